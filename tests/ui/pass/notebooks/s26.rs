use autodiff::prelude::*;

fn main() {
    tape!(tape_2);
    let x = tape_2.watch(1.0);
    tape!(tape_1 in tape_2);
    let inner_x = tape_1.watch(x);
    let y = inner_x * inner_x * inner_x;
    let dy_dx = tape_1.gradient(y).wrt(inner_x);
    println!("{dy_dx}");
}
