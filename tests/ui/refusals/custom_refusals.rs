//! What a function with a derivative of its own cannot be.
use autodiff::prelude::*;

#[custom_derivative(pullback = bar)]
fn without_a_pushforward(x: f64) -> f64 {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn rewrites(x: &mut [f64]) -> f64 {
    x[0] = 1.0;
    x[0]
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn single(x: f32) -> f32 {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn generic<T: Scalar>(x: T) -> T {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn counts(x: f64) -> usize {
    x as usize
}

#[differentiable]
fn bar(_x: f64, _y: f64, y_bar: f64) -> f64 {
    y_bar
}

#[differentiable]
fn dot(_x: f64, _y: f64, x_dot: f64) -> f64 {
    x_dot
}

fn main() {}
