//! Models of matrices: a dense layer and classifiers, with their gradients written by hand on the library's matrix product.

use autodiff::matrix::{Strided, StridedMut, add_to_rows, cross_entropy_rows, gemm, recycle, relu};
use autodiff::prelude::*;
use nalgebra::{DMatrix, Matrix3x2, RowDVector, RowVector2, RowVector3, Vector3};

/// The seed layer of the notebooks: the mean square of `x w + b`.
pub fn dense(w: &Matrix3x2<f64>, b: &RowVector2<f64>, x: &RowVector3<f64>) -> f64 {
    (x * w + b).norm_squared() / 2.0
}

/// Its value and gradient.
pub fn dense_by_hand(
    w: &Matrix3x2<f64>,
    b: &RowVector2<f64>,
    x: &RowVector3<f64>,
) -> (f64, Matrix3x2<f64>, RowVector2<f64>) {
    let y = x * w + b;
    let x: Vector3<f64> = x.transpose();
    (y.norm_squared() / 2.0, x * y, y)
}

/// The same on a tape, with matrix variables.
pub fn dense_on_tape(
    w: &Matrix3x2<f64>,
    b: &RowVector2<f64>,
    x: &RowVector3<f64>,
) -> (f64, Matrix3x2<f64>, RowVector2<f64>) {
    tape!(tape);
    let (w, b) = (tape.watch(w), tape.watch(b));
    let y = tape.constant(x) * w + b;
    let loss = y.norm_squared() * 0.5;
    let gradient = tape.gradient(loss);
    (loss.value(), gradient.wrt(w), gradient.wrt(b))
}

/// A classifier of one hidden layer: `relu(x w1 + b1) w2 + b2`, the mean cross-entropy of its softmax.
pub struct Classifier {
    w1: DMatrix<f32>,
    b1: RowDVector<f32>,
    w2: DMatrix<f32>,
    b2: RowDVector<f32>,
    x: DMatrix<f32>,
    labels: Vec<usize>,
}

/// The gradient, in the order of the fields.
#[derive(Clone)]
pub struct Gradient {
    w1: DMatrix<f32>,
    b1: RowDVector<f32>,
    w2: DMatrix<f32>,
    b2: RowDVector<f32>,
}

impl Gradient {
    /// All numbers.
    pub fn numbers(&self) -> Vec<f64> {
        let parts = [self.w1.as_slice(), self.b1.as_slice(), self.w2.as_slice(), self.b2.as_slice()];
        parts.concat().into_iter().map(f64::from).collect()
    }
}

/// As at the end of a training step: the thread makes the next gradient in the memory of this one.
impl Drop for Gradient {
    fn drop(&mut self) {
        let Gradient { w1, b1, w2, b2 } = self;
        [w1, w2].into_iter().for_each(|w| recycle(std::mem::take(w)));
        [b1, b2].into_iter().for_each(|b| recycle(std::mem::take(b)));
    }
}

/// What the layers make of the images.
struct Forward {
    hidden: DMatrix<f32>,
    logits: DMatrix<f32>,
}

impl Classifier {
    /// Weights and images of both signs, the sizes given.
    pub fn new(batch: usize, inputs: usize, hidden: usize, classes: usize) -> Self {
        let matrix = |rows: usize, columns: usize, scale: f32, shift: f32| {
            DMatrix::from_fn(rows, columns, |i, j| scale * ((i * columns + j) as f32 * 0.7 + shift).sin())
        };
        let scale = |n: usize| 1.0 / (n as f32).sqrt();
        Classifier {
            w1: matrix(inputs, hidden, scale(inputs), 0.1),
            b1: matrix(1, hidden, 0.1, 0.2).row(0).into_owned(),
            w2: matrix(hidden, classes, scale(hidden), 0.3),
            b2: matrix(1, classes, 0.1, 0.4).row(0).into_owned(),
            x: matrix(batch, inputs, 1.0, 0.5),
            labels: (0..batch).map(|i| i * 7 % classes).collect(),
        }
    }

    fn forward(&self) -> Forward {
        let mut hidden = affine(&self.x, &self.w1, &self.b1);
        hidden.iter_mut().for_each(|h| *h = h.max(0.0));
        let logits = affine(&hidden, &self.w2, &self.b2);
        Forward { hidden, logits }
    }

    /// The loss.
    pub fn loss(&self) -> f32 {
        let mut logits = self.forward().logits;
        self.cross_entropy(&mut logits)
    }

    /// The loss of the logits, which become its gradient by them.
    fn cross_entropy(&self, logits: &mut DMatrix<f32>) -> f32 {
        let (batch, classes) = logits.shape();
        // Columns lie together in memory: the batch is the inner loop.
        let mut top = vec![f32::NEG_INFINITY; batch];
        for column in logits.column_iter() {
            top.iter_mut().zip(column.iter()).for_each(|(top, &y)| *top = top.max(y));
        }
        let labelled: f32 = self.labels.iter().enumerate().map(|(i, &label)| logits[(i, label)] - top[i]).sum();
        let mut sums = vec![0.0_f32; batch];
        for mut column in logits.column_iter_mut() {
            for ((y, &top), sum) in column.iter_mut().zip(&top).zip(&mut sums) {
                *y = (*y - top).exp();
                *sum += *y;
            }
        }
        let scale: Vec<f32> = sums.iter().map(|sum| 1.0 / (sum * batch as f32)).collect();
        for j in 0..classes {
            logits.column_mut(j).iter_mut().zip(&scale).for_each(|(y, scale)| *y *= scale);
        }
        self.labels.iter().enumerate().for_each(|(i, &label)| logits[(i, label)] -= 1.0 / batch as f32);
        (sums.iter().map(|sum| sum.ln()).sum::<f32>() - labelled) / batch as f32
    }

    /// The loss and its gradient, by hand.
    pub fn by_hand(&self) -> (f32, Gradient) {
        let Forward { hidden, mut logits } = self.forward();
        let loss = self.cross_entropy(&mut logits);
        let logits_bar = logits;
        let mut hidden_bar = product(Strided::of(&logits_bar), Strided::of(&self.w2).transpose());
        hidden_bar.iter_mut().zip(&hidden).for_each(|(bar, &h)| *bar = if h > 0.0 { *bar } else { 0.0 });
        let gradient = Gradient {
            w1: product(Strided::of(&self.x).transpose(), Strided::of(&hidden_bar)),
            b1: hidden_bar.row_sum(),
            w2: product(Strided::of(&hidden).transpose(), Strided::of(&logits_bar)),
            b2: logits_bar.row_sum(),
        };
        (loss, gradient)
    }

    /// The same on a tape, with matrix variables.
    pub fn on_tape(&self) -> (f32, Gradient) {
        tape!(tape);
        let (w1, b1, w2, b2) = tape.watch((&self.w1, &self.b1, &self.w2, &self.b2));
        let hidden = (tape.constant(&self.x) * w1).add_to_rows(b1).relu();
        let loss = (hidden * w2).add_to_rows(b2).cross_entropy_rows(&self.labels).mean();
        let gradient = tape.gradient(loss);
        let (w1, b1, w2, b2) = (gradient.wrt(w1), gradient.wrt(b1), gradient.wrt(w2), gradient.wrt(b2));
        (loss.value(), Gradient { w1, b1, w2, b2 })
    }

    /// The same by the adjoint that the macro makes.
    pub fn by_macro(&self) -> (f32, Gradient) {
        let Classifier { w1, b1, w2, b2, x, labels } = self;
        let (loss, (w1, b1, w2, b2)) = classifier::value_and_grad(w1, b1, w2, b2, x, labels);
        (loss, Gradient { w1, b1, w2, b2 })
    }

    /// The same with nalgebra's own matrix product.
    pub fn by_hand_with_nalgebra(&self) -> (f32, Gradient) {
        let add = |mut y: DMatrix<f32>, b: &RowDVector<f32>| {
            y.column_iter_mut().zip(b.iter()).for_each(|(mut column, &b)| column.add_scalar_mut(b));
            y
        };
        let hidden = add(&self.x * &self.w1, &self.b1).map(|h| h.max(0.0));
        let mut logits_bar = add(&hidden * &self.w2, &self.b2);
        let loss = self.cross_entropy(&mut logits_bar);
        let mut hidden_bar = &logits_bar * self.w2.transpose();
        hidden_bar.iter_mut().zip(&hidden).for_each(|(bar, &h)| *bar = if h > 0.0 { *bar } else { 0.0 });
        let gradient = Gradient {
            w1: self.x.tr_mul(&hidden_bar),
            b1: hidden_bar.row_sum(),
            w2: hidden.tr_mul(&logits_bar),
            b2: logits_bar.row_sum(),
        };
        (loss, gradient)
    }
}

/// The loss of [`Classifier`], as one writes it.
#[differentiable]
pub fn classifier(
    w1: &DMatrix<f32>,
    b1: &RowDVector<f32>,
    w2: &DMatrix<f32>,
    b2: &RowDVector<f32>,
    #[constant] x: &DMatrix<f32>,
    #[constant] labels: &[usize],
) -> f32 {
    let hidden = relu(&add_to_rows(&(x * w1), b1));
    let scores = add_to_rows(&(hidden * w2), b2);
    cross_entropy_rows(&scores, labels).mean()
}

fn product(a: Strided<f32>, b: Strided<f32>) -> DMatrix<f32> {
    let mut c = DMatrix::zeros(a.shape().0, b.shape().1);
    gemm(1.0, a, b, f32::ZERO, StridedMut::of(&mut c));
    c
}

/// `x w + b`, the row `b` added to every row.
fn affine(x: &DMatrix<f32>, w: &DMatrix<f32>, b: &RowDVector<f32>) -> DMatrix<f32> {
    let mut y = DMatrix::zeros(x.nrows(), w.ncols());
    y.column_iter_mut().zip(b.iter()).for_each(|(mut column, &b)| column.fill(b));
    gemm(1.0, Strided::of(x), Strided::of(w), 1.0, StridedMut::of(&mut y));
    y
}
