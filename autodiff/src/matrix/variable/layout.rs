//! Operations that move elements: transposes, views, stacking, repeating, diagonals.

use super::arithmetic::{add_to, pass_on};
use super::reduction::sum;
use super::*;
use crate::reverse::operation::Operation;
use nalgebra::base::constraint::{DimEq, SameNumberOfColumns, SameNumberOfRows, ShapeConstraint};
use nalgebra::{Const, DimMin, DimMinimum, Dyn, U1};

/// Where the elements of a result come from.
trait Moved {
    /// The position in the operand of the element `(i, j)` of the result; `None` for a constant 0.
    fn of(position: (usize, usize), numbers: [usize; 2]) -> Option<(usize, usize)>;
}

struct Transpose;
impl Moved for Transpose {
    #[inline]
    fn of((i, j): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        Some((j, i))
    }
}

/// From the position `numbers` on.
struct View;
impl Moved for View {
    #[inline]
    fn of((i, j): (usize, usize), numbers: [usize; 2]) -> Option<(usize, usize)> {
        Some((i + numbers[0], j + numbers[1]))
    }
}

struct FirstRow;
impl Moved for FirstRow {
    #[inline]
    fn of((_, j): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        Some((0, j))
    }
}

struct FirstColumn;
impl Moved for FirstColumn {
    #[inline]
    fn of((i, _): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        Some((i, 0))
    }
}

struct First;
impl Moved for First {
    #[inline]
    fn of(_: (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        Some((0, 0))
    }
}

struct Diagonal;
impl Moved for Diagonal {
    #[inline]
    fn of((i, _): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        Some((i, i))
    }
}

/// A column, to the diagonal.
struct FromDiagonal;
impl Moved for FromDiagonal {
    #[inline]
    fn of((i, j): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        (i == j).then_some((i, 0))
    }
}

struct LowerTriangle;
impl Moved for LowerTriangle {
    #[inline]
    fn of((i, j): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        (i >= j).then_some((i, j))
    }
}

struct UpperTriangle;
impl Moved for UpperTriangle {
    #[inline]
    fn of((i, j): (usize, usize), _: [usize; 2]) -> Option<(usize, usize)> {
        (i <= j).then_some((i, j))
    }
}

fn pull_moved<T: Scalar, M: Moved>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (rows, _) = sweep.shape(operation, 0);
    let (result, numbers) = (operation.result, operation.numbers);
    sweep.accumulate(operation, 0, |x_bar, g| {
        for j in 0..result.columns {
            for i in 0..result.rows {
                if let Some((from_i, from_j)) = M::of((i, j), numbers) {
                    x_bar[from_i + from_j * rows] += g[i + j * result.rows];
                }
            }
        }
    });
}

fn pull_reshape<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    sweep.accumulate_fresh(operation, 0, pass_on);
}

/// Of rows by their numbers, which are saved.
fn pull_select_rows<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (selected, (rows, _)) = (sweep.saved(operation), sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        if !selected.is_empty() {
            for (j, g) in g.chunks_exact(selected.len()).enumerate() {
                g.iter().zip(selected).for_each(|(&g, &i)| x_bar[to_usize(i) + j * rows] += g);
            }
        }
    });
}

/// Of columns by their numbers, which are saved.
fn pull_select_columns<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (selected, (rows, _)) = (sweep.saved(operation), sweep.shape(operation, 0));
    sweep.accumulate(operation, 0, |x_bar, g| {
        if rows > 0 {
            let columns = g.chunks_exact(rows).zip(selected);
            columns.for_each(|(g, &j)| add_to(&mut x_bar[to_usize(j) * rows..][..rows], g));
        }
    });
}

/// The adjoints of a row go up from all rows, or those of a column from all columns.
fn pull_add_to_rows<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let rows = operation.result.rows;
    sweep.accumulate_fresh(operation, 0, pass_on);
    sweep.accumulate(operation, 1, |row_bar, g| {
        if rows > 0 {
            row_bar.iter_mut().zip(g.chunks_exact(rows)).for_each(|(bar, column)| *bar += sum(column));
        }
    });
}

fn pull_add_to_columns<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let rows = operation.result.rows;
    sweep.accumulate_fresh(operation, 0, pass_on);
    sweep.accumulate(operation, 1, |column_bar, g| {
        if rows > 0 {
            g.chunks_exact(rows).for_each(|column| add_to(column_bar, column));
        }
    });
}

/// Of matrices side by side or one below the other.
fn pull_stack<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (rows, is_vertical) = (operation.result.rows, operation.numbers[0] == 1);
    let mut start = 0;
    sweep.accumulate_list(operation, 0, |(own_rows, own_columns), x_bar, g| {
        if let Some(x_bar) = x_bar {
            if is_vertical {
                for j in 0..own_columns {
                    add_to(&mut x_bar[j * own_rows..][..own_rows], &g[j * rows + start..][..own_rows]);
                }
            } else {
                add_to(x_bar, &g[start..][..x_bar.len()]);
            }
        }
        start += if is_vertical { own_rows } else { own_rows * own_columns };
    });
}

/// Of a matrix, a part of which has been replaced by another one.
fn pull_with_view<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (rows, [i, j]) = (operation.result.rows, operation.numbers);
    let (part_rows, part_columns) = sweep.shape(operation, 1);
    let part = |k: usize| (i..i + part_rows).contains(&(k % rows)) && (j..j + part_columns).contains(&(k / rows));
    sweep.accumulate(operation, 0, |x_bar, g| {
        (0..g.len()).filter(|&k| !part(k)).for_each(|k| x_bar[k] += g[k]);
    });
    sweep.accumulate(operation, 1, |part_bar, g| {
        for column in 0..part_columns {
            let start = i + (j + column) * rows;
            add_to(&mut part_bar[column * part_rows..][..part_rows], &g[start..][..part_rows]);
        }
    });
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    #[track_caller]
    fn moved<M: Moved, R2: Dim, C2: Dim>(self, shape: (R2, C2), numbers: [usize; 2]) -> MatrixVar<T, R2, C2, B> {
        let (rows, (to_rows, to_columns)) = (self.nrows(), lens(shape));
        self.to_matrix(shape, Recipe { numbers, ..Recipe::new(pull_moved::<T, M>) }, |x, y, _| {
            for j in 0..to_columns {
                for i in 0..to_rows {
                    let from = M::of((i, j), numbers);
                    y[i + j * to_rows] = from.map_or(T::ZERO, |(from_i, from_j)| x[from_i + from_j * rows]);
                }
            }
        })
    }

    /// The transpose.
    ///
    /// ```
    /// use autodiff::nalgebra::{RowVector2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(1.0, 2.0));
    /// assert_eq!(x.transpose().value(), RowVector2::new(1.0, 2.0));
    /// ```
    #[track_caller]
    pub fn transpose(self) -> MatrixVar<T, C, R, B> {
        self.moved::<Transpose, _, _>((self.columns, self.rows), [0; 2])
    }

    /// The part of `shape` that begins at `(row, column)`.
    #[track_caller]
    fn part<R2: Dim, C2: Dim>(self, start: (usize, usize), shape: (R2, C2)) -> MatrixVar<T, R2, C2, B> {
        let ((rows, columns), (r, c)) = (self.shape(), lens(shape));
        assert!(
            start.0 + r <= rows && start.1 + c <= columns,
            "there is no part of {r} rows and {c} columns at {start:?} in a {rows} x {columns} matrix"
        );
        self.moved::<View, _, _>(shape, [start.0, start.1])
    }

    /// The row `i`.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.row(1).value(), RowVector2::new(3.0, 4.0));
    /// assert_eq!(tape.gradient(x.row(1)).wrt(x), Matrix2::new(0.0, 0.0, 1.0, 1.0));
    /// ```
    ///
    /// # Panics
    /// If there is no such row.
    #[track_caller]
    pub fn row(self, i: usize) -> MatrixVar<T, U1, C, B> {
        self.part((i, 0), (U1, self.columns))
    }

    /// The column `j`.
    ///
    /// # Panics
    /// If there is no such column.
    #[track_caller]
    pub fn column(self, j: usize) -> MatrixVar<T, R, U1, B> {
        self.part((0, j), (self.rows, U1))
    }

    /// `count` rows from `first` on.
    ///
    /// # Panics
    /// If there are no such rows.
    #[track_caller]
    pub fn rows(self, first: usize, count: usize) -> MatrixVar<T, Dyn, C, B> {
        self.part((first, 0), (Dyn(count), self.columns))
    }

    /// `count` columns from `first` on.
    ///
    /// # Panics
    /// If there are no such columns.
    #[track_caller]
    pub fn columns(self, first: usize, count: usize) -> MatrixVar<T, R, Dyn, B> {
        self.part((0, first), (self.rows, Dyn(count)))
    }

    /// `N` rows from `first` on.
    ///
    /// # Panics
    /// If there are no such rows.
    #[track_caller]
    pub fn fixed_rows<const N: usize>(self, first: usize) -> MatrixVar<T, Const<N>, C, B> {
        self.part((first, 0), (Const::<N>, self.columns))
    }

    /// `N` columns from `first` on.
    ///
    /// # Panics
    /// If there are no such columns.
    #[track_caller]
    pub fn fixed_columns<const N: usize>(self, first: usize) -> MatrixVar<T, R, Const<N>, B> {
        self.part((0, first), (self.rows, Const::<N>))
    }

    /// The rows with the given numbers, in that order and as often: what mini-batches, embeddings and packed triangles are
    /// taken out by.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Matrix3x2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// let y = x.select_rows(&[1, 0, 1]);
    /// assert_eq!(y.value(), Matrix3x2::new(3.0, 4.0, 1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(tape.gradient(y).wrt(x), Matrix2::new(1.0, 1.0, 2.0, 2.0));
    /// ```
    ///
    /// # Panics
    /// If there is no such row.
    #[track_caller]
    pub fn select_rows(self, rows: &[usize]) -> MatrixVar<T, Dyn, C, B> {
        let all = self.nrows();
        self.select(rows, ("row", all), (Dyn(rows.len()), self.columns), pull_select_rows, |x, y| {
            if !rows.is_empty() {
                for (j, y) in y.chunks_exact_mut(rows.len()).enumerate() {
                    y.iter_mut().zip(rows).for_each(|(y, &i)| *y = x[i + j * all]);
                }
            }
        })
    }

    /// The columns with the given numbers, in that order and as often. See [`select_rows`](MatrixVar::select_rows).
    ///
    /// # Panics
    /// If there is no such column.
    #[track_caller]
    pub fn select_columns(self, columns: &[usize]) -> MatrixVar<T, R, Dyn, B> {
        let rows = self.nrows();
        self.select(columns, ("column", self.ncols()), (self.rows, Dyn(columns.len())), pull_select_columns, |x, y| {
            if rows > 0 {
                let places = y.chunks_exact_mut(rows).zip(columns);
                places.for_each(|(y, &j)| y.copy_from_slice(&x[j * rows..][..rows]));
            }
        })
    }

    /// Rows or columns by their numbers, of which there are so many, and which are saved.
    #[track_caller]
    fn select<R2: Dim, C2: Dim>(
        self,
        selected: &[usize],
        (name, count): (&str, usize),
        shape: (R2, C2),
        pullback: Pullback<T>,
        copy: impl FnOnce(&[T], &mut [T]),
    ) -> MatrixVar<T, R2, C2, B> {
        if let Some(beyond) = selected.iter().find(|k| **k >= count) {
            let (r, c) = self.shape();
            panic!("there is no {name} {beyond} in a {r} x {c} matrix");
        }
        let recipe = Recipe { saved: selected.len(), ..Recipe::new(pullback) };
        self.to_matrix(shape, recipe, |x, y, saved| {
            copy(x, y);
            saved.iter_mut().zip(selected).for_each(|(saved, &k)| *saved = from_usize(k));
        })
    }

    /// The part of `shape` that begins at `start`: rows first, as in nalgebra.
    ///
    /// ```
    /// use autodiff::nalgebra::{DMatrix, Matrix3};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix3::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0));
    /// assert_eq!(x.view((1, 0), (1, 2)).value(), DMatrix::from_row_slice(1, 2, &[4.0, 5.0]));
    /// ```
    ///
    /// # Panics
    /// If it is not within the matrix.
    #[track_caller]
    pub fn view(self, start: (usize, usize), shape: (usize, usize)) -> MatrixVar<T, Dyn, Dyn, B> {
        self.part(start, (Dyn(shape.0), Dyn(shape.1)))
    }

    /// The part of `R2` rows and `C2` columns that begins at `(row, column)`.
    ///
    /// # Panics
    /// If it is not within the matrix.
    #[track_caller]
    pub fn fixed_view<const R2: usize, const C2: usize>(
        self,
        row: usize,
        column: usize,
    ) -> MatrixVar<T, Const<R2>, Const<C2>, B> {
        self.part((row, column), (Const::<R2>, Const::<C2>))
    }

    /// The matrix with the part that begins at `start` replaced: what `x.view_mut(start, ..).copy_from(&part)` does to plain
    /// matrices.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, row) = tape.watch((Matrix2::new(1.0, 2.0, 3.0, 4.0), RowVector2::new(5.0, 6.0)));
    /// let y = x.with_view((1, 0), row);
    /// assert_eq!(y.value(), Matrix2::new(1.0, 2.0, 5.0, 6.0));
    /// assert_eq!(tape.gradient(y).wrt(x), Matrix2::new(1.0, 1.0, 0.0, 0.0));
    /// ```
    ///
    /// # Panics
    /// If the part is not within the matrix.
    #[track_caller]
    pub fn with_view<R2: Dim, C2: Dim>(self, start: (usize, usize), part: MatrixVar<T, R2, C2, B>) -> Self {
        let ((rows, columns), (r, c)) = (self.shape(), part.shape());
        assert!(
            start.0 + r <= rows && start.1 + c <= columns,
            "there is no room for {r} rows and {c} columns at {start:?} in a {rows} x {columns} matrix"
        );
        let recipe = Recipe { numbers: [start.0, start.1], ..Recipe::new(pull_with_view::<T>) };
        let plan = recipe.plan([Source::Matrix(self.at), Source::Matrix(part.at)], Some((rows, columns)));
        let (_, at) = operation::record(On::Operands, plan, |x, y| {
            y.copy_from_slice(x.slice(0));
            let part = x.slice(1);
            for column in 0..c {
                y[start.0 + (start.1 + column) * rows..][..r].copy_from_slice(&part[column * r..][..r]);
            }
        });
        MatrixVar::new(at, self.shape_generic())
    }

    /// The same elements, column after column, with other numbers of rows and columns.
    ///
    /// ```
    /// use autodiff::nalgebra::{DMatrix, Matrix2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.reshape(1, 4).value(), DMatrix::from_row_slice(1, 4, &[1.0, 3.0, 2.0, 4.0]));
    /// ```
    ///
    /// # Panics
    /// If the numbers of elements differ.
    #[track_caller]
    pub fn reshape(self, rows: usize, columns: usize) -> MatrixVar<T, Dyn, Dyn, B> {
        self.reshape_generic(Dyn(rows), Dyn(columns))
    }

    /// The same elements, column after column, with other dimensions.
    ///
    /// # Panics
    /// If the numbers of elements differ.
    #[track_caller]
    pub fn reshape_generic<R2: Dim, C2: Dim>(self, rows: R2, columns: C2) -> MatrixVar<T, R2, C2, B> {
        let ((r, c), (r2, c2)) = (self.shape(), lens((rows, columns)));
        assert!(r * c == r2 * c2, "cannot reshape a {r} x {c} matrix into a {r2} x {c2} one");
        MatrixVar::new(operation::reshaped::<T>(self.at, (r2, c2), pull_reshape), (rows, columns))
    }

    /// The diagonal, as a column.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// assert_eq!(x.diagonal().value(), Vector2::new(1.0, 4.0));
    /// assert_eq!(tape.gradient(x.diagonal()).wrt(x), Matrix2::identity());
    /// ```
    #[track_caller]
    pub fn diagonal(self) -> MatrixVar<T, DimMinimum<R, C>, U1, B>
    where
        R: DimMin<C>,
    {
        self.moved::<Diagonal, _, _>((self.rows.min(self.columns), U1), [0; 2])
    }

    /// The elements on and below the diagonal, zeros above.
    #[track_caller]
    pub fn lower_triangle(self) -> Self {
        self.moved::<LowerTriangle, _, _>(self.shape_generic(), [0; 2])
    }

    /// The elements on and above the diagonal, zeros below.
    #[track_caller]
    pub fn upper_triangle(self) -> Self {
        self.moved::<UpperTriangle, _, _>(self.shape_generic(), [0; 2])
    }

    /// A row or column vector repeated, or a 1 x 1 matrix, so that it has this shape.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let row = tape.watch(RowVector2::new(1.0, 2.0));
    /// let y = row.broadcast(2, 2);
    /// assert_eq!(y.value(), Matrix2::new(1.0, 2.0, 1.0, 2.0));
    /// assert_eq!(tape.gradient(y).wrt(row), RowVector2::new(2.0, 2.0));
    /// ```
    ///
    /// # Panics
    /// If this is no vector, or its length does not fit.
    #[track_caller]
    pub fn broadcast(self, rows: usize, columns: usize) -> MatrixVar<T, Dyn, Dyn, B> {
        let shape = (Dyn(rows), Dyn(columns));
        match self.shape() {
            (1, n) if n == columns => self.moved::<FirstRow, _, _>(shape, [0; 2]),
            (n, 1) if n == rows => self.moved::<FirstColumn, _, _>(shape, [0; 2]),
            (1, 1) => self.moved::<First, _, _>(shape, [0; 2]),
            (r, c) => panic!("cannot broadcast a {r} x {c} matrix to a {rows} x {columns} one"),
        }
    }

    /// The matrix with a row added to each of its rows: the bias of a layer.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, RowVector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, bias) = tape.watch((Matrix2::new(1.0, 2.0, 3.0, 4.0), RowVector2::new(10.0, 20.0)));
    /// let y = x.add_to_rows(bias);
    /// assert_eq!(y.value(), Matrix2::new(11.0, 22.0, 13.0, 24.0));
    /// assert_eq!(tape.gradient(y).wrt(bias), RowVector2::new(2.0, 2.0));
    /// ```
    ///
    /// # Panics
    /// If the row has not as many columns as the matrix.
    #[track_caller]
    pub fn add_to_rows<R2: Dim, C2: Dim>(self, row: MatrixVar<T, R2, C2, B>) -> Self
    where
        ShapeConstraint: SameNumberOfColumns<C, C2> + DimEq<R2, U1>,
    {
        let ((rows, columns), (r, c)) = (self.shape(), row.shape());
        assert!((r, c) == (1, columns), "cannot add a {r} x {c} matrix to the rows of a {rows} x {columns} one");
        self.with_matrix(row, self.shape_generic(), pull_add_to_rows, |x, row, y| {
            if rows > 0 {
                for (j, &added) in row.iter().enumerate() {
                    let (x, y) = (&x[j * rows..][..rows], &mut y[j * rows..][..rows]);
                    y.iter_mut().zip(x).for_each(|(y, &x)| *y = x + added);
                }
            }
        })
    }

    /// The matrix with a column added to each of its columns.
    ///
    /// # Panics
    /// If the column has not as many rows as the matrix.
    #[track_caller]
    pub fn add_to_columns<R2: Dim, C2: Dim>(self, column: MatrixVar<T, R2, C2, B>) -> Self
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + DimEq<C2, U1>,
    {
        let ((rows, columns), (r, c)) = (self.shape(), column.shape());
        assert!((r, c) == (rows, 1), "cannot add a {r} x {c} matrix to the columns of a {rows} x {columns} one");
        self.with_matrix(column, self.shape_generic(), pull_add_to_columns, |x, column, y| {
            y.iter_mut().zip(x.iter().zip(column.iter().cycle())).for_each(|(y, (&x, &added))| *y = x + added);
        })
    }

    /// Matrices side by side.
    ///
    /// ```
    /// use autodiff::MatrixVar;
    /// use autodiff::nalgebra::{DMatrix, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((Vector2::new(1.0, 2.0), Vector2::new(3.0, 4.0)));
    /// let z = MatrixVar::hstack(&[x, y, x]);
    /// assert_eq!(z.value(), DMatrix::from_row_slice(2, 3, &[1.0, 3.0, 1.0, 2.0, 4.0, 2.0]));
    /// assert_eq!(tape.gradient(z).wrt(x), Vector2::new(2.0, 2.0));
    /// ```
    ///
    /// # Panics
    /// If there are none, or the numbers of rows differ.
    #[track_caller]
    pub fn hstack(matrices: &[Self]) -> MatrixVar<T, R, Dyn, B> {
        let Some(first) = matrices.first() else { panic!("there is no matrix to put side by side") };
        let rows = first.nrows();
        if let Some(other) = matrices.iter().find(|x| x.nrows() != rows) {
            panic!("cannot put matrices of {rows} and {} rows side by side", other.nrows());
        }
        let columns = matrices.iter().map(|x| x.ncols()).sum();
        Self::stack(matrices, (first.rows, Dyn(columns)), 0, |x, _, start, y| y[start..][..x.len()].copy_from_slice(x))
    }

    /// Matrices one below the other.
    ///
    /// # Panics
    /// If there are none, or the numbers of columns differ.
    #[track_caller]
    pub fn vstack(matrices: &[Self]) -> MatrixVar<T, Dyn, C, B> {
        let Some(first) = matrices.first() else { panic!("there is no matrix to put above another") };
        let columns = first.ncols();
        if let Some(other) = matrices.iter().find(|x| x.ncols() != columns) {
            panic!("cannot put matrices of {columns} and {} columns above each other", other.ncols());
        }
        let rows: usize = matrices.iter().map(|x| x.nrows()).sum();
        Self::stack(matrices, (Dyn(rows), first.columns), 1, |x, own_rows, start, y| {
            for j in 0..columns {
                y[j * rows + start..][..own_rows].copy_from_slice(&x[j * own_rows..][..own_rows]);
            }
        })
    }

    #[track_caller]
    fn stack<R2: Dim, C2: Dim>(
        matrices: &[Self],
        shape: (R2, C2),
        is_vertical: usize,
        place: impl Fn(&[T], usize, usize, &mut [T]),
    ) -> MatrixVar<T, R2, C2, B> {
        let numbers = |f: &mut dyn FnMut(u64)| matrices.iter().for_each(|x| f(x.at));
        let recipe = Recipe { numbers: [is_vertical, 0], ..Recipe::new(pull_stack::<T>) };
        let plan = recipe.plan([Source::Matrices(&numbers)], Some(lens(shape)));
        let (_, at) = operation::record(On::Operands, plan, |x, y| {
            let mut start = 0;
            for (stored, x) in x.list(0) {
                place(x, stored.rows, start, y);
                start += if is_vertical == 1 { stored.rows } else { x.len() };
            }
        });
        MatrixVar::new(at, shape)
    }
}

impl<T: Scalar, D: Dim, B: 'static> MatrixVar<T, D, U1, B> {
    /// The square matrix with a vector as its diagonal and zeros elsewhere.
    ///
    /// ```
    /// use autodiff::MatrixVar;
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(1.0, 2.0));
    /// assert_eq!(MatrixVar::from_diagonal(x).value(), Matrix2::new(1.0, 0.0, 0.0, 2.0));
    /// ```
    #[track_caller]
    pub fn from_diagonal(diagonal: Self) -> MatrixVar<T, D, D, B> {
        diagonal.moved::<FromDiagonal, _, _>((diagonal.rows, diagonal.rows), [0; 2])
    }
}
