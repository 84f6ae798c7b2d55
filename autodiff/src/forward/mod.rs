//! Forward mode: numbers that carry their tangents along.

mod dual;
mod nesting;
mod taylor;

pub use dual::Dual;
pub(crate) use nesting::Running;
pub use taylor::Taylor;
