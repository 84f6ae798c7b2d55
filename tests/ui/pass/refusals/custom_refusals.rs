use autodiff::prelude::*;

#[custom_derivative(pullback = bar, pushforward = dot)]
fn without_a_pushforward(x: f64) -> f64 {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn rewrites(x: f64) -> f64 {
    let x = [x];
    x[0]
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn single(x: f64) -> f64 {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn generic(x: f64) -> f64 {
    x
}

#[custom_derivative(pullback = bar, pushforward = dot)]
fn counts(x: f64) -> f64 {
    x
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
