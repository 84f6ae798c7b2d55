use autodiff::prelude::*;

fn main() {
    tape!(a);
    tape!(b);
    let x = a.watch(1.0);
    let y = b.watch(2.0);
    let grads = a.gradient(x * x);
    println!("{}", grads.wrt(x));
}
