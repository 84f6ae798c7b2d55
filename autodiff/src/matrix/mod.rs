//! Matrices.

#[allow(dead_code)] // until all operations are there
mod variable;

pub use variable::{MatrixVar, Position};
