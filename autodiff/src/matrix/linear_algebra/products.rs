//! The product, the Kronecker and the outer product, quadratic forms, the trace and the Frobenius norm.

use super::{Of, applied, assert_square, identity, scaled};
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{copied, filled, from_fn, sum, temporary};
use crate::matrix::{Mat, Number, Rule};
use crate::{Scalar, functions};
use nalgebra::allocator::Allocator;
use nalgebra::storage::{RawStorage, Storage};
use nalgebra::{DefaultAllocator, Dim, DimMul, DimProd, Matrix, OMatrix, U1};

rule! {
    /// The product `a b`. Derivatives: `y_dot = a_dot b + a b_dot`; `a_bar = y_bar bᵀ`, `b_bar = aᵀ y_bar` (Giles 2008, section 2.2.2).
    Product<R, K, C>
}

impl<R: Dim, K: Dim, C: Dim> Rule for Product<R, K, C>
where
    DefaultAllocator: Allocator<R, K> + Allocator<K, C> + Allocator<R, C>,
{
    type Input = (Mat<R, K>, Mat<K, C>);
    type Output = Mat<R, C>;
    type Saved = Self::Input;

    #[track_caller]
    fn value<T: Scalar>(&self, (a, b): &Of<Self::Input, T>) -> Option<(OMatrix<T, R, C>, Of<Self::Saved, T>)> {
        Some((mul(a, b), (copied(a), copied(b))))
    }

    fn pullback<T: Scalar>(&self, (a, b): &Of<Self::Saved, T>, y_bar: &OMatrix<T, R, C>) -> Of<Self::Input, T> {
        (mul_tr(y_bar, b), tr_mul(a, y_bar))
    }

    fn pushforward<T: Scalar>(
        &self,
        (a, b): &Of<Self::Saved, T>,
        (a_dot, b_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, R, C> {
        sum(mul(a_dot, b), mul(a, b_dot))
    }
}

rule! {
    /// The outer product `x yᵀ` of two vectors. Derivatives: `z_dot = x_dot yᵀ + x y_dotᵀ`; `x_bar = z_bar y`, `y_bar = z_barᵀ x`.
    Outer<R, C>
}

impl<R: Dim, C: Dim> Rule for Outer<R, C>
where
    DefaultAllocator: Allocator<R> + Allocator<C> + Allocator<R, C>,
{
    type Input = (Mat<R, U1>, Mat<C, U1>);
    type Output = Mat<R, C>;
    type Saved = Self::Input;

    fn value<T: Scalar>(&self, (x, y): &Of<Self::Input, T>) -> Option<(OMatrix<T, R, C>, Of<Self::Saved, T>)> {
        Some((mul_tr(x, y), (copied(x), copied(y))))
    }

    fn pullback<T: Scalar>(&self, (x, y): &Of<Self::Saved, T>, z_bar: &OMatrix<T, R, C>) -> Of<Self::Input, T> {
        (mul(z_bar, y), tr_mul(z_bar, x))
    }

    fn pushforward<T: Scalar>(
        &self,
        (x, y): &Of<Self::Saved, T>,
        (x_dot, y_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, R, C> {
        sum(mul_tr(x_dot, y), mul_tr(x, y_dot))
    }
}

rule! {
    /// The Kronecker product, the blocks `a_ij b`. It is linear in each operand, so derivatives are products and contractions with the other.
    Kronecker<R, C, P, Q>
}

impl<R, C, P, Q> Rule for Kronecker<R, C, P, Q>
where
    R: DimMul<P>,
    C: DimMul<Q>,
    P: Dim,
    Q: Dim,
    DefaultAllocator: Allocator<R, C> + Allocator<P, Q> + Allocator<DimProd<R, P>, DimProd<C, Q>>,
{
    type Input = (Mat<R, C>, Mat<P, Q>);
    type Output = Mat<DimProd<R, P>, DimProd<C, Q>>;
    type Saved = Self::Input;

    fn value<T: Scalar>(&self, (a, b): &Of<Self::Input, T>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)> {
        Some((kronecker(a, b), (copied(a), copied(b))))
    }

    fn pullback<T: Scalar>(&self, (a, b): &Of<Self::Saved, T>, y_bar: &Of<Self::Output, T>) -> Of<Self::Input, T> {
        (kronecker_left(a, b, y_bar), kronecker_right(a, b, y_bar))
    }

    fn pushforward<T: Scalar>(
        &self,
        (a, b): &Of<Self::Saved, T>,
        (a_dot, b_dot): &Of<Self::Input, T>,
    ) -> Of<Self::Output, T> {
        sum(kronecker(a_dot, b), kronecker(a, b_dot))
    }
}

/// The sum of the products of elements at one place.
pub(crate) fn inner<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    a: &Matrix<S, R, C, impl RawStorage<S, R, C>>,
    b: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
) -> S {
    a.iter().zip(b.iter()).fold(S::NIL, |sum, (a, b)| sum + *a * *b)
}

/// The pullback of `x.kronecker(y)` for `x`.
pub fn kronecker_left<S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    x: &Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R1, C1>
where
    DefaultAllocator: Allocator<R, C> + Allocator<R1, C1>,
{
    let ((rows, columns), (height, width)) = (x.shape_generic(), y.shape());
    from_fn(rows, columns, |i, j| inner(&bar.view((i * height, j * width), (height, width)), y))
}

/// The same for `y`.
pub fn kronecker_right<S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    x: &Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R2, C2>
where
    DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
{
    let ((rows, columns), (height, width)) = (y.shape_generic(), y.shape());
    let at = |i: usize, j: usize, k: usize, l: usize| x[(k, l)] * bar[(k * height + i, l * width + j)];
    from_fn(rows, columns, |i, j| {
        let blocks = (0..x.ncols()).flat_map(|l| (0..x.nrows()).map(move |k| (k, l)));
        blocks.fold(S::NIL, |sum, (k, l)| sum + at(i, j, k, l))
    })
}

rule! {
    /// The quadratic form `xᵀ a x`. Derivatives: `x_bar = y_bar (a + aᵀ) x`, `a_bar = y_bar x xᵀ`.
    QuadraticForm<D>
}

impl<D: Dim> Rule for QuadraticForm<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = (Mat<D, U1>, Mat<D, D>);
    type Output = Number;
    type Saved = Self::Input;

    #[track_caller]
    fn value<T: Scalar>(&self, (x, a): &Of<Self::Input, T>) -> Option<(T, Of<Self::Saved, T>)> {
        assert_square(a.shape());
        Some((x.dot(&*temporary(mul(a, x))), (copied(x), copied(a))))
    }

    fn pullback<T: Scalar>(&self, (x, a): &Of<Self::Saved, T>, y_bar: &T) -> Of<Self::Input, T> {
        (sum(mul(a, x), tr_mul(a, x)) * *y_bar, mul_tr(&temporary(scaled(x, *y_bar)), x))
    }

    fn pushforward<T: Scalar>(&self, (x, a): &Of<Self::Saved, T>, (x_dot, a_dot): &Of<Self::Input, T>) -> T {
        let moved = temporary(sum(mul(a, x), tr_mul(a, x)));
        x_dot.dot(&*moved) + x.dot(&*temporary(mul(a_dot, x)))
    }
}

rule! {
    /// The sum of the diagonal. Derivatives: `y_dot = tr(a_dot)`, `a_bar = y_bar 1`.
    Trace<D>
}

impl<D: Dim> Rule for Trace<D>
where
    DefaultAllocator: Allocator<D, D>,
{
    type Input = Mat<D, D>;
    type Output = Number;
    /// A matrix of the operand's shape.
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(T, OMatrix<T, D, D>)> {
        assert_square(a.shape());
        Some((a.trace(), identity(a.shape_generic().0)))
    }

    fn pullback<T: Scalar>(&self, identity: &OMatrix<T, D, D>, y_bar: &T) -> OMatrix<T, D, D> {
        scaled(identity, *y_bar)
    }

    fn pushforward<T: Scalar>(&self, _: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> T {
        a_dot.trace()
    }
}

rule! {
    /// The square root of the sum of squares, without overflow. Derivatives: `a_bar = y_bar a / y`, and 0 at the zero matrix.
    FrobeniusNorm<R, C>
}

impl<R: Dim, C: Dim> Rule for FrobeniusNorm<R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Input = Mat<R, C>;
    type Output = Number;
    /// The operand divided by its norm.
    type Saved = Mat<R, C>;

    fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(T, OMatrix<T, R, C>)> {
        let y = functions::norm(a.as_slice());
        let (rows, columns) = a.shape_generic();
        let direction = |a: &T| if y == T::ZERO { T::ZERO } else { *a / y };
        Some((y, filled(rows, columns, a.as_slice().iter().map(direction))))
    }

    fn pullback<T: Scalar>(&self, direction: &OMatrix<T, R, C>, y_bar: &T) -> OMatrix<T, R, C> {
        scaled(direction, *y_bar)
    }

    fn pushforward<T: Scalar>(&self, direction: &OMatrix<T, R, C>, a_dot: &OMatrix<T, R, C>) -> T {
        direction.dot(a_dot)
    }
}

/// The outer product `x yᵀ` of two vectors. See [`Outer`] for its derivatives.
///
/// ```
/// use autodiff::matrix::outer;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// assert_eq!(outer(&Vector2::new(1.0, 2.0), &Vector2::new(3.0, 4.0)), Matrix2::new(3.0, 4.0, 6.0, 8.0));
/// ```
pub fn outer<T: Scalar, R: Dim, C: Dim>(
    x: &Matrix<T, R, U1, impl Storage<T, R>>,
    y: &Matrix<T, C, U1, impl Storage<T, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R> + Allocator<C> + Allocator<R, C>,
{
    mul_tr(&temporary(copied(x)), &temporary(copied(y)))
}

/// The Kronecker product, the matrix of the blocks `a_ij b`. See [`Kronecker`] for its derivatives.
///
/// ```
/// use autodiff::matrix::kronecker;
/// use autodiff::nalgebra::{Matrix2, RowVector2, Vector2};
///
/// assert_eq!(kronecker(&Vector2::new(1.0, 2.0), &RowVector2::new(3.0, 4.0)), Matrix2::new(3.0, 4.0, 6.0, 8.0));
/// ```
pub fn kronecker<T: Scalar, R, C, P, Q>(
    a: &Matrix<T, R, C, impl Storage<T, R, C>>,
    b: &Matrix<T, P, Q, impl Storage<T, P, Q>>,
) -> OMatrix<T, DimProd<R, P>, DimProd<C, Q>>
where
    R: DimMul<P>,
    C: DimMul<Q>,
    P: Dim,
    Q: Dim,
    DefaultAllocator: Allocator<DimProd<R, P>, DimProd<C, Q>>,
{
    let ((rows, columns), (height, width)) = (a.shape_generic(), b.shape_generic());
    from_fn(rows.mul(height), columns.mul(width), |i, j| {
        let (height, width) = b.shape();
        a[(i / height, j / width)] * b[(i % height, j % width)]
    })
}

/// The sum of the diagonal of a square matrix. See [`Trace`] for its derivatives.
///
/// ```
/// use autodiff::matrix::trace;
/// use autodiff::nalgebra::Matrix2;
///
/// assert_eq!(trace(&Matrix2::new(1.0, 2.0, 3.0, 4.0)), 5.0);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn trace<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> T
where
    DefaultAllocator: Allocator<D, D>,
{
    assert_square(a.shape());
    a.trace()
}

/// The quadratic form `xᵀ a x`. See [`QuadraticForm`] for its derivatives.
///
/// ```
/// use autodiff::matrix::quadratic_form;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// assert_eq!(quadratic_form(&Vector2::new(1.0, 2.0), &Matrix2::new(3.0, 0.0, 1.0, 4.0)), 21.0);
/// ```
///
/// # Panics
/// If the matrix is not square, or the vector has another number of rows.
#[track_caller]
pub fn quadratic_form<T: Scalar, D: Dim>(
    x: &Matrix<T, D, U1, impl Storage<T, D>>,
    a: &Matrix<T, D, D, impl Storage<T, D, D>>,
) -> T
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let y = applied(&QuadraticForm::new(), (copied(x), copied(a)));
    y.expect("every matrix has a quadratic form")
}

/// The Frobenius norm, the square root of the sum of squares, without overflow; its derivative at the zero matrix is 0.
///
/// ```
/// use autodiff::matrix::frobenius_norm;
/// use autodiff::nalgebra::Matrix2;
///
/// assert_eq!(frobenius_norm(&Matrix2::new(1.0, 3.0, 5.0, 1.0)), 6.0);
/// ```
pub fn frobenius_norm<T: Scalar, R: Dim, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> T
where
    DefaultAllocator: Allocator<R, C>,
{
    applied(&FrobeniusNorm::new(), copied(a)).expect("every matrix has a norm")
}
