fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [3.798799617049551, -10.400505424400189];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    x[0].exp() * x[1].hypot(x[0]) - x[1].powi(3)
}
