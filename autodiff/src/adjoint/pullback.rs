//! Pullbacks of primitives, from the rule table by way of dual numbers.

use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, OMatrix};

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

/// The pullback of `result = list.fold(start, max)`, or `min`: gives `add` the cotangent of each element that has one, and returns that
/// of `start`. A tie is split pair by pair, as `max` splits it.
#[inline]
pub fn of_extremum<S: Scalar>(list: &[S], start: S, result: S, seed: S, mut add: impl FnMut(usize, S)) -> S {
    let (mut rest, mut at) = (seed, last_of(list, result));
    while let Some(own) = at {
        at = last_of(&list[..own], result);
        if at.is_none() && start != result {
            add(own, rest);
            return S::NIL;
        }
        rest *= S::lit(0.5);
        add(own, rest);
    }
    rest
}

/// Where the list has the value last. Blocks are compared without a branch.
fn last_of<S: Scalar>(list: &[S], value: S) -> Option<usize> {
    const BLOCK: usize = 64;
    let blocks = list.rchunks(BLOCK).map(|block| block.iter().fold(false, |found, x| found | (*x == value)));
    let after = blocks.take_while(|found| !found).count() * BLOCK;
    let rest = &list[..list.len().saturating_sub(after)];
    rest.iter().rposition(|x| *x == value)
}

/// Whether all numbers of a gradient are finite.
#[inline]
pub fn is_finite<S: Scalar, X: Shape<S>>(x: &X) -> bool {
    let mut word = 0;
    x.for_each(&mut |x| word |= x.not_finite());
    word >> 63 == 0
}

/// Whether all numbers of a matrix are: plain floats are looked at without a decision for each.
#[inline]
pub fn is_finite_matrix<S: Scalar, R: Dim, C: Dim>(x: &OMatrix<S, R, C>) -> bool
where
    DefaultAllocator: Allocator<R, C>,
{
    const ABREAST: usize = 16;
    let x = x.as_slice();
    if S::DEPTH > 0 {
        return x.iter().all(Scalar::all_finite);
    }
    // An infinity times 0 is NaN.
    let mut zeros = [S::ZERO; ABREAST];
    let (chunks, rest) = x.as_chunks::<ABREAST>();
    chunks.iter().for_each(|chunk| (0..ABREAST).for_each(|k| zeros[k] += chunk[k] * S::ZERO));
    zeros.iter().chain(rest).all(Scalar::all_finite)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_a_list_is_found_in_any_block() {
        for length in [0, 1, 63, 64, 65, 200] {
            for at in 0..length {
                let mut list = vec![0.0; length];
                list[at] = 1.0;
                assert_eq!(last_of(&list, 1.0), Some(at), "of {length}");
                assert_eq!(last_of(&list[..at], 1.0), None);
                list[at / 2] = 1.0;
                assert_eq!(last_of(&list, 1.0), Some(at));
            }
        }
    }
}
