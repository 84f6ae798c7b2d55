//! Values of the special functions on `f64`: the rows under `special` of the rule table, by the same names.
//!
//! The error, gamma and Bessel functions J come from `libm`. What no small crate has accurately enough is
//! written here, after the formulas of the NIST Digital Library of Mathematical Functions (DLMF) that each
//! function names. `f32` computes in `f64` and rounds.

use crate::primitive::{FRAC_1_SQRT_TAU, inverse_mills_ratio};
use std::f64::consts::{E, EULER_GAMMA, FRAC_1_SQRT_2, FRAC_2_SQRT_PI, PI, SQRT_2, TAU};

pub(crate) fn erf(x: f64) -> f64 {
    libm::erf(x)
}

pub(crate) fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

pub(crate) fn norm_cdf(x: f64) -> f64 {
    0.5 * erfc(-x * FRAC_1_SQRT_2)
}

pub(crate) fn log_norm_cdf(x: f64) -> f64 {
    if x < -3.0 {
        let mills = inverse_mills_ratio(x, f64::NAN);
        -0.5 * x * x - (mills / FRAC_1_SQRT_TAU).ln()
    } else if x < 0.0 {
        norm_cdf(x).ln()
    } else {
        (-norm_cdf(-x)).ln_1p()
    }
}

pub(crate) fn gamma(x: f64) -> f64 {
    if is_pole(x) && x != 0.0 {
        // From the right the sign alternates: + at 0, - at -1, + at -2.
        return if x % 2.0 == 0.0 { f64::INFINITY } else { f64::NEG_INFINITY };
    }
    libm::tgamma(x)
}

pub(crate) fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

pub(crate) fn digamma(x: f64) -> f64 {
    let from_zero = (x - DIGAMMA_ZERO.0) - DIGAMMA_ZERO.1;
    if from_zero.abs() < 0.2 {
        return from_zero * polynomial(&DIGAMMA_NEAR_ZERO, from_zero);
    }
    polygamma(x, 0)
}

pub(crate) fn trigamma(x: f64) -> f64 {
    polygamma(x, 1)
}

/// Reflection (DLMF 5.15.6), recurrence (5.15.5), and the expansion for large arguments (5.11.2, 5.15.8).
pub(crate) fn polygamma(x: f64, n: i32) -> f64 {
    if n < 0 || x.is_nan() || x == f64::NEG_INFINITY {
        return f64::NAN;
    }
    let sign = if n % 2 == 0 { -1.0 } else { 1.0 };
    if is_pole(x) {
        let from_the_left = x == 0.0 && x.is_sign_negative();
        return if from_the_left { f64::INFINITY } else { sign * f64::INFINITY };
    }
    if x < 0.0 {
        return -sign * polygamma(1.0 - x, n) - cotangent_derivative(x, n);
    }
    if n == 0 {
        return positive_digamma(x);
    }
    // (n-1)!, with which every term is taken: the terms of 5.15.8 over it stay small.
    let factorial: f64 = (1..n).map(f64::from).product();
    let order = f64::from(n);
    let (mut x, mut sum) = (x, 0.0);
    while x < 15.0 + order {
        sum += order * x.powi(-n - 1);
        x += 1.0;
    }
    let inverse_square = (x * x).recip();
    // Of B_2k (2k+n-1)! / ((2k)! (n-1)! x^2k): the factors without the Bernoulli number.
    let mut rising = 1.0;
    let mut tail = 1.0 + 0.5 * order / x;
    for (k, bernoulli) in (1..).zip(BERNOULLI) {
        let even = f64::from(2 * k);
        rising *= (even + order - 2.0) * (even + order - 1.0) / ((even - 1.0) * even) * inverse_square;
        tail += bernoulli * rising;
    }
    sign * factorial * (sum + x.powi(-n) * tail)
}

fn positive_digamma(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < 15.0 {
        sum += x.recip();
        x += 1.0;
    }
    let inverse_square = (x * x).recip();
    let mut power = 1.0;
    let mut tail = 0.5 / x;
    for (k, bernoulli) in (1..).zip(BERNOULLI) {
        power *= inverse_square;
        tail += bernoulli / f64::from(2 * k) * power;
    }
    x.ln() - tail - sum
}

/// The `n`-th derivative of `π cot(πx)`: `π^(n+1) p_n(cot(πx))` with `p_0(c) = c`, `p_(n+1) = -(1 + c²) p_n'`.
fn cotangent_derivative(x: f64, n: i32) -> f64 {
    let r = x - x.round();
    let cot = if r.abs() > 0.25 { (PI * (0.5 - r.abs())).tan().copysign(r) } else { (PI * r).tan().recip() };
    let mut p = vec![0.0, 1.0];
    for _ in 0..n {
        let mut next = vec![0.0; p.len() + 1];
        for (k, coefficient) in p.iter().enumerate().skip(1) {
            let derivative = -(k as f64) * coefficient;
            next[k - 1] += derivative;
            next[k + 1] += derivative;
        }
        p = next;
    }
    PI.powi(n + 1) * polynomial(&p, cot)
}

pub(crate) fn bessel_j0(x: f64) -> f64 {
    libm::j0(x)
}

pub(crate) fn bessel_j1(x: f64) -> f64 {
    libm::j1(x)
}

pub(crate) fn bessel_jn(x: f64, n: i32) -> f64 {
    libm::jn(n, x)
}

pub(crate) fn bessel_i0(x: f64) -> f64 {
    bessel_in(x, 0)
}

pub(crate) fn bessel_i1(x: f64) -> f64 {
    bessel_in(x, 1)
}

/// The power series (DLMF 10.25.2), all of one sign, or the expansion for large arguments (10.40.1).
pub(crate) fn bessel_in(x: f64, n: i32) -> f64 {
    let sign = if x < 0.0 && n % 2 != 0 { -1.0 } else { 1.0 };
    let (x, n) = (x.abs(), f64::from(n.unsigned_abs()));
    if x == f64::INFINITY {
        return sign * x;
    }
    if x > 30.0 && x > 0.5 * n * n {
        let mut sum = 1.0;
        let mut term = 1.0_f64;
        for k in 1..60 {
            let k = f64::from(k);
            term *= ((2.0 * k - 1.0).powi(2) - 4.0 * n * n) / (8.0 * k * x);
            sum += term;
            if term.abs() < 1e-17 {
                break;
            }
        }
        // Half of the exponential at a time: it overflows before the function does.
        let half = (0.5 * x).exp();
        return sign * (half * (half * (sum / (TAU * x).sqrt())));
    }
    let half = 0.5 * x;
    let mut term = 1.0;
    for k in 1..=n as u32 {
        term *= half / f64::from(k);
        if term == 0.0 {
            return sign * term;
        }
    }
    let mut sum = term;
    let mut k = 1.0;
    while term > 1e-17 * sum {
        term *= half / k * (half / (k + n));
        sum += term;
        k += 1.0;
    }
    sign * sum
}

pub(crate) fn sigmoid(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + (-x).exp())
    } else {
        let e = x.exp();
        e / (1.0 + e)
    }
}

pub(crate) fn log_sigmoid(x: f64) -> f64 {
    -softplus(-x)
}

pub(crate) fn softplus(x: f64) -> f64 {
    if x > 0.0 { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() }
}

pub(crate) fn relu(x: f64) -> f64 {
    if x <= 0.0 { 0.0 } else { x }
}

pub(crate) fn silu(x: f64) -> f64 {
    if x == f64::NEG_INFINITY { -0.0 } else { x * sigmoid(x) }
}

pub(crate) fn gelu(x: f64) -> f64 {
    if x == f64::NEG_INFINITY {
        -0.0
    } else if x < -37.0 {
        // By Mills' ratio: of a subnormal factor the product would lose more.
        let half = (-0.25 * x * x).exp();
        FRAC_1_SQRT_TAU * x / inverse_mills_ratio(x, f64::NAN) * half * half
    } else {
        x * norm_cdf(x)
    }
}

pub(crate) fn softsign(x: f64) -> f64 {
    if x.is_infinite() { x.signum() } else { x / (1.0 + x.abs()) }
}

pub(crate) fn mish(x: f64) -> f64 {
    if x == f64::NEG_INFINITY { -0.0 } else { x * softplus(x).tanh() }
}

pub(crate) fn xlogy(x: f64, y: f64) -> f64 {
    if x == 0.0 && !y.is_nan() { 0.0 } else { x * y.ln() }
}

pub(crate) fn logaddexp(x: f64, y: f64) -> f64 {
    if x == y {
        return x + std::f64::consts::LN_2;
    }
    x.max(y) + (-(x - y).abs()).exp().ln_1p()
}

pub(crate) fn elu(x: f64) -> f64 {
    if x > 0.0 { x } else { x.exp_m1() }
}

pub(crate) fn leaky_relu(x: f64, slope: f64) -> f64 {
    if x > 0.0 { x } else { slope * x }
}

pub(crate) fn logit(x: f64) -> f64 {
    if (0.25..0.75).contains(&x) { ((2.0 * x - 1.0) / (1.0 - x)).ln_1p() } else { x.ln() - (-x).ln_1p() }
}

pub(crate) fn sinc(x: f64) -> f64 {
    if x == 0.0 {
        return 1.0;
    }
    let nearest = x.round();
    let sine = (PI * (x - nearest)).sin();
    (if nearest % 2.0 == 0.0 { sine } else { -sine }) / (PI * x)
}

pub(crate) fn beta(x: f64, y: f64) -> f64 {
    if x.abs() < 50.0 && y.abs() < 50.0 { gamma(x) / gamma(x + y) * gamma(y) } else { ln_beta(x, y).exp() }
}

pub(crate) fn ln_beta(x: f64, y: f64) -> f64 {
    ln_gamma(x) + ln_gamma(y) - ln_gamma(x + y)
}

/// The power series (DLMF 6.6.2), the asymptotic series (6.12.2), and by [`expint_e1`] (6.2.6) below 0.
pub(crate) fn expint_ei(x: f64) -> f64 {
    if x < 0.0 {
        return -expint_e1(-x);
    }
    if x > 40.0 {
        let (mut term, mut sum) = (1.0, 1.0);
        for k in 1..40 {
            term *= f64::from(k) / x;
            sum += term;
        }
        // Half of the exponential at a time: it overflows before the function does.
        let half = (0.5 * x).exp();
        return if half.is_finite() { half * (half * (sum / x)) } else { half };
    }
    x.ln() + EULER_GAMMA + exponential_series(x)
}

/// The power series (DLMF 6.6.1) and the continued fraction (6.9.1).
pub(crate) fn expint_e1(x: f64) -> f64 {
    if x < 0.0 {
        return f64::NAN;
    }
    if x <= 1.0 {
        return -x.ln() - EULER_GAMMA - exponential_series(-x);
    }
    // Enough terms for 1e-17, found by comparison at 50 digits.
    let terms = 20 + (120.0 / x) as u32;
    let mut denominator = x;
    for k in (1..=terms).map(f64::from).rev() {
        denominator = x + k / (1.0 + k / denominator);
    }
    (-x).exp() / denominator
}

/// The sum of `x^k / (k k!)` from 1 on.
fn exponential_series(x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (x, x, 1.0);
    while (term / k).abs() > 1e-17 * sum.abs() {
        k += 1.0;
        term *= x / k;
        sum += term / k;
    }
    sum
}

/// Halley's iteration, from the series at the branch point (DLMF 4.13.6) or the logarithm.
pub(crate) fn lambert_w0(x: f64) -> f64 {
    if x == 0.0 || x == f64::INFINITY {
        return x;
    }
    let from_branch = x.mul_add(E, 1.0);
    let mut w = if from_branch < 0.5 {
        let p = (2.0 * from_branch).sqrt();
        p * (1.0 - p * (1.0 / 3.0 - p * 11.0 / 72.0)) - 1.0
    } else if x < 3.0 {
        x.ln_1p() * (1.0 - x.ln_1p().ln_1p() / (2.0 + x.ln_1p()))
    } else {
        x.ln() - x.ln().ln()
    };
    for _ in 0..4 {
        let excess = w - x * (-w).exp();
        let slope = w + 1.0;
        if excess == 0.0 || slope == 0.0 {
            break;
        }
        w -= excess / (slope - (w + 2.0) * excess / (2.0 * slope));
    }
    w
}

/// Halley's iteration on the error function near 0, on its complement elsewhere.
pub(crate) fn erfinv(x: f64) -> f64 {
    let complement = 1.0 - x.abs();
    if complement <= 0.0 || x.is_nan() {
        return if complement == 0.0 { f64::INFINITY.copysign(x) } else { f64::NAN };
    }
    let mut y =
        if complement > 0.5 { x.abs() / FRAC_2_SQRT_PI } else { -FRAC_1_SQRT_2 * lower_quantile(0.5 * complement) };
    for _ in 0..4 {
        let excess = if complement > 0.5 { erf(y) - x.abs() } else { complement - erfc(y) };
        let newton = excess / (FRAC_2_SQRT_PI * (-y * y).exp());
        y -= newton / (1.0 + y * newton);
    }
    y.copysign(x)
}

/// By [`erfinv`] in the middle, Halley's iteration in the lower tail.
pub(crate) fn norm_ppf(p: f64) -> f64 {
    if (0.25..=0.75).contains(&p) {
        return SQRT_2 * erfinv(2.0 * p - 1.0);
    }
    if p > 0.5 {
        return -norm_ppf(1.0 - p);
    }
    if p <= 0.0 || p.is_nan() {
        return if p == 0.0 { f64::NEG_INFINITY } else { f64::NAN };
    }
    let mut y = lower_quantile(p);
    for _ in 0..3 {
        let newton = (norm_cdf(y) - p) / (FRAC_1_SQRT_TAU * (-0.5 * y * y).exp());
        y -= newton / (1.0 + 0.5 * y * newton);
    }
    y
}

/// The normal quantile of `p` up to 1/2, to three digits (Abramowitz and Stegun 26.2.22).
fn lower_quantile(p: f64) -> f64 {
    let t = (-2.0 * p.ln()).sqrt();
    (2.30753 + 0.27061 * t) / (1.0 + t * (0.99229 + 0.04481 * t)) - t
}

/// Whether `x` is 0 or a negative integer.
fn is_pole(x: f64) -> bool {
    x <= 0.0 && x == x.floor() && x.is_finite()
}

/// The polynomial with these coefficients, the constant one first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

/// The Bernoulli numbers B_2, B_4, .. (DLMF 24.2.1).
const BERNOULLI: [f64; 10] = [
    1.0 / 6.0,
    -1.0 / 30.0,
    1.0 / 42.0,
    -1.0 / 30.0,
    5.0 / 66.0,
    -691.0 / 2730.0,
    7.0 / 6.0,
    -3617.0 / 510.0,
    43867.0 / 798.0,
    -174611.0 / 330.0,
];

/// The positive zero of the digamma function (DLMF 5.4.20), as a sum of two numbers.
const DIGAMMA_ZERO: (f64, f64) = (1.4616321449683622, 9.549995429965697e-17);

/// The Taylor coefficients of the digamma function at its zero, from the first derivative on: `ψ⁽ᵏ⁾/k!`,
/// computed with mpmath at 60 digits.
const DIGAMMA_NEAR_ZERO: [f64; 22] = [
    0.9676722454476212,
    -0.4427631689835921,
    0.258499760955651,
    -0.16394270544240652,
    0.10782405069126237,
    -0.07219956125645471,
    0.04880428816414311,
    -0.03316112647484736,
    0.022597648232218104,
    -0.01542476590494896,
    0.010538791616612175,
    -0.007204534386356869,
    0.004926781395729853,
    -0.003369801655439328,
    0.002305126326734928,
    -0.0015769367714301972,
    0.0010788252019162967,
    -0.0007380709389960052,
    0.000504953265834602,
    -0.0003454680251063077,
    0.00023635601564027053,
    -0.00016170622091974803,
];
