//! Operations: statements with more than two operands, or with a matrix as their result.
//!
//! An operation takes one place of its tape, as every statement does, and an [`Operation`] in a stream of its own, which
//! says what it has computed from what and how to sweep it. Three more streams belong to it: the payload (values of
//! matrices, and what the pullback needs of them), the indices (lists of operands too long for the [`Operation`]),
//! and, while the tape is swept, the adjoints of the matrices. All of them are kept from tape to tape, so
//! that recording allocates nothing once they are long enough; a tape without operations does not touch them.
//!
//! To add an operation, describe it by a [`Plan`] and give [`record`] a closure that computes its result from the
//! [`Values`] of its operands. Its pullback is a function `fn(&Operation<T>, &mut Sweep<T>)`, which adds to the adjoints
//! of the operands by [`Sweep::accumulate`] and [`Sweep::accumulate_number`]. Neither may call code of users: references into the tape are held.
//!
//! `tests/memcheck.sh` runs the tests of matrices under valgrind.
#![allow(unsafe_code)]

use super::arena::{self, Buffer, Cleanup, DIFFERENT, GONE, Head, Record, Statement, Use, has_any_bits, with_head};
use super::memory::Block;
use super::nary::Call;
use super::sweep::Sweep;
use crate::Scalar;
use std::cell::Cell;
use std::mem::ManuallyDrop;

/// How many operands an operation has at most; an operand may be a list.
pub(crate) const OPERANDS: usize = 3;

const REENTERED: &str = "a tape was used while it recorded an operation";

/// What an operation depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Operand {
    /// Nothing: a constant.
    None,
    /// The number at this place.
    Number(u32),
    /// The matrix that the operation with this index computed.
    Matrix(u32),
    /// The numbers of a list, as runs in the indices from the first to below the second.
    Numbers(u32, u32),
    /// The matrices of a list, whose operations the indices from the first to below the second name.
    Matrices(u32, u32),
}

/// Adds to the adjoints of an operation's operands, from that of its result.
pub(crate) type Pullback<T> = fn(&Operation<T>, &mut Sweep<'_, T>);

/// A recorded operation.
#[derive(Clone, Copy)]
pub(crate) struct Operation<T> {
    pub(crate) pullback: Pullback<T>,
    pub(crate) operands: [Operand; OPERANDS],
    /// Whatever numbers the pullback needs.
    pub(crate) numbers: [usize; 2],
    /// The matrix that is the result; of a number, one without elements.
    pub(crate) result: Stored,
    /// Where what is saved for the pullback begins in the payload.
    pub(crate) saved: usize,
    pub(crate) saved_len: usize,
    /// Where the adjoints of the result begin among those of matrices.
    pub(super) adjoint: usize,
    /// The place of its statement.
    pub(super) place: u32,
    pub(crate) is_matrix: bool,
    /// Whether it depends on a watched variable, or is one.
    pub(super) is_active: bool,
}

/// Where a matrix lies in the payload, column after column.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stored {
    pub(crate) start: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Stored {
    #[inline]
    pub(crate) fn len(self) -> usize {
        self.rows * self.columns
    }

    #[inline]
    pub(crate) fn of<T>(self, payload: &[T]) -> &[T] {
        &payload[self.start..][..self.len()]
    }
}

/// A stack of elements in memory that tapes hand on.
pub(super) struct Stream {
    block: Cell<Block>,
    len: Cell<usize>,
}

impl Stream {
    const fn new() -> Stream {
        Stream { block: Cell::new(Block::EMPTY), len: Cell::new(0) }
    }

    fn swap(&self, other: &Stream) {
        self.block.swap(&other.block);
        self.len.swap(&other.len);
    }

    fn part(&self) -> Part {
        Part { start: self.block.get().start(), len: self.len.get() }
    }

    /// The memory and the number of elements; the stream is then empty.
    pub(super) fn take(&self) -> (Block, usize) {
        (self.block.replace(Block::EMPTY), self.len.replace(0))
    }

    /// Room for `more` elements behind those that are there.
    #[inline]
    pub(super) fn reserve<E>(&self, head: &Head, purpose: Use, more: usize) {
        const { assert!(align_of::<E>() <= super::memory::ALIGN) };
        let needed = (self.len.get() + more).checked_mul(size_of::<E>()).expect("a tape fits into memory");
        if needed > self.block.get().bytes() {
            self.grow(head, purpose, self.len.get() * size_of::<E>(), needed);
        }
    }

    #[cold]
    #[inline(never)]
    fn grow(&self, head: &Head, purpose: Use, used: usize, needed: usize) {
        Cleanup::register();
        if self.block.get().bytes() == 0 {
            self.block.set(head.take_spare(purpose));
        }
        let block = self.block.get();
        if needed > block.bytes() {
            self.block.set(purpose.grow(block, used, needed.max(2 * block.bytes()).max(4096)));
        }
    }

    /// The place of the first element, aligned to 64.
    #[inline]
    pub(super) fn start<E>(&self) -> *mut E {
        self.block.get().start().cast()
    }

    /// How many elements there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.len.get()
    }

    /// # Safety
    /// So many elements have been written.
    #[inline]
    pub(super) unsafe fn set_len(&self, len: usize) {
        self.len.set(len);
    }

    /// # Safety
    /// The elements of this stream are of type `E`, and there is room for one more.
    #[inline]
    unsafe fn push<E: Copy>(&self, element: E) {
        // SAFETY: the caller promises it; blocks are aligned to 64.
        unsafe { self.block.get().start().cast::<E>().add(self.len.get()).write(element) };
        self.len.set(self.len.get() + 1);
    }

    /// # Safety
    /// The elements of this stream are of type `E`, and the stream does not change as long as the result is used.
    #[inline]
    unsafe fn as_slice<'a, E>(&self) -> &'a [E] {
        // SAFETY: the caller promises it.
        unsafe { self.part().as_slice() }
    }
}

/// Where the elements of a stream lie.
#[derive(Clone, Copy)]
pub(super) struct Part {
    start: *const u8,
    pub(super) len: usize,
}

impl Part {
    /// # Safety
    /// The elements of the stream are of type `E`, and the stream does not change as long as the result is used.
    pub(super) unsafe fn as_slice<'a, E>(self) -> &'a [E] {
        // SAFETY: the caller promises it. An empty block starts at a dangling pointer that is aligned to 64.
        unsafe { std::slice::from_raw_parts(self.start.cast(), self.len) }
    }
}

/// The streams of a tape that has operations.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub(super) operations: Part,
    pub(super) payload: Part,
    pub(super) indices: Part,
    pub(super) calls: Part,
}

/// The streams of a tape for its operations.
pub(super) struct Streams {
    pub(super) operations: Stream,
    pub(super) payload: Stream,
    pub(super) indices: Stream,
    /// The functions that n-ary statements call.
    calls: Cell<ManuallyDrop<Vec<Call>>>,
    /// How many adjoints its matrices have.
    adjoints: Cell<usize>,
    /// Whether an operation is being computed, so that references into the payload are held.
    busy: Cell<bool>,
}

impl Streams {
    pub(super) const fn new() -> Streams {
        Streams {
            operations: Stream::new(),
            payload: Stream::new(),
            indices: Stream::new(),
            calls: Cell::new(ManuallyDrop::new(Vec::new())),
            adjoints: Cell::new(0),
            busy: Cell::new(false),
        }
    }

    pub(super) fn swap(&self, other: &Streams) {
        self.operations.swap(&other.operations);
        self.payload.swap(&other.payload);
        self.indices.swap(&other.indices);
        self.calls.swap(&other.calls);
        self.adjoints.swap(&other.adjoints);
        self.busy.swap(&other.busy);
    }

    pub(super) fn clear(&self) {
        // Not with the rest: the blocks of a tape that has ended are gone.
        self.adjoints.set(0);
        if self.is_empty() {
            return;
        }
        self.operations.len.set(0);
        self.payload.len.set(0);
        self.indices.len.set(0);
        drop(self.take_calls());
    }

    /// The functions that n-ary statements call; there are then none.
    pub(super) fn take_calls(&self) -> Vec<Call> {
        ManuallyDrop::into_inner(self.calls.take())
    }

    /// Keeps a function; returns its index.
    pub(super) fn push_call(&self, call: Call) -> usize {
        let mut calls = self.calls.take();
        let index = calls.len();
        calls.push(call);
        self.calls.set(calls);
        index
    }

    fn calls_part(&self) -> Part {
        let calls = self.calls.take();
        let part = Part { start: calls.as_ptr().cast(), len: calls.len() };
        self.calls.set(calls);
        part
    }

    /// Whether there is no memory in them.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.payload.block.get().bytes() | self.operations.block.get().bytes() | self.indices.block.get().bytes() == 0
    }

    /// Where they lie, if there is anything in them.
    #[inline]
    pub(super) fn parts(&self) -> Option<Parts> {
        (self.operations.len.get() | self.indices.len.get() > 0).then(|| Parts {
            calls: self.calls_part(),
            operations: self.operations.part(),
            payload: self.payload.part(),
            indices: self.indices.part(),
        })
    }

    /// The bytes that are recorded.
    pub(super) fn bytes<T>(&self) -> usize {
        self.operations.len.get() * size_of::<Operation<T>>()
            + self.payload.len.get() * size_of::<T>()
            + self.indices.len.get() * size_of::<u32>()
    }

    /// Panics while an operation is being computed.
    #[inline]
    pub(super) fn assert_idle(&self) {
        assert!(!self.busy.get(), "{REENTERED}");
    }
}

/// An operand as users have it, by its number in the process.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A variable; 0 for a constant.
    Number(u64),
    /// A matrix variable.
    Matrix(u64),
    /// Variables and constants.
    Numbers(&'a dyn Numbers),
    /// Matrix variables.
    Matrices(&'a dyn Numbers),
}

/// A list of variables or matrix variables by their numbers, of which 0 is a constant.
pub(crate) trait Numbers {
    /// Calls `f` with each number.
    fn for_each(&self, f: &mut dyn FnMut(u64));
}

impl<F: Fn(&mut dyn FnMut(u64))> Numbers for F {
    fn for_each(&self, f: &mut dyn FnMut(u64)) {
        self(f);
    }
}

/// An operation that is to be recorded.
pub(crate) struct Plan<'a, T, const N: usize> {
    pub(crate) operands: [Source<'a>; N],
    pub(crate) pullback: Pullback<T>,
    /// The rows and columns of the result, if it is a matrix.
    pub(crate) shape: Option<(usize, usize)>,
    /// How many numbers are saved for the pullback.
    pub(crate) saved: usize,
    pub(crate) numbers: [usize; 2],
}

/// The values of the operands of an operation that is being computed.
pub(crate) struct Values<'a, T> {
    operations: &'a [Operation<T>],
    payload: &'a [T],
    indices: &'a [u32],
    operands: [Operand; OPERANDS],
}

impl<'a, T: Scalar> Values<'a, T> {
    /// The elements of operand `n`, a matrix, column after column.
    #[inline]
    pub(crate) fn slice(&self, n: usize) -> &'a [T] {
        match self.operands[n] {
            Operand::Matrix(index) => self.operations[index as usize].result.of(self.payload),
            _ => &[],
        }
    }

    /// The shapes and elements of operand `n`, a list of matrices.
    pub(crate) fn list(&self, n: usize) -> impl Iterator<Item = (Stored, &'a [T])> {
        let (from, to) = match self.operands[n] {
            Operand::Matrices(from, to) => (from, to),
            _ => (0, 0),
        };
        let stored = |&index: &u32| self.operations[index as usize].result;
        self.indices[from as usize..to as usize].iter().map(stored).map(|stored| (stored, stored.of(self.payload)))
    }
}

/// The number of a matrix variable whose operands are constants cannot be 0, since its values are on the tape.
/// So the tape has to be known where no operand is a variable: by its token's id.
#[derive(Clone, Copy)]
pub(crate) enum On {
    /// The tape of the operands.
    Operands,
    /// The tape with this id.
    Tape(u64),
    /// The tape that has this matrix.
    TapeOf(u64),
}

struct Resolved {
    operands: [Operand; OPERANDS],
    is_active: bool,
    is_recorded: bool,
}

/// Makes the tape of the operands the one in use, and finds their places there.
fn resolve<T: Scalar, const N: usize>(on: On, sources: &[Source<'_>; N]) -> Result<Resolved, &'static str> {
    const { assert!(N <= OPERANDS) };
    with_head::<T, _>(|head| {
        let mut finder = Finder { head, is_found: false, is_active: false };
        match on {
            On::Operands => {}
            On::Tape(id) => {
                head.activate(id);
                finder.is_found = true;
            }
            On::TapeOf(at) => {
                finder.place(at)?;
            }
        }
        let mut operands = [Operand::None; OPERANDS];
        for (operand, source) in operands.iter_mut().zip(sources) {
            *operand = match source {
                Source::Number(0) => Operand::None,
                Source::Number(at) => Operand::Number(finder.number(*at)?),
                Source::Matrix(at) => Operand::Matrix(finder.matrix::<T>(*at)?),
                Source::Numbers(numbers) => finder.numbers(*numbers)?,
                Source::Matrices(matrices) => finder.matrices::<T>(*matrices)?,
            };
        }
        let record = &head.record;
        if finder.is_found && record.sealed.get() {
            return Err(if matches!(on, On::Tape(_)) { arena::SWEEPING } else { GONE });
        }
        if finder.is_found && record.streams.busy.get() {
            return Err(REENTERED);
        }
        let is_recorded = finder.is_found && record.paused.get() == 0;
        Ok(Resolved { operands, is_active: finder.is_active && is_recorded, is_recorded })
    })
}

/// Finds operands on one tape.
struct Finder<'a> {
    head: &'a Head,
    /// Whether the tape is known: it is then the one in use.
    is_found: bool,
    is_active: bool,
}

impl Finder<'_> {
    /// The place of `at`.
    #[inline]
    fn place(&mut self, at: u64) -> Result<u32, &'static str> {
        let record = &self.head.record;
        if !record.has(at) {
            self.look_for(at)?;
        }
        self.is_found = true;
        Ok(at.wrapping_sub(self.head.record.base.get()) as u32)
    }

    /// Makes the tape of `at` the one in use, unless another one is known to be.
    #[cold]
    #[inline(never)]
    fn look_for(&self, at: u64) -> Result<(), &'static str> {
        if self.head.record.owns(at) {
            Ok(())
        } else if self.is_found {
            Err(if self.head.lives(at) { DIFFERENT } else { GONE })
        } else if self.head.unpark(|record| record.owns(at)) {
            Ok(())
        } else {
            Err(GONE)
        }
    }

    fn number(&mut self, at: u64) -> Result<u32, &'static str> {
        self.is_active = true;
        self.place(at)
    }

    fn matrix<T: Scalar>(&mut self, at: u64) -> Result<u32, &'static str> {
        let place = self.place(at)?;
        // SAFETY: numbers are never used twice, so the tape that has `at` is over `T`.
        let (index, operation) = unsafe { self.head.record.operation::<T>(place) }.ok_or(GONE)?;
        self.is_active |= operation.is_active;
        Ok(index)
    }

    fn matrices<T: Scalar>(&mut self, matrices: &dyn Numbers) -> Result<Operand, &'static str> {
        let mut error = None;
        let mut index = |finder: &mut Self, at: u64| {
            finder.matrix::<T>(at).unwrap_or_else(|e| {
                error = Some(e);
                0
            })
        };
        // Once to find the tape, then to list the operations.
        matrices.for_each(&mut |at| {
            index(self, at);
        });
        let from = self.head.record.streams.indices.len.get();
        matrices.for_each(&mut |at| {
            let index = index(self, at);
            let indices = &self.head.record.streams.indices;
            indices.reserve::<u32>(self.head, Use::Indices, 1);
            // SAFETY: room was made, and the indices are `u32`.
            unsafe { indices.push(index) };
        });
        match error {
            Some(error) => Err(error),
            None => Ok(Operand::Matrices(from as u32, self.head.record.streams.indices.len.get() as u32)),
        }
    }

    /// Numbers whose places have a constant distance make a run: first place, distance, how many. Constants are runs at place 0.
    fn numbers(&mut self, numbers: &dyn Numbers) -> Result<Operand, &'static str> {
        let mut error = None;
        let mut place = |finder: &mut Self, at: u64| match at {
            0 => 0,
            at => finder.number(at).unwrap_or_else(|e| {
                error = Some(e);
                0
            }),
        };
        // Once to find the tape, then to list the places.
        numbers.for_each(&mut |at| {
            place(self, at);
        });
        let from = self.head.record.streams.indices.len.get();
        let mut runs = Runs { first: 0, distance: 0, count: 0 };
        numbers.for_each(&mut |at| {
            let place = place(self, at);
            if !runs.take(place) {
                runs.flush(self.head);
                runs = Runs { first: place, distance: 0, count: 1 };
            }
        });
        runs.flush(self.head);
        match error {
            Some(error) => Err(error),
            None => Ok(Operand::Numbers(from as u32, self.head.record.streams.indices.len.get() as u32)),
        }
    }
}

/// Places with a constant distance.
#[derive(Clone, Copy)]
struct Runs {
    first: u32,
    distance: u32,
    count: u32,
}

impl Runs {
    /// Whether the next place belongs to the run, which is then one longer.
    fn take(&mut self, place: u32) -> bool {
        match self.count {
            0 => self.first = place,
            1 => self.distance = place.wrapping_sub(self.first),
            count if place != self.first.wrapping_add(self.distance.wrapping_mul(count)) => return false,
            _ => {}
        }
        self.count += 1;
        true
    }

    fn flush(self, head: &Head) {
        if self.count > 0 {
            let indices = &head.record.streams.indices;
            indices.reserve::<u32>(head, Use::Indices, 3);
            for index in [self.first, self.distance, self.count] {
                // SAFETY: room was made, and the indices are `u32`.
                unsafe { indices.push(index) };
            }
        }
    }
}

impl Record {
    /// The operation at `place`.
    ///
    /// # Safety
    /// The tape is over `T`, and the result is not used after something is recorded.
    unsafe fn operation<'a, T: Scalar>(&self, place: u32) -> Option<(u32, &'a Operation<T>)> {
        // SAFETY: `place` is one of the tape, and the caller promises the rest.
        unsafe {
            let index = self.statement(place).operation()?;
            Some((index, &self.streams.operations.as_slice::<Operation<T>>()[index as usize]))
        }
    }

    /// Writes the statement of an operation; returns its number. `is_leaf` if it is a watched variable.
    #[track_caller]
    fn push_operation<T: Scalar>(&self, head: &Head, operation: Operation<T>, is_leaf: bool) -> u64 {
        let paused = self.paused.replace(0);
        if paused > 0 {
            self.resume::<T>();
        }
        if !self.has_room() {
            self.grow::<T>();
        }
        let (place, streams) = (self.count(), &self.streams);
        let index = streams.operations.len.get() as u32;
        streams.operations.reserve::<Operation<T>>(head, Use::Operations, 1);
        // SAFETY: room was made, and the operations are those of a tape over `T`.
        unsafe { streams.operations.push(Operation { place: place as u32, ..operation }) };
        if is_leaf && place == self.leading.get() {
            self.leading.set(place + 1);
        } else if is_leaf {
            self.late_leaves.set(true);
        }
        // SAFETY: `next < limit` now, and the tape is over `T`.
        let at = unsafe { self.push::<T, 0>(self.base.get() + place, Statement::of_operation(index), []) };
        if paused > 0 {
            self.suspend();
            self.paused.set(paused);
        }
        at
    }
}

/// Clears `busy` of a tape, on panics too.
struct Busy<'a> {
    head: &'a Head,
    id: u64,
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        if self.head.unpark(|record| record.id.get() == self.id) {
            self.head.record.streams.busy.set(false);
        }
    }
}

/// Records an operation, unless `compute` gives `None`. `compute` gets the values of the operands and the places
/// of the result's elements, followed by those of what is saved, all of which it must write: they hold any numbers. Returns what
/// `compute` does and the number of the result, which is 0 for a number that depends on no variable.
#[track_caller]
pub(crate) fn try_record<T: Scalar, R, const N: usize>(
    on: On,
    plan: Plan<'_, T, N>,
    compute: impl FnOnce(&Values<'_, T>, &mut [T]) -> Option<R>,
) -> Option<(R, u64)> {
    let resolved = match resolve::<T, N>(on, &plan.operands) {
        Ok(resolved) => resolved,
        Err(message) => panic!("{message}"),
    };
    with_head::<T, _>(|head| {
        let record = &head.record;
        let streams = &record.streams;
        let (rows, columns) = plan.shape.unwrap_or((0, 0));
        let len =
            rows.checked_mul(columns).and_then(|len| len.checked_add(plan.saved)).expect("a tape fits into memory");
        streams.payload.reserve::<T>(head, Use::Payload, len);
        let start = streams.payload.len.get();
        streams.busy.set(true);
        let busy = Busy { head, id: record.id.get() };
        // SAFETY: room was made for `len` elements behind `start`, which are numbers before a reference is made, and
        // nothing else refers to. `busy` ensures that the streams do not change while the references are in use. The
        // tape is over `T`.
        let result = unsafe {
            let next = streams.payload.block.get().start().cast::<T>().add(start);
            if !has_any_bits::<T>() {
                (0..len).for_each(|k| next.add(k).write(T::ZERO));
            } else if cfg!(debug_assertions) {
                // What `compute` forgets comes to light.
                (0..len).for_each(|k| next.add(k).write(T::lit(f64::NAN)));
            }
            let values = Values {
                operations: streams.operations.as_slice(),
                payload: streams.payload.as_slice(),
                indices: streams.indices.as_slice(),
                operands: resolved.operands,
            };
            compute(&values, std::slice::from_raw_parts_mut(next, len))?
        };
        drop(busy);
        if plan.shape.is_none() && !resolved.is_active {
            return Some((result, 0));
        }
        let adjoint = streams.adjoints.get();
        let elements = rows * columns;
        if resolved.is_active {
            streams.adjoints.set(adjoint + elements);
        }
        streams.payload.len.set(start + len);
        let operation = Operation {
            pullback: plan.pullback,
            operands: if resolved.is_recorded { resolved.operands } else { [Operand::None; OPERANDS] },
            numbers: plan.numbers,
            result: Stored { start, rows, columns },
            saved: start + elements,
            saved_len: plan.saved,
            adjoint,
            place: 0,
            is_matrix: plan.shape.is_some(),
            is_active: resolved.is_active,
        };
        Some((result, record.push_operation(head, operation, false)))
    })
}

/// [`try_record`] for an operation that never fails.
#[inline]
#[track_caller]
pub(crate) fn record<T: Scalar, R, const N: usize>(
    on: On,
    plan: Plan<'_, T, N>,
    compute: impl FnOnce(&Values<'_, T>, &mut [T]) -> R,
) -> (R, u64) {
    try_record(on, plan, |values, out| Some(compute(values, out))).expect("the operation always has a result")
}

/// Records a matrix with given elements, column after column: a variable that is watched, or a constant.
#[track_caller]
pub(crate) fn leaf<T: Scalar>(on: On, (rows, columns): (usize, usize), is_watched: bool, elements: &[T]) -> u64 {
    if let Err(message) = resolve::<T, 0>(on, &[]) {
        panic!("{message}");
    }
    with_head::<T, _>(|head| {
        let record = &head.record;
        let streams = &record.streams;
        let len = elements.len();
        assert!(len == rows * columns, "a matrix has rows times columns elements");
        streams.payload.reserve::<T>(head, Use::Payload, len);
        let start = streams.payload.len.get();
        // SAFETY: there is room for `len` numbers behind `start`, which nothing refers to.
        unsafe {
            streams.payload.block.get().start().cast::<T>().add(start).copy_from_nonoverlapping(elements.as_ptr(), len);
        }
        streams.payload.len.set(start + len);
        let adjoint = streams.adjoints.get();
        if is_watched {
            streams.adjoints.set(adjoint + len);
        }
        let operation = Operation {
            pullback: no_pullback::<T>,
            operands: [Operand::None; OPERANDS],
            numbers: [0; 2],
            result: Stored { start, rows, columns },
            saved: start + len,
            saved_len: 0,
            adjoint,
            place: 0,
            is_matrix: true,
            is_active: is_watched,
        };
        record.push_operation(head, operation, is_watched)
    })
}

/// The matrix with the values of the matrix `at`, as a constant. Its elements are not copied.
#[track_caller]
pub(crate) fn detached<T: Scalar>(at: u64) -> u64 {
    alias::<T>(at, |operation, _| Operation {
        pullback: no_pullback::<T>,
        operands: [Operand::None; OPERANDS],
        is_active: false,
        ..operation
    })
}

/// The matrix with the elements of the matrix `at` and another shape, which has as many. The elements are not copied.
#[track_caller]
pub(crate) fn reshaped<T: Scalar>(at: u64, (rows, columns): (usize, usize), pullback: Pullback<T>) -> u64 {
    alias::<T>(at, |operation, resolved| {
        assert!(rows * columns == operation.result.len(), "a reshaped matrix has as many elements as before");
        Operation {
            pullback,
            operands: if resolved.is_recorded { resolved.operands } else { [Operand::None; OPERANDS] },
            result: Stored { rows, columns, ..operation.result },
            is_active: resolved.is_active,
            ..operation
        }
    })
}

/// Records an operation whose result has the elements of the matrix `at`: from that one's operation, and what became of it as an operand.
#[track_caller]
fn alias<T: Scalar>(at: u64, change: impl FnOnce(Operation<T>, Resolved) -> Operation<T>) -> u64 {
    let resolved = match resolve::<T, 1>(On::Operands, &[Source::Matrix(at)]) {
        Ok(resolved) => resolved,
        Err(message) => panic!("{message}"),
    };
    let Operand::Matrix(index) = resolved.operands[0] else {
        unreachable!("a matrix variable is an operation's result")
    };
    with_head::<T, _>(|head| {
        let record = &head.record;
        // SAFETY: the tape is over `T`, and nothing is recorded while the operation is copied.
        let operation = unsafe { record.streams.operations.as_slice::<Operation<T>>()[index as usize] };
        let adjoints = &record.streams.adjoints;
        let own = change(Operation { adjoint: adjoints.get(), saved_len: 0, ..operation }, resolved);
        if own.is_active {
            adjoints.set(own.adjoint + own.result.len());
        }
        record.push_operation(head, own, false)
    })
}

/// Calls `f` with the elements of the matrix `at`, column after column. `f` must not call code of users.
#[track_caller]
pub(crate) fn with_elements<T: Scalar, R>(at: u64, f: impl FnOnce(&[T]) -> R) -> R {
    let found = with_head::<T, _>(|head| head.unpark(|record| record.owns(at)));
    assert!(found, "{GONE}; take the value of a matrix before the gradient takes its tape");
    with_head::<T, _>(|head| {
        let record = &head.record;
        record.streams.assert_idle();
        let place = at.wrapping_sub(record.base.get()) as u32;
        // SAFETY: the tape is over `T`, as it has `at`. `f` calls no code of users, so that nothing is recorded on it.
        let elements = unsafe {
            let (_, operation) = record.operation::<T>(place).expect("a matrix variable is an operation's result");
            operation.result.of(record.streams.payload.as_slice::<T>())
        };
        f(elements)
    })
}

/// Of a matrix that depends on nothing.
fn no_pullback<T: Scalar>(_: &Operation<T>, _: &mut Sweep<'_, T>) {}

/// Numbers that are kept beside the tape while code of users runs, in memory that is handed on.
pub(crate) struct Scratch<T> {
    buffer: Buffer,
    len: usize,
    capacity: usize,
    of: std::marker::PhantomData<T>,
}

impl<T: Scalar> Scratch<T> {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        let bytes = capacity.checked_mul(size_of::<T>()).expect("a tape fits into memory");
        Scratch { buffer: Buffer::take::<T>(Use::Scratch, bytes), len: 0, capacity, of: std::marker::PhantomData }
    }

    #[inline]
    pub(crate) fn push(&mut self, number: T) {
        assert!(self.len < self.capacity, "the scratch is as large as was asked for");
        // SAFETY: there is room for `capacity` numbers, and the buffer is aligned to 64.
        unsafe { self.buffer.start().cast::<T>().add(self.len).write(number) };
        self.len += 1;
    }
}

impl<T> std::ops::Deref for Scratch<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        // SAFETY: `len` numbers have been written, and the buffer is owned.
        unsafe { std::slice::from_raw_parts(self.buffer.start().cast(), self.len) }
    }
}
