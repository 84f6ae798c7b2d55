use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let grads = tape.gradient(x * x);
    let y = tape.watch(4.0);
    println!("{} {y}", grads.wrt(x));
}
