//! The matrix exponential.

use super::assert_square;
use super::lu::Lu;
use crate::matrix::product::mul;
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
    let mut y = pade(&(a * T::constant(Scalar::powi(T::Base::rounded(0.5), squarings))), coefficients)?;
    for _ in 0..squarings {
        y = mul(&y, &y);
    }
    Some(y)
}

/// `(v - u)⁻¹ (v + u)`, with the odd terms in `u` and the even ones in `v`.
fn pade<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>, coefficients: &[f64]) -> Option<OMatrix<T, D, D>>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let (n, _) = a.shape_generic();
    let square = mul(a, a);
    let mut powers = vec![OMatrix::identity_generic(n, n), square];
    // Beyond the sixth power terms share factors of it.
    let direct = if coefficients.len() > 10 { 4 } else { coefficients.len() / 2 };
    while powers.len() < direct {
        powers.push(mul(&powers[powers.len() - 1], &powers[1]));
    }
    // The sum of every second coefficient, from `first` on, times the even powers.
    let sum = |first: usize| {
        let terms: Vec<f64> = coefficients[first..].iter().copied().step_by(2).collect();
        let combine = |terms: &[f64], from: usize| {
            let zero = OMatrix::from_element_generic(n, n, T::ZERO);
            terms.iter().zip(&powers[from..]).fold(zero, |sum, (&c, power)| sum + power * T::lit(c))
        };
        if terms.len() <= powers.len() {
            return combine(&terms, 0);
        }
        let (low, high) = terms.split_at(4);
        combine(low, 0) + mul(&powers[3], &combine(high, 1))
    };
    let (u, v) = (mul(a, &sum(1)), sum(0));
    let lu = Lu::new(&(&v - &u));
    (!lu.is_singular()).then(|| lu.solve(&(v + u), false))
}

/// The derivative of the exponential at `a` in the direction `e`, by running it on duals.
fn frechet<T: Scalar, D: Dim>(a: &OMatrix<T, D, D>, e: &OMatrix<T, D, D>) -> OMatrix<T, D, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    let y = scaling_and_squaring(&a.zip_map(e, |a, e| Dual::new(a, [e])));
    y.expect("the exponential of this matrix was computed before").map(|y: Dual<T>| y.tangent())
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
        Some((scaling_and_squaring(a)?, a.clone()))
    }

    fn pullback<T: Scalar>(&self, a: &OMatrix<T, D, D>, y_bar: &OMatrix<T, D, D>) -> OMatrix<T, D, D> {
        frechet(&a.transpose(), y_bar)
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
    T::apply(&Exponential::new(), &a.clone_owned())
}
