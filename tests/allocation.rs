//! A training loop on a tape allocates nothing once its buffers are long enough.
#![allow(unsafe_code)]

use autodiff::nalgebra::{DMatrix, Matrix3x2, RowDVector, RowVector2, RowVector3};
use autodiff::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

// SAFETY: everything is the system allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        LIVE.set(LIVE.get() + layout.size() as isize);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.set(LIVE.get() - layout.size() as isize);
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        LIVE.set(LIVE.get() + size as isize - layout.size() as isize);
        // SAFETY: as the caller promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The allocations of one step, after some others.
fn allocations(mut step: impl FnMut()) -> usize {
    (0..5).for_each(|_| step());
    let before = COUNT.get();
    (0..10).for_each(|_| step());
    let all = COUNT.get() - before;
    assert_eq!(all % 10, 0, "each step allocates the same");
    all / 10
}

#[test]
fn a_layer_of_static_matrices_allocates_nothing() {
    let x = RowVector3::new(1.0, 2.0, 3.0);
    let (mut w, mut b) = (Matrix3x2::from_element(0.5), RowVector2::zeros());
    let count = allocations(|| {
        tape!(tape);
        let (w_var, b_var) = tape.watch((w, b));
        let y = x * w_var + b_var;
        let loss = y.component_mul(y).mean();
        let gradient = tape.gradient(loss);
        w -= gradient.wrt(w_var) * 0.01;
        b -= gradient.wrt(b_var) * 0.01;
    });
    assert_eq!(count, 0);
    assert!(b[0] < 0.0);
}

#[test]
fn dynamic_matrices_allocate_only_the_gradients() {
    // Products large enough for the kernels of the crate `gemm` also allocate their workspace.
    let x = DMatrix::<f32>::from_fn(6, 9, |i, j| ((i * 7 + j * 3) % 11) as f32 * 0.1 - 0.5);
    let target = DMatrix::<f32>::from_fn(6, 3, |i, j| if i % 3 == j { 1.0 } else { 0.0 });
    let mut w1 = DMatrix::<f32>::from_fn(9, 8, |i, j| ((i + 5 * j) % 7) as f32 * 0.05 - 0.15);
    let mut w2 = DMatrix::<f32>::from_fn(8, 3, |i, j| ((i + 3 * j) % 5) as f32 * 0.1 - 0.2);
    let (mut b1, mut b2) = (RowDVector::<f32>::zeros(8), RowDVector::<f32>::zeros(3));
    let mut losses = Vec::with_capacity(20);
    let count = allocations(|| {
        tape!(tape);
        let (w1_var, b1_var, w2_var, b2_var) = tape.watch((&w1, &b1, &w2, &b2));
        let hidden = (&x * w1_var).add_to_rows(b1_var).relu();
        let logits = (hidden * w2_var).add_to_rows(b2_var);
        let loss = -(logits.log_softmax_rows().component_mul(tape.constant(&target))).sum() / 6.0;
        losses.push(loss.value());
        let gradient = tape.gradient(loss);
        // nalgebra's own: a matrix for each result.
        w1 -= gradient.wrt(w1_var) * 0.1;
        b1 -= gradient.wrt(b1_var) * 0.1;
        w2 -= gradient.wrt(w2_var) * 0.1;
        b2 -= gradient.wrt(b2_var) * 0.1;
    });
    assert_eq!(count, 4);
    assert!(losses.last() < losses.first());
}

#[test]
fn a_map_and_a_stack_allocate_nothing() {
    let x = RowVector3::new(1.0, 2.0, 3.0);
    let count = allocations(|| {
        tape!(tape);
        let x = tape.watch(x);
        let y = autodiff::MatrixVar::vstack(&[x.map(|x| x * x), x]);
        let z = tape.assemble(&RowVector2::new(y.at(0), y.at(1)));
        let _ = tape.gradient(z).wrt(x);
    });
    assert_eq!(count, 0);
}

#[test]
fn memory_stays_flat_over_100_000_steps() {
    let x = RowVector3::new(1.0, 2.0, 3.0);
    let mut w = DMatrix::<f64>::from_element(3, 2, 0.5);
    let mut step = || {
        tape!(tape);
        let w_var = tape.watch(&w);
        let y = (x * w_var).tanh();
        let gradient = tape.gradient(y.component_mul(y).mean()).wrt(w_var);
        w -= gradient * 1e-3;
    };
    (0..100).for_each(|_| step());
    let before = LIVE.get();
    (0..100_000).for_each(|_| step());
    assert_eq!(LIVE.get(), before);
}
