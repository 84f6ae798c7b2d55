//! Variables: the numbers of a tape.

use super::arena;
use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::functions::by_element;
use crate::lift::Lift;
use crate::matrix::{self, Iterative, Of, Strided, StridedMut};
use crate::primitive::{partial, primitives};
use crate::shape::Shape;
use std::fmt::{self, Debug, Display};
use std::marker::PhantomData;
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// A value and the place where its tape has recorded how it was computed.
///
/// `Tape::watch` makes variables, and computing with them makes more. The type
/// parameter `B` is the brand of the tape, so variables of two tapes do not mix. A plain number enters a
/// computation as a constant, which takes no place on the tape.
pub struct Var<T, B> {
    value: T,
    /// The number of the statement that computed it, unique in the process; 0 for a constant.
    pub(super) at: u64,
    brand: PhantomData<fn(B) -> B>,
}

// `{f64, u64}` stays in registers; a third field would not.
const _: () = assert!(size_of::<Var<f64, ()>>() == 16);

impl<T: Copy, B> Clone for Var<T, B> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Copy, B> Copy for Var<T, B> {}

impl<T, B> Var<T, B> {
    #[inline]
    pub(super) const fn new(value: T, at: u64) -> Self {
        Var { value, at, brand: PhantomData }
    }
}

impl<T: Scalar, B: 'static> Var<T, B> {
    /// The value of the statement with the number `at`, on a tape over `T` with the brand `B`; of none if that is 0.
    #[inline]
    pub(crate) fn recorded(value: T, at: u64) -> Self {
        Var::new(value, at)
    }

    /// The number of its statement; 0 for a constant.
    #[inline]
    pub(crate) fn number(self) -> u64 {
        self.at
    }

    /// A constant: a number that depends on no variable.
    #[inline]
    pub fn passive(value: T) -> Self {
        Var::new(value, 0)
    }

    /// The value, one level further in.
    #[inline]
    pub fn value(self) -> T {
        self.value
    }

    /// The same statement with another value.
    #[inline]
    pub(crate) fn with_value(self, value: T) -> Self {
        Var::new(value, self.at)
    }

    /// The value `y` of a function of one operand, whose derivative here is `dx`.
    #[inline]
    #[track_caller]
    fn chain(self, y: T, dx: impl FnOnce() -> T) -> Self {
        // Over another tape the partial derivative would be recorded there.
        if T::DEPTH > 0 && self.at == 0 {
            return Var::passive(y);
        }
        Var::new(y, arena::unary(self.at, dx()))
    }

    /// The value `z` of a function of two operands, whose partial derivatives here are `partials`.
    #[inline]
    #[track_caller]
    fn chain2(self, other: Self, z: T, partials: impl FnOnce() -> (T, T)) -> Self {
        if T::DEPTH > 0 && self.at | other.at == 0 {
            return Var::passive(z);
        }
        let (dx, dy) = partials();
        Var::new(z, arena::binary(self.at, other.at, dx, dy))
    }
}

impl<T: Scalar, B: 'static> Var<T, B> {
    /// The value `z` of `self + a * b`, or `self - a * b` if `MINUS`.
    #[inline]
    #[track_caller]
    fn with_product<const MINUS: bool>(self, z: T, a: Self, b: Self) -> Self {
        Var::new(z, arena::plus_product::<T, MINUS>(self.at, a.at, b.at, b.value, a.value))
    }
}

/// Statements with given derivatives.
impl<T: Scalar, B: 'static> Var<T, B> {
    /// The value `z` of a function of `self`.
    #[inline]
    #[track_caller]
    pub(crate) fn with_derivative(self, z: T, dx: T) -> Self {
        Var::new(z, arena::unary(self.at, dx))
    }
    /// The value `z` of a function of `self` and `y`.
    #[inline]
    #[track_caller]
    pub(crate) fn with_derivatives(self, y: Self, z: T, [dx, dy]: [T; 2]) -> Self {
        Var::new(z, arena::binary(self.at, y.at, dx, dy))
    }
    /// The value `z` of `self` plus a function of `x`.
    #[inline]
    #[track_caller]
    pub(crate) fn plus_multiple(self, z: T, x: Self, dx: T) -> Self {
        Var::new(z, arena::plus_function(self.at, x.at, dx))
    }
    /// The value `z` of `self` plus a function of `x` and `y`.
    #[inline]
    #[track_caller]
    pub(crate) fn plus_combination(self, z: T, (x, y): (Self, Self), [dx, dy]: [T; 2]) -> Self {
        Var::new(z, arena::plus_product::<T, false>(self.at, x.at, y.at, dx, dy))
    }
}

impl<T: Scalar, B: 'static> Add for Var<T, B> {
    type Output = Self;
    #[inline]
    #[track_caller]
    fn add(self, other: Self) -> Self {
        Var::new(self.value + other.value, arena::linear::<T, false>(self.at, other.at))
    }
}

impl<T: Scalar, B: 'static> Sub for Var<T, B> {
    type Output = Self;
    #[inline]
    #[track_caller]
    fn sub(self, other: Self) -> Self {
        Var::new(self.value - other.value, arena::linear::<T, true>(self.at, other.at))
    }
}

impl<T: Scalar, B: 'static> Neg for Var<T, B> {
    type Output = Self;
    #[inline]
    #[track_caller]
    fn neg(self) -> Self {
        Var::new(-self.value, arena::negated::<T>(self.at))
    }
}

macro_rules! operators {
    ($($Op:ident $op:ident)*) => {$(
        impl<T: Scalar, B: 'static> $Op for Var<T, B> {
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

/// Operators with a number of one level further in: a constant.
impl<T: Scalar, B: 'static> Var<T, B> {
    #[inline]
    #[track_caller]
    pub(crate) fn add_passive(self, y: T) -> Self {
        Var::new(self.value + y, arena::copied::<T>(self.at))
    }
    #[inline]
    #[track_caller]
    pub(crate) fn sub_passive(self, y: T) -> Self {
        Var::new(self.value - y, arena::copied::<T>(self.at))
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
        Var::new(self.value % y, arena::copied::<T>(self.at))
    }
}

macro_rules! var_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static> Scalar for Var<T, B> {
            type Base = T::Base;
            type Inner = T;
            type Expressions = T::OnTape<B>;
            type OnTape<C: 'static> = Unchanged;
            type InDual<const N: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH + 1;
            const ZERO: Self = Var::new(T::ZERO, 0);
            const ONE: Self = Var::new(T::ONE, 0);
            const NIL: Self = Var::new(T::NIL, 0);

            #[inline]
            fn constant(x: T::Base) -> Self {
                Var::passive(T::constant(x))
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
                self.at == 0 && self.value.is_structural_zero()
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
                b.with_product::<false>(Scalar::mul_add(self.value, a.value, b.value), self, a)
            }
            #[inline]
            #[track_caller]
            fn plus_product(self, a: Self, b: Self) -> Self {
                self.with_product::<false>(self.value + a.value * b.value, a, b)
            }
            #[inline]
            #[track_caller]
            fn minus_product(self, a: Self, b: Self) -> Self {
                self.with_product::<true>(self.value - a.value * b.value, a, b)
            }
            #[inline]
            #[track_caller]
            fn squared(self) -> Self {
                self.chain(self.value.squared(), || self.value + self.value)
            }
            #[inline]
            #[track_caller]
            fn plus_constant(self, c: f64) -> Self {
                Var::new(self.value.plus_constant(c), arena::copied::<T>(self.at))
            }
            #[inline]
            #[track_caller]
            fn minus_constant(self, c: f64) -> Self {
                Var::new(self.value.minus_constant(c), arena::copied::<T>(self.at))
            }
            #[inline]
            #[track_caller]
            fn constant_minus(self, c: f64) -> Self {
                Var::new(self.value.constant_minus(c), arena::negated::<T>(self.at))
            }
            #[inline]
            #[track_caller]
            fn times_constant(self, c: f64) -> Self {
                self.chain(self.value.times_constant(c), || T::lit(c))
            }
            #[inline]
            #[track_caller]
            fn over_constant(self, c: f64) -> Self {
                let z = self.value.over_constant(c);
                self.chain(z, || partial::div(self.value, T::lit(c), z).0)
            }
            #[inline]
            #[track_caller]
            fn constant_over(self, c: f64) -> Self {
                let z = self.value.constant_over(c);
                self.chain(z, || partial::div(T::lit(c), self.value, z).1)
            }
            #[inline]
            #[track_caller]
            fn plus_lifted(self, c: Self) -> Self {
                if c.at == 0 { self.add_passive(c.value) } else { self + c }
            }
            #[inline]
            #[track_caller]
            fn minus_lifted(self, c: Self) -> Self {
                if c.at == 0 { self.sub_passive(c.value) } else { self - c }
            }
            #[inline]
            #[track_caller]
            fn lifted_minus(self, c: Self) -> Self {
                if c.at == 0 { Var::new(c.value - self.value, arena::negated::<T>(self.at)) } else { c - self }
            }
            #[inline]
            #[track_caller]
            fn times_lifted(self, c: Self) -> Self {
                if c.at == 0 { self.mul_passive(c.value) } else { self * c }
            }
            #[track_caller]
            fn in_one_statement<A: Shape<Self>, G: Shape<T>>(
                x: &A,
                whole: impl FnOnce(A::With<T>) -> (T, G),
            ) -> Option<Self> {
                let mut is_constant = true;
                x.for_each(&mut |x: Self| is_constant &= x.at == 0);
                if is_constant {
                    return None;
                }
                let (value, gradient) = whole(x.map(&mut Var::value));
                Some(Var::of_gradient(value, x, &gradient))
            }
            #[track_caller]
            fn sum_of_iterator(items: impl Iterator<Item = Self>) -> Self {
                Var::sum_of_items(items)
            }
            #[track_caller]
            fn product_of_iterator(items: impl Iterator<Item = Self>) -> Self {
                Var::product_of_items(items)
            }
            #[track_caller]
            fn sum_of(x: &[Self]) -> Self {
                Var::sum_of_slice(x)
            }
            #[track_caller]
            fn dot_of(x: &[Self], y: &[Self]) -> Self {
                Var::dot_of_slices(x, y)
            }
            #[track_caller]
            fn polynomial_of(coefficients: &[Self], x: Self) -> Self {
                Var::polynomial_of_slice(coefficients, x)
            }
            #[track_caller]
            fn variance_of(x: &[Self]) -> Self {
                Var::variance_of_slice(x)
            }
            #[track_caller]
            fn norm_of(x: &[Self]) -> Self {
                Var::norm_of_slice(x).unwrap_or_else(|| by_element::norm(x))
            }
            #[track_caller]
            fn logsumexp_of(x: &[Self]) -> Self {
                Var::logsumexp_of_slice(x).unwrap_or_else(|| by_element::logsumexp(x))
            }
            #[inline]
            #[track_caller]
            fn tie(self, other: Self) -> Self {
                let (x, y) = (self.value, other.value);
                self.chain2(other, x.tie(y), || partial::tie(x, y, x))
            }
            #[inline]
            #[track_caller]
            fn picked(self) -> Self {
                Var::new(self.value.picked(), arena::copied::<T>(self.at))
            }
            #[inline]
            #[track_caller]
            fn gemm(alpha: T::Base, a: Strided<Self>, b: Strided<Self>, beta: T::Base, c: StridedMut<Self>) {
                matrix::of_variables(alpha, a, b, beta, c);
            }
            #[inline]
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                matrix::over_variables(rule, x)
            }
        }
    };
}
primitives!(var_scalar);

impl<T: Scalar, B: 'static> Lift<Var<T, B>> for Var<T, B> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, B: 'static> Debug for Var<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Var").field("value", &self.value).field("at", &self.at).finish()
    }
}

/// The value.
impl<T: Scalar, B: 'static> Display for Var<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.value, f)
    }
}

number!(Var [B: 'static] [B]);
