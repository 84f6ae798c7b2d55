// The gradient of one tape knows nothing of the matrices of another one.

use autodiff::nalgebra::Vector2;
use autodiff::prelude::*;

fn main() {
    tape!(a);
    tape!(b);
    let x = a.watch(Vector2::new(1.0, 2.0));
    let y = b.watch(Vector2::new(1.0, 2.0));
    let _ = (b.gradient(y), a.gradient(x).wrt(y));
}
