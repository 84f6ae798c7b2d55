fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [3.0, 1.0];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let mut v = vec![x[0]];
    v.push(x[0] * x[1]);
    v.swap(0, 1);
    v[0] * v[0] - v[1]
}
