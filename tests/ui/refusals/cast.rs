//! A cast of something computed.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64) -> f64 {
    let y = x * x;
    (y as f32) as f64
}

fn main() {}
