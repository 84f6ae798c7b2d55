use autodiff::prelude::*;

#[derive(Differentiable)]
struct Spring<T> {
    stiffness: T,
}

fn main() {
    let spring = Spring { stiffness: 2.0 };
    let _ = spring;
}
