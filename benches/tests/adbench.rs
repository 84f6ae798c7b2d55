//! Values and Jacobians of the ADBench objectives are those of the suite's own derivatives, by the tape and by forward mode.

use autodiff::prelude::*;
use autodiff_benches::adbench::{bundle_adjustment, gmm, hand, lstm};
use serde_json::Value;

macro_rules! expected {
    ($name:literal) => {
        serde_json::from_str::<Value>(include_str!(concat!("../data/expected/", $name, ".json"))).expect("JSON")
    };
}

/// The numbers of nested lists, in order.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        other => vec![other.as_f64().expect("a number")],
    }
}

/// Equal up to rounding, on the scale of the largest.
#[track_caller]
fn assert_close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    let scale = expected.iter().fold(0.0_f64, |scale, v| scale.max(v.abs()));
    for (i, (a, b)) in found.iter().zip(expected).enumerate() {
        let error = (a - b).abs();
        assert!(error <= 1e-8 * b.abs() || error <= 1e-13 * scale, "{i}: {a}, expected {b}");
    }
}

fn check_gmm(text: &str, value: &Value, jacobian: &Value) {
    let gmm::Problem { d, alphas, means, factors, points, prior } = gmm::Problem::read(text);
    assert_close(&[gmm::objective(&alphas, &means, &factors, &points, prior)], &numbers(value));
    let (y, (by_alphas, by_means, by_factors)) =
        gmm::objective::value_and_grad(&alphas, &means, &factors, &points, prior);
    assert_close(&[y], &numbers(value));
    assert_close(&by_alphas, &numbers(&jacobian["alpha"]));
    assert_close(&by_means, &numbers(&jacobian["mu"]));
    let factors = by_factors.chunks(gmm::triangle(d));
    assert_close(
        &factors.clone().flat_map(|factor| factor[..d].to_vec()).collect::<Vec<_>>(),
        &numbers(&jacobian["q"]),
    );
    assert_close(&factors.flat_map(|factor| factor[d..].to_vec()).collect::<Vec<_>>(), &numbers(&jacobian["l"]));
}

#[test]
fn gmm_d2() {
    check_gmm(gmm::D2_K5, &expected!("gmm__1k_d2_K5__objective"), &expected!("gmm__1k_d2_K5__jacobian"));
}

#[test]
fn gmm_d10() {
    check_gmm(gmm::D10_K25, &expected!("gmm__1k_d10_K25__objective"), &expected!("gmm__1k_d10_K25__jacobian"));
}

/// A row of forward mode for each parameter of the small mixture.
#[test]
fn gmm_forward() {
    let gmm::Problem { alphas, means, factors, points, prior, .. } = gmm::Problem::read(gmm::D2_K5);
    let jacobian = expected!("gmm__1k_d2_K5__jacobian");
    for k in 0..alphas.len() {
        let mut direction = vec![0.0; alphas.len()];
        direction[k] = 1.0;
        let tangents = (&direction[..], &vec![0.0; means.len()][..], &vec![0.0; factors.len()][..]);
        let (_, y_dot) = gmm::objective::jvp((&alphas, &means, &factors, &points, prior), tangents);
        assert_close(&[y_dot], &numbers(&jacobian["alpha"])[k..=k]);
    }
}

#[test]
fn bundle_adjustment_objective() {
    let problem = bundle_adjustment::Problem::read(bundle_adjustment::N49);
    let p = problem.observations.len();
    let (mut reprojection, mut weight) = (vec![[0.0; 2]; p], vec![0.0; p]);
    bundle_adjustment::objective(&problem, &mut reprojection, &mut weight);
    let expected = expected!("ba__ba1_n49_m7776_p31843__objective");
    for error in &reprojection {
        assert_close(error, &numbers(&expected["reproj_error"]["elements"]));
    }
    for error in weight {
        assert_close(&[error], &numbers(&expected["w_err"]["element"]));
    }
}

/// The file holds the rows of the first observation, and the one of the first weight.
#[test]
fn bundle_adjustment_jacobian() {
    let problem = bundle_adjustment::Problem::read(bundle_adjustment::N49);
    let (camera, point, weight) = (&problem.cameras[0], &problem.points[0], problem.weights[0]);
    let feature = &problem.observations[0].feature;
    let expected = numbers(&expected!("ba__ba1_n49_m7776_p31843__jacobian")["vals"]);

    let forward = bundle_adjustment::reprojection_error::jacobian(camera, point, weight, feature);
    for (row, expected) in expected.chunks(15).take(2).enumerate() {
        assert_close(&forward.row(row).iter().copied().collect::<Vec<_>>(), expected);
        let (_, pullback) = bundle_adjustment::reprojection_error::vjp(camera, point, weight, feature);
        let mut y_bar = [0.0; 2];
        y_bar[row] = 1.0;
        let (by_camera, by_point, by_weight) = pullback(y_bar);
        assert_close(&[&by_camera[..], &by_point, &[by_weight]].concat(), expected);
    }
    assert_close(&[bundle_adjustment::weight_error::grad(weight)], &expected[30..]);
}

#[test]
fn long_short_term_memory() {
    let lstm::Problem { layers, ends, state, text, characters } = lstm::Problem::read(lstm::L2_C1024);
    let expected_value = numbers(&expected!("lstm__l2_c1024__objective"));
    let expected = numbers(&expected!("lstm__l2_c1024__jacobian"));
    assert_close(&[lstm::objective(&layers, &ends, &state, &text, characters)], &expected_value);
    let (y, (by_layers, by_ends)) = lstm::objective::value_and_grad(&layers, &ends, &state, &text, characters);
    assert_close(&[y], &expected_value);
    assert_close(&[&by_layers[..], &by_ends].concat(), &expected);

    let mut direction = vec![0.0; layers.len()];
    direction[7] = 1.0;
    let tangents = (&direction[..], &vec![0.0; ends.len()][..]);
    let (_, y_dot) = lstm::objective::jvp((&layers, &ends, &state, &text, characters), tangents);
    assert_close(&[y_dot], &expected[7..8]);
}

#[test]
fn hand_tracking() {
    let hand::Problem { model, vertices, points, pose } = hand::Problem::read(hand::HAND1);
    let expected_value = numbers(&expected!("ht__simple_small_hand1_t26_c100__objective"));
    let expected = numbers(&expected!("ht__simple_small_hand1_t26_c100__jacobian"));
    assert_close(&hand::objective(&pose, &model, &vertices, &points), &expected_value);

    let forward = hand::objective::jacobian(&pose, &model, &vertices, &points);
    assert_close(&forward.transpose().iter().copied().collect::<Vec<_>>(), &expected);
    for row in (0..expected_value.len()).step_by(7) {
        let (_, pullback) = hand::objective::vjp(&pose, &model, &vertices, &points);
        let mut y_bar = vec![0.0; expected_value.len()];
        y_bar[row] = 1.0;
        assert_close(&pullback(y_bar), &expected[row * 26..(row + 1) * 26]);
    }
    let reverse = jacobian(|pose| hand::objective(pose, &model, &vertices, &points), &pose);
    assert_close(&reverse.transpose().iter().copied().collect::<Vec<_>>(), &expected);
}
