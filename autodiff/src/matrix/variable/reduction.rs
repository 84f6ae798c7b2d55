//! Sums, means, norms, extrema, and the softmax family: of all elements, or along rows or columns.

use super::arithmetic::dot;
use super::*;
use crate::functions;
use crate::reverse::operation::Operation;
use nalgebra::U1;

/// Rows or columns of a matrix, as places in its elements.
#[derive(Clone, Copy)]
struct Lines {
    /// How many there are.
    count: usize,
    /// The places of each are `line * start`, and then so many apart.
    start: usize,
    step: usize,
    /// How many elements each has.
    len: usize,
}

const ROWS: usize = 0;
const COLUMNS: usize = 1;

impl Lines {
    fn new(along: usize, (rows, columns): (usize, usize)) -> Lines {
        if along == ROWS {
            Lines { count: rows, start: 1, step: rows, len: columns }
        } else {
            Lines { count: columns, start: rows, step: 1, len: rows }
        }
    }

    /// The places of a line.
    #[inline]
    fn places(self, line: usize) -> impl DoubleEndedIterator<Item = usize> + Clone {
        let Lines { start, step, len, .. } = self;
        (0..len).map(move |k| line * start + k * step)
    }

    /// Where the first of the largest elements of a line is, or a NaN.
    fn top<T: Scalar>(self, x: &[T], line: usize) -> Option<usize> {
        self.places(line).reduce(|top, k| if x[k] > x[top] || x[k].is_nan() { k } else { top })
    }
}

fn pull_sum<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let g = sweep.number(operation);
    sweep.accumulate(operation, 0, |x_bar, _| x_bar.iter_mut().for_each(|x_bar| *x_bar += g));
}

fn pull_mean<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let g = sweep.number(operation) / count::<T>(sweep.value(operation, 0).len());
    sweep.accumulate(operation, 0, |x_bar, _| x_bar.iter_mut().for_each(|x_bar| *x_bar += g));
}

fn pull_norm_squared<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, x) = (sweep.number(operation), sweep.value(operation, 0));
    let twice = g + g;
    sweep.accumulate(operation, 0, |x_bar, _| x_bar.iter_mut().zip(x).for_each(|(x_bar, &x)| *x_bar += twice * x));
}

fn pull_norm<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (g, x, norm) = (sweep.number(operation), sweep.value(operation, 0), sweep.saved(operation)[0]);
    if norm != T::ZERO {
        sweep.accumulate(operation, 0, |x_bar, _| {
            x_bar.iter_mut().zip(x).for_each(|(x_bar, &x)| *x_bar += g * (x / norm));
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
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for (line, &g) in g.iter().enumerate() {
            lines.places(line).for_each(|k| x_bar[k] += g);
        }
    });
}

fn pull_line_means<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for (line, &g) in g.iter().enumerate() {
            let g = g / count(lines.len);
            lines.places(line).for_each(|k| x_bar[k] += g);
        }
    });
}

/// With y the softmax, x_bar = y (g - g·y).
fn pull_softmax<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let y = sweep.result(operation);
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for line in 0..lines.count {
            let mean: T = lines.places(line).map(|k| g[k] * y[k]).sum();
            lines.places(line).for_each(|k| x_bar[k] += y[k] * (g[k] - mean));
        }
    });
}

/// With y the logarithm of the softmax, x_bar = g - exp(y) sum(g).
fn pull_log_softmax<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let y = sweep.result(operation);
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for line in 0..lines.count {
            let sum: T = lines.places(line).map(|k| g[k]).sum();
            lines.places(line).for_each(|k| x_bar[k] += g[k] - y[k].exp() * sum);
        }
    });
}

fn pull_logsumexp<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, y) = (sweep.value(operation, 0), sweep.result(operation));
    let lines = Lines::new(operation.numbers[0], sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        for (line, &g) in g.iter().enumerate() {
            if g.is_structural_zero() {
            } else if y[line].is_infinite() {
                lines.top(x, line).into_iter().for_each(|top| x_bar[top] += g);
            } else {
                lines.places(line).for_each(|k| x_bar[k] += g * (x[k] - y[line]).exp());
            }
        }
    });
}

/// The largest element of a line, and the logarithm of the sum of the others' exponentials relative to it, plus 1.
fn log_sum<T: Scalar>(x: &[T], lines: Lines, line: usize, top: usize) -> T {
    let mut sum = T::ZERO;
    for k in lines.places(line) {
        if k != top {
            sum += (x[k] - x[top]).exp();
        }
    }
    sum.ln_1p()
}

fn softmax<T: Scalar>(x: &[T], y: &mut [T], lines: Lines, line: usize) {
    let Some(top) = lines.top(x, line) else { return };
    let mut sum = T::ZERO;
    for k in lines.places(line) {
        if k != top {
            y[k] = (x[k] - x[top]).exp();
            sum += y[k];
        }
    }
    y[top] = T::ONE;
    sum = T::ONE + sum;
    lines.places(line).for_each(|k| y[k] /= sum);
}

fn log_softmax<T: Scalar>(x: &[T], y: &mut [T], lines: Lines, line: usize) {
    let Some(top) = lines.top(x, line) else { return };
    let log_sum = log_sum(x, lines, line, top);
    lines.places(line).for_each(|k| y[k] = if k == top { -log_sum } else { (x[k] - x[top]) - log_sum });
}

fn logsumexp<T: Scalar>(x: &[T], lines: Lines, line: usize) -> T {
    match lines.top(x, line) {
        None => T::lit(f64::NEG_INFINITY),
        Some(top) if x[top].is_infinite() => x[top],
        Some(top) => x[top] + log_sum(x, lines, line, top),
    }
}

#[inline]
fn count<T: Scalar>(n: usize) -> T {
    T::lit(n as f64)
}

/// The sum, in four partial sums so that floats are added side by side.
fn sum<T: Scalar>(x: &[T]) -> T {
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

    #[track_caller]
    fn of_lines(self, along: usize, pullback: Pullback<T>, f: impl Fn(&[T], &mut [T], Lines, usize)) -> Self {
        let lines = Lines::new(along, self.shape());
        let recipe = Recipe { numbers: [along, 0], ..Recipe::new(pullback) };
        self.to_matrix(self.shape_generic(), recipe, |x, y, _| (0..lines.count).for_each(|line| f(x, y, lines, line)))
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
        self.of_lines(ROWS, pull_softmax, softmax)
    }

    /// The softmax of each column, so of a vector.
    #[track_caller]
    pub fn softmax_columns(self) -> Self {
        self.of_lines(COLUMNS, pull_softmax, softmax)
    }

    /// The logarithm of [`softmax_rows`](MatrixVar::softmax_rows), accurate where that is near 0 or 1.
    #[track_caller]
    pub fn log_softmax_rows(self) -> Self {
        self.of_lines(ROWS, pull_log_softmax, log_softmax)
    }

    /// The logarithm of [`softmax_columns`](MatrixVar::softmax_columns), accurate where that is near 0 or 1.
    #[track_caller]
    pub fn log_softmax_columns(self) -> Self {
        self.of_lines(COLUMNS, pull_log_softmax, log_softmax)
    }

    /// A column with the logarithm of the sum of the exponentials of each row, without overflow.
    #[track_caller]
    pub fn logsumexp_rows(self) -> MatrixVar<T, R, U1, B> {
        self.of_rows(pull_logsumexp, |x, y, lines| {
            y.iter_mut().enumerate().for_each(|(line, y)| *y = logsumexp(x, lines, line));
        })
    }

    /// A row with the logarithm of the sum of the exponentials of each column, without overflow.
    #[track_caller]
    pub fn logsumexp_columns(self) -> MatrixVar<T, U1, C, B> {
        self.of_columns(pull_logsumexp, |x| logsumexp(x, Lines::new(COLUMNS, (x.len(), 1)), 0))
    }
}

/// Adds the columns of `x` up in `y`.
fn add_columns<T: Scalar>(x: &[T], y: &mut [T], rows: usize) {
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
