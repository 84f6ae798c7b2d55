use autodiff::prelude::*;

fn main() {
    tape!(tape_2);
    let x = tape_2.watch(1.0);
    tape!(tape_1 in tape_2);
    let y = x * x * x;
    let dy_dx = tape_1.gradient(y).wrt(x);
    println!("{dy_dx}");
}
