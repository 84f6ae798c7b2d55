//! Inverse and linear systems, by the LU decomposition with row exchanges.

use super::triangular::{BLOCK, Diagonal, Triangle, solve_in_place};
use super::{Of, applied, assert_rows, assert_square, identity};
use crate::Scalar;
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{List, copied, difference, done, filled, from_fn, temporary};
use crate::matrix::{Mat, Passive, Rule, Strided, StridedMut, gemm};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, OVector};
use std::marker::PhantomData;

/// `L` (below the diagonal, which has ones) and `U` in one matrix, where row `i` of `L U` is row `rows[i]` of the decomposed matrix.
pub(super) struct Lu<T: Scalar, D: Dim>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    pub(super) factors: OMatrix<T, D, D>,
    pub(super) rows: OVector<usize, D>,
    /// Whether the exchanges of rows are odd in number.
    pub(super) odd: bool,
}

impl<T: Scalar, D: Dim> Lu<T, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    /// The decomposition of any square matrix; a singular one has a 0 on the diagonal of `U`.
    #[track_caller]
    pub(super) fn new(a: &OMatrix<T, D, D>) -> Self {
        assert_square(a.shape());
        let n = a.nrows();
        let mut factors = copied(a);
        let mut rows = filled(a.shape_generic().0, nalgebra::U1, 0..n);
        let mut odd = false;
        let numbers = factors.as_mut_slice();
        for start in (0..n).step_by(BLOCK) {
            let end = n.min(start + BLOCK);
            for p in start..end {
                let magnitude = |i: usize| Scalar::abs(numbers[i + p * n].primal());
                let pivot = (p + 1..n).fold(p, |best, i| if magnitude(i) > magnitude(best) { i } else { best });
                if pivot != p {
                    (0..n).for_each(|j| numbers.swap(p + j * n, pivot + j * n));
                    rows.swap_rows(p, pivot);
                    odd = !odd;
                }
                eliminate(numbers, n, p, end);
            }
            if end < n {
                update(numbers, n, start, end);
            }
        }
        Lu { factors, rows, odd }
    }

    /// The decomposition is done with.
    pub(super) fn done(self) {
        done(self.factors);
        done(self.rows);
    }

    pub(super) fn is_singular(&self) -> bool {
        (0..self.factors.nrows()).any(|i| self.factors[(i, i)] == T::ZERO)
    }

    pub(super) fn solve<C: Dim>(&self, b: &OMatrix<T, D, C>, transposed: bool) -> OMatrix<T, D, C>
    where
        DefaultAllocator: Allocator<D, C>,
    {
        solve_with(&self.factors, &self.rows, b, transposed)
    }
}

/// Subtracts row `p` from those below, in the columns before `end`.
fn eliminate<T: Scalar>(numbers: &mut [T], n: usize, p: usize, end: usize) {
    let (left, right) = numbers.split_at_mut((p + 1) * n);
    let column = &mut left[p * n..];
    let pivot = column[p];
    if pivot == T::ZERO {
        return; // and so is what is below
    }
    column[p + 1..].iter_mut().for_each(|x| *x /= pivot);
    for other in right.chunks_exact_mut(n).take(end - p - 1) {
        let factor = other[p];
        other[p + 1..].iter_mut().zip(&column[p + 1..]).for_each(|(x, &l)| *x -= l * factor);
    }
}

/// Completes the rows from `start` to `end` of `U`, and subtracts their products from what is left.
fn update<T: Scalar>(numbers: &mut [T], n: usize, start: usize, end: usize) {
    let (left, right) = numbers.split_at_mut(end * n);
    let (width, columns) = (end - start, n - end);
    let l = Strided::new(&left[start * n..], (n, width), (1, n));
    let rows = right.chunks_exact(n).flat_map(|column| column[start..end].iter().copied());
    let mut u = List::of(width * columns, rows);
    solve_in_place(l.block((start, 0), (width, width)), Triangle::Lower, Diagonal::Ones, &mut u);
    for (column, u) in right.chunks_exact_mut(n).zip(u.chunks_exact(width)) {
        column[start..end].copy_from_slice(u);
    }
    let u = Strided::column_major(&u, width, columns);
    let rest = StridedMut::new(&mut right[end..], (n - end, columns), (1, n));
    gemm(-T::Base::ONE, l.block((end, 0), (n - end, width)), u, T::Base::ONE, rest);
}

/// The solution of `a x = b`, or of `aᵀ x = b`, from the decomposition of `a`.
pub(super) fn solve_with<T: Scalar, D: Dim, C: Dim>(
    factors: &OMatrix<T, D, D>,
    rows: &OVector<usize, D>,
    b: &OMatrix<T, D, C>,
    transposed: bool,
) -> OMatrix<T, D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>,
{
    let (lu, (n, columns)) = (Strided::of(factors), b.shape_generic());
    if transposed {
        let mut x = temporary(copied(b));
        solve_in_place(lu.transpose(), Triangle::Lower, Diagonal::Stored, x.as_mut_slice());
        solve_in_place(lu.transpose(), Triangle::Upper, Diagonal::Ones, x.as_mut_slice());
        let mut solution = copied(&x);
        (0..b.ncols()).for_each(|j| (0..b.nrows()).for_each(|i| solution[(rows[i], j)] = x[(i, j)]));
        return solution;
    }
    let mut x = from_fn(n, columns, |i, j| b[(rows[i], j)]);
    solve_in_place(lu, Triangle::Lower, Diagonal::Ones, x.as_mut_slice());
    solve_in_place(lu, Triangle::Upper, Diagonal::Stored, x.as_mut_slice());
    x
}

rule! {
    /// The inverse of a square matrix; `None` if it is singular.
    ///
    /// Derivatives, of `y = a⁻¹`: `y_dot = -y a_dot y` and `a_bar = -yᵀ y_bar yᵀ` (Giles 2008, section 2.2.3).
    Inverse<D>
}

impl<D: Dim> Rule for Inverse<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = Mat<D, D>;
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(OMatrix<T, D, D>, OMatrix<T, D, D>)> {
        let lu = Lu::new(a);
        let y = (!lu.is_singular()).then(|| lu.solve(&temporary(identity(a.shape_generic().0)), false));
        lu.done();
        y.map(|y| (copied(&y), y))
    }

    fn pullback<T: Scalar>(&self, y: &OMatrix<T, D, D>, y_bar: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        -tr_mul(y, &temporary(mul_tr(y_bar, y)))
    }

    fn pushforward<T: Scalar>(&self, y: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        -mul(y, &temporary(mul(a_dot, y)))
    }
}

/// The solution `x` of `a x = b`, or of `aᵀ x = b`; `None` if `a` is singular.
///
/// Derivatives: `x_dot = a⁻¹ (b_dot - a_dot x)`, `b_bar = a⁻ᵀ x_bar` and `a_bar = -b_bar xᵀ` (Giles 2008, section 2.3.1),
/// with the decomposition made once.
pub struct Solve<D, C> {
    transposed: bool,
    dims: PhantomData<(D, C)>,
}

impl<D, C> Solve<D, C> {
    /// The rule for `a x = b`, or if `transposed` for `aᵀ x = b`.
    pub fn new(transposed: bool) -> Self {
        Solve { transposed, dims: PhantomData }
    }
}

impl<D: Dim, C: Dim> Rule for Solve<D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>,
{
    type Input = (Mat<D, D>, Mat<D, C>);
    type Output = Mat<D, C>;
    type Saved = (Mat<D, D>, Passive<OVector<usize, D>>, Mat<D, C>);

    #[track_caller]
    fn value<T: Scalar>(&self, (a, b): &Of<Self::Input, T>) -> Option<(OMatrix<T, D, C>, Of<Self::Saved, T>)> {
        assert_square(a.shape());
        assert_rows(a.nrows(), b.shape());
        let lu = Lu::new(a);
        if lu.is_singular() {
            lu.done();
            return None;
        }
        let x = lu.solve(b, self.transposed);
        Some((copied(&x), (lu.factors, lu.rows, x)))
    }

    fn pullback<T: Scalar>(&self, (lu, rows, x): &Of<Self::Saved, T>, x_bar: &OMatrix<T, D, C>) -> Of<Self::Input, T> {
        let b_bar = solve_with(lu, rows, x_bar, !self.transposed);
        let a_bar = if self.transposed { mul_tr(x, &b_bar) } else { mul_tr(&b_bar, x) };
        (-a_bar, b_bar)
    }

    fn pushforward<T: Scalar>(
        &self,
        (lu, rows, x): &Of<Self::Saved, T>,
        (a_dot, b_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, D, C> {
        let change = if self.transposed { tr_mul(a_dot, x) } else { mul(a_dot, x) };
        solve_with(lu, rows, &temporary(difference(copied(b_dot), change)), self.transposed)
    }
}

/// The inverse of a square matrix; `None` if it is singular. See [`Inverse`] for its derivatives.
///
/// ```
/// use autodiff::matrix::inverse;
/// use autodiff::nalgebra::Matrix2;
///
/// assert_eq!(inverse(&Matrix2::new(2.0, 0.0, 0.0, 4.0)), Some(Matrix2::new(0.5, 0.0, 0.0, 0.25)));
/// assert_eq!(inverse(&Matrix2::new(1.0, 2.0, 2.0, 4.0)), None);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn inverse<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    applied(&Inverse::new(), copied(a))
}

/// The solution `x` of `a x = b`; `None` if `a` is singular. See [`Solve`] for its derivatives.
///
/// ```
/// use autodiff::matrix::solve;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// let x = solve(&Matrix2::new(0.0, 2.0, 4.0, 0.0), &Vector2::new(2.0, 4.0));
/// assert_eq!(x, Some(Vector2::new(1.0, 1.0)));
/// ```
///
/// # Panics
/// If `a` is not square, or `b` has not as many rows.
#[track_caller]
pub fn solve<T: Scalar, D: Dim, C: Dim>(
    a: &Matrix<T, D, D, impl Storage<T, D, D>>,
    b: &Matrix<T, D, C, impl Storage<T, D, C>>,
) -> Option<OMatrix<T, D, C>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>,
{
    applied(&Solve::new(false), (copied(a), copied(b)))
}

/// The solution `x` of `aᵀ x = b`; `None` if `a` is singular. See [`Solve`] for its derivatives.
///
/// ```
/// use autodiff::matrix::tr_solve;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// let x = tr_solve(&Matrix2::new(0.0, 2.0, 4.0, 0.0), &Vector2::new(4.0, 2.0));
/// assert_eq!(x, Some(Vector2::new(1.0, 1.0)));
/// ```
///
/// # Panics
/// If `a` is not square, or `b` has not as many rows.
#[track_caller]
pub fn tr_solve<T: Scalar, D: Dim, C: Dim>(
    a: &Matrix<T, D, D, impl Storage<T, D, D>>,
    b: &Matrix<T, D, C, impl Storage<T, D, C>>,
) -> Option<OMatrix<T, D, C>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>,
{
    applied(&Solve::new(true), (copied(a), copied(b)))
}
