use autodiff::prelude::*;
use std::marker::PhantomData;

#[derive(Differentiable)]
struct Table<T> {
    rows: Vec<T>,
    number: PhantomData<T>,
}

fn main() {
    let table = Table { rows: vec![1.0], number: PhantomData };
    let _ = table;
}
