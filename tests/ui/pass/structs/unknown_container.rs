use autodiff::prelude::*;
#[derive(Differentiable)]
struct Weights<T> {
    values: Vec<T>,
}

fn main() {
    let weights = Weights { values: vec![1.0] };
    let _ = weights;
}
