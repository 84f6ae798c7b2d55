use autodiff::nalgebra::{Matrix2x3, Vector3};
use autodiff::prelude::*;

#[differentiable]
fn total(a: &Matrix2x3<f64>, v: &Vector3<f64>) -> f64 {
    (a * v).sum()
}

fn main() {
    println!("{}", total(&Matrix2x3::<f64>::zeros(), &Vector3::<f64>::zeros()));
}
