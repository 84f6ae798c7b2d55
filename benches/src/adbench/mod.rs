//! The four objectives of ADBench (Srajer, Kukelova, Fitzgibbon 2018), and the readers of its data files.

pub mod bundle_adjustment;
pub mod gmm;
pub mod gmm_by_matrices;
pub mod hand;
pub(crate) mod linear;
pub mod lstm;

use std::fmt::Debug;
use std::str::{FromStr, SplitAsciiWhitespace};

/// The numbers of a file, one after the other.
struct Numbers<'a>(SplitAsciiWhitespace<'a>);

impl<'a> Numbers<'a> {
    fn of(text: &'a str) -> Self {
        Numbers(text.split_ascii_whitespace())
    }

    /// The next number.
    fn next<T: FromStr<Err: Debug>>(&mut self) -> T {
        self.0.next().expect("the file goes on").parse().expect("a number")
    }

    /// The next `n` numbers.
    fn take(&mut self, n: usize) -> Vec<f64> {
        (0..n).map(|_| self.next()).collect()
    }

    /// The next `N` numbers.
    fn array<const N: usize>(&mut self) -> [f64; N] {
        std::array::from_fn(|_| self.next())
    }
}
