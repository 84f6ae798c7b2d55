use autodiff::prelude::*;

#[differentiable]
fn power(x: f64, y: f64) -> f64 {
    x.powf(y)
}

fn main() {
    tape!(a);
    tape!(b);
    let (x, y) = (a.watch(2.0), b.watch(3.0));
    println!("{}", power(x, y));
}
