//! What adjoints written by `#[differentiable]` call: cotangents and pullbacks.

mod cotangent;
mod pullback;

pub use cotangent::{acc, last, ones, owned, pop, pushed, take, zero, zero_bar};
pub use pullback::{partials, partials_pair, pull};
