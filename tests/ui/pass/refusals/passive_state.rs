use autodiff::prelude::*;

#[differentiable]
fn noisy(x: f64, seed: &u64) -> f64 {
    x * seed.wrapping_mul(48_271) as f64
}

fn main() {
    println!("{}", noisy::grad(2.0, &7));
}
