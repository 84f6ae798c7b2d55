fn f(s: f32, S: &[u8]) -> f32 {
    let k = 0.5;
    s * k + f32::from(S[0])
}
