//! The compiler refuses what loses a derivative, at the cast.
use autodiff::prelude::*;

#[differentiable]
fn rounded(x: f64) -> f64 {
    let single = (x * x) as f64;
    single + 1.0
}

fn main() {
    println!("{}", rounded(1.0));
}
