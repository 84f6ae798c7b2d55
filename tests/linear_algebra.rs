//! The matrix rules: the reference's cases, the laws of a pullback and a pushforward at every order, and the edges.

use autodiff::matrix::rules::*;
use autodiff::matrix::*;
use autodiff::nalgebra::{DMatrix, DVector, Dyn, Matrix2, Matrix3, U1};
use autodiff::prelude::*;
use autodiff_tests::panics::panic_of;
use autodiff_tests::reference::{Case, cases};
use proptest::prelude::{ProptestConfig, prop_assert, proptest};

type Matrix = Mat<Dyn, Dyn>;

/// The numbers of a value, in order.
fn flat<F: Form>(x: &Of<F, f64>) -> Vec<f64> {
    let mut numbers = Vec::new();
    F::map(x, &mut |x: f64| {
        numbers.push(x);
        x
    });
    numbers
}

/// `x + t * x_dot` over `S`.
fn moved<F: Form, S: Scalar<Base = f64>>(x: &Of<F, f64>, x_dot: &Of<F, f64>, t: S) -> Of<F, S> {
    let mut result = F::map(x, &mut |x| S::lit(x));
    F::zip(&mut result, x_dot, &mut |x, x_dot| *x += S::lit(x_dot) * t);
    result
}

/// A value of the same shape with other numbers, from -1 to 1.
fn random<F: Form>(like: &Of<F, f64>, seed: &mut u64) -> Of<F, f64> {
    F::map(like, &mut |_: f64| {
        *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (*seed >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    })
}

fn dot(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

fn distance(x: &[f64], y: &[f64]) -> f64 {
    assert_eq!(x.len(), y.len());
    x.iter().zip(y).fold(0.0, |largest, (x, y)| if (x - y).abs() <= largest { largest } else { (x - y).abs() })
}

fn size(x: &[f64]) -> f64 {
    x.iter().fold(0.0, |largest, x| largest.max(x.abs()))
}

#[track_caller]
fn assert_close(what: &str, got: &[f64], expected: &[f64], tolerance: f64) {
    let (error, scale) = (distance(got, expected), size(expected).max(1e-300));
    assert!(error <= tolerance * scale, "{what}: {got:?} instead of {expected:?}, off by {:e}", error / scale);
}

/// The derivative at 0 of a curve, by Richardson's extrapolation of central differences.
fn difference(f: impl Fn(f64) -> Vec<f64>) -> Vec<f64> {
    let h = 2e-3;
    let central = |h: f64| -> Vec<f64> { f(h).iter().zip(&f(-h)).map(|(a, b)| (a - b) / (2.0 * h)).collect() };
    let (wide, half, quarter) = (central(h), central(h / 2.0), central(h / 4.0));
    (0..wide.len()).map(|i| (quarter[i] * 64.0 - half[i] * 20.0 + wide[i]) / 45.0).collect()
}

/// What must hold of every rule where it is smooth, at the first and the second order.
///
/// `tolerance` is for what rounds, `smooth` for the finite differences.
#[track_caller]
fn check<R: Rule>(rule: &R, x: &Of<R::Input, f64>, seed: &mut u64, tolerance: f64, smooth: f64) {
    let (y, saved) = rule.value(x).expect("the rule is defined here");
    let (x_dot, y_bar) = (random::<R::Input>(x, seed), random::<R::Output>(&y, seed));
    let plain = rule.plain(x).expect("the rule is defined here");
    assert_close("value and plain value", &flat::<R::Output>(&plain), &flat::<R::Output>(&y), tolerance);

    let y_dot = rule.pushforward(&saved, &x_dot);
    let x_bar = rule.pullback(&saved, &y_bar);
    let (y_dot, x_bar) = (flat::<R::Output>(&y_dot), flat::<R::Input>(&x_bar));
    let (left, right) = (dot(&flat::<R::Output>(&y_bar), &y_dot), dot(&x_bar, &flat::<R::Input>(&x_dot)));
    let scale = size(&y_dot) * y_dot.len() as f64 + size(&x_bar) * x_bar.len() as f64;
    assert!(
        (left - right).abs() <= tolerance * scale,
        "pullback and pushforward are not transposes: {left} and {right}"
    );

    let value_at = |t: f64| flat::<R::Output>(&rule.plain(&moved::<R::Input, f64>(x, &x_dot, t)).unwrap());
    assert_close("pushforward and finite difference", &y_dot, &difference(value_at), smooth);

    // Over duals, by the rule and by the algorithm itself; over a tape; over a series.
    let over = |t: Dual<f64>| moved::<R::Input, _>(x, &x_dot, t);
    let tangents = |y: &Of<R::Output, Dual<f64>>| flat::<R::Output>(&R::Output::map(y, &mut |y| y.tangent()));
    let by_rule = applied(rule, x, &x_dot, Dual::variable(0.0, 0));
    assert_close("over duals by the rule", &tangents(&by_rule), &y_dot, tolerance);
    let (computed, saved_dual) = rule.value(&over(Dual::variable(0.0, 0))).unwrap();
    assert_close("over duals by the algorithm", &tangents(&computed), &y_dot, tolerance);
    assert_close(
        "on a tape",
        &[on_a_tape(rule, x, &x_dot, &y_bar)],
        &[left],
        tolerance * scale / left.abs().max(1e-300),
    );
    let series = applied(rule, x, &x_dot, Taylor::<f64, 3>::variable(0.0));
    let order = |k: usize| flat::<R::Output>(&R::Output::map(&series, &mut |y| y.derivatives()[k]));
    assert_close("over series", &order(1), &y_dot, tolerance);

    // The second order: the derivatives of pushforward and pullback, and both orders of nesting.
    let twice = applied(rule, x, &x_dot, Dual::new(Dual::<f64>::variable(0.0, 0), [Dual::passive(1.0)]));
    let second = flat::<R::Output>(&R::Output::map(&twice, &mut |y| y.tangent().tangent()));
    let pushed_at = |t: f64| {
        let (_, saved) = rule.value(&moved::<R::Input, f64>(x, &x_dot, t)).unwrap();
        flat::<R::Output>(&rule.pushforward(&saved, &x_dot))
    };
    let slopes = difference(pushed_at);
    let scale = size(&slopes) + size(&y_dot);
    assert!(distance(&second, &slopes) <= smooth * scale, "second derivatives: {second:?} instead of {slopes:?}");
    assert!(distance(&order(2), &second) <= tolerance * scale, "by series: {:?} instead of {second:?}", order(2));
    let lifted = R::Output::map(&y_bar, &mut |y| Dual::passive(y));
    let pulled = rule.pullback(&saved_dual, &lifted);
    let pulled = flat::<R::Input>(&R::Input::map(&pulled, &mut |x| x.tangent()));
    let pulled_at = |t: f64| {
        let (_, saved) = rule.value(&moved::<R::Input, f64>(x, &x_dot, t)).unwrap();
        flat::<R::Input>(&rule.pullback(&saved, &y_bar))
    };
    let slopes = difference(pulled_at);
    let scale = size(&slopes) + size(&x_bar);
    assert!(distance(&pulled, &slopes) <= smooth * scale, "slope of the pullback: {pulled:?} instead of {slopes:?}");
}

/// The derivative of `<y_bar, y>` along `x_dot`, computed element by element on a tape.
fn on_a_tape<R: Rule>(rule: &R, x: &Of<R::Input, f64>, x_dot: &Of<R::Input, f64>, y_bar: &Of<R::Output, f64>) -> f64 {
    tape!(tape);
    let t = tape.watch(0.0);
    let mut y = applied(rule, x, x_dot, t);
    let mut sum = t * 0.0;
    R::Output::zip(&mut y, y_bar, &mut |y, y_bar| sum += *y * y_bar);
    tape.gradient(sum).wrt(t)
}

/// The rule over `S`, at `x + t x_dot`.
fn applied<R: Rule, S: Scalar<Base = f64>>(
    rule: &R,
    x: &Of<R::Input, f64>,
    x_dot: &Of<R::Input, f64>,
    t: S,
) -> Of<R::Output, S> {
    S::apply(rule, &moved::<R::Input, S>(x, x_dot, t)).expect("the rule is defined here")
}

fn matrix_from(rows: &[Vec<f64>]) -> DMatrix<f64> {
    DMatrix::from_fn(rows.len(), rows[0].len(), |i, j| rows[i][j])
}

/// The inputs, or what else the case has under `key`, as matrices; a vector is a column.
fn matrices(case: &Case, key: &str, count: usize) -> Vec<DMatrix<f64>> {
    (0..count).map(|i| matrix_from(&case.rows_at(&[key, &i.to_string()]))).collect()
}

/// Checks a rule against a case; the value of a matrix, `pack` makes the rule's operands of the case's.
#[track_caller]
fn check_case<R: Rule>(
    case: &Case,
    rule: &R,
    count: usize,
    pack: impl Fn(Vec<DMatrix<f64>>) -> Of<R::Input, f64>,
    result: impl Fn(DMatrix<f64>) -> Of<R::Output, f64>,
) {
    let tolerance = tolerance(case);
    let named = |what: &str| format!("{what} of {} {}", case.text("id"), case.text("op"));
    let x = pack(matrices(case, "inputs", count));
    let (y, saved) = rule.value(&x).unwrap_or_else(|| panic!("{}", named("no value")));
    let expected = |key: &str| flat::<R::Output>(&result(matrix_from(&case.rows_at(&[key]))));
    assert_close(&named("value"), &flat::<R::Output>(&y), &expected("out"), tolerance);
    let y_dot = rule.pushforward(&saved, &pack(matrices(case, "tangent", count)));
    assert_close(&named("jvp"), &flat::<R::Output>(&y_dot), &expected("jvp"), tolerance);
    let x_bar = rule.pullback(&saved, &result(matrix_from(&case.rows_at(&["ct"]))));
    let vjp = flat::<R::Input>(&pack(matrices(case, "vjp", count)));
    assert_close(&named("vjp"), &flat::<R::Input>(&x_bar), &vjp, tolerance);
}

fn tolerance(case: &Case) -> f64 {
    if case.has("ill") {
        return 1e-10;
    }
    1e-12 * if case.is_number("cond") { case.number("cond").max(1.0) } else { 1.0 }
}

fn one(mut x: Vec<DMatrix<f64>>) -> DMatrix<f64> {
    x.remove(0)
}

fn two(mut x: Vec<DMatrix<f64>>) -> (DMatrix<f64>, DMatrix<f64>) {
    let second = x.remove(1);
    (x.remove(0), second)
}

fn number(x: DMatrix<f64>) -> f64 {
    x[(0, 0)]
}

#[test]
fn rules_give_the_reference_values() {
    let mut checked = 0;
    for case in &cases("matrix") {
        checked += 1;
        match case.text("op") {
            "inverse" => check_case(case, &Inverse::new(), 1, one, |y| y),
            "solve" => check_case(case, &Solve::new(false), 2, two, |y| y),
            "solve_lower_triangular" => {
                check_case(case, &SolveTriangular::new(Triangle::Lower, false), 2, two, |y| y);
            }
            "det" => check_case(case, &Determinant::new(), 1, one, number),
            "logabsdet" => check_case(case, &LnAbsDeterminant::new(), 1, one, number),
            "cholesky" => check_case(case, &Cholesky::new(), 1, one, |y| y),
            _ => checked -= 1,
        }
    }
    assert_eq!(checked, 17);
}

fn random_matrix(rows: usize, columns: usize, seed: &mut u64) -> DMatrix<f64> {
    random::<Matrix>(&DMatrix::zeros(rows, columns), seed)
}

/// A matrix whose condition number is some tens.
fn regular(n: usize, seed: &mut u64) -> DMatrix<f64> {
    random_matrix(n, n, seed) + DMatrix::identity(n, n) * (1.0 + (n as f64).sqrt())
}

fn positive_definite(n: usize, seed: &mut u64) -> DMatrix<f64> {
    let a = random_matrix(n, n, seed);
    &a * a.transpose() + DMatrix::identity(n, n) * 0.5
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn laws_of_inverse_and_systems(n in 1..7_usize, columns in 1..4_usize, mut seed: u64) {
        let seed = &mut seed;
        let (a, b) = (regular(n, seed), random_matrix(n, columns, seed));
        check(&Inverse::new(), &a, seed, 1e-11, 1e-7);
        for transposed in [false, true] {
            check(&Solve::new(transposed), &(a.clone(), b.clone()), seed, 1e-11, 1e-7);
            for triangle in [Triangle::Lower, Triangle::Upper] {
                check(&SolveTriangular::new(triangle, transposed), &(a.clone(), b.clone()), seed, 1e-11, 1e-7);
            }
        }
        check(&SolveSpd::new(), &(positive_definite(n, seed), b), seed, 1e-10, 1e-6);
    }

    #[test]
    fn laws_of_determinants_and_cholesky(n in 1..7_usize, mut seed: u64) {
        let seed = &mut seed;
        let (a, s) = (regular(n, seed), positive_definite(n, seed));
        check(&Determinant::new(), &a, seed, 1e-11, 1e-7);
        check(&LnAbsDeterminant::new(), &a, seed, 1e-11, 1e-7);
        check(&LnDeterminantSpd::new(), &s, seed, 1e-10, 1e-6);
        check(&Cholesky::new(), &s, seed, 1e-10, 1e-6);
    }

    /// Blocks of columns, through the matrix product, give what nalgebra's loops give.
    #[test]
    fn large_matrices_as_nalgebra(n in 90..150_usize, mut seed: u64) {
        let seed = &mut seed;
        let (a, s, b) = (regular(n, seed), positive_definite(n, seed), random_matrix(n, 5, seed));
        let close = |x: &DMatrix<f64>, y: &DMatrix<f64>| (x - y).amax() <= 1e-9 * y.amax();
        prop_assert!(close(&inverse(&a).unwrap(), &a.clone().try_inverse().unwrap()));
        prop_assert!(close(&solve(&a, &b).unwrap(), &a.clone().lu().solve(&b).unwrap()));
        prop_assert!(close(&tr_solve(&a, &b).unwrap(), &a.transpose().lu().solve(&b).unwrap()));
        prop_assert!(close(&cholesky(&s).unwrap(), &s.clone().cholesky().unwrap().l()));
        prop_assert!(close(&solve_lower_triangular(&a, &b).unwrap(), &a.solve_lower_triangular(&b).unwrap()));
        prop_assert!(close(&solve_upper_triangular(&a, &b).unwrap(), &a.solve_upper_triangular(&b).unwrap()));
        prop_assert!(close(&tr_solve_lower_triangular(&a, &b).unwrap(), &a.tr_solve_lower_triangular(&b).unwrap()));
        prop_assert!(close(&tr_solve_upper_triangular(&a, &b).unwrap(), &a.tr_solve_upper_triangular(&b).unwrap()));
        let ln = a.clone().lu().u().diagonal().iter().map(|u| u.abs().ln()).sum::<f64>();
        prop_assert!((ln_abs_determinant(&a).unwrap() - ln).abs() <= 1e-9);
    }

    /// A product by the kernels is that of a sum, for every order of the numbers in memory and both floats.
    #[test]
    fn products(m in 0..40_usize, k in 0..40_usize, n in 0..40_usize, layouts in 0..8_u8, mut seed: u64) {
        let seed = &mut seed;
        let (a, b, c) = (random_matrix(m, k, seed), random_matrix(k, n, seed), random_matrix(m, n, seed));
        let expected = DMatrix::from_fn(m, n, |i, j| 2.0 * (0..k).map(|p| a[(i, p)] * b[(p, j)]).sum::<f64>() + 0.5 * c[(i, j)]);
        prop_assert!((of_layout(2.0, &a, &b, 0.5, &c, layouts) - &expected).amax() <= 1e-13 || expected.is_empty());
        let single = |x: &DMatrix<f64>| x.map(|x| x as f32);
        let got = of_layout(2.0, &single(&a), &single(&b), 0.5, &single(&c), layouts).map(f64::from);
        prop_assert!((got - &expected).amax() <= 1e-4 || expected.is_empty());

        let dual = |x: &DMatrix<f64>, seed: &mut u64| x.zip_map(&random_matrix(x.nrows(), x.ncols(), seed), |x, t| Dual::new(x, [t, x]));
        let (a, b, c) = (dual(&a, seed), dual(&b, seed), dual(&c, seed));
        let two = Dual::<f64, 2>::passive(2.0);
        let expected = DMatrix::from_fn(m, n, |i, j| {
            two * (0..k).map(|p| a[(i, p)] * b[(p, j)]).sum::<Dual<f64, 2>>() + c[(i, j)] * 0.5
        });
        let got = of_layout(2.0, &a, &b, 0.5, &c, layouts);
        for (got, expected) in got.iter().zip(&expected) {
            prop_assert!((got.value() - expected.value()).abs() <= 1e-13);
            for i in 0..2 {
                prop_assert!((got.tangents()[i] - expected.tangents()[i]).abs() <= 1e-12);
            }
        }
    }
}

/// `alpha a b + beta c`, with each matrix stored by columns or by rows as the bits of `layouts` say.
fn of_layout<T: Scalar>(
    alpha: T::Base,
    a: &DMatrix<T>,
    b: &DMatrix<T>,
    beta: T::Base,
    c: &DMatrix<T>,
    layouts: u8,
) -> DMatrix<T> {
    let (a_rows, b_rows) = (a.transpose(), b.transpose());
    let a = if layouts & 1 == 0 { Strided::of(a) } else { Strided::of(&a_rows).transpose() };
    let b = if layouts & 2 == 0 { Strided::of(b) } else { Strided::of(&b_rows).transpose() };
    if layouts & 4 == 0 {
        let mut c = c.clone();
        gemm(alpha, a, b, beta, StridedMut::of(&mut c));
        c
    } else {
        let mut c = c.transpose();
        gemm(alpha, a, b, beta, StridedMut::of(&mut c).transpose());
        c.transpose()
    }
}

/// The Hessian of `ln det` of a parametrised matrix, and of a quadratic form with the solution of a system, by three ways.
#[test]
fn hessians() {
    fn matrix<S: Scalar>(x: &[S]) -> DMatrix<S> {
        DMatrix::from_fn(4, 4, |i, j| {
            let apart = S::lit(i as f64 - j as f64) * x[0];
            (-(apart * apart)).exp() * x[1].exp() + if i == j { x[2] * x[2] } else { S::ZERO }
        })
    }
    fn ln_det<S: Scalar>(x: &[S]) -> S {
        ln_determinant_spd(&matrix(x)).unwrap() + ln_abs_determinant(&matrix(x)).unwrap()
    }
    fn form<S: Scalar>(x: &[S]) -> S {
        let b = DVector::from_fn(4, |i, _| S::lit(i as f64 - 1.0) + x[0]);
        b.dot(&solve(&matrix(x), &b).unwrap()) + b.dot(&solve_spd(&matrix(x), &b).unwrap())
    }
    let x = [0.7, 0.2, 0.5];
    for (name, by_tape, forward) in [
        ("ln det", hessian(ln_det, &x), [0, 1, 2].map(|i| slope_of_gradient(ln_det, &x, i))),
        ("form", hessian(form, &x), [0, 1, 2].map(|i| slope_of_gradient(form, &x, i))),
    ] {
        assert_close(name, by_tape.as_slice(), forward.as_flattened(), 1e-11);
        assert_close(name, by_tape.transpose().as_slice(), by_tape.as_slice(), 1e-12);
    }
}

/// Column `i` of the Hessian, by duals of duals.
fn slope_of_gradient(f: fn(&[Dual<Dual<f64>>]) -> Dual<Dual<f64>>, x: &[f64; 3], i: usize) -> [f64; 3] {
    std::array::from_fn(|j| {
        let of = |k: usize, x: f64| {
            let inner = Dual::new(x, [f64::from(u8::from(k == i))]);
            Dual::new(inner, [Dual::passive(f64::from(u8::from(k == j)))])
        };
        f(&[of(0, x[0]), of(1, x[1]), of(2, x[2])]).tangent().tangent()
    })
}

#[test]
fn empty_and_single() {
    let empty = DMatrix::<f64>::zeros(0, 0);
    assert_eq!(inverse(&empty), Some(empty.clone()));
    assert_eq!(solve(&empty, &DMatrix::zeros(0, 2)), Some(DMatrix::zeros(0, 2)));
    assert_eq!(cholesky(&empty), Some(empty.clone()));
    assert_eq!(
        (determinant(&empty), ln_abs_determinant(&empty), ln_determinant_spd(&empty)),
        (1.0, Some(0.0), Some(0.0))
    );
    assert_eq!(Determinant::new().value(&empty).unwrap(), (1.0, empty.clone()));
    assert_eq!(product(&DMatrix::<f64>::zeros(2, 0), &DMatrix::zeros(0, 3)), DMatrix::zeros(2, 3));
    let single = DMatrix::from_element(1, 1, 4.0);
    assert_eq!(inverse(&single).unwrap()[(0, 0)], 0.25);
    assert_eq!(cholesky(&single).unwrap()[(0, 0)], 2.0);
    assert_eq!((determinant(&single), ln_abs_determinant(&single)), (4.0, Some(4_f64.ln())));
}

#[test]
fn singular_matrices_have_no_inverse() {
    for a in [DMatrix::<f64>::zeros(3, 3), DMatrix::from_fn(3, 3, |i, j| (i + 1) as f64 * (j as f64 - 1.0))] {
        assert_eq!(inverse(&a), None);
        assert_eq!(solve(&a, &DVector::zeros(3)), None);
        assert_eq!(ln_abs_determinant(&a), None);
        assert_eq!((cholesky(&a), ln_determinant_spd(&a)), (None, None));
        assert_eq!(determinant(&a), 0.0);
    }
    assert_eq!(solve_lower_triangular(&Matrix2::new(1.0, 0.0, 1.0, 0.0), &Matrix2::identity()), None);
    assert_eq!(cholesky(&Matrix2::new(f64::NAN, 0.0, 0.0, 1.0)), None);
    assert_eq!(cholesky(&-Matrix2::<f64>::identity()), None);
}

/// At singular matrices of each rank: the gradient is made of the minors, and the second derivatives of theirs.
#[test]
fn determinants_of_singular_matrices() {
    let minor = |a: &DMatrix<f64>, i: usize, j: usize| {
        let sign = if (i + j).is_multiple_of(2) { 1.0 } else { -1.0 };
        sign * a.clone().remove_row(i).remove_column(j).determinant()
    };
    let mut seed = 5;
    for rank in 0..=4 {
        let a = random_matrix(4, rank, &mut seed) * random_matrix(rank, 4, &mut seed);
        let (y, gradient) = Determinant::new().value(&a).unwrap();
        assert!((y - a.determinant()).abs() < 1e-14);
        let expected = DMatrix::from_fn(4, 4, |i, j| minor(&a, i, j));
        assert!((&gradient - &expected).amax() < 1e-14, "rank {rank}: {gradient} instead of {expected}");

        let directions = (random_matrix(4, 4, &mut seed), random_matrix(4, 4, &mut seed));
        let dual =
            a.zip_zip_map(&directions.0, &directions.1, |a, x, y| Dual::new(Dual::new(a, [x]), [Dual::passive(y)]));
        let second = determinant(&dual).tangent().tangent();
        // A polynomial of degree 4: the mixed difference of a step of 1 in each direction is not exact, Richardson's is.
        let (_, cofactors) = Determinant::new().value(&a.zip_map(&directions.0, |a, x| Dual::new(a, [x]))).unwrap();
        let by_cofactors = cofactors.map(|c| c.tangent()).dot(&directions.1);
        let slope = difference(|h| {
            vec![DMatrix::from_fn(4, 4, |i, j| minor(&(&a + &directions.0 * h), i, j)).dot(&directions.1)]
        });
        assert!((second - slope[0]).abs() < 1e-9, "rank {rank}: {second} instead of {}", slope[0]);
        assert!((by_cofactors - slope[0]).abs() < 1e-9, "rank {rank}: {by_cofactors} instead of {}", slope[0]);
    }
}

#[test]
fn determinants_near_overflow() {
    let a = DMatrix::from_diagonal(&DVector::from_vec(vec![1e200, 1e200, 1e-200, 1e-200]));
    assert!((determinant(&a) - 1.0).abs() < 1e-14);
    let (y, gradient) = Determinant::new().value(&a).unwrap();
    assert!((y - 1.0).abs() < 1e-14);
    assert!((gradient[(0, 0)] * 1e200 - 1.0).abs() < 1e-14 && (gradient[(2, 2)] * 1e-200 - 1.0).abs() < 1e-14);
    let large = DMatrix::from_diagonal_element(40, 40, 1e100);
    assert_eq!(determinant(&large), f64::INFINITY);
    assert!((ln_abs_determinant(&large).unwrap() - 4000.0 * 10_f64.ln()).abs() < 1e-9);
    let slope = derivative(|x| ln_abs_determinant(&DMatrix::from_diagonal_element(40, 40, x)).unwrap(), 1e100);
    assert!((slope * 1e100 - 40.0).abs() < 1e-12);
}

#[test]
fn static_dimensions_and_views() {
    let a = Matrix3::new(2.0, 1.0, 0.0, 1.0, 3.0, 1.0, 0.0, 1.0, 4.0);
    let y = inverse(&a).unwrap();
    assert!((a * y - Matrix3::identity()).amax() < 1e-15);
    let block = a.fixed_view::<2, 2>(1, 1);
    assert!((determinant(&block) - 11.0).abs() < 1e-14);
    let wide = DMatrix::from_fn(5, 7, |i, j| (i * 7 + j) as f64);
    let (left, right) = (wide.view((1, 2), (3, 4)), wide.view((0, 1), (4, 2)));
    assert_eq!(product(&left, &right), left * right);
    let x = solve(&a, &wide.fixed_view::<3, 1>(0, 0).clone_owned()).unwrap();
    assert_eq!(x.shape_generic().1, U1);
}

/// What a passive operand contributes to an infinite product is nothing, whatever the size.
#[test]
fn infinite_values_times_passive_tangents() {
    for n in [2, 30] {
        let a = DMatrix::from_element(n, n, Dual::<f64>::passive(f64::INFINITY));
        let b = DMatrix::from_element(n, n, Dual::<f64>::passive(1.0));
        let c = product(&a, &b);
        assert!(c.iter().all(|c| c.value() == f64::INFINITY && c.tangent() == 0.0));
    }
}

/// Misuse panics at the caller's line and says what was wrong.
#[test]
fn shapes_are_told() {
    macro_rules! panics {
        ($call:expr, $text:expr) => {
            let panic = panic_of(|| {
                let _ = $call;
            });
            assert_eq!(panic.line, line!(), "{panic:?}");
            assert!(panic.message.contains($text), "{panic:?}");
        };
    }
    let (a, square) = (DMatrix::<f64>::zeros(2, 3), DMatrix::<f64>::identity(3, 3));
    panics!(product(&a, &a), "cannot multiply a 2 x 3 matrix by a 2 x 3 one");
    panics!(inverse(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(determinant(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(ln_abs_determinant(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(cholesky(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(ln_determinant_spd(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(solve(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(solve_spd(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(solve_lower_triangular(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(Strided::column_major(&[1.0; 5], 2, 3), "does not lie within 5 numbers");
    panics!(StridedMut::new(&mut [1.0; 9], (3, 3), (1, 2)), "put two elements in one place");
    panics!(inverse(&a.map(Dual::<f64>::passive)), "a square matrix is needed, this one is 2 x 3");
}
