//! `cargo run --release --example gradient_tape`: four notebooks about TensorFlow's `tf.GradientTape`, cell by cell, with what
//! they print beside what comes out here, and the numbers S1 to S31 that the cells have in the tests (`tests/notebooks.rs`). Where a cell ends in an error,
//! the line that would is shown as a comment: it does not compile (`tests/ui/notebooks`). Tensors are nalgebra's matrices.

use autodiff::prelude::*;
use nalgebra::allocator::Allocator;
use nalgebra::{
    DMatrix, DefaultAllocator, Dim, Matrix2, Matrix3x2, OMatrix, RowDVector, RowVector2, RowVector3, RowVector4,
};
use std::fmt::Debug;

fn main() {
    println!("{:<68}{:<30}here", "", "notebook");
    the_first_notebook();
    the_second_notebook();
    the_third_notebook();
    the_fourth_notebook();
}

/// One line of the table; the two must be the same.
fn show<T: Debug + PartialEq>(case: &str, what: &str, notebook: T, here: T) {
    let (expected, got) = (format!("{notebook:?}"), format!("{here:?}"));
    if expected.len() < 28 {
        println!("{case:<8}{what:<60}{expected:<30}{got}");
    } else {
        println!("{case:<8}{what:<60}{expected}\n{:<98}{got}", "");
    }
    assert_eq!(notebook, here, "{case}: {what}");
}

/// The same for matrices, row by row.
fn show_rows<T: Scalar, R: Dim, C: Dim>(case: &str, what: &str, notebook: OMatrix<T, R, C>, here: OMatrix<T, R, C>)
where
    DefaultAllocator: Allocator<R, C>,
{
    let [notebook, here] = [notebook, here].map(|matrix| {
        let rows = matrix.row_iter().map(|row| row.iter().copied().collect());
        rows.collect::<Vec<Vec<T>>>()
    });
    show(case, what, notebook, here);
}

/// A number that has to be watched; multiplication by a matrix; one tape, two gradients.
fn the_first_notebook() {
    println!("\nAutomatic differentiation");

    // A constant is no variable of the tape: `tape.gradient(x * x)` of a plain x does not compile. One that gets in anyway
    // has no derivative.
    tape!(tape);
    let x = Var::passive(2.0);
    show("S1", "x**2 of a constant", None, tape.gradient(x.powi(2)).get(x));

    // A tf.Variable, a constant that is watched, and a tf.Variable that is watched once more: here there is one way.
    for case in ["S2", "S3", "S4"] {
        tape!(tape);
        let x = tape.watch([2.0]);
        show(case, "x**2, watched", [4.0], tape.gradient(x.map(|x| x.powi(2))).wrt(x));
    }

    tape!(tape);
    let (w, b) = tape.watch((Matrix3x2::new(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), RowVector2::zeros()));
    let y = RowVector3::new(1.0, 2.0, 3.0) * w + b;
    let loss = y.powi(2).mean();
    let (y, value) = (y.value(), loss.value());
    let grads = tape.gradient(loss);
    show_rows("S5", "x @ w + b", RowVector2::new(22.0, 28.0), y);
    show("", "the mean of its square", 634.0, value);
    show_rows("", "  by w", Matrix3x2::new(22.0, 28.0, 44.0, 56.0, 66.0, 84.0), grads.wrt(w));
    show_rows("", "  by b", RowVector2::new(22.0, 28.0), grads.wrt(b));

    tape!(tape);
    let x = tape.watch([2.0]);
    let f = x.map(|x| x.powi(2));
    show("S6", "x**2, and then x**3 on the same tape", [4.0], tape.gradient(f).wrt(x));
    // tape.gradient(x.map(|x| x.powi(3)))    RuntimeError there; here error[E0382]: use of moved value: `tape`

    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch([2.0]);
    let (f, h) = (x.map(|x| x.powi(2)), x.map(|x| x.powi(3)));
    show("S6b", "x**2, on a persistent tape", [4.0], tape.gradient(f).wrt(x));
    show("", "  and then x**3", [12.0], tape.gradient(h).wrt(x));
}

/// A scalar; the gradient of a model.
fn the_second_notebook() {
    println!("\nAutomatic differentiation and gradients");

    tape!(tape);
    let x = tape.watch(3.0);
    show("S7", "x**2", 6.0, tape.gradient(x.powi(2)).wrt(x));

    // The notebook draws w at random and prints it, but not the gradient: with w as printed it is this, by hand.
    tape!(tape);
    let x = RowVector3::new(1.0, 2.0, 3.0);
    let printed = Matrix3x2::new(-0.19012986_f32, -0.64281493, 1.9111147, -0.10302108, 1.3378382, 1.6591442);
    let (w, b) = tape.watch((printed, RowVector2::zeros()));
    let by_w = tape.gradient((x * w + b).powi(2).mean()).wrt(w);
    show_rows("S8", "the mean square of a layer, by w (left: by hand)", x.transpose() * (x * printed), by_w);

    // The notebook's keras layer is a struct here: its variables, and its gradient, have the same fields. It prints shapes.
    let dense = Dense { kernel: DMatrix::from_element(3, 2, 0.5), bias: RowDVector::zeros(2) };
    for (parameter, shape) in gradient_of_layer(&dense).named_parameters().into_iter().zip(["[3, 2]", "[1, 2]"]) {
        let what = format!("a Dense layer: the shape of the gradient by its {}", parameter.name);
        show("S9", &what, shape, &format!("{:?}", parameter.shape));
    }
    let kernels = [
        ("S9b", "  by its kernel, where a unit is dead", [1.0, -1.0, 0.5, 0.25, -0.25, 0.5], [0.1, -5.0]),
        ("S9c", "  where both are", [-1.0; 6], [0.0; 2]),
        ("S9d", "  where what comes to one is 0", [0.0, 1.0, 0.0, 1.0, 0.0, 1.0], [0.0; 2]),
    ];
    let gradients = [[1.35, 0.0, 2.7, 0.0, 3.0 * 1.35, 0.0], [0.0; 6], [0.0, 6.0, 0.0, 12.0, 0.0, 18.0]];
    for ((case, what, w, b), by_w) in kernels.into_iter().zip(gradients) {
        let dense = Dense { kernel: DMatrix::from_row_slice(3, 2, &w), bias: RowDVector::from_row_slice(&b) };
        show_rows(case, what, DMatrix::from_row_slice(3, 2, &by_w), gradient_of_layer(&dense).kernel);
    }
}

/// `tf.keras.layers.Dense`.
#[derive(Differentiable)]
struct Dense<T> {
    kernel: DMatrix<T>,
    bias: RowDVector<T>,
}

/// That of the mean square of `relu(x @ kernel + bias)`.
fn gradient_of_layer(dense: &Dense<f64>) -> Dense<f64> {
    tape!(tape);
    let variables = tape.watch(dense);
    let x = tape.constant(&RowDVector::from_row_slice(&[1.0, 2.0, 3.0]));
    let y = (x * variables.kernel + variables.bias).relu();
    tape.gradient(y.powi(2).mean()).wrt(variables)
}

/// Vectors; inner nodes; tapes used twice; second derivatives; decorated functions.
fn the_third_notebook() {
    println!("\nGradients between any two nodes");
    let all = RowVector4::from_element;

    // A constant that is watched, and a tf.Variable.
    for case in ["S10", "S11"] {
        tape!(tape);
        let x = tape.watch(all(1.0));
        let y = x.add_scalar(2.0);
        show_rows(case, "z = 3 * (x + 2)**2, by x", all(18.0), tape.gradient(3.0 * y.powi(2)).wrt(x));
    }

    tape!(tape);
    let x = tape.watch(all(1.0));
    let y = x.add_scalar(2.0);
    let squares = y.powi(2);
    let gradient = tape.gradient(3.0 * squares);
    show_rows("S12", "  by y = x + 2", all(18.0), gradient.wrt(y));
    show_rows("", "  by y**2", all(3.0), gradient.wrt(squares));

    for case in ["S13", "S14"] {
        tape!(tape);
        let x = tape.watch(all(1.0));
        let y = x.add_scalar(2.0);
        show_rows(case, "y by x", all(1.0), tape.gradient(y).wrt(x));
        // S14: then z by x    RuntimeError there; here error[E0382]: use of moved value: `tape`
    }

    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(all(1.0));
    let y = x.add_scalar(2.0);
    let z = 3.0 * y.powi(2);
    show_rows("S15", "y by x, on a persistent tape", all(1.0), tape.gradient(y).wrt(x));
    show_rows("", "  z by x", all(18.0), tape.gradient(z).wrt(x));
    show_rows("", "  y by x again", all(1.0), tape.gradient(y).wrt(x));

    tape!(outer);
    let x = outer.watch(all(1.0));
    tape!(inner in outer);
    let xi = inner.watch(x.elements());
    let dy = inner.gradient(xi.component_mul(xi).component_mul(xi)).wrt(xi);
    show_rows("S16", "x * x * x", all(3.0), dy.map(Var::value));
    show_rows("", "  twice", all(6.0), outer.gradient(dy).wrt(x));

    #[differentiable]
    fn square(v: f64) -> f64 {
        v * v
    }
    tape!(tape);
    let x = tape.watch(1.0);
    show("S17", "a decorated function, on a tape", 2.0, tape.gradient(square(x)).wrt(x));
    show("", "  by itself", 2.0, square::grad(1.0));
}

/// A sum; expired tapes; tapes inside tapes, and where to put the first gradient.
fn the_fourth_notebook() {
    println!("\nGradient tape basics");

    tape!(tape);
    let x = tape.watch(Matrix2::from_element(1.0));
    show_rows(
        "S18",
        "the square of the sum of a 2x2 matrix",
        Matrix2::from_element(8.0),
        tape.gradient(x.sum().powi(2)).wrt(x),
    );

    tape!(tape);
    let x = tape.watch(3.0);
    let y = x * x;
    show("S19", "z = y * y of y = x * x", 108.0, tape.gradient(y * y).wrt(x));
    // S20: then y by x    RuntimeError there; here error[E0382]: use of moved value: `tape`

    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let y = x * x;
    let z = y * y;
    show("S21", "z by x, on a persistent tape", 108.0, tape.gradient(z).wrt(x));
    show("", "  y by x", 6.0, tape.gradient(y).wrt(x));
    drop(tape);

    // A tape here has no block to leave: it records until its gradient is taken. Where TensorFlow asks for indentation, the order of two lines is all
    // there is, and these cells are one program.
    for case in ["S22", "S22b", "S23", "S24b", "S26b", "S27", "S28"] {
        tape!(outer);
        let x = outer.watch(1.0);
        tape!(inner in outer);
        let xi = inner.watch(x);
        let dy = inner.gradient(xi * xi * xi).wrt(xi);
        show(case, "x * x * x", 3.0, dy.value());
        show("", "  twice, the first gradient taken while the outer records", 6.0, outer.gradient(dy).wrt(x));
    }

    for case in ["S24", "S26"] {
        tape!(outer);
        let x = outer.watch(1.0);
        tape!(inner in outer);
        let xi = inner.watch(x);
        let y = xi * xi * xi;
        let dy = outer.stop_recording(|| inner.gradient(y).wrt(xi));
        show(case, "x * x * x twice, the first gradient taken while it does not", None, outer.gradient(dy).get(x));
        // outer.gradient(..) before inner.gradient(..)    None there; here error[E0505]: cannot move out of `outer` because it
        //                                                 is borrowed
    }

    for (case, in_time) in [("S25", false), ("S25b", true)] {
        tape!(outer);
        let outer = outer.persistent();
        let x = outer.watch(1.0);
        tape!(inner in outer);
        let inner = inner.persistent();
        let xi = inner.watch(x);
        let y = xi * xi * xi;
        let first = || inner.gradient(y).wrt(xi);
        let dy = if in_time { first() } else { outer.stop_recording(first) };
        let what =
            format!("  by persistent tapes, the first gradient taken {}", if in_time { "in time" } else { "too late" });
        show(case, &what, in_time.then_some(6.0), outer.gradient(dy).get(x));
    }

    // What the inner tape does not watch must be made a constant of it to get there.
    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = Var::passive(x);
    show(
        "S29",
        "x * x * x, which the inner tape does not watch",
        None,
        inner.gradient(xi * xi * xi).get(xi).map(Var::value),
    );
    drop(outer);

    tape!(outer);
    let x = Var::passive(1.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let dy = inner.gradient(xi * xi * xi).wrt(xi);
    show("S30", "x * x * x, which the outer tape does not watch", 3.0, dy.value());
    show("", "  twice", None, outer.gradient(dy).get(x));

    tape!(third);
    let x3 = third.watch(1.0);
    tape!(second in third);
    let x2 = second.watch(x3);
    tape!(first in second);
    let x1 = first.watch(x2);
    let d1 = first.gradient(x1 * x1 * x1).wrt(x1);
    let d2 = second.gradient(d1).wrt(x2);
    show("S31", "x * x * x, by three tapes", (3.0, 6.0), (d1.primal(), d2.primal()));
    show("", "  the third derivative", 6.0, third.gradient(d2).wrt(x3));
}
