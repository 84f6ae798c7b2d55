use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, y: &[f64], #[constant] k: f64) -> f64 {
    let above = x + f64::EPSILON;
    let half = 0.5 * (x + y[0]);
    let bits = (k * 2.0).to_bits();
    above + half + bits as f64
}

fn main() {}
