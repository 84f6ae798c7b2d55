//! Helpers that several test files share.

#[path = "support/reference.rs"]
pub mod reference;
