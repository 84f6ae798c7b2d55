//! Hand tracking: how far the vertices of a posed hand are from measured points.

use super::Numbers;
use super::linear::{apply, compose, euler, rotate};
use autodiff::prelude::*;

/// A bone of the skeleton.
#[derive(Clone, Debug)]
pub struct Bone {
    /// The bone it hangs on, which stands before it.
    pub parent: Option<usize>,
    /// At rest, relative to the parent.
    pub relative: [[f64; 4]; 3],
    /// At rest, the inverse of where it is.
    pub inverse: [[f64; 4]; 3],
}

/// A vertex of the skin.
#[derive(Clone, Debug)]
pub struct Vertex {
    /// At rest.
    pub position: [f64; 3],
    /// The bones that it follows, and how much.
    pub weights: Vec<(usize, f64)>,
}

/// The hand at rest.
#[derive(Clone, Debug)]
pub struct Model {
    /// The skeleton.
    pub bones: Vec<Bone>,
    /// The skin.
    pub vertices: Vec<Vertex>,
}

/// A pose and the points it is fitted to.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The hand.
    pub model: Model,
    /// For each measured point its vertex.
    pub vertices: Vec<usize>,
    /// The measured points.
    pub points: Vec<[f64; 3]>,
    /// Rotation (3) and translation (3) of the hand, then for each finger flexion and abduction of its lowest joint and
    /// flexion of the next two.
    pub pose: Vec<f64>,
}

/// 100 points, 26 parameters.
pub const HAND1: &str = include_str!("../../data/hand/hand1_t26_c100.txt");
const BONES: &str = include_str!("../../data/hand/bones.txt");
const VERTICES: &str = include_str!("../../data/hand/vertices.txt");

impl Model {
    /// The hand of ADBench.
    pub fn read() -> Model {
        Model { bones: BONES.lines().map(Bone::read).collect(), vertices: VERTICES.lines().map(Vertex::read).collect() }
    }
}

impl Bone {
    fn read(line: &str) -> Bone {
        let numbers = line.split_once(':').expect("a name").1.replace(':', " ");
        let mut numbers = Numbers::of(&numbers);
        let parent: i32 = numbers.next();
        let mut affine = || {
            let rows = std::array::from_fn(|_| numbers.array());
            let _last_row: [f64; 4] = numbers.array();
            rows
        };
        Bone { parent: usize::try_from(parent).ok(), relative: affine(), inverse: affine() }
    }
}

impl Vertex {
    fn read(line: &str) -> Vertex {
        let numbers = line.replace(':', " ");
        let mut numbers = Numbers::of(&numbers);
        let position = numbers.array();
        let _normal_and_texture: [f64; 5] = numbers.array();
        let count: usize = numbers.next();
        Vertex { position, weights: (0..count).map(|_| (numbers.next(), numbers.next())).collect() }
    }
}

impl Problem {
    /// Reads a data file of ADBench.
    pub fn read(text: &str) -> Problem {
        let mut numbers = Numbers::of(text);
        let (count, parameters): (usize, usize) = (numbers.next(), numbers.next());
        let (vertices, points) = (0..count).map(|_| (numbers.next::<usize>(), numbers.array())).unzip();
        Problem { model: Model::read(), vertices, points, pose: numbers.take(parameters) }
    }
}

/// Measured point minus vertex, for each point.
#[differentiable]
pub fn objective(
    pose: &[f64],
    #[constant] model: &Model,
    #[constant] vertices: &[usize],
    #[constant] points: &[[f64; 3]],
) -> Vec<f64> {
    let bones = moved_bones(&pose[6..], model);
    let rotation = [pose[0], pose[1], pose[2]];
    let mut residuals = Vec::with_capacity(3 * points.len());
    for (vertex, point) in vertices.iter().zip(points) {
        let Vertex { position, weights } = &model.vertices[*vertex];
        let mut skin = [0.0; 3];
        for &(bone, weight) in weights {
            let moved = apply(&bones[bone], position);
            for i in 0..3 {
                skin[i] += weight * moved[i];
            }
        }
        let turned = rotate(&rotation, &skin);
        for i in 0..3 {
            residuals.push(point[i] - turned[i] - pose[3 + i]);
        }
    }
    residuals
}

/// For each bone the map from where a point of it is at rest to where it is now.
#[differentiable]
fn moved_bones(angles: &[f64], #[constant] model: &Model) -> Vec<[[f64; 4]; 3]> {
    let mut absolutes: Vec<[[f64; 4]; 3]> = Vec::with_capacity(model.bones.len());
    for (i, bone) in model.bones.iter().enumerate() {
        let relative = compose(&bone.relative, &joint(angles, i));
        absolutes.push(match bone.parent {
            Some(parent) => compose(&absolutes[parent], &relative),
            None => relative,
        });
    }
    absolutes.iter().zip(&model.bones).map(|(absolute, bone)| compose(absolute, &bone.inverse)).collect()
}

/// The rotation of a bone against its parent. Bone 0 is the wrist; then come four for each finger, of which the
/// first is fixed; the last is the forearm.
#[differentiable]
fn joint(angles: &[f64], bone: usize) -> [[f64; 4]; 3] {
    let of_finger = |i: usize| angles[(bone - 1) / 4 * 4 + i];
    let is_finger = (1..=20).contains(&bone);
    match (bone + 3) % 4 {
        1 if is_finger => euler(of_finger(0), 0.0, of_finger(1)),
        2 if is_finger => euler(of_finger(2), 0.0, 0.0),
        3 if is_finger => euler(of_finger(3), 0.0, 0.0),
        _ => euler(0.0, 0.0, 0.0),
    }
}
