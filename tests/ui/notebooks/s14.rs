use autodiff::prelude::*;

fn main() {
    tape!(t);
    let x = t.watch([1.0; 4]);
    let y = x.map(|x| x + 2.0);
    let y2 = y.map(|y| y.powi(2));
    let z = y2.map(|y2| 3.0 * y2);
    let dy_dx = t.gradient(y).wrt(x);
    let dz_dx = t.gradient(z).wrt(x);
    println!("{dy_dx:?} {dz_dx:?}");
}
