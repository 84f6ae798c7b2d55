fn at() -> Matrix2<f64> {
    Matrix2::new(0.5, 2.0, -1.0, 0.25)
}
/// Column by column.
const GRADIENT: [f64; 4] = [-3.5, -14.25, 45.0, -11.1875];

#[differentiable(adjoint)]
fn f(x: &Matrix2<f64>) -> f64 {
    let y = x * x.transpose() - x * 2.0;
    y.norm_squared() + y.trace()
}
