use autodiff::prelude::*;

fn main() {
    tape!(outer);
    let x = outer.watch(1.0);
    tape!(inner in outer);
    let xi = inner.watch(1.0);
    println!("{} {x}", inner.gradient(xi * xi).wrt(xi));
}
