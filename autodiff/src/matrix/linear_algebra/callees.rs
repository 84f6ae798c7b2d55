//! What adjoints made at compile time call in place of the functions of this module: their rules, under the functions' names.
//!
//! They stand beside the functions as the enum of a `#[differentiable]` function does: `__fwd` keeps what the rule saves on the workspace,
//! `__rev` takes it off and adds the rule's cotangents.

use super::rules::{
    Cholesky, Determinant, Exponential, FrobeniusNorm, Inverse, Kronecker, LeastSquares, LnAbsDeterminant,
    LnDeterminantSpd, NuclearNorm, Outer, PseudoInverse, Qr, QuadraticForm, SingularValues, Solve, SolveSpd,
    SolveTriangular, SpectralNorm, Svd, SymmetricEigen, SymmetricEigenvalues, Trace, Triangle,
};
use super::{Decomposes, Of, Scalar};
use crate::adjoint::Work;
use crate::adjoint::whole::OperandCotangent;
use crate::lift::Lift;
use crate::matrix::temporary::{copied, done};
use crate::matrix::{Form, Mat, Number, Rule};
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, DimMin, DimMinimum, DimMul, DimProd, Matrix, OMatrix, RawStorage, Storage, U1};

/// A passive matrix over the numbers of the call.
pub(in crate::matrix) fn lifted<X, T, R, C>(k: &Matrix<X, R, C, impl RawStorage<X, R, C>>) -> OMatrix<T, R, C>
where
    X: Scalar + Lift<T, Lifted = T>,
    T: Scalar,
    R: Dim,
    C: Dim,
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = k.shape_generic();
    OMatrix::from_iterator_generic(rows, columns, k.iter().map(|&k| <X as Lift<T>>::lift(k)))
}

macro_rules! handing {
    ($($name:ident)*) => {$(
        pub fn $name<X, T, R, C, Q>(
            k: &nalgebra::Matrix<X, R, C, impl nalgebra::RawStorage<X, R, C>>,
            then: impl FnOnce(&nalgebra::OMatrix<T, R, C>) -> Q,
        ) -> Q
        where
            X: $crate::Scalar + $crate::lift::Lift<T, Lifted = T>,
            T: $crate::Scalar,
            R: nalgebra::Dim,
            C: nalgebra::Dim,
            nalgebra::DefaultAllocator: nalgebra::allocator::Allocator<R, C>,
        {
            then(&$crate::matrix::linear_algebra::callees::lifted(k))
        }
    )*};
}
pub(in crate::matrix) use handing;

macro_rules! result {
    (optional $y:ty) => { Option<$y> };
    (always $y:ty) => { $y };
}
macro_rules! found {
    (optional $y:expr) => {
        $y
    };
    (always $y:expr) => {
        $y.expect("the function is defined for every matrix")
    };
}
macro_rules! asked {
    (optional $seed:expr) => {
        $seed
    };
    (always $seed:expr) => {
        Some($seed)
    };
}

/// `name<dimensions: more than Dim>(operands: rows, columns) -> kind of the result, rule, what is allocated`.
macro_rules! callees {
    ($(
        $name:ident<$($dim:ident $(: $bound:path)?),*>($($with:ident $back:ident $x:ident $x_bar:ident: $rows:ty, $columns:ty),+) -> $kind:ident $result:ty,
        $rule:expr, $pack:expr, [$($allocator:path),*];
    )*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        #[allow(non_camel_case_types, missing_docs)]
        pub enum $name {}

        #[allow(missing_docs, clippy::too_many_arguments)]
        impl $name {
            pub const __DERIVED: bool = true;
            pub const __OVERWRITES: &'static [(usize, usize)] = &[];

            #[track_caller]
            pub fn __fwd<T: Scalar, $($dim: Dim $(+ $bound)?),*>(
                $($x: &Matrix<T, $rows, $columns, impl Storage<T, $rows, $columns>>,)+
                work: &mut Work<T>,
            ) -> (result!($kind Of<$result, T>), [T; 0])
            where
                $(DefaultAllocator: $allocator,)*
            {
                let rule = $rule;
                let input = $pack($(copied($x)),+);
                let y = rule.value(&input).map(|(y, saved)| {
                    work.keep(saved);
                    y
                });
                done_with(&rule, input);
                (found!($kind y), [])
            }

            pub fn __rev<T: Scalar, $($dim: Dim $(+ $bound)?),*>(
                $($x: &Matrix<T, $rows, $columns, impl Storage<T, $rows, $columns>>,)+
                _: [T; 0],
                seed: result!($kind Of<$result, T>),
                $($x_bar: impl OperandCotangent<OMatrix<T, $rows, $columns>>,)+
                work: &mut Work<T>,
            ) where
                $(DefaultAllocator: $allocator,)*
            {
                let rule = $rule;
                $(let _ = $x;)+
                if let Some(seed) = asked!($kind seed) {
                    let saved = saved_of(&rule, work);
                    let bars = rule.pullback::<T>(&saved, &seed);
                    rule_saved_done(&rule, saved);
                    callees!(@add bars, $($x_bar),+);
                }
            }

            handing!($($with $back)+);
        }
    )*};
    (@add $bars:ident, $x_bar:ident) => { $x_bar.leave($bars).into_iter().for_each(done); };
    (@add $bars:ident, $x_bar:ident, $y_bar:ident) => {{
        $x_bar.leave($bars.0).into_iter().for_each(done);
        $y_bar.leave($bars.1).into_iter().for_each(done);
    }};
}

fn saved_of<T: Scalar, L: Rule>(_: &L, work: &mut Work<T>) -> Of<L::Saved, T> {
    work.kept()
}

/// What a rule saved, and its operands, are done with.
fn done_with<T: Scalar, L: Rule>(_: &L, input: Of<L::Input, T>) {
    L::Input::done(input);
}
fn rule_saved_done<T: Scalar, L: Rule>(_: &L, saved: Of<L::Saved, T>) {
    L::Saved::done(saved);
}

fn one<X>(x: X) -> X {
    x
}
fn two<X, Y>(x: X, y: Y) -> (X, Y) {
    (x, y)
}

callees! {
    inverse<D>(__with_0 __back_0 a a_bar: D, D) -> optional Mat<D, D>, Inverse::<D>::new(), one, [Allocator<D, D>, Allocator<D>];
    determinant<D>(__with_0 __back_0 a a_bar: D, D) -> always Number, Determinant::<D>::new(), one, [Allocator<D, D>, Allocator<D>];
    ln_abs_determinant<D>(__with_0 __back_0 a a_bar: D, D) -> optional Number, LnAbsDeterminant::<D>::new(), one, [Allocator<D, D>, Allocator<D>];
    ln_determinant_spd<D>(__with_0 __back_0 a a_bar: D, D) -> optional Number, LnDeterminantSpd::<D>::new(), one, [Allocator<D, D>];
    cholesky<D>(__with_0 __back_0 a a_bar: D, D) -> optional Mat<D, D>, Cholesky::<D>::new(), one, [Allocator<D, D>];
    exponential<D>(__with_0 __back_0 a a_bar: D, D) -> optional Mat<D, D>, Exponential::<D>::new(), one, [Allocator<D, D>, Allocator<D>];
    symmetric_eigenvalues<D>(__with_0 __back_0 a a_bar: D, D) -> optional Mat<D, U1>, SymmetricEigenvalues::<D>::new(), one, [Allocator<D, D>, Allocator<D>];
    frobenius_norm<R, C>(__with_0 __back_0 a a_bar: R, C) -> always Number, FrobeniusNorm::<R, C>::new(), one, [Allocator<R, C>];
    pseudo_inverse<R, C>(__with_0 __back_0 a a_bar: R, C) -> optional Mat<C, R>, PseudoInverse::<R, C>::new(), one,
        [Allocator<R, C>, Allocator<C, R>, Allocator<R, R>, Allocator<C, C>];
    solve<D, C>(__with_0 __back_0 a a_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>, Solve::<D, C>::new(false), two,
        [Allocator<D, D>, Allocator<D, C>, Allocator<D>];
    tr_solve<D, C>(__with_0 __back_0 a a_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>, Solve::<D, C>::new(true), two,
        [Allocator<D, D>, Allocator<D, C>, Allocator<D>];
    solve_spd<D, C>(__with_0 __back_0 a a_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>, SolveSpd::<D, C>::new(), two,
        [Allocator<D, D>, Allocator<D, C>];
    least_squares<R, C, N>(__with_0 __back_0 a a_bar: R, C, __with_1 __back_1 b b_bar: R, N) -> optional Mat<C, N>, LeastSquares::<R, C, N>::new(), two,
        [Allocator<R, C>, Allocator<R, N>, Allocator<C, N>, Allocator<C, C>];
    outer<R, C>(__with_0 __back_0 x x_bar: R, U1, __with_1 __back_1 y y_bar: C, U1) -> always Mat<R, C>, Outer::<R, C>::new(), two,
        [Allocator<R>, Allocator<C>, Allocator<R, C>];
    quadratic_form<D>(__with_0 __back_0 x x_bar: D, U1, __with_1 __back_1 a a_bar: D, D) -> always Number, QuadraticForm::<D>::new(), two,
        [Allocator<D, D>, Allocator<D>];
    solve_lower_triangular<D, C>(__with_0 __back_0 t t_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>,
        SolveTriangular::<D, C>::new(Triangle::Lower, false), two, [Allocator<D, D>, Allocator<D, C>];
    solve_upper_triangular<D, C>(__with_0 __back_0 t t_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>,
        SolveTriangular::<D, C>::new(Triangle::Upper, false), two, [Allocator<D, D>, Allocator<D, C>];
    tr_solve_lower_triangular<D, C>(__with_0 __back_0 t t_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>,
        SolveTriangular::<D, C>::new(Triangle::Lower, true), two, [Allocator<D, D>, Allocator<D, C>];
    tr_solve_upper_triangular<D, C>(__with_0 __back_0 t t_bar: D, D, __with_1 __back_1 b b_bar: D, C) -> optional Mat<D, C>,
        SolveTriangular::<D, C>::new(Triangle::Upper, true), two, [Allocator<D, D>, Allocator<D, C>];
    trace<D>(__with_0 __back_0 a a_bar: D, D) -> always Number, Trace::<D>::new(), one, [Allocator<D, D>];
    kronecker<R: DimMul<P>, C: DimMul<Q>, P, Q>(__with_0 __back_0 a a_bar: R, C, __with_1 __back_1 b b_bar: P, Q)
        -> always Mat<DimProd<R, P>, DimProd<C, Q>>, Kronecker::<R, C, P, Q>::new(), two,
        [Allocator<R, C>, Allocator<P, Q>, Allocator<DimProd<R, P>, DimProd<C, Q>>];
    symmetric_eigen<D>(__with_0 __back_0 a a_bar: D, D) -> optional (Mat<D, U1>, Mat<D, D>), SymmetricEigen::<D>::new(), one,
        [Allocator<D, D>, Allocator<D>];
    qr<R: DimMin<C>, C>(__with_0 __back_0 a a_bar: R, C)
        -> optional (Mat<R, DimMinimum<R, C>>, Mat<DimMinimum<R, C>, C>), Qr::<R, C>::new(), one,
        [Decomposes<R, C>, Allocator<DimMinimum<R, C>, R>];
    svd<R: DimMin<C>, C>(__with_0 __back_0 a a_bar: R, C)
        -> optional (Mat<R, DimMinimum<R, C>>, Mat<DimMinimum<R, C>, U1>, Mat<DimMinimum<R, C>, C>), Svd::<R, C>::new(), one,
        [Decomposes<R, C>];
    singular_values<R: DimMin<C>, C>(__with_0 __back_0 a a_bar: R, C) -> optional Mat<DimMinimum<R, C>, U1>,
        SingularValues::<R, C>::new(), one, [Decomposes<R, C>];
    spectral_norm<R: DimMin<C>, C>(__with_0 __back_0 a a_bar: R, C) -> always Number, SpectralNorm::<R, C>::new(), one, [Decomposes<R, C>];
    nuclear_norm<R: DimMin<C>, C>(__with_0 __back_0 a a_bar: R, C) -> always Number, NuclearNorm::<R, C>::new(), one, [Decomposes<R, C>];
}
