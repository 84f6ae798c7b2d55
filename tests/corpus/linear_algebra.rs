//! Solvers and decompositions written by hand.

corpus! {
    /// Thomas algorithm: a tridiagonal system, diagonals one after the other in `x`.
    fn thomas(x: &[f64]) -> f64 {
        let n = 4;
        let (a, rest) = x.split_at(n);
        let (b, rest) = rest.split_at(n);
        let (c, d) = rest.split_at(n);
        let mut cp = vec![0.0; n];
        let mut dp = vec![0.0; n];
        cp[0] = c[0] / (b[0] + 3.0);
        dp[0] = d[0] / (b[0] + 3.0);
        for i in 1..n {
            let m = b[i] + 3.0 - a[i] * cp[i - 1];
            cp[i] = c[i] / m;
            dp[i] = (d[i] - a[i] * dp[i - 1]) / m;
        }
        for i in (0..n - 1).rev() {
            dp[i] -= cp[i] * dp[i + 1];
        }
        dp.iter().map(|v| v * v).sum()
    }

    /// Gauss-Seidel sweeps on a small diagonally dominant system.
    fn gauss_seidel(b: &[f64]) -> f64 {
        let n = b.len();
        let mut u = vec![0.0; n];
        for _sweep in 0..6 {
            for i in 0..n {
                let mut s = b[i];
                for j in 0..n {
                    if j != i {
                        s -= u[j] / (1.0 + (i as f64 - j as f64).abs());
                    }
                }
                u[i] = s / (3.0 + b[i] * b[i]);
            }
        }
        u.iter().zip(b).map(|(p, q)| p * q).sum()
    }

    fn jacobi_iteration(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = vec![1.0; n];
        for _ in 0..5 {
            let old = u.clone();
            for i in 0..n {
                let left = if i == 0 { 0.0 } else { old[i - 1] };
                let right = if i + 1 == n { 0.0 } else { old[i + 1] };
                u[i] = (x[i] + 0.3 * left * right) / (2.0 + x[i].cos());
            }
        }
        u.iter().sum()
    }

    fn dot(a: &[f64], b: &[f64]) -> f64 {
        a.iter().zip(b).map(|(x, y)| x * y).sum()
    }

    fn apply(diagonal: &[f64], v: &[f64]) -> Vec<f64> {
        let n = v.len();
        let mut out = vec![0.0; n];
        for i in 0..n {
            out[i] = (3.0 + diagonal[i]) * v[i];
            if i > 0 {
                out[i] -= v[i - 1];
            }
            if i + 1 < n {
                out[i] -= v[i + 1];
            }
        }
        out
    }

    fn conjugate_gradients(x: &[f64]) -> f64 {
        let (diagonal, b) = x.split_at(x.len() / 2);
        let mut u = vec![0.0; b.len()];
        let mut r = b.to_vec();
        let mut p = r.clone();
        let mut rr = dot(&r, &r);
        for _ in 0..3 {
            let ap = apply(diagonal, &p);
            let alpha = rr / dot(&p, &ap);
            for i in 0..u.len() {
                u[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            let next = dot(&r, &r);
            if next < 1e-20 {
                break;
            }
            let beta = next / rr;
            rr = next;
            for i in 0..p.len() {
                p[i] = r[i] + beta * p[i];
            }
        }
        dot(&u, b)
    }

    /// LU with partial pivoting on a flat matrix; the solution of A u = b.
    fn lu_solve(a: &[f64], b: &[f64]) -> Vec<f64> {
        let n = b.len();
        let mut lu = a.to_vec();
        let mut x = b.to_vec();
        for k in 0..n {
            let mut pivot = k;
            for i in k + 1..n {
                if lu[i * n + k].abs() > lu[pivot * n + k].abs() {
                    pivot = i;
                }
            }
            if pivot != k {
                for j in 0..n {
                    lu.swap(k * n + j, pivot * n + j);
                }
                x.swap(k, pivot);
            }
            for i in k + 1..n {
                let factor = lu[i * n + k] / lu[k * n + k];
                for j in k + 1..n {
                    lu[i * n + j] -= factor * lu[k * n + j];
                }
                x[i] -= factor * x[k];
            }
        }
        for i in (0..n).rev() {
            for j in i + 1..n {
                x[i] -= lu[i * n + j] * x[j];
            }
            x[i] /= lu[i * n + i];
        }
        x
    }

    fn linear_system(x: &[f64]) -> f64 {
        let solution = lu_solve(&x[..9], &x[9..12]);
        solution[0] + 2.0 * solution[1] * solution[2]
    }

    fn log_determinant(x: &[f64]) -> f64 {
        let n = 3;
        let mut l = vec![vec![0.0; n]; n];
        // x x^T + 2 I, Cholesky–Banachiewicz.
        for i in 0..n {
            for j in 0..=i {
                let mut sum = x[i] * x[j];
                if i == j {
                    sum += 2.0;
                }
                for k in 0..j {
                    sum -= l[i][k] * l[j][k];
                }
                if i == j {
                    l[i][j] = sum.sqrt();
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        2.0 * (0..n).map(|i| l[i][i].ln()).sum::<f64>()
    }

    fn cholesky_in_place<const N: usize>(a: &mut [[f64; N]; N]) {
        for j in 0..N {
            for k in 0..j {
                let f = a[j][k];
                for i in j..N {
                    a[i][j] -= f * a[i][k];
                }
            }
            let d = a[j][j].sqrt();
            for i in j..N {
                a[i][j] /= d;
            }
        }
    }

    fn cholesky_quadratic(x: &[f64]) -> f64 {
        let mut a = [[0.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                a[i][j] = x[i] * x[j] + x[3 + i] * x[3 + j];
            }
            a[i][i] += 1.5;
        }
        cholesky_in_place(&mut a);
        let mut y = [x[0], x[1], x[2]];
        for i in 0..3 {
            for k in 0..i {
                y[i] -= a[i][k] * y[k];
            }
            y[i] /= a[i][i];
        }
        y.iter().map(|v| v * v).sum()
    }

    /// Least squares by Givens rotations.
    fn givens_least_squares(x: &[f64]) -> f64 {
        let (rows, columns) = (4, 2);
        let mut a: Vec<Vec<f64>> = x[..rows * columns].chunks(columns).map(|row| row.to_vec()).collect();
        let mut b = x[rows * columns..].to_vec();
        for j in 0..columns {
            for i in (j + 1..rows).rev() {
                let r = a[j][j].hypot(a[i][j]);
                let (c, s) = (a[j][j] / r, a[i][j] / r);
                for k in j..columns {
                    let (top, bottom) = (a[j][k], a[i][k]);
                    a[j][k] = c * top + s * bottom;
                    a[i][k] = c * bottom - s * top;
                }
                let (top, bottom) = (b[j], b[i]);
                b[j] = c * top + s * bottom;
                b[i] = c * bottom - s * top;
            }
        }
        b[columns..].iter().map(|v| v * v).sum()
    }

    /// Modified Gram-Schmidt; the volume of the parallelepiped.
    fn gram_schmidt_volume(x: &[f64]) -> f64 {
        let mut v: Vec<Vec<f64>> = x.chunks(3).map(<[f64]>::to_vec).collect();
        let mut volume = 1.0;
        for i in 0..v.len() {
            let norm = v[i].iter().map(|a| a * a).sum::<f64>().sqrt();
            volume *= norm;
            for a in v[i].iter_mut() {
                *a /= norm;
            }
            let (done, rest) = v.split_at_mut(i + 1);
            let q = &done[i];
            for w in rest {
                let p: f64 = q.iter().zip(w.iter()).map(|(a, b)| a * b).sum();
                for (b, a) in w.iter_mut().zip(q) {
                    *b -= p * a;
                }
            }
        }
        volume
    }

    fn power_iteration(x: &[f64]) -> f64 {
        let mut v = [1.0, 0.5, 0.25];
        let mut lambda = 0.0;
        for _ in 0..10 {
            let mut w = [0.0; 3];
            for i in 0..3 {
                for j in 0..3 {
                    w[i] += x[i * 3 + j] * v[j];
                }
            }
            lambda = w.iter().map(|c| c * c).sum::<f64>().sqrt();
            v = w.map(|c| c / lambda);
        }
        lambda * v[0]
    }

    /// By cofactors of the first row.
    fn determinant(a: &[Vec<f64>]) -> f64 {
        if a.len() == 1 {
            return a[0][0];
        }
        let mut det = 0.0;
        for column in 0..a.len() {
            let minor: Vec<Vec<f64>> = a[1..]
                .iter()
                .map(|row| row.iter().enumerate().filter(|(j, _)| *j != column).map(|(_, v)| *v).collect())
                .collect();
            let sign = if column % 2 == 0 { 1.0 } else { -1.0 };
            det += sign * a[0][column] * determinant(&minor);
        }
        det
    }

    fn cofactors(x: &[f64]) -> f64 {
        let a: Vec<Vec<f64>> = x.chunks(4).map(|row| row.to_vec()).collect();
        determinant(&a)
    }

    fn product<const N: usize>(a: &[[f64; N]; N], b: &[[f64; N]; N]) -> [[f64; N]; N] {
        let mut c = [[0.0; N]; N];
        for i in 0..N {
            for j in 0..N {
                for k in 0..N {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        c
    }

    fn matrix_exponential(x: &[f64]) -> f64 {
        let a = [[x[0], x[1]], [x[2], x[3]]];
        let mut term = [[1.0, 0.0], [0.0, 1.0]];
        let mut sum = term;
        for k in 1..12 {
            term = product(&term, &a);
            for i in 0..2 {
                for j in 0..2 {
                    term[i][j] /= k as f64;
                    sum[i][j] += term[i][j];
                }
            }
        }
        sum[0][0] * sum[1][1] - sum[0][1] * sum[1][0]
    }

    fn matrix_power(x: &[f64], n: u32) -> f64 {
        let mut base = [[x[0], x[1]], [x[2], x[3]]];
        let mut result = [[1.0, 0.0], [0.0, 1.0]];
        let mut n = n;
        while n > 0 {
            if n & 1 == 1 {
                result = product(&result, &base);
            }
            base = product(&base, &base);
            n >>= 1;
        }
        result[0][0] + result[1][1]
    }

    fn eigenvalues_2x2(a: f64, b: f64, d: f64) -> f64 {
        let mean = 0.5 * (a + d);
        let radius = (0.25 * (a - d) * (a - d) + b * b).sqrt();
        let (low, high) = (mean - radius, mean + radius);
        low * low + 3.0 * high
    }

    /// One sweep of Jacobi rotations on a symmetric matrix.
    fn jacobi_rotations(x: &[f64]) -> f64 {
        let mut a = [[x[0], x[1], x[2]], [x[1], x[3], x[4]], [x[2], x[4], x[5]]];
        for p in 0..2 {
            for q in p + 1..3 {
                let theta = 0.5 * (2.0 * a[p][q]).atan2(a[q][q] - a[p][p]);
                let (s, c) = theta.sin_cos();
                for k in 0..3 {
                    let (u, v) = (a[k][p], a[k][q]);
                    a[k][p] = c * u - s * v;
                    a[k][q] = s * u + c * v;
                }
                for k in 0..3 {
                    let (u, v) = (a[p][k], a[q][k]);
                    a[p][k] = c * u - s * v;
                    a[q][k] = s * u + c * v;
                }
            }
        }
        a[0][0] * a[1][1] + a[2][2].sin()
    }

    fn sherman_morrison(x: &[f64]) -> f64 {
        let (u, v) = (&x[..3], &x[3..6]);
        let b = [1.0, -0.5, 2.0];
        let vb: f64 = v.iter().zip(b).map(|(p, q)| p * q).sum();
        let vu: f64 = v.iter().zip(u).map(|(p, q)| p * q).sum();
        let scale = vb / (1.0 + vu);
        b.iter().zip(u).map(|(q, p)| (q - scale * p).powi(2)).sum()
    }

    /// Newton's iteration for the inverse: X <- X (2 I - A X).
    fn inverse_iteration(x: &[f64]) -> f64 {
        let a = [[2.0 + x[0], x[1]], [x[2], 2.0 + x[3]]];
        let mut inv = [[0.3, 0.0], [0.0, 0.3]];
        for _ in 0..7 {
            let mut r = product(&a, &inv);
            for (i, row) in r.iter_mut().enumerate() {
                for (j, v) in row.iter_mut().enumerate() {
                    *v = if i == j { 2.0 - *v } else { -*v };
                }
            }
            inv = product(&inv, &r);
        }
        inv[0][0] + inv[1][1] + inv[0][1]
    }

    fn sparse_times_vector(values: &[f64], v: &[f64], rows: &[usize], columns: &[usize]) -> Vec<f64> {
        let mut out = vec![0.0; v.len()];
        for ((&i, &j), a) in rows.iter().zip(columns).zip(values) {
            out[i] += a * v[j];
        }
        out
    }

    fn sparse_markov(x: &[f64]) -> f64 {
        let rows = [0, 0, 1, 2, 2, 1];
        let columns = [0, 1, 1, 0, 2, 2];
        let mut v = vec![1.0, 0.0, 0.5];
        for _ in 0..4 {
            v = sparse_times_vector(x, &v, &rows, &columns);
            let norm: f64 = v.iter().map(|a| a.abs()).sum();
            for a in &mut v {
                *a /= norm;
            }
        }
        v[0] * v[1] + v[2]
    }

    check {
        thomas: 16 in -1.0..1.0;
        gauss_seidel: 5 in -1.0..1.0;
        jacobi_iteration: 6 in -1.0..1.0;
        conjugate_gradients: 8 in -0.5..0.9;
        linear_system: 12 in -2.0..2.0;
        log_determinant: 3 in -2.0..2.0;
        cholesky_quadratic: 6 in -1.0..1.0;
        givens_least_squares: 12 in -1.0..1.0;
        gram_schmidt_volume: 9 in -1.0..1.0;
        power_iteration: 9 in 0.1..1.0;
        cofactors: 16 in -1.0..1.0;
        matrix_exponential: 4 in -1.0..1.0;
        matrix_power |x| (x, 11): 4 in -0.9..0.9;
        eigenvalues_2x2 |x| (x[0], x[1], x[2]): 3 in -2.0..2.0;
        jacobi_rotations: 6 in -1.0..1.0;
        sherman_morrison: 6 in 0.1..1.0;
        inverse_iteration: 4 in -0.5..0.5;
        sparse_markov: 6 in 0.1..1.0;
    }
}
