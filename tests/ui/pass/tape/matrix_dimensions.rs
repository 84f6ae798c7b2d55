use autodiff::prelude::*;

fn main() {
    let a = nalgebra::Matrix2x3::<Dual<f64>>::zeros();
    let b = nalgebra::Matrix3x2::<Dual<f64>>::zeros();
    println!("{}", a * b);
}
