use autodiff::prelude::*;

#[derive(Differentiable)]
enum Kernel<T> {
    Gaussian {
        length: T,
        #[constant]
        nu: f64,
    },
    Linear,
}

fn main() {
    let kernel = Kernel::Gaussian { length: 1.0, nu: 0.5 };
    let _ = kernel;
    let _ = Kernel::<f64>::Linear;
}
