//! The way back: from the adjoint of a target to those of everything it depends on. And the way forward again, for
//! tangents.
#![allow(unsafe_code)]

use super::arena::{Buffer, LINEAR, Recorded, Statement, Use};
use crate::Scalar;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

/// A number for each place of a tape, up to some place.
pub(super) struct Adjoints<T> {
    buffer: Buffer,
    len: usize,
    of: PhantomData<T>,
}

impl<T: Scalar> Adjoints<T> {
    fn zeros(len: usize) -> Adjoints<T> {
        let bytes = len.checked_mul(size_of::<T>()).expect("the adjoints of a tape fit into memory");
        let buffer = Buffer::take::<T>(Use::Adjoints, bytes);
        for k in 0..len {
            // SAFETY: the buffer has room for `len` elements and is aligned to 64.
            unsafe { buffer.start().cast::<T>().add(k).write(T::ZERO) };
        }
        Adjoints { buffer, len, of: PhantomData }
    }
}

impl<T> Deref for Adjoints<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        // SAFETY: `zeros` has written `len` elements, and the buffer is owned.
        unsafe { std::slice::from_raw_parts(self.buffer.start().cast(), self.len) }
    }
}

impl<T> DerefMut for Adjoints<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; the borrow is exclusive.
        unsafe { std::slice::from_raw_parts_mut(self.buffer.start().cast(), self.len) }
    }
}

/// The adjoints of all places up to `target`, where `seed` adds the cotangents of the targets, of which `target` is the last.
///
/// # Safety
/// `recorded` is of a tape over `T` that is sealed, or whose buffers are owned, during the call.
#[track_caller]
pub(super) unsafe fn backward<T: Scalar>(recorded: &Recorded, target: usize, seed: impl Fn(&mut [T])) -> Adjoints<T> {
    // SAFETY: the caller promises it.
    let (statements, partials) = unsafe { (recorded.statements(target + 1), recorded.partials(target + 1)) };
    let first = recorded.leading;
    let mut adjoints = Adjoints::zeros(target + 1);
    seed(&mut adjoints);
    // Over another tape each statement that is skipped is one less to record there.
    if T::DEPTH > 0 {
        sweep_connected(statements, partials, first, &mut adjoints);
        return adjoints;
    }
    // SAFETY: both are of the tape from its beginning, and the adjoints reach to the target as the statements do.
    unsafe { sweep_all(statements, partials, first, &mut adjoints) };
    let leaves = if recorded.late_leaves { target + 1 } else { first.min(target + 1) };
    // An adjoint of 0 times an infinite partial is NaN, which gets to some watched variable.
    if !adjoints[1..leaves].iter().fold(true, |all, adjoint| all & adjoint.all_finite()) {
        adjoints.fill(T::ZERO);
        seed(&mut adjoints);
        sweep_connected(statements, partials, first, &mut adjoints);
    }
    adjoints
}

/// Sweeps every statement from the last one down to `first`.
///
/// # Safety
/// The statements and partials are those of one tape from its beginning, and there is an adjoint for each statement.
#[inline(never)]
unsafe fn sweep_all<T: Scalar>(statements: &[Statement], partials: &[T], first: usize, adjoints: &mut [T]) {
    debug_assert_eq!(statements.len(), adjoints.len());
    if statements.len() <= first {
        return;
    }
    let mut at = Position { statements, adjoints, partials: partials.as_ptr_range().end };
    let mut k = statements.len() - 1;
    // SAFETY: `k` goes down from the last place to `first >= 1`, and every statement is swept once, the last one first.
    unsafe {
        let mut x = *at.adjoint(k);
        while k > first + 1 {
            let Statement { i, j } = at.statement(k);
            let y_place = (j & !LINEAR) as usize;
            if i & LINEAR == 0 || y_place != k - 1 || i != LINEAR | (k - 2) as u32 {
                at.sweep(k, x);
                k -= 1;
                x = *at.adjoint(k);
            } else {
                // An accumulation, `s = s + f(..)`: the adjoint of `s` stays in a register.
                let f = at.adjoint(k - 1);
                if j & LINEAR == 0 {
                    *f += x;
                } else {
                    *f -= x;
                }
                let f = *f;
                at.sweep(k - 1, f);
                k -= 2;
                let s = at.adjoint(k);
                x += *s;
                *s = x;
            }
        }
        at.sweep(k, x);
        if k > first {
            x = *at.adjoint(first);
            at.sweep(first, x);
        }
    }
}

/// How far a sweep has come.
struct Position<'a, T> {
    statements: &'a [Statement],
    adjoints: &'a mut [T],
    /// The end of the partials of the statements that are still to be swept.
    partials: *const T,
}

impl<T: Scalar> Position<'_, T> {
    /// # Safety
    /// `k` is a place below the number of statements.
    #[inline(always)]
    unsafe fn statement(&self, k: usize) -> Statement {
        debug_assert!(k < self.statements.len());
        // SAFETY: the caller promises it.
        unsafe { *self.statements.get_unchecked(k) }
    }

    /// # Safety
    /// `k` is a place below the number of statements.
    #[inline(always)]
    unsafe fn adjoint(&mut self, k: usize) -> &mut T {
        debug_assert!(k < self.adjoints.len());
        // SAFETY: the caller promises it.
        unsafe { self.adjoints.get_unchecked_mut(k) }
    }

    /// Adds to the adjoints of the operands of statement `k`, whose own adjoint is `x`.
    ///
    /// # Safety
    /// `k` is a place below the number of statements, and all statements behind it have been swept, each once.
    #[inline(always)]
    unsafe fn sweep(&mut self, k: usize, x: T) {
        // SAFETY: operands lie before their statement, which was checked when it was recorded. The partials of statement
        // `k` are the last ones that have not been used, as they are written and read in the order of the statements.
        unsafe {
            let Statement { i, j } = self.statement(k);
            let (x_place, y_place) = ((i & !LINEAR) as usize, (j & !LINEAR) as usize);
            if i & LINEAR != 0 {
                *self.adjoint(x_place) += x;
                if j & LINEAR == 0 {
                    *self.adjoint(y_place) += x;
                } else {
                    *self.adjoint(y_place) -= x;
                }
            } else if j == 0 {
                self.partials = self.partials.sub(1);
                let dx = *self.partials;
                *self.adjoint(x_place) += x * dx;
            } else {
                self.partials = self.partials.sub(2);
                let (dx, dy) = (*self.partials, *self.partials.add(1));
                *self.adjoint(x_place) += x * dx;
                *self.adjoint(y_place) += x * dy;
            }
        }
    }
}

/// Sweeps the statements whose adjoints are not structurally 0.
#[inline(never)]
#[track_caller]
fn sweep_connected<T: Scalar>(statements: &[Statement], partials: &[T], first: usize, adjoints: &mut [T]) {
    let mut m = partials.len();
    for k in (first..statements.len()).rev() {
        let statement = statements[k];
        let x = adjoints[k];
        m -= statement.partials();
        if x.is_structural_zero() {
            continue;
        }
        let (i, j) = ((statement.i & !LINEAR) as usize, (statement.j & !LINEAR) as usize);
        if statement.i & LINEAR == 0 {
            adjoints[i] += x * partials[m];
            if j != 0 {
                adjoints[j] += x * partials[m + 1];
            }
            continue;
        }
        if i != 0 {
            adjoints[i] += x;
        }
        if statement.j & LINEAR != 0 {
            adjoints[j] -= x;
        } else if j != 0 {
            adjoints[j] += x;
        }
    }
}

/// The tangents of all places below `end`, where `source` has the tangent 1.
///
/// # Safety
/// As for [`backward`].
pub(super) unsafe fn forward<T: Scalar>(recorded: &Recorded, source: usize, end: usize) -> Adjoints<T> {
    // SAFETY: the caller promises it.
    let (statements, partials) = unsafe { (recorded.statements(end), recorded.partials::<T>(end)) };
    let mut tangents = Adjoints::zeros(end);
    if source >= end {
        return tangents;
    }
    tangents[source] = T::ONE;
    let mut m = partials.len() - statements[source + 1..].iter().map(|s| s.partials()).sum::<usize>();
    let product = |x: T, partial: T| {
        if x.is_structural_zero() { T::ZERO } else { x * partial }
    };
    for k in source + 1..end {
        let statement = statements[k];
        let (x, y) = (tangents[(statement.i & !LINEAR) as usize], tangents[(statement.j & !LINEAR) as usize]);
        tangents[k] = if statement.i & LINEAR == 0 {
            let of_x = product(x, partials[m]);
            if statement.j == 0 { of_x } else { of_x + product(y, partials[m + 1]) }
        } else if statement.j & LINEAR == 0 {
            x + y
        } else {
            x - y
        };
        m += statement.partials();
    }
    tangents
}

/// Marks the places on which the targets depend, themselves included.
pub(super) fn connected(statements: &[Statement], targets: impl Iterator<Item = usize>) -> Vec<u64> {
    let mut marks = vec![0_u64; statements.len().div_ceil(64)];
    targets.for_each(|target| marks[target / 64] |= 1 << (target % 64));
    for (k, statement) in statements.iter().enumerate().rev() {
        if marks[k / 64] >> (k % 64) & 1 != 0 {
            for operand in [statement.i & !LINEAR, statement.j & !LINEAR] {
                marks[operand as usize / 64] |= 1 << (operand % 64);
            }
        }
    }
    marks
}
