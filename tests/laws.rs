//! What holds for every function: forward equals reverse equals the finite difference, a jvp and a vjp are transposes,
//! Hessians are symmetric, and orders of nesting do not matter.

use autodiff::prelude::*;
use autodiff_tests::expression::{Expression, expression};
use autodiff_tests::machine::{self, Instruction, code};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::Strategy;

const N: usize = 3;

fn point() -> impl Strategy<Value = Vec<f64>> {
    vec(-1.5..1.5_f64, N)
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * (1.0 + a.abs() + b.abs())
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The derivative at 0 by Richardson's extrapolation of central differences.
fn difference(f: impl Fn(f64) -> f64) -> f64 {
    let central = |h: f64| (f(h) - f(-h)) / (2.0 * h);
    let h = 1e-3;
    (central(h / 4.0) * 64.0 - central(h / 2.0) * 20.0 + central(h)) / 45.0
}

fn along(x: &[f64], direction: &[f64], h: f64) -> Vec<f64> {
    x.iter().zip(direction).map(|(x, d)| x + h * d).collect()
}

/// `x + t d`.
fn curve<S: Scalar>(x: &[f64], d: &[f64], t: S) -> Vec<S> {
    x.iter().zip(d).map(|(x, d)| S::lit(*x) + S::lit(*d) * t).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn forward_is_reverse(f in expression(), x in point()) {
        let (value, reverse) = value_and_gradient(|x| f.eval(x), &x);
        let forward = gradient_forward(|x| f.eval(x), &x);
        prop_assert_eq!(value, f.eval(&x));
        for (forward, reverse) in forward.iter().zip(&reverse) {
            prop_assert!(close(*forward, *reverse, 1e-12), "{} and {}", forward, reverse);
        }
    }

    #[test]
    fn the_tangent_is_the_finite_difference(f in expression(), x in point(), d in point()) {
        let (_, tangent) = jvp(|x| f.eval(x), &x, &d);
        let expected = difference(|h| f.eval(&along(&x, &d, h)));
        prop_assert!(close(tangent, expected, 1e-6), "{} and {}", tangent, expected);
    }

    #[test]
    fn jvp_and_vjp_are_transposes(f in vec(expression(), 1..5), x in point(), u in point(), v in vec(-1.0..1.0_f64, 5)) {
        let v = v[..f.len()].to_vec();
        let (_, ju) = jvp(|x| f.iter().map(|f| f.eval(x)).collect::<Vec<_>>(), &x, &u);
        let (_, pullback) = vjp(|x| f.iter().map(|f| f.eval(x)).collect::<Vec<_>>(), &x);
        let jtv = pullback(v.clone());
        prop_assert!(close(dot(&v, &ju), dot(&jtv, &u), 1e-11));
    }

    #[test]
    fn a_jacobian_is_its_rows_and_columns(f in vec(expression(), 1..6), x in point()) {
        let j = jacobian(|x| f.iter().map(|f| f.eval(x)).collect::<Vec<_>>(), &x);
        prop_assert_eq!(j.shape(), (f.len(), N));
        for (i, f) in f.iter().enumerate() {
            for (k, partial) in gradient_forward(|x| f.eval(x), &x).into_iter().enumerate() {
                prop_assert!(close(j[(i, k)], partial, 1e-12));
            }
        }
    }

    #[test]
    fn hessians_are_symmetric_and_agree_with_differences(f in expression(), x in point(), v in point()) {
        let h = hessian(|x| f.eval(x), &x);
        let hv = hvp(|x| f.eval(x), &x, &v);
        for i in 0..N {
            for k in 0..i {
                prop_assert!(close(h[(i, k)], h[(k, i)], 1e-10));
            }
            prop_assert!(close(hv[i], dot(h.row(i).transpose().as_slice(), &v), 1e-10));
            let expected = difference(|step| gradient(|x| f.eval(x), &along(&x, &v, step))[i]);
            prop_assert!(close(hv[i], expected, 1e-5), "{} and {}", hv[i], expected);
        }
    }

    #[test]
    fn a_taylor_series_has_the_nested_derivatives(f in expression(), x in point(), d in point()) {
        let series: [f64; 4] = taylor(|t: Taylor<f64, 4>| f.eval(&curve(&x, &d, t)), 0.0);
        type Third = Dual<Dual<Dual<f64>>>;
        let t: Third = Dual::variable(Dual::variable(Dual::variable(0.0, 0), 0), 0);
        let y = f.eval(&curve(&x, &d, t));
        let expected = [
            y.value().value().value(),
            y.value().value().tangent(),
            y.value().tangent().tangent() / 2.0,
            y.tangent().tangent().tangent() / 6.0,
        ];
        for (got, expected) in series.iter().zip(&expected) {
            prop_assert!(close(*got, *expected, 1e-9), "{} and {}", got, expected);
        }
    }

    #[test]
    fn a_tape_over_series_is_series_over_a_tape(f in expression(), x in point(), d in point()) {
        let inside: [f64; 3] = {
            tape!(tape);
            let t: Var<Taylor<f64, 3>, _> = tape.watch(Taylor::variable(0.0));
            tape.gradient(f.eval(&curve(&x, &d, t))).wrt(t).coefficients()
        };
        for (k, inside) in inside.iter().enumerate() {
            let gradient = derivative(|t| taylor(|s: Taylor<Dual<f64>, 3>| f.eval(&curve(&x, &d, s)), t), 0.0)[k];
            prop_assert!(close(*inside, gradient, 1e-9), "{} and {}", inside, gradient);
        }
    }

    #[test]
    fn orders_of_nesting_agree(f in expression(), x in point(), d in point()) {
        check_third_derivatives(&f, &x, &d)?;
    }

    #[test]
    fn single_precision_is_double_precision_rounded(f in expression(), x in point()) {
        let x: Vec<f32> = x.iter().map(|x| *x as f32).collect();
        let wide: Vec<f64> = x.iter().map(|x| f64::from(*x)).collect();
        let expected = gradient(|x| f.eval(x), &wide);
        for single in [gradient(|x| f.eval(x), &x), gradient_forward(|x| f.eval(x), &x)] {
            for (single, double) in single.iter().zip(&expected) {
                prop_assert!(close(f64::from(*single), *double, 1e-3), "{} and {}", single, double);
            }
        }
    }

    #[test]
    fn a_program_forward_is_the_program_in_reverse(code in code(), x in point()) {
        let (value, reverse) = machine::run::value_and_grad(&x, &code);
        let forward = gradient_forward(|x| machine::run(x, &code), &x);
        prop_assert_eq!(value, machine::run(&x, &code));
        for (forward, reverse) in forward.iter().zip(&reverse) {
            prop_assert!(close(*forward, *reverse, 1e-12), "{} and {}", forward, reverse);
        }
    }

    #[test]
    fn the_tangent_of_a_program_is_the_finite_difference(code in code(), x in point(), d in point()) {
        let (value, tangent) = machine::run::jvp((&x, &code), &d);
        prop_assert_eq!(value, machine::run(&x, &code));
        let expected = difference(|h| machine::run(&along(&x, &d, h), &code));
        prop_assert!(close(tangent, expected, 1e-6), "{} and {}", tangent, expected);
    }

    #[test]
    fn the_jvp_and_vjp_of_a_program_are_transposes(code in code(), x in point(), u in point(), v in point()) {
        let (_, ju) = machine::registers::jvp((&x, &code), &u);
        let (_, pullback) = machine::registers::vjp(&x, &code);
        let jtv = pullback(v.clone());
        prop_assert!(close(dot(&v, &ju), dot(&jtv, &u), 1e-11));
        let (_, [by_u, by_v]) = machine::registers::vjps(&x, &code, &[u.clone(), v]);
        prop_assert!(close(dot(&u, &ju), dot(&by_u, &u), 1e-11));
        prop_assert!(by_v.iter().zip(&jtv).all(|(a, b)| close(*a, *b, 1e-13)), "{:?} {:?}", by_v, jtv);
    }

    #[test]
    fn the_hessian_of_a_program_is_symmetric_and_agrees_with_differences(code in code(), x in point(), v in point()) {
        let h = machine::run::hessian(&x, &code);
        for i in 0..N {
            for k in 0..i {
                prop_assert!(close(h[(i, k)], h[(k, i)], 1e-10));
            }
            let expected = difference(|step| machine::run::grad(&along(&x, &v, step), &code)[i]);
            let hv = dot(h.row(i).transpose().as_slice(), &v);
            prop_assert!(close(hv, expected, 1e-5), "{} and {}", hv, expected);
        }
    }

    #[test]
    fn the_hessian_of_a_program_is_nested_tapes(code in code(), x in point()) {
        tape!(outer);
        let outer = outer.persistent();
        let variables = outer.watch(&x);
        tape!(inner in outer);
        let inner_variables = inner.watch(&variables);
        let gradient = inner.gradient(machine::run(&inner_variables, &code)).wrt(&inner_variables);
        let h = machine::run::hessian(&x, &code);
        for (i, partial) in gradient.iter().enumerate() {
            for (k, second) in outer.gradient(*partial).wrt(&variables).into_iter().enumerate() {
                prop_assert!(close(h[(i, k)], second, 1e-11), "{} and {}", h[(i, k)], second);
            }
        }
    }

    #[test]
    fn orders_of_nesting_agree_on_programs(code in code(), x in point(), d in point()) {
        check_third_derivatives(&code, &x, &d)?;
    }

    #[test]
    fn programs_run_in_single_precision(code in code(), x in point()) {
        let x: Vec<f32> = x.iter().map(|x| *x as f32).collect();
        let forward = gradient_forward(|x| machine::run(x, &code), &x);
        let reverse: Vec<f32> = machine::run::grad(&x, &code);
        for (forward, reverse) in forward.iter().zip(&reverse) {
            prop_assert!(close(f64::from(*forward), f64::from(*reverse), 1e-3), "{} and {}", forward, reverse);
        }
    }
}

/// A function of a slice that can be evaluated over any scalar.
trait Function {
    fn eval<S: Scalar>(&self, x: &[S]) -> S;
}

impl Function for Expression {
    fn eval<S: Scalar>(&self, x: &[S]) -> S {
        self.eval(x)
    }
}

impl Function for Vec<Instruction> {
    fn eval<S: Scalar>(&self, x: &[S]) -> S {
        machine::run(x, self)
    }
}

fn check_third_derivatives(f: &impl Function, x: &[f64], d: &[f64]) -> Result<(), TestCaseError> {
    let thirds = third_derivatives(f, x, d);
    prop_assert!(thirds.iter().all(|third| close(thirds[0], *third, 1e-9)), "{:?}", thirds);
    Ok(())
}

/// The third derivative along `d` by eight nestings of forward and reverse.
fn third_derivatives(f: &impl Function, x: &[f64], d: &[f64]) -> Vec<f64> {
    fn line<S: Scalar>(f: &impl Function, x: &[f64], d: &[f64], t: S) -> S {
        let x: Vec<S> = x.iter().zip(d).map(|(x, d)| S::lit(*x) + t * S::lit(*d)).collect();
        f.eval(&x)
    }
    fn reverse<T: Scalar>(f: impl FnOnce(autodiff::Recorded<T>) -> autodiff::Recorded<T>, t: T) -> T {
        gradient(|t| f(t[0]), &[t])[0]
    }
    macro_rules! nest {
        ($outer:ident $middle:ident $inner:ident) => {
            $outer(|t| $middle(|t| $inner(|t| line(f, x, d, t), t), t), 0.0)
        };
    }
    vec![
        nest!(derivative derivative derivative),
        nest!(derivative derivative reverse),
        nest!(derivative reverse derivative),
        nest!(derivative reverse reverse),
        nest!(reverse derivative derivative),
        nest!(reverse derivative reverse),
        nest!(reverse reverse derivative),
        nest!(reverse reverse reverse),
    ]
}

/// Every operator with a literal on either side, and squares, in the form that `#[differentiable]` has for them.
#[differentiable]
fn with_literals(x: f64) -> [f64; 14] {
    let mut y = x;
    y *= 2.5;
    y -= 0.5;
    y /= 4.0;
    y += 1.5;
    let (a, b, c, d, e) = (x + 1.5, 1.5 + x, x - 1.5, 1.5 - x, x * -2.5);
    let (f, g, h, i) = (-2.5 * x, x / 4.0, 4.0 / x, x * x);
    let (j, k, l, m) = (1e300 * x, x / 0.0, 0.0 * x, 0.0 / x);
    [y, a, b, c, d, e, f, g, h, i, j, k, l, m]
}

/// The same by operators of numbers.
fn by_numbers<S: Scalar>(x: S) -> [S; 14] {
    let c = S::lit;
    let y = (x * c(2.5) - c(0.5)) / c(4.0) + c(1.5);
    let zero = c(0.0);
    [
        y,
        x + c(1.5),
        c(1.5) + x,
        x - c(1.5),
        c(1.5) - x,
        x * c(-2.5),
        c(-2.5) * x,
        x / c(4.0),
        c(4.0) / x,
        x * x,
        c(1e300) * x,
        x / zero,
        zero * x,
        zero / x,
    ]
}

/// Equal, or neither a number.
#[expect(clippy::eq_op, reason = "NaN is not equal to itself")]
fn same<S: Scalar>(own: S, expected: S, number: usize, x: S) {
    assert!(own == expected || own != own && expected != expected, "{number} at {x}: {own} instead of {expected}");
}

#[test]
fn literals_are_numbers_without_derivatives() {
    for x in [0.75, -3.0, 0.0, -0.0, 1e300, -1e-300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        for (k, (own, expected)) in with_literals(x).into_iter().zip(by_numbers(x)).enumerate() {
            same(own, expected, k, x);
        }
        let single = x as f32;
        for (k, (own, expected)) in with_literals(single).into_iter().zip(by_numbers(single)).enumerate() {
            same(own, expected, k, single);
        }
        // A direction in which `x` varies, and one in which it does not.
        let d = Dual::new(Dual::new(x, [1.0, 0.0]), [Dual::new(2.0, [0.5, 0.0]), Dual::passive(0.0)]);
        for (k, (own, expected)) in with_literals(d).into_iter().zip(by_numbers(d)).enumerate() {
            let parts = |y: Dual<Dual<f64, 2>, 2>| [y.value(), y.tangents()[0], y.tangents()[1]];
            for (own, expected) in parts(own).into_iter().zip(parts(expected)) {
                same(own.value(), expected.value(), k, x);
                same(own.tangents()[0], expected.tangents()[0], k, x);
                same(own.tangents()[1], expected.tangents()[1], k, x);
            }
        }
        let series = Taylor::<f64, 3>::variable(x);
        for (k, (own, expected)) in with_literals(series).into_iter().zip(by_numbers(series)).enumerate() {
            let pairs = own.coefficients().into_iter().zip(expected.coefficients());
            pairs.for_each(|(own, expected)| same(own, expected, k, x));
        }
        // On a tape of duals: the values, their gradients, and the tangents of these.
        enum Brand {}
        type Number = Var<Dual<f64>, Brand>;
        let recorded = |f: fn(Number) -> [Number; 14]| {
            let tape = autodiff::Tape::<Dual<f64>, Brand>::new().persistent();
            let v = tape.watch(Dual::variable(x, 0));
            let y = f(v);
            (tape.len(), y.map(|y| [y.value(), tape.gradient(y).wrt(v)]))
        };
        let ((len, own), (expected_len, expected)) = (recorded(with_literals), recorded(by_numbers));
        assert_eq!(len, expected_len);
        for (k, (own, expected)) in own.into_iter().flatten().zip(expected.into_iter().flatten()).enumerate() {
            same(own.value(), expected.value(), k, x);
            same(own.tangent(), expected.tangent(), k, x);
        }
    }
}

proptest! {
    #[test]
    fn what_is_not_finite_says_so_in_its_highest_bit(bits in any::<u64>(), exponent in any::<bool>()) {
        let double = f64::from_bits(if exponent { bits | f64::INFINITY.to_bits() } else { bits });
        let single = f32::from_bits(if exponent { bits as u32 | f32::INFINITY.to_bits() } else { bits as u32 });
        prop_assert_eq!(double.not_finite() >> 63 == 0, double.is_finite());
        prop_assert_eq!(single.not_finite() >> 63 == 0, single.is_finite());
        prop_assert_eq!(Dual::new(1.0, [double, 2.0]).not_finite() >> 63 == 0, double.is_finite());
    }
}
