//! The largest and smallest elements of lists: found again in the reverse sweep where the list is still there, and ties split as
//! `max` splits them. `POINTS` has ties.

use super::*;

functions! { found_again:
    fn largest(x: &[f64]) -> f64 { x.iter().copied().fold(f64::NEG_INFINITY, f64::max) }
    fn smallest(x: &[f64]) -> f64 { let m = x.iter().cloned().fold(f64::INFINITY, f64::min); m * m + x[0] }
    fn by_closure(x: &[f64]) -> f64 { x.iter().fold(-9.0, |m: f64, v| m.max(*v)) * x[1] }
    fn by_pattern(x: &[f64]) -> f64 { x.iter().fold(9.0_f64, |m, &v| m.min(v)).sin() }
    fn by_loop(x: &[f64]) -> f64 { let mut top = f64::MIN; for v in x { top = top.max(*v); } top * x[2] }
    fn by_loop_over_copies(x: &[f64]) -> f64 { let mut low = f64::MAX; for &v in x.iter() { low = low.min(v); } low * low }
    fn from_an_element(x: &[f64]) -> f64 { x.iter().copied().fold(x[0], f64::max) * x[4] }
    fn from_a_tie(x: &[f64]) -> f64 { x.iter().copied().fold(1.0, f64::max) + x[0] }
    fn from_a_product(x: &[f64]) -> f64 { x.iter().copied().fold(x[0] * x[1], f64::min).exp() }
    fn from_nothing(x: &[f64]) -> f64 { x.iter().copied().fold(f64::NAN, f64::max) * 2.0 }
    fn of_none(x: &[f64]) -> f64 { x[3..3].iter().copied().fold(x[1], f64::max) * x[0] }
    fn of_a_part(x: &[f64]) -> f64 { let k = 1; x[k..k + 3].iter().copied().fold(0.0, f64::max) * x[0] }
    fn of_pairs(x: &[f64]) -> f64 { let u = [x[0], x[1], x[0], x[1], x[0]]; u.iter().copied().fold(f64::NEG_INFINITY, f64::max) * x[2] }
    fn of_one_number(x: &[f64]) -> f64 { let u = vec![x[3] * x[2]; 4]; u.iter().copied().fold(x[3] * x[2], f64::max) * x[2] }
    fn of_a_local(x: &[f64]) -> f64 { let u: Vec<f64> = x.iter().map(|v| v * v).collect(); let m = u.iter().copied().fold(0.0, f64::max); u.iter().map(|v| (v - m).exp()).sum::<f64>().ln() + m }
    fn one_after_the_other(x: &[f64]) -> f64 { let mut top = 0.0; for v in &x[..2] { top = f64::max(top, *v); } top *= 0.5; for v in &x[2..] { top = f64::max(top, *v); } top * top }
    fn in_rounds(x: &[f64]) -> f64 { let mut s = 0.0; for k in 1..4 { s += x[..k].iter().copied().fold(x[4], f64::max) * x[k]; } s }
    fn in_rounds_that_are_not_joined(x: &[f64]) -> f64 { let mut s = 0.5; for row in x.chunks(2) { s = s * 0.5 + row.iter().copied().fold(s, f64::max); } s }
    fn spread(x: &[f64]) -> f64 { let (mut low, mut high) = (f64::MAX, f64::MIN); for v in x { low = low.min(*v); } for v in x { high = high.max(*v); } high - low * high }
}

functions! { not_found_again:
    fn item_first(x: &[f64]) -> f64 { x.iter().fold(0.5, |m: f64, v| v.max(m)) * x[0] }
    fn overwritten_later(x: &[f64]) -> f64 { let mut u = x.to_vec(); let m = u.iter().copied().fold(0.0, f64::max); u[0] = m * u[1]; u[2] = m; u[3] = 0.0; u[0] * u[2] + m }
    fn overwritten_in_rounds(x: &[f64]) -> f64 { let mut u = x.to_vec(); for k in 0..3 { let m = u.iter().copied().fold(f64::MIN, f64::max); u[k] = m * x[k]; } u[0] + u[1] * u[2] }
    fn moved_later(x: &[f64]) -> f64 { let u = x.to_vec(); let m = u.iter().copied().fold(f64::MIN, f64::max); let w = u; w[0] * m }
    fn both_at_once(x: &[f64]) -> f64 { let (mut low, mut high) = (f64::MAX, f64::MIN); for v in x { low = low.min(*v); high = high.max(*v); } low * high }
    fn of_squares(x: &[f64]) -> f64 { x.iter().map(|v| v * v).fold(0.0, f64::max) * x[0] }
    fn damped(x: &[f64]) -> f64 { let mut top = 0.0; for v in x { top = f64::max(top * 0.5, *v); } top * x[1] }
    fn doubled(x: &[f64]) -> f64 { let mut top = 0.1; for v in x { top = f64::max(top, *v); top *= 2.0; } top }
    fn of_another(x: &[f64]) -> f64 { let k = x[1]; let mut top = 0.0; for _ in x { top = f64::max(top, k); } top * x[0] }
    fn to_another(x: &[f64]) -> f64 { let mut top = 0.0; let mut last = 0.3; for v in x { last = f64::max(top, *v); top = last * 0.5; } top + last }
    fn shifted(x: &[f64]) -> f64 { let mut top = 0.0; for v in x { let w = v + x[0]; top = f64::max(top, w); } top }
    fn of_one_outside(x: &[f64]) -> f64 { let k = x[1] * 2.0; let mut top = 0.0; for _v in x { top = f64::max(top, k); } top * x[0] }
    fn not_carried(x: &[f64]) -> f64 { let k = x[1] * 2.0; let mut top = 0.0; for v in x { top = f64::max(k, *v); } top * x[0] }
    fn of_another_function(x: &[f64]) -> f64 { let mut top = 0.3; for v in x { top = f64::hypot(top, *v); } top * x[0] }
    fn counted_too(x: &[f64]) -> f64 { let mut top = 0.0; let mut n = 0; for v in x { top = f64::max(top, *v); n += 1; } top * n as f64 }
    fn ties_from_the_back(x: &[f64]) -> f64 { let u = [x[0], x[2], x[1] * 0.0]; let mut top = -9.0; for v in u.iter().rev() { top = f64::max(top, *v); } top * 2.0 }
}

#[test]
fn of_floats_as_of_duals() {
    let x = [1.0, 1.0, 0.5, 1.0, 0.0];
    assert_eq!(largest::grad(&x), [0.25, 0.25, 0.0, 0.5, 0.0]);
    assert_eq!(from_a_tie::grad(&x), [1.125, 0.25, 0.0, 0.5, 0.0]);
    let h = smallest::hessian(&[3.0, -1.0, 2.0, 0.0, 0.5]);
    assert_eq!((h[(1, 1)], h[(0, 0)]), (2.0, 0.0));
}
