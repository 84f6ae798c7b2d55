//! Patterns over active values and local closures: the adjoint is made at compile time, and agrees with a tape, with dual numbers, with
//! differences, and with itself differentiated.

use autodiff::Strategy;
use autodiff::prelude::*;

const A: [f64; 4] = [0.5, 1.7, -0.3, 2.2];
const B: [f64; 4] = [2.5, 0.7, 1.3, -0.2];

/// Central differences of the fourth order along each axis.
fn differences(f: impl Fn(&[f64; 4]) -> f64, x: [f64; 4]) -> [f64; 4] {
    std::array::from_fn(|i| {
        let at = |h: f64| {
            let mut x = x;
            x[i] += h;
            f(&x)
        };
        let h = 1e-4;
        (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h)
    })
}

fn assert_close(a: [f64; 4], b: [f64; 4], tolerance: f64, what: &str) {
    for i in 0..4 {
        assert!((a[i] - b[i]).abs() <= tolerance * (1.0 + b[i].abs()), "{what}: {a:?} {b:?}");
    }
}

/// Functions of four numbers, each with the strategy it shall have and points on different branches.
macro_rules! cases {
    ($($strategy:ident fn $name:ident($x:ident) $body:block)*) => {$(
        #[test]
        fn $name() {
            #[differentiable]
            fn f($x: &[f64; 4]) -> f64 $body
            assert!(matches!(f::STRATEGY, Strategy::$strategy), "{:?}", f::STRATEGY);
            for x in [A, B] {
                let (value, gradient) = f::value_and_grad(&x);
                assert_eq!(value, f(&x));
                assert_close(gradient, differences(|x| f(x), x), 1e-8, "differences");
                tape!(tape);
                let watched = tape.watch(x);
                let y = f(&watched);
                assert_close(gradient, tape.gradient(y).wrt(watched), 1e-13, "tape");
                let duals: [f64; 4] = std::array::from_fn(|i| {
                    let mut direction = [0.0; 4];
                    direction[i] = 1.0;
                    f::jvp(&x, &direction).1
                });
                assert_close(gradient, duals, 1e-13, "duals");
                let direction = [0.3, -1.0, 0.7, 0.2];
                let curvature = f::hvp(&x, &direction);
                let along = |h: f64| f::grad(&std::array::from_fn(|i| x[i] + h * direction[i]));
                let (up, down) = (along(1e-5), along(-1e-5));
                assert_close(curvature, std::array::from_fn(|i| (up[i] - down[i]) / 2e-5), 1e-6, "curvature");
            }
        }
    )*};
}

cases! {
    Adjoint fn best(x) { let mut best: Option<f64> = None; for v in x { if best.is_none() || *v > best.unwrap() { best = Some(*v * *v); } } match best { Some(b) => b * x[0], None => 0.0 } }
    Adjoint fn if_let(x) { let o = if x[0] > 1.0 { Some(x[1] * x[2]) } else { None }; if let Some(y) = o { y * y } else { x[3].sin() } }
    Adjoint fn on_numbers(x) { match x[0] { v if v > 1.0 => v * x[1], v if v < 0.0 => v, v => v.sin() * x[2] } }
    Adjoint fn pairs(x) { let n = if x[0] > 1.0 { 2usize } else { 0 }; match (n, x[1]) { (0, y) => y * y, (k, y) if y > 1.0 => y * k as f64, (_, y) => y.exp() } }
    Adjoint fn by_reference(x) { let o = Some(x[1].exp()); let mut t = 0.0; for i in 0..3 { if let Some(y) = &o { t += y * x[i]; } } t * o.unwrap() }
    Adjoint fn nested_options(x) { let o = Some((x[0] * x[1], 3, Some(x[2]))); match o { Some((a, k, Some(b))) => a * b * k as f64, Some((a, _, None)) => a, None => 0.0 } }
    Adjoint fn overwritten(x) { let mut o = Some(x[0]); let mut t = 0.0; for i in 0..4 { if let Some(y) = o { t += y * x[i]; o = if i == 2 { None } else { Some(y * t) }; } else { o = Some(x[3] * t); } } t }
    Adjoint fn in_a_loop(x) { let mut last: Option<f64> = None; let mut t = 0.0; for v in x.iter() { if let Some(l) = last { t += (v - l) * (v - l); } last = Some(*v); } t }
    Adjoint fn borrowed_then_overwritten(x) { let mut o = Some(x[0]); for i in 0..4 { let t = if let Some(y) = &o { y * y * x[i] } else { 0.0 }; o = Some(t + x[1]); } o.unwrap() }
    Adjoint fn defaults(x) { let o = if x[0] > 1.0 { Some(x[1] * x[2]) } else { None }; o.unwrap_or(x[3]) * o.unwrap_or(2.0) * x[0] }
    Adjoint fn slices(x) { match x { [a, b, ..] if a > b => a * b, [a, _, c, d] => a * c + d } }
    Adjoint fn early(x) { let o = if x[0] > 1.0 { Some(x[1]) } else { None }; let y = match o { Some(v) => v * 2.0, None => return x[2] * x[3] }; y * x[0] }
    Adjoint fn once(x) { let k = x[0]; let g = |t: f64| { let e = (k * t).exp(); e + x[1] }; let u = g(x[2]); g(u * 0.1) * u }
    Adjoint fn typed(x) { let g = |a: f64, b: f64| -> f64 { if a > b { return a * b; } a - b }; g(x[0], x[1]) + g(x[1], x[2]) * g(2.0, x[3]) }
    Adjoint fn mutating(x) { let mut n = 0.0; let mut add = |t: f64| n += t * t; add(x[0]); add(x[1] * x[2]); n * x[3] }
    Tape fn moved(x) { let mut k = x[0]; let g = move |t: f64| t * k; k += x[1]; g(x[2]) * k }
    Adjoint fn shadowed(x) { let k = x[0]; let g = |t: f64| t * k; let k = x[1].exp(); g(k) + k }
    Adjoint fn of_closures(x) { let square = |t: f64| t * t; let twice = |t: f64| square(t) + square(t * 2.0); twice(x[0]) * twice(x[1]) }
    Adjoint fn given(x) { let f = |t: &f64| t.sin() * x[1]; x.iter().map(f).sum() }
    Adjoint fn in_loops(x) { let step = |s: f64, i: usize| s * x[i] + (i as f64); let mut s = x[0]; for i in 0..4 { s = step(s, i); } while s > 3.0 { s = step(s * 0.1, 1); } s }
    Adjoint fn conditions(x) { let f = |t: f64| t * t - x[1]; let mut lo = x[0]; if f(lo) > 0.0 { lo = f(lo) * x[2]; } lo + f(x[3]) }
    Adjoint fn slices_in(x) { let norm = |v: &[f64]| v.iter().map(|t| t * t).sum::<f64>(); norm(&x[..2]) * norm(&x[1..]) }
    Adjoint fn tuples_out(x) { let rotate = |a: f64, b: f64| (a * x[3].cos() - b * x[3].sin(), a + b); let (c, d) = rotate(x[0], x[1]); let (e, f) = rotate(d, x[2]); c * e + f }
    Adjoint fn many(x) { let f = |t: f64| t * x[0] + 1.0; f(x[1]) + f(x[2]) * f(x[3]) + f(f(x[1])) - f(2.0) }
    Adjoint fn passive(x) { let n = 3; let w = |i: usize| (i * n) as f64 + 0.5; x[0] * w(1) + x[1] * w(2) }
}
