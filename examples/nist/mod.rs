//! Fits the 27 problems of NIST's Statistical Reference Datasets (nonlinear regression) with derivatives that nobody
//! wrote by hand: the models are ordinary functions, their gradients and Hessians come from the library.

pub mod data;
pub mod fit;
pub mod models;
pub mod picture;
pub mod report;
