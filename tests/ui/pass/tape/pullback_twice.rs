use autodiff::prelude::*;

fn main() {
    let (_, pullback) = vjp(|x| x[0] * x[1], &[2.0, 3.0]);
    let first = pullback(1.0);
    let second = first.clone();
    println!("{first:?} {second:?}");
}
