//! A construct without adjoint, where one is asked for.
use autodiff::prelude::*;

#[differentiable(adjoint)]
fn f(x: f64) -> f64 {
    let mut k = x;
    let g = move |t: f64| t * k;
    k *= 2.0;
    g(x) * k
}

fn main() {}
