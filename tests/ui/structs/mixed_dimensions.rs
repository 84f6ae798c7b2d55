//! Dimensions known at compile time are checked there.
use autodiff::nalgebra::{Matrix2x3, Vector2};
use autodiff::prelude::*;

#[differentiable]
fn total(a: &Matrix2x3<f64>, v: &Vector2<f64>) -> f64 {
    (a * v).sum()
}

fn main() {
    println!("{}", total(&Matrix2x3::<f64>::zeros(), &Vector2::<f64>::zeros()));
}
