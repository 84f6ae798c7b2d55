use autodiff::prelude::*;

#[differentiable]
fn waits(x: f64) -> f64 {
    x
}

#[differentiable]
fn constant(x: f64) -> f64 {
    x
}

#[differentiable]
fn careless(x: f64) -> f64 {
    x
}

#[differentiable]
fn exported(x: f64) -> f64 {
    x
}

#[differentiable]
fn opaque(x: f64) -> f64 {
    x * x
}

#[differentiable]
fn floats<T: Scalar>(x: T) -> T {
    x * x
}

fn main() {}
