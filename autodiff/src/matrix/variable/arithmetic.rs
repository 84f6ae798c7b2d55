//! Operators between matrices and numbers.

use super::*;
use std::ops::Add;

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Add for MatrixVar<T, R, C, B> {
    type Output = Self;
    #[track_caller]
    fn add(self, other: Self) -> Self {
        let pullback: Pullback<T> = |operation, sweep| {
            for n in 0..2 {
                sweep.accumulate(operation, n, |x_bar, z_bar| add_to(x_bar, z_bar));
            }
        };
        self.with_matrix(other, self.shape_generic(), pullback, |x, y, z| {
            z.iter_mut().zip(x.iter().zip(y)).for_each(|(z, (&x, &y))| *z = x + y);
        })
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    /// The sum of all elements.
    #[track_caller]
    pub fn sum(self) -> Var<T, B> {
        let pullback: Pullback<T> = |operation, sweep| {
            let g = sweep.number(operation);
            sweep.accumulate(operation, 0, |x_bar, _| x_bar.iter_mut().for_each(|x_bar| *x_bar += g));
        };
        self.to_number(Recipe::new(pullback), |x, _| x.iter().sum())
    }
}

#[inline]
fn add_to<T: Scalar>(x_bar: &mut [T], z_bar: &[T]) {
    x_bar.iter_mut().zip(z_bar).for_each(|(x_bar, &z_bar)| *x_bar += z_bar);
}
