//! `vjp` of results that are no single number, by the adjoint.

use autodiff::Strategy;
use autodiff::prelude::*;
use nalgebra::{DMatrix, DVector};

#[differentiable]
fn powers(x: f64, w: &[f64]) -> Vec<f64> {
    let mut out = Vec::new();
    let mut p = 1.0;
    for v in w {
        p *= x;
        out.push(p * v);
    }
    out
}

#[differentiable]
fn layer(w: &DMatrix<f64>, x: &DVector<f64>) -> DVector<f64> {
    (w * x).map(|y| y.tanh())
}

#[test]
fn of_a_list() {
    assert!(matches!(powers::STRATEGY, Strategy::Adjoint));
    let w = vec![0.5, -1.0, 2.0];
    let (value, pullback) = powers::vjp(1.5, &w);
    drop(w);
    assert_eq!(value, [0.75, -2.25, 6.75]);
    let (x_bar, w_bar) = pullback(vec![1.0, 10.0, 100.0]);
    assert_eq!(w_bar, [1.5, 22.5, 337.5]);
    assert!((x_bar - (0.5 - 10.0 * 2.0 * 1.5 + 100.0 * 2.0 * 3.0 * 2.25)).abs() < 1e-12);
}

#[test]
fn of_a_matrix() {
    assert!(matches!(layer::STRATEGY, Strategy::Adjoint));
    let w = DMatrix::from_row_slice(2, 3, &[0.1, -0.2, 0.3, 0.4, 0.5, -0.6]);
    let x = DVector::from_vec(vec![1.0, 2.0, -1.0]);
    let (value, pullback) = layer::vjp(&w, &x);
    let seed = DVector::from_vec(vec![1.0, -2.0]);
    let (w_bar, x_bar) = pullback(seed.clone());
    let inner = value.zip_map(&seed, |y, s| s * (1.0 - y * y));
    assert!((w_bar - &inner * x.transpose()).amax() < 1e-15);
    assert!((x_bar - w.transpose() * inner).amax() < 1e-15);
}

#[test]
#[should_panic(expected = "must have the result's lengths: expected [3], got [2]")]
fn a_cotangent_of_another_length() {
    let (_, pullback) = powers::vjp(1.5, &[0.5, -1.0, 2.0]);
    pullback(vec![1.0, 2.0]);
}

/// A gradient inside a body: the whole function is recorded, and right.
#[test]
fn a_gradient_inside() {
    #[differentiable]
    fn inner(x: f64, k: f64) -> f64 {
        x * x * x * k
    }
    #[differentiable]
    fn outer(x: f64, k: f64) -> f64 {
        let (dx, dk) = inner::grad(x, k);
        dx * dk + x
    }
    // dx dk = 3 x^5 k.
    assert!(matches!(outer::STRATEGY, Strategy::Tape));
    let (x, k) = (1.3_f64, 0.7);
    let (x_bar, k_bar) = outer::grad(x, k);
    assert!((x_bar - (15.0 * x.powi(4) * k + 1.0)).abs() < 1e-12);
    assert!((k_bar - 3.0 * x.powi(5)).abs() < 1e-12);
    let hessian = outer::hessian(x, k);
    assert!((hessian[0][0] - 60.0 * x.powi(3) * k).abs() < 1e-11);
    assert!((hessian[0][1] - 15.0 * x.powi(4)).abs() < 1e-11 && hessian[1][1].abs() < 1e-12);
}
