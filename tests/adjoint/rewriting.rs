//! Buffers from before a loop: written anew in every round, the rounds are swept one by one; written in part, or read before or after,
//! they are not.

use super::*;

// What callees do to a buffer.

#[differentiable(adjoint)]
fn all_of(x: &[f64], k: f64, y: &mut [f64]) {
    let n = x.len();
    for i in 0..n {
        y[i] = k * x[i] * x[i];
    }
    y[0] *= y[1];
}
#[differentiable(adjoint)]
fn all_of_its_own(k: f64, y: &mut [f64]) {
    for i in 0..y.len() {
        let t = k * i as f64;
        y[i] = t.sin() * k;
    }
}
#[differentiable(adjoint)]
fn all_by_items(k: f64, y: &mut [f64]) {
    for (i, v) in y.iter_mut().enumerate() {
        *v = k + i as f64;
    }
    y[0] = y[1] * k;
}
#[differentiable(adjoint)]
fn all_by_fill(k: f64, y: &mut [f64]) {
    y.fill(k * k);
    y[1] *= k;
}
#[differentiable(adjoint)]
fn all_but_one(x: &[f64], y: &mut [f64]) {
    for i in 1..x.len() {
        y[i] = x[i] * x[i];
    }
}
#[differentiable(adjoint)]
fn all_if(x: &[f64], k: f64, y: &mut [f64]) {
    if k < 0.0 {
        return;
    }
    for i in 0..x.len() {
        y[i] = x[i] * k;
    }
}
#[differentiable(adjoint)]
fn some_of(x: &[f64], k: f64, y: &mut [f64]) {
    for i in 0..x.len() {
        if x[i] < 0.5 {
            continue;
        }
        y[i] = x[i] * k;
    }
}
#[differentiable(adjoint)]
fn read_first(x: &[f64], k: f64, y: &mut [f64]) {
    let a = y[0] * k;
    for i in 0..x.len() {
        y[i] = x[i] * a;
    }
}
#[differentiable(adjoint)]
fn read_meanwhile(x: &[f64], k: f64, y: &mut [f64]) {
    for i in 0..x.len() {
        y[i] = y[i] * k + x[i];
    }
}
#[differentiable(adjoint)]
fn as_many_as_asked(n: usize, k: f64, y: &mut [f64]) {
    for i in 0..n {
        y[i] = k * k;
    }
}
#[differentiable(adjoint)]
fn another(x: &[f64], k: f64, z: &mut [f64], y: &mut [f64]) {
    for i in 0..z.len() {
        z[i] = x[i] * k;
    }
    y[0] = z[0] * k;
}

functions! { rewritten:
    fn by_a_loop(x: &[f64]) -> f64 { let n = x.len(); let mut u = vec![0.0; n]; let mut s = 0.0; for v in x { for i in 0..n { u[i] = v * x[i]; } s += u[0] * u[1] * u[4]; } s }
    fn by_its_length(x: &[f64]) -> f64 { let mut u = [0.0; 3]; let mut s = 0.0; for v in x { for i in 0..u.len() { u[i] = v.sin() * x[i]; } s += u[0] * u[1] + u[2].exp(); } 0.5 * s }
    fn backwards(x: &[f64]) -> f64 { let mut u = vec![1.0; 3]; let mut s = 0.0; for v in x { for i in (0..3).rev() { u[i] = v * x[i]; } s += u[0] * u[1] * u[2]; } s }
    fn by_items(x: &[f64]) -> f64 { let mut u = [0.0; 3]; let mut s = 0.0; for k in 0..4 { for (i, v) in u.iter_mut().enumerate() { *v = x[k] * x[i]; } s += u[0] * u[1] * u[2]; } s }
    fn by_filling(x: &[f64]) -> f64 { let mut u = vec![0.0; 3]; let mut s = 0.0; for v in x { u.fill(0.0); for i in 0..3 { u[i] += v * x[i]; } s += u[0] * u[1] - u[2] * v; } s }
    fn by_copying(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let mut s = 0.0; for k in 0..3 { u.copy_from_slice(&x[k..k + 2]); u[0] *= x[4]; s += u[0] * u[1]; } s }
    fn in_inner_rounds(x: &[f64]) -> f64 { let mut u = vec![0.0; 2]; let mut s = 0.0; for v in x { for k in 0..2 { for i in 0..2 { u[i] = v * x[i + k]; } s += u[0] * u[1]; } } s }
    fn two_buffers(x: &[f64]) -> f64 {
        let (n, m) = (2, 3);
        let mut inner = vec![0.0; n];
        let mut terms = vec![0.0; m];
        let mut s = 0.0;
        for v in x {
            for j in 0..m {
                for i in 0..n { inner[i] = v - x[i + j]; }
                terms[j] = -0.5 * (inner[0] * inner[0] + inner[1] * inner[1]);
            }
            let top = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            s += top + terms.iter().map(|t| (t - top).exp()).sum::<f64>().ln();
        }
        s - x[0]
    }
    fn by_a_callee(x: &[f64]) -> f64 { let mut a = vec![0.0; 3]; let mut u = vec![0.0; 3]; let mut s = 0.0; for v in x { for i in 0..3 { a[i] = v * x[i]; } all_of(&a, x[1], &mut u); s += u[0] * u[2]; } s }
    fn by_a_callee_of_its_own(x: &[f64]) -> f64 { let mut u = [0.0; 4]; let mut s = 0.0; for v in x { all_of_its_own(*v, &mut u); s += u[0] * u[1] + u[3]; } s }
    fn by_a_callee_with_items(x: &[f64]) -> f64 { let mut u = vec![0.0; 2]; let mut s = 0.0; for v in x { all_by_items(v * v, &mut u); s += u[0] * u[1]; } s }
    fn by_a_callee_that_fills(x: &[f64]) -> f64 { let mut u = vec![0.0; 2]; let mut s = 0.0; for v in x { all_by_fill(*v, &mut u); s += u[0] * u[1]; } s * 0.1 }
    fn before_another_loop(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let k = x[0] * x[1]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i] * k; } s += u[0] * u[1]; } let mut t = 0.0; for v in x { t += v * v; } s + t }
}

functions! { not_rewritten:
    fn from_the_second_on(x: &[f64]) -> f64 { let mut u = vec![1.0; 3]; let mut s = 0.0; for v in x { for i in 1..3 { u[i] = v * u[0]; } s += u[1] * u[2]; u[0] = u[1] * 0.5; } s }
    fn up_to_the_last(x: &[f64]) -> f64 { let mut u = vec![1.0; 3]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[2]; u[2] = u[1]; } s }
    fn every_other(x: &[f64]) -> f64 { let mut u = vec![1.0; 4]; let mut s = 0.0; for v in x { for i in (0..4).step_by(2) { u[i] = v * x[i]; } s += u[0] * u[1]; u[1] = u[2]; } s }
    fn with_a_jump(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for v in x { for i in 0..3 { if x[i] < 0.3 { continue; } u[i] = v * x[i]; } s += u[0] * u[1] * u[2]; } s }
    fn with_a_way_out(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for v in x { for i in 0..3 { if v * x[i] < 0.0 { break; } u[i] = v * x[i]; } s += u[0] * u[1] * u[2]; } s }
    fn in_a_branch(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for v in x { if *v > 0.2 { for i in 0..3 { u[i] = v * x[i]; } } s += u[0] * u[1] * u[2]; } s }
    fn read_in_the_loop_that_writes(x: &[f64]) -> f64 { let mut u = [0.5; 3]; let mut s = 0.0; for v in x { for i in 0..3 { u[i] = v * u[i] + x[i]; } s += u[0] * u[2]; } s }
    fn neighbour_read_in_the_loop(x: &[f64]) -> f64 { let mut u = [0.5; 3]; let mut s = 0.0; for v in x { for i in 0..3 { u[i] = v * u[2 - i]; } s += u[0] * u[1] * u[2]; } s }
    fn read_before(x: &[f64]) -> f64 { let mut u = [0.5; 2]; let mut s = 0.0; for v in x { s += u[0] * v; for i in 0..2 { u[i] = v * x[i]; } s += u[1] * u[0]; } s }
    fn lengths_that_differ(x: &[f64]) -> f64 { let (n, m) = (2, 3); let mut u = vec![1.0; m]; let mut s = 0.0; for v in x { for i in 0..n { u[i] = v * x[i]; } s += u[0] * u[2]; u[2] = u[0] * u[1]; } s }
    fn a_length_that_changes(x: &[f64]) -> f64 { let mut n = 3; let mut u = vec![1.0; n]; n -= 1; let mut s = 0.0; for v in x { for i in 0..n { u[i] = v * x[i]; } s += u[0] * u[2]; u[2] = u[0] * u[1]; } s }
    fn a_longer_list(x: &[f64]) -> f64 { let mut u = vec![1.0; 2]; u.push(x[0]); let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[2]; u[2] = u[0] * u[1]; } s }
    fn longer_in_every_round(x: &[f64]) -> f64 { let mut u = vec![1.0; 2]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[u.len() - 1]; u.push(v * u[0]); } s }
    fn read_after(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[1]; } s + u[0] * x[2] }
    fn read_in_the_next_round_outside(x: &[f64]) -> f64 { let mut u = [0.5; 2]; let mut t = 0.0; for k in 0..2 { t += u[0] * x[k]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[1]; } t += s; } t }
    fn inner_rounds_read_later(x: &[f64]) -> f64 { let mut u = [0.5; 2]; let mut s = 0.0; for (j, v) in x.iter().enumerate() { for k in 0..j % 2 { for i in 0..2 { u[i] = v * x[i + k]; } s += u[0]; } s += u[0] * u[1]; } s }
    fn through_an_alias(x: &[f64]) -> f64 { let mut u = [0.5; 2]; let mut s = 0.0; for v in x { let first = u[0]; for i in 0..2 { u[i] = v * x[i]; } s += first * u[1]; } s }
    fn by_an_iterator_over_a_part(x: &[f64]) -> f64 { let mut u = [1.0; 3]; let mut s = 0.0; for v in x { for (a, b) in u.iter_mut().zip(&x[..2]) { *a = v * b; } s += u[0] * u[2]; u[2] = u[0]; } s }
    fn elements_in_part(x: &[f64]) -> f64 { let mut u = [[0.5; 2]; 2]; let mut s = 0.0; for v in x { for i in 0..2 { u[i][0] = v * x[i]; } s += u[0][0] * u[1][1]; u[1][1] = u[1][0]; } s }
    fn nonlinear_after(x: &[f64]) -> f64 { let mut u = [0.0; 2]; let mut s = 0.0; for v in x { for i in 0..2 { u[i] = v * x[i]; } s += u[0] * u[1]; } (s * s + 1.0).ln() }
    fn by_a_shorter_argument(x: &[f64]) -> f64 { let mut a = vec![0.0; 2]; let mut u = vec![1.0; 3]; let mut s = 0.0; for v in x { for i in 0..2 { a[i] = v * x[i]; } all_of(&a, x[1], &mut u); s += u[0] * u[2]; u[2] = u[1]; } s }
    fn by_a_part_of_an_argument(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { all_of(&x[1..4], *v, &mut u); s += u[0] * u[4]; u[4] = u[1]; } s }
    fn by_a_callee_in_part(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { all_but_one(x, &mut u); s += u[0] * u[1] * v; u[0] = u[2] * v; } s }
    fn by_a_callee_at_times(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { all_if(x, *v, &mut u); s += u[0] * u[1]; } s }
    fn by_a_callee_here_and_there(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { some_of(x, *v, &mut u); s += u[0] * u[1]; u[0] *= 0.5; } s }
    fn by_a_callee_that_reads(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { read_first(x, *v, &mut u); s += u[0] * u[1]; } s }
    fn by_a_callee_that_reads_on(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { read_meanwhile(x, *v, &mut u); s += u[0] * u[1]; } s }
    fn by_a_callee_of_so_many(x: &[f64]) -> f64 { let mut u = vec![1.0; 3]; let mut s = 0.0; for v in x { as_many_as_asked(2, *v, &mut u); s += u[0] * u[2]; u[2] = u[1] * 0.5; } s }
    fn by_a_callee_of_another(x: &[f64]) -> f64 { let mut z = vec![0.0; 5]; let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { another(x, *v, &mut z, &mut u); s += u[0] * u[1]; u[1] = u[0] * 0.5; } s }
    fn smoothed_on(x: &[f64]) -> f64 { let mut u = vec![1.0; 5]; let mut s = 0.0; for v in x { smooth(&mut u, *v); s += u[1] * v; u[0] = *v; } s }
}

/// The guards are about something: what is listed is what a function overwrites.
#[test]
fn functions_say_what_they_overwrite() {
    assert_eq!(all_of::__OVERWRITES, [(2, 0)]);
    assert_eq!(all_of_its_own::__OVERWRITES, [(1, 1)]);
    assert_eq!(all_by_items::__OVERWRITES, [(1, 1)]);
    assert_eq!(all_by_fill::__OVERWRITES, [(1, 1)]);
    assert_eq!(another::__OVERWRITES, [(2, 2)]);
    let none = [all_but_one::__OVERWRITES, all_if::__OVERWRITES, some_of::__OVERWRITES, read_first::__OVERWRITES];
    assert!(none.iter().all(|list| list.is_empty()), "{none:?}");
    assert_eq!((read_meanwhile::__OVERWRITES, as_many_as_asked::__OVERWRITES), (&[][..], &[][..]));
}
