//! Preaccumulation: an expression of one or two numbers as a single statement of a tape.
//!
//! `#[differentiable]` computes `100.0 * (y - x * x).powi(2)` with the numbers that [`Scalar::both_in_expression`] makes of `x` and `y`, and gives the
//! result to [`Scalar::expression_of_both`]. On a tape over plain floats they are duals with a tangent for each of the two,
//! which in the end are the partial derivatives of one statement. So they are in place of duals over plain floats, whose many tangents
//! are then multiplied once. Other numbers stay what they are.

use crate::{Dual, Scalar, Var};

/// What expressions of numbers `S` are computed with, and how their results become an `S`.
pub trait Expressions<S: Scalar> {
    /// The number in an expression of one number.
    type One: Scalar<Base = S::Base>;
    /// The numbers in an expression of two numbers.
    type Two: Scalar<Base = S::Base>;

    /// `x` in an expression of it alone.
    fn one(x: S) -> Self::One;
    /// `x` and `y` in an expression of both.
    fn two(x: S, y: S) -> (Self::Two, Self::Two);
    /// The expression `z` of `x`.
    fn of_one(x: S, z: Self::One) -> S;
    /// The expression `z` of `x` and `y`.
    fn of_two(x: S, y: S, z: Self::Two) -> S;
    /// `s` plus the expression `z` of `x`.
    fn plus_one(s: S, x: S, z: Self::One) -> S;
    /// `s` plus the expression `z` of `x` and `y`.
    fn plus_two(s: S, x: S, y: S, z: Self::Two) -> S;
}

/// Nothing is gained: expressions are computed as they stand.
#[derive(Debug)]
pub enum Unchanged {}

impl<S: Scalar> Expressions<S> for Unchanged {
    type One = S;
    type Two = S;

    #[inline]
    fn one(x: S) -> S {
        x
    }
    #[inline]
    fn two(x: S, y: S) -> (S, S) {
        (x, y)
    }
    #[inline]
    fn of_one(_: S, z: S) -> S {
        z
    }
    #[inline]
    fn of_two(_: S, _: S, z: S) -> S {
        z
    }
    #[inline]
    #[track_caller]
    fn plus_one(s: S, _: S, z: S) -> S {
        s + z
    }
    #[inline]
    #[track_caller]
    fn plus_two(s: S, _: S, _: S, z: S) -> S {
        s + z
    }
}

/// Variables of a tape, whose expressions are recorded as one statement, or duals, whose tangents take part in one operation.
#[derive(Debug)]
pub enum Preaccumulated {}

impl<T: Scalar, B: 'static> Expressions<Var<T, B>> for Preaccumulated {
    type One = Dual<T, 1>;
    type Two = Dual<T, 2>;

    #[inline]
    fn one(x: Var<T, B>) -> Dual<T, 1> {
        Dual::new(x.value(), [T::ONE])
    }
    #[inline]
    fn two(x: Var<T, B>, y: Var<T, B>) -> (Dual<T, 2>, Dual<T, 2>) {
        (Dual::new(x.value(), [T::ONE, T::ZERO]), Dual::new(y.value(), [T::ZERO, T::ONE]))
    }
    #[inline]
    #[track_caller]
    fn of_one(x: Var<T, B>, z: Dual<T, 1>) -> Var<T, B> {
        x.with_derivative(z.value(), z.tangent())
    }
    #[inline]
    #[track_caller]
    fn of_two(x: Var<T, B>, y: Var<T, B>, z: Dual<T, 2>) -> Var<T, B> {
        x.with_derivatives(y, z.value(), z.tangents())
    }
    #[inline]
    #[track_caller]
    fn plus_one(s: Var<T, B>, x: Var<T, B>, z: Dual<T, 1>) -> Var<T, B> {
        s.plus_multiple(s.value() + z.value(), x, z.tangent())
    }
    #[inline]
    #[track_caller]
    fn plus_two(s: Var<T, B>, x: Var<T, B>, y: Var<T, B>, z: Dual<T, 2>) -> Var<T, B> {
        s.plus_combination(s.value() + z.value(), (x, y), z.tangents())
    }
}

/// One or two tangents are carried along as they are, more are multiplied at the end.
impl<T: Scalar, const N: usize> Expressions<Dual<T, N>> for Preaccumulated {
    type One = Dual<T, 1>;
    type Two = Dual<T, 2>;

    #[inline]
    fn one(x: Dual<T, N>) -> Dual<T, 1> {
        if N == 1 { carried(x) } else { Dual::new(x.value(), [T::ONE]) }
    }
    #[inline]
    fn two(x: Dual<T, N>, y: Dual<T, N>) -> (Dual<T, 2>, Dual<T, 2>) {
        match N {
            1 | 2 => (carried(x), carried(y)),
            _ => (Dual::new(x.value(), [T::ONE, T::ZERO]), Dual::new(y.value(), [T::ZERO, T::ONE])),
        }
    }
    #[inline]
    fn of_one(x: Dual<T, N>, z: Dual<T, 1>) -> Dual<T, N> {
        if N == 1 { carried(z) } else { x.chain(z.value(), z.tangent()) }
    }
    #[inline]
    fn of_two(x: Dual<T, N>, y: Dual<T, N>, z: Dual<T, 2>) -> Dual<T, N> {
        match N {
            1 | 2 => carried(z),
            _ => x.chain2(y, z.value(), z.tangents().into()),
        }
    }
    #[inline]
    fn plus_one(s: Dual<T, N>, x: Dual<T, N>, z: Dual<T, 1>) -> Dual<T, N> {
        s + Self::of_one(x, z)
    }
    #[inline]
    fn plus_two(s: Dual<T, N>, x: Dual<T, N>, y: Dual<T, N>, z: Dual<T, 2>) -> Dual<T, N> {
        s + Self::of_two(x, y, z)
    }
}

/// The same number with as many tangents as there are places for, or 0 in what is left.
#[inline]
fn carried<T: Scalar, const N: usize, const M: usize>(x: Dual<T, N>) -> Dual<T, M> {
    let tangents = x.tangents();
    Dual::new(x.value(), std::array::from_fn(|i| if i < N { tangents[i] } else { T::ZERO }))
}
