//! The workloads and the methods measured for each. Every gradient is checked against the one before it.

use crate::adbench::{bundle_adjustment, gmm, gmm_by_matrices, hand, lstm};
use crate::by_hand;
use crate::clock::{Recorded, Role, Workload};
use crate::matrices::{self, Classifier};
use crate::workloads::{self, LAYERS};
use autodiff::gradient_forward_array;
use autodiff::prelude::*;
use nalgebra::{Matrix3x2, RowVector2, RowVector3};
use std::hint::black_box;

/// Makes the workload of a name; all its methods have then been found to agree.
pub type Line = fn(&'static str) -> Workload<'static>;

/// The lines of the table.
pub const ALL: [(&str, Line); 22] = [
    ("Rosenbrock n=2", |name| rosenbrock(name, 2)),
    ("Rosenbrock n=20", |name| rosenbrock(name, 20)),
    ("Rosenbrock n=100", |name| rosenbrock(name, 100)),
    ("Rosenbrock n=10000", |name| rosenbrock(name, 10_000)),
    ("Hessian, Rosenbrock n=20", |name| rosenbrock_hessian(name, 20)),
    ("Hessian, Rosenbrock n=100", |name| rosenbrock_hessian(name, 100)),
    ("forward gradient n=2", forward_gradient::<2>),
    ("forward gradient n=20", forward_gradient::<20>),
    ("forward gradient n=100", forward_gradient::<100>),
    ("chain of 10000 steps", chain),
    ("MLP 8-32-32-1, batch 64", perceptron),
    ("ODE n=1000, 100 steps", diffusion),
    ("log-sum-exp n=160000", log_sum_exp),
    ("GMM d=10 K=25 n=200", |name| mixture(name, 200)),
    ("GMM d=10 K=25 n=1000", |name| mixture(name, 1000)),
    ("LSTM l=2 c=1024", long_short_term_memory),
    ("BA p=31843, Jacobian", reprojection),
    ("hand, 26 columns", hand_tracking),
    ("hand, one pullback", hand_pullback),
    ("dense layer 1x3 @ 3x2", dense_layer),
    ("MLP 784-128-10, batch 64", |name| classifier(name, "<= 180 us", [64, 784, 128, 10])),
    ("MLP 1024-1024-1024, b. 256", |name| classifier(name, "<= 15.5 ms", [256, 1024, 1024, 1024])),
];

/// Numbers for the programs' arguments: of both signs unless shifted, none near 0.
pub fn numbers(n: usize, scale: f64, shift: f64) -> Vec<f64> {
    (0..n).map(|i| shift + scale * (0.7 * i as f64 + 0.3).sin()).collect()
}

/// A constant that is not to be computed with at compile time.
fn forever<T>(x: T) -> &'static T {
    black_box(Box::leak(Box::new(x)))
}

fn by_macro(strategy: Strategy) -> String {
    format!("f::grad ({strategy:?})").to_lowercase()
}

/// The gradient of a function of a slice by `tape!`, and what was recorded: two closures, as counting takes time.
macro_rules! on_tape {
    ($x:expr, |$variables:ident| $y:expr) => {
        (
            || {
                tape!(tape);
                let $variables = tape.watch(black_box(&$x[..]));
                let y = $y;
                tape.gradient(y).wrt($variables)
            },
            || {
                tape!(tape);
                let $variables = tape.watch(&$x[..]);
                let _ = $y;
                Recorded { statements: tape.len(), bytes: tape.bytes() }
            },
        )
    };
}

/// Where Rosenbrock's function is differentiated.
pub fn rosenbrock_point(n: usize) -> Vec<f64> {
    numbers(n, 0.4, 1.1)
}

fn rosenbrock(name: &str, n: usize) -> Workload<'static> {
    use workloads::rosenbrock;
    let x = forever(rosenbrock_point(n));
    let direction = forever(numbers(n, 1.0, 0.0));
    let by_hand = || {
        let mut gradient = vec![0.0; x.len()];
        black_box(by_hand::rosenbrock(black_box(x), &mut gradient));
        gradient
    };
    let (tape, recorded) = on_tape!(x, |x| rosenbrock(&x));
    let (by_operators, recorded_operators) = on_tape!(x, |x| workloads::rosenbrock_by_operators(&x));
    let tape_aim = if n == 10_000 { "<= 24 x primal" } else { "" };
    let mut work = Workload::new(name, || rosenbrock(black_box(x)));
    work.gradient(Role::ByHand, "by hand", "", by_hand, |g| g);
    work.gradient(
        Role::Other,
        by_macro(rosenbrock::STRATEGY),
        "<= 1.2 x by hand",
        || rosenbrock::grad(black_box(x)),
        |g| g,
    );
    work.gradient(Role::Other, "tape", if n == 2 { "<= 50 ns" } else { tape_aim }, tape, |g| g);
    work.recorded(recorded());
    if let Ok(x) = <&[f64; 2]>::try_from(&x[..]) {
        let of_array = move || {
            tape!(tape);
            let variables = tape.watch(black_box(x));
            let y = rosenbrock(&variables);
            tape.gradient(y).wrt(variables)
        };
        work.gradient(Role::Other, "tape, array watched", "<= 50 ns", of_array, |g| g.to_vec());
    }
    work.gradient(Role::Other, "tape, by operators", tape_aim, by_operators, |g| g);
    work.recorded(recorded_operators());
    work.tangent("jvp, one direction", direction, || rosenbrock::jvp(black_box(x), black_box(direction)), |y| y.1);
    work
}

fn forward_gradient<const N: usize>(name: &str) -> Workload<'static> {
    use workloads::rosenbrock;
    let x: &[f64; N] = forever(std::array::from_fn(|i| rosenbrock_point(N)[i]));
    let aim = if N == 20 { "<= 250 ns" } else { "" };
    let mut work = Workload::new(name, || rosenbrock(black_box(x)));
    work.gradient(Role::Other, "gradient_forward", aim, || gradient_forward(rosenbrock, black_box(x)), |g| g);
    let at_once = || gradient_forward_array(|x| rosenbrock(x), black_box(x));
    work.gradient(Role::Other, "gradient_forward_array", aim, at_once, |g| g.to_vec());
    work
}

fn rosenbrock_hessian(name: &str, n: usize) -> Workload<'static> {
    use workloads::rosenbrock;
    let x = forever(rosenbrock_point(n));
    let aim = if n == 20 { "<= 4 us" } else { "" };
    let mut work = Workload::new(name, || rosenbrock(black_box(x)));
    work.gradient(Role::ByHand, "by hand", "", || by_hand::rosenbrock_hessian(black_box(x)), |h| h);
    let entries = |h: autodiff::nalgebra::DMatrix<f64>| h.as_slice().to_vec();
    work.gradient(Role::Other, "f::hessian", aim, || rosenbrock::hessian(black_box(x)), entries);
    work
}

/// How many steps the chain has, from where.
pub const CHAIN: (usize, f64) = (10_000, 0.4);

fn chain(name: &str) -> Workload<'static> {
    use workloads::chain;
    const STEPS: usize = CHAIN.0;
    let x = forever([CHAIN.1]);
    let (tape, recorded) = on_tape!(x, |x| chain(x[0], STEPS));
    let mut work = Workload::new(name, || chain(black_box(x[0]), STEPS));
    work.gradient(Role::ByHand, "by hand", "", || by_hand::chain(black_box(x[0]), STEPS).1, |g| vec![g]);
    work.gradient(Role::Other, by_macro(chain::STRATEGY), "", || chain::grad(black_box(x[0]), STEPS), |g| vec![g]);
    work.gradient(Role::Other, "tape", "<= 215 us (JAX)", tape, |g| g);
    work.recorded(recorded());
    work.tangent("jvp", &[1.0], || chain::jvp((black_box(x[0]), STEPS), 1.0), |y| y.1);
    work
}

/// What the perceptron is given and asked for, and its weights.
pub struct Batch {
    /// A row for each of the batch.
    pub inputs: Vec<[f64; LAYERS[0]]>,
    /// A number for each of the batch.
    pub targets: Vec<f64>,
    /// The weights and biases.
    pub weights: Vec<f64>,
}

/// A batch of 64.
pub fn batch() -> Batch {
    let input = |i: usize| std::array::from_fn(|j| (1.3 * i as f64 + 0.4 * j as f64 + 0.2).sin());
    Batch {
        inputs: (0..64).map(input).collect(),
        targets: numbers(64, 0.5, 0.1),
        weights: numbers(workloads::WEIGHTS, 0.3, 0.02),
    }
}

fn perceptron(name: &str) -> Workload<'static> {
    use workloads::perceptron;
    let Batch { inputs, targets, weights } = forever(batch());
    let direction = forever(numbers(workloads::WEIGHTS, 1.0, 0.0));
    let by_hand = || {
        let mut gradient = vec![0.0; weights.len()];
        black_box(by_hand::perceptron(black_box(weights), inputs, targets, &mut gradient));
        gradient
    };
    let (tape, recorded) = on_tape!(weights, |w| perceptron(&w, inputs, targets));
    let (by_dots, recorded_dots) = on_tape!(weights, |w| workloads::perceptron_by_dots(&w, inputs, targets));
    let by_adjoint = || perceptron::grad(black_box(weights), inputs, targets);
    let jvp = || perceptron::jvp((black_box(weights), inputs, targets), black_box(direction));
    let mut work = Workload::new(name, || perceptron(black_box(weights), inputs, targets));
    work.gradient(Role::ByHand, "by hand", "", by_hand, |g| g);
    work.gradient(Role::Other, by_macro(perceptron::STRATEGY), "<= 1.2 x by hand", by_adjoint, |g| g);
    work.gradient(Role::Other, "tape", "<= 11 x primal", tape, |g| g);
    work.recorded(recorded());
    work.gradient(Role::Other, "tape, fused dots", "<= 5 x primal", by_dots, |g| g);
    work.recorded(recorded_dots());
    work.tangent("jvp, one direction", direction, jvp, |y| y.1);
    work
}

fn diffusion(name: &str) -> Workload<'static> {
    use workloads::diffusion;
    const STEPS: usize = 100;
    let x = forever(numbers(1000, 0.3, 0.5));
    let direction = forever(numbers(1000, 1.0, 0.0));
    let by_hand = || {
        let mut gradient = vec![0.0; x.len()];
        black_box(by_hand::diffusion(black_box(x), STEPS, &mut gradient));
        gradient
    };
    let (tape, recorded) = on_tape!(x, |x| diffusion(&x, STEPS));
    let mut work = Workload::new(name, || diffusion(black_box(x), STEPS));
    work.gradient(Role::ByHand, "by hand", "", by_hand, |g| g);
    let by_adjoint = || diffusion::grad(black_box(x), STEPS);
    work.gradient(Role::Other, by_macro(diffusion::STRATEGY), "<= 4 x primal", by_adjoint, |g| g);
    work.gradient(Role::Other, "tape", "", tape, |g| g);
    work.recorded(recorded());
    let jvp = || diffusion::jvp((black_box(x), STEPS), black_box(direction));
    work.tangent("jvp, one direction", direction, jvp, |y| y.1);
    work
}

fn log_sum_exp(name: &str) -> Workload<'static> {
    use workloads::log_sum_exp;
    let x = forever(numbers(160_000, 5.0, 1.0));
    let direction = forever(numbers(160_000, 1.0, 0.5));
    let by_hand = || {
        let mut gradient = vec![0.0; x.len()];
        black_box(by_hand::log_sum_exp(black_box(x), &mut gradient));
        gradient
    };
    let (tape, recorded) = on_tape!(x, |x| log_sum_exp(&x));
    let by_adjoint = || log_sum_exp::grad(black_box(x));
    let mut work = Workload::new(name, || log_sum_exp(black_box(x)));
    work.gradient(Role::ByHand, "by hand", "", by_hand, |g| g);
    work.gradient(Role::Other, by_macro(log_sum_exp::STRATEGY), "<= 1.2 x primal", by_adjoint, |g| g);
    work.gradient(Role::Other, "tape", "", tape, |g| g);
    work.recorded(recorded());
    let jvp = || log_sum_exp::jvp(black_box(x), black_box(direction));
    work.tangent("jvp, one direction", direction, jvp, |y| y.1);
    work
}

fn mixture(name: &str, n: usize) -> Workload<'static> {
    let problem = forever(gmm::Problem::read(gmm::D10_K25).truncated(n));
    let gmm::Problem { alphas, means, factors, points, prior, .. } = problem;
    let direction = forever(numbers(alphas.len() + means.len() + factors.len(), 1.0, 0.0));
    let by_adjoint = || gmm::objective::grad(black_box(alphas), means, factors, points, *prior);
    let concat = |(a, m, f): (Vec<f64>, Vec<f64>, Vec<f64>)| [a, m, f].concat();
    let tape = || {
        tape!(tape);
        let (a, m, f) = tape.watch((black_box(&alphas[..]), &means[..], &factors[..]));
        let y = gmm::objective(&a, &m, &f, points, *prior);
        let recorded = Recorded { statements: tape.len(), bytes: tape.bytes() };
        (tape.gradient(y).wrt((a, m, f)), recorded)
    };
    let (by_alphas, rest) = direction.split_at(alphas.len());
    let (by_means, by_factors) = rest.split_at(means.len());
    let arguments = move || (&black_box(alphas)[..], &means[..], &factors[..], &points[..], *prior);
    let mut work = Workload::new(name, || gmm::objective(black_box(alphas), means, factors, points, *prior));
    let gathered = |(_, g): (f64, by_hand::GmmGradient)| [g.alphas, g.means, g.factors].concat();
    work.gradient(Role::ByHand, "by hand", "", || by_hand::gmm(black_box(problem)), gathered);
    work.gradient(Role::Other, by_macro(gmm::objective::STRATEGY), "<= 2.2 x primal", by_adjoint, concat);
    work.gradient(Role::Other, "tape", "<= 7.5 x primal", tape, |(g, _)| concat(g));
    work.recorded(tape().1);
    let matrices = forever(gmm_by_matrices::Matrices::from(problem));
    let aim = if n == 1000 { "<= 2 ms (JAX)" } else { "" };
    let by_matrices = || gmm_by_matrices::value_and_gradient(black_box(matrices)).1;
    let columns = |g: [autodiff::nalgebra::DMatrix<f64>; 3]| g.iter().flat_map(|g| g.as_slice().to_vec()).collect();
    work.gradient(Role::Other, "tape, matrix variables", aim, by_matrices, columns);
    let jvp = move || gmm::objective::jvp(arguments(), (by_alphas, by_means, by_factors));
    work.tangent("jvp, one direction", direction, jvp, |y| y.1);
    work
}

fn long_short_term_memory(name: &str) -> Workload<'static> {
    let problem = forever(lstm::Problem::read(lstm::L2_C1024));
    let lstm::Problem { layers, ends, state, text, characters } = problem;
    let characters = *characters;
    let direction = forever(numbers(layers.len() + ends.len(), 1.0, 0.0));
    let (by_layers, by_ends) = direction.split_at(layers.len());
    let concat = |(l, e): (Vec<f64>, Vec<f64>)| [l, e].concat();
    let tape = move || {
        tape!(tape);
        let (l, e) = tape.watch((black_box(&layers[..]), &ends[..]));
        let y = lstm::objective(&l, &e, state, text, characters);
        let recorded = Recorded { statements: tape.len(), bytes: tape.bytes() };
        (tape.gradient(y).wrt((l, e)), recorded)
    };
    let by_adjoint = move || lstm::objective::grad(black_box(layers), ends, state, text, characters);
    let mut work = Workload::new(name, move || lstm::objective(black_box(layers), ends, state, text, characters));
    let gathered = |(_, l, e)| concat((l, e));
    work.gradient(Role::ByHand, "by hand", "", || by_hand::lstm(black_box(problem)), gathered);
    work.gradient(Role::Other, by_macro(lstm::objective::STRATEGY), "<= 1.2 x primal", by_adjoint, concat);
    work.gradient(Role::Other, "tape", "", tape, |(g, _)| concat(g));
    work.recorded(tape().1);
    let arguments = move || (&black_box(layers)[..], &ends[..], &state[..], &text[..], characters);
    let jvp = move || lstm::objective::jvp(arguments(), (by_layers, by_ends));
    work.tangent("jvp, one direction", direction, jvp, |y| y.1);
    work
}

/// A row of the Jacobian: by camera, point and weight.
const ROW: usize = bundle_adjustment::CAMERA + 3 + 1;
/// The entries of one observation: two rows, then the derivative of the weight's own error.
const ENTRIES: usize = 2 * ROW + 1;

/// Fills the entries of the sparse Jacobian, one observation after the other.
fn sparse_jacobian(
    problem: &bundle_adjustment::Problem,
    entries: &mut [f64],
    rows: impl Fn(&[f64; bundle_adjustment::CAMERA], &[f64; 3], f64, &[f64; 2], &mut [f64]),
) {
    let seen = problem.observations.iter().zip(&problem.weights);
    for ((seen, &weight), entries) in seen.zip(entries.chunks_exact_mut(ENTRIES)) {
        let (camera, point) = (&problem.cameras[seen.camera], &problem.points[seen.point]);
        rows(camera, point, weight, &seen.feature, entries);
    }
}

fn store(row: &mut [f64], (camera, point, weight): &([f64; bundle_adjustment::CAMERA], [f64; 3], f64)) {
    row[..camera.len()].copy_from_slice(camera);
    row[camera.len()..camera.len() + 3].copy_from_slice(point);
    row[camera.len() + 3] = *weight;
}

fn reprojection(name: &str) -> Workload<'static> {
    use bundle_adjustment::{reprojection_error, weight_error};
    let problem = forever(bundle_adjustment::Problem::read(bundle_adjustment::N49));
    let p = problem.observations.len();
    let (mut errors, mut weight_errors) = (vec![[0.0; 2]; p], vec![0.0; p]);
    let primal = move || {
        bundle_adjustment::objective(black_box(problem), &mut errors, &mut weight_errors);
        black_box((&errors, &weight_errors));
    };
    let pullbacks = |out: &mut [f64]| {
        sparse_jacobian(black_box(problem), out, |camera, point, weight, feature, entries| {
            entries[2 * ROW] = weight_error::grad(weight);
            for (row, y_bar) in entries.chunks_exact_mut(ROW).zip([[1.0, 0.0], [0.0, 1.0]]) {
                let (_, pullback) = reprojection_error::vjp(camera, point, weight, feature);
                store(row, &pullback(y_bar));
            }
        })
    };
    let rows = |out: &mut [f64]| {
        sparse_jacobian(black_box(problem), out, |camera, point, weight, feature, entries| {
            entries[2 * ROW] = weight_error::grad(weight);
            let (_, rows) = reprojection_error::jacobian_rows(camera, point, weight, feature);
            entries.chunks_exact_mut(ROW).zip(&rows).for_each(|(entries, row)| store(entries, row));
        })
    };
    let matrix = |out: &mut [f64]| {
        sparse_jacobian(black_box(problem), out, |camera, point, weight, feature, entries| {
            entries[2 * ROW] = weight_error::grad(weight);
            let jacobian = reprojection_error::jacobian(camera, point, weight, feature);
            for (row, entries) in entries.chunks_exact_mut(ROW).enumerate() {
                entries.iter_mut().zip(&jacobian.row(row)).for_each(|(entry, partial)| *entry = *partial);
            }
        })
    };
    let tape = |out: &mut [f64]| {
        sparse_jacobian(black_box(problem), out, |camera, point, weight, feature, entries| {
            entries[2 * ROW] = weight_error::grad(weight);
            tape!(tape);
            let (c, p, w) = tape.watch((*camera, *point, weight));
            let errors = reprojection_error(&c, &p, w, feature);
            let jacobian = tape.jacobian(errors, (c, p, w));
            for (row, entries) in entries.chunks_exact_mut(ROW).enumerate() {
                entries.iter_mut().zip(&jacobian.row(row)).for_each(|(entry, partial)| *entry = *partial);
            }
        })
    };
    let mut work = Workload::new(name, primal);
    let by_hand = |out: &mut [f64]| {
        sparse_jacobian(black_box(problem), out, |camera, point, weight, feature, entries| {
            entries[2 * ROW] = -2.0 * weight;
            let (rows, _) = entries.as_chunks_mut();
            let rows = rows.try_into().expect("two rows and a number");
            by_hand::reprojection_error(camera, point, weight, feature, rows);
        })
    };
    work.gradient_into(Role::ByHand, "by hand", "", ENTRIES * p, by_hand);
    let by_macro = |method: &str| format!("{method} ({:?})", reprojection_error::STRATEGY).to_lowercase();
    work.gradient_into(Role::Other, by_macro("f::jacobian_rows"), "<= 3.2 x primal", ENTRIES * p, rows);
    work.gradient_into(Role::Other, by_macro("two f::vjp"), "", ENTRIES * p, pullbacks);
    work.gradient_into(Role::Other, by_macro("f::jacobian"), "", ENTRIES * p, matrix);
    work.gradient_into(Role::Other, "tape, both rows at once", "", ENTRIES * p, tape);
    work
}

fn hand_tracking(name: &str) -> Workload<'static> {
    let hand::Problem { model, vertices, points, pose } = forever(hand::Problem::read(hand::HAND1));
    let entries = |jacobian: autodiff::nalgebra::DMatrix<f64>| jacobian.as_slice().to_vec();
    let columns = || {
        let mut entries = Vec::with_capacity(3 * points.len() * pose.len());
        for column in 0..pose.len() {
            let mut pose_dot = vec![0.0; pose.len()];
            pose_dot[column] = 1.0;
            entries.extend(hand::objective::jvp((black_box(pose), model, vertices, points), &pose_dot).1);
        }
        entries
    };
    let mut work = Workload::new(name, || hand::objective(black_box(pose), model, vertices, points));
    let forward = || hand::objective::jacobian(black_box(pose), model, vertices, points);
    work.gradient(Role::Other, "f::jacobian", "<= 10 x primal", forward, entries);
    work.gradient(Role::Other, "26 f::jvp", "", columns, |g| g);
    let tape = || jacobian(|pose| hand::objective(pose, model, vertices, points), black_box(pose));
    work.gradient(Role::Other, "one tape, swept forward", "", tape, entries);
    work
}

fn hand_pullback(name: &str) -> Workload<'static> {
    let hand::Problem { model, vertices, points, pose } = forever(hand::Problem::read(hand::HAND1));
    let y_bar = forever([numbers(3 * points.len(), 1.0, 0.2)]);
    let pullback = || {
        let (_, pullback) = hand::objective::vjp(black_box(pose), model, vertices, points);
        pullback(y_bar[0].clone())
    };
    let at_once = || {
        let (_, [gradient]) = hand::objective::vjps(black_box(pose), model, vertices, points, black_box(y_bar));
        gradient
    };
    let tape = || {
        tape!(tape);
        let pose = tape.watch(black_box(&pose[..]));
        let residuals = hand::objective(&pose, model, vertices, points);
        let recorded = Recorded { statements: tape.len(), bytes: tape.bytes() };
        (tape.gradient_with(residuals, y_bar[0].clone()).wrt(pose), recorded)
    };
    let by_macro = |method: &str| format!("{method} ({:?})", hand::objective::STRATEGY).to_lowercase();
    let mut work = Workload::new(name, || hand::objective(black_box(pose), model, vertices, points));
    work.gradient(Role::Other, by_macro("f::vjps, one cotangent"), "", at_once, |g| g);
    work.gradient(Role::Other, by_macro("f::vjp"), "", pullback, |g| g);
    work.gradient(Role::Other, "tape", "", tape, |(g, _)| g);
    work.recorded(tape().1);
    work
}

fn dense_layer(name: &str) -> Workload<'static> {
    let w = Matrix3x2::from_vec(numbers(6, 1.0, 0.2));
    let (b, x) = (RowVector2::from_vec(numbers(2, 0.5, 0.1)), RowVector3::from_vec(numbers(3, 0.8, 0.3)));
    let flat = |(_, w, b): (f64, Matrix3x2<f64>, RowVector2<f64>)| [w.as_slice(), b.as_slice()].concat();
    let mut work = Workload::new(name, move || matrices::dense(black_box(&w), black_box(&b), &x));
    let by_hand = move || matrices::dense_by_hand(black_box(&w), black_box(&b), &x);
    work.gradient(Role::ByHand, "by hand", "", by_hand, flat);
    let on_tape = move || matrices::dense_on_tape(black_box(&w), black_box(&b), &x);
    work.gradient(Role::Other, "tape, matrix variables", "<= 1 us", on_tape, flat);
    work
}

fn classifier(name: &str, aim: &'static str, [batch, inputs, hidden, classes]: [usize; 4]) -> Workload<'static> {
    let model = forever(Classifier::new(batch, inputs, hidden, classes));
    let mut work = Workload::new(name, move || black_box(model).loss()).in_single_precision();
    work.gradient(Role::ByHand, "by hand", "", move || black_box(model).by_hand(), |(_, g)| g.numbers());
    let strategy = by_macro(matrices::classifier::STRATEGY);
    work.gradient(Role::Other, strategy, aim, move || black_box(model).by_macro(), |(_, g)| g.numbers());
    work.gradient(Role::Other, "tape, matrix variables", aim, move || black_box(model).on_tape(), |(_, g)| g.numbers());
    let by_nalgebra = move || black_box(model).by_hand_with_nalgebra();
    work.gradient(Role::Other, "by hand, nalgebra's product", "", by_nalgebra, |(_, g)| g.numbers());
    work
}
