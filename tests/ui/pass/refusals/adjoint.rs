use autodiff::prelude::*;

#[differentiable(adjoint)]
fn f(x: f64) -> f64 {
    let mut k = x;
    k *= 2.0;
    let g = |t: f64| t * k;
    g(x) * k
}

fn main() {}
