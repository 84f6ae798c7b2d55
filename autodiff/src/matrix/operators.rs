//! What `#[differentiable]` writes for operators and methods of nalgebra's matrices that ask more of a number than
//! [`Scalar`] has: a scalar times a matrix, norms, means, the largest element.

use crate::{Scalar, functions};
use nalgebra::allocator::Allocator;
use nalgebra::constraint::{DimEq, ShapeConstraint};
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, OVector, RawStorage, RowOVector, Storage, U1};

/// `left * right` for numbers and matrices in any combination.
#[diagnostic::on_unimplemented(
    message = "cannot multiply `{Self}` by `{R}`",
    label = "no such product",
    note = "plain numbers in a product with numbers that have derivatives must be passive: a `#[constant]` parameter, or a local"
)]
pub trait Times<R> {
    /// The product's type.
    type Output;
    /// The product.
    fn times(self, right: R) -> Self::Output;
}

/// `left * right`.
#[inline]
#[track_caller]
pub fn times<L: Times<R>, R>(left: L, right: R) -> L::Output {
    left.times(right)
}

impl<S: Scalar> Times<S> for S {
    type Output = S;
    #[inline]
    #[track_caller]
    fn times(self, right: S) -> S {
        self * right
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Times<$integer> for $integer {
            type Output = $integer;
            #[inline]
            #[track_caller]
            fn times(self, right: $integer) -> $integer {
                self * right
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl<S: Scalar, R: Dim, C: Dim, A: Storage<S, R, C>> Times<S> for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<S, R, C>;
    #[inline]
    #[track_caller]
    fn times(self, right: S) -> Self::Output {
        self.map(|x| x * right)
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: Storage<S, R, C>> Times<&Matrix<S, R, C, A>> for S
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<S, R, C>;
    #[inline]
    #[track_caller]
    fn times(self, right: &Matrix<S, R, C, A>) -> Self::Output {
        right.map(|x| self * x)
    }
}

impl<S: Scalar, R1: Dim, C1: Dim, R2: Dim, C2: Dim, A: Storage<S, R1, C1>, B: Storage<S, R2, C2>>
    Times<&Matrix<S, R2, C2, B>> for &Matrix<S, R1, C1, A>
where
    ShapeConstraint: DimEq<C1, R2>,
    DefaultAllocator: Allocator<R1, C2>,
{
    type Output = OMatrix<S, R1, C2>;
    #[inline]
    #[track_caller]
    fn times(self, right: &Matrix<S, R2, C2, B>) -> Self::Output {
        super::product(self, right)
    }
}

/// Methods of a matrix, and those of a number that go by the name of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no such method that could be differentiated",
    label = "neither a number nor a matrix of numbers that can be differentiated"
)]
pub trait Matrices: Sized {
    /// The element.
    type Number: Scalar;
    /// What a method by element gives.
    type Same;
    /// A row, for the mean of the rows.
    type Row;
    /// A column, for the mean of the columns.
    type Column;

    /// Calls `f` with the numbers, column by column.
    fn with_numbers<Q>(self, f: impl FnOnce(&[Self::Number]) -> Q) -> Q;
    /// The absolute value of each element.
    fn abs(self) -> Self::Same;
    /// The product of each element and `factor`.
    fn scale(self, factor: Self::Number) -> Self::Same;
    /// The quotient of each element and `divisor`.
    fn unscale(self, divisor: Self::Number) -> Self::Same;
    /// The mean of the rows.
    fn row_mean(self) -> Self::Row;
    /// The mean of the columns.
    fn column_mean(self) -> Self::Column;

    /// The Frobenius norm; its derivative at 0 is 0.
    #[track_caller]
    fn norm(self) -> Self::Number {
        self.with_numbers(functions::norm)
    }
    /// The sum of the squares.
    #[track_caller]
    fn norm_squared(self) -> Self::Number {
        self.with_numbers(|numbers| functions::dot(numbers, numbers))
    }
    /// The matrix over its norm.
    #[track_caller]
    fn normalize(self) -> Self::Same
    where
        Self: Copy,
    {
        self.unscale(self.norm())
    }
    /// The mean of all elements; 0 where there are none, as nalgebra has it.
    #[track_caller]
    fn mean(self) -> Self::Number {
        self.with_numbers(|numbers| unless_empty(numbers, functions::mean))
    }
    /// The mean square distance from the mean; 0 where there are no elements, as nalgebra has it.
    #[track_caller]
    fn variance(self) -> Self::Number {
        self.with_numbers(|numbers| unless_empty(numbers, functions::variance))
    }
    /// The largest element; equal ones share the derivative.
    #[track_caller]
    fn max(self) -> Self::Number {
        self.with_numbers(|numbers| unless_empty(numbers, functions::max))
    }
    /// The smallest element; equal ones share the derivative.
    #[track_caller]
    fn min(self) -> Self::Number {
        self.with_numbers(|numbers| unless_empty(numbers, functions::min))
    }
    /// The largest absolute value.
    #[track_caller]
    fn amax(self) -> Self::Number {
        let numbers: Vec<_> = self.with_numbers(|numbers| numbers.iter().copied().map(Scalar::abs).collect());
        unless_empty(&numbers, functions::max)
    }
    /// The smallest absolute value.
    #[track_caller]
    fn amin(self) -> Self::Number {
        let numbers: Vec<_> = self.with_numbers(|numbers| numbers.iter().copied().map(Scalar::abs).collect());
        unless_empty(&numbers, functions::min)
    }
}

/// 0 of no numbers, as nalgebra has it.
#[track_caller]
fn unless_empty<S: Scalar>(numbers: &[S], f: impl FnOnce(&[S]) -> S) -> S {
    if numbers.is_empty() { S::ZERO } else { f(numbers) }
}

impl<S: Scalar> Matrices for S {
    type Number = S;
    type Same = S;
    type Row = S;
    type Column = S;

    fn with_numbers<Q>(self, f: impl FnOnce(&[S]) -> Q) -> Q {
        f(&[self])
    }
    #[track_caller]
    fn abs(self) -> S {
        Scalar::abs(self)
    }
    #[track_caller]
    fn scale(self, factor: S) -> S {
        self * factor
    }
    #[track_caller]
    fn unscale(self, divisor: S) -> S {
        self / divisor
    }
    fn row_mean(self) -> S {
        self
    }
    fn column_mean(self) -> S {
        self
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>> Matrices for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C> + Allocator<U1, C> + Allocator<R, U1>,
{
    type Number = S;
    type Same = OMatrix<S, R, C>;
    type Row = RowOVector<S, C>;
    type Column = OVector<S, R>;

    fn with_numbers<Q>(self, f: impl FnOnce(&[S]) -> Q) -> Q {
        f(&super::numbers(self))
    }
    #[track_caller]
    fn abs(self) -> Self::Same {
        let (rows, columns) = self.shape_generic();
        OMatrix::from_iterator_generic(rows, columns, self.iter().map(|x| Scalar::abs(*x)))
    }
    #[track_caller]
    fn scale(self, factor: S) -> Self::Same {
        let (rows, columns) = self.shape_generic();
        OMatrix::from_iterator_generic(rows, columns, self.iter().map(|x| *x * factor))
    }
    #[track_caller]
    fn unscale(self, divisor: S) -> Self::Same {
        let (rows, columns) = self.shape_generic();
        OMatrix::from_iterator_generic(rows, columns, self.iter().map(|x| *x / divisor))
    }
    #[track_caller]
    fn row_mean(self) -> Self::Row {
        let (_, columns) = self.shape_generic();
        let count = S::lit(self.nrows() as f64);
        OMatrix::from_iterator_generic(U1, columns, self.column_iter().map(|column| column.iter().sum::<S>() / count))
    }
    #[track_caller]
    fn column_mean(self) -> Self::Column {
        let (rows, _) = self.shape_generic();
        let count = S::lit(self.ncols() as f64);
        OMatrix::from_iterator_generic(rows, U1, self.row_iter().map(|row| row.iter().sum::<S>() / count))
    }
}
