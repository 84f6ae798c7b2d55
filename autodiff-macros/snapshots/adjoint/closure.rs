fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [4.5, 0.625];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let scale = x[0];
    let g = |t: f64| t * scale + 1.0;
    g(x[1]) * g(scale)
}
