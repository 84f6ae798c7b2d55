//! The singular value decomposition, and the norms made of singular values.
//!
//! # Repeated and zero singular values
//!
//! Two neighbours that differ by rounding only are one repeated singular value, and one that is rounding beside the largest is 0.
//! The singular *values* have kinks there: the derivative of a repeated one is shared evenly within the group, as `max` does at a tie,
//! and that of a zero one is 0, as that of `abs` at 0. For the spectral and the nuclear norm these are subgradients.
//! The singular *vectors* have no derivative: their tangents are NaN, and a cotangent of them makes the pullback panic.
//! Second derivatives of a repeated singular value are NaN, as they need its vectors'.

use super::symmetric_eigen::{groups, is_zero, negligible, shared_evenly};
use super::{Of, applied, identity, iterated, transposed};
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{List, Temporary, constant, copied, difference, done, filled, from_fn, sum, temporary};
use crate::matrix::{Iterative, Mat, Number, Rule};
use crate::{BaseFloat, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DMatrix, DefaultAllocator, Dim, DimMin, DimMinimum, Dyn, Matrix, OMatrix, OVector, U1};
use std::ops::Range;

/// The thin decomposition: `u`, the singular values in descending order, `vᵀ`; `None` if a number is not finite.
fn decompose<F: BaseFloat, R: Dim + DimMin<C>, C: Dim>(a: &OMatrix<F, R, C>) -> Option<Thin<F, R, C>>
where
    DefaultAllocator: Decomposes<R, C>,
{
    let (rows, columns) = a.shape_generic();
    let rank = rows.min(columns);
    if !a.iter().all(Scalar::all_finite) {
        return None;
    }
    if rank.value() == 0 {
        let zeros = OVector::from_element_generic(rank, U1, F::ZERO);
        let u = OMatrix::from_element_generic(rows, rank, F::ZERO);
        return Some((u, zeros, OMatrix::from_element_generic(rank, columns, F::ZERO)));
    }
    let dynamic = from_fn(Dyn(a.nrows()), Dyn(a.ncols()), |i, j| a[(i, j)]);
    let (u, s, v) = if a.nrows() >= a.ncols() {
        jacobi(dynamic)
    } else {
        let (v, s, u) = jacobi(transposed(&temporary(dynamic)));
        (u, s, v)
    };
    Some((
        from_fn(rows, rank, |i, j| u[(i, j)]),
        filled(rank, U1, s.iter().copied()),
        from_fn(rank, columns, |i, j| v[(j, i)]),
    ))
}

/// The decomposition `u diag(s) vᵀ` of a matrix with at least as many rows as columns, by one-sided Jacobi rotations (G. H. Golub and
/// C. F. Van Loan, *Matrix Computations*, 4th ed., section 8.6.3), which make the columns orthogonal.
///
/// nalgebra 0.35 is not used: of random matrices without full rank its `SVD` decomposes some to something else altogether.
fn jacobi<F: BaseFloat>(a: DMatrix<F>) -> (Dynamic<F>, List<F>, Dynamic<F>) {
    let mut a = temporary(a);
    let (m, n) = a.shape();
    let epsilon = <F as num_traits::Float>::epsilon();
    let scale = a.iter().fold(F::ZERO, |largest, &x| Scalar::max(largest, Scalar::abs(x)));
    if scale > F::ZERO {
        a.iter_mut().for_each(|x| *x /= scale);
    }
    let negligible = Scalar::sqrt(a.dot(&*a)) * epsilon;
    let mut v = temporary(identity(Dyn(n)));
    // Convergence is quadratic; a handful of sweeps is usual.
    for _ in 0..100 {
        let mut rotated = false;
        for p in 0..n {
            for q in p + 1..n {
                let (x, y) = (a.column(p), a.column(q));
                let (of_x, of_y, between) = (Scalar::sqrt(x.dot(&x)), Scalar::sqrt(y.dot(&y)), x.dot(&y));
                if of_x <= negligible || of_y <= negligible || Scalar::abs(between) <= epsilon * of_x * of_y {
                    continue;
                }
                rotated = true;
                let zeta = (of_y - of_x) * (of_y + of_x) / (between + between);
                let tangent = F::ONE / (Scalar::abs(zeta) + Scalar::hypot(F::ONE, zeta));
                let tangent = if zeta < F::ZERO { -tangent } else { tangent };
                let cosine = F::ONE / Scalar::hypot(F::ONE, tangent);
                rotate(&mut a, p, q, cosine, cosine * tangent);
                rotate(&mut v, p, q, cosine, cosine * tangent);
            }
        }
        if !rotated {
            break;
        }
    }
    let lengths = List::of(n, a.column_iter().map(|column| Scalar::sqrt(column.dot(&column))));
    let mut order = List::of(n, 0..n);
    order.sort_unstable_by(|&i, &j| Scalar::total_cmp(&lengths[j], &lengths[i]));
    let mut u = temporary(constant(Dyn(m), Dyn(n), F::ZERO));
    for (j, &from) in order.iter().enumerate() {
        if lengths[from] > negligible {
            u.column_mut(j).zip_apply(&a.column(from), |u, a| *u = a / lengths[from]);
        } else {
            complete(&mut u, j);
        }
    }
    let sorted = List::of(n, order.iter().map(|&j| lengths[j] * scale));
    (u, sorted, temporary(from_fn(Dyn(n), Dyn(n), |i, j| v[(i, order[j])])))
}

/// Rotates the columns `p` and `q` in their plane.
type Dynamic<F> = Temporary<F, Dyn, Dyn>;

fn rotate<F: BaseFloat>(a: &mut DMatrix<F>, p: usize, q: usize, cosine: F, sine: F) {
    for i in 0..a.nrows() {
        let (x, y) = (a[(i, p)], a[(i, q)]);
        (a[(i, p)], a[(i, q)]) = (cosine * x - sine * y, sine * x + cosine * y);
    }
}

/// Makes column `j` a unit vector orthogonal to those before it.
fn complete<F: BaseFloat>(u: &mut DMatrix<F>, j: usize) {
    let before = u.columns(0, j).into_owned();
    // The axis that the others leave most of.
    let covered = |i: usize| before.row(i).iter().fold(F::ZERO, |sum, &x| sum + x * x);
    let axis = (1..u.nrows()).fold(0, |best, i| if covered(i) < covered(best) { i } else { best });
    let mut column = OVector::<F, nalgebra::Dyn>::from_element(u.nrows(), F::ZERO);
    column[axis] = F::ONE;
    for _ in 0..2 {
        column -= &before * before.tr_mul(&column);
    }
    let length = Scalar::sqrt(column.dot(&column));
    u.column_mut(j).zip_apply(&column, |u, x| *u = x / length);
}

type Thin<T, R, C> = (OMatrix<T, R, DimMinimum<R, C>>, OVector<T, DimMinimum<R, C>>, OMatrix<T, DimMinimum<R, C>, C>);

/// The singular values that are equal, and whether they are 0.
fn kinks<T: Scalar>(s: &[T]) -> Vec<(Range<usize>, bool)> {
    let primal: Vec<T::Base> = s.iter().map(T::primal).collect();
    let small = negligible(&primal);
    groups(s).into_iter().map(|group| (group.clone(), primal[group.end - 1] <= small)).collect()
}

/// The derivatives of singular values with the conventions at kinks.
fn at_kinks<T: Scalar>(s: &[T], derivatives: &[T]) -> Vec<T> {
    let kinks = kinks(s);
    let groups: Vec<_> = kinks.iter().map(|(group, _)| group.clone()).collect();
    let mut shared = shared_evenly(derivatives, &groups);
    kinks.iter().filter(|(_, zero)| *zero).for_each(|(group, _)| shared[group.clone()].fill(T::ZERO));
    shared
}

/// What the rules of an `R` x `C` matrix allocate.
pub trait Decomposes<R: Dim + DimMin<C>, C: Dim>:
    Allocator<R, C>
    + Allocator<R, DimMinimum<R, C>>
    + Allocator<DimMinimum<R, C>, C>
    + Allocator<C, DimMinimum<R, C>>
    + Allocator<DimMinimum<R, C>, DimMinimum<R, C>>
    + Allocator<DimMinimum<R, C>>
{
}

impl<R: Dim + DimMin<C>, C: Dim> Decomposes<R, C> for DefaultAllocator where
    DefaultAllocator: Allocator<R, C>
        + Allocator<R, DimMinimum<R, C>>
        + Allocator<DimMinimum<R, C>, C>
        + Allocator<C, DimMinimum<R, C>>
        + Allocator<DimMinimum<R, C>, DimMinimum<R, C>>
        + Allocator<DimMinimum<R, C>>
{
}

rule! {
    /// The thin singular value decomposition `a = u diag(s) vᵀ`, as (`u`, `s`, `vᵀ`) with `s` descending; `None` if a number is not finite.
    ///
    /// Derivatives with `p = uᵀ a_dot v` (J. Townsend, *Differentiating the singular value decomposition*, 2016): `s_dot = diag(p)`,
    /// `u_dot = u (f ∘ (p s + s pᵀ)) + (1 - u uᵀ) a_dot v s⁻¹`, `v_dot = v (f ∘ (s p + pᵀ s)) + (1 - v vᵀ) a_dotᵀ u s⁻¹`, where
    /// `f_ij = 1/(s_j² - s_i²)` off the diagonal; the pullback is the transpose.
    ///
    /// A repeated singular value shares its derivative evenly, a zero one has derivative 0. Their vectors
    /// have no derivative: their tangents are NaN, and the pullback of a cotangent of them panics.
    Svd<R, C>
}

impl<R: Dim + DimMin<C>, C: Dim> Iterative for Svd<R, C> where DefaultAllocator: Decomposes<R, C> {}

impl<R: Dim + DimMin<C>, C: Dim> Rule for Svd<R, C>
where
    DefaultAllocator: Decomposes<R, C>,
{
    type Input = Mat<R, C>;
    type Output = (Mat<R, DimMinimum<R, C>>, Mat<DimMinimum<R, C>, U1>, Mat<DimMinimum<R, C>, C>);
    type Saved = Self::Output;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)> {
        let y = T::iterate(self, a)?;
        Some(((copied(&y.0), copied(&y.1), copied(&y.2)), y))
    }

    #[track_caller]
    fn pullback<T: Scalar>(
        &self,
        (u, s, v_t): &Of<Self::Saved, T>,
        (u_bar, s_bar, v_t_bar): &Of<Self::Output, T>,
    ) -> OMatrix<T, R, C> {
        let (of_u, of_v) = (temporary(tr_mul(u, u_bar)), temporary(mul_tr(v_t, v_t_bar)));
        let mut left = temporary(difference(copied(u_bar), mul(u, &of_u)));
        let mut right = difference(copied(v_t_bar), tr_mul(&of_v, v_t));
        // Nothing but rounding where `u` or `v` is square.
        let (tall, wide) = (u.nrows() > s.len(), v_t.ncols() > s.len());
        let mut inner = temporary(copied(&of_u));
        let s_bar = at_kinks(s.as_slice(), s_bar.as_slice());
        for (group, zero) in kinks(s.as_slice()) {
            let fixed = group.len() == 1 && !zero;
            for j in group.clone() {
                assert!(
                    fixed || is_zero(u_bar.column(j).iter()) && is_zero(v_t_bar.row(j).iter()),
                    "a singular vector of a {} singular value ({}) has no derivative: functions of such a matrix may use its \
                     singular values and other vectors",
                    if zero { "zero" } else { "repeated" },
                    s[j].primal()
                );
                let scale = if fixed { s[j].recip() } else { T::ZERO };
                left.column_mut(j).scale_by(if tall { scale } else { T::ZERO });
                right.row_mut(j).scale_by(if wide { scale } else { T::ZERO });
                for i in 0..s.len() {
                    inner[(i, j)] = if i == j {
                        s_bar[j]
                    } else if group.contains(&i) {
                        T::ZERO
                    } else {
                        let gap = (s[j] - s[i]) * (s[j] + s[i]);
                        ((of_u[(i, j)] - of_u[(j, i)]) * s[j] + s[i] * (of_v[(i, j)] - of_v[(j, i)])) / gap
                    };
                }
            }
        }
        sum(mul(u, &temporary(sum(mul(&inner, v_t), right))), mul(&left, v_t))
    }

    #[track_caller]
    fn pushforward<T: Scalar>(
        &self,
        (u, s, v_t): &Of<Self::Saved, T>,
        a_dot: &OMatrix<T, R, C>,
    ) -> Of<Self::Output, T> {
        let moved = mul_tr(a_dot, v_t); // a_dot v
        let moved_t = tr_mul(u, a_dot); // uᵀ a_dot
        let p = temporary(tr_mul(u, &moved));
        let (mut u_dot, mut v_t_dot) = (difference(moved, mul(u, &p)), difference(moved_t, mul(&p, v_t)));
        let (tall, wide) = (u.nrows() > s.len(), v_t.ncols() > s.len());
        let (mut of_u, mut of_v) = (temporary(copied(&p)), temporary(copied(&p)));
        let passive = is_zero(a_dot);
        for (group, zero) in kinks(s.as_slice()) {
            let fixed = group.len() == 1 && !zero;
            for j in group.clone() {
                let scale = if fixed { s[j].recip() } else { T::ZERO };
                u_dot.column_mut(j).scale_by(if tall { scale } else { T::ZERO });
                v_t_dot.row_mut(j).scale_by(if wide { scale } else { T::ZERO });
                for i in 0..s.len() {
                    let (x, y) = if !group.contains(&i) {
                        let gap = (s[j] - s[i]) * (s[j] + s[i]);
                        ((p[(i, j)] * s[j] + s[i] * p[(j, i)]) / gap, (s[i] * p[(i, j)] + p[(j, i)] * s[j]) / gap)
                    } else if fixed || passive {
                        (T::ZERO, T::ZERO)
                    } else {
                        (T::lit(f64::NAN), T::lit(f64::NAN))
                    };
                    (of_u[(i, j)], of_v[(i, j)]) = (x, y);
                }
            }
        }
        let s_dot = at_kinks(s.as_slice(), p.diagonal().as_slice());
        let s_dot = filled(s.shape_generic().0, U1, s_dot.into_iter());
        (sum(u_dot, mul(u, &of_u)), s_dot, sum(v_t_dot, tr_mul(&of_v, v_t)))
    }

    #[track_caller]
    fn plain<F: BaseFloat>(&self, a: &OMatrix<F, R, C>) -> Option<Of<Self::Output, F>> {
        decompose(a)
    }
}

rule! {
    /// The singular values in descending order; `None` if a number is not finite. Derivatives as those of [`Svd`].
    SingularValues<R, C>
}

impl<R: Dim + DimMin<C>, C: Dim> Rule for SingularValues<R, C>
where
    DefaultAllocator: Decomposes<R, C>,
{
    type Input = Mat<R, C>;
    type Output = Mat<DimMinimum<R, C>, U1>;
    type Saved = (Mat<R, DimMinimum<R, C>>, Mat<DimMinimum<R, C>, U1>, Mat<DimMinimum<R, C>, C>);

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(OVector<T, DimMinimum<R, C>>, Of<Self::Saved, T>)> {
        let svd = T::iterate(&Svd::new(), a)?;
        Some((copied(&svd.1), svd))
    }

    fn pullback<T: Scalar>(
        &self,
        (u, s, v_t): &Of<Self::Saved, T>,
        s_bar: &OVector<T, DimMinimum<R, C>>,
    ) -> OMatrix<T, R, C> {
        let s_bar = at_kinks(s.as_slice(), s_bar.as_slice());
        let mut scaled = temporary(copied(u));
        scaled.column_iter_mut().zip(s_bar).for_each(|(mut column, s_bar)| column.scale_by(s_bar));
        mul(&scaled, v_t)
    }

    fn pushforward<T: Scalar>(
        &self,
        (u, s, v_t): &Of<Self::Saved, T>,
        a_dot: &OMatrix<T, R, C>,
    ) -> OVector<T, DimMinimum<R, C>> {
        let moved = temporary(mul_tr(a_dot, v_t));
        let s_dot: Vec<T> = u.column_iter().zip(moved.column_iter()).map(|(u, moved)| u.dot(&moved)).collect();
        filled(s.shape_generic().0, U1, at_kinks(s.as_slice(), &s_dot).into_iter())
    }

    #[track_caller]
    fn plain<F: BaseFloat>(&self, a: &OMatrix<F, R, C>) -> Option<OVector<F, DimMinimum<R, C>>> {
        decompose(a).map(|(u, s, v_t)| {
            done(u);
            done(v_t);
            s
        })
    }
}

macro_rules! norms {
    ($($(#[$doc:meta])* $Norm:ident: $of_values:expr, $seed:expr;)*) => {$(
        rule! {
            $(#[$doc])*
            $Norm<R, C>
        }

        impl<R: Dim + DimMin<C>, C: Dim> Rule for $Norm<R, C>
        where
            DefaultAllocator: Decomposes<R, C>,
        {
            type Input = Mat<R, C>;
            type Output = Number;
            type Saved = <SingularValues<R, C> as Rule>::Saved;

            #[track_caller]
            fn value<T: Scalar>(&self, a: &OMatrix<T, R, C>) -> Option<(T, Thin<T, R, C>)> {
                let svd = T::iterate(&Svd::new(), a).unwrap_or_else(|| not_finite(a.shape_generic()));
                let of_values: fn(&[T]) -> T = $of_values;
                Some((of_values(svd.1.as_slice()), svd))
            }

            fn pullback<T: Scalar>(&self, svd: &Thin<T, R, C>, y_bar: &T) -> OMatrix<T, R, C> {
                let seed: fn(usize) -> bool = $seed;
                let n = svd.1.len();
                let each = (0..n).map(|i| if seed(i) { *y_bar } else { T::ZERO });
                let s_bar = temporary(filled(svd.1.shape_generic().0, U1, each));
                SingularValues::new().pullback(svd, &s_bar)
            }

            fn pushforward<T: Scalar>(&self, svd: &Thin<T, R, C>, a_dot: &OMatrix<T, R, C>) -> T {
                let of_values: fn(&[T]) -> T = $of_values;
                of_values(temporary(SingularValues::new().pushforward(svd, a_dot)).as_slice())
            }
        }
    )*};
}
norms! {
    /// The spectral norm, the largest singular value; NaN if a number is not finite. Derivatives as those of [`SingularValues`].
    SpectralNorm: |s| s.first().copied().unwrap_or(T::ZERO), |i| i == 0;
    /// The nuclear norm, the sum of the singular values; NaN if a number is not finite. Derivatives as those of [`SingularValues`].
    NuclearNorm: |s| s.iter().copied().sum(), |_| true;
}

/// The decomposition of a matrix that has none: NaN, as are derivatives by it.
fn not_finite<T: Scalar, R: Dim + DimMin<C>, C: Dim>((rows, columns): (R, C)) -> Thin<T, R, C>
where
    DefaultAllocator: Decomposes<R, C>,
{
    let (rank, nan) = (rows.min(columns), T::lit(f64::NAN));
    (
        OMatrix::from_element_generic(rows, rank, nan),
        OVector::from_element_generic(rank, U1, nan),
        OMatrix::from_element_generic(rank, columns, nan),
    )
}

/// `self *= factor` of rows and columns of a matrix.
trait ScaleBy<T> {
    fn scale_by(&mut self, factor: T);
}

impl<T: Scalar, R: Dim, C: Dim, S: nalgebra::storage::RawStorageMut<T, R, C>> ScaleBy<T> for Matrix<T, R, C, S> {
    fn scale_by(&mut self, factor: T) {
        self.iter_mut().for_each(|x| *x *= factor);
    }
}

/// The thin singular value decomposition `a = u diag(s) vᵀ`, as (`u`, `s`, `vᵀ`) with `s` descending; `None` if a number is not finite.
/// See [`Svd`] for the derivatives, and for what holds at repeated and zero singular values.
///
/// ```
/// use autodiff::matrix::svd;
/// use autodiff::nalgebra::{Matrix2, Matrix3x2};
///
/// let a = Matrix3x2::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
/// let (u, s, v_t) = svd(&a).unwrap();
/// assert!((u * Matrix2::from_diagonal(&s) * v_t - a).amax() < 1e-14);
/// ```
#[track_caller]
pub fn svd<T: Scalar, R: Dim + DimMin<C>, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> Option<Thin<T, R, C>>
where
    DefaultAllocator: Decomposes<R, C>,
{
    iterated(&Svd::new(), copied(a))
}

/// The singular values in descending order; `None` if a number is not finite. See [`Svd`] for the derivatives, and for what holds at
/// repeated and zero ones.
///
/// ```
/// use autodiff::matrix::singular_values;
/// use autodiff::nalgebra::{Matrix2x3, Vector2};
///
/// let a = Matrix2x3::new(0.0, 0.0, 2.0, -3.0, 0.0, 0.0);
/// assert!((singular_values(&a).unwrap() - Vector2::new(3.0, 2.0)).amax() < 1e-15);
/// ```
#[track_caller]
pub fn singular_values<T: Scalar, R: Dim + DimMin<C>, C: Dim>(
    a: &Matrix<T, R, C, impl Storage<T, R, C>>,
) -> Option<OVector<T, DimMinimum<R, C>>>
where
    DefaultAllocator: Decomposes<R, C>,
{
    applied(&SingularValues::new(), copied(a))
}

/// The spectral norm, the largest singular value; NaN if a number is not finite.
///
/// Where `k` singular values are the largest its derivative is `1/k` of each one's, a subgradient; at the zero matrix it is 0.
///
/// ```
/// use autodiff::matrix::spectral_norm;
/// use autodiff::nalgebra::Matrix2;
/// use autodiff::prelude::*;
///
/// let along = |x| spectral_norm(&Matrix2::new(x, 0.0.into(), 0.0.into(), 2.0.into()));
/// assert_eq!([1.0, 2.0, 3.0].map(|x| derivative(along, x)), [0.0, 0.5, 1.0]);
/// ```
#[track_caller]
pub fn spectral_norm<T: Scalar, R: Dim + DimMin<C>, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> T
where
    DefaultAllocator: Decomposes<R, C>,
{
    applied(&SpectralNorm::new(), copied(a)).expect("every matrix has a norm")
}

/// The nuclear norm, the sum of the singular values; NaN if a number is not finite.
///
/// Its gradient is `u vᵀ` of the singular vectors that do not belong to 0: at a matrix without full rank, the smallest subgradient.
///
/// ```
/// use autodiff::matrix::nuclear_norm;
/// use autodiff::nalgebra::Matrix2;
/// use autodiff::prelude::*;
///
/// let along = |x: Dual<f64>| nuclear_norm(&Matrix2::new(x, 0.0.into(), 0.0.into(), 2.0.into()));
/// assert_eq!(derivative(along, 0.0), 0.0);
/// assert_eq!(derivative(along, -2.0), -1.0);
/// ```
#[track_caller]
pub fn nuclear_norm<T: Scalar, R: Dim + DimMin<C>, C: Dim>(a: &Matrix<T, R, C, impl Storage<T, R, C>>) -> T
where
    DefaultAllocator: Decomposes<R, C>,
{
    applied(&NuclearNorm::new(), copied(a)).expect("every matrix has a norm")
}
