//! What adjoints written by `#[differentiable]` call: cotangents and pullbacks.

mod cotangent;
pub mod plain;
mod pullback;

pub use cotangent::{
    Accumulate, Cotangent, SliceCotangent, Spare, Take, Unasked, acc, last, last_rounds, ones, owned, pop, pushed,
    rounds, take, taken_rounds, zero, zero_bar,
};
pub use pullback::{Argument, Copied, CopiedValue, NotCopied, NotCopiedValue, is_finite, partials, partials_pair};
