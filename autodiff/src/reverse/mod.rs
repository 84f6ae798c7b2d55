//! Reverse mode: numbers that record what is computed with them, and tapes that are read backwards.
//!
//! `tape.rs` has the tokens that users hold, `var.rs` the numbers, `arena.rs` the thread's buffers where both meet,
//! `operation.rs` the statements with many operands or a matrix as their result,
//! `nary.rs` numbers with many operands and `fused.rs` the functions that are recorded as such, `checkpoint.rs` functions that are
//! run again instead of recorded, `sweep.rs` the way back, `wide.rs` several ways back at once, `gradient.rs` the result.

mod arena;
mod checkpoint;
mod fused;
mod gradient;
mod memory;
mod nary;
pub(crate) mod operation;
mod sweep;
mod tape;
mod var;
mod wide;

pub use arena::release_buffers;
pub use checkpoint::{checkpoint, time_steps};
pub use gradient::{DifferentShapes, Gradient, Variables, Visited};
pub(crate) use gradient::{Weight, together};
pub(crate) use sweep::Sweep;
pub use tape::{PersistentTape, Records, Tape, Watch};
pub use var::Var;
