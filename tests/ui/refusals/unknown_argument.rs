//! An argument that the attribute does not have.
use autodiff::prelude::*;

#[differentiable(reverse)]
fn f(x: f64) -> f64 {
    x * x
}

fn main() {}
