//! Forward mode: numbers that carry their tangents along.

pub(crate) mod columns;
mod compressed;
mod dual;
mod nesting;
mod taylor;

pub(crate) use compressed::Compressed;
pub use dual::Dual;
pub(crate) use nesting::Running;
pub use taylor::Taylor;
