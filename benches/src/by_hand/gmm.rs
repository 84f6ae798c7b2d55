//! The Gaussian mixture.

use crate::adbench::gmm;

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
