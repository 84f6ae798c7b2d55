//! A container that is not made of numbers, as the compiler sees.
use autodiff::prelude::*;
use std::collections::BTreeMap;

#[derive(Differentiable)]
struct Weights<T> {
    by_name: BTreeMap<String, T>,
}

fn main() {
    let weights = Weights { by_name: BTreeMap::from([("a".to_owned(), 1.0)]) };
    let _ = weights;
}
