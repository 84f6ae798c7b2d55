//! The cells of four TensorFlow notebooks about `tf.GradientTape`, each a test named after its number in
//! `data/reference.json`, where its numbers stand too. What raises an error there, or answers None because a tape was
//! misused, does not compile here: those programs are in `ui/notebooks`. The cells about matrices are at the end.

use autodiff::nalgebra::{Const, SMatrix};
use autodiff::prelude::*;
use autodiff::{MatrixVar, Tape};
use autodiff_tests::reference::{Seed, seed};

/// `f = x**2` of a watched vector, whose gradient is asked for.
fn square_of_watched(s: &Seed) {
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 1]>("x"));
    let f = x.map(|x| x.powi(2));
    s.expects("f", f.map(Var::value));
    s.expects("df_dx", tape.gradient(f).wrt(x));
}

/// A constant has no gradient: None there, and where the types know it (`ui/notebooks/s1.rs`) no program here.
#[test]
fn s1() {
    let s = seed("S1");
    tape!(tape);
    let x = s.input::<[f64; 1]>("x").map(Var::passive);
    let f = x.map(|x| x.powi(2));
    s.expects("f", f.map(Var::value));
    s.expects("df_dx", tape.gradient(f).get(x));
}

#[test]
fn s2() {
    square_of_watched(&seed("S2"));
}

#[test]
fn s3() {
    square_of_watched(&seed("S3"));
}

/// Watching a number twice makes two variables of it, so nothing is counted twice.
#[test]
fn s4() {
    let s = seed("S4");
    tape!(tape);
    let [x, again] = [(); 2].map(|()| tape.watch(s.input::<[f64; 1]>("x")));
    let f = x.map(|x| x.powi(2));
    let gradient = tape.gradient(f);
    s.expects("df_dx", gradient.wrt(x));
    assert_eq!(gradient.get(again), None);
}

/// The first gradient; the second one raises there, and does not compile here (`ui/notebooks/s6.rs`).
#[test]
fn s6() {
    let s = seed("S6");
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 1]>("x"));
    s.expects("df_dx", tape.gradient(x.map(|x| x.powi(2))).wrt(x));
    assert!(s.raises("dh_dx"));
}

#[test]
fn s6b() {
    let s = seed("S6b");
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(s.input::<[f64; 1]>("x"));
    let (f, h) = (x.map(|x| x.powi(2)), x.map(|x| x.powi(3)));
    s.expects("df_dx", tape.gradient(f).wrt(x));
    s.expects("dh_dx", tape.gradient(h).wrt(x));
}

#[test]
fn s7() {
    let s = seed("S7");
    tape!(tape);
    let x = tape.watch(s.input::<f64>("x"));
    let y = x.powi(2);
    s.expects("y", y.value());
    s.expects("dy_dx", tape.gradient(y).wrt(x));
}

/// `y = x + 2; y2 = y**2; z = 3 * y2`, element by element.
fn chain<S: Scalar>(x: [S; 4]) -> [[S; 4]; 3] {
    let y = x.map(|x| x + S::lit(2.0));
    let y2 = y.map(|y| y.powi(2));
    let z = y2.map(|y2| S::lit(3.0) * y2);
    [y, y2, z]
}

#[test]
fn s10() {
    let s = seed("S10");
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 4]>("x"));
    let [_, _, z] = chain(x);
    s.expects("z", z.map(Var::value));
    s.expects("dz_dx", tape.gradient(z).wrt(x));
}

#[test]
fn s11() {
    let s = seed("S11");
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 4]>("x"));
    let [_, _, z] = chain(x);
    s.expects("dz_dx", tape.gradient(z).wrt(x));
}

/// Between two computed variables.
#[test]
fn s12() {
    let s = seed("S12");
    tape!(tape);
    let [y, y2, z] = chain(tape.watch(s.input::<[f64; 4]>("x")));
    let gradient = tape.gradient(z);
    s.expects("dz_dy", gradient.wrt(y));
    s.expects("dz_dy2", gradient.wrt(y2));
}

#[test]
fn s13() {
    let s = seed("S13");
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 4]>("x"));
    let [y, ..] = chain(x);
    s.expects("dy_dx", tape.gradient(y).wrt(x));
}

/// The first gradient; the second one raises there, and does not compile here (`ui/notebooks/s14.rs`).
#[test]
fn s14() {
    let s = seed("S14");
    tape!(tape);
    let x = tape.watch(s.input::<[f64; 4]>("x"));
    let [y, ..] = chain(x);
    s.expects("dy_dx", tape.gradient(y).wrt(x));
    assert!(s.raises("dz_dx"));
}

#[test]
fn s15() {
    let s = seed("S15");
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(s.input::<[f64; 4]>("x"));
    let [y, _, z] = chain(x);
    s.expects("dy_dx", tape.gradient(y).wrt(x));
    s.expects("dz_dx", tape.gradient(z).wrt(x));
    s.expects("dy_dx_again", tape.gradient(y).wrt(x));
}

#[test]
fn s16() {
    let s = seed("S16");
    tape!(t0);
    let x = t0.watch(s.input::<[f64; 4]>("x"));
    tape!(t1 in t0);
    let inner_x = t1.watch(x);
    let y = inner_x.map(|x| x * x * x);
    let dy_dx = t1.gradient(y).wrt(inner_x);
    s.expects("d2y_dx2", t0.gradient(dy_dx).wrt(x));
    s.expects("dy_dx", dy_dx.map(Var::value));
}

/// A decorated function.
#[test]
fn s17() {
    #[differentiable]
    fn square(v: f64) -> f64 {
        v * v
    }
    let s = seed("S17");
    tape!(tape);
    let x = tape.watch(s.input::<f64>("x"));
    let y = square(x);
    s.expects("y", y.value());
    s.expects("dy_dx", tape.gradient(y).wrt(x));
    s.expects("dy_dx", square::grad(s.input::<f64>("x")));
}

#[test]
fn s18() {
    let s = seed("S18");
    tape!(tape);
    let x = tape.watch(s.input::<[[f64; 2]; 2]>("x"));
    let y: Var<_, _> = x.iter().flatten().sum();
    let z = y.powi(2);
    s.expects("y", y.value());
    s.expects("z", z.value());
    s.expects("dz_dx", tape.gradient(z).wrt(x));
}

#[test]
fn s19() {
    let s = seed("S19");
    tape!(tape);
    let x = tape.watch(s.input::<f64>("x"));
    let y = x * x;
    let z = y * y;
    s.expects("y", y.value());
    s.expects("z", z.value());
    s.expects("dz_dx", tape.gradient(z).wrt(x));
}

/// Raises there; does not compile here (`ui/notebooks/s20.rs`).
#[test]
fn s20() {
    assert!(seed("S20").raises("dy_dx"));
}

#[test]
fn s21() {
    let s = seed("S21");
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(s.input::<f64>("x"));
    let y = x * x;
    let z = y * y;
    s.expects("dz_dx", tape.gradient(z).wrt(x));
    s.expects("dy_dx", tape.gradient(y).wrt(x));
}

/// `y = x * x * x` in two tapes, both gradients taken in time. A tape here has no block to leave: it records until its
/// gradient is taken or it is dropped, so that where TensorFlow asks for indentation the order of two lines is all there is.
fn cube_in_two_tapes(s: &Seed) {
    tape!(tape_2);
    let x = tape_2.watch(s.input::<f64>("x"));
    tape!(tape_1 in tape_2);
    let inner_x = tape_1.watch(x);
    let y = inner_x * inner_x * inner_x;
    let dy_dx = tape_1.gradient(y).wrt(inner_x);
    s.expects("dy_dx", dy_dx.value());
    s.expects("d2y_dx2", tape_2.gradient(dy_dx).wrt(x));
}

/// The same with the first gradient taken while the outer tape does not record, which is TensorFlow's "outside of the outer
/// block". The types cannot see it: None. Taking it after the outer tape's own gradient is what they do see
/// (`ui/notebooks/s24.rs`).
fn cube_in_two_tapes_too_late(s: &Seed) {
    tape!(tape_2);
    let x = tape_2.watch(s.input::<f64>("x"));
    tape!(tape_1 in tape_2);
    let inner_x = tape_1.watch(x);
    let y = inner_x * inner_x * inner_x;
    let dy_dx = tape_2.stop_recording(|| tape_1.gradient(y).wrt(inner_x));
    s.expects("dy_dx", dy_dx.value());
    s.expects("d2y_dx2", tape_2.gradient(dy_dx).get(x));
}

#[test]
fn s22() {
    cube_in_two_tapes(&seed("S22"));
}

#[test]
fn s22b() {
    cube_in_two_tapes(&seed("S22b"));
}

#[test]
fn s23() {
    cube_in_two_tapes(&seed("S23"));
}

#[test]
fn s24() {
    cube_in_two_tapes_too_late(&seed("S24"));
}

/// The None that this cell of the notebook shows is wrong: as it is indented there, TensorFlow answers 6.
#[test]
fn s24b() {
    cube_in_two_tapes(&seed("S24b"));
}

/// Persistent tapes do not change what is recorded: the second gradient is there if the first was taken in time.
fn cube_in_two_persistent_tapes(s: &Seed, in_time: bool) {
    tape!(tape_2);
    let tape_2 = tape_2.persistent();
    let x = tape_2.watch(s.input::<f64>("x"));
    tape!(tape_1 in tape_2);
    let tape_1 = tape_1.persistent();
    let inner_x = tape_1.watch(x);
    let y = inner_x * inner_x * inner_x;
    let first = || tape_1.gradient(y).wrt(inner_x);
    let dy_dx = if in_time { first() } else { tape_2.stop_recording(first) };
    s.expects("dy_dx", dy_dx.value());
    s.expects("d2y_dx2", tape_2.gradient(dy_dx).get(x));
}

#[test]
fn s25() {
    cube_in_two_persistent_tapes(&seed("S25"), false);
}

/// The None that this cell of the notebook shows is wrong: as it is indented there, TensorFlow answers 6 (and warns).
#[test]
fn s25b() {
    cube_in_two_persistent_tapes(&seed("S25b"), true);
}

/// The 6 that this cell of the notebook shows is wrong: as it is indented there, both gradients after both blocks,
/// TensorFlow answers None.
#[test]
fn s26() {
    cube_in_two_tapes_too_late(&seed("S26"));
}

#[test]
fn s26b() {
    cube_in_two_tapes(&seed("S26b"));
}

#[test]
fn s27() {
    cube_in_two_tapes(&seed("S27"));
}

#[test]
fn s28() {
    cube_in_two_tapes(&seed("S28"));
}

/// The inner tape does not watch: None there, no program here (`ui/notebooks/s29.rs`) unless x is made a constant of it.
#[test]
fn s29() {
    let s = seed("S29");
    tape!(tape_2);
    let x = tape_2.watch(s.input::<f64>("x"));
    tape!(tape_1 in tape_2);
    let inner_x = Var::passive(x);
    let y = inner_x * inner_x * inner_x;
    s.expects("dy_dx", tape_1.gradient(y).get(inner_x).map(Var::value));
}

/// The outer tape does not watch.
#[test]
fn s30() {
    let s = seed("S30");
    tape!(tape_2);
    let x = Var::passive(s.input::<f64>("x"));
    tape!(tape_1 in tape_2);
    let inner_x = tape_1.watch(x);
    let y = inner_x * inner_x * inner_x;
    let dy_dx = tape_1.gradient(y).wrt(inner_x);
    s.expects("dy_dx", dy_dx.value());
    s.expects("d2y_dx2", tape_2.gradient(dy_dx).get(x));
}

#[test]
fn s31() {
    let s = seed("S31");
    tape!(tape_3);
    let tape_3 = tape_3.persistent();
    let x3 = tape_3.watch(s.input::<f64>("x"));
    tape!(tape_2 in tape_3);
    let x2 = tape_2.watch(x3);
    tape!(tape_1 in tape_2);
    let x1 = tape_1.watch(x2);
    let y = x1 * x1 * x1;
    let d1 = tape_1.gradient(y).wrt(x1);
    let d2 = tape_2.gradient(d1).wrt(x2);
    s.expects("d1", d1.primal());
    s.expects("d2", d2.primal());
    s.expects("d3", tape_3.gradient(d2).wrt(x3));
    s.expects("outer_dy_dx", tape_3.gradient(y.value().value()).wrt(x3));
}

/// A matrix or vector of the reference, by its rows.
fn matrix<T: Scalar, const R: usize, const C: usize>(rows: [[f64; C]; R]) -> SMatrix<T, R, C> {
    SMatrix::from_fn(|i, j| T::lit(rows[i][j]))
}

/// Checks a matrix against an answer, to rounding: TensorFlow computes in single precision.
#[track_caller]
fn expects_matrix<T: Scalar, const R: usize, const C: usize>(s: &Seed, name: &str, got: SMatrix<T, R, C>) {
    let rows: Vec<Vec<f64>> = if s.is_number(name) {
        vec![vec![s.answer::<f64>(name)]]
    } else if s.is_flat(name) {
        vec![s.answer::<[f64; C]>(name).to_vec()]
    } else {
        s.answer::<[[f64; C]; R]>(name).iter().map(|row| row.to_vec()).collect()
    };
    let scale = rows.iter().flatten().fold(1.0, |scale: f64, x| scale.max(x.abs()));
    let epsilon: f64 = if size_of::<T>() == 4 { 4.0 * f64::from(f32::EPSILON) } else { 4.0 * f64::EPSILON };
    for (i, row) in rows.iter().enumerate() {
        for (j, expected) in row.iter().enumerate() {
            let got: f64 = got[(i, j)].primal().into();
            assert!((got - expected).abs() <= epsilon * scale, "{name}: {got} instead of {expected}");
        }
    }
}

/// `y = x @ w + b; loss = mean(y**2)`, with an activation of `y`.
fn dense<T: Scalar>(s: &Seed, activation: impl Fn(Layer<T>) -> Layer<T>) {
    let tape = Tape::<T, Dense>::new();
    let x = matrix::<T, 1, 3>(s.input("x"));
    let w = tape.watch(matrix::<T, 3, 2>(s.input("w")));
    let b = tape.watch(matrix::<T, 1, 2>([s.input("b")]));
    let y = activation(x * w + b);
    let loss = y.powi(2).mean();
    expects_matrix(s, "y", y.value());
    expects_matrix(s, "loss", SMatrix::<T, 1, 1>::new(loss.value()));
    let gradient = tape.gradient(loss);
    expects_matrix(s, "dw", gradient.wrt(w));
    expects_matrix(s, "db", gradient.wrt(b));
}

enum Dense {}
type Layer<T> = MatrixVar<T, Const<1>, Const<2>, Dense>;

#[test]
fn s5() {
    dense::<f64>(&seed("S5"), |y| y);
}

#[test]
fn s8() {
    dense::<f32>(&seed("S8"), |y| y);
}

/// The weights of the notebook are random: only their gradients' shapes are known. Here the types know them.
#[test]
fn s9() {
    let s = seed("S9");
    tape!(tape);
    let x = matrix::<f64, 1, 3>(s.input("x"));
    let w = tape.watch(SMatrix::<f64, 3, 2>::from_fn(|i, j| 0.3 * i as f64 - 0.2 * j as f64));
    let b = tape.watch(SMatrix::<f64, 1, 2>::zeros());
    let loss = (x * w + b).relu().powi(2).mean();
    let (dw, db) = tape.gradient(loss).wrt((w, b));
    assert_eq!((dw.shape(), db.shape()), ((3, 2), (1, 2)));
    assert!(dw.amax() > 0.0);
}

#[test]
fn s9_with_dead_units() {
    for cell in ["S9b", "S9c", "S9d"] {
        dense::<f64>(&seed(cell), |y| y.relu());
    }
}

/// `y = x + 2; y2 = y**2; z = 3 * y2` of a whole vector.
fn chain_of_vectors<B: 'static>(x: Vector<f64, B>) -> [Vector<f64, B>; 3] {
    let y = x.add_scalar(2.0);
    let y2 = y.powi(2);
    [y, y2, 3.0 * y2]
}

type Vector<T, B> = MatrixVar<T, Const<1>, Const<4>, B>;

fn row(s: &Seed) -> SMatrix<f64, 1, 4> {
    matrix([s.input("x")])
}

#[test]
fn s10_s11_and_s12_with_vectors() {
    let [s10, s11, s12] = ["S10", "S11", "S12"].map(seed);
    tape!(tape);
    let x = tape.watch(row(&s10));
    let [y, y2, z] = chain_of_vectors(x);
    expects_matrix(&s10, "z", z.value());
    let gradient = tape.gradient(z);
    expects_matrix(&s10, "dz_dx", gradient.wrt(x));
    expects_matrix(&s11, "dz_dx", gradient.wrt(x));
    expects_matrix(&s12, "dz_dy", gradient.wrt(y));
    expects_matrix(&s12, "dz_dy2", gradient.wrt(y2));
}

#[test]
fn s13_and_s14_with_vectors() {
    for s in ["S13", "S14"].map(seed) {
        tape!(tape);
        let x = tape.watch(row(&s));
        let [y, ..] = chain_of_vectors(x);
        expects_matrix(&s, "dy_dx", tape.gradient(y).wrt(x));
    }
}

#[test]
fn s15_with_vectors() {
    let s = seed("S15");
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(row(&s));
    let [y, _, z] = chain_of_vectors(x);
    expects_matrix(&s, "dy_dx", tape.gradient(y).wrt(x));
    expects_matrix(&s, "dz_dx", tape.gradient(z).wrt(x));
    expects_matrix(&s, "dy_dx_again", tape.gradient(y).wrt(x));
}

/// The inner tape watches a matrix of the outer tape's variables.
#[test]
fn s16_with_vectors() {
    let s = seed("S16");
    tape!(t0);
    let x = t0.watch(row(&s));
    tape!(t1 in t0);
    let inner_x = t1.watch(x.elements());
    let y = inner_x.component_mul(inner_x).component_mul(inner_x);
    let dy_dx = t1.gradient(y).wrt(inner_x);
    expects_matrix(&s, "dy_dx", dy_dx.map(|v| v.value()));
    expects_matrix(&s, "d2y_dx2", t0.gradient(dy_dx).wrt(x));
}

/// The decorated function, of a tensor.
#[test]
fn s17_with_vectors() {
    #[differentiable]
    fn square(v: &SMatrix<f64, 1, 1>) -> SMatrix<f64, 1, 1> {
        v.component_mul(v)
    }
    let s = seed("S17");
    let x = SMatrix::<f64, 1, 1>::new(s.input("x"));
    expects_matrix(&s, "y", square(&x));
    expects_matrix(&s, "dy_dx", square::grad(&x));
}

#[test]
fn s18_with_matrices() {
    let s = seed("S18");
    tape!(tape);
    let x = tape.watch(matrix::<f64, 2, 2>(s.input("x")));
    let y = x.sum();
    let z = y.powi(2);
    s.expects("y", y.value());
    s.expects("z", z.value());
    expects_matrix(&s, "dz_dx", tape.gradient(z).wrt(x));
}
