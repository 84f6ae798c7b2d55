//! From passive to active: how a plain number enters a computation over `S`.

use crate::Scalar;
use crate::shape::for_each_tuple;
use std::borrow::Cow;

/// The same thing over `S`: a float becomes a constant `S`, an `S` stays, integers and `bool` stay, containers
/// are lifted by element.
pub trait Lift<S> {
    /// The lifted type.
    type Lifted;
    /// Lifts.
    fn lift(self) -> Self::Lifted;
}

macro_rules! lift_floats {
    ($($float:ident $same:ident)*) => {$(
        impl<S: Scalar> Lift<S> for $float {
            type Lifted = S;
            #[inline]
            fn lift(self) -> S {
                S::lit(self.into())
            }
        }
        impl<S: Scalar> Lift<S> for &$float {
            type Lifted = S;
            #[inline]
            fn lift(self) -> S {
                S::lit((*self).into())
            }
        }
        impl<'a, S: Scalar> Lift<S> for &'a [$float] {
            type Lifted = Cow<'a, [S]>;
            #[inline]
            fn lift(self) -> Cow<'a, [S]> {
                match S::$same(self) {
                    Some(same) => Cow::Borrowed(same),
                    None => self.iter().map(|&x| S::lit(x.into())).collect(),
                }
            }
        }
        impl<'a, S: Scalar> Lift<S> for &'a Vec<$float> {
            type Lifted = Cow<'a, [S]>;
            #[inline]
            fn lift(self) -> Cow<'a, [S]> {
                self.as_slice().lift()
            }
        }
        impl<'a, S: Scalar, const N: usize> Lift<S> for &'a [$float; N] {
            type Lifted = [S; N];
            #[inline]
            fn lift(self) -> [S; N] {
                (*self).lift()
            }
        }
    )*};
}
lift_floats!(f32 same_f32 f64 same_f64);

macro_rules! lift_unchanged {
    ($($passive:ty)*) => {$(
        impl<S> Lift<S> for $passive {
            type Lifted = Self;
            #[inline]
            fn lift(self) -> Self {
                self
            }
        }
    )*};
}
lift_unchanged!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize String);

impl<'a, S> Lift<S> for &'a str {
    type Lifted = &'a str;
    #[inline]
    fn lift(self) -> &'a str {
        self
    }
}

impl<S, X: Lift<S>> Lift<S> for Vec<X> {
    type Lifted = Vec<X::Lifted>;
    fn lift(self) -> Self::Lifted {
        self.into_iter().map(X::lift).collect()
    }
}

impl<S, X: Lift<S>> Lift<S> for Option<X> {
    type Lifted = Option<X::Lifted>;
    #[inline]
    fn lift(self) -> Self::Lifted {
        self.map(X::lift)
    }
}

impl<S, X: Lift<S>, const N: usize> Lift<S> for [X; N] {
    type Lifted = [X::Lifted; N];
    #[inline]
    fn lift(self) -> Self::Lifted {
        self.map(X::lift)
    }
}

macro_rules! lift_tuples {
    ($(($($X:ident $i:tt),+))*) => {$(
        impl<S, $($X: Lift<S>),+> Lift<S> for ($($X,)+) {
            type Lifted = ($($X::Lifted,)+);
            #[inline]
            fn lift(self) -> Self::Lifted {
                ($(self.$i.lift(),)+)
            }
        }
    )*};
}
for_each_tuple!(lift_tuples);

/// The value behind any number of references: `e.val()` is an `S` whether `e` is `S`, `&S` or `&mut S`.
pub trait Val {
    /// The value's type.
    type V;
    /// The value.
    fn val(&self) -> Self::V;
}

/// The primal's value, for casts to integers: `e.plain() as usize`.
pub trait Plain {
    /// `f64`, or the integer itself.
    type P;
    /// The value without derivatives.
    fn plain(&self) -> Self::P;
}

impl<S: Scalar> Val for S {
    type V = S;
    #[inline]
    fn val(&self) -> S {
        *self
    }
}

impl<S: Scalar> Plain for S {
    type P = f64;
    #[inline]
    fn plain(&self) -> f64 {
        self.primal().into()
    }
}

macro_rules! passive_values {
    ($($passive:ty)*) => {$(
        impl Val for $passive {
            type V = Self;
            #[inline]
            fn val(&self) -> Self {
                *self
            }
        }
        impl Plain for $passive {
            type P = Self;
            #[inline]
            fn plain(&self) -> Self {
                *self
            }
        }
    )*};
}
passive_values!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
