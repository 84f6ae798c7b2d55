fn at() -> Matrix2<f64> {
    Matrix2::new(0.5, 2.0, -1.0, 0.25)
}
/// Column by column.
const GRADIENT: [f64; 4] = [0.9999999999999999, -1.0, -1.0, 0.9999999999999998];

#[differentiable(adjoint)]
fn f(x: &Matrix2<f64>) -> f64 {
    match inverse(x) {
        Some(y) => y.sum() * determinant(x),
        None => 0.0,
    }
}
