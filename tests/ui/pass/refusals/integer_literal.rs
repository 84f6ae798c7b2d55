use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, y: &[f64]) -> f64 {
    if x > 0.0 { 2.0 * x } else { y[0] / 3.0 + (x - 1.0) * 4.0 }
}

fn main() {}
