use autodiff::nalgebra::Vector3;
use autodiff::prelude::*;

#[differentiable]
fn length(v: &[f64]) -> f64 {
    (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]).sqrt()
}

fn main() {
    println!("{}", length(Vector3::new(1.0, 2.0, 2.0).as_slice()));
}
