//! Index loops, iterator chains, buffers in place, early returns, labels.

const WEIGHTS: [f64; 8] = [0.5, 2.0, -1.0, 0.25, 3.0, 1.5, -0.75, 1.0];

corpus! {
    /// A weighted sum of squares by index.
    fn weighted_squares(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..x.len() {
            sum += WEIGHTS[i] * x[i] * x[i];
        }
        sum / x.len() as f64
    }

    fn rosenbrock(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..x.len() - 1 {
            let a = x[i + 1] - x[i] * x[i];
            let b = 1.0 - x[i];
            sum += 100.0 * a * a + b * b;
        }
        sum
    }

    fn rosenbrock_windows(x: &[f64]) -> f64 {
        x.windows(2).map(|w| 100.0 * (w[1] - w[0].powi(2)).powi(2) + (1.0 - w[0]).powi(2)).sum()
    }

    fn ackley(x: &[f64]) -> f64 {
        let n = x.len() as f64;
        let squares = x.iter().map(|v| v * v).sum::<f64>() / n;
        let cosines = x.iter().map(|v| (2.0 * std::f64::consts::PI * v).cos()).sum::<f64>() / n;
        -20.0 * (-0.2 * squares.sqrt()).exp() - cosines.exp() + 20.0 + std::f64::consts::E
    }

    fn rastrigin(x: &[f64]) -> f64 {
        let a = 10.0;
        x.iter().fold(a * x.len() as f64, |acc, &v| acc + v * v - a * (std::f64::consts::TAU * v).cos())
    }

    fn griewank(x: &[f64]) -> f64 {
        let sum: f64 = x.iter().map(|v| v.powi(2) / 4000.0).sum();
        let product: f64 = x.iter().enumerate().map(|(i, v)| (v / ((i + 1) as f64).sqrt()).cos()).product();
        sum - product + 1.0
    }

    fn styblinski_tang(x: &[f64]) -> f64 {
        let mut total = 0.0;
        for &v in x {
            let v2 = v * v;
            total += v2 * v2 - 16.0 * v2 + 5.0 * v;
        }
        0.5 * total
    }

    /// Three-point smoothing, several times, in place.
    fn smooth_in_place(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        for _ in 0..4 {
            for i in 1..u.len() - 1 {
                u[i] = 0.25 * u[i - 1] + 0.5 * u[i] + 0.25 * u[i + 1];
            }
        }
        u.iter().zip(WEIGHTS).map(|(a, w)| w * a * a).sum()
    }

    /// The running product, overwriting its input.
    fn cumulative_product(x: &[f64]) -> f64 {
        let mut buf = x.to_vec();
        for i in 1..buf.len() {
            buf[i] *= buf[i - 1];
        }
        buf.iter().sum()
    }

    fn prefix_sums(x: &[f64]) -> f64 {
        let mut prefix = Vec::with_capacity(x.len() + 1);
        prefix.push(0.0);
        for (i, v) in x.iter().enumerate() {
            let last = prefix[i];
            prefix.push(last + v);
        }
        let mut best = 0.0;
        for i in 0..x.len() {
            for j in i + 1..=x.len() {
                let mean = (prefix[j] - prefix[i]) / (j - i) as f64;
                best += mean * mean;
            }
        }
        best
    }

    /// Stops as soon as the product is small.
    fn early_product(x: &[f64]) -> f64 {
        let mut p = 1.0;
        for (i, v) in x.iter().enumerate() {
            p *= v;
            if p < 0.2 {
                return p * (i + 1) as f64;
            }
        }
        p.sqrt()
    }

    fn first_above(x: &[f64]) -> f64 {
        let limit = 0.9;
        let Some(i) = x.iter().position(|&v| v > limit) else {
            return x.iter().sum();
        };
        if i == 0 {
            return x[0].exp();
        }
        let fraction = (limit - x[i - 1]) / (x[i] - x[i - 1]);
        i as f64 - 1.0 + fraction
    }

    fn skip_negative(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        let mut count = 0;
        for &v in x {
            if v < 0.0 {
                continue;
            }
            sum += v.sqrt();
            count += 1;
        }
        if count == 0 { 0.0 } else { sum / count as f64 }
    }

    /// Pairs until one is too far apart; each row stops by itself.
    fn labelled_pairs(x: &[f64]) -> f64 {
        let mut energy = 0.0;
        'rows: for i in 0..x.len() {
            for j in i + 1..x.len() {
                let d = x[i] - x[j];
                if d.abs() > 1.2 {
                    continue 'rows;
                }
                if energy > 4.0 {
                    break 'rows;
                }
                energy += (-d * d).exp();
            }
            energy += 0.1 * x[i];
        }
        energy
    }

    fn search_with_label(x: &[f64]) -> f64 {
        let n = x.len();
        let found = 'search: {
            for i in 0..n {
                for j in 0..i {
                    if x[i] + x[j] > 1.9 {
                        break 'search Some((i, j));
                    }
                }
            }
            None
        };
        match found {
            Some((i, j)) => x[i] * x[j],
            None => x[0] + x[n - 1],
        }
    }

    fn alternating(x: &[f64]) -> f64 {
        let mut sign = 1.0;
        let mut sum = 0.0;
        for (k, v) in x.iter().enumerate() {
            sum += sign * v.powi(k as i32 + 1) / (k + 1) as f64;
            sign = -sign;
        }
        sum
    }

    fn horner(x: &[f64]) -> f64 {
        let (t, coefficients) = x.split_first().unwrap();
        coefficients.iter().rev().fold(0.0, |acc, c| acc * t + c)
    }

    fn clenshaw(x: &[f64]) -> f64 {
        let t = x[0];
        let c = &x[1..];
        let (mut b1, mut b2) = (0.0, 0.0);
        for &ck in c[1..].iter().rev() {
            let b = 2.0 * t * b1 - b2 + ck;
            b2 = b1;
            b1 = b;
        }
        t * b1 - b2 + c[0]
    }

    fn pairwise_sum(x: &[f64]) -> f64 {
        if x.len() <= 2 {
            return x.iter().map(|v| v.sin()).sum();
        }
        let (left, right) = x.split_at(x.len() / 2);
        pairwise_sum(left) + pairwise_sum(right)
    }

    fn kahan(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        let mut c = 0.0;
        for v in x {
            let y = v * v - c;
            let t = sum + y;
            c = (t - sum) - y;
            sum = t;
        }
        sum
    }

    /// Bins by value; the counts are integers.
    fn soft_histogram(x: &[f64]) -> f64 {
        const BINS: usize = 4;
        let mut bins = [0.0; BINS];
        let mut counts = [0usize; BINS];
        for &v in x {
            let scaled = v.clamp(0.0, 0.999) * BINS as f64;
            let bin = scaled as usize;
            let inside = scaled - bin as f64;
            bins[bin] += 1.0 - inside;
            bins[(bin + 1) % BINS] += inside;
            counts[bin] += 1;
        }
        let occupied = counts.iter().filter(|&&c| c > 0).count();
        bins.iter().map(|b| b * b).sum::<f64>() * occupied as f64
    }

    fn softmax_entropy(x: &[f64]) -> f64 {
        let max = x.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        let exps: Vec<f64> = x.iter().map(|v| (v - max).exp()).collect();
        let total: f64 = exps.iter().sum();
        -exps.iter().map(|e| e / total).map(|p| p * p.ln()).sum::<f64>()
    }

    fn two_buffers(x: &[f64]) -> f64 {
        let n = x.len();
        let mut now = x.to_vec();
        let mut next = vec![0.0; n];
        for step in 0..5 {
            for i in 0..n {
                next[i] = now[i] + 0.1 * (now[(i + 1) % n] - now[i]).sin();
            }
            std::mem::swap(&mut now, &mut next);
            if step % 2 == 0 {
                now[0] *= 0.9;
            }
        }
        now.iter().map(|v| v.powi(2)).sum::<f64>()
    }

    fn stack_machine(x: &[f64]) -> f64 {
        let program = [0, 1, 10, 2, 11, 0, 12, 13];
        let mut stack: Vec<f64> = Vec::new();
        for op in program {
            match op {
                10 => {
                    let (b, a) = (stack.pop().unwrap(), stack.pop().unwrap());
                    stack.push(a + b);
                }
                11 => {
                    let (b, a) = (stack.pop().unwrap(), stack.pop().unwrap());
                    stack.push(a * b);
                }
                12 => {
                    let (b, a) = (stack.pop().unwrap(), stack.pop().unwrap());
                    stack.push(a / b);
                }
                13 => {
                    if let Some(top) = stack.last_mut() {
                        *top = top.ln_1p();
                    }
                }
                i => stack.push(x[i]),
            }
        }
        stack[0]
    }

    /// The trapezoidal area of a curve given by points, by chunks.
    fn polyline_length(x: &[f64]) -> f64 {
        let points: Vec<(f64, f64)> = x.chunks_exact(2).map(|c| (c[0], c[1])).collect();
        let mut length = 0.0;
        for pair in points.windows(2) {
            let (x0, y0) = pair[0];
            let (x1, y1) = pair[1];
            length += (x1 - x0).hypot(y1 - y0);
        }
        length
    }

    fn moving_maximum(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..x.len() - 2 {
            let m = x[i].max(x[i + 1]).max(x[i + 2]);
            sum += m * m;
        }
        sum
    }

    fn collatz_weights(x: &[f64]) -> f64 {
        let mut n: u32 = 7;
        let mut s = 0.0;
        let mut k = 0;
        while n != 1 {
            s += x[k % x.len()] * f64::from(n);
            n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            k += 1;
        }
        (s / k as f64).tanh()
    }

    fn matrix_as_rows(x: &[f64]) -> f64 {
        let rows: Vec<&[f64]> = x.chunks(4).collect();
        let mut trace = 0.0;
        for (i, row) in rows.iter().enumerate() {
            trace += row[i] * row.iter().sum::<f64>();
        }
        trace
    }

    fn step_by_and_reverse(x: &[f64]) -> f64 {
        let mut acc = 0.0;
        for i in (0..x.len()).step_by(3) {
            acc = acc * 0.5 + x[i];
        }
        for (i, v) in x.iter().enumerate().rev().skip(1) {
            acc += v * acc * 0.01 * i as f64;
        }
        acc
    }

    check {
        weighted_squares: 8 in -2.0..2.0;
        rosenbrock: 6 in -1.5..1.5;
        rosenbrock_windows: 6 in -1.5..1.5;
        ackley: 5 in -2.0..2.0;
        rastrigin: 4 in -1.0..1.0;
        griewank: 6 in -5.0..5.0;
        styblinski_tang: 5 in -3.0..3.0;
        smooth_in_place: 8 in -1.0..1.0;
        cumulative_product: 7 in -1.5..1.5;
        prefix_sums: 6 in -1.0..1.0;
        early_product: 7 in 0.4..1.2;
        first_above: 8 in 0.0..1.0;
        skip_negative: 9 in -1.0..1.0;
        labelled_pairs: 7 in -1.0..1.0;
        search_with_label: 6 in 0.0..1.1;
        alternating: 5 in -1.0..1.0;
        horner: 6 in -1.5..1.5;
        clenshaw: 7 in -1.0..1.0;
        pairwise_sum: 11 in -2.0..2.0;
        soft_histogram: 9 in 0.0..1.0;
        softmax_entropy: 6 in -3.0..3.0;
        two_buffers: 6 in -1.0..1.0;
        stack_machine: 3 in 0.5..2.0;
        polyline_length: 10 in -1.0..1.0;
        moving_maximum: 8 in -1.0..1.0;
        collatz_weights: 5 in -0.1..0.1;
        matrix_as_rows: 16 in -1.0..1.0;
        step_by_and_reverse: 8 in -1.0..1.0;
        kahan: 6 in -1.0..1.0;
    }
}
