//! What derivatives cost: workloads as ordinary Rust functions, and the clock to hold beside them.
//!
//! `cargo run --release -p autodiff-benches` prints the table; `README.md` says what its lines mean.

pub mod adbench;
pub mod by_hand;
pub mod clock;
pub mod lines;
pub mod matrices;
pub mod workloads;
