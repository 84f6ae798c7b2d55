//! The long short-term memory.

use crate::adbench::lstm;

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
