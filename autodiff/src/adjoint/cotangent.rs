//! Cotangents: values of the same shape as what they belong to, added to and taken.
//!
//! A type of a user's can be a parameter, a local or a result of functions with adjoints if it is a [`Shape`], and its
//! `With<S>` implements [`Accumulate`] with itself and [`Take`]; fields and indices of the cotangent are then those of the value.

use std::borrow::BorrowMut;
use std::marker::PhantomData;

use crate::{Scalar, Shape};

/// Where a function's adjoint leaves the cotangent of one argument: `&mut` of a place of its shape, or [`Unasked`].
#[diagnostic::on_unimplemented(
    message = "the cotangent of this argument, `{Self}`, is not of the parameter's shape `{B}`",
    note = "`#[differentiable(tape)]` on the caller takes its derivatives from a tape"
)]
pub trait Cotangent<B: ?Sized> {
    /// The place to accumulate into; one made for the purpose if no one asks.
    fn place<'a, O: BorrowMut<B>>(self, scratch: &'a mut Option<O>, zero: impl FnOnce() -> O) -> &'a mut B
    where
        Self: 'a;

    /// Adds `c` to it.
    fn add<C>(self, c: C)
    where
        B: Accumulate<C>;

    /// Adds `c` to it, and something else later.
    fn add_again<C>(&mut self, c: C)
    where
        B: Accumulate<C>;

    /// Puts `c` there, or adds it and gives it back.
    #[inline]
    #[track_caller]
    fn add_own(self, c: B) -> Option<B>
    where
        Self: Sized,
        B: Accumulate<B> + Clone,
    {
        self.add::<super::whole::Same<'_, B>>(super::whole::same(&c));
        Some(c)
    }
}

impl<B: ?Sized> Cotangent<B> for &mut B {
    #[inline]
    fn place<'a, O: BorrowMut<B>>(self, _: &'a mut Option<O>, _: impl FnOnce() -> O) -> &'a mut B
    where
        Self: 'a,
    {
        self
    }
    #[inline]
    fn add<C>(self, c: C)
    where
        B: Accumulate<C>,
    {
        self.accumulate(c);
    }
    #[inline]
    fn add_again<C>(&mut self, c: C)
    where
        B: Accumulate<C>,
    {
        (**self).accumulate(c);
    }
}

/// Lists whose cotangent is taken as a slice.
macro_rules! slices {
    ($([$($generic:tt)*] $list:ty;)*) => {$(
        impl<X $($generic)*> Cotangent<[X]> for &mut $list {
            #[inline]
            fn place<'a, O: BorrowMut<[X]>>(self, _: &'a mut Option<O>, _: impl FnOnce() -> O) -> &'a mut [X]
            where
                Self: 'a,
            {
                self
            }
            #[inline]
            fn add<C>(self, c: C)
            where
                [X]: Accumulate<C>,
            {
                self[..].accumulate(c);
            }
            #[inline]
            fn add_again<C>(&mut self, c: C)
            where
                [X]: Accumulate<C>,
            {
                self[..].accumulate(c);
            }
        }
    )*};
}
slices! {
    [] Vec<X>;
    [, const N: usize] [X; N];
}

/// [`Cotangent`] of a slice of numbers.
#[diagnostic::on_unimplemented(
    message = "the cotangent of this argument, `{Self}`, is not of the parameter's shape, a slice of numbers",
    note = "`#[differentiable(tape)]` on the caller takes its derivatives from a tape"
)]
pub trait SliceCotangent<S> {
    /// The place to accumulate into, of the given length at least.
    fn place<'a>(self, scratch: &'a mut Vec<S>, length: usize) -> &'a mut [S]
    where
        Self: 'a;

    /// Adds `c` to it.
    fn add<C>(self, c: C)
    where
        [S]: Accumulate<C>;
}

macro_rules! places {
    ($([$($generic:tt)*] $list:ty;)*) => {$(
        impl<S $($generic)*> SliceCotangent<S> for &mut $list {
            #[inline]
            fn place<'a>(self, _: &'a mut Vec<S>, _: usize) -> &'a mut [S]
            where
                Self: 'a,
            {
                self
            }
            #[inline]
            fn add<C>(self, c: C)
            where
                [S]: Accumulate<C>,
            {
                self[..].accumulate(c);
            }
        }
    )*};
}
places! {
    [] [S];
    [] Vec<S>;
    [, const N: usize] [S; N];
}

/// A place that a caller keeps for the cotangents of passive arguments, which no one reads.
#[derive(Debug)]
pub struct Spare<'s, S>(pub &'s mut Vec<S>);

impl<S: Scalar> SliceCotangent<S> for Spare<'_, S> {
    #[inline]
    fn place<'a>(self, _: &'a mut Vec<S>, length: usize) -> &'a mut [S]
    where
        Self: 'a,
    {
        if self.0.len() < length {
            self.0.resize(length, S::NIL);
        }
        self.0
    }
    #[inline]
    fn add<C>(self, _: C)
    where
        [S]: Accumulate<C>,
    {
    }
}

impl<S, B: ?Sized> Cotangent<B> for Spare<'_, S> {
    #[inline]
    fn place<'a, O: BorrowMut<B>>(self, scratch: &'a mut Option<O>, zero: impl FnOnce() -> O) -> &'a mut B
    where
        Self: 'a,
    {
        scratch.insert(zero()).borrow_mut()
    }
    #[inline]
    fn add<C>(self, _: C)
    where
        B: Accumulate<C>,
    {
    }
    #[inline]
    fn add_again<C>(&mut self, _: C)
    where
        B: Accumulate<C>,
    {
    }
}

/// In place of the cotangent of a passive argument.
#[derive(Clone, Copy, Debug)]
pub struct Unasked;

impl<S: Scalar> SliceCotangent<S> for Unasked {
    #[inline]
    fn place<'a>(self, scratch: &'a mut Vec<S>, length: usize) -> &'a mut [S]
    where
        Self: 'a,
    {
        scratch.resize(length, S::NIL);
        scratch
    }
    #[inline]
    fn add<C>(self, _: C)
    where
        [S]: Accumulate<C>,
    {
    }
}

impl<B: ?Sized> Cotangent<B> for Unasked {
    #[inline]
    fn place<'a, O: BorrowMut<B>>(self, scratch: &'a mut Option<O>, zero: impl FnOnce() -> O) -> &'a mut B
    where
        Self: 'a,
    {
        scratch.insert(zero()).borrow_mut()
    }
    #[inline]
    fn add<C>(self, _: C)
    where
        B: Accumulate<C>,
    {
    }
    #[inline]
    fn add_again<C>(&mut self, _: C)
    where
        B: Accumulate<C>,
    {
    }
}

/// The cotangent of a call's result: one of its shape, or [`Unseeded`].
#[diagnostic::on_unimplemented(
    message = "the cotangent `{Self}` is not one of this call's result, `{B}`",
    note = "where the result of a call is not used, bind it: `let _ = f(..);`"
)]
pub trait Seed<B> {
    /// The cotangent.
    fn seed(self) -> B;
}

impl<B> Seed<B> for B {
    #[inline]
    fn seed(self) -> B {
        self
    }
}

/// In place of the cotangent of a result that nobody uses, or of none.
#[derive(Clone, Copy, Debug)]
pub struct Unseeded;

impl<S: Scalar> Seed<S> for Unseeded {
    #[inline]
    fn seed(self) -> S {
        S::NIL
    }
}
impl<B, const N: usize> Seed<[B; N]> for Unseeded
where
    Unseeded: Seed<B>,
{
    #[inline]
    fn seed(self) -> [B; N] {
        std::array::from_fn(|_| self.seed())
    }
}

/// A cotangent that another one, or a number of its parts, can be added to.
#[diagnostic::on_unimplemented(message = "a cotangent `{C}` cannot be added to one `{Self}`")]
pub trait Accumulate<C> {
    /// Adds `c`.
    fn accumulate(&mut self, c: C);

    /// Adds `c`, which stays.
    #[inline]
    #[track_caller]
    fn accumulate_ref(&mut self, c: &C)
    where
        C: Clone,
    {
        self.accumulate(c.clone());
    }

    /// Makes this `c`, whatever it held; `zero` makes it 0.
    #[inline]
    #[track_caller]
    fn set(&mut self, zero: impl FnOnce(&mut Self), c: C) {
        zero(self);
        self.accumulate(c);
    }

    /// The same, and `c` stays.
    #[inline]
    #[track_caller]
    fn set_ref(&mut self, zero: impl FnOnce(&mut Self), c: &C)
    where
        C: Clone,
    {
        zero(self);
        self.accumulate_ref(c);
    }
}

impl<S: Scalar> Accumulate<S> for S {
    #[inline]
    fn accumulate(&mut self, c: S) {
        *self += c;
    }
}

/// Nothing, from an argument that turned out passive.
impl<B: ?Sized> Accumulate<()> for B {
    #[inline]
    fn accumulate(&mut self, (): ()) {}
}

#[track_caller]
fn each<'a, B: Accumulate<C> + 'a, C>(bars: &mut [B], list: impl ExactSizeIterator<Item = C>) {
    assert_eq!(bars.len(), list.len(), "a cotangent of another length");
    bars.iter_mut().zip(list).for_each(|(bar, c)| bar.accumulate(c));
}

impl<B: Accumulate<C>, C> Accumulate<Vec<C>> for Vec<B> {
    #[inline]
    fn accumulate(&mut self, c: Vec<C>) {
        each(self, c.into_iter());
    }
}
impl<B: Accumulate<C>, C> Accumulate<Vec<C>> for [B] {
    #[inline]
    fn accumulate(&mut self, c: Vec<C>) {
        each(self, c.into_iter());
    }
}
impl<B: Accumulate<C>, C, const N: usize> Accumulate<Vec<C>> for [B; N] {
    #[inline]
    fn accumulate(&mut self, c: Vec<C>) {
        each(self, c.into_iter());
    }
}
impl<B: Accumulate<C>, C, const N: usize> Accumulate<[C; N]> for [B; N] {
    #[inline]
    fn accumulate(&mut self, c: [C; N]) {
        each(self, c.into_iter());
    }
}
impl<B: Accumulate<C>, C, const N: usize> Accumulate<[C; N]> for [B] {
    #[inline]
    fn accumulate(&mut self, c: [C; N]) {
        each(self, c.into_iter());
    }
}
impl<B: Accumulate<C>, C, const N: usize> Accumulate<[C; N]> for Vec<B> {
    #[inline]
    fn accumulate(&mut self, c: [C; N]) {
        each(self, c.into_iter());
    }
}

/// Cotangents that give what they hold and become 0, keeping their lengths.
pub trait Take {
    /// What is taken: a slice gives a `Vec`.
    type Taken;
    /// Takes.
    fn taken(&mut self) -> Self::Taken;
}

impl<S: Scalar> Take for S {
    type Taken = S;
    #[inline]
    fn taken(&mut self) -> S {
        std::mem::replace(self, S::NIL)
    }
}
impl<B: Take> Take for Vec<B> {
    type Taken = Vec<B::Taken>;
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        self.iter_mut().map(B::taken).collect()
    }
}
impl<B: Take> Take for [B] {
    type Taken = Vec<B::Taken>;
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        self.iter_mut().map(B::taken).collect()
    }
}
impl<B: Take, const N: usize> Take for [B; N] {
    type Taken = [B::Taken; N];
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        self.each_mut().map(B::taken)
    }
}

impl<B: Accumulate<C>, C> Accumulate<Option<C>> for Option<B> {
    #[inline]
    fn accumulate(&mut self, c: Option<C>) {
        if let (Some(bar), Some(c)) = (self, c) {
            bar.accumulate(c);
        }
    }
}
impl<B: Take> Take for Option<B> {
    type Taken = Option<B::Taken>;
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        self.as_mut().map(B::taken)
    }
}

impl<X> Accumulate<PhantomData<X>> for PhantomData<X> {
    #[inline]
    fn accumulate(&mut self, _: PhantomData<X>) {}
}
impl<X> Take for PhantomData<X> {
    type Taken = Self;
    #[inline]
    fn taken(&mut self) -> Self {
        PhantomData
    }
}

macro_rules! passive {
    ($($passive:ty)*) => {$(
        impl Accumulate<$passive> for $passive {
            #[inline]
            fn accumulate(&mut self, _: $passive) {}
        }
        impl Take for $passive {
            type Taken = $passive;
            #[inline]
            fn taken(&mut self) -> $passive {
                *self
            }
        }
    )*};
}
passive!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Take for () {
    type Taken = ();
    #[inline]
    fn taken(&mut self) {}
}

impl Seed<()> for Unseeded {
    #[inline]
    fn seed(self) {}
}

macro_rules! tuples {
    ($(($($B:ident $C:ident $i:tt),+))*) => {$(
        impl<$($B),+> Seed<($($B,)+)> for Unseeded
        where
            $(Unseeded: Seed<$B>,)+
        {
            #[inline]
            fn seed(self) -> ($($B,)+) {
                ($(<Unseeded as Seed<$B>>::seed(self),)+)
            }
        }
        impl<$($B: Accumulate<$C>, $C),+> Accumulate<($($C,)+)> for ($($B,)+) {
            #[inline]
            fn accumulate(&mut self, c: ($($C,)+)) {
                $(self.$i.accumulate(c.$i);)+
            }
        }
        impl<$($B: Take),+> Take for ($($B,)+) {
            type Taken = ($($B::Taken,)+);
            #[inline]
            fn taken(&mut self) -> Self::Taken {
                ($(self.$i.taken(),)+)
            }
        }
    )*};
}
tuples! {
    (A P 0) (A P 0, B Q 1) (A P 0, B Q 1, C R 2) (A P 0, B Q 1, C R 2, D T 3) (A P 0, B Q 1, C R 2, D T 3, E U 4)
    (A P 0, B Q 1, C R 2, D T 3, E U 4, F V 5) (A P 0, B Q 1, C R 2, D T 3, E U 4, F V 5, G W 6)
    (A P 0, B Q 1, C R 2, D T 3, E U 4, F V 5, G W 6, H X 7)
}

/// `bar += c`.
#[inline]
#[track_caller]
pub fn acc<C, B: Accumulate<C> + ?Sized>(bar: &mut B, c: C) {
    bar.accumulate(c);
}

/// The cotangent at the place, which is 0 from here on.
#[inline]
pub fn take<B: Take + ?Sized>(bar: &mut B) -> B::Taken {
    bar.taken()
}

/// A cotangent of 0 for a local value: adding to it changes nothing, not even a zero's sign.
#[inline]
pub fn zero_bar<S: Scalar, A: Shape<S>>(x: &A) -> A::With<S> {
    x.map(&mut |_| S::NIL)
}

/// [`take`] of a part of a list, into a place that is used again.
#[inline]
pub fn take_into<B: Take<Taken = B>>(place: &mut Vec<B>, bars: &mut [B]) {
    place.clear();
    place.extend(bars.iter_mut().map(Take::taken));
}

/// The cotangents of a copy go to those of what was copied.
#[inline]
pub fn hand_on<S: Scalar>(bars: &mut [S], copy: &mut [S]) {
    for (bar, c) in bars.iter_mut().zip(copy) {
        *bar += *c;
        *c = S::NIL;
    }
}

/// Adds what [`take_into`] took, and what came to it.
#[inline]
pub fn add_from<B: Accumulate<B>>(bars: &mut [B], place: &mut Vec<B>) {
    bars.iter_mut().zip(place.drain(..)).for_each(|(bar, c)| bar.accumulate(c));
}

/// Where a sum of numbers like this one starts.
#[inline]
pub fn nil_like<S: Scalar>(_: &S) -> S {
    S::NIL
}

/// Gives the cotangent, of 0, the lengths of the value, which may have changed.
#[inline]
pub fn fit<S: Scalar, X: Shape<S>>(bar: &mut X::With<S>, x: &X) {
    const FEW: usize = 4;
    let lengths = |measure: &dyn Fn(&mut dyn FnMut(usize))| {
        let (mut count, mut first) = (0, [0; FEW]);
        measure(&mut |length| {
            if let Some(place) = first.get_mut(count) {
                *place = length;
            }
            count += 1;
        });
        (count, first)
    };
    let own = lengths(&|note| x.measure(&mut |length| note(length)));
    let fits = X::BUILT && own.0 <= FEW && own == lengths(&|note| bar.measure(&mut |length| note(length)));
    if !fits {
        *bar = zero_bar(x);
    }
}

/// A cotangent of 0 for an argument.
#[inline]
pub fn zero<S: Scalar, A: Shape<S>>(x: &A) -> A::With<S> {
    x.map(&mut |_| S::ZERO)
}

/// The cotangent of a result whose sum is differentiated.
#[inline]
pub fn ones<S: Scalar, A: Shape<S>>(x: &A) -> A::With<S> {
    x.map(&mut |_| S::ONE)
}

/// A copy that lasts until the reverse sweep.
#[inline]
pub fn owned<S: Scalar, A: Shape<S>>(x: &A) -> A::With<S> {
    x.map(&mut |x| x)
}

/// What was recorded last.
#[inline]
#[track_caller]
pub fn pop<R>(records: &mut Vec<R>) -> R {
    records.pop().expect("the reverse sweep mirrors the forward sweep")
}

/// How many rounds a loop over the range has.
#[inline]
pub fn rounds(range: &impl Iterator) -> usize {
    range.size_hint().0
}

/// The cotangent of the value at hand, of those of a loop's rounds.
#[inline]
pub fn last<B>(bars: &mut [B]) -> &mut B {
    bars.last_mut().expect("a cotangent is made with its value")
}

/// The cotangent grows with the value it belongs to.
#[inline]
pub fn pushed<S: Scalar, X: Shape<S>>(bars: &mut Vec<X::With<S>>, x: &X) {
    bars.push(zero_bar(x));
}
