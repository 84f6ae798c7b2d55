//! Values made of scalars, and the same values over another scalar.

use crate::matrix::side_by_side;
use crate::{Dual, Scalar, Taylor, Var};
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage};
use std::marker::PhantomData;

/// A value made of numbers of type `S`: a number, an array, slice, `Vec` or tuple of such, a nalgebra matrix, a struct with
/// [`#[derive(Differentiable)]`](macro@crate::Differentiable), or something passive (integers, `bool`) that holds none.
///
/// It is what drivers, tapes and `#[differentiable]` functions take and return: an argument over `f64` becomes the
/// same shape over duals or tape variables, and a result comes back as the same shape over `f64`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not made of numbers of type `{S}`",
    label = "expected `{S}`, or an array, `Vec`, slice, tuple or matrix of such, or a struct with `#[derive(Differentiable)]`"
)]
pub trait Shape<S: Scalar> {
    /// The same shape over `R`, owned: `&[S]` becomes `Vec<R>`.
    type With<R: Scalar>: Shape<R, With<R> = Self::With<R>>;

    /// The same shape with `f` applied to each number, in order.
    fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> Self::With<R>;

    /// Calls `f` with each number, in the order of [`map`](Shape::map).
    fn for_each(&self, f: &mut impl FnMut(S));

    /// Appends the lengths whose product with the type says how the numbers lie, outermost first.
    fn lengths(&self, lengths: &mut Vec<usize>);

    /// Appends the place of each number, in the order of [`map`](Shape::map), as messages name it: `x.1[2]`.
    fn places(&self, place: &str, places: &mut Vec<String>) {
        let mut count = 0;
        self.for_each(&mut |_| count += 1);
        match count {
            1 => places.push(place.to_owned()),
            _ => places.extend((0..count).map(|number| format!("{place}, number {number}"))),
        }
    }

    /// Whether [`build`](Shape::build) can make the shape again from its numbers and lengths.
    #[doc(hidden)]
    const BUILT: bool = false;

    /// How many numbers it has, where its type says so; it then has no lengths.
    #[doc(hidden)]
    const COUNT: Option<usize> = None;

    /// Calls `note` with the lengths that the type does not say, outermost first.
    #[doc(hidden)]
    fn measure(&self, note: &mut impl FnMut(usize)) {
        let _ = note;
    }

    /// The shape with numbers and lengths in order.
    #[doc(hidden)]
    fn build<R: Scalar>(number: &mut impl FnMut() -> R, length: &mut impl FnMut() -> usize) -> Self::With<R> {
        let _ = (number, length);
        unreachable!("only what is `BUILT` is made again")
    }
}

/// [`Shape::places`] of things in a row.
fn places_of_row<S: Scalar, X: Shape<S>>(row: &[X], place: &str, places: &mut Vec<String>) {
    for (index, x) in row.iter().enumerate() {
        x.places(&format!("{place}[{index}]"), places);
    }
}

impl<S: Scalar> Shape<S> for S {
    type With<R: Scalar> = R;

    #[inline]
    fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> R {
        f(*self)
    }
    #[inline]
    fn for_each(&self, f: &mut impl FnMut(S)) {
        f(*self);
    }
    #[inline]
    fn lengths(&self, _: &mut Vec<usize>) {}

    const BUILT: bool = true;
    const COUNT: Option<usize> = Some(1);
    #[inline]
    fn build<R: Scalar>(number: &mut impl FnMut() -> R, _: &mut impl FnMut() -> usize) -> R {
        number()
    }
}

macro_rules! passive {
    ($($passive:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar> Shape<S> for $passive {
            type With<R: Scalar> = Self;

            #[inline]
            fn map<R: Scalar>(&self, _: &mut impl FnMut(S) -> R) -> Self {
                *self
            }
            #[inline]
            fn for_each(&self, _: &mut impl FnMut(S)) {}
            #[inline]
            fn lengths(&self, _: &mut Vec<usize>) {}
        }
    )*};
}
passive!(() bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// Slices, borrowed or owned: all become a `Vec`.
macro_rules! slices {
    ($($slice:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, X: Shape<S>> Shape<S> for $slice {
            type With<R: Scalar> = Vec<X::With<R>>;

            #[inline]
            fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> Vec<X::With<R>> {
                self.iter().map(|x| x.map(f)).collect()
            }
            #[inline]
            fn for_each(&self, f: &mut impl FnMut(S)) {
                self.iter().for_each(|x| x.for_each(f));
            }
            fn lengths(&self, lengths: &mut Vec<usize>) {
                lengths.push(self.len());
                self.iter().for_each(|x| x.lengths(lengths));
            }
            fn places(&self, place: &str, places: &mut Vec<String>) {
                places_of_row(self, place, places);
            }

            const BUILT: bool = X::BUILT;
            #[inline]
            fn measure(&self, note: &mut impl FnMut(usize)) {
                note(self.len());
                if X::COUNT.is_none() {
                    self.iter().for_each(|x| x.measure(note));
                }
            }
            #[inline]
            fn build<R: Scalar>(
                number: &mut impl FnMut() -> R,
                length: &mut impl FnMut() -> usize,
            ) -> Vec<X::With<R>> {
                (0..length()).map(|_| X::build(number, length)).collect()
            }
        }
    )*};
}
slices!(Vec<X> &[X] &mut [X] &Vec<X> &mut Vec<X>);

macro_rules! arrays {
    ($($array:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, X: Shape<S>, const N: usize> Shape<S> for $array {
            type With<R: Scalar> = [X::With<R>; N];

            #[inline]
            fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> [X::With<R>; N] {
                std::array::from_fn(|i| self[i].map(f))
            }
            #[inline]
            fn for_each(&self, f: &mut impl FnMut(S)) {
                self.iter().for_each(|x| x.for_each(f));
            }
            fn lengths(&self, lengths: &mut Vec<usize>) {
                self.iter().for_each(|x| x.lengths(lengths));
            }
            fn places(&self, place: &str, places: &mut Vec<String>) {
                places_of_row(&self[..], place, places);
            }

            const BUILT: bool = X::BUILT;
            const COUNT: Option<usize> = match X::COUNT {
                Some(count) => Some(N * count),
                None => None,
            };
            #[inline]
            fn measure(&self, note: &mut impl FnMut(usize)) {
                self.iter().for_each(|x| x.measure(note));
            }
            #[inline]
            fn build<R: Scalar>(
                number: &mut impl FnMut() -> R,
                length: &mut impl FnMut() -> usize,
            ) -> [X::With<R>; N] {
                std::array::from_fn(|_| X::build(number, length))
            }
        }
    )*};
}
arrays!([X; N] &[X; N] &mut [X; N]);

/// A number behind a reference.
macro_rules! references {
    ($([$($generic:tt)*] $number:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generic)*> Shape<$number> for &$number {
            type With<R: Scalar> = R;

            #[inline]
            fn map<R: Scalar>(&self, f: &mut impl FnMut($number) -> R) -> R {
                f(**self)
            }
            #[inline]
            fn for_each(&self, f: &mut impl FnMut($number)) {
                f(**self);
            }
            #[inline]
            fn lengths(&self, _: &mut Vec<usize>) {}
        }
    )*};
}
references! {
    [] f32;
    [] f64;
    [T: Scalar, const N: usize] Dual<T, N>;
    [T: Scalar, const N: usize] Taylor<T, N>;
    [T: Scalar, B: 'static] Var<T, B>;
}

#[diagnostic::do_not_recommend]
impl<S: Scalar, X: Shape<S>> Shape<S> for Option<X> {
    type With<R: Scalar> = Option<X::With<R>>;

    #[inline]
    fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> Option<X::With<R>> {
        self.as_ref().map(|x| x.map(f))
    }
    #[inline]
    fn for_each(&self, f: &mut impl FnMut(S)) {
        self.iter().for_each(|x| x.for_each(f));
    }
    fn lengths(&self, lengths: &mut Vec<usize>) {
        lengths.push(usize::from(self.is_some()));
        self.iter().for_each(|x| x.lengths(lengths));
    }
}

/// A matrix or a view of one: it becomes a matrix of the same dimensions. Its numbers come column by column, as nalgebra
/// stores them.
macro_rules! matrices {
    ($($matrix:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, R: Dim, C: Dim, A: RawStorage<S, R, C>> Shape<S> for $matrix
        where
            DefaultAllocator: Allocator<R, C>,
        {
            type With<Q: Scalar> = OMatrix<Q, R, C>;

            #[inline]
            fn map<Q: Scalar>(&self, f: &mut impl FnMut(S) -> Q) -> OMatrix<Q, R, C> {
                let (rows, columns) = self.shape_generic();
                match side_by_side(self) {
                    // A slice's loop vectorises, and its length is known beforehand.
                    Some(numbers) => OMatrix::from_iterator_generic(rows, columns, numbers.iter().map(|&x| f(x))),
                    None => OMatrix::from_iterator_generic(rows, columns, self.iter().map(|&x| f(x))),
                }
            }
            #[inline]
            fn for_each(&self, f: &mut impl FnMut(S)) {
                match side_by_side(self) {
                    Some(numbers) => numbers.iter().for_each(|&x| f(x)),
                    None => self.iter().for_each(|&x| f(x)),
                }
            }
            fn lengths(&self, lengths: &mut Vec<usize>) {
                lengths.extend([self.nrows(), self.ncols()]);
            }
        }
    )*};
}
matrices!(Matrix<S, R, C, A> &Matrix<S, R, C, A>);

#[diagnostic::do_not_recommend]
impl<S: Scalar, X: Shape<S>> Shape<S> for PhantomData<X> {
    type With<R: Scalar> = PhantomData<X::With<R>>;

    #[inline]
    fn map<R: Scalar>(&self, _: &mut impl FnMut(S) -> R) -> Self::With<R> {
        PhantomData
    }
    #[inline]
    fn for_each(&self, _: &mut impl FnMut(S)) {}
    #[inline]
    fn lengths(&self, _: &mut Vec<usize>) {}
}

/// Hands the tuples of up to twelve parts to the macro `$use`.
macro_rules! for_each_tuple {
    ($use:ident) => {
        $use! {
            (A 0) (A 0, B0 1) (A 0, B0 1, C 2) (A 0, B0 1, C 2, D 3) (A 0, B0 1, C 2, D 3, E 4)
            (A 0, B0 1, C 2, D 3, E 4, F 5) (A 0, B0 1, C 2, D 3, E 4, F 5, G 6)
            (A 0, B0 1, C 2, D 3, E 4, F 5, G 6, H 7) (A 0, B0 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
            (A 0, B0 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9) (A 0, B0 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
            (A 0, B0 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
        }
    };
}
pub(crate) use for_each_tuple;

macro_rules! tuples {
    ($(($($X:ident $i:tt),+))*) => {$(
        tuples!([($($X,)+)] $($X $i),+);
        tuples!([&($($X,)+)] $($X $i),+);
    )*};
    ([$tuple:ty] $($X:ident $i:tt),+) => {
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, $($X: Shape<S>),+> Shape<S> for $tuple {
            type With<R: Scalar> = ($($X::With<R>,)+);

            #[inline]
            fn map<R: Scalar>(&self, f: &mut impl FnMut(S) -> R) -> Self::With<R> {
                ($(self.$i.map(f),)+)
            }
            #[inline]
            fn for_each(&self, f: &mut impl FnMut(S)) {
                $(self.$i.for_each(f);)+
            }
            #[inline]
            fn lengths(&self, lengths: &mut Vec<usize>) {
                $(self.$i.lengths(lengths);)+
            }
            fn places(&self, place: &str, places: &mut Vec<String>) {
                $(self.$i.places(&format!("{place}.{}", $i), places);)+
            }

            const BUILT: bool = true $(&& $X::BUILT)+;
            const COUNT: Option<usize> = {
                let (mut count, mut said) = (0, true);
                $(match $X::COUNT {
                    Some(own) => count += own,
                    None => said = false,
                })+
                if said { Some(count) } else { None }
            };
            #[inline]
            fn measure(&self, note: &mut impl FnMut(usize)) {
                $(self.$i.measure(note);)+
            }
            #[inline]
            fn build<R: Scalar>(
                number: &mut impl FnMut() -> R,
                length: &mut impl FnMut() -> usize,
            ) -> Self::With<R> {
                ($($X::build(number, length),)+)
            }
        }
    };
}
for_each_tuple!(tuples);

/// How many numbers there are in `x`.
#[inline]
pub(crate) fn count<S: Scalar>(x: &impl Shape<S>) -> usize {
    let mut count = 0;
    x.for_each(&mut |_| count += 1);
    count
}

/// The numbers of `x`, in order.
pub(crate) fn flatten<S: Scalar>(x: &impl Shape<S>) -> Vec<S> {
    let mut numbers = Vec::new();
    x.for_each(&mut |number| numbers.push(number));
    numbers
}

/// The shape of `x` with other numbers, in order; `numbers` has as many.
pub(crate) fn unflatten<S: Scalar, R: Scalar, A: Shape<S>>(x: &A, numbers: impl IntoIterator<Item = R>) -> A::With<R> {
    let mut numbers = numbers.into_iter();
    x.map(&mut |_| numbers.next().expect("one number for each number of the shape"))
}

/// Panics at the caller unless `x` and `y` have equal lengths at every place.
#[track_caller]
pub(crate) fn assert_same_lengths<S: Scalar, R: Scalar>(
    x: &impl Shape<S>,
    y: &impl Shape<R>,
    message: impl FnOnce() -> String,
) {
    let (mut of_x, mut of_y) = (Vec::new(), Vec::new());
    x.lengths(&mut of_x);
    y.lengths(&mut of_y);
    if let Some((expected, got)) = of_x.iter().zip(&of_y).find(|(x, y)| x != y) {
        panic!("{}: expected {expected}, got {got}", message());
    }
}
