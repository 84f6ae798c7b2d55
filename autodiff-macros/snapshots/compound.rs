fn f(x: &[f64], n: usize) -> f64 {
    let mut u = x.to_vec();
    let h = 1.0 / n as f64;
    for i in 1..n {
        u[i] += h * u[i - 1];
        u[i] *= u[0];
    }
    u[n - 1]
}
