//! What several examples share.

pub mod nist;
