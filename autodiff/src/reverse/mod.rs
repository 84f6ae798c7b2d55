//! Reverse mode.
mod var;
pub use var::Var;
