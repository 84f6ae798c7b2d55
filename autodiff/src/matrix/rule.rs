//! What a rule is: an operation on whole matrices with its derivatives in both directions.

use super::temporary;
use crate::{BaseFloat, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::{DVector, DefaultAllocator, Dim, OMatrix};
use std::any::Any;
use std::marker::PhantomData;

/// An operation on whole matrices as one step of the chain rule.
///
/// `saved` is what the derivatives need: `pullback` takes the cotangent of the result to the cotangents of the operands, `pushforward` their tangents to the result's.
/// Both are linear, and each other's transpose. Everything is generic over the number, so rules nest to any order.
pub trait Rule {
    /// The operands.
    type Input: Form;
    /// The result.
    type Output: Form;
    /// What the derivatives need of the values.
    type Saved: Form;

    /// The result, and what to save for the derivatives. `None` where the operation is not defined, such as the inverse of a singular matrix.
    #[track_caller]
    fn value<T: Scalar>(&self, x: &Of<Self::Input, T>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)>;

    /// The cotangents of the operands, from that of the result.
    fn pullback<T: Scalar>(&self, saved: &Of<Self::Saved, T>, y_bar: &Of<Self::Output, T>) -> Of<Self::Input, T>;

    /// The tangent of the result, from those of the operands.
    fn pushforward<T: Scalar>(&self, saved: &Of<Self::Saved, T>, x_dot: &Of<Self::Input, T>) -> Of<Self::Output, T>;

    /// The result alone, for numbers without derivatives.
    #[track_caller]
    fn plain<F: BaseFloat>(&self, x: &Of<Self::Input, F>) -> Option<Of<Self::Output, F>> {
        self.value(x).map(|(y, saved)| {
            Self::Saved::done(saved);
            y
        })
    }
}

/// A rule whose value comes of an iteration, which must not run on numbers with derivatives: where it stops
/// depends on values only, and then the tangents have not converged. [`Rule::plain`] runs it; its derivatives are the rule's.
pub trait Iterative: Rule<Saved = <Self as Rule>::Output> {}

/// What a value looks like, over any [`Scalar`]: a number, a matrix, a tuple of such.
pub trait Form {
    /// The value made of numbers `S`.
    type Over<S: Scalar>: Clone + 'static;

    /// The same with `f` applied to each number.
    fn map<S: Scalar, R: Scalar>(x: &Self::Over<S>, f: &mut impl FnMut(S) -> R) -> Self::Over<R>;

    /// Calls `f` with each number of `x` and the one at the same place of `y`.
    fn zip<S: Scalar, R: Scalar>(x: &mut Self::Over<S>, y: &Self::Over<R>, f: &mut impl FnMut(&mut S, R));

    /// A copy.
    #[doc(hidden)]
    fn copied<S: Scalar>(x: &Self::Over<S>) -> Self::Over<S> {
        x.clone()
    }

    /// The value is done with: the thread may use its memory again.
    #[doc(hidden)]
    fn done<S: Scalar>(_: Self::Over<S>) {}
}

/// The value of the form `F` made of numbers `S`.
pub type Of<F, S> = <F as Form>::Over<S>;

/// The form of a number.
pub struct Number;

impl Form for Number {
    type Over<S: Scalar> = S;

    fn map<S: Scalar, R: Scalar>(x: &S, f: &mut impl FnMut(S) -> R) -> R {
        f(*x)
    }
    fn zip<S: Scalar, R: Scalar>(x: &mut S, y: &R, f: &mut impl FnMut(&mut S, R)) {
        f(x, *y);
    }
}

/// The form of a matrix with `R` rows and `C` columns.
pub struct Mat<R, C>(PhantomData<(R, C)>);

impl<R: Dim, C: Dim> Form for Mat<R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Over<S: Scalar> = OMatrix<S, R, C>;

    fn map<S: Scalar, Q: Scalar>(x: &OMatrix<S, R, C>, f: &mut impl FnMut(S) -> Q) -> OMatrix<Q, R, C> {
        x.map(f)
    }
    fn zip<S: Scalar, Q: Scalar>(x: &mut OMatrix<S, R, C>, y: &OMatrix<Q, R, C>, f: &mut impl FnMut(&mut S, Q)) {
        x.zip_apply(y, f);
    }
    fn copied<S: Scalar>(x: &OMatrix<S, R, C>) -> OMatrix<S, R, C> {
        temporary::copied(x)
    }
    fn done<S: Scalar>(x: OMatrix<S, R, C>) {
        temporary::done(x);
    }
}

/// The form of something that holds no numbers with derivatives, such as a permutation.
pub struct Passive<X>(PhantomData<X>);

impl<X: Clone + 'static> Form for Passive<X> {
    type Over<S: Scalar> = X;

    fn map<S: Scalar, R: Scalar>(x: &X, _: &mut impl FnMut(S) -> R) -> X {
        x.clone()
    }
    fn zip<S: Scalar, R: Scalar>(_: &mut X, _: &X, _: &mut impl FnMut(&mut S, R)) {}
    fn done<S: Scalar>(x: X) {
        let mut own = Some(x);
        let list = (&mut own as &mut dyn Any).downcast_mut::<Option<DVector<usize>>>();
        list.and_then(Option::take).into_iter().for_each(temporary::done);
    }
}

macro_rules! tuples {
    ($($($name:ident $place:tt)*;)*) => {$(
        impl<$($name: Form),*> Form for ($($name,)*) {
            type Over<S: Scalar> = ($($name::Over<S>,)*);

            fn map<S: Scalar, R: Scalar>(x: &Self::Over<S>, f: &mut impl FnMut(S) -> R) -> Self::Over<R> {
                ($($name::map(&x.$place, f),)*)
            }
            fn zip<S: Scalar, R: Scalar>(x: &mut Self::Over<S>, y: &Self::Over<R>, f: &mut impl FnMut(&mut S, R)) {
                $($name::zip(&mut x.$place, &y.$place, f);)*
            }
            fn copied<S: Scalar>(x: &Self::Over<S>) -> Self::Over<S> {
                ($($name::copied::<S>(&x.$place),)*)
            }
            fn done<S: Scalar>(x: Self::Over<S>) {
                $($name::done::<S>(x.$place);)*
            }
        }
    )*};
}
tuples! {
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
}
