//! Matrix variables: whole matrices on a tape.
//!
//! This file has the type, its life (watched, read, asked for its gradient) and the three ways in which its operations
//! are recorded. The operations themselves: `arithmetic.rs`, `elementwise.rs`, `reduction.rs`, `layout.rs`.

mod arithmetic;
mod elementwise;
mod layout;
mod linear_algebra;
mod reduction;

pub use arithmetic::Coefficient;
pub use elementwise::Elements;

use crate::matrix::product::numbers;
use crate::matrix::temporary;
use crate::reverse::operation::{self, On, Plan, Pullback, Source};
use crate::reverse::{Sweep, Weight, together};
use crate::{DifferentShapes, Gradient, PersistentTape, Scalar, Tape, Var, Variables, Visited, Watch};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DMatrix, DefaultAllocator, Dim, Matrix, MatrixView, OMatrix};
use std::fmt::{self, Debug};
use std::marker::PhantomData;

/// A matrix on a tape: a variable whose value is a nalgebra matrix of `R` rows and `C` columns.
///
/// [`Tape::watch`] makes one of any nalgebra matrix or vector, and computing with it records an operation on the whole matrix, which
/// is faster than a statement per element. Operators and methods have nalgebra's names. It is `Copy`; its elements
/// are on the tape, so [`value`](MatrixVar::value) is to be taken before the gradient takes the tape.
///
/// ```
/// use autodiff::nalgebra::DMatrix;
/// use autodiff::prelude::*;
///
/// tape!(tape);
/// let w = tape.watch(DMatrix::from_row_slice(3, 2, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]));
/// let y = w + w;
/// let loss = y.sum();
/// assert_eq!(loss.value(), 42.0);
/// let gradient: DMatrix<f64> = tape.gradient(loss).wrt(w);
/// assert_eq!(gradient, DMatrix::from_element(3, 2, 2.0));
/// ```
pub struct MatrixVar<T, R, C, B> {
    /// The number of its operation, unique in the process.
    at: u64,
    rows: R,
    columns: C,
    of: PhantomData<fn(B) -> (T, B)>,
}

impl<T, R: Copy, C: Copy, B> Clone for MatrixVar<T, R, C, B> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, R: Copy, C: Copy, B> Copy for MatrixVar<T, R, C, B> {}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    #[inline]
    fn new(at: u64, (rows, columns): (R, C)) -> Self {
        MatrixVar { at, rows, columns, of: PhantomData }
    }

    /// The number of rows.
    #[inline]
    pub fn nrows(self) -> usize {
        self.rows.value()
    }

    /// The number of columns.
    #[inline]
    pub fn ncols(self) -> usize {
        self.columns.value()
    }

    /// The numbers of rows and of columns.
    #[inline]
    pub fn shape(self) -> (usize, usize) {
        (self.nrows(), self.ncols())
    }

    /// The dimensions, as types where they are known at compile time.
    #[inline]
    pub fn shape_generic(self) -> (R, C) {
        (self.rows, self.columns)
    }

    /// The number of elements.
    #[inline]
    #[expect(clippy::len_without_is_empty, reason = "nalgebra's name, whose `is_empty` is rarely wanted")]
    pub fn len(self) -> usize {
        self.nrows() * self.ncols()
    }

    /// The value.
    ///
    /// # Panics
    /// If the tape is gone.
    #[track_caller]
    pub fn value(self) -> OMatrix<T, R, C>
    where
        DefaultAllocator: Allocator<R, C>,
    {
        operation::with_elements::<T, _>(self.at, |elements| from_slice(elements, (self.rows, self.columns)))
    }

    /// The same matrix as a constant: nothing flows back through it.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(1.0, 2.0));
    /// let y = x + x.detach();
    /// assert_eq!(tape.gradient(y).wrt(x), Vector2::new(1.0, 1.0));
    /// ```
    #[track_caller]
    pub fn detach(self) -> Self {
        MatrixVar { at: operation::detached::<T>(self.at), ..self }
    }

    /// The element of a position: `(row, column)`, or an index that counts column after column.
    ///
    /// ```
    /// use autodiff::nalgebra::Matrix2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// let y = x.at((0, 1)) * x.at(1);
    /// assert_eq!(tape.gradient(y).wrt(x), Matrix2::new(0.0, 3.0, 2.0, 0.0));
    /// ```
    ///
    /// # Panics
    /// If there is no such position.
    #[track_caller]
    pub fn at(self, position: impl Position) -> Var<T, B> {
        let (rows, columns) = self.shape();
        match position.offset(rows, columns) {
            Some(k) => self.element(k),
            None => panic!("there is no element {position:?} in a {rows} x {columns} matrix"),
        }
    }

    /// The element of a position, if there is one.
    #[track_caller]
    pub fn get(self, position: impl Position) -> Option<Var<T, B>> {
        let (rows, columns) = self.shape();
        let k = position.offset(rows, columns)?;
        Some(self.element(k))
    }

    #[track_caller]
    fn element(self, k: usize) -> Var<T, B> {
        let pullback: Pullback<T> = |operation, sweep| {
            let g = sweep.number(operation);
            sweep.accumulate(operation, 0, |x_bar, _| x_bar[operation.numbers[0]] += g);
        };
        self.to_number(Recipe { numbers: [k, 0], ..Recipe::new(pullback) }, |x, _| x[k])
    }

    /// The elements as variables of their own, in a nalgebra matrix.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(3.0, 4.0));
    /// let square = x.elements().norm_squared(); // nalgebra's
    /// assert_eq!(tape.gradient(square).wrt(x), Vector2::new(6.0, 8.0));
    /// ```
    #[track_caller]
    pub fn elements(self) -> OMatrix<Var<T, B>, R, C>
    where
        DefaultAllocator: Allocator<R, C>,
    {
        let mut k = 0;
        OMatrix::from_fn_generic(self.rows, self.columns, |_, _| {
            k += 1;
            self.element(k - 1)
        })
    }

    /// Records a number that is computed from the elements.
    #[inline]
    #[track_caller]
    fn to_number(self, recipe: Recipe<T>, compute: impl FnOnce(&[T], &mut [T]) -> T) -> Var<T, B> {
        let plan = recipe.plan([Source::Matrix(self.at)], None);
        let (y, at) = operation::record(On::Operands, plan, |x, saved| compute(x.slice(0), saved));
        Var::recorded(y, at)
    }

    /// Records a matrix that is computed from the elements into the second slice; what is saved goes into the third.
    #[inline]
    #[track_caller]
    fn to_matrix<R2: Dim, C2: Dim>(
        self,
        shape: (R2, C2),
        recipe: Recipe<T>,
        compute: impl FnOnce(&[T], &mut [T], &mut [T]),
    ) -> MatrixVar<T, R2, C2, B> {
        let plan = recipe.plan([Source::Matrix(self.at)], Some(lens(shape)));
        let len = shape.0.value() * shape.1.value();
        let (_, at) = operation::record(On::Operands, plan, |x, out| {
            let (y, saved) = out.split_at_mut(len);
            compute(x.slice(0), y, saved);
        });
        MatrixVar::new(at, shape)
    }

    /// Records a matrix that is computed from the elements of two.
    #[inline]
    #[track_caller]
    fn with_matrix<R2: Dim, C2: Dim, R3: Dim, C3: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
        shape: (R3, C3),
        pullback: Pullback<T>,
        compute: impl FnOnce(&[T], &[T], &mut [T]),
    ) -> MatrixVar<T, R3, C3, B> {
        let plan = Recipe::new(pullback).plan([Source::Matrix(self.at), Source::Matrix(other.at)], Some(lens(shape)));
        let (_, at) = operation::record(On::Operands, plan, |x, z| compute(x.slice(0), x.slice(1), z));
        MatrixVar::new(at, shape)
    }

    /// A matrix of numbers beside this one, as a constant.
    #[inline]
    #[track_caller]
    fn constant<R2: Dim, C2: Dim, S: Storage<T, R2, C2>>(
        self,
        matrix: &Matrix<T, R2, C2, S>,
    ) -> MatrixVar<T, R2, C2, B> {
        let at = operation::leaf::<T>(On::TapeOf(self.at), matrix.shape(), false, &numbers(matrix));
        MatrixVar::new(at, matrix.shape_generic())
    }
}

/// How an operation is recorded, besides its operands.
struct Recipe<T> {
    pullback: Pullback<T>,
    saved: usize,
    numbers: [usize; 2],
}

impl<T: Scalar> Recipe<T> {
    #[inline]
    fn new(pullback: Pullback<T>) -> Self {
        Recipe { pullback, saved: 0, numbers: [0; 2] }
    }

    #[inline]
    fn plan<const N: usize>(self, operands: [Source<'_>; N], shape: Option<(usize, usize)>) -> Plan<'_, T, N> {
        Plan { operands, pullback: self.pullback, shape, saved: self.saved, numbers: self.numbers }
    }
}

#[inline]
fn lens<R: Dim, C: Dim>((rows, columns): (R, C)) -> (usize, usize) {
    (rows.value(), columns.value())
}

/// A place or a length as a number: exact up to 2^24.
fn from_usize<T: Scalar>(n: usize) -> T {
    assert!(n < 1 << 24, "matrices on a tape have fewer than 2^24 rows and columns");
    T::lit(n as f64)
}

fn to_usize<T: Scalar>(x: T) -> usize {
    let x: f64 = x.primal().into();
    x as usize
}

/// A position in a matrix: `(row, column)`, or an index that counts column after column.
pub trait Position: Copy + Debug {
    /// The index that counts column after column, if there is such a position.
    fn offset(self, rows: usize, columns: usize) -> Option<usize>;
}

impl Position for usize {
    #[inline]
    fn offset(self, rows: usize, columns: usize) -> Option<usize> {
        (self < rows * columns).then_some(self)
    }
}

impl Position for (usize, usize) {
    #[inline]
    fn offset(self, rows: usize, columns: usize) -> Option<usize> {
        (self.0 < rows && self.1 < columns).then(|| self.0 + self.1 * rows)
    }
}

fn from_slice<T: Scalar, R: Dim, C: Dim>(elements: &[T], (rows, columns): (R, C)) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    temporary::of_slice(rows, columns, elements)
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Debug for MatrixVar<T, R, C, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MatrixVar").field("shape", &self.shape()).field("at", &self.at).finish()
    }
}

macro_rules! watched {
    ($($matrix:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, R: Dim, C: Dim, S: Storage<T, R, C>, B: 'static> Watch<T, B> for $matrix {
            type Vars = MatrixVar<T, R, C, B>;

            #[inline]
            #[track_caller]
            fn watch_on(&self, tape: &Tape<'_, T, B>) -> Self::Vars {
                let at = operation::leaf::<T>(On::Tape(tape.id), self.shape(), true, &numbers(self));
                MatrixVar::new(at, self.shape_generic())
            }
        }
    )*};
}
watched!(Matrix<T, R, C, S> &Matrix<T, R, C, S>);

#[diagnostic::do_not_recommend]
impl<T: Scalar, R: Dim, C: Dim, B: 'static> Variables<T, B> for MatrixVar<T, R, C, B>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Values = OMatrix<T, R, C>;
    together!();

    fn visit_with(
        &self,
        cotangent: Option<&Self::Values>,
        f: &mut dyn FnMut(Visited<'_, T>),
    ) -> Result<(), DifferentShapes> {
        let weight = match cotangent {
            None => Weight::Sum,
            Some(cotangent) => {
                DifferentShapes::unless_equal(self.shape(), cotangent.shape())?;
                Weight::Elements(cotangent.as_slice())
            }
        };
        f(Visited { at: self.at, weight });
        Ok(())
    }

    fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
        match gradient.of_matrix(self.at) {
            Some(derivatives) => from_slice(derivatives, (self.rows, self.columns)),
            None => OMatrix::from_element_generic(self.rows, self.columns, T::ZERO),
        }
    }
}

impl<T: Scalar, B: 'static> Gradient<T, B> {
    /// The derivatives with respect to a matrix where they lie, for a step that allocates nothing; `None` if all of them are 0 because none came there.
    /// [`wrt`](Gradient::wrt) gives a matrix of their own.
    ///
    /// ```
    /// use autodiff::nalgebra::DMatrix;
    /// use autodiff::prelude::*;
    ///
    /// let mut w = DMatrix::from_element(2, 2, 1.0);
    /// tape!(tape);
    /// let variable = tape.watch(&w);
    /// let gradient = tape.gradient(variable.norm_squared());
    /// if let Some(slope) = gradient.view(variable) {
    ///     w.zip_apply(&slope, |w, slope| *w -= 0.25 * slope);
    /// }
    /// assert_eq!(w, DMatrix::from_element(2, 2, 0.5));
    /// ```
    ///
    /// # Panics
    /// If the matrix is not of the tape that was differentiated.
    #[track_caller]
    pub fn view<R: Dim, C: Dim>(&self, x: MatrixVar<T, R, C, B>) -> Option<MatrixView<'_, T, R, C>>
    where
        DefaultAllocator: Allocator<R, C>,
    {
        self.assert_owns(&x);
        self.of_matrix(x.at).map(|derivatives| MatrixView::from_slice_generic(derivatives, x.rows, x.columns))
    }
}

/// A matrix of variables: third-party code over nalgebra's numbers computes with those.
#[diagnostic::do_not_recommend]
impl<T: Scalar, R: Dim, C: Dim, S: Storage<Var<T, B>, R, C>, B: 'static> Variables<T, B> for Matrix<Var<T, B>, R, C, S>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Values = OMatrix<T, R, C>;
    together!();

    fn visit_with(
        &self,
        cotangent: Option<&Self::Values>,
        f: &mut dyn FnMut(Visited<'_, T>),
    ) -> Result<(), DifferentShapes> {
        if let Some(cotangent) = cotangent {
            DifferentShapes::unless_equal(self.shape(), cotangent.shape())?;
        }
        self.iter().enumerate().try_for_each(|(k, x)| x.visit_with(cotangent.map(|c| &c[k]), f))
    }

    fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
        self.map(|x| x.derivatives(gradient))
    }
}

macro_rules! on_tapes {
    ($($Tape:ident $($tape:ident)?;)*) => {$(
        impl<T: Scalar, B: 'static> $Tape<'_, T, B> {
            /// A matrix that depends on nothing, beside the variables of this tape: for data that is used more than once. Used once, a plain
            /// matrix does as well.
            ///
            /// ```
            /// use autodiff::nalgebra::RowVector2;
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let x = tape.watch(RowVector2::new(1.0, 2.0));
            /// let data = tape.constant(&RowVector2::new(3.0, 4.0));
            /// let gradient = tape.gradient(x + data);
            /// assert_eq!(gradient.get((x, data)), (Some(RowVector2::new(1.0, 1.0)), None));
            /// ```
            #[track_caller]
            pub fn constant<R: Dim, C: Dim, S: Storage<T, R, C>>(
                &self,
                matrix: &Matrix<T, R, C, S>,
            ) -> MatrixVar<T, R, C, B> {
                let id = self$(.$tape)?.id;
                let at = operation::leaf::<T>(On::Tape(id), matrix.shape(), false, &numbers(matrix));
                MatrixVar::new(at, matrix.shape_generic())
            }

            /// The matrix variable whose elements are the variables and constants in `matrix`.
            ///
            /// ```
            /// use autodiff::nalgebra::Vector2;
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let (x, y) = tape.watch((2.0, 3.0));
            /// let v = tape.assemble(&Vector2::new(x * y, y));
            /// assert_eq!(v.value(), Vector2::new(6.0, 3.0));
            /// assert_eq!(tape.gradient(v).wrt((x, y)), (3.0, 3.0));
            /// ```
            #[track_caller]
            pub fn assemble<R: Dim, C: Dim, S: Storage<Var<T, B>, R, C>>(
                &self,
                matrix: &Matrix<Var<T, B>, R, C, S>,
            ) -> MatrixVar<T, R, C, B> {
                gathered(On::Tape(self$(.$tape)?.id), matrix)
            }
        }
    )*};
}
on_tapes!(Tape; PersistentTape tape;);

/// The matrix variable whose elements are those of `matrix`.
#[track_caller]
fn gathered<T: Scalar, R: Dim, C: Dim, S: Storage<Var<T, B>, R, C>, B: 'static>(
    on: On,
    matrix: &Matrix<Var<T, B>, R, C, S>,
) -> MatrixVar<T, R, C, B> {
    let numbers = |f: &mut dyn FnMut(u64)| matrix.iter().for_each(|x| f(x.number()));
    let pullback: Pullback<T> = |operation, sweep| sweep.accumulate_elements(operation, 0);
    let plan = Recipe::new(pullback).plan([Source::Numbers(&numbers)], Some(matrix.shape()));
    let (_, at) = operation::record(on, plan, |_, out| {
        out.iter_mut().zip(matrix.iter()).for_each(|(y, x)| *y = x.value());
    });
    MatrixVar::new(at, matrix.shape_generic())
}

/// The product of matrices of variables by one operation; `None` if all of them are constants.
#[track_caller]
pub(super) fn product_of_elements<T: Scalar, B: 'static>(
    a: &DMatrix<Var<T, B>>,
    b: &DMatrix<Var<T, B>>,
) -> Option<DMatrix<Var<T, B>>> {
    let is_constant = |x: &DMatrix<Var<T, B>>| x.iter().all(|x| x.number() == 0);
    let product = match (is_constant(a), is_constant(b)) {
        (true, true) => return None,
        (true, false) => {
            let b = gathered(On::Operands, b);
            b.constant(&a.map(Var::value)) * b
        }
        (false, true) => {
            let a = gathered(On::Operands, a);
            a * a.constant(&b.map(Var::value))
        }
        (false, false) => gathered(On::Operands, a) * gathered(On::Operands, b),
    };
    Some(product.elements())
}
