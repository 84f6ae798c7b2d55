//! Reverse mode: numbers that record what is computed with them, and tapes that are read backwards.

mod arena;
mod var;

pub use var::Var;
