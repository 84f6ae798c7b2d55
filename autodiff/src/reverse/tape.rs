//! Tapes as users hold them: tokens, which `gradient` takes by value.
#![allow(unsafe_code)]

use super::arena::{self, Ended};
use super::gradient::{Gradient, NOT_OF_TAPE, Seeds, Variables, Visited, Weight, for_each_variable};
use super::{Var, sweep};
use crate::Scalar;
use crate::shape::for_each_tuple;
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
    tape: Tape<'outer, T, B>,
}

impl<T: Scalar, B: 'static> Drop for Tape<'_, T, B> {
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
        self.finish(ones(&y))
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

    #[inline]
    #[track_caller]
    fn finish(self, seeds: impl Seeds<T>) -> Gradient<T, B> {
        let Ended { recorded, structure, partials, payload } = arena::end::<T>(self.id);
        mem::forget(self);
        // SAFETY: the tape was over `T`, and its buffers are owned here.
        let gradient = unsafe { Gradient::sweep(&recorded, seeds, |_| Some(structure)) };
        drop((partials, payload));
        gradient
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

    /// The derivatives of the sum of the targets times their cotangents; only for [`Gradient::wrt`].
    #[track_caller]
    pub(crate) fn sweep(&self, targets: &[(Var<T, B>, T)]) -> Gradient<T, B> {
        let sealed = arena::seal::<T>(self.tape.id);
        // SAFETY: the tape is over `T`, and sealed.
        unsafe { Gradient::sweep(&sealed.recorded, pairs(targets), |_| None) }
    }

    /// The derivatives of each of `targets` with respect to `x`, which is of this tape as they are.
    #[track_caller]
    pub(crate) fn push_forward(&self, x: Var<T, B>, targets: &[Var<T, B>]) -> Vec<T> {
        let sealed = arena::seal::<T>(self.tape.id);
        let place = |y: &Var<T, B>| y.at.wrapping_sub(sealed.recorded.base) as usize;
        let is_of_tape = |y: &Var<T, B>| y.at == 0 || place(y) < sealed.recorded.count;
        assert!(is_of_tape(&x) && targets.iter().all(is_of_tape), "{NOT_OF_TAPE}");
        if x.at == 0 {
            return vec![T::ZERO; targets.len()];
        }
        let end = targets.iter().filter(|y| y.at != 0).map(|y| place(y) + 1).max().unwrap_or(0);
        if sealed.recorded.has_operations() {
            // Operations know no tangents.
            // SAFETY: the tape is over `T`, and sealed.
            let sweep = |y: &Var<T, B>| unsafe { Gradient::sweep(&sealed.recorded, pairs(&[(*y, T::ONE)]), |_| None) };
            return targets.iter().map(|y| sweep(y).wrt(x)).collect();
        }
        // SAFETY: the tape is over `T`, and sealed; it has no operations.
        let tangents = unsafe { sweep::forward::<T>(&sealed.recorded, place(&x), end) };
        targets.iter().map(|y| if y.at == 0 { T::ZERO } else { tangents[place(y)] }).collect()
    }
}

fn ones<T: Scalar, B: 'static>(y: &impl Variables<T, B>) -> impl Seeds<T> {
    |seed| for_each_variable(y, seed)
}

fn weighed<T: Scalar, B: 'static, V: Variables<T, B>>(y: &V, cotangent: &V::Values) -> impl Seeds<T> {
    |seed| y.visit(Some(cotangent), seed).expect("`assert_fits` has compared the shapes")
}

fn pairs<T: Scalar, B: 'static>(targets: &[(Var<T, B>, T)]) -> impl Seeds<T> {
    |seed| targets.iter().for_each(|&(y, cotangent)| seed(Visited { at: y.at, weight: Weight::Number(cotangent) }))
}

#[track_caller]
fn assert_fits<T: Scalar, B: 'static, V: Variables<T, B>>(y: &V, cotangent: &V::Values) {
    if let Err(difference) = y.visit(Some(cotangent), &mut |_| {}) {
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
}

impl<T: Scalar, B: 'static> Watch<T, B> for T {
    type Vars = Var<T, B>;

    #[inline]
    #[track_caller]
    fn watch_on(&self, tape: &Tape<'_, T, B>) -> Var<T, B> {
        Var::new(*self, arena::leaf::<T>(tape.id))
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
    [W: Watch<T, B>] Vec<W> => Vec<W::Vars>, |x, tape| x.iter().map(|x| x.watch_on(tape)).collect();
    [W: Watch<T, B>] &Vec<W> => Vec<W::Vars>, |x, tape| x.iter().map(|x| x.watch_on(tape)).collect();
    [W: Watch<T, B>] &[W] => Vec<W::Vars>, |x, tape| x.iter().map(|x| x.watch_on(tape)).collect();
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
