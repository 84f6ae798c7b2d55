//! Code that knows nothing of this library, generic over num-traits or nalgebra, runs unchanged on `Dual` and `Var`.

use autodiff::prelude::*;
use nalgebra::{DMatrix, DVector, RealField};
use proptest::prelude::*;

fn assert_close(got: &[f64], expected: &[f64], tolerance: f64, what: &str) {
    assert_eq!(got.len(), expected.len(), "{what}");
    let scale = expected.iter().fold(1.0_f64, |scale, x| scale.max(x.abs()));
    for (i, (got, expected)) in got.iter().zip(expected).enumerate() {
        assert!((got - expected).abs() <= tolerance * scale, "{what}: entry {i} is {got:e}, expected {expected:e}");
    }
}

/// Gradients and Hessians of `argmin_testfunctions` against those its authors wrote by hand.
mod argmin {
    use super::*;
    use argmin_testfunctions as functions;

    fn rows<const P: usize>(hessian: [[f64; P]; P]) -> Vec<f64> {
        hessian.concat()
    }

    macro_rules! check {
        ($name:ident, $x:expr, $f:expr, $derivative:expr, $hessian:expr) => {
            let x: &[f64] = $x;
            let f = stringify!($name);
            assert_close(&gradient($f, x), &$derivative, 1e-9, f);
            assert_close(&gradient_forward($f, x), &$derivative, 1e-9, f);
            assert_close(hessian($f, x).as_slice(), &$hessian, 1e-8, f);
        };
    }

    macro_rules! of_two_variables {
        ($($name:ident $derivative:ident $hessian:ident $range:expr;)*) => {
            proptest! {
                $(#[test]
                fn $name(x in $range, y in $range) {
                    let derivative = functions::$derivative(&[x, y]);
                    let second = rows(functions::$hessian(&[x, y]));
                    check!($name, &[x, y], |x| functions::$name(&[x[0], x[1]]), derivative, second);
                })*
            }
        };
    }
    of_two_variables! {
        beale beale_derivative beale_hessian -4.5..4.5;
        booth booth_derivative booth_hessian -10.0..10.0;
        bukin_n6 bukin_n6_derivative bukin_n6_hessian 0.1..3.0;
        easom easom_derivative easom_hessian 1.0..5.0;
        eggholder eggholder_derivative eggholder_hessian 1.0..500.0;
        goldsteinprice goldsteinprice_derivative goldsteinprice_hessian -2.0..2.0;
        himmelblau himmelblau_derivative himmelblau_hessian -5.0..5.0;
        holder_table holder_table_derivative holder_table_hessian 0.5..2.0;
        levy_n13 levy_n13_derivative levy_n13_hessian -10.0..10.0;
        matyas matyas_derivative matyas_hessian -10.0..10.0;
        mccormick mccormick_derivative mccormick_hessian -1.5..4.0;
        picheny picheny_derivative picheny_hessian -2.0..2.0;
        schaffer_n2 schaffer_n2_derivative schaffer_n2_hessian 0.1..10.0;
        schaffer_n4 schaffer_n4_derivative schaffer_n4_hessian 0.5..10.0;
        threehumpcamel threehumpcamel_derivative threehumpcamel_hessian -5.0..5.0;
    }

    macro_rules! of_many_variables {
        ($($name:ident $derivative:ident $hessian:ident;)*) => {
            proptest! {
                $(#[test]
                fn $name(x in proptest::collection::vec(-3.0..3.0_f64, 2..20)) {
                    let derivative = functions::$derivative(&x);
                    let second = functions::$hessian(&x).concat();
                    check!($name, &x, |x| functions::$name(x), derivative, second);
                })*
            }
        };
    }
    of_many_variables! {
        ackley ackley_derivative ackley_hessian;
        levy levy_derivative levy_hessian;
        rastrigin rastrigin_derivative rastrigin_hessian;
        rosenbrock rosenbrock_derivative rosenbrock_hessian;
        sphere sphere_derivative sphere_hessian;
        styblinski_tang styblinski_tang_derivative styblinski_tang_hessian;
        zero zero_derivative zero_hessian;
    }
}

/// nalgebra's decompositions against central differences, and the tape against duals.
mod decompositions {
    use super::*;

    const N: usize = 4;

    /// A matrix of `N * N` entries whose eigenvalues and singular values lie apart: differences lose digits where two are close.
    fn matrix<T: RealField + Copy>(entries: &[T]) -> DMatrix<T> {
        DMatrix::from_fn(N, N, |i, j| {
            entries[i * N + j] + nalgebra::convert(if i == j { 3.0 + 6.0 * i as f64 } else { 0.0 })
        })
    }

    fn symmetric<T: RealField + Copy>(entries: &[T]) -> DMatrix<T> {
        let a = matrix(entries);
        (&a + a.transpose()) * nalgebra::convert::<f64, T>(0.5)
    }

    fn flat<T: RealField + Copy>(matrix: &DMatrix<T>) -> Vec<T> {
        matrix.iter().copied().collect()
    }

    fn lu_solve<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        let b = DVector::from_fn(N, |i, _| x[i]);
        matrix(x).lu().solve(&b).expect("regular").iter().copied().collect()
    }
    fn inverse<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        flat(&matrix(x).try_inverse().expect("regular"))
    }
    fn determinant<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        vec![matrix(x).determinant()]
    }
    fn qr<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        let qr = matrix(x).qr();
        [flat(&qr.q()), flat(&qr.r())].concat()
    }
    fn cholesky<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        let a = matrix(x);
        flat(&(&a * a.transpose()).cholesky().expect("positive definite").l())
    }
    fn singular_values<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        matrix(x).singular_values().iter().copied().collect()
    }
    fn svd<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        let svd = matrix(x).svd(true, true);
        let (u, v_t) = (svd.u.expect("asked for"), svd.v_t.expect("asked for"));
        flat(&(u.column(0) * v_t.row(0)))
    }
    fn symmetric_eigenvalues<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        symmetric(x).symmetric_eigen().eigenvalues.iter().copied().collect()
    }
    fn top_eigenprojector<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        let eigen = symmetric(x).symmetric_eigen();
        let top = eigen.eigenvectors.column(eigen.eigenvalues.imax());
        flat(&(top * top.transpose()))
    }
    fn exponential<T: RealField + Copy>(x: &[T]) -> Vec<T> {
        flat(&(matrix(x) * nalgebra::convert::<f64, T>(0.1)).exp())
    }

    macro_rules! decompositions {
        ($($name:ident)*) => {
            proptest! {
                #![proptest_config(ProptestConfig::with_cases(32))]
                $(#[test]
                fn $name(
                    x in proptest::collection::vec(-0.7..0.7_f64, N * N),
                    direction in proptest::collection::vec(-1.0..1.0_f64, N * N),
                ) {
                    let at = |h: f64| super::$name(
                        &x.iter().zip(&direction).map(|(x, d)| x + h * d).collect::<Vec<_>>(),
                    );
                    let h = 1e-5;
                    let difference: Vec<f64> =
                        at(h).iter().zip(at(-h)).map(|(up, down)| (up - down) / (2.0 * h)).collect();
                    let (value, tangent) = jvp(super::$name, &x, &direction);
                    assert_close(&value, &at(0.0), 1e-12, "value");
                    assert_close(&tangent, &difference, 2e-7, "tangent");

                    let (value, pullback) = vjp(super::$name, &x);
                    let cotangent: Vec<f64> = (0..value.len()).map(|i| 1.0 / (1.0 + i as f64)).collect();
                    let along: f64 = tangent.iter().zip(&cotangent).map(|(t, c)| t * c).sum();
                    let back: f64 = pullback(cotangent).iter().zip(&direction).map(|(g, d)| g * d).sum();
                    assert_close(&[back], &[along], 1e-9, "<v, J u> = <J^T v, u>");
                })*
            }
        };
    }
    mod tests {
        use super::*;
        decompositions!(lu_solve inverse determinant qr cholesky singular_values svd symmetric_eigenvalues top_eigenprojector exponential);
    }
}
