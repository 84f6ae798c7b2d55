use autodiff::prelude::*;

#[differentiable]
fn root(x: f64) -> Option<f64> {
    if x < 0.0 { None } else { Some(x.sqrt()) }
}

#[differentiable]
fn through(#[constant] p: &f64, x: f64) -> f64 {
    x
}

fn main() {}
