//! What adjoints of functions of matrices and structs call: pullbacks of operators and methods of whole matrices, and cotangents of
//! things whose types the macro does not know.
//!
//! There the macro sees no types: `a * b` may be a product of numbers, of matrices or of integers, and a field may be
//! `#[constant]`. So operators are traits here, and what is made of plain floats or of no numbers at all has a cotangent
//! that nobody reads.

use std::borrow::Cow;
use std::marker::PhantomData;

use nalgebra::allocator::Allocator;
use nalgebra::constraint::{DimEq, SameNumberOfColumns, SameNumberOfRows, ShapeConstraint};
use nalgebra::storage::{RawStorage, RawStorageMut, Storage};
use nalgebra::{ArrayStorage, Const, DefaultAllocator, Dim, Matrix, OMatrix, U1, VecStorage, ViewStorageMut};

use super::{Accumulate, Cotangent, Late, Take};
use crate::lift::Floats;
use crate::matrix::operators::{Matrices, Times};
use crate::matrix::{Strided, StridedMut, gemm, numbers, numbers_mut};
use crate::matrix::{inner, temporary};
pub use crate::matrix::{kronecker_left, kronecker_right};
use crate::{Scalar, Shape};

// Cotangents.

impl<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim, A: RawStorageMut<S, R, C>, B: RawStorage<S, R2, C2>>
    Accumulate<Matrix<S, R2, C2, B>> for Matrix<S, R, C, A>
where
    ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
{
    #[inline]
    #[track_caller]
    fn accumulate(&mut self, c: Matrix<S, R2, C2, B>) {
        add_matrix(self, &c);
    }
    #[inline]
    #[track_caller]
    fn accumulate_ref(&mut self, c: &Matrix<S, R2, C2, B>) {
        add_matrix(self, c);
    }
    #[inline]
    #[track_caller]
    fn set(&mut self, _: impl FnOnce(&mut Self), c: Matrix<S, R2, C2, B>) {
        set_matrix(self, &c);
    }
    #[inline]
    #[track_caller]
    fn set_ref(&mut self, _: impl FnOnce(&mut Self), c: &Matrix<S, R2, C2, B>) {
        set_matrix(self, c);
    }
}

/// Where a rule leaves the cotangent of an operand: a [`Cotangent`] of its shape, or a part of one, as the operand was a view.
#[diagnostic::on_unimplemented(
    message = "the cotangent of this argument, `{Self}`, is not of the operand's shape, `{B}`",
    note = "pass the matrix, or a view with `.into_owned()` behind it; `#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait OperandCotangent<B> {
    /// Puts it there, or adds it and gives it back.
    fn leave(self, c: B) -> Option<B>;
}
impl<G: Cotangent<B>, B: Accumulate<B> + Clone> OperandCotangent<B> for G {
    #[inline]
    #[track_caller]
    fn leave(self, c: B) -> Option<B> {
        self.add_own(c)
    }
}

/// A view in the cotangent of a matrix.
macro_rules! parts {
    ($([$($generic:tt)*] $R:ty, $C:ty, $Own:ty;)*) => {$(
        impl<S: Scalar, $($generic)*, RS: Dim, CS: Dim> OperandCotangent<Matrix<S, $R, $C, $Own>>
            for &mut Matrix<S, $R, $C, ViewStorageMut<'_, S, $R, $C, RS, CS>>
        where
            $Own: RawStorage<S, $R, $C>,
        {
            #[inline]
            #[track_caller]
            fn leave(self, c: Matrix<S, $R, $C, $Own>) -> Option<Matrix<S, $R, $C, $Own>> {
                add_matrix(self, &c);
                Some(c)
            }
        }
    )*};
}
parts! {
    [R: Dim, C: Dim] R, C, VecStorage<S, R, C>;
    [const R: usize, const C: usize] Const<R>, Const<C>, ArrayStorage<S, R, C>;
}

#[track_caller]
fn set_matrix<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    bar: &mut Matrix<S, R, C, impl RawStorageMut<S, R, C>>,
    c: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
) {
    assert_eq!(bar.shape(), c.shape(), "a cotangent of another shape");
    match (numbers_mut(bar), numbers(c)) {
        (Some(bar), Cow::Borrowed(c)) => bar.copy_from_slice(c),
        _ => bar.iter_mut().zip(c.iter()).for_each(|(bar, c)| *bar = *c),
    }
}

#[track_caller]
fn add_matrix<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    bar: &mut Matrix<S, R, C, impl RawStorageMut<S, R, C>>,
    c: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
) {
    assert_eq!(bar.shape(), c.shape(), "a cotangent of another shape");
    match (numbers_mut(bar), numbers(c)) {
        (Some(bar), Cow::Borrowed(c)) => bar.iter_mut().zip(c).for_each(|(bar, c)| *bar += *c),
        _ => bar.iter_mut().zip(c.iter()).for_each(|(bar, c)| *bar += *c),
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Take for Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Taken = OMatrix<S, R, C>;
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        let (rows, columns) = self.shape_generic();
        if let Some(own) = numbers_mut(self) {
            let taken = OMatrix::from_column_slice_generic(rows, columns, own);
            own.fill(S::NIL);
            return taken;
        }
        OMatrix::from_iterator_generic(rows, columns, self.iter_mut().map(|bar| std::mem::replace(bar, S::NIL)))
    }
}

/// A cotangent that is a product, which is added without being made first.
#[derive(Debug)]
pub struct OfProduct<'l, 'r, S: Clone> {
    left: Cow<'l, [S]>,
    right: Cow<'r, [S]>,
    /// The rows and columns of the operands as they lie.
    shapes: [(usize, usize); 2],
    /// Which of them is transposed.
    transposed: [bool; 2],
}

impl<'l, 'r, S: Scalar> OfProduct<'l, 'r, S> {
    fn new<R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
        left: &'l Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
        right: &'r Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
        transposed: [bool; 2],
    ) -> Self {
        OfProduct { left: numbers(left), right: numbers(right), shapes: [left.shape(), right.shape()], transposed }
    }

    fn operands(&self) -> [Strided<'_, S>; 2] {
        let [left, right] = self.shapes;
        let both =
            [Strided::column_major(&self.left, left.0, left.1), Strided::column_major(&self.right, right.0, right.1)];
        let [left, right] = self.transposed;
        [if left { both[0].transpose() } else { both[0] }, if right { both[1].transpose() } else { both[1] }]
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Accumulate<OfProduct<'_, '_, S>> for Matrix<S, R, C, A> {
    #[track_caller]
    fn accumulate(&mut self, c: OfProduct<'_, '_, S>) {
        let (shape, [left, right]) = (self.shape(), c.operands());
        // Numbers with derivatives have a product of their own, which does not add.
        if let (0, Some(own)) = (S::DEPTH, numbers_mut(self)) {
            return gemm(S::Base::ONE, left, right, S::Base::ONE, StridedMut::column_major(own, shape.0, shape.1));
        }
        let mut product = vec![S::ZERO; shape.0 * shape.1];
        gemm(S::Base::ONE, left, right, S::Base::ZERO, StridedMut::column_major(&mut product, shape.0, shape.1));
        self.iter_mut().zip(product).for_each(|(bar, c)| *bar += c);
    }
    #[track_caller]
    fn set(&mut self, zero: impl FnOnce(&mut Self), c: OfProduct<'_, '_, S>) {
        let (shape, [left, right]) = (self.shape(), c.operands());
        if let Some(own) = numbers_mut(self) {
            return gemm(S::Base::ONE, left, right, S::Base::ZERO, StridedMut::column_major(own, shape.0, shape.1));
        }
        zero(self);
        self.accumulate(c);
    }
}

/// A cotangent that is added as it is.
#[derive(Debug)]
pub struct Same<'b, C>(&'b C);

impl<B: Accumulate<C> + ?Sized, C: Clone> Accumulate<Same<'_, C>> for B {
    #[inline]
    #[track_caller]
    fn accumulate(&mut self, c: Same<'_, C>) {
        self.accumulate_ref(c.0);
    }
    #[inline]
    #[track_caller]
    fn set(&mut self, zero: impl FnOnce(&mut Self), c: Same<'_, C>) {
        self.set_ref(zero, c.0);
    }
}

/// One cotangent for every element, as of a sum.
#[derive(Debug)]
pub struct Spread<C>(pub C);

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Accumulate<Spread<S>> for Matrix<S, R, C, A> {
    #[inline]
    fn accumulate(&mut self, c: Spread<S>) {
        self.iter_mut().for_each(|bar| *bar += c.0);
    }
    #[inline]
    fn set(&mut self, _: impl FnOnce(&mut Self), c: Spread<S>) {
        self.fill(c.0);
    }
}

impl<S: Scalar> Accumulate<Spread<S>> for S {
    #[inline]
    fn accumulate(&mut self, c: Spread<S>) {
        *self += c.0;
    }
}

/// One cotangent for every element of the diagonal, as of a trace.
#[derive(Debug)]
pub struct Diagonal<C>(pub C);

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Accumulate<Diagonal<S>> for Matrix<S, R, C, A> {
    #[inline]
    fn accumulate(&mut self, c: Diagonal<S>) {
        (0..self.nrows()).for_each(|i| self[(i, i)] += c.0);
    }
}

/// A row for every row, as of their sum.
#[derive(Debug)]
pub struct EachRow<C>(pub C);

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>, C2: Dim, B: RawStorage<S, U1, C2>>
    Accumulate<EachRow<Matrix<S, U1, C2, B>>> for Matrix<S, R, C, A>
{
    #[inline]
    fn accumulate(&mut self, c: EachRow<Matrix<S, U1, C2, B>>) {
        let columns = self.ncols();
        (0..columns).for_each(|j| self.column_mut(j).iter_mut().for_each(|bar| *bar += c.0[(0, j)]));
    }
}

/// A column for every column, as of their sum.
#[derive(Debug)]
pub struct EachColumn<C>(pub C);

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>, R2: Dim, B: RawStorage<S, R2, U1>>
    Accumulate<EachColumn<Matrix<S, R2, U1, B>>> for Matrix<S, R, C, A>
{
    #[inline]
    fn accumulate(&mut self, c: EachColumn<Matrix<S, R2, U1, B>>) {
        let columns = self.ncols();
        (0..columns).for_each(|j| self.column_mut(j).iter_mut().zip(c.0.iter()).for_each(|(bar, c)| *bar += *c));
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Accumulate<Vec<S>> for Matrix<S, R, C, A> {
    #[inline]
    #[track_caller]
    fn accumulate(&mut self, c: Vec<S>) {
        assert_eq!(self.len(), c.len(), "a cotangent of another length");
        self.iter_mut().zip(c).for_each(|(bar, c)| *bar += c);
    }
}

/// A value of unknown type: what its cotangent is, by method resolution. Of something made of numbers `S` it is
/// [`Shape::With`], of something made of plain floats the thing itself, and of anything else `()`.
#[derive(Debug)]
pub struct Made<'a, S, X: ?Sized>(&'a X, PhantomData<S>);

impl<S, X: ?Sized> Clone for Made<'_, S, X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<S, X: ?Sized> Copy for Made<'_, S, X> {}

impl<'a, S, X: ?Sized> Made<'a, S, X> {
    /// Of the value.
    #[inline]
    pub fn of(x: &'a X) -> Self {
        Made(x, PhantomData)
    }
}

/// Made of numbers `S`.
pub trait OfNumbers {
    /// The cotangent.
    type Bar;
    /// A cotangent of 0.
    fn made(&self) -> Self::Bar;
}
impl<S: Scalar, X: Shape<S>> OfNumbers for &Made<'_, S, X> {
    type Bar = X::With<S>;
    #[inline]
    fn made(&self) -> Self::Bar {
        super::zero_bar(self.0)
    }
}

/// A dynamic matrix.
pub trait OfMatrix {
    /// The cotangent.
    type Bar;
    /// A cotangent of 0.
    fn made(&self) -> Self::Bar;
}
impl<S: Scalar, R: Dim, C: Dim> OfMatrix for &&Made<'_, S, Matrix<S, R, C, VecStorage<S, R, C>>>
where
    VecStorage<S, R, C>: RawStorage<S, R, C>,
    DefaultAllocator: Allocator<R, C>,
{
    type Bar = Late<S, R, C>;
    #[inline]
    fn made(&self) -> Self::Bar {
        Late::new(self.0.shape_generic(), S::NIL)
    }
}

/// Made of plain floats: a `#[constant]` field, or a copy of one.
pub trait OfFloats {
    /// The cotangent, which nobody reads.
    type Bar;
    /// One of the same shape.
    fn made(&self) -> Self::Bar;
}
impl<S, X: Floats + Clone> OfFloats for Made<'_, S, X> {
    type Bar = X;
    #[inline]
    fn made(&self) -> X {
        self.0.clone()
    }
}

/// Made of no numbers.
pub trait OfNothing: Sized {
    /// No cotangent.
    #[inline]
    fn made(self) {}
}
impl<S, X: ?Sized> OfNothing for Made<'_, S, X> {}

/// Something to be added to a cotangent of unknown type.
#[derive(Debug)]
pub struct Sink<'a, B: ?Sized, C>(pub &'a mut B, pub C);

/// To a cotangent.
pub trait Sinks {
    /// Adds.
    fn sink(self);
}
impl<B: Accumulate<C> + ?Sized, C> Sinks for Sink<'_, B, C> {
    #[inline]
    #[track_caller]
    fn sink(self) {
        self.0.accumulate(self.1);
    }
}

/// To the cotangent of a constant, which nobody reads.
pub trait Drains: Sized {
    /// Does nothing.
    #[inline]
    fn sink(self) {}
}
impl<B: Unread + ?Sized, C> Drains for &mut Sink<'_, B, C> {}

/// Cotangents of constants.
#[diagnostic::on_unimplemented(
    message = "the adjoint of this function adds to the cotangent `{Self}` what is not of its shape",
    note = "`#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait Unread {}
impl Unread for () {}
impl<X: Floats> Unread for X {}

/// A cotangent of unknown type, to be taken.
#[derive(Debug)]
pub struct Source<'a, B: ?Sized>(pub &'a mut B);

/// From what is made of numbers.
pub trait Gives {
    /// What is taken.
    type Taken;
    /// Takes.
    fn give(self) -> Self::Taken;
}
impl<B: Take + ?Sized> Gives for Source<'_, B> {
    type Taken = B::Taken;
    #[inline]
    fn give(self) -> B::Taken {
        self.0.taken()
    }
}

/// From what is made of none, as the copy of a `#[constant]` field.
pub trait Withholds: Sized {
    /// Nothing.
    #[inline]
    fn give(self) {}
}
impl<B: ?Sized> Withholds for &mut Source<'_, B> {}

/// What an operand is until the reverse sweep.
pub trait Keep {
    /// Owned.
    type Kept;
    /// A copy.
    fn keep(self) -> Self::Kept;
}

impl<S: Scalar> Keep for S {
    type Kept = S;
    #[inline]
    fn keep(self) -> S {
        self
    }
}
impl<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>> Keep for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Kept = OMatrix<S, R, C>;
    #[inline]
    fn keep(self) -> Self::Kept {
        copied(self)
    }
}

fn copied<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>>(x: &Matrix<S, R, C, A>) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = x.shape_generic();
    OMatrix::from_column_slice_generic(rows, columns, &numbers(x))
}

/// An operand's copy until the reverse sweep.
#[inline]
pub fn keep<X: Keep>(x: X) -> X::Kept {
    x.keep()
}

/// A passive argument that is needed again: copied, by method resolution.
#[derive(Debug)]
pub struct Again<'a, X: ?Sized>(pub &'a X);

/// Of what is `Clone`.
pub trait Cloned {
    /// The copy.
    type Copy;
    /// Copies.
    fn again(&self) -> Self::Copy;
}
impl<X: Clone> Cloned for &Again<'_, X> {
    type Copy = X;
    #[inline]
    fn again(&self) -> X {
        self.0.clone()
    }
}

/// Of a derived struct that is not.
pub trait Rebuilt {
    /// The copy.
    type Copy;
    /// Copies.
    fn again(&self) -> Self::Copy;
}
impl<X: Shape<f64, With<f64> = X>> Rebuilt for Again<'_, X> {
    type Copy = X;
    fn again(&self) -> X {
        self.0.map(&mut |x| x)
    }
}

/// A part of a cotangent that becomes 0, of the shape of another.
#[derive(Debug)]
pub struct Blank<'a, S, X>(pub &'a mut X, pub &'a X, pub PhantomData<S>);

/// Of something made of numbers `S`.
pub trait Blanks {
    /// Makes it 0.
    fn blank(self);
}
impl<S: Scalar, X: Shape<S, With<S> = X>> Blanks for Blank<'_, S, X> {
    #[inline]
    fn blank(self) {
        *self.0 = super::zero_bar(self.1);
    }
}

/// Of the cotangent of a constant, which nobody reads.
pub trait Stays: Sized {
    /// Does nothing.
    #[inline]
    fn blank(self) {}
}
impl<S, X> Stays for &mut Blank<'_, S, X> {}

/// A value that is done with.
#[derive(Debug)]
pub struct Done<X>(pub Option<X>);

/// Of dynamic matrices the thread keeps the memory.
pub trait Recycles {
    /// Keeps it.
    fn recycle(self);
}
impl<S: Scalar, R: Dim, C: Dim> Recycles for Done<Matrix<S, R, C, VecStorage<S, R, C>>> {
    #[inline]
    fn recycle(self) {
        self.0.into_iter().for_each(|x| temporary::keep(Vec::from(x.data)));
    }
}

/// Of other things there is nothing to keep.
pub trait Drops {
    /// Drops it.
    fn recycle(&mut self);
}
impl<X> Drops for Done<X> {
    #[inline]
    fn recycle(&mut self) {
        self.0 = None;
    }
}

// Operators. `*_left` and `*_right` give the cotangents of the operands of one, from that of its result.

/// Pullbacks of `left * right`.
#[diagnostic::on_unimplemented(
    message = "the adjoint of this function does not know the product of `{Self}` and `{R}`",
    note = "`#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait TimesBar<R>: Times<R> + Sized {
    /// The left operand's cotangent.
    type Left<'b>
    where
        Self::Output: 'b;
    /// The right operand's cotangent.
    type Right<'b>
    where
        Self::Output: 'b;
    /// For the left operand.
    fn left(self, right: R, bar: &Self::Output) -> Self::Left<'_>;
    /// For the right operand.
    fn right(self, right: R, bar: &Self::Output) -> Self::Right<'_>;
}

impl<S: Scalar> TimesBar<S> for S {
    type Left<'b> = S;
    type Right<'b> = S;
    #[inline]
    fn left(self, right: S, bar: &S) -> S {
        *bar * right
    }
    #[inline]
    fn right(self, _: S, bar: &S) -> S {
        *bar * self
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: Storage<S, R, C>> TimesBar<S> for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Left<'b> = OMatrix<S, R, C>;
    type Right<'b> = S;
    #[inline]
    fn left(self, right: S, bar: &OMatrix<S, R, C>) -> OMatrix<S, R, C> {
        bar.map(|bar| bar * right)
    }
    #[inline]
    fn right(self, _: S, bar: &OMatrix<S, R, C>) -> S {
        inner(self, bar)
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: Storage<S, R, C>> TimesBar<&Matrix<S, R, C, A>> for S
where
    DefaultAllocator: Allocator<R, C>,
{
    type Left<'b> = S;
    type Right<'b> = OMatrix<S, R, C>;
    #[inline]
    fn left(self, right: &Matrix<S, R, C, A>, bar: &OMatrix<S, R, C>) -> S {
        inner(right, bar)
    }
    #[inline]
    fn right(self, _: &Matrix<S, R, C, A>, bar: &OMatrix<S, R, C>) -> OMatrix<S, R, C> {
        bar.map(|bar| bar * self)
    }
}

impl<'l, 'r, S: Scalar, R1: Dim, C1: Dim, R2: Dim, C2: Dim, A: Storage<S, R1, C1>, B: Storage<S, R2, C2>>
    TimesBar<&'r Matrix<S, R2, C2, B>> for &'l Matrix<S, R1, C1, A>
where
    ShapeConstraint: DimEq<C1, R2>,
    DefaultAllocator: Allocator<R1, C2>,
{
    type Left<'b>
        = OfProduct<'b, 'r, S>
    where
        Self::Output: 'b;
    type Right<'b>
        = OfProduct<'l, 'b, S>
    where
        Self::Output: 'b;
    #[inline]
    fn left<'b>(self, right: &'r Matrix<S, R2, C2, B>, bar: &'b OMatrix<S, R1, C2>) -> Self::Left<'b> {
        OfProduct::new(bar, right, [false, true])
    }
    #[inline]
    fn right<'b>(self, _: &'r Matrix<S, R2, C2, B>, bar: &'b OMatrix<S, R1, C2>) -> Self::Right<'b> {
        OfProduct::new(self, bar, [true, false])
    }
}

/// Pullbacks of `left / right`.
#[diagnostic::on_unimplemented(
    message = "the adjoint of this function does not know the quotient of `{Self}` and `{R}`",
    note = "`#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait OverBar<R>: Sized {
    /// The quotient.
    type Output;
    /// The left operand's cotangent.
    type Left;
    /// The right operand's cotangent.
    type Right;
    /// For the left operand.
    fn left(self, right: R, bar: &Self::Output) -> Self::Left;
    /// For the right operand.
    fn right(self, right: R, bar: &Self::Output) -> Self::Right;
}

impl<S: Scalar> OverBar<S> for S {
    type Output = S;
    type Left = S;
    type Right = S;
    #[inline]
    fn left(self, right: S, bar: &S) -> S {
        *bar / right
    }
    #[inline]
    fn right(self, right: S, bar: &S) -> S {
        -(*bar / right * (self / right))
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>> OverBar<S> for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<S, R, C>;
    type Left = OMatrix<S, R, C>;
    type Right = S;
    #[inline]
    fn left(self, right: S, bar: &OMatrix<S, R, C>) -> Self::Left {
        bar.map(|bar| bar / right)
    }
    #[inline]
    fn right(self, right: S, bar: &OMatrix<S, R, C>) -> S {
        -(inner(self, bar) / right / right)
    }
}

/// Pullbacks of `left % right`.
#[diagnostic::on_unimplemented(
    message = "the adjoint of this function does not know the remainder of `{Self}` and `{R}`",
    note = "`#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait RemBar<R>: Sized {
    /// The operands' cotangent.
    type Bar;
    /// For both operands.
    fn bars(self, right: R, bar: &Self) -> [Self::Bar; 2];
}

impl<S: Scalar> RemBar<S> for S {
    type Bar = S;
    #[inline]
    fn bars(self, right: S, bar: &S) -> [S; 2] {
        super::partials([self, right], |[left, right]| left % right).1.map(|slope| *bar * slope)
    }
}

/// `left % right`, for the left operand.
#[inline]
pub fn rem_left<L: RemBar<R>, R>(left: L, right: R, bar: &L) -> L::Bar {
    let [left, _] = left.bars(right, bar);
    left
}
/// `left % right`, for the right operand.
#[inline]
pub fn rem_right<L: RemBar<R>, R>(left: L, right: R, bar: &L) -> L::Bar {
    let [_, right] = left.bars(right, bar);
    right
}

/// The negative of a cotangent.
pub trait Opposite {
    /// The negative.
    type Output;
    /// Negates.
    fn opposite(&self) -> Self::Output;
}
impl<S: Scalar> Opposite for S {
    type Output = S;
    #[inline]
    fn opposite(&self) -> S {
        -*self
    }
}
impl<S: Scalar, R: Dim, C: Dim> Opposite for OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = Self;
    #[inline]
    fn opposite(&self) -> Self {
        self.map(|bar| -bar)
    }
}

/// Integers have products and quotients without cotangents.
macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl TimesBar<$integer> for $integer {
            type Left<'b> = ();
            type Right<'b> = ();
            #[inline]
            fn left(self, _: $integer, _: &$integer) {}
            #[inline]
            fn right(self, _: $integer, _: &$integer) {}
        }
        impl OverBar<$integer> for $integer {
            type Output = $integer;
            type Left = ();
            type Right = ();
            #[inline]
            fn left(self, _: $integer, _: &$integer) {}
            #[inline]
            fn right(self, _: $integer, _: &$integer) {}
        }
        impl RemBar<$integer> for $integer {
            type Bar = ();
            #[inline]
            fn bars(self, _: $integer, _: &$integer) -> [(); 2] {
                [(), ()]
            }
        }
        impl Opposite for $integer {
            type Output = ();
            #[inline]
            fn opposite(&self) {}
        }
        impl Keep for $integer {
            type Kept = $integer;
            #[inline]
            fn keep(self) -> $integer {
                self
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Opposite for () {
    type Output = ();
    #[inline]
    fn opposite(&self) {}
}

/// `left * right`, for the left operand.
#[inline]
pub fn times_left<L: TimesBar<R>, R>(left: L, right: R, bar: &L::Output) -> L::Left<'_> {
    left.left(right, bar)
}
/// `left * right`, for the right operand.
#[inline]
pub fn times_right<L: TimesBar<R>, R>(left: L, right: R, bar: &L::Output) -> L::Right<'_> {
    left.right(right, bar)
}
/// `left / right`, for the left operand.
#[inline]
pub fn over_left<L: OverBar<R>, R>(left: L, right: R, bar: &L::Output) -> L::Left {
    left.left(right, bar)
}
/// `left / right`, for the right operand.
#[inline]
pub fn over_right<L: OverBar<R>, R>(left: L, right: R, bar: &L::Output) -> L::Right {
    left.right(right, bar)
}
/// The cotangent as it is: that of a sum's operand.
#[inline]
pub fn same<B: Clone>(bar: &B) -> Same<'_, B> {
    Same(bar)
}
/// The negative of the cotangent.
#[inline]
pub fn opposite<B: Opposite>(bar: &B) -> B::Output {
    bar.opposite()
}

// Methods of matrices, each by the method's name.

/// Of `x.sum()`.
#[inline]
pub fn spread<S: Copy>(bar: &S) -> Spread<S> {
    Spread(*bar)
}
/// Of `x.trace()`.
#[inline]
pub fn diagonal<S: Copy>(bar: &S) -> Diagonal<S> {
    Diagonal(*bar)
}
/// Of `x.row_sum()`.
#[inline]
pub fn each_row<B: Clone>(bar: &B) -> EachRow<B> {
    EachRow(bar.clone())
}
/// Of `x.column_sum()`.
#[inline]
pub fn each_column<B: Clone>(bar: &B) -> EachColumn<B> {
    EachColumn(bar.clone())
}
/// Of `x.unwrap()`.
#[inline]
pub fn some<B: Clone>(bar: &B) -> Option<B> {
    Some(bar.clone())
}
/// Of `Matrix::new(..)`, for the argument at a place: they come row by row.
#[inline]
pub fn entry<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>, at: usize) -> S
where
    DefaultAllocator: Allocator<R, C>,
{
    bar[(at / bar.ncols(), at % bar.ncols())]
}
/// Of `Matrix::from_vec(..)`, `Matrix::from_column_slice(..)`.
#[inline]
pub fn by_columns<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>) -> Vec<S>
where
    DefaultAllocator: Allocator<R, C>,
{
    bar.as_slice().to_vec()
}
/// Of `Matrix::from_row_slice(..)`.
#[inline]
pub fn by_rows<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>) -> Vec<S>
where
    DefaultAllocator: Allocator<R, C>,
{
    (0..bar.len()).map(|at| entry(bar, at)).collect()
}
/// Of `Matrix::from_diagonal(..)`.
#[inline]
pub fn of_diagonal<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>) -> Vec<S>
where
    DefaultAllocator: Allocator<R, C>,
{
    (0..bar.nrows()).map(|at| bar[(at, at)]).collect()
}

/// Of `x.transpose()`.
#[inline]
pub fn transpose<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>) -> OMatrix<S, C, R>
where
    DefaultAllocator: Allocator<R, C> + Allocator<C, R>,
{
    let (rows, columns) = bar.shape_generic();
    temporary::from_fn(columns, rows, |i, j| bar[(j, i)])
}

/// Of `x.dot(y)`, by the other operand.
#[inline]
pub fn dot<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>>(y: &Matrix<S, R, C, A>, bar: &S) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = y.shape_generic();
    temporary::filled(rows, columns, y.iter().map(|y| *y * *bar))
}

/// Of `x.component_mul(y)`, by the other operand.
#[inline]
pub fn component_mul<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = bar.shape_generic();
    temporary::filled(rows, columns, bar.iter().zip(y.iter()).map(|(bar, y)| *bar * *y))
}

/// Of `x.component_div(y)`, for `x`.
#[inline]
pub fn component_div_left<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = bar.shape_generic();
    temporary::filled(rows, columns, bar.iter().zip(y.iter()).map(|(bar, y)| *bar / *y))
}

/// Of `x.component_div(y)`, for `y`.
#[inline]
pub fn component_div_right<S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    x: &Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = bar.shape_generic();
    let each = bar.iter().zip(x.iter().zip(y.iter())).map(|(bar, (x, y))| -(*bar / *y * (*x / *y)));
    temporary::filled(rows, columns, each)
}

/// Of `x.tr_mul(y)`, for `x`.
#[inline]
pub fn tr_mul_left<'r, 'b, S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    _: &Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    y: &'r Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &'b OMatrix<S, R, C>,
) -> OfProduct<'r, 'b, S>
where
    DefaultAllocator: Allocator<R, C>,
{
    OfProduct::new(y, bar, [false, true])
}

/// Of `x.tr_mul(y)`, for `y`.
#[inline]
pub fn tr_mul_right<'l, 'b, S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    x: &'l Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    _: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &'b OMatrix<S, R, C>,
) -> OfProduct<'l, 'b, S>
where
    DefaultAllocator: Allocator<R, C>,
{
    OfProduct::new(x, bar, [false, false])
}

/// Of `x.cross(y)`, for `x`.
pub fn cross_left<S: Scalar, R: Dim, C: Dim, R2: Dim, C2: Dim>(
    y: &Matrix<S, R2, C2, impl RawStorage<S, R2, C2>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = bar.shape_generic();
    let turned = [(1, 2), (2, 0), (0, 1)].map(|(i, j)| y[i] * bar[j] - y[j] * bar[i]);
    OMatrix::from_iterator_generic(rows, columns, turned)
}

/// Of `x.cross(y)`, for `y`.
pub fn cross_right<S: Scalar, R: Dim, C: Dim, R1: Dim, C1: Dim>(
    x: &Matrix<S, R1, C1, impl RawStorage<S, R1, C1>>,
    bar: &OMatrix<S, R, C>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    -cross_left(x, bar)
}

/// The sum of a matrix's elements: the cotangent of a number that is added to each.
#[inline]
pub fn total<S: Scalar, R: Dim, C: Dim>(bar: &OMatrix<S, R, C>) -> S
where
    DefaultAllocator: Allocator<R, C>,
{
    bar.iter().fold(S::NIL, |sum, bar| sum + *bar)
}

/// Pullbacks of the methods of [`Matrices`].
#[diagnostic::on_unimplemented(
    message = "the adjoint of this function does not know this method of `{Self}`",
    note = "`#[differentiable(tape)]` takes the derivatives from a tape"
)]
pub trait MatricesBar: Matrices + Copy {
    /// What has the given numbers in the places of its own.
    fn like(self, numbers: impl Iterator<Item = Self::Number>) -> Self::Same;
    /// The numbers of a result by element.
    fn of_same(same: &Self::Same) -> &[Self::Number];
    /// The number of rows, and of columns.
    fn dimensions(self) -> (usize, usize);
    /// The numbers of a row.
    fn of_row(row: &Self::Row) -> &[Self::Number];
    /// The numbers of a column.
    fn of_column(column: &Self::Column) -> &[Self::Number];
}

impl<S: Scalar> MatricesBar for S {
    fn like(self, mut numbers: impl Iterator<Item = S>) -> S {
        numbers.next().expect("a number for a number")
    }
    fn of_same(same: &S) -> &[S] {
        std::slice::from_ref(same)
    }
    fn dimensions(self) -> (usize, usize) {
        (1, 1)
    }
    fn of_row(row: &S) -> &[S] {
        std::slice::from_ref(row)
    }
    fn of_column(column: &S) -> &[S] {
        std::slice::from_ref(column)
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>> MatricesBar for &Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C> + Allocator<U1, C> + Allocator<R, U1>,
{
    fn like(self, numbers: impl Iterator<Item = S>) -> OMatrix<S, R, C> {
        let (rows, columns) = self.shape_generic();
        temporary::filled(rows, columns, numbers)
    }
    fn of_same(same: &OMatrix<S, R, C>) -> &[S] {
        same.as_slice()
    }
    fn dimensions(self) -> (usize, usize) {
        self.shape()
    }
    fn of_row(row: &Self::Row) -> &[S] {
        row.as_slice()
    }
    fn of_column(column: &Self::Column) -> &[S] {
        column.as_slice()
    }
}

/// What has `f` of each number in its place.
fn each<X: MatricesBar>(x: X, f: impl Fn(X::Number) -> X::Number) -> X::Same {
    x.with_numbers(|numbers| x.like(numbers.iter().map(|&x| f(x))))
}
/// The part of a cotangent that each of the numbers has, if they share it evenly.
fn share<X: MatricesBar>(x: X, bar: X::Number) -> X::Number {
    let (rows, columns) = x.dimensions();
    bar / X::Number::lit((rows * columns).max(1) as f64)
}

/// Of `x.norm()`; 0 at the origin.
pub fn norm<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    let y = x.norm();
    each(x, |x| if y == X::Number::ZERO { X::Number::ZERO } else { *bar * (x / y) })
}
/// Of `x.norm_squared()`.
pub fn norm_squared<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    each(x, |x| *bar * (x + x))
}
/// Of `x.mean()`.
pub fn mean<X: MatricesBar>(x: X, bar: &X::Number) -> Spread<X::Number> {
    Spread(share(x, *bar))
}
/// Of `x.variance()`.
pub fn variance<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    let (share, mean) = (share(x, *bar), x.mean());
    each(x, |x| share * ((x - mean) + (x - mean)))
}
/// The elements equal to `y` share its cotangent.
fn shared<X: MatricesBar>(x: X, y: X::Number, bar: X::Number, of: impl Fn(X::Number) -> X::Number) -> X::Same {
    let count = x.with_numbers(|numbers| numbers.iter().filter(|x| of(**x) == y).count());
    let share = bar / X::Number::lit(count.max(1) as f64);
    each(x, |x| if of(x) == y { share } else { X::Number::ZERO })
}
/// Of `x.max()`.
pub fn max<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    shared(x, x.max(), *bar, |x| x)
}
/// Of `x.min()`.
pub fn min<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    shared(x, x.min(), *bar, |x| x)
}
/// Of `x.abs()`; 0 at 0.
pub fn abs<X: MatricesBar>(x: X, bar: &X::Same) -> X::Same {
    let bars = X::of_same(bar);
    x.with_numbers(|numbers| x.like(numbers.iter().zip(bars).map(|(&x, &bar)| bar * slope_of_abs(x))))
}
fn slope_of_abs<S: Scalar>(x: S) -> S {
    super::partials([x], |[x]| Scalar::abs(x)).1[0]
}
/// Of `x.amax()`.
pub fn amax<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    let shares = shared(x, x.amax(), *bar, Scalar::abs);
    abs(x, &shares)
}
/// Of `x.amin()`.
pub fn amin<X: MatricesBar>(x: X, bar: &X::Number) -> X::Same {
    let shares = shared(x, x.amin(), *bar, Scalar::abs);
    abs(x, &shares)
}
/// Of `x.normalize()`.
pub fn normalize<X: MatricesBar>(x: X, bar: &X::Same) -> X::Same {
    let (norm, bars) = (x.norm(), X::of_same(bar));
    x.with_numbers(|numbers| {
        let both = || numbers.iter().zip(bars);
        let along = both().fold(X::Number::NIL, |sum, (x, bar)| sum + *x / norm * *bar);
        x.like(both().map(|(x, bar)| (*bar - *x / norm * along) / norm))
    })
}
/// Of `x.row_mean()`.
pub fn row_mean<X: MatricesBar>(x: X, bar: &X::Row) -> X::Same {
    let ((rows, columns), bars) = (x.dimensions(), X::of_row(bar));
    let count = X::Number::lit(rows as f64);
    x.like((0..columns).flat_map(|j| std::iter::repeat_n(bars[j] / count, rows)))
}
/// Of `x.column_mean()`.
pub fn column_mean<X: MatricesBar>(x: X, bar: &X::Column) -> X::Same {
    let ((_, columns), bars) = (x.dimensions(), X::of_column(bar));
    let count = X::Number::lit(columns as f64);
    x.like((0..columns).flat_map(|_| bars.iter().map(|bar| *bar / count)))
}

/// Adds to a cotangent of unknown type.
#[doc(hidden)]
#[macro_export]
macro_rules! __acc {
    (&mut $bar:expr, $c:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{Drains as _, Sinks as _};
        // What is added may borrow from temporaries.
        match $c {
            c => $crate::__private::whole::Sink(&mut $bar, c).sink(),
        }
    }};
}

/// A part of a cotangent that becomes 0, of the shape of another.
#[doc(hidden)]
#[macro_export]
macro_rules! __blank {
    ($scalar:ident, $bar:expr, $like:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{Blanks as _, Stays as _};
        $crate::__private::whole::Blank(&mut $bar, &$like, ::core::marker::PhantomData::<$scalar>).blank()
    }};
}

/// Takes a cotangent of unknown type.
#[doc(hidden)]
#[macro_export]
macro_rules! __take {
    ($bar:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{Gives as _, Withholds as _};
        $crate::__private::whole::Source($bar).give()
    }};
}

/// A cotangent of 0 for a value of unknown type.
#[doc(hidden)]
#[macro_export]
macro_rules! __zero_bar {
    ($scalar:ident, $value:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{OfFloats as _, OfMatrix as _, OfNothing as _, OfNumbers as _};
        (&&&$crate::__private::whole::Made::<$scalar, _>::of($value)).made()
    }};
}

/// An intermediate value is done with.
#[doc(hidden)]
#[macro_export]
macro_rules! __done {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{Drops as _, Recycles as _};
        $crate::__private::whole::Done(::core::option::Option::Some($value)).recycle()
    }};
}

/// A copy of a passive argument that is needed again.
#[doc(hidden)]
#[macro_export]
macro_rules! __copy {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::whole::{Cloned as _, Rebuilt as _};
        (&&$crate::__private::whole::Again(&$value)).again()
    }};
}
