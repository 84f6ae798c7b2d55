//! Matrix variables on the tape.

use autodiff::nalgebra::{DMatrix, DVector};
use autodiff::prelude::*;

/// A matrix by its rows.
fn matrix<const R: usize, const C: usize>(rows: [[f64; C]; R]) -> DMatrix<f64> {
    DMatrix::from_fn(R, C, |i, j| rows[i][j])
}

fn vector<const N: usize>(elements: [f64; N]) -> DVector<f64> {
    DVector::from_column_slice(&elements)
}

#[test]
fn a_matrix_is_watched_and_its_gradient_returned() {
    tape!(tape);
    let x = tape.watch(matrix([[1.0, 2.0], [3.0, 4.0]]));
    let z = tape.watch(3.0);
    let y = x + x;
    let t = y.at((1, 0)) * z + y.sum();
    assert_eq!(t.value(), 38.0);
    let gradient = tape.gradient(t);
    assert_eq!(gradient.wrt(z), 6.0);
    assert_eq!(gradient.wrt(x), matrix([[2.0, 2.0], [8.0, 2.0]]));
    assert_eq!(gradient.get(y), Some(matrix([[1.0, 1.0], [4.0, 1.0]])));
}

#[test]
fn a_persistent_tape_of_matrices() {
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(vector([1.0, 2.0]));
    let unused = tape.watch(vector([1.0, 2.0, 3.0]));
    let y = x + x;
    for _ in 0..2 {
        assert_eq!(tape.gradient(y).wrt(x), vector([2.0, 2.0]));
        assert_eq!(tape.gradient(y.at(1)).get((x, unused)), (Some(vector([0.0, 2.0])), None));
        assert_eq!(tape.gradient_with(y + x, vector([1.0, 10.0])).wrt(x), vector([3.0, 30.0]));
    }
    assert_eq!(tape.gradient(x.at(0)).wrt(unused), vector([0.0, 0.0, 0.0]));
    tape.reset();
    let x = tape.watch(vector([5.0]));
    assert_eq!(tape.gradient(x + x).wrt(x), vector([2.0]));
}

#[test]
fn scalars_and_matrices_interleaved_agree_with_elements() {
    tape!(tape);
    let x = tape.watch(DMatrix::from_fn(3, 4, |i, j| 0.1 * (i + 5 * j) as f64));
    let e = x.elements();
    let m = tape.assemble(&e.map(|x| x.sin() * 2.0));
    let y = (m + m).sum() * e[(1, 1)];
    let gradient = tape.gradient(y);
    let value = x_value();
    let expected = value.map(|x| x.cos() * 4.0 * value[(1, 1)]);
    let total: f64 = value.iter().map(|x| x.sin() * 4.0).sum();
    let mut expected = expected;
    expected[(1, 1)] += total;
    assert!((gradient.wrt(x) - expected).norm() < 1e-13);

    fn x_value() -> DMatrix<f64> {
        DMatrix::from_fn(3, 4, |i, j| 0.1 * (i + 5 * j) as f64)
    }
}

mod operations {
    //! Each operation on matrices is the same one by elements, to second order.

    use super::close;
    use autodiff::nalgebra::{DMatrix, DVector, Dyn, U1};
    use autodiff::prelude::*;
    use autodiff::{MatrixVar, functions, matrix};

    pub(super) type M<T, B> = MatrixVar<T, Dyn, Dyn, B>;
    enum Brand {}
    enum Outer {}

    /// One operation on matrices and the same by elements, over each kind of number.
    struct Case {
        name: &'static str,
        shapes: &'static [(usize, usize)],
        /// Whether elements must be positive.
        positive: bool,
        by_matrix: fn(&[M<f64, Brand>]) -> M<f64, Brand>,
        over_duals: fn(&[M<Dual<f64>, Brand>]) -> M<Dual<f64>, Brand>,
        over_variables: fn(&[M<Var<f64, Outer>, Brand>]) -> M<Var<f64, Outer>, Brand>,
        of_numbers: fn(&[DMatrix<f64>]) -> DMatrix<f64>,
        of_variables: fn(&[DMatrix<Var<f64, Brand>>]) -> DMatrix<Var<f64, Brand>>,
        of_duals: fn(&[DMatrix<Dual<f64>>]) -> DMatrix<Dual<f64>>,
        of_dual_variables: fn(&[DMatrix<Var<Dual<f64>, Brand>>]) -> DMatrix<Var<Dual<f64>, Brand>>,
    }

    /// A number as a matrix.
    fn one<T: Scalar, B: 'static>(x: M<T, B>, y: Var<T, B>) -> M<T, B> {
        (x.view((0, 0), (1, 1)) * T::ZERO).add_scalar(y)
    }

    fn dynamic<T: Scalar, R: autodiff::nalgebra::Dim, C: autodiff::nalgebra::Dim, B: 'static>(
        x: MatrixVar<T, R, C, B>,
    ) -> M<T, B> {
        x.reshape(x.nrows(), x.ncols())
    }

    fn of_rows<S: Scalar>(x: &DMatrix<S>, f: impl Fn(&[S]) -> Vec<S>) -> DMatrix<S> {
        let rows: Vec<Vec<S>> = x.row_iter().map(|row| f(&row.iter().copied().collect::<Vec<_>>())).collect();
        DMatrix::from_fn(rows.len(), rows[0].len(), |i, j| rows[i][j])
    }

    fn of_columns<S: Scalar>(x: &DMatrix<S>, f: impl Fn(&[S]) -> Vec<S>) -> DMatrix<S> {
        of_rows(&x.transpose(), f).transpose()
    }

    fn number<S: Scalar>(x: S) -> DMatrix<S> {
        DMatrix::from_element(1, 1, x)
    }

    fn product<S: Scalar>(x: &DMatrix<S>, y: &DMatrix<S>) -> DMatrix<S> {
        DMatrix::from_fn(x.nrows(), y.ncols(), |i, j| (0..x.ncols()).map(|k| x[(i, k)] * y[(k, j)]).sum())
    }

    /// A symmetric positive definite matrix.
    fn definite<T: Scalar, B: 'static>(x: M<T, B>) -> M<T, B> {
        x.tr_mul(x) + DMatrix::identity(x.ncols(), x.ncols())
    }

    fn definite_of<S: Scalar>(x: &DMatrix<S>) -> DMatrix<S> {
        product(&x.transpose(), x) + DMatrix::identity(x.ncols(), x.ncols())
    }

    /// A matrix with a diagonal that is larger than the rest.
    pub(super) fn regular<T: Scalar, B: 'static>(x: M<T, B>) -> M<T, B> {
        x + DMatrix::from_diagonal_element(x.nrows(), x.ncols(), T::lit(4.0))
    }

    pub(super) fn regular_of<S: Scalar>(x: &DMatrix<S>) -> DMatrix<S> {
        x + DMatrix::from_diagonal_element(x.nrows(), x.ncols(), S::lit(4.0))
    }

    /// A column as a vector.
    fn vector<T: Scalar, B: 'static>(x: M<T, B>) -> MatrixVar<T, Dyn, U1, B> {
        x.reshape_generic(Dyn(x.nrows()), U1)
    }

    pub(super) fn vector_of<S: Scalar>(x: &DMatrix<S>) -> DVector<S> {
        x.column(0).into_owned()
    }

    /// The projector on the eigenvector of the largest eigenvalue.
    fn projector<S: Scalar>(x: &DMatrix<S>) -> DMatrix<S> {
        let (_, v) = matrix::symmetric_eigen(x).unwrap();
        let top = v.columns(v.ncols() - 1, 1).into_owned();
        product(&top, &top.transpose())
    }

    fn cross_entropies<S: Scalar>(x: &[S], label: usize) -> Vec<S> {
        vec![-functions::log_softmax(x)[label]]
    }

    macro_rules! operations {
        ($($name:ident $(+$positive:tt)? [$(($r:expr, $c:expr))*] |$x:ident| $matrix:expr, $elements:expr;)*) => {$(
            #[test]
            fn $name() {
                fn by_matrix<T: Scalar, B: 'static>($x: &[M<T, B>]) -> M<T, B> { $matrix }
                fn by_elements<S: Scalar>($x: &[DMatrix<S>]) -> DMatrix<S> { $elements }
                check(&Case {
                    name: stringify!($name),
                    shapes: &[$(($r, $c)),*],
                    positive: false $(|| $positive)?,
                    by_matrix,
                    over_duals: by_matrix,
                    over_variables: by_matrix,
                    of_numbers: by_elements,
                    of_variables: by_elements,
                    of_duals: by_elements,
                    of_dual_variables: by_elements,
                });
            }
        )*};
    }

    operations! {
        add [(2, 3) (2, 3)] |x| x[0] + x[1], &x[0] + &x[1];
        add_to_itself [(2, 3)] |x| x[0] + x[0], &x[0] + &x[0];
        sub [(2, 3) (2, 3)] |x| x[0] - x[1], &x[0] - &x[1];
        neg [(2, 3)] |x| -x[0], -&x[0];
        mul [(2, 3) (3, 4)] |x| x[0] * x[1], product(&x[0], &x[1]);
        mul_by_itself [(3, 3)] |x| x[0] * x[0], product(&x[0], &x[0]);
        mul_of_many [(7, 9) (9, 8)] |x| x[0] * x[1], product(&x[0], &x[1]);
        tr_mul [(3, 2) (3, 4)] |x| x[0].tr_mul(x[1]), product(&x[0].transpose(), &x[1]);
        component_mul [(2, 3) (2, 3)] |x| x[0].component_mul(x[1]), x[0].zip_map(&x[1], |x, y| x * y);
        component_div +true [(2, 3) (2, 3)] |x| x[0].component_div(x[1]), x[0].zip_map(&x[1], |x, y| x / y);
        scale [(2, 3) (1, 1)] |x| x[0] * x[1].at(0), { let f = x[1][0]; x[0].map(|x| x * f) };
        scale_from_the_left [(2, 3) (1, 1)] |x| 2.0 * (x[1].at(0) * x[0]),
            { let f = x[1][0]; x[0].map(|x| x * f * S::lit(2.0)) };
        unscale +true [(2, 3) (1, 1)] |x| x[0] / x[1].at(0), { let f = x[1][0]; x[0].map(|x| x / f) };
        by_constants [(2, 3)] |x| x[0] * T::lit(3.0) / T::lit(2.0), x[0].map(|x| x * S::lit(3.0) / S::lit(2.0));
        add_scalar [(2, 3) (1, 1)] |x| x[0].add_scalar(x[1].at(0)), { let f = x[1][0]; x[0].map(|x| x + f) };
        dot [(2, 3) (2, 3)] |x| one(x[0], x[0].dot(x[1])), number(x[0].iter().zip(&x[1]).map(|(&x, &y)| x * y).sum());
        sum [(2, 3)] |x| one(x[0], x[0].sum()), number(x[0].iter().sum());
        mean [(2, 3)] |x| one(x[0], x[0].mean()), number(functions::mean(x[0].as_slice()));
        norm [(2, 3)] |x| one(x[0], x[0].norm()), number(functions::norm(x[0].as_slice()));
        norm_squared [(2, 3)] |x| one(x[0], x[0].norm_squared()), number(functions::dot(x[0].as_slice(), x[0].as_slice()));
        trace [(3, 3)] |x| one(x[0], x[0].trace()), number((0..3).map(|i| x[0][(i, i)]).sum());
        max [(2, 3)] |x| one(x[0], x[0].max()), number(functions::max(x[0].as_slice()));
        min [(2, 3)] |x| one(x[0], x[0].min()), number(functions::min(x[0].as_slice()));
        row_sum [(2, 3)] |x| dynamic(x[0].row_sum()), of_columns(&x[0], |x| vec![functions::sum(x)]);
        row_mean [(2, 3)] |x| dynamic(x[0].row_mean()), of_columns(&x[0], |x| vec![functions::mean(x)]);
        row_max [(2, 3)] |x| dynamic(x[0].row_max()), of_columns(&x[0], |x| vec![functions::max(x)]);
        row_min [(2, 3)] |x| dynamic(x[0].row_min()), of_columns(&x[0], |x| vec![functions::min(x)]);
        column_sum [(2, 3)] |x| dynamic(x[0].column_sum()), of_rows(&x[0], |x| vec![functions::sum(x)]);
        column_mean [(2, 3)] |x| dynamic(x[0].column_mean()), of_rows(&x[0], |x| vec![functions::mean(x)]);
        column_max [(2, 3)] |x| dynamic(x[0].column_max()), of_rows(&x[0], |x| vec![functions::max(x)]);
        column_min [(2, 3)] |x| dynamic(x[0].column_min()), of_rows(&x[0], |x| vec![functions::min(x)]);
        softmax_rows [(2, 3)] |x| x[0].softmax_rows(), of_rows(&x[0], functions::softmax);
        softmax_columns [(2, 3)] |x| x[0].softmax_columns(), of_columns(&x[0], functions::softmax);
        log_softmax_rows [(2, 3)] |x| x[0].log_softmax_rows(), of_rows(&x[0], functions::log_softmax);
        log_softmax_columns [(2, 3)] |x| x[0].log_softmax_columns(), of_columns(&x[0], functions::log_softmax);
        logsumexp_rows [(2, 3)] |x| dynamic(x[0].logsumexp_rows()), of_rows(&x[0], |x| vec![functions::logsumexp(x)]);
        logsumexp_columns [(2, 3)] |x| dynamic(x[0].logsumexp_columns()),
            of_columns(&x[0], |x| vec![functions::logsumexp(x)]);
        softmax_of_many_rows [(19, 3)] |x| x[0].softmax_rows(), of_rows(&x[0], functions::softmax);
        log_softmax_of_many_rows [(33, 3)] |x| x[0].log_softmax_rows(), of_rows(&x[0], functions::log_softmax);
        logsumexp_of_many_rows [(19, 3)] |x| dynamic(x[0].logsumexp_rows()),
            of_rows(&x[0], |x| vec![functions::logsumexp(x)]);
        sums_of_many_rows [(19, 3)] |x| dynamic(x[0].column_sum()), of_rows(&x[0], |x| vec![functions::sum(x)]);
        cross_entropy_rows [(3, 4)] |x| dynamic(x[0].cross_entropy_rows(&[2, 0, 3])), {
            let rows: Vec<_> = (0..3).map(|i| cross_entropies(&x[0].row(i).iter().copied().collect::<Vec<_>>(), [2, 0, 3][i])).collect();
            DMatrix::from_fn(3, 1, |i, _| rows[i][0])
        };
        cross_entropy_of_many_rows [(18, 2)] |x| dynamic(x[0].cross_entropy_rows(&[1; 18])),
            of_rows(&x[0], |x| cross_entropies(x, 1));
        cross_entropy_columns [(3, 4)] |x| dynamic(x[0].cross_entropy_columns(&[2; 4])),
            of_columns(&x[0], |x| cross_entropies(x, 2));
        transpose [(2, 3)] |x| x[0].transpose(), x[0].transpose();
        row [(2, 3)] |x| dynamic(x[0].row(1)), x[0].rows(1, 1).into_owned();
        column [(2, 3)] |x| dynamic(x[0].column(1)), x[0].columns(1, 1).into_owned();
        rows [(4, 3)] |x| x[0].rows(1, 2), x[0].rows(1, 2).into_owned();
        columns [(2, 4)] |x| x[0].columns(1, 3), x[0].columns(1, 3).into_owned();
        fixed_rows [(4, 3)] |x| dynamic(x[0].fixed_rows::<2>(1)), x[0].rows(1, 2).into_owned();
        fixed_columns [(2, 4)] |x| dynamic(x[0].fixed_columns::<3>(1)), x[0].columns(1, 3).into_owned();
        fixed_view [(4, 4)] |x| dynamic(x[0].fixed_view::<2, 3>(1, 0)), x[0].view((1, 0), (2, 3)).into_owned();
        view [(4, 4)] |x| x[0].view((1, 0), (2, 3)), x[0].view((1, 0), (2, 3)).into_owned();
        with_view [(4, 4) (2, 3)] |x| x[0].with_view((1, 0), x[1]), {
            let mut y = x[0].clone();
            y.view_mut((1, 0), (2, 3)).copy_from(&x[1]);
            y
        };
        reshape [(2, 6)] |x| x[0].reshape(3, 4), x[0].clone().reshape_generic(Dyn(3), Dyn(4));
        diagonal [(3, 2)] |x| dynamic(x[0].diagonal()), DMatrix::from_fn(2, 1, |i, _| x[0][(i, i)]);
        from_diagonal [(3, 1)] |x| dynamic(MatrixVar::from_diagonal(x[0].reshape_generic(Dyn(3), U1))),
            DMatrix::from_fn(3, 3, |i, j| if i == j { x[0][i] } else { S::ZERO });
        lower_triangle [(3, 4)] |x| x[0].lower_triangle(), x[0].lower_triangle();
        upper_triangle [(3, 4)] |x| x[0].upper_triangle(), x[0].upper_triangle();
        broadcast_row [(1, 3)] |x| x[0].broadcast(4, 3), DMatrix::from_fn(4, 3, |_, j| x[0][j]);
        broadcast_column [(3, 1)] |x| x[0].broadcast(3, 4), DMatrix::from_fn(3, 4, |i, _| x[0][i]);
        broadcast_one [(1, 1)] |x| x[0].broadcast(3, 4), DMatrix::from_fn(3, 4, |_, _| x[0][0]);
        add_to_rows [(2, 3) (1, 3)] |x| x[0].add_to_rows(x[1]), DMatrix::from_fn(2, 3, |i, j| x[0][(i, j)] + x[1][j]);
        add_to_columns [(2, 3) (2, 1)] |x| x[0].add_to_columns(x[1]),
            DMatrix::from_fn(2, 3, |i, j| x[0][(i, j)] + x[1][i]);
        hstack [(2, 3) (2, 1)] |x| MatrixVar::hstack(&[x[0], x[1], x[0]]),
            DMatrix::from_fn(2, 7, |i, j| match j { 3 => x[1][i], j => x[0][(i, j % 4)] });
        vstack [(2, 3) (1, 3)] |x| MatrixVar::vstack(&[x[0], x[1], x[0]]),
            DMatrix::from_fn(5, 3, |i, j| match i { 2 => x[1][j], i => x[0][(i % 3, j)] });
        elements_one_by_one [(2, 3)] |x| one(x[0], x[0].at((1, 2)) * x[0].at(0) + x[0].get((0, 1)).unwrap()),
            number(x[0][(1, 2)] * x[0][0] + x[0][(0, 1)]);
        map [(2, 3)] |x| x[0].map(|x| x * x.sin()), x[0].map(|x| x * x.sin());
        zip_map [(2, 3) (2, 3)] |x| x[0].zip_map(x[1], |x, y| x * y.sin()), x[0].zip_map(&x[1], |x, y| x * y.sin());
        abs [(2, 3)] |x| x[0].abs(), x[0].map(Scalar::abs);
        clamp [(2, 3)] |x| x[0].clamp(T::lit(-0.5), T::lit(0.5)), x[0].map(|x| x.clamp(S::lit(-0.5), S::lit(0.5)));
        sup [(2, 3) (2, 3)] |x| x[0].sup(x[1]), x[0].zip_map(&x[1], Scalar::max);
        inf [(2, 3) (1, 1)] |x| x[0].inf(x[1].at(0)), { let y = x[1][0]; x[0].map(|x| Scalar::min(x, y)) };
        exp [(2, 3)] |x| x[0].exp(), x[0].map(Scalar::exp);
        ln +true [(2, 3)] |x| x[0].ln(), x[0].map(Scalar::ln);
        tanh [(2, 3)] |x| x[0].tanh(), x[0].map(Scalar::tanh);
        sigmoid [(2, 3)] |x| x[0].sigmoid(), x[0].map(Scalar::sigmoid);
        relu [(2, 3)] |x| x[0].relu(), x[0].map(Scalar::relu);
        gelu [(2, 3)] |x| x[0].gelu(), x[0].map(Scalar::gelu);
        sqrt +true [(2, 3)] |x| x[0].sqrt(), x[0].map(Scalar::sqrt);
        powi [(2, 3)] |x| x[0].powi(3), x[0].map(|x| Scalar::powi(x, 3));
        powi_negative +true [(2, 3)] |x| x[0].powi(-2), x[0].map(|x| Scalar::powi(x, -2));
        powf_of_constant +true [(2, 3)] |x| x[0].powf(T::lit(2.5)), x[0].map(|x| Scalar::powf(x, S::lit(2.5)));
        powf_of_variable +true [(2, 3) (1, 1)] |x| x[0].powf(x[1].at(0)),
            { let p = x[1][0]; x[0].map(|x| Scalar::powf(x, p)) };
        powf_of_matrix +true [(2, 3) (2, 3)] |x| x[0].powf(x[1]), x[0].zip_map(&x[1], Scalar::powf);
        hypot [(2, 3) (2, 3)] |x| x[0].hypot(x[1]), x[0].zip_map(&x[1], Scalar::hypot);
        leaky_relu [(2, 3)] |x| x[0].leaky_relu(T::lit(0.1)), x[0].map(|x| Scalar::leaky_relu(x, S::lit(0.1)));
        inverse [(3, 3)] |x| regular(x[0]).try_inverse().unwrap(), matrix::inverse(&regular_of(&x[0])).unwrap();
        solve [(3, 3) (3, 2)] |x| regular(x[0]).solve(x[1]).unwrap(), matrix::solve(&regular_of(&x[0]), &x[1]).unwrap();
        tr_solve [(3, 3) (3, 2)] |x| regular(x[0]).tr_solve(x[1]).unwrap(),
            matrix::tr_solve(&regular_of(&x[0]), &x[1]).unwrap();
        solve_spd [(3, 3) (3, 2)] |x| definite(x[0]).solve_spd(x[1]).unwrap(),
            matrix::solve_spd(&definite_of(&x[0]), &x[1]).unwrap();
        solve_lower_triangular [(3, 3) (3, 2)] |x| regular(x[0]).solve_lower_triangular(x[1]).unwrap(),
            matrix::solve_lower_triangular(&regular_of(&x[0]), &x[1]).unwrap();
        solve_upper_triangular [(3, 3) (3, 2)] |x| regular(x[0]).solve_upper_triangular(x[1]).unwrap(),
            matrix::solve_upper_triangular(&regular_of(&x[0]), &x[1]).unwrap();
        tr_solve_lower_triangular [(3, 3) (3, 2)] |x| regular(x[0]).tr_solve_lower_triangular(x[1]).unwrap(),
            matrix::tr_solve_lower_triangular(&regular_of(&x[0]), &x[1]).unwrap();
        tr_solve_upper_triangular [(3, 3) (3, 2)] |x| regular(x[0]).tr_solve_upper_triangular(x[1]).unwrap(),
            matrix::tr_solve_upper_triangular(&regular_of(&x[0]), &x[1]).unwrap();
        determinant [(3, 3)] |x| one(x[0], x[0].determinant()), number(matrix::determinant(&x[0]));
        ln_abs_determinant [(3, 3)] |x| one(x[0], x[0].ln_abs_determinant().unwrap()),
            number(matrix::ln_abs_determinant(&x[0]).unwrap());
        ln_determinant_spd [(3, 3)] |x| one(x[0], definite(x[0]).ln_determinant_spd().unwrap()),
            number(matrix::ln_determinant_spd(&definite_of(&x[0])).unwrap());
        cholesky [(3, 3)] |x| definite(x[0]).cholesky().unwrap(), matrix::cholesky(&definite_of(&x[0])).unwrap();
        exponential [(3, 3)] |x| x[0].exponential().unwrap(), matrix::exponential(&x[0]).unwrap();
        symmetric_eigenvalues [(3, 3)] |x| dynamic(definite(x[0]).symmetric_eigenvalues().unwrap()), {
            let w = matrix::symmetric_eigenvalues(&definite_of(&x[0])).unwrap();
            DMatrix::from_column_slice(3, 1, w.as_slice())
        };
        symmetric_eigen [(3, 3)] |x| {
            let (_, v) = definite(x[0]).symmetric_eigen().unwrap();
            let top = v.column(2);
            dynamic(top * top.transpose())
        }, projector(&definite_of(&x[0]));
        quadratic_form [(3, 3) (3, 1)] |x| one(x[0], x[0].quadratic_form(vector(x[1]))),
            number(matrix::quadratic_form(&vector_of(&x[1]), &x[0]));
        qr_q [(4, 3)] |x| x[0].qr().unwrap().0, matrix::qr(&x[0]).unwrap().0;
        qr_r [(4, 3)] |x| x[0].qr().unwrap().1, matrix::qr(&x[0]).unwrap().1;
        singular_values [(4, 3)] |x| dynamic(x[0].singular_values().unwrap()), {
            let s = matrix::singular_values(&x[0]).unwrap();
            DMatrix::from_column_slice(3, 1, s.as_slice())
        };
        svd [(4, 3)] |x| {
            let (u, s, v_t) = x[0].svd().unwrap();
            u.columns(0, 1) * v_t.rows(0, 1) * s.at(1)
        }, {
            let (u, s, v_t) = matrix::svd(&x[0]).unwrap();
            product(&u.columns(0, 1).into_owned(), &v_t.rows(0, 1).into_owned()) * s[1]
        };
        spectral_norm [(4, 3)] |x| one(x[0], x[0].spectral_norm()), number(matrix::spectral_norm(&x[0]));
        nuclear_norm [(4, 3)] |x| one(x[0], x[0].nuclear_norm()), number(matrix::nuclear_norm(&x[0]));
        least_squares [(4, 3) (4, 2)] |x| x[0].least_squares(x[1]).unwrap(),
            matrix::least_squares(&x[0], &x[1]).unwrap();
        pseudo_inverse [(4, 3)] |x| x[0].pseudo_inverse().unwrap(), matrix::pseudo_inverse(&x[0]).unwrap();
        kronecker [(2, 3) (3, 2)] |x| x[0].kronecker(x[1]), matrix::kronecker(&x[0], &x[1]);
        outer [(3, 1) (2, 1)] |x| dynamic(vector(x[0]).outer(vector(x[1]))),
            matrix::outer(&vector_of(&x[0]), &vector_of(&x[1]));
        trace_of_a_product [(3, 3) (3, 3)] |x| one(x[0], (x[0] * x[1]).trace()),
            number(matrix::trace(&product(&x[0], &x[1])));
        norm_squared_rows [(19, 3)] |x| dynamic(x[0].norm_squared_rows()),
            of_rows(&x[0], |x| vec![x.iter().map(|&x| x * x).sum()]);
        norm_squared_columns [(5, 3)] |x| dynamic(x[0].norm_squared_columns()),
            of_columns(&x[0], |x| vec![x.iter().map(|&x| x * x).sum()]);
        select_rows [(3, 4)] |x| x[0].select_rows(&[2, 0, 2, 1, 2]), x[0].select_rows(&[2, 0, 2, 1, 2]);
        select_columns [(3, 4)] |x| x[0].select_columns(&[3, 3, 1]), x[0].select_columns(&[3, 3, 1]);
        reshape_beside_its_operand [(2, 6)] |x| {
            let y = x[0].reshape(3, 4);
            y.tr_mul(y) * x[0].reshape(4, 3) + x[0].reshape(4, 3)
        }, {
            let y = x[0].clone().reshape_generic(Dyn(3), Dyn(4));
            let z = x[0].clone().reshape_generic(Dyn(4), Dyn(3));
            product(&product(&y.transpose(), &y), &z) + z
        };
        a_layer [(4, 3) (3, 2) (1, 2)] |x| (x[0] * x[1]).add_to_rows(x[2]).tanh(), {
            let y = product(&x[0], &x[1]);
            DMatrix::from_fn(4, 2, |i, j| Scalar::tanh(y[(i, j)] + x[2][j]))
        };
        a_chain [(3, 3) (3, 3)] |x| {
            let y = (x[0] * x[1]).component_mul(x[0]) - x[1].transpose();
            y / y.norm() + x[0] * y.at((0, 0))
        }, {
            let y = product(&x[0], &x[1]).zip_map(&x[0], |x, y| x * y) - x[1].transpose();
            let norm = functions::norm(y.as_slice());
            let y00 = y[(0, 0)];
            y.map(|y| y / norm) + x[0].map(|x| x * y00)
        };
    }

    /// Numbers without pattern, from 0.1 to 1.1 or with both signs.
    fn numbers(shape: (usize, usize), seed: usize, positive: bool) -> DMatrix<f64> {
        let mut state = seed as u64 + 7;
        DMatrix::from_fn(shape.0, shape.1, |_, _| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let x = (state >> 33) as f64 / (1_u64 << 31) as f64;
            if positive { x + 0.1 } else { 3.0 * x - 1.5 }
        })
    }

    fn check(case: &Case) {
        let name = case.name;
        let inputs = |seed: usize, positive| -> Vec<_> {
            case.shapes.iter().enumerate().map(|(k, &shape)| numbers(shape, seed + 31 * k, positive)).collect()
        };
        let (x, x_dot) = (inputs(1, case.positive), inputs(1000, false));
        let duals: Vec<_> = x.iter().zip(&x_dot).map(|(x, d)| x.zip_map(d, |x, d| Dual::new(x, [d]))).collect();
        let expected = (case.of_numbers)(&x);
        let y_bar = numbers(expected.shape(), 77, false);

        // Values and cotangents.
        let tape = Tape::<f64, Brand>::new();
        let vars = tape.watch(&x);
        let y = (case.by_matrix)(&vars);
        close(&format!("{name}: value"), &y.value(), &expected);
        let x_bar = tape.gradient_with(y, y_bar.clone()).wrt(&vars);

        let tape = Tape::<f64, Brand>::new();
        let elements: Vec<_> = x.iter().map(|x| x.map(|x| tape.watch(x))).collect();
        let y = (case.of_variables)(&elements);
        let by_elements = tape.gradient_with(&y, y_bar.clone()).wrt(&elements);
        for (got, expected) in x_bar.iter().zip(&by_elements) {
            close(&format!("{name}: cotangent"), got, expected);
        }

        // Tangents, and derivatives of the cotangents: over duals.
        let tape = Tape::<Dual<f64>, Brand>::new();
        let vars = tape.watch(&duals);
        let y = (case.over_duals)(&vars);
        let y_dot = y.value().map(Dual::tangent);
        close(&format!("{name}: tangent"), &y_dot, &(case.of_duals)(&duals).map(Dual::tangent));
        let of_result: f64 = y_bar.dot(&y_dot);
        let of_operands: f64 = x_bar.iter().zip(&x_dot).map(|(x, d)| x.dot(d)).sum();
        assert!((of_result - of_operands).abs() < 1e-11 * (1.0 + of_result.abs()), "{name}: <v, Ju> = <J'v, u>");
        let over_duals = tape.gradient_with(y, y_bar.map(Dual::passive)).wrt(&vars);

        let tape = Tape::<Dual<f64>, Brand>::new();
        let elements: Vec<_> = duals.iter().map(|x| x.map(|x| tape.watch(x))).collect();
        let by_elements =
            tape.gradient_with((case.of_dual_variables)(&elements), y_bar.map(Dual::passive)).wrt(&elements);
        for (got, expected) in over_duals.iter().zip(&by_elements) {
            close(&format!("{name}: second order"), &got.map(Dual::tangent), &expected.map(Dual::tangent));
        }

        // The same by a tape in a tape.
        let outer = Tape::<f64, Outer>::new();
        let outer_vars: Vec<_> = x.iter().map(|x| x.map(|x| outer.watch(x))).collect();
        let inner = Tape::<Var<f64, Outer>, Brand>::inside(&outer);
        let vars = inner.watch(&outer_vars);
        let x_bar = inner.gradient_with((case.over_variables)(&vars), y_bar.map(Var::passive)).wrt(&vars);
        let mut along = Var::passive(0.0);
        for (x_bar, x_dot) in x_bar.iter().zip(&x_dot) {
            x_bar.iter().zip(x_dot).for_each(|(&x_bar, &x_dot)| along += x_bar * x_dot);
        }
        let second = outer.gradient(along).wrt(&outer_vars);
        for (got, expected) in second.iter().zip(&by_elements) {
            close(&format!("{name}: a tape in a tape"), got, &expected.map(Dual::tangent));
        }
    }
}

mod hessians {
    //! Second derivatives of functions of whole matrices, every entry: a tape of duals, a tape in a tape, duals of duals.

    use super::close;
    use super::operations::{M, regular, regular_of, vector_of};
    use autodiff::nalgebra::{DMatrix, DVector};
    use autodiff::prelude::*;
    use autodiff::{Tape, matrix};

    const N: usize = 3;
    /// The elements of a square matrix, then those of a column.
    const COUNT: usize = N * N + N;
    enum Inner {}
    enum Outer {}

    fn point<S: Scalar>(lift: impl Fn(usize, f64) -> S) -> (DMatrix<S>, DMatrix<S>) {
        let number = |k: usize| lift(k, (1.7 * k as f64 + 0.3).sin());
        let all: Vec<S> = (0..COUNT).map(number).collect();
        (DMatrix::from_column_slice(N, N, &all[..N * N]), DMatrix::from_column_slice(N, 1, &all[N * N..]))
    }

    fn numbers<S: Scalar>((a, b): &(DMatrix<S>, DMatrix<S>)) -> Vec<S> {
        a.iter().chain(b.iter()).copied().collect()
    }

    fn seed(is_it: bool) -> f64 {
        f64::from(u8::from(is_it))
    }

    macro_rules! hessians {
        ($($name:ident |$a:ident, $b:ident| $matrix:expr, $elements:expr;)*) => {$(
            #[test]
            fn $name() {
                fn by_matrix<T: Scalar, B: 'static>($a: M<T, B>, $b: M<T, B>) -> Var<T, B> { $matrix }
                fn by_elements<S: Scalar>($a: &DMatrix<S>, $b: &DMatrix<S>) -> S { $elements }

                let expected = DMatrix::from_fn(COUNT, COUNT, |i, j| {
                    let of = |k: usize, x: f64| {
                        Dual::new(Dual::new(x, [seed(k == i)]), [Dual::<f64>::passive(seed(k == j))])
                    };
                    let (a, b) = point(of);
                    by_elements(&a, &b).tangent().tangent()
                });
                assert!(expected.norm() > 0.1);
                close("symmetric", &expected.transpose(), &expected);

                let columns: Vec<_> = (0..COUNT).map(|j| {
                    let tape = Tape::<Dual<f64>, Inner>::new();
                    let vars = tape.watch(point(|k, x| Dual::new(x, [seed(k == j)])));
                    let y = by_matrix(vars.0, vars.1);
                    let gradient = numbers(&tape.gradient(y).wrt(vars));
                    DVector::from_vec(gradient.iter().map(|x| x.tangent()).collect())
                }).collect();
                close("a tape of duals", &DMatrix::from_columns(&columns), &expected);

                let outer = Tape::<f64, Outer>::new().persistent();
                let x: Vec<_> = numbers(&point(|_, x| x)).into_iter().map(|x| outer.watch(x)).collect();
                tape!(inner in outer);
                let vars = inner.watch(point(|k, _| x[k]));
                let y = by_matrix(vars.0, vars.1);
                let slopes = numbers(&inner.gradient(y).wrt(vars));
                let rows: Vec<_> = slopes.iter().map(|&slope| {
                    DVector::from_vec(outer.gradient(slope).wrt(&x)).transpose()
                }).collect();
                close("a tape in a tape", &DMatrix::from_rows(&rows), &expected);
            }
        )*};
    }

    hessians! {
        ln_abs_determinant |a, b| a.ln_abs_determinant().unwrap() * b.sum(),
            matrix::ln_abs_determinant(a).unwrap() * b.sum();
        ln_determinant_spd |a, _b| a.tr_mul(a).ln_determinant_spd().unwrap(),
            matrix::ln_determinant_spd(&(a.transpose() * a)).unwrap();
        quadratic_form_with_solve |a, b| b.dot(regular(a).solve(b).unwrap()),
            b.dot(&matrix::solve(&regular_of(a), b).unwrap());
        quadratic_form_of_a_solution |a, b| {
            let x = regular(a).solve(b).unwrap().column(0);
            a.quadratic_form(x.reshape_generic(autodiff::nalgebra::Dyn(N), autodiff::nalgebra::U1))
        }, matrix::quadratic_form(&vector_of(&matrix::solve(&regular_of(a), b).unwrap()), a);
        gauss_likelihood |a, b| {
            let k = a.tr_mul(a) + DMatrix::identity(N, N);
            b.dot(k.solve_spd(b).unwrap()) + k.ln_determinant_spd().unwrap()
        }, {
            let k = a.transpose() * a + DMatrix::identity(N, N);
            b.dot(&matrix::solve_spd(&k, b).unwrap()) + matrix::ln_determinant_spd(&k).unwrap()
        };
        largest_singular_value |a, b| (a * b).norm() * a.spectral_norm(),
            autodiff::functions::norm((a * b).as_slice()) * matrix::spectral_norm(a);
    }
}

/// Equal to twelve digits of the largest element.
fn close(what: &str, got: &DMatrix<f64>, expected: &DMatrix<f64>) {
    assert_eq!(got.shape(), expected.shape(), "{what}");
    let scale = expected.amax().max(1.0);
    assert!((got - expected).amax() <= 1e-12 * scale, "{what}: {got} instead of {expected}");
}

mod edges {
    //! Misuse, constants, and what is not connected.

    use super::{matrix, vector};
    use autodiff::nalgebra::{DMatrix, Matrix2, Matrix2x3, Matrix3x2, RowVector2, Vector2, Vector3};
    use autodiff::prelude::*;
    use autodiff::{MatrixVar, Tape};
    use autodiff_tests::panics::panic_of;

    /// Checks the text of a panic, and that it names the line of the expression.
    macro_rules! panics {
        ($e:expr, $message:expr) => {
            let panic = panic_of(|| {
                let _ = $e;
            });
            assert_eq!(panic.message, $message);
            assert!((line!()..line!() + 3).contains(&panic.line), "line {} instead of {}", panic.line, line!());
        };
    }

    #[test]
    fn shapes_that_differ_panic_with_both() {
        tape!(tape);
        let (x, y) = tape.watch((DMatrix::<f64>::zeros(2, 3), DMatrix::<f64>::zeros(3, 2)));
        panics!(x + y, "cannot add a 2 x 3 matrix and a 3 x 2 one");
        panics!(x - y, "cannot subtract a 2 x 3 matrix and a 3 x 2 one");
        panics!(x * x, "cannot multiply a 2 x 3 matrix by a 2 x 3 one");
        panics!(&DMatrix::<f64>::zeros(4, 4) * x, "cannot multiply a 4 x 4 matrix by a 2 x 3 one");
        panics!(x.component_mul(y), "cannot multiply the elements of a 2 x 3 matrix and a 3 x 2 one");
        panics!(x.tr_mul(y), "cannot multiply the transpose of a 2 x 3 matrix by a 3 x 2 one");
        panics!(x.dot(y), "cannot take the dot product of a 2 x 3 matrix and a 3 x 2 one");
        panics!(x.powf(y), "cannot take powf of a 2 x 3 matrix and a 3 x 2 one");
        panics!(x.trace(), "the trace is of a square matrix, this is a 2 x 3 one");
        panics!(x.at((2, 0)), "there is no element (2, 0) in a 2 x 3 matrix");
        panics!(x.at(6), "there is no element 6 in a 2 x 3 matrix");
        panics!(x.row(2), "there is no part of 1 rows and 3 columns at (2, 0) in a 2 x 3 matrix");
        panics!(x.reshape(4, 2), "cannot reshape a 2 x 3 matrix into a 4 x 2 one");
        panics!(x.add_to_rows(y), "cannot add a 3 x 2 matrix to the rows of a 2 x 3 one");
        panics!(x.broadcast(4, 3), "cannot broadcast a 2 x 3 matrix to a 4 x 3 one");
        panics!(x.select_rows(&[1, 2]), "there is no row 2 in a 2 x 3 matrix");
        panics!(x.select_columns(&[3]), "there is no column 3 in a 2 x 3 matrix");
        panics!(x.cross_entropy_rows(&[0]), "there are 1 labels for 2 rows");
        panics!(x.cross_entropy_rows(&[0, 3]), "the label of row 1 is 3, but a row has 3 elements");
        panics!(x.cross_entropy_columns(&[0, 2, 1]), "the label of column 1 is 2, but a column has 2 elements");
        panics!(MatrixVar::hstack(&[x, y]), "cannot put matrices of 2 and 3 rows side by side");
        panics!(MatrixVar::vstack(&[x, y]), "cannot put matrices of 3 and 2 columns above each other");
        assert!(x.get((2, 0)).is_none() && x.get(6).is_none());
        panics!(
            tape.gradient_with(x, DMatrix::zeros(3, 2)),
            "the cotangent must have the lengths of the target: expected (2, 3), got (3, 2)"
        );
    }

    #[test]
    fn a_matrix_of_a_tape_that_is_gone_panics() {
        let x = {
            tape!(tape);
            tape.watch(vector([1.0, 2.0]))
        };
        let gone = "this variable's tape is gone, or it lives on another thread";
        panics!(x + x, gone);
        panics!(x.sum(), gone);
        panics!(x.value(), format!("{gone}; take the value of a matrix before the gradient takes its tape"));

        tape!(tape);
        let y = tape.watch(vector([1.0, 2.0]));
        std::thread::scope(|scope| {
            let message = scope.spawn(|| panic_of(|| _ = (y + y).shape()).message).join().unwrap();
            assert_eq!(message, gone);
        });
    }

    enum Same {}

    #[test]
    fn matrices_of_two_tapes_of_one_brand_do_not_mix() {
        let (a, b) = (Tape::<f64, Same>::new(), Tape::<f64, Same>::new());
        let (x, y) = (a.watch(vector([1.0, 2.0])), b.watch(vector([3.0, 4.0])));
        panics!(x + y, "these two variables belong to different tapes");
        panics!(MatrixVar::hstack(&[x, y]), "these two variables belong to different tapes");
        // Each goes on by itself, in turns.
        let (p, q) = (x.component_mul(x), y.component_mul(y));
        let (p, q) = (p + x, q + y);
        assert_eq!(a.gradient(p).wrt(x), vector([3.0, 5.0]));
        assert_eq!(b.gradient(q).wrt(y), vector([7.0, 9.0]));
    }

    #[test]
    fn plain_matrices_on_either_side() {
        tape!(tape);
        let x = tape.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
        let a = Matrix2::new(5.0, 6.0, 7.0, 8.0);
        let (left, right) = (&a, &a);
        let by_reference = x * right + left * x;
        let y = x * a + a * x + (x - a) + (a - x) + a + by_reference;
        assert_eq!(
            y.value(),
            Matrix2::new(1.0, 2.0, 3.0, 4.0) * a * 2.0 + a * Matrix2::new(1.0, 2.0, 3.0, 4.0) * 2.0 + a
        );
        let ones = Matrix2::from_element(1.0);
        assert_eq!(tape.gradient(y).wrt(x), (ones * a.transpose() + a.transpose() * ones) * 2.0);
    }

    #[test]
    fn assignment_operators() {
        tape!(tape);
        let (x, s) = tape.watch((Vector2::new(1.0, 2.0), 3.0));
        let mut y = x;
        y += x;
        y *= s;
        y -= Vector2::new(1.0, 1.0);
        y /= 2.0;
        assert_eq!(y.value(), Vector2::new(2.5, 5.5));
        assert_eq!(tape.gradient(y).wrt((x, s)), (Vector2::new(3.0, 3.0), 3.0));
    }

    #[test]
    fn static_and_dynamic_dimensions() {
        tape!(tape);
        let (a, b) = tape.watch((Matrix2x3::from_element(1.0), Matrix3x2::from_element(2.0)));
        let d = tape.watch(DMatrix::from_element(2, 2, 3.0));
        let y: MatrixVar<_, _, _, _> = a * b + d;
        assert_eq!(y.value(), Matrix2::from_element(9.0));
        let (a_bar, d_bar): (Matrix2x3<f64>, DMatrix<f64>) = tape.gradient(y).wrt((a, d));
        assert_eq!(a_bar, Matrix2x3::from_element(4.0));
        assert_eq!(d_bar, matrix([[1.0, 1.0], [1.0, 1.0]]));
    }

    #[test]
    fn single_precision() {
        tape!(tape);
        let x = tape.watch(Vector2::new(1.5_f32, 2.0));
        let y = (x.component_mul(x) * 2.0_f32).sum();
        assert_eq!(tape.gradient(y).wrt(x), Vector2::new(6.0_f32, 8.0));
    }

    #[test]
    fn shapes_of_matrices() {
        tape!(tape);
        let model = tape.watch((vec![vector([1.0, 2.0]), vector([3.0])], [Some(Vector2::new(1.0, 2.0)), None], 2.0));
        let y = model.0[0].sum() * model.2 + model.1[0].unwrap().norm_squared();
        let gradient = tape.gradient(y);
        let (layers, optional, number) = gradient.wrt(&model);
        assert_eq!(layers, [vector([2.0, 2.0]), vector([0.0])]);
        assert_eq!((optional, number), ([Some(Vector2::new(2.0, 4.0)), None], 3.0));
        assert_eq!(gradient.get(model.0[1]), None);
    }

    #[test]
    fn what_is_not_connected_is_zero_and_makes_no_nan() {
        tape!(tape);
        let x = tape.watch(Vector3::new(0.0, 1.0, 4.0));
        let root = x.sqrt(); // infinite derivative at 0
        let y = root.at(1) + root.at(2);
        let gradient = tape.gradient(y);
        assert_eq!(gradient.wrt(x), Vector3::new(0.0, 0.5, 0.25));

        tape!(tape);
        let (x, z) = tape.watch((0.0, Vector2::new(1.0, 2.0)));
        let unused = x.sqrt() * z.sum(); // statements between those of the target
        let y = z.sum() + 0.0 * x;
        let _ = unused;
        assert_eq!(tape.gradient(y).wrt((x, z)), (0.0, Vector2::new(1.0, 1.0)));
    }

    #[test]
    fn a_scalar_root_at_zero_beside_matrices() {
        tape!(tape);
        let (x, z) = tape.watch((0.0, Vector2::new(0.0, 2.0)));
        let m = tape.assemble(&Vector2::new(x.sqrt(), x + 1.0));
        let y = m.at(1) * z.sum(); // the root is in the matrix, but not in the target
        assert_eq!(tape.gradient(y).wrt((x, z)), (2.0, Vector2::new(1.0, 1.0)));
    }

    #[test]
    fn nothing_is_recorded_while_recording_is_stopped() {
        tape!(tape);
        let x = tape.watch(Vector2::new(1.0, 2.0));
        let (c, n) = tape.stop_recording(|| (x.component_mul(x), x.sum()));
        assert_eq!((c.value(), n.value()), (Vector2::new(1.0, 4.0), 3.0));
        let y = c.component_mul(x) * n + x.detach();
        let gradient = tape.gradient(y);
        assert_eq!(gradient.get(c), None);
        assert_eq!(gradient.wrt(x), Vector2::new(3.0, 12.0));
    }

    #[test]
    fn code_of_users_may_record_in_a_map() {
        tape!(tape);
        let (x, z) = tape.watch((Vector2::new(1.0, 2.0), 5.0));
        let last = std::cell::Cell::new(z);
        let y = x.map(|x| {
            // On the same tape, while the map runs.
            last.set(last.get() * 2.0 + z);
            let _ = tape.watch(Vector3::new(1.0, 2.0, 3.0)) * 2.0;
            x * x
        });
        let target = y.sum() + last.get();
        let gradient = tape.gradient(target);
        assert_eq!(gradient.wrt((x, z)), (Vector2::new(2.0, 4.0), 7.0));
    }

    #[test]
    fn a_panic_in_a_map_leaves_the_tape_usable() {
        tape!(tape);
        let x = tape.watch(Vector2::new(1.0, 2.0));
        panics!(x.map(|_| panic!("no")), "no");
        let y = x.component_mul(x);
        assert_eq!(tape.gradient(y).wrt(x), Vector2::new(2.0, 4.0));
    }

    #[test]
    fn empty_matrices() {
        tape!(tape);
        let x = tape.watch(DMatrix::<f64>::zeros(0, 3));
        let y = x.sum() + (x.transpose() * x).sum() + x.add_to_rows(tape.watch(DMatrix::zeros(1, 3))).sum();
        assert_eq!(y.value(), 0.0);
        assert_eq!(x.row_sum().value(), RowVector2::new(0.0, 0.0).insert_column(2, 0.0));
        assert_eq!(tape.gradient(y).wrt(x).shape(), (0, 3));
    }

    /// The softmax family where exponentials vanish, overflow or are not defined.
    #[test]
    fn extreme_scores() {
        tape!(tape);
        let tape = tape.persistent();
        let x = tape.watch(matrix([[0.0, 800.0, 0.0], [0.0, 40.0, 0.0], [-1e4, -2e4, -3e4]]));
        let loss = x.cross_entropy_rows(&[1, 1, 2]);
        let expected = [0.0, 2.0 * f64::exp(-40.0), 2e4];
        for (got, expected) in loss.value().iter().zip(expected) {
            assert!((got - expected).abs() <= 1e-15 * expected, "{got} instead of {expected}");
        }
        let by_x = tape.gradient(loss).wrt(x);
        let small = f64::exp(-40.0);
        for (j, expected) in [small, -2.0 * small, small].into_iter().enumerate() {
            assert!((by_x[(1, j)] - expected).abs() <= 1e-15 * small, "{by_x}");
        }
        assert_eq!(by_x.row(2), matrix([[1.0, 0.0, -1.0]]).row(0));

        let infinity = f64::INFINITY;
        let x = tape.watch(matrix([[1.0, infinity], [-infinity, -infinity], [f64::NAN, 1.0], [-infinity, 2.0]]));
        let y = x.logsumexp_rows();
        assert_eq!(y.rows(0, 2).value(), vector([infinity, -infinity]));
        assert!(y.value()[2].is_nan() && y.value()[3] == 2.0);
        assert_eq!(tape.gradient(y.rows(0, 2)).wrt(x).rows(0, 2), matrix([[0.0, 1.0], [1.0, 0.0]]));
        assert_eq!(tape.gradient(y.at(3)).wrt(x).row(3), matrix([[0.0, 1.0]]).row(0));
        let empty = tape.watch(DMatrix::<f64>::zeros(2, 0));
        assert_eq!(empty.logsumexp_rows().value(), vector([-infinity; 2]));
        assert_eq!(empty.column_sum().value(), vector([0.0; 2]));
        assert_eq!((empty.log_softmax_rows() + empty.softmax_rows()).value().shape(), (2, 0));
    }

    /// The elements of a reshaped matrix are those of its operand: not copied, but variables of their own.
    #[test]
    fn a_reshaped_matrix_is_its_own_variable() {
        tape!(tape);
        let tape = tape.persistent();
        let x = tape.watch(vector([1.0, 2.0]));
        let y = x.reshape(1, 2);
        let z = tape.stop_recording(|| x.reshape(1, 2));
        let t = y.sum() * 3.0 + x.at(0) + z.sum();
        let gradient = tape.gradient(t);
        assert_eq!(gradient.get((x, y)), (Some(vector([4.0, 3.0])), Some(matrix([[3.0, 3.0]]))));
        assert_eq!(gradient.get(z), None);
        assert_eq!(tape.gradient(x.detach().reshape(1, 2)).get(x), None);
        assert_eq!(tape.gradient(y.detach().reshape(2, 1) + x).wrt(x), vector([1.0, 1.0]));
        assert_eq!(tape.watch(DMatrix::<f64>::zeros(0, 2)).reshape(2, 0).select_rows(&[1, 1]).shape(), (2, 0));
        assert_eq!(x.select_rows(&[]).value().shape(), (0, 1));
    }

    /// More outputs than inputs, which numbers alone would be swept forward for.
    #[test]
    fn a_jacobian_through_matrices() {
        tape!(tape);
        let tape = tape.persistent();
        let x = tape.watch([0.3, 0.7]);
        let m = tape.assemble(&Matrix2::new(x[0], x[1], x[1] * x[0], x[0].sin()));
        let y: Vec<_> = m.try_inverse().unwrap().elements().iter().copied().chain([x[0] * x[1]]).collect();
        let jacobian = tape.jacobian(y.clone(), x);
        assert_eq!(jacobian.shape(), (5, 2));
        for (i, &y) in y.iter().enumerate() {
            let by_x = tape.gradient(y).wrt(x);
            assert_eq!((jacobian[(i, 0)], jacobian[(i, 1)]), (by_x[0], by_x[1]));
        }
        assert!(jacobian[(0, 0)].abs() > 0.1 && jacobian[(4, 1)] == 0.3);
    }

    #[test]
    fn ties_share_evenly() {
        tape!(tape);
        let x = tape.watch(matrix([[1.0, 3.0, 3.0], [2.0, 2.0, 2.0]]));
        let y = x.column_max();
        assert_eq!(tape.gradient(y).wrt(x), matrix([[0.0, 0.5, 0.5], [1.0 / 3.0; 3]]));
        tape!(tape);
        let x = tape.watch(Vector2::new(1.0, 2.0));
        assert_eq!(tape.gradient(x.sup(x)).wrt(x), Vector2::new(1.0, 1.0));
    }

    #[test]
    fn a_result_is_its_own_variable() {
        tape!(tape);
        let x = tape.watch(Vector2::new(1.0, 2.0));
        let y = x + Vector2::new(0.0, 0.0);
        let z = y.component_mul(y);
        let gradient = tape.gradient((z, x));
        assert_eq!(gradient.wrt((x, y)), (Vector2::new(3.0, 5.0), Vector2::new(2.0, 4.0)));
    }

    #[test]
    fn the_size_of_a_tape_counts_its_matrices() {
        tape!(tape);
        assert_eq!(tape.bytes(), 0);
        let x = tape.watch(DMatrix::<f64>::zeros(10, 10));
        assert_eq!(tape.len(), 1);
        let before = tape.bytes();
        assert!(before >= 800);
        let _ = x + x;
        assert_eq!(tape.len(), 2);
        assert_eq!(tape.bytes(), 2 * before);
    }
}

mod programs {
    //! Random programs of square matrices and numbers, on matrix variables and by elements.

    use super::close;
    use autodiff::nalgebra::{DMatrix, Dyn};
    use autodiff::prelude::*;
    use autodiff::{MatrixVar, Tape};
    use proptest::prelude::*;

    const N: usize = 3;
    enum Brand {}
    type M = MatrixVar<f64, Dyn, Dyn, Brand>;
    type V = Var<f64, Brand>;

    /// An operation on earlier results, by their positions.
    type Step = (u8, usize, usize);

    fn by_matrix(x: &[M], steps: &[Step]) -> M {
        let mut all = x.to_vec();
        for &(step, i, j) in steps {
            let (x, y) = (all[i % all.len()], all[j % all.len()]);
            let scale = 0.25;
            all.push(match step {
                0 => x + y,
                1 => x - y,
                2 => x * y * scale,
                3 => x.component_mul(y) * scale,
                4 => x.transpose() - y.detach(),
                5 => x.sin() + y.cos(),
                6 => x * (y.at((0, 1)) * scale),
                7 => x.add_scalar(y.sum() * scale),
                8 => -x.tanh(),
                9 => x.with_view((1, 0), y.view((0, 1), (2, 2))),
                10 => x.add_to_rows(y.rows(1, 1)),
                _ => DMatrix::from_fn(N, N, |i, j| 0.1 * (i + 2 * j) as f64) * x,
            });
        }
        all[all.len() - 1]
    }

    fn by_elements(x: &[DMatrix<V>], steps: &[Step]) -> DMatrix<V> {
        let mut all = x.to_vec();
        for &(step, i, j) in steps {
            let (x, y) = (all[i % all.len()].clone(), all[j % all.len()].clone());
            let scale = |x: V| x * 0.25;
            all.push(match step {
                0 => x + y,
                1 => x - y,
                2 => (x * y).map(scale),
                3 => x.component_mul(&y).map(scale),
                4 => x.transpose() - y.map(Scalar::detach),
                5 => x.map(Scalar::sin) + y.map(Scalar::cos),
                6 => x * scale(y[(0, 1)]),
                7 => x.add_scalar(scale(y.sum())),
                8 => -x.map(Scalar::tanh),
                9 => {
                    let mut z = x;
                    z.view_mut((1, 0), (2, 2)).copy_from(&y.view((0, 1), (2, 2)));
                    z
                }
                10 => DMatrix::from_fn(N, N, |i, j| x[(i, j)] + y[(1, j)]),
                _ => DMatrix::from_fn(N, N, |i, j| Var::passive(0.1 * (i + 2 * j) as f64)) * x,
            });
        }
        all.pop().expect("there are inputs")
    }

    proptest! {
        #[test]
        fn agree_with_elements(
            numbers in prop::collection::vec(-1.0..1.0, 3 * N * N),
            steps in prop::collection::vec((0_u8..12, 0_usize..16, 0_usize..16), 1..14),
        ) {
            let x: Vec<_> = numbers[..2 * N * N].chunks(N * N).map(|x| DMatrix::from_column_slice(N, N, x)).collect();
            let y_bar = DMatrix::from_column_slice(N, N, &numbers[2 * N * N..]);

            let tape = Tape::<f64, Brand>::new();
            let vars = tape.watch(&x);
            let y = by_matrix(&vars, &steps);
            let value = y.value();
            let gradient = tape.gradient_with(y, y_bar.clone());
            let (x_bar, connected) = (gradient.wrt(&vars), gradient.get((vars[0], vars[1])));

            let tape = Tape::<f64, Brand>::new();
            let vars: Vec<_> = x.iter().map(|x| x.map(|x| tape.watch(x))).collect();
            let y = by_elements(&vars, &steps);
            let expected_value = y.map(Var::value);
            let gradient = tape.gradient_with(y, y_bar);
            close("value", &value, &expected_value);
            for (got, expected) in x_bar.iter().zip(gradient.wrt(&vars)) {
                close("cotangent", got, &expected);
            }
            // Whole matrices are at least as connected as their elements.
            prop_assert!(connected.0.is_some() || gradient.get(&vars[0]).is_none());
            prop_assert!(connected.1.is_some() || gradient.get(&vars[1]).is_none());
        }
    }
}

mod reference {
    //! The cases of `matrix` in `data/reference.json`, on a tape of plain numbers and on one of duals.

    use autodiff::MatrixVar;
    use autodiff::nalgebra::{DMatrix, Dyn};
    use autodiff::prelude::*;
    use autodiff_tests::reference::{Case, cases};

    type M<T, B> = MatrixVar<T, Dyn, Dyn, B>;

    fn one<T: Scalar, B: 'static>(x: M<T, B>, y: Var<T, B>) -> M<T, B> {
        (x.view((0, 0), (1, 1)) * T::ZERO).add_scalar(y)
    }

    fn apply<T: Scalar, B: 'static>(operation: &str, x: &[M<T, B>]) -> M<T, B> {
        match operation {
            "matmul" | "matvec" => x[0] * x[1],
            "gram" => x[0].tr_mul(x[0]),
            "outer" => x[0] * x[1].transpose(),
            "dot" => one(x[0], x[0].dot(x[1])),
            "quadform" => one(x[0], x[0].dot(x[1] * x[0])),
            "transpose" => x[0].transpose(),
            "hadamard" => x[0].component_mul(x[1]),
            "inverse" => x[0].try_inverse().unwrap(),
            "solve" => x[0].solve(x[1]).unwrap(),
            "solve_lower_triangular" => x[0].solve_lower_triangular(x[1]).unwrap(),
            "det" => one(x[0], x[0].determinant()),
            "logabsdet" => one(x[0], x[0].ln_abs_determinant().unwrap()),
            "cholesky" => x[0].cholesky().unwrap(),
            "frobenius_norm" => one(x[0], x[0].norm()),
            "sum_sq_mean" => one(x[0], x[0].norm_squared() / T::lit(x[0].len() as f64)),
            "symmetric_eigenvalues" => {
                let y = x[0].symmetric_eigenvalues().unwrap();
                y.reshape(y.len(), 1)
            }
            "top_eigenprojector" => {
                let (_, v) = x[0].symmetric_eigen().unwrap();
                let top = v.columns(v.ncols() - 1, 1);
                top * top.transpose()
            }
            "singular_values" => {
                let y = x[0].singular_values().unwrap();
                y.reshape(y.len(), 1)
            }
            "lstsq" => x[0].least_squares(x[1]).unwrap(),
            "qr_q" => {
                let (q, _) = x[0].qr().unwrap();
                q.reshape(q.nrows(), q.ncols())
            }
            "expm" => x[0].exponential().unwrap(),
            "softmax_rows" => x[0].softmax_rows(),
            "dense_mse_seed" => {
                let y = (x[0] * x[1]).add_to_rows(x[2].transpose());
                one(x[0], y.component_mul(y).mean())
            }
            _ => panic!("no operation {operation}"),
        }
    }

    fn rows(case: &Case, path: &[&str]) -> DMatrix<f64> {
        let rows = case.rows_at(path);
        DMatrix::from_fn(rows.len(), rows[0].len(), |i, j| rows[i][j])
    }

    #[track_caller]
    fn close(case: &Case, what: &str, got: &DMatrix<f64>, expected: &DMatrix<f64>) {
        let tolerance = if case.has("ill") { 1e-10 } else { 1e-12 * case.number_or("cond", 1.0) };
        assert_eq!(got.shape(), expected.shape(), "{what} of {}", case.text("id"));
        let error = (got - expected).amax() / expected.amax().max(1e-300);
        assert!(error <= tolerance, "{what} of {}: {got} instead of {expected}, off by {error:e}", case.text("id"));
    }

    #[test]
    fn every_case() {
        let mut count = 0;
        for case in cases("matrix") {
            let operation = case.text("op");
            let inputs = case.count("inputs");
            let all = |key: &str| -> Vec<_> { (0..inputs).map(|k| rows(&case, &[key, &k.to_string()])).collect() };
            let (x, x_dot, expected) = (all("inputs"), all("tangent"), all("vjp"));
            let y_bar = rows(&case, &["ct"]);

            tape!(tape);
            let vars = tape.watch(&x);
            let y = apply(operation, &vars);
            close(&case, "out", &y.value(), &rows(&case, &["out"]));
            let gradient = tape.gradient_with(y, y_bar.clone()).wrt(&vars);
            for (got, expected) in gradient.iter().zip(&expected) {
                close(&case, "vjp", got, expected);
            }

            tape!(tape);
            let duals: Vec<_> = x.iter().zip(&x_dot).map(|(x, d)| x.zip_map(d, |x, d| Dual::new(x, [d]))).collect();
            let vars = tape.watch(&duals);
            let y = apply(operation, &vars);
            close(&case, "jvp", &y.value().map(Dual::tangent), &rows(&case, &["jvp"]));
            let gradient = tape.gradient_with(y, y_bar.map(Dual::passive)).wrt(&vars);
            for (got, expected) in gradient.iter().zip(&expected) {
                close(&case, "vjp over duals", &got.map(Dual::value), expected);
            }
            count += 1;
        }
        assert_eq!(count, 42);
    }
}
