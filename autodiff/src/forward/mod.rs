//! Forward mode: numbers that carry their tangents along.

mod dual;
mod nesting;

pub use dual::Dual;
pub(crate) use nesting::Running;
