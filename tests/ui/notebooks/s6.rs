use autodiff::prelude::*;

fn main() {
    tape!(grad);
    let x = grad.watch([2.0]);
    let f = x.map(|x| x.powi(2));
    let h = x.map(|x| x.powi(3));
    println!("{:?}", grad.gradient(f).wrt(x));
    println!("{:?}", grad.gradient(h).wrt(x));
}
