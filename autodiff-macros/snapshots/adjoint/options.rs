fn at() -> [f64; 2] {
    [0.5, 2.0]
}
const GRADIENT: [f64; 2] = [4.0, 2.0];

#[differentiable(adjoint)]
fn f(x: &[f64; 2]) -> f64 {
    let mut largest: Option<f64> = None;
    for v in x {
        if largest.is_none() || *v > largest.unwrap() {
            largest = Some(*v);
        }
    }
    match largest {
        Some(l) => l * l * x[0],
        None => 0.0,
    }
}
