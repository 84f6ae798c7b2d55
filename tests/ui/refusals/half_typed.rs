//! Code that is being typed: the errors are those of the user's own code, at the user's tokens.

use autodiff::prelude::*;
#[differentiable]
fn unknown_function(x: f64) -> f64 {
    let y = foo(x);
    y * x
}
#[differentiable]
fn no_value(x: f64) -> f64 {
    let y = x.sin();
}
#[differentiable]
fn returns_nothing(x: f64) -> f64 {
    if x > 1.0 {
        return;
    }
    x
}
#[differentiable]
fn unknown_name(x: f64) -> f64 {
    let y = later * x;
    y
}
#[differentiable]
fn half_a_method(x: &[f64]) -> f64 {
    x.iter().map(|v| v.si()).sum()
}
#[differentiable]
fn half_a_field(x: f64) -> f64 {
    x.si
}
#[differentiable]
fn empty_match(x: f64) -> f64 {
    match x {}
}
#[differentiable]
fn unknown_struct(x: f64) -> f64 {
    let y = Foo { a: x };
    y.a
}
fn main() {
    // The functions are there.
    unknown_function(1.0);
    no_value::grad(1.0);
}
