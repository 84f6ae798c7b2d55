//! What the expansions of `#[differentiable]` call. Not part of the public interface.

pub use crate::drivers::shaped::{hessian, hessian_array, hessian_scalar, hvp, jacobian, jvp, record, value_and_grad};
pub use crate::drivers::{CHUNK, Recorded};
pub use crate::lift::{Lift, Plain, Val};
pub use nalgebra::DMatrix;

/// `k` over the scalar `S`.
#[inline]
pub fn lift<S: crate::Scalar, K: Lift<S>>(k: K) -> K::Lifted {
    k.lift()
}

/// A passive argument over the scalar `S`, where its floats are of type `F`.
#[inline]
pub fn lift_shape<F: crate::BaseFloat, S: crate::Scalar, K: crate::Shape<F>>(k: &K) -> K::With<S> {
    k.map(&mut |x| S::lit(x.into()))
}
