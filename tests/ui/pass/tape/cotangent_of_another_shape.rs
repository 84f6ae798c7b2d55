use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(3.0);
    let grads = tape.gradient_with([x * x, x], [1.0; 2]);
    println!("{}", grads.wrt(x));
}
