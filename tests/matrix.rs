//! Matrix variables on the tape.

use autodiff::nalgebra::{DMatrix, DVector};
use autodiff::prelude::*;

/// A matrix by its rows.
fn matrix<const R: usize, const C: usize>(rows: [[f64; C]; R]) -> DMatrix<f64> {
    DMatrix::from_fn(R, C, |i, j| rows[i][j])
}

fn vector<const N: usize>(elements: [f64; N]) -> DVector<f64> {
    DVector::from_column_slice(&elements)
}

#[test]
fn a_matrix_is_watched_and_its_gradient_returned() {
    tape!(tape);
    let x = tape.watch(matrix([[1.0, 2.0], [3.0, 4.0]]));
    let z = tape.watch(3.0);
    let y = x + x;
    let t = y.at((1, 0)) * z + y.sum();
    assert_eq!(t.value(), 38.0);
    let gradient = tape.gradient(t);
    assert_eq!(gradient.wrt(z), 6.0);
    assert_eq!(gradient.wrt(x), matrix([[2.0, 2.0], [8.0, 2.0]]));
    assert_eq!(gradient.get(y), Some(matrix([[1.0, 1.0], [4.0, 1.0]])));
}

#[test]
fn a_persistent_tape_of_matrices() {
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(vector([1.0, 2.0]));
    let unused = tape.watch(vector([1.0, 2.0, 3.0]));
    let y = x + x;
    for _ in 0..2 {
        assert_eq!(tape.gradient(y).wrt(x), vector([2.0, 2.0]));
        assert_eq!(tape.gradient(y.at(1)).get((x, unused)), (Some(vector([0.0, 2.0])), None));
        assert_eq!(tape.gradient_with(y + x, vector([1.0, 10.0])).wrt(x), vector([3.0, 30.0]));
    }
    assert_eq!(tape.gradient(x.at(0)).wrt(unused), vector([0.0, 0.0, 0.0]));
    tape.reset();
    let x = tape.watch(vector([5.0]));
    assert_eq!(tape.gradient(x + x).wrt(x), vector([2.0]));
}

#[test]
fn scalars_and_matrices_interleaved_agree_with_elements() {
    tape!(tape);
    let x = tape.watch(DMatrix::from_fn(3, 4, |i, j| 0.1 * (i + 5 * j) as f64));
    let e = x.elements();
    let m = tape.assemble(&e.map(|x| x.sin() * 2.0));
    let y = (m + m).sum() * e[(1, 1)];
    let gradient = tape.gradient(y);
    let value = x_value();
    let expected = value.map(|x| x.cos() * 4.0 * value[(1, 1)]);
    let total: f64 = value.iter().map(|x| x.sin() * 4.0).sum();
    let mut expected = expected;
    expected[(1, 1)] += total;
    assert!((gradient.wrt(x) - expected).norm() < 1e-13);

    fn x_value() -> DMatrix<f64> {
        DMatrix::from_fn(3, 4, |i, j| 0.1 * (i + 5 * j) as f64)
    }
}
