//! A helper without the attribute, with a passive argument as well.
use autodiff::prelude::*;

fn helper(x: f64, k: f64) -> f64 {
    x * k
}

#[differentiable]
fn f(x: f64, #[constant] k: f64) -> f64 {
    helper(x, k) + 1.0
}

fn main() {}
