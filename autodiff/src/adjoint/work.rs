//! What a forward sweep leaves for its reverse sweep: a workspace of stacks, from a pool of each thread.
//!
//! Every adjoint takes from the stacks what it put there, last first, and nothing else. A workspace that is dropped, also by a
//! panic of the user's code, goes back to the pool empty.

use std::any::Any;
use std::cell::RefCell;

use crate::Scalar;

/// Stacks of numbers, of integers, of the branches taken and the rounds of loops, and of anything.
#[derive(Debug)]
pub struct Work<S: Scalar> {
    numbers: Vec<S>,
    integers: Vec<usize>,
    marks: Vec<usize>,
    others: Vec<Box<dyn Any>>,
}

thread_local! {
    /// For every type of number a `Vec<Work<S>>`.
    static POOL: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// How many workspaces of a type a thread keeps.
const KEPT: usize = 4;

impl<S: Scalar> Work<S> {
    /// An empty workspace; what it holds first, it holds in buffers of the pool.
    #[inline]
    pub const fn new() -> Self {
        Work { numbers: Vec::new(), integers: Vec::new(), marks: Vec::new(), others: Vec::new() }
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
        let Some((_, last)) = self.numbers.split_last_chunk::<N>() else { unbalanced() };
        let last = *last;
        self.numbers.truncate(self.numbers.len() - N);
        last
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
        let Some((_, last)) = self.integers.split_last_chunk::<N>() else { unbalanced() };
        let last = *last;
        self.integers.truncate(self.integers.len() - N);
        last
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
        self.others.push(Box::new(other));
    }

    /// Takes it off again.
    #[track_caller]
    pub fn kept<T: 'static>(&mut self) -> T {
        let Some(Ok(other)) = self.others.pop().map(|other| other.downcast()) else { unbalanced() };
        *other
    }

    #[cold]
    fn grow(&mut self, by: usize) {
        if self.is_bare() {
            let others = std::mem::take(&mut self.others);
            *self = taken().unwrap_or_default();
            self.others = others;
        }
        self.numbers.reserve(by.max(64));
        self.integers.reserve(by.max(64));
        self.marks.reserve(64);
    }

    /// Without buffers.
    fn is_bare(&self) -> bool {
        self.numbers.capacity() == 0
    }

    fn buffers(&mut self) -> (Vec<S>, Vec<usize>, Vec<usize>) {
        (std::mem::take(&mut self.numbers), std::mem::take(&mut self.integers), std::mem::take(&mut self.marks))
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

#[cold]
#[track_caller]
fn unbalanced() -> ! {
    panic!("the reverse sweep mirrors the forward sweep");
}

fn taken<S: Scalar>() -> Option<Work<S>> {
    let take = |pool: &RefCell<Vec<Box<dyn Any>>>| {
        pool.borrow_mut().iter_mut().find_map(|kept| kept.downcast_mut::<Vec<Work<S>>>())?.pop()
    };
    POOL.try_with(take).ok().flatten()
}

fn give_back<S: Scalar>((mut numbers, mut integers, mut marks): (Vec<S>, Vec<usize>, Vec<usize>)) {
    numbers.clear();
    integers.clear();
    marks.clear();
    let work = Work { numbers, integers, marks, others: Vec::new() };
    let mut given = Some(work);
    let _ = POOL.try_with(|pool| {
        let mut pool = pool.borrow_mut();
        let own = match pool.iter_mut().position(|kept| kept.is::<Vec<Work<S>>>()) {
            Some(own) => own,
            None => {
                pool.push(Box::new(Vec::<Work<S>>::with_capacity(KEPT)));
                pool.len() - 1
            }
        };
        if let Some(own) = pool[own].downcast_mut::<Vec<Work<S>>>()
            && own.len() < KEPT
        {
            own.extend(given.take());
        }
    });
    // One that is not kept must not come back here: its buffers are freed by themselves.
    given.into_iter().for_each(|mut work| drop(work.buffers()));
}
