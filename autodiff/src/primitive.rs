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
//! Formulas: NIST Digital Library of Mathematical Functions (DLMF), chapters 4 to 7 and 10.

/// The table. Values of the rows under `special` come from [`special`](crate::special), by the same names;
/// the others are methods of the floats themselves.
macro_rules! table {
    ([$($use:tt)*] [$($context:tt)*]) => { $($use)* ! { [$($context)*]
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
            acosh(x) y => (x - T::ONE).sqrt().recip() * (x + T::ONE).sqrt().recip();
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
        special {
            unary {
                /// The error function, `2/√π ∫ exp(-t²) dt` from 0 to `self` (DLMF 7.2.1).
                ///
                /// Rust has an unstable `f64::erf`; [`functions::erf`](crate::functions::erf) is the name without that clash.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::erf(0.5), 0.5204998778130465);
                /// ```
                erf(x) y => T::lit(std::f64::consts::FRAC_2_SQRT_PI) * (-(x * x)).exp();
                /// The complementary error function, `1 - erf(self)`, accurate for large `self` (DLMF 7.2.2).
                ///
                /// Rust has an unstable `f64::erfc`; [`functions::erfc`](crate::functions::erfc) is the name without that clash.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::erfc(26.0), 5.663192408856143e-296);
                /// ```
                erfc(x) y => T::lit(-std::f64::consts::FRAC_2_SQRT_PI) * (-(x * x)).exp();
                /// The distribution function of the standard normal distribution, `erfc(-self/√2)/2`, accurate in both tails.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::norm_cdf(0.0), 0.5);
                /// ```
                norm_cdf(x) y => times_gaussian(T::lit(FRAC_1_SQRT_TAU), x);
                /// The logarithm of [`norm_cdf`](Scalar::norm_cdf), accurate in both tails.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::log_norm_cdf(-100.0), -5005.524208694205);
                /// ```
                log_norm_cdf(x) y => inverse_mills_ratio(x, y);
                /// The gamma function (DLMF 5.2.1). At its poles 0, -1, -2, .. the limit from the right; at -0.0 from the left.
                ///
                /// Rust has an unstable `f64::gamma`; [`functions::gamma`](crate::functions::gamma) is the name without that clash.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::gamma(5.0), 24.0);
                /// ```
                gamma(x) y => y * x.digamma();
                /// The logarithm of the absolute value of the gamma function.
                ///
                /// Rust has an unstable `f64::ln_gamma`, which returns a pair; [`functions::ln_gamma`](crate::functions::ln_gamma)
                /// is the name without that clash.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::ln_gamma(2.0), 0.0);
                /// ```
                ln_gamma(x) y => x.digamma();
                /// The digamma function, the derivative of [`ln_gamma`](Scalar::ln_gamma) (DLMF 5.2.2). At its poles
                /// 0, -1, -2, .. the limit from the right; at -0.0 from the left.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::digamma(0.0), f64::NEG_INFINITY);
                /// ```
                digamma(x) y => x.polygamma(1);
                /// The trigamma function, the derivative of [`digamma`](Scalar::digamma) (DLMF 5.15).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::trigamma(1.0), 1.6449340668482264);
                /// ```
                trigamma(x) y => x.polygamma(2);
                /// The Bessel function of the first kind of order 0 (DLMF 10.2.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_j0(0.0), 1.0);
                /// ```
                bessel_j0(x) y => -x.bessel_j1();
                /// The Bessel function of the first kind of order 1 (DLMF 10.2.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_j1(0.0), 0.0);
                /// ```
                bessel_j1(x) y => (x.bessel_j0() - x.bessel_jn(2)) * T::lit(0.5);
                /// The modified Bessel function of the first kind of order 0 (DLMF 10.25.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_i0(0.0), 1.0);
                /// ```
                bessel_i0(x) y => x.bessel_i1();
                /// The modified Bessel function of the first kind of order 1 (DLMF 10.25.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_i1(0.0), 0.0);
                /// ```
                bessel_i1(x) y => (x.bessel_i0() + x.bessel_in(2)) * T::lit(0.5);
                /// The logistic function, `1/(1 + exp(-self))`, without overflow.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::sigmoid(-745.0), 5e-324);
                /// ```
                sigmoid(x) y => sigmoid_derivative(x, y);
                /// The logarithm of [`sigmoid`](Scalar::sigmoid), accurate in both tails.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::log_sigmoid(-1000.0), -1000.0);
                /// ```
                log_sigmoid(x) y => (-x).sigmoid();
                /// `ln(1 + exp(self))`, without overflow.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::softplus(1000.0), 1000.0);
                /// ```
                softplus(x) y => x.sigmoid();
                /// The rectifier, `max(self, 0)`; its derivative at 0 is 0.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::relu(-3.0), 0.0);
                /// ```
                relu(x) y => if x > T::ZERO { T::ONE } else { T::ZERO };
                /// The sigmoid linear unit, `self * self.sigmoid()`, also called swish.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::silu(40.0), 40.0);
                /// ```
                silu(x) y => {
                    let s = x.sigmoid();
                    s + x * sigmoid_derivative(x, s)
                };
                /// The Gaussian error linear unit in its exact form, `self * self.norm_cdf()`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::gelu(100.0), 100.0);
                /// ```
                gelu(x) y => x.norm_cdf() + times_gaussian(x * T::lit(FRAC_1_SQRT_TAU), x);
                /// `self / (1 + |self|)`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::softsign(3.0), 0.75);
                /// ```
                softsign(x) y => {
                    let r = (if x < T::ZERO { T::ONE - x } else { T::ONE + x }).recip();
                    r * r
                };
                /// `self * self.softplus().tanh()`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::mish(40.0), 40.0);
                /// ```
                mish(x) y => {
                    let s = x.softplus();
                    let t = s.tanh();
                    t + x * sech_squared(s, t) * x.sigmoid()
                };
                /// The exponential linear unit, `self` above 0 and `exp(self) - 1` below.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::elu(3.0), 3.0);
                /// ```
                elu(x) y => if x > T::ZERO { T::ONE } else { x.exp() };
                /// The inverse of [`sigmoid`](Scalar::sigmoid), `ln(self/(1 - self))`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::logit(0.5), 0.0);
                /// ```
                logit(x) y => x.recip() + (T::ONE - x).recip();
                /// The inverse of [`erf`](Scalar::erf) (DLMF 7.17.1), for `self` from -1 to 1.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::erfinv(0.0), 0.0);
                /// ```
                erfinv(x) y => (y * y).exp() * T::lit(1.0 / std::f64::consts::FRAC_2_SQRT_PI);
                /// The inverse of [`norm_cdf`](Scalar::norm_cdf): the quantile of the standard normal distribution, for
                /// `self` from 0 to 1.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::norm_ppf(0.5), 0.0);
                /// ```
                norm_ppf(x) y => norm_ppf_derivative(x, y);
                /// The exponential integral Ei (DLMF 6.2.5).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::expint_ei(0.0), f64::NEG_INFINITY);
                /// ```
                expint_ei(x) y => x.exp() / x;
                /// The exponential integral E₁ (DLMF 6.2.1), for `self` from 0 on.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::expint_e1(0.0), f64::INFINITY);
                /// ```
                expint_e1(x) y => -((-x).exp() / x);
                /// The principal branch of Lambert's W function, the inverse of `w exp(w)` (DLMF 4.13), from `-1/e` on.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::lambert_w0(0.0), 0.0);
                /// ```
                lambert_w0(x) y => (-y).exp() / (T::ONE + y);
                /// The normalised sinc function, `sin(π self)/(π self)`, and 1 at 0.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::sinc(0.0), 1.0);
                /// ```
                sinc(x) y => sinc_derivative(x, y);
            }
            integer {
                /// The `n`-th derivative of [`digamma`](Scalar::digamma) (DLMF 5.15), NaN for negative `n`. At its poles
                /// 0, -1, -2, .. the limit from the right; at -0.0 from the left.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::polygamma(1.0, 1), 1.6449340668482264);
                /// ```
                polygamma(x, n) y => x.polygamma(n.saturating_add(1));
                /// The Bessel function of the first kind of order `n` (DLMF 10.2.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_jn(0.0, 3), 0.0);
                /// ```
                bessel_jn(x, n) y => (x.bessel_jn(n.saturating_sub(1)) - x.bessel_jn(n.saturating_add(1))) * T::lit(0.5);
                /// The modified Bessel function of the first kind of order `n` (DLMF 10.25.2).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::bessel_in(0.0, 0), 1.0);
                /// ```
                bessel_in(x, n) y => (x.bessel_in(n.saturating_sub(1)) + x.bessel_in(n.saturating_add(1))) * T::lit(0.5);
            }
            binary {
                /// `self * ln(y)`, and 0 where `self` is 0 whatever `y`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::xlogy(0.0, 0.0), 0.0);
                /// ```
                xlogy(x, y) z => (y.ln(), if x == T::ZERO && y == T::ZERO { T::ZERO } else { x / y });
                /// `ln(exp(self) + exp(y))`, without overflow.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::logaddexp(700.0, 700.0), 700.6931471805599);
                /// ```
                logaddexp(x, y) z => ((x - y).sigmoid(), (y - x).sigmoid());
                /// The beta function, `gamma(self) gamma(y)/gamma(self + y)` (DLMF 5.12.1).
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::beta(2.0, 3.0), 1.0 / 12.0);
                /// ```
                beta(x, y) z => {
                    let both = (x + y).digamma();
                    (z * (x.digamma() - both), z * (y.digamma() - both))
                };
                /// The logarithm of the absolute value of the [`beta`](Scalar::beta) function.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::ln_beta(1.0, 1.0), 0.0);
                /// ```
                ln_beta(x, y) z => {
                    let both = (x + y).digamma();
                    (x.digamma() - both, y.digamma() - both)
                };
                /// The leaky rectifier, `self` above 0 and `slope * self` below; its derivative at 0 is `slope`.
                ///
                /// ```
                /// assert_eq!(autodiff::Scalar::leaky_relu(-2.0, 0.25), -0.5);
                /// ```
                leaky_relu(x, slope) y => if x > T::ZERO { (T::ONE, T::ZERO) } else { (slope, x) };
            }
        }
    } };
}
pub(crate) use table;

/// Hands the table to the macro `$use`, which turns every row into what it needs. The special functions are
/// rows like the others here.
macro_rules! primitives {
    ($use:ident $($context:tt)*) => {
        $crate::primitive::table! { [$crate::primitive::merged] [$use $($context)*] }
    };
}
pub(crate) use primitives;

/// Puts the sections under `special` into those beside it.
macro_rules! merged {
    ([$use:ident $($context:tt)*]
        unary { $($unary:tt)* }
        integer { $($integer:tt)* }
        binary { $($binary:tt)* }
        operator { $($operator:tt)* }
        special {
            unary { $($special_unary:tt)* }
            integer { $($special_integer:tt)* }
            binary { $($special_binary:tt)* }
        }
    ) => { $use! { [$($context)*]
        unary { $($unary)* $($special_unary)* }
        integer { $($integer)* $($special_integer)* }
        binary { $($binary)* $($special_binary)* }
        operator { $($operator)* }
    } };
}
pub(crate) use merged;

/// The partial derivatives of each primitive, from its operands and its value.
pub mod partial {
    use super::{
        FRAC_1_SQRT_TAU, inverse_mills_ratio, norm_ppf_derivative, one_minus_square, reciprocal_of_one_plus_square,
        sech_squared, sigmoid_derivative, sinc_derivative, times_gaussian,
    };
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
                #[allow(unused_variables)]
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

/// `1 / cosh(x)^2` where `y = tanh(x)`: `1 - y^2` where that keeps all digits but two, exponentials in the tails.
#[inline]
fn sech_squared<T: Scalar>(x: T, y: T) -> T {
    if y < T::lit(0.99) && y > T::lit(-0.99) {
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

/// `1 - x^2`, rounded once; its operands are not 0 where it is, which a reverse sweep would multiply by infinity.
#[inline]
fn one_minus_square<T: Scalar>(x: T) -> T {
    (-x).mul_add(x, T::ONE)
}

/// `1/sqrt(2 pi)`, the height of the standard normal density.
pub(crate) const FRAC_1_SQRT_TAU: f64 = 0.398_942_280_401_432_7;

/// `factor * exp(-x^2 / 2)`, by a square so that a product with a small result is rounded once.
#[inline]
pub(crate) fn times_gaussian<T: Scalar>(factor: T, x: T) -> T {
    let half = (x * x * T::lit(-0.25)).exp();
    factor * half * half
}

/// The normal density over its distribution function, where `y = log_norm_cdf(x)`.
///
/// In the left tail by the continued fraction of Mills' ratio (DLMF 7.9.1), which keeps the digits of the
/// derivatives too: they are of the small difference from `-x`.
pub(crate) fn inverse_mills_ratio<T: Scalar>(x: T, y: T) -> T {
    if x < T::lit(-3.0) {
        let t = -x;
        // Enough terms for two derivatives to 1e-16, found by comparison at 60 digits.
        let primal: f64 = t.primal().into();
        let terms = 15 + (600.0 / (primal * primal)) as u32;
        let mut denominator = t;
        for k in (2..=terms).rev() {
            denominator = t + T::lit(f64::from(k)) / denominator;
        }
        return t + denominator.recip();
    }
    (x * x * T::lit(-0.5) - y).exp() * T::lit(FRAC_1_SQRT_TAU)
}

/// The derivative of the logistic function `y = sigmoid(x)`.
#[inline]
fn sigmoid_derivative<T: Scalar>(x: T, y: T) -> T {
    let carries_no_derivatives = size_of::<T>() == size_of::<T::Base>();
    if carries_no_derivatives && y < T::lit(0.9) {
        return y * (T::ONE - y);
    }
    // Even in x, and its derivative is a product: exact in the tails and through the zero at 0.
    let half = x * T::lit(0.5);
    sech_squared(half, half.tanh()) * T::lit(0.25)
}

/// The derivative of `y = sinc(x)`: the quotient rule, and the power series where that cancels.
fn sinc_derivative<T: Scalar>(x: T, y: T) -> T {
    let pi = std::f64::consts::PI;
    if x > T::lit(0.5) || x < T::lit(-0.5) {
        return ((x * T::lit(pi)).cos() - y) / x;
    }
    // The derivative of the sum of (-1)^k square^k / (2k+1)!.
    let square = x * x * T::lit(pi * pi);
    let mut sum = T::ZERO;
    for k in (1..=13).rev() {
        // From k to k + 1 the terms of the sum change by this factor.
        let k = f64::from(k);
        sum = T::ONE - sum * square * T::lit((k + 1.0) / (k * (2.0 * k + 2.0) * (2.0 * k + 3.0)));
    }
    sum * x * T::lit(-pi * pi / 3.0)
}

/// The derivative of `y = norm_ppf(x)`: one over the density at `y`, in the tails by Mills' ratio from the tail's mass.
fn norm_ppf_derivative<T: Scalar>(x: T, y: T) -> T {
    if y < T::lit(-3.0) && x > T::ZERO {
        (x * inverse_mills_ratio(y, T::ZERO)).recip()
    } else if y > T::lit(3.0) && x < T::ONE {
        ((T::ONE - x) * inverse_mills_ratio(-y, T::ZERO)).recip()
    } else {
        (y * y * T::lit(0.5)).exp() * T::lit(1.0 / FRAC_1_SQRT_TAU)
    }
}
