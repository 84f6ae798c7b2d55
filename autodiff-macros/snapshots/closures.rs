fn f(x: f64) -> f64 {
    let g = |t: f64| (x * t).exp();
    let h = |a, n: usize| a * n as f64;
    g(0.5) + h(x, 2)
}
