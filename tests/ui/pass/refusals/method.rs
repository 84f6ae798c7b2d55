use autodiff::prelude::*;

struct Line(f64);

impl Line {
    #[inline]
    fn at(&self, x: f64) -> f64 {
        self.0 * x
    }
}

fn main() {}
