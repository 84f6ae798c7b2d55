//! What adjoints written by `#[differentiable]` call: cotangents and pullbacks.

pub mod callee;
mod cotangent;
mod lanes;
mod late;
mod lists;
pub mod plain;
mod pullback;
mod rows;
pub mod whole;
mod work;

pub use cotangent::{
    Accumulate, Cotangent, Seed, SliceCotangent, Spare, Take, Unasked, Unseeded, acc, add_from, fit, hand_on, last,
    nil_like, ones, owned, pop, pushed, rounds, take, take_into, zero, zero_bar,
};
pub use late::{Handed, Late, late};
pub use lists::{Places, put_back, sort_noting};
pub use pullback::{
    Argument, Copied, CopiedValue, NotCopied, NotCopiedValue, is_finite, is_finite_matrix, of_extremum, partials,
    partials_pair,
};
pub use rows::{Seeds, jacobian_of_adjoint, jacobian_of_gradient, jacobian_rows, recorded_vjps, vjps};
pub use work::{Typed, Work};
