use autodiff::prelude::*;

fn main() {
    let mut leak = <Dual<f64>>::lit(0.0);
    derivative(
        |x| {
            leak = x;
            x
        },
        3.0,
    );
    println!("{}", derivative(|y| y * leak, 2.0));
}
