use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let again = tape.persistent();
    let x = again.watch(3.0);
    println!("{}", again.gradient(x * x).wrt(x));
}
