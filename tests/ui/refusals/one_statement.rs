//! What `one_statement` is not for.

use autodiff::prelude::*;

#[differentiable(one_statement)]
fn two(x: f64) -> [f64; 2] {
    [x, x * x]
}

#[differentiable(one_statement)]
fn rewrites(x: &mut [f64]) -> f64 {
    x[0] *= 2.0;
    x[0]
}

fn main() {}
