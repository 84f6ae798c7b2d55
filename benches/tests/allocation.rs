//! The adjoints of the benchmarks allocate nothing per round, and the mixture's needs no memory that grows with the points.
#![allow(unsafe_code)]

use autodiff_benches::adbench::{gmm, lstm};
use autodiff_benches::{lines, workloads};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
}

fn count(more: usize, less: usize) {
    COUNT.set(COUNT.get() + usize::from(more > 0));
    LIVE.set((LIVE.get() + more).saturating_sub(less));
    PEAK.set(PEAK.get().max(LIVE.get()));
}

// SAFETY: everything is the system allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(0, layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The allocations of a run once its buffers are long enough.
fn allocations<R>(mut run: impl FnMut() -> R) -> usize {
    drop(run());
    drop(run());
    let before = COUNT.get();
    drop(run());
    COUNT.get() - before
}

/// As many for few rounds as for many.
fn same<R>(name: &str, mut run: impl FnMut(usize) -> R, sizes: [usize; 2]) {
    let [few, many] = sizes.map(|size| allocations(|| run(size)));
    assert_eq!(few, many, "{name}: {few} allocations for {} rounds, {many} for {}", sizes[0], sizes[1]);
}

#[test]
fn adjoints_allocate_nothing_per_round() {
    let mixture = gmm::Problem::read(gmm::D10_K25);
    let by_points = |n: usize| {
        let points = &mixture.points[..n * mixture.d];
        gmm::objective::grad(&mixture.alphas, &mixture.means, &mixture.factors, points, mixture.prior)
    };
    same("mixture", by_points, [50, 400]);
    let memory = lstm::Problem::read(lstm::L2_C1024);
    let lstm::Problem { layers, ends, state, text, characters } = &memory;
    let by_letters = |n: usize| lstm::objective::grad(layers, ends, state, &text[..n * characters], *characters);
    same("LSTM", by_letters, [20, 500]);
    let lines::Batch { inputs, targets, weights } = &lines::batch();
    same("perceptron", |n| workloads::perceptron::grad(weights, &inputs[..n], &targets[..n]), [4, 64]);
    let x = lines::numbers(2000, 0.3, 0.5);
    same("diffusion by steps", |n| workloads::diffusion::grad(&x[..50], n), [10, 100]);
    same("diffusion by length", |n| workloads::diffusion::grad(&x[..n], 10), [50, 500]);
    same("log-sum-exp", |n| workloads::log_sum_exp::grad(&x[..n]), [50, 2000]);
    same("Rosenbrock", |n| workloads::rosenbrock::grad(&x[..n]), [50, 2000]);
    same("chain", |n| workloads::chain::grad(0.4, n), [50, 2000]);
}

/// The most bytes that were live at once while it ran, on a thread of its own.
fn peak<R: Send>(run: impl FnOnce() -> R + Send) -> usize {
    let run = || {
        let before = LIVE.get();
        PEAK.set(before);
        drop(run());
        PEAK.get() - before
    };
    std::thread::scope(|scope| scope.spawn(run).join().expect("no panic"))
}

#[test]
fn the_mixture_of_ten_thousand_points_is_swept_in_little_memory() {
    let gmm::Problem { alphas, means, factors, points, prior, d } = gmm::Problem::read(gmm::D10_K25);
    let points = points.repeat(10);
    assert_eq!(points.len(), 10_000 * d);
    let primal = peak(|| gmm::objective(&alphas, &means, &factors, &points, prior));
    let adjoint = peak(|| gmm::objective::grad(&alphas, &means, &factors, &points, prior));
    println!("{} bytes beyond the primal's {primal}", adjoint - primal);
    assert!(adjoint - primal < 5_000_000, "{adjoint} bytes, the primal {primal}");
}
