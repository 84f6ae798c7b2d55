//! Roots, minima, fixed points, series and integrals.

corpus! {
    fn newton_cube_root(a: f64) -> f64 {
        let mut x = a;
        for _ in 0..50 {
            let step = (x * x * x - a) / (3.0 * x * x);
            x -= step;
            if step.abs() < 1e-15 * x.abs() {
                break;
            }
        }
        x
    }

    fn residual(t: f64, p: &[f64]) -> f64 {
        t + p[0] * t.sin() - p[1]
    }

    fn residual_derivative(t: f64, p: &[f64]) -> f64 {
        1.0 + p[0] * t.cos()
    }

    /// Kepler's equation by Newton, with a fixed number of steps.
    fn newton_with_helpers(p: &[f64]) -> f64 {
        let mut t = p[1];
        for _ in 0..25 {
            t -= residual(t, p) / residual_derivative(t, p);
        }
        t * t
    }

    fn kepler(eccentricity: f64, anomaly: f64) -> f64 {
        let mut e = anomaly;
        loop {
            let f = e - eccentricity * e.sin() - anomaly;
            let next = e - f / (1.0 - eccentricity * e.cos());
            if (next - e).abs() < 1e-14 {
                break next - (next - eccentricity * next.sin() - anomaly) / (1.0 - eccentricity * next.cos());
            }
            e = next;
        }
    }

    /// Bisection brackets, Newton polishes: only the polish carries the derivative.
    fn bisection_then_newton(x: &[f64]) -> f64 {
        let (a, b) = (x[0], x[1]);
        let (mut low, mut high): (f64, f64) = (0.0, 10.0);
        for _ in 0..40 {
            let mid = 0.5 * (low + high);
            if a * mid.powi(3) + b * mid - 5.0 > 0.0 {
                high = mid;
            } else {
                low = mid;
            }
        }
        let mut root = 0.5 * (low + high);
        for _ in 0..2 {
            root = root - (a * root.powi(3) + b * root - 5.0) / (3.0 * a * root * root + b);
        }
        root
    }

    fn secant(x: &[f64]) -> f64 {
        let f = |t: f64| t.exp() - x[0] * t - 2.0 * x[1];
        let (mut t0, mut t1) = (0.5, 1.5);
        let (mut f0, mut f1) = (f(t0), f(t1));
        let mut iterations = 0;
        while f1.abs() > 1e-13 && iterations < 30 {
            let t2 = t1 - f1 * (t1 - t0) / (f1 - f0);
            t0 = t1;
            f0 = f1;
            t1 = t2;
            f1 = f(t1);
            iterations += 1;
        }
        // One Newton step makes the derivative exact.
        t1 - f(t1) / (t1.exp() - x[0])
    }

    fn fixed_point(a: f64, b: f64) -> f64 {
        let mut x = 0.0;
        let mut k = 0;
        loop {
            let next = (a * x + b).cos() * 0.5;
            let change = next - x;
            x = next;
            k += 1;
            if change.abs() < 1e-16 || k == 200 {
                return x;
            }
        }
    }

    fn halley(a: f64) -> f64 {
        let mut y = 1.0_f64;
        for _ in 0..8 {
            let f = y.exp() * y - a;
            let d = y.exp() * (y + 1.0);
            let dd = y.exp() * (y + 2.0);
            y -= 2.0 * f * d / (2.0 * d * d - f * dd);
        }
        y
    }

    fn golden_section(x: &[f64]) -> f64 {
        let cost = |t: f64| (t - x[0]).powi(2) + x[1] * t;
        let ratio = (5f64.sqrt() - 1.0) / 2.0;
        let (mut a, mut b) = (-4.0, 4.0);
        for _ in 0..6 {
            let c = b - ratio * (b - a);
            let d = a + ratio * (b - a);
            if cost(c) < cost(d) {
                b = d;
            } else {
                a = c;
            }
        }
        cost(0.5 * (a + b))
    }

    fn gradient_descent(x: &[f64]) -> f64 {
        let rate = x[2];
        let (mut u, mut v) = (0.0, 0.0);
        for _ in 0..12 {
            let du = 2.0 * (u - x[0]) + 0.5 * v;
            let dv = 2.0 * (v - x[1]) + 0.5 * u;
            u -= rate * du;
            v -= rate * dv;
        }
        u * u + v
    }

    fn momentum(x: &[f64]) -> f64 {
        let mut position = vec![0.0; 2];
        let mut velocity = vec![0.0; 2];
        for t in 1..=8 {
            for i in 0..2 {
                let g = 4.0 * (position[i] - x[i]).powi(3) + 0.3 * position[1 - i];
                velocity[i] = x[2] * velocity[i] - 0.05 * g;
            }
            for (p, v) in position.iter_mut().zip(&velocity) {
                *p += *v / (t as f64).sqrt();
            }
        }
        position[0] * position[1]
    }

    fn agm(a: f64, b: f64) -> f64 {
        let (mut a, mut b) = (a, b);
        while (a - b).abs() > 1e-15 * a {
            (a, b) = (0.5 * (a + b), (a * b).sqrt());
        }
        a
    }

    fn continued_fraction(x: f64) -> f64 {
        let mut f = 1.0;
        for k in (1..12).rev() {
            f = k as f64 + x / f;
        }
        1.0 / f
    }

    fn exponential_series(x: f64) -> f64 {
        let (mut term, mut sum) = (1.0, 1.0);
        let mut k = 1;
        while k < 30 && term != 0.0 {
            term *= x / k as f64;
            sum += term;
            k += 1;
        }
        sum
    }

    fn bessel_series(x: f64, n: i32) -> f64 {
        let mut term = (0.5 * x).powi(n);
        for k in 1..=n {
            term /= f64::from(k);
        }
        let mut sum = term;
        for k in 1..20 {
            term *= -0.25 * x * x / f64::from(k * (k + n));
            sum += term;
        }
        sum
    }

    fn zeta_tail(s: f64) -> f64 {
        (1..40).map(|n| (n as f64).powf(-s)).sum::<f64>() + 40f64.powf(1.0 - s) / (s - 1.0)
    }

    fn trapezoid(x: &[f64]) -> f64 {
        let (a, b) = (x[0], x[0] + x[1]);
        let n = 10;
        let h = (b - a) / n as f64;
        let f = |t: f64| (-x[2] * t * t).exp();
        let inner: f64 = (1..n).map(|i| f(a + i as f64 * h)).sum();
        h * (0.5 * f(a) + inner + 0.5 * f(b))
    }

    fn integrand(t: f64, k: f64) -> f64 {
        (1.0 - k * k * t.sin().powi(2)).sqrt()
    }

    fn simpson(k: f64, upper: f64, n: usize) -> f64 {
        assert!(n % 2 == 0, "Simpson's rule needs an even number of intervals");
        let h = upper / n as f64;
        let mut s = integrand(0.0, k) + integrand(upper, k);
        for i in 1..n {
            let weight = if i % 2 == 1 { 4.0 } else { 2.0 };
            s += weight * integrand(i as f64 * h, k);
        }
        s * h / 3.0
    }

    /// Adaptive Simpson by recursion.
    fn adaptive(a: f64, b: f64, k: f64, tolerance: f64, depth: u32) -> f64 {
        let rule = |p: f64, q: f64| (q - p) / 6.0 * (integrand(p, k) + 4.0 * integrand(0.5 * (p + q), k) + integrand(q, k));
        let mid = 0.5 * (a + b);
        let (whole, left, right) = (rule(a, b), rule(a, mid), rule(mid, b));
        if depth == 0 || (left + right - whole).abs() < 15.0 * tolerance {
            return left + right + (left + right - whole) / 15.0;
        }
        adaptive(a, mid, k, 0.5 * tolerance, depth - 1) + adaptive(mid, b, k, 0.5 * tolerance, depth - 1)
    }

    fn elliptic(x: &[f64]) -> f64 {
        adaptive(0.0, x[0], x[1], 1e-6, 6)
    }

    fn gauss_legendre(x: &[f64]) -> f64 {
        const NODES: [f64; 3] = [-0.7745966692414834, 0.0, 0.7745966692414834];
        const WEIGHTS: [f64; 3] = [5.0 / 9.0, 8.0 / 9.0, 5.0 / 9.0];
        let (center, half) = (0.5 * (x[0] + x[1]), 0.5 * (x[1] - x[0]));
        let mut sum = 0.0;
        for (node, weight) in NODES.iter().zip(WEIGHTS.iter()) {
            let t = center + half * node;
            sum += weight * (x[2] * t).sin() / (1.0 + t * t);
        }
        half * sum
    }

    fn romberg(x: &[f64]) -> f64 {
        let (a, b) = (0.0, x[0]);
        let f = |t: f64| (t * x[1]).cos();
        let mut table: Vec<Vec<f64>> = Vec::new();
        let mut h = b - a;
        table.push(vec![0.5 * h * (f(a) + f(b))]);
        for level in 1..5 {
            h *= 0.5;
            let points = 1 << (level - 1);
            let mid: f64 = (0..points).map(|i| f(a + (2 * i + 1) as f64 * h)).sum();
            let mut row = vec![0.5 * table[level - 1][0] + h * mid];
            let mut power = 1.0;
            for k in 1..=level {
                power *= 4.0;
                let better = row[k - 1] + (row[k - 1] - table[level - 1][k - 1]) / (power - 1.0);
                row.push(better);
            }
            table.push(row);
        }
        table[4][4]
    }

    fn monte_carlo(x: &[f64]) -> f64 {
        let mut seed = 12345u64;
        let mut sum = 0.0;
        let n = 50;
        for _ in 0..n {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let u = (seed >> 11) as f64 / (1u64 << 53) as f64;
            sum += (x[0] * u).exp() * (x[1] * u).cos();
        }
        sum / n as f64
    }

    fn aitken(x: f64) -> f64 {
        let mut s = [0.0; 3];
        let mut term = 1.0;
        let mut sum = 0.0;
        for k in 0..3 {
            sum += term / (k + 1) as f64;
            s[k] = sum;
            term *= -x;
        }
        let [a, b, c] = s;
        a - (b - a).powi(2) / (c - 2.0 * b + a)
    }

    check {
        newton_cube_root |x| (x[0]): 1 in 0.5..8.0;
        newton_with_helpers: 2 in 0.1..0.9;
        kepler |x| (x[0], x[1]): 2 in 0.1..0.8;
        bisection_then_newton: 2 in 0.5..2.0;
        secant: 2 in 0.5..1.0;
        fixed_point |x| (x[0], x[1]): 2 in -0.8..0.8;
        halley |x| (x[0]): 1 in 0.3..3.0;
        golden_section: 2 in -1.0..1.0;
        gradient_descent: 3 in 0.05..0.3;
        momentum: 3 in 0.2..0.8;
        agm |x| (x[0], x[1]): 2 in 0.5..3.0;
        continued_fraction |x| (x[0]): 1 in 0.1..3.0;
        exponential_series |x| (x[0]): 1 in -3.0..3.0;
        bessel_series |x| (x[0], 2): 1 in 0.2..4.0;
        zeta_tail |x| (x[0]): 1 in 1.5..4.0;
        trapezoid: 3 in 0.1..1.0;
        simpson |x| (x[0], x[1], 8): 2 in 0.2..0.9;
        elliptic: 2 in 0.2..0.9;
        gauss_legendre: 3 in -1.0..1.5;
        romberg: 2 in 0.5..1.5;
        monte_carlo: 2 in -1.0..1.0;
        aitken |x| (x[0]): 1 in 0.2..0.9;
    }
}
