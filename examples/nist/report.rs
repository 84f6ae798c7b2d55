//! Compares fits with what NIST certifies, and says so in a table.

use super::data::{Problem, ReadError, read};
use super::fit::{Fit, fit};
use super::models::{MODELS, Model};
use std::fmt::{self, Display};

/// NIST certifies so many digits; where more agree, it cannot be known.
pub const CERTIFIED_DIGITS: f64 = 11.0;
/// A fit agrees with NIST where every parameter agrees in so many digits.
pub const REQUIRED_DIGITS: f64 = 6.0;
/// So many problems must be solved from the first and from the second starting point.
pub const REQUIRED_SOLVED: [usize; 2] = [24, 27];

/// A problem with its fits from both starting points.
pub struct Solved {
    /// The model.
    pub model: &'static Model,
    /// The data and the certified numbers.
    pub problem: Problem,
    /// The fits.
    pub fits: [Fit; 2],
}

impl Solved {
    /// Digits that agree with the certified parameters from starting point `start`: those of the worst parameter. None
    /// where the fit has not converged.
    pub fn parameter_digits(&self, start: usize) -> Option<f64> {
        let minimum = self.fits[start].minimum.as_ref()?;
        Some(fewest_digits(&minimum.parameters, &self.problem.certified_values()))
    }

    /// Digits that agree with the certified standard deviations.
    pub fn deviation_digits(&self, start: usize) -> Option<f64> {
        let minimum = self.fits[start].minimum.as_ref()?;
        Some(fewest_digits(&minimum.deviations, &self.problem.certified_deviations()))
    }

    /// Whether the fit from `start` agrees with NIST.
    pub fn agrees(&self, start: usize) -> bool {
        self.parameter_digits(start).is_some_and(|digits| digits >= REQUIRED_DIGITS)
    }
}

/// Fits every problem from both starting points.
pub fn solve_all() -> Result<Vec<Solved>, ReadError> {
    MODELS.iter().map(solve).collect()
}

fn solve(model: &'static Model) -> Result<Solved, ReadError> {
    let problem = read(model.name)?;
    let fits = [0, 1].map(|start| fit(model, &problem, &problem.start(start)));
    Ok(Solved { model, problem, fits })
}

/// How many problems agree with NIST from the first and from the second starting point.
pub fn agreeing(all: &[Solved]) -> [usize; 2] {
    [0, 1].map(|start| all.iter().filter(|solved| solved.agrees(start)).count())
}

/// Decimal digits in which `found` agrees with `certified`, from 0 to 11.
pub fn digits(found: f64, certified: f64) -> f64 {
    let error = ((found - certified) / certified).abs();
    if error.is_nan() { 0.0 } else { (-error.log10()).clamp(0.0, CERTIFIED_DIGITS) }
}

fn fewest_digits(found: &[f64], certified: &[f64]) -> f64 {
    let each = found.iter().zip(certified).map(|(&found, &certified)| digits(found, certified));
    each.fold(CERTIFIED_DIGITS, f64::min)
}

/// The table of all fits, with a summary below.
pub struct Table<'a>(pub &'a [Solved]);

impl Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:38} residual sum   digits agreeing with NIST", "")?;
        writeln!(
            f,
            "{:10} {:>10} {:>5} {:>10} {:>14}   {:>10} {:>10}",
            "problem", "parameters", "start", "iterations", "of squares", "parameters", "deviations"
        )?;
        for solved in self.0 {
            for start in [0, 1] {
                row(f, solved, start)?;
            }
        }
        let [first, second] = agreeing(self.0);
        let of = self.0.len();
        write!(
            f,
            "\n{REQUIRED_DIGITS} certified digits in every parameter: {first} of {of} from start 1, {second} of {of} from start 2."
        )
    }
}

fn row(f: &mut fmt::Formatter<'_>, solved: &Solved, start: usize) -> fmt::Result {
    let Problem { name, parameters, .. } = &solved.problem;
    let Fit { iterations, minimum } = &solved.fits[start];
    write!(f, "{name:10} {:>10} {:>5} {iterations:>10} ", parameters.len(), start + 1)?;
    match (minimum, solved.parameter_digits(start), solved.deviation_digits(start)) {
        (Some(minimum), Some(parameters), Some(deviations)) => {
            let sum = scientific(minimum.residual_sum_of_squares);
            let remark = if solved.agrees(start) { "" } else { "   another minimum" };
            writeln!(f, "{sum:>14}   {parameters:>10.1} {deviations:>10.1}{remark}")
        }
        _ => writeln!(f, "{:>14}", "not converged"),
    }
}

/// A number with the 8 digits that fit the table, and an exponent of two digits.
fn scientific(x: f64) -> String {
    let text = format!("{x:.7e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    format!("{digits}e{exponent:+03}")
}
