//! Derivatives inside derivatives: levels never mix.

use autodiff::prelude::*;

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
