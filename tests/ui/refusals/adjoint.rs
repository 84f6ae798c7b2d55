//! A construct without adjoint, where one is asked for.
use autodiff::prelude::*;

#[differentiable(adjoint)]
fn f(x: f64) -> f64 {
    let g = |t: f64| t * x;
    g(x)
}

fn main() {}
