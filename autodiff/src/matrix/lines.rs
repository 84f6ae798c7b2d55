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
        let most = if self.start == 1 { ABREAST } else { 1 };
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

/// What the softmax of a group's lines is made of.
struct Exponentials<T> {
    /// The position of the first of the largest elements of each line, or of a NaN.
    tops: Abreast<usize>,
    /// That element.
    largest: Abreast<T>,
    /// The sums of the exponentials of the others, relative to it.
    others: Abreast<T>,
}

impl<T: Scalar> Exponentials<T> {
    /// Writes the exponentials relative to the largest elements of their lines.
    pub(super) fn of_group(x: &[T], exponentials: &mut [T], lines: Lines, group: &Range<usize>) -> Self {
        let mut own = Exponentials { tops: [0; ABREAST], largest: [T::ZERO; ABREAST], others: [T::ZERO; ABREAST] };
        for (k, places) in lines.of_group(group).enumerate() {
            for ((&x, top), largest) in x[places].iter().zip(&mut own.tops).zip(&mut own.largest) {
                if k == 0 || x > *largest || x.is_nan() {
                    (*top, *largest) = (k, x);
                }
            }
        }
        for (k, places) in lines.of_group(group).enumerate() {
            let elements = x[places.clone()].iter().zip(&mut exponentials[places]);
            let of_lines = own.tops.iter().zip(&own.largest).zip(&mut own.others);
            for ((&x, e), ((&top, &largest), others)) in elements.zip(of_lines) {
                *e = if k == top { T::ONE } else { (x - largest).exp() };
                if k != top {
                    *others += *e;
                }
            }
        }
        own
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
    for group in lines.groups() {
        Exponentials::of_group(x, y, lines, &group).normalise(y, lines, &group);
    }
}

/// The softmax twice.
pub(super) fn softmax_saved<T: Scalar>(x: &[T], y: &mut [T], saved: &mut [T], lines: Lines) {
    softmax(x, y, lines);
    saved.copy_from_slice(y);
}

/// Also writes the softmax itself.
pub(super) fn log_softmax<T: Scalar>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    for group in lines.groups() {
        let own = Exponentials::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        let log_sums = own.others.map(T::ln_1p);
        for (k, places) in lines.of_group(&group).enumerate() {
            let of_lines = own.tops.iter().zip(&own.largest).zip(&log_sums);
            let elements = y[places.clone()].iter_mut().zip(&x[places]);
            for ((y, &x), ((&top, &largest), &log_sum)) in elements.zip(of_lines) {
                *y = if k == top { -log_sum } else { (x - largest) - log_sum };
            }
        }
    }
}

/// Also writes its gradient: the softmax, or where that is not defined all at the first of the largest elements.
pub(super) fn logsumexp<T: Scalar>(x: &[T], y: &mut [T], p: &mut [T], lines: Lines) {
    if lines.len == 0 {
        return y.fill(T::lit(f64::NEG_INFINITY));
    }
    for group in lines.groups() {
        let own = Exponentials::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        for (w, line) in group.enumerate() {
            y[line] = if own.largest[w].is_infinite() {
                let one = |k: usize| if k == own.tops[w] { T::ONE } else { T::ZERO };
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
    for group in lines.groups() {
        let own = Exponentials::of_group(x, p, lines, &group);
        own.normalise(p, lines, &group);
        for (w, line) in group.enumerate() {
            let (others, at) = (own.others[w], line * lines.start + labels[line] * lines.step);
            if labels[line] == own.tops[w] {
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
