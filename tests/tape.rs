//! The tape.
use autodiff::prelude::*;
#[test]
fn smoke() {
    enum A {}
    let tape = Tape::<_, A>::new();
    let (x, y) = (tape.watch(1.2), tape.watch(1.0));
    let z = (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2);
    let g = tape.gradient(z);
    println!("{:?} {:?} {:?}", g.wrt(x), g.wrt(y), g.get((x, y)));
    enum O {}
    enum I {}
    let outer = Tape::<_, O>::new();
    let x = outer.watch(1.0);
    let inner = Tape::<'_, _, I>::inside(&outer);
    let xi = inner.watch(x);
    let dy = inner.gradient(xi * xi * xi).wrt(xi);
    assert_eq!(outer.gradient(dy).wrt(x), 6.0);
}
