//! Calls: what a forward sweep leaves for the reverse sweep of its caller.

use autodiff::prelude::*;
use std::cell::Cell;

thread_local! {
    static LEAVES: Cell<usize> = const { Cell::new(0) };
}

#[custom_derivative(pullback = leaf_pullback, pushforward = leaf_pushforward)]
fn leaf(x: f64) -> f64 {
    LEAVES.set(LEAVES.get() + 1);
    x.sin()
}
fn leaf_pullback<S: Scalar>(x: S, _: S, y_bar: S) -> S {
    y_bar * x.cos()
}
fn leaf_pushforward<S: Scalar>(x: S, _: S, x_dot: S) -> S {
    x_dot * x.cos()
}

#[differentiable(adjoint)]
fn tree(x: &[f64]) -> f64 {
    if x.len() == 1 {
        return leaf(x[0]);
    }
    let half = x.len() / 2;
    let (a, b) = x.split_at(half);
    let (a, b) = (tree(a), tree(b));
    (a * b + x[0]).tanh()
}

/// Mutual recursion.
#[differentiable(adjoint)]
fn even(x: &[f64], k: f64) -> f64 {
    if x.is_empty() { k } else { x[0] * odd(&x[1..], k * x[0]) }
}
#[differentiable(adjoint)]
fn odd(x: &[f64], k: f64) -> f64 {
    if x.is_empty() { k * k } else { x[0].sin() + even(&x[1..], k + x[0]) }
}

#[test]
fn recursion_sweeps_each_leaf_once() {
    let x: Vec<f64> = (0..1024).map(|i| (i as f64 * 0.7).sin()).collect();
    LEAVES.set(0);
    let (y, g) = tree::value_and_grad(&x);
    assert_eq!(LEAVES.get(), 1024);
    let (of_tape, g_of_tape) = value_and_gradient(tree, &x);
    assert_eq!(y, of_tape);
    assert!(g.iter().zip(&g_of_tape).all(|(a, b)| (a - b).abs() < 1e-12));
    assert!(g.iter().any(|g| g.abs() > 1e-3));
    let (g, of_tape) = (even::grad(&x[..7], 0.3), gradient(|v| even(&v[..7], v[7]), &[&x[..7], &[0.3]].concat()));
    assert!(g.0.iter().chain([&g.1]).zip(&of_tape).all(|(a, b)| (a - b).abs() < 1e-12), "{g:?} {of_tape:?}");
}

/// A local buffer whose lengths change, a local array, a result of several numbers.
#[differentiable(adjoint)]
fn spread(x: &[f64], n: usize, k: f64) -> (Vec<f64>, [f64; 2]) {
    let mut list = vec![k; 2];
    for i in 0..n {
        let t = x[i] * list[i];
        list.push(t.exp());
    }
    let ends = [list[0] * x[0], list[n + 1]];
    let mut last = list[n];
    last *= last;
    list.push(last);
    (list, ends)
}
/// A state that is read before and after it is written.
#[differentiable(adjoint)]
fn relax(u: &mut [f64], v: &[f64; 2], k: f64) -> f64 {
    let first = u[0] * u[1];
    for i in 1..u.len() {
        if u[i] < 0.1 {
            continue;
        }
        let t = v.map(|v| v * u[i]);
        u[i] = (u[i - 1] * k).sin() + t[0] / t[1] + t[1];
    }
    u[0] = u[1] * first;
    u[0] * u[0]
}
/// An array is all that is left.
#[differentiable(adjoint)]
fn product(a: &[[f64; 2]; 2], b: &[[f64; 2]; 2]) -> [[f64; 2]; 2] {
    let mut product = [[0.0; 2]; 2];
    for i in 0..2 {
        for j in 0..2 {
            for k in 0..2 {
                product[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    product
}
#[differentiable(adjoint)]
fn powers(x: &[f64]) -> f64 {
    let a = [[x[0], x[1]], [x[2], x[3]]];
    let mut p = [[1.0, 0.0], [0.0, x[4]]];
    for _ in 0..5 {
        p = product(&p, &a);
    }
    p[0][0] * p[1][1]
}
#[differentiable(adjoint)]
fn both(x: &[f64]) -> f64 {
    let mut u = [x[0], x[1], x[2]];
    let mut s = 0.0;
    for n in 1..3 {
        let (list, ends) = spread(x, n, u[0]);
        s += relax(&mut u, &ends, x[4]) + relax(&mut u[..2], &[list[1], 1.5], list[n]);
        let last: f64 = list[n + 2];
        u[1] = last * u[1];
    }
    s * u[0] + u[2]
}
/// A number behind a reference, passive floats, an early return out of a loop.
#[differentiable(adjoint)]
fn until(x: &f64, #[constant] most: f64, #[constant] step: f32, y: &[f64]) -> f64 {
    let mut s = *x;
    for v in y {
        s = s * v + f64::from(step);
        if s > most {
            return s.sqrt() * x;
        }
    }
    s * most
}
#[differentiable(adjoint)]
fn untils(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..x.len() {
        s += until(&x[i], 0.5, 0.25, x) * until(&(s + 0.1), 10.0, 0.5, &x[i..]);
    }
    s
}

#[test]
fn records_of_callees() {
    for x in super::POINTS {
        for (name, (y, g), (of_tape, t)) in [
            ("both", both::value_and_grad(&x), value_and_gradient(both, &x)),
            ("powers", powers::value_and_grad(&x), value_and_gradient(powers, &x)),
            ("untils", untils::value_and_grad(&x), value_and_gradient(untils, &x)),
        ] {
            assert!(super::close(y, of_tape), "{name} at {x:?}");
            for i in 0..5 {
                assert!(super::close(g[i], t[i]), "{name} at {x:?}: {g:?} {t:?}");
            }
        }
        let h = both::hessian(&x);
        let of_tape = hessian(both, &x);
        assert!(h.iter().zip(of_tape.iter()).all(|(a, b)| super::close(*a, *b)), "at {x:?}: {h} {of_tape}");
    }
}

#[differentiable(adjoint)]
fn checked(x: &[f64], k: f64) -> f64 {
    let t = x[0].exp() * k;
    assert!(x[0] < 2.0, "too large");
    t.sin()
}
#[differentiable(adjoint)]
fn sum_of_checked(x: &[f64]) -> f64 {
    let mut s = 1.0;
    for i in 0..x.len() {
        s *= checked(&x[i..], s);
    }
    s
}

#[test]
fn a_panic_in_a_callee_leaves_nothing_behind() {
    let x = [0.3, 0.2, -0.4];
    let before = sum_of_checked::grad(&x);
    let panicked = std::panic::catch_unwind(|| sum_of_checked::grad(&[0.3, 0.2, 2.5]));
    assert!(panicked.is_err());
    assert_eq!(sum_of_checked::grad(&x), before);
}
