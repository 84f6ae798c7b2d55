//! The workloads once more, over any number that has the operations below: what the other crates can run. Each is the
//! function of `autodiff_benches`, operation by operation.

use autodiff_benches::adbench::gmm;
use autodiff_benches::workloads::LAYERS;
use std::ops::{Add, Mul, Sub};

/// A number of some crate. Plain numbers take part by the crate's own operators with `f64`.
pub trait Real: Clone + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> {
    fn value(&self) -> f64;
    fn plus(self, c: f64) -> Self;
    fn times(self, c: f64) -> Self;
    fn subtracted_from(self, c: f64) -> Self;
    fn exp(self) -> Self;
    fn ln(self) -> Self;
    fn sin(self) -> Self;
    fn tanh(self) -> Self;

    /// By a product, which is the cheapest way everywhere.
    fn square(self) -> Self {
        self.clone() * self
    }
}

/// A function to be differentiated.
pub trait Work {
    fn run<S: Real>(&self, x: &[S]) -> S;
}

fn sum<S: Real>(terms: impl IntoIterator<Item = S>) -> S {
    terms.into_iter().reduce(|sum, term| sum + term).expect("a sum of at least one term")
}

pub struct Rosenbrock;

impl Work for Rosenbrock {
    fn run<S: Real>(&self, x: &[S]) -> S {
        sum(x.windows(2).map(|w| {
            let valley = (w[1].clone() - w[0].clone().square()).square().times(100.0);
            valley + w[0].clone().subtracted_from(1.0).square()
        }))
    }
}

pub struct Chain {
    pub steps: usize,
}

impl Work for Chain {
    fn run<S: Real>(&self, x: &[S]) -> S {
        let mut y = x[0].clone();
        for _ in 0..self.steps {
            y = y.clone() + y.sin().times(1e-4);
        }
        y
    }
}

pub struct Perceptron {
    pub inputs: &'static [[f64; LAYERS[0]]],
    pub targets: &'static [f64],
}

impl Work for Perceptron {
    fn run<S: Real>(&self, weights: &[S]) -> S {
        let (first, rest) = weights.split_at((LAYERS[0] + 1) * LAYERS[1]);
        let (second, output) = rest.split_at((LAYERS[1] + 1) * LAYERS[2]);
        let loss = sum(self.inputs.iter().zip(self.targets).map(|(input, &target)| {
            let hidden: Vec<S> = first
                .chunks_exact(LAYERS[0] + 1)
                .map(|unit| {
                    let products = unit.iter().zip(input).map(|(w, &x)| w.clone().times(x));
                    (unit[LAYERS[0]].clone() + sum(products)).tanh()
                })
                .collect();
            let deeper: Vec<S> = second.chunks_exact(LAYERS[1] + 1).map(|unit| affine(unit, &hidden).tanh()).collect();
            affine(output, &deeper).plus(-target).square()
        }));
        loss.times(1.0 / self.targets.len() as f64)
    }
}

fn affine<S: Real>(unit: &[S], inputs: &[S]) -> S {
    unit[inputs.len()].clone() + sum(unit.iter().zip(inputs).map(|(w, x)| w.clone() * x.clone()))
}

pub struct Mixture(pub &'static gmm::Problem);

impl Work for Mixture {
    fn run<S: Real>(&self, x: &[S]) -> S {
        let gmm::Problem { d, alphas, means, points, prior, .. } = self.0;
        let (d, k, size) = (*d, alphas.len(), gmm::triangle(*d));
        let (alphas, rest) = x.split_at(k);
        let (means, factors) = rest.split_at(means.len());
        let log_determinants: Vec<S> = factors.chunks_exact(size).map(|f| sum(f[..d].iter().cloned())).collect();
        let diagonals: Vec<S> = factors.chunks_exact(size).flat_map(|f| f[..d].iter().cloned().map(S::exp)).collect();

        let mut terms = Vec::with_capacity(k);
        let mut centered = Vec::with_capacity(d);
        let mut scaled = Vec::with_capacity(d);
        let total = sum(points.chunks_exact(d).map(|point| {
            terms.clear();
            for j in 0..k {
                centered.clear();
                centered.extend((0..d).map(|i| means[j * d + i].clone().subtracted_from(point[i])));
                scaled.clear();
                scaled.extend((0..d).map(|i| diagonals[j * d + i].clone() * centered[i].clone()));
                let mut below = factors[j * size + d..(j + 1) * size].iter();
                for column in 0..d {
                    for row in column + 1..d {
                        let entry = below.next().expect("an entry below the diagonal").clone();
                        scaled[row] = scaled[row].clone() + entry * centered[column].clone();
                    }
                }
                let square = sum(scaled.iter().cloned().map(S::square));
                terms.push(alphas[j].clone() + log_determinants[j].clone() - square.times(0.5));
            }
            log_sum_exp(&terms)
        }));
        let n = (points.len() / d) as f64;
        let mut squares = sum(diagonals.iter().cloned().map(S::square));
        for factor in factors.chunks_exact(size) {
            squares = squares + sum(factor[d..].iter().cloned().map(S::square));
        }
        let prior_term =
            sum(log_determinants).times(f64::from(prior.m)) - squares.times(0.5 * prior.gamma * prior.gamma);
        (total - log_sum_exp(alphas).times(n)).plus(gmm::constant(points.len(), k, d, *prior)) + prior_term
    }
}

fn log_sum_exp<S: Real>(x: &[S]) -> S {
    let top = x.iter().cloned().reduce(|a, b| if b.value() > a.value() { b } else { a }).expect("a largest term");
    top.clone() + sum(x.iter().map(|v| (v.clone() - top.clone()).exp())).ln()
}
