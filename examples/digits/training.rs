//! Training: mini-batches in random order, steps by Adam.

use super::data::{Batch, Digit};
use super::network::Network;
use super::random::Random;
use autodiff::prelude::*;

/// The digits of a step.
const BATCH: usize = 32;

/// Adam (D. P. Kingma and J. Ba, ICLR 2015, algorithm 1).
pub struct Adam {
    rate: f64,
    /// The powers of the decay rates at the current step.
    powers: (f64, f64),
    /// The means of the slope and of its square, of each number.
    moments: Vec<(f64, f64)>,
}

impl Adam {
    const DECAY: (f64, f64) = (0.9, 0.999);
    const EPSILON: f64 = 1e-8;

    /// For so many numbers.
    pub fn new(rate: f64, count: usize) -> Self {
        Adam { rate, powers: (1.0, 1.0), moments: vec![(0.0, 0.0); count] }
    }

    /// A step against the gradient.
    pub fn step<P: Differentiable<f64>>(&mut self, parameters: &mut P, gradient: &P) {
        let (one, two) = Self::DECAY;
        self.powers = (self.powers.0 * one, self.powers.1 * two);
        let (mean, square) = (1.0 - self.powers.0, 1.0 - self.powers.1);
        let mut moments = self.moments.iter_mut();
        parameters.for_each_parameter_mut(gradient, |weight, slope| {
            let (m, v) = moments.next().expect("moments for every number");
            *m = one * *m + (1.0 - one) * slope;
            *v = two * *v + (1.0 - two) * slope * slope;
            *weight -= self.rate * (*m / mean) / ((*v / square).sqrt() + Self::EPSILON);
        });
    }
}

/// How training went.
pub struct Trained {
    /// The network after the last epoch.
    pub network: Network<f64>,
    /// The loss of each step.
    pub losses: Vec<f64>,
    /// The steps of an epoch.
    pub epoch: usize,
}

/// Trains on the digits; `report` hears of each epoch with its mean loss and the network so far.
pub fn train(
    digits: &[Digit],
    epochs: usize,
    random: &mut Random,
    mut report: impl FnMut(usize, f64, &Network<f64>),
) -> Trained {
    let mut network = Network::random(random);
    let mut adam = Adam::new(2e-3, network.to_vector().len());
    let mut order: Vec<&Digit> = digits.iter().collect();
    let mut losses = Vec::new();
    for epoch in 1..=epochs {
        random.shuffle(&mut order);
        let start = losses.len();
        for batch in order.chunks(BATCH) {
            let (loss, gradient) = network.loss_and_gradient(&Batch::of(batch));
            adam.step(&mut network, &gradient);
            losses.push(loss);
        }
        let mean = losses[start..].iter().sum::<f64>() / (losses.len() - start) as f64;
        report(epoch, mean, &network);
    }
    Trained { network, losses, epoch: digits.len().div_ceil(BATCH) }
}

/// The digits that the network reads as others, with what it reads.
pub fn misread<'d>(network: &Network<f64>, digits: &'d [Digit]) -> Vec<(&'d Digit, usize)> {
    digits.iter().zip(network.read(digits)).filter(|(digit, read)| digit.label != *read).collect()
}

/// The share of the digits that the network reads right.
pub fn accuracy(network: &Network<f64>, digits: &[Digit]) -> f64 {
    1.0 - misread(network, digits).len() as f64 / digits.len() as f64
}
