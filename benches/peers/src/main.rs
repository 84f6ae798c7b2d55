//! The tape and the duals beside those of other crates, all in one process and checked against each other:
//! `cargo run --release --manifest-path benches/peers/Cargo.toml [-- check]`. Prints a table and writes `benches/peers.svg`.

mod chart;
mod drivers;
mod numbers;
mod work;

use autodiff_benches::adbench::gmm;
use autodiff_benches::clock::{self, Measured, Role, Workload};
use autodiff_benches::lines;
use drivers::*;
use std::hint::black_box;
use std::time::Duration;
use work::{Chain, Mixture, Perceptron, Rosenbrock, Work};

/// For each workload.
const BUDGET: Duration = Duration::from_millis(2500);

/// Adds a method of another crate for each function named.
macro_rules! add {
    ($line:ident, $job:ident, $x:ident, $($name:literal: $driver:expr),* $(,)?) => {
        $($line.gradient(Role::Other, $name, "", move || $driver($job, black_box($x)), |g| g);)*
    };
}

/// Adds the tapes.
fn tapes(line: &mut Workload<'static>, work: &'static impl Work, x: Vec<f64>) {
    let x: &'static [f64] = x.leak();
    add!(line, work, x,
        "reverse": reverse,
        "RustQuant_autodiff": rust_quant,
        "aad": aad,
        "easy-ml": easy_ml,
        "echidna": echidna,
        "ad_trait": ad_trait,
    );
}

/// Adds the dual numbers, all tangents at once. `M` is `N + 1`.
fn duals<const N: usize, const M: usize>(line: &mut Workload<'static>) {
    let work: &'static _ = &Rosenbrock;
    let x: &'static [f64] = lines::rosenbrock_point(N).leak();
    add!(line, work, x,
        "num-dual": num_dual_forward::<N>,
        "hyperdual": hyperdual_forward::<M>,
        "echidna": echidna_forward::<N>,
        "ad_trait": ad_trait_forward::<N>,
        "autodiff (elrnv)": elrnv_forward,
    );
}

fn hessians<const N: usize>(line: &mut Workload<'static>) {
    let work: &'static _ = &Rosenbrock;
    let x: &'static [f64] = lines::rosenbrock_point(N).leak();
    if N < 100 {
        add!(line, work, x, "num-dual": num_dual_hessian::<N>);
    }
    add!(line, work, x, "num-dual, dynamic": num_dual_hessian_dynamic, "echidna": echidna_hessian::<10>);
}

/// The peers' methods of the line; none if it is not one that they run. With it the method of ours that they are
/// compared with.
fn with_peers(line: &mut Workload<'static>) -> Option<&'static str> {
    match line.name() {
        "Rosenbrock n=2" => tapes(line, &Rosenbrock, lines::rosenbrock_point(2)),
        "Rosenbrock n=100" => tapes(line, &Rosenbrock, lines::rosenbrock_point(100)),
        "Rosenbrock n=10000" => tapes(line, &Rosenbrock, lines::rosenbrock_point(10_000)),
        "chain of 10000 steps" => tapes(line, &Chain { steps: lines::CHAIN.0 }, vec![lines::CHAIN.1]),
        "MLP 8-32-32-1, batch 64" => {
            let lines::Batch { inputs, targets, weights } = lines::batch();
            let work = Perceptron { inputs: inputs.leak(), targets: targets.leak() };
            tapes(line, Box::leak(Box::new(work)), weights);
        }
        "GMM d=10 K=25 n=200" => mixture(line, 200),
        "GMM d=10 K=25 n=1000" => mixture(line, 1000),
        "Hessian, Rosenbrock n=20" => hessians::<20>(line),
        "Hessian, Rosenbrock n=100" => hessians::<100>(line),
        "forward gradient n=2" => duals::<2, 3>(line),
        "forward gradient n=20" => duals::<20, 21>(line),
        "forward gradient n=100" => duals::<100, 101>(line),
        _ => return None,
    }
    Some(match line.name() {
        name if name.starts_with("Hessian") => "f::hessian",
        name if name.starts_with("forward") => "gradient_forward",
        _ => "tape",
    })
}

fn mixture(line: &mut Workload<'static>, n: usize) {
    let problem: &'static _ = Box::leak(Box::new(gmm::Problem::read(gmm::D10_K25).truncated(n)));
    let x = [&problem.alphas[..], &problem.means, &problem.factors].concat();
    tapes(line, Box::leak(Box::new(Mixture(problem))), x);
}

fn main() {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let only_check = wanted == "check";
    if !only_check {
        println!("{}", clock::head());
    }
    let mut measured: Vec<(Measured, &str, usize)> = Vec::new();
    for (name, make) in lines::ALL {
        if !only_check && !name.contains(&wanted) {
            continue;
        }
        let mut line = make(name);
        let own = line.methods();
        let Some(ours) = with_peers(&mut line) else { continue };
        if only_check {
            println!("{name}: {} methods agree", line.methods());
            continue;
        }
        let result = line.measure(BUDGET);
        print!("{}", result.rows);
        measured.push((result, ours, own));
    }
    if wanted.is_empty() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../peers.svg");
        std::fs::write(path, chart::svg(&measured)).expect("benches/peers.svg can be written");
    }
}
