use autodiff::prelude::*;

#[derive(Differentiable)]
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
