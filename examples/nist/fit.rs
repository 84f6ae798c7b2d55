//! Fits a model to data by least squares: Levenberg and Marquardt's method from a well-kept crate finds the valley,
//! a few steps of Newton's with exact second derivatives find its bottom to the last digit and show that it is one.

use super::data::Problem;
use super::models::Model;
use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use nalgebra::{Cholesky, DMatrix, DVector};
use nalgebra_of_solver as solver;
use std::cell::Cell;

/// How far the solver's first step may go, in units of the scaled starting point. The second and third are tried where
/// the one before ended in no minimum.
const FIRST_STEPS: [f64; 3] = [100.0, 1.0, 0.1];
/// The solver evaluates the model at most so often, times the number of parameters and one.
const PATIENCE: usize = 1000;
/// The solver hands over to Newton's method where it makes less relative progress than this.
const SOLVER_TOLERANCE: f64 = 1e-10;
/// At most so many steps of Newton's method follow.
const NEWTON_STEPS: usize = 20;
/// A fit has converged where the next step changes no parameter by more than this part of it.
const TOLERANCE: f64 = 1e-8;

/// The result of a fit that converged.
#[derive(Clone, Debug)]
pub struct Minimum {
    /// The best parameters.
    pub parameters: Vec<f64>,
    /// Their standard deviations.
    pub deviations: Vec<f64>,
    /// The sum of the squared residuals there.
    pub residual_sum_of_squares: f64,
}

/// What came of a fit.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The minimum found; none where the fit has not converged.
    pub minimum: Option<Minimum>,
    /// How often the model was linearised, over all attempts.
    pub iterations: usize,
}

/// Fits `model` to the data of `problem`, from `start`.
pub fn fit(model: &Model, problem: &Problem, start: &[f64]) -> Fit {
    let misfit = Misfit::new(model, problem);
    let mut iterations = 0;
    for first_step in FIRST_STEPS {
        let (near, solver_steps) = descend(&misfit, start, first_step);
        let (minimum, newton_steps) = polish(&misfit, near);
        iterations += solver_steps + newton_steps;
        if minimum.is_some() {
            return Fit { minimum, iterations };
        }
    }
    Fit { minimum: None, iterations }
}

/// The residuals of a model as functions of its parameters.
pub struct Misfit<'a> {
    model: &'a Model,
    problem: &'a Problem,
}

impl<'a> Misfit<'a> {
    /// The residuals of `model` on the data of `problem`.
    pub fn new(model: &'a Model, problem: &'a Problem) -> Self {
        Misfit { model, problem }
    }

    /// Model less measurement, for every observation.
    pub fn residuals(&self, b: &[f64]) -> DVector<f64> {
        let response = self.model.response;
        let observations = self.problem.observations.iter();
        DVector::from_iterator(
            self.problem.observations.len(),
            observations.map(|o| (self.model.value)(b, &o.x) - response.of(o.y)),
        )
    }

    /// The derivatives of the residuals: a row for each observation.
    pub fn jacobian(&self, b: &[f64]) -> DMatrix<f64> {
        let observations = &self.problem.observations;
        let gradients = observations.iter().flat_map(|o| (self.model.gradient)(b, &o.x));
        DMatrix::from_row_iterator(observations.len(), b.len(), gradients)
    }

    /// The second derivatives of half the sum of squares: J'J and each residual times the Hessian of its model value.
    pub fn hessian(&self, b: &[f64], residuals: &DVector<f64>, jacobian: &DMatrix<f64>) -> DMatrix<f64> {
        let mut hessian = jacobian.transpose() * jacobian;
        for (residual, o) in residuals.iter().zip(&self.problem.observations) {
            hessian += (self.model.hessian)(b, &o.x) * *residual;
        }
        hessian
    }

    /// Standard deviations of the parameters: the roots of the diagonal of s^2 (J'J)^-1, by way of J = QR.
    fn deviations(&self, b: &[f64], sum_of_squares: f64) -> Option<Vec<f64>> {
        let r_inverse = self.jacobian(b).qr().r().try_inverse()?;
        let degrees_of_freedom = self.problem.observations.len() - b.len();
        let variance = sum_of_squares / degrees_of_freedom as f64;
        Some(r_inverse.row_iter().map(|row| variance.sqrt() * row.norm()).collect())
    }
}

/// Runs the solver. Returns where it stopped, whatever the reason, and how often it asked for the Jacobian.
fn descend(misfit: &Misfit<'_>, start: &[f64], first_step: f64) -> (Vec<f64>, usize) {
    let method =
        LevenbergMarquardt::new().with_tol(SOLVER_TOLERANCE).with_stepbound(first_step).with_patience(PATIENCE);
    let door = Door { misfit, parameters: solver::DVector::from_column_slice(start), jacobians: Cell::new(0) };
    let (door, _) = method.minimize(door);
    (door.parameters.as_slice().to_vec(), door.jacobians.get())
}

/// The door to the solver, which uses another version of nalgebra.
struct Door<'a> {
    misfit: &'a Misfit<'a>,
    parameters: solver::DVector<f64>,
    jacobians: Cell<usize>,
}

impl LeastSquaresProblem<f64, solver::Dyn, solver::Dyn> for Door<'_> {
    type ResidualStorage = solver::VecStorage<f64, solver::Dyn, solver::U1>;
    type JacobianStorage = solver::VecStorage<f64, solver::Dyn, solver::Dyn>;
    type ParameterStorage = solver::VecStorage<f64, solver::Dyn, solver::U1>;

    fn set_params(&mut self, b: &solver::DVector<f64>) {
        self.parameters.copy_from(b);
    }

    fn params(&self) -> solver::DVector<f64> {
        self.parameters.clone()
    }

    // A step to where the model is not a number gives no number: the solver then takes a shorter one.
    fn residuals(&self) -> Option<solver::DVector<f64>> {
        let residuals = self.misfit.residuals(self.parameters.as_slice());
        Some(solver::DVector::from_column_slice(residuals.as_slice()))
    }

    fn jacobian(&self) -> Option<solver::DMatrix<f64>> {
        self.jacobians.set(self.jacobians.get() + 1);
        let jacobian = self.misfit.jacobian(self.parameters.as_slice());
        let (rows, columns) = jacobian.shape();
        Some(solver::DMatrix::from_column_slice(rows, columns, jacobian.as_slice()))
    }
}

/// Newton's method on the sum of squares. Returns a minimum only where the Hessian is positive definite and the next
/// step would be nothing; and the number of steps.
fn polish(misfit: &Misfit<'_>, mut b: Vec<f64>) -> (Option<Minimum>, usize) {
    let mut last = f64::INFINITY;
    for count in 1..=NEWTON_STEPS {
        let Some(step) = newton_step(misfit, &b) else {
            return (None, count);
        };
        let size = relative_size(&step, &b);
        // Small, and no longer shrinking: what is left is rounding.
        if size <= TOLERANCE && size >= 0.5 * last {
            return (minimum_at(misfit, b), count);
        }
        b.iter_mut().zip(&step).for_each(|(b, step)| *b -= step);
        last = size;
    }
    (None, NEWTON_STEPS)
}

/// The step to the minimum of the quadratic model, if it has one.
fn newton_step(misfit: &Misfit<'_>, b: &[f64]) -> Option<DVector<f64>> {
    let residuals = misfit.residuals(b);
    let jacobian = misfit.jacobian(b);
    let gradient = jacobian.transpose() * &residuals;
    let hessian = misfit.hessian(b, &residuals, &jacobian);
    // Parameters differ by many orders of magnitude: measure each by what it does to the residuals.
    let unit = DVector::from_iterator(b.len(), jacobian.column_iter().map(|column| 1.0 / column.norm()));
    let scale = DMatrix::from_diagonal(&unit);
    let factor = Cholesky::new(&scale * hessian * &scale)?;
    Some(factor.solve(&gradient.component_mul(&unit)).component_mul(&unit))
}

/// The largest part of a parameter by which `step` would change it.
fn relative_size(step: &DVector<f64>, b: &[f64]) -> f64 {
    step.iter().zip(b).map(|(step, b)| (step / b).abs()).fold(0.0, f64::max)
}

fn minimum_at(misfit: &Misfit<'_>, parameters: Vec<f64>) -> Option<Minimum> {
    let residual_sum_of_squares = misfit.residuals(&parameters).norm_squared();
    let deviations = misfit.deviations(&parameters, residual_sum_of_squares)?;
    Some(Minimum { parameters, deviations, residual_sum_of_squares })
}
