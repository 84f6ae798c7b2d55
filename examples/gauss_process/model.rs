//! A Gaussian process over time, with a slow and a periodic part (C. E. Rasmussen and C. K. I. Williams, *Gaussian Processes for Machine
//! Learning*, 2006: equations 2.30, 2.25, 2.26 and 5.9).

use autodiff::matrix::{cholesky, ln_determinant_spd, solve_lower_triangular, solve_spd};
use autodiff::prelude::*;
use nalgebra::{DMatrix, DVector};

/// How many hyper-parameters there are.
pub const PARAMETERS: usize = 6;

/// Their names, in order; what is trained is their logarithms.
pub const NAMES: [&str; PARAMETERS] =
    ["slow amplitude", "slow length", "yearly amplitude", "yearly roughness", "period", "noise"];

/// The covariance of the process at times `gap` apart, without noise.
pub fn covariance<S: Scalar>(parameters: &[S], gap: f64) -> S {
    let [slow, length, yearly, roughness, period] = std::array::from_fn(|i| parameters[i].exp());
    let slowly = S::lit(gap) / length;
    let phase = (S::lit(std::f64::consts::PI * gap) / period).sin() / roughness;
    slow * slow * (slowly * slowly * S::lit(-0.5)).exp() + yearly * yearly * (phase * phase * S::lit(-2.0)).exp()
}

/// The covariance matrix of measurements at these times: that of the process and independent noise.
fn covariances<S: Scalar>(parameters: &[S], times: &[f64]) -> DMatrix<S> {
    let noise = parameters[5].exp();
    // Times are months: few gaps occur, and a gap's covariance depends on nothing else.
    let mut known: Vec<(f64, S)> = Vec::new();
    DMatrix::from_fn(times.len(), times.len(), |i, j| {
        let gap = (times[i] - times[j]).abs();
        let at = known.partition_point(|(other, _)| *other < gap);
        if known.get(at).is_none_or(|(other, _)| *other != gap) {
            known.insert(at, (gap, covariance(parameters, gap)));
        }
        let k = known[at].1;
        if i == j { k + noise * noise } else { k }
    })
}

/// The logarithm of the probability density of the measurements `y`, given the hyper-parameters; `None` where the
/// covariance matrix is not positive definite to working precision.
pub fn log_marginal_likelihood<S: Scalar>(parameters: &[S], times: &[f64], y: &[f64]) -> Option<S> {
    let k = covariances(parameters, times);
    let y = DVector::from_iterator(y.len(), y.iter().map(|&y| S::lit(y)));
    let fit = y.dot(&solve_spd(&k, &y)?);
    let constant = S::lit(y.len() as f64 * std::f64::consts::TAU.ln());
    Some((fit + ln_determinant_spd(&k)? + constant) * S::lit(-0.5))
}

/// What the process says of new times, given measurements.
#[derive(Clone, Copy, Debug)]
pub struct Prediction {
    /// The time.
    pub time: f64,
    /// The mean of a measurement there.
    pub mean: f64,
    /// The standard deviation of a measurement there.
    pub deviation: f64,
}

/// Predictions of measurements at `new` times from those at `times`.
///
/// # Panics
/// If the covariance matrix is not positive definite, which it was in training.
pub fn predict(parameters: &[f64], times: &[f64], y: &[f64], new: &[f64]) -> Vec<Prediction> {
    let l = cholesky(&covariances(parameters, times)).expect("the covariance matrix of training");
    let whitened =
        |x: &DMatrix<f64>| solve_lower_triangular(&l, x).expect("a Cholesky factor has no 0 on its diagonal");
    let between = DMatrix::from_fn(times.len(), new.len(), |i, j| covariance(parameters, (times[i] - new[j]).abs()));
    let (between, y) = (whitened(&between), whitened(&DMatrix::from_column_slice(y.len(), 1, y)));
    let means = between.tr_mul(&y);
    let prior = covariance(parameters, 0.0) + (2.0 * parameters[5]).exp();
    let of = |j: usize| (prior - between.column(j).norm_squared()).sqrt();
    new.iter().enumerate().map(|(j, &time)| Prediction { time, mean: means[j], deviation: of(j) }).collect()
}
