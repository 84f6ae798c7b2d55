//! Random programs, written by `generate.rs` from seed 2.

use super::*;

#[differentiable]
pub(super) fn p0(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[4]).tanh().exp() <= 0.1 || (x[4]).tanh().exp() > 0.9 {
                    break;
                }
                total += 0.3 * x[(i2 + 3) % 5];
            }
        }
        if (x[4]).tanh().exp() <= 0.1 || (x[4]).tanh().exp() > 0.9 {
            let mut u4: Vec<f64> = Vec::new();
            for k in 0..5 {
                u4.push(x[k] * (total - total));
            }
        }
    }
    for i5 in 1..4 {
        let mut k6 = 0;
        let z0 = loop {
            k6 += 1;
            let mut m1 = ((total).tanh().exp()).tanh();
            total = 0.4 * total + (x[1] + (((i5 as f64) * total) - (x[0] * total))).sin();
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if i5 % 2 == 1 {
                        break;
                    }
                    if taped(m1, &x[1..3]) > 0.3 {
                        continue;
                    }
                    let (p4, q5) = (x[j3], power(x[(i2 + 2) % 5] * 0.5, 2));
                }
            }
            if k6 > 2 {
                break power((total).max(total) * 0.5, 1);
            }
        };
    }
    total += 0.3 * ((((2.9_f64).powi(3)).abs() + 0.1).ln() - total);
    total + total * 0.7
}

#[differentiable]
pub(super) fn p1(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if 0.3_f64 <= 0.1 || 0.3_f64 > 0.9 {
                        break;
                    }
                    'oi5: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'oi5;
                            }
                            if (if (x[4] * x[i3]) < x[i3] { total } else { x[3] }) < x[(j4 + 0) % 5] {
                                break;
                            }
                        }
                    }
                    let mut k0 = 0;
                    while k0 < 4 {
                        k0 += 1;
                        let a1 = ((x[1] - x[i3]) + x.iter().map(|t| t * x[(j4 + 3) % 5]).sum::<f64>())
                            .max(((total * total) - total));
                    }
                }
            }
            let mut k2 = 0;
            while k2 < 4 {
                k2 += 1;
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                    let mut u4 = x.iter().map(|t| (t * 0.5_f64).sin()).collect::<Vec<f64>>();
                }
                if (x[0] - t2) < total {
                    break;
                }
                if {
                    let q = x[4];
                    q * q
                } < t2
                {
                    let mut u5 = x.iter().map(|t| (t * (total).powi(3)).sin()).collect::<Vec<f64>>();
                } else {
                    if (t2 * total) > 0.3 {
                        break;
                    }
                }
            }
            for i6 in 1..4 {
                let mut k0 = 0;
                while k0 < 4 {
                    k0 += 1;
                    let (p1, q2) = (
                        {
                            let q = ((i6 as f64) * (i6 as f64));
                            q * q
                        },
                        (x[i6] / (1.5 + (i6 as f64).sin())),
                    );
                }
            }
        }
    }
    for i3 in 0..=2 {
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p2(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        let (p2, q3) = (((total).sin() * (total).powi(0)), (total * x[4]));
    }
    let mut u4 = vec![x[0], total, 0.5, x[1], total];
    total + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p3(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
        total /= 1.2
            + ((((x[i1]).tanh().exp() - {
                let q = x[i1];
                q * q
            }) * ((x[i1]).tanh().exp() - {
                let q = x[i1];
                q * q
            }) + 1.0)
                .sqrt())
            .sin();
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[0]).powi(0) > 0.3 {
                    break;
                }
                if total < x[i1] {
                    let mut u4 = vec![x[0], total, 0.5, x[1], total];
                    let (p5, q6) = (
                        ((1.5_f64).tanh().exp() + x.iter().map(|t| t * (j3 as f64)).sum::<f64>()),
                        ((i2 as f64) * total),
                    );
                    let (p0, q1) = (power((1.8_f64 + u4[4]) * 0.5, 2), (u4[(i2 + 1) % 5] + p5));
                } else {
                    total *= ((((i1 as f64) - total) - total).sin()).cos();
                }
            }
        }
    }
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if x[0] <= 0.1 || x[0] > 0.9 {
                break;
            }
            for i4 in 0..x.len() {
                if (total / (1.5 + total.sin())) > 0.3 {
                    let a5 = x[3];
                }
                for (i6, t0) in x.iter().enumerate() {
                    let t0 = t0 * 1.1;
                    {
                        total = ((((total / (1.5 + t0.sin())).abs() + 0.1).ln()).tanh().exp()).sin();
                    }
                }
                if (x[(i4 + 1) % 5]).sin() > 0.3 {
                    if (2.7_f64 + total) < 2.8_f64 {
                        break;
                    }
                }
            }
        }
    }
    let mut u1 = x.to_vec();
    let a2 = total;
    u1.swap(2, 0);
    if (x[0]).tanh() > 0.3 {
    } else {
    }
    total + a2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p4(x: &[f64]) -> f64 {
    let mut total = x[0];
    if x[0] <= 0.1 || x[0] > 0.9 {
        if x[4] <= 0.1 || x[4] > 0.9 {
            if (total / (1.5 + 2.3_f64.sin())) <= 0.1 || (total / (1.5 + 2.3_f64.sin())) > 0.9 {
                total -=
                    (helper(((x[1] / (1.5 + total.sin())) * (total * 2.1_f64)), (total - (total).tanh().exp()))).tanh();
                total *= ((((total + total) * (total + total) + 1.0).sqrt()).tanh().exp()).cos();
                total *=
                    (((0.3_f64 * total) * (total).tanh().exp()) - ((total - total) - ((total).abs() + 0.1).ln())).cos();
            } else {
            }
            let a1 = helper(x[0], (x[1] - total).mul_add(0.5, total));
        } else {
            for i2 in (0..5).rev() {
                let a3 = ((x[i2] / (1.5 + x[(i2 + 2) % 5].sin())) / (1.5 + (i2 as f64).powi(1).sin())).powi(2);
                total = 0.4 * total
                    + (((a3 * x[1]) * (a3 * x[1]) + 1.0).sqrt() + ((total).tanh().exp()).mul_add(0.5, x[i2])).sin();
                if (x[1]).sin() < x[1] {
                    break;
                }
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if taped(total, &x[1..3]) <= 0.1 || taped(total, &x[1..3]) > 0.9 {
                        break;
                    }
                    let mut u6 = [(total).sin(); 5];
                }
            }
            let mut u0 = vec![x[0], x[3], 0.5, x[1], x[3]];
        }
    }
    let mut u1 = x.to_vec();
    u1.swap(2, 3);
    if (total * 1.7_f64) < total {
        if (u1[0] + total) > 0.3 {}
    } else {
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p5(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total).max(x[3]) > 0.3 {
        total *= ((helper(total, total)).tanh()
            + ((x[3] + x[0]) * {
                let q = 0.5_f64;
                q * q
            }))
        .cos();
    } else {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if helper(x[2], x[3]) > 0.3 {
                    break;
                }
                let mut u3 = vec![(total).powi(3); 5];
                let (p4, q5) = (
                    (power(0.4_f64 * 0.5, 1)
                        - (if (x[(j2 + 2) % 5] * (i1 as f64)) < 2.2_f64 { x[(j2 + 2) % 5] } else { total })),
                    (x[i1]).tanh(),
                );
            }
        }
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if total > 0.3 {
                        break;
                    }
                    total /= 1.2
                        + (((total + 0.6_f64) - taped(total, &x[1..3]))
                            - ((if (if ((j1 as f64) * x[i0]) > 0.3 { total } else { total }) < total {
                                total
                            } else {
                                (j1 as f64)
                            }) * (if (if ((j1 as f64) * x[i0]) > 0.3 { total } else { total }) < total {
                                total
                            } else {
                                (j1 as f64)
                            }) + 1.0)
                                .sqrt())
                        .sin();
                }
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (total).max(total) <= 0.1 || (total).max(total) > 0.9 {
                        break;
                    }
                    let mut u4 = x.iter().map(|t| (t * (j3 as f64).tanh().exp()).sin()).collect::<Vec<f64>>();
                    u4.swap(j3, (j3 + 2) % 5);
                }
            }
        }
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
                let t0 = t0 * 1.1;
                {
                    let a1 = ((t0 - total).tanh() / (1.5 + helper(x[0], (t0).powi(1)).sin()));
                    if (total).powi(2) < total {
                        continue;
                    }
                }
            }
        }
    }
    for w in x.windows(2) {
        let t3 = w[0] * w[1];
        {
            let mut m4 = ((total * x[0]) * 1.7_f64);
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (t3 * x[4]) < total {
                        break;
                    }
                    let a0 = ((helper(x[2], x[j6]) + power(2.8_f64 * 0.5, 2)).abs() + 0.1).ln();
                }
            }
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total > 0.3 {
                break;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p6(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1: Vec<f64> = Vec::new();
    for k in 0..5 {
        u1.push(x[k] * (0.9_f64 * x[4]));
    }
    for i2 in 1..4 {
        let a3 = ((total).sin() * (total / (1.5 + total.sin()))).powi(2);
        for (t5, w) in x.iter().rev().zip(x[1..].iter()) {
            let t5 = t5 * 1.1;
            {
                let k = (taped(2.9_f64, &x[1..3]) * (u1[i2] / (1.5 + a3.sin()))).tanh();
                smooth(&mut u1, k);
                let a6 = ((norm(&u1) / (1.5 + u1[1].sin())) + (a3 - (i2 as f64)).max((a3 + u1[i2])));
            }
        }
    }
    let k = (norm(&u1) - u1[4]).tanh();
    smooth(&mut u1, k);
    if (x[3] + x[3]) < x[1] {
        let mut u0 = vec![total; 5];
        total = 0.4 * total + ((power(x.iter().map(|t| t * u1[2]).sum::<f64>() * 0.5, 2)).powi(2)).sin();
    } else {
        for t1 in u1.iter_mut() {
            *t1 = (*t1 * taped(taped(total, &x[1..3]), &x[1..3])).sin();
        }
    }
    let mut m2 = (total * x[4]).tanh();
    let k = (-(total).sin()).tanh();
    smooth(&mut u1, k);
    total + m2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p7(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + ((x.iter().map(|t| t * (total * total)).sum::<f64>()).tanh()).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[2] * x[2] + 1.0).sqrt() < x[2] {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (total).tanh() < 2.6_f64 {
                        break;
                    }
                    let mut u5: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u5.push(x[k] * total);
                    }
                    'oi6: for i6 in 0..4 {
                        for j0 in 0..3 {
                            if j0 > i6 {
                                continue 'oi6;
                            }
                            if (u5[3]).max((i1 as f64)) > 0.3 {
                                break;
                            }
                            let a1 = norm(&u5);
                        }
                    }
                }
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if ((total).abs() + 0.1).ln() > 0.3 {
                        break;
                    }
                    if (total * total) > 0.3 {
                        let mut u4 = x.to_vec();
                        let mut m5 = ((total).max(1.6_f64)).powi(3);
                    }
                    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                        let t0 = t0 * 1.1;
                        {
                            let a1 = t0;
                        }
                    }
                }
            }
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                for i4 in 1..4 {
                    total = (((total).tanh()).mul_add(0.5, (i1 as f64)) * power((total * total) * 0.5, 0)).sin();
                }
                let a5 = (total).tanh();
                if k2 > 2 {
                    break ({
                        let q = (j2 as f64);
                        q * q
                    } * (i1 as f64));
                }
            };
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[0] / (1.5 + total.sin())) <= 0.1 || (x[0] / (1.5 + total.sin())) > 0.9 {
                break;
            }
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if x[i6] > 0.3 {
                        break;
                    }
                    for i3 in 0..=2 {
                        total += 0.3 * (total + ((total).mul_add(0.5, x[(j0 + 2) % 5]) * (x[(i6 + 3) % 5] * 2.2_f64)));
                    }
                    'oi4: for i4 in 0..4 {
                        for j5 in 0..3 {
                            if j5 > i4 {
                                continue 'oi4;
                            }
                            if (x[j2] * x[j2] + 1.0).sqrt() < 2.2_f64 {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p8(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = power((total).tanh().exp() * 0.5, 1);
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if taped(x[0], &x[1..3]) > 0.3 {
                break;
            }
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                m1 *= (helper(
                    {
                        let q = ((m1).abs() + 0.1).ln();
                        q * q
                    },
                    (if j3 % 2 == 1 {
                        x.iter().map(|t| t * total).sum::<f64>()
                    } else {
                        ((i2 as f64) * x[(i2 + 2) % 5])
                    }),
                ))
                .cos();
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if (total).mul_add(0.5, total) < x[j3] {
                            break;
                        }
                        (m1, total) = (total, m1 * 0.5);
                    }
                }
                for i0 in 1..4 {}
            }
            for i1 in (0..5).rev() {
                let a2 = match j3 % 3 {
                    0 => ((i1 as f64) + 2.5_f64),
                    1 | 4 => {
                        let w = (0.8_f64 + total).mul_add(0.5, (i1 as f64));
                        w * w
                    }
                    _ => 0.25,
                };
            }
            (m1, total) = (total, m1 * 0.5);
        }
    }
    m1 *= (x.iter().map(|t| t * (total - (total * m1))).sum::<f64>()).cos();
    let a3 = taped(((x[2] - m1) * (x[0] + x[2])), &x[1..3]);
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (-0.4_f64) > 0.3 {
                break;
            }
            if (total - 1.5_f64) < a3 {
                continue;
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (a3).tanh().exp() > 0.3 {
                break;
            }
            let a1 = match i6 % 3 {
                0 => (m1 + x[j0]).max(a3),
                1 | 4 => {
                    let w = x.iter().map(|t| t * (a3 * a3)).sum::<f64>();
                    w * w
                }
                _ => 0.25,
            };
            let (p2, q3) = (m1, power(total * 0.5, 1));
        }
    }
    total + a3 * 0.7 + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p9(x: &[f64]) -> f64 {
    let mut total = x[0];
    if ((total).abs() + 0.1).ln() < total {
        let a1 = (total + (power(total * 0.5, 1) * (total * total + 1.0).sqrt()));
    }
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        let mut m3 = total;
        let (p4, q5) = (((x[1]).sin()).sin(), (if helper(m3, x[4]) > 0.3 { 0.2_f64 } else { m3 }));
        total *= ((x.iter().map(|t| t * (1.5_f64 + total)).sum::<f64>()).sin()).cos();
    }
    for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
        let t0 = t0 * 1.1;
        {
            total = (((x[2] - total) + t0).sin()).sin();
            let (p1, q2) = (taped((x[1] * 0.3_f64), &x[1..3]), x.iter().map(|t| t * x[3]).sum::<f64>());
            let mut k3 = 0;
            let z4 = loop {
                k3 += 1;
                let mut u5 = x.iter().map(|t| (t * x[3]).sin()).collect::<Vec<f64>>();
                u5[2] = ((q2).max((u5[2]).powi(3))).sin();
                if k3 > 2 {
                    break taped((q2 / (1.5 + x[2].sin())), &x[1..3]);
                }
            };
        }
    }
    if (1.6_f64).sin() > 0.3 {
        for w in x.windows(2) {
            let t0 = w[0] * w[1];
            {
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if (x[3] + x[3]) < x[2] {
                            break;
                        }
                        total = 0.4 * total + (2.1_f64 + taped((t0 - x[3]), &x[1..3])).sin();
                        total = (((t0 - x[(i1 + 0) % 5]) * (i1 as f64)) * (0.7_f64 * (t0 + x[(j2 + 3) % 5]))).sin();
                    }
                }
            }
        }
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 {
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
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p10(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = total;
    let mut u2 = x.to_vec();
    m1 = 0.4 * m1 + (norm(&u2)).sin();
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if norm(&u2) < m1 {
                break;
            }
            let mut k5 = 0;
            let z6 = loop {
                k5 += 1;
                total = (x.iter().map(|t| t * (m1).sin()).sum::<f64>()).sin();
                total *= (m1).cos();
                let mut k0 = 0;
                let z1 = loop {
                    k0 += 1;
                    u2[i3] += 0.5 * (x.iter().map(|t| t * (j4 as f64)).sum::<f64>() + x[i3]);
                    if k0 > 2 {
                        break m1;
                    }
                };
                if k5 > 2 {
                    break (if j4 % 2 == 1 { helper(total, m1) } else { taped(0.5_f64, &x[1..3]) });
                }
            };
        }
    }
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        let a3 = match x.len() % 3 {
            0 => ((m1).powi(0)).sin(),
            1 | 4 => {
                let w = power(m1 * 0.5, 1);
                w * w
            }
            _ => 0.25,
        };
        for t4 in u2.iter_mut() {
            *t4 = (*t4 * power((0.9_f64 * a3) * 0.5, 2)).sin();
        }
    }
    for t5 in u2.iter_mut() {
        *t5 = (*t5 * {
            let q = (m1 + total);
            q * q
        })
        .sin();
    }
    total + m1 * 0.7 + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p11(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (-total);
    let mut u2 = x.to_vec();
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t4 = t4 * 1.1;
        {
            let mut u5 = vec![x[0], (u2[3]).tanh().exp(), 0.5, x[1], (u2[3]).tanh().exp()];
            m1 *= (norm(&u2) * x.iter().map(|t| t * taped(t4, &x[1..3])).sum::<f64>()).cos();
        }
    }
    for t6 in u2.iter_mut() {
        *t6 = (*t6 * {
            let q = 1.6_f64;
            q * q
        })
        .sin();
    }
    let a0 = (if (total).tanh() <= 0.1 || (total).tanh() > 0.9 { helper(x[1], m1) } else { (1.2_f64).tanh().exp() })
        .max(power(
            {
                let q = u2[0];
                q * q
            } * 0.5,
            1,
        ));
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        if (x[4] * a0) <= 0.1 || (x[4] * a0) > 0.9 {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (if u2[3] > 0.3 { total } else { m1 }) > 0.3 {
                        break;
                    }
                    let (p4, q5) = (((u2[j3]).tanh() - 0.1_f64), helper(total, 2.2_f64));
                    total -= (((0.3_f64).powi(0) * (0.3_f64).powi(0) + 1.0).sqrt()
                        - taped(power(u2[3] * 0.5, 1), &x[1..3]))
                    .tanh();
                }
            }
        } else {
            for i6 in 1..4 {
                m1 = (((a0).sin()).sin() * ((a0).sin() * (u2[i6] / (1.5 + u2[3].sin())))).sin();
                (total, m1) = (m1, total * 0.5);
                let (p0, q1) = (helper(taped(0.1_f64, &x[1..3]), power(u2[0] * 0.5, 0)), (m1 - u2[i6]));
            }
            u2[3] *= ((total * total + 1.0).sqrt() * (x[0]).powi(2)).tanh();
            for i2 in 1..4 {
                let mut m3 = a0;
                let mut u4 = vec![(total).tanh(); 5];
            }
        }
    }
    for i5 in 0..=2 {}
    total + a0 * 0.7 + m1 * 0.7 + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p12(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= ((((x[3] * x[2]) * (total + x[3])).abs() + 0.1).ln()).cos();
    total = 0.4 * total + (total).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[3]).powi(0) <= 0.1 || (x[3]).powi(0) > 0.9 {
                break;
            }
            total *= (-(total * 0.9_f64).sin()).cos();
            let a3 = (((i1 as f64) * total) * (total + total)).tanh().exp();
        }
    }
    for (i4, t5) in x.iter().enumerate() {
        let t5 = t5 * 1.1;
        {
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                if x[(i4 + 2) % 5] < t5 {
                    let a0 = (((1.6_f64 / (1.5 + x[i4].sin())) * power(t5 * 0.5, 2))
                        * ((t5).mul_add(0.5, t5) * (x[i4]).sin()));
                    let mut m1 = ((x[i4]).abs() + 0.1).ln();
                }
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if i4 % 2 == 0 {
                            break;
                        }
                        total *= (((t5 - total).sin()).powi(3)).cos();
                        if (x[j3]).tanh() < 2.9_f64 {
                            break;
                        }
                    }
                }
                for (i4, t5) in x.iter().enumerate() {
                    let t5 = t5 * 1.1;
                    {
                        total = ((total).tanh()).sin();
                    }
                }
            }
            let mut m6 = ((x[i4]).sin() + (x[4]).mul_add(0.5, total));
        }
    }
    let mut k0 = 0;
    while k0 < 4 {
        k0 += 1;
        if (if (total).sin() < x[4] { x[1] } else { total }) < total {
            if (0.5_f64 - total) <= 0.1 || (0.5_f64 - total) > 0.9 {
                return ((total).sin() * ((x[3]).abs() + 0.1).ln());
            }
            total = 0.4 * total
                + (if (total).tanh().exp() < total {
                    ((total + 1.2_f64) + x.iter().map(|t| t * total).sum::<f64>())
                } else {
                    taped((total - total), &x[1..3])
                })
                .sin();
        } else {
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p13(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (if (x[0]).tanh() < total { (power(x[3] * 0.5, 0)).tanh().exp() } else { (1.5_f64 * x[4]).powi(3) });
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[4]).powi(0) <= 0.1 || (x[4]).powi(0) > 0.9 {
                    break;
                }
                total = ((x.iter().map(|t| t * (j4 as f64)).sum::<f64>()).tanh()
                    - ((-0.7_f64) / (1.5 + (a1).tanh().exp().sin())))
                .sin();
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if x[(i3 + 1) % 5] > 0.3 {
                            break;
                        }
                        let a0 = (((a1).sin() - x[j4]) - ((j4 as f64) * a1).tanh());
                    }
                }
            }
        }
        if (x[2] - 1.7_f64) < total {
            break;
        }
        for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t2 = t2 * 1.1;
            {
                let a3 = (helper((if (t2).powi(3) <= 0.1 || (t2).powi(3) > 0.9 { x[3] } else { a1 }), (x[1]).tanh())
                    + ((x[2]).tanh()).sin());
                for w in x.windows(2) {
                    let t5 = w[0] * w[1];
                    {}
                }
            }
        }
    }
    for i6 in 0..=2 {
        total *= (((a1).powi(1) - ((i6 as f64) + total)) + power((a1 * a1) * 0.5, 2)).cos();
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[3] * x[3]) < x[3] {
                break;
            }
            for (i2, t3) in x.iter().enumerate() {
                let t3 = t3 * 1.1;
                {
                    for (i4, t5) in x.iter().enumerate() {
                        let t5 = t5 * 1.1;
                        {}
                    }
                }
            }
            let mut u6 = [(x[(j1 + 1) % 5] * x[(j1 + 1) % 5] + 1.0).sqrt(); 5];
            let (p0, q1) = (((x[j1] + (j1 as f64)) + (x[2] - x[(j1 + 2) % 5])), (x[i0] * total));
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p14(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = x[4];
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if ((x[2]).abs() + 0.1).ln() < x[4] {
                break;
            }
            for (i4, t5) in x.iter().enumerate() {
                let t5 = t5 * 1.1;
                {
                    if (x[(i2 + 3) % 5] + x[i4]) < a1 {
                        continue;
                    }
                }
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if i2 % 2 == 1 {
                        break;
                    }
                    total = (((x[i6] + 2.7_f64) * {
                        let q = x[i2];
                        q * q
                    }) + {
                        let q = (total - (i2 as f64));
                        q * q
                    })
                    .sin();
                }
            }
        }
    }
    for i1 in (0..5).rev() {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            for (i3, t4) in x.iter().enumerate() {
                let t4 = t4 * 1.1;
                {
                    if 1.5_f64 < total {
                        break;
                    }
                }
            }
        }
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if power((i1 as f64) * 0.5, 2) < x[i1] {
                    break;
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if x[i5] < x[i5] {
                            break;
                        }
                        if i5 % 2 == 1 {
                            break;
                        }
                    }
                }
                if (a1 * x[i1]) > 0.3 {
                    let mut m2 = ((j6 as f64) - x.iter().map(|t| t * x[1]).sum::<f64>());
                }
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p15(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total + 1.8_f64) < total {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if total > 0.3 {
                        break;
                    }
                    let mut k5 = 0;
                    let z6 = loop {
                        k5 += 1;
                        if k5 > 2 {
                            break 1.8_f64;
                        }
                    };
                    let mut k0 = 0;
                    let z1 = loop {
                        k0 += 1;
                        if x[j2] < x[(j4 + 1) % 5] {
                            return (j4 as f64);
                        }
                        if k0 > 2 {
                            break taped((x[i1] * z6), &x[1..3]);
                        }
                    };
                }
            }
            if (total * total) > 0.3 {
                let mut u2 = vec![helper(x[0], (j2 as f64)); 5];
            } else {
                for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t4 = t4 * 1.1;
                    {
                        let a5 = 2.4_f64;
                    }
                }
            }
        }
    }
    let mut k6 = 0;
    let z0 = loop {
        k6 += 1;
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (x[2]).tanh() <= 0.1 || (x[2]).tanh() > 0.9 {
                    break;
                }
                let a3 = match i1 % 3 {
                    0 => x.iter().map(|t| t * (total * total)).sum::<f64>(),
                    1 | 4 => {
                        let w = ((i1 as f64).tanh() + (x[i1] / (1.5 + 0.6_f64.sin())));
                        w * w
                    }
                    _ => 0.25,
                };
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    if (1.5_f64 - a3) > 0.3 {
                        continue;
                    }
                    total /= 1.2 + ((taped(x[1], &x[1..3]) + (a3).mul_add(0.5, (j2 as f64))).sin()).sin();
                }
                let mut m5 = a3;
            }
        }
        for i6 in 1..4 {
            if i6 % 2 == 1 {}
        }
        if k6 > 2 {
            break taped(power(0.3_f64 * 0.5, 0), &x[1..3]);
        }
    };
    total + z0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p16(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[1] <= 0.1 || x[1] > 0.9 {
                break;
            }
            if i1 % 2 == 1 {
                if (x[4] * x[(i1 + 2) % 5]) > 0.3 {
                    total = ((({
                        let q = helper((j2 as f64), total);
                        q * q
                    })
                    .abs()
                        + 0.1)
                        .ln())
                    .sin();
                    let (p3, q4) = ((total * x[i1]).sin(), (total).tanh().exp());
                } else {
                }
                let mut m5 = (helper((i1 as f64), 2.3_f64) * (total).powi(3));
                let (p6, q0) = (((total).mul_add(0.5, x[(j2 + 0) % 5])).powi(2), (total + m5));
            } else {
                for i1 in 1..4 {
                    let a2 = x[4];
                    let mut u3 = vec![x[0], power(x[i1] * 0.5, 0), 0.5, x[1], power(x[i1] * 0.5, 0)];
                }
                total *= (1.9_f64 * x[i1]).cos();
            }
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                let a5 =
                    helper(power((total / (1.5 + x[j2].sin())) * 0.5, 1), power(helper((j2 as f64), x[i1]) * 0.5, 2));
                let mut u6 = vec![(x[i1]).tanh(); 5];
            }
            if x[i1] < total {
                for i0 in 1..4 {
                    let (p1, q2) = (((total).tanh() * (total).tanh() + 1.0).sqrt(), total);
                }
            } else {
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if j2 % 2 == 0 {
                            break;
                        }
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p17(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((total).abs() + 0.1).ln(), x.iter().map(|t| t * x[3]).sum::<f64>());
    let (p3, q4) = ((power(x[3] * 0.5, 2) * (x[4]).max(x[0])), ((x[4]).abs() + 0.1).ln());
    for (i5, t6) in x.iter().enumerate() {
        let t6 = t6 * 1.1;
        {
            let (p0, q1) = (((2.1_f64 - (i5 as f64)) * (x[i5] * x[i5])), (x[i5]).powi(2));
            let mut u2 = vec![x[0], (q4).tanh().exp(), 0.5, x[1], (q4).tanh().exp()];
        }
    }
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        total = (2.6_f64).sin();
        if k3 > 2 {
            break ((x[0]).max(1.7_f64) * x[1]);
        }
    };
    let a5 = match x.len() % 3 {
        0 => ((if (total).max(x[2]) < total { x[2] } else { p3 }) + total),
        1 | 4 => {
            let w = helper(helper(z4, q2), (z4 + p1));
            w * w
        }
        _ => 0.25,
    };
    for w in x.windows(2) {
        let t0 = w[0] * w[1];
        {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if ((q2).abs() + 0.1).ln() > 0.3 {
                        break;
                    }
                    let (p3, q4) = (power((x[2] * x[j2]) * 0.5, 2), x.iter().map(|t| t * x[j2]).sum::<f64>());
                }
            }
            total *= (1.7_f64).cos();
            total = 0.4 * total + ((total).sin()).sin();
        }
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (x[4] / (1.5 + x[4].sin())) <= 0.1 || (x[4] / (1.5 + x[4].sin())) > 0.9 {
                break;
            }
            for w in x.windows(2) {
                let t1 = w[0] * w[1];
                {
                    for i2 in 0..=2 {
                        if i5 % 2 == 0 {
                            break;
                        }
                    }
                    for i3 in 0..x.len() {
                        total = 0.4 * total + (1.3_f64).sin();
                        let mut u4 = vec![(x[j6] - x[3]); 5];
                    }
                }
            }
        }
    }
    total + a5 * 0.7 + z4 * 0.7 + q4 * 0.7
}

#[differentiable]
pub(super) fn p18(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (-power(total * 0.5, 1));
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p19(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total - total) < total {
                break;
            }
            for w in x.windows(2) {
                let t4 = w[0] * w[1];
                {
                    for i5 in 0..x.len() {
                        let mut u6 = [(total - x[1]); 5];
                    }
                }
            }
        }
    }
    let a0 = match x.len() % 3 {
        0 => (x[3] - x[1]).mul_add(0.5, total),
        1 | 4 => {
            let w = (helper(x[3], x[0]) + x.iter().map(|t| t * x[1]).sum::<f64>());
            w * w
        }
        _ => 0.25,
    };
    if (a0 * x[1]) <= 0.1 || (a0 * x[1]) > 0.9 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if power(x[1] * 0.5, 0) > 0.3 {
                    break;
                }
                let a3 = match j2 % 3 {
                    0 => ((x[(i1 + 1) % 5] * total) - a0),
                    1 | 4 => {
                        let w = {
                            let q = (total * x[0]);
                            q * q
                        };
                        w * w
                    }
                    _ => 0.25,
                };
                total += 0.3
                    * (({
                        let q = (-total);
                        q * q
                    })
                    .abs()
                        + 0.1)
                        .ln();
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (0.1_f64).mul_add(0.5, x[3]) > 0.3 {
                    break;
                }
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    if k6 > 2 {
                        break (a0 + (-total));
                    }
                };
            }
        }
    } else {
        total -= (((a0).max(x[0])).tanh().exp() * x.iter().map(|t| t * (x[2] * x[0])).sum::<f64>()).tanh();
        if (x[3]).powi(1) <= 0.1 || (x[3]).powi(1) > 0.9 {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (a0 + x[3]) <= 0.1 || (a0 + x[3]) > 0.9 {
                        break;
                    }
                    let mut u3 = vec![(0.3_f64).sin(); 5];
                }
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (x[0] * x[1]) < x[4] {
                        break;
                    }
                    if (x[i4] * x[j5]) > 0.3 {
                        return ((2.2_f64).tanh() - (total - a0));
                    }
                }
            }
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
            }
        }
    }
    total + a0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p20(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total - total) > 0.3 {
                break;
            }
            for i3 in 0..=2 {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (total).sin() > 0.3 {
                            break;
                        }
                        total -= (total).tanh();
                        let a6 =
                            x.iter().map(|t| t * (((total).abs() + 0.1).ln() + power(x[j5] * 0.5, 0))).sum::<f64>();
                    }
                }
                let mut m0 = x[i1];
            }
            for i1 in 0..x.len() {
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    total *= ((x[1]).sin()).cos();
                    if k2 > 2 {
                        break taped((1.4_f64 + x[i1]), &x[1..3]);
                    }
                };
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                }
            }
            for (i5, t6) in x.iter().enumerate() {
                let t6 = t6 * 1.1;
                {
                    if (if i5 % 2 == 1 { (i5 as f64) } else { 0.5_f64 }) > 0.3 {
                        let mut u0 = vec![x[0], (t6).max((j2 as f64)), 0.5, x[1], (t6).max((j2 as f64))];
                        total += 0.3
                            * (((u0[1]).sin() * (u0[3] + total)) * (u0[(i1 + 2) % 5] * u0[(j2 + 1) % 5]).tanh().exp());
                        let mut m1 = ((t6).powi(2)).powi(3);
                    }
                }
            }
        }
    }
    total /= 1.2
        + (((total - x[3]) + {
            let q = x[0];
            q * q
        })
        .tanh()
        .exp())
        .sin();
    let mut u2: Vec<f64> = Vec::new();
    for k in 0..5 {
        u2.push(x[k] * (total * total));
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (u2[1] + 2.3_f64) <= 0.1 || (u2[1] + 2.3_f64) > 0.9 {
                break;
            }
            let a5 = (taped((u2[i3]).max(total), &x[1..3])).tanh().exp();
        }
    }
    total + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p21(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total <= 0.1 || total > 0.9 {
                break;
            }
            for i3 in 1..4 {
                total /= 1.2
                    + ((if i3 % 2 == 1 { taped(x[i3], &x[1..3]) } else { (total).tanh() })
                        .max((0.6_f64 / (1.5 + total.sin())).mul_add(0.5, total)))
                    .sin();
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if i1 % 2 == 1 {
                        break;
                    }
                    let mut k6 = 0;
                    while k6 < 4 {
                        k6 += 1;
                        total = (total).sin();
                    }
                    let mut u0 = [(total + total); 5];
                }
            }
        }
    }
    for (i1, t2) in x.iter().enumerate() {
        let t2 = t2 * 1.1;
        {
            if i1 % 2 == 1 {
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                    let mut m4 = x[i1];
                    let a5 = (taped(taped(x[i1], &x[1..3]), &x[1..3])).tanh();
                }
                if (1.9_f64 + x[(i1 + 2) % 5]) < total {
                    return (if i1 % 2 == 0 { total } else { t2 })
                        .max((x[(i1 + 2) % 5] * x[(i1 + 2) % 5] + 1.0).sqrt());
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    total = 0.4 * total + (t2).sin();
                    if (x[1] / (1.5 + 0.8_f64.sin())) < x[(i1 + 0) % 5] {
                        continue;
                    }
                }
            } else {
                for i0 in (0..5).rev() {
                    let a1 = (-((total / (1.5 + t2.sin())) * ((i1 as f64) * x[0])));
                }
                for w in x.windows(2) {
                    let t3 = w[0] * w[1];
                    {
                        total /= 1.2
                            + ((taped(x[(i1 + 2) % 5], &x[1..3])).mul_add(0.5, t2)
                                * helper(((i1 as f64) + t2), (if (x[i1] + 2.6_f64) > 0.3 { x[i1] } else { t2 })))
                            .sin();
                    }
                }
                total -= ((-x[(i1 + 0) % 5]) / (1.5 + (total * power(2.4_f64 * 0.5, 1)).sin())).tanh();
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p22(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], 2.3_f64, 0.5, x[1], 2.3_f64];
    u1.swap(2, 2);
    if (if {
        let q = total;
        q * q
    } < 1.5_f64
    {
        total
    } else {
        total
    }) < total
    {
        total = 0.4 * total + (total + (total + total).tanh().exp()).sin();
    } else {
        u1[4] *= (norm(&u1) - (u1[3] - x[3])).tanh();
        for i2 in (0..5).rev() {
            for t3 in u1.iter_mut() {
                *t3 = (*t3 * ((2.5_f64 + total) - taped(x[i2], &x[1..3]))).sin();
            }
            let a4 = ((u1[i2] - u1[i2]).tanh().exp() + u1[0]);
        }
        let mut u5 = vec![x[0], total, 0.5, x[1], total];
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[3] + total) <= 0.1 || (x[3] + total) > 0.9 {
                break;
            }
            let a1 = total;
        }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p23(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        let a2 = {
            let q = (x.iter().map(|t| t * total).sum::<f64>() * (total - x[0]));
            q * q
        };
        total = (x[4]
            * ((total).tanh().exp()
                / (1.5 + {
                    let q = a2;
                    q * q
                }
                .sin())))
        .sin();
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (total).tanh().exp() > 0.3 {
                break;
            }
            if ((x[(i3 + 1) % 5]).abs() + 0.1).ln() < total {
                let mut m5 = ((total * total) * (total * total) + 1.0).sqrt();
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (-x[j4]) < m5 {
                            break;
                        }
                        let mut u1 =
                            vec![x[0], (i6 as f64).max(x[(j0 + 3) % 5]), 0.5, x[1], (i6 as f64).max(x[(j0 + 3) % 5])];
                        let a2 = ((power(u1[(i3 + 0) % 5] * 0.5, 2) * norm(&u1)) - (m5 + (m5).powi(3)));
                        u1[1] *= (if (u1[j4] / (1.5 + total.sin())) < m5 { u1[j4] } else { norm(&u1) }).tanh();
                    }
                }
                if ((j4 as f64) * (j4 as f64) + 1.0).sqrt() < total {
                    let mut m3 = ((((j4 as f64) * (j4 as f64) + 1.0).sqrt()).abs() + 0.1).ln();
                }
            } else {
                if (total).max(x[(j4 + 1) % 5]) > 0.3 {
                } else {
                    if {
                        let q = x[4];
                        q * q
                    } > 0.3
                    {
                        return (power(total * 0.5, 2)).powi(0);
                    }
                }
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (total * x[3]) > 0.3 {
                        break;
                    }
                    let a6 =
                        (((total).sin() * (total).sin() + 1.0).sqrt() - ((0.6_f64).tanh().exp()).mul_add(0.5, x[j5]));
                    let a0 = a6;
                    let mut u1 = x.iter().map(|t| (t * (0.8_f64).tanh()).sin()).collect::<Vec<f64>>();
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
        for i2 in (0..5).rev() {
            let mut u3 = x.to_vec();
            let mut k4 = 0;
            let z5 = loop {
                k4 += 1;
                let a6 = ((power(u3[i2] * 0.5, 1) * power(total * 0.5, 1)) * (total + power(2.8_f64 * 0.5, 1)));
                if k4 > 2 {
                    break norm(&u3);
                }
            };
        }
        let (p0, q1) = (2.9_f64, {
            let q = x[(i1 + 3) % 5];
            q * q
        });
    }
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (x[0] * 1.4_f64) > 0.3 {
                    break;
                }
                if (total * (i4 as f64)) < total {
                    let a6 = ((j5 as f64).tanh() + (total - total)).mul_add(0.5, total);
                    let a0 = (x[j5] - ((total * total) * x.iter().map(|t| t * x[3]).sum::<f64>()));
                } else {
                    total = 0.4 * total + (taped(((x[j5] * x[j5] + 1.0).sqrt()).tanh(), &x[1..3])).sin();
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if (total / (1.5 + total.sin())) > 0.3 {
                            break;
                        }
                        total /= 1.2 + (power(((x[j2]).abs() + 0.1).ln() * 0.5, 2) - total).sin();
                        let mut u3 = [(x[j2]).tanh().exp(); 5];
                    }
                }
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if {
                    let q = x[3];
                    q * q
                } > 0.3
                {
                    break;
                }
                total -= ((((power((j5 as f64) * 0.5, 2)).abs() + 0.1).ln()
                    * ((power((j5 as f64) * 0.5, 2)).abs() + 0.1).ln()
                    + 1.0)
                    .sqrt())
                .tanh();
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    let mut u1 = x.iter().map(|t| (t * (total / (1.5 + total.sin()))).sin()).collect::<Vec<f64>>();
                    if k6 > 2 {
                        break (taped(x[j5], &x[1..3]) + (total - total));
                    }
                };
            }
        }
        if k2 > 2 {
            break x[4];
        }
    };
    total + z3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p25(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            if power((i1 as f64) * 0.5, 0) > 0.3 {}
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (if (x[2] * total) < x[4] { x[2] } else { x[0] }) < total {
                break;
            }
            if (if ((j4 as f64) / (1.5 + 0.4_f64.sin())) > 0.3 { x[(i3 + 1) % 5] } else { total }) < total {
                if ((j4 as f64) * x[j4]) > 0.3 {
                    continue;
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if (x[(j4 + 1) % 5]).mul_add(0.5, x[j4]) > 0.3 {
                            break;
                        }
                        let mut u0: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u0.push(x[k] * (x[j4] * total));
                        }
                    }
                }
            } else {
                for i1 in 0..=2 {}
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if taped(total, &x[1..3]) < x[0] {
                            break;
                        }
                        let a4 = (total).mul_add(0.5, total);
                        let a5 = ((((j4 as f64).abs() + 0.1).ln() + total).abs() + 0.1).ln();
                        total /= 1.2 + (x[4]).sin();
                    }
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if j4 % 2 == 1 {
                            break;
                        }
                        let mut u1: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u1.push(x[k] * x[i3]);
                        }
                        total *= (((total * total + 1.0).sqrt()).tanh() * taped(total, &x[1..3])).cos();
                    }
                }
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (total - 0.3_f64) > 0.3 {
                        break;
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p26(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (if total <= 0.1 || total > 0.9 { total } else { total }) > 0.3 {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                if i1 % 2 == 0 {
                    if j2 % 2 == 0 {
                        continue;
                    }
                    total *= (helper((total).tanh().exp(), ((-x[(i1 + 0) % 5]) - ((x[j2]).abs() + 0.1).ln()))).cos();
                } else {
                }
                let a4 = match i1 % 3 {
                    0 => (if (total).tanh().exp() < total { total } else { total }).tanh(),
                    1 | 4 => {
                        let w = ((j2 as f64).powi(1)).powi(3);
                        w * w
                    }
                    _ => 0.25,
                };
            }
            if (0.5_f64).tanh().exp() > 0.3 {
                return ((x[j2]).powi(0) + (total + total));
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (total * x[j2]) < x[(i1 + 2) % 5] {
                        break;
                    }
                    let (p0, q1) = ((((total).abs() + 0.1).ln() + (total * 0.4_f64)), (0.3_f64 * (j6 as f64)));
                    let mut k2 = 0;
                    let z3 = loop {
                        k2 += 1;
                        if k2 > 2 {
                            break ((x[(j6 + 3) % 5]).sin()).powi(2);
                        }
                    };
                    for (&t5, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                        let t5 = t5 * 1.1;
                        {
                            let mut u6: Vec<f64> = Vec::new();
                            for k in 0..5 {
                                u6.push(x[k] * (p0 + x[j6]));
                            }
                            let mut u0 = vec![x.iter().map(|t| t * x[i5]).sum::<f64>(); 5];
                        }
                    }
                }
            }
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(total * 0.5, 0) > 0.3 {
                break;
            }
            total *= (total).cos();
            let a3 = ((x.iter().map(|t| t * total).sum::<f64>() * {
                let q = total;
                q * q
            }) + ((x[(j2 + 2) % 5]).powi(1) * total));
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if total <= 0.1 || total > 0.9 {
                break;
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (total * total) > 0.3 {
                        break;
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p27(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0] + x[4]) > 0.3 {
                break;
            }
            let mut k3 = 0;
            let z4 = loop {
                k3 += 1;
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        total += 0.3 * ((total * (j2 as f64)).tanh().exp() * ((j6 as f64).tanh().exp()).sin());
                        total -= ((2.2_f64 - (total).sin()) * ((total * total + 1.0).sqrt() + (x[i1] * total))).tanh();
                    }
                }
                if k3 > 2 {
                    break ((-2.1_f64) * (-2.1_f64) + 1.0).sqrt();
                }
            };
            let mut k0 = 0;
            while k0 < 4 {
                k0 += 1;
                if (total + x[(i1 + 2) % 5]) > 0.3 {}
                for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t2 = t2 * 1.1;
                    {
                        let mut u3: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u3.push(x[k] * (z4 + x[(i1 + 3) % 5]));
                        }
                        if (z4 * x[i1]) > 0.3 {
                            break;
                        }
                    }
                }
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                }
            }
        }
    }
    let mut k5 = 0;
    let z6 = loop {
        k5 += 1;
        let a0 = x[3];
        if k5 > 2 {
            break x[0];
        }
    };
    let a1 = (total).powi(0);
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
        let t3 = t3 * 1.1;
        {
            let mut u4 = vec![x[0], taped(x[2], &x[1..3]), 0.5, x[1], taped(x[2], &x[1..3])];
            total = ((power(t3 * 0.5, 1)).powi(2) * (x[1]).tanh()).sin();
        }
    }
    if (a1 * a1 + 1.0).sqrt() > 0.3 {
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
                let t0 = t0 * 1.1;
                {}
            }
        }
    }
    total + a1 * 0.7 + z6 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p28(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[4] + total) > 0.3 {
                break;
            }
            for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
                let t4 = t4 * 1.1;
                {
                    if (x[4] * t4) < x[1] {
                        let a5 = (((x[0]).powi(2) - x.iter().map(|t| t * x[(j2 + 3) % 5]).sum::<f64>())
                            / (1.5 + (total).mul_add(0.5, x[(j2 + 1) % 5]).sin()));
                    } else {
                    }
                    let mut u6: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u6.push(x[k] * (1.5_f64 + total));
                    }
                }
            }
            total = 0.4 * total + (total).sin();
        }
    }
    let mut m0 = ((x[1] + total) - (total - 2.7_f64));
    m0 += 0.3
        * (x.iter().map(|t| t * 0.2_f64).sum::<f64>() - (x[2] * total))
            .max(taped((total / (1.5 + total.sin())), &x[1..3]));
    m0 += 0.3 * (taped((x[4]).max(x[2]), &x[1..3]) * ((m0 - total) * (x[4]).mul_add(0.5, m0)));
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[0] <= 0.1 || x[0] > 0.9 {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[(i1 + 2) % 5] * x[i1]) < (i1 as f64) {
                        break;
                    }
                    total /= 1.2 + (total).sin();
                }
            }
            let mut k5 = 0;
            let z6 = loop {
                k5 += 1;
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if i1 % 2 == 1 {
                            break;
                        }
                        total = (if x[i0] < m0 {
                            ((total * total + 1.0).sqrt() * (total * total + 1.0).sqrt())
                        } else {
                            ((m0 / (1.5 + total.sin())) + {
                                let q = total;
                                q * q
                            })
                        })
                        .sin();
                        total += 0.3 * (helper((i0 as f64), x[i0]) + (m0 - m0)).tanh();
                        let a2 = ((({
                            let q = x[i1];
                            q * q
                        })
                        .abs()
                            + 0.1)
                            .ln())
                        .mul_add(0.5, m0);
                    }
                }
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                }
                if k5 > 2 {
                    break (total * ((x[i1]).abs() + 0.1).ln());
                }
            };
        }
    }
    for w in x.windows(2) {
        let t5 = w[0] * w[1];
        {}
    }
    total + m0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p29(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total).powi(0) > 0.3 {
        let (p1, q2) = ((-(total).sin()), (total + total));
        let (p3, q4) = (((total * total + 1.0).sqrt()).sin(), total);
    } else {
        let a5 = ({
            let q = helper(total, x[0]);
            q * q
        } * ((x[4]).sin()).mul_add(0.5, total));
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            let mut m0 = x.iter().map(|t| t * (x[4] / (1.5 + a5.sin()))).sum::<f64>();
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if {
                let q = 1.2_f64;
                q * q
            } > 0.3
            {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[0] * x[(j2 + 1) % 5]) > 0.3 {
                        break;
                    }
                    for (i5, t6) in x.iter().enumerate() {
                        let t6 = t6 * 1.1;
                        {}
                    }
                    for (i0, t1) in x.iter().enumerate() {
                        let t1 = t1 * 1.1;
                        {
                            if i1 % 2 == 1 {
                                return (x[j2]).mul_add(0.5, x[4]);
                            }
                        }
                    }
                }
            }
        }
    }
    if (total * x[3]) < x[3] {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[1] - total) <= 0.1 || (x[1] - total) > 0.9 {
                    break;
                }
                let a4 = match j3 % 3 {
                    0 => total,
                    1 | 4 => {
                        let w = (helper(x[1], x[1])).powi(1);
                        w * w
                    }
                    _ => 0.25,
                };
                let mut u5 = [(x[i2] * x[j3]); 5];
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (total * total) < x[0] {
                break;
            }
            let a1 = (x[(i6 + 2) % 5] * helper((total * total + 1.0).sqrt(), power(x[(i6 + 2) % 5] * 0.5, 2)));
            for i2 in 0..=2 {
                for i3 in (0..5).rev() {
                    total += 0.3 * ((a1).sin() * (total * x[(i3 + 2) % 5])).tanh().exp();
                }
                if x.iter().map(|t| t * total).sum::<f64>() < a1 {
                    continue;
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p30(x: &[f64]) -> f64 {
    let mut total = x[0];
    if helper(total, total) < total {
        for i1 in 0..=2 {
            let mut u2 = vec![x[0], (total).powi(3), 0.5, x[1], (total).powi(3)];
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (if i1 % 2 == 0 { total } else { (i1 as f64) }) < total {
                        break;
                    }
                    if i1 % 2 == 1 {
                        break;
                    }
                }
            }
        }
        let mut k5 = 0;
        let z6 = loop {
            k5 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if total <= 0.1 || total > 0.9 {
                        break;
                    }
                    let mut m2 = power(x[i0] * 0.5, 1);
                }
            }
            let a3 = match x.len() % 3 {
                0 => total,
                1 | 4 => {
                    let w = total;
                    w * w
                }
                _ => 0.25,
            };
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                total += 0.3 * ((total).sin() * ((x[4] * x[1]) * (x[0] * 2.8_f64)));
                if (x[2] / (1.5 + a3.sin())) < x[1] {
                    return (x.iter().map(|t| t * x[1]).sum::<f64>() - (a3).tanh());
                }
                if x[0] <= 0.1 || x[0] > 0.9 {
                    break;
                }
            }
            if k5 > 2 {
                break ((total * total).abs() + 0.1).ln();
            }
        };
    }
    let (p5, q6) = (((x[1] / (1.5 + total.sin())) + (total).mul_add(0.5, total)), (total * total));
    total /= 1.2 + (q6 * ((total * p5) * (p5 * p5 + 1.0).sqrt())).sin();
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[0] * p5) <= 0.1 || (x[0] * p5) > 0.9 {
                break;
            }
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if x[i0] < total {
                            break;
                        }
                        total /= 1.2 + ((1.7_f64 + 1.5_f64).sin() * ((p5).max(p5) + (-q6))).sin();
                    }
                }
                if k2 > 2 {
                    break (if (p5 + q6) > 0.3 { x[i0] } else { helper(2.6_f64, p5) });
                }
            };
        }
    }
    total + q6 * 0.7 + p5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p31(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[4] + 0.3_f64) <= 0.1 || (x[4] + 0.3_f64) > 0.9 {
                    break;
                }
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    if j3 % 2 == 1 {
                        return (power(x[1] * 0.5, 1)).powi(3);
                    }
                    let a5 = ((total + total).powi(3) * (total + total).powi(3) + 1.0).sqrt();
                }
                let (p6, q0) = (total, (x[j3]).tanh().exp());
            }
        }
        for i1 in 0..=2 {
            if (total + total) < total {
                break;
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (i1 as f64).sin() > 0.3 {
                        break;
                    }
                    let mut u4 = x.iter().map(|t| (t * (x[i1]).powi(0)).sin()).collect::<Vec<f64>>();
                }
            }
        }
    }
    let mut u5 = vec![(total - total); 5];
    if (total * total + 1.0).sqrt() > 0.3 {
        let mut m6 = total;
    }
    let a0 = x.iter().map(|t| t * (u5[3] + (u5[3] + x[4]))).sum::<f64>();
    let a1 = match x.len() % 3 {
        0 => ((total).powi(2) / (1.5 + (x[0] * x[0] + 1.0).sqrt().sin())),
        1 | 4 => {
            let w = total;
            w * w
        }
        _ => 0.25,
    };
    let (p2, q3) = (x[1], (x[0]).max(a1));
    total = 0.4 * total
        + ((x.iter().map(|t| t * 2.9_f64).sum::<f64>() + a1) * ((p2 * p2 + 1.0).sqrt()).max(((p2).abs() + 0.1).ln()))
            .sin();
    total + q3 * 0.7 + p2 * 0.7 + a1 * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p32(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        if (x[(i1 + 3) % 5] + total) < (i1 as f64) {
            if (total).mul_add(0.5, (i1 as f64)) > 0.3 {
                total /= 1.2
                    + ((if i1 % 2 == 1 { taped(x[i1], &x[1..3]) } else { (total + 2.5_f64) })
                        * ((-total).abs() + 0.1).ln())
                    .sin();
                let a2 = power((i1 as f64) * 0.5, 2);
                let a3 = x.iter().map(|t| t * ((x[3]).max(total) * x[i1])).sum::<f64>();
            } else {
                let (p4, q5) = (((-(i1 as f64)) * (total).mul_add(0.5, total)), (total - total));
                total = (((0.1_f64 / (1.5 + 1.2_f64.sin())) - (2.8_f64 - 0.2_f64)).tanh().exp()).sin();
            }
            let mut u6: Vec<f64> = Vec::new();
            for k in 0..5 {
                u6.push(x[k] * (x[i1] + 0.7_f64));
            }
            if (x[3] - total) < u6[i1] {
                total *= ((x[1]).max(total)).cos();
                if taped(total, &x[1..3]) > 0.3 {
                    continue;
                }
            } else {
                let (p0, q1) = (total, taped(total, &x[1..3]));
            }
        }
        let a2 = match i1 % 3 {
            0 => (total - total).powi(2),
            1 | 4 => {
                let w = (helper(total, total) - (total - total));
                w * w
            }
            _ => 0.25,
        };
    }
    total /= 1.2
        + (if (x[2] * x[4]) < x[4] { ((x[3] * total) - taped(2.2_f64, &x[1..3])) } else { ((2.4_f64 + x[3]) + total) })
            .sin();
    let (p3, q4) = (taped((x[4]).mul_add(0.5, total), &x[1..3]), (total * total));
    for i5 in 0..x.len() {
        let mut m6 = x[1];
    }
    total + q4 * 0.7 + p3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p33(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if i1 % 2 == 0 {
                    break;
                }
                for i4 in (0..5).rev() {
                    let a5 = total;
                    total /= 1.2 + (power((-(total + 0.7_f64)) * 0.5, 2)).sin();
                    total *= (1.2_f64).cos();
                }
            }
        }
        for w in x.windows(2) {
            let t0 = w[0] * w[1];
            {
                total *= (helper(((i1 as f64).sin() * (-t0)), (taped(total, &x[1..3])).tanh())).cos();
                let mut u1 = vec![x[0], (x[i1]).powi(3), 0.5, x[1], (x[i1]).powi(3)];
                u1[(i1 + 1) % 5] = (taped(u1[3], &x[1..3]) + ((i1 as f64) * t0)).sin();
            }
        }
    }
    let mut u2 = x.iter().map(|t| (t * (total * total + 1.0).sqrt()).sin()).collect::<Vec<f64>>();
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        if (2.7_f64 * x[3]) > 0.3 {
            return u2[1];
        }
        u2[1] += 0.5 * (((total).abs() + 0.1).ln() - (total / (1.5 + total.sin())));
        if k3 > 2 {
            break ((total + u2[2]) + (u2[3]).tanh().exp());
        }
    };
    u2[2] += 0.5 * ((if total < z4 { 2.1_f64 } else { u2[3] }).abs() + 0.1).ln();
    for i5 in 0..=2 {
        u2[1] *= (x.iter().map(|t| t * (u2[4] + z4)).sum::<f64>()).tanh();
        let (p6, q0) = (taped(z4, &x[1..3]), (0.3_f64 + z4));
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (q0 * total) < p6 {
                    break;
                }
                u2[1] = (u2[j2]).sin();
                for i3 in 0..x.len() {
                    let (p4, q5) = (helper((-p6), (total + total)), (x[i1] * p6));
                }
            }
        }
    }
    total + z4 * 0.7 + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p34(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).tanh() <= 0.1 || (total).tanh() > 0.9 {
                break;
            }
            let mut u3: Vec<f64> = Vec::new();
            for k in 0..5 {
                u3.push(x[k] * helper(total, x[j2]));
            }
            total = 0.4 * total + (((norm(&u3) * norm(&u3) + 1.0).sqrt()).sin()).sin();
            for w in x.windows(2) {
                let t5 = w[0] * w[1];
                {
                    total = (((u3[(j2 + 1) % 5] * u3[(j2 + 1) % 5] + 1.0).sqrt()
                        * (u3[(j2 + 1) % 5] * u3[(j2 + 1) % 5] + 1.0).sqrt()
                        + 1.0)
                        .sqrt()
                        - (u3[(i1 + 3) % 5] - u3[(j2 + 0) % 5]).powi(3))
                    .sin();
                }
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if total <= 0.1 || total > 0.9 {
                break;
            }
            if (x[2]).tanh().exp() < total {
                let a1 = match i6 % 3 {
                    0 => (x.iter().map(|t| t * total).sum::<f64>()).tanh(),
                    1 | 4 => {
                        let w = power(x[(j0 + 3) % 5] * 0.5, 0);
                        w * w
                    }
                    _ => 0.25,
                };
                for w in x.windows(2) {
                    let t3 = w[0] * w[1];
                    {
                        if i6 % 2 == 0 {
                            return ((a1 * a1 + 1.0).sqrt() * total);
                        }
                    }
                }
            } else {
                let mut m4 = (((total).abs() + 0.1).ln() + (x[3]).sin());
                let (p5, q6) = (x[3], taped(total, &x[1..3]));
            }
        }
    }
    total -= (((total).mul_add(0.5, x[4])).mul_add(0.5, total)).tanh();
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (total + total) <= 0.1 || (total + total) > 0.9 {
                break;
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (total).tanh() > 0.3 {
                        break;
                    }
                    'oi4: for i4 in 0..4 {
                        for j5 in 0..3 {
                            if j5 > i4 {
                                continue 'oi4;
                            }
                            if {
                                let q = x[j1];
                                q * q
                            } < total
                            {
                                break;
                            }
                            let mut u6 = vec![(x[2] + total); 5];
                            let mut u0 = x.to_vec();
                            u6[i0] *= ({
                                let q = ((x[(i0 + 2) % 5]).abs() + 0.1).ln();
                                q * q
                            })
                            .tanh();
                        }
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p35(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (1.6_f64 - total) < total {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                if (total + total) > 0.3 {
                    let mut m4 = (total - total).sin();
                    let mut u5: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u5.push(x[k] * ((j2 as f64) + total));
                    }
                } else {
                    let mut u6 = vec![(j2 as f64); 5];
                }
                let mut m0 = (x.iter().map(|t| t * x[j2]).sum::<f64>()).max((1.5_f64 / (1.5 + total.sin())));
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if taped(total, &x[1..3]) > 0.3 {
                            break;
                        }
                        let mut u3 = x.iter().map(|t| (t * total).sin()).collect::<Vec<f64>>();
                        let a4 = ((2.2_f64 * total).max((x[(j2 + 2) % 5] - total)) + total);
                    }
                }
            }
        }
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t6 = t6 * 1.1;
        {
            let (p0, q1) = (((x[1]).tanh()).sin(), (total).powi(1));
            let mut u2 = [helper(2.6_f64, x[0]); 5];
            let mut u3 = [norm(&u2); 5];
        }
    }
    for i4 in (0..5).rev() {
        let (p5, q6) = (((x[4] * total).abs() + 0.1).ln(), (x[(i4 + 0) % 5] - total));
        total += 0.3 * x.iter().map(|t| t * q6).sum::<f64>();
    }
    let mut k0 = 0;
    let z1 = loop {
        k0 += 1;
        for i2 in 0..=2 {
            total /= 1.2 + ((((x[i2]).max(total)).tanh().exp()).tanh()).sin();
            let (p3, q4) =
                (((total * total) / (1.5 + (if i2 % 2 == 1 { x[i2] } else { total }).sin())), x[(i2 + 1) % 5]);
        }
        for i5 in 1..4 {}
        if k0 > 2 {
            break ((total).mul_add(0.5, x[2])).tanh().exp();
        }
    };
    total + z1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p36(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total < total {
                break;
            }
            for i3 in (0..5).rev() {
                for i4 in (0..5).rev() {
                    if i4 % 2 == 1 {
                        return (x.iter().map(|t| t * total).sum::<f64>() * {
                            let q = x[(i3 + 2) % 5];
                            q * q
                        });
                    }
                }
                let a5 = (-total);
            }
            if (total - total) > 0.3 {
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (total * total + 1.0).sqrt() > 0.3 {
                            break;
                        }
                    }
                }
                let a1 = ((total + total) * (total + x[2]))
                    .max(((x[0]).mul_add(0.5, total) * (total / (1.5 + total.sin()))));
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        let a4 = ((total).tanh() + ((x[j3] + x[i2]) - a1));
                        let mut u5: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u5.push(x[k] * (j2 as f64));
                        }
                    }
                }
            }
        }
    }
    let mut k6 = 0;
    let z0 = loop {
        k6 += 1;
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if taped(x[3], &x[1..3]) < total {
                    break;
                }
                total = (total - (i1 as f64)).sin();
                for i3 in 0..x.len() {
                    total = 0.4 * total
                        + (((taped(x[j2], &x[1..3]) * taped(x[j2], &x[1..3]) + 1.0).sqrt()
                            * (taped(x[j2], &x[1..3]) * taped(x[j2], &x[1..3]) + 1.0).sqrt()
                            + 1.0)
                            .sqrt())
                        .sin();
                }
            }
        }
        if k6 > 2 {
            break x.iter().map(|t| t * total).sum::<f64>();
        }
    };
    total + z0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p37(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2
        + (({
            let q = (0.2_f64 * x[0]);
            q * q
        })
        .mul_add(0.5, total))
        .sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (0.1_f64 * total) <= 0.1 || (0.1_f64 * total) > 0.9 {
                break;
            }
            let a3 = match j2 % 3 {
                0 => ((total * total + 1.0).sqrt() - (j2 as f64).mul_add(0.5, 2.1_f64)),
                1 | 4 => {
                    let w = ((total).sin()).mul_add(0.5, total);
                    w * w
                }
                _ => 0.25,
            };
            let mut u4 = [taped(x[4], &x[1..3]); 5];
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if i1 % 2 == 1 {
                        break;
                    }
                    if (a3).powi(1) < 2.8_f64 {
                        u4[i5] += 0.5 * (u4[(i5 + 1) % 5] * u4[j2]).tanh().exp();
                        if (-total) > 0.3 {
                            continue;
                        }
                    } else {
                        total = ((((total).tanh() - taped(total, &x[1..3])).abs() + 0.1).ln()).sin();
                    }
                }
            }
        }
    }
    if (x[4] + x[4]) < x[2] {
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (x[2] - x[3]) > 0.3 {
                    break;
                }
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    let a4 = total;
                    if j1 % 2 == 1 {
                        return ((x[i0]).tanh().exp() - helper(a4, total));
                    }
                    let (p5, q6) = (((x[0] * total).abs() + 0.1).ln(), (-a4));
                    if k2 > 2 {
                        break (total * total + 1.0).sqrt();
                    }
                };
                for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t1 = t1 * 1.1;
                    {
                        total /= 1.2 + (taped(((j1 as f64) - 0.7_f64).sin(), &x[1..3])).sin();
                    }
                }
                if (if (total * (i0 as f64)) < z3 { x[i0] } else { 0.9_f64 }) > 0.3 {
                    let mut m2 = x.iter().map(|t| t * (x[2] / (1.5 + z3.sin()))).sum::<f64>();
                }
            }
        }
        let mut k3 = 0;
        let z4 = loop {
            k3 += 1;
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (2.4_f64).powi(0) < x[2] {
                        break;
                    }
                }
            }
            if k3 > 2 {
                break ((total).mul_add(0.5, total) + (total).mul_add(0.5, x[1]));
            }
        };
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p38(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(total * 0.5, 0) <= 0.1 || power(total * 0.5, 0) > 0.9 {
                break;
            }
            total *= (x[i1]).cos();
        }
    }
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if {
                    let q = 0.9_f64;
                    q * q
                } <= 0.1
                    || {
                        let q = 0.9_f64;
                        q * q
                    } > 0.9
                {
                    break;
                }
                let (p0, q1) = (((total - total) * (x[i5]).max(x[(j6 + 1) % 5])), (1.9_f64 * 1.9_f64 + 1.0).sqrt());
            }
        }
        for (i2, t3) in x.iter().enumerate() {
            let t3 = t3 * 1.1;
            {
                let (p4, q5) = ((helper(t3, (i2 as f64)) + (x[i2] * x[4])), t3);
                let a6 = ((x[(i2 + 1) % 5] + (p4).sin()).abs() + 0.1).ln();
                let mut k0 = 0;
                while k0 < 4 {
                    k0 += 1;
                    let a1 = (((t3).powi(0) * (x[i2] + q5)) * power(power((i2 as f64) * 0.5, 0) * 0.5, 1));
                    let a2 = (({
                        let q = (i2 as f64);
                        q * q
                    } + ((i2 as f64) + p4))
                        - (taped(p4, &x[1..3])).max(helper(x[(i2 + 2) % 5], a6)));
                }
            }
        }
        if k3 > 2 {
            break total;
        }
    };
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                if (total + x[4]) <= 0.1 || (total + x[4]) > 0.9 {
                    continue;
                }
            }
            for i0 in 1..4 {}
            let (p1, q2) = (((total - z4) + (z4 + total)), (if (z4).sin() < total { 0.6_f64 } else { z4 }));
        }
        if k3 > 2 {
            break (if (x[1] - z4) > 0.3 { (x[0] - x[4]) } else { taped(total, &x[1..3]) });
        }
    };
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        for w in x.windows(2) {
            let t6 = w[0] * w[1];
            { if x[1] <= 0.1 || x[1] > 0.9 {} }
        }
        if k3 > 2 {
            break ((x[2] + 2.7_f64) * (x[0] + x[1]));
        }
    };
    total + z4 * 0.7 + z4 * 0.7 + z4 * 0.7
}

#[differentiable]
pub(super) fn p39(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[1]).sin() <= 0.1 || (x[1]).sin() > 0.9 {
                break;
            }
            total *= ((total).powi(2)).cos();
            for w in x.windows(2) {
                let t4 = w[0] * w[1];
                {
                    for i5 in (0..5).rev() {
                        let mut u6 = x.iter().map(|t| (t * ((0.7_f64).abs() + 0.1).ln()).sin()).collect::<Vec<f64>>();
                    }
                    let mut k0 = 0;
                    while k0 < 4 {
                        k0 += 1;
                        let (p1, q2) = (
                            (((x[(i1 + 1) % 5]).abs() + 0.1).ln() * (total).powi(0)),
                            x.iter().map(|t| t * x[(j2 + 2) % 5]).sum::<f64>(),
                        );
                    }
                }
            }
            if (1.8_f64 * 1.8_f64 + 1.0).sqrt() < total {
                let a3 = match j2 % 3 {
                    0 => {
                        let q = x.iter().map(|t| t * total).sum::<f64>();
                        q * q
                    }
                    1 | 4 => {
                        let w = ((j2 as f64) * total).tanh().exp();
                        w * w
                    }
                    _ => 0.25,
                };
            } else {
                let mut m4 = (power(total * 0.5, 1)).tanh();
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        let mut u0 = vec![
                            {
                                let q = m4;
                                q * q
                            };
                            5
                        ];
                        if (x[j6]).powi(2) > 0.3 {
                            break;
                        }
                        m4 = 0.4 * m4 + (m4).sin();
                    }
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if i1 % 2 == 1 {
                            break;
                        }
                        let mut u3: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u3.push(x[k] * m4);
                        }
                    }
                }
            }
        }
    }
    let a4 = power(x[4] * 0.5, 1);
    total + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p40(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[3] / (1.5 + total.sin())) > 0.3 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (-total) < x[2] {
                    break;
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (total).sin() > 0.3 {
                            break;
                        }
                        total /= 1.2 + (total).sin();
                    }
                }
            }
        }
        let a5 = (x.iter().map(|t| t * x[2]).sum::<f64>() * (x[0]).powi(1)).max({
            let q = (total + total);
            q * q
        });
        total -= (((0.2_f64 + x[3]).tanh()).mul_add(0.5, a5)).tanh();
    }
    if x[0] > 0.3 {
        return (x[1] + ((total).abs() + 0.1).ln());
    }
    if total > 0.3 {
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if total > 0.3 {
                        break;
                    }
                    if i0 % 2 == 0 {
                        continue;
                    }
                    let mut u2 = vec![(i0 as f64); 5];
                    total *= ((((0.7_f64 - (j1 as f64)) * (0.7_f64 - (j1 as f64)) + 1.0).sqrt())
                        .max((total / (1.5 + (total * total + 1.0).sqrt().sin()))))
                    .cos();
                }
            }
        }
        let mut u3 = x.to_vec();
        for (i4, t5) in x.iter().enumerate() {
            let t5 = t5 * 1.1;
            {
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    let mut m0 = (helper(x[(i4 + 2) % 5], u3[3]) - (t5 - (i4 as f64)));
                }
                for t1 in u3.iter_mut() {
                    *t1 = (*t1 * ((total - 0.7_f64) + t5)).sin();
                }
                let a2 = (((t5).powi(2)).max(t5)).powi(3);
            }
        }
    } else {
        let mut k3 = 0;
        let z4 = loop {
            k3 += 1;
            for i5 in 0..=2 {}
            if k3 > 2 {
                break (total * total).sin();
            }
        };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p41(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            let a3 = ((if x.iter().map(|t| t * t2).sum::<f64>() < total { 1.1_f64 } else { (total * x[4]) })
                + ((total - total) - power(2.2_f64 * 0.5, 1)));
        }
    }
    for i4 in 0..=2 {
        if i4 % 2 == 1 {
            if (if power(1.5_f64 * 0.5, 1) > 0.3 { x[1] } else { total }) < total {
                break;
            }
            for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t6 = t6 * 1.1;
                {
                    let mut u0 = x.iter().map(|t| (t * (x[(i4 + 1) % 5]).tanh()).sin()).collect::<Vec<f64>>();
                }
            }
        } else {
            let a1 = match i4 % 3 {
                0 => ((total).mul_add(0.5, (i4 as f64))).tanh().exp(),
                1 | 4 => {
                    let w = ((total + 2.5_f64) - 2.4_f64);
                    w * w
                }
                _ => 0.25,
            };
            let a2 = (((taped((i4 as f64), &x[1..3])).abs() + 0.1).ln()).sin();
        }
        for i3 in 1..4 {
            for i4 in (0..5).rev() {}
        }
    }
    if (total * x[1]) <= 0.1 || (total * x[1]) > 0.9 {
        let mut u5 = [(x[4]).sin(); 5];
        total += 0.3 * x.iter().map(|t| t * ((x[4] * total) * (x[4] * total) + 1.0).sqrt()).sum::<f64>();
    } else {
        let mut m6 = (x[2] - x[3]).tanh().exp();
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if m6 > 0.3 {
                    break;
                }
                if (x[j1] / (1.5 + 0.1_f64.sin())) < total {
                    let a2 = (if (-total) > 0.3 {
                        (2.3_f64 + (m6).sin())
                    } else {
                        (if (x[3] + m6) < x[j1] { (x[(i0 + 2) % 5]).mul_add(0.5, 2.1_f64) } else { x[j1] })
                    });
                } else {
                    let (p3, q4) = (power(x[(i0 + 1) % 5] * 0.5, 0), x.iter().map(|t| t * m6).sum::<f64>());
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p42(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total + x[2]) < total {
                break;
            }
            let (p3, q4) = (((total * x[(i1 + 1) % 5]).abs() + 0.1).ln(), x.iter().map(|t| t * total).sum::<f64>());
        }
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let a6 = helper(((total - x[1]) + (total).tanh().exp()), ((total - x[2]) + (total + 0.5_f64)));
        if (x[3] + a6) > 0.3 {
            if (a6).max(x[1]) < x[1] {
            } else {
            }
        } else {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if x.iter().map(|t| t * a6).sum::<f64>() < x[4] {
                        break;
                    }
                    if (a6 + x[1]) < x[j1] {
                        continue;
                    }
                }
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if x[2] < total {
                        break;
                    }
                    total *= (x[j3] - (if a6 < x[3] { (i2 as f64) } else { total }).tanh().exp()).cos();
                }
            }
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (total).sin() > 0.3 {
                break;
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (total * total) < x[(i4 + 2) % 5] {
                        break;
                    }
                    for i1 in 0..x.len() {}
                }
            }
            for i2 in (0..5).rev() {
                total = (total + (i2 as f64)).sin();
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (total * x[(i2 + 1) % 5]) < total {
                            break;
                        }
                        if helper(2.5_f64, total) < x[i3] {
                            return (power(x[(j4 + 1) % 5] * 0.5, 0) / (1.5 + total.sin()));
                        }
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p43(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t3 = t3 * 1.1;
            {
                for i4 in (0..5).rev() {}
                let mut k5 = 0;
                let z6 = loop {
                    k5 += 1;
                    total += 0.3 * (-(t3 * t3).tanh());
                    let a0 = taped((total * (t3 * t3)), &x[1..3]);
                    let mut m1 = ((a0).mul_add(0.5, 2.6_f64) + (total).tanh().exp());
                    if k5 > 2 {
                        break x.iter().map(|t| t * (x[3] * 1.9_f64)).sum::<f64>();
                    }
                };
            }
        }
    }
    if (x[0] * x[4]) > 0.3 {
        for (i2, t3) in x.iter().enumerate() {
            let t3 = t3 * 1.1;
            {
                for i4 in 0..=2 {
                    let a5 = power(((total * total) - (i2 as f64).max(total)) * 0.5, 1);
                }
                total *= (taped((total).powi(0), &x[1..3])
                    * ((t3).max((i2 as f64)) * (t3).mul_add(0.5, x[(i2 + 2) % 5])))
                .cos();
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (if (if i2 % 2 == 0 { x[i2] } else { total }) < (i2 as f64) { t3 } else { total }) < x[i2] {
                            break;
                        }
                        let mut m1 = (-(x[(i2 + 0) % 5] + x[(j0 + 3) % 5]));
                    }
                }
            }
        }
    } else {
        let mut u2 = x.to_vec();
        for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t4 = t4 * 1.1;
            {
                for i5 in 1..4 {
                    if i5 % 2 == 1 {
                        break;
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p44(x: &[f64]) -> f64 {
    let mut total = x[0];
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            let mut u3 = x.iter().map(|t| (t * (total).max(x[0])).sin()).collect::<Vec<f64>>();
            let a4 = (-((u3[3]).tanh() + (x[2] * x[1])));
        }
    }
    let a5 = (helper((total).tanh(), total)).max(helper(total, (total + x[3])));
    let mut k6 = 0;
    let z0 = loop {
        k6 += 1;
        let mut k1 = 0;
        let z2 = loop {
            k1 += 1;
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[3]).max(x[4]) < x[4] {
                        break;
                    }
                    total /= 1.2
                        + ((a5).max(((a5).abs() + 0.1).ln())
                            + ((a5).mul_add(0.5, (j4 as f64)) * (a5).mul_add(0.5, (j4 as f64)) + 1.0).sqrt())
                        .sin();
                    let mut m5 = (if i3 % 2 == 0 { ((j4 as f64) - x[0]) } else { (x[i3] * x[i3] + 1.0).sqrt() });
                }
            }
            total = (x.iter().map(|t| t * total).sum::<f64>()).sin();
            if k1 > 2 {
                break (x[4] / (1.5 + a5.sin())).tanh().exp();
            }
        };
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            total = 0.4 * total + ((power(a5 * 0.5, 2) + (a5).sin()) * (x[2] * (total).sin())).sin();
            if x[0] <= 0.1 || x[0] > 0.9 {}
        }
        if k6 > 2 {
            break (a5 + (x[2] + a5));
        }
    };
    total /= 1.2 + (((((a5).powi(0)).abs() + 0.1).ln()).mul_add(0.5, total)).sin();
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (a5 * a5) < 1.5_f64 {
                break;
            }
            if (z0 + x[(i0 + 3) % 5]) > 0.3 {
                continue;
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (x[(j1 + 2) % 5] - (j1 as f64)) > 0.3 {
                        break;
                    }
                    let mut k4 = 0;
                    while k4 < 4 {
                        k4 += 1;
                    }
                }
            }
        }
    }
    total + z0 * 0.7 + a5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p45(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[4]).sin() > 0.3 {
        total += 0.3 * total;
        let mut u1 = x.iter().map(|t| (t * (x[2]).tanh()).sin()).collect::<Vec<f64>>();
        let mut u2 = x.to_vec();
    } else {
        total += 0.3 * ((x[4] * (total).max(total)).abs() + 0.1).ln();
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (total).sin() < x[1] {
                    break;
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if total < x[j4] {
                            break;
                        }
                        let a0 = (x.iter().map(|t| t * (x[i3]).powi(0)).sum::<f64>()).sin();
                        let a1 = x
                            .iter()
                            .map(|t| t * (a0 * (if ((2.8_f64).abs() + 0.1).ln() > 0.3 { total } else { x[4] })))
                            .sum::<f64>();
                    }
                }
                let mut u2 = x.iter().map(|t| (t * (x[(j4 + 3) % 5]).tanh().exp()).sin()).collect::<Vec<f64>>();
                let mut u3 = [{
                    let q = total;
                    q * q
                }; 5];
            }
        }
        let (p4, q5) = ((-total), total);
    }
    let mut k6 = 0;
    let z0 = loop {
        k6 += 1;
        for i1 in 0..=2 {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (x[i1]).tanh().exp() > 0.3 {
                        break;
                    }
                    let mut u4 = vec![x[0], (total).tanh().exp(), 0.5, x[1], (total).tanh().exp()];
                    let a5 = (helper((if (0.8_f64).powi(2) > 0.3 { total } else { total }), (x[4] + total)) * total);
                }
            }
        }
        let a6 = ((x[3] * x[4]) - (total).powi(1)).powi(1);
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (total * 0.4_f64) < x[3] {
                    break;
                }
                for w in x.windows(2) {
                    let t3 = w[0] * w[1];
                    {}
                }
            }
        }
        if k6 > 2 {
            break (-(2.3_f64 + 1.8_f64));
        }
    };
    total + z0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p46(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => taped((if (x[4]).powi(2) > 0.3 { x[1] } else { x[4] }), &x[1..3]),
        1 | 4 => {
            let w = ((x[3] * x[4]) + total);
            w * w
        }
        _ => 0.25,
    };
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p47(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (if (total).powi(1) <= 0.1 || (total).powi(1) > 0.9 { total } else { total }) < total {
                break;
            }
            let mut u3 = [(x[i1]).mul_add(0.5, x[1]); 5];
            let mut m4 = (taped(total, &x[1..3]) - (if (2.3_f64 * total) > 0.3 { (i1 as f64) } else { total }));
            let (p5, q6) = (((u3[j2]).powi(1) * (m4 - m4)), {
                let q = u3[i1];
                q * q
            });
        }
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (total).max(x[0]) < x[4] {
                break;
            }
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    let mut u5 = [0.8_f64; 5];
                }
                if k2 > 2 {
                    break (total * (total - (j1 as f64)));
                }
            };
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                let mut k0 = 0;
                while k0 < 4 {
                    k0 += 1;
                    total = ((x.iter().map(|t| t * 0.7_f64).sum::<f64>() * (total - total)).max((i0 as f64))).sin();
                }
                let mut u1: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u1.push(x[k] * (total).sin());
                }
            }
        }
    }
    if (total * total) < 1.3_f64 {
        for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
            let t3 = t3 * 1.1;
            {
                if taped(t3, &x[1..3]) <= 0.1 || taped(t3, &x[1..3]) > 0.9 {
                    if (0.7_f64 - total) > 0.3 {
                        break;
                    }
                    total /= 1.2 + (helper(2.2_f64, (-(2.6_f64).tanh()))).sin();
                    total =
                        0.4 * total + ((if total <= 0.1 || total > 0.9 { total } else { total }).tanh().exp()).sin();
                }
                if 0.2_f64 <= 0.1 || 0.2_f64 > 0.9 {
                    total -= (((x[1] + (t3 + x[1])) * (x[1] + (t3 + x[1])) + 1.0).sqrt()).tanh();
                }
            }
        }
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p48(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (total, (x[1] + total));
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (p1 * x[4]) <= 0.1 || (p1 * x[4]) > 0.9 {
                break;
            }
            if (x[0] * q2) < p1 {
            } else {
                let mut k5 = 0;
                let z6 = loop {
                    k5 += 1;
                    let a0 = 1.8_f64;
                    let mut m1 = x.iter().map(|t| t * (0.5_f64).tanh()).sum::<f64>();
                    let a2 = power((x.iter().map(|t| t * x[1]).sum::<f64>()).powi(3) * 0.5, 2);
                    if k5 > 2 {
                        break ((-2.5_f64) + taped(x[j4], &x[1..3]));
                    }
                };
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p49(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => x[2],
        1 | 4 => {
            let w = ((total + x[1]) * (x[1] + total));
            w * w
        }
        _ => 0.25,
    };
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p50(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 {
                break;
            }
            if (i1 as f64) > 0.3 {
                break;
            }
        }
    }
    for i3 in 0..x.len() {
        let a4 = (if i3 % 2 == 1 {
            (2.3_f64 * total).mul_add(0.5, total)
        } else {
            x.iter().map(|t| t * (total * total + 1.0).sqrt()).sum::<f64>()
        });
        for (i5, t6) in x.iter().enumerate() {
            let t6 = t6 * 1.1;
            {
                for (i0, t1) in x.iter().enumerate() {
                    let t1 = t1 * 1.1;
                    {
                        let mut u2: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u2.push(x[k] * (t6 * x[i0]));
                        }
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p51(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        let a2 = (total * total + 1.0).sqrt();
        total -= (((a2 + total) + (-a2))
            - ({
                let q = x[(i1 + 2) % 5];
                q * q
            } * power(a2 * 0.5, 1)))
        .tanh();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p52(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if helper(total, total) < x[0] {
                break;
            }
            for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t4 = t4 * 1.1;
                {
                    if (total + t4) > 0.3 {
                        return total;
                    }
                    if (t4).powi(3) < t4 {
                        let a5 = ((if (x[(j2 + 1) % 5] * t4) < t4 {
                            (x[i1]).powi(2)
                        } else {
                            (x[(i1 + 1) % 5] + x[(j2 + 3) % 5])
                        }) - ((i1 as f64) - t4).tanh());
                    } else {
                        let mut u6 = [x.iter().map(|t| t * x[i1]).sum::<f64>(); 5];
                        let a0 = ((((t4).abs() + 0.1).ln() * (i1 as f64)) * 0.7_f64);
                        let (p1, q2) = ((taped(x[i1], &x[1..3]) * (a0 + u6[i1])), (a0).powi(0));
                    }
                }
            }
            let mut m3 = {
                let q = (total + total);
                q * q
            };
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (total - total) <= 0.1 || (total - total) > 0.9 {
                break;
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (total).max(x[(i4 + 2) % 5]) < total {
                        break;
                    }
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if (total * 2.5_f64) < total {
                                break;
                            }
                            let mut u3 = vec![(total * x[i1]); 5];
                        }
                    }
                    for (i4, t5) in x.iter().enumerate() {
                        let t5 = t5 * 1.1;
                        {
                            let a6 = (-taped((t5).tanh(), &x[1..3]));
                        }
                    }
                    if j5 % 2 == 0 {}
                }
            }
        }
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[0] * total) > 0.3 {
                break;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p53(x: &[f64]) -> f64 {
    let mut total = x[0];
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            for i3 in (0..5).rev() {
                if i3 % 2 == 0 {
                    continue;
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if i3 % 2 == 1 {
                            break;
                        }
                    }
                }
                for i6 in 0..=2 {
                    let (p0, q1) = (taped((total * total), &x[1..3]), (x[i6]).sin());
                    total += 0.3 * {
                        let q = taped(
                            {
                                let q = x[i6];
                                q * q
                            },
                            &x[1..3],
                        );
                        q * q
                    };
                }
            }
            if (total + total) < x[2] {
                return ((-x[3]) - 0.1_f64);
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p54(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (t2).tanh() <= 0.1 || (t2).tanh() > 0.9 {
                        break;
                    }
                    if (total + 1.3_f64) > 0.3 {
                        total /= 1.2
                            + (((x[(i3 + 2) % 5]).powi(2)).tanh()
                                + (if t2 > 0.3 { (j4 as f64) } else { (total + t2) }))
                            .sin();
                        total -= (if j4 % 2 == 1 {
                            {
                                let q = (x[i3] * x[i3] + 1.0).sqrt();
                                q * q
                            }
                        } else {
                            (taped(x[i3], &x[1..3]) + (total).tanh().exp())
                        })
                        .tanh();
                    }
                }
            }
        }
    }
    for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
        let t6 = t6 * 1.1;
        {
            let mut k0 = 0;
            let z1 = loop {
                k0 += 1;
                for i2 in 0..=2 {}
                if k0 > 2 {
                    break (((total).abs() + 0.1).ln() - (t6 - x[2]));
                }
            };
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (z1).tanh() < z1 {
                        break;
                    }
                    let a5 = (((total).powi(0) - (z1).tanh().exp()).abs() + 0.1).ln();
                    let mut k6 = 0;
                    let z0 = loop {
                        k6 += 1;
                        if k6 > 2 {
                            break ((z1).mul_add(0.5, x[j4]) * (z1).mul_add(0.5, x[j4]) + 1.0).sqrt();
                        }
                    };
                    for (i1, t2) in x.iter().enumerate() {
                        let t2 = t2 * 1.1;
                        {
                            let a3 = (-(x[i1] * z0));
                            let a4 = {
                                let q = ((x[i3] * x[1]) - (x[(i1 + 1) % 5]).tanh());
                                q * q
                            };
                        }
                    }
                }
            }
            total -= ({
                let q = total;
                q * q
            })
            .tanh();
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p55(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t3 = t3 * 1.1;
            {
                total *= (((x[0]).tanh() / (1.5 + x[2].sin())) * (x[2]).max(taped(x[0], &x[1..3]))).cos();
            }
        }
    }
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        for (i5, t6) in x.iter().enumerate() {
            let t6 = t6 * 1.1;
            {
                let mut k0 = 0;
                let z1 = loop {
                    k0 += 1;
                    let (p2, q3) = ((i5 as f64), taped((i5 as f64), &x[1..3]));
                    if k0 > 2 {
                        break ((i5 as f64).sin() + x[i5]);
                    }
                };
                for (i4, t5) in x.iter().enumerate() {
                    let t5 = t5 * 1.1;
                    {
                        total -= ((((i4 as f64) + z1).tanh()).tanh()).tanh();
                    }
                }
            }
        }
        for i6 in 0..=2 {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (x[i6] + x[i6]) < total {
                        break;
                    }
                    let mut u2 = x.iter().map(|t| (t * (total * x[j1])).sin()).collect::<Vec<f64>>();
                    u2[(i6 + 1) % 5] = ((helper(u2[(j1 + 2) % 5], total)).max((x[(j1 + 2) % 5] + total))).sin();
                }
            }
        }
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[3]).tanh() <= 0.1 || (x[3]).tanh() > 0.9 {
                    break;
                }
                for (i5, t6) in x.iter().enumerate() {
                    let t6 = t6 * 1.1;
                    {
                        let mut u0 = x.to_vec();
                        let mut m1 = ((-(i5 as f64)) * (-(i5 as f64)) + 1.0).sqrt();
                    }
                }
                for i2 in 0..=2 {}
            }
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (total - x[2]) <= 0.1 || (total - x[2]) > 0.9 {
                break;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p56(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total + total) < 0.1_f64 {
                break;
            }
            let a3 = x[j2];
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (total * total + 1.0).sqrt() < a3 {
                        break;
                    }
                    let mut k6 = 0;
                    while k6 < 4 {
                        k6 += 1;
                        total += 0.3 * (-((i4 as f64) + a3).mul_add(0.5, x[2]));
                        let mut m0 = a3;
                    }
                }
            }
        }
    }
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        total /= 1.2 + (x[2]).sin();
        for i2 in 0..x.len() {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if i2 % 2 == 1 {
                        break;
                    }
                    if (x[i3] + x[j4]) < x[0] {
                        break;
                    }
                }
            }
        }
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            for i0 in (0..5).rev() {}
        }
        for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t2 = t2 * 1.1;
            {
                for i3 in 1..4 {}
                if (-t2) <= 0.1 || (-t2) > 0.9 {
                    if (t2 * total) < x[4] {
                        continue;
                    }
                } else {
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p57(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + (((x[1]).powi(2)).tanh()).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0]).tanh().exp() < x[1] {
                break;
            }
            let a3 = (if (total * total) < x[i1] { (x[(j2 + 1) % 5] / (1.5 + total.sin())) } else { (total + total) })
                .max((-(x[i1] - total)));
            let a4 = ({
                let q = (a3 * a3);
                q * q
            })
            .tanh();
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (i1 as f64).tanh() > 0.3 {
                        break;
                    }
                    for i0 in 0..=2 {
                        let mut u1 = vec![total; 5];
                        let mut u2 = [a4; 5];
                    }
                }
            }
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (x[1]).tanh().exp() < total {
                break;
            }
            if (total).powi(1) > 0.3 {
                if i3 % 2 == 0 {
                } else {
                    let a5 = (x[1] * power(helper(total, (i3 as f64)) * 0.5, 1));
                }
                total = 0.4 * total + (power(((0.1_f64).tanh() * total) * 0.5, 0)).sin();
                for i6 in 1..4 {
                    if total > 0.3 {
                        break;
                    }
                }
            }
        }
    }
    for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
        let t1 = t1 * 1.1;
        {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (t1).mul_add(0.5, total) < x[3] {
                        break;
                    }
                    for i4 in 0..=2 {}
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p58(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => (if total < x[3] { (1.6_f64 * total) } else { x.iter().map(|t| t * total).sum::<f64>() }),
        1 | 4 => {
            let w = x.iter().map(|t| t * (total).powi(2)).sum::<f64>();
            w * w
        }
        _ => 0.25,
    };
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (x[4]).max(x[1]) < total {
                break;
            }
            total = 0.4 * total + (j3 as f64).sin();
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if j3 % 2 == 0 {
                        break;
                    }
                    let (p6, q0) = (
                        taped(
                            {
                                let q = total;
                                q * q
                            },
                            &x[1..3],
                        ),
                        (2.7_f64 * (j3 as f64)),
                    );
                }
            }
        }
    }
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        total = 0.4 * total + (x[1]).sin();
        total *= ((-(x[1] / (1.5 + a1.sin()))).max((x[2] + x[3]).tanh().exp())).cos();
        if k1 > 2 {
            break total;
        }
    };
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if x.iter().map(|t| t * total).sum::<f64>() < z2 {
                break;
            }
            let mut m5 = power((total).powi(0) * 0.5, 2);
        }
    }
    let mut m6 = ((a1).max(x[0]) / (1.5 + (z2).powi(1).sin()));
    let mut m0 = ((z2).max(total)).sin();
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if m6 <= 0.1 || m6 > 0.9 {
                    break;
                }
                let a4 = helper(((0.9_f64).tanh() * (x[(j3 + 3) % 5]).sin()), total);
                let mut m5 = (helper(a1, z2) * taped(0.1_f64, &x[1..3]));
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if i2 % 2 == 1 {
                            break;
                        }
                    }
                }
            }
        }
    }
    let (p1, q2) = (x.iter().map(|t| t * (2.9_f64 * m0)).sum::<f64>(), (x[1]).powi(0));
    total + q2 * 0.7 + p1 * 0.7 + m0 * 0.7
}

#[differentiable]
pub(super) fn p59(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + ((power((total + x[2]) * 0.5, 2)).mul_add(0.5, total)).sin();
    if ((x[2]).abs() + 0.1).ln() <= 0.1 || ((x[2]).abs() + 0.1).ln() > 0.9 {
        let a1 = match x.len() % 3 {
            0 => {
                (taped(x[4], &x[1..3]) * {
                    let q = total;
                    q * q
                })
            }
            1 | 4 => {
                let w = (-(-total));
                w * w
            }
            _ => 0.25,
        };
        let (p2, q3) = (
            power(
                {
                    let q = total;
                    q * q
                } * 0.5,
                2,
            ),
            x[0],
        );
    } else {
        for (i4, t5) in x.iter().enumerate() {
            let t5 = t5 * 1.1;
            {
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if taped(t5, &x[1..3]) > 0.3 {
                            break;
                        }
                        total /= 1.2 + (x[2]).sin();
                        if i6 % 2 == 0 {
                            break;
                        }
                    }
                }
            }
        }
        let (p1, q2) = (((x.iter().map(|t| t * total).sum::<f64>()).abs() + 0.1).ln(), (total).powi(1));
        total /= 1.2
            + (if (q2).tanh() > 0.3 {
                (if (x[1] * x[1] + 1.0).sqrt() > 0.3 { (0.7_f64 * x[1]) } else { (x[1] * q2) })
            } else {
                p1
            })
            .sin();
    }
    let a3 = ((x[2] * total) * x[1]).powi(2);
    total = (x.iter().map(|t| t * (helper(total, x[1])).powi(2)).sum::<f64>()).sin();
    for i4 in 0..=2 {
        for i5 in (0..5).rev() {
            for i6 in 1..4 {
                let (p0, q1) = (((-total) - (i5 as f64).sin()), x.iter().map(|t| t * total).sum::<f64>());
                let (p2, q3) = ((((x[i5]).abs() + 0.1).ln()).powi(2), (x[i4] - x[i5]));
            }
            let a4 = match i5 % 3 {
                0 => ((total).tanh()).max((total * a3)),
                1 | 4 => {
                    let w = ((a3).powi(3) * (2.4_f64 * (i4 as f64)));
                    w * w
                }
                _ => 0.25,
            };
            if x.iter().map(|t| t * a4).sum::<f64>() > 0.3 {
                continue;
            }
        }
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (a3 - 0.7_f64) < x[4] {
                break;
            }
            total *= ((x.iter().map(|t| t * a3).sum::<f64>()).powi(3) * ((total * total + 1.0).sqrt()).powi(2)).cos();
        }
    }
    total + a3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p60(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * x[0]) < x[4] {
                break;
            }
            let mut k3 = 0;
            let z4 = loop {
                k3 += 1;
                for w in x.windows(2) {
                    let t6 = w[0] * w[1];
                    {
                        total *= (2.2_f64).cos();
                        let a0 = (if (x[i1] + x[i1]) < t6 {
                            helper(helper(x[0], x[(j2 + 2) % 5]), (1.7_f64 + total))
                        } else {
                            ((if j2 % 2 == 1 { t6 } else { t6 }) - (t6).powi(2))
                        });
                        let a1 = (((a0 * a0) * (a0 * a0) + 1.0).sqrt()
                            / (1.5 + (x.iter().map(|t| t * total).sum::<f64>()).powi(3).sin()));
                    }
                }
                let mut k2 = 0;
                while k2 < 4 {
                    k2 += 1;
                    let (p3, q4) =
                        (power(x.iter().map(|t| t * total).sum::<f64>() * 0.5, 2), ((0.6_f64).abs() + 0.1).ln());
                    let a5 = x.iter().map(|t| t * ((x[1] + p3) - power(x[4] * 0.5, 0))).sum::<f64>();
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (total).powi(3) > 0.3 {
                            break;
                        }
                        total += 0.3 * (((x[i6]).powi(1) + ((x[j2]).abs() + 0.1).ln()) + (j2 as f64));
                        let a1 = ((((total * total + 1.0).sqrt()).abs() + 0.1).ln()).mul_add(0.5, total);
                    }
                }
                if k3 > 2 {
                    break ((x[(i1 + 0) % 5] * x[i1]) + (total - x[1]));
                }
            };
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if x.iter().map(|t| t * x[j2]).sum::<f64>() < (i1 as f64) {
                        break;
                    }
                    let mut k4 = 0;
                    let z5 = loop {
                        k4 += 1;
                        let mut m6 = ((total).powi(2) + (z4 + total));
                        if i1 % 2 == 1 {
                            return (if taped(2.2_f64, &x[1..3]) < m6 { (-m6) } else { (j2 as f64) });
                        }
                        if k4 > 2 {
                            break power((total - x[3]) * 0.5, 1);
                        }
                    };
                }
            }
            for i0 in 1..4 {
                if i0 % 2 == 1 {
                    break;
                }
            }
        }
    }
    if x[1] <= 0.1 || x[1] > 0.9 {
        total = (if helper(x[3], total) > 0.3 {
            (x.iter().map(|t| t * x[1]).sum::<f64>()).powi(1)
        } else {
            ((total).powi(2) * (total).tanh())
        })
        .sin();
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p61(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (((x[1] * x[1] + 1.0).sqrt()).mul_add(0.5, x[2])).mul_add(0.5, total);
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[4] * total) <= 0.1 || (x[4] * total) > 0.9 {
                    break;
                }
                total = 0.4 * total + ((0.5_f64).tanh() / (1.5 + ((j4 as f64) + total).sin())).sin();
                let mut k5 = 0;
                while k5 < 4 {
                    k5 += 1;
                    total = (if (0.7_f64 * (i3 as f64)) < 0.4_f64 { total } else { power(a1 * 0.5, 0) }).sin();
                    total *= ((taped((x[j4] * a1), &x[1..3])).powi(1)).cos();
                    let mut u6 = vec![((i3 as f64) * total); 5];
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if i3 % 2 == 1 {
                            break;
                        }
                        let a2 = (if (total / (1.5 + a1.sin())) < x[(j1 + 1) % 5] {
                            ((x[(i0 + 3) % 5] - 1.8_f64) + (if x[4] > 0.3 { a1 } else { (i3 as f64) }))
                        } else {
                            power((i0 as f64) * 0.5, 2)
                        });
                        let (p3, q4) = (helper(a2, ((j4 as f64) - total)), (a2).tanh().exp());
                    }
                }
            }
        }
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if (total * x[1]) < a1 {
                    break;
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (total - a1) < (j6 as f64) {
                            break;
                        }
                    }
                }
                let mut u2 = vec![x[0], (x[(j6 + 2) % 5]).tanh().exp(), 0.5, x[1], (x[(j6 + 2) % 5]).tanh().exp()];
            }
        }
        let a3 = match x.len() % 3 {
            0 => a1,
            1 | 4 => {
                let w = (if (total + x[2]) > 0.3 { x[4] } else { total }).mul_add(0.5, x[2]);
                w * w
            }
            _ => 0.25,
        };
    }
    if (x[1]).tanh() > 0.3 {
        total += 0.3 * (helper(x[2], 1.3_f64) * x[2]).tanh();
    } else {
        for i4 in 0..=2 {
            for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
                let t6 = t6 * 1.1;
                {}
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p62(x: &[f64]) -> f64 {
    let mut total = x[0];
    if {
        let q = total;
        q * q
    } > 0.3
    {
        return (-(0.7_f64 * total));
    }
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        let mut k2 = 0;
        let z3 = loop {
            k2 += 1;
            let mut k4 = 0;
            let z5 = loop {
                k4 += 1;
                let a6 = x[4];
                let a0 =
                    (((a6 * a6) / (1.5 + (a6).powi(2).sin())) * ((a6 * a6) / (1.5 + (a6).powi(2).sin())) + 1.0).sqrt();
                if k4 > 2 {
                    break ((taped(total, &x[1..3])).abs() + 0.1).ln();
                }
            };
            let mut u1 = [(if x[0] <= 0.1 || x[0] > 0.9 { total } else { total }); 5];
            if k2 > 2 {
                break ((total * total) + helper(total, x[1]));
            }
        };
        let mut m2 = ((total * total + 1.0).sqrt() + (x[3] * x[2]));
    }
    if (x[4]).powi(1) > 0.3 {
        if (x[2]).tanh() <= 0.1 || (x[2]).tanh() > 0.9 {
            for i3 in 0..=2 {
                if i3 % 2 == 1 {
                    continue;
                }
                let (p4, q5) = ((if i3 % 2 == 1 { ((total).abs() + 0.1).ln() } else { x[i3] }), {
                    let q = total;
                    q * q
                });
                if ((0.1_f64).abs() + 0.1).ln() < q5 {
                    return (x[4] + x[i3]).tanh().exp();
                }
            }
            let mut m6 = x[1];
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total * total) > 0.3 {
                        break;
                    }
                    let mut u2: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u2.push(x[k] * (total + x[j1]));
                    }
                }
            }
        }
        let a3 = match x.len() % 3 {
            0 => x[2],
            1 | 4 => {
                let w = ((x[4]).mul_add(0.5, total)).tanh();
                w * w
            }
            _ => 0.25,
        };
    } else {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (x[2]).mul_add(0.5, x[2]) < total {
                    break;
                }
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    if k6 > 2 {
                        break ((total).sin()).sin();
                    }
                };
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p63(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = ((total).sin() - ((total * total) * total));
    let mut u2 = x.iter().map(|t| (t * total).sin()).collect::<Vec<f64>>();
    let mut m3 = u2[2];
    total + m3 * 0.7 + a1 * 0.7 + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p64(x: &[f64]) -> f64 {
    let mut total = x[0];
    if x[2] < x[4] {
        return ((2.9_f64).tanh()
            / (1.5 + {
                let q = total;
                q * q
            }
            .sin()));
    }
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if {
                    let q = total;
                    q * q
                } < total
                {
                    break;
                }
                total -= (helper(total, (j3 as f64))).tanh();
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if total < total {
                            break;
                        }
                    }
                }
            }
        }
        let mut u6 = x.to_vec();
        if taped(u6[0], &x[1..3]) < total {
            if power(total * 0.5, 2) <= 0.1 || power(total * 0.5, 2) > 0.9 {
            } else {
                let mut u0 = x.to_vec();
                let mut u1 = [(x[0] * x[3]); 5];
                let k = (x[3]).tanh();
                smooth(&mut u1, k);
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p65(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total < total {
                break;
            }
            total = 0.4 * total + (total).sin();
        }
    }
    total = (total).sin();
    for i3 in 1..4 {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total).tanh() > 0.3 {
                    break;
                }
                let a6 = match i4 % 3 {
                    0 => ((total + x[(i3 + 2) % 5]) + (total + (j5 as f64))),
                    1 | 4 => {
                        let w = x[i3];
                        w * w
                    }
                    _ => 0.25,
                };
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (a6 + 2.3_f64) < total {
                            break;
                        }
                    }
                }
            }
        }
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (total).sin() > 0.3 {
                    break;
                }
                total -= (-(total + (j3 as f64).sin())).tanh();
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (if {
                            let q = total;
                            q * q
                        } < x[(i3 + 3) % 5]
                        {
                            total
                        } else {
                            x[0]
                        }) > 0.3
                        {
                            break;
                        }
                        total = 0.4 * total + (x[(i3 + 3) % 5] - ((x[0] * total).abs() + 0.1).ln()).sin();
                    }
                }
                for i6 in 1..4 {}
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p66(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total < total {
                break;
            }
            for i3 in (0..5).rev() {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if j2 % 2 == 0 {
                            break;
                        }
                        let (p6, q0) = (x.iter().map(|t| t * taped(total, &x[1..3])).sum::<f64>(), total);
                        total += 0.3
                            * (if j5 % 2 == 0 {
                                (q0 * x[3]).tanh().exp()
                            } else {
                                (if i1 % 2 == 0 { (total * total + 1.0).sqrt() } else { x[1] })
                            });
                        total +=
                            0.3 * x.iter().map(|t| t * ((x[i3]).mul_add(0.5, x[i3]) - (x[1] * x[j5]))).sum::<f64>();
                    }
                }
                let (p1, q2) = ((power(0.1_f64 * 0.5, 2) * 2.1_f64), (x[(i3 + 2) % 5]).tanh().exp());
            }
        }
    }
    let mut m3 = (taped(x[4], &x[1..3])).sin();
    if (x[3] * m3) <= 0.1 || (x[3] * m3) > 0.9 {
        return x[1];
    }
    if (x[3] - x[2]) <= 0.1 || (x[3] - x[2]) > 0.9 {
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            total = (x[2]).sin();
            if (x[2]).powi(0) > 0.3 {
            } else {
                total += 0.3 * {
                    let q = ((m3).powi(1) + (x[2]).powi(2));
                    q * q
                };
                let a5 = {
                    let q = (total * m3).powi(2);
                    q * q
                };
            }
        }
    } else {
        for i6 in 0..x.len() {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if i6 % 2 == 0 {
                        break;
                    }
                    let a2 = (x[3] + ((x[i6] * x[i6] + 1.0).sqrt() * x.iter().map(|t| t * x[i6]).sum::<f64>()));
                }
            }
        }
    }
    total + m3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p67(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[2]).max(x[4]) < x[4] {
                break;
            }
            let mut u3 = x.to_vec();
        }
    }
    if (x[4] + x[0]) <= 0.1 || (x[4] + x[0]) > 0.9 {
        return total;
    }
    for w in x.windows(2) {
        let t5 = w[0] * w[1];
        {
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (0.3_f64).max(total) <= 0.1 || (0.3_f64).max(total) > 0.9 {
                        break;
                    }
                    if (t5).tanh().exp() < t5 {
                        let mut u1 = x.to_vec();
                        let mut m2 = ((u1[0] * t5) / (1.5 + x.iter().map(|t| t * t5).sum::<f64>().sin()));
                        let mut u3 = x.to_vec();
                    } else {
                        let mut u4 = x.iter().map(|t| (t * (t5 + 1.1_f64)).sin()).collect::<Vec<f64>>();
                    }
                    let mut m5 = taped(((j0 as f64) + t5), &x[1..3]);
                }
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if power(x[2] * 0.5, 2) < total {
                break;
            }
            let (p1, q2) = (((x[4]).abs() + 0.1).ln(), (total - (i6 as f64)));
            if x[i6] > 0.3 {
                return (((q2).abs() + 0.1).ln() - (i6 as f64).max(total));
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (q2 * q2) < total {
                        break;
                    }
                    let mut k5 = 0;
                    while k5 < 4 {
                        k5 += 1;
                        let mut u6 = x.iter().map(|t| (t * (p1).sin()).sin()).collect::<Vec<f64>>();
                    }
                    if power(total * 0.5, 0) < x[i3] {
                        total = 0.4 * total + ((((q2).tanh().exp()).abs() + 0.1).ln()).sin();
                        let mut u0 = vec![helper(total, p1); 5];
                    } else {
                        let a1 = total;
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p68(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[3]).tanh().exp() < x[4] {
        let (p1, q2) = ((-(x[1]).powi(1)), (x[4]).powi(1));
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if ((x[3]).abs() + 0.1).ln() > 0.3 {
                    break;
                }
                for i5 in (0..5).rev() {
                    let mut m6 = (q2).tanh().exp();
                }
            }
        }
    } else {
        total = 0.4 * total
            + (taped(
                (if (0.8_f64).mul_add(0.5, total) <= 0.1 || (0.8_f64).mul_add(0.5, total) > 0.9 {
                    (x[1] * total)
                } else {
                    (-total)
                }),
                &x[1..3],
            ))
            .sin();
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (x[1]).powi(0) <= 0.1 || (x[1]).powi(0) > 0.9 {
                    break;
                }
                let mut u2 = vec![x[0], (x[(j1 + 1) % 5] * (j1 as f64)), 0.5, x[1], (x[(j1 + 1) % 5] * (j1 as f64))];
            }
        }
        let mut k3 = 0;
        while k3 < 4 {
            k3 += 1;
            let (p4, q5) = (((x[4]).tanh().exp() - total), ((total).abs() + 0.1).ln());
            if (x[1]).sin() <= 0.1 || (x[1]).sin() > 0.9 {
                total /= 1.2 + (power(((x[0] * x[4]) * x[4]) * 0.5, 2)).sin();
                if total < total {
                    continue;
                }
            } else {
            }
            for i6 in 0..=2 {
                let mut u0 = x.iter().map(|t| (t * (-total)).sin()).collect::<Vec<f64>>();
            }
        }
    }
    let mut u1 = [(x[3] + x[0]); 5];
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p69(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2 + ((x[0] * x[0] + 1.0).sqrt()).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if {
                let q = x[2];
                q * q
            } > 0.3
            {
                break;
            }
            if (x[(i1 + 2) % 5]).powi(3) < total {
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if x[i1] > 0.3 {
                            break;
                        }
                        total += 0.3
                            * ((x[i3] + (i3 as f64)).tanh()
                                * ((x[2]).sin()).max(x.iter().map(|t| t * x[(i1 + 1) % 5]).sum::<f64>()));
                        let a5 = (((total * total + 1.0).sqrt()).mul_add(0.5, x[(j4 + 2) % 5])
                            + ((1.1_f64 + total) - (x[i1] + x[j4])));
                        let a6 = (x.iter().map(|t| t * (total + 0.7_f64)).sum::<f64>()).max(
                            ({
                                let q = total;
                                q * q
                            } / (1.5 + (x[i3] * x[i3] + 1.0).sqrt().sin())),
                        );
                    }
                }
                for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t1 = t1 * 1.1;
                    {
                        total -= (-helper(((i1 as f64).abs() + 0.1).ln(), x[i1])).tanh();
                    }
                }
            } else {
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if j2 % 2 == 0 {
                            break;
                        }
                        if (-x[j3]) < (j2 as f64) {
                            break;
                        }
                        let (p4, q5) = (taped(((total).abs() + 0.1).ln(), &x[1..3]), (total + x[(j2 + 2) % 5]));
                    }
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    total += 0.3 * taped((total + ((j2 as f64) + total)), &x[1..3]);
                    let mut u0 = [x[j2]; 5];
                }
            }
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[0] <= 0.1 || x[0] > 0.9 {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if ((i1 as f64) / (1.5 + x[j2].sin())) < 1.3_f64 {
                        break;
                    }
                    'oi5: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'oi5;
                            }
                            if j2 % 2 == 1 {
                                break;
                            }
                            total = (((x[j6] - x[i3]).tanh()).tanh().exp()).sin();
                        }
                    }
                }
            }
        }
    }
    let mut k0 = 0;
    let z1 = loop {
        k0 += 1;
        if (total).sin() < x[4] {
        } else {
        }
        if k0 > 2 {
            break ((-total) / (1.5 + total.sin()));
        }
    };
    total + z1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p70(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = ((x[1] * 1.9_f64).powi(3), (total * total));
    let mut k3 = 0;
    while k3 < 4 {
        k3 += 1;
        for i4 in 0..=2 {
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (q2).max(x[(i4 + 0) % 5]) > 0.3 {
                        break;
                    }
                    let mut u0 = vec![(q2 + x[4]); 5];
                    u0[0] += 0.5 * taped((q2 * q2 + 1.0).sqrt(), &x[1..3]);
                }
            }
        }
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (q2).powi(0) > 0.3 {
                    break;
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (q2 + q2) > 0.3 {
                            break;
                        }
                        let a5 = ((((x[(j4 + 0) % 5]).abs() + 0.1).ln()).tanh()).max((power(q2 * 0.5, 0) - p1));
                        total *= ({
                            let q = (if power(x[(i3 + 3) % 5] * 0.5, 1) > 0.3 { a5 } else { (a5 + x[2]) });
                            q * q
                        })
                        .cos();
                    }
                }
                if x[3] < total {
                    let (p6, q0) = (taped(x[i1], &x[1..3]), (q2 - (j2 as f64)));
                } else {
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if (p1 - x[(j2 + 3) % 5]) > 0.3 {
                            break;
                        }
                        let mut u3 = x.iter().map(|t| (t * (p1 * p1 + 1.0).sqrt()).sin()).collect::<Vec<f64>>();
                    }
                }
            }
        }
    }
    let a4 = ((power(q2 * 0.5, 2)).mul_add(0.5, p1)).tanh().exp();
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        'oi6: for i6 in 0..4 {
            for j0 in 0..3 {
                if j0 > i6 {
                    continue 'oi6;
                }
                if (a4 + p1) <= 0.1 || (a4 + p1) > 0.9 {
                    break;
                }
                for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t2 = t2 * 1.1;
                    {
                        let (p3, q4) = (
                            (if x[i6] > 0.3 { helper(x[4], total) } else { (q2 * q2 + 1.0).sqrt() }),
                            ((i6 as f64) * t2),
                        );
                    }
                }
            }
        }
    }
    total + a4 * 0.7 + q2 * 0.7 + p1 * 0.7
}

#[differentiable]
pub(super) fn p71(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((total + x[1]) + (total * 0.2_f64)), (x[2] * x[4]));
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
            let t6 = t6 * 1.1;
            {
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (-x[1]) < total {
                            break;
                        }
                        let a2 =
                            ((((i0 as f64) * total) * ((i0 as f64) * total) + 1.0).sqrt() * ((j1 as f64) + t6).powi(0));
                        total = ((((x[2]).tanh().exp()).tanh()).tanh().exp()).sin();
                    }
                }
            }
        }
        let (p3, q4) = (helper((total * total + 1.0).sqrt(), (x[4] + 0.6_f64)), taped(2.6_f64, &x[1..3]));
        if k3 > 2 {
            break x.iter().map(|t| t * (p1).tanh().exp()).sum::<f64>();
        }
    };
    total + z4 * 0.7 + q2 * 0.7 + p1 * 0.7
}

#[differentiable]
pub(super) fn p72(x: &[f64]) -> f64 {
    let mut total = x[0];
    total -= (((x[4] / (1.5 + x[0].sin())).sin()).tanh()).tanh();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[3] < x[1] {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[i1] / (1.5 + 1.7_f64.sin())) > 0.3 {
                        break;
                    }
                }
            }
        }
    }
    if (if x.iter().map(|t| t * total).sum::<f64>() <= 0.1 || x.iter().map(|t| t * total).sum::<f64>() > 0.9 {
        x[1]
    } else {
        total
    }) <= 0.1
        || (if x.iter().map(|t| t * total).sum::<f64>() <= 0.1 || x.iter().map(|t| t * total).sum::<f64>() > 0.9 {
            x[1]
        } else {
            total
        }) > 0.9
    {
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if (x[0]).sin() > 0.3 {
                    break;
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (total - total) < total {
                            break;
                        }
                        let a2 = ((total + total) + total).sin();
                        let mut m3 = (x[j1] * (a2 + total));
                    }
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (total * total) > 0.3 {
                            break;
                        }
                        if i4 % 2 == 1 {
                            return ((total).mul_add(0.5, x[i4])).tanh().exp();
                        }
                        let (p6, q0) = (power(taped(total, &x[1..3]) * 0.5, 0), (x[j5] * x[4]));
                    }
                }
            }
        }
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (total * total) > 0.3 {
                    break;
                }
                total /= 1.2 + (((total).tanh().exp()).max((j2 as f64))).sin();
                let a3 = (i1 as f64).mul_add(0.5, total);
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if i1 % 2 == 0 {
                            break;
                        }
                        total += 0.3
                            * (((a3 * x[i4]) / (1.5 + (total - 2.8_f64).sin()))
                                * ((a3 * x[i4]) / (1.5 + (total - 2.8_f64).sin()))
                                + 1.0)
                                .sqrt();
                    }
                }
            }
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 {
                break;
            }
            for i1 in 1..4 {
                if (total).tanh().exp() > 0.3 {
                } else {
                    total *= (((total * x[i1]) * power(x[i6] * 0.5, 2))
                        * (2.9_f64 + 2.6_f64).max((total / (1.5 + x[i6].sin()))))
                    .cos();
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p73(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[3] > 0.3 {
                break;
            }
            for i3 in 0..=2 {
                total *= (x[(j2 + 3) % 5] - (total * 0.4_f64).powi(2)).cos();
            }
            let mut k4 = 0;
            let z5 = loop {
                k4 += 1;
                for (i6, t0) in x.iter().enumerate() {
                    let t0 = t0 * 1.1;
                    {
                        let mut m1 = (helper(t0, (j2 as f64)) - (x[(i1 + 3) % 5] / (1.5 + x[(i6 + 3) % 5].sin())));
                        let a2 = ({
                            let q = (m1 + total);
                            q * q
                        } * (((i6 as f64) * x[i6]).abs() + 0.1).ln());
                        let mut u3 = [power(total * 0.5, 1); 5];
                    }
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if i1 % 2 == 1 {
                            break;
                        }
                    }
                }
                if k4 > 2 {
                    break (total).mul_add(0.5, x[(i1 + 2) % 5]);
                }
            };
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (x[j2]).tanh() > 0.3 {
                        break;
                    }
                    let a1 = match i6 % 3 {
                        0 => helper(total, (z5).tanh()),
                        1 | 4 => {
                            let w = (i6 as f64);
                            w * w
                        }
                        _ => 0.25,
                    };
                    for w in x.windows(2) {
                        let t3 = w[0] * w[1];
                        {
                            total = ((t3).tanh()).sin();
                        }
                    }
                    let a4 = power(((if j2 % 2 == 0 { x[2] } else { a1 }) * (a1 + a1)) * 0.5, 1);
                }
            }
        }
    }
    let mut u5 = x.iter().map(|t| (t * (total).tanh().exp()).sin()).collect::<Vec<f64>>();
    u5[4] += 0.5 * (((total).sin()).abs() + 0.1).ln();
    total + total * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p74(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = ((total / (1.5 + x[1].sin())).powi(3) * ((x[2] * total) + (total * 0.2_f64)));
    if (0.5_f64 * x[3]) < total {
        if (x[2]).max(a1) <= 0.1 || (x[2]).max(a1) > 0.9 {
            let mut m2 = ((total).max(total) - (x[1] * x[0]));
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if x[0] <= 0.1 || x[0] > 0.9 {
                        break;
                    }
                    let a5 = ((power((i3 as f64) * 0.5, 2)).max(x[i3])).powi(1);
                }
            }
        } else {
            total = 0.4 * total + ((1.5_f64 / (1.5 + (x[0] + a1).sin())) * helper((total * total), (x[3] * a1))).sin();
        }
        let mut u6 = x.to_vec();
    } else {
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (total * x[1]) <= 0.1 || (total * x[1]) > 0.9 {
                    break;
                }
                total -= ((-x[i0]) * total).tanh();
                for i2 in 0..=2 {
                    let mut u3 = x.iter().map(|t| (t * (x[i0]).tanh()).sin()).collect::<Vec<f64>>();
                    total /= 1.2
                        + (if (u3[i0] - (i0 as f64)) > 0.3 {
                            ((total * total + 1.0).sqrt()).tanh()
                        } else {
                            (helper(a1, x[i0]) - (a1 / (1.5 + total.sin())))
                        })
                        .sin();
                    let a4 = a1;
                }
                for i5 in (0..5).rev() {
                    total -= (x[(i5 + 2) % 5]).tanh();
                }
            }
        }
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (x[3] * x[3] + 1.0).sqrt() < 2.4_f64 {
                        break;
                    }
                    let mut u2 =
                        x.iter().map(|t| (t * (if i0 % 2 == 1 { a1 } else { total })).sin()).collect::<Vec<f64>>();
                }
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p75(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if i1 % 2 == 1 {
                    break;
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (x[j3]).max((i2 as f64)) > 0.3 {
                            break;
                        }
                        let mut u6 = vec![x[0], (x[i2] - total), 0.5, x[1], (x[i2] - total)];
                        total = (if i1 % 2 == 1 {
                            (2.9_f64 * total).sin()
                        } else {
                            ((2.3_f64).max((i2 as f64)) * (total).tanh().exp())
                        })
                        .sin();
                    }
                }
                for i0 in 0..=2 {
                    if (if (x[4] * x[4] + 1.0).sqrt() < total { total } else { x[(i0 + 1) % 5] }) < total {
                        continue;
                    }
                }
                let mut k1 = 0;
                let z2 = loop {
                    k1 += 1;
                    let mut u3 = vec![x[0], 1.3_f64, 0.5, x[1], 1.3_f64];
                    if k1 > 2 {
                        break {
                            let q = x[i1];
                            q * q
                        };
                    }
                };
            }
        }
        let a4 = {
            let q = ((if (x[i1] + (i1 as f64)) < total { total } else { 0.1_f64 }) * (total).sin());
            q * q
        };
    }
    for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
        let t6 = t6 * 1.1;
        {
            let a0 = ((x[0] * 2.2_f64) / (1.5 + (x[2]).mul_add(0.5, 2.4_f64).sin())).sin();
            let mut u1 = [(a0).max(2.8_f64); 5];
        }
    }
    total += 0.3 * (x[3] * ((total * 1.2_f64) * (x[2]).mul_add(0.5, x[4])));
    for i2 in 0..x.len() {
        for i3 in 0..x.len() {
            for i4 in (0..5).rev() {
                let (p5, q6) = ((total * (i2 as f64)).powi(1), {
                    let q = total;
                    q * q
                });
                let mut u0: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u0.push(x[k] * (p5 * q6));
                }
                total = (u0[4]).sin();
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p76(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[0] - total) <= 0.1 || (x[0] - total) > 0.9 {
                break;
            }
            for i3 in (0..5).rev() {
                let a4 = total;
            }
            let a5 = total;
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if 2.2_f64 < x[j2] {
                        break;
                    }
                }
            }
        }
    }
    let mut u1 = [(2.2_f64).powi(2); 5];
    let k = ((u1[1] - x[3]) - (x[3]).tanh().exp()).tanh();
    smooth(&mut u1, k);
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (-1.5_f64) < x[4] {
                break;
            }
            let mut u4 = x.iter().map(|t| (t * (u1[(i2 + 3) % 5] * (i2 as f64))).sin()).collect::<Vec<f64>>();
            for i5 in 1..4 {
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    total /= 1.2 + (((total + u4[(i5 + 1) % 5]).max(helper(total, total))).tanh()).sin();
                }
                let (p0, q1) = (((total * 2.2_f64) + (total + u4[1])), (x[2]).tanh());
                let a2 = (x.iter().map(|t| t * ((i5 as f64) * (i5 as f64) + 1.0).sqrt()).sum::<f64>()
                    + ((p0).max(p0) - (q1 * q1 + 1.0).sqrt()));
            }
        }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p77(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[1] * x[2]) <= 0.1 || (x[1] * x[2]) > 0.9 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if ((total).abs() + 0.1).ln() <= 0.1 || ((total).abs() + 0.1).ln() > 0.9 {
                    break;
                }
                for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t4 = t4 * 1.1;
                    {}
                }
            }
        }
    } else {
        total *= (({
            let q = total;
            q * q
        } * power(x[2] * 0.5, 0))
            + power(total * 0.5, 2))
        .cos();
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (-total) < x[4] {
                break;
            }
            for i0 in 0..x.len() {
                for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t2 = t2 * 1.1;
                    {
                        total = ((2.1_f64).tanh().exp()).sin();
                        if i0 % 2 == 0 {
                            return ((total / (1.5 + (i0 as f64).sin())).abs() + 0.1).ln();
                        }
                    }
                }
                let a3 = total;
                let a4 = (power((x[j6] * total) * 0.5, 0)).tanh().exp();
            }
            if (x[j6]).tanh().exp() < x[1] {
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if i5 % 2 == 1 {
                            break;
                        }
                        let mut u0 = vec![
                            {
                                let q = total;
                                q * q
                            };
                            5
                        ];
                        total = (((x[j6] * total) * (x[j6] * total) + 1.0).sqrt() * (total * u0[i5]).powi(0)).sin();
                        let mut u1 = vec![(0.9_f64).max(total); 5];
                    }
                }
            } else {
                let mut k2 = 0;
                while k2 < 4 {
                    k2 += 1;
                    total /= 1.2
                        + (helper(
                            ((total).tanh().exp() + x.iter().map(|t| t * total).sum::<f64>()),
                            (((1.7_f64).max(x[j6])).abs() + 0.1).ln(),
                        ))
                        .sin();
                    let mut u3 = x.to_vec();
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p78(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
        if (x[i1]).tanh().exp() < total {
            return ((x[(i1 + 2) % 5] * 1.5_f64) - (x[(i1 + 2) % 5]).mul_add(0.5, (i1 as f64)));
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p79(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        let a2 = ((1.9_f64 + 0.7_f64).max((x[(i1 + 3) % 5] * total))).sin();
        let mut k3 = 0;
        while k3 < 4 {
            k3 += 1;
            if taped(total, &x[1..3]) > 0.3 {}
        }
    }
    let a4 = x[0];
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (a4 / (1.5 + 1.9_f64.sin())) > 0.3 {
                break;
            }
            if helper(x[j6], total) > 0.3 {
                continue;
            }
            total = (((-a4).tanh().exp()).mul_add(0.5, x[(j6 + 3) % 5])).sin();
        }
    }
    if (if x[2] < total { a4 } else { x[2] }) <= 0.1 || (if x[2] < total { a4 } else { x[2] }) > 0.9 {
        let mut u0 = vec![x[0], helper(x[3], total), 0.5, x[1], helper(x[3], total)];
        for i1 in 1..4 {
            if taped(x[i1], &x[1..3]) > 0.3 {
                return ((total + 1.8_f64) + u0[i1]);
            }
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                let mut u4: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u4.push(x[k] * (a4 * x[(i1 + 2) % 5]));
                }
                let mut u5 = vec![x[0], helper((i1 as f64), a4), 0.5, x[1], helper((i1 as f64), a4)];
                if k2 > 2 {
                    break ((total - (i1 as f64)) + (-x[1]));
                }
            };
            for i6 in (0..5).rev() {
                let (p0, q1) = (((u0[4]).tanh().exp() * power(u0[(i6 + 0) % 5] * 0.5, 0)), (z3).max(u0[i6]));
            }
        }
        let mut k2 = 0;
        let z3 = loop {
            k2 += 1;
            let k = ((a4 * u0[4]) - (u0[4] + 1.8_f64)).tanh();
            smooth(&mut u0, k);
            if k2 > 2 {
                break 1.9_f64;
            }
        };
    }
    total + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p80(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        for (i2, t3) in x.iter().enumerate() {
            let t3 = t3 * 1.1;
            {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (x[0]).max(x[i2]) > 0.3 {
                            break;
                        }
                    }
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if i1 % 2 == 1 {
                            break;
                        }
                        let (p1, q2) = (
                            ((x[(i6 + 3) % 5] * x[2]) / (1.5 + (1.3_f64 / (1.5 + total.sin())).sin())),
                            (j0 as f64).tanh().exp(),
                        );
                    }
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (-2.1_f64) < x[(i2 + 1) % 5] {
                            break;
                        }
                        if ((t3).abs() + 0.1).ln() < x[2] {
                            return (if (t3 * x[(i1 + 3) % 5]) > 0.3 {
                                (0.4_f64).powi(2)
                            } else {
                                (total + (i1 as f64))
                            });
                        }
                    }
                }
            }
        }
        for i5 in 0..=2 {
            if (total).powi(2) > 0.3 {
                total *= (x
                    .iter()
                    .map(|t| t * (if (-x[i5]) > 0.3 { (0.1_f64 * 0.1_f64 + 1.0).sqrt() } else { (total + total) }))
                    .sum::<f64>())
                .cos();
            }
            if i5 % 2 == 1 {
                continue;
            }
            let mut m6 = ((x[(i1 + 3) % 5] * total) / (1.5 + (total - x[(i1 + 0) % 5]).sin()));
        }
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if ((x[i1]).abs() + 0.1).ln() < x[(i1 + 2) % 5] {
                    break;
                }
                if (x[0] * total) > 0.3 {
                } else {
                    let a2 = (((x[i1]).sin() / (1.5 + (total * total + 1.0).sqrt().sin()))
                        - (((total).abs() + 0.1).ln() * ((j1 as f64) * (j1 as f64) + 1.0).sqrt()));
                }
            }
        }
    }
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        if k3 > 2 {
            break ((total).mul_add(0.5, total) + (x[1] * x[1] + 1.0).sqrt());
        }
    };
    total + z4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p81(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (total + (helper(x[4], x[4]) / (1.5 + (x[0]).tanh().sin())));
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p82(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        if power(x[i1] * 0.5, 2) > 0.3 {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if total > 0.3 {
                        break;
                    }
                    total = 0.4 * total + ((((((j3 as f64).sin()).abs() + 0.1).ln()).abs() + 0.1).ln()).sin();
                    let mut m4 = ((x[j3] * (j3 as f64)) + x.iter().map(|t| t * total).sum::<f64>());
                }
            }
            for i5 in 0..=2 {
                let (p6, q0) = (((0.7_f64 / (1.5 + total.sin())) * (total).mul_add(0.5, total)), total);
                if (total + (i5 as f64)) < p6 {
                    break;
                }
            }
        } else {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (total + x[(i1 + 1) % 5]) < total {
                        break;
                    }
                    let mut u3: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u3.push(x[k] * (total).tanh());
                    }
                }
            }
            let a4 = (if power(x[i1] * 0.5, 2) > 0.3 { (-(i1 as f64)) } else { (total * total).tanh() });
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
                let (p6, q0) = (((1.4_f64).powi(2)).tanh(), (x[(i1 + 0) % 5]).tanh().exp());
                let (p1, q2) = ((i1 as f64), (q0).sin());
            }
        }
    }
    let a3 = (total * ((x[4]).mul_add(0.5, total)).sin());
    total + a3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p83(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).powi(2) <= 0.1 || (total).powi(2) > 0.9 {
                break;
            }
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if power(total * 0.5, 1) > 0.3 {
                        break;
                    }
                    let a5 = (total - ((total + x[(i1 + 3) % 5]) * helper(total, total)));
                }
            }
            for i6 in 0..=2 {
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (total * x[j2]) > 0.3 {
                            break;
                        }
                        let (p2, q3) =
                            ((if total < total { (total * total) } else { (total).powi(0) }), x[(i6 + 1) % 5]);
                        let (p4, q5) = (total, (x[i6]).sin());
                    }
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    let mut u0 = x.to_vec();
                    let mut u1: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u1.push(x[k] * (i1 as f64).tanh());
                    }
                }
            }
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                if i1 % 2 == 0 {
                    let mut m4 = ({
                        let q = total;
                        q * q
                    } * {
                        let q = total;
                        q * q
                    } + 1.0)
                        .sqrt();
                } else {
                    let a5 = (x.iter().map(|t| t * (i1 as f64)).sum::<f64>()).mul_add(0.5, total);
                    let mut m6 = (if taped(2.8_f64, &x[1..3]) < x[i1] { (a5 * total) } else { (i1 as f64).max(a5) });
                }
                if k2 > 2 {
                    break (total).tanh().exp();
                }
            };
        }
    }
    let mut u0 = [(x[3] * x[3]); 5];
    total + total * 0.7 + u0[1] * u0[3]
}

#[differentiable]
pub(super) fn p84(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], (x[3] / (1.5 + x[1].sin())), 0.5, x[1], (x[3] / (1.5 + x[1].sin()))];
    let k = (helper((total).tanh(), norm(&u1))).tanh();
    smooth(&mut u1, k);
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
            let t4 = t4 * 1.1;
            {
                let a5 = match x.len() % 3 {
                    0 => ((x[0]).tanh() * helper(x[2], total)),
                    1 | 4 => {
                        let w = x
                            .iter()
                            .map(|t| t * (if (t4).powi(3) <= 0.1 || (t4).powi(3) > 0.9 { total } else { u1[2] }))
                            .sum::<f64>();
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
        let mut u6 = x.iter().map(|t| (t * (u1[0] - total)).sin()).collect::<Vec<f64>>();
    }
    let a0 = match x.len() % 3 {
        0 => x[0],
        1 | 4 => {
            let w = (if (total + total) < total { (total).tanh().exp() } else { (1.4_f64).tanh().exp() });
            w * w
        }
        _ => 0.25,
    };
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            let a3 = {
                let q = u1[3];
                q * q
            };
            if (x[1] * total) < x[3] {
                let a4 = match x.len() % 3 {
                    0 => {
                        let q = power(a0 * 0.5, 2);
                        q * q
                    }
                    1 | 4 => {
                        let w = (taped(x[2], &x[1..3])).tanh();
                        w * w
                    }
                    _ => 0.25,
                };
                let mut u5 = vec![x[0], (t2).powi(3), 0.5, x[1], (t2).powi(3)];
            } else {
                u1[0] = (u1[0]).sin();
            }
        }
    }
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t0 = t0 * 1.1;
        {
            let k = (a0).tanh();
            smooth(&mut u1, k);
            let a1 = (-(a0 / (1.5 + (x[3]).tanh().exp().sin())));
        }
    }
    u1.swap(1, 2);
    for i2 in 0..=2 {
        for i3 in 0..x.len() {
            for t4 in u1.iter_mut() {
                *t4 = (*t4 * total).sin();
            }
            for i5 in 1..4 {}
        }
    }
    total + a0 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p85(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total - x[1]) <= 0.1 || (total - x[1]) > 0.9 {
        if (total * total) <= 0.1 || (total * total) > 0.9 {
            for i1 in 0..x.len() {
                if (x[i1] + total) < 0.1_f64 {
                    continue;
                }
            }
        }
    }
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
        let t3 = t3 * 1.1;
        {
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                total = (-(-(t3 * total))).sin();
            }
            for i5 in 0..=2 {
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if i5 % 2 == 0 {
                            break;
                        }
                        total = (((t3 * x[(j0 + 3) % 5]) - ((i5 as f64) * (i5 as f64) + 1.0).sqrt())
                            + (-helper((i6 as f64), total)))
                        .sin();
                    }
                }
                let a1 = match i5 % 3 {
                    0 => ((x[i5]).mul_add(0.5, x[i5]) + x[i5]),
                    1 | 4 => {
                        let w = (-x[i5]).max(taped(t3, &x[1..3]));
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
pub(super) fn p86(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (x[4]).cos();
    total + total * 0.7
}

#[differentiable]
pub(super) fn p87(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
        let mut u2 = vec![x[0], (1.5_f64 * (i1 as f64)), 0.5, x[1], (1.5_f64 * (i1 as f64))];
        u2[i1] *= (total).tanh();
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (total).sin() > 0.3 {
                    break;
                }
                let a5 = total;
                for (i6, t0) in x.iter().enumerate() {
                    let t0 = t0 * 1.1;
                    {
                        u2.swap(i1, i6);
                    }
                }
            }
        }
    }
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        if (0.3_f64).tanh().exp() > 0.3 {
            break;
        }
        if {
            let q = x[0];
            q * q
        } > 0.3
        {
            for i2 in 0..x.len() {
                if i2 % 2 == 0 {
                    return (i2 as f64);
                }
                let a3 = (total).mul_add(0.5, x[(i2 + 2) % 5]);
                let mut m4 = (0.3_f64 + (-a3));
            }
            for i5 in 0..x.len() {
                total = 0.4 * total
                    + (((if i5 % 2 == 0 { (x[i5] * x[(i5 + 0) % 5]) } else { ((i5 as f64) * x[i5]) }).abs() + 0.1)
                        .ln())
                    .sin();
            }
        } else {
            total = ((if x[2] < x[0] { (x[0] + total) } else { (x[2] - total) }).sin()).sin();
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                let mut u0: Vec<f64> = Vec::new();
                for k in 0..5 {
                    u0.push(x[k] * (1.2_f64 * x[3]));
                }
                let mut u1 = x.to_vec();
            }
        }
        total -= (if x[1] > 0.3 { x[2] } else { helper((total * x[3]), (total).powi(3)) }).tanh();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p88(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        let a3 = 2.6_f64;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (x[0] - x[1]) > 0.3 {
                    break;
                }
                let mut k6 = 0;
                while k6 < 4 {
                    k6 += 1;
                    total += 0.3 * (x[4]).sin();
                    let a0 = a3;
                }
            }
        }
        if k1 > 2 {
            break ((total * x[1]) * x[2]);
        }
    };
    total + z2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p89(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            for i3 in (0..5).rev() {
                total -= ((x[(i3 + 2) % 5]).powi(1)).tanh();
                total = ((x[i3]
                    / (1.5 + {
                        let q = total;
                        q * q
                    }
                    .sin()))
                    + ((total / (1.5 + total.sin())) + x[(i3 + 3) % 5]))
                    .sin();
            }
        }
    }
    if x[0] <= 0.1 || x[0] > 0.9 {
        if (total * total) < x[2] {
            let a4 = ((-(total).mul_add(0.5, total)) * (-(total).mul_add(0.5, total)) + 1.0).sqrt();
            total += 0.3 * {
                let q = ((x[3] * x[3] + 1.0).sqrt() * total);
                q * q
            };
        } else {
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (total * total) < x[2] {
                        break;
                    }
                    total -= (power((total + x[j6]) * 0.5, 0) * x.iter().map(|t| t * total).sum::<f64>()).tanh();
                    let mut u0: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u0.push(x[k] * power(total * 0.5, 1));
                    }
                    if ((j6 as f64) + x[4]) > 0.3 {
                        continue;
                    }
                }
            }
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (total).mul_add(0.5, 1.2_f64) <= 0.1 || (total).mul_add(0.5, 1.2_f64) > 0.9 {
                        break;
                    }
                    if j2 % 2 == 1 {
                        continue;
                    }
                }
            }
        }
        let a3 = match x.len() % 3 {
            0 => x.iter().map(|t| t * 0.2_f64).sum::<f64>(),
            1 | 4 => {
                let w = ((2.8_f64).sin()).sin();
                w * w
            }
            _ => 0.25,
        };
        let a4 = (((2.3_f64 - total) / (1.5 + x[1].sin())) * ((2.3_f64 - total) / (1.5 + x[1].sin())) + 1.0).sqrt();
    } else {
        for i5 in 1..4 {
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (total + x[i5]) > 0.3 {
                        break;
                    }
                    let (p1, q2) = (helper((x[3]).mul_add(0.5, total), (-x[i6])), taped(total, &x[1..3]));
                    let a3 = {
                        let q = (total * total + 1.0).sqrt();
                        q * q
                    };
                    let mut u4: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u4.push(x[k] * (i5 as f64).mul_add(0.5, x[i6]));
                    }
                }
            }
        }
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
    adjoints += check!(p60);
    adjoints += check!(p61);
    adjoints += check!(p62);
    adjoints += check!(p63);
    adjoints += check!(p64);
    adjoints += check!(p65);
    adjoints += check!(p66);
    adjoints += check!(p67);
    adjoints += check!(p68);
    adjoints += check!(p69);
    adjoints += check!(p70);
    adjoints += check!(p71);
    adjoints += check!(p72);
    adjoints += check!(p73);
    adjoints += check!(p74);
    adjoints += check!(p75);
    adjoints += check!(p76);
    adjoints += check!(p77);
    adjoints += check!(p78);
    adjoints += check!(p79);
    adjoints += check!(p80);
    adjoints += check!(p81);
    adjoints += check!(p82);
    adjoints += check!(p83);
    adjoints += check!(p84);
    adjoints += check!(p85);
    adjoints += check!(p86);
    adjoints += check!(p87);
    adjoints += check!(p88);
    adjoints += check!(p89);
    assert!(adjoints * 10 >= 90 * 8, "{adjoints} of 90 have an adjoint");
    println!("{adjoints} of 90 have an adjoint");
}
