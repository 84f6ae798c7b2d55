//! A training loop on a tape allocates nothing once its buffers are long enough.
#![allow(unsafe_code)]

use autodiff::matrix::{add_to_rows, cross_entropy_rows, recycle, tanh};
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

/// A classifier of two layers, the second of which has three outputs, and what it learns from.
struct Training {
    x: DMatrix<f32>,
    labels: Vec<usize>,
    /// Kernels and biases.
    model: [DMatrix<f32>; 4],
}

impl Training {
    fn new([batch, inputs, hidden]: [usize; 3]) -> Self {
        let matrix = |rows: usize, columns: usize, scale: f32| {
            DMatrix::from_fn(rows, columns, |i, j| ((i * 7 + j * 3) % 11) as f32 * scale - 5.0 * scale)
        };
        Training {
            x: matrix(batch, inputs, 0.1),
            labels: (0..batch).map(|i| i % 3).collect(),
            model: [matrix(inputs, hidden, 0.05), matrix(1, hidden, 0.0), matrix(hidden, 3, 0.04), matrix(1, 3, 0.0)],
        }
    }

    /// One step; the loss before it.
    fn step(&mut self) -> f32 {
        tape!(tape);
        let variables = tape.watch(self.model.each_ref());
        let [w1, b1, w2, b2] = variables;
        let hidden = (&self.x * w1).add_to_rows(b1.row(0)).relu();
        let loss = (hidden * w2).add_to_rows(b2.row(0)).cross_entropy_rows(&self.labels).mean();
        let gradient = tape.gradient(loss);
        for (own, variable) in self.model.iter_mut().zip(variables) {
            // nalgebra's own: a matrix for each result.
            *own -= gradient.wrt(variable) * 0.1;
        }
        loss.value()
    }
}

#[test]
fn dynamic_matrices_allocate_only_the_gradients() {
    let mut training = Training::new([6, 9, 8]);
    let mut losses = Vec::with_capacity(20);
    assert_eq!(allocations(|| losses.push(training.step())), 4);
    assert!(losses.last() < losses.first());
}

/// The gradient read where it lies.
#[test]
fn a_step_by_views_allocates_nothing() {
    let (x, mut w) =
        (DMatrix::from_fn(32, 64, |i, j| ((i + 3 * j) % 7) as f64 - 3.0), DMatrix::from_element(64, 48, 0.1));
    let mut losses = Vec::with_capacity(20);
    let count = allocations(|| {
        tape!(tape);
        let own = tape.watch(&w);
        let loss = (&x * own).tanh().norm_squared();
        losses.push(loss.value());
        let gradient = tape.gradient(loss);
        let slope = gradient.view(own).expect("the loss depends on it");
        w.zip_apply(&slope, |w, slope| *w -= 1e-4 * slope);
    });
    assert_eq!(count, 0);
    assert!(losses.last() < losses.first());
}

/// A thread keeps the workspace of large products.
#[test]
fn large_products_allocate_only_the_gradients() {
    let mut training = Training::new([32, 64, 128]);
    let count = allocations(|| {
        training.step();
    });
    assert_eq!(count, 4);
    let before = LIVE.get();
    (0..100).for_each(|_| _ = training.step());
    assert_eq!(LIVE.get(), before);
}

/// Linear algebra on a tape: matrices of nalgebra's for operands, factors and cotangents, in memory that the thread keeps.
#[test]
fn a_gaussian_process_allocates_nothing() {
    let points = DMatrix::from_fn(12, 12, |i, j| if i == j { 4.0 } else { 1.0 / (1 + i + j) as f64 });
    let targets = DMatrix::from_fn(12, 1, |i, _| (i as f64).sin());
    let mut scale = 1.0;
    let mut step = || {
        tape!(tape);
        let (own, y) = (tape.watch(scale), tape.constant(&targets));
        let covariance = tape.constant(&points) * own;
        let loss = covariance.solve_spd(y).unwrap().dot(y) + covariance.ln_determinant_spd().unwrap();
        scale -= 0.001 * tape.gradient(loss).wrt(own);
    };
    assert_eq!(allocations(&mut step), 0);
    let before = LIVE.get();
    (0..1000).for_each(|_| step());
    assert_eq!(LIVE.get(), before);
}

/// A step with each method on two square matrices, the second to the right side; of 70 rows, so that factorisations work in blocks too.
macro_rules! steps {
    ($($name:ident $allocations:literal: |$a:ident, $b:ident| $loss:expr;)*) => {$(
        #[test]
        fn $name() {
            for n in [5, 70] {
                let symmetric = |i: usize, j: usize| if i == j { 3.0 + i as f64 } else { 1.0 / (2 + i + j) as f64 };
                let mut a = DMatrix::from_fn(n, n, symmetric);
                let b = DMatrix::from_fn(n, 3, |i, j| ((i + 3 * j) as f64).sin());
                let mut step = || {
                    tape!(tape);
                    let ($a, $b) = tape.watch((&a, &b));
                    let gradient = tape.gradient($loss);
                    if let Some(slope) = gradient.view($a) {
                        a.zip_apply(&slope, |a, slope| *a -= 1e-9 * slope);
                    }
                };
                let most: usize = $allocations;
                let count = allocations(&mut step);
                assert!(count <= most * n, "{count}");
                let before = LIVE.get();
                (0..10).for_each(|_| step());
                assert_eq!(LIVE.get(), before);
            }
        }
    )*};
}
steps! {
    an_inverse_allocates_nothing 0: |a, _b| a.try_inverse().unwrap().norm_squared();
    a_solution_allocates_nothing 0: |a, b| a.solve(b).unwrap().norm_squared();
    a_transposed_solution_allocates_nothing 0: |a, b| a.tr_solve(b).unwrap().norm_squared();
    a_positive_definite_solution_allocates_nothing 0: |a, b| a.solve_spd(b).unwrap().norm_squared();
    a_lower_triangular_solution_allocates_nothing 0: |a, b| a.solve_lower_triangular(b).unwrap().norm_squared();
    an_upper_triangular_solution_allocates_nothing 0: |a, b| a.tr_solve_upper_triangular(b).unwrap().norm_squared();
    a_determinant_allocates_nothing 0: |a, _b| (a * 0.1).determinant();
    a_logarithm_of_a_determinant_allocates_nothing 0: |a, _b| a.ln_abs_determinant().unwrap();
    a_cholesky_decomposition_allocates_nothing 0: |a, _b| a.cholesky().unwrap().sum();
    a_qr_decomposition_allocates_nothing 0: |a, _b| {
        let (q, r) = a.qr().unwrap();
        q.sum() + r.norm_squared()
    };
    least_squares_allocate_nothing 0: |a, b| a.columns(0, 4).least_squares(b).unwrap().norm_squared();
    a_pseudo_inverse_allocates_nothing 0: |a, _b| a.columns(0, 4).pseudo_inverse().unwrap().norm_squared();
    an_exponential_allocates_nothing 0: |a, _b| (a * 0.02).exponential().unwrap().sum();
    a_kronecker_product_allocates_nothing 0: |a, b| a.columns(0, 2).kronecker(b).norm_squared();
    a_quadratic_form_allocates_nothing 0: |a, b| a.quadratic_form(b.column(0));
    // Decompositions that iterate: nalgebra's allocates, and so does the one for singular values.
    eigenvalues_allocate_the_same_in_each_step 4: |a, _b| a.symmetric_eigenvalues().unwrap().norm_squared();
    singular_values_allocate_the_same_in_each_step 8: |a, _b| a.singular_values().unwrap().norm_squared();
}

#[differentiable(adjoint)]
fn classifier(
    w: &DMatrix<f64>,
    b: &RowDVector<f64>,
    a: &DMatrix<f64>,
    #[constant] x: &DMatrix<f64>,
    #[constant] labels: &[usize],
) -> f64 {
    let hidden = tanh(&add_to_rows(&(x * w), b));
    cross_entropy_rows(&(hidden * a), labels).mean()
}

/// By the adjoint that the macro makes.
#[test]
fn a_step_that_recycles_its_gradient_allocates_nothing() {
    let x = DMatrix::from_fn(8, 6, |i, j| ((i * j) as f64).sin());
    let (mut w, mut b) = (DMatrix::from_fn(6, 5, |i, j| ((i + j) as f64).cos()), RowDVector::zeros(5));
    let mut a = DMatrix::identity(5, 5) * 2.0;
    let labels: Vec<usize> = (0..8).map(|i| i % 5).collect();
    let mut losses = Vec::with_capacity(30);
    let count = allocations(|| {
        let (loss, (w_bar, b_bar, a_bar)) = classifier::value_and_grad(&w, &b, &a, &x, &labels);
        losses.push(loss);
        w.zip_apply(&w_bar, |w, slope| *w -= 0.1 * slope);
        b.zip_apply(&b_bar, |b, slope| *b -= 0.1 * slope);
        a.zip_apply(&a_bar, |a, slope| *a -= 0.1 * slope);
        recycle(w_bar);
        recycle(b_bar);
        recycle(a_bar);
    });
    assert_eq!(count, 0);
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
    let mut training = Training::new([6, 9, 8]);
    (0..100).for_each(|_| _ = training.step());
    let before = LIVE.get();
    let first = training.step();
    let last = (1..100_000).fold(first, |_, _| training.step());
    assert_eq!(LIVE.get(), before);
    assert!(last < 0.1 * first, "from {first} to {last}");
}

#[differentiable(adjoint)]
fn cell(h: &mut [f64], w: &[f64; 3], x: f64) {
    for h in h.iter_mut() {
        let t = *h * w[0] + x * w[1];
        *h = if t > 0.0 { t.tanh() } else { t * w[2] };
    }
}
#[differentiable(adjoint)]
fn norm(h: &[f64], k: f64) -> f64 {
    let mut s = 0.0;
    for v in h {
        if *v > 5.0 {
            return k;
        }
        s += (v * k).exp();
    }
    s.ln()
}
#[differentiable(adjoint)]
fn cells(w: &[f64; 3], #[constant] xs: &[f64]) -> f64 {
    let mut h = [0.1, 0.2, 0.3, 0.4];
    let mut s = 0.0;
    for x in xs {
        cell(&mut h, w, *x);
        s += norm(&h, w[2]);
        h[0] *= s;
    }
    s
}

#[test]
fn an_adjoint_of_calls_in_a_loop_allocates_nothing_in_its_rounds() {
    let xs: Vec<f64> = (0..100).map(|i| f64::from(i % 7) * 0.3 - 0.8).collect();
    let w = [0.5, -0.3, 0.7];
    let gradient = gradient(|w| cells(&[w[0], w[1], w[2]], &xs), &w);
    let count = allocations(|| assert!((cells::grad(&w, &xs)[0] - gradient[0]).abs() < 1e-9));
    // 200 calls; two lists of passive arguments double.
    assert!(count <= 12, "{count}");
}
