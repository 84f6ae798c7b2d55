//! The methods of every line of the table agree: adjoints by hand, tapes, forward mode.

use autodiff_benches::lines;

#[test]
fn methods_agree() {
    for (name, line) in lines::ALL {
        line(name);
    }
}
