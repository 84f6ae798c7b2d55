//! Matrices and derived structs in `#[differentiable]` functions: values equal to those of the function as it was, `jvp` and
//! `grad` equal to differences.

use autodiff::matrix::{
    add_to_columns, add_to_rows, cross_entropy_columns, cross_entropy_rows, log_softmax_columns, log_softmax_rows,
    logsumexp_columns, logsumexp_rows, relu, sigmoid, softmax_columns, softmax_rows, tanh,
};
use autodiff::prelude::*;
use nalgebra::{
    DMatrix, DVector, Matrix2, Matrix2x3, Matrix3, RowDVector, RowVector2, SMatrix, SVector, Vector2, Vector3,
};

/// Arguments of the functions of matrices.
type Point = (DMatrix<f64>, DMatrix<f64>, DVector<f64>, f64);

fn point() -> Point {
    (
        DMatrix::from_row_slice(2, 3, &[0.7, -0.4, 1.3, 0.9, -1.1, 0.25]),
        DMatrix::from_row_slice(3, 2, &[0.2, 1.4, -0.6, 0.8, 0.35, -0.9]),
        DVector::from_row_slice(&[0.5, -0.3, 1.2]),
        0.8,
    )
}

fn constant() -> DMatrix<f64> {
    DMatrix::from_row_slice(2, 3, &[1.0, 0.5, -2.0, 0.25, 3.0, -1.0])
}

/// What has no adjoint yet.
const ON_THE_TAPE: &[&str] = &["applied", "constructed_from_iterators", "constructed_from_lists", "folded", "settled"];

/// The functions twice: in `plain` as written, in `smooth` with the attribute, and a test for each.
macro_rules! twins {
    ($(fn $name:ident($a:ident, $b:ident, $v:ident, $s:ident, $k:ident) $body:block)*) => {
        #[allow(unused_variables, unused_mut, clippy::all)]
        mod plain {
            #[allow(unused_imports)]
            use super::*;
            $(pub(super) fn $name($a: &DMatrix<f64>, $b: &DMatrix<f64>, $v: &DVector<f64>, $s: f64, $k: &DMatrix<f64>) -> f64 $body)*
        }
        #[allow(unused_variables, unused_mut, clippy::all)]
        mod smooth {
            #[allow(unused_imports)]
            use super::*;
            $(#[differentiable]
            pub(super) fn $name(
                $a: &DMatrix<f64>, $b: &DMatrix<f64>, $v: &DVector<f64>, $s: f64, #[constant] $k: &DMatrix<f64>,
            ) -> f64 $body)*
        }
        $(#[test]
        fn $name() {
            let k = &constant();
            let tape = matches!(smooth::$name::STRATEGY, autodiff::Strategy::Tape);
            assert_eq!(tape, ON_THE_TAPE.contains(&stringify!($name)), "the strategy");
            let (a, b, v, s) = &point();
            let adjoint = smooth::$name::grad(a, b, v, *s, k).to_vector();
            let recorded = autodiff::__private::value_and_grad((a, b, v, *s), |(a, b, v, s)| smooth::$name(&a, &b, &v, s, k));
            for (adjoint, recorded) in adjoint.iter().zip(recorded.1.to_vector()) {
                assert!((adjoint - recorded).abs() < 1e-12 * (1.0 + recorded.abs()), "{adjoint} on the tape {recorded}");
            }
            check(
                &point(),
                |(a, b, v, s)| plain::$name(a, b, v, *s, k),
                |(a, b, v, s)| smooth::$name(a, b, v, *s, k),
                |(a, b, v, s)| smooth::$name::value_and_grad(a, b, v, *s, k),
                |(a, b, v, s), (da, db, dv, ds)| smooth::$name::jvp((a, b, v, *s, k), (da, db, dv, *ds)),
            );
        })*
    };
}

/// Compares a function with itself as it was, its gradient and its directional derivatives with differences.
fn check<P: autodiff::Differentiable<f64>>(
    point: &P,
    plain: impl Fn(&P) -> f64,
    smooth: impl Fn(&P) -> f64,
    value_and_grad: impl Fn(&P) -> (f64, P),
    jvp: impl Fn(&P, &P) -> (f64, f64),
) {
    let value = plain(point);
    let close = |y: f64| (y - value).abs() <= 1e-14 * value.abs().max(1.0);
    assert!(close(smooth(point)), "{value} {}", smooth(point));
    let (y, gradient) = value_and_grad(point);
    assert!(close(y), "{y} {value}");
    let (x, gradient) = (point.to_vector(), gradient.to_vector());
    assert_eq!(x.len(), gradient.len());
    for i in 0..x.len() {
        let shifted = |h: f64| {
            let mut x = x.clone();
            x[i] += h;
            plain(&point.from_vector(&x))
        };
        let mut direction = vec![0.0; x.len()];
        direction[i] = 1.0;
        let (y, tangent) = jvp(point, &point.from_vector(&direction));
        assert!(close(y), "{y} {value}");
        let h = 1e-5;
        let difference = (8.0 * (shifted(h) - shifted(-h)) - (shifted(2.0 * h) - shifted(-2.0 * h))) / (12.0 * h);
        let tolerance = 1e-7 * (1.0 + difference.abs() + value.abs());
        assert!((tangent - difference).abs() < tolerance, "jvp {i}: {tangent}, difference {difference}");
        assert!((gradient[i] - tangent).abs() < 1e-12 * (1.0 + tangent.abs()), "grad {i}: {} {tangent}", gradient[i]);
    }
}

twins! {
    // Operators: every pair of owned, borrowed and passive.
    fn product(a, b, v, s, k) { (a * b).sum() + (b * a).trace() + (a * v).sum() + (v.transpose() * b).sum() }
    fn products_with_constants(a, b, v, s, k) { (k * b).sum() + (b * k).trace() + (k * v).norm_squared() + (k.transpose() * a).sum() }
    fn sums(a, b, v, s, k) { (a + k).norm_squared() + (k - a).norm_squared() + (a + b.transpose()).component_mul(k).sum() - (-a).sum() }
    fn scaled(a, b, v, s, k) { (s * a + a * s - a / s).sum() + (2.0 * a * 3.0).sum() + (s * k).sum() + (k * s / 2.0).sum() * s }
    fn by_value(a, b, v, s, k) { let c = a * b; let d = c.clone() * &c + c * s; let e = d * 2.0 - Matrix2::new(1.0, 0.0, 0.0, 1.0); e.sum() }
    fn compound(a, b, v, s, k) { let mut c = a.clone(); c += k; c -= &(b.transpose() * 0.5); c *= s; c /= 2.0; c += a; c[(1, 2)] *= 3.0; c.norm_squared() }
    fn square_compound(a, b, v, s, k) { let mut c = a * b; let d = c.clone(); c *= &d; c *= d; c.sum() }
    fn chained(a, b, v, s, k) { let h = a * v; let g = (k * v).component_mul(&h); (&h + &g).dot(&(h - g * s)) }
    fn numbers_between(a, b, v, s, k) { let n = a.nrows() as f64; let t = s * n; let u = t * t + 1.0 / n; u * a.sum() * t - u % 0.3 }
    fn settled(a, b, v, s, k) { let mut n = 0; let y = a * { n += 1; b * s }; let z = &y * { n += 1; &y }; (z * f64::from(n)).sum() }

    // Methods.
    fn methods(a, b, v, s, k) { a.dot(k) + a.component_mul(&b.transpose()).sum() + a.component_div(k).sum() + a.transpose().sum() * v.dot(v) + (a * b).trace() }
    fn norms(a, b, v, s, k) { a.norm() + v.norm() * b.norm_squared() + v.normalize().dot(&(b * Vector2::new(0.3, s))) + a.mean() * v.variance() }
    fn extremes(a, b, v, s, k) { a.max() * b.min() + v.amax() - a.amin() + a.abs().sum() }
    fn means(a, b, v, s, k) { a.row_mean().norm_squared() + a.column_mean().sum() + a.row_sum().transpose().dot(v) + a.column_sum()[1] }
    fn mapped(a, b, v, s, k) { a.map(|x| x.tanh()).sum() + v.map(|x| (x * s).exp() + 2.0).norm() + b.map(f64::sin).sum() }
    fn zipped(a, b, v, s, k) { a.zip_map(k, |x, y| x * y + s).sum() + a.zip_map(&b.transpose(), |x, y| x.sin() * y).sum() }
    fn folded(a, b, v, s, k) { a.fold(1.0, |p, x| p * (1.0 + x * x)) + a.iter().fold(0.0, |m, x| m + x * x.sin()) }
    fn applied(a, b, v, s, k) { let mut c = a.clone(); c.apply(|x| *x = *x * *x * s); c.fill_row(0, s); c.add_scalar(1.5).sum() + c.scale(s).sum() }
    fn products_by_name(a, b, v, s, k) { a.tr_mul(k).sum() + a.kronecker(b).sum() + Vector3::new(s, 1.0, 2.0).cross(&Vector3::new(v[0], v[1], v[2])).sum() }

    // Rows and columns.
    fn along_rows(a, b, v, s, k) { let y = add_to_rows(&(a * s), &v.transpose()); softmax_rows(&y).dot(k) + log_softmax_rows(&y).component_mul(k).sum() + logsumexp_rows(&y).norm_squared() + cross_entropy_rows(&y, &[2, 0]).dot(&Vector2::new(s, 2.0)) }
    fn along_columns(a, b, v, s, k) { let y = add_to_columns(b, v); softmax_columns(&y).dot(&(b * s)) + log_softmax_columns(&y).component_mul(b).sum() + logsumexp_columns(&y).sum() * s + cross_entropy_columns(&y, &[1, 1]).norm_squared() + add_to_columns(&k.transpose(), v).norm() }
    fn activated(a, b, v, s, k) { relu(&(a * s)).dot(k) + tanh(b).norm_squared() + sigmoid(v).sum() * s + (sigmoid(&a.row(1).into_owned()) * b).sum() + relu(k).sum() * s }
    fn typed_elements(a, b, v, s, k) { softmax_rows(a).map(|x: f64| x.max(0.3) * s).sum() }

    // Parts.
    fn indexed(a, b, v, s, k) { a[(0, 1)] * b[(2, 0)] + v[2] * k[(1, 1)] - a[3] * s + v.as_slice()[1] * v[0] }
    fn rows_and_columns(a, b, v, s, k) { a.row(0).dot(&k.row(1)) + (a.column(1) * s).sum() + a.columns(1, 2).norm_squared() + b.rows(0, 2).sum() * (a.row(1) * b).sum() }
    fn views(a, b, v, s, k) { a.view((0, 1), (2, 2)).norm_squared() + b.fixed_view::<2, 1>(1, 1).sum() * v.rows_range(1..).sum() }
    fn written(a, b, v, s, k) { let mut c = DMatrix::zeros(3, 3); for i in 0..2 { for j in 0..3 { c[(i, j)] = a[(i, j)] * s; } } c[(2, 2)] = 1.0; c.set_row(2, &v.transpose()); c.column_mut(0).copy_from(v); (&c * &c).sum() }
    fn biased(a, b, v, s, k) { let mut c = a * b; let bias = RowVector2::new(s, v[0]); for mut row in c.row_iter_mut() { row += &bias; } for mut column in c.column_iter_mut() { column *= s; } c.norm_squared() }
    fn iterated(a, b, v, s, k) { let mut t = 0.0; for row in a.row_iter() { t += row.dot(&v.transpose()) * row.sum(); } for (c, x) in b.column_iter().zip(v.iter()) { t += c.norm_squared() * x; } for (x, y) in a.iter().zip(k.iter()) { t += x * x * y; } t }
    fn iterated_constants(a, b, v, s, k) { let mut t = 0.0; for row in k.row_iter() { t += (row * v).sum() + (s * row).sum(); } for x in k.iter() { t += x * s; } t }
    fn swapped(a, b, v, s, k) { let mut c = a.clone(); c.swap_rows(0, 1); c.swap((0, 0), (1, 2)); (c.component_mul(k)).sum() * s }

    // Constructors.
    fn constructed(a, b, v, s, k) { let m = Matrix2::new(s, 1.0, v[0], v[1] * 2.0); let n = Matrix3::identity() * s; let o = DMatrix::from_fn(2, 3, |i, j| a[(i, j)] * (i + j) as f64); (m * m).sum() + (n * v).sum() + (o * b).trace() }
    fn constructed_from_lists(a, b, v, s, k) { let m = DMatrix::from_row_slice(2, 2, &[s, 0.0, v[0], 1.0]); let w = DVector::from_vec(vec![s, v[1], 0.5]); let c = DMatrix::from_columns(&[w.clone(), v.clone()]); let d = DMatrix::from_diagonal(&w); (m * a).sum() + (d * c).norm_squared() + w.dot(v) }
    fn constructed_from_iterators(a, b, v, s, k) { let m = DMatrix::from_iterator(3, 2, a.iter().map(|x| x * x)); let w = DVector::from_iterator(3, v.iter().map(|x| x.exp())); (m.transpose() * w).sum() + DVector::from_element(3, s).dot(v) }
    fn passive_matrices(a, b, v, s, k) { let eye = DMatrix::identity(3, 3); let two = &eye * 2.0; let w = RowDVector::from_element(3, 0.5); let half = SMatrix::<f64, 3, 3>::zeros(); (&two * v).sum() + (w * &eye * v).sum() * s + (half * v).sum() + (k * &two * v).sum() }
    fn static_sizes(a, b, v, s, k) { let m = SMatrix::<f64, 2, 2>::from_fn(|i, j| a[(i, j)] * s); let w: SVector<f64, 2> = m * Vector2::new(v[0], 1.0); let q = Matrix2x3::from_row_slice(&[s, 1.0, 2.0, 3.0, v[1], 5.0]); (w.transpose() * m * w).sum() + (q * v).norm_squared() }

    // Control.
    fn power_iteration(a, b, v, s, k) { let c = a.transpose() * a; let mut x = v.clone(); for _ in 0..3 { let y = &c * &x; x = y / 2.0 + &x * s; } x.dot(v) }
    fn branches(a, b, v, s, k) { let c = if a.sum() > 0.0 { a * s } else { k * s }; let d = match a.nrows() { 2 => b * &c, _ => b * a }; if d.trace() > 100.0 { return s; } d.sum() }
    fn nested_functions(a, b, v, s, k) {
        #[differentiable]
        fn layer(w: &DMatrix<f64>, x: &DVector<f64>) -> DVector<f64> { (w * x).map(|y| y.tanh()) }
        #[differentiable]
        fn quadratic(w: DMatrix<f64>, c: f64) -> f64 { w.norm_squared() * c }
        layer(a, v).sum() + layer(k, v).norm() + layer(a, &DVector::from_vec(vec![1.0, 2.0, 3.0])).sum() + quadratic(a * b, s) + quadratic(a.clone(), 2.0)
    }
    fn lists_of_matrices(a, b, v, s, k) { let layers = vec![a.clone(), a * s]; let pair = (b * s, v * 2.0); let mut t = 0.0; for layer in &layers { t += (layer * &pair.0).trace() + (layer * &pair.1).sum(); } t + layers.iter().map(|l| l.norm()).sum::<f64>() }
    fn closures(a, b, v, s, k) { let relu = |x: f64| if x > 0.0 { x } else { 0.0 }; let act = |m: &DMatrix<f64>| m.map(|x| x * x * s); a.map(relu).sum() + act(a).sum() + act(b).sum() }
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Dense<T> {
    kernel: DMatrix<T>,
    bias: RowDVector<T>,
    #[constant]
    leak: f64,
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Model<T> {
    layers: Vec<Dense<T>>,
    scale: Option<T>,
    shift: (T, [T; 2]),
    #[constant]
    kind: Kind,
    rounds: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Tanh,
    Leaky,
}

fn dense(rows: usize, columns: usize) -> Dense<f64> {
    Dense {
        kernel: DMatrix::from_fn(rows, columns, |i, j| 0.3 * ((2 * i + 3 * j) as f64).sin() + 0.1),
        bias: RowDVector::from_fn(columns, |_, j| 0.2 - 0.3 * j as f64),
        leak: 0.01,
    }
}

fn model(kind: Kind) -> Model<f64> {
    Model { layers: vec![dense(3, 4), dense(4, 2)], scale: Some(1.5), shift: (0.3, [0.1, -0.2]), kind, rounds: 2 }
}

fn data() -> DMatrix<f64> {
    DMatrix::from_row_slice(2, 3, &[0.2, -0.4, 0.9, 1.1, 0.6, -0.7])
}

/// The same source, plain and with the attribute.
macro_rules! twin_models {
    ($($(#[$meta:meta])* fn $name:ident($($argument:ident: $ty:ty),* $(; $constant:ident: $cty:ty)*) -> $result:ty $body:block)*) => {
        #[allow(dead_code, clippy::all)]
        mod plain_models {
            #[allow(unused_imports)]
            use super::*;
            $(pub(super) fn $name($($argument: $ty,)* $($constant: $cty,)*) -> $result $body)*
        }
        #[allow(dead_code, clippy::all)]
        mod smooth_models {
            #[allow(unused_imports)]
            use super::*;
            $(#[differentiable] pub(super) fn $name($($argument: $ty,)* $(#[constant] $constant: $cty,)*) -> $result $body)*
        }
    };
}

twin_models! {
    fn layer(dense: &Dense<f64>, x: &DMatrix<f64>, kind: usize) -> DMatrix<f64> {
        let mut y = x * &dense.kernel;
        for mut row in y.row_iter_mut() {
            row += &dense.bias;
        }
        match kind {
            0 => y.map(|y| y.tanh()),
            _ => y.map(|y| if y > 0.0 { y } else { dense.leak * y }),
        }
    }
    fn forward(model: &Model<f64>; x: &DMatrix<f64>) -> f64 {
        let mut h = x.clone() * 1.0;
        for dense in &model.layers {
            h = layer(dense, &h, if model.kind == Kind::Tanh { 0 } else { 1 });
        }
        let mut y = h.sum() * model.shift.0 + h.row(0).dot(&h.row(1)) * model.shift.1[1];
        if let Some(scale) = model.scale {
            y *= scale;
        }
        for _ in 0..model.rounds {
            y = y * y + model.shift.1[0] / model.rounds as f64;
        }
        y
    }
    fn rebuilt(model: &Model<f64>) -> f64 {
        let Dense { kernel, bias, leak: _ } = &model.layers[1];
        let other = Dense { kernel: kernel * 2.0, bias: bias.clone(), leak: 0.5 };
        let constant = Dense { kernel: DMatrix::from_element(2, 2, 0.5), bias: other.bias.clone(), ..other.clone() };
        let k = 0.25;
        let folded = Model { layers: vec![other, constant], scale: Some(k), shift: (k, [model.shift.0, 2.0]), kind: Kind::Leaky, rounds: model.layers.len() };
        let l = folded.layers[0].leak + folded.layers[1].leak * 2.0;
        let s = folded.scale.unwrap_or(1.0) * l;
        let t = (folded.layers[0].kernel.clone() * &folded.layers[1].kernel).sum() * folded.shift.1[0];
        t * s + folded.layers[1].bias.norm() * (folded.rounds as f64) + folded.shift.0 * folded.layers[0].bias[0]
    }
    fn list_of_layers(layers: &[Dense<f64>]) -> f64 {
        layers.iter().map(|dense| dense.kernel.norm_squared() + dense.bias.sum() * dense.leak).sum::<f64>()
            + layers.iter().enumerate().map(|(i, dense)| dense.kernel[(i, i)] * 2.0).product::<f64>()
    }
    fn consumed(dense: Dense<f64>, scale: f64) -> Dense<f64> {
        let kernel = dense.kernel * scale;
        Dense { bias: kernel.row(0) + dense.bias, kernel, leak: dense.leak }
    }
    fn of_consumed(model: &Model<f64>) -> f64 {
        let Dense { kernel, bias, .. } = consumed(model.layers[0].clone(), model.shift.0);
        let second = consumed(dense(2, 2), model.shift.0);
        kernel.norm() + bias.sum() * second.kernel.sum()
    }
}

#[test]
fn a_model() {
    let x = &data();
    for kind in [Kind::Tanh, Kind::Leaky] {
        check(
            &model(kind),
            |model| plain_models::forward(model, x),
            |model| smooth_models::forward(model, x),
            |model| smooth_models::forward::value_and_grad(model, x),
            |model, tangent| smooth_models::forward::jvp((model, x), tangent),
        );
    }
}

/// The tests of functions of one model.
macro_rules! check_models {
    ($($name:ident $point:expr;)*) => {$(
        #[test]
        fn $name() {
            check(
                &$point,
                |model| plain_models::$name(model),
                |model| smooth_models::$name(model),
                |model| smooth_models::$name::value_and_grad(model),
                |model, tangent| smooth_models::$name::jvp(model, tangent),
            );
        }
    )*};
}
check_models! {
    rebuilt model(Kind::Tanh);
    list_of_layers vec![dense(3, 4), dense(4, 2)];
    of_consumed model(Kind::Tanh);
}

#[test]
fn a_struct_as_result() {
    let (value, pullback) = smooth_models::consumed::vjp(dense(2, 3), 2.0);
    assert_eq!(value, plain_models::consumed(dense(2, 3), 2.0));
    let mut seed = value.from_vector(&[0.0; 9]);
    seed.kernel[(1, 2)] = 1.0;
    seed.bias[0] = 10.0;
    let (dense_bar, scale_bar) = pullback(seed);
    let (kernel, leak) = (dense(2, 3).kernel, 0.01);
    assert_eq!(scale_bar, kernel[(1, 2)] + 10.0 * kernel[(0, 0)]);
    assert_eq!((dense_bar.bias[0], dense_bar.kernel[(0, 0)], dense_bar.leak), (10.0, 20.0, leak));
    let jacobian = smooth_models::consumed::jacobian(dense(2, 3), 2.0);
    assert_eq!(jacobian.shape(), (9, 10));
    assert_eq!(jacobian[(5, 5)], 2.0);
}

#[test]
fn a_matrix_as_result() {
    #[differentiable]
    fn square(a: Matrix2<f64>) -> Matrix2<f64> {
        a * a
    }
    let a = Matrix2::new(1.0, 2.0, 3.0, 4.0);
    let (y, y_dot) = square::jvp(a, Matrix2::identity());
    assert_eq!((y, y_dot), (a * a, a * 2.0));
    let (_, pullback) = square::vjp(a);
    assert_eq!(pullback(Matrix2::identity()), a.transpose() * 2.0);
    assert_eq!(square::grad(a), Matrix2::new(7.0, 11.0, 9.0, 13.0));
    assert_eq!(square::jacobian(a)[(0, 0)], 2.0);
    let nested = derivative(|t| square(Matrix2::new(t, Dual::lit(2.0), Dual::lit(3.0), Dual::lit(4.0))), 1.0);
    assert_eq!(nested, Matrix2::new(2.0, 2.0, 3.0, 0.0));
    tape!(tape);
    let entries = tape.watch([1.0, 2.0, 3.0, 4.0]);
    let y = square(Matrix2::from_row_slice(&entries));
    assert_eq!(tape.gradient(y.sum()).wrt(entries), [7.0, 11.0, 9.0, 13.0]);
}

/// Second derivatives over matrices and structs.
#[test]
fn second_order() {
    #[differentiable]
    fn cubic(a: &DMatrix<f64>) -> f64 {
        (a * a * a).trace()
    }
    let a = DMatrix::from_row_slice(2, 2, &[1.0, 2.0, -0.5, 0.3]);
    let v = DMatrix::from_row_slice(2, 2, &[0.3, -1.0, 0.8, 0.1]);
    // The gradient is 3 (a^2)^T, its derivative in the direction v is 3 (a v + v a)^T.
    let hv = cubic::hvp(&a, &v);
    assert!((&hv - (&a * &v + &v * &a).transpose() * 3.0).norm() < 1e-13);
    let hessian = cubic::hessian(&a);
    assert_eq!(hessian.shape(), (4, 4));
    assert!(
        (&hessian * DVector::from_column_slice(v.as_slice()) - DVector::from_column_slice(hv.as_slice())).norm()
            < 1e-13
    );
    assert!((&hessian - hessian.transpose()).norm() < 1e-13);

    let x = data();
    let model = model(Kind::Tanh);
    let hessian = smooth_models::forward::hessian(&model, &x);
    let n = model.to_vector().len();
    assert_eq!(hessian.shape(), (n, n));
    let direction: Vec<f64> = (0..n).map(|i| (i as f64).cos()).collect();
    let hv = smooth_models::forward::hvp((&model, &x), &model.from_vector(&direction)).to_vector();
    let product = hessian * DVector::from_vec(direction);
    assert!((product - DVector::from_vec(hv)).norm() < 1e-12);
}

#[test]
fn other_floats_and_own_scalars() {
    #[differentiable]
    fn single(w: &DMatrix<f32>, x: &DVector<f32>) -> f32 {
        (2.0 * w * x).map(|y| y.exp()).sum()
    }
    #[differentiable]
    fn own<T: Scalar>(w: &DMatrix<T>, x: &DVector<T>) -> T {
        (w * x).map(|y| y.exp()).sum()
    }
    let (w, x) = (DMatrix::<f32>::identity(2, 2), DVector::from_vec(vec![0.0_f32, 0.0]));
    assert_eq!(single::grad(&w, &x).1, DVector::from_vec(vec![2.0_f32, 2.0]));
    assert_eq!(own::grad(&w, &x).1, DVector::from_vec(vec![1.0_f32, 1.0]));
}

/// The product of large matrices is one operation on a tape, whichever side is constant; its elements are statements.
#[test]
fn large_products() {
    #[differentiable]
    fn squares(a: &DMatrix<f64>, b: &DMatrix<f64>, #[constant] k: &DMatrix<f64>) -> f64 {
        (a * b).norm_squared() + (k * b).norm_squared() + (a * k).norm_squared()
    }
    const N: usize = 13;
    let filled = |seed: usize| DMatrix::from_fn(N, N, |i, j| ((i * 7 + j * 3 + seed) as f64).sin());
    let (a, b, k) = (filled(0), filled(1), filled(2));
    let (value, (a_bar, b_bar)) = squares::value_and_grad(&a, &b, &k);
    let expected = (&a * &b).norm_squared() + (&k * &b).norm_squared() + (&a * &k).norm_squared();
    assert!((value - expected).abs() < 1e-12 * expected);
    let a_expected = (&a * &b * b.transpose() + &a * &k * k.transpose()) * 2.0;
    let b_expected = (a.transpose() * &a * &b + k.transpose() * &k * &b) * 2.0;
    assert!((a_bar - a_expected).amax() < 1e-11 && (b_bar - b_expected).amax() < 1e-11);

    // Second order: the gradient is cubic, so its derivative in the direction (a, b) follows from Euler's theorem.
    let (a_dot, b_dot) = squares::hvp((&a, &b, &k), (&a, &b));
    let of_products = ((&a * &b * b.transpose()) * 2.0, (a.transpose() * &a * &b) * 2.0);
    let of_constants = ((&a * &k * k.transpose()) * 2.0, (k.transpose() * &k * &b) * 2.0);
    assert!((a_dot - of_products.0 * 3.0 - of_constants.0).amax() < 1e-10);
    assert!((b_dot - of_products.1 * 3.0 - of_constants.1).amax() < 1e-10);

    tape!(tape);
    let entries = tape.watch(a.as_slice().to_vec());
    let matrix = DMatrix::from_vec(N, N, entries.clone());
    let before = tape.len();
    let y = autodiff::matrix::product(&matrix, &matrix);
    assert!(tape.len() - before <= N * N + 3, "{}", tape.len() - before);
    let gradient = tape.gradient(y.iter().sum::<Var<_, _>>()).wrt(&entries);
    let ones = DMatrix::from_element(N, N, 1.0);
    let expected = &ones * a.transpose() + a.transpose() * &ones;
    assert!((DMatrix::from_vec(N, N, gradient) - expected).amax() < 1e-12);
}

/// Numbers that are not finite go through the product of elements, whose rules skip what is not connected.
#[test]
fn large_products_that_are_not_finite() {
    const N: usize = 13;
    let mut a = DMatrix::from_element(N, N, 1.0);
    a[(0, 0)] = f64::INFINITY;
    tape!(tape);
    let entries = tape.watch(a.as_slice().to_vec());
    let matrix = DMatrix::from_vec(N, N, entries.clone());
    let y = autodiff::matrix::product(&matrix, &matrix);
    let gradient = tape.gradient(y[(3, 4)]).wrt(&entries);
    assert!(gradient.iter().all(|slope| slope.is_finite()), "{gradient:?}");
}

/// The cotangent of a dynamic matrix is made by what first comes to it: nothing, one product, several things, parts.
#[test]
fn cotangents_that_nothing_or_much_comes_to() {
    #[differentiable(adjoint)]
    fn products(w: &DMatrix<f64>, v: &DMatrix<f64>, n: usize) -> f64 {
        let mut sum = 0.5;
        for k in 0..n {
            let y = w * v;
            sum += y.sum() * k as f64 + w.norm_squared();
        }
        if n > 2 {
            sum += (v * w).trace() + (w - v).norm_squared();
        }
        sum
    }
    #[differentiable(adjoint)]
    fn parts(w: &DMatrix<f64>, v: &DMatrix<f64>, n: usize) -> f64 {
        let y = w * v;
        let z = y.transpose() * 2.0;
        let mut sum = y.row(0).sum() + z.column(1).norm_squared();
        if n > 0 {
            sum += (&z * w).sum() + w[(0, 1)] * v[(1, 1)];
        }
        sum
    }
    let w = DMatrix::from_row_slice(2, 2, &[1.0, -2.0, 0.5, 3.0]);
    let v = DMatrix::from_row_slice(2, 2, &[0.25, 1.5, -1.0, 2.0]);
    assert_eq!(products::grad(&w, &v, 0), (DMatrix::zeros(2, 2), DMatrix::zeros(2, 2)));
    for n in 0..4 {
        let by_tape = autodiff::__private::value_and_grad((&w, &v), |(w, v)| products(&w, &v, n));
        assert_eq!(products::value_and_grad(&w, &v, n), by_tape);
        let by_tape = autodiff::__private::value_and_grad((&w, &v), |(w, v)| parts(&w, &v, n));
        assert_eq!(parts::value_and_grad(&w, &v, n), by_tape);
    }
}
