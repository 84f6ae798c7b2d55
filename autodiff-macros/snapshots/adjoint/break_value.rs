fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [2.4450000000000003, 0.10625000000000001];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let mut y = x[1];
    let z = loop {
        y = y * x[0] + 0.1;
        if y < 0.6 {
            break y * y;
        }
    };
    z + x[0]
}
