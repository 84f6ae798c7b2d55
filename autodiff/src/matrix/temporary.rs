//! Memory of matrices of dynamic size: a thread keeps that of temporaries for the next ones, so that linear algebra in a training loop
//! allocates nothing once it is warm.
//!
//! Of matrices of static size nothing is kept: they have no memory of their own.

use super::numbers;
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, VecStorage};
use std::any::Any;
use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

thread_local! {
    /// For every type of element a `Vec<Vec<T>>`.
    static KEPT: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// How many vectors of a type a thread keeps, and how many elements they have room for, at most.
const MOST: usize = 64;
const LONGEST: usize = 1 << 24;

fn with_kept<T: 'static, Q>(f: impl FnOnce(&mut Vec<Vec<T>>) -> Q) -> Option<Q> {
    let own = |kept: &RefCell<Vec<Box<dyn Any>>>| {
        let mut kept = kept.borrow_mut();
        let at = kept.iter().position(|own| own.is::<Vec<Vec<T>>>()).unwrap_or_else(|| {
            kept.push(Box::new(Vec::<Vec<T>>::with_capacity(MOST)));
            kept.len() - 1
        });
        kept[at].downcast_mut().map(f)
    };
    // There is none to keep while the thread ends.
    KEPT.try_with(own).ok().flatten()
}

/// A vector with room for so many elements, of any length and content. It has at most twice the room, as it may be given to the user.
fn room<T: 'static>(len: usize) -> Vec<T> {
    kept(len).unwrap_or_else(|| Vec::with_capacity(len))
}

fn kept<T: 'static>(len: usize) -> Option<Vec<T>> {
    let smallest = |kept: &mut Vec<Vec<T>>| {
        let fit = kept.iter().enumerate().filter(|(_, own)| (len..=2 * len).contains(&own.capacity()));
        let at = fit.min_by_key(|(_, own)| own.capacity())?.0;
        Some(kept.swap_remove(at))
    };
    with_kept(smallest).flatten()
}

pub(crate) fn keep<T: 'static>(own: Vec<T>) {
    if own.capacity() == 0 {
        return;
    }
    with_kept(|kept| {
        let longest = kept.iter().map(Vec::capacity).sum::<usize>() + own.capacity();
        if kept.len() < MOST && longest <= LONGEST {
            kept.push(own);
        }
    });
}

/// A matrix of these elements, column after column.
pub(crate) fn filled<T: nalgebra::Scalar, R: Dim, C: Dim>(
    rows: R,
    columns: C,
    elements: impl Iterator<Item = T>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    if !is_dynamic::<R, C>() {
        return OMatrix::from_iterator_generic(rows, columns, elements);
    }
    let mut own = room(rows.value() * columns.value());
    own.clear();
    own.extend(elements);
    OMatrix::from_vec_generic(rows, columns, own)
}

/// The matrix whose element in a row and column `f` says.
pub(crate) fn from_fn<T: nalgebra::Scalar, R: Dim, C: Dim>(
    rows: R,
    columns: C,
    mut f: impl FnMut(usize, usize) -> T,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    if !is_dynamic::<R, C>() {
        return OMatrix::from_fn_generic(rows, columns, f);
    }
    let places = (0..columns.value()).flat_map(|j| (0..rows.value()).map(move |i| (i, j)));
    filled(rows, columns, places.map(|(i, j)| f(i, j)))
}

/// A matrix with `x` everywhere.
pub(crate) fn constant<T: nalgebra::Scalar + Copy, R: Dim, C: Dim>(rows: R, columns: C, x: T) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    filled(rows, columns, std::iter::repeat_n(x, rows.value() * columns.value()))
}

/// A matrix of some numbers, all of which are to be written: `x` or what was there before.
pub(crate) fn unwritten<T: nalgebra::Scalar + Copy, R: Dim, C: Dim>(rows: R, columns: C, x: T) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    if !is_dynamic::<R, C>() {
        return OMatrix::from_element_generic(rows, columns, x);
    }
    let len = rows.value() * columns.value();
    let own = match kept(len) {
        Some(mut own) => {
            if cfg!(debug_assertions) {
                own.clear();
            }
            own.resize(len, x);
            own
        }
        // Zeros that the system gives are not written.
        None => vec![x; len],
    };
    OMatrix::from_vec_generic(rows, columns, own)
}

/// A copy.
pub(crate) fn copied<T: crate::Scalar, R: Dim, C: Dim>(
    x: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = x.shape_generic();
    of_slice(rows, columns, &numbers(x))
}

/// A matrix of these numbers, column after column.
pub(crate) fn of_slice<T: nalgebra::Scalar + Copy, R: Dim, C: Dim>(
    rows: R,
    columns: C,
    elements: &[T],
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    if !is_dynamic::<R, C>() {
        return OMatrix::from_column_slice_generic(rows, columns, elements);
    }
    let mut own = room(rows.value() * columns.value());
    own.clear();
    own.extend_from_slice(elements);
    OMatrix::from_vec_generic(rows, columns, own)
}

/// Gives the memory of a matrix of dynamic size back to the thread, which makes the next ones in it: gradients of
/// [`#[differentiable]`](macro@crate::differentiable) functions, what [`Gradient::wrt`](crate::Gradient::wrt) gives, and what the functions of this
/// module compute.
///
/// A training loop that ends each step with it allocates nothing once it is warm. Memory that is dropped instead goes to the allocator, which may give
/// megabytes back to the system after each step and ask for them in the next. A matrix of static size has no memory of its own: then this does nothing.
///
/// A thread keeps at most 64 lists of a type of number, 2^24 numbers in all, until it ends.
///
/// ```
/// use autodiff::matrix::recycle;
/// use autodiff::nalgebra::DMatrix;
/// use autodiff::prelude::*;
///
/// #[differentiable]
/// fn loss(w: &DMatrix<f64>) -> f64 {
///     (w * w).norm_squared()
/// }
/// let mut w = DMatrix::from_element(8, 8, 0.1);
/// for _ in 0..10 {
///     let slope = loss::grad(&w);
///     w.zip_apply(&slope, |w, slope| *w -= 0.01 * slope);
///     recycle(slope);
/// }
/// ```
pub fn recycle<T: nalgebra::Scalar, R: Dim, C: Dim>(matrix: OMatrix<T, R, C>)
where
    DefaultAllocator: Allocator<R, C>,
{
    done(matrix);
}

/// The matrix is done with: the thread keeps its memory.
pub(crate) fn done<T: nalgebra::Scalar, R: Dim, C: Dim>(x: OMatrix<T, R, C>)
where
    DefaultAllocator: Allocator<R, C>,
{
    if !is_dynamic::<R, C>() {
        return;
    }
    let mut own = Some(x);
    let own = (&mut own as &mut dyn Any).downcast_mut::<Option<Matrix<T, R, C, VecStorage<T, R, C>>>>();
    own.and_then(Option::take).into_iter().for_each(|x| keep(Vec::from(x.data)));
}

fn is_dynamic<R: Dim, C: Dim>() -> bool {
    R::try_to_usize().is_none() || C::try_to_usize().is_none()
}

/// A matrix that is done with when it is dropped.
pub(crate) struct Temporary<T: nalgebra::Scalar, R: Dim, C: Dim>(Option<OMatrix<T, R, C>>)
where
    DefaultAllocator: Allocator<R, C>;

/// The matrix, done with when it is dropped.
pub(crate) fn temporary<T: nalgebra::Scalar, R: Dim, C: Dim>(x: OMatrix<T, R, C>) -> Temporary<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    Temporary(Some(x))
}

const THERE: &str = "a temporary matrix is there until it is dropped";

impl<T: nalgebra::Scalar, R: Dim, C: Dim> Deref for Temporary<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Target = OMatrix<T, R, C>;
    fn deref(&self) -> &OMatrix<T, R, C> {
        self.0.as_ref().expect(THERE)
    }
}
impl<T: nalgebra::Scalar, R: Dim, C: Dim> DerefMut for Temporary<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn deref_mut(&mut self) -> &mut OMatrix<T, R, C> {
        self.0.as_mut().expect(THERE)
    }
}
impl<T: nalgebra::Scalar, R: Dim, C: Dim> Drop for Temporary<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn drop(&mut self) {
        self.0.take().into_iter().for_each(done);
    }
}

/// A list that is done with when it is dropped.
pub(crate) struct List<T: 'static>(Vec<T>);

impl<T: 'static> List<T> {
    /// The list of these, of which there are so many.
    pub(crate) fn of(len: usize, elements: impl Iterator<Item = T>) -> Self {
        let mut own = room(len);
        own.clear();
        own.extend(elements);
        List(own)
    }

    /// Its memory, which is then not kept.
    pub(crate) fn into_vec(mut self) -> Vec<T> {
        std::mem::take(&mut self.0)
    }
}

impl<T> Deref for List<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}
impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}
impl<T: 'static> Drop for List<T> {
    fn drop(&mut self) {
        keep(std::mem::take(&mut self.0));
    }
}

/// The sum, in the memory of the first.
pub(crate) fn sum<T: crate::Scalar, R: Dim, C: Dim>(mut a: OMatrix<T, R, C>, b: OMatrix<T, R, C>) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    a += &b;
    done(b);
    a
}

/// The difference, in the memory of the first.
pub(crate) fn difference<T: crate::Scalar, R: Dim, C: Dim>(
    mut a: OMatrix<T, R, C>,
    b: OMatrix<T, R, C>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    a -= &b;
    done(b);
    a
}
