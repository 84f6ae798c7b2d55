//! The trait of everything that can stand where a differentiable function says "number".

use crate::expression::{Expressions, Preaccumulated, Unchanged};
use crate::functions::by_element;
use crate::lift::Lift;
use crate::matrix::{self, Iterative, Of, Rule, Strided, StridedMut};
use crate::primitive::{primitives, table};
use crate::shape::Shape;
use crate::special;
use crate::{Dual, Var};
use num_traits::{FromPrimitive, NumAssign};
use std::cmp::Ordering;
use std::fmt::{Debug, Display};
use std::iter::{Product, Sum};
use std::num::FpCategory;
use std::ops::Neg;

/// A floating-point type without derivatives: `f32` or `f64`.
pub trait BaseFloat: Scalar<Base = Self> + num_traits::Float + nalgebra::RealField + Into<f64> {
    /// `x`, rounded to this type.
    fn rounded(x: f64) -> Self;
}

macro_rules! scalar_trait {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        /// A real number, with or without derivatives: `f32`, `f64`, [`Dual`](crate::Dual), [`Var`](crate::Var), nested in any order.
        ///
        /// Write `fn f<S: Scalar>(x: S) -> S` and every derivative of `f` is available. The methods are those of
        /// `f64`, by the same names. Comparisons look at values only. In generic code a constant is
        /// [`S::lit(2.0)`](Scalar::lit); `#[differentiable]` writes it for you.
        ///
        /// ```
        /// use autodiff::prelude::*;
        ///
        /// fn f<S: Scalar>(x: S) -> S {
        ///     x.sin() * S::lit(2.0)
        /// }
        /// assert_eq!(f(0.0), 0.0);
        /// assert_eq!(derivative(f, 0.0), 2.0);
        /// ```
        #[diagnostic::on_unimplemented(
            message = "`{Self}` is not a number that can be differentiated",
            label = "expected `f32`, `f64`, `Dual` or `Var`",
            note = "an integer is not differentiable: write `1.0` for `1`, or `x as f64`"
        )]
        pub trait Scalar:
            Copy
            + Debug
            + Display
            + Default
            + PartialEq
            + PartialOrd
            + Send
            + Sync
            + 'static
            + NumAssign
            + FromPrimitive
            + Neg<Output = Self>
            + Sum
            + Product
            + for<'a> Sum<&'a Self>
            + for<'a> Product<&'a Self>
            + Lift<Self, Lifted = Self>
        {
            /// The floating-point type at the bottom of the nesting.
            type Base: BaseFloat;
            /// The numbers one level further in, of a variable of a tape; else the type itself.
            #[doc(hidden)]
            type Inner: Scalar;
            /// How expressions of such numbers are computed: see [`Expressions`].
            #[doc(hidden)]
            type Expressions: Expressions<Self>;
            /// How those of variables of a tape over such numbers are.
            #[doc(hidden)]
            type OnTape<B: 'static>: Expressions<Var<Self, B>>;
            /// How those of duals over such numbers are.
            #[doc(hidden)]
            type InDual<const N: usize>: Expressions<Dual<Self, N>>;
            /// How many tapes are nested in this type.
            const DEPTH: usize;
            /// The constant 0.
            const ZERO: Self;
            /// The constant 1.
            const ONE: Self;
            /// The constant -0.0: adding it changes no number, not even a zero's sign.
            const NIL: Self;

            /// The constant `x`.
            fn constant(x: Self::Base) -> Self;
            /// The innermost value, without any derivative.
            fn primal(&self) -> Self::Base;
            /// Whether the value and every tangent is finite.
            fn all_finite(&self) -> bool;
            /// A word whose highest bit says that this is not finite: those of many numbers are merged without a branch.
            #[doc(hidden)]
            #[inline]
            fn not_finite(&self) -> u64 {
                u64::from(!self.all_finite()) << 63
            }
            /// Whether this is a 0 without any derivative part: a product with it is 0 whatever the other factor.
            fn is_structural_zero(&self) -> bool;
            /// Whether no computation can tell the two apart; `false` where that is not known.
            #[doc(hidden)]
            #[inline]
            fn is_same(&self, _: &Self) -> bool {
                false
            }

            /// The constant `x`, rounded to the base type.
            #[inline]
            fn lit(x: f64) -> Self {
                Self::constant(Self::Base::rounded(x))
            }
            /// The same value without derivatives, at every level.
            #[inline]
            fn detach(self) -> Self {
                Self::constant(self.primal())
            }

            $($(#[$u_doc])* #[track_caller] fn $u(self) -> Self;)*
            $($(#[$i_doc])* #[track_caller] fn $i(self, $i_n: i32) -> Self;)*
            $($(#[$b_doc])* #[track_caller] fn $b(self, $b_y: Self) -> Self;)*

            /// `self * a + b`, rounded once.
            #[track_caller]
            fn mul_add(self, a: Self, b: Self) -> Self;
            /// `self + a * b`, the product rounded: on a tape one step instead of two.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn plus_product(self, a: Self, b: Self) -> Self {
                self + a * b
            }
            /// `self - a * b`, the product rounded.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn minus_product(self, a: Self, b: Self) -> Self {
                self - a * b
            }
            /// `self * self`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn squared(self) -> Self {
                self * self
            }
            // Operators with a constant, which derivatives need not go through.
            /// `self + c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn plus_constant(self, c: f64) -> Self {
                self + Self::lit(c)
            }
            /// `self - c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn minus_constant(self, c: f64) -> Self {
                self - Self::lit(c)
            }
            /// `c - self`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn constant_minus(self, c: f64) -> Self {
                Self::lit(c) - self
            }
            /// `self * c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn times_constant(self, c: f64) -> Self {
                self * Self::lit(c)
            }
            /// `self / c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn over_constant(self, c: f64) -> Self {
                self / Self::lit(c)
            }
            /// `c / self`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn constant_over(self, c: f64) -> Self {
                Self::lit(c) / self
            }
            // Operators with a number that was lifted, which a tape has no place for.
            /// `self + c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn plus_lifted(self, c: Self) -> Self {
                self + c
            }
            /// `self - c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn minus_lifted(self, c: Self) -> Self {
                self - c
            }
            /// `c - self`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn lifted_minus(self, c: Self) -> Self {
                c - self
            }
            /// `self * c`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn times_lifted(self, c: Self) -> Self {
                self * c
            }
            /// `x` where `x` and `y` are equal, with half of each one's derivative: how `max` and `min` split a tie.
            #[doc(hidden)]
            #[track_caller]
            fn tie(self, y: Self) -> Self;
            /// `self` as the result of a function that picks one of its operands: on a tape, a statement of its own.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn picked(self) -> Self {
                self
            }

            /// The number in an expression of it alone.
            #[doc(hidden)]
            #[inline]
            fn in_expression(self) -> <Self::Expressions as Expressions<Self>>::One {
                Self::Expressions::one(self)
            }
            /// The numbers in an expression of both.
            #[doc(hidden)]
            #[inline]
            fn both_in_expression(
                self,
                y: Self,
            ) -> (<Self::Expressions as Expressions<Self>>::Two, <Self::Expressions as Expressions<Self>>::Two) {
                Self::Expressions::two(self, y)
            }
            /// The expression `z` of this number: on a tape one step.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn expression(self, z: <Self::Expressions as Expressions<Self>>::One) -> Self {
                Self::Expressions::of_one(self, z)
            }
            /// The expression `z` of this number and `y`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn expression_of_both(self, y: Self, z: <Self::Expressions as Expressions<Self>>::Two) -> Self {
                Self::Expressions::of_two(self, y, z)
            }
            /// This number plus the expression `z` of `x`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn plus_expression(self, x: Self, z: <Self::Expressions as Expressions<Self>>::One) -> Self {
                Self::Expressions::plus_one(self, x, z)
            }
            /// This number plus the expression `z` of `x` and `y`.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn plus_expression_of_both(
                self,
                x: Self,
                y: Self,
                z: <Self::Expressions as Expressions<Self>>::Two,
            ) -> Self {
                Self::Expressions::plus_two(self, x, y, z)
            }

            /// What `whole` computes, with its gradient, recorded as one statement; `None` where nothing is to be recorded.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn in_one_statement<A: Shape<Self>, G: Shape<Self::Inner>>(
                _: &A,
                _: impl FnOnce(A::With<Self::Inner>) -> (Self::Inner, G),
            ) -> Option<Self> {
                None
            }

            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn sum_of_iterator(items: impl Iterator<Item = Self>) -> Self {
                items.fold(Self::ZERO, |sum, x| sum + x)
            }
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn product_of_iterator(items: impl Iterator<Item = Self>) -> Self {
                items.fold(Self::ONE, |product, x| product * x)
            }
            // The functions of slices in `functions`, which call these.
            #[doc(hidden)]
            #[track_caller]
            fn sum_of(x: &[Self]) -> Self {
                x.iter().sum()
            }
            #[doc(hidden)]
            #[track_caller]
            fn dot_of(x: &[Self], y: &[Self]) -> Self {
                by_element::dot(x, y)
            }
            #[doc(hidden)]
            #[track_caller]
            fn polynomial_of(coefficients: &[Self], x: Self) -> Self {
                by_element::polynomial(coefficients, x)
            }
            #[doc(hidden)]
            #[track_caller]
            fn variance_of(x: &[Self]) -> Self {
                by_element::variance(x)
            }
            #[doc(hidden)]
            #[track_caller]
            fn norm_of(x: &[Self]) -> Self {
                by_element::norm(x)
            }
            #[doc(hidden)]
            #[track_caller]
            fn logsumexp_of(x: &[Self]) -> Self {
                by_element::logsumexp(x)
            }
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn gemm(alpha: Self::Base, a: Strided<Self>, b: Strided<Self>, beta: Self::Base, c: StridedMut<Self>) {
                matrix::by_loop(alpha, a, b, beta, c);
            }
            /// The result of a matrix rule whose algorithm may run on these numbers.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn apply<R: Rule>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                rule.value(x).map(|(y, _)| y)
            }
            /// The result of a matrix rule whose algorithm may only run on plain floats.
            #[doc(hidden)]
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>>;

            #[doc(hidden)]
            fn same_f64(_: &[f64]) -> Option<&[Self]> {
                None
            }
            #[doc(hidden)]
            fn same_f32(_: &[f32]) -> Option<&[Self]> {
                None
            }
            /// The exponential of each number, none of which is NaN, in its place.
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            fn exps(x: &mut [Self]) {
                x.iter_mut().for_each(|x| *x = x.exp());
            }

            /// The sine and the cosine, of radians.
            #[inline]
            #[track_caller]
            fn sin_cos(self) -> (Self, Self) {
                (self.sin(), self.cos())
            }
            /// The logarithm to `base`.
            #[inline]
            #[track_caller]
            fn log(self, base: Self) -> Self {
                self.ln() / base.ln()
            }
            /// The absolute value; its derivative at 0 is 0.
            #[inline]
            #[track_caller]
            fn abs(self) -> Self {
                if self > Self::ZERO {
                    self.picked()
                } else if self < Self::ZERO {
                    -self
                } else if self.is_nan() {
                    self * self.detach()
                } else {
                    Self::constant(Scalar::abs(self.primal()))
                }
            }
            /// The absolute value with the sign of `sign`; the derivative at 0 is 0.
            #[inline]
            #[track_caller]
            fn copysign(self, sign: Self) -> Self {
                if self == Self::ZERO {
                    Self::constant(Scalar::copysign(self.primal(), sign.primal()))
                } else if self.is_sign_negative() == sign.is_sign_negative() {
                    self.picked()
                } else {
                    -self
                }
            }
            /// The larger of two numbers, the other one if one is NaN; a tie gives each half of the derivative.
            #[inline]
            #[track_caller]
            fn max(self, other: Self) -> Self {
                if self > other || other.is_nan() {
                    self.picked()
                } else if self < other || self.is_nan() {
                    other.picked()
                } else {
                    self.tie(other)
                }
            }
            /// The smaller of two numbers, the other one if one is NaN; a tie gives each half of the derivative.
            #[inline]
            #[track_caller]
            fn min(self, other: Self) -> Self {
                if self < other || other.is_nan() {
                    self.picked()
                } else if self > other || self.is_nan() {
                    other.picked()
                } else {
                    self.tie(other)
                }
            }
            /// `self` restricted to the closed interval from `min` to `max`; the derivative is 1 at both ends.
            ///
            /// # Panics
            /// If `min > max`, or one of them is NaN.
            #[inline]
            #[track_caller]
            fn clamp(self, min: Self, max: Self) -> Self {
                assert!(min <= max, "clamp needs min <= max, got min = {min}, max = {max}");
                if self < min {
                    min.picked()
                } else if self > max {
                    max.picked()
                } else {
                    self.picked()
                }
            }
            /// The fractional part, `self - self.trunc()`.
            #[inline]
            #[track_caller]
            fn fract(self) -> Self {
                self - self.trunc()
            }

            /// The sign as 1.0, -1.0 or NaN: a constant.
            #[inline]
            fn signum(self) -> Self {
                Self::constant(Scalar::signum(self.primal()))
            }
            /// The largest integer not above `self`: a constant.
            #[inline]
            fn floor(self) -> Self {
                Self::constant(Scalar::floor(self.primal()))
            }
            /// The smallest integer not below `self`: a constant.
            #[inline]
            fn ceil(self) -> Self {
                Self::constant(Scalar::ceil(self.primal()))
            }
            /// The nearest integer, halves away from 0: a constant.
            #[inline]
            fn round(self) -> Self {
                Self::constant(Scalar::round(self.primal()))
            }
            /// The nearest integer, halves to the even one: a constant.
            #[inline]
            fn round_ties_even(self) -> Self {
                Self::constant(Scalar::round_ties_even(self.primal()))
            }
            /// The integer part: a constant.
            #[inline]
            fn trunc(self) -> Self {
                Self::constant(Scalar::trunc(self.primal()))
            }
            /// The quotient that belongs to [`rem_euclid`](Scalar::rem_euclid), an integer: a constant.
            #[inline]
            fn div_euclid(self, y: Self) -> Self {
                Self::constant(Scalar::div_euclid(self.primal(), y.primal()))
            }

            /// Whether the value is NaN.
            #[inline]
            fn is_nan(self) -> bool {
                num_traits::Float::is_nan(self.primal())
            }
            /// Whether the value is infinite.
            #[inline]
            fn is_infinite(self) -> bool {
                num_traits::Float::is_infinite(self.primal())
            }
            /// Whether the value is neither infinite nor NaN.
            #[inline]
            fn is_finite(self) -> bool {
                num_traits::Float::is_finite(self.primal())
            }
            /// Whether the value is neither 0, subnormal, infinite nor NaN.
            #[inline]
            fn is_normal(self) -> bool {
                num_traits::Float::is_normal(self.primal())
            }
            /// Whether the value is subnormal.
            #[inline]
            fn is_subnormal(self) -> bool {
                self.classify() == FpCategory::Subnormal
            }
            /// The category of the value.
            #[inline]
            fn classify(self) -> FpCategory {
                num_traits::Float::classify(self.primal())
            }
            /// Whether the value has a positive sign, +0.0 included.
            #[inline]
            fn is_sign_positive(self) -> bool {
                num_traits::Float::is_sign_positive(self.primal())
            }
            /// Whether the value has a negative sign, -0.0 included.
            #[inline]
            fn is_sign_negative(self) -> bool {
                num_traits::Float::is_sign_negative(self.primal())
            }
            /// The total order of IEEE 754 on the values.
            #[inline]
            fn total_cmp(&self, other: &Self) -> Ordering {
                Scalar::total_cmp(&self.primal(), &other.primal())
            }
        }
    };
}
primitives!(scalar_trait);

macro_rules! float_scalar {
    ([$float:ident $same:ident $gemm:ident $exps:ident] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
        special {
            unary { $($(#[$su_doc:meta])* $su:ident($su_x:ident) $su_y:ident => $su_dx:expr;)* }
            integer { $($(#[$si_doc:meta])* $si:ident($si_x:ident, $si_n:ident) $si_y:ident => $si_dx:expr;)* }
            binary { $($(#[$sb_doc:meta])* $sb:ident($sb_x:ident, $sb_y:ident) $sb_z:ident => $sb_d:expr;)* }
        }
    ) => {
        impl BaseFloat for $float {
            #[inline]
            fn rounded(x: f64) -> Self {
                x as $float
            }
        }

        #[diagnostic::do_not_recommend]
        impl Scalar for $float {
            type Base = Self;
            type Inner = Self;
            type Expressions = Unchanged;
            type OnTape<B: 'static> = Preaccumulated;
            type InDual<const N: usize> = Preaccumulated;
            const DEPTH: usize = 0;
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
            const NIL: Self = -0.0;

            #[inline]
            fn constant(x: Self) -> Self {
                x
            }
            #[inline]
            fn primal(&self) -> Self {
                *self
            }
            #[inline]
            fn all_finite(&self) -> bool {
                $float::is_finite(*self)
            }
            /// An exponent of ones carries into the sign.
            #[inline]
            fn not_finite(&self) -> u64 {
                let exponent = self.to_bits() & $float::INFINITY.to_bits();
                u64::from(exponent + $float::MIN_POSITIVE.to_bits()) << (64 - 8 * size_of::<$float>())
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                *self == 0.0
            }
            #[inline]
            fn is_same(&self, other: &Self) -> bool {
                self.to_bits() == other.to_bits()
            }

            $(
                #[inline]
                fn $u(self) -> Self {
                    $float::$u(self)
                }
            )*
            $(
                #[inline]
                fn $i(self, $i_n: i32) -> Self {
                    $float::$i(self, $i_n)
                }
            )*
            $(
                #[inline]
                fn $b(self, $b_y: Self) -> Self {
                    $float::$b(self, $b_y)
                }
            )*
            $(
                #[inline]
                fn $su(self) -> Self {
                    special::$su(self as f64) as $float
                }
            )*
            $(
                #[inline]
                fn $si(self, $si_n: i32) -> Self {
                    special::$si(self as f64, $si_n) as $float
                }
            )*
            $(
                #[inline]
                fn $sb(self, $sb_y: Self) -> Self {
                    special::$sb(self as f64, $sb_y as f64) as $float
                }
            )*
            #[inline]
            fn mul_add(self, a: Self, b: Self) -> Self {
                $float::mul_add(self, a, b)
            }
            #[inline]
            fn tie(self, _: Self) -> Self {
                self
            }
            #[inline]
            #[track_caller]
            fn gemm(alpha: Self, a: Strided<Self>, b: Strided<Self>, beta: Self, c: StridedMut<Self>) {
                matrix::$gemm(alpha, a, b, beta, c);
            }
            #[inline]
            #[track_caller]
            fn apply<R: Rule>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                rule.plain(x)
            }
            #[inline]
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                rule.plain(x)
            }
            #[inline]
            fn $same(x: &[Self]) -> Option<&[Self]> {
                Some(x)
            }
            #[inline]
            fn exps(x: &mut [Self]) {
                matrix::$exps(x);
            }
            float_scalar!(@same $float abs signum floor ceil round round_ties_even trunc fract);
            #[inline]
            fn copysign(self, sign: Self) -> Self {
                $float::copysign(self, sign)
            }
            #[inline]
            fn max(self, other: Self) -> Self {
                $float::max(self, other)
            }
            #[inline]
            fn min(self, other: Self) -> Self {
                $float::min(self, other)
            }
            #[inline]
            fn div_euclid(self, y: Self) -> Self {
                $float::div_euclid(self, y)
            }
            #[inline]
            fn log(self, base: Self) -> Self {
                $float::log(self, base)
            }
            #[inline]
            fn total_cmp(&self, other: &Self) -> Ordering {
                $float::total_cmp(self, other)
            }
        }
    };
    (@same $float:ident $($name:ident)*) => {
        $(
            #[inline]
            fn $name(self) -> Self {
                $float::$name(self)
            }
        )*
    };
}
table!([float_scalar] [f64 same_f64 product_f64 exps_f64]);
table!([float_scalar] [f32 same_f32 product_f32 exps_f32]);
