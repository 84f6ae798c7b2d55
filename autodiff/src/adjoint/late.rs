//! Cotangents of dynamic matrices that what comes first makes: no 0 is written before it.

use std::borrow::{Borrow, BorrowMut};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorageMut};

use super::whole::Sink;
use super::{Accumulate, Cotangent, Take};
use crate::Scalar;
use crate::matrix::temporary::{constant, done, unwritten};

/// The cotangent of a matrix. It is 0 until something is added, and a matrix like any other from the moment that a part of it is asked for.
#[derive(Debug)]
pub struct Late<S: Scalar, R: Dim, C: Dim>
where
    DefaultAllocator: Allocator<R, C>,
{
    own: Option<OMatrix<S, R, C>>,
    shape: (R, C),
    zero: S,
}

const MADE: &str = "the cotangent was made";

impl<S: Scalar, R: Dim, C: Dim> Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    /// That of a matrix with these dimensions; `zero` where nothing comes.
    #[inline]
    pub fn new(shape: (R, C), zero: S) -> Self {
        Late { own: None, shape, zero }
    }

    /// The cotangent.
    #[inline]
    pub fn made(self) -> OMatrix<S, R, C> {
        let (rows, columns) = self.shape;
        self.own.unwrap_or_else(|| constant(rows, columns, self.zero))
    }

    #[track_caller]
    fn add<X>(&mut self, x: X)
    where
        OMatrix<S, R, C>: Accumulate<X>,
    {
        match &mut self.own {
            Some(own) => own.accumulate(x),
            None => {
                let mut own = unwritten(self.shape.0, self.shape.1, S::NIL);
                own.set(|own| own.fill(self.zero), x);
                self.own = Some(own);
            }
        }
    }
}

/// The cotangent of a parameter that is taken as a dynamic matrix.
#[inline]
pub fn late<S: Scalar, R: Dim, C: Dim>(x: &OMatrix<S, R, C>) -> Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    Late::new(x.shape_generic(), S::ZERO)
}

impl<S: Scalar, R: Dim, C: Dim> Deref for Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Target = OMatrix<S, R, C>;
    #[inline]
    fn deref(&self) -> &Self::Target {
        self.own.as_ref().expect(MADE)
    }
}
impl<S: Scalar, R: Dim, C: Dim> DerefMut for Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        let (rows, columns) = self.shape;
        self.own.get_or_insert_with(|| constant(rows, columns, self.zero))
    }
}
impl<S: Scalar, R: Dim, C: Dim> Borrow<OMatrix<S, R, C>> for Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn borrow(&self) -> &OMatrix<S, R, C> {
        self
    }
}
impl<S: Scalar, R: Dim, C: Dim> BorrowMut<OMatrix<S, R, C>> for Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn borrow_mut(&mut self) -> &mut OMatrix<S, R, C> {
        self
    }
}

impl<S: Scalar, R: Dim, C: Dim> Take for Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Taken = OMatrix<S, R, C>;
    #[inline]
    fn taken(&mut self) -> Self::Taken {
        std::mem::replace(self, Late::new(self.shape, self.zero)).made()
    }
}

impl<S: Scalar, R: Dim, C: Dim> Cotangent<OMatrix<S, R, C>> for &mut Late<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[inline]
    fn place<'a, O: BorrowMut<OMatrix<S, R, C>>>(
        self,
        _: &'a mut Option<O>,
        _: impl FnOnce() -> O,
    ) -> &'a mut OMatrix<S, R, C>
    where
        Self: 'a,
    {
        &mut *self
    }
    #[inline]
    #[track_caller]
    fn add<X>(self, x: X)
    where
        OMatrix<S, R, C>: Accumulate<X>,
    {
        Late::add(self, x);
    }
    #[inline]
    #[track_caller]
    fn add_again<X>(&mut self, x: X)
    where
        OMatrix<S, R, C>: Accumulate<X>,
    {
        Late::add(self, x);
    }
    #[inline]
    #[track_caller]
    fn add_own(self, x: OMatrix<S, R, C>) -> Option<OMatrix<S, R, C>>
    where
        OMatrix<S, R, C>: Accumulate<OMatrix<S, R, C>>,
    {
        let Some(own) = &mut self.own else {
            self.own = Some(x);
            return None;
        };
        own.accumulate_ref(&x);
        Some(x)
    }
}

impl<S: Scalar, R: Dim, C: Dim, X> Sink<'_, Late<S, R, C>, X>
where
    DefaultAllocator: Allocator<R, C>,
    OMatrix<S, R, C>: Accumulate<X>,
{
    /// Adds.
    #[inline]
    #[track_caller]
    pub fn sink(self) {
        Late::add(self.0, self.1);
    }
}

/// Where a caller wants the cotangent of a parameter, to which the function adds whole matrices only.
#[derive(Debug)]
pub struct Handed<G, B>(G, PhantomData<B>);

impl<G, B> Handed<G, B> {
    /// There.
    #[inline]
    pub fn new(given: G) -> Self {
        Handed(given, PhantomData)
    }
}

impl<G: Cotangent<B>, B: Accumulate<X>, X> Sink<'_, Handed<G, B>, X> {
    /// Adds.
    #[inline]
    #[track_caller]
    pub fn sink(self) {
        self.0.0.add_again(self.1);
    }
}

impl<S: Scalar, R: Dim, C: Dim, A: RawStorageMut<S, R, C>> Accumulate<Late<S, R, C>> for Matrix<S, R, C, A>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[track_caller]
    fn accumulate(&mut self, c: Late<S, R, C>) {
        if let Some(own) = c.own {
            self.accumulate_ref(&own);
            done(own);
        }
    }
}
