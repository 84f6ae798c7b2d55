use autodiff::prelude::*;

#[differentiable]
fn twice(x: f64) -> f64 {
    half(half(x))
}

#[differentiable]
fn through(x: f64) -> f64 {
    half(x)
}

#[differentiable]
fn half(x: f64) -> f64 {
    x / 2.0
}

fn main() {}
