//! `cargo run --release --example gradient_tape`: four notebooks about TensorFlow's `tf.GradientTape`, cell by cell, with what
//! they print beside what comes out here. Where a cell ends in an error, the line that would is shown as a comment: it does
//! not compile.

use autodiff::prelude::*;
use nalgebra::{DMatrix, RowDVector};
use std::fmt::Debug;

fn main() {
    println!("{:<60}{:<30}here", "", "notebook");
    the_first_notebook();
    the_second_notebook();
    the_third_notebook();
    the_fourth_notebook();
}

/// One line of the table; the two must be the same.
fn show<T: Debug + PartialEq>(what: &str, notebook: T, here: T) {
    let (expected, got) = (format!("{notebook:?}"), format!("{here:?}"));
    if expected.len() < 28 {
        println!("{what:<60}{expected:<30}{got}");
    } else {
        println!("{what:<60}{expected}\n{:<90}{got}", "");
    }
    assert_eq!(notebook, here, "{what}");
}

/// A number that has to be watched; multiplication by a matrix; one tape, two gradients.
fn the_first_notebook() {
    println!("\nAutomatic differentiation");

    // A constant is no variable of the tape: `tape.gradient(x * x)` of a plain x does not compile. One that gets in anyway
    // has no derivative.
    tape!(tape);
    let x = Var::passive(2.0);
    show("x**2 of a constant", None, tape.gradient(x.powi(2)).get(x));

    tape!(tape);
    let x = tape.watch([2.0]);
    show("x**2, watched", [4.0], tape.gradient(x.map(|x| x.powi(2))).wrt(x));

    tape!(tape);
    let (w, b) = tape.watch(([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], [0.0, 0.0]));
    let y = layer([1.0, 2.0, 3.0], w, b);
    let loss = mean_square(y);
    let grads = tape.gradient(loss);
    show("x @ w + b", [22.0, 28.0], y.map(Var::value));
    show("the mean of its square", 634.0, loss.value());
    show("  by w", [[22.0, 28.0], [44.0, 56.0], [66.0, 84.0]], grads.wrt(w));
    show("  by b", [22.0, 28.0], grads.wrt(b));

    tape!(tape);
    let x = tape.watch([2.0]);
    let f = x.map(|x| x.powi(2));
    show("x**2, and then x**3 on the same tape", [4.0], tape.gradient(f).wrt(x));
    // tape.gradient(x.map(|x| x.powi(3)))    RuntimeError there; here error[E0382]: use of moved value: `tape`
}

/// A scalar; the gradient of a model.
fn the_second_notebook() {
    println!("\nAutomatic differentiation and gradients");

    tape!(tape);
    let x = tape.watch(3.0);
    show("x**2", 6.0, tape.gradient(x.powi(2)).wrt(x));

    // The notebook draws w at random and prints it, but not the gradient: with w as printed it is this, by hand.
    tape!(tape);
    let (w, b) =
        tape.watch(([[-0.19012986_f32, -0.64281493], [1.9111147, -0.10302108], [1.3378382, 1.6591442]], [0.0; 2]));
    let y = layer([1.0, 2.0, 3.0], w, b);
    let by_w = tape.gradient(mean_square(y)).wrt(w);
    show("the mean square of a layer, by w (left: by hand)", [1.0, 2.0, 3.0].map(|x| y.map(|y| x * y.value())), by_w);

    // The notebook's keras layer is a struct here: its variables, and its gradient, have the same fields. It prints shapes.
    let dense = Dense { kernel: DMatrix::from_element(3, 2, 0.5), bias: RowDVector::zeros(2) };
    tape!(tape);
    let variables = tape.watch(&dense);
    let x = tape.constant(&RowDVector::from_row_slice(&[1.0, 2.0, 3.0]));
    let y = (x * variables.kernel + variables.bias).relu();
    let gradient: Dense<f64> = tape.gradient(y.component_mul(y).mean()).wrt(variables);
    for (parameter, shape) in gradient.named_parameters().into_iter().zip(["[3, 2]", "[1, 2]"]) {
        show(
            &format!("a Dense layer: the shape of the gradient by its {}", parameter.name),
            shape,
            &format!("{:?}", parameter.shape),
        );
    }
}

/// `tf.keras.layers.Dense`.
#[derive(Differentiable)]
struct Dense<T> {
    kernel: DMatrix<T>,
    bias: RowDVector<T>,
}

/// Vectors; inner nodes; tapes used twice; second derivatives; decorated functions.
fn the_third_notebook() {
    println!("\nGradients between any two nodes");

    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch([1.0; 4]);
    let y = x.map(|x| x + 2.0);
    let z = y.map(|y| 3.0 * y.powi(2));
    show("z = 3 * (x + 2)**2, by x", [18.0; 4], tape.gradient(z).wrt(x));
    show("  by y = x + 2", [18.0; 4], tape.gradient(z).wrt(y));
    show("y by x", [1.0; 4], tape.gradient(y).wrt(x));
    show("y by x again, as the tape is persistent", [1.0; 4], tape.gradient(y).wrt(x));

    tape!(outer);
    let x = outer.watch([1.0; 4]);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let dy = inner.gradient(xi.map(|x| x * x * x)).wrt(xi);
    show("x * x * x", [3.0; 4], dy.map(Var::value));
    show("  twice", [6.0; 4], outer.gradient(dy).wrt(x));

    #[differentiable]
    fn square(v: f64) -> f64 {
        v * v
    }
    tape!(tape);
    let x = tape.watch(1.0);
    show("a decorated function, on a tape", 2.0, tape.gradient(square(x)).wrt(x));
    show("  by itself", 2.0, square::grad(1.0));
}

/// A sum; expired tapes; tapes inside tapes, and where to put the first gradient.
fn the_fourth_notebook() {
    println!("\nGradient tape basics");

    tape!(tape);
    let x = tape.watch([[1.0; 2]; 2]);
    let y: Var<_, _> = x.iter().flatten().sum();
    show("the square of the sum of a 2x2 array", [[8.0; 2]; 2], tape.gradient(y.powi(2)).wrt(x));

    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let y = x * x;
    let z = y * y;
    show("z = y * y of y = x * x", 108.0, tape.gradient(z).wrt(x));
    show("  y by x, as the tape is persistent", 6.0, tape.gradient(y).wrt(x));
    drop(tape);

    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let dy = inner.gradient(xi * xi * xi).wrt(xi);
    show("x * x * x", 3.0, dy.value());
    show("  twice, the first gradient taken while the outer records", 6.0, outer.gradient(dy).wrt(x));
    // outer.gradient(..) before inner.gradient(..)    None there; here error[E0505]: cannot move out of `outer` because it
    //                                                 is borrowed

    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let y = xi * xi * xi;
    let dy = outer.stop_recording(|| inner.gradient(y).wrt(xi));
    show("  twice, the first gradient taken while it does not", None, outer.gradient(dy).get(x));
}

/// `x @ w + b` of one row.
fn layer<S: Scalar>(x: [f64; 3], w: [[S; 2]; 3], b: [S; 2]) -> [S; 2] {
    std::array::from_fn(|j| x.iter().zip(w).fold(b[j], |sum, (x, w)| sum + S::lit(*x) * w[j]))
}

fn mean_square<S: Scalar>(y: [S; 2]) -> S {
    (y[0] * y[0] + y[1] * y[1]) * S::lit(0.5)
}
