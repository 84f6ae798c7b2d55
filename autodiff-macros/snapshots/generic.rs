pub fn f<T: Scalar, const N: usize>(x: [T; N]) -> T {
    let mut s = T::lit(0.0);
    for v in x {
        s += v * 2.0;
    }
    s
}
