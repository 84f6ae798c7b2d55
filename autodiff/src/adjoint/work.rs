//! What a forward sweep leaves for its reverse sweep: a workspace of stacks, from a pool of each thread.
//!
//! Every adjoint takes from the stacks what it put there, last first, and nothing else. A workspace that is dropped, also by a
//! panic of the user's code, goes back to the pool empty.

use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;

use super::cotangent::{owned, zero_bar};
use super::lanes::Lanes;
use crate::drivers::CHUNK;
use crate::{Dual, Scalar, Shape};

/// Stacks of numbers, of integers, of the branches taken and the rounds of loops, and of anything.
#[derive(Debug)]
pub struct Work<S: Scalar> {
    numbers: Vec<S>,
    integers: Vec<usize>,
    marks: Vec<usize>,
    others: Vec<Box<dyn Any>>,
    /// Boxes of the others that were taken off, each of an `Option` that is `None`.
    empty: Vec<Box<dyn Any>>,
}

/// The type of what is put on a stack here and taken off there, where only the compiler knows it.
#[derive(Debug)]
pub struct Typed<X>(PhantomData<X>);

impl<X> Typed<X> {
    /// Of a type that its uses say.
    #[inline]
    pub const fn new() -> Self {
        Typed(PhantomData)
    }

    /// [`Work::put_shape`].
    #[inline]
    pub fn put<S: Scalar>(&self, work: &mut Work<S>, x: &X)
    where
        X: Shape<S, With<S> = X> + 'static,
    {
        work.put_shape(x);
    }

    /// [`put`](Typed::put) of what is borrowed: its owned twin is taken off.
    #[inline]
    pub fn put_owned<S: Scalar, A>(&self, work: &mut Work<S>, x: &A)
    where
        A: Shape<S, With<S> = X>,
        X: 'static,
    {
        match TypeId::of::<X>() == TypeId::of::<Vec<S>>() {
            true => work.put_list(x),
            false => work.put_shape(x),
        }
    }

    /// [`Work::shape`].
    #[inline]
    #[track_caller]
    pub fn take<S: Scalar>(&self, work: &mut Work<S>) -> X
    where
        X: Shape<S, With<S> = X> + 'static,
    {
        work.shape::<X>()
    }

    /// [`take`](Typed::take) into a place that is used again.
    #[inline]
    #[track_caller]
    pub fn lend<'a, S: Scalar>(&self, work: &mut Work<S>, place: &'a mut Option<X>) -> &'a X
    where
        X: Shape<S, With<S> = X> + 'static,
    {
        let list = place.as_mut().and_then(|place| (place as &mut dyn Any).downcast_mut::<Vec<S>>());
        match list {
            Some(list) => work.list(list),
            None => *place = Some(work.shape::<X>()),
        }
        place.as_ref().unwrap_or_else(|| unbalanced())
    }

    /// The lengths of `x`.
    #[inline]
    pub fn measure<S: Scalar>(&self, x: &X) -> Measured<S, X>
    where
        X: Shape<S>,
    {
        if !X::BUILT {
            return Measured::Blank(zero_bar::<S, X>(x));
        }
        let mut lengths = Lengths::default();
        if X::COUNT.is_none() {
            x.measure(&mut |length| lengths.push(length));
        }
        Measured::Built(lengths)
    }

    /// [`Work::put_blank`].
    #[inline]
    pub fn put_blank<S: Scalar>(&self, work: &mut Work<S>, lengths: &Measured<S, X>)
    where
        X: Shape<S>,
        X::With<S>: 'static,
    {
        work.put_blank::<X>(lengths);
    }

    /// [`Work::blank`].
    #[inline]
    #[track_caller]
    pub fn blank<S: Scalar>(&self, work: &mut Work<S>) -> X::With<S>
    where
        X: Shape<S>,
        X::With<S>: 'static,
    {
        work.blank::<X>()
    }
}

impl<X> Default for Typed<X> {
    fn default() -> Self {
        Typed::new()
    }
}

/// What a cotangent of the same shape can be made of.
#[derive(Debug)]
pub enum Measured<S: Scalar, X: Shape<S>> {
    /// Lengths.
    Built(Lengths),
    /// The cotangent.
    Blank(X::With<S>),
}

/// Lengths, few of them in place.
#[derive(Debug, Default)]
pub struct Lengths {
    count: usize,
    first: [usize; 2],
    more: Vec<usize>,
}

impl Lengths {
    #[inline]
    fn push(&mut self, length: usize) {
        match self.first.get_mut(self.count) {
            Some(place) => *place = length,
            None => self.more.push(length),
        }
        self.count += 1;
    }

    #[inline]
    fn each(&self, note: impl FnMut(usize)) {
        let few = self.count.min(self.first.len());
        self.first[..few].iter().chain(&self.more).copied().for_each(note);
    }
}

/// What a workspace leaves to the next one.
#[derive(Debug)]
struct Buffers<S> {
    numbers: Vec<S>,
    integers: Vec<usize>,
    marks: Vec<usize>,
    others: Vec<Box<dyn Any>>,
    empty: Vec<Box<dyn Any>>,
}

thread_local! {
    /// For every type of number a `Vec<Buffers<S>>`.
    static POOL: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Most work is done on these numbers: the thread has the buffers last given back where they are found at once.
macro_rules! at_hand {
    ($($name:ident: $S:ty;)*) => {
        thread_local! {
            $(static $name: Cell<Option<Buffers<$S>>> = const { Cell::new(None) };)*
        }

        /// Exchanges them.
        #[inline]
        fn exchange<S: Scalar>(own: &mut Option<Buffers<S>>) {
            let own = own as &mut dyn Any;
            $(
                if let Some(own) = own.downcast_mut::<Option<Buffers<$S>>>() {
                    let _ = $name.try_with(|last| *own = last.replace(own.take()));
                    return;
                }
            )*
        }
    };
}
at_hand! {
    F64: f64;
    ONE_LANE: Lanes<f64, 1>;
    TWO_LANES: Lanes<f64, 2>;
    THREE_LANES: Lanes<f64, 3>;
    FOUR_LANES: Lanes<f64, 4>;
    DUAL: Dual<f64>;
    DUALS: Dual<f64, CHUNK>;
}

/// How many workspaces of a type a thread keeps.
const KEPT: usize = 4;
/// How many empty boxes a workspace keeps.
const BOXES: usize = 64;
/// How long the buffers are that a thread keeps, at most.
const LONGEST: usize = 1 << 22;

impl<S: Scalar> Work<S> {
    /// An empty workspace; what it holds first, it holds in buffers of the pool.
    #[inline]
    pub const fn new() -> Self {
        Work { numbers: Vec::new(), integers: Vec::new(), marks: Vec::new(), others: Vec::new(), empty: Vec::new() }
    }

    /// Puts numbers on the stack.
    #[inline]
    pub fn put<const N: usize>(&mut self, numbers: [S; N]) {
        if self.numbers.capacity() - self.numbers.len() < N {
            self.grow(N);
        }
        self.numbers.extend_from_slice(&numbers);
    }

    /// Takes them off again.
    #[inline]
    #[track_caller]
    pub fn take<const N: usize>(&mut self) -> [S; N] {
        taken_off(&mut self.numbers)
    }

    /// Puts the numbers of all rounds of a loop on the stack.
    #[inline]
    pub fn put_rounds<const N: usize>(&mut self, rounds: impl Iterator<Item = [S; N]>) {
        let count = rounds.size_hint().0 * N;
        if self.numbers.capacity() - self.numbers.len() < count {
            self.grow(count);
        }
        match N {
            1 => self.numbers.extend(rounds.map(|round| round[0])),
            _ => self.numbers.extend(rounds.flatten()),
        }
    }

    /// What the last rounds put there, first round first.
    #[inline]
    #[track_caller]
    pub fn rounds<const N: usize>(&self, rounds: usize) -> &[[S; N]] {
        let Some(start) = self.numbers.len().checked_sub(rounds * N) else { unbalanced() };
        self.numbers[start..].as_chunks().0
    }

    /// Takes it off.
    #[inline]
    #[track_caller]
    pub fn drop_rounds<const N: usize>(&mut self, rounds: usize) {
        let Some(start) = self.numbers.len().checked_sub(rounds * N) else { unbalanced() };
        self.numbers.truncate(start);
    }

    /// Puts integers on the stack.
    #[inline]
    pub fn put_integers<const N: usize>(&mut self, integers: [usize; N]) {
        if self.integers.capacity() - self.integers.len() < N {
            self.grow(N);
        }
        self.integers.extend_from_slice(&integers);
    }

    /// Takes them off again.
    #[inline]
    #[track_caller]
    pub fn take_integers<const N: usize>(&mut self) -> [usize; N] {
        taken_off(&mut self.integers)
    }

    /// Notes which way was taken.
    #[inline]
    pub fn mark(&mut self, way: usize) {
        if self.marks.capacity() == self.marks.len() {
            self.grow(1);
        }
        self.marks.push(way);
    }

    /// The last way noted.
    #[inline]
    #[track_caller]
    pub fn marked(&mut self) -> usize {
        let Some(way) = self.marks.pop() else { unbalanced() };
        way
    }

    /// Puts the numbers of something on the stack: [`shape`](Work::shape) makes the owned twin of it.
    #[inline]
    pub fn put_shape<X: Shape<S>>(&mut self, x: &X)
    where
        X::With<S>: 'static,
    {
        if !X::BUILT {
            return self.keep(owned::<S, X>(x));
        }
        let before = self.numbers.len();
        if self.is_bare() {
            self.grow(X::COUNT.unwrap_or(1));
        }
        x.for_each(&mut |number| self.numbers.push(number));
        if X::COUNT.is_none() {
            let count = self.numbers.len() - before;
            self.put_lengths(x);
            self.put_integers([count]);
        }
    }

    /// Takes it off again.
    #[inline]
    #[track_caller]
    pub fn shape<X: Shape<S>>(&mut self) -> X::With<S>
    where
        X::With<S>: 'static,
    {
        if !X::BUILT {
            return self.kept();
        }
        let count = X::COUNT.unwrap_or_else(|| {
            let [count] = self.take_integers();
            count
        });
        let Some(start) = self.numbers.len().checked_sub(count) else { unbalanced() };
        let lengths = self.lengths_start::<X>();
        let (mut numbers, mut integers) = (self.numbers[start..].iter(), self.integers[lengths..].iter());
        let shape = X::build(&mut || numbers.next().copied().unwrap_or(S::NIL), &mut || {
            integers.next().copied().unwrap_or_default()
        });
        self.numbers.truncate(start);
        self.integers.truncate(lengths);
        shape
    }

    /// [`put_shape`](Work::put_shape) of a list of numbers.
    fn put_list<X: Shape<S>>(&mut self, list: &X) {
        let (start, mut length) = (self.numbers.len(), 0);
        list.measure(&mut |own| length = own);
        if self.numbers.capacity() - start < length {
            self.grow(length);
        }
        self.numbers.resize(start + length, S::NIL);
        let mut places = self.numbers[start..].iter_mut();
        list.for_each(&mut |number| places.next().into_iter().for_each(|place| *place = number));
        self.put_integers([length, 1, length]);
    }

    /// [`shape`](Work::shape) of a list.
    fn list(&mut self, list: &mut Vec<S>) {
        let [_, count] = self.take_integers();
        let [_] = self.take_integers();
        let Some(start) = self.numbers.len().checked_sub(count) else { unbalanced() };
        list.clear();
        list.extend_from_slice(&self.numbers[start..]);
        self.numbers.truncate(start);
    }

    /// Notes the lengths of something: [`blank`](Work::blank) makes a cotangent of that shape.
    #[inline]
    pub fn put_blank<X: Shape<S>>(&mut self, x: &Measured<S, X>)
    where
        X::With<S>: 'static,
    {
        match x {
            Measured::Built(lengths) if X::COUNT.is_none() => {
                lengths.each(|length| self.put_integers([length]));
                self.put_integers([lengths.count]);
            }
            Measured::Built(_) => {}
            Measured::Blank(blank) => self.keep(zero_bar::<S, _>(blank)),
        }
    }

    /// A cotangent of 0 for it.
    #[inline]
    #[track_caller]
    pub fn blank<X: Shape<S>>(&mut self) -> X::With<S>
    where
        X::With<S>: 'static,
    {
        if !X::BUILT {
            return self.kept();
        }
        let lengths = self.lengths_start::<X>();
        let mut integers = self.integers[lengths..].iter();
        let blank = X::build(&mut || S::NIL, &mut || integers.next().copied().unwrap_or_default());
        self.integers.truncate(lengths);
        blank
    }

    fn put_lengths<X: Shape<S>>(&mut self, x: &X) {
        let before = self.integers.len();
        x.measure(&mut |length| self.integers.push(length));
        let count = self.integers.len() - before;
        self.put_integers([count]);
    }

    /// Where the lengths of the last shape begin, without their count.
    #[inline]
    #[track_caller]
    fn lengths_start<X: Shape<S>>(&mut self) -> usize {
        if X::COUNT.is_some() {
            return self.integers.len();
        }
        let [count] = self.take_integers();
        let Some(start) = self.integers.len().checked_sub(count) else { unbalanced() };
        start
    }

    /// Puts the bits of a passive number on the stack of integers.
    #[inline]
    pub fn put_bits(&mut self, bits: u64) {
        self.put_integers([(bits >> 32) as usize, (bits & 0xffff_ffff) as usize]);
    }

    /// Takes them off again.
    #[inline]
    #[track_caller]
    pub fn take_bits(&mut self) -> u64 {
        let [high, low] = self.take_integers();
        (high as u64) << 32 | low as u64
    }

    /// Puts something of any other type on the stack.
    pub fn keep<T: 'static>(&mut self, other: T) {
        if self.is_bare() {
            self.grow(1);
        }
        let at = self.empty.iter().position(|own| own.is::<Option<T>>());
        let mut own = at.map_or_else(|| Box::new(None::<T>) as Box<dyn Any>, |at| self.empty.swap_remove(at));
        if let Some(own) = own.downcast_mut::<Option<T>>() {
            *own = Some(other);
        }
        self.others.push(own);
    }

    /// Takes it off again.
    #[track_caller]
    pub fn kept<T: 'static>(&mut self) -> T {
        let Some(mut own) = self.others.pop() else { unbalanced() };
        let Some(other) = own.downcast_mut::<Option<T>>().and_then(Option::take) else { unbalanced() };
        if self.empty.len() < BOXES {
            self.empty.push(own);
        }
        other
    }

    #[cold]
    fn grow(&mut self, by: usize) {
        if self.is_bare()
            && let Some(Buffers { numbers, integers, marks, others, empty }) = taken()
        {
            (self.numbers, self.integers, self.marks) = (numbers, integers, marks);
            (self.others, self.empty) = (others, empty);
        }
        self.numbers.reserve(by.max(64));
        self.integers.reserve(by.max(64));
        self.marks.reserve(64);
    }

    /// Without buffers.
    fn is_bare(&self) -> bool {
        self.numbers.capacity() == 0
    }

    fn buffers(&mut self) -> Buffers<S> {
        Buffers {
            numbers: std::mem::take(&mut self.numbers),
            integers: std::mem::take(&mut self.integers),
            marks: std::mem::take(&mut self.marks),
            others: std::mem::take(&mut self.others),
            empty: std::mem::take(&mut self.empty),
        }
    }
}

impl<S: Scalar> Default for Work<S> {
    fn default() -> Self {
        Work::new()
    }
}

impl<S: Scalar> Drop for Work<S> {
    #[inline]
    fn drop(&mut self) {
        if !self.is_bare() {
            give_back(self.buffers());
        }
    }
}

#[inline]
#[track_caller]
fn taken_off<T: Copy, const N: usize>(stack: &mut Vec<T>) -> [T; N] {
    let Some((_, last)) = stack.split_last_chunk::<N>() else { unbalanced() };
    let last = *last;
    stack.truncate(stack.len() - N);
    last
}

#[cold]
#[track_caller]
fn unbalanced() -> ! {
    panic!("the reverse sweep mirrors the forward sweep");
}

fn taken<S: Scalar>() -> Option<Buffers<S>> {
    let mut last = None;
    exchange(&mut last);
    if last.is_some() {
        return last;
    }
    let take = |pool: &RefCell<Vec<Box<dyn Any>>>| {
        pool.borrow_mut().iter_mut().find_map(|kept| kept.downcast_mut::<Vec<Buffers<S>>>())?.pop()
    };
    POOL.try_with(take).ok().flatten()
}

fn give_back<S: Scalar>(mut buffers: Buffers<S>) {
    let Buffers { numbers, integers, marks, others, .. } = &mut buffers;
    others.clear();
    numbers.clear();
    integers.clear();
    marks.clear();
    if numbers.capacity().max(integers.capacity()).max(marks.capacity()) > LONGEST {
        numbers.shrink_to(LONGEST);
        integers.shrink_to(LONGEST);
        marks.shrink_to(LONGEST);
    }
    let mut given = Some(buffers);
    exchange(&mut given);
    if let Some(before) = given {
        keep(before);
    }
}

fn keep<S: Scalar>(buffers: Buffers<S>) {
    let _ = POOL.try_with(|pool| {
        let mut pool = pool.borrow_mut();
        let own = match pool.iter_mut().position(|kept| kept.is::<Vec<Buffers<S>>>()) {
            Some(own) => own,
            None => {
                pool.push(Box::new(Vec::<Buffers<S>>::with_capacity(KEPT)));
                pool.len() - 1
            }
        };
        if let Some(own) = pool[own].downcast_mut::<Vec<Buffers<S>>>()
            && own.len() < KEPT
        {
            own.push(buffers);
        }
    });
}
