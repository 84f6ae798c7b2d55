//! Statements of a number with any number of operands: sums, dot products, and whatever knows its own partial derivatives.
//!
//! Such a [`Statement`](super::arena::Statement) names a list in the stream of indices: how many operands, whether
//! their partials are stored, how many runs; then the runs, each of places with a constant distance. A slice that was
//! watched is one run, and so is one of results that were computed alike. The partials are where those of any other
//! statement are, in the order of the operands; those of a sum are all 1 and not stored. Constants are left out.
//!
//! Instead of partials a statement may have a [`Call`]: a function of the user's that computes the cotangents of the operands
//! when the sweep gets there. Its results are the places behind it, each recorded as equal to the statement's own.
#![allow(unsafe_code)]

use super::Var;
use super::arena::{self, DIFFERENT, GONE, LINEAR, Record, Statement, Use, lives, ready, with_head};
use crate::Scalar;
use std::any::Any;

/// A [`Pull`] over the tape's numbers.
pub(super) type Call = Box<dyn Any>;

/// From the cotangents of the results to those of the operands that are variables.
pub(super) type Pull<T> = Box<dyn Fn(&[T]) -> Vec<T>>;

/// The bit of a list's first number that says that all partials are 1.
const UNIT: u32 = 1 << 31;
/// The bit that says that there is a call: how many results it has, and its index, follow the runs.
const CALL: u32 = 1 << 30;

/// Places `first`, `first + distance`, .., `count` of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    first: u32,
    distance: u32,
    count: u32,
}

impl Run {
    #[inline]
    fn place(self, k: u32) -> usize {
        self.first.wrapping_add(self.distance.wrapping_mul(k)) as usize
    }
}

/// The operands of an n-ary statement.
#[derive(Clone, Copy)]
pub(super) struct List<'a> {
    count: u32,
    runs: &'a [u32],
    /// What follows the list.
    rest: &'a [u32],
}

impl<'a> List<'a> {
    /// The list of a statement, in the indices of its tape.
    #[inline]
    pub(super) fn of(statement: Statement, indices: &'a [u32]) -> List<'a> {
        let list = &indices[statement.i as usize..];
        let (runs, rest) = list[2..].split_at(3 * list[1] as usize);
        List { count: list[0], runs, rest }
    }

    /// How many results the call has and its index, if there is one.
    #[inline]
    pub(super) fn call(self) -> Option<(usize, usize)> {
        (self.count & CALL != 0).then(|| (self.rest[0] as usize, self.rest[1] as usize))
    }

    /// Calls the function with the adjoints of the results, which are those behind `place`.
    #[cold]
    #[inline(never)]
    #[track_caller]
    pub(super) fn pull_call<T: Scalar>(
        self,
        (results, index): (usize, usize),
        calls: &[Call],
        place: usize,
        adjoints: &mut [T],
    ) {
        let known = (place + 1 + results).min(adjoints.len());
        let mut y_bar = adjoints[place + 1..known].to_vec();
        if y_bar.iter().all(T::is_structural_zero) {
            return;
        }
        y_bar.resize(results, T::ZERO);
        let pull: &Pull<T> = calls[index].downcast_ref().expect("a call is over the numbers of its tape");
        let mut x_bar = pull(&y_bar).into_iter();
        self.for_each(|place| adjoints[place] += x_bar.next().expect("a cotangent for each operand"));
    }

    /// How many partials are stored.
    #[inline]
    pub(super) fn partials(self) -> usize {
        if self.count & (UNIT | CALL) != 0 { 0 } else { self.count as usize }
    }

    fn runs(self) -> impl Iterator<Item = Run> {
        self.runs.chunks_exact(3).map(|run| Run { first: run[0], distance: run[1], count: run[2] })
    }

    /// Calls `f` with each operand.
    pub(super) fn for_each(self, mut f: impl FnMut(usize)) {
        self.runs().for_each(|run| (0..run.count).for_each(|k| f(run.place(k))));
    }

    /// Adds the statement's adjoint `x` times the partials to the adjoints of the operands.
    #[inline]
    pub(super) fn pull<T: Scalar>(self, x: T, mut partials: &[T], adjoints: &mut [T]) {
        let is_unit = self.count & UNIT != 0;
        for run in self.runs() {
            let count = run.count as usize;
            let own: &[T];
            (own, partials) = partials.split_at(if is_unit { 0 } else { count });
            match (is_unit, run.distance) {
                (true, 1) => adjoints[run.first as usize..][..count].iter_mut().for_each(|adjoint| *adjoint += x),
                (true, _) => (0..run.count).for_each(|k| adjoints[run.place(k)] += x),
                (false, 1) => {
                    let adjoints = &mut adjoints[run.first as usize..][..count];
                    adjoints.iter_mut().zip(own).for_each(|(adjoint, &partial)| *adjoint += x * partial);
                }
                (false, _) => own.iter().zip(0..).for_each(|(&partial, k)| adjoints[run.place(k)] += x * partial),
            }
        }
    }

    /// [`pull`](List::pull) for several adjoints of each place.
    pub(super) fn pull_wide<T: Scalar, const W: usize>(self, x: &[T; W], partials: &[T], adjoints: &mut [[T; W]]) {
        let mut partials = partials[..self.partials()].iter();
        self.for_each(|place| match partials.next() {
            Some(&partial) => (0..W).for_each(|w| adjoints[place][w] += x[w] * partial),
            None => (0..W).for_each(|w| adjoints[place][w] += x[w]),
        });
    }

    /// [`push`](List::push) for several tangents of each place.
    pub(super) fn push_wide<T: Scalar, const W: usize>(self, partials: &[T], tangents: &[[T; W]], sum: &mut [T; W]) {
        let mut partials = partials.iter();
        self.for_each(|place| match partials.next() {
            Some(&partial) => (0..W).for_each(|w| sum[w] += tangents[place][w] * partial),
            None => (0..W).for_each(|w| sum[w] += tangents[place][w]),
        });
    }

    /// The statement's tangent.
    #[inline]
    pub(super) fn push<T: Scalar>(self, partials: &[T], tangents: &[T]) -> T {
        let mut partials = partials.iter();
        let mut sum = T::ZERO;
        self.for_each(|place| {
            let tangent = tangents[place];
            let partial = partials.next();
            if !tangent.is_structural_zero() {
                sum += partial.map_or(tangent, |&partial| tangent * partial);
            }
        });
        sum
    }
}

/// Operands with their partials: what an n-ary statement is made of.
pub(super) trait Part<T: Scalar, B: 'static> {
    /// The operands.
    fn operands(&self) -> &[Var<T, B>];
    /// The partial of operand `k`.
    fn partial(&self, k: usize) -> T;
}

/// Operands with the values of other variables as partials.
impl<T: Scalar, B: 'static> Part<T, B> for (&[Var<T, B>], &[Var<T, B>]) {
    #[inline]
    fn operands(&self) -> &[Var<T, B>] {
        self.0
    }
    #[inline]
    fn partial(&self, k: usize) -> T {
        self.1[k].value()
    }
}

/// Operands with given partials.
impl<T: Scalar, B: 'static> Part<T, B> for (&[Var<T, B>], &[T]) {
    #[inline]
    fn operands(&self) -> &[Var<T, B>] {
        self.0
    }
    #[inline]
    fn partial(&self, k: usize) -> T {
        self.1[k]
    }
}

/// Operands of a sum.
#[derive(Clone, Copy)]
pub(super) struct Ones<'a, T, B>(pub(super) &'a [Var<T, B>]);

impl<T: Scalar, B: 'static> Part<T, B> for Ones<'_, T, B> {
    #[inline]
    fn operands(&self) -> &[Var<T, B>] {
        self.0
    }
    #[inline]
    fn partial(&self, _: usize) -> T {
        T::ONE
    }
}

/// Records the sum of the operands of `part`; its number, 0 if all are constants or nothing is recorded at the moment.
#[track_caller]
pub(super) fn sum<T: Scalar, B: 'static>(part: Ones<'_, T, B>) -> u64 {
    match part.0 {
        [x] => arena::copied::<T>(x.at),
        [x, y] => arena::linear::<T, false>(x.at, y.at),
        [x, y, z] => arena::linear::<T, false>(arena::linear::<T, false>(x.at, y.at), z.at),
        _ => nary::<T, B, _, 1, true>([part], None),
    }
}

/// Records a number with these operands; its number, 0 if all are constants or nothing is recorded at the moment.
#[track_caller]
pub(super) fn with_partials<T: Scalar, B: 'static, P: Part<T, B>, const N: usize>(parts: [P; N]) -> u64 {
    match parts.as_slice() {
        [part] if part.operands().len() == 1 => arena::unary(part.operands()[0].at, part.partial(0)),
        _ => nary::<T, B, P, N, false>(parts, None),
    }
}

/// Records the call of a function with so many results, each of which is then to be recorded as equal to this statement.
/// Returns its number: 0, without keeping the function, if all operands are constants or nothing is recorded at the moment.
#[track_caller]
pub(super) fn call<T: Scalar, B: 'static>(operands: &[Var<T, B>], results: usize, pull: Pull<T>) -> u64 {
    nary::<T, B, _, 1, true>([Ones(operands)], Some((results, Box::new(pull))))
}

#[inline]
#[track_caller]
fn nary<T: Scalar, B: 'static, P: Part<T, B>, const N: usize, const IS_UNIT: bool>(
    parts: [P; N],
    call: Option<(usize, Call)>,
) -> u64 {
    let Some(first) = parts.iter().flat_map(Part::operands).find(|x| x.at != 0) else {
        return 0;
    };
    let is_in_use = with_head::<T, _>(|head| head.record.has(first.at));
    if !is_in_use && !ready::<T>(first.at) {
        return 0;
    }
    let recorded = with_head::<T, _>(|head| {
        let record = &head.record;
        let most = parts.iter().map(|part| part.operands().len()).sum();
        record.make_room::<T>(if IS_UNIT { 0 } else { most });
        let indices = &record.streams.indices;
        indices.reserve::<u32>(head, Use::Indices, 2 + 3 * most + 2);
        let start = indices.len();
        assert!(start < LINEAR as usize, "a tape holds at most 2^31 indices of operands");
        let mut list = Writer { record, count: 0, runs: 0, run: Run { first: 0, distance: 0, count: 0 }, start };
        for part in &parts {
            // SAFETY: there is room for three indices and, unless partials are all 1, a partial for each operand of
            // the parts; the tape is over `T`, as `first` is of it.
            unsafe { list.part::<T, B, P, IS_UNIT>(part)? };
        }
        // SAFETY: as above.
        Some(unsafe { list.finish::<T, IS_UNIT>(call) })
    });
    recorded.unwrap_or_else(|| {
        let is_gone = |x: &Var<T, B>| x.at != 0 && !lives::<T>(x.at);
        let is_gone = parts.iter().flat_map(Part::operands).any(is_gone);
        panic!("{}", if is_gone { GONE } else { DIFFERENT })
    })
}

/// Writes an n-ary statement's list and partials behind what is recorded.
struct Writer<'a> {
    record: &'a Record,
    count: usize,
    runs: usize,
    /// The run that may go on.
    run: Run,
    /// Where the list begins.
    start: usize,
}

impl Writer<'_> {
    /// Writes the operands of one part; `None` if one is not of the tape.
    ///
    /// # Safety
    /// The record is of a tape over `T`, and there is room in its indices and for the partials.
    #[inline]
    unsafe fn part<T: Scalar, B: 'static, P: Part<T, B>, const IS_UNIT: bool>(&mut self, part: &P) -> Option<()> {
        let operands = part.operands();
        // SAFETY: the caller promises it.
        unsafe {
            if let Some(run) = self.as_run(operands) {
                self.flush();
                self.run = run;
                if !IS_UNIT {
                    let next = self.record.next_partial::<T>().add(self.count);
                    (0..operands.len()).for_each(|k| next.add(k).write(part.partial(k)));
                }
                self.count += operands.len();
                return Some(());
            }
            let (base, len) = (self.record.base.get(), self.record.count());
            for (k, x) in operands.iter().enumerate().filter(|(_, x)| x.at != 0) {
                let place = x.at.wrapping_sub(base);
                if place >= len {
                    return None;
                }
                if !IS_UNIT {
                    self.record.next_partial::<T>().add(self.count).write(part.partial(k));
                }
                self.count += 1;
                self.operand(place as u32);
            }
        }
        Some(())
    }

    /// The operands as one run, if their numbers have a constant distance and are of the tape.
    #[inline]
    fn as_run<T, B>(&self, operands: &[Var<T, B>]) -> Option<Run> {
        let [first, second, ..] = operands else { return None };
        let distance = second.at.wrapping_sub(first.at);
        let (base, len) = (self.record.base.get(), self.record.count());
        let (first, count) = (first.at, operands.len());
        let last = operands[count - 1].at;
        let mut difference = 0;
        let mut expected = first;
        for x in operands {
            difference |= x.at ^ expected;
            expected = expected.wrapping_add(distance);
        }
        // With a small distance, and no more than 2^31 operands, what lies between the first and the last is of the
        // tape as they are.
        let is_small = distance.wrapping_add(1 << 31) < 1 << 32 && count < 1 << 31;
        let are_inside = first.wrapping_sub(base) < len && last.wrapping_sub(base) < len;
        let is_run = difference == 0 && is_small && are_inside;
        is_run.then(|| Run { first: first.wrapping_sub(base) as u32, distance: distance as u32, count: count as u32 })
    }

    /// Appends an operand to the run, or begins another.
    ///
    /// # Safety
    /// There is room for another run.
    #[inline]
    unsafe fn operand(&mut self, place: u32) {
        let Run { first, distance, count } = self.run;
        match count {
            0 => self.run = Run { first: place, distance: 1, count: 1 },
            1 => self.run = Run { first, distance: place.wrapping_sub(first), count: 2 },
            _ if place == first.wrapping_add(distance.wrapping_mul(count)) => self.run.count += 1,
            _ => {
                // SAFETY: the caller promises it.
                unsafe { self.flush() };
                self.run = Run { first: place, distance: 1, count: 1 };
            }
        }
    }

    /// Writes the run.
    ///
    /// # Safety
    /// There is room for it.
    #[inline]
    unsafe fn flush(&mut self) {
        let Run { first, distance, count } = self.run;
        if count > 0 {
            // SAFETY: the caller promises it; the indices are `u32`.
            unsafe {
                let next = self.record.streams.indices.start::<u32>().add(self.start + 2 + 3 * self.runs);
                next.cast::<[u32; 3]>().write([first, distance, count]);
            }
            self.runs += 1;
        }
    }

    /// Writes the statement; returns its number.
    ///
    /// # Safety
    /// As for [`part`](Writer::part); `count` partials have been written unless all are 1.
    #[inline]
    unsafe fn finish<T: Scalar, const IS_UNIT: bool>(mut self, call: Option<(usize, Call)>) -> u64 {
        let count = u32::try_from(self.count).ok().filter(|count| count & (UNIT | CALL) == 0);
        let mut count = count.expect("a statement has less than 2^30 operands");
        let indices = &self.record.streams.indices;
        let statement = Statement { i: self.start as u32, j: LINEAR };
        // SAFETY: the caller promises it.
        unsafe {
            self.flush();
            let mut end = self.start + 2 + 3 * self.runs;
            if let Some((results, call)) = call {
                let results = u32::try_from(results).expect("a function has less than 2^32 results");
                let index = self.record.streams.push_call(call) as u32;
                indices.start::<u32>().add(end).cast::<[u32; 2]>().write([results, index]);
                end += 2;
                count |= CALL;
            }
            let header = [if IS_UNIT { UNIT | count } else { count }, self.runs as u32];
            indices.start::<u32>().add(self.start).cast::<[u32; 2]>().write(header);
            indices.set_len(end);
            self.record.push_list::<T>(statement, if IS_UNIT { 0 } else { self.count })
        }
    }
}
