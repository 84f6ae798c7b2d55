//! Pullbacks of primitives, from the rule table by way of dual numbers.

use crate::{Dual, Scalar, Shape};

/// The value of a primitive and its partial derivatives.
#[inline]
#[track_caller]
pub fn partials<S: Scalar, const N: usize>(x: [S; N], f: impl FnOnce([Dual<S, N>; N]) -> Dual<S, N>) -> (S, [S; N]) {
    let y = f(std::array::from_fn(|i| Dual::variable(x[i], i)));
    (y.value(), y.tangents())
}

/// The same for a primitive with two results.
#[inline]
#[track_caller]
pub fn partials_pair<S: Scalar>(x: S, f: impl FnOnce(Dual<S>) -> (Dual<S>, Dual<S>)) -> ((S, S), [S; 2]) {
    let (y, z) = f(Dual::variable(x, 0));
    ((y.value(), z.value()), [y.tangent(), z.tangent()])
}

/// Whether all numbers of a gradient are finite.
#[inline]
pub fn is_finite<S: Scalar, X: Shape<S>>(x: &X) -> bool {
    let mut finite = true;
    x.for_each(&mut |x| finite &= x.all_finite());
    finite
}

/// An argument that may be needed twice: `(&Argument(&x)).copied()` is a copy, if its type has them.
#[derive(Debug)]
pub struct Argument<'a, X: ?Sized>(pub &'a X);

/// For types that are `Clone`, slices and strings.
pub trait Copied {
    /// What owns the copy.
    type Copy;
    /// The copy.
    fn copied(&self) -> Option<Self::Copy>;
}

impl<X: ?Sized + ToOwned> Copied for Argument<'_, X> {
    type Copy = X::Owned;
    fn copied(&self) -> Option<X::Owned> {
        Some(self.0.to_owned())
    }
}

/// For types that are not: found after a further reference is taken.
pub trait NotCopied {
    /// What is not copied.
    type Copy;
    /// Nothing.
    fn copied(&self) -> Option<Self::Copy>;
}

impl<X: ?Sized> NotCopied for &Argument<'_, X> {
    type Copy = Box<X>;
    fn copied(&self) -> Option<Box<X>> {
        None
    }
}

/// The same for what is passed by value.
pub trait NotCopiedValue {
    /// What is not copied.
    type Copy;
    /// Nothing.
    fn copied_value(&self) -> Option<Self::Copy>;
}

/// For values that are `Clone`.
pub trait CopiedValue {
    /// What is copied.
    type Copy;
    /// The copy.
    fn copied_value(&self) -> Option<Self::Copy>;
}

impl<X: Clone> CopiedValue for Argument<'_, X> {
    type Copy = X;
    fn copied_value(&self) -> Option<X> {
        Some(self.0.clone())
    }
}

impl<X> NotCopiedValue for &Argument<'_, X> {
    type Copy = X;
    fn copied_value(&self) -> Option<X> {
        None
    }
}
