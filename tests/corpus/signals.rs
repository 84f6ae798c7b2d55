//! Filters, transforms, dynamic programming, interpolation.

const KNOTS: [f64; 6] = [0.0, 0.5, 1.1, 1.8, 2.2, 3.0];

corpus! {
    /// In-place radix-2 FFT, split real and imaginary parts.
    fn fft(re: &mut [f64], im: &mut [f64]) {
        let n = re.len();
        let mut j = 0;
        for i in 1..n {
            let mut bit = n >> 1;
            while j & bit != 0 {
                j ^= bit;
                bit >>= 1;
            }
            j ^= bit;
            if i < j {
                re.swap(i, j);
                im.swap(i, j);
            }
        }
        let mut len = 2;
        while len <= n {
            let step = -2.0 * std::f64::consts::PI / len as f64;
            for start in (0..n).step_by(len) {
                for k in 0..len / 2 {
                    let (s, c) = (step * k as f64).sin_cos();
                    let (a, b) = (start + k, start + k + len / 2);
                    let tr = re[b] * c - im[b] * s;
                    let ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
            len *= 2;
        }
    }

    fn power_spectrum(x: &[f64]) -> f64 {
        let mut re = x.to_vec();
        let mut im = vec![0.0; x.len()];
        fft(&mut re, &mut im);
        re.iter().zip(&im).enumerate().map(|(k, (a, b))| (a * a + b * b) / (1 + k) as f64).sum()
    }

    fn discrete_cosine(x: &[f64]) -> f64 {
        let n = x.len();
        let mut energy = 0.0;
        for k in 0..n {
            let coefficient: f64 = x
                .iter()
                .enumerate()
                .map(|(i, v)| v * (std::f64::consts::PI / n as f64 * (i as f64 + 0.5) * k as f64).cos())
                .sum();
            energy += coefficient.abs().sqrt();
        }
        energy
    }

    fn haar_wavelet(x: &[f64]) -> f64 {
        let mut data = x.to_vec();
        let mut n = data.len();
        while n > 1 {
            let half = n / 2;
            let mut temp = vec![0.0; n];
            for i in 0..half {
                temp[i] = (data[2 * i] + data[2 * i + 1]) * std::f64::consts::FRAC_1_SQRT_2;
                temp[half + i] = (data[2 * i] - data[2 * i + 1]) * std::f64::consts::FRAC_1_SQRT_2;
            }
            data[..n].copy_from_slice(&temp);
            n = half;
        }
        data.iter().enumerate().map(|(i, v)| v.powi(2) * i as f64).sum::<f64>() + data[0]
    }

    fn low_pass(x: &[f64]) -> f64 {
        let alpha = x[0];
        let mut y = 0.0;
        let mut out = 0.0;
        for &u in &x[1..] {
            y += alpha * (u - y);
            out += y * y;
        }
        out
    }

    /// A biquad in direct form II.
    fn biquad(x: &[f64]) -> f64 {
        let (b0, b1, b2, a1, a2) = (x[0], x[1], x[2], x[3], x[4]);
        let (mut w1, mut w2) = (0.0, 0.0);
        let mut energy = 0.0;
        for &input in &x[5..] {
            let w0 = input - a1 * w1 - a2 * w2;
            let output = b0 * w0 + b1 * w1 + b2 * w2;
            w2 = w1;
            w1 = w0;
            energy += output * output;
        }
        energy
    }

    fn fir_ring_buffer(x: &[f64]) -> f64 {
        let taps = [0.4, 0.3, 0.2, 0.1];
        let mut ring = [0.0; 4];
        let mut head = 0;
        let mut sum = 0.0;
        for v in x {
            ring[head] = *v;
            let mut y = 0.0;
            for (k, tap) in taps.iter().enumerate() {
                y += tap * ring[(head + 4 - k) % 4];
            }
            sum += y.sin();
            head = (head + 1) % 4;
        }
        sum
    }

    fn lms_filter(x: &[f64]) -> f64 {
        let rate = 0.2;
        let mut w = vec![0.0; 2];
        let mut cost = 0.0;
        for i in 2..x.len() {
            let prediction = w[0] * x[i - 1] + w[1] * x[i - 2];
            let e = x[i] - prediction;
            cost += e * e;
            w[0] += rate * e * x[i - 1];
            w[1] += rate * e * x[i - 2];
        }
        cost
    }

    fn exponential_smoothing(x: &[f64]) -> f64 {
        let (alpha, beta) = (x[0], x[1]);
        let y = &x[2..];
        let (mut level, mut trend) = (y[0], y[1] - y[0]);
        y.iter().skip(1).map(|v| {
            let forecast = level + trend;
            let last = level;
            level = alpha * v + (1.0 - alpha) * forecast;
            trend = beta * (level - last) + (1.0 - beta) * trend;
            (v - forecast).powi(2)
        }).sum()
    }

    fn soft_min(a: f64, b: f64, c: f64, gamma: f64) -> f64 {
        let m = a.min(b).min(c);
        if m == f64::INFINITY {
            return m;
        }
        m - gamma * ((-(a - m) / gamma).exp() + (-(b - m) / gamma).exp() + (-(c - m) / gamma).exp()).ln()
    }

    fn soft_dtw(x: &[f64]) -> f64 {
        let (a, b) = x.split_at(4);
        let (n, m) = (a.len(), b.len());
        let mut r = vec![vec![1e10; m + 1]; n + 1];
        r[0][0] = 0.0;
        for i in 1..=n {
            for j in 1..=m {
                let cost = (a[i - 1] - b[j - 1]).powi(2);
                r[i][j] = cost + soft_min(r[i - 1][j], r[i][j - 1], r[i - 1][j - 1], 0.5);
            }
        }
        r[n][m]
    }

    fn dtw(x: &[f64]) -> f64 {
        let n = x.len() / 2;
        let mut previous = vec![f64::INFINITY; n + 1];
        previous[0] = 0.0;
        for i in 0..n {
            let mut current = vec![f64::INFINITY; n + 1];
            for j in 0..n {
                let d = (x[i] - x[n + j]).abs();
                current[j + 1] = d + previous[j].min(previous[j + 1]).min(current[j]);
            }
            previous = current;
        }
        previous[n]
    }

    fn viterbi(x: &[f64]) -> f64 {
        let states = 3;
        let observations = [0, 1, 1, 0];
        let transition = |i: usize, j: usize| x[i * states + j];
        let emission = &x[states * states..];
        let mut score: Vec<f64> = (0..states).map(|s| emission[s * 2 + observations[0]]).collect();
        let mut back = Vec::new();
        for &o in &observations[1..] {
            let mut next = Vec::with_capacity(states);
            let mut from = vec![0; states];
            for j in 0..states {
                let mut best = f64::NEG_INFINITY;
                for i in 0..states {
                    let s = score[i] + transition(i, j);
                    if s > best {
                        best = s;
                        from[j] = i;
                    }
                }
                next.push(best + emission[j * 2 + o]);
            }
            score = next;
            back.push(from);
        }
        let last = (0..states).max_by(|&a, &b| score[a].partial_cmp(&score[b]).unwrap()).unwrap();
        let mut path = vec![last];
        for from in back.iter().rev() {
            let state = from[path[path.len() - 1]];
            path.push(state);
        }
        score[last] + path.iter().map(|&s| emission[s * 2] * 0.1).sum::<f64>()
    }

    fn knapsack_relaxed(x: &[f64]) -> f64 {
        let weights = [2usize, 3, 4, 5];
        let capacity = 9;
        let mut best = vec![0.0; capacity + 1];
        for (value, &w) in x.iter().zip(&weights) {
            for c in (w..=capacity).rev() {
                let with = best[c - w] + value;
                if with > best[c] {
                    best[c] = with;
                }
            }
        }
        best[capacity] * best[5]
    }

    fn edit_distance(x: &[f64], a: &[u8], b: &[u8]) -> f64 {
        let (insert, delete, replace) = (x[0], x[1], x[2]);
        let mut row: Vec<f64> = (0..=b.len()).map(|j| insert * j as f64).collect();
        for (i, p) in a.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = delete * (i + 1) as f64;
            for (j, q) in b.iter().enumerate() {
                let substitution = if p == q { diagonal } else { diagonal + replace };
                diagonal = row[j + 1];
                row[j + 1] = substitution.min(row[j + 1] + delete).min(row[j] + insert);
            }
        }
        row[b.len()]
    }

    fn shortest_path(x: &[f64]) -> f64 {
        let edges = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)];
        let mut distance = [f64::INFINITY; 5];
        distance[0] = 0.0;
        for _ in 0..4 {
            let mut changed = false;
            for (&(a, b), length) in edges.iter().zip(x) {
                let candidate = distance[a] + length;
                if candidate < distance[b] {
                    distance[b] = candidate;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        distance[4]
    }

    fn linear_interpolation(values: &[f64], t: f64) -> f64 {
        let i = KNOTS.iter().rposition(|k| *k <= t).unwrap_or(0).min(KNOTS.len() - 2);
        let s = (t - KNOTS[i]) / (KNOTS[i + 1] - KNOTS[i]);
        values[i] * (1.0 - s) + values[i + 1] * s
    }

    fn bilinear(x: &[f64]) -> f64 {
        let (u, v) = (2.0 * x[0], 2.0 * x[1]);
        let grid = &x[2..];
        let (i, j) = (u.floor() as usize, v.floor() as usize);
        let (fu, fv) = (u - i as f64, v - j as f64);
        let at = |i: usize, j: usize| grid[i * 3 + j];
        (1.0 - fu) * ((1.0 - fv) * at(i, j) + fv * at(i, j + 1)) + fu * ((1.0 - fv) * at(i + 1, j) + fv * at(i + 1, j + 1))
    }

    /// Natural cubic spline through the knots, evaluated at one place.
    fn cubic_spline(y: &[f64]) -> f64 {
        let n = y.len();
        let mut second = vec![0.0; n];
        let mut u = vec![0.0; n - 1];
        for i in 1..n - 1 {
            let sig = (KNOTS[i] - KNOTS[i - 1]) / (KNOTS[i + 1] - KNOTS[i - 1]);
            let p = sig * second[i - 1] + 2.0;
            second[i] = (sig - 1.0) / p;
            let slope = (y[i + 1] - y[i]) / (KNOTS[i + 1] - KNOTS[i]) - (y[i] - y[i - 1]) / (KNOTS[i] - KNOTS[i - 1]);
            u[i] = (6.0 * slope / (KNOTS[i + 1] - KNOTS[i - 1]) - sig * u[i - 1]) / p;
        }
        for k in (0..n - 1).rev() {
            second[k] = second[k] * second[k + 1] + u[k];
        }
        let t = 1.5;
        let (lo, hi) = (2, 3);
        let h = KNOTS[hi] - KNOTS[lo];
        let a = (KNOTS[hi] - t) / h;
        let b = (t - KNOTS[lo]) / h;
        a * y[lo] + b * y[hi] + ((a.powi(3) - a) * second[lo] + (b.powi(3) - b) * second[hi]) * h * h / 6.0
    }

    fn lagrange(x: &[f64]) -> f64 {
        let t = x[0];
        let values = &x[1..];
        let mut sum = 0.0;
        for (i, v) in values.iter().enumerate() {
            let mut basis = 1.0;
            for j in 0..values.len() {
                if i != j {
                    basis *= (t - KNOTS[j]) / (KNOTS[i] - KNOTS[j]);
                }
            }
            sum += v * basis;
        }
        sum
    }

    fn divided_differences(x: &[f64]) -> f64 {
        let mut table = x.to_vec();
        let n = table.len();
        for level in 1..n {
            for i in (level..n).rev() {
                table[i] = (table[i] - table[i - 1]) / (KNOTS[i] - KNOTS[i - level]);
            }
        }
        table.iter().rev().fold(0.0, |acc, c| acc * 0.3 + c * c)
    }

    fn de_casteljau(x: &[f64]) -> f64 {
        let t = x[0];
        let mut points: Vec<(f64, f64)> = x[1..].chunks_exact(2).map(|c| (c[0], c[1])).collect();
        while points.len() > 1 {
            points = points
                .windows(2)
                .map(|p| (p[0].0 + t * (p[1].0 - p[0].0), p[0].1 + t * (p[1].1 - p[0].1)))
                .collect();
        }
        points[0].0 * points[0].1
    }

    fn catmull_rom(x: &[f64]) -> f64 {
        let mut length = 0.0;
        let mut last = x[1];
        for step in 1..=6 {
            let t = step as f64 / 6.0;
            let p = 0.5
                * (2.0 * x[1]
                    + (x[2] - x[0]) * t
                    + (2.0 * x[0] - 5.0 * x[1] + 4.0 * x[2] - x[3]) * t.powi(2)
                    + (3.0 * x[1] - x[0] - 3.0 * x[2] + x[3]) * t.powi(3));
            length += (p - last).powi(2).sqrt();
            last = p;
        }
        length
    }

    fn total_variation(x: &[f64]) -> f64 {
        let (rows, columns) = (3, 4);
        let mut tv = 0.0;
        for r in 0..rows {
            for c in 0..columns {
                let here = x[r * columns + c];
                let right = if c + 1 < columns { x[r * columns + c + 1] - here } else { 0.0 };
                let below = if r + 1 < rows { x[(r + 1) * columns + c] - here } else { 0.0 };
                tv += (right * right + below * below + 1e-3).sqrt();
            }
        }
        tv
    }

    fn ctc_like_alignment(x: &[f64]) -> f64 {
        let target = [1usize, 0, 1];
        let steps = x.len() / 2;
        let mut alpha = vec![0.0; target.len() + 1];
        alpha[0] = 1.0;
        for t in 0..steps {
            let emit = &x[2 * t..2 * t + 2];
            for s in (0..=target.len()).rev() {
                let stay = alpha[s] * 0.5;
                let advance = if s > 0 { alpha[s - 1] * emit[target[s - 1]] } else { 0.0 };
                alpha[s] = stay + advance;
            }
        }
        -alpha[target.len()].ln()
    }

    check {
        power_spectrum: 8 in -1.0..1.0;
        discrete_cosine: 5 in -1.0..1.0;
        haar_wavelet: 8 in -1.0..1.0;
        low_pass: 7 in 0.1..0.9;
        biquad: 11 in -0.7..0.7;
        fir_ring_buffer: 9 in -1.0..1.0;
        lms_filter: 7 in -1.0..1.0;
        exponential_smoothing: 8 in 0.1..0.9;
        soft_dtw: 7 in -1.0..1.0;
        dtw: 8 in -1.0..1.0;
        viterbi: 15 in -1.0..1.0;
        knapsack_relaxed: 4 in 0.5..3.0;
        edit_distance |x| (x, b"kitten", b"sitting"): 3 in 0.5..1.5;
        shortest_path: 7 in 0.2..2.0;
        linear_interpolation |x| (&x[..6], x[6]): 7 in 0.0..3.0;
        bilinear: 11 in 0.05..0.95;
        cubic_spline: 6 in -1.0..1.0;
        lagrange: 6 in 0.0..2.0;
        divided_differences: 5 in -1.0..1.0;
        de_casteljau: 9 in 0.0..1.0;
        catmull_rom: 4 in -1.0..1.0;
        total_variation: 12 in -1.0..1.0;
        ctc_like_alignment: 10 in 0.1..1.0;
    }
}
