//! A pushforward without the result among its parameters.
use autodiff::prelude::*;

#[custom_derivative(pullback = square_bar, pushforward = square_dot)]
fn square(x: f64) -> f64 {
    x * x
}

#[differentiable]
fn square_bar(x: f64, _y: f64, y_bar: f64) -> f64 {
    2.0 * x * y_bar
}

#[differentiable]
fn square_dot(x: f64, x_dot: f64) -> f64 {
    2.0 * x * x_dot
}

fn main() {}
