use autodiff::prelude::*;

#[derive(Clone)]
struct Unit;

#[derive(Differentiable)]
struct Model<'a, T> {
    weights: Vec<T>,
    #[constant]
    rate: f64,
    #[constant]
    data: &'a [f64],
    #[constant]
    name: String,
    #[constant]
    unit: Unit,
    #[constant]
    means: Vec<f64>,
}

fn main() {
    let model =
        Model { weights: vec![1.0], rate: 0.1, data: &[2.0], name: "m".into(), unit: Unit, means: vec![] };
    let _ = model;
}
