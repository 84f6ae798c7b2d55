use autodiff::prelude::*;

#[differentiable]
fn power(x: f64, y: f64) -> f64 {
    x.powf(y)
}

fn main() {
    let (_, pullback) = power::vjp(2.0, 3.0);
    println!("{:?}", pullback(1.0));
}
