fn f(x: &[f64], k: usize, #[constant] data: &[f64]) -> f64 {
    let scale = 2.0 * 3.0;
    g(x[0], 1.0, k + 1, scale) + h(&x[1..], data) - g(-1.0, x[1], k, data[0])
}
