use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, #[constant] p: &f64) -> Option<f64> {
    let y = { *p } * x;
    let z = x;
    match 1 {
        0 => None,
        _ => Some(x * y * z),
    }
}

fn main() {
    let _ = f(1.0, &2.0);
}
