//! Memory without a type, aligned to a cache line, and statement numbers: what tapes use up and hand on.
//!
//! `tests/memcheck.sh` runs the tests of the tape under valgrind, AddressSanitizer and Miri.
#![allow(unsafe_code)]

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, handle_alloc_error, realloc};
use std::ptr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where a block starts: on a cache line of its own.
pub(super) const ALIGN: usize = 64;

/// What lies in front of a block: where its memory begins.
const HEADER: usize = 16;

/// A piece of memory, owned by whoever holds it: it is freed by [`Block::free`] only.
#[derive(Clone, Copy)]
pub(super) struct Block {
    start: *mut u8,
    bytes: usize,
}

impl Block {
    /// No memory.
    pub(super) const EMPTY: Block = Block { start: ptr::without_provenance_mut(ALIGN), bytes: 0 };

    /// How many bytes there are from [`start`](Block::start).
    #[inline]
    pub(super) fn bytes(self) -> usize {
        self.bytes
    }

    /// The first byte; a dangling pointer if the block is empty.
    #[inline]
    pub(super) fn start(self) -> *mut u8 {
        self.start
    }

    /// What is asked from the allocator. It is aligned here, because `realloc` copies where it must align.
    fn layout(bytes: usize) -> Layout {
        bytes
            .checked_add(HEADER + ALIGN)
            .and_then(|bytes| Layout::from_size_align(bytes, HEADER).ok())
            .expect("the memory of a tape is smaller than the address space")
    }

    /// Of memory that was allocated so, and the header written.
    ///
    /// # Safety
    /// `raw` is the beginning of an allocation with the layout for `bytes`, or null.
    unsafe fn of(raw: *mut u8, bytes: usize) -> Block {
        if raw.is_null() {
            handle_alloc_error(Block::layout(bytes));
        }
        let shift = (raw.addr() + HEADER).wrapping_neg() % ALIGN;
        // SAFETY: the layout has room for the header, the shift and the block, and `raw` is aligned for a pointer.
        unsafe {
            let start = raw.add(HEADER + shift);
            start.sub(HEADER).cast::<*mut u8>().write(raw);
            Block { start, bytes }
        }
    }

    /// Where the memory of a block that is not empty begins.
    fn raw(self) -> *mut u8 {
        debug_assert!(self.bytes > 0);
        // SAFETY: `of` has written it.
        unsafe { self.start.sub(HEADER).cast::<*mut u8>().read() }
    }

    /// The block with at least `bytes` bytes, the first `used` of which are kept.
    pub(super) fn grown(self, used: usize, bytes: usize) -> Block {
        debug_assert!(used <= self.bytes && self.bytes < bytes);
        if self.bytes == 0 {
            return self.copied(used, bytes, |layout| {
                // SAFETY: the layout has at least ALIGN bytes.
                unsafe { alloc(layout) }
            });
        }
        let raw = self.raw();
        let old_shift = self.start.addr() - raw.addr();
        // SAFETY: `raw` was allocated with the layout of the block's size, and the new size is a layout's.
        let raw = unsafe { realloc(raw, Block::layout(self.bytes), Block::layout(bytes).size()) };
        if raw.is_null() {
            handle_alloc_error(Block::layout(bytes));
        }
        let shift = HEADER + (raw.addr() + HEADER).wrapping_neg() % ALIGN;
        // SAFETY: `realloc` kept the old block's bytes, `used` of which lie behind its old shift; both places are inside the new
        // block, and `copy` allows them to overlap. Its header, in front of them, is written afterwards.
        unsafe {
            if shift != old_shift {
                ptr::copy(raw.add(old_shift), raw.add(shift), used);
            }
            Block::of(raw, bytes)
        }
    }

    /// The same, with zeros behind the first `used` bytes.
    pub(super) fn grown_zeroed(self, used: usize, bytes: usize) -> Block {
        debug_assert!(used <= self.bytes && self.bytes < bytes);
        self.copied(used, bytes, |layout| {
            // SAFETY: the layout has at least ALIGN bytes.
            unsafe { alloc_zeroed(layout) }
        })
    }

    /// A new block with at least `bytes` bytes and a copy of the first `used`, in place of this one.
    fn copied(self, used: usize, bytes: usize, allocate: impl FnOnce(Layout) -> *mut u8) -> Block {
        // SAFETY: it is allocated with this layout.
        let block = unsafe { Block::of(allocate(Block::layout(bytes)), bytes) };
        // SAFETY: both blocks have so many bytes, and one of them is new.
        unsafe { ptr::copy_nonoverlapping(self.start, block.start, used) };
        self.free();
        block
    }

    /// Frees the memory: no pointer into it may be used afterwards.
    #[inline]
    pub(super) fn free(self) {
        if self.bytes > 0 {
            self.free_memory();
        }
    }

    #[cold]
    fn free_memory(self) {
        // SAFETY: the memory was allocated with this layout, and the holder gives the block up.
        unsafe { dealloc(self.raw(), Block::layout(self.bytes)) };
    }
}

/// Numbers from `next` to below `end`, each for one statement of this process.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    pub(super) next: u64,
    pub(super) end: u64,
}

/// More than a tape can use.
pub(super) const ENOUGH: u64 = 1 << 32;

/// Parts of ranges that a thread has not used, for the next one.
static RESTS: Mutex<Vec<Numbers>> = Mutex::new(Vec::new());

impl Numbers {
    pub(super) const NONE: Numbers = Numbers { next: 0, end: 0 };

    /// Whether a tape can be numbered from this range alone.
    #[inline]
    pub(super) fn are_enough(self) -> bool {
        self.end - self.next >= ENOUGH
    }

    /// A range that nobody else in the process has, enough for a tape.
    pub(super) fn take() -> Numbers {
        // 0 is the number of constants.
        static NEXT: AtomicU64 = AtomicU64::new(1);
        const SIZE: u64 = 1 << 36;

        if let Some(rest) = RESTS.lock().unwrap_or_else(|e| e.into_inner()).pop() {
            return rest;
        }
        let next = NEXT.fetch_add(SIZE, Ordering::Relaxed);
        // At one range a nanosecond the threads of a process cannot get from here to an overflow.
        assert!(next < 1 << 63, "all statement numbers of this process are used up");
        Numbers { next, end: next + SIZE }
    }

    /// Leaves the range to others.
    pub(super) fn give_back(self) {
        if self.are_enough() {
            RESTS.lock().unwrap_or_else(|e| e.into_inner()).push(self);
        }
    }
}
