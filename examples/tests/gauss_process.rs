//! The example `gauss_process`: its gradient, what it learns, its picture.

use autodiff::gradient_forward;
use autodiff_examples::gauss_process::model::{PARAMETERS, log_marginal_likelihood, predict};
use autodiff_examples::gauss_process::picture::Picture;
use autodiff_examples::gauss_process::training::train;
use nalgebra::{DMatrix, DVector, SVector};

/// Measurements that repeat every 7 months, with a little noise.
fn measurements() -> (Vec<f64>, Vec<f64>) {
    let times: Vec<f64> = (0..40).map(f64::from).collect();
    let y = times.iter().map(|t| 3.0 * (std::f64::consts::TAU * t / 7.0).sin() + 0.3 * (t * 12.9898).sin()).collect();
    (times, y)
}

#[test]
fn the_likelihood_is_the_density_of_the_normal_distribution() {
    // Two measurements, written out.
    let parameters = [0.1, 0.2, -0.3, 0.4, 1.0, -0.5_f64];
    let [a, l, b, r, p, s] = parameters.map(f64::exp);
    let k = |gap: f64| {
        let phase = (std::f64::consts::PI * gap / p).sin() / r;
        a * a * (-0.5 * (gap / l).powi(2)).exp() + b * b * (-2.0 * phase * phase).exp()
    };
    let k = DMatrix::from_row_slice(2, 2, &[k(0.0) + s * s, k(1.5), k(1.5), k(0.0) + s * s]);
    let y = DVector::from_row_slice(&[0.3, -0.8]);
    let density = (-0.5 * (y.transpose() * k.clone().try_inverse().unwrap() * &y)[0]).exp()
        / (std::f64::consts::TAU * k.determinant().sqrt());
    let likelihood = log_marginal_likelihood(&parameters, &[0.0, 1.5], y.as_slice()).unwrap();
    assert!((likelihood - density.ln()).abs() < 1e-13);
}

#[test]
fn its_gradient_is_the_finite_difference() {
    let (times, y) = measurements();
    let x = [0.5, 1.0, 0.8, 0.1, 2.0, -0.7];
    let gradient = gradient_forward(|x| log_marginal_likelihood(x, &times, &y).unwrap(), &x);
    for i in 0..PARAMETERS {
        let at = |h: f64| {
            let mut x = x;
            x[i] += h;
            log_marginal_likelihood(&x, &times, &y).unwrap()
        };
        let slope = (at(1e-5) - at(-1e-5)) / 2e-5;
        assert!((gradient[i] - slope).abs() < 1e-6 * (1.0 + slope.abs()), "{i}: {} and {slope}", gradient[i]);
    }
}

#[test]
fn training_finds_the_period() {
    let (times, y) = measurements();
    let start = SVector::from([0.0, 2.0, 0.5, 0.0, 7.2_f64.ln(), -1.0]);
    let mut likelihoods = Vec::new();
    let end = train(start, &times, &y, |_, step| likelihoods.push(step.likelihood));
    assert!(likelihoods.windows(2).all(|pair| pair[1] > pair[0]));
    assert!((end.parameters[4].exp() - 7.0).abs() < 0.02, "{}", end.parameters[4].exp());
    let next = predict(end.parameters.as_slice(), &times, &y, &[41.0, 44.0]);
    for p in next {
        let expected = 3.0 * (std::f64::consts::TAU * p.time / 7.0).sin();
        assert!((p.mean - expected).abs() < 1.0 && p.deviation < 1.0, "{p:?} instead of {expected}");
    }
}

#[test]
fn the_picture_has_everything() {
    let measured = [(1.0, 10.0), (2.0, 12.0), (3.0, 11.0)];
    let parameters = [0.5, 1.0, 0.8, 0.1, 2.0, -0.7];
    let predictions = predict(&parameters, &[1.0, 2.0], &[10.0, 12.0], &[1.0, 1.5, 2.0, 3.0]);
    let svg = Picture { measured: &measured, trained: 2, predictions: &predictions, subtitle: "below".into() }.render();
    let svg = svg.unwrap();
    assert!(svg.contains("below") && svg.contains("forecast") && svg.contains("<polygon"));
    assert_eq!(svg.matches("<circle").count(), 4); // an open dot is two circles
}
