//! Random programs of a register machine: registers are overwritten, forgotten, exchanged and updated in place, in loops.

use autodiff::differentiable;
use proptest::prelude::*;

/// An instruction and three registers, each number modulo how many there are.
pub type Instruction = [usize; 4];

/// The sum of the registers after a program.
#[differentiable]
pub fn run(x: &[f64], #[constant] code: &[Instruction]) -> f64 {
    registers(x, code).iter().sum()
}

/// Runs a program on registers that begin as `x`.
#[differentiable]
pub fn registers(x: &[f64], #[constant] code: &[Instruction]) -> Vec<f64> {
    let n = x.len();
    let mut r = x.to_vec();
    let mut steps = 0;
    for &[op, i, j, k] in code {
        let (i, j, k) = (i % n, j % n, k % n);
        match op % 12 {
            0 => r[i] = 0.6 * (r[j] + r[k]),
            1 => r[i] = r[j] - 0.5 * r[k],
            2 => r[i] = r[j].tanh() * r[k],
            3 => r[i] += r[j].sin(),
            4 => r[i] *= r[j].cos(),
            5 => r.swap(i, j),
            6 => r[i] = 0.75,
            7 => {
                for m in 1..n {
                    r[m] = 0.5 * r[m] + 0.25 * r[m - 1] * r[i].sin();
                }
            }
            8 => {
                let mut count = 0;
                while count < 3 {
                    r[i] = r[i].sin() + 0.5 * r[j];
                    count += 1;
                }
            }
            9 => {
                let old = r[i];
                r[i] = old / (2.0 + old * old) + r[j];
                r[j] = old;
            }
            10 => {
                if steps % 2 == 0 {
                    r[i] = r[j].tanh().mul_add(r[k], r[j]);
                } else {
                    r[i] -= r[j] * 0.5;
                }
            }
            _ => {
                let sum: f64 = r.iter().map(|v| v * v).sum();
                r[i] = (1.0 + sum).ln() - r[i];
            }
        }
        steps += 1;
    }
    r
}

/// Programs of up to some twenty instructions.
pub fn code() -> impl Strategy<Value = Vec<Instruction>> {
    prop::collection::vec([0_usize..12, 0_usize..12, 0_usize..12, 0_usize..12], 1..20)
}
