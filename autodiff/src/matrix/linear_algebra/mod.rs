//! Linear algebra: one file per family, each with the rules and the functions over them.
//!
//! Formulas: M. B. Giles, *Collected matrix derivative results for forward and reverse mode algorithmic differentiation*, 2008,
//! and what each rule cites.

/// The type of a rule that has nothing but dimensions.
macro_rules! rule {
    ($(#[$doc:meta])* $name:ident<$($dim:ident),*>) => {
        $(#[$doc])*
        pub struct $name<$($dim),*>(std::marker::PhantomData<($($dim,)*)>);

        impl<$($dim),*> $name<$($dim),*> {
            /// The rule.
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self {
                $name(std::marker::PhantomData)
            }
        }
    };
}

pub(in crate::matrix) mod callees;
mod cholesky;
mod determinant;
mod exponential;
mod lu;
mod products;
mod qr;
mod svd;
mod symmetric_eigen;
mod triangular;

pub use cholesky::{cholesky, ln_determinant_spd, solve_spd};
pub use determinant::{determinant, ln_abs_determinant};
pub use exponential::exponential;
pub use lu::{inverse, solve, tr_solve};
pub(crate) use products::inner;
pub use products::{frobenius_norm, kronecker, outer, quadratic_form, trace};
#[doc(hidden)]
pub use products::{kronecker_left, kronecker_right};
pub use qr::{least_squares, pseudo_inverse, qr};
pub use svd::{Decomposes, nuclear_norm, singular_values, spectral_norm, svd};
pub use symmetric_eigen::{symmetric_eigen, symmetric_eigenvalues};
pub use triangular::{
    solve_lower_triangular, solve_upper_triangular, tr_solve_lower_triangular, tr_solve_upper_triangular,
};

/// The operations as rules: value, pullback and pushforward. See [`Rule`](super::Rule).
pub mod rules {
    pub use super::cholesky::{Cholesky, LnDeterminantSpd, SolveSpd};
    pub use super::determinant::{Determinant, LnAbsDeterminant};
    pub use super::exponential::Exponential;
    pub use super::lu::{Inverse, Solve};
    pub use super::products::{FrobeniusNorm, Kronecker, Outer, Product, QuadraticForm, Trace};
    pub use super::qr::{LeastSquares, PseudoInverse, Qr};
    pub use super::svd::{NuclearNorm, SingularValues, SpectralNorm, Svd};
    pub use super::symmetric_eigen::{SymmetricEigen, SymmetricEigenvalues};
    pub use super::triangular::{SolveTriangular, Triangle};
}

use super::rule::{Form, Iterative, Of, Rule};
use super::temporary::{filled, from_fn};
use crate::Scalar;
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, OMatrix};

#[track_caller]
fn assert_square((rows, columns): (usize, usize)) {
    assert!(rows == columns, "a square matrix is needed, this one is {rows} x {columns}");
}

#[track_caller]
fn assert_rows(n: usize, (rows, columns): (usize, usize)) {
    assert!(n == rows, "a {n} x {n} matrix needs a right side of {n} rows, this one is {rows} x {columns}");
}

/// The result of a rule on copies of its operands, which are then done with.
#[track_caller]
fn applied<T: Scalar, R: Rule>(rule: &R, x: Of<R::Input, T>) -> Option<Of<R::Output, T>> {
    let y = T::apply(rule, &x);
    R::Input::done(x);
    y
}

/// The same for a rule whose algorithm runs on plain floats only.
#[track_caller]
fn iterated<T: Scalar, R: Iterative>(rule: &R, x: Of<R::Input, T>) -> Option<Of<R::Output, T>> {
    let y = T::iterate(rule, &x);
    R::Input::done(x);
    y
}

/// `(a + aᵀ) / 2`.
fn symmetric_part<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>) -> OMatrix<T, D, D>
where
    DefaultAllocator: Allocator<D, D>,
{
    let (rows, columns) = a.shape_generic();
    from_fn(rows, columns, |i, j| if i == j { a[(i, i)] } else { a[(i, j)].midpoint(a[(j, i)]) })
}

/// The matrix with each element times `factor`.
fn scaled<T: Scalar, R: Dim, C: Dim>(a: &OMatrix<T, R, C>, factor: T) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = a.shape_generic();
    filled(rows, columns, a.as_slice().iter().map(|&a| a * factor))
}

/// The transpose.
fn transposed<T: Scalar, R: Dim, C: Dim>(a: &OMatrix<T, R, C>) -> OMatrix<T, C, R>
where
    DefaultAllocator: Allocator<R, C> + Allocator<C, R>,
{
    let (rows, columns) = a.shape_generic();
    from_fn(columns, rows, |i, j| a[(j, i)])
}

/// The matrix with ones on the diagonal and zeros elsewhere.
fn identity<T: Scalar, D: Dim>(n: D) -> OMatrix<T, D, D>
where
    DefaultAllocator: Allocator<D, D>,
{
    from_fn(n, n, |i, j| if i == j { T::ONE } else { T::ZERO })
}
