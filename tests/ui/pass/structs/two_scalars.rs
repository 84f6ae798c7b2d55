use autodiff::prelude::*;

#[derive(Differentiable)]
struct Edge<T: Scalar, W> {
    position: T,
    #[constant]
    weight: W,
}

fn main() {
    let edge = Edge { position: 1.0, weight: 2.0 };
    let _ = edge;
}
