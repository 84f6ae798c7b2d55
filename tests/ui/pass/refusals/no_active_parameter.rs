use autodiff::prelude::*;

#[differentiable]
fn count(x: f64, n: usize, names: &[String]) -> f64 {
    x + (n + names.len()) as f64
}

fn main() {}
