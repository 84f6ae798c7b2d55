//! Operators between matrices and numbers, and the products.

use super::*;
use crate::BaseFloat;
use crate::matrix::lines::add_or_write;
use crate::matrix::{Strided, StridedMut, gemm};
use crate::primitive::partial;
use crate::reverse::operation::Operation;
use nalgebra::allocator::{SameShapeC, SameShapeR};
use nalgebra::base::constraint::{AreMultipliable, SameNumberOfColumns, SameNumberOfRows, ShapeConstraint};
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

/// The dimensions that two matrices have in common; panics with both shapes where they differ.
#[inline]
#[track_caller]
pub(super) fn common_shape<R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    what: &str,
    (rows, columns): (R1, C1),
    (other_rows, other_columns): (R2, C2),
) -> (SameShapeR<R1, R2>, SameShapeC<C1, C2>)
where
    ShapeConstraint: SameNumberOfRows<R1, R2> + SameNumberOfColumns<C1, C2>,
{
    let common = (
        <ShapeConstraint as SameNumberOfRows<R1, R2>>::representative(rows, other_rows),
        <ShapeConstraint as SameNumberOfColumns<C1, C2>>::representative(columns, other_columns),
    );
    let (Some(rows), Some(columns)) = common else {
        let ((r1, c1), (r2, c2)) = (lens((rows, columns)), lens((other_rows, other_columns)));
        panic!("cannot {what} a {r1} x {c1} matrix and a {r2} x {c2} one");
    };
    (rows, columns)
}

#[inline]
pub(super) fn add_to<T: Scalar>(x_bar: &mut [T], z_bar: &[T]) {
    x_bar.iter_mut().zip(z_bar).for_each(|(x_bar, &z_bar)| *x_bar += z_bar);
}

#[inline]
pub(super) fn pass_on<T: Scalar>(x_bar: &mut [T], z_bar: &[T], is_fresh: bool) {
    add_or_write(x_bar, z_bar.iter().copied(), is_fresh);
}

#[inline]
fn pass_on_negated<T: Scalar>(x_bar: &mut [T], z_bar: &[T], is_fresh: bool) {
    if is_fresh {
        x_bar.iter_mut().zip(z_bar).for_each(|(x_bar, &z_bar)| *x_bar = -z_bar);
    } else {
        x_bar.iter_mut().zip(z_bar).for_each(|(x_bar, &z_bar)| *x_bar -= z_bar);
    }
}

/// Adds what `term` makes of each element of `g` and of `dx`, or writes it where the adjoints are fresh. Where nothing depends on
/// the result that is nothing: then an infinite `dx` makes no NaN.
#[inline]
pub(super) fn add_terms<T: Scalar, D>(
    x_bar: &mut [T],
    g: &[T],
    dx: impl Iterator<Item = D>,
    is_fresh: bool,
    term: impl Fn(T, D) -> T,
) {
    let all = x_bar.iter_mut().zip(g).zip(dx);
    if is_fresh {
        all.for_each(|((x_bar, &g), dx)| *x_bar = if g.is_structural_zero() { T::ZERO } else { term(g, dx) });
    } else {
        all.for_each(|((x_bar, &g), dx)| {
            *x_bar = if g.is_structural_zero() { *x_bar } else { *x_bar + term(g, dx) };
        });
    }
}

/// Adds `g * dx` for each element, or writes it.
#[inline]
pub(super) fn add_products<T: Scalar>(x_bar: &mut [T], g: &[T], dx: impl Iterator<Item = T>, is_fresh: bool) {
    add_terms(x_bar, g, dx, is_fresh, |g, dx| g * dx);
}

fn pull_add<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    sweep.accumulate_fresh(operation, 0, pass_on);
    sweep.accumulate_fresh(operation, 1, pass_on);
}

fn pull_sub<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    sweep.accumulate_fresh(operation, 0, pass_on);
    sweep.accumulate_fresh(operation, 1, pass_on_negated);
}

fn pull_neg<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    sweep.accumulate_fresh(operation, 0, pass_on_negated);
}

fn pull_component_mul<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, y) = (sweep.value(operation, 0), sweep.value(operation, 1));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| add_products(x_bar, g, y.iter().copied(), is_fresh));
    sweep.accumulate_fresh(operation, 1, |y_bar, g, is_fresh| add_products(y_bar, g, x.iter().copied(), is_fresh));
}

fn pull_component_div<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, y, z) = (sweep.value(operation, 0), sweep.value(operation, 1), sweep.result(operation));
    let partials = || (0..z.len()).map(|k| partial::div(x[k], y[k], z[k]));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        add_products(x_bar, g, partials().map(|(dx, _)| dx), is_fresh);
    });
    sweep.accumulate_fresh(operation, 1, |y_bar, g, is_fresh| {
        add_products(y_bar, g, partials().map(|(_, dy)| dy), is_fresh);
    });
}

fn pull_scale<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (x, factor) = (sweep.value(operation, 0), sweep.saved(operation)[0]);
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        add_products(x_bar, g, std::iter::repeat(factor), is_fresh);
    });
    sweep.accumulate_number(operation, 1, |g| dot(x, g));
}

fn pull_unscale<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (y, divisor) = (sweep.result(operation), sweep.saved(operation)[0]);
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        add_terms(x_bar, g, std::iter::repeat(divisor), is_fresh, |g, divisor| g / divisor);
    });
    sweep.accumulate_number(operation, 1, |g| -(dot(y, g) / divisor));
}

fn pull_add_scalar<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    sweep.accumulate_fresh(operation, 0, pass_on);
    sweep.accumulate_number(operation, 1, |g| g.iter().sum());
}

/// The factor of what adjoints hold before a product is added: nothing is kept of fresh ones.
fn kept<F: BaseFloat>(is_fresh: bool) -> F {
    if is_fresh { F::ZERO } else { F::ONE }
}

fn pull_product<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let ((m, k), (_, n)) = (sweep.shape(operation, 0), sweep.shape(operation, 1));
    let a = Strided::column_major(sweep.value(operation, 0), m, k);
    let b = Strided::column_major(sweep.value(operation, 1), k, n);
    sweep.accumulate_fresh(operation, 0, |a_bar, g, is_fresh| {
        let g = Strided::column_major(g, m, n);
        gemm(T::Base::ONE, g, b.transpose(), kept(is_fresh), StridedMut::column_major(a_bar, m, k));
    });
    sweep.accumulate_fresh(operation, 1, |b_bar, g, is_fresh| {
        let g = Strided::column_major(g, m, n);
        gemm(T::Base::ONE, a.transpose(), g, kept(is_fresh), StridedMut::column_major(b_bar, k, n));
    });
}

fn pull_tr_mul<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let ((k, m), (_, n)) = (sweep.shape(operation, 0), sweep.shape(operation, 1));
    let a = Strided::column_major(sweep.value(operation, 0), k, m);
    let b = Strided::column_major(sweep.value(operation, 1), k, n);
    sweep.accumulate_fresh(operation, 0, |a_bar, g, is_fresh| {
        let g = Strided::column_major(g, m, n);
        gemm(T::Base::ONE, b, g.transpose(), kept(is_fresh), StridedMut::column_major(a_bar, k, m));
    });
    sweep.accumulate_fresh(operation, 1, |b_bar, g, is_fresh| {
        let g = Strided::column_major(g, m, n);
        gemm(T::Base::ONE, a, g, kept(is_fresh), StridedMut::column_major(b_bar, k, n));
    });
}

fn pull_dot<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let g = sweep.number(operation);
    let (x, y) = (sweep.value(operation, 0), sweep.value(operation, 1));
    sweep.accumulate_fresh(operation, 0, |x_bar, _, is_fresh| {
        add_or_write(x_bar, y.iter().map(|&y| g * y), is_fresh);
    });
    sweep.accumulate_fresh(operation, 1, |y_bar, _, is_fresh| {
        add_or_write(y_bar, x.iter().map(|&x| g * x), is_fresh);
    });
}

/// The sum of the products of corresponding elements, in four partial sums so that floats are added side by side.
pub(super) fn dot<T: Scalar>(x: &[T], y: &[T]) -> T {
    let mut sums = [T::ZERO; 4];
    let (mut xs, mut ys) = (x.chunks_exact(4), y.chunks_exact(4));
    for (x, y) in (&mut xs).zip(&mut ys) {
        for k in 0..4 {
            sums[k] += x[k] * y[k];
        }
    }
    for (&x, &y) in xs.remainder().iter().zip(ys.remainder()) {
        sums[0] += x * y;
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    /// An operation on corresponding elements of two matrices.
    #[inline]
    #[track_caller]
    fn zip<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
        what: &str,
        pullback: Pullback<T>,
        f: impl Fn(T, T) -> T,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        let shape = common_shape(what, self.shape_generic(), other.shape_generic());
        self.with_matrix(other, shape, pullback, |x, y, z| {
            z.iter_mut().zip(x.iter().zip(y)).for_each(|(z, (&x, &y))| *z = f(x, y));
        })
    }

    /// An operation on each element and a number.
    #[inline]
    #[track_caller]
    fn with_number(self, number: impl Coefficient<T, B>, pullback: Pullback<T>, f: impl Fn(T, T) -> T) -> Self {
        let (value, at) = number.parts();
        let plan = Recipe { saved: 1, ..Recipe::new(pullback) }
            .plan([Source::Matrix(self.at), Source::Number(at)], Some(self.shape()));
        let len = self.len();
        let (_, at) = operation::record(On::Operands, plan, |x, out| {
            let (y, saved) = out.split_at_mut(len);
            y.iter_mut().zip(x.slice(0)).for_each(|(y, &x)| *y = f(x, value));
            saved[0] = value;
        });
        MatrixVar::new(at, self.shape_generic())
    }

    #[inline]
    #[track_caller]
    fn scale_by(self, factor: impl Coefficient<T, B>) -> Self {
        self.with_number(factor, pull_scale, |x, factor| x * factor)
    }

    #[inline]
    #[track_caller]
    fn unscale_by(self, divisor: impl Coefficient<T, B>) -> Self {
        self.with_number(divisor, pull_unscale, |x, divisor| x / divisor)
    }

    /// The matrix with a number, a variable or a constant, added to each element.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, c) = (tape.watch(Vector2::new(1.0, 2.0)), tape.watch(0.5));
    /// let y = x.add_scalar(1.0).add_scalar(c);
    /// assert_eq!(y.value(), Vector2::new(2.5, 3.5));
    /// assert_eq!(tape.gradient(y).wrt((x, c)), (Vector2::new(1.0, 1.0), 2.0));
    /// ```
    #[track_caller]
    pub fn add_scalar(self, number: impl Coefficient<T, B>) -> Self {
        self.with_number(number, pull_add_scalar, |x, number| x + number)
    }

    #[inline]
    #[track_caller]
    fn add_matrix<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        self.zip(other, "add", pull_add, |x, y| x + y)
    }

    #[inline]
    #[track_caller]
    fn sub_matrix<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        self.zip(other, "subtract", pull_sub, |x, y| x - y)
    }

    #[inline]
    #[track_caller]
    fn mul_matrix<R2: Dim, C2: Dim>(self, other: MatrixVar<T, R2, C2, B>) -> MatrixVar<T, R, C2, B>
    where
        ShapeConstraint: AreMultipliable<R, C, R2, C2>,
    {
        let ((m, k), (k2, n)) = (self.shape(), other.shape());
        assert!(k == k2, "cannot multiply a {m} x {k} matrix by a {k2} x {n} one");
        self.with_matrix(other, (self.rows, other.columns), pull_product, |a, b, c| {
            let (a, b) = (Strided::column_major(a, m, k), Strided::column_major(b, k, n));
            gemm(T::Base::ONE, a, b, T::Base::ZERO, StridedMut::column_major(c, m, n));
        })
    }

    /// The product of the transpose with another matrix: `self.transpose() * other`, without transposing.
    ///
    /// ```
    /// use autodiff::nalgebra::{Matrix2, Vector2};
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let a = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    /// let y = a.tr_mul(tape.constant(&Vector2::new(1.0, 10.0)));
    /// assert_eq!(y.value(), Vector2::new(31.0, 42.0));
    /// assert_eq!(tape.gradient(y).wrt(a), Matrix2::new(1.0, 1.0, 10.0, 10.0));
    /// ```
    ///
    /// # Panics
    /// If the matrices have not as many rows.
    #[track_caller]
    pub fn tr_mul<R2: Dim, C2: Dim>(self, other: MatrixVar<T, R2, C2, B>) -> MatrixVar<T, C, C2, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2>,
    {
        let ((k, m), (k2, n)) = (self.shape(), other.shape());
        assert!(k == k2, "cannot multiply the transpose of a {k} x {m} matrix by a {k2} x {n} one");
        self.with_matrix(other, (self.columns, other.columns), pull_tr_mul, |a, b, c| {
            let (a, b) = (Strided::column_major(a, k, m).transpose(), Strided::column_major(b, k, n));
            gemm(T::Base::ONE, a, b, T::Base::ZERO, StridedMut::column_major(c, m, n));
        })
    }

    /// The products of corresponding elements.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((Vector2::new(1.0, 2.0), Vector2::new(3.0, 4.0)));
    /// let gradient = tape.gradient(x.component_mul(y));
    /// assert_eq!(gradient.wrt((x, y)), (Vector2::new(3.0, 4.0), Vector2::new(1.0, 2.0)));
    /// ```
    ///
    /// # Panics
    /// If the shapes differ.
    #[track_caller]
    pub fn component_mul<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        self.zip(other, "multiply the elements of", pull_component_mul, |x, y| x * y)
    }

    /// The quotients of corresponding elements.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((Vector2::new(1.0, 2.0), Vector2::new(4.0, 2.0)));
    /// let gradient = tape.gradient(x.component_div(y));
    /// assert_eq!(gradient.wrt((x, y)), (Vector2::new(0.25, 0.5), Vector2::new(-0.0625, -0.5)));
    /// ```
    ///
    /// # Panics
    /// If the shapes differ.
    #[track_caller]
    pub fn component_div<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        self.zip(other, "divide the elements of", pull_component_div, |x, y| x / y)
    }

    /// The sum of the products of corresponding elements.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((Vector2::new(1.0, 2.0), Vector2::new(3.0, 4.0)));
    /// let z = x.dot(y);
    /// assert_eq!(z.value(), 11.0);
    /// assert_eq!(tape.gradient(z).wrt(x), Vector2::new(3.0, 4.0));
    /// ```
    ///
    /// # Panics
    /// If the shapes differ.
    #[track_caller]
    pub fn dot<R2: Dim, C2: Dim>(self, other: MatrixVar<T, R2, C2, B>) -> Var<T, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        common_shape("take the dot product of", self.shape_generic(), other.shape_generic());
        let plan = Recipe::new(pull_dot).plan([Source::Matrix(self.at), Source::Matrix(other.at)], None);
        let (z, at) = operation::record(On::Operands, plan, |x, _| dot(x.slice(0), x.slice(1)));
        Var::recorded(z, at)
    }
}

/// A number beside a matrix variable: a variable of the same tape, or a constant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number of type `{T}`, nor a variable of the tape `{B}`",
    label = "expected `{T}` or `Var<{T}, {B}>`"
)]
pub trait Coefficient<T, B>: Copy {
    #[doc(hidden)]
    fn parts(self) -> (T, u64);
}

impl<T: Scalar, B: 'static> Coefficient<T, B> for T {
    #[inline]
    fn parts(self) -> (T, u64) {
        (self, 0)
    }
}

impl<T: Scalar, B: 'static> Coefficient<T, B> for Var<T, B> {
    #[inline]
    fn parts(self) -> (T, u64) {
        (self.value(), self.number())
    }
}

/// An operator of two matrices, of which at least one is a variable.
macro_rules! matrix_operator {
    ($Op:ident $op:ident $method:ident [$($bound:tt)*] ($rows:ty, $columns:ty)) => {
        matrix_operator!(@variables $Op $op $method [$($bound)*] ($rows, $columns)
            [MatrixVar<T, R1, C1, B>] [MatrixVar<T, R2, C2, B>] x y (x) (y));
        matrix_operator!(@variables $Op $op $method [$($bound)*] ($rows, $columns)
            [&MatrixVar<T, R1, C1, B>] [MatrixVar<T, R2, C2, B>] x y (*x) (y));
        matrix_operator!(@variables $Op $op $method [$($bound)*] ($rows, $columns)
            [MatrixVar<T, R1, C1, B>] [&MatrixVar<T, R2, C2, B>] x y (x) (*y));
        matrix_operator!(@variables $Op $op $method [$($bound)*] ($rows, $columns)
            [&MatrixVar<T, R1, C1, B>] [&MatrixVar<T, R2, C2, B>] x y (*x) (*y));
        matrix_operator!(@plain $Op $op $method [$($bound)*] ($rows, $columns)
            [MatrixVar<T, R1, C1, B>] [Matrix<T, R2, C2, S>] x y (x) (x.constant(&y)));
        matrix_operator!(@plain $Op $op $method [$($bound)*] ($rows, $columns)
            [MatrixVar<T, R1, C1, B>] [&Matrix<T, R2, C2, S>] x y (x) (x.constant(y)));
        matrix_operator!(@plain_left $Op $op $method [$($bound)*] ($rows, $columns)
            [Matrix<T, R1, C1, S>] [MatrixVar<T, R2, C2, B>] x y (y.constant(&x)) (y));
        matrix_operator!(@plain_left $Op $op $method [$($bound)*] ($rows, $columns)
            [&Matrix<T, R1, C1, S>] [MatrixVar<T, R2, C2, B>] x y (y.constant(x)) (y));
    };
    (@variables $($rest:tt)*) => { matrix_operator!(@impl [] $($rest)*); };
    (@plain $($rest:tt)*) => { matrix_operator!(@impl [S: Storage<T, R2, C2>,] $($rest)*); };
    (@plain_left $($rest:tt)*) => { matrix_operator!(@impl [S: Storage<T, R1, C1>,] $($rest)*); };
    (@impl [$($generic:tt)*] $Op:ident $op:ident $method:ident [$($bound:tt)*] ($rows:ty, $columns:ty)
        [$Left:ty] [$Right:ty] $x:ident $y:ident ($left:expr) ($right:expr)
    ) => {
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, R1: Dim, C1: Dim, R2: Dim, C2: Dim, $($generic)* B: 'static> $Op<$Right> for $Left
        where
            ShapeConstraint: $($bound)*
        {
            type Output = MatrixVar<T, $rows, $columns, B>;

            #[inline]
            #[track_caller]
            fn $op(self, $y: $Right) -> Self::Output {
                let $x = self;
                $left.$method($right)
            }
        }
    };
}
matrix_operator!(Add add add_matrix [SameNumberOfRows<R1, R2> + SameNumberOfColumns<C1, C2>] (SameShapeR<R1, R2>, SameShapeC<C1, C2>));
matrix_operator!(Sub sub sub_matrix [SameNumberOfRows<R1, R2> + SameNumberOfColumns<C1, C2>] (SameShapeR<R1, R2>, SameShapeC<C1, C2>));
matrix_operator!(Mul mul mul_matrix [AreMultipliable<R1, C1, R2, C2>] (R1, C2));

/// An operator of a matrix variable and a number.
macro_rules! number_operator {
    ($Op:ident $op:ident $method:ident $($Number:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, R: Dim, C: Dim, B: 'static> $Op<$Number> for MatrixVar<T, R, C, B> {
            type Output = Self;

            #[inline]
            #[track_caller]
            fn $op(self, number: $Number) -> Self {
                self.$method(number)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Scalar, R: Dim, C: Dim, B: 'static> $Op<$Number> for &MatrixVar<T, R, C, B> {
            type Output = MatrixVar<T, R, C, B>;

            #[inline]
            #[track_caller]
            fn $op(self, number: $Number) -> MatrixVar<T, R, C, B> {
                (*self).$method(number)
            }
        }
    )*};
}
number_operator!(Mul mul scale_by T Var<T, B>);
number_operator!(Div div unscale_by T Var<T, B>);

#[diagnostic::do_not_recommend]
impl<T: Scalar, R: Dim, C: Dim, B: 'static> Mul<MatrixVar<T, R, C, B>> for Var<T, B> {
    type Output = MatrixVar<T, R, C, B>;

    #[inline]
    #[track_caller]
    fn mul(self, matrix: MatrixVar<T, R, C, B>) -> MatrixVar<T, R, C, B> {
        matrix.scale_by(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, R: Dim, C: Dim, B: 'static> Mul<MatrixVar<T, R, C, B>> for f64 {
    type Output = MatrixVar<T, R, C, B>;

    #[inline]
    #[track_caller]
    fn mul(self, matrix: MatrixVar<T, R, C, B>) -> MatrixVar<T, R, C, B> {
        matrix.scale_by(T::lit(self))
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Neg for MatrixVar<T, R, C, B> {
    type Output = Self;

    #[inline]
    #[track_caller]
    fn neg(self) -> Self {
        self.to_matrix(self.shape_generic(), Recipe::new(pull_neg), |x, y, _| {
            y.iter_mut().zip(x).for_each(|(y, &x)| *y = -x);
        })
    }
}

macro_rules! assign_operators {
    ($($OpAssign:ident $op_assign:ident $Op:ident $op:ident;)*) => {$(
        impl<T: Scalar, R: Dim, C: Dim, B: 'static, X> $OpAssign<X> for MatrixVar<T, R, C, B>
        where
            Self: $Op<X, Output = Self>,
        {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, other: X) {
                *self = (*self).$op(other);
            }
        }
    )*};
}
assign_operators! {
    AddAssign add_assign Add add;
    SubAssign sub_assign Sub sub;
    MulAssign mul_assign Mul mul;
    DivAssign div_assign Div div;
}
