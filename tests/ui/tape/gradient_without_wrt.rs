use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(3.0);
    let dx = tape.gradient(x * x);
    println!("{}", dx * 2.0);
}
