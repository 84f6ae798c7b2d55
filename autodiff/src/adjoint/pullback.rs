//! Pullbacks of primitives, from the rule table by way of dual numbers.

use crate::{Dual, Scalar};

/// The value of a primitive and its partial derivatives.
#[inline]
#[track_caller]
pub fn partials<S: Scalar, const N: usize>(x: [S; N], f: impl FnOnce([Dual<S, N>; N]) -> Dual<S, N>) -> (S, [S; N]) {
    let y = f(std::array::from_fn(|i| Dual::variable(x[i], i)));
    (y.value(), y.tangents())
}

/// The same for a primitive with two results.
#[inline]
#[track_caller]
pub fn partials_pair<S: Scalar>(x: S, f: impl FnOnce(Dual<S>) -> (Dual<S>, Dual<S>)) -> ((S, S), [S; 2]) {
    let (y, z) = f(Dual::variable(x, 0));
    ((y.value(), z.value()), [y.tangent(), z.tangent()])
}

/// `partial * y_bar`, where a result that nothing depends on contributes nothing even to an infinite partial.
#[inline]
pub fn pull<S: Scalar>(partial: S, y_bar: S) -> S {
    if partial.all_finite() { partial * y_bar } else { unbounded(partial, y_bar) }
}

#[cold]
fn unbounded<S: Scalar>(partial: S, y_bar: S) -> S {
    if y_bar.is_structural_zero() { S::ZERO } else { partial * y_bar }
}
