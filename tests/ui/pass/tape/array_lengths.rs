use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let [x, y, z] = tape.watch([1.0, 2.0, 3.0]);
    println!("{}", tape.gradient(x * y * z).wrt(x));
}
