fn at() -> Matrix2<f64> {
    Matrix2::new(0.5, 2.0, -1.0, 0.25)
}
/// Column by column.
const GRADIENT: [f64; 4] = [2.4730819060501923, 0.0, 22.16716829679195, 1.6050317708596769];

#[differentiable(adjoint)]
fn f(x: &Matrix2<f64>) -> f64 {
    x.map(|v| v.exp() * v).sum()
}
