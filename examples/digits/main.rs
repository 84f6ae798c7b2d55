//! `cargo run --release --example digits [FILE.svg]`: a network (64 pixels, 128 hidden units, 10 digits) learns to read 1,437
//! handwritten digits and is tried on the 360 that it never saw. Prints its progress, draws a picture (`target/digits.svg` unless told
//! otherwise), and fails where it reads fewer than 97 of 100 right.

use autodiff_examples::digits::random::Random;
use autodiff_examples::digits::{data, picture, training};
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

const EPOCHS: usize = 30;
const REQUIRED: f64 = 0.97;
const SEED: u64 = 7;

fn main() -> ExitCode {
    match run() {
        Ok(accuracy) if accuracy >= REQUIRED => ExitCode::SUCCESS,
        Ok(_) => {
            eprintln!("Too few: {:.0} % are wanted.", 100.0 * REQUIRED);
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Trains, prints and draws. Returns the accuracy on the digits held out.
fn run() -> Result<f64, Box<dyn Error>> {
    let random = &mut Random(SEED);
    let (digits, held_out) = data::split(data::read()?, random);
    println!("{} digits to learn from, {} held out.\n", digits.len(), held_out.len());
    println!("epoch    loss   held out");
    let begin = Instant::now();
    let trained = training::train(&digits, EPOCHS, random, |epoch, loss, network| {
        let accuracy = training::accuracy(network, &held_out);
        // The bar shows 80 % to 100 %.
        let bar = "#".repeat(((accuracy - 0.8).max(0.0) * 200.0).round() as usize);
        println!("{epoch:5} {loss:7.4}   {:5.1} %  {bar}", 100.0 * accuracy);
    });
    let seconds = begin.elapsed().as_secs_f64();
    let (misread, accuracy) =
        (training::misread(&trained.network, &held_out), training::accuracy(&trained.network, &held_out));
    println!(
        "\n{:.1} % right: {} of {} misread, after {seconds:.2} seconds.",
        100.0 * accuracy,
        misread.len(),
        held_out.len()
    );

    let path = std::env::args_os().nth(1).map_or_else(picture::default_path, PathBuf::from);
    picture::draw(&trained, &misread, held_out.len(), &path)?;
    println!("The loss and the misread digits: {}", path.display());
    Ok(accuracy)
}
