use autodiff::prelude::*;

#[derive(Clone, Copy, Differentiable)]
enum Number<T: Copy> {
    Plain(T),
    Pair(T, T),
}

fn main() {
    let number = Number::Plain(1.0);
    let _ = number;
}
