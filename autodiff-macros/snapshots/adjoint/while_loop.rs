fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [0.375, 0.015625];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let mut y = x[1];
    while y > 0.1 {
        y *= x[0];
    }
    y * x[0]
}
