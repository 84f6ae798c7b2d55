use autodiff::prelude::*;

fn main() {
    tape!(t);
    let t = t.persistent();
    let x = t.watch(3.0);
    let y = x * x;
    let z = y * y;
    let dz_dx = t.gradient(z).wrt(x);
    let dy_dx = t.gradient(y).wrt(x);
    println!("{dz_dx} {dy_dx}");
}
