use autodiff::nalgebra::DMatrix;
use autodiff::prelude::*;
use std::collections::HashMap;

#[differentiable]
fn total(#[constant] weights: &HashMap<String, f64>, x: &DMatrix<f64>) -> f64 {
    weights.len() as f64 * x.sum()
}

fn main() {
    let x = DMatrix::from_element(2, 2, 0.5);
    println!("{}", total(&HashMap::new(), &x));
}
