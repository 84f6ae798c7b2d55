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

/// The large pages of the system.
const PAGE: usize = 2 << 20;

/// From how many bytes on large pages are worth something; in tests a small block gets so far.
pub(super) const LARGE: usize = if cfg!(test) { 1 << 14 } else { 2 * PAGE };

/// After how many uses a large block is put into large pages. They save a tenth of the time of each use, but writing to new ones
/// for the first time may take as long as many uses (under a hypervisor that has to find them).
const USES: usize = 32;

/// What lies in front of a block.
#[derive(Clone, Copy)]
struct Header {
    /// Where its memory begins.
    raw: *mut u8,
    /// How many bytes were allocated.
    allocated: usize,
    /// How often the block has been used, up to [`USES`]; only of a large one.
    uses: usize,
}

const HEADER: usize = 32;
const _: () = assert!(size_of::<Header>() <= HEADER && align_of::<Header>() <= 16);

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

    /// What is asked from the allocator for so many bytes. They are aligned here, because `realloc` copies where it must align.
    fn layout(bytes: usize, align: usize) -> Layout {
        bytes
            .checked_add(HEADER + align)
            .and_then(|bytes| Layout::from_size_align(bytes, 16).ok())
            .expect("the memory of a tape is smaller than the address space")
    }

    /// Of memory that was allocated so, and the header written.
    ///
    /// # Safety
    /// `raw` is the beginning of an allocation with the layout for `bytes` and `align`, or null.
    unsafe fn of(raw: *mut u8, bytes: usize, align: usize) -> Block {
        let layout = Block::layout(bytes, align);
        if raw.is_null() {
            handle_alloc_error(layout);
        }
        let shift = (raw.addr() + HEADER).wrapping_neg() % align;
        // SAFETY: the layout has room for the header, the shift and the block; `raw` is aligned to 16, so the header is.
        unsafe {
            let start = raw.add(HEADER + shift);
            start.sub(HEADER).cast::<Header>().write(Header { raw, allocated: layout.size(), uses: 0 });
            Block { start, bytes }
        }
    }

    /// The header of a block that is not empty.
    fn header(self) -> *mut Header {
        debug_assert!(self.bytes > 0);
        // SAFETY: `of` has left room for it.
        unsafe { self.start.sub(HEADER).cast() }
    }

    /// The block, or one of the same size, to be used from the beginning: what was in it may be lost.
    #[inline]
    pub(super) fn used_again(self) -> Block {
        if self.bytes < LARGE { self } else { self.used_again_large() }
    }

    #[cold]
    #[inline(never)]
    fn used_again_large(self) -> Block {
        let header = self.header();
        // SAFETY: `of` has written it, and the block is this one's holder's alone.
        let uses = unsafe {
            (*header).uses += 1;
            (*header).uses
        };
        if uses != USES {
            return self;
        }
        let (bytes, layout) = (self.bytes, Block::layout(self.bytes, PAGE));
        self.free();
        // SAFETY: the layout is that of the bytes and the alignment, and not empty.
        let block = unsafe { Block::of(alloc(layout), bytes, PAGE) };
        // SAFETY: as above. It stays where it is from now on.
        unsafe { (*block.header()).uses = USES };
        advise_large_pages(block);
        block
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
        // SAFETY: `of` has written it.
        let Header { raw, allocated, .. } = unsafe { *self.header() };
        let old_shift = self.start.addr() - raw.addr();
        let layout = Block::layout(bytes, ALIGN);
        if layout.size() <= allocated {
            // It was aligned to a page.
            return self.copied(used, bytes, |layout| {
                // SAFETY: the layout has at least ALIGN bytes.
                unsafe { alloc(layout) }
            });
        }
        // SAFETY: `raw` was allocated with so many bytes aligned to 16, and the new size is a layout's.
        let raw = unsafe { realloc(raw, Layout::from_size_align_unchecked(allocated, 16), layout.size()) };
        if raw.is_null() {
            handle_alloc_error(layout);
        }
        let shift = HEADER + (raw.addr() + HEADER).wrapping_neg() % ALIGN;
        // SAFETY: `realloc` kept the old block's bytes, `used` of which lie behind its old shift; both places are inside the new
        // block, and `copy` allows them to overlap. Its header, in front of them, is written afterwards.
        unsafe {
            if shift != old_shift {
                ptr::copy(raw.add(old_shift), raw.add(shift), used);
            }
            Block::of(raw, bytes, ALIGN)
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
        let block = unsafe { Block::of(allocate(Block::layout(bytes, ALIGN)), bytes, ALIGN) };
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
        // SAFETY: the header has been written, with what was allocated, aligned to 16; the holder gives the block up.
        unsafe {
            let Header { raw, allocated, .. } = *self.header();
            dealloc(raw, Layout::from_size_align_unchecked(allocated, 16));
        }
    }
}

/// Asks the system for large pages in a block that nobody has written to.
#[cfg(all(target_os = "linux", not(miri)))]
fn advise_large_pages(block: Block) {
    use std::ffi::{c_int, c_void};
    const MADV_HUGEPAGE: c_int = 14;
    unsafe extern "C" {
        // Of the C library, which `std` is linked with.
        fn madvise(start: *mut c_void, bytes: usize, advice: c_int) -> c_int;
    }
    // SAFETY: the memory is the block's, and the advice changes nothing that is in it. If it is not taken nothing is lost.
    unsafe { madvise(block.start.cast(), block.bytes, MADV_HUGEPAGE) };
}

#[cfg(not(all(target_os = "linux", not(miri))))]
fn advise_large_pages(_: Block) {}

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
