//! Matrices: variables that are whole matrices, the product, linear algebra as single rules, and functions over them.
//!
//! # Variables
//!
//! A [`MatrixVar`] is a matrix on a tape, made by [`Tape::watch`](crate::Tape::watch): each of its operations is one statement.
//!
//! # Functions
//!
//! [`inverse`], [`solve`], [`determinant`], [`cholesky`], [`symmetric_eigenvalues`], .. take nalgebra matrices over any
//! [`Scalar`](crate::Scalar): the same call is a plain computation on `f64` and differentiates on [`Dual`](crate::Dual) and
//! [`Var`](crate::Var). They are functions because nalgebra's methods of these names run their algorithms on each number: right for finite ones, not for
//! those that iterate until the *values* have converged (eigenvalues, singular values).
//!
//! ```
//! use autodiff::matrix::{ln_abs_determinant, solve};
//! use autodiff::nalgebra::{Matrix2, Vector2};
//! use autodiff::prelude::*;
//!
//! fn energy<S: Scalar>(stiffness: S) -> S {
//!     let a = Matrix2::new(stiffness, S::ONE, S::ONE, S::lit(3.0));
//!     let force = Vector2::new(S::ONE, S::lit(2.0));
//!     force.dot(&solve(&a, &force).unwrap()) + ln_abs_determinant(&a).unwrap()
//! }
//! let slope = derivative(energy, 2.0);
//! assert!((slope - 0.56).abs() < 1e-14);
//! ```
//!
//! [`add_to_rows`](fn@add_to_rows), [`relu`](fn@relu), [`softmax_rows`](fn@softmax_rows), [`cross_entropy_rows`](fn@cross_entropy_rows), .. are what the layers
//! of a network are made of. In [`#[differentiable]`](macro@crate::differentiable) functions all of these are single steps of the adjoint.
//!
//! # Rules
//!
//! Each operation is one [`Rule`] (in [`rules`]): its value with what must be saved, its pullback and its pushforward, on whole matrices. That is
//! what a tape records and what an adjoint made at compile time calls:
//!
//! ```
//! use autodiff::matrix::{Rule, rules::Inverse};
//! use autodiff::nalgebra::Matrix2;
//!
//! let a = Matrix2::new(2.0, 1.0, 1.0, 1.0);
//! let (y, saved) = Inverse::new().value(&a).unwrap();
//! let y_bar = Matrix2::identity(); // the cotangent of the result: here of its trace
//! let a_bar = Inverse::new().pullback(&saved, &y_bar);
//! assert_eq!(a_bar, -(y * y).transpose());
//! ```

mod kernels;
mod levels;
mod linear_algebra;
mod lines;
pub(crate) mod operators;
mod product;
mod rows;
mod rule;
pub(crate) mod temporary;
mod variable;

#[doc(hidden)]
pub use linear_algebra::callees::*;
pub use linear_algebra::*;
pub use product::{Strided, StridedMut, gemm, product};
pub use rows::*;
pub use rule::{Form, Iterative, Mat, Number, Of, Passive, Rule};
pub use temporary::recycle;
pub use variable::{Coefficient, Elements, MatrixVar, Position};

pub(crate) use levels::{over_duals, over_series, over_variables};
pub(crate) use linear_algebra::inner;
pub(crate) use lines::{exps_f32, exps_f64};
pub(crate) use product::{
    by_loop, numbers, numbers_mut, of_duals, of_variables, product_f32, product_f64, side_by_side,
};
