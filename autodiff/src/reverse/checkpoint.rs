//! Functions of which the tape keeps the arguments only: they are run again, and recorded on a tape of their own, when a sweep
//! needs their derivatives.

use super::nary::{self, Pull};
use super::{Tape, Var, arena};
use crate::Scalar;
use crate::shape::{Shape, assert_same_lengths, flatten, unflatten};

const NOT_AN_ARGUMENT: &str =
    "the result of a checkpointed function depends on a variable that was not one of its arguments";

/// Calls `f` and records that as one statement: the memory for what `f` computes is needed only while `f` runs again, in
/// the sweep.
///
/// `x` and the result may have any shape. A function may checkpoint parts of itself. Every variable that `f` depends on must be
/// in `x`; constants it may own (`move`), since the tape keeps `f`.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::checkpoint;
///
/// tape!(tape);
/// let x = tape.watch(0.5);
/// let mut y = x;
/// for _ in 0..10 {
///     y = checkpoint(|y| (0..1000).fold(y, |y: Var<f64, _>, _| y + 1e-3 * y.sin()), y);
/// }
/// assert_eq!(tape.len(), 1 + 10 * 2);
/// assert!(tape.gradient(y).wrt(x) > 1.0);
/// ```
///
/// # Panics
/// If `f` uses a variable of the same tape that is not in `x`. The gradient panics if `f` then gives a result of another shape.
#[track_caller]
pub fn checkpoint<T, B, A, O>(f: impl Fn(A::With<Var<T, B>>) -> O + 'static, x: A) -> O::With<Var<T, B>>
where
    T: Scalar,
    B: 'static,
    A: Shape<Var<T, B>>,
    A::With<Var<T, B>>: 'static,
    O: Shape<Var<T, B>>,
{
    let x = x.map(&mut |x| x);
    let operands: Vec<Var<T, B>> = flatten(&x);
    let value = without_recording(&operands, || f(x.map(&mut |x| Var::passive(x.value()))));
    let results = flatten(&value).len();
    let is_active: Vec<bool> = operands.iter().map(|x| x.at != 0).collect();
    let pull: Pull<T> = Box::new(move |y_bar| {
        let (tape, x) = again(&x, &mut |x| x.value());
        let variables: Vec<Var<T, B>> = flatten(&x);
        let x_bar = tape.pull(&flatten(&f(x)), y_bar, &variables);
        x_bar.into_iter().zip(&is_active).filter(|(_, is_active)| **is_active).map(|(x_bar, _)| x_bar).collect()
    });
    recorded(&operands, results, pull, &value)
}

/// Calls `f` on constants while nothing may be recorded on the tape of `operands`.
#[track_caller]
fn without_recording<T: Scalar, B: 'static, O: Shape<Var<T, B>>>(operands: &[Var<T, B>], f: impl FnOnce() -> O) -> O {
    let _closed = operands.iter().find(|x| x.at != 0).map(|x| arena::seal::<T>(arena::tape_of::<T>(x.at)));
    let value = f();
    let mut is_constant = true;
    value.for_each(&mut |y: Var<T, B>| is_constant &= y.at == 0);
    assert!(is_constant, "{NOT_AN_ARGUMENT}");
    value
}

/// A tape with the numbers of `x` as its variables.
fn again<T: Scalar, B: 'static, A: Shape<Var<T, B>>>(
    x: &A,
    value: &mut impl FnMut(Var<T, B>) -> T,
) -> (Tape<'static, T, B>, A::With<Var<T, B>>) {
    let tape = Tape::new();
    let variables = x.map(&mut |x| tape.watch(value(x)));
    (tape, variables)
}

impl<T: Scalar, B: 'static> Tape<'_, T, B> {
    /// The cotangents of `x` from those of `y`.
    #[track_caller]
    fn pull(self, y: &[Var<T, B>], y_bar: &[T], x: &[Var<T, B>]) -> Vec<T> {
        assert_eq!(y.len(), y_bar.len(), "a checkpointed function must always have results of one length");
        let targets: Vec<(Var<T, B>, T)> = y.iter().copied().zip(y_bar.iter().copied()).collect();
        self.sweep(&targets).wrt(x)
    }
}

/// The results `value` of a call, as variables.
#[track_caller]
fn recorded<T: Scalar, B: 'static, O: Shape<Var<T, B>>>(
    operands: &[Var<T, B>],
    results: usize,
    pull: Pull<T>,
    value: &O,
) -> O::With<Var<T, B>> {
    let call = nary::call(operands, results, pull);
    value.map(&mut |y: Var<T, B>| Var::new(y.value(), arena::copied::<T>(call)))
}

/// The state after `steps` calls of `step`, which gets the number of the step, the state and the parameters; recorded as one
/// statement.
///
/// The sweep goes through the steps backwards. It keeps at most `snapshots` states besides the first one, and
/// runs steps again from the nearest of them, in the order that needs the fewest runs (Griewank and Walther, "Algorithm 799: revolve",
/// ACM Transactions on Mathematical Software 26, 2000). With s snapshots and at most r runs of each step before its own one, C(s + 1 + r, r)
/// steps can be done: 20 snapshots are enough for 12,650 steps with 4 runs, and 30 for a million with 6.
///
/// `state` and `parameters` may have any shape; `()` if there are no parameters. What `step` returns must have the shape of the state.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::time_steps;
///
/// tape!(tape);
/// let (u, k) = tape.watch(([1.0, 0.0], 4.0));
/// // A mass on a spring.
/// let step = |_, [x, v]: [Var<f64, _>; 2], k: &Var<f64, _>| {
///     let v = v - 1e-4 * x * *k;
///     [x + 1e-4 * v, v]
/// };
/// let u_end = time_steps(step, 10_000, 10, u, k);
/// let gradient = tape.gradient(u_end[0]);
/// assert!((gradient.wrt(k) - -0.25 * 2.0_f64.sin()).abs() < 1e-3);
/// ```
///
/// # Panics
/// If the shape of the state changes, or `step` uses a variable of the same tape that is in neither the state nor the parameters.
#[track_caller]
pub fn time_steps<T, B, A, P>(
    step: impl Fn(usize, A::With<Var<T, B>>, &P::With<Var<T, B>>) -> A::With<Var<T, B>> + 'static,
    steps: usize,
    snapshots: usize,
    state: A,
    parameters: P,
) -> A::With<Var<T, B>>
where
    T: Scalar,
    B: 'static,
    A: Shape<Var<T, B>>,
    A::With<Var<T, B>>: 'static,
    P: Shape<Var<T, B>>,
    P::With<Var<T, B>>: 'static,
{
    let (state, parameters) = (state.map(&mut |x| x), parameters.map(&mut |x| x));
    let operands = [flatten(&state), flatten(&parameters)].concat();
    let integration = Integration { step, state, parameters, brand: std::marker::PhantomData };
    let start: Vec<T> = flatten(&integration.state).into_iter().map(Var::value).collect();
    let shape = integration.state.map(&mut |x| Var::passive(x.value()));
    let end = without_recording(&operands, || integration.constants(&integration.advance(0, steps, &start)));
    let results = start.len();
    let is_active: Vec<bool> = operands.iter().map(|x| x.at != 0).collect();
    let pull: Pull<T> = Box::new(move |y_bar| {
        let mut adjoint = Adjoint { state: y_bar.to_vec(), parameters: vec![T::ZERO; is_active.len() - start.len()] };
        integration.reverse(0, steps, &start, snapshots, &mut adjoint);
        let x_bar = adjoint.state.into_iter().chain(adjoint.parameters);
        x_bar.zip(&is_active).filter(|(_, is_active)| **is_active).map(|(x_bar, _)| x_bar).collect()
    });
    assert_same_lengths(&shape, &end, || "the state must keep its shape".into());
    recorded(&operands, results, pull, &end)
}

/// The steps of a loop, whose states are kept as plain numbers.
struct Integration<F, S, P, T, B> {
    step: F,
    state: S,
    parameters: P,
    brand: std::marker::PhantomData<fn(T, B)>,
}

struct Adjoint<T> {
    state: Vec<T>,
    parameters: Vec<T>,
}

impl<F, S, P, T, B> Integration<F, S, P, T, B>
where
    T: Scalar,
    B: 'static,
    S: Shape<Var<T, B>, With<Var<T, B>> = S>,
    P: Shape<Var<T, B>, With<Var<T, B>> = P>,
    F: Fn(usize, S, &P) -> S,
{
    fn constants(&self, state: &[T]) -> S {
        unflatten(&self.state, state.iter().map(|&x| Var::passive(x)))
    }

    /// The state before step `to`, from that before step `from`.
    #[track_caller]
    fn advance(&self, from: usize, to: usize, state: &[T]) -> Vec<T> {
        let parameters = self.parameters.map(&mut |p| Var::passive(p.value()));
        let mut current = self.constants(state);
        for k in from..to {
            let next = (self.step)(k, current, &parameters);
            assert_same_lengths(&self.state, &next, || "the state must keep its shape".into());
            current = next;
        }
        let mut values = Vec::with_capacity(state.len());
        let mut is_constant = true;
        current.for_each(&mut |x: Var<T, B>| {
            is_constant &= x.at == 0;
            values.push(x.value());
        });
        assert!(is_constant, "{NOT_AN_ARGUMENT}");
        values
    }

    /// Takes the adjoint from behind step `to - 1` to before step `from`, where the state is `state`.
    #[track_caller]
    fn reverse(&self, from: usize, mut to: usize, state: &[T], snapshots: usize, adjoint: &mut Adjoint<T>) {
        while to > from {
            let middle = from + if to - from == 1 { 0 } else { first_part(to - from, snapshots) };
            if middle == from || snapshots == 0 {
                let before = if to - from == 1 { state.to_vec() } else { self.advance(from, to - 1, state) };
                self.reverse_step(to - 1, &before, adjoint);
                to -= 1;
            } else {
                let snapshot = self.advance(from, middle, state);
                self.reverse(middle, to, &snapshot, snapshots - 1, adjoint);
                to = middle;
            }
        }
    }

    /// Takes the adjoint through step `k`, before which the state is `state`.
    #[track_caller]
    fn reverse_step(&self, k: usize, state: &[T], adjoint: &mut Adjoint<T>) {
        let mut values = state.iter();
        let (tape, x) = again(&self.state, &mut |_| *values.next().expect("a state keeps its length"));
        let parameters = self.parameters.map(&mut |p: Var<T, B>| tape.watch(p.value()));
        let mut variables: Vec<Var<T, B>> = flatten(&x);
        variables.extend(flatten(&parameters));
        let y: Vec<Var<T, B>> = flatten(&(self.step)(k, x, &parameters));
        let mut x_bar = tape.pull(&y, &adjoint.state, &variables);
        let of_parameters = x_bar.split_off(state.len());
        adjoint.state = x_bar;
        adjoint.parameters.iter_mut().zip(of_parameters).for_each(|(sum, p_bar)| *sum += p_bar);
    }
}

/// How many of `steps` >= 2 steps to go before the next snapshot is taken, if `snapshots` are left.
fn first_part(steps: usize, snapshots: usize) -> usize {
    let states = snapshots + 1;
    let mut runs = 0;
    while reach(states, runs) < steps {
        runs += 1;
    }
    // What lies behind must be done with one state less and as many runs, what lies before with one run less; and neither so
    // short that it would have done with a run less again.
    let behind = if snapshots == 0 { 1 } else { reach(states - 1, runs) };
    let before = if runs < 2 { 1 } else { reach(states, runs - 2) };
    steps.saturating_sub(behind).max(before)
}

/// The number of steps that can be reversed with so many states kept, the first one included, and each step run at most so often
/// before: C(states + runs, states).
fn reach(states: usize, runs: usize) -> usize {
    (1..=runs).try_fold(1_usize, |product, k| Some(product.checked_mul(states + k)? / k)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{first_part, reach};

    /// The steps run by [`Integration::reverse`](super::Integration::reverse) before their own ones.
    fn runs(steps: usize, snapshots: usize) -> usize {
        if steps <= 1 {
            return 0;
        }
        if snapshots == 0 {
            return steps * (steps - 1) / 2;
        }
        let first = first_part(steps, snapshots);
        first + runs(steps - first, snapshots - 1) + runs(first, snapshots)
    }

    #[test]
    fn the_schedule_runs_as_few_steps_as_possible() {
        const MOST: usize = 70;
        let mut best = vec![(0..=MOST).map(|steps| steps * steps.saturating_sub(1) / 2).collect::<Vec<_>>()];
        for snapshots in 1..6 {
            let mut own = vec![0; MOST + 1];
            for steps in 2..=MOST {
                let cost = |first: usize| first + best[snapshots - 1][steps - first] + own[first];
                own[steps] = (1..steps).map(cost).min().expect("a way to split");
            }
            best.push(own);
        }
        for (snapshots, best) in best.iter().enumerate() {
            for (steps, &best) in best.iter().enumerate() {
                assert_eq!(runs(steps, snapshots), best, "{steps} steps, {snapshots} snapshots");
            }
        }
    }

    #[test]
    fn the_reach_is_binomial() {
        assert_eq!(reach(3, 2), 10);
        assert_eq!(reach(21, 4), 12_650);
        assert!(reach(31, 5) < 1_000_000 && reach(31, 6) > 1_000_000);
        assert_eq!(reach(1, 9), 10);
        assert_eq!(reach(500, 500), usize::MAX);
    }
}
