use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(3.0_f32);
    let y = x * 2.0_f32;
    println!("{}", tape.gradient(y).wrt(x));
}
