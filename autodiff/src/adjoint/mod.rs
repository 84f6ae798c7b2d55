//! What adjoints written by `#[differentiable]` call: cotangents and pullbacks.

pub mod callee;
mod cotangent;
pub mod plain;
mod pullback;
pub mod whole;
mod work;

pub use cotangent::{
    Accumulate, Cotangent, SliceCotangent, Spare, Take, Unasked, acc, add_from, fit, hand_on, last, nil_like, ones,
    owned, pop, pushed, rounds, take, take_into, zero, zero_bar,
};
pub use pullback::{
    Argument, Copied, CopiedValue, NotCopied, NotCopiedValue, is_finite, of_extremum, partials, partials_pair,
};
pub use work::{Typed, Work};
