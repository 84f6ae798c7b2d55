//! The matrix product under every rule: `c = alpha * a * b + beta * c` in place.
//!
//! [`gemm`] takes slices with shapes and strides ([`Strided`]), so a transpose or a block costs nothing. Large products
//! of `f32` and `f64` go to the kernels of the crate `gemm` (AVX-512, AVX2, NEON, chosen when the program runs); small ones
//! and other numbers are a loop here. A product of duals is done as products of values and tangents.

use super::temporary::{List, unwritten};
use crate::{BaseFloat, Dual, Scalar, Var};
use nalgebra::allocator::Allocator;
use nalgebra::constraint::{AreMultipliable, ShapeConstraint};
use nalgebra::storage::{IsContiguous, RawStorage, RawStorageMut, Storage};
use nalgebra::{DMatrix, DefaultAllocator, Dim, Matrix, OMatrix};
use std::borrow::Cow;

/// From how many multiplications on a product of `f32` or `f64` goes to the kernels: below, the loop is faster.
const KERNEL_FROM: usize = 600;

/// A matrix to read: a slice, a shape, and the distances of neighbours in a column and in a row.
#[derive(Clone, Copy, Debug)]
pub struct Strided<'a, T> {
    pub(super) data: &'a [T],
    pub(super) layout: Layout,
}

/// A matrix to write.
#[derive(Debug)]
pub struct StridedMut<'a, T> {
    pub(super) data: &'a mut [T],
    pub(super) layout: Layout,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    rows: usize,
    columns: usize,
    pub(super) row_stride: usize,
    pub(super) column_stride: usize,
}

impl Layout {
    /// The layout, if its last element lies within `len`.
    #[track_caller]
    fn within(len: usize, (rows, columns): (usize, usize), (row_stride, column_stride): (usize, usize)) -> Self {
        let needed = if rows == 0 || columns == 0 {
            Some(0)
        } else {
            let last_row = (rows - 1).checked_mul(row_stride);
            let last_column = (columns - 1).checked_mul(column_stride);
            last_row.zip(last_column).and_then(|(row, column)| row.checked_add(column)?.checked_add(1))
        };
        assert!(
            needed.is_some_and(|needed| needed <= len),
            "a {rows} x {columns} matrix with strides {row_stride} and {column_stride} does not lie within {len} numbers"
        );
        Layout { rows, columns, row_stride, column_stride }
    }

    #[inline]
    pub(super) fn index(self, i: usize, j: usize) -> usize {
        i * self.row_stride + j * self.column_stride
    }

    fn transpose(self) -> Self {
        Layout {
            rows: self.columns,
            columns: self.rows,
            row_stride: self.column_stride,
            column_stride: self.row_stride,
        }
    }
}

impl<'a, T> Strided<'a, T> {
    /// The matrix of the given shape whose element (i, j) is `data[i * strides.0 + j * strides.1]`.
    ///
    /// # Panics
    /// If an element would lie beyond the slice.
    #[inline]
    #[track_caller]
    pub fn new(data: &'a [T], shape: (usize, usize), strides: (usize, usize)) -> Self {
        Strided { data, layout: Layout::within(data.len(), shape, strides) }
    }

    /// The matrix whose columns follow each other, as nalgebra has them.
    ///
    /// # Panics
    /// If the slice is too short.
    #[inline]
    #[track_caller]
    pub fn column_major(data: &'a [T], rows: usize, columns: usize) -> Self {
        Strided::new(data, (rows, columns), (1, rows))
    }

    /// A matrix of nalgebra.
    #[inline]
    pub fn of<R: Dim, C: Dim, S: RawStorage<T, R, C> + IsContiguous>(matrix: &'a Matrix<T, R, C, S>) -> Self {
        Strided::column_major(matrix.as_slice(), matrix.nrows(), matrix.ncols())
    }

    /// The transpose, of the same numbers in their places.
    #[inline]
    pub fn transpose(self) -> Self {
        Strided { data: self.data, layout: self.layout.transpose() }
    }

    /// The numbers of rows and columns.
    #[inline]
    pub fn shape(&self) -> (usize, usize) {
        (self.layout.rows, self.layout.columns)
    }

    /// The block of `shape` that begins at `start`.
    ///
    /// # Panics
    /// If it is not within the matrix.
    #[track_caller]
    pub fn block(self, start: (usize, usize), shape: (usize, usize)) -> Self {
        let layout = self.layout;
        assert!(start.0 + shape.0 <= layout.rows && start.1 + shape.1 <= layout.columns, "a block beyond its matrix");
        let first = layout.index(start.0, start.1).min(self.data.len());
        Strided::new(&self.data[first..], shape, (layout.row_stride, layout.column_stride))
    }
}

impl<T: Copy> Strided<'_, T> {
    /// The element in row `i` and column `j`.
    #[inline]
    #[track_caller]
    pub(crate) fn at(&self, i: usize, j: usize) -> T {
        self.data[self.layout.index(i, j)]
    }

    /// The column `j`, where its elements follow each other.
    #[inline]
    fn column(&self, j: usize) -> Option<&[T]> {
        let first = self.layout.index(0, j);
        (self.layout.row_stride == 1).then(|| &self.data[first..first + self.layout.rows])
    }

    /// The elements, column by column.
    fn to_list(self) -> List<T>
    where
        T: 'static,
    {
        let (rows, columns) = self.shape();
        List::of(rows * columns, (0..columns).flat_map(|j| (0..rows).map(move |i| self.at(i, j))))
    }
}

impl<'a, T> StridedMut<'a, T> {
    /// The matrix of the given shape whose element (i, j) is `data[i * strides.0 + j * strides.1]`.
    ///
    /// # Panics
    /// If an element would lie beyond the slice, or two of them in one place.
    #[inline]
    #[track_caller]
    pub fn new(data: &'a mut [T], shape: (usize, usize), strides: (usize, usize)) -> Self {
        let layout = Layout::within(data.len(), shape, strides);
        let (rows, columns) = shape;
        let by_columns = strides.0 >= 1 && (columns <= 1 || rows == 0 || strides.1 > (rows - 1) * strides.0);
        let by_rows = strides.1 >= 1 && (rows <= 1 || columns == 0 || strides.0 > (columns - 1) * strides.1);
        assert!(by_columns || by_rows, "strides {} and {} put two elements in one place", strides.0, strides.1);
        StridedMut { data, layout }
    }

    /// The matrix whose columns follow each other, as nalgebra has them.
    ///
    /// # Panics
    /// If the slice is too short.
    #[inline]
    #[track_caller]
    pub fn column_major(data: &'a mut [T], rows: usize, columns: usize) -> Self {
        StridedMut::new(data, (rows, columns), (1, rows))
    }

    /// A matrix of nalgebra.
    #[inline]
    pub fn of<R: Dim, C: Dim, S>(matrix: &'a mut Matrix<T, R, C, S>) -> Self
    where
        S: RawStorageMut<T, R, C> + IsContiguous,
    {
        let (rows, columns) = matrix.shape();
        StridedMut { data: matrix.as_mut_slice(), layout: Layout { rows, columns, row_stride: 1, column_stride: rows } }
    }

    /// The transpose, of the same numbers in their places.
    #[inline]
    pub fn transpose(self) -> Self {
        StridedMut { data: self.data, layout: self.layout.transpose() }
    }

    /// The numbers of rows and columns.
    #[inline]
    pub fn shape(&self) -> (usize, usize) {
        (self.layout.rows, self.layout.columns)
    }

    #[inline]
    fn scale<B>(&mut self, beta: B)
    where
        T: Scalar<Base = B>,
        B: BaseFloat,
    {
        if beta == B::ONE {
            return;
        }
        for j in 0..self.layout.columns {
            for i in 0..self.layout.rows {
                let c = &mut self.data[self.layout.index(i, j)];
                *c = if beta == B::ZERO { T::ZERO } else { *c * T::constant(beta) };
            }
        }
    }
}

/// `c = alpha * a * b + beta * c`; with `beta` 0 what `c` held is not read.
///
/// ```
/// use autodiff::matrix::{Strided, StridedMut, gemm};
/// use autodiff::nalgebra::Matrix2;
///
/// let a = Matrix2::new(1.0, 2.0, 3.0, 4.0);
/// let mut c = Matrix2::identity();
/// gemm(2.0, Strided::of(&a), Strided::of(&a).transpose(), 1.0, StridedMut::of(&mut c));
/// assert_eq!(c, 2.0 * a * a.transpose() + Matrix2::identity());
/// ```
///
/// # Panics
/// If the shapes do not fit.
#[inline]
#[track_caller]
pub fn gemm<T: Scalar>(alpha: T::Base, a: Strided<T>, b: Strided<T>, beta: T::Base, c: StridedMut<T>) {
    let ((m, _), (_, n)) = (a.shape(), b.shape());
    assert_fit(a.shape(), b.shape());
    assert!(
        c.shape() == (m, n),
        "the product is a {m} x {n} matrix, the place for it has {:?} rows and columns",
        c.shape()
    );
    T::gemm(alpha, a, b, beta, c);
}

#[track_caller]
fn assert_fit((m, k): (usize, usize), (rows_of_b, n): (usize, usize)) {
    assert!(
        k == rows_of_b,
        "cannot multiply a {m} x {k} matrix by a {rows_of_b} x {n} one: {k} columns, {rows_of_b} rows"
    );
}

/// The product by a loop, for any number.
#[inline]
#[track_caller]
pub(crate) fn by_loop<T: Scalar>(alpha: T::Base, a: Strided<T>, b: Strided<T>, beta: T::Base, mut c: StridedMut<T>) {
    let (rows, depth) = a.shape();
    // Without what `c` held, the first products are written, not added.
    let fresh = beta == T::Base::ZERO && depth > 0;
    if !fresh {
        c.scale(beta);
    }
    for j in 0..c.layout.columns {
        for p in 0..depth {
            let mut factor = b.at(p, j);
            if alpha != T::Base::ONE {
                factor *= T::constant(alpha);
            }
            match a.column(p) {
                Some(column) if c.layout.row_stride == 1 => {
                    let first = c.layout.index(0, j);
                    let sums = c.data[first..first + rows].iter_mut().zip(column);
                    if fresh && p == 0 {
                        sums.for_each(|(sum, &x)| *sum = x * factor);
                    } else {
                        sums.for_each(|(sum, &x)| *sum += x * factor);
                    }
                }
                _ => (0..rows).for_each(|i| {
                    let (sum, term) = (&mut c.data[c.layout.index(i, j)], a.at(i, p) * factor);
                    *sum = if fresh && p == 0 { term } else { *sum + term };
                }),
            }
        }
    }
}

macro_rules! kernel {
    ($($float:ident $name:ident $kernels:ident;)*) => {$(
        #[inline]
        pub(crate) fn $name(alpha: $float, a: Strided<$float>, b: Strided<$float>, beta: $float, c: StridedMut<$float>) {
            let ((m, k), (_, n)) = (a.shape(), b.shape());
            if m * n * k < KERNEL_FROM {
                return by_loop(alpha, a, b, beta, c);
            }
            $name::call(alpha, a, b, beta, c);
        }

        mod $name {
            use super::{Layout, Strided, StridedMut};
            use crate::matrix::kernels::Tiled;

            // Measured: the loop above reaches a tenth of the kernels' speed.
            #[allow(unsafe_code)]
            pub(super) fn call<'a>(
                alpha: $float,
                mut a: Strided<'a, $float>,
                mut b: Strided<'a, $float>,
                beta: $float,
                mut c: StridedMut<$float>,
            ) {
                if c.layout.column_stride < c.layout.row_stride {
                    // The kernels write columns.
                    (a, b, c) = (b.transpose(), a.transpose(), c.transpose());
                }
                let ((m, k), (_, n)) = (a.shape(), b.shape());
                // The crate has ways of its own for vectors, and for few elements of long sums; none of them allocates.
                let few = m == 1 || n == 1 || k <= 2 || (m * n <= 256 && a.layout.column_stride == 1 && b.layout.row_stride == 1);
                if let (false, None, Some(kernels)) = (few, super::threads(m * n * k), $float::kernels()) {
                    return kernels.multiply(alpha, a, b, beta, c);
                }
                let threads = super::threads(m * n * k).unwrap_or(gemm_common::Parallelism::None);
                let strides = |layout: Layout| (layout.column_stride as isize, layout.row_stride as isize);
                let ((c_cs, c_rs), (a_cs, a_rs), (b_cs, b_rs)) = (strides(c.layout), strides(a.layout), strides(b.layout));
                // SAFETY: each layout was checked to lie within its slice and `gemm` checked that the shapes fit, so every
                // element read or written is in bounds; `c` is borrowed mutably, so it overlaps neither `a` nor `b`. The strides are not negative.
                unsafe {
                    $kernels::gemm::$float::get_gemm_fn()(
                        m, n, k, c.data.as_mut_ptr(), c_cs, c_rs, beta != 0.0,
                        a.data.as_ptr(), a_cs, a_rs, b.data.as_ptr(), b_cs, b_rs,
                        beta, alpha, false, false, false, threads,
                    );
                }
            }
        }
    )*};
}
kernel! {
    f32 product_f32 gemm_f32;
    f64 product_f64 gemm_f64;
}

/// With the feature `parallel` as many threads as rayon has, for a product of so many multiplications; `None` for one thread.
#[inline]
fn threads(multiplications: usize) -> Option<gemm_common::Parallelism> {
    #[cfg(feature = "parallel")]
    if multiplications >= gemm_common::gemm::get_threading_threshold() {
        return Some(gemm_common::Parallelism::Rayon(0));
    }
    let _ = multiplications;
    None
}

/// The product of variables: one operation on whole matrices, and a statement for each of its elements, where the loop would
/// take many more.
#[track_caller]
pub(crate) fn of_variables<T: Scalar, B: 'static>(
    alpha: T::Base,
    a: Strided<Var<T, B>>,
    b: Strided<Var<T, B>>,
    beta: T::Base,
    c: StridedMut<Var<T, B>>,
) {
    let ((m, k), (_, n)) = (a.shape(), b.shape());
    let plain = alpha == T::Base::ONE && beta == T::Base::ZERO;
    // An infinite value times an unconnected cotangent is 0, which only the loop's rules know.
    let finite = |x: &Strided<Var<T, B>>| x.data.iter().all(Scalar::all_finite);
    if !plain || m * n * k < 4 * (m * k + k * n + m * n) || !finite(&a) || !finite(&b) {
        return by_loop(alpha, a, b, beta, c);
    }
    let matrix = |x: Strided<Var<T, B>>| {
        let (rows, columns) = x.shape();
        DMatrix::from_fn(rows, columns, |i, j| x.at(i, j))
    };
    let Some(product) = super::variable::product_of_elements(&matrix(a), &matrix(b)) else {
        return by_loop(alpha, a, b, beta, c);
    };
    for j in 0..n {
        for i in 0..m {
            c.data[c.layout.index(i, j)] = product[(i, j)];
        }
    }
}

/// The product of duals, as products of their values and tangents where these are large.
pub(crate) fn of_duals<T: Scalar, const N: usize>(
    alpha: T::Base,
    a: Strided<Dual<T, N>>,
    b: Strided<Dual<T, N>>,
    beta: T::Base,
    mut c: StridedMut<Dual<T, N>>,
) {
    let ((m, k), (_, n)) = (a.shape(), b.shape());
    // An infinite value times a passive tangent is 0, which only the loop's rules know.
    let finite = |x: &Strided<Dual<T, N>>| x.data.iter().all(Scalar::all_finite);
    if m * n * k < 8 * KERNEL_FROM || !finite(&a) || !finite(&b) {
        return by_loop(alpha, a, b, beta, c);
    }
    let (a, b) = (a.to_list(), b.to_list());
    let part = |x: &[Dual<T, N>], of: &dyn Fn(&Dual<T, N>) -> T| List::of(x.len(), x.iter().map(of));
    let (a_value, b_value) = (part(&a, &|x| x.value()), part(&b, &|x| x.value()));
    let (a_value, b_value) = (Strided::column_major(&a_value, m, k), Strided::column_major(&b_value, k, n));
    let mut product = List::of(m * n, std::iter::repeat_n(Dual::<T, N>::ZERO, m * n));
    let mut partial = List::of(m * n, std::iter::repeat_n(T::ZERO, m * n));
    gemm(alpha, a_value, b_value, T::Base::ZERO, StridedMut::column_major(&mut partial, m, n));
    product.iter_mut().zip(partial.iter()).for_each(|(z, &value)| *z = Dual::passive(value));
    for i in 0..N {
        let (a_dot, b_dot) = (part(&a, &|x| x.tangents()[i]), part(&b, &|x| x.tangents()[i]));
        let (a_dot, b_dot) = (Strided::column_major(&a_dot, m, k), Strided::column_major(&b_dot, k, n));
        gemm(alpha, a_dot, b_value, T::Base::ZERO, StridedMut::column_major(&mut partial, m, n));
        gemm(alpha, a_value, b_dot, T::Base::ONE, StridedMut::column_major(&mut partial, m, n));
        product.iter_mut().zip(partial.iter()).for_each(|(z, &tangent)| z.set_tangent(i, tangent));
    }
    c.scale(beta);
    for (j, column) in product.chunks_exact(m).enumerate() {
        column.iter().enumerate().for_each(|(i, &z)| c.data[c.layout.index(i, j)] += z);
    }
}

/// The numbers of a matrix, column by column; copied if they lie apart.
pub(crate) fn numbers<T: Scalar, R: Dim, C: Dim, S: RawStorage<T, R, C>>(matrix: &Matrix<T, R, C, S>) -> Cow<'_, [T]> {
    side_by_side(matrix).map_or_else(|| Cow::Owned(matrix.iter().copied().collect()), Cow::Borrowed)
}

/// The numbers of a matrix, column by column, if they lie side by side.
// Measured: copying large operands costs a tenth of the product, and nalgebra's iterator takes several times as long as a slice's.
#[allow(unsafe_code)]
#[inline]
pub(crate) fn side_by_side<T, R: Dim, C: Dim, S: RawStorage<T, R, C>>(matrix: &Matrix<T, R, C, S>) -> Option<&[T]> {
    let ((rows, columns), (row_stride, column_stride)) = (matrix.shape(), matrix.strides());
    if (row_stride == 1 || rows <= 1) && (column_stride == rows || columns <= 1) {
        // SAFETY: neighbours in a column are 1 apart and columns `rows`, so the elements lie side by side and no other matrix has a part of the slice.
        return Some(unsafe { matrix.data.as_slice_unchecked() });
    }
    None
}

/// The numbers of a matrix to be written, column by column, if they lie side by side.
#[allow(unsafe_code)]
#[inline]
pub(crate) fn numbers_mut<T: Scalar, R: Dim, C: Dim, S: RawStorageMut<T, R, C>>(
    matrix: &mut Matrix<T, R, C, S>,
) -> Option<&mut [T]> {
    let ((rows, columns), (row_stride, column_stride)) = (matrix.shape(), matrix.strides());
    if (row_stride == 1 || rows <= 1) && (column_stride == rows || columns <= 1) {
        // SAFETY: as in `side_by_side`; the borrow is exclusive.
        return Some(unsafe { matrix.data.as_mut_slice_unchecked() });
    }
    None
}

/// The product of two matrices: nalgebra's `a * b` with the fast kernels, for any numbers.
///
/// ```
/// use autodiff::matrix::product;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// assert_eq!(product(&Matrix2::new(1.0, 2.0, 3.0, 4.0), &Vector2::new(1.0, 1.0)), Vector2::new(3.0, 7.0));
/// ```
///
/// # Panics
/// If the first has not as many columns as the second has rows.
#[track_caller]
pub fn product<T, R, K, L, C, A, B>(a: &Matrix<T, R, K, A>, b: &Matrix<T, L, C, B>) -> OMatrix<T, R, C>
where
    T: Scalar,
    R: Dim,
    K: Dim,
    L: Dim,
    C: Dim,
    A: Storage<T, R, K>,
    B: Storage<T, L, C>,
    ShapeConstraint: AreMultipliable<R, K, L, C>,
    DefaultAllocator: Allocator<R, C>,
{
    let ((m, k), (rows_of_b, n)) = (a.shape(), b.shape());
    assert_fit((m, k), (rows_of_b, n));
    if m * k * n < KERNEL_FROM && is_static(a.shape_generic().0, b.shape_generic().1) {
        return a * b;
    }
    let (left, right) = (numbers(a), numbers(b));
    let left = Strided::column_major(&left, a.nrows(), a.ncols());
    let right = Strided::column_major(&right, b.nrows(), b.ncols());
    of_shape(a.shape_generic().0, b.shape_generic().1, left, right)
}

/// `a * b`.
#[track_caller]
pub(crate) fn mul<T, R, K, C>(a: &OMatrix<T, R, K>, b: &OMatrix<T, K, C>) -> OMatrix<T, R, C>
where
    T: Scalar,
    R: Dim,
    K: Dim,
    C: Dim,
    DefaultAllocator: Allocator<R, K> + Allocator<K, C> + Allocator<R, C>,
{
    product(a, b)
}

/// `a * b.transpose()`.
#[track_caller]
pub(crate) fn mul_tr<T, R, K, C>(a: &OMatrix<T, R, K>, b: &OMatrix<T, C, K>) -> OMatrix<T, R, C>
where
    T: Scalar,
    R: Dim,
    K: Dim,
    C: Dim,
    DefaultAllocator: Allocator<R, K> + Allocator<C, K> + Allocator<R, C>,
{
    of_shape(a.shape_generic().0, b.shape_generic().0, Strided::of(a), Strided::of(b).transpose())
}

/// `a.transpose() * b`.
#[track_caller]
pub(crate) fn tr_mul<T, R, K, C>(a: &OMatrix<T, K, R>, b: &OMatrix<T, K, C>) -> OMatrix<T, R, C>
where
    T: Scalar,
    R: Dim,
    K: Dim,
    C: Dim,
    DefaultAllocator: Allocator<K, R> + Allocator<K, C> + Allocator<R, C>,
{
    if a.len() * b.ncols() < KERNEL_FROM && is_static(a.shape_generic().1, b.shape_generic().1) {
        return a.tr_mul(b);
    }
    of_shape(a.shape_generic().1, b.shape_generic().1, Strided::of(a).transpose(), Strided::of(b))
}

/// `a b` in a matrix of the given dimensions.
#[track_caller]
pub(crate) fn of_shape<T: Scalar, R: Dim, C: Dim>(rows: R, columns: C, a: Strided<T>, b: Strided<T>) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let mut c = unwritten(rows, columns, T::ZERO);
    gemm(T::Base::ONE, a, b, T::Base::ZERO, StridedMut::of(&mut c));
    c
}

/// Whether the compiler knows the dimensions, and makes short work of a small product.
fn is_static<R: Dim, C: Dim>(_: R, _: C) -> bool {
    R::try_to_usize().is_some() && C::try_to_usize().is_some()
}
