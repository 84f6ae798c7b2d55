//! Every field that cannot be differentiated by, all at once.
use autodiff::prelude::*;

struct Unit;

#[derive(Differentiable)]
struct Model<'a, T> {
    weights: Vec<T>,
    rate: f64,
    data: &'a [T],
    name: String,
    unit: Unit,
    #[constant]
    means: Vec<T>,
}

fn main() {
    let model =
        Model { weights: vec![1.0], rate: 0.1, data: &[2.0], name: "m".into(), unit: Unit, means: vec![] };
    let _ = model;
}
