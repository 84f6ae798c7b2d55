// Matrices that are added have one shape.

use autodiff::nalgebra::Vector2;
use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(Vector2::new(1.0, 2.0));
    let y = x + Vector2::new(1.0, 2.0);
    let _ = tape.gradient(y).wrt(x);
}
