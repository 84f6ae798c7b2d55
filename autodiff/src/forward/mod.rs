//! Forward mode: numbers that carry their tangents along.

mod dual;

pub use dual::Dual;
