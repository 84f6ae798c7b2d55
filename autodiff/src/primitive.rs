//! The rule table: one row per primitive, and nothing else in the library names a derivative.
//!
//! A row gives the documentation, the operands, a name for the value, and the partial derivatives as an
//! expression generic over `T: Scalar`. It adds the primitive to [`Scalar`](crate::Scalar), to
//! [`Dual`](crate::Dual), to [`Var`](crate::Var) and to [`partial`]. Because the partials are generic,
//! derivatives of any order follow from the first.
//!
//! Rows must hold at every order: where a formula branches, each branch is smooth on its closed side, so
//! that differentiating the branch is right too. Functions that only pick one of their operands (`abs`,
//! `max`, `clamp`, ..) have no row; [`Scalar`](crate::Scalar) defines them by that choice.
//!
//! Formulas: NIST Digital Library of Mathematical Functions, chapters 4.

/// Hands the table to the macro `$use`, which turns every row into what it needs.
macro_rules! primitives {
    ($use:ident $($context:tt)*) => { $use! { [$($context)*]
        unary {
            /// The exponential, e to the power `self`.
            exp(x) y => y;
            /// 2 to the power `self`.
            exp2(x) y => if y.is_finite() {
                y * T::lit(std::f64::consts::LN_2)
            } else {
                (x - T::lit(2.0)).exp2() * T::lit(4.0 * std::f64::consts::LN_2)
            };
            /// `exp(self) - 1`, accurate near 0.
            exp_m1(x) y => x.exp();
            /// The natural logarithm.
            ln(x) y => x.recip();
            /// The logarithm to base 2.
            log2(x) y => x.recip() * T::lit(std::f64::consts::LOG2_E);
            /// The logarithm to base 10.
            log10(x) y => x.recip() * T::lit(std::f64::consts::LOG10_E);
            /// `ln(1 + self)`, accurate near 0.
            ln_1p(x) y => (T::ONE + x).recip();
            /// The square root; its derivative at 0 is infinite.
            sqrt(x) y => T::lit(0.5) / (y + T::ZERO); // -0 + 0 is 0
            /// The cube root; its derivative at 0 is infinite.
            cbrt(x) y => y.powi(-2) / T::lit(3.0);
            /// `1 / self`.
            recip(x) y => -(y * y);
            /// The sine, of radians.
            sin(x) y => x.cos();
            /// The cosine, of radians.
            cos(x) y => -x.sin();
            /// The tangent, of radians.
            tan(x) y => T::ONE + y * y;
            /// The arcsine, in radians.
            asin(x) y => one_minus_square(x).sqrt().recip();
            /// The arccosine, in radians.
            acos(x) y => -one_minus_square(x).sqrt().recip();
            /// The arctangent, in radians.
            atan(x) y => reciprocal_of_one_plus_square(x);
            /// The hyperbolic sine.
            sinh(x) y => x.cosh();
            /// The hyperbolic cosine.
            cosh(x) y => x.sinh();
            /// The hyperbolic tangent.
            tanh(x) y => sech_squared(x, y);
            /// The inverse hyperbolic sine.
            asinh(x) y => x.hypot(T::ONE).recip();
            /// The inverse hyperbolic cosine.
            acosh(x) y => ((x - T::ONE).sqrt() * (x + T::ONE).sqrt()).recip();
            /// The inverse hyperbolic tangent.
            atanh(x) y => one_minus_square(x).recip();
            /// Radians to degrees.
            to_degrees(x) y => T::lit(180.0 / std::f64::consts::PI);
            /// Degrees to radians.
            to_radians(x) y => T::lit(std::f64::consts::PI / 180.0);
        }
        integer {
            /// `self` to the integer power `n`. The derivative of `powi(0)` is 0 everywhere.
            powi(x, n) y => if n == 0 {
                T::ZERO
            } else if n == i32::MIN {
                T::lit(f64::from(n)) * (y / x)
            } else {
                T::lit(f64::from(n)) * x.powi(n - 1)
            };
        }
        binary {
            /// `self` to the power `p`. The derivative of `powf(0.0)` with respect to `self` is 0 everywhere,
            /// and so is that of `0.powf(p)` with respect to `p >= 0`.
            powf(x, p) y => (
                if p.is_structural_zero() { T::ZERO } else { p * x.powf(p - T::ONE) },
                if x == T::ZERO && p >= T::ZERO { T::ZERO } else { y * x.ln() },
            );
            /// The angle of the point (`x`, `self`) from the positive x axis, in radians; its derivatives at the origin are 0.
            atan2(y, x) angle => {
                let r = y.hypot(x);
                if r == T::ZERO { (T::ZERO, T::ZERO) } else { (x / r / r, -(y / r / r)) }
            };
            /// The length of the hypotenuse, the square root of `self * self + y * y`, without overflow; its derivatives at the origin are 0.
            hypot(x, y) r => if r == T::ZERO { (T::ZERO, T::ZERO) } else { (x / r, y / r) };
            /// The remainder of the division by `y` that is never negative.
            rem_euclid(x, y) r => (T::ONE, -((x - r) / y).round());
            /// The mean of `self` and `y`, without overflow.
            midpoint(x, y) m => (T::lit(0.5), T::lit(0.5));
        }
        operator {
            mul(x, y) z => (y, x);
            div(x, y) z => (y.recip(), -(z / y));
            rem(x, y) r => (T::ONE, -((x - r) / y).round());
            tie(x, y) z => (T::lit(0.5), T::lit(0.5));
        }
    } };
}
pub(crate) use primitives;

/// The partial derivatives of each primitive, from its operands and its value.
pub mod partial {
    use super::{one_minus_square, reciprocal_of_one_plus_square, sech_squared};
    use crate::Scalar;

    macro_rules! partials {
        ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
            integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
            binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
            operator { $($o:ident($o_x:ident, $o_y:ident) $o_z:ident => $o_d:expr;)* }
        ) => {
            $(
                #[doc = concat!("The derivative of `", stringify!($u), "` at operand and value.")]
                #[inline]
                #[allow(unused_variables)]
                pub fn $u<T: Scalar>($u_x: T, $u_y: T) -> T { $u_dx }
            )*
            $(
                #[doc = concat!("The derivative of `", stringify!($i), "` at operand, exponent and value.")]
                #[inline]
                pub fn $i<T: Scalar>($i_x: T, $i_n: i32, $i_y: T) -> T { $i_dx }
            )*
            $(
                #[doc = concat!("The partial derivatives of `", stringify!($b), "` at operands and value.")]
                #[inline]
                #[allow(unused_variables)]
                pub fn $b<T: Scalar>($b_x: T, $b_y: T, $b_z: T) -> (T, T) { $b_d }
            )*
            $(
                #[doc = concat!("The partial derivatives of `", stringify!($o), "` at operands and value.")]
                #[inline]
                #[allow(unused_variables)]
                pub fn $o<T: Scalar>($o_x: T, $o_y: T, $o_z: T) -> (T, T) { $o_d }
            )*
        };
    }
    primitives!(partials);
}

use crate::Scalar;

/// `1 / cosh(x)^2` where `y = tanh(x)`: `1 - y^2` where that keeps its digits, exponentials in the tails.
#[inline]
fn sech_squared<T: Scalar>(x: T, y: T) -> T {
    if y < T::lit(0.9) && y > T::lit(-0.9) {
        return T::ONE - y * y;
    }
    let e = (if x > T::ZERO { -(x + x) } else { x + x }).exp();
    let q = (T::ONE + e).recip();
    T::lit(4.0) * e * q * q
}

/// `1 / (1 + x^2)` where `x^2` may overflow.
#[inline]
fn reciprocal_of_one_plus_square<T: Scalar>(x: T) -> T {
    if x <= T::ONE && x >= -T::ONE {
        return (T::ONE + x * x).recip();
    }
    let r = x.recip();
    r * (r / (T::ONE + r * r))
}

/// `1 - x^2`, by the form that keeps its digits.
#[inline]
fn one_minus_square<T: Scalar>(x: T) -> T {
    if x <= T::lit(0.5) && x >= T::lit(-0.5) {
        return T::ONE - x * x;
    }
    (T::ONE - x) * (T::ONE + x)
}
