//! What people write without a second thought: exits from values, options, enums, lists that change, chains of iterators.

use super::*;

#[differentiable(adjoint)]
fn maybe_pair(a: f64, b: f64) -> Option<(f64, f64)> {
    if a > b { Some((a * b, a - b)) } else { None }
}
#[differentiable(adjoint)]
fn sq(a: f64) -> f64 {
    a * a
}
#[differentiable(adjoint)]
fn paired(a: f64, b: f64) -> (f64, f64) {
    (a * b, b.sin())
}
#[differentiable(adjoint)]
fn sized(x: &[f64]) -> (usize, f64) {
    (x.len(), x[0] * x[1])
}
/// Without a derivative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Linear,
    Square,
    Sine(usize),
}
#[derive(Clone, Copy, PartialEq, Debug)]
enum Law {
    Linear,
    Rate(f64),
}
fn kind(i: usize) -> Kind {
    [Kind::Linear, Kind::Square, Kind::Sine(2)][i % 3]
}
fn law(i: usize) -> Law {
    [Law::Linear, Law::Rate(0.3)][i % 2]
}

functions! { left_by_branches:
    fn else_return(x: &[f64]) -> f64 { let Some(v) = maybe(x[0], x[1]) else { return x[2] * x[2]; }; v * x[3].sin() }
    fn else_return_zero(x: &[f64]) -> f64 { let Some(v) = maybe(x[0], x[1]) else { return 0.0; }; v * x[3] }
    fn else_first(x: &[f64]) -> f64 { let Some(v) = x.first() else { return 0.0; }; v * v * x[1] }
    fn else_first_ref(x: &[f64]) -> f64 { let Some(&v) = x.first() else { return 0.0 }; v * v * x[1] }
    fn else_copied(x: &[f64]) -> f64 { let Some(v) = x.get(2).copied() else { return 0.0 }; v * v * x[1] }
    fn else_continue(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let Some(v) = maybe(x[i], x[i + 1]) else { continue; }; s += v * x[i]; } s * s }
    fn else_break(x: &[f64]) -> f64 { let mut s = 0.5; for i in 0..4 { let Some(v) = maybe(x[i] + 1.0, x[i + 1]) else { break; }; s *= v; } s }
    fn else_pair(x: &[f64]) -> f64 { let Some((a, b)) = maybe_pair(x[0], x[1]) else { return x[4]; }; a * b + a }
    fn else_slice(x: &[f64]) -> f64 { let [a, b, ..] = x else { return 0.0; }; a * b * b }
    fn else_slice_rest(x: &[f64]) -> f64 { let [first, rest @ ..] = x else { return 0.0; }; let mut s = *first; for r in rest { s += r * r * first; } s }
    fn else_split(x: &[f64]) -> f64 { let Some((first, rest)) = x.split_first() else { return 0.0; }; rest.iter().map(|r| r * first).sum() }
    fn else_split_last(x: &[f64]) -> f64 { let Some((last, rest)) = x.split_last() else { return 0.0; }; rest.iter().fold(0.0, |s, r| s + r * r) * last }
    fn else_passive(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..5usize { let Some(j) = i.checked_sub(1) else { continue }; s += x[i] * x[j]; } s.sin() }
    fn else_position(x: &[f64]) -> f64 { let Some(k) = x.iter().position(|v| *v > 0.8) else { return x[0] }; x[k] * x[k] }
    fn else_panics(x: &[f64]) -> f64 { let Some(v) = x.get(1) else { panic!("too short") }; v * x[0] }
    fn else_value_mut(x: &[f64]) -> f64 { let Some(mut v) = maybe(x[0], x[1]) else { return 1.0; }; v *= x[2]; v += v * x[3]; v }
    fn else_two(x: &[f64]) -> f64 { let Some(a) = maybe(x[0], x[1]) else { return x[2] }; let Some(b) = maybe(a, x[3]) else { return a * x[4] }; a * b }
    fn else_in_while(x: &[f64]) -> f64 { let (mut k, mut s) = (0, x[0]); while k < 4 { k += 1; let Some(v) = maybe(s, x[k]) else { s = s * 0.5 + x[k]; continue }; s += 0.3 * v; } s }
    fn else_before_loop(x: &[f64]) -> f64 { let Some(v) = maybe(x[0], x[1]) else { return 0.0; }; let mut s = 0.0; for t in x { s += t * v; } s.sin() }
    fn let_match_return(x: &[f64]) -> f64 { let y = match maybe(x[0], x[1]) { Some(v) => v, None => return x[2] }; y * y }
    fn let_match_continue(x: &[f64]) -> f64 { let mut s = x[0]; for i in 0..4 { let v = match maybe(x[i], x[i + 1]) { Some(v) => v, None => continue }; s += v * s; } s }
    fn match_get_return(x: &[f64]) -> f64 { let y = match x.get(3) { Some(v) => *v, None => return 0.0 }; y * y }
    fn match_get_ref(x: &[f64]) -> f64 { let y = match x.get(3) { Some(v) => v, None => return 0.0 }; y * y }
    fn tuple_exit(x: &[f64]) -> f64 { let (a, b) = if x[0] > 0.3 { (x[0], x[1]) } else { return x[3] * x[2]; }; a * b }
    fn tuple_match_bound(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let (a, b) = match maybe_pair(x[i], x[i + 1]) { Some((a, b)) => (a * 2.0, b), None => continue }; s += a * b; } s * x[0] }
    fn array_exit(x: &[f64]) -> f64 { let [a, b] = if x[0] > 0.3 { [x[0], x[1]] } else { return x[3] * x[2]; }; a * b }
    fn array_name_exit(x: &[f64]) -> f64 { let p = if x[0] > 0.3 { [x[0], x[1] * x[2]] } else { return x[3] * x[2]; }; p[0] * p[1] }
    fn vec_name_exit(x: &[f64]) -> f64 { let p: Vec<f64> = if x[0] > 0.3 { x.iter().map(|v| v * v).collect() } else { return x[3] * x[2]; }; p[0] * p[1] }
    fn labelled_tuple(x: &[f64]) -> f64 { let (a, b) = 'a: { if x[0] > 0.4 { break 'a (x[1], x[2]); } (x[3], x[0] * x[0]) }; a * b }
    fn loop_break_tuple(x: &[f64]) -> f64 { let mut k = 0; let mut s = x[0]; let (y, n) = loop { s = s * 0.5 + x[k]; k += 1; if k > 3 { break (s * s, k); } }; y * n as f64 }
    fn loop_break_pair(x: &[f64]) -> f64 { let mut k = 0; let mut s = x[0]; let (y, z) = loop { s = s * 0.5 + x[k]; k += 1; if k > 3 { break (s * s, s + x[1]); } }; y * z }
    fn unwrap_or_return(x: &[f64]) -> f64 { let v = match x.iter().position(|v| *v < 0.0) { Some(i) => i, None => return x[0] }; x[v] * x[v] }
    fn if_let_else_return(x: &[f64]) -> f64 { let v = if let Some(v) = maybe(x[0], x[1]) { v } else { return x[0] }; v * v }
    fn while_let_pop(x: &[f64]) -> f64 { let mut stack = vec![x[0], x[1], x[2]]; let mut s = 1.0; while let Some(v) = stack.pop() { s = s * v + v; } s }
}

functions! { options_and_variants:
    fn let_else_variant(x: &[f64]) -> f64 { let Kind::Sine(n) = kind(2) else { return x[0]; }; (x[0] * n as f64).sin() }
    fn let_else_float(x: &[f64]) -> f64 { let Law::Rate(r) = law(3) else { return x[0]; }; (x[0] * r).sin() }
    fn state_machine(x: &[f64]) -> f64 { let mut state = Kind::Linear; let mut s = x[0]; for v in x { state = match state { Kind::Linear if *v > 0.5 => { s += v; Kind::Square } Kind::Linear => { s *= 0.9; Kind::Linear } _ => { s *= v; Kind::Linear } }; } s }
    fn option_map(x: &[f64]) -> f64 { maybe(x[0], x[1]).map(|v| v * v).unwrap_or(x[2]) }
    fn option_map_or(x: &[f64]) -> f64 { maybe(x[0], x[1]).map_or(x[2], |v| v * x[3]) }
    fn option_unwrap_else(x: &[f64]) -> f64 { maybe(x[0], x[1]).unwrap_or_else(|| x[2] * x[3]) }
    fn option_filter(x: &[f64]) -> f64 { maybe(x[0], x[1]).filter(|v| *v > 0.0).unwrap_or(x[2]) }
    fn option_and_then(x: &[f64]) -> f64 { maybe(x[0], x[1]).and_then(|v| maybe(v, x[2])).unwrap_or(x[3]) }
    fn option_first(x: &[f64]) -> f64 { x.first().copied().unwrap_or(0.0) * x[1] }
    fn option_last(x: &[f64]) -> f64 { x.last().unwrap() * x[1] }
    fn option_get(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..7 { if let Some(v) = x.get(i) { s += v * v; } } s }
}

functions! { lists_that_change:
    fn extend(x: &[f64]) -> f64 { let mut v = vec![x[0]]; v.extend(x.iter().map(|t| t * t)); v[1] * v[3] }
    fn extend_slice(x: &[f64]) -> f64 { let mut v = vec![x[0]]; v.extend_from_slice(&x[1..4]); v[1] * v[3] }
    fn pop(x: &[f64]) -> f64 { let mut v = x.to_vec(); let a = v.pop().unwrap(); let b = v.pop().unwrap(); a * b + v[0] }
    fn insert_remove(x: &[f64]) -> f64 { let mut v = x.to_vec(); let a = v.remove(1); v.insert(0, a * a); v[0] * v[1] + v[2] }
    fn truncate(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.truncate(3); v.iter().map(|t| t * t).sum() }
    fn resize(x: &[f64]) -> f64 { let mut v = vec![x[0]; 2]; v.resize(4, x[1]); v[0] * v[3] }
    fn reverse(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.reverse(); v[0] * v[0] + v[1] * x[0] }
    fn sort(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.sort_by(|a, b| a.partial_cmp(b).unwrap()); v[0] * v[1] + v[4] }
    fn sort_total(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.sort_by(f64::total_cmp); v[2] * v[2] }
    fn mem_replace(x: &[f64]) -> f64 { let mut u = x[0]; let old = std::mem::replace(&mut u, x[1] * x[1]); old * u }
    fn rotate(x: &[f64]) -> f64 { let mut u = x.to_vec(); u.rotate_left(2); u[0] * u[1] + u[4] }
    fn tuple_mixed(x: &[f64]) -> f64 { let (a, n, r) = (x[0], x.len(), &x[1..]); a * r[0] * n as f64 }
    fn array_map(x: &[f64]) -> f64 { let u = [x[0], x[1], x[2]].map(|v| v * v); u[0] * u[1] + u[2] }
    fn let_later(x: &[f64]) -> f64 { let y; if x[0] > 0.3 { y = x[0] * x[0]; } else { y = x[1]; } y * x[2] }
}

functions! { chains_and_items:
    fn windows_pattern(x: &[f64]) -> f64 { let mut s = 0.0; for w in x.windows(3) { let &[a, b, c] = w else { unreachable!() }; s += a * b * c; } s }
    fn filter_map(x: &[f64]) -> f64 { x.iter().filter_map(|v| if *v > 0.0 { Some(v.ln()) } else { None }).sum() }
    fn filter_map_helper(x: &[f64]) -> f64 { x.iter().filter_map(|v| maybe(*v, 0.3)).sum() }
    fn max_by(x: &[f64]) -> f64 { let m = x.iter().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap(); m * x[0] }
    fn max_by_total(x: &[f64]) -> f64 { let m = x.iter().copied().max_by(|a, b| a.total_cmp(b)).unwrap(); m * x[0] }
    fn min_by(x: &[f64]) -> f64 { let m = x.iter().cloned().min_by(f64::total_cmp).unwrap(); m * x[0] }
    fn reduce(x: &[f64]) -> f64 { x.iter().copied().reduce(f64::max).unwrap() * x[0] }
    fn argmax(x: &[f64]) -> f64 { let (i, _) = x.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).unwrap(); x[i] * x[0] }
    fn collect_rows(x: &[f64]) -> f64 { let m: Vec<Vec<f64>> = (0..3).map(|i| x.iter().map(|v| v * x[i]).collect()).collect(); m[0][1] * m[2][3] }
    fn into_iter_array(x: &[f64]) -> f64 { [x[0], x[1] * x[2], 0.5].into_iter().map(|v| v * v).sum() }
    fn for_array(x: &[f64]) -> f64 { let mut s = 0.0; for v in [x[0], x[1] * x[2]] { s += v * v; } s }
    fn for_tuples(x: &[f64]) -> f64 { let mut s = 0.0; for (a, b) in [(x[0], x[1]), (x[2], x[3])] { s += a * b; } s }
    fn count(x: &[f64]) -> f64 { let n = x.iter().filter(|v| **v > 0.0).count(); x[0] * x[0] * n as f64 }
    fn min_f64(x: &[f64]) -> f64 { x.iter().copied().min_by(|a, b| a.partial_cmp(b).expect("numbers")).unwrap() * x[1] }
    fn parts_of_results(x: &[f64]) -> f64 { x.iter().map(|v| paired(*v, x[0])).map(|(r, t)| r * t).sum() }
    fn parts_out_of_a_match(x: &[f64]) -> f64 { let mut s = 0.0; for i in 0..4 { let (a, b) = match maybe_pair(x[i], x[i + 1]) { Some(p) => p, None => continue }; s += a * b; } s * x[0] }
}

/// Functions with the names of the standard library's constructors.
mod named {
    use autodiff::prelude::*;

    #[differentiable(adjoint)]
    pub(super) fn new(a: f64) -> f64 {
        a * a
    }

    pub(super) fn default<T: Scalar>(a: T) -> [T; 2] {
        [a, a * a]
    }

    #[derive(Clone, Copy)]
    pub(super) struct Pair<T> {
        pub(super) a: T,
        pub(super) b: T,
    }

    impl<T: Scalar> Pair<T> {
        pub(super) fn new(a: T, b: T) -> Self {
            Pair { a, b }
        }
    }
}

functions! { named_as_constructors:
    fn of_a_module(x: &[f64]) -> f64 { let q = named::new(x[0]); q * q * x[1] }
}

#[differentiable]
fn of_a_generic_function(x: &[f64]) -> f64 {
    let q = named::default(x[0]);
    q[1] * q[0] * x[1]
}

#[differentiable]
fn of_a_type(x: &[f64]) -> f64 {
    let q = named::Pair::new(x[0] * x[1], x[2]);
    q.a * q.b
}

#[differentiable]
fn boxed(x: &[f64]) -> f64 {
    let q = Box::new(x[0] * x[1]);
    *q * *q
}

/// Integers of a result that are multiplied with each other.
#[differentiable]
fn integers_of_a_result(x: &[f64]) -> f64 {
    let (n, v) = sized(x);
    let k = n * 2;
    let m = k + n;
    v * m as f64
}

/// A parameter's cotangent keeps its length.
#[differentiable]
fn longer(mut v: Vec<f64>, a: f64) -> f64 {
    v.push(a);
    v[0] * v[1]
}

#[differentiable(adjoint)]
fn longer_copy(v: Vec<f64>, a: f64) -> f64 {
    let mut v = v;
    v.push(a);
    v[0] * v[1]
}

#[test]
fn not_followed() {
    let strategies = [check!(of_a_generic_function), check!(of_a_type), check!(boxed), check!(integers_of_a_result)];
    assert_eq!(strategies, [0; 4]);
    assert_eq!(longer::grad(vec![3.0], 5.0), (vec![5.0], 3.0));
    assert_eq!(longer_copy::grad(vec![3.0], 5.0), (vec![5.0], 3.0));
}
