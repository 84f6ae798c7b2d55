use autodiff::prelude::*;

#[differentiable]
fn square(x: f64) -> f64 {
    x * x
}

#[differentiable]
fn total(x: &[f64]) -> f64 {
    x.iter().sum()
}

#[differentiable]
fn whole(x: &[f64]) -> f64 {
    total(x) / x.len() as f64
}

#[differentiable]
fn items(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for &v in x {
        sum += square(v);
    }
    sum
}

#[differentiable]
fn chain(x: &[f64]) -> f64 {
    x.iter().map(|v| square(*v)).sum()
}

#[differentiable]
fn entries(x: [f64; 2]) -> f64 {
    square(x[0]) + square(x[1] - x[0])
}


fn main() {}
