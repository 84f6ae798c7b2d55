fn at() -> [f64; 3] {
    [0.5, 2.0, -1.0]
}
const GRADIENT: [f64; 3] = [-1.041148922791594, -0.46828513506469105, 3.1804892720414992];

#[differentiable(adjoint)]
fn f(x: &[f64; 3]) -> f64 {
    let mut s = 1.0;
    for v in x {
        s = s * v + v.cos();
    }
    s
}
