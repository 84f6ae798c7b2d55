//! Which field of a union holds the numbers is not known.
use autodiff::prelude::*;

#[derive(Clone, Copy, Differentiable)]
union Number<T: Copy> {
    plain: T,
    pair: (T, T),
}

fn main() {
    let number = Number { plain: 1.0 };
    let _ = number;
}
