fn f(x: f64, mode: usize) -> f64 {
    let y = if x > 0.5 && mode != 1 { x * x } else { 0.0 };
    match mode {
        0 => y,
        1 | 2 => y.sin(),
        _ => return 1.0,
    }
}
