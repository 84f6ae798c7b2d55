//! Checkpointed functions give the derivatives of the same functions recorded, and keep less.

use autodiff::prelude::*;
use autodiff::{checkpoint, time_steps};
use proptest::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Some steps of a nonlinear oscillator with a parameter.
fn swing<S: Scalar>(k: usize, [x, v]: [S; 2], a: S) -> [S; 2] {
    let h = S::lit(0.01 + 0.001 * (k % 7) as f64);
    let v = v - h * (a * x.sin() + S::lit(0.1) * v);
    [x + h * v, v]
}

fn plain<S: Scalar>(steps: usize, start: [S; 2], a: S) -> [S; 2] {
    (0..steps).fold(start, |state, k| swing(k, state, a))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * (1.0 + a.abs().max(b.abs()))
}

proptest! {
    #[test]
    fn a_scheduled_loop_is_the_loop(steps in 0..120_usize, snapshots in 0..8_usize, x in -1.0..1.0_f64, a in 0.5..2.0_f64) {
        let cotangent = [0.7, -1.3];
        tape!(plain_tape);
        let (s, p) = plain_tape.watch(([x, 0.3], a));
        let y = plain(steps, s, p);
        let expected = plain_tape.gradient_with(y, cotangent).wrt((s, p));

        tape!(tape);
        let (s, p) = tape.watch(([x, 0.3], a));
        let z = time_steps(|k, s, p: &Var<f64, _>| swing(k, s, *p), steps, snapshots, s, p);
        assert_eq!(tape.len(), 3 + 3);
        prop_assert_eq!(z.map(|z| z.value()), y.map(|y| y.value()));
        let own = tape.gradient_with(z, cotangent).wrt((s, p));
        prop_assert!(close(own.1, expected.1), "{} {}", own.1, expected.1);
        for (own, expected) in own.0.into_iter().zip(expected.0) {
            prop_assert!(close(own, expected), "{} {}", own, expected);
        }
    }
}

#[test]
fn a_checkpoint_keeps_two_statements() {
    tape!(tape);
    let (x, y) = tape.watch(([0.2, 0.4], 1.5));
    let z = checkpoint(|(x, y): ([Var<f64, _>; 2], Var<f64, _>)| plain(50, x, y), (x, y));
    assert_eq!(tape.len(), 3 + 1 + 2);
    let own = tape.gradient(z[0] * z[1]).wrt((x, y));

    tape!(recorded);
    let (x, y) = recorded.watch(([0.2, 0.4], 1.5));
    let z = plain(50, x, y);
    let expected = recorded.gradient(z[0] * z[1]).wrt((x, y));
    assert!(close(own.0[0], expected.0[0]) && close(own.0[1], expected.0[1]) && close(own.1, expected.1));
}

#[test]
fn checkpoints_nest() {
    tape!(tape);
    let x = tape.watch(0.3);
    let outer = |x| {
        let half = checkpoint(|x: Var<f64, _>| (0..20).fold(x, |x, _| (x + x.sin()) * 0.5), x);
        checkpoint(|(x, y): (Var<f64, _>, Var<f64, _>)| (x * y).exp() + y, (half, x))
    };
    let y = checkpoint(outer, x * 2.0);
    let own = tape.gradient(y).wrt(x);
    let expected = derivative(
        |x: Dual<f64>| {
            let x = x * 2.0;
            let half = (0..20).fold(x, |x, _| (x + x.sin()) * 0.5);
            (half * x).exp() + x
        },
        0.3,
    );
    assert!(close(own, expected), "{own} {expected}");
}

#[test]
fn a_second_derivative_goes_through_a_checkpoint() {
    let x0 = 0.7;
    tape!(outer);
    let x = outer.watch(x0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let y = checkpoint(|x: Var<Var<f64, _>, _>| x.sin() * x, xi);
    let dy = inner.gradient(y).wrt(xi);
    assert!(close(dy.value(), x0.cos() * x0 + x0.sin()));
    let second = outer.gradient(dy).wrt(x);
    assert!(close(second, 2.0 * x0.cos() - x0 * x0.sin()), "{second}");

    // And over duals.
    let h = hessian(|x| checkpoint(|x: Vec<Var<_, _>>| x[0].sin() * x[1], x), &[x0, 2.0]);
    assert!(close(h[(0, 0)], -x0.sin() * 2.0) && close(h[(0, 1)], x0.cos()) && h[(1, 1)] == 0.0);
}

#[test]
fn adjoints_that_cancel_are_not_lost() {
    // The cotangents of the two results add up to 0.
    tape!(tape);
    let x = tape.watch(2.0);
    let [a, b] = checkpoint(|x: Var<f64, _>| [x * x, x * 3.0], x);
    assert_eq!(tape.gradient(a - b).wrt(x), 1.0);
}

#[test]
fn a_result_in_the_middle_and_unused_ones() {
    tape!(tape);
    let tape = tape.persistent();
    let (x, unused) = tape.watch((2.0, 5.0));
    let [a, b, c] = checkpoint(|(x, _): (Var<f64, _>, Var<f64, _>)| [x * x, x * 3.0, x.exp()], (x, unused));
    assert_eq!(tape.gradient(a).wrt((x, unused)), (4.0, 0.0));
    assert_eq!(tape.gradient(b).wrt(x), 3.0);
    assert_eq!(tape.gradient(c).wrt(x), 2.0_f64.exp());
    let j = tape.jacobian([a, b, c], [x, unused]);
    assert_eq!(j.column(0).iter().copied().collect::<Vec<_>>(), [4.0, 3.0, 2.0_f64.exp()]);
    assert_eq!(tape.gradient(a).get(x), Some(4.0));
}

#[test]
fn constants_run_through() {
    tape!(tape);
    let x = tape.watch(2.0);
    let y = checkpoint(|x: Var<f64, _>| x * x, x.detach());
    assert_eq!((tape.len(), y.value()), (1, 4.0));
    let paused = tape.stop_recording(|| checkpoint(|x: Var<f64, _>| x * x, x));
    assert_eq!(tape.len(), 1);
    let mixed = checkpoint(|(x, c): (Var<f64, _>, Var<f64, _>)| x * c, (x, paused));
    assert_eq!(tape.gradient(mixed).wrt(x), 4.0);
}

/// Counts how many of it there are.
struct Counted(Rc<Cell<i32>>);

impl Counted {
    fn new(count: &Rc<Cell<i32>>) -> Counted {
        count.set(count.get() + 1);
        Counted(count.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

#[test]
fn what_a_checkpoint_owns_is_dropped_once() {
    let count = Rc::new(Cell::new(0));
    let record = |x: Var<f64, _>| {
        let owned = Counted::new(&count);
        checkpoint(move |x: Var<f64, _>| if owned.0.get() > 0 { x * x } else { x }, x)
    };
    enum Brand {}
    let tape = Tape::<f64, Brand>::new();
    let x = tape.watch(3.0);
    let y = record(record(x));
    assert_eq!(count.get(), 2);
    let gradient = tape.gradient(y);
    assert_eq!((gradient.wrt(x), count.get()), (108.0, 0));

    let tape = Tape::<f64, Brand>::new();
    record(tape.watch(3.0));
    tape.reset();
    assert_eq!(count.get(), 0);
    record(tape.watch(3.0));
    drop(tape);
    assert_eq!(count.get(), 0);

    let tape = Tape::<f64, Brand>::new().persistent();
    let x = tape.watch(3.0);
    let y = record(x);
    assert_eq!(tape.gradient(y).wrt(x), 6.0);
    // A parked tape.
    let other = Tape::<f64, Brand>::new();
    other.watch(1.0);
    assert_eq!(count.get(), 1);
    assert_eq!(tape.gradient(y).wrt(x), 6.0);
    drop(tape);
    assert_eq!(count.get(), 0);
}

#[test]
#[should_panic(expected = "runs a checkpointed function that did not get the variable as an argument")]
fn a_variable_that_is_not_an_argument() {
    tape!(tape);
    let (x, hidden) = tape.watch((2.0, 3.0));
    checkpoint(move |x: Var<f64, _>| x * hidden.sin(), x);
}

#[test]
#[should_panic(expected = "depends on a variable that was not one of its arguments")]
fn a_result_that_is_no_function_of_the_arguments() {
    tape!(tape);
    let (x, hidden) = tape.watch((2.0, 3.0));
    checkpoint(move |_: Var<f64, _>| hidden, x);
}

#[test]
fn a_panic_inside_leaves_the_tape_usable() {
    tape!(tape);
    let x = tape.watch(2.0);
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        checkpoint(|_: Var<f64, _>| -> Var<f64, _> { panic!("on purpose") }, x)
    }));
    assert!(caught.is_err());
    let y = checkpoint(|x: Var<f64, _>| x * x, x);
    assert_eq!(tape.gradient(y * x).wrt(x), 12.0);
}

#[test]
#[should_panic(expected = "the state must keep its shape: expected 2, got 3")]
fn a_state_that_grows() {
    tape!(tape);
    let x = tape.watch(vec![1.0, 2.0]);
    let grow = |_, mut x: Vec<Var<f64, _>>, (): &()| {
        x.push(x[0]);
        x
    };
    time_steps(grow, 3, 2, x, ());
}
