//! Gradients over a batch on all cores, through rayon (feature `parallel`). Each thread records tapes of its own.

use crate::drivers::{Recorded, value_and_gradient};
use crate::{Scalar, Shape};
use rayon::prelude::*;

/// The items of which a thread adds up the gradients before they are added to those of others: whatever the number of
/// threads, sums are made in one order.
const CHUNK: usize = 16;

/// The value and the gradient of `f` at each point of a batch.
///
/// ```
/// use autodiff::parallel::values_and_gradients;
///
/// let batch = [[1.0, 2.0], [3.0, 4.0]];
/// let all = values_and_gradients(|x| x[0] * x[1], &batch);
/// assert_eq!(all, [(2.0, vec![2.0, 1.0]), (12.0, vec![4.0, 3.0])]);
/// ```
pub fn values_and_gradients<T, O, X>(f: impl Fn(&[Recorded<T>]) -> O + Sync, batch: &[X]) -> Vec<(O::With<T>, Vec<T>)>
where
    T: Scalar,
    O: Shape<Recorded<T>>,
    O::With<T>: Send,
    X: AsRef<[T]> + Sync,
{
    batch.par_iter().map(|x| value_and_gradient(|x| f(x), x.as_ref())).collect()
}

/// The value and the gradient at `x` of the sum of `f` over the items of a batch: of a loss, over examples.
///
/// ```
/// use autodiff::parallel::value_and_gradient_of_sum;
///
/// // A line through points: intercept x[0], slope x[1].
/// let points = [(0.0, 1.0), (1.0, 3.0), (2.0, 4.0)];
/// let square = |x: &[autodiff::Recorded<f64>], (t, y): &(f64, f64)| (x[0] + x[1] * *t - *y).powi(2);
/// let (loss, gradient) = value_and_gradient_of_sum(square, &[1.0, 1.0], &points);
/// assert_eq!((loss, gradient), (2.0, vec![-4.0, -6.0]));
/// ```
pub fn value_and_gradient_of_sum<T: Scalar, I: Sync>(
    f: impl Fn(&[Recorded<T>], &I) -> Recorded<T> + Sync,
    x: &[T],
    batch: &[I],
) -> (T, Vec<T>) {
    let of_chunk = |items: &[I]| value_and_gradient(|x| items.iter().map(|item| f(x, item)).sum::<Recorded<T>>(), x);
    let chunks: Vec<(T, Vec<T>)> = batch.par_chunks(CHUNK).map(of_chunk).collect();
    let mut sum = (T::ZERO, vec![T::ZERO; x.len()]);
    for (value, gradient) in chunks {
        sum.0 += value;
        sum.1.iter_mut().zip(gradient).for_each(|(sum, partial)| *sum += partial);
    }
    sum
}
