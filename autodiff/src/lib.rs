//! Automatic differentiation for Rust.

mod field;
mod forward;
mod lift;
mod primitive;
mod reverse;
mod scalar;

pub use forward::Dual;
pub use reverse::{Gradient, PersistentTape, Records, Tape, Var, Variables, Watch, release_buffers};
pub use primitive::partial;
pub use scalar::{BaseFloat, Scalar};
