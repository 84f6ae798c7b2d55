//! A function whose enum would hide the type `f64` from the functions beside it.
use autodiff::prelude::*;

#[differentiable]
fn f64(x: f64) -> f64 {
    x * x
}

fn main() {}
