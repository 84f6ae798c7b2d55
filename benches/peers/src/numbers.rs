//! The numbers of the other crates as [`Real`], each by its own operators and functions.

use crate::work::Real;
use ad_trait::{AD, F64, forward_ad::adfn::adfn, reverse_ad::adr::adr};
use easy_ml::differentiation::Record;
use easy_ml::differentiation::record_operations::SwappedOperations;
use easy_ml::numeric::extra::{Exp, Ln, Sin};
use elrnv_autodiff::FT;
use hyperdual::OHyperdual;
use nalgebra::Const;
use num_dual::{Dual2DVec64, Dual2SVec64, DualDVec64, DualNum, DualSVec64};
use num_traits::{Float, ToPrimitive};
use simba_0_9::scalar::ComplexField;

/// A line for each number: its value, then what `plus` .. `tanh` of [`Real`] are.
macro_rules! reals {
    ($([$($generic:tt)*] $number:ty, |$x:ident, $c:ident| $value:expr,
        $plus:expr, $times:expr, $subtracted:expr, $exp:expr, $ln:expr, $sin:expr, $tanh:expr;)*) => {$(
        impl<$($generic)*> Real for $number {
            #[inline]
            fn value(&self) -> f64 {
                let $x = self;
                $value
            }
            reals!(@constant $x $c plus $plus);
            reals!(@constant $x $c times $times);
            reals!(@constant $x $c subtracted_from $subtracted);
            reals!(@function $x exp $exp);
            reals!(@function $x ln $ln);
            reals!(@function $x sin $sin);
            reals!(@function $x tanh $tanh);
        }
    )*};
    (@constant $x:ident $c:ident $name:ident $result:expr) => {
        #[inline]
        fn $name(self, $c: f64) -> Self {
            let $x = self;
            $result
        }
    };
    (@function $x:ident $name:ident $result:expr) => {
        #[inline]
        fn $name(self) -> Self {
            let $x = self;
            $result
        }
    };
}

reals! {
    ['a] reverse::Var<'a>, |x, c| x.val, x + c, x * c, c - x, reverse::Var::exp(&x), reverse::Var::ln(&x),
        reverse::Var::sin(&x), reverse::Var::tanh(&x);
    ['a] RustQuant_autodiff::Variable<'a>, |x, c| x.value, x + c, x * c, c - x, x.exp(), x.ln(), x.sin(), x.tanh();
    ['a] aad::Variable<'a, f64>, |x, c| x.value(), x + c, x * c, c - x, x.exp(), x.ln(), x.sin(), x.tanh();
    ['a] Record<'a, f64>, |x, c| x.number, x + c, x * c, x.sub_swapped(c), Exp::exp(x), Ln::ln(x), Sin::sin(x), tanh_of_record(x);
    [] echidna::Reverse<f64>, |x, c| to_f64(x), x + c, x * c, c - x, Float::exp(x), Float::ln(x), Float::sin(x), Float::tanh(x);
    [] echidna::BReverse<f64>, |x, c| to_f64(x), x + c, x * c, c - x, Float::exp(x), Float::ln(x), Float::sin(x), Float::tanh(x);
    [const N: usize] echidna::DualVec<f64, N>, |x, c| x.re, x + c, x * c, c - x, Float::exp(x), Float::ln(x), Float::sin(x), Float::tanh(x);
    [] adr, |x, c| x.value(), x + F64(c), x * F64(c), adr::constant(c) - x, ComplexField::exp(x), ComplexField::ln(x),
        ComplexField::sin(x), ComplexField::tanh(x);
    [const N: usize] adfn<N>, |x, c| x.value(), x + F64(c), x * F64(c), adfn::constant(c) - x, ComplexField::exp(x),
        ComplexField::ln(x), ComplexField::sin(x), ComplexField::tanh(x);
    [const N: usize] DualSVec64<N>, |x, c| x.re, x + c, x * c, -x + c, DualNum::exp(&x), DualNum::ln(&x),
        DualNum::sin(&x), DualNum::tanh(&x);
    [] DualDVec64, |x, c| x.re, x + c, x * c, -x + c, DualNum::exp(&x), DualNum::ln(&x), DualNum::sin(&x), DualNum::tanh(&x);
    [const N: usize] Dual2SVec64<N>, |x, c| x.re, x + c, x * c, -x + c, DualNum::exp(&x), DualNum::ln(&x),
        DualNum::sin(&x), DualNum::tanh(&x);
    [] Dual2DVec64, |x, c| x.re, x + c, x * c, -x + c, DualNum::exp(&x), DualNum::ln(&x), DualNum::sin(&x), DualNum::tanh(&x);
    [const N: usize] OHyperdual<f64, Const<N>>, |x, c| x.real(), x + c, x * c, -x + c, Float::exp(x), Float::ln(x),
        Float::sin(x), Float::tanh(x);
    [] FT<f64>, |x, c| x.value(), x + c, x * c, -x + c, Float::exp(x), Float::ln(x), Float::sin(x), Float::tanh(x);
}

fn to_f64(x: &impl ToPrimitive) -> f64 {
    x.to_f64().expect("the value of a number")
}

/// easy-ml has no hyperbolic tangent, but a way to record any function of one number.
fn tanh_of_record<'a>(x: Record<'a, f64>) -> Record<'a, f64> {
    let y = x.unary(f64::tanh, |x| 1.0 - x.tanh() * x.tanh());
    Record::from_existing((y.number, y.index), x.history())
}
