fn at() -> [f64; 3] {
    [0.5, 2.0, -1.0]
}
const GRADIENT: [f64; 3] = [0.8553410237429735, 1.1053292297821458, -1.181568497569791];

#[differentiable(adjoint)]
fn f(x: &[f64; 3]) -> f64 {
    x.iter().map(|v| v.tanh() * v).sum()
}
