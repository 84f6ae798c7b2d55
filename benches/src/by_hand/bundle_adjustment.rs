//! Bundle adjustment.

use crate::adbench::bundle_adjustment::CAMERA;
use crate::adbench::linear::{cross, dot};

/// Of [`reprojection_error`](crate::adbench::bundle_adjustment::reprojection_error): for each of its two numbers the row of
/// the Jacobian by camera, point and weight. Both rows share all that does not depend on the cotangent.
#[inline]
pub fn reprojection_error(
    camera: &[f64; CAMERA],
    point: &[f64; 3],
    weight: f64,
    feature: &[f64; 2],
) -> [[f64; CAMERA + 4]; 2] {
    let &[r0, r1, r2, c0, c1, c2, focal, u, v, k1, k2] = camera;
    let rotation = Rotation::by(&[r0, r1, r2]);
    let centered = [point[0] - c0, point[1] - c1, point[2] - c2];
    let [x, y, z] = rotation.of(&centered);
    let depth = 1.0 / z;
    let p = [x * depth, y * depth];
    let square = p[0] * p[0] + p[1] * p[1];
    let distortion = 1.0 + k1 * square + k2 * square * square;
    let slope = 2.0 * (k1 + 2.0 * k2 * square);
    let row = |e: usize| {
        let mut p_bar = [weight * focal * p[e] * slope * p[0], weight * focal * p[e] * slope * p[1]];
        p_bar[e] += weight * focal * distortion;
        let rotated_bar = [p_bar[0] * depth, p_bar[1] * depth, -(p_bar[0] * p[0] + p_bar[1] * p[1]) * depth];
        let (r, x) = rotation.back(&centered, &rotated_bar);
        let main = [weight * (1 - e) as f64, weight * e as f64];
        let (by_focal, by_k1) = (weight * p[e] * distortion, weight * focal * p[e] * square);
        let by_weight = p[e] * distortion * focal + [u, v][e] - feature[e];
        let ([r0, r1, r2], [x0, x1, x2], [u, v]) = (r, x, main);
        [r0, r1, r2, -x0, -x1, -x2, by_focal, u, v, by_k1, by_k1 * square, x0, x1, x2, by_weight]
    };
    [row(0), row(1)]
}

/// A rotation vector and what its angle gives.
struct Rotation {
    axis: [f64; 3],
    /// 1 over the angle; 0 if that is 0.
    inverse: f64,
    sin: f64,
    cos: f64,
}

impl Rotation {
    #[inline]
    fn by(vector: &[f64; 3]) -> Rotation {
        let angle = dot(vector, vector).sqrt();
        let (sin, cos) = angle.sin_cos();
        let inverse = if angle == 0.0 { 0.0 } else { 1.0 / angle };
        Rotation { axis: vector.map(|v| v * inverse), inverse, sin, cos }
    }

    #[inline]
    fn of(&self, x: &[f64; 3]) -> [f64; 3] {
        let turned = cross(&self.axis, x);
        let along = dot(&self.axis, x) * (1.0 - self.cos);
        std::array::from_fn(|i| x[i] * self.cos + turned[i] * self.sin + self.axis[i] * along)
    }

    /// The cotangents of the rotation vector and of `x`, from that of the rotated `x`.
    #[inline(always)]
    fn back(&self, x: &[f64; 3], bar: &[f64; 3]) -> ([f64; 3], [f64; 3]) {
        let Rotation { axis, inverse, sin, cos } = self;
        let x_cross_bar = cross(x, bar);
        if *inverse == 0.0 {
            return (x_cross_bar, *bar);
        }
        let (along, along_bar) = (dot(axis, x), dot(axis, bar));
        let turned_back = cross(axis, bar);
        let x_bar: [f64; 3] =
            std::array::from_fn(|i| bar[i] * cos - turned_back[i] * sin + axis[i] * along_bar * (1.0 - cos));
        let axis_bar: [f64; 3] =
            std::array::from_fn(|i| sin * x_cross_bar[i] + (1.0 - cos) * (along * bar[i] + along_bar * x[i]));
        let angle_bar = sin * (along * along_bar - dot(x, bar)) + cos * dot(axis, &x_cross_bar);
        let radial = dot(axis, &axis_bar);
        let vector_bar = std::array::from_fn(|i| (axis_bar[i] - axis[i] * radial) * inverse + axis[i] * angle_bar);
        (vector_bar, x_bar)
    }
}
