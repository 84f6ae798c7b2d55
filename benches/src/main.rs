//! Prints what derivatives cost, as a table: `cargo run --release -p autodiff-benches`, and with a word only the
//! workloads in whose names it occurs.

use autodiff_benches::{clock, lines};
use std::time::Duration;

/// For each workload.
const BUDGET: Duration = Duration::from_millis(1500);

fn main() {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    println!("{}", clock::head());
    for (name, line) in lines::ALL {
        if name.contains(&wanted) {
            print!("{}", line(name).measure(BUDGET).rows);
        }
    }
}
