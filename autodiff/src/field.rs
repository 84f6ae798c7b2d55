//! What makes [`Dual`](crate::Dual) and [`Var`](crate::Var) numbers to the rest of the world: arithmetic with
//! plain floats, comparisons, and the traits of num-traits, nalgebra and approx.
//!
//! [`number!`] writes all of it, the same for both, out of the type's own operators, its `Scalar` methods, and
//! `value()`, `passive(T)` and the five `*_passive` operators.

/// Methods of one number, by the same name everywhere.
macro_rules! delegate_unary {
    ($($name:ident)*) => {$(
        #[inline]
        #[track_caller]
        fn $name(self) -> Self {
            $crate::Scalar::$name(self)
        }
    )*};
}
pub(crate) use delegate_unary;

/// Methods of two numbers, by the same name everywhere.
macro_rules! delegate_binary {
    ($($name:ident)*) => {$(
        #[inline]
        #[track_caller]
        fn $name(self, other: Self) -> Self {
            $crate::Scalar::$name(self, other)
        }
    )*};
}
pub(crate) use delegate_binary;

/// What `num_traits::Float` and nalgebra's `ComplexField` share.
macro_rules! delegate_shared {
    () => {
        $crate::field::delegate_unary!(
            floor ceil round trunc fract recip sqrt cbrt exp exp2 exp_m1 ln ln_1p log2 log10
            sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh abs signum
        );
        $crate::field::delegate_binary!(powf hypot log);
        #[inline]
        #[track_caller]
        fn powi(self, n: i32) -> Self {
            $crate::Scalar::powi(self, n)
        }
        #[inline]
        #[track_caller]
        fn mul_add(self, a: Self, b: Self) -> Self {
            $crate::Scalar::mul_add(self, a, b)
        }
        #[inline]
        #[track_caller]
        fn sin_cos(self) -> (Self, Self) {
            $crate::Scalar::sin_cos(self)
        }
    };
}
pub(crate) use delegate_shared;

/// Constants by name: `PI => pi`.
macro_rules! constants {
    ($($constant:ident $name:ident)*) => {$(
        #[inline]
        fn $name() -> Self {
            $crate::Scalar::lit(std::f64::consts::$constant)
        }
    )*};
}
pub(crate) use constants;

/// Operators between the number and `T`, `f64`, and references, for one operator.
macro_rules! mixed_operator {
    ($Name:ident [$($generic:tt)*] [$arg:ident] $Op:ident $op:ident $OpAssign:ident $op_assign:ident $passive:ident) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<T> for $Name<T, $arg> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: T) -> Self {
                self.$passive(other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<$Name<T, $arg>> for f64 {
            type Output = $Name<T, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: $Name<T, $arg>) -> $Name<T, $arg> {
                $Name::passive(T::lit(self)).$op(other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $OpAssign for $Name<T, $arg> {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, other: Self) {
                *self = (*self).$op(other);
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $OpAssign<&Self> for $Name<T, $arg> {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, other: &Self) {
                *self = (*self).$op(*other);
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $OpAssign<T> for $Name<T, $arg> {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, other: T) {
                *self = self.$passive(other);
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<&Self> for $Name<T, $arg> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: &Self) -> Self {
                self.$op(*other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<$Name<T, $arg>> for &$Name<T, $arg> {
            type Output = $Name<T, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: $Name<T, $arg>) -> $Name<T, $arg> {
                (*self).$op(other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op for &$Name<T, $arg> {
            type Output = $Name<T, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self) -> $Name<T, $arg> {
                (*self).$op(*other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<T> for &$Name<T, $arg> {
            type Output = $Name<T, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: T) -> $Name<T, $arg> {
                self.$passive(other)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, $($generic)*> $Op<&$Name<T, $arg>> for f64 {
            type Output = $Name<T, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: &$Name<T, $arg>) -> $Name<T, $arg> {
                self.$op(*other)
            }
        }
        $crate::field::nested_operator!($Name [$($generic)*] [$arg] $Op $op $OpAssign $op_assign $passive [const M: usize] Dual [M]);
        $crate::field::nested_operator!($Name [$($generic)*] [$arg] $Op $op $OpAssign $op_assign $passive [C: 'static] Var [C]);
        $crate::field::nested_operator!($Name [$($generic)*] [$arg] $Op $op $OpAssign $op_assign $passive [const M: usize] Taylor [M]);
    };
}
pub(crate) use mixed_operator;

/// Operators of a nested number with a plain float on its right, and with a number of the level below on its left.
macro_rules! nested_operator {
    ($Name:ident [$($generic:tt)*] [$arg:ident] $Op:ident $op:ident $OpAssign:ident $op_assign:ident $passive:ident
        [$($inner_generic:tt)*] $Inner:ident [$inner_arg:ident]
    ) => {
        #[diagnostic::do_not_recommend]
        impl<F: BaseFloat, U: Scalar<Base = F>, $($generic)*, $($inner_generic)*> $Op<F> for $Name<$Inner<U, $inner_arg>, $arg> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: F) -> Self {
                self.$passive(<$Inner<U, $inner_arg> as Scalar>::constant(other))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<F: BaseFloat, U: Scalar<Base = F>, $($generic)*, $($inner_generic)*> $OpAssign<F> for $Name<$Inner<U, $inner_arg>, $arg> {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, other: F) {
                *self = self.$passive(<$Inner<U, $inner_arg> as Scalar>::constant(other));
            }
        }
        #[diagnostic::do_not_recommend]
        impl<U: Scalar, $($generic)*, $($inner_generic)*> $Op<$Name<$Inner<U, $inner_arg>, $arg>> for $Inner<U, $inner_arg> {
            type Output = $Name<$Inner<U, $inner_arg>, $arg>;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self::Output) -> Self::Output {
                $Name::passive(self).$op(other)
            }
        }
    };
}
pub(crate) use nested_operator;

/// Conversion from and comparison with a plain float, for a nested number.
macro_rules! nested_from {
    ($Name:ident [$($generic:tt)*] [$arg:ident] [$($inner_generic:tt)*] $Inner:ident [$inner_arg:ident]) => {
        impl<F: BaseFloat, U: Scalar<Base = F>, $($generic)*, $($inner_generic)*> From<F> for $Name<$Inner<U, $inner_arg>, $arg> {
            #[inline]
            fn from(x: F) -> Self {
                Scalar::constant(x)
            }
        }
        impl<F: BaseFloat, U: Scalar<Base = F>, $($generic)*, $($inner_generic)*> PartialEq<F> for $Name<$Inner<U, $inner_arg>, $arg> {
            #[inline]
            fn eq(&self, other: &F) -> bool {
                self.primal() == *other
            }
        }
        impl<F: BaseFloat, U: Scalar<Base = F>, $($generic)*, $($inner_generic)*> PartialOrd<F> for $Name<$Inner<U, $inner_arg>, $arg> {
            #[inline]
            fn partial_cmp(&self, other: &F) -> Option<Ordering> {
                self.primal().partial_cmp(other)
            }
        }
    };
}
pub(crate) use nested_from;

/// The methods of [`Scalar`](crate::Scalar) as inherent ones, so that `x.sin()` is never ambiguous between traits.
macro_rules! inherent_methods {
    ([$Name:ident [$($generic:tt)*] [$arg:ident]]
        unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        impl<T: Scalar, $($generic)*> $Name<T, $arg> {
            $($(#[$u_doc])*
            #[inline]
            #[track_caller]
            pub fn $u(self) -> Self {
                Scalar::$u(self)
            })*
            $($(#[$i_doc])*
            #[inline]
            #[track_caller]
            pub fn $i(self, $i_n: i32) -> Self {
                Scalar::$i(self, $i_n)
            })*
            $($(#[$b_doc])*
            #[inline]
            #[track_caller]
            pub fn $b(self, $b_y: impl Into<Self>) -> Self {
                Scalar::$b(self, $b_y.into())
            })*
            $crate::field::inherent_methods!(@unary abs signum floor ceil round round_ties_even trunc fract detach);
            $crate::field::inherent_methods!(@binary max min copysign log div_euclid);
            $crate::field::inherent_methods!(@test is_nan is_infinite is_finite is_normal is_subnormal is_sign_positive is_sign_negative);
            /// `self * a + b`, rounded once.
            #[inline]
            #[track_caller]
            pub fn mul_add(self, a: impl Into<Self>, b: impl Into<Self>) -> Self {
                Scalar::mul_add(self, a.into(), b.into())
            }
            /// The sine and the cosine, of radians.
            #[inline]
            #[track_caller]
            pub fn sin_cos(self) -> (Self, Self) {
                Scalar::sin_cos(self)
            }
            /// `self` restricted to the closed interval from `min` to `max`; the derivative is 1 at both ends.
            ///
            /// # Panics
            /// If `min > max`, or one of them is NaN.
            #[inline]
            #[track_caller]
            pub fn clamp(self, min: impl Into<Self>, max: impl Into<Self>) -> Self {
                Scalar::clamp(self, min.into(), max.into())
            }
            /// The innermost value, without any derivative.
            #[inline]
            pub fn primal(&self) -> T::Base {
                Scalar::primal(self)
            }
            /// The category of the value.
            #[inline]
            pub fn classify(self) -> std::num::FpCategory {
                Scalar::classify(self)
            }
            /// The total order of IEEE 754 on the values.
            #[inline]
            pub fn total_cmp(&self, other: &Self) -> Ordering {
                Scalar::total_cmp(self, other)
            }
        }
    };
    (@unary $($name:ident)*) => {$(
        #[doc = concat!("See [`Scalar::", stringify!($name), "`].")]
        #[inline]
        #[track_caller]
        pub fn $name(self) -> Self {
            Scalar::$name(self)
        }
    )*};
    (@binary $($name:ident)*) => {$(
        #[doc = concat!("See [`Scalar::", stringify!($name), "`].")]
        #[inline]
        #[track_caller]
        pub fn $name(self, other: impl Into<Self>) -> Self {
            Scalar::$name(self, other.into())
        }
    )*};
    (@test $($name:ident)*) => {$(
        #[doc = concat!("See [`Scalar::", stringify!($name), "`].")]
        #[inline]
        pub fn $name(self) -> bool {
            Scalar::$name(self)
        }
    )*};
}
pub(crate) use inherent_methods;

/// Everything above for `$Name<T, $arg>`.
macro_rules! number {
    ($Name:ident [$($generic:tt)*] [$arg:ident]) => {
        const _: () = {
            use $crate::field::inherent_methods;
            #[allow(unused_imports)]
            use $crate::{BaseFloat, Dual, Scalar, Taylor, Var};
            use num_traits::{Float, FloatConst, FromPrimitive, Num, NumCast, One, Signed, ToPrimitive, Zero};
            use std::cmp::Ordering;
            use std::iter::{Product, Sum};
            use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Rem, RemAssign, Sub, SubAssign};

            $crate::field::mixed_operator!($Name [$($generic)*] [$arg] Add add AddAssign add_assign add_passive);
            $crate::field::mixed_operator!($Name [$($generic)*] [$arg] Sub sub SubAssign sub_assign sub_passive);
            $crate::field::mixed_operator!($Name [$($generic)*] [$arg] Mul mul MulAssign mul_assign mul_passive);
            $crate::field::mixed_operator!($Name [$($generic)*] [$arg] Div div DivAssign div_assign div_passive);
            $crate::field::mixed_operator!($Name [$($generic)*] [$arg] Rem rem RemAssign rem_assign rem_passive);
            $crate::field::nested_from!($Name [$($generic)*] [$arg] [const M: usize] Dual [M]);
            $crate::field::nested_from!($Name [$($generic)*] [$arg] [const M: usize] Taylor [M]);
            $crate::field::nested_from!($Name [$($generic)*] [$arg] [C: 'static] Var [C]);
            $crate::primitive::primitives!(inherent_methods $Name [$($generic)*] [$arg]);

            impl<T: Scalar, $($generic)*> std::ops::Neg for &$Name<T, $arg> {
                type Output = $Name<T, $arg>;
                #[inline]
                #[track_caller]
                fn neg(self) -> $Name<T, $arg> {
                    -*self
                }
            }
            impl<T: Scalar, $($generic)*> From<T> for $Name<T, $arg> {
                #[inline]
                fn from(x: T) -> Self {
                    $Name::passive(x)
                }
            }
            impl<T: Scalar, $($generic)*> Default for $Name<T, $arg> {
                #[inline]
                fn default() -> Self {
                    Self::ZERO
                }
            }
            impl<T: Scalar, $($generic)*> PartialEq for $Name<T, $arg> {
                #[inline]
                fn eq(&self, other: &Self) -> bool {
                    self.value() == other.value()
                }
            }
            impl<T: Scalar, $($generic)*> PartialEq<T> for $Name<T, $arg> {
                #[inline]
                fn eq(&self, other: &T) -> bool {
                    self.value() == *other
                }
            }
            impl<T: Scalar, $($generic)*> PartialOrd for $Name<T, $arg> {
                #[inline]
                fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                    self.value().partial_cmp(&other.value())
                }
            }
            impl<T: Scalar, $($generic)*> PartialOrd<T> for $Name<T, $arg> {
                #[inline]
                fn partial_cmp(&self, other: &T) -> Option<Ordering> {
                    self.value().partial_cmp(other)
                }
            }
            impl<T: Scalar, $($generic)*> Sum for $Name<T, $arg> {
                #[inline]
                #[track_caller]
                fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                    Scalar::sum_of_iterator(items)
                }
            }
            impl<'a, T: Scalar, $($generic)*> Sum<&'a Self> for $Name<T, $arg> {
                #[inline]
                #[track_caller]
                fn sum<I: Iterator<Item = &'a Self>>(items: I) -> Self {
                    items.copied().sum()
                }
            }
            impl<T: Scalar, $($generic)*> Product for $Name<T, $arg> {
                #[inline]
                #[track_caller]
                fn product<I: Iterator<Item = Self>>(items: I) -> Self {
                    Scalar::product_of_iterator(items)
                }
            }
            impl<'a, T: Scalar, $($generic)*> Product<&'a Self> for $Name<T, $arg> {
                #[inline]
                #[track_caller]
                fn product<I: Iterator<Item = &'a Self>>(items: I) -> Self {
                    items.copied().product()
                }
            }

            impl<T: Scalar, $($generic)*> Zero for $Name<T, $arg> {
                #[inline]
                fn zero() -> Self {
                    Self::ZERO
                }
                #[inline]
                fn is_zero(&self) -> bool {
                    *self == Self::ZERO
                }
            }
            impl<T: Scalar, $($generic)*> One for $Name<T, $arg> {
                #[inline]
                fn one() -> Self {
                    Self::ONE
                }
            }
            impl<T: Scalar, $($generic)*> Num for $Name<T, $arg> {
                type FromStrRadixErr = <T::Base as Num>::FromStrRadixErr;
                fn from_str_radix(digits: &str, radix: u32) -> Result<Self, Self::FromStrRadixErr> {
                    T::Base::from_str_radix(digits, radix).map(Scalar::constant)
                }
            }
            impl<T: Scalar, $($generic)*> Signed for $Name<T, $arg> {
                #[inline]
                fn abs(&self) -> Self {
                    Scalar::abs(*self)
                }
                #[inline]
                #[track_caller]
                fn abs_sub(&self, other: &Self) -> Self {
                    if *self <= *other { Self::ZERO } else { *self - *other }
                }
                #[inline]
                fn signum(&self) -> Self {
                    Scalar::signum(*self)
                }
                #[inline]
                fn is_positive(&self) -> bool {
                    Signed::is_positive(&Scalar::primal(self))
                }
                #[inline]
                fn is_negative(&self) -> bool {
                    Signed::is_negative(&Scalar::primal(self))
                }
            }
            impl<T: Scalar, $($generic)*> FromPrimitive for $Name<T, $arg> {
                fn from_i64(n: i64) -> Option<Self> {
                    T::Base::from_i64(n).map(Scalar::constant)
                }
                fn from_u64(n: u64) -> Option<Self> {
                    T::Base::from_u64(n).map(Scalar::constant)
                }
                fn from_f64(x: f64) -> Option<Self> {
                    Some(Scalar::lit(x))
                }
            }
            impl<T: Scalar, $($generic)*> ToPrimitive for $Name<T, $arg> {
                fn to_i64(&self) -> Option<i64> {
                    ToPrimitive::to_i64(&Scalar::primal(self))
                }
                fn to_u64(&self) -> Option<u64> {
                    ToPrimitive::to_u64(&Scalar::primal(self))
                }
                fn to_f64(&self) -> Option<f64> {
                    Some(Scalar::primal(self).into())
                }
            }
            impl<T: Scalar, $($generic)*> NumCast for $Name<T, $arg> {
                fn from<X: ToPrimitive>(x: X) -> Option<Self> {
                    <T::Base as NumCast>::from(x).map(Scalar::constant)
                }
            }
            impl<T: Scalar, $($generic)*> FloatConst for $Name<T, $arg> {
                $crate::field::constants!(E E FRAC_1_PI FRAC_1_PI FRAC_1_SQRT_2 FRAC_1_SQRT_2 FRAC_2_PI FRAC_2_PI
                    FRAC_2_SQRT_PI FRAC_2_SQRT_PI FRAC_PI_2 FRAC_PI_2 FRAC_PI_3 FRAC_PI_3 FRAC_PI_4 FRAC_PI_4
                    FRAC_PI_6 FRAC_PI_6 FRAC_PI_8 FRAC_PI_8 LN_10 LN_10 LN_2 LN_2 LOG10_E LOG10_E LOG2_E LOG2_E
                    PI PI SQRT_2 SQRT_2 TAU TAU LOG10_2 LOG10_2 LOG2_10 LOG2_10);
            }
            impl<T: Scalar, $($generic)*> Float for $Name<T, $arg> {
                $crate::field::delegate_shared!();
                $crate::field::delegate_unary!(to_degrees to_radians);
                $crate::field::delegate_binary!(max min atan2 copysign);
                #[track_caller]
                fn clamp(self, min: Self, max: Self) -> Self {
                    Scalar::clamp(self, min, max)
                }
                fn abs_sub(self, other: Self) -> Self {
                    Signed::abs_sub(&self, &other)
                }
                fn nan() -> Self {
                    Scalar::constant(T::Base::nan())
                }
                fn infinity() -> Self {
                    Scalar::constant(T::Base::infinity())
                }
                fn neg_infinity() -> Self {
                    Scalar::constant(T::Base::neg_infinity())
                }
                fn neg_zero() -> Self {
                    Scalar::constant(T::Base::neg_zero())
                }
                fn min_value() -> Self {
                    Scalar::constant(<T::Base as Float>::min_value())
                }
                fn min_positive_value() -> Self {
                    Scalar::constant(T::Base::min_positive_value())
                }
                fn max_value() -> Self {
                    Scalar::constant(<T::Base as Float>::max_value())
                }
                fn epsilon() -> Self {
                    Scalar::constant(T::Base::epsilon())
                }
                fn is_nan(self) -> bool {
                    Scalar::is_nan(self)
                }
                fn is_infinite(self) -> bool {
                    Scalar::is_infinite(self)
                }
                fn is_finite(self) -> bool {
                    Scalar::is_finite(self)
                }
                fn is_normal(self) -> bool {
                    Scalar::is_normal(self)
                }
                fn is_subnormal(self) -> bool {
                    Scalar::is_subnormal(self)
                }
                fn is_sign_positive(self) -> bool {
                    Scalar::is_sign_positive(self)
                }
                fn is_sign_negative(self) -> bool {
                    Scalar::is_sign_negative(self)
                }
                fn classify(self) -> std::num::FpCategory {
                    Scalar::classify(self)
                }
                fn integer_decode(self) -> (u64, i16, i8) {
                    Scalar::primal(&self).integer_decode()
                }
            }

            impl<T: Scalar, $($generic)*> approx::AbsDiffEq for $Name<T, $arg> {
                type Epsilon = Self;
                fn default_epsilon() -> Self {
                    Scalar::constant(T::Base::default_epsilon())
                }
                fn abs_diff_eq(&self, other: &Self, epsilon: Self) -> bool {
                    Scalar::primal(self).abs_diff_eq(&Scalar::primal(other), Scalar::primal(&epsilon))
                }
            }
            impl<T: Scalar, $($generic)*> approx::RelativeEq for $Name<T, $arg> {
                fn default_max_relative() -> Self {
                    Scalar::constant(T::Base::default_max_relative())
                }
                fn relative_eq(&self, other: &Self, epsilon: Self, max_relative: Self) -> bool {
                    Scalar::primal(self).relative_eq(
                        &Scalar::primal(other), Scalar::primal(&epsilon), Scalar::primal(&max_relative),
                    )
                }
            }
            impl<T: Scalar, $($generic)*> approx::UlpsEq for $Name<T, $arg> {
                fn default_max_ulps() -> u32 {
                    T::Base::default_max_ulps()
                }
                fn ulps_eq(&self, other: &Self, epsilon: Self, max_ulps: u32) -> bool {
                    Scalar::primal(self).ulps_eq(&Scalar::primal(other), Scalar::primal(&epsilon), max_ulps)
                }
            }

            // The trait declares two methods unsafe; one lane needs nothing unchecked.
            #[allow(unsafe_code)]
            impl<T: Scalar, $($generic)*> nalgebra::SimdValue for $Name<T, $arg> {
                const LANES: usize = 1;
                type Element = Self;
                type SimdBool = bool;
                #[inline]
                fn splat(value: Self) -> Self {
                    value
                }
                #[inline]
                fn extract(&self, _: usize) -> Self {
                    *self
                }
                #[inline]
                unsafe fn extract_unchecked(&self, _: usize) -> Self {
                    *self
                }
                #[inline]
                fn replace(&mut self, _: usize, value: Self) {
                    *self = value;
                }
                #[inline]
                unsafe fn replace_unchecked(&mut self, _: usize, value: Self) {
                    *self = value;
                }
                #[inline]
                fn select(self, condition: bool, other: Self) -> Self {
                    if condition { self } else { other }
                }
            }
            impl<T: Scalar, $($generic)*> nalgebra::Field for $Name<T, $arg> {}
            impl<T: Scalar, $($generic)*> simba::scalar::SubsetOf<Self> for $Name<T, $arg> {
                #[inline]
                fn to_superset(&self) -> Self {
                    *self
                }
                #[inline]
                fn from_superset_unchecked(element: &Self) -> Self {
                    *element
                }
                #[inline]
                fn is_in_subset(_: &Self) -> bool {
                    true
                }
            }
            $crate::field::number!(@subset f64 $Name [$($generic)*] [$arg]);
            $crate::field::number!(@subset f32 $Name [$($generic)*] [$arg]);

            impl<T: Scalar, $($generic)*> nalgebra::ComplexField for $Name<T, $arg> {
                type RealField = Self;
                $crate::field::delegate_shared!();
                fn from_real(re: Self) -> Self {
                    re
                }
                fn real(self) -> Self {
                    self
                }
                fn imaginary(self) -> Self {
                    Self::ZERO
                }
                fn modulus(self) -> Self {
                    Scalar::abs(self)
                }
                fn modulus_squared(self) -> Self {
                    self * self
                }
                fn argument(self) -> Self {
                    if self >= Self::ZERO { Self::ZERO } else { Scalar::lit(std::f64::consts::PI) }
                }
                fn norm1(self) -> Self {
                    Scalar::abs(self)
                }
                fn scale(self, factor: Self) -> Self {
                    self * factor
                }
                fn unscale(self, factor: Self) -> Self {
                    self / factor
                }
                fn to_exp(self) -> (Self, Self) {
                    if self >= Self::ZERO { (self, Self::ONE) } else { (-self, -Self::ONE) }
                }
                fn conjugate(self) -> Self {
                    self
                }
                fn powc(self, n: Self) -> Self {
                    Scalar::powf(self, n)
                }
                fn is_finite(&self) -> bool {
                    Scalar::is_finite(*self)
                }
                fn try_sqrt(self) -> Option<Self> {
                    (self >= Self::ZERO).then(|| Scalar::sqrt(self))
                }
            }
            impl<T: Scalar, $($generic)*> nalgebra::RealField for $Name<T, $arg> {
                $crate::field::delegate_binary!(max min atan2 copysign);
                #[track_caller]
                fn clamp(self, min: Self, max: Self) -> Self {
                    Scalar::clamp(self, min, max)
                }
                fn is_sign_positive(&self) -> bool {
                    Scalar::is_sign_positive(*self)
                }
                fn is_sign_negative(&self) -> bool {
                    Scalar::is_sign_negative(*self)
                }
                fn min_value() -> Option<Self> {
                    Some(Float::min_value())
                }
                fn max_value() -> Option<Self> {
                    Some(Float::max_value())
                }
                $crate::field::constants!(PI pi TAU two_pi FRAC_PI_2 frac_pi_2 FRAC_PI_3 frac_pi_3 FRAC_PI_4 frac_pi_4
                    FRAC_PI_6 frac_pi_6 FRAC_PI_8 frac_pi_8 FRAC_1_PI frac_1_pi FRAC_2_PI frac_2_pi
                    FRAC_2_SQRT_PI frac_2_sqrt_pi E e LOG2_E log2_e LOG10_E log10_e LN_2 ln_2 LN_10 ln_10);
            }
        };
    };
    (@subset $float:ident $Name:ident [$($generic:tt)*] [$arg:ident]) => {
        impl<T: Scalar, $($generic)*> simba::scalar::SubsetOf<$Name<T, $arg>> for $float {
            #[inline]
            fn to_superset(&self) -> $Name<T, $arg> {
                Scalar::lit((*self).into())
            }
            #[inline]
            fn from_superset_unchecked(element: &$Name<T, $arg>) -> $float {
                let x: f64 = element.primal().into();
                x as $float
            }
            #[inline]
            fn is_in_subset(_: &$Name<T, $arg>) -> bool {
                true
            }
        }
    };
}
pub(crate) use number;
