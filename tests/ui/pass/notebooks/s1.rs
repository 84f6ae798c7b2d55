use autodiff::prelude::*;

fn main() {
    tape!(grad);
    let x = grad.watch([2.0]);
    let f = x.map(|x| x * x);
    println!("{:?}", grad.gradient(f).wrt(x));
}
