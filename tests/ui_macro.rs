//! What `#[differentiable]` refuses, and in which words.

#[test]
fn refusals() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/macro/*.rs");
}
