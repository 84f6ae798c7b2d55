//! Bundle adjustment: the reprojection errors of points seen by cameras, and a regulariser of their weights.

use super::Numbers;
use super::linear::rotate;
use autodiff::prelude::*;

/// The numbers of a camera: rotation (3), centre (3), focal length, principal point (2), radial distortion (2).
pub const CAMERA: usize = 11;

/// One observation of a point by a camera.
#[derive(Clone, Copy, Debug)]
pub struct Observation {
    /// Which camera.
    pub camera: usize,
    /// Which point.
    pub point: usize,
    /// Where it was seen.
    pub feature: [f64; 2],
}

/// Cameras, points and what was observed.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The cameras.
    pub cameras: Vec<[f64; CAMERA]>,
    /// The points.
    pub points: Vec<[f64; 3]>,
    /// The weights, one for each observation.
    pub weights: Vec<f64>,
    /// The observations.
    pub observations: Vec<Observation>,
}

/// 49 cameras, 7776 points, 31,843 observations.
pub const N49: &str = include_str!("../../data/ba/ba1_n49_m7776_p31843.txt");

impl Problem {
    /// Reads a data file of ADBench.
    pub fn read(text: &str) -> Problem {
        let mut numbers = Numbers::of(text);
        let (n, m, p): (usize, usize, usize) = (numbers.next(), numbers.next(), numbers.next());
        let (camera, point, weight, feature) = (numbers.array(), numbers.array(), numbers.next(), numbers.array());
        Problem {
            cameras: vec![camera; n],
            points: vec![point; m],
            weights: vec![weight; p],
            observations: (0..p).map(|i| Observation { camera: i % n, point: i % m, feature }).collect(),
        }
    }
}

/// How far from the feature the point is seen, weighted.
#[differentiable]
pub fn reprojection_error(
    camera: &[f64; CAMERA],
    point: &[f64; 3],
    weight: f64,
    #[constant] feature: &[f64; 2],
) -> [f64; 2] {
    let [x, y] = project(camera, point);
    [weight * (x - feature[0]), weight * (y - feature[1])]
}

/// Keeps the weight from vanishing.
#[differentiable]
pub fn weight_error(weight: f64) -> f64 {
    1.0 - weight * weight
}

/// Where the camera sees the point.
#[differentiable]
fn project(camera: &[f64; CAMERA], point: &[f64; 3]) -> [f64; 2] {
    let &[r0, r1, r2, c0, c1, c2, focal, u, v, k1, k2] = camera;
    let from_centre = [point[0] - c0, point[1] - c1, point[2] - c2];
    let [x, y, z] = rotate(&[r0, r1, r2], &from_centre);
    let (x, y) = (x / z, y / z);
    let square = x * x + y * y;
    let distortion = 1.0 + k1 * square + k2 * square * square;
    [x * distortion * focal + u, y * distortion * focal + v]
}

/// All reprojection errors, then all weight errors.
pub fn objective(problem: &Problem, reprojection: &mut [[f64; 2]], weight: &mut [f64]) {
    let seen = problem.observations.iter().zip(&problem.weights);
    for (error, (seen, &weight)) in reprojection.iter_mut().zip(seen) {
        *error = reprojection_error(&problem.cameras[seen.camera], &problem.points[seen.point], weight, &seen.feature);
    }
    for (error, &w) in weight.iter_mut().zip(&problem.weights) {
        *error = weight_error(w);
    }
}
