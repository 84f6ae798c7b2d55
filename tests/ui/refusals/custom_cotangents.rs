//! A pullback that gives one cotangent for two parameters.
use autodiff::prelude::*;

#[custom_derivative(pullback = product_bar, pushforward = product_dot)]
fn product(a: f64, b: f64) -> f64 {
    a * b
}

#[differentiable]
fn product_bar(_a: f64, b: f64, _y: f64, y_bar: f64) -> f64 {
    b * y_bar
}

#[differentiable]
fn product_dot(a: f64, b: f64, _y: f64, a_dot: f64, b_dot: f64) -> f64 {
    a * b_dot + b * a_dot
}

fn main() {}
