use autodiff::prelude::*;
#[differentiable]
fn unknown_function(x: f64) -> f64 {
    let y = x.cos();
    y * x
}
#[differentiable]
fn no_value(x: f64) -> f64 {
    x.sin()
}
#[differentiable]
fn returns_nothing(x: f64) -> f64 {
    if x > 1.0 {
        return x * x;
    }
    x
}
#[differentiable]
fn unknown_name(x: f64) -> f64 {
    let y = x * x;
    y
}
#[differentiable]
fn half_a_method(x: &[f64]) -> f64 {
    x.iter().map(|v| v.sin()).sum()
}
#[differentiable]
fn half_a_field(x: f64) -> f64 {
    x.sin()
}
#[differentiable]
fn empty_match(x: f64) -> f64 {
    match x { v => v }
}
#[differentiable]
fn unknown_struct(x: f64) -> f64 {
    let y = (x,);
    y.0
}
fn main() {
    // The functions are there.
    unknown_function(1.0);
    no_value::grad(1.0);
}
