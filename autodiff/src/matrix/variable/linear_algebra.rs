//! Linear algebra on matrix variables: each [`Rule`] as one operation.
//!
//! The value is computed on plain matrices, one level further in. What the rule saves is written into the payload: the
//! shapes of its matrices, then their numbers.

use super::*;
use crate::matrix::rules::*;
use crate::matrix::{Decomposes, Form, Mat, Number, Of, Passive, Rule, temporary};
use crate::reverse::operation::Operation;
use nalgebra::constraint::{AreMultipliable, DimEq, ShapeConstraint};
use nalgebra::{DimMin, DimMinimum, DimMul, DimProd, Dyn, OVector, U1};

/// A form that can be written as numbers, and read again.
trait Written: Form {
    /// Calls `f` with the rows and columns of each matrix.
    fn shapes<T: Scalar>(x: &Of<Self, T>, f: &mut dyn FnMut(usize, usize));
    /// Calls `f` with each number.
    fn write<T: Scalar>(x: &Of<Self, T>, f: &mut dyn FnMut(T));
    /// Makes it of shapes and numbers.
    fn read<T: Scalar>(
        shapes: &mut dyn Iterator<Item = (usize, usize)>,
        numbers: &mut dyn Iterator<Item = T>,
    ) -> Of<Self, T>;
}

const WRITTEN: &str = "as many as were written";

impl Written for Number {
    fn shapes<T: Scalar>(_: &T, _: &mut dyn FnMut(usize, usize)) {}
    fn write<T: Scalar>(x: &T, f: &mut dyn FnMut(T)) {
        f(*x);
    }
    fn read<T: Scalar>(_: &mut dyn Iterator<Item = (usize, usize)>, numbers: &mut dyn Iterator<Item = T>) -> T {
        numbers.next().expect(WRITTEN)
    }
}

impl<R: Dim, C: Dim> Written for Mat<R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn shapes<T: Scalar>(x: &OMatrix<T, R, C>, f: &mut dyn FnMut(usize, usize)) {
        f(x.nrows(), x.ncols());
    }
    fn write<T: Scalar>(x: &OMatrix<T, R, C>, f: &mut dyn FnMut(T)) {
        x.iter().for_each(|&x| f(x));
    }
    fn read<T: Scalar>(
        shapes: &mut dyn Iterator<Item = (usize, usize)>,
        numbers: &mut dyn Iterator<Item = T>,
    ) -> OMatrix<T, R, C> {
        let (rows, columns) = shapes.next().expect(WRITTEN);
        temporary::filled(R::from_usize(rows), C::from_usize(columns), numbers.take(rows * columns))
    }
}

/// A list of places, as numbers.
impl<D: Dim> Written for Passive<OVector<usize, D>>
where
    DefaultAllocator: Allocator<D>,
    OVector<usize, D>: 'static,
{
    fn shapes<T: Scalar>(x: &OVector<usize, D>, f: &mut dyn FnMut(usize, usize)) {
        f(x.nrows(), 1);
    }
    fn write<T: Scalar>(x: &OVector<usize, D>, f: &mut dyn FnMut(T)) {
        x.iter().for_each(|&x| f(from_usize(x)));
    }
    fn read<T: Scalar>(
        shapes: &mut dyn Iterator<Item = (usize, usize)>,
        numbers: &mut dyn Iterator<Item = T>,
    ) -> OVector<usize, D> {
        let (rows, _) = shapes.next().expect(WRITTEN);
        temporary::filled(D::from_usize(rows), U1, numbers.take(rows).map(to_usize))
    }
}

macro_rules! tuples {
    ($(($($X:ident $i:tt),+))*) => {$(
        impl<$($X: Written),+> Written for ($($X,)+) {
            fn shapes<T: Scalar>(x: &Of<Self, T>, f: &mut dyn FnMut(usize, usize)) {
                $($X::shapes::<T>(&x.$i, f);)+
            }
            fn write<T: Scalar>(x: &Of<Self, T>, f: &mut dyn FnMut(T)) {
                $($X::write::<T>(&x.$i, f);)+
            }
            fn read<T: Scalar>(
                shapes: &mut dyn Iterator<Item = (usize, usize)>,
                numbers: &mut dyn Iterator<Item = T>,
            ) -> Of<Self, T> {
                ($($X::read::<T>(shapes, numbers),)+)
            }
        }
    )*};
}
tuples!((A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3));

/// In the number of a rule: of the transpose.
const TRANSPOSED: usize = 1;
/// In the number of a rule: of the upper triangle.
const UPPER: usize = 2;

/// A rule that a tape can make again when it is swept.
trait Recorded: Rule<Input: Written, Output: Written, Saved: Written> {
    /// The rule of its kind that has this number.
    fn numbered(number: usize) -> Self;

    /// The value and what is saved, on numbers that may themselves have derivatives.
    #[track_caller]
    fn on<T: Scalar>(&self, x: &Of<Self::Input, T>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)> {
        self.value(x)
    }
}

/// What is saved: the number of shapes, the shapes of the saved matrices and of the result's, the numbers.
fn pull_rule<T: Scalar, R: Recorded>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let (count, saved) = sweep.saved(operation).split_first().expect(WRITTEN);
    let (shapes, numbers) = saved.split_at(2 * to_usize(*count));
    let mut shapes = shapes.chunks_exact(2).map(|shape| (to_usize(shape[0]), to_usize(shape[1])));
    let saved = R::Saved::read(&mut shapes, &mut numbers.iter().copied());
    let y_bar = if !operation.is_matrix {
        R::Output::read(&mut shapes, &mut std::iter::once(sweep.number(operation)))
    } else {
        R::Output::read(&mut shapes, &mut sweep.adjoints_of_result(operation).iter().copied())
    };
    let x_bar = R::numbered(operation.numbers[0]).pullback(&saved, &y_bar);
    R::Saved::done(saved);
    R::Output::done(y_bar);
    let mut n = 0;
    let mut lens = [0; 2];
    R::Input::shapes::<T>(&x_bar, &mut |rows, columns| {
        lens[n] = rows * columns;
        n += 1;
    });
    let mut start = 0;
    for (n, len) in lens.into_iter().enumerate() {
        sweep.accumulate(operation, n, |bar, _| {
            let mut bar = bar.iter_mut();
            let mut k = 0;
            R::Input::write::<T>(&x_bar, &mut |x| {
                if (start..start + len).contains(&k) {
                    *bar.next().expect(WRITTEN) += x;
                }
                k += 1;
            });
        });
        start += len;
    }
    R::Input::done(x_bar);
}

/// What a rule gave: its operation's number, the shapes of its matrices, and its value if that is a number.
struct Outcome<T> {
    at: u64,
    shapes: [(usize, usize); 3],
    number: T,
}

/// The values of one or two matrices, given by their numbers and shapes.
#[track_caller]
fn values<T: Scalar, R: Recorded>(operands: &[(u64, (usize, usize))]) -> Of<R::Input, T> {
    let mut shapes = operands.iter().map(|&(_, shape)| shape);
    let (first, second) = (operands[0].0, operands.get(1));
    operation::with_elements::<T, _>(first, |first| match second {
        None => R::Input::read(&mut shapes, &mut first.iter().copied()),
        Some(&(second, _)) => operation::with_elements::<T, _>(second, |second| {
            R::Input::read(&mut shapes, &mut first.iter().chain(second).copied())
        }),
    })
}

/// Records a rule of some matrices, given by their numbers and shapes.
#[track_caller]
fn record_rule<T: Scalar, R: Recorded, const N: usize>(
    number: usize,
    operands: [(u64, (usize, usize)); N],
) -> Option<Outcome<T>> {
    let x = values::<T, R>(&operands);
    let result = R::numbered(number).on(&x);
    R::Input::done(x);
    let (y, saved) = result?;

    let (mut count, mut saved_count, mut numbers) = (0, 0, 0);
    let mut shapes = [(0, 0); 3];
    R::Output::shapes::<T>(&y, &mut |rows, columns| {
        shapes[count] = (rows, columns);
        count += 1;
    });
    R::Saved::shapes::<T>(&saved, &mut |_, _| saved_count += 1);
    R::Saved::write::<T>(&saved, &mut |_| numbers += 1);
    let recipe = Recipe {
        saved: 1 + 2 * (count + saved_count) + numbers,
        numbers: [number, 0],
        ..Recipe::new(pull_rule::<T, R>)
    };
    let shape = match count {
        0 => None,
        1 => Some(shapes[0]),
        _ => Some((shapes.iter().map(|(rows, columns)| rows * columns).sum(), 1)),
    };
    let plan = recipe.plan(operands.map(|(at, _)| Source::Matrix(at)), shape);
    let (number, at) = operation::record(On::Operands, plan, |_, out| {
        let mut places = out.iter_mut();
        let mut put = |x: T| *places.next().expect("room for each number") = x;
        let mut number = T::ZERO;
        R::Output::write(&y, &mut |x| if shape.is_some() { put(x) } else { number = x });
        put(from_usize(count + saved_count));
        let mut put_shape = |rows, columns| {
            put(from_usize(rows));
            put(from_usize(columns));
        };
        R::Saved::shapes::<T>(&saved, &mut put_shape);
        R::Output::shapes::<T>(&y, &mut put_shape);
        R::Saved::write(&saved, &mut put);
        number
    });
    R::Output::done(y);
    R::Saved::done(saved);
    Some(Outcome { at, shapes, number })
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    #[inline]
    fn operand(self) -> (u64, (usize, usize)) {
        (self.at, self.shape())
    }

    fn of_outcome(outcome: &Outcome<T>) -> Self {
        let (rows, columns) = outcome.shapes[0];
        MatrixVar::new(outcome.at, (R::from_usize(rows), C::from_usize(columns)))
    }

    /// The part of the result of a rule with several matrices that belongs to the matrix `n`.
    #[track_caller]
    fn of_part(outcome: &Outcome<T>, n: usize) -> Self {
        let start: usize = outcome.shapes[..n].iter().map(|(rows, columns)| rows * columns).sum();
        let (rows, columns) = outcome.shapes[n];
        let all = MatrixVar::<T, Dyn, U1, B>::new(
            outcome.at,
            (Dyn(outcome.shapes.iter().map(|(rows, columns)| rows * columns).sum()), U1),
        );
        all.rows(start, rows * columns).reshape_generic(R::from_usize(rows), C::from_usize(columns))
    }
}

macro_rules! recorded {
    ($([$($generic:tt)*] $Rule:ty, $make:expr, where [$($bound:tt)*];)*) => {$(
        impl<$($generic)*> Recorded for $Rule
        where
            $($bound)*
        {
            fn numbered(number: usize) -> Self {
                let make: fn(usize) -> Self = $make;
                make(number)
            }
        }
    )*};
}
recorded! {
    [D: Dim] Inverse<D>, |_| Inverse::new(), where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [D: Dim] Cholesky<D>, |_| Cholesky::new(), where [DefaultAllocator: Allocator<D, D>];
    [D: Dim] LnDeterminantSpd<D>, |_| LnDeterminantSpd::new(), where [DefaultAllocator: Allocator<D, D>];
    [D: Dim] Determinant<D>, |_| Determinant::new(), where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [D: Dim] LnAbsDeterminant<D>, |_| LnAbsDeterminant::new(),
        where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [D: Dim, C: Dim] SolveSpd<D, C>, |_| SolveSpd::new(), where [DefaultAllocator: Allocator<D, D> + Allocator<D, C>];
    [D: Dim, C: Dim] Solve<D, C>, |n| Solve::new(n & TRANSPOSED != 0),
        where [DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>];
    [D: Dim, C: Dim] SolveTriangular<D, C>,
        |n| SolveTriangular::new(if n & UPPER != 0 { Triangle::Upper } else { Triangle::Lower }, n & TRANSPOSED != 0),
        where [DefaultAllocator: Allocator<D, D> + Allocator<D, C>];
    [D: Dim] Exponential<D>, |_| Exponential::new(), where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [D: Dim] SymmetricEigenvalues<D>, |_| SymmetricEigenvalues::new(),
        where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [R: Dim + DimMin<C>, C: Dim] SingularValues<R, C>, |_| SingularValues::new(),
        where [DefaultAllocator: Decomposes<R, C>];
    [R: Dim + DimMin<C>, C: Dim] SpectralNorm<R, C>, |_| SpectralNorm::new(),
        where [DefaultAllocator: Decomposes<R, C>];
    [R: Dim + DimMin<C>, C: Dim] NuclearNorm<R, C>, |_| NuclearNorm::new(),
        where [DefaultAllocator: Decomposes<R, C>];
    [R: Dim + DimMin<C>, C: Dim] Qr<R, C>, |_| Qr::new(),
        where [DefaultAllocator: Decomposes<R, C> + Allocator<DimMinimum<R, C>, R>];
    [R: Dim, C: Dim, N: Dim] LeastSquares<R, C, N>, |_| LeastSquares::new(),
        where [DefaultAllocator: Allocator<R, C> + Allocator<R, N> + Allocator<C, N> + Allocator<C, C>];
    [R: Dim, C: Dim] PseudoInverse<R, C>, |_| PseudoInverse::new(),
        where [DefaultAllocator: Allocator<R, C> + Allocator<C, R> + Allocator<R, R> + Allocator<C, C>];
    [D: Dim] QuadraticForm<D>, |_| QuadraticForm::new(), where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [R: DimMul<P>, C: DimMul<Q>, P: Dim, Q: Dim] Kronecker<R, C, P, Q>, |_| Kronecker::new(),
        where [DefaultAllocator: Allocator<R, C> + Allocator<P, Q> + Allocator<DimProd<R, P>, DimProd<C, Q>>];
}

/// Rules whose values come of an iteration on plain numbers.
macro_rules! iterative {
    ($([$($generic:tt)*] $Rule:ty, where [$($bound:tt)*];)*) => {$(
        impl<$($generic)*> Recorded for $Rule
        where
            $($bound)*
        {
            fn numbered(_: usize) -> Self {
                Self::new()
            }
            #[track_caller]
            fn on<T: Scalar>(&self, x: &Of<Self::Input, T>) -> Option<(Of<Self::Output, T>, Of<Self::Saved, T>)> {
                T::iterate(self, x).map(|y| (Self::Output::copied::<T>(&y), y))
            }
        }
    )*};
}
iterative! {
    [D: Dim] SymmetricEigen<D>, where [DefaultAllocator: Allocator<D, D> + Allocator<D>];
    [R: Dim + DimMin<C>, C: Dim] Svd<R, C>, where [DefaultAllocator: Decomposes<R, C>];
}

/// Linear algebra, as in [`matrix`](crate::matrix): each function is one operation on the tape.
///
/// ```
/// use autodiff::nalgebra::{Matrix2, Vector2};
/// use autodiff::prelude::*;
///
/// tape!(tape);
/// let (a, b) = tape.watch((Matrix2::new(4.0, 1.0, 1.0, 3.0), Vector2::new(1.0, 2.0)));
/// let x = a.solve(b).unwrap();
/// let y = b.dot(x) + a.ln_determinant_spd().unwrap();
/// let gradient = tape.gradient(y);
/// assert!((gradient.wrt(b) - Vector2::new(2.0, 14.0) / 11.0).norm() < 1e-15);
/// ```
impl<T: Scalar, D: Dim, B: 'static> MatrixVar<T, D, D, B>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    /// The inverse; `None` if the matrix is singular. See [`inverse`](crate::matrix::inverse).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn try_inverse(self) -> Option<Self> {
        record_rule::<T, Inverse<D>, 1>(0, [self.operand()]).map(|y| Self::of_outcome(&y))
    }

    /// The determinant. See [`determinant`](crate::matrix::determinant).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn determinant(self) -> Var<T, B> {
        record_rule::<T, Determinant<D>, 1>(0, [self.operand()])
            .map(|y| Var::recorded(y.number, y.at))
            .expect("every square matrix has a determinant")
    }

    /// The logarithm of the determinant's absolute value; `None` if the matrix is singular. See
    /// [`ln_abs_determinant`](crate::matrix::ln_abs_determinant).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn ln_abs_determinant(self) -> Option<Var<T, B>> {
        record_rule::<T, LnAbsDeterminant<D>, 1>(0, [self.operand()]).map(|y| Var::recorded(y.number, y.at))
    }

    /// The logarithm of the determinant of a symmetric positive definite matrix. See
    /// [`ln_determinant_spd`](crate::matrix::ln_determinant_spd).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn ln_determinant_spd(self) -> Option<Var<T, B>> {
        record_rule::<T, LnDeterminantSpd<D>, 1>(0, [self.operand()]).map(|y| Var::recorded(y.number, y.at))
    }

    /// The lower triangular factor of a symmetric positive definite matrix. See [`cholesky`](crate::matrix::cholesky).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn cholesky(self) -> Option<Self> {
        record_rule::<T, Cholesky<D>, 1>(0, [self.operand()]).map(|y| Self::of_outcome(&y))
    }

    /// The matrix exponential. [`exp`](MatrixVar::exp) is that of each element. See
    /// [`exponential`](crate::matrix::exponential).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn exponential(self) -> Option<Self> {
        record_rule::<T, Exponential<D>, 1>(0, [self.operand()]).map(|y| Self::of_outcome(&y))
    }

    /// The eigenvalues of a symmetric matrix, ascending. See
    /// [`symmetric_eigenvalues`](crate::matrix::symmetric_eigenvalues).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn symmetric_eigenvalues(self) -> Option<MatrixVar<T, D, U1, B>> {
        record_rule::<T, SymmetricEigenvalues<D>, 1>(0, [self.operand()]).map(|y| MatrixVar::of_outcome(&y))
    }

    /// The eigenvalues of a symmetric matrix, ascending, and the eigenvectors as columns. See
    /// [`symmetric_eigen`](crate::matrix::symmetric_eigen).
    ///
    /// # Panics
    /// If the matrix is not square.
    #[track_caller]
    pub fn symmetric_eigen(self) -> Option<(MatrixVar<T, D, U1, B>, Self)> {
        let y = record_rule::<T, SymmetricEigen<D>, 1>(0, [self.operand()])?;
        Some((MatrixVar::of_part(&y, 0), Self::of_part(&y, 1)))
    }

    /// The quadratic form `xᵀ self x`. See [`quadratic_form`](crate::matrix::quadratic_form).
    ///
    /// # Panics
    /// If the shapes do not fit.
    #[track_caller]
    pub fn quadratic_form(self, x: MatrixVar<T, D, U1, B>) -> Var<T, B> {
        let ((rows, columns), n) = (self.shape(), x.nrows());
        assert!(
            rows == columns && n == rows,
            "a quadratic form needs an n x n matrix and n numbers: this one is {rows} x {columns}, the numbers are {n}"
        );
        let y = record_rule::<T, QuadraticForm<D>, 2>(0, [x.operand(), self.operand()]);
        let y = y.expect("every matrix has a quadratic form");
        Var::recorded(y.number, y.at)
    }
}

/// Decompositions of any matrix, as in [`matrix`](crate::matrix): each function is one operation on the tape.
impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    /// The thin QR decomposition, with a positive diagonal of `r`. See [`qr`](crate::matrix::qr).
    #[track_caller]
    pub fn qr(self) -> Option<(MatrixVar<T, R, DimMinimum<R, C>, B>, MatrixVar<T, DimMinimum<R, C>, C, B>)>
    where
        R: DimMin<C>,
        DefaultAllocator: Decomposes<R, C> + Allocator<DimMinimum<R, C>, R>,
    {
        let y = record_rule::<T, Qr<R, C>, 1>(0, [self.operand()])?;
        Some((MatrixVar::of_part(&y, 0), MatrixVar::of_part(&y, 1)))
    }

    /// The thin singular value decomposition: `u`, the singular values in descending order, and `vᵀ`. See
    /// [`svd`](crate::matrix::svd).
    #[track_caller]
    pub fn svd(
        self,
    ) -> Option<(
        MatrixVar<T, R, DimMinimum<R, C>, B>,
        MatrixVar<T, DimMinimum<R, C>, U1, B>,
        MatrixVar<T, DimMinimum<R, C>, C, B>,
    )>
    where
        R: DimMin<C>,
        DefaultAllocator: Decomposes<R, C>,
    {
        let y = record_rule::<T, Svd<R, C>, 1>(0, [self.operand()])?;
        Some((MatrixVar::of_part(&y, 0), MatrixVar::of_part(&y, 1), MatrixVar::of_part(&y, 2)))
    }

    /// The singular values in descending order. See [`singular_values`](crate::matrix::singular_values).
    #[track_caller]
    pub fn singular_values(self) -> Option<MatrixVar<T, DimMinimum<R, C>, U1, B>>
    where
        R: DimMin<C>,
        DefaultAllocator: Decomposes<R, C>,
    {
        record_rule::<T, SingularValues<R, C>, 1>(0, [self.operand()]).map(|y| MatrixVar::of_outcome(&y))
    }

    /// The spectral norm, the largest singular value; NaN if a number is not finite.
    #[track_caller]
    pub fn spectral_norm(self) -> Var<T, B>
    where
        R: DimMin<C>,
        DefaultAllocator: Decomposes<R, C>,
    {
        let y = record_rule::<T, SpectralNorm<R, C>, 1>(0, [self.operand()]).expect("every matrix has a norm");
        Var::recorded(y.number, y.at)
    }

    /// The nuclear norm, the sum of the singular values; NaN if a number is not finite.
    #[track_caller]
    pub fn nuclear_norm(self) -> Var<T, B>
    where
        R: DimMin<C>,
        DefaultAllocator: Decomposes<R, C>,
    {
        let y = record_rule::<T, NuclearNorm<R, C>, 1>(0, [self.operand()]).expect("every matrix has a norm");
        Var::recorded(y.number, y.at)
    }

    /// The `x` that minimises `|self x - b|`; `None` if the columns are linearly dependent. See
    /// [`least_squares`](crate::matrix::least_squares).
    ///
    /// # Panics
    /// If `b` has not as many rows.
    #[track_caller]
    pub fn least_squares<N: Dim>(self, b: MatrixVar<T, R, N, B>) -> Option<MatrixVar<T, C, N, B>>
    where
        DefaultAllocator: Allocator<R, C> + Allocator<R, N> + Allocator<C, N> + Allocator<C, C>,
    {
        record_rule::<T, LeastSquares<R, C, N>, 2>(0, [self.operand(), b.operand()]).map(|y| MatrixVar::of_outcome(&y))
    }

    /// The pseudo-inverse of a matrix of full rank. See [`pseudo_inverse`](crate::matrix::pseudo_inverse).
    #[track_caller]
    pub fn pseudo_inverse(self) -> Option<MatrixVar<T, C, R, B>>
    where
        DefaultAllocator: Allocator<R, C> + Allocator<C, R> + Allocator<R, R> + Allocator<C, C>,
    {
        record_rule::<T, PseudoInverse<R, C>, 1>(0, [self.operand()]).map(|y| MatrixVar::of_outcome(&y))
    }

    /// The Kronecker product: the matrix of the blocks `x_ij b`.
    #[track_caller]
    pub fn kronecker<P: Dim, Q: Dim>(self, b: MatrixVar<T, P, Q, B>) -> MatrixVar<T, DimProd<R, P>, DimProd<C, Q>, B>
    where
        R: DimMul<P>,
        C: DimMul<Q>,
        DefaultAllocator: Allocator<R, C> + Allocator<P, Q> + Allocator<DimProd<R, P>, DimProd<C, Q>>,
    {
        let y = record_rule::<T, Kronecker<R, C, P, Q>, 2>(0, [self.operand(), b.operand()]);
        MatrixVar::of_outcome(&y.expect("any two matrices have a Kronecker product"))
    }

    /// The outer product of two columns, `self * y.transpose()`.
    #[track_caller]
    pub fn outer<R2: Dim>(self, y: MatrixVar<T, R2, C, B>) -> MatrixVar<T, R, R2, B>
    where
        ShapeConstraint: DimEq<C, U1> + AreMultipliable<R, C, C, R2>,
    {
        self * y.transpose()
    }
}

macro_rules! systems {
    ($($(#[$doc:meta])* $name:ident $Rule:ident $number:expr;)*) => {
        /// Systems of linear equations, as in [`matrix`](crate::matrix): each function is one operation on the tape.
        impl<T: Scalar, D: Dim, B: 'static> MatrixVar<T, D, D, B> {$(
            $(#[$doc])*
            ///
            #[doc = concat!("See [`", stringify!($name), "`](crate::matrix::", stringify!($name), ").")]
            ///
            /// # Panics
            /// If the matrix is not square, or `b` has not as many rows.
            #[track_caller]
            pub fn $name<C: Dim>(self, b: MatrixVar<T, D, C, B>) -> Option<MatrixVar<T, D, C, B>>
            where
                DefaultAllocator: Allocator<D, D> + Allocator<D, C> + Allocator<D>,
            {
                record_rule::<T, $Rule<D, C>, 2>($number, [self.operand(), b.operand()]).map(|y| MatrixVar::of_outcome(&y))
            }
        )*}
    };
}
systems! {
    /// The solution `x` of `self * x = b`; `None` if the matrix is singular.
    solve Solve 0;
    /// The solution `x` of `self.transpose() * x = b`; `None` if the matrix is singular.
    tr_solve Solve TRANSPOSED;
    /// The solution `x` of `self * x = b` for a symmetric positive definite matrix.
    solve_spd SolveSpd 0;
    /// The solution `x` of `l x = b`, where `l` is the lower triangle of the matrix.
    solve_lower_triangular SolveTriangular 0;
    /// The solution `x` of `u x = b`, where `u` is the upper triangle of the matrix.
    solve_upper_triangular SolveTriangular UPPER;
    /// The solution `x` of `lᵀ x = b`, where `l` is the lower triangle of the matrix.
    tr_solve_lower_triangular SolveTriangular TRANSPOSED;
    /// The solution `x` of `uᵀ x = b`, where `u` is the upper triangle of the matrix.
    tr_solve_upper_triangular SolveTriangular UPPER | TRANSPOSED;
}
