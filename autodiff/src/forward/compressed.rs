//! Duals that know which columns of the Jacobian their tangents come from.

use super::Dual;
use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::lift::Lift;
use crate::matrix::{Form, Iterative, Of};
use crate::primitive::{partial, primitives};
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// A value, `N` tangents, and a bit for each of 64 columns that its derivative may not be 0 by.
///
/// Columns may share a tangent: it is a sum of theirs, and the bits say whether of more than one. They are the structure of the derivative at this
/// point, as the number takes the branches that its value takes. Where there are no bits, the tangents are 0 and no work is done for them.
///
/// Unlike [`Dual`], it multiplies a tangent of 0 by an infinite partial derivative as the machine does. The NaN reaches each result that depends on it,
/// where [`columns`](super::columns) finds it.
#[derive(Clone, Copy)]
#[repr(C, align(16))]
pub struct Compressed<T, const N: usize> {
    tangents: [T; N],
    columns: u64,
    value: T,
}

impl<T: Scalar, const N: usize> Compressed<T, N> {
    /// A number that depends on nothing.
    #[inline]
    pub(crate) fn passive(value: T) -> Self {
        Compressed { value, tangents: [T::ZERO; N], columns: 0 }
    }

    /// An independent variable: its tangent and its bit.
    #[inline]
    pub(crate) fn variable(value: T, direction: usize, bit: usize) -> Self {
        let mut x = Compressed { columns: 1 << bit, ..Compressed::passive(value) };
        x.tangents[direction] = T::ONE;
        x
    }

    #[inline]
    pub(crate) fn columns(&self) -> u64 {
        self.columns
    }

    #[inline]
    pub(crate) fn tangents(&self) -> &[T; N] {
        &self.tangents
    }

    #[inline]
    fn value(self) -> T {
        self.value
    }

    /// The same derivative of another value.
    #[inline]
    fn with(self, value: T) -> Self {
        Compressed { value, ..self }
    }

    /// The value `y` of a function of one operand, with its derivative.
    #[inline]
    fn chain(self, y: T, dx: impl FnOnce() -> T) -> Self {
        if self.columns == 0 {
            return self.with(y);
        }
        let dx = dx();
        Compressed { value: y, tangents: self.tangents.map(|t| dx * t), columns: self.columns }
    }

    /// The value `z` of a function of two operands, with its partial derivatives.
    #[inline]
    fn chain2(self, other: Self, z: T, partials: impl FnOnce() -> (T, T)) -> Self {
        if other.columns == 0 {
            return self.chain(z, || partials().0);
        }
        if self.columns == 0 {
            return other.chain(z, || partials().1);
        }
        let ((dx, dy), (x, y)) = (partials(), (self.tangents, other.tangents));
        let tangents = std::array::from_fn(|i| dx * x[i] + dy * y[i]);
        Compressed { value: z, tangents, columns: self.columns | other.columns }
    }

    /// The number as a dual.
    fn dual(self) -> Dual<T, N> {
        Dual::new(self.value, self.tangents)
    }
}

macro_rules! sums {
    ($($Op:ident $op:ident)*) => {$(
        impl<T: Scalar, const N: usize> $Op for Compressed<T, N> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self) -> Self {
                let value = self.value.$op(other.value);
                if other.columns == 0 {
                    return self.with(value);
                }
                Compressed {
                    value,
                    tangents: std::array::from_fn(|i| self.tangents[i].$op(other.tangents[i])),
                    columns: self.columns | other.columns,
                }
            }
        }
    )*};
}
sums!(Add add Sub sub);

macro_rules! operators {
    ($($Op:ident $op:ident)*) => {$(
        impl<T: Scalar, const N: usize> $Op for Compressed<T, N> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self) -> Self {
                let (x, y) = (self.value, other.value);
                let z = x.$op(y);
                self.chain2(other, z, || partial::$op(x, y, z))
            }
        }
    )*};
}
operators!(Mul mul Div div Rem rem);

/// Operators with a number of one level further in.
impl<T: Scalar, const N: usize> Compressed<T, N> {
    #[inline]
    #[track_caller]
    pub(crate) fn add_passive(self, y: T) -> Self {
        self.with(self.value + y)
    }
    #[inline]
    #[track_caller]
    pub(crate) fn sub_passive(self, y: T) -> Self {
        self.with(self.value - y)
    }
    #[inline]
    #[track_caller]
    pub(crate) fn mul_passive(self, y: T) -> Self {
        self.chain(self.value * y, || y)
    }
    #[inline]
    #[track_caller]
    pub(crate) fn div_passive(self, y: T) -> Self {
        let z = self.value / y;
        self.chain(z, || partial::div(self.value, y, z).0)
    }
    #[inline]
    #[track_caller]
    pub(crate) fn rem_passive(self, y: T) -> Self {
        self.with(self.value % y)
    }
}

impl<T: Scalar, const N: usize> Neg for Compressed<T, N> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Compressed { value: -self.value, tangents: self.tangents.map(T::neg), columns: self.columns }
    }
}

macro_rules! compressed_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize> Scalar for Compressed<T, N> {
            type Base = T::Base;
            type Inner = Self;
            type Expressions = Unchanged;
            type OnTape<B: 'static> = Unchanged;
            type InDual<const M: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH;
            const ZERO: Self = Compressed { value: T::ZERO, tangents: [T::ZERO; N], columns: 0 };
            const ONE: Self = Compressed { value: T::ONE, tangents: [T::ZERO; N], columns: 0 };
            const NIL: Self = Compressed { value: T::NIL, tangents: [T::NIL; N], columns: 0 };

            #[inline]
            fn constant(x: T::Base) -> Self {
                Compressed::passive(T::constant(x))
            }
            #[inline]
            fn primal(&self) -> T::Base {
                self.value.primal()
            }
            #[inline]
            fn all_finite(&self) -> bool {
                self.value.all_finite() && self.tangents.iter().all(T::all_finite)
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                self.value.is_structural_zero() && self.columns == 0
            }
            $(
                #[inline]
                #[track_caller]
                fn $u(self) -> Self {
                    let x = self.value;
                    let y = Scalar::$u(x);
                    self.chain(y, || partial::$u(x, y))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $i(self, n: i32) -> Self {
                    let x = self.value;
                    let y = Scalar::$i(x, n);
                    self.chain(y, || partial::$i(x, n, y))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $b(self, other: Self) -> Self {
                    let (x, y) = (self.value, other.value);
                    let z = Scalar::$b(x, y);
                    self.chain2(other, z, || partial::$b(x, y, z))
                }
            )*
            #[inline]
            #[track_caller]
            fn mul_add(self, a: Self, b: Self) -> Self {
                (self * a + b).with(Scalar::mul_add(self.value, a.value, b.value))
            }
            #[inline]
            fn squared(self) -> Self {
                self.chain(self.value.squared(), || self.value + self.value)
            }
            #[inline]
            fn plus_constant(self, c: f64) -> Self {
                self.with(self.value.plus_constant(c))
            }
            #[inline]
            fn minus_constant(self, c: f64) -> Self {
                self.with(self.value.minus_constant(c))
            }
            #[inline]
            fn constant_minus(self, c: f64) -> Self {
                (-self).with(self.value.constant_minus(c))
            }
            #[inline]
            fn times_constant(self, c: f64) -> Self {
                self.chain(self.value.times_constant(c), || T::lit(c))
            }
            #[inline]
            fn over_constant(self, c: f64) -> Self {
                self.div_passive(T::lit(c))
            }
            #[inline]
            fn constant_over(self, c: f64) -> Self {
                let x = self.value;
                let z = x.constant_over(c);
                self.chain(z, || partial::div(T::lit(c), x, z).1)
            }
            #[inline]
            fn tie(self, other: Self) -> Self {
                let (x, y) = (self.value, other.value);
                self.chain2(other, x.tie(y), || partial::tie(x, y, x))
            }
            #[inline]
            fn picked(self) -> Self {
                self.with(self.value.picked())
            }
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                let mut columns = 0;
                let x = R::Input::map(x, &mut |x: Self| {
                    columns |= x.columns;
                    x.dual()
                });
                let numbers = |y: Dual<T, N>| Compressed { value: y.value(), tangents: y.tangents(), columns };
                Some(R::Output::map(&Dual::iterate(rule, &x)?, &mut |y| numbers(y)))
            }
        }
    };
}
primitives!(compressed_scalar);

impl<T: Scalar, const N: usize> Lift<Compressed<T, N>> for Compressed<T, N> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, const N: usize> Debug for Compressed<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.value, f)
    }
}

impl<T: Scalar, const N: usize> Display for Compressed<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.value, f)
    }
}

number!(Compressed [const N: usize] [N]);
