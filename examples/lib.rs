//! What several examples share.

pub mod digits;
pub mod gauss_process;
pub mod nist;
