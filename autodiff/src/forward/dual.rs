//! Dual numbers.

use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::lift::Lift;
use crate::matrix::{self, Iterative, Of, Rule, Strided, StridedMut};
use crate::primitive::{partial, primitives};
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// A value and `N` tangents: the derivative of the value in `N` directions at once.
///
/// `Dual<T, N>` is a [`Scalar`] wherever `T` is, so duals nest (second derivatives), lie over a tape
/// (`Dual<Var<f64, _>>`) or under one (`Var<Dual<f64>, _>`).
///
/// ```
/// use autodiff::prelude::*;
///
/// let x = Dual::new(3.0, [1.0]);
/// let y = x * x + 2.0 * x;
/// assert_eq!(y.value(), 15.0);
/// assert_eq!(y.tangent(), 8.0);
/// ```
#[derive(Clone, Copy)]
pub struct Dual<T, const N: usize = 1> {
    value: T,
    tangents: [T; N],
}

impl<T: Scalar, const N: usize> Dual<T, N> {
    /// A number with the given tangents.
    #[inline]
    pub fn new(value: T, tangents: [T; N]) -> Self {
        Dual { value, tangents }
    }

    /// A number that depends on nothing: all tangents are 0.
    #[inline]
    pub fn passive(value: T) -> Self {
        Dual::new(value, [T::ZERO; N])
    }

    /// An independent variable: tangent `direction` is 1, the others are 0.
    ///
    /// # Panics
    /// If `direction >= N`.
    #[inline]
    #[track_caller]
    pub fn variable(value: T, direction: usize) -> Self {
        let mut x = Dual::passive(value);
        x.tangents[direction] = T::ONE;
        x
    }

    /// The value, one level further in.
    #[inline]
    pub fn value(self) -> T {
        self.value
    }

    /// The tangents.
    #[inline]
    pub fn tangents(self) -> [T; N] {
        self.tangents
    }

    #[inline]
    pub(crate) fn set_tangent(&mut self, direction: usize, tangent: T) {
        self.tangents[direction] = tangent;
    }

    /// The value `y` of a function of one operand, whose derivative here is `dx`.
    #[inline]
    pub(crate) fn chain(self, y: T, dx: T) -> Self {
        if !dx.all_finite() {
            return Dual::new(y, self.tangents.map(|t| product(dx, t)));
        }
        Dual::new(y, self.tangents.map(|t| dx * t))
    }

    /// The value `z` of a function of two operands, whose partial derivatives here are `dx` and `dy`.
    #[inline]
    pub(crate) fn chain2(self, other: Self, z: T, (dx, dy): (T, T)) -> Self {
        let (x, y) = (self.tangents, other.tangents);
        if !(dx.all_finite() && dy.all_finite()) {
            return Dual::new(z, std::array::from_fn(|i| product(dx, x[i]) + product(dy, y[i])));
        }
        Dual::new(z, std::array::from_fn(|i| dx * x[i] + dy * y[i]))
    }
}

/// `partial * tangent`, where a passive operand contributes nothing even to an infinite partial.
#[cold]
fn product<T: Scalar>(partial: T, tangent: T) -> T {
    if tangent.is_structural_zero() { T::ZERO } else { partial * tangent }
}

impl<T: Scalar> Dual<T> {
    /// The only tangent.
    #[inline]
    pub fn tangent(self) -> T {
        self.tangents[0]
    }
}

impl<T: Scalar, const N: usize> Add for Dual<T, N> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Dual::new(self.value + other.value, std::array::from_fn(|i| self.tangents[i] + other.tangents[i]))
    }
}

impl<T: Scalar, const N: usize> Sub for Dual<T, N> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Dual::new(self.value - other.value, std::array::from_fn(|i| self.tangents[i] - other.tangents[i]))
    }
}

impl<T: Scalar, const N: usize> Neg for Dual<T, N> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Dual::new(-self.value, self.tangents.map(T::neg))
    }
}

macro_rules! operators {
    ($($Op:ident $op:ident)*) => {$(
        impl<T: Scalar, const N: usize> $Op for Dual<T, N> {
            type Output = Self;
            #[inline]
            fn $op(self, other: Self) -> Self {
                let (x, y) = (self.value, other.value);
                let z = x.$op(y);
                self.chain2(other, z, partial::$op(x, y, z))
            }
        }
    )*};
}
operators!(Mul mul Div div Rem rem);

/// Operators with a number of one level further in: its tangents are known to be 0.
impl<T: Scalar, const N: usize> Dual<T, N> {
    #[inline]
    pub(crate) fn add_passive(self, y: T) -> Self {
        Dual::new(self.value + y, self.tangents)
    }
    #[inline]
    pub(crate) fn sub_passive(self, y: T) -> Self {
        Dual::new(self.value - y, self.tangents)
    }
    #[inline]
    pub(crate) fn mul_passive(self, y: T) -> Self {
        self.chain(self.value * y, y)
    }
    #[inline]
    pub(crate) fn div_passive(self, y: T) -> Self {
        let z = self.value / y;
        self.chain(z, partial::div(self.value, y, z).0)
    }
    #[inline]
    pub(crate) fn rem_passive(self, y: T) -> Self {
        Dual::new(self.value % y, self.tangents)
    }
}

macro_rules! dual_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize> Scalar for Dual<T, N> {
            type Base = T::Base;
            type Inner = Self;
            type Expressions = T::InDual<N>;
            type OnTape<B: 'static> = Unchanged;
            type InDual<const M: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH;
            const ZERO: Self = Dual { value: T::ZERO, tangents: [T::ZERO; N] };
            const ONE: Self = Dual { value: T::ONE, tangents: [T::ZERO; N] };
            const NIL: Self = Dual { value: T::NIL, tangents: [T::NIL; N] };

            #[inline]
            fn constant(x: T::Base) -> Self {
                Dual::passive(T::constant(x))
            }
            #[inline]
            fn primal(&self) -> T::Base {
                self.value.primal()
            }
            fn all_finite(&self) -> bool {
                self.value.all_finite() && self.tangents.iter().all(T::all_finite)
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                self.value.is_structural_zero() && self.tangents.iter().all(T::is_structural_zero)
            }
            #[inline]
            fn is_same(&self, other: &Self) -> bool {
                self.value.is_same(&other.value) && self.tangents.iter().zip(&other.tangents).all(|(x, y)| x.is_same(y))
            }
            $(
                #[inline]
                fn $u(self) -> Self {
                    let x = self.value;
                    let y = Scalar::$u(x);
                    self.chain(y, partial::$u(x, y))
                }
            )*
            $(
                #[inline]
                fn $i(self, n: i32) -> Self {
                    let x = self.value;
                    let y = Scalar::$i(x, n);
                    self.chain(y, partial::$i(x, n, y))
                }
            )*
            $(
                #[inline]
                fn $b(self, other: Self) -> Self {
                    let (x, y) = (self.value, other.value);
                    let z = Scalar::$b(x, y);
                    self.chain2(other, z, partial::$b(x, y, z))
                }
            )*
            #[inline]
            fn mul_add(self, a: Self, b: Self) -> Self {
                let product = self * a;
                Dual::new(Scalar::mul_add(self.value, a.value, b.value), (product + b).tangents)
            }
            #[inline]
            fn squared(self) -> Self {
                self.chain(self.value.squared(), self.value + self.value)
            }
            #[inline]
            fn plus_constant(self, c: f64) -> Self {
                Dual::new(self.value.plus_constant(c), self.tangents)
            }
            #[inline]
            fn minus_constant(self, c: f64) -> Self {
                Dual::new(self.value.minus_constant(c), self.tangents)
            }
            #[inline]
            fn constant_minus(self, c: f64) -> Self {
                Dual::new(self.value.constant_minus(c), self.tangents.map(T::neg))
            }
            #[inline]
            fn times_constant(self, c: f64) -> Self {
                if !T::lit(c).all_finite() {
                    return self * Self::lit(c);
                }
                Dual::new(self.value.times_constant(c), self.tangents.map(|t| t.times_constant(c)))
            }
            #[inline]
            fn over_constant(self, c: f64) -> Self {
                self.div_passive(T::lit(c))
            }
            #[inline]
            fn constant_over(self, c: f64) -> Self {
                let x = self.value;
                let z = x.constant_over(c);
                self.chain(z, partial::div(T::lit(c), x, z).1)
            }
            #[inline]
            fn tie(self, other: Self) -> Self {
                let (x, y) = (self.value, other.value);
                self.chain2(other, x.tie(y), partial::tie(x, y, x))
            }
            #[inline]
            fn picked(self) -> Self {
                Dual::new(self.value.picked(), self.tangents.map(T::picked))
            }
            #[inline]
            #[track_caller]
            fn gemm(alpha: T::Base, a: Strided<Self>, b: Strided<Self>, beta: T::Base, c: StridedMut<Self>) {
                matrix::of_duals(alpha, a, b, beta, c);
            }
            #[inline]
            #[track_caller]
            fn apply<R: Rule>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                matrix::over_duals(rule, x)
            }
            #[inline]
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                matrix::over_duals(rule, x)
            }
        }
    };
}
primitives!(dual_scalar);

impl<T: Scalar, const N: usize> Lift<Dual<T, N>> for Dual<T, N> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, const N: usize> Debug for Dual<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dual").field("value", &self.value).field("tangents", &self.tangents).finish()
    }
}

/// `value + [tangents]ε`, the format's precision applied to each number.
impl<T: Scalar, const N: usize> Display for Dual<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.value, f)?;
        for (i, tangent) in self.tangents.iter().enumerate() {
            f.write_str(if i == 0 { " + [" } else { ", " })?;
            Display::fmt(tangent, f)?;
        }
        f.write_str(if N == 0 { "" } else { "]ε" })
    }
}

number!(Dual [const N: usize] [N]);
