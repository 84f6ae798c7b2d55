//! Nothing to differentiate.
use autodiff::prelude::*;

#[differentiable]
fn digits(x: f64) -> usize {
    x.log10() as usize
}

#[differentiable]
fn show(x: f64) {
    println!("{x}");
}

fn main() {}
