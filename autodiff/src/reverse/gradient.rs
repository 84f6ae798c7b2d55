//! What a sweep gives: the derivative of a target with respect to any variable of its tape.
#![allow(unsafe_code)]

use super::Var;
use super::arena::{self, Buffer, Recorded, Statement};
use super::sweep::{self, Adjoints};
use crate::Scalar;
use crate::shape::{Shape, for_each_tuple};
use std::cell::OnceCell;
use std::fmt::{self, Debug};
use std::marker::PhantomData;

pub(super) const NOT_OF_TAPE: &str = "this variable does not belong to the tape that is asked for its gradient";

/// The derivatives of the target of a tape, with respect to every variable of that tape.
#[must_use = "the derivatives are in here: `.wrt(x)`"]
pub struct Gradient<T: Scalar, B: 'static> {
    base: u64,
    /// The places that were taken when the gradient was computed.
    count: u64,
    adjoints: Option<Adjoints<T>>,
    targets: Targets,
    statements: Option<Buffer>,
    connected: OnceCell<Vec<u64>>,
    brand: PhantomData<fn(B) -> B>,
}

/// The places of the targets.
#[derive(Default)]
struct Targets {
    last: Option<usize>,
    others: Vec<usize>,
}

impl Targets {
    fn push(&mut self, place: usize) {
        if self.last == Some(place) {
            return;
        }
        if let Some(other) = self.last {
            self.others.push(other.min(place));
        }
        self.last = self.last.max(Some(place));
    }
}

/// Calls its argument with the number and the cotangent of each target.
pub(super) trait Seeds<T>: Fn(&mut dyn FnMut(u64, T)) {}
impl<T, F: Fn(&mut dyn FnMut(u64, T))> Seeds<T> for F {}

impl<T: Scalar, B: 'static> Gradient<T, B> {
    /// Sweeps the tape from the targets. `statements` gives the buffer with the statements up to the last target, of
    /// which there are so many, as long as the gradient lives; without it the gradient cannot tell what is connected.
    ///
    /// # Safety
    /// `recorded` is of a tape over `T` that is sealed, or whose buffers are owned, during the call.
    #[track_caller]
    pub(super) unsafe fn sweep(
        recorded: &Recorded,
        seeds: impl Seeds<T>,
        statements: impl FnOnce(usize) -> Option<Buffer>,
    ) -> Gradient<T, B> {
        let (base, count) = (recorded.base, recorded.count as u64);
        let mut targets = Targets::default();
        let mut is_foreign = false;
        seeds(&mut |at, _| {
            let place = at.wrapping_sub(base);
            if place < count {
                targets.push(place as usize);
            } else {
                is_foreign |= at != 0;
            }
        });
        assert!(!is_foreign, "{NOT_OF_TAPE}");
        let seed = |adjoints: &mut [T]| {
            seeds(&mut |at, cotangent| {
                if at != 0 {
                    adjoints[(at - base) as usize] += cotangent;
                }
            });
        };
        #[expect(clippy::manual_map, reason = "a closure would be the caller that a panic names")]
        let adjoints = match targets.last {
            // SAFETY: the caller promises it.
            Some(last) => Some(unsafe { sweep::backward(recorded, last, seed) }),
            None => None,
        };
        let statements = statements(targets.last.map_or(0, |last| last + 1));
        Gradient { base, count, adjoints, targets, statements, connected: OnceCell::new(), brand: PhantomData }
    }

    /// The places up to the last target.
    pub(super) fn len(&self) -> usize {
        self.targets.last.map_or(0, |last| last + 1)
    }

    /// The derivative with respect to `x`, in the shape of `x`: 0 where the target does not depend on it.
    ///
    /// `x` may be any variable of the tape, watched or computed, or an array, `Vec`, slice or tuple of such.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y, unused) = tape.watch((3.0, [1.0, 2.0], 5.0));
    /// let gradient = tape.gradient(x * (y[0] + y[1]));
    /// assert_eq!(gradient.wrt((x, y)), (3.0, [3.0, 3.0]));
    /// assert_eq!(gradient.wrt(unused), 0.0);
    /// ```
    ///
    /// # Panics
    /// If a variable is not of the tape that was differentiated.
    #[track_caller]
    pub fn wrt<V: Variables<T, B>>(&self, x: V) -> V::Values {
        self.assert_owns(&x);
        x.map(&mut |x| self.adjoint(x))
    }

    /// The derivative with respect to `x` if the target depends on it: `None` if nothing computed from `x` went
    /// into the target. One `Option` for each number, array, `Vec` or slice (`None` if none of its elements is
    /// connected), and a tuple of them for a tuple.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((3.0, 4.0));
    /// let gradient = tape.gradient(0.0 * x);
    /// assert_eq!(gradient.get((x, y)), (Some(0.0), None));
    /// ```
    ///
    /// # Panics
    /// If a variable is not of the tape that was differentiated.
    #[track_caller]
    pub fn get<V: Variables<T, B>>(&self, x: V) -> V::Found {
        self.assert_owns(&x);
        x.find(&mut |x| self.is_connected(x).then(|| self.adjoint(x)))
    }

    /// The place of `x`, if the target may depend on it.
    fn place(&self, x: Var<T, B>) -> Option<usize> {
        let place = x.at.wrapping_sub(self.base);
        (place < self.len() as u64).then_some(place as usize)
    }

    fn adjoint(&self, x: Var<T, B>) -> T {
        match (&self.adjoints, self.place(x)) {
            (Some(adjoints), Some(place)) => adjoints[place],
            _ => T::ZERO,
        }
    }

    fn is_connected(&self, x: Var<T, B>) -> bool {
        let Some(place) = self.place(x) else {
            return false;
        };
        let connected = self.connected.get_or_init(|| {
            let statements = self.statements.as_ref().expect("a gradient given to users has its statements");
            // SAFETY: the buffer holds the statements of the whole tape, or at least `len` of them.
            let statements = unsafe { std::slice::from_raw_parts(statements.start().cast::<Statement>(), self.len()) };
            sweep::connected(statements, self.targets.others.iter().copied().chain(self.targets.last))
        });
        connected[place / 64] >> (place % 64) & 1 != 0
    }

    /// Panics unless all variables are of the tape, or recorded on it later, or constants.
    #[track_caller]
    fn assert_owns(&self, x: &impl Variables<T, B>) {
        let mut is_foreign = false;
        x.for_each(&mut |x| {
            let is_known = x.at.wrapping_sub(self.base) < self.count || x.at == 0;
            is_foreign |= !is_known && !arena::is_of::<T>(self.base, x.at);
        });
        assert!(!is_foreign, "this variable does not belong to the tape of this gradient");
    }
}

impl<T: Scalar, B: 'static> Debug for Gradient<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gradient").field("statements", &self.len().saturating_sub(1)).finish_non_exhaustive()
    }
}

/// Variables of a tape: one, or an array, `Vec`, slice or tuple of such. What a gradient is asked of, or for.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a variable of the tape `{B}`",
    label = "`watch` it on that tape first",
    note = "variables of a tape `t` over `f64` have the type `Var<f64, t>`"
)]
pub trait Variables<T: Scalar, B: 'static>: Shape<Var<T, B>, With<T> = Self::Values> {
    /// The same shape of numbers, owned.
    type Values: Shape<T>;
    /// The same shape of numbers, with an `Option` around each number, array, `Vec` or slice that is not inside
    /// another one.
    type Found;

    /// The numbers for the variables that have one, and 0 for others beside them; `None` where none has.
    fn find(&self, f: &mut impl FnMut(Var<T, B>) -> Option<T>) -> Self::Found;
}

/// Shapes that are found as a whole.
macro_rules! together {
    ($([$($generic:tt)*] $shape:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static, $($generic)*> Variables<T, B> for $shape {
            type Values = <Self as Shape<Var<T, B>>>::With<T>;
            type Found = Option<Self::Values>;

            fn find(&self, f: &mut impl FnMut(Var<T, B>) -> Option<T>) -> Self::Found {
                let mut is_found = false;
                let values = self.map(&mut |x| {
                    let value = f(x);
                    is_found |= value.is_some();
                    value.unwrap_or(T::ZERO)
                });
                is_found.then_some(values)
            }
        }
    )*};
}
together! {
    [] Var<T, B>;
    [] &Var<T, B>;
    [V: Variables<T, B>] Vec<V>;
    [V: Variables<T, B>] &Vec<V>;
    [V: Variables<T, B>] &[V];
    [V: Variables<T, B>, const N: usize] [V; N];
    [V: Variables<T, B>, const N: usize] &[V; N];
}

macro_rules! tuples {
    ($(($($V:ident $i:tt),+))*) => {$(
        tuples!([($($V,)+)] $($V $i),+);
        tuples!([&($($V,)+)] $($V $i),+);
    )*};
    ([$tuple:ty] $($V:ident $i:tt),+) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static, $($V: Variables<T, B>),+> Variables<T, B> for $tuple {
            type Values = <Self as Shape<Var<T, B>>>::With<T>;
            type Found = ($($V::Found,)+);

            fn find(&self, f: &mut impl FnMut(Var<T, B>) -> Option<T>) -> Self::Found {
                ($(self.$i.find(f),)+)
            }
        }
    };
}
for_each_tuple!(tuples);
