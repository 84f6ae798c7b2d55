//! Automatic differentiation for Rust.

mod field;
mod forward;
mod lift;
mod primitive;
mod reverse;
mod scalar;

pub use forward::Dual;
pub use reverse::Var;
pub use primitive::partial;
pub use scalar::{BaseFloat, Scalar};
