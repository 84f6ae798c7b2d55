//! Random programs, written by `generate.rs` from seed 7.

use super::*;

#[differentiable]
pub(super) fn p0(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (maybe(((total).abs() + 0.1).ln(), x[0]).unwrap_or(2.9_f64), (total).tanh().exp());
    if power(x[4] * 0.5, 1) <= 0.1 || power(x[4] * 0.5, 1) > 0.9 {
        if (match maybe(total, 0.2) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => total,
        }) > 0.3
        {
            if (total * x[4]) > 0.3 {
            } else {
                let mut n3 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n3 += 1;
                    if n3 > 4 {
                        break;
                    }
                }
                let mut s4 = vec![p1, x[1], 0.5];
                while let Some(t) = s4.pop() {
                    total += 0.3 * t * t;
                    if t > 0.7 && s4.len() < 4 {
                        s4.push(0.5 * t);
                    }
                    if total <= 0.1 || total > 0.9 {
                        break;
                    }
                }
            }
        } else {
            for i5 in 1..4 {}
        }
        let (p6, q0) = pair((-q2).mul_add(0.5, 2.5_f64), 0.1_f64);
        for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
            let t2 = t2 * 1.1;
            {
                for (i3, t4) in x.iter().enumerate() {
                    let t4 = t4 * 1.1;
                    {
                        total -= ((p6).tanh()).tanh();
                    }
                }
            }
        }
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (1.7_f64).powi(2) > 0.3 {
                break;
            }
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if power(x[j6] * 0.5, 1) < x[i5] {
                        break;
                    }
                    for i2 in (0..5).rev() {
                        let a3 = {
                            let k = q2;
                            let g = |t: f64| (k * t).sin() + t;
                            g((x[i0]).sin()) * g((q2 * p1))
                        };
                    }
                }
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p1(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (if (-total) <= 0.1 || (-total) > 0.9 { x[1] } else { 2.5_f64 }) > 0.3 {
                break;
            }
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if total > 0.3 {
                break;
            }
            for i5 in 0..=2 {
                for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t0 = t0 * 1.1;
                    {
                        let a1 = (helper(x[j4], power(x[4] * 0.5, 0)) + x[(j4 + 1) % 5]);
                        if 0.2_f64 < (j4 as f64) {
                            return (t0 - 0.4_f64).powi(1);
                        }
                    }
                }
            }
        }
    }
    for i2 in (0..5).rev() {
        let a3 = (-(((x[0]).abs() + 0.1).ln() * (total).mul_add(0.5, total)));
        let mut u4 = x.to_vec();
        let a5 = ((helper(helper(u4[1], u4[i2]), power(a3, 2)) * norm(&u4[0..2]))
            + (x.iter().map(|t| t * a3).sum::<f64>()).tanh());
    }
    let mut u6 = x.to_vec();
    let a0 = total;
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        for t2 in u6.iter_mut() {
            *t2 = (*t2 * ((x[4]).mul_add(0.5, a0) + helper(total, x[1]))).sin();
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (u6[4] * total) <= 0.1 || (u6[4] * total) > 0.9 {
                break;
            }
            if norm(&u6) < u6[j4] {
                let mut m5 = (taped(x[4], &x[1..3])).sin();
            } else {
                if (a0 + a0) > 0.3 {
                    break;
                }
            }
        }
    }
    total + a0 * 0.7 + total * 0.7 + u6[1] * u6[3]
}

#[differentiable]
pub(super) fn p2(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        let mut g3 = [[total; 2]; 3];
        g3[(1) % 3][1] += (x[4] - 1.5_f64);
        for r in 1..3 {
            for c in 0..2 {
                g3[r][c] += 0.5 * g3[r - 1][1 - c] * g3[r][c];
            }
        }
        let a4 = g3[2][0] + g3[1][1];
        if k1 > 2 {
            break ({
                let q = x[1];
                q * q
            } - helper(helper(total, total), power(x[2], 2)));
        }
    };
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (x[4] * x[0]) > 0.3 {
                break;
            }
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total).powi(2) < z2 {
                        break;
                    }
                    total += 0.3 * ((j6 as f64) - (z2).max(total)).powi(3);
                    let mut g2 = [[z2; 2]; 3];
                    g2[(j1) % 3][1] += (x[(i0 + 2) % 5] + z2);
                    for r in 1..3 {
                        for c in 0..2 {
                            g2[r][c] += 0.5 * g2[r - 1][1 - c] * g2[r][c];
                        }
                    }
                    let a3 = g2[2][0] + g2[1][1];
                }
            }
        }
    }
    if (z2 * x[1]) <= 0.1 || (z2 * x[1]) > 0.9 {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (z2 + x[1]) <= 0.1 || (z2 + x[1]) > 0.9 {
                    break;
                }
                let mut u6: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u6.push(x[k] * (x[(i4 + 0) % 5] * x[(i4 + 0) % 5] + 1.0).sqrt());
                }
                for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t1 = t1 * 1.1;
                    {}
                }
                for t2 in u6.iter_mut() {
                    *t2 = (*t2 * (1.4_f64 * 1.4_f64 + 1.0).sqrt()).sin();
                }
            }
        }
        let mut m3 = (x[1] * (x[0] / (1.5 + total.sin())));
    }
    let a4 = ((power(x[0] * 0.5, 2) * power(x[0] * 0.5, 2) + 1.0).sqrt()).mul_add(0.5, total);
    let (p5, q6) = ((z2).tanh(), (total / (1.5 + x[0].sin())));
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[3] * 0.2_f64) <= 0.1 || (x[3] * 0.2_f64) > 0.9 {
                break;
            }
            total += 0.3 * ((helper((j1 as f64), 2.5_f64) * helper((j1 as f64), 2.5_f64) + 1.0).sqrt()).tanh();
        }
    }
    if (z2).mul_add(0.5, p5) < p5 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if x[2] > 0.3 {
                    break;
                }
            }
        }
    } else {
    }
    total + q6 * 0.7 + p5 * 0.7 + a4 * 0.7
}

#[differentiable]
pub(super) fn p3(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total + total) < total {
                break;
            }
            let mut n3 = 0;
            while total.abs() < 3.0 {
                total = 1.4 * total + 0.3;
                n3 += 1;
                if n3 > 4 {
                    break;
                }
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (x[i1]).max(0.6_f64) > 0.3 {
                        break;
                    }
                    for (i6, t0) in x.iter().enumerate() {
                        let t0 = t0 * 1.1;
                        {
                            let mut g1 = [[x[1]; 2]; 3];
                            g1[(i6) % 3][1] += 2.3_f64;
                            for r in 1..3 {
                                for c in 0..2 {
                                    g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
                                }
                            }
                            let a2 = g1[2][0] + g1[1][1];
                        }
                    }
                    if (total * (i4 as f64)) > 0.3 {
                        let (p3, q4) = (x[j5], x.iter().map(|t| t * 2.7_f64).sum::<f64>());
                        if j5 % 2 == 0 {
                            continue;
                        }
                        let a5 = (((2.8_f64).tanh().exp()).powi(0) + q4);
                    }
                }
            }
        }
    }
    let mut g6 = [[total; 2]; 3];
    g6[(0) % 3][1] += (total * 2.1_f64);
    for r in 1..3 {
        for c in 0..2 {
            g6[r][c] += 0.5 * g6[r - 1][1 - c] * g6[r][c];
        }
    }
    let a0 = g6[2][0] + g6[1][1];
    for i1 in 0..=2 {
        for i2 in (0..5).rev() {
            total /= 1.2 + (total).sin();
            let mut u3: Vec<f64> = Vec::new();
            for k in 0..5 {
                u3.push(x[k] * (total * a0));
            }
        }
        let (p4, q5) = ((helper(x[0], 1.9_f64) * helper(x[0], 1.9_f64) + 1.0).sqrt(), (-x[i1]));
    }
    for w in x.windows(2) {
        let t0 = w[0] * w[1];
        {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (x[2]).mul_add(0.5, 2.8_f64) < a0 {
                        break;
                    }
                    let mut n3 = 0;
                    while total.abs() < 3.0 {
                        total = 1.4 * total + 0.3;
                        n3 += 1;
                        if n3 > 4 {
                            break;
                        }
                    }
                }
            }
        }
    }
    total + a0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p4(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        for i2 in 0..=2 {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if maybe(x[4], total).unwrap_or(total) < (i1 as f64) {
                        break;
                    }
                    let a5 = 'v: {
                        if (x[i1] / (1.5 + x[(i3 + 3) % 5].sin())) < x[i3] {
                            break 'v (((x[2]).powi(3)).abs() + 0.1).ln();
                        }
                        for t in x {
                            if *t > 0.8 {
                                break 'v t * 2.0;
                            }
                        }
                        0.3 * x[1]
                    };
                }
            }
            let mut u6: Vec<f64> = Vec::new();
            for k in 0..5 {
                u6.push(x[k] * (total).max(total));
            }
        }
    }
    let mut u0 = [(total).max(x[0]); 5];
    for (i1, t2) in x.iter().enumerate() {
        let t2 = t2 * 1.1;
        {
            if (-2.3_f64) > 0.3 {
                let a3 = {
                    let k = total;
                    let g = |t: f64| (k * t).sin() + t;
                    g(total) * g(u0[1])
                };
            } else {
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    let mut n5 = 0;
                    while total.abs() < 3.0 {
                        total = 1.4 * total + 0.3;
                        n5 += 1;
                        if n5 > 4 {
                            break;
                        }
                    }
                }
                if x[4] < t2 {
                    return ((2.1_f64).powi(3) + (u0[(i1 + 2) % 5] - (i1 as f64)));
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (2.5_f64 * u0[(i1 + 2) % 5]) > 0.3 {
                            break;
                        }
                        let a1 = 'v: {
                            if (-u0[i6]) > 0.3 {
                                break 'v ({
                                    let q = helper(t2, total);
                                    q * q
                                });
                            }
                            for t in x {
                                if *t > 0.8 {
                                    break 'v t * 2.0;
                                }
                            }
                            0.3 * x[1]
                        };
                    }
                }
            }
        }
    }
    u0.swap(3, 0);
    total + total * 0.7 + u0[1] * u0[3]
}

#[differentiable]
pub(super) fn p5(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => ((total * total) + helper(total, x[4])),
        1 | 4 => {
            let w = (helper(total, 1.3_f64)).sin();
            w * w
        }
        _ => 0.25,
    };
    for i2 in 0..x.len() {
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if x.iter().map(|t| t * x[2]).sum::<f64>() > 0.3 {
                    break;
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if j4 % 2 == 0 {
                            break;
                        }
                    }
                }
            }
        }
        let mut u0 = x.to_vec();
        total -= (a1).tanh();
    }
    let a1 =
        (x.iter().map(|t| t * (1.9_f64).max(total)).sum::<f64>() - ((a1).mul_add(0.5, total) / (1.5 + x[4].sin())));
    total + a1 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p6(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(x[4] * 0.5, 0) <= 0.1 || power(x[4] * 0.5, 0) > 0.9 {
                break;
            }
            if helper(total, 1.5_f64) > 0.3 {
                break;
            }
            total = (helper(helper(x[2], x[i1]), power(x[j2], 2)) + x[(i1 + 3) % 5]).sin();
        }
    }
    if (x[0] * total) > 0.3 {
        let mut m3 = (x[2] + helper(total, total));
    } else {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if taped(1.9_f64, &x[1..3]) < total {
                    break;
                }
                for i6 in (0..5).rev() {}
                let a0 = helper(helper(((total + total) / (1.5 + (total + total).sin())), total), power(x[i4], 2));
                total -= (-a0).tanh();
            }
        }
        for i1 in 0..x.len() {
            let mut n2 = 0;
            while total.abs() < 3.0 {
                total = 1.4 * total + 0.3;
                n2 += 1;
                if n2 > 4 {
                    break;
                }
            }
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (-total) > 0.3 {
                break;
            }
            let mut k5 = 0;
            let z6 = loop {
                k5 += 1;
                for (i0, t1) in x.iter().enumerate() {
                    let t1 = t1 * 1.1;
                    {
                        let a2 = power(helper(helper(((0.9_f64).abs() + 0.1).ln(), t1), power(1.7_f64, 2)) * 0.5, 2);
                        let (p3, q4) = pair(t1, a2);
                    }
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if (x[i3] * total) > 0.3 {
                            break;
                        }
                        let mut g0 = [[total; 2]; 3];
                        g0[(j6) % 3][1] += taped(total, &x[1..3]);
                        for r in 1..3 {
                            for c in 0..2 {
                                g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                            }
                        }
                        let a1 = g0[2][0] + g0[1][1];
                    }
                }
                if (total + total) < (i3 as f64) {
                    let mut u2 = x.iter().map(|t| (t * (total * total + 1.0).sqrt()).sin()).collect::<Vec<f64>>();
                } else {
                }
                if k5 > 2 {
                    break ((0.2_f64 + x[i3]) * (x[2] * x[2] + 1.0).sqrt());
                }
            };
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p7(x: &[f64]) -> f64 {
    let mut total = x[0];
    if x[2] < 0.2_f64 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (x[1]).tanh() <= 0.1 || (x[1]).tanh() > 0.9 {
                    break;
                }
                if i1 % 2 == 1 {
                } else {
                    let (p3, q4) = (0.1_f64, helper(helper(x[2], 1.5_f64), power((j2 as f64), 2)));
                }
            }
        }
    }
    if helper(helper(total, x[1]), power(0.9_f64, 2)) < total {
        return total;
    }
    if (x[2] - x[3]) > 0.3 {
    } else {
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if total <= 0.1 || total > 0.9 {
                    break;
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if x[(i5 + 1) % 5] > 0.3 {
                            break;
                        }
                    }
                }
                for i2 in 0..=2 {}
                let a3 = (((total).abs() + 0.1).ln() * (total / (1.5 + total.sin()))).sin();
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (if (0.4_f64 - x[4]) > 0.3 { total } else { total }) > 0.3 {
                    break;
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p8(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (((total).abs() + 0.1).ln() + x[2]);
    for i2 in (0..5).rev() {
        if i2 % 2 == 1 {
            continue;
        }
        total /= 1.2
            + (if (total * x[(i2 + 0) % 5]) < x[(i2 + 3) % 5] {
                (total * (x[1] + m1))
            } else {
                (total / (1.5 + x[i2].sin())).powi(2)
            })
            .sin();
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p9(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        for i2 in 0..=2 {
            total = 0.4 * total + (taped(((-total) + (x[i1]).max(total)), &x[1..3])).sin();
            if x[0] < total {
            } else {
                let mut n3 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n3 += 1;
                    if n3 > 4 {
                        break;
                    }
                }
            }
        }
        total = (total).sin();
    }
    total /= 1.2 + (((x[3] * total) + (x[1] + x[1])) * x[4]).sin();
    total -= ((power(0.2_f64 * 0.5, 1) * (total).mul_add(0.5, x[4])).powi(3)).tanh();
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) {
        let t5 = t5 * 1.1;
        {
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (x[1]).mul_add(0.5, x[1]) > 0.3 {
                        break;
                    }
                    if power(total * 0.5, 2) > 0.3 {
                        return ((j0 as f64).powi(3)).sin();
                    }
                    let mut k1 = 0;
                    while k1 < 4 {
                        k1 += 1;
                    }
                }
            }
        }
    }
    let mut u2: Vec<f64> = Vec::new();
    for k in 0..5 {
        u2.push(x[k] * x[4]);
    }
    total + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p10(x: &[f64]) -> f64 {
    let mut total = x[0];
    total + total * 0.7
}

#[differentiable]
pub(super) fn p11(x: &[f64]) -> f64 {
    let mut total = x[0];
    total + total * 0.7
}

#[differentiable]
pub(super) fn p12(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = x[1];
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if x[0] <= 0.1 || x[0] > 0.9 {
                break;
            }
            if taped(total, &x[1..3]) < 1.1_f64 {
                break;
            }
        }
    }
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        let mut m5 = ((0.2_f64).powi(3)).sin();
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[2] * total) < x[2] {
                break;
            }
            if ((j0 as f64) / (1.5 + 1.7_f64.sin())) > 0.3 {
                continue;
            }
        }
    }
    if (total - a1) > 0.3 {
        let mut g1 = [[x[1]; 2]; 3];
        g1[(2) % 3][1] += helper(helper(x[1], total), power(x[4], 2));
        for r in 1..3 {
            for c in 0..2 {
                g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
            }
        }
        let a2 = g1[2][0] + g1[1][1];
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[2] / (1.5 + x[4].sin())) < a1 {
                    break;
                }
                let mut u5 =
                    x.iter().map(|t| (t * x.iter().map(|t| t * x[i3]).sum::<f64>()).sin()).collect::<Vec<f64>>();
                if i3 % 2 == 0 {
                    total += 0.3
                        * ((taped(u5[i3], &x[1..3]) + (a1).tanh().exp())
                            - (match maybe(norm(&u5[1..3]), 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => total,
                            }));
                    if (u5[j4]).tanh().exp() > 0.3 {
                        continue;
                    }
                } else {
                    let a6 = {
                        let k = a2;
                        let g = |t: f64| (k * t).sin() + t;
                        g((x[j4]).powi(3)) * g((x[i3] + a2))
                    };
                }
                let mut u0 = [(if u5[2] > 0.3 { 0.5_f64 } else { (j4 as f64) }); 5];
            }
        }
        let mut u1 = x.to_vec();
    } else {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if {
                    let q = x[2];
                    q * q
                } > 0.3
                {
                    break;
                }
                let mut m4 = (if j3 % 2 == 1 {
                    (match maybe(x[(j3 + 2) % 5], 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => a1,
                    })
                } else {
                    (total + a1)
                });
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p13(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + (((x[0]).mul_add(0.5, total) + total).mul_add(0.5, total)).sin();
    let mut u1 = x.to_vec();
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p14(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (if (total * x[1]) <= 0.1 || (total * x[1]) > 0.9 { total } else { total }) <= 0.1
                || (if (total * x[1]) <= 0.1 || (total * x[1]) > 0.9 { total } else { total }) > 0.9
            {
                break;
            }
            if x.iter().map(|t| t * total).sum::<f64>() < x[(i1 + 3) % 5] {
                let (p3, q4) = (((i1 as f64).tanh()).mul_add(0.5, total), total);
                let a5 = match i1 % 3 {
                    0 => ((q4).sin()).mul_add(0.5, p3),
                    1 | 4 => {
                        let w = ((if i1 % 2 == 1 { (j2 as f64) } else { x[(i1 + 3) % 5] }) + q4);
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p15(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        total += 0.3 * (taped(total, &x[1..3]) * ((x[1] * x[1] + 1.0).sqrt() + (total - total)));
        if k1 > 2 {
            break (total * total).mul_add(0.5, total);
        }
    };
    total + z2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p16(x: &[f64]) -> f64 {
    let mut total = x[0];
    total += 0.3 * ((maybe(total, total).unwrap_or(total) + (x[1] * x[3])).abs() + 0.1).ln();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if taped(total, &x[1..3]) > 0.3 {
                break;
            }
            let a3 = total;
            let a4 = match i1 % 3 {
                0 => {
                    ((match maybe(a3, 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => (j2 as f64),
                    }) * helper(helper(total, 2.3_f64), power(x[(i1 + 3) % 5], 2)))
                }
                1 | 4 => {
                    let w = (if i1 % 2 == 0 { power((j2 as f64) * 0.5, 0) } else { x[(j2 + 0) % 5] });
                    w * w
                }
                _ => 0.25,
            };
        }
    }
    let (p5, q6) = pair((total).mul_add(0.5, x[2]), total);
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if {
                let q = total;
                q * q
            } > 0.3
            {
                break;
            }
            let a2 = 'v: {
                if (p5 / (1.5 + x[i0].sin())) > 0.3 {
                    break 'v ((total).tanh() + (p5).max((i0 as f64)));
                }
                for t in x {
                    if *t > 0.8 {
                        break 'v t * 2.0;
                    }
                }
                0.3 * x[1]
            };
            let a3 = ((if i0 % 2 == 1 { 1.8_f64 } else { x[2] }).tanh() * {
                let q = (total).tanh();
                q * q
            });
            let a4 = (helper(
                helper(
                    {
                        let q = q6;
                        q * q
                    },
                    x[2],
                ),
                power((i0 as f64), 2),
            ))
            .max(((total + x[i0]) + (0.9_f64).max(a3)));
        }
    }
    total + q6 * 0.7 + p5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p17(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            total = 0.4 * total
                + (helper(helper((total).max(total), total), power(total, 2))
                    * ({
                        let q = t2;
                        q * q
                    })
                    .powi(2))
                .sin();
            for i3 in 0..=2 {
                if i3 % 2 == 1 {
                    break;
                }
            }
        }
    }
    let mut u4 = x.to_vec();
    u4[0] = ({
        let q = u4[1];
        q * q
    })
    .sin();
    for i5 in 0..x.len() {
        for i6 in 1..4 {
            let mut u0 = vec![
                x[0],
                helper(helper(total, total), power(u4[(i5 + 1) % 5], 2)),
                0.5,
                x[1],
                helper(helper(total, total), power(u4[(i5 + 1) % 5], 2)),
            ];
        }
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (total / (1.5 + total.sin())) > 0.3 {
                    break;
                }
                if (u4[(i1 + 1) % 5] * total) < total {
                    return helper((total * total), (total * x[(i1 + 3) % 5]));
                }
            }
        }
    }
    let mut n3 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n3 += 1;
        if n3 > 4 {
            break;
        }
    }
    u4[0] = (x[0]).sin();
    let mut u4 = x.to_vec();
    total + total * 0.7 + u4[1] * u4[3] + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p18(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if x.iter().map(|t| t * x[0]).sum::<f64>() < total {
                    break;
                }
                for i4 in 0..=2 {
                    let (p5, q6) = (total, (x[i4]).tanh().exp());
                }
            }
        }
    }
    if (x[0] * x[0] + 1.0).sqrt() < x[2] {
        for (i0, t1) in x.iter().enumerate() {
            let t1 = t1 * 1.1;
            {
                let a2 = total;
            }
        }
    } else {
        for i3 in (0..5).rev() {
            if (total * total) > 0.3 {
                return (taped(total, &x[1..3]) * taped(x[i3], &x[1..3]));
            }
            if power(1.6_f64 * 0.5, 1) > 0.3 {
                if i3 % 2 == 0 {
                    continue;
                }
            }
        }
        let mut u4 = vec![(total).mul_add(0.5, x[2]); 5];
        u4[2] *= (1.1_f64).tanh();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p19(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total + total) < x[3] {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (x[3]).powi(1) > 0.3 {
                    break;
                }
                if i1 % 2 == 1 {
                    return taped((total * x[j2]), &x[1..3]);
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        let mut u5 = x.iter().map(|t| (t * (x[i3] + x[i1])).sin()).collect::<Vec<f64>>();
                        let mut u6 = [(total * x[(i1 + 3) % 5]); 5];
                    }
                }
            }
        }
        if (total).mul_add(0.5, x[1]) <= 0.1 || (total).mul_add(0.5, x[1]) > 0.9 {
            let a0 = {
                let q = ((total + x[3]).abs() + 0.1).ln();
                q * q
            };
            total *= (helper(helper(((total + x[1]) + (0.8_f64 * x[0])), x[2]), power(x[1], 2))).cos();
        } else {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if 0.3_f64 < x[2] {
                        break;
                    }
                    let mut u3 = [(total).mul_add(0.5, total); 5];
                    let k = ((i1 as f64).max(2.5_f64)).tanh();
                    let a4 = advance(&mut u3, k);
                }
            }
        }
    }
    for w in x.windows(2) {
        let t6 = w[0] * w[1];
        {
            if (x[0]).powi(3) < 1.4_f64 {
            } else {
                total /= 1.2 + (x[1]).sin();
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p20(x: &[f64]) -> f64 {
    let mut total = x[0];
    let o1: Option<f64> = if (total - x[2]) <= 0.1 || (total - x[2]) > 0.9 {
        Some(((0.8_f64).mul_add(0.5, total) - (-total)))
    } else {
        None
    };
    let mut a2 = (total - total);
    if let Some(v) = o1 {
        a2 += v * a2;
    }
    for i3 in 0..x.len() {
        let a4 = {
            let k = x[(i3 + 0) % 5];
            let g = |t: f64| (k * t).sin() + t;
            g((0.1_f64).tanh()) * g(1.2_f64)
        };
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if i3 % 2 == 0 {
                    break;
                }
                if helper(2.6_f64, (i3 as f64)) > 0.3 {
                    continue;
                }
            }
        }
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (match maybe(a4, 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => total,
                }) < a4
                {
                    break;
                }
                let a2 = x[(i0 + 0) % 5];
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if x[(i0 + 2) % 5] < a2 {
                            break;
                        }
                    }
                }
            }
        }
    }
    let mut m5 = {
        let q = power(x[2] * 0.5, 0);
        q * q
    };
    let a6 = (maybe((0.7_f64 - x[0]), 0.3_f64).unwrap_or(x[4]) * maybe((0.7_f64 - x[0]), 0.3_f64).unwrap_or(x[4])
        + 1.0)
        .sqrt();
    for (i0, t1) in x.iter().enumerate() {
        let t1 = t1 * 1.1;
        {
            if i0 % 2 == 0 {
                break;
            }
            let a2 = {
                let k = a6;
                let g = |t: f64| (k * t).sin() + t;
                g((x[i0] / (1.5 + total.sin()))) * g((x[i0] / (1.5 + x[i0].sin())))
            };
        }
    }
    total + a6 * 0.7 + m5 * 0.7 + a2 * 0.7
}

#[differentiable]
pub(super) fn p21(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (-x[1]);
    if (m1 + x[1]) > 0.3 {
        return taped(((0.7_f64).abs() + 0.1).ln(), &x[1..3]);
    }
    if (x[3]).tanh() <= 0.1 || (x[3]).tanh() > 0.9 {}
    for i2 in 0..=2 {
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if i2 % 2 == 1 {
                    break;
                }
                let a5 = (power(1.7_f64 * 0.5, 2) * ((total).tanh() - ((total).abs() + 0.1).ln()));
            }
        }
    }
    total = 0.4 * total + (((m1 * m1 + 1.0).sqrt() * (m1 * m1 + 1.0).sqrt() + 1.0).sqrt()).sin();
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p22(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            let mut u3 = x.iter().map(|t| (t * t2).sin()).collect::<Vec<f64>>();
            if helper(helper(u3[0], total), power(u3[2], 2)) <= 0.1
                || helper(helper(u3[0], total), power(u3[2], 2)) > 0.9
            {
                let mut k4 = 0;
                let z5 = loop {
                    k4 += 1;
                    if k4 > 2 {
                        break (((u3[3]).max(total)).abs() + 0.1).ln();
                    }
                };
            }
        }
    }
    total *= ((total / (1.5 + (total).tanh().sin())).mul_add(0.5, x[1])).cos();
    total *= ((helper(helper((total * x[0]), total), power(x[1], 2))).mul_add(0.5, total)).cos();
    for i6 in 0..x.len() {
        let mut k0 = 0;
        let z1 = loop {
            k0 += 1;
            if (total - total) < total {
                if {
                    let q = x[i6];
                    q * q
                } < total
                {
                    return x.iter().map(|t| t * (x[(i6 + 0) % 5]).tanh().exp()).sum::<f64>();
                }
            } else {
            }
            let a2 = ((x[i6] + total).mul_add(0.5, x[i6])
                + ((x.iter().map(|t| t * (i6 as f64)).sum::<f64>()).abs() + 0.1).ln());
            for i3 in 0..x.len() {}
            if k0 > 2 {
                break (taped((i6 as f64), &x[1..3])).tanh();
            }
        };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p23(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(2.5_f64 * 0.5, 1) > 0.3 {
                break;
            }
            if helper(helper(1.2_f64, total), power(0.4_f64, 2)) < total {
                continue;
            }
        }
    }
    for w in x.windows(2) {
        let t4 = w[0] * w[1];
        {
            for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
                let t6 = t6 * 1.1;
                {
                    let mut u0 = x.to_vec();
                    let a1 = match x.len() % 3 {
                        0 => (-total),
                        1 | 4 => {
                            let w = (-(2.9_f64).tanh().exp());
                            w * w
                        }
                        _ => 0.25,
                    };
                    u0.swap(4, 4);
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p24(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[4] * x[4] + 1.0).sqrt() < total {
                    break;
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if j3 % 2 == 0 {
                            break;
                        }
                        let mut s6 = vec![total, x[1], 0.5];
                        while let Some(t) = s6.pop() {
                            total += 0.3 * t * t;
                            if t > 0.7 && s6.len() < 4 {
                                s6.push(0.5 * t);
                            }
                            if (total + 1.1_f64) < total {
                                break;
                            }
                        }
                        let o0: Option<f64> = if helper(helper(x[j5], total), power(2.1_f64, 2)) > 0.3 {
                            Some(
                                (match maybe((total * total), 0.2) {
                                    Some(v) if v > 1.0 => v * 0.5,
                                    Some(v) => v,
                                    None => total,
                                }),
                            )
                        } else {
                            None
                        };
                        let a1 = match o0 {
                            Some(v) if v > 0.2 => v * total,
                            Some(v) => v.sin(),
                            None => total,
                        };
                    }
                }
                let mut k2 = 0;
                while k2 < 4 {
                    k2 += 1;
                }
            }
        }
        let mut m3 = maybe((total).sin(), 2.9_f64).unwrap_or(x[i1]);
    }
    let a4 = (helper(helper((total + total), 2.4_f64), power(x[2], 2))).max(
        (match maybe((x[4] + total), 0.2) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => total,
        }),
    );
    let a5 = 'v: {
        if x[3] > 0.3 {
            break 'v (taped(a4, &x[1..3])).sin();
        }
        for t in x {
            if *t > 0.8 {
                break 'v t * 2.0;
            }
        }
        0.3 * x[1]
    };
    let a6 = {
        let k = x[0];
        let g = |t: f64| (k * t).sin() + t;
        g((a4 + x[3])) * g(power(x[0] * 0.5, 2))
    };
    let a0 = (x[0] * (a5).mul_add(0.5, x[2])).tanh();
    let mut u1 = [((x[4]).abs() + 0.1).ln(); 5];
    total + a0 * 0.7 + a6 * 0.7 + a5 * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p25(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if helper(helper(total, (i1 as f64)), power(total, 2)) < 2.7_f64 {
                    break;
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if i1 % 2 == 0 {
                            break;
                        }
                    }
                }
                let mut m6 = ((0.7_f64).powi(3) / (1.5 + (x[i2] * total).sin()));
            }
        }
        let a0 = ((x.iter().map(|t| t * total).sum::<f64>() * x.iter().map(|t| t * total).sum::<f64>())
            - (x[(i1 + 3) % 5]).tanh());
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if ((x[3]).abs() + 0.1).ln() <= 0.1 || ((x[3]).abs() + 0.1).ln() > 0.9 {
                break;
            }
            let mut g3 = [[x[j2]; 2]; 3];
            g3[((i1 + 1) % 5) % 3][1] += (x[i1]).mul_add(0.5, total);
            for r in 1..3 {
                for c in 0..2 {
                    g3[r][c] += 0.5 * g3[r - 1][1 - c] * g3[r][c];
                }
            }
            let a4 = g3[2][0] + g3[1][1];
        }
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t6 = t6 * 1.1;
        {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total + t6) <= 0.1 || (total + t6) > 0.9 {
                        break;
                    }
                    'oi2: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'oi2;
                            }
                            if (t6).mul_add(0.5, t6) < 1.9_f64 {
                                break;
                            }
                            let a4 = ((t6).mul_add(0.5, x[i0]) + t6).mul_add(0.5, (i0 as f64));
                        }
                    }
                }
            }
        }
    }
    if x[2] > 0.3 {
        return x.iter().map(|t| t * 2.6_f64).sum::<f64>();
    }
    total /= 1.2 + (power(x.iter().map(|t| t * (2.7_f64).tanh()).sum::<f64>() * 0.5, 1)).sin();
    let mut u5 = x.to_vec();
    if (x[2]).powi(1) > 0.3 {}
    total + total * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p26(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[0] * total) < total {
        if (if (total).max(x[1]) <= 0.1 || (total).max(x[1]) > 0.9 { x[3] } else { total }) < x[0] {
            return (1.3_f64).tanh();
        }
    } else {
        if helper(total, total) <= 0.1 || helper(total, total) > 0.9 {
            for i1 in 1..4 {
                let mut g2 = [[x[4]; 2]; 3];
                g2[(i1) % 3][1] += (x[(i1 + 1) % 5] * x[(i1 + 1) % 5] + 1.0).sqrt();
                for r in 1..3 {
                    for c in 0..2 {
                        g2[r][c] += 0.5 * g2[r - 1][1 - c] * g2[r][c];
                    }
                }
                let a3 = g2[2][0] + g2[1][1];
                total -= (helper(
                    helper((((i1 as f64) + 0.1_f64) * x.iter().map(|t| t * 0.9_f64).sum::<f64>()), x[i1]),
                    power(a3, 2),
                ))
                .tanh();
            }
        } else {
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (if (total - total) < 1.2_f64 { total } else { total }) < x[1] {
                        break;
                    }
                }
            }
            let mut m6 = (x[2]).mul_add(0.5, total);
        }
        let mut m0 = (if (x[1]).max(1.4_f64) < x[3] { (x[1]).mul_add(0.5, total) } else { ((total).abs() + 0.1).ln() });
        let a1 = match x.len() % 3 {
            0 => m0,
            1 | 4 => {
                let w = ((x[2] * x[2] + 1.0).sqrt()).max((m0 + m0));
                w * w
            }
            _ => 0.25,
        };
    }
    let mut u2 = vec![(total * total + 1.0).sqrt(); 5];
    total + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p27(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total <= 0.1 || total > 0.9 {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    let a5 = total;
                }
                if j2 % 2 == 0 {
                } else {
                    total -= (((total).mul_add(0.5, x[i1]) + (x[j2] - x[i1]))
                        - helper((total).powi(2), (total * total + 1.0).sqrt()))
                    .tanh();
                }
            }
            let mut u6 = x.to_vec();
            let mut k0 = 0;
            while k0 < 4 {
                k0 += 1;
                u6.swap(i1, i1);
                if taped(u6[(j2 + 2) % 5], &x[1..3]) > 0.3 {
                } else {
                    let a1 = (if (1.6_f64 * total) > 0.3 { norm(&u6[0..1]) } else { total });
                }
            }
        }
    }
    for i2 in (0..5).rev() {
        let a3 = (helper(helper((total + total), total), power((i2 as f64), 2))).mul_add(0.5, total);
        let mut g4 = [[a3; 2]; 3];
        g4[((i2 + 2) % 5) % 3][1] += (if i2 % 2 == 0 { x[i2] } else { a3 });
        for r in 1..3 {
            for c in 0..2 {
                g4[r][c] += 0.5 * g4[r - 1][1 - c] * g4[r][c];
            }
        }
        let a5 = g4[2][0] + g4[1][1];
    }
    let a6 = x.iter().map(|t| t * ((x[0]).tanh() + total)).sum::<f64>();
    total + a6 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p28(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                total = (if (t2).tanh().exp() <= 0.1 || (t2).tanh().exp() > 0.9 {
                    (taped(0.5_f64, &x[1..3]) - 1.2_f64)
                } else {
                    helper(helper(((x[4]).abs() + 0.1).ln(), x[2]), power(x[3], 2))
                })
                .sin();
            }
        }
    }
    let a4 = power((total + 1.4_f64).max((total).max(total)) * 0.5, 0);
    let a5 = (((a4 * x[4]) - x.iter().map(|t| t * total).sum::<f64>()) + ((x[3]).max(0.2_f64)).sin());
    let mut n6 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n6 += 1;
        if n6 > 4 {
            break;
        }
    }
    for i0 in 1..4 {
        for i1 in (0..5).rev() {
            let mut k2 = 0;
            while k2 < 4 {
                k2 += 1;
                total = (match maybe(helper(helper((x[i0] * x[i0] + 1.0).sqrt(), total), power(a5, 2)), 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => total,
                })
                .sin();
            }
            for i3 in 0..=2 {
                let o4: Option<f64> = if i0 % 2 == 0 { Some(((x[i1] * total) - x[i1])) } else { None };
                let mut a5 = (x[i1]).mul_add(0.5, total);
                if let Some(v) = o4 {
                    a5 += v * a5;
                }
            }
            let a6 = {
                let k = a4;
                let g = |t: f64| (k * t).sin() + t;
                g((i1 as f64).mul_add(0.5, x[i0])) * g((a4 * a4 + 1.0).sqrt())
            };
        }
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (a5 + a4) < 1.2_f64 {
                    break;
                }
            }
        }
    }
    total + a5 * 0.7 + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p29(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2 + (total / (1.5 + ((total).tanh()).powi(3).sin())).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (-total) > 0.3 {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if x[(i1 + 0) % 5] > 0.3 {
                        break;
                    }
                    if j2 % 2 == 1 {
                        continue;
                    }
                    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                        let t6 = t6 * 1.1;
                        {}
                    }
                }
            }
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total + x[1]) < x[i1] {
                        break;
                    }
                    total = 0.4 * total
                        + ((x[i1] + 1.1_f64).max(taped(total, &x[1..3]))
                            / (1.5
                                + (x[(j1 + 0) % 5] * (if taped(x[i0], &x[1..3]) > 0.3 { total } else { total }))
                                    .sin()))
                        .sin();
                    'oi2: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'oi2;
                            }
                            if i1 % 2 == 0 {
                                break;
                            }
                            let mut m4 = power((i0 as f64).powi(2) * 0.5, 1);
                        }
                    }
                    let mut k5 = 0;
                    while k5 < 4 {
                        k5 += 1;
                        total = 0.4 * total + (-helper((i0 as f64).sin(), (x[i0] * 2.6_f64))).sin();
                    }
                }
            }
        }
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        total = ({
            let q = (2.3_f64 * 0.4_f64);
            q * q
        })
        .sin();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p30(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p31(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0] - x[4]) < 2.4_f64 {
                break;
            }
        }
    }
    let (p3, q4) = (((total).tanh() + (x[2] + total)), (1.4_f64 + total));
    let a5 = {
        let q = ((x[0]).mul_add(0.5, x[2]) * (q4).sin());
        q * q
    };
    if x.iter().map(|t| t * x[1]).sum::<f64>() < x[2] {
        let mut u6 = vec![(x[0] - q4); 5];
    } else {
        for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
            let t1 = t1 * 1.1;
            {
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if {
                            let q = 0.2_f64;
                            q * q
                        } > 0.3
                        {
                            break;
                        }
                    }
                }
                let mut m4 = (q4 * q4).mul_add(0.5, x[4]);
            }
        }
    }
    total + a5 * 0.7 + q4 * 0.7 + p3 * 0.7
}

#[differentiable]
pub(super) fn p32(x: &[f64]) -> f64 {
    let mut total = x[0];
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {}
    }
    if (1.3_f64 * total) < total {
        total -= (helper(total, ((x[1]).sin() * helper(total, total)))).tanh();
        total = 0.4 * total + (x.iter().map(|t| t * ((-x[0]) * (total).powi(2))).sum::<f64>()).sin();
        let mut m3 = (if (1.9_f64 - x[0]) <= 0.1 || (1.9_f64 - x[0]) > 0.9 { total } else { (x[2]).tanh() });
    }
    if helper(helper(total, total), power(total, 2)) > 0.3 {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (x[3]).tanh() <= 0.1 || (x[3]).tanh() > 0.9 {
                    break;
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (total - total) < total {
                            break;
                        }
                    }
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if ((i4 as f64) - total) < total {
                            break;
                        }
                    }
                }
                let mut m3 = ((total).tanh().exp()).mul_add(0.5, x[i4]);
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total).powi(0) < 2.6_f64 {
                    break;
                }
                let (p6, q0) = pair(
                    (match maybe(1.1_f64, 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => x[(i4 + 3) % 5],
                    })
                    .tanh()
                    .exp(),
                    total,
                );
            }
        }
    } else {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if total < x[1] {
                    break;
                }
                total -= (((power((i1 as f64) * 0.5, 0)).tanh().exp()).sin()).tanh();
                let mut s3 = vec![total, x[1], 0.5];
                while let Some(t) = s3.pop() {
                    total += 0.3 * t * t;
                    if t > 0.7 && s3.len() < 4 {
                        s3.push(0.5 * t);
                    }
                    if ((total).abs() + 0.1).ln() > 0.3 {
                        break;
                    }
                }
            }
        }
        let mut m4 = (if taped(total, &x[1..3]) < x[1] { total } else { total }).tanh();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p33(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total + total) > 0.3 {
                break;
            }
            let a3 = ((x.iter().map(|t| t * total).sum::<f64>()).max(helper(x[3], 0.2_f64)))
                .max(((total).max(x[(i1 + 2) % 5]) * total));
            if (a3).tanh() > 0.3 {
                break;
            }
            if j2 % 2 == 1 {
                continue;
            }
        }
    }
    for i4 in 0..x.len() {
        let mut k5 = 0;
        let z6 = loop {
            k5 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (if i4 % 2 == 0 { x[(i4 + 1) % 5] } else { x[i4] }) < total {
                        break;
                    }
                }
            }
            if k5 > 2 {
                break (-helper(2.6_f64, 2.3_f64));
            }
        };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p34(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        if (total).powi(2) > 0.3 {
            return ((x[2]).powi(1) * (total - total));
        }
        if k1 > 2 {
            break ((total + total) - 1.3_f64);
        }
    };
    let (p3, q4) = (((x[1] - x[3]) + (2.7_f64).max(x[4])), (z2 * z2));
    if x[3] > 0.3 {
    } else {
        for i5 in 1..4 {
            if (total * q4) > 0.3 {
                total = (-taped(
                    {
                        let q = (i5 as f64);
                        q * q
                    },
                    &x[1..3],
                ))
                .sin();
            }
        }
        for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
            let t0 = t0 * 1.1;
            {
                let mut g1 = [[t0; 2]; 3];
                g1[(3) % 3][1] += (x[0] * 2.2_f64);
                for r in 1..3 {
                    for c in 0..2 {
                        g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
                    }
                }
                let a2 = g1[2][0] + g1[1][1];
            }
        }
    }
    for i3 in 0..x.len() {
        if i3 % 2 == 0 {
            break;
        }
        let (p4, q5) = (((z2).tanh().exp() * (x[0]).mul_add(0.5, total)), x.iter().map(|t| t * z2).sum::<f64>());
        let a6 = q5;
    }
    total + q4 * 0.7 + p3 * 0.7 + z2 * 0.7
}

#[differentiable]
pub(super) fn p35(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut g1 = [[total; 2]; 3];
    g1[(3) % 3][1] += (x[3] / (1.5 + total.sin()));
    for r in 1..3 {
        for c in 0..2 {
            g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
        }
    }
    let a2 = g1[2][0] + g1[1][1];
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p36(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[4] + x[3]) < x[0] {
                    break;
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if helper(total, total) > 0.3 {
                            break;
                        }
                        let mut m0 = ((maybe(total, total).unwrap_or(x[j4])).abs() + 0.1).ln();
                    }
                }
            }
        }
        if k1 > 2 {
            break ((x[1] + x[4]) * (-x[0]));
        }
    };
    let (p1, q2) = pair(x[3], total);
    total = 0.4 * total
        + (((z2).tanh().exp()).max(
            (match maybe(x[0], 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => p1,
            }),
        ) / (1.5 + total.sin()))
        .sin();
    total *= (((if (0.3_f64).mul_add(0.5, x[4]) > 0.3 { x[3] } else { x[2] }) + (z2).max(x[2])) * (q2).sin()).cos();
    for i3 in 1..4 {
        for (&t5, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t5 = t5 * 1.1;
            {}
        }
    }
    total += 0.3
        * (1.9_f64
            + (match maybe((total * x[1]), 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => p1,
            }));
    if taped(x[2], &x[1..3]) > 0.3 {
        total = 0.4 * total + (((q2).tanh()).powi(1) * q2).sin();
        for i6 in 0..=2 {
            for i0 in 0..x.len() {
                let mut n1 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n1 += 1;
                    if n1 > 4 {
                        break;
                    }
                }
                let mut u2 = vec![(z2 * total); 5];
            }
            let a3 = match i6 % 3 {
                0 => p1,
                1 | 4 => {
                    let w = ((x[i6]).mul_add(0.5, total)).mul_add(0.5, total);
                    w * w
                }
                _ => 0.25,
            };
        }
        let (p4, q5) = (helper(x[4], q2), {
            let q = p1;
            q * q
        });
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        let (p0, q1) = pair(x[3], x[4]);
    }
    total + q2 * 0.7 + p1 * 0.7 + z2 * 0.7
}

#[differentiable]
pub(super) fn p37(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair(helper((0.8_f64).powi(3), (1.4_f64 - x[3])), total);
    for i3 in 0..x.len() {
        total *= (helper((x[i3]).mul_add(0.5, p1), q2) + helper((-p1), (x[0] + p1))).cos();
        let mut g4 = [[x[i3]; 2]; 3];
        g4[(i3) % 3][1] += (x[i3] * total);
        for r in 1..3 {
            for c in 0..2 {
                g4[r][c] += 0.5 * g4[r - 1][1 - c] * g4[r][c];
            }
        }
        let a5 = g4[2][0] + g4[1][1];
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (-0.9_f64) <= 0.1 || (-0.9_f64) > 0.9 {
                break;
            }
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (q2 + q2) < 0.8_f64 {
                        break;
                    }
                    let mut u3 = vec![x[0], (x[1] / (1.5 + total.sin())), 0.5, x[1], (x[1] / (1.5 + total.sin()))];
                }
            }
        }
    }
    let mut u4 = x.to_vec();
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let a6 = taped(
            ((if norm(&u4[2..4]) < p1 { q2 } else { u4[1] }) / (1.5 + x.iter().map(|t| t * total).sum::<f64>().sin())),
            &x[1..3],
        );
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if total > 0.3 {
                break;
            }
            total = (if j1 % 2 == 1 { norm(&u4) } else { p1 }).sin();
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p38(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            let mut u3 = [(t2 + t2); 5];
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if x[3] < x[2] {
                break;
            }
            if i4 % 2 == 0 {
                let mut u6 = x.to_vec();
                for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t1 = t1 * 1.1;
                    {}
                }
            }
        }
    }
    for i2 in (0..5).rev() {
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if i2 % 2 == 0 {
                    break;
                }
                if i2 % 2 == 0 {
                    continue;
                }
                total += 0.3 * (((total - x[4]).tanh()).abs() + 0.1).ln();
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if (j4 as f64).mul_add(0.5, total) > 0.3 {
                            break;
                        }
                    }
                }
            }
        }
    }
    let mut g0 = [[total; 2]; 3];
    g0[(0) % 3][1] += (x[1] + total);
    for r in 1..3 {
        for c in 0..2 {
            g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
        }
    }
    let a1 = g0[2][0] + g0[1][1];
    if (a1 - total) <= 0.1 || (a1 - total) > 0.9 {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            let (p3, q4) = pair(
                taped(
                    {
                        let q = x[1];
                        q * q
                    },
                    &x[1..3],
                ),
                x[3],
            );
            for i5 in 1..4 {}
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p39(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], (x[3] / (1.5 + x[4].sin())), 0.5, x[1], (x[3] / (1.5 + x[4].sin()))];
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            let mut u5 = [norm(&u1); 5];
            for i6 in 1..4 {
                let mut g0 = [[total; 2]; 3];
                g0[(3) % 3][1] += (if i6 % 2 == 0 { u5[i6] } else { total });
                for r in 1..3 {
                    for c in 0..2 {
                        g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                    }
                }
                let a1 = g0[2][0] + g0[1][1];
                let mut n2 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n2 += 1;
                    if n2 > 4 {
                        break;
                    }
                }
            }
        }
        if k2 > 2 {
            break helper(x.iter().map(|t| t * total).sum::<f64>(), (2.3_f64 * 2.3_f64 + 1.0).sqrt());
        }
    };
    for i3 in (0..5).rev() {
        if (u1[(i3 + 2) % 5] + total) < (i3 as f64) {
            if (x[i3] * (i3 as f64)) < z3 {
                continue;
            }
            if i3 % 2 == 0 {
                continue;
            }
            let mut g4 = [[total; 2]; 3];
            g4[((i3 + 1) % 5) % 3][1] += power(u1[(i3 + 2) % 5] * 0.5, 2);
            for r in 1..3 {
                for c in 0..2 {
                    g4[r][c] += 0.5 * g4[r - 1][1 - c] * g4[r][c];
                }
            }
            let a5 = g4[2][0] + g4[1][1];
        } else {
            let (p6, q0) = (
                (2.5_f64).max({
                    let q = z3;
                    q * q
                }),
                ((i3 as f64) * x[0]),
            );
            let a1 = (0.9_f64 - (-x[i3]).tanh());
            if (p6 * a1) < q0 {
                let (p2, q3) = pair(norm(&u1[2..4]), a1);
                if i3 % 2 == 1 {
                    return (helper(helper(q0, total), power(q3, 2)) * (total * a1));
                }
            } else {
                let a4 = helper(helper((((i3 as f64) - z3) + ((x[i3]).abs() + 0.1).ln()), x[i3]), power(total, 2));
            }
        }
    }
    total + z3 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p40(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair(
        taped(
            {
                let q = x[4];
                q * q
            },
            &x[1..3],
        ),
        total,
    );
    let mut k3 = 0;
    while k3 < 4 {
        k3 += 1;
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            let mut u5 = [{
                let q = total;
                q * q
            }; 5];
        }
        for i6 in 0..x.len() {
            let mut u0 = vec![x[0], taped(q2, &x[1..3]), 0.5, x[1], taped(q2, &x[1..3])];
        }
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if maybe(p1, x[3]).unwrap_or(p1) <= 0.1 || maybe(p1, x[3]).unwrap_or(p1) > 0.9 {
                    break;
                }
                let mut k3 = 0;
                let z4 = loop {
                    k3 += 1;
                    total = (q2).sin();
                    let mut n5 = 0;
                    while total.abs() < 3.0 {
                        total = 1.4 * total + 0.3;
                        n5 += 1;
                        if n5 > 4 {
                            break;
                        }
                    }
                    if k3 > 2 {
                        break (if power(p1 * 0.5, 0) > 0.3 { (q2).sin() } else { (q2).tanh().exp() });
                    }
                };
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (q2).max(total) > 0.3 {
                break;
            }
            let mut n1 = 0;
            while total.abs() < 3.0 {
                total = 1.4 * total + 0.3;
                n1 += 1;
                if n1 > 4 {
                    break;
                }
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if power((j0 as f64) * 0.5, 2) > 0.3 {
                        break;
                    }
                    'oi4: for i4 in 0..4 {
                        for j5 in 0..3 {
                            if j5 > i4 {
                                continue 'oi4;
                            }
                            if j0 % 2 == 1 {
                                break;
                            }
                            let o6: Option<f64> = if (x[j3] * x[j3] + 1.0).sqrt() > 0.3 {
                                Some(taped(taped(total, &x[1..3]), &x[1..3]))
                            } else {
                                None
                            };
                            let mut a0 = (1.9_f64 * q2);
                            if let Some(v) = o6 {
                                a0 += v * a0;
                            }
                            let mut n1 = 0;
                            while a0.abs() < 3.0 {
                                a0 = 1.4 * a0 + 0.3;
                                n1 += 1;
                                if n1 > 4 {
                                    break;
                                }
                            }
                        }
                    }
                    let a2 = 'v: {
                        if total < 2.5_f64 {
                            break 'v (match maybe(x.iter().map(|t| t * p1).sum::<f64>(), 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => p1,
                            });
                        }
                        for t in x {
                            if *t > 0.8 {
                                break 'v t * 2.0;
                            }
                        }
                        0.3 * x[1]
                    };
                }
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if helper(x[i6], x[i6]) > 0.3 {
                        break;
                    }
                    let (p5, q6) = pair(((x[j4] / (1.5 + (i3 as f64).sin())) - (q2).sin()), (i6 as f64));
                }
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p41(x: &[f64]) -> f64 {
    let mut total = x[0];
    if 1.7_f64 < x[1] {
        for i1 in 1..4 {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if total < (i1 as f64) {
                        break;
                    }
                }
            }
        }
    } else {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total * total + 1.0).sqrt() > 0.3 {
                    break;
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    let (p0, q1) = pair(x[(i4 + 0) % 5], total);
                }
            }
        }
        for i2 in 0..=2 {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if power(1.7_f64 * 0.5, 2) > 0.3 {
                        break;
                    }
                }
            }
        }
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (total - x[3]) > 0.3 {
                break;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p42(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        total /= 1.2 + (0.7_f64 + total).sin();
        for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
            let t3 = t3 * 1.1;
            {
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                }
            }
        }
        total /= 1.2 + (total).sin();
    }
    let (p5, q6) = pair(((total).abs() + 0.1).ln(), x[1]);
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[2]).tanh() > 0.3 {
                break;
            }
            let (p2, q3) = ((p5 * (p5 - (i0 as f64))), p5);
        }
    }
    for i4 in 1..4 {
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                let mut g0 = [[total; 2]; 3];
                g0[(2) % 3][1] += (-p5);
                for r in 1..3 {
                    for c in 0..2 {
                        g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                    }
                }
                let a1 = g0[2][0] + g0[1][1];
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if i4 % 2 == 1 {
                        break;
                    }
                }
            }
        }
    }
    total + q6 * 0.7 + p5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p43(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[2]).mul_add(0.5, total) > 0.3 {
        return (x.iter().map(|t| t * total).sum::<f64>() * power(total * 0.5, 1));
    }
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        for i2 in 0..=2 {
            let a3 = x[i2];
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p44(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair(maybe((total).tanh(), x[0]).unwrap_or(x[1]), x[0]);
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p45(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0] + total) > 0.3 {
                break;
            }
            let a3 = (power(power((j2 as f64) * 0.5, 1) * 0.5, 0)).sin();
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (if x[j2] < a3 { a3 } else { (i1 as f64) }) < x[i1] {
                        break;
                    }
                    if i1 % 2 == 0 {
                    } else {
                        let (p6, q0) = pair((2.4_f64 * total).sin(), total);
                        let mut u1 = [(x[(i4 + 0) % 5]).tanh().exp(); 5];
                    }
                }
            }
        }
    }
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        let mut m3 = x[4];
    }
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
            let t6 = t6 * 1.1;
            {
                let mut k0 = 0;
                let z1 = loop {
                    k0 += 1;
                    if k0 > 2 {
                        break ((total * x[1]) - x[4]);
                    }
                };
                let a2 = match x.len() % 3 {
                    0 => x.iter().map(|t| t * (x[3] + x[4])).sum::<f64>(),
                    1 | 4 => {
                        let w = ((x[3] + x[3]) / (1.5 + taped(t6, &x[1..3]).sin()));
                        w * w
                    }
                    _ => 0.25,
                };
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (z1 * x[0]) <= 0.1 || (z1 * x[0]) > 0.9 {
                            break;
                        }
                        let mut g5 = [[x[4]; 2]; 3];
                        g5[(2) % 3][1] += (t6 + total);
                        for r in 1..3 {
                            for c in 0..2 {
                                g5[r][c] += 0.5 * g5[r - 1][1 - c] * g5[r][c];
                            }
                        }
                        let a6 = g5[2][0] + g5[1][1];
                        total /= 1.2
                            + ((if total < x[4] { (total).mul_add(0.5, t6) } else { (total).mul_add(0.5, z1) })
                                .powi(2))
                            .sin();
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p46(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut g1 = [[x[2]; 2]; 3];
    g1[(3) % 3][1] += taped(x[0], &x[1..3]);
    for r in 1..3 {
        for c in 0..2 {
            g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
        }
    }
    let a2 = g1[2][0] + g1[1][1];
    for i3 in 0..=2 {
        total += 0.3
            * ((taped(x[(i3 + 3) % 5], &x[1..3]) / (1.5 + (a2).max(x[4]).sin()))
                * (taped(x[(i3 + 3) % 5], &x[1..3]) / (1.5 + (a2).max(x[4]).sin()))
                + 1.0)
                .sqrt();
    }
    let mut n4 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n4 += 1;
        if n4 > 4 {
            break;
        }
    }
    total += 0.3
        * ({
            let q = x[3];
            q * q
        } * (-(a2).mul_add(0.5, a2)));
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let (p6, q0) = (
            ((if (x[0] * x[0] + 1.0).sqrt() <= 0.1 || (x[0] * x[0] + 1.0).sqrt() > 0.9 { x[2] } else { a2 })
                + (if x[1] > 0.3 { x[2] } else { x[3] })),
            (if ((1.9_f64).abs() + 0.1).ln() < x[0] { total } else { x[3] }),
        );
    }
    if (x[4] * x[4] + 1.0).sqrt() > 0.3 {
        total += 0.3 * (helper(taped(x[3], &x[1..3]), x[3]) + ((total * total + 1.0).sqrt() + (a2 + a2)));
    } else {
        let (p1, q2) = pair((x.iter().map(|t| t * 0.8_f64).sum::<f64>() * (x[0]).mul_add(0.5, total)), x[2]);
    }
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p47(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(x[2] * 0.5, 0) < x[2] {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if helper(total, (j2 as f64)) < total {
                            break;
                        }
                        total *= ((total + (x[j2] * total)).mul_add(0.5, (j5 as f64))).cos();
                    }
                }
            }
            for i6 in 0..=2 {
                let a0 = helper(
                    helper(
                        {
                            let q = ((x[0]).abs() + 0.1).ln();
                            q * q
                        },
                        total,
                    ),
                    power(x[(j2 + 3) % 5], 2),
                );
            }
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total / (1.5 + total.sin())) <= 0.1 || (total / (1.5 + total.sin())) > 0.9 {
                break;
            }
            if (if (x[(j2 + 0) % 5] * x[(j2 + 0) % 5] + 1.0).sqrt() > 0.3 { x[(j2 + 2) % 5] } else { (j2 as f64) })
                > 0.3
            {
                for w in x.windows(2) {
                    let t4 = w[0] * w[1];
                    {}
                }
            } else {
                let mut n5 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n5 += 1;
                    if n5 > 4 {
                        break;
                    }
                }
            }
            let a6 = (x[i1] * x[i1] + 1.0).sqrt();
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (x[(j2 + 1) % 5]).max(x[0]) < x[0] {
                        break;
                    }
                    'oi2: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'oi2;
                            }
                            if i1 % 2 == 1 {
                                break;
                            }
                            let (p4, q5) = pair(((x[0]).tanh() - (a6).mul_add(0.5, x[(j1 + 0) % 5])), x[(i2 + 0) % 5]);
                        }
                    }
                    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                        let t0 = t0 * 1.1;
                        {}
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p48(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (x.iter().map(|t| t * (x[3] + x[4])).sum::<f64>() - power((x[2]).sin() * 0.5, 0)).cos();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * total + 1.0).sqrt() < total {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if i1 % 2 == 0 {
                        break;
                    }
                    let mut u5 = [(j2 as f64).sin(); 5];
                    total /= 1.2 + (norm(&u5)).sin();
                }
            }
            let a6 = {
                let k = x[i1];
                let g = |t: f64| (k * t).sin() + t;
                g((if helper(total, total) > 0.3 { 2.9_f64 } else { total })) * g((total * total + 1.0).sqrt())
            };
        }
    }
    let (p0, q1) = pair(
        (match maybe((total / (1.5 + total.sin())), 0.2) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => x[3],
        }),
        x[4],
    );
    total = (p0).sin();
    if (p0 * x[3]) > 0.3 {
        for i2 in (0..5).rev() {
            for (i3, t4) in x.iter().enumerate() {
                let t4 = t4 * 1.1;
                {
                    let a5 = taped(x[i3], &x[1..3]);
                }
            }
        }
        let mut s6 = vec![x[1], x[1], 0.5];
        while let Some(t) = s6.pop() {
            total += 0.3 * t * t;
            if t > 0.7 && s6.len() < 4 {
                s6.push(0.5 * t);
            }
            if (p0 * p0) > 0.3 {
                break;
            }
        }
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if x[0] < q1 {
                    break;
                }
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if (total).sin() < q1 {
                            break;
                        }
                        let a4 = (-(total - q1).tanh().exp());
                        total /= 1.2
                            + ({
                                let q = (p0).mul_add(0.5, x[i2]);
                                q * q
                            })
                            .sin();
                    }
                }
                for i5 in 1..4 {}
                let a6 = match i0 % 3 {
                    0 => (helper(helper(x[(j1 + 1) % 5], x[j1]), power(q1, 2)) * (j1 as f64).mul_add(0.5, p0)),
                    1 | 4 => {
                        let w = helper(helper((i0 as f64), x[j1]), power(total, 2));
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
    } else {
    }
    total + q1 * 0.7 + p0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p49(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut g1 = [[total; 2]; 3];
    g1[(1) % 3][1] += (total).tanh().exp();
    for r in 1..3 {
        for c in 0..2 {
            g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
        }
    }
    let a2 = g1[2][0] + g1[1][1];
    for i3 in 1..4 {
        for (&t5, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t5 = t5 * 1.1;
            {
                let (p6, q0) = pair((((a2).tanh()).abs() + 0.1).ln(), 0.4_f64);
                for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t2 = t2 * 1.1;
                    {
                        let a3 = {
                            let q = ((a2).tanh()).mul_add(0.5, p6);
                            q * q
                        };
                    }
                }
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total - x[0]) > 0.3 {
                    break;
                }
                total = (x[j5]).sin();
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if i3 % 2 == 1 {
                            break;
                        }
                    }
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if (x[(i3 + 1) % 5] + x[(i4 + 2) % 5]) > 0.3 {
                            break;
                        }
                    }
                }
            }
        }
        let mut k3 = 0;
        let z4 = loop {
            k3 += 1;
            let a5 = (-x[i3]).sin();
            if k3 > 2 {
                break ((i3 as f64).tanh().exp()).mul_add(0.5, x[(i3 + 3) % 5]);
            }
        };
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[4] + total) > 0.3 {
                break;
            }
        }
    }
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p50(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[4] * total) < total {
        let mut u1 = [((total).abs() + 0.1).ln(); 5];
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p51(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (((total).abs() + 0.1).ln() + {
        let q = {
            let q = 0.8_f64;
            q * q
        };
        q * q
    })
    .sin();
    let mut n1 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n1 += 1;
        if n1 > 4 {
            break;
        }
    }
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        total *= ((x.iter().map(|t| t * x[1]).sum::<f64>() - total).tanh()).cos();
        if k2 > 2 {
            break (-x[3]).max(helper(helper(x[1], x[3]), power(total, 2)));
        }
    };
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if taped(total, &x[1..3]) > 0.3 {
                break;
            }
            for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t0 = t0 * 1.1;
                {
                    let mut k1 = 0;
                    while k1 < 4 {
                        k1 += 1;
                        let a2 = taped((helper(x[2], (j5 as f64)) / (1.5 + (x[j5]).tanh().sin())), &x[1..3]);
                        let a3 = ((x[i4]).mul_add(0.5, x[j5]) / (1.5 + (t0).sin().sin())).max(z3);
                        let mut n4 = 0;
                        while total.abs() < 3.0 {
                            total = 1.4 * total + 0.3;
                            n4 += 1;
                            if n4 > 4 {
                                break;
                            }
                        }
                    }
                }
            }
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
                if i4 % 2 == 0 {
                    break;
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if i4 % 2 == 0 {
                            break;
                        }
                        let a1 = x.iter().map(|t| t * (x[3] + z3).mul_add(0.5, z3)).sum::<f64>();
                    }
                }
                if (z3).tanh() < 2.4_f64 {
                    continue;
                }
            }
        }
    }
    total + z3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p52(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], (total).powi(3), 0.5, x[1], (total).powi(3)];
    let (p2, q3) = pair(power(total * 0.5, 2), 1.2_f64);
    if helper(q3, u1[0]) < x[1] {
        if u1[3] <= 0.1 || u1[3] > 0.9 {
            for i4 in 0..x.len() {
                total /= 1.2 + (1.8_f64).sin();
            }
            if (u1[4] + total) <= 0.1 || (u1[4] + total) > 0.9 {
                let a5 = 'v: {
                    if norm(&u1) <= 0.1 || norm(&u1) > 0.9 {
                        break 'v norm(&u1[1..2]);
                    }
                    for t in x {
                        if *t > 0.8 {
                            break 'v t * 2.0;
                        }
                    }
                    0.3 * x[1]
                };
                let mut u6: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u6.push(x[k] * u1[3]);
                }
            } else {
                let a0 = 'v: {
                    if norm(&u1) > 0.3 {
                        break 'v (match maybe((if q3 > 0.3 { total } else { q3 }), 0.2) {
                            Some(v) if v > 1.0 => v * 0.5,
                            Some(v) => v,
                            None => x[1],
                        });
                    }
                    for t in x {
                        if *t > 0.8 {
                            break 'v t * 2.0;
                        }
                    }
                    0.3 * x[1]
                };
            }
            for i1 in 0..4 {
                let old = u1.clone();
                u1[i1] = old[i1 + 1] * 0.6 + old[i1] * u1[0];
                let mut m2 = (total).tanh();
            }
        } else {
            let a3 = (((norm(&u1[1..2])).abs() + 0.1).ln() * ((norm(&u1[1..2])).abs() + 0.1).ln() + 1.0).sqrt();
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (a3 + x[2]) < total {
                        break;
                    }
                }
            }
        }
        total /= 1.2
            + (((p2 + p2) * (p2 + p2) + 1.0).sqrt()
                / (1.5 + x.iter().map(|t| t * ((q3).abs() + 0.1).ln()).sum::<f64>().sin()))
            .sin();
        let mut m6 = total;
    } else {
        total *= ((taped(p2, &x[1..3]) * (total).tanh().exp()).tanh().exp()).cos();
    }
    total + q3 * 0.7 + p2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p53(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair((total / (1.5 + x[1].sin())), 2.1_f64);
    if (x[4]).mul_add(0.5, p1) > 0.3 {
        return ((1.9_f64).sin()).sin();
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p54(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut g1 = [[x[3]; 2]; 3];
    g1[(1) % 3][1] += {
        let q = x[1];
        q * q
    };
    for r in 1..3 {
        for c in 0..2 {
            g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
        }
    }
    let a2 = g1[2][0] + g1[1][1];
    if (x[3] * 0.3_f64) < x[0] {
        let mut u3 = x.to_vec();
        total = (((x[1] * x[1] + 1.0).sqrt()).tanh().exp() - ((-total) * norm(&u3[2..3]))).sin();
        total -= ((total).sin()
            - (if {
                let q = u3[2];
                q * q
            } < total
            {
                x[3]
            } else {
                (a2).powi(3)
            }))
        .tanh();
    }
    if helper(a2, x[3]) < a2 {
    } else {
        let a4 = ((x[1]).tanh().exp() - (x[3] * x[0])).sin();
    }
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p55(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            let (p3, q4) = ((-((t2).abs() + 0.1).ln()), t2);
            let mut m5 = ((q4).powi(3)).powi(1);
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[4]).mul_add(0.5, total) < x[0] {
                break;
            }
            if (x[i6] * x[(i6 + 2) % 5]) > 0.3 {
                continue;
            }
        }
    }
    let (p1, q2) = ((x[0] - x[2]).tanh().exp(), (total - total));
    let a3 = (total * (x.iter().map(|t| t * total).sum::<f64>() + x[3]));
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (x[4]).mul_add(0.5, total) < x[2] {
                break;
            }
            let (p6, q0) = pair(x[(i4 + 0) % 5], x[i4]);
            let mut k1 = 0;
            while k1 < 4 {
                k1 += 1;
                for (i2, t3) in x.iter().enumerate() {
                    let t3 = t3 * 1.1;
                    {
                        total = (x[1]).sin();
                    }
                }
            }
        }
    }
    total += 0.3 * (total * p1).mul_add(0.5, x[4]);
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        total -= (x.iter().map(|t| t * (x[3] + x[4])).sum::<f64>()).tanh();
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if (2.3_f64 - 2.9_f64) <= 0.1 || (2.3_f64 - 2.9_f64) > 0.9 {
                    break;
                }
            }
        }
    }
    total + a3 * 0.7 + q2 * 0.7 + p1 * 0.7
}

#[differentiable]
pub(super) fn p56(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0]).tanh() <= 0.1 || (x[0]).tanh() > 0.9 {
                break;
            }
            for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t4 = t4 * 1.1;
                {
                    total =
                        0.4 * total + (helper(helper((t4).sin(), (j2 as f64)), power(total, 2)) * (j2 as f64)).sin();
                    let (p5, q6) = pair(((x[1] * x[j2]) + power(total * 0.5, 0)), t4);
                    let mut n0 = 0;
                    while total.abs() < 3.0 {
                        total = 1.4 * total + 0.3;
                        n0 += 1;
                        if n0 > 4 {
                            break;
                        }
                    }
                }
            }
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if {
                        let q = x[(i1 + 2) % 5];
                        q * q
                    } > 0.3
                    {
                        break;
                    }
                    let mut k3 = 0;
                    let z4 = loop {
                        k3 += 1;
                        if k3 > 2 {
                            break total;
                        }
                    };
                    let mut k5 = 0;
                    let z6 = loop {
                        k5 += 1;
                        if k5 > 2 {
                            break ((i1 as f64).sin() * ((i1 as f64) * z4));
                        }
                    };
                    let mut k0 = 0;
                    while k0 < 4 {
                        k0 += 1;
                        total *= (2.1_f64).cos();
                        let a1 = {
                            let k = 2.1_f64;
                            let g = |t: f64| (k * t).sin() + t;
                            g((z4).powi(0)) * g((if z4 > 0.3 { (i1 as f64) } else { z6 }))
                        };
                    }
                }
            }
            if power(total * 0.5, 2) < total {
                continue;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p57(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            for (i3, t4) in x.iter().enumerate() {
                let t4 = t4 * 1.1;
                {}
            }
        }
        let mut g5 = [[x[4]; 2]; 3];
        g5[(4) % 3][1] += ((i1 as f64) * total);
        for r in 1..3 {
            for c in 0..2 {
                g5[r][c] += 0.5 * g5[r - 1][1 - c] * g5[r][c];
            }
        }
        let a6 = g5[2][0] + g5[1][1];
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p58(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((total).tanh() / (1.5 + x.iter().map(|t| t * total).sum::<f64>().sin()));
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if {
                let q = 2.1_f64;
                q * q
            } <= 0.1
                || {
                    let q = 2.1_f64;
                    q * q
                } > 0.9
            {
                break;
            }
            let a4 = ((2.7_f64 * x[j3]).powi(0)).mul_add(0.5, total);
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if a4 < a4 {
                        break;
                    }
                    let (p0, q1) = (((0.8_f64).tanh().exp() * (0.8_f64).tanh().exp() + 1.0).sqrt(), (total * m1));
                }
            }
            let mut m2 = (helper(helper(x[j3], total), power(x[3], 2)) * helper(helper(x[j3], total), power(x[3], 2))
                + 1.0)
                .sqrt();
        }
    }
    let (p3, q4) = pair(((if x[4] > 0.3 { m1 } else { total }) * (1.9_f64).mul_add(0.5, x[2])), x[1]);
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        m1 /= 1.2
            + (({
                let q = (p3).tanh();
                q * q
            })
            .sin())
            .sin();
        'oi6: for i6 in 0..4 {
            for j0 in 0..3 {
                if j0 > i6 {
                    continue 'oi6;
                }
                if 2.7_f64 <= 0.1 || 2.7_f64 > 0.9 {
                    break;
                }
                let mut u1 = [(total).mul_add(0.5, m1); 5];
                if (total).sin() > 0.3 {
                    break;
                }
            }
        }
        for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t3 = t3 * 1.1;
            {}
        }
    }
    for i4 in (0..5).rev() {
        m1 *= (helper(
            ((x[2]).max(x[i4]) + (1.3_f64).mul_add(0.5, total)),
            (((p3).abs() + 0.1).ln() * (x[i4]).mul_add(0.5, q4)),
        ))
        .cos();
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (p3 * p3) > 0.3 {
                break;
            }
        }
    }
    total + q4 * 0.7 + p3 * 0.7 + m1 * 0.7
}

#[differentiable]
pub(super) fn p59(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((total * 1.7_f64) + (total / (1.5 + total.sin()))), x.iter().map(|t| t * x[2]).sum::<f64>());
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
        let t4 = t4 * 1.1;
        {
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[test]
fn random_programs() {
    let mut adjoints = 0;
    adjoints += check!(p0);
    adjoints += check!(p1);
    adjoints += check!(p2);
    adjoints += check!(p3);
    adjoints += check!(p4);
    adjoints += check!(p5);
    adjoints += check!(p6);
    adjoints += check!(p7);
    adjoints += check!(p8);
    adjoints += check!(p9);
    adjoints += check!(p10);
    adjoints += check!(p11);
    adjoints += check!(p12);
    adjoints += check!(p13);
    adjoints += check!(p14);
    adjoints += check!(p15);
    adjoints += check!(p16);
    adjoints += check!(p17);
    adjoints += check!(p18);
    adjoints += check!(p19);
    adjoints += check!(p20);
    adjoints += check!(p21);
    adjoints += check!(p22);
    adjoints += check!(p23);
    adjoints += check!(p24);
    adjoints += check!(p25);
    adjoints += check!(p26);
    adjoints += check!(p27);
    adjoints += check!(p28);
    adjoints += check!(p29);
    adjoints += check!(p30);
    adjoints += check!(p31);
    adjoints += check!(p32);
    adjoints += check!(p33);
    adjoints += check!(p34);
    adjoints += check!(p35);
    adjoints += check!(p36);
    adjoints += check!(p37);
    adjoints += check!(p38);
    adjoints += check!(p39);
    adjoints += check!(p40);
    adjoints += check!(p41);
    adjoints += check!(p42);
    adjoints += check!(p43);
    adjoints += check!(p44);
    adjoints += check!(p45);
    adjoints += check!(p46);
    adjoints += check!(p47);
    adjoints += check!(p48);
    adjoints += check!(p49);
    adjoints += check!(p50);
    adjoints += check!(p51);
    adjoints += check!(p52);
    adjoints += check!(p53);
    adjoints += check!(p54);
    adjoints += check!(p55);
    adjoints += check!(p56);
    adjoints += check!(p57);
    adjoints += check!(p58);
    adjoints += check!(p59);
    assert!(adjoints * 10 >= 60 * 4, "{adjoints} of 60 have an adjoint");
    println!("{adjoints} of 60 have an adjoint");
}
