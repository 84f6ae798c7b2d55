//! `cargo run --release --example higher_order`: derivatives of derivatives, four ways.

use autodiff::prelude::*;

#[differentiable]
fn energy(x: &[f64]) -> f64 {
    x.windows(2).map(|pair| 100.0 * (pair[1] - pair[0] * pair[0]).powi(2) + (1.0 - pair[0]).powi(2)).sum()
}

fn main() {
    taylor();
    newton();
    curvature();
    tapes();
}

/// The Taylor series of the tangent at 0, from derivatives nested six deep.
fn taylor() {
    fn derivatives<S: Scalar>(x: S) -> [S; 3] {
        let first = derivative(|x| x.tan(), x);
        let third = derivative(|x| derivative(|x| derivative(|x| x.tan(), x), x), x);
        let fifth =
            derivative(|x| derivative(|x| derivative(|x| derivative(|x| derivative(|x| x.tan(), x), x), x), x), x);
        [first, third, fifth]
    }
    let [first, third, fifth] = derivatives(0.0);
    println!("tan x = {} x + {:.4} x^3 + {:.4} x^5 + ..", first, third / 6.0, fifth / 120.0);
    let sixth = derivative(
        |x| derivative(|x| derivative(|x| derivative(|x| derivative(|x| derivative(|x| 1.0 / x, x), x), x), x), x),
        4.0,
    );
    println!("The sixth derivative of 1/x at 4 is {sixth}, and 6!/4^7 is {}.", 720.0 / 4_f64.powi(7));
}

/// The minimum of a curved valley, by Newton's method with the Hessian of an ordinary function.
fn newton() {
    let mut x = vec![1.2; 4];
    println!("\nNewton's method on {} variables:", x.len());
    for step in 0..8 {
        let (value, gradient) = energy::value_and_grad(&x);
        println!("  step {step}: {value:.3e}");
        let gradient = nalgebra::DVector::from_vec(gradient);
        let hessian = energy::hessian(&x);
        let direction = hessian.lu().solve(&gradient).expect("a Hessian that can be inverted");
        x.iter_mut().zip(&direction).for_each(|(x, d)| *x -= d);
    }
    println!("  at {x:.6?}");
}

/// A Hessian times a vector without the Hessian, where that would have a million entries.
fn curvature() {
    let x: Vec<f64> = (0..1000).map(|i| f64::from(i % 7) / 7.0).collect();
    let v = vec![1.0; 1000];
    let hv = energy::hvp(&x, &v);
    println!("\nIn 1000 dimensions the curvature along (1, .., 1) is {:.3}.", hv.iter().sum::<f64>());
}

/// Tapes inside tapes: each borrows the one around it.
fn tapes() {
    tape!(a);
    let x = a.watch(2.0);
    tape!(b in a);
    let y = b.watch(x);
    tape!(c in b);
    let z = c.watch(y);
    let first = c.gradient(z.powi(4)).wrt(z);
    let second = b.gradient(first).wrt(y);
    println!(
        "\nx^4 at 2 and its derivatives: 16, {}, {}, {}",
        first.primal(),
        second.primal(),
        a.gradient(second).wrt(x)
    );
}
