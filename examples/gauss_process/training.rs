//! Maximising the log marginal likelihood by BFGS (J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd ed., algorithm 6.1).

use super::model::{PARAMETERS, log_marginal_likelihood};
use autodiff::prelude::*;
use nalgebra::{SMatrix, SVector};

type Vector = SVector<f64, PARAMETERS>;

/// A point of the training.
#[derive(Clone, Debug)]
pub struct Step {
    /// The logarithms of the hyper-parameters.
    pub parameters: Vector,
    /// The log marginal likelihood.
    pub likelihood: f64,
    /// Its gradient.
    pub gradient: Vector,
}

/// The likelihood and its gradient: one Cholesky decomposition, and a pushforward of it for each hyper-parameter.
fn evaluate(parameters: Vector, times: &[f64], y: &[f64]) -> Option<Step> {
    let variables: [Dual<f64, PARAMETERS>; PARAMETERS] = std::array::from_fn(|i| Dual::variable(parameters[i], i));
    let likelihood = log_marginal_likelihood(&variables, times, y)?;
    let gradient = Vector::from(likelihood.tangents());
    gradient.iter().all(|x| x.is_finite()).then(|| Step { parameters, likelihood: likelihood.value(), gradient })
}

/// Trains from `start`, calling `progress` after each step; ends where the gradient is below 1e-3 or no step gains anything.
///
/// # Panics
/// If the likelihood is not defined at `start`.
pub fn train(start: Vector, times: &[f64], y: &[f64], mut progress: impl FnMut(usize, &Step)) -> Step {
    let mut step = evaluate(start, times, y).expect("a positive definite covariance matrix at the start");
    let mut inverse_hessian = SMatrix::<f64, PARAMETERS, PARAMETERS>::identity() / step.gradient.norm();
    progress(0, &step);
    for count in 1..=200 {
        if step.gradient.norm() < 1e-3 {
            break;
        }
        let direction = inverse_hessian * step.gradient;
        let Some(next) = search(&step, direction, times, y) else { break };
        // Descent of the negative likelihood.
        let (s, t) = (next.parameters - step.parameters, step.gradient - next.gradient);
        if s.dot(&t) > 1e-12 {
            let rho = 1.0 / s.dot(&t);
            let left = SMatrix::identity() - rho * s * t.transpose();
            inverse_hessian = left * inverse_hessian * left.transpose() + rho * s * s.transpose();
        }
        step = next;
        progress(count, &step);
    }
    step
}

/// The first of ever shorter steps that gains a part of what the gradient promises.
fn search(from: &Step, direction: Vector, times: &[f64], y: &[f64]) -> Option<Step> {
    let promised = from.gradient.dot(&direction);
    // Nothing changes more than threefold in one step.
    let longest = (1.0 / direction.amax()).min(1.0);
    let lengths = (0..30).map(|halvings| longest * 0.5_f64.powi(halvings));
    lengths
        .filter_map(|length| Some((length, evaluate(from.parameters + direction * length, times, y)?)))
        .find(|(length, next)| next.likelihood >= from.likelihood + 1e-4 * length * promised)
        .map(|(_, next)| next)
        .filter(|next| next.likelihood > from.likelihood)
}
