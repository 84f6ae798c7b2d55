//! Structs of numbers as a training program sees them: parameters by name, pairs with a gradient, a vector.

use crate::shape::for_each_tuple;
use crate::{Scalar, Shape};
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, OMatrix};
use std::fmt::{self, Display};
use std::marker::PhantomData;

/// A value that owns numbers of type `S`: what `#[derive(Differentiable)]` makes of a struct or an enum.
///
/// Its parameters have names, `"layers.0.kernel"`: the fields on the way, and positions in lists and tuples. A parameter is
/// a number, a matrix, or an array or `Vec` of numbers. The order is that of the fields, always.
///
/// ```
/// use autodiff::prelude::*;
/// use nalgebra::{DMatrix, RowDVector};
///
/// #[derive(Clone, Debug, PartialEq, Differentiable)]
/// struct Dense<T> {
///     kernel: DMatrix<T>,
///     bias: RowDVector<T>,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Differentiable)]
/// struct Model<T> {
///     layers: Vec<Dense<T>>,
///     scale: T,
///     #[constant]
///     name: String,
/// }
///
/// let layer = Dense { kernel: DMatrix::from_element(3, 2, 0.5), bias: RowDVector::zeros(2) };
/// let mut model = Model { layers: vec![layer], scale: 2.0, name: "small".into() };
///
/// let names: Vec<_> = model.named_parameters().into_iter().map(|p| (p.name, p.shape)).collect();
/// assert_eq!(
///     names,
///     [("layers.0.kernel".into(), vec![3, 2]), ("layers.0.bias".into(), vec![1, 2]), ("scale".into(), vec![])]
/// );
///
/// // A step of gradient descent. A gradient is a model, too.
/// let gradient = model.clone();
/// model.for_each_parameter_mut(&gradient, |weight, slope| *weight -= 0.1 * slope);
/// assert_eq!(model.scale, 1.8);
///
/// // For an optimiser that wants a vector.
/// let mut vector = model.to_vector();
/// vector[8] = 7.0;
/// model = model.from_vector(&vector);
/// assert_eq!((vector.len(), model.scale), (9, 7.0));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own numbers of type `{S}`",
    label = "expected a number, array, `Vec`, tuple or matrix, or a struct with `#[derive(Differentiable)]`"
)]
pub trait Differentiable<S: Scalar>: Shape<S, With<S> = Self> + Sized {
    /// Calls `f` with the name, shape and numbers of each parameter.
    #[doc(hidden)]
    fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S]));

    /// The same with mutable numbers.
    #[doc(hidden)]
    fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S]));

    /// Calls `f` with the numbers of each parameter of two values of one shape.
    #[doc(hidden)]
    #[track_caller]
    fn zip(&self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&[S], &[S]));

    /// The same with the numbers of the first mutable.
    #[doc(hidden)]
    #[track_caller]
    fn zip_mut(&mut self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S]));

    /// A list of such values as the numbers it is made of, if these lie side by side and are one parameter.
    #[doc(hidden)]
    fn numbers(_: &[Self]) -> Option<&[S]> {
        None
    }

    #[doc(hidden)]
    fn numbers_mut(_: &mut [Self]) -> Option<&mut [S]> {
        None
    }

    /// The lengths of the arrays within such a list.
    #[doc(hidden)]
    fn inner_shape(_: &mut Vec<usize>) {}

    /// The parameters in order, each with its name, shape and numbers.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// #[derive(Differentiable)]
    /// struct Line<T> {
    ///     slope: T,
    ///     ends: [[T; 2]; 2],
    /// }
    ///
    /// let line = Line { slope: 1.0, ends: [[0.0, 1.0], [2.0, 3.0]] };
    /// let parameters = line.named_parameters();
    /// assert_eq!(parameters[1].name, "ends");
    /// assert_eq!(parameters[1].shape, [2, 2]);
    /// assert_eq!(parameters[1].values, [0.0, 1.0, 2.0, 3.0]);
    /// ```
    fn named_parameters(&self) -> Vec<Parameter<&[S]>> {
        let mut parameters = Vec::new();
        self.visit(&Name::ROOT, &mut |name, shape, values| {
            parameters.push(Parameter { name: name.to_string(), shape, values });
        });
        parameters
    }

    /// The parameters in order, to be written to.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// let mut weights = (vec![1.0, 2.0], 3.0);
    /// for parameter in weights.named_parameters_mut() {
    ///     if parameter.name == "0" {
    ///         parameter.values.fill(0.5);
    ///     }
    /// }
    /// assert_eq!(weights, (vec![0.5, 0.5], 3.0));
    /// ```
    fn named_parameters_mut(&mut self) -> Vec<Parameter<&mut [S]>> {
        let mut parameters = Vec::new();
        self.visit_mut(&Name::ROOT, &mut |name, shape, values| {
            parameters.push(Parameter { name: name.to_string(), shape, values });
        });
        parameters
    }

    /// Calls `f` with each number and the one at the same place in `other`.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// let (direction, gradient) = ((vec![1.0, 2.0], 3.0), (vec![0.5, 0.0], 1.0));
    /// let mut slope = 0.0;
    /// direction.for_each_parameter(&gradient, |d, g| slope += d * g);
    /// assert_eq!(slope, 3.5);
    /// ```
    ///
    /// # Panics
    /// If the two differ in a length, in a matrix's dimensions, or in which variant they are.
    #[track_caller]
    fn for_each_parameter(&self, other: &Self, mut f: impl FnMut(S, S)) {
        self.zip(other, &Name::ROOT, &mut |x, y| x.iter().zip(y).for_each(|(&x, &y)| f(x, y)));
    }

    /// Calls `f` with each number, mutable, and the one at the same place in `gradient`: a step of an optimiser.
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// let mut weights = (vec![1.0, 2.0], 3.0);
    /// let gradient = (vec![0.5, 0.0], 1.0);
    /// weights.for_each_parameter_mut(&gradient, |w, g| *w -= 0.1 * g);
    /// assert_eq!(weights, (vec![0.95, 2.0], 2.9));
    /// ```
    ///
    /// Nothing is allocated. A state that an optimiser keeps for each number is an iterator beside it, since the order is
    /// always the same; the example `digits` has Adam.
    ///
    /// # Panics
    /// If the two differ in a length, in a matrix's dimensions, or in which variant they are.
    #[track_caller]
    fn for_each_parameter_mut(&mut self, gradient: &Self, mut f: impl FnMut(&mut S, S)) {
        self.zip_mut(gradient, &Name::ROOT, &mut |x, y| x.iter_mut().zip(y).for_each(|(x, &y)| f(x, y)));
    }

    /// All numbers in order, the columns of a matrix one after the other.
    ///
    /// ```
    /// use autodiff::prelude::*;
    /// use nalgebra::Matrix2;
    ///
    /// assert_eq!((1.0, Matrix2::new(2.0, 3.0, 4.0, 5.0)).to_vector(), [1.0, 2.0, 4.0, 3.0, 5.0]);
    /// ```
    fn to_vector(&self) -> Vec<S> {
        crate::shape::flatten(self)
    }

    /// The same value with other numbers, in the order of [`to_vector`](Differentiable::to_vector).
    ///
    /// ```
    /// use autodiff::prelude::*;
    ///
    /// assert_eq!((1.0, [2.0, 3.0]).from_vector(&[7.0, 8.0, 9.0]), (7.0, [8.0, 9.0]));
    /// ```
    ///
    /// # Panics
    /// If there are more or fewer numbers than the value has.
    #[track_caller]
    #[allow(clippy::wrong_self_convention, reason = "the counterpart of to_vector; lengths come from the value")]
    fn from_vector(&self, numbers: &[S]) -> Self {
        let mut count = 0;
        self.for_each(&mut |_| count += 1);
        assert_eq!(numbers.len(), count, "from_vector needs as many numbers as the value has");
        crate::shape::unflatten(self, numbers.iter().copied())
    }
}

/// A number, matrix, array or `Vec` of numbers within a value, and how it is called there.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter<V> {
    /// The fields and positions that lead to it, `"layers.0.kernel"`; empty for a value that is itself one parameter.
    pub name: String,
    /// Nothing for a number, the lengths of arrays and `Vec`s, `[rows, columns]` of a matrix.
    pub shape: Vec<usize>,
    /// The numbers, the columns of a matrix one after the other: `&[S]`, or `&mut [S]`.
    pub values: V,
}

/// How a parameter is called, made into text only where someone reads it.
#[derive(Debug)]
pub struct Name<'a> {
    parent: Option<&'a Name<'a>>,
    segment: Segment<'a>,
}

#[derive(Debug)]
enum Segment<'a> {
    Field(&'a str),
    Position(usize),
}

impl<'a> Name<'a> {
    /// No name: of the whole value.
    pub const ROOT: Name<'static> = Name { parent: None, segment: Segment::Field("") };

    /// The name of a field.
    pub fn field(&'a self, field: &'a str) -> Name<'a> {
        Name { parent: Some(self), segment: Segment::Field(field) }
    }

    /// The name of an element.
    pub fn position(&'a self, position: usize) -> Name<'a> {
        Name { parent: Some(self), segment: Segment::Position(position) }
    }

    /// Panics unless two values are alike at this place.
    #[track_caller]
    pub fn assert_alike<X: PartialEq + fmt::Debug>(&self, what: &str, this: X, other: X) {
        if this != other {
            let place = match self.parent {
                None => String::new(),
                Some(_) => format!(" of `{self}`"),
            };
            panic!("both values must have the same {what}{place}: {this:?} here, {other:?} in the other");
        }
    }
}

impl Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else {
            return Ok(());
        };
        parent.fmt(f)?;
        if parent.parent.is_some() {
            f.write_str(".")?;
        }
        match self.segment {
            Segment::Field(field) => f.write_str(field),
            Segment::Position(position) => position.fmt(f),
        }
    }
}

impl<S: Scalar> Differentiable<S> for S {
    fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {
        f(name, Vec::new(), std::slice::from_ref(self));
    }
    fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {
        f(name, Vec::new(), std::slice::from_mut(self));
    }
    fn zip(&self, other: &Self, _: &Name<'_>, f: &mut dyn FnMut(&[S], &[S])) {
        f(std::slice::from_ref(self), std::slice::from_ref(other));
    }
    fn zip_mut(&mut self, other: &Self, _: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S])) {
        f(std::slice::from_mut(self), std::slice::from_ref(other));
    }
    fn numbers(list: &[Self]) -> Option<&[S]> {
        Some(list)
    }
    fn numbers_mut(list: &mut [Self]) -> Option<&mut [S]> {
        Some(list)
    }
}

macro_rules! passive {
    ($([$($generic:tt)*] $passive:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, $($generic)*> Differentiable<S> for $passive {
            fn visit<'a>(&'a self, _: &Name<'_>, _: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {}
            fn visit_mut<'a>(&'a mut self, _: &Name<'_>, _: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {}
            fn zip(&self, _: &Self, _: &Name<'_>, _: &mut dyn FnMut(&[S], &[S])) {}
            fn zip_mut(&mut self, _: &Self, _: &Name<'_>, _: &mut dyn FnMut(&mut [S], &[S])) {}
        }
    )*};
}
passive! {
    [] (); [] bool; [] char; [] i8; [] i16; [] i32; [] i64; [] i128; [] isize; [] u8; [] u16; [] u32; [] u64; [] u128; [] usize;
    [X: Shape<S, With<S> = X>] PhantomData<X>;
}

/// Lists: one parameter if made of numbers, otherwise the parameters of the elements.
macro_rules! lists {
    ($([$($generic:tt)*] $list:ty { $($more:tt)* })*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, X: Differentiable<S>, $($generic)*> Differentiable<S> for $list {
            fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {
                if let Some(numbers) = X::numbers(self) {
                    let mut shape = vec![self.len()];
                    X::inner_shape(&mut shape);
                    return f(name, shape, numbers);
                }
                self.iter().enumerate().for_each(|(i, x)| x.visit(&name.position(i), f));
            }
            fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {
                if X::numbers(self).is_some() {
                    let mut shape = vec![self.len()];
                    X::inner_shape(&mut shape);
                    return X::numbers_mut(self).into_iter().for_each(|numbers| f(name, shape.clone(), numbers));
                }
                self.iter_mut().enumerate().for_each(|(i, x)| x.visit_mut(&name.position(i), f));
            }
            fn zip(&self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&[S], &[S])) {
                name.assert_alike("length", self.len(), other.len());
                if let (Some(this), Some(other)) = (X::numbers(self), X::numbers(other)) {
                    return f(this, other);
                }
                for (i, (this, other)) in self.iter().zip(other).enumerate() {
                    this.zip(other, &name.position(i), f);
                }
            }
            fn zip_mut(&mut self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S])) {
                name.assert_alike("length", self.len(), other.len());
                if let Some(other) = X::numbers(other) {
                    return X::numbers_mut(self).into_iter().for_each(|this| f(this, other));
                }
                for (i, (this, other)) in self.iter_mut().zip(other).enumerate() {
                    this.zip_mut(other, &name.position(i), f);
                }
            }
            $($more)*
        }
    )*};
}
lists! {
    [] Vec<X> {}
    [const N: usize] [X; N] {
        fn numbers(list: &[Self]) -> Option<&[S]> {
            X::numbers(list.as_flattened())
        }
        fn numbers_mut(list: &mut [Self]) -> Option<&mut [S]> {
            X::numbers_mut(list.as_flattened_mut())
        }
        fn inner_shape(shape: &mut Vec<usize>) {
            shape.push(N);
            X::inner_shape(shape);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scalar, X: Differentiable<S>> Differentiable<S> for Option<X> {
    fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {
        self.iter().for_each(|x| x.visit(name, f));
    }
    fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {
        self.iter_mut().for_each(|x| x.visit_mut(name, f));
    }
    fn zip(&self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&[S], &[S])) {
        name.assert_alike("presence", self.is_some(), other.is_some());
        if let (Some(this), Some(other)) = (self, other) {
            this.zip(other, name, f);
        }
    }
    fn zip_mut(&mut self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S])) {
        name.assert_alike("presence", self.is_some(), other.is_some());
        if let (Some(this), Some(other)) = (self, other) {
            this.zip_mut(other, name, f);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scalar, R: Dim, C: Dim> Differentiable<S> for OMatrix<S, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {
        f(name, vec![self.nrows(), self.ncols()], self.as_slice());
    }
    fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {
        f(name, vec![self.nrows(), self.ncols()], self.as_mut_slice());
    }
    fn zip(&self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&[S], &[S])) {
        name.assert_alike("dimensions", self.shape(), other.shape());
        f(self.as_slice(), other.as_slice());
    }
    fn zip_mut(&mut self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S])) {
        name.assert_alike("dimensions", self.shape(), other.shape());
        f(self.as_mut_slice(), other.as_slice());
    }
}

macro_rules! tuples {
    ($(($($X:ident $i:tt),+))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scalar, $($X: Differentiable<S>),+> Differentiable<S> for ($($X,)+) {
            fn visit<'a>(&'a self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a [S])) {
                $(self.$i.visit(&name.position($i), f);)+
            }
            fn visit_mut<'a>(&'a mut self, name: &Name<'_>, f: &mut dyn FnMut(&Name<'_>, Vec<usize>, &'a mut [S])) {
                $(self.$i.visit_mut(&name.position($i), f);)+
            }
            fn zip(&self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&[S], &[S])) {
                $(self.$i.zip(&other.$i, &name.position($i), f);)+
            }
            fn zip_mut(&mut self, other: &Self, name: &Name<'_>, f: &mut dyn FnMut(&mut [S], &[S])) {
                $(self.$i.zip_mut(&other.$i, &name.position($i), f);)+
            }
        }
    )*};
}
for_each_tuple!(tuples);
