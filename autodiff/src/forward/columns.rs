//! Jacobians by duals, a number of columns at a time. Columns without a row in common share a tangent.
//!
//! The compression is that of A. R. Curtis, M. J. D. Powell and J. K. Reid, *On the estimation of sparse Jacobian matrices*, IMA Journal of
//! Applied Mathematics 13 (1974). The groups of columns are those of the thread's last call of the function: [`Compressed`] numbers say, together with
//! the tangents, which number depends on what, and so whether the groups are right at this point too.

use super::{Compressed, Dual};
use crate::drivers::CHUNK;
use crate::shape::{count, flatten, unflatten};
use crate::{Scalar, Shape};
use nalgebra::DMatrix;
use std::cell::RefCell;

/// How many tangents a compressed run has: what stays in registers of any processor.
pub(crate) const WIDTH: usize = 4;
/// How many columns a run tells apart.
const BITS: usize = 64;
/// From so many columns on it is worth looking for those without a row in common.
const MANY: usize = 2 * CHUNK;

/// What a function is run on.
pub(crate) type Number<S> = Compressed<S, WIDTH>;

/// What compressed runs led to.
pub(crate) enum Outcome<S> {
    /// The Jacobian.
    Jacobian(DMatrix<S>),
    /// They are of no use; how many rows there are.
    Rows(usize),
}

/// The Jacobian by compressed runs, if it has many columns, few of which have a row in common.
#[track_caller]
pub(crate) fn compressed<S: Scalar, A: Shape<S>, O: Shape<Number<S>>, F: Fn(A::With<Number<S>>) -> O>(
    x: &A,
    f: &F,
) -> Outcome<S> {
    let numbers = flatten(x);
    let columns = numbers.len();
    if columns <= MANY || S::DEPTH > 0 {
        return Outcome::Rows(O::COUNT.unwrap_or_else(|| count(&f(x.map(&mut Compressed::passive)))));
    }
    let function = std::any::type_name::<F>();
    let mut found = Grouping::of_last_call(function, columns).unwrap_or_else(|| {
        let first = Grouping::new(function, columns);
        first.again(&Dependence::of(&first, &results(x, &numbers, &first, f)))
    });
    // Where the groups are not those of this point, they are in the second round.
    for _ in 0..2 {
        if found.runs.is_empty() {
            break;
        }
        let results = results(x, &numbers, &found, f);
        match found.spread(&results) {
            Ok(jacobian) => {
                found.keep();
                return Outcome::Jacobian(jacobian);
            }
            Err(Useless::NotFinite) => break,
            Err(Useless::Overlapping) => found = found.again(&Dependence::of(&found, &results)),
        }
    }
    let rows = found.rows;
    found.keep();
    Outcome::Rows(rows)
}

/// The function's results, a run after the other. The columns of other runs are passive.
fn results<S: Scalar, A: Shape<S>, O: Shape<Number<S>>>(
    x: &A,
    numbers: &[S],
    grouping: &Grouping,
    f: impl Fn(A::With<Number<S>>) -> O,
) -> Vec<O> {
    let run = |run: &Run| {
        let mut seeded: Vec<_> = numbers.iter().map(|&x| Compressed::passive(x)).collect();
        for (bit, &(column, direction)) in run.columns.iter().enumerate() {
            seeded[column] = Compressed::variable(numbers[column], direction, bit);
        }
        f(unflatten(x, seeded))
    };
    grouping.runs.iter().map(run).collect()
}

/// Which columns each row depends on.
struct Dependence {
    /// For each row as many words as all columns need.
    rows: Vec<u64>,
    words: usize,
}

impl Dependence {
    fn of<S: Scalar, O: Shape<Number<S>>>(grouping: &Grouping, results: &[O]) -> Self {
        let words = grouping.columns.div_ceil(BITS);
        let mut rows = vec![0; words * results.first().map_or(0, count)];
        for (run, result) in grouping.runs.iter().zip(results) {
            let mut own = rows.chunks_exact_mut(words);
            result.for_each(&mut |y| {
                let own = own.next().expect("each run has as many results");
                for bit in places(&[y.columns()]) {
                    let (column, _) = run.columns[bit];
                    own[column / BITS] |= 1 << (column % BITS);
                }
            });
        }
        Dependence { rows, words }
    }

    fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.rows.chunks_exact(self.words)
    }
}

/// Groups of columns without a row in common, and the runs that serve them.
struct Grouping {
    /// Whose derivatives.
    function: &'static str,
    columns: usize,
    rows: usize,
    /// None where that saves nothing.
    runs: Vec<Run>,
}

/// Columns and their tangents, the same one for those of a group.
#[derive(Default)]
struct Run {
    columns: Vec<(usize, usize)>,
}

/// Why runs gave no Jacobian.
enum Useless {
    /// Columns of one group have a row in common.
    Overlapping,
    /// Something is infinite or not a number.
    NotFinite,
}

thread_local! {
    /// Of the functions called last, the last one at the end.
    static LAST: RefCell<Vec<Grouping>> = const { RefCell::new(Vec::new()) };
}

/// Of how many functions a thread remembers the groups.
const KEPT: usize = 8;

impl Grouping {
    /// All columns in one group, to find out which rows they have in common.
    fn new(function: &'static str, columns: usize) -> Self {
        let all: Vec<_> = (0..columns).map(|column| (column, 0)).collect();
        let runs = all.chunks(BITS).map(|columns| Run { columns: columns.to_vec() }).collect();
        Grouping { function, columns, rows: 0, runs }
    }

    fn of_last_call(function: &str, columns: usize) -> Option<Self> {
        let is_it = |kept: &Grouping| kept.columns == columns && kept.function == function;
        LAST.try_with(|last| {
            let mut last = last.borrow_mut();
            last.iter().position(is_it).map(|at| last.remove(at))
        })
        .ok()?
    }

    /// For the next call.
    fn keep(self) {
        let _ = LAST.try_with(|last| {
            let mut last = last.borrow_mut();
            if last.len() == KEPT {
                last.remove(0);
            }
            last.push(self);
        });
    }

    /// With other groups.
    fn again(&self, dependence: &Dependence) -> Self {
        let rows = dependence.rows.len() / dependence.words;
        let runs = groups(dependence, rows, self.columns).map(|groups| runs(&groups)).unwrap_or_default();
        // A run has fewer tangents than one of duals, and does without those that are 0.
        let saves = runs.len() <= self.columns.div_ceil(CHUNK);
        Grouping { rows, runs: if saves { runs } else { Vec::new() }, ..*self }
    }

    /// The tangents, each at the column of its group that the row depends on.
    fn spread<S: Scalar, O: Shape<Number<S>>>(&self, results: &[O]) -> Result<DMatrix<S>, Useless> {
        let rows = results.first().map_or(0, count);
        let mut jacobian = DMatrix::from_element(rows, self.columns, S::ZERO);
        let entries = jacobian.as_mut_slice();
        // A sum is finite only if all in it are.
        let (mut overlapping, mut sums) = (0, [S::ZERO; WIDTH]);
        for (run, result) in self.runs.iter().zip(results) {
            let (mut places, mut groups) = ([(0, 0); BITS], [0; WIDTH]);
            for (bit, &(column, direction)) in run.columns.iter().enumerate() {
                places[bit] = (column * rows, direction);
                groups[direction] |= 1_u64 << bit;
            }
            let mut row = 0;
            result.for_each(&mut |y| {
                for group in groups {
                    let own = y.columns() & group;
                    overlapping |= own & own.wrapping_sub(1);
                }
                sums = std::array::from_fn(|direction| sums[direction] + y.tangents()[direction]);
                let mut left = y.columns();
                while left != 0 {
                    let (start, direction) = places[left.trailing_zeros() as usize % BITS];
                    entries[start + row] = y.tangents()[direction % WIDTH];
                    left &= left - 1;
                }
                row += 1;
            });
        }
        let finite = sums.iter().all(S::all_finite);
        match (overlapping, finite) {
            (0, true) => Ok(jacobian),
            (0, false) => Err(Useless::NotFinite),
            _ => Err(Useless::Overlapping),
        }
    }
}

/// For each column its group: the first one in which it has no neighbour. `None` where they are too many.
fn groups(dependence: &Dependence, rows: usize, columns: usize) -> Option<Vec<usize>> {
    let words = dependence.words;
    let lengths = dependence.rows().map(|row| row.iter().map(|word| word.count_ones() as usize).sum::<usize>());
    let (longest, all) = lengths.fold((0, 0), |(longest, all), length| (longest.max(length), all + length));
    let too_many = longest.div_ceil(WIDTH) > columns.div_ceil(CHUNK);
    // With fewer rows than columns reverse mode is faster; looking for neighbours may take no longer than writing the matrix a few times.
    if rows < columns || too_many || all * words > 4 * rows * columns {
        return None;
    }
    let mut neighbours = vec![0; words * columns];
    for row in dependence.rows() {
        for column in places(row) {
            let own = &mut neighbours[column * words..][..words];
            own.iter_mut().zip(row).for_each(|(own, word)| *own |= word);
        }
    }
    let mut groups: Vec<usize> = Vec::with_capacity(columns);
    let mut taken: Vec<usize> = Vec::new();
    for column in 0..columns {
        // A group is taken by this column's neighbour, or free.
        for before in places(&neighbours[column * words..][..words]).take_while(|&before| before < column) {
            taken[groups[before]] = column;
        }
        let free = taken.iter().position(|&by| by != column).unwrap_or(taken.len());
        if free == taken.len() {
            taken.push(usize::MAX);
        }
        groups.push(free);
    }
    Some(groups)
}

/// Runs with so many groups and columns as fit into one.
fn runs(groups: &[usize]) -> Vec<Run> {
    let mut columns: Vec<_> = (0..groups.len()).collect();
    columns.sort_by_key(|&column| groups[column] / WIDTH);
    let runs = columns.chunk_by(|&one, &next| groups[one] / WIDTH == groups[next] / WIDTH);
    runs.flat_map(|columns| columns.chunks(BITS))
        .map(|columns| Run { columns: columns.iter().map(|&column| (column, groups[column] % WIDTH)).collect() })
        .collect()
}

/// The places of the bits, in order.
fn places(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(word, &bits)| {
        let mut left = bits;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (place < BITS).then_some(BITS * word + place)
        })
    })
}

/// The Jacobian by duals, column after column.
#[track_caller]
pub(crate) fn dense<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>>(
    x: &A,
    f: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
) -> DMatrix<S> {
    let columns = count(x);
    let mut jacobian = DMatrix::zeros(0, 0);
    for start in (0..columns.max(1)).step_by(CHUNK) {
        let y = f(seeded(x, start));
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

/// The numbers as duals, with unit tangents from the column `start` on.
fn seeded<S: Scalar, A: Shape<S>>(x: &A, start: usize) -> A::With<Dual<S, CHUNK>> {
    let mut column = 0;
    x.map(&mut |x| {
        column += 1;
        match (column - 1usize).checked_sub(start) {
            Some(direction) if direction < CHUNK => Dual::variable(x, direction),
            _ => Dual::passive(x),
        }
    })
}
