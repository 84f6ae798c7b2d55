fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [4.0, 1.0];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let y = if x[0] < x[1] { x[0] * x[1] } else { x[1] };
    if y > 0.5 {
        return y * y;
    }
    y
}
