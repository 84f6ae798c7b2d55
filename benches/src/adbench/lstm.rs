//! A long short-term memory with diagonal weights: the mean loss of predicting each character of a text from those before it.

use super::Numbers;
use autodiff::prelude::*;

/// A network, its initial state and the text.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Per layer, weights and then biases: forget, in, out, change.
    pub layers: Vec<f64>,
    /// Weights of the input, weights of the output, biases of the output.
    pub ends: Vec<f64>,
    /// Per layer: hidden, cell.
    pub state: Vec<f64>,
    /// The text, `characters` numbers for each letter.
    pub text: Vec<f64>,
    /// The length of a letter's code.
    pub characters: usize,
}

/// 2 layers, 1024 letters of 14 numbers.
pub const L2_C1024: &str = include_str!("../../data/lstm/lstm_l2_c1024.txt");

impl Problem {
    /// Reads a data file of ADBench.
    pub fn read(text: &str) -> Problem {
        let mut numbers = Numbers::of(text);
        let (l, c, b): (usize, usize, usize) = (numbers.next(), numbers.next(), numbers.next());
        Problem {
            layers: numbers.take(8 * l * b),
            ends: numbers.take(3 * b),
            state: numbers.take(2 * l * b),
            text: numbers.take(c * b),
            characters: b,
        }
    }
}

/// The mean loss over the text.
#[differentiable]
pub fn objective(
    layers: &[f64],
    ends: &[f64],
    #[constant] initial: &[f64],
    #[constant] text: &[f64],
    characters: usize,
) -> f64 {
    let b = characters;
    let mut state = initial.to_vec();
    let mut prediction = vec![0.0; b];
    let mut total = 0.0;
    let letters = text.chunks_exact(b);
    for (letter, next) in letters.clone().zip(letters.skip(1)) {
        for i in 0..b {
            prediction[i] = letter[i] * ends[i];
        }
        for (layer, state) in layers.chunks_exact(8 * b).zip(state.chunks_exact_mut(2 * b)) {
            let (hidden, cell) = state.split_at_mut(b);
            step(layer, hidden, cell, &prediction);
            prediction.copy_from_slice(hidden);
        }
        for i in 0..b {
            prediction[i] = prediction[i] * ends[b + i] + ends[2 * b + i];
        }
        let normaliser = (prediction.iter().map(|y| y.exp()).sum::<f64>() + 2.0).ln();
        total += next.iter().zip(&prediction).map(|(x, y)| x * (y - normaliser)).sum::<f64>();
    }
    -total / (text.len() - b) as f64
}

/// One layer, one letter.
#[differentiable]
fn step(layer: &[f64], hidden: &mut [f64], cell: &mut [f64], input: &[f64]) {
    let b = input.len();
    let (weight, bias) = layer.split_at(4 * b);
    for i in 0..b {
        let forget = sigmoid(input[i] * weight[i] + bias[i]);
        let enter = sigmoid(hidden[i] * weight[b + i] + bias[b + i]);
        let leave = sigmoid(input[i] * weight[2 * b + i] + bias[2 * b + i]);
        let change = (hidden[i] * weight[3 * b + i] + bias[3 * b + i]).tanh();
        cell[i] = cell[i] * forget + enter * change;
        hidden[i] = leave * cell[i].tanh();
    }
}

#[differentiable]
fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
