fn f(x: &[f64]) -> f64 {
    let mut grid = vec![vec![0.0; 3]; 2];
    for row in grid.iter_mut() {
        for (j, c) in row.iter_mut().enumerate() {
            *c = x[j].sqrt();
        }
    }
    let (a, mut b) = (grid[0][1], 1.0);
    (b, _) = (a * b, 2);
    b + x[(a * 2.0) as usize]
}
