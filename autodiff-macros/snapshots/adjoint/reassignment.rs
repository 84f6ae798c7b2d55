fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [3.0806046117362795, 0.7701511529340699];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let mut y = x[0];
    y *= x[1];
    y += y.sin();
    y
}
