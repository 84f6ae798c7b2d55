//! What a call finds in place of the enum of a function without `#[differentiable]`.
//!
//! A call of `f` in an adjoint is written `{ use {f as __callee, plain::two::*}; __callee::__rev(..) }`: where `f` has an enum
//! beside it, the explicit import hides the one from here. The caller's own `FOLLOWED` says which of the two it was; where it is
//! this one, the caller takes its derivatives from a tape, and none of this ever runs.

use super::Work;
use crate::Scalar;

macro_rules! arities {
    ($($module:ident($($argument:ident $bar:ident),*);)*) => {$(
        #[allow(missing_docs, non_camel_case_types, clippy::too_many_arguments, unreachable_pub)]
        pub mod $module {
            use super::{Scalar, Work};

            #[derive(Debug)]
            pub enum __callee {}

            impl __callee {
                pub const __DERIVED: bool = false;
                pub const __OVERWRITES: &'static [(usize, usize)] = &[];

                pub fn __fwd<R, S: Scalar>($($argument: impl Sized,)* _: &mut Work<S>) -> (R, [S; 0]) {
                    $(drop($argument);)*
                    unreachable!("a function without `#[differentiable]` is followed by a tape");
                }

                pub fn __rev<S: Scalar>(
                    $($argument: impl Sized,)* _: [S; 0], _: impl Sized, $($bar: impl Sized,)* _: &mut Work<S>,
                ) {
                    $(drop($argument);)*
                    $(drop($bar);)*
                    unreachable!("a function without `#[differentiable]` is followed by a tape");
                }
            }
        }
    )*};
}
arities! {
    one(a0 b0);
    two(a0 b0, a1 b1);
    three(a0 b0, a1 b1, a2 b2);
    four(a0 b0, a1 b1, a2 b2, a3 b3);
    five(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4);
    six(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5);
    seven(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6);
    eight(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6, a7 b7);
    nine(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6, a7 b7, a8 b8);
    ten(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6, a7 b7, a8 b8, a9 b9);
    eleven(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6, a7 b7, a8 b8, a9 b9, a10 b10);
    twelve(a0 b0, a1 b1, a2 b2, a3 b3, a4 b4, a5 b5, a6 b6, a7 b7, a8 b8, a9 b9, a10 b10, a11 b11);
}
