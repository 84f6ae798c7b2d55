//! Automatic differentiation for Rust.

mod field;
mod forward;
mod lift;
mod primitive;
mod reverse;
mod scalar;
mod shape;

pub use forward::Dual;
pub use primitive::partial;
pub use reverse::{
    Gradient, PersistentTape, Records, Tape, Var, Variables, Watch, release_buffers,
};
pub use scalar::{BaseFloat, Scalar};
pub use shape::Shape;

/// What a program usually needs: `use autodiff::prelude::*;`.
pub mod prelude {
    pub use crate::{Dual, Gradient, PersistentTape, Scalar, Tape, Var};
}
