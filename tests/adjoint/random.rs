//! Random programs, written by `generate.rs` from seed 1.

use super::*;

#[differentiable]
pub(super) fn p0(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
    for i2 in 0..x.len() {
    if (if i2 % 2 == 0 { x[i1] } else { x[i2] }) > 0.3 {
    }
    total += 0.3 * ((power(power(x[3] * 0.5, 0) * 0.5, 0)).abs() + 0.1).ln();
    }
    total += 0.3 * helper(total, ((total + (i1 as f64)) * ((i1 as f64) + total)));
    total = (helper(((2.4_f64 * x[1]) * x.iter().map(|t| t * total).sum::<f64>()), (x[i1] + { let q = total; q * q }))).sin();
    }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[2]).mul_add(0.5, total) > 0.3 { break; }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i3 % 2 == 1 { break; }
    } }
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    total -= ((((x[j4] + total)).powi(0) * (if (x[(i3 + 1) % 5] / (1.5 + (i3 as f64).sin())) > 0.3 { (-x[j4]) } else { (total * total) }))).tanh();
    total /= 1.2 + (power(((if (total).tanh().exp() < total { total } else { (j4 as f64) }) * x[(j4 + 0) % 5]) * 0.5, 0)).sin();
    }
    }
    for i2 in 1..4 {
    total = (helper(((x[0]).sin() * (((i3 as f64)).abs() + 0.1).ln()), ((x[1] + x[j4]) * (x[4] * x[i2])))).sin();
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if total > 0.3 { break; }
    let (p5, q6) = (((x[1] * total) * x.iter().map(|t| t * x[4]).sum::<f64>()), (total + (j4 as f64)));
    } }
    for i0 in (0..5).rev() {
    let mut u1 = [(total).max(total); 5];
    total = ((taped(x.iter().map(|t| t * u1[(i3 + 3) % 5]).sum::<f64>(), &x[1..3]) * taped(x.iter().map(|t| t * u1[(i3 + 3) % 5]).sum::<f64>(), &x[1..3]) + 1.0).sqrt()).sin();
    }
    }
    } }
    let a2 = { let q = (((-x[1])).abs() + 0.1).ln(); q * q };
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p1(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
    if (total - total) > 0.3 { continue; }
    }
    for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t3 = t3 * 1.1; {
    if (total).powi(0) <= 0.1 || (total).powi(0) > 0.9 {
    let (p4, q5) = (((t3).powi(2) * (t3).tanh().exp()), ((t3).abs() + 0.1).ln());
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if 2.1_f64 < p4 { break; }
    let mut u1 = vec![x[0], ((x[j0]).abs() + 0.1).ln(), 0.5, x[1], ((x[j0]).abs() + 0.1).ln()];
    total /= 1.2 + (x[3]).sin();
    u1[i6] += 0.5 * ((p4 * 0.5_f64) * (u1[j0] * p4));
    } }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    }}
    }
    let mut u4: Vec<f64> = Vec::new(); for k in 0..5 { u4.push(x[k] * (t3).sin()); }
    for i5 in (0..5).rev() {
    if (if power(t3 * 0.5, 1) > 0.3 { t3 } else { total }) < x[2] {
    u4[(i5 + 1) % 5] *= (((u4[i5] * total)).tanh()).tanh();
    }
    else {
    let (p6, q0) = (((t3).powi(0)).tanh().exp(), total);
    }
    }
    }}
    total /= 1.2 + ((((0.1_f64).tanh().exp() - 2.9_f64)).powi(0)).sin();
    let a1 = match x.len() % 3 { 0 => x[4], 1 | 4 => { let w = ((if (total - total) > 0.3 { total } else { x[1] }) * (if (total - total) > 0.3 { total } else { x[1] }) + 1.0).sqrt(); w * w } _ => 0.25 };
    let (p2, q3) = (((a1).mul_add(0.5, x[0])).max((a1 * a1 + 1.0).sqrt()), taped(total, &x[1..3]));
    for i4 in 0..x.len() {
    }
    total + q3 * 0.7 + p2 * 0.7 + a1 * 0.7
}

#[differentiable]
pub(super) fn p2(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = ((((0.2_f64).max(x[3])).powi(3)).mul_add(0.5, total)).sin();
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let a2 = x.iter().map(|t| t * (total).mul_add(0.5, x[2])).sum::<f64>();
    let a3 = match x.len() % 3 { 0 => ((x[1] * x[4])).mul_add(0.5, x[2]), 1 | 4 => { let w = (taped(a2, &x[1..3])).mul_add(0.5, x[2]); w * w } _ => 0.25 };
    let a4 = (((a2).tanh() * (a2).tanh() + 1.0).sqrt()).max(taped(x.iter().map(|t| t * a3).sum::<f64>(), &x[1..3]));
    }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (total / (1.5 + total.sin())) > 0.3 { break; }
    total -= (helper(((total / (1.5 + total.sin())) + (x[j0] * total)), x[(j0 + 0) % 5])).tanh();
    total = 0.4 * total + ((total).mul_add(0.5, total)).sin();
    } }
    for i1 in 0..x.len() {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total > 0.3 { break; }
    let a4 = ((taped(total, &x[1..3]) + (x[i1]).max(total)) * taped(taped(1.1_f64, &x[1..3]), &x[1..3]));
    if (2.5_f64 - 0.9_f64) < total { return power((total * total) * 0.5, 0); }
    } }
    }
    }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if taped(2.7_f64, &x[1..3]) > 0.3 { break; }
    let (p0, q1) = (((total + total)).tanh(), (j6 as f64));
    } }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    if (t3).powi(1) > 0.3 {
    if (total * total + 1.0).sqrt() < x[i2] {
    total = ((t3 * t3 + 1.0).sqrt()).sin();
    if (t3).tanh().exp() < total { continue; }
    }
    }
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p3(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..x.len() {
    for i2 in (0..5).rev() {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i2 % 2 == 0 { break; }
    } }
    }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i1 % 2 == 0 { break; }
    let mut u1 = vec![total; 5];
    u1[2] = (x[i6]).sin();
    } }
    for i2 in 0..=2 {
    let mut u3 = x.to_vec();
    total -= ((((total - x[i2]) * (2.4_f64).powi(2)) / (1.5 + x[i2].sin()))).tanh();
    }
    }
    }
    let mut u4: Vec<f64> = Vec::new(); for k in 0..5 { u4.push(x[k] * total); }
    total + total * 0.7 + u4[1] * u4[3]
}

#[differentiable]
pub(super) fn p4(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
    let mut k2 = 0; let z3 = loop { k2 += 1;
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t6 = t6 * 1.1; {
    let a0 = ((((i1 as f64)).tanh().exp()).powi(3)).tanh();
    }}
    if k2 > 2 { break total; } };
    if i1 % 2 == 0 {
    if ((i1 as f64) * (i1 as f64)) > 0.3 {
    total -= (((((1.4_f64 - x[0])).sin()).abs() + 0.1).ln()).tanh();
    }
    else {
    total = 0.4 * total + ((if (x[i1] + z3) < 2.5_f64 { ((1.5_f64).tanh().exp() * (x[(i1 + 2) % 5]).tanh().exp()) } else { helper((z3).powi(2), (z3 / (1.5 + 0.1_f64.sin()))) })).sin();
    let a1 = (total - z3);
    }
    for i2 in (0..5).rev() {
    let a3 = (-((total - z3) - (x[(i1 + 0) % 5] - total)));
    }
    let a4 = match i1 % 3 { 0 => ((x[i1] + total) - (x[3]).tanh().exp()), 1 | 4 => { let w = (((i1 as f64) + z3)).sin(); w * w } _ => 0.25 };
    }
    else {
    let mut k5 = 0; let z6 = loop { k5 += 1;
    total += 0.3 * (z3 * ((x[i1]).mul_add(0.5, 2.2_f64) + power(0.5_f64 * 0.5, 0)));
    if k5 > 2 { break z3; } };
    }
    total += 0.3 * power(((-z3) + (x[2]).tanh()) * 0.5, 2);
    }
    for w in x.windows(2) { let t1 = w[0] * w[1]; {
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p5(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((total).sin()).sin();
    let mut u2 = x.iter().map(|t| (t * (total).tanh()).sin()).collect::<Vec<f64>>();
    for i3 in 0..=2 {
    if (m1 * 1.2_f64) < total {
    let a4 = m1;
    for i5 in 0..=2 {
    let a6 = (1.7_f64).max(taped((0.9_f64).powi(3), &x[1..3]));
    m1 -= ((a6 * a6 + 1.0).sqrt()).tanh();
    }
    }
    else {
    let a0 = match i3 % 3 { 0 => ((m1 + x[i3]) - power(2.9_f64 * 0.5, 1)), 1 | 4 => { let w = ((total * x[i3]) / (1.5 + (if (total + m1) < total { u2[i3] } else { x[i3] }).sin())); w * w } _ => 0.25 };
    if i3 % 2 == 1 {
    let mut u1 = vec![x[0], (if (a0 * 0.3_f64) < m1 { u2[i3] } else { 1.6_f64 }), 0.5, x[1], (if (a0 * 0.3_f64) < m1 { u2[i3] } else { 1.6_f64 })];
    let (p2, q3) = ((if helper(total, m1) > 0.3 { u2[i3] } else { (1.3_f64 - m1) }), (2.4_f64).tanh().exp());
    }
    else {
    if (a0).sin() < m1 { return ((a0 * 2.7_f64)).powi(3); }
    m1 += 0.3 * (-((a0).tanh() * (a0 * a0)));
    }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    if i3 % 2 == 0 { continue; }
    let mut u5 = [((i3 as f64) / (1.5 + a0.sin())); 5];
    }
    }
    u2[(i3 + 0) % 5] = ((((i3 as f64)).sin()).tanh().exp()).sin();
    }
    for i6 in 0..x.len() {
    let a0 = total;
    }
    total + m1 * 0.7 + total * 0.7 + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p6(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (((if x[4] < total { (x[2]).powi(1) } else { (x[0] - x[2]) }) - ((total * total + 1.0).sqrt() * (x[4] - x[1])))).cos();
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) { let t3 = t3 * 1.1; {
    if (x[2] + x[1]) < total {
    total /= 1.2 + ((2.6_f64).sin()).sin();
    let (p4, q5) = (((x[3]).powi(2) * (x[3]).powi(2) + 1.0).sqrt(), 2.9_f64);
    }
    total = 0.4 * total + ((0.6_f64 / (1.5 + ((total).tanh().exp() * (x[0]).mul_add(0.5, x[3])).sin()))).sin();
    }}
    }
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (-x[1]) > 0.3 { break; }
    for i2 in 0..=2 {
    if total < total { continue; }
    total += 0.3 * x.iter().map(|t| t * ((x[(j1 + 0) % 5] * x[j1])).sin()).sum::<f64>();
    let mut u3 = [0.7_f64; 5];
    }
    } }
    total -= ({ let q = taped(helper(x[3], total), &x[1..3]); q * q }).tanh();
    total *= ((((2.1_f64).sin()).abs() + 0.1).ln()).cos();
    }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total + total) > 0.3 { break; }
    let mut m6 = ((x[j5] - total)).sin();
    let a0 = (total * { let q = (0.7_f64 * m6); q * q });
    let (p1, q2) = (((x[j5] * x[j5] + 1.0).sqrt()).mul_add(0.5, m6), (if (total + x[3]) > 0.3 { total } else { x[(i4 + 3) % 5] }));
    } }
    for i3 in 0..x.len() {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i3 % 2 == 1 { break; }
    total *= (helper((x[i4] * (x[3]).sin()), ((total).tanh() * (total).tanh() + 1.0).sqrt())).cos();
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p7(x: &[f64]) -> f64 {
    let mut total = x[0];
    if total <= 0.1 || total > 0.9 {
    total = ({ let q = x[0]; q * q }).sin();
    let mut u1 = [x[0]; 5];
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p8(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![(2.3_f64).mul_add(0.5, total); 5];
    total /= 1.2 + ((((total * total + 1.0).sqrt() - (total - total)) * (if (total + total) > 0.3 { (total).max(u1[3]) } else { taped(total, &x[1..3]) }))).sin();
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let mut u3 = x.iter().map(|t| (t * u1[1]).sin()).collect::<Vec<f64>>();
    }
    if (x[1] * x[1] + 1.0).sqrt() < total {
    for i4 in 1..4 {
    u1.swap(3, i4);
    if taped(u1[i4], &x[1..3]) > 0.3 {
    let mut u5 = [(2.3_f64 / (1.5 + x[i4].sin())); 5];
    }
    else {
    let (p6, q0) = ({ let q = norm(&u1); q * q }, (1.7_f64 / (1.5 + x[(i4 + 1) % 5].sin())));
    let mut u1 = [helper((i4 as f64), p6); 5];
    let a2 = (taped((u1[4] + p6), &x[1..3]) * taped({ let q = x[i4]; q * q }, &x[1..3]));
    }
    if helper(total, total) > 0.3 {
    let (p3, q4) = (((total).max(u1[3])).max(helper(total, u1[0])), { let q = total; q * q });
    }
    else {
    let mut u5 = vec![total; 5];
    let (p6, q0) = (power((total).max(total) * 0.5, 2), (total + u5[i4]));
    }
    }
    }
    let k = (((u1[0] * u1[0] + 1.0).sqrt() + total)).tanh(); smooth(&mut u1, k);
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let mut k2 = 0; let z3 = loop { k2 += 1;
    if taped(1.3_f64, &x[1..3]) < x[4] {
    total = 0.4 * total + (taped(((total - x[4]) * helper(1.7_f64, u1[3])), &x[1..3])).sin();
    }
    else {
    }
    if k2 > 2 { break u1[2]; } };
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p9(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if x[0] > 0.3 { break; }
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    let a5 = match j2 % 3 { 0 => (power(total * 0.5, 0) * (if taped(x[i1], &x[1..3]) > 0.3 { (j2 as f64) } else { t4 })), 1 | 4 => { let w = (j2 as f64); w * w } _ => 0.25 };
    total /= 1.2 + ((((-(x[0] + (i1 as f64)))).abs() + 0.1).ln()).sin();
    }}
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p10(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total + x[1]) <= 0.1 || (total + x[1]) > 0.9 {
    if (x[2] - x[2]) > 0.3 {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if total > 0.3 { break; }
    let (p3, q4) = (((total + total)).mul_add(0.5, total), (total * total));
    } }
    for i5 in 0..=2 {
    let mut u6 = x.iter().map(|t| (t * taped(total, &x[1..3])).sin()).collect::<Vec<f64>>();
    let a0 = total;
    total *= (power(total * 0.5, 2)).cos();
    }
    }
    else {
    total -= (((if (total).tanh() <= 0.1 || (total).tanh() > 0.9 { (x[4]).max(total) } else { (-total) }) * x[3])).tanh();
    if helper(2.3_f64, total) > 0.3 {
    }
    else {
    total = 0.4 * total + ((((x[2]).mul_add(0.5, total) + ((x[4]).abs() + 0.1).ln())).tanh()).sin();
    }
    let a1 = ((x[0] * helper(total, x[4])) * (if power(total * 0.5, 1) > 0.3 { (x[1] - total) } else { power(x[2] * 0.5, 0) }));
    }
    for w in x.windows(2) { let t3 = w[0] * w[1]; {
    let mut u4 = x.to_vec();
    let mut m5 = (-((t3).abs() + 0.1).ln());
    }}
    for (t0, w) in x.iter().rev().zip(x[1..].iter()) { let t0 = t0 * 1.1; {
    let a1 = match x.len() % 3 { 0 => ((x.iter().map(|t| t * t0).sum::<f64>()).abs() + 0.1).ln(), 1 | 4 => { let w = (((total).abs() + 0.1).ln()).sin(); w * w } _ => 0.25 };
    for i2 in 0..=2 {
    }
    }}
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p11(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[2] * x[1]) > 0.3 {
    let mut u1 = [(total * total + 1.0).sqrt(); 5];
    if (total * 2.6_f64) > 0.3 {
    let a2 = (taped(u1[2], &x[1..3]) * taped(u1[2], &x[1..3]) + 1.0).sqrt();
    for w in x.windows(2) { let t4 = w[0] * w[1]; {
    let k = ((total).max(power(t4 * 0.5, 2))).tanh(); smooth(&mut u1, k);
    }}
    }
    }
    else {
    total = 0.4 * total + ((((x[3] * total)).tanh().exp() - helper(total, (x[0]).max(x[1])))).sin();
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    let (p6, q0) = (((total).mul_add(0.5, total)).max({ let q = x[4]; q * q }), x.iter().map(|t| t * total).sum::<f64>());
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total).sin() <= 0.1 || (total).sin() > 0.9 { break; }
    let mut u3 = vec![x[0], (x[2] - total), 0.5, x[1], (x[2] - total)];
    } }
    }
    total /= 1.2 + ((taped((total).powi(2), &x[1..3]) - (((total).abs() + 0.1).ln() - x[0]))).sin();
    total + total * 0.7
}

#[differentiable]
pub(super) fn p12(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
    let (p2, q3) = ((((x[i1]).abs() + 0.1).ln() * (total + x[0])), (if i1 % 2 == 0 { total } else { x[i1] }));
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i1 % 2 == 0 { break; }
    if ((x[2]).abs() + 0.1).ln() < x[i4] { continue; }
    total /= 1.2 + ((q3).powi(2)).sin();
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if ((p2).abs() + 0.1).ln() < p2 { break; }
    if i1 % 2 == 1 { continue; }
    } }
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i1 % 2 == 1 { break; }
    for i3 in 0..=2 {
    let mut u4 = vec![x[0], (x[i3]).powi(3), 0.5, x[1], (x[i3]).powi(3)];
    total = 0.4 * total + (taped(total, &x[1..3])).sin();
    }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    let a6 = x.iter().map(|t| t * ((power(p2 * 0.5, 2)).abs() + 0.1).ln()).sum::<f64>();
    total += 0.3 * (((a6 + (j2 as f64)) * (a6 + (j2 as f64)) + 1.0).sqrt()).mul_add(0.5, a6);
    }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if ((p2).abs() + 0.1).ln() > 0.3 { break; }
    total = 0.4 * total + (((x.iter().map(|t| t * q3).sum::<f64>() - q3) * (p2).tanh().exp())).sin();
    let (p2, q3) = (((total + x[3]) - power(x[(j2 + 0) % 5] * 0.5, 1)), (2.7_f64).powi(2));
    total -= (p2).tanh();
    } }
    } }
    }
    if (x[1] / (1.5 + x[4].sin())) <= 0.1 || (x[1] / (1.5 + x[4].sin())) > 0.9 {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p13(x: &[f64]) -> f64 {
    let mut total = x[0];
    total /= 1.2 + (({ let q = (-total); q * q } + ((if total > 0.3 { total } else { 0.9_f64 }) * (x[3] / (1.5 + x[2].sin()))))).sin();
    let mut u1 = x.iter().map(|t| (t * (total).max(total)).sin()).collect::<Vec<f64>>();
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total).powi(0) <= 0.1 || (total).powi(0) > 0.9 { break; }
    for w in x.windows(2) { let t6 = w[0] * w[1]; {
    total = 0.4 * total + ((((((t6).tanh().exp()).abs() + 0.1).ln()).abs() + 0.1).ln()).sin();
    if j4 % 2 == 1 { continue; }
    }}
    if total < u1[i3] {
    let mut m0 = power((total * total) * 0.5, 0);
    }
    else {
    let (p1, q2) = ((if i3 % 2 == 1 { (2.2_f64 * (j4 as f64)) } else { (total / (1.5 + x[j4].sin())) }), ((total).abs() + 0.1).ln());
    }
    } }
    total *= ((-(-total))).cos();
    }
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    u1[1] *= (((t4 - u1[4])).max(u1[2])).tanh();
    let mut k5 = 0; let z6 = loop { k5 += 1;
    if k5 > 2 { break helper(u1[2], (u1[3] + total)); } };
    }}
    if (total * u1[3]) > 0.3 {
    total *= ((((u1[2] * u1[0]) - taped(u1[0], &x[1..3])) / (1.5 + norm(&u1).sin()))).cos();
    }
    else {
    if x.iter().map(|t| t * u1[4]).sum::<f64>() < total {
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if x.iter().map(|t| t * u1[4]).sum::<f64>() <= 0.1 || x.iter().map(|t| t * u1[4]).sum::<f64>() > 0.9 { break; }
    u1[(j1 + 0) % 5] = (power(x.iter().map(|t| t * total).sum::<f64>() * 0.5, 0)).sin();
    } }
    }
    if (total).powi(2) > 0.3 {
    u1[1] = (((total + 1.5_f64)).powi(1)).sin();
    }
    else {
    }
    }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p14(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let a2 = (if (x[4] + total) <= 0.1 || (x[4] + total) > 0.9 { (x.iter().map(|t| t * x[0]).sum::<f64>() * x.iter().map(|t| t * x[0]).sum::<f64>() + 1.0).sqrt() } else { total });
    total = 0.4 * total + ((helper((x[0]).powi(0), (-total)) * ((-x[0]) * (-x[0]) + 1.0).sqrt())).sin();
    }
    total = 0.4 * total + ((((total / (1.5 + total.sin()))).tanh().exp()).sin()).sin();
    if (total).max(total) < x[3] {
    if (-x[0]) <= 0.1 || (-x[0]) > 0.9 {
    for i3 in 0..x.len() {
    total += 0.3 * (((x[i3] / (1.5 + x[i3].sin())) + (x[i3]).sin()) / (1.5 + (if (x[3] / (1.5 + x[0].sin())) < total { total } else { (x[(i3 + 3) % 5]).powi(2) }).sin()));
    let mut u4 = [(total).tanh().exp(); 5];
    }
    }
    }
    let a5 = (((x[4] * x[1]) - (x[0] + total)) + ((total).sin() + helper(x[4], total)));
    for i6 in 1..4 {
    total += 0.3 * taped(((if i6 % 2 == 0 { x[i6] } else { x[0] }) * total), &x[1..3]);
    }
    let (p0, q1) = (({ let q = total; q * q } + x[1]), (total * total + 1.0).sqrt());
    total + q1 * 0.7 + p0 * 0.7 + a5 * 0.7
}

#[differentiable]
pub(super) fn p15(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[4] + total) <= 0.1 || (x[4] + total) > 0.9 {
    let mut u1 = x.iter().map(|t| (t * x[2]).sin()).collect::<Vec<f64>>();
    let k = (u1[0]).tanh(); smooth(&mut u1, k);
    }
    else {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (1.7_f64 - total) <= 0.1 || (1.7_f64 - total) > 0.9 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if j3 % 2 == 1 { break; }
    total += 0.3 * ({ let q = (x[(i2 + 0) % 5]).powi(2); q * q }).tanh();
    let (p6, q0) = (helper((x[(i2 + 2) % 5]).tanh(), x[i2]), (x[i4]).tanh().exp());
    } }
    if j3 % 2 == 1 {
    }
    else {
    total -= ((power(((total).abs() + 0.1).ln() * 0.5, 2) + ((0.8_f64 - x[i2]) / (1.5 + (0.4_f64 + x[(i2 + 2) % 5]).sin())))).tanh();
    }
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p16(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total * total + 1.0).sqrt() < total { break; }
    total *= ((if (total - x[i1]) < (i1 as f64) { ((total).tanh() + x.iter().map(|t| t * total).sum::<f64>()) } else { ((total).powi(0)).powi(2) })).cos();
    let a3 = total;
    } }
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    total += 0.3 * x[0];
    }}
    for i6 in 0..x.len() {
    for i0 in 0..x.len() {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i0 % 2 == 1 { break; }
    let a3 = (((x[(i6 + 3) % 5] * total) / (1.5 + (total - total).sin())) - (total * total + 1.0).sqrt());
    let a4 = (((x[1]).max(total)).sin() - (i6 as f64));
    } }
    if i6 % 2 == 0 {
    if taped(total, &x[1..3]) > 0.3 { continue; }
    }
    for i5 in 0..=2 {
    let a6 = total;
    }
    }
    }
    let mut u0: Vec<f64> = Vec::new(); for k in 0..5 { u0.push(x[k] * (total / (1.5 + x[0].sin()))); }
    for i1 in 0..=2 {
    if (total).powi(1) < total {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if x.iter().map(|t| t * x[i1]).sum::<f64>() > 0.3 { break; }
    total += 0.3 * ({ let q = (if i2 % 2 == 0 { u0[0] } else { total }); q * q }).tanh();
    } }
    }
    else {
    }
    }
    total + total * 0.7 + u0[1] * u0[3]
}

#[differentiable]
pub(super) fn p17(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t2 = t2 * 1.1; {
    for i3 in 0..x.len() {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if ((x[i3]).abs() + 0.1).ln() > 0.3 { break; }
    let a6 = { let q = ((if x.iter().map(|t| t * 2.5_f64).sum::<f64>() < x[j5] { 1.6_f64 } else { x[i4] })).powi(0); q * q };
    } }
    for i0 in 1..4 {
    }
    let mut u1 = x.to_vec();
    }
    }}
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (x[2]).max(0.7_f64) > 0.3 { break; }
    if (x[j3] + total) < total {
    if j3 % 2 == 0 { return ((total - total) - (x[4]).powi(3)); }
    }
    else {
    for i4 in (0..5).rev() {
    let mut u5 = x.to_vec();
    }
    }
    total = 0.4 * total + ((((x[i2] * x[i2] + 1.0).sqrt() + (x[(j3 + 3) % 5]).sin()) * total)).sin();
    let a6 = (((total).sin() * (x[1] * x[j3])) + { let q = helper(x[0], total); q * q });
    } }
    total -= ((((total - x[2])).mul_add(0.5, total) - ((x[0]).abs() + 0.1).ln())).tanh();
    for i0 in 0..=2 {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if { let q = total; q * q } < x[i0] { break; }
    for i3 in 1..4 {
    let a4 = ((total - (x[(i3 + 2) % 5]).tanh()) * x[(i1 + 0) % 5]);
    let a5 = (total).mul_add(0.5, a4);
    }
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p18(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    if i1 % 2 == 1 { continue; }
    for i3 in 0..x.len() {
    total -= ((((total).sin()).mul_add(0.5, total) + (helper(x[(i3 + 0) % 5], total) + (-total)))).tanh();
    total += 0.3 * taped(((total + total) + (x[2] * total)), &x[1..3]);
    }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total * total) < total { break; }
    let a6 = ((0.8_f64).tanh().exp() - ((x[i1]).sin()).powi(2));
    total = 0.4 * total + ((-(x.iter().map(|t| t * a6).sum::<f64>() + (total * a6)))).sin();
    } }
    }
    let a0 = (((total).powi(2)).tanh().exp() * { let q = (x[i1] / (1.5 + x[(i1 + 2) % 5].sin())); q * q });
    for i1 in 0..=2 {
    let mut k2 = 0; let z3 = loop { k2 += 1;
    let (p4, q5) = (x.iter().map(|t| t * helper(a0, total)).sum::<f64>(), a0);
    if k2 > 2 { break ((a0 + a0) + (x[3]).sin()); } };
    let a6 = helper(({ let q = a0; q * q }).max(((i1 as f64) * z3)), z3);
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    }
    }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p19(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total < x[3] { break; }
    let mut m4 = total;
    let mut m5 = ((m4 + total) + m4);
    } }
    total += 0.3 * ({ let q = x.iter().map(|t| t * total).sum::<f64>(); q * q } * (taped(x[4], &x[1..3]) + ((total).abs() + 0.1).ln()));
    }
    if (2.7_f64 - x[2]) > 0.3 {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (total + x[0]) <= 0.1 || (total + x[0]) > 0.9 { break; }
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let mut u2 = vec![x[0], (x[j0]).tanh(), 0.5, x[1], (x[j0]).tanh()];
    }
    } }
    let mut k3 = 0; let z4 = loop { k3 += 1;
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if total > 0.3 { break; }
    total += 0.3 * ((((i5 as f64) + total) * ((i5 as f64) + total) + 1.0).sqrt() + (power(x[j6] * 0.5, 0)).mul_add(0.5, x[i5]));
    let (p0, q1) = (((if (x[j6] + total) < total { (j6 as f64) } else { x[j6] }) * (x[3] + total)), (i5 as f64));
    } }
    if k3 > 2 { break ((x[1]).tanh() - (total * total)); } };
    }
    else {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if power(x[0] * 0.5, 1) > 0.3 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i2 % 2 == 1 { break; }
    let mut m6 = x[i4];
    if x.iter().map(|t| t * (j5 as f64)).sum::<f64>() > 0.3 { continue; }
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if i2 % 2 == 0 { break; }
    let a2 = (((total + total)).sin() - (((j3 as f64) - (i0 as f64)) * x.iter().map(|t| t * x[j1]).sum::<f64>()));
    total *= (a2).cos();
    } }
    let (p3, q4) = (total, (x[j3]).tanh());
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p20(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], (x[1] + x[3]), 0.5, x[1], (x[1] + x[3])];
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let a3 = (helper(norm(&u1), helper(u1[0], total))).tanh();
    }
    for i4 in 1..4 {
    if (total / (1.5 + total.sin())) < total {
    for t5 in u1.iter_mut() { *t5 = (*t5 * (total).tanh()).sin(); }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (total + total) > 0.3 { break; }
    } }
    }
    }
    u1.swap(3, 1);
    let mut k1 = 0; let z2 = loop { k1 += 1;
    if (total - 1.2_f64) < x[0] {
    if (total + total) <= 0.1 || (total + total) > 0.9 {
    u1[2] *= (u1[1]).tanh();
    total -= ((((total - 0.2_f64)).powi(3) - total)).tanh();
    let mut u3: Vec<f64> = Vec::new(); for k in 0..5 { u3.push(x[k] * (0.8_f64 * x[3])); }
    }
    }
    total += 0.3 * total;
    u1.swap(3, 0);
    if k1 > 2 { break ((u1[1] / (1.5 + u1[1].sin()))).tanh(); } };
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    let (p5, q6) = (total, { let q = z2; q * q });
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (p5 * p5 + 1.0).sqrt() > 0.3 { break; }
    total /= 1.2 + (norm(&u1)).sin();
    } }
    }
    total + z2 * 0.7 + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p21(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total).tanh() > 0.3 { break; }
    if total < 1.4_f64 {
    for i3 in 1..4 {
    let a4 = ((-(total).powi(2))).max((x[i1]).sin());
    }
    }
    } }
    let a5 = match x.len() % 3 { 0 => ({ let q = total; q * q }).tanh(), 1 | 4 => { let w = ((if (if total > 0.3 { x[1] } else { total }) <= 0.1 || (if total > 0.3 { x[1] } else { total }) > 0.9 { 0.4_f64 } else { x[3] })).tanh().exp(); w * w } _ => 0.25 };
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    if (total * x[1]) <= 0.1 || (total * x[1]) > 0.9 {
    if a5 <= 0.1 || a5 > 0.9 {
    if ((0.8_f64).abs() + 0.1).ln() > 0.3 { return power((total - total) * 0.5, 1); }
    if (if (total * total + 1.0).sqrt() > 0.3 { a5 } else { total }) < total { continue; }
    }
    else {
    let mut m0 = taped((x[2] * x[4]), &x[1..3]);
    }
    total += 0.3 * (1.2_f64 - taped((a5 * total), &x[1..3]));
    }
    let mut u1 = [1.5_f64; 5];
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if a5 < total { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    u1[i2] = ((-(total).tanh())).sin();
    }
    } }
    }
    total + a5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p22(x: &[f64]) -> f64 {
    let mut total = x[0];
    total -= ((((power(total * 0.5, 1)).sin()).abs() + 0.1).ln()).tanh();
    let a1 = total;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (2.8_f64 + total) < a1 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if j3 % 2 == 1 { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if j5 % 2 == 1 { break; }
    let a1 = 2.3_f64;
    } }
    } }
    } }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (-total) > 0.3 { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    if (total / (1.5 + a1.sin())) > 0.3 {
    let (p5, q6) = (((a1 * x[(i2 + 2) % 5])).tanh(), (total).powi(1));
    let mut u0 = vec![x[0], x.iter().map(|t| t * (i2 as f64)).sum::<f64>(), 0.5, x[1], x.iter().map(|t| t * (i2 as f64)).sum::<f64>()];
    }
    else {
    let mut u1 = [(x[j3]).tanh().exp(); 5];
    }
    let mut m2 = ((if (x[3]).powi(2) < 0.5_f64 { total } else { (i2 as f64) }) / (1.5 + (x[i2] * x[i2] + 1.0).sqrt().sin()));
    let a3 = a1;
    }
    } }
    for i4 in 0..x.len() {
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if i4 % 2 == 0 { break; }
    for (t1, w) in x.iter().rev().zip(x[1..].iter()) { let t1 = t1 * 1.1; {
    let mut m2 = (if (if (t1 / (1.5 + t1.sin())) > 0.3 { a1 } else { t1 }) > 0.3 { (x[j6]).max(x[i4]) } else { 0.1_f64 });
    }}
    let mut u3 = vec![x[0], ((i5 as f64) + a1), 0.5, x[1], ((i5 as f64) + a1)];
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    u3[j6] = (((t5 * a1)).powi(0)).sin();
    }}
    } }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p23(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = total;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if x[1] <= 0.1 || x[1] > 0.9 { break; }
    let mut k4 = 0; let z5 = loop { k4 += 1;
    if (a1 + total) < x[(i2 + 1) % 5] {
    total = ({ let q = (x.iter().map(|t| t * total).sum::<f64>()).tanh().exp(); q * q }).sin();
    let mut u6 = vec![x[0], (j3 as f64), 0.5, x[1], (j3 as f64)];
    }
    let mut u0 = vec![x[0], (i2 as f64), 0.5, x[1], (i2 as f64)];
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t2 = t2 * 1.1; {
    let mut m3 = ((total / (1.5 + a1.sin())) * (total / (1.5 + a1.sin())) + 1.0).sqrt();
    }}
    if k4 > 2 { break a1; } };
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[3] * x[3] + 1.0).sqrt() <= 0.1 || (x[3] * x[3] + 1.0).sqrt() > 0.9 { break; }
    if (x[j5]).tanh() < total { continue; }
    if (total + total) > 0.3 { return (taped(2.9_f64, &x[1..3]) + (a1 * (i4 as f64))); }
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    if i4 % 2 == 0 { continue; }
    let a2 = (((x[i6] * x[j5]) * (2.4_f64).tanh())).powi(3);
    }
    total = 0.4 * total + (t0).sin();
    let a3 = match i4 % 3 { 0 => (taped(total, &x[1..3]) * (1.3_f64 * 1.3_f64 + 1.0).sqrt()), 1 | 4 => { let w = (x.iter().map(|t| t * a1).sum::<f64>() * t0); w * w } _ => 0.25 };
    }}
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[0] * a1) <= 0.1 || (x[0] * a1) > 0.9 { break; }
    let mut u6 = vec![(-x[0]); 5];
    for i0 in 0..x.len() {
    }
    } }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p24(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if x.iter().map(|t| t * x[1]).sum::<f64>() <= 0.1 || x.iter().map(|t| t * x[1]).sum::<f64>() > 0.9 { break; }
    for i3 in 0..=2 {
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    let mut u6: Vec<f64> = Vec::new(); for k in 0..5 { u6.push(x[k] * (0.3_f64).sin()); }
    let (p0, q1) = ((x[i1]).powi(1), (x[3]).max(total));
    let mut u2 = vec![x[0], (((j2 as f64)).abs() + 0.1).ln(), 0.5, x[1], (((j2 as f64)).abs() + 0.1).ln()];
    }}
    }
    let mut m3 = ((total * x[4]) * (total * x[4]) + 1.0).sqrt();
    } }
    if (total).sin() < x[3] {
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[2]).tanh().exp() > 0.3 { break; }
    } }
    if (if total < x[4] { total } else { total }) > 0.3 { continue; }
    if 2.8_f64 <= 0.1 || 2.8_f64 > 0.9 {
    if (total).sin() <= 0.1 || (total).sin() > 0.9 { break; }
    }
    else {
    let a0 = ((total + helper(x[0], total)) + (taped(x[3], &x[1..3])).max((total + x[0])));
    total /= 1.2 + ((((x[4] - total) * (a0 + x[4])) + (power(x[2] * 0.5, 2) * (total * 2.3_f64)))).sin();
    }
    }
    }
    for i1 in 1..4 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    total = 0.4 * total + ((total * ((x[(i1 + 2) % 5] * x[(i1 + 2) % 5] + 1.0).sqrt()).sin())).sin();
    }
    }
    let mut u3 = x.iter().map(|t| (t * { let q = total; q * q }).sin()).collect::<Vec<f64>>();
    for i4 in 0..x.len() {
    }
    total + total * 0.7 + u3[1] * u3[3]
}

#[differentiable]
pub(super) fn p25(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if power(x[3] * 0.5, 0) < 0.8_f64 { break; }
    total = 0.4 * total + ((((x[i1] - total)).tanh().exp() * ((total).tanh() * (total + 2.3_f64)))).sin();
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (1.9_f64 - total) > 0.3 { break; }
    if i3 % 2 == 1 {
    total /= 1.2 + ((x[j4]).max(((if x[2] < total { total } else { total })).sin())).sin();
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if i3 % 2 == 0 { break; }
    if (x[(j4 + 1) % 5] * total) > 0.3 { continue; }
    let a0 = ((x[(j6 + 3) % 5]).tanh().exp()).max(((total - (j4 as f64)) / (1.5 + power(total * 0.5, 0).sin())));
    } }
    total /= 1.2 + (taped(((x[(j4 + 3) % 5] / (1.5 + total.sin())) * (x[1] - total)), &x[1..3])).sin();
    }
    else {
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t2 = t2 * 1.1; {
    total *= ((((t2 + x[j4]) - (total * x[j4])) * (helper(x[4], 1.2_f64) * helper(t2, (i3 as f64))))).cos();
    }}
    if (total + x[i3]) > 0.3 {
    total = 0.4 * total + ((x.iter().map(|t| t * total).sum::<f64>() - ((total * total)).mul_add(0.5, 1.7_f64))).sin();
    }
    }
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if x[0] <= 0.1 || x[0] > 0.9 { break; }
    for w in x.windows(2) { let t6 = w[0] * w[1]; {
    let a0 = (({ let q = total; q * q } * ((i3 as f64)).powi(2))).sin();
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (t6).tanh() > 0.3 { break; }
    let mut m3 = ((x[i3] + x[(j2 + 1) % 5]) + ((i3 as f64) - x[(i1 + 2) % 5]));
    } }
    if i3 % 2 == 0 { continue; }
    }}
    total = 0.4 * total + (((taped((j4 as f64), &x[1..3])).max(((j4 as f64)).max(total)) * helper((total + (j4 as f64)), (-x[0])))).sin();
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if total > 0.3 { break; }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p26(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[2] * total) > 0.3 {
    let (p1, q2) = (((total * x[2]) - (total * total)), x.iter().map(|t| t * total).sum::<f64>());
    let a3 = q2;
    }
    else {
    let mut k4 = 0; let z5 = loop { k4 += 1;
    let (p6, q0) = (taped((total + total), &x[1..3]), taped(total, &x[1..3]));
    total = 0.4 * total + (((total - (x[1] * p6))).tanh().exp()).sin();
    if k4 > 2 { break (((total).powi(0)).abs() + 0.1).ln(); } };
    }
    if (total).mul_add(0.5, total) < total {
    total -= ((power((1.2_f64).sin() * 0.5, 0)).mul_add(0.5, x[2])).tanh();
    for i1 in 0..x.len() {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    total /= 1.2 + (((total).tanh()).tanh().exp()).sin();
    }
    }
    let mut m3 = ((total).max(x[2])).powi(2);
    }
    else {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total).powi(1) < x[0] { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if j5 % 2 == 0 { break; }
    } }
    total += 0.3 * total;
    } }
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    let a3 = (((t2).max(total)).max((x[(i1 + 0) % 5]).tanh()) - ((x[i1] * t2)).sin());
    if (total - a3) < t2 {
    let a4 = (total * ((x[i1] / (1.5 + 0.5_f64.sin()))).mul_add(0.5, t2));
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t6 = t6 * 1.1; {
    }}
    }}
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p27(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total).sin() < x[1] { break; }
    let (p3, q4) = (x[i1], (x[3]).mul_add(0.5, x[j2]));
    } }
    total -= (((x.iter().map(|t| t * total).sum::<f64>() + x[4]) * ((total).abs() + 0.1).ln())).tanh();
    for w in x.windows(2) { let t6 = w[0] * w[1]; {
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[0] - x[0]) > 0.3 { break; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if ((i0 as f64) - total) < x[(i0 + 2) % 5] { break; }
    if i0 % 2 == 1 { continue; }
    } }
    } }
    let mut k4 = 0; let z5 = loop { k4 += 1;
    if (t6 / (1.5 + t6.sin())) < total {
    }
    total /= 1.2 + ((((x[2] + x[4])).sin()).sin()).sin();
    if k4 > 2 { break (((total * x[4])).abs() + 0.1).ln(); } };
    let a6 = (((x[4] + x[4]) * (x[2] / (1.5 + t6.sin()))) * ((if (x[0] * x[1]) < 1.3_f64 { x[1] } else { total })).max((t6).max(t6)));
    }}
    let a0 = { let q = ((if (0.1_f64 + 0.8_f64) < total { total } else { x[4] })).powi(0); q * q };
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[3] - a0) > 0.3 { break; }
    if i1 % 2 == 1 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total * x[i1]) < total { break; }
    let mut u5 = vec![x[0], (x[j2] + total), 0.5, x[1], (x[j2] + total)];
    let mut m6 = a0;
    let mut u0 = x.to_vec();
    } }
    }
    else {
    }
    } }
    total + a0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p28(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= ((((total * total) * (x[1] / (1.5 + total.sin()))) + (-(total).mul_add(0.5, total)))).cos();
    if (total + x[1]) <= 0.1 || (total + x[1]) > 0.9 {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if ((0.2_f64).abs() + 0.1).ln() > 0.3 { break; }
    if (total + x[4]) < total {
    }
    else {
    let (p3, q4) = (({ let q = total; q * q } * (total / (1.5 + 2.3_f64.sin()))), (total + total));
    let a5 = (x.iter().map(|t| t * (-p3)).sum::<f64>()).tanh();
    }
    if i1 % 2 == 0 {
    if (total * total + 1.0).sqrt() > 0.3 { return x.iter().map(|t| t * (if (x[i1] / (1.5 + (j2 as f64).sin())) < total { x[(j2 + 3) % 5] } else { 0.7_f64 })).sum::<f64>(); }
    let a6 = { let q = ((total + total)).tanh().exp(); q * q };
    let (p0, q1) = (((a6 + a6) - power(a6 * 0.5, 1)), 2.7_f64);
    }
    } }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (total - 0.9_f64) > 0.3 { break; }
    let mut u4 = vec![(0.4_f64 * total); 5];
    if ((j3 as f64) + total) > 0.3 {
    let a5 = (-(norm(&u4) + power(total * 0.5, 2)));
    let mut u6 = x.to_vec();
    }
    else {
    let a0 = (((u4[j3] * 2.4_f64)).powi(1)).tanh();
    }
    } }
    if { let q = total; q * q } > 0.3 {
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let (p2, q3) = ((-(x[4]).sin()), (x[1] + total));
    }
    }
    else {
    }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p29(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if taped(total, &x[1..3]) < t2 { break; }
    let a6 = (helper((x[i4] - x[1]), t2) + ((total + t2) * (x[(i4 + 3) % 5]).powi(1)));
    let mut u0 = x.iter().map(|t| (t * (-total)).sin()).collect::<Vec<f64>>();
    let (p1, q2) = (((1.1_f64).tanh().exp() * u0[3]), (x[i1]).tanh().exp());
    } }
    }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i1 % 2 == 0 { break; }
    let a5 = x[j4];
    if (total * (i1 as f64)) > 0.3 {
    let mut u6 = x.iter().map(|t| (t * a5).sin()).collect::<Vec<f64>>();
    }
    } }
    for (t1, w) in x.iter().rev().zip(x[1..].iter()) { let t1 = t1 * 1.1; {
    let a2 = (t1).sin();
    total += 0.3 * (x[i1] - (x.iter().map(|t| t * t2).sum::<f64>() + (total).mul_add(0.5, 0.9_f64)));
    }}
    }}
    for i3 in 1..4 {
    let a4 = total;
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if i3 % 2 == 0 { break; }
    if { let q = total; q * q } < total {
    let (p0, q1) = ((helper(a4, total) + ((j6 as f64)).powi(1)), (x[i3]).powi(1));
    if ((i5 as f64) + a4) > 0.3 { continue; }
    }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    total += 0.3 * t3;
    let a4 = (((1.9_f64 * t3) + x[i5]) / (1.5 + x.iter().map(|t| t * x.iter().map(|t| t * t3).sum::<f64>()).sum::<f64>().sin()));
    }}
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p30(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (2.9_f64).max(x.iter().map(|t| t * (total * total)).sum::<f64>());
    if ((a1).abs() + 0.1).ln() <= 0.1 || ((a1).abs() + 0.1).ln() > 0.9 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (a1).tanh() <= 0.1 || (a1).tanh() > 0.9 { break; }
    for i4 in 0..=2 {
    total = ((taped((-x[i4]), &x[1..3])).mul_add(0.5, x[(j3 + 1) % 5])).sin();
    let a5 = taped((1.3_f64 + x[j3]), &x[1..3]);
    }
    } }
    let mut m6 = ((x[2]).sin()).tanh();
    }
    else {
    }
    if (x[3] / (1.5 + a1.sin())) <= 0.1 || (x[3] / (1.5 + a1.sin())) > 0.9 {
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 { a1 } else { total }) > 0.3 { break; }
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let a3 = (((total * x[2]) * (total * x[2]) + 1.0).sqrt()).powi(0);
    }
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if { let q = x[0]; q * q } <= 0.1 || { let q = x[0]; q * q } > 0.9 { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (x[(i4 + 0) % 5]).mul_add(0.5, 2.2_f64) < total { break; }
    let a1 = x[(j5 + 3) % 5];
    } }
    } }
    let mut u2 = vec![x[0], ((x[0]).abs() + 0.1).ln(), 0.5, x[1], ((x[0]).abs() + 0.1).ln()];
    }
    else {
    let mut k3 = 0; let z4 = loop { k3 += 1;
    for (t6, w) in x.iter().rev().zip(x[1..].iter()) { let t6 = t6 * 1.1; {
    }}
    if k3 > 2 { break total; } };
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p31(x: &[f64]) -> f64 {
    let mut total = x[0];
    total += 0.3 * (((total - 1.5_f64) + (x[1]).tanh()) * (if (total / (1.5 + total.sin())) <= 0.1 || (total / (1.5 + total.sin())) > 0.9 { (total * x[3]) } else { (total - total) }));
    total = 0.4 * total + (x.iter().map(|t| t * (total / (1.5 + x[3].sin()))).sum::<f64>()).sin();
    for i1 in 1..4 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let mut u3: Vec<f64> = Vec::new(); for k in 0..5 { u3.push(x[k] * (total + total)); }
    }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i1 % 2 == 0 { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i4 % 2 == 0 { break; }
    total += 0.3 * ((total * (total + x[i4]))).powi(1);
    let a1 = ((x.iter().map(|t| t * x[i4]).sum::<f64>() + (total * total)) * (-(total).mul_add(0.5, total)));
    } }
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    }
    } }
    }
    for i3 in 0..=2 {
    if 0.2_f64 > 0.3 {
    let a4 = (power((total).sin() * 0.5, 2) * ((x[1] + total)).tanh().exp());
    }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if total > 0.3 { break; }
    let mut m0 = (x[(i3 + 2) % 5] * (total + total));
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p32(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = total;
    for i2 in 1..4 {
    total = (helper(((((i2 as f64)).abs() + 0.1).ln() + ((i2 as f64)).tanh()), ((total).sin()).tanh().exp())).sin();
    for i3 in 1..4 {
    total += 0.3 * (((if i2 % 2 == 0 { ((i2 as f64) * (i2 as f64) + 1.0).sqrt() } else { (x[i3]).tanh() })).abs() + 0.1).ln();
    total /= 1.2 + (((1.1_f64).max((total * 1.2_f64)) * ((total).tanh() * x[i3]))).sin();
    }
    }
    if x[3] < x[2] { return 1.7_f64; }
    for i4 in 1..4 {
    let mut k5 = 0; let z6 = loop { k5 += 1;
    let mut u0 = vec![x[0], (-x[(i4 + 1) % 5]), 0.5, x[1], (-x[(i4 + 1) % 5])];
    let a1 = match i4 % 3 { 0 => ((a1 - a1)).sin(), 1 | 4 => { let w = (power(x[(i4 + 1) % 5] * 0.5, 2) + (u0[(i4 + 1) % 5] - total)); w * w } _ => 0.25 };
    if k5 > 2 { break ((a1 * a1 + 1.0).sqrt() * (a1).max(x[(i4 + 0) % 5])); } };
    if i4 % 2 == 1 {
    let mut u2: Vec<f64> = Vec::new(); for k in 0..5 { u2.push(x[k] * z6); }
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    u2[i4] *= ((((i4 as f64) / (1.5 + total.sin())) * a1)).tanh();
    let mut m5 = (-total);
    }}
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i4 % 2 == 1 { break; }
    let a1 = a1;
    total = (total).sin();
    let a2 = ((u2[i6] + ((i6 as f64) / (1.5 + total.sin()))) * (((i6 as f64) + z6) - (u2[j0] - total)));
    } }
    }
    for i3 in 0..=2 {
    if i4 % 2 == 0 {
    }
    else {
    }
    }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p33(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if x[2] > 0.3 { break; }
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    for i4 in 0..x.len() {
    let mut u5 = x.to_vec();
    }
    }
    let a6 = match j2 % 3 { 0 => total, 1 | 4 => { let w = total; w * w } _ => 0.25 };
    } }
    if helper(total, x[2]) < total {
    let (p0, q1) = (((x[4] + 0.4_f64) * (x[3]).tanh()), (total).mul_add(0.5, 2.2_f64));
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (q1 * x[2]) < q1 { break; }
    if (x[1] + total) < x[j3] {
    }
    else {
    total *= (total).cos();
    let mut m4 = ((q1 * q1) * (q1 * q1) + 1.0).sqrt();
    let a5 = (((m4).powi(3)).tanh() + ({ let q = total; q * q } + p0));
    }
    let mut k6 = 0; let z0 = loop { k6 += 1;
    total -= (0.2_f64).tanh();
    if k6 > 2 { break power(2.2_f64 * 0.5, 0); } };
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if x[1] < total { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total - total) < x[j2] { break; }
    let mut u5: Vec<f64> = Vec::new(); for k in 0..5 { u5.push(x[k] * { let q = q1; q * q }); }
    } }
    let mut k6 = 0; let z0 = loop { k6 += 1;
    if k6 > 2 { break (taped(q1, &x[1..3]) - ((total).abs() + 0.1).ln()); } };
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p34(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[4]).tanh().exp() > 0.3 { break; }
    let mut u3 = x.iter().map(|t| (t * (1.3_f64 / (1.5 + (j2 as f64).sin()))).sin()).collect::<Vec<f64>>();
    } }
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    let mut k6 = 0; let z0 = loop { k6 += 1;
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[3]).mul_add(0.5, x[4]) < x[3] { break; }
    total /= 1.2 + ((((-(j2 as f64)) + ((i1 as f64) + total)) / (1.5 + ((-t5) - ((i1 as f64) * 2.8_f64)).sin()))).sin();
    let a3 = ((if ((total).abs() + 0.1).ln() < x[2] { ((j2 as f64) - x[(j2 + 2) % 5]) } else { (x[i1] * total) })).sin();
    } }
    if k6 > 2 { break x[3]; } };
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p35(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    if total > 0.3 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[(i1 + 0) % 5]).tanh().exp() > 0.3 { break; }
    let a5 = (((total / (1.5 + x[i3].sin())) - taped(total, &x[1..3]))).max((j4 as f64));
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if ((i1 as f64)).max(0.7_f64) < t2 { break; }
    total += 0.3 * (t2 + (x[2] - (if (t2).mul_add(0.5, t2) < x[i6] { t2 } else { x[i6] })));
    } }
    }
    let a1 = x.iter().map(|t| t * ((total * x[i1]) / (1.5 + (t2 / (1.5 + 0.1_f64.sin())).sin()))).sum::<f64>();
    }}
    total = 0.4 * total + ((x.iter().map(|t| t * (total).sin()).sum::<f64>() * (if (x[2]).tanh().exp() > 0.3 { (total * x[4]) } else { (total).mul_add(0.5, x[4]) }))).sin();
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (total * total + 1.0).sqrt() < 1.6_f64 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i2 % 2 == 0 { break; }
    if { let q = x[j3]; q * q } < total {
    total += 0.3 * { let q = (taped(x[j3], &x[1..3]) * taped(x[j3], &x[1..3]) + 1.0).sqrt(); q * q };
    }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (total * total) > 0.3 { break; }
    let mut u1: Vec<f64> = Vec::new(); for k in 0..5 { u1.push(x[k] * (0.2_f64 * total)); }
    } }
    } }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p36(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total / (1.5 + x[0].sin())) < x[0] {
    let a1 = (((x[4] + total) + (total - x[1]))).powi(1);
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if taped(0.6_f64, &x[1..3]) <= 0.1 || taped(0.6_f64, &x[1..3]) > 0.9 { break; }
    total -= (((taped(total, &x[1..3]) / (1.5 + ((j3 as f64)).tanh().exp().sin())) * ((x[j3] + x[i2]) * (x[j3] + x[i2]) + 1.0).sqrt())).tanh();
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p37(x: &[f64]) -> f64 {
    let mut total = x[0];
    if helper(x[0], total) > 0.3 {
    total /= 1.2 + ((-total)).sin();
    for i1 in 0..=2 {
    total /= 1.2 + ((total).tanh()).sin();
    for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t3 = t3 * 1.1; {
    let (p4, q5) = ((t3 * helper((i1 as f64), total)), t3);
    }}
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    let mut u0: Vec<f64> = Vec::new(); for k in 0..5 { u0.push(x[k] * (total * total + 1.0).sqrt()); }
    }
    }
    }
    else {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[0] / (1.5 + x[2].sin())) > 0.3 { break; }
    let (p3, q4) = (taped((total + total), &x[1..3]), (x[0] + total));
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    }
    for i6 in 0..x.len() {
    let mut m0 = ((p3 * total) / (1.5 + x[i1].sin()));
    if total < q4 { break; }
    }
    } }
    }
    for i1 in (0..5).rev() {
    let mut m2 = (i1 as f64);
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p38(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (total).tanh().exp() <= 0.1 || (total).tanh().exp() > 0.9 { break; }
    let (p4, q5) = (((total).powi(3) * (total).powi(3) + 1.0).sqrt(), (0.4_f64).tanh().exp());
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if power(2.9_f64 * 0.5, 2) < x[2] { break; }
    for i1 in 0..=2 {
    if (total).tanh().exp() < (i1 as f64) { return ((total).abs() + 0.1).ln(); }
    }
    } }
    }
    if (total + total) < 2.8_f64 {
    for i2 in 0..=2 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if helper(x[i2], total) > 0.3 { break; }
    let a5 = (((total + total)).sin() / (1.5 + ((x[i2] + total)).tanh().sin()));
    } }
    }
    let a6 = (((total * total + 1.0).sqrt() + (x[3] - total)) * ((x[1] + total)).max((x[4] * total)));
    }
    else {
    for i0 in 0..x.len() {
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    total += 0.3 * x.iter().map(|t| t * (i0 as f64)).sum::<f64>();
    }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    total /= 1.2 + ((((t3 - total) + ((i0 as f64) - 0.1_f64)) + (x.iter().map(|t| t * t3).sum::<f64>() * (x[i2] + t3)))).sin();
    }}
    }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p39(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    let mut u3 = x.iter().map(|t| (t * (total).max(x[i1])).sin()).collect::<Vec<f64>>();
    }}
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total).tanh().exp() > 0.3 { break; }
    let mut u6 = x.to_vec();
    let a0 = ((total - x[1])).max(((total * total + 1.0).sqrt() / (1.5 + (total - total).sin())));
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total + x[3]) < total { break; }
    let a3 = (total).tanh();
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if j2 % 2 == 0 { break; }
    if (if j5 % 2 == 1 { a3 } else { (i1 as f64) }) < x[4] {
    let mut u6 = x.to_vec();
    let mut u0 = [((total).abs() + 0.1).ln(); 5];
    let mut u6 = u6.to_vec(); let mut u0 = u0.to_vec(); u6[0] = u0[1] * u6[2]; std::mem::swap(&mut u6, &mut u0);
    }
    else {
    let mut u1 = vec![((i4 as f64) * (i4 as f64) + 1.0).sqrt(); 5];
    }
    } }
    let (p2, q3) = (taped(((x[i1]).abs() + 0.1).ln(), &x[1..3]), (a3 * a3 + 1.0).sqrt());
    } }
    let mut k4 = 0; let z5 = loop { k4 += 1;
    for i6 in (0..5).rev() {
    total = ((taped((total).max(total), &x[1..3]) * taped((total).max(total), &x[1..3]) + 1.0).sqrt()).sin();
    let mut u0 = vec![x[0], (x[i6]).sin(), 0.5, x[1], (x[i6]).sin()];
    }
    let mut k1 = 0; let z2 = loop { k1 += 1;
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    if power(t4 * 0.5, 1) <= 0.1 || power(t4 * 0.5, 1) > 0.9 { break; }
    }}
    if k1 > 2 { break ((total + x[4])).powi(2); } };
    if k4 > 2 { break (((total + total)).abs() + 0.1).ln(); } };
    total + z5 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p40(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total).max(x[1]) < total {
    let mut m1 = ((total - total)).powi(0);
    let a2 = (((x[2]).tanh().exp()).tanh().exp()).tanh();
    if (x[0] * x[4]) > 0.3 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if x.iter().map(|t| t * x[1]).sum::<f64>() < 1.6_f64 { break; }
    let (p5, q6) = (((if (total * m1) > 0.3 { (j4 as f64) } else { m1 })).mul_add(0.5, a2), (if (m1 - (i3 as f64)) > 0.3 { a2 } else { x[i3] }));
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (a2 * x[0]) > 0.3 { break; }
    total *= (x[i0]).cos();
    } }
    total -= ((((x[1] * m1) - (a2 * total))).powi(2)).tanh();
    }
    }
    else {
    let a2 = (((x[4] / (1.5 + 0.3_f64.sin())) * (total).tanh().exp()) + ((total + total) * (x[3]).mul_add(0.5, total)));
    }
    if x[2] > 0.3 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[4]).tanh() <= 0.1 || (x[4]).tanh() > 0.9 { break; }
    for i5 in (0..5).rev() {
    let mut m6 = (((x[1]).abs() + 0.1).ln() - (2.8_f64).tanh());
    let mut u0: Vec<f64> = Vec::new(); for k in 0..5 { u0.push(x[k] * power(m6 * 0.5, 2)); }
    let k = ((helper(x[j4], u0[(i5 + 2) % 5]) - x.iter().map(|t| t * m6).sum::<f64>())).tanh(); smooth(&mut u0, k);
    }
    } }
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) { let t2 = t2 * 1.1; {
    let a3 = (((total + x[0]) / (1.5 + (-total).sin())) * ((total * x[1]) * (1.4_f64).sin()));
    }}
    let mut m4 = (helper(total, total)).mul_add(0.5, total);
    }
    else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p41(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) { let t2 = t2 * 1.1; {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[0] * x[0]) < t2 { break; }
    let (p5, q6) = (((x[i3] + x[i3])).tanh(), (x[j4] * x[j4] + 1.0).sqrt());
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (total * x[j4]) < x[j4] { break; }
    total = (((taped(0.9_f64, &x[1..3]) - x[3])).tanh()).sin();
    } }
    if j4 % 2 == 1 {
    let a2 = ((i3 as f64) * (((i3 as f64) * total) + t2));
    }
    } }
    }}
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if x[2] < total { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (x[3] / (1.5 + x[(j5 + 1) % 5].sin())) > 0.3 { break; }
    let mut u1 = vec![(if j0 % 2 == 1 { x[(j0 + 0) % 5] } else { total }); 5];
    if (0.5_f64 * total) > 0.3 { break; }
    total = 0.4 * total + ((((u1[i6]).tanh() * (x[0] - total)) * ((u1[2] * (i6 as f64)) * total))).sin();
    } }
    total += 0.3 * ((j5 as f64)).sin();
    } }
    let a2 = match x.len() % 3 { 0 => ((total).tanh().exp() * 0.4_f64), 1 | 4 => { let w = ((x[4]).tanh().exp() * (1.7_f64).powi(1)); w * w } _ => 0.25 };
    }
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (total + x[3]) > 0.3 { break; }
    for i0 in (0..5).rev() {
    total = ((((t4).abs() + 0.1).ln()).tanh().exp()).sin();
    total -= (1.6_f64).tanh();
    let mut u1 = x.iter().map(|t| (t * x.iter().map(|t| t * total).sum::<f64>()).sin()).collect::<Vec<f64>>();
    }
    } }
    if (total).max(x[1]) > 0.3 {
    }
    else {
    }
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p42(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[4] + 0.4_f64) > 0.3 { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if { let q = total; q * q } > 0.3 { break; }
    let a5 = match i1 % 3 { 0 => ((total - total) * power(1.3_f64 * 0.5, 1)), 1 | 4 => { let w = ((2.8_f64).powi(2)).tanh().exp(); w * w } _ => 0.25 };
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i1 % 2 == 0 { break; }
    let mut u1 = vec![helper(x[i3], total); 5];
    } }
    let a2 = x[0];
    } }
    } }
    let mut m3 = ((x[2]).tanh().exp() + (x[3] + x[3]));
    total = 0.4 * total + (((total).abs() + 0.1).ln()).sin();
    if total < x[1] {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if total < total { break; }
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t0 = t0 * 1.1; {
    let mut u1: Vec<f64> = Vec::new(); for k in 0..5 { u1.push(x[k] * ((i4 as f64) * total)); }
    }}
    for w in x.windows(2) { let t3 = w[0] * w[1]; {
    total = 0.4 * total + ((((t3 * (1.5_f64).powi(2))).abs() + 0.1).ln()).sin();
    m3 = ((x[j5] * ((t3 * x[i4]) / (1.5 + (total).tanh().exp().sin())))).sin();
    }}
    } }
    }
    else {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if m3 <= 0.1 || m3 > 0.9 { break; }
    if (m3).sin() < total { break; }
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    let a0 = (((total + x[j5]) * total)).mul_add(0.5, x[(i4 + 2) % 5]);
    }
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if x[3] <= 0.1 || x[3] > 0.9 { break; }
    } }
    }
    total + m3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p43(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = power(((2.2_f64).abs() + 0.1).ln() * 0.5, 1);
    total = 0.4 * total + (x.iter().map(|t| t * (x[4] * { let q = 2.4_f64; q * q })).sum::<f64>()).sin();
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p44(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i1 % 2 == 0 { break; }
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    let (p6, q0) = (((total * 2.3_f64) - (total + x[3])), (x[j3]).max(t5));
    if j3 % 2 == 1 { return x[(i2 + 0) % 5]; }
    if (x[j3] * q0) < x[1] { break; }
    }}
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    }
    } }
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if helper(x[2], x[3]) <= 0.1 || helper(x[2], x[3]) > 0.9 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total * x[i2]) > 0.3 { break; }
    let mut u6 = x.iter().map(|t| (t * (2.7_f64 + x[i4])).sin()).collect::<Vec<f64>>();
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    u6[i2] += 0.5 * norm(&u6);
    let a1 = (((if j3 % 2 == 1 { (total - total) } else { (total * 2.7_f64) })).abs() + 0.1).ln();
    }
    } }
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let mut m3 = ((total * total)).powi(2);
    if power(total * 0.5, 0) > 0.3 { continue; }
    }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[(j3 + 0) % 5] * (i2 as f64)) > 0.3 { break; }
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    if j3 % 2 == 1 { continue; }
    if i4 % 2 == 0 { continue; }
    }
    } }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p45(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((x[0] - 0.8_f64) - (total - total)), (total - total));
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[2]).tanh() > 0.3 { break; }
    let a5 = match i3 % 3 { 0 => (q2 + power(total * 0.5, 0)), 1 | 4 => { let w = taped((-x[i3]), &x[1..3]); w * w } _ => 0.25 };
    if (x[j4] - a5) > 0.3 { return ((a5).sin()).sin(); }
    } }
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t0 = t0 * 1.1; {
    let mut m1 = (((p1).mul_add(0.5, 1.7_f64)).abs() + 0.1).ln();
    }}
    if taped(0.9_f64, &x[1..3]) > 0.3 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (x[3]).mul_add(0.5, 0.2_f64) > 0.3 { break; }
    let a4 = match j3 % 3 { 0 => (helper(x[(j3 + 0) % 5], q2) - p1), 1 | 4 => { let w = (j3 as f64); w * w } _ => 0.25 };
    } }
    let mut u5: Vec<f64> = Vec::new(); for k in 0..5 { u5.push(x[k] * (x[1] - p1)); }
    for i6 in 1..4 {
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    let mut m1 = (helper(q2, q2) + (i6 as f64));
    if (2.7_f64).powi(3) > 0.3 { continue; }
    }
    total = (((u5[i6] * (1.9_f64 + (i6 as f64))) - ((p1 / (1.5 + u5[(i6 + 3) % 5].sin())) + taped(q2, &x[1..3])))).sin();
    total = ((((q2 * 2.6_f64) - power(p1 * 0.5, 2))).sin()).sin();
    }
    }
    else {
    for i2 in 0..x.len() {
    if (q2).sin() < p1 {
    let (p3, q4) = (((q2 * total)).powi(3), (x[3] * p1));
    total -= ({ let q = 0.1_f64; q * q }).tanh();
    }
    else {
    }
    }
    }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p46(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 1..4 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    total += 0.3 * ({ let q = (x[i1]).tanh().exp(); q * q }).max(((2.5_f64 - (i1 as f64))).powi(0));
    let mut u5 = vec![power(1.1_f64 * 0.5, 2); 5];
    if i1 % 2 == 0 { break; }
    }}
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i1 % 2 == 1 { break; }
    let a1 = (((i1 as f64) * (total).tanh())).tanh().exp();
    } }
    }
    }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[(i2 + 2) % 5] + t3) < x[3] { break; }
    let mut m6 = ((i2 as f64) + (total + x[j5]));
    if (m6).sin() < x[i4] {
    let mut u0 = vec![((j5 as f64)).sin(); 5];
    let mut m1 = (x[0] * (u0[4] + u0[i2]));
    }
    else {
    let (p2, q3) = (t3, (t3 * t3 + 1.0).sqrt());
    let a4 = x[2];
    total = (((((i4 as f64) * x[1])).mul_add(0.5, 2.3_f64) * power((total + total) * 0.5, 0))).sin();
    }
    } }
    }}
    total *= ((if total > 0.3 { (((0.6_f64).abs() + 0.1).ln() * (total).tanh().exp()) } else { ((total).tanh() - (total * total + 1.0).sqrt()) })).cos();
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if x[3] > 0.3 { break; }
    let a0 = ((total).tanh().exp()).tanh();
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p47(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = x.iter().map(|t| (t * x[3]).sin()).collect::<Vec<f64>>();
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if x[4] <= 0.1 || x[4] > 0.9 { break; }
    let a4 = taped((u1[i2] / (1.5 + ((i2 as f64) + u1[(i2 + 3) % 5]).sin())), &x[1..3]);
    } }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t6 = t6 * 1.1; {
    u1[4] += 0.5 * ((total).tanh() + (t6 + total));
    }}
    total += 0.3 * x[1];
    let k = (x[2]).tanh(); smooth(&mut u1, k);
    total = ((x.iter().map(|t| t * (0.5_f64 + x[3])).sum::<f64>()).tanh().exp()).sin();
    u1.swap(2, 1);
    u1[0] += 0.5 * total;
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p48(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if helper(total, total) > 0.3 { break; }
    let mut k3 = 0; let z4 = loop { k3 += 1;
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    let mut m6 = (taped(total, &x[1..3])).tanh();
    m6 += 0.3 * x[(j2 + 1) % 5];
    let mut u0 = x.to_vec();
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[j2] * total) > 0.3 { break; }
    total -= (((x[0] + (total).powi(3)) + ((x[i1] + total) * (x[0]).max(total)))).tanh();
    } }
    if k3 > 2 { break taped((2.3_f64 + (i1 as f64)), &x[1..3]); } };
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (-z4) > 0.3 { break; }
    let mut u6 = [(x[i1] + total); 5];
    total /= 1.2 + ((u6[(j5 + 3) % 5] + x.iter().map(|t| t * (total * (i4 as f64))).sum::<f64>())).sin();
    let mut u0 = x.iter().map(|t| (t * { let q = z4; q * q }).sin()).collect::<Vec<f64>>();
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if j2 % 2 == 1 { break; }
    total /= 1.2 + (0.5_f64).sin();
    } }
    for i3 in (0..5).rev() {
    total -= (((power(total * 0.5, 1)).tanh() - ((z4 * z4 + 1.0).sqrt() - (total * total + 1.0).sqrt()))).tanh();
    }
    }
    if (z4 + z4) < z4 {
    if (x[j2] + total) < x[j2] {
    }
    else {
    }
    }
    else {
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p49(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = match x.len() % 3 { 0 => taped((-x[2]), &x[1..3]), 1 | 4 => { let w = (((if x.iter().map(|t| t * total).sum::<f64>() > 0.3 { total } else { x[4] })).abs() + 0.1).ln(); w * w } _ => 0.25 };
    if (total).max(total) > 0.3 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if a1 > 0.3 { break; }
    let a4 = match j3 % 3 { 0 => ((x[i2] * total) - (total - a1)), 1 | 4 => { let w = (-(total).sin()); w * w } _ => 0.25 };
    let (p5, q6) = ((x[i2] * total), x[(j3 + 3) % 5]);
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if ((j3 as f64)).sin() < p5 { break; }
    let a2 = ((((2.2_f64).mul_add(0.5, q6) - (q6 - 0.8_f64))).abs() + 0.1).ln();
    if ((q6).abs() + 0.1).ln() > 0.3 { continue; }
    } }
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if { let q = total; q * q } > 0.3 { break; }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if total > 0.3 { break; }
    total = ((0.7_f64 + ({ let q = total; q * q }).sin())).sin();
    total -= (power((((i3 as f64) * total) * ((i3 as f64) * total) + 1.0).sqrt() * 0.5, 1)).tanh();
    } }
    } }
    total = 0.4 * total + (((if (total).tanh() <= 0.1 || (total).tanh() > 0.9 { helper(a1, x[4]) } else { (0.2_f64 + total) })).max((if (x[0] + 1.6_f64) < a1 { (x[4]).mul_add(0.5, x[1]) } else { (a1 - total) }))).sin();
    }
    for i0 in 0..=2 {
    let a1 = match i0 % 3 { 0 => ((total / (1.5 + total.sin()))).sin(), 1 | 4 => { let w = ((total * total) * helper((i0 as f64), total)); w * w } _ => 0.25 };
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (2.2_f64 - total) <= 0.1 || (2.2_f64 - total) > 0.9 { break; }
    for (i4, t5) in x.iter().enumerate() { let t5 = t5 * 1.1; {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if power(x[i4] * 0.5, 1) < x[i2] { break; }
    } }
    }}
    } }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p50(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
    total = ((x[0]).sin()).sin();
    let mut k2 = 0; let z3 = loop { k2 += 1;
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    total = 0.4 * total + ((total).sin()).sin();
    }
    total = ((((x[0]).tanh().exp()).mul_add(0.5, 2.4_f64) * helper((total * 0.1_f64), total))).sin();
    let mut u5 = [(if i1 % 2 == 0 { total } else { (i1 as f64) }); 5];
    if k2 > 2 { break (total + (i1 as f64)); } };
    }
    let mut k6 = 0; let z0 = loop { k6 += 1;
    for w in x.windows(2) { let t2 = w[0] * w[1]; {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total + 2.6_f64) < x[0] { break; }
    let a5 = ((total).powi(1)).powi(1);
    let mut m6 = helper((1.2_f64 + x[j4]), { let q = total; q * q });
    let mut m0 = taped((a5 * total), &x[1..3]);
    } }
    }}
    if k6 > 2 { break 2.3_f64; } };
    total + z0 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p51(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if x.iter().map(|t| t * total).sum::<f64>() < total { break; }
    let mut m4 = ((0.2_f64 + total) / (1.5 + ((total).abs() + 0.1).ln().sin()));
    let mut k5 = 0; let z6 = loop { k5 += 1;
    if k5 > 2 { break ((m4).abs() + 0.1).ln(); } };
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if helper(total, (i1 as f64)) > 0.3 { break; }
    if (x[j1]).tanh().exp() > 0.3 { continue; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i0 % 2 == 0 { break; }
    let a4 = total;
    } }
    for i5 in 1..4 {
    let mut u6 = [(total - x[(i1 + 0) % 5]); 5];
    let mut m0 = (((x[(j1 + 0) % 5] * u6[(i5 + 1) % 5])).abs() + 0.1).ln();
    }
    } }
    }
    let mut m1 = (x[3] * total);
    let mut u2 = vec![x[0], (x[4] * 0.6_f64), 0.5, x[1], (x[4] * 0.6_f64)];
    let mut u3 = [(total + x[0]); 5];
    if (total).tanh() <= 0.1 || (total).tanh() > 0.9 {
    u2[2] = (2.5_f64).sin();
    }
    else {
    if (1.6_f64 + m1) > 0.3 {
    u3[4] *= (taped((total * total), &x[1..3])).tanh();
    }
    else {
    for t4 in u3.iter_mut() { *t4 = (*t4 * { let q = (m1).powi(0); q * q }).sin(); }
    }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if x.iter().map(|t| t * total).sum::<f64>() > 0.3 { break; }
    let a0 = (total + ((total * u2[(i5 + 0) % 5])).tanh());
    } }
    }
    total + m1 * 0.7 + total * 0.7 + u3[1] * u3[3] + u2[1] * u2[3]
}

#[differentiable]
pub(super) fn p52(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if total < total { break; }
    total *= ((((-x[4]) - (if ((x[j2]).abs() + 0.1).ln() > 0.3 { total } else { x[i1] }))).tanh().exp()).cos();
    } }
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    if total <= 0.1 || total > 0.9 { return 1.4_f64; }
    }
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t0 = t0 * 1.1; {
    let a1 = (((t0 * t0) * (2.9_f64 * 2.9_f64 + 1.0).sqrt()) + (((t0).abs() + 0.1).ln() * (total).powi(1)));
    }}
    }}
    total += 0.3 * (x.iter().map(|t| t * x.iter().map(|t| t * x[2]).sum::<f64>()).sum::<f64>() + x[3]);
    total /= 1.2 + (({ let q = total; q * q } * ((total).tanh().exp() + (total).tanh()))).sin();
    for i2 in (0..5).rev() {
    for i3 in (0..5).rev() {
    for i4 in 0..x.len() {
    let mut u5 = vec![x[i2]; 5];
    }
    let mut u6: Vec<f64> = Vec::new(); for k in 0..5 { u6.push(x[k] * { let q = x[(i3 + 3) % 5]; q * q }); }
    let mut u0 = [power((i3 as f64) * 0.5, 0); 5];
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i2 % 2 == 1 { break; }
    let mut k3 = 0; let z4 = loop { k3 += 1;
    total += 0.3 * (((total * total) - (x[i2]).tanh().exp())).tanh().exp();
    if k3 > 2 { break ((total * 1.7_f64)).tanh(); } };
    } }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p53(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 { break; }
    let mut m3 = (helper(x[0], x[(i1 + 0) % 5]) - (1.4_f64 + (i1 as f64)));
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if total < m3 { break; }
    for (&t0, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t0 = t0 * 1.1; {
    (total, m3) = (m3, total * 0.5);
    let mut u1 = vec![x[0], ((j2 as f64) * m3), 0.5, x[1], ((j2 as f64) * m3)];
    if (m3 + t0) > 0.3 { break; }
    }}
    total -= ((((total - total) * (total - total) + 1.0).sqrt()).max(((1.3_f64 + total) + (total * 1.7_f64)))).tanh();
    } }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p54(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = [(total * x[3]); 5];
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) { let t3 = t3 * 1.1; {
    if (x[4] + x[2]) > 0.3 { continue; }
    }}
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p55(x: &[f64]) -> f64 {
    let mut total = x[0];
    total + total * 0.7
}

#[differentiable]
pub(super) fn p56(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[0]).max(x[0]) <= 0.1 || (x[0]).max(x[0]) > 0.9 { break; }
    for (i3, t4) in x.iter().enumerate() { let t4 = t4 * 1.1; {
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if j2 % 2 == 1 { break; }
    total = 0.4 * total + (total).sin();
    } }
    }}
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (total).tanh().exp() < x[3] { break; }
    for i2 in 0..=2 {
    let a3 = x.iter().map(|t| t * helper(x[j1], (0.1_f64 + total))).sum::<f64>();
    let mut u4 = vec![x[0], taped(x[2], &x[1..3]), 0.5, x[1], taped(x[2], &x[1..3])];
    }
    } }
    if (x[i1]).tanh() > 0.3 {
    let mut k5 = 0; let z6 = loop { k5 += 1;
    if k5 > 2 { break (x.iter().map(|t| t * total).sum::<f64>() * x.iter().map(|t| t * total).sum::<f64>() + 1.0).sqrt(); } };
    if i1 % 2 == 1 {
    total -= (((x.iter().map(|t| t * total).sum::<f64>() * (total).max(x[3])) + (z6).mul_add(0.5, (j2 as f64)))).tanh();
    let (p0, q1) = (z6, z6);
    }
    for (i2, t3) in x.iter().enumerate() { let t3 = t3 * 1.1; {
    total -= ((taped((z6 * z6 + 1.0).sqrt(), &x[1..3]) * ((x[(j2 + 0) % 5] + total)).mul_add(0.5, x[(j2 + 3) % 5]))).tanh();
    let mut m4 = ((t3 * z6) - (t3 * x[j2]));
    }}
    }
    else {
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if { let q = (i1 as f64); q * q } < x[j2] { break; }
    total *= (((if (total - 0.2_f64) < 2.9_f64 { (x[(i5 + 1) % 5]).mul_add(0.5, 1.7_f64) } else { (x[4] * total) })).tanh().exp()).cos();
    } }
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p57(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total * x[1]) < total {
    let mut m1 = (taped(total, &x[1..3])).powi(3);
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (x[1]).tanh() > 0.3 { break; }
    let mut u4 = vec![x[0], ((j3 as f64)).powi(0), 0.5, x[1], ((j3 as f64)).powi(0)];
    let mut m5 = ((if (m1 + (j3 as f64)) < total { total } else { total }) * (i2 as f64));
    } }
    }
    if (total).tanh().exp() > 0.3 {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if total <= 0.1 || total > 0.9 { break; }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if helper((j0 as f64), x[i6]) > 0.3 { break; }
    let mut u3: Vec<f64> = Vec::new(); for k in 0..5 { u3.push(x[k] * x[j0]); }
    } }
    } }
    if { let q = total; q * q } < x[2] {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total + x[2]) < 0.1_f64 { break; }
    let mut u6: Vec<f64> = Vec::new(); for k in 0..5 { u6.push(x[k] * (x[j5] * x[j5] + 1.0).sqrt()); }
    } }
    }
    for i0 in 0..x.len() {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total * total) > 0.3 { break; }
    let (p3, q4) = (((total * total)).tanh(), (x[3]).max(total));
    } }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    }
    if ((i0 as f64) / (1.5 + 1.4_f64.sin())) < (i0 as f64) { continue; }
    }
    }
    else {
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i6 % 2 == 1 { break; }
    } }
    }}
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p58(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    let mut k3 = 0; let z4 = loop { k3 += 1;
    total /= 1.2 + ((((x[4]).tanh()).mul_add(0.5, total) + ((total * x[0])).max((if (0.5_f64 - x[1]) > 0.3 { total } else { total })))).sin();
    if k3 > 2 { break ((x[0]).powi(3) / (1.5 + (total + total).sin())); } };
    }
    }
    for i5 in (0..5).rev() {
    total = ((((x[4] * total) / (1.5 + (total).sin().sin())) / (1.5 + (if (total * x[(i5 + 2) % 5]) < 1.2_f64 { (-total) } else { taped(2.6_f64, &x[1..3]) }).sin()))).sin();
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if ((total).abs() + 0.1).ln() > 0.3 { break; }
    } }
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if power(x[4] * 0.5, 0) <= 0.1 || power(x[4] * 0.5, 0) > 0.9 { break; }
    for i3 in (0..5).rev() {
    total = 0.4 * total + (((j2 as f64)).powi(1)).sin();
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i3 % 2 == 1 { break; }
    let mut u6 = vec![(total + total); 5];
    if (if i1 % 2 == 0 { u6[j2] } else { total }) > 0.3 { return x.iter().map(|t| t * helper(1.9_f64, 0.9_f64)).sum::<f64>(); }
    let a0 = x.iter().map(|t| t * ((u6[i3] / (1.5 + total.sin())) / (1.5 + (i3 as f64).sin()))).sum::<f64>();
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i1 % 2 == 1 { break; }
    total = (total).sin();
    } }
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p59(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (0.5_f64 - 2.1_f64) > 0.3 { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    let mut m5 = (((x[i2]).abs() + 0.1).ln() * x[(i1 + 3) % 5]);
    }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (x[i1]).powi(3) < total { break; }
    let mut u1 = vec![(total).tanh(); 5];
    } }
    total /= 1.2 + ((i1 as f64)).sin();
    } }
    }
    for w in x.windows(2) { let t3 = w[0] * w[1]; {
    if x[1] > 0.3 {
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    total = (power(t3 * 0.5, 0)).sin();
    }
    let mut k5 = 0; let z6 = loop { k5 += 1;
    let mut u0 = vec![(t3 * x[3]); 5];
    if k5 > 2 { break ((x[1]).sin() * (total).max(t3)); } };
    if (t3).tanh().exp() > 0.3 {
    let mut u1 = vec![x[3]; 5];
    let mut u2 = vec![(x[4] + u1[3]); 5];
    }
    else {
    }
    }
    }}
    for i3 in 1..4 {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p60(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= ((if power(total * 0.5, 2) < total { ((total * total) + (total - total)) } else { x[2] })).cos();
    let mut k1 = 0; let z2 = loop { k1 += 1;
    let a3 = ((-((1.3_f64).abs() + 0.1).ln()) - ((total / (1.5 + total.sin())) + x.iter().map(|t| t * x[2]).sum::<f64>()));
    if 1.7_f64 > 0.3 {
    for i4 in (0..5).rev() {
    total = (total).sin();
    let mut m5 = ((x[i4] - x[i4])).powi(2);
    let a6 = (((a3 + total) * (x[4] * total))).tanh();
    }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if a3 < x[3] { break; }
    } }
    }
    else {
    total = (helper((taped(a3, &x[1..3]) - taped(1.3_f64, &x[1..3])), (x.iter().map(|t| t * x[4]).sum::<f64>() / (1.5 + ((x[3]).abs() + 0.1).ln().sin())))).sin();
    }
    if k1 > 2 { break ((x[4]).sin() - (x[1] + total)); } };
    let a2 = ((-(0.4_f64).powi(2)) + (((0.6_f64).abs() + 0.1).ln()).sin());
    let mut u3 = vec![(x[1] + a2); 5];
    if total < x[0] {
    for i4 in 0..x.len() {
    for t5 in u3.iter_mut() { *t5 = (*t5 * x.iter().map(|t| t * a2).sum::<f64>()).sin(); }
    for w in x.windows(2) { let t0 = w[0] * w[1]; {
    u3[i4] = (((total * z2) - (t0 * t0 + 1.0).sqrt())).sin();
    let a1 = norm(&u3);
    }}
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if ((z2).abs() + 0.1).ln() <= 0.1 || ((z2).abs() + 0.1).ln() > 0.9 { break; }
    for (i4, t5) in x.iter().enumerate() { let t5 = t5 * 1.1; {
    }}
    } }
    }
    else {
    }
    total + a2 * 0.7 + z2 * 0.7 + total * 0.7 + u3[1] * u3[3]
}

#[differentiable]
pub(super) fn p61(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = vec![x[0], ((total).abs() + 0.1).ln(), 0.5, x[1], ((total).abs() + 0.1).ln()];
    total = ((taped((u1[1] * u1[1] + 1.0).sqrt(), &x[1..3]) * (if (-u1[4]) <= 0.1 || (-u1[4]) > 0.9 { { let q = total; q * q } } else { { let q = x[4]; q * q } }))).sin();
    for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t3 = t3 * 1.1; {
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    for i5 in (0..5).rev() {
    let mut u6: Vec<f64> = Vec::new(); for k in 0..5 { u6.push(x[k] * t3); }
    }
    total = ((u1[4]).powi(0)).sin();
    }
    let k = ((((u1[3] * t3)).abs() + 0.1).ln()).tanh(); smooth(&mut u1, k);
    }}
    total += 0.3 * u1[2];
    let k = (((-total) + (u1[2] / (1.5 + total.sin())))).tanh(); smooth(&mut u1, k);
    total *= ((u1[3] - (helper(x[1], total)).tanh())).cos();
    for (i0, t1) in x.iter().enumerate() { let t1 = t1 * 1.1; {
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) { let t3 = t3 * 1.1; {
    if { let q = total; q * q } < t3 {
    let mut u4 = [helper(x[2], t3); 5];
    let mut u5 = vec![(total * total); 5];
    }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i0 % 2 == 1 { break; }
    let mut u1 = vec![x[0], ((i0 as f64) * t3), 0.5, x[1], ((i0 as f64) * t3)];
    let a2 = (-((x[i0]).powi(3)).max((t3 * t3 + 1.0).sqrt()));
    let mut u3 = x.iter().map(|t| (t * t1).sin()).collect::<Vec<f64>>();
    } }
    }}
    }}
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if norm(&u1) <= 0.1 || norm(&u1) > 0.9 { break; }
    } }
    total + total * 0.7 + u1[1] * u1[3]
}

#[differentiable]
pub(super) fn p62(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[0] - total) > 0.3 { break; }
    let mut m3 = ((-(i1 as f64))).max((total).tanh().exp());
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total * total) > 0.3 { break; }
    if (x[j5] * x[j5] + 1.0).sqrt() > 0.3 {
    let mut u6 = [(x[2]).tanh().exp(); 5];
    if j5 % 2 == 1 { continue; }
    }
    else {
    if (if (total * x[(i4 + 3) % 5]) < total { total } else { x[j5] }) < 1.6_f64 {
    }
    else {
    total /= 1.2 + ((((x[i4] - total)).sin() + helper((2.1_f64 * total), (x[j5]).mul_add(0.5, total)))).sin();
    if (total).tanh() < total { return (((x[1] + total)).abs() + 0.1).ln(); }
    }
    let mut k0 = 0; let z1 = loop { k0 += 1;
    total = ((x.iter().map(|t| t * power(0.6_f64 * 0.5, 1)).sum::<f64>()).tanh()).sin();
    if k0 > 2 { break helper((total).tanh().exp(), (x[(i4 + 3) % 5]).mul_add(0.5, x[j5])); } };
    total /= 1.2 + ((((x[j5]).tanh()).max((total).tanh())).powi(1)).sin();
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (total * total) > 0.3 { break; }
    let mut k4 = 0; let z5 = loop { k4 += 1;
    let (p6, q0) = (((x[j3] * total)).powi(2), (x[i2]).sin());
    if k4 > 2 { break { let q = (total + total); q * q }; } };
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    }
    let (p2, q3) = ((((i2 as f64) * total)).mul_add(0.5, (j3 as f64)), 1.3_f64);
    } }
    if i4 % 2 == 1 {
    }
    else {
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p63(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (total * x[0]) < 0.4_f64 {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[0] / (1.5 + total.sin())) > 0.3 { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i1 % 2 == 1 { break; }
    if (2.5_f64 * total) > 0.3 { return x[i3]; }
    let a5 = (((if i1 % 2 == 0 { 2.1_f64 } else { total })).powi(2) + taped(total, &x[1..3]));
    if i3 % 2 == 0 { return (total * (if { let q = (j4 as f64); q * q } < total { x[(i3 + 1) % 5] } else { a5 })); }
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i1 % 2 == 1 { break; }
    if total < 1.6_f64 { continue; }
    let (p1, q2) = (power((total).mul_add(0.5, total) * 0.5, 0), (total).sin());
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total * total) > 0.3 { break; }
    let mut u5 = x.to_vec();
    } }
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (x[0]).sin() > 0.3 { break; }
    let a1 = match i6 % 3 { 0 => (power(x[i6] * 0.5, 2)).max(total), 1 | 4 => { let w = ((2.1_f64).powi(3) / (1.5 + helper(total, total).sin())); w * w } _ => 0.25 };
    let mut u2 = x.iter().map(|t| (t * (a1 - x[(i6 + 3) % 5])).sin()).collect::<Vec<f64>>();
    let mut m3 = helper((a1).max(total), norm(&u2));
    } }
    }
    else {
    if 2.9_f64 < total {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[4] + x[3]) <= 0.1 || (x[4] + x[3]) > 0.9 { break; }
    let mut u6 = [total; 5];
    let (p0, q1) = (((total * total) * (total * total) + 1.0).sqrt(), power(2.8_f64 * 0.5, 1));
    } }
    for i2 in 0..x.len() {
    total /= 1.2 + ((((total).sin() + ((total).abs() + 0.1).ln())).tanh()).sin();
    total *= ({ let q = ((total + x[i2])).max(x.iter().map(|t| t * total).sum::<f64>()); q * q }).cos();
    }
    }
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p64(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (total).sin();
    let (p1, q2) = (2.3_f64, total);
    for i3 in 0..x.len() {
    let mut k4 = 0; let z5 = loop { k4 += 1;
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (-x[i3]) > 0.3 { break; }
    if (x[(j0 + 3) % 5]).tanh() > 0.3 { return { let q = (j0 as f64); q * q }; }
    let a1 = (power((if i3 % 2 == 1 { total } else { x[2] }) * 0.5, 2) - ((-q2) / (1.5 + (x[j0] + total).sin())));
    } }
    if k4 > 2 { break p1; } };
    total += 0.3 * ((z5 / (1.5 + (q2 * (i3 as f64)).sin())) / (1.5 + { let q = (if ((i3 as f64) * x[0]) > 0.3 { 2.3_f64 } else { x[(i3 + 0) % 5] }); q * q }.sin()));
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i3 % 2 == 0 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (q2 / (1.5 + 1.5_f64.sin())) < x[j3] { break; }
    total /= 1.2 + (((j3 as f64) * ((x[2]).powi(0) - (-z5)))).sin();
    total += 0.3 * ((taped(1.4_f64, &x[1..3])).tanh()).tanh().exp();
    } }
    } }
    }
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    let mut u1 = [(2.9_f64 * x[(i6 + 1) % 5]); 5];
    for t2 in u1.iter_mut() { *t2 = (*t2 * (power(t0 * 0.5, 2) + (total - p1))).sin(); }
    for (i3, t4) in x.iter().enumerate() { let t4 = t4 * 1.1; {
    let mut m5 = t4;
    m5 += 0.3 * t0;
    let mut u6 = vec![(x[i3] + total); 5];
    }}
    }}
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[1]).powi(0) <= 0.1 || (x[1]).powi(0) > 0.9 { break; }
    for i2 in (0..5).rev() {
    let mut u3 = vec![x[0], (x[i0] / (1.5 + x[1].sin())), 0.5, x[1], (x[i0] / (1.5 + x[1].sin()))];
    }
    } }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p65(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[4]).tanh() > 0.3 {
    let mut m1 = x[2];
    }
    let a2 = x[2];
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    for i5 in 0..x.len() {
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    let (p0, q1) = (helper((x[i5]).max(0.6_f64), power((i5 as f64) * 0.5, 2)), a2);
    }
    }
    for i2 in 1..4 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if x[i2] > 0.3 { break; }
    let a5 = ((power(t4 * 0.5, 0) - (total * total + 1.0).sqrt())).tanh().exp();
    } }
    }
    }}
    total + a2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p66(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    let mut k4 = 0; let z5 = loop { k4 += 1;
    let (p6, q0) = (x[i1], (total + x[2]));
    if k4 > 2 { break x.iter().map(|t| t * (x[i1] / (1.5 + total.sin()))).sum::<f64>(); } };
    }
    }}
    let a1 = match x.len() % 3 { 0 => total, 1 | 4 => { let w = (helper(x[1], total) + power(x[2] * 0.5, 1)); w * w } _ => 0.25 };
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if ((x[2]).abs() + 0.1).ln() > 0.3 { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    if (0.8_f64 * 0.8_f64 + 1.0).sqrt() < a1 {
    total = 0.4 * total + (((if a1 < total { power(x[3] * 0.5, 1) } else { ((j3 as f64) - x[4]) })).sin()).sin();
    }
    else {
    total = ((((total).mul_add(0.5, (j3 as f64))).mul_add(0.5, x[(i2 + 0) % 5])).max(((if i2 % 2 == 0 { (i2 as f64) } else { x[j3] })).tanh())).sin();
    }
    }
    let mut u5 = x.to_vec();
    let mut m6 = (total).sin();
    } }
    for i0 in 1..4 {
    if i0 % 2 == 0 { continue; }
    let mut m1 = (helper(x[i0], x[i0]) - (x[4]).tanh().exp());
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if helper(x[2], 2.9_f64) > 0.3 { break; }
    for (i4, t5) in x.iter().enumerate() { let t5 = t5 * 1.1; {
    let mut u6 = vec![taped(x[j3], &x[1..3]); 5];
    let mut u0 = x.iter().map(|t| (t * ((i2 as f64) + t5)).sin()).collect::<Vec<f64>>();
    }}
    } }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[1] / (1.5 + a1.sin())) < x[4] { break; }
    } }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p67(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if taped(x[0], &x[1..3]) > 0.3 { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if ((j2 as f64) * (j2 as f64) + 1.0).sqrt() < (j2 as f64) { break; }
    total = 0.4 * total + (total).sin();
    } }
    } }
    for i5 in 1..4 {
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    for i1 in 1..4 {
    total = ((((0.2_f64).tanh().exp() / (1.5 + (t0).tanh().sin())) + ((t0).tanh() + t0))).sin();
    }
    }}
    }
    for i2 in (0..5).rev() {
    let mut u3 = x.to_vec();
    for i4 in 1..4 {
    total = 0.4 * total + (((u3[i2] - helper(total, total))).tanh().exp()).sin();
    total = (((taped(1.8_f64, &x[1..3]) + (total - total))).tanh()).sin();
    let a5 = (u3[i2] + (((i4 as f64)).max(total) * (total).sin()));
    }
    let mut m6 = (x.iter().map(|t| t * u3[i2]).sum::<f64>() * (if (total + u3[i2]) < total { total } else { total }));
    }
    total /= 1.2 + ((((0.7_f64).mul_add(0.5, total) * (total * 1.6_f64)) + (total * (total + total)))).sin();
    total + total * 0.7
}

#[differentiable]
pub(super) fn p68(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (if (total * x[4]) <= 0.1 || (total * x[4]) > 0.9 { total } else { x[2] }) <= 0.1 || (if (total * x[4]) <= 0.1 || (total * x[4]) > 0.9 { total } else { x[2] }) > 0.9 { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[0] * total) < total { break; }
    total += 0.3 * total;
    for i5 in 0..x.len() {
    let mut u6 = [(if x.iter().map(|t| t * total).sum::<f64>() < 0.6_f64 { total } else { total }); 5];
    }
    } }
    let a0 = match i1 % 3 { 0 => total, 1 | 4 => { let w = ((((0.5_f64).abs() + 0.1).ln()).abs() + 0.1).ln(); w * w } _ => 0.25 };
    } }
    total = (x.iter().map(|t| t * total).sum::<f64>()).sin();
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total + x[1]) < total { break; }
    if i1 % 2 == 0 {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i1 % 2 == 1 { break; }
    let a5 = (((((j2 as f64) * total)).tanh().exp()).abs() + 0.1).ln();
    } }
    }
    else {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (x[j2] * x[i1]) > 0.3 { break; }
    let (p1, q2) = (x[2], (2.1_f64 + x[1]));
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if taped(1.8_f64, &x[1..3]) > 0.3 { break; }
    let a5 = (x.iter().map(|t| t * (x[j4] * total)).sum::<f64>() * x.iter().map(|t| t * (x[j4] * total)).sum::<f64>() + 1.0).sqrt();
    let mut m6 = ((x[i1]).abs() + 0.1).ln();
    } }
    }
    for i0 in 0..=2 {
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    }
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p69(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (((x[1] + total)).tanh(), (total).max(total));
    let mut u3: Vec<f64> = Vec::new(); for k in 0..5 { u3.push(x[k] * (total).tanh().exp()); }
    total + q2 * 0.7 + p1 * 0.7 + total * 0.7 + u3[1] * u3[3]
}

#[differentiable]
pub(super) fn p70(x: &[f64]) -> f64 {
    let mut total = x[0];
    if (x[3] * total) <= 0.1 || (x[3] * total) > 0.9 {
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (x[4] - total) <= 0.1 || (x[4] - total) > 0.9 { break; }
    let (p4, q5) = (((if (1.2_f64 * 1.2_f64 + 1.0).sqrt() > 0.3 { total } else { total })).powi(3), (x[j3] / (1.5 + (i2 as f64).sin())));
    } }
    }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (2.5_f64).tanh() <= 0.1 || (2.5_f64).tanh() > 0.9 { break; }
    if (x[(j0 + 0) % 5] + x[1]) > 0.3 {
    let mut m1 = (helper(x[1], total) / (1.5 + (x[j0] / (1.5 + total.sin())).sin()));
    }
    else {
    }
    } }
    }
    else {
    let mut u2: Vec<f64> = Vec::new(); for k in 0..5 { u2.push(x[k] * (total).max(x[3])); }
    total = ((((total * total) * taped(x[3], &x[1..3])) + (x[4]).tanh())).sin();
    }
    total += 0.3 * (((total * total) + taped(total, &x[1..3]))).max((total * total));
    for i3 in 1..4 {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if x.iter().map(|t| t * total).sum::<f64>() < total { break; }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if total < total { break; }
    if (0.3_f64).tanh().exp() < x[(i3 + 1) % 5] { continue; }
    total *= (x.iter().map(|t| t * ((2.5_f64).tanh() * (x[3] + total))).sum::<f64>()).cos();
    } }
    let mut u1 = [(x[i3] * total); 5];
    for w in x.windows(2) { let t3 = w[0] * w[1]; {
    }}
    } }
    let a4 = match i3 % 3 { 0 => ((x[(i3 + 1) % 5] * (i3 as f64)) + power(total * 0.5, 0)), 1 | 4 => { let w = total; w * w } _ => 0.25 };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p71(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (x[2] * total) > 0.3 { break; }
    for w in x.windows(2) { let t4 = w[0] * w[1]; {
    let a5 = match i1 % 3 { 0 => total, 1 | 4 => { let w = total; w * w } _ => 0.25 };
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if j2 % 2 == 0 { break; }
    total = 0.4 * total + ((x[1] - t4)).sin();
    } }
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    total = 0.4 * total + ({ let q = ((t4 * (i1 as f64)) - { let q = t4; q * q }); q * q }).sin();
    }
    }}
    let mut u2 = vec![x[0], (x[i1]).mul_add(0.5, x[3]), 0.5, x[1], (x[i1]).mul_add(0.5, x[3])];
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if norm(&u2) < total { break; }
    total = 0.4 * total + (total).sin();
    if j4 % 2 == 1 { continue; }
    for i5 in (0..5).rev() {
    let a6 = total;
    let (p0, q1) = ((((i5 as f64)).powi(2) - (a6 * u2[i5])), ((x[i1]).abs() + 0.1).ln());
    }
    } }
    } }
    total += 0.3 * (((total).tanh().exp()).tanh()).mul_add(0.5, total);
    if ((total).abs() + 0.1).ln() <= 0.1 || ((total).abs() + 0.1).ln() > 0.9 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if ((x[3]).abs() + 0.1).ln() > 0.3 { break; }
    if total > 0.3 {
    }
    else {
    }
    } }
    }
    else {
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p72(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if taped(total, &x[1..3]) < x[2] { break; }
    if (if j2 % 2 == 0 { 2.6_f64 } else { total }) < 2.5_f64 {
    total -= ((2.2_f64 - power(x.iter().map(|t| t * (i1 as f64)).sum::<f64>() * 0.5, 0))).tanh();
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (total).mul_add(0.5, 1.8_f64) > 0.3 { break; }
    } }
    }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[j2]).tanh() < total { break; }
    total *= ((total).mul_add(0.5, total)).cos();
    let a0 = match i1 % 3 { 0 => ((total - total) * (x[j6] + x[i5])), 1 | 4 => { let w = ({ let q = x[j2]; q * q }).sin(); w * w } _ => 0.25 };
    for i1 in (0..5).rev() {
    let a2 = x[(i1 + 2) % 5];
    }
    } }
    for i3 in 0..=2 {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (x[j2]).powi(1) < 1.1_f64 { break; }
    let a6 = ((if (total * total) > 0.3 { (2.6_f64 * 2.6_f64 + 1.0).sqrt() } else { (0.8_f64 * total) }) * taped((x[4] - total), &x[1..3]));
    } }
    for i0 in 0..x.len() {
    }
    for i1 in 1..4 {
    total = (total).sin();
    total -= (total).tanh();
    }
    }
    } }
    for (t3, w) in x.iter().rev().zip(x[1..].iter()) { let t3 = t3 * 1.1; {
    for i4 in 0..=2 {
    }
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p73(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((x[0]).tanh().exp() * (total).tanh());
    if helper(total, x[3]) < total {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total <= 0.1 || total > 0.9 { break; }
    let mut u4 = x.iter().map(|t| (t * x.iter().map(|t| t * x[i2]).sum::<f64>()).sin()).collect::<Vec<f64>>();
    } }
    }
    else {
    let a5 = match x.len() % 3 { 0 => (m1 * x.iter().map(|t| t * x[3]).sum::<f64>()), 1 | 4 => { let w = x.iter().map(|t| t * (m1 * m1 + 1.0).sqrt()).sum::<f64>(); w * w } _ => 0.25 };
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (if ((total).abs() + 0.1).ln() < a5 { x[0] } else { m1 }) <= 0.1 || (if ((total).abs() + 0.1).ln() < a5 { x[0] } else { m1 }) > 0.9 { break; }
    for i1 in (0..5).rev() {
    let a2 = (total + ((0.4_f64).powi(0) * (m1 * m1 + 1.0).sqrt()));
    }
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    let mut m4 = (total).powi(0);
    (m1, m4) = (m4, m1 * 0.5);
    }
    if j0 % 2 == 0 {
    total -= (2.5_f64).tanh();
    if x[i6] < x[i6] { break; }
    }
    } }
    }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p74(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if ((total).abs() + 0.1).ln() < total { break; }
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    for (i5, t6) in x.iter().enumerate() { let t6 = t6 * 1.1; {
    }}
    }}
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    let mut u1: Vec<f64> = Vec::new(); for k in 0..5 { u1.push(x[k] * total); }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if j2 % 2 == 0 { break; }
    u1[1] *= (((total * u1[(j3 + 2) % 5]) + (1.5_f64 * u1[1]))).tanh();
    } }
    }
    total -= (total).tanh();
    } }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total + total) < total { break; }
    let mut u6: Vec<f64> = Vec::new(); for k in 0..5 { u6.push(x[k] * (-x[(j5 + 3) % 5])); }
    let mut u0 = x.to_vec();
    } }
    if (-x[2]) > 0.3 { return ((total).max(total)).sin(); }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total).sin() <= 0.1 || (total).sin() > 0.9 { break; }
    total /= 1.2 + ((((x[j2]).tanh().exp() + helper(x[1], total))).tanh().exp()).sin();
    if power(x[(j2 + 3) % 5] * 0.5, 1) > 0.3 {
    if (total + x[i1]) > 0.3 {
    let mut u3 = vec![(total + x[(j2 + 0) % 5]); 5];
    }
    else {
    let a4 = (-0.9_f64);
    }
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p75(x: &[f64]) -> f64 {
    let mut total = x[0];
    let a1 = (-((total * total + 1.0).sqrt() * (total).max(total)));
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p76(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (x[4]).cos();
    for i1 in 0..=2 {
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i1 % 2 == 1 { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    let (p5, q6) = (((total * x[j3]) - (-total)), x.iter().map(|t| t * (j3 as f64)).sum::<f64>());
    }
    let mut m0 = (taped(x[j3], &x[1..3])).tanh();
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (0.8_f64 * total) > 0.3 { break; }
    m0 = ((((1.2_f64 * (i1 as f64)) - (x[j2] / (1.5 + x[(j2 + 2) % 5].sin()))) + (x[4] * x[4] + 1.0).sqrt())).sin();
    } }
    } }
    }
    let mut m3 = { let q = (-x[3]); q * q };
    total + m3 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p77(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) { let t2 = t2 * 1.1; {
    let a3 = match x.len() % 3 { 0 => taped((x[4]).max(total), &x[1..3]), 1 | 4 => { let w = (x[2] + (x[0] + x[4])); w * w } _ => 0.25 };
    }}
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    total += 0.3 * ((x[3] * total) * (power(total * 0.5, 2)).tanh().exp());
    for i5 in 1..4 {
    let mut u6 = vec![helper(x[3], total); 5];
    u6[i5] += 0.5 * (((i5 as f64) * (i5 as f64))).tanh();
    u6[i5] = (norm(&u6)).sin();
    }
    }
    total /= 1.2 + (total).sin();
    let mut u0 = x.iter().map(|t| (t * (total * x[3])).sin()).collect::<Vec<f64>>();
    total /= 1.2 + ((taped(norm(&u0), &x[1..3]) * helper({ let q = total; q * q }, helper(u0[2], total)))).sin();
    let mut u1 = vec![x[0], (1.4_f64 * 1.4_f64 + 1.0).sqrt(), 0.5, x[1], (1.4_f64 * 1.4_f64 + 1.0).sqrt()];
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total <= 0.1 || total > 0.9 { break; }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[(j3 + 1) % 5] + total) < total { break; }
    let a0 = helper(((total + total)).tanh().exp(), ((-u1[(j3 + 1) % 5]) + taped(total, &x[1..3])));
    let k = (((total).sin()).sin()).tanh(); smooth(&mut u1, k);
    } }
    }
    } }
    total += 0.3 * (if (total + u0[0]) < total { u0[1] } else { ((total + total)).powi(0) });
    let mut k1 = 0; let z2 = loop { k1 += 1;
    let a3 = (norm(&u1) + ((u1[0] + x[1]) + (total - u1[0])));
    if k1 > 2 { break total; } };
    total + z2 * 0.7 + total * 0.7 + u1[1] * u1[3] + u0[1] * u0[3]
}

#[differentiable]
pub(super) fn p78(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = total;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if x.iter().map(|t| t * m1).sum::<f64>() > 0.3 { break; }
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    if (x[0] * x[(j3 + 0) % 5]) < 1.3_f64 {
    if i2 % 2 == 1 { break; }
    }
    else {
    }
    let (p6, q0) = (((m1).tanh()).max(total), (t5).sin());
    for i1 in 0..=2 {
    let a2 = x[1];
    }
    }}
    } }
    let a3 = ((total / (1.5 + ((m1).abs() + 0.1).ln().sin()))).tanh();
    let a4 = (taped((total / (1.5 + x[4].sin())), &x[1..3])).powi(3);
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[4] * x[4] + 1.0).sqrt() <= 0.1 || (x[4] * x[4] + 1.0).sqrt() > 0.9 { break; }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if j6 % 2 == 0 { break; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i0 % 2 == 0 { break; }
    total = ((((x[j1] * x[j1] + 1.0).sqrt()).powi(1)).mul_add(0.5, x[(i5 + 3) % 5])).sin();
    } }
    let mut m4 = ((x[(i0 + 3) % 5] + m1) - power(a4 * 0.5, 0));
    let mut m5 = ((x[(j1 + 3) % 5]).tanh().exp() * (m1).sin());
    } }
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if x.iter().map(|t| t * x[2]).sum::<f64>() > 0.3 { break; }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if j0 % 2 == 1 { break; }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if j2 % 2 == 1 { break; }
    m1 = 0.4 * m1 + (((x.iter().map(|t| t * a3).sum::<f64>() * (m1).mul_add(0.5, x[(i1 + 1) % 5]))).sin()).sin();
    } }
    } }
    } }
    total + a4 * 0.7 + a3 * 0.7 + m1 * 0.7
}

#[differentiable]
pub(super) fn p79(x: &[f64]) -> f64 {
    let mut total = x[0];
    let (p1, q2) = (total, (-x[0]));
    let a3 = (((p1).sin() * (x[0] * total)) + helper((q2 * q2 + 1.0).sqrt(), q2));
    let a4 = match x.len() % 3 { 0 => ((-1.6_f64) * (x[3] * p1)), 1 | 4 => { let w = (x.iter().map(|t| t * 1.2_f64).sum::<f64>() * (total).sin()); w * w } _ => 0.25 };
    total = ((x.iter().map(|t| t * x[3]).sum::<f64>() + ((x[1]).sin()).mul_add(0.5, 2.9_f64))).sin();
    for (t6, w) in x.iter().rev().zip(x[1..].iter()) { let t6 = t6 * 1.1; {
    let mut k0 = 0; let z1 = loop { k0 += 1;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if power(a4 * 0.5, 2) <= 0.1 || power(a4 * 0.5, 2) > 0.9 { break; }
    let a4 = (((t6).max((i2 as f64)) - (x[i2] + x[0]))).sin();
    } }
    total *= ((helper((x[0] - t6), q2) * (((2.2_f64 + 2.1_f64)).abs() + 0.1).ln())).cos();
    total -= ((((q2 + x[4])).tanh().exp() * ((q2 + x[4])).tanh().exp() + 1.0).sqrt()).tanh();
    if k0 > 2 { break ((x[3]).tanh() + (x[4] / (1.5 + a3.sin()))); } };
    let mut k5 = 0; let z6 = loop { k5 += 1;
    total -= (((x[4] * (x[0] / (1.5 + q2.sin()))) * (a4 + (q2 + x[3])))).tanh();
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if helper(z1, z1) <= 0.1 || helper(z1, z1) > 0.9 { break; }
    } }
    total -= (1.3_f64).tanh();
    if k5 > 2 { break { let q = power(x[4] * 0.5, 0); q * q }; } };
    let mut u2 = x.to_vec();
    }}
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    for i4 in 1..4 {
    if (a3).mul_add(0.5, (i4 as f64)) > 0.3 { break; }
    if ((1.6_f64).abs() + 0.1).ln() < x[(i4 + 1) % 5] {
    let mut m5 = taped((x[i4] / (1.5 + total.sin())), &x[1..3]);
    }
    else {
    }
    }
    }
    total + a4 * 0.7 + a3 * 0.7 + q2 * 0.7
}

#[differentiable]
pub(super) fn p80(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = (((((x[1]).abs() + 0.1).ln() - (total - x[3]))).mul_add(0.5, x[2])).sin();
    if (total * total + 1.0).sqrt() <= 0.1 || (total * total + 1.0).sqrt() > 0.9 {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (if (-total) > 0.3 { x[3] } else { 0.2_f64 }) <= 0.1 || (if (-total) > 0.3 { x[3] } else { 0.2_f64 }) > 0.9 { break; }
    for i3 in 0..x.len() {
    let (p4, q5) = ((((i3 as f64) * x[i3]) - helper(x[0], total)), (total / (1.5 + total.sin())));
    }
    } }
    }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if (if x.iter().map(|t| t * total).sum::<f64>() > 0.3 { total } else { x[3] }) > 0.3 { break; }
    let (p1, q2) = (x.iter().map(|t| t * (-total)).sum::<f64>(), x[i6]);
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[(j0 + 1) % 5]).powi(0) < (j0 as f64) { break; }
    let (p5, q6) = ({ let q = (p1 * p1 + 1.0).sqrt(); q * q }, (0.1_f64 * total));
    if ((j0 as f64) - q6) > 0.3 {
    total *= ((-power((-x[(j4 + 0) % 5]) * 0.5, 2))).cos();
    if (q6 * q6 + 1.0).sqrt() > 0.3 { break; }
    }
    else {
    }
    total = 0.4 * total + ((power((p1 * p1 + 1.0).sqrt() * 0.5, 1) * power((p1 * p1 + 1.0).sqrt() * 0.5, 1) + 1.0).sqrt()).sin();
    } }
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if x.iter().map(|t| t * total).sum::<f64>() < x[4] { break; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if i0 % 2 == 1 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if (total + total) < x[i0] { break; }
    let mut u6 = [(if (0.1_f64).tanh() > 0.3 { x[i2] } else { total }); 5];
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if { let q = total; q * q } > 0.3 { break; }
    total += 0.3 * (((total).tanh() * (total).powi(1)) * total);
    } }
    } }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p81(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total / (1.5 + x[4].sin())) < total { break; }
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    let a5 = match j2 % 3 { 0 => ((x[i1] - total)).mul_add(0.5, total), 1 | 4 => { let w = 2.3_f64; w * w } _ => 0.25 };
    let a6 = match i1 % 3 { 0 => x[(j2 + 2) % 5], 1 | 4 => { let w = ((-total)).powi(0); w * w } _ => 0.25 };
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (t4 - x[i1]) < (j2 as f64) { break; }
    if (a6 - (j2 as f64)) > 0.3 { break; }
    total = ((((x[(i0 + 0) % 5] * t4) * (x[2] * total)) * x.iter().map(|t| t * (t4 * t4 + 1.0).sqrt()).sum::<f64>())).sin();
    total -= ((-(((i0 as f64) + x[4]) + (x[(i0 + 0) % 5] / (1.5 + a5.sin()))))).tanh();
    } }
    }}
    let mut u2 = [(total).max(0.5_f64); 5];
    let mut k3 = 0;
    while k3 < 4 { k3 += 1;
    let mut m4 = u2[j2];
    m4 -= ((norm(&u2) * helper(power((j2 as f64) * 0.5, 1), (u2[(i1 + 0) % 5] * total)))).tanh();
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if i1 % 2 == 0 { break; }
    (m4, total) = (total, m4 * 0.5);
    } }
    }
    } }
    if helper(x[3], x[0]) <= 0.1 || helper(x[3], x[0]) > 0.9 {
    let a0 = match x.len() % 3 { 0 => helper((x[1]).sin(), (x[4] * x[4] + 1.0).sqrt()), 1 | 4 => { let w = ((x[3] + x[2]) * (total).powi(2)); w * w } _ => 0.25 };
    total = 0.4 * total + ((((2.2_f64 * x[1]) - x.iter().map(|t| t * x[2]).sum::<f64>()) * total)).sin();
    total *= (((x[1]).sin() * (x[1]).sin() + 1.0).sqrt()).cos();
    }
    if taped(x[0], &x[1..3]) <= 0.1 || taped(x[0], &x[1..3]) > 0.9 {
    let a1 = match x.len() % 3 { 0 => ((total + x[1])).powi(0), 1 | 4 => { let w = total; w * w } _ => 0.25 };
    }
    else {
    let mut u2 = x.iter().map(|t| (t * (x[0]).mul_add(0.5, 2.4_f64)).sin()).collect::<Vec<f64>>();
    let (p3, q4) = (taped(u2[3], &x[1..3]), (x[3]).tanh().exp());
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p82(x: &[f64]) -> f64 {
    let mut total = x[0];
    if helper(x[2], x[1]) <= 0.1 || helper(x[2], x[1]) > 0.9 {
    for i1 in 0..x.len() {
    if i1 % 2 == 1 {
    }
    else {
    total += 0.3 * power((((total).abs() + 0.1).ln() * { let q = x[i1]; q * q }) * 0.5, 1);
    if ((i1 as f64) - total) > 0.3 { return ((x[i1] * (i1 as f64))).mul_add(0.5, (i1 as f64)); }
    }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total > 0.3 { break; }
    let mut u4 = [2.2_f64; 5];
    total /= 1.2 + (({ let q = (total).tanh().exp(); q * q }).sin()).sin();
    } }
    }
    for (&t6, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t6 = t6 * 1.1; {
    total = 0.4 * total + (((x[1] + power(total * 0.5, 0)) / (1.5 + (((total).abs() + 0.1).ln() * (t6).tanh()).sin()))).sin();
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (2.9_f64 * t6) < t6 { break; }
    } }
    total = ((((x[0]).abs() + 0.1).ln() + taped({ let q = x[4]; q * q }, &x[1..3]))).sin();
    }}
    }
    else {
    let mut u2 = vec![(x[0] * x[0]); 5];
    u2[4] += 0.5 * (x.iter().map(|t| t * total).sum::<f64>() - (-u2[4]));
    let (p3, q4) = (u2[0], (total - total));
    }
    let mut u5 = x.iter().map(|t| (t * (if (total * total) <= 0.1 || (total * total) > 0.9 { x[3] } else { total })).sin()).collect::<Vec<f64>>();
    for t6 in u5.iter_mut() { *t6 = (*t6 * x.iter().map(|t| t * total).sum::<f64>()).sin(); }
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    }
    total + total * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p83(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    for i3 in 1..4 {
    let mut u4 = vec![x[0], (total - total), 0.5, x[1], (total - total)];
    }
    }
    for i5 in (0..5).rev() {
    let mut u6 = x.iter().map(|t| (t * (total).mul_add(0.5, (i5 as f64))).sin()).collect::<Vec<f64>>();
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[(i5 + 3) % 5] - u6[(i5 + 0) % 5]) > 0.3 { break; }
    let a2 = (i0 as f64);
    let (p3, q4) = (((2.2_f64).tanh() / (1.5 + norm(&u6).sin())), (if i1 % 2 == 0 { total } else { a2 }));
    let mut m5 = ((i1 as f64) + u6[(i0 + 1) % 5]);
    } }
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i5 % 2 == 1 { break; }
    total += 0.3 * (x.iter().map(|t| t * (x[j0] / (1.5 + x[i6].sin()))).sum::<f64>() - { let q = (-total); q * q });
    } }
    }
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (if total > 0.3 { 0.5_f64 } else { total }) < 0.2_f64 { break; }
    if j2 % 2 == 0 {
    let mut u3 = x.iter().map(|t| (t * (x[(j2 + 3) % 5]).mul_add(0.5, total)).sin()).collect::<Vec<f64>>();
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    total += 0.3 * (x.iter().map(|t| t * ((u3[j2]).abs() + 0.1).ln()).sum::<f64>()).tanh();
    }
    }
    else {
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if j2 % 2 == 1 { break; }
    let (p0, q1) = (((x[(j2 + 1) % 5] / (1.5 + 2.6_f64.sin())) * (x[j2] * total)), (total + x[j2]));
    } }
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p84(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut m1 = ((total).sin() * (total).sin() + 1.0).sqrt();
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (total).tanh().exp() > 0.3 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if j3 % 2 == 0 { break; }
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    }
    for (t1, w) in x.iter().rev().zip(x[1..].iter()) { let t1 = t1 * 1.1; {
    total = 0.4 * total + ((((m1 + (j5 as f64))).powi(3) - ((total * x[(i4 + 3) % 5]) + (-2.6_f64)))).sin();
    let mut u2 = [(2.6_f64).mul_add(0.5, 0.9_f64); 5];
    }}
    } }
    } }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if total <= 0.1 || total > 0.9 { break; }
    (total, m1) = (m1, total * 0.5);
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[1] * total) < x[2] { break; }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[i3] + (j4 as f64)) > 0.3 { break; }
    total *= ((power((m1 + (j6 as f64)) * 0.5, 2)).sin()).cos();
    let mut u2 = vec![x[0], m1, 0.5, x[1], m1];
    } }
    total -= ((total).max(((-x[j6]) + (total - x[(j6 + 0) % 5])))).tanh();
    let a3 = { let q = m1; q * q };
    } }
    } }
    total + m1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p85(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + ((((x[3] + total) + (total + x[4])) / (1.5 + ((total * x[2]) * (total * x[2]) + 1.0).sqrt().sin()))).sin();
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if (total * total + 1.0).sqrt() > 0.3 { break; }
    for i3 in (0..5).rev() {
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    }}
    }
    } }
    let mut u6 = vec![total; 5];
    for i0 in 0..x.len() {
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i0 % 2 == 1 { break; }
    if j2 % 2 == 1 {
    if (x[(j2 + 0) % 5] * total) < total { continue; }
    }
    else {
    let (p3, q4) = ((u6[i1] * (total).max(2.6_f64)), (if j2 % 2 == 1 { total } else { u6[1] }));
    u6[j2] *= ((q4 - (p3 - total))).tanh();
    }
    } }
    }
    let mut k5 = 0; let z6 = loop { k5 += 1;
    for t0 in u6.iter_mut() { *t0 = (*t0 * helper((total + x[1]), (total).max(total))).sin(); }
    for t1 in u6.iter_mut() { *t1 = (*t1 * ((2.3_f64 - total)).tanh()).sin(); }
    if k5 > 2 { break ((total - total) + (total).max(total)); } };
    total + z6 * 0.7 + total * 0.7 + u6[1] * u6[3]
}

#[differentiable]
pub(super) fn p86(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
    total += 0.3 * ((total).mul_add(0.5, total) * power(((i1 as f64) + total) * 0.5, 2));
    }
    let mut m2 = ((x[1]).tanh().exp()).max(((total).abs() + 0.1).ln());
    let mut u3 = x.iter().map(|t| (t * (total * total)).sin()).collect::<Vec<f64>>();
    for i4 in (0..5).rev() {
    let a5 = (total + ((m2).max(m2) + (1.7_f64).sin()));
    u3[(i4 + 3) % 5] += 0.5 * 0.8_f64;
    }
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    let mut u0 = x.iter().map(|t| (t * (total * total)).sin()).collect::<Vec<f64>>();
    for t1 in u0.iter_mut() { *t1 = (*t1 * power((-x[3]) * 0.5, 2)).sin(); }
    }
    let mut u2 = [(0.2_f64).tanh().exp(); 5];
    total = 0.4 * total + (x[3]).sin();
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    let k = ({ let q = u2[1]; q * q }).tanh(); smooth(&mut u2, k);
    if (t4 - total) > 0.3 {
    let (p5, q6) = (((x[0]).abs() + 0.1).ln(), (x[2]).tanh().exp());
    }
    else {
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[1] * t4) < 2.6_f64 { break; }
    u3[(i0 + 2) % 5] = (u2[j1]).sin();
    } }
    let mut u3 = u3.to_vec(); let mut u2 = u2.to_vec(); u3[0] = u2[1] * u3[2]; std::mem::swap(&mut u3, &mut u2);
    let a2 = ((taped(u3[0], &x[1..3]) * (total * total + 1.0).sqrt())).tanh();
    }
    }}
    total + m2 * 0.7 + total * 0.7 + u2[1] * u2[3] + u3[1] * u3[3]
}

#[differentiable]
pub(super) fn p87(x: &[f64]) -> f64 {
    let mut total = x[0];
    total -= ((total).mul_add(0.5, total)).tanh();
    let a1 = 0.6_f64;
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (-x[1]) <= 0.1 || (-x[1]) > 0.9 { break; }
    total -= ((({ let q = (j3 as f64); q * q }).sin()).powi(0)).tanh();
    } }
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    if total <= 0.1 || total > 0.9 { continue; }
    total *= ((x[0] * x[0] + 1.0).sqrt()).cos();
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (a1 - total) < total { break; }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if j6 % 2 == 0 { break; }
    total /= 1.2 + ((({ let q = x[i5]; q * q } * { let q = 1.5_f64; q * q }) + ((x[j1] * x[j1] + 1.0).sqrt() / (1.5 + (total).tanh().sin())))).sin();
    total /= 1.2 + ((if i0 % 2 == 1 { total } else { ((((a1).abs() + 0.1).ln()).abs() + 0.1).ln() })).sin();
    total = 0.4 * total + ({ let q = (((x[i0]).abs() + 0.1).ln() + (a1 / (1.5 + x[j6].sin()))); q * q }).sin();
    } }
    } }
    }
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    if (1.2_f64 + total) < x[0] {
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    }}
    let a5 = (-((x[2] * x[2])).sin());
    }
    }
    total + a1 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p88(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i1 % 2 == 1 { break; }
    let a5 = match i1 % 3 { 0 => helper(((x[i1]).abs() + 0.1).ln(), (t2 * x[i3])), 1 | 4 => { let w = (power(0.3_f64 * 0.5, 1)).tanh().exp(); w * w } _ => 0.25 };
    total += 0.3 * (((((j4 as f64) + a5)).max(((1.8_f64).abs() + 0.1).ln())).abs() + 0.1).ln();
    } }
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p89(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in (0..5).rev() {
    for i2 in (0..5).rev() {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if i2 % 2 == 1 { break; }
    total /= 1.2 + ((((total).tanh() + x[i1]) / (1.5 + ((2.4_f64 + total)).max((total * total)).sin()))).sin();
    } }
    }
    let mut k5 = 0; let z6 = loop { k5 += 1;
    if i1 % 2 == 0 {
    total -= (helper(((total * 0.9_f64) / (1.5 + (2.4_f64).mul_add(0.5, x[3]).sin())), ((if i1 % 2 == 0 { (i1 as f64) } else { total })).sin())).tanh();
    }
    else {
    total = 0.4 * total + ((if (x[i1]).tanh() < total { (power(x[i1] * 0.5, 1)).powi(0) } else { power((total * total) * 0.5, 1) })).sin();
    }
    if k5 > 2 { break ((total).sin() + (total + x[i1])); } };
    }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (total).tanh().exp() <= 0.1 || (total).tanh().exp() > 0.9 { break; }
    for (&t3, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t3 = t3 * 1.1; {
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if j1 % 2 == 0 { break; }
    let a6 = ((((x[(i4 + 3) % 5] * total)).abs() + 0.1).ln()).mul_add(0.5, t3);
    let mut m0 = ((t3 + total)).mul_add(0.5, total);
    } }
    }}
    for (&t2, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t2 = t2 * 1.1; {
    if (-t2) < t2 {
    let a3 = (power({ let q = total; q * q } * 0.5, 2) * ((-total) * (-total) + 1.0).sqrt());
    total = 0.4 * total + (power({ let q = (total).tanh(); q * q } * 0.5, 0)).sin();
    }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if helper(x[(j1 + 3) % 5], 1.7_f64) < t2 { break; }
    } }
    }}
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p90(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if helper(x[1], x[2]) <= 0.1 || helper(x[1], x[2]) > 0.9 { break; }
    for (t4, w) in x.iter().rev().zip(x[1..].iter()) { let t4 = t4 * 1.1; {
    if i1 % 2 == 0 { continue; }
    total += 0.3 * (t4 + ((t4).tanh().exp()).powi(2));
    }}
    if total > 0.3 {
    let mut m5 = 1.9_f64;
    }
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    }}
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p91(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut k1 = 0; let z2 = loop { k1 += 1;
    for i3 in 0..x.len() {
    let mut k4 = 0;
    while k4 < 4 { k4 += 1;
    if taped(total, &x[1..3]) > 0.3 { return ((helper(total, total)).abs() + 0.1).ln(); }
    }
    }
    let a5 = x.iter().map(|t| t * (if (x[4] - total) > 0.3 { (x[2]).max(x[2]) } else { x.iter().map(|t| t * x[2]).sum::<f64>() })).sum::<f64>();
    let mut u6 = [x[1]; 5];
    if k1 > 2 { break x[2]; } };
    total + z2 * 0.7 + total * 0.7
}

#[differentiable]
pub(super) fn p92(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (t2, w) in x.iter().rev().zip(x[1..].iter()) { let t2 = t2 * 1.1; {
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[2]).tanh() < 1.6_f64 { break; }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if i3 % 2 == 1 { break; }
    let mut m0 = x[i3];
    m0 *= (taped((-(x[(i5 + 1) % 5] - m0)), &x[1..3])).cos();
    } }
    } }
    }}
    total += 0.3 * (x[0]).mul_add(0.5, total);
    total -= (total).tanh();
    for w in x.windows(2) { let t2 = w[0] * w[1]; {
    for i3 in 0..=2 {
    for i4 in (0..5).rev() {
    }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    let a6 = x.iter().map(|t| t * ((total).tanh()).tanh().exp()).sum::<f64>();
    }
    }
    for i0 in 0..=2 {
    if (t2 * x[(i0 + 1) % 5]) > 0.3 {
    }
    else {
    total -= ((helper((if (0.7_f64 / (1.5 + 1.3_f64.sin())) < (i0 as f64) { t2 } else { x[3] }), (if ((total).abs() + 0.1).ln() > 0.3 { total } else { total })) * helper((if (0.7_f64 / (1.5 + 1.3_f64.sin())) < (i0 as f64) { t2 } else { x[3] }), (if ((total).abs() + 0.1).ln() > 0.3 { total } else { total })) + 1.0).sqrt()).tanh();
    }
    if i0 % 2 == 1 {
    }
    }
    }}
    total + total * 0.7
}

#[differentiable]
pub(super) fn p93(x: &[f64]) -> f64 {
    let mut total = x[0];
    total = 0.4 * total + (taped((total).powi(3), &x[1..3])).sin();
    let (p1, q2) = (((total).max(total)).tanh().exp(), (total * total));
    if (q2 * q2 + 1.0).sqrt() <= 0.1 || (q2 * q2 + 1.0).sqrt() > 0.9 {
    total /= 1.2 + (x[3]).sin();
    }
    if { let q = x[1]; q * q } > 0.3 {
    let a3 = (((p1 - x[0]) * (p1 - x[0]) + 1.0).sqrt() * ((p1 - x[0]) * (p1 - x[0]) + 1.0).sqrt() + 1.0).sqrt();
    }
    let a4 = x.iter().map(|t| t * ((-x[2]) / (1.5 + p1.sin()))).sum::<f64>();
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if (x[3] - x[2]) <= 0.1 || (x[3] - x[2]) > 0.9 { break; }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (x[1] + x[j6]) > 0.3 { break; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if j1 % 2 == 0 { break; }
    total /= 1.2 + ((x.iter().map(|t| t * (2.8_f64 * x[j3])).sum::<f64>() + ((x[1] - p1) + (2.2_f64).mul_add(0.5, q2)))).sin();
    } }
    let a4 = { let q = ((x[0] * q2) / (1.5 + (q2 - x[i5]).sin())); q * q };
    } }
    } }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if x[0] <= 0.1 || x[0] > 0.9 { break; }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (q2 * a4) < p1 { break; }
    let (p2, q3) = (((x[j6]).tanh().exp() - (total).tanh().exp()), ((j6 as f64)).max(0.4_f64));
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if p2 > 0.3 { break; }
    let mut m6 = taped((p2).max(x[(i4 + 2) % 5]), &x[1..3]);
    } }
    } }
    let a0 = (((1.1_f64 / (1.5 + x[i5].sin())) - (total - x[i5]))).tanh();
    let (p1, q2) = (((-(i5 as f64)) * (x[4]).max(p1)), (x[4] * x[4] + 1.0).sqrt());
    } }
    total + a4 * 0.7 + q2 * 0.7 + p1 * 0.7
}

#[differentiable]
pub(super) fn p94(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
    for i2 in 0..x.len() {
    if (if i2 % 2 == 0 { total } else { total }) > 0.3 {
    let a3 = (((total * total)).tanh().exp() * taped({ let q = (i2 as f64); q * q }, &x[1..3]));
    }
    else {
    }
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    let (p6, q0) = (helper((total * 0.5_f64), taped(2.9_f64, &x[1..3])), (x[i1] * t5));
    }}
    }
    if i1 % 2 == 0 {
    let a1 = (((total + x[i1]) / (1.5 + (total + total).sin())) + power(x[2] * 0.5, 2));
    }
    else {
    if (total * total) > 0.3 {
    let mut m2 = ((x[i1] / (1.5 + total.sin()))).max((total + total));
    let mut u3 = vec![x[0], taped(x[(i1 + 3) % 5], &x[1..3]), 0.5, x[1], taped(x[(i1 + 3) % 5], &x[1..3])];
    }
    else {
    total *= (((x[i1] * x[i1] + 1.0).sqrt()).tanh()).cos();
    total += 0.3 * total;
    }
    let a4 = ((power(total * 0.5, 0) + (total).tanh().exp()) + ((x[3] / (1.5 + total.sin()))).tanh());
    if (a4 - x[0]) > 0.3 {
    if power(x[i1] * 0.5, 0) < 2.4_f64 { continue; }
    }
    }
    }
    for i5 in 0..x.len() {
    for (i6, t0) in x.iter().enumerate() { let t0 = t0 * 1.1; {
    total -= (x.iter().map(|t| t * helper(((i6 as f64) / (1.5 + (i5 as f64).sin())), (total).tanh())).sum::<f64>()).tanh();
    }}
    }
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if helper(total, total) > 0.3 { break; }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p95(x: &[f64]) -> f64 {
    let mut total = x[0];
    for i1 in 0..=2 {
    let a2 = (({ let q = total; q * q } * (total - total)) * power(x[i1] * 0.5, 1));
    }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if (x[4]).sin() <= 0.1 || (x[4]).sin() > 0.9 { break; }
    'oi5: for i5 in 0..4 { for j6 in 0..3 { if j6 > i5 { continue 'oi5; } if ((total).abs() + 0.1).ln() < x[0] { break; }
    let mut k0 = 0; let z1 = loop { k0 += 1;
    let a2 = (x.iter().map(|t| t * total).sum::<f64>()).powi(3);
    if k0 > 2 { break ((total + x[(i3 + 1) % 5])).sin(); } };
    let a3 = power(helper((if j6 % 2 == 1 { z1 } else { z1 }), total) * 0.5, 0);
    } }
    for (&t5, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t5 = t5 * 1.1; {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if helper(x[0], (j4 as f64)) < total { break; }
    let a1 = x[1];
    } }
    let mut m2 = total;
    let mut k3 = 0; let z4 = loop { k3 += 1;
    let mut u5 = [power(total * 0.5, 2); 5];
    let mut m6 = total;
    if k3 > 2 { break helper(x[j4], (x[j4] * 0.7_f64)); } };
    }}
    } }
    'oi0: for i0 in 0..4 { for j1 in 0..3 { if j1 > i0 { continue 'oi0; } if (total - total) < 2.2_f64 { break; }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if ((i0 as f64) * total) < total { break; }
    for (&t5, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t5 = t5 * 1.1; {
    }}
    } }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p96(x: &[f64]) -> f64 {
    let mut total = x[0];
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    for (&t4, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t4 = t4 * 1.1; {
    let mut k5 = 0; let z6 = loop { k5 += 1;
    let mut u0 = vec![x[0], (x[(i1 + 2) % 5] + t2), 0.5, x[1], (x[(i1 + 2) % 5] + t2)];
    if k5 > 2 { break helper((x[i1] * t4), (if i1 % 2 == 0 { 1.1_f64 } else { x[4] })); } };
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if i1 % 2 == 0 { break; }
    let a3 = helper(((z6 * x[i1])).tanh(), ({ let q = x[i1]; q * q } * { let q = x[i1]; q * q } + 1.0).sqrt());
    } }
    }}
    let mut k4 = 0; let z5 = loop { k4 += 1;
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if i1 % 2 == 0 { break; }
    } }
    let (p1, q2) = (x[2], (0.5_f64 + total));
    if k4 > 2 { break (((i1 as f64) + x[(i1 + 2) % 5]) + (if (x[4]).mul_add(0.5, total) > 0.3 { total } else { 0.3_f64 })); } };
    }}
    for i3 in 0..x.len() {
    for (t5, w) in x.iter().rev().zip(x[1..].iter()) { let t5 = t5 * 1.1; {
    total = 0.4 * total + ((({ let q = total; q * q } + taped(x[(i3 + 3) % 5], &x[1..3])) * t5)).sin();
    }}
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if 1.9_f64 > 0.3 { break; }
    for (i1, t2) in x.iter().enumerate() { let t2 = t2 * 1.1; {
    total = ((t2).sin()).sin();
    if j0 % 2 == 1 { continue; }
    }}
    } }
    let mut k3 = 0; let z4 = loop { k3 += 1;
    if 0.7_f64 < x[4] {
    let mut u5 = x.iter().map(|t| (t * 1.4_f64).sin()).collect::<Vec<f64>>();
    }
    else {
    }
    if k3 > 2 { break ((total).sin() + (total * total)); } };
    }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p97(x: &[f64]) -> f64 {
    let mut total = x[0];
    'oi1: for i1 in 0..4 { for j2 in 0..3 { if j2 > i1 { continue 'oi1; } if total > 0.3 { break; }
    let mut u3 = vec![helper(x[2], x[(i1 + 3) % 5]); 5];
    } }
    let a4 = total;
    let mut u5 = x.iter().map(|t| (t * a4).sin()).collect::<Vec<f64>>();
    let a6 = (-x[3]);
    let mut k0 = 0;
    while k0 < 4 { k0 += 1;
    let mut k1 = 0;
    while k1 < 4 { k1 += 1;
    for i2 in 0..=2 {
    u5[i2] = (((i2 as f64) / (1.5 + (a6 * (i2 as f64)).sin()))).sin();
    u5[i2] *= (((total * u5[i2]) / (1.5 + x.iter().map(|t| t * a4).sum::<f64>().sin()))).tanh();
    }
    total = (((((x[0]).powi(1)).abs() + 0.1).ln() * (if x.iter().map(|t| t * a6).sum::<f64>() <= 0.1 || x.iter().map(|t| t * a6).sum::<f64>() > 0.9 { a4 } else { (a6).powi(1) }))).sin();
    }
    total += 0.3 * norm(&u5);
    }
    if total <= 0.1 || total > 0.9 {
    let a3 = x[2];
    }
    let a4 = (helper(2.8_f64, (x[1] * x[1] + 1.0).sqrt())).max(((u5[1]).powi(1) - (a6 + u5[1])));
    total + a4 * 0.7 + a6 * 0.7 + a4 * 0.7 + u5[1] * u5[3]
}

#[differentiable]
pub(super) fn p98(x: &[f64]) -> f64 {
    let mut total = x[0];
    total *= (({ let q = x.iter().map(|t| t * total).sum::<f64>(); q * q } - ((total).sin() * (x[3]).max(x[3])))).cos();
    for i1 in 1..4 {
    let mut k2 = 0;
    while k2 < 4 { k2 += 1;
    total /= 1.2 + ((((total).sin() + taped(x[i1], &x[1..3]))).tanh()).sin();
    }
    }
    'oi3: for i3 in 0..4 { for j4 in 0..3 { if j4 > i3 { continue 'oi3; } if { let q = x[1]; q * q } > 0.3 { break; }
    let mut k5 = 0;
    while k5 < 4 { k5 += 1;
    let mut k6 = 0;
    while k6 < 4 { k6 += 1;
    let a0 = total;
    }
    }
    let a1 = match i3 % 3 { 0 => total, 1 | 4 => { let w = (((j4 as f64) * (i3 as f64))).powi(0); w * w } _ => 0.25 };
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if j4 % 2 == 1 { break; }
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if i3 % 2 == 1 { break; }
    let (p6, q0) = ((((i3 as f64) * x[i3]) - (x[j3]).powi(0)), (x[0] - x[3]));
    let (p1, q2) = ((x.iter().map(|t| t * p6).sum::<f64>() * (x[j5] * x[i2])), power((j5 as f64) * 0.5, 1));
    let mut m3 = ((i3 as f64)).tanh();
    } }
    } }
    } }
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    'oi6: for i6 in 0..4 { for j0 in 0..3 { if j0 > i6 { continue 'oi6; } if total < 1.2_f64 { break; }
    let a1 = (((total + t5)).tanh() * (((x[(j0 + 0) % 5]).max((i6 as f64))).abs() + 0.1).ln());
    } }
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if (x[2]).tanh().exp() < 1.1_f64 { break; }
    total = ((({ let q = total; q * q }).tanh() * ({ let q = total; q * q }).tanh() + 1.0).sqrt()).sin();
    } }
    }}
    'oi4: for i4 in 0..4 { for j5 in 0..3 { if j5 > i4 { continue 'oi4; } if total <= 0.1 || total > 0.9 { break; }
    for i6 in (0..5).rev() {
    for (&t1, w) in x.iter().zip([0.5, 1.5, 2.5]) { let t1 = t1 * 1.1; {
    }}
    }
    } }
    total + total * 0.7
}

#[differentiable]
pub(super) fn p99(x: &[f64]) -> f64 {
    let mut total = x[0];
    let mut u1 = [taped(x[1], &x[1..3]); 5];
    'oi2: for i2 in 0..4 { for j3 in 0..3 { if j3 > i2 { continue 'oi2; } if total > 0.3 { break; }
    let a4 = (power((if i2 % 2 == 1 { total } else { (i2 as f64) }) * 0.5, 1) - (((x[(j3 + 0) % 5] - x[j3])).abs() + 0.1).ln());
    for t5 in u1.iter_mut() { *t5 = (*t5 * ((a4).tanh().exp() * (if (x[i2] * (j3 as f64)) < x[0] { (i2 as f64) } else { x[(j3 + 0) % 5] }))).sin(); }
    for i6 in (0..5).rev() {
    let mut u0: Vec<f64> = Vec::new(); for k in 0..5 { u0.push(x[k] * (if norm(&u1) < total { total } else { a4 })); }
    }
    } }
    for i1 in 0..x.len() {
    if i1 % 2 == 1 {
    let mut m2 = ((total + (i1 as f64)) - (u1[i1] * u1[(i1 + 0) % 5]));
    let mut u3 = [(x[i1] * m2); 5];
    for w in x.windows(2) { let t5 = w[0] * w[1]; {
    let mut u6 = x.iter().map(|t| (t * norm(&u1)).sin()).collect::<Vec<f64>>();
    total = 0.4 * total + (((((total * x[i1])).abs() + 0.1).ln() / (1.5 + helper((u3[2]).max(u3[0]), u3[i1]).sin()))).sin();
    let k = (((m2 * u6[i1])).sin()).tanh(); smooth(&mut u6, k);
    }}
    }
    total += 0.3 * ((taped(total, &x[1..3])).powi(2) * (taped(total, &x[1..3])).powi(2) + 1.0).sqrt();
    }
    u1.swap(0, 2);
    u1[4] = ((total).tanh()).sin();
    if taped(total, &x[1..3]) < total {
    }
    else {
    let (p0, q1) = ((-x.iter().map(|t| t * 1.1_f64).sum::<f64>()), (x[4] * x[3]));
    }
    for i2 in (0..5).rev() {
    }
    total + total * 0.7 + u1[1] * u1[3]
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
    adjoints += check!(p90);
    adjoints += check!(p91);
    adjoints += check!(p92);
    adjoints += check!(p93);
    adjoints += check!(p94);
    adjoints += check!(p95);
    adjoints += check!(p96);
    adjoints += check!(p97);
    adjoints += check!(p98);
    adjoints += check!(p99);
    assert!(adjoints * 10 >= 100 * 8, "{adjoints} of 100 have an adjoint");
    println!("{adjoints} of 100 have an adjoint");
}
