//! Forward mode: numbers that carry their tangents along.

pub(crate) mod columns;
mod dual;
mod nesting;
mod pattern;
mod taylor;

pub use dual::Dual;
pub(crate) use nesting::Running;
pub(crate) use pattern::Pattern;
pub use taylor::Taylor;
