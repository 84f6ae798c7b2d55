use autodiff::prelude::*;

#[derive(Differentiable)]
struct Spring<T> {
    stiffness: T,
}

#[differentiable]
fn energy(spring: &Spring<f64>, x: f64) -> f64 {
    0.5 * spring.stiffness * x * x
}

fn main() {
    println!("{:?}", energy::grad(&Spring { stiffness: 2.0 }, 1.0).1);
}
