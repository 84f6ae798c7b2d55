//! Sweeps of several derivatives at once: adjoints of several targets, or tangents for several sources.
//!
//! A place then has `W` numbers side by side, so that each statement is read once for all of them. Where an infinite
//! partial may have met a 0, and where operations and calls know of one cotangent only, [`sweep`](super::sweep) is called for each
//! target instead, which minds that.
#![allow(unsafe_code)]

use super::arena::{LINEAR, Recorded, Statement};
use super::nary::List;
use super::sweep::{self, Adjoints};
use crate::Scalar;
use nalgebra::DMatrix;

/// A row for each place of `y`, a column for each of `x`; place 0 is a constant.
///
/// # Safety
/// `recorded` is of a tape over `T` that is sealed during the call, and has these places.
#[track_caller]
pub(super) unsafe fn jacobian<T: Scalar>(recorded: &Recorded, y: &[usize], x: &[usize]) -> DMatrix<T> {
    let mut jacobian = DMatrix::from_element(y.len(), x.len(), T::ZERO);
    let is_plain = !recorded.has_operations() && !recorded.has_calls() && T::DEPTH == 0;
    // SAFETY: the caller promises it.
    unsafe {
        if x.len() < y.len() && is_plain {
            columns(recorded, y, x, &mut jacobian);
        } else {
            rows(recorded, y, x, is_plain, &mut jacobian);
        }
    }
    jacobian
}

/// # Safety
/// As for [`jacobian`].
#[track_caller]
unsafe fn rows<T: Scalar>(recorded: &Recorded, y: &[usize], x: &[usize], is_plain: bool, jacobian: &mut DMatrix<T>) {
    let mut start = 0;
    while start < y.len() {
        let left = y.len() - start;
        let width = if !is_plain || left == 1 { 1 } else { left.min(if left > 4 { 8 } else { 4 }) };
        let targets = &y[start..start + width];
        // SAFETY: the caller promises it.
        let is_done = unsafe {
            match width {
                1 => false,
                2..=4 => wide_rows::<T, 4>(recorded, targets, x, start, jacobian),
                _ => wide_rows::<T, 8>(recorded, targets, x, start, jacobian),
            }
        };
        if !is_done {
            for (i, &target) in (start..).zip(targets) {
                // SAFETY: the caller promises it.
                let adjoints = unsafe { sweep::backward::<T>(recorded, target, |seed| seed.number(target, T::ONE)) };
                for (j, &place) in x.iter().enumerate().filter(|(_, place)| **place != 0 && target != 0) {
                    jacobian[(i, j)] = adjoints.numbers.get(place).copied().unwrap_or(T::ZERO);
                }
            }
        }
        start += width;
    }
}

/// Fills the rows of at most `W` targets; false if an adjoint is not finite.
///
/// # Safety
/// As for [`jacobian`]; there are no operations and no calls.
unsafe fn wide_rows<T: Scalar, const W: usize>(
    recorded: &Recorded,
    targets: &[usize],
    x: &[usize],
    start: usize,
    jacobian: &mut DMatrix<T>,
) -> bool {
    let len = targets.iter().max().map_or(0, |last| last + 1);
    let mut adjoints = Adjoints::filled::<T>(len, [T::ZERO; W]);
    for (w, &target) in targets.iter().enumerate() {
        adjoints[target][w] = T::ONE;
    }
    // SAFETY: the caller promises it.
    let (statements, partials, indices) =
        unsafe { (recorded.statements(len), recorded.partials::<T>(len), recorded.indices()) };
    backward(statements, partials, indices, recorded.leading, &mut adjoints);
    let leaves = if recorded.late_leaves { len } else { recorded.leading.min(len) };
    if !adjoints[1.min(len)..leaves.max(1.min(len))].iter().flatten().fold(true, |all, x| all & x.all_finite()) {
        return false;
    }
    for (j, &place) in x.iter().enumerate().filter(|(_, place)| **place != 0 && **place < len) {
        for (w, _) in targets.iter().enumerate().filter(|(_, target)| **target != 0) {
            jacobian[(start + w, j)] = adjoints[place][w];
        }
    }
    true
}

fn backward<T: Scalar, const W: usize>(
    statements: &[Statement],
    partials: &[T],
    indices: &[u32],
    first: usize,
    adjoints: &mut [[T; W]],
) {
    let mut m = partials.len();
    for k in (first..statements.len()).rev() {
        let statement = statements[k].resolved(k);
        let x = adjoints[k];
        m -= statement.partials(indices);
        if statement.is_list() {
            List::of(statement, indices).pull_wide(&x, &partials[m..], adjoints);
            continue;
        }
        let (i, j) = ((statement.i & !LINEAR) as usize, (statement.j & !LINEAR) as usize);
        if statement.i & LINEAR == 0 {
            let dx = partials[m];
            (0..W).for_each(|w| adjoints[i][w] += x[w] * dx);
            if statement.is_added() {
                (0..W).for_each(|w| adjoints[j][w] += x[w]);
            } else if j != 0 {
                let dy = partials[m + 1];
                (0..W).for_each(|w| adjoints[j][w] += x[w] * dy);
            }
            continue;
        }
        if i != 0 {
            (0..W).for_each(|w| adjoints[i][w] += x[w]);
        }
        if statement.j & LINEAR != 0 {
            (0..W).for_each(|w| adjoints[j][w] -= x[w]);
        } else if j != 0 {
            (0..W).for_each(|w| adjoints[j][w] += x[w]);
        }
    }
}

/// # Safety
/// As for [`jacobian`]; there are no operations and no calls.
unsafe fn columns<T: Scalar>(recorded: &Recorded, y: &[usize], x: &[usize], jacobian: &mut DMatrix<T>) {
    let mut start = 0;
    while start < x.len() {
        let left = x.len() - start;
        let width = left.min(if left > 4 { 8 } else { 4 });
        let sources = &x[start..start + width];
        // SAFETY: the caller promises it.
        unsafe {
            let is_done = match width {
                1 => false,
                2..=4 => wide_columns::<T, 4>(recorded, y, sources, start, jacobian),
                _ => wide_columns::<T, 8>(recorded, y, sources, start, jacobian),
            };
            if !is_done {
                for (j, &source) in (start..).zip(sources).filter(|(_, source)| **source != 0) {
                    let end = y.iter().max().map_or(0, |last| last + 1);
                    let tangents = sweep::forward::<T>(recorded, source, end);
                    for (i, &place) in y.iter().enumerate().filter(|(_, place)| **place != 0) {
                        jacobian[(i, j)] = tangents[place];
                    }
                }
            }
        }
        start += width;
    }
}

/// Fills the columns of at most `W` sources; false if a tangent is not finite.
///
/// # Safety
/// As for [`columns`].
unsafe fn wide_columns<T: Scalar, const W: usize>(
    recorded: &Recorded,
    y: &[usize],
    sources: &[usize],
    start: usize,
    jacobian: &mut DMatrix<T>,
) -> bool {
    let end = y.iter().max().map_or(0, |last| last + 1);
    let mut tangents = Adjoints::filled::<T>(end, [T::ZERO; W]);
    // SAFETY: the caller promises it.
    let (statements, partials, indices) =
        unsafe { (recorded.statements(end), recorded.partials::<T>(end), recorded.indices()) };
    forward(statements, partials, indices, sources, &mut tangents);
    if !tangents.iter().flatten().fold(true, |all, x| all & x.all_finite()) {
        return false;
    }
    for (i, &place) in y.iter().enumerate().filter(|(_, place)| **place != 0) {
        for (w, _) in sources.iter().enumerate().filter(|(_, source)| **source != 0) {
            jacobian[(i, start + w)] = tangents[place][w];
        }
    }
    true
}

fn forward<T: Scalar, const W: usize>(
    statements: &[Statement],
    partials: &[T],
    indices: &[u32],
    sources: &[usize],
    tangents: &mut [[T; W]],
) {
    let Some(first) = sources.iter().copied().filter(|source| *source != 0).min() else { return };
    let end = statements.len();
    if first >= end {
        return;
    }
    let mut m = partials.len() - statements[first..].iter().map(|s| s.partials(indices)).sum::<usize>();
    for k in first..end {
        let statement = statements[k].resolved(k);
        let count = statement.partials(indices);
        let own = &partials[m..m + count];
        m += count;
        let mut sum = [T::ZERO; W];
        let (i, j) = ((statement.i & !LINEAR) as usize, (statement.j & !LINEAR) as usize);
        if sources.contains(&k) {
            sources.iter().enumerate().filter(|(_, source)| **source == k).for_each(|(w, _)| sum[w] = T::ONE);
        } else if statement.is_list() {
            List::of(statement, indices).push_wide(own, tangents, &mut sum);
        } else if statement.i & LINEAR != 0 {
            let (x, y) = (&tangents[i], &tangents[j]);
            if statement.j & LINEAR == 0 {
                (0..W).for_each(|w| sum[w] = x[w] + y[w]);
            } else {
                (0..W).for_each(|w| sum[w] = x[w] - y[w]);
            }
        } else if j == 0 {
            (0..W).for_each(|w| sum[w] = tangents[i][w] * own[0]);
        } else if statement.is_added() {
            let (x, y) = (&tangents[i], &tangents[j]);
            (0..W).for_each(|w| sum[w] = x[w] * own[0] + y[w]);
        } else {
            let (x, y) = (&tangents[i], &tangents[j]);
            (0..W).for_each(|w| sum[w] = x[w] * own[0] + y[w] * own[1]);
        }
        tangents[k] = sum;
    }
}
