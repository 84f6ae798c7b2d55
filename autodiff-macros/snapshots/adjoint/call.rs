fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [2.0, 4.25];

#[differentiable(adjoint)]
fn inner(v: &[f64], k: f64) -> f64 {
    v[0] * k + v[1]
}

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    inner(&x[..], x[0]) * x[1]
}
