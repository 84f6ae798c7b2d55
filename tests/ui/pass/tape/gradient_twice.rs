use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let tape = tape.persistent();
    let x = tape.watch(3.0);
    let y = x * x;
    let first = tape.gradient(y);
    let second = tape.gradient(y);
    println!("{} {}", first.wrt(x), second.wrt(x));
}
