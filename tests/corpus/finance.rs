//! Prices, yields and paths.

const NORMALS: [f64; 12] = [0.1, -0.7, 1.3, 0.4, -1.2, 0.9, -0.3, 0.6, -0.1, 1.7, -0.5, 0.2];

corpus! {
    /// Abramowitz and Stegun 26.2.17.
    fn cumulative_normal(x: f64) -> f64 {
        if x < 0.0 {
            return 1.0 - cumulative_normal(-x);
        }
        let t = 1.0 / (1.0 + 0.2316419 * x);
        let poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        1.0 - (-0.5 * x * x).exp() / (2.0 * std::f64::consts::PI).sqrt() * poly
    }

    fn black_scholes(spot: f64, strike: f64, rate: f64, volatility: f64, maturity: f64) -> f64 {
        let root = volatility * maturity.sqrt();
        let d1 = ((spot / strike).ln() + (rate + 0.5 * volatility * volatility) * maturity) / root;
        let d2 = d1 - root;
        spot * cumulative_normal(d1) - strike * (-rate * maturity).exp() * cumulative_normal(d2)
    }

    /// Cox-Ross-Rubinstein, early exercise of a put.
    fn american_put(spot: f64, strike: f64, rate: f64, volatility: f64) -> f64 {
        let steps = 8;
        let dt = 1.0 / steps as f64;
        let up = (volatility * dt.sqrt()).exp();
        let down = 1.0 / up;
        let growth = (rate * dt).exp();
        let p = (growth - down) / (up - down);
        let mut values: Vec<f64> = (0..=steps)
            .map(|i| (strike - spot * up.powi(i as i32) * down.powi((steps - i) as i32)).max(0.0))
            .collect();
        for n in (0..steps).rev() {
            for i in 0..=n {
                let hold = (p * values[i + 1] + (1.0 - p) * values[i]) / growth;
                let exercise = strike - spot * up.powi(i as i32) * down.powi((n - i) as i32);
                values[i] = if hold > exercise { hold } else { exercise };
            }
        }
        values[0]
    }

    fn heston_euler(x: &[f64]) -> f64 {
        let [kappa, theta, xi, rho] = [x[0], x[1], x[2], x[3]];
        let dt: f64 = 0.1;
        let mut log_spot = 0.0;
        let mut variance = theta;
        for z in NORMALS.chunks(2) {
            let w1 = z[0];
            let w2 = rho * z[0] + (1.0 - rho * rho).sqrt() * z[1];
            let v = variance.max(0.0);
            log_spot += -0.5 * v * dt + (v * dt).sqrt() * w1;
            variance += kappa * (theta - v) * dt + xi * (v * dt).sqrt() * w2;
        }
        log_spot.exp()
    }

    fn vasicek_path(a: f64, b: f64, sigma: f64, r0: f64) -> f64 {
        let dt: f64 = 0.25;
        let (mut r, mut integral) = (r0, 0.0);
        for z in NORMALS {
            integral += r * dt;
            r += a * (b - r) * dt + sigma * dt.sqrt() * z;
        }
        (-integral).exp()
    }

    fn bond_price(rate: f64, coupon: f64, periods: u32) -> f64 {
        let mut price = 0.0;
        let mut discount = 1.0;
        for _ in 0..periods {
            discount /= 1.0 + rate;
            price += coupon * discount;
        }
        price + discount
    }

    /// The yield of a bond by Newton's method, derivative from a difference of the price.
    fn bond_yield(x: &[f64]) -> f64 {
        let (coupon, price) = (0.1 * x[0], x[1]);
        let mut y: f64 = 0.05;
        for _ in 0..30 {
            let mut value = 0.0;
            let mut slope = 0.0;
            for t in 1..=10 {
                let cash = if t == 10 { 1.0 + coupon } else { coupon };
                let factor = (1.0 + y).powi(-t);
                value += cash * factor;
                slope -= f64::from(t) * cash * factor / (1.0 + y);
            }
            let step = (value - price) / slope;
            y -= step;
            if step.abs() < 1e-15 {
                break;
            }
        }
        y
    }

    fn nelson_siegel(p: &[f64], t: f64) -> f64 {
        let s = t / p[3];
        let loading = (1.0 - (-s).exp()) / s;
        p[0] + p[1] * loading + p[2] * (loading - (-s).exp())
    }

    fn curve_fit(p: &[f64]) -> f64 {
        let quotes = [(0.5, 0.02), (1.0, 0.021), (2.0, 0.024), (5.0, 0.03), (10.0, 0.034)];
        quotes.iter().map(|&(t, y)| (nelson_siegel(p, t) - y).powi(2)).sum::<f64>().sqrt()
    }

    fn swap_value(zero_rates: &[f64]) -> f64 {
        let discount: Vec<f64> = zero_rates.iter().enumerate().map(|(i, z)| (-z * (i + 1) as f64).exp()).collect();
        let annuity: f64 = discount.iter().sum();
        let par = (1.0 - discount[discount.len() - 1]) / annuity;
        let mut floating = 0.0;
        let mut last = 1.0;
        for d in &discount {
            floating += (last / d - 1.0) * d;
            last = *d;
        }
        floating - 0.9 * par * annuity
    }

    fn asian_option(spot: f64, volatility: f64) -> f64 {
        let mut payoff = 0.0;
        for path in NORMALS.chunks(4) {
            let mut s = spot;
            let mut sum = 0.0;
            for z in path {
                s *= (-0.5 * volatility * volatility * 0.25 + volatility * 0.5 * z).exp();
                sum += s;
            }
            let average = sum / path.len() as f64;
            if average > 0.8 {
                payoff += average - 0.8;
            }
        }
        payoff / 3.0
    }

    fn portfolio_risk(x: &[f64]) -> f64 {
        const COVARIANCE: [[f64; 3]; 3] = [[0.04, 0.01, 0.0], [0.01, 0.09, 0.02], [0.0, 0.02, 0.16]];
        let total: f64 = x.iter().sum();
        let w: Vec<f64> = x.iter().map(|v| v / total).collect();
        let mut variance = 0.0;
        for i in 0..3 {
            for j in 0..3 {
                variance += w[i] * COVARIANCE[i][j] * w[j];
            }
        }
        let expected = w.iter().zip([0.05, 0.07, 0.1]).map(|(a, b)| a * b).sum::<f64>();
        expected / variance.sqrt()
    }

    fn amortization(principal: f64, rate: f64) -> f64 {
        let n = 12;
        let monthly = rate / 12.0;
        let payment = principal * monthly / (1.0 - (1.0 + monthly).powi(-n));
        let mut balance = principal;
        let mut interest = 0.0;
        while balance > 1e-9 * principal {
            let due = balance * monthly;
            interest += due;
            balance -= payment - due;
        }
        interest
    }

    check {
        cumulative_normal |x| (x[0]): 1 in -2.0..2.0;
        black_scholes |x| (x[0], x[1], x[2], x[3], x[4]): 5 in 0.3..1.5;
        american_put |x| (x[0], x[1], x[2], x[3]): 4 in 0.3..0.9;
        heston_euler: 4 in 0.1..0.8;
        vasicek_path |x| (x[0], x[1], x[2], x[3]): 4 in 0.02..0.3;
        bond_price |x| (x[0], x[1], 7): 2 in 0.01..0.2;
        bond_yield: 2 in 0.5..1.2;
        curve_fit: 4 in 0.5..2.0;
        swap_value: 5 in 0.01..0.06;
        asian_option |x| (x[0], x[1]): 2 in 0.3..1.3;
        portfolio_risk: 3 in 0.1..1.0;
    }
}
