use autodiff::prelude::*;

#[differentiable]
fn scaled(x: f64, #[constant] scale: f32) -> f64 {
    x * f64::from(scale)
}

fn main() {
    println!("{}", scaled(1.0, 2.0));
}
