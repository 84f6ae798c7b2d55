//! What the expansions of `#[differentiable]` call. Not part of the public interface.

pub use crate::drivers::shaped::{hessian, hessian_array, hessian_scalar, hvp, jacobian, jvp, value_and_grad, vjp};
pub use crate::drivers::{CHUNK, Recorded};
pub use crate::lift::{Lift, Val};
pub use nalgebra::DMatrix;

/// `k` over the scalar `S`.
#[inline]
pub fn lift<S: crate::Scalar, K: Lift<S>>(k: K) -> K::Lifted {
    k.lift()
}
