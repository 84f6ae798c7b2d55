use autodiff::prelude::*;

fn main() {
    tape!(a);
    tape!(b);
    let mut x = a.watch(1.0);
    let y = b.watch(2.0);
    x += x;
    println!("{x}");
}
