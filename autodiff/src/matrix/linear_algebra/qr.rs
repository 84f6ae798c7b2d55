//! The QR decomposition, least squares and the pseudo-inverse, for matrices of full rank.
//!
//! A column that is, up to rounding, in the span of those before it makes the decomposition ambiguous and the
//! pseudo-inverse discontinuous: the functions then answer `None`, on plain floats as on duals.

use super::svd::Decomposes;
use super::triangular::{Diagonal, Triangle, solve_in_place};
use super::{Of, applied, transposed};
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{List, copied, difference, from_fn, sum, temporary};
use crate::matrix::{Mat, Rule, Strided};
use crate::{BaseFloat, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, DimMin, DimMinimum, Matrix, OMatrix};

/// `a = q r` with `k = min(m, n)` columns of `q`, by Householder's reflections; the diagonal of `r` is positive. `None` without full rank.
///
/// All matrices have their columns one after the other: `q` is m x k, `r` is k x n.
fn householder<T: Scalar>(a: &[T], m: usize, n: usize) -> Option<(Vec<T>, Vec<T>)> {
    let mut a = List::of(m * n, a.iter().copied());
    if !a.iter().all(|x| x.is_finite()) {
        return None;
    }
    let k = m.min(n);
    let dot = |x: &[T], y: &[T]| x.iter().zip(y).map(|(&x, &y)| x * y).sum::<T>();
    let reflect = |v: &[T], x: &mut [T]| {
        let factor = dot(v, x) * T::lit(2.0);
        x.iter_mut().zip(v).for_each(|(x, &v)| *x -= v * factor);
    };
    let sizes = List::of(k, a.chunks_exact(m.max(1)).take(k).map(largest));
    // Reflections by unit vectors, and the diagonal they leave.
    let zeros = |len| List::of(len, std::iter::repeat_n(T::ZERO, len));
    let (mut vectors, mut diagonal) = (zeros(m * k), zeros(k));
    for (p, &size) in sizes.iter().enumerate() {
        let (left, right) = a.split_at_mut((p + 1) * m);
        let column = &left[p * m + p..];
        let scale = largest(column);
        let negligible = size * T::Base::rounded(4.0 * m as f64) * <T::Base as num_traits::Float>::epsilon();
        if scale <= negligible {
            return None;
        }
        // In units of its largest element, whose square neither overflows nor underflows.
        let unit = T::constant(scale);
        let v = &mut vectors[p * m + p..(p + 1) * m];
        v.iter_mut().zip(column).for_each(|(v, &x)| *v = x / unit);
        let length = dot(v, v).sqrt();
        let reflected = if v[0] > T::ZERO { -length } else { length };
        v[0] -= reflected;
        let of_v = dot(v, v).sqrt();
        v.iter_mut().for_each(|v| *v /= of_v);
        right.chunks_exact_mut(m).for_each(|other| reflect(v, &mut other[p..]));
        diagonal[p] = reflected * unit;
    }
    let mut q = zeros(m * k);
    for j in 0..k {
        let column = &mut q[j * m..(j + 1) * m];
        column[j] = if diagonal[j] < T::ZERO { -T::ONE } else { T::ONE };
        (0..=j).rev().for_each(|p| reflect(&vectors[p * m + p..(p + 1) * m], &mut column[p..]));
    }
    let mut r = zeros(k * n);
    for j in 0..n {
        for i in 0..k.min(j + 1) {
            let x = if i == j { diagonal[i] } else { a[j * m + i] };
            r[j * k + i] = if diagonal[i] < T::ZERO { -x } else { x };
        }
    }
    Some((q.into_vec(), r.into_vec()))
}

fn largest<T: Scalar>(x: &[T]) -> T::Base {
    x.iter().fold(T::Base::ZERO, |largest, x| Scalar::max(largest, Scalar::abs(x.primal())))
}

/// `a = q r` of a matrix with at least as many rows as columns.
fn tall<T: Scalar, R: Dim, C: Dim>(a: &OMatrix<T, R, C>) -> Option<(OMatrix<T, R, C>, OMatrix<T, C, C>)>
where
    DefaultAllocator: Allocator<R, C> + Allocator<C, C>,
{
    let (rows, columns) = a.shape_generic();
    let (q, r) = householder(a.as_slice(), a.nrows(), a.ncols())?;
    Some((OMatrix::from_vec_generic(rows, columns, q), OMatrix::from_vec_generic(columns, columns, r)))
}

/// `r⁻¹ b`, or `r⁻ᵀ b`, of an upper triangular `r`.
fn solve_upper<T: Scalar, D: Dim, C: Dim>(
    r: &OMatrix<T, D, D>,
    mut b: OMatrix<T, D, C>,
    transposed: bool,
) -> OMatrix<T, D, C>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
{
    let (r, triangle) =
        if transposed { (Strided::of(r).transpose(), Triangle::Lower) } else { (Strided::of(r), Triangle::Upper) };
    solve_in_place(r, triangle, Diagonal::Stored, b.as_mut_slice());
    b
}

/// `b r⁻¹`, or `b r⁻ᵀ`.
fn divide_by_upper<T: Scalar, D: Dim, C: Dim>(
    b: &OMatrix<T, C, D>,
    r: &OMatrix<T, D, D>,
    transposed: bool,
) -> OMatrix<T, C, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<C, D>,
{
    self::transposed(&temporary(solve_upper(r, self::transposed(b), !transposed)))
}

rule! {
    /// The thin QR decomposition `a = q r`: `q` has `k = min(m, n)` orthonormal columns, `r` is upper triangular (trapezoidal) with positive diagonal;
    /// `None` if the first `k` columns are linearly dependent.
    ///
    /// Derivatives (S. Walter and L. Lehmann, *Algorithmic differentiation of linear algebra functions*, 2010; for more columns than rows
    /// D. Roberts and L. Roberts, *QR and LQ decomposition matrix backpropagation algorithms*, 2020), with `c = a_dot r⁻¹`, `b = qᵀ c` and
    /// the antisymmetric `ω` that has `b`'s lower triangle: `r_dot = (b - ω) r`, `q_dot = c - q (b - ω)`;
    /// `a_bar = (q_bar + q copyltu(r r_barᵀ - q_barᵀ q)) r⁻ᵀ`, where `copyltu` mirrors the lower triangle.
    Qr<R, C>
}

type Factors<T, R, C> = (OMatrix<T, R, DimMinimum<R, C>>, OMatrix<T, DimMinimum<R, C>, C>);

impl<R: Dim + DimMin<C>, C: Dim> Rule for Qr<R, C>
where
    DefaultAllocator: Decomposes<R, C> + Allocator<DimMinimum<R, C>, R>,
{
    type Input = Mat<R, C>;
    type Output = (Mat<R, DimMinimum<R, C>>, Mat<DimMinimum<R, C>, C>);
    type Saved = Self::Output;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(Factors<T, R, C>, Factors<T, R, C>)> {
        let (rows, columns) = a.shape_generic();
        let k = rows.min(columns);
        let (q, r) = householder(a.as_slice(), a.nrows(), a.ncols())?;
        let y = (OMatrix::from_vec_generic(rows, k, q), OMatrix::from_vec_generic(k, columns, r));
        Some(((copied(&y.0), copied(&y.1)), y))
    }

    fn pullback<T: Scalar>(&self, (q, r): &Factors<T, R, C>, (q_bar, r_bar): &Factors<T, R, C>) -> OMatrix<T, R, C> {
        let ((k, columns), (rows, _)) = (r.shape_generic(), q.shape_generic());
        let square = temporary(from_fn(k, k, |i, j| r[(i, j)]));
        let r_bar = temporary(Triangle::Upper.part(copied(r_bar)));
        // Columns beyond the square are qᵀ times those of `a`.
        let mut beyond = temporary(copied(&r_bar));
        (0..k.value()).for_each(|j| beyond.column_mut(j).fill(T::ZERO));
        let mut rest = temporary(copied(r));
        (0..k.value()).for_each(|j| rest.column_mut(j).fill(T::ZERO));
        let q_bar = temporary(sum(copied(q_bar), mul(q, &temporary(mul_tr(&rest, &beyond)))));
        let square_bar = temporary(from_fn(k, k, |i, j| r_bar[(i, j)]));
        let m = temporary(difference(mul_tr(&square, &square_bar), tr_mul(&q_bar, q)));
        let mirrored = temporary(from_fn(k, k, |i, j| if i >= j { m[(i, j)] } else { m[(j, i)] }));
        let whole = temporary(sum(copied(&q_bar), mul(q, &mirrored)));
        let first = temporary(divide_by_upper(&whole, &square, true));
        let beyond = temporary(mul(q, &beyond));
        from_fn(rows, columns, |i, j| if j < k.value() { first[(i, j)] } else { beyond[(i, j)] })
    }

    fn pushforward<T: Scalar>(&self, (q, r): &Factors<T, R, C>, a_dot: &OMatrix<T, R, C>) -> Factors<T, R, C> {
        let ((k, columns), (rows, _)) = (r.shape_generic(), q.shape_generic());
        let square = temporary(from_fn(k, k, |i, j| r[(i, j)]));
        let first = temporary(from_fn(rows, k, |i, j| a_dot[(i, j)]));
        let c = divide_by_upper(&first, &square, false);
        let b = temporary(tr_mul(q, &c));
        // b - ω
        let upper = temporary(from_fn(k, k, |i, j| match i.cmp(&j) {
            std::cmp::Ordering::Less => b[(i, j)] + b[(j, i)],
            std::cmp::Ordering::Equal => b[(i, i)],
            std::cmp::Ordering::Greater => T::ZERO,
        }));
        let q_dot = difference(c, mul(q, &upper));
        let square_dot = temporary(mul(&upper, &square));
        let beyond = temporary(sum(mul(&temporary(tr_mul(&q_dot, q)), r), tr_mul(q, a_dot)));
        let r_dot = |i, j| if j < k.value() { square_dot[(i, j)] } else { beyond[(i, j)] };
        (q_dot, from_fn(k, columns, r_dot))
    }
}

rule! {
    /// The `x` that minimises `|a x - b|`, for `a` with at least as many rows as columns; `None` if its columns are linearly dependent.
    ///
    /// Derivatives, with `a⁺ = r⁻¹ qᵀ` and the residual `e = b - a x` (G. H. Golub and V. Pereyra 1973):
    /// `x_dot = a⁺ (b_dot - a_dot x) + (aᵀa)⁻¹ a_dotᵀ e`; `b_bar = a z`, `a_bar = e zᵀ - b_bar xᵀ` with `z = (aᵀa)⁻¹ x_bar`.
    LeastSquares<R, C, N>
}

impl<R: Dim, C: Dim, N: Dim> Rule for LeastSquares<R, C, N>
where
    DefaultAllocator: Allocator<R, C> + Allocator<R, N> + Allocator<C, N> + Allocator<C, C>,
{
    type Input = (Mat<R, C>, Mat<R, N>);
    type Output = Mat<C, N>;
    /// `q`, `r`, the solution and the residual.
    type Saved = (Mat<R, C>, Mat<C, C>, Mat<C, N>, Mat<R, N>);

    #[track_caller]
    fn value<T: Scalar>(&self, (a, b): &Of<Self::Input, T>) -> Option<(OMatrix<T, C, N>, Of<Self::Saved, T>)> {
        let (m, n) = a.shape();
        assert!(m >= n, "least squares need at least as many rows as columns, this matrix is {m} x {n}");
        assert!(
            m == b.nrows(),
            "a {m} x {n} matrix needs a right side of {m} rows, this one is {} x {}",
            b.nrows(),
            b.ncols()
        );
        let (q, r) = tall(a)?;
        let x = solve_upper(&r, tr_mul(&q, b), false);
        let residual = difference(copied(b), mul(a, &x));
        Some((copied(&x), (q, r, x, residual)))
    }

    fn pullback<T: Scalar>(
        &self,
        (q, r, x, residual): &Of<Self::Saved, T>,
        x_bar: &OMatrix<T, C, N>,
    ) -> Of<Self::Input, T> {
        let half = solve_upper(r, copied(x_bar), true);
        let b_bar = mul(q, &half);
        let z = temporary(solve_upper(r, half, false));
        (difference(mul_tr(residual, &z), mul_tr(&b_bar, x)), b_bar)
    }

    fn pushforward<T: Scalar>(
        &self,
        (q, r, x, residual): &Of<Self::Saved, T>,
        (a_dot, b_dot): &Of<Self::Input, T>,
    ) -> OMatrix<T, C, N> {
        let along = tr_mul(q, &temporary(difference(copied(b_dot), mul(a_dot, x))));
        let across = solve_upper(r, tr_mul(a_dot, residual), true);
        solve_upper(r, sum(along, across), false)
    }
}

rule! {
    /// The Moore-Penrose inverse of a matrix of full rank; `None` without it.
    ///
    /// Derivatives (G. H. Golub and V. Pereyra, *The differentiation of pseudo-inverses and nonlinear least squares problems*, 1973), of `p = a⁺`:
    /// `p_dot = -p a_dot p + p pᵀ a_dotᵀ (1 - a p) + (1 - p a) a_dotᵀ pᵀ p`.
    PseudoInverse<R, C>
}

impl<R: Dim, C: Dim> Rule for PseudoInverse<R, C>
where
    DefaultAllocator: Allocator<R, C> + Allocator<C, R> + Allocator<R, R> + Allocator<C, C>,
{
    type Input = Mat<R, C>;
    type Output = Mat<C, R>;
    type Saved = (Mat<R, C>, Mat<C, R>);

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(OMatrix<T, C, R>, Of<Self::Saved, T>)> {
        let p = if a.nrows() >= a.ncols() {
            let (q, r) = tall(a).map(|(q, r)| (temporary(q), temporary(r)))?;
            solve_upper(&r, transposed(&q), false)
        } else {
            let (q, r) = tall(&temporary(transposed(a))).map(|(q, r)| (temporary(q), temporary(r)))?;
            transposed(&temporary(solve_upper(&r, transposed(&q), false)))
        };
        Some((copied(&p), (copied(a), p)))
    }

    fn pullback<T: Scalar>(&self, (a, p): &Of<Self::Saved, T>, p_bar: &OMatrix<T, C, R>) -> OMatrix<T, R, C> {
        // The transpose of each term, in turn.
        let inner = -tr_mul(p, &temporary(mul_tr(p_bar, p)));
        let left = mul_tr(&temporary(tr_mul(p_bar, p)), p); // p_barᵀ p pᵀ
        let right = tr_mul(p, &temporary(mul_tr(p, p_bar))); // pᵀ p p_barᵀ
        let beside_left = mul(a, &temporary(mul(p, &left)));
        let beside_right = mul(&temporary(mul(&right, p)), a);
        sum(sum(inner, difference(left, beside_left)), difference(right, beside_right))
    }

    fn pushforward<T: Scalar>(&self, (a, p): &Of<Self::Saved, T>, a_dot: &OMatrix<T, R, C>) -> OMatrix<T, C, R> {
        let inner = -mul(p, &temporary(mul(a_dot, p)));
        let turned = temporary(transposed(a_dot));
        let left = mul(p, &temporary(tr_mul(p, &turned))); // p pᵀ a_dotᵀ
        let right = mul(&temporary(mul_tr(&turned, p)), p); // a_dotᵀ pᵀ p
        let beside_left = mul(&temporary(mul(&left, a)), p);
        let beside_right = mul(p, &temporary(mul(a, &right)));
        sum(sum(inner, difference(left, beside_left)), difference(right, beside_right))
    }
}

/// The thin QR decomposition `a = q r` with a positive diagonal of `r`; `None` if the first `min(m, n)` columns are linearly
/// dependent. See [`Qr`] for its derivatives.
///
/// ```
/// use autodiff::matrix::qr;
/// use autodiff::nalgebra::Matrix3x2;
///
/// let a = Matrix3x2::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
/// let (q, r) = qr(&a).unwrap();
/// assert!((q * r - a).amax() < 1e-14 && r[(1, 0)] == 0.0 && r[(1, 1)] > 0.0);
/// ```
#[track_caller]
pub fn qr<T: Scalar, R: Dim + DimMin<C>, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> Option<Factors<T, R, C>>
where
    DefaultAllocator: Decomposes<R, C> + Allocator<DimMinimum<R, C>, R>,
{
    applied(&Qr::new(), copied(a))
}

/// The `x` that minimises `|a x - b|`; `None` if the columns of `a` are linearly dependent. See [`LeastSquares`] for its derivatives.
///
/// ```
/// use autodiff::matrix::least_squares;
/// use autodiff::nalgebra::{Matrix3x2, Vector2, Vector3};
///
/// let a = Matrix3x2::new(1.0, 0.0, 1.0, 1.0, 1.0, 2.0); // a line through (0, 1), (1, 2), (2, 6)
/// let x = least_squares(&a, &Vector3::new(1.0, 2.0, 6.0)).unwrap();
/// assert!((x - Vector2::new(0.5, 2.5)).amax() < 1e-14);
/// ```
///
/// # Panics
/// If `a` has fewer rows than columns, or `b` another number of rows.
#[track_caller]
pub fn least_squares<T: Scalar, R: Dim, C: Dim, N: Dim>(
    a: &Matrix<T, R, C, impl Storage<T, R, C>>,
    b: &Matrix<T, R, N, impl Storage<T, R, N>>,
) -> Option<OMatrix<T, C, N>>
where
    DefaultAllocator: Allocator<R, C> + Allocator<R, N> + Allocator<C, N> + Allocator<C, C>,
{
    applied(&LeastSquares::new(), (copied(a), copied(b)))
}

/// The Moore-Penrose inverse of a matrix of full rank; `None` without it. See [`PseudoInverse`] for its derivatives.
///
/// ```
/// use autodiff::matrix::pseudo_inverse;
/// use autodiff::nalgebra::{Matrix2, Matrix3x2};
///
/// let a = Matrix3x2::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
/// assert!((pseudo_inverse(&a).unwrap() * a - Matrix2::identity()).amax() < 1e-13);
/// ```
#[track_caller]
pub fn pseudo_inverse<T: Scalar, R: Dim, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> Option<OMatrix<T, C, R>>
where
    DefaultAllocator: Allocator<R, C> + Allocator<C, R> + Allocator<R, R> + Allocator<C, C>,
{
    applied(&PseudoInverse::new(), copied(a))
}
