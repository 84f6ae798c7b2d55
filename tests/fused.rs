//! Statements with many operands: they give the derivatives of the same function computed operation by operation.

use autodiff::prelude::*;
use autodiff::{Recorded, functions};
use proptest::prelude::*;

/// The same functions by the operators alone.
mod by_operators {
    use autodiff::Scalar;

    pub(crate) fn sum<S: Scalar>(x: &[S]) -> S {
        x.iter().fold(S::ZERO, |sum, &x| sum + x)
    }
    pub(crate) fn product<S: Scalar>(x: &[S]) -> S {
        x.iter().fold(S::ONE, |product, &x| product * x)
    }
    pub(crate) fn dot<S: Scalar>(x: &[S], y: &[S]) -> S {
        x.iter().zip(y).fold(S::ZERO, |sum, (&x, &y)| sum + x * y)
    }
    pub(crate) fn norm<S: Scalar>(x: &[S]) -> S {
        dot(x, x).sqrt()
    }
    pub(crate) fn mean<S: Scalar>(x: &[S]) -> S {
        sum(x) / S::lit(x.len() as f64)
    }
    pub(crate) fn variance<S: Scalar>(x: &[S]) -> S {
        let mean = mean(x);
        x.iter().fold(S::ZERO, |sum, &x| sum + (x - mean) * (x - mean)) / S::lit(x.len() as f64)
    }
    pub(crate) fn logsumexp<S: Scalar>(x: &[S]) -> S {
        x.iter().fold(S::ZERO, |sum, x| sum + x.exp()).ln()
    }
    pub(crate) fn polynomial<S: Scalar>(c: &[S], x: S) -> S {
        c.iter().rev().fold(S::ZERO, |sum, &c| sum * x + c)
    }
}

fn fused<S: Scalar>(which: usize, x: &[S]) -> S {
    match which {
        0 => functions::sum(x),
        1 => x.iter().product(),
        2 => functions::dot(&x[..x.len() / 2], &x[x.len() - x.len() / 2..]),
        3 => functions::norm(x),
        4 => functions::mean(x),
        5 => functions::variance(x),
        6 => functions::logsumexp(x),
        7 => functions::polynomial(&x[1..], x[0]),
        _ => x.iter().map(|&x| x * x).sum(),
    }
}

fn by_operators<S: Scalar>(which: usize, x: &[S]) -> S {
    match which {
        0 => by_operators::sum(x),
        1 => by_operators::product(x),
        2 => by_operators::dot(&x[..x.len() / 2], &x[x.len() - x.len() / 2..]),
        3 => by_operators::norm(x),
        4 => by_operators::mean(x),
        5 => by_operators::variance(x),
        6 => by_operators::logsumexp(x),
        7 => by_operators::polynomial(&x[1..], x[0]),
        _ => by_operators::dot(x, x),
    }
}

/// Operands that lie on the tape in many ways: watched in a row, every second place, in any order, the same one twice,
/// constants among them.
fn operands<S: Scalar>(pattern: &[usize], x: &[S]) -> Vec<S> {
    let squares: Vec<S> = x.iter().map(|&x| x * x * S::lit(0.5)).collect();
    pattern
        .iter()
        .map(|&p| match p % 4 {
            0 => x[p / 4 % x.len()],
            1 => squares[p / 4 % x.len()],
            2 => x[(p / 4 * 7 + 3) % x.len()],
            _ => S::lit(0.25 + (p % 5) as f64),
        })
        .collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

proptest! {
    #[test]
    fn fused_is_operation_by_operation(
        which in 0..9_usize,
        x in prop::collection::vec(0.3..1.7_f64, 2..9),
        pattern in prop::collection::vec(0..64_usize, 2..80),
    ) {
        let run = |f: fn(usize, &[Recorded<f64>]) -> Recorded<f64>| {
            value_and_gradient(|x| f(which, &operands(&pattern, x)).tanh() * 3.0, &x)
        };
        let (own, expected) = (run(fused), run(by_operators));
        prop_assert!(close(own.0, expected.0), "{} {}", own.0, expected.0);
        for (a, b) in own.1.iter().zip(&expected.1) {
            prop_assert!(close(*a, *b), "{which}: {a} {b}");
        }
    }

    #[test]
    fn hessians_of_fused_functions(which in 0..9_usize, x in prop::collection::vec(0.3..1.7_f64, 2..7)) {
        let pattern: Vec<usize> = (0..12).collect();
        let own = hessian(|x| fused(which, &operands(&pattern, x)), &x);
        let expected = hessian(|x| by_operators(which, &operands(&pattern, x)), &x);
        for (a, b) in own.iter().zip(&expected) {
            prop_assert!(close(*a, *b), "{which}: {a} {b}");
        }
        // Over another tape.
        tape!(outer);
        let outside = outer.watch(&x[..]);
        tape!(inner in outer);
        let inside = inner.watch(&outside[..]);
        let gradient = inner.gradient(fused(which, &operands(&pattern, &inside))).wrt(&inside);
        let rows = outer.jacobian(&gradient, &outside);
        for (a, b) in rows.iter().zip(&expected) {
            prop_assert!(close(*a, *b), "{which}, nested: {a} {b}");
        }
    }

    #[test]
    fn jacobians_by_rows_and_by_columns(
        x in prop::collection::vec(0.3..1.7_f64, 1..20),
        pattern in prop::collection::vec(0..64_usize, 2..40),
        results in prop::collection::vec(0..9_usize, 1..20),
    ) {
        tape!(tape);
        let tape = tape.persistent();
        let variables = tape.watch(&x[..]);
        let inputs = operands(&pattern, &variables);
        let y: Vec<_> = results.iter().map(|&which| fused(which, &inputs)).collect();
        let j = tape.jacobian(&y, &variables);
        for (i, &y) in y.iter().enumerate() {
            for (a, b) in tape.gradient(y).wrt(&variables).iter().zip(&j.row(i)) {
                prop_assert!(close(*a, *b), "{a} {b}");
            }
        }
    }
}

#[test]
fn a_sum_of_a_watched_slice_is_one_statement_of_one_run() {
    tape!(tape);
    let x = tape.watch(&[1.0; 1000][..]);
    let before = tape.bytes();
    let sum = functions::sum(&x);
    assert_eq!(tape.len(), 1001);
    assert_eq!(tape.bytes() - before, 8 + 4 * (2 + 3));
    assert_eq!(tape.gradient(sum).wrt(&x), [1.0; 1000]);
}

#[test]
fn a_dot_product_stores_its_factors_once() {
    tape!(tape);
    let (x, y) = tape.watch(([2.0; 100], [3.0; 100]));
    let before = tape.bytes();
    let dot = functions::dot(&x, &y);
    assert_eq!(tape.bytes() - before, 8 + 4 * (2 + 2 * 3) + 8 * 200);
    let gradient = tape.gradient(dot);
    assert_eq!(gradient.wrt((x, y)), ([3.0; 100], [2.0; 100]));
}

#[test]
fn only_operands_are_connected() {
    tape!(tape);
    let (x, y, z) = tape.watch(([1.0; 5], [2.0; 5], 3.0));
    let w = x.map(|x| x * z);
    let gradient = tape.gradient(functions::dot(&w, &[Var::passive(0.0); 5]));
    assert_eq!(gradient.get(y), None);
    assert_eq!(gradient.get((x, z)), (Some([0.0; 5]), Some(0.0)));
}

#[test]
fn constants_record_nothing() {
    tape!(tape);
    let x = tape.watch(1.0);
    let constants = [Var::passive(1.0), x.detach(), Var::passive(3.0), Var::passive(4.0)];
    assert_eq!(functions::norm(&constants).value(), 27.0_f64.sqrt());
    let _ = (functions::sum(&constants), functions::dot(&constants, &constants), functions::variance(&constants));
    assert_eq!(tape.len(), 1);
    let paused = tape.stop_recording(|| functions::sum(&[x; 5]));
    assert_eq!(tape.len(), 1);
    assert_eq!(tape.gradient(paused * x).wrt(x), 5.0);
}

#[test]
fn an_infinite_partial_meets_only_what_depends_on_it() {
    tape!(tape);
    let tape = tape.persistent();
    let (x, y) = tape.watch((0.0, [1.0, 2.0, 3.0, 4.0]));
    let root = x.sqrt();
    let unused = functions::sum(&[root, y[0], y[1], y[2], y[3]]);
    let sum = functions::sum(&y);
    assert_eq!(tape.gradient(sum).wrt((x, y)), (0.0, [1.0; 4]));
    assert_eq!(tape.gradient(unused).wrt(x), f64::INFINITY);
    let j = tape.jacobian([sum, unused, sum * 2.0], [x, y[0], y[1], y[2], y[3]]);
    assert_eq!(j.row(0).iter().copied().collect::<Vec<_>>(), [0.0, 1.0, 1.0, 1.0, 1.0]);
    assert_eq!(j[(1, 0)], f64::INFINITY);
    assert_eq!(j[(2, 4)], 2.0);
}

#[test]
fn a_jacobian_of_constants_and_repeated_variables() {
    tape!(tape);
    let x = tape.watch([2.0, 3.0]);
    let constant = Var::passive(5.0);
    let j = tape.jacobian([x[0] * x[1], constant, x[0]], [x[0], constant, x[0], x[1]]);
    let expected =
        nalgebra::DMatrix::from_row_slice(3, 4, &[3.0, 0.0, 3.0, 2.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0]);
    assert_eq!(j, expected);
}

#[test]
#[should_panic(expected = "these two variables belong to different tapes")]
fn two_tapes_of_one_brand_do_not_mix() {
    enum Brand {}
    let (a, b) = (Tape::<f64, Brand>::new(), Tape::<f64, Brand>::new());
    let (x, y) = (a.watch([1.0; 4]), b.watch([2.0; 4]));
    functions::dot(&x, &y);
}

#[test]
#[should_panic(expected = "this variable's tape is gone")]
fn a_stale_operand_panics() {
    enum Brand {}
    let stale = Tape::<f64, Brand>::new().watch([1.0; 4]);
    let tape = Tape::<f64, Brand>::new();
    let x = tape.watch([1.0; 4]);
    functions::dot(&x, &stale);
}

#[test]
fn a_call_is_one_statement_with_a_gradient_of_its_own() {
    #[differentiable]
    fn f(x: &[f64], y: f64) -> f64 {
        x.iter().map(|x| x.sin() * y).sum()
    }
    tape!(tape);
    let (x, y) = tape.watch((vec![0.1, 0.2, 0.3], 2.0));
    let z = tape.call((&x, y), |(x, y)| f::value_and_grad(&x, y));
    assert_eq!(tape.len(), 5);
    let gradient = tape.gradient(z * z);
    let (value, (x_bar, y_bar)) = f::value_and_grad(&[0.1, 0.2, 0.3], 2.0);
    assert_eq!(gradient.wrt(y), 2.0 * value * y_bar);
    assert_eq!(gradient.wrt(&x), x_bar.iter().map(|x_bar| 2.0 * value * x_bar).collect::<Vec<_>>());
}

#[test]
#[should_panic(expected = "the gradient must have the lengths of the arguments: expected 2, got 3")]
fn a_gradient_of_another_length_panics() {
    tape!(tape);
    let x = tape.watch(vec![1.0, 2.0]);
    tape.call(x, |_| (0.0, vec![1.0; 3]));
}

/// Sums with products, some of them of constants.
#[differentiable]
fn sums_of_products(x: &[f64], k: f64) -> [f64; 3] {
    let mut s = 0.0;
    let mut t = x[0];
    for i in 1..x.len() {
        s += x[i] * x[i - 1];
        t -= s * x[i];
        t += k * x[i];
    }
    let u = t.sin() + x[0] * x[0];
    [s + t * u, u - s * s, x[1] * t + s]
}

/// The sum is a factor of its product, and the statement before it.
#[differentiable(tape)]
fn sums_with_products_of_their_own(x: &[f64]) -> f64 {
    let mut s = x[0] + 0.1;
    for &v in x {
        s += s * v;
        s -= s * v;
        s += v * s;
        s -= v * s;
        s += s * s;
        let t = s - s * s;
        s = t + v * t;
        s -= s * s;
    }
    s
}

#[test]
fn a_sum_with_a_product_of_its_own() {
    let x = [0.3, -0.2, 0.1];
    let (value, gradient) = sums_with_products_of_their_own::value_and_grad(&x);
    let forward = gradient_forward(sums_with_products_of_their_own, &x);
    assert_eq!(value, sums_with_products_of_their_own(&x));
    for (found, expected) in gradient.iter().zip(&forward) {
        assert!((found - expected).abs() < 1e-13 * expected.abs().max(1.0), "{gradient:?}, {forward:?}");
    }
    let at = |i: usize| {
        tape!(tape);
        let v = tape.watch(x);
        let mut s = v[i] * 2.0;
        s = s.mul_add(v[0], s);
        s = s.mul_add(s, s);
        tape.gradient(s).wrt(v)
    };
    // s = 2 v (1 + v0), then s + s^2.
    for i in 0..3 {
        let s = 2.0 * x[i] * (1.0 + x[0]);
        let outer = 1.0 + 2.0 * s;
        let mut expected = [0.0; 3];
        expected[i] += outer * 2.0 * (1.0 + x[0]);
        expected[0] += outer * 2.0 * x[i];
        for (found, expected) in at(i).iter().zip(expected) {
            assert!((found - expected).abs() < 1e-14, "{i}");
        }
    }
}

#[test]
fn sums_with_products_have_the_derivatives_of_duals() {
    let x = [0.3, -1.2, 0.8, 1.7];
    let forward: Vec<_> = (0..4)
        .map(|i| {
            let direction: [f64; 4] = std::array::from_fn(|j| f64::from(i == j));
            sums_of_products::jvp((&x[..], 0.7), (&direction[..], 0.0)).1
        })
        .collect();
    tape!(tape);
    let tape = tape.persistent();
    let v = tape.watch(x);
    let y = sums_of_products(&v, Var::passive(0.7));
    for (row, y) in y.into_iter().enumerate() {
        let gradient = tape.gradient(y);
        for (column, &v) in v.iter().enumerate() {
            let (found, expected) = (gradient.wrt(v), forward[column][row]);
            assert!((found - expected).abs() < 1e-12 * expected.abs().max(1.0), "{row}, {column}: {found}, {expected}");
            assert_eq!(gradient.get(v), Some(found));
        }
    }
    // Several rows, and several columns, at once.
    for jacobian in [tape.jacobian(y, v), tape.jacobian([y, y].concat(), v).rows(3, 3).into_owned()] {
        for (column, forward) in forward.iter().enumerate() {
            for (row, expected) in forward.iter().enumerate() {
                assert!((jacobian[(row, column)] - expected).abs() < 1e-12 * expected.abs().max(1.0));
            }
        }
    }
    // On two tapes.
    let second = hessian(|x| sums_of_products(x, Var::passive(Dual::passive(0.7)))[1], &x);
    tape!(outer);
    let outer = outer.persistent();
    let v = outer.watch(x);
    tape!(inner in outer);
    let w = inner.watch(v);
    let y = sums_of_products(&w, Var::passive(Var::passive(0.7)))[1];
    let first = inner.gradient(y).wrt(w);
    for i in 0..4 {
        let row = outer.gradient(first[i]).wrt(v);
        for j in 0..4 {
            assert!((row[j] - second[(i, j)]).abs() < 1e-10 * row[j].abs().max(1.0), "{i}, {j}");
        }
    }
}

#[test]
fn a_sum_with_a_product_takes_two_statements_and_knows_its_constants() {
    tape!(tape);
    let tape = tape.persistent();
    let (x, y, z) = tape.watch((2.0, 3.0, 5.0));
    let c = Var::passive(7.0);
    let before = tape.len();
    let all = x.mul_add(y, z);
    assert_eq!((all.value(), tape.len() - before), (11.0, 2));
    assert_eq!(tape.gradient(all).wrt((x, y, z)), (3.0, 2.0, 1.0));
    assert_eq!(tape.gradient(x.mul_add(c, z)).get((x, y, z)), (Some(7.0), None, Some(1.0)));
    assert_eq!(tape.gradient(c.mul_add(c, z)).get((x, y, z)), (None, None, Some(1.0)));
    assert_eq!(tape.gradient(x.mul_add(y, c)).get((x, y, z)), (Some(3.0), Some(2.0), None));
    assert_eq!(tape.gradient(x.mul_add(x, x)).wrt(x), 5.0);
    let paused = tape.stop_recording(|| x.mul_add(y, z));
    assert_eq!((paused.value(), tape.gradient(paused).get(x)), (11.0, None));
}

#[test]
#[should_panic(expected = "this variable's tape is gone")]
fn a_sum_with_a_product_of_a_gone_variable_panics() {
    enum Brand {}
    let gone = {
        let tape = Tape::<f64, Brand>::new();
        tape.watch(1.0)
    };
    let tape = Tape::<f64, Brand>::new();
    let x = tape.watch(2.0);
    let _ = x.mul_add(gone, x);
}

/// `s + c * x` with a constant is one statement: the sum of a number and a function of another.
#[test]
fn a_sum_with_a_function_is_swept_in_every_way() {
    let f = |x: &[Recorded<f64>]| {
        let c = Var::passive(3.0);
        let y = x[0].mul_add(c, x[1]);
        let z = c.mul_add(y, y);
        // One that is the statement before its own, and one from far back.
        [z, z.mul_add(c, x[0]), z.mul_add(Var::passive(-1.0), z)]
    };
    let expected = [[12.0, 4.0], [37.0, 12.0], [0.0, 0.0]];
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch([2.0, 5.0]);
    let c = Var::passive(3.0);
    let before = (tape.len(), tape.bytes());
    let y = x[0].mul_add(c, x[1]);
    assert_eq!((tape.len() - before.0, tape.bytes() - before.1), (1, 16));
    assert_eq!(tape.gradient(y).get((x[0], x[1], y)), (Some(3.0), Some(1.0), Some(1.0)));
    let j = jacobian(f, &[2.0, 5.0]);
    for (i, row) in expected.iter().enumerate() {
        assert_eq!(gradient(|x| f(x)[i], &[2.0, 5.0]), row, "row {i}");
        assert_eq!([j[(i, 0)], j[(i, 1)]], *row, "row {i} of the Jacobian by columns");
    }
    // By rows, and one column alone.
    let wide = |x: &[Recorded<f64>]| {
        let [a, b, _] = f(x);
        [a + x[2] * x[3], b + x[4]]
    };
    let j = jacobian(wide, &[2.0, 5.0, 1.0, 2.0, 3.0]);
    assert_eq!(j.row(0).iter().copied().collect::<Vec<_>>(), [12.0, 4.0, 2.0, 1.0, 0.0]);
    assert_eq!(j.row(1).iter().copied().collect::<Vec<_>>(), [37.0, 12.0, 0.0, 0.0, 1.0]);
    let j = jacobian(|x: &[Recorded<f64>]| f(&[x[0], Var::passive(5.0)]), &[2.0]);
    assert_eq!(j.as_slice(), [12.0, 37.0, 0.0]);
    // On a tape over another one, whose sweep skips what is not connected.
    tape!(outer);
    let x = outer.watch(2.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let c = Var::passive(Var::passive(3.0));
    let y = (xi * xi * xi).mul_add(c, xi);
    let derivative = inner.gradient(y).wrt(xi);
    assert_eq!(derivative.value(), 37.0);
    assert_eq!(outer.gradient(derivative).wrt(x), 36.0);
}

/// An adjoint of 0 meets an infinite partial on such a statement: the sweep that skips it.
#[test]
fn a_sum_with_a_function_beside_an_infinite_partial() {
    tape!(tape);
    let (x, y) = tape.watch((0.0, 4.0));
    let root = x.sqrt();
    let sum = root.mul_add(Var::passive(2.0), y);
    let _unused = sum * sum;
    let z = y.mul_add(Var::passive(3.0), y);
    assert_eq!(tape.gradient(z).wrt((x, y)), (0.0, 4.0));
}

/// Expressions of one or two numbers, which `#[differentiable]` preaccumulates, beside the same by operators.
mod expressions {
    use autodiff::prelude::*;
    use proptest::prelude::*;

    /// The same program with the attribute and as generic code without it.
    macro_rules! programs {
        ($($name:ident($x:ident, $y:ident, $s:ident) $body:block)*) => {
            #[allow(unused_mut, reason = "some programs assign to their last argument")]
            mod macro_made {
                use autodiff::prelude::*;
                $(#[differentiable] pub(super) fn $name($x: f64, $y: f64, mut $s: f64) -> f64 $body)*
            }
            mod plain {
                use autodiff::Var;
                $(pub(super) fn $name<B: 'static>(x: [Var<f64, B>; 3]) -> Var<f64, B> {
                    let [$x, $y, mut $s] = x;
                    let _ = &mut $s;
                    $body
                })*
            }
            const NAMES: &[&str] = &[$(stringify!($name)),*];

            fn by_macro<S: Scalar>(which: usize, [x, y, s]: [S; 3]) -> S {
                let all: &[fn(S, S, S) -> S] = &[$(macro_made::$name),*];
                all[which](x, y, s)
            }
            fn by_operators<B: 'static>(which: usize, x: [Var<f64, B>; 3]) -> Var<f64, B> {
                let all: &[fn([Var<f64, B>; 3]) -> Var<f64, B>] = &[$(plain::$name),*];
                all[which](x)
            }
        };
    }
    programs! {
        valley(x, y, s) { 100.0 * (y - x * x).powi(2) + (1.0 - x).powi(2) - s }
        of_one(x, y, s) { 2.0 * x * x * x - x.sin() * 3.0 + x - y * s }
        negated(x, y, s) { -(x * y) + -(-x) * 2.0 - (s + 1.0) }
        three(x, y, s) { x * y + y * s + s * x + (x + y) * (y - s) * (s + 2.0) }
        waves(x, y, s) { (x * y).cos() * (x - y).sin() + s.sin().cos() }
        powers(x, y, s) { x.powi(0) + x.powi(1) * y.powi(3) - (x * s).powi(2) }
        updated(x, y, s) {
            s += x * x * 2.0;
            s -= (x - y).powi(2) * 0.5;
            s += 3.0 * s.sin();
            s -= x * x * y;
            s
        }
        around_others(x, y, s) { ((x * x + y).exp() * 0.1 + y * y).tanh() * (1.0 - s * 2.0).sqrt() / (y * y + 1.0) }
    }

    fn gradients(which: usize, x: [f64; 3], is_constant: [bool; 3]) -> [(f64, [f64; 3]); 2] {
        enum Brand {}
        let on_tape = |f: fn(usize, [Var<f64, Brand>; 3]) -> Var<f64, Brand>| {
            let tape = Tape::<f64, Brand>::new();
            let v: [_; 3] = std::array::from_fn(|k| if is_constant[k] { Var::passive(x[k]) } else { tape.watch(x[k]) });
            let y = f(which, v);
            (y.value(), tape.gradient(y).wrt(v))
        };
        [on_tape(by_macro), on_tape(by_operators)]
    }

    fn assert_close(name: &str, a: f64, b: f64) {
        assert!((a - b).abs() <= 1e-12 * (1.0 + a.abs() + b.abs()), "{name}: {a} and {b}");
    }

    proptest! {
        #[test]
        fn have_the_value_and_the_derivatives_of_operators(
            which in 0..NAMES.len(),
            x in [-2.0..2.0, -2.0..2.0, -2.0..0.4],
            is_constant in prop::array::uniform3(prop::bool::weighted(0.2)),
        ) {
            let name = NAMES[which];
            let [(value, own), (expected_value, expected)] = gradients(which, x, is_constant);
            prop_assert_eq!(value, expected_value, "{}", name);
            prop_assert_eq!(by_macro(which, x), value, "{}", name);
            (0..3).for_each(|k| assert_close(name, own[k], expected[k]));
            // On duals of every number of tangents, which carry them or multiply them at the end.
            let variables = |k: usize| if is_constant[k] { Dual::passive(x[k]) } else { Dual::variable(x[k], k) };
            let y: Dual<f64, 3> = by_macro(which, std::array::from_fn(variables));
            (0..3).for_each(|k| assert_close(name, y.tangents()[k], expected[k]));
            for k in 0..3 {
                let along = |i: usize| Dual::new(x[i], [f64::from(u8::from(i == k && !is_constant[i]))]);
                assert_close(name, by_macro(which, std::array::from_fn(along)).tangent(), expected[k]);
                let both = |i: usize| Dual::new(x[i], [if i == k { 1.0 } else { 0.0 }, 2.0]);
                let y: Dual<f64, 2> = by_macro(which, std::array::from_fn(both));
                if is_constant == [false; 3] {
                    assert_close(name, y.tangents()[0], expected[k]);
                    assert_close(name, y.tangents()[1], 2.0 * expected.iter().sum::<f64>());
                }
            }
            // Nested, and in single precision.
            let second = hessian(|v| by_macro(which, [v[0], v[1], v[2]]), &x);
            let h = 1e-6;
            let [(_, before), _] = gradients(which, [x[0] - h, x[1], x[2]], [false; 3]);
            let [(_, behind), _] = gradients(which, [x[0] + h, x[1], x[2]], [false; 3]);
            for k in 0..3 {
                let slope = (behind[k] - before[k]) / (2.0 * h);
                prop_assert!((second[(0, k)] - slope).abs() < 1e-4 * (1.0 + slope.abs()), "{} {} {}", name, second, slope);
            }
            let single = gradient(|v| by_macro(which, [v[0], v[1], v[2]]), &x.map(|x| x as f32));
            let [_, (_, double)] = gradients(which, x.map(|x| f64::from(x as f32)), [false; 3]);
            let scale = 1.0 + double.iter().fold(0.0_f64, |scale, d| scale.max(d.abs()));
            (0..3).for_each(|k| assert!((f64::from(single[k]) - double[k]).abs() < 1e-3 * scale, "{name}"));
        }
    }

    #[test]
    fn are_one_statement() {
        let count = |which: usize| {
            tape!(tape);
            let x = tape.watch([0.5, 0.25, 0.125]);
            let _ = by_macro(which, x);
            tape.len() - 3
        };
        // The valley, and its difference with `s`.
        assert_eq!((NAMES[0], count(0)), ("valley", 2));
        // The product; the difference of a function of the other number and it.
        assert_eq!((NAMES[1], count(1)), ("of_one", 2));
    }

    /// What is 0 because nothing depends on it stays 0 behind an expression.
    #[test]
    fn an_infinite_partial_in_front_of_an_expression() {
        tape!(tape);
        let (x, y) = tape.watch((0.0, 0.5));
        let root = x.sqrt();
        let z = by_macro(0, [root, y, y]);
        let _unused = z * z;
        assert_eq!(tape.gradient(by_macro(1, [y, y, y])).wrt(x), 0.0);
    }
}

/// `#[differentiable(one_statement)]`, beside the same function operation by operation.
mod one_statement {
    use autodiff::prelude::*;
    use autodiff::{Tape, functions};
    use std::panic::{AssertUnwindSafe, catch_unwind};

    macro_rules! both {
        (fn $name:ident, $plain:ident $($rest:tt)*) => {
            #[differentiable(one_statement)]
            fn $name $($rest)*
            #[differentiable]
            fn $plain $($rest)*
        };
    }

    both! {
        fn orbit, orbit_by_operators(x: [f64; 2], k: &f64, #[constant] kicks: &[f64], steps: usize) -> f64 {
            let [mut p, mut q] = x;
            for step in 0..steps {
                p += k * q.sin() + kicks[step % kicks.len()];
                q += 0.1 * p;
            }
            p * q
        }
    }
    both! {
        fn weighted, weighted_by_operators<const N: usize>(x: &[f64; N], m: Vec<f64>) -> f64 {
            x.iter().zip(&m).map(|(x, m)| x * m.sqrt()).sum()
        }
    }
    both! {
        fn fibonacci, fibonacci_by_operators(x: f64, n: u32) -> f64 {
            if n < 2 { x.sin() } else { fibonacci(x, n - 1) + x * fibonacci(x, n - 2) }
        }
    }

    #[differentiable]
    fn caller(x: f64) -> f64 {
        fibonacci(x, 5) * orbit([x, 2.0], &x, &[0.1], 10)
    }
    #[differentiable]
    fn caller_by_operators(x: f64) -> f64 {
        fibonacci_by_operators(x, 5) * orbit_by_operators([x, 2.0], &x, &[0.1], 10)
    }

    const KICKS: [f64; 2] = [0.1, -0.2];

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() <= 1e-12 * (1.0 + a.abs() + b.abs()), "{a} and {b}");
    }

    #[test]
    fn it_is_one_statement_with_the_same_gradient() {
        tape!(tape);
        let (x, k) = tape.watch(([0.3, 0.5], 0.7));
        let y = orbit(x, &k, &KICKS, 20) * k;
        assert_eq!(tape.len(), 3 + 1 + 1);
        let (own_x, own_k) = tape.gradient(y).wrt((x, k));

        tape!(tape);
        let (x, k) = tape.watch(([0.3, 0.5], 0.7));
        let z = orbit_by_operators(x, &k, &KICKS, 20) * k;
        assert!(tape.len() > 50);
        let (expected_x, expected_k) = tape.gradient(z).wrt((x, k));

        assert_eq!(y.value(), z.value());
        close(own_x[0], expected_x[0]);
        close(own_x[1], expected_x[1]);
        close(own_k, expected_k);
    }

    #[test]
    fn without_a_tape_it_is_as_ever() {
        let (x, k) = ([0.3, 0.5], 0.7);
        assert_eq!(orbit(x, &k, &KICKS, 20), orbit_by_operators(x, &k, &KICKS, 20));
        assert_eq!(orbit::grad(x, &k, &KICKS, 20), orbit_by_operators::grad(x, &k, &KICKS, 20));
        assert_eq!(caller::grad(0.3), caller_by_operators::grad(0.3));
        assert_eq!(derivative(|x| fibonacci(x, 6), 0.3), derivative(|x| fibonacci_by_operators(x, 6), 0.3));
        assert_eq!(fibonacci(0.3_f32, 4), fibonacci_by_operators(0.3_f32, 4));
    }

    #[test]
    fn higher_orders_come_from_duals_and_tapes() {
        let expected = caller_by_operators::hessian(0.3);
        close(caller::hessian(0.3), expected);
        close(hessian(|x| caller(x[0]), &[0.3])[(0, 0)], expected);
        tape!(outer);
        let x = outer.watch(0.3);
        tape!(inner in outer);
        let xi = inner.watch(x);
        let y = caller(xi);
        assert_eq!(inner.len(), 1 + 2 + 1);
        let derivative = inner.gradient(y).wrt(xi);
        close(derivative.value(), caller_by_operators::grad(0.3));
        close(outer.gradient(derivative).wrt(x), expected);
    }

    #[test]
    fn constants_and_pauses_record_nothing() {
        tape!(tape);
        let (x, m) = tape.watch((0.25, vec![9.0, 4.0]));
        let y = orbit([Var::passive(0.3), Var::passive(0.5)], &Var::passive(0.7), &KICKS, 20);
        let z = tape.stop_recording(|| fibonacci(x, 5));
        assert_eq!(tape.len(), 3);
        let w = weighted(&[Var::passive(1.0), x], m.clone());
        assert_eq!((tape.len(), w.value()), (4, 3.5));
        let gradient = tape.gradient(y * z * 0.0 + w);
        assert_eq!((gradient.wrt(x), gradient.wrt(&m)), (2.0, vec![1.0 / 6.0, 0.0625]));
    }

    #[test]
    fn a_gradient_that_is_not_finite_is_that_of_the_operations() {
        let at = |m: Vec<f64>| {
            tape!(tape);
            let m = tape.watch(m);
            let one = [Var::passive(0.0), Var::passive(1.0)];
            let (own, expected) = (weighted(&one, m.clone()), weighted_by_operators(&one, m.clone()));
            let tape = tape.persistent();
            (tape.gradient(own).wrt(&m), tape.gradient(expected).wrt(&m))
        };
        for m in [vec![0.0, 4.0], vec![1.0, 0.0], vec![-1.0, 1.0]] {
            let (own, expected) = at(m);
            own.iter()
                .zip(&expected)
                .for_each(|(a, b)| assert!(a == b || a.is_nan() && b.is_nan(), "{own:?} {expected:?}"));
        }
    }

    #[test]
    fn variables_of_two_tapes_do_not_mix() {
        enum Brand {}
        let (a, b) = (Tape::<f64, Brand>::new(), Tape::<f64, Brand>::new());
        let (x, y) = (a.watch(1.0), b.watch(2.0));
        let panic = catch_unwind(AssertUnwindSafe(|| orbit([x, y], &x, &KICKS, 3))).expect_err("two tapes");
        let text = panic.downcast_ref::<&str>().map(|text| text.to_string());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).expect("a text");
        assert!(text.contains("belong to different tapes"), "{text}");
        assert_eq!(functions::sum(&[x, x]).value(), 2.0);
    }
}
