//! Functions that cannot become generic over `S: Scalar`.
use autodiff::prelude::*;

#[differentiable]
async fn waits(x: f64) -> f64 {
    x
}

#[differentiable]
const fn constant(x: f64) -> f64 {
    x
}

#[differentiable]
unsafe fn careless(x: f64) -> f64 {
    x
}

#[differentiable]
extern "C" fn exported(x: f64) -> f64 {
    x
}

#[differentiable]
fn opaque(x: f64) -> impl Fn(f64) -> f64 {
    move |y| x * y
}

#[differentiable]
fn floats<T: num_traits::Float>(x: T) -> T {
    x * x
}

fn main() {}
