use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let _ = tape.watch(2.0);
}
