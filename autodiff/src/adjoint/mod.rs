//! What adjoints written by `#[differentiable]` call: cotangents and pullbacks.

mod cotangent;
pub mod plain;
mod pullback;

pub use cotangent::{Accumulate, Cotangent, Take, Unasked, acc, last, ones, owned, pop, pushed, take, zero, zero_bar};
pub use pullback::{Argument, Copied, NotCopied, is_finite, partials, partials_pair};
