//! Symmetric positive definite matrices, by the Cholesky decomposition.
//!
//! The operand is taken as symmetric: its symmetric part `(a + aᵀ)/2` is decomposed, so derivatives with respect to it are symmetric.

use super::triangular::{BLOCK, Diagonal, Triangle, solve_in_place};
use super::{Of, applied, assert_rows, assert_square, identity, symmetric_part, transposed};
use crate::Scalar;
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{copied, difference, done, temporary};
use crate::matrix::{Mat, Number, Rule, Strided, StridedMut, gemm};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix};

/// The lower triangular `l` with `l lᵀ = (a + aᵀ)/2`; `None` unless that is positive definite.
#[track_caller]
fn factor<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D>,
{
    assert_square(a.shape());
    let n = a.nrows();
    let mut l = symmetric_part(a);
    let numbers = l.as_mut_slice();
    for start in (0..n).step_by(BLOCK) {
        let end = n.min(start + BLOCK);
        if !(start..end).all(|p| eliminate(numbers, n, p, end)) {
            done(l);
            return None;
        }
        for next in (end..n).step_by(BLOCK) {
            update(numbers, n, start..end, next..n.min(next + BLOCK));
        }
    }
    Some(Triangle::Lower.part(l))
}

/// Makes column `p` of `l`, and subtracts its products from the columns before `end`. False if the matrix is not positive definite.
fn eliminate<T: Scalar>(numbers: &mut [T], n: usize, p: usize, end: usize) -> bool {
    let (left, right) = numbers.split_at_mut((p + 1) * n);
    let column = &mut left[p * n..];
    if !(column[p] > T::ZERO && column[p].is_finite()) {
        return false;
    }
    column[p] = column[p].sqrt();
    let root = column[p];
    column[p + 1..].iter_mut().for_each(|x| *x /= root);
    for (j, other) in (p + 1..end).zip(right.chunks_exact_mut(n)) {
        let factor = column[j];
        other[j..].iter_mut().zip(&column[j..]).for_each(|(x, &l)| *x -= l * factor);
    }
    true
}

/// Subtracts the products of the columns `done` from the columns `next`, from the diagonal on.
fn update<T: Scalar>(numbers: &mut [T], n: usize, done: std::ops::Range<usize>, next: std::ops::Range<usize>) {
    let (left, right) = numbers.split_at_mut(next.start * n);
    let l = Strided::new(&left[done.start * n..], (n, done.len()), (1, n));
    let rows = l.block((next.start, 0), (n - next.start, done.len()));
    let columns = l.block((next.start, 0), (next.len(), done.len())).transpose();
    let rest = StridedMut::new(&mut right[next.start..], (n - next.start, next.len()), (1, n));
    gemm(-T::Base::ONE, rows, columns, T::Base::ONE, rest);
}

/// `l⁻¹ b` or `l⁻ᵀ b`.
fn solve<T: Scalar, D: Dim, C: Dim>(l: &OMatrix<T, D, D>, mut b: OMatrix<T, D, C>, transposed: bool) -> OMatrix<T, D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    let (l, triangle) =
        if transposed { (Strided::of(l).transpose(), Triangle::Upper) } else { (Strided::of(l), Triangle::Lower) };
    solve_in_place(l, triangle, Diagonal::Stored, b.as_mut_slice());
    b
}

/// The lower triangle with half the diagonal: `Φ` of Murray 2016.
fn lower_half<T: Scalar, D: Dim>(a: OMatrix<T, D, D>) -> OMatrix<T, D, D>
where
    DefaultAllocator: Allocator<D, D>,
{
    let mut a = Triangle::Lower.part(a);
    (0..a.nrows()).for_each(|i| a[(i, i)] *= T::lit(0.5));
    a
}

rule! {
    /// The lower triangular `l` with positive diagonal and `l lᵀ = (a + aᵀ)/2`; `None` unless that is positive definite.
    ///
    /// Derivatives (I. Murray, *Differentiation of the Cholesky decomposition*, 2016, eqs. 8 and 10):
    /// `l_dot = l Φ(l⁻¹ a_dot l⁻ᵀ)` and `a_bar = sym(l⁻ᵀ Φ(lᵀ l_bar) l⁻¹)`, where `Φ` takes the lower triangle and half the diagonal.
    Cholesky<D>
}

impl<D: Dim> Rule for Cholesky<D>
where
    DefaultAllocator: Allocator<D, D>,
{
    type Input = Mat<D, D>;
    type Output = Mat<D, D>;
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(OMatrix<T, D, D>, OMatrix<T, D, D>)> {
        let l = factor(a)?;
        Some((copied(&l), l))
    }

    fn pullback<T: Scalar>(&self, l: &OMatrix<T, D, D>, l_bar: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        let inner = lower_half(tr_mul(l, &temporary(Triangle::Lower.part(copied(l_bar)))));
        let half = temporary(solve(l, inner, true)); // l⁻ᵀ Φ
        symmetric_part(&temporary(solve(l, transposed(&half), true)))
    }

    fn pushforward<T: Scalar>(&self, l: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        let half = temporary(solve(l, symmetric_part(a_dot), false));
        mul(l, &temporary(lower_half(solve(l, transposed(&half), false))))
    }
}

rule! {
    /// The solution `x` of `a x = b` for a symmetric positive definite `a`, by its symmetric part; `None` unless that is positive definite.
    ///
    /// Derivatives as those of [`Solve`](super::rules::Solve), made symmetric: `b_bar = a⁻¹ x_bar`, `a_bar = -sym(b_bar xᵀ)`.
    SolveSpd<D, C>
}

impl<D: Dim, C: Dim> Rule for SolveSpd<D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    type Input = (Mat<D, D>, Mat<D, C>);
    type Output = Mat<D, C>;
    type Saved = (Mat<D, D>, Mat<D, C>);

    #[track_caller]
    fn value<T: Scalar>(&self, (a, b): &Of<Self::Input, T>) -> Option<(OMatrix<T, D, C>, Of<Self::Saved, T>)> {
        assert_square(a.shape());
        assert_rows(a.nrows(), b.shape());
        let l = factor(a)?;
        let x = solve(&l, solve(&l, copied(b), false), true);
        Some((copied(&x), (l, x)))
    }

    fn pullback<T: Scalar>(&self, (l, x): &Of<Self::Saved, T>, x_bar: &OMatrix<T, D, C>) -> Of<Self::Input, T> {
        let b_bar = solve(l, solve(l, copied(x_bar), false), true);
        (-symmetric_part(&temporary(mul_tr(&b_bar, x))), b_bar)
    }

    fn pushforward<T: Scalar>(
        &self,
        (l, x): &Of<Self::Saved, T>,
        (a_dot, b_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, D, C> {
        let right = difference(copied(b_dot), mul(&temporary(symmetric_part(a_dot)), x));
        solve(l, solve(l, right, false), true)
    }
}

rule! {
    /// The logarithm of the determinant of a symmetric positive definite matrix, by its symmetric part; `None` unless that is positive definite.
    ///
    /// It neither overflows nor underflows where the determinant would. Derivatives: `a_bar = y_bar a⁻¹`, `y_dot = tr(a⁻¹ a_dot)` (Giles 2008, section 2.2.4).
    LnDeterminantSpd<D>
}

impl<D: Dim> Rule for LnDeterminantSpd<D>
where
    DefaultAllocator: Allocator<D, D>,
{
    type Input = Mat<D, D>;
    type Output = Number;
    /// The Cholesky factor.
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(T, OMatrix<T, D, D>)> {
        let l = factor(a)?;
        let half: T = (0..l.nrows()).map(|i| l[(i, i)].ln()).sum();
        Some((half + half, l))
    }

    fn pullback<T: Scalar>(&self, l: &OMatrix<T, D, D>, y_bar: &T) -> OMatrix<T, D, D> {
        let half = temporary(solve(l, identity(l.shape_generic().0), false));
        tr_mul(&half, &half) * *y_bar
    }

    fn pushforward<T: Scalar>(&self, l: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> T {
        temporary(solve(l, solve(l, symmetric_part(a_dot), false), true)).trace()
    }
}

/// The lower triangular factor `l` with `l lᵀ = a` of a symmetric positive definite matrix, by its symmetric part; `None` unless that is positive
/// definite. See [`Cholesky`] for its derivatives.
///
/// ```
/// use autodiff::matrix::cholesky;
/// use autodiff::nalgebra::Matrix2;
///
/// assert_eq!(cholesky(&Matrix2::new(4.0, 2.0, 2.0, 2.0)), Some(Matrix2::new(2.0, 0.0, 1.0, 1.0)));
/// assert_eq!(cholesky(&Matrix2::new(1.0, 2.0, 2.0, 1.0)), None);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn cholesky<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D>,
{
    applied(&Cholesky::new(), copied(a))
}

/// The solution of `a x = b` for a symmetric positive definite `a`, half the work of [`solve`](super::solve); `None` unless its symmetric part is
/// positive definite. See [`SolveSpd`] for its derivatives.
///
/// ```
/// use autodiff::matrix::solve_spd;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// let x = solve_spd(&Matrix2::new(4.0, 2.0, 2.0, 2.0), &Vector2::new(6.0, 4.0));
/// assert_eq!(x, Some(Vector2::new(1.0, 1.0)));
/// ```
///
/// # Panics
/// If `a` is not square, or `b` has not as many rows.
#[track_caller]
pub fn solve_spd<T: Scalar, D: Dim, C: Dim>(
    a: &Matrix<T, D, D, impl Storage<T, D, D>>,
    b: &Matrix<T, D, C, impl Storage<T, D, C>>,
) -> Option<OMatrix<T, D, C>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    applied(&SolveSpd::new(), (copied(a), copied(b)))
}

/// The logarithm of the determinant of a symmetric positive definite matrix, by its symmetric part; `None` unless that is positive definite.
/// See [`LnDeterminantSpd`] for its derivatives, [`ln_abs_determinant`](super::ln_abs_determinant) for other matrices.
///
/// ```
/// use autodiff::matrix::ln_determinant_spd;
/// use autodiff::nalgebra::DMatrix;
///
/// let y = ln_determinant_spd(&(DMatrix::<f64>::identity(400, 400) * 1e10)).unwrap();
/// assert!((y - 4000.0 * 10_f64.ln()).abs() < 1e-9);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn ln_determinant_spd<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<T>
where
    DefaultAllocator: Allocator<D, D>,
{
    applied(&LnDeterminantSpd::new(), copied(a))
}
