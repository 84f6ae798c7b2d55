//! Several rows of a Jacobian from one forward sweep: an adjoint on [`Lanes`].

use super::lanes::{Lanes, agreeing};
use super::pullback::is_finite;
use crate::drivers::shaped::{Expected, pullback};
use crate::drivers::{CHUNK, Recorded};
use crate::forward::columns::{self, Number, Outcome};
use crate::shape::{count, flatten};
use crate::{Dual, Scalar, Shape};
use nalgebra::DMatrix;
use std::panic::Location;

/// The cotangents of a result, one in each lane.
#[derive(Debug)]
pub struct Seeds<'a, C, S, const K: usize> {
    kind: Kind<'a, C, S, K>,
    /// The one that all lanes have.
    only: Option<usize>,
}

#[derive(Debug)]
enum Kind<'a, C, S, const K: usize> {
    Given(&'a [C; K]),
    /// The same, number by number; whose call gave them.
    Listed(&'a [C; K], Vec<[S; K]>, &'static Location<'static>),
    /// Of 1 for one of the result's numbers, from this one on.
    Unit(usize),
}

/// Up to so many numbers of a cotangent are found by looking through it.
const FEW: usize = 16;

impl<'a, S: Scalar, C: Shape<S>, const K: usize> Seeds<'a, C, S, K> {
    #[inline]
    #[track_caller]
    fn given(cotangents: &'a [C; K]) -> Self {
        let kind = match C::COUNT {
            Some(count) if count <= FEW => Kind::Given(cotangents),
            _ => Kind::Listed(cotangents, by_number(cotangents), Location::caller()),
        };
        Seeds { kind, only: None }
    }

    #[inline]
    fn unit(start: usize) -> Self {
        Seeds { kind: Kind::Unit(start), only: None }
    }

    #[inline]
    fn number(&self, i: usize, lane: usize) -> S {
        let k = self.only.unwrap_or(lane);
        match &self.kind {
            Kind::Given(cotangents) => {
                let (mut at, mut found) = (0, S::ZERO);
                cotangents[k].for_each(&mut |number| {
                    if at == i {
                        found = number;
                    }
                    at += 1;
                });
                found
            }
            Kind::Listed(_, numbers, _) => numbers[i][k],
            Kind::Unit(start) => unit(start + k == i),
        }
    }

    /// The cotangent of the result.
    #[inline]
    pub fn of<O: Shape<Lanes<S, K>>>(&self, result: &O) -> O::With<Lanes<S, K>> {
        let Kind::Unit(start) = self.kind else { return self.of_given(result) };
        let mut i = start.wrapping_neg();
        result.map(&mut |_| {
            let numbers = std::array::from_fn(|lane| unit(self.only.unwrap_or(lane) == i));
            i = i.wrapping_add(1);
            Lanes(numbers)
        })
    }

    // By itself, so that the one above is short enough to vanish.
    #[inline(never)]
    fn of_given<O: Shape<Lanes<S, K>>>(&self, result: &O) -> O::With<Lanes<S, K>> {
        if let Kind::Listed(cotangents, _, caller) = &self.kind {
            let expected = Expected::at::<Lanes<S, K>, O>(result, "vjps", caller);
            cotangents.iter().for_each(|cotangent| expected.check::<S, C>(cotangent));
        }
        let mut i = 0;
        result.map(&mut |_| {
            let numbers = std::array::from_fn(|lane| self.number(i, lane));
            i += 1;
            Lanes(numbers)
        })
    }
}

#[inline]
fn unit<S: Scalar>(is_own: bool) -> S {
    if is_own { S::ONE } else { S::ZERO }
}

/// Those that are too short are found out when the result is known.
fn by_number<S: Scalar, C: Shape<S>, const K: usize>(cotangents: &[C; K]) -> Vec<[S; K]> {
    let lists = cotangents.each_ref().map(|cotangent| flatten::<S>(cotangent));
    let count = lists.iter().map(Vec::len).min().unwrap_or_default();
    (0..count).map(|i| std::array::from_fn(|k| lists[k][i])).collect()
}

/// The value, and the cotangents of the arguments for each of the result's. Where lanes were asked for one number and had different ones, or
/// something is not finite (a 0 in one lane but not in all may have met an infinity), each is computed by itself.
#[inline]
fn swept<S: Scalar, A: Shape<S>, C: Shape<S>, V, G, const K: usize>(
    x: &A,
    mut seeds: Seeds<'_, C, S, K>,
    run: impl Fn(A::With<Lanes<S, K>>, &Seeds<'_, C, S, K>) -> (V, G),
) -> (V::With<S>, [G::With<S>; K])
where
    V: Shape<Lanes<S, K>>,
    G: Shape<Lanes<S, K>>,
{
    const { assert!(K > 0, "there is no sweep for no cotangent") };
    let mut alone = std::array::from_fn(|_| None);
    // Lanes that are a sum go to memory as a whole. Number by number they would be asked for again, as a whole, before they are there: a tenth of the time
    // of a sweep over some 30 numbers was waiting for that.
    let nil = std::hint::black_box(Lanes::NIL);
    let passive = |x| if S::DEPTH == 0 { Lanes::passive(x) + nil } else { Lanes::passive(x) };
    // One place from which to run: the compiler puts the adjoint there.
    loop {
        let ((value, gradients), agreed) = agreeing(|| run(x.map(&mut { passive }), &seeds));
        let value = value.map(&mut |y| y.0[0]);
        let next = match seeds.only {
            None if agreed && is_finite(&gradients) => {
                return (value, std::array::from_fn(|k| gradients.map(&mut |number| number.0[k])));
            }
            None => 0,
            Some(k) => {
                alone[k] = Some(gradients.map(&mut |number| number.0[0]));
                k + 1
            }
        };
        if next == K {
            return (value, alone.map(|gradient| gradient.expect("each lane has been run")));
        }
        seeds.only = Some(next);
    }
}

/// The value, and the cotangents of the arguments for each of the result's: `run` is the adjoint, on lanes.
#[inline]
#[track_caller]
pub fn vjps<S: Scalar, A: Shape<S>, C: Shape<S>, V, G, const K: usize>(
    x: A,
    cotangents: &[C; K],
    run: impl Fn(A::With<Lanes<S, K>>, &Seeds<'_, C, S, K>) -> (V, G),
) -> (V::With<S>, [G::With<S>; K])
where
    V: Shape<Lanes<S, K>>,
    G: Shape<Lanes<S, K>>,
{
    swept(&x, Seeds::given(cotangents), run)
}

/// The same by a tape.
#[track_caller]
pub fn recorded_vjps<S: Scalar, A: Shape<Lanes<S, K>>, C: Shape<S>, O: Shape<Recorded<Lanes<S, K>>>, const K: usize>(
    x: A,
    seeds: &Seeds<'_, C, S, K>,
    f: impl FnOnce(A::With<Recorded<Lanes<S, K>>>) -> O,
) -> (O::With<Lanes<S, K>>, A::With<Lanes<S, K>>) {
    let (value, pullback) = pullback(x, f);
    let cotangents = seeds.of(&value);
    (value, pullback.pull(cotangents))
}

/// The value and the rows of the Jacobian, each in the shape of the arguments, for a result of `K` numbers.
#[inline]
#[track_caller]
pub fn jacobian_rows<S: Scalar, A: Shape<S>, V, G, const K: usize>(
    x: A,
    run: impl Fn(A::With<Lanes<S, K>>, &Seeds<'_, S, S, K>) -> (V, G),
) -> (V::With<S>, [G::With<S>; K])
where
    V: Shape<Lanes<S, K>>,
    G: Shape<Lanes<S, K>>,
{
    swept(&x, Seeds::unit(0), run)
}

/// How many rows of a matrix are computed at once.
const ROWS: usize = 4;

/// The Jacobian of a function with an adjoint: by rows, if it has more columns than rows; otherwise by duals.
#[track_caller]
pub fn jacobian_of_adjoint<S: Scalar, A: Shape<S>, O: Shape<Dual<S, CHUNK>>, P: Shape<Number<S>>, V, G>(
    x: A,
    compressed: impl Fn(A::With<Number<S>>) -> P,
    forward: impl Fn(A::With<Dual<S, CHUNK>>) -> O,
    run: impl Fn(A::With<Lanes<S, ROWS>>, &Seeds<'_, S, S, ROWS>) -> (V, G),
) -> DMatrix<S>
where
    V: Shape<Lanes<S, ROWS>>,
    G: Shape<Lanes<S, ROWS>>,
{
    let columns = count(&x);
    let rows = match P::COUNT {
        Some(rows) if rows < columns => rows,
        _ => match columns::compressed(&x, &compressed) {
            Outcome::Jacobian(jacobian) => return jacobian,
            Outcome::Rows(rows) => rows,
        },
    };
    if rows >= columns {
        return columns::dense(&x, forward);
    }
    let mut jacobian = DMatrix::from_element(rows, columns, S::ZERO);
    for start in (0..rows).step_by(ROWS) {
        let (_, gradients) = swept(&x, Seeds::unit(start), &run);
        for (i, gradient) in (start..rows).zip(gradients) {
            let mut j = 0;
            gradient.for_each(&mut |partial| {
                jacobian[(i, j)] = partial;
                j += 1;
            });
        }
    }
    jacobian
}

/// A row: the gradient of a function with one number as its result.
pub fn jacobian_of_gradient<S: Scalar>(gradient: &impl Shape<S>) -> DMatrix<S> {
    let partials = flatten(gradient);
    DMatrix::from_vec(1, partials.len(), partials)
}
