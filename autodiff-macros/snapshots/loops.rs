fn f(x: f64) -> f64 {
    let mut y = x;
    let r = 'outer: loop {
        y = y * 0.5 + 1.0 / y;
        while y > 2.0 {
            y -= 1.0;
            if y < 0.0 {
                break 'outer 0.0;
            }
        }
        if (y * y - 2.0).abs() < 1e-12 {
            break y;
        }
    };
    r * x
}
