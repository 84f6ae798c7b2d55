//! Sums, means, norms, extrema, and the softmax family: of all elements, or along rows or columns.

use super::arithmetic::dot;
use super::*;
use crate::functions;
use crate::matrix::lines::{
    COLUMNS, Lines, ROWS, abreast, add_along, add_or_write, assert_labels, cross_entropy, log_softmax, logsumexp,
    softmax, sums_along,
};
use crate::reverse::operation::Operation;
use nalgebra::U1;
use std::iter::repeat;
use std::ops::Range;

fn pull_sum<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let g = sweep.number(operation);
    sweep.accumulate_fresh(operation, 0, |x_bar, _, is_fresh| add_or_write(x_bar, repeat(g), is_fresh));
}

fn pull_mean<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let g = sweep.number(operation) / count::<T>(sweep.value(operation, 0).len());
    sweep.accumulate_fresh(operation, 0, |x_bar, _, is_fresh| add_or_write(x_bar, repeat(g), is_fresh));
}

fn pull_norm_squared<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, x) = (sweep.number(operation), sweep.value(operation, 0));
    let twice = g + g;
    sweep.accumulate_fresh(operation, 0, |x_bar, _, is_fresh| {
        add_or_write(x_bar, x.iter().map(|&x| twice * x), is_fresh);
    });
}

/// The squares added up along lines.
fn pull_norms_squared<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, lines) = (sweep.value(operation, 0), Lines::new(operation.numbers[0], sweep.shape(operation, 0)));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        let twice = |group: &Range<usize>| abreast(g, group).map(|g| g + g);
        add_along(lines, (x_bar, is_fresh), (x, x), twice, |x, _, twice| twice * x);
    });
}

fn pull_norm<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, x, norm) = (sweep.number(operation), sweep.value(operation, 0), sweep.saved(operation)[0]);
    if norm != T::ZERO {
        sweep.accumulate_fresh(operation, 0, |x_bar, _, is_fresh| {
            add_or_write(x_bar, x.iter().map(|&x| g * (x / norm)), is_fresh);
        });
    }
}

fn pull_trace<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, (rows, _)) = (sweep.number(operation), sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, _| x_bar.iter_mut().step_by(rows + 1).for_each(|x_bar| *x_bar += g));
}

/// Elements equal to the extremum share its derivative.
fn pull_extremum<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, x, y) = (sweep.number(operation), sweep.value(operation, 0), sweep.saved(operation)[0]);
    sweep.accumulate(operation, 0, |x_bar, _| share_line(x_bar, x, y, g, 0..x.len()));
}

/// The same along lines.
fn pull_line_extremum<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, y) = (sweep.value(operation, 0), sweep.result(operation));
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for line in 0..lines.count {
            share_line(x_bar, x, y[line], g[line], lines.places(line));
        }
    });
}

/// Adds `g` to the adjoints of the elements equal to `y`, in even shares; where `y` is NaN, to those that are NaN.
fn share_line<T: Scalar>(x_bar: &mut [T], x: &[T], y: T, g: T, places: impl Iterator<Item = usize> + Clone) {
    let is_one = |x: T| x == y || (y.is_nan() && x.is_nan());
    let equals = places.clone().filter(|&k| is_one(x[k])).count();
    let each = if equals > 1 { g / count::<T>(equals) } else { g };
    places.filter(|&k| is_one(x[k])).for_each(|k| x_bar[k] += each);
}

fn pull_line_sums<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, lines) = (sweep.value(operation, 0), Lines::new(operation.numbers[0], sweep.shape(operation, 0)));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        add_along(lines, (x_bar, is_fresh), (x, x), |group| abreast(g, group), |_, _, g| g);
    });
}

fn pull_line_means<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, lines) = (sweep.value(operation, 0), Lines::new(operation.numbers[0], sweep.shape(operation, 0)));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        let of_lines = |group: &Range<usize>| abreast(g, group).map(|g| g / count(lines.len));
        add_along(lines, (x_bar, is_fresh), (x, x), of_lines, |_, _, g| g);
    });
}

/// With y the softmax, x_bar = y (g - g·y).
fn pull_softmax<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let y = sweep.result(operation);
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        let means = |group: &Range<usize>| sums_along(lines, group, (g, y), |g, y| g * y);
        add_along(lines, (x_bar, is_fresh), (g, y), means, |g, y, mean| y * (g - mean));
    });
}

/// With p the softmax, which is saved, x_bar = g - p sum(g).
fn pull_log_softmax<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let p = sweep.saved(operation);
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        let sums = |group: &Range<usize>| sums_along(lines, group, (g, g), |g, _| g);
        add_along(lines, (x_bar, is_fresh), (g, p), sums, |g, p, sum| g - p * sum);
    });
}

/// Of one number for each line, whose gradient by the elements of the line is saved.
fn pull_of_lines<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let saved = sweep.saved(operation);
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        let product = |d: T, g: T| if g.is_structural_zero() { T::ZERO } else { g * d };
        add_along(lines, (x_bar, is_fresh), (saved, saved), |group| abreast(g, group), |d, _, g| product(d, g));
    });
}

#[inline]
fn count<T: Scalar>(n: usize) -> T {
    T::lit(n as f64)
}

/// The sum, in four partial sums so that floats are added side by side.
pub(super) fn sum<T: Scalar>(x: &[T]) -> T {
    let mut sums = [T::ZERO; 4];
    let mut chunks = x.chunks_exact(4);
    for x in &mut chunks {
        (0..4).for_each(|k| sums[k] += x[k]);
    }
    chunks.remainder().iter().for_each(|&x| sums[0] += x);
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    /// The sum of all elements.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(1.0, 2.0));
    /// assert_eq!(x.sum().value(), 3.0);
    /// assert_eq!(tape.gradient(x.sum()).wrt(x), Vector2::new(1.0, 1.0));
    /// ```
    #[track_caller]
    pub fn sum(self) -> Var<T, B> {
        self.to_number(Recipe::new(pull_sum), |x, _| sum(x))
    }

    /// The mean of all elements; NaN if there are none.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(1.0, 2.0));
    /// assert_eq!(x.mean().value(), 1.5);
    /// assert_eq!(tape.gradient(x.mean()).wrt(x), Vector2::new(0.5, 0.5));
    /// ```
    #[track_caller]
    pub fn mean(self) -> Var<T, B> {
        self.to_number(Recipe::new(pull_mean), |x, _| sum(x) / count(x.len()))
    }

    /// The Frobenius norm, of a vector the Euclidean one, without overflow; its derivative at the origin is 0.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(3.0, 4.0));
    /// assert_eq!(x.norm().value(), 5.0);
    /// assert_eq!(tape.gradient(x.norm()).wrt(x), Vector2::new(0.6, 0.8));
    /// ```
    #[track_caller]
    pub fn norm(self) -> Var<T, B> {
        self.to_number(Recipe { saved: 1, ..Recipe::new(pull_norm) }, |x, saved| {
            saved[0] = functions::norm(x);
            saved[0]
        })
    }

    /// The sum of the squares of all elements.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(3.0, 4.0));
    /// assert_eq!(tape.gradient(x.norm_squared()).wrt(x), Vector2::new(6.0, 8.0));
    /// ```
    #[track_caller]
    pub fn norm_squared(self) -> Var<T, B> {
        self.to_number(Recipe::new(pull_norm_squared), |x, _| dot(x, x))
    }

    /// The sum of the diagonal of a square matrix.
    ///
    /// ```
    /// use autodiff::nalgebra::Matrix2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.trace().value(), 5.0);
    /// assert_eq!(tape.gradient(x.trace()).wrt(x), Matrix2::identity());
    /// ```
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn trace(self) -> Var<T, B> {
        let (rows, columns) = self.shape();
        assert!(rows == columns, "the trace is of a square matrix, this is a {rows} x {columns} one");
        self.to_number(Recipe::new(pull_trace), |x, _| x.iter().step_by(rows + 1).sum())
    }

    /// The largest element; equal ones share the derivative evenly. Minus infinity if there are none, NaN if an element is.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector3;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector3::new(2.0, 1.0, 2.0));
    /// assert_eq!(tape.gradient(x.max()).wrt(x), Vector3::new(0.5, 0.0, 0.5));
    /// ```
    #[track_caller]
    pub fn max(self) -> Var<T, B> {
        self.to_number(Recipe { saved: 1, ..Recipe::new(pull_extremum) }, |x, saved| {
            saved[0] = functions::max(x);
            saved[0]
        })
    }

    /// The smallest element; equal ones share the derivative evenly. Infinity if there are none, NaN if an element is.
    #[track_caller]
    pub fn min(self) -> Var<T, B> {
        self.to_number(Recipe { saved: 1, ..Recipe::new(pull_extremum) }, |x, saved| {
            saved[0] = functions::min(x);
            saved[0]
        })
    }

    /// Columns reduced to one number each.
    #[track_caller]
    fn of_columns(self, pullback: Pullback<T>, f: impl Fn(&[T]) -> T) -> MatrixVar<T, U1, C, B> {
        let rows = self.nrows();
        let recipe = Recipe { numbers: [COLUMNS, 0], ..Recipe::new(pullback) };
        self.to_matrix((U1, self.columns), recipe, |x, y, _| {
            y.iter_mut().enumerate().for_each(|(j, y)| *y = f(&x[j * rows..][..rows]));
        })
    }

    /// The sum of the rows: a row with the sum of each column.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.row_sum().value(), RowVector2::new(4.0, 6.0));
    /// ```
    #[track_caller]
    pub fn row_sum(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_line_sums, sum)
    }

    /// The mean of the rows: a row with the mean of each column.
    #[track_caller]
    pub fn row_mean(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_line_means, |x| sum(x) / count(x.len()))
    }

    /// A row with the largest element of each column; equal ones share the derivative evenly.
    #[track_caller]
    pub fn row_max(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_line_extremum, functions::max)
    }

    /// A row with the smallest element of each column; equal ones share the derivative evenly.
    #[track_caller]
    pub fn row_min(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_line_extremum, functions::min)
    }

    /// Rows reduced to one number each, by adding up columns.
    #[track_caller]
    fn of_rows(self, pullback: Pullback<T>, f: impl Fn(&[T], &mut [T], Lines)) -> MatrixVar<T, R, U1, B> {
        let lines = Lines::new(ROWS, self.shape());
        let recipe = Recipe { numbers: [ROWS, 0], ..Recipe::new(pullback) };
        self.to_matrix((self.rows, U1), recipe, |x, y, _| f(x, y, lines))
    }

    /// The sum of the columns: a column with the sum of each row.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.column_sum().value(), Vector2::new(3.0, 7.0));
    /// ```
    #[track_caller]
    pub fn column_sum(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_line_sums, |x, y, lines| add_columns(x, y, lines.count))
    }

    /// A column with the sum of the squares of each row.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// let y = x.norm_squared_rows();
    /// assert_eq!(y.value(), Vector2::new(5.0, 25.0));
    /// assert_eq!(tape.gradient(y).wrt(x), Matrix2::new(2.0, 4.0, 6.0, 8.0));
    /// ```
    #[track_caller]
    pub fn norm_squared_rows(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_norms_squared, |x, y, lines| {
            for group in lines.groups() {
                let sums = sums_along(lines, &group, (x, x), |x, _| x * x);
                y[group.clone()].copy_from_slice(&sums[..group.len()]);
            }
        })
    }

    /// A row with the sum of the squares of each column.
    #[track_caller]
    pub fn norm_squared_columns(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_norms_squared, |x| dot(x, x))
    }

    /// The mean of the columns: a column with the mean of each row.
    #[track_caller]
    pub fn column_mean(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_line_means, |x, y, lines| {
            add_columns(x, y, lines.count);
            y.iter_mut().for_each(|y| *y /= count(lines.len));
        })
    }

    /// A column with the largest element of each row; equal ones share the derivative evenly.
    #[track_caller]
    pub fn column_max(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_line_extremum, |x, y, lines| {
            for (line, y) in y.iter_mut().enumerate() {
                *y = lines.top(x, line).map_or(T::lit(f64::NEG_INFINITY), |top| shared(x, x[top], lines.places(line)));
            }
        })
    }

    /// A column with the smallest element of each row; equal ones share the derivative evenly.
    #[track_caller]
    pub fn column_min(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_line_extremum, |x, y, lines| {
            for (line, y) in y.iter_mut().enumerate() {
                let bottom = lines.places(line).reduce(|low, k| if x[k] < x[low] || x[k].is_nan() { k } else { low });
                *y = bottom.map_or(T::lit(f64::INFINITY), |bottom| shared(x, x[bottom], lines.places(line)));
            }
        })
    }

    /// A matrix of some shape that is computed along rows or columns, with a number saved for each element.
    #[track_caller]
    fn along<R2: Dim, C2: Dim>(
        self,
        along: usize,
        shape: (R2, C2),
        pullback: Pullback<T>,
        f: impl Fn(&[T], &mut [T], &mut [T], Lines),
    ) -> MatrixVar<T, R2, C2, B> {
        let lines = Lines::new(along, self.shape());
        let recipe = Recipe { numbers: [along, 0], saved: self.len(), ..Recipe::new(pullback) };
        self.to_matrix(shape, recipe, |x, y, saved| f(x, y, saved, lines))
    }

    #[track_caller]
    fn softmax_along(self, along: usize) -> Self {
        let lines = Lines::new(along, self.shape());
        let recipe = Recipe { numbers: [along, 0], ..Recipe::new(pull_softmax) };
        self.to_matrix(self.shape_generic(), recipe, |x, y, _| softmax(x, y, lines))
    }

    #[track_caller]
    fn cross_entropy_along<R2: Dim, C2: Dim>(
        self,
        along: usize,
        shape: (R2, C2),
        labels: &[usize],
    ) -> MatrixVar<T, R2, C2, B> {
        assert_labels(along, self.shape(), labels);
        self.along(along, shape, pull_of_lines, |x, y, p, lines| cross_entropy(x, y, p, lines, labels))
    }

    /// The softmax of each row: exponentials over their sum.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(0.0, 0.0, 1000.0, 1000.0));
    /// let y = x.softmax_rows();
    /// assert_eq!(y.value(), Matrix2::from_element(0.5));
    /// assert_eq!(tape.gradient(y.at((0, 0))).wrt(x).row(0), RowVector2::new(0.25, -0.25));
    /// ```
    #[track_caller]
    pub fn softmax_rows(self) -> Self {
        self.softmax_along(ROWS)
    }

    /// The softmax of each column, so of a vector.
    #[track_caller]
    pub fn softmax_columns(self) -> Self {
        self.softmax_along(COLUMNS)
    }

    /// The logarithm of [`softmax_rows`](MatrixVar::softmax_rows), accurate where that is near 0 or 1.
    #[track_caller]
    pub fn log_softmax_rows(self) -> Self {
        self.along(ROWS, self.shape_generic(), pull_log_softmax, log_softmax)
    }

    /// The logarithm of [`softmax_columns`](MatrixVar::softmax_columns), accurate where that is near 0 or 1.
    #[track_caller]
    pub fn log_softmax_columns(self) -> Self {
        self.along(COLUMNS, self.shape_generic(), pull_log_softmax, log_softmax)
    }

    /// A column with the logarithm of the sum of the exponentials of each row, without overflow.
    #[track_caller]
    pub fn logsumexp_rows(self) -> MatrixVar<T, R, U1, B> {
        self.along(ROWS, (self.rows, U1), pull_of_lines, logsumexp)
    }

    /// A row with the logarithm of the sum of the exponentials of each column, without overflow.
    #[track_caller]
    pub fn logsumexp_columns(self) -> MatrixVar<T, U1, C, B> {
        self.along(COLUMNS, (U1, self.columns), pull_of_lines, logsumexp)
    }

    /// The cross-entropies of the rows' softmax and their labels: minus the logarithms of the probabilities that the softmax of
    /// each row gives the element of its label, as a column. It is what a classifier's scores are trained on; accurate where the
    /// probabilities are near 0 or 1.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let scores = tape.watch(Matrix2::new(0.0, 0.0, 1000.0, 0.0));
    /// let loss = scores.cross_entropy_rows(&[1, 0]);
    /// assert_eq!(loss.value(), Vector2::new(2_f64.ln(), 0.0));
    /// assert_eq!(tape.gradient(loss).wrt(scores), Matrix2::new(0.5, -0.5, 0.0, 0.0));
    /// ```
    ///
    /// # Panics
    /// If there are not as many labels as rows, or one is not the position of an element in its row.
    #[track_caller]
    pub fn cross_entropy_rows(self, labels: &[usize]) -> MatrixVar<T, R, U1, B> {
        self.cross_entropy_along(ROWS, (self.rows, U1), labels)
    }

    /// The cross-entropies of the columns' softmax and their labels, as a row. See
    /// [`cross_entropy_rows`](MatrixVar::cross_entropy_rows).
    ///
    /// # Panics
    /// If there are not as many labels as columns, or one is not the position of an element in its column.
    #[track_caller]
    pub fn cross_entropy_columns(self, labels: &[usize]) -> MatrixVar<T, U1, C, B> {
        self.cross_entropy_along(COLUMNS, (U1, self.columns), labels)
    }
}

/// Writes the sum of the columns of `x`.
fn add_columns<T: Scalar>(x: &[T], y: &mut [T], rows: usize) {
    y.fill(T::ZERO);
    if rows > 0 {
        x.chunks_exact(rows).for_each(|column| y.iter_mut().zip(column).for_each(|(y, &x)| *y += x));
    }
}

/// The extremum `y` of the elements at some places, in whose derivatives equal ones have even shares.
fn shared<T: Scalar>(x: &[T], y: T, places: impl Iterator<Item = usize>) -> T {
    let (sum, equals) = places
        .filter(|&k| x[k] == y)
        .fold((None, 0), |(sum, equals), k| (Some(sum.map_or(x[k], |sum| sum + x[k])), equals + 1));
    sum.filter(|_| equals > 1).map_or(y, |sum: T| sum / count(equals))
}
