// The columns of the first factor must be the rows of the second one.

use autodiff::nalgebra::{Matrix2x3, Vector2};
use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let a = tape.watch(Matrix2x3::from_element(1.0));
    let x = tape.watch(Vector2::new(1.0, 2.0));
    let y = a * x;
    let _ = tape.gradient(y).wrt(a);
}
