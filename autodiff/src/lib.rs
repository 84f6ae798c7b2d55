//! Automatic differentiation: derivatives of ordinary Rust functions, exact to rounding, of any order.
//!
//! # The idea
//!
//! A program that computes a number is a chain of small steps whose derivatives are known. Multiplied along the chain
//! (the chain rule) they give the derivative of the whole, without symbolic algebra and without the error of a finite
//! difference. There are two directions to multiply in:
//!
//! - **Forward mode** carries a *tangent* beside each value, from the arguments to the result. One run gives the
//!   derivative in one direction, so it suits few variables and many results.
//! - **Reverse mode** records the steps on a *tape* and then carries a *cotangent* (or adjoint) from the result back to
//!   the arguments. One sweep gives the derivative of one result by all variables, so it suits gradients.
//!
//! Both are here, for anything written over the trait [`Scalar`]. The attribute [`#[differentiable]`](macro@differentiable)
//! turns a function over `f64` into one over `Scalar`, so that you write neither the trait nor its constants.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! #[differentiable]
//! fn rosenbrock(x: f64, y: f64) -> f64 {
//!     (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
//! }
//!
//! let z = rosenbrock(1.5, 2.0); // still an ordinary function
//! assert_eq!(z, 6.5);
//! let (z, (dx, dy)) = rosenbrock::value_and_grad(1.5, 2.0);
//! assert_eq!((z, dx, dy), (6.5, 151.0, -50.0));
//! ```
//!
//! # Forward mode
//!
//! A [`Dual`] is a value with its tangents. [`derivative`], [`jvp`] and [`gradient_forward`] run a function on them.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! assert_eq!(derivative(|x| x.powi(3), 2.0), 12.0);
//!
//! // The derivative in a direction: a Jacobian times a vector.
//! let (y, y_dot) = jvp(|x| x[0] * x[1], &[2.0, 3.0], &[1.0, 0.0]);
//! assert_eq!((y, y_dot), (6.0, 3.0));
//! ```
//!
//! A [`Taylor`] series carries the derivatives of all orders along a curve; [`taylor`] gives its coefficients.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! assert_eq!(taylor(|x| x.powi(3), 2.0), [8.0, 12.0, 6.0, 1.0]);
//! ```
//!
//! # Reverse mode
//!
//! [`tape!`] makes a [`Tape`] and names it. [`watch`](Tape::watch) turns numbers into variables ([`Var`]), computing with
//! them records, and [`gradient`](Tape::gradient) sweeps back. It *takes* the tape: a tape is used once, as the compiler sees to.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! tape!(tape);
//! let x = tape.watch(2.0);
//! let w = tape.watch([1.0, 3.0]);
//! let y = w[0] * x + w[1] * x * x;
//! let grads = tape.gradient(y);
//! assert_eq!(grads.wrt(x), 13.0);
//! assert_eq!(grads.wrt(w), [2.0, 4.0]);
//! ```
//!
//! Where several gradients of one recording are wanted, [`persistent`](Tape::persistent) makes a tape whose `gradient`
//! borrows. A variable the target does not depend on has derivative 0 by [`wrt`](Gradient::wrt), and `None` by
//! [`get`](Gradient::get).
//!
//! ```
//! use autodiff::prelude::*;
//!
//! tape!(tape);
//! let tape = tape.persistent();
//! let (x, z) = (tape.watch(3.0), tape.watch(1.0));
//! let y = x * x;
//! assert_eq!(tape.gradient(y).wrt(x), 6.0);
//! assert_eq!(tape.gradient(y * y).wrt(x), 108.0);
//! assert_eq!(tape.gradient(y).get(z), None);
//! ```
//!
//! [`gradient`], [`vjp`] and [`jacobian`] do the same for closures, tape and all.
//!
//! A number without a suffix is an `f64` only at the end of the function, as always in Rust: write `1.2_f64` where a method
//! of `f64` is called on what comes of it.
//!
//! # Higher order
//!
//! Everything nests: derivatives of derivatives are derivatives over a number that already has one.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! assert_eq!(derivative(|x| derivative(|y| y.powi(3), x), 2.0), 12.0);
//!
//! tape!(outer);
//! let x = outer.watch(2.0);
//! tape!(inner in outer); // borrows `outer`
//! let xi = inner.watch(x);
//! let dy = inner.gradient(xi.powi(3)).wrt(xi); // a variable of `outer`
//! assert_eq!(outer.gradient(dy).wrt(x), 12.0);
//!
//! let h = hessian(|x| x[0] * x[0] * x[1], &[2.0, 3.0]); // forward over reverse
//! assert_eq!(h.as_slice(), [6.0, 4.0, 4.0, 0.0]);
//! ```
//!
//! Levels do not mix: an outer variable is a constant to the inner derivative. Arithmetic between two neighbouring levels
//! lifts it; across more of them `passive` does, as in `z * Var::passive(x)`.
//!
//! What a derivative is where calculus gives none, or several (kinks, ties, poles, jumps, NaN), says [`conventions`].
//!
//! # What the macro accepts
//!
//! Ordinary Rust: `let`, patterns, `mut`, compound assignment, indexing, `if`, `match`, loops, iterator chains, calls of other
//! `#[differentiable]` functions, the methods of `f64`. Arguments are floats, slices, arrays, `Vec`s, tuples and nalgebra
//! matrices of them, and structs with [`#[derive(Differentiable)]`](derive@Differentiable); integers, `bool` and parameters marked `#[constant]` are passive. What it does not accept it refuses at the token,
//! with what to write instead. See [`macro@differentiable`].
//!
//! ```
//! use autodiff::prelude::*;
//!
//! #[differentiable]
//! fn residual_sum(b: &[f64], #[constant] x: &[f64], #[constant] y: &[f64]) -> f64 {
//!     let mut sum = 0.0;
//!     for (x, y) in x.iter().zip(y) {
//!         let r = y - b[0] * (1.0 - (-b[1] * x).exp());
//!         sum += r * r;
//!     }
//!     sum
//! }
//!
//! let (x, y) = ([1.0, 2.0, 3.0], [0.5, 0.8, 0.9]);
//! let gradient = residual_sum::grad(&[1.0, 0.7], &x, &y);
//! let hessian = residual_sum::hessian(&[1.0, 0.7], &x, &y);
//! assert_eq!((gradient.len(), hessian.shape()), (2, (2, 2)));
//! ```
//!
//! # Is the gradient right?
//!
//! [`check_gradient`] compares any gradient, made here or by hand, with finite differences that are accurate to some ten digits, and
//! names the entry that is off.
//!
//! ```
//! use autodiff::prelude::*;
//!
//! let by_hand = |x: [f64; 2]| [x[1].cos() * x[0].exp(), x[1].sin() * x[0].exp()]; // a sign is missing
//! let found = check_gradient(|x| x[0].exp() * x[1].cos(), [0.5, 0.25], by_hand([0.5, 0.25])).unwrap_err();
//! assert!(found.to_string().contains("x[1]: the gradient says 0.4079"));
//! ```
//!
//! # What the types forbid
//!
//! 1. Using a tape twice, or watching on it after `gradient`: E0382, naming the tape.
//! 2. Calling a pullback twice: E0382.
//! 3. Mixing variables of two tapes: E0277 "cannot multiply `Var<.., a>` by `Var<.., b>`" by an operator, E0308 in a call.
//! 4. Using up an outer tape before its inner one: E0505.
//! 5. The gradient of, or with respect to, a plain number: "not a variable of a tape".
//! 6. Sending a tape to another thread: it is not `Send`.
//! 7. Arrays and static matrices of the wrong dimensions.
//! 8. Differentiating by an integer.
//!
//! What types cannot see panics at the caller's line, and is never a wrong number: a variable used after its tape is
//! gone or on another thread, two variables of one `tape!` site in a recursion, lengths that differ in `jvp` and `vjp`, and
//! a closure over an outer dual variable differentiated at a plain number (see [`derivative`]). The one thing that nothing sees is
//! a dual number kept in a `Cell` from one derivative to the next.

mod adjoint;
mod check;
pub mod conventions;
mod custom;
mod differentiable;
mod drivers;
mod expression;
mod field;
mod forward;
pub mod functions;
mod lift;
pub mod matrix;
#[cfg(feature = "parallel")]
pub mod parallel;
mod primitive;
mod reverse;
mod scalar;
mod shape;
mod special;

#[doc(hidden)]
pub mod __private;

pub use autodiff_macros::{Differentiable, custom_derivative, differentiable, tape};
pub use check::{Finding, GradientError, WrongEntry, check_gradient};
pub use differentiable::{Differentiable, Parameter};
pub use drivers::{
    CHUNK, Driver, Recorded, derivative, gradient, gradient_forward, gradient_forward_array, hessian, hvp, jacobian,
    jvp, taylor, value_and_gradient, vjp,
};
pub use forward::{Dual, Taylor};
pub use matrix::MatrixVar;
pub use nalgebra;
pub use primitive::partial;
pub use reverse::{
    DifferentShapes, Gradient, PersistentTape, Records, Tape, Var, Variables, Visited, Watch, checkpoint,
    release_buffers, time_steps,
};
pub use scalar::{BaseFloat, Scalar};
pub use shape::Shape;

/// How the reverse mode of a `#[differentiable]` function works: its `STRATEGY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// By an adjoint made at compile time.
    Adjoint,
    /// By a tape recorded at run time.
    Tape,
}

/// What a program usually needs: `use autodiff::prelude::*;`.
pub mod prelude {
    pub use crate::{
        Differentiable, Dual, Gradient, PersistentTape, Scalar, Strategy, Tape, Taylor, Var, check_gradient,
        custom_derivative, derivative, differentiable, gradient, gradient_forward, gradient_forward_array, hessian,
        hvp, jacobian, jvp, tape, taylor, value_and_gradient, vjp,
    };
}

/// The README's programs are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
