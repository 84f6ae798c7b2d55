// A matrix of integers cannot be watched.

use autodiff::nalgebra::Vector2;
use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(Vector2::new(1, 2));
    let _ = tape.gradient(x);
}
