//! Two type parameters could be the number.
use autodiff::prelude::*;

#[derive(Differentiable)]
struct Edge<T, W> {
    position: T,
    weight: W,
}

fn main() {
    let edge = Edge { position: 1.0, weight: 2.0 };
    let _ = edge;
}
