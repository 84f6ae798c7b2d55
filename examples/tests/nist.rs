//! The example `nist`: its parser, its models with the library's derivatives, its fits, its picture.

use autodiff_examples::nist::data::{Observation, Parameter, Problem, folder, parse, read};
use autodiff_examples::nist::fit::{Misfit, fit};
use autodiff_examples::nist::models::{MODELS, Model, Response};
use autodiff_examples::nist::report::{REQUIRED_DIGITS, REQUIRED_SOLVED, Solved, Table, agreeing, digits, solve_all};
use autodiff_examples::nist::{picture, report};
use std::fs;

fn problem(name: &str) -> Problem {
    read(name).unwrap_or_else(|error| panic!("{error}"))
}

fn model(name: &str) -> &'static Model {
    MODELS.iter().find(|model| model.name == name).expect("a model of this name")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("dat")).expect("the project has the file")
}

/// Predictors, parameters and observations of every problem, as NIST's page lists them.
const SIZES: [(&str, usize, usize, usize); 27] = [
    ("Misra1a", 1, 2, 14),
    ("Chwirut2", 1, 3, 54),
    ("Chwirut1", 1, 3, 214),
    ("Lanczos3", 1, 6, 24),
    ("Gauss1", 1, 8, 250),
    ("Gauss2", 1, 8, 250),
    ("DanWood", 1, 2, 6),
    ("Misra1b", 1, 2, 14),
    ("Kirby2", 1, 5, 151),
    ("Hahn1", 1, 7, 236),
    ("Nelson", 2, 3, 128),
    ("MGH17", 1, 5, 33),
    ("Lanczos1", 1, 6, 24),
    ("Lanczos2", 1, 6, 24),
    ("Gauss3", 1, 8, 250),
    ("Misra1c", 1, 2, 14),
    ("Misra1d", 1, 2, 14),
    ("Roszman1", 1, 4, 25),
    ("ENSO", 1, 9, 168),
    ("MGH09", 1, 4, 11),
    ("Thurber", 1, 7, 37),
    ("BoxBOD", 1, 2, 6),
    ("Rat42", 1, 3, 9),
    ("MGH10", 1, 3, 16),
    ("Eckerle4", 1, 3, 35),
    ("Rat43", 1, 4, 15),
    ("Bennett5", 1, 3, 154),
];

#[test]
fn every_file_is_read() {
    let names: Vec<_> = MODELS.iter().map(|model| model.name).collect();
    assert_eq!(names, SIZES.map(|(name, ..)| name));
    for (name, predictors, parameters, observations) in SIZES {
        let p = problem(name);
        assert_eq!(p.name, name);
        assert_eq!(p.predictors.len(), predictors, "{name}");
        assert_eq!(p.parameters.len(), parameters, "{name}");
        assert_eq!(p.observations.len(), observations, "{name}");
        assert!(p.observations.iter().all(|o| o.x.len() == predictors), "{name}");
    }
}

#[test]
fn certified_numbers_are_consistent() {
    for (name, _, parameters, observations) in SIZES {
        let p = problem(name);
        let degrees = observations - parameters;
        // The only slip in the files.
        assert_eq!(p.degrees_of_freedom, if name == "Rat43" { 9 } else { degrees }, "{name}");
        let deviation = (p.residual_sum_of_squares / degrees as f64).sqrt();
        assert!((deviation / p.residual_deviation - 1.0).abs() < 1e-9, "{name}: {deviation}");
    }
}

#[test]
fn the_first_file_holds_what_it_holds() {
    let p = problem("Misra1a");
    let first = Parameter { starts: [500.0, 250.0], value: 2.3894212918e2, deviation: 2.7070075241 };
    let second = Parameter { starts: [0.0001, 0.0005], value: 5.5015643181e-4, deviation: 7.2668688436e-6 };
    assert_eq!(p.parameters, [first, second]);
    assert_eq!(p.residual_sum_of_squares, 1.2455138894e-1);
    assert_eq!(p.observations[0], Observation { y: 10.07, x: vec![77.6] });
    assert_eq!(p.observations[13], Observation { y: 81.78, x: vec![760.0] });
    assert_eq!((p.response.symbol.as_str(), p.response.meaning.as_str()), ("y", "volume"));
    assert_eq!((p.predictors[0].symbol.as_str(), p.predictors[0].meaning.as_str()), ("x", "pressure"));
}

#[test]
fn two_predictors_are_read() {
    let p = problem("Nelson");
    let meanings: Vec<_> = p.predictors.iter().map(|q| q.meaning.as_str()).collect();
    assert_eq!(meanings, ["time", "temperature"]);
    assert_eq!(p.observations[4], Observation { y: 15.5, x: vec![1.0, 225.0] });
    assert_eq!(model("Nelson").response, Response::Logarithm);
}

#[test]
fn the_response_may_stand_in_any_column() {
    let text = text("Misra1a").replace("Data:   y               x", "Data:   x               y");
    let p = parse("swapped", &text).expect("columns by name");
    assert_eq!(p.observations[0], Observation { y: 77.6, x: vec![10.07] });
}

#[test]
fn errors_say_file_and_line() {
    let good = text("Misra1a");
    let error = |from: &str, to: &str| {
        assert!(good.contains(from), "the file has {from}");
        parse("bad.dat", &good.replace(from, to)).expect_err(to).to_string()
    };
    assert_eq!(error("81.78E0", "81.7B"), "bad.dat:74: expected a number, found `81.7B`");
    assert_eq!(error("10.07E0", "10.07E0 3"), "bad.dat:61: expected 2 columns, found 3");
    assert_eq!(error("b1 =   500", "b1 =      "), "bad.dat:41: expected `NAME = START1 START2 VALUE DEVIATION`");
    assert_eq!(error("61 to 74", "61 to 99"), "bad.dat:7: the file has no lines 61 to 99");
    assert_eq!(error("61 to 74", "61"), "bad.dat:7: expected `(lines A to B)`");
    assert_eq!(error("61 to 74", "61 to 73"), "bad.dat:47: 14 observations are announced, 13 are there");
    assert_eq!(error("Data:   y  ", "Data:   z  "), "bad.dat:60: no column is named y");
    assert_eq!(error("Starting Values ", "Values "), "bad.dat: no line says where `Starting Values` are");
    assert_eq!(error("Residual Sum of Squares:", "Sum:"), "bad.dat:47: no `Residual Sum of Squares:` up to here");
    assert_eq!(error("Dataset Name:", "Name:"), "bad.dat: no line says `Dataset Name:`");
    let missing = read("Missing").expect_err("no such file");
    assert_eq!(missing.line, 0);
    assert!(missing.file.ends_with("Missing.dat"), "{missing}");
}

#[test]
fn models_reproduce_the_certified_residual_sum_of_squares() {
    for model in MODELS.iter().filter(|model| model.name != "Lanczos1") {
        let p = problem(model.name);
        let found = Misfit::new(model, &p).residuals(&p.certified_values()).norm_squared();
        let error = (found / p.residual_sum_of_squares - 1.0).abs();
        assert!(error < 1e-9, "{}: {found:e}, certified {:e}", model.name, p.residual_sum_of_squares);
    }
    // There the residuals are the rounding of the parameters.
    let p = problem("Lanczos1");
    assert!(Misfit::new(model("Lanczos1"), &p).residuals(&p.certified_values()).norm_squared() < 1e-20);
}

/// Where derivatives are compared: the second start and the certified solution.
fn points(p: &Problem) -> [Vec<f64>; 2] {
    [p.start(1), p.certified_values()]
}

/// Central differences of `f` by each parameter; `f` gives several numbers.
fn differences(f: impl Fn(&[f64]) -> Vec<f64>, b: &[f64]) -> Vec<Vec<f64>> {
    let along = |i: usize| {
        let h = 1e-5 * b[i].abs();
        let at = |by: f64| {
            let mut moved = b.to_vec();
            moved[i] += by;
            f(&moved)
        };
        at(h).iter().zip(at(-h)).map(|(right, left)| (right - left) / (2.0 * h)).collect()
    };
    (0..b.len()).map(along).collect()
}

/// Asserts that two numbers agree, measured by the size that numbers of their kind have.
fn assert_near(found: f64, expected: f64, size: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-6 * size, "{what}: {found:e}, by differences {expected:e}");
}

#[test]
fn gradients_agree_with_central_differences() {
    for model in MODELS {
        let p = problem(model.name);
        for b in points(&p) {
            let jacobian = Misfit::new(model, &p).jacobian(&b);
            let expected = differences(|b| p.observations.iter().map(|o| (model.value)(b, &o.x)).collect(), &b);
            for (i, column) in expected.iter().enumerate() {
                let size = jacobian.column(i).amax();
                for (found, &expected) in jacobian.column(i).iter().zip(column) {
                    assert_near(*found, expected, size, model.name);
                }
            }
        }
    }
}

#[test]
fn hessians_agree_with_central_differences() {
    for model in MODELS {
        let p = problem(model.name);
        for b in points(&p) {
            let jacobian = Misfit::new(model, &p).jacobian(&b);
            let o = &p.observations[p.observations.len() / 2];
            let hessian = (model.hessian)(&b, &o.x);
            let expected = differences(|b| (model.gradient)(b, &o.x), &b);
            for (i, row) in expected.iter().enumerate() {
                for (j, &expected) in row.iter().enumerate() {
                    // A derivative by b[i] changes over a distance like b[i].
                    let size = (jacobian.column(j).amax() / b[i].abs()).max(hessian[(i, j)].abs());
                    assert_near(hessian[(i, j)], expected, size, model.name);
                    assert_near(hessian[(j, i)], expected, size, model.name);
                }
            }
        }
    }
}

#[test]
fn digits_are_counted() {
    assert_eq!(digits(2.0, 2.0), report::CERTIFIED_DIGITS);
    assert!((digits(1.000001, 1.0) - 6.0).abs() < 1e-6);
    assert_eq!(digits(-1.0, 1.0), 0.0);
    assert_eq!(digits(f64::NAN, 1.0), 0.0);
}

#[test]
fn fits_agree_with_nist() {
    let all = solve_all().unwrap_or_else(|error| panic!("{error}"));
    for (found, wanted) in agreeing(&all).iter().zip(REQUIRED_SOLVED) {
        assert!(*found >= wanted, "{}", Table(&all));
    }
    for solved in &all {
        let name = &solved.problem.name;
        let minimum = solved.fits[1].minimum.as_ref().expect("converged from start 2");
        // Lanczos1 leaves residuals of 1e-13: its sum of squares and standard deviations are rounding.
        if name != "Lanczos1" {
            assert!(solved.deviation_digits(1) >= Some(REQUIRED_DIGITS), "{name}");
            let sum = digits(minimum.residual_sum_of_squares, solved.problem.residual_sum_of_squares);
            assert!(sum >= 9.0, "{name}: {sum} digits");
        }
    }
    assert!(Table(&all).to_string().contains("27 of 27 from start 2."));

    let svg = picture::render(&all).expect("draws into memory");
    assert!(svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"));
    assert!(!svg.contains("NaN"));
    for (name, ..) in SIZES {
        assert!(svg.contains(name), "{name} has a panel");
    }
}

/// From far away BoxBOD's curve is flat: nothing pulls the rate back.
#[test]
fn a_fit_that_does_not_converge_is_no_result() {
    let (model, problem) = (model("BoxBOD"), problem("BoxBOD"));
    let nowhere = fit(model, &problem, &[1.0, 1000.0]);
    assert!(nowhere.minimum.is_none());

    let fits = [nowhere.clone(), nowhere];
    let solved = [Solved { model, problem, fits }];
    let table = Table(&solved).to_string();
    assert_eq!(table.matches("not converged").count(), 2, "{table}");
    assert!(table.contains("0 of 1 from start 1"), "{table}");
    let svg = picture::render(&solved).expect("draws the data alone");
    assert!(svg.contains("not converged"));
}

#[test]
fn another_minimum_is_said_to_be_one() {
    let (model, mut problem) = (model("DanWood"), problem("DanWood"));
    let found = fit(model, &problem, &problem.start(1));
    problem.parameters[1].value *= 1.01;
    let fits = [found.clone(), found];
    let table = Table(&[Solved { model, problem, fits }]).to_string();
    assert_eq!(table.matches("another minimum").count(), 2, "{table}");
    assert!(table.contains("0 of 1 from start 2"), "{table}");
}
