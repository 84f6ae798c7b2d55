//! Reads the files of NIST's Statistical Reference Datasets.
//!
//! The head of each file names the lines of its sections; nothing here knows them in advance.

use std::fmt::{self, Display};
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// A set of measurements, and what NIST certifies about the best fit of its model.
#[derive(Clone, Debug)]
pub struct Problem {
    /// As NIST calls it.
    pub name: String,
    /// The quantity that the model explains.
    pub response: Quantity,
    /// The quantities that it is explained by.
    pub predictors: Vec<Quantity>,
    /// The parameters of the model.
    pub parameters: Vec<Parameter>,
    /// The certified sum of the squared residuals.
    pub residual_sum_of_squares: f64,
    /// The certified standard deviation of the residuals.
    pub residual_deviation: f64,
    /// Observations less parameters, as the file says: Rat43's says 9 where the certified numbers were made with 11.
    pub degrees_of_freedom: usize,
    /// The measurements.
    pub observations: Vec<Observation>,
}

/// What a column of the data holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its name in the model.
    pub symbol: String,
    /// What was measured; the symbol again where the file does not say.
    pub meaning: String,
}

/// One parameter of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Where to start: far from the solution, and nearer to it.
    pub starts: [f64; 2],
    /// The certified value.
    pub value: f64,
    /// The certified standard deviation.
    pub deviation: f64,
}

/// One measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The response.
    pub y: f64,
    /// The predictors.
    pub x: Vec<f64>,
}

impl Problem {
    /// The first (0) or second (1) starting point.
    pub fn start(&self, which: usize) -> Vec<f64> {
        self.parameters.iter().map(|p| p.starts[which]).collect()
    }

    /// The certified parameters.
    pub fn certified_values(&self) -> Vec<f64> {
        self.parameters.iter().map(|p| p.value).collect()
    }

    /// Their certified standard deviations.
    pub fn certified_deviations(&self) -> Vec<f64> {
        self.parameters.iter().map(|p| p.deviation).collect()
    }
}

/// Why a file could not be read, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// The file.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.message),
            line => write!(f, "{}:{line}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for ReadError {}

/// Where the project keeps the files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/nist")
}

/// Reads the file of the problem `name`.
pub fn read(name: &str) -> Result<Problem, ReadError> {
    let path = folder().join(name).with_extension("dat");
    let file = path.display().to_string();
    match fs::read_to_string(&path) {
        Ok(text) => parse(&file, &text),
        Err(error) => Err(ReadError { file, line: 0, message: error.to_string() }),
    }
}

/// Reads the text of a file; `file` is its name in errors.
pub fn parse(file: &str, text: &str) -> Result<Problem, ReadError> {
    let lines = Lines { file, lines: text.lines().collect() };
    let start_lines = lines.section("Starting Values")?;
    let certified_lines = lines.section("Certified Values")?;
    let data_lines = lines.section("Data")?;

    let columns = lines.columns(data_lines.start() - 1)?;
    let response =
        position_of_response(&columns).ok_or_else(|| lines.error(data_lines.start() - 1, "no column is named y"))?;
    let observations = lines.observations(data_lines.clone(), columns.len(), response)?;
    let parameters = start_lines.map(|line| lines.parameter(line)).collect::<Result<Vec<_>, _>>()?;

    let degrees_of_freedom = lines.count(&certified_lines, "Degrees of Freedom:")?;
    let observed = lines.count(&certified_lines, "Number of Observations:")?;
    if observed != observations.len() {
        let message = format!("{observed} observations are announced, {} are there", observations.len());
        return Err(lines.error(*certified_lines.end(), message));
    }

    let mut quantities: Vec<_> = columns.iter().map(|symbol| lines.quantity(symbol)).collect();
    Ok(Problem {
        name: lines.name()?,
        response: quantities.remove(response),
        predictors: quantities,
        parameters,
        residual_sum_of_squares: lines.value(&certified_lines, "Residual Sum of Squares:")?,
        residual_deviation: lines.value(&certified_lines, "Residual Standard Deviation:")?,
        degrees_of_freedom,
        observations,
    })
}

fn position_of_response(columns: &[&str]) -> Option<usize> {
    columns.iter().position(|&symbol| symbol == "y")
}

/// The lines of a file, counted from 1 as in its own head.
struct Lines<'a> {
    file: &'a str,
    lines: Vec<&'a str>,
}

impl<'a> Lines<'a> {
    fn error(&self, line: usize, message: impl Into<String>) -> ReadError {
        ReadError { file: self.file.to_string(), line, message: message.into() }
    }

    fn line(&self, line: usize) -> Result<&'a str, ReadError> {
        match line.checked_sub(1).and_then(|index| self.lines.get(index)) {
            Some(text) => Ok(text),
            None => Err(self.error(line, "the file has no such line")),
        }
    }

    /// The name of the problem, from "Dataset Name:  Misra1a   (Misra1a.dat)".
    fn name(&self) -> Result<String, ReadError> {
        let label = "Dataset Name:";
        let name = self.lines.iter().find_map(|text| text.strip_prefix(label)?.split_whitespace().next());
        name.map(str::to_string).ok_or_else(|| self.error(0, format!("no line says `{label}`")))
    }

    /// The lines of a section, from "Starting Values   (lines 41 to 42)" in the head.
    fn section(&self, title: &str) -> Result<RangeInclusive<usize>, ReadError> {
        for (index, text) in self.lines.iter().enumerate() {
            let Some((before, after)) = text.split_once("(lines") else {
                continue;
            };
            if before.trim().trim_start_matches("File Format:").trim() != title {
                continue;
            }
            let line = index + 1;
            let range = after.trim_end().trim_end_matches(')').split_once(" to ");
            let (first, last) = range.ok_or_else(|| self.error(line, "expected `(lines A to B)`"))?;
            let (first, last) = (self.number(line, first)?, self.number(line, last)?);
            if first < 2 || first > last || last > self.lines.len() {
                return Err(self.error(line, format!("the file has no lines {first} to {last}")));
            }
            return Ok(first..=last);
        }
        Err(self.error(0, format!("no line says where `{title}` are")))
    }

    fn number<T: std::str::FromStr>(&self, line: usize, text: &str) -> Result<T, ReadError> {
        let text = text.trim();
        text.parse().map_err(|_| self.error(line, format!("expected a number, found `{text}`")))
    }

    fn numbers(&self, line: usize, text: &str) -> Result<Vec<f64>, ReadError> {
        text.split_whitespace().map(|word| self.number(line, word)).collect()
    }

    /// A parameter, from "b1 =   500   250   2.3894212918E+02  2.7070075241E+00".
    fn parameter(&self, line: usize) -> Result<Parameter, ReadError> {
        let expected = "expected `NAME = START1 START2 VALUE DEVIATION`";
        let text = self.line(line)?;
        let (_, numbers) = text.split_once('=').ok_or_else(|| self.error(line, expected))?;
        match self.numbers(line, numbers)?[..] {
            [far, near, value, deviation] => Ok(Parameter { starts: [far, near], value, deviation }),
            _ => Err(self.error(line, expected)),
        }
    }

    /// The number on the line of a section that begins with `label`.
    fn labelled<T: std::str::FromStr>(&self, section: &RangeInclusive<usize>, label: &str) -> Result<T, ReadError> {
        for line in section.clone() {
            if let Some(value) = self.line(line)?.trim_start().strip_prefix(label) {
                return self.number(line, value);
            }
        }
        Err(self.error(*section.end(), format!("no `{label}` up to here")))
    }

    fn value(&self, section: &RangeInclusive<usize>, label: &str) -> Result<f64, ReadError> {
        self.labelled(section, label)
    }

    fn count(&self, section: &RangeInclusive<usize>, label: &str) -> Result<usize, ReadError> {
        self.labelled(section, label)
    }

    /// The names of the columns, from "Data:   y   x".
    fn columns(&self, line: usize) -> Result<Vec<&'a str>, ReadError> {
        let names = self.line(line)?.strip_prefix("Data:");
        let names = names.ok_or_else(|| self.error(line, "expected `Data:` and the names of the columns"))?;
        Ok(names.split_whitespace().collect())
    }

    fn observations(
        &self,
        section: RangeInclusive<usize>,
        columns: usize,
        response: usize,
    ) -> Result<Vec<Observation>, ReadError> {
        section
            .map(|line| {
                let mut x = self.numbers(line, self.line(line)?)?;
                if x.len() != columns {
                    return Err(self.error(line, format!("expected {columns} columns, found {}", x.len())));
                }
                let y = x.remove(response);
                Ok(Observation { y, x })
            })
            .collect()
    }

    /// What a column holds, from "(y = volume)" or "(x1 = time; x2 = temperature)" in the head.
    fn quantity(&self, symbol: &str) -> Quantity {
        let described = self.lines.iter().find_map(|text| {
            let (_, inside) = text.split_once('(')?;
            inside.trim_end().trim_end_matches(')').split(';').find_map(|part| {
                let (name, meaning) = part.split_once('=')?;
                (name.trim() == symbol).then(|| meaning.trim().to_string())
            })
        });
        let meaning = described.unwrap_or_else(|| symbol.to_string());
        Quantity { symbol: symbol.to_string(), meaning }
    }
}
