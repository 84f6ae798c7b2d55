fn at() -> [f64; 3] {
    [0.5, 2.0, -1.0]
}
const GRADIENT: [f64; 3] = [-1.0, 0.5, 0.5];

#[differentiable(adjoint)]
fn f(x: &[f64; 3]) -> f64 {
    let (a, rest) = x.split_at(1);
    let last = &rest[1..];
    a[0] * last[0] + rest[0].ln()
}
