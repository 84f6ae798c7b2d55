//! The notebooks' layers (S5, S8, S9) as derived structs, by each way there is: as the argument of a `#[differentiable]`
//! function, and as variables of a tape; and the matrix operations of `data/reference.json` that can be written as a function.

use autodiff::prelude::*;
use autodiff_tests::reference::{Case, Seed, cases, seed};
use nalgebra::{DMatrix, DVector, RowDVector};

/// `tf.keras.layers.Dense`, a `tf.Module` with two variables.
#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Dense<T> {
    kernel: DMatrix<T>,
    bias: RowDVector<T>,
}

fn dense(s: &Seed) -> Dense<f64> {
    Dense { kernel: matrix(s.input::<[[f64; 2]; 3]>("w")), bias: row(s.input("b")) }
}

fn matrix<const R: usize, const C: usize>(rows: [[f64; C]; R]) -> DMatrix<f64> {
    DMatrix::from_row_slice(R, C, rows.as_flattened())
}

fn row(numbers: [f64; 2]) -> RowDVector<f64> {
    RowDVector::from_row_slice(&numbers)
}

fn input(s: &Seed) -> DMatrix<f64> {
    matrix(s.input::<[[f64; 3]; 1]>("x"))
}

#[differentiable]
fn layer(dense: &Dense<f64>, #[constant] x: &DMatrix<f64>, relu: bool) -> DMatrix<f64> {
    let mut y = x * &dense.kernel;
    for mut row in y.row_iter_mut() {
        row += &dense.bias;
    }
    if relu { y.map(|y| y.relu()) } else { y }
}

#[differentiable]
fn loss(dense: &Dense<f64>, #[constant] x: &DMatrix<f64>, relu: bool) -> f64 {
    layer(dense, x, relu).map(|y| y * y).mean()
}

/// What TensorFlow answers, to the precision in which it computed.
fn check(s: &Seed, y: &DMatrix<f64>, value: f64, gradient: &Dense<f64>, precision: f64) {
    let close = |name: &str, got: &[f64], wanted: &[f64]| {
        assert_eq!(got.len(), wanted.len(), "{name}");
        for (got, wanted) in got.iter().zip(wanted) {
            assert!((got - wanted).abs() <= precision * (1.0 + wanted.abs()), "{name}: {got} {wanted}");
        }
    };
    close("y", y.as_slice(), s.answer::<[[f64; 2]; 1]>("y").as_flattened());
    close("loss", &[value], &[s.answer("loss")]);
    close("dw", gradient.kernel.transpose().as_slice(), s.answer::<[[f64; 2]; 3]>("dw").as_flattened());
    close("db", gradient.bias.as_slice(), &s.answer::<[f64; 2]>("db"));
}

fn by_all_ways(id: &str, relu: bool, precision: f64) {
    let s = seed(id);
    let (dense, x) = (dense(&s), input(&s));
    // As an argument.
    let (value, gradient) = loss::value_and_grad(&dense, &x, relu);
    check(&s, &layer(&dense, &x, relu), value, &gradient, precision);
    // Forward: the derivative in the direction of the gradient is its square.
    let (_, slope) = loss::jvp((&dense, &x, relu), &gradient);
    let square = gradient.kernel.norm_squared() + gradient.bias.norm_squared();
    assert!((slope - square).abs() <= 1e-12 * (1.0 + square), "{slope} {square}");
    // On a tape.
    tape!(tape);
    let variables = tape.watch(&dense);
    let y = (tape.constant(&x) * variables.kernel).add_to_rows(variables.bias);
    let y = if relu { y.relu() } else { y };
    let loss = y.component_mul(y).mean();
    let (y, value) = (y.value(), loss.value());
    check(&s, &y, value, &tape.gradient(loss).wrt(variables), precision);
}

#[test]
fn s5() {
    by_all_ways("S5", false, 1e-14);
}

/// TensorFlow computed in f32 here.
#[test]
fn s8() {
    by_all_ways("S8", false, 1e-6);
}

/// The gradients have the shapes of the trainable variables, and their names.
#[test]
fn s9() {
    let s = seed("S9");
    let x = input(&s);
    let dense =
        Dense { kernel: DMatrix::from_fn(3, 2, |i, j| (i as f64 - j as f64) / 4.0), bias: RowDVector::zeros(2) };
    let gradient = loss::grad(&dense, &x, true);
    let shapes: Vec<_> = gradient.named_parameters().into_iter().map(|p| (p.name, p.shape)).collect();
    assert_eq!(shapes, [("kernel".into(), vec![3, 2]), ("bias".into(), vec![1, 2])]);
}

#[test]
fn s9_with_dead_units() {
    for id in ["S9b", "S9c", "S9d"] {
        by_all_ways(id, true, 1e-14);
    }
}

/// A 2 x 2 tensor through one tape: S18.
#[test]
fn s18() {
    let s = seed("S18");
    let x = matrix(s.input::<[[f64; 2]; 2]>("x"));
    #[differentiable]
    fn square_of_sum(x: &DMatrix<f64>) -> f64 {
        let y = x.sum();
        y * y
    }
    let (z, slopes) = square_of_sum::value_and_grad(&x);
    s.expects("z", z);
    assert_eq!(slopes, matrix(s.answer::<[[f64; 2]; 2]>("dz_dx")));
    tape!(tape);
    let x = tape.watch(x);
    let y = x.sum();
    s.expects("y", y.value());
    assert_eq!(tape.gradient(y * y).wrt(x), slopes);
}

/// A model trained on a tape that persists: the gradients of two targets, S15, of a struct.
#[test]
fn persistent() {
    let dense = Dense { kernel: DMatrix::from_element(2, 2, 1.0), bias: RowDVector::zeros(2) };
    tape!(tape);
    let tape = tape.persistent();
    let variables = tape.watch(&dense);
    let y = variables.kernel + variables.kernel;
    let z = y.component_mul(y);
    for _ in 0..2 {
        assert_eq!(tape.gradient(y).wrt(variables).kernel, DMatrix::from_element(2, 2, 2.0));
        assert_eq!(tape.gradient(z).wrt(variables).kernel, DMatrix::from_element(2, 2, 8.0));
        assert_eq!(tape.gradient(z).wrt(variables).bias, RowDVector::zeros(2));
        assert_eq!(tape.gradient(z).get(variables.bias), None);
    }
}

// The operations of the reference.

fn rows(case: &Case, path: &[&str]) -> DMatrix<f64> {
    let rows = case.rows_at(path);
    DMatrix::from_fn(rows.len(), rows.first().map_or(0, Vec::len), |i, j| rows[i][j])
}

fn column(case: &Case, path: &[&str]) -> DVector<f64> {
    DVector::from_column_slice(rows(case, path).as_slice())
}

fn close(case: &Case, what: &str, got: &DMatrix<f64>, wanted: &DMatrix<f64>) {
    let cond = if case.is_number("cond") { case.number("cond") } else { 1.0 };
    let relative = if case.has("ill") { 1e-10 } else { 1e-12 * cond.max(1.0) };
    let tolerance = relative * wanted.amax().max(1e-4);
    assert_eq!(got.len(), wanted.len(), "{} {what}", case.text("id"));
    let error = got.iter().zip(wanted.iter()).map(|(x, y)| (x - y).abs()).fold(0.0, f64::max);
    assert!(error <= tolerance, "{} {what}: {got} {wanted}", case.text("id"));
}

/// The cases of an operation of one matrix and possibly another, through `vjp` and `jvp` of a differentiable function.
macro_rules! reference {
    ($($op:ident($a:ident: $A:ty $(, $b:ident: $B:ty)?) -> $Y:ty $body:block)*) => {$(
        #[test]
        fn $op() {
            #[differentiable]
            fn f($a: &$A $(, $b: &$B)?) -> $Y $body
            let mut count = 0;
            for case in cases("matrix").iter().filter(|case| case.text("op") == stringify!($op)) {
                count += 1;
                let $a = <$A as Read>::read(case, &["inputs", "0"]);
                $(let $b = <$B as Read>::read(case, &["inputs", "1"]);)?
                let a_dot = <$A as Read>::read(case, &["tangent", "0"]);
                $(let b_dot = <$B as Read>::read(case, &["tangent", "1"]); let _ = &$b;)?
                let (out, pullback) = f::vjp(&$a $(, &$b)?);
                close(case, "out", &out.matrix(), &rows(case, &["out"]));
                let bars = pullback(<$Y as Read>::read(case, &["ct"]));
                reference!(@bars case bars $(, $b)?);
                reference!(@jvp case f $a a_dot $(, $b b_dot)?);
            }
            assert!(count > 0, "no case of {}", stringify!($op));
        }
    )*};
    (@bars $case:ident $bars:ident) => {
        close($case, "vjp", &$bars.matrix(), &rows($case, &["vjp", "0"]));
    };
    (@bars $case:ident $bars:ident, $b:ident) => {
        close($case, "vjp 0", &$bars.0.matrix(), &rows($case, &["vjp", "0"]));
        close($case, "vjp 1", &$bars.1.matrix(), &rows($case, &["vjp", "1"]));
    };
    (@jvp $case:ident $f:ident $a:ident $a_dot:ident) => {
        close($case, "jvp", &$f::jvp(&$a, &$a_dot).1.matrix(), &rows($case, &["jvp"]));
    };
    (@jvp $case:ident $f:ident $a:ident $a_dot:ident, $b:ident $b_dot:ident) => {
        close($case, "jvp", &$f::jvp((&$a, &$b), (&$a_dot, &$b_dot)).1.matrix(), &rows($case, &["jvp"]));
    };
}

/// Numbers, vectors and matrices of the reference.
trait Read {
    fn read(case: &Case, path: &[&str]) -> Self;
    fn matrix(&self) -> DMatrix<f64>;
}
impl Read for f64 {
    fn read(case: &Case, path: &[&str]) -> f64 {
        rows(case, path)[0]
    }
    fn matrix(&self) -> DMatrix<f64> {
        DMatrix::from_element(1, 1, *self)
    }
}
impl Read for DVector<f64> {
    fn read(case: &Case, path: &[&str]) -> Self {
        column(case, path)
    }
    fn matrix(&self) -> DMatrix<f64> {
        DMatrix::from_column_slice(self.len(), 1, self.as_slice())
    }
}
impl Read for DMatrix<f64> {
    fn read(case: &Case, path: &[&str]) -> Self {
        rows(case, path)
    }
    fn matrix(&self) -> DMatrix<f64> {
        self.clone()
    }
}

reference! {
    matmul(a: DMatrix<f64>, b: DMatrix<f64>) -> DMatrix<f64> { a * b }
    matvec(a: DMatrix<f64>, x: DVector<f64>) -> DVector<f64> { a * x }
    transpose(a: DMatrix<f64>) -> DMatrix<f64> { a.transpose() }
    gram(a: DMatrix<f64>) -> DMatrix<f64> { a.transpose() * a }
    outer(x: DVector<f64>, y: DVector<f64>) -> DMatrix<f64> { x * y.transpose() }
    dot(x: DVector<f64>, y: DVector<f64>) -> f64 { x.dot(y) }
    hadamard(a: DMatrix<f64>, b: DMatrix<f64>) -> DMatrix<f64> { a.component_mul(b) }
    frobenius_norm(a: DMatrix<f64>) -> f64 { a.norm() }
    softmax_rows(a: DMatrix<f64>) -> DMatrix<f64> {
        let mut y = a.map(|x| x.exp());
        for mut row in y.row_iter_mut() {
            let sum = row.sum();
            row /= sum;
        }
        y
    }
    inverse(a: DMatrix<f64>) -> DMatrix<f64> { autodiff::matrix::inverse(a).unwrap() }
    det(a: DMatrix<f64>) -> f64 { autodiff::matrix::determinant(a) }
    logabsdet(a: DMatrix<f64>) -> f64 { autodiff::matrix::ln_abs_determinant(a).unwrap() }
    solve(a: DMatrix<f64>, b: DMatrix<f64>) -> DMatrix<f64> { autodiff::matrix::solve(a, b).unwrap() }
    quadform(x: DVector<f64>, a: DMatrix<f64>) -> f64 { x.dot(&(a * x)) }
    sum_sq_mean(a: DMatrix<f64>) -> f64 { a.component_mul(a).mean() }
    solve_lower_triangular(l: DMatrix<f64>, b: DMatrix<f64>) -> DMatrix<f64> {
        autodiff::matrix::solve_lower_triangular(l, b).unwrap()
    }
    cholesky(a: DMatrix<f64>) -> DMatrix<f64> { autodiff::matrix::cholesky(a).unwrap() }
    symmetric_eigenvalues(a: DMatrix<f64>) -> DVector<f64> { autodiff::matrix::symmetric_eigenvalues(a).unwrap() }
    top_eigenprojector(a: DMatrix<f64>) -> DMatrix<f64> {
        let (_, vectors) = autodiff::matrix::symmetric_eigen(a).unwrap();
        let top = vectors.column(vectors.ncols() - 1);
        top * top.transpose()
    }
    singular_values(a: DMatrix<f64>) -> DVector<f64> { autodiff::matrix::singular_values(a).unwrap() }
    lstsq(a: DMatrix<f64>, b: DMatrix<f64>) -> DMatrix<f64> { autodiff::matrix::least_squares(a, b).unwrap() }
    qr_q(a: DMatrix<f64>) -> DMatrix<f64> {
        let (q, _) = autodiff::matrix::qr(a).unwrap();
        q
    }
    expm(a: DMatrix<f64>) -> DMatrix<f64> { autodiff::matrix::exponential(a).unwrap() }
}

/// The operation of three operands.
#[test]
fn dense_mse_seed() {
    #[differentiable]
    fn f(x: &DMatrix<f64>, w: &DMatrix<f64>, b: &DVector<f64>) -> f64 {
        let mut y = x * w;
        for mut row in y.row_iter_mut() {
            row += b.transpose();
        }
        y.component_mul(&y).mean()
    }
    let all = cases("matrix");
    let cases: Vec<_> = all.iter().filter(|case| case.text("op") == "dense_mse_seed").collect();
    assert!(!cases.is_empty());
    for case in cases {
        let [x, w] = ["0", "1"].map(|k| rows(case, &["inputs", k]));
        let [x_dot, w_dot] = ["0", "1"].map(|k| rows(case, &["tangent", k]));
        let (b, b_dot) = (column(case, &["inputs", "2"]), column(case, &["tangent", "2"]));
        let (out, pullback) = f::vjp(&x, &w, &b);
        close(case, "out", &out.matrix(), &rows(case, &["out"]));
        let (x_bar, w_bar, b_bar) = pullback(rows(case, &["ct"])[0]);
        for (k, bar) in ["0", "1", "2"].into_iter().zip([x_bar, w_bar, b_bar.matrix()]) {
            close(case, "vjp", &bar, &rows(case, &["vjp", k]));
        }
        let (_, y_dot) = f::jvp((&x, &w, &b), (&x_dot, &w_dot, &b_dot));
        close(case, "jvp", &y_dot.matrix(), &rows(case, &["jvp"]));
    }
}

/// Every operation of the reference is above.
#[test]
fn all_operations() {
    let source = include_str!("modules.rs");
    for case in cases("matrix") {
        let name = case.text("op");
        assert!(source.contains(&format!("\n    {name}(")) || source.contains(&format!("\nfn {name}(")), "{name}");
    }
}
