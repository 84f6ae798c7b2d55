//! The numbers of the functions whose adjoints are printed in `autodiff-macros/snapshots/adjoint`, from the same files.

/// Each function's gradient equals the one written beside it, and differences.
macro_rules! snapshots {
    ($($name:ident)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use autodiff::matrix::{determinant, inverse};
            use autodiff::prelude::*;
            #[allow(unused_imports)]
            use nalgebra::Matrix2;

            include!(concat!("../autodiff-macros/snapshots/adjoint/", stringify!($name), ".rs"));

            #[test]
            fn numbers() {
                let (value, gradient) = f::value_and_grad(&at());
                assert_eq!(value, f(&at()));
                let gradient = gradient.to_vector();
                let close = |a: f64, b: f64, tolerance: f64| (a - b).abs() <= tolerance * (1.0 + b.abs());
                assert!(gradient.iter().zip(GRADIENT).all(|(a, b)| close(*a, b, 1e-14)), "{gradient:?}");
                let x = at().to_vector();
                for i in 0..x.len() {
                    let moved = |h: f64| {
                        let mut x = x.clone();
                        x[i] += h;
                        f(&at().from_vector(&x))
                    };
                    let difference = (moved(1e-6) - moved(-1e-6)) / 2e-6;
                    assert!(close(gradient[i], difference, 1e-8), "{i}: {gradient:?} {difference}");
                }
            }
        }
    )*};
}

snapshots! {
    arithmetic branches break_value call closure joined linear_algebra lists matrix_map matrix_operators matrix_views options
    primitives reassignment recorded slices store tuples while_loop
}

/// No file without its numbers.
#[test]
fn all_of_them() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../autodiff-macros/snapshots/adjoint");
    let files = std::fs::read_dir(folder)
        .expect("snapshots")
        .filter(|entry| entry.as_ref().expect("a file").path().extension().is_some_and(|extension| extension == "rs"));
    assert_eq!(files.count(), 19);
}
