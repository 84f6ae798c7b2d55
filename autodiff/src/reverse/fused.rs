//! Functions of many variables that are recorded as one statement: a value, computed one level further in, and its
//! partial derivatives there.

use super::Var;
use super::nary::{self, Ones};
use crate::shape::{Shape, assert_same_lengths, flatten};
use crate::{Scalar, functions};

/// How many operands the sum of an iterator collects before it records them.
const COLLECTED: usize = 32;

fn values<T: Scalar, B: 'static>(x: &[Var<T, B>]) -> Vec<T> {
    x.iter().map(|x| x.value()).collect()
}

impl<T: Scalar, B: 'static> Var<T, B> {
    /// The number `value` that has these partial derivatives with respect to `x`.
    #[inline]
    #[track_caller]
    pub(crate) fn with_partials(value: T, x: &[Self], partials: &[T]) -> Self {
        assert_eq!(x.len(), partials.len(), "one partial derivative for each operand");
        Var::new(value, nary::with_partials([(x, partials)]))
    }

    /// The number `value` whose partial derivatives with respect to the numbers of `x` are those of `gradient`.
    #[track_caller]
    pub(crate) fn of_gradient(value: T, x: &impl Shape<Self>, gradient: &impl Shape<T>) -> Self {
        assert_same_lengths::<Self, T>(x, gradient, || "the gradient must have the lengths of the arguments".into());
        Var::with_partials(value, &flatten(x), &flatten(gradient))
    }

    #[track_caller]
    pub(crate) fn sum_of_items(items: impl Iterator<Item = Self>) -> Self {
        let mut sum = Self::ZERO;
        let mut operands = [Self::ZERO; COLLECTED];
        let mut count = 0;
        for x in items {
            if count == COLLECTED {
                operands[0] = Var::new(sum.value(), nary::sum(Ones(&operands)));
                count = 1;
            }
            operands[count] = x;
            count += 1;
            sum = Var::passive(sum.value() + x.value());
        }
        Var::new(sum.value(), nary::sum(Ones(&operands[..count])))
    }

    /// By the products of what lies before and behind each factor, so that zeros among them do no harm.
    #[track_caller]
    pub(crate) fn product_of_items(items: impl Iterator<Item = Self>) -> Self {
        let factors: Vec<Self> = items.collect();
        if factors.len() <= 3 {
            return factors.into_iter().fold(Self::ONE, |product, x| product * x);
        }
        let mut partials = Vec::with_capacity(factors.len());
        let mut before = T::ONE;
        for x in &factors {
            partials.push(before);
            before *= x.value();
        }
        let mut behind = T::ONE;
        for (partial, x) in partials.iter_mut().zip(&factors).rev() {
            *partial *= behind;
            behind *= x.value();
        }
        Var::with_partials(before, &factors, &partials)
    }

    #[track_caller]
    pub(crate) fn sum_of_slice(x: &[Self]) -> Self {
        Var::new(x.iter().fold(T::ZERO, |sum, x| sum + x.value()), nary::sum(Ones(x)))
    }

    #[track_caller]
    pub(crate) fn dot_of_slices(x: &[Self], y: &[Self]) -> Self {
        let mut value = T::ZERO;
        for (x, y) in x.iter().zip(y) {
            value += x.value() * y.value();
        }
        Var::new(value, nary::with_partials([(x, y), (y, x)]))
    }

    /// `None` where it is 0, infinite or NaN.
    #[track_caller]
    pub(crate) fn norm_of_slice(x: &[Self]) -> Option<Self> {
        let values = values(x);
        let norm = functions::norm(&values);
        if !norm.all_finite() || norm == T::ZERO {
            return None;
        }
        Some(Var::with_partials(norm, x, &values.iter().map(|&x| x / norm).collect::<Vec<T>>()))
    }

    #[track_caller]
    pub(crate) fn variance_of_slice(x: &[Self]) -> Self {
        let values = values(x);
        let mean = functions::mean(&values);
        let factor = T::lit(2.0 / values.len() as f64);
        let partials: Vec<T> = values.iter().map(|&x| factor * (x - mean)).collect();
        Var::with_partials(functions::variance(&values), x, &partials)
    }

    /// `None` where an element is infinite or NaN.
    #[track_caller]
    pub(crate) fn logsumexp_of_slice(x: &[Self]) -> Option<Self> {
        let values = values(x);
        if values.is_empty() || !values.iter().all(T::all_finite) {
            return None;
        }
        Some(Var::with_partials(functions::logsumexp(&values), x, &functions::softmax(&values)))
    }

    /// With respect to `x`, then to the coefficients that are variables.
    #[track_caller]
    pub(crate) fn polynomial_of_slice(coefficients: &[Self], x: Self) -> Self {
        let (mut value, mut slope) = (T::ZERO, T::ZERO);
        for c in coefficients.iter().rev() {
            slope = slope * x.value() + value;
            value = value * x.value() + c.value();
        }
        if coefficients.iter().all(|c| c.at == 0) {
            return Var::with_partials(value, &[x], &[slope]);
        }
        let operands: Vec<Self> = std::iter::once(x).chain(coefficients.iter().copied()).collect();
        let powers = std::iter::successors(Some(T::ONE), |&power| Some(power * x.value()));
        let partials: Vec<T> = std::iter::once(slope).chain(powers.take(coefficients.len())).collect();
        Var::with_partials(value, &operands, &partials)
    }
}
