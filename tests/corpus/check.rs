//! How a function of the corpus is compiled twice, and checked.

use autodiff::check_gradient;
use std::ops::Range;

/// The functions twice: in `plain` as written, in `smooth` with the attribute. Then the tests: `name: count in range;` for a function of a
/// slice of so many numbers, `name |x| (x[0], &x[1..], 3): count in range;` for one of several arguments, made from the numbers in order.
macro_rules! corpus {
    (
        $($(#[doc = $doc:literal])* fn $name:ident $(<$(const $N:ident: usize),+>)?
            ($($(#[$constant:ident])? $($parameter:ident)+: $ty:ty),* $(,)?) $(-> $result:ty)? $body:block)*
        check { $($test:ident $(|$x:ident| ($($argument:expr),*))?: $count:literal in $range:expr;)* }
    ) => {
        #[allow(dead_code, unused_mut, clippy::all, clippy::pedantic)]
        mod plain {
            #[allow(unused_imports)]
            use super::*;
            $(pub(super) fn $name $(<$(const $N: usize),+>)? ($($($parameter)+: $ty),*) $(-> $result)? $body)*
        }
        #[allow(dead_code, unused_mut, clippy::all, clippy::pedantic)]
        mod smooth {
            #[allow(unused_imports)]
            use super::*;
            $(
                #[::autodiff::differentiable]
                pub(super) fn $name $(<$(const $N: usize),+>)? ($($(#[$constant])? $($parameter)+: $ty),*) $(-> $result)? $body
            )*
        }
        pub(crate) const STRATEGIES: &[(&str, ::autodiff::Strategy)] =
            &[$((concat!(module_path!(), "::", stringify!($test)), smooth::$test::STRATEGY)),*];
        /// Apart, since the tests have the functions' names.
        #[allow(clippy::all)]
        mod tests {
            use super::*;
            $(
                #[test]
                fn $test() {
                    corpus! { @check $test $count $range; $($x $($argument),*)? }
                }
            )*
        }
    };
    (@check $test:ident $count:literal $range:expr;) => {
        corpus! { @check $test $count $range; x x }
    };
    (@check $test:ident $count:literal $range:expr; $x:ident $($argument:expr),*) => {
        $crate::check::Twins {
            plain: |$x| plain::$test($($argument),*),
            smooth: |$x| smooth::$test($($argument),*),
            value_and_grad: |$x| {
                let (value, gradient) = smooth::$test::value_and_grad($($argument),*);
                (value, $crate::check::flat(&gradient))
            },
            tape: |$x| ::autodiff::gradient(|$x| smooth::$test($($argument),*), $x),
            forward: |$x| ::autodiff::gradient_forward(|$x| smooth::$test($($argument),*), $x),
        }
        .check($count, $range)
    };
}

/// A function, and its derivatives by each way.
pub(crate) struct Twins {
    pub(crate) plain: fn(&[f64]) -> f64,
    pub(crate) smooth: fn(&[f64]) -> f64,
    pub(crate) value_and_grad: fn(&[f64]) -> (f64, Vec<f64>),
    pub(crate) tape: fn(&[f64]) -> Vec<f64>,
    pub(crate) forward: fn(&[f64]) -> Vec<f64>,
}

impl Twins {
    /// At some random points of `count` numbers in `range`.
    pub(crate) fn check(&self, count: usize, range: Range<f64>) {
        let mut random = Random(count as u64);
        for _ in 0..4 {
            let x: Vec<f64> = (0..count).map(|_| range.start + (range.end - range.start) * random.next()).collect();
            self.check_at(&x);
        }
    }

    fn check_at(&self, x: &[f64]) {
        let value = (self.plain)(x);
        assert!(value.is_finite(), "{value} at {x:?}");
        let (of_smooth, (of_grad, grad)) = ((self.smooth)(x), (self.value_and_grad)(x));
        assert_eq!(value.to_bits(), of_smooth.to_bits(), "{value} {of_smooth} at {x:?}");
        assert_eq!(value.to_bits(), of_grad.to_bits(), "{value} {of_grad} at {x:?}");
        let (tape, forward) = ((self.tape)(x), (self.forward)(x));
        let largest = forward.iter().fold(0.0_f64, |largest, partial| largest.max(partial.abs()));
        assert_eq!(grad.len(), x.len());
        for (i, partial) in forward.iter().enumerate() {
            let tolerance = 1e-10 * partial.abs() + 1e-13 * largest;
            assert!((grad[i] - partial).abs() <= tolerance, "grad {} and dual {partial}, entry {i} at {x:?}", grad[i]);
            assert!((tape[i] - partial).abs() <= tolerance, "tape {} and dual {partial}, entry {i} at {x:?}", tape[i]);
        }
        let found = check_gradient(|x: Vec<f64>| (self.plain)(&x), x, &grad);
        assert!(found.is_ok(), "{} at {x:?}", found.unwrap_err());
    }
}

/// The numbers of a gradient of any shape.
pub(crate) fn flat(gradient: &impl autodiff::Shape<f64>) -> Vec<f64> {
    let mut numbers = Vec::new();
    gradient.for_each(&mut |number| numbers.push(number));
    numbers
}

/// Numbers in 0..1, the same in each run: D. Knuth's MMIX generator.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }
}
