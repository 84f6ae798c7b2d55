fn f(x: &[f64]) -> f64 {
    let y = x[0];
    let y = y * 2.0;
    let n = x.len() as f64;
    y / n + f64::max(x[1], 0.0)
}
