// Matrices of two tapes do not mix.

use autodiff::nalgebra::Matrix2;
use autodiff::prelude::*;

fn main() {
    tape!(a);
    tape!(b);
    let x = a.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    let y = b.watch(Matrix2::new(1.0, 2.0, 3.0, 4.0));
    let z = x * y;
    let _ = a.gradient(z).wrt(x);
}
