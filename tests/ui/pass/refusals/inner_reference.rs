use autodiff::prelude::*;

#[differentiable]
fn rows(x: &[Vec<f64>]) -> f64 {
    x[0][0]
}

fn main() {}
