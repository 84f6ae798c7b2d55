//! Misuse does not compile, and the compiler's words say what is wrong. `TRYBUILD=overwrite` writes them anew.

#[test]
fn misuse_of_tapes() {
    trybuild::TestCases::new().compile_fail("ui/tape/*.rs");
}
