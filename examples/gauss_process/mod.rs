//! Gaussian process regression: hyper-parameters by the gradient of the log marginal likelihood.

pub mod model;
pub mod picture;
pub mod training;
