//! No adjoint at compile time yet.
use autodiff::prelude::*;

#[differentiable(adjoint)]
fn f(x: f64) -> f64 {
    x * x
}

fn main() {}
