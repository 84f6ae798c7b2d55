fn f(x: f64) -> f64 {
    let mut a = x;
    a * { a += 1.0; a } + a
}
