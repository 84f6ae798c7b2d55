//! Adjoints made at compile time: equal to the tape's, the dual numbers' and, in `differentiable.rs`, the difference quotient's.

use autodiff::prelude::*;

const POINTS: [[f64; 5]; 4] =
    [[0.7, -0.4, 1.3, 0.9, -1.1], [0.1, 0.2, 0.3, 0.4, 0.5], [-0.8, 0.35, -1.7, 0.6, 2.1], [0.0, 1.0, 0.0, -1.0, 0.5]];

fn close(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs())) || a.is_nan() && b.is_nan()
}

/// Value and gradient by the adjoint, by a tape and by dual numbers; 1 if the function has an adjoint.
macro_rules! check {
    ($name:ident) => {{
        for x in POINTS {
            let value = $name(&x);
            let (y, gradient) = $name::value_and_grad(&x);
            let (_, of_tape) = value_and_gradient(|x| $name(x), &x);
            let of_dual = gradient_forward(|x| $name(x), &x);
            let name = stringify!($name);
            assert_eq!(y.to_bits(), value.to_bits(), "{name} at {x:?}: {y} {value}");
            // Beyond the largest number, and where numbers cancel after it, they may differ.
            if !of_tape.iter().chain(&of_dual).all(|partial| partial.abs() < 1e100) {
                continue;
            }
            for i in 0..x.len() {
                assert!(close(gradient[i], of_tape[i]), "{name} at {x:?}: adjoint {gradient:?}, tape {of_tape:?}");
                assert!(close(gradient[i], of_dual[i]), "{name} at {x:?}: adjoint {gradient:?}, dual {of_dual:?}");
            }
        }
        usize::from($name::STRATEGY == Strategy::Adjoint)
    }};
}

/// Functions of a list, each with an adjoint that is checked, in a test of this name.
macro_rules! functions {
    ($list:ident: $(fn $name:ident $arguments:tt -> $result:ty $body:block)*) => {
        $(#[differentiable(adjoint)] fn $name $arguments -> $result $body)*

        #[test]
        fn $list() {
            $(assert_eq!(check!($name), 1);)*
        }
    };
}

#[differentiable]
fn helper(a: f64, b: f64) -> f64 {
    if a > b { (a * b).sin() } else { a - 0.5 * b }
}

#[differentiable(adjoint)]
fn norm(u: &[f64]) -> f64 {
    let mut s = 1.0;
    for v in u {
        s += v * v;
    }
    s.sqrt()
}

#[differentiable(adjoint)]
fn smooth(u: &mut [f64], k: f64) {
    for i in 1..u.len() - 1 {
        u[i] = u[i] * k + 0.25 * (u[i - 1] + u[i + 1]);
    }
}

#[differentiable(tape)]
fn taped(a: f64, v: &[f64]) -> f64 {
    let g = |t: f64| t * a;
    g(v[0]) + g(v[1]).sin()
}

#[differentiable(adjoint)]
fn power(a: f64, n: usize) -> f64 {
    if n == 0 { 1.0 } else { a * power(a, n - 1) }
}

#[differentiable]
fn pair(a: f64, b: f64) -> (f64, f64) {
    if a < b { (a * b, a.sin()) } else { (b - a, 0.5 * b) }
}

/// A state and a result.
#[differentiable(adjoint)]
fn advance(u: &mut [f64], k: f64) -> f64 {
    let mut s = 0.0;
    for i in 1..u.len() {
        u[i] = 0.5 * u[i] + k * u[i - 1];
        s += u[i] * u[i];
    }
    s.sin()
}

/// Names bound inside of `vec!`, and outside.
#[differentiable(adjoint)]
fn bound_in_vec(x: &[f64]) -> f64 {
    let q = x[0] * 2.0;
    let u = vec![
        {
            let q = x[1].sin();
            q * q
        };
        3
    ];
    let mut v = vec![
        {
            let q = q.sin();
            q * q
        },
        q,
        if let Some(q) = maybe(x[0], x[1]) { q } else { q * x[3] },
    ];
    for i in 0..2 {
        v[i] *= q * v[i + 1];
    }
    let w = vec![
        (match maybe(q, 0.2) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => q,
        });
        5
    ];
    q * q * u[1] + v[0] * q + w[1] * w[3]
}

/// Passive options, and what is active in their place.
#[differentiable]
fn or_active(x: &[f64]) -> f64 {
    let table = [0.5, 1.5];
    let mut sum = maybe(0.5_f64, 2.5_f64).unwrap_or(x[1]) * maybe(2.5_f64, 0.5_f64).unwrap_or(x[1]);
    for i in 0..3 {
        let k: Option<f64> = table.get(i).copied();
        sum += x[i] * k.unwrap_or(x[3]);
    }
    sum * sum
}

#[differentiable]
fn maybe(a: f64, b: f64) -> Option<f64> {
    if a > b { Some(a * b + 0.1) } else { None }
}

/// Generic, and without the attribute.
fn plain<T: Scalar>(t: T, v: &[T]) -> T {
    v.iter().fold(t.sin(), |s, &v| s * v)
}

#[differentiable]
fn through_plain(x: &[f64]) -> f64 {
    let t = plain(x[0], &x[1..]);
    t * t + autodiff::functions::logsumexp(x)
}

/// In loops, where what it keeps would lie on the workspace.
#[differentiable]
fn rounds_of_plain(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for &v in x {
        sum += plain(v, x) * sum.cos();
    }
    sum + x.iter().map(|v| plain(*v, &x[1..])).sum::<f64>()
}

#[differentiable]
fn through_local(x: &[f64]) -> f64 {
    fn local<T: Scalar>(t: T) -> T {
        t * t
    }
    local(x[0]) * x[1]
}

#[differentiable]
fn by_local_names(x: &[f64]) -> f64 {
    use self::helper as other;
    use autodiff::functions::*;
    #[differentiable]
    fn local(t: f64) -> f64 {
        t * t
    }
    local(x[0]) * other(x[1], x[2]) + variance(x)
}

#[differentiable]
fn above(x: &[f64]) -> f64 {
    through_plain(&x[..3]) * through_local(x) + x[4]
}

#[differentiable(tape)]
fn by_tape(x: &[f64]) -> f64 {
    x[0] * x[1]
}

#[differentiable]
fn overlapping(u: &[f64], v: &[f64], k: &f64) -> f64 {
    u[0] * v[1] * k
}

#[differentiable(adjoint)]
fn one_root(x: &[f64]) -> f64 {
    overlapping(&x[..3], &x[1..], &x[2]) + overlapping(x, x, &x[1])
}

#[path = "adjoint/calls.rs"]
mod calls;
#[path = "adjoint/counters.rs"]
mod counters;
#[path = "adjoint/extremum.rs"]
mod extremum;
#[path = "adjoint/generate.rs"]
mod generate;
#[path = "adjoint/joining.rs"]
mod joining;
#[path = "adjoint/ordinary.rs"]
mod ordinary;
#[path = "adjoint/random.rs"]
#[allow(clippy::all, clippy::pedantic, unused, missing_docs, break_with_label_and_loop)]
mod random;
#[path = "adjoint/random_wide.rs"]
#[allow(clippy::all, clippy::pedantic, unused, missing_docs, break_with_label_and_loop)]
mod random_wide;
#[path = "adjoint/rewriting.rs"]
mod rewriting;

#[test]
fn strategies() {
    assert_eq!(helper::STRATEGY, Strategy::Adjoint);
    assert_eq!(taped::STRATEGY, Strategy::Tape);
    assert_eq!(
        [
            check!(through_plain),
            check!(rounds_of_plain),
            check!(through_local),
            check!(by_local_names),
            check!(above),
            check!(by_tape),
            check!(one_root),
            check!(bound_in_vec),
            check!(or_active)
        ],
        [0, 0, 0, 0, 1, 0, 1, 1, 1]
    );
}

#[differentiable(adjoint)]
fn bowl(x: f64, y: f64) -> f64 {
    (x * y).sin() + x * x * y.exp()
}
#[differentiable(adjoint)]
fn cubic(x: f64) -> f64 {
    let mut s = 0.0;
    for i in 0..3 {
        s += x * x * x * (i as f64 + 1.0);
    }
    s
}
#[differentiable(adjoint)]
fn weighed(w: &[f64], #[constant] data: &[f64], k: f64) -> f64 {
    let mut s = 0.0;
    for (a, b) in w.iter().zip(data) {
        let r = a * b * k - 1.0;
        s += r * r;
    }
    s / data.len() as f64
}
#[test]
fn second_order() {
    let h = bowl::hessian(0.3, 0.7);
    let t = hessian(|x| bowl(x[0], x[1]), &[0.3, 0.7]);
    for i in 0..2 {
        for j in 0..2 {
            assert!((h[i][j] - t[(i, j)]).abs() < 1e-12);
        }
    }
    assert!((cubic::hessian(2.0) - 72.0).abs() < 1e-12);
}

#[test]
fn products_and_pullbacks() {
    let (w, data) = ([0.5, -1.0, 2.0], [1.0, 2.0, 3.0]);
    let h = weighed::hessian(&w, &data, 0.5);
    let (column, last) = weighed::hvp((&w, &data, 0.5), (&[1.0, 0.0, 0.0], 0.0));
    // The first weight meets only itself, 2 (a k)^2 / 3, and the factor.
    assert!((h[(0, 0)] - 2.0 * 0.25 / 3.0).abs() < 1e-12 && h[(0, 1)] == 0.0 && h[(0, 2)] == 0.0);
    for i in 0..3 {
        assert!((column[i] - h[(i, 0)]).abs() < 1e-12);
    }
    assert!((last - h[(3, 0)]).abs() < 1e-12);
    let (_, pullback) = weighed::vjp(&w, &data, 0.5);
    let (gradient, of_factor) = weighed::grad(&w, &data, 0.5);
    let (pulled, pulled_factor) = pullback(2.0);
    assert_eq!(pulled, gradient.iter().map(|g| 2.0 * g).collect::<Vec<_>>());
    assert_eq!(pulled_factor, 2.0 * of_factor);
    let (_, pullback) = weighed::vjp(&w, &data, 0.5);
    assert_eq!(pullback(0.0), (vec![0.0; 3], 0.0));
}

#[differentiable(adjoint)]
fn affine(unit: &[f64], inputs: &[f64]) -> f64 {
    let (weights, bias) = unit.split_at(inputs.len());
    bias[0] + weights.iter().zip(inputs).map(|(w, x)| w * x).sum::<f64>()
}
#[differentiable(adjoint)]
fn perceptron(w: &[f64], #[constant] inputs: &[[f64; 2]]) -> f64 {
    let mut s = 0.0;
    for input in inputs {
        let e = affine(w, input).tanh();
        s += e * e;
    }
    s
}
#[differentiable(adjoint)]
fn projected(camera: &[f64; 3], w: f64, #[constant] at: &[f64; 2], k: usize) -> [f64; 2] {
    [w * (camera[0] * camera[1] - at[0]), camera[2].sin() * w * camera[k] - at[1]]
}
/// Without a copy.
struct Uncloned(f64);
#[differentiable(adjoint)]
fn with_uncloned(x: f64, #[constant] u: &Uncloned) -> [f64; 2] {
    [x * x * u.0, x.sin()]
}
#[differentiable(adjoint)]
fn roots(x: f64) -> [f64; 2] {
    [x.sqrt(), x * 2.0]
}

#[test]
fn pullbacks_of_arrays() {
    let (w, inputs) = ([0.5, -0.3, 0.2], [[1.0, 2.0], [0.5, -1.0]]);
    let g = perceptron::grad(&w, &inputs);
    let t = gradient_forward(|w| perceptron(w, &inputs), &w);
    for i in 0..3 {
        assert!((g[i] - t[i]).abs() < 1e-12);
    }
    let (v, pull) = projected::vjp(&[1.0, 2.0, 0.3], 1.5, &[0.1, 0.2], 1);
    assert_eq!(v, projected(&[1.0, 2.0, 0.3], 1.5, &[0.1, 0.2], 1));
    let (c, w) = pull([1.0, 0.0]);
    assert_eq!((c, w), ([3.0, 1.5, 0.0], 1.9));
    let (_, pull) = with_uncloned::vjp(3.0, &Uncloned(2.0));
    assert_eq!(pull([1.0, 0.0]), 12.0);
    let (_, pull) = roots::vjp(0.0);
    assert_eq!(pull([0.0, 1.0]), 2.0);
    let (_, pull) = roots::vjp(0.0);
    assert_eq!(pull([1.0, 1.0]), f64::INFINITY);
}
