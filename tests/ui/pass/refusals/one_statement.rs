use autodiff::prelude::*;

#[differentiable(adjoint)]
fn two(x: f64) -> [f64; 2] {
    [x, x * x]
}

#[differentiable(adjoint)]
fn rewrites(x: &mut [f64]) -> f64 {
    x[0] *= 2.0;
    x[0]
}

fn main() {}
