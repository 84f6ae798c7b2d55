//! Automatic differentiation for Rust.
