//! Methods of floats that have no derivative.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, y: &[f64]) -> f64 {
    let above = x.next_up();
    let half = x.midpoint(y[0]);
    let bits = (x * 2.0).to_bits();
    above + half + bits as f64
}

fn main() {}
