//! Loops whose rounds only meet in sums, which are swept round by round; and loops that look so and are not. The programs are
//! checked by `adjoint.rs`: a loop that is joined and must not be gives a wrong gradient.

use super::*;

functions! { sums:
    fn squares(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..x.len() { s += x[i] * x[i]; } s }
    fn mean_of_squares(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } s / x.len() as f64 }
    fn negated(x: &[f64]) -> f64 { let mut s = 1.0; for v in x { s -= v.sin() * v; } -s }
    fn with_outer_number(x: &[f64]) -> f64 { let k = x[0] * x[1]; let mut s = 0.0; for v in x { s += (k * v).tanh(); } s * 2.0 }
    fn two_sums(x: &[f64]) -> f64 { let mut s = 0.0; let mut t = 0.0; for v in x { s += v * v; t += v.cos() * 0.5; } 3.0 * s - t }
    fn scaled_by_earlier(x: &[f64]) -> f64 { let k = x[2].exp(); let mut s = 0.0; for v in x { s += v * v; } s * k }
    fn divided_by_earlier(x: &[f64]) -> f64 { let k = 2.0 + x[2].sin(); let mut s = 0.0; for v in x { s += v * v; } s / k }
    fn nested(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..x.len() { for j in 0..i { s += x[i] * x[j]; } } s }
    fn nested_sum(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let mut d = 0.0; for j in 0..5 { d += (x[i] - x[j]) * (x[i] - x[j]); } s += d.sqrt(); } s }
    fn nested_linear(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let mut d = 0.0; for j in 0..5 { d += x[i] * x[j]; } s += 2.0 * d; } s }
    fn buffer_inside(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let mut b = [0.0; 3]; for j in 0..3 { b[j] = x[i] * x[j]; } b[0] *= b[1]; s += b[0] * b[2]; } s }
    fn branches(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if *v > 0.3 { s += v * v; } else { let t = v.sin(); s -= t * t; } } s }
    fn chains(x: &[f64]) -> f64 { x.iter().zip(&x[1..]).map(|(a, b)| a * b).sum::<f64>() + x.windows(2).map(|w| (w[1] - w[0]).powi(2)).sum::<f64>() * 0.5 }
    fn calls(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..3 { s += helper(x[i], x[i + 1]) * norm(&x[i..]); } s }
    fn counters(x: &[f64]) -> f64 { let mut s = 0.0; let mut k = 0; for _ in 0..4 { s += x[k] * x[k + 1]; k += 1; } s }
    fn local_buffer_read(x: &[f64]) -> f64 { let u: Vec<f64> = x.iter().map(|v| v * v).collect(); let mut s = 0.0; for v in &u { s += v.exp(); } s }
    fn alias(x: &[f64]) -> f64 { let row = &x[1..4]; let mut s = 0.0; for i in 0..3 { s += row[i] * row[i] * x[0]; } s }
    fn later_sum(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let mut t = 0.0; for v in x { t += v * v * v; } s + t * 0.5 }
    fn after_a_return(x: &[f64]) -> f64 { if x[0] > 5.0 { return x[1] * x[1]; } let mut s = 0.0; for v in x { s += v * v; } s }
}

functions! { not_sums:
    fn accumulator_read(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * s + v; } s }
    fn accumulator_read_by_name(x: &[f64]) -> f64 { let mut s = 0.0; let mut t = 0.0; for v in x { s += v * v; t += s * v; } s + t }
    fn accumulator_in_condition(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if s < 1.0 { s += v * v; } else { s += v * 0.5; } } s }
    fn accumulator_scaled(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; s *= 0.9; } s }
    fn accumulator_replaced(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; if *v > 1.0 { s = v * 0.5; } } s }
    fn square_root_after(x: &[f64]) -> f64 { let mut s = 0.1; for v in x { s += v * v; } s.sqrt() }
    fn logarithm_after(x: &[f64]) -> f64 { let mut s = 0.1; for v in x { s += v * v; } let t = s / 3.0; t.ln() + t }
    fn square_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } s * s }
    fn product_of_sums(x: &[f64]) -> f64 { let mut s = 0.0; let mut t = 0.0; for v in x { s += v * v; t += v.sin(); } s * t }
    fn scaled_by_later(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let k = x[1].exp(); s * k }
    fn divided_by_sum(x: &[f64]) -> f64 { let mut s = 2.0; for v in x { s += v * v; } x[0] / s }
    fn divisor_itself(x: &[f64]) -> f64 { let mut s = 2.0; for v in x { s += v * v; } s / (s + 1.0) }
    fn overwritten_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 0..2 { s += u[i] * u[i]; } u[0] = u[1] * u[1]; s + u[0] }
    fn overwritten_in_loop_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 0..3 { s += u[i] * u[i]; } for i in 0..2 { u[i] = u[i + 1] * 0.5; } s + u[0] * u[1] }
    fn scaled_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for v in &u { s += v * v; } u[1] *= 3.0; s + u[1] }
    fn swapped_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 0..2 { s += u[i] * u[i + 1]; } u.swap(0, 3); s + u[0] * u[1] }
    fn smoothed_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 0..4 { s += u[i] * u[i]; } smooth(&mut u, x[0]); s + u[2] }
    fn filled_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 0..4 { s += u[i] * u[i]; } u.fill(x[0]); s + u[2] }
    fn number_overwritten_after(x: &[f64]) -> f64 { let mut k = x[0]; let mut s = 0.0; for v in x { s += v * k; } k = x[1] * x[2]; s + k }
    fn number_carried(x: &[f64]) -> f64 { let mut k = x[0]; let mut s = 0.0; for v in x { s += v * k; k = k.sin(); } s }
    fn number_carried_outside(x: &[f64]) -> f64 { let mut k = 1.0; let mut s = 0.0; for _ in 0..3 { for v in x { s += v * k; } k = k * x[0]; } s }
    fn buffer_carried(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for i in 1..5 { u[i] = u[i] * u[i - 1]; s += u[i]; } s }
    fn buffer_partly_rewritten(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for v in x { for i in 1..3 { u[i] = v * u[0]; } s += u[0] * u[1] * u[2] * u[3]; u[3] *= 0.5; } s }
    fn buffer_rewritten_sometimes(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for (k, v) in x.iter().enumerate() { if k % 2 == 0 { for i in 0..3 { u[i] = v * x[i]; } } s += u[0] * u[1] * u[2]; } s }
    fn buffer_read_after(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for v in x { for i in 0..3 { u[i] = v * x[i]; } s += u[0] * u[1]; } s + u[2] * u[0] }
    fn through_a_borrow(x: &[f64]) -> f64 { let mut u = x.to_vec(); let r = &mut u; let mut s = 0.0; for i in 0..4 { s += r[i] * r[i]; } r[1] = s; r[1] * r[0] }
    fn returned_from_the_loop(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if *v > 1.2 { return s * 0.5; } s += v * v; } s }
    fn returned_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } if x[0] > 0.5 { return x[1]; } s }
    fn branch_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } if x[0] > 0.2 { s } else { 0.5 * s * x[1] } }
    fn stored_after(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let mut s = 0.0; for v in x { s += v * v; } u[0] = s; u[1] = x[0]; u[0] * u[1] }
    fn maximum_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } s.max(x[0]) }
    fn in_a_tuple(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let (a, b) = (s, x[0]); a * b }
    fn of_a_call(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } helper(s, x[1]) }
    fn in_an_outer_loop(x: &[f64]) -> f64 { let mut p = 1.0; for k in 0..3 { let mut s = 0.0; for v in &x[k..] { s += v * v * p; } p = p * 0.5 + s.sin(); } p }
    fn left_early(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if *v < -1.0 { continue; } if *v > 1.5 { break; } s += v * v; } s }
    fn not_used(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let _ = s; x[0] * x[1] }
    fn added_twice(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let t = s + x[0]; t + s * 2.0 - t * 0.5 }
    fn shadowed(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; let s = v * 2.0; let _ = s; } s }
    fn left_with_another_value(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { if *v > 1.2 { return x[0] * x[1]; } s += v * v; } s }
    fn kept_in_a_list_after(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let mut s = 0.0; for v in x { s += v * v; } u[1] = s; u[1] * u[1] + s }
    fn squared_in_a_branch_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let mut t = 0.0; if x[0] > 0.1 { t = s * s; } t + s }
    fn multiplied_in_rounds_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let mut t = 1.0; for i in 0..2 { t = t * s * x[i]; } t + s }
    fn pushed_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let mut u = vec![x[0]]; u.push(s); u[0] * u[1] + s }
    fn taken_apart_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let (a, b) = (s * s, s); a + b + s }
    fn added_to_an_entry_after(x: &[f64]) -> f64 { let mut u = [x[0], x[1]]; let mut s = 0.0; for v in x { s += v * v; } u[0] += s; u[0] * u[0] + s }
    fn in_a_tuple_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let p = (s, 1.0); p.0 * p.0 + s }
    fn referred_to_after(x: &[f64]) -> f64 { let mut s = 0.0; for v in x { s += v * v; } let r = &s; r * r + s }
    fn divisor_beside_itself(x: &[f64]) -> f64 { let mut s = 2.0; for v in x { s += v * v; } s - x[0] / s }
    fn root_beside_itself(x: &[f64]) -> f64 { let mut s = 2.0; for v in x { s += v * v; } s.sqrt() + s }
    fn factor_that_changes(x: &[f64]) -> f64 { let mut k = 2.0; let mut s = 0.0; for v in x { s += v * v; } k = k + 1.0; let t = s * k; k = 1.0; t + k }
    fn items_overwritten_after(x: &[f64]) -> f64 { let mut u = x.to_vec(); let mut s = 0.0; for &v in &u { s += v; } u[0] = x[1] * 2.0; s + u[0] }
    fn no_rounds_inside(x: &[f64]) -> f64 { let u = x.to_vec(); let mut s = 0.0; for j in 0..4usize { for i in 0..j { s += u[j - 1] * x[i]; } } s }
}

functions! { ordinary:
    fn halves(x: &[f64]) -> f64 { let (a, b) = x.split_at(2); a[0] * b[1] + a[1] * b[2] * b[0] }
    fn halves_written(x: &[f64]) -> f64 { let mut u = x.to_vec(); let (a, b) = u.split_at_mut(2); a[0] = b[0] * b[1]; b[2] = a[0] * a[1]; u[0] * u[4] + u[1] }
    fn passed_on(x: &[f64]) -> f64 { let mut u = x.to_vec(); let (a, b) = u.split_at_mut(1); smooth(b, a[0]); u[1] * u[2] + u[3] }
    fn both_halves_passed(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for k in 0..3 {
            let (a, b) = u.split_at_mut(2);
            exchange(a, b, x[k]);
            s += u[0] * u[3];
        }
        s
    }
    fn array_patterns(x: &[f64]) -> f64 { let [a, b] = turned([x[0], x[1]], x[2]); let &[c, d] = &[x[3] * a, x[4]]; a * b + c * d }
    fn from_a_function(x: &[f64]) -> f64 { let u: [f64; 3] = std::array::from_fn(|i| x[i] * x[i + 1].sin()); let w = u.map(|v| v * v + x[4]); w[0] * w[1] + w[2] * u[0] }
    fn flattened(x: &[f64]) -> f64 { let u: Vec<f64> = x.chunks_exact(2).flat_map(|c| c.iter().map(|v| v.exp() * c[0])).collect(); u[0] * u[3] + u[1] * u[2] }
    fn array_arguments(x: &[f64]) -> f64 { norm(&[x[0], x[1] * x[2]]) * turned([x[0] * 2.0, x[3]], x[4])[0] }
    fn infinite_and_unused(x: &[f64]) -> f64 { let s = (x[0] * 0.0).sqrt(); if x[1] > 100.0 { s } else { x[1] * x[2] } }
    fn infinite_times_nothing(x: &[f64]) -> f64 { let s = (x[0] * x[0]).sqrt(); let t = if x[2] > 0.5 { s } else { 0.0 }; t + x[1] }
    fn quotients(x: &[f64]) -> f64 { let mut p = 1.5; for i in 0..4 { p = x[i] / (p + 2.0) + 1.0 / (2.0 + x[i] * x[i]); } p }
    fn reread(x: &[f64]) -> f64 { let mut u = x.to_vec(); for i in 1..5 { u[i] = u[i - 1] * 0.5 + x[i]; } let mut p = 1.0; for i in 0..5 { p = p * (u[i] + 2.0); } p }
    fn reread_after_a_jump(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..5 { let mut m = x[i]; if m > 1.0 { continue; } m = m * 2.0; s += m * x[0] * m; } s.sin() }
    fn reread_in_rounds(x: &[f64]) -> f64 { let mut m = x[0]; let mut s = 0.5; for i in 0..4 { s = s * m + x[i]; if i % 2 == 1 { m = m * x[i] + 0.1; } } s }
}

#[differentiable(adjoint)]
fn turned(v: [f64; 2], angle: f64) -> [f64; 2] {
    let (sin, cos) = angle.sin_cos();
    [v[0] * cos - v[1] * sin, v[0] * sin + v[1] * cos]
}

#[differentiable(adjoint)]
fn exchange(a: &mut [f64], b: &mut [f64], k: f64) {
    for i in 0..2 {
        a[i] = a[i] * k + b[i];
        b[i] *= a[i];
    }
}
