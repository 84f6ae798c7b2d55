//! Where the tapes of a thread keep their statements. Work in progress: nothing is recorded yet.

use crate::Scalar;

/// The statement `y = x`: nothing to record.
#[inline]
#[track_caller]
pub(crate) fn same<T: Scalar>(x: u64) -> u64 {
    if x == 0 {
        0
    } else {
        unimplemented!("recording")
    }
}

/// The statement `y = x + y`, or `x - y` if `minus`.
#[inline]
#[track_caller]
pub(crate) fn linear<T: Scalar>(x: u64, y: u64, _minus: bool) -> u64 {
    same::<T>(x | y)
}

/// The statement `y = -x`.
#[inline]
#[track_caller]
pub(crate) fn negated<T: Scalar>(x: u64) -> u64 {
    same::<T>(x)
}

/// A statement of one operand.
#[inline]
#[track_caller]
pub(crate) fn unary<T: Scalar>(x: u64, _dx: T) -> u64 {
    same::<T>(x)
}

/// A statement of two operands.
#[inline]
#[track_caller]
pub(crate) fn binary<T: Scalar>(x: u64, y: u64, _dx: T, _dy: T) -> u64 {
    same::<T>(x | y)
}
