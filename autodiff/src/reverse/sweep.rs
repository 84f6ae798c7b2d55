//! The way back: from the adjoint of a target to those of everything it depends on. And the way forward again, for
//! tangents.
#![allow(unsafe_code)]

use super::arena::{Buffer, LINEAR, PRIVATE, Recorded, Statement, Use, has_any_bits};
use super::nary::{Call, List};
use super::operation::{Operand, Operation};
use crate::Scalar;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut};

/// A number for each place of a tape, up to some place.
pub(super) struct Adjoints<T> {
    buffer: Buffer,
    len: usize,
    of: PhantomData<T>,
}

impl<E: Copy> Adjoints<E> {
    /// `zero` for each place of a tape over `T`.
    pub(super) fn filled<T: Scalar>(len: usize, zero: E) -> Adjoints<E> {
        const { assert!(align_of::<E>() <= super::memory::ALIGN) };
        let bytes = len.checked_mul(size_of::<E>()).expect("the adjoints of a tape fit into memory");
        let buffer = Buffer::take::<T>(Use::Adjoints, bytes);
        for k in 0..len {
            // SAFETY: the buffer has room for `len` elements and is aligned to 64.
            unsafe { buffer.start().cast::<E>().add(k).write(zero) };
        }
        Adjoints { buffer, len, of: PhantomData }
    }
}

impl<T: Scalar> Adjoints<T> {
    fn zeros(len: usize) -> Adjoints<T> {
        Adjoints::filled::<T>(len, T::ZERO)
    }
}

impl<T> Deref for Adjoints<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        // SAFETY: `filled` has written `len` elements, and the buffer is owned.
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

/// The adjoints of the matrices of a tape, up to some operation. Those of a matrix are 0 until it is touched.
pub(super) struct MatrixAdjoints<T> {
    elements: Buffer,
    touched: Buffer,
    /// How many elements and operations there are.
    lens: (usize, usize),
    of: PhantomData<T>,
}

impl<T: Scalar> MatrixAdjoints<T> {
    fn zeros(operations: &[Operation<T>]) -> MatrixAdjoints<T> {
        let end =
            |operation: &Operation<T>| operation.adjoint + if operation.is_active { operation.result.len() } else { 0 };
        let elements = operations.last().map_or(0, end);
        let bytes = elements.checked_mul(size_of::<T>()).expect("the adjoints of a tape fit into memory");
        let mut adjoints = MatrixAdjoints {
            elements: Buffer::take::<T>(Use::MatrixAdjoints, bytes),
            touched: Buffer::take::<T>(Use::Touched, operations.len()),
            lens: (elements, operations.len()),
            of: PhantomData,
        };
        adjoints.clear();
        adjoints
    }

    fn clear(&mut self) {
        // SAFETY: the buffer has room for so many bytes.
        unsafe { self.touched.start().write_bytes(0, self.lens.1) };
    }

    fn touched(&mut self) -> &mut [bool] {
        // SAFETY: `clear` has written so many zeros, and only `bool`s are written afterwards.
        unsafe { std::slice::from_raw_parts_mut(self.touched.start().cast(), self.lens.1) }
    }

    fn is_touched(&self, index: usize) -> bool {
        assert!(index < self.lens.1);
        // SAFETY: as in `touched`.
        unsafe { self.touched.start().cast::<bool>().add(index).read() }
    }

    fn elements(&mut self) -> &mut [MaybeUninit<T>] {
        // SAFETY: the buffer has room for so many elements and is aligned to 64.
        unsafe { std::slice::from_raw_parts_mut(self.elements.start().cast(), self.lens.0) }
    }

    /// The adjoints of the operation `index`, unless they are all 0 because nothing depends on it.
    pub(super) fn get(&self, index: usize, operation: &Operation<T>) -> Option<&[T]> {
        if index >= self.lens.1 || !operation.is_active || !self.is_touched(index) {
            return None;
        }
        let (start, len) = (operation.adjoint, operation.result.len());
        assert!(start + len <= self.lens.0);
        // SAFETY: the elements are in the buffer, and touched ones have been written.
        Some(unsafe { std::slice::from_raw_parts(self.elements.start().cast::<T>().add(start), len) })
    }

    /// The adjoints of the operation `index`, and those of a later one that has been touched.
    fn touch(&mut self, index: usize, operation: &Operation<T>, later: Option<&Operation<T>>) -> (&mut [T], &[T]) {
        let (own, later, is_fresh) = self.touch_fresh(index, operation, later);
        if is_fresh {
            own.fill(T::ZERO);
        }
        (own, later)
    }

    /// The same, and whether the first ones hold any numbers, which are to be written, not added to.
    fn touch_fresh(
        &mut self,
        index: usize,
        operation: &Operation<T>,
        later: Option<&Operation<T>>,
    ) -> (&mut [T], &[T], bool) {
        let is_first = !std::mem::replace(&mut self.touched()[index], true);
        let (start, len) = (operation.adjoint, operation.result.len());
        let (later_start, later_len) = later.map_or((start + len, 0), |later| (later.adjoint, later.result.len()));
        let (before, behind) = self.elements().split_at_mut(later_start);
        let (own, later) = (&mut before[start..][..len], &behind[..later_len]);
        if is_first && !has_any_bits::<T>() {
            own.fill(MaybeUninit::new(T::ZERO));
        } else if is_first && cfg!(debug_assertions) {
            own.fill(MaybeUninit::new(T::lit(f64::NAN)));
        }
        // SAFETY: the elements of `own` are numbers, and those of `later`, which was touched, have been since that was done.
        unsafe { (&mut *(std::ptr::from_mut(own) as *mut [T]), &*(std::ptr::from_ref(later) as *const [T]), is_first) }
    }
}

/// The adjoints of a tape.
pub(super) struct AllAdjoints<T> {
    pub(super) numbers: Adjoints<T>,
    pub(super) matrices: Option<MatrixAdjoints<T>>,
}

/// Where the cotangents of targets are added.
pub(super) struct Target<'a, T> {
    pub(super) adjoints: &'a mut AllAdjoints<T>,
    statements: &'a [Statement],
    operations: &'a [Operation<T>],
}

impl<T: Scalar> Target<'_, T> {
    pub(super) fn number(&mut self, place: usize, cotangent: T) {
        self.adjoints.numbers[place] += cotangent;
    }

    pub(super) fn matrix(&mut self, place: usize, mut cotangent: impl FnMut(usize) -> T) {
        let index = self.statements[place].operation().expect("a matrix is an operation's result") as usize;
        let operation = &self.operations[index];
        if let (true, Some(matrices)) = (operation.is_active, &mut self.adjoints.matrices) {
            let (own, _) = matrices.touch(index, operation, None);
            own.iter_mut().enumerate().for_each(|(k, adjoint)| *adjoint += cotangent(k));
        }
    }
}

/// A sweep that has come to an operation: what its pullback reads and adds to.
pub(crate) struct Sweep<'a, T> {
    operations: &'a [Operation<T>],
    payload: &'a [T],
    indices: &'a [u32],
    adjoints: &'a mut [T],
    matrices: &'a mut MatrixAdjoints<T>,
}

impl<'a, T: Scalar> Sweep<'a, T> {
    /// The adjoint of an operation's result, a number.
    #[inline]
    pub(crate) fn number(&self, operation: &Operation<T>) -> T {
        self.adjoints[operation.place as usize]
    }

    /// What was saved for the pullback.
    #[inline]
    pub(crate) fn saved(&self, operation: &Operation<T>) -> &'a [T] {
        &self.payload[operation.saved..][..operation.saved_len]
    }

    /// The elements of an operation's result, a matrix.
    #[inline]
    pub(crate) fn result(&self, operation: &Operation<T>) -> &'a [T] {
        operation.result.of(self.payload)
    }

    /// The rows and columns of operand `n`, a matrix.
    #[inline]
    pub(crate) fn shape(&self, operation: &Operation<T>, n: usize) -> (usize, usize) {
        match operation.operands[n] {
            Operand::Matrix(index) => {
                let stored = self.operations[index as usize].result;
                (stored.rows, stored.columns)
            }
            _ => (0, 0),
        }
    }

    /// The elements of operand `n`, a matrix, column after column.
    #[inline]
    pub(crate) fn value(&self, operation: &Operation<T>, n: usize) -> &'a [T] {
        match operation.operands[n] {
            Operand::Matrix(index) => self.operations[index as usize].result.of(self.payload),
            _ => &[],
        }
    }

    /// Calls `f` with the adjoints of operand `n`, a matrix, to be added to, and those of the result, if that is a
    /// matrix. Does nothing if the operand is a constant.
    #[inline]
    pub(crate) fn accumulate(&mut self, operation: &Operation<T>, n: usize, f: impl FnOnce(&mut [T], &[T])) {
        if let Operand::Matrix(index) = operation.operands[n] {
            self.accumulate_matrix(operation, index, f);
        }
    }

    /// The same, with whether the adjoints are *fresh*: nothing has been added to them, they hold any numbers and must all be written.
    /// This saves a pass over them.
    #[inline]
    pub(crate) fn accumulate_fresh(
        &mut self,
        operation: &Operation<T>,
        n: usize,
        f: impl FnOnce(&mut [T], &[T], bool),
    ) {
        if let Operand::Matrix(index) = operation.operands[n] {
            let operand = &self.operations[index as usize];
            if operand.is_active {
                let later = operation.is_matrix.then_some(operation);
                let (own, of_result, is_fresh) = self.matrices.touch_fresh(index as usize, operand, later);
                f(own, of_result, is_fresh);
            }
        }
    }

    fn accumulate_matrix(&mut self, operation: &Operation<T>, index: u32, f: impl FnOnce(&mut [T], &[T])) {
        let operand = &self.operations[index as usize];
        if operand.is_active {
            let (own, of_result) =
                self.matrices.touch(index as usize, operand, operation.is_matrix.then_some(operation));
            f(own, of_result);
        }
    }

    /// Calls `f` with the shape and the adjoints of each matrix of operand `n`, a list of such, and those of the result.
    pub(crate) fn accumulate_list(
        &mut self,
        operation: &Operation<T>,
        n: usize,
        mut f: impl FnMut((usize, usize), Option<&mut [T]>, &[T]),
    ) {
        let Operand::Matrices(from, to) = operation.operands[n] else { return };
        for &index in &self.indices[from as usize..to as usize] {
            let operand = &self.operations[index as usize];
            let shape = (operand.result.rows, operand.result.columns);
            if operand.is_active {
                self.accumulate_matrix(operation, index, |own, of_result| f(shape, Some(own), of_result));
            } else {
                f(shape, None, &[]);
            }
        }
    }

    /// Adds to the adjoint of operand `n`, a number, what `f` makes of the adjoints of the result, if that is a matrix.
    #[inline]
    pub(crate) fn accumulate_number(&mut self, operation: &Operation<T>, n: usize, f: impl FnOnce(&[T]) -> T) {
        if let Operand::Number(place) = operation.operands[n] {
            let of_result = self.adjoints_of_result(operation);
            self.adjoints[place as usize] += f(of_result);
        }
    }

    /// Adds to the adjoints of operand `n`, a list of numbers, what `f` says for each position in the list.
    #[inline]
    pub(crate) fn accumulate_numbers(&mut self, operation: &Operation<T>, n: usize, mut f: impl FnMut(usize) -> T) {
        let Operand::Numbers(from, to) = operation.operands[n] else { return };
        let mut k = 0;
        for run in self.indices[from as usize..to as usize].chunks_exact(3) {
            let &[first, distance, count] = run else { continue };
            if first == 0 && distance == 0 {
                k += count as usize;
                continue;
            }
            let mut place = first;
            for _ in 0..count {
                self.adjoints[place as usize] += f(k);
                place = place.wrapping_add(distance);
                k += 1;
            }
        }
    }

    /// [`accumulate_numbers`](Sweep::accumulate_numbers) from the adjoints of the result, a matrix.
    pub(crate) fn accumulate_elements(&mut self, operation: &Operation<T>, n: usize) {
        let of_result = std::ptr::from_ref(self.adjoints_of_result(operation));
        // SAFETY: the adjoints of matrices do not change below, and live as long as `self`.
        self.accumulate_numbers(operation, n, |k| unsafe { &*of_result }[k]);
    }

    /// The adjoints of the result, a matrix; none of a number.
    pub(crate) fn adjoints_of_result(&self, operation: &Operation<T>) -> &[T] {
        if !operation.is_matrix {
            return &[];
        }
        let (start, len) = (operation.adjoint, operation.result.len());
        assert!(start + len <= self.matrices.lens.0);
        // SAFETY: the elements are in the buffer; they have been written, as the pullback of a matrix that has not been
        // touched is not called.
        unsafe { std::slice::from_raw_parts(self.matrices.elements.start().cast::<T>().add(start), len) }
    }

    /// Calls the pullback of the operation `index`, unless its result has no adjoint. Whether that, a number, is not finite.
    #[inline]
    fn pull(&mut self, index: usize) -> bool {
        let operation = &self.operations[index];
        if !operation.is_active {
            return false;
        }
        let mut is_suspicious = false;
        if operation.is_matrix {
            if !self.matrices.is_touched(index) {
                return false;
            }
        } else {
            let adjoint = self.number(operation);
            if adjoint.is_structural_zero() {
                return false;
            }
            is_suspicious = !adjoint.all_finite();
        }
        (operation.pullback)(operation, self);
        is_suspicious
    }
}

/// The adjoints of all places up to `target`, where `seed` adds the cotangents of the targets, of which `target` is the last.
///
/// # Safety
/// `recorded` is of a tape over `T` that is sealed, or whose buffers are owned, during the call.
#[track_caller]
pub(super) unsafe fn backward<T: Scalar>(
    recorded: &Recorded,
    target: usize,
    seed: impl Fn(&mut Target<'_, T>),
) -> AllAdjoints<T> {
    // SAFETY: the caller promises it.
    let (statements, partials) = unsafe { (recorded.statements(target + 1), recorded.partials(target + 1)) };
    let first = recorded.leading;
    let mut adjoints = AllAdjoints { numbers: Adjoints::zeros(target + 1), matrices: None };
    let mut operations: &[Operation<T>] = &[];
    if recorded.has_operations() {
        // SAFETY: the caller promises it.
        operations = unsafe { recorded.operations(target + 1) };
        adjoints.matrices = Some(MatrixAdjoints::zeros(operations));
    }
    seed(&mut Target { adjoints: &mut adjoints, statements, operations });
    // Over another tape each statement that is skipped is one less to record there.
    let mut is_sound = if T::DEPTH > 0 {
        // SAFETY: the caller promises it.
        unsafe { sweep_pieces::<T, true>(recorded, statements, partials, operations, first, &mut adjoints) };
        return adjoints;
    } else {
        // SAFETY: as above, for each piece between operations; each is swept once, the last one first.
        unsafe { sweep_pieces::<T, false>(recorded, statements, partials, operations, first, &mut adjoints) }
    };
    let leaves = if recorded.late_leaves { target + 1 } else { first.min(target + 1) };
    is_sound &= adjoints.numbers[1..leaves].iter().fold(true, |all, adjoint| all & adjoint.all_finite());
    // An adjoint of 0 times an infinite partial is NaN, which gets to some watched variable, or into an operation.
    if !is_sound {
        adjoints.numbers.fill(T::ZERO);
        adjoints.matrices.iter_mut().for_each(|matrices| matrices.clear());
        seed(&mut Target { adjoints: &mut adjoints, statements, operations });
        // SAFETY: the caller promises it.
        unsafe { sweep_pieces::<T, true>(recorded, statements, partials, operations, first, &mut adjoints) };
    }
    adjoints
}

/// Sweeps the statements between operations, those that are connected or all of them, and the operations by their
/// pullbacks. False if an operation was given an adjoint that is not finite.
///
/// # Safety
/// As for [`backward`] and [`sweep_all`].
#[track_caller]
unsafe fn sweep_pieces<T: Scalar, const CONNECTED: bool>(
    recorded: &Recorded,
    statements: &[Statement],
    mut partials: &[T],
    operations: &[Operation<T>],
    first: usize,
    adjoints: &mut AllAdjoints<T>,
) -> bool {
    // SAFETY: the caller promises it.
    let (indices, calls) = unsafe { (recorded.indices(), recorded.calls()) };
    let lists = Lists { indices, calls };
    let mut is_sound = true;
    let mut end = statements.len();
    if let Some(matrices) = adjoints.matrices.as_mut() {
        // SAFETY: the caller promises it.
        let payload = unsafe { recorded.payload() };
        for (index, operation) in operations.iter().enumerate().rev() {
            let place = operation.place as usize;
            if place < first {
                break;
            }
            let (statements, numbers) = (&statements[..end], &mut adjoints.numbers[..end]);
            // SAFETY: the caller promises it; the statements from `end` on have been swept, with their partials.
            partials = unsafe { sweep_piece::<T, CONNECTED>(statements, partials, lists, place + 1, numbers) };
            let adjoints = &mut adjoints.numbers;
            is_sound &= !Sweep { operations, payload, indices, adjoints, matrices }.pull(index);
            end = place;
        }
    }
    let (statements, numbers) = (&statements[..end], &mut adjoints.numbers[..end]);
    // SAFETY: as above.
    unsafe { sweep_piece::<T, CONNECTED>(statements, partials, lists, first, numbers) };
    is_sound
}

/// Sweeps statements among which there are no operations, in the cheapest way.
///
/// # Safety
/// As for [`sweep_all`].
#[inline]
#[track_caller]
unsafe fn sweep_piece<'p, T: Scalar, const CONNECTED: bool>(
    statements: &[Statement],
    partials: &'p [T],
    lists: Lists<'_>,
    first: usize,
    adjoints: &mut [T],
) -> &'p [T] {
    if CONNECTED {
        return sweep_connected(statements, partials, lists, first, adjoints);
    }
    // SAFETY: the caller promises it. Without indices there are no n-ary statements.
    unsafe {
        match lists.indices.is_empty() {
            true if statements.len() < FAR => {
                sweep_all::<T, false, false>(statements, partials, lists, first, adjoints)
            }
            true => sweep_all::<T, false, true>(statements, partials, lists, first, adjoints),
            false => sweep_all::<T, true, false>(statements, partials, lists, first, adjoints),
        }
    }
}

/// From so many statements on they do not lie in a near cache any more.
const FAR: usize = 1 << 20;

/// Asks for the memory there before it is needed.
#[inline(always)]
fn prefetch<E>(place: *const E) {
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    // SAFETY: every processor of this kind has the instruction, and it reads nothing, wherever the place is.
    unsafe {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        _mm_prefetch::<_MM_HINT_T0>(place.cast());
    }
    #[cfg(not(all(target_arch = "x86_64", not(miri))))]
    let _ = place;
}

/// Sweeps every statement from the last one down to `first`, with their memory asked for ahead if `IS_FAR`.
///
/// # Safety
/// The statements, partials and indices are those of one tape from its beginning, there is an adjoint for each statement,
/// and from `first >= 1` on there are no operations, and unless `LISTS` no n-ary statements. Returns the partials of the statements below `first`.
#[inline(never)]
unsafe fn sweep_all<'p, T: Scalar, const LISTS: bool, const IS_FAR: bool>(
    statements: &[Statement],
    partials: &'p [T],
    lists: Lists<'_>,
    first: usize,
    adjoints: &mut [T],
) -> &'p [T] {
    debug_assert_eq!(statements.len(), adjoints.len());
    if statements.len() <= first {
        return partials;
    }
    let mut k = statements.len() - 1;
    let (all_statements, all_adjoints) = (statements, &mut *adjoints);
    let (statements, adjoints) = (all_statements.as_ptr(), all_adjoints.as_mut_ptr());
    let mut end = partials.as_ptr_range().end;
    // SAFETY: `k` goes down from the last place to `first >= 1`, and every statement is swept once, the last one first.
    // Operands lie before their statement, which was checked when it was recorded. The partials of statement
    // `k` are the last ones that have not been used, as they are written and read in the order of the statements.
    unsafe {
        let mut x = *adjoints.add(k);
        loop {
            if IS_FAR {
                // What is swept while it comes takes about a kilobyte.
                prefetch(adjoints.wrapping_add(k).wrapping_sub(128));
                prefetch(statements.wrapping_add(k).wrapping_sub(128));
                prefetch(end.wrapping_sub(192));
            }
            let Statement { i, j } = *statements.add(k);
            // An operand that often is the next statement to be swept, and its adjoint, which then stays in a register.
            let near: u32;
            let sum: T;
            if i & LINEAR != 0 {
                let i = i & !LINEAR;
                let i_sum = *adjoints.add(i as usize) + x;
                *adjoints.add(i as usize) = i_sum;
                if j & PRIVATE == PRIVATE {
                    // With a product that no other statement has: its adjoint is `x` alone.
                    near = i;
                    if j & LINEAR != 0 {
                        x = -x;
                    }
                    k -= 1;
                    let Statement { i, j } = *statements.add(k);
                    end = end.sub(2);
                    *adjoints.add(i as usize) += x * *end;
                    *adjoints.add(j as usize) += x * *end.add(1);
                    // As in `s + s * y`.
                    sum = if i == near || j == near { *adjoints.add(near as usize) } else { i_sum };
                } else {
                    near = j & !LINEAR;
                    let adjoint = *adjoints.add(near as usize);
                    sum = if j & LINEAR == 0 { adjoint + x } else { adjoint - x };
                    *adjoints.add(near as usize) = sum;
                }
            } else if j == 0 {
                end = end.sub(1);
                near = i;
                sum = *adjoints.add(i as usize) + x * *end;
                *adjoints.add(i as usize) = sum;
            } else if j > LINEAR {
                end = end.sub(1);
                *adjoints.add(i as usize) += x * *end;
                near = j & !LINEAR;
                sum = *adjoints.add(near as usize) + x;
                *adjoints.add(near as usize) = sum;
            } else {
                if LISTS && j == LINEAR {
                    let list = List::of(Statement { i, j }, lists.indices);
                    if let Some(call) = list.call() {
                        list.pull_call(call, lists.calls, k, all_adjoints);
                    } else {
                        end = end.sub(list.partials());
                        list.pull(x, std::slice::from_raw_parts(end, list.partials()), all_adjoints);
                    }
                } else {
                    end = end.sub(2);
                    *adjoints.add(i as usize) += x * *end;
                    *adjoints.add(j as usize) += x * *end.add(1);
                }
                if k == first {
                    break;
                }
                k -= 1;
                x = *adjoints.add(k);
                continue;
            }
            if k == first {
                break;
            }
            k -= 1;
            // In 32 bits, as `k` would otherwise become the operand where they are equal, and wait for it.
            x = if near == k as u32 { sum } else { *adjoints.add(k) };
        }
        std::slice::from_raw_parts(partials.as_ptr(), end.offset_from_unsigned(partials.as_ptr()))
    }
}

/// What n-ary statements need besides their partials.
#[derive(Clone, Copy)]
struct Lists<'a> {
    indices: &'a [u32],
    calls: &'a [Call],
}

/// Sweeps the statements whose adjoints are not structurally 0.
#[inline(never)]
#[track_caller]
fn sweep_connected<'p, T: Scalar>(
    statements: &[Statement],
    partials: &'p [T],
    lists: Lists<'_>,
    first: usize,
    adjoints: &mut [T],
) -> &'p [T] {
    let mut m = partials.len();
    for k in (first..statements.len()).rev() {
        let statement = statements[k].resolved(k);
        let x = adjoints[k];
        m -= statement.partials(lists.indices);
        if statement.is_list() {
            let list = List::of(statement, lists.indices);
            if let Some(call) = list.call() {
                list.pull_call(call, lists.calls, k, adjoints);
            } else if !x.is_structural_zero() {
                list.pull(x, &partials[m..], adjoints);
            }
            continue;
        }
        if x.is_structural_zero() {
            continue;
        }
        let (i, j) = ((statement.i & !LINEAR) as usize, (statement.j & !LINEAR) as usize);
        if statement.i & LINEAR == 0 {
            adjoints[i] += x * partials[m];
            if statement.is_added() {
                adjoints[j] += x;
            } else if j != 0 {
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
    &partials[..m]
}

/// The tangents of all places below `end`, where `source` has the tangent 1.
///
/// # Safety
/// As for [`backward`], and there are no operations before `end`.
pub(super) unsafe fn forward<T: Scalar>(recorded: &Recorded, source: usize, end: usize) -> Adjoints<T> {
    // SAFETY: the caller promises it.
    let (statements, partials, indices) =
        unsafe { (recorded.statements(end), recorded.partials::<T>(end), recorded.indices()) };
    let mut tangents = Adjoints::zeros(end);
    if source >= end {
        return tangents;
    }
    tangents[source] = T::ONE;
    let mut m = partials.len() - statements[source + 1..].iter().map(|s| s.partials(indices)).sum::<usize>();
    let product = |x: T, partial: T| {
        if x.is_structural_zero() { T::ZERO } else { x * partial }
    };
    for k in source + 1..end {
        let statement = statements[k].resolved(k);
        if statement.is_list() {
            let list = List::of(statement, indices);
            tangents[k] = list.push(&partials[m..][..list.partials()], &tangents);
            m += list.partials();
            continue;
        }
        let (x, y) = (tangents[(statement.i & !LINEAR) as usize], tangents[(statement.j & !LINEAR) as usize]);
        tangents[k] = if statement.i & LINEAR == 0 {
            let of_x = product(x, partials[m]);
            match statement.j {
                0 => of_x,
                _ if statement.is_added() => of_x + y,
                _ => of_x + product(y, partials[m + 1]),
            }
        } else if statement.j & LINEAR == 0 {
            x + y
        } else {
            x - y
        };
        m += statement.partials(indices);
    }
    tangents
}

/// Marks the places on which the targets depend, themselves included.
pub(super) fn connected<T: Scalar>(
    statements: &[Statement],
    operations: &[Operation<T>],
    indices: &[u32],
    targets: impl Iterator<Item = usize>,
) -> Vec<u64> {
    let mut marks = vec![0_u64; statements.len().div_ceil(64)];
    targets.for_each(|target| marks[target / 64] |= 1 << (target % 64));
    for (k, statement) in statements.iter().enumerate().rev() {
        if marks[k / 64] >> (k % 64) & 1 == 0 {
            continue;
        }
        let mut mark = |place: u32| marks[place as usize / 64] |= 1 << (place % 64);
        let statement = statement.resolved(k);
        match statement.operation() {
            Some(index) => for_each_operand(&operations[index as usize], operations, indices, mark),
            None if statement.is_list() => List::of(statement, indices).for_each(|place| mark(place as u32)),
            None => [statement.i & !LINEAR, statement.j & !LINEAR].into_iter().for_each(&mut mark),
        }
    }
    marks
}

/// Calls `f` with the place of each operand.
fn for_each_operand<T>(operation: &Operation<T>, operations: &[Operation<T>], indices: &[u32], mut f: impl FnMut(u32)) {
    let place = |index: u32| operations[index as usize].place;
    for operand in operation.operands {
        match operand {
            Operand::None => {}
            Operand::Number(place) => f(place),
            Operand::Matrix(index) => f(place(index)),
            Operand::Matrices(from, to) => {
                indices[from as usize..to as usize].iter().for_each(|&index| f(place(index)))
            }
            Operand::Numbers(from, to) => {
                for run in indices[from as usize..to as usize].chunks_exact(3) {
                    (0..run[2]).for_each(|k| f(run[0].wrapping_add(run[1].wrapping_mul(k))));
                }
            }
        }
    }
}
