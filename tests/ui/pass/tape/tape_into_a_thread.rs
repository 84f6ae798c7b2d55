use autodiff::prelude::*;

fn main() {
    tape!(tape);
    let x = tape.watch(3.0);
    std::thread::spawn(move || x.value());
}
