//! What several examples share.

pub mod gauss_process;
pub mod nist;
