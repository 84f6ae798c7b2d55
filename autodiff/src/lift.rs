//! From passive to active: how a plain number enters a computation over `S`.

use crate::Scalar;
use crate::shape::for_each_tuple;
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage};
use std::any::Any;
use std::borrow::Cow;
use std::marker::PhantomData;

/// The same thing over `S`: a float becomes a constant `S`, an `S` stays, integers and `bool` stay, containers
/// are lifted by element.
pub trait Lift<S> {
    /// The lifted type.
    type Lifted;
    /// Lifts.
    fn lift(self) -> Self::Lifted;
}

macro_rules! lift_floats {
    ($($float:ident $same:ident)*) => {$(
        impl<S: Scalar> Lift<S> for $float {
            type Lifted = S;
            #[inline]
            fn lift(self) -> S {
                S::lit(self.into())
            }
        }
        impl<S: Scalar> Lift<S> for &$float {
            type Lifted = S;
            #[inline]
            fn lift(self) -> S {
                S::lit((*self).into())
            }
        }
        impl<'a, S: Scalar> Lift<S> for &'a [$float] {
            type Lifted = Cow<'a, [S]>;
            #[inline]
            fn lift(self) -> Cow<'a, [S]> {
                match S::$same(self) {
                    Some(same) => Cow::Borrowed(same),
                    None => self.iter().map(|&x| S::lit(x.into())).collect(),
                }
            }
        }
        impl<'a, S: Scalar> Lift<S> for &'a Vec<$float> {
            type Lifted = Cow<'a, [S]>;
            #[inline]
            fn lift(self) -> Cow<'a, [S]> {
                self.as_slice().lift()
            }
        }
        impl<'a, S: Scalar, const N: usize> Lift<S> for &'a [$float; N] {
            type Lifted = [S; N];
            #[inline]
            fn lift(self) -> [S; N] {
                (*self).lift()
            }
        }
    )*};
}
lift_floats!(f32 same_f32 f64 same_f64);

macro_rules! lift_unchanged {
    ($($passive:ty)*) => {$(
        impl<S> Lift<S> for $passive {
            type Lifted = Self;
            #[inline]
            fn lift(self) -> Self {
                self
            }
        }
        impl<S> Lift<S> for &$passive {
            type Lifted = $passive;
            #[inline]
            fn lift(self) -> $passive {
                self.clone()
            }
        }
    )*};
}
lift_unchanged!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize String);

impl<'a, S> Lift<S> for &'a str {
    type Lifted = &'a str;
    #[inline]
    fn lift(self) -> &'a str {
        self
    }
}

impl<S, X: Lift<S>> Lift<S> for Vec<X> {
    type Lifted = Vec<X::Lifted>;
    fn lift(self) -> Self::Lifted {
        self.into_iter().map(X::lift).collect()
    }
}

impl<'b, S, X: ?Sized> Lift<S> for &&'b X
where
    &'b X: Lift<S>,
{
    type Lifted = <&'b X as Lift<S>>::Lifted;
    #[inline]
    fn lift(self) -> Self::Lifted {
        (*self).lift()
    }
}

/// Matrices and views of them.
impl<S, X, R: Dim, C: Dim, A: RawStorage<X, R, C>> Lift<S> for Matrix<X, R, C, A>
where
    S: Scalar,
    X: Scalar + Lift<S, Lifted = S>,
    DefaultAllocator: Allocator<R, C>,
{
    type Lifted = OMatrix<S, R, C>;
    fn lift(self) -> Self::Lifted {
        over(&self)
    }
}

/// Borrowed, where the scalar is the same.
impl<'a, S, X, R: Dim, C: Dim> Lift<S> for &'a OMatrix<X, R, C>
where
    S: Scalar,
    X: Scalar + Lift<S, Lifted = S>,
    DefaultAllocator: Allocator<R, C, Buffer<X>: 'static, Buffer<S>: 'static>,
{
    type Lifted = Cow<'a, OMatrix<S, R, C>>;
    #[inline]
    fn lift(self) -> Self::Lifted {
        match (self as &dyn Any).downcast_ref::<OMatrix<S, R, C>>() {
            Some(same) => Cow::Borrowed(same),
            None => Cow::Owned(over(self)),
        }
    }
}

fn over<S: Scalar, X: Scalar + Lift<S, Lifted = S>, R: Dim, C: Dim, A: RawStorage<X, R, C>>(
    x: &Matrix<X, R, C, A>,
) -> OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = x.shape_generic();
    OMatrix::from_iterator_generic(rows, columns, x.iter().map(|&x| <X as Lift<S>>::lift(x)))
}

impl<S, X: Lift<S>> Lift<S> for Option<X> {
    type Lifted = Option<X::Lifted>;
    #[inline]
    fn lift(self) -> Self::Lifted {
        self.map(X::lift)
    }
}

impl<S, X: Lift<S>, const N: usize> Lift<S> for [X; N] {
    type Lifted = [X::Lifted; N];
    #[inline]
    fn lift(self) -> Self::Lifted {
        self.map(X::lift)
    }
}

macro_rules! lift_tuples {
    ($(($($X:ident $i:tt),+))*) => {$(
        impl<S, $($X: Lift<S>),+> Lift<S> for ($($X,)+) {
            type Lifted = ($($X::Lifted,)+);
            #[inline]
            fn lift(self) -> Self::Lifted {
                ($(self.$i.lift(),)+)
            }
        }
    )*};
}
for_each_tuple!(lift_tuples);

/// The value behind any number of references: `e.val()` is an `S` whether `e` is `S`, `&S` or `&mut S`, and
/// a `&Matrix` whether `e` is one or the matrix itself.
pub trait Val {
    /// The value's type.
    type V<'a>
    where
        Self: 'a;
    /// The value.
    fn val(&self) -> Self::V<'_>;
}

/// The primal's value, for casts to integers: `e.plain() as usize`.
pub trait Plain {
    /// `f64`, or the integer itself.
    type P;
    /// The value without derivatives.
    fn plain(&self) -> Self::P;
}

impl<S: Scalar> Val for S {
    type V<'a> = S;
    #[inline]
    fn val(&self) -> S {
        *self
    }
}

impl<X, R, C, A> Val for Matrix<X, R, C, A> {
    type V<'a>
        = &'a Self
    where
        Self: 'a;
    #[inline]
    fn val(&self) -> &Self {
        self
    }
}

impl<X> Val for [X] {
    type V<'a>
        = &'a Self
    where
        Self: 'a;
    #[inline]
    fn val(&self) -> &Self {
        self
    }
}

impl<S: Scalar> Plain for S {
    type P = f64;
    #[inline]
    fn plain(&self) -> f64 {
        self.primal().into()
    }
}

macro_rules! passive_values {
    ($($passive:ty)*) => {$(
        impl Val for $passive {
            type V<'a> = Self;
            #[inline]
            fn val(&self) -> Self {
                *self
            }
        }
        impl Plain for $passive {
            type P = Self;
            #[inline]
            fn plain(&self) -> Self {
                *self
            }
        }
    )*};
}
passive_values!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// What the field of a struct literal wants: `f64` where a field is `#[constant]`, `S` where it is not.
pub trait Fit<T> {
    /// The value for such a field.
    fn fit(self) -> T;
}

impl<S: Scalar> Fit<S> for f64 {
    #[inline]
    fn fit(self) -> S {
        S::lit(self)
    }
}
impl<S: Scalar> Fit<S> for f32 {
    #[inline]
    fn fit(self) -> S {
        S::lit(self.into())
    }
}
impl<X: Fit<Y>, Y> Fit<Vec<Y>> for Vec<X> {
    fn fit(self) -> Vec<Y> {
        self.into_iter().map(X::fit).collect()
    }
}
impl<X: Fit<Y>, Y> Fit<Option<Y>> for Option<X> {
    fn fit(self) -> Option<Y> {
        self.map(X::fit)
    }
}
impl<X: Fit<Y>, Y, const N: usize> Fit<[Y; N]> for [X; N] {
    fn fit(self) -> [Y; N] {
        self.map(X::fit)
    }
}
impl<X: Scalar + Fit<Y>, Y: Scalar, R: Dim, C: Dim> Fit<OMatrix<Y, R, C>> for OMatrix<X, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn fit(self) -> OMatrix<Y, R, C> {
        self.map(X::fit)
    }
}

/// The type of a value for a field: those made of floats are fitted, others moved.
#[derive(Debug)]
pub struct Tag<X>(PhantomData<X>);

impl<X> Tag<X> {
    /// The tag of a value.
    #[inline]
    pub fn of(_: &X) -> Self {
        Tag(PhantomData)
    }
}

/// Made of floats.
pub trait Floats {}
impl Floats for f32 {}
impl Floats for f64 {}
impl<X: Floats> Floats for Vec<X> {}
impl<X: Floats> Floats for Option<X> {}
impl<X: Floats, const N: usize> Floats for [X; N] {}

macro_rules! fit_tuples {
    ($(($($X:ident $Y:ident $i:tt),+))*) => {$(
        impl<$($X: Fit<$Y>, $Y),+> Fit<($($Y,)+)> for ($($X,)+) {
            fn fit(self) -> ($($Y,)+) {
                ($(self.$i.fit(),)+)
            }
        }
        impl<$($X: Floats),+> Floats for ($($X,)+) {}
    )*};
}
fit_tuples! {
    (A P 0) (A P 0, B Q 1) (A P 0, B Q 1, C R 2) (A P 0, B Q 1, C R 2, D T 3)
}
impl<X: Floats, R, C, A> Floats for Matrix<X, R, C, A> {}

/// Picked by method resolution before [`FitOthers`].
pub trait FitFloats {
    /// How such a value is fitted.
    fn kind(&self) -> Fitted;
}
impl<X: Floats> FitFloats for Tag<X> {
    #[inline]
    fn kind(&self) -> Fitted {
        Fitted
    }
}

/// What holds for every other type.
pub trait FitOthers {
    /// How such a value is moved.
    fn kind(&self) -> Moved;
}
impl<X> FitOthers for &Tag<X> {
    #[inline]
    fn kind(&self) -> Moved {
        Moved
    }
}

/// Fits a value to the field.
#[derive(Debug)]
pub struct Fitted;
impl Fitted {
    /// The value as the field wants it.
    #[inline]
    pub fn fit<X: Fit<T>, T>(self, x: X) -> T {
        x.fit()
    }
}

/// Moves a value into the field.
#[derive(Debug)]
pub struct Moved;
impl Moved {
    /// The value.
    #[inline]
    pub fn fit<X>(self, x: X) -> X {
        x
    }
}
