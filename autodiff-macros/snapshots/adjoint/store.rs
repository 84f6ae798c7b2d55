fn at() -> [f64; 3] {
    [0.5, 2.0, -1.0]
}
const GRADIENT: [f64; 3] = [0.0, -13.0, 18.0];

#[differentiable(adjoint)]
fn f(x: &[f64; 3]) -> f64 {
    let mut u = *x;
    u[0] = u[1] * u[2];
    u[2] -= u[0] * u[0];
    u[2] * u[1]
}
