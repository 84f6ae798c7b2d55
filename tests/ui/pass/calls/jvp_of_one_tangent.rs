use autodiff::prelude::*;

#[differentiable]
fn power(x: f64, y: f64) -> f64 {
    x.powf(y)
}

fn main() {
    println!("{:?}", power::jvp((2.0, 3.0), (1.0, 0.0)));
}
