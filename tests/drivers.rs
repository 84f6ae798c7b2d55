//! The drivers on closures and generic functions: shapes, edges, and what a wrong call says.

use autodiff::prelude::*;
use autodiff_tests::panics::{Panic, panic_of};

fn squares<S: Scalar>(x: &[S]) -> Vec<S> {
    x.iter().map(|&x| x * x).collect()
}

fn product<S: Scalar>(x: &[S]) -> S {
    x.iter().copied().product()
}

#[test]
fn every_driver_takes_a_generic_function() {
    let x = [2.0, 3.0, 4.0];
    assert_eq!(gradient(product, &x), [12.0, 8.0, 6.0]);
    assert_eq!(gradient_forward(product, &x), [12.0, 8.0, 6.0]);
    assert_eq!(value_and_gradient(product, &x), (24.0, vec![12.0, 8.0, 6.0]));
    assert_eq!(jvp(squares, &x, &[1.0, 0.0, 1.0]), (vec![4.0, 9.0, 16.0], vec![4.0, 0.0, 8.0]));
    let (value, pullback) = vjp(squares, &x);
    assert_eq!((value, pullback(vec![0.0, 1.0, 1.0])), (vec![4.0, 9.0, 16.0], vec![0.0, 6.0, 8.0]));
    assert_eq!(jacobian(squares, &x).diagonal().as_slice(), [4.0, 6.0, 8.0]);
    assert_eq!(hessian(product, &x).as_slice(), [0.0, 4.0, 3.0, 4.0, 0.0, 2.0, 3.0, 2.0, 0.0]);
    assert_eq!(hvp(product, &x, &[1.0, 0.0, 0.0]), [0.0, 4.0, 3.0]);
}

#[test]
fn results_come_in_the_shape_of_the_function() {
    let (value, derivative) = jvp(|x| (x[0], [x[1] * x[1], x[0]], 7), &[1.0, 2.0], &[0.0, 1.0]);
    assert_eq!(value, (1.0, [4.0, 1.0], 7));
    assert_eq!(derivative, (0.0, [4.0, 0.0], 7));
    assert_eq!(autodiff::derivative(|t: Dual<f64>| vec![(t, t * t)], 3.0), [(1.0, 6.0)]);
}

#[test]
fn many_variables_take_several_chunks() {
    let x: Vec<f64> = (1..=21).map(f64::from).collect();
    let sum_of_cubes = gradient_forward(|x| x.iter().map(|x| x * x * x).sum(), &x);
    let expected: Vec<f64> = x.iter().map(|x| 3.0 * x * x).collect();
    assert_eq!(sum_of_cubes, expected);
    let hessian = hessian(|x| x.iter().map(|x| x * x * x).sum::<Var<_, _>>(), &x);
    assert_eq!(hessian.diagonal().as_slice(), x.iter().map(|x| 6.0 * x).collect::<Vec<_>>());
    assert_eq!(hessian.sum(), x.iter().map(|x| 6.0 * x).sum::<f64>());
}

#[test]
fn a_jacobian_is_the_same_by_rows_and_by_columns() {
    let wide = |x: &[_]| [product(x), x[0] / x[4]];
    let x = [1.0, 2.0, 3.0, 4.0, 5.0];
    let j = jacobian(wide, &x);
    assert_eq!(j.row(0).iter().copied().collect::<Vec<_>>(), [120.0, 60.0, 40.0, 30.0, 24.0]);
    assert_eq!(j.row(1).iter().copied().collect::<Vec<_>>(), [0.2, 0.0, 0.0, 0.0, -0.04]);
    let tall = jacobian(|x| [x[0], x[0] * x[1], x[1], x[1] / x[0]], &[2.0, 4.0]);
    assert_eq!(tall.as_slice(), [1.0, 4.0, 0.0, -1.0, 0.0, 2.0, 1.0, 0.5]);
}

#[test]
fn an_empty_slice_has_an_empty_gradient() {
    let none: [f64; 0] = [];
    assert_eq!(gradient(|_| Var::from(1.0), &none), none);
    assert_eq!(gradient(|x| x.iter().sum::<Var<_, _>>(), &none), none);
    assert_eq!(gradient_forward(|x| x.iter().sum(), &none), none);
    assert_eq!(jvp(|x| x.iter().sum::<Dual<f64>>(), &none, &none), (0.0, 0.0));
    assert_eq!(jacobian(squares, &none).shape(), (0, 0));
    assert_eq!(hessian(product, &none).shape(), (0, 0));
    assert_eq!(hvp(product, &none, &none), none);
}

#[test]
fn a_function_that_ignores_its_arguments_has_gradient_zero() {
    assert_eq!(gradient(|_| Var::from(5.0), &[1.0, 2.0]), [0.0, 0.0]);
    assert_eq!(derivative(|_| <Dual<f64>>::lit(5.0), 1.0), 0.0);
    assert_eq!(jacobian(|_| [Var::from(5.0)], &[1.0, 2.0]).as_slice(), [0.0, 0.0]);
}

#[test]
fn single_precision_stays_single() {
    let g: Vec<f32> = gradient(|x| x[0] * 2.0 + x[1].sin(), &[1.0_f32, 0.0]);
    assert_eq!(g, [2.0, 1.0]);
    assert_eq!(derivative(|x| 2.0 * x, 1.0_f32), 2.0_f32);
}

#[test]
fn tangents_of_another_length_panic_at_the_call() {
    let Panic { message, line } = panic_of(|| drop(jvp(squares, &[1.0, 2.0], &[1.0])));
    assert_eq!(message, "the tangents must have the arguments' lengths: expected 2, got 1");
    assert_eq!(line, line!() - 2);
    let Panic { message, line } = panic_of(|| drop(hvp(product, &[1.0, 2.0], &[1.0, 2.0, 3.0])));
    assert_eq!(message, "the tangents must have the arguments' lengths: expected 2, got 3");
    assert_eq!(line, line!() - 2);
}

#[test]
fn a_cotangent_of_another_length_names_the_call_of_vjp() {
    let Panic { message, .. } = panic_of(|| {
        let (_, pullback) = vjp(squares, &[1.0, 2.0]);
        pullback(vec![1.0]);
    });
    assert!(message.contains(&format!("drivers.rs:{}", line!() - 3)), "{message}");
    assert!(message.ends_with("must have the result's lengths: expected 2, got 1"), "{message}");
}

#[test]
fn a_recursion_through_one_tape_is_stopped_at_the_operator() {
    enum Site {}
    fn mixes(outer: Option<Var<f64, Site>>) -> f64 {
        let tape = Tape::<f64, Site>::new();
        let x = tape.watch(2.0);
        match outer {
            None => mixes(Some(x)),
            Some(outer) => (outer * x).value(),
        }
    }
    let Panic { message, line } = panic_of(|| {
        mixes(None);
    });
    assert_eq!(message, "these two variables belong to different tapes");
    assert_eq!(line, line!() - 7);
}

#[test]
fn taylor_series_of_high_order() {
    let coefficients: [f64; 21] = taylor(|x| x.sin(), 0.0);
    let mut factorial = 1.0;
    for (k, coefficient) in coefficients.iter().enumerate() {
        factorial *= (k as f64).max(1.0);
        let expected = [0.0, 1.0, 0.0, -1.0][k % 4] / factorial;
        assert!((coefficient - expected).abs() <= 1e-15 * expected.abs());
    }
    let [.., last] = taylor::<f64, 30, _>(|x| 1.0 / (1.0 - x), 0.5);
    assert_eq!(last, 2.0_f64.powi(30));
    // The sixth derivative of 1/x at 4.
    assert_eq!(Taylor::<f64, 7>::variable(4.0).recip().derivatives()[6], 0.0439453125);
    let tree: [f64; 8] = taylor(|x| x.powf(x), 1.0);
    let expected = [1.0, 1.0, 1.0, 0.5, 1.0 / 3.0, 1.0 / 12.0, 3.0 / 40.0, -1.0 / 120.0];
    assert!(tree.iter().zip(&expected).all(|(got, expected): (&f64, &f64)| (got - expected).abs() < 1e-14), "{tree:?}");
}

#[test]
fn a_series_has_at_least_one_coefficient() {
    assert_eq!(taylor::<f64, 1, _>(|x| x.sin() * x.powf(x), 0.0), [0.0]);
    assert_eq!(taylor::<f64, 2, _>(|x| x.sqrt(), 0.0), [0.0, f64::INFINITY]);
    assert_eq!(taylor::<f32, 3, _>(|x| (x * x, [x; 2]), 3.0_f32), [(9.0, [3.0; 2]), (6.0, [1.0; 2]), (1.0, [0.0; 2])]);
}
