//! Tapes as users hold them: tokens, which `gradient` takes by value.
#![allow(unsafe_code)]

use super::arena::{self, Ended};
use super::gradient::{Gradient, NOT_OF_TAPE, Only, Seeds, Variables, Visited, Weight, for_each_variable};
use super::{Var, wide};
use crate::Scalar;
use crate::shape::{Shape, flatten, for_each_tuple};
use nalgebra::DMatrix;
use std::fmt::{self, Debug};
use std::marker::PhantomData;
use std::mem;

/// Why a tape is not `Send`: what is recorded lies where only its own thread finds it. A pointer to it is what the
/// compiler names.
enum TapesStayOnTheirThread {}

/// A tape: it records what is computed with the variables it watches, and is read backwards once.
///
/// The tape is a token, which [`gradient`](Tape::gradient) takes by value. To use one tape for several
/// gradients make it [`persistent`](Tape::persistent). `B` is the brand that keeps the variables of two tapes apart, named by
/// [`tape!`](crate::tape) after the variable. `'outer` is the borrow of the tape around this one, if it is an inner one.
///
/// ```
/// use autodiff::prelude::*;
///
/// tape!(tape);
/// let (x, y) = (tape.watch(1.0), tape.watch(2.0));
/// let z = x * x * y;
/// let gradient = tape.gradient(z);
/// assert_eq!(gradient.wrt((x, y)), (4.0, 1.0));
/// ```
///
/// Higher derivatives come from tapes inside tapes, at most four:
///
/// ```
/// use autodiff::prelude::*;
///
/// tape!(outer);
/// let x = outer.watch(1.0);
/// tape!(inner in outer);
/// let xi = inner.watch(x);
/// let dy = inner.gradient(xi * xi * xi).wrt(xi);
/// assert_eq!(outer.gradient(dy).wrt(x), 6.0);
/// ```
#[must_use = "a tape that is dropped records nothing"]
pub struct Tape<'outer, T: Scalar, B: 'static> {
    pub(crate) id: u64,
    outer: PhantomData<&'outer ()>,
    over: PhantomData<T>,
    brand: PhantomData<fn(B) -> B>,
    thread: PhantomData<*const TapesStayOnTheirThread>,
}

/// A tape of which several gradients can be taken, while it goes on recording.
///
/// ```
/// use autodiff::prelude::*;
///
/// tape!(tape);
/// let tape = tape.persistent();
/// let x = tape.watch(3.0);
/// let y = x * x;
/// let z = y * y;
/// assert_eq!(tape.gradient(z).wrt(x), 108.0);
/// assert_eq!(tape.gradient(y).wrt(x), 6.0);
/// assert_eq!(tape.gradient(z + x).wrt(x), 109.0);
/// ```
#[must_use = "a tape that is dropped records nothing"]
pub struct PersistentTape<'outer, T: Scalar, B: 'static> {
    pub(crate) tape: Tape<'outer, T, B>,
}

impl<T: Scalar, B: 'static> Drop for Tape<'_, T, B> {
    #[inline(never)]
    fn drop(&mut self) {
        arena::end::<T>(self.id);
    }
}

/// What both kinds of tapes can do besides gradients.
macro_rules! recording {
    ($Tape:ident $($tape:ident)?) => {
        impl<'outer, T: Scalar, B: 'static> $Tape<'outer, T, B> {
            /// Variables with the values of `x`, in its shape: a number, matrix, array, `Vec`, slice, tuple or struct of such.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let (x, weights) = tape.watch((0.5, [1.0, 2.0]));
            /// let y = x * weights[0] + weights[1];
            /// assert_eq!(tape.gradient(y).wrt(weights), [0.5, 1.0]);
            /// ```
            #[inline]
            #[track_caller]
            pub fn watch<W: Watch<T, B>>(&self, x: W) -> W::Vars {
                x.watch_on(&self$(.$tape)?)
            }

            /// Calls `f` while nothing is recorded on this tape: what is computed from its variables are constants.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let x = tape.watch(3.0);
            /// let scale = tape.stop_recording(|| x * x);
            /// assert_eq!(tape.gradient(scale * x).wrt(x), 9.0);
            /// ```
            pub fn stop_recording<R>(&self, f: impl FnOnce() -> R) -> R {
                struct Paused<'a, T: Scalar, B: 'static>(&'a Tape<'a, T, B>);
                impl<T: Scalar, B: 'static> Drop for Paused<'_, T, B> {
                    fn drop(&mut self) {
                        arena::unpause::<T>(self.0.id);
                    }
                }
                let paused = Paused(&self$(.$tape)?);
                arena::pause::<T>(paused.0.id);
                f()
            }

            /// The number that `f` computes from the values of `x`, recorded as one statement with the gradient that `f` also
            /// returns, in the shape of `x`: for a function with a derivative of its own, such as the `value_and_grad` of a
            /// `#[differentiable]` function, which then is not recorded operation by operation.
            ///
            /// The gradient is what `f` says; on an outer tape, or over duals, it must be computed from the values it is
            /// given for second derivatives to be right.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// #[differentiable]
            /// fn f(x: f64, y: f64) -> f64 {
            ///     x.sin() * y
            /// }
            ///
            /// tape!(tape);
            /// let (x, y) = tape.watch((0.0, 3.0));
            /// let z = tape.call((x, y), |(x, y)| f::value_and_grad(x, y));
            /// assert_eq!(tape.len(), 3);
            /// assert_eq!(tape.gradient(z).wrt((x, y)), (3.0, 0.0));
            /// ```
            ///
            /// # Panics
            /// If a variable is not of this tape, or the lengths of the gradient are not those of `x`.
            #[track_caller]
            pub fn call<A: Shape<Var<T, B>>, G: Shape<T>>(
                &self,
                x: A,
                f: impl FnOnce(A::With<T>) -> (T, G),
            ) -> Var<T, B> {
                let (value, gradient) = f(x.map(&mut Var::value));
                Var::of_gradient(value, &x, &gradient)
            }

            /// Forgets what has been recorded. Variables made before can no longer be used.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// for step in 0..3 {
            ///     let x = tape.watch(f64::from(step));
            ///     let _ = x.sin() * x;
            ///     assert_eq!(tape.len(), 3);
            ///     tape.reset();
            /// }
            /// ```
            pub fn reset(&self) {
                arena::reset::<T>(self$(.$tape)?.id);
            }

            /// The number of statements recorded, watched variables included.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let x = tape.watch(3.0);
            /// let _ = x * x + 1.0;
            /// assert_eq!(tape.len(), 3);
            /// ```
            pub fn len(&self) -> usize {
                arena::size::<T>(self$(.$tape)?.id).0
            }

            /// Whether nothing has been recorded.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// assert!(tape.is_empty());
            /// tape.watch(1.0);
            /// ```
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// The bytes that the statements take.
            ///
            /// ```
            /// use autodiff::prelude::*;
            ///
            /// tape!(tape);
            /// let x = tape.watch(3.0);
            /// let _ = x.sin();
            /// assert_eq!(tape.bytes(), 8 + 16);
            /// ```
            pub fn bytes(&self) -> usize {
                arena::size::<T>(self$(.$tape)?.id).1
            }
        }

        impl<T: Scalar, B: 'static> Debug for $Tape<'_, T, B> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($Tape)).field("len", &self.len()).finish_non_exhaustive()
            }
        }
    };
}
recording!(Tape);
recording!(PersistentTape tape);

impl<'outer, T: Scalar, B: 'static> Tape<'outer, T, B> {
    /// An empty tape. [`tape!`](crate::tape) also makes the brand.
    ///
    /// ```
    /// use autodiff::Tape;
    ///
    /// enum Brand {}
    /// let tape = Tape::<f64, Brand>::new();
    /// let x = tape.watch(2.0);
    /// assert_eq!(tape.gradient(x * x).wrt(x), 4.0);
    /// ```
    #[inline]
    #[expect(clippy::new_without_default, reason = "a tape should have a brand of its own")]
    pub fn new() -> Self {
        Tape { id: arena::begin::<T>(), outer: PhantomData, over: PhantomData, brand: PhantomData, thread: PhantomData }
    }

    /// A tape that can be differentiated more than once.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let tape = tape.persistent();
    /// let x = tape.watch(3.0);
    /// let (y, z) = (x * x, x * 5.0);
    /// assert_eq!(tape.gradient(y).wrt(x), 6.0);
    /// assert_eq!(tape.gradient(z).wrt(x), 5.0);
    /// ```
    pub fn persistent(self) -> PersistentTape<'outer, T, B> {
        PersistentTape { tape: self }
    }

    /// The derivatives of `y`, of its sum if it is an array, `Vec`, slice or tuple. Consumes the tape.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(2.0);
    /// assert_eq!(tape.gradient([x * x, 3.0 * x]).wrt(x), 7.0);
    /// ```
    ///
    /// # Panics
    /// If `y` is not of this tape.
    #[inline]
    #[track_caller]
    pub fn gradient<V: Variables<T, B>>(self, y: V) -> Gradient<T, B> {
        match y.only_number() {
            Some(at) => self.finish(Only(at)),
            None => self.finish(ones(&y)),
        }
    }

    /// The derivatives of the sum of `y` times `cotangent`, element by element. Consumes the tape.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch(2.0);
    /// assert_eq!(tape.gradient_with([x * x, 3.0 * x], [1.0, 10.0]).wrt(x), 34.0);
    /// ```
    ///
    /// # Panics
    /// If `y` is not of this tape, or the lengths of `y` and `cotangent` differ.
    #[track_caller]
    pub fn gradient_with<V: Variables<T, B>>(self, y: V, cotangent: V::Values) -> Gradient<T, B> {
        assert_fits(&y, &cotangent);
        self.finish(weighed(&y, &cotangent))
    }

    /// The derivatives of the sum of the targets times their cotangents.
    #[track_caller]
    pub(crate) fn sweep(self, targets: &[(Var<T, B>, T)]) -> Gradient<T, B> {
        self.finish(pairs(targets))
    }

    /// The derivatives of the sum of the numbers of `y`.
    #[inline]
    #[track_caller]
    pub(crate) fn sweep_sum(self, y: &impl Shape<Var<T, B>>) -> Gradient<T, B> {
        let one = |y: Var<T, B>| Visited { at: y.at, weight: Weight::Number(T::ONE) };
        self.finish(|seed: &mut dyn FnMut(Visited<'_, T>)| y.for_each(&mut |y| seed(one(y))))
    }

    #[inline]
    #[track_caller]
    fn finish(self, seeds: impl Seeds<T>) -> Gradient<T, B> {
        let Ended { recorded, structure, partials: _partials, rest: _rest } = arena::end::<T>(self.id);
        mem::forget(self);
        // SAFETY: the tape was over `T`, and its buffers are owned here.
        unsafe { Gradient::sweep(&recorded, seeds, |_| Some(structure)) }
    }
}

impl<T: Scalar, B: 'static> Tape<'_, T, B> {
    /// The derivatives of all numbers of `y` with respect to all of `x`: see [`PersistentTape::jacobian`]. Consumes the tape.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let x = tape.watch([2.0, 3.0]);
    /// let j = tape.jacobian([x[0] * x[1]], x);
    /// assert_eq!((j[(0, 0)], j[(0, 1)]), (3.0, 2.0));
    /// ```
    ///
    /// # Panics
    /// If a number is not of this tape.
    #[track_caller]
    pub fn jacobian(self, y: impl Shape<Var<T, B>>, x: impl Shape<Var<T, B>>) -> DMatrix<T> {
        PersistentTape { tape: self }.jacobian(y, x)
    }
}

impl<T: Scalar, B: 'static> PersistentTape<'_, T, B> {
    /// The derivatives of `y`, of its sum if it is an array, `Vec`, slice or tuple.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let tape = tape.persistent();
    /// let x = tape.watch(2.0);
    /// assert_eq!(tape.gradient([x * x, 3.0 * x]).wrt(x), 7.0);
    /// ```
    ///
    /// # Panics
    /// If `y` is not of this tape.
    #[track_caller]
    pub fn gradient<V: Variables<T, B>>(&self, y: V) -> Gradient<T, B> {
        self.with_copy(ones(&y))
    }

    /// The derivatives of the sum of `y` times `cotangent`, element by element.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let tape = tape.persistent();
    /// let x = tape.watch(2.0);
    /// assert_eq!(tape.gradient_with([x * x, 3.0 * x], [1.0, 10.0]).wrt(x), 34.0);
    /// ```
    ///
    /// # Panics
    /// If `y` is not of this tape, or the lengths of `y` and `cotangent` differ.
    #[track_caller]
    pub fn gradient_with<V: Variables<T, B>>(&self, y: V, cotangent: V::Values) -> Gradient<T, B> {
        assert_fits(&y, &cotangent);
        self.with_copy(weighed(&y, &cotangent))
    }

    #[track_caller]
    fn with_copy(&self, seeds: impl Seeds<T>) -> Gradient<T, B> {
        let sealed = arena::seal::<T>(self.tape.id);
        // SAFETY: the tape is over `T`, and sealed.
        unsafe { Gradient::sweep(&sealed.recorded, seeds, |count| Some(sealed.copy_structure(count))) }
    }

    /// The derivatives of all numbers of `y` with respect to all of `x`: a row for each of `y`, a column for each of `x`.
    ///
    /// Several rows are swept at once, or several columns where `x` has fewer numbers than `y`.
    ///
    /// ```
    /// use autodiff::prelude::*;
    /// use nalgebra::DMatrix;
    ///
    /// tape!(tape);
    /// let tape = tape.persistent();
    /// let x = tape.watch([2.0, 3.0]);
    /// let y = (x[0] * x[1], x[0].exp());
    /// let j = tape.jacobian(y, x);
    /// assert_eq!(j, DMatrix::from_row_slice(2, 2, &[3.0, 2.0, 2.0_f64.exp(), 0.0]));
    /// ```
    ///
    /// # Panics
    /// If a number is not of this tape.
    #[track_caller]
    pub fn jacobian(&self, y: impl Shape<Var<T, B>>, x: impl Shape<Var<T, B>>) -> DMatrix<T> {
        let sealed = arena::seal::<T>(self.tape.id);
        let is_of_tape =
            |v: &Var<T, B>| v.at == 0 || v.at.wrapping_sub(sealed.recorded.base) < sealed.recorded.count as u64;
        // A constant has no place; place 0 is nobody's.
        let place = |v: Var<T, B>| if v.at == 0 { 0 } else { (v.at - sealed.recorded.base) as usize };
        let (y, x): (Vec<Var<T, B>>, Vec<Var<T, B>>) = (flatten(&y), flatten(&x));
        assert!(y.iter().chain(&x).all(is_of_tape), "{NOT_OF_TAPE}");
        let (y, x): (Vec<usize>, Vec<usize>) = (y.into_iter().map(place).collect(), x.into_iter().map(place).collect());
        // SAFETY: the tape is over `T`, and sealed.
        unsafe { wide::jacobian(&sealed.recorded, &y, &x) }
    }
}

fn ones<T: Scalar, B: 'static>(y: &impl Variables<T, B>) -> impl Seeds<T> {
    |seed: &mut dyn FnMut(Visited<'_, T>)| for_each_variable(y, seed)
}

fn weighed<T: Scalar, B: 'static, V: Variables<T, B>>(y: &V, cotangent: &V::Values) -> impl Seeds<T> {
    |seed: &mut dyn FnMut(Visited<'_, T>)| {
        y.visit_with(Some(cotangent), seed).expect("`assert_fits` has compared the shapes")
    }
}

fn pairs<T: Scalar, B: 'static>(targets: &[(Var<T, B>, T)]) -> impl Seeds<T> {
    |seed: &mut dyn FnMut(Visited<'_, T>)| {
        targets.iter().for_each(|&(y, cotangent)| seed(Visited { at: y.at, weight: Weight::Number(cotangent) }))
    }
}

#[track_caller]
fn assert_fits<T: Scalar, B: 'static, V: Variables<T, B>>(y: &V, cotangent: &V::Values) {
    if let Err(difference) = y.visit_with(Some(cotangent), &mut |_| {}) {
        panic!("the cotangent must have the lengths of the target: {difference}");
    }
}

/// A tape that another one can be inside of: a [`Tape`] or [`PersistentTape`].
pub trait Records<T: Scalar, B: 'static> {}
impl<T: Scalar, B: 'static> Records<T, B> for Tape<'_, T, B> {}
impl<T: Scalar, B: 'static> Records<T, B> for PersistentTape<'_, T, B> {}

impl<'outer, T: Scalar, B: 'static, B2: 'static> Tape<'outer, Var<T, B>, B2> {
    /// An empty tape over the variables of `outer`: what it computes, gradients included, is recorded on `outer`.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// tape!(outer);
    /// let x = outer.watch(1.0);
    /// tape!(inner in outer);
    /// let xi = inner.watch(x);
    /// let dy = inner.gradient(xi * xi * xi).wrt(xi);
    /// assert_eq!(outer.gradient(dy).wrt(x), 6.0);
    /// ```
    #[inline]
    pub fn inside(outer: &'outer impl Records<T, B>) -> Self {
        let _ = outer;
        Tape::new()
    }
}

/// What a tape over `T` can watch: numbers of type `T`, matrices of such, and arrays, `Vec`s, `Option`s, slices, tuples and
/// structs of what it can watch. [`Variables`] has an example.
#[diagnostic::on_unimplemented(
    message = "a tape of numbers of type `{T}` cannot watch `{Self}`",
    label = "expected `{T}`, or an array, `Vec`, slice or tuple of such",
    note = "an inner tape watches variables of its outer one; `Var::passive(1.0)` is a constant of a tape"
)]
pub trait Watch<T: Scalar, B: 'static> {
    /// The same shape of variables, owned.
    type Vars;

    /// Variables of `tape` with the values of `self`: what [`Tape::watch`] calls.
    #[track_caller]
    fn watch_on(&self, tape: &Tape<'_, T, B>) -> Self::Vars;

    /// Variables with the values of all of them.
    #[doc(hidden)]
    #[inline]
    #[track_caller]
    fn watch_all(all: &[Self], tape: &Tape<'_, T, B>) -> Vec<Self::Vars>
    where
        Self: Sized,
    {
        all.iter().map(|x| x.watch_on(tape)).collect()
    }
}

impl<T: Scalar, B: 'static> Watch<T, B> for T {
    type Vars = Var<T, B>;

    #[inline]
    #[track_caller]
    fn watch_on(&self, tape: &Tape<'_, T, B>) -> Var<T, B> {
        Var::new(*self, arena::leaf::<T>(tape.id))
    }

    #[inline]
    #[track_caller]
    fn watch_all(all: &[T], tape: &Tape<'_, T, B>) -> Vec<Var<T, B>> {
        match arena::leaves::<T>(tape.id, all.len()) {
            Some(first) => all.iter().zip(first..).map(|(x, at)| Var::new(*x, at)).collect(),
            None => all.iter().map(|x| x.watch_on(tape)).collect(),
        }
    }
}

macro_rules! watched {
    ($([$($generic:tt)*] $shape:ty => $vars:ty, $watch:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, B: 'static, $($generic)*> Watch<T, B> for $shape {
            type Vars = $vars;

            #[inline]
            fn watch_on(&self, tape: &Tape<'_, T, B>) -> Self::Vars {
                let watch: fn(&Self, &Tape<'_, T, B>) -> Self::Vars = $watch;
                watch(self, tape)
            }
        }
    )*};
}
watched! {
    [W: Watch<T, B>] Vec<W> => Vec<W::Vars>, |x, tape| W::watch_all(x, tape);
    [W: Watch<T, B>] &Vec<W> => Vec<W::Vars>, |x, tape| W::watch_all(x, tape);
    [W: Watch<T, B>] &[W] => Vec<W::Vars>, |x, tape| W::watch_all(x, tape);
    [W: Watch<T, B>, const N: usize] [W; N] => [W::Vars; N], |x, tape| std::array::from_fn(|k| x[k].watch_on(tape));
    [W: Watch<T, B>, const N: usize] &[W; N] => [W::Vars; N], |x, tape| std::array::from_fn(|k| x[k].watch_on(tape));
    [W: Watch<T, B>] Option<W> => Option<W::Vars>, |x, tape| x.as_ref().map(|x| x.watch_on(tape));
    [W: Watch<T, B>] &Option<W> => Option<W::Vars>, |x, tape| x.as_ref().map(|x| x.watch_on(tape));
}

macro_rules! tuples {
    ($(($($W:ident $i:tt),+))*) => {
        watched! { $(
            [$($W: Watch<T, B>),+] ($($W,)+) => ($($W::Vars,)+), |x, tape| ($(x.$i.watch_on(tape),)+);
            [$($W: Watch<T, B>),+] &($($W,)+) => ($($W::Vars,)+), |x, tape| ($(x.$i.watch_on(tape),)+);
        )* }
    };
}
for_each_tuple!(tuples);
