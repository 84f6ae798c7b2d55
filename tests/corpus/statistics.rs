//! Likelihoods, regressions, state-space models.

const DATA: [f64; 8] = [1.2, 0.7, 2.3, 1.9, 0.4, 1.1, 3.0, 1.6];
const TIMES: [f64; 8] = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5];
const LABELS: [bool; 8] = [true, false, true, true, false, false, true, true];
const COUNTS: [u32; 6] = [0, 2, 1, 4, 3, 1];

corpus! {
    fn normal_log_likelihood(mu: f64, log_sigma: f64) -> f64 {
        let sigma = log_sigma.exp();
        DATA.iter()
            .map(|y| {
                let z = (y - mu) / sigma;
                -0.5 * z * z - log_sigma - 0.5 * std::f64::consts::TAU.ln()
            })
            .sum()
    }

    fn poisson_regression(x: &[f64]) -> f64 {
        let mut ll = 0.0;
        for (i, &count) in COUNTS.iter().enumerate() {
            let eta = x[0] + x[1] * i as f64 * 0.2;
            let constant: f64 = (2..=count).map(|k| f64::from(k).ln()).sum();
            ll += count as f64 * eta - eta.exp() - constant;
        }
        ll
    }

    fn logistic_regression(beta: &[f64]) -> f64 {
        let mut loss = 0.0;
        for ((t, y), &label) in TIMES.iter().zip(&DATA).zip(&LABELS) {
            let z = beta[0] + beta[1] * t + beta[2] * y;
            // log(1 + exp(-z)) without overflow
            let s = if label { z } else { -z };
            loss += if s > 0.0 { (-s).exp().ln_1p() } else { -s + s.exp().ln_1p() };
        }
        loss / LABELS.len() as f64 + 0.01 * beta.iter().map(|b| b * b).sum::<f64>()
    }

    fn ridge(x: &[f64], #[constant] times: &[f64], #[constant] data: &[f64], #[constant] lambda: f64) -> f64 {
        let mut sse = 0.0;
        for (t, y) in times.iter().zip(data) {
            let mut fit = 0.0;
            let mut power = 1.0;
            for c in x {
                fit += c * power;
                power *= t;
            }
            sse += (y - fit).powi(2);
        }
        sse + lambda * x[1..].iter().map(|c| c * c).sum::<f64>()
    }

    fn huber_loss(x: &[f64]) -> f64 {
        let delta = 0.8;
        let loss = |r: f64| {
            if r.abs() <= delta {
                0.5 * r * r
            } else {
                delta * (r.abs() - 0.5 * delta)
            }
        };
        TIMES.iter().zip(DATA).map(|(t, y)| loss(y - x[0] - x[1] * t)).sum()
    }

    fn quantile_loss(x: &[f64]) -> f64 {
        let tau = 0.3;
        DATA.iter().map(|y| y - x[0] * y.sqrt() - x[1]).map(|r| if r >= 0.0 { tau * r } else { (tau - 1.0) * r }).sum()
    }

    fn gaussian_mixture(x: &[f64]) -> f64 {
        let k = x.len() / 3;
        let (weights, rest) = x.split_at(k);
        let (means, scales) = rest.split_at(k);
        let norm = weights.iter().map(|w| w.exp()).sum::<f64>().ln();
        let mut total = 0.0;
        for y in DATA {
            let terms: Vec<f64> = (0..k)
                .map(|j| {
                    let z = (y - means[j]) / scales[j].exp();
                    weights[j] - norm - scales[j] - 0.5 * z * z
                })
                .collect();
            let max = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            total += max + terms.iter().map(|t| (t - max).exp()).sum::<f64>().ln();
        }
        total
    }

    /// Log marginal likelihood of a Gaussian process with a squared exponential kernel, Cholesky by hand.
    fn gaussian_process(log_length: f64, log_amplitude: f64, log_noise: f64) -> f64 {
        let n = 6;
        let (length, amplitude, noise) = (log_length.exp(), log_amplitude.exp(), log_noise.exp());
        let mut l = vec![0.0; n * n];
        for i in 0..n {
            for j in 0..=i {
                let d = (TIMES[i] - TIMES[j]) / length;
                let mut s = amplitude * (-0.5 * d * d).exp();
                if i == j {
                    s += noise;
                }
                for k in 0..j {
                    s -= l[i * n + k] * l[j * n + k];
                }
                l[i * n + j] = if i == j { s.sqrt() } else { s / l[j * n + j] };
            }
        }
        let mut log_likelihood = 0.0;
        let mut z = vec![0.0; n];
        for i in 0..n {
            let mut s = DATA[i];
            for k in 0..i {
                s -= l[i * n + k] * z[k];
            }
            z[i] = s / l[i * n + i];
            log_likelihood -= 0.5 * z[i] * z[i] + l[i * n + i].ln();
        }
        log_likelihood
    }

    fn kernel_density(x: &[f64]) -> f64 {
        let h = x[x.len() - 1];
        let points = &x[..x.len() - 1];
        let density = |t: f64| {
            points.iter().map(|p| (-0.5 * ((t - p) / h).powi(2)).exp()).sum::<f64>() / (points.len() as f64 * h)
        };
        DATA.iter().take(4).map(|&y| density(y).ln()).sum()
    }

    fn autoregression(phi: f64, c: f64, sigma: f64) -> f64 {
        let mut ll = 0.0;
        for pair in DATA.windows(2) {
            let e = pair[1] - c - phi * pair[0];
            ll -= 0.5 * (e / sigma).powi(2) + sigma.ln();
        }
        ll
    }

    fn garch(x: &[f64]) -> f64 {
        let [omega, alpha, beta] = x else { panic!("three parameters") };
        let mean = DATA.iter().sum::<f64>() / DATA.len() as f64;
        let mut variance: f64 = 1.0;
        let mut ll = 0.0;
        for r in DATA.iter().map(|y| y - mean) {
            ll -= 0.5 * (variance.ln() + r * r / variance);
            variance = omega + alpha * r * r + beta * variance;
        }
        ll
    }

    /// A scalar local-level Kalman filter.
    fn kalman_local_level(x: &[f64]) -> f64 {
        let (q, r) = (x[0].exp(), x[1].exp());
        let (mut mean, mut variance) = (x[2], 1.0);
        let mut ll = 0.0;
        for &y in DATA.iter() {
            variance += q;
            let s = variance + r;
            let innovation = y - mean;
            let gain = variance / s;
            mean += gain * innovation;
            variance *= 1.0 - gain;
            ll -= 0.5 * (s.ln() + innovation * innovation / s);
        }
        ll
    }

    /// Position and velocity, measured position; all matrices written out.
    fn kalman_constant_velocity(x: &[f64]) -> f64 {
        let dt = 0.5;
        let mut state = [x[0], x[1]];
        let mut p = [[1.0, 0.0], [0.0, 1.0]];
        let (q, r) = (x[2], x[3]);
        let mut cost = 0.0;
        for z in DATA {
            state[0] += dt * state[1];
            let p00 = p[0][0] + dt * (p[1][0] + p[0][1]) + dt * dt * p[1][1] + q;
            let p01 = p[0][1] + dt * p[1][1];
            let p10 = p[1][0] + dt * p[1][1];
            let p11 = p[1][1] + q;
            let s = p00 + r;
            let k = [p00 / s, p10 / s];
            let e = z - state[0];
            state[0] += k[0] * e;
            state[1] += k[1] * e;
            p = [[(1.0 - k[0]) * p00, (1.0 - k[0]) * p01], [p10 - k[1] * p00, p11 - k[1] * p01]];
            cost += e * e / s + s.ln();
        }
        cost
    }

    /// The forward algorithm in probabilities, rescaled at each step.
    fn hmm_forward(x: &[f64]) -> f64 {
        let stay = [x[0], x[1]];
        let emit = [[x[2], 1.0 - x[2]], [x[3], 1.0 - x[3]]];
        let observations = [0usize, 1, 1, 0, 1, 0, 0];
        let mut alpha = [0.5, 0.5];
        let mut ll = 0.0;
        for &o in &observations {
            let mut next = [0.0; 2];
            for to in 0..2 {
                for from in 0..2 {
                    let t = if from == to { stay[from] } else { 1.0 - stay[from] };
                    next[to] += alpha[from] * t;
                }
                next[to] *= emit[to][o];
            }
            let norm = next[0] + next[1];
            ll += norm.ln();
            alpha = next.map(|a| a / norm);
        }
        ll
    }

    fn student_t(x: &[f64]) -> f64 {
        let (mu, scale, nu) = (x[0], x[1], 2.0 + x[2]);
        let mut ll = 0.0;
        for y in &DATA {
            let z = (y - mu) / scale;
            ll -= 0.5 * (nu + 1.0) * (z * z / nu).ln_1p() + scale.ln();
        }
        ll
    }

    fn weibull_censored(shape: f64, scale: f64) -> f64 {
        let mut ll = 0.0;
        for (i, y) in DATA.iter().enumerate() {
            let z = (y / scale).powf(shape);
            if LABELS[i] {
                ll += shape.ln() - scale.ln() + (shape - 1.0) * (y / scale).ln();
            }
            ll -= z;
        }
        ll
    }

    fn correlation(x: &[f64]) -> f64 {
        let n = x.len() / 2;
        let (a, b) = x.split_at(n);
        let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
        let (ma, mb) = (mean(a), mean(b));
        let (mut saa, mut sbb, mut sab) = (0.0, 0.0, 0.0);
        for (p, q) in a.iter().zip(b) {
            saa += (p - ma) * (p - ma);
            sbb += (q - mb) * (q - mb);
            sab += (p - ma) * (q - mb);
        }
        sab / (saa * sbb).sqrt()
    }

    fn skewness(x: &[f64]) -> f64 {
        let n = x.len() as f64;
        let mean = x.iter().sum::<f64>() / n;
        let m2 = x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        let m3 = x.iter().map(|v| (v - mean).powi(3)).sum::<f64>() / n;
        m3 / m2.powf(1.5)
    }

    fn autocorrelation(x: &[f64], lag: usize) -> f64 {
        let mean = x.iter().sum::<f64>() / x.len() as f64;
        let top: f64 = x.iter().zip(&x[lag..]).map(|(a, b)| (a - mean) * (b - mean)).sum();
        let bottom: f64 = x.iter().map(|a| (a - mean).powi(2)).sum();
        top / bottom
    }

    fn online_variance(x: &[f64]) -> f64 {
        let mut mean = 0.0;
        let mut m2 = 0.0;
        for (n, &v) in x.iter().enumerate() {
            let delta = v - mean;
            mean += delta / (n + 1) as f64;
            m2 += delta * (v - mean);
        }
        (m2 / (x.len() - 1) as f64).sqrt() + mean
    }

    fn cox_partial_likelihood(beta: &[f64]) -> f64 {
        let mut order: Vec<usize> = (0..DATA.len()).collect();
        order.sort_by(|&i, &j| DATA[j].total_cmp(&DATA[i]));
        let mut risk = 0.0;
        let mut ll = 0.0;
        for i in order {
            let eta = beta[0] * TIMES[i] + beta[1] * TIMES[i].sin();
            risk += eta.exp();
            if LABELS[i] {
                ll += eta - risk.ln();
            }
        }
        ll
    }

    fn trimmed_mean(x: &[f64]) -> f64 {
        let mut sorted = x.to_vec();
        sorted.sort_by(|a, b| a.partial_cmp(b).unwrap());
        let cut = x.len() / 4;
        let kept = &sorted[cut..x.len() - cut];
        kept.iter().sum::<f64>() / kept.len() as f64
    }

    check {
        normal_log_likelihood |x| (x[0], x[1]): 2 in 0.1..1.5;
        poisson_regression: 2 in -0.5..1.0;
        logistic_regression: 3 in -1.5..1.5;
        ridge |x| (x, &TIMES, &DATA, 0.1): 4 in -1.0..1.0;
        huber_loss: 2 in -1.0..1.0;
        quantile_loss: 2 in -1.0..1.0;
        gaussian_mixture: 9 in -1.0..1.5;
        gaussian_process |x| (x[0], x[1], x[2]): 3 in -1.0..0.5;
        kernel_density: 6 in 0.3..2.0;
        autoregression |x| (x[0], x[1], x[2]): 3 in 0.2..0.9;
        garch: 3 in 0.1..0.6;
        kalman_local_level: 3 in -1.0..1.0;
        kalman_constant_velocity: 4 in 0.1..1.0;
        hmm_forward: 4 in 0.2..0.8;
        student_t: 3 in 0.5..2.0;
        weibull_censored |x| (x[0], x[1]): 2 in 0.7..2.5;
        correlation: 10 in -1.0..1.0;
        skewness: 7 in -1.0..1.0;
        autocorrelation |x| (x, 2): 8 in -1.0..1.0;
        online_variance: 6 in -2.0..2.0;
        cox_partial_likelihood: 2 in -1.0..1.0;
        trimmed_mean: 9 in -1.0..1.0;
    }
}
