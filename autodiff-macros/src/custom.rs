//! `#[custom_derivative(pullback = .., pushforward = ..)]`: a function whose derivatives the user gives.

use proc_macro2::Ident;
use quote::format_ident;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{ItemFn, Path, Token, Type};

use crate::attribute::Signature;
use crate::expand::Derivatives;
use crate::fence::Refusals;
use crate::reverse::Adjoint;
use crate::template::{quote, quote_spanned};
use crate::tokens::TokenStream;
use crate::types;

/// The user's two functions.
pub(crate) struct Given {
    pullback: Path,
    pushforward: Path,
}

impl Parse for Given {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let text = "write `#[custom_derivative(pullback = .., pushforward = ..)]` with the names of two functions";
        let (mut pullback, mut pushforward) = (None, None);
        while !input.is_empty() {
            let word: Ident = input.parse().map_err(|error| syn::Error::new(error.span(), text))?;
            let place = match word.to_string().as_str() {
                "pullback" => &mut pullback,
                "pushforward" => &mut pushforward,
                _ => return Err(syn::Error::new(word.span(), text)),
            };
            input.parse::<Token![=]>()?;
            *place = Some(input.parse::<Path>()?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        match (pullback, pushforward) {
            (Some(pullback), Some(pushforward)) => Ok(Given { pullback, pushforward }),
            _ => Err(input.error(text)),
        }
    }
}

/// The function over `S: Scalar`, the enum of its derivatives, and what connects them with the user's.
pub(crate) fn expand(given: &Given, mut function: ItemFn) -> syn::Result<TokenStream> {
    types::ungroup(&mut function);
    let written = function.clone();
    let mut refusals = Refusals::default();
    let signature = Signature::read(&mut function, &mut refusals);
    refusals.custom(&written, &signature);
    if let Some(error) = refusals.into_error() {
        return Err(error);
    }
    let body = adjoint(&function.sig.ident, &signature);
    let adjoint = Adjoint {
        patterns: labels(&signature),
        callees: Vec::new(),
        demands: Vec::new(),
        overwritten: Vec::new(),
        body: Some(body),
        sweeps: None,
    };
    let derivatives = Derivatives::new(&function, &signature, Some(&adjoint));
    let generic = generic_function(given, &function, &derivatives);
    let items = derivatives.items();
    let pullback = pullback(given, &function, &derivatives);
    Ok(quote!(#generic #items #pullback))
}

/// `f::__pullback`, the only place that calls the user's.
fn pullback(given: &Given, function: &ItemFn, derivatives: &Derivatives<'_>) -> TokenStream {
    let (signature, name) = (derivatives.signature(), &function.sig.ident);
    let (list, _, clause) = derivatives.generics().split_for_impl();
    let (labels, tys) = (labels(signature), signature.parameters.iter().map(|parameter| &parameter.ty));
    let result = signature.result.clone().unwrap_or_else(|| syn::parse_quote!(()));
    let owned = types::owned(&result);
    let active = signature.parameters.iter().filter(|parameter| parameter.active);
    let cotangents = Derivatives::together(active.map(|parameter| types::owned(&parameter.ty)).collect());
    let pullback = &given.pullback;
    let here = |name: String| format_ident!("{name}", span = pullback.span());
    let (y, y_bar) = (here("__y".into()), here("__y_bar".into()));
    let (y_given, y_bar_given) = (result_argument(&result, &y), result_argument(&result, &y_bar));
    // At the user's word, and bound first: a mismatch is then about what the pullback gives.
    let arguments = labels.iter().map(|label| here(label.to_string()));
    let call = quote_spanned!(pullback.span()=> let __bars = #pullback(#(#arguments,)* #y_given, #y_bar_given); __bars);
    quote! {
        #[allow(clippy::all, clippy::pedantic, clippy::nursery)]
        impl #name {
            #[doc(hidden)]
            #[inline]
            pub fn __pullback #list(#(#labels: #tys,)* #y: #owned, #y_bar: #owned) -> #cotangents #clause {
                #call
            }
        }
    }
}

fn label(position: usize) -> Ident {
    format_ident!("__argument_{position}")
}

fn labels(signature: &Signature) -> Vec<TokenStream> {
    (0..signature.parameters.len()).map(label).map(|label| quote!(#label)).collect()
}

/// How the user's functions take the result: a `Vec` as a slice.
fn result_argument(ty: &Type, place: &Ident) -> TokenStream {
    match ty {
        Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Vec") => quote!(&#place[..]),
        _ => quote!(#place),
    }
}

/// The body of `__joint`: the value, and the user's pullback on the cotangent that it is asked for.
fn adjoint(name: &Ident, signature: &Signature) -> TokenStream {
    let scalar = &signature.scalar;
    let own = |ty: &Type, place: TokenStream| match ty {
        Type::Reference(_) => place,
        ty if types::is_scalar(ty, &scalar.to_string()) => place,
        _ => quote!(::autodiff::__private::owned::<#scalar, _>(&#place)),
    };
    let arguments: Vec<_> = signature
        .parameters
        .iter()
        .enumerate()
        .map(|(position, parameter)| {
            let label = label(position);
            match parameter.active {
                true => own(&parameter.ty, quote!(#label)),
                false => quote!(::core::clone::Clone::clone(&#label)),
            }
        })
        .collect();
    let result = signature.result.clone().unwrap_or_else(|| syn::parse_quote!(()));
    let copy = own(&result, quote!(__result));
    let (y, y_bar) = (format_ident!("__y"), format_ident!("__y_bar"));
    let active: Vec<_> = signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active).collect();
    let bars: Vec<_> = active.iter().map(|(position, _)| format_ident!("__c{position}")).collect();
    let bars = Derivatives::together(bars.iter().map(|bar| quote!(#bar)).collect());
    let ends = active.iter().map(|(position, parameter)| {
        let (given, own) = (format_ident!("__bar_{position}"), format_ident!("__c{position}"));
        let place = types::place(&parameter.ty, &signature.scalar);
        quote!(<_ as #place>::add(#given, #own);)
    });
    let seed = match types::is_scalar(&result, &signature.scalar.to_string()) {
        true => quote!(__seed),
        false => quote!(__seed(&__result)),
    };
    quote! {
        let __result = #name(#(#arguments),*);
        let #y_bar = #seed;
        let #y = #copy;
        let #bars = #name::__pullback(#(#arguments,)* #y, #y_bar);
        #(#ends)*
        __result
    }
}

/// The function over `S: Scalar`: on plain floats as written, otherwise one step of the chain rule.
fn generic_function(given: &Given, function: &ItemFn, derivatives: &Derivatives<'_>) -> TokenStream {
    let signature = derivatives.signature();
    let call = Call { given, function, signature, derivatives };
    let mut sig = function.sig.clone();
    sig.generics = derivatives.generics().clone();
    for (position, (input, parameter)) in sig.inputs.iter_mut().zip(&signature.parameters).enumerate() {
        if let syn::FnArg::Typed(typed) = input {
            *typed.ty = parameter.ty.clone();
            let label = derivatives.label(position);
            *typed.pat = syn::parse_quote!(#label);
        }
    }
    if let Some(result) = &signature.result {
        sig.output = syn::parse_quote!(-> #result);
    }
    let (attributes, visibility) = (&function.attrs, &function.vis);
    let body = call.body();
    quote! {
        #(#attributes)*
        #[allow(clippy::all, clippy::pedantic, clippy::nursery)]
        #[track_caller]
        #visibility #sig {
            #body
        }
    }
}

/// The parts of the generic function's body.
struct Call<'a> {
    given: &'a Given,
    function: &'a ItemFn,
    signature: &'a Signature,
    derivatives: &'a Derivatives<'a>,
}

impl Call<'_> {
    /// The type over plain floats, owned.
    fn plain(&self, ty: &Type) -> TokenStream {
        let scalar = self.signature.scalar.to_string();
        let plain = types::over(ty.clone(), &scalar, &Ident::new("f64", proc_macro2::Span::mixed_site()));
        types::owned(&plain)
    }

    /// The type over `T`, owned.
    fn over(&self, ty: &Type) -> TokenStream {
        let scalar = self.signature.scalar.to_string();
        types::owned(&types::over(ty.clone(), &scalar, &format_ident!("__T")))
    }

    fn together(&self, part: impl Fn(&Type) -> TokenStream) -> TokenStream {
        let active = self.signature.parameters.iter().filter(|parameter| parameter.active);
        Derivatives::together(active.map(|parameter| part(&parameter.ty)).collect())
    }

    /// The arguments in order: the active ones out of `x`, with the given name before their places; the passive ones out of the rule.
    fn arguments(&self, x: &str) -> Vec<TokenStream> {
        let passive: Vec<_> = self.passive().map(|(position, _)| position).collect();
        let parameters = self.signature.parameters.iter().enumerate();
        parameters
            .map(|(position, parameter)| match parameter.active {
                true => {
                    let label = format_ident!("__{x}_{position}");
                    types::borrowed(&parameter.ty, quote!(#label))
                }
                false => {
                    let place = syn::Index::from(passive.iter().position(|own| *own == position).unwrap_or(0));
                    quote!(::core::clone::Clone::clone(&self.passive.#place))
                }
            })
            .collect()
    }

    /// The pattern that names the active parts of `x`.
    fn pattern(&self, x: &str) -> TokenStream {
        let active = self.signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active);
        Derivatives::together(
            active.map(|(position, _)| format_ident!("__{x}_{position}")).map(|l| quote!(#l)).collect(),
        )
    }

    /// The arguments that the pushforward takes last.
    fn tangents(&self) -> Vec<TokenStream> {
        let active = self.signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active);
        active
            .map(|(position, parameter)| {
                let label = format_ident!("__x_dot_{position}");
                types::borrowed(&types::shared(&parameter.ty), quote!(#label))
            })
            .collect()
    }

    fn passive(&self) -> impl Iterator<Item = (usize, &crate::attribute::Parameter)> {
        self.signature.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.active)
    }

    /// `<const N: usize>`, without lifetimes.
    fn constants(&self) -> Vec<&syn::ConstParam> {
        self.function.sig.generics.const_params().collect()
    }

    fn body(&self) -> TokenStream {
        let private = quote!(::autodiff::__private);
        let (primal, rule) = (self.primal(), self.rule());
        let scalar = &self.signature.scalar;
        let label = |position| self.derivatives.label(position);
        let passive = self.passive().map(|(position, _)| label(position));
        let active = self.signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active);
        let numbers = active.map(|(position, parameter)| {
            let label = label(position);
            match types::referenced_scalar(&parameter.ty, &scalar.to_string()) {
                Some(_) => quote!(*#label),
                None => quote!(#label),
            }
        });
        let numbers = Derivatives::together(numbers.collect());
        quote! {
            #primal
            #rule
            let __x = #numbers;
            let __call = __Call {
                passive: (#(#passive,)*),
                arguments: ::autodiff::Shape::<#scalar>::map(&__x, &mut |x: #scalar| #private::to_f64(x)),
                output: ::core::cell::OnceCell::new(),
            };
            #private::custom::<#scalar, _>(&__call, &__x)
        }
    }

    /// The function as written, inside.
    fn primal(&self) -> TokenStream {
        let (inputs, output, block) = (&self.function.sig.inputs, &self.function.sig.output, &self.function.block);
        let generics = &self.function.sig.generics;
        let clause = &generics.where_clause;
        quote!(fn __primal #generics(#inputs) #output #clause #block)
    }

    fn rule(&self) -> TokenStream {
        let private = quote!(::autodiff::__private);
        let constants = self.constants();
        let passive = self.passive().map(|(_, parameter)| types::elided(&parameter.ty));
        let result = self.signature.result.clone().unwrap_or_else(|| syn::parse_quote!(()));
        let (arguments, output) = (self.together(|ty| self.plain(ty)), self.plain(&result));
        let (arguments_over, output_over) = (self.together(|ty| self.over(ty)), self.over(&result));
        let (x, x_dot) = (self.pattern("x"), self.pattern("x_dot"));
        let (given, tangents) = (self.arguments("x"), self.tangents());
        let (y, y_bar) = (format_ident!("__y"), format_ident!("__y_bar"));
        let (y_given, pushforward, name) =
            (result_argument(&result, &y), &self.given.pushforward, &self.function.sig.ident);
        let forth = quote_spanned!(pushforward.span()=> #pushforward(#(#given,)* #y_given, #(#tangents),*));
        quote! {
            struct __Call<__P, __A, __R> {
                passive: __P,
                arguments: __A,
                output: ::core::cell::OnceCell<__R>,
            }
            impl<#(#constants),*> #private::Custom for __Call<(#(#passive,)*), #arguments, #output> {
                type Arguments = #arguments;
                type Output = #output;

                fn arguments(&self) -> &#arguments {
                    &self.arguments
                }
                fn output(&self) -> &::core::cell::OnceCell<#output> {
                    &self.output
                }
                fn primal(&self, #x: #arguments) -> #output {
                    __primal(#(#given),*)
                }
                fn pullback<__T: ::autodiff::Scalar>(
                    &self, #x: #arguments_over, #y: #output_over, #y_bar: #output_over,
                ) -> #arguments_over {
                    #name::__pullback(#(#given,)* #y, #y_bar)
                }
                fn pushforward<__T: ::autodiff::Scalar>(
                    &self, #x: #arguments_over, #y: #output_over, #x_dot: #arguments_over,
                ) -> #output_over {
                    #forth
                }
            }
        }
    }
}
