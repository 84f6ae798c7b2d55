//! Helpers that several test files share.

#[path = "support/expression.rs"]
pub mod expression;
#[path = "support/machine.rs"]
pub mod machine;
#[path = "support/panics.rs"]
pub mod panics;
#[path = "support/reference.rs"]
pub mod reference;
