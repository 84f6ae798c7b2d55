//! The mixture of [`gmm`] written with whole matrices: all components' factors side by side, one product for all points.

use super::gmm::{self, Problem, triangle};
use autodiff::MatrixVar;
use autodiff::prelude::*;
use nalgebra::{DMatrix, Dyn};

type Matrix<B> = MatrixVar<f64, Dyn, Dyn, B>;

/// The parameters and the points as matrices.
#[derive(Clone, Debug)]
pub struct Matrices {
    /// The logarithms of the weights, a column.
    pub alphas: DMatrix<f64>,
    /// A column for each component's mean.
    pub means: DMatrix<f64>,
    /// A column for each component's factor, packed.
    pub factors: DMatrix<f64>,
    /// A column for each point, and a 1 below it.
    points: DMatrix<f64>,
    /// Where the elements of the transposed factor are in a packed one, column by column; those above its diagonal are in
    /// the row behind.
    places: Vec<usize>,
    /// Each component as often as it has rows.
    components: Vec<usize>,
    prior: gmm::Wishart,
}

impl From<&Problem> for Matrices {
    fn from(problem: &Problem) -> Self {
        let Problem { d, alphas, means, factors, points, prior } = problem;
        let (d, k, n) = (*d, alphas.len(), points.len() / d);
        Matrices {
            alphas: DMatrix::from_column_slice(k, 1, alphas),
            means: DMatrix::from_column_slice(d, k, means),
            factors: DMatrix::from_column_slice(triangle(d), k, factors),
            points: DMatrix::from_column_slice(d, n, points).insert_row(d, 1.0),
            places: (0..d).flat_map(|row| (0..d).map(move |column| place(row, column, d))).collect(),
            components: (0..k).flat_map(|j| vec![j; d]).collect(),
            prior: *prior,
        }
    }
}

/// Where element (row, column) of a lower triangular matrix is packed: the diagonal first, then what is below it, by columns.
fn place(row: usize, column: usize, d: usize) -> usize {
    match row {
        _ if row == column => row,
        _ if row < column => triangle(d),
        _ => d + column * d - triangle(column) + row - column - 1,
    }
}

/// The logarithm of the likelihood.
pub fn objective<B: 'static>(
    [alphas, means, factors]: [Matrix<B>; 3],
    points: Matrix<B>,
    given: &Matrices,
) -> Var<f64, B> {
    let ((d, k), n) = (means.shape(), points.ncols());
    let (logarithms, below) = (factors.rows(0, d), factors.rows(d, triangle(d) - d));
    let diagonals = logarithms.exp();
    let zeros = diagonals.rows(0, 1).detach() * 0.0;
    let packed = MatrixVar::vstack(&[diagonals, below, zeros]);

    // The transposed factors L' side by side, below them -L mu: the product with a point and its 1 is L (x - mu).
    let transposed = packed.select_rows(&given.places).reshape(d, k * d);
    let shifts = transposed.component_mul(means.select_columns(&given.components)).row_sum();
    let map = MatrixVar::vstack(&[transposed, -shifts.reshape(1, k * d)]);
    let squares = map.tr_mul(points).reshape(d, k * n).norm_squared_columns().reshape(k, n);
    let offsets = alphas + logarithms.row_sum().reshape(k, 1);
    let likelihood = (squares * -0.5).add_to_columns(offsets.column(0)).logsumexp_columns().sum();

    let gmm::Wishart { gamma, m } = given.prior;
    let prior =
        f64::from(m) * logarithms.sum() - 0.5 * gamma * gamma * (diagonals.norm_squared() + below.norm_squared());
    likelihood - n as f64 * alphas.logsumexp_columns().at(0) + prior + gmm::constant(n * d, k, d, given.prior)
}

/// The value and the gradient by the parameters.
pub fn value_and_gradient(given: &Matrices) -> (f64, [DMatrix<f64>; 3]) {
    tape!(tape);
    let parameters = tape.watch([&given.alphas, &given.means, &given.factors]);
    let y = objective(parameters, tape.constant(&given.points), given);
    (y.value(), tape.gradient(y).wrt(parameters))
}
