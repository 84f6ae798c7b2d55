//! A mistake of the user's own keeps its place.
use autodiff::prelude::*;

#[differentiable]
fn f(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..x.len() {
        s += y[i];
    }
    let unused = 3;
    s * x.length()
}

#[differentiable]
fn g(x: f64, n: usize) -> f64 {
    let t = x * n;
    t
}

fn main() {}
