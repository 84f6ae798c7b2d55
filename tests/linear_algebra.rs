//! The matrix rules: the reference's cases, the laws of a pullback and a pushforward at every order, and the edges.

use autodiff::functions::softmax;
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
    // A value that is exactly 0 may come with the rounding of what cancelled.
    let (error, scale) = (distance(got, expected), if size(expected) == 0.0 { 1e-4 } else { size(expected) });
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
            "matmul" | "matvec" => check_case(case, &Product::new(), 2, two, |y| y),
            "outer" => check_case(case, &Outer::new(), 2, |x| (vector(&x[0]), vector(&x[1])), |y| y),
            "quadform" => check_case(case, &QuadraticForm::new(), 2, |x| (vector(&x[0]), x[1].clone()), number),
            "frobenius_norm" => check_case(case, &FrobeniusNorm::new(), 1, one, number),
            "symmetric_eigenvalues" => check_case(case, &SymmetricEigenvalues::new(), 1, one, |y| vector(&y)),
            "singular_values" => check_case(case, &SingularValues::new(), 1, one, |y| vector(&y)),
            "lstsq" => check_case(case, &LeastSquares::new(), 2, two, |y| y),
            "expm" => check_case(case, &Exponential::new(), 1, one, |y| y),
            _ => checked -= 1,
        }
    }
    assert_eq!(checked, 33);
}

fn vector(x: &DMatrix<f64>) -> DVector<f64> {
    x.column(0).into_owned()
}

/// The operations of the reference as functions of any number; those of nalgebra that are exact on each number are called there.
fn function<S: Scalar>(op: &str, x: &[DMatrix<S>]) -> DMatrix<S> {
    let scalar = |x: S| DMatrix::from_element(1, 1, x);
    let column = |x: DVector<S>| DMatrix::from_column_slice(x.len(), 1, x.as_slice());
    let a = &x[0];
    match op {
        "matmul" | "matvec" => product(a, &x[1]),
        "gram" => product(&a.transpose(), a),
        "outer" => outer(&a.column(0), &x[1].column(0)),
        "dot" => scalar(a.dot(&x[1])),
        "quadform" => scalar(quadratic_form(&a.column(0), &x[1])),
        "transpose" => a.transpose(),
        "hadamard" => a.component_mul(&x[1]),
        "inverse" => inverse(a).unwrap(),
        "solve" => solve(a, &x[1]).unwrap(),
        "solve_lower_triangular" => solve_lower_triangular(a, &x[1]).unwrap(),
        "det" => scalar(determinant(a)),
        "logabsdet" => scalar(ln_abs_determinant(a).unwrap()),
        "cholesky" => cholesky(a).unwrap(),
        "frobenius_norm" => scalar(frobenius_norm(a)),
        "sum_sq_mean" => scalar(a.iter().map(|&x| x * x).sum::<S>() / S::lit(a.len() as f64)),
        "symmetric_eigenvalues" => column(symmetric_eigenvalues(a).unwrap()),
        "top_eigenprojector" => {
            let (_, vectors) = symmetric_eigen(a).unwrap();
            let top = vectors.column(vectors.ncols() - 1);
            outer(&top, &top)
        }
        "singular_values" => column(singular_values(a).unwrap()),
        "lstsq" => least_squares(a, &x[1]).unwrap(),
        "qr_q" => qr(a).unwrap().0,
        "expm" => exponential(a).unwrap(),
        "softmax_rows" => {
            let rows: Vec<Vec<S>> = a.row_iter().map(|row| softmax(&row.iter().copied().collect::<Vec<S>>())).collect();
            DMatrix::from_fn(a.nrows(), a.ncols(), |i, j| rows[i][j])
        }
        "dense_mse_seed" => {
            let y = product(a, &x[1]) + x[2].transpose();
            scalar(y.iter().map(|&y| y * y).sum::<S>() / S::lit(y.len() as f64))
        }
        _ => panic!("the reference has a new operation: {op}"),
    }
}

/// Every case through duals and, element by element, through a tape.
#[test]
fn functions_give_the_reference_values() {
    let all = cases("matrix");
    assert_eq!(all.len(), 42);
    for case in &all {
        let (op, tolerance) = (case.text("op"), tolerance(case));
        let named = |what: &str| format!("{what} of {} {op}", case.text("id"));
        let count = (0..).take_while(|i| case.has_at(&["inputs", &i.to_string()])).count();
        let (x, x_dot) = (matrices(case, "inputs", count), matrices(case, "tangent", count));
        let expected = |key: &str| matrix_from(&case.rows_at(&[key]));

        let duals: Vec<_> = x.iter().zip(&x_dot).map(|(x, t)| x.zip_map(t, |x, t| Dual::<f64>::new(x, [t]))).collect();
        let y = function(op, &duals);
        assert_close(&named("value"), y.map(|y| y.value()).as_slice(), expected("out").as_slice(), tolerance);
        assert_close(&named("jvp"), y.map(|y| y.tangent()).as_slice(), expected("jvp").as_slice(), tolerance);
        assert_close(&named("plain value"), function(op, &x).as_slice(), expected("out").as_slice(), tolerance);

        tape!(tape);
        let variables: Vec<_> = x.iter().map(|x| x.map(|x| tape.watch(x))).collect();
        let y = function(op, &variables);
        let sum = y.iter().zip(expected("ct").iter()).map(|(&y, &ct)| y * ct).sum::<Var<f64, _>>();
        let gradient = tape.gradient(sum);
        let vjp: Vec<f64> = variables.iter().flat_map(|x| x.iter().map(|&x| gradient.wrt(x))).collect();
        let expected: Vec<f64> = matrices(case, "vjp", count).iter().flat_map(|x| x.as_slice().to_vec()).collect();
        assert_close(&named("vjp"), &vjp, &expected, tolerance);
    }
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

    #[test]
    fn laws_of_products(m in 1..5_usize, k in 1..5_usize, n in 1..5_usize, mut seed: u64) {
        let seed = &mut seed;
        let (a, b, c) = (random_matrix(m, k, seed), random_matrix(k, n, seed), random_matrix(n, m, seed));
        check(&Product::new(), &(a.clone(), b.clone()), seed, 1e-12, 1e-8);
        check(&Kronecker::new(), &(a.clone(), c), seed, 1e-12, 1e-8);
        check(&FrobeniusNorm::new(), &b, seed, 1e-12, 1e-5);
        check(&Outer::new(), &(vector(&a), vector(&b)), seed, 1e-12, 1e-8);
        let square = random_matrix(m, m, seed);
        check(&QuadraticForm::new(), &(vector(&a), square.clone()), seed, 1e-12, 1e-8);
        check(&Trace::new(), &square, seed, 1e-12, 1e-8);
    }

    #[test]
    fn laws_of_eigenvalues(n in 1..6_usize, mut seed: u64) {
        let seed = &mut seed;
        let (v, w, _) = with_spectrum(n, n, seed);
        let symmetric = &v * DMatrix::from_diagonal(&w) * v.transpose();
        check(&SymmetricEigenvalues::new(), &symmetric, seed, 1e-11, 1e-7);
        check_with_signs(&SymmetricEigen::new(), &symmetric, seed, |(_, v)| v.row(0).transpose(), |(_, v), signs| {
            v.column_iter_mut().zip(signs).for_each(|(mut column, sign)| column *= *sign);
        });
    }

    #[test]
    fn laws_of_singular_values(m in 1..6_usize, n in 1..6_usize, mut seed: u64) {
        let seed = &mut seed;
        let (u, s, v) = with_spectrum(m, n, seed);
        let a = u.columns(0, s.len()) * DMatrix::from_diagonal(&s) * v.columns(0, s.len()).transpose();
        check(&SingularValues::new(), &a, seed, 1e-11, 1e-7);
        check_with_signs(&Svd::new(), &a, seed, |(u, _, _)| u.row(0).transpose(), |(u, _, v_t), signs| {
            u.column_iter_mut().zip(signs).for_each(|(mut column, sign)| column *= *sign);
            v_t.row_iter_mut().zip(signs).for_each(|(mut row, sign)| row *= *sign);
        });
    }

    #[test]
    fn laws_of_qr_and_least_squares(n in 1..5_usize, more in 0..3_usize, columns in 1..3_usize, mut seed: u64) {
        let seed = &mut seed;
        let (u, s, v) = with_spectrum(n + more, n, seed);
        let tall = u.columns(0, n) * DMatrix::from_diagonal(&s) * v.transpose();
        let b = random_matrix(n + more, columns, seed);
        check(&LeastSquares::new(), &(tall.clone(), b), seed, 1e-10, 1e-6);
        let wide = tall.transpose();
        if (0..n).all(|k| wide.view((0, 0), (k + 1, k + 1)).determinant().abs() > 0.05) {
            // Its first columns are independent enough for finite differences.
            check(&Qr::new(), &wide, seed, 1e-9, 1e-4);
        }
        check(&Qr::new(), &tall, seed, 1e-9, 1e-5);
        for a in [tall.clone(), tall.transpose()] {
            check(&PseudoInverse::new(), &a, seed, 1e-10, 1e-6);
        }
    }

    #[test]
    fn laws_of_the_exponential(n in 1..5_usize, size in -3.0..2.3_f64, mut seed: u64) {
        let seed = &mut seed;
        let a = random_matrix(n, n, seed) * 10_f64.powf(size) / n as f64;
        check(&Exponential::new(), &a, seed, 1e-10, 1e-6);
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
        // What the place for a product holds is not read where nothing of it is kept.
        let whatever = DMatrix::from_element(m, n, f64::NAN);
        let alone = DMatrix::from_fn(m, n, |i, j| (0..k).map(|p| a[(i, p)] * b[(p, j)]).sum::<f64>());
        prop_assert!((of_layout(1.0, &a, &b, 0.0, &whatever, layouts) - &alone).amax() <= 1e-13 || alone.is_empty());
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

/// Products larger than the blocks that they are done in, with what is left over at each edge.
#[test]
fn products_across_blocks() {
    let seed = &mut 7;
    for (m, k, n) in
        [(70, 1030, 13), (601, 519, 9), (65, 200, 67), (3, 700, 130), (128, 65, 31), (96, 129, 5), (17, 3, 300)]
    {
        let (a, b, c) = (random_matrix(m, k, seed), random_matrix(k, n, seed), random_matrix(m, n, seed));
        let product = DMatrix::from_fn(m, n, |i, j| (0..k).map(|p| a[(i, p)] * b[(p, j)]).sum::<f64>());
        let whatever = DMatrix::from_element(m, n, f64::NAN);
        let single = |x: &DMatrix<f64>| x.map(|x| x as f32);
        for layouts in 0..8 {
            let of = |beta: f64| &product * 2.0 + &c * beta;
            assert!(
                (of_layout(2.0, &a, &b, 0.0, &whatever, layouts) - of(0.0)).amax() < 1e-11,
                "{m} {k} {n} {layouts}"
            );
            for beta in [1.0, -0.5] {
                let got = of_layout(2.0, &a, &b, beta, &c, layouts);
                assert!((got - of(beta)).amax() < 1e-11, "{m} {k} {n} {layouts} {beta}");
                let got = of_layout(2.0, &single(&a), &single(&b), beta as f32, &single(&c), layouts).map(f64::from);
                assert!((got - of(beta)).amax() < 1e-3, "{m} {k} {n} {layouts} {beta} f32");
            }
        }
    }
}

/// Orthogonal matrices and between them numbers from 0.5 to 3 or so, in descending order and well apart.
fn with_spectrum(m: usize, n: usize, seed: &mut u64) -> (DMatrix<f64>, DVector<f64>, DMatrix<f64>) {
    let jitter = random_matrix(m.min(n), 1, seed);
    let s = DVector::from_fn(m.min(n), |i, _| 0.6 + 0.5 * (m.min(n) - i) as f64 + 0.1 * jitter[i]);
    let mut orthogonal = |n: usize| regular(n, seed).qr().q();
    (orthogonal(m), s, orthogonal(n))
}

/// [`check`] of a rule whose result has columns of any sign: they are made those of the value at `x`.
#[track_caller]
fn check_with_signs<R: Rule>(
    rule: &R,
    x: &Of<R::Input, f64>,
    seed: &mut u64,
    reference: impl Fn(&Of<R::Output, f64>) -> DVector<f64>,
    flip: impl Fn(&mut Of<R::Output, f64>, &DVector<f64>),
) {
    let (y, saved) = rule.value(x).expect("the rule is defined here");
    let anchor = reference(&y);
    // Where a first element is small its sign says little.
    if anchor.iter().any(|x| x.abs() < 0.05) {
        return;
    }
    let (x_dot, y_bar) = (random::<R::Input>(x, seed), random::<R::Output>(&y, seed));
    let y_dot = flat::<R::Output>(&rule.pushforward(&saved, &x_dot));
    let x_bar = flat::<R::Input>(&rule.pullback(&saved, &y_bar));
    let (left, right) = (dot(&flat::<R::Output>(&y_bar), &y_dot), dot(&x_bar, &flat::<R::Input>(&x_dot)));
    assert!((left - right).abs() <= 1e-11 * (size(&y_dot) + size(&x_bar)), "not transposes: {left} and {right}");
    let value_at = |t: f64| {
        let mut y = rule.plain(&moved::<R::Input, f64>(x, &x_dot, t)).unwrap();
        let signs = reference(&y).zip_map(&anchor, |y, anchor| if y * anchor < 0.0 { -1.0 } else { 1.0 });
        flip(&mut y, &signs);
        flat::<R::Output>(&y)
    };
    assert_close("pushforward and finite difference", &y_dot, &difference(value_at), 1e-6);
    let on_tape = on_a_tape(rule, x, &x_dot, &y_bar);
    assert!((on_tape - left).abs() <= 1e-11 * (size(&y_dot) + size(&x_bar)), "on a tape: {on_tape} instead of {left}");
    // The second derivative by nested duals and by a series.
    let twice = applied(rule, x, &x_dot, Dual::new(Dual::<f64>::variable(0.0, 0), [Dual::passive(1.0)]));
    let second = flat::<R::Output>(&R::Output::map(&twice, &mut |y| y.tangent().tangent()));
    let slope = difference(|t| {
        let x = moved::<R::Input, f64>(x, &x_dot, t);
        let (mut y, saved) = rule.value(&x).unwrap();
        let mut y_dot = rule.pushforward(&saved, &x_dot);
        let signs = reference(&y).zip_map(&anchor, |y, anchor| if y * anchor < 0.0 { -1.0 } else { 1.0 });
        flip(&mut y_dot, &signs);
        flip(&mut y, &signs);
        flat::<R::Output>(&y_dot)
    });
    assert!(distance(&second, &slope) <= 1e-6 * (size(&slope) + 1.0), "{second:?} instead of {slope:?}");
    let series = applied(rule, x, &x_dot, Taylor::<f64, 3>::variable(0.0));
    let by_series = flat::<R::Output>(&R::Output::map(&series, &mut |y| y.derivatives()[2]));
    assert!(distance(&second, &by_series) <= 1e-10 * (size(&second) + 1.0), "{by_series:?} instead of {second:?}");
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
    panics!(trace(&a), "a square matrix is needed, this one is 2 x 3");
    panics!(solve(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(solve_spd(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(solve_lower_triangular(&square, &a), "needs a right side of 3 rows, this one is 2 x 3");
    panics!(Strided::column_major(&[1.0; 5], 2, 3), "does not lie within 5 numbers");
    panics!(StridedMut::new(&mut [1.0; 9], (3, 3), (1, 2)), "put two elements in one place");
    panics!(inverse(&a.map(Dual::<f64>::passive)), "a square matrix is needed, this one is 2 x 3");
}

/// A symmetric matrix with the given eigenvalues, and its eigenvectors.
fn symmetric_with(w: &[f64], seed: &mut u64) -> (DMatrix<f64>, DMatrix<f64>) {
    let v = regular(w.len(), seed).qr().q();
    let a = &v * DMatrix::from_diagonal(&DVector::from_column_slice(w)) * v.transpose();
    ((&a + a.transpose()) * 0.5, v)
}

/// At a repeated eigenvalue the eigenvalues share their derivative, whatever basis the eigenvectors are.
#[test]
fn repeated_eigenvalues() {
    let mut seed = 3;
    let (a, v) = symmetric_with(&[1.0, 1.0, 3.0], &mut seed);
    let (w, saved) = SymmetricEigenvalues::new().value(&a).unwrap();
    let pull = |w_bar: [f64; 3]| SymmetricEigenvalues::new().pullback(&saved, &DVector::from_column_slice(&w_bar));
    let double = v.columns(0, 2) * v.columns(0, 2).transpose();
    assert!((pull([1.0, 0.0, 0.0]) - &double * 0.5).amax() < 1e-14);
    assert!((pull([0.0, 1.0, 0.0]) - &double * 0.5).amax() < 1e-14);
    // The sum of squares is symmetric, so smooth.
    assert!((pull([2.0 * w[0], 2.0 * w[1], 2.0 * w[2]]) - &a * 2.0).amax() < 1e-13);
    let a_dot = random_matrix(3, 3, &mut seed);
    let w_dot = SymmetricEigenvalues::new().pushforward(&saved, &a_dot);
    assert_eq!(w_dot[0], w_dot[1]);
    assert!((w_dot[0] - 0.5 * double.dot(&a_dot)).abs() < 1e-14);
    assert!((w_dot.sum() - a_dot.trace()).abs() < 1e-14);
}

#[test]
fn eigenvectors_of_repeated_eigenvalues() {
    let mut seed = 4;
    let (a, _) = symmetric_with(&[1.0, 1.0, 3.0], &mut seed);
    let a_dot = random_matrix(3, 3, &mut seed);
    let (w, v) = symmetric_eigen(&a.zip_map(&a_dot, |a, a_dot| Dual::<f64>::new(a, [a_dot]))).unwrap();
    assert!(w.iter().all(|w| w.tangent().is_finite()));
    assert!(v.columns(0, 2).iter().all(|v| v.tangent().is_nan() && v.value().is_finite()));
    assert!(v.column(2).iter().all(|v| v.tangent().is_finite()));
    let passive = symmetric_eigen(&a.map(Dual::<f64>::passive)).unwrap().1;
    assert!(passive.iter().all(|v| v.tangent() == 0.0));

    // The vector of the other eigenvalue has a derivative, in reverse and element by element too.
    let top_form = |a: &DMatrix<f64>, x: &DVector<f64>| symmetric_eigen(a).unwrap().1.column(2).dot(x).powi(2);
    let x = vector(&random_matrix(3, 1, &mut seed));
    let slope = difference(|t| vec![top_form(&(&a + &a_dot * t), &x)])[0];
    let ((_, v), saved) = SymmetricEigen::new().value(&a).unwrap();
    let mut v_bar = DMatrix::zeros(3, 3);
    v_bar.set_column(2, &(&x * (2.0 * v.column(2).dot(&x))));
    let a_bar = SymmetricEigen::new().pullback(&saved, &(DVector::zeros(3), v_bar.clone()));
    assert!((a_bar.dot(&a_dot) - slope).abs() < 1e-9);
    tape!(tape);
    let t = tape.watch(0.0);
    let (_, v) = symmetric_eigen(&a.zip_map(&a_dot, |a, a_dot| t * a_dot + a)).unwrap();
    let y: Var<f64, _> = v.column(2).iter().zip(x.iter()).map(|(&v, &x)| v * x).sum();
    assert!((tape.gradient(y * y).wrt(t) - slope).abs() < 1e-9);

    v_bar[(0, 1)] = 1.0;
    let panic = panic_of(|| {
        SymmetricEigen::new().pullback(&saved, &(DVector::zeros(3), v_bar.clone()));
    });
    assert_eq!(panic.line, line!() - 2);
    assert!(panic.message.contains("an eigenvector of a repeated eigenvalue"), "{panic:?}");
    assert!(panic.message.contains("2 times) has no derivative"), "{panic:?}");
}

/// Where singular values meet or vanish: values have the stated subgradient, vectors no derivative.
#[test]
fn repeated_and_zero_singular_values() {
    let mut seed = 6;
    let (u, v) = (regular(4, &mut seed).qr().q(), regular(3, &mut seed).qr().q());
    let with = |s: [f64; 3]| u.columns(0, 3) * DMatrix::from_diagonal(&DVector::from_column_slice(&s)) * v.transpose();
    let pair = |i: usize| u.column(i) * v.column(i).transpose();
    let gradient = |f: fn(&DMatrix<Dual<f64>>) -> Dual<f64>, a: &DMatrix<f64>| {
        DMatrix::from_fn(4, 3, |i, j| {
            let direction = |k, l| f64::from(u8::from((i, j) == (k, l)));
            f(&DMatrix::from_fn(4, 3, |k, l| Dual::new(a[(k, l)], [direction(k, l)]))).tangent()
        })
    };
    let spectral: fn(&DMatrix<Dual<f64>>) -> Dual<f64> = |a| spectral_norm(a);
    let nuclear: fn(&DMatrix<Dual<f64>>) -> Dual<f64> = |a| nuclear_norm(a);
    assert!((gradient(spectral, &with([2.0, 2.0, 1.0])) - (pair(0) + pair(1)) * 0.5).amax() < 1e-14);
    assert!((gradient(nuclear, &with([2.0, 2.0, 1.0])) - (pair(0) + pair(1) + pair(2))).amax() < 1e-14);
    assert!((gradient(nuclear, &with([2.0, 0.0, 0.0])) - pair(0)).amax() < 1e-14);
    for norm in [spectral, nuclear] {
        assert_eq!(gradient(norm, &DMatrix::zeros(4, 3)), DMatrix::zeros(4, 3));
    }
    for (s, fixed) in [([2.0, 2.0, 1.0], 2), ([2.0, 0.0, 0.0], 0)] {
        let a_dot = random_matrix(4, 3, &mut seed);
        let dual = with(s).zip_map(&a_dot, |a, a_dot| Dual::<f64>::new(a, [a_dot]));
        let (u, _, v_t) = svd(&dual).unwrap();
        for i in 0..3 {
            let known = u.column(i).iter().chain(v_t.row(i).iter()).all(|x| x.tangent().is_finite());
            let unknown = u.column(i).iter().chain(v_t.row(i).iter()).all(|x| x.tangent().is_nan());
            assert!(if i == fixed { known } else { unknown }, "vector {i} of {s:?}");
        }
        let (y, saved) = Svd::new().value(&with(s)).unwrap();
        let mut y_bar = (y.0 * 0.0, y.1 * 0.0, y.2 * 0.0);
        y_bar.0[(1, fixed)] = 1.0;
        let left = Svd::new().pullback(&saved, &y_bar).dot(&a_dot);
        assert!((left - u[(1, fixed)].tangent()).abs() < 1e-13);
        y_bar.2[(1, 0)] = 1.0;
        let panic = panic_of(|| {
            Svd::new().pullback(&saved, &y_bar);
        });
        assert_eq!(panic.line, line!() - 2);
        let kind = if fixed == 0 { "zero" } else { "repeated" };
        assert!(panic.message.contains(&format!("a singular vector of a {kind} singular value")), "{panic:?}");
    }
}

#[test]
fn without_full_rank() {
    let a = DMatrix::from_fn(4, 3, |i, j| (i * i) as f64 + j as f64);
    assert!((a.column(0) + a.column(2) - a.column(1) * 2.0).amax() == 0.0);
    let b = DVector::from_element(4, 1.0);
    assert_eq!((qr(&a), least_squares(&a, &b), pseudo_inverse(&a)), (None, None, None));
    assert_eq!(pseudo_inverse(&a.transpose()), None);
    let dual = a.map(Dual::<f64>::passive);
    assert!(qr(&dual).is_none() && least_squares(&dual, &b.map(Dual::passive)).is_none());
    // Small is not dependent.
    let small = DMatrix::from_fn(4, 3, |i, j| if i == j { 10_f64.powi(-100 * j as i32) } else { 0.0 });
    assert!((least_squares(&small, &b).unwrap()[2] * 1e-200 - 1.0).abs() < 1e-15);
    for factor in [1e-200, 1e200] {
        let a = random_matrix(4, 3, &mut 8) * factor;
        let (q, r) = qr(&a).unwrap();
        assert!((&q * r - &a).amax() < 1e-14 * factor && (q.transpose() * q - DMatrix::identity(3, 3)).amax() < 1e-14);
    }
}

#[test]
fn numbers_that_are_not_finite_have_no_decomposition() {
    for x in [f64::NAN, f64::INFINITY] {
        let a = DMatrix::from_fn(3, 3, |i, j| if (i, j) == (1, 1) { x } else { 1.0 });
        assert!(symmetric_eigen(&a).is_none() && symmetric_eigenvalues(&a).is_none());
        assert!(svd(&a).is_none() && singular_values(&a).is_none() && spectral_norm(&a).is_nan());
        assert!(exponential(&a).is_none() && qr(&a).is_none() && cholesky(&a).is_none());
    }
}

#[test]
fn empty_and_single_decompositions() {
    let empty = DMatrix::<f64>::zeros(0, 0);
    assert_eq!(symmetric_eigen(&empty), Some((DVector::zeros(0), empty.clone())));
    assert_eq!(svd(&empty), Some((empty.clone(), DVector::zeros(0), empty.clone())));
    assert_eq!((qr(&empty), exponential(&empty)), (Some((empty.clone(), empty.clone())), Some(empty.clone())));
    assert_eq!(pseudo_inverse(&DMatrix::<f64>::zeros(0, 2)), Some(DMatrix::zeros(2, 0)));
    assert_eq!((spectral_norm(&empty), nuclear_norm(&empty), frobenius_norm(&empty)), (0.0, 0.0, 0.0));
    let flat = DMatrix::<f64>::zeros(3, 0);
    assert_eq!(svd(&flat).unwrap().0.shape(), (3, 0));
    assert_eq!(least_squares(&flat, &DVector::zeros(3)), Some(DVector::zeros(0)));
    let single = DMatrix::from_element(1, 1, -4.0);
    assert_eq!(symmetric_eigenvalues(&single).unwrap()[0], -4.0);
    assert_eq!(singular_values(&single).unwrap()[0], 4.0);
    assert_eq!(qr(&single).unwrap(), (DMatrix::from_element(1, 1, -1.0), DMatrix::from_element(1, 1, 4.0)));
    assert!((exponential(&single).unwrap()[(0, 0)] - (-4_f64).exp()).abs() < 1e-16);
}

/// The exponential for norms from tiny to thousands: against its own square, and a diagonal one.
#[test]
fn exponentials_of_every_size() {
    let mut seed = 11;
    for size in [1e-9, 1e-3, 0.02, 0.3, 1.0, 3.0, 20.0, 500.0] {
        let a = random_matrix(4, 4, &mut seed) * (size / 4.0);
        let (whole, half) = (exponential(&a).unwrap(), exponential(&(&a * 0.5)).unwrap());
        assert!((&half * &half - &whole).amax() <= 1e-12 * (1.0 + size) * whole.amax(), "size {size}");
        let d = DVector::from_vec(vec![-size, 0.0, size / 2.0]);
        let y = exponential(&DMatrix::from_diagonal(&d)).unwrap();
        assert!((0..3).all(|i| (y[(i, i)] - d[i].exp()).abs() <= 1e-13 * (1.0 + size) * d[i].exp()), "size {size}");
    }
}

/// The rules in single precision.
#[test]
fn single_precision() {
    let mut seed = 12;
    let a = regular(5, &mut seed);
    let single = a.map(|x| x as f32);
    let symmetric = (&single + single.transpose()) * 0.5;
    let close = |x: &DMatrix<f32>, y: &DMatrix<f64>| (x.map(f64::from) - y).amax() < 1e-5;
    assert!(close(&inverse(&single).unwrap(), &inverse(&a).unwrap()));
    assert!(close(&exponential(&(&single * 0.1)).unwrap(), &exponential(&(&a * 0.1)).unwrap()));
    let (w, v) = symmetric_eigen(&symmetric).unwrap();
    assert!((&v * DMatrix::from_diagonal(&w) * v.transpose() - &symmetric).amax() < 1e-5);
    let (u, s, v_t) = svd(&single).unwrap();
    assert!((u * DMatrix::from_diagonal(&s) * v_t - &single).amax() < 1e-5);
    let slope = derivative(|x: Dual<f32>| determinant(&(DMatrix::identity(2, 2) * x)), 3.0_f32);
    assert!((slope - 6.0).abs() < 1e-5);
}

/// Cases that nalgebra 0.35 decomposes to something else: (rows, columns, rank, seed).
#[test]
fn singular_values_that_nalgebra_misses() {
    for (m, n, rank, mut seed) in [
        (4, 5, 2, 15912080102571007683),
        (8, 3, 1, 8353229858127877845),
        (5, 5, 1, 16473216276912711903),
        (7, 8, 1, 11864413832833269994),
    ] {
        let a = random_matrix(m, rank, &mut seed) * random_matrix(rank, n, &mut seed);
        let (u, s, v_t) = svd(&a).unwrap();
        assert!((u * DMatrix::from_diagonal(&s) * v_t - a).amax() <= 1e-14);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// The iterations, for every rank.
    #[test]
    fn decompositions_of_every_rank(m in 1..9_usize, n in 1..9_usize, rank in 0..9_usize, mut seed: u64) {
        let seed = &mut seed;
        let rank = rank.min(m).min(n);
        let a = random_matrix(m, rank, seed) * random_matrix(rank, n, seed);
        let (u, s, v_t) = svd(&a).unwrap();
        let k = m.min(n);
        prop_assert!((&u * DMatrix::from_diagonal(&s) * &v_t - &a).amax() <= 1e-13);
        prop_assert!((u.transpose() * &u - DMatrix::identity(k, k)).amax() <= 1e-13);
        prop_assert!((&v_t * v_t.transpose() - DMatrix::identity(k, k)).amax() <= 1e-13);
        prop_assert!(s.iter().zip(s.iter().skip(1)).all(|(a, b)| a >= b) && s.iter().all(|&s| s >= 0.0));
        prop_assert!(s.iter().skip(rank).all(|&s| s <= 1e-13));

        let gram = &a * a.transpose();
        let (w, v) = symmetric_eigen(&gram).unwrap();
        prop_assert!((&v * DMatrix::from_diagonal(&w) * v.transpose() - &gram).amax() <= 1e-12);
        prop_assert!((v.transpose() * &v - DMatrix::identity(m, m)).amax() <= 1e-13);
        prop_assert!(w.iter().zip(w.iter().skip(1)).all(|(a, b)| a <= b));
    }
}
