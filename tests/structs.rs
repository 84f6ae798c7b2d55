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
struct Scaled<T> {
    weight: T,
    list: Vec<T>,
    #[constant]
    scale: f64,
}

#[differentiable]
fn taken_apart(Scaled { weight, list, scale }: &Scaled<f64>, x: f64) -> f64 {
    let sum = list.iter().map(|v| v * scale).sum::<f64>();
    weight * scale + sum * scale.sqrt() + x * *scale
}

#[differentiable]
fn taken_apart_inside(scaled: &Scaled<f64>) -> f64 {
    let Scaled { weight, scale: by, .. } = scaled;
    match scaled {
        Scaled { list, scale, .. } if *scale > 1.0 => list[0] * scale + weight * by,
        Scaled { scale, .. } => scale - weight,
    }
}

#[test]
fn a_constant_field_by_its_pattern() {
    let scaled = Scaled { weight: 3.0, list: vec![1.0, 2.0], scale: 4.0 };
    let (value, (gradient, of_x)) = taken_apart::value_and_grad(&scaled, 5.0);
    assert_eq!((value, gradient, of_x), (56.0, Scaled { weight: 4.0, list: vec![8.0, 8.0], scale: 4.0 }, 4.0));
    let gradient = taken_apart_inside::grad(&scaled);
    assert_eq!(gradient, Scaled { weight: 4.0, list: vec![4.0, 0.0], scale: 4.0 });
    let gradient = taken_apart_inside::grad(&Scaled { scale: 0.5, ..scaled });
    assert_eq!(gradient, Scaled { weight: -1.0, list: vec![0.0, 0.0], scale: 0.5 });
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

/// The same struct of variables, a matrix as one, and back.
#[test]
fn on_a_tape() {
    let dense = dense(3, 2);
    tape!(tape);
    let variables = tape.watch(&dense);
    let copy: DenseVariables<f64, _> = variables;
    let x = tape.constant(&DMatrix::from_element(1, 3, 2.0));
    let y = (x * variables.kernel).add_to_rows(copy.bias);
    assert_eq!(tape.len(), 5, "two matrices watched, one constant, two operations");
    let gradient = tape.gradient(y);
    let expected = Dense { kernel: DMatrix::from_element(3, 2, 2.0), bias: RowDVector::from_element(2, 1.0) };
    assert_eq!(gradient.wrt(variables), expected);
    assert_eq!(gradient.wrt(&variables), expected);
    assert_eq!(gradient.get(variables), Some(expected.clone()));
    assert_eq!(gradient.wrt(variables.bias), expected.bias);
}

#[test]
fn nested_and_enums_on_a_tape() {
    tape!(tape);
    let tape = tape.persistent();
    let variables = tape.watch(model());
    assert_eq!((variables.activation, variables.steps), (Activation::Tanh, 7));
    let (scale, pair) = variables.scale;
    let last = pair.expect("there is one")[1];
    let loss = variables.layers[1].kernel.sum() * scale * last;
    let gradient = tape.gradient(loss).wrt(&variables);
    let sum = model().layers[1].kernel.sum();
    let mut expected = model().from_vector(&[0.0; 14]);
    expected.layers[1].kernel.fill(8.0);
    expected.scale = (4.0 * sum, Some([0.0, 2.0 * sum]));
    assert_eq!(gradient, expected);
    assert_eq!(tape.gradient(tape.watch(1.0)).get(&variables), None);
    // A struct as the target: the sum of its numbers, or weighed by a struct.
    assert_eq!(tape.gradient(&variables).wrt(&variables).to_vector(), [1.0; 14]);
    assert_eq!(tape.gradient_with(&variables, model()).wrt(&variables), model());

    let kernels = vec![Kernel::Gaussian { length: 2.0 }, Kernel::Mixture(vec![1.0, 3.0], 4.0), Kernel::Linear];
    let watched = tape.watch(&kernels);
    let [KernelVariables::Gaussian { length }, KernelVariables::Mixture(parts, whole), KernelVariables::Linear] =
        &watched[..]
    else {
        panic!("the variants stay what they are");
    };
    let loss = *length * parts[1] * *whole;
    let expected = vec![Kernel::Gaussian { length: 12.0 }, Kernel::Mixture(vec![0.0, 8.0], 6.0), Kernel::Linear];
    assert_eq!(tape.gradient(loss).wrt(&watched), expected);
}

/// A struct over an outer tape's variables, watched on an inner one.
#[test]
fn second_order_on_tapes() {
    let pair = Pair(2.0, Matrix2::new(1.0, 2.0, 3.0, 4.0));
    tape!(outer);
    let scale = outer.watch(3.0);
    tape!(inner in outer);
    let variables = inner.watch(pair.map(&mut |x: f64| scale * x));
    let loss = (variables.1 * variables.1).sum() * variables.0;
    let gradient = inner.gradient(loss).wrt(variables);
    // The gradient is quadratic in the scale.
    let sum = gradient.0 + gradient.1.sum();
    let value = sum.value();
    assert!((outer.gradient(sum).wrt(scale) - 2.0 * value / 3.0).abs() < 1e-12);
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
