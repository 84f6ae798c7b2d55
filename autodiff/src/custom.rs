//! Functions with derivatives of their own: what `#[custom_derivative]` expands to.
//!
//! The function itself only ever runs on plain floats. Over duals, series and tape variables it is one step of the chain rule, whose
//! derivatives are the user's, run one level further in.

use std::cell::OnceCell;

use crate::matrix::{Form, Iterative, Rule};
use crate::shape::{flatten, unflatten};
use crate::{BaseFloat, Scalar, Shape};

/// A call of such a function: its passive arguments, and the shape of the active ones.
pub trait Custom {
    /// The active arguments on plain floats, owned.
    type Arguments: Shape<f64>;
    /// The result on plain floats.
    type Output: Shape<f64>;

    /// The active arguments' shape.
    fn arguments(&self) -> &Self::Arguments;

    /// The result's shape, known from the first call of `primal` on.
    fn output(&self) -> &OnceCell<Self::Output>;

    /// The function as written.
    fn primal(&self, x: Over<Self::Arguments, f64>) -> Self::Output;

    /// The cotangents of the active arguments.
    fn pullback<T: Scalar>(
        &self,
        x: Over<Self::Arguments, T>,
        y: Over<Self::Output, T>,
        y_bar: Over<Self::Output, T>,
    ) -> Over<Self::Arguments, T>;

    /// The tangent of the result.
    fn pushforward<T: Scalar>(
        &self,
        x: Over<Self::Arguments, T>,
        y: Over<Self::Output, T>,
        x_dot: Over<Self::Arguments, T>,
    ) -> Over<Self::Output, T>;
}

type Over<A, T> = <A as Shape<f64>>::With<T>;

/// The function at `x`, over any number.
#[track_caller]
pub fn custom<S: Scalar, C: Custom>(call: &C, x: &impl Shape<S>) -> Over<C::Output, S> {
    let (y, _) = S::iterate(&AsRule(call), &flatten(x)).expect("a custom derivative is defined where its function is");
    unflatten(shape_of_output(call), y)
}

fn shape_of_output<C: Custom>(call: &C) -> &C::Output {
    call.output().get().expect("the function runs before its derivatives")
}

/// The call as a rule on its numbers. The result is followed by a copy of the arguments: both are saved for the derivatives.
struct AsRule<'a, C>(&'a C);

/// The form of a list of numbers.
struct List;

impl Form for List {
    type Over<S: Scalar> = Vec<S>;

    fn map<S: Scalar, R: Scalar>(x: &Vec<S>, f: &mut impl FnMut(S) -> R) -> Vec<R> {
        x.iter().map(|&x| f(x)).collect()
    }
    fn zip<S: Scalar, R: Scalar>(x: &mut Vec<S>, y: &Vec<R>, f: &mut impl FnMut(&mut S, R)) {
        x.iter_mut().zip(y).for_each(|(x, &y)| f(x, y));
    }
}

type Both<T> = (Vec<T>, Vec<T>);

impl<C: Custom> Rule for AsRule<'_, C> {
    type Input = List;
    type Output = (List, List);
    type Saved = (List, List);

    fn value<T: Scalar>(&self, x: &Vec<T>) -> Option<(Both<T>, Both<T>)> {
        let y = T::iterate(self, x)?;
        Some((y.clone(), y))
    }

    fn pullback<T: Scalar>(&self, (y, x): &Both<T>, (y_bar, copy_bar): &Both<T>) -> Vec<T> {
        let output = shape_of_output(self.0);
        let (y, y_bar) = (unflatten(output, y.iter().copied()), unflatten(output, y_bar.iter().copied()));
        let x_bar = self.0.pullback(unflatten(self.0.arguments(), x.iter().copied()), y, y_bar);
        flatten(&x_bar).into_iter().zip(copy_bar).map(|(x_bar, &copy_bar)| x_bar + copy_bar).collect()
    }

    fn pushforward<T: Scalar>(&self, (y, x): &Both<T>, x_dot: &Vec<T>) -> Both<T> {
        let arguments = |numbers: &[T]| unflatten(self.0.arguments(), numbers.iter().copied());
        let y = unflatten(shape_of_output(self.0), y.iter().copied());
        let y_dot = flatten(&self.0.pushforward(arguments(x), y, arguments(x_dot)));
        let count = flatten(shape_of_output(self.0)).len();
        assert_eq!(
            y_dot.len(),
            count,
            "the pushforward of a custom derivative must give a tangent of the result's shape"
        );
        (y_dot, x_dot.clone())
    }

    fn plain<F: BaseFloat>(&self, x: &Vec<F>) -> Option<Both<F>> {
        let y = self.0.primal(unflatten(self.0.arguments(), x.iter().map(|&x| Into::<f64>::into(x))));
        let numbers = flatten::<f64>(&y).into_iter().map(F::rounded).collect();
        // Every call of one `Custom` is at the same place: the shape is that of the first.
        let _ = self.0.output().set(y);
        Some((numbers, x.clone()))
    }
}

impl<C: Custom> Iterative for AsRule<'_, C> {}
