//! Derivatives of closures and generic functions.
//!
//! Those with `_forward` in their names, [`derivative`] and [`jvp`] run the function on dual numbers, [`taylor`] on
//! series; the others record a tape. Each comes in two layers: the public one for functions of a slice, and the one over any
//! [`Shape`] that `#[differentiable]` calls.

use crate::forward::Running;
use crate::shape::{assert_same_lengths, count, flatten, unflatten};
use crate::{Dual, Scalar, Shape, Tape, Taylor, Var};
use nalgebra::DMatrix;
use std::panic::Location;

/// How many tangents a forward sweep carries at once where it computes a gradient, Jacobian or Hessian.
pub const CHUNK: usize = 10;

/// The tape that a driver records.
#[derive(Debug)]
pub enum Driver {}

/// A variable of the tape that a driver records.
pub type Recorded<T> = Var<T, Driver>;

/// The derivative of a function of one number.
///
/// The result of `f` may be a number, array, `Vec` or tuple; the derivative has the same shape. Forward mode.
/// For higher order nest: the inner variable is then of the outer one's type.
///
/// ```
/// use autodiff::prelude::*;
///
/// assert_eq!(derivative(|x| x * x * x, 2.0), 12.0);
/// assert_eq!(derivative(|t| [t.cos(), t.sin()], 0.0), [0.0, 1.0]);
/// let second = derivative(|x| derivative(|y| y * y * y, x), 2.0);
/// assert_eq!(second, 12.0);
/// let mixed = derivative(|x| x * derivative(|y| x + y, x), 1.0);
/// assert_eq!(mixed, 1.0);
/// ```
///
/// # Panics
/// If a closure with captures is differentiated over plain numbers inside another such derivative: the two
/// could mix. `derivative(|x| x * derivative(|y| x + y, 1.0), 1.0)` is that; give the inner one a number of the outer
/// one's type, `x` or `<Dual<f64>>::lit(1.0)`.
///
/// `f` is a `Fn`, so that no dual number leaves it by assignment to a captured variable: in a later derivative over the same
/// type it would count as that one's variable. Nothing sees one that leaves through a `Cell`.
#[track_caller]
pub fn derivative<T: Scalar, O: Shape<Dual<T>>>(f: impl Fn(Dual<T>) -> O, x: T) -> O::With<T> {
    let _running = Running::enter::<Dual<T>, _>(&f);
    f(Dual::variable(x, 0)).map(&mut Dual::tangent)
}

/// The Taylor coefficients of a function of one number: the derivative of order `k` at `x`, divided by `k!`, at place `k`.
///
/// The array's length says how many. The result of `f` may be a number, array, `Vec` or tuple; each coefficient
/// has the same shape. Forward mode, all orders at once by [`Taylor`] series. For a function of several numbers give a
/// curve, `|t| f(&[x + t * v, ..])`.
///
/// ```
/// use autodiff::prelude::*;
///
/// assert_eq!(taylor(|x| x.exp(), 0.0), [1.0, 1.0, 0.5, 1.0 / 6.0]);
/// let [position, velocity, half_acceleration] = taylor(|t| [3.0 * t, 10.0 * t - 4.9 * t * t], 1.0);
/// assert_eq!((velocity, half_acceleration), ([3.0, 10.0 - 9.8], [0.0, -4.9]));
/// # let _: [f64; 2] = position;
/// ```
///
/// # Panics
/// As [`derivative`], if nested over the same type.
#[track_caller]
pub fn taylor<T: Scalar, const N: usize, O: Shape<Taylor<T, N>>>(
    f: impl Fn(Taylor<T, N>) -> O,
    x: T,
) -> [O::With<T>; N] {
    let _running = Running::enter::<Taylor<T, N>, _>(&f);
    let y = f(Taylor::variable(x));
    std::array::from_fn(|k| y.map(&mut |y| y.coefficients()[k]))
}

/// The gradient of a function of a slice; of its result's sum, if that is not one number. Reverse mode.
///
/// ```
/// use autodiff::prelude::*;
///
/// let g = gradient(|x| x[0] * x[1] + x[1].sin(), &[2.0, 0.0]);
/// assert_eq!(g, [0.0, 3.0]);
/// ```
#[track_caller]
pub fn gradient<T: Scalar, O: Shape<Recorded<T>>>(f: impl FnOnce(&[Recorded<T>]) -> O, x: &[T]) -> Vec<T> {
    value_and_gradient(f, x).1
}

/// The value of a function of a slice and its gradient. Reverse mode.
///
/// ```
/// use autodiff::prelude::*;
///
/// let (y, g) = value_and_gradient(|x| x.iter().map(|x| x * x).sum::<Var<_, _>>(), &[1.0, 2.0]);
/// assert_eq!((y, g), (5.0, vec![2.0, 4.0]));
/// ```
#[track_caller]
pub fn value_and_gradient<T: Scalar, O: Shape<Recorded<T>>>(
    f: impl FnOnce(&[Recorded<T>]) -> O,
    x: &[T],
) -> (O::With<T>, Vec<T>) {
    shaped::value_and_grad(x, |x| f(&x))
}

/// The gradient of a function of a slice by forward mode, [`CHUNK`] tangents at a time: the fastest way for few
/// variables, and without memory that grows with the computation.
///
/// ```
/// use autodiff::prelude::*;
///
/// let g = gradient_forward(|x| x[0] * x[1] + x[1].sin(), &[2.0, 0.0]);
/// assert_eq!(g, [0.0, 3.0]);
/// ```
///
/// # Panics
/// As [`derivative`], if nested over the same type.
#[track_caller]
pub fn gradient_forward<T: Scalar>(f: impl Fn(&[Dual<T, CHUNK>]) -> Dual<T, CHUNK>, x: &[T]) -> Vec<T> {
    let _running = Running::enter::<Dual<T, CHUNK>, _>(&f);
    let mut gradient = Vec::with_capacity(x.len());
    let mut duals: Vec<_> = x.iter().map(|&x| Dual::passive(x)).collect();
    for start in (0..x.len()).step_by(CHUNK) {
        let end = x.len().min(start + CHUNK);
        seed(&mut duals[start..end], T::ONE);
        gradient.extend_from_slice(&f(&duals).tangents()[..end - start]);
        seed(&mut duals[start..end], T::ZERO);
    }
    gradient
}

/// The gradient of a function of an array by forward mode, with a tangent for each variable: one run of the function,
/// which is the fastest way for up to about ten variables.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::gradient_forward_array;
///
/// let g = gradient_forward_array(|x| x[0] * x[1] + x[1].sin(), &[2.0, 0.0]);
/// assert_eq!(g, [0.0, 3.0]);
/// ```
///
/// # Panics
/// As [`derivative`], if nested over the same type.
#[inline]
#[track_caller]
pub fn gradient_forward_array<T: Scalar, const N: usize>(
    f: impl Fn(&[Dual<T, N>; N]) -> Dual<T, N>,
    x: &[T; N],
) -> [T; N] {
    let _running = Running::enter::<Dual<T, N>, _>(&f);
    let mut duals = std::array::from_fn(|i| Dual::passive(x[i]));
    seed(&mut duals, T::ONE);
    f(&duals).tangents()
}

/// Gives each number a direction of its own, with this tangent. In place: a dual that is put together elsewhere is copied
/// in wide loads right behind narrow stores, for which the processor waits.
#[inline]
fn seed<T: Scalar, const N: usize>(duals: &mut [Dual<T, N>], tangent: T) {
    for (direction, dual) in duals.iter_mut().enumerate() {
        dual.set_tangent(direction, tangent);
    }
}

/// The value of a function of a slice and its derivative in the direction `x_dot`. Forward mode.
///
/// ```
/// use autodiff::prelude::*;
///
/// let (y, y_dot) = jvp(|x| [x[0] * x[1], x[0]], &[2.0, 3.0], &[1.0, 0.0]);
/// assert_eq!((y, y_dot), ([6.0, 2.0], [3.0, 1.0]));
/// ```
///
/// # Panics
/// If `x` and `x_dot` differ in length. As [`derivative`], if nested over the same type.
#[track_caller]
pub fn jvp<T: Scalar, O: Shape<Dual<T>>>(
    f: impl Fn(&[Dual<T>]) -> O,
    x: &[T],
    x_dot: &[T],
) -> (O::With<T>, O::With<T>) {
    let _running = Running::enter::<Dual<T>, _>(&f);
    shaped::jvp(x, x_dot, |x| f(&x))
}

/// The value of a function of a slice and its pullback: from a cotangent of the result to one of the argument.
///
/// The pullback is a tape: it can be called once.
///
/// ```
/// use autodiff::prelude::*;
///
/// let (y, pullback) = vjp(|x| [x[0] * x[1], x[0]], &[2.0, 3.0]);
/// assert_eq!(y, [6.0, 2.0]);
/// assert_eq!(pullback([1.0, 10.0]), [13.0, 2.0]);
/// ```
///
/// # Panics
/// The pullback, if the cotangent's lengths are not the result's.
#[track_caller]
#[must_use = "the pullback is what computes the derivative"]
pub fn vjp<T: Scalar, O: Shape<Recorded<T>>, F: FnOnce(&[Recorded<T>]) -> O>(
    f: F,
    x: &[T],
) -> (O::With<T>, impl FnOnce(O::With<T>) -> Vec<T> + use<T, O, F>) {
    let (value, pullback) = shaped::pullback(x, |x| f(&x));
    (value, move |y_bar| pullback.pull(y_bar))
}

/// The Jacobian of a function from a slice to numbers of any shape: a row for each result, a column for each variable.
///
/// The function is recorded once; the tape is then swept forward for each variable or backward for each result,
/// whichever are fewer.
///
/// ```
/// use autodiff::prelude::*;
/// use nalgebra::DMatrix;
///
/// let j = jacobian(|x| [x[0] * x[1], x[0], x[1].exp()], &[2.0, 0.0]);
/// assert_eq!(j, DMatrix::from_row_slice(3, 2, &[0.0, 2.0, 1.0, 0.0, 0.0, 1.0]));
/// ```
#[track_caller]
pub fn jacobian<T: Scalar, O: Shape<Recorded<T>>>(f: impl FnOnce(&[Recorded<T>]) -> O, x: &[T]) -> DMatrix<T> {
    shaped::jacobian_of_tape(x, |x| f(&x))
}

/// The Hessian of a function of a slice; of its result's sum, if that is not one number. Forward over reverse mode.
///
/// ```
/// use autodiff::prelude::*;
/// use nalgebra::DMatrix;
///
/// let h = hessian(|x| x[0] * x[0] * x[1], &[2.0, 3.0]);
/// assert_eq!(h, DMatrix::from_row_slice(2, 2, &[6.0, 4.0, 4.0, 0.0]));
/// ```
#[track_caller]
pub fn hessian<T: Scalar, O: Shape<Recorded<Dual<T, CHUNK>>>>(
    f: impl Fn(&[Recorded<Dual<T, CHUNK>>]) -> O,
    x: &[T],
) -> DMatrix<T> {
    let _running = Running::enter::<Dual<T, CHUNK>, _>(&f);
    shaped::hessian(x, |x| f(&x))
}

/// The Hessian of a function of a slice times the vector `v`, without making the Hessian. Forward over reverse mode.
///
/// ```
/// use autodiff::prelude::*;
///
/// let hv = hvp(|x| x[0] * x[0] * x[1], &[2.0, 3.0], &[1.0, 1.0]);
/// assert_eq!(hv, [10.0, 4.0]);
/// ```
///
/// # Panics
/// If `x` and `v` differ in length.
#[track_caller]
pub fn hvp<T: Scalar, O: Shape<Recorded<Dual<T>>>>(f: impl Fn(&[Recorded<Dual<T>>]) -> O, x: &[T], v: &[T]) -> Vec<T> {
    let _running = Running::enter::<Dual<T>, _>(&f);
    shaped::hvp(x, v, |x| f(&x))
}

/// The drivers over arguments of any shape: what the functions of `#[differentiable]` are made of.
pub(crate) mod shaped {
    use super::*;
    use crate::forward::columns::{self, Number, Outcome};

    /// A recorded function. The first variables of its tape are the numbers of the argument, in order.
    struct Recording<T: Scalar, O> {
        tape: Tape<'static, T, Driver>,
        result: O,
    }

    /// Records `f` at the numbers that `number` makes of those of `x`.
    #[inline]
    #[track_caller]
    fn run<T: Scalar, S: Scalar, A: Shape<S>, O>(
        x: &A,
        mut number: impl FnMut(S) -> T,
        f: impl FnOnce(A::With<Recorded<T>>) -> O,
    ) -> Recording<T, O> {
        let tape = Tape::new();
        let variables = x.map(&mut |x| tape.watch(number(x)));
        Recording { result: f(variables), tape }
    }

    impl<T: Scalar, O: Shape<Recorded<T>>> Recording<T, O> {
        fn value(&self) -> O::With<T> {
            self.result.map(&mut Var::value)
        }

        /// What `part` takes of the gradient of the result's sum, in the shape of the argument `x`.
        #[inline]
        fn gradient<S: Scalar, R: Scalar, A: Shape<S>>(self, x: &A, mut part: impl FnMut(T) -> R) -> A::With<R> {
            let gradient = self.tape.sweep_sum(&self.result);
            let mut place = 0;
            x.map(&mut |_| {
                place += 1;
                part(gradient.at_place(place))
            })
        }
    }

    /// The value, and the gradient of its sum.
    #[inline]
    #[track_caller]
    pub fn value_and_grad<S: Scalar, A: Shape<S>, O: Shape<Recorded<S>>>(
        x: A,
        f: impl FnOnce(A::With<Recorded<S>>) -> O,
    ) -> (O::With<S>, A::With<S>) {
        let recording = run(&x, |x| x, f);
        (recording.value(), recording.gradient(&x, |x_bar| x_bar))
    }

    /// A recorded function to be swept once.
    pub struct Pullback<S: Scalar, G, O> {
        recording: Recording<S, O>,
        arguments: G,
        caller: &'static Location<'static>,
    }

    /// The value and its pullback, which borrows nothing.
    #[track_caller]
    pub fn pullback<S: Scalar, A: Shape<S>, O: Shape<Recorded<S>>>(
        x: A,
        f: impl FnOnce(A::With<Recorded<S>>) -> O,
    ) -> (O::With<S>, Pullback<S, A::With<S>, O>) {
        let recording = run(&x, |x| x, f);
        let value = recording.value();
        (value, Pullback { recording, arguments: x.map(&mut |x| x), caller: Location::caller() })
    }

    /// What a cotangent of a result must look like.
    #[derive(Debug)]
    pub struct Expected {
        lengths: Vec<usize>,
        function: &'static str,
        caller: &'static Location<'static>,
    }

    impl Expected {
        /// The result's shape.
        #[track_caller]
        pub fn of<S: Scalar, O: Shape<S>>(result: &O) -> Self {
            Self::at(result, "vjp", Location::caller())
        }

        /// The result's shape, of a function called there.
        pub fn at<S: Scalar, O: Shape<S>>(
            result: &O,
            function: &'static str,
            caller: &'static Location<'static>,
        ) -> Self {
            let mut lengths = Vec::new();
            result.lengths(&mut lengths);
            Expected { lengths, function, caller }
        }

        /// Panics if the cotangent has another.
        pub fn check<S: Scalar, O: Shape<S>>(&self, y_bar: &O) {
            let mut lengths = Vec::new();
            y_bar.lengths(&mut lengths);
            if lengths != self.lengths {
                let Expected { caller, function, lengths: expected } = self;
                panic!(
                    "the cotangent given to the pullback (of the {function} at {caller}) must have the result's lengths: \
                     expected {expected:?}, got {lengths:?}"
                );
            }
        }
    }

    impl<S: Scalar, G: Shape<S>, O: Shape<Recorded<S>>> Pullback<S, G, O> {
        /// The cotangents of the arguments, from that of the result.
        pub fn pull(self, y_bar: O::With<S>) -> G::With<S> {
            let Recording { tape, result } = self.recording;
            assert_same_lengths(&result, &y_bar, || {
                let caller = self.caller;
                format!("the cotangent given to the pullback (of the vjp at {caller}) must have the result's lengths")
            });
            let seeds: Vec<_> = flatten(&result).into_iter().zip(flatten::<S>(&y_bar)).collect();
            let gradient = tape.sweep(&seeds);
            let mut place = 0;
            self.arguments.map(&mut |_| {
                place += 1;
                gradient.at_place(place)
            })
        }
    }

    /// The value and its derivative in the direction `x_dot`.
    #[track_caller]
    pub fn jvp<S: Scalar, A: Shape<S>, D: Shape<S, With<S> = A::With<S>>, O: Shape<Dual<S>>>(
        x: A,
        x_dot: D,
        f: impl FnOnce(A::With<Dual<S>>) -> O,
    ) -> (O::With<S>, O::With<S>) {
        let y = f(with_tangents(&x, &x_dot));
        (y.map(&mut Dual::value), y.map(&mut Dual::tangent))
    }

    #[track_caller]
    fn with_tangents<S: Scalar, A: Shape<S>>(x: &A, x_dot: &impl Shape<S>) -> A::With<Dual<S>> {
        assert_same_lengths(x, x_dot, || "the tangents must have the arguments' lengths".into());
        let mut tangents = flatten(x_dot).into_iter();
        x.map(&mut |x| Dual::new(x, [tangents.next().expect("as many tangents as numbers")]))
    }

    /// The Jacobian of a function that can run on duals and on a tape, by whichever mode the shape favours.
    #[track_caller]
    pub fn jacobian<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>, P: Shape<Recorded<S>>, Q: Shape<Number<S>>>(
        x: A,
        compressed: impl Fn(A::With<Number<S>>) -> Q,
        forward: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
        reverse: impl FnOnce(A::With<Recorded<S>>) -> P,
    ) -> DMatrix<S> {
        let columns = count(&x);
        if columns <= CHUNK {
            return columns::dense(&x, forward);
        }
        match columns::compressed(&x, &compressed) {
            Outcome::Jacobian(jacobian) => jacobian,
            Outcome::Rows(rows) if rows < columns => jacobian_of_tape(x, reverse),
            Outcome::Rows(_) => columns::dense(&x, forward),
        }
    }

    /// The numbers as duals, with unit tangents for those from `start` to `start + CHUNK`.
    fn seeded<S: Scalar>(numbers: &[S], start: usize) -> impl Iterator<Item = Dual<S, CHUNK>> {
        numbers.iter().enumerate().map(move |(i, &x)| match i.checked_sub(start) {
            Some(direction) if direction < CHUNK => Dual::variable(x, direction),
            _ => Dual::passive(x),
        })
    }

    /// The Jacobian by one recording.
    #[track_caller]
    pub(crate) fn jacobian_of_tape<S: Scalar, A: Shape<S>, O: Shape<Recorded<S>>>(
        x: A,
        f: impl FnOnce(A::With<Recorded<S>>) -> O,
    ) -> DMatrix<S> {
        let tape = Tape::<S, Driver>::new().persistent();
        let mut variables = Vec::new();
        let arguments = x.map(&mut |x| {
            let variable = tape.watch(x);
            variables.push(variable);
            variable
        });
        let result = f(arguments);
        tape.jacobian(result, &variables[..])
    }

    /// The gradient times the cotangent of the result, one number.
    pub fn pulled<S: Scalar, G: Shape<S>>(gradient: G, y_bar: S) -> G::With<S> {
        match y_bar.is_structural_zero() {
            true => gradient.map(&mut |_| S::ZERO),
            false => gradient.map(&mut |g: S| g * y_bar),
        }
    }

    /// The Hessian times `v`, by the gradient on duals.
    #[track_caller]
    pub fn hvp_of_gradient<S: Scalar, A: Shape<S>, D: Shape<S, With<S> = A::With<S>>, G: Shape<Dual<S>>>(
        x: A,
        v: D,
        gradient: impl FnOnce(A::With<Dual<S>>) -> G,
    ) -> G::With<S> {
        gradient(with_tangents(&x, &v)).map(&mut Dual::tangent)
    }

    /// The Hessian over all numbers of `x` in order, by the gradient on duals.
    #[track_caller]
    pub fn hessian_of_gradient<S: Scalar, A: Shape<S>, G: Shape<Dual<S, CHUNK>>>(
        x: A,
        gradient: impl Fn(A::With<Dual<S, CHUNK>>) -> G,
    ) -> DMatrix<S> {
        let numbers = flatten(&x);
        let n = numbers.len();
        let mut hessian = DMatrix::from_element(n, n, S::ZERO);
        for start in (0..n).step_by(CHUNK) {
            let columns = flatten(&gradient(unflatten(&x, seeded(&numbers, start))));
            for (i, partial) in columns.into_iter().enumerate() {
                for j in start..n.min(start + CHUNK) {
                    hessian[(i, j)] = partial.tangents()[j - start];
                }
            }
        }
        hessian
    }

    /// The same over scalar parameters, as nested arrays.
    #[track_caller]
    pub fn hessian_array_of_gradient<S: Scalar, A: Shape<S>, G: Shape<Dual<S, CHUNK>>, const P: usize>(
        x: A,
        gradient: impl Fn(A::With<Dual<S, CHUNK>>) -> G,
    ) -> [[S; P]; P] {
        let hessian = hessian_of_gradient(x, gradient);
        std::array::from_fn(|i| std::array::from_fn(|j| hessian[(i, j)]))
    }

    /// The second derivative over one scalar parameter, by the derivative on duals.
    #[track_caller]
    pub fn hessian_scalar_of_gradient<S: Scalar>(x: S, gradient: impl FnOnce(Dual<S>) -> Dual<S>) -> S {
        gradient(Dual::variable(x, 0)).tangent()
    }

    /// The Hessian of the result's sum, over all numbers of `x` in order.
    #[track_caller]
    pub fn hessian<S: Scalar, A: Shape<S>, O: Shape<Recorded<Dual<S, CHUNK>>>>(
        x: A,
        f: impl Fn(A::With<Recorded<Dual<S, CHUNK>>>) -> O,
    ) -> DMatrix<S> {
        let mut n = 0;
        x.for_each(&mut |_| n += 1);
        let mut hessian = DMatrix::from_element(n, n, S::ZERO);
        for start in (0..n).step_by(CHUNK) {
            let mut seeds = (0..n).map(|i| i.checked_sub(start).filter(|direction| *direction < CHUNK));
            let seeded = |x| match seeds.next().flatten() {
                Some(direction) => Dual::variable(x, direction),
                None => Dual::passive(x),
            };
            let mut i = 0;
            run(&x, seeded, &f).gradient(&x, |partial| {
                let row = partial.tangents();
                (start..n.min(start + CHUNK)).zip(row).for_each(|(j, entry)| hessian[(i, j)] = entry);
                i += 1;
                S::ZERO
            });
        }
        hessian
    }

    /// The Hessian over scalar parameters as nested arrays.
    #[track_caller]
    pub fn hessian_array<S: Scalar, A: Shape<S>, O: Shape<Recorded<Dual<S, CHUNK>>>, const P: usize>(
        x: A,
        f: impl Fn(A::With<Recorded<Dual<S, CHUNK>>>) -> O,
    ) -> [[S; P]; P] {
        let hessian = hessian(x, f);
        std::array::from_fn(|i| std::array::from_fn(|j| hessian[(i, j)]))
    }

    /// The second derivative over one scalar parameter.
    #[track_caller]
    pub fn hessian_scalar<S: Scalar, O: Shape<Recorded<Dual<S>>>>(x: S, f: impl FnOnce(Recorded<Dual<S>>) -> O) -> S {
        hvp(x, S::ONE, f)
    }

    /// The Hessian of the result's sum times `v`.
    #[track_caller]
    pub fn hvp<S: Scalar, A: Shape<S>, D: Shape<S, With<S> = A::With<S>>, O: Shape<Recorded<Dual<S>>>>(
        x: A,
        v: D,
        f: impl FnOnce(A::With<Recorded<Dual<S>>>) -> O,
    ) -> A::With<S> {
        assert_same_lengths(&x, &v, || "the tangents must have the arguments' lengths".into());
        let mut tangents = flatten(&v).into_iter();
        let with_tangent = |x| Dual::new(x, [tangents.next().expect("as many tangents as numbers")]);
        run(&x, with_tangent, f).gradient(&x, Dual::tangent)
    }
}
