//! The macros of `autodiff`.

mod activity;
mod attribute;
mod expand;
mod fence;
mod generic;
mod ir;
mod known;
mod lower;
mod names;
mod reverse;
#[cfg(test)]
mod snapshots;
mod tape_macro;
mod types;

use proc_macro2::TokenStream;
use quote::quote;

/// Makes a function differentiable.
#[proc_macro_attribute]
pub fn differentiable(arguments: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(arguments.into(), item.into()).into()
}

/// Declares a tape.
#[proc_macro]
pub fn tape(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    tape_macro::expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// The expansion; with errors, the function as it was beside them, so that editors keep working.
fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let function: syn::ItemFn = match syn::parse2(item.clone()) {
        Ok(function) => function,
        Err(_) => return not_a_function(item),
    };
    let original = attribute::original(&function);
    derive(arguments, function).unwrap_or_else(|error| {
        let errors = error.into_compile_error();
        quote!(#original #errors)
    })
}

fn not_a_function(item: TokenStream) -> TokenStream {
    let text = "`#[differentiable]` goes before a function with a body, outside `impl` and `trait`";
    let error = match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Fn(_)) | Err(_) => syn::parse2::<syn::ItemFn>(item.clone()).err(),
        Ok(other) => Some(syn::Error::new_spanned(other, text)),
    };
    let error = error.map(syn::Error::into_compile_error);
    quote!(#item #error)
}

fn derive(arguments: TokenStream, mut function: syn::ItemFn) -> syn::Result<TokenStream> {
    let arguments: attribute::Arguments = syn::parse2(arguments)?;
    types::ungroup(&mut function);
    let mut names = names::Names::rename(&mut function);
    let mut refusals = fence::Refusals::default();
    let signature = attribute::Signature::read(&mut function, &mut refusals);
    let activity = activity::Activity::of(&signature, &function.block);
    refusals.body(&activity, &signature, &function.block);
    if let Some(error) = refusals.into_error() {
        return Err(error);
    }
    let body = lower::lower(&signature, &activity, &mut names, &function.block);
    let adjoint = match (reverse::reverse(&signature, &activity, &names, &body), &arguments.adjoint) {
        (Err(obstacle), Some(_)) => return Err(obstacle),
        (Err(obstacle), None) => {
            if std::env::var_os("AUTODIFF_EXPLAIN").is_some() {
                eprintln!("autodiff: `{}` goes to the tape: {obstacle}", function.sig.ident);
            }
            None
        }
        (Ok(adjoint), _) => Some(adjoint),
    };
    let items = expand::items(&function, &signature, &body, adjoint.as_ref());
    Ok(names.restore(items))
}
