//! Ordinary functions through `#[differentiable]`: each runs as it was, forward and backward.
//!
//! Every function is compiled twice, plain and with the attribute; values must be equal bit for bit, and `jvp` and
//! `grad` must agree with each other and with a central difference.

use autodiff::prelude::*;

const POINT: [f64; 6] = [0.7, -0.4, 1.3, 0.9, -1.1, 0.25];

/// The functions twice: in `plain` as written, in `smooth` with the attribute.
macro_rules! twins {
    ($(fn $name:ident $arguments:tt -> $result:ty $body:block)*) => {
        #[allow(dead_code, clippy::all)]
        mod plain { #[allow(unused_imports)] use super::*; $(pub fn $name $arguments -> $result $body)* }
        #[allow(dead_code, clippy::all)]
        mod smooth { #[allow(unused_imports)] use super::*; $(#[differentiable] pub fn $name $arguments -> $result $body)* }
    };
}

/// The tests of functions from a slice to a number.
macro_rules! check_slices {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            check(plain::$name, smooth::$name, |x| smooth::$name::value_and_grad(x), |x, v| smooth::$name::jvp(x, v));
        }
    )*};
}

fn check(
    plain: impl Fn(&[f64]) -> f64,
    smooth: impl Fn(&[f64]) -> f64,
    value_and_grad: impl Fn(&[f64]) -> (f64, Vec<f64>),
    jvp: impl Fn(&[f64], &[f64]) -> (f64, f64),
) {
    let value = plain(&POINT);
    assert_eq!(value.to_bits(), smooth(&POINT).to_bits(), "{value} {}", smooth(&POINT));
    let (y, gradient) = value_and_grad(&POINT);
    assert_eq!(y.to_bits(), value.to_bits(), "{y} {value}");
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
    }
}

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
}

check_slices! {
    polynomial shadowing tuple_patterns compound uninitialised constants negation remainder references parentheses passive_scale
    methods binary_methods literal_receiver paths sine_cosine integer_power predicates
    branches chained_branches matching matching_values matching_order early_return if_let if_let_chain let_else short_circuit
    index_loop while_loop newton loop_value labelled labelled_value downwards recurrence iterate_slices iterate_constants
    arrays nested_arrays vectors grown stack slices in_place swapped sorted_index largest table mutable_iteration filled
    map_sum map_sum_typed zip_map_sum enumerate_fold fold_max fold_tuple range_map filter_map_sum collected adapters nested_chains
    same_names map_function in_conditions counted chained for_each reduced scanned
    halves calls calls_with_slices calls_in_loops calls_with_tuples calls_in_order
    closures passive_closures options macros
}
