//! Random straight-line programs, with results used any number of times or not at all.

use autodiff::Scalar;
use proptest::prelude::*;

/// One statement; operands are earlier results, modulo their number.
#[allow(missing_docs)]
#[derive(Clone, Debug)]
pub enum Op {
    Unary(u8, usize),
    Binary(u8, usize, usize),
    WithConstant(u8, usize, f64),
    Constant(f64),
}

/// A program of `inputs` inputs, and which of its last results counts.
#[derive(Clone, Debug)]
pub struct Program {
    inputs: usize,
    ops: Vec<Op>,
    back: usize,
}

/// Programs of up to `most` statements.
pub fn programs(inputs: usize, most: usize) -> impl Strategy<Value = Program> {
    let op = prop_oneof![
        4 => (0_u8..8, 0_usize..100).prop_map(|(f, x)| Op::Unary(f, x)),
        8 => (0_u8..8, 0_usize..100, 0_usize..100).prop_map(|(f, x, y)| Op::Binary(f, x, y)),
        4 => (0_u8..6, 0_usize..100, -2.0..2.0).prop_map(|(f, x, c)| Op::WithConstant(f, x, c)),
        1 => (-2.0..2.0).prop_map(Op::Constant),
    ];
    (prop::collection::vec(op, 1..most), 0_usize..4).prop_map(move |(ops, back)| Program { inputs, ops, back })
}

impl Program {
    /// All results, inputs included.
    pub fn run<S: Scalar>(&self, inputs: &[S]) -> Vec<S> {
        self.run_from(inputs, usize::MAX, |x| x)
    }

    /// All results, where the one of number `node` is replaced as soon as it is computed.
    pub fn run_from<S: Scalar>(&self, inputs: &[S], node: usize, replace: impl Fn(S) -> S) -> Vec<S> {
        assert_eq!(inputs.len(), self.inputs);
        let mut values = inputs.to_vec();
        for op in &self.ops {
            // Half of the operands are recent ones, so that there are chains.
            let operand =
                |i: usize| values[if i < 50 { values.len() - 1 - i % values.len().min(3) } else { i % values.len() }];
            let value = match *op {
                Op::Unary(f, x) => unary(f, operand(x)),
                Op::Binary(f, x, y) => binary(f, operand(x), operand(y)),
                Op::WithConstant(f, x, c) => with_constant(f, operand(x), S::lit(c)),
                Op::Constant(c) => S::lit(c),
            };
            values.push(if values.len() == node { replace(value) } else { value });
        }
        values
    }

    /// Whether the result of this number does not depend on any input.
    pub fn is_constant(&self, node: usize) -> bool {
        let mut constant = vec![false; self.inputs];
        for op in &self.ops {
            let operand = |i: usize| {
                constant[if i < 50 { constant.len() - 1 - i % constant.len().min(3) } else { i % constant.len() }]
            };
            constant.push(match *op {
                Op::Unary(_, x) | Op::WithConstant(_, x, _) => operand(x),
                Op::Binary(_, x, y) => operand(x) && operand(y),
                Op::Constant(_) => true,
            });
        }
        constant[node]
    }

    /// The result that counts: one of the last four.
    pub fn target<S: Scalar>(&self, values: &[S]) -> S {
        values[values.len() - 1 - self.back % values.len()]
    }
}

fn unary<S: Scalar>(f: u8, x: S) -> S {
    match f {
        0 => x.sin(),
        1 => x.cos(),
        2 => x.tanh(),
        3 => -x,
        4 => x.atan(),
        5 => (S::ONE + x * x).ln(),
        6 => (S::ONE + x * x).sqrt(),
        _ => x.sin().exp(),
    }
}

fn binary<S: Scalar>(f: u8, x: S, y: S) -> S {
    match f {
        0 => x + y,
        1 => x - y,
        2 => x.tanh() * y,
        3 => x / (S::lit(2.0) + y.cos()),
        4 => x.sin().mul_add(y.cos(), x),
        5 => (x + S::lit(0.1)).tanh().hypot(y.tanh() + S::lit(2.0)),
        6 => x.sin() * y.sin(),
        _ => x + x.sin() * y.cos(),
    }
}

fn with_constant<S: Scalar>(f: u8, x: S, c: S) -> S {
    match f {
        0 => x + c,
        1 => c - x,
        2 => x * c,
        3 => c * x,
        4 => c / (S::lit(2.0) + x.sin()),
        _ => x.tanh() - c,
    }
}
