//! Adjoints written by hand, as somebody would who has the time: value and gradient in one function, results of costly calls
//! kept, nothing stored that is cheap to have again.

use crate::adbench::{gmm, lstm};
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

/// The gradient of [`gmm::objective`], in the shapes of its parameters.
#[derive(Clone, Debug)]
pub struct GmmGradient {
    /// By the logarithms of the weights.
    pub alphas: Vec<f64>,
    /// By the means.
    pub means: Vec<f64>,
    /// By the inverse covariance factors.
    pub factors: Vec<f64>,
}

/// What the mixture's components are made of, and where their cotangents gather.
struct Mixture<'a> {
    d: usize,
    means: &'a [f64],
    factors: &'a [f64],
    diagonals: Vec<f64>,
    /// `alpha_j + sum q_j`.
    offsets: Vec<f64>,
}

impl Mixture<'_> {
    fn below(&self, j: usize) -> std::ops::Range<usize> {
        let size = gmm::triangle(self.d);
        j * size + self.d..(j + 1) * size
    }

    /// The exponent of component `j` at `point`; leaves `x - mu` and `L (x - mu)`.
    fn term(&self, j: usize, point: &[f64], centered: &mut [f64], scaled: &mut [f64]) -> f64 {
        let (d, below) = (self.d, &self.factors[self.below(j)]);
        let (mean, diagonal) = (&self.means[j * d..(j + 1) * d], &self.diagonals[j * d..(j + 1) * d]);
        for i in 0..d {
            centered[i] = point[i] - mean[i];
            scaled[i] = diagonal[i] * centered[i];
        }
        let mut rest = below;
        for k in 0..d {
            let (column, others) = rest.split_at(d - k - 1);
            for (y, l) in scaled[k + 1..].iter_mut().zip(column) {
                *y += l * centered[k];
            }
            rest = others;
        }
        self.offsets[j] - 0.5 * scaled.iter().map(|v| v * v).sum::<f64>()
    }

    /// Adds to the cotangents what component `j` with weight `bar` at one point gives. `diagonals` gathers by the
    /// diagonal entries themselves.
    fn back(
        &self,
        j: usize,
        bar: f64,
        centered: &[f64],
        scaled: &[f64],
        sums: &mut GmmGradient,
        diagonals: &mut [f64],
    ) {
        let d = self.d;
        sums.alphas[j] += bar;
        let mean_bar = &mut sums.means[j * d..(j + 1) * d];
        let diagonal_bar = &mut diagonals[j * d..(j + 1) * d];
        for i in 0..d {
            let y_bar = bar * scaled[i];
            diagonal_bar[i] -= y_bar * centered[i];
            mean_bar[i] += y_bar * self.diagonals[j * d + i];
        }
        let (mut rest, mut rest_bar) = (&self.factors[self.below(j)], &mut sums.factors[self.below(j)]);
        for k in 0..d {
            let (column, others) = rest.split_at(d - k - 1);
            let (column_bar, others_bar) = rest_bar.split_at_mut(d - k - 1);
            let weight = bar * centered[k];
            let mut mean = 0.0;
            for ((y, l), l_bar) in scaled[k + 1..].iter().zip(column).zip(column_bar) {
                *l_bar -= weight * y;
                mean += y * l;
            }
            mean_bar[k] += bar * mean;
            (rest, rest_bar) = (others, others_bar);
        }
    }
}

/// Of [`gmm::objective`]: each point forwards and backwards at once, so that nothing is kept but one point's terms.
pub fn gmm(problem: &gmm::Problem) -> (f64, GmmGradient) {
    let gmm::Problem { d, alphas, means, factors, points, prior } = problem;
    let (d, k, size) = (*d, alphas.len(), gmm::triangle(*d));
    let log_determinants: Vec<f64> = factors.chunks_exact(size).map(|factor| factor[..d].iter().sum()).collect();
    let mixture = Mixture {
        d,
        means,
        factors,
        diagonals: factors.chunks_exact(size).flat_map(|f| f[..d].iter().map(|q| q.exp())).collect(),
        offsets: alphas.iter().zip(&log_determinants).map(|(alpha, q)| alpha + q).collect(),
    };
    let mut sums = GmmGradient { alphas: vec![0.0; k], means: vec![0.0; k * d], factors: vec![0.0; k * size] };
    let mut diagonals_bar = vec![0.0; k * d];
    let (mut centered, mut scaled) = (vec![0.0; k * d], vec![0.0; k * d]);
    let mut terms = vec![0.0; k];
    let mut total = 0.0;
    for point in points.chunks_exact(d) {
        for (j, term) in terms.iter_mut().enumerate() {
            let at = j * d..(j + 1) * d;
            *term = mixture.term(j, point, &mut centered[at.clone()], &mut scaled[at]);
        }
        total += softmax_in_place(&mut terms);
        for (j, &bar) in terms.iter().enumerate() {
            let at = j * d..(j + 1) * d;
            mixture.back(j, bar, &centered[at.clone()], &scaled[at], &mut sums, &mut diagonals_bar);
        }
    }
    let n = (points.len() / d) as f64;
    let value = total - n * normalise(alphas, n, &mut sums, factors, &mixture, &diagonals_bar, *prior)
        + gmm::constant(points.len(), k, d, *prior)
        + gmm::log_prior(&mixture.diagonals, &log_determinants, factors, d, *prior);
    (value, sums)
}

/// Adds what the terms outside the loop over points give; the logarithm of the sum of the weights.
fn normalise(
    alphas: &[f64],
    n: f64,
    sums: &mut GmmGradient,
    factors: &[f64],
    mixture: &Mixture<'_>,
    diagonals_bar: &[f64],
    prior: gmm::Wishart,
) -> f64 {
    let (d, size) = (mixture.d, gmm::triangle(mixture.d));
    let (gamma, m) = (prior.gamma, f64::from(prior.m));
    for (j, (bar, factor)) in sums.factors.chunks_exact_mut(size).zip(factors.chunks_exact(size)).enumerate() {
        for i in 0..d {
            let e = mixture.diagonals[j * d + i];
            bar[i] = sums.alphas[j] + e * (diagonals_bar[j * d + i] - gamma * gamma * e) + m;
        }
        for (bar, l) in bar[d..].iter_mut().zip(&factor[d..]) {
            *bar -= gamma * gamma * l;
        }
    }
    let mut weights = alphas.to_vec();
    let log_sum = softmax_in_place(&mut weights);
    for (bar, weight) in sums.alphas.iter_mut().zip(weights) {
        *bar -= n * weight;
    }
    log_sum
}

/// Leaves the exponentials over their sum; the logarithm of that sum.
fn softmax_in_place(x: &mut [f64]) -> f64 {
    let top = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for v in x.iter_mut() {
        *v = (*v - top).exp();
        sum += *v;
    }
    let scale = 1.0 / sum;
    x.iter_mut().for_each(|v| *v *= scale);
    top + sum.ln()
}

/// What one unit of the memory computed at one letter.
#[derive(Clone, Copy)]
struct Unit {
    input: f64,
    hidden: f64,
    cell: f64,
    forget: f64,
    enter: f64,
    leave: f64,
    change: f64,
    squashed: f64,
}

impl Unit {
    /// Unit `i` of a layer of `b`.
    fn run(layer: &[f64], b: usize, i: usize, input: f64, hidden: f64, cell: f64) -> Unit {
        let affine = |gate: usize, x: f64| x * layer[gate * b + i] + layer[(4 + gate) * b + i];
        let sigmoid = |x: f64| 1.0 / (1.0 + (-x).exp());
        let (forget, leave) = (sigmoid(affine(0, input)), sigmoid(affine(2, input)));
        let (enter, change) = (sigmoid(affine(1, hidden)), affine(3, hidden).tanh());
        let squashed = (cell * forget + enter * change).tanh();
        Unit { input, hidden, cell, forget, enter, leave, change, squashed }
    }

    /// Adds to the cotangents of the layer; replaces those of hidden and cell by those of before; that of the input.
    fn back(&self, layer: &[f64], layer_bar: &mut [f64], b: usize, i: usize, hidden: &mut f64, cell: &mut f64) -> f64 {
        let cell_bar = *cell + *hidden * self.leave * (1.0 - self.squashed * self.squashed);
        let gates = [
            cell_bar * self.cell * self.forget * (1.0 - self.forget),
            cell_bar * self.change * self.enter * (1.0 - self.enter),
            *hidden * self.squashed * self.leave * (1.0 - self.leave),
            cell_bar * self.enter * (1.0 - self.change * self.change),
        ];
        let arguments = [self.input, self.hidden, self.input, self.hidden];
        for gate in 0..4 {
            layer_bar[gate * b + i] += gates[gate] * arguments[gate];
            layer_bar[(4 + gate) * b + i] += gates[gate];
        }
        *cell = cell_bar * self.forget;
        *hidden = gates[1] * layer[b + i] + gates[3] * layer[3 * b + i];
        gates[0] * layer[i] + gates[2] * layer[2 * b + i]
    }
}

/// Of [`lstm::objective`]: what the gates computed is kept; the loss of each letter goes forwards and backwards at once. The
/// gradient by the layers and by the ends.
pub fn lstm(problem: &lstm::Problem) -> (f64, Vec<f64>, Vec<f64>) {
    let lstm::Problem { layers, ends, state, text, characters } = problem;
    let (b, depth, letters) = (*characters, layers.len() / (8 * characters), text.len() / characters - 1);
    let (mut layers_bar, mut ends_bar) = (vec![0.0; layers.len()], vec![0.0; ends.len()]);
    let mut units = Vec::with_capacity(letters * depth * b);
    let mut predictions_bar = Vec::with_capacity(letters * b);
    let mut state = state.clone();
    let mut prediction = vec![0.0; b];
    let mut total = 0.0;
    for (letter, next) in text.chunks_exact(b).zip(text.chunks_exact(b).skip(1)) {
        for i in 0..b {
            prediction[i] = letter[i] * ends[i];
        }
        for (layer, state) in layers.chunks_exact(8 * b).zip(state.chunks_exact_mut(2 * b)) {
            let (hidden, cell) = state.split_at_mut(b);
            for i in 0..b {
                let unit = Unit::run(layer, b, i, prediction[i], hidden[i], cell[i]);
                cell[i] = cell[i] * unit.forget + unit.enter * unit.change;
                hidden[i] = unit.leave * unit.squashed;
                prediction[i] = hidden[i];
                units.push(unit);
            }
        }
        total += loss(&prediction, next, ends, &mut ends_bar, letters, &mut predictions_bar);
    }
    let mut state_bar = vec![0.0; state.len()];
    let outputs_bar = predictions_bar.chunks_exact(b).zip(text.chunks_exact(b)).rev();
    for (units, (output_bar, letter)) in units.chunks_exact(depth * b).rev().zip(outputs_bar) {
        prediction.copy_from_slice(output_bar);
        for l in (0..depth).rev() {
            let (hidden_bar, cell_bar) = state_bar[2 * b * l..2 * b * (l + 1)].split_at_mut(b);
            let (layer, layer_bar) = (&layers[8 * b * l..8 * b * (l + 1)], &mut layers_bar[8 * b * l..8 * b * (l + 1)]);
            for i in 0..b {
                hidden_bar[i] += prediction[i];
                let unit = units[l * b + i];
                prediction[i] = unit.back(layer, layer_bar, b, i, &mut hidden_bar[i], &mut cell_bar[i]);
            }
        }
        for i in 0..b {
            ends_bar[i] += prediction[i] * letter[i];
        }
    }
    (total, layers_bar, ends_bar)
}

/// The share of one letter in the loss; appends the cotangents of `hidden` and adds to those of the ends.
fn loss(
    hidden: &[f64],
    next: &[f64],
    ends: &[f64],
    ends_bar: &mut [f64],
    letters: usize,
    hidden_bars: &mut Vec<f64>,
) -> f64 {
    let b = hidden.len();
    let scale = -1.0 / (letters * b) as f64;
    let outputs: Vec<f64> = (0..b).map(|i| hidden[i] * ends[b + i] + ends[2 * b + i]).collect();
    let exponentials: Vec<f64> = outputs.iter().map(|y| y.exp()).collect();
    let sum = exponentials.iter().sum::<f64>() + 2.0;
    let normaliser = sum.ln();
    let normaliser_bar = scale * next.iter().sum::<f64>() / sum;
    let mut total = 0.0;
    for i in 0..b {
        total += next[i] * (outputs[i] - normaliser);
        let output_bar = scale * next[i] - normaliser_bar * exponentials[i];
        ends_bar[b + i] += output_bar * hidden[i];
        ends_bar[2 * b + i] += output_bar;
        hidden_bars.push(output_bar * ends[b + i]);
    }
    scale * total
}
