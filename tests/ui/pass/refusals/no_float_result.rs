use autodiff::prelude::*;

#[differentiable]
fn digits(x: f64) -> f64 {
    x.log10()
}

#[differentiable]
fn show(x: f64) -> f64 {
    println!("{x}");
    x
}

fn main() {}
