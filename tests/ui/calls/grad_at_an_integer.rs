use autodiff::prelude::*;

#[differentiable]
fn power(x: f64, y: f64) -> f64 {
    x.powf(y)
}

fn main() {
    println!("{:?}", power::grad(2, 3.0));
}
