//! What the layers of a network are made of, on whole matrices: a bias, activations, the softmax family, cross-entropy. In
//! `#[differentiable]` functions each is one step of the adjoint.

use super::lines::{COLUMNS, Lines, ROWS, add_along, assert_labels, sums_along};
use super::temporary::{List, copied, done, filled, temporary, unwritten};
use super::{lines, numbers};
use crate::Scalar;
use crate::adjoint::Work;
use crate::adjoint::whole::OperandCotangent;
use crate::primitive::partial;
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, U1};
use std::ops::Range;

/// A matrix all of whose elements are to be written.
fn places<T: Scalar, R: Dim, C: Dim>(rows: R, columns: C) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    unwritten(rows, columns, T::ZERO)
}

/// The matrix with a row added to each of its rows: the bias of a layer.
///
/// ```
/// use autodiff::matrix::add_to_rows;
/// use autodiff::nalgebra::{Matrix2, RowVector2};
///
/// assert_eq!(add_to_rows(&Matrix2::new(1.0, 2.0, 3.0, 4.0), &RowVector2::new(10.0, 20.0)), Matrix2::new(11.0, 22.0, 13.0, 24.0));
/// ```
///
/// # Panics
/// If the row has not as many columns as the matrix.
#[track_caller]
pub fn add_to_rows<T: Scalar, R: Dim, C: Dim>(
    x: &Matrix<T, R, C, impl Storage<T, R, C>>,
    row: &Matrix<T, U1, C, impl Storage<T, U1, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C> + Allocator<U1, C>,
{
    let (rows, columns) = x.shape();
    assert!(row.ncols() == columns, "cannot add a row of {} to a {rows} x {columns} matrix", row.ncols());
    let mut y = copied(x);
    if rows > 0 {
        let of_columns = y.as_mut_slice().chunks_exact_mut(rows).zip(row.iter());
        of_columns.for_each(|(column, &b)| column.iter_mut().for_each(|y| *y += b));
    }
    y
}

/// The matrix with a column added to each of its columns.
///
/// ```
/// use autodiff::matrix::add_to_columns;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// assert_eq!(add_to_columns(&Matrix2::new(1.0, 2.0, 3.0, 4.0), &Vector2::new(10.0, 20.0)), Matrix2::new(11.0, 12.0, 23.0, 24.0));
/// ```
///
/// # Panics
/// If the column has not as many rows as the matrix.
#[track_caller]
pub fn add_to_columns<T: Scalar, R: Dim, C: Dim>(
    x: &Matrix<T, R, C, impl Storage<T, R, C>>,
    column: &Matrix<T, R, U1, impl Storage<T, R, U1>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C> + Allocator<R>,
{
    let (rows, columns) = x.shape();
    assert!(column.nrows() == rows, "cannot add a column of {} to a {rows} x {columns} matrix", column.nrows());
    let (mut y, added) = (copied(x), numbers(column));
    if rows > 0 {
        let of_columns = y.as_mut_slice().chunks_exact_mut(rows);
        of_columns.for_each(|column| column.iter_mut().zip(&*added).for_each(|(y, &b)| *y += b));
    }
    y
}

/// Adjoints of sums: `$name(x, added)`, and the sums of the cotangent that belong to `added`.
macro_rules! biases {
    ($($name:ident $rows:ident $columns:ident $along:ident;)*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        #[allow(non_camel_case_types)]
        pub enum $name {}

        #[allow(missing_docs)]
        impl $name {
            pub const __DERIVED: bool = true;

            #[track_caller]
            pub fn __fwd<T: Scalar, R: Dim, C: Dim>(
                x: &Matrix<T, R, C, impl Storage<T, R, C>>,
                added: &Matrix<T, $rows, $columns, impl Storage<T, $rows, $columns>>,
                _: &mut Work<T>,
            ) -> (OMatrix<T, R, C>, [T; 0])
            where
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            {
                ($name(x, added), [])
            }

            #[allow(clippy::too_many_arguments)]
            pub fn __rev<T: Scalar, R: Dim, C: Dim>(
                _: &Matrix<T, R, C, impl Storage<T, R, C>>,
                added: &Matrix<T, $rows, $columns, impl Storage<T, $rows, $columns>>,
                _: [T; 0],
                seed: OMatrix<T, R, C>,
                x_bar: impl OperandCotangent<OMatrix<T, R, C>>,
                added_bar: impl OperandCotangent<OMatrix<T, $rows, $columns>>,
                _: &mut Work<T>,
            ) where
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            {
                let (rows, columns) = added.shape_generic();
                let mut sums = places(rows, columns);
                let lines = Lines::new($along, seed.shape());
                for group in lines.groups() {
                    let of_group = sums_along(lines, &group, (seed.as_slice(), seed.as_slice()), |g, _| g);
                    sums.as_mut_slice()[group.clone()].copy_from_slice(&of_group[..group.len()]);
                }
                added_bar.leave(sums).into_iter().for_each(done);
                x_bar.leave(seed).into_iter().for_each(done);
            }

            super::linear_algebra::callees::handing!(__with_0 __back_0 __with_1 __back_1);
        }
    )*};
}
biases! {
    add_to_rows U1 C COLUMNS;
    add_to_columns R U1 ROWS;
}

/// Functions of each element, each by the row of the rule table; whether their values are kept, the argument being what it was.
macro_rules! activations {
    ($($(#[$doc:meta])* $name:ident $kept:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name<T: Scalar, R: Dim, C: Dim>(x: &Matrix<T, R, C, impl Storage<T, R, C>>) -> OMatrix<T, R, C>
        where
            DefaultAllocator: Allocator<R, C>,
        {
            let (rows, columns) = x.shape_generic();
            filled(rows, columns, numbers(x).iter().map(|&x| Scalar::$name(x)))
        }

        #[doc(hidden)]
        #[derive(Debug)]
        #[allow(non_camel_case_types)]
        pub enum $name {}

        #[allow(missing_docs)]
        impl $name {
            pub const __DERIVED: bool = true;

            pub fn __fwd<T: Scalar, R: Dim, C: Dim>(
                x: &Matrix<T, R, C, impl Storage<T, R, C>>,
                work: &mut Work<T>,
            ) -> (OMatrix<T, R, C>, [T; 0])
            where
                DefaultAllocator: Allocator<R, C>,
            {
                let y = $name(x);
                if $kept {
                    work.keep(copied(&y));
                }
                (y, [])
            }

            pub fn __rev<T: Scalar, R: Dim, C: Dim>(
                x: &Matrix<T, R, C, impl Storage<T, R, C>>,
                _: [T; 0],
                mut seed: OMatrix<T, R, C>,
                x_bar: impl OperandCotangent<OMatrix<T, R, C>>,
                work: &mut Work<T>,
            ) where
                DefaultAllocator: Allocator<R, C>,
            {
                let (x, g) = (numbers(x), seed.as_mut_slice());
                let product = |g: T, slope: T| if g.is_structural_zero() { T::ZERO } else { g * slope };
                if $kept {
                    let y: OMatrix<T, R, C> = work.kept();
                    let each = g.iter_mut().zip(x.iter().zip(y.as_slice()));
                    each.for_each(|(g, (&x, &y))| *g = product(*g, partial::$name(x, y)));
                    done(y);
                } else {
                    let each = g.iter_mut().zip(x.iter());
                    each.for_each(|(g, &x)| *g = product(*g, partial::$name(x, Scalar::$name(x))));
                }
                x_bar.leave(seed).into_iter().for_each(done);
            }

            super::linear_algebra::callees::handing!(__with_0 __back_0);
        }
    )*};
}
activations! {
    /// [`Scalar::relu`] of each element.
    ///
    /// ```
    /// use autodiff::matrix::relu;
    /// use autodiff::nalgebra::Vector2;
    ///
    /// assert_eq!(relu(&Vector2::new(-1.0, 2.0)), Vector2::new(0.0, 2.0));
    /// ```
    relu false;
    /// [`Scalar::sigmoid`] of each element.
    ///
    /// ```
    /// use autodiff::matrix::sigmoid;
    /// use autodiff::nalgebra::Vector2;
    ///
    /// assert_eq!(sigmoid(&Vector2::new(0.0, 1000.0)), Vector2::new(0.5, 1.0));
    /// ```
    sigmoid true;
    /// [`Scalar::tanh`] of each element.
    ///
    /// ```
    /// use autodiff::matrix::tanh;
    /// use autodiff::nalgebra::Vector2;
    ///
    /// assert_eq!(tanh(&Vector2::new(0.0, 1000.0)), Vector2::new(0.0, 1.0));
    /// ```
    tanh true;
}

/// Functions along lines, with what is saved of each element, and their pullbacks.
macro_rules! along {
    ($(
        $(#[$doc:meta])*
        $name:ident($along:ident $(, $labels:ident $ignored:ident)?) -> $rows:ident $columns:ident, $value:ident, $pull:ident;
    )*) => {$(
        $(#[$doc])*
        #[track_caller]
        pub fn $name<T: Scalar, R: Dim, C: Dim>(
            x: &Matrix<T, R, C, impl Storage<T, R, C>>
            $(, $labels: &[usize])?
        ) -> OMatrix<T, $rows, $columns>
        where
            DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
        {
            $(assert_labels($along, x.shape(), $labels);)?
            let (rows, columns) = x.shape_generic();
            let mut saved = temporary(places(rows, columns));
            along!(@value x saved $along $value $rows $columns $($labels)?)
        }

        #[doc(hidden)]
        #[derive(Debug)]
        #[allow(non_camel_case_types)]
        pub enum $name {}

        #[allow(missing_docs)]
        impl $name {
            pub const __DERIVED: bool = true;

            #[track_caller]
            pub fn __fwd<T: Scalar, R: Dim, C: Dim>(
                x: &Matrix<T, R, C, impl Storage<T, R, C>>,
                $($labels: &[usize],)?
                work: &mut Work<T>,
            ) -> (OMatrix<T, $rows, $columns>, [T; 0])
            where
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            {
                $(assert_labels($along, x.shape(), $labels);)?
                let (rows, columns) = x.shape_generic();
                let mut saved = places(rows, columns);
                let y = along!(@value x saved $along $value $rows $columns $($labels)?);
                work.keep(saved);
                (y, [])
            }

            pub fn __rev<T: Scalar, R: Dim, C: Dim>(
                _: &Matrix<T, R, C, impl Storage<T, R, C>>,
                $($ignored: &[usize],)?
                _: [T; 0],
                seed: OMatrix<T, $rows, $columns>,
                x_bar: impl OperandCotangent<OMatrix<T, R, C>>,
                $($labels: impl Sized,)?
                work: &mut Work<T>,
            ) where
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            {
                $(let (_, _) = ($ignored, $labels);)?
                let mut saved: OMatrix<T, R, C> = work.kept();
                let lines = Lines::new($along, saved.shape());
                $pull(saved.as_mut_slice(), seed.as_slice(), lines);
                x_bar.leave(saved).into_iter().for_each(done);
                done(seed);
            }

            super::linear_algebra::callees::handing!(__with_0 __back_0);
            $(along!(@handing $labels __with_1 __back_1);)?
        }
    )*};
    (@value $x:ident $saved:ident $along:ident $value:ident $rows:ident $columns:ident $($labels:ident)?) => {{
        let mut y = along!(@places $x $rows $columns);
        let lines = Lines::new($along, $x.shape());
        lines::$value(&numbers($x), y.as_mut_slice(), $saved.as_mut_slice(), lines $(, $labels)?);
        y
    }};
    (@places $x:ident U1 C) => { places(U1, $x.shape_generic().1) };
    (@places $x:ident R U1) => { places($x.shape_generic().0, U1) };
    (@places $x:ident R C) => { places($x.shape_generic().0, $x.shape_generic().1) };
    (@handing $labels:ident $($name:ident)*) => {$(
        pub fn $name<Q>($labels: &[usize], then: impl FnOnce(&[usize]) -> Q) -> Q {
            then($labels)
        }
    )*};
}
along! {
    /// The softmax of each row: exponentials over their sum.
    ///
    /// ```
    /// use autodiff::matrix::softmax_rows;
    /// use autodiff::nalgebra::RowVector2;
    ///
    /// assert_eq!(softmax_rows(&RowVector2::new(1000.0, 1000.0)), RowVector2::new(0.5, 0.5));
    /// ```
    softmax_rows(ROWS) -> R C, softmax_saved, pull_softmax;
    /// The softmax of each column. See [`softmax_rows`](fn@softmax_rows).
    softmax_columns(COLUMNS) -> R C, softmax_saved, pull_softmax;
    /// The logarithm of [`softmax_rows`](fn@softmax_rows), accurate where that is near 0 or 1.
    ///
    /// ```
    /// use autodiff::matrix::log_softmax_rows;
    /// use autodiff::nalgebra::RowVector2;
    ///
    /// assert_eq!(log_softmax_rows(&RowVector2::new(1000.0, 0.0)), RowVector2::new(0.0, -1000.0));
    /// ```
    log_softmax_rows(ROWS) -> R C, log_softmax, pull_log_softmax;
    /// The logarithm of [`softmax_columns`](fn@softmax_columns), accurate where that is near 0 or 1.
    log_softmax_columns(COLUMNS) -> R C, log_softmax, pull_log_softmax;
    /// A column with the logarithm of the sum of the exponentials of each row, without overflow.
    ///
    /// ```
    /// use autodiff::matrix::logsumexp_rows;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    ///
    /// let x = Matrix2::new(0.0, 0.0, 1000.0, 0.0);
    /// assert_eq!(logsumexp_rows(&x), Vector2::new(2_f64.ln(), 1000.0));
    /// ```
    logsumexp_rows(ROWS) -> R U1, logsumexp, pull_of_lines;
    /// A row with the logarithm of the sum of the exponentials of each column, without overflow.
    logsumexp_columns(COLUMNS) -> U1 C, logsumexp, pull_of_lines;
    /// The cross-entropies of the rows' softmax and their labels: minus the logarithms of the probabilities that the softmax of
    /// each row gives the element of its label, as a column. It is what a classifier's scores are trained on; accurate where the
    /// probabilities are near 0 or 1.
    ///
    /// ```
    /// use autodiff::matrix::cross_entropy_rows;
    /// use autodiff::nalgebra::DMatrix;
    /// use autodiff::prelude::*;
    ///
    /// #[differentiable]
    /// fn loss(scores: &DMatrix<f64>, labels: &[usize]) -> f64 {
    ///     cross_entropy_rows(scores, labels).mean()
    /// }
    /// let scores = DMatrix::from_row_slice(2, 2, &[0.0, 0.0, 1000.0, 0.0]);
    /// let (value, gradient) = loss::value_and_grad(&scores, &[1, 0]);
    /// assert_eq!(value, 2_f64.ln() / 2.0);
    /// assert_eq!(gradient, DMatrix::from_row_slice(2, 2, &[0.25, -0.25, 0.0, 0.0]));
    /// ```
    ///
    /// # Panics
    /// If there are not as many labels as rows, or one is not the position of an element in its row.
    cross_entropy_rows(ROWS, labels ignored) -> R U1, cross_entropy, pull_of_lines;
    /// The cross-entropies of the columns' softmax and their labels, as a row. See [`cross_entropy_rows`](fn@cross_entropy_rows).
    ///
    /// # Panics
    /// If there are not as many labels as columns, or one is not the position of an element in its column.
    cross_entropy_columns(COLUMNS, labels ignored) -> U1 C, cross_entropy, pull_of_lines;
}

/// Makes the derivatives of a number for each line the cotangent of the elements.
fn pull_of_lines<T: Scalar>(saved: &mut [T], g: &[T], lines: Lines) {
    for group in lines.groups() {
        let own = lines::abreast(g, &group);
        for places in lines.of_group(&group) {
            let one = lines.column(&group).is_some();
            let of_lines = own.iter().cycle().take(if one { places.len() } else { own.len() });
            saved[places]
                .iter_mut()
                .zip(of_lines)
                .for_each(|(d, &g)| *d = if g.is_structural_zero() { T::ZERO } else { g * *d });
        }
    }
}

/// The cotangent `y (g - g·y)` in place of the softmax `y`.
fn pull_softmax<T: Scalar>(y: &mut [T], g: &[T], lines: Lines) {
    let means = |group: &Range<usize>| sums_along(lines, group, (g, y), |g, y| g * y);
    let mut x_bar = List::of(y.len(), std::iter::repeat_n(T::ZERO, y.len()));
    add_along(lines, (&mut x_bar, true), (g, y), means, |g, y, mean| y * (g - mean));
    y.copy_from_slice(&x_bar);
}

/// The cotangent `g - p sum(g)` in place of the softmax `p`.
fn pull_log_softmax<T: Scalar>(p: &mut [T], g: &[T], lines: Lines) {
    let sums = |group: &Range<usize>| sums_along(lines, group, (g, g), |g, _| g);
    let mut x_bar = List::of(p.len(), std::iter::repeat_n(T::ZERO, p.len()));
    add_along(lines, (&mut x_bar, true), (g, p), sums, |g, p, sum| g - p * sum);
    p.copy_from_slice(&x_bar);
}
