//! The workloads that are not ADBench's: each the function a Rust programmer would write.

use autodiff::functions::dot;
use autodiff::prelude::*;

/// Rosenbrock's valley.
#[differentiable]
pub fn rosenbrock(x: &[f64]) -> f64 {
    x.windows(2).map(|w| 100.0 * (w[1] - w[0] * w[0]).powi(2) + (1.0 - w[0]).powi(2)).sum()
}

/// [`rosenbrock()`] as generic code without the attribute: a tape records each operator.
pub fn rosenbrock_by_operators<S: Scalar>(x: &[S]) -> S {
    x.windows(2).fold(S::ZERO, |sum, w| {
        let (valley, edge) = (w[1] - w[0] * w[0], S::ONE - w[0]);
        sum + (S::lit(100.0) * valley.powi(2) + edge.powi(2))
    })
}

/// The layers of the perceptron: inputs, two hidden ones; then one output.
pub const LAYERS: [usize; 3] = [8, 32, 32];
/// How many weights and biases the perceptron has.
pub const WEIGHTS: usize = (LAYERS[0] + 1) * LAYERS[1] + (LAYERS[1] + 1) * LAYERS[2] + LAYERS[2] + 1;

/// Mean square error of a perceptron with two hidden layers of tanh over a batch. Each unit's weights are followed by its bias.
#[differentiable]
pub fn perceptron(weights: &[f64], #[constant] inputs: &[[f64; LAYERS[0]]], #[constant] targets: &[f64]) -> f64 {
    let (first, rest) = weights.split_at((LAYERS[0] + 1) * LAYERS[1]);
    let (second, output) = rest.split_at((LAYERS[1] + 1) * LAYERS[2]);
    let mut loss = 0.0;
    for (input, target) in inputs.iter().zip(targets) {
        let mut hidden = [0.0; LAYERS[1]];
        for (h, unit) in hidden.iter_mut().zip(first.chunks_exact(LAYERS[0] + 1)) {
            *h = affine(unit, input).tanh();
        }
        let mut deeper = [0.0; LAYERS[2]];
        for (h, unit) in deeper.iter_mut().zip(second.chunks_exact(LAYERS[1] + 1)) {
            *h = affine(unit, &hidden).tanh();
        }
        let error = affine(output, &deeper) - target;
        loss += error * error;
    }
    loss / targets.len() as f64
}

/// [`perceptron()`] with dot products by name, which a tape records as one statement each.
pub fn perceptron_by_dots<S: Scalar>(weights: &[S], inputs: &[[f64; LAYERS[0]]], targets: &[f64]) -> S {
    let (first, rest) = weights.split_at((LAYERS[0] + 1) * LAYERS[1]);
    let (second, output) = rest.split_at((LAYERS[1] + 1) * LAYERS[2]);
    let unit = |unit: &[S], inputs: &[S]| dot(&unit[..inputs.len()], inputs) + unit[inputs.len()];
    let mut loss = S::ZERO;
    for (input, &target) in inputs.iter().zip(targets) {
        let input = input.map(S::lit);
        let mut hidden = [S::ZERO; LAYERS[1]];
        for (h, weights) in hidden.iter_mut().zip(first.chunks_exact(LAYERS[0] + 1)) {
            *h = unit(weights, &input).tanh();
        }
        let mut deeper = [S::ZERO; LAYERS[2]];
        for (h, weights) in deeper.iter_mut().zip(second.chunks_exact(LAYERS[1] + 1)) {
            *h = unit(weights, &hidden).tanh();
        }
        let error = unit(output, &deeper) - S::lit(target);
        loss += error * error;
    }
    loss / S::lit(targets.len() as f64)
}

/// The unit's bias plus its weights times the inputs.
#[differentiable]
fn affine(unit: &[f64], inputs: &[f64]) -> f64 {
    let (weights, bias) = unit.split_at(inputs.len());
    bias[0] + weights.iter().zip(inputs).map(|(w, x)| w * x).sum::<f64>()
}

/// A population that diffuses and grows to saturation (Fisher's equation), by explicit Euler steps; the sum of squares at
/// the end. The ends are held.
#[differentiable]
pub fn diffusion(initial: &[f64], #[constant] steps: usize) -> f64 {
    let (spread, growth) = (0.2, 0.01);
    let n = initial.len();
    let mut u = initial.to_vec();
    let mut next = initial.to_vec();
    for _ in 0..steps {
        for i in 1..n - 1 {
            next[i] = u[i] + spread * (u[i - 1] - 2.0 * u[i] + u[i + 1]) + growth * u[i] * (1.0 - u[i]);
        }
        std::mem::swap(&mut u, &mut next);
    }
    u.iter().map(|v| v * v).sum()
}

/// The logarithm of the sum of exponentials.
#[differentiable]
pub fn log_sum_exp(x: &[f64]) -> f64 {
    let top = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    top + x.iter().map(|v| (v - top).exp()).sum::<f64>().ln()
}

/// A scalar recurrence, whose derivative neither vanishes nor grows without bound.
#[differentiable]
pub fn chain(x: f64, steps: usize) -> f64 {
    let mut y = x;
    for _ in 0..steps {
        y += 1e-4 * y.sin();
    }
    y
}
