//! The tape: against dual numbers, at its edges, and its panics.
//!
//! `tests/memcheck.sh` runs these under valgrind, AddressSanitizer and Miri, with smaller sizes.

#[path = "support/program.rs"]
pub mod program;

use autodiff::prelude::*;
use autodiff::{DifferentShapes, Variables, Visited, release_buffers};
use program::programs;
use proptest::prelude::*;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, Location};
use std::sync::Once;

/// A tape with a brand named after it, without the procedural macro, so that these tests build with little.
macro_rules! brand {
    ($name:ident) => {
        let $name = {
            #[allow(non_camel_case_types)]
            enum $name {}
            Tape::<'_, _, $name>::new()
        };
    };
    ($name:ident in $outer:ident) => {
        let $name = {
            #[allow(non_camel_case_types)]
            enum $name {}
            Tape::<'_, _, $name>::inside(&$outer)
        };
    };
}

/// A constant of the numbers of `tape`.
fn constant<T: Scalar, B>(_: &Tape<'_, T, B>, c: T) -> Var<T, B> {
    Var::from(c)
}

/// `full`, or `small` where every instruction is checked.
fn size(full: usize, small: usize) -> usize {
    if cfg!(miri) || std::env::var_os("AUTODIFF_SMALL").is_some() { small } else { full }
}

thread_local! {
    static LAST_PANIC: RefCell<Option<(String, String, u32)>> = const { RefCell::new(None) };
}

/// The message and the line of the panic of `f`, which must be in this file.
fn panic_of<R>(f: impl FnOnce() -> R) -> (String, u32) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            others(info);
            let message = info.payload_as_str().unwrap_or_default().to_owned();
            let location = info.location().map_or((String::new(), 0), |l| (l.file().to_owned(), l.line()));
            LAST_PANIC.set(Some((message, location.0, location.1)));
        }));
    });
    LAST_PANIC.set(None);
    assert!(panic::catch_unwind(AssertUnwindSafe(f)).is_err(), "this must panic");
    let (message, file, line) = LAST_PANIC.take().expect("a panic of this thread");
    assert!(file.ends_with("tests/tape.rs"), "panic in {file}: {message}");
    (message, line)
}

#[track_caller]
fn assert_panics<R>(message: &str, line: u32, f: impl FnOnce() -> R) {
    let caller = Location::caller();
    assert_eq!(panic_of(f), (message.to_owned(), line), "at {caller}");
}

const GONE: &str = "this variable's tape is gone, or it lives on another thread";
const DIFFERENT: &str = "these two variables belong to different tapes";
const NOT_OF_TAPE: &str = "this variable does not belong to the tape that is asked for its gradient";
const NOT_OF_GRADIENT: &str = "this variable does not belong to the tape of this gradient";

fn assert_close(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 1e-9 * (1.0 + expected.abs()) || (got.is_nan() && expected.is_nan()),
        "got {got}, expected {expected}"
    );
}

// Against dual numbers.

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gradients_are_those_of_duals(program in programs(3, 60), x in prop::array::uniform3(-2.0..2.0)) {
        brand!(tape);
        let vars = tape.watch(x);
        let values = program.run(&vars);
        let gradient = tape.gradient(program.target(&values));
        for (i, derivative) in gradient.wrt(vars).into_iter().enumerate() {
            let duals: [Dual<f64>; 3] = std::array::from_fn(|j| if i == j { Dual::variable(x[j], 0) } else { Dual::passive(x[j]) });
            let expected = program.target(&program.run(&duals));
            assert_close(derivative, expected.tangent());
            prop_assert_eq!(program.target(&values).value(), expected.value());
        }
    }

    #[test]
    fn gradients_with_respect_to_inner_nodes_are_those_of_a_restarted_program(
        program in programs(3, 40), x in prop::array::uniform3(-2.0..2.0), node in 0_usize..40,
    ) {
        brand!(tape);
        let values = program.run(&tape.watch(x));
        let node = 3 + node % (values.len() - 3);
        let derivative = tape.gradient(program.target(&values)).wrt(values[node]);
        let duals = program.run_from(&x.map(Dual::<f64>::passive), node, |value| Dual::variable(value.value(), 0));
        let is_constant = program.is_constant(node);
        assert_close(derivative, if is_constant { 0.0 } else { program.target(&duals).tangent() });
    }

    #[test]
    fn hessians_are_those_of_duals(program in programs(2, 25), x in prop::array::uniform2(-1.5..1.5)) {
        let mut expected = [[0.0; 2]; 2];
        for (i, row) in expected.iter_mut().enumerate() {
            for (j, entry) in row.iter_mut().enumerate() {
                let duals: [Dual<Dual<f64>>; 2] = std::array::from_fn(|k| {
                    let value = Dual::new(x[k], [f64::from(u8::from(k == i))]);
                    Dual::new(value, [Dual::passive(f64::from(u8::from(k == j)))])
                });
                *entry = program.target(&program.run(&duals)).tangent().tangent();
            }
        }
        for i in 0..2 {
            let over_tape = {
                brand!(outer);
                let vars = outer.watch(x);
                brand!(inner in outer);
                let inner_vars = inner.watch(vars);
                let first = inner.gradient(program.target(&program.run(&inner_vars))).wrt(inner_vars[i]);
                outer.gradient(first).wrt(vars)
            };
            let over_dual = {
                brand!(tape);
                let vars = tape.watch([0, 1].map(|k| Dual::<f64>::new(x[k], [f64::from(u8::from(k == i))])));
                let y = program.target(&program.run(&vars));
                tape.gradient(y).wrt(vars).map(Dual::tangent)
            };
            let under_dual = {
                brand!(tape);
                let vars = tape.watch(x);
                let duals: [_; 2] = std::array::from_fn(|k| if k == i { Dual::<_>::variable(vars[k], 0) } else { Dual::passive(vars[k]) });
                let y = program.target(&program.run(&duals));
                tape.gradient(y.tangent()).wrt(vars)
            };
            for j in 0..2 {
                assert_close(over_tape[j], expected[i][j]);
                assert_close(over_dual[j], expected[i][j]);
                assert_close(under_dual[j], expected[i][j]);
            }
        }
    }

    #[test]
    fn third_derivatives_by_three_tapes_are_those_of_duals(program in programs(1, 12), x in -1.0..1.0) {
        let dual: Dual<Dual<Dual<f64>>> = Dual::variable(Dual::variable(Dual::variable(x, 0), 0), 0);
        let expected = program.target(&program.run(&[dual])).tangent().tangent().tangent();
        brand!(a);
        let xa = a.watch(x);
        brand!(b in a);
        let xb = b.watch(xa);
        brand!(c in b);
        let xc = c.watch(xb);
        let first = c.gradient(program.target(&program.run(&[xc]))).wrt(xc);
        let second = b.gradient(first).wrt(xb);
        assert_close(a.gradient(second).wrt(xa), expected);
    }

    #[test]
    fn a_target_in_the_middle_is_differentiated_as_if_it_were_last(
        program in programs(2, 50), x in prop::array::uniform2(-2.0..2.0), middle in 0_usize..50,
    ) {
        brand!(tape);
        let tape = tape.persistent();
        let vars: [Var<f64, _>; 2] = tape.watch(x);
        let values = program.run(&vars);
        let middle = middle % values.len();
        let gradient = tape.gradient(values[middle]).wrt(vars);
        let later: Vec<_> = values[middle + 1..].iter().filter(|value| value.value() != 0.0).copied().collect();
        for (i, derivative) in gradient.into_iter().enumerate() {
            let duals: [Dual<f64>; 2] = std::array::from_fn(|j| if i == j { Dual::variable(x[j], 0) } else { Dual::passive(x[j]) });
            assert_close(derivative, program.run(&duals)[middle].tangent());
        }
        prop_assert_eq!(tape.gradient(values[middle]).wrt(vars), gradient);
        prop_assert_eq!(tape.gradient(vars[0]).wrt(later).iter().filter(|&&x| x != 0.0).count(), 0);
    }
}

#[test]
fn chains_of_any_length_have_the_right_gradient() {
    for n in (0..size(70, 12)).chain([255, 256, 257, 511, 512, 513, size(5000, 600)]) {
        brand!(tape);
        let x = tape.watch(1.5);
        let (mut y, mut dy) = (x, 1.0);
        for k in 0..n {
            // Products, quotients, sums, differences: statements of every size.
            match k % 5 {
                0 => (y, dy) = (y * x, dy * 1.5 + y.value()),
                1 => (y, dy) = (y / x, dy / 1.5 - y.value() / 2.25),
                2 => (y, dy) = (y + x, dy + 1.0),
                3 => (y, dy) = (y - x, dy - 1.0),
                _ => (y, dy) = (-y, -dy),
            }
        }
        assert_eq!(tape.len(), n + 1);
        assert_close(tape.gradient(y).wrt(x), dy);
    }
}

#[test]
fn accumulations_have_the_right_gradient() {
    for n in [0, 1, 2, 3, 10, size(1000, 100)] {
        let x: Vec<f64> = (0..n).map(|k| k as f64 * 0.1 - 1.0).collect();
        for sign in [1.0, -1.0] {
            brand!(tape);
            let vars = tape.watch(&x);
            let mut sum = constant(&tape, 0.0);
            for x in &vars {
                if sign > 0.0 { sum += x * x } else { sum -= x * x }
            }
            let expected: Vec<_> = x.iter().map(|x| sign * 2.0 * x).collect();
            assert_eq!(tape.gradient(sum).wrt(vars), expected);
        }
        // The factor is the sum itself, two statements back.
        brand!(tape);
        let x = tape.watch(0.5);
        let (mut sum, mut derivative) = (x * x, 1.0);
        for _ in 0..n {
            derivative += derivative * 0.01;
            sum += sum * 0.01;
        }
        let (mut other, mut other_derivative) = (sum * 1.0, derivative);
        for _ in 0..n.min(5) {
            other_derivative += 2.0 * other.value() * other_derivative;
            other += other * other;
        }
        assert_close(tape.gradient(other).wrt(x), other_derivative);
    }
}

// Structure.

#[test]
fn constants_take_no_place() {
    brand!(tape);
    let x = tape.watch(2.0);
    let c = constant(&tape, 3.0);
    let (f, g) = (c.sin() * c + c.powf(c), -c - 1.0);
    assert_eq!(tape.len(), 1);
    let y = x * f + g;
    assert_eq!((tape.len(), tape.bytes()), (3, 8 + 16 + 8));
    assert_close(tape.gradient(y).wrt(x), 3.0_f64.sin() * 3.0 + 27.0);
}

#[test]
fn a_result_equal_to_its_operand_has_its_own_derivative() {
    brand!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let copies =
        [x + 1.0, x - 1.0, x % 10.0, x.max(0.0), x.min(9.0), x.abs(), x.clamp(0.0, 9.0), x.copysign(2.0), 0.0 + x];
    for y in copies {
        let z = y * y + x * 100.0;
        let gradient = tape.gradient(z);
        assert_eq!(gradient.wrt((x, y)), (100.0 + 2.0 * y.value(), 2.0 * y.value()));
        assert_eq!(gradient.get(y), Some(2.0 * y.value()));
        assert_eq!(tape.gradient(x * 2.0).get(y), None);
    }
}

#[test]
fn sums_store_no_partials() {
    brand!(tape);
    let (x, y) = tape.watch((2.0, 3.0));
    let z = -(x + y) - (x - y);
    assert_eq!((tape.len(), tape.bytes()), (6, 48));
    assert_eq!(tape.gradient(z).wrt((x, y)), (-2.0, 0.0));
}

#[test]
fn shapes_come_back() {
    brand!(tape);
    let x = (1.0, [2.0, 3.0], vec![(4.0, 5.0), (6.0, 7.0)], [vec![8.0]], &[9.0][..], &vec![10.0], &[11.0]);
    let vars = tape.watch(x);
    let (a, b, c, d, e, f, g) = &vars;
    let y = *a + b[0] * 2.0 + b[1] * 3.0 + c[1].1 * 4.0 + d[0][0] + e[0] + f[0] + g[0];
    let gradient = tape.gradient(y);
    let derivatives = gradient.wrt(&vars);
    assert_eq!(derivatives, (1.0, [2.0, 3.0], vec![(0.0, 0.0), (0.0, 4.0)], [vec![1.0]], vec![1.0], vec![1.0], [1.0]));
    assert_eq!(gradient.wrt((b, (c, d))), (derivatives.1, (derivatives.2, derivatives.3)));
    assert_eq!(gradient.get((a, &c[..1], c)), (Some(1.0), None, Some(vec![(0.0, 0.0), (0.0, 4.0)])));
    assert_eq!(gradient.wrt(&b[..1]), [2.0]);
}

#[test]
fn empty_slices_have_empty_gradients() {
    brand!(tape);
    let x = tape.watch(Vec::<f64>::new());
    let gradient = tape.gradient(&x);
    assert_eq!(gradient.wrt(&x), []);
    assert_eq!(gradient.get(&x), None);
}

#[test]
fn targets_of_any_shape_are_summed_or_weighed() {
    let f = |x: f64, weights: Option<(f64, Vec<f64>)>| {
        brand!(tape);
        let x = tape.watch(x);
        let y = (x * x, vec![x, x * 3.0, Var::from(5.0), x]);
        match weights {
            None => tape.gradient(&y).wrt(x),
            Some(weights) => tape.gradient_with(y, weights).wrt(x),
        }
    };
    assert_eq!(f(2.0, None), 4.0 + 1.0 + 3.0 + 1.0);
    assert_eq!(f(2.0, Some((10.0, vec![1.0, 100.0, 7.0, 1000.0]))), 40.0 + 1.0 + 300.0 + 1000.0);
}

#[test]
fn the_targets_of_a_sum_are_all_connected() {
    brand!(tape);
    let (x, y, z) = tape.watch((1.0, 2.0, 3.0));
    let u = x * 2.0;
    let v = y * 2.0;
    let gradient = tape.gradient([v, u, v]);
    assert_eq!(gradient.get((x, y, z, u, v)), (Some(2.0), Some(4.0), None, Some(1.0), Some(2.0)));
}

#[test]
fn unconnected_variables_are_none_and_zero() {
    brand!(tape);
    let (x, y) = tape.watch((1.0, 2.0));
    let unused = y * x;
    let z = x * 0.0;
    let later = x * x;
    let gradient = tape.gradient(z);
    assert_eq!(gradient.get((x, y, unused, later, Var::from(1.0))), (Some(0.0), None, None, None, None));
    assert_eq!(gradient.wrt([x, y, unused, later, Var::from(1.0)]), [0.0; 5]);
    assert_eq!(gradient.get([x, y]), Some([0.0, 0.0]));
    assert_eq!(gradient.get([y, later]), None);
}

#[test]
fn a_constant_target_depends_on_nothing() {
    brand!(tape);
    let x = tape.watch(1.0);
    let gradient = tape.gradient(Var::from(3.0));
    assert_eq!((gradient.wrt(x), gradient.get(x)), (0.0, None));
}

#[test]
fn variables_may_be_watched_at_any_time() {
    brand!(tape);
    let x = tape.watch(2.0);
    let y = x * x;
    let late = tape.watch([3.0, 4.0]);
    let z = y * late[0];
    let gradient = tape.gradient(z);
    assert_eq!(gradient.get((x, late)), (Some(12.0), Some([4.0, 0.0])));
}

#[test]
fn a_variable_can_be_its_own_target() {
    brand!(tape);
    let x = tape.watch([1.0, 2.0, 3.0]);
    let gradient = tape.gradient(x[1]);
    assert_eq!(gradient.wrt(x), [0.0, 1.0, 0.0]);
    assert_eq!((gradient.get(x[0]), gradient.get(x[1])), (None, Some(1.0)));
}

#[test]
fn many_leaves_in_the_middle() {
    brand!(tape);
    let mut sum = constant(&tape, 0.0);
    let mut leaves = Vec::new();
    for k in 0..size(3000, 300) {
        let x = tape.watch(k as f64);
        sum += x * x;
        leaves.push(x);
    }
    let gradient = tape.gradient(sum).wrt(&leaves);
    assert!(gradient.iter().zip(&leaves).all(|(derivative, x)| *derivative == 2.0 * x.value()));
}

// Zero, infinity, NaN.

#[test]
fn an_infinite_partial_of_something_unused_makes_no_nan() {
    brand!(tape);
    let (x, y) = tape.watch((0.0, 1.0));
    let (_unused, _, _) = (x.sqrt(), x.ln(), y / x);
    let target = 2.0 * x;
    let gradient = tape.gradient(target);
    assert_eq!((gradient.wrt(x), gradient.wrt(y)), (2.0, 0.0));
}

#[test]
fn an_infinite_partial_behind_late_leaves_makes_no_nan() {
    brand!(tape);
    let x = tape.watch(1.0);
    let y = x * 3.0;
    let late = tape.watch(0.0);
    let _unused = late.sqrt();
    let z = y + late;
    assert_eq!(tape.gradient(z).wrt((x, late)), (3.0, 1.0));
}

#[test]
fn an_infinite_partial_of_something_unused_makes_no_nan_in_second_derivatives() {
    brand!(outer);
    let x = outer.watch(0.0);
    brand!(inner in outer);
    let xi = inner.watch(x);
    let _unused = xi.sqrt();
    let first = inner.gradient(xi * xi * xi + xi * xi).wrt(xi);
    assert_eq!(outer.gradient(first).wrt(x), 2.0);

    brand!(tape);
    let x = tape.watch(Dual::<f64>::variable(0.0, 0));
    let _unused = x.sqrt();
    assert_eq!(tape.gradient(x * x).wrt(x).tangent(), 2.0);
}

#[test]
fn infinite_derivatives_are_infinite() {
    brand!(tape);
    let (x, y) = tape.watch((0.0, 4.0));
    let z = x.sqrt() + y.sqrt();
    assert_eq!(tape.gradient(z).wrt((x, y)), (f64::INFINITY, 0.25));
}

#[test]
fn nan_stays_nan() {
    brand!(tape);
    let (x, y) = tape.watch((-1.0, 4.0));
    let z = x.sqrt() + y.sqrt();
    let gradient = tape.gradient(z);
    assert!(gradient.wrt(x).is_nan());
    assert_eq!(gradient.wrt(y), 0.25);
}

#[test]
fn constants_make_no_nan_out_of_infinite_partials() {
    brand!(tape);
    let x = tape.watch(0.0);
    let c = constant(&tape, 0.0);
    // The partial by the exponent is -inf times 0, the exponent a constant.
    let y = x.powf(Var::from(2.0)) + c.sqrt() * x + x.atan2(c);
    assert_eq!(tape.gradient(y).wrt(x), 0.0);
}

#[test]
fn ties_split_evenly() {
    brand!(tape);
    let (x, y) = tape.watch((1.0, 1.0));
    let tape = tape.persistent();
    assert_eq!(tape.gradient(x.max(y)).wrt((x, y)), (0.5, 0.5));
    assert_eq!(tape.gradient(x.max(x)).wrt((x, y)), (1.0, 0.0));
    assert_eq!(tape.gradient(x.min(1.0)).wrt((x, y)), (0.5, 0.0));
}

// Several tapes.

#[test]
fn two_live_tapes_of_one_depth_interleave() {
    brand!(a);
    brand!(b);
    let (x, y) = (a.watch(2.0), b.watch(3.0_f32));
    let (mut p, mut q) = (x, y);
    for _ in 0..3 {
        p *= x;
        q += y * y;
    }
    brand!(c);
    let z = c.watch(Dual::<f64>::variable(5.0, 0));
    p = p.sqrt();
    let r = z * z * p.value();
    q *= q;
    assert_eq!(b.gradient(q).wrt(y), 2.0 * 30.0 * 19.0);
    let derivative = c.gradient(r).wrt(z);
    assert_eq!((derivative.value(), derivative.tangent()), (40.0, 8.0));
    p *= x;
    assert_eq!(a.gradient(p).wrt(x), 24.0 / 8.0 * 4.0);
}

#[test]
fn many_live_tapes_end_in_any_order() {
    enum Brand {}
    for rotation in 0..5 {
        let mut tapes: Vec<_> = (0..5)
            .map(|k| {
                let tape = Tape::<f64, Brand>::new();
                let x = tape.watch(f64::from(k));
                (tape, x)
            })
            .collect();
        let mut products: Vec<_> = tapes.iter().map(|(_, x)| *x).collect();
        for _ in 0..3 {
            for (product, (_, x)) in products.iter_mut().zip(&tapes) {
                *product *= x;
            }
        }
        tapes.rotate_left(rotation);
        products.rotate_left(rotation);
        for ((tape, x), product) in tapes.into_iter().zip(products) {
            assert_eq!(tape.gradient(product).wrt(x), 4.0 * x.value().powi(3));
        }
    }
}

#[test]
fn one_brand_in_a_recursion_keeps_its_tapes_apart() {
    fn power_tower(x: f64, depth: u32) -> f64 {
        brand!(tape);
        let v = tape.watch(x);
        let inner = if depth == 0 { 1.0 } else { power_tower(x * 0.5, depth - 1) };
        tape.gradient(v * v * inner).wrt(v)
    }
    assert_eq!(power_tower(3.0, 2), 6.0 * 3.0 * 1.5);
}

#[test]
fn recording_inside_a_callback_of_another_tape() {
    brand!(outer);
    let x = outer.watch(2.0);
    let root = |c: f64| {
        // Newton's method with a tape of its own.
        let mut y = 1.0;
        for _ in 0..20 {
            brand!(tape);
            let v = tape.watch(y);
            let f = v * v - c;
            y -= f.value() / tape.gradient(f).wrt(v);
        }
        y
    };
    let z = x * root(x.value()) + x;
    assert_close(outer.gradient(z).wrt(x), 2.0_f64.sqrt() + 1.0);
}

#[test]
fn four_tapes_nest() {
    brand!(a);
    let xa = a.watch(2.0);
    brand!(b in a);
    let xb = b.watch(xa);
    brand!(c in b);
    let xc = c.watch(xb);
    brand!(d in c);
    let xd = d.watch(xc);
    let y = xd.powi(6);
    let y = d.gradient(y).wrt(xd);
    let y = c.gradient(y).wrt(xc);
    let y = b.gradient(y).wrt(xb);
    assert_eq!(a.gradient(y).wrt(xa), 360.0 * 4.0);
}

#[test]
fn an_inner_tape_may_live_in_a_persistent_one() {
    brand!(outer);
    let outer = outer.persistent();
    let x = outer.watch(3.0);
    let mut first = x;
    for _ in 0..3 {
        brand!(inner in outer);
        let xi = inner.watch(x);
        first = inner.gradient(xi * xi * xi).wrt(xi);
    }
    assert_eq!(outer.gradient(first).wrt(x), 18.0);
    assert_eq!(outer.gradient(first * first).wrt(x), 2.0 * 27.0 * 18.0);
}

#[test]
fn buffers_go_from_one_number_type_to_another() {
    fn check<T: Scalar>(n: usize) {
        brand!(tape);
        let x = tape.watch(T::lit(0.5));
        let mut y = x;
        for k in 0..n {
            y = if k % 3 == 0 { y.sin() } else { y * x + x };
        }
        let reference = {
            let x = Dual::<f64>::variable(0.5, 0);
            (0..n).fold(x, |y, k| if k % 3 == 0 { y.sin() } else { y * x + x })
        };
        let derivative: f64 = tape.gradient(y).wrt(x).primal().into();
        assert!((derivative - reference.tangent()).abs() <= 1e-4 * (1.0 + reference.tangent().abs()));
    }
    for n in [1, 700, 20, size(9000, 900), 5] {
        check::<f32>(n);
        check::<Dual<f64, 3>>(n);
        check::<f64>(n);
        check::<Dual<Dual<f32>>>(n);
        check::<f64>(2 * n);
        release_buffers();
        check::<Dual<f64, 3>>(n);
    }
}

#[test]
fn a_forgotten_tape_stays_out_of_the_way() {
    enum Brand {}
    let make = || {
        let tape = Tape::<f64, Brand>::new();
        let x = tape.watch(2.0);
        std::mem::forget(tape);
        x
    };
    let forgotten = make();
    let tape = Tape::<f64, Brand>::new();
    let x = tape.watch(3.0);
    assert_panics(DIFFERENT, line!(), || x * forgotten);
    let still = forgotten * forgotten;
    assert_eq!(still.value(), 4.0);
    assert_eq!(tape.gradient(x * x).wrt(x), 6.0);
}

// Persistent tapes, reset, stop_recording.

#[test]
fn persistent_tapes_go_on_recording() {
    brand!(tape);
    let tape = tape.persistent();
    let x = tape.watch([2.0, 3.0]);
    let y = x[0] * x[1];
    let first = tape.gradient(y);
    let z = y * y + x[0];
    let second = tape.gradient(z);
    let third = tape.gradient_with([y, z], [1.0, 10.0]);
    assert_eq!(first.wrt(x), [3.0, 2.0]);
    assert_eq!(first.get(z), None, "recorded later");
    assert_eq!((second.wrt(x), second.wrt(y)), ([37.0, 24.0], 12.0));
    assert_eq!(third.wrt(x), [373.0, 242.0]);
    assert_eq!(second.get((x[1], y)), (Some(24.0), Some(12.0)));
    drop(tape);
    assert_eq!((first.wrt(x), first.get(y)), ([3.0, 2.0], Some(1.0)));
    assert_eq!(second.get(x), Some([37.0, 24.0]));
}

#[test]
fn reset_empties_a_tape_and_makes_its_variables_stale() {
    brand!(tape);
    let mut lens = Vec::new();
    for k in 1..4 {
        let x = tape.watch(f64::from(k));
        let y = x * x;
        lens.push(tape.len());
        tape.reset();
        assert!(tape.is_empty());
        assert_eq!(tape.bytes(), 0);
        let z = tape.watch(1.0);
        assert_panics(GONE, line!(), || x + 1.0);
        assert_panics(GONE, line!(), || y * y);
        assert_panics(GONE, line!(), || z * y);
        tape.reset();
    }
    assert_eq!(lens, [2, 2, 2]);
    let x = tape.watch(5.0);
    assert_eq!(tape.gradient(x * x).wrt(x), 10.0);
}

#[test]
fn stop_recording_gives_constants() {
    brand!(tape);
    let x = tape.watch(3.0);
    let scale = tape.stop_recording(|| {
        let a = x * x + x;
        let b = tape.stop_recording(|| x - 1.0);
        assert_eq!(tape.len(), 1);
        let picks = [x.max(1.0), x.abs(), x.clamp(0.0, 10.0), x + 0.0, x - 0.0, -x, x.copysign(1.0), x % 100.0];
        assert!(picks.iter().all(|pick| pick.value().abs() == 3.0));
        a * b + picks.iter().sum::<Var<_, _>>()
    });
    let y = x * x;
    assert_eq!(tape.len(), 2);
    assert_eq!(tape.gradient(y * scale).wrt(x), 6.0 * (24.0 + 18.0));
}

#[test]
fn stop_recording_ends_on_panics() {
    brand!(tape);
    let x = tape.watch(3.0);
    let result = panic::catch_unwind(AssertUnwindSafe(|| tape.stop_recording(|| panic!("inside"))));
    assert!(result.is_err());
    assert_eq!(tape.gradient(x * x).wrt(x), 6.0);
}

#[test]
fn stop_recording_stops_one_tape_only() {
    brand!(a);
    let x = a.watch(3.0);
    let (y, inner) = a.stop_recording(|| {
        brand!(b);
        let v = b.watch(2.0);
        let y = x * x;
        let derivative = b.gradient(v * v * v).wrt(v);
        (y, derivative)
    });
    assert_eq!(inner, 12.0);
    let late = a.stop_recording(|| a.watch(7.0));
    assert_eq!(a.gradient(x * y * late).wrt((x, late)), (63.0, 27.0));
}

#[test]
fn a_gradient_while_recording_is_stopped() {
    brand!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let y = x * x;
    assert_eq!(tape.stop_recording(|| tape.gradient(y).wrt(x)), 6.0);
    let z = y * x;
    assert_eq!(tape.gradient(z).wrt(x), 27.0);
}

#[test]
fn detach_cuts() {
    brand!(tape);
    let x = tape.watch(3.0);
    assert_eq!(tape.gradient(x * x.detach()).wrt(x), 3.0);
}

// Panics.

#[test]
fn stale_variables_panic_at_the_callers_line() {
    enum Brand {}
    let (x, y) = {
        let tape = Tape::<f64, Brand>::new();
        let x = tape.watch(2.0);
        (x, x * x)
    };
    assert_panics(GONE, line!(), || x * y);
    assert_panics(GONE, line!(), || x + y);
    assert_panics(GONE, line!(), || x - 1.0);
    assert_panics(GONE, line!(), || 1.0 / x);
    assert_panics(GONE, line!(), || -x);
    assert_panics(GONE, line!(), || x.sin());
    assert_panics(GONE, line!(), || x.powi(2));
    assert_panics(GONE, line!(), || x.powf(y));
    assert_panics(GONE, line!(), || x.mul_add(y, y));
    assert_panics(GONE, line!(), || x.sin_cos());
    assert_panics(GONE, line!(), || x.max(1.0));
    assert_panics(GONE, line!(), || x.abs());
    let mut z = x;
    assert_panics(GONE, line!(), || z += y);
    assert_panics(GONE, line!(), || z *= 2.0);
}

#[test]
fn foreign_variables_panic_at_the_callers_line() {
    enum Brand {}
    let (a, b) = (Tape::<f64, Brand>::new(), Tape::<f64, Brand>::new());
    let (x, y) = (a.watch(2.0), b.watch(3.0));
    assert_panics(DIFFERENT, line!(), || x * y);
    assert_panics(DIFFERENT, line!(), || y - x);
    assert_panics(DIFFERENT, line!(), || y.hypot(x));
    let (a, b) = (a.persistent(), b.persistent());
    assert_panics(NOT_OF_TAPE, line!(), || a.gradient(y));
    assert_panics(NOT_OF_TAPE, line!(), || a.gradient([x, y]));
    let gradient = b.gradient(y);
    assert_panics(NOT_OF_GRADIENT, line!(), || gradient.wrt(x));
    assert_panics(NOT_OF_GRADIENT, line!(), || gradient.get([y, x]));
    drop(a);
    assert_panics(NOT_OF_GRADIENT, line!(), || gradient.wrt(x));
    assert_panics(GONE, line!(), || y * x);
    assert_eq!(gradient.wrt(y), 1.0);
    assert_eq!(b.gradient(y * y).wrt(y), 6.0);
}

#[test]
fn a_variable_of_a_consumed_tape_is_no_target() {
    enum Brand {}
    let x = Tape::<f64, Brand>::new().watch(1.0);
    let tape = Tape::<f64, Brand>::new();
    assert_panics(NOT_OF_TAPE, line!(), || tape.gradient(x));
}

#[test]
fn a_recursion_through_one_site_cannot_mix() {
    fn go(outer: Option<Box<dyn std::any::Any>>) {
        enum Brand {}
        let tape = Tape::<f64, Brand>::new();
        let x = tape.watch(2.0);
        match outer {
            None => go(Some(Box::new(x))),
            Some(outer) => {
                let outer = *outer.downcast::<Var<f64, Brand>>().expect("the same brand");
                assert_panics(DIFFERENT, line!(), || x * outer);
            }
        }
    }
    go(None);
}

#[test]
fn variables_are_of_no_use_on_other_threads() {
    enum Brand {}
    let tape = Tape::<f64, Brand>::new();
    let x = tape.watch(2.0);
    let other = std::thread::spawn(move || {
        let value = x.value();
        assert_panics(GONE, line!(), || x * x);
        let tape = Tape::<f64, Brand>::new();
        let y = tape.watch(value);
        assert_panics(GONE, line!(), || x * y);
        assert_panics(GONE, line!(), || y * x);
        tape.gradient(y * y).wrt(y)
    });
    assert_eq!(other.join().expect("the thread catches its panics"), 4.0);
    assert_eq!(tape.gradient(x * x).wrt(x), 4.0);
}

#[test]
fn many_threads_have_tapes_of_their_own() {
    for _ in 0..size(20, 3) {
        let threads: Vec<_> = (1..5)
            .map(|k| {
                std::thread::spawn(move || {
                    let mut sum = 0.0;
                    for _ in 0..size(50, 3) {
                        brand!(tape);
                        let x = tape.watch(f64::from(k));
                        sum += tape.gradient(x * x).wrt(x);
                    }
                    sum / size(50, 3) as f64
                })
            })
            .collect();
        for (k, thread) in threads.into_iter().enumerate() {
            assert_eq!(thread.join().expect("no panic"), 2.0 * (k + 1) as f64);
        }
    }
}

#[test]
fn a_tape_may_outlive_the_thread_locals_of_its_thread() {
    thread_local! {
        static KEPT: RefCell<Option<Box<dyn std::any::Any>>> = const { RefCell::new(None) };
    }
    enum Brand {}
    struct Last(Option<Tape<'static, f64, Brand>>, Var<f64, Brand>);
    impl Drop for Last {
        fn drop(&mut self) {
            let x = self.1;
            let tape = self.0.take().expect("set when made");
            let mut y = x;
            for _ in 0..1000 {
                y *= x;
            }
            assert_eq!(tape.gradient(y).wrt(x), 1001.0);
        }
    }
    let thread = std::thread::spawn(|| {
        KEPT.with_borrow_mut(|_| ());
        let tape = Tape::<f64, Brand>::new();
        let x = tape.watch(1.0);
        KEPT.set(Some(Box::new(Last(Some(tape), x))));
    });
    thread.join().expect("no panic");
}

#[test]
fn cotangents_must_fit() {
    const LENGTHS: &str = "the cotangent must have the lengths of the target: expected 2, got 1";
    brand!(tape);
    let tape = tape.persistent();
    let x = tape.watch(vec![1.0, 2.0]);
    assert_panics(LENGTHS, line!(), || tape.gradient_with(&x, vec![1.0]));
    assert_eq!(tape.gradient_with(&x, vec![1.0, 3.0]).wrt(&x), [1.0, 3.0]);
}

#[test]
fn panics_in_the_middle_of_recording_leave_things_in_order() {
    for _ in 0..3 {
        let result = panic::catch_unwind(|| {
            brand!(tape);
            let x = tape.watch(2.0);
            let y = x * x;
            assert!(y.value() < 0.0, "in the middle");
            tape.gradient(y).wrt(x)
        });
        assert!(result.is_err());
        brand!(tape);
        let x = tape.watch(2.0);
        assert_eq!(tape.gradient(x * x).wrt(x), 4.0);
    }
}

#[test]
fn panics_in_the_middle_of_a_nested_sweep_leave_things_in_order() {
    enum Outer {}
    enum Inner {}
    let outer = Tape::<f64, Outer>::new();
    let x = outer.watch(2.0);
    let inner = Tape::<Var<f64, Outer>, Inner>::new().persistent();
    let xi = inner.watch(x);
    let y = xi * xi;
    outer.reset();
    // The sweep computes with the partial, which is now stale.
    let result = panic::catch_unwind(AssertUnwindSafe(|| inner.gradient(y).wrt(xi)));
    assert!(result.is_err());
    let z = inner.watch(outer.watch(3.0));
    assert_eq!(inner.gradient(z).wrt(z).value(), 1.0);
    let x = outer.watch(4.0);
    let v = inner.watch(x);
    let derivative = inner.gradient(v * v * v).wrt(v);
    drop(inner);
    assert_eq!(outer.gradient(derivative).wrt(x), 24.0);
}

#[test]
fn a_tape_cannot_be_used_while_it_is_differentiated() {
    const CLOSED: &str = "this variable's tape is being differentiated, or runs a checkpointed function that did not get \
                          the variable as an argument";
    const SWEEPING: &str = "this tape is being differentiated, and cannot be used until that is done";
    enum Brand {}
    type Variable = Var<f64, Brand>;
    /// A target that does things with its tape when it is asked for its variables.
    struct Meddler<'a, F: Fn()>(&'a F, Variable);
    impl<F: Fn()> Variables<f64, Brand> for Meddler<'_, F> {
        type Values = f64;
        type Found = Option<f64>;
        fn visit_with(
            &self,
            cotangent: Option<&f64>,
            f: &mut dyn FnMut(Visited<'_, f64>),
        ) -> Result<(), DifferentShapes> {
            (self.0)();
            self.1.visit_with(cotangent, f)
        }
        fn derivatives(&self, gradient: &Gradient<f64, Brand>) -> f64 {
            self.1.derivatives(gradient)
        }
        fn find(&self, gradient: &Gradient<f64, Brand>) -> Option<f64> {
            self.1.find(gradient)
        }
    }
    let tape = Tape::<f64, Brand>::new().persistent();
    let x = tape.watch(2.0);
    let y = x * x;
    let result = |f: &dyn Fn()| panic::catch_unwind(AssertUnwindSafe(|| tape.gradient(Meddler(&|| f(), y)).wrt(x)));
    let message = |f: &dyn Fn()| *result(f).expect_err("this must panic").downcast::<String>().expect("a text");
    assert_eq!(
        message(&|| {
            let _ = tape.watch(1.0);
        }),
        SWEEPING
    );
    assert_eq!(message(&|| drop(tape.gradient(x))), SWEEPING);
    assert_eq!(message(&|| tape.reset()), SWEEPING);
    assert_eq!(
        message(&|| {
            let _ = x * x;
        }),
        CLOSED
    );
    let meddle = || {
        tape.stop_recording(|| assert_eq!(tape.len(), 2));
        release_buffers();
        let other = Tape::<f64, Brand>::new();
        let v = other.watch(3.0);
        assert_eq!(other.gradient(v * v).wrt(v), 6.0);
    };
    assert_eq!(result(&meddle).ok(), Some(4.0));
    let z = y * x;
    assert_eq!((tape.gradient(z).wrt(x), tape.len()), (12.0, 3));
}

// Size.

/// Resident memory in bytes.
fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("Linux");
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).expect("a number of pages") * 4096
}

#[test]
fn ten_million_statements() {
    let n = size(10_000_000, 10_000);
    // A thread of its own has a small stack: nothing may recurse.
    let thread = std::thread::Builder::new().stack_size(1 << 18).spawn(move || {
        brand!(tape);
        let x = tape.watch(1.0);
        let mut y = x;
        let factor = 1.0 + 1.0 / n as f64;
        for _ in 0..n {
            y *= factor;
        }
        assert_eq!(tape.len(), n + 1);
        assert_eq!(tape.bytes(), 8 + 16 * n);
        assert_close(tape.gradient(y).wrt(x), factor.powi(n as i32));
        if n == 10_000_000 {
            let before = resident();
            release_buffers();
            let freed = before.saturating_sub(resident());
            assert!(freed > 200_000_000, "only {freed} bytes were given back");
        }
    });
    thread.expect("a thread").join().expect("no panic");
}

#[test]
fn doubling_is_linear() {
    let n = size(20_000, 2000);
    brand!(tape);
    let x = tape.watch(1.0);
    let mut y = x;
    for k in 0..n {
        y = y + y;
        if k % 2 == 1 {
            y *= 0.25;
        }
    }
    assert_eq!(tape.len(), 1 + n + n / 2);
    let gradient = tape.gradient(y);
    assert_eq!((gradient.wrt(x), gradient.get(x)), (1.0, Some(1.0)));
}

#[test]
fn functions_may_make_and_return_variables_of_a_tape() {
    fn scaled<B>(tape: &Tape<'_, f64, B>, x: Var<f64, B>) -> (Var<f64, B>, Var<f64, B>) {
        let scale = tape.watch(3.0);
        (scale, scale * x)
    }
    brand!(tape);
    let x = tape.watch(2.0);
    let (scale, y) = scaled(&tape, x);
    assert_eq!(tape.gradient(y).wrt((scale, x)), (2.0, 3.0));
}
