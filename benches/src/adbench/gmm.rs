//! Gaussian mixture model: the log-likelihood of points under a mixture, with a Wishart prior on the covariances.
//!
//! The inverse square root of a component's covariance is lower triangular: the exponentials of `d` numbers on its diagonal, then
//! the entries below it, by columns.

use super::Numbers;
use autodiff::functions::ln_gamma;
use autodiff::prelude::*;
use std::f64::consts::{LN_2, PI};

/// The prior of the covariances.
#[derive(Clone, Copy, Debug)]
pub struct Wishart {
    /// The inverse scale.
    pub gamma: f64,
    /// The degrees of freedom beyond the dimension.
    pub m: i32,
}

/// A mixture and the points it is fitted to.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The dimension.
    pub d: usize,
    /// The logarithms of the components' weights, not normalised.
    pub alphas: Vec<f64>,
    /// The means, a component at a time.
    pub means: Vec<f64>,
    /// The inverse covariance factors, a component at a time: `d` logarithms of the diagonal, then the entries below it.
    pub factors: Vec<f64>,
    /// The points, `d` numbers each.
    pub points: Vec<f64>,
    /// The prior.
    pub prior: Wishart,
}

/// d = 2, 5 components, 1000 points.
pub const D2_K5: &str = include_str!("../../data/gmm/gmm_d2_K5.txt");
/// d = 10, 25 components, 1000 points.
pub const D10_K25: &str = include_str!("../../data/gmm/gmm_d10_K25.txt");

impl Problem {
    /// Reads a data file of ADBench.
    pub fn read(text: &str) -> Problem {
        let mut numbers = Numbers::of(text);
        let (d, k, n): (usize, usize, usize) = (numbers.next(), numbers.next(), numbers.next());
        Problem {
            d,
            alphas: numbers.take(k),
            means: numbers.take(k * d),
            factors: numbers.take(k * triangle(d)),
            points: numbers.take(n * d),
            prior: Wishart { gamma: numbers.next(), m: numbers.next() },
        }
    }

    /// With the first `n` points only.
    pub fn truncated(mut self, n: usize) -> Problem {
        self.points.truncate(n * self.d);
        self
    }
}

/// The entries of a lower triangular matrix.
pub fn triangle(d: usize) -> usize {
    d * (d + 1) / 2
}

/// The logarithm of the likelihood.
#[differentiable]
pub fn objective(
    alphas: &[f64],
    means: &[f64],
    factors: &[f64],
    #[constant] points: &[f64],
    #[constant] prior: Wishart,
) -> f64 {
    let k = alphas.len();
    let d = means.len() / k;
    let size = triangle(d);
    let log_determinants: Vec<f64> = factors.chunks_exact(size).map(|factor| factor[..d].iter().sum()).collect();
    let diagonals: Vec<f64> = factors.chunks_exact(size).flat_map(|f| f[..d].iter().map(|q| q.exp())).collect();

    let mut total = 0.0;
    let mut centered = vec![0.0; d];
    let mut scaled = vec![0.0; d];
    let mut terms = vec![0.0; k];
    for point in points.chunks_exact(d) {
        for j in 0..k {
            for i in 0..d {
                centered[i] = point[i] - means[j * d + i];
            }
            let below = &factors[j * size + d..(j + 1) * size];
            multiply_lower(&diagonals[j * d..(j + 1) * d], below, &centered, &mut scaled);
            let square: f64 = scaled.iter().map(|v| v * v).sum();
            terms[j] = alphas[j] + log_determinants[j] - 0.5 * square;
        }
        total += log_sum_exp(&terms);
    }
    let n = (points.len() / d) as f64;
    total - n * log_sum_exp(alphas)
        + constant(points.len(), k, d, prior)
        + log_prior(&diagonals, &log_determinants, factors, d, prior)
}

/// `y = L x`, where `L` has the diagonal and, column by column, the entries below.
#[differentiable]
fn multiply_lower(diagonal: &[f64], below: &[f64], x: &[f64], y: &mut [f64]) {
    let d = x.len();
    for i in 0..d {
        y[i] = diagonal[i] * x[i];
    }
    let mut next = 0;
    for j in 0..d {
        for i in j + 1..d {
            y[i] += below[next] * x[j];
            next += 1;
        }
    }
}

#[differentiable]
fn log_sum_exp(x: &[f64]) -> f64 {
    let top = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = x.iter().map(|v| (v - top).exp()).sum();
    top + sum.ln()
}

/// The logarithm of the prior's density, up to a constant.
#[differentiable]
pub(crate) fn log_prior(
    diagonals: &[f64],
    log_determinants: &[f64],
    factors: &[f64],
    d: usize,
    #[constant] prior: Wishart,
) -> f64 {
    let Wishart { gamma, m } = prior;
    let mut squares: f64 = diagonals.iter().map(|v| v * v).sum();
    for factor in factors.chunks_exact(triangle(d)) {
        squares += factor[d..].iter().map(|v| v * v).sum::<f64>();
    }
    f64::from(m) * log_determinants.iter().sum::<f64>() - 0.5 * gamma * gamma * squares
}

/// What does not depend on the parameters, for `numbers` coordinates of points and `k` components.
pub fn constant(numbers: usize, k: usize, d: usize, prior: Wishart) -> f64 {
    k as f64 * log_scale(d, prior) - 0.5 * numbers as f64 * (2.0 * PI).ln()
}

/// The logarithm of the factor that makes the prior's density integrate to 1.
fn log_scale(d: usize, Wishart { gamma, m }: Wishart) -> f64 {
    let p = d as f64;
    let freedom = p + f64::from(m) + 1.0;
    freedom * p * (gamma.ln() - 0.5 * LN_2) - ln_multivariate_gamma(0.5 * freedom, d)
}

fn ln_multivariate_gamma(a: f64, d: usize) -> f64 {
    let p = d as f64;
    let constant = 0.25 * p * (p - 1.0) * PI.ln();
    constant + (0..d).map(|j| ln_gamma(a - 0.5 * j as f64)).sum::<f64>()
}
