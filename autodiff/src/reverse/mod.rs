//! Reverse mode: numbers that record what is computed with them, and tapes that are read backwards.
//!
//! `tape.rs` has the tokens that users hold, `var.rs` the numbers, `arena.rs` the thread's buffers where both meet,
//! `operation.rs` the statements with many operands or a matrix as their result,
//! `sweep.rs` the way back, `gradient.rs` its result.

mod arena;
mod fused;
mod gradient;
mod memory;
mod nary;
pub(crate) mod operation;
mod sweep;
mod tape;
mod var;

pub use arena::release_buffers;
pub use gradient::{DifferentShapes, Gradient, Variables, Visited};
pub(crate) use gradient::{Weight, together};
pub(crate) use sweep::Sweep;
pub use tape::{PersistentTape, Records, Tape, Watch};
pub use var::Var;
