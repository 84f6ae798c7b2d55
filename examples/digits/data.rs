//! The digits of the file, and batches of them.

use super::random::Random;
use nalgebra::DMatrix;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The side of an image.
pub const SIDE: usize = 8;
/// The numbers of an image.
pub const PIXELS: usize = SIDE * SIDE;
/// The digits there are.
pub const CLASSES: usize = 10;
/// The largest number of a pixel.
const INK: f64 = 16.0;

/// One handwritten digit.
#[derive(Clone, Debug, PartialEq)]
pub struct Digit {
    /// From 0 (paper) to 1 (ink), row by row.
    pub pixels: Vec<f64>,
    /// What it is.
    pub label: usize,
}

/// Some digits as the network takes them, a row each.
pub struct Batch {
    /// The pixels.
    pub pixels: DMatrix<f64>,
    /// What they are.
    pub labels: Vec<usize>,
}

/// Where the project has the file.
pub fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/digits/digits.csv")
}

/// The digits of the file.
pub fn read() -> Result<Vec<Digit>, Box<dyn Error>> {
    let path = path();
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.lines()
        .enumerate()
        .map(|(i, line)| parse(line).map_err(|what| format!("line {}: {what}", i + 1).into()))
        .collect()
}

/// A line of the file.
pub fn parse(line: &str) -> Result<Digit, String> {
    let numbers: Result<Vec<u8>, _> = line.split(',').map(str::parse).collect();
    let numbers = numbers.map_err(|error| error.to_string())?;
    let (label, pixels) = numbers.split_last().ok_or("an empty line")?;
    if pixels.len() != PIXELS || usize::from(*label) >= CLASSES || pixels.iter().any(|&p| f64::from(p) > INK) {
        return Err(format!("not {PIXELS} numbers up to {INK} and a digit"));
    }
    Ok(Digit { pixels: pixels.iter().map(|&p| f64::from(p) / INK).collect(), label: (*label).into() })
}

/// A random four fifths of the digits, and the others.
pub fn split(mut digits: Vec<Digit>, random: &mut Random) -> (Vec<Digit>, Vec<Digit>) {
    random.shuffle(&mut digits);
    let held_out = digits.split_off(digits.len() * 4 / 5);
    (digits, held_out)
}

impl Batch {
    /// The digits as a batch.
    pub fn of(digits: &[&Digit]) -> Batch {
        Batch {
            pixels: DMatrix::from_fn(digits.len(), PIXELS, |i, j| digits[i].pixels[j]),
            labels: digits.iter().map(|digit| digit.label).collect(),
        }
    }
}
