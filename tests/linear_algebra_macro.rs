//! Linear algebra in `#[differentiable]` functions: the adjoint made at compile time calls the rules.

use autodiff::Strategy;
use autodiff::matrix::{
    add_to_rows, cholesky, determinant, exponential, frobenius_norm, inverse, kronecker, least_squares,
    ln_abs_determinant, ln_determinant_spd, nuclear_norm, outer, pseudo_inverse, qr, quadratic_form, singular_values,
    softmax_rows, solve, solve_lower_triangular, solve_spd, solve_upper_triangular, spectral_norm, svd,
    symmetric_eigen, symmetric_eigenvalues, tr_solve, tr_solve_lower_triangular, tr_solve_upper_triangular, trace,
};
use autodiff::prelude::*;
use nalgebra::{DMatrix, DVector};

fn square() -> DMatrix<f64> {
    DMatrix::from_row_slice(3, 3, &[2.0, -0.4, 0.3, 0.5, 1.7, -0.6, 0.2, 0.9, 3.1])
}
fn vector() -> DVector<f64> {
    DVector::from_row_slice(&[0.7, -1.2, 0.4])
}
fn constant() -> DMatrix<f64> {
    DMatrix::from_row_slice(3, 3, &[1.0, 0.5, -2.0, 0.25, 3.0, -1.0, 0.1, 0.2, 1.5])
}

/// Functions of a square matrix, a vector and a constant matrix.
macro_rules! cases {
    ($(fn $name:ident($a:ident, $v:ident, $k:ident) $body:block)*) => {$(
        #[test]
        fn $name() {
            #[differentiable]
            fn f($a: &DMatrix<f64>, $v: &DVector<f64>, #[constant] $k: &DMatrix<f64>) -> f64 $body
            assert!(matches!(f::STRATEGY, Strategy::Adjoint));
            let (a, v, k) = (square(), vector(), constant());
            let (value, (a_bar, v_bar)) = f::value_and_grad(&a, &v, &k);
            assert!((value - f(&a, &v, &k)).abs() < 1e-13 * value.abs());
            let recorded = autodiff::__private::value_and_grad((&a, &v), |(a, v)| f(&a, &v, &k));
            assert!((&a_bar - &recorded.1.0).amax() < 1e-12 * (1.0 + a_bar.amax()), "{a_bar} {}", recorded.1.0);
            assert!((&v_bar - &recorded.1.1).amax() < 1e-12 * (1.0 + v_bar.amax()));
            let point = (a, v);
            let (x, gradient) = (point.to_vector(), (a_bar, v_bar).to_vector());
            for i in 0..x.len() {
                let moved = |h: f64| {
                    let mut x = x.clone();
                    x[i] += h;
                    point.from_vector(&x)
                };
                let at = |h: f64| {
                    let (a, v) = moved(h);
                    f(&a, &v, &k)
                };
                let h = 1e-4;
                let difference = (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
                assert!((gradient[i] - difference).abs() < 1e-7 * (1.0 + difference.abs()), "{i}: {} {difference}", gradient[i]);
                let (up, down) = (moved(1e-5), moved(-1e-5));
                let slope = |(a, v): (DMatrix<f64>, DVector<f64>)| f::grad(&a, &v, &k).to_vector();
                let (up, down) = (slope(up), slope(down));
                let mut direction = vec![0.0; x.len()];
                direction[i] = 1.0;
                let (a_dot, v_dot) = point.from_vector(&direction);
                let curvature = f::hvp((&point.0, &point.1, &k), (&a_dot, &v_dot)).to_vector();
                for j in 0..x.len() {
                    let difference = (up[j] - down[j]) / 2e-5;
                    assert!((curvature[j] - difference).abs() < 1e-5 * (1.0 + difference.abs()), "{i} {j}");
                }
            }
        }
    )*};
}

cases! {
    fn systems(a, v, k) { solve(a, v).unwrap().dot(v) + tr_solve(a, &(k * v)).unwrap().norm_squared() }
    fn constant_systems(a, v, k) { solve(k, v).unwrap().dot(v) + solve(a, k).unwrap().sum() }
    fn inverses(a, v, k) { (inverse(a).unwrap() * k).trace() + inverse(&(a * k)).expect("regular").sum() * v[0] }
    fn determinants(a, v, k) { determinant(a) * v[1] + ln_abs_determinant(&(a + k)).unwrap() * v[0] }
    fn positive_definite(a, v, k) {
        let spd = a.transpose() * a + k.transpose() * k;
        let l = cholesky(&spd).unwrap();
        l.sum() + ln_determinant_spd(&spd).unwrap() * v[2] + solve_spd(&spd, v).unwrap().dot(v)
    }
    fn gaussian(a, v, _k) {
        let spd = a.transpose() * a;
        match solve_spd(&spd, v) {
            Some(x) => -0.5 * v.dot(&x) - 0.5 * ln_determinant_spd(&spd).unwrap(),
            None => f64::NEG_INFINITY,
        }
    }
    fn forms(a, v, k) { quadratic_form(v, a) + (outer(v, v) * a).trace() + frobenius_norm(&(a - k)) }
    fn functions(a, v, _k) { exponential(&(a * 0.3)).unwrap().sum() + symmetric_eigenvalues(&(a + a.transpose())).unwrap().dot(v) }
    fn views(a, v, k) {
        let block = a.view((1, 1), (2, 2));
        let part = solve(&a.view((0, 0), (2, 2)), &v.rows(1, 2)).unwrap();
        let row = add_to_rows(k, &a.row(1));
        part.norm_squared() + determinant(&block) + quadratic_form(&a.column(2), a) + softmax_rows(&a.rows(0, 2)).column(1).sum() + row[(0, 1)] * v[0]
            + outer(&a.column(0), &v.rows(0, 2)).norm_squared() + solve(&k.view((0, 1), (2, 2)), &a.rows(0, 2).column(1)).unwrap().sum() + inverse(&a.fixed_view::<2, 2>(1, 0)).unwrap().sum()
    }
    fn overdetermined(a, v, _k) {
        let tall = a.columns(0, 2).clone_owned();
        least_squares(&tall, v).unwrap().norm_squared() + pseudo_inverse(&tall).unwrap().sum()
    }
    fn triangular(a, v, k) {
        let lower = solve_lower_triangular(a, v).unwrap();
        let upper = solve_upper_triangular(&(a + k), &lower).expect("regular");
        let turned = tr_solve_lower_triangular(a, &upper).unwrap() + tr_solve_upper_triangular(k, v).unwrap();
        turned.dot(v) + tr_solve_upper_triangular(a, k).unwrap().norm_squared()
    }
    fn factors(a, v, k) {
        let (q, r) = qr(&(a * k)).unwrap();
        (q * v).sum() + r.component_mul(k).sum()
    }
    fn eigenvectors(a, v, _k) {
        let (values, vectors) = symmetric_eigen(a).unwrap();
        let first = vectors.column(0).dot(v);
        values.dot(v) + first * first
    }
    fn singular_vectors(a, v, k) {
        let (u, s, v_t) = svd(a).unwrap();
        let low_rank = u.columns(0, 2) * v_t.rows(0, 2);
        low_rank.component_mul(k).sum() + s.dot(v) + singular_values(&(a * k)).unwrap().norm_squared()
    }
    fn norms(a, v, k) { spectral_norm(a) * v[0] + nuclear_norm(&(a - k)) + kronecker(a, k).sum() * trace(a) + trace(&kronecker(k, a)) }
    fn in_a_loop(a, v, _k) {
        let mut x = v.clone();
        for i in 0..3 {
            if let Some(y) = solve(a, &x) {
                x = y * (i as f64 + 1.0) + v;
            }
        }
        x.norm_squared()
    }
}

/// Singular: `None`, and what goes on from there.
#[test]
fn singular() {
    #[differentiable]
    fn f(a: &DMatrix<f64>, s: f64) -> f64 {
        match inverse(a) {
            Some(y) => y.sum() * s,
            None => s * s,
        }
    }
    let a = DMatrix::from_row_slice(2, 2, &[1.0, 2.0, 2.0, 4.0]);
    assert_eq!(f::grad(&a, 3.0), (DMatrix::zeros(2, 2), 6.0));
    assert!(matches!(f::STRATEGY, Strategy::Adjoint));
}
