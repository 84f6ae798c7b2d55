//! The network: 64 pixels, 128 hidden units, 10 digits.

use super::data::{Batch, CLASSES, Digit, PIXELS};
use super::random::Random;
use autodiff::prelude::*;
use nalgebra::{DMatrix, RowDVector};

/// The hidden units.
pub const HIDDEN: usize = 128;

/// A layer: each row of the input times the kernel, plus the bias.
#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct Dense<T> {
    /// A row for each input, a column for each output.
    pub kernel: DMatrix<T>,
    /// A number for each output.
    pub bias: RowDVector<T>,
}

/// Two layers with a rectifier between them.
#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct Network<T> {
    /// From pixels to hidden units.
    pub hidden: Dense<T>,
    /// From hidden units to scores of the digits.
    pub output: Dense<T>,
}

impl Dense<f64> {
    /// Weights by K. He et al. (ICCV 2015): normal, of variance 2 / inputs.
    fn random(inputs: usize, outputs: usize, random: &mut Random) -> Self {
        let deviation = (2.0 / inputs as f64).sqrt();
        let kernel = DMatrix::from_fn(inputs, outputs, |_, _| deviation * random.normal());
        Dense { kernel, bias: RowDVector::zeros(outputs) }
    }

    fn apply(&self, x: &DMatrix<f64>) -> DMatrix<f64> {
        let mut y = x * &self.kernel;
        y.row_iter_mut().for_each(|mut row| row += &self.bias);
        y
    }
}

impl Network<f64> {
    /// A network that has learnt nothing.
    pub fn random(random: &mut Random) -> Self {
        Network { hidden: Dense::random(PIXELS, HIDDEN, random), output: Dense::random(HIDDEN, CLASSES, random) }
    }

    /// What the network reads.
    pub fn read(&self, digits: &[Digit]) -> Vec<usize> {
        let batch = Batch::of(&digits.iter().collect::<Vec<_>>());
        let scores = self.output.apply(&self.hidden.apply(&batch.pixels).map(|x| x.max(0.0)));
        scores.row_iter().map(|row| row.transpose().argmax().0).collect()
    }

    /// The mean cross-entropy of a batch, and its gradient: a network, too.
    pub fn loss_and_gradient(&self, batch: &Batch) -> (f64, Self) {
        tape!(tape);
        let network = tape.watch(self);
        let pixels = tape.constant(&batch.pixels);
        let hidden = (pixels * network.hidden.kernel).add_to_rows(network.hidden.bias).relu();
        let scores = (hidden * network.output.kernel).add_to_rows(network.output.bias);
        let loss = scores.cross_entropy_rows(&batch.labels).mean();
        (loss.value(), tape.gradient(loss).wrt(network))
    }
}
