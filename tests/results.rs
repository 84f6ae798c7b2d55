//! `vjp`, `vjps`, `jacobian_rows` and `jacobian` of results that are no single number, by the adjoint.

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

/// Several cotangents from one forward sweep.
mod at_once {
    use autodiff::prelude::*;
    use nalgebra::{DMatrix, DVector, Matrix2, Vector2};

    fn close(a: &[f64], b: &[f64]) {
        let same = |a: f64, b: f64| a == b || a.is_nan() && b.is_nan() || (a - b).abs() <= 1e-12 * (1.0 + b.abs());
        assert!(a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(*a, *b)), "{a:?} {b:?}");
    }

    const BEND: [f64; 2] = [0.5, -0.25];

    #[differentiable(adjoint)]
    fn turn(x: &[f64; 2], angle: f64) -> [f64; 2] {
        let (s, c) = angle.sin_cos();
        [x[0] * c - x[1] * s, x[0] * s + x[1] * c]
    }

    #[differentiable(adjoint)]
    fn walk(x: &[f64], stride: f64, n: usize, #[constant] bend: &[f64]) -> [f64; 3] {
        let mut at = [x[0], x[1]];
        let mut length = 0.0;
        let mut i = 0;
        while i < n {
            let before = at;
            at = turn(&at, stride * bend[i % bend.len()]);
            if at[0] > before[1] {
                at[1] += at[0].tanh();
            }
            length += (at[0] - before[0]).hypot(at[1] - before[1]);
            i += 1;
        }
        [at[0], at[1], length.max(0.1)]
    }

    #[differentiable(adjoint)]
    fn path(x: &[f64], stride: f64, #[constant] bend: &[f64]) -> Vec<f64> {
        let mut points = Vec::new();
        for n in 0..4 {
            let [a, b, length] = walk(x, stride, n, bend);
            points.push(a * length);
            points.push(b / length);
        }
        points
    }

    #[test]
    fn rows_are_those_of_the_pullback_and_of_a_tape() {
        let x = [0.7, -0.4];
        for n in 0..5 {
            let bend = [0.3, 1.1, -0.7];
            let (value, rows) = walk::jacobian_rows(&x, 0.8, n, &bend);
            assert_eq!(value, walk(&x, 0.8, n, &bend));
            let jacobian = walk::jacobian(&x, 0.8, n, &bend);
            let of_tape = jacobian_of(|v| walk(&v[..2], v[2], n, &bend).to_vec(), &[0.7, -0.4, 0.8]);
            for (i, (x_bar, stride_bar)) in rows.into_iter().enumerate() {
                let mut y_bar = [0.0; 3];
                y_bar[i] = 1.0;
                let (by_one, stride_by_one) = walk::vjp(&x, 0.8, n, &bend).1(y_bar);
                let row = [x_bar, vec![stride_bar]].concat();
                close(&row, &[by_one, vec![stride_by_one]].concat());
                close(&row, &jacobian.row(i).iter().copied().collect::<Vec<_>>());
                close(&row, &of_tape.row(i).iter().copied().collect::<Vec<_>>());
            }
        }
    }

    fn jacobian_of(f: impl Fn(&[Dual<f64, 3>]) -> Vec<Dual<f64, 3>>, x: &[f64; 3]) -> DMatrix<f64> {
        let y = f(&std::array::from_fn::<_, 3, _>(|i| Dual::variable(x[i], i)));
        DMatrix::from_fn(y.len(), 3, |i, j| y[i].tangents()[j])
    }

    #[test]
    fn cotangents_of_a_list() {
        let x = [0.7, -0.4];
        let cotangents = [0.3, 0.7, 1.9].map(|k: f64| (0..8).map(|i| (k * i as f64).sin()).collect::<Vec<_>>());
        let (value, bars) = path::vjps(&x, 0.8, &BEND, &cotangents);
        assert_eq!(value, path(&x, 0.8, &BEND));
        let of_duals = jacobian_of(|v| path(&v[..2], v[2], &BEND), &[0.7, -0.4, 0.8]);
        for ((x_bar, stride_bar), cotangent) in bars.into_iter().zip(cotangents) {
            let expected = of_duals.transpose() * DVector::from_vec(cotangent.clone());
            close(&[x_bar, vec![stride_bar]].concat(), expected.as_slice());
            let (x_bar, stride_bar) = path::vjp(&x, 0.8, &BEND).1(cotangent);
            close(&[x_bar, vec![stride_bar]].concat(), expected.as_slice());
        }
    }

    #[test]
    #[should_panic(expected = "must have the result's lengths: expected [8], got [7]")]
    fn a_cotangent_of_another_length() {
        path::vjps(&[0.7, -0.4], 0.8, &BEND, &[vec![0.0; 8], vec![1.0; 7]]);
    }

    /// More rows than are swept at once, and fewer than columns.
    #[differentiable(adjoint)]
    fn products(x: &[f64]) -> Vec<f64> {
        (0..x.len() / 2).map(|i| x[2 * i] * x[2 * i + 1] + x[0].exp()).collect()
    }

    #[test]
    fn a_wide_jacobian() {
        let x: Vec<f64> = (0..22).map(|i| (i as f64 * 0.7).cos()).collect();
        let by_adjoint = products::jacobian(&x);
        let by_tape = jacobian(products, &x);
        assert_eq!(by_adjoint.shape(), (11, 22));
        close(by_adjoint.as_slice(), by_tape.as_slice());
    }

    /// The slope is infinite where one row asks for it and another one does not.
    #[differentiable(adjoint)]
    fn root(x: f64, k: f64) -> (f64, f64) {
        let r = x.sqrt();
        (r * k, x * k)
    }

    #[test]
    fn a_row_that_does_not_ask_for_an_infinite_slope() {
        let (value, rows) = root::jacobian_rows(0.0, 2.0);
        assert_eq!((value, rows), ((0.0, 0.0), [(f64::INFINITY, 0.0), (2.0, 0.0)]));
        assert_eq!(root::vjp(0.0, 2.0).1((0.0, 1.0)), (2.0, 0.0));
    }

    /// A pullback that looks at its cotangent, and is none where that is 0.
    #[custom_derivative(pullback = picky_pullback, pushforward = picky_pushforward)]
    fn picky(x: f64) -> f64 {
        x * x
    }
    fn picky_pullback<S: Scalar>(x: S, _: S, y_bar: S) -> S {
        if y_bar == S::ZERO { S::ZERO } else { S::lit(2.0) * x * y_bar }
    }
    fn picky_pushforward<S: Scalar>(x: S, _: S, x_dot: S) -> S {
        if x_dot == S::ZERO { S::ZERO } else { S::lit(2.0) * x * x_dot }
    }
    #[differentiable]
    fn with_picky(x: f64, y: f64) -> [f64; 2] {
        let square = picky(x);
        [y, square * y]
    }

    #[test]
    fn a_pullback_that_looks_at_its_cotangent() {
        let (_, rows) = with_picky::jacobian_rows(3.0, 2.0);
        assert_eq!(rows, [(0.0, 1.0), (12.0, 9.0)]);
    }

    #[differentiable(tape)]
    fn sorted(x: &[f64], k: f64) -> Vec<f64> {
        let mut list = x.to_vec();
        list.sort_by(|a, b| a.partial_cmp(b).unwrap());
        list.iter().map(|v| v * k).collect()
    }

    #[test]
    fn by_a_tape() {
        assert_eq!(sorted::STRATEGY, Strategy::Tape);
        let (value, bars) = sorted::vjps(&[3.0, 1.0], 2.0, &[vec![1.0, 0.0], vec![1.0, 10.0]]);
        assert_eq!(value, [2.0, 6.0]);
        assert_eq!(bars, [(vec![0.0, 2.0], 1.0), (vec![20.0, 2.0], 31.0)]);
    }

    #[differentiable(adjoint)]
    fn solved(a: &Matrix2<f64>, b: &Vector2<f64>) -> Vector2<f64> {
        autodiff::matrix::solve(a, b).unwrap().map(|x| x.sin())
    }

    #[test]
    fn of_matrices() {
        let (a, b) = (Matrix2::new(3.0, 1.0, -1.0, 2.0), Vector2::new(0.5, -0.25));
        let seeds = [Vector2::new(1.0, 0.0), Vector2::new(-0.5, 2.0), Vector2::zeros()];
        let (value, bars) = solved::vjps(&a, &b, &seeds);
        assert_eq!(value, solved(&a, &b));
        for ((a_bar, b_bar), seed) in bars.into_iter().zip(seeds) {
            let (a_by_one, b_by_one) = solved::vjp(&a, &b).1(seed);
            close(a_bar.as_slice(), a_by_one.as_slice());
            close(b_bar.as_slice(), b_by_one.as_slice());
        }
    }

    #[differentiable(adjoint)]
    fn generic<S: Scalar, const N: usize>(x: [S; N], power: usize) -> [S; N] {
        let mut y = x;
        for _ in 0..power {
            for i in 1..N {
                y[i] = y[i] * y[i - 1] + y[0];
            }
        }
        y
    }

    #[test]
    fn over_any_scalar() {
        let (value, rows) = generic::jacobian_rows([1.0, 2.0, 3.0], 1);
        assert_eq!((value, rows), ([1.0, 3.0, 10.0], [[1.0, 0.0, 0.0], [3.0, 1.0, 0.0], [10.0, 3.0, 3.0]]));
        let (_, rows) = generic::jacobian_rows([1.0_f32, 2.0, 3.0], 1);
        assert_eq!(rows[2], [10.0, 3.0, 3.0]);
        // Second derivatives: duals through the rows.
        let second = derivative(|t| generic::jacobian_rows([t, Dual::passive(2.0), Dual::passive(3.0)], 1).1, 1.0);
        assert_eq!(second, [[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 3.0, 3.0]]);
    }

    /// A result that the caller drops.
    #[differentiable(adjoint)]
    fn advance(u: &mut [f64], k: f64) -> f64 {
        let mut sum = 0.0;
        for u in u.iter_mut() {
            *u = *u * k + u.sin();
            sum += *u;
        }
        sum
    }
    #[differentiable(adjoint)]
    fn scaled(u: &mut [f64; 2], k: f64) -> ([f64; 2], f64) {
        u[0] *= k;
        ([u[0] * k, k], u[1])
    }
    #[differentiable(adjoint)]
    fn dropping(x: &[f64; 2], k: f64) -> f64 {
        let mut u = *x;
        advance(&mut u, 0.5);
        for _ in 0..2 {
            scaled(&mut u, k);
        }
        let _ = advance(&mut u[1..], k);
        u[0] * u[1]
    }

    #[test]
    fn results_dropped() {
        let (x, k) = ([0.3, 1.7], 0.6);
        let (x_bar, k_bar) = dropping::grad(&x, k);
        let expected = gradient_forward(|v| dropping(&[v[0], v[1]], v[2]), &[x[0], x[1], k]);
        close(&[x_bar[0], x_bar[1], k_bar], &expected);
    }
}

/// Jacobians of at least as many rows as columns: columns without a row in common share a tangent.
mod columns {
    use autodiff::prelude::*;
    use nalgebra::DMatrix;
    use std::cell::Cell;

    thread_local! {
        static RUNS: Cell<usize> = const { Cell::new(0) };
    }
    #[custom_derivative(pullback = counted_pullback, pushforward = counted_pushforward)]
    fn counted(x: f64) -> f64 {
        RUNS.set(RUNS.get() + 1);
        x.exp()
    }
    fn counted_pullback<S: Scalar>(_: S, y: S, y_bar: S) -> S {
        y_bar * y
    }
    fn counted_pushforward<S: Scalar>(_: S, y: S, x_dot: S) -> S {
        x_dot * y
    }

    /// Each number with its neighbours, some branches, and one number by a rule that stops by itself.
    #[differentiable(adjoint)]
    fn stencil(x: &[f64], reach: usize) -> Vec<f64> {
        let n = x.len();
        let mut y = Vec::new();
        for i in 0..n {
            let right = x[(i + reach) % n];
            let middle = if x[i] > right { x[i].sin() * right } else { x[i] - 0.5 * right };
            y.push(middle.max(right) + (x[i] * 3.0).floor());
        }
        y
    }

    #[differentiable]
    fn counting(x: &[f64]) -> Vec<f64> {
        x.iter().map(|v| counted(*v)).collect()
    }

    /// By single directions.
    fn expected(n: usize, f: impl Fn(&[Dual<f64>]) -> Vec<Dual<f64>>, x: &[f64]) -> DMatrix<f64> {
        let rows = f(&x.iter().map(|&x| Dual::passive(x)).collect::<Vec<_>>()).len();
        let mut jacobian = DMatrix::zeros(rows, n);
        for j in 0..n {
            let seeded: Vec<_> =
                x.iter().enumerate().map(|(i, &x)| Dual::new(x, [f64::from(u8::from(i == j))])).collect();
            f(&seeded).into_iter().enumerate().for_each(|(i, y)| jacobian[(i, j)] = y.tangent());
        }
        jacobian
    }

    #[test]
    fn equal_those_by_single_directions() {
        for n in [1, 5, 10, 11, 20, 21, 63, 64, 65, 130, 200] {
            let x: Vec<f64> = (0..n).map(|i| (i as f64 * 0.9).sin()).collect();
            for reach in [0, 1, 7, 64] {
                let expected = expected(n, |x| stencil(x, reach), &x);
                assert_eq!(stencil::jacobian(&x, reach), expected, "{n} {reach}");
            }
        }
    }

    /// Some rows depend on everything, some columns on nothing.
    #[differentiable(adjoint)]
    fn arrow(x: &[f64], full: usize) -> Vec<f64> {
        let mut y: Vec<f64> = x.iter().map(|v| v * v * x[0].abs().sqrt()).collect();
        for i in 0..full {
            let sum: f64 = x.iter().map(|v| v * x[i]).sum();
            y[i] += sum;
            y[x.len() - 1] = 2.0;
        }
        y
    }

    #[test]
    fn of_full_rows_and_empty_columns() {
        for n in [21, 70] {
            for full in [0, 1, n] {
                let mut x: Vec<f64> = (0..n).map(|i| (i as f64 * 0.9).cos()).collect();
                assert_eq!(arrow::jacobian(&x, full), expected(n, |x| arrow(x, full), &x), "{n} {full}");
                // An infinite slope meets tangents that are not there.
                x[0] = 0.0;
                let (got, expected) = (arrow::jacobian(&x, full), expected(n, |x| arrow(x, full), &x));
                let same = |a: &f64, b: &f64| a == b || a.is_nan() && b.is_nan();
                assert!(got.iter().zip(&expected).all(|(a, b)| same(a, b)), "{got} {expected}");
            }
        }
    }

    #[test]
    fn a_diagonal_takes_two_runs() {
        let x: Vec<f64> = (0..60).map(|i| i as f64 * 0.01).collect();
        RUNS.set(0);
        let jacobian = counting::jacobian(&x);
        // The pattern and one run with tangents.
        assert_eq!(RUNS.get(), 2 * x.len());
        assert_eq!(jacobian, expected(x.len(), counting, &x));
        // The groups of columns are remembered.
        RUNS.set(0);
        assert_eq!(counting::jacobian(&x), jacobian);
        assert_eq!(RUNS.get(), x.len());
    }
}
