//! Triangular systems.

use super::{Of, applied, assert_rows, assert_square};
use crate::Scalar;
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{List, copied, difference, temporary};
use crate::matrix::{Mat, Rule, Strided, StridedMut, gemm};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix};
use std::marker::PhantomData;

/// How many columns are worked on at once; what is outside goes through the matrix product.
pub(super) const BLOCK: usize = 48;

/// Which part of a matrix is read; the other is taken as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triangle {
    /// The diagonal and what is below.
    Lower,
    /// The diagonal and what is above.
    Upper,
}

impl Triangle {
    /// The triangle that transposing makes of it.
    fn transpose(self) -> Self {
        match self {
            Triangle::Lower => Triangle::Upper,
            Triangle::Upper => Triangle::Lower,
        }
    }

    pub(super) fn contains(self, i: usize, j: usize) -> bool {
        match self {
            Triangle::Lower => i >= j,
            Triangle::Upper => i <= j,
        }
    }

    /// The matrix with 0 outside of the triangle.
    pub(super) fn part<T: Scalar, R: Dim, C: Dim>(self, mut a: OMatrix<T, R, C>) -> OMatrix<T, R, C>
    where
        DefaultAllocator: Allocator<R, C>,
    {
        for j in 0..a.ncols() {
            for i in 0..a.nrows() {
                if !self.contains(i, j) {
                    a[(i, j)] = T::ZERO;
                }
            }
        }
        a
    }
}

/// What stands on the diagonal of a triangular matrix.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Diagonal {
    Stored,
    Ones,
}

/// Replaces `x`, whose columns follow each other, by the solution of `t * solution = x`.
pub(super) fn solve_in_place<T: Scalar>(t: Strided<T>, triangle: Triangle, diagonal: Diagonal, x: &mut [T]) {
    let n = t.shape().0;
    if x.is_empty() {
        return;
    }
    let blocks = n.div_ceil(BLOCK);
    for block in 0..blocks {
        let block = if triangle == Triangle::Lower { block } else { blocks - 1 - block };
        let range = block * BLOCK..n.min((block + 1) * BLOCK);
        for column in x.chunks_exact_mut(n) {
            solve_block(
                t.block((range.start, range.start), (range.len(), range.len())),
                triangle,
                diagonal,
                &mut column[range.clone()],
            );
        }
        let rest = if triangle == Triangle::Lower { range.end..n } else { 0..range.start };
        if rest.is_empty() {
            continue;
        }
        let columns = x.len() / n;
        let rows = x.chunks_exact(n).flat_map(|column| column[range.clone()].iter().copied());
        let solved = List::of(range.len() * columns, rows);
        let solved = Strided::column_major(&solved, range.len(), columns);
        let factor = t.block((rest.start, range.start), (rest.len(), range.len()));
        let rest = StridedMut::new(&mut x[rest.start..], (rest.len(), columns), (1, n));
        gemm(-T::Base::ONE, factor, solved, T::Base::ONE, rest);
    }
}

fn solve_block<T: Scalar>(t: Strided<T>, triangle: Triangle, diagonal: Diagonal, x: &mut [T]) {
    let n = x.len();
    for step in 0..n {
        let p = if triangle == Triangle::Lower { step } else { n - 1 - step };
        if diagonal == Diagonal::Stored {
            x[p] /= t.at(p, p);
        }
        let solved = x[p];
        let rest = if triangle == Triangle::Lower { p + 1..n } else { 0..p };
        for i in rest {
            x[i] -= t.at(i, p) * solved;
        }
    }
}

/// The solution `x` of `t x = b` with a triangular `t`, of which the other triangle is not read; `None` if its diagonal has a 0.
///
/// With `transposed`, of `tᵀ x = b`. Derivatives: `b_bar = t⁻ᵀ x_bar`, `t_bar = -b_bar xᵀ` within the triangle.
pub struct SolveTriangular<D, C> {
    triangle: Triangle,
    transposed: bool,
    dims: PhantomData<(D, C)>,
}

impl<D, C> SolveTriangular<D, C> {
    /// The rule for one triangle.
    pub fn new(triangle: Triangle, transposed: bool) -> Self {
        SolveTriangular { triangle, transposed, dims: PhantomData }
    }
}

impl<D: Dim, C: Dim> SolveTriangular<D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    fn solve<T: Scalar>(&self, t: &OMatrix<T, D, D>, transposed: bool, mut b: OMatrix<T, D, C>) -> OMatrix<T, D, C> {
        let (t, triangle) = if transposed {
            (Strided::of(t).transpose(), self.triangle.transpose())
        } else {
            (Strided::of(t), self.triangle)
        };
        solve_in_place(t, triangle, Diagonal::Stored, b.as_mut_slice());
        b
    }
}

impl<D: Dim, C: Dim> Rule for SolveTriangular<D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    type Input = (Mat<D, D>, Mat<D, C>);
    type Output = Mat<D, C>;
    type Saved = (Mat<D, D>, Mat<D, C>);

    #[track_caller]
    fn value<T: Scalar>(&self, (t, b): &Of<Self::Input, T>) -> Option<(OMatrix<T, D, C>, Of<Self::Saved, T>)> {
        assert_square(t.shape());
        assert_rows(t.nrows(), b.shape());
        if (0..t.nrows()).any(|i| t[(i, i)] == T::ZERO) {
            return None;
        }
        let x = self.solve(t, self.transposed, copied(b));
        Some((copied(&x), (copied(t), x)))
    }

    fn pullback<T: Scalar>(&self, (t, x): &Of<Self::Saved, T>, x_bar: &OMatrix<T, D, C>) -> Of<Self::Input, T> {
        let b_bar = self.solve(t, !self.transposed, copied(x_bar));
        let t_bar = if self.transposed { mul_tr(x, &b_bar) } else { mul_tr(&b_bar, x) };
        (self.triangle.part(-t_bar), b_bar)
    }

    fn pushforward<T: Scalar>(
        &self,
        (t, x): &Of<Self::Saved, T>,
        (t_dot, b_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, D, C> {
        let t_dot = temporary(self.triangle.part(copied(t_dot)));
        let change = if self.transposed { tr_mul(&t_dot, x) } else { mul(&t_dot, x) };
        self.solve(t, self.transposed, difference(copied(b_dot), change))
    }
}

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident($triangle:ident, $transposed:expr);)*) => {$(
        $(#[$doc])*
        ///
        /// `None` if the diagonal has a 0.
        ///
        /// # Panics
        /// If `t` is not square, or `b` has not as many rows.
        #[track_caller]
        pub fn $name<T: Scalar, D: Dim, C: Dim>(
            t: &Matrix<T, D, D, impl Storage<T, D, D>>,
            b: &Matrix<T, D, C, impl Storage<T, D, C>>,
        ) -> Option<OMatrix<T, D, C>>
        where
            DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
        {
            applied(&SolveTriangular::new(Triangle::$triangle, $transposed), (copied(t), copied(b)))
        }
    )*};
}
functions! {
    /// The solution of `t x = b` with a lower triangular `t`, of which only that triangle is read.
    ///
    /// ```
    /// use autodiff::matrix::solve_lower_triangular;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    ///
    /// let t = Matrix2::new(2.0, 9.0, 1.0, 4.0);
    /// assert_eq!(solve_lower_triangular(&t, &Vector2::new(2.0, 9.0)), Some(Vector2::new(1.0, 2.0)));
    /// ```
    solve_lower_triangular(Lower, false);
    /// The solution of `t x = b` with an upper triangular `t`, of which only that triangle is read.
    ///
    /// ```
    /// use autodiff::matrix::solve_upper_triangular;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    ///
    /// let t = Matrix2::new(2.0, 1.0, 9.0, 4.0);
    /// assert_eq!(solve_upper_triangular(&t, &Vector2::new(4.0, 8.0)), Some(Vector2::new(1.0, 2.0)));
    /// ```
    solve_upper_triangular(Upper, false);
    /// The solution of `tᵀ x = b` with a lower triangular `t`, of which only that triangle is read.
    ///
    /// ```
    /// use autodiff::matrix::tr_solve_lower_triangular;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    ///
    /// let t = Matrix2::new(2.0, 9.0, 1.0, 4.0);
    /// assert_eq!(tr_solve_lower_triangular(&t, &Vector2::new(4.0, 8.0)), Some(Vector2::new(1.0, 2.0)));
    /// ```
    tr_solve_lower_triangular(Lower, true);
    /// The solution of `tᵀ x = b` with an upper triangular `t`, of which only that triangle is read.
    ///
    /// ```
    /// use autodiff::matrix::tr_solve_upper_triangular;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    ///
    /// let t = Matrix2::new(2.0, 1.0, 9.0, 4.0);
    /// assert_eq!(tr_solve_upper_triangular(&t, &Vector2::new(2.0, 9.0)), Some(Vector2::new(1.0, 2.0)));
    /// ```
    tr_solve_upper_triangular(Upper, true);
}
