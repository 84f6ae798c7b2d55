//! Random programs, written by `generate.rs` from seed 3.

use super::*;

#[differentiable]
pub(super) fn p0(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[0]).max(total) > 0.3 {
        total = (total / (1.5 + (((total).abs() + 0.1).ln() - (total / (1.5 + total.sin()))).sin())).sin();
        total = 0.4 * total + ((x[4] + x[0]).tanh().exp() + ((total * total) * (total).tanh().exp())).sin();
    }
    if {
        let q = total;
        q * q
    } < total
    {
        let a1 = (((x[1] - total) * (x[1] + x[0])) * ((total).sin()).max((total * total)));
    } else {
        let mut k2 = 0;
        while k2 < 4 {
            k2 += 1;
            for (i3, t4) in x.iter().enumerate() {
                let t4 = t4 * 1.1;
                {
                    let mut u5 = [(x[(i3 + 3) % 5] * t4); 5];
                    let a6 = (i3 as f64);
                }
            }
            if {
                let q = total;
                q * q
            } > 0.3
            {
                total += 0.3 * (total * (-0.5_f64));
                total /= 1.2 + ((((total * total) * (total * total) + 1.0).sqrt()).tanh()).sin();
                if total < x[4] {
                    continue;
                }
            } else {
                let mut m0 = ((x[2] * x[1]) + (total + x[0]));
                if (x[4]).max(x[2]) > 0.3 {
                    break;
                }
            }
            let mut k1 = 0;
            while k1 < 4 {
                k1 += 1;
                let mut m2 = 1.2_f64;
                let a3 = (((x.iter().map(|t| t * 1.1_f64).sum::<f64>() * x.iter().map(|t| t * 1.1_f64).sum::<f64>()
                    + 1.0)
                    .sqrt())
                .abs()
                    + 0.1)
                    .ln();
            }
        }
        total *= ((power(((x[4]).abs() + 0.1).ln() * 0.5, 0)).max(total)).cos();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p1(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x.iter().map(|t| t * x[2]).sum::<f64>() < 1.3_f64 {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    if ((x[(i1 + 1) % 5]).abs() + 0.1).ln() < x[1] {
                        continue;
                    }
                }
            }
        }
    }
    let mut m5 = (x.iter().map(|t| t * total).sum::<f64>()).sin();
    if x[4] <= 0.1 || x[4] > 0.9 {
        let a6 = match x.len() % 3 {
            0 => power(power(x[0] * 0.5, 0) * 0.5, 2),
            1 | 4 => {
                let w = x.iter().map(|t| t * (m5 * x[3])).sum::<f64>();
                w * w
            }
            _ => 0.25,
        };
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if (m5 + m5) < 2.5_f64 {
                    break;
                }
                if (x[j1] / (1.5 + x[3].sin())) < a6 {
                    continue;
                }
                if i0 % 2 == 0 {
                    let mut u2: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u2.push(x[k] * ((x[(j1 + 1) % 5]).abs() + 0.1).ln());
                    }
                    let mut m3 = x.iter().map(|t| t * helper(u2[j1], total)).sum::<f64>();
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
                let q = x[0];
                q * q
            } > 0.3
            {
                break;
            }
        }
    }
    for i6 in 1..4 {
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if total > 0.3 {
                    break;
                }
                total -= (((x[j1]).mul_add(0.5, (i0 as f64))).tanh().exp()).tanh();
            }
        }
        let (p2, q3) = (((m5 + total) / (1.5 + (2.5_f64).sin().sin())), total);
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if x.iter().map(|t| t * x[i6]).sum::<f64>() > 0.3 {
                    break;
                }
                let a6 = match i4 % 3 {
                    0 => ((q3 * q3 + 1.0).sqrt()).max({
                        let q = (i6 as f64);
                        q * q
                    }),
                    1 | 4 => {
                        let w = ((j5 as f64).mul_add(0.5, 2.7_f64) - x[i4]);
                        w * w
                    }
                    _ => 0.25,
                };
                total = 0.4 * total
                    + ((p2).powi(2)
                        / (1.5 + (((i6 as f64) * (i6 as f64) + 1.0).sqrt() + (x[2] * x[(i4 + 0) % 5])).sin()))
                    .sin();
            }
        }
    }
    total + m5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p2(x: &[f64]) -> f64 {
    let mut total = x[0];
    if {
        let q = total;
        q * q
    } > 0.3
    {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if total <= 0.1 || total > 0.9 {
                    break;
                }
                let mut u3 = [(total - x[1]); 5];
            }
        }
        for w in x.windows(2) {
            let t5 = w[0] * w[1];
            {
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if t5 > 0.3 {
                            break;
                        }
                        total -= ((-helper(x[i6], t5)).sin()).tanh();
                        if total > 0.3 {
                            continue;
                        }
                    }
                }
                if (total - t5) > 0.3 {
                    let mut u1 = x.iter().map(|t| (t * (1.7_f64).tanh().exp()).sin()).collect::<Vec<f64>>();
                    total /= 1.2 + (((((t5).sin()).max((total - u1[4]))).abs() + 0.1).ln()).sin();
                    total = (helper(t5, 2.9_f64)).sin();
                } else {
                    total = 0.4 * total + (taped(((x[0]).mul_add(0.5, total) - t5), &x[1..3])).sin();
                    let (p2, q3) = ((t5).tanh().exp(), (t5 * t5));
                    if p2 < t5 {
                        continue;
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
                    let q = x[4];
                    q * q
                } <= 0.1
                    || {
                        let q = x[4];
                        q * q
                    } > 0.9
                {
                    break;
                }
                let a6 = total;
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (0.8_f64 * a6) > 0.3 {
                            break;
                        }
                        let a2 = ({
                            let q = taped(total, &x[1..3]);
                            q * q
                        } + (if j5 % 2 == 0 { helper(x[4], 0.8_f64) } else { (a6).max(1.7_f64) }));
                    }
                }
            }
        }
    } else {
        for i3 in 0..=2 {
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
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p3(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() {
        let t2 = t2 * 1.1;
        {
            if (t2 - t2) > 0.3 {
                let a3 = (x.iter().map(|t| t * (i1 as f64).tanh().exp()).sum::<f64>()
                    * x.iter().map(|t| t * (i1 as f64).tanh().exp()).sum::<f64>()
                    + 1.0)
                    .sqrt();
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p4(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (power(
        (taped(total, &x[1..3])
            / (1.5 + {
                let q = x[4];
                q * q
            }
            .sin()))
            * 0.5,
        2,
    ))
    .cos();
    total += 0.3
        * (((if taped(total, &x[1..3]) < x[1] { total } else { 1.8_f64 }) + (x[0] + total))
            * taped((x[0]).mul_add(0.5, total), &x[1..3]));
    if (x[2]).tanh() <= 0.1 || (x[2]).tanh() > 0.9 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (x[3]).tanh() <= 0.1 || (x[3]).tanh() > 0.9 {
                    break;
                }
                if x[j2] < (j2 as f64) {
                    break;
                }
                let mut u3 = vec![x[0], (x[3] / (1.5 + total.sin())), 0.5, x[1], (x[3] / (1.5 + total.sin()))];
            }
        }
        let mut m4 = power((2.4_f64 * x[0]) * 0.5, 0);
    } else {
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                total -= ((x.iter().map(|t| t * 1.3_f64).sum::<f64>() * x.iter().map(|t| t * 1.3_f64).sum::<f64>()
                    + 1.0)
                    .sqrt())
                .tanh();
            }
        }
        let a0 = x[2];
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * total) > 0.3 {
                break;
            }
            if x.iter().map(|t| t * total).sum::<f64>() < (j2 as f64) {
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                    total = 0.4 * total + ((total).max(((total * 1.2_f64) * (x[(i1 + 0) % 5] - x[1])))).sin();
                    let a4 = (j2 as f64);
                }
            } else {
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if ((j2 as f64) * x[i1]) < total {
                            break;
                        }
                        let mut u0 = vec![0.4_f64; 5];
                    }
                }
            }
            total /= 1.2 + (((i1 as f64).abs() + 0.1).ln()).sin();
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p5(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() {
        let t2 = t2 * 1.1;
        {
            if (2.3_f64).sin() < total {
                continue;
            }
        }
    }
    let mut k3 = 0;
    let z4 = loop {
        k3 += 1;
        let (p5, q6) = (((total * total) + (x[3] + x[2])), (x[0] + 0.9_f64));
        if k3 > 2 {
            break taped(total, &x[1..3]);
        }
    };
    if (x[3] + x[0]) > 0.3 {
        if total > 0.3 {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (x[1] * total) <= 0.1 || (x[1] * total) > 0.9 {
                        break;
                    }
                }
            }
            total -=
                (if total < z4 { (x[0] + x[2]).powi(0) } else { (total / (1.5 + (x[3]).tanh().exp().sin())) }).tanh();
            let a2 = (((total - total) - (z4 * total)) + (1.1_f64 + taped(total, &x[1..3])));
        } else {
            total = (power((power(x[4] * 0.5, 1)).tanh() * 0.5, 1)).sin();
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[2] + z4) > 0.3 {
                        break;
                    }
                    if i3 % 2 == 0 {
                        break;
                    }
                    if (z4).powi(3) < 2.4_f64 {
                        continue;
                    }
                }
            }
            let mut m5 = (-(z4).powi(2));
        }
    }
    total + z4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p6(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * total) <= 0.1 || (total * total) > 0.9 {
                break;
            }
            if j2 % 2 == 0 {
                return x[i1];
            }
            let a3 = ((power(x[2] * 0.5, 1) * (x[i1]).powi(2))
                / (1.5 + ((total - total) * (x[(i1 + 0) % 5] * x[(i1 + 0) % 5] + 1.0).sqrt()).sin()));
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                if x[3] < a3 {
                    let mut m5 = (if taped(x[0], &x[1..3]) > 0.3 { 0.5_f64 } else { (x[(j2 + 0) % 5] - x[i1]) });
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if total > 0.3 {
                            break;
                        }
                        let (p1, q2) =
                            ((taped((i6 as f64), &x[1..3]) + (total + (j2 as f64))), (0.5_f64 * 0.5_f64 + 1.0).sqrt());
                        let mut u3 = [taped(x[i1], &x[1..3]); 5];
                        u3[0] = ((((i6 as f64) * 2.8_f64).abs() + 0.1).ln()).sin();
                    }
                }
            }
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if x.iter().map(|t| t * total).sum::<f64>() <= 0.1 || x.iter().map(|t| t * total).sum::<f64>() > 0.9 {
                break;
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if i4 % 2 == 1 {
                        break;
                    }
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if (if (x[j5] * x[i6]) < total { x[3] } else { x[i6] }) > 0.3 {
                                break;
                            }
                            let a3 = helper(taped((i1 as f64), &x[1..3]), ((x[j2]).powi(1) * (total).tanh()));
                            let (p4, q5) = (((a3 - x[i4]) / (1.5 + (x[2]).tanh().sin())), (a3 + (i4 as f64)));
                            total = (x.iter().map(|t| t * ((total).tanh().exp() * (p4).powi(0))).sum::<f64>()).sin();
                        }
                    }
                    let a6 = x.iter().map(|t| t * x.iter().map(|t| t * ((i4 as f64) * x[1])).sum::<f64>()).sum::<f64>();
                }
            }
            for i0 in 0..=2 {
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if i0 % 2 == 1 {
                            break;
                        }
                        total /= 1.2 + ((((helper(x[j5], total)).abs() + 0.1).ln()).tanh()).sin();
                        let a3 = total;
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p7(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (1.9_f64 - x[1]) <= 0.1 || (1.9_f64 - x[1]) > 0.9 {
                break;
            }
            if j2 % 2 == 0 {
                for i3 in 0..x.len() {
                    total = ((taped((total).max(x[i1]), &x[1..3])).tanh()).sin();
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (total).mul_add(0.5, x[j2]) < x[(j2 + 0) % 5] {
                            break;
                        }
                        if {
                            let q = total;
                            q * q
                        } < total
                        {
                            continue;
                        }
                    }
                }
                total = 0.4 * total
                    + ((power(((j2 as f64) * total) * 0.5, 2) * power(((j2 as f64) * total) * 0.5, 2) + 1.0).sqrt())
                        .sin();
            }
            let mut k6 = 0;
            let z0 = loop {
                k6 += 1;
                total -= (x[(j2 + 3) % 5]).tanh();
                'inner: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'inner;
                        }
                        if 2.3_f64 > 0.3 {
                            break;
                        }
                        total -= (taped((j2 as f64), &x[1..3])).tanh();
                        total = 0.4 * total
                            + (((total * x[i1]) - (x[0] / (1.5 + total.sin()))) + power((total - total) * 0.5, 2))
                                .sin();
                        let mut u3 = x.to_vec();
                    }
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        let mut m6 = x.iter().map(|t| t * (x[4]).tanh()).sum::<f64>();
                    }
                }
                if k6 > 2 {
                    break ((i1 as f64).max(total)).max(taped(total, &x[1..3]));
                }
            };
        }
    }
    if (x[4] + total) > 0.3 {
        let mut u0 = x.iter().map(|t| (t * (x[3]).max(2.7_f64)).sin()).collect::<Vec<f64>>();
    } else {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if total <= 0.1 || total > 0.9 {
                    break;
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if ((i1 as f64) * total) < total {
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
pub(super) fn p8(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = [(x[0] * x[1]); 5];
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (u1[4] + total) <= 0.1 || (u1[4] + total) > 0.9 {
                break;
            }
            for i4 in 1..4 {
                if (total * total + 1.0).sqrt() < total {
                    let mut m5 = (taped(total, &x[1..3]) - (if i2 % 2 == 0 { total } else { u1[j3] }));
                    u1[(i2 + 1) % 5] += 0.5 * m5;
                    let mut u6 = vec![x[0], (total).sin(), 0.5, x[1], (total).sin()];
                } else {
                    let mut u0 = [(total).tanh().exp(); 5];
                    let mut u1 = x.iter().map(|t| (t * total).sin()).collect::<Vec<f64>>();
                }
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    let a4 = (norm(&u1) + (((i4 as f64) * (i4 as f64) + 1.0).sqrt()).tanh());
                    let a5 = total;
                    if k2 > 2 {
                        break {
                            let q = (total + (i2 as f64));
                            q * q
                        };
                    }
                };
            }
            let mut u6 = x.to_vec();
            let k = ((2.5_f64 * total) + (total * total)).tanh();
            smooth(&mut u6, k);
        }
    }
    for i0 in 0..=2 {
        let mut u1: Vec<f64> = Vec::new();
        for k in 0..5 {
            u1.push(x[k] * (0.5_f64 * total));
        }
        u1[4] = (((total).abs() + 0.1).ln() + (u1[1] / (1.5 + u1[i0].sin()))).sin();
        let mut u2 = vec![(total * total); 5];
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p9(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    let z2 = loop {
        k1 += 1;
        if (total).mul_add(0.5, x[2]) < 1.8_f64 {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[3]).tanh().exp() < total {
                        break;
                    }
                    if (i3 as f64) > 0.3 {
                        continue;
                    }
                }
            }
        }
        let mut k5 = 0;
        while k5 < 4 {
            k5 += 1;
            total *= (((x[0] * total).max((total / (1.5 + total.sin())))).sin()).cos();
            let mut u6 = x.to_vec();
        }
        let mut u0 = x.to_vec();
        if k1 > 2 {
            break taped((total - total), &x[1..3]);
        }
    };
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[3]).sin() <= 0.1 || (x[3]).sin() > 0.9 {
                break;
            }
            let mut m3 = helper((x[i1]).max(z2), (total * total + 1.0).sqrt());
            m3 = 0.4 * m3
                + (helper(
                    power((z2 - (j2 as f64)) * 0.5, 0),
                    (((j2 as f64) - x[3]) * ((j2 as f64) - x[3]) + 1.0).sqrt(),
                ))
                .sin();
        }
    }
    let mut u4: Vec<f64> = Vec::new();
    for k in 0..5 {
        u4.push(x[k] * taped(2.5_f64, &x[1..3]));
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        if (total).sin() <= 0.1 || (total).sin() > 0.9 {
            let a6 = ((total).abs() + 0.1).ln();
            for (i0, t1) in x.iter().enumerate() {
                let t1 = t1 * 1.1;
                {
                    u4[i0] *= ((u4[i0] / (1.5 + (i0 as f64).sin())) + (a6 * z2)).tanh();
                    u4[i0] *= ((u4[i0] + u4[(i0 + 2) % 5]).powi(2)).tanh();
                }
            }
        }
    }
    total + z2 * 0.7 + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p10(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2
        + ((((total + x[0]) * {
            let q = total;
            q * q
        }) * ((total + x[0]) * {
            let q = total;
            q * q
        }) + 1.0)
            .sqrt())
        .sin();
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            for i3 in 0..x.len() {
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    let a5 = (i3 as f64);
                }
                for i6 in 0..=2 {
                    total *=
                        (((taped(2.3_f64, &x[1..3])).tanh()).max(helper((t2 * total), (x[(i6 + 3) % 5]).sin()))).cos();
                }
                for (i0, t1) in x.iter().enumerate() {
                    let t1 = t1 * 1.1;
                    {
                        if (-t2) < 1.6_f64 {
                            continue;
                        }
                        let mut m2 = {
                            let q = (x[i3]).tanh();
                            q * q
                        };
                    }
                }
            }
            if x.iter().map(|t| t * t2).sum::<f64>() > 0.3 {
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (t2 / (1.5 + x[2].sin())) <= 0.1 || (t2 / (1.5 + x[2].sin())) > 0.9 {
                            break;
                        }
                        total = ((x.iter().map(|t| t * 0.6_f64).sum::<f64>() - ((j4 as f64) * total)).powi(3)).sin();
                        total = 0.4 * total + ((((t2).sin() + taped(t2, &x[1..3])).abs() + 0.1).ln()).sin();
                    }
                }
                let mut k5 = 0;
                while k5 < 4 {
                    k5 += 1;
                    let mut u6 = [{
                        let q = t2;
                        q * q
                    }; 5];
                }
            }
        }
    }
    for i0 in 1..4 {}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p11(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (x[1], (total).sin());
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (total * x[3]) > 0.3 {
                break;
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if i3 % 2 == 0 {
                        break;
                    }
                    if (x[j6] * q2) < total {
                    } else {
                    }
                    total -= (((x[3] / (1.5 + p1.sin())) + ((i3 as f64) * (i3 as f64) + 1.0).sqrt())
                        .mul_add(0.5, (j4 as f64)))
                    .tanh();
                }
            }
            total *= (x[1]).cos();
        }
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if (x[4] - x[1]) < p1 {
                break;
            }
            let a2 = {
                let q = x[(i0 + 3) % 5];
                q * q
            };
            let a3 = (((((total).abs() + 0.1).ln()).abs() + 0.1).ln() / (1.5 + ((q2).powi(1) - (q2).tanh()).sin()));
            let mut k4 = 0;
            let z5 = loop {
                k4 += 1;
                let (p6, q0) = (((x[3]).max(2.9_f64)).tanh().exp(), (-a2));
                let a1 = x[(j1 + 3) % 5];
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if j1 % 2 == 0 {
                            break;
                        }
                        let a4 = power(((a1 + total) * (1.6_f64).mul_add(0.5, q2)) * 0.5, 0);
                    }
                }
                if k4 > 2 {
                    break ((p1).tanh().exp()).sin();
                }
            };
        }
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (x[0] - total) < x[2] {
                break;
            }
            for w in x.windows(2) {
                let t1 = w[0] * w[1];
                {
                    let (p2, q3) = ((x[j6]).sin(), (1.2_f64 + total));
                }
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p12(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).tanh() > 0.3 {
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
                        if ((i1 as f64).abs() + 0.1).ln() > 0.3 {
                            break;
                        }
                        let a6 = ((helper((i1 as f64), (i4 as f64))).tanh()).powi(3);
                    }
                }
                if (if (x[(i1 + 3) % 5] + x[i1]) < total { x[(j2 + 1) % 5] } else { 2.7_f64 }) < total {
                    let a0 = ((((total).max(x[1])).abs() + 0.1).ln() - (power(x[(j2 + 2) % 5] * 0.5, 2)).powi(3));
                    if (0.3_f64 + total) > 0.3 {
                        return (total * (j2 as f64)).mul_add(0.5, x[i1]);
                    }
                }
            }
        }
    }
    let (p1, q2) = (helper((x[0] + total), helper(2.6_f64, total)), (total / (1.5 + total.sin())));
    total = (x[0]).sin();
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
        let t4 = t4 * 1.1;
        {
            total *= (x[1]).cos();
        }
    }
    for i5 in (0..5).rev() {
        for i6 in 0..=2 {
            if i5 % 2 == 1 {
            } else {
                let (p0, q1) = (((total + p1) * ((total).abs() + 0.1).ln()), (x[i6] * q2));
                total *= (((q1 * x[(i5 + 1) % 5]) * (i6 as f64).max(x[(i6 + 2) % 5])) - x[(i5 + 1) % 5]).cos();
            }
            if i6 % 2 == 1 {
                let mut m2 = ((if i5 % 2 == 0 { p1 } else { q2 }) + (x[i6] - total));
                if ((i5 as f64) * x[2]) > 0.3 {
                    continue;
                }
            }
        }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p13(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.to_vec();
    if power(total * 0.5, 2) < total {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (total).powi(0) > 0.3 {
                    break;
                }
                for t4 in u1.iter_mut() {
                    *t4 = (*t4 * ((-total) - (x[j3]).sin())).sin();
                }
                let mut k5 = 0;
                let z6 = loop {
                    k5 += 1;
                    let mut m0 = ((total - total) * norm(&u1));
                    m0 /= 1.2 + (((u1[j3] - m0).powi(3) * (u1[j3] - m0).powi(3) + 1.0).sqrt()).sin();
                    if k5 > 2 {
                        break (1.8_f64 * u1[1]).tanh();
                    }
                };
            }
        }
        let a1 = match x.len() % 3 {
            0 => (taped(u1[3], &x[1..3]) - (x[4]).powi(0)),
            1 | 4 => {
                let w = ((total).max(total) / (1.5 + (u1[3]).tanh().sin()));
                w * w
            }
            _ => 0.25,
        };
    }
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
            let t4 = t4 * 1.1;
            {
                let a5 = ((u1[3] - (total).tanh().exp()) - u1[3]);
            }
        }
    }
    let a6 = (norm(&u1)).max((norm(&u1) * norm(&u1) + 1.0).sqrt());
    total = 0.4 * total + ((norm(&u1) * taped(a6, &x[1..3])) / (1.5 + helper((u1[1]).tanh(), norm(&u1)).sin())).sin();
    total + a6 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p14(x: &[f64]) -> f64 {
    let mut total = x[0];
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
            if x[j2] > 0.3 {
                let mut k3 = 0;
                let z4 = loop {
                    k3 += 1;
                    if total > 0.3 {
                        return helper(total, (total + total));
                    }
                    let a5 = power((((i1 as f64) + x[4]) * (x[i1] * x[i1] + 1.0).sqrt()) * 0.5, 2);
                    if k3 > 2 {
                        break ((x[j2] * x[i1]) / (1.5 + taped(total, &x[1..3]).sin()));
                    }
                };
                if (total + (i1 as f64)) < total {
                    total *= ({
                        let q = (if (total).tanh() < z4 { (z4).sin() } else { (-x[(j2 + 2) % 5]) });
                        q * q
                    })
                    .cos();
                }
            } else {
                total += 0.3 * ((-(x[(j2 + 2) % 5] - total)).abs() + 0.1).ln();
            }
            for i6 in (0..5).rev() {
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (total - total) < total {
                            break;
                        }
                        let (p2, q3) = ((total * (total - x[(j2 + 0) % 5])), (x[i1] * x[i1] + 1.0).sqrt());
                    }
                }
            }
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (x[4] * x[2]) <= 0.1 || (x[4] * x[2]) > 0.9 {
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
                    total += 0.3
                        * (helper(helper(x[(j5 + 2) % 5], total), (x[i6] + x[i4]))
                            * taped(taped(total, &x[1..3]), &x[1..3]));
                }
            }
        }
    }
    if x.iter().map(|t| t * x[1]).sum::<f64>() <= 0.1 || x.iter().map(|t| t * x[1]).sum::<f64>() > 0.9 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (if total > 0.3 { x[1] } else { total }) < x[1] {
                    break;
                }
                for i3 in 1..4 {
                    let (p4, q5) = (((total).powi(2)).mul_add(0.5, total), (total * total));
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if j2 % 2 == 1 {
                            break;
                        }
                        total /=
                            1.2 + (((if (total * x[3]) < (j2 as f64) { total } else { total }).tanh()).tanh()).sin();
                    }
                }
            }
        }
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p15(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.iter().map(|t| (t * (total / (1.5 + total.sin()))).sin()).collect::<Vec<f64>>();
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (u1[3] * total) <= 0.1 || (u1[3] * total) > 0.9 {
                break;
            }
            for (i4, t5) in x.iter().enumerate() {
                let t5 = t5 * 1.1;
                {
                    if total > 0.3 {
                        let mut u6 = x.iter().map(|t| (t * (1.7_f64).powi(3)).sin()).collect::<Vec<f64>>();
                        u6[i4] *= ((t5 * t5 + 1.0).sqrt() * u6[(j3 + 0) % 5]).tanh();
                        u6[4] *= (u6[j3]).tanh();
                    } else {
                        let a0 = ((-total) - ((x[j3] / (1.5 + t5.sin())).abs() + 0.1).ln());
                        let mut u1 = [{
                            let q = t5;
                            q * q
                        }; 5];
                    }
                    for i2 in 0..=2 {
                        let mut u3 = vec![((total).abs() + 0.1).ln(); 5];
                    }
                }
            }
        }
    }
    let a4 = match x.len() % 3 {
        0 => {
            let q = (total).sin();
            q * q
        }
        1 | 4 => {
            let w = (((total).abs() + 0.1).ln() - total);
            w * w
        }
        _ => 0.25,
    };
    let a5 = match x.len() % 3 {
        0 => u1[0],
        1 | 4 => {
            let w = helper((2.8_f64 * 2.1_f64), (2.2_f64).tanh());
            w * w
        }
        _ => 0.25,
    };
    if x[0] > 0.3 {
        if (-2.8_f64) < 1.4_f64 {
            if (u1[2] + u1[3]) < a4 {
                if a5 < 1.9_f64 {
                    return x[1];
                }
                u1[4] = (norm(&u1) - (total).max(total)).sin();
            } else {
                u1[0] *= ((0.3_f64 * a5) + power(0.6_f64 * 0.5, 0)).tanh();
            }
        } else {
        }
    }
    total + a5 * 0.7 + a4 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p16(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (if (x[2]).tanh() <= 0.1 || (x[2]).tanh() > 0.9 {
        x.iter().map(|t| t * total).sum::<f64>()
    } else {
        (total * (total).sin())
    })
    .sin();
    total -= (x[0]).tanh();
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                total = ((t2 * (t2 - 1.8_f64)) + ((t2 * x[0]) + (x[2] * x[2] + 1.0).sqrt())).sin();
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if x[3] > 0.3 {
                        break;
                    }
                    'oi6: for i6 in 0..4 {
                        for j0 in 0..3 {
                            if j0 > i6 {
                                continue 'oi6;
                            }
                            if x[4] < total {
                                break;
                            }
                        }
                    }
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if j5 % 2 == 0 {
                                break;
                            }
                            let (p3, q4) =
                                (((x[(j5 + 1) % 5] * x[(j5 + 1) % 5] + 1.0).sqrt() * (x[1]).powi(2)), (t2).tanh());
                        }
                    }
                    let mut u5 = vec![helper(t2, x[i4]); 5];
                }
            }
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (t2).tanh() > 0.3 {
                        break;
                    }
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if (if taped(x[0], &x[1..3]) < x[i6] { total } else { total }) > 0.3 {
                                break;
                            }
                            if taped(x[2], &x[1..3]) > 0.3 {
                                continue;
                            }
                        }
                    }
                    'oi3: for i3 in 0..4 {
                        for j4 in 0..3 {
                            if j4 > i3 {
                                continue 'oi3;
                            }
                            if i6 % 2 == 0 {
                                break;
                            }
                            let a5 =
                                x.iter().map(|t| t * ((x[(j0 + 1) % 5] - t2) * (x[3] - x[(j4 + 3) % 5]))).sum::<f64>();
                            let mut m6 = (x[j4]).max((j4 as f64));
                        }
                    }
                }
            }
        }
    }
    if (x[1]).max(x[2]) > 0.3 {
        'oi0: for i0 in 0..4 {
            for j1 in 0..3 {
                if j1 > i0 {
                    continue 'oi0;
                }
                if ((total).abs() + 0.1).ln() < total {
                    break;
                }
                let mut u2 = vec![(x[(i0 + 2) % 5]).max(1.2_f64); 5];
            }
        }
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[1] * total) > 0.3 {
                    break;
                }
            }
        }
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p17(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], total, 0.5, x[1], total];
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if {
                    let q = x[1];
                    q * q
                } <= 0.1
                    || {
                        let q = x[1];
                        q * q
                    } > 0.9
                {
                    break;
                }
                total *= (((total * u1[3]) * total).tanh()).cos();
                u1.swap(4, 4);
            }
        }
        let (p5, q6) = (power((x[1]).tanh() * 0.5, 0), u1[0]);
    }
    u1[3] = (norm(&u1)).sin();
    let mut k0 = 0;
    let z1 = loop {
        k0 += 1;
        if (if (x[2] / (1.5 + total.sin())) < total { u1[3] } else { u1[3] }) <= 0.1
            || (if (x[2] / (1.5 + total.sin())) < total { u1[3] } else { u1[3] }) > 0.9
        {
            let a2 = match x.len() % 3 {
                0 => helper(norm(&u1), (x[1]).max(total)),
                1 | 4 => {
                    let w = ((total * total + 1.0).sqrt() * (total * u1[0]));
                    w * w
                }
                _ => 0.25,
            };
            let mut u3: Vec<f64> = Vec::new();
            for k in 0..5 {
                u3.push(x[k] * (x[2]).powi(0));
            }
        }
        if k0 > 2 {
            break ((u1[1]).tanh().exp() + total);
        }
    };
    let mut m4 = norm(&u1);
    total + m4 * 0.7 + z1 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p18(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (total).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[4] * x[4] + 1.0).sqrt() < total {
                break;
            }
            let mut u3 = [(x[4]).max(total); 5];
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (x[0]).sin() <= 0.1 || (x[0]).sin() > 0.9 {
                break;
            }
            if i4 % 2 == 1 {
                let mut m6 = x[(i4 + 3) % 5];
            }
            for i0 in 0..x.len() {
                if taped(x[i4], &x[1..3]) > 0.3 {
                    continue;
                }
                if i4 % 2 == 0 {
                    total = (((((x[i0] * total) * (x[i0] * total) + 1.0).sqrt()).abs() + 0.1).ln()).sin();
                    let mut m1 = ((total).tanh().exp() * taped(total, &x[1..3]));
                } else {
                }
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if j5 % 2 == 1 {
                            break;
                        }
                        let (p4, q5) = ((total / (1.5 + total.sin())).powi(1), (total / (1.5 + (i4 as f64).sin())));
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
            if (-x[3]) > 0.3 {
                break;
            }
            let (p1, q2) = ((power(x[j0] * 0.5, 0) * power(x[j0] * 0.5, 0) + 1.0).sqrt(), ((i6 as f64) * (j0 as f64)));
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                let mut m4 = (helper(total, total)).mul_add(0.5, q2);
                let (p5, q6) = ((-x.iter().map(|t| t * m4).sum::<f64>()), x[(j0 + 0) % 5]);
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (if j0 % 2 == 0 { x[j0] } else { m4 }) > 0.3 {
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
pub(super) fn p19(x: &[f64]) -> f64 {
    let mut total = x[0];
    if total > 0.3 {
        for i1 in 0..x.len() {
            if i1 % 2 == 1 {
                return ((x[i1]).powi(2) * x.iter().map(|t| t * x[(i1 + 0) % 5]).sum::<f64>());
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if (total + total) > 0.3 {
                        break;
                    }
                }
            }
            total += 0.3
                * ((-(x[i1]).max(total))
                    * (if i1 % 2 == 1 { (x[2] * 1.2_f64) } else { (total / (1.5 + 2.9_f64.sin())) }));
        }
    } else {
        if (total).max(x[2]) > 0.3 {
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (total + total) > 0.3 {
                        break;
                    }
                    let (p6, q0) = ((power(total * 0.5, 1) * (total * total)), (total).powi(2));
                    let mut u1 = x.iter().map(|t| (t * (total / (1.5 + x[j5].sin()))).sin()).collect::<Vec<f64>>();
                    let k = ((p6).max(0.9_f64) * p6).tanh();
                    smooth(&mut u1, k);
                }
            }
        }
        if x.iter().map(|t| t * x[0]).sum::<f64>() > 0.3 {
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if x.iter().map(|t| t * x[3]).sum::<f64>() > 0.3 {
                        break;
                    }
                }
            }
            for i4 in 0..x.len() {
                if helper(x[i4], x[i4]) > 0.3 {
                    continue;
                }
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (total).sin() <= 0.1 || (total).sin() > 0.9 {
                        break;
                    }
                }
            }
        } else {
            let mut k0 = 0;
            while k0 < 4 {
                k0 += 1;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p20(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[1] * x[4]) <= 0.1 || (x[1] * x[4]) > 0.9 {
                break;
            }
            let mut u3 = x.to_vec();
            for i4 in 0..x.len() {
                total =
                    0.4 * total + ((((total).tanh().exp()).abs() + 0.1).ln() + (norm(&u3) + (1.8_f64 - total))).sin();
            }
            let (p5, q6) = (power((0.9_f64 / (1.5 + 2.2_f64.sin())) * 0.5, 2), (-total));
        }
    }
    let mut k0 = 0;
    while k0 < 4 {
        k0 += 1;
        let a1 = total;
    }
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total * total) <= 0.1 || (total * total) > 0.9 {
                    break;
                }
                let mut u6 = vec![
                    {
                        let q = total;
                        q * q
                    };
                    5
                ];
                for i0 in 0..x.len() {
                    u6[0] = ((total + total) - ((i4 as f64) + total)).sin();
                    let mut m1 = (power(x[j5] * 0.5, 1) * total);
                }
            }
        }
        total = (((x[4] * x[4] + 1.0).sqrt() + (x[4] * total)) * ((total - total) + helper(total, x[0]))).sin();
        if k2 > 2 {
            break x.iter().map(|t| t * (total * total)).sum::<f64>();
        }
    };
    total + z3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p21(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
        let a2 = total;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if {
                    let q = a2;
                    q * q
                } > 0.3
                {
                    break;
                }
                for w in x.windows(2) {
                    let t6 = w[0] * w[1];
                    {
                        let mut u0 = [(2.8_f64 - x[2]); 5];
                        let mut u1 = vec![x[0], (0.4_f64).tanh(), 0.5, x[1], (0.4_f64).tanh()];
                    }
                }
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    let (p4, q5) = (((a2).mul_add(0.5, total)).max((total - x[j4])), (x[3] * x[3] + 1.0).sqrt());
                    if k2 > 2 {
                        break x[1];
                    }
                };
                total -= (2.1_f64).tanh();
            }
        }
        for i6 in 0..=2 {
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total + a2) < a2 {
                        break;
                    }
                    total /= 1.2 + ((((total + a2).powi(1)).abs() + 0.1).ln()).sin();
                }
            }
            let mut u2 = vec![
                {
                    let q = a2;
                    q * q
                };
                5
            ];
            let mut u3 = [(if i6 % 2 == 1 { (i6 as f64) } else { u2[i6] }); 5];
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (-total) <= 0.1 || (-total) > 0.9 {
                break;
            }
            for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t0 = t0 * 1.1;
                {
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if (t0 * x[(j5 + 1) % 5]) < (i4 as f64) {
                                break;
                            }
                            let mut u3: Vec<f64> = Vec::new();
                            for k in 0..5 {
                                u3.push(x[k] * (x[(j5 + 3) % 5] / (1.5 + t0.sin())));
                            }
                            let mut m4 = (t0).powi(2);
                        }
                    }
                    for i5 in (0..5).rev() {
                        let a6 = (helper((if i5 % 2 == 1 { (j5 as f64) } else { (i5 as f64) }), (2.6_f64 + t0))
                            * helper((if i5 % 2 == 1 { (j5 as f64) } else { (i5 as f64) }), (2.6_f64 + t0))
                            + 1.0)
                            .sqrt();
                    }
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p22(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() {
        let t2 = t2 * 1.1;
        {
            let (p3, q4) = (power(total * 0.5, 0), helper((i1 as f64), x[i1]));
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    total = 0.4 * total + (q4 - x[(i1 + 2) % 5]).sin();
                    if k6 > 2 {
                        break x.iter().map(|t| t * taped(q4, &x[1..3])).sum::<f64>();
                    }
                };
            }
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if ((total).abs() + 0.1).ln() > 0.3 {
                break;
            }
            let a3 = x[0];
        }
    }
    let mut k4 = 0;
    let z5 = loop {
        k4 += 1;
        let (p6, q0) = (((x[3]).tanh() + (x[0] * total)), x[2]);
        let a1 = ((q0 + (1.5_f64).powi(1)) * power((x[1] * x[3]) * 0.5, 1));
        if k4 > 2 {
            break ((x[2] + total) * (0.4_f64 + total));
        }
    };
    total + z5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p23(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = ((total - (total * 2.8_f64)) + total);
    total *= (((total).tanh()).sin()).cos();
    if (x[3]).powi(1) > 0.3 {
        if (total + total) < 2.9_f64 {
            return ((total).max(total)).tanh().exp();
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p24(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (if (x[3]).sin() > 0.3 { x[4] } else { total }) <= 0.1 || (if (x[3]).sin() > 0.3 { x[4] } else { total }) > 0.9 {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if taped(total, &x[1..3]) < total {
                    break;
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if ((j2 as f64) + x[3]) < total {
                            break;
                        }
                        let mut u5 = x.to_vec();
                        total /= 1.2 + (u5[(i3 + 3) % 5]).sin();
                    }
                }
            }
        }
    }
    for (i6, t0) in x.iter().enumerate() {
        let t0 = t0 * 1.1;
        {
            for i1 in 0..x.len() {
                for i2 in (0..5).rev() {
                    total = 0.4 * total + (taped(((t0).sin() * (x[i6]).mul_add(0.5, total)), &x[1..3])).sin();
                    let a3 = (x[i1]).tanh().exp();
                }
                let mut m4 = ((total).sin() + 1.4_f64);
            }
            let mut u5 = [(x[(i6 + 0) % 5]).tanh(); 5];
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if x.iter().map(|t| t * x[2]).sum::<f64>() < x[i6] {
                        break;
                    }
                    'oi1: for i1 in 0..4 {
                        for j2 in 0..3 {
                            if j2 > i1 {
                                continue 'oi1;
                            }
                            if j0 % 2 == 1 {
                                break;
                            }
                            u5.swap(i1, i1);
                        }
                    }
                }
            }
        }
    }
    let mut m3 = (x[4] * x[4] + 1.0).sqrt();
    for i4 in 1..4 {
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if (-x[3]) > 0.3 {
                    break;
                }
            }
        }
    }
    total + m3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p25(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[2] - total) <= 0.1 || (x[2] - total) > 0.9 {
                break;
            }
            for i3 in 0..=2 {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if x.iter().map(|t| t * total).sum::<f64>() > 0.3 {
                            break;
                        }
                        let mut u6 = vec![x[0], (total).tanh().exp(), 0.5, x[1], (total).tanh().exp()];
                    }
                }
            }
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if i1 % 2 == 0 {
                        break;
                    }
                    'oi2: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'oi2;
                            }
                            if x.iter().map(|t| t * x[j2]).sum::<f64>() > 0.3 {
                                break;
                            }
                            if j2 % 2 == 0 {
                                continue;
                            }
                            let a4 = power((helper(x[3], total)).max((total).tanh().exp()) * 0.5, 2);
                        }
                    }
                    'oi5: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'oi5;
                            }
                            if (total + total) > 0.3 {
                                break;
                            }
                            total = (((total + total).mul_add(0.5, total) * (total + total).mul_add(0.5, total) + 1.0)
                                .sqrt())
                            .sin();
                        }
                    }
                    let mut u0 = vec![(total).tanh(); 5];
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p26(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.to_vec();
    let a2 = match x.len() % 3 {
        0 => (if (total + u1[4]) < u1[2] { total } else { (u1[4] * total) }),
        1 | 4 => {
            let w = ({
                let q = total;
                q * q
            })
            .powi(1);
            w * w
        }
        _ => 0.25,
    };
    total -= (norm(&u1) * 0.9_f64).tanh();
    total + a2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p27(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (total * ((total).powi(0)).sin());
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (1.9_f64 * 2.6_f64) <= 0.1 || (1.9_f64 * 2.6_f64) > 0.9 {
                break;
            }
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (i2 as f64).sin() < x[(j3 + 3) % 5] {
                        break;
                    }
                    if taped(a1, &x[1..3]) > 0.3 {
                        continue;
                    }
                }
            }
        }
    }
    if (0.1_f64 * 2.6_f64) > 0.3 {
        if (a1 - a1) <= 0.1 || (a1 - a1) > 0.9 {
            return x[1];
        }
        'oi6: for i6 in 0..4 {
            for j0 in 0..3 {
                if j0 > i6 {
                    continue 'oi6;
                }
                if x[3] < x[1] {
                    break;
                }
                for (i1, t2) in x.iter().enumerate() {
                    let t2 = t2 * 1.1;
                    {
                        total = 0.4 * total + ((((i1 as f64).abs() + 0.1).ln()).sin() + (i1 as f64)).sin();
                        let mut u3 = x.to_vec();
                    }
                }
                let a4 = (if (x[j0] * a1) < a1 { a1 } else { ((a1).max((j0 as f64)) + (a1 * a1)) });
            }
        }
    } else {
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if ((total).abs() + 0.1).ln() > 0.3 {
                    break;
                }
                if x[i5] < a1 {
                    total = (-((a1 / (1.5 + total.sin())) * helper(a1, 0.7_f64))).sin();
                    let (p0, q1) = (
                        {
                            let q = (x[i5]).tanh().exp();
                            q * q
                        },
                        (x[2] + x[j6]),
                    );
                } else {
                    let mut u2 = x.iter().map(|t| (t * a1).sin()).collect::<Vec<f64>>();
                    let a3 = total;
                    let mut u4 = vec![x[0], (0.7_f64).max(a1), 0.5, x[1], (0.7_f64).max(a1)];
                }
                for i5 in 0..=2 {}
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p28(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = ((power(total * 0.5, 0) * (-x[0])).max((taped(x[2], &x[1..3]) * taped(x[2], &x[1..3]) + 1.0).sqrt())).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if total < x[2] {
                break;
            }
            if (total * total) > 0.3 {
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                    let mut m4 = (((total).abs() + 0.1).ln()).sin();
                }
                if i1 % 2 == 1 {
                    let mut m5 = (helper(total, total)
                        + (if x.iter().map(|t| t * x[j2]).sum::<f64>() < total { total } else { x[i1] }));
                    if (x[i1] + x[i1]) < total {
                        continue;
                    }
                    let mut m6 = (-total).max((x[2]).powi(0));
                }
                let mut k0 = 0;
                while k0 < 4 {
                    k0 += 1;
                    let mut m1 = ((if power(x[1] * 0.5, 0) > 0.3 { total } else { total })
                        * (if power(x[1] * 0.5, 0) > 0.3 { total } else { total })
                        + 1.0)
                        .sqrt();
                }
            }
            let a2 = power(x[2] * 0.5, 2);
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (x[0]).tanh() < a2 {
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
                            total -= (x[4]
                                * ((if (total * x[1]) < total { a2 } else { x[(i1 + 3) % 5] }) * (0.7_f64).max(total)))
                            .tanh();
                            total *= (x[i1]).cos();
                        }
                    }
                }
            }
        }
    }
    let mut k0 = 0;
    while k0 < 4 {
        k0 += 1;
        let mut u1 = [total; 5];
    }
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if (total).mul_add(0.5, x[1]) <= 0.1 || (total).mul_add(0.5, x[1]) > 0.9 {
                break;
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p29(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (power(x[4] * 0.5, 1) * (total).mul_add(0.5, total));
    if (total - m1) <= 0.1 || (total - m1) > 0.9 {
        let mut u2 = vec![(x[1]).powi(3); 5];
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (total * x[0]) > 0.3 {
                break;
            }
            total += 0.3 * ((total * (m1).tanh().exp()) - (((i3 as f64) - (i3 as f64)) * x[i3]));
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (x[(i3 + 3) % 5] * x[(i3 + 3) % 5] + 1.0).sqrt() < m1 {
                        break;
                    }
                    let a0 = taped((helper(m1, m1)).mul_add(0.5, (j4 as f64)), &x[1..3]);
                    if (j4 as f64).powi(1) > 0.3 {
                        let mut m1 = {
                            let q = (m1).sin();
                            q * q
                        };
                        let mut u2: Vec<f64> = Vec::new();
                        for k in 0..5 {
                            u2.push(x[k] * (m1 + total));
                        }
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
            if helper(x[1], m1) > 0.3 {
                break;
            }
            let mut u5 = vec![x[0], (-x[j4]), 0.5, x[1], (-x[j4])];
        }
    }
    'oi6: for i6 in 0..4 {
        for j0 in 0..3 {
            if j0 > i6 {
                continue 'oi6;
            }
            if (x[0]).sin() > 0.3 {
                break;
            }
            let a1 = (-((1.3_f64 * 1.3_f64 + 1.0).sqrt() * (j0 as f64)));
            let mut u2 = vec![x[0], (0.9_f64 - total), 0.5, x[1], (0.9_f64 - total)];
        }
    }
    for i3 in 0..=2 {
        for i4 in 0..x.len() {
            if m1 > 0.3 {
                break;
            }
        }
        for w in x.windows(2) {
            let t6 = w[0] * w[1];
            {
                for (t1, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t1 = t1 * 1.1;
                    {}
                }
            }
        }
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p30(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[2] > 0.3 {
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
                        if (total).powi(2) > 0.3 {
                            break;
                        }
                        total *= (total).cos();
                        let a6 = (({
                            let q = 2.5_f64;
                            q * q
                        })
                        .mul_add(0.5, total)
                            * ({
                                let q = 2.5_f64;
                                q * q
                            })
                            .mul_add(0.5, total)
                            + 1.0)
                            .sqrt();
                    }
                }
                total = 0.4 * total
                    + (((total - x[i1]) - (total * total + 1.0).sqrt()) - (total * ((total).abs() + 0.1).ln())).sin();
            }
            for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t1 = t1 * 1.1;
                {
                    if (total).max(x[j2]) > 0.3 {
                        let mut u2 = [(0.4_f64 * total); 5];
                    }
                    'oi3: for i3 in 0..4 {
                        for j4 in 0..3 {
                            if j4 > i3 {
                                continue 'oi3;
                            }
                            if (if taped(x[i1], &x[1..3]) < t1 { total } else { (i1 as f64) }) < x[0] {
                                break;
                            }
                            let (p5, q6) = ((total + (total * total)), (t1).max(x[j2]));
                        }
                    }
                }
            }
            let a0 = (taped((total * total), &x[1..3]) - x.iter().map(|t| t * (x[i1]).tanh().exp()).sum::<f64>());
        }
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[3]).sin() <= 0.1 || (x[3]).sin() > 0.9 {
                break;
            }
            if (total * total) < 2.4_f64 {
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if helper(total, x[j2]) > 0.3 {
                            break;
                        }
                        let mut m5 = ((x[i1]).powi(2)).mul_add(0.5, (j2 as f64));
                        m5 *= (((m5).tanh() / (1.5 + helper(m5, x[j4]).sin())) * x[(i3 + 3) % 5]).cos();
                    }
                }
                for i6 in 0..x.len() {
                    let mut u0 = [(total + total); 5];
                }
                total /= 1.2 + (total).sin();
            } else {
                if j2 % 2 == 1 {
                } else {
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p31(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= ({
        let q = ((1.5_f64 * total) + (-total));
        q * q
    })
    .cos();
    total = 0.4 * total + (taped(x.iter().map(|t| t * (x[1] / (1.5 + total.sin()))).sum::<f64>(), &x[1..3])).sin();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[4] * total) <= 0.1 || (x[4] * total) > 0.9 {
                break;
            }
            for w in x.windows(2) {
                let t4 = w[0] * w[1];
                {
                    let mut k5 = 0;
                    while k5 < 4 {
                        k5 += 1;
                        total = 0.4 * total
                            + (x[2] + (helper(total, (i1 as f64)) + x.iter().map(|t| t * total).sum::<f64>())).sin();
                    }
                    let mut m6 = x.iter().map(|t| t * x[j2]).sum::<f64>();
                    if i1 % 2 == 1 {
                        continue;
                    }
                }
            }
        }
    }
    let a0 = ((power(total * 0.5, 1)).tanh().exp()).mul_add(0.5, total);
    for i1 in 0..x.len() {
        let a2 = (-((i1 as f64).sin()).mul_add(0.5, 0.1_f64));
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if (x[i1] * x[i1]) < a2 {
                    break;
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if (x[(i3 + 3) % 5] + a2) > 0.3 {
                            break;
                        }
                        total = (x.iter().map(|t| t * (total - x[j6]).max((-(j4 as f64)))).sum::<f64>()).sin();
                    }
                }
                let a0 = helper(
                    ((total).tanh().exp()).tanh().exp(),
                    (if (j4 as f64).powi(1) < x[2] { (total / (1.5 + 0.5_f64.sin())) } else { (a0 - total) }),
                );
            }
        }
    }
    let mut u1 = x.iter().map(|t| (t * (a0).tanh()).sin()).collect::<Vec<f64>>();
    let mut u2 = vec![x[0], (-a0), 0.5, x[1], (-a0)];
    if helper(u2[0], u1[1]) < total {
        return (total * (total * a0));
    }
    total + a0 * 0.7 + total * 0.7 + u2[1] * u2[3] + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p32(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((x[4] * total) * (total).sin());
    if (x[1] / (1.5 + x[4].sin())) < 1.5_f64 {
        let a2 = match x.len() % 3 {
            0 => ((x[2] * m1) / (1.5 + (-x[1]).sin())),
            1 | 4 => {
                let w = x[3];
                w * w
            }
            _ => 0.25,
        };
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if x[2] > 0.3 {
                break;
            }
            let mut m5 = x[i3];
        }
    }
    if (0.5_f64 - 0.2_f64) < x[2] {
        let (p6, q0) = ((x[1]).powi(3), (total).max(m1));
        if (if (q0).tanh() > 0.3 { p6 } else { p6 }) <= 0.1 || (if (q0).tanh() > 0.3 { p6 } else { p6 }) > 0.9 {
            for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
                let t2 = t2 * 1.1;
                {
                    (total, m1) = (m1, total * 0.5);
                }
            }
        }
        total = 0.4 * total + ((x[4]).tanh()).sin();
    } else {
        let mut m3 = x[2];
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t6 = t6 * 1.1;
                {
                    if (m3).max(t6) > 0.3 {
                        return x.iter().map(|t| t * ((x[3]).abs() + 0.1).ln()).sum::<f64>();
                    }
                }
            }
        }
        m1 *= (taped(((2.4_f64 - total) + (total + m3)), &x[1..3])).cos();
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p33(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (((x[3] - total) * (total + x[2])) + x.iter().map(|t| t * (total * total)).sum::<f64>());
    for i2 in (0..5).rev() {
        let mut k3 = 0;
        while k3 < 4 {
            k3 += 1;
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                let a5 = power(((i2 as f64) * (x[0]).tanh().exp()) * 0.5, 0);
                total = ((x[i2] / (1.5 + x[4].sin())).powi(3) + (-(a1).sin())).sin();
            }
            total = 0.4 * total
                + ({
                    let q = ((a1).sin()).tanh().exp();
                    q * q
                })
                .sin();
        }
        total += 0.3 * (-(total - a1).mul_add(0.5, x[2]));
        let mut u6 = vec![(x[(i2 + 2) % 5] * x[i2]); 5];
    }
    'oi0: for i0 in 0..4 {
        for j1 in 0..3 {
            if j1 > i0 {
                continue 'oi0;
            }
            if ((x[1]).abs() + 0.1).ln() < x[2] {
                break;
            }
            if (total / (1.5 + x[j1].sin())) < x[j1] {
                let a2 = ((total).powi(3)).powi(3);
            } else {
                let a3 = (if j1 % 2 == 1 { total } else { (a1).tanh() }).powi(0);
                total /= 1.2
                    + (-{
                        let q = (-a3);
                        q * q
                    })
                    .sin();
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if i0 % 2 == 1 {
                            break;
                        }
                        let a6 = ((taped(a3, &x[1..3]) * ((i4 as f64) * (i4 as f64) + 1.0).sqrt())
                            * helper(x.iter().map(|t| t * x[4]).sum::<f64>(), (1.6_f64).max(a3)));
                        let (p0, q1) = (0.5_f64, (1.3_f64).max(a6));
                    }
                }
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p34(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = (if {
        let q = 1.2_f64;
        q * q
    } > 0.3
    {
        x[4]
    } else {
        1.6_f64
    })
    .mul_add(0.5, x[4]);
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if x.iter().map(|t| t * 0.7_f64).sum::<f64>() <= 0.1 || x.iter().map(|t| t * 0.7_f64).sum::<f64>() > 0.9
                {
                    break;
                }
                for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                    let t0 = t0 * 1.1;
                    {
                        let mut u1 = [(m1 * m1 + 1.0).sqrt(); 5];
                    }
                }
                let mut u2 = [(2.6_f64 / (1.5 + m1.sin())); 5];
                let a3 = ((if (total).powi(3) > 0.3 { m1 } else { total }) + u2[(i4 + 3) % 5]).tanh();
            }
        }
        let mut k4 = 0;
        while k4 < 4 {
            k4 += 1;
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if taped(x[1], &x[1..3]) < total {
                        break;
                    }
                    m1 = 0.4 * m1 + (total).sin();
                }
            }
            let (p0, q1) =
                (x.iter().map(|t| t * x.iter().map(|t| t * total).sum::<f64>()).sum::<f64>(), (x[1] - total));
        }
        if k2 > 2 {
            break (m1).tanh().exp();
        }
    };
    let mut k2 = 0;
    let z3 = loop {
        k2 += 1;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (if (total + x[3]) <= 0.1 || (total + x[3]) > 0.9 { z3 } else { z3 }) <= 0.1
                    || (if (total + x[3]) <= 0.1 || (total + x[3]) > 0.9 { z3 } else { z3 }) > 0.9
                {
                    break;
                }
                let mut k6 = 0;
                let z0 = loop {
                    k6 += 1;
                    (m1, total) = (total, m1 * 0.5);
                    let mut u1 = x.iter().map(|t| (t * ((i4 as f64) + total)).sin()).collect::<Vec<f64>>();
                    if k6 > 2 {
                        break (if j5 % 2 == 1 { (z3).powi(0) } else { (1.7_f64 + total) });
                    }
                };
            }
        }
        m1 /= 1.2 + (m1).sin();
        let mut k2 = 0;
        let z3 = loop {
            k2 += 1;
            let mut u4 = vec![x[0], (m1).mul_add(0.5, m1), 0.5, x[1], (m1).mul_add(0.5, m1)];
            total = ((u4[3] - (m1 * m1 + 1.0).sqrt()).sin()).sin();
            if k2 > 2 {
                break ((m1).sin()).tanh();
            }
        };
        if k2 > 2 {
            break ((m1).tanh().exp()).max((-x[1]));
        }
    };
    total + z3 * 0.7 + z3 * 0.7 + m1 * 0.7
}

#[differentiable]
pub(super) fn p35(x: &[f64]) -> f64 {
    let mut total = x[0];
    total += 0.3 * x.iter().map(|t| t * ((total - total) * 1.2_f64)).sum::<f64>();
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[1] + 1.1_f64) <= 0.1 || (x[1] + 1.1_f64) > 0.9 {
                break;
            }
            let mut k3 = 0;
            let z4 = loop {
                k3 += 1;
                let mut k5 = 0;
                while k5 < 4 {
                    k5 += 1;
                }
                if k3 > 2 {
                    break ((x[j2]).powi(2) * (total / (1.5 + x[2].sin())));
                }
            };
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p36(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total + 2.8_f64) < total {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (total * total) <= 0.1 || (total * total) > 0.9 {
                    break;
                }
                let mut u3 = vec![(x[j2] * total); 5];
                for i4 in (0..5).rev() {
                    let a5 = (x[j2] * x[j2] + 1.0).sqrt();
                }
                let a6 = (helper(norm(&u3), (total).tanh())).sin();
            }
        }
        let a0 = (((x[0]).sin() / (1.5 + (x[0] * x[4]).sin()))
            - ((x[1] + x[1]) + (if (x[4] + total) > 0.3 { x[4] } else { x[2] })));
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (1.5_f64).tanh().exp() > 0.3 {
                    break;
                }
                if (0.7_f64 * 0.7_f64 + 1.0).sqrt() < a0 {
                    if {
                        let q = total;
                        q * q
                    } > 0.3
                    {
                        break;
                    }
                    let a3 = (if total > 0.3 { x[(i1 + 0) % 5] } else { (-(total * a0)) });
                    let mut u4: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u4.push(x[k] * helper(total, a3));
                    }
                }
                'oi5: for i5 in 0..4 {
                    for j6 in 0..3 {
                        if j6 > i5 {
                            continue 'oi5;
                        }
                        if helper(x[i1], a0) < x[4] {
                            break;
                        }
                        let a0 = ((if i1 % 2 == 1 { (i5 as f64) } else { (i1 as f64) }) * (total - (i1 as f64)))
                            .tanh()
                            .exp();
                    }
                }
                'inner: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'inner;
                        }
                        if (-(j2 as f64)) < a0 {
                            break;
                        }
                        let a3 = (((i1 as f64) - {
                            let q = total;
                            q * q
                        }) + ({
                            let q = 1.3_f64;
                            q * q
                        } * a0));
                        total /= 1.2 + (a3 + helper(taped(0.8_f64, &x[1..3]), (a3 + x[i1]))).sin();
                    }
                }
            }
        }
    } else {
        let mut u4 = vec![x[0], (x[2] * total), 0.5, x[1], (x[2] * total)];
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if ((1.2_f64).abs() + 0.1).ln() < 1.1_f64 {
                break;
            }
            let mut u0 = vec![x[0], helper(x[i5], x[(i5 + 2) % 5]), 0.5, x[1], helper(x[i5], x[(i5 + 2) % 5])];
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p37(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (-total) < total {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                let (p4, q5) = (((total).powi(0)).powi(3), (x[2]).powi(3));
                for i6 in 0..=2 {
                    let mut u0: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u0.push(
                            x[k] * {
                                let q = x[2];
                                q * q
                            },
                        );
                    }
                }
                for i1 in 1..4 {
                    let a2 = ({
                        let q = (total - 2.1_f64);
                        q * q
                    })
                    .powi(2);
                }
            }
            let mut u3 = x.iter().map(|t| (t * helper(total, x[i1])).sin()).collect::<Vec<f64>>();
            if (0.4_f64 * u3[4]) > 0.3 {
                total *= ({
                    let q = ((total).sin()).tanh().exp();
                    q * q
                })
                .cos();
            } else {
                for i4 in 0..x.len() {
                    let a5 = total;
                    if (total).tanh().exp() < a5 {
                        continue;
                    }
                }
                for t6 in u3.iter_mut() {
                    *t6 = (*t6
                        * ((total * x[1]) + {
                            let q = (i1 as f64);
                            q * q
                        }))
                    .sin();
                }
                u3[(j2 + 0) % 5] *= (i1 as f64).tanh();
            }
        }
    }
    let mut k0 = 0;
    let z1 = loop {
        k0 += 1;
        let mut k2 = 0;
        let z3 = loop {
            k2 += 1;
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
            }
            if k2 > 2 {
                break ((x[0]).sin() + (total * 0.9_f64));
            }
        };
        if k0 > 2 {
            break taped((x[0] + total), &x[1..3]);
        }
    };
    total + z1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p38(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[3] <= 0.1 || x[3] > 0.9 {
                break;
            }
            for i3 in 0..x.len() {
                for i4 in 0..x.len() {
                    let a5 = ((total).tanh().exp() + helper((total).powi(2), (total).mul_add(0.5, (i4 as f64))));
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (x[i3] * (i3 as f64)) > 0.3 {
                            break;
                        }
                        total = ((((j2 as f64) - total) * (x[i1] * total)).mul_add(0.5, x[4])).sin();
                    }
                }
                let mut u1 = vec![(total * x[i1]); 5];
            }
            'oi2: for i2 in 0..4 {
                for j3 in 0..3 {
                    if j3 > i2 {
                        continue 'oi2;
                    }
                    if i1 % 2 == 0 {
                        break;
                    }
                    if (total).mul_add(0.5, total) > 0.3 {
                        continue;
                    }
                    total = (((total / (1.5 + 1.2_f64.sin())) + ((i2 as f64) + total)).tanh()).sin();
                    total -= ((x[(i2 + 3) % 5] * x[(i1 + 2) % 5]).powi(2)).tanh();
                }
            }
            let mut k4 = 0;
            while k4 < 4 {
                k4 += 1;
                for (i5, t6) in x.iter().enumerate() {
                    let t6 = t6 * 1.1;
                    {
                        let mut m0 = x[i1];
                        if (total).max(0.8_f64) < t6 {
                            return (t6 * helper(x[(i1 + 2) % 5], m0));
                        }
                        m0 = 0.4 * m0
                            + (((i1 as f64).tanh().exp() + power(t6 * 0.5, 0)) * {
                                let q = (total * t6);
                                q * q
                            })
                            .sin();
                    }
                }
                total += 0.3 * x[i1];
                total -= (x[i1]).tanh();
            }
        }
    }
    let (p1, q2) = ((x[4] * (total).mul_add(0.5, 1.1_f64)), (total / (1.5 + total.sin())));
    let a3 = match x.len() % 3 {
        0 => {
            let q = (x[0] + x[3]);
            q * q
        }
        1 | 4 => {
            let w = ((x[4]).max(x[3])).sin();
            w * w
        }
        _ => 0.25,
    };
    let mut u4 = x.to_vec();
    total + a3 * 0.7 + q2 * 0.7 + p1 * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p39(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).tanh() > 0.3 {
                break;
            }
            let a3 = (total).tanh().exp();
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (total * total) < x[3] {
                break;
            }
            if j5 % 2 == 1 {
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if ((x[1]).abs() + 0.1).ln() > 0.3 {
                            break;
                        }
                        let mut m1 = ((x[(i4 + 2) % 5]).tanh()).powi(2);
                    }
                }
                let mut k2 = 0;
                while k2 < 4 {
                    k2 += 1;
                    let mut u3 = [((total).abs() + 0.1).ln(); 5];
                }
            }
            for (t5, w) in x.iter().rev().zip(x[1..].iter()) {
                let t5 = t5 * 1.1;
                {
                    for i6 in 1..4 {
                        let a0 = t5;
                        let a1 = (((t5).sin() / (1.5 + power(x[(i4 + 2) % 5] * 0.5, 2).sin())) + 0.9_f64);
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
            if (total * total) < total {
                break;
            }
            let a4 = x[1];
            for i5 in 0..=2 {
                for i6 in 0..=2 {
                    if power(total * 0.5, 2) < x[i5] {
                        continue;
                    }
                    let mut u0 = vec![taped(x[i6], &x[1..3]); 5];
                }
            }
        }
    }
    if (2.1_f64).tanh().exp() < total {
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if helper(total, total) > 0.3 {
                    break;
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if j2 % 2 == 0 {
                            break;
                        }
                        total -= (power(0.7_f64 * 0.5, 0)).tanh();
                    }
                }
            }
        }
    } else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p40(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], (x[0] + total), 0.5, x[1], (x[0] + total)];
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        let mut k3 = 0;
        let z4 = loop {
            k3 += 1;
            let mut u5 = vec![x[0], (u1[1] * total), 0.5, x[1], (u1[1] * total)];
            'oi6: for i6 in 0..4 {
                for j0 in 0..3 {
                    if j0 > i6 {
                        continue 'oi6;
                    }
                    if (total).sin() <= 0.1 || (total).sin() > 0.9 {
                        break;
                    }
                    total /= 1.2
                        + (((2.1_f64 * 2.1_f64 + 1.0).sqrt() - (u1[(i6 + 3) % 5]).max(u1[j0]))
                            - power((x[i6] * (i6 as f64)) * 0.5, 0))
                        .sin();
                }
            }
            if k3 > 2 {
                break ({
                    let q = total;
                    q * q
                } / (1.5 + (u1[0] * x[0]).sin()));
            }
        };
        let mut u1 = [total; 5];
        let mut k2 = 0;
        let z3 = loop {
            k2 += 1;
            total *= (x[1]).cos();
            let a4 = 0.4_f64;
            if k2 > 2 {
                break (if u1[2] < z4 { (total * u1[1]) } else { u1[2] });
            }
        };
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let mut u6 = [taped(x[4], &x[1..3]); 5];
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p41(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((x[3]).sin()).powi(1);
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
        let t3 = t3 * 1.1;
        {
            if helper(m1, x[2]) > 0.3 {
                let mut u4 = x.iter().map(|t| (t * total).sin()).collect::<Vec<f64>>();
                let mut m5 = {
                    let q = (x[3]).tanh();
                    q * q
                };
                if (x[4] * u4[4]) <= 0.1 || (x[4] * u4[4]) > 0.9 {
                    let mut u6 = [x.iter().map(|t| t * u4[1]).sum::<f64>(); 5];
                    let a0 = x[4];
                } else {
                    let (p1, q2) = (
                        {
                            let q = {
                                let q = t3;
                                q * q
                            };
                            q * q
                        },
                        ((total).abs() + 0.1).ln(),
                    );
                    let mut m3 = ((m1).abs() + 0.1).ln();
                }
            } else {
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                }
            }
        }
    }
    for i5 in 0..=2 {
        'oi6: for i6 in 0..4 {
            for j0 in 0..3 {
                if j0 > i6 {
                    continue 'oi6;
                }
                if ((i5 as f64) + m1) < total {
                    break;
                }
                'oi1: for i1 in 0..4 {
                    for j2 in 0..3 {
                        if j2 > i1 {
                            continue 'oi1;
                        }
                        if {
                            let q = m1;
                            q * q
                        } < m1
                        {
                            break;
                        }
                    }
                }
                for i3 in 0..x.len() {
                    m1 += 0.3 * 1.8_f64;
                }
            }
        }
        if ((x[i5]).abs() + 0.1).ln() < total {
            let (p4, q5) = ((x.iter().map(|t| t * (i5 as f64)).sum::<f64>() * x[2]), (0.9_f64 / (1.5 + x[0].sin())));
            for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
                let t0 = t0 * 1.1;
                {}
            }
        } else {
        }
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p42(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(x[0] * 0.5, 1) <= 0.1 || power(x[0] * 0.5, 1) > 0.9 {
                break;
            }
            let a3 = total;
        }
    }
    let mut u4 = [total; 5];
    for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
        let t6 = t6 * 1.1;
        {
            if (total - u4[1]) <= 0.1 || (total - u4[1]) > 0.9 {
                let mut u0 = vec![x[0], (u4[3] * total), 0.5, x[1], (u4[3] * total)];
                let a1 = norm(&u4);
                total = 0.4 * total
                    + (if (t6).max(a1) <= 0.1 || (t6).max(a1) > 0.9 { (0.1_f64 * (t6 - t6)) } else { (x[0]).powi(3) })
                        .sin();
            }
            if ((total).abs() + 0.1).ln() <= 0.1 || ((total).abs() + 0.1).ln() > 0.9 {
                total = (((t6).tanh().exp() / (1.5 + (t6).max(u4[2]).sin())).sin()).sin();
                total += 0.3 * u4[4];
            }
        }
    }
    u4[2] += 0.5 * (-u4[0]);
    if (total * total) < total {
        if (total * total) <= 0.1 || (total * total) > 0.9 {
            for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t3 = t3 * 1.1;
                {
                    let a4 = (u4[4] * ((t3 * x[2]) + power(total * 0.5, 1)));
                }
            }
        }
        for w in x.windows(2) {
            let t6 = w[0] * w[1];
            {
                for i0 in (0..5).rev() {
                    total /= 1.2 + (taped(taped((total + 1.3_f64), &x[1..3]), &x[1..3])).sin();
                    let a1 = taped((x.iter().map(|t| t * t6).sum::<f64>() + (2.7_f64 - t6)), &x[1..3]);
                }
            }
        }
    } else {
        let a2 = (((total - x[4]) * power(x[2] * 0.5, 0)) + ((0.9_f64 + 2.4_f64) + (0.1_f64 + u4[4])));
    }
    let mut u3: Vec<f64> = Vec::new();
    for k in 0..5 {
        u3.push(x[k] * (total).tanh().exp());
    }
    total + total * 0.7 + u3[1] * u3[3] + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p43(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + (power(taped((2.5_f64 + total), &x[1..3]) * 0.5, 1)).sin();
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if (total).powi(2) <= 0.1 || (total).powi(2) > 0.9 {
                        break;
                    }
                    'oi5: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'oi5;
                            }
                            if i3 % 2 == 1 {
                                break;
                            }
                            let mut u0 = vec![x[0], (-x[1]), 0.5, x[1], (-x[1])];
                            total -= (((total).max(u0[1]) * (t2 * x[1])).powi(1)).tanh();
                            let mut m1 = (total * 2.9_f64).tanh().exp();
                        }
                    }
                }
            }
            let (p2, q3) = (0.1_f64, (t2 + total));
        }
    }
    if (x[3] * total) <= 0.1 || (x[3] * total) > 0.9 {
        let (p4, q5) = ((total).powi(1), (total * x[4]));
    } else {
        let mut u6: Vec<f64> = Vec::new();
        for k in 0..5 {
            u6.push(x[k] * power(total * 0.5, 0));
        }
    }
    let mut u0 = vec![x[0], (total / (1.5 + x[3].sin())), 0.5, x[1], (total / (1.5 + x[3].sin()))];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).tanh().exp() > 0.3 {
                break;
            }
            u0.swap((i1 + 3) % 5, (i1 + 0) % 5);
            for i3 in (0..5).rev() {
                let mut u4 = vec![x[0], ((total).abs() + 0.1).ln(), 0.5, x[1], ((total).abs() + 0.1).ln()];
                for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t6 = t6 * 1.1;
                    {
                        let (p0, q1) = ((-(total * x[i3])), 2.4_f64);
                    }
                }
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    if k2 > 2 {
                        break ((0.5_f64 + total) + (-2.7_f64));
                    }
                };
            }
        }
    }
    total + total * 0.7 + u0[1] * u0[3]
}

#[differentiable]
pub(super) fn p44(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (if (1.4_f64).powi(1) <= 0.1 || (1.4_f64).powi(1) > 0.9 { total } else { total }) > 0.3 {
                break;
            }
            for i3 in 0..=2 {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (x[(j2 + 2) % 5] * total) > 0.3 {
                            break;
                        }
                        total = 0.4 * total + (x[i1]).sin();
                        total = 0.4 * total + ((total * total + 1.0).sqrt()).sin();
                    }
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (x[i3] - total) > 0.3 {
                            break;
                        }
                        let a1 = taped((total).tanh(), &x[1..3]);
                    }
                }
                total = 0.4 * total
                    + ({
                        let q = (i1 as f64);
                        q * q
                    })
                    .sin();
            }
        }
    }
    let a2 = ((x[0] + x[0]) + total).tanh().exp();
    total += 0.3 * (taped((-x[1]), &x[1..3])).tanh();
    let a3 = x[3];
    let mut u4: Vec<f64> = Vec::new();
    for k in 0..5 {
        u4.push(x[k] * (a2).powi(3));
    }
    for t5 in u4.iter_mut() {
        *t5 = (*t5
            * ({
                let q = a3;
                q * q
            } - (x[0]).tanh()))
        .sin();
    }
    total + a3 * 0.7 + a2 * 0.7 + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p45(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total + 1.1_f64) > 0.3 {
        return 0.3_f64;
    }
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(x[4] * 0.5, 2) <= 0.1 || power(x[4] * 0.5, 2) > 0.9 {
                break;
            }
            for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                let t4 = t4 * 1.1;
                {
                    total -= (((t4 * total).tanh().exp()).tanh()).tanh();
                    for i5 in 0..x.len() {
                        let a6 = ((((j2 as f64).abs() + 0.1).ln() * ((x[i1]).abs() + 0.1).ln()).abs() + 0.1).ln();
                        let a0 = ((total + (total).tanh().exp()) * total);
                    }
                }
            }
            for i1 in (0..5).rev() {
                total += 0.3 * (x[j2]).max(((x[4]).mul_add(0.5, x[i1]) + (x[(i1 + 3) % 5] + total)));
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if x[i1] > 0.3 {
                            break;
                        }
                    }
                }
            }
        }
    }
    let a4 = match x.len() % 3 {
        0 => taped((x[0]).tanh().exp(), &x[1..3]),
        1 | 4 => {
            let w = taped((x[3]).sin(), &x[1..3]);
            w * w
        }
        _ => 0.25,
    };
    for i5 in 0..=2 {
        total += 0.3 * a4;
    }
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t0 = t0 * 1.1;
        {
            let (p1, q2) = (x[4], (if (a4 * a4) > 0.3 { x[2] } else { t0 }));
        }
    }
    let a3 = (a4 - (x[4] * (x[1] * x[1])));
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if power(total * 0.5, 2) < 1.6_f64 {
                break;
            }
            for (i6, t0) in x.iter().enumerate() {
                let t0 = t0 * 1.1;
                {
                    for w in x.windows(2) {
                        let t2 = w[0] * w[1];
                        {
                            let mut u3 = x.to_vec();
                        }
                    }
                }
            }
        }
    }
    total + a3 * 0.7 + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p46(x: &[f64]) -> f64 {
    let mut total = x[0];
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            if (x[1]).tanh() > 0.3 {
                let mut k3 = 0;
                while k3 < 4 {
                    k3 += 1;
                }
            } else {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (total).sin() <= 0.1 || (total).sin() > 0.9 {
                            break;
                        }
                        let a6 = (j5 as f64);
                    }
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (if (t2 * x[0]) <= 0.1 || (t2 * x[0]) > 0.9 { total } else { total }) <= 0.1
                            || (if (t2 * x[0]) <= 0.1 || (t2 * x[0]) > 0.9 { total } else { total }) > 0.9
                        {
                            break;
                        }
                        let mut u2 = x.iter().map(|t| (t * power(t2 * 0.5, 0)).sin()).collect::<Vec<f64>>();
                        let a3 = (((total * total + 1.0).sqrt()).abs() + 0.1).ln();
                    }
                }
                if (x[4] * total) > 0.3 {
                    let a4 = ((x.iter().map(|t| t * (total - x[2])).sum::<f64>()).abs() + 0.1).ln();
                } else {
                    let mut m5 = 1.4_f64;
                }
            }
        }
    }
    let (p6, q0) = (((total).sin() / (1.5 + x[0].sin())), (x[4] * x[2]));
    let a1 = taped((((x[4]).abs() + 0.1).ln() + (0.3_f64 * x[3])), &x[1..3]);
    'oi2: for i2 in 0..4 {
        for j3 in 0..3 {
            if j3 > i2 {
                continue 'oi2;
            }
            if {
                let q = total;
                q * q
            } > 0.3
            {
                break;
            }
            total = 0.4 * total
                + (((total).tanh()).powi(2) + {
                    let q = (q0).powi(2);
                    q * q
                })
                .sin();
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if i2 % 2 == 0 {
                        break;
                    }
                    total = (x[i4]).sin();
                }
            }
        }
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        for i0 in 1..4 {
            let mut u1 = x.to_vec();
        }
    }
    total + a1 * 0.7 + q0 * 0.7 + p6 * 0.7
}

#[differentiable]
pub(super) fn p47(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = ((x[3] / (1.5 + total.sin())).sin() + ((-total) - (total * x[4])));
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p48(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * x[1]) > 0.3 {
                break;
            }
            let a3 = match j2 % 3 {
                0 => ((x[j2]).powi(0) + (x[0] * 0.8_f64)),
                1 | 4 => {
                    let w = helper(total, (x[4]).sin());
                    w * w
                }
                _ => 0.25,
            };
        }
    }
    total += 0.3
        * taped(
            {
                let q = (total / (1.5 + total.sin()));
                q * q
            },
            &x[1..3],
        );
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        if {
            let q = x[1];
            q * q
        } < total
        {
            total -= ((-(x[2] * x[2])) / (1.5 + helper((x[2] * x[1]), x[3]).sin())).tanh();
        } else {
            total += 0.3 * (x.iter().map(|t| t * (total - total)).sum::<f64>() * (x[4] * x[4]).sin());
        }
        let a5 = match x.len() % 3 {
            0 => power((total / (1.5 + total.sin())) * 0.5, 0),
            1 | 4 => {
                let w = (x.iter().map(|t| t * x[4]).sum::<f64>()).tanh();
                w * w
            }
            _ => 0.25,
        };
        let mut m6 = x.iter().map(|t| t * (a5).tanh()).sum::<f64>();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p49(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        for i2 in 0..=2 {
            for w in x.windows(2) {
                let t4 = w[0] * w[1];
                {
                    if taped(total, &x[1..3]) < x[i2] {
                        continue;
                    }
                    if i2 % 2 == 0 {
                        continue;
                    }
                    let mut m5 = ((t4 + (i2 as f64)) + (t4 * x[(i2 + 0) % 5]));
                }
            }
            let mut u6 = vec![x[0], total, 0.5, x[1], total];
            for i0 in 0..x.len() {
                u6[2] += 0.5 * total;
                u6.swap(i0, i2);
            }
        }
        let mut k1 = 0;
        let z2 = loop {
            k1 += 1;
            let (p3, q4) = (((total / (1.5 + x[3].sin())) - ((total).abs() + 0.1).ln()), (total).mul_add(0.5, total));
            let mut k5 = 0;
            while k5 < 4 {
                k5 += 1;
                total *= ({
                    let q = x[3];
                    q * q
                } * ((x[3] - x[0]) + (x[4] - x[4])))
                    .cos();
            }
            if k1 > 2 {
                break (total).tanh();
            }
        };
        let (p6, q0) = ((taped(z2, &x[1..3]) * (2.2_f64 + 0.4_f64)), (x[4] * x[4] + 1.0).sqrt());
    }
    if helper(total, total) <= 0.1 || helper(total, total) > 0.9 {
        let a1 = match x.len() % 3 {
            0 => x[0],
            1 | 4 => {
                let w = (if (x[1] * x[3]) < x[4] { (x[1] * total) } else { (total).max(x[0]) });
                w * w
            }
            _ => 0.25,
        };
        let a2 = match x.len() % 3 {
            0 => ((x[0] + x[2]) * (a1 + x[1])),
            1 | 4 => {
                let w = ((1.4_f64 * 1.7_f64) + (a1).powi(2));
                w * w
            }
            _ => 0.25,
        };
    }
    for i3 in 0..x.len() {
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if i3 % 2 == 0 {
                    break;
                }
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p50(x: &[f64]) -> f64 {
    let mut total = x[0];
    total += 0.3 * ((total * total) + (x[3]).mul_add(0.5, total)).powi(0);
    let mut u1 = vec![(total).sin(); 5];
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
        let t3 = t3 * 1.1;
        {
            for i4 in 0..x.len() {
                for (t6, w) in x.iter().rev().zip(x[1..].iter()) {
                    let t6 = t6 * 1.1;
                    {
                        let mut m0 = ((t3 + 1.2_f64) - (x[i4]).max(t6));
                        total /= 1.2 + ((x[4]).tanh()).sin();
                    }
                }
            }
            total /= 1.2
                + ({
                    let q = ((u1[2] * u1[2] + 1.0).sqrt() + (t3 * t3));
                    q * q
                })
                .sin();
        }
    }
    for w in x.windows(2) {
        let t2 = w[0] * w[1];
        {
            let a3 = total;
        }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p51(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
        let t2 = t2 * 1.1;
        {
            let (p3, q4) = ((helper(total, total) - x[2]), (x[1] + x[4]));
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if x[0] < total {
                        break;
                    }
                    'oi0: for i0 in 0..4 {
                        for j1 in 0..3 {
                            if j1 > i0 {
                                continue 'oi0;
                            }
                            if p3 < x[j6] {
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
    let a2 = match x.len() % 3 {
        0 => (-(total + 0.9_f64)),
        1 | 4 => {
            let w = (total).mul_add(0.5, x[0]);
            w * w
        }
        _ => 0.25,
    };
    for i3 in 0..=2 {
        if (total - a2) > 0.3 {
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if ((i3 as f64) * total) > 0.3 {
                        break;
                    }
                }
            }
            let mut m6 = x.iter().map(|t| t * power(2.1_f64 * 0.5, 1)).sum::<f64>();
        }
    }
    for i0 in 1..4 {}
    let mut u1 = vec![helper(total, x[0]); 5];
    let a2 = match x.len() % 3 {
        0 => (-x[4]),
        1 | 4 => {
            let w = norm(&u1);
            w * w
        }
        _ => 0.25,
    };
    total + a2 * 0.7 + a2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p52(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        for (t3, w) in x.iter().rev().zip(x[1..].iter()) {
            let t3 = t3 * 1.1;
            {
                let a4 = match i1 % 3 {
                    0 => (((1.5_f64).abs() + 0.1).ln() - x[(i1 + 1) % 5]),
                    1 | 4 => {
                        let w = (x[3] * t3).mul_add(0.5, x[(i1 + 2) % 5]);
                        w * w
                    }
                    _ => 0.25,
                };
                if (1.1_f64 * 1.1_f64 + 1.0).sqrt() > 0.3 {
                    return ((x[i1] + x[i1]) * (1.8_f64 - (i1 as f64)));
                }
            }
        }
    }
    if (-x[3]) < total {
        return ((total).tanh().exp() + (x[1]).tanh());
    }
    if (total).tanh().exp() < x[4] {
        for i5 in 1..4 {
            let mut u6 = x.iter().map(|t| (t * (total * total)).sin()).collect::<Vec<f64>>();
        }
        let (p0, q1) = ((if (2.1_f64 * x[0]) > 0.3 { power(x[2] * 0.5, 2) } else { total }), (total).max(total));
    } else {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (x[1] * x[1] + 1.0).sqrt() > 0.3 {
                    break;
                }
                let mut k4 = 0;
                while k4 < 4 {
                    k4 += 1;
                    let mut m5 = helper((total / (1.5 + x[(j3 + 2) % 5].sin())), (total + 2.2_f64));
                }
                total *= ((total).tanh() - (x[0]).tanh()).cos();
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (total).tanh().exp() < x[i2] {
                            break;
                        }
                    }
                }
            }
        }
    }
    let a1 = ((((x[0]).tanh() * (x[0]).tanh() + 1.0).sqrt()).abs() + 0.1).ln();
    if (x[4]).tanh().exp() <= 0.1 || (x[4]).tanh().exp() > 0.9 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if (if (x[2] - x[2]) > 0.3 { x[4] } else { 2.3_f64 }) <= 0.1
                    || (if (x[2] - x[2]) > 0.3 { x[4] } else { 2.3_f64 }) > 0.9
                {
                    break;
                }
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (total).powi(2) > 0.3 {
                            break;
                        }
                    }
                }
            }
        }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p53(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if 2.3_f64 > 0.3 {
                break;
            }
            for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
                let t4 = t4 * 1.1;
                {
                    let a5 = match j2 % 3 {
                        0 => ((x[(i1 + 0) % 5]).tanh().exp()).max((x[4] / (1.5 + x[j2].sin()))),
                        1 | 4 => {
                            let w = {
                                let q = x.iter().map(|t| t * t4).sum::<f64>();
                                q * q
                            };
                            w * w
                        }
                        _ => 0.25,
                    };
                }
            }
            let (p6, q0) = ((helper(x[2], total)).powi(3), (x[(i1 + 3) % 5] + total));
            let mut k1 = 0;
            while k1 < 4 {
                k1 += 1;
                total = (p6 + ((total * p6) * (x[j2] * total))).sin();
                if (x[(i1 + 1) % 5]).sin() > 0.3 {}
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if i1 % 2 == 1 {
                            break;
                        }
                    }
                }
            }
        }
    }
    'oi4: for i4 in 0..4 {
        for j5 in 0..3 {
            if j5 > i4 {
                continue 'oi4;
            }
            if (total * x[0]) < x[2] {
                break;
            }
            if i4 % 2 == 1 {
                return (helper(total, x[(j5 + 2) % 5])).max((total / (1.5 + x[2].sin())));
            }
            let mut m6 = (x.iter().map(|t| t * 1.7_f64).sum::<f64>()).mul_add(0.5, x[j5]);
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (total - (i4 as f64)) < m6 {
                        break;
                    }
                    if j1 % 2 == 1 {
                        break;
                    }
                    m6 *= (taped(((m6 * m6 + 1.0).sqrt() / (1.5 + (x[0]).mul_add(0.5, x[i0]).sin())), &x[1..3])).cos();
                }
            }
        }
    }
    if x.iter().map(|t| t * total).sum::<f64>() > 0.3 {
        if (total + total) > 0.3 {
            let mut k2 = 0;
            let z3 = loop {
                k2 += 1;
                total /= 1.2 + (power(x[4] * 0.5, 0)).sin();
                if k2 > 2 {
                    break total;
                }
            };
        } else {
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p54(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if taped(total, &x[1..3]) > 0.3 {
                break;
            }
            let a3 = (((total - x[1]) + taped(total, &x[1..3])) * (((i1 as f64) + x[2]) * (total * x[i1])));
            'oi4: for i4 in 0..4 {
                for j5 in 0..3 {
                    if j5 > i4 {
                        continue 'oi4;
                    }
                    if (x[i1]).mul_add(0.5, total) > 0.3 {
                        break;
                    }
                    if power(a3 * 0.5, 1) > 0.3 {
                        let a6 = ((x[i1]).tanh() + ((j2 as f64) - a3)).tanh().exp();
                        let (p0, q1) = (
                            ((total * a3) * x.iter().map(|t| t * total).sum::<f64>()),
                            (if j2 % 2 == 0 { (i1 as f64) } else { a3 }),
                        );
                    } else {
                        let mut m2 = ((2.1_f64 * a3) + (if j2 % 2 == 0 { total } else { x[0] }));
                        let mut u3 = x.to_vec();
                    }
                }
            }
        }
    }
    let a4 = match x.len() % 3 {
        0 => helper(x.iter().map(|t| t * total).sum::<f64>(), (1.9_f64).sin()),
        1 | 4 => {
            let w = power(x.iter().map(|t| t * total).sum::<f64>() * 0.5, 1);
            w * w
        }
        _ => 0.25,
    };
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
            let t0 = t0 * 1.1;
            {
                let mut k1 = 0;
                while k1 < 4 {
                    k1 += 1;
                }
                'oi2: for i2 in 0..4 {
                    for j3 in 0..3 {
                        if j3 > i2 {
                            continue 'oi2;
                        }
                        if (2.2_f64 + x[3]) <= 0.1 || (2.2_f64 + x[3]) > 0.9 {
                            break;
                        }
                    }
                }
            }
        }
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if ((total).abs() + 0.1).ln() <= 0.1 || ((total).abs() + 0.1).ln() > 0.9 {
                    break;
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if (a4).powi(3) > 0.3 {
                            break;
                        }
                        if (if i6 % 2 == 0 { total } else { (i6 as f64) }) < total {
                            break;
                        }
                    }
                }
            }
        }
    }
    total + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p55(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = [helper(total, x[3]); 5];
    let k = ((2.4_f64 + total) + (x[0] * total)).tanh();
    smooth(&mut u1, k);
    let mut u2 = x.iter().map(|t| (t * 2.2_f64).sin()).collect::<Vec<f64>>();
    u1[3] = ((1.5_f64 - x[4]) + power(u1[0] * 0.5, 2)).sin();
    let mut k3 = 0;
    while k3 < 4 {
        k3 += 1;
        let k = (total).tanh();
        smooth(&mut u2, k);
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (total).powi(0) < total {
                    break;
                }
                let a6 = match i4 % 3 {
                    0 => (taped(total, &x[1..3])).powi(3),
                    1 | 4 => {
                        let w = (total * x[i4]).tanh().exp();
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
    }
    let a0 = match x.len() % 3 {
        0 => (-(x[1] / (1.5 + x[2].sin()))),
        1 | 4 => {
            let w = (if power(total * 0.5, 2) <= 0.1 || power(total * 0.5, 2) > 0.9 {
                (x[4] - total)
            } else {
                ((total).abs() + 0.1).ln()
            });
            w * w
        }
        _ => 0.25,
    };
    if power(u1[4] * 0.5, 1) <= 0.1 || power(u1[4] * 0.5, 1) > 0.9 {
        return (u1[0] / (1.5 + taped(total, &x[1..3]).sin()));
    }
    let k = (total).tanh();
    smooth(&mut u1, k);
    total + a0 * 0.7 + total * 0.7 + u2[1] * u2[3] + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p56(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (if (total - x[4]) <= 0.1 || (total - x[4]) > 0.9 { total } else { total }) > 0.3 {
        let mut m1 = ((if (total).tanh().exp() > 0.3 { total } else { x[4] }) * total);
        total = (2.3_f64).sin();
    } else {
        for i2 in 0..x.len() {
            for i3 in 0..x.len() {
                total -= (total).tanh();
            }
            if (2.3_f64 * x[i2]) > 0.3 {
                let a4 = (-taped((total * total), &x[1..3]));
            } else {
                let (p5, q6) = (x.iter().map(|t| t * (total - x[2])).sum::<f64>(), (total - total));
            }
        }
        for i0 in (0..5).rev() {
            for i1 in 0..x.len() {
                let mut u2 = x.to_vec();
            }
        }
    }
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (x[3] * x[0]) <= 0.1 || (x[3] * x[0]) > 0.9 {
                break;
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (total).mul_add(0.5, x[(i3 + 1) % 5]) > 0.3 {
                        break;
                    }
                    for i0 in 1..4 {
                        total /= 1.2
                            + (helper(
                                (if taped(total, &x[1..3]) < total { total } else { (i3 as f64) }),
                                (total).max(total),
                            ) * power((-total) * 0.5, 1))
                            .sin();
                    }
                    for (t2, w) in x.iter().rev().zip(x[1..].iter()) {
                        let t2 = t2 * 1.1;
                        {}
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
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (-x[0]) <= 0.1 || (-x[0]) > 0.9 {
                break;
            }
            if (x[(j2 + 0) % 5]).tanh() < total {
                let mut k3 = 0;
                let z4 = loop {
                    k3 += 1;
                    let mut m5 = ((-x[2]) + (total * 1.8_f64));
                    let mut u6 = vec![helper(m5, total); 5];
                    if k3 > 2 {
                        break ((total - total) * (total - total));
                    }
                };
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (x[j2] + (j2 as f64)) < total {
                            break;
                        }
                        let (p2, q3) = (
                            (if taped(x[(i0 + 2) % 5], &x[1..3]) < x[(j1 + 0) % 5] {
                                (total * total + 1.0).sqrt()
                            } else {
                                (z4 * (i0 as f64))
                            }),
                            ((i1 as f64) * x[i0]),
                        );
                        let mut m4 = (total / (1.5 + q3.sin())).powi(2);
                    }
                }
                let (p5, q6) = ((((x[j2]).abs() + 0.1).ln()).sin(), (total).mul_add(0.5, x[(j2 + 0) % 5]));
            }
            if j2 % 2 == 0 {
                break;
            }
            let mut k0 = 0;
            while k0 < 4 {
                k0 += 1;
                for i1 in 0..=2 {
                    let mut u2 = [(-total); 5];
                    total = 0.4 * total + (j2 as f64).sin();
                }
            }
        }
    }
    let mut k3 = 0;
    while k3 < 4 {
        k3 += 1;
        'oi4: for i4 in 0..4 {
            for j5 in 0..3 {
                if j5 > i4 {
                    continue 'oi4;
                }
                if (x[1] + total) < total {
                    break;
                }
                'oi6: for i6 in 0..4 {
                    for j0 in 0..3 {
                        if j0 > i6 {
                            continue 'oi6;
                        }
                        if j5 % 2 == 0 {
                            break;
                        }
                    }
                }
                if i4 % 2 == 1 {
                    break;
                }
                let a1 = match j5 % 3 {
                    0 => {
                        let q = (total).tanh().exp();
                        q * q
                    }
                    1 | 4 => {
                        let w = (((x[i4]).max(1.9_f64)).abs() + 0.1).ln();
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
        for i2 in (0..5).rev() {}
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p58(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total * x[1]) > 0.3 {
                break;
            }
            for i3 in 0..x.len() {
                if (total).sin() < total {
                    let a4 = ((total + total) * total).mul_add(0.5, 1.2_f64);
                }
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (j2 as f64) < x[(j2 + 1) % 5] {
                        break;
                    }
                    for i0 in (0..5).rev() {
                        let a1 = ((x[i1]).tanh().exp() + total).tanh();
                        if ((i5 as f64).abs() + 0.1).ln() > 0.3 {
                            return (taped(x[j6], &x[1..3]) * (a1).powi(1));
                        }
                    }
                    'oi2: for i2 in 0..4 {
                        for j3 in 0..3 {
                            if j3 > i2 {
                                continue 'oi2;
                            }
                            if taped(0.7_f64, &x[1..3]) > 0.3 {
                                break;
                            }
                            let (p4, q5) = (((-total) + taped(total, &x[1..3])), (x[i5] * total));
                            total *=
                                ((((q5 * q5 + 1.0).sqrt()).tanh()).max(((-total) / (1.5 + (q5 * q5).sin())))).cos();
                        }
                    }
                }
            }
        }
    }
    total += 0.3 * (x[4] + (total / (1.5 + x[3].sin())).tanh());
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t0 = t0 * 1.1;
        {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if power(x[3] * 0.5, 0) > 0.3 {
                        break;
                    }
                    'oi3: for i3 in 0..4 {
                        for j4 in 0..3 {
                            if j4 > i3 {
                                continue 'oi3;
                            }
                            if (-t0) < total {
                                break;
                            }
                            let mut u5 = [(x[i1]).tanh().exp(); 5];
                        }
                    }
                    let mut k6 = 0;
                    while k6 < 4 {
                        k6 += 1;
                    }
                    'oi0: for i0 in 0..4 {
                        for j1 in 0..3 {
                            if j1 > i0 {
                                continue 'oi0;
                            }
                            if j2 % 2 == 1 {
                                break;
                            }
                            if j1 % 2 == 0 {
                                return t0;
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
pub(super) fn p59(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) {
        let t2 = t2 * 1.1;
        {
            for i3 in 0..x.len() {
                let (p4, q5) = (((t2).powi(0) * ((i3 as f64) + x[0])), (t2).tanh().exp());
                if i3 % 2 == 1 {
                    return (if i3 % 2 == 1 { ((total).abs() + 0.1).ln() } else { (1.4_f64 / (1.5 + p4.sin())) });
                }
            }
            let (p6, q0) = (((1.5_f64 + total) - x.iter().map(|t| t * total).sum::<f64>()), (total * t2));
        }
    }
    let mut u1 = vec![(x[0]).powi(1); 5];
    let a2 = match x.len() % 3 {
        0 => (helper(x[3], u1[2])).tanh().exp(),
        1 | 4 => {
            let w = (helper(total, x[4]) + (if (u1[2] + 1.1_f64) > 0.3 { total } else { 1.2_f64 }));
            w * w
        }
        _ => 0.25,
    };
    let a3 = power(((total * total).abs() + 0.1).ln() * 0.5, 0);
    let (p4, q5) = (((x[1] + total) + (u1[2] + a2)), (-total));
    let mut u6 = x.iter().map(|t| (t * (q5 - u1[1])).sin()).collect::<Vec<f64>>();
    total + q5 * 0.7 + p4 * 0.7 + a3 * 0.7 + u6[1] * u6[3] + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p60(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (x[1] * x[1] + 1.0).sqrt() <= 0.1 || (x[1] * x[1] + 1.0).sqrt() > 0.9 {
                break;
            }
            total -= ((({
                let q = total;
                q * q
            } * (1.8_f64 + total))
                .abs()
                + 0.1)
                .ln())
            .tanh();
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if i1 % 2 == 0 {
                        break;
                    }
                    if (x[j2]).tanh().exp() < total {
                        break;
                    }
                }
            }
            'oi5: for i5 in 0..4 {
                for j6 in 0..3 {
                    if j6 > i5 {
                        continue 'oi5;
                    }
                    if (-x[(i1 + 1) % 5]) > 0.3 {
                        break;
                    }
                    for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) {
                        let t1 = t1 * 1.1;
                        {
                            let mut u2 = [helper(t1, x[i1]); 5];
                        }
                    }
                }
            }
        }
    }
    total = ((((-0.4_f64).abs() + 0.1).ln()).powi(2)).sin();
    'oi3: for i3 in 0..4 {
        for j4 in 0..3 {
            if j4 > i3 {
                continue 'oi3;
            }
            if (-total) > 0.3 {
                break;
            }
            if i3 % 2 == 0 {
                let a5 = (-(((i3 as f64) + total) - (0.1_f64).tanh()));
                let a6 = (((i3 as f64).tanh()).sin() / (1.5 + ((0.8_f64).powi(0) - (x[(i3 + 0) % 5]).powi(0)).sin()));
            }
        }
    }
    total *= (x[2]).cos();
    total = ((x[0]).powi(1)).sin();
    let a0 = ((total + total) - (-x[4])).tanh().exp();
    total + a0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p61(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if power(2.2_f64 * 0.5, 2) > 0.3 {
                break;
            }
            total /= 1.2 + ((helper(total, total)).tanh()).sin();
        }
    }
    let mut u3 = x.to_vec();
    let mut k4 = 0;
    while k4 < 4 {
        k4 += 1;
        let a5 = match x.len() % 3 {
            0 => (x[3] * x[3]),
            1 | 4 => {
                let w = (norm(&u3) * (total - total));
                w * w
            }
            _ => 0.25,
        };
        for i6 in (0..5).rev() {
            let mut u0 = [(u3[(i6 + 0) % 5] - a5); 5];
        }
    }
    for i1 in 0..=2 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if norm(&u3) < x[i1] {
                    break;
                }
                if i1 % 2 == 0 {
                    total *= (((u3[4] * (j3 as f64)) + taped(u3[(i2 + 1) % 5], &x[1..3])).powi(3)).cos();
                    let mut u4: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u4.push(x[k] * (-total));
                    }
                } else {
                    let mut u5 = x.to_vec();
                    u3[i1] = ((total + 1.2_f64) / (1.5 + (-total).sin())).sin();
                    let a6 = norm(&u5);
                }
                let k = (((i1 as f64).sin()).sin()).tanh();
                smooth(&mut u3, k);
            }
        }
        let mut k0 = 0;
        while k0 < 4 {
            k0 += 1;
            let k = (((i1 as f64) * (i1 as f64) + 1.0).sqrt() / (1.5 + (total).sin().sin())).tanh();
            smooth(&mut u3, k);
            for t1 in u3.iter_mut() {
                *t1 = (*t1 * x[i1]).sin();
            }
        }
        u3.swap(i1, i1);
    }
    total + total * 0.7 + u3[1] * u3[3]
}

#[differentiable]
pub(super) fn p62(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        if {
            let q = 1.9_f64;
            q * q
        } > 0.3
        {
            if power(total * 0.5, 2) < 2.3_f64 {
                continue;
            }
            let (p2, q3) = (x.iter().map(|t| t * (x[3] * total)).sum::<f64>(), total);
        }
    }
    total = (total).sin();
    let a4 = (-(x[1] + total)).mul_add(0.5, total);
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            'oi0: for i0 in 0..4 {
                for j1 in 0..3 {
                    if j1 > i0 {
                        continue 'oi0;
                    }
                    if (x[4]).tanh().exp() <= 0.1 || (x[4]).tanh().exp() > 0.9 {
                        break;
                    }
                    let a2 = ({
                        let q = x[j1];
                        q * q
                    } * {
                        let q = x[j1];
                        q * q
                    } + 1.0)
                        .sqrt();
                }
            }
            total *= ((if (-a4) > 0.3 { (x[3] + total) } else { x[4] }).tanh().exp()).cos();
            'oi3: for i3 in 0..4 {
                for j4 in 0..3 {
                    if j4 > i3 {
                        continue 'oi3;
                    }
                    if {
                        let q = 0.5_f64;
                        q * q
                    } <= 0.1
                        || {
                            let q = 0.5_f64;
                            q * q
                        } > 0.9
                    {
                        break;
                    }
                    let a5 = ((total + 1.8_f64).mul_add(0.5, total) - helper((a4 - x[3]), total));
                }
            }
        }
    }
    for (t0, w) in x.iter().rev().zip(x[1..].iter()) {
        let t0 = t0 * 1.1;
        {
            'oi1: for i1 in 0..4 {
                for j2 in 0..3 {
                    if j2 > i1 {
                        continue 'oi1;
                    }
                    if (t0 - total) > 0.3 {
                        break;
                    }
                    'oi3: for i3 in 0..4 {
                        for j4 in 0..3 {
                            if j4 > i3 {
                                continue 'oi3;
                            }
                            if (a4 - x[j2]) < t0 {
                                break;
                            }
                            let mut u5 = vec![(-x[i1]); 5];
                            let (p6, q0) =
                                ((((a4).abs() + 0.1).ln() * x.iter().map(|t| t * a4).sum::<f64>()), (u5[1] * u5[1]));
                            let a1 = (power((1.7_f64 * 1.8_f64) * 0.5, 0) * power((1.7_f64 * 1.8_f64) * 0.5, 0) + 1.0)
                                .sqrt();
                        }
                    }
                }
            }
            for (i2, t3) in x.iter().enumerate() {
                let t3 = t3 * 1.1;
                {
                    total += 0.3 * taped(((2.5_f64 + t3) * (x[i2]).max(t0)), &x[1..3]);
                }
            }
        }
    }
    total + a4 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p63(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 {
        k1 += 1;
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if x.iter().map(|t| t * x[1]).sum::<f64>() > 0.3 {
                    break;
                }
                let mut u4 = vec![(total).powi(3); 5];
                let a5 = match j3 % 3 {
                    0 => ((total + u4[3]) * ((j3 as f64) * (j3 as f64))),
                    1 | 4 => {
                        let w = x[1];
                        w * w
                    }
                    _ => 0.25,
                };
            }
        }
    }
    let mut k6 = 0;
    while k6 < 4 {
        k6 += 1;
        total -= (x
            .iter()
            .map(|t| {
                t * {
                    let q = (x[2] * total);
                    q * q
                }
            })
            .sum::<f64>())
        .tanh();
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p64(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
        'oi2: for i2 in 0..4 {
            for j3 in 0..3 {
                if j3 > i2 {
                    continue 'oi2;
                }
                if ((total).abs() + 0.1).ln() < (i1 as f64) {
                    break;
                }
                total = 0.4 * total + (total).sin();
                for i4 in 0..x.len() {
                    if i2 % 2 == 1 {
                        break;
                    }
                }
            }
        }
        let mut u5 = vec![total; 5];
        let mut k6 = 0;
        while k6 < 4 {
            k6 += 1;
            for i0 in 0..x.len() {
                u5[(i0 + 3) % 5] += 0.5 * ((total + total).abs() + 0.1).ln();
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p65(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = ({
        let q = x[1];
        q * q
    } + total)
        .sin();
    total = 0.4 * total + (power(((total).max(x[4])).mul_add(0.5, total) * 0.5, 1)).sin();
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
            if (-total) > 0.3 {
                break;
            }
            let mut k3 = 0;
            while k3 < 4 {
                k3 += 1;
                if j2 % 2 == 1 {
                    total += 0.3 * power(((total + total) + ((j2 as f64).abs() + 0.1).ln()) * 0.5, 0);
                    let mut u4: Vec<f64> = Vec::new();
                    for k in 0..5 {
                        u4.push(x[k] * ((j2 as f64) / (1.5 + total.sin())));
                    }
                    total += 0.3
                        * (if (-u4[i1]) < (j2 as f64) { helper(taped((i1 as f64), &x[1..3]), total) } else { u4[4] });
                } else {
                    let mut m5 = x[2];
                }
            }
            let mut k6 = 0;
            while k6 < 4 {
                k6 += 1;
                if j2 % 2 == 1 {
                    total /= 1.2 + (total).sin();
                    let a0 = ((({
                        let q = total;
                        q * q
                    })
                    .abs()
                        + 0.1)
                        .ln()
                        - ((x[(j2 + 2) % 5]).tanh().exp()).tanh());
                    let mut m1 = (a0 * total).powi(0);
                }
                let mut k2 = 0;
                let z3 = loop {
                    k2 += 1;
                    let a4 = ((power(1.7_f64 * 0.5, 2) - (total * total)) * ((total + total).abs() + 0.1).ln());
                    if k2 > 2 {
                        break ((i1 as f64).sin() + power(total * 0.5, 0));
                    }
                };
            }
        }
    }
    let mut k5 = 0;
    while k5 < 4 {
        k5 += 1;
        for i6 in 1..4 {
            for i0 in (0..5).rev() {
                let mut u1 = vec![((i6 as f64) - total); 5];
            }
        }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p67(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 {
        0 => total,
        1 | 4 => {
            let w = (x[1] * {
                let q = x[4];
                q * q
            });
            w * w
        }
        _ => 0.25,
    };
    total /= 1.2 + ((power((-1.1_f64) * 0.5, 0)).max(x[4])).sin();
    let mut k2 = 0;
    while k2 < 4 {
        k2 += 1;
        'oi3: for i3 in 0..4 {
            for j4 in 0..3 {
                if j4 > i3 {
                    continue 'oi3;
                }
                if {
                    let q = total;
                    q * q
                } <= 0.1
                    || {
                        let q = total;
                        q * q
                    } > 0.9
                {
                    break;
                }
            }
        }
        total = 0.4 * total + (x[0]).sin();
    }
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (a1 * total) <= 0.1 || (a1 * total) > 0.9 {
                break;
            }
            for i0 in 1..4 {}
        }
    }
    if power(0.3_f64 * 0.5, 0) > 0.3 {
        for i1 in 0..=2 {
            let a2 = (power((x[1]).powi(0) * 0.5, 2) * ((x[i1] * x[i1]) + (total * (i1 as f64))));
        }
        let (p3, q4) = (x[1], x[1]);
    } else {
        for w in x.windows(2) {
            let t6 = w[0] * w[1];
            {
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if (-total) < 2.1_f64 {
                            break;
                        }
                        total += 0.3 * ((x[i0] + a1) * (total + t6)).tanh();
                        let a2 = x.iter().map(|t| t * ((x[i0]).mul_add(0.5, x[j1]) * (t6).tanh().exp())).sum::<f64>();
                    }
                }
            }
        }
    }
    let mut m3 = ((a1).tanh() * power(total * 0.5, 0));
    if (x[4] * x[4]) > 0.3 {
        if (a1 + m3) <= 0.1 || (a1 + m3) > 0.9 {
        } else {
        }
    }
    total + m3 * 0.7 + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p68(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if (total).max(total) < total {
                break;
            }
            for (t4, w) in x.iter().rev().zip(x[1..].iter()) {
                let t4 = t4 * 1.1;
                {
                    'oi5: for i5 in 0..4 {
                        for j6 in 0..3 {
                            if j6 > i5 {
                                continue 'oi5;
                            }
                            if helper(t4, t4) < t4 {
                                break;
                            }
                            if (2.9_f64).sin() < t4 {
                                continue;
                            }
                            let mut u0: Vec<f64> = Vec::new();
                            for k in 0..5 {
                                u0.push(x[k] * ((j6 as f64) * total));
                            }
                        }
                    }
                }
            }
            if j2 % 2 == 0 {
                let a1 = (i1 as f64);
            } else {
                for i2 in 1..4 {
                    total += 0.3
                        * ((total * total + 1.0).sqrt() - {
                            let q = total;
                            q * q
                        })
                        .mul_add(0.5, x[i1]);
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if x.iter().map(|t| t * 1.6_f64).sum::<f64>() < x[j2] {
                            break;
                        }
                    }
                }
            }
        }
    }
    let (p5, q6) = (((total * total) * helper(total, x[1])), (total / (1.5 + x[1].sin())));
    for i0 in 0..=2 {
        for i1 in 1..4 {
            total = (taped(((q6 * p5) * (x[i1] * p5)), &x[1..3])).sin();
        }
        let mut u2 = vec![(p5 + x[i0]); 5];
        u2[(i0 + 0) % 5] *= (total).tanh();
    }
    let (p3, q4) = ((q6 * 0.1_f64).tanh(), (-2.2_f64));
    'oi5: for i5 in 0..4 {
        for j6 in 0..3 {
            if j6 > i5 {
                continue 'oi5;
            }
            if (p5).sin() <= 0.1 || (p5).sin() > 0.9 {
                break;
            }
            let a0 = taped((x[j6] / (1.5 + (j6 as f64).sin())).tanh(), &x[1..3]);
        }
    }
    total + q4 * 0.7 + p3 * 0.7 + q6 * 0.7
}

#[differentiable]
pub(super) fn p69(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 {
        for j2 in 0..3 {
            if j2 > i1 {
                continue 'oi1;
            }
            if x[3] <= 0.1 || x[3] > 0.9 {
                break;
            }
            for i3 in (0..5).rev() {
                'oi4: for i4 in 0..4 {
                    for j5 in 0..3 {
                        if j5 > i4 {
                            continue 'oi4;
                        }
                        if (0.9_f64).mul_add(0.5, x[(i3 + 1) % 5]) < total {
                            break;
                        }
                        let mut u6 =
                            vec![x[0], (total / (1.5 + total.sin())), 0.5, x[1], (total / (1.5 + total.sin()))];
                    }
                }
            }
        }
    }
    if total < x[4] {
        let mut m0 = power((x[3] * x[3] + 1.0).sqrt() * 0.5, 0);
        'oi1: for i1 in 0..4 {
            for j2 in 0..3 {
                if j2 > i1 {
                    continue 'oi1;
                }
                if (m0 * 1.7_f64) <= 0.1 || (m0 * 1.7_f64) > 0.9 {
                    break;
                }
                if j2 % 2 == 1 {
                    continue;
                }
            }
        }
        let (p3, q4) = (((m0 + total) * (m0 + total)), (x[0] / (1.5 + x[1].sin())));
    } else {
        'oi5: for i5 in 0..4 {
            for j6 in 0..3 {
                if j6 > i5 {
                    continue 'oi5;
                }
                if {
                    let q = x[1];
                    q * q
                } < total
                {
                    break;
                }
                'oi0: for i0 in 0..4 {
                    for j1 in 0..3 {
                        if j1 > i0 {
                            continue 'oi0;
                        }
                        if ((i5 as f64) + x[(i5 + 0) % 5]) < (j6 as f64) {
                            break;
                        }
                        let a2 = ((total + x[1]) * total).powi(2);
                    }
                }
                'oi3: for i3 in 0..4 {
                    for j4 in 0..3 {
                        if j4 > i3 {
                            continue 'oi3;
                        }
                        if (total).sin() < 0.3_f64 {
                            break;
                        }
                        let (p5, q6) = (
                            (if (total).max(total) < x[i5] { (total * x[(j4 + 1) % 5]) } else { (total).max(x[4]) }),
                            (2.1_f64 - total),
                        );
                        if p5 > 0.3 {
                            break;
                        }
                    }
                }
            }
        }
        for i0 in 1..4 {
            let mut k1 = 0;
            while k1 < 4 {
                k1 += 1;
                if power(x[0] * 0.5, 0) > 0.3 {
                    break;
                }
                let mut m2 = {
                    let q = x[1];
                    q * q
                };
                let a3 = (m2 - ((i0 as f64) * x[i0]).tanh());
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
    assert!(adjoints * 10 >= 70 * 8, "{adjoints} of 70 have an adjoint");
    println!("{adjoints} of 70 have an adjoint");
}
