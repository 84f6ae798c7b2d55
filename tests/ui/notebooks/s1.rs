use autodiff::prelude::*;

fn main() {
    tape!(grad);
    let x = [2.0];
    let f = x.map(|x: f64| x.powi(2));
    println!("{:?}", grad.gradient(f).wrt(x));
}
