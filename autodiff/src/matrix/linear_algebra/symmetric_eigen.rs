//! Eigenvalues and eigenvectors of symmetric matrices.
//!
//! The operand is taken as symmetric: its symmetric part `(a + aᵀ)/2` is decomposed, so derivatives with respect to it are symmetric.
//!
//! # Repeated eigenvalues
//!
//! Two neighbours that differ by rounding only are one repeated eigenvalue. The sorted *eigenvalues* then have a kink: their derivative is
//! shared evenly within the group, as `max` does at a tie. That is exact for symmetric functions of the
//! eigenvalues (sums, products, norms), and a subgradient of the largest. The *eigenvectors* of a repeated eigenvalue have no derivative, as they
//! are an arbitrary basis: their tangents are NaN, and a cotangent of them makes the pullback panic. The other eigenvectors are not concerned.
//! Second derivatives of a repeated eigenvalue are NaN, as they need its eigenvectors'.

use super::{Of, applied, assert_square, iterated, symmetric_part};
use crate::matrix::product::{mul, mul_tr, tr_mul};
use crate::matrix::temporary::{List, copied, done, filled, from_fn, temporary};
use crate::matrix::{Iterative, Mat, Rule};
use crate::{BaseFloat, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DMatrix, DefaultAllocator, Dim, Matrix, OMatrix, OVector, U1};
use std::ops::Range;

/// Where equal numbers stand among sorted ones: neighbours that differ by no more than the rounding of the largest.
pub(super) fn groups<T: Scalar>(sorted: &[T]) -> Vec<Range<usize>> {
    let primal: Vec<T::Base> = sorted.iter().map(T::primal).collect();
    let apart = negligible(&primal);
    let mut groups: Vec<Range<usize>> = Vec::new();
    for i in 0..primal.len() {
        match groups.last_mut() {
            Some(group) if Scalar::abs(primal[i] - primal[i - 1]) <= apart => group.end = i + 1,
            _ => groups.push(i..i + 1),
        }
    }
    groups
}

/// What is rounding beside the largest of some numbers.
pub(super) fn negligible<F: BaseFloat>(numbers: &[F]) -> F {
    let largest = numbers.iter().fold(F::ZERO, |largest, &x| Scalar::max(largest, Scalar::abs(x)));
    largest * F::rounded(4.0 * numbers.len() as f64) * <F as num_traits::Float>::epsilon()
}

/// `x` with the mean of each group in the group's places.
pub(super) fn shared_evenly<T: Scalar>(x: &[T], groups: &[Range<usize>]) -> Vec<T> {
    let mut shared = x.to_vec();
    for group in groups.iter().filter(|group| group.len() > 1) {
        let mean = x[group.clone()].iter().sum::<T>() / T::lit(group.len() as f64);
        shared[group.clone()].fill(mean);
    }
    shared
}

/// Whether all numbers are 0 and have no derivative.
pub(super) fn is_zero<'a, T: Scalar>(numbers: impl IntoIterator<Item = &'a T>) -> bool {
    numbers.into_iter().all(T::is_structural_zero)
}

/// The eigenvalues in ascending order and the eigenvectors as columns; `None` if a number is not finite.
fn decompose<F: BaseFloat, D: Dim>(a: &OMatrix<F, D, D>) -> Option<(OVector<F, D>, OMatrix<F, D, D>)>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    assert_square(a.shape());
    let ((dim, _), n) = (a.shape_generic(), a.nrows());
    if !a.iter().all(Scalar::all_finite) {
        return None;
    }
    if n == 0 {
        return Some((OVector::from_element_generic(dim, U1, F::ZERO), copied(a)));
    }
    let symmetric = temporary(symmetric_part(a));
    let eigen = DMatrix::from_fn(n, n, |i, j| symmetric[(i, j)]).symmetric_eigen();
    let mut order = List::of(n, 0..n);
    order.sort_unstable_by(|&i, &j| Scalar::total_cmp(&eigen.eigenvalues[i], &eigen.eigenvalues[j]));
    let values = filled(dim, U1, order.iter().map(|&i| eigen.eigenvalues[i]));
    Some((values, from_fn(dim, dim, |i, j| eigen.eigenvectors[(i, order[j])])))
}

rule! {
    /// The eigenvalues (ascending) and eigenvectors (columns, of length 1 and any sign) of a symmetric matrix; `None` if a number is not finite.
    ///
    /// Derivatives, of `a = v diag(w) vᵀ` with `p = vᵀ a_dot v` (Giles 2008, section 3.1): `w_dot = diag(p)`, `v_dot = v (f ∘ p)`,
    /// `a_bar = sym(v (diag(w_bar) + f ∘ vᵀ v_bar) vᵀ)`, where `f_ij = 1/(w_j - w_i)` off the diagonal.
    ///
    /// A repeated eigenvalue shares its derivative evenly, which is exact for symmetric functions of the eigenvalues. Its eigenvectors
    /// have no derivative: their tangents are NaN, and the pullback of a cotangent of them panics.
    SymmetricEigen<D>
}

impl<D: Dim> Iterative for SymmetricEigen<D> where DefaultAllocator: Allocator<D, D> + Allocator<D> {}

impl<D: Dim> Rule for SymmetricEigen<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = (Mat<D, U1>, Mat<D, D>);
    type Saved = (Mat<D, U1>, Mat<D, D>);

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)> {
        let y = T::iterate(self, a)?;
        Some(((copied(&y.0), copied(&y.1)), y))
    }

    #[track_caller]
    fn pullback<T: Scalar>(
        &self,
        (w, v): &Of<Self::Saved, T>,
        (w_bar, v_bar): &Of<Self::Output, T>,
    ) -> OMatrix<T, D, D> {
        let groups = groups(w.as_slice());
        let mut inner = temporary(tr_mul(v, v_bar));
        for group in &groups {
            for j in group.clone() {
                assert!(
                    group.len() == 1 || is_zero(v_bar.column(j).iter()),
                    "an eigenvector of a repeated eigenvalue ({}, {} times) has no derivative: functions of such a matrix \
                     may use its eigenvalues and other eigenvectors",
                    w[j].primal(),
                    group.len()
                );
                for i in 0..w.len() {
                    inner[(i, j)] = if group.contains(&i) { T::ZERO } else { inner[(i, j)] / (w[j] - w[i]) };
                }
            }
        }
        let w_bar = shared_evenly(w_bar.as_slice(), &groups);
        (0..w.len()).for_each(|i| inner[(i, i)] = w_bar[i]);
        symmetric_part(&temporary(mul(v, &temporary(mul_tr(&inner, v)))))
    }

    #[track_caller]
    fn pushforward<T: Scalar>(&self, (w, v): &Of<Self::Saved, T>, a_dot: &OMatrix<T, D, D>) -> Of<Self::Output, T> {
        let groups = groups(w.as_slice());
        let moved = temporary(mul(&temporary(symmetric_part(a_dot)), v));
        let mut inner = temporary(tr_mul(v, &moved));
        let w_dot = shared_evenly(inner.diagonal().as_slice(), &groups);
        let passive = is_zero(a_dot);
        for group in &groups {
            for j in group.clone() {
                for i in 0..w.len() {
                    inner[(i, j)] = if !group.contains(&i) {
                        inner[(i, j)] / (w[j] - w[i])
                    } else if i == j || passive {
                        T::ZERO
                    } else {
                        T::lit(f64::NAN)
                    };
                }
            }
        }
        (filled(w.shape_generic().0, U1, w_dot.into_iter()), mul(v, &inner))
    }

    #[track_caller]
    fn plain<F: BaseFloat>(&self, a: &OMatrix<F, D, D>) -> Option<Of<Self::Output, F>> {
        decompose(a)
    }
}

rule! {
    /// The eigenvalues of a symmetric matrix, ascending; `None` if a number is not finite. Derivatives as those of [`SymmetricEigen`].
    SymmetricEigenvalues<D>
}

impl<D: Dim> Rule for SymmetricEigenvalues<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = Mat<D, U1>;
    type Saved = (Mat<D, U1>, Mat<D, D>);

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(OVector<T, D>, Of<Self::Saved, T>)> {
        let (w, v) = T::iterate(&SymmetricEigen::new(), a)?;
        Some((copied(&w), (w, v)))
    }

    fn pullback<T: Scalar>(&self, saved: &Of<Self::Saved, T>, w_bar: &OVector<T, D>) -> OMatrix<T, D, D> {
        let (w, v) = saved;
        let w_bar = shared_evenly(w_bar.as_slice(), &groups(w.as_slice()));
        let mut scaled = temporary(copied(v));
        scaled.column_iter_mut().zip(w_bar).for_each(|(mut column, w_bar)| column *= w_bar);
        symmetric_part(&temporary(mul_tr(&scaled, v)))
    }

    fn pushforward<T: Scalar>(&self, (w, v): &Of<Self::Saved, T>, a_dot: &OMatrix<T, D, D>) -> OVector<T, D> {
        let moved = temporary(mul(&temporary(symmetric_part(a_dot)), v));
        let w_dot: Vec<T> = v.column_iter().zip(moved.column_iter()).map(|(v, moved)| v.dot(&moved)).collect();
        filled(w.shape_generic().0, U1, shared_evenly(&w_dot, &groups(w.as_slice())).into_iter())
    }

    #[track_caller]
    fn plain<F: BaseFloat>(&self, a: &OMatrix<F, D, D>) -> Option<OVector<F, D>> {
        decompose(a).map(|(w, v)| {
            done(v);
            w
        })
    }
}

/// The eigenvalues (ascending) and eigenvectors (the columns, of length 1 and any sign) of a symmetric matrix, by its symmetric part;
/// `None` if a number is not finite. See [`SymmetricEigen`] for the derivatives, and for what holds at repeated eigenvalues.
///
/// ```
/// use autodiff::matrix::symmetric_eigen;
/// use autodiff::nalgebra::{Matrix2, Vector2};
///
/// let (values, vectors) = symmetric_eigen(&Matrix2::<f64>::new(2.0, 1.0, 1.0, 2.0)).unwrap();
/// assert!((values - Vector2::new(1.0, 3.0)).amax() < 1e-15);
/// assert!((vectors.column(1).dot(&Vector2::new(1.0, -1.0))).abs() < 1e-15);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn symmetric_eigen<T: Scalar, D: Dim>(
    a: &Matrix<T, D, D, impl Storage<T, D, D>>,
) -> Option<(OVector<T, D>, OMatrix<T, D, D>)>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    iterated(&SymmetricEigen::new(), copied(a))
}

/// The eigenvalues of a symmetric matrix, ascending, by its symmetric part; `None` if a number is not finite.
/// See [`SymmetricEigen`] for the derivatives, and for what holds at repeated eigenvalues.
///
/// ```
/// use autodiff::matrix::symmetric_eigenvalues;
/// use autodiff::nalgebra::Matrix2;
/// use autodiff::prelude::*;
///
/// let largest = |x| symmetric_eigenvalues(&Matrix2::new(0.0.into(), x, x, 0.0.into())).unwrap()[1];
/// assert!((derivative(largest, 3.0) - 1.0).abs() < 1e-15);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn symmetric_eigenvalues<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<OVector<T, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    applied(&SymmetricEigenvalues::new(), copied(a))
}
