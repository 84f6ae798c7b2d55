//! The matrix exponential.

use super::lu::Lu;
use super::{applied, assert_square, identity, scaled, transposed};
use crate::matrix::product::mul;
use crate::matrix::temporary::{Temporary, constant, copied, difference, done, filled, sum, temporary};
use crate::matrix::{Mat, Rule};
use crate::{BaseFloat, Dual, Scalar};
use nalgebra::allocator::Allocator;
use nalgebra::storage::Storage;
use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix};

/// The coefficients of the numerators of the diagonal Padé approximants, and up to which 1-norm the approximant and its derivative are
/// accurate to 1e-16 (A. H. Al-Mohy and N. J. Higham, *Computing the Fréchet derivative of the matrix exponential*, 2009, table 6.1).
const PADE: [(f64, &[f64]); 5] = [
    (1.08e-2, &[120.0, 60.0, 12.0, 1.0]),
    (2.0e-1, &[30240.0, 15120.0, 3360.0, 420.0, 30.0, 1.0]),
    (7.83e-1, &[17297280.0, 8648640.0, 1995840.0, 277200.0, 25200.0, 1512.0, 56.0, 1.0]),
    (
        1.78,
        &[17643225600.0, 8821612800.0, 2075673600.0, 302702400.0, 30270240.0, 2162160.0, 110880.0, 3960.0, 90.0, 1.0],
    ),
    (
        4.74,
        &[
            64764752532480000.0,
            32382376266240000.0,
            7771770303897600.0,
            1187353796428800.0,
            129060195264000.0,
            10559470521600.0,
            670442572800.0,
            33522128640.0,
            1323241920.0,
            40840800.0,
            960960.0,
            16380.0,
            182.0,
            1.0,
        ],
    ),
];

/// By scaling and squaring (N. J. Higham 2005), with the thresholds that suit the derivative too.
#[track_caller]
fn scaling_and_squaring<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    assert_square(a.shape());
    let norm =
        (0..a.ncols()).map(|j| a.column(j).iter().map(|x| Scalar::abs(x.primal()).into()).sum()).fold(0.0, f64::max);
    if !(a.iter().all(|x| x.is_finite()) && f64::is_finite(norm)) {
        return None;
    }
    let (largest, _) = PADE[4];
    let squarings = if norm > largest { (norm / largest).log2().ceil() as i32 } else { 0 };
    let (_, coefficients) = PADE.iter().find(|(limit, _)| norm <= *limit).unwrap_or(&PADE[4]);
    let small = temporary(scaled(a, T::constant(Scalar::powi(T::Base::rounded(0.5), squarings))));
    let mut y = pade(&small, coefficients)?;
    for _ in 0..squarings {
        let square = mul(&y, &y);
        done(std::mem::replace(&mut y, square));
    }
    Some(y)
}

/// `(v - u)⁻¹ (v + u)`, with the odd terms in `u` and the even ones in `v`.
fn pade<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>, coefficients: &[f64]) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let (n, _) = a.shape_generic();
    let square = temporary(mul(a, a));
    // Beyond the sixth power terms share factors of it.
    let direct = if coefficients.len() > 10 { 4 } else { coefficients.len() / 2 };
    // Those of `square` from the second on.
    let mut higher = [const { None::<Temporary<T, D, D>> }; 3];
    for k in 2..direct {
        let before = if k == 2 { &square } else { higher[k - 3].as_ref().expect("made before") };
        higher[k - 2] = Some(temporary(mul(before, &square)));
    }
    let ones = temporary(identity(n));
    let powers = || [&ones, &square].into_iter().chain(higher.iter().flatten());
    // The sum of every second coefficient, from `first` on, times the even powers.
    let combined = |first: usize| {
        let terms = || coefficients[first..].iter().copied().step_by(2);
        let combine = |terms: &mut dyn Iterator<Item = f64>, from: usize| {
            let mut sum = constant(n, n, T::ZERO);
            terms
                .zip(powers().skip(from))
                .for_each(|(c, power)| sum.zip_apply(&**power, |sum, p| *sum += p * T::lit(c)));
            sum
        };
        match higher[1].as_ref().filter(|_| terms().len() > direct) {
            Some(third) => {
                let high = temporary(combine(&mut terms().skip(4), 1));
                sum(combine(&mut terms().take(4), 0), mul(third, &high))
            }
            None => combine(&mut terms(), 0),
        }
    };
    let (u, v) = (mul(a, &temporary(combined(1))), temporary(combined(0)));
    let lu = Lu::new(&temporary(difference(copied(&v), copied(&u))));
    let right = temporary(sum(copied(&v), u));
    let y = (!lu.is_singular()).then(|| lu.solve(&right, false));
    lu.done();
    y
}

/// The derivative of the exponential at `a` in the direction `e`, by running it on duals.
fn frechet<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>, e: &OMatrix<T, D, D>) -> OMatrix<T, D, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let (rows, columns) = a.shape_generic();
    let both = a.as_slice().iter().zip(e.as_slice()).map(|(&a, &e)| Dual::new(a, [e]));
    let y = scaling_and_squaring(&temporary(filled(rows, columns, both)));
    let y = temporary(y.expect("the exponential of this matrix was computed before"));
    filled(rows, columns, y.as_slice().iter().map(|y: &Dual<T>| y.tangent()))
}

rule! {
    /// The exponential of a square matrix; `None` if a number is not finite.
    ///
    /// Its derivative `l(a, a_dot)` comes of the same algorithm on duals (A. H. Al-Mohy and N. J. Higham 2009); its transpose is
    /// `a_bar = l(aᵀ, y_bar)` (I. Najfeld and T. F. Havel, *Derivatives of the matrix exponential and their computation*, 1995).
    Exponential<D>
}

impl<D: Dim> Rule for Exponential<D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Input = Mat<D, D>;
    type Output = Mat<D, D>;
    /// The operand.
    type Saved = Mat<D, D>;

    #[track_caller]
    fn value<T: Scalar>(&self, a: &OMatrix<T, D, D>) -> Option<(OMatrix<T, D, D>, OMatrix<T, D, D>)> {
        Some((scaling_and_squaring(a)?, copied(a)))
    }

    fn pullback<T: Scalar>(&self, a: &OMatrix<T, D, D>, y_bar: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        frechet(&temporary(transposed(a)), y_bar)
    }

    fn pushforward<T: Scalar>(&self, a: &OMatrix<T, D, D>, a_dot: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        frechet(a, a_dot)
    }
}

/// The exponential of a square matrix; `None` if a number is not finite. See [`Exponential`] for its derivatives.
///
/// ```
/// use autodiff::matrix::exponential;
/// use autodiff::nalgebra::Matrix2;
///
/// let quarter_turn = Matrix2::new(0.0, -1.0, 1.0, 0.0) * std::f64::consts::FRAC_PI_2;
/// assert!((exponential(&quarter_turn).unwrap() - Matrix2::new(0.0, -1.0, 1.0, 0.0)).amax() < 1e-15);
/// ```
///
/// # Panics
/// If the matrix is not square.
#[track_caller]
pub fn exponential<T: Scalar, D: Dim>(a: &Matrix<T, D, D, impl Storage<T, D, D>>) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    applied(&Exponential::new(), copied(a))
}
