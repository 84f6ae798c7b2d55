//! Derivatives inside derivatives: levels never mix. And what naive implementations get wrong: the same variable twice, zeros,
//! branches beside NaN.

use autodiff::prelude::*;
use autodiff_tests::panics::panic_of;

#[test]
fn no_perturbation_confusion_between_duals() {
    assert_eq!(derivative(|x| x * derivative(|y| x + y, <Dual<f64>>::lit(1.0)), 1.0), 1.0);
    assert_eq!(derivative(|x| x * derivative(|y| x + y, x), 1.0), 1.0);
    assert_eq!(derivative(|x| x * derivative(|y| y * x, <Dual<f64>>::lit(1.0)), 3.0), 6.0);
}

#[test]
fn no_perturbation_confusion_between_tapes() {
    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let y = inner.watch(Var::from(1.0));
    let inner_derivative = inner.gradient(x + y).wrt(y);
    assert_eq!(outer.gradient(x * inner_derivative).wrt(x), 1.0);
}

#[test]
fn no_perturbation_confusion_between_a_dual_and_a_tape() {
    let by_tape_inside = derivative(
        |x| {
            tape!(tape);
            let y = tape.watch(<Dual<f64>>::lit(1.0));
            x * tape.gradient(x + y).wrt(y)
        },
        1.0,
    );
    assert_eq!(by_tape_inside, 1.0);
    tape!(tape);
    let x = tape.watch(1.0);
    let inner = derivative(|y| x + y, x.detach());
    assert_eq!(tape.gradient(x * inner).wrt(x), 1.0);
}

#[test]
#[should_panic(expected = "could mix the two")]
fn a_closure_over_an_outer_variable_of_the_same_type_is_stopped() {
    derivative(|x| x * derivative(|y| x + y, 1.0), 1.0);
}

#[test]
fn a_function_without_captures_nests_over_plain_numbers() {
    fn square<S: Scalar>(x: S) -> S {
        x * x
    }
    assert_eq!(derivative(|x| x * derivative(square, 3.0), 2.0), 6.0);
}

#[test]
#[should_panic(expected = "different tapes")]
fn a_tape_driver_inside_another_over_plain_numbers_is_stopped() {
    gradient(|x| x[0] * gradient(|y| x[0] + y[0], &[1.0])[0], &[1.0]);
}

#[test]
fn the_sixth_derivative_of_a_reciprocal() {
    let sixth = derivative(
        |x| derivative(|x| derivative(|x| derivative(|x| derivative(|x| derivative(|x| 1.0 / x, x), x), x), x), x),
        4.0,
    );
    assert_eq!(sixth, 0.0439453125);
}

#[test]
fn three_tapes_deep() {
    tape!(a);
    let x = a.watch(2.0);
    tape!(b in a);
    let y = b.watch(x);
    tape!(c in b);
    let z = c.watch(y);
    let first = c.gradient(z * z * z * z).wrt(z);
    assert_eq!(first.primal(), 32.0);
    let second = b.gradient(first).wrt(y);
    assert_eq!(second.primal(), 48.0);
    let third = a.gradient(second).wrt(x);
    assert_eq!(third, 48.0);
}

#[test]
fn constants_at_inner_levels_stay_constants() {
    let d = derivative(|x| derivative(|y| 3.0 * y * y, x * 2.0), 1.0);
    assert_eq!(d, 12.0);
    let d = derivative(|x| derivative(|y| y * x.detach(), x), 5.0);
    assert_eq!(d, 0.0);
}

#[test]
fn single_precision_nests_too() {
    let d: f32 = derivative(|x| derivative(|y| y * y * y, x), 2.0_f32);
    assert_eq!(d, 12.0);
    let h = hessian(|x| x[0] * x[0] * x[1], &[1.0_f32, 2.0]);
    assert_eq!(h.as_slice(), [4.0, 2.0, 2.0, 0.0]);
}

#[differentiable]
fn product(x: f64, y: f64) -> f64 {
    x * y
}

#[differentiable]
fn inner_product(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

#[test]
fn one_variable_as_two_arguments() {
    #[differentiable]
    fn square(x: f64) -> f64 {
        product(x, x)
    }
    assert_eq!(square::grad(3.0), 6.0);
    assert_eq!(square::jvp(3.0, 1.0), (9.0, 6.0));
    assert_eq!(square::hessian(3.0), 2.0);
    assert_eq!(derivative(|x| product(x, x), 3.0), 6.0);
    tape!(tape);
    let x = tape.watch(3.0);
    assert_eq!(tape.gradient(product(x, x)).wrt(x), 6.0);
}

#[test]
fn one_slice_as_two_arguments() {
    #[differentiable]
    fn squared_norm(x: &[f64]) -> f64 {
        inner_product(x, x)
    }
    #[differentiable]
    fn lag(x: &[f64]) -> f64 {
        inner_product(&x[..2], &x[1..]) + inner_product(&x[..2], &x[..2])
    }
    let x = [1.0, 2.0, 3.0];
    assert_eq!(squared_norm::grad(&x), [2.0, 4.0, 6.0]);
    assert_eq!(lag::grad(&x), [4.0, 8.0, 2.0]);
    assert_eq!(lag::jvp(&x, &[1.0, 1.0, 1.0]).1, 14.0);
    assert_eq!(inner_product::grad(&x, &x), (x.to_vec(), x.to_vec()));
}

#[test]
fn results_used_many_times() {
    #[differentiable]
    fn fan_out(x: f64) -> f64 {
        let y = x * x;
        let mut s = y + x;
        for _ in 0..3 {
            s = s + y * s + x;
        }
        s
    }
    // s1 = 6, s2 = s1 (1 + y) + x and so on, with y = 4 and y' = 4.
    assert_eq!(fan_out(2.0), 812.0);
    assert_eq!(fan_out::grad(2.0), fan_out::jvp(2.0, 1.0).1);
    assert_eq!(fan_out::grad(2.0), 2544.0);
}

#[test]
fn closures_over_outer_variables() {
    fn slope<S: Scalar>(a: S, x: S) -> S {
        gradient(|x| x[0] * x[0] * a, &[x])[0]
    }
    // d/da of 2 a x is 2 x, and by x it is 2 a: by dual numbers and by tape, around a tape.
    assert_eq!(derivative(|a| slope(a, <Dual<f64>>::lit(5.0)), 3.0), 10.0);
    tape!(tape);
    let (a, x) = (tape.watch(3.0), tape.watch(5.0));
    let grads = tape.gradient(slope(a, x));
    assert_eq!((grads.wrt(a), grads.wrt(x)), (10.0, 6.0));
}

#[test]
fn constants_of_an_inner_tape_are_active_on_the_outer() {
    tape!(outer);
    let x = outer.watch(5.0);
    tape!(inner in outer);
    let y = inner.watch(x);
    let inner_derivative = inner.gradient(x * y * y).wrt(y);
    assert_eq!(inner_derivative.value(), 50.0);
    // 2 x y, of which inner's y is outer's x.
    assert_eq!(outer.gradient(inner_derivative).wrt(x), 20.0);
}

#[test]
fn products_with_a_zero() {
    #[differentiable]
    fn by_fold(x: &[f64]) -> f64 {
        x.iter().fold(1.0, |product, x| product * x)
    }
    #[differentiable]
    fn by_product(x: &[f64]) -> f64 {
        x.iter().product()
    }
    #[differentiable]
    fn by_loop(x: &[f64]) -> f64 {
        let mut product = 1.0;
        for x in x {
            product *= x;
        }
        product
    }
    let x = [2.0, 0.0, 4.0];
    let expected = [0.0, 8.0, 0.0];
    assert_eq!(by_fold::grad(&x), expected);
    assert_eq!(by_product::grad(&x), expected);
    assert_eq!(by_loop::grad(&x), expected);
    assert_eq!(gradient(|x| x.iter().product::<Var<_, _>>(), &x), expected);
    assert_eq!(gradient(|x| x.iter().fold(Var::ONE, |product, x| product * x), &x), expected);
    assert_eq!(gradient_forward(|x| x.iter().product(), &x), expected);
    assert_eq!(by_product::hessian(&x).as_slice(), [0.0, 4.0, 0.0, 4.0, 0.0, 2.0, 0.0, 2.0, 0.0]);
    assert_eq!(by_product::grad(&[0.0, 0.0, 4.0]), [0.0, 0.0, 0.0]);
}

#[test]
fn a_branch_never_taken_beside_nan() {
    #[differentiable]
    fn guarded(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for v in x {
            if !v.is_nan() {
                sum += if *v > 0.0 { v.sqrt() } else { v * v };
            }
        }
        sum
    }
    let x = [4.0, f64::NAN, 0.0, -3.0];
    assert_eq!(guarded::grad(&x), [0.25, 0.0, 0.0, -6.0]);
    for (i, expected) in [0.25, 0.0, 0.0, -6.0].into_iter().enumerate() {
        let mut direction = [0.0; 4];
        direction[i] = 1.0;
        assert_eq!(guarded::jvp(&x, &direction), (11.0, expected));
    }
    assert_eq!(guarded::hessian(&x).diagonal().as_slice(), [-0.03125, 0.0, 2.0, 2.0]);
}

#[differentiable]
fn fourth_power(x: f64) -> f64 {
    let square = x * x;
    product(square, square)
}

#[test]
fn three_levels_of_functions_duals_and_tapes() {
    // The first derivative from the attribute, inside a tape, inside a dual number; and in other orders.
    let third = |of: fn(Dual<f64>) -> Dual<f64>| derivative(of, 2.0);
    let tape_inside = third(|x| {
        tape!(tape);
        let y = tape.watch(x);
        tape.gradient(fourth_power::grad(y)).wrt(y)
    });
    assert_eq!(tape_inside, 48.0);
    let dual_inside = third(|x| derivative(|y| fourth_power::jvp(y, Dual::lit(1.0)).1, x));
    assert_eq!(dual_inside, 48.0);
    assert_eq!(third(fourth_power::hessian), 48.0);

    tape!(tape);
    let x = tape.watch(2.0);
    let second = derivative(fourth_power::grad, x);
    assert_eq!(second.value(), 48.0);
    assert_eq!(tape.gradient(second).wrt(x), 48.0);

    tape!(outer);
    let x = outer.watch(2.0);
    tape!(inner in outer);
    let y = inner.watch(x);
    let second = inner.gradient(fourth_power::grad(y)).wrt(y);
    assert_eq!(second.value(), 48.0);
    assert_eq!(outer.gradient(second).wrt(x), 48.0);
}

#[test]
fn the_hessian_of_an_inner_derivative_is_its_differences() {
    // g(x) = d/dt of sin(x0 t) x1^t at t = x2: a derivative inside what is differentiated twice.
    fn g<S: Scalar>(x: &[S]) -> S {
        derivative(|t| (Dual::passive(x[0]) * t).sin() * Dual::passive(x[1]).powf(t), x[2])
    }
    let x = [0.7, 1.3, 0.4];
    let h = hessian(g, &x);
    for i in 0..3 {
        let shifted = |step: f64| {
            let mut x = x;
            x[i] += step;
            gradient_forward(g, &x)
        };
        let (up, down) = (shifted(1e-5), shifted(-1e-5));
        for k in 0..3 {
            let difference = (up[k] - down[k]) / 2e-5;
            assert!((h[(i, k)] - difference).abs() < 1e-8, "{} {difference}", h[(i, k)]);
            assert!((h[(i, k)] - h[(k, i)]).abs() < 1e-12);
        }
    }
}

/// Without `in outer` the inner tape borrows nothing, so this compiles. It is stopped all the same, at the user's line.
#[test]
fn an_inner_tape_that_outlives_its_outer_is_stopped() {
    let mut line = 0;
    let panic = panic_of(|| {
        tape!(outer);
        let x = outer.watch(2.0);
        tape!(inner);
        let y = inner.watch(x);
        let cube = y * y * y;
        let _ = outer.gradient(x);
        line = line!() + 1;
        let _ = inner.gradient(cube);
    });
    assert_eq!(panic.line, line);
    assert!(panic.message.contains("this variable's tape is gone"), "{}", panic.message);
}
