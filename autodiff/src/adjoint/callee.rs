//! What a call of another function asks of it: that it takes the active arguments as they are.
//!
//! `f(x, k)` is printed `(callee::two(f).taking::<(S, Any)>())(x, k)`. The function's own parameters are found before they are
//! compared with what it is to take: a helper for plain floats is named as such, and then nothing is said of its result.

use crate::Scalar;
use std::marker::PhantomData;

/// Whether a function that lists which parameters it overwrites, if they are as long as which others, does so with this parameter, if
/// that is as long as those given.
pub const fn overwrites(list: &[(usize, usize)], parameter: usize, as_long_as: &[usize]) -> bool {
    let mut at = 0;
    while at < list.len() {
        let (own, by) = list[at];
        let mut known = by == parameter;
        let mut other = 0;
        while other < as_long_as.len() {
            known |= as_long_as[other] == by;
            other += 1;
        }
        if own == parameter && known {
            return true;
        }
        at += 1;
    }
    false
}

/// A function, and the types of its parameters.
#[derive(Debug)]
pub struct Callee<F, T>(F, PhantomData<fn(T)>);

impl<F, T> Callee<F, T> {
    /// The function, if it takes arguments of these types.
    #[inline]
    pub fn taking<A: Arguments<T>>(self) -> A::Taking<F> {
        A::taking(self.0)
    }
}

/// An argument of which nothing is asked.
#[derive(Debug)]
pub enum Any {}

/// An active argument for a parameter of type `T`.
#[diagnostic::on_unimplemented(
    message = "the function called here takes plain `{T}`: derivatives do not pass through it",
    label = "`#[differentiable]` is missing on this function",
    note = "write `#[differentiable]` in front of its definition, or write it for every `S: Scalar`"
)]
pub trait Active<T> {
    /// The function that takes it.
    type Taking<F>;
    /// The function itself.
    fn taking<F>(f: F) -> Self::Taking<F>;
}

macro_rules! taken {
    ($([$($generics:tt)*] $parameter:ty, $argument:ty;)*) => {$(
        impl<$($generics)*> Active<$parameter> for $argument {
            type Taking<F> = F;
            #[inline]
            fn taking<F>(f: F) -> F {
                f
            }
        }
    )*};
}
taken! {
    [S: Scalar] S, S;
    ['a, S: Scalar] &'a [S], &[S];
    [T] T, Any;
}

/// Arguments for parameters of types `T`.
pub trait Arguments<T> {
    /// The function that takes them.
    type Taking<F>;
    /// The function itself.
    fn taking<F>(f: F) -> Self::Taking<F>;
}

/// `<A0 as Active<T0>>::Taking<<A1 as Active<T1>>::Taking<F>>`: an error type, where one of them is not taken.
macro_rules! nested {
    ($f:ident) => { $f };
    ($f:ident $argument:ident $parameter:ident $($rest:ident)*) => {
        <$argument as Active<$parameter>>::Taking<nested!($f $($rest)*)>
    };
}

macro_rules! given {
    ($f:ident) => { $f };
    ($f:ident $argument:ident $($rest:ident)*) => { $argument::taking(given!($f $($rest)*)) };
}

macro_rules! arities {
    ($($arity:ident($($argument:ident $parameter:ident),*);)*) => {$(
        /// A function of that many parameters.
        #[inline]
        pub fn $arity<$($parameter,)* R, F: FnOnce($($parameter),*) -> R>(f: F) -> Callee<F, ($($parameter,)*)> {
            Callee(f, PhantomData)
        }

        impl<$($argument: Active<$parameter>, $parameter),*> Arguments<($($parameter,)*)> for ($($argument,)*) {
            type Taking<F> = nested!(F $($argument $parameter)*);
            #[inline]
            fn taking<F>(f: F) -> Self::Taking<F> {
                given!(f $($argument)*)
            }
        }
    )*};
}
arities! {
    one(A0 T0);
    two(A0 T0, A1 T1);
    three(A0 T0, A1 T1, A2 T2);
    four(A0 T0, A1 T1, A2 T2, A3 T3);
    five(A0 T0, A1 T1, A2 T2, A3 T3, A4 T4);
    six(A0 T0, A1 T1, A2 T2, A3 T3, A4 T4, A5 T5);
    seven(A0 T0, A1 T1, A2 T2, A3 T3, A4 T4, A5 T5, A6 T6);
    eight(A0 T0, A1 T1, A2 T2, A3 T3, A4 T4, A5 T5, A6 T6, A7 T7);
}
