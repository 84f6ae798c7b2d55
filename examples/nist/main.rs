//! `cargo run --release --example nist [FILE.svg]`: 27 measured data sets, each fitted from two starting points with
//! derivatives from the library. Prints a table, draws a picture (`target/nist.svg` unless told otherwise), and fails
//! where the fits do not agree with the values that NIST certifies.

use autodiff_examples::nist::picture;
use autodiff_examples::nist::report::{REQUIRED_SOLVED, Table, agreeing, solve_all};
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            let [first, second] = REQUIRED_SOLVED;
            eprintln!("Too few: {first} are wanted from start 1, {second} from start 2.");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Fits, prints and draws. Returns whether enough fits agree with NIST.
fn run() -> Result<bool, Box<dyn Error>> {
    let begin = Instant::now();
    let all = solve_all()?;
    let seconds = begin.elapsed().as_secs_f64();
    println!("{}", Table(&all));
    println!("{} fits in {seconds:.2} seconds.", 2 * all.len());

    let path = std::env::args_os().nth(1).map_or_else(picture::default_path, PathBuf::from);
    picture::draw(&all, &path)?;
    println!("Each fit over its data: {}", path.display());

    let enough = agreeing(&all).iter().zip(&REQUIRED_SOLVED).all(|(found, wanted)| found >= wanted);
    Ok(enough)
}
