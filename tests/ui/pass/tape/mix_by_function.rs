use autodiff::prelude::*;

fn main() {
    fn product<S: Scalar>(x: S, y: S) -> S {
        x * y
    }
    tape!(a);
    tape!(b);
    let x = a.watch(1.0);
    let y = b.watch(2.0);
    println!("{}", product(x, x));
}
