//! A struct of the user may or may not hold numbers.
use autodiff::prelude::*;

struct Spring {
    stiffness: f64,
}

#[differentiable]
fn energy(spring: &Spring, x: f64) -> f64 {
    0.5 * spring.stiffness * x * x
}

fn main() {
    println!("{}", energy(&Spring { stiffness: 2.0 }, 1.0));
}
