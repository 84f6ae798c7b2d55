//! A struct in a struct needs the derive, too.
use autodiff::prelude::*;

struct Layer<T> {
    weights: Vec<T>,
}

#[derive(Differentiable)]
struct Model<T> {
    layers: Vec<Layer<T>>,
}

fn main() {
    let model = Model { layers: vec![Layer { weights: vec![1.0] }] };
    let _ = model;
}
