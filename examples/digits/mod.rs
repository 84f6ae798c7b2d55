//! Trains a network to read handwritten digits: its weights are one struct, and so is their gradient.

pub mod data;
pub mod network;
pub mod picture;
pub mod random;
pub mod training;
