fn at() -> Matrix2<f64> {
    Matrix2::new(0.5, 2.0, -1.0, 0.25)
}
/// Column by column.
const GRADIENT: [f64; 4] = [16.0, 9.0, -0.5, -4.0];

#[differentiable(adjoint)]
fn f(x: &Matrix2<f64>) -> f64 {
    let mut y = x.clone_owned();
    for mut row in y.row_iter_mut() {
        row += &x.row(0);
    }
    y.column(1).dot(&x.column(0)) * y[(0, 1)]
}
