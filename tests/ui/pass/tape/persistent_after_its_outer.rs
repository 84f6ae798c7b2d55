use autodiff::prelude::*;

fn main() {
    tape!(outer);
    let outer = outer.persistent();
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let inner = inner.persistent();
    let xi = inner.watch(x);
    let dy = inner.gradient(xi * xi).wrt(xi);
    println!("{}", outer.gradient(dy).wrt(x));
    println!("{}", inner.gradient(xi).wrt(xi));
}
