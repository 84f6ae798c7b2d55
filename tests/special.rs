//! The special functions: conventions at awkward points, `f32`, and the functions of slices.

use autodiff::functions::{dot, log_softmax, logsumexp, max, mean, min, norm, softmax, sum, variance};
use autodiff::prelude::*;

#[test]
fn conventions() {
    assert_eq!(derivative(|x| x.relu(), 0.0), 0.0);
    assert_eq!(derivative(|x| x.leaky_relu(0.25), 0.0), 0.25);
    assert_eq!(derivative(|x| x.elu(), 0.0), 1.0);
    assert_eq!(derivative(|x| x.softsign(), 0.0), 1.0);
    assert_eq!(derivative(|x| x.sinc(), 0.0), 0.0);
    assert_eq!(gradient(|v| v[0].xlogy(v[1]), &[0.0, 3.0]), [3.0_f64.ln(), 0.0]);
    assert_eq!(gradient(|v| v[0].xlogy(v[1]), &[0.0, 0.0]), [f64::NEG_INFINITY, 0.0]);
    assert_eq!(derivative(|y| Scalar::xlogy(Scalar::ZERO, y), 0.0), 0.0);
    assert_eq!(gradient(|v| norm(v), &[0.0, 0.0]), [0.0, 0.0]);
    assert_eq!(gradient(|v| max(v), &[1.0, 3.0, 3.0]), [0.0, 0.5, 0.5]);
    assert_eq!(gradient(|v| min(v), &[1.0, 3.0, 1.0]), [0.5, 0.0, 0.5]);
    assert_eq!(gradient(|v| logsumexp(v), &[f64::NEG_INFINITY, 0.0]), [0.0, 1.0]);
}

#[test]
fn nonfinite_operands() {
    let (inf, nan) = (f64::INFINITY, f64::NAN);
    assert_eq!([inf.sigmoid(), (-inf).sigmoid(), inf.softplus(), (-inf).softplus()], [1.0, 0.0, inf, 0.0]);
    assert_eq!([inf.softsign(), (-inf).softsign(), inf.norm_cdf(), (-inf).norm_cdf()], [1.0, -1.0, 1.0, 0.0]);
    assert_eq!([(-inf).log_norm_cdf(), inf.log_norm_cdf(), (-inf).log_sigmoid()], [-inf, 0.0, -inf]);
    assert_eq!(
        [(-inf).silu(), (-inf).gelu(), (-inf).mish(), inf.silu(), inf.gelu(), inf.mish()],
        [0.0, 0.0, 0.0, inf, inf, inf]
    );
    assert_eq!([inf.logaddexp(1.0), inf.logaddexp(inf), (-inf).logaddexp(-inf)], [inf, inf, -inf]);
    assert_eq!([inf.digamma(), inf.trigamma(), inf.bessel_j0(), inf.bessel_i0()], [inf, 0.0, 0.0, inf]);
    assert!(
        [nan.relu(), nan.elu(), nan.gelu(), nan.digamma(), nan.bessel_i0(), nan.xlogy(1.0), 0.0.xlogy(nan)]
            .iter()
            .all(|x| x.is_nan())
    );
    assert!(
        nan.logaddexp(1.0).is_nan() && nan.log_norm_cdf().is_nan() && nan.norm_ppf().is_nan() && nan.erfinv().is_nan()
    );
    assert!(max(&[1.0, nan, 2.0]).is_nan() && logsumexp(&[nan, 1.0]).is_nan() && norm(&[nan]).is_nan());
}

#[test]
fn no_elements() {
    let none: &[f64] = &[];
    assert_eq!([sum(none), dot(none, none), norm(none)], [0.0; 3]);
    assert_eq!([logsumexp(none), max(none), min(none)], [f64::NEG_INFINITY, f64::NEG_INFINITY, f64::INFINITY]);
    assert!(mean(none).is_nan() && variance(none).is_nan());
    assert!(softmax(none).is_empty() && log_softmax(none).is_empty());
}

#[test]
fn single_precision() {
    let x = Dual::variable(0.5_f32, 0);
    assert_eq!(x.erf().value(), 0.520_499_9);
    assert_eq!(x.sigmoid().tangent(), 0.235_003_71);
    assert_eq!(x.digamma().value(), -1.963_51);
    assert_eq!(norm(&[3e30_f32, 4e30]), 5e30);
}

/// The derivative of a function of a slice at the largest element among many equals keeps all its digits but a few.
#[test]
fn equal_elements_share_a_softmax() {
    let x = vec![2.0; 1000];
    for d in gradient(|x| logsumexp(x), &x) {
        assert!((d - 1e-3).abs() < 1e-15, "{d}");
    }
}

/// What was named so by the standard library first is called by functions.
#[test]
fn names_without_a_clash() {
    use autodiff::functions::{erf, erfc, gamma, ln_gamma};
    assert_eq!([erf(0.0), erfc(0.0), gamma(4.0), ln_gamma(1.0)], [0.0, 1.0, 6.0, 0.0]);
    assert_eq!(derivative(|x| erf(x), 0.0), std::f64::consts::FRAC_2_SQRT_PI);
}

#[differentiable]
fn written_plainly(x: f64, weights: &[f64]) -> f64 {
    let p = softmax(weights);
    x.erf() * x.sigmoid() + x.polygamma(1) + p[0].xlogy(x)
}

#[test]
fn in_differentiable_functions() {
    let h = 1e-5;
    let weights = [0.5, -0.25];
    let (dx, dweights) = written_plainly::grad(0.75, &weights);
    let by_difference = (written_plainly(0.75 + h, &weights) - written_plainly(0.75 - h, &weights)) / (2.0 * h);
    assert!((dx - by_difference).abs() < 1e-8, "{dx} {by_difference}");
    let up = written_plainly(0.75, &[0.5 + h, -0.25]);
    let down = written_plainly(0.75, &[0.5 - h, -0.25]);
    assert!((dweights[0] - (up - down) / (2.0 * h)).abs() < 1e-8);
}
