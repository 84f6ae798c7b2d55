//! The models of the 27 problems: ordinary functions of the parameters `b` and of what was measured.

use autodiff::prelude::*;
use nalgebra::DMatrix;
use std::f64::consts::PI;

/// Monomolecular adsorption (Misra 1978), and the decay of oxygen demand (Box 1978).
#[differentiable]
fn saturation(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (1.0 - (-b[1] * x).exp())
}

#[differentiable]
fn misra1b(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (1.0 - (1.0 + b[1] * x / 2.0).powi(-2))
}

#[differentiable]
fn misra1c(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (1.0 - (1.0 + 2.0 * b[1] * x).powf(-0.5))
}

#[differentiable]
fn misra1d(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * b[1] * x / (1.0 + b[1] * x)
}

/// Ultrasonic reference blocks (Chwirut 1979).
#[differentiable]
fn chwirut(b: &[f64], #[constant] x: f64) -> f64 {
    (-b[0] * x).exp() / (b[1] + b[2] * x)
}

/// Three decays that hardly differ (Lanczos 1956).
#[differentiable]
fn lanczos(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (-b[1] * x).exp() + b[2] * (-b[3] * x).exp() + b[4] * (-b[5] * x).exp()
}

/// Two bells on a decay (Rust 1996).
#[differentiable]
fn gauss(b: &[f64], #[constant] x: f64) -> f64 {
    let decay = b[0] * (-b[1] * x).exp();
    let first = b[2] * (-((x - b[3]) / b[4]).powi(2)).exp();
    let second = b[5] * (-((x - b[6]) / b[7]).powi(2)).exp();
    decay + first + second
}

/// Energy radiated by a lamp's filament (Daniel and Wood 1980).
#[differentiable]
fn danwood(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * x.powf(b[1])
}

/// The width of lines under an electron microscope (Kirby 1979).
#[differentiable]
fn kirby(b: &[f64], #[constant] x: f64) -> f64 {
    (b[0] + x * (b[1] + x * b[2])) / (1.0 + x * (b[3] + x * b[4]))
}

/// Thermal expansion of copper (Hahn 1979), and the mobility of electrons (Thurber 1979).
#[differentiable]
fn cubics(b: &[f64], #[constant] x: f64) -> f64 {
    let above = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
    let below = 1.0 + x * (b[4] + x * (b[5] + x * b[6]));
    above / below
}

/// The logarithm of the voltage that insulation withstands (Nelson 1981).
#[differentiable]
fn nelson(b: &[f64], #[constant] time: f64, #[constant] temperature: f64) -> f64 {
    b[0] - b[1] * time * (-b[2] * temperature).exp()
}

/// More, Garbow and Hillstrom's 17th problem, after Osborne (1972).
#[differentiable]
fn mgh17(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] + b[1] * (-x * b[3]).exp() + b[2] * (-x * b[4]).exp()
}

/// Quantum defects of iodine atoms (Roszman 1979).
#[differentiable]
fn roszman(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] - b[1] * x - (b[2] / (x - b[3])).atan() / PI
}

/// El Nino and the southern oscillation: a year's cycle and two slower ones (Kahaner, Moler and Nash 1989).
#[differentiable]
fn enso(b: &[f64], #[constant] x: f64) -> f64 {
    let turn = 2.0 * PI * x;
    let year = turn / 12.0;
    let slow = turn / b[3];
    let middle = turn / b[6];
    let cycle = b[0] + b[1] * year.cos() + b[2] * year.sin();
    cycle + b[4] * slow.cos() + b[5] * slow.sin() + b[7] * middle.cos() + b[8] * middle.sin()
}

/// More, Garbow and Hillstrom's 9th problem, after Kowalik and Osborne (1978).
#[differentiable]
fn mgh09(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * x * (x + b[1]) / (x * (x + b[2]) + b[3])
}

/// More, Garbow and Hillstrom's 10th problem, after Meyer (1970).
#[differentiable]
fn mgh10(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (b[1] / (x + b[2])).exp()
}

/// Growth of pasture (Ratkowsky 1983).
#[differentiable]
fn rat42(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] / (1.0 + (b[1] - b[2] * x).exp())
}

/// Growth of onions (Ratkowsky 1983).
#[differentiable]
fn rat43(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] / (1.0 + (b[1] - b[2] * x).exp()).powf(1.0 / b[3])
}

/// Transmittance of a filter around one wavelength (Eckerle 1979).
#[differentiable]
fn eckerle(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] / b[1] * (-0.5 * ((x - b[2]) / b[1]).powi(2)).exp()
}

/// Magnetisation of superconductors (Bennett, Swartzendruber and Brown 1994).
#[differentiable]
fn bennett(b: &[f64], #[constant] x: f64) -> f64 {
    b[0] * (b[1] + x).powf(-1.0 / b[2])
}

/// A model and its derivatives by the parameters `b`, at the predictors `x`.
pub struct Model {
    /// The problem, as NIST calls it.
    pub name: &'static str,
    /// What the model explains, made of the response.
    pub response: Response,
    /// The value.
    pub value: fn(b: &[f64], x: &[f64]) -> f64,
    /// Its first derivatives.
    pub gradient: fn(b: &[f64], x: &[f64]) -> Vec<f64>,
    /// Its second derivatives.
    pub hessian: fn(b: &[f64], x: &[f64]) -> DMatrix<f64>,
}

/// What a model explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Response {
    /// The response itself.
    Plain,
    /// Its natural logarithm.
    Logarithm,
}

impl Response {
    /// What the model explains, where `y` was measured.
    pub fn of(self, y: f64) -> f64 {
        match self {
            Response::Plain => y,
            Response::Logarithm => y.ln(),
        }
    }
}

macro_rules! models {
    ($($name:literal: $response:ident = $model:ident($($x:ident),+);)*) => {
        /// The models, the easier ones first: NIST's order.
        pub const MODELS: &[Model] = &[$(Model {
            name: $name,
            response: Response::$response,
            value: |b, x| {
                let [$($x),+] = predictors($name, x);
                $model(b, $($x),+)
            },
            gradient: |b, x| {
                let [$($x),+] = predictors($name, x);
                $model::grad(b, $($x),+)
            },
            hessian: |b, x| {
                let [$($x),+] = predictors($name, x);
                $model::hessian(b, $($x),+)
            },
        }),*];
    };
}

models! {
    "Misra1a": Plain = saturation(x);
    "Chwirut2": Plain = chwirut(x);
    "Chwirut1": Plain = chwirut(x);
    "Lanczos3": Plain = lanczos(x);
    "Gauss1": Plain = gauss(x);
    "Gauss2": Plain = gauss(x);
    "DanWood": Plain = danwood(x);
    "Misra1b": Plain = misra1b(x);
    "Kirby2": Plain = kirby(x);
    "Hahn1": Plain = cubics(x);
    "Nelson": Logarithm = nelson(time, temperature);
    "MGH17": Plain = mgh17(x);
    "Lanczos1": Plain = lanczos(x);
    "Lanczos2": Plain = lanczos(x);
    "Gauss3": Plain = gauss(x);
    "Misra1c": Plain = misra1c(x);
    "Misra1d": Plain = misra1d(x);
    "Roszman1": Plain = roszman(x);
    "ENSO": Plain = enso(x);
    "MGH09": Plain = mgh09(x);
    "Thurber": Plain = cubics(x);
    "BoxBOD": Plain = saturation(x);
    "Rat42": Plain = rat42(x);
    "MGH10": Plain = mgh10(x);
    "Eckerle4": Plain = eckerle(x);
    "Rat43": Plain = rat43(x);
    "Bennett5": Plain = bennett(x);
}

/// The predictors of one observation, by number.
#[track_caller]
fn predictors<const N: usize>(model: &str, x: &[f64]) -> [f64; N] {
    match x.try_into() {
        Ok(x) => x,
        Err(_) => panic!("{model} has {N} predictors, not {}", x.len()),
    }
}
