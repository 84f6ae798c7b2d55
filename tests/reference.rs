//! Every case of the reference values that the library has a function for, to the tolerances of `data/reference.md`.

use autodiff::functions::{log_softmax, logsumexp, max, norm, softmax, variance};
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
        "erf" => x.erf(),
        "erfc" => x.erfc(),
        "norm_cdf" => x.norm_cdf(),
        "log_norm_cdf" => x.log_norm_cdf(),
        "gamma" => x.gamma(),
        "ln_gamma" => x.ln_gamma(),
        "digamma" => x.digamma(),
        "trigamma" => x.trigamma(),
        "bessel_j0" => x.bessel_j0(),
        "bessel_j1" => x.bessel_j1(),
        "bessel_i0" => x.bessel_i0(),
        "bessel_i1" => x.bessel_i1(),
        "sigmoid" => x.sigmoid(),
        "log_sigmoid" => x.log_sigmoid(),
        "softplus" => x.softplus(),
        "relu" => x.relu(),
        "silu" => x.silu(),
        "gelu" => x.gelu(),
        "softsign" => x.softsign(),
        "mish" => x.mish(),
        "entr" => -x.xlogy(x),
        "softmax2_first" => softmax(&[x, S::ZERO])[0],
        "logsumexp2" => logsumexp(&[x, S::ZERO]),
        "relu6" => x.max(S::ZERO).min(S::lit(6.0)),
        "leaky_relu_0p01" => x.leaky_relu(S::lit(0.01)),
        "elu" => x.elu(),
        "logit" => x.logit(),
        "expint_ei" => x.expint_ei(),
        "expint_e1" => x.expint_e1(),
        "lambert_w0" => x.lambert_w0(),
        "erfinv" => x.erfinv(),
        "norm_ppf" => x.norm_ppf(),
        "sinc" => x.sinc(),
        "sin_x_over_x" => (x / S::lit(std::f64::consts::PI)).sinc(),
        "gelu_tanh" => {
            let cubic = x + S::lit(0.044715) * x.powi(3);
            x * (S::lit(2.0 * (2.0 / std::f64::consts::PI).sqrt()) * cubic).sigmoid()
        }
        "hard_tanh" => x.clamp(S::lit(-1.0), S::ONE),
        "hard_sigmoid" => hard_sigmoid(x),
        "hard_swish" => x * hard_sigmoid(x),
        _ => return None,
    })
}

fn hard_sigmoid<S: Scalar>(x: S) -> S {
    (x + S::lit(3.0)).clamp(S::ZERO, S::lit(6.0)) / S::lit(6.0)
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

fn by_series(name: &str, x: f64) -> Option<[f64; 4]> {
    Some(scalar_function(name, Taylor::variable(x))?.derivatives())
}

/// Cases of which some order is out of reach, the first such order, and why.
const OUT_OF_REACH: [(&str, usize, &str); 3] = [
    ("b:hypot:4", 3, "third partials at 1e-200 overflow through terms of both signs: NaN here, infinite in truth"),
    ("u:expint_ei:9", 2, "the terms of exp(x)/x - exp(x)/x^2 at the pole 0: NaN here, infinite in truth"),
    ("u:x_pow_x:6", 1, "0 here by convention, as 0^p has its exponent's partial 0; -inf in truth"),
];

/// Up to which order the case is checked.
fn reached(case: &Case) -> usize {
    OUT_OF_REACH.iter().find(|(id, ..)| *id == case.text("id")).map_or(4, |&(_, order, _)| order)
}

#[test]
fn scalar_functions_by_duals() {
    check_scalar(by_duals);
}

#[test]
fn scalar_functions_by_series() {
    check_scalar(by_series);
}

/// Three nested tapes.
fn by_tapes(name: &str, x: f64) -> Option<[f64; 4]> {
    tape!(outer);
    let x = outer.watch(x);
    tape!(middle in outer);
    let x1 = middle.watch(x);
    tape!(inner in middle);
    let x2 = inner.watch(x1);
    let y = scalar_function(name, x2)?;
    let f = y.value().value().value();
    let d1 = inner.gradient(y).wrt(x2);
    let d2 = middle.gradient(d1).wrt(x1);
    let d3 = outer.gradient(d2).wrt(x);
    Some([f, d1.value().value(), d2.value(), d3])
}

#[test]
fn scalar_functions_by_tapes() {
    check_scalar(by_tapes);
}

/// A tape over two levels of duals.
fn by_tape_over_duals(name: &str, x: f64) -> Option<[f64; 4]> {
    tape!(tape);
    let x: Dual<Dual<f64>> = Dual::variable(Dual::variable(x, 0), 0);
    let x = tape.watch(x);
    let y = scalar_function(name, x)?;
    let d = tape.gradient(y).wrt(x);
    Some([y.value().value().value(), d.value().value(), d.value().tangent(), d.tangent().tangent()])
}

#[test]
fn scalar_functions_by_tape_over_duals() {
    check_scalar(by_tape_over_duals);
}

fn check_scalar(derivatives: impl Fn(&str, f64) -> Option<[f64; 4]>) {
    let mut failures = Vec::new();
    let mut checked = 0;
    for case in cases("scalar") {
        let sides = [case.numbers("left"), case.numbers("right")];
        if !case.has("ref") && sides.iter().all(Option::is_none) {
            continue;
        }
        let Some(got) = derivatives(case.text("fn"), case.number("x")) else {
            continue;
        };
        checked += 1;
        if let Some(expected) = case.numbers("ref") {
            failures.extend(misses(&case, &got, &expected));
        } else if !is_one_of_the_sides(&case, &got, &sides) {
            failures.push(format!(
                "{} ({}): got {got:?}, expected one of {sides:?}",
                case.text("id"),
                case.text("kind")
            ));
        }
    }
    assert!(checked > 400, "only {checked} cases found");
    assert!(failures.is_empty(), "{} misses in {checked} cases:\n{}", failures.len(), failures.join("\n"));
}

/// Where the limits from left and right differ: one of them in all orders, or what lies between them at a kink.
fn is_one_of_the_sides(case: &Case, got: &[f64], sides: &[Option<Vec<f64>>; 2]) -> bool {
    let equals = |side: &Vec<f64>| misses(case, got, side).is_empty();
    let between = |left: &[f64], right: &[f64]| {
        (0..4).all(|k| left[k].min(right[k]) <= got[k] && got[k] <= left[k].max(right[k]))
    };
    match sides {
        [Some(left), Some(right)] if case.text("kind") == "kink" => {
            equals(left) || equals(right) || between(left, right)
        }
        _ => sides.iter().flatten().any(equals),
    }
}

fn misses(case: &Case, got: &[f64], expected: &[f64]) -> Vec<String> {
    let x = case.number("x");
    (0..reached(case))
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
        "logaddexp" => x.logaddexp(y),
        "logaddexp2" => {
            let ln_2 = S::lit(std::f64::consts::LN_2);
            (x * ln_2).logaddexp(y * ln_2) / ln_2
        }
        "xlogy" => x.xlogy(y),
        "xlog1py" => x * y.ln_1p(),
        "beta" => x.beta(y),
        "ln_beta" => x.ln_beta(y),
        "rel_entr" => x.xlogy(x / y),
        "kl_div" => x.xlogy(x / y) - x + y,
        "gaussian" => (-(x * x + y * y) / S::lit(2.0)).exp(),
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

/// Tapes over duals: the gradient in reverse, the orders above it forward.
fn partials_by_tape(name: &str, x: &[f64]) -> Option<Vec<f64>> {
    tape!(tape);
    let seed = |i: usize| -> Dual<Dual<f64, 2>, 2> { Dual::variable(Dual::variable(x[i], i), i) };
    let (x, y) = tape.watch((seed(0), seed(1)));
    let f = binary_function(name, x, y)?;
    let (dx, dy) = tape.gradient(f).wrt((x, y));
    let second = |d: Dual<Dual<f64, 2>, 2>, i: usize| d.value().tangents()[i];
    let third = |d: Dual<Dual<f64, 2>, 2>, i: usize, j: usize| d.tangents()[i].tangents()[j];
    Some(vec![
        f.value().value().value(),
        dx.value().value(),
        dy.value().value(),
        second(dx, 0),
        second(dx, 1),
        second(dy, 1),
        third(dx, 0, 0),
        third(dx, 0, 1),
        third(dx, 1, 1),
        third(dy, 1, 1),
    ])
}

#[test]
fn binary_functions_by_duals() {
    check_binary(partials_by_duals);
}

#[test]
fn binary_functions_by_tape() {
    check_binary(partials_by_tape);
}

fn check_binary(partials: impl Fn(&str, &[f64]) -> Option<Vec<f64>>) {
    let mut failures = Vec::new();
    let mut checked = 0;
    for case in cases("binary") {
        let (Some(expected), Some(x)) = (case.numbers("ref"), case.numbers("x")) else {
            continue;
        };
        let Some(got) = partials(case.text("fn"), &x) else {
            continue;
        };
        checked += 1;
        failures.extend(misses_of_partials(&case, &x, &got, &expected));
    }
    assert!(checked > 50, "only {checked} cases found");
    assert!(failures.is_empty(), "{} misses in {checked} cases:\n{}", failures.len(), failures.join("\n"));
}

/// Orders of the ten partial derivatives, and for each of order below 3 those one order up: by x, then by y.
const ORDERS: [usize; 10] = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3];
const NEXT: [[usize; 2]; 6] = [[1, 2], [3, 4], [4, 5], [6, 7], [7, 8], [8, 9]];

fn misses_of_partials(case: &Case, x: &[f64], got: &[f64], expected: &[f64]) -> Vec<String> {
    (0..10)
        .filter(|&i| ORDERS[i] < reached(case))
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

/// The functions of a vector that the library has or that its primitives make, by their names in the reference.
fn vector_function<S: Scalar>(name: &str, x: &[S]) -> Option<Vec<S>> {
    let running = |first: S, next: fn(S, S) -> S| {
        let steps = x.iter().scan(first, |y, &x| {
            *y = next(*y, x);
            Some(*y)
        });
        steps.collect()
    };
    Some(match name {
        "logsumexp" => vec![logsumexp(x)],
        "softmax" => softmax(x),
        "log_softmax" => log_softmax(x),
        "norm2" => vec![norm(x)],
        "norm1" => vec![x.iter().map(|x| x.abs()).sum()],
        "prod" => vec![x.iter().product()],
        "variance_population" => vec![variance(x)],
        "std_population" => vec![variance(x).sqrt()],
        "rosenbrock_n" => {
            let terms = x.windows(2).map(|w| S::lit(100.0) * (w[1] - w[0] * w[0]).powi(2) + (S::ONE - w[0]).powi(2));
            vec![terms.sum()]
        }
        "cumsum" => running(S::ZERO, |y, x| y + x),
        "cumprod" => running(S::ONE, |y, x| y * x),
        "polar_to_cartesian" => vec![x[0] * x[1].cos(), x[0] * x[1].sin()],
        "quat_rotate_sq" => {
            let (two, [w, x, y, z]) = (S::lit(2.0), [x[0], x[1], x[2], x[3]]);
            vec![w * w + x * x - y * y - z * z, two * (x * y + w * z), two * (x * z - w * y)]
        }
        "max_reduce" => vec![max(x)],
        "sort" => {
            let mut y = x.to_vec();
            y.sort_by(S::total_cmp);
            y
        }
        _ => return None,
    })
}

/// Value, Jacobian and, of a single output, Hessian, row by row.
type VectorDerivatives = (Vec<f64>, Vec<Vec<f64>>, Vec<Vec<f64>>);

fn vector_by_duals(name: &str, x: &[f64]) -> Option<VectorDerivatives> {
    let n = x.len();
    let outputs = |i: usize, j: usize| -> Option<Vec<Dual<Dual<f64>>>> {
        let seed = |k: usize| {
            let along = |direction: usize| if k == direction { 1.0 } else { 0.0 };
            Dual::new(Dual::new(x[k], [along(j)]), [Dual::passive(along(i))])
        };
        vector_function(name, &(0..n).map(seed).collect::<Vec<_>>())
    };
    let columns: Vec<_> = (0..n).map(|i| outputs(i, i)).collect::<Option<_>>()?;
    let f: Vec<f64> = columns[0].iter().map(|y| y.value().value()).collect();
    let jacobian = (0..f.len()).map(|k| columns.iter().map(|y| y[k].value().tangent()).collect()).collect();
    let hessian =
        (0..n).map(|i| (0..n).map(|j| Some(outputs(i, j)?[0].tangent().tangent())).collect()).collect::<Option<_>>()?;
    Some((f, jacobian, hessian))
}

/// A row of the Jacobian by each sweep; the Hessian by a tape over duals.
fn vector_by_tape(name: &str, x: &[f64]) -> Option<VectorDerivatives> {
    let n = x.len();
    tape!(tape);
    let tape = tape.persistent();
    let watched = tape.watch(x.to_vec());
    let y = vector_function(name, &watched)?;
    let f = y.iter().map(|y| y.value()).collect();
    let jacobian = y.iter().map(|&y| tape.gradient(y).wrt(watched.clone())).collect();
    let hessian_row = |i: usize| -> Option<Vec<f64>> {
        tape!(tape);
        let direction = |k: usize| if k == i { 1.0 } else { 0.0 };
        let watched = tape.watch((0..n).map(|k| Dual::new(x[k], [direction(k)])).collect::<Vec<Dual<f64>>>());
        let y = vector_function(name, &watched)?[0];
        Some(tape.gradient(y).wrt(watched).iter().map(|d| d.tangent()).collect())
    };
    Some((f, jacobian, (0..n).map(hessian_row).collect::<Option<_>>()?))
}

#[test]
fn vector_functions_by_duals() {
    check_vector(vector_by_duals);
}

#[test]
fn vector_functions_by_tape() {
    check_vector(vector_by_tape);
}

fn check_vector(derivatives: impl Fn(&str, &[f64]) -> Option<VectorDerivatives>) {
    let mut failures = Vec::new();
    let mut checked = 0;
    for case in cases("vector") {
        let x = case.numbers("x").expect("a point");
        let Some(got) = derivatives(case.text("fn"), &x) else {
            continue;
        };
        // Where functions have edges there is only JAX's convention, for the first derivative.
        let key = if case.has("ref") { "ref" } else { "jax" };
        if case.text("fn") == "std_population" && key == "jax" {
            continue; // NaN by either convention, but not in the same places.
        }
        checked += 1;
        let f = case.numbers_at(&[key, "f"]).expect("a value");
        let jacobian = case.matrix_at(&[key, "jac"]).expect("a Jacobian");
        let hessian = case.matrix_at(&[key, "hess"]);
        let size =
            |row: &[f64]| row.iter().zip(&x).map(|(d, x)| if *d == 0.0 { 0.0 } else { (d * x).abs() }).sum::<f64>();
        let mut check = |order: usize, got: f64, expected: f64, next: f64| {
            // Jacobian entries below 1e-25 and Hessian entries below 1e-18 are stored as 0.
            let stored_as_zero = expected == 0.0 && got.abs() < [0.0, 1e-25, 1e-18][order];
            if !stored_as_zero && !within(got, expected, order, 1.0, Some(next)) {
                failures.push(format!(
                    "{} ({}) order {order}: got {got:e}, expected {expected:e}",
                    case.text("id"),
                    case.text("kind")
                ));
            }
        };
        for k in 0..f.len() {
            check(0, got.0[k], f[k], size(&jacobian[k]));
            for i in 0..x.len() {
                let next = hessian.as_ref().map_or_else(|| size(&jacobian[k]), |h| size(&h[i]));
                check(1, got.1[k][i], jacobian[k][i], next);
            }
        }
        if let Some(hessian) = hessian {
            let largest = hessian.iter().flatten().fold(0.0, |m: f64, h| m.max(h.abs()));
            for (got, expected) in got.2.iter().flatten().zip(hessian.iter().flatten()) {
                check(2, *got, *expected, largest);
            }
        }
    }
    assert!(checked >= 30, "only {checked} cases found");
    assert!(failures.is_empty(), "{} misses in {checked} cases:\n{}", failures.len(), failures.join("\n"));
}
