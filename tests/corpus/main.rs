//! Ordinary Rust functions, as people write them, through `#[differentiable]`.
//!
//! Each body stands once and is compiled twice, plain and with the attribute. At random points the values are equal bit for bit,
//! and `f::value_and_grad` (whatever its strategy), a tape, dual numbers and finite differences give one gradient.

#[macro_use]
mod check;

mod finance;
mod geometry;
mod joining;
mod learning;
mod linear_algebra;
mod loops;
mod ode;
mod parameters;
mod shapes;
mod signals;
mod solvers;
mod statistics;

use autodiff::Strategy;

/// Which functions have an adjoint made at compile time: `cargo test -p autodiff-tests --test corpus -- --nocapture summary`.
#[test]
fn summary() {
    let modules = [
        finance::STRATEGIES,
        geometry::STRATEGIES,
        joining::STRATEGIES,
        learning::STRATEGIES,
        linear_algebra::STRATEGIES,
        loops::STRATEGIES,
        ode::STRATEGIES,
        parameters::STRATEGIES,
        shapes::STRATEGIES,
        signals::STRATEGIES,
        solvers::STRATEGIES,
        statistics::STRATEGIES,
    ];
    let functions: Vec<_> = modules.into_iter().flatten().collect();
    let taped: Vec<_> =
        functions.iter().filter(|(_, strategy)| *strategy == Strategy::Tape).map(|(name, _)| name).collect();
    println!(
        "{} of {} functions have an adjoint; a tape is recorded for:",
        functions.len() - taped.len(),
        functions.len()
    );
    taped.iter().for_each(|name| println!("  {name}"));
    assert!(functions.len() >= 150, "the corpus has only {} functions", functions.len());
}
