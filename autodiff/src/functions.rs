//! Functions of slices, and the special functions whose names Rust keeps for itself.
//!
//! ```
//! use autodiff::functions::{logsumexp, softmax};
//! use autodiff::prelude::*;
//!
//! let x = [Dual::new(1000.0, [1.0]), Dual::new(1000.0, [0.0])];
//! assert_eq!(logsumexp(&x).value(), 1000.0 + f64::ln(2.0));
//! assert_eq!(logsumexp(&x).tangent(), 0.5);
//! assert_eq!(softmax(&x)[0].tangent(), 0.25);
//! ```
//!
//! The other special functions are methods of [`Scalar`]: `x.sigmoid()`, `x.digamma()`, .. So are the four
//! here; but on a plain `f64` the compiler warns of `x.erf()`, because the standard library has unstable
//! methods of that name. Inside a function generic over [`Scalar`], and on `Dual` and `Var`, both ways are the same.

use crate::Scalar;

/// The error function (DLMF 7.2.1).
///
/// ```
/// assert_eq!(autodiff::functions::erf(0.5), 0.5204998778130465);
/// ```
#[inline]
#[track_caller]
pub fn erf<S: Scalar>(x: S) -> S {
    Scalar::erf(x)
}

/// The complementary error function (DLMF 7.2.2), accurate for large `x`.
///
/// ```
/// assert_eq!(autodiff::functions::erfc(26.0), 5.663192408856143e-296);
/// ```
#[inline]
#[track_caller]
pub fn erfc<S: Scalar>(x: S) -> S {
    Scalar::erfc(x)
}

/// The gamma function (DLMF 5.2.1).
///
/// ```
/// assert_eq!(autodiff::functions::gamma(5.0), 24.0);
/// ```
#[inline]
#[track_caller]
pub fn gamma<S: Scalar>(x: S) -> S {
    Scalar::gamma(x)
}

/// The logarithm of the absolute value of the gamma function.
///
/// ```
/// assert_eq!(autodiff::functions::ln_gamma(2.0), 0.0);
/// ```
#[inline]
#[track_caller]
pub fn ln_gamma<S: Scalar>(x: S) -> S {
    Scalar::ln_gamma(x)
}

/// The sum; 0 for an empty slice.
///
/// ```
/// assert_eq!(autodiff::functions::sum(&[1.0, 2.0, 4.0]), 7.0);
/// ```
#[track_caller]
pub fn sum<S: Scalar>(x: &[S]) -> S {
    S::sum_of(x)
}

/// The sum of the products of corresponding elements.
///
/// ```
/// assert_eq!(autodiff::functions::dot(&[1.0, 2.0], &[3.0, 4.0]), 11.0);
/// ```
///
/// # Panics
/// If the slices are not of one length.
#[track_caller]
pub fn dot<S: Scalar>(x: &[S], y: &[S]) -> S {
    assert_eq!(x.len(), y.len(), "dot needs slices of one length");
    S::dot_of(x, y)
}

/// The polynomial with these coefficients, the constant one first, at `x`: by Horner's scheme. 0 without coefficients.
///
/// ```
/// assert_eq!(autodiff::functions::polynomial(&[1.0, 2.0, 3.0], 10.0), 321.0);
/// ```
#[track_caller]
pub fn polynomial<S: Scalar>(coefficients: &[S], x: S) -> S {
    S::polynomial_of(coefficients, x)
}

/// The arithmetic mean; NaN for an empty slice.
///
/// ```
/// assert_eq!(autodiff::functions::mean(&[1.0, 2.0, 6.0]), 3.0);
/// ```
#[track_caller]
pub fn mean<S: Scalar>(x: &[S]) -> S {
    sum(x) / length(x)
}

/// The variance of the population: the mean of the squares of the distances from the mean. NaN for an empty slice.
///
/// ```
/// assert_eq!(autodiff::functions::variance(&[1.0, 3.0]), 1.0);
/// ```
#[track_caller]
pub fn variance<S: Scalar>(x: &[S]) -> S {
    S::variance_of(x)
}

/// The largest element; equal ones share the derivative evenly. Minus infinity for an empty slice, NaN if an element is.
///
/// ```
/// assert_eq!(autodiff::functions::max(&[1.0, 5.0, 2.0]), 5.0);
/// ```
#[track_caller]
pub fn max<S: Scalar>(x: &[S]) -> S {
    index_of_maximum(x).map_or(S::lit(f64::NEG_INFINITY), |top| shared_by_equals(x, top))
}

/// The smallest element; equal ones share the derivative evenly. Infinity for an empty slice, NaN if an element is.
///
/// ```
/// assert_eq!(autodiff::functions::min(&[4.0, 1.0, 2.0]), 1.0);
/// ```
#[track_caller]
pub fn min<S: Scalar>(x: &[S]) -> S {
    let bottom = (0..x.len()).reduce(|low, i| if x[i] < x[low] || x[i].is_nan() { i } else { low });
    bottom.map_or(S::lit(f64::INFINITY), |bottom| shared_by_equals(x, bottom))
}

/// The Euclidean norm, without overflow or underflow; its derivatives at the origin are 0.
///
/// ```
/// assert_eq!(autodiff::functions::norm(&[3.0, -4.0]), 5.0);
/// assert_eq!(autodiff::functions::norm(&[0.0, 1e200]), 1e200);
/// ```
#[track_caller]
pub fn norm<S: Scalar>(x: &[S]) -> S {
    S::norm_of(x)
}

/// The logarithm of the sum of the exponentials, without overflow; minus infinity for an empty slice.
///
/// ```
/// let x = [-40.0, 0.0];
/// assert_eq!(autodiff::functions::logsumexp(&x), f64::exp(-40.0));
/// ```
#[track_caller]
pub fn logsumexp<S: Scalar>(x: &[S]) -> S {
    S::logsumexp_of(x)
}

/// The exponentials over their sum: positive numbers of sum 1.
///
/// ```
/// assert_eq!(autodiff::functions::softmax(&[1000.0, 1000.0]), [0.5, 0.5]);
/// ```
#[track_caller]
pub fn softmax<S: Scalar>(x: &[S]) -> Vec<S> {
    let Some(top) = index_of_maximum(x) else {
        return Vec::new();
    };
    let exponentials = exponentials(x, top);
    let sum = S::ONE + sum_of_others(&exponentials, top);
    exponentials.into_iter().map(|e| e / sum).collect()
}

/// The logarithm of [`softmax`], accurate where that is near 0 or 1.
///
/// ```
/// assert_eq!(autodiff::functions::log_softmax(&[0.0, 1000.0]), [-1000.0, 0.0]);
/// ```
#[track_caller]
pub fn log_softmax<S: Scalar>(x: &[S]) -> Vec<S> {
    let Some(top) = index_of_maximum(x) else {
        return Vec::new();
    };
    let log_sum = sum_of_others(&exponentials(x, top), top).ln_1p();
    x.iter().enumerate().map(|(i, &x_i)| if i == top { -log_sum } else { (x_i - x[top]) - log_sum }).collect()
}

fn as_f64<S: Scalar>(x: &S) -> f64 {
    x.primal().into()
}

fn length<S: Scalar>(x: &[S]) -> S {
    S::lit(x.len() as f64)
}

/// Where the first of the largest elements is, or a NaN.
fn index_of_maximum<S: Scalar>(x: &[S]) -> Option<usize> {
    (0..x.len()).reduce(|top, i| if x[i] > x[top] || x[i].is_nan() { i } else { top })
}

/// `x[at]`, where elements equal to it take an even share in its derivative.
#[track_caller]
fn shared_by_equals<S: Scalar>(x: &[S], at: usize) -> S {
    let mut equals = x.iter().copied().filter(|x_i| *x_i == x[at]);
    let Some(first) = equals.next() else {
        return x[at]; // NaN
    };
    let (sum, count) = equals.fold((first, 1), |(sum, count), x_i| (sum + x_i, count + 1));
    if count == 1 { first.picked() } else { sum / S::lit(f64::from(count)) }
}

/// `exp(x[i] - x[top])`: none above 1, and the one of `top` the constant 1. What is known of the largest
/// element is in all the others, and their sum is small where precision is at stake.
#[track_caller]
fn exponentials<S: Scalar>(x: &[S], top: usize) -> Vec<S> {
    let mut exponentials = Vec::with_capacity(x.len());
    for (i, &x_i) in x.iter().enumerate() {
        exponentials.push(if i == top { S::ONE } else { (x_i - x[top]).exp() });
    }
    exponentials
}

#[track_caller]
fn sum_of_others<S: Scalar>(exponentials: &[S], top: usize) -> S {
    exponentials.iter().enumerate().filter(|(i, _)| *i != top).map(|(_, &e)| e).sum()
}

/// The functions of slices that [`Scalar`] has as methods, so that [`Var`](crate::Var) can record each as one statement:
/// as they are on all other numbers.
pub(crate) mod by_element {
    use super::*;

    #[track_caller]
    pub(crate) fn dot<S: Scalar>(x: &[S], y: &[S]) -> S {
        let mut sum = S::ZERO;
        for (&x, &y) in x.iter().zip(y) {
            sum += x * y;
        }
        sum
    }

    #[track_caller]
    pub(crate) fn polynomial<S: Scalar>(coefficients: &[S], x: S) -> S {
        coefficients.iter().rev().fold(S::ZERO, |sum, &c| sum * x + c)
    }

    #[track_caller]
    pub(crate) fn variance<S: Scalar>(x: &[S]) -> S {
        let mean = mean(x);
        let mut sum = S::ZERO;
        for &x in x {
            sum += (x - mean) * (x - mean);
        }
        sum / length(x)
    }

    #[track_caller]
    pub(crate) fn norm<S: Scalar>(x: &[S]) -> S {
        let squares: f64 = x.iter().map(|x| as_f64(x).powi(2)).sum();
        // Room on both sides for second and third derivatives, in f32 too.
        if (1e-20..1e20).contains(&squares) {
            return dot(x, x).sqrt();
        }
        x.iter().fold(S::ZERO, |norm, &x| norm.hypot(x))
    }

    #[track_caller]
    pub(crate) fn logsumexp<S: Scalar>(x: &[S]) -> S {
        let Some(top) = index_of_maximum(x) else {
            return S::lit(f64::NEG_INFINITY);
        };
        if as_f64(&x[top]).is_infinite() {
            return x[top].picked();
        }
        x[top] + sum_of_others(&exponentials(x, top), top).ln_1p()
    }
}
