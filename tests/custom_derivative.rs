//! Functions with derivatives of their own: right in every mode, at every order, and called from anywhere.

use autodiff::prelude::*;
use std::cell::Cell;

/// ln(1 + e^x), which naive differentiation makes NaN for large `x`.
#[custom_derivative(pullback = log1pexp_bar, pushforward = log1pexp_dot)]
fn log1pexp(x: f64) -> f64 {
    if x > 35.0 { x } else { x.exp().ln_1p() }
}

#[differentiable]
fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[differentiable]
fn log1pexp_bar(x: f64, _y: f64, y_bar: f64) -> f64 {
    y_bar * logistic(x)
}

#[differentiable]
fn log1pexp_dot(x: f64, _y: f64, x_dot: f64) -> f64 {
    x_dot * logistic(x)
}

/// The root of t^3 + p t = q, by bisection on bits and Newton's method: nothing that one would differentiate.
#[custom_derivative(pullback = cubic_root_bar, pushforward = cubic_root_dot)]
fn cubic_root(p: f64, q: f64) -> f64 {
    let (mut low, mut high) = (-10.0, 10.0);
    while f64::next_up(low) < high {
        let mid = 0.5 * (low + high);
        if mid * mid * mid + p * mid < q { low = mid } else { high = mid }
    }
    low
}

/// By the implicit function theorem: (3 t^2 + p) dt = dq - t dp.
#[differentiable]
fn cubic_root_bar(p: f64, _q: f64, t: f64, t_bar: f64) -> (f64, f64) {
    let q_bar = t_bar / (3.0 * t * t + p);
    (-t * q_bar, q_bar)
}

#[differentiable]
fn cubic_root_dot(p: f64, _q: f64, t: f64, p_dot: f64, q_dot: f64) -> f64 {
    (q_dot - t * p_dot) / (3.0 * t * t + p)
}

/// A weighted sum of powers, with everything that a parameter may be.
#[custom_derivative(pullback = powers_bar, pushforward = powers_dot)]
fn powers<const N: usize>(x: &[f64], w: [f64; N], #[constant] scale: f64, n: usize) -> Vec<f64> {
    x.iter().map(|x| scale * w.iter().sum::<f64>() * x.powi(n as i32)).collect()
}

#[differentiable]
fn powers_bar<const N: usize>(
    x: &[f64],
    w: [f64; N],
    #[constant] scale: f64,
    n: usize,
    _y: &[f64],
    y_bar: &[f64],
) -> (Vec<f64>, [f64; N]) {
    let sum: f64 = w.iter().sum();
    let (n, mut w_bar) = (n as i32, 0.0);
    let mut x_bar = Vec::new();
    for (x, y_bar) in x.iter().zip(y_bar) {
        x_bar.push(y_bar * sum * scale * n as f64 * x.powi(n - 1));
        w_bar += y_bar * scale * x.powi(n);
    }
    (x_bar, [w_bar; N])
}

/// By hand over `S: Scalar`, which will do as well.
fn powers_dot<S: Scalar, const N: usize>(
    x: &[S],
    w: [S; N],
    scale: f64,
    n: usize,
    _y: &[S],
    x_dot: &[S],
    w_dot: [S; N],
) -> Vec<S> {
    let (sum, sum_dot): (S, S) = (w.iter().sum(), w_dot.iter().sum());
    let (n, scale, factor) = (n as i32, S::lit(scale), S::lit(n as f64));
    x.iter()
        .zip(x_dot)
        .map(|(x, &x_dot)| (sum_dot * x.powi(n) + sum * x_dot * x.powi(n - 1) * factor) * scale)
        .collect()
}

/// Called from a function with an adjoint, in a loop.
#[differentiable]
fn energy(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 1..x.len() {
        s += log1pexp(x[i] * x[0]) * cubic_root(2.0 + x[i] * x[i], x[i - 1]);
    }
    let cubes = powers(&x[1..], [x[0], 0.5], 2.0, 3);
    s + cubes.iter().sum::<f64>()
}

/// The same with the derivatives left to the library.
#[differentiable]
fn energy_by_hand(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 1..x.len() {
        let (p, q) = (2.0 + x[i] * x[i], x[i - 1]);
        let mut t = 0.3 * q;
        for _ in 0..60 {
            t = t - (t * t * t + p * t - q) / (3.0 * t * t + p);
        }
        s += (x[i] * x[0]).exp().ln_1p() * t;
    }
    for v in &x[1..] {
        s += 2.0 * (x[0] + 0.5) * v.powi(3);
    }
    s
}

const X: [f64; 4] = [0.4, -1.2, 0.9, 1.5];

#[track_caller]
fn assert_close(got: &[f64], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    for (got, expected) in got.iter().zip(expected) {
        assert!((got - expected).abs() <= 1e-11 * (1.0 + expected.abs()), "{got} is not {expected}");
    }
}

#[test]
fn the_function_runs_as_written() {
    assert_eq!(log1pexp(0.0), 2f64.ln());
    assert_eq!(log1pexp(1000.0), 1000.0);
    assert!((cubic_root(1.0, 2.0) - 1.0).abs() < 1e-15);
    assert_eq!(powers(&[2.0, 3.0], [1.0, 1.0], 0.5, 2), [4.0, 9.0]);
    assert!((energy(&X) - energy_by_hand(&X)).abs() < 1e-13);
    assert_eq!(log1pexp::STRATEGY, Strategy::Adjoint);
}

#[test]
fn the_derivatives_are_the_given_ones() {
    for x in [-30.0, -1.0, 0.0, 2.0, 40.0, 1000.0] {
        let expected = 1.0 / (1.0 + (-x).exp());
        assert_eq!(log1pexp::grad(x), expected);
        assert_eq!(log1pexp::jvp(x, 2.0), (log1pexp(x), 2.0 * expected));
        assert_eq!(derivative(log1pexp, x), expected);
        assert_eq!(gradient(|x| log1pexp(x[0]), &[x]), [expected]);
        let (_, pullback) = log1pexp::vjp(x);
        assert_eq!(pullback(3.0), 3.0 * expected);
    }
    check_gradient(log1pexp, 0.7, log1pexp::grad(0.7)).unwrap();
    check_gradient(|(p, q)| cubic_root(p, q), (1.5, -0.8), cubic_root::grad(1.5, -0.8)).unwrap();
    let sum = |(x, w): (Vec<f64>, [f64; 2])| powers(&x, w, 0.5, 3);
    check_gradient(sum, (&X[..], [0.3, 0.9]), powers::grad(&X, [0.3, 0.9], 0.5, 3)).unwrap();
}

#[test]
fn a_vector_result_has_a_jacobian_by_every_way() {
    let (x, w) = (&X[..2], [0.3, 0.9]);
    let expected = |i: usize, j: usize| {
        let (n, scale) = (3, 0.5);
        match j {
            j if j == i => scale * 1.2 * f64::from(n) * x[i].powi(n - 1),
            0 | 1 => 0.0,
            _ => scale * x[i].powi(n),
        }
    };
    let jacobian = powers::jacobian(x, w, 0.5, 3);
    for i in 0..2 {
        for j in 0..4 {
            assert!((jacobian[(i, j)] - expected(i, j)).abs() < 1e-15, "{jacobian}");
        }
    }
    let (y, pullback) = powers::vjp(x, w, 0.5, 3);
    assert_eq!(y, powers(x, w, 0.5, 3));
    let (x_bar, w_bar) = pullback(vec![1.0, 10.0]);
    assert_close(&x_bar, &[expected(0, 0), 10.0 * expected(1, 1)]);
    assert_close(&w_bar, &[expected(0, 2) + 10.0 * expected(1, 2); 2]);
    tape!(tape);
    let (x, w) = (tape.watch([X[0], X[1]]), tape.watch(w));
    let y = powers(&x, w, 0.5, 3);
    let grads = tape.gradient(y[0] + y[1] * 10.0);
    assert_close(&grads.wrt(x), &[expected(0, 0), 10.0 * expected(1, 1)]);
    assert_close(&grads.wrt(w), &[expected(0, 2) + 10.0 * expected(1, 2); 2]);
}

#[test]
fn calls_of_it_are_differentiated_in_every_mode() {
    let expected = gradient_forward(energy_by_hand, &X);
    assert_eq!(energy::STRATEGY, Strategy::Adjoint);
    assert_close(&energy::grad(&X), &expected);
    assert_close(&gradient_forward(energy, &X), &expected);
    assert_close(&gradient(energy, &X), &expected);
    check_gradient(|x| energy(&x), X, energy::grad(&X)).unwrap();
}

#[test]
fn higher_orders_differentiate_the_given_derivatives() {
    let expected = hessian(energy_by_hand, &X);
    assert_close(energy::hessian(&X).as_slice(), expected.as_slice());
    assert_close(hessian(energy, &X).as_slice(), expected.as_slice());
    let v = [1.0, -2.0, 0.5, 3.0];
    assert_close(&energy::hvp(&X, &v), &hvp(energy_by_hand, &X, &v));
    // Forward over forward, reverse over reverse, three levels.
    let s = |x: f64| 1.0 / (1.0 + (-x).exp());
    let expected = s(0.3) * (1.0 - s(0.3)) * (1.0 - 2.0 * s(0.3));
    let got = derivative(|x| derivative(|x| derivative(log1pexp, x), x), 0.3);
    assert_close(&[got], &[expected]);
    tape!(outer);
    let x = outer.watch(0.3);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let slope = inner.gradient(log1pexp(xi)).wrt(xi);
    assert_close(&[outer.gradient(slope).wrt(x)], &[s(0.3) * (1.0 - s(0.3))]);
    let [_, first, second, third] = taylor(log1pexp, 0.3);
    assert_close(&[first, second, third], &[s(0.3), 0.5 * s(0.3) * (1.0 - s(0.3)), expected / 6.0]);
}

thread_local! {
    static CALLS: Cell<[usize; 3]> = const { Cell::new([0; 3]) };
}

fn count(which: usize) {
    CALLS.with(|calls| {
        let mut counts = calls.get();
        counts[which] += 1;
        calls.set(counts);
    });
}

#[custom_derivative(pullback = counted_bar, pushforward = counted_dot)]
fn counted(x: f64) -> f64 {
    count(0);
    x * x
}

fn counted_bar<S: Scalar>(x: S, _: S, y_bar: S) -> S {
    count(1);
    y_bar * (x + x)
}

fn counted_dot<S: Scalar>(x: S, _: S, x_dot: S) -> S {
    count(2);
    x_dot * (x + x)
}

#[test]
fn the_function_itself_never_runs_on_derivatives() {
    assert_eq!(counted::grad(3.0), 6.0);
    assert_eq!(CALLS.take(), [1, 1, 0], "an adjoint takes the pullback");
    assert_eq!(counted::jvp(3.0, 1.0), (9.0, 6.0));
    assert_eq!(CALLS.take(), [1, 0, 1], "forward mode takes the pushforward");
    assert_eq!(gradient(|x| counted(x[0]), &[3.0]), [6.0]);
    assert_eq!(CALLS.take()[0], 1);
}

#[test]
fn single_precision_rounds_the_result() {
    let y: f32 = log1pexp(0.5_f32);
    assert_eq!(y, log1pexp(0.5_f64) as f32);
    let slope: f32 = derivative(log1pexp, 0.5_f32);
    assert!((slope - 0.622_459_35).abs() < 1e-6);
}
