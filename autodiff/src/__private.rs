//! What the expansions of `#[differentiable]` call. Not part of the public interface.

pub use crate::adjoint::callee::overwrites;
pub use crate::adjoint::whole;
pub use crate::adjoint::{
    Accumulate, Argument, Copied, CopiedValue, Cotangent, Handed, Late, NotCopied, NotCopiedValue, Places, Seed, Seeds,
    SliceCotangent, Spare, Take, Typed, Unasked, Unseeded, Work, acc, add_from, callee, fit, hand_on, is_finite,
    is_finite_matrix, jacobian_of_adjoint, jacobian_of_gradient, jacobian_rows, last, late, nil_like, of_extremum,
    ones, owned, partials, partials_pair, plain, pop, pushed, put_back, recorded_vjps, rounds, sort_noting, take,
    take_into, vjps, zero, zero_bar,
};
pub use crate::custom::{Custom, custom};
pub use crate::differentiable::Name;
pub use crate::drivers::shaped::{
    Expected, hessian, hessian_array, hessian_array_of_gradient, hessian_of_gradient, hessian_scalar,
    hessian_scalar_of_gradient, hvp, hvp_of_gradient, jacobian, jvp, pullback, pulled, value_and_grad,
};
pub use crate::drivers::{CHUNK, Recorded};
pub use crate::lift::{FitFloats, FitOthers, Lift, Plain, Tag, Val};
pub use crate::matrix::operators::{Matrices, times};
pub use nalgebra::DMatrix;

/// `k` over the scalar `S`.
#[inline]
pub fn lift<S: crate::Scalar, K: Lift<S>>(k: K) -> K::Lifted {
    k.lift()
}

/// The primal's value.
#[inline]
pub fn to_f64<S: crate::Scalar>(x: S) -> f64 {
    x.primal().into()
}

/// A passive argument of any shape over the scalar `S`, owned.
#[inline]
pub fn lift_shape<F, S, A>(k: A) -> A::With<S>
where
    F: crate::Scalar + Lift<S, Lifted = S>,
    S: crate::Scalar,
    A: crate::Shape<F>,
{
    k.map(&mut |x: F| lift::<S, F>(x))
}

/// In code that does not run.
#[cold]
pub fn never<T>() -> T {
    unreachable!("a function without `#[differentiable]` is followed by a tape")
}
