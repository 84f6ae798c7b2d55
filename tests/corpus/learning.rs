//! Models with parameters in one vector, and their losses.

const INPUTS: [[f64; 3]; 4] = [[0.5, -1.0, 0.3], [1.5, 0.2, -0.7], [-0.4, 0.8, 1.1], [0.0, -0.6, 0.9]];
const CLASSES: [usize; 4] = [0, 2, 1, 2];
const TARGETS: [f64; 4] = [0.3, -0.2, 0.8, 0.1];
const SEQUENCE: [f64; 6] = [0.2, 0.7, -0.4, 1.1, 0.3, -0.9];

corpus! {
    fn sigmoid(x: f64) -> f64 {
        1.0 / (1.0 + (-x).exp())
    }

    fn softmax(logits: &[f64]) -> Vec<f64> {
        let max = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut out: Vec<f64> = logits.iter().map(|l| (l - max).exp()).collect();
        let sum: f64 = out.iter().sum();
        for o in out.iter_mut() {
            *o /= sum;
        }
        out
    }

    fn softmax_regression(w: &[f64]) -> f64 {
        let mut loss = 0.0;
        for (input, &class) in INPUTS.iter().zip(&CLASSES) {
            let logits: Vec<f64> = w.chunks(4).map(|row| row[3] + row.iter().zip(input).map(|(a, b)| a * b).sum::<f64>()).collect();
            loss -= softmax(&logits)[class].ln();
        }
        loss / INPUTS.len() as f64
    }

    fn perceptron(w: &[f64]) -> f64 {
        INPUTS.iter().zip(TARGETS).map(|(input, target)| {
            let z = w[0] * input[0] + w[1] * input[1] + w[2] * input[2] + w[3];
            (sigmoid(z) - target).powi(2)
        }).sum()
    }

    /// Two layers; weights sliced out of one vector.
    fn mlp(parameters: &[f64]) -> f64 {
        const HIDDEN: usize = 4;
        let (w1, rest) = parameters.split_at(HIDDEN * 3);
        let (b1, rest) = rest.split_at(HIDDEN);
        let (w2, b2) = rest.split_at(HIDDEN);
        let mut loss = 0.0;
        for s in 0..INPUTS.len() {
            let mut hidden = [0.0; HIDDEN];
            for i in 0..HIDDEN {
                let mut z = b1[i];
                for j in 0..3 {
                    z += w1[i * 3 + j] * INPUTS[s][j];
                }
                hidden[i] = z.tanh();
            }
            let mut out = b2[0];
            for i in 0..HIDDEN {
                out += w2[i] * hidden[i];
            }
            loss += (out - TARGETS[s]) * (out - TARGETS[s]);
        }
        loss
    }

    fn dense(weights: &[f64], biases: &[f64], input: &[f64], activate: bool) -> Vec<f64> {
        biases
            .iter()
            .zip(weights.chunks(input.len()))
            .map(|(b, row)| {
                let z = b + row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>();
                if activate { z.max(0.01 * z) } else { z }
            })
            .collect()
    }

    fn deep_network(p: &[f64]) -> f64 {
        let sizes = [3, 3, 2, 1];
        let mut total = 0.0;
        for (input, target) in INPUTS.iter().zip(TARGETS.iter()) {
            let mut offset = 0;
            let mut layer = input.iter().map(|v| v * p[0]).collect::<Vec<_>>();
            for l in 1..sizes.len() {
                let (inputs, outputs) = (sizes[l - 1], sizes[l]);
                let w = &p[offset..offset + inputs * outputs];
                let b = &p[offset + inputs * outputs..offset + (inputs + 1) * outputs];
                offset += (inputs + 1) * outputs;
                layer = dense(w, b, &layer, l + 1 < sizes.len());
            }
            total += (layer[0] - target).powi(2);
        }
        total
    }

    fn attention(x: &[f64]) -> f64 {
        let (n, d) = (3, 2);
        let (q, rest) = x.split_at(n * d);
        let (k, v) = rest.split_at(n * d);
        let scale = 1.0 / (d as f64).sqrt();
        let mut out = vec![0.0; n * d];
        for i in 0..n {
            let mut scores = vec![0.0; n];
            for j in 0..n {
                for c in 0..d {
                    scores[j] += q[i * d + c] * k[j * d + c];
                }
                scores[j] *= scale;
            }
            let weights = softmax(&scores);
            for j in 0..n {
                for c in 0..d {
                    out[i * d + c] += weights[j] * v[j * d + c];
                }
            }
        }
        out.iter().map(|o| o * o).sum()
    }

    /// As above, each position only sees those before it.
    fn causal_attention(x: &[f64]) -> f64 {
        let n = x.len() / 2;
        let (keys, values) = x.split_at(n);
        let mut loss = 0.0;
        for i in 0..n {
            let scores: Vec<f64> = keys[..=i].iter().map(|k| k * keys[i]).collect();
            let weights = softmax(&scores);
            let mixed: f64 = weights.iter().zip(values).map(|(w, v)| w * v).sum();
            loss += (mixed - values[n - 1 - i]).powi(2);
        }
        loss
    }

    fn conv1d(signal: &[f64], kernel: &[f64]) -> Vec<f64> {
        let n = signal.len() - kernel.len() + 1;
        let mut out = vec![0.0; n];
        for i in 0..n {
            for (j, k) in kernel.iter().enumerate() {
                out[i] += signal[i + j] * k;
            }
        }
        out
    }

    fn convolutional(x: &[f64]) -> f64 {
        let (signal, kernels) = x.split_at(8);
        let first: Vec<f64> = conv1d(signal, &kernels[..3]).into_iter().map(|v| v.max(0.0)).collect();
        let second = conv1d(&first, &kernels[3..5]);
        // Max-pooling by two.
        second.chunks(2).map(|c| c.iter().copied().fold(f64::NEG_INFINITY, f64::max)).sum()
    }

    fn conv2d(x: &[f64]) -> f64 {
        let (image, kernel) = x.split_at(16);
        let mut sum = 0.0;
        for i in 0..3 {
            for j in 0..3 {
                let mut z = 0.0;
                for (a, row) in kernel.chunks(2).enumerate() {
                    for (b, k) in row.iter().enumerate() {
                        z += k * image[(i + a) * 4 + j + b];
                    }
                }
                sum += z.tanh();
            }
        }
        sum
    }

    fn rnn(p: &[f64]) -> f64 {
        let mut h = [0.0; 2];
        for x in SEQUENCE {
            let mut next = [0.0; 2];
            for i in 0..2 {
                next[i] = (p[i] * x + p[2 + 2 * i] * h[0] + p[3 + 2 * i] * h[1]).tanh();
            }
            h = next;
        }
        h[0] * h[1] + h[0]
    }

    fn gru_cell(h: f64, x: f64, p: &[f64]) -> f64 {
        let z = sigmoid(p[0] * x + p[1] * h);
        let r = sigmoid(p[2] * x + p[3] * h);
        let candidate = (p[4] * x + p[5] * r * h).tanh();
        (1.0 - z) * h + z * candidate
    }

    fn gru(p: &[f64]) -> f64 {
        let mut h = 0.0;
        let mut loss = 0.0;
        for pair in SEQUENCE.windows(2) {
            h = gru_cell(h, pair[0], p);
            loss += (h - pair[1]).powi(2);
        }
        loss
    }

    fn lstm(p: &[f64]) -> f64 {
        let (mut h, mut c) = (0.0, 0.0);
        for &x in &SEQUENCE {
            let gate = |k: usize| p[3 * k] * x + p[3 * k + 1] * h + p[3 * k + 2];
            let (i, f, o, g) = (sigmoid(gate(0)), sigmoid(gate(1)), sigmoid(gate(2)), gate(3).tanh());
            c = f * c + i * g;
            h = o * c.tanh();
        }
        h
    }

    fn layer_norm(x: &[f64]) -> f64 {
        let (v, rest) = x.split_at(5);
        let (gain, bias) = (rest[0], rest[1]);
        let mean = v.iter().sum::<f64>() / v.len() as f64;
        let variance = v.iter().map(|a| (a - mean) * (a - mean)).sum::<f64>() / v.len() as f64;
        let inv = 1.0 / (variance + 1e-5).sqrt();
        v.iter().enumerate().map(|(i, a)| ((a - mean) * inv * gain + bias).powi(2) * (i + 1) as f64).sum()
    }

    fn batch_norm(x: &[f64]) -> f64 {
        let (batch, features) = (4, 2);
        let mut y = x[..batch * features].to_vec();
        for f in 0..features {
            let mut mean = 0.0;
            for b in 0..batch {
                mean += y[b * features + f];
            }
            mean /= batch as f64;
            let mut variance = 0.0;
            for b in 0..batch {
                variance += (y[b * features + f] - mean).powi(2);
            }
            variance /= batch as f64;
            for b in 0..batch {
                y[b * features + f] = (y[b * features + f] - mean) / (variance + 1e-3).sqrt();
            }
        }
        y.iter().zip(TARGETS.iter().cycle()).map(|(a, t)| a * t).sum::<f64>() * x[batch * features]
    }

    fn dropout(x: &[f64], mask: &[bool]) -> f64 {
        let keep = mask.iter().filter(|&&m| m).count() as f64 / mask.len() as f64;
        x.iter().zip(mask).map(|(v, &m)| if m { (v / keep).tanh() } else { 0.0 }).sum()
    }

    fn embeddings(table: &[f64]) -> f64 {
        let tokens = [2, 0, 3, 2, 1];
        let dim = 3;
        let mut mean = vec![0.0; dim];
        for &t in &tokens {
            let row = &table[t * dim..(t + 1) * dim];
            for (m, v) in mean.iter_mut().zip(row) {
                *m += v / tokens.len() as f64;
            }
        }
        mean.iter().map(|m| m.exp()).sum::<f64>().ln()
    }

    fn contrastive(x: &[f64]) -> f64 {
        let distance = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(p, q)| (p - q).powi(2)).sum::<f64>();
        let (anchor, rest) = x.split_at(3);
        let (positive, negative) = rest.split_at(3);
        (distance(anchor, positive) - distance(anchor, negative) + 1.0).max(0.0)
    }

    fn soft_k_means(x: &[f64]) -> f64 {
        let centers: Vec<&[f64]> = x.chunks(3).collect();
        let mut loss = 0.0;
        for input in &INPUTS {
            let mut weight_sum = 0.0;
            let mut weighted = 0.0;
            for center in &centers {
                let mut d = 0.0;
                for j in 0..3 {
                    d += (input[j] - center[j]).powi(2);
                }
                let w = (-d).exp();
                weight_sum += w;
                weighted += w * d;
            }
            loss += weighted / weight_sum;
        }
        loss
    }

    fn matrix_factorization(x: &[f64]) -> f64 {
        let ratings = [(0, 1, 4.0), (1, 0, 2.0), (2, 2, 5.0), (0, 2, 1.0), (2, 0, 3.0)];
        let rank = 2;
        let (users, items) = x.split_at(3 * rank);
        let mut loss = 0.0;
        for &(u, i, r) in ratings.iter() {
            let mut prediction = 0.0;
            for k in 0..rank {
                prediction += users[u * rank + k] * items[i * rank + k];
            }
            loss += (prediction - r) * (prediction - r);
        }
        loss + 0.05 * x.iter().map(|v| v * v).sum::<f64>()
    }

    fn kl_divergence(x: &[f64]) -> f64 {
        let (p, q) = x.split_at(x.len() / 2);
        let (p, q) = (softmax(p), softmax(q));
        p.iter().zip(&q).map(|(a, b)| a * (a / b).ln()).sum()
    }

    fn variational(x: &[f64]) -> f64 {
        let noise = [0.3, -1.1, 0.8, 0.1];
        let (mu, rho) = x.split_at(x.len() / 2);
        let mut elbo = 0.0;
        for ((m, r), e) in mu.iter().zip(rho).zip(noise.iter()) {
            let s = r.exp().ln_1p();
            let z = m + s * e;
            elbo += -0.5 * z * z + s.ln() - z.sin();
        }
        elbo
    }

    fn graph_convolution(x: &[f64]) -> f64 {
        let edges = [(0, 1), (1, 2), (2, 3), (0, 3), (1, 3)];
        let mut degree = [1; 4];
        for (a, b) in edges {
            degree[a] += 1;
            degree[b] += 1;
        }
        let mut h: Vec<f64> = x[..4].to_vec();
        for weight in &x[4..6] {
            let mut next: Vec<f64> = h.iter().zip(degree).map(|(v, d)| v / d as f64).collect();
            for &(a, b) in &edges {
                let norm = ((degree[a] * degree[b]) as f64).sqrt();
                next[a] += h[b] / norm;
                next[b] += h[a] / norm;
            }
            h = next.iter().map(|v| (weight * v).tanh()).collect();
        }
        h.iter().sum()
    }

    check {
        softmax_regression: 12 in -1.0..1.0;
        perceptron: 4 in -1.0..1.0;
        mlp: 21 in -1.0..1.0;
        deep_network: 23 in -1.0..1.0;
        attention: 18 in -1.0..1.0;
        causal_attention: 8 in -1.0..1.0;
        convolutional: 13 in -1.0..1.0;
        conv2d: 20 in -1.0..1.0;
        rnn: 6 in -1.0..1.0;
        gru: 6 in -1.0..1.0;
        lstm: 12 in -1.0..1.0;
        layer_norm: 7 in -1.0..1.0;
        batch_norm: 9 in -1.0..1.0;
        dropout |x| (x, &[true, false, true, true, false, true]): 6 in -1.0..1.0;
        embeddings: 12 in -1.0..1.0;
        contrastive: 9 in -1.0..1.0;
        soft_k_means: 6 in -1.0..1.0;
        matrix_factorization: 12 in -1.0..1.0;
        kl_divergence: 8 in -1.0..1.0;
        variational: 8 in -1.0..1.0;
        graph_convolution: 6 in -1.0..1.0;
    }
}
