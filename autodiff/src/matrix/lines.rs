//! The rows or the columns of a matrix on slices: sums, and the softmax family.

use crate::Scalar;
use std::ops::Range;

/// Adds the terms, or writes them where the adjoints are fresh.
#[inline]
pub(super) fn add_or_write<T: Scalar>(x_bar: &mut [T], terms: impl Iterator<Item = T>, is_fresh: bool) {
    if is_fresh {
        x_bar.iter_mut().zip(terms).for_each(|(x_bar, term)| *x_bar = term);
    } else {
        x_bar.iter_mut().zip(terms).for_each(|(x_bar, term)| *x_bar += term);
    }
}

/// Rows or columns of a matrix, as places in its elements.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    /// How many there are.
    pub(super) count: usize,
    /// The places of each are `line * start`, and then so many apart.
    pub(super) start: usize,
    pub(super) step: usize,
    /// How many elements each has.
    pub(super) len: usize,
}

pub(super) const ROWS: usize = 0;
pub(super) const COLUMNS: usize = 1;

/// So many rows are worked on side by side, since the elements of a column are neighbours in memory; columns one by one.
const ABREAST: usize = 16;

impl Lines {
    pub(super) fn new(along: usize, (rows, columns): (usize, usize)) -> Lines {
        if along == ROWS {
            Lines { count: rows, start: 1, step: rows, len: columns }
        } else {
            Lines { count: columns, start: rows, step: 1, len: rows }
        }
    }

    /// The places of a line.
    #[inline]
    pub(super) fn places(self, line: usize) -> impl DoubleEndedIterator<Item = usize> + Clone {
        let Lines { start, step, len, .. } = self;
        (0..len).map(move |k| line * start + k * step)
    }

    /// Where the first of the largest elements of a line is, or a NaN.
    pub(super) fn top<T: Scalar>(self, x: &[T], line: usize) -> Option<usize> {
        self.places(line).reduce(|top, k| if x[k] > x[top] || x[k].is_nan() { k } else { top })
    }

    /// The lines in groups of up to [`ABREAST`], whose elements at each position are neighbours.
    pub(super) fn groups(self) -> impl Iterator<Item = Range<usize>> {
        self.groups_of(ABREAST)
    }

    /// The same in groups of up to so many.
    fn groups_of(self, most: usize) -> impl Iterator<Item = Range<usize>> {
        let most = if self.start == 1 { most } else { 1 };
        (0..self.count).step_by(most).map(move |first| first..self.count.min(first + most))
    }

    /// The places of a group's elements, if it is one column.
    #[inline]
    pub(super) fn column(self, group: &Range<usize>) -> Option<Range<usize>> {
        (self.step == 1).then(|| group.start * self.start..group.start * self.start + self.len)
    }

    /// The places of a group's elements, a position after the other.
    #[inline]
    pub(super) fn of_group(self, group: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<> {
        let (first, count) = (group.start * self.start, group.len());
        (0..self.len).map(move |k| first + k * self.step..first + k * self.step + count)
    }
}

/// A number for each line of a group.
pub(super) type Abreast<T> = [T; ABREAST];

/// The numbers of a group's lines.
pub(super) fn abreast<T: Scalar>(of_lines: &[T], group: &Range<usize>) -> Abreast<T> {
    let mut own = [T::ZERO; ABREAST];
    own[..group.len()].copy_from_slice(&of_lines[group.clone()]);
    own
}

/// Adds to the adjoint of each element, or writes there if it is fresh, what `term` makes of the numbers of `a` and `b` at its place and that of its
/// line, which `of_lines` gives for a group.
#[inline]
pub(super) fn add_along<T: Scalar>(
    lines: Lines,
    (x_bar, is_fresh): (&mut [T], bool),
    (a, b): (&[T], &[T]),
    of_lines: impl Fn(&Range<usize>) -> Abreast<T>,
    term: impl Fn(T, T, T) -> T,
) {
    for group in lines.groups() {
        let of_lines = of_lines(&group);
        if let Some(places) = lines.column(&group) {
            let terms = a[places.clone()].iter().zip(&b[places.clone()]);
            add_or_write(&mut x_bar[places], terms.map(|(&a, &b)| term(a, b, of_lines[0])), is_fresh);
            continue;
        }
        for places in lines.of_group(&group) {
            let terms = a[places.clone()].iter().zip(&b[places.clone()]).zip(&of_lines);
            add_or_write(&mut x_bar[places], terms.map(|((&a, &b), &line)| term(a, b, line)), is_fresh);
        }
    }
}

/// The sums along the lines of a group of what `term` makes of two numbers.
#[inline]
pub(super) fn sums_along<T: Scalar>(
    lines: Lines,
    group: &Range<usize>,
    (a, b): (&[T], &[T]),
    term: impl Fn(T, T) -> T,
) -> Abreast<T> {
    let mut sums = [T::ZERO; ABREAST];
    if let Some(places) = lines.column(group) {
        sums[0] = a[places.clone()].iter().zip(&b[places]).map(|(&a, &b)| term(a, b)).sum();
        return sums;
    }
    for places in lines.of_group(group) {
        let both = a[places.clone()].iter().zip(&b[places]);
        sums.iter_mut().zip(both).for_each(|(sum, (&a, &b))| *sum += term(a, b));
    }
    sums
}

/// The exponential of each number.
#[inline]
pub(crate) fn exps_f64(x: &mut [f64]) {
    x.iter_mut().for_each(|x| *x = x.exp());
}

/// The exponential of each number, within 1.5 units in the last place: the polynomial of Cephes' `expf`, without a branch, so that it vectorises. It takes a quarter of
/// the time of the library's.
#[inline]
pub(crate) fn exps_f32(x: &mut [f32]) {
    x.iter_mut().for_each(|x| *x = exp(*x));
}

#[inline]
fn exp(x: f32) -> f32 {
    // 1.5 * 2^23: a number that is added and subtracted again is rounded to an integer.
    const ROUNDING: f32 = 12_582_912.0;
    // ln 2 in two parts, the first with few bits.
    const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];
    let x = if x > -104.0 { x } else { -104.0 };
    let x = if x < 89.0 { x } else { 89.0 };
    let rounded = x * std::f32::consts::LOG2_E + ROUNDING;
    let (power, n) = (rounded.to_bits().wrapping_sub(ROUNDING.to_bits()) as i32, rounded - ROUNDING);
    let r = x - n * LN_2[0] - n * LN_2[1];
    let coefficients = [1.987_569_1e-4, 1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5];
    let p = coefficients.into_iter().fold(0.0, |p, c| p * r + c);
    // In two steps, as the result may be subnormal.
    let half = power >> 1;
    let two_to = |n: i32| f32::from_bits(((n + 127) << 23) as u32);
    (p * r * r + r + 1.0) * two_to(half) * two_to(power - half)
}

/// So many rows of plain floats at once: the columns of a batch are then read from one end to the other.
const WIDE: usize = 256;

/// Calls a function with the width that suits the lines.
macro_rules! by_width {
    ($name:ident($($argument:expr),*), $lines:expr) => {
        if T::DEPTH == 0 && $lines.start == 1 && $lines.count > ABREAST {
            $name::<T, WIDE>($($argument),*)
        } else {
            $name::<T, ABREAST>($($argument),*)
        }
    };
}

/// What the softmax of a group's lines is made of.
struct Exponentials<T, const W: usize> {
    /// The position of the first of the largest elements of each line, or of a NaN; `None` of plain floats that are finite.
    tops: Option<[usize; W]>,
    /// That element.
    largest: [T; W],
    /// The sums of the exponentials of the others, relative to it.
    others: [T; W],
}

impl<T: Scalar, const W: usize> Exponentials<T, W> {
    /// Writes the exponentials relative to the largest elements of their lines.
    pub(super) fn of_group(x: &[T], exponentials: &mut [T], lines: Lines, group: &Range<usize>) -> Self {
        if T::DEPTH == 0
            && let Some(own) = Self::of_floats(x, exponentials, lines, group)
        {
            return own;
        }
        let mut tops = [0; W];
        let mut own = Exponentials { tops: None, largest: [T::ZERO; W], others: [T::ZERO; W] };
        for (k, places) in lines.of_group(group).enumerate() {
            for ((&x, top), largest) in x[places].iter().zip(&mut tops).zip(&mut own.largest) {
                if k == 0 || x > *largest || x.is_nan() {
                    (*top, *largest) = (k, x);
                }
            }
        }
        for (k, places) in lines.of_group(group).enumerate() {
            let elements = x[places.clone()].iter().zip(&mut exponentials[places]);
            let of_lines = tops.iter().zip(&own.largest).zip(&mut own.others);
            for ((&x, e), ((&top, &largest), others)) in elements.zip(of_lines) {
                *e = if k == top { T::ONE } else { (x - largest).exp() };
                if k != top {
                    *others += *e;
                }
            }
        }
        own.tops = Some(tops);
        own
    }

    /// The same for plain floats, without a decision for each element, so that it vectorises; no positions. `None` unless the
    /// largest elements are finite.
    fn of_floats(x: &[T], exponentials: &mut [T], lines: Lines, group: &Range<usize>) -> Option<Self> {
        let (count, larger) = (group.len(), |largest: T, x: T| if x > largest || x.is_nan() { x } else { largest });
        let mut largest = [T::lit(f64::NEG_INFINITY); W];
        let (mut others, mut ties) = ([T::ZERO; W], [T::ZERO; W]);
        if let Some(places) = lines.column(group) {
            let (x, e) = (&x[places.clone()], &mut exponentials[places]);
            let top = x.iter().fold(largest[0], |largest, &x| larger(largest, x));
            if !top.is_finite() {
                return None;
            }
            e.iter_mut().zip(x).for_each(|(e, &x)| *e = x - top);
            T::exps(e);
            others[0] = x.iter().zip(&*e).map(|(&x, &e)| if x == top { T::ZERO } else { e }).sum::<T>()
                + T::lit((x.iter().filter(|&&x| x == top).count() - 1) as f64);
            largest[0] = top;
            return Some(Exponentials { tops: None, largest, others });
        }
        for places in lines.of_group(group) {
            largest.iter_mut().zip(&x[places]).for_each(|(largest, &x)| *largest = larger(*largest, x));
        }
        if !largest[..count].iter().all(|x| x.is_finite()) {
            return None;
        }
        for places in lines.of_group(group) {
            let (x, e) = (&x[places.clone()], &mut exponentials[places]);
            e.iter_mut().zip(x.iter().zip(&largest)).for_each(|(e, (&x, &largest))| *e = x - largest);
            T::exps(e);
            let sums = others.iter_mut().zip(&mut ties);
            for ((&x, &e), (&largest, (others, ties))) in x.iter().zip(&*e).zip(largest.iter().zip(sums)) {
                *others += if x == largest { T::ZERO } else { e };
                *ties += if x == largest { T::ONE } else { T::ZERO };
            }
        }
        others[..count].iter_mut().zip(&ties).for_each(|(others, &ties)| *others += ties - T::ONE);
        Some(Exponentials { tops: None, largest, others })
    }

    /// Whether the element `x` at a position of the line `w` of the group is the first of its largest ones, or of plain floats any.
    fn is_top(&self, w: usize, position: usize, x: T) -> bool {
        match &self.tops {
            Some(tops) => tops[w] == position,
            None => x == self.largest[w],
        }
    }

    /// Divides the exponentials by their sums: the softmax.
    fn normalise(&self, exponentials: &mut [T], lines: Lines, group: &Range<usize>) {
        let sums = self.others.map(|others| T::ONE + others);
        for places in lines.of_group(group) {
            exponentials[places].iter_mut().zip(&sums).for_each(|(e, &sum)| *e /= sum);
        }
    }
}

pub(super) fn softmax<T: Scalar>(x: &[T], y: &mut [T], lines: Lines) {
    by_width!(softmax_of(x, y, lines), lines)
}

fn softmax_of<T: Scalar, const W: usize>(x: &[T], y: &mut [T], lines: Lines) {
    for group in lines.groups_of(W) {
        Exponentials::<T, W>::of_group(x, y, lines, &group).normalise(y, lines, &group);
    }
}

/// The softmax twice.
pub(super) fn softmax_saved<T: Scalar>(x: &[T], y: &mut [T], saved: &mut [T], lines: Lines) {
    softmax(x, y, lines);
    saved.copy_from_slice(y);
}

/// Also writes the softmax itself.
pub(super) fn log_softmax<T: Scalar>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    by_width!(log_softmax_of(x, y, p, lines), lines)
}

fn log_softmax_of<T: Scalar, const W: usize>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    for group in lines.groups_of(W) {
        let own = Exponentials::<T, W>::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        let mut log_sums = [T::ZERO; W];
        log_sums.iter_mut().zip(&own.others).take(group.len()).for_each(|(sum, others)| *sum = others.ln_1p());
        for (k, places) in lines.of_group(&group).enumerate() {
            let of_lines = own.largest.iter().zip(&log_sums).enumerate();
            let elements = y[places.clone()].iter_mut().zip(&x[places]);
            for ((y, &x), (w, (&largest, &log_sum))) in elements.zip(of_lines) {
                *y = if own.is_top(w, k, x) { -log_sum } else { (x - largest) - log_sum };
            }
        }
    }
}

/// Also writes its gradient: the softmax, or where that is not defined all at the first of the largest elements.
pub(super) fn logsumexp<T: Scalar>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    by_width!(logsumexp_of(x, y, p, lines), lines)
}

fn logsumexp_of<T: Scalar, const W: usize>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    if lines.len == 0 {
        return y.fill(T::lit(f64::NEG_INFINITY));
    }
    for group in lines.groups_of(W) {
        let own = Exponentials::<T, W>::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        for (w, line) in group.enumerate() {
            y[line] = if own.largest[w].is_infinite() {
                let top = own.tops.map_or(0, |tops| tops[w]);
                let one = |k: usize| if k == top { T::ONE } else { T::ZERO };
                lines.places(line).enumerate().for_each(|(k, place)| p[place] = one(k));
                own.largest[w]
            } else {
                own.largest[w] + own.others[w].ln_1p()
            };
        }
    }
}

/// Also writes its gradient, the softmax less 1 at the label.
pub(super) fn cross_entropy<T: Scalar>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines, labels: &[usize]) {
    by_width!(cross_entropy_of(x, y, p, lines, labels), lines)
}

fn cross_entropy_of<T: Scalar, const W: usize>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines, labels: &[usize]) {
    for group in lines.groups_of(W) {
        let own = Exponentials::<T, W>::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        for (w, line) in group.enumerate() {
            let (others, at) = (own.others[w], line * lines.start + labels[line] * lines.step);
            if own.is_top(w, labels[line], x[at]) {
                y[line] = others.ln_1p();
                // Exact where the softmax is nearly 1.
                p[at] = -(others / (T::ONE + others));
            } else {
                y[line] = others.ln_1p() - (x[at] - own.largest[w]);
                p[at] -= T::ONE;
            }
        }
    }
}

/// Panics unless there is a label for each line that is a position in it.
#[track_caller]
pub(super) fn assert_labels(along: usize, shape: (usize, usize), labels: &[usize]) {
    let (Lines { count, len, .. }, name) = (Lines::new(along, shape), ["row", "column"][along]);
    assert!(labels.len() == count, "there are {} labels for {count} {name}s", labels.len());
    if let Some((line, label)) = labels.iter().enumerate().find(|(_, label)| **label >= len) {
        panic!("the label of {name} {line} is {label}, but a {name} has {len} elements");
    }
}

#[cfg(test)]
mod tests {
    use super::exps_f32;

    #[test]
    fn exponentials_are_accurate() {
        let mut x: Vec<f32> = (-104_000..89_000).map(|k| k as f32 * 1e-3 + 1e-5 * (k % 97) as f32).collect();
        x.extend([0.0, -0.0, f32::NEG_INFINITY, f32::INFINITY, f32::MIN_POSITIVE, -f32::MAX]);
        let exact: Vec<f64> = x.iter().map(|&x| f64::from(x).exp()).collect();
        exps_f32(&mut x);
        for (&y, &exact) in x.iter().zip(&exact) {
            if f64::from(f32::MAX) < exact {
                assert_eq!(y, f32::INFINITY);
            } else {
                let smallest = f64::from(f32::MIN_POSITIVE);
                let error = (f64::from(y) - exact).abs();
                // EPSILON is one unit in the last place of 1, half a unit just below 2.
                assert!(error <= 1.5 * f64::from(f32::EPSILON) * exact.max(smallest), "{y:e} {exact:e}");
            }
        }
        assert_eq!(x[x.len() - 6..], [1.0, 1.0, 0.0, f32::INFINITY, 1.0, 0.0]);
    }
}
