//! Random programs, written by `generate.rs` from seed 7.

use super::*;
use nalgebra::Matrix2;

#[differentiable]
pub(super) fn p0(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = ((-(total).tanh()), helper(total, total));
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t4 = t4 * 1.1;
        {
            'o7: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'o7;
                    }
                    if (if x.iter().map(|t| t * t4).sum::<f64>() <= 0.1 || x.iter().map(|t| t * t4).sum::<f64>() > 0.9 {
                        1.3_f64
                    } else {
                        x[0]
                    }) > 0.3
                    {
                        break;
                    }
                    if (x[i5] + x[0]) < x[2] {
                    } else {
                        let mut n1 = 0;
                        while total.abs() < 3.0 {
                            total = 1.4 * total + 0.3;
                            n1 += 1;
                            if n1 > 4 {
                                break;
                            }
                        }
                    }
                    total = (t4).sin();
                    let (p2, q3) = (
                        (if j6 % 2 == 1 {
                            (0.7_f64 + q2)
                        } else {
                            (if (if i5 % 2 == 1 { total } else { p1 }) < x[2] { q2 } else { total })
                        }),
                        (x[1] * q2),
                    );
                }
            }
        }
    }
    total = ({
        let q = (x[3] + total);
        q * q
    } - ((1.1_f64).abs() + 0.1).ln())
    .sin();
    let mut u4 = vec![x[0], helper(total, total), 0.5, x[1], helper(total, total)];
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p1(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair((total + total).mul_add(0.5, x[2]), total);
    for i3 in 1..4 {
        let mut u4 = x.iter().map(|t| (t * x[0]).sin()).collect::<Vec<f64>>();
        let k = ((p1).max(u4[i3])).tanh();
        let a5 = advance(&mut u4, k);
        let a6 = match 3 {
            0 => ((total + u4[i3]) - (if (q2).sin() > 0.3 { a5 } else { 0.2_f64 })),
            n @ 1..=2 => n as f64 * ((i3 as f64) * u4[(i3 + 1) % 5]),
            3 | 4 => u4[i3],
            _ => 0.5,
        };
    }
    let Some(a0) = maybe(total, total) else {
        return (x[0] + p1);
    };
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'o11: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'o11;
                }
                if (x[4]).mul_add(0.5, x[1]) <= 0.1 || (x[4]).mul_add(0.5, x[1]) > 0.9 {
                    break;
                }
                let o5: Option<f64> =
                    if (x[1] / (1.5 + x[j3].sin())) > 0.3 { Some(((q2 * q2) + (x[0]).sin())) } else { None };
                let mut a6 = (x[(i2 + 1) % 5] - x[2]);
                if let Some(v) = o5 {
                    a6 += v * a6;
                }
                if (a0 / (1.5 + x[j3].sin())) < x[i2] {
                    a6 *= (match maybe(
                        (maybe(x[j3], total).unwrap_or(x[i2]) * ((j3 as f64) / (1.5 + 1.6_f64.sin()))),
                        0.2,
                    ) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => a0,
                    })
                    .cos();
                } else {
                    let o1 = maybe(x[3], q2);
                    let mut a0 = x.iter().map(|t| t * (j3 as f64)).sum::<f64>();
                    if let Some(v) = &o1 {
                        a0 += v * a0;
                    }
                    if let (Some(v), true) = (o1, a0 > 0.1) {
                        a0 *= v.cos();
                    }
                }
            }
        }
        let a2 = {
            let k = x[4];
            let g = |t: f64| (k * t).sin() + t;
            g(helper(p1, total)) * g((x[1]).max(total))
        };
    }
    let o3: Option<f64> =
        if (x[4] * x[3]) > 0.3 { Some(maybe((p1).tanh().exp(), 1.2_f64).unwrap_or(x[3])) } else { None };
    let a4 = match o3 {
        Some(v) if v > 0.2 => v * (q2 + total),
        Some(v) => v.sin(),
        None => (q2 + total),
    };
    total -= (taped(p1, &x[1..3]) - (((a4).abs() + 0.1).ln()).max((p1 + x[3]))).tanh();
    'o21: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'o21;
            }
            if q2 <= 0.1 || q2 > 0.9 {
                break;
            }
            'o24: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'o24;
                    }
                    if i5 % 2 == 1 {
                        break;
                    }
                    let mut u4 = x.iter().map(|t| (t * total).sin()).collect::<Vec<f64>>();
                    let mut k5 = 0;
                    let z6 = loop {
                        k5 += 1;
                        let (p0, q1) = (helper(helper(helper(u4[i1], a4), power(a4, 2)), u4[0]), ((i5 as f64) * total));
                        if k5 > 2 {
                            break (-(u4[4] / (1.5 + (j2 as f64).sin())));
                        }
                    };
                }
            }
        }
    }
    total + a4 * 0.7 + a0 * 0.7 + q2 * 0.7
}

#[differentiable]
pub(super) fn p2(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = {
        let mut s = x[2];
        let mut add = |t: f64| {
            s = 0.6 * s + t * t;
        };
        add((match maybe(
            {
                let q = x[1];
                q * q
            },
            0.2,
        ) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => x[2],
        }));
        add(total);
        s
    };
    if (a1 * a1) <= 0.1 || (a1 * a1) > 0.9 {
        for i2 in 1..4 {
            let a3 = {
                let k = total;
                let v = x.to_vec();
                let g = |i: usize, t: f64| {
                    let w = t * v[i % 5];
                    if w > k { w - k } else { w.sin() }
                };
                let mut s = 0.0;
                for i in 0..4 {
                    s += g(i, ((i2 as f64) * a1).tanh());
                }
                s * g(2, (total + x[i2]))
            };
        }
        let a4 = {
            let k = 1.1_f64;
            let g = |t: f64| (k * t).sin() + t;
            g((-a1)) * g((total * x[0]))
        };
    }
    let a5 = {
        let k = a1;
        let g = |t: f64| (k * t).sin() + t;
        g(maybe(x[3], x[1]).unwrap_or(x[0])) * g((if (a1).sin() > 0.3 { x[1] } else { x[2] }))
    };
    if x[1] < x[1] {
        let Some(a6) = maybe(0.2_f64, 0.9_f64) else {
            return (x[2] * x[2] + 1.0).sqrt();
        };
        for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
            let t1 = t1 * 1.1;
            {
                let a2 = match pair((a6 * 1.4_f64).sin(), (x[4] - t1)) {
                    (p, q) if p > q => p * q,
                    (p, q) => {
                        let d = p - q;
                        d * d
                    }
                };
                let mut k3 = 0;
                let z4 = loop {
                    k3 += 1;
                    total = 0.4 * total
                        + ((x
                            .iter()
                            .map(|t| {
                                t * {
                                    let q = a6;
                                    q * q
                                }
                            })
                            .sum::<f64>())
                        .mul_add(0.5, x[0]))
                        .sin();
                    if k3 > 2 {
                        break a5;
                    }
                };
                if a1 <= 0.1 || a1 > 0.9 {
                    let o5: Option<f64> = if power(a5 * 0.5, 1) <= 0.1 || power(a5 * 0.5, 1) > 0.9 {
                        Some((if (x[3] - x[2]) < total { (x[1]).mul_add(0.5, x[2]) } else { (x[3] + t1) }))
                    } else {
                        None
                    };
                    let a6 = o5.unwrap_or((total + a2));
                    let a0 = match 2 {
                        0 => x
                            .iter()
                            .map(|t| t * (if maybe(x[3], x[1]).unwrap_or(a5) < x[0] { t1 } else { a2 }))
                            .sum::<f64>(),
                        n @ 1..=2 => n as f64 * (z4 - t1),
                        3 | 4 => x[2],
                        _ => 0.5,
                    };
                } else {
                }
            }
        }
        'o18: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'o18;
                }
                if x.iter().map(|t| t * x[0]).sum::<f64>() <= 0.1 || x.iter().map(|t| t * x[0]).sum::<f64>() > 0.9 {
                    break;
                }
            }
        }
    } else {
    }
    total + a5 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p3(x: &[f64]) -> f64 {
    let mut total = x[0];
    if total <= 0.1 || total > 0.9 {
        let a1 = {
            let k = x[3];
            let g = |t: f64| (t * k).tanh();
            x.iter().map(|t| g(*t)).sum::<f64>() * g(x[2])
                + g({
                    let q = 0.9_f64;
                    q * q
                })
        };
        if (a1 - a1) > 0.3 {
            total *= (x.iter().map(|t| t * ((x[1] + x[3]) * (total * total + 1.0).sqrt())).sum::<f64>()).cos();
            let a2 = match (
                (3) % 2,
                maybe(
                    {
                        let q = x[1];
                        q * q
                    },
                    0.1,
                ),
            ) {
                (0, Some(v)) => v * (x[0]).sin(),
                (_, Some(v)) if v > 0.5 => v,
                (1, None) => total,
                _ => 0.3,
            };
        }
        'o5: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'o5;
                }
                if x[0] > 0.3 {
                    break;
                }
                for i6 in 0..=2 {}
            }
        }
    } else {
        let mut k1 = 0;
        let z2 = loop {
            k1 += 1;
            let o3: Option<f64> = if helper(helper(total, total), power(total, 2)) < total {
                Some(((total).mul_add(0.5, total) + ((total).abs() + 0.1).ln()))
            } else {
                None
            };
            let mut a4 = (total).mul_add(0.5, x[0]);
            if let Some(v) = o3 {
                a4 += v * a4;
            }
            let a5 = match pair(((x[2]).mul_add(0.5, a4)).powi(1), ((x[3]).abs() + 0.1).ln()) {
                (p, q) if p > q => p * q,
                (p, q) => {
                    let d = p - q;
                    d * d
                }
            };
            if k1 > 2 {
                break ((total + total) * total);
            }
        };
    }
    let mut w6 = Matrix2::new(total, 1.5_f64, 0.5, x[4]);
    for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
        let t1 = t1 * 1.1;
        {
            let a2 = match pair(
                w6.row(1).dot(&w6.row(0)),
                (match maybe(t1, 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => 1.3_f64,
                }),
            ) {
                (p, q) if p > q => p * q,
                (p, q) => {
                    let d = p - q;
                    d * d
                }
            };
            'o19: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'o19;
                    }
                    if (a2).max(x[4]) <= 0.1 || (a2).max(x[4]) > 0.9 {
                        break;
                    }
                    let (p6, q0) = pair((x[i3] - total), x[1]);
                    w6 = w6 * w6 * 0.3 + w6;
                }
            }
        }
    }
    'o24: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o24;
            }
            if ((x[4]).abs() + 0.1).ln() > 0.3 {
                break;
            }
            let a4 = match i1 % 3 {
                0 => (((i1 as f64) - total) - taped(total, &x[1..3])),
                1 | 4 => {
                    let w = (-(total - (i1 as f64)));
                    w * w
                }
                _ => 0.25,
            };
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p4(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        for i2 in 0..=2 {
            'o5: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'o5;
                    }
                    if (x[4] - total) > 0.3 {
                        break;
                    }
                }
            }
            'o8: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'o8;
                    }
                    if i2 % 2 == 1 {
                        break;
                    }
                }
            }
        }
    }
    'o11: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o11;
            }
            if {
                let q = x[2];
                q * q
            } > 0.3
            {
                break;
            }
            let (p5, q6) = ((-x.iter().map(|t| t * x[(i2 + 1) % 5]).sum::<f64>()), (total + x[j3]));
        }
    }
    for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t1 = t1 * 1.1;
        {
            'o18: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'o18;
                    }
                    if total < total {
                        break;
                    }
                    let mut u5 = x.to_vec();
                    let a6 = u5[1];
                    for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
                        let t1 = t1 * 1.1;
                        {
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
                }
            }
        }
    }
    if x[4] < total {
        return (x.iter().map(|t| t * 2.1_f64).sum::<f64>()).powi(0);
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p5(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
        let (p2, q3) = (((total * total) * (x[4] + 0.2_f64)), helper(1.3_f64, x[(i1 + 0) % 5]));
        'o6: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'o6;
                }
                if x.iter().map(|t| t * total).sum::<f64>() > 0.3 {
                    break;
                }
                let mut k0 = 0;
                let z1 = loop {
                    k0 += 1;
                    let mut n2 = 0;
                    while total.abs() < 3.0 {
                        total = 1.4 * total + 0.3;
                        n2 += 1;
                        if n2 > 4 {
                            break;
                        }
                    }
                    let a3 = ((x[2]).mul_add(0.5, 2.4_f64) * maybe(total, total).unwrap_or(total)).sin();
                    let mut s4 = vec![total, x[1], 0.5];
                    while let Some(t) = s4.pop() {
                        total += 0.3 * t * t;
                        if t > 0.7 && s4.len() < 4 {
                            s4.push(0.5 * t);
                        }
                        if power(p2 * 0.5, 0) > 0.3 {
                            break;
                        }
                    }
                    if k0 > 2 {
                        break helper((x[j5] * total), total);
                    }
                };
            }
        }
        for i5 in 0..=2 {
            let a6 = {
                let k = x[i1];
                let g = |t: f64| (k * t).sin() + t;
                g({
                    let q = q3;
                    q * q
                }) * g((total * x[i5]))
            };
            for i0 in (0..5).rev() {
                let a1 = {
                    let k = a6;
                    let g = |t: f64| (t * k).tanh();
                    x.iter().map(|t| g(*t)).sum::<f64>() * g((p2 * x[i1]).powi(0)) + g(power(x[1] * 0.5, 1))
                };
            }
        }
    }
    for i2 in 0..=2 {
        let mut u3: Vec<f64> = Vec::new();
        for k in 0..5 {
            u3.push(x[k] * helper(helper((i2 as f64), total), power(total, 2)));
        }
        if i2 % 2 == 0 {
            let Some(a4) = maybe(taped((x[1] + total), &x[1..3]), u3[(i2 + 2) % 5]) else {
                continue;
            };
            for i5 in 0..x.len() {
                let mut n6 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n6 += 1;
                    if n6 > 4 {
                        break;
                    }
                }
                let a0 = {
                    let k = (i5 as f64);
                    let g = |t: f64| (k * t).sin() + t;
                    g((total).max(x[i5])) * g((-total))
                };
            }
        }
        'o24: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'o24;
                }
                if i2 % 2 == 0 {
                    break;
                }
                {
                    let &[p, q, ..] = &x[..] else { return (power(0.9_f64 * 0.5, 1) * (u3[j2] * u3[i1])) };
                    total -= p * q * 0.3;
                }
                if (-2.8_f64) < u3[0] {}
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p6(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (match maybe(maybe((x[2] * x[0]), x[2]).unwrap_or(total), 0.2) {
        Some(v) if v > 1.0 => v * 0.5,
        Some(v) => v,
        None => total,
    });
    let a2 = {
        let mut s = total;
        let mut add = |t: f64| {
            s = 0.6 * s + t * t;
        };
        add(taped((if (x[2] - x[3]) <= 0.1 || (x[2] - x[3]) > 0.9 { 2.5_f64 } else { x[3] }), &x[1..3]));
        add(2.8_f64);
        s
    };
    let a3 = 'v: {
        if (-total) < x[1] {
            break 'v (taped(x.iter().map(|t| t * x[0]).sum::<f64>(), &x[1..3]));
        }
        for t in x {
            if *t > 0.8 {
                break 'v t * 2.0;
            }
        }
        0.3 * x[1]
    };
    let (p4, q5) = pair(((a3).sin() * (total).mul_add(0.5, a2)), total);
    total *= (({
        let q = x[4];
        q * q
    })
    .powi(3))
    .cos();
    if (p4 * p4) < total {
        total = ((x[0] * x[2]).tanh() + helper(helper((1.2_f64).mul_add(0.5, a2), x[2]), power(1.3_f64, 2))).sin();
        let mut g6 = [[total; 2]; 3];
        g6[(1) % 3][1] += (a1 + p4);
        for r in 1..3 {
            for c in 0..2 {
                g6[r][c] += 0.5 * g6[r - 1][1 - c] * g6[r][c];
            }
        }
        let a0 = g6[2][0] + g6[1][1];
        'o10: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'o10;
                }
                if (2.9_f64 * 2.9_f64 + 1.0).sqrt() > 0.3 {
                    break;
                }
                'o13: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'o13;
                        }
                        if ((q5).abs() + 0.1).ln() < 0.3_f64 {
                            break;
                        }
                        total = ((a2 * a2).max(((x[i4]).tanh().exp()).tanh())).sin();
                        let Some(a0) = maybe(((0.3_f64 + (j2 as f64)) * (i4 as f64).max(1.6_f64)), x[1]) else {
                            continue;
                        };
                    }
                }
                if p4 > 0.3 {
                    let a1 = {
                        let k = x[j2];
                        let v = x.to_vec();
                        let g = |i: usize, t: f64| {
                            let w = t * v[i % 5];
                            if w > k { w - k } else { w.sin() }
                        };
                        let mut s = 0.0;
                        for i in 0..4 {
                            s += g(i, a3);
                        }
                        s * g(2, power(a1 * 0.5, 2))
                    };
                    let (p2, q3) = pair((a0 - q5).mul_add(0.5, x[(j2 + 1) % 5]), total);
                } else {
                    let mut s4 = vec![a0, x[1], 0.5];
                    while let Some(t) = s4.pop() {
                        total += 0.3 * t * t;
                        if t > 0.7 && s4.len() < 4 {
                            s4.push(0.5 * t);
                        }
                        if i1 % 2 == 0 {
                            break;
                        }
                    }
                }
                let (p5, q6) = (
                    {
                        let q = (x[i1] / (1.5 + total.sin()));
                        q * q
                    },
                    helper(q5, a3),
                );
            }
        }
    }
    total + q5 * 0.7 + p4 * 0.7 + a3 * 0.7
}

#[differentiable]
pub(super) fn p7(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        let (p2, q3) = pair(
            (match maybe(0.7_f64, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => (i1 as f64),
            }),
            total,
        );
        let o5 = maybe((((total).mul_add(0.5, q3)).abs() + 0.1).ln(), q3);
        let mut a4 = (p2 * x[i1]);
        if let Some(v) = &o5 {
            a4 += v * a4;
        }
        if let (Some(v), true) = (o5, a4 > 0.1) {
            a4 *= v.cos();
        }
    }
    if let Some(a6) = maybe(x.iter().map(|t| t * (total + total)).sum::<f64>(), 1.5_f64) {
        'o9: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'o9;
                }
                if x.iter().map(|t| t * total).sum::<f64>() < x[1] {
                    break;
                }
                if helper(a6, a6) > 0.3 {
                    let o3: Option<f64> = if (x[2]).mul_add(0.5, (i0 as f64)) < total {
                        Some(helper(helper((a6 / (1.5 + a6.sin())), 2.1_f64), power(x[(i0 + 1) % 5], 2)))
                    } else {
                        None
                    };
                    let mut a4 = (total * a6);
                    if let Some(v) = o3 {
                        a4 += v * a4;
                    }
                    let mut n5 = 0;
                    while a4.abs() < 3.0 {
                        a4 = 1.4 * a4 + 0.3;
                        n5 += 1;
                        if n5 > 4 {
                            break;
                        }
                    }
                } else {
                    let a6 = match (i0 + 2) % 5 {
                        0 => (((a6).abs() + 0.1).ln() * (a6).mul_add(0.5, a6)),
                        n @ 1..=2 => n as f64 * (total).mul_add(0.5, x[i0]),
                        3 | 4 => 0.4_f64,
                        _ => 0.5,
                    };
                    let a0 = {
                        let mut s = total;
                        let mut add = |t: f64| {
                            s = 0.6 * s + t * t;
                        };
                        add(taped(
                            {
                                let q = x[j1];
                                q * q
                            },
                            &x[1..3],
                        ));
                        add((total).powi(1));
                        s
                    };
                }
                let a1 = match pair(
                    (match maybe((a6 - a6), 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => x[(i0 + 2) % 5],
                    }),
                    (a6 * a6),
                ) {
                    (p, q) if p > q => p * q,
                    (p, q) => {
                        let d = p - q;
                        d * d
                    }
                };
            }
        }
        let mut w3 = Matrix2::from_element((a6 - total));
    } else {
        total = 0.5 * total + (total).tanh().exp();
        let mut m4 = total;
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            let a6 = 'v: {
                if x[2] < x[1] {
                    break 'v (power((x[0]).tanh() * 0.5, 2));
                }
                for t in x {
                    if *t > 0.8 {
                        break 'v t * 2.0;
                    }
                }
                0.3 * x[1]
            };
            for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t1 = t1 * 1.1;
                {
                    let mut w2 = Matrix2::new((total * x[2]), t1, 0.5, x[4]);
                }
            }
            let mut w3 = Matrix2::from_element((a6 + 2.9_f64));
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p8(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((total * total) + total);
    for i2 in 1..4 {
        let a3 = x.iter().map(|t| t * (-total)).sum::<f64>();
        let (p4, q5) = pair((-(x[i2] - a3)), m1);
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p9(x: &[f64]) -> f64 {
    let mut total = x[0];
    'o3: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o3;
            }
            if (match maybe(total, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => 0.5_f64,
            }) <= 0.1
                || (match maybe(total, 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => 0.5_f64,
                }) > 0.9
            {
                break;
            }
            for i4 in 0..=2 {}
            'o7: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'o7;
                    }
                    if j2 % 2 == 1 {
                        break;
                    }
                    total -= (0.8_f64
                        / (1.5
                            + (match maybe(x[1], 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => 2.8_f64,
                            })
                            .tanh()
                            .exp()
                            .sin()))
                    .tanh();
                }
            }
        }
    }
    let a1 = match pair(
        (helper(helper(x[4], x[1]), power(total, 2)) * x.iter().map(|t| t * x[0]).sum::<f64>()),
        (x[4]).tanh().exp(),
    ) {
        (p, q) if p > q => p * q,
        (p, q) => {
            let d = p - q;
            d * d
        }
    };
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        let mut s4 = vec![x[4], x[1], 0.5];
        while let Some(t) = s4.pop() {
            total += 0.3 * t * t;
            if t > 0.7 && s4.len() < 4 {
                s4.push(0.5 * t);
            }
            if (x[2] * a1) < x[3] {
                break;
            }
        }
        if total > 0.3 {
            let mut s5 = vec![0.6_f64, x[1], 0.5];
            while let Some(t) = s5.pop() {
                total += 0.3 * t * t;
                if t > 0.7 && s5.len() < 4 {
                    s5.push(0.5 * t);
                }
                if (-total) <= 0.1 || (-total) > 0.9 {
                    break;
                }
            }
            let (p6, q0) = (((-a1).abs() + 0.1).ln(), (x[1]).powi(2));
        } else {
        }
        let mut u1: Vec<f64> = Vec::new();
        for k in 0..5 {
            u1.push(x[k] * (x[4] * a1));
        }
        if k2 > 2 {
            break ((-total) / (1.5 + helper(helper(x[0], a1), power(a1, 2)).sin()));
        }
    };
    let mut n3 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n3 += 1;
        if n3 > 4 {
            break;
        }
    }
    let (p4, q5) = ((total * 1.1_f64).powi(0), helper(total, z3));
    'o22: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'o22;
            }
            if (x[0] * x[2]) < p4 {
                break;
            }
            let mut k2 = 0;
            while k2 < 4 {
                k2 += 1;
                let a3 = {
                    let k = q5;
                    let g = |t: f64| (k * t).sin() + t;
                    g(maybe(x[(i6 + 2) % 5], x[j0]).unwrap_or(a1)) * g((x[(j0 + 2) % 5]).tanh())
                };
                let a4 = match i6 {
                    0 => x[3],
                    n @ 1..=2 => n as f64 * (1.8_f64).tanh().exp(),
                    3 | 4 => p4,
                    _ => 0.5,
                };
            }
        }
    }
    total + q5 * 0.7 + p4 * 0.7 + z3 * 0.7
}

#[differentiable]
pub(super) fn p10(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut s1 = vec![0.6_f64, x[1], 0.5];
    while let Some(t) = s1.pop() {
        total += 0.3 * t * t;
        if t > 0.7 && s1.len() < 4 {
            s1.push(0.5 * t);
        }
        if (x[4] + x[1]) <= 0.1 || (x[4] + x[1]) > 0.9 {
            break;
        }
    }
    if total <= 0.1 || total > 0.9 {
        'o4: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'o4;
                }
                if (2.5_f64).sin() <= 0.1 || (2.5_f64).sin() > 0.9 {
                    break;
                }
                'o7: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'o7;
                        }
                        if total < total {
                            break;
                        }
                        let (p1, q2) = ((maybe(x[i5], 0.8_f64).unwrap_or(2.2_f64)).powi(3), (-total));
                        let a3 = match i2 {
                            0 => taped(x[j3], &x[1..3]),
                            n @ 1..=2 => n as f64 * (if taped(p1, &x[1..3]) > 0.3 { q2 } else { (j3 as f64) }),
                            3 | 4 => q2,
                            _ => 0.5,
                        };
                    }
                }
            }
        }
    } else {
        let (p4, q5) = pair(
            helper(
                (x[4]).sin(),
                (match maybe(0.4_f64, 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => total,
                }),
            ),
            total,
        );
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p11(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match (
        (0) % 2,
        maybe(
            (if (total).mul_add(0.5, total) <= 0.1 || (total).mul_add(0.5, total) > 0.9 {
                (total - x[2])
            } else {
                ((x[4]).abs() + 0.1).ln()
            }),
            0.1,
        ),
    ) {
        (0, Some(v)) => v * (total + total),
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => total,
        _ => 0.3,
    };
    'o4: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o4;
            }
            if a1 > 0.3 {
                break;
            }
            let a5 = {
                let mut s = a1;
                let mut add = |t: f64| {
                    s = 0.6 * s + t * t;
                };
                add((-(x[j3] - (j3 as f64))));
                add((a1 + a1));
                s
            };
            'o8: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'o8;
                    }
                    if (a5).mul_add(0.5, a1) > 0.3 {
                        break;
                    }
                    'o11: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'o11;
                            }
                            if (total + a5) < x[i2] {
                                break;
                            }
                            let a5 = (if (total * x[j3]) < total {
                                x[i6]
                            } else {
                                ((1.3_f64).mul_add(0.5, x[i6]) + (a1).mul_add(0.5, x[1]))
                            });
                            let o6: Option<f64> = if (total).max(a1) > 0.3 {
                                Some(((if (2.7_f64 - x[j0]) > 0.3 { a5 } else { a5 }) + x[i6]))
                            } else {
                                None
                            };
                            let mut a0 = taped((j3 as f64), &x[1..3]);
                            if let Some(v) = o6 {
                                a0 += v * a0;
                            }
                        }
                    }
                }
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p12(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = x[1];
    'o4: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o4;
            }
            if x[0] <= 0.1 || x[0] > 0.9 {
                break;
            }
            if (total).tanh().exp() < 1.1_f64 {
                break;
            }
        }
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let mut m6 = ((0.2_f64).sin() * (0.2_f64).sin() + 1.0).sqrt();
    }
    let mut k0 = 0;
    let z1 = loop {
        k0 += 1;
        let mut u2 = vec![x[0], (a1).sin(), 0.5, x[1], (a1).sin()];
        for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
            let t4 = t4 * 1.1;
            {
                total = (total).sin();
            }
        }
        let mut n5 = 0;
        while total.abs() < 3.0 {
            total = 1.4 * total + 0.3;
            n5 += 1;
            if n5 > 4 {
                break;
            }
        }
        if k0 > 2 {
            break (taped(x[2], &x[1..3]) + (total * a1));
        }
    };
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        for i0 in 1..4 {
            total *= (((x.iter().map(|t| t * total).sum::<f64>()).max((if i0 % 2 == 0 { x[i0] } else { total })))
                .sin())
            .cos();
            if i0 % 2 == 0 {
                total += 0.3
                    * (helper(helper((x[3]).powi(3), x[i0]), power(x[(i0 + 2) % 5], 2))
                        * (((x[(i0 + 0) % 5]).abs() + 0.1).ln() * (total + z1)));
            }
        }
    }
    let mut u1 = x.to_vec();
    total + z1 * 0.7 + a1 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p13(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p2, q3) = ((total - x[0]), ((total).abs() + 0.1).ln());
    total + q3 * 0.7 + p2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p14(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total - x[3]) <= 0.1 || (total - x[3]) > 0.9 {
        let o2 = maybe(
            (match maybe((total).tanh(), 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => 0.4_f64,
            }),
            x[4],
        );
        let mut a1 = (total * x[3]);
        if let Some(v) = &o2 {
            a1 += v * a1;
        }
        if let (Some(v), true) = (o2, a1 > 0.1) {
            a1 *= v.cos();
        }
    } else {
        let a3 = {
            let k = x[2];
            let g = |t: f64| (k * t).sin() + t;
            g((total * x[0])) * g(total)
        };
        let a4 = match pair(
            ({
                let q = x[3];
                q * q
            })
            .mul_add(0.5, total),
            taped(x[2], &x[1..3]),
        ) {
            (p, q) if p > q => p * q,
            (p, q) => {
                let d = p - q;
                d * d
            }
        };
    }
    let mut m5 = (total + 1.9_f64).max(((x[4]).abs() + 0.1).ln());
    total + m5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p15(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => (((total * total + 1.0).sqrt()).abs() + 0.1).ln(),
        1 | 4 => {
            let w = (total - (total).tanh());
            w * w
        }
        _ => 0.25,
    };
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p16(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (({
        let q = helper(total, total);
        q * q
    })
    .max(((x[1]).mul_add(0.5, x[3])).mul_add(0.5, total)))
    .sin();
    let (p1, q2) = (x.iter().map(|t| t * helper(total, x[2])).sum::<f64>(), (x[4] * x[4] + 1.0).sqrt());
    if (1.7_f64 * x[1]) <= 0.1 || (1.7_f64 * x[1]) > 0.9 {
        'o5: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'o5;
                }
                if (x[3] * x[3] + 1.0).sqrt() <= 0.1 || (x[3] * x[3] + 1.0).sqrt() > 0.9 {
                    break;
                }
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    let a1 = (((if (x[j4]).mul_add(0.5, total) < (i3 as f64) { p1 } else { p1 }).abs() + 0.1).ln()
                        * (p1 / (1.5 + x[i3].sin())).max(taped(0.4_f64, &x[1..3])));
                    if k6 > 2 {
                        break ((total).tanh().exp() * p1);
                    }
                };
            }
        }
    } else {
        let mut m2 = ((x[0] - x[2]) * (x[0] - x[2]) + 1.0).sqrt();
    }
    'o12: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'o12;
            }
            if (2.2_f64 * q2) > 0.3 {
                break;
            }
            total = ((-(total).mul_add(0.5, total)).max({
                let q = (p1).tanh();
                q * q
            }))
            .sin();
        }
    }
    let mut g6 = [[1.3_f64; 2]; 3];
    g6[(0) % 3][1] += (x[0]).tanh().exp();
    for r in 1..3 {
        for c in 0..2 {
            g6[r][c] += 0.5 * g6[r - 1][1 - c] * g6[r][c];
        }
    }
    let a0 = g6[2][0] + g6[1][1];
    total + a0 * 0.7 + q2 * 0.7 + p1 * 0.7
}

#[differentiable]
pub(super) fn p17(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (((-total) * maybe(x[4], total).unwrap_or(total)) + 0.5_f64);
    let a2 = match x.len() % 3 {
        0 => (-x[0]),
        1 | 4 => {
            let w = (x[2]).mul_add(0.5, x[4]);
            w * w
        }
        _ => 0.25,
    };
    let a3 = {
        let k = a2;
        let g = |t: f64| (k * t).sin() + t;
        g((a1).sin()) * g(a2)
    };
    let a4 = match ((1) % 2, maybe(((x[0] - x[1]) * a3), 0.1)) {
        (0, Some(v)) => {
            v * (match maybe(a2, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => a1,
            })
        }
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => a3,
        _ => 0.3,
    };
    let a5 = match pair(
        (if {
            let q = x[1];
            q * q
        } > 0.3
        {
            x[0]
        } else {
            x[2]
        }),
        power(a4 * 0.5, 1),
    ) {
        (p, q) if p > q => p * q,
        (p, q) => {
            let d = p - q;
            d * d
        }
    };
    'o8: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'o8;
            }
            if (a3 + a4) < a1 {
                break;
            }
            'o11: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'o11;
                    }
                    if (1.3_f64).powi(0) > 0.3 {
                        break;
                    }
                    let a5 = match i2 % 3 {
                        0 => (helper((j3 as f64), total)).sin(),
                        1 | 4 => {
                            let w = (x[(i2 + 1) % 5] * (a3).powi(1));
                            w * w
                        }
                        _ => 0.25,
                    };
                }
            }
            total /= 1.2 + (-a4).sin();
        }
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        'o16: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'o16;
                }
                if (a5 * x[4]) <= 0.1 || (a5 * x[4]) > 0.9 {
                    break;
                }
                let o5 = maybe(a4, x[(i0 + 2) % 5]);
                let mut a4 = a3;
                if let Some(v) = &o5 {
                    a4 += v * a4;
                }
                if let (Some(v), true) = (o5, a4 > 0.1) {
                    a4 *= v.cos();
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    a4 = 0.4 * a4
                        + ((a5 + x[i0]).max(2.9_f64)
                            + (((2.7_f64).abs() + 0.1).ln()
                                / (1.5 + helper(helper(0.4_f64, a4), power(x[i0], 2)).sin())))
                        .sin();
                }
            }
        }
    }
    let a0 = 'v: {
        if (a3 / (1.5 + x[4].sin())) > 0.3 {
            break 'v (((a3).mul_add(0.5, 1.8_f64)).powi(2));
        }
        for t in x {
            if *t > 0.8 {
                break 'v t * 2.0;
            }
        }
        0.3 * x[1]
    };
    'o24: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o24;
            }
            if (match maybe(a1, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => a4,
            }) < a0
            {
                break;
            }
            for i4 in (0..5).rev() {
                total *= (((1.7_f64 + a4) * (x[j2]).max(x[2])) - ((0.5_f64 * a1) + helper(a3, a0))).cos();
                if maybe(a2, (i1 as f64)).unwrap_or(a5) < a3 {
                    break;
                }
                let a5 = {
                    let mut s = a3;
                    let mut add = |t: f64| {
                        s = 0.6 * s + t * t;
                    };
                    add(helper(
                        {
                            let q = a3;
                            q * q
                        },
                        (j2 as f64).mul_add(0.5, a0),
                    ));
                    add(((j2 as f64) - a1));
                    s
                };
            }
        }
    }
    total + a0 * 0.7 + a5 * 0.7 + a4 * 0.7
}

#[differentiable]
pub(super) fn p18(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total).mul_add(0.5, x[2]) < total {
        return (maybe(0.2_f64, total).unwrap_or(total)).mul_add(0.5, x[1]);
    }
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
                let t4 = t4 * 1.1;
                {
                    'o7: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'o7;
                            }
                            if (t2 - x[1]) > 0.3 {
                                break;
                            }
                        }
                    }
                    let Some(a1) = maybe((x[4] + ((t4).abs() + 0.1).ln()), x[0]) else {
                        continue;
                    };
                }
            }
        }
    }
    if let Some(a2) = maybe((x[1]).mul_add(0.5, total), x[1]) {
        for i4 in 0..x.len() {
            let a5 = match pair(1.1_f64, (a2 + a2)) {
                (p, q) if p > q => p * q,
                (p, q) => {
                    let d = p - q;
                    d * d
                }
            };
            'o15: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'o15;
                    }
                    if helper(a2, total) > 0.3 {
                        break;
                    }
                }
            }
        }
    } else {
        total = 0.5 * total + (total * total);
        for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t3 = t3 * 1.1;
            {
                if t3 < x[1] {
                    let a4 = {
                        let k = x[3];
                        let g = |t: f64| (k * t).sin() + t;
                        g(taped(total, &x[1..3])) * g(maybe(t3, x[0]).unwrap_or(x[4]))
                    };
                } else {
                    let o5: Option<f64> = if total < t3 {
                        Some(
                            ({
                                let q = total;
                                q * q
                            } + taped(t3, &x[1..3])),
                        )
                    } else {
                        None
                    };
                    let a6 = match o5 {
                        Some(v) if v > 0.2 => {
                            v * (match maybe(t3, 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => t3,
                            })
                        }
                        Some(v) => v.sin(),
                        None => {
                            (match maybe(t3, 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => t3,
                            })
                        }
                    };
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p19(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((total).mul_add(0.5, total)).tanh(), maybe(x[2], total).unwrap_or(total));
    'o5: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'o5;
            }
            if p1 > 0.3 {
                break;
            }
            let a0 = match j4 % 3 {
                0 => ((p1 + x[i3]) + (total * total)),
                1 | 4 => {
                    let w = (x[4] - p1).mul_add(0.5, x[(i3 + 3) % 5]);
                    w * w
                }
                _ => 0.25,
            };
        }
    }
    'o10: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o10;
            }
            if (q2 + total) <= 0.1 || (q2 + total) > 0.9 {
                break;
            }
            for i4 in 1..4 {
                let mut u5 = [((i1 as f64) * total); 5];
                let mut u6 = x
                    .iter()
                    .map(|t| (t * (if norm(&u5[0..2]) > 0.3 { total } else { u5[j2] })).sin())
                    .collect::<Vec<f64>>();
                let mut w0 = Matrix2::from_element((0.7_f64 * total));
            }
        }
    }
    'o17: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o17;
            }
            if x.iter().map(|t| t * q2).sum::<f64>() > 0.3 {
                break;
            }
            if let Some(a4) = maybe(
                {
                    let q = (x[0]).mul_add(0.5, 2.9_f64);
                    q * q
                },
                total,
            ) {
                total /= 1.2
                    + ((if (a4).mul_add(0.5, x[0]) > 0.3 { (1.4_f64).mul_add(0.5, a4) } else { ((i1 as f64) + x[3]) })
                        - (-maybe(0.8_f64, x[j2]).unwrap_or(0.4_f64)))
                    .sin();
                let mut k5 = 0;
                let z6 = loop {
                    k5 += 1;
                    if k5 > 2 {
                        break x.iter().map(|t| t * (x[i1] * q2)).sum::<f64>();
                    }
                };
            } else {
                total = 0.5 * total + helper(2.5_f64, 1.6_f64);
                let mut u0 = vec![(q2 * x[(i1 + 0) % 5]); 5];
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p20(x: &[f64]) -> f64 {
    let mut total = x[0];
    'o3: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o3;
            }
            if (-total) <= 0.1 || (-total) > 0.9 {
                break;
            }
            let a4 = match j2 % 3 {
                0 => ((0.8_f64).powi(2) * x[i1]),
                1 | 4 => {
                    let w = (total * total).tanh();
                    w * w
                }
                _ => 0.25,
            };
        }
    }
    'o7: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'o7;
            }
            if (x[4] + total) > 0.3 {
                break;
            }
            let mut u1 = [1.2_f64; 5];
        }
    }
    let a2 = ((total / (1.5 + total.sin())) * (total - x[4])).mul_add(0.5, x[3]);
    for i3 in 0..x.len() {
        'o13: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'o13;
                }
                if i3 % 2 == 1 {
                    break;
                }
                'o16: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'o16;
                        }
                        if x[(i4 + 2) % 5] < a2 {
                            break;
                        }
                    }
                }
                let mut m3 = (if (a2).mul_add(0.5, a2) > 0.3 { x[(i3 + 2) % 5] } else { total }).sin();
            }
        }
        'o20: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'o20;
                }
                if i3 % 2 == 0 {
                    break;
                }
                let a0 = (((total * a2) - (x[4] - x[j5])) + (((x[j5]).max(x[(j5 + 1) % 5])).abs() + 0.1).ln());
                let mut u1 = [a2; 5];
            }
        }
    }
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p21(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match 2 {
        0 => (if (total).powi(1) <= 0.1 || (total).powi(1) > 0.9 { x[1] } else { (x[2] + x[1]) }),
        n @ 1..=2 => n as f64 * x.iter().map(|t| t * x[2]).sum::<f64>(),
        3 | 4 => x[3],
        _ => 0.5,
    };
    let a2 = match ((1) % 2, maybe(helper(helper((a1).tanh(), a1), power(total, 2)), 0.1)) {
        (0, Some(v)) => {
            v * {
                let q = x[3];
                q * q
            }
        }
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => a1,
        _ => 0.3,
    };
    'o5: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'o5;
            }
            if (total * x[2]) < a1 {
                break;
            }
            let a6 = match j4 % 3 {
                0 => maybe(((j4 as f64) - a2), x[j4]).unwrap_or(total),
                1 | 4 => {
                    let w = (a1 * total).tanh().exp();
                    w * w
                }
                _ => 0.25,
            };
            total -= (x[j4]).tanh();
        }
    }
    'o9: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'o9;
            }
            if (a2 + x[4]) <= 0.1 || (a2 + x[4]) > 0.9 {
                break;
            }
            'o12: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'o12;
                    }
                    if maybe(x[j1], (i0 as f64)).unwrap_or(a1) < x[j1] {
                        break;
                    }
                    let a6 = (power(helper(x[j1], 1.3_f64) * 0.5, 2) - (a1 * a2).tanh().exp());
                    total -=
                        (maybe((if maybe(a6, x[j4]).unwrap_or(x[0]) > 0.3 { (a6 - x[j1]) } else { a2 }), (i0 as f64))
                            .unwrap_or(a6))
                        .tanh();
                }
            }
        }
    }
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            let o4 = maybe((taped(x[1], &x[1..3]) - (1.2_f64).tanh()), 0.3_f64);
            let mut a3 = (x[1] / (1.5 + t2.sin()));
            if let Some(v) = &o4 {
                a3 += v * a3;
            }
            if let (Some(v), true) = (o4, a3 > 0.1) {
                a3 *= v.cos();
            }
            if (a1).tanh().exp() < 0.1_f64 {
                return power((a3 * x[2]) * 0.5, 1);
            }
            for w in x.windows(2) {
                let t6 = w[0] * w[1];
                {
                    for (i0, t1) in x.iter().enumerate() {
                        let t1 = t1 * 1.1;
                        {
                            let a2 = {
                                let mut s = a3;
                                let mut add = |t: f64| {
                                    s = 0.6 * s + t * t;
                                };
                                add(x[(i0 + 0) % 5]);
                                add((t2).tanh().exp());
                                s
                            };
                            let (p3, q4) = pair(helper(helper((i0 as f64).tanh(), a3), power(x[i0], 2)), a2);
                            let mut u5 = x.to_vec();
                        }
                    }
                }
            }
        }
    }
    total + a2 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p22(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
        let o3 = maybe(total, (i1 as f64));
        let mut a2 = ((i1 as f64) / (1.5 + x[0].sin()));
        if let Some(v) = &o3 {
            a2 += v * a2;
        }
        if let (Some(v), true) = (o3, a2 > 0.1) {
            a2 *= v.cos();
        }
        if let Some(a4) = maybe(helper((a2 + x[1]), (1.6_f64 / (1.5 + total.sin()))), 0.1_f64) {
            'o7: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'o7;
                    }
                    if (a2).tanh().exp() > 0.3 {
                        break;
                    }
                    total = 0.4 * total
                        + ((if (x[0]).tanh() < a2 { (x[(i1 + 3) % 5]).sin() } else { 0.5_f64 })
                            * (match maybe((total * 1.3_f64), 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => a4,
                            }))
                        .sin();
                }
            }
            'o10: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'o10;
                    }
                    if helper(0.9_f64, a4) < a4 {
                        break;
                    }
                    let a4 = {
                        let k = a4;
                        let g = |t: f64| (t * k).tanh();
                        x.iter().map(|t| g(*t)).sum::<f64>() * g(power((total).mul_add(0.5, a2) * 0.5, 1))
                            + g((total * x[(i1 + 0) % 5]))
                    };
                    let mut u5 = x.iter().map(|t| (t * (x[(i1 + 1) % 5] * 0.9_f64)).sin()).collect::<Vec<f64>>();
                    let o0 = maybe((power((i1 as f64) * 0.5, 2)).sin(), a4);
                    let mut a6 = (a4 + total);
                    if let Some(v) = &o0 {
                        a6 += v * a6;
                    }
                    if let (Some(v), true) = (o0, a6 > 0.1) {
                        a6 *= v.cos();
                    }
                }
            }
        } else {
            total = 0.5 * total
                + (match maybe(x[1], 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => total,
                });
            'o17: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'o17;
                    }
                    if total < a2 {
                        break;
                    }
                }
            }
            a2 += 0.3 * {
                let q = total;
                q * q
            };
            for w in x.windows(2) {
                let t6 = w[0] * w[1];
                {
                    let mut g0 = [[x[1]; 2]; 3];
                    g0[(i1) % 3][1] += (total * a2);
                    for r in 1..3 {
                        for c in 0..2 {
                            g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                        }
                    }
                    let a1 = g0[2][0] + g0[1][1];
                }
            }
        }
    }
    'o25: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o25;
            }
            if (x[3] / (1.5 + total.sin())) > 0.3 {
                break;
            }
            let mut u5 = x
                .iter()
                .map(|t| {
                    (t * {
                        let q = total;
                        q * q
                    })
                    .sin()
                })
                .collect::<Vec<f64>>();
            let mut u6 = x.to_vec();
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p23(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match ((2) % 2, maybe(x.iter().map(|t| t * (total).tanh()).sum::<f64>(), 0.1)) {
        (0, Some(v)) => v * (x[4] * total),
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => total,
        _ => 0.3,
    };
    let mut s2 = vec![a1, x[1], 0.5];
    while let Some(t) = s2.pop() {
        total += 0.3 * t * t;
        if t > 0.7 && s2.len() < 4 {
            s2.push(0.5 * t);
        }
        if total <= 0.1 || total > 0.9 {
            break;
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p24(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        'o4: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'o4;
                }
                if (x[4] / (1.5 + x[(i1 + 1) % 5].sin())) < x[4] {
                    break;
                }
                total = ((taped(x[j3], &x[1..3])).tanh().exp() * total).sin();
                'o7: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'o7;
                        }
                        if (total / (1.5 + 1.1_f64.sin())) < total {
                            break;
                        }
                        let (p1, q2) = pair(x[j6], total);
                    }
                }
                'o12: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'o12;
                        }
                        if helper(total, total) < total {
                            break;
                        }
                    }
                }
            }
        }
        for i6 in 0..x.len() {
            let mut k0 = 0;
            while k0 < 4 {
                k0 += 1;
            }
        }
    }
    let mut m1 = ((total).mul_add(0.5, total) + helper(helper(x[3], total), power(total, 2)));
    let a2 = (((m1 * x[3]) + (-x[4])) * total);
    total /= 1.2 + (((x[3]).abs() + 0.1).ln() + helper((total).powi(3), (x[4] * m1))).sin();
    'o19: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'o19;
            }
            if (x[0]).mul_add(0.5, 2.1_f64) < x[3] {
                break;
            }
            'o22: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'o22;
                    }
                    if (total).powi(1) < a2 {
                        break;
                    }
                    'o25: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'o25;
                            }
                            if j4 % 2 == 1 {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
    total + a2 * 0.7 + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p25(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        let o3 = maybe((1.4_f64 * total), 0.9_f64);
        let mut a2 = helper(helper(x[i1], total), power(total, 2));
        if let Some(v) = &o3 {
            a2 += v * a2;
        }
        if let (Some(v), true) = (o3, a2 > 0.1) {
            a2 *= v.cos();
        }
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            'o7: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'o7;
                    }
                    if power(0.9_f64 * 0.5, 2) > 0.3 {
                        break;
                    }
                    let mut g1 = [[x[j6]; 2]; 3];
                    g1[((j6 + 3) % 5) % 3][1] += helper(helper(total, x[j6]), power(x[j6], 2));
                    for r in 1..3 {
                        for c in 0..2 {
                            g1[r][c] += 0.5 * g1[r - 1][1 - c] * g1[r][c];
                        }
                    }
                    let a2 = g1[2][0] + g1[1][1];
                    total -= (0.3_f64).tanh();
                    let Some(a3) = maybe((maybe(a2, a2).unwrap_or(a2) - (1.4_f64 * (i1 as f64))), x[j6]) else {
                        continue;
                    };
                }
            }
            let a4 = match ((3) % 2, maybe(total, 0.1)) {
                (0, Some(v)) => {
                    v * (match maybe(a2, 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => total,
                    })
                }
                (_, Some(v)) if v > 0.5 => v,
                (1, None) => total,
                _ => 0.3,
            };
            let mut u5: Vec<f64> = Vec::new();
            for k in 0..5 {
                u5.push(x[k] * (total * a2));
            }
        }
        if i1 % 2 == 1 {
            for i6 in 0..x.len() {
                let a0 = {
                    let k = (i1 as f64);
                    let g = |t: f64| (t * k).tanh();
                    x.iter().map(|t| g(*t)).sum::<f64>() * g((power(x[1] * 0.5, 2) * (-x[4]))) + g(x[(i1 + 1) % 5])
                };
                let mut m1 = (2.5_f64).mul_add(0.5, 0.9_f64);
            }
        } else {
            let a3 = match (i1 + 3) % 5 {
                0 => x.iter().map(|t| t * (a2 - a2)).sum::<f64>(),
                n @ 1..=2 => n as f64 * ((i1 as f64) + x[i1]),
                3 | 4 => x[i1],
                _ => 0.5,
            };
        }
    }
    let a4 = power(x[0] * 0.5, 0);
    let a5 = {
        let k = x[0];
        let g = |t: f64| (k * t).sin() + t;
        g((total * a4))
            * g({
                let q = a4;
                q * q
            })
    };
    if (a5).tanh() > 0.3 {
        total = (power(
            {
                let q = (a4).max(0.4_f64);
                q * q
            } * 0.5,
            0,
        ))
        .sin();
    } else {
        let mut s6 = vec![x[3], x[1], 0.5];
        while let Some(t) = s6.pop() {
            total += 0.3 * t * t;
            if t > 0.7 && s6.len() < 4 {
                s6.push(0.5 * t);
            }
            if (total * total) <= 0.1 || (total * total) > 0.9 {
                break;
            }
        }
    }
    total + a5 * 0.7 + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p26(x: &[f64]) -> f64 {
    let mut total = x[0];
    if let Some(a1) = maybe(helper(total, ((x[1]).abs() + 0.1).ln()), total) {
        let a2 = {
            let k = x[2];
            let g = |t: f64| (t * k).tanh();
            x.iter().map(|t| g(*t)).sum::<f64>() * g(a1) + g((total - x[0]))
        };
    } else {
        total = 0.5 * total + (total - x[3]);
        let mut m3 = (x[0] * maybe(x[4], x[4]).unwrap_or(total));
        for i4 in 0..=2 {
            let a5 = (helper(helper(x.iter().map(|t| t * m3).sum::<f64>(), x[(i4 + 2) % 5]), power(m3, 2))
                * x.iter().map(|t| t * helper(helper(x[i4], x[i4]), power(x[0], 2))).sum::<f64>());
        }
    }
    let mut m6 = (total).mul_add(0.5, total);
    total + m6 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p27(x: &[f64]) -> f64 {
    let mut total = x[0];
    total -= (total).tanh();
    'o3: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o3;
            }
            if x[0] > 0.3 {
                break;
            }
            'o6: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'o6;
                    }
                    if total > 0.3 {
                        break;
                    }
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
            let mut w1 = Matrix2::from_element((total).tanh());
        }
    }
    let mut w2 = Matrix2::new(1.5_f64, 0.2, x[1], power(total * 0.5, 0)).map(|t| t.tanh());
    total + total * 0.7
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
                total *= ((power(0.5_f64 * 0.5, 2) * (x[3]).sin()) - power((total * x[4]) * 0.5, 0)).cos();
            }
        }
    }
    let (p4, q5) = pair(x.iter().map(|t| t * (x[4]).tanh().exp()).sum::<f64>(), x[4]);
    'o8: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'o8;
            }
            if (x[2] * total) <= 0.1 || (x[2] * total) > 0.9 {
                break;
            }
            let a2 = ((helper((i6 as f64), q5)).powi(1)).tanh();
            'o12: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'o12;
                    }
                    if (total).tanh().exp() < q5 {
                        break;
                    }
                    if (p4 * x[i6]) > 0.3 {}
                    for i6 in 1..4 {
                        total = 0.4 * total
                            + (((x[i6] + (i6 as f64)) + (x[j4] + p4)) - (((i6 as f64) * x[3]) - x[(j0 + 3) % 5])).sin();
                    }
                    for i0 in (0..5).rev() {
                        let mut m1 = (x[i6] * x[i6] + 1.0).sqrt();
                        let mut g2 = [[p4; 2]; 3];
                        g2[(2) % 3][1] += (total / (1.5 + m1.sin()));
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
    }
    total + q5 * 0.7 + p4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p29(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = {
        let mut s = total;
        let mut add = |t: f64| {
            s = 0.6 * s + t * t;
        };
        add((if x.iter().map(|t| t * total).sum::<f64>() < x[4] { (total).powi(2) } else { (total).powi(2) }));
        add((x[0]).mul_add(0.5, total));
        s
    };
    total *= ((helper(helper((total).mul_add(0.5, x[1]), x[2]), power(a1, 2))
        * helper(helper((total).mul_add(0.5, x[1]), x[2]), power(a1, 2))
        + 1.0)
        .sqrt())
    .cos();
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p30(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = [helper(total, 1.5_f64); 5];
    let o3 = maybe(((total * total + 1.0).sqrt() + ((x[3]).abs() + 0.1).ln()), total);
    let mut a2 = maybe(u1[0], total).unwrap_or(total);
    if let Some(v) = &o3 {
        a2 += v * a2;
    }
    if let (Some(v), true) = (o3, a2 > 0.1) {
        a2 *= v.cos();
    }
    total + a2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p31(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + (-((x[1]).mul_add(0.5, x[2]) + x[1])).sin();
    if (total * total) < total {}
    let mut w2 = Matrix2::new((total * total + 1.0).sqrt(), x[1], 0.5, total);
    total + total * 0.7
}

#[differentiable]
pub(super) fn p32(x: &[f64]) -> f64 {
    let mut total = x[0];
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {}
    }
    if (1.3_f64 / (1.5 + total.sin())) < total {
        total += 0.3 * (total * ((x[1] * x[1] + 1.0).sqrt()).mul_add(0.5, x[0]));
        let (p3, q4) = pair((power(x[2] * 0.5, 2) * (x[0]).tanh().exp()), total);
        'o7: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'o7;
                }
                if q4 <= 0.1 || q4 > 0.9 {
                    break;
                }
                for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t2 = t2 * 1.1;
                    {
                        let a3 = ((if i5 % 2 == 0 { helper(x[3], q4) } else { (p3).powi(3) }).abs() + 0.1).ln();
                    }
                }
            }
        }
    } else {
        let mut g4 = [[x[2]; 2]; 3];
        g4[(2) % 3][1] += {
            let q = total;
            q * q
        };
        for r in 1..3 {
            for c in 0..2 {
                g4[r][c] += 0.5 * g4[r - 1][1 - c] * g4[r][c];
            }
        }
        let a5 = g4[2][0] + g4[1][1];
        'o15: for i6 in 0..4 {
            for j0 in 0..3 {
                if j0 > i6 {
                    continue 'o15;
                }
                if (a5).powi(1) < total {
                    break;
                }
                'o18: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'o18;
                        }
                        if ((i6 as f64) + a5) < a5 {
                            break;
                        }
                    }
                }
            }
        }
    }
    let mut m5 = (power(total * 0.5, 1)).tanh().exp();
    let a6 = match x.len() % 3 {
        0 => x[1],
        1 | 4 => {
            let w = (taped(x[2], &x[1..3])).tanh().exp();
            w * w
        }
        _ => 0.25,
    };
    'o23: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'o23;
            }
            if (x[2] * a6) < x[3] {
                break;
            }
            let (p3, q4) = pair((((x[j1]).mul_add(0.5, m5)).abs() + 0.1).ln(), x[3]);
        }
    }
    total /= 1.2 + (taped((x[3] * total), &x[1..3]) + taped(helper(x[3], x[2]), &x[1..3])).sin();
    'o28: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'o28;
            }
            if (if (m5).tanh() < a6 { x[4] } else { 2.7_f64 }) <= 0.1
                || (if (m5).tanh() < a6 { x[4] } else { 2.7_f64 }) > 0.9
            {
                break;
            }
        }
    }
    total + a6 * 0.7 + m5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p33(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match pair((-taped(total, &x[1..3])), (1.6_f64).powi(3)) {
        (p, q) if p > q => p * q,
        (p, q) => {
            let d = p - q;
            d * d
        }
    };
    for (i2, t3) in x.iter().enumerate() {
        let t3 = t3 * 1.1;
        {
            let a4 = (i2 as f64).tanh();
            for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t6 = t6 * 1.1;
                {
                    let mut k0 = 0;
                    let z1 = loop {
                        k0 += 1;
                        if k0 > 2 {
                            break (-(x[0]).max(x[0]));
                        }
                    };
                }
            }
        }
    }
    let a3 = match x.len() % 3 {
        0 => ((-x[0]) * (total).tanh().exp()),
        1 | 4 => {
            let w = (x[0] + x[3]).mul_add(0.5, 0.9_f64);
            w * w
        }
        _ => 0.25,
    };
    total + a3 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p34(x: &[f64]) -> f64 {
    let mut total = x[0];
    let Some(a1) = maybe(taped((total).tanh(), &x[1..3]), x[4]) else {
        return power(total * 0.5, 1);
    };
    let a2 = {
        let k = x[0];
        let v = x.to_vec();
        let g = |i: usize, t: f64| {
            let w = t * v[i % 5];
            if w > k { w - k } else { w.sin() }
        };
        let mut s = 0.0;
        for i in 0..4 {
            s += g(i, (total - 1.2_f64).powi(3));
        }
        s * g(2, (x[1]).sin())
    };
    let o3: Option<f64> = if (a1 * x[1]) > 0.3 { Some(((total + 2.7_f64) - (x[0]).powi(1))) } else { None };
    let a4 = match o3 {
        Some(v) if v > 0.2 => v * a2,
        Some(v) => v.sin(),
        None => a2,
    };
    let mut u5 = x.iter().map(|t| (t * x[3]).sin()).collect::<Vec<f64>>();
    total + a4 * 0.7 + a2 * 0.7 + a1 * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p35(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.iter().map(|t| (t * (x[3]).mul_add(0.5, x[3])).sin()).collect::<Vec<f64>>();
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p36(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        'o5: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'o5;
                }
                if (if (x[1] * total) <= 0.1 || (x[1] * total) > 0.9 { total } else { x[1] }) > 0.3 {
                    break;
                }
                'o8: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'o8;
                        }
                        if (total + total) > 0.3 {
                            break;
                        }
                        let mut m2 = ((total).mul_add(0.5, total) * power(x[(i6 + 0) % 5] * 0.5, 1));
                    }
                }
                total += 0.3 * power((((total).abs() + 0.1).ln()).sin() * 0.5, 1);
            }
        }
        let mut u3 = x.iter().map(|t| (t * (1.4_f64 - x[0])).sin()).collect::<Vec<f64>>();
        for t4 in u3.iter_mut() {
            *t4 = (*t4 * 1.5_f64).sin();
        }
        if k1 > 2 {
            break ((x[1]).mul_add(0.5, x[4])).sin();
        }
    };
    'o14: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'o14;
            }
            if (x[2] - 0.3_f64) <= 0.1 || (x[2] - 0.3_f64) > 0.9 {
                break;
            }
            for i1 in 0..x.len() {
                if (total * z2) < x[i5] {
                } else {
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
        }
    }
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t4 = t4 * 1.1;
        {}
    }
    total += 0.3 * (1.9_f64).tanh();
    for i5 in (0..5).rev() {}
    total + z2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p37(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => ((0.8_f64 + total) + (x[3]).tanh()),
        1 | 4 => {
            let w = x.iter().map(|t| t * helper(total, total)).sum::<f64>();
            w * w
        }
        _ => 0.25,
    };
    let o3 = maybe(((a1).mul_add(0.5, a1) + x[1]), 2.8_f64);
    let mut a2 = (x[3] + x[0]);
    if let Some(v) = &o3 {
        a2 += v * a2;
    }
    if let (Some(v), true) = (o3, a2 > 0.1) {
        a2 *= v.cos();
    }
    let a4 = {
        let k = a2;
        let v = x.to_vec();
        let g = |i: usize, t: f64| {
            let w = t * v[i % 5];
            if w > k { w - k } else { w.sin() }
        };
        let mut s = 0.0;
        for i in 0..4 {
            s += g(i, (total + x[0]).max((x[2] * x[4])));
        }
        s * g(2, taped(x[2], &x[1..3]))
    };
    for i5 in 0..=2 {
        let mut s6 = vec![a2, x[1], 0.5];
        while let Some(t) = s6.pop() {
            total += 0.3 * t * t;
            if t > 0.7 && s6.len() < 4 {
                s6.push(0.5 * t);
            }
            if i5 % 2 == 0 {
                break;
            }
        }
    }
    for w in x.windows(2) {
        let t1 = w[0] * w[1];
        {
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                let Some(a4) = maybe((-(x[3] * x[3])), a4) else {
                    return (x[3]).mul_add(0.5, x[0]);
                };
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                }
                if k2 > 2 {
                    break (((a1).tanh().exp()).abs() + 0.1).ln();
                }
            };
            let a0 = {
                let k = total;
                let v = x.to_vec();
                let g = |i: usize, t: f64| {
                    let w = t * v[i % 5];
                    if w > k { w - k } else { w.sin() }
                };
                let mut s = 0.0;
                for i in 0..4 {
                    s += g(i, power((x[2] * x[2] + 1.0).sqrt() * 0.5, 2));
                }
                s * g(2, maybe(total, x[3]).unwrap_or(x[3]))
            };
        }
    }
    let Some(a2) = maybe(((x[0] - a1) - a4), x[1]) else {
        return (a2 * x[1]);
    };
    total + a2 * 0.7 + a4 * 0.7 + a2 * 0.7
}

#[differentiable]
pub(super) fn p38(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        let a3 = {
            let k = total;
            let g = |t: f64| (k * t).sin() + t;
            g((total).mul_add(0.5, x[0])) * g((x[4] + 0.4_f64))
        };
        let mut g4 = [[total; 2]; 3];
        g4[(4) % 3][1] += x.iter().map(|t| t * a3).sum::<f64>();
        for r in 1..3 {
            for c in 0..2 {
                g4[r][c] += 0.5 * g4[r - 1][1 - c] * g4[r][c];
            }
        }
        let a5 = g4[2][0] + g4[1][1];
    }
    total /= 1.2 + (((x[1]).sin() + total).tanh()).sin();
    let mut u6 = x.to_vec();
    if let [first, .., last] = &u6[..] {
        total += 0.4 * first * last * (0.6_f64).sin();
    }
    {
        let &[p, q, ..] = &x[..] else { return u6[2] };
        total -= p * q * 0.3;
    }
    total + total * 0.7 + u6[1] * u6[3]
}

#[differentiable]
pub(super) fn p39(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total
        + (((x[4]).tanh().exp() + (1.8_f64).mul_add(0.5, total)) + ((total * x[0]) + (total).mul_add(0.5, total)))
            .sin();
    let a1 = match ((0) % 2, maybe(((-total) - (x[1] * total)), 0.1)) {
        (0, Some(v)) => v * (total).powi(0),
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => 2.3_f64,
        _ => 0.3,
    };
    let (p2, q3) = pair(
        helper(
            (match maybe(total, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => a1,
            }),
            (total).powi(2),
        ),
        total,
    );
    total + q3 * 0.7 + p2 * 0.7 + a1 * 0.7
}

#[differentiable]
pub(super) fn p40(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair(helper(helper((x[4] + total), x[1]), power(x[0], 2)), total);
    let a3 = (((x[0] + x[3]) / (1.5 + (total).tanh().exp().sin())).abs() + 0.1).ln();
    let a4 = match x.len() % 3 {
        0 => x[3],
        1 | 4 => {
            let w = x[2];
            w * w
        }
        _ => 0.25,
    };
    let (p5, q6) = ((x.iter().map(|t| t * x[0]).sum::<f64>() + (x[4] - q2)), (q2).mul_add(0.5, x[2]));
    let mut k0 = 0;
    while k0 < 4 {
        k0 += 1;
        'o10: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'o10;
                }
                if (-q2) < total {
                    break;
                }
                let mut n4 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n4 += 1;
                    if n4 > 4 {
                        break;
                    }
                }
                'o14: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'o14;
                        }
                        if helper((j2 as f64), total) < q2 {
                            break;
                        }
                    }
                }
                total -= (p5).tanh();
            }
        }
    }
    let mut n1 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n1 += 1;
        if n1 > 4 {
            break;
        }
    }
    for i2 in 1..4 {
        let mut k3 = 0;
        while k3 < 4 {
            k3 += 1;
            let mut u4 = x.to_vec();
            if i2 % 2 == 1 {
                continue;
            }
        }
        let mut u5 = x.iter().map(|t| (t * a4).sin()).collect::<Vec<f64>>();
    }
    total + q6 * 0.7 + p5 * 0.7 + a4 * 0.7
}

#[differentiable]
pub(super) fn p41(x: &[f64]) -> f64 {
    let mut total = x[0];
    'o3: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o3;
            }
            if 1.7_f64 < x[1] {
                break;
            }
            'o6: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'o6;
                    }
                    if j2 % 2 == 1 {
                        break;
                    }
                    total -= (taped(helper(helper(x[2], 2.6_f64), power(x[3], 2)), &x[1..3])
                        * ((x[(i1 + 3) % 5]).mul_add(0.5, total) + total))
                        .tanh();
                    let mut m0 = (x[0] * power((j5 as f64) * 0.5, 0));
                }
            }
            for i1 in 0..x.len() {
                let mut k2 = 0;
                while k2 < 4 {
                    k2 += 1;
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
    if (total).mul_add(0.5, x[3]) > 0.3 {
        let (p4, q5) = pair(x[2], x[2]);
    }
    for (i6, t0) in x.iter().enumerate() {
        let t0 = t0 * 1.1;
        {
            'o17: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'o17;
                    }
                    if (-(i6 as f64)) > 0.3 {
                        break;
                    }
                    let a4 = match pair(
                        ((x[0] - total) + {
                            let q = t0;
                            q * q
                        }),
                        helper(x[i1], x[j2]),
                    ) {
                        (p, q) if p > q => p * q,
                        (p, q) => {
                            let d = p - q;
                            d * d
                        }
                    };
                }
            }
            for i6 in 1..4 {
                for i0 in (0..5).rev() {
                    let a1 = (taped((if power(total * 0.5, 0) < x[i0] { x[i0] } else { t0 }), &x[1..3])
                        - ((total + (i0 as f64)) / (1.5 + (2.7_f64).tanh().sin())));
                }
            }
        }
    }
    let mut u2 = vec![x[0], x[3], 0.5, x[1], x[3]];
    total + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p42(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match ((0) % 2, maybe((total).tanh(), 0.1)) {
        (0, Some(v)) => v * 0.7_f64,
        (_, Some(v)) if v > 0.5 => v,
        (1, None) => total,
        _ => 0.3,
    };
    let mut s2 = vec![total, x[1], 0.5];
    while let Some(t) = s2.pop() {
        total += 0.3 * t * t;
        if t > 0.7 && s2.len() < 4 {
            s2.push(0.5 * t);
        }
        if total < total {
            break;
        }
    }
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
        let t4 = t4 * 1.1;
        {
            let a5 =
                ((1.5_f64).sin() * helper(helper(x[3], t4), power(x[2], 2))).max(x.iter().map(|t| t * a1).sum::<f64>());
            let (p6, q0) = pair((maybe(x[4], total).unwrap_or(a1)).max((x[0] / (1.5 + x[0].sin()))), 0.2_f64);
        }
    }
    let a1 = {
        let k = a1;
        let g = |t: f64| (t * k).tanh();
        x.iter().map(|t| g(*t)).sum::<f64>()
            * g((2.3_f64).max(
                (match maybe(total, 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => x[4],
                }),
            ))
            + g((0.8_f64).max(x[0]))
    };
    total + a1 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p43(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = {
        let k = x[4];
        let v = x.to_vec();
        let g = |i: usize, t: f64| {
            let w = t * v[i % 5];
            if w > k { w - k } else { w.sin() }
        };
        let mut s = 0.0;
        for i in 0..4 {
            s += g(i, x[3]);
        }
        s * g(2, (x[3] * x[2]))
    };
    let a2 = 'v: {
        if power(total * 0.5, 2) < total {
            break 'v (total);
        }
        for t in x {
            if *t > 0.8 {
                break 'v t * 2.0;
            }
        }
        0.3 * x[1]
    };
    total + a2 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p44(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = pair((((total).abs() + 0.1).ln() + x[3]), total);
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p45(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[1] * x[0]) <= 0.1 || (x[1] * x[0]) > 0.9 {
        return ((2.1_f64).mul_add(0.5, total) * x.iter().map(|t| t * x[0]).sum::<f64>());
    }
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        if (x[4]).tanh() > 0.3 {
            let mut s3 = vec![x[3], x[1], 0.5];
            while let Some(t) = s3.pop() {
                total += 0.3 * t * t;
                if t > 0.7 && s3.len() < 4 {
                    s3.push(0.5 * t);
                }
                if (x[4] / (1.5 + x[0].sin())) <= 0.1 || (x[4] / (1.5 + x[0].sin())) > 0.9 {
                    break;
                }
            }
            let o5: Option<f64> = if helper(x[3], x[2]) > 0.3 { Some(power((x[1] * x[2]) * 0.5, 2)) } else { None };
            let mut a6 = (x[0]).tanh().exp();
            if let Some(v) = o5 {
                a6 += v * a6;
            }
        } else {
            let a0 = match 0 {
                0 => x[0],
                n @ 1..=2 => n as f64 * (total).mul_add(0.5, x[0]),
                3 | 4 => 1.2_f64,
                _ => 0.5,
            };
            total = 0.4 * total
                + (helper((a0).powi(1), helper(x[4], a0))
                    / (1.5 + (if (-x[3]) <= 0.1 || (-x[3]) > 0.9 { (a0 + x[0]) } else { (total - x[3]) }).sin()))
                .sin();
        }
        'o10: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'o10;
                }
                if (total).sin() < total {
                    break;
                }
                let a4 = match ((0) % 2, maybe(maybe(x[4], total).unwrap_or(x[i1]), 0.1)) {
                    (0, Some(v)) => v * ((i1 as f64) * x[4]),
                    (_, Some(v)) if v > 0.5 => v,
                    (1, None) => total,
                    _ => 0.3,
                };
            }
        }
        if k1 > 2 {
            break x[2];
        }
    };
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
    }
    'o15: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'o15;
            }
            if (x[0] + 2.9_f64) > 0.3 {
                break;
            }
            for i2 in 0..=2 {
                let Some(a3) = maybe(total, total) else {
                    continue;
                };
            }
            let a4 = {
                let k = x[i6];
                let g = |t: f64| (t * k).tanh();
                x.iter().map(|t| g(*t)).sum::<f64>() * g(x[j0]) + g((-total))
            };
            let a5 = {
                let k = a4;
                let v = x.to_vec();
                let g = |i: usize, t: f64| {
                    let w = t * v[i % 5];
                    if w > k { w - k } else { w.sin() }
                };
                let mut s = 0.0;
                for i in 0..4 {
                    s += g(i, ((i6 as f64).powi(0)).mul_add(0.5, z2));
                }
                s * g(2, (total).tanh().exp())
            };
        }
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        for i0 in 0..=2 {
            let mut s1 = vec![total, x[1], 0.5];
            while let Some(t) = s1.pop() {
                total += 0.3 * t * t;
                if t > 0.7 && s1.len() < 4 {
                    s1.push(0.5 * t);
                }
                if (z2 + x[(i0 + 3) % 5]) > 0.3 {
                    break;
                }
            }
            if let Some(a2) = maybe((-x.iter().map(|t| t * x[i0]).sum::<f64>()), x[i0]) {
                total /= 1.2
                    + (match maybe((1.4_f64 * total).mul_add(0.5, total), 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => x[(i0 + 2) % 5],
                    })
                    .sin();
            } else {
                total = 0.5 * total + helper(helper(z2, x[(i0 + 3) % 5]), power(x[i0], 2));
            }
        }
    }
    total + z2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p46(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![(x[4] * total); 5];
    let k = (maybe(helper(total, total), x[3]).unwrap_or(total)).tanh();
    advance(&mut u1, k);
    let mut n3 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n3 += 1;
        if n3 > 4 {
            break;
        }
    }
    total -= (u1[0] + maybe((total * total), total).unwrap_or(total)).tanh();
    let a4 = match 0 {
        0 => power(
            (match maybe(0.9_f64, 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => x[0],
            }) * 0.5,
            0,
        ),
        n @ 1..=2 => n as f64 * (u1[2] * total),
        3 | 4 => u1[3],
        _ => 0.5,
    };
    u1.swap(2, 1);
    for w in x.windows(2) {
        let t6 = w[0] * w[1];
        {
            let (p0, q1) = ((maybe(x[3], u1[3]).unwrap_or(t6) * x[3]), x.iter().map(|t| t * t6).sum::<f64>());
            for i2 in 0..4 {
                let old = u1.clone();
                u1[i2] = old[i2 + 1] * 0.6 + old[i2] * u1[1];
                let a3 = {
                    let k = (i2 as f64);
                    let g = |t: f64| (t * k).tanh();
                    x.iter().map(|t| g(*t)).sum::<f64>() * g(((total + (i2 as f64)) + (total).max((i2 as f64))))
                        + g((a4 * q1))
                };
            }
        }
    }
    let mut a4 = 0.0;
    for c in u1.chunks(2) {
        a4 += c[0] * power(total * 0.5, 2);
    }
    total + a4 * 0.7 + a4 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p47(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = {
        let mut s = total;
        let mut add = |t: f64| {
            s = 0.6 * s + t * t;
        };
        add((x[2] + (x[2] * x[2] + 1.0).sqrt()));
        add(helper(x[0], 2.7_f64));
        s
    };
    for (i2, t3) in x.iter().enumerate() {
        let t3 = t3 * 1.1;
        {
            total /= 1.2 + (1.6_f64).sin();
            let Some(a4) = maybe((((x[i2]).abs() + 0.1).ln() * x[i2]), a1) else {
                continue;
            };
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p48(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2
        + (helper(
            (if (x[3] - x[2]) <= 0.1 || (x[3] - x[2]) > 0.9 { power(x[3] * 0.5, 1) } else { (total).tanh() }),
            {
                let q = x.iter().map(|t| t * x[1]).sum::<f64>();
                q * q
            },
        ))
        .sin();
    for i1 in 1..4 {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                let mut u4 = x.to_vec();
                total *= (total).cos();
            }
        }
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t6 = t6 * 1.1;
        {
            total += 0.3 * {
                let q = ((t6 * t6 + 1.0).sqrt()).powi(2);
                q * q
            };
            if (1.1_f64).powi(2) <= 0.1 || (1.1_f64).powi(2) > 0.9 {
                break;
            }
            let mut k0 = 0;
            let z1 = loop {
                k0 += 1;
                if k0 > 2 {
                    break {
                        let q = (1.8_f64 * total);
                        q * q
                    };
                }
            };
        }
    }
    'o11: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o11;
            }
            if x[3] < total {
                break;
            }
            'o14: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'o14;
                    }
                    if x[i2] < total {
                        break;
                    }
                    'o17: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'o17;
                            }
                            if (i5 as f64) < total {
                                break;
                            }
                        }
                    }
                    let a4 = (total - x.iter().map(|t| t * 2.6_f64).sum::<f64>());
                }
            }
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
                for i6 in 0..x.len() {}
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p49(x: &[f64]) -> f64 {
    let mut total = x[0];
    let o2: Option<f64> = if (total * total) < total {
        Some((if (total + x[0]) <= 0.1 || (total + x[0]) > 0.9 { x[3] } else { total }).sin())
    } else {
        None
    };
    let a3 = o2.unwrap_or(x.iter().map(|t| t * total).sum::<f64>());
    'o6: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'o6;
            }
            if (x[0]).powi(0) > 0.3 {
                break;
            }
        }
    }
    let Some(a0) = maybe(x.iter().map(|t| t * (x[0] / (1.5 + a3.sin()))).sum::<f64>(), a3) else {
        return (total).max(a3);
    };
    'o10: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o10;
            }
            if (match maybe(x[3], 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => x[2],
            }) > 0.3
            {
                break;
            }
            'o13: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'o13;
                    }
                    if j2 % 2 == 1 {
                        break;
                    }
                    let mut s0 = vec![x[j5], x[1], 0.5];
                    while let Some(t) = s0.pop() {
                        total += 0.3 * t * t;
                        if t > 0.7 && s0.len() < 4 {
                            s0.push(0.5 * t);
                        }
                        if i4 % 2 == 0 {
                            break;
                        }
                    }
                    let a1 = {
                        let mut s = a0;
                        let mut add = |t: f64| {
                            s = 0.6 * s + t * t;
                        };
                        add((if j2 % 2 == 1 { total } else { a0 }).sin());
                        add(((x[i4]).abs() + 0.1).ln());
                        s
                    };
                }
            }
        }
    }
    total + a0 * 0.7 + a3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p50(x: &[f64]) -> f64 {
    let mut total = x[0];
    if let Some(a1) = maybe(
        (match maybe((-total), 0.2) {
            Some(v) if v > 1.0 => v * 0.5,
            Some(v) => v,
            None => total,
        }),
        total,
    ) {
        'o4: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'o4;
                }
                if helper(helper(x[4], x[2]), power(x[3], 2)) > 0.3 {
                    break;
                }
                let a5 = (maybe(helper(total, (i2 as f64)), x[i2]).unwrap_or(x[i2])
                    - maybe(1.1_f64, x[(i2 + 1) % 5]).unwrap_or(a1));
            }
        }
    } else {
        total = 0.5 * total + x.iter().map(|t| t * total).sum::<f64>();
        let a6 = match pair(
            (match maybe((1.3_f64 * x[1]), 0.2) {
                Some(v) if v > 1.0 => v * 0.5,
                Some(v) => v,
                None => total,
            }),
            (x[1]).tanh(),
        ) {
            (p, q) if p > q => p * q,
            (p, q) => {
                let d = p - q;
                d * d
            }
        };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p51(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.iter().map(|t| (t * helper(helper(x[2], total), power(total, 2))).sin()).collect::<Vec<f64>>();
    'o4: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'o4;
            }
            if {
                let q = total;
                q * q
            } > 0.3
            {
                break;
            }
            let mut a5 = 0.0;
            for c in u1.chunks(2) {
                a5 += c[0] * (total + (i2 as f64));
            }
        }
    }
    if let [first, .., last] = &u1[..] {
        total += 0.4 * first * last * power(1.3_f64 * 0.5, 1);
    }
    let mut w0 = Matrix2::from_element(x[2]);
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            if (x[0] + 0.9_f64) < x[4] {
                total -= (x[0]).tanh();
            } else {
                let mut w3 = Matrix2::from_element((t2 + 0.6_f64));
            }
        }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p52(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![(total * total); 5];
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        total -= ((((u1[3] * total) * (u1[3] * total) + 1.0).sqrt()).max(u1[1])).tanh();
        if u1[3] <= 0.1 || u1[3] > 0.9 {
            for i3 in 0..x.len() {
                total /= 1.2 + (1.8_f64).sin();
            }
            if norm(&u1) > 0.3 {
                let mut n4 = 0;
                while total.abs() < 3.0 {
                    total = 1.4 * total + 0.3;
                    n4 += 1;
                    if n4 > 4 {
                        break;
                    }
                }
            } else {
            }
            let a5 = (((-u1[4]) * helper(total, total)) * (x.iter().map(|t| t * u1[1]).sum::<f64>() * x[4]));
        }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p53(x: &[f64]) -> f64 {
    let mut total = x[0];
    if let Some(a1) = maybe((total * total + 1.0).sqrt(), 2.1_f64) {
        let a2 = match 2 {
            0 => {
                let q = ((x[0]).abs() + 0.1).ln();
                q * q
            }
            n @ 1..=2 => n as f64 * (x[2] + x[2]),
            3 | 4 => total,
            _ => 0.5,
        };
        for (i3, t4) in x.iter().enumerate() {
            let t4 = t4 * 1.1;
            {
                for i5 in 0..x.len() {
                    let mut g6 = [[a2; 2]; 3];
                    g6[((i5 + 0) % 5) % 3][1] += 0.5_f64;
                    for r in 1..3 {
                        for c in 0..2 {
                            g6[r][c] += 0.5 * g6[r - 1][1 - c] * g6[r][c];
                        }
                    }
                    let a0 = g6[2][0] + g6[1][1];
                }
            }
        }
    } else {
        total = 0.5 * total + x[1];
        for i1 in 0..=2 {
            if ((i1 as f64) / (1.5 + x[4].sin())) < x[(i1 + 0) % 5] {
                continue;
            }
            if let Some(a2) = maybe(maybe((x[2] + total), x[4]).unwrap_or(x[(i1 + 3) % 5]), total) {
            } else {
                total = 0.5 * total + (total - (i1 as f64));
                let mut s4 = vec![total, x[1], 0.5];
                while let Some(t) = s4.pop() {
                    total += 0.3 * t * t;
                    if t > 0.7 && s4.len() < 4 {
                        s4.push(0.5 * t);
                    }
                    if i1 % 2 == 1 {
                        break;
                    }
                }
                let (p5, q6) = (
                    {
                        let q = (total).tanh().exp();
                        q * q
                    },
                    (x[i1]).sin(),
                );
            }
            if let Some(a0) = maybe(((total).powi(3)).tanh(), total) {
                let a1 = 'v: {
                    if (0.6_f64 - total) < total {
                        break 'v (a0);
                    }
                    for t in x {
                        if *t > 0.8 {
                            break 'v t * 2.0;
                        }
                    }
                    0.3 * x[1]
                };
                total = (((x[i1]).sin() * ((i1 as f64) - a1))
                    - (match maybe((total - a1), 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => total,
                    }))
                .sin();
            } else {
                total = 0.5 * total + x[(i1 + 2) % 5];
                if (total + x[(i1 + 2) % 5]) < 0.6_f64 {
                    return {
                        let q = (0.1_f64).powi(0);
                        q * q
                    };
                }
                let a2 = {
                    let k = x[0];
                    let g = |t: f64| (t * k).tanh();
                    x.iter().map(|t| g(*t)).sum::<f64>()
                        * g((-(match maybe(x[i1], 0.2) {
                            Some(v) if v > 1.0 => v * 0.5,
                            Some(v) => v,
                            None => total,
                        })))
                        + g((x[4]).tanh().exp())
                };
                total += 0.3
                    * ((((x[(i1 + 1) % 5]).max(x[i1])).abs() + 0.1).ln()
                        + (total + x.iter().map(|t| t * total).sum::<f64>()));
            }
        }
        let Some(a3) = maybe(((2.1_f64 - x[2]) * (2.1_f64 - x[2]) + 1.0).sqrt(), x[4]) else {
            return (total + total);
        };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p54(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        if k1 > 2 {
            break ((if (if (x[3]).max(x[3]) < 0.3_f64 { x[1] } else { x[0] }) > 0.3 { x[4] } else { 0.9_f64 }) + {
                let q = x[0];
                q * q
            });
        }
    };
    let (p4, q5) = (
        (if helper(total, z2) < x[4] { x.iter().map(|t| t * total).sum::<f64>() } else { (x[3]).tanh().exp() }),
        (total * z2),
    );
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        let a0 = match 3 {
            0 => helper(helper((total * x[3]), q5), power(x[3], 2)),
            n @ 1..=2 => n as f64 * helper(q5, total),
            3 | 4 => z2,
            _ => 0.5,
        };
        let mut k1 = 0;
        while k1 < 4 {
            k1 += 1;
            let a2 = {
                let k = x[3];
                let v = x.to_vec();
                let g = |i: usize, t: f64| {
                    let w = t * v[i % 5];
                    if w > k { w - k } else { w.sin() }
                };
                let mut s = 0.0;
                for i in 0..4 {
                    s += g(i, (((2.3_f64).abs() + 0.1).ln() * ((2.3_f64).abs() + 0.1).ln() + 1.0).sqrt());
                }
                s * g(
                    2,
                    (match maybe(x[0], 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => total,
                    }),
                )
            };
            'o12: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'o12;
                    }
                    if (x[3]).mul_add(0.5, x[3]) > 0.3 {
                        break;
                    }
                    let mut u6: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u6.push(
                            x[k] * (if {
                                let q = x[j4];
                                q * q
                            } > 0.3
                            {
                                (i3 as f64)
                            } else {
                                z2
                            }),
                        );
                    }
                    total = 0.4 * total + ((power(x[(i3 + 1) % 5] * 0.5, 1)).powi(2)).sin();
                }
            }
        }
        let mut k0 = 0;
        while k0 < 4 {
            k0 += 1;
            let mut m1 = a0;
            if let Some(a2) = maybe(
                power(
                    {
                        let q = total;
                        q * q
                    } * 0.5,
                    2,
                ),
                1.9_f64,
            ) {
                let a3 = match (
                    (1) % 2,
                    maybe(taped((if (m1 / (1.5 + x[1].sin())) > 0.3 { m1 } else { 0.6_f64 }), &x[1..3]), 0.1),
                ) {
                    (0, Some(v)) => v * z2,
                    (_, Some(v)) if v > 0.5 => v,
                    (1, None) => x[4],
                    _ => 0.3,
                };
            } else {
                total = 0.5 * total + (q5 + q5);
                let a4 = (-(helper(total, q5) * helper(total, q5) + 1.0).sqrt());
            }
        }
    }
    if (q5).tanh() > 0.3 {
        let a5 = 'v: {
            if power(p4 * 0.5, 1) <= 0.1 || power(p4 * 0.5, 1) > 0.9 {
                break 'v ((x[2]).mul_add(0.5, x[3]) * power(x[4] * 0.5, 1));
            }
            for t in x {
                if *t > 0.8 {
                    break 'v t * 2.0;
                }
            }
            0.3 * x[1]
        };
        if (a5 * a5) < total {
            let mut k6 = 0;
            let z0 = loop {
                k6 += 1;
                if k6 > 2 {
                    break (match maybe(x.iter().map(|t| t * q5).sum::<f64>(), 0.2) {
                        Some(v) if v > 1.0 => v * 0.5,
                        Some(v) => v,
                        None => x[0],
                    });
                }
            };
        }
    } else {
    }
    total + q5 * 0.7 + p4 * 0.7 + z2 * 0.7
}

#[differentiable]
pub(super) fn p55(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[3] * total) > 0.3 {
        let mut k1 = 0;
        let z2 = loop {
            k1 += 1;
            let (p3, q4) = (helper(helper((total).tanh(), total), power(x[3], 2)), x[1]);
            if k1 > 2 {
                break (taped(total, &x[1..3])).mul_add(0.5, total);
            }
        };
    } else {
        if total <= 0.1 || total > 0.9 {
            total -= (total).tanh();
            let mut w6 = Matrix2::new(total, 0.2, x[3], ((total).abs() + 0.1).ln()).map(|t| t.tanh());
        } else {
            total = (power((x[3]).sin() * 0.5, 0)).sin();
            let mut g0 = [[x[3]; 2]; 3];
            g0[(0) % 3][1] += power(x[3] * 0.5, 2);
            for r in 1..3 {
                for c in 0..2 {
                    g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                }
            }
            let a1 = g0[2][0] + g0[1][1];
        }
        for i2 in 0..=2 {
            let a3 = {
                let k = total;
                let g = |t: f64| (t * k).tanh();
                x.iter().map(|t| g(*t)).sum::<f64>() * g(((i2 as f64).max(x[i2]) / (1.5 + total.sin())))
                    + g(power(x[i2] * 0.5, 0))
            };
            let mut w4 = Matrix2::new(total, 0.2, a3, power(x[i2] * 0.5, 2)).map(|t| t.tanh());
        }
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            if let Some(a6) = maybe((-(total).max(2.3_f64)), total) {
            } else {
                total = 0.5 * total + (total / (1.5 + x[4].sin()));
                let mut g0 = [[total; 2]; 3];
                g0[(0) % 3][1] += (x[1] / (1.5 + total.sin()));
                for r in 1..3 {
                    for c in 0..2 {
                        g0[r][c] += 0.5 * g0[r - 1][1 - c] * g0[r][c];
                    }
                }
                let a1 = g0[2][0] + g0[1][1];
            }
            let mut k2 = 0;
            while k2 < 4 {
                k2 += 1;
            }
        }
    }
    let (p4, q5) = (total, total);
    total + q5 * 0.7 + p4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p56(x: &[f64]) -> f64 {
    let mut total = x[0];
    'o3: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'o3;
            }
            if (if (x[3]).tanh() > 0.3 { x[0] } else { total }) <= 0.1
                || (if (x[3]).tanh() > 0.3 { x[0] } else { total }) > 0.9
            {
                break;
            }
            for i4 in 0..x.len() {
                if taped(total, &x[1..3]) < x[i1] {
                    let mut u5 = x.to_vec();
                    let mut a6 = 0.0;
                    for c in u5.chunks(2) {
                        a6 += c[0] * (-(i1 as f64));
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p57(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (((total).tanh().exp() * (total - x[0])) - x[3]).sin();
    let a1 = match 1 {
        0 => (x[4] - helper(helper(total, total), power(total, 2))),
        n @ 1..=2 => n as f64 * total,
        3 | 4 => 1.9_f64,
        _ => 0.5,
    };
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p58(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = {
        let mut s = 2.1_f64;
        let mut add = |t: f64| {
            s = 0.6 * s + t * t;
        };
        add(x.iter().map(|t| t * x.iter().map(|t| t * total).sum::<f64>()).sum::<f64>());
        add((total * total));
        s
    };
    let mut n2 = 0;
    while total.abs() < 3.0 {
        total = 1.4 * total + 0.3;
        n2 += 1;
        if n2 > 4 {
            break;
        }
    }
    let a3 = {
        let k = total;
        let g = |t: f64| (k * t).sin() + t;
        g((a1 * total)) * g((a1).mul_add(0.5, x[0]))
    };
    let a4 = {
        let k = x[4];
        let g = |t: f64| (k * t).sin() + t;
        g((x[0] * x[0] + 1.0).sqrt()) * g((a1).mul_add(0.5, x[4]))
    };
    'o7: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'o7;
            }
            if (a3 - a3) > 0.3 {
                break;
            }
            if (x[j6] - a1) > 0.3 {
                'o10: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'o10;
                        }
                        if x.iter().map(|t| t * x[3]).sum::<f64>() > 0.3 {
                            break;
                        }
                        let o4: Option<f64> = if (x[(i5 + 2) % 5] * (j2 as f64)) < a3 {
                            Some(((2.4_f64 * 2.4_f64 + 1.0).sqrt() + (a1).max(a1)))
                        } else {
                            None
                        };
                        let a5 = match o4 {
                            Some(v) if v > 0.2 => v * x[2],
                            Some(v) => v.sin(),
                            None => x[2],
                        };
                        let a6 = match pair(
                            {
                                let q = 2.7_f64;
                                q * q
                            },
                            (x[(i5 + 0) % 5]).tanh(),
                        ) {
                            (p, q) if p > q => p * q,
                            (p, q) => {
                                let d = p - q;
                                d * d
                            }
                        };
                        let a0 = taped(
                            (match maybe((i5 as f64).tanh(), 0.2) {
                                Some(v) if v > 1.0 => v * 0.5,
                                Some(v) => v,
                                None => a1,
                            }),
                            &x[1..3],
                        );
                    }
                }
            } else {
                let mut u1 = x.iter().map(|t| (t * (total).tanh()).sin()).collect::<Vec<f64>>();
            }
            let Some(a2) = maybe(
                (match maybe((1.4_f64).sin(), 0.2) {
                    Some(v) if v > 1.0 => v * 0.5,
                    Some(v) => v,
                    None => x[i5],
                }),
                (i5 as f64),
            ) else {
                continue;
            };
            if i5 % 2 == 0 {
                'o19: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'o19;
                        }
                        if (if i5 % 2 == 1 { a1 } else { a2 }) < (j6 as f64) {
                            break;
                        }
                        let a6 = 'v: {
                            if j4 % 2 == 0 {
                                break 'v ((x[1] - a2).mul_add(0.5, x[0]));
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
            } else {
                for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t1 = t1 * 1.1;
                    {
                        let (p2, q3) = ((((a4 * a4 + 1.0).sqrt()).abs() + 0.1).ln(), (a2 * a1));
                    }
                }
            }
        }
    }
    let mut u4 = vec![x[0], (a4 * 1.6_f64), 0.5, x[1], (a4 * 1.6_f64)];
    for t5 in u4.iter_mut() {
        *t5 = (*t5 * x[2]).sin();
    }
    total + a4 * 0.7 + a3 * 0.7 + a1 * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p59(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut w1 = Matrix2::new(total, 0.2, total, (total).sin()).map(|t| t.tanh());
    for i2 in 0..=2 {
        let a3 = match i2 {
            0 => x[i2],
            n @ 1..=2 => n as f64 * maybe(total, total).unwrap_or(x[i2]),
            3 | 4 => (i2 as f64),
            _ => 0.5,
        };
        w1 = w1.component_mul(&w1) - w1 * (taped((if i2 % 2 == 0 { total } else { a3 }), &x[1..3])).tanh();
    }
    total + total * 0.7
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
    assert!(adjoints * 10 >= 60 * 2, "{adjoints} of 60 have an adjoint");
    println!("{adjoints} of 60 have an adjoint");
}
