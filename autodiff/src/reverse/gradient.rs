//! What a sweep gives: the derivative of a target with respect to any variable of its tape.
#![allow(unsafe_code)]

use super::Var;
use super::arena::{self, Recorded, Structure};
use super::sweep::{self, AllAdjoints, Target};
use crate::Scalar;
use crate::shape::for_each_tuple;
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
    adjoints: Option<AllAdjoints<T>>,
    targets: Targets,
    structure: Option<Structure>,
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

/// A variable that is visited, and its cotangent.
pub struct Visited<'a, T> {
    pub(crate) at: u64,
    pub(crate) weight: Weight<'a, T>,
}

/// What a target counts in the number that is differentiated.
#[derive(Clone, Copy)]
pub(crate) enum Weight<'a, T> {
    /// A number, times this one.
    Number(T),
    /// The sum of a matrix.
    Sum,
    /// The sum of a matrix times these, element by element, column after column.
    Elements(&'a [T]),
}

/// The targets and their cotangents.
pub(super) trait Seeds<T> {
    /// Calls `f` with each of them.
    fn visit(&self, f: impl FnMut(Visited<'_, T>));
}

impl<T, F: Fn(&mut dyn FnMut(Visited<'_, T>))> Seeds<T> for F {
    #[inline]
    fn visit(&self, mut f: impl FnMut(Visited<'_, T>)) {
        self(&mut f);
    }
}

/// The number of the only target, itself a number, which counts once.
pub(super) struct Only(pub(super) u64);

impl<T: Scalar> Seeds<T> for Only {
    #[inline]
    fn visit(&self, mut f: impl FnMut(Visited<'_, T>)) {
        f(Visited { at: self.0, weight: Weight::Number(T::ONE) });
    }
}

impl<T: Scalar, B: 'static> Gradient<T, B> {
    /// Sweeps the tape from the targets. `structure` gives what is to be kept of the recording up to the last target, of
    /// so many places, as long as the gradient lives; without it the gradient knows of numbers only, and not what is connected.
    ///
    /// # Safety
    /// `recorded` is of a tape over `T` that is sealed, or whose buffers are owned, during the call.
    #[inline]
    #[track_caller]
    pub(super) unsafe fn sweep(
        recorded: &Recorded,
        seeds: impl Seeds<T>,
        structure: impl FnOnce(usize) -> Option<Structure>,
    ) -> Gradient<T, B> {
        let (base, count) = (recorded.base, recorded.count as u64);
        let mut targets = Targets::default();
        let mut is_foreign = false;
        seeds.visit(|Visited { at, .. }| {
            let place = at.wrapping_sub(base);
            if place < count {
                targets.push(place as usize);
            } else {
                is_foreign |= at != 0;
            }
        });
        assert!(!is_foreign, "{NOT_OF_TAPE}");
        let seed = |target: &mut Target<'_, T>| {
            seeds.visit(|Visited { at, weight }| {
                let place = at.wrapping_sub(base) as usize;
                match weight {
                    _ if at == 0 => {}
                    Weight::Number(cotangent) => target.number(place, cotangent),
                    Weight::Sum => target.matrix(place, |_| T::ONE),
                    Weight::Elements(cotangents) => target.matrix(place, |k| cotangents[k]),
                }
            });
        };
        #[expect(clippy::manual_map, reason = "a closure would be the caller that a panic names")]
        let adjoints = match targets.last {
            // SAFETY: the caller promises it.
            Some(last) => Some(unsafe { sweep::backward(recorded, last, seed) }),
            None => None,
        };
        let structure = structure(targets.last.map_or(0, |last| last + 1));
        Gradient { base, count, adjoints, targets, structure, connected: OnceCell::new(), brand: PhantomData }
    }

    /// The places up to the last target.
    pub(super) fn len(&self) -> usize {
        self.targets.last.map_or(0, |last| last + 1)
    }

    /// The derivative with respect to `x`, in the shape of `x`: 0 where the target does not depend on it.
    ///
    /// `x` may be any variable of the tape, watched or computed, a matrix too, or an array, `Vec`, slice or tuple of such.
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
        x.into_derivatives(self)
    }

    /// The derivative with respect to `x` if the target depends on it: `None` if nothing computed from `x` went
    /// into the target. One `Option` for each number, matrix, array, `Vec` or slice (`None` if none of its elements is
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
        x.find(self)
    }

    /// The place of the variable `at`, if the target may depend on it.
    fn place(&self, at: u64) -> Option<usize> {
        let place = at.wrapping_sub(self.base);
        (place < self.len() as u64).then_some(place as usize)
    }

    /// The derivative with respect to the number at a place of the tape.
    #[inline]
    pub(crate) fn at_place(&self, place: usize) -> T {
        self.adjoints.as_ref().and_then(|adjoints| adjoints.numbers.get(place)).copied().unwrap_or(T::ZERO)
    }

    fn adjoint(&self, x: Var<T, B>) -> T {
        match (&self.adjoints, self.place(x.at)) {
            (Some(adjoints), Some(place)) => adjoints.numbers[place],
            _ => T::ZERO,
        }
    }

    fn structure(&self) -> &Structure {
        self.structure.as_ref().expect("a gradient given to users has its statements")
    }

    /// The derivatives with respect to the elements of the matrix `at`, column after column; `None` if all are 0.
    pub(crate) fn of_matrix(&self, at: u64) -> Option<&[T]> {
        let (place, matrices) = (self.place(at)?, self.adjoints.as_ref()?.matrices.as_ref()?);
        // SAFETY: there are so many statements, and the tape was over `T`.
        let (statements, operations) =
            unsafe { (self.structure().statements(self.len()), self.structure().operations::<T>()) };
        let index = statements[place].operation()? as usize;
        matrices.get(index, &operations[index])
    }

    /// Whether the target depends on the variable `at`.
    pub(crate) fn is_connected(&self, at: u64) -> bool {
        let Some(place) = self.place(at) else {
            return false;
        };
        let structure = self.structure();
        // SAFETY: there are so many statements, and the tape was over `T`.
        let (statements, operations) = unsafe { (structure.statements(self.len()), structure.operations::<T>()) };
        if statements[place].operation().is_some_and(|index| !operations[index as usize].is_active) {
            return false;
        }
        let connected = self.connected.get_or_init(|| {
            let targets = self.targets.others.iter().copied().chain(self.targets.last);
            sweep::connected(statements, operations, structure.indices(), targets)
        });
        connected[place / 64] >> (place % 64) & 1 != 0
    }

    /// Panics unless all variables are of the tape, or recorded on it later, or constants.
    #[track_caller]
    pub(crate) fn assert_owns(&self, x: &impl Variables<T, B>) {
        assert!(x.are_known(self), "this variable does not belong to the tape of this gradient");
    }

    /// Whether the variable `at` is of the tape, or recorded on it later, or a constant.
    #[inline]
    fn knows(&self, at: u64) -> bool {
        at.wrapping_sub(self.base) < self.count || at == 0 || arena::is_of::<T>(self.base, at)
    }
}

impl<T: Scalar, B: 'static> Debug for Gradient<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gradient").field("statements", &self.len().saturating_sub(1)).finish_non_exhaustive()
    }
}

/// Calls `f` with each of the variables.
pub(super) fn for_each_variable<T: Scalar, B: 'static>(
    x: &(impl Variables<T, B> + ?Sized),
    f: &mut dyn FnMut(Visited<'_, T>),
) {
    x.visit_with(None, f).expect("without cotangents there is nothing to differ in shape");
}

/// A cotangent has other lengths than its target.
#[derive(Debug)]
pub struct DifferentShapes {
    expected: String,
    got: String,
}

impl DifferentShapes {
    /// Unless the lengths are the same.
    pub fn unless_equal<L: PartialEq + Debug>(expected: L, got: L) -> Result<(), DifferentShapes> {
        if expected == got {
            return Ok(());
        }
        Err(DifferentShapes { expected: format!("{expected:?}"), got: format!("{got:?}") })
    }
}

impl fmt::Display for DifferentShapes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, got {}", self.expected, self.got)
    }
}

impl std::error::Error for DifferentShapes {}

/// Variables of a tape: a number or a matrix, or an array, `Vec`, `Option`, slice, tuple or struct of such. What a gradient
/// is asked of, or for.
///
/// Its methods go through the variables in one order. A struct of variables implements them field by field:
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::{DifferentShapes, Variables, Visited, Watch};
///
/// struct Point<T> { x: T, y: T }
///
/// impl<T: Scalar, B: 'static> Watch<T, B> for Point<T> {
///     type Vars = Point<Var<T, B>>;
///     fn watch_on(&self, tape: &Tape<'_, T, B>) -> Self::Vars {
///         Point { x: self.x.watch_on(tape), y: self.y.watch_on(tape) }
///     }
/// }
///
/// impl<T: Scalar, B: 'static> Variables<T, B> for Point<Var<T, B>> {
///     type Values = Point<T>;
///     type Found = Option<Point<T>>;
///     fn visit_with(
///         &self,
///         cotangent: Option<&Point<T>>,
///         f: &mut dyn FnMut(Visited<'_, T>),
///     ) -> Result<(), DifferentShapes> {
///         self.x.visit_with(cotangent.map(|c| &c.x), f)?;
///         self.y.visit_with(cotangent.map(|c| &c.y), f)
///     }
///     fn derivatives(&self, gradient: &Gradient<T, B>) -> Point<T> {
///         Point { x: self.x.derivatives(gradient), y: self.y.derivatives(gradient) }
///     }
///     fn find(&self, gradient: &Gradient<T, B>) -> Self::Found {
///         self.is_connected(gradient).then(|| self.derivatives(gradient))
///     }
/// }
///
/// tape!(tape);
/// let p = tape.watch(Point { x: 2.0, y: 3.0 });
/// let gradient = tape.gradient(p.x * p.y);
/// let g = gradient.wrt(&p);
/// assert_eq!((g.x, g.y), (3.0, 2.0));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a variable of the tape `{B}`",
    label = "`watch` it on that tape first",
    note = "variables of a tape `t` over `f64` have the type `Var<f64, t>`"
)]
pub trait Variables<T: Scalar, B: 'static> {
    /// The same shape of numbers, owned.
    type Values;
    /// The same shape of numbers, with an `Option` around each number, matrix, array, `Vec` or slice that is not inside
    /// another one.
    type Found;

    /// Calls `f` with each variable and its part of the cotangent; without a cotangent each element counts once.
    fn visit_with(
        &self,
        cotangent: Option<&Self::Values>,
        f: &mut dyn FnMut(Visited<'_, T>),
    ) -> Result<(), DifferentShapes>;

    /// The derivatives, 0 where the target does not depend on a variable.
    fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values;

    /// The derivatives, in the memory of the variables where that is possible.
    #[inline]
    fn into_derivatives(self, gradient: &Gradient<T, B>) -> Self::Values
    where
        Self: Sized,
    {
        self.derivatives(gradient)
    }

    /// The derivatives, `None` where the target depends on none of the variables.
    fn find(&self, gradient: &Gradient<T, B>) -> Self::Found;

    /// The number of the variable, if it is nothing but one that is a number.
    #[doc(hidden)]
    #[inline]
    fn only_number(&self) -> Option<u64> {
        None
    }

    /// Whether all variables are of the gradient's tape, or constants.
    #[doc(hidden)]
    fn are_known(&self, gradient: &Gradient<T, B>) -> bool {
        let mut are_known = true;
        for_each_variable(self, &mut |Visited { at, .. }| are_known &= gradient.knows(at));
        are_known
    }

    /// Whether the target depends on any of the variables.
    fn is_connected(&self, gradient: &Gradient<T, B>) -> bool {
        let mut is_connected = false;
        let f: &mut dyn FnMut(Visited<'_, T>) = &mut |x| is_connected |= gradient.is_connected(x.at);
        self.visit_with(None, f).expect("without cotangents there is nothing to differ in shape");
        is_connected
    }
}

/// Variables that are found as a whole.
macro_rules! together {
    () => {
        type Found = Option<Self::Values>;

        fn find(&self, gradient: &Gradient<T, B>) -> Self::Found {
            self.is_connected(gradient).then(|| self.derivatives(gradient))
        }
    };
}
pub(crate) use together;

#[diagnostic::do_not_recommend]
impl<T: Scalar, B: 'static> Variables<T, B> for Var<T, B> {
    type Values = T;
    together!();

    #[inline]
    fn visit_with(&self, cotangent: Option<&T>, f: &mut dyn FnMut(Visited<'_, T>)) -> Result<(), DifferentShapes> {
        f(Visited { at: self.at, weight: Weight::Number(cotangent.copied().unwrap_or(T::ONE)) });
        Ok(())
    }
    #[inline]
    fn derivatives(&self, gradient: &Gradient<T, B>) -> T {
        gradient.adjoint(*self)
    }
    #[inline]
    fn only_number(&self) -> Option<u64> {
        Some(self.at)
    }
    #[inline]
    fn are_known(&self, gradient: &Gradient<T, B>) -> bool {
        gradient.knows(self.at)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, B: 'static, V: Variables<T, B> + ?Sized> Variables<T, B> for &V {
    type Values = V::Values;
    type Found = V::Found;

    #[inline]
    fn visit_with(
        &self,
        cotangent: Option<&Self::Values>,
        f: &mut dyn FnMut(Visited<'_, T>),
    ) -> Result<(), DifferentShapes> {
        V::visit_with(self, cotangent, f)
    }
    #[inline]
    fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
        V::derivatives(self, gradient)
    }
    #[inline]
    fn find(&self, gradient: &Gradient<T, B>) -> Self::Found {
        V::find(self, gradient)
    }
    #[inline]
    fn only_number(&self) -> Option<u64> {
        V::only_number(self)
    }
    #[inline]
    fn are_known(&self, gradient: &Gradient<T, B>) -> bool {
        V::are_known(self, gradient)
    }
}

/// Slices and what derefs to them.
macro_rules! slices {
    ($([$($generic:tt)*] $slice:ty => $values:ty, $derivatives:expr $(, into $into:expr)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static, V: Variables<T, B>, $($generic)*> Variables<T, B> for $slice {
            type Values = $values;
            together!();

            fn visit_with(
                &self,
                cotangent: Option<&Self::Values>,
                f: &mut dyn FnMut(Visited<'_, T>),
            ) -> Result<(), DifferentShapes> {
                if let Some(cotangent) = cotangent {
                    DifferentShapes::unless_equal(self.len(), cotangent.len())?;
                }
                self.iter().enumerate().try_for_each(|(k, x)| x.visit_with(cotangent.map(|c| &c[k]), f))
            }
            #[inline]
            fn are_known(&self, gradient: &Gradient<T, B>) -> bool {
                self.iter().all(|x| x.are_known(gradient))
            }
            fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
                let derivatives: fn(&Self, &Gradient<T, B>) -> Self::Values = $derivatives;
                derivatives(self, gradient)
            }
            $(
                #[inline]
                fn into_derivatives(self, gradient: &Gradient<T, B>) -> Self::Values {
                    let into: fn(Self, &Gradient<T, B>) -> Self::Values = $into;
                    into(self, gradient)
                }
            )?
        }
    )*};
}
slices! {
    [] [V] => Vec<V::Values>, |x, gradient| x.iter().map(|x| x.derivatives(gradient)).collect();
    [] Vec<V> => Vec<V::Values>, |x, gradient| x[..].derivatives(gradient),
        into |x, gradient| x.into_iter().map(|x| x.into_derivatives(gradient)).collect();
    [const N: usize] [V; N] => [V::Values; N], |x, gradient| std::array::from_fn(|k| x[k].derivatives(gradient));
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, B: 'static, V: Variables<T, B>> Variables<T, B> for Option<V> {
    type Values = Option<V::Values>;
    together!();

    fn visit_with(
        &self,
        cotangent: Option<&Self::Values>,
        f: &mut dyn FnMut(Visited<'_, T>),
    ) -> Result<(), DifferentShapes> {
        if let Some(cotangent) = cotangent {
            DifferentShapes::unless_equal(self.iter().len(), cotangent.iter().len())?;
        }
        self.iter().try_for_each(|x| x.visit_with(cotangent.and_then(Option::as_ref), f))
    }
    fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
        self.as_ref().map(|x| x.derivatives(gradient))
    }
}

macro_rules! tuples {
    ($(($($V:ident $i:tt),+))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static, $($V: Variables<T, B>),+> Variables<T, B> for ($($V,)+) {
            type Values = ($($V::Values,)+);
            type Found = ($($V::Found,)+);

            fn visit_with(
                &self,
                cotangent: Option<&Self::Values>,
                f: &mut dyn FnMut(Visited<'_, T>),
            ) -> Result<(), DifferentShapes> {
                $(self.$i.visit_with(cotangent.map(|c| &c.$i), f)?;)+
                Ok(())
            }
            fn derivatives(&self, gradient: &Gradient<T, B>) -> Self::Values {
                ($(self.$i.derivatives(gradient),)+)
            }
            fn find(&self, gradient: &Gradient<T, B>) -> Self::Found {
                ($(self.$i.find(gradient),)+)
            }
            #[inline]
            fn are_known(&self, gradient: &Gradient<T, B>) -> bool {
                $(self.$i.are_known(gradient))&&+
            }
        }
    )*};
}
for_each_tuple!(tuples);
