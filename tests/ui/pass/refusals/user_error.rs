use autodiff::prelude::*;

#[differentiable]
fn f(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..x.len() {
        s += x[i];
    }
    let unused = 3;
    s * x.len() as f64
}

#[differentiable]
fn g(x: f64, n: usize) -> f64 {
    let t = x * n as f64;
    t
}

fn main() {}
