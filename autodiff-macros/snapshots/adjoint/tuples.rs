fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [1.0806046117362795, 0.42073549240394825];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let (s, c) = x[0].sin_cos();
    let pair = (s * x[1], c);
    pair.0 * pair.1
}
