//! An integer where a float must stand.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, y: &[f64]) -> f64 {
    if x > 0 { 2 * x } else { y[0] / 3 + (x - 1.0) * 4 }
}

fn main() {}
