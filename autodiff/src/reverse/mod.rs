//! Reverse mode: numbers that record what is computed with them, and tapes that are read backwards.
//!
//! `tape.rs` has the tokens that users hold, `var.rs` the numbers, `arena.rs` the thread's buffers where both meet,
//! `sweep.rs` the way back, `gradient.rs` its result.

mod arena;
mod gradient;
mod memory;
mod sweep;
mod tape;
mod var;

pub use arena::release_buffers;
pub use gradient::{Gradient, Variables};
pub use tape::{PersistentTape, Records, Tape, Watch};
pub use var::Var;
