//! Where the tapes of a thread keep their statements, and how a statement is recorded.
//!
//! A thread has one [`Head`] for each depth of nesting, at a fixed place. A variable's number `at` is unique in
//! the process, and the [`RESERVED`] numbers from a tape's `base` on belong to it alone: so `at - base < RESERVED` says that the
//! variable is of the head's tape. All else is the cold path: constants, full buffers, a second live tape of the same
//! depth (which parks the first), panics.
//!
//! `tests/memcheck.sh` runs the tests of the tape under valgrind, AddressSanitizer and Miri.
#![allow(unsafe_code)]

use super::memory::{Block, Numbers};
use super::nary::{Call, List};
use super::operation::{Operation, Parts, Stream, Streams};
use crate::Scalar;
use std::any::TypeId;
use std::cell::Cell;
use std::mem::ManuallyDrop;

/// How many tapes can be nested.
const DEPTHS: usize = 4;

/// The bit of a [`Statement`]'s operand that marks partial derivatives of 1, or of -1 for the second operand.
pub(super) const LINEAR: u32 = 1 << 31;

/// The second operand, but for [`LINEAR`], that is the result of the statement before and of no variable.
pub(super) const PRIVATE: u32 = LINEAR - 1;

/// The places of a tape, few enough in this file's tests to use them up. `PRIVATE` is not one of them.
const MOST: u64 = if cfg!(test) { 1 << 16 } else { PRIVATE as u64 };

/// How many numbers from its `base` on are a tape's alone, handed out or not.
const RESERVED: u64 = 1 << 31;
const _: () = assert!(MOST <= RESERVED && RESERVED.is_power_of_two() && RESERVED <= super::memory::ENOUGH);

pub(super) const GONE: &str = "this variable's tape is gone, or it lives on another thread";
const CLOSED: &str = "this variable's tape is being differentiated, or runs a checkpointed function that did not get the \
                      variable as an argument";
pub(super) const SWEEPING: &str = "this tape is being differentiated, and cannot be used until that is done";
pub(super) const DIFFERENT: &str = "these two variables belong to different tapes";

/// The operands of a statement, as places in its tape. Place 0 is nobody's: what is added to its adjoint is lost.
///
/// | `i` | `j` | statement | partials stored |
/// |-|-|-|-|
/// | `LINEAR + i` | `j` | `y = i + j` | 0 |
/// | `LINEAR + i` | `LINEAR + j` | `y = i - j` | 0 |
/// | `LINEAR + i` | `PRIVATE` | `y = i + p` | 0 |
/// | `LINEAR + i` | `LINEAR + PRIVATE` | `y = i - p` | 0 |
/// | `LINEAR + i` | 0 | `y = i` | 0 |
/// | `LINEAR` | `LINEAR + j` | `y = -j` | 0 |
/// | `LINEAR` | 0 | a watched variable | 0 |
/// | `i` | 0 | `y = f(i)` | 1 |
/// | `i` | `j` | `y = f(i, j)` | 2 |
/// | `i` | `LINEAR + j` | `y = f(i) + j` | 1 |
/// | `LINEAR + n` | `LINEAR` | the result of operation `n` | 0 |
/// | `n` | `LINEAR` | `y = f(..)` of the [`List`] at index `n` | one for each operand, or 0 |
///
/// `p` is the result of the statement before, which no variable has.
#[derive(Clone, Copy)]
pub(super) struct Statement {
    pub(super) i: u32,
    pub(super) j: u32,
}

impl Statement {
    /// A watched variable.
    const LEAF: Statement = Statement { i: LINEAR, j: 0 };

    /// The result of the operation with this index.
    pub(super) fn of_operation(index: u32) -> Statement {
        Statement { i: LINEAR | index, j: LINEAR }
    }

    /// The same statement, which is at place `k`, with the place of each operand.
    #[inline]
    pub(super) fn resolved(self, k: usize) -> Statement {
        if self.i & LINEAR != 0 && self.j & PRIVATE == PRIVATE {
            Statement { i: self.i, j: self.j & LINEAR | (k - 1) as u32 }
        } else {
            self
        }
    }

    /// The index of the operation whose result this is.
    pub(super) fn operation(self) -> Option<u32> {
        (self.i & LINEAR != 0 && self.j == LINEAR).then_some(self.i & !LINEAR)
    }

    /// Whether its operands are a [`List`].
    #[inline]
    pub(super) fn is_list(self) -> bool {
        self.i & LINEAR == 0 && self.j == LINEAR
    }

    /// How many partials are stored with it. `indices` are those of its tape.
    #[inline]
    pub(super) fn partials(self, indices: &[u32]) -> usize {
        if self.i & LINEAR != 0 {
            0
        } else if self.is_list() {
            List::of(self, indices).partials()
        } else {
            1 + usize::from(self.j != 0 && self.j & LINEAR == 0)
        }
    }

    /// Whether the second operand is added to a function of the first one.
    #[inline]
    pub(super) fn is_added(self) -> bool {
        self.i & LINEAR == 0 && self.j > LINEAR
    }
}

/// What is recorded on one tape. Separate cells, as moving a whole record costs more than recording a statement.
pub(super) struct Record {
    /// The number of place 0.
    pub(super) base: Cell<u64>,
    /// The number of the next statement.
    next: Cell<u64>,
    /// The number at which the buffers need a look; 0 while nothing may be recorded.
    limit: Cell<u64>,
    /// Where the statement with the number 0 would lie, wrapping around the address space.
    statements: Cell<*mut Statement>,
    /// Where the next partial goes; two of them for each number below `limit` have room.
    partials: Cell<*mut u8>,

    /// The number of the tape's place 0 when it was made; 0 if there is no tape.
    pub(super) id: Cell<u64>,
    /// The end of the numbers that the tape may use.
    numbers_end: Cell<u64>,
    /// How many calls of `stop_recording` are running.
    pub(super) paused: Cell<u32>,
    /// Whether the tape is being swept.
    pub(super) sealed: Cell<bool>,
    /// The first place that is no watched variable, or below which there are only watched ones.
    pub(super) leading: Cell<u64>,
    /// Whether there are watched variables behind `leading`.
    pub(super) late_leaves: Cell<bool>,
    statement_block: Cell<Block>,
    partial_block: Cell<Block>,
    pub(super) streams: Streams,
}

/// The tape of a thread that records at one depth, and what is kept for others.
pub(super) struct Head {
    pub(super) record: Record,
    /// Live tapes of the same depth, which are not being used at the moment.
    parked: Cell<ManuallyDrop<Vec<Record>>>,
    spare: [Cell<Block>; USES],
}

/// What a buffer is used for.
#[derive(Clone, Copy)]
pub(super) enum Use {
    Statements,
    Partials,
    Adjoints,
    Operations,
    Payload,
    Indices,
    MatrixAdjoints,
    Touched,
    Scratch,
}

const USES: usize = Use::Scratch as usize + 1;

impl Use {
    /// A block that grows to at least `bytes` bytes. Those of numbers have no byte that was never written, see [`has_any_bits`].
    pub(super) fn grow(self, block: Block, used: usize, bytes: usize) -> Block {
        match self {
            Use::Payload | Use::MatrixAdjoints => block.grown_zeroed(used, bytes),
            _ => block.grown(used, bytes),
        }
    }
}

/// Whether any written bytes are a number of this type: then places in the payload and among the adjoints of matrices, which
/// were written for the numbers of earlier tapes if not with zeros, need not be written again before they are referred to.
#[inline]
pub(super) fn has_any_bits<T: Scalar>() -> bool {
    TypeId::of::<T>() == TypeId::of::<f32>() || TypeId::of::<T>() == TypeId::of::<f64>()
}

thread_local! {
    // Nothing here has a destructor, so that access needs no check.
    static HEADS: [Head; DEPTHS] = const { [const { Head::new() }; DEPTHS] };
    static THREAD_ENDS: Cell<bool> = const { Cell::new(false) };
    static CLEANUP: Cleanup = const { Cleanup };
}

/// Frees at the end of a thread what the heads keep; touched whenever they get something to keep.
pub(super) struct Cleanup;

impl Cleanup {
    pub(super) fn register() {
        // An error means that the thread is ending and the cleanup done: then nothing is kept.
        let _ = CLEANUP.try_with(|_| ());
    }
}

impl Drop for Cleanup {
    fn drop(&mut self) {
        THREAD_ENDS.set(true);
        release_buffers();
        HEADS.with(|heads| {
            for Head { record, parked, .. } in heads {
                if record.id.get() == 0 {
                    record.swap_numbers(Numbers::NONE).give_back();
                }
                let list = ManuallyDrop::into_inner(parked.take());
                if list.is_empty() {
                    drop(list);
                } else {
                    parked.set(ManuallyDrop::new(list));
                }
            }
        });
    }
}

/// Frees the memory that this thread keeps for its next tapes.
///
/// A tape that is gone leaves its buffers to the next one, which saves most of the cost of recording. After
/// an unusually long tape that memory may be wanted elsewhere.
///
/// ```
/// autodiff::release_buffers();
/// ```
pub fn release_buffers() {
    HEADS.with(|heads| {
        for spare in heads.iter().flat_map(|head| &head.spare) {
            spare.replace(Block::EMPTY).free();
        }
    });
}

/// The head for tapes over `T`.
///
/// # Safety
/// The result is used on this thread only, and not kept.
#[inline(always)]
unsafe fn head<'a, T: Scalar>() -> &'a Head {
    const { assert!(T::DEPTH < DEPTHS, "tapes can be nested four deep, and this one would be the fifth") };
    const { assert!(align_of::<T>() <= super::memory::ALIGN, "the buffers of a tape are aligned for every number") };
    let head = HEADS.with(|heads| &raw const heads[T::DEPTH]);
    // SAFETY: the heads of a thread live as long as it does, as they have no destructor.
    unsafe { &*head }
}

/// Calls `f` with the head for tapes over `T`.
#[inline(always)]
pub(super) fn with_head<T: Scalar, R>(f: impl FnOnce(&Head) -> R) -> R {
    // SAFETY: `f` runs on this thread and cannot keep the reference.
    f(unsafe { head::<T>() })
}

impl Record {
    const fn new() -> Record {
        Record {
            base: Cell::new(0),
            next: Cell::new(0),
            limit: Cell::new(0),
            statements: Cell::new(std::ptr::null_mut()),
            partials: Cell::new(std::ptr::null_mut()),
            id: Cell::new(0),
            numbers_end: Cell::new(0),
            paused: Cell::new(0),
            sealed: Cell::new(false),
            leading: Cell::new(0),
            late_leaves: Cell::new(false),
            statement_block: Cell::new(Block::EMPTY),
            partial_block: Cell::new(Block::EMPTY),
            streams: Streams::new(),
        }
    }

    fn swap(&self, other: &Record) {
        self.base.swap(&other.base);
        self.next.swap(&other.next);
        self.limit.swap(&other.limit);
        self.statements.swap(&other.statements);
        self.partials.swap(&other.partials);
        self.id.swap(&other.id);
        self.numbers_end.swap(&other.numbers_end);
        self.paused.swap(&other.paused);
        self.sealed.swap(&other.sealed);
        self.leading.swap(&other.leading);
        self.late_leaves.swap(&other.late_leaves);
        self.statement_block.swap(&other.statement_block);
        self.partial_block.swap(&other.partial_block);
        self.streams.swap(&other.streams);
    }

    /// The numbers that have not been used, replaced. For a record without a tape.
    fn swap_numbers(&self, numbers: Numbers) -> Numbers {
        Numbers { next: self.next.replace(numbers.next), end: self.numbers_end.replace(numbers.end) }
    }

    /// Whether nothing may be recorded at the moment.
    fn is_suspended(&self) -> bool {
        self.paused.get() > 0 || self.sealed.get()
    }

    /// The places that are taken.
    #[inline]
    pub(super) fn count(&self) -> u64 {
        self.next.get() - self.base.get()
    }

    /// Whether `at` is a variable of this tape.
    pub(super) fn owns(&self, at: u64) -> bool {
        self.id.get() != 0 && at.wrapping_sub(self.base.get()) < self.count()
    }

    /// Whether a statement can be recorded without a look at the buffers.
    #[inline]
    pub(super) fn has_room(&self) -> bool {
        self.next.get() < self.limit.get()
    }

    /// The statement at `place`.
    ///
    /// # Safety
    /// The tape has such a place, other than 0.
    #[inline]
    pub(super) unsafe fn statement(&self, place: u32) -> Statement {
        // SAFETY: the caller promises it.
        unsafe { *self.first_statement().add(place as usize) }
    }

    /// Where the statement at place 0 lies.
    #[inline]
    fn first_statement(&self) -> *mut Statement {
        self.statement_block.get().start().cast()
    }

    /// The bytes of the stored partials.
    fn partial_bytes(&self) -> usize {
        self.partials.get().addr() - self.partial_block.get().start().addr()
    }

    /// Begins an empty tape in the given buffers, with numbers that have not been used.
    fn begin<T>(&self, statements: Block, partials: Block) {
        self.statement_block.set(statements);
        self.partial_block.set(partials);
        if statements.bytes() >= super::memory::LARGE {
            // It may be a new one.
            self.write_first();
        }
        self.rewind::<T>();
    }

    /// Empties the tape. Its numbers go on where they were.
    fn rewind<T>(&self) {
        self.base.set(self.next.get());
        self.next.set(self.next.get() + 1);
        self.place_statements();
        self.partials.set(self.partial_block.get().start());
        self.streams.clear();
        self.leading.set(1);
        self.late_leaves.set(false);
        self.resume::<T>();
    }

    /// Writes place 0, which is never read for its meaning. To be called with a block that is new.
    fn write_first(&self) {
        debug_assert!(self.statement_block.get().bytes() >= size_of::<Statement>());
        // SAFETY: there is room for one statement at the start of the block.
        unsafe { self.first_statement().write(Statement::LEAF) };
    }

    /// To be called when `base` or the block of the statements has changed.
    fn place_statements(&self) {
        self.statements.set(self.first_statement().wrapping_sub(self.base.get() as usize));
    }

    /// Sets `limit` to 0 so that every statement takes the cold path; for `paused` or `sealed`.
    pub(super) fn suspend(&self) {
        self.limit.set(0);
    }

    /// Ends what [`suspend`](Record::suspend) began, unless there still is a reason for it.
    pub(super) fn resume<T>(&self) {
        if !self.is_suspended() {
            self.set_limit::<T>();
        }
    }

    /// The numbers that the buffers have room for, with two partials for each that is still free.
    fn set_limit<T>(&self) {
        let of_statements = (self.statement_block.get().bytes() / size_of::<Statement>()) as u64;
        let free = (self.partial_block.get().bytes() - self.partial_bytes()) / (2 * size_of::<T>());
        let of_partials = self.next.get() + free as u64;
        self.limit.set((self.base.get() + of_statements.min(MOST)).min(of_partials));
    }

    /// Makes room for one more statement, and for so many that the cost of copying is spread thinly.
    #[track_caller]
    pub(super) fn grow<T>(&self) {
        self.grow_for::<T>(0);
    }

    /// [`grow`](Record::grow) for a statement with so many partials, if they are more than two.
    #[cold]
    #[inline(never)]
    #[track_caller]
    fn grow_for<T>(&self, partials: usize) {
        Cleanup::register();
        let count = self.count();
        assert!(count < MOST, "a tape holds at most 2^31 - 2 statements");
        let more = count as usize / 8 + 1;

        let block = self.statement_block.get();
        let used = count as usize * size_of::<Statement>();
        if block.bytes() < used + more * size_of::<Statement>() {
            let grown = block.grown(used.min(block.bytes()), (2 * block.bytes()).max(4096));
            self.statement_block.set(grown);
            self.place_statements();
            if block.bytes() == 0 {
                self.write_first();
            }
        }

        let block = self.partial_block.get();
        let used = self.partial_bytes();
        let needed = used + (2 * more + partials) * size_of::<T>();
        if block.bytes() < needed {
            let block = block.grown(used, needed.max(2 * block.bytes()).max(8192));
            self.partial_block.set(block);
            // SAFETY: the block has more than `used` bytes.
            self.partials.set(unsafe { block.start().add(used) });
        }
        self.set_limit::<T>();
    }

    /// Writes a statement and its partials; returns its number.
    ///
    /// # Safety
    /// As for [`push_all`](Record::push_all).
    #[inline(always)]
    pub(super) unsafe fn push<T: Copy, const N: usize>(
        &self,
        next: u64,
        statement: Statement,
        partials: [T; N],
    ) -> u64 {
        // SAFETY: the caller promises it.
        unsafe { self.push_all(next, [statement], partials) }
    }

    /// Writes statements and their partials, of which there are no more than two for each; returns the number of the last one.
    ///
    /// # Safety
    /// `next` is `self.next`, it and as many numbers behind it as there are statements are not above `self.limit`, and the tape
    /// is over `T`.
    #[inline(always)]
    unsafe fn push_all<T: Copy, const M: usize, const N: usize>(
        &self,
        next: u64,
        statements: [Statement; M],
        partials: [T; N],
    ) -> u64 {
        const { assert!(N <= 2 * M) };
        let end = self.partials.get().cast::<T>();
        // SAFETY: the statement buffer has room for the numbers from `base` to `limit`, the partial buffer for two more
        // partials for each number from `next` to `limit`, both of which `set_limit` ensures and every
        // statement keeps true, as it takes one number and no more than 2 partials. Both buffers are aligned to 64, and
        // their elements are `Copy`, so nothing is overwritten that should be dropped.
        unsafe {
            self.statements.get().wrapping_add(next as usize).cast::<[Statement; M]>().write(statements);
            if N > 0 {
                end.cast::<[T; N]>().write(partials);
                self.partials.set(end.add(N).cast());
            }
        }
        self.next.set(next + M as u64);
        next + (M as u64 - 1)
    }

    /// Whether `at` is a variable of this tape, and something can be recorded.
    #[inline]
    pub(super) fn has(&self, at: u64) -> bool {
        self.limit.get() != 0 && at.wrapping_sub(self.base.get()) < self.count()
    }

    /// Where the next partial of a tape over `T` goes.
    #[inline]
    pub(super) fn next_partial<T>(&self) -> *mut T {
        self.partials.get().cast()
    }

    /// Makes room for a statement with so many partials.
    #[inline]
    #[track_caller]
    pub(super) fn make_room<T>(&self, partials: usize) {
        let free = (self.partial_block.get().bytes() - self.partial_bytes()) / size_of::<T>();
        if !self.has_room() || free < partials {
            self.grow_for::<T>(partials);
        }
    }

    /// Writes a statement whose partials have been written; returns its number.
    ///
    /// # Safety
    /// [`make_room`](Record::make_room) was called for it, the tape is over `T`, and so many partials have been written.
    #[inline]
    pub(super) unsafe fn push_list<T>(&self, statement: Statement, partials: usize) -> u64 {
        let next = self.next.get();
        // SAFETY: `next < limit`, and the partials are inside their buffer.
        unsafe {
            self.statements.get().wrapping_add(next as usize).write(statement);
            self.partials.set(self.next_partial::<T>().add(partials).cast());
        }
        self.next.set(next + 1);
        self.set_limit::<T>();
        next
    }

    /// Records a statement of one operand; `None` if that needs the cold path.
    #[inline(always)]
    fn one<T: Copy, const N: usize>(
        &self,
        x: u64,
        statement: impl FnOnce(u32) -> Statement,
        partials: [T; N],
    ) -> Option<u64> {
        let place = x.wrapping_sub(self.base.get());
        let next = self.next.get();
        if place < RESERVED && next < self.limit.get() {
            // SAFETY: `next < limit`. The numbers from `base` on are this tape's alone, and only variables made by a tape
            // over `T` have the numbers of one: so the tape is over `T`, and `place` one that is taken.
            Some(unsafe { self.push(next, statement(place as u32), partials) })
        } else {
            None
        }
    }

    /// Records `z = x * y` with its partials and `s + z`, or `s - z` if `MINUS`; `None` if that needs the cold path.
    #[inline(always)]
    fn product<T: Copy, const MINUS: bool>(&self, s: u64, (x, y): (u64, u64), partials: [T; 2]) -> Option<u64> {
        let base = self.base.get();
        let (s, x, y) = (s.wrapping_sub(base), x.wrapping_sub(base), y.wrapping_sub(base));
        let next = self.next.get();
        if s | x | y < RESERVED && next + 1 < self.limit.get() {
            let sign = if MINUS { LINEAR } else { 0 };
            let product = Statement { i: x as u32, j: y as u32 };
            let sum = Statement { i: LINEAR | s as u32, j: sign | PRIVATE };
            // SAFETY: as in `two`, with room for a second statement.
            Some(unsafe { self.push_all(next, [product, sum], partials) })
        } else {
            None
        }
    }

    /// Records a statement of two operands; `None` if that needs the cold path.
    #[inline(always)]
    fn two<T: Copy, const N: usize>(
        &self,
        (x, y): (u64, u64),
        statement: impl FnOnce(u32, u32) -> Statement,
        partials: [T; N],
    ) -> Option<u64> {
        let base = self.base.get();
        let (x, y) = (x.wrapping_sub(base), y.wrapping_sub(base));
        let next = self.next.get();
        if x | y < RESERVED && next < self.limit.get() {
            // SAFETY: as in `one`, as both are below RESERVED, a power of 2.
            Some(unsafe { self.push(next, statement(x as u32, y as u32), partials) })
        } else {
            None
        }
    }
}

impl Head {
    const fn new() -> Head {
        Head {
            record: Record::new(),
            parked: Cell::new(ManuallyDrop::new(Vec::new())),
            spare: [const { Cell::new(Block::EMPTY) }; USES],
        }
    }

    /// Calls `f` with the parked tapes.
    fn with_parked<R>(&self, f: impl FnOnce(&mut Vec<Record>) -> R) -> R {
        let mut parked = self.parked.take();
        let result = f(&mut parked);
        self.parked.set(parked);
        result
    }

    /// Makes the live tape for which `is_it` holds the one in use; false if there is none.
    #[cold]
    #[inline(never)]
    pub(super) fn unpark(&self, is_it: impl Fn(&Record) -> bool) -> bool {
        if is_it(&self.record) {
            return true;
        }
        self.with_parked(|parked| {
            let Some(position) = parked.iter().position(&is_it) else {
                return false;
            };
            self.record.swap(&parked[position]);
            if parked[position].id.get() == 0 {
                parked.swap_remove(position).swap_numbers(Numbers::NONE).give_back();
            }
            true
        })
    }

    /// Parks the tape in use, if there is one.
    #[cold]
    #[inline(never)]
    fn park(&self) {
        Cleanup::register();
        let record = Record::new();
        self.record.swap(&record);
        self.with_parked(|parked| parked.push(record));
    }

    /// Whether some live tape has the variable `at`.
    pub(super) fn lives(&self, at: u64) -> bool {
        self.record.owns(at) || self.with_parked(|parked| parked.iter().any(|record| record.owns(at)))
    }

    /// A block that is kept for the next tape.
    pub(super) fn take_spare(&self, purpose: Use) -> Block {
        self.spare[purpose as usize].replace(Block::EMPTY)
    }

    /// The record of the tape that was given `id` when it began; the token that calls this keeps it alive.
    #[inline]
    pub(super) fn activate(&self, id: u64) -> &Record {
        if self.record.id.get() != id {
            assert!(self.unpark(|record| record.id.get() == id), "a tape lives as long as its token");
        }
        &self.record
    }
}

/// Whether some live tape over `T` has the variable `at`.
pub(super) fn lives<T: Scalar>(at: u64) -> bool {
    with_head::<T, _>(|head| head.lives(at))
}

/// The id of the live tape that has the variable `at`.
#[track_caller]
pub(super) fn tape_of<T: Scalar>(at: u64) -> u64 {
    let id = with_head::<T, _>(|head| head.unpark(|record| record.owns(at)).then(|| head.record.id.get()));
    id.expect(GONE)
}

/// Makes the tape of `x` the one in use, with room for a statement. False if it is paused.
#[cold]
#[inline(never)]
#[track_caller]
pub(super) fn ready<T: Scalar>(x: u64) -> bool {
    let found = with_head::<T, _>(|head| head.unpark(|record| record.owns(x)));
    assert!(found, "{GONE}");
    assert!(with_head::<T, _>(|head| !head.record.sealed.get()), "{CLOSED}");
    let record = |record: &Record| (record.paused.get() == 0, record.has_room());
    let (records, has_room) = with_head::<T, _>(|head| record(&head.record));
    if records && !has_room {
        with_head::<T, _>(|head| head.record.grow::<T>());
    }
    records
}

/// [`ready`] for two operands.
#[cold]
#[inline(never)]
#[track_caller]
fn both_ready<T: Scalar>(x: u64, y: u64) -> bool {
    let ready = ready::<T>(x);
    let (same, lives) = with_head::<T, _>(|head| (head.record.owns(y), head.lives(y)));
    assert!(same || lives, "{GONE}");
    assert!(same, "{DIFFERENT}");
    ready
}

/// The statement `y = x`, or `x + c`. It is recorded, as `y` may be asked for its own derivative, which is not that of `x`.
#[inline]
#[track_caller]
pub(super) fn copied<T: Scalar>(x: u64) -> u64 {
    let statement = |x| Statement { i: LINEAR | x, j: 0 };
    let at = with_head::<T, _>(|head| head.record.one::<T, 0>(x, statement, []));
    match at {
        Some(at) => at,
        None if x == 0 => 0,
        None => copied_cold::<T>(x),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn copied_cold<T: Scalar>(x: u64) -> u64 {
    if ready::<T>(x) { copied::<T>(x) } else { 0 }
}

/// The statement `y = -x`.
#[inline]
#[track_caller]
pub(super) fn negated<T: Scalar>(x: u64) -> u64 {
    let at = with_head::<T, _>(|head| head.record.one::<T, 0>(x, |x| Statement { i: LINEAR, j: LINEAR | x }, []));
    match at {
        Some(at) => at,
        None if x == 0 => 0,
        None => negated_cold::<T>(x),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn negated_cold<T: Scalar>(x: u64) -> u64 {
    if ready::<T>(x) { negated::<T>(x) } else { 0 }
}

/// The statement `z = x + y`, or `x - y` if `MINUS`.
#[inline]
#[track_caller]
pub(super) fn linear<T: Scalar, const MINUS: bool>(x: u64, y: u64) -> u64 {
    let sign = if MINUS { LINEAR } else { 0 };
    let at =
        with_head::<T, _>(|head| head.record.two::<T, 0>((x, y), |x, y| Statement { i: LINEAR | x, j: sign | y }, []));
    match at {
        Some(at) => at,
        None if x | y == 0 => 0,
        None => linear_cold::<T, MINUS>(x, y),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn linear_cold<T: Scalar, const MINUS: bool>(x: u64, y: u64) -> u64 {
    if y == 0 {
        copied::<T>(x)
    } else if x == 0 {
        if MINUS { negated::<T>(y) } else { copied::<T>(y) }
    } else if both_ready::<T>(x, y) {
        linear::<T, MINUS>(x, y)
    } else {
        0
    }
}

/// A statement of one operand, with its derivative.
#[inline]
#[track_caller]
pub(super) fn unary<T: Scalar>(x: u64, dx: T) -> u64 {
    let at = with_head::<T, _>(|head| head.record.one(x, |x| Statement { i: x, j: 0 }, [dx]));
    match at {
        Some(at) => at,
        None if x == 0 => 0,
        None => unary_cold(x, dx),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn unary_cold<T: Scalar>(x: u64, dx: T) -> u64 {
    if ready::<T>(x) { unary(x, dx) } else { 0 }
}

/// A statement of two operands, with its partial derivatives.
#[inline]
#[track_caller]
pub(super) fn binary<T: Scalar>(x: u64, y: u64, dx: T, dy: T) -> u64 {
    let at = with_head::<T, _>(|head| head.record.two((x, y), |i, j| Statement { i, j }, [dx, dy]));
    match at {
        Some(at) => at,
        None if x | y == 0 => 0,
        None => binary_cold(x, y, dx, dy),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn binary_cold<T: Scalar>(x: u64, y: u64, dx: T, dy: T) -> u64 {
    if y == 0 {
        unary(x, dx)
    } else if x == 0 {
        unary(y, dy)
    } else if both_ready::<T>(x, y) {
        binary(x, y, dx, dy)
    } else {
        0
    }
}

/// The statement `z = f(x) + s`, with the derivative of `f`.
#[inline]
#[track_caller]
pub(super) fn plus_function<T: Scalar>(s: u64, x: u64, dx: T) -> u64 {
    let at = with_head::<T, _>(|head| head.record.two((x, s), |i, s| Statement { i, j: LINEAR | s }, [dx]));
    match at {
        Some(at) => at,
        None if s | x == 0 => 0,
        None => plus_function_cold(s, x, dx),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn plus_function_cold<T: Scalar>(s: u64, x: u64, dx: T) -> u64 {
    if x == 0 {
        copied::<T>(s)
    } else if s == 0 {
        unary(x, dx)
    } else if both_ready::<T>(x, s) {
        plus_function(s, x, dx)
    } else {
        0
    }
}

/// The statements `z = x * y`, which gets no variable, and `s + z`, or `s - z` if `MINUS`.
#[inline]
#[track_caller]
pub(super) fn plus_product<T: Scalar, const MINUS: bool>(s: u64, x: u64, y: u64, dx: T, dy: T) -> u64 {
    let at = with_head::<T, _>(|head| head.record.product::<T, MINUS>(s, (x, y), [dx, dy]));
    match at {
        Some(at) => at,
        None if s | x | y == 0 => 0,
        None => plus_product_cold::<T, MINUS>(s, x, y, dx, dy),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn plus_product_cold<T: Scalar, const MINUS: bool>(s: u64, x: u64, y: u64, dx: T, dy: T) -> u64 {
    if x == 0 || y == 0 {
        // A factor is a constant.
        let (x, dx) = if x == 0 { (y, dy) } else { (x, dx) };
        return plus_function(s, x, if MINUS { -dx } else { dx });
    }
    let product = binary(x, y, dx, dy);
    if s == 0 && !MINUS { product } else { linear::<T, MINUS>(s, product) }
}

/// Begins a tape over `T` on this thread; returns its id.
pub(super) fn begin<T: Scalar>() -> u64 {
    with_head::<T, _>(|head| {
        let record = &head.record;
        if record.id.get() != 0 {
            head.park();
        }
        renumber(record);
        record.id.set(record.next.get());
        record.begin::<T>(
            head.spare[Use::Statements as usize].replace(Block::EMPTY).used_again(),
            head.spare[Use::Partials as usize].replace(Block::EMPTY).used_again(),
        );
        record.id.get()
    })
}

/// Ensures that the numbers from `next` on are enough for a tape.
fn renumber(record: &Record) {
    let numbers = Numbers { next: record.next.get(), end: record.numbers_end.get() };
    if !numbers.are_enough() {
        Cleanup::register();
        numbers.give_back();
        record.swap_numbers(Numbers::take());
    }
}

/// Records a variable to be watched on the tape `id`.
#[inline]
#[track_caller]
pub(super) fn leaf<T: Scalar>(id: u64) -> u64 {
    with_head::<T, _>(|head| {
        let record = &head.record;
        let place = record.count();
        if record.id.get() != id || !record.has_room() || place != record.leading.get() {
            return leaf_cold::<T>(id);
        }
        record.leading.set(place + 1);
        // SAFETY: `next < limit`, and the token that has this id is one over `T`.
        unsafe { record.push::<T, 0>(record.next.get(), Statement::LEAF, []) }
    })
}

#[cold]
#[inline(never)]
#[track_caller]
fn leaf_cold<T: Scalar>(id: u64) -> u64 {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        assert!(!record.sealed.get(), "{SWEEPING}");
        let paused = record.paused.replace(0);
        if paused > 0 {
            record.resume::<T>();
        }
        if !record.has_room() {
            record.grow::<T>();
        }
        let place = record.count();
        if place == record.leading.get() {
            record.leading.set(place + 1);
        } else {
            record.late_leaves.set(true);
        }
        // SAFETY: there is room now, and the token that has this id is one over `T`.
        let at = unsafe { record.push::<T, 0>(record.next.get(), Statement::LEAF, []) };
        if paused > 0 {
            record.suspend();
            record.paused.set(paused);
        }
        at
    })
}

/// Records so many variables to be watched on the tape `id`; the number of the first one. `None` if that needs another way.
#[inline]
pub(super) fn leaves<T: Scalar>(id: u64, count: usize) -> Option<u64> {
    with_head::<T, _>(|head| {
        let record = &head.record;
        let (place, next) = (record.count(), record.next.get());
        let has_room = count as u64 <= record.limit.get().saturating_sub(next);
        if record.id.get() != id || !has_room || place != record.leading.get() {
            return None;
        }
        record.leading.set(place + count as u64);
        let start = record.statements.get().wrapping_add(next as usize);
        // SAFETY: the numbers from `next` to `limit` have room, and the token that has this id is one over `T`.
        (0..count).for_each(|k| unsafe { start.add(k).write(Statement::LEAF) });
        record.next.set(next + count as u64);
        Some(next)
    })
}

/// The number of statements of the tape `id`, and the bytes they take.
pub(super) fn size<T: Scalar>(id: u64) -> (usize, usize) {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        let statements = record.count() as usize - 1;
        (statements, statements * size_of::<Statement>() + record.partial_bytes() + record.streams.bytes::<T>())
    })
}

/// Forgets what the tape `id` has recorded; its variables are then no longer of any tape.
pub(super) fn reset<T: Scalar>(id: u64) {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        assert!(!record.sealed.get(), "{SWEEPING}");
        record.streams.assert_idle();
        renumber(record);
        record.rewind::<T>();
    });
}

/// Stops recording on the tape `id`, until [`unpause`].
pub(super) fn pause<T: Scalar>(id: u64) {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        if !record.is_suspended() {
            record.suspend();
        }
        record.paused.set(record.paused.get() + 1);
    });
}

/// Takes one [`pause`] back.
pub(super) fn unpause<T: Scalar>(id: u64) {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        record.paused.set(record.paused.get() - 1);
        record.resume::<T>();
    });
}

/// Whether `at` is a variable of the live tape whose numbers begin at `base`.
pub(super) fn is_of<T: Scalar>(base: u64, at: u64) -> bool {
    with_head::<T, _>(|head| head.unpark(|record| record.owns(at)) && head.record.base.get() == base)
}

/// A buffer on loan from the heads of this thread. It goes back to them when dropped.
pub(super) struct Buffer {
    block: Block,
    depth: u8,
    purpose: Use,
}

impl Buffer {
    /// A buffer of at least `bytes` bytes, their contents unspecified.
    pub(super) fn take<T: Scalar>(purpose: Use, bytes: usize) -> Buffer {
        with_head::<T, _>(|head| {
            let mut block = head.spare[purpose as usize].replace(Block::EMPTY);
            if let Use::Adjoints = purpose {
                block = block.used_again();
            }
            if block.bytes() < bytes {
                Cleanup::register();
                block.free();
                block = purpose.grow(Block::EMPTY, 0, bytes.next_power_of_two().max(1024));
            }
            Buffer { block, depth: T::DEPTH as u8, purpose }
        })
    }

    /// A copy of `elements`.
    fn copy_of<T: Scalar, E: Copy>(purpose: Use, elements: &[E]) -> Buffer {
        const { assert!(align_of::<E>() <= super::memory::ALIGN) };
        let buffer = Buffer::take::<T>(purpose, size_of_val(elements));
        // SAFETY: the buffer is as large, aligned to 64, and nobody else's.
        unsafe { buffer.start().cast::<E>().copy_from_nonoverlapping(elements.as_ptr(), elements.len()) };
        buffer
    }

    /// The first byte, aligned to 64.
    #[inline]
    pub(super) fn start(&self) -> *mut u8 {
        self.block.start()
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        if THREAD_ENDS.get() {
            return self.block.free();
        }
        HEADS.with(|heads| {
            let spare = &heads[usize::from(self.depth)].spare[self.purpose as usize];
            if spare.get().bytes() < self.block.bytes() {
                spare.replace(self.block).free();
            } else {
                self.block.free();
            }
        });
    }
}

/// What a sweep reads: the statements and partials of a tape on which nothing is recorded meanwhile.
pub(super) struct Recorded {
    /// The number of place 0.
    pub(super) base: u64,
    /// The places that are taken.
    pub(super) count: usize,
    /// The first place that is no watched variable, or below which there are only watched ones.
    pub(super) leading: usize,
    /// Whether there are watched variables behind `leading`.
    pub(super) late_leaves: bool,
    statements: *const Statement,
    partials: *const u8,
    partial_bytes: usize,
    streams: Option<Parts>,
}

impl Recorded {
    #[inline(always)]
    fn of(record: &Record) -> Recorded {
        Recorded {
            base: record.base.get(),
            count: record.count() as usize,
            leading: record.leading.get() as usize,
            late_leaves: record.late_leaves.get(),
            statements: record.first_statement(),
            partials: record.partial_block.get().start(),
            partial_bytes: record.partial_bytes(),
            streams: record.streams.parts(),
        }
    }

    /// Whether there are operations.
    #[inline]
    pub(super) fn has_operations(&self) -> bool {
        self.streams.is_some_and(|streams| streams.operations.len > 0)
    }

    /// Whether there are calls of functions.
    #[inline]
    pub(super) fn has_calls(&self) -> bool {
        self.streams.is_some_and(|streams| streams.calls.len > 0)
    }

    /// The functions that n-ary statements call.
    ///
    /// # Safety
    /// As for [`statements`](Recorded::statements).
    pub(super) unsafe fn calls<'a>(&self) -> &'a [Call] {
        // SAFETY: as for the operations.
        self.streams.map_or(&[], |streams| unsafe { streams.calls.as_slice() })
    }

    /// The operations at the first `count` places.
    ///
    /// # Safety
    /// As for [`partials`](Recorded::partials).
    pub(super) unsafe fn operations<'a, T: Scalar>(&self, count: usize) -> &'a [Operation<T>] {
        let Some(streams) = self.streams else {
            return &[];
        };
        // SAFETY: the tape is over `T`; nothing is written to the operations as long as nothing is recorded.
        let all: &[Operation<T>] = unsafe { streams.operations.as_slice() };
        &all[..all.partition_point(|operation| (operation.place as usize) < count)]
    }

    /// The values and saved numbers of the operations.
    ///
    /// # Safety
    /// As for [`partials`](Recorded::partials).
    pub(super) unsafe fn payload<'a, T: Scalar>(&self) -> &'a [T] {
        // SAFETY: as for the operations.
        self.streams.map_or(&[], |streams| unsafe { streams.payload.as_slice() })
    }

    /// The lists of the operations' operands.
    ///
    /// # Safety
    /// As for [`statements`](Recorded::statements).
    pub(super) unsafe fn indices<'a>(&self) -> &'a [u32] {
        // SAFETY: as for the operations.
        self.streams.map_or(&[], |streams| unsafe { streams.indices.as_slice() })
    }

    /// The statements of the first `count` places.
    ///
    /// # Safety
    /// The tape is sealed, or its buffers are still owned, as long as the result is used.
    pub(super) unsafe fn statements<'a>(&self, count: usize) -> &'a [Statement] {
        assert!(count <= self.count);
        if self.count == 1 {
            return &[Statement::LEAF][..count];
        }
        // SAFETY: `self.count` statements have been written, place 0 with the buffer. Nothing is written to them
        // as long as nothing is recorded on the tape.
        unsafe { std::slice::from_raw_parts(self.statements, count) }
    }

    /// The partials of the statements of the first `count` places.
    ///
    /// # Safety
    /// As for [`statements`](Recorded::statements), and the tape is over `T`.
    pub(super) unsafe fn partials<'a, T: Scalar>(&self, count: usize) -> &'a [T] {
        // SAFETY: the caller promises it.
        let later = unsafe { &self.statements(self.count)[count..] };
        // SAFETY: the caller promises it.
        let indices = unsafe { self.indices() };
        let later: usize = later.iter().map(|statement| statement.partials(indices)).sum();
        // SAFETY: so many bytes are elements `T`, and the buffer is aligned to 64.
        unsafe { std::slice::from_raw_parts(self.partials.cast(), self.partial_bytes / size_of::<T>() - later) }
    }
}

/// The recording of a tape that has ended, and its buffers.
pub(super) struct Ended {
    pub(super) recorded: Recorded,
    pub(super) structure: Structure,
    pub(super) partials: Buffer,
    pub(super) rest: Option<Rest>,
}

/// What else a sweep reads.
#[expect(dead_code, reason = "held until the sweep is done")]
pub(super) struct Rest {
    payload: Buffer,
    calls: Vec<Call>,
}

/// What a gradient keeps of a recording: which statement depends on which.
pub(super) struct Structure {
    statements: Buffer,
    operations: Option<ListedOperations>,
}

/// The operations of a recording, and their lists of operands.
struct ListedOperations {
    operations: Buffer,
    indices: Buffer,
    lens: (usize, usize),
}

impl Structure {
    /// The statements of the first `count` places.
    ///
    /// # Safety
    /// There are so many.
    pub(super) unsafe fn statements(&self, count: usize) -> &[Statement] {
        // SAFETY: the caller promises it.
        unsafe { std::slice::from_raw_parts(self.statements.start().cast(), count) }
    }

    /// The operations of these statements, and possibly later ones.
    ///
    /// # Safety
    /// The recording was of a tape over `T`.
    pub(super) unsafe fn operations<T: Scalar>(&self) -> &[Operation<T>] {
        match &self.operations {
            // SAFETY: the caller promises it.
            Some(listed) => unsafe { std::slice::from_raw_parts(listed.operations.start().cast(), listed.lens.0) },
            None => &[],
        }
    }

    /// The lists of the operations' operands.
    pub(super) fn indices(&self) -> &[u32] {
        match &self.operations {
            // SAFETY: whoever makes a `Structure` has written so many.
            Some(listed) => unsafe { std::slice::from_raw_parts(listed.indices.start().cast(), listed.lens.1) },
            None => &[],
        }
    }
}

/// Ends the tape `id`: from now on its variables are no longer of any tape. Inlined whole, as moving the result costs more
/// than recording a few statements.
#[inline(always)]
pub(super) fn end<T: Scalar>(id: u64) -> Ended {
    // SAFETY: it is used in this function only.
    let head = unsafe { head::<T>() };
    let record = head.activate(id);
    let recorded = Recorded::of(record);
    record.id.set(0);
    record.base.set(record.next.get());
    record.limit.set(0);
    record.paused.set(0);
    let buffer =
        |block: &Cell<Block>, purpose| Buffer { block: block.replace(Block::EMPTY), depth: T::DEPTH as u8, purpose };
    let (operations, rest) = match record.streams.is_empty() {
        true => (None, None),
        false => {
            let (operations, rest) = Ended::take_streams::<T>(&record.streams);
            (Some(operations), Some(rest))
        }
    };
    Ended {
        recorded,
        structure: Structure { statements: buffer(&record.statement_block, Use::Statements), operations },
        partials: buffer(&record.partial_block, Use::Partials),
        rest,
    }
}

impl Ended {
    #[cold]
    #[inline(never)]
    fn take_streams<T: Scalar>(streams: &Streams) -> (ListedOperations, Rest) {
        streams.assert_idle();
        let stream = |stream: &Stream, purpose| {
            let (block, len) = stream.take();
            (Buffer { block, depth: T::DEPTH as u8, purpose }, len)
        };
        let payload = stream(&streams.payload, Use::Payload).0;
        let (operations, operation_len) = stream(&streams.operations, Use::Operations);
        let (indices, index_len) = stream(&streams.indices, Use::Indices);
        let lens = (operation_len, index_len);
        let listed = ListedOperations { operations, indices, lens };
        (listed, Rest { payload, calls: streams.take_calls() })
    }
}

/// A live tape on which nothing can be recorded, until this is dropped.
pub(super) struct Sealed<T: Scalar> {
    pub(super) recorded: Recorded,
    id: u64,
    over: std::marker::PhantomData<T>,
}

/// Seals the tape `id`: its buffers neither move nor go as long as the result lives.
pub(super) fn seal<T: Scalar>(id: u64) -> Sealed<T> {
    with_head::<T, _>(|head| {
        let record = head.activate(id);
        // A second seal would end the first one when dropped.
        assert!(!record.sealed.get(), "{SWEEPING}");
        record.streams.assert_idle();
        let recorded = Recorded::of(record);
        if !record.is_suspended() {
            record.suspend();
        }
        record.sealed.set(true);
        Sealed { recorded, id, over: std::marker::PhantomData }
    })
}

impl<T: Scalar> Sealed<T> {
    /// A copy of what a gradient keeps, of the first `count` places.
    pub(super) fn copy_structure(&self, count: usize) -> Structure {
        // SAFETY: the tape is over `T`, and sealed.
        let (statements, operations, indices) =
            unsafe { (self.recorded.statements(count), self.recorded.operations::<T>(count), self.recorded.indices()) };
        let listed = || ListedOperations {
            operations: Buffer::copy_of::<T, _>(Use::Operations, operations),
            indices: Buffer::copy_of::<T, _>(Use::Indices, indices),
            lens: (operations.len(), indices.len()),
        };
        Structure {
            statements: Buffer::copy_of::<T, _>(Use::Statements, statements),
            operations: (!operations.is_empty() || !indices.is_empty()).then(listed),
        }
    }
}

impl<T: Scalar> Drop for Sealed<T> {
    fn drop(&mut self) {
        with_head::<T, _>(|head| {
            let record = head.activate(self.id);
            record.sealed.set(false);
            record.resume::<T>();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::MOST;
    use crate::Tape;

    enum Brand {}

    #[test]
    fn large_buffers_are_used_again_and_again_and_grow() {
        let power = |n: usize| {
            let tape = Tape::<f64, Brand>::new();
            let x = tape.watch(1.5);
            let y = (0..n).fold(x, |y, _| (y * x).sin());
            let expected = (0..n).fold((1.5_f64, 1.0), |(y, dy), _| {
                let (z, dz) = (y * 1.5, dy * 1.5 + y);
                (z.sin(), z.cos() * dz)
            });
            assert_eq!(y.value(), expected.0);
            let own = tape.gradient(y).wrt(x);
            assert!((own - expected.1).abs() <= 1e-9 * (1.0 + expected.1.abs()), "{own} {}", expected.1);
        };
        // In their own pages after some uses, then larger ones, then so again.
        (0..100).for_each(|_| power(2_000));
        (0..40).for_each(|_| power(9_000));
        (0..3).for_each(|k| power(20_000 + 2_000 * k));
        power(10);
    }

    #[test]
    fn a_full_tape_says_so_and_can_still_be_swept() {
        let tape = Tape::<f64, Brand>::new().persistent();
        let x = tape.watch(1.0);
        let mut y = x;
        while tape.len() < MOST as usize - 1 {
            y += x;
        }
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| y + x)).expect_err("no place is left");
        assert_eq!(panic.downcast_ref(), Some(&"a tape holds at most 2^31 - 2 statements"));
        assert_eq!(tape.gradient(y).wrt(x), (MOST - 1) as f64);
    }
}
