//! Misuse does not compile, and the compiler's words say what is wrong. `TRYBUILD=overwrite` writes them anew. Each program
//! has a twin that does compile, in `twins.rs`.

#[test]
fn misuse() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/tape/*.rs");
    cases.compile_fail("ui/calls/*.rs");
    cases.compile_fail("ui/notebooks/*.rs");
    cases.compile_fail("ui/refusals/*.rs");
    cases.compile_fail("ui/structs/*.rs");
}
