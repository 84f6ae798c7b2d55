use autodiff::prelude::*;

fn main() {
    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let y = inner.gradient(xi * xi).wrt(xi);
    let early = outer.gradient(y).wrt(x);
    let late = inner.gradient(xi).wrt(xi);
    println!("{early} {late}");
}
