//! `cargo run --release --example gauss_process [FILE.svg]`: a Gaussian process learns 12 years of monthly air pressure and forecasts two
//! more. Its hyper-parameters come of the gradient of the log marginal likelihood, through a Cholesky decomposition and a log-determinant.
//! Prints the training, draws a picture (`target/gauss_process.svg` unless told otherwise).

use autodiff_examples::gauss_process::model::{NAMES, predict};
use autodiff_examples::gauss_process::picture::{Picture, default_path};
use autodiff_examples::gauss_process::training::train;
use autodiff_examples::nist::data::read;
use nalgebra::SVector;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

/// Twelve years.
const TRAINED: usize = 144;

fn main() -> Result<(), Box<dyn Error>> {
    let measured: Vec<(f64, f64)> = read("ENSO")?.observations.iter().map(|o| (o.x[0], o.y)).collect();
    let (known, unknown) = measured.split_at(TRAINED);
    let average = known.iter().map(|(_, y)| y).sum::<f64>() / TRAINED as f64;
    let (times, y): (Vec<f64>, Vec<f64>) = known.iter().map(|&(t, y)| (t, y - average)).unzip();

    // Amplitudes of 2, a length of 10 months, a period near a year but not at it.
    let start = SVector::from([2.0, 10.0, 2.0, 1.0, 12.5, 2.0]).map(f64::ln);
    println!("{} months, {} hyper-parameters\n\n step  log likelihood  |gradient|  period", times.len(), NAMES.len());
    let begin = Instant::now();
    let end = train(start, &times, &y, |count, step| {
        let (norm, period) = (step.gradient.norm(), step.parameters[4].exp());
        println!("{count:5}  {:14.6}  {norm:10.2e}  {period:6.3}", step.likelihood);
    });
    println!("\n{:.2} seconds\n", begin.elapsed().as_secs_f64());
    for (name, parameter) in NAMES.iter().zip(&end.parameters) {
        println!("{name:18} {:8.4}", parameter.exp());
    }

    let new: Vec<f64> = unknown.iter().map(|(t, _)| *t).collect();
    let forecast = predict(end.parameters.as_slice(), &times, &y, &new);
    let mean_square =
        |errors: &mut dyn Iterator<Item = f64>| (errors.map(|e| e * e).sum::<f64>() / new.len() as f64).sqrt();
    let pairs = || forecast.iter().zip(unknown);
    let error = mean_square(&mut pairs().map(|(p, (_, y))| p.mean + average - y));
    let of_average = mean_square(&mut unknown.iter().map(|(_, y)| average - y));
    let within = pairs().filter(|(p, (_, y))| (p.mean + average - y).abs() <= 1.96 * p.deviation).count();
    println!("\nforecast of {} months: off by {error:.2} (the average by {of_average:.2}),", new.len());
    println!("{within} of {} within the 95% band", new.len());

    let path = std::env::args_os().nth(1).map_or_else(default_path, PathBuf::from);
    let grid: Vec<f64> = (0..=1700).map(|i| f64::from(i) * 0.1).collect();
    let mut predictions = predict(end.parameters.as_slice(), &times, &y, &grid);
    predictions.iter_mut().for_each(|p| p.mean += average);
    let subtitle = format!(
        "Trained on 144 months (NIST ENSO); period found: {:.2} months. Band: 95% of measurements. Forecast off by {error:.2}.",
        end.parameters[4].exp()
    );
    Picture { measured: &measured, trained: TRAINED, predictions: &predictions, subtitle }.draw(&path)?;
    println!("Picture: {}", path.display());
    Ok(())
}
