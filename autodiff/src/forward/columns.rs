//! Jacobians by duals, a number of columns at a time. Columns without a row in common share a tangent.
//!
//! The compression is that of A. R. Curtis, M. J. D. Powell and J. K. Reid, *On the estimation of sparse Jacobian matrices*, IMA Journal of
//! Applied Mathematics 13 (1974), with the pattern found by running the function on [`Pattern`]s.

use super::{Dual, Pattern};
use crate::drivers::CHUNK;
use crate::shape::{count, flatten, unflatten};
use crate::{Scalar, Shape};
use nalgebra::DMatrix;

/// How many words of variables a pattern has.
pub(crate) const WORDS: usize = 1;
/// How many variables are looked at at once.
const BITS: usize = 64 * WORDS;
/// From so many columns on it is worth looking for those without a row in common.
const MANY: usize = 2 * CHUNK;

/// Which variables each number of a result depends on.
pub(crate) struct Dependence {
    /// For each row as many words as all variables need.
    rows: Vec<u64>,
    words: usize,
    pub(crate) count: usize,
}

impl Dependence {
    /// Of the function at `x`; `None` where there are few columns, or running it leaves traces.
    #[track_caller]
    pub(crate) fn of<S: Scalar, A: Shape<S>, O: Shape<Pattern<S, WORDS>>>(
        x: &A,
        f: impl Fn(A::With<Pattern<S, WORDS>>) -> O,
    ) -> Option<Self> {
        let numbers = flatten(x);
        if numbers.len() <= MANY || S::DEPTH > 0 {
            return None;
        }
        let words = numbers.len().div_ceil(BITS) * WORDS;
        let mut dependence = Dependence { rows: Vec::new(), words, count: 0 };
        for start in (0..numbers.len()).step_by(BITS) {
            let variables = numbers.iter().enumerate().map(|(j, &x)| match j.checked_sub(start) {
                Some(place) if place < BITS => Pattern::variable(x, place),
                _ => Pattern::passive(x),
            });
            let y = f(unflatten(x, variables));
            if start == 0 {
                dependence.count = count(&y);
                dependence.rows = vec![0; words * dependence.count];
            }
            let mut row = 0;
            y.for_each(&mut |y| {
                let first = row * words + start / 64;
                dependence.rows[first..first + WORDS].copy_from_slice(&y.variables());
                row += 1;
            });
        }
        Some(dependence)
    }

    fn row(&self, row: usize) -> &[u64] {
        &self.rows[row * self.words..][..self.words]
    }

    /// For each column its tangent, such that no two columns of one have a row in common; `None` where that saves nothing.
    fn tangents(&self, columns: usize) -> Option<Vec<usize>> {
        let rows = || (0..self.count).map(|row| self.row(row));
        let lengths = rows().map(|row| row.iter().map(|word| word.count_ones() as usize).sum::<usize>());
        let (longest, all) = lengths.fold((0, 0), |(longest, all), length| (longest.max(length), all + length));
        let saves = |tangents: usize| tangents.div_ceil(CHUNK) < columns.div_ceil(CHUNK);
        // Looking for neighbours may take no longer than writing the matrix a few times.
        if self.count == 0 || !saves(longest) || all * self.words > 4 * self.count * columns {
            return None;
        }
        let mut neighbours = vec![0; self.words * columns];
        for row in rows() {
            for column in places(row) {
                let own = &mut neighbours[column * self.words..][..self.words];
                own.iter_mut().zip(row).for_each(|(own, word)| *own |= word);
            }
        }
        let mut tangents: Vec<usize> = Vec::with_capacity(columns);
        let mut taken: Vec<usize> = Vec::new();
        for column in 0..columns {
            // A tangent is taken by this column's neighbour, or free.
            for before in places(&neighbours[column * self.words..][..self.words]).take_while(|&before| before < column)
            {
                taken[tangents[before]] = column;
            }
            let free = taken.iter().position(|&by| by != column).unwrap_or(taken.len());
            if free == taken.len() {
                taken.push(usize::MAX);
            }
            tangents.push(free);
        }
        saves(taken.len()).then_some(tangents)
    }
}

/// The places of the bits, in order.
fn places(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(word, &bits)| {
        let mut left = bits;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (place < 64).then_some(64 * word + place)
        })
    })
}

/// The Jacobian by duals.
#[track_caller]
pub(crate) fn jacobian<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>>(
    x: &A,
    dependence: Option<Dependence>,
    f: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
) -> DMatrix<S> {
    let columns = count(x);
    match dependence.and_then(|dependence| Some((dependence.tangents(columns)?, dependence))) {
        Some((tangents, dependence)) => compressed(x, &dependence, &tangents, f),
        None => dense(x, columns, f),
    }
}

fn dense<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>>(
    x: &A,
    columns: usize,
    f: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
) -> DMatrix<S> {
    let mut jacobian = DMatrix::zeros(0, 0);
    for start in (0..columns.max(1)).step_by(CHUNK) {
        let y = f(seeded(x, |j| j.wrapping_sub(start)));
        if start == 0 {
            jacobian = DMatrix::from_element(count(&y), columns, S::ZERO);
        }
        let mut i = 0;
        y.for_each(&mut |y| {
            (start..columns).zip(y.tangents()).for_each(|(j, tangent)| jacobian[(i, j)] = tangent);
            i += 1;
        });
    }
    jacobian
}

fn compressed<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>>(
    x: &A,
    dependence: &Dependence,
    tangents: &[usize],
    f: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
) -> DMatrix<S> {
    let mut jacobian = DMatrix::from_element(dependence.count, tangents.len(), S::ZERO);
    let last = tangents.iter().copied().max().unwrap_or_default();
    for start in (0..=last).step_by(CHUNK) {
        let mut i = 0;
        f(seeded(x, |j| tangents[j].wrapping_sub(start))).for_each(&mut |y| {
            for j in places(dependence.row(i)) {
                if let Some(tangent) = y.tangents().get(tangents[j].wrapping_sub(start)) {
                    jacobian[(i, j)] = *tangent;
                }
            }
            i += 1;
        });
    }
    jacobian
}

/// The numbers as duals, each with a unit tangent in its direction, if there is such a one.
fn seeded<S: Scalar, A: Shape<S>>(x: &A, direction: impl Fn(usize) -> usize) -> A::With<Dual<S, CHUNK>> {
    let mut j = 0;
    x.map(&mut |x| {
        j += 1;
        match direction(j - 1) {
            direction if direction < CHUNK => Dual::variable(x, direction),
            _ => Dual::passive(x),
        }
    })
}
