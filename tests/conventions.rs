//! The tables of `autodiff::conventions`, line by line: by dual numbers, by tape, and through `#[differentiable]`. And
//! where they differ from the proposals in `data/reference.json`, which set JAX, TensorFlow and PyTorch side by side.

use autodiff::functions;
use autodiff::prelude::*;
use autodiff_tests::reference::{Case, cases};
use std::collections::BTreeSet;

/// A value and the derivatives by each variable.
type Derivatives = (f64, Vec<f64>);

/// An expression of the tables and the ways to differentiate it.
struct Expression {
    text: &'static str,
    plain: fn(&[f64]) -> f64,
    forward: [fn(&[f64]) -> Derivatives; 2],
    reverse: [fn(&[f64]) -> Derivatives; 2],
}

/// The expressions of the variables `$x`.
macro_rules! expressions {
    ($name:ident, $variables:tt; $($expression:expr),* $(,)?) => {
        const $name: &[Expression] = &[$(expressions!(@one $variables $expression)),*];
    };
    (@one ($($x:ident $i:literal),*) $expression:expr) => {{
        #[differentiable]
        fn f($($x: f64),*) -> f64 {
            $expression
        }
        Expression {
            text: stringify!($expression),
            plain: |x| f($(x[$i]),*),
            forward: [
                |x| differentiate(x, |v| jvp(|x| { $(let $x = x[$i];)* $expression }, x, v)),
                |x| differentiate(x, |v| f::jvp(($(x[$i]),*), ($(v[$i]),*))),
            ],
            reverse: [
                |x| value_and_gradient(|x| { $(let $x = x[$i];)* $expression }, x),
                |x| {
                    #[allow(unused_parens)]
                    let (value, ($($x),*)) = f::value_and_grad($(x[$i]),*);
                    (value, vec![$($x),*])
                },
            ],
        }
    }};
}

expressions! {
    OF_ONE, (x 0);
    x.abs(),
    x.max(0.0),
    x.min(0.0),
    x.max(x),
    x.min(x),
    x.max(x).max(1.0),
    x.clamp(0.0, 1.0),
    x.hypot(0.0),
    x.atan2(0.0),
    x.sqrt(),
    x.cbrt(),
    x.powf(0.5),
    x.ln(),
    x.recip(),
    1.0 / x,
    x.asin(),
    x.acos(),
    x.acosh(),
    x.atanh(),
    x.powi(0),
    x.powi(1),
    x.powi(-1),
    x.powf(0.0),
    x.powf(1.0),
    x.powf(2.0),
    x.signum(),
    x.floor(),
    x.ceil(),
    x.round(),
    x.trunc(),
    x.fract(),
    x.rem_euclid(2.0),
    x % 2.0,
    x.copysign(-1.0),
    x.copysign(1.0),
    x + (0.0_f64).sqrt(),
    x * x.floor().sqrt(),
    x / 0.0,
    (0.0 * x).sqrt(),
    (x * x).sqrt(),
    0.0 * x.sqrt(),
    2.0 * x * 0.0 * 3.0,
    x * 0.0 * 3.0,
    if x == 1.0 { x * x } else { x },
    if x > 0.0 { x.sqrt() } else { 3.0 * x },
    if x > 0.0 { x.ln() } else { 0.0 * x },
    x.sin(),
    x + 1.0,
    x.max(1.0),
    x.relu(),
    x.leaky_relu(0.25),
    x.elu(),
    x.sinc(),
    x.xlogy(x),
}

expressions! {
    OF_TWO, (x 0, y 1);
    x.max(y),
    x.min(y),
    x.hypot(y),
    x.atan2(y),
    x.powf(y),
    x % y,
    x.rem_euclid(y),
    x.copysign(y),
    x * y,
    if x.is_nan() { 1.0 * y } else { x * y },
    x.xlogy(y),
    functions::norm(&[x, y]),
    functions::max(&[x, y, x, y]),
    functions::min(&[x, y]),
    functions::logsumexp(&[x, y]),
    functions::variance(&[x, y]),
    functions::variance(&[x, y]).sqrt(),
}

/// The derivatives by each variable from those in each direction.
fn differentiate(x: &[f64], along: impl Fn(&[f64]) -> (f64, f64)) -> Derivatives {
    let directions = (0..x.len()).map(|i| (0..x.len()).map(|k| f64::from(u8::from(i == k))).collect::<Vec<_>>());
    let (values, tangents): (Vec<f64>, Vec<f64>) = directions.map(|direction| along(&direction)).unzip();
    (values[0], tangents)
}

/// A line of the tables.
struct Line {
    expression: &'static str,
    at: Vec<f64>,
    value: f64,
    forward: Vec<f64>,
    reverse: Vec<f64>,
}

fn lines() -> Vec<Line> {
    let page = include_str!("../autodiff/src/conventions.rs");
    page.lines().filter_map(|line| line.strip_prefix("//! | `")).map(line).collect()
}

/// Reads "expression` | at | value | derivative | why |".
fn line(text: &'static str) -> Line {
    let cells: Vec<_> = text.split(" | ").collect();
    let [expression, at, value, derivative, _] = cells[..] else { panic!("five cells in {text}") };
    let (forward, reverse) = match derivative.split_once(" forward, ") {
        Some((forward, reverse)) => (forward, reverse.strip_suffix(" reverse").expect("a reverse derivative")),
        None => (derivative, derivative),
    };
    Line {
        expression: expression.trim_end_matches('`'),
        at: numbers(at),
        value: numbers(value)[0],
        forward: numbers(forward),
        reverse: numbers(reverse),
    }
}

fn numbers(text: &str) -> Vec<f64> {
    text.trim_matches(['(', ')']).split(", ").map(|number| number.parse().expect(text)).collect()
}

/// Equal, where NaN equals NaN, and -0 equals 0.
fn same(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a == b || a.is_nan() && b.is_nan())
}

#[test]
fn every_line_of_the_tables_holds() {
    let expressions = || OF_ONE.iter().chain(OF_TWO);
    let mut misses = Vec::new();
    for line in lines() {
        let Line { expression, at, value, .. } = &line;
        let found = expressions().find(|candidate| candidate.text == *expression);
        let Some(found) = found else {
            misses.push(format!("{expression} is not tested"));
            continue;
        };
        let plain = (found.plain)(at);
        if !same(&[plain], &[*value]) || plain.is_sign_negative() != value.is_sign_negative() && !value.is_nan() {
            misses.push(format!("{expression} at {at:?} is {plain}"));
        }
        let modes = [("forward", found.forward, &line.forward), ("reverse", found.reverse, &line.reverse)];
        for (mode, ways, expected) in modes {
            for (way, derivatives) in ["by itself", "through the attribute"].iter().zip(ways) {
                let (value, derivative) = derivatives(at);
                if !same(&[value], &[plain]) || !same(&derivative, expected) {
                    misses.push(format!("{expression} at {at:?} {mode} {way}: {value}, {derivative:?}"));
                }
            }
        }
    }
    let tested: BTreeSet<_> = lines().iter().map(|line| line.expression).collect();
    misses
        .extend(expressions().filter(|e| !tested.contains(e.text)).map(|e| format!("{} is not in the tables", e.text)));
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// Where the tables differ from the proposals of the reference, and why.
const DIFFERENT: &[(&str, &str)] = &[
    ("max([x,x,1])", "a fold by `max` of two splits a tie pair by pair: 1/2, not 2/3, which `functions::max` gives"),
    ("pow(0,y) d/dy", "at -1: the limit from the right, as PyTorch, not NaN"),
    ("sqrt(x*x)", "forward mode gives 0: a tangent that is 0 counts as passive"),
];

/// The expressions of the reference's list as those of the tables.
const NAMES: &[(&str, &str)] = &[
    ("abs(x)", "x.abs()"),
    ("relu(x)", "x.relu()"),
    ("max(x,0)", "x.max(0.0)"),
    ("min(x,0)", "x.min(0.0)"),
    ("max(x,x)", "x.max(x)"),
    ("max([x,x,1])", "x.max(x).max(1.0)"),
    ("clamp(x,0,1)", "x.clamp(0.0, 1.0)"),
    ("sqrt(x)", "x.sqrt()"),
    ("sqrt(x)*0", "0.0 * x.sqrt()"),
    ("sqrt(x*x)", "(x * x).sqrt()"),
    ("ln(x)", "x.ln()"),
    ("1/x", "1.0 / x"),
    ("x.powi(0)", "x.powi(0)"),
    ("x.powf(0.0)", "x.powf(0.0)"),
    ("x.powf(1.0)", "x.powf(1.0)"),
    ("x.powf(2.0)", "x.powf(2.0)"),
    ("x.powf(0.5)", "x.powf(0.5)"),
    ("atan2(x,0)", "x.atan2(0.0)"),
    ("hypot(x,0)", "x.hypot(0.0)"),
    ("asin(x)", "x.asin()"),
    ("acos(x)", "x.acos()"),
    ("where(x>0,ln(x),0)", "if x > 0.0 { x.ln() } else { 0.0 * x }"),
    ("elu(x)", "x.elu()"),
    ("sinc(x)", "x.sinc()"),
    ("xlogy(x,x)", "x.xlogy(x)"),
    ("prod([x,0,3])", "x * 0.0 * 3.0"),
];

#[test]
fn proposals_are_followed_but_where_said() {
    let mut misses = Vec::new();
    let mut followed = 0;
    for case in cases("conventions") {
        let Some((_, ours)) = NAMES.iter().find(|(name, _)| *name == case.text("expr")) else {
            continue;
        };
        let found = OF_ONE.iter().find(|candidate| candidate.text == *ours).expect(ours);
        let at = case.text("at").parse().expect("a point");
        let proposals: Vec<String> = proposals(&case);
        for derivatives in found.forward.iter().chain(&found.reverse) {
            let (_, derivative) = derivatives(&[at]);
            let follows = proposals.iter().any(|proposal| proposal.parse().is_ok_and(|p: f64| same(&[p], &derivative)));
            followed += 1;
            if !follows && !DIFFERENT.iter().any(|(name, _)| *name == case.text("expr")) {
                misses.push(format!("{ours} at {at}: {derivative:?}, proposed {proposals:?}"));
            }
        }
    }
    assert!(followed >= 80, "only {followed} compared");
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// "nan or 0" is two.
fn proposals(case: &Case) -> Vec<String> {
    if case.is_number("proposal") {
        return vec![case.number("proposal").to_string()];
    }
    case.text("proposal").split(" or ").map(str::to_owned).collect()
}
