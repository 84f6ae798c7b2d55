fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [0.5, -0.0625];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let y = x[0] * x[0] - x[1];
    y / x[1] + 1.0
}
