//! Small vectors and matrices of the geometric objectives.

use autodiff::prelude::*;

#[differentiable]
#[inline]
pub(crate) fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

#[differentiable]
#[inline]
pub(crate) fn cross(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// Rotates `x` about the axis `r` by the length of `r` (Rodrigues' formula).
#[differentiable]
pub(crate) fn rotate(r: &[f64; 3], x: &[f64; 3]) -> [f64; 3] {
    let square = dot(r, r);
    if square == 0.0 {
        let turned = cross(r, x);
        return [x[0] + turned[0], x[1] + turned[1], x[2] + turned[2]];
    }
    let angle = square.sqrt();
    let (sin, cos) = angle.sin_cos();
    let axis = r.map(|v| v / angle);
    let turned = cross(&axis, x);
    let along = dot(&axis, x) * (1.0 - cos);
    std::array::from_fn(|i| x[i] * cos + turned[i] * sin + axis[i] * along)
}

/// `a b`, both affine: a rotation and, in the last column, a translation.
#[differentiable]
pub(crate) fn compose(a: &[[f64; 4]; 3], b: &[[f64; 4]; 3]) -> [[f64; 4]; 3] {
    let mut product = [[0.0; 4]; 3];
    for i in 0..3 {
        for j in 0..4 {
            for k in 0..3 {
                product[i][j] += a[i][k] * b[k][j];
            }
        }
        product[i][3] += a[i][3];
    }
    product
}

/// The affine map of a point.
#[differentiable]
pub(crate) fn apply(a: &[[f64; 4]; 3], x: &[f64; 3]) -> [f64; 3] {
    std::array::from_fn(|i| a[i][0] * x[0] + a[i][1] * x[1] + a[i][2] * x[2] + a[i][3])
}

/// The rotation by the angles about x, then y, then z.
#[differentiable]
pub(crate) fn euler(x: f64, y: f64, z: f64) -> [[f64; 4]; 3] {
    let (sx, cx) = x.sin_cos();
    let (sy, cy) = y.sin_cos();
    let (sz, cz) = z.sin_cos();
    [
        [cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx, 0.0],
        [sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx, 0.0],
        [-sy, cy * sx, cy * cx, 0.0],
    ]
}
