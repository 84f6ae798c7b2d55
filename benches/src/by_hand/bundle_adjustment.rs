//! Bundle adjustment.

use crate::adbench::bundle_adjustment::CAMERA;
use crate::adbench::linear::{cross, dot};
use std::ops::{Add, Mul, Sub};

/// Of [`reprojection_error`](fn@crate::adbench::bundle_adjustment::reprojection_error): for each of its two numbers the row of
/// the Jacobian by camera, point and weight. Both rows share all that does not depend on the cotangent; the rest is done for both at once.
#[inline]
pub fn reprojection_error(
    camera: &[f64; CAMERA],
    point: &[f64; 3],
    weight: f64,
    feature: &[f64; 2],
    rows: &mut [[f64; CAMERA + 4]; 2],
) {
    let &[r0, r1, r2, c0, c1, c2, focal, u, v, k1, k2] = camera;
    let centered = [point[0] - c0, point[1] - c1, point[2] - c2];
    let rotation = Rotation::of(&[r0, r1, r2], &centered);
    let [x, y, z] = rotation.rotated;
    let depth = 1.0 / z;
    let p = [x * depth, y * depth];
    let square = p[0] * p[0] + p[1] * p[1];
    let distortion = 1.0 + k1 * square + k2 * square * square;
    let slope = 2.0 * (k1 + 2.0 * k2 * square);
    let (scaled, straight) = (weight * focal, weight * focal * depth * distortion);
    let by = Pair(p) * (scaled * slope * depth);
    let bars = [by * p[0] + Pair([straight, 0.0]), by * p[1] + Pair([0.0, straight])];
    let rotated_bar = [bars[0], bars[1], Pair([0.0; 2]) - (bars[0] * p[0] + bars[1] * p[1])];
    let ([r0, r1, r2], [x0, x1, x2]) = rotation.back(&rotated_bar);
    let by_focal = Pair(p) * (weight * distortion);
    let by_k1 = Pair(p) * (scaled * square);
    let error = Pair(p) * (distortion * focal) + Pair([u - feature[0], v - feature[1]]);
    for (e, row) in rows.iter_mut().enumerate() {
        let main = [weight * (1 - e) as f64, weight * e as f64];
        *row = [
            r0.0[e],
            r1.0[e],
            r2.0[e],
            -x0.0[e],
            -x1.0[e],
            -x2.0[e],
            by_focal.0[e],
            main[0],
            main[1],
            by_k1.0[e],
            by_k1.0[e] * square,
            x0.0[e],
            x1.0[e],
            x2.0[e],
            error.0[e],
        ];
    }
}

/// A number for each of the two rows.
#[derive(Clone, Copy)]
struct Pair([f64; 2]);

impl Add for Pair {
    type Output = Pair;
    #[inline(always)]
    fn add(self, other: Pair) -> Pair {
        Pair([self.0[0] + other.0[0], self.0[1] + other.0[1]])
    }
}
impl Sub for Pair {
    type Output = Pair;
    #[inline(always)]
    fn sub(self, other: Pair) -> Pair {
        Pair([self.0[0] - other.0[0], self.0[1] - other.0[1]])
    }
}
impl Mul<f64> for Pair {
    type Output = Pair;
    #[inline(always)]
    fn mul(self, factor: f64) -> Pair {
        Pair([self.0[0] * factor, self.0[1] * factor])
    }
}

#[inline(always)]
fn dots(a: &[f64; 3], b: &[Pair; 3]) -> Pair {
    b[0] * a[0] + b[1] * a[1] + b[2] * a[2]
}

#[inline(always)]
fn crosses(a: &[f64; 3], b: &[Pair; 3]) -> [Pair; 3] {
    [b[2] * a[1] - b[1] * a[2], b[0] * a[2] - b[2] * a[0], b[1] * a[0] - b[0] * a[1]]
}

/// A point rotated by Rodrigues' formula, and what cotangents of that are multiplied by: with the axis `a`, the angle `t`, its sine `s` and
/// `k = 1 - cos(t)`.
struct Rotation {
    axis: [f64; 3],
    rotated: [f64; 3],
    cos: f64,
    /// `s a` and `k a`.
    axis_by_sin: [f64; 3],
    axis_by_rest: [f64; 3],
    /// `s x / t` and `k x / t`.
    x_by_sin: [f64; 3],
    x_by_rest: [f64; 3],
    /// `k (a x) / t`.
    along: f64,
    /// The derivative by the angle, less what the axis does not turn by.
    turning: [f64; 3],
}

impl Rotation {
    #[inline(always)]
    fn of(vector: &[f64; 3], x: &[f64; 3]) -> Rotation {
        let angle = dot(vector, vector).sqrt();
        let (sin, cos) = angle.sin_cos();
        let (inverse, sin_by_angle) = if angle == 0.0 { (0.0, 1.0) } else { (1.0 / angle, sin / angle) };
        let rest = 1.0 - cos;
        let axis = vector.map(|v| v * inverse);
        let (turned, along) = (cross(&axis, x), dot(&axis, x));
        let (rest_by_angle, across) = (rest * inverse, cos - sin_by_angle);
        let by_axis = along * (sin - 2.0 * rest_by_angle);
        Rotation {
            axis,
            rotated: std::array::from_fn(|i| x[i] * cos + turned[i] * sin + axis[i] * (along * rest)),
            cos,
            axis_by_sin: axis.map(|a| a * sin),
            axis_by_rest: axis.map(|a| a * rest),
            x_by_sin: x.map(|x| x * sin_by_angle),
            x_by_rest: x.map(|x| x * rest_by_angle),
            along: along * rest_by_angle,
            turning: std::array::from_fn(|i| turned[i] * across + axis[i] * by_axis - x[i] * sin),
        }
    }

    /// The cotangents of the rotation vector and of the point, from that of the rotated point.
    #[inline(always)]
    fn back(&self, bar: &[Pair; 3]) -> ([Pair; 3], [Pair; 3]) {
        let (along_bar, angle_bar) = (dots(&self.axis, bar), dots(&self.turning, bar));
        let (around, turned) = (crosses(&self.x_by_sin, bar), crosses(&self.axis_by_sin, bar));
        let vector_bar =
            |i: usize| around[i] + bar[i] * self.along + along_bar * self.x_by_rest[i] + angle_bar * self.axis[i];
        let x_bar = |i: usize| bar[i] * self.cos - turned[i] + along_bar * self.axis_by_rest[i];
        ([vector_bar(0), vector_bar(1), vector_bar(2)], [x_bar(0), x_bar(1), x_bar(2)])
    }
}
