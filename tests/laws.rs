//! What holds for every function: forward equals reverse equals the finite difference, a jvp and a vjp are transposes,
//! Hessians are symmetric, and orders of nesting do not matter.

use autodiff::prelude::*;
use autodiff_tests::expression::{Expression, expression};
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
    fn orders_of_nesting_agree(f in expression(), x in point(), d in point()) {
        let thirds = third_derivatives(&f, &x, &d);
        for third in &thirds[1..] {
            prop_assert!(close(thirds[0], *third, 1e-9), "{:?}", thirds);
        }
    }
}

/// The third derivative along `d` by eight nestings of forward and reverse.
fn third_derivatives(f: &Expression, x: &[f64], d: &[f64]) -> Vec<f64> {
    fn line<S: Scalar>(f: &Expression, x: &[f64], d: &[f64], t: S) -> S {
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
