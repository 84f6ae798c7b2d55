//! Automatic differentiation for Rust.

mod field;
mod forward;
pub mod functions;
mod lift;
mod primitive;
mod reverse;
mod scalar;
mod shape;
mod special;

pub use forward::Dual;
pub use primitive::partial;
pub use reverse::Var;
pub use scalar::{BaseFloat, Scalar};
pub use shape::Shape;

/// What a program usually needs: `use autodiff::prelude::*;`.
pub mod prelude {
    pub use crate::{Dual, Scalar, Var};
}
