//! `tape!`: a tape under a name, with a brand of that name.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Token};

/// `a`, `mut a`, or `b in a`.
struct Declaration {
    mutability: Option<Token![mut]>,
    name: Ident,
    outer: Option<Expr>,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mutability = input.parse()?;
        let name = input.parse()?;
        let outer = match input.parse::<Option<Token![in]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        if !input.is_empty() {
            return Err(input.error("write `tape!(name)`, or `tape!(name in outer)` for a tape inside another"));
        }
        Ok(Declaration { mutability, name, outer })
    }
}

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let Declaration { mutability, name, outer } = syn::parse2(input)?;
    let tape = match outer {
        None => quote!(::autodiff::Tape::<'_, _, #name>::new()),
        Some(outer) => quote!(::autodiff::Tape::<'_, _, #name>::inside(&#outer)),
    };
    Ok(quote! {
        let #mutability #name = {
            #[allow(non_camel_case_types)]
            enum #name {}
            #tape
        };
    })
}
