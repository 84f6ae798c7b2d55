//! Functions of each element: those of the rule table, and any other.

use super::arithmetic::{add_products, add_terms, common_shape};
use super::*;
use crate::Dual;
use crate::forward::Running;
use crate::primitive::{partial, primitives};
use crate::reverse::operation::{Operand, Operation, Scratch};
use nalgebra::allocator::{SameShapeC, SameShapeR};
use nalgebra::base::constraint::{SameNumberOfColumns, SameNumberOfRows, ShapeConstraint};

/// Of a function whose derivative at each element comes from the element and its value.
#[inline]
fn pull_unary<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>, derivative: impl Fn(T, T) -> T) {
    let (x, y) = (sweep.value(operation, 0), sweep.result(operation));
    sweep.accumulate_fresh(operation, 0, |x_bar, g, is_fresh| {
        add_terms(x_bar, g, x.iter().zip(y), is_fresh, |g, (&x, &y)| g * derivative(x, y));
    });
}

/// Of a function of two operands, the second of which is a matrix or one number.
#[inline]
fn pull_binary<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>, partials: impl Fn(T, T, T) -> (T, T)) {
    let (x, z) = (sweep.value(operation, 0), sweep.result(operation));
    let (y, number) = (sweep.value(operation, 1), sweep.saved(operation));
    let y = |k: usize| if number.is_empty() { y[k] } else { number[0] };
    sweep.accumulate(operation, 0, |x_bar, g| {
        for k in 0..x.len() {
            if !g[k].is_structural_zero() {
                x_bar[k] += g[k] * partials(x[k], y(k), z[k]).0;
            }
        }
    });
    sweep.accumulate(operation, 1, |y_bar, g| {
        for k in 0..x.len() {
            if !g[k].is_structural_zero() {
                y_bar[k] += g[k] * partials(x[k], y(k), z[k]).1;
            }
        }
    });
    sweep.accumulate_number(operation, 1, |g| {
        let terms = (0..x.len()).filter(|&k| !g[k].is_structural_zero());
        terms.map(|k| g[k] * partials(x[k], y(k), z[k]).1).sum()
    });
}

/// Of a function whose derivatives have been saved, those of each operand after another.
fn pull_saved<T: Scalar>(operation: &Operation<T>, sweep: &mut Sweep<'_, T>) {
    let derivatives = sweep.saved(operation);
    let len = operation.result.len();
    for n in 0..2 {
        if operation.operands[n] != Operand::None {
            let derivatives = &derivatives[n * len..][..len];
            sweep.accumulate_fresh(operation, n, |x_bar, g, is_fresh| {
                add_products(x_bar, g, derivatives.iter().copied(), is_fresh);
            });
        }
    }
}

/// The second operand of a function of two: a number, a variable, or a matrix variable of the same shape.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number of type `{T}`, nor a variable or a matrix variable of the tape `{B}`",
    label = "expected `{T}`, `Var<{T}, {B}>` or a matrix variable of the same shape"
)]
pub trait Elements<T, R, C, B>: Copy {
    /// The number of the statement, and the value of a number.
    #[doc(hidden)]
    fn parts(self) -> (u64, Option<T>);
    /// The shape of a matrix.
    #[doc(hidden)]
    fn shape_if_matrix(self) -> Option<(usize, usize)>;
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Elements<T, R, C, B> for T {
    #[inline]
    fn parts(self) -> (u64, Option<T>) {
        (0, Some(self))
    }
    #[inline]
    fn shape_if_matrix(self) -> Option<(usize, usize)> {
        None
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Elements<T, R, C, B> for Var<T, B> {
    #[inline]
    fn parts(self) -> (u64, Option<T>) {
        (self.number(), Some(self.value()))
    }
    #[inline]
    fn shape_if_matrix(self) -> Option<(usize, usize)> {
        None
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> Elements<T, R, C, B> for MatrixVar<T, R, C, B> {
    #[inline]
    fn parts(self) -> (u64, Option<T>) {
        (self.at, None)
    }
    #[inline]
    fn shape_if_matrix(self) -> Option<(usize, usize)> {
        Some(self.shape())
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    #[inline]
    #[track_caller]
    fn each(self, pullback: Pullback<T>, numbers: [usize; 2], f: impl Fn(T) -> T) -> Self {
        self.to_matrix(self.shape_generic(), Recipe { numbers, ..Recipe::new(pullback) }, |x, y, _| {
            y.iter_mut().zip(x).for_each(|(y, &x)| *y = f(x));
        })
    }

    #[inline]
    #[track_caller]
    fn each_with(
        self,
        other: impl Elements<T, R, C, B>,
        what: &str,
        pullback: Pullback<T>,
        f: impl Fn(T, T) -> T,
    ) -> Self {
        if let Some((rows, columns)) = other.shape_if_matrix() {
            let (r, c) = self.shape();
            assert!((r, c) == (rows, columns), "cannot take {what} of a {r} x {c} matrix and a {rows} x {columns} one");
        }
        let (at, number) = other.parts();
        let source = if number.is_some() { Source::Number(at) } else { Source::Matrix(at) };
        let recipe = Recipe { saved: usize::from(number.is_some()), ..Recipe::new(pullback) };
        let plan = recipe.plan([Source::Matrix(self.at), source], Some(self.shape()));
        let len = self.len();
        let (_, at) = operation::record(On::Operands, plan, |values, out| {
            let (z, saved) = out.split_at_mut(len);
            let x = values.slice(0);
            match number {
                Some(y) => {
                    saved[0] = y;
                    z.iter_mut().zip(x).for_each(|(z, &x)| *z = f(x, y));
                }
                None => z.iter_mut().zip(x.iter().zip(values.slice(1))).for_each(|(z, (&x, &y))| *z = f(x, y)),
            }
        });
        MatrixVar::new(at, self.shape_generic())
    }

    /// A function of each element that needs no code of users, with its derivative by duals.
    #[inline]
    #[track_caller]
    fn each_dual(self, f: impl Fn(Dual<T>) -> Dual<T>) -> Self {
        let recipe = Recipe { saved: self.len(), ..Recipe::new(pull_saved::<T>) };
        self.to_matrix(self.shape_generic(), recipe, |x, y, derivatives| {
            for ((y, derivative), &x) in y.iter_mut().zip(derivatives).zip(x) {
                let dual = f(Dual::variable(x, 0));
                (*y, *derivative) = (dual.value(), dual.tangent());
            }
        })
    }

    /// The absolute value of each element; its derivative at 0 is 0.
    #[track_caller]
    pub fn abs(self) -> Self {
        self.each_dual(Scalar::abs)
    }

    /// Each element restricted to the closed interval from `min` to `max`; the derivative is 1 at both ends.
    ///
    /// # Panics
    /// If `min > max`, or one of them is NaN.
    #[track_caller]
    pub fn clamp(self, min: T, max: T) -> Self {
        assert!(min <= max, "clamp needs min <= max, got min = {min}, max = {max}");
        self.each_dual(|x| Scalar::clamp(x, Dual::passive(min), Dual::passive(max)))
    }

    /// `f` of each element. The function takes and gives a [`Dual`]: a `#[differentiable]` one, one over any
    /// [`Scalar`](crate::Scalar), or a closure.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// #[differentiable]
    /// fn bump(x: f64) -> f64 {
    ///     (-x * x).exp()
    /// }
    ///
    /// tape!(tape);
    /// let x = tape.watch(Vector2::new(0.0, 1.0));
    /// let y = x.map(bump).map(|y| y * y);
    /// assert_eq!(y.value(), Vector2::new(1.0, f64::exp(-1.0).powi(2)));
    /// let slope = tape.gradient(y).wrt(x)[1];
    /// assert!((slope + 4.0 * f64::exp(-2.0)).abs() < 1e-15);
    /// ```
    ///
    /// # Panics
    /// As [`derivative`](crate::derivative), if nested over the same type.
    #[track_caller]
    pub fn map(self, f: impl Fn(Dual<T>) -> Dual<T>) -> Self {
        let _running = Running::enter::<Dual<T>, _>(&f);
        let len = self.len();
        // `f` may record: no reference into the tape is held meanwhile.
        let mut scratch = Scratch::with_capacity(2 * len);
        for k in 0..len {
            let y = f(Dual::variable(self.peek(k), 0));
            scratch.push(y.value());
            scratch.push(y.tangent());
        }
        let recipe = Recipe { saved: len, ..Recipe::new(pull_saved::<T>) };
        self.to_matrix(self.shape_generic(), recipe, |_, y, derivatives| {
            for (k, both) in scratch.chunks_exact(2).enumerate() {
                (y[k], derivatives[k]) = (both[0], both[1]);
            }
        })
    }

    /// `f` of corresponding elements of two matrices.
    ///
    /// ```
    /// use autodiff::nalgebra::Vector2;
    /// use autodiff::prelude::*;
    ///
    /// tape!(tape);
    /// let (x, y) = tape.watch((Vector2::new(1.0, 2.0), Vector2::new(3.0, 4.0)));
    /// let z = x.zip_map(y, |x, y| x * y + x);
    /// assert_eq!(tape.gradient(z).wrt((x, y)), (Vector2::new(4.0, 5.0), Vector2::new(1.0, 2.0)));
    /// ```
    ///
    /// # Panics
    /// If the shapes differ, and as [`map`](MatrixVar::map).
    #[track_caller]
    pub fn zip_map<R2: Dim, C2: Dim>(
        self,
        other: MatrixVar<T, R2, C2, B>,
        f: impl Fn(Dual<T, 2>, Dual<T, 2>) -> Dual<T, 2>,
    ) -> MatrixVar<T, SameShapeR<R, R2>, SameShapeC<C, C2>, B>
    where
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
    {
        let shape = common_shape("map the elements of", self.shape_generic(), other.shape_generic());
        let _running = Running::enter::<Dual<T, 2>, _>(&f);
        let len = self.len();
        let mut scratch = Scratch::with_capacity(3 * len);
        for k in 0..len {
            let z = f(Dual::variable(self.peek(k), 0), Dual::variable(other.peek(k), 1));
            scratch.push(z.value());
            z.tangents().into_iter().for_each(|tangent| scratch.push(tangent));
        }
        let plan = Recipe { saved: 2 * len, ..Recipe::new(pull_saved::<T>) }
            .plan([Source::Matrix(self.at), Source::Matrix(other.at)], Some(lens(shape)));
        let (_, at) = operation::record(On::Operands, plan, |_, out| {
            for (k, all) in scratch.chunks_exact(3).enumerate() {
                (out[k], out[len + k], out[2 * len + k]) = (all[0], all[1], all[2]);
            }
        });
        MatrixVar::new(at, shape)
    }

    /// The value of one element.
    #[inline]
    #[track_caller]
    fn peek(self, k: usize) -> T {
        operation::with_elements::<T, _>(self.at, |elements| elements[k])
    }
}

macro_rules! methods {
    ([] unary { $($(#[$u_doc:meta])* $u:ident($u_x:ident) $u_y:ident => $u_dx:expr;)* }
        integer { $($(#[$i_doc:meta])* $i:ident($i_x:ident, $i_n:ident) $i_y:ident => $i_dx:expr;)* }
        binary { $($(#[$b_doc:meta])* $b:ident($b_x:ident, $b_y:ident) $b_z:ident => $b_d:expr;)* }
        operator { $($operator:tt)* }
    ) => {
        /// The functions of [`Scalar`](crate::Scalar), of each element.
        impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
            $(
                #[doc = concat!("[`Scalar::", stringify!($u), "`] of each element.")]
                #[track_caller]
                pub fn $u(self) -> Self {
                    self.each(|operation, sweep| pull_unary(operation, sweep, partial::$u), [0; 2], Scalar::$u)
                }
            )*
            $(
                #[doc = concat!("[`Scalar::", stringify!($i), "`] of each element and `n`.")]
                #[track_caller]
                pub fn $i(self, n: i32) -> Self {
                    let pullback: Pullback<T> = |operation, sweep| {
                        let n = operation.numbers[0] as i32;
                        pull_unary(operation, sweep, |x, y| partial::$i(x, n, y));
                    };
                    self.each(pullback, [n as usize, 0], |x| Scalar::$i(x, n))
                }
            )*
            $(
                #[doc = concat!(
                    "[`Scalar::", stringify!($b), "`] of each element and a number, or the corresponding element of a matrix variable."
                )]
                ///
                /// # Panics
                /// If the shapes differ.
                #[track_caller]
                pub fn $b(self, other: impl Elements<T, R, C, B>) -> Self {
                    let pullback: Pullback<T> = |operation, sweep| pull_binary(operation, sweep, partial::$b);
                    self.each_with(other, stringify!($b), pullback, Scalar::$b)
                }
            )*
        }
    };
}
primitives!(methods);

/// The partial derivatives of a function that picks one of its operands, by duals.
fn picked<T: Scalar>(f: impl Fn(Dual<T, 2>, Dual<T, 2>) -> Dual<T, 2>) -> impl Fn(T, T, T) -> (T, T) {
    move |x, y, _| {
        let [dx, dy] = f(Dual::variable(x, 0), Dual::variable(y, 1)).tangents();
        (dx, dy)
    }
}

impl<T: Scalar, R: Dim, C: Dim, B: 'static> MatrixVar<T, R, C, B> {
    /// The larger of each element and a number, or the corresponding element of a matrix variable; a tie gives each
    /// half of the derivative. nalgebra's `sup`.
    ///
    /// # Panics
    /// If the shapes differ.
    #[track_caller]
    pub fn sup(self, other: impl Elements<T, R, C, B>) -> Self {
        let pullback: Pullback<T> = |operation, sweep| pull_binary(operation, sweep, picked(Scalar::max));
        self.each_with(other, "the supremum", pullback, Scalar::max)
    }

    /// The smaller of each element and a number, or the corresponding element of a matrix variable; a tie gives each
    /// half of the derivative. nalgebra's `inf`.
    ///
    /// # Panics
    /// If the shapes differ.
    #[track_caller]
    pub fn inf(self, other: impl Elements<T, R, C, B>) -> Self {
        let pullback: Pullback<T> = |operation, sweep| pull_binary(operation, sweep, picked(Scalar::min));
        self.each_with(other, "the infimum", pullback, Scalar::min)
    }
}
