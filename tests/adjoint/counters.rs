//! Integers that a body counts up and down: the reverse sweep counts them back where it may, and records them elsewhere.

use std::ops::AddAssign as _;

use super::*;

functions! { counted_back:
    fn packed_triangle(x: &[f64]) -> f64 { let mut u = [0.0; 3]; let mut next = 0; for j in 0..2 { for i in j..2 { u[i] += x[next] * x[j]; next += 1; } } u[0] * u[1] + x[next] }
    fn downwards(x: &[f64]) -> f64 { let mut s = 1.0; let mut k = 5; for _ in 0..4 { k -= 1; s = s * x[k] + x[k - 1]; } s }
    fn twice_a_round(x: &[f64]) -> f64 { let mut s = 1.0; let mut k = 0; for _ in 0..2 { s *= x[k]; k += 1; s += x[k] * s; k += 1; } s * x[k] }
    fn up_and_down(x: &[f64]) -> f64 { let mut s = 0.5; let mut k = 0; for i in 0..3 { s = s * x[k] + x[i]; k += 2; s = s * x[k]; k -= 1; } s }
    fn between_loops(x: &[f64]) -> f64 { let mut k = 0; let mut p = x[k] * x[k]; for v in x { p = p * v; } k += 3; p + x[k] * x[k] }
    fn of_a_joined_loop(x: &[f64]) -> f64 { let mut k = 1; let a = x[k] * x[0]; k += 1; let b = x[k] * a; let mut s = 0.0; for v in &x[..2] { s += x[k] * v * x[k - 1]; k += 1; } s + b * 0.5 }
    fn joined_in_joined(x: &[f64]) -> f64 { let mut s = 0.0; let mut k = 0; for i in 0..2 { let a = x[k] * x[i]; for _ in 0..2 { s += x[k] * x[i + 1] * 0.5; k += 1; } s += a * 0.3; } s }
    fn declared_in_rounds(x: &[f64]) -> f64 { let mut p = 1.0; for i in 0..3 { let mut k = 0; while k < 3 { p = p * x[k + i] + 0.1; k += 1; } } p }
    fn in_the_condition(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 0; while k < 5 && p < 2.0 { p += x[k] * x[k] * p; k += 1; } p }
    fn left_by_break(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 0; loop { p = p * x[k] + 0.5; if p > 2.0 || k == 4 { break; } k += 1; } p * x[k] }
    fn left_by_return(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 0; for v in x { if *v > 1.2 { return p * x[k] * v; } p = p * x[k]; k += 1; } p }
    fn skipping(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 0; for v in x { if *v < 0.0 { continue; } p = p * x[k] + v; k += 1; } p * p }
    fn in_a_branch(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 0; for v in x { if *v > 0.3 { p = p * x[k]; k += 1; } else { p += x[k] * v; } } p * x[0] }
    fn written_by(x: &[f64]) -> f64 { let mut u = [0.0; 6]; let mut k = 0; for v in x { u[k] = v * v; k += 1; u[k] = v.sin() * u[k - 1]; } u[0] * u[1] + u[2] * u[5] }
    fn read_again_after_a_step(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut k = 0; let a = u[k] * u[4]; k += 1; let b = u[k] * u[4]; for i in 0..5 { u[i] *= a; } u[0] * b + u[1] }
    fn from_below(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut p = 0.3; let mut k = 0; for i in 0..4 { p = p * u[k] + u[k] * u[k]; k += 1; let q = u[k] * p; u[i] = q; } p * u[0] }
    fn as_a_number(x: &[f64]) -> f64 { let mut p = 1.0; let mut k = 1; for v in x { p = p * v + k as f64 * v; k += 1; } p }
    fn of_a_callee(x: &[f64]) -> f64 { let mut u = [0.1, 0.2, 0.3]; let mut s = 0.0; for k in 0..3 { triangle(&x[..3], x[k], &mut u); s += u[0] * u[2]; } s + u[1] }
    fn declared_in_a_joined_round(x: &[f64]) -> f64 { let mut s = 0.0; for v in &x[..2] { let mut k = 0; s += x[k] * v; k += 1; s += x[k] * v; } s }
    fn by_the_shorter_of_two(x: &[f64]) -> f64 { let mut p = 1.0; for (a, b) in x.iter().zip(&x[2..]) { p = p * a + b * b; } for (b, a) in x[3..].iter().zip(x) { p = p * a + b * b; } p }
    fn by_a_shorter_range(x: &[f64]) -> f64 { let mut p = 1.0; for (v, i) in x.iter().zip(0..3) { p = p * v + x[i] * x[i]; } p }
}

#[differentiable(adjoint)]
fn triangle(below: &[f64], k: f64, y: &mut [f64]) {
    let mut next = 0;
    for j in 0..2 {
        for i in j + 1..3 {
            y[i] += below[next].exp() * y[j] * k;
            next += 1;
        }
    }
}

functions! { recorded:
    fn alias_before_a_step(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for _ in 0..2 { let row = &x[k..k + 2]; k += 2; p = p * row[0] + row[1] * x[k]; } p }
    fn loop_before_a_step(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for _ in 0..2 { for v in &x[k..k + 2] { k += 1; p = p * v; } } p * x[k] }
    fn range_before_a_step(x: &[f64]) -> f64 { let mut k = 1; let mut p = 1.0; for _ in 0..2 { for i in 0..k { p = p * x[i]; k += 1; } } p + x[0] }
    fn argument_before_a_step(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for _ in 0..3 { p = p * norm(&x[k..k + 2]); k += 1; } p }
    fn replaced(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for i in 0..5 { p = p * x[k] + 0.2; k += 1; if i == 2 { k = 0; } } p }
    fn replaced_with_another(x: &[f64]) -> f64 { let (mut j, mut k) = (1, 0); let mut p = 1.0; for _ in 0..3 { p = p * x[k] + x[j]; (j, k) = (k, j); k += 1; } p }
    fn replaced_by_reference(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for _ in 0..3 { p = p * x[k] + 0.2; k += 1; std::mem::swap(&mut k, &mut 2); } p }
    fn doubled(x: &[f64]) -> f64 { let mut k = 1; let mut p = 1.0; for _ in 0..2 { p = p * x[k]; k += 1; k *= 2; k -= 2; } p * x[k] }
    fn counted_in_passive_code(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for i in 0..3 { p = p * x[k] + x[i]; if i % 2 == 0 { k += 1; } k += 1; } p }
    fn counted_in_a_passive_loop(x: &[f64]) -> f64 { let mut k = 0; for _ in 0..2 { k += 1; } let a = x[k] * x[0]; k += 1; a * x[k] }
    fn counted_by_a_closure(x: &[f64]) -> f64 { let mut k = 0; let mut step = || { k += 1; k }; let a = x[step()] * x[0]; let b = x[step()]; a * b }
    fn by_a_variable(x: &[f64]) -> f64 { let mut k = 0; let mut p = 1.0; for i in 0..3 { p = p * x[k] + 0.3; k += i; } p }
    fn counted_by_a_method(x: &[f64]) -> f64 { let mut k = 0usize; let mut p = 1.0; for i in 0..2 { p = p * x[k] + x[i]; k += 1; k.add_assign(1); } p }
    fn in_an_index_with_effects(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut i = 0; u[{ i += 1; i }] += x[0] * x[1]; u[{ i += 1; i }] *= 2.0; u[1] * x[{ i += 1; i }] * x[{ i += 1; i }] + u[2] * i as f64 }
}
