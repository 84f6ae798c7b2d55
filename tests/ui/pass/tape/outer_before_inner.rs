use autodiff::prelude::*;

fn main() {
    tape!(outer);
    let outer = outer.persistent();
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = inner.watch(x);
    let early = outer.gradient(x * x).wrt(x);
    let late = inner.gradient(xi * xi).wrt(xi);
    println!("{early} {late}");
}
