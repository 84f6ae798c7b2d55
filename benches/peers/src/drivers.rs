//! Gradients and Hessians by the other crates, each the way its documentation shows, with its buffers reused where it can.

use crate::work::Work;
use ad_trait::{forward_ad::adfn::adfn, reverse_ad::adr::adr};
use echidna::{BReverse, DualVec};
use elrnv_autodiff::FT;
use hyperdual::OHyperdual;
use nalgebra::{Const, DVector, SVector};

/// A tape that stays, emptied.
macro_rules! kept {
    ($tape:ty) => {{
        thread_local!(static TAPE: &'static $tape = Box::leak(Box::new(<$tape>::new())));
        let tape = TAPE.with(|tape| *tape);
        tape.clear();
        tape
    }};
}

pub fn reverse(work: &impl Work, x: &[f64]) -> Vec<f64> {
    use reverse::Gradient;
    let tape = kept!(reverse::Tape);
    let x = tape.add_vars(x);
    work.run(&x).grad().wrt(&x)
}

pub fn rust_quant(work: &impl Work, x: &[f64]) -> Vec<f64> {
    use RustQuant_autodiff::{Accumulate, Gradient, Graph};
    let graph = kept!(Graph);
    let x = graph.vars(x);
    work.run(&x).accumulate().wrt(&x)
}

pub fn aad(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let tape = aad::Tape::new();
    let x: Vec<_> = tape.create_variables_iter(x).collect();
    let gradients = work.run(&x).compute_gradients().expect("a variable of the tape");
    x.iter().map(|x| gradients.get_gradient(x).expect("a variable of the tape")).collect()
}

pub fn easy_ml(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let list = kept!(easy_ml::differentiation::WengertList<f64>);
    let x: Vec<_> = x.iter().map(|&x| list.variable(x)).collect();
    let derivatives = work.run(&x).derivatives();
    x.iter().map(|x| derivatives[x]).collect()
}

pub fn echidna(work: &impl Work, x: &[f64]) -> Vec<f64> {
    echidna::grad(|x| work.run(x), x)
}

pub fn ad_trait(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let x: Vec<_> = x.iter().enumerate().map(|(i, &x)| adr::new_variable(x, i == 0)).collect();
    let gradient = work.run(&x).get_backwards_mode_grad();
    x.iter().map(|x| gradient.wrt(x)).collect()
}

pub fn num_dual_forward<const N: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let x = SVector::<f64, N>::from_column_slice(x);
    num_dual::gradient(|x| work.run(x.as_slice()), &x).1.as_slice().to_vec()
}

/// `M` is one more than the number of variables.
pub fn hyperdual_forward<const M: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let variable = |(i, &x): (usize, &f64)| {
        OHyperdual::<f64, Const<M>>::from_fn(|j| if j == 0 { x } else { f64::from(u8::from(j == i + 1)) })
    };
    let x: Vec<_> = x.iter().enumerate().map(variable).collect();
    let y = work.run(&x);
    (1..M).map(|j| y[j]).collect()
}

pub fn echidna_forward<const N: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let x: Vec<_> = x.iter().enumerate().map(|(i, &x)| DualVec::<f64, N>::with_tangent(x, i)).collect();
    work.run(&x).eps.to_vec()
}

pub fn ad_trait_forward<const N: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let variable = |(i, &x): (usize, &f64)| adfn::<N>::new(x, std::array::from_fn(|j| f64::from(u8::from(i == j))));
    let x: Vec<_> = x.iter().enumerate().map(variable).collect();
    work.run(&x).tangent().to_vec()
}

pub fn elrnv_forward(work: &impl Work, x: &[f64]) -> Vec<f64> {
    elrnv_autodiff::grad(|x: &[FT<f64>]| work.run(x), x)
}

pub fn num_dual_hessian<const N: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    let x = SVector::<f64, N>::from_column_slice(x);
    num_dual::hessian(|x| work.run(x.as_slice()), &x).2.as_slice().to_vec()
}

pub fn num_dual_hessian_dynamic(work: &impl Work, x: &[f64]) -> Vec<f64> {
    num_dual::hessian(|x| work.run(x.as_slice()), &DVector::from_column_slice(x)).2.as_slice().to_vec()
}

pub fn echidna_hessian<const N: usize>(work: &impl Work, x: &[f64]) -> Vec<f64> {
    echidna::hessian_vec::<f64, N>(|x: &[BReverse<f64>]| work.run(x), x).2.concat()
}
