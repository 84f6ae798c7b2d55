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
        "sin_x_over_x" => x.sin() / x,
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
        let Some(expected) = case.numbers("ref") else { continue };
        let Some(got) = derivatives(case.text("fn"), case.number("x")) else { continue };
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
            format!("{} ({}{}) order {k}: got {:e}, expected {:e}", case.text("id"), case.text("kind"), if case.has("jax_misses") { ", jax misses" } else { "" }, got[k], expected[k])
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
