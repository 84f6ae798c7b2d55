use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(3.0);
    let grads = tape.gradient(x * x);
    println!("{}", grads.wrt(x));
}
