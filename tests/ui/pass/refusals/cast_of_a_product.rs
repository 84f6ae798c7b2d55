use autodiff::prelude::*;

#[differentiable]
fn rounded(x: f64) -> f64 {
    let single = x * x;
    single + 1.0
}

fn main() {
    println!("{}", rounded(1.0));
}
