//! Ordinary functions through `#[differentiable]`: each runs as it was, forward and backward.
//!
//! Every function is compiled twice, plain and with the attribute; values must be equal bit for bit, and `jvp` and
//! `grad` must agree with each other and with a central difference.

use autodiff::prelude::*;

const POINT: [f64; 6] = [0.7, -0.4, 1.3, 0.9, -1.1, 0.25];

/// A function that nothing differentiable goes through.
#[allow(clippy::cast_precision_loss)]
fn half(n: usize) -> f64 {
    n as f64 * 0.5
}

/// The functions twice: in `plain` as written, in `smooth` with the attribute.
macro_rules! twins {
    ($(fn $name:ident $arguments:tt -> $result:ty $body:block)*) => {
        #[allow(dead_code, missing_docs, unreachable_pub, unused_parens, clippy::all)]
        mod plain { #[allow(unused_imports)] use super::*; $(pub fn $name $arguments -> $result $body)* }
        #[allow(dead_code, missing_docs, unreachable_pub, unused_parens, clippy::all)]
        mod smooth { #[allow(unused_imports)] use super::*; $(#[differentiable] pub fn $name $arguments -> $result $body)* }
    };
}

/// The tests of functions from a slice to a number.
macro_rules! check_slices {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            check(plain::$name, smooth::$name, |x| smooth::$name::value_and_grad(x), |x| gradient(|x| smooth::$name(x), x), |x, v| smooth::$name::jvp(x, v));
        }
    )*};
}

fn check(
    plain: impl Fn(&[f64]) -> f64,
    smooth: impl Fn(&[f64]) -> f64,
    value_and_grad: impl Fn(&[f64]) -> (f64, Vec<f64>),
    of_tape: impl Fn(&[f64]) -> Vec<f64>,
    jvp: impl Fn(&[f64], &[f64]) -> (f64, f64),
) {
    let value = plain(&POINT);
    assert_eq!(value.to_bits(), smooth(&POINT).to_bits(), "{value} {}", smooth(&POINT));
    let (y, gradient) = value_and_grad(&POINT);
    assert_eq!(y.to_bits(), value.to_bits(), "{y} {value}");
    let of_tape = of_tape(&POINT);
    for i in 0..POINT.len() {
        let mut direction = [0.0; POINT.len()];
        direction[i] = 1.0;
        let (y, tangent) = jvp(&POINT, &direction);
        assert_eq!(y.to_bits(), value.to_bits(), "{y} {value}");
        let shifted = |h: f64| {
            let mut x = POINT;
            x[i] += h;
            plain(&x)
        };
        let h = 1e-5;
        let difference = (8.0 * (shifted(h) - shifted(-h)) - (shifted(2.0 * h) - shifted(-2.0 * h))) / (12.0 * h);
        let tolerance = 1e-7 * (1.0 + difference.abs() + value.abs());
        assert!((tangent - difference).abs() < tolerance, "jvp {i}: {tangent}, difference {difference}");
        assert!((gradient[i] - tangent).abs() < 1e-12 * (1.0 + tangent.abs()), "grad {i}: {} {tangent}", gradient[i]);
        assert!(
            (gradient[i] - of_tape[i]).abs() < 1e-12 * (1.0 + tangent.abs()),
            "tape {i}: {} {}",
            gradient[i],
            of_tape[i]
        );
    }
}

const TABLE: [[f64; 2]; 3] = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]];
const WEIGHTS: [f64; 6] = [0.5, 2.0, -1.0, 0.25, 3.0, 1.5];

twins! {
    // Bindings, operators, literals.
    fn polynomial(x: &[f64]) -> f64 { 3.0 * x[0] * x[0] - x[1] / 2.0 + 1e-1 * x[2] - 4. }
    fn shadowing(x: &[f64]) -> f64 { let y = x[0]; let y = y * y + x[1]; let y = y.sin() * y; y - x[2] }
    fn tuple_patterns(x: &[f64]) -> f64 { let (a, (b, c)) = (x[0], (x[1] * 2.0, 3.0)); let (d, n) = (b * c, 2); a * d * (n as f64) }
    fn compound(x: &[f64]) -> f64 { let mut s = 0.0; s += x[0]; s *= x[1]; s -= 2.0 * x[2]; s /= 3.0; s += s * s; s }
    fn uninitialised(x: &[f64]) -> f64 { let y; if x[0] > 0.0 { y = x[0] * x[1]; } else { y = 1.0; } y * y }
    fn constants(x: &[f64]) -> f64 { let tau = std::f64::consts::TAU; (tau * x[0]).sin() + WEIGHTS[1] * x[1] + f64::EPSILON * x[2] }
    fn negation(x: &[f64]) -> f64 { -x[0] * -2.0 - (-x[1]).exp() * -(x[2] + 1.0) }
    fn remainder(x: &[f64]) -> f64 { (x[0] * 10.0) % 3.0 + x[1].rem_euclid(0.3) }
    fn references(x: &[f64]) -> f64 { let a = &x[0]; let b = &a; **b * *a + a * 2.0 + b.sin() }
    fn parentheses(x: &[f64]) -> f64 { ((x[0] + (x[1])) * ((x[2]))) }
    fn passive_scale(x: &[f64]) -> f64 { let n = x.len(); let h = 1.0 / (n as f64 - 1.0); let k = h * 2.0; k * x[0] + h * x[1] * k }

    // Methods.
    fn methods(x: &[f64]) -> f64 { x[0].sin() + x[1].exp().ln_1p() + x[2].powi(3).sqrt() + x[3].powf(2.5) + x[4].abs().cbrt() + x[5].tanh() }
    fn binary_methods(x: &[f64]) -> f64 { x[0].max(0.1).min(x[2]) + x[3].atan2(x[1]) + x[0].hypot(3.0) + x[2].mul_add(2.0, x[1]) + x[5].clamp(-1.0, 1.0) }
    fn literal_receiver(x: &[f64]) -> f64 { 2.0_f64.powf(x[0]) + 3f64.max(x[1]) + 1.5f64.mul_add(x[2], x[3]) }
    fn paths(x: &[f64]) -> f64 { f64::max(x[0], 0.2) + f64::sin(x[1]) + f64::from(3u8) * x[2] + f64::powi(x[3], 2) + f64::hypot(x[0], x[1]) }
    fn sine_cosine(x: &[f64]) -> f64 { let (s, c) = x[0].sin_cos(); s * x[1] + c * x[2] }
    fn integer_power(x: &[f64]) -> f64 { let mut s = 0.0; for k in 0..4 { s += x[0].powi(k) * x[1].powi(k as i32 - 1); } s }
    fn predicates(x: &[f64]) -> f64 { if x[0].is_nan() || !x[1].is_finite() { 0.0 } else if x[2].is_sign_negative() { x[0] } else { x[0] * x[1] } }

    // Branches.
    fn branches(x: &[f64]) -> f64 { let y = if x[0] > 0.5 { x[0] * x[1] } else { 0.0 }; let z = if y < x[2] && x[3] >= 0.0 { y.exp() } else { y }; z + y }
    fn chained_branches(x: &[f64]) -> f64 { if x[0] < -1.0 { 1.0 } else if x[0] < 0.0 { x[1] } else if x[0] < 1.0 { x[0] * x[1] * x[2] } else { 2.0 } }
    fn matching(x: &[f64]) -> f64 { let mode = x.len() % 4; let w = match mode { 0 => x[0], 1 | 2 => { let q = x[1].exp(); q * q } _ => 0.5 }; w * x[2] }
    fn matching_values(x: &[f64]) -> f64 { match (x[0], x.len()) { (v, 6) if v > 0.5 => v * v, (v, _) => v + 1.0 } }
    fn matching_order(x: &[f64]) -> f64 { match x[0].partial_cmp(&x[1]) { Some(std::cmp::Ordering::Less) => x[0], Some(_) => x[1] * x[2], None => 0.0 } }
    fn early_return(x: &[f64]) -> f64 { if x.is_empty() { return 0.0; } let mut s = 1.0; for v in x { s *= *v; if s.abs() < 0.2 { return s * x[0]; } } s }
    fn if_let(x: &[f64]) -> f64 { if let Some(v) = x.first() { v * 2.0 + x[1] } else { 0.0 } }
    fn if_let_chain(x: &[f64]) -> f64 { if let Some(v) = x.get(2) && *v > 1.0 && x.len() > 3 { v * v } else { 0.5 } }
    fn let_else(x: &[f64]) -> f64 { let [a, b, ..] = x else { return 0.0 }; let Some(c) = x.last() else { return 1.0; }; a * b * c }
    fn short_circuit(x: &[f64]) -> f64 { let mut i = 0; while i < x.len() && x[i] > -1.0 { i += 1; } x[i - 1] * i as f64 }

    // Loops.
    fn index_loop(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..x.len() - 1 { s += (x[i + 1] - x[i] * x[i]).powi(2); } s }
    fn while_loop(x: &[f64]) -> f64 { let mut y = x[0]; let mut k = 0; while k < 5 { y = y * y * 0.5 + x[1]; k += 1; } y }
    fn newton(x: &[f64]) -> f64 { let a = x[2]; let mut r = 1.0; let mut n = 0; while (r * r - a).abs() > 1e-14 && n < 60 { r = 0.5 * (r + a / r); n += 1; } r }
    fn loop_value(x: &[f64]) -> f64 { let mut y = x[0]; let z = loop { y = y * 1.5 + 0.1; if y > 2.0 { break y.sin() * x[1]; } }; z + y }
    fn labelled(x: &[f64]) -> f64 { let mut s = 0.0; 'o: for i in 0..x.len() { for j in 0..x.len() { if j > i { continue 'o; } if x[j] < -1.0 { break; } s += x[i] * x[j]; } s += x[i].sin(); } s }
    fn labelled_value(x: &[f64]) -> f64 { let v = 'b: { if x[0] > 5.0 { break 'b 1.0; } if x[1] < 0.0 { break 'b x[1] * x[2]; } 2.0 }; v * x[0] }
    fn downwards(x: &[f64]) -> f64 { let mut p = 0.0; for i in (0..x.len()).rev() { p = p * x[0] + x[i]; } p }
    fn recurrence(x: &[f64]) -> f64 { let (mut a, mut b) = (x[0], 1.0); for _ in 0..4 { (a, b) = (b, a * 0.5 + b * x[1]); } a + b }
    fn iterate_slices(x: &[f64]) -> f64 { let mut s = 0.0; for (i, v) in x.iter().enumerate() { s += v * (i as f64); } for (a, b) in x.iter().zip(&x[1..]) { s += a * b; } for &v in x { s -= v; } s }
    fn iterate_constants(x: &[f64]) -> f64 { let mut s = 0.0; for (w, v) in WEIGHTS.iter().zip(x) { s += w * v * v; } for (v, w) in x.iter().zip(WEIGHTS) { s -= v.sin() * w; } s }

    // Buffers.
    fn arrays(x: &[f64]) -> f64 { let mut a = [0.0; 3]; for i in 0..3 { a[i] = x[i] * x[i + 3]; } a[1] += a[0]; a[0] * a[1] - a[2] }
    fn nested_arrays(x: &[f64]) -> f64 { let m = [[x[0], 1.0], [x[1], x[2]]]; let mut p = [[0.0; 2]; 2]; for i in 0..2 { for j in 0..2 { for k in 0..2 { p[i][j] += m[i][k] * m[k][j]; } } } p[0][0] * p[1][1] - p[0][1] * p[1][0] }
    fn vectors(x: &[f64]) -> f64 { let mut v = vec![0.0; x.len()]; for i in 0..x.len() { v[i] = x[i] * x[i]; } v.push(1.0); v[0] += v[1] * v[2]; v.swap(0, 3); v.iter().sum::<f64>() + v[0] * v.len() as f64 }
    fn grown(x: &[f64]) -> f64 { let mut v = Vec::new(); for a in x { v.push(a * 2.0); } let mut w: Vec<f64> = Vec::with_capacity(3); w.push(x[0]); w.extend_from_slice(&WEIGHTS); w.extend_from_slice(x); v.pop(); v.iter().zip(w.iter()).map(|(a, b)| a * b).sum() }
    fn stack(x: &[f64]) -> f64 { let mut v = x.to_vec(); let mut s = 0.0; while let Some(t) = v.pop() { s = s * 0.5 + t * t; if t > 1.0 { v.push(0.25 * t); } } s }
    fn slices(x: &[f64]) -> f64 { let (l, r) = x.split_at(2); let row = &r[1..3]; let mut s = l[0] * row[1]; for c in x.chunks(2) { s += c[0] * c[1]; } for w in x.windows(3) { s += w[0] - w[1] * w[2]; } s }
    fn in_place(x: &[f64]) -> f64 { let mut u = x.to_vec(); let n = u.len(); for _ in 0..3 { for i in 1..n - 1 { u[i] = u[i] * u[i] * 0.3 + 0.25 * (u[i - 1] + u[i + 1]); } } u[0] += u[1] * u[2]; u[3] -= u[3] * u[0]; u.iter().product::<f64>() + u[n - 2] }
    fn swapped(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut v = vec![0.0; u.len()]; for _ in 0..3 { for i in 0..u.len() { v[i] = u[i] * 0.9 + u[(i + 1) % u.len()] * 0.1; } std::mem::swap(&mut u, &mut v); } u[0] * u[5] }
    fn sorted_index(x: &[f64]) -> f64 { let mut order: Vec<usize> = (0..x.len()).collect(); order.sort_by(|&i, &j| x[i].total_cmp(&x[j])); x[order[0]] * x[order[5]] + x[order[2]] }
    fn largest(x: &[f64]) -> f64 { let mut best = 0; for i in 1..x.len() { if x[i] > x[best] { best = i; } } x[best] * x[0] }
    fn table(x: &[f64]) -> f64 { let t = x[0] * 4.0; let i = t.floor() as usize; let f = t - i as f64; WEIGHTS[i] * (1.0 - f) + WEIGHTS[i + 1] * f }
    fn mutable_iteration(x: &[f64]) -> f64 { let mut v = x.to_vec(); for a in v.iter_mut() { *a *= 2.0; *a += x[0]; } for (a, b) in v.iter_mut().zip(x) { *a = *a * *b; } for a in &mut v { *a = a.sin(); } v[0] + v[1] * v[2] }
    fn filled(x: &[f64]) -> f64 { let mut v = vec![0.0; 4]; v.fill(x[0]); v[1..3].copy_from_slice(&x[2..4]); v.copy_within(0..1, 3); v[0] * v[1] * v[2] * v[3] }

    // Iterator chains.
    fn map_sum(x: &[f64]) -> f64 { x.iter().map(|v| v * v).sum() }
    fn map_sum_typed(x: &[f64]) -> f64 { let n = x.len() as f64; let m = x.iter().sum::<f64>() / n; x.iter().map(|v| (v - m).powi(2)).sum::<f64>() / (n - 1.0) }
    fn zip_map_sum(x: &[f64]) -> f64 { let s: f64 = x.iter().zip(WEIGHTS.iter()).map(|(a, b)| a * b).sum(); s.exp() }
    fn enumerate_fold(x: &[f64]) -> f64 { x.iter().enumerate().fold(1.0, |acc, (i, v)| acc * 0.5 + v * i as f64) }
    fn fold_max(x: &[f64]) -> f64 { x.iter().copied().fold(f64::NEG_INFINITY, f64::max) + x.iter().fold(f64::INFINITY, |m, &v| m.min(v)) }
    fn fold_tuple(x: &[f64]) -> f64 { let (s, p) = x.iter().fold((0.0, 1.0), |(s, p), v| (s + v, p * v)); s * p }
    fn range_map(x: &[f64]) -> f64 { (0..x.len() - 1).map(|i| x[i] * x[i + 1]).sum::<f64>() + (1..=3).map(|i| x[i].powi(i as i32)).product::<f64>() }
    fn filter_map_sum(x: &[f64]) -> f64 { x.iter().filter(|v| **v > 0.0).map(|v| v.sqrt()).sum::<f64>() + x.iter().filter(|&&v| v < 0.0).copied().sum::<f64>() }
    fn collected(x: &[f64]) -> f64 { let v: Vec<f64> = x.iter().map(|a| a.exp()).collect(); let w = v.iter().skip(1).step_by(2).map(|a| a * 2.0).collect::<Vec<_>>(); let n: f64 = v.iter().sum(); w.iter().map(|a| a / n).product() }
    fn adapters(x: &[f64]) -> f64 { x.iter().rev().skip(1).take(4).map(|v| v * 0.5).enumerate().map(|(i, v)| v * i as f64).sum::<f64>() + x.chunks_exact(2).map(|c| c[0] * c[1]).sum::<f64>() }
    fn nested_chains(x: &[f64]) -> f64 { (0..3).map(|i| (0..2).map(|j| x[i] * x[3 + j]).sum::<f64>().sin()).sum() }
    fn same_names(x: &[f64]) -> f64 { x.iter().map(|x| x * 2.0).map(|x| x + 1.0).map(|y| y * x[0]).sum() }
    fn map_function(x: &[f64]) -> f64 { x.iter().copied().map(f64::abs).map(|v| v.sqrt()).sum::<f64>() + x.iter().copied().map(square).sum::<f64>() }
    fn in_conditions(x: &[f64]) -> f64 { if x.iter().map(|v| v * v).sum::<f64>() > 1.0 && x.iter().any(|&v| v > 1.2) { x[0] } else { x[1] * x[2] } }
    fn counted(x: &[f64]) -> f64 { let n = x.iter().filter(|v| **v > 0.0).count(); let p = x.iter().position(|&v| v < 0.0).unwrap_or(0); n as f64 * x[0] + x[p] }
    fn chained(x: &[f64]) -> f64 { x[..2].iter().chain(x[4..].iter()).map(|v| v * v).sum::<f64>() + x.iter().map(|v| v * 2.0).zip(x.iter().skip(1)).map(|(a, b)| a * b).sum::<f64>() }
    fn for_each(x: &[f64]) -> f64 { let mut s = 0.0; x.iter().for_each(|v| s += v * v); x.iter().zip(WEIGHTS).for_each(|(v, w)| { let t = v * w; s -= t; }); s }
    fn reduced(x: &[f64]) -> f64 { x.iter().copied().reduce(|a, b| a * 0.5 + b).unwrap_or(0.0) + x.iter().cloned().max_by(|a, b| a.total_cmp(b)).unwrap() }
    fn scanned(x: &[f64]) -> f64 { x.iter().scan(0.0, |state, v| { *state += v * 0.5; Some(*state) }).map(|v| v * v).sum() }

    // Calls.
    fn square(t: f64) -> f64 { t * t }
    fn scaled(t: f64, k: f64) -> f64 { (t * k).sin() * k }
    fn weigh(w: &[f64], x: &[f64]) -> f64 { w.iter().zip(x).map(|(a, b)| a * b).sum() }
    fn power(t: f64, n: usize) -> f64 { if n == 0 { 1.0 } else { t * power(t, n - 1) } }
    fn halves(x: &[f64]) -> f64 { if x.len() < 2 { return x[0].sin(); } let h = x.len() / 2; halves(&x[..h]) * halves(&x[h..]) + x[0] }
    fn pair(a: f64, b: f64) -> (f64, f64) { (a * b, a + 2.0) }
    fn calls(x: &[f64]) -> f64 { let k = 0.5; square(x[0]) + scaled(x[1], 2.0) + scaled(1.5, x[2]) + scaled(x[3], k) + square(3.0) + scaled(x[4], -1.0) }
    fn calls_with_slices(x: &[f64]) -> f64 { let data = vec![1.0, 2.0, 3.0]; weigh(&WEIGHTS, x) + weigh(x, &data) + weigh(&[0.5, 0.25], &x[1..]) + weigh(&x[..2], &WEIGHTS[2..]) }
    fn calls_in_loops(x: &[f64]) -> f64 { let mut h = 0.0; for (v, w) in x.iter().zip(WEIGHTS) { h = scaled(h + v, w); } h + power(x[0], 3) + halves(x) }
    fn calls_with_tuples(x: &[f64]) -> f64 { let (p, q) = pair(x[0], x[1]); let t = pair(p, 0.5); q * t.0 + t.1 }
    fn calls_in_order(x: &[f64]) -> f64 { let mut a = x[0]; let b = a * { a = a * 2.0; a } + scaled(a, { a += 1.0; a }); b - a }

    // Closures.
    fn closures(x: &[f64]) -> f64 { let k = x[0]; let g = |t: f64| (k * t).exp() + 1.0; let h = |a, b| a * b + 2.0; g(x[1]) * g(0.5) + h(x[2], x[3]) }
    fn passive_closures(x: &[f64]) -> f64 { let n = x.len(); let at = |i: usize, j: usize| (i * 2 + j) % n; let w = |t: f64| t * 0.5 + 1.0; x[at(1, 1)] * x[at(2, 0)] * w(3.0) }
    fn options(x: &[f64]) -> f64 { let v = x.first().map(|v| v * 2.0).unwrap_or(1.0); let o = if x[1] < 0.0 { Some(x[1]) } else { None }; v + o.unwrap_or(0.0) * x[2] }

    // Macros.
    fn macros(x: &[f64]) -> f64 { assert!(x[0] > 0.0, "x[0] = {}", x[0]); debug_assert_eq!(x.len(), 6); let y = x[0]; let text = format!("{y} {:.2}", x[1]); if matches!(x.first(), Some(v) if v.is_nan()) { panic!("{text}"); } y * x[1] }

    // Whole programs.
    fn layer(x: &[f64], w: &[Vec<f64>]) -> f64 { let mut s = 0.0; for row in w { let mut t = 0.0; for (a, b) in row.iter().zip(x.iter()) { t += a * b; } s += t.tanh(); } s }
    fn network(x: &[f64]) -> f64 { let w = vec![vec![0.5, -0.5], vec![1.0, 0.25]]; let v: Vec<Vec<f64>> = x.chunks(2).map(|c| c.to_vec()).collect(); layer(x, &w) + layer(&WEIGHTS, &v) + layer(&x[1..], &v) }
    fn norms(x: &[[f64; 3]]) -> f64 { x.iter().map(|p| p.iter().map(|v| v * v).sum::<f64>().sqrt()).sum() }
    fn points(x: &[f64]) -> f64 { norms(&[[x[0], x[1], 1.0], [0.5, x[2], x[3]]]) }
    fn passive_calls(x: &[f64]) -> f64 { let y = half(3); let z = half(2) * x[0]; let mut acc = half(1); acc += z; acc * y }
    fn doubled(x: &[f64]) -> Vec<f64> { x.iter().map(|v| v * 2.0).collect() }
    fn roots(x: &[f64]) -> Vec<f64> { let mut out = Vec::with_capacity(x.len()); for v in x { if *v > 0.0 { out.push(v.sqrt()); } else { out.push(0.0); } } out }
    fn vectors_returned(x: &[f64]) -> f64 { let d = doubled(x); let r = roots(&d); let p: f64 = r.iter().zip(&d).map(|(a, b)| a * b).sum(); p + doubled(&r)[0] }
    fn overwrite(x: &[f64], y: &mut [f64]) -> () { for (o, v) in y.iter_mut().zip(x) { *o = v * v + *o; } y[0] *= 2.0; }
    fn overwritten(x: &[f64]) -> f64 { let mut y = [1.0; 6]; overwrite(x, &mut y); let mut z = vec![0.0; 3]; overwrite(&x[2..], &mut z[1..]); y[0] * y[1] + z[1] - z[2] }
    fn cross(x: [f64; 3]) -> [f64; 3] { [x[1] * x[2], x[2] * x[0], x[0] * x[1]] }
    fn arrays_passed(x: &[f64]) -> f64 { let c = cross([x[0], x[1], 2.0]); let [a, b, _] = cross(c); a * b + cross([1.0, 2.0, 3.0])[0] }
    fn scaled_pair(x: (f64, f64), s: f64) -> (f64, f64) { let (a, b) = x; (a * s, b / s) }
    fn pairs_passed(x: &[f64]) -> f64 { let (a, b) = scaled_pair((x[0], x[1]), x[2]); let p = scaled_pair((a, 1.5), 2.0); let q = scaled_pair((0.5, 1.5), b); p.0 + q.1 * b }
    fn mean(x: &[f64], n: usize) -> Option<f64> { if n == 0 { return None; } let m = x[..n].iter().sum::<f64>() / n as f64; Some(m) }
    fn optional_mean(x: &[f64]) -> f64 { match (mean(x, 3), mean(x, 0)) { (Some(m), None) => m * x[0], _ => 0.0 } }
    fn runge(y0: &[f64], steps: usize, h: f64) -> Vec<f64> {
        fn count() -> usize { 1 }
        let f = |t: f64, y: &[f64]| -> Vec<f64> { vec![y[1], -y[0] * t.cos()] };
        let mut y = y0.to_vec();
        let mut t = 0.0;
        for _ in 0..steps {
            let k1 = f(t, &y);
            let mid: Vec<f64> = y.iter().zip(&k1).map(|(a, k)| a + 0.5 * h * k).collect();
            let k2 = f(t + 0.5 * h, &mid);
            for i in 0..y.len() { y[i] += h * k2[i]; }
            t += h * count() as f64;
        }
        y
    }
    fn ode(x: &[f64]) -> f64 { let h = 0.1; let y = runge(&x[..2], 5, h); let z = runge(&y, x.len() - 2, 0.05); z[0] * z[1] }
    fn determinant(a: &[f64], n: usize) -> f64 {
        let mut m = a.to_vec(); let mut det = 1.0;
        for k in 0..n {
            let mut p = k;
            for i in k + 1..n { if m[i * n + k].abs() > m[p * n + k].abs() { p = i; } }
            if p != k { for j in 0..n { m.swap(k * n + j, p * n + j); } det = -det; }
            let pivot = m[k * n + k];
            if pivot == 0.0 { return 0.0; }
            det *= pivot;
            for i in k + 1..n { let f = m[i * n + k] / pivot; for j in k..n { let t = m[k * n + j]; m[i * n + j] -= f * t; } }
        }
        det
    }
    fn elimination(x: &[f64]) -> f64 { let a = [x[0], x[1], 2.0, x[2], x[3], 1.0, 3.0, x[4], x[5]]; determinant(&a, 3) + determinant(&a, 2) }
    fn log_sum_exp(x: &[f64]) -> f64 { let m = x.iter().cloned().fold(f64::NEG_INFINITY, |a, b| a.max(b)); let s: f64 = x.iter().map(|&v| (v - m).exp()).sum(); m + s.ln() }
    fn picked(x: &[f64], labels: &[usize]) -> f64 { labels.iter().map(|&l| -x[l].exp()).sum::<f64>() / labels.len() as f64 }
    fn labels(x: &[f64]) -> f64 { let labels = vec![0, 3, 5]; picked(x, &labels) + picked(x, &[1, 2]) }
    fn grid(x: &[f64]) -> f64 { let mut grid = vec![vec![0.0; 3]; 2]; for (i, row) in grid.iter_mut().enumerate() { for (j, c) in row.iter_mut().enumerate() { *c = x[i] * x[j] + TABLE[j][i]; } } grid.iter().flatten().sum::<f64>() + grid[1][2] * grid[0].iter().sum::<f64>() }
    fn aliases(x: &[f64]) -> f64 { let mut u = vec![0.0; 6]; { let (l, r) = u.split_at_mut(3); l[0] = x[0]; r[1] = x[1] * x[2]; } let row = &mut u[1..3]; row[0] = 2.0 * x[3]; if let Some(last) = u.last_mut() { *last = x[4]; } let mut one = 1.0; { let slot = &mut one; *slot += x[5]; } u.iter().map(|v| v * v).sum::<f64>() * one }
    fn series(x: f64, n: u32) -> f64 { let mut f = 1.0; let mut term = 1.0; for k in 1..=n { term *= x / f64::from(k); f += term; } f }
    fn exponential(x: &[f64]) -> f64 { series(x[0], 12) * series(0.5, 3) + series(x[1] * 2.0, x.len() as u32) }
    fn huber(x: f64) -> f64 { let r = match x { v if v < 0.0 => 0.0, v if v < 1.0 => v * v, v => 2.0 * v - 1.0 }; r }
    fn robust(x: &[f64]) -> f64 { x.iter().map(|&v| huber(v)).sum::<f64>() + x.iter().copied().map(huber).sum::<f64>() }
    fn variation(x: &[f64]) -> f64 { let mean = x.iter().sum::<f64>() / x.len() as f64; let var = x.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (x.len() - 1) as f64; var.sqrt() / mean }
    fn range(x: &[f64]) -> f64 { let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY); for &v in x { if v < lo { lo = v; } if v > hi { hi = v; } } hi - lo }
    fn append(x: &mut Vec<f64>) -> f64 { x.push(2.0); let last = x.last().copied().unwrap(); if let Some(f) = x.first_mut() { *f *= 3.0; } x[0] * last }
    fn appended(x: &[f64]) -> f64 { let mut v = x.to_vec(); let a = append(&mut v); a + v[0] * v[6] }
    fn by_reference(x: &f64, y: &mut f64) -> f64 { *y += *x * *x; *y * 2.0 + x.sin() }
    fn referred(x: &[f64]) -> f64 { let mut y = 1.0; let a = by_reference(&x[0], &mut y); let k = 0.5; a * y + by_reference(&k, &mut y) }
    fn iterators_by_hand(x: &[f64]) -> f64 { let mut it = x.iter(); let mut s = 0.0; while let Some(v) = it.next() { s += v * v; } let mut w = x.windows(2).peekable(); if let Some(p) = w.peek() { s += p[0] * p[1]; } s }
    fn slice_patterns(p: &[f64]) -> f64 { let (w, rest) = p.split_at(2); let &[a, b] = w else { panic!("two") }; let [c, ..] = rest else { return 0.0 }; a * b + c.powi(2) }
    fn moved_closure(x: &[f64]) -> f64 { let z = { let t = x[0] * x[1]; t + 1.0 }; let f = move |k: f64| z * k; f(2.0) + f(x[2]) }
    fn memoised(x: &[f64]) -> f64 { let mut memo: Vec<Option<f64>> = vec![None; x.len()]; for i in 0..x.len() { let prev = if i > 0 { memo[i - 1].unwrap_or(1.0) } else { 1.0 }; memo[i] = Some(prev * x[i]); } memo.iter().flatten().sum() }
    fn best_so_far(x: &[f64]) -> f64 { let mut best: Option<f64> = None; for (i, v) in x.iter().enumerate() { let s = v * i as f64; best = match best { None => Some(s), Some(b) if s > b => Some(s), other => other }; } best.unwrap() }
    fn lennard_jones(x: &[f64]) -> f64 { let n = x.len(); let d = |i: usize, j: usize| x[i] - x[j]; let mut e = 0.0; for i in 0..n { for j in (i + 1)..n { let r = d(i, j).abs() + 0.8; let inv = 1.0 / r; let s6 = inv.powi(6); e += 4.0 * (s6 * s6 - s6); } } e }
    fn rounding(x: &[f64]) -> f64 { let n = (x[0] * 10.0 + 0.5) as i32; let m = x[1].abs().floor() as usize % 3; let frac = x[2] - x[2].trunc(); frac + n as f64 * x[0] + TABLE[m][0] * x[3] }
    fn signed_power(x: f64, k: i32) -> f64 { if k < 0 { 1.0 / signed_power(x, -k) } else if k == 0 { 1.0 } else { x * signed_power(x, k - 1) } }
    fn powers(x: &[f64]) -> f64 { signed_power(x[0], -3) + signed_power(x[1], x.len() as i32 - 2) }
    fn array_methods(x: &[f64]) -> f64 { let v = [1.0, x[0], x[0] * x[1]]; let [a, b, c] = v; let s: f64 = v.iter().sum(); let p = v.map(|t| t * 2.0); a + b * c + s + p[2] }
    fn positive(x: &[f64]) -> (f64, usize) { let mut n = 0; let mut s = 0.0; for v in x { if *v > 0.0 { n += 1; s += v; } } (s, n) }
    fn positive_mean(x: &[f64]) -> f64 { let (s, n) = positive(x); s * x[0] / n as f64 }
    fn babylonian(x: &[f64]) -> f64 { let mut y = x[0]; let mut n = 0usize; let r = loop { n += 1; y = 0.5 * y + 1.0 / y; if n > 3 || (y * y - 2.0).abs() < 1e-12 { break y; } }; r * x[1] }
    fn cosine(x: &[f64], y: &[f64]) -> f64 { assert_eq!(x.len(), y.len(), "lengths {} {}", x.len(), y.len()); let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(p, q)| p * q).sum::<f64>(); dot(x, y) / (dot(x, x).sqrt() * dot(y, y).sqrt()) }
    fn angle(x: &[f64]) -> f64 { cosine(&x[..3], &x[3..]).acos() + cosine(x, &WEIGHTS) }
    fn raw_names(x: &[f64]) -> f64 { let r#type = x[0] * 2.0; let _unused = 3; let _ = x; r#type * r#type }
    fn captured_chain(x: &[f64]) -> f64 { let s = x[0]; let sum = |n: usize| (0..n).map(|i| s.powi(i as i32)).sum::<f64>(); sum(3) * sum(2) }
    fn flags(x: f64, f: bool) -> f64 { let g = if f { x } else { -x }; let h = f && g > 0.5 || !f; if h { g * 2.0 } else { g } }
    fn flagged(x: &[f64]) -> f64 { flags(x[0], x[1] > 0.0) * flags(x[2], true) }
    fn differences(x: &[f64]) -> f64 { let s: f64 = x.iter().zip(x.iter().skip(1)).map(|(a, b)| (b - a).abs()).fold(0.0, |m, d| if d > m { d } else { m }); s }
    fn chosen(x: &[f64], w: &[f64]) -> f64 { let pick: &[f64] = if x.len() > 2 { x } else { w }; pick[0] * w[1] }
    fn lifetimes(x: &[f64]) -> f64 { chosen(x, &WEIGHTS) + chosen(&WEIGHTS, x) + chosen(&x[..2], &x[3..]) }
    fn copied_array(x: &[f64]) -> f64 { let a = [0.0_f64; 4]; let mut b = a; b[1] = x[0]; b.iter().sum::<f64>() + a.len() as f64 }
    fn leaky(x: &[f64]) -> f64 { x.iter().map(|&v| if v > 0.0 { v } else { 0.1 * v }).sum() }
    fn fourier(x: &[f64]) -> f64 { (1..=5).map(|k| k as f64).map(|k| (k * x[0]).sin() / k).sum::<f64>() }
    fn constant_iterators(x: &[f64]) -> f64 { [0.5, 1.0, 2.0].iter().map(|c| c * x[0]).sum::<f64>() + vec![1.0, 2.0].into_iter().map(|c: f64| c.powf(x[2])).product::<f64>() }
    fn two_largest(x: &[f64]) -> f64 { let mut idx: Vec<usize> = (0..x.len()).collect(); idx.sort_by(|a, b| x[*b].partial_cmp(&x[*a]).unwrap()); idx.iter().take(2).map(|&i| x[i]).product() }
    fn median(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.sort_by(|a, b| a.total_cmp(b)); let n = v.len(); if n % 2 == 0 { 0.5 * (v[n / 2 - 1] + v[n / 2]) } else { v[n / 2] } }
    fn strides(x: &[f64]) -> f64 { let mut s = 0.0; for i in (0..x.len()).step_by(2) { s += x[i]; } for (i, chunk) in x.chunks(2).enumerate() { if i == 1 { continue; } s *= chunk[0]; } let mut i = 0; loop { if i >= x.len() { break; } s += x[i] * 0.1; i += 1; } s }

    // Odds and ends.
    fn advance(u: &mut [f64], k: f64) -> () { for i in 1..u.len() { u[i] += k * u[i - 1]; } }
    fn advanced(x: &[f64]) -> f64 { let mut u = x.to_vec(); let k = 0.5; advance(&mut u, k); advance(&mut u[1..], x[0]); let v = &mut u; v[0] = v[1] * 2.0; v[1] += v[0]; for w in &mut *v { *w += 1.0; } u.iter().product() }
    fn rows_passed(x: &[f64]) -> f64 { let zeros = [0.0; 6]; let mut s = zeros.to_vec(); for (row, v) in s.chunks_exact_mut(2).zip(x.windows(2)) { let (l, r) = row.split_at_mut(1); overwrite(v, l); advance(r, v[0]); overwrite(&v[1..], r); } s.iter().sum() }
    fn inline_data(x: &[f64]) -> f64 { weigh(x, &vec![0.5; 6]) + weigh(&[2.0; 3], x) + weigh(&[x[0], 1.0], &[0.5, 0.25]) }
    fn sliced_data(x: &[f64]) -> f64 { let w = [0.5, 1.0, 2.0]; weigh(&x[3..], &w[..x.len() - 3]) + weigh(&w[1..x.len() - 4], &x[..1]) }
    fn passive_data(x: &[f64]) -> f64 { const K: f64 = 2.0; let total: f64 = WEIGHTS.iter().sum(); let y: f64 = 3.0; let name = "n"; let text = format!("{name}{}", x.len().max(1)); K * x[0] * total + y * x[1] + text.len() as f64 }
    fn capturing(x: &[f64]) -> f64 { let mut s = 0.0; let mut add = |v: f64| { s += v * v; }; add(x[0]); add(2.0); let at = |a: &[f64], i| a[i]; s * at(x, 2) + at(&x[1..], 2) }
    fn typed_patterns(x: &[f64]) -> f64 { let (a, b): (f64, f64) = (x[0], 2.0); let [c, d]: [f64; 2] = [x[1], x[2]]; let y: f64; y = a * c; y + b * d }
    fn copies(x: &[f64]) -> f64 { let a = x.to_owned(); let b = x.iter().copied().collect::<Vec<f64>>(); let c = Vec::from(x); let d: Vec<_> = x.iter().map(|&v| v * 2.0).collect(); a[0] * b[1] * c[2] * d[3] }
    fn distance(x: &[f64]) -> f64 { x[..3].iter().zip(x[3..].iter()).map(|(&a, &b)| (a - b).powi(2)).sum::<f64>().sqrt() + 1.0 / x.iter().map(|v| v.exp()).sum::<f64>().ln() }
    fn argmax(x: &[f64]) -> f64 { let (i, v) = x.iter().enumerate().fold((0, 0.0), |(bi, bv), (i, v)| if *v > bv { (i, *v) } else { (bi, bv) }); let m = x.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)); let (j, w) = m.unwrap(); v * (i + 1) as f64 + w * x[j] }
    fn built(x: &[f64]) -> f64 { let a: [f64; 3] = std::array::from_fn(|i| x[i] * x[i + 1]); let m: Vec<Vec<f64>> = (0..2).map(|i| (0..3).map(|j| x[i] * x[j]).collect()).collect(); a.iter().sum::<f64>() + m[1][2] }
    fn chunk_patterns(x: &[f64]) -> f64 { x.chunks(2).map(|c| if let [a, b] = c { a * b } else { 0.0 }).sum() }
    fn mapped_by_closure(x: &[f64]) -> f64 { let f = |v: &f64| v * 2.0; let k = x[1]; let g = move |v: f64| v * k; x.iter().map(f).sum::<f64>() + x.iter().copied().map(g).sum::<f64>() }
    fn conditional_updates(x: &[f64]) -> f64 { let mut s = 1.0; s += if x[0] > 0.0 { x[0] } else { 0.0 }; s *= match x.len() { 6 => x[2], _ => 1.0 }; s = if s > 0.0 { s.ln() } else { -s }; s }
    fn flattened(x: &[f64]) -> f64 { let n = 3; (0..n).flat_map(|i| (0..n).map(move |j| x[i] * x[j] * 0.5)).sum::<f64>() + x.iter().take_while(|v| **v > -1.0).sum::<f64>() }
    fn blocks_in_chains(x: &[f64]) -> f64 { x.iter().map(|v| { let t = v * v; t + 1.0 }).filter(|t| *t > 1.1).sum::<f64>() + x.iter().fold(0.0_f64, |a, b| a.max(b.abs())) }
    fn extremes(x: &[f64]) -> f64 { let lo = x.iter().min_by(|a, b| a.partial_cmp(b).unwrap()).unwrap(); let hi = x.iter().copied().max_by(|a, b| a.total_cmp(b)).unwrap(); lo * hi + *x.iter().last().unwrap() }
    fn numbered(x: &[f64]) -> f64 { x.iter().enumerate().map(|(i, &v)| v / (i + 1) as f64).sum::<f64>() * x.iter().rev().enumerate().map(|(i, v)| v * (i * i) as f64).sum::<f64>() }
    fn compared_references(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if v > &0.5 { s += v; } else if v == &x[1] { s -= v * 2.0; } } match x.first() { Some(v) if v > &x[1] => s * v, _ => s } }
    fn integers(x: &[f64]) -> f64 { let n = x.len(); let m = n.pow(2).min(30) as i32; let half = n / 2; let odd = n % 2 == 1; let k = if odd { half } else { half + 1 }; x[k].powi(m % 3) * (m as f64).sqrt() * x[half] }
    fn chained_calls(x: &[f64]) -> f64 { x.iter().map(|&v| scaled(v, 0.5)).sum::<f64>() + x.iter().zip(WEIGHTS).map(|(&v, w)| scaled(v, w)).fold(1.0, |a, b| a * b) + WEIGHTS.iter().map(|w| scaled(*w, x[0])).sum::<f64>() }
    fn nested_calls(x: &[f64]) -> f64 { square(scaled(square(x[0]), square(2.0))) + square(x.iter().sum()) + scaled(if x[1] > 0.0 { x[1] } else { 1.0 }, x[2]) }
    fn tuples_of_buffers(x: &[f64]) -> f64 { let mut state = (x.to_vec(), 0.0, 0usize); for v in x { state.1 += v * state.0[state.2]; state.0[0] *= 0.5; state.2 = (state.2 + 1) % 3; } state.1 + state.0[0] }
    fn dynamic_programming(x: &[f64]) -> f64 { let n = 3; let mut d = vec![vec![f64::INFINITY; n + 1]; n + 1]; d[0][0] = 0.0; for i in 1..=n { for j in 1..=n { let c = (x[i - 1] - x[n + j - 1]).powi(2); d[i][j] = c + d[i - 1][j].min(d[i][j - 1]).min(d[i - 1][j - 1]); } } d[n][n] }
    fn simpson(x: &[f64]) -> f64 { let (a, b, n) = (x[0], x[2], 8); let f = |t: f64| (t * x[1]).cos() / (1.0 + t * t); let h = (b - a) / n as f64; let mut s = f(a) + f(b); for i in 1..n { let w = if i % 2 == 0 { 2.0 } else { 4.0 }; s += w * f(a + i as f64 * h); } s * h / 3.0 }
    fn bisection(x: &[f64]) -> f64 { let (mut lo, mut hi) = (0.0, 2.0); for _ in 0..6 { let mid = 0.5 * (lo + hi); if mid * mid > x[2] { hi = mid; } else { lo = mid; } } lo * x[0] + hi * x[1] }
    fn sieve(x: &[f64]) -> f64 { let mut prime = vec![true; 12]; for i in 2..12 { if prime[i] { let mut j = 2 * i; while j < 12 { prime[j] = false; j += i; } } } (2..12).filter(|&i| prime[i]).map(|i| x[i % 6] * i as f64).sum() }

    // Mutable borrows: what is written through them is not lost.
    fn branched_borrow(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); let r = if x[0] > 0.0 { &mut a } else { &mut b }; *r *= x[0]; a * b }
    fn matched_borrow(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); for (i, v) in x.iter().enumerate() { let r = match i % 2 { 0 => &mut a, _ => &mut b }; *r += v; } a * b }
    fn borrow_in_place(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); *(if x[0] > 0.0 { &mut a } else { &mut b }) += x[1]; a * b }
    fn array_of_borrows(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); for (r, v) in [&mut a, &mut b].into_iter().zip(x) { *r *= v; } a + b }
    fn tuple_of_borrows(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); let (p, q) = if x[0] > 0.0 { (&mut a, &mut b) } else { (&mut b, &mut a) }; *p += x[0]; *q *= x[1]; a * b }
    fn optional_borrow(x: &[f64]) -> f64 { let mut a = 1.0; let r = Some(&mut a); if let Some(r) = r { *r += x[0]; } a * a }
    fn moving_borrow(x: &[f64]) -> f64 { let mut v = [1.0, 2.0, 3.0]; let mut rest = &mut v[..]; let mut k = 0; while let [head, tail @ ..] = rest { *head *= x[k]; k += 1; rest = tail; } v[0] + v[1] * v[2] }
    fn borrows_by_hand(x: &[f64]) -> f64 { let mut v = [1.0, 2.0, 3.0]; let mut it = v.iter_mut(); while let Some(p) = it.next() { *p *= x[0]; } v[0] * v[1] * v[2] }
    fn vector_of_borrows(x: &[f64]) -> f64 { let (mut a, mut b) = (1.0, 2.0); let mut rs: Vec<&mut f64> = vec![&mut a, &mut b]; *rs[1] *= x[0]; for r in rs.iter_mut() { **r += x[1]; } a * b }
    fn borrowing_patterns(x: &[f64]) -> f64 { let mut p = (1.0, 2.0); match p { (ref mut a, ref mut b) => { *a += x[0]; *b *= x[1]; } } p.0 * p.1 }

    // Tuples with passive parts, functions by their type.
    fn clock_beside_state(x: &[f64]) -> f64 { let (mut t, mut y) = (0.0, x[0]); while t < 1.0 { let h: f64 = 0.25; (t, y) = (t + h, y + h * x[1] * y); } y * (t as usize) as f64 }
    fn nested_passive_parts(x: &[f64]) -> f64 { let ((a, n), (b, k)): ((f64, f64), (f64, f64)) = ((x[0], 3.0), (2.0, x[1])); let m = n as i32; a.powi(m) * k + half(b as usize) }
    fn slices_by_type(x: &[f64]) -> f64 { let rows: Vec<Vec<f64>> = x.chunks(2).map(<[f64]>::to_vec).collect(); let w: Vec<Vec<f64>> = WEIGHTS.chunks(2).map(<[f64]>::to_vec).collect(); rows[1][0] * rows[2][1] * w[0][1] + x.chunks(3).map(<[f64]>::len).sum::<usize>() as f64 }

    fn inserted(x: &[f64]) -> f64 { let mut o: Option<f64> = None; let r = *o.insert(x[0] * x[1]); let mut p: Option<f64> = None; let _ = p.insert(2.0); let q = p.get_or_insert(x[2]); *q *= x[2]; let mut v = vec![1.0]; v.insert(0, x[3]); r * o.unwrap_or(1.0) + p.unwrap_or(0.0) * v[0] }

    // Numerical code of all kinds.
    fn vector_product(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] { [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] }
    fn parallel_sum(x: &[f64]) -> f64 { let (mut even, mut odd) = (0.0, 0.0); for (i, v) in x.iter().enumerate() { let target = if i % 2 == 0 { &mut even } else { &mut odd }; *target += v * v; } even * odd }
    fn interp2(x: &[f64]) -> f64 { let xs = [0.0, 0.5, 1.0, 1.5]; let i = match xs.binary_search_by(|k| k.partial_cmp(&x[0]).unwrap()) { Ok(i) => i, Err(i) => i - 1 }; x[i] * (x[0] - xs[i]) }
    fn range_contains(x: &[f64]) -> f64 { if (0.5..1.0).contains(&x[0]) { x[0] * x[1] } else { x[2] } }
    fn assigned_expr(x: &[f64]) -> f64 { let y; let z; (y, z) = (x[0], x[1] * 2.0); let mut t = [0.0; 2]; [t[0], t[1]] = [z, y]; let w; { w = t[0] * t[1]; } w + y }
    fn nested_assign(x: &[f64]) -> f64 { let (mut a, mut b, mut c); ((a, b), c) = ((x[0], x[1]), x[2]); [a, b] = [b, a]; (c, (a, _), ..) = (c + a, (a * 2.0, 1), 3); a * b + c }
    fn successors(x: &[f64]) -> f64 { std::iter::successors(Some(x[0]), |v| if *v < 4.0 { Some(v * 1.7) } else { None }).sum() }
    fn kalman(x: &[f64]) -> f64 { let dt = x[5]; let f = [[1.0, dt], [0.0, 1.0]]; let mut p = [[x[0] * x[0] + 1.0, 0.0], [0.0, x[2]]]; let mut s = [x[1], x[3]]; let q = 0.01; let r = 0.3; for z in [1.0, 1.5, 2.25] { s = [f[0][0] * s[0] + f[0][1] * s[1], f[1][0] * s[0] + f[1][1] * s[1]]; let mut fp = [[0.0; 2]; 2]; for i in 0..2 { for j in 0..2 { for k in 0..2 { fp[i][j] += f[i][k] * p[k][j]; } } } let mut n = [[q, 0.0], [0.0, q]]; for i in 0..2 { for j in 0..2 { for k in 0..2 { n[i][j] += fp[i][k] * f[j][k]; } } } let innovation = z - s[0]; let sc = n[0][0] + r; let gain = [n[0][0] / sc, n[1][0] / sc]; s[0] += gain[0] * innovation; s[1] += gain[1] * innovation; for i in 0..2 { for j in 0..2 { p[i][j] = n[i][j] - gain[i] * n[0][j]; } } } s[0] * s[1] + p[0][0] + p[1][1] * p[0][1] }
    fn lu(x: &[f64]) -> f64 { let n = 3; let mut a = vec![vec![0.0; n]; n]; for i in 0..n { for j in 0..n { a[i][j] = x[(i * n + j) % 6] + if i == j { 2.0 } else { 0.1 * j as f64 }; } } let mut sign = 1.0; for k in 0..n { let mut p = k; for i in k + 1..n { if a[i][k].abs() > a[p][k].abs() { p = i; } } if p != k { a.swap(p, k); sign = -sign; } for i in k + 1..n { let f = a[i][k] / a[k][k]; a[i][k] = f; for j in k + 1..n { let t = a[k][j]; a[i][j] -= f * t; } } } sign * (0..n).map(|i| a[i][i]).product::<f64>() }
    fn fft(x: &[f64]) -> f64 { let n = 4; let mut re = x[..n].to_vec(); let mut im = vec![0.0; n]; let mut j = 0; for i in 1..n { let mut bit = n >> 1; while j & bit != 0 { j ^= bit; bit >>= 1; } j ^= bit; if i < j { re.swap(i, j); im.swap(i, j); } } let mut len = 2; while len <= n { let ang = -2.0 * std::f64::consts::PI / len as f64; let (wi, wr) = ang.sin_cos(); for start in (0..n).step_by(len) { let (mut cr, mut ci) = (1.0, 0.0); for k in 0..len / 2 { let (a, b) = (start + k, start + k + len / 2); let tr = re[b] * cr - im[b] * ci; let ti = re[b] * ci + im[b] * cr; re[b] = re[a] - tr; im[b] = im[a] - ti; re[a] += tr; im[a] += ti; let next = cr * wr - ci * wi; ci = cr * wi + ci * wr; cr = next; } } len <<= 1; } re.iter().zip(&im).enumerate().map(|(i, (r, m))| (i + 1) as f64 * (r * r + m * m)).sum() }
    fn de_boor(x: &[f64]) -> f64 { let mut d = [x[1], x[2], x[3], x[4]]; let t = x[0]; let p = 3; for r in 1..=p { for j in (r..=p).rev() { d[j] = (1.0 - t) * d[j - 1] + t * d[j]; } } d[p] }
    fn rodrigues(x: &[f64]) -> f64 { let w = [x[0], x[1], x[2]]; let v = [x[3], x[4], x[5]]; let th = w.iter().map(|c| c * c).sum::<f64>().sqrt(); let k = w.map(|c| c / th); let kv = vector_product(&k, &v); let kd = k.iter().zip(&v).map(|(a, b)| a * b).sum::<f64>(); let (s, c) = th.sin_cos(); let mut out = [0.0; 3]; for i in 0..3 { out[i] = v[i] * c + kv[i] * s + k[i] * kd * (1.0 - c); } out[0] + 2.0 * out[1] * out[2] }
    fn viterbi(x: &[f64]) -> f64 { let trans = [[0.7, 0.3], [0.4, 0.6]]; let mut score = [x[0], x[1]]; let mut back: Vec<[usize; 2]> = Vec::new(); for o in 2..6 { let mut next = [f64::NEG_INFINITY; 2]; let mut from = [0usize; 2]; for s in 0..2 { for p in 0..2 { let c = score[p] + f64::ln(trans[p][s]) + if s == 0 { x[o] } else { -x[o] * 0.5 }; if c > next[s] { next[s] = c; from[s] = p; } } } score = next; back.push(from); } let best = if score[0] > score[1] { 0 } else { 1 }; score[best] + back.len() as f64 }
    fn pid(x: &[f64]) -> f64 { let (kp, ki, kd) = (x[0], x[2], x[5]); let mut integral = 0.0; let mut last: Option<f64> = None; let mut y = x[1]; let mut cost = 0.0; for step in 0..6 { let target = if step < 3 { 1.0 } else { 0.5 }; let error = target - y; integral += error * 0.1; let derivative = match last { Some(previous) => (error - previous) / 0.1, None => 0.0 }; let u = kp * error + ki * integral + kd * derivative; let u = u.clamp(-50.0, 50.0); y += 0.1 * (u - y); cost += error * error + 1e-3 * u * u; last = Some(error); } cost }
    fn welford(x: &[f64]) -> f64 { let (n, mean, m2) = x.iter().fold((0usize, 0.0, 0.0), |(n, mean, m2), &v| { let n = n + 1; let d = v - mean; let mean = mean + d / n as f64; (n, mean, m2 + d * (v - mean)) }); mean + m2 / (n - 1) as f64 }
    fn split_mut(x: &[f64]) -> f64 { let mut v = x.to_vec(); let (l, r) = v.split_at_mut(3); for (a, b) in l.iter_mut().zip(r.iter_mut()) { let t = *a; *a = *b * t; *b += t; } if let Some(last) = v.last_mut() { *last *= 3.0; } if let [first, .., end] = &mut v[..] { *first += *end; *end = *first * 2.0; } v.iter().map(|a| a * a).sum() }
    fn edit(x: &[f64]) -> f64 { let mut row: Vec<f64> = (0..4).map(|j| j as f64 * x[5]).collect(); for i in 1..4 { let mut diagonal = row[0]; row[0] = i as f64 * x[5]; for j in 1..4 { let cost = (x[i - 1] - x[j + 1]).abs(); let best = (diagonal + cost).min(row[j] + 0.3).min(row[j - 1] + 0.3); diagonal = row[j]; row[j] = best; } } row[3] }
}

/// Apart, since the tests have the functions' names.
mod slices {
    use super::*;

    check_slices! {
        inserted clock_beside_state nested_passive_parts slices_by_type
        polynomial shadowing tuple_patterns compound uninitialised constants negation remainder references parentheses passive_scale
        methods binary_methods literal_receiver paths sine_cosine integer_power predicates
        branches chained_branches matching matching_values matching_order early_return if_let if_let_chain let_else short_circuit
        index_loop while_loop newton loop_value labelled labelled_value downwards recurrence iterate_slices iterate_constants
        arrays nested_arrays vectors grown stack slices in_place swapped sorted_index largest table mutable_iteration filled
        map_sum map_sum_typed zip_map_sum enumerate_fold fold_max fold_tuple range_map filter_map_sum collected adapters nested_chains
        same_names map_function in_conditions counted chained for_each reduced scanned
        halves calls calls_with_slices calls_in_loops calls_with_tuples calls_in_order
        closures passive_closures options macros
        network points passive_calls vectors_returned overwritten arrays_passed pairs_passed optional_mean ode elimination log_sum_exp
        labels grid aliases exponential robust variation range appended referred iterators_by_hand slice_patterns moved_closure
        memoised best_so_far lennard_jones rounding powers array_methods positive_mean babylonian angle raw_names captured_chain
        flagged differences lifetimes copied_array leaky fourier constant_iterators two_largest median strides
        advanced rows_passed inline_data sliced_data passive_data capturing typed_patterns copies distance argmax built chunk_patterns mapped_by_closure
        conditional_updates flattened blocks_in_chains extremes numbered compared_references integers chained_calls nested_calls
        tuples_of_buffers dynamic_programming simpson bisection sieve
        branched_borrow matched_borrow borrow_in_place array_of_borrows tuple_of_borrows optional_borrow moving_borrow
        borrows_by_hand vector_of_borrows borrowing_patterns parallel_sum interp2 range_contains assigned_expr
        nested_assign successors kalman lu fft de_boor rodrigues viterbi pid welford split_mut edit
    }
}

/// Signatures of all kinds, in a crate part that denies warnings.
mod signatures {
    #![deny(warnings, missing_docs, unreachable_pub, clippy::all)]
    use autodiff::prelude::*;

    /// Rosenbrock's function.
    #[differentiable]
    pub(crate) fn rosenbrock(x: f64, y: f64) -> f64 {
        (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
    }

    #[differentiable]
    fn weighed_rows(x: &[&[f64]], k: f64) -> f64 {
        x.iter().map(|row| row.iter().map(|v| v * v * k).sum::<f64>()).sum::<f64>() + x[0][1] * x[1][0]
    }

    #[test]
    fn slices_of_slices() {
        let x: [&[f64]; 2] = [&[1.0, 2.0], &[3.0]];
        assert_eq!(weighed_rows::grad(&x, 2.0), (vec![vec![4.0, 11.0], vec![14.0]], 14.0));
        assert_eq!(weighed_rows::jvp((&x, 2.0), (&[&[1.0, 0.0], &[0.0]], 0.0)).1, 4.0);
    }

    #[test]
    fn scalars() {
        let (x, y) = (1.2, 1.0);
        let gradient = (-2.0 * (1.0 - x) - 400.0 * x * (y - x * x), 200.0 * (y - x * x));
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12 * b.abs();
        let (z, (dx, dy)) = rosenbrock::value_and_grad(x, y);
        assert!(close(dx, gradient.0) && close(dy, gradient.1));
        assert_eq!(z, rosenbrock(x, y));
        assert_eq!(rosenbrock::grad(x, y), (dx, dy));
        let (_, dz) = rosenbrock::jvp((x, y), (1.0, 0.0));
        assert!(close(dz, dx));
        let (z2, pullback) = rosenbrock::vjp(x, y);
        assert_eq!((z2, pullback(1.0)), (z, (dx, dy)));
        let h = rosenbrock::hessian(x, y);
        assert_eq!(h, [[1330.0, -480.0], [-480.0, 200.0]]);
        assert_eq!(rosenbrock::hvp((x, y), (1.0, 0.0)), (1330.0, -480.0));
        assert_eq!(rosenbrock::jacobian(x, y).shape(), (1, 2));
        assert_eq!(rosenbrock::STRATEGY, Strategy::Adjoint);
    }

    #[differentiable]
    fn cube(x: f64) -> f64 {
        x * x * x
    }

    #[test]
    fn one_scalar() {
        assert_eq!(cube::value_and_grad(2.0), (8.0, 12.0));
        assert_eq!(cube::jvp(2.0, 1.0), (8.0, 12.0));
        assert_eq!(cube::hessian(2.0), 12.0);
        assert_eq!(cube::hvp(2.0, 2.0), 24.0);
    }

    #[differentiable]
    fn model(b: &[f64], #[constant] t: f64, terms: usize) -> f64 {
        let mut s = 0.0;
        for i in 0..terms {
            #[allow(clippy::cast_precision_loss)]
            let rate = t * (i as f64);
            s += b[i] * (-rate).exp();
        }
        s
    }

    #[differentiable]
    fn two_models(b: &[f64], #[constant] times: &[f64], n: usize) -> f64 {
        let k = 0.5;
        let fixed = [1.0, 2.0];
        model(b, times[0], n) + model(b, k, n) + model(&b[1..], 0.25, n - 1) + model(&fixed, times[1], 2) * b[0]
    }

    #[test]
    fn constants_pass_through_calls() {
        let gradient = two_models::grad(&[1.0, 2.0], &[0.1, 0.2], 2);
        let expected = [1.0 + 1.0 + (1.0 + 2.0 * (-0.2f64).exp()), (-0.1f64).exp() + (-0.5f64).exp() + 1.0];
        assert!(gradient.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-14));
    }

    #[derive(Clone, Copy)]
    struct Spring {
        stiffness: f64,
        rest: f64,
    }

    #[differentiable]
    fn energy(x: f64, #[constant] spring: &Spring) -> f64 {
        let Spring { stiffness, rest } = *spring;
        0.5 * stiffness * (x - rest) * (x - rest)
    }

    #[test]
    fn a_struct_passed_along_comes_apart() {
        assert_eq!(energy::grad(3.0, &Spring { stiffness: 2.0, rest: 1.0 }), 4.0);
    }

    #[test]
    fn constants_are_passed_along() {
        assert_eq!(model::grad(&[1.0, 2.0], 0.5, 2), [1.0, (-0.5f64).exp()]);
        assert_eq!(model::hvp((&[1.0, 2.0], 0.5, 2), &[1.0, 2.0]), [0.0, 0.0]);
        assert_eq!(model::hessian(&[1.0, 2.0], 0.5, 2).shape(), (2, 2));
    }

    #[differentiable]
    fn shapes<const N: usize>(a: &[f64; N], (p, q): (f64, &[f64]), mut v: Vec<f64>) -> [f64; 2] {
        v.push(p);
        let mut s = 0.0;
        for i in 0..N {
            s += a[i] * v[i];
        }
        [s, q[0] * q[1]]
    }

    #[test]
    fn arrays_tuples_and_vectors() {
        let gradient = shapes::grad(&[1.0, 2.0, 3.0], (1.0, &[1.0, 5.0]), vec![1.0, 4.0]);
        assert_eq!(gradient, ([1.0, 4.0, 1.0], (3.0, vec![5.0, 1.0]), vec![1.0, 2.0]));
        let jacobian = shapes::jacobian(&[1.0, 2.0, 3.0], (1.0, &[1.0, 5.0]), vec![1.0, 4.0]);
        assert_eq!(jacobian.row(0).iter().copied().collect::<Vec<_>>(), [1.0, 4.0, 1.0, 3.0, 0.0, 0.0, 1.0, 2.0]);
        let (_, pullback) = shapes::vjp(&[1.0, 2.0, 3.0], (1.0, &[1.0, 5.0]), vec![1.0, 4.0]);
        assert_eq!(pullback([0.0, 1.0]), ([0.0; 3], (0.0, vec![5.0, 1.0]), vec![0.0, 0.0]));
    }

    #[differentiable]
    fn step(u: &mut [f64], k: f64) {
        for i in 1..u.len() {
            u[i] += k * u[i - 1];
        }
    }

    #[differentiable]
    fn two_steps(u0: &[f64], k: f64) -> f64 {
        let mut u = u0.to_vec();
        step(&mut u, k);
        step(&mut u[1..], 0.5);
        u[u.len() - 1]
    }

    #[test]
    fn states() {
        assert_eq!(two_steps::grad(&[1.0, 2.0, 3.0], 0.5), (vec![0.5, 1.0, 1.0], 3.5));
        let (after, tangent) = step::jvp((&[1.0, 2.0, 3.0], 0.5), (&[1.0, 0.0, 0.0], 1.0));
        assert_eq!((after, tangent), (vec![1.0, 2.5, 4.25], vec![1.0, 1.5, 3.25]));
        let (_, pullback) = step::vjp(&[1.0, 2.0, 3.0], 0.5);
        assert_eq!(pullback(vec![0.0, 0.0, 1.0]), (vec![0.25, 0.5, 1.0], 3.0));
    }

    #[differentiable]
    fn larger<'a>(x: &'a [f64], w: &'a [f64]) -> f64 {
        let pick: &'a [f64] = if x.len() > 2 { x } else { w };
        pick[0] * w[1]
    }

    #[test]
    fn named_lifetimes() {
        #[differentiable]
        fn both(x: &[f64]) -> f64 {
            larger(x, &[1.0, 2.0]) + larger(&[3.0, 4.0], x)
        }
        assert_eq!(both::grad(&[1.0, 2.0, 3.0]), [2.0 + 2.0, 1.0, 0.0]);
    }

    #[differentiable]
    fn generic<T: Scalar>(x: T, y: &[T]) -> T {
        let k = T::lit(0.5);
        let mut s = x * k + 2.0;
        for v in y {
            s += *v * *v;
        }
        s.max(0.0)
    }

    #[differentiable]
    fn single(x: f32, n: u8) -> f32 {
        let h = 1.0 / f32::from(n);
        let mut y = x;
        for _ in 0..n {
            y += h * y * 0.5;
        }
        y
    }

    #[test]
    fn other_scalars() {
        assert_eq!(generic::grad(1.0, &[2.0, 3.0]), (0.5, vec![4.0, 6.0]));
        assert_eq!(single::value_and_grad(1.0f32, 2), (1.5625f32, 1.5625f32));
    }

    mod inner {
        use autodiff::prelude::*;

        #[differentiable]
        #[must_use]
        pub(super) fn sum(x: &[f64]) -> f64 {
            x.iter().sum()
        }
    }

    #[test]
    fn inside_functions_and_modules() {
        #[differentiable]
        fn local(x: f64) -> f64 {
            fn nested(n: usize) -> usize {
                n + 1
            }
            inner::sum(&[x, x * x]) + if nested(1) == 2 { 0.0 } else { x }
        }
        assert_eq!(local::grad(2.0), 5.0);
        assert_eq!(cube::grad(local(1.0)), 12.0);
    }

    #[test]
    fn on_tapes() {
        tape!(tape);
        let (x, y) = (tape.watch(1.2), tape.watch(1.0));
        let z = rosenbrock(x, y);
        let grads = tape.gradient(z);
        assert_eq!((grads.wrt(x), grads.wrt(y)), rosenbrock::grad(1.2, 1.0));
    }

    /// What is passed by value may be moved: each driver has its own.
    #[test]
    fn constants_by_value() {
        #[differentiable]
        fn scaled(x: f64, #[constant] factors: Vec<f64>) -> f64 {
            x * x * factors[0]
        }
        #[differentiable]
        fn all_scaled(x: &[f64], #[constant] factors: Vec<f64>, #[constant] name: String) -> Vec<f64> {
            x.iter().zip(factors).map(|(x, factor)| x * factor * name.len() as f64).collect()
        }
        #[differentiable]
        fn calls(x: f64, #[constant] factors: Vec<f64>) -> f64 {
            scaled(x, factors.clone()) + scaled(2.0 * x, factors)
        }
        assert_eq!(scaled::value_and_grad(2.0, vec![3.0]), (12.0, 12.0));
        assert_eq!(scaled::hessian(2.0, vec![3.0]), 6.0);
        assert_eq!(all_scaled::jacobian(&[2.0, 1.0], vec![3.0, 4.0], "xy".into()).as_slice(), [6.0, 0.0, 0.0, 8.0]);
        assert_eq!(calls::grad(2.0, vec![3.0]), 60.0);
        assert_eq!(calls::STRATEGY, Strategy::Tape);
    }

    #[test]
    fn derivatives_of_derivatives() {
        #[differentiable]
        fn slope(x: f64) -> f64 {
            cube::grad(x) * 2.0
        }
        assert_eq!(slope::value_and_grad(2.0), (24.0, 24.0));
        assert_eq!(slope::hessian(2.0), 12.0);
    }
}
