//! `check_gradient` confirms right gradients, hard ones too, and finds wrong ones.

use autodiff::prelude::*;
use autodiff::{Finding, GradientError};
use proptest::prelude::*;

/// Functions of one number, points to take them at, and why they are hard for finite differences.
const HARD: &[(&str, fn(Dual<f64>) -> Dual<f64>, &[f64])] = &[
    ("smooth", |x| x.sin() * x.exp(), &[0.0, 1.0, -2.5, 1e-3]),
    ("linear", |x| x * 3.0 - 1.0, &[0.0, 1.0, 1e-200, 1e200]),
    ("high powers", |x| x.powi(9), &[0.5, -3.0, 1e-20, 1e20, 0.0]),
    ("large arguments of a periodic function", |x| x.sin(), &[1e3, 1e6, 1e9]),
    ("periods that fit powers of two", |x| (x * std::f64::consts::TAU).sin(), &[1000.0, 1024.0, 8.0]),
    ("steep", |x| (x * 1e6).tanh(), &[0.0, 1e-6, 3e-7]),
    ("steep far from its scale", |x| (x * 1e8).exp(), &[1e-8, 0.0, -2e-8]),
    ("flat", |x| (x * 1e-8).sin(), &[0.0, 1.0, -3.0]),
    ("saturated", |x| x.tanh(), &[30.0, 200.0]),
    ("end of the domain", |x| x.sqrt(), &[1e-9, 1e-300, 4.0]),
    ("end of the domain", |x| x.ln(), &[1e-12, 1e-3, 1e12]),
    ("end of the domain", |x| x.acos(), &[0.999_999, -0.999, 0.0]),
    ("defined on one side of the point", |x| x.sqrt() * x, &[1e-6, 2.0]),
    ("defined on one side of the point", |x| if x < 2.0 { x * f64::NAN } else { x * x }, &[2.0]),
    ("a pole nearby", |x| x.recip(), &[1e-5, -1e-5, 1e5]),
    ("a pole nearby", |x| (x - 1.0).powi(-3), &[1.0 + 1e-4]),
    ("a kink nearby", |x| (x - 1.0).abs() + x * x, &[1.0001, 0.999, 1.0 + 1e-7]),
    ("a jump nearby", |x| if x < 1.0 { x * x } else { x * x + 5.0 }, &[0.9999, 1.0001]),
    ("off its active range", |x| x.max(0.0) * 2.0, &[-1.0, -1e-5, 1e-5]),
    ("still, with a jump nearby", |x| if x < 0.3808 { Dual::passive(0.2) } else { x }, &[0.3798, 0.38, 0.3]),
    ("a narrow bump", |x| (-(x * 1e6) * (x * 1e6)).exp(), &[0.5e-6, 1e-6, 0.0]),
    ("cancellation", |x| (x + 1e6).powi(2) - 1e12, &[1.0, 1e-2]),
    ("a small part of a large value", |x| x + 1e8, &[1.0, 50.0]),
    ("a Newton iteration", |x| (0..8).fold(x, |r, _| (r + x / r) * 0.5), &[2.0, 9.5, 0.3]),
    (
        "an iteration that stops by a tolerance",
        |x| {
            let mut r = x;
            while (r * r - x).abs() > 1e-9 * x {
                r = (r + x / r) * 0.5;
            }
            r
        },
        &[2.0, 7.0],
    ),
    (
        "tabulated",
        |x| {
            let i = (x.value() * 4.0).floor();
            Dual::passive(i) * 0.5 + (x * 4.0 - i) * (x * 4.0 - i) * 0.5
        },
        &[0.6, 0.9, 0.2501],
    ),
    ("subnormal values", |x| x * 1e-310, &[1.0, 0.3]),
];

#[test]
fn hard_but_right_derivatives_are_confirmed() {
    for (why, f, points) in HARD {
        for &x in *points {
            let right = derivative(f, x);
            let found = check_gradient(|x| f(Dual::passive(x)).value(), x, right);
            assert!(found.is_ok(), "{why}, at {x}: {}", found.unwrap_err());
        }
    }
}

#[test]
fn an_error_of_a_millionth_is_found() {
    // Where the value leaves room for it: cancellation and tiny parts of large values do not.
    let hidden = [
        "cancellation",
        "a small part of a large value",
        "an iteration that stops by a tolerance",
        "subnormal values",
        "tabulated",
    ];
    for (why, f, points) in HARD.iter().filter(|(why, ..)| !hidden.contains(why)) {
        for &x in *points {
            let right = derivative(f, x);
            for wrong in [right * (1.0 + 1e-6), right * (1.0 - 1e-6), -right] {
                let found = check_gradient(|x| f(Dual::passive(x)).value(), x, wrong);
                assert!(found.is_err() || right.abs() < 1e-11, "{why}, at {x}: {wrong} passed for {right}");
            }
        }
    }
}

#[test]
fn a_derivative_that_is_missing_or_too_much_is_found() {
    assert!(check_gradient(|x: f64| x.sin(), 1.0, 0.0).is_err());
    assert!(check_gradient(|_| 3.0, 1.0, 1e-9).is_err());
    assert!(check_gradient(|x: f64| x * x, 0.0, 1e-9).is_err());
    assert!(check_gradient(|x: f64| x * x, 1.0, f64::NAN).is_err());
    assert!(check_gradient(|x: f64| x * x, 1.0, f64::INFINITY).is_err());
}

/// A function of everything at once, and its gradient by hand.
fn mixed((a, (b, n), c): &(f64, ([f64; 2], usize), Vec<[f64; 2]>)) -> f64 {
    a * b[0] + b[1].powi(*n as i32) + c.iter().enumerate().map(|(i, c)| (i + 1) as f64 * c[0] * c[1]).sum::<f64>()
}

fn gradient_by_hand(
    (a, (b, n), c): &(f64, ([f64; 2], usize), Vec<[f64; 2]>),
) -> (f64, ([f64; 2], usize), Vec<[f64; 2]>) {
    let of_b = [*a, *n as f64 * b[1].powi(*n as i32 - 1)];
    let of_c = c.iter().enumerate().map(|(i, c)| [(i + 1) as f64 * c[1], (i + 1) as f64 * c[0]]).collect();
    (b[0], (of_b, *n), of_c)
}

fn mixed_point() -> (f64, ([f64; 2], usize), Vec<[f64; 2]>) {
    (1.5, ([0.5, -2.0], 3), vec![[1.0, 2.0], [-0.5, 4.0], [0.0, 1e-3]])
}

#[test]
fn every_shape_is_checked_and_the_wrong_entry_named() {
    let x = mixed_point();
    let right = gradient_by_hand(&x);
    assert!(check_gradient(|x| mixed(&x), x.clone(), right.clone()).unwrap() < 1e-9);
    let mut wrong = right.clone();
    wrong.2[1][0] *= 1.0 + 1e-6;
    let GradientError::Entries { wrong, of } = check_gradient(|x| mixed(&x), x.clone(), wrong).unwrap_err() else {
        panic!("of another kind");
    };
    assert_eq!((wrong.len(), of), (1, 9));
    assert_eq!((wrong[0].place.as_str(), wrong[0].index), ("x.2[1][0]", 5));
    let Finding::Off { difference, accuracy } = wrong[0].finding else { panic!("{}", wrong[0]) };
    assert!((difference - 8.0).abs() < 1e-9 && accuracy < 1e-9, "{difference} {accuracy}");
}

#[test]
fn the_words_say_which_entry_and_by_how_much() {
    let words = |found: Result<f64, GradientError>| found.unwrap_err().to_string();
    assert_eq!(
        words(check_gradient(|x| x[0] * x[0] * x[1], [3.0, 2.0], [12.0, 8.0])),
        "the gradient is not confirmed in 1 of 2 entries\n  \
         x[1]: the gradient says 8, finite differences say 9 \u{b1} 4e-13: off by -1.00e0, relatively 1.1e-1"
    );
    let many = words(check_gradient(|x| x.iter().sum::<f64>(), vec![1.0; 13], vec![2.0; 13]));
    assert!(many.starts_with("the gradient is not confirmed in 13 of 13 entries\n  x[0]: "), "{many}");
    assert!(many.ends_with("  and 3 more") && many.lines().count() == 12, "{many}");
    assert_eq!(words(check_gradient(|x| x[0], vec![1.0, 2.0], vec![1.0])), "the gradient has 1 numbers, the point 2");
    assert_eq!(
        words(check_gradient(|x: f64| x.ln(), -1.0, 1.0)),
        "the function is NaN at the point: no derivative to compare with"
    );
}

#[test]
fn a_kink_is_reported_as_one_whatever_the_gradient_says() {
    let kinks: [(fn(f64) -> f64, f64, f64, f64); 5] = [
        (|x| x.abs(), 0.0, -1.0, 1.0),
        (|x| x.max(0.0), 0.0, 0.0, 1.0),
        (|x| (x - 3.0).abs() * x, 3.0, -3.0, 3.0),
        (|x| x.max(1.0) + x.sin(), 1.0, 1f64.cos(), 1.0 + 1f64.cos()),
        (|x| x * x + 1e-3 * x.abs(), 0.0, -1e-3, 1e-3),
    ];
    for (number, (f, x, from_left, from_right)) in kinks.into_iter().enumerate() {
        for gradient in [from_left, from_right, 0.5 * (from_left + from_right), 7.0] {
            let found = check_gradient(f, x, gradient).unwrap_err();
            let GradientError::Entries { wrong, .. } = &found else { panic!("{found}") };
            let Finding::Kink { left, right } = wrong[0].finding else { panic!("kink {number}: {found}") };
            assert!((left - from_left).abs() < 1e-6 && (right - from_right).abs() < 1e-6, "{found}");
        }
    }
    let words = check_gradient(f64::abs, 0.0, 0.0).unwrap_err().to_string();
    assert!(
        words.contains("x: the gradient says 0, but there is a kink: the derivative is -1.000000 from the left"),
        "{words}"
    );
}

#[test]
fn where_differences_do_not_settle_nothing_is_claimed() {
    let cases: [(fn(f64) -> f64, f64, f64); 4] = [
        (f64::sqrt, 0.0, f64::INFINITY),
        (f64::cbrt, 0.0, f64::INFINITY),
        (|x| if x < 1.0 { 0.0 } else { 1.0 }, 1.0, 0.0),
        (|x| if x == 1.0 { 1.0 } else { f64::NAN }, 1.0, 0.0),
    ];
    for (number, (f, x, gradient)) in cases.into_iter().enumerate() {
        let found = check_gradient(f, x, gradient).unwrap_err();
        let GradientError::Entries { wrong, .. } = &found else { panic!("{found}") };
        assert!(!matches!(wrong[0].finding, Finding::Kink { .. }), "case {number}: {found}");
    }
    let words = check_gradient(|x: f64| if x == 1.0 { 1.0 } else { f64::NAN }, 1.0, 0.0).unwrap_err().to_string();
    assert!(words.ends_with("but the function is not finite on either side"), "{words}");
}

#[differentiable]
fn weighted(x: &[f64], k: f64, n: usize) -> f64 {
    x.iter().map(|x| (x * k).sin()).sum::<f64>() / n as f64
}

#[differentiable]
fn rotated(x: [f64; 2], t: f64) -> [f64; 2] {
    let (s, c) = t.sin_cos();
    [c * x[0] - s * x[1], s * x[0] + c * x[1]]
}

#[differentiable]
fn single(x: f32, y: f32) -> f32 {
    (x * y).exp() - y
}

#[test]
fn functions_of_the_attribute_are_checked_as_they_stand() {
    let x = [0.3, -1.2, 4.0];
    check_gradient(|(x, k, n)| weighted(&x, k, n), (&x[..], 0.7, 5_usize), weighted::grad(&x, 0.7, 5)).unwrap();
    check_gradient(|(x, t)| rotated(x, t), ([1.0, 2.0], 0.4), rotated::grad([1.0, 2.0], 0.4)).unwrap();
    let (dx, dy) = single::grad(0.5, 1.5);
    assert!(check_gradient(|(x, y)| single(x, y), (0.5_f32, 1.5_f32), (dx, dy)).unwrap() < 1e-4);
    assert!(check_gradient(|(x, y)| single(x, y), (0.5_f32, 1.5_f32), (dx, dy * 1.01)).is_err());
}

proptest! {
    #[test]
    fn random_rational_functions(a in prop::array::uniform5(-2.0..2.0), x in -3.0..3.0, y in -1e3..1e3, entry in 0..2usize) {
        let f = |x: Dual<f64, 2>, y: Dual<f64, 2>| -> Dual<f64, 2> {
            let (wave, growth): (Dual<f64, 2>, Dual<f64, 2>) = (y * 1e-2 * a[2], x * a[3]);
            (x * x * a[0] + x * y * a[1] * 1e-3 + wave.sin() + growth.exp() * a[4]) / (x * x + 1.0)
        };
        let partials = f(Dual::variable(x, 0), Dual::variable(y, 1)).tangents();
        let at = |[x, y]: [f64; 2]| f(Dual::passive(x), Dual::passive(y)).value();
        let found = check_gradient(at, [x, y], partials);
        prop_assert!(found.is_ok(), "{}", found.unwrap_err());
        let mut wrong = partials;
        wrong[entry] += 1e-6 * (partials[entry].abs() + at([x, y]).abs() / [x, y][entry].abs());
        prop_assert!(check_gradient(at, [x, y], wrong).is_err());
    }
}
