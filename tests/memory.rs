//! A million steps of an integration in a few megabytes: `time_steps`, beside the same steps recorded.
#![allow(unsafe_code)] // the allocator that counts

use autodiff::prelude::*;
use autodiff::time_steps;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts the bytes that are allocated, and remembers the most.
struct Counting;

static ALLOCATED: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn grow(bytes: usize) {
    let now = ALLOCATED.fetch_add(bytes, Ordering::Relaxed) + bytes;
    MOST.fetch_max(now, Ordering::Relaxed);
}

// SAFETY: all of it is the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        ALLOCATED.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(block, layout) }
    }
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        grow(size);
        ALLOCATED.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// A pendulum with friction.
fn swing<S: Scalar>([x, v]: [S; 2], [length, friction]: [S; 2]) -> [S; 2] {
    let h = S::lit(1e-5);
    let v = v - h * (x.sin() / length + friction * v);
    [x + h * v, v]
}

#[test]
fn a_million_steps_in_fifty_megabytes() {
    const STEPS: usize = if cfg!(miri) { 100 } else { 1_000_000 };
    let (start, parameters) = ([0.5, 0.0], [1.2, 0.1]);

    let before = MOST.load(Ordering::Relaxed);
    tape!(tape);
    let (u, p) = tape.watch((start, parameters));
    let end = time_steps(|_, u, p: &[Var<f64, _>; 2]| swing(u, *p), STEPS, 30, u, p);
    let own = tape.gradient(end[0]).wrt((u, p));
    let needed = MOST.load(Ordering::Relaxed) - before;
    assert!(needed < 50 << 20, "{needed} bytes");
    // In fact a few snapshots and one step.
    assert!(needed < 1 << 20, "{needed} bytes");

    tape!(recorded);
    let (u, p) = recorded.watch((start, parameters));
    let end = (0..STEPS).fold(u, |u, _| swing(u, p));
    let bytes = recorded.bytes();
    let expected = recorded.gradient(end[0]).wrt((u, p));
    assert!(bytes > 100 << 20 || STEPS < 1_000_000, "{bytes} bytes recorded");
    let (own, expected) = ([own.0, own.1].concat(), [expected.0, expected.1].concat());
    for (own, expected) in own.iter().zip(&expected) {
        assert!((own - expected).abs() <= 1e-10 * expected.abs(), "{own} {expected}");
    }
}
