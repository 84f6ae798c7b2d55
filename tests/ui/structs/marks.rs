//! Where `#[constant]` stands, and how.
use autodiff::prelude::*;

#[derive(Differentiable)]
enum Kernel<T> {
    Gaussian {
        length: T,
        #[constant(nu)]
        nu: f64,
    },
    #[constant]
    Linear,
}

fn main() {
    let kernel = Kernel::Gaussian { length: 1.0, nu: 0.5 };
    let _ = kernel;
    let _ = Kernel::<f64>::Linear;
}
