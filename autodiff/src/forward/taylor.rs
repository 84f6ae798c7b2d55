//! Truncated Taylor series.

use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::lift::Lift;
use crate::matrix::{self, Iterative, Of};
use crate::primitive::{partial, primitives};
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// The first `N` coefficients of a power series in one variable `t`: `c[0] + c[1] t + c[2] t² + ..`.
///
/// Computing with it gives all derivatives along a curve, up to order `N - 1`, at once: [`taylor`](crate::taylor) makes
/// the variable and reads the result. An elementary function costs some `N²` operations, where nested [`Dual`](crate::Dual)s
/// cost `2^N`.
///
/// ```
/// use autodiff::prelude::*;
///
/// let t: Taylor<f64, 4> = Taylor::variable(0.0);
/// assert_eq!(t.exp().coefficients(), [1.0, 1.0, 0.5, 1.0 / 6.0]);
/// assert_eq!((1.0 / (1.0 - t)).derivatives(), [1.0, 1.0, 2.0, 6.0]);
/// ```
///
/// A row of the rule table says `y' = partial(x, y)`; as the partial is generic it is computed on series too, and integrating
/// `partial(x, y) x'` term by term gives the series of `y` (A. Griewank and A. Walther, *Evaluating Derivatives*, 2nd ed.,
/// chapter 13).
#[derive(Clone, Copy)]
pub struct Taylor<T, const N: usize> {
    coefficients: [T; N],
    /// How many coefficients are known; the others are 0. Less than `N` only inside the rules.
    len: usize,
}

impl<T: Scalar, const N: usize> Taylor<T, N> {
    /// The series with these coefficients.
    #[inline]
    pub fn new(coefficients: [T; N]) -> Self {
        const { assert!(N > 0, "a Taylor series has at least its value") };
        Taylor { coefficients, len: N }
    }

    /// A number that does not depend on `t`.
    #[inline]
    pub fn passive(value: T) -> Self {
        Taylor::known(1, |_| value).extended(N)
    }

    /// The series `value + t`.
    #[inline]
    pub fn variable(value: T) -> Self {
        Taylor::known(N.min(2), |k| if k == 0 { value } else { T::ONE }).extended(N)
    }

    /// The value at `t = 0`.
    #[inline]
    pub fn value(self) -> T {
        self.coefficients[0]
    }

    /// The coefficients: the derivative of order `k`, divided by `k!`, at place `k`.
    #[inline]
    pub fn coefficients(self) -> [T; N] {
        self.coefficients
    }

    /// The derivatives with respect to `t`, that of order `k` at place `k`.
    #[inline]
    pub fn derivatives(self) -> [T; N] {
        let mut factorial = 1.0;
        std::array::from_fn(|k| {
            factorial *= (k as f64).max(1.0);
            self.coefficients[k] * T::lit(factorial)
        })
    }

    /// The series of which the first `len` coefficients are known.
    #[inline]
    fn known(len: usize, coefficient: impl Fn(usize) -> T) -> Self {
        Taylor { coefficients: std::array::from_fn(|k| if k < len { coefficient(k) } else { T::ZERO }), len }
    }

    /// The same with `len` coefficients, those that are new being 0.
    #[inline]
    fn extended(self, len: usize) -> Self {
        Taylor { len, ..self }
    }

    #[inline]
    fn truncated(self, len: usize) -> Self {
        Taylor::known(len, |k| self.coefficients[k])
    }

    fn is_passive(&self) -> bool {
        self.coefficients[1..].iter().all(T::is_structural_zero)
    }

    /// The coefficient `k` of the integral of `slope x'`.
    fn integrated(slope: &Self, x: &Self, k: usize) -> T {
        let terms = (1..=k).map(|j| T::lit(j as f64) * product(slope.coefficients[k - j], x.coefficients[j]));
        terms.sum::<T>() / T::lit(k as f64)
    }

    /// The series `y` that begins with `first` and whose slope is `slope`, from as much of the operands and of `y` as is known.
    fn integrate(first: T, len: usize, slope: impl Fn(usize, Self) -> (usize, [(Self, Self); 2])) -> Self {
        let mut y = Taylor::known(1, |_| first);
        // A rule that does not use `y` gives everything at once; others one more coefficient each time.
        let mut asked = len - 1;
        while y.len < len {
            let (known, terms) = slope(asked, y);
            let next = (known + 1).min(len);
            for k in y.len..next {
                y.coefficients[k] = terms.iter().map(|(slope, x)| Taylor::integrated(slope, x, k)).sum();
            }
            y.len = next;
            asked = next.min(len - 1);
        }
        y
    }

    /// The series of a function of one operand, whose value is `first`.
    fn chain(self, first: T, partial: impl Fn(Self, Self) -> Self) -> Self {
        if self.is_passive() {
            return Taylor::known(1, |_| first).extended(self.len);
        }
        Taylor::integrate(first, self.len, |len, y| {
            let slope = partial(self.truncated(len), y);
            (slope.len.min(len), [(slope, self), (Taylor::ZERO, Taylor::ZERO)])
        })
    }

    /// The series of a function of two operands, whose value is `first`.
    fn chain2(self, other: Self, first: T, partials: impl Fn(Self, Self, Self) -> (Self, Self)) -> Self {
        let len = self.len.min(other.len);
        match (self.is_passive(), other.is_passive()) {
            (true, true) => Taylor::known(1, |_| first).extended(len),
            (false, true) => self.truncated(len).chain(first, |x, z| partials(x, other.truncated(x.len), z).0),
            (true, false) => other.truncated(len).chain(first, |y, z| partials(self.truncated(y.len), y, z).1),
            (false, false) => Taylor::integrate(first, len, |len, z| {
                let (dx, dy) = partials(self.truncated(len), other.truncated(len), z);
                (dx.len.min(dy.len).min(len), [(dx, self), (dy, other)])
            }),
        }
    }
}

/// `partial * coefficient`, where a passive operand contributes nothing even to an infinite partial.
#[inline]
fn product<T: Scalar>(partial: T, coefficient: T) -> T {
    if coefficient.is_structural_zero() { T::ZERO } else { partial * coefficient }
}

impl<T: Scalar, const N: usize> Add for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Taylor::known(self.len.min(other.len), |k| self.coefficients[k] + other.coefficients[k])
    }
}

impl<T: Scalar, const N: usize> Sub for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Taylor::known(self.len.min(other.len), |k| self.coefficients[k] - other.coefficients[k])
    }
}

impl<T: Scalar, const N: usize> Neg for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Taylor::known(self.len, |k| -self.coefficients[k])
    }
}

/// The product of two series.
impl<T: Scalar, const N: usize> Mul for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        let (x, y) = (self.coefficients, other.coefficients);
        Taylor::known(self.len.min(other.len), |k| {
            if k == 0 {
                return x[0] * y[0];
            }
            let ends = product(x[0], y[k]) + product(y[0], x[k]);
            (1..k).filter(|&i| !x[i].is_structural_zero()).fold(ends, |sum, i| sum + product(x[i], y[k - i]))
        })
    }
}

/// The quotient of two series: the one whose product with `other` is `self`.
impl<T: Scalar, const N: usize> Div for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        let (x, y) = (self.coefficients, other.coefficients);
        let mut z = [T::ZERO; N];
        let len = self.len.min(other.len);
        for k in 0..len {
            let rest = (1..=k).fold(x[k], |rest, j| rest - product(z[k - j], y[j]));
            z[k] = if k > 0 && rest.is_structural_zero() { T::ZERO } else { rest / y[0] };
        }
        Taylor { coefficients: z, len }
    }
}

impl<T: Scalar, const N: usize> Rem for Taylor<T, N> {
    type Output = Self;
    #[inline]
    fn rem(self, other: Self) -> Self {
        self.chain2(other, self.value() % other.value(), partial::rem)
    }
}

/// Operators with a number of one level further in.
impl<T: Scalar, const N: usize> Taylor<T, N> {
    #[inline]
    pub(crate) fn add_passive(self, y: T) -> Self {
        Taylor::known(self.len, |k| if k == 0 { self.value() + y } else { self.coefficients[k] })
    }
    #[inline]
    pub(crate) fn sub_passive(self, y: T) -> Self {
        Taylor::known(self.len, |k| if k == 0 { self.value() - y } else { self.coefficients[k] })
    }
    #[inline]
    pub(crate) fn mul_passive(self, y: T) -> Self {
        self * Taylor::passive(y)
    }
    #[inline]
    pub(crate) fn div_passive(self, y: T) -> Self {
        self / Taylor::passive(y)
    }
    #[inline]
    pub(crate) fn rem_passive(self, y: T) -> Self {
        Taylor::known(self.len, |k| if k == 0 { self.value() % y } else { self.coefficients[k] })
    }
}

macro_rules! taylor_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const N: usize> Scalar for Taylor<T, N> {
            type Base = T::Base;
            type Inner = Self;
            type Expressions = Unchanged;
            type OnTape<B: 'static> = Unchanged;
            type InDual<const M: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH;
            const ZERO: Self = Taylor { coefficients: [T::ZERO; N], len: N };
            const ONE: Self = {
                let mut coefficients = [T::ZERO; N];
                coefficients[0] = T::ONE;
                Taylor { coefficients, len: N }
            };
            const NIL: Self = Taylor { coefficients: [T::NIL; N], len: N };

            #[inline]
            fn constant(x: T::Base) -> Self {
                Taylor::passive(T::constant(x))
            }
            #[inline]
            fn primal(&self) -> T::Base {
                self.coefficients[0].primal()
            }
            fn all_finite(&self) -> bool {
                self.coefficients.iter().all(T::all_finite)
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                self.coefficients.iter().all(T::is_structural_zero)
            }
            $(
                #[inline]
                fn $u(self) -> Self {
                    self.chain(Scalar::$u(self.value()), partial::$u)
                }
            )*
            $(
                #[inline]
                fn $i(self, n: i32) -> Self {
                    self.chain(Scalar::$i(self.value(), n), |x, y| partial::$i(x, n, y))
                }
            )*
            $(
                #[inline]
                fn $b(self, other: Self) -> Self {
                    self.chain2(other, Scalar::$b(self.value(), other.value()), partial::$b)
                }
            )*
            #[inline]
            fn mul_add(self, a: Self, b: Self) -> Self {
                let mut sum = self * a + b;
                sum.coefficients[0] = Scalar::mul_add(self.value(), a.value(), b.value());
                sum
            }
            #[inline]
            fn tie(self, other: Self) -> Self {
                self.chain2(other, self.value().tie(other.value()), partial::tie)
            }
            #[inline]
            fn picked(self) -> Self {
                Taylor { coefficients: self.coefficients.map(T::picked), ..self }
            }
            #[inline]
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                matrix::over_series(rule, x)
            }
        }
    };
}
primitives!(taylor_scalar);

impl<T: Scalar, const N: usize> Lift<Taylor<T, N>> for Taylor<T, N> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, const N: usize> Debug for Taylor<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Taylor").field(&self.coefficients).finish()
    }
}

/// `c[0] + c[1] t + c[2] t^2`, the format's precision applied to each number.
impl<T: Scalar, const N: usize> Display for Taylor<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (k, coefficient) in self.coefficients.iter().enumerate() {
            f.write_str(if k == 0 { "" } else { " + " })?;
            Display::fmt(coefficient, f)?;
            match k {
                0 => {}
                1 => f.write_str(" t")?,
                _ => write!(f, " t^{k}")?,
            }
        }
        Ok(())
    }
}

number!(Taylor [const N: usize] [N]);
