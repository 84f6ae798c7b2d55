//! The macros of `autodiff`.
use proc_macro::TokenStream;
use quote::quote;
#[allow(missing_docs)]
#[proc_macro_attribute]
pub fn differentiable(_: TokenStream, item: TokenStream) -> TokenStream { item }
#[allow(missing_docs)]
#[proc_macro]
pub fn tape(input: TokenStream) -> TokenStream {
    let t: Vec<_> = proc_macro2::TokenStream::from(input).into_iter().collect();
    let n = &t[0];
    if t.len() == 1 { quote!{ let #n = { #[allow(non_camel_case_types)] enum #n {} ::autodiff::Tape::<'_, _, #n>::new() }; }.into() }
    else { let o = &t[2]; quote!{ let #n = { #[allow(non_camel_case_types)] enum #n {} ::autodiff::Tape::<'_, _, #n>::inside(&#o) }; }.into() }
}
