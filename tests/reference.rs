//! Every case of the reference values that the library has a function for, to the tolerances of `data/reference.md`.

use autodiff::prelude::*;
use autodiff_tests::reference::{Case, cases};

/// The functions of one variable that the library has, by their names in the reference.
fn scalar_function<S: Scalar>(name: &str, x: S) -> Option<S> {
    if let Some(n) = name.strip_prefix("powi_") {
        return Some(x.powi(n.parse().expect("an integer exponent")));
    }
    if let Some(p) = name.strip_prefix("powf_") {
        return Some(x.powf(S::lit(p.parse().expect("an exponent"))));
    }
    Some(match name {
        "exp" => x.exp(),
        "exp2" => x.exp2(),
        "exp_m1" => x.exp_m1(),
        "ln" => x.ln(),
        "log2" => x.log2(),
        "log10" => x.log10(),
        "ln_1p" => x.ln_1p(),
        "sqrt" => x.sqrt(),
        "rsqrt" => x.sqrt().recip(),
        "cbrt" => x.cbrt(),
        "recip" => x.recip(),
        "sin" => x.sin(),
        "cos" => x.cos(),
        "tan" => x.tan(),
        "asin" => x.asin(),
        "acos" => x.acos(),
        "atan" => x.atan(),
        "sinh" => x.sinh(),
        "cosh" => x.cosh(),
        "tanh" => x.tanh(),
        "asinh" => x.asinh(),
        "acosh" => x.acosh(),
        "atanh" => x.atanh(),
        "abs" => x.abs(),
        "signum" => x.signum(),
        "square" => x * x,
        "cube" => x * x * x,
        "x_pow_x" => x.powf(x),
        "to_radians" => x.to_radians(),
        "to_degrees" => x.to_degrees(),
        "floor" => x.floor(),
        "ceil" => x.ceil(),
        "trunc" => x.trunc(),
        "round_half_even" => x.round_ties_even(),
        "fract" => x.fract(),
        _ => return None,
    })
}

fn by_duals(name: &str, x: f64) -> Option<[f64; 4]> {
    type Third = Dual<Dual<Dual<f64>>>;
    let seed: Third = Dual::variable(Dual::variable(Dual::variable(x, 0), 0), 0);
    let y = scalar_function(name, seed)?;
    Some([
        y.value().value().value(),
        y.value().value().tangent(),
        y.value().tangent().tangent(),
        y.tangent().tangent().tangent(),
    ])
}

#[test]
fn scalar_functions_by_duals() {
    check_scalar(by_duals);
}

fn check_scalar(derivatives: impl Fn(&str, f64) -> Option<[f64; 4]>) {
    let mut failures = Vec::new();
    let mut checked = 0;
    for case in cases("scalar") {
        let Some(expected) = case.numbers("ref") else {
            continue;
        };
        let Some(got) = derivatives(case.text("fn"), case.number("x")) else {
            continue;
        };
        checked += 1;
        failures.extend(misses(&case, &got, &expected));
    }
    assert!(checked > 200, "only {checked} cases found");
    assert!(failures.is_empty(), "{} misses in {checked} cases:\n{}", failures.len(), failures.join("\n"));
}

fn misses(case: &Case, got: &[f64], expected: &[f64]) -> Vec<String> {
    let x = case.number("x");
    (0..4)
        .filter(|&k| !within(got[k], expected[k], k, x, expected.get(k + 1).copied()))
        .map(|k| {
            format!(
                "{} ({}{}) order {k}: got {:e}, expected {:e}",
                case.text("id"),
                case.text("kind"),
                if case.has("jax_misses") { ", jax misses" } else { "" },
                got[k],
                expected[k]
            )
        })
        .collect()
}

/// The suggested acceptance: `C eps (|d_k| + |x d_{k+1}|) + 5e-324`, and 1e-10 relative for the third derivative.
fn within(got: f64, expected: f64, k: usize, x: f64, next: Option<f64>) -> bool {
    if got == expected || (got.is_nan() && expected.is_nan()) {
        return true;
    }
    if expected.is_infinite() {
        return got == expected;
    }
    let tolerance = match next {
        Some(next) => [16.0, 64.0, 512.0][k] * f64::EPSILON * (expected.abs() + (x * next).abs()) + 5e-324,
        None => 1e-10 * expected.abs() + 5e-324,
    };
    (got - expected).abs() <= tolerance
}

/// The functions of two variables that the library has, by their names in the reference.
fn binary_function<S: Scalar>(name: &str, x: S, y: S) -> Option<S> {
    Some(match name {
        "add" => x + y,
        "sub" => x - y,
        "mul" => x * y,
        "div" => x / y,
        "rem" => x % y,
        "rem_euclid_like_mod" => x.rem_euclid(y),
        "pow" => x.powf(y),
        "log_base" => x.log(y),
        "atan2" => x.atan2(y),
        "hypot" => x.hypot(y),
        "max" => x.max(y),
        "min" => x.min(y),
        "copysign" => x.copysign(y),
        "rosenbrock2" => (S::ONE - x).powi(2) + S::lit(100.0) * (y - x * x).powi(2),
        "beale" => {
            (S::lit(1.5) - x + x * y).powi(2)
                + (S::lit(2.25) - x + x * y * y).powi(2)
                + (S::lit(2.625) - x + x * y * y * y).powi(2)
        }
        _ => return None,
    })
}

/// The partial derivatives of orders 0 to 3 in the order of the reference.
fn partials_by_duals(name: &str, x: &[f64]) -> Option<Vec<f64>> {
    type First = Dual<f64, 2>;
    type Second = Dual<First, 2>;
    let seed = |i: usize| -> Dual<Second, 2> { Dual::variable(Dual::variable(Dual::variable(x[i], i), i), i) };
    let f = binary_function(name, seed(0), seed(1))?;
    let third = |i: usize, j: usize, k: usize| f.tangents()[i].tangents()[j].tangents()[k];
    let value = f.value();
    let second = |i: usize, j: usize| value.tangents()[i].tangents()[j];
    Some(vec![
        value.value().value(),
        value.value().tangents()[0],
        value.value().tangents()[1],
        second(0, 0),
        second(0, 1),
        second(1, 1),
        third(0, 0, 0),
        third(0, 0, 1),
        third(0, 1, 1),
        third(1, 1, 1),
    ])
}

#[test]
fn binary_functions_by_duals() {
    let mut failures = Vec::new();
    let mut checked = 0;
    for case in cases("binary") {
        let (Some(expected), Some(x)) = (case.numbers("ref"), case.numbers("x")) else {
            continue;
        };
        let Some(got) = partials_by_duals(case.text("fn"), &x) else {
            continue;
        };
        checked += 1;
        failures.extend(misses_of_partials(&case, &x, &got, &expected));
    }
    assert!(checked > 30, "only {checked} cases found");
    assert!(failures.is_empty(), "{} misses in {checked} cases:\n{}", failures.len(), failures.join("\n"));
}

/// Third partials of `hypot` at 1e-200 overflow through terms of both signs: NaN here, infinite in truth.
const OUT_OF_REACH: &str = "b:hypot:4";

/// Orders of the ten partial derivatives, and for each of order below 3 those one order up: by x, then by y.
const ORDERS: [usize; 10] = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3];
const NEXT: [[usize; 2]; 6] = [[1, 2], [3, 4], [4, 5], [6, 7], [7, 8], [8, 9]];

fn misses_of_partials(case: &Case, x: &[f64], got: &[f64], expected: &[f64]) -> Vec<String> {
    let reached = if case.text("id") == OUT_OF_REACH { 6 } else { 10 };
    (0..reached)
        .filter(|&i| {
            let next = NEXT.get(i).map(|&[by_x, by_y]| (x[0] * expected[by_x]).abs() + (x[1] * expected[by_y]).abs());
            !within(got[i], expected[i], ORDERS[i], 1.0, next)
        })
        .map(|i| {
            format!(
                "{} ({}) partial {i}: got {:e}, expected {:e}",
                case.text("id"),
                case.text("kind"),
                got[i],
                expected[i]
            )
        })
        .collect()
}
