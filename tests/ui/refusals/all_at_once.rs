//! All refusals at once, and `f` still exists.
use autodiff::prelude::*;

#[differentiable]
fn f(x: f64, p: *const f64) -> Option<f64> {
    let y = unsafe { *p } * x;
    let z = Some(x)?;
    match x {
        0.0 => None,
        _ => Some((x as f64) * y * z),
    }
}

fn main() {
    let _ = f(1.0, &2.0);
}
