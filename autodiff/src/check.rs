//! Gradients compared with finite differences.
//!
//! Along each entry the function is evaluated at ever smaller steps, and the slopes are extrapolated to step 0 (Richardson;
//! the choice among the extrapolations by their own error estimate after C. J. F. Ridders, "Accurate computation of F'(x)
//! and F'(x)F''(x)", Adv. Eng. Software 4, 1982). No step is chosen beforehand.

use crate::shape::{flatten, unflatten};
use crate::{BaseFloat, Shape};
use std::fmt;

/// Compares `gradient` with the derivatives of `f` at `x`, computed by finite differences of extrapolated accuracy.
///
/// `x` is a number, array, slice, `Vec` or tuple of such ([`Shape`]), and `f` takes it owned (a slice as a `Vec`). `gradient` is
/// what is to be checked: of the same shape, from `f::grad`, a tape, a custom derivative or by hand. Integers among `x` are passed
/// along and have no entry in the gradient. If the result of `f` is not one number, its sum is differentiated, as `f::grad` does.
///
/// `Ok` holds the relative accuracy to which every entry was confirmed, usually better than 1e-9 in `f64`.
///
/// ```
/// use autodiff::prelude::*;
///
/// #[differentiable]
/// fn rosenbrock(x: f64, y: f64) -> f64 {
///     (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
/// }
/// #[differentiable]
/// fn norm(x: &[f64]) -> f64 {
///     x.iter().map(|x| x * x).sum::<f64>().sqrt()
/// }
///
/// let x = (1.2, 1.0);
/// check_gradient(|(x, y)| rosenbrock(x, y), x, rosenbrock::grad(x.0, x.1)).unwrap();
/// let x = &[3.0, 4.0];
/// check_gradient(|x| norm(&x), x, norm::grad(x)).unwrap();
///
/// let wrong = check_gradient(|x| norm(&x), x, [0.6, 0.6]).unwrap_err();
/// assert!(wrong.to_string().contains("x[1]: the gradient says 0.6, finite differences say 0.8"));
/// ```
///
/// # What is evaluated
///
/// `f` is called some thirty times for each entry, at values within 6 % of it (of the largest entry, where it is 0); where that leaves
/// the derivative uncertain also further away. Outside its domain it is to give NaN or an infinity, not to panic; where it is defined
/// on one side only, the derivative of that side is taken.
///
/// # Errors
///
/// - An entry is off by more than the finite difference's own estimated error.
/// - The derivatives from the left and from the right differ: there is a kink, and no gradient to compare with.
/// - The differences do not settle (a jump, a pole, an infinite derivative, a value that is mostly rounding error): nothing can be said.
/// - The gradient has more or fewer numbers than `x`, or `f` is not finite at `x`.
pub fn check_gradient<S, X, G, O>(f: impl Fn(X::With<S>) -> O, x: X, gradient: G) -> Result<f64, GradientError>
where
    S: BaseFloat,
    X: Shape<S>,
    G: Shape<S>,
    O: Shape<S>,
{
    let (point, claimed) = (flatten(&x), flatten(&gradient));
    if point.len() != claimed.len() {
        return Err(GradientError::Count { point: point.len(), gradient: claimed.len() });
    }
    let value_at = |numbers: &[S]| {
        let mut value = 0.0;
        f(unflatten(&x, numbers.iter().copied())).for_each(&mut |y: S| value += y.into());
        value
    };
    let value = value_at(&point);
    if !value.is_finite() {
        return Err(GradientError::Value(value));
    }
    let mut places = Vec::new();
    x.places("x", &mut places);
    let scale = point.iter().map(|&x| x.into().abs()).fold(0.0, f64::max);
    let (mut accuracy, mut wrong) = (0.0_f64, Vec::new());
    for (index, (&gradient, place)) in claimed.iter().zip(places).enumerate() {
        let center: f64 = point[index].into();
        let line = Line {
            value,
            center,
            scale: if scale > 0.0 { scale } else { 1.0 },
            epsilon: <S as num_traits::Float>::epsilon().into(),
            at: &|t| {
                let mut numbers = point.clone();
                numbers[index] = S::rounded(t);
                (numbers[index].into() - center, value_at(&numbers))
            },
        };
        let gradient = gradient.into();
        match line.compare(gradient) {
            Ok(of_entry) => accuracy = accuracy.max(of_entry),
            Err(finding) => wrong.push(WrongEntry { place, index, gradient, finding }),
        }
    }
    match wrong.is_empty() {
        true => Ok(accuracy),
        false => Err(GradientError::Entries { wrong, of: claimed.len() }),
    }
}

/// What [`check_gradient`] found. `{}` says all of it; so does `{:?}`, for the sake of `unwrap`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum GradientError {
    /// The gradient has not as many numbers as the point.
    Count {
        /// The numbers of the point.
        point: usize,
        /// The numbers of the gradient.
        gradient: usize,
    },
    /// The function is not finite at the point: this is its value.
    Value(f64),
    /// Entries of the gradient that are wrong, or cannot be checked.
    Entries {
        /// The entries, in order.
        wrong: Vec<WrongEntry>,
        /// How many entries there are altogether.
        of: usize,
    },
}

/// An entry of a gradient that [`check_gradient`] does not confirm.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongEntry {
    /// Its place in the point, as `x.1[2]`.
    pub place: String,
    /// Its number, counted from 0 through the whole point.
    pub index: usize,
    /// What the gradient says.
    pub gradient: f64,
    /// What is wrong with it.
    pub finding: Finding,
}

/// What is wrong with an entry of a gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// Another number than the finite difference.
    Off {
        /// The finite difference, extrapolated.
        difference: f64,
        /// Its estimated error.
        accuracy: f64,
    },
    /// The function has different derivatives on the two sides.
    Kink {
        /// The derivative from the left.
        left: f64,
        /// The derivative from the right.
        right: f64,
    },
    /// The finite differences do not tend to a number.
    Unsettled {
        /// The best of them; NaN if the function is finite nowhere nearby.
        difference: f64,
        /// Its estimated error.
        accuracy: f64,
    },
}

impl std::error::Error for GradientError {}

impl fmt::Debug for GradientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for GradientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// More entries than a reader looks at.
        const SHOWN: usize = 10;
        match self {
            GradientError::Count { point, gradient } => {
                write!(f, "the gradient has {gradient} numbers, the point {point}")
            }
            GradientError::Value(value) => {
                write!(f, "the function is {value} at the point: no derivative to compare with")
            }
            GradientError::Entries { wrong, of } => {
                write!(f, "the gradient is not confirmed in {} of {of} entries", wrong.len())?;
                for entry in wrong.iter().take(SHOWN) {
                    write!(f, "\n  {entry}")?;
                }
                match wrong.len().checked_sub(SHOWN) {
                    None | Some(0) => Ok(()),
                    Some(more) => write!(f, "\n  and {more} more"),
                }
            }
        }
    }
}

impl fmt::Display for WrongEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let WrongEntry { place, gradient, finding, .. } = self;
        write!(f, "{place}: the gradient says {gradient}, ")?;
        match *finding {
            Finding::Off { difference, accuracy } => {
                let off = gradient - difference;
                let relative = off.abs() / difference.abs().max(gradient.abs());
                let rounded = rounded(difference, accuracy);
                write!(
                    f,
                    "finite differences say {rounded} \u{b1} {accuracy:.0e}: off by {off:.2e}, relatively {relative:.1e}"
                )
            }
            Finding::Kink { left, right } => {
                write!(
                    f,
                    "but there is a kink: the derivative is {left:.6} from the left and {right:.6} from the right"
                )
            }
            Finding::Unsettled { difference, .. } if difference.is_nan() => {
                write!(f, "but the function is not finite on either side")
            }
            Finding::Unsettled { difference, accuracy } => {
                write!(f, "but finite differences do not settle: {difference:.3e} \u{b1} {accuracy:.0e}")
            }
        }
    }
}

/// To the digits that the accuracy supports.
fn rounded(x: f64, accuracy: f64) -> f64 {
    let digits = (x.abs() / accuracy.max(f64::MIN_POSITIVE)).log10().clamp(0.0, 15.0) as usize;
    format!("{x:.digits$e}").parse().unwrap_or(x)
}

/// The function along one entry.
struct Line<'a> {
    value: f64,
    center: f64,
    /// The largest entry.
    scale: f64,
    /// The relative rounding error of one operation.
    epsilon: f64,
    /// The step that was really taken to get to a place, and the value there.
    at: &'a dyn Fn(f64) -> (f64, f64),
}

/// The slopes at one step size.
struct Level {
    left: f64,
    right: f64,
    central: f64,
    /// The rounding error of a slope.
    noise: f64,
}

/// A derivative by extrapolation.
#[derive(Clone, Copy)]
struct Estimate {
    derivative: f64,
    error: f64,
    /// The error over the largest slope that was extrapolated.
    quality: f64,
    /// The level it was found at.
    level: usize,
}

/// The largest step, over the entry.
const FIRST: f64 = 0.0571;
/// From one step to the next: about a half, but steps that halve may all fit the period of a function (`sin`, at a million).
const RATIO: f64 = 0.5527;
/// Slopes this much larger than their error settle.
const SETTLED: f64 = 1e-3;
/// Extrapolations of a higher order gain nothing.
const ORDER: usize = 6;
/// How far below the best level differences are taken.
const BELOW: usize = 8;

impl Level {
    fn steepest(&self) -> Option<f64> {
        [self.left, self.right].into_iter().map(f64::abs).filter(|slope| slope.is_finite()).reduce(f64::max)
    }
}

impl Line<'_> {
    /// The relative accuracy to which `gradient` is confirmed.
    fn compare(&self, gradient: f64) -> Result<f64, Finding> {
        let span = match self.center.abs() {
            0.0 => self.scale,
            center => center.max(1e-3 * self.scale),
        };
        let mut levels = self.levels(FIRST * span);
        let mut estimate = best(&levels);
        if estimate.is_none_or(|found| found.quality > SETTLED * self.epsilon.sqrt()) {
            let wider = self.levels(FIRST * span.max(1.0));
            let better = best(&wider);
            if better.is_some_and(|other| estimate.is_none_or(|found| other.quality < found.quality)) {
                (levels, estimate) = (wider, better);
            }
        }
        let Some(estimate) = estimate else {
            return Err(Finding::Unsettled { difference: f64::NAN, accuracy: f64::NAN });
        };
        let (difference, accuracy) = (estimate.derivative, estimate.error);
        let size = gradient.abs().max(difference.abs());
        let tolerance = 10.0 * accuracy + 0.01 * self.epsilon.sqrt() * size.min(f64::MAX);
        // Above the level of a good estimate slopes may mean nothing; without one there is none to go by.
        let from = if estimate.quality < SETTLED { estimate.level } else { 0 };
        if let Some((left, right)) = kink(&levels[from..], tolerance) {
            return Err(Finding::Kink { left, right });
        }
        let slope = (self.value.abs() / span).max(levels.iter().find_map(Level::steepest).unwrap_or(0.0));
        let (relative, absolute) = (self.epsilon.powf(0.25), 10.0 * self.epsilon.sqrt());
        let vague = accuracy > relative * difference.abs() && accuracy > absolute * slope;
        if vague && (gradient - difference).abs() < 1e3 * accuracy || !accuracy.is_finite() {
            return Err(Finding::Unsettled { difference, accuracy });
        }
        if (gradient - difference).abs() <= tolerance {
            let size = size.max(slope);
            return Ok(if size > 0.0 { accuracy / size } else { 0.0 });
        }
        Err(Finding::Off { difference, accuracy })
    }

    /// The slopes at ever smaller steps, from `first` until the best estimate is well passed.
    fn levels(&self, first: f64) -> Vec<Level> {
        let end = match self.center.abs() {
            0.0 => first * 1e-20,
            center => 8.0 * self.epsilon * center,
        };
        let mut levels: Vec<Level> = Vec::new();
        let mut step = first;
        while step > end {
            levels.push(self.level(step));
            step *= RATIO;
            if levels.len().is_multiple_of(BELOW)
                && best(&levels).is_some_and(|found| found.quality < 1e-6 && found.level + BELOW < levels.len())
            {
                break;
            }
        }
        levels
    }

    fn level(&self, step: f64) -> Level {
        let ((to_right, above), (to_left, below)) = ((self.at)(self.center + step), (self.at)(self.center - step));
        let size = self.value.abs().max(above.abs()).max(below.abs());
        Level {
            left: (below - self.value) / to_left,
            right: (above - self.value) / to_right,
            central: (above - below) / (to_right - to_left),
            noise: self.epsilon * if size.is_finite() { size } else { self.value.abs() } / step,
        }
    }
}

/// The best extrapolation of the central slopes, or where there are none of those of the side that has some.
fn best(levels: &[Level]) -> Option<Estimate> {
    extrapolated(levels, 1.0 / (RATIO * RATIO), |level| level.central)
        .or_else(|| extrapolated(levels, 1.0 / RATIO, |level| level.right))
        .or_else(|| extrapolated(levels, 1.0 / RATIO, |level| level.left))
}

/// Richardson's extrapolation of slopes whose error falls by `factor` from step to step, then by its square, and so on.
///
/// Its error is how far it is from its neighbours in the table: those of a lower order, and those of larger and smaller
/// steps. Three of them do not agree by accident, as two among many do.
fn extrapolated(levels: &[Level], factor: f64, slope: impl Fn(&Level) -> f64) -> Option<Estimate> {
    let table = table(levels, factor, slope);
    // From this level on the function does not change at all.
    let still = table.iter().rposition(|row| row.first().is_some_and(|slope| *slope != 0.0)).map_or(0, |last| last + 1);
    let steepest = table.iter().flatten().fold(f64::MIN_POSITIVE, |steepest, slope| steepest.max(slope.abs()));
    let mut found = Vec::new();
    for number in 1..table.len().saturating_sub(1) {
        let (above, row, below) = (&table[number - 1], &table[number], &table[number + 1]);
        for order in 1..row.len().min(below.len()) {
            let it = row[order];
            let neighbours = [row[order - 1], above[order - 1], below[order]];
            let apart = neighbours.into_iter().map(|other| (it - other).abs()).fold(0.0, f64::max);
            let largest = (number - order..=number).map(|number| table[number][0].abs()).fold(0.0, f64::max);
            let error = apart + 4.0 * levels[number].noise;
            let quality = match largest {
                0.0 if number - order >= still => error / steepest,
                0.0 => f64::INFINITY,
                largest => error / largest,
            };
            found.push(Estimate { derivative: it, error, quality, level: number });
        }
    }
    let least = |key: fn(&Estimate) -> f64| found.iter().copied().min_by(|a, b| key(a).total_cmp(&key(b)));
    // Slopes far larger than the error settle; otherwise they are noise around 0, or do not.
    least(|estimate| estimate.quality)
        .filter(|best| best.quality < SETTLED)
        .or_else(|| least(|estimate| estimate.error))
}

/// A row for each level: its slope, and extrapolations from it and the levels above. Empty where the slope is not finite.
fn table(levels: &[Level], factor: f64, slope: impl Fn(&Level) -> f64) -> Vec<Vec<f64>> {
    let mut table: Vec<Vec<f64>> = Vec::new();
    for level in levels {
        let mut row = Vec::new();
        if slope(level).is_finite() {
            row.push(slope(level));
            let above = table.last().map_or(&[][..], |above| above.as_slice());
            let mut power = 1.0;
            for order in 1..=above.len().min(ORDER) {
                power *= factor;
                row.push(row[order - 1] + (row[order - 1] - above[order - 1]) / (power - 1.0));
            }
        }
        table.push(row);
    }
    table
}

/// The derivatives of the two sides, if they tend to different numbers.
fn kink(levels: &[Level], tolerance: f64) -> Option<(f64, f64)> {
    let limit = |pair: &[Level], slope: fn(&Level) -> f64| (slope(&pair[1]) - RATIO * slope(&pair[0])) / (1.0 - RATIO);
    let opening: fn(&Level) -> f64 = |level| level.right - level.left;
    let error = |pair: &[Level]| (limit(pair, opening) - opening(&pair[1])).abs() + 8.0 * pair[1].noise;
    let pair = levels.windows(2).min_by(|a, b| error(a).total_cmp(&error(b)))?;
    let open = limit(pair, opening).abs();
    let sides = (limit(pair, |level| level.left), limit(pair, |level| level.right));
    (open > 10.0 * error(pair) && 0.5 * open > tolerance).then_some(sides)
}
