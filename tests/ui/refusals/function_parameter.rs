//! A function that is not known at expansion.
use autodiff::prelude::*;

#[differentiable]
fn twice(h: impl Fn(f64) -> f64, x: f64) -> f64 {
    h(h(x))
}

#[differentiable]
fn through(h: &dyn Fn(f64) -> f64, x: f64) -> f64 {
    h(x)
}

#[differentiable]
fn half(x: f64) -> f64 {
    x / 2.0
}

fn main() {}
