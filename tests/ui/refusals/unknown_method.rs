//! A method that numbers of `S: Scalar` do not have.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64) -> f64 {
    x.foo() + 1.0
}

fn main() {}
