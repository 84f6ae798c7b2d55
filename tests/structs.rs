//! `#[derive(Differentiable)]`: shapes, parameters by name, updates, vectors.

use autodiff::prelude::*;
use autodiff::{Parameter, Shape};
use autodiff_tests::panics::panic_of;
use nalgebra::{DMatrix, Matrix2, RowDVector, SVector, Vector3};
use proptest::prelude::*;
use std::marker::PhantomData;

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Dense<T> {
    kernel: DMatrix<T>,
    bias: RowDVector<T>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Activation {
    #[default]
    Identity,
    Tanh,
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Model<T> {
    layers: Vec<Dense<T>>,
    scale: (T, Option<[T; 2]>),
    #[constant]
    activation: Activation,
    steps: usize,
}

fn dense(rows: usize, columns: usize) -> Dense<f64> {
    Dense {
        kernel: DMatrix::from_fn(rows, columns, |i, j| (i * 10 + j) as f64),
        bias: RowDVector::from_fn(columns, |_, j| 0.5 + j as f64),
    }
}

fn model() -> Model<f64> {
    Model {
        layers: vec![dense(3, 2), dense(2, 1)],
        scale: (2.0, Some([3.0, 4.0])),
        activation: Activation::Tanh,
        steps: 7,
    }
}

#[test]
fn names_and_shapes() {
    let model = model();
    let names: Vec<(String, Vec<usize>)> = model.named_parameters().into_iter().map(|p| (p.name, p.shape)).collect();
    let expected = [
        ("layers.0.kernel", vec![3, 2]),
        ("layers.0.bias", vec![1, 2]),
        ("layers.1.kernel", vec![2, 1]),
        ("layers.1.bias", vec![1, 1]),
        ("scale.0", vec![]),
        ("scale.1", vec![2]),
    ];
    assert_eq!(names, expected.map(|(name, shape)| (name.to_owned(), shape)));
    let values: Vec<&[f64]> = model.named_parameters().into_iter().map(|p| p.values).collect();
    assert_eq!(values[0], [0.0, 10.0, 20.0, 1.0, 11.0, 21.0], "column by column");
    assert_eq!(values[5], [3.0, 4.0]);
    assert_eq!(values.concat(), model.to_vector());
}

#[test]
fn a_value_that_is_one_parameter_has_no_name() {
    assert_eq!(5.0_f64.named_parameters(), [Parameter { name: String::new(), shape: vec![], values: &[5.0][..] }]);
    let names: Vec<_> = vec![dense(1, 1)].named_parameters().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["0.kernel", "0.bias"]);
    let nested = vec![vec![1.0, 2.0], vec![], vec![3.0]];
    let shapes: Vec<_> = nested.named_parameters().into_iter().map(|p| (p.name, p.shape)).collect();
    assert_eq!(shapes, [("0".into(), vec![2]), ("1".into(), vec![0]), ("2".into(), vec![1])]);
    let arrays = [[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]];
    assert_eq!(arrays.named_parameters()[0].shape, [1, 3, 2]);
    assert_eq!(arrays.named_parameters()[0].values, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
}

#[test]
fn written_in_place() {
    let mut model = model();
    for parameter in model.named_parameters_mut() {
        if parameter.name.ends_with("bias") {
            parameter.values.fill(-1.0);
        }
    }
    assert_eq!(model.layers[0].bias, RowDVector::from_vec(vec![-1.0, -1.0]));
    assert_eq!(model.layers[1].bias[0], -1.0);
    assert_eq!(model.layers[0].kernel, dense(3, 2).kernel);
    let mut arrays = vec![[1.0, 2.0], [3.0, 4.0]];
    arrays.named_parameters_mut().remove(0).values[2] = 9.0;
    assert_eq!(arrays, [[1.0, 2.0], [9.0, 4.0]]);
}

#[test]
fn a_step_of_gradient_descent() {
    let mut trained = model();
    let gradient = model();
    trained.for_each_parameter_mut(&gradient, |w, g| *w -= 0.25 * g);
    let expected: Vec<f64> = gradient.to_vector().iter().map(|w| 0.75 * w).collect();
    assert_eq!(trained.to_vector(), expected);
    assert_eq!((trained.activation, trained.steps), (Activation::Tanh, 7));
    let mut dot = 0.0;
    trained.for_each_parameter(&gradient, |w, g| dot += w * g);
    assert_eq!(dot, expected.iter().zip(gradient.to_vector()).map(|(w, g)| w * g).sum::<f64>());
}

#[test]
fn what_does_not_fit_panics_with_the_place() {
    let fits = model();
    let mut other = model();
    other.layers[1].kernel = DMatrix::zeros(2, 3);
    let text = panic_of(|| fits.clone().for_each_parameter_mut(&other, |_, _| {})).message;
    assert_eq!(
        text,
        "both values must have the same dimensions of `layers.1.kernel`: (2, 1) here, (2, 3) in the other"
    );
    let mut other = model();
    other.layers.pop();
    let text = panic_of(|| fits.for_each_parameter(&other, |_, _| {})).message;
    assert_eq!(text, "both values must have the same length of `layers`: 2 here, 1 in the other");
    let mut other = model();
    other.scale.1 = None;
    let text = panic_of(|| fits.for_each_parameter(&other, |_, _| {})).message;
    assert_eq!(text, "both values must have the same presence of `scale.1`: true here, false in the other");
    let panic = panic_of(|| drop(fits.from_vector(&[1.0])));
    assert!(panic.message.contains("from_vector needs as many numbers as the value has"), "{panic:?}");
    assert_eq!(panic.line, line!() - 2, "the user's line");
}

#[test]
fn constants_and_integers_come_along() {
    let duals = model().map(&mut |x: f64| Dual::<f64>::variable(x, 0));
    assert_eq!((duals.activation, duals.steps), (Activation::Tanh, 7));
    assert_eq!(duals.layers[0].kernel[(2, 1)].value(), 21.0);
    assert_eq!(duals.map(&mut |x: Dual<f64>| x.value()), model());
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
enum Kernel<T> {
    Gaussian { length: T },
    Mixture(Vec<T>, T),
    Linear,
}

#[test]
fn enums() {
    let kernels = [Kernel::Gaussian { length: 2.0 }, Kernel::Mixture(vec![1.0, 3.0], 4.0), Kernel::Linear];
    assert_eq!(kernels.to_vector(), [2.0, 1.0, 3.0, 4.0]);
    let names: Vec<_> = kernels.named_parameters().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["0.length", "1.0", "1.1"]);
    let mut stepped = kernels[1].clone();
    stepped.for_each_parameter_mut(&kernels[1], |w, g| *w += g);
    assert_eq!(stepped, Kernel::Mixture(vec![2.0, 6.0], 8.0));
    let text = panic_of(|| stepped.for_each_parameter(&kernels[0], |_, _| {})).message;
    assert_eq!(text, r#"both values must have the same variant: "Mixture" here, "Gaussian" in the other"#);
}

/// Tuple structs, const generics, bounds, lifetimes, other type parameters, raw names.
#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Pair<T>(T, Matrix2<T>);

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Wide<'a, K, T: Scalar, const N: usize>
where
    K: Copy,
{
    r#type: SVector<T, N>,
    pair: Pair<T>,
    phantom: PhantomData<T>,
    #[constant]
    data: &'a [f64],
    #[constant]
    key: K,
}

#[test]
fn generics() {
    let data = [1.0];
    let wide = Wide {
        r#type: Vector3::new(1.0, 2.0, 3.0),
        pair: Pair(4.0, Matrix2::new(5.0, 6.0, 7.0, 8.0)),
        phantom: PhantomData,
        data: &data,
        key: "k",
    };
    let names: Vec<_> = wide.named_parameters().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["type", "pair.0", "pair.1"]);
    assert_eq!(wide.to_vector(), [1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 6.0, 8.0]);
    let mut numbers = wide.to_vector();
    numbers[0] = -1.0;
    let other = wide.from_vector(&numbers);
    assert_eq!((other.r#type[0], other.key, other.data), (-1.0, "k", &data[..]));
}

/// By value and by reference, as an argument of the drivers.
#[test]
fn matrices_are_shapes() {
    let m = DMatrix::from_row_slice(2, 3, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let duals = Shape::<f64>::map(&m, &mut |x: f64| Dual::<f64>::new(x, [2.0 * x]));
    assert_eq!(duals.shape(), (2, 3));
    assert_eq!(duals[(1, 2)].tangent(), 12.0);
    let view = m.columns(1, 2);
    assert_eq!(Shape::<f64>::map(&view, &mut |x: f64| -x), DMatrix::from_row_slice(2, 2, &[-2.0, -3.0, -5.0, -6.0]));
    let mut numbers = Vec::new();
    view.for_each(&mut |x: f64| numbers.push(x));
    assert_eq!(numbers, [2.0, 5.0, 3.0, 6.0]);
    let mut lengths = Vec::new();
    Shape::<f64>::lengths(&m, &mut lengths);
    assert_eq!(lengths, [2, 3]);
    let empty = DMatrix::<f64>::zeros(0, 3).map(|x| x);
    assert_eq!(Shape::<f64>::map(&empty, &mut |x: f64| Dual::<f64>::variable(x, 0)).shape(), (0, 3));
}

proptest! {
    /// To a vector and back is the identity, and names do not depend on the numbers.
    #[test]
    fn vectors_round_trip(rows in 0..4_usize, columns in 0..4_usize, layers in 0..3_usize, seed in any::<f64>()) {
        let layer = dense(rows, columns);
        let model = Model {
            layers: vec![layer; layers],
            scale: (seed, (rows > 1).then_some([1.0, seed])),
            activation: Activation::Identity,
            steps: columns,
        };
        let vector = model.to_vector();
        prop_assert_eq!(vector.len(), layers * (rows + 1) * columns + if rows > 1 { 3 } else { 1 });
        prop_assert_eq!(model.from_vector(&vector).to_vector().iter().map(|x| x.to_bits()).collect::<Vec<_>>(),
            vector.iter().map(|x| x.to_bits()).collect::<Vec<_>>());
    }
}
