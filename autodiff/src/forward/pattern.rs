//! Which variables a number depends on.

use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::lift::Lift;
use crate::matrix::{Form, Iterative, Of};
use crate::primitive::primitives;
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// A value, and a bit for each of `64 W` variables that its derivatives may not be 0 by.
///
/// It takes the branches that the value takes: the pattern is that of the derivatives at this point. A place without a bit has tangents that are
/// structural zeros all along, on dual numbers.
#[derive(Clone, Copy)]
pub struct Pattern<T, const W: usize> {
    value: T,
    variables: [u64; W],
}

impl<T: Scalar, const W: usize> Pattern<T, W> {
    /// A number that depends on nothing.
    #[inline]
    pub(crate) fn passive(value: T) -> Self {
        Pattern { value, variables: [0; W] }
    }

    /// A variable.
    #[inline]
    pub(crate) fn variable(value: T, place: usize) -> Self {
        let mut x = Pattern::passive(value);
        x.variables[place / 64] |= 1 << (place % 64);
        x
    }

    #[inline]
    pub(crate) fn variables(self) -> [u64; W] {
        self.variables
    }

    #[inline]
    fn value(self) -> T {
        self.value
    }

    #[inline]
    fn with(self, value: T) -> Self {
        Pattern { value, ..self }
    }

    #[inline]
    fn with_both(self, other: Self, value: T) -> Self {
        Pattern { value, variables: std::array::from_fn(|w| self.variables[w] | other.variables[w]) }
    }
}

macro_rules! operators {
    ($($Op:ident $op:ident $passive:ident)*) => {$(
        impl<T: Scalar, const W: usize> $Op for Pattern<T, W> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self) -> Self {
                self.with_both(other, self.value.$op(other.value))
            }
        }
        impl<T: Scalar, const W: usize> Pattern<T, W> {
            #[inline]
            #[track_caller]
            pub(crate) fn $passive(self, other: T) -> Self {
                self.with(self.value.$op(other))
            }
        }
    )*};
}
operators!(Add add add_passive Sub sub sub_passive Mul mul mul_passive Div div div_passive Rem rem rem_passive);

impl<T: Scalar, const W: usize> Neg for Pattern<T, W> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        self.with(-self.value)
    }
}

macro_rules! pattern_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const W: usize> Scalar for Pattern<T, W> {
            type Base = T::Base;
            type Inner = Self;
            type Expressions = Unchanged;
            type OnTape<B: 'static> = Unchanged;
            type InDual<const M: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH;
            const ZERO: Self = Pattern { value: T::ZERO, variables: [0; W] };
            const ONE: Self = Pattern { value: T::ONE, variables: [0; W] };
            const NIL: Self = Pattern { value: T::NIL, variables: [0; W] };

            #[inline]
            fn constant(x: T::Base) -> Self {
                Pattern::passive(T::constant(x))
            }
            #[inline]
            fn primal(&self) -> T::Base {
                self.value.primal()
            }
            #[inline]
            fn all_finite(&self) -> bool {
                self.value.all_finite()
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                self.value.is_structural_zero() && self.variables == [0; W]
            }
            $(
                #[inline]
                #[track_caller]
                fn $u(self) -> Self {
                    self.with(Scalar::$u(self.value))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $i(self, n: i32) -> Self {
                    self.with(Scalar::$i(self.value, n))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $b(self, other: Self) -> Self {
                    self.with_both(other, Scalar::$b(self.value, other.value))
                }
            )*
            #[inline]
            #[track_caller]
            fn mul_add(self, a: Self, b: Self) -> Self {
                self.with_both(a, self.value).with_both(b, Scalar::mul_add(self.value, a.value, b.value))
            }
            #[inline]
            fn tie(self, other: Self) -> Self {
                self.with_both(other, self.value.tie(other.value))
            }
            #[inline]
            fn picked(self) -> Self {
                self.with(self.value.picked())
            }
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                let mut all = Self::ZERO;
                let values = R::Input::map(x, &mut |x: Self| {
                    all = all.with_both(x, T::ZERO);
                    x.value
                });
                Some(R::Output::map(&T::iterate(rule, &values)?, &mut |y| all.with(y)))
            }
        }
    };
}
primitives!(pattern_scalar);

impl<T: Scalar, const W: usize> Lift<Pattern<T, W>> for Pattern<T, W> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, const W: usize> Debug for Pattern<T, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.value, f)
    }
}

impl<T: Scalar, const W: usize> Display for Pattern<T, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.value, f)
    }
}

number!(Pattern [const W: usize] [W]);
