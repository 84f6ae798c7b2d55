//! References inside a slice have no owned twin.
use autodiff::prelude::*;

#[differentiable]
fn rows(x: &[&[f64]]) -> f64 {
    x[0][0]
}

fn main() {}
