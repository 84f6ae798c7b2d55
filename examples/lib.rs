//! What several examples share.

pub mod digits;
pub mod nist;
