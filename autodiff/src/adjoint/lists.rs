//! What adjoints ask of lists that are sorted or looked through.

use std::cmp::Ordering;

/// Sorts as `sort_by` does, and says for each new place where its element was.
#[track_caller]
pub fn sort_noting<T: Copy>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by(|&i, &j| compare(&list[i], &list[j]));
    let sorted: Vec<T> = order.iter().map(|&i| list[i]).collect();
    list.copy_from_slice(&sorted);
    order
}

/// Puts the elements back where they were before a sort.
pub fn put_back<T: Copy>(list: &mut [T], order: &[usize]) {
    let sorted = list.to_vec();
    for (value, &before) in sorted.into_iter().zip(order) {
        list[before] = value;
    }
}

/// Where an iterator has the item that `max_by` or `min_by` gives.
pub trait Places: Iterator + Sized {
    /// The last one of the largest.
    #[track_caller]
    fn place_of_max_by(self, mut compare: impl FnMut(&Self::Item, &Self::Item) -> Ordering) -> usize {
        let largest = self.enumerate().max_by(|(_, a), (_, b)| compare(a, b));
        largest.expect("`max_by` of a list without elements").0
    }
    /// The first one of the smallest.
    #[track_caller]
    fn place_of_min_by(self, mut compare: impl FnMut(&Self::Item, &Self::Item) -> Ordering) -> usize {
        let smallest = self.enumerate().min_by(|(_, a), (_, b)| compare(a, b));
        smallest.expect("`min_by` of a list without elements").0
    }
}

impl<I: Iterator> Places for I {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sort_and_back() {
        let before = [2.0, -1.0, 3.0, -1.0];
        let mut list = before;
        let order = sort_noting(&mut list, f64::total_cmp);
        assert_eq!((list, &order[..]), ([-1.0, -1.0, 2.0, 3.0], &[1, 3, 0, 2][..]));
        put_back(&mut list, &order);
        assert_eq!(list, before);
    }

    #[test]
    fn places_are_those_of_the_standard_library() {
        let list: [f64; 5] = [1.0, 3.0, 0.5, 3.0, 0.5];
        assert_eq!(list.iter().place_of_max_by(|a, b| f64::total_cmp(a, b)), 3);
        assert_eq!(list.iter().copied().place_of_min_by(f64::total_cmp), 2);
    }
}
