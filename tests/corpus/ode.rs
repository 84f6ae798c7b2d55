//! Time steppers and physics.

const G: f64 = 9.81;

corpus! {
    /// Explicit Euler for y' = -k y + c, returning the final value.
    fn euler_decay(y0: f64, k: f64, c: f64, steps: usize) -> f64 {
        let h = 1.0 / steps as f64;
        let mut y = y0;
        for _ in 0..steps {
            y += h * (c - k * y);
        }
        y
    }

    fn rk4_pendulum(x: &[f64]) -> f64 {
        let (mut theta, mut omega) = (x[0], x[1]);
        let (length, damping) = (x[2], x[3]);
        let acceleration = |theta: f64, omega: f64| -G / length * theta.sin() - damping * omega;
        let dt = 0.05;
        for _ in 0..10 {
            let (k1t, k1o) = (omega, acceleration(theta, omega));
            let (k2t, k2o) = (omega + 0.5 * dt * k1o, acceleration(theta + 0.5 * dt * k1t, omega + 0.5 * dt * k1o));
            let (k3t, k3o) = (omega + 0.5 * dt * k2o, acceleration(theta + 0.5 * dt * k2t, omega + 0.5 * dt * k2o));
            let (k4t, k4o) = (omega + dt * k3o, acceleration(theta + dt * k3t, omega + dt * k3o));
            theta += dt / 6.0 * (k1t + 2.0 * k2t + 2.0 * k3t + k4t);
            omega += dt / 6.0 * (k1o + 2.0 * k2o + 2.0 * k3o + k4o);
        }
        0.5 * length * length * omega * omega + G * length * (1.0 - theta.cos())
    }

    fn lorenz_field(y: &[f64; 3], p: &[f64]) -> [f64; 3] {
        [p[0] * (y[1] - y[0]), y[0] * (p[1] - y[2]) - y[1], y[0] * y[1] - p[2] * y[2]]
    }

    fn lorenz(p: &[f64]) -> f64 {
        let mut y = [1.0, 0.5, 0.2];
        let h = 0.02;
        for _ in 0..10 {
            let k1 = lorenz_field(&y, p);
            let mut mid = y;
            for i in 0..3 {
                mid[i] += 0.5 * h * k1[i];
            }
            let k2 = lorenz_field(&mid, p);
            for i in 0..3 {
                y[i] += h * k2[i];
            }
        }
        y[0] * y[1] - y[2]
    }

    fn velocity_verlet(x: &[f64]) -> f64 {
        let k = x[0];
        let mut q = x[1];
        let mut v = x[2];
        let dt = 0.1;
        let mut a = -k * q - 0.1 * q.powi(3);
        for _ in 0..12 {
            q += v * dt + 0.5 * a * dt * dt;
            let next = -k * q - 0.1 * q.powi(3);
            v += 0.5 * (a + next) * dt;
            a = next;
        }
        q * q + v * v
    }

    fn leapfrog_orbit(x: &[f64]) -> f64 {
        let mut p = [x[0], x[1]];
        let mut v = [x[2], x[3]];
        let dt = 0.05;
        for _ in 0..20 {
            for i in 0..2 {
                p[i] += 0.5 * dt * v[i];
            }
            let r2 = p[0] * p[0] + p[1] * p[1];
            let inv = 1.0 / (r2 * r2.sqrt());
            for i in 0..2 {
                v[i] -= dt * p[i] * inv;
                p[i] += 0.5 * dt * v[i];
            }
        }
        p[0].hypot(p[1])
    }

    /// Planar n-body: masses, positions, velocities in one vector.
    fn n_body(x: &[f64]) -> f64 {
        let n = 3;
        let masses = &x[..n];
        let mut pos: Vec<[f64; 2]> = (0..n).map(|i| [x[n + 2 * i] + 2.0 * i as f64, x[n + 2 * i + 1]]).collect();
        let mut vel = vec![[0.0; 2]; n];
        for _ in 0..6 {
            let mut acc = vec![[0.0; 2]; n];
            for i in 0..n {
                for j in 0..n {
                    if i == j {
                        continue;
                    }
                    let d = [pos[j][0] - pos[i][0], pos[j][1] - pos[i][1]];
                    let r2 = d[0] * d[0] + d[1] * d[1] + 0.05;
                    let f = masses[j] / (r2 * r2.sqrt());
                    for c in 0..2 {
                        acc[i][c] += f * d[c];
                    }
                }
            }
            for ((p, v), a) in pos.iter_mut().zip(vel.iter_mut()).zip(&acc) {
                for c in 0..2 {
                    v[c] += 0.1 * a[c];
                    p[c] += 0.1 * v[c];
                }
            }
        }
        let kinetic: f64 = masses.iter().zip(&vel).map(|(m, v)| 0.5 * m * (v[0] * v[0] + v[1] * v[1])).sum();
        kinetic + pos[0][0] * pos[2][1]
    }

    fn spring_chain(x: &[f64]) -> f64 {
        let n = x.len() - 1;
        let stiffness = x[n];
        let mut energy = 0.0;
        for i in 0..n {
            let left = if i == 0 { 0.0 } else { x[i - 1] };
            let stretch = x[i] - left - 1.0;
            energy += 0.5 * stiffness * stretch * stretch;
        }
        energy
    }

    /// Embedded Runge-Kutta (Heun-Euler) with step control: the accepted steps depend on the values.
    fn adaptive_heun(x: &[f64]) -> f64 {
        let (rate, start) = (x[0], x[1]);
        let f = |t: f64, y: f64| rate * y * (1.0 - y) + 0.1 * t.sin();
        let (mut t, mut y) = (0.0, start);
        let mut h = 0.25;
        let mut steps = 0;
        while t < 1.5 && steps < 200 {
            if t + h > 1.5 {
                h = 1.5 - t;
            }
            let k1 = f(t, y);
            let k2 = f(t + h, y + h * k1);
            let error = (0.5 * h * (k2 - k1)).abs();
            if error < 1e-2 {
                t += h;
                y += 0.5 * h * (k1 + k2);
                if error < 1e-3 {
                    h *= 1.5;
                }
            } else {
                h *= 0.5;
            }
            steps += 1;
        }
        y
    }

    /// Dormand-Prince weights on y' = A y + g(t), error per step accumulated.
    fn rk45(x: &[f64]) -> f64 {
        let f = |t: f64, y: [f64; 2]| [y[1], -x[0] * y[0] - x[1] * y[1] + t.cos()];
        let axpy = |y: [f64; 2], h: f64, terms: &[(f64, [f64; 2])]| {
            let mut out = y;
            for (weight, k) in terms {
                out[0] += h * weight * k[0];
                out[1] += h * weight * k[1];
            }
            out
        };
        let mut y = [x[2], x[3]];
        let mut t = 0.0;
        let h = 0.2;
        for _ in 0..4 {
            let k1 = f(t, y);
            let k2 = f(t + 0.25 * h, axpy(y, h, &[(0.25, k1)]));
            let k3 = f(t + 0.375 * h, axpy(y, h, &[(3.0 / 32.0, k1), (9.0 / 32.0, k2)]));
            y = axpy(y, h, &[(0.1, k1), (0.5, k2), (0.4, k3)]);
            t += h;
        }
        y[0] * y[1]
    }

    fn implicit_euler(x: &[f64]) -> f64 {
        let lambda = x[0];
        let mut y = x[1];
        let h = 0.2;
        for _ in 0..5 {
            let previous = y;
            // Solve z = previous - h lambda z^3 by Newton.
            let mut z = previous;
            for _ in 0..20 {
                let g = z - previous + h * lambda * z.powi(3);
                z -= g / (1.0 + 3.0 * h * lambda * z * z);
            }
            y = z;
        }
        y
    }

    fn crank_nicolson(x: &[f64]) -> f64 {
        let n = x.len();
        let r = 0.3;
        let mut u = x.to_vec();
        let mut rhs = vec![0.0; n];
        let mut c = vec![0.0; n];
        for _ in 0..3 {
            for i in 0..n {
                let left = if i > 0 { u[i - 1] } else { 0.0 };
                let right = if i < n - 1 { u[i + 1] } else { 0.0 };
                rhs[i] = u[i] + 0.5 * r * (left - 2.0 * u[i] + right);
            }
            c[0] = -0.5 * r / (1.0 + r);
            rhs[0] /= 1.0 + r;
            for i in 1..n {
                let m = 1.0 + r + 0.5 * r * c[i - 1];
                c[i] = -0.5 * r / m;
                rhs[i] = (rhs[i] + 0.5 * r * rhs[i - 1]) / m;
            }
            u[n - 1] = rhs[n - 1];
            for i in (0..n - 1).rev() {
                u[i] = rhs[i] - c[i] * u[i + 1];
            }
        }
        u.iter().map(|v| v * v).sum()
    }

    fn heat_equation(x: &[f64]) -> f64 {
        let kappa = x[x.len() - 1];
        let mut u = x[..x.len() - 1].to_vec();
        let n = u.len();
        for _ in 0..6 {
            let old = u.clone();
            for i in 1..n - 1 {
                u[i] = old[i] + kappa * (old[i - 1] - 2.0 * old[i] + old[i + 1]);
            }
        }
        u.iter().sum::<f64>() * u[n / 2]
    }

    fn wave_equation(x: &[f64]) -> f64 {
        let n = x.len();
        let mut previous = x.to_vec();
        let mut current = x.to_vec();
        for _ in 0..5 {
            let mut next = vec![0.0; n];
            for i in 1..n - 1 {
                next[i] = 2.0 * current[i] - previous[i] + 0.2 * (current[i + 1] - 2.0 * current[i] + current[i - 1]);
            }
            previous = current;
            current = next;
        }
        current.iter().zip(&previous).map(|(a, b)| a * b).sum()
    }

    fn burgers_upwind(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        for _ in 0..4 {
            let mut flux = vec![0.0; n];
            for i in 0..n {
                flux[i] = if u[i] > 0.0 { 0.5 * u[i] * u[i] } else { 0.5 * u[(i + 1) % n] * u[(i + 1) % n] };
            }
            for i in 0..n {
                u[i] -= 0.1 * (flux[i] - flux[(i + n - 1) % n]);
            }
        }
        u.iter().map(|v| v.powi(3)).sum()
    }

    fn lotka_volterra(x: &[f64]) -> f64 {
        let [alpha, beta, gamma, delta] = [x[0], x[1], x[2], x[3]];
        let (mut prey, mut predators) = (1.0, 0.5);
        let dt = 0.05;
        for _ in 0..20 {
            let births = alpha * prey;
            let meals = beta * prey * predators;
            prey += dt * (births - meals);
            predators += dt * (delta * prey * predators - gamma * predators);
        }
        prey.ln() + predators
    }

    fn sir_peak(x: &[f64]) -> f64 {
        let (beta, gamma) = (3.0 * x[0], x[1]);
        let (mut s, mut i) = (0.95, 0.05);
        let mut peak = i;
        for day in 0..30 {
            let contact = if day < 10 { beta } else { beta * x[2] };
            let new = 0.2 * contact * s * i;
            let recovered = 0.2 * gamma * i;
            s -= new;
            i += new - recovered;
            if i > peak {
                peak = i;
            }
        }
        peak + s
    }

    fn van_der_pol(mu: f64, q: f64, p: f64) -> f64 {
        let mut state = (q, p);
        for _ in 0..15 {
            let (q, p) = state;
            let force = mu * (1.0 - q * q) * p - q;
            state = (q + 0.1 * p, p + 0.1 * force);
        }
        state.0 * state.1
    }

    fn projectile(speed: f64, angle: f64, drag: f64) -> f64 {
        let mut x = 0.0;
        let mut y = 0.0;
        let (mut vx, mut vy) = (speed * angle.cos(), speed * angle.sin());
        let dt = 0.02;
        loop {
            let v = vx.hypot(vy);
            let (nx, ny) = (x + dt * vx, y + dt * vy);
            if ny < 0.0 {
                // Where the line between the two points meets the ground.
                let s = y / (y - ny);
                return x + s * (nx - x);
            }
            vx -= dt * drag * v * vx;
            vy -= dt * (G + drag * v * vy);
            x = nx;
            y = ny;
        }
    }

    fn double_pendulum_energy(x: &[f64]) -> f64 {
        let (t1, t2, w1, w2) = (x[0], x[1], x[2], x[3]);
        let (m1, m2, l1, l2) = (1.0, 0.5, 1.2, 0.8);
        let kinetic = 0.5 * m1 * (l1 * w1).powi(2)
            + 0.5 * m2 * ((l1 * w1).powi(2) + (l2 * w2).powi(2) + 2.0 * l1 * l2 * w1 * w2 * (t1 - t2).cos());
        let potential = -(m1 + m2) * G * l1 * t1.cos() - m2 * G * l2 * t2.cos();
        kinetic - potential
    }

    fn bouncing_ball(x: &[f64]) -> f64 {
        let restitution = x[2];
        let (mut h, mut v) = (x[0], x[1]);
        let mut bounces = 0;
        for _ in 0..60 {
            v -= G * 0.02;
            h += v * 0.02;
            if h < 0.0 && v < 0.0 {
                h = -h;
                v = -restitution * v;
                bounces += 1;
            }
        }
        h + v * f64::from(bounces)
    }

    fn lennard_jones_cluster(x: &[f64]) -> f64 {
        let atoms: Vec<&[f64]> = x.chunks(3).collect();
        let mut energy = 0.0;
        for (i, a) in atoms.iter().enumerate() {
            for b in &atoms[i + 1..] {
                let r2: f64 = a.iter().zip(b.iter()).map(|(p, q)| (p - q).powi(2)).sum::<f64>() + 0.5;
                let s6 = 1.0 / r2.powi(3);
                energy += 4.0 * (s6 * s6 - s6);
            }
        }
        energy
    }

    fn adams_bashforth(x: &[f64]) -> f64 {
        let f = |t: f64, y: f64| x[0] * y * t.cos() - x[1] * y * y;
        let h = 0.1;
        let mut history: Vec<f64> = Vec::new();
        let mut y = x[2];
        for n in 0..10 {
            let t = n as f64 * h;
            history.push(f(t, y));
            let k = history.len();
            y += match k {
                1 => h * history[0],
                2 => h * (1.5 * history[1] - 0.5 * history[0]),
                _ => h * (23.0 * history[k - 1] - 16.0 * history[k - 2] + 5.0 * history[k - 3]) / 12.0,
            };
        }
        y
    }

    fn quarter_car(x: &[f64]) -> f64 {
        fn road(t: f64) -> f64 {
            if t > 0.1 && t < 0.3 { 0.05 } else { 0.0 }
        }
        let (k, c) = (20.0 * x[0], 2.0 * x[1]);
        let mut state = [0.0; 2];
        let mut cost = 0.0;
        for n in 0..25 {
            let t = n as f64 * 0.02;
            let acceleration = -k * (state[0] - road(t)) - c * state[1];
            state[1] += 0.02 * acceleration;
            state[0] += 0.02 * state[1];
            cost += acceleration * acceleration;
        }
        cost.sqrt()
    }

    check {
        euler_decay |x| (x[0], x[1], x[2], 12): 3 in 0.1..1.0;
        rk4_pendulum: 4 in 0.3..1.2;
        lorenz: 3 in 1.0..5.0;
        velocity_verlet: 3 in 0.5..1.5;
        leapfrog_orbit: 4 in 0.5..1.0;
        n_body: 9 in 0.2..1.0;
        spring_chain: 6 in 0.5..2.0;
        adaptive_heun: 2 in 0.2..0.8;
        rk45: 4 in 0.2..1.2;
        implicit_euler: 2 in 0.2..1.5;
        crank_nicolson: 6 in -1.0..1.0;
        heat_equation: 8 in 0.05..0.3;
        wave_equation: 7 in -1.0..1.0;
        burgers_upwind: 6 in -1.0..1.0;
        lotka_volterra: 4 in 0.3..1.2;
        sir_peak: 3 in 0.3..0.9;
        van_der_pol |x| (x[0], x[1], x[2]): 3 in 0.2..1.0;
        projectile |x| (x[0], x[1], x[2]): 3 in 0.3..1.1;
        double_pendulum_energy: 4 in -1.5..1.5;
        bouncing_ball: 3 in 0.4..0.9;
        lennard_jones_cluster: 12 in -1.0..1.0;
        adams_bashforth: 3 in 0.2..1.0;
        quarter_car: 2 in 0.5..2.0;
    }
}
