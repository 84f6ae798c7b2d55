//! The numbers of a struct must be able to be dual numbers.
use autodiff::prelude::*;

#[derive(Differentiable)]
struct Spring {
    stiffness: f64,
}

fn main() {
    let spring = Spring { stiffness: 2.0 };
    let _ = spring;
}
