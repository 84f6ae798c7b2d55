//! Several cotangents at once: an adjoint run on numbers of several lanes.
//!
//! An adjoint is generic over its scalar, and cotangents go through it linearly. On [`Lanes`] all values have the same number in every
//! lane, and each lane of a cotangent is a cotangent of its own. So the sweeps that were written once serve for any width, and what
//! the lanes share is computed once: functions of equal lanes by their first, sums and products where the compiler sees that they are the same.

use crate::Scalar;
use crate::expression::Unchanged;
use crate::field::number;
use crate::lift::Lift;
use crate::matrix::{Form, Iterative, Of, Rule};
use crate::primitive::primitives;
use std::cell::Cell;
use std::fmt::{self, Debug, Display};
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

thread_local! {
    /// One number was asked of lanes that have none in common.
    static DISAGREED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `f`; whether lanes always had one number in common where it asked for one.
#[inline]
pub(super) fn agreeing<X>(f: impl FnOnce() -> X) -> (X, bool) {
    let before = DISAGREED.replace(false);
    let x = f();
    (x, !DISAGREED.replace(before))
}

/// `K` numbers side by side.
#[derive(Clone, Copy)]
pub struct Lanes<T, const K: usize>(pub(super) [T; K]);

impl<T: Scalar, const K: usize> Lanes<T, K> {
    /// The same number in each lane.
    #[inline]
    pub fn passive(value: T) -> Self {
        Lanes([value; K])
    }

    /// The number that all lanes have in common. Where there is none, the sweep is done again for each lane.
    #[inline]
    fn value(self) -> T {
        let bits = |x: &T| Into::<f64>::into(x.primal()).to_bits();
        if !self.0.iter().all(|x| bits(x) == bits(&self.0[0])) {
            DISAGREED.set(true);
        }
        self.0[0]
    }

    #[inline]
    fn is_uniform(&self) -> bool {
        self.0[1..].iter().all(|x| x.is_same(&self.0[0]))
    }

    #[inline]
    fn each(self, f: impl Fn(T) -> T) -> Self {
        match self.is_uniform() {
            true => Lanes([f(self.0[0]); K]),
            false => Lanes(self.0.map(f)),
        }
    }

    #[inline]
    fn both(self, other: Self, f: impl Fn(T, T) -> T) -> Self {
        match self.is_uniform() && other.is_uniform() {
            true => Lanes([f(self.0[0], other.0[0]); K]),
            false => self.lane_by_lane(other, f),
        }
    }

    #[inline]
    fn lane_by_lane(self, other: Self, f: impl Fn(T, T) -> T) -> Self {
        Lanes(std::array::from_fn(|k| f(self.0[k], other.0[k])))
    }
}

macro_rules! operators {
    ($($Op:ident $op:ident $passive:ident)*) => {$(
        impl<T: Scalar, const K: usize> $Op for Lanes<T, K> {
            type Output = Self;
            #[inline]
            #[track_caller]
            fn $op(self, other: Self) -> Self {
                Lanes(std::array::from_fn(|k| self.0[k].$op(other.0[k])))
            }
        }
        impl<T: Scalar, const K: usize> Lanes<T, K> {
            #[inline]
            #[track_caller]
            pub(crate) fn $passive(self, other: T) -> Self {
                Lanes(self.0.map(|x| x.$op(other)))
            }
        }
    )*};
}
operators!(Add add add_passive Sub sub sub_passive Mul mul mul_passive Div div div_passive Rem rem rem_passive);

impl<T: Scalar, const K: usize> Neg for Lanes<T, K> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Lanes(self.0.map(T::neg))
    }
}

macro_rules! lanes_scalar {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, const K: usize> Scalar for Lanes<T, K> {
            type Base = T::Base;
            type Inner = Self;
            type Expressions = Unchanged;
            type OnTape<B: 'static> = Unchanged;
            type InDual<const M: usize> = Unchanged;
            const DEPTH: usize = T::DEPTH;
            const ZERO: Self = Lanes([T::ZERO; K]);
            const ONE: Self = Lanes([T::ONE; K]);
            const NIL: Self = Lanes([T::NIL; K]);

            #[inline]
            fn constant(x: T::Base) -> Self {
                Lanes::passive(T::constant(x))
            }
            #[inline]
            fn primal(&self) -> T::Base {
                self.value().primal()
            }
            #[inline]
            fn all_finite(&self) -> bool {
                self.0.iter().all(T::all_finite)
            }
            #[inline]
            fn not_finite(&self) -> u64 {
                self.0.iter().fold(0, |word, x| word | x.not_finite())
            }
            #[inline]
            fn is_structural_zero(&self) -> bool {
                self.0.iter().all(T::is_structural_zero)
            }
            #[inline]
            fn is_same(&self, other: &Self) -> bool {
                self.0.iter().zip(&other.0).all(|(x, y)| x.is_same(y))
            }
            $(
                #[inline]
                #[track_caller]
                fn $u(self) -> Self {
                    self.each(|x| Scalar::$u(x))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $i(self, n: i32) -> Self {
                    self.each(|x| Scalar::$i(x, n))
                }
            )*
            $(
                #[inline]
                #[track_caller]
                fn $b(self, other: Self) -> Self {
                    self.both(other, |x, y| Scalar::$b(x, y))
                }
            )*
            #[inline]
            #[track_caller]
            fn mul_add(self, a: Self, b: Self) -> Self {
                Lanes(std::array::from_fn(|k| Scalar::mul_add(self.0[k], a.0[k], b.0[k])))
            }
            #[inline]
            #[track_caller]
            fn tie(self, other: Self) -> Self {
                self.lane_by_lane(other, |x, y| x.tie(y))
            }
            #[inline]
            #[track_caller]
            fn picked(self) -> Self {
                Lanes(self.0.map(|x| x.picked()))
            }
            #[track_caller]
            fn iterate<R: Iterative>(rule: &R, x: &Of<R::Input, Self>) -> Option<Of<R::Output, Self>> {
                by_lanes::<R, T, K>(x, |x| T::iterate(rule, x))
            }
        }
    };
}
primitives!(lanes_scalar);

/// The rule on each lane; on one of them, if they are all the same.
fn by_lanes<R: Rule, T: Scalar, const K: usize>(
    x: &Of<R::Input, Lanes<T, K>>,
    value: impl Fn(&Of<R::Input, T>) -> Option<Of<R::Output, T>>,
) -> Option<Of<R::Output, Lanes<T, K>>> {
    let mut uniform = true;
    let first = R::Input::map(x, &mut |x: Lanes<T, K>| {
        uniform &= x.is_uniform();
        x.0[0]
    });
    let mut result = R::Output::map(&value(&first)?, &mut Lanes::passive);
    for k in 1..if uniform { 1 } else { K } {
        let own = value(&R::Input::map(x, &mut |x: Lanes<T, K>| x.0[k]))?;
        R::Output::zip(&mut result, &own, &mut |y: &mut Lanes<T, K>, own| y.0[k] = own);
    }
    Some(result)
}

impl<T: Scalar, const K: usize> Lift<Lanes<T, K>> for Lanes<T, K> {
    type Lifted = Self;
    #[inline]
    fn lift(self) -> Self {
        self
    }
}

impl<T: Scalar, const K: usize> Debug for Lanes<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

/// The number that the lanes have in common, or else all of them.
impl<T: Scalar, const K: usize> Display for Lanes<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.is_uniform() {
            true => Display::fmt(&self.0[0], f),
            false => Debug::fmt(&self.0, f),
        }
    }
}

number!(Lanes [const K: usize] [K]);
