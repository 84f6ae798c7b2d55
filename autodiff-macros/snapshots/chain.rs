fn f(x: &[f64], #[constant] w: &[f64]) -> f64 {
    x.iter().zip(w).filter(|(v, _)| **v > 0.0).map(|(v, k)| v * k).enumerate().fold(0.0, |s, (i, t)| s + t * i as f64)
}
