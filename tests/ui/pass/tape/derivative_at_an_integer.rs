use autodiff::prelude::*;

fn main() {
    println!("{}", derivative(|x| x * x, 2.0));
}
