//! A `Result` is not made of numbers.
use autodiff::prelude::*;

#[differentiable]
fn root(x: f64) -> Result<f64, String> {
    if x < 0.0 { Err("negative".into()) } else { Ok(x.sqrt()) }
}

#[differentiable]
fn through(p: *const f64, x: f64) -> f64 {
    x
}

fn main() {}
