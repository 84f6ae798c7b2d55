use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let n = tape.watch(2.0);
    println!("{n}");
}
