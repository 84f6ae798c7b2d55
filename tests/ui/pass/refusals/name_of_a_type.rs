use autodiff::prelude::*;

#[differentiable]
fn of_f64(x: f64) -> f64 {
    x * x
}

fn main() {}
