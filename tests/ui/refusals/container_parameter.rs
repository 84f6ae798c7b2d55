//! A container that is not made of numbers, and a view that has no owned twin.
use autodiff::nalgebra::DMatrixView;
use autodiff::prelude::*;
use std::collections::HashMap;

#[differentiable]
fn total(weights: &HashMap<String, f64>, x: DMatrixView<f64>) -> f64 {
    weights.len() as f64 * x.sum()
}

fn main() {
    let x = autodiff::nalgebra::DMatrix::from_element(2, 2, 0.5);
    println!("{}", total(&HashMap::new(), x.as_view()));
}
