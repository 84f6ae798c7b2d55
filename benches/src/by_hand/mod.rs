//! Adjoints written by hand, as somebody would who has the time: value and gradient in one function, results of costly calls
//! kept, nothing stored that is cheap to have again.

mod bundle_adjustment;
mod gmm;
mod lstm;

pub use bundle_adjustment::reprojection_error;
pub use gmm::{GmmGradient, gmm};
pub use lstm::lstm;

use crate::workloads::LAYERS;

/// Of [`rosenbrock`](crate::workloads::rosenbrock): one pass.
pub fn rosenbrock(x: &[f64], gradient: &mut [f64]) -> f64 {
    let mut value = 0.0;
    let mut carried = 0.0;
    for (i, w) in x.windows(2).enumerate() {
        let (valley, slope) = (w[1] - w[0] * w[0], 1.0 - w[0]);
        value += 100.0 * valley * valley + slope * slope;
        gradient[i] = carried - 400.0 * valley * w[0] - 2.0 * slope;
        carried = 200.0 * valley;
    }
    gradient[x.len() - 1] = carried;
    value
}

/// The second derivatives of [`rosenbrock`](crate::workloads::rosenbrock), by columns.
pub fn rosenbrock_hessian(x: &[f64]) -> Vec<f64> {
    let n = x.len();
    let mut hessian = vec![0.0; n * n];
    for (i, w) in x.windows(2).enumerate() {
        hessian[i * n + i] += 1200.0 * w[0] * w[0] - 400.0 * w[1] + 2.0;
        hessian[(i + 1) * n + i + 1] += 200.0;
        hessian[i * n + i + 1] = -400.0 * w[0];
        hessian[(i + 1) * n + i] = -400.0 * w[0];
    }
    hessian
}

/// Of [`perceptron`](crate::workloads::perceptron): each example forwards and backwards at once.
pub fn perceptron(weights: &[f64], inputs: &[[f64; LAYERS[0]]], targets: &[f64], gradient: &mut [f64]) -> f64 {
    let ends = [(LAYERS[0] + 1) * LAYERS[1], (LAYERS[1] + 1) * LAYERS[2]];
    let (first, rest) = weights.split_at(ends[0]);
    let (second, output) = rest.split_at(ends[1]);
    gradient.fill(0.0);
    let (first_bar, rest) = gradient.split_at_mut(ends[0]);
    let (second_bar, output_bar) = rest.split_at_mut(ends[1]);
    let mut loss = 0.0;
    for (input, target) in inputs.iter().zip(targets) {
        let hidden: [f64; LAYERS[1]] = tanh_layer(first, input);
        let deeper: [f64; LAYERS[2]] = tanh_layer(second, &hidden);
        let error = affine(output, &deeper) - target;
        loss += error * error;
        let error_bar = 2.0 * error / targets.len() as f64;
        let (mut hidden_bar, mut deeper_bar) = ([0.0; LAYERS[1]], [0.0; LAYERS[2]]);
        affine_back(output, &deeper, error_bar, output_bar, &mut deeper_bar);
        tanh_layer_back(second, &hidden, &deeper, &deeper_bar, second_bar, &mut hidden_bar);
        tanh_layer_back(first, input, &hidden, &hidden_bar, first_bar, &mut [0.0; LAYERS[0]]);
    }
    loss / targets.len() as f64
}

fn affine<const N: usize>(unit: &[f64], inputs: &[f64; N]) -> f64 {
    unit[N] + unit.iter().zip(inputs).map(|(w, x)| w * x).sum::<f64>()
}

fn affine_back<const N: usize>(unit: &[f64], inputs: &[f64; N], bar: f64, unit_bar: &mut [f64], back: &mut [f64; N]) {
    unit_bar[N] += bar;
    for i in 0..N {
        unit_bar[i] += bar * inputs[i];
        back[i] += bar * unit[i];
    }
}

fn tanh_layer<const N: usize, const M: usize>(weights: &[f64], inputs: &[f64; N]) -> [f64; M] {
    std::array::from_fn(|j| affine(&weights[j * (N + 1)..(j + 1) * (N + 1)], inputs).tanh())
}

fn tanh_layer_back<const N: usize, const M: usize>(
    weights: &[f64],
    inputs: &[f64; N],
    outputs: &[f64; M],
    outputs_bar: &[f64; M],
    weights_bar: &mut [f64],
    inputs_bar: &mut [f64; N],
) {
    let units = weights.chunks_exact(N + 1).zip(weights_bar.chunks_exact_mut(N + 1));
    for (j, (unit, unit_bar)) in units.enumerate() {
        let bar = outputs_bar[j] * (1.0 - outputs[j] * outputs[j]);
        affine_back(unit, inputs, bar, unit_bar, inputs_bar);
    }
}

/// Of [`log_sum_exp`](crate::workloads::log_sum_exp): the gradient is the exponentials over their sum.
pub fn log_sum_exp(x: &[f64], gradient: &mut [f64]) -> f64 {
    let top = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for (g, v) in gradient.iter_mut().zip(x) {
        *g = (v - top).exp();
        sum += *g;
    }
    let scale = 1.0 / sum;
    gradient.iter_mut().for_each(|g| *g *= scale);
    top + sum.ln()
}

/// Of [`diffusion`](crate::workloads::diffusion): every state is kept; backwards the stencil is its own transpose.
pub fn diffusion(initial: &[f64], steps: usize, gradient: &mut [f64]) -> f64 {
    let (spread, growth) = (0.2, 0.01);
    let n = initial.len();
    let mut states = vec![0.0; n * (steps + 1)];
    states[..n].copy_from_slice(initial);
    for step in 0..steps {
        let (u, next) = states[step * n..(step + 2) * n].split_at_mut(n);
        (next[0], next[n - 1]) = (u[0], u[n - 1]);
        for i in 1..n - 1 {
            next[i] = u[i] + spread * (u[i - 1] - 2.0 * u[i] + u[i + 1]) + growth * u[i] * (1.0 - u[i]);
        }
    }
    let last = &states[n * steps..];
    let mut bar: Vec<f64> = last.iter().map(|v| 2.0 * v).collect();
    for u in states[..n * steps].chunks_exact(n).rev() {
        diffusion_back(u, &bar, gradient, spread, growth);
        bar.copy_from_slice(gradient);
    }
    gradient.copy_from_slice(&bar);
    last.iter().map(|v| v * v).sum()
}

/// `u_bar` of one step from `next_bar`. The held ends pass theirs on, and get their neighbours' share.
fn diffusion_back(u: &[f64], next_bar: &[f64], u_bar: &mut [f64], spread: f64, growth: f64) {
    let n = u.len();
    let inner = |i: usize| if i == 0 || i == n - 1 { 0.0 } else { next_bar[i] };
    for i in [1, n - 2] {
        let own = 1.0 - 2.0 * spread + growth * (1.0 - 2.0 * u[i]);
        u_bar[i] = own * next_bar[i] + spread * (inner(i - 1) + inner(i + 1));
    }
    for i in 2..n - 2 {
        let own = 1.0 - 2.0 * spread + growth * (1.0 - 2.0 * u[i]);
        u_bar[i] = own * next_bar[i] + spread * (next_bar[i - 1] + next_bar[i + 1]);
    }
    u_bar[0] = next_bar[0] + spread * next_bar[1];
    u_bar[n - 1] = next_bar[n - 1] + spread * next_bar[n - 2];
}

/// Of [`chain`](crate::workloads::chain): the derivative is carried along.
pub fn chain(x: f64, steps: usize) -> (f64, f64) {
    let (mut y, mut slope) = (x, 1.0);
    for _ in 0..steps {
        let (sin, cos) = y.sin_cos();
        (y, slope) = (y + 1e-4 * sin, (1.0 + 1e-4 * cos) * slope);
    }
    (y, slope)
}
