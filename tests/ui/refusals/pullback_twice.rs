//! A pullback is a tape: it is used once.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, y: f64) -> f64 {
    x * y
}

fn main() {
    let (_, pullback) = f::vjp(1.0, 2.0);
    let _ = pullback(1.0);
    let _ = pullback(1.0);
}
