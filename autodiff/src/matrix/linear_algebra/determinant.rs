//! The determinant and the logarithm of its absolute value.

use super::lu::{Lu, solve_with};
use super::{applied, identity, scaled};
use crate::matrix::temporary::{List, copied, done, temporary};
use crate::matrix::{Mat, Number, Passive, Rule};
use crate::{BaseFloat, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DMatrix, DefaultAllocator, Dim, Matrix, OMatrix, OVector};

/// The determinant from a decomposition.
fn from_lu<T: Scalar, D: Dim>(lu: &Lu<T, D>) -> T
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let n = lu.factors.nrows();
    let product = balanced_product(List::of(n, (0..n).map(|i| lu.factors[(i, i)])));
    if lu.odd { -product } else { product }
}

/// The product, in an order that overflows or underflows only if the product does.
fn balanced_product<T: Scalar>(mut factors: List<T>) -> T {
    let magnitude = |x: &T| Scalar::abs(x.primal());
    factors.sort_unstable_by(|x, y| Scalar::total_cmp(&magnitude(x), &magnitude(y)));
    let (mut product, mut rest) = (T::ONE, factors.as_slice());
    while let [smallest, middle @ .., largest] = rest {
        if magnitude(&product) > T::Base::ONE {
            product *= *smallest;
            rest = &rest[1..];
        } else {
            product *= *largest;
            rest = &rest[..middle.len() + 1];
        }
    }
    rest.iter().fold(product, |product, &x| product * x)
}

/// A matrix `a` taken apart by elimination with exchanges of rows and columns, for as long as the pivots are not negligible:
/// rows `rows` and columns `columns` of `a` are `[l 0; m 1] [u w; 0 rest]`.
struct Elimination<T> {
    /// The leading `rank` columns hold `l`, `m` below the diagonal and rows `u`, `w` above; what is left is `rest`.
    factors: DMatrix<T>,
    rank: usize,
    rows: Vec<usize>,
    columns: Vec<usize>,
    odd: bool,
}

impl<T: Scalar> Elimination<T> {
    fn new(mut a: DMatrix<T>) -> Self {
        let n = a.nrows();
        let (mut rows, mut columns): (Vec<usize>, Vec<usize>) = ((0..n).collect(), (0..n).collect());
        let mut odd = false;
        let mut negligible = T::Base::ZERO;
        for p in 0..n {
            let (i, j) = largest(&a, p);
            let pivot = Scalar::abs(a[(i, j)].primal());
            if p == 0 {
                negligible = pivot * T::Base::rounded(n as f64) * <T::Base as num_traits::Float>::epsilon();
            }
            if pivot <= negligible {
                return Elimination { factors: a, rank: p, rows, columns, odd };
            }
            for (at, exchanges) in [(i, &mut rows), (j, &mut columns)] {
                exchanges.swap(p, at);
                odd ^= at != p;
            }
            a.swap_rows(p, i);
            a.swap_columns(p, j);
            for i in p + 1..n {
                let factor = a[(i, p)] / a[(p, p)];
                a[(i, p)] = factor;
                (p + 1..n).for_each(|j| {
                    let product = factor * a[(p, j)];
                    a[(i, j)] -= product;
                });
            }
        }
        Elimination { factors: a, rank: n, rows, columns, odd }
    }

    /// The determinant and the matrix of cofactors, its gradient, both without a division by what is negligible:
    /// `adj [u w; 0 s] = [det(s) adj(u), -adj(u) w adj(s); 0, det(u) adj(s)]`.
    fn determinant_and_cofactors(&self) -> (T, DMatrix<T>) {
        let (n, r) = (self.factors.nrows(), self.rank);
        let pivots = balanced_product(List::of(r, (0..r).map(|i| self.factors[(i, i)])));
        let pivots = if self.odd { -pivots } else { pivots };
        let (det_rest, adj_rest) = adjugate(&self.factors.view((r, r), (n - r, n - r)).into_owned());

        // The columns of [u w; 0 1]⁻¹ with the right factors give the adjugate of the upper factor, over the product of pivots.
        let mut upper = DMatrix::from_element(n, n, T::ZERO);
        for j in 0..r {
            upper[(j, j)] = det_rest;
        }
        for j in r..n {
            for i in r..n {
                upper[(i, j)] = adj_rest[(i - r, j - r)];
            }
            for i in 0..r {
                upper[(i, j)] = -(r..n).map(|k| self.factors[(i, k)] * adj_rest[(k - r, j - r)]).sum::<T>();
            }
        }
        for j in 0..n {
            for i in (0..r).rev() {
                let known: T = (i + 1..r).map(|k| self.factors[(i, k)] * upper[(k, j)]).sum();
                upper[(i, j)] = (upper[(i, j)] - known) / self.factors[(i, i)];
            }
        }
        // adj(l u) = adj(u) adj(l), and adj(l) is the inverse of the unit lower factor: from the right, column by column.
        for j in (0..r).rev() {
            for i in 0..n {
                let known: T = (j + 1..n).map(|k| upper[(i, k)] * self.factors[(k, j)]).sum();
                upper[(i, j)] -= known;
            }
        }
        let mut cofactors = DMatrix::from_element(n, n, T::ZERO);
        for i in 0..n {
            for j in 0..n {
                cofactors[(self.rows[j], self.columns[i])] = upper[(i, j)] * pivots;
            }
        }
        (pivots * det_rest, cofactors)
    }
}

/// Where the largest element is, from row and column `from` on.
fn largest<T: Scalar>(a: &DMatrix<T>, from: usize) -> (usize, usize) {
    let places = (from..a.ncols()).flat_map(|j| (from..a.nrows()).map(move |i| (i, j)));
    let magnitude = |place: (usize, usize)| Scalar::abs(a[place].primal());
    places.fold((from, from), |best, place| if magnitude(place) > magnitude(best) { place } else { best })
}

/// The determinant and the adjugate by the recursion of Faddeev and Le Verrier, which divides by 1, 2, .. only.
fn adjugate<T: Scalar>(a: &DMatrix<T>) -> (T, DMatrix<T>) {
    let n = a.nrows();
    let identity = DMatrix::from_fn(n, n, |i, j| if i == j { T::ONE } else { T::ZERO });
    let (mut m, mut coefficient) = (DMatrix::from_element(n, n, T::ZERO), T::ONE);
    let mut product = m.clone();
    for k in 1..=n {
        m = product + &identity * coefficient;
        product = a * &m;
        coefficient = -product.trace() / T::lit(k as f64);
    }
    if n.is_multiple_of(2) { (coefficient, -m) } else { (-coefficient, m) }
}

rule! {
    /// The determinant of a square matrix.
    ///
    /// Its gradient is the matrix of cofactors `c`: `a_bar = y_bar c` and `y_dot = tr(cᵀ a_dot)`, which holds at singular matrices too.
    /// Where `det(a) a⁻ᵀ` (Giles 2008, section 2.2.4) would lose its digits, the cofactors come from an elimination with full pivoting.
    Determinant<D>
}

impl<D: Dim> Rule for Determinant<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = Number;
    /// The cofactors.
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(T, OMatrix<T, D, D>)> {
        // Rows of one size: what is negligible does not depend on units, and nothing overflows before the result does.
        let scales = List::of(a.nrows(), (0..a.nrows()).map(|i| power_of_two(magnitude_of_row(a, i))));
        let mut scaled = temporary(copied(a));
        for (mut row, &scale) in scaled.row_iter_mut().zip(scales.iter()) {
            row.iter_mut().for_each(|x| *x /= T::constant(scale));
        }
        let (y, mut cofactors) = determinant_and_cofactors(&scaled);
        for i in 0..a.nrows() {
            for j in 0..a.ncols() {
                cofactors[(i, j)] = times_scales(cofactors[(i, j)], &scales, Some(i));
            }
        }
        Some((times_scales(y, &scales, None), cofactors))
    }

    fn pullback<T: Scalar>(&self, cofactors: &OMatrix<T, D, D>, y_bar: &T) -> OMatrix<T, D, D> {
        scaled(cofactors, *y_bar)
    }

    fn pushforward<T: Scalar>(&self, cofactors: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> T {
        cofactors.dot(a_dot)
    }

    #[track_caller]
    fn plain<F: BaseFloat>(&self, a: &OMatrix<F, D, D>) -> Option<F> {
        let lu = Lu::new(a);
        let y = from_lu(&lu);
        lu.done();
        Some(y)
    }
}

#[track_caller]
fn determinant_and_cofactors<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>) -> (T, OMatrix<T, D, D>)
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let lu = Lu::new(a);
    let (rows, columns) = a.shape_generic();
    if !lu.is_singular() {
        let inverse = lu.solve(&temporary(identity(rows)), true);
        let limit = T::Base::ONE / Scalar::sqrt(<T::Base as num_traits::Float>::epsilon());
        if size(a) * size(&inverse) < limit {
            let y = from_lu(&lu);
            lu.done();
            return (y, inverse * y);
        }
        done(inverse);
    }
    lu.done();
    let n = a.nrows();
    let (y, cofactors) = Elimination::new(DMatrix::from_fn(n, n, |i, j| a[(i, j)])).determinant_and_cofactors();
    (y, OMatrix::from_fn_generic(rows, columns, |i, j| cofactors[(i, j)]))
}

/// The sum of magnitudes in a row.
fn magnitude_of_row<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>, i: usize) -> T::Base
where
    DefaultAllocator: Allocator<D, D>,
{
    (0..a.ncols()).fold(T::Base::ZERO, |sum, j| sum + Scalar::abs(a[(i, j)].primal()))
}

/// The largest sum of magnitudes in a row.
fn size<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>) -> T::Base
where
    DefaultAllocator: Allocator<D, D>,
{
    (0..a.nrows()).fold(T::Base::ZERO, |largest, i| Scalar::max(largest, magnitude_of_row(a, i)))
}

/// A power of two of about this size, and 1 for 0 and what is not finite: scaling by it does not round.
fn power_of_two<F: BaseFloat>(x: F) -> F {
    if x > F::ZERO && Scalar::is_finite(x) { Scalar::exp2(Scalar::floor(Scalar::log2(x))) } else { F::ONE }
}

/// `x` times the scales, but for the one of row `without`.
fn times_scales<T: Scalar>(x: T, scales: &[T::Base], without: Option<usize>) -> T {
    let kept = scales.iter().enumerate().filter(|&(i, &scale)| Some(i) != without && scale != T::Base::ONE);
    let factors = std::iter::once(x).chain(kept.map(|(_, &scale)| T::constant(scale)));
    balanced_product(List::of(1 + scales.len(), factors))
}

rule! {
    /// The logarithm of the absolute value of the determinant; `None` if the matrix is singular.
    ///
    /// It neither overflows nor underflows where the determinant would. Derivatives: `a_bar = y_bar a⁻ᵀ`, `y_dot = tr(a⁻¹ a_dot)` (Giles 2008, section 2.2.4).
    LnAbsDeterminant<D>
}

impl<D: Dim> Rule for LnAbsDeterminant<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = Number;
    type Saved = (Mat<D, D>, Passive<OVector<usize, D>>);

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(T, (OMatrix<T, D, D>, OVector<usize, D>))> {
        let lu = Lu::new(a);
        if lu.is_singular() {
            lu.done();
            return None;
        }
        let y = (0..a.nrows()).map(|i| Scalar::abs(lu.factors[(i, i)]).ln()).sum();
        Some((y, (lu.factors, lu.rows)))
    }

    fn pullback<T: Scalar>(&self, (lu, rows): &(OMatrix<T, D, D>, OVector<usize, D>), y_bar: &T) -> OMatrix<T, D, D> {
        solve_with(lu, rows, &temporary(identity(lu.shape_generic().0)), true) * *y_bar
    }

    fn pushforward<T: Scalar>(
        &self,
        (lu, rows): &(OMatrix<T, D, D>, OVector<usize, D>),
        a_dot: &OMatrix<T, D, D>,
    ) -> T {
        temporary(solve_with(lu, rows, a_dot, false)).trace()
    }
}

/// The determinant of a square matrix; that of a 0 x 0 matrix is 1. Its derivatives are right at singular matrices too: see [`Determinant`].
///
/// ```
/// use autodiff::matrix::determinant;
/// use autodiff::nalgebra::Matrix2;
/// use autodiff::prelude::*;
///
/// assert_eq!(determinant(&Matrix2::new(1.0, 2.0, 3.0, 4.0)), -2.0);
/// let slope = derivative(|x| determinant(&Matrix2::new(x, x, 2.0.into(), 2.0.into())), 1.0);
/// assert_eq!(slope, 0.0);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn determinant<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> T
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    applied(&Determinant::new(), copied(a)).expect("every square matrix has a determinant")
}

/// The logarithm of the absolute value of the determinant; `None` if the matrix is singular. See [`LnAbsDeterminant`] for its derivatives,
/// [`ln_determinant_spd`](super::ln_determinant_spd) for symmetric positive definite matrices.
///
/// ```
/// use autodiff::matrix::ln_abs_determinant;
/// use autodiff::nalgebra::Matrix2;
///
/// assert_eq!(ln_abs_determinant(&Matrix2::new(0.0, 1.0, 1.0, 0.0)), Some(0.0));
/// assert_eq!(ln_abs_determinant(&Matrix2::new(1.0, 2.0, 2.0, 4.0)), None);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn ln_abs_determinant<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<T>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    applied(&LnAbsDeterminant::new(), copied(a))
}
