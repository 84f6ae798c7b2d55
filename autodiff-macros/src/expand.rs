//! The items that stand for a function: itself over `S: Scalar`, and the enum of its derivatives.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Attribute, GenericParam, Generics, ItemFn};

use crate::attribute::{Parameter, Signature};
use crate::fuse;
use crate::generic::{Printer, WITH};
use crate::ir::Block;
use crate::reverse::call::{Callee, Items};
use crate::reverse::rewrite::Demand;
use crate::reverse::{Adjoint, Rules, Sweeps};
use crate::template::{quote, quote_spanned};
use crate::tokens::{ToTokens, TokenStream};
use crate::types;

/// Everything that `#[differentiable]` emits.
pub(crate) fn items(function: &ItemFn, signature: &Signature, body: &Block, adjoint: Option<&Adjoint>) -> TokenStream {
    let generic = generic_function(function, signature, body);
    let checks = structure_checks(function, signature);
    let derivatives = Derivatives::new(function, signature, adjoint).items();
    quote!(#generic #checks #derivatives)
}

/// Points at a parameter whose struct lacks `#[derive(Differentiable)]`.
fn structure_checks(function: &ItemFn, signature: &Signature) -> TokenStream {
    if signature.is_generic() || !function.sig.generics.params.is_empty() {
        return quote!();
    }
    let scalar = signature.scalar.to_string();
    let structured = signature.parameters.iter().filter(|parameter| parameter.active);
    let structured = structured.filter(|parameter| types::holds_structure(&parameter.ty, &scalar));
    let checks = structured.map(|parameter| {
        let (ty, float) = (types::referent(&parameter.written), Ident::new(&signature.float, Span::call_site()));
        let element = match ty {
            syn::Type::Slice(slice) => &*slice.elem,
            other => other,
        };
        quote_spanned!(element.span()=> const _: () = {
            const fn check<X: ::autodiff::Shape<#float>>() {}
            check::<#element>();
        };)
    });
    quote!(#(#checks)*)
}

/// The function over `S: Scalar`.
fn generic_function(function: &ItemFn, signature: &Signature, body: &Block) -> TokenStream {
    let mut sig = function.sig.clone();
    sig.generics = generics(function, signature);
    for (input, parameter) in sig.inputs.iter_mut().zip(&signature.parameters) {
        if let syn::FnArg::Typed(typed) = input {
            *typed.ty = parameter.ty.clone();
        }
    }
    if let Some(result) = &signature.result {
        sig.output = syn::parse_quote!(-> #result);
    }
    let (attributes, visibility) = (&function.attrs, &function.vis);
    let printer = Printer::of(signature, body);
    let mut tokens = printer.block(body);
    if !signature.structured
        && let Some(fused) = fuse::operations(body, &tokens)
    {
        tokens = printer.block(&fused);
    }
    let body = tokens;
    let allowed = quote! {
        #[allow(clippy::all, clippy::pedantic, clippy::nursery, non_shorthand_field_patterns, unused_braces, unused_parens)]
    };
    let body = quote! {
        #[allow(unused_imports)]
        use ::autodiff::__private::{Plain as _, Val as _};
        #body
    };
    if !signature.one_statement {
        return quote!(#(#attributes)* #allowed #visibility #sig { #body });
    }
    let derivatives = Derivatives::new(function, signature, None);
    let (gates, name, (list, clause)) = (derivatives.gates(), derivatives.name, derivatives.split());
    let (inputs, output, whole) = (derivatives.inputs(), &sig.output, derivatives.as_one_statement());
    let mut each = sig.clone();
    each.ident = Ident::new(EACH, Span::mixed_site());
    quote! {
        #(#attributes)*
        #allowed
        #visibility fn #name #list(#inputs) #output #clause { #whole }
        #(#gates)*
        impl #name {
            #[doc(hidden)]
            #allowed
            pub #each { #body }
        }
    }
}

/// The function operation by operation, of one that is a single statement on a tape.
const EACH: &str = "__each";

/// The function's generics, with the scalar last.
fn generics(function: &ItemFn, signature: &Signature) -> Generics {
    let mut generics = function.sig.generics.clone();
    if !signature.is_generic() {
        let scalar = &signature.scalar;
        generics.params.push(syn::parse_quote!(#scalar: ::autodiff::Scalar));
    }
    generics
}

/// The enum of the function's name and its methods.
pub(crate) struct Derivatives<'a> {
    function: &'a ItemFn,
    signature: &'a Signature,
    generics: Generics,
    name: &'a Ident,
    scalar: &'a Ident,
    adjoint: Option<&'a Adjoint>,
}

impl<'a> Derivatives<'a> {
    pub(crate) fn new(function: &'a ItemFn, signature: &'a Signature, adjoint: Option<&'a Adjoint>) -> Self {
        Derivatives {
            function,
            signature,
            generics: generics(function, signature),
            name: &function.sig.ident,
            scalar: &signature.scalar,
            adjoint,
        }
    }

    pub(crate) fn signature(&self) -> &'a Signature {
        self.signature
    }

    pub(crate) fn generics(&self) -> &Generics {
        &self.generics
    }

    pub(crate) fn items(&self) -> TokenStream {
        let (name, visibility) = (self.name, &self.function.vis);
        let text = format!("Derivatives of the function [`{name}`](fn@{name}).");
        let gates = self.gates();
        let methods = match (self.signature.is_result_active(), self.has_state()) {
            (_, true) => quote!(),
            (true, false) => self.of_result(),
            (false, false) => quote!(),
        };
        let common = self.common();
        let strategy = self.either(&quote!(::autodiff::Strategy::Adjoint), &quote!(::autodiff::Strategy::Tape));
        let (followed, overwrites) = (self.followed(), self.overwrites());
        let reverse = self.reverse();
        let with = (0..self.signature.parameters.len())
            .flat_map(|position| [self.with(position, format_ident!("{WITH}_{position}")), self.back(position)]);
        quote! {
            #(#gates)*
            #[doc = #text]
            #[allow(non_camel_case_types)]
            #visibility enum #name {}

            #(#gates)*
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, clippy::nursery, dead_code, unreachable_pub)]
            impl #name {
                /// How reverse mode is done.
                pub const STRATEGY: ::autodiff::Strategy = #strategy;
                #[doc(hidden)]
                pub const __DERIVED: bool = true;
                #overwrites
                #followed
                #methods
                #reverse
                #common
                #(#with)*
            }
        }
    }

    /// `#[cfg(..)]` holds for all items.
    fn gates(&self) -> Vec<&Attribute> {
        self.function.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg")).collect()
    }

    fn has_state(&self) -> bool {
        self.signature.parameters.iter().any(Parameter::is_state)
    }

    fn active(&self) -> impl Iterator<Item = (usize, &Parameter)> {
        self.signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active)
    }

    /// What the caller of a driver names the parameters.
    pub(crate) fn label(&self, position: usize) -> Ident {
        let text = self.signature.parameters[position].name.to_string();
        let text = text.split('·').next().unwrap_or(&text);
        match text {
            "_" | "" => format_ident!("argument_{position}"),
            _ => Ident::new(text.trim_start_matches('_'), Span::mixed_site()),
        }
    }

    /// `x: &[S], k: S, n: usize`; a state is handed in as `&`.
    fn inputs(&self) -> TokenStream {
        let inputs = self.signature.parameters.iter().enumerate().map(|(position, parameter)| {
            let (label, ty) = (self.label(position), types::shared(&parameter.ty));
            quote!(#label: #ty)
        });
        quote!(#(#inputs),*)
    }

    /// One thing bare, several as a tuple.
    pub(crate) fn together(parts: Vec<TokenStream>) -> TokenStream {
        match parts.as_slice() {
            [part] => part.clone(),
            parts => quote!((#(#parts),*)),
        }
    }

    fn active_labels(&self) -> TokenStream {
        Self::together(self.active().map(|(position, _)| self.label(position)).map(|label| quote!(#label)).collect())
    }

    /// The active arguments as drivers take them: a reference to a number is that number.
    fn active_arguments(&self) -> TokenStream {
        let scalar = self.scalar.to_string();
        let arguments = self.active().map(|(position, parameter)| {
            let label = self.label(position);
            match types::referenced_scalar(&parameter.ty, &scalar) {
                Some(_) => quote!(*#label),
                None => quote!(#label),
            }
        });
        Self::together(arguments.collect())
    }

    /// The shape of the active arguments, owned: that of gradients and cotangents.
    fn cotangents(&self) -> TokenStream {
        Self::together(self.active().map(|(_, parameter)| types::owned(&parameter.ty)).collect())
    }

    /// The result, and the states after the call, owned.
    fn outputs(&self) -> TokenStream {
        let result = self.signature.result.as_ref().map(types::owned);
        let states = self.active().filter(|(_, parameter)| parameter.is_state());
        Self::together(result.into_iter().chain(states.map(|(_, parameter)| types::owned(&parameter.ty))).collect())
    }

    fn arguments_of_closure(&self) -> impl Iterator<Item = TokenStream> {
        self.signature.parameters.iter().enumerate().map(|(position, parameter)| {
            let label = self.label(position);
            match parameter.active {
                true => types::borrowed(&parameter.ty, quote!(#label)),
                // The closure may be called again.
                false if is_moved(&parameter.ty) => {
                    quote_spanned!(parameter.written.span()=> ::core::clone::Clone::clone(&#label))
                }
                false => quote!(#label),
            }
        })
    }

    /// `|(x, k)| Self::grad(&x, k, n)`: the gradient as a function of the active arguments.
    fn gradient(&self) -> TokenStream {
        let (pattern, arguments) = (self.active_labels(), self.arguments_of_closure());
        quote!(|#pattern| Self::grad(#(#arguments),*))
    }

    /// `|(x, k)| f(&x, k, n)`: the function of its active arguments, owned.
    fn closure(&self) -> TokenStream {
        let (name, arguments) = (self.name, self.arguments_of_closure());
        let pattern = self.active_labels();
        let each = Ident::new(EACH, Span::mixed_site());
        let call = match self.signature.one_statement {
            true => quote!(Self::#each(#(#arguments),*)),
            false => quote!(#name(#(#arguments),*)),
        };
        if !self.has_state() {
            return quote!(|#pattern| #call);
        }
        let mutable = Self::together(
            self.active()
                .map(|(position, parameter)| {
                    let (label, token) = (self.label(position), parameter.is_state().then(|| quote!(mut)));
                    quote!(#token #label)
                })
                .collect(),
        );
        let states: Vec<_> = self
            .active()
            .filter(|(_, parameter)| parameter.is_state())
            .map(|(position, _)| self.label(position))
            .collect();
        match self.signature.result {
            Some(_) => quote!(|#mutable| { let __result = #call; (__result, #(#states),*) }),
            None => {
                let states = Self::together(states.iter().map(|label| quote!(#label)).collect());
                quote!(|#mutable| { #call; #states })
            }
        }
    }

    /// The body of a function that is a single statement on a tape.
    fn as_one_statement(&self) -> TokenStream {
        let (name, scalar, pattern) = (self.name, self.scalar, self.active_labels());
        // What is owned stays with the function: it may run on it.
        let active = match self.active().collect::<Vec<_>>().as_slice() {
            [_] => self.active_arguments(),
            several => {
                let scalar = scalar.to_string();
                let operands = several.iter().map(|(position, parameter)| {
                    let (label, ty) = (self.label(*position), &parameter.ty);
                    match ty {
                        _ if types::referenced_scalar(ty, &scalar).is_some() => quote!(*#label),
                        syn::Type::Reference(_) => quote!(#label),
                        _ if types::is_scalar(ty, &scalar) => quote!(#label),
                        _ => quote!(&#label),
                    }
                });
                quote!((#(#operands),*))
            }
        };
        let arguments = self.signature.parameters.iter().zip(self.arguments_of_closure());
        let arguments = arguments.map(|(parameter, argument)| match parameter.active {
            true => argument,
            false => quote!(::core::clone::Clone::clone(&#argument)),
        });
        let labels = (0..self.signature.parameters.len()).map(|position| self.label(position));
        let each = Ident::new(EACH, Span::mixed_site());
        quote! {
            let __whole = |#pattern| #name::value_and_grad(#(#arguments),*);
            match <#scalar as ::autodiff::Scalar>::in_one_statement(&#active, __whole) {
                ::core::option::Option::Some(__value) => __value,
                ::core::option::Option::None => #name::#each(#(#labels),*),
            }
        }
    }

    /// `<'a, S: Scalar, const N: usize>` and the `where` clause.
    fn split(&self) -> (syn::ImplGenerics<'_>, Option<&syn::WhereClause>) {
        let (list, _, clause) = self.generics.split_for_impl();
        (list, clause)
    }

    /// `grad`, `value_and_grad`, `hessian`, `hvp`: of functions with a result and no states.
    fn of_result(&self) -> TokenStream {
        let (inputs, cotangents, outputs) = (self.inputs(), self.cotangents(), self.outputs());
        let (active, closure) = (self.active_arguments(), self.closure());
        let (list, clause) = self.split();
        let private = quote!(::autodiff::__private);
        let hessian = self.hessian();
        let (arguments, unpack) = self.arguments();
        let tangents = self.tangents();
        let (captured, scalar) = (self.captured(), self.scalar);
        let labels: Vec<_> = (0..self.signature.parameters.len()).map(|position| self.label(position)).collect();
        let tape = quote!(#private::value_and_grad(#active, #closure));
        let gradient = self.gradient();
        let hvp = self.either(
            &quote!(#private::hvp_of_gradient(#active, tangents, #gradient)),
            &quote!(#private::hvp(#active, tangents, #closure)),
        );
        let (value_and_grad, pull) = match self.pulls() {
            true => {
                (quote!(Self::__pull::<#(#captured),*>(#(#labels,)* |value| #private::ones(value))), Some(self.pull()))
            }
            false => {
                (self.either(&self.value_and_grad(&quote!(<#scalar as ::autodiff::Scalar>::ONE), &tape), &tape), None)
            }
        };
        quote! {
            #pull
            /// The value and the gradient; the gradient of the sum, if the result is not one number.
            #[track_caller]
            pub fn value_and_grad #list(#inputs) -> (#outputs, #cotangents) #clause {
                #value_and_grad
            }
            /// The gradient; that of the sum, if the result is not one number.
            #[track_caller]
            pub fn grad #list(#inputs) -> #cotangents #clause {
                Self::value_and_grad::<#(#captured),*>(#(#labels),*).1
            }
            #hessian
            /// The Hessian times the tangents.
            #[track_caller]
            pub fn hvp #list(#arguments, tangents: #tangents) -> #cotangents #clause {
                #unpack
                #hvp
            }
        }
    }

    fn is_number_result(&self) -> bool {
        self.signature.result.as_ref().is_some_and(|ty| types::is_scalar(ty, &self.scalar.to_string()))
    }

    /// Whether all callees have the attribute too.
    fn followed(&self) -> Option<TokenStream> {
        let callees = self.adjoint.map(|adjoint| &adjoint.callees).filter(|callees| !callees.is_empty())?;
        let items = Items::of(&self.function.block);
        let own = items.imports();
        let imports = callees.iter().map(Callee::import);
        Some(quote! {
            #[allow(unused_imports)]
            const __FOLLOWED: bool = { #(#own)* true #(&& { #imports __callee::__DERIVED })* };
        })
    }

    /// What it says to joined loops of callers, and what it asks of its callees for its own.
    fn overwrites(&self) -> TokenStream {
        let own = self.adjoint.map(|adjoint| &adjoint.overwritten[..]).unwrap_or_default();
        let pairs = own.iter().map(|(parameter, by)| quote!((#parameter, #by)));
        let demands = self.adjoint.map(|adjoint| &adjoint.demands[..]).unwrap_or_default();
        let asked = (!demands.is_empty()).then(|| {
            let items = Items::of(&self.function.block);
            let (imports, tests) = (items.imports(), demands.iter().map(Demand::test));
            quote! {
                #[allow(unused_imports)]
                const __OVERWRITTEN: bool = { #(#imports)* true #(&& #tests)* };
            }
        });
        quote! {
            #[doc(hidden)]
            pub const __OVERWRITES: &'static [(usize, usize)] = &[#(#pairs),*];
            #asked
        }
    }

    /// With an adjoint, or without.
    fn either(&self, adjoint: &TokenStream, tape: &TokenStream) -> TokenStream {
        match self.adjoint {
            None => tape.clone(),
            Some(own) if own.callees.is_empty() => adjoint.clone(),
            Some(_) => quote!(if Self::__FOLLOWED { #adjoint } else { #tape }),
        }
    }

    /// There is a `__pull`: an adjoint of more than one number.
    fn pulls(&self) -> bool {
        self.adjoint.is_some() && !self.is_number_result() && self.signature.is_result_active() && !self.has_state()
    }

    /// `__pull`: the value and the cotangents of the arguments, from what makes the result's cotangent of the result.
    fn pull(&self) -> TokenStream {
        let (inputs, cotangents, outputs, result) = (self.inputs(), self.cotangents(), self.outputs(), self.result());
        let (active, closure) = (self.active_arguments(), self.closure());
        let (list, clause) = self.split();
        let tape = quote! {{
            let (value, pullback) = ::autodiff::__private::pullback(#active, #closure);
            let seed = __seed(&value);
            (value, pullback.pull(seed))
        }};
        let body = self.either(&self.value_and_grad(&quote!(|value| __seed(value)), &tape), &tape);
        quote! {
            #[doc(hidden)]
            #[inline]
            #[track_caller]
            pub fn __pull #list(
                #inputs, __seed: impl ::core::ops::Fn(&#result) -> #outputs
            ) -> (#outputs, #cotangents) #clause {
                #body
            }
        }
    }

    /// By the adjoint. Where that is not finite, a result that nothing depends on may have met an infinite partial
    /// derivative: the tape knows, and decides.
    fn value_and_grad(&self, seed: &TokenStream, tape: &TokenStream) -> TokenStream {
        let parameters = &self.signature.parameters;
        let labels: Vec<_> = (0..parameters.len()).map(|position| self.label(position)).collect();
        let (scalar, captured) = (self.scalar, self.captured());
        let bars: Vec<_> = self.active().map(|(at, _)| format_ident!("__bar_{at}")).collect();
        let starts = self.active().map(|(at, parameter)| {
            let (label, bar) = (&labels[at], format_ident!("__bar_{at}"));
            match self.is_number(parameter) {
                true => quote!(let mut #bar = <#scalar as ::autodiff::Scalar>::ZERO;),
                false if types::is_dynamic_matrix(&parameter.ty) => {
                    quote!(let mut #bar = ::autodiff::__private::late::<#scalar, _, _>(#label);)
                }
                false => quote!(let mut #bar = ::autodiff::__private::zero::<#scalar, _>(&#label);),
            }
        });
        let late = self.active().filter(|(_, parameter)| types::is_dynamic_matrix(&parameter.ty));
        let late: Vec<_> = late.map(|(at, _)| format_ident!("__bar_{at}")).collect();
        // What is taken by value must be there twice.
        let by_value = |parameter: &Parameter| {
            !matches!(parameter.ty, syn::Type::Reference(_))
                && !self.is_number(parameter)
                && !types::is_plain(&parameter.ty)
        };
        let kept: Vec<_> = (0..labels.len()).filter(|&at| by_value(&parameters[at])).collect();
        let copies: Vec<_> = kept.iter().map(|at| format_ident!("__kept_{at}")).collect();
        let originals: Vec<_> = kept.iter().map(|&at| &labels[at]).collect();
        let places = parameters.iter().enumerate().map(|(at, parameter)| match parameter.active {
            true => {
                let bar = format_ident!("__bar_{at}");
                quote!(&mut #bar)
            }
            false => quote!(::autodiff::__private::Unasked),
        });
        let finite = bars.iter().map(|bar| match late.contains(bar) {
            true => quote!(::autodiff::__private::is_finite_matrix::<#scalar, _, _>(&#bar)),
            false => quote!(::autodiff::__private::is_finite::<#scalar, _>(&#bar)),
        });
        let gradient = Self::together(bars.iter().map(|bar| quote!(#bar)).collect());
        let by_tape = match copies.is_empty() {
            true => quote!(return { #tape };),
            false => quote! {
                if let (#(::core::option::Option::Some(#originals),)*) = (#(#copies,)*) {
                    return { #tape };
                }
            },
        };
        quote! {{
            #[allow(unused_imports)]
            use ::autodiff::__private::{CopiedValue as _, NotCopiedValue as _};
            #(#starts)*
            #(let #copies = (&::autodiff::__private::Argument(&#originals)).copied_value();)*
            let mut __work = ::autodiff::__private::Work::new();
            let value = Self::__joint::<#(#captured),*>(#(#labels,)* #seed, #(#places,)* &mut __work);
            #(let #late = #late.made();)*
            if !(true #(&& #finite)*) {
                #by_tape
            }
            (value, #gradient)
        }}
    }

    /// Arrays and tuples of numbers: a cotangent of theirs has the right lengths.
    fn is_fixed_result(&self) -> bool {
        self.signature.result.as_ref().is_some_and(|ty| is_fixed(ty, &self.scalar.to_string()))
    }

    /// No active argument is moved, and all passive ones can be looked at by reference or are integers.
    fn can_keep(&self) -> bool {
        let scalar = self.scalar.to_string();
        let moves = |parameter: &Parameter| {
            !matches!(parameter.ty, syn::Type::Reference(_)) && !is_fixed(&parameter.ty, &scalar)
        };
        if self.active().any(|(_, parameter)| moves(parameter)) {
            return false;
        }
        self.signature.parameters.iter().filter(|parameter| !parameter.active).all(|parameter| match &parameter.ty {
            syn::Type::Reference(reference) => {
                reference.mutability.is_none() && !matches!(&*reference.elem, syn::Type::Reference(_))
            }
            ty => types::is_plain(ty),
        })
    }

    /// `vjp` by `__fwd`, copies of the arguments and `__rev`; by a tape where a passive one has no copy.
    fn kept_pullback(&self) -> TokenStream {
        let parameters = &self.signature.parameters;
        let (scalar, captured) = (self.scalar, self.captured());
        let labels: Vec<_> = (0..parameters.len()).map(|position| self.label(position)).collect();
        let (mut copies, mut options, mut bound, mut places) = (quote!(), Vec::new(), quote!(), Vec::new());
        let (mut starts, mut bars, mut again) = (quote!(), Vec::new(), Vec::new());
        for (at, (parameter, label)) in parameters.iter().zip(&labels).enumerate() {
            let (kept, bar) = (format_ident!("__kept_{at}"), format_ident!("__bar_{at}"));
            if parameter.active {
                copies.extend(match types::referenced_scalar(&parameter.ty, &scalar.to_string()) {
                    Some(_) => quote!(let #kept = *#label;),
                    None => quote!(let #kept = ::autodiff::__private::owned::<#scalar, _>(&#label);),
                });
                starts.extend(quote!(let mut #bar = ::autodiff::__private::zero::<#scalar, _>(&#kept);));
                again.push(types::borrowed(&parameter.ty, quote!(#kept)));
                places.push(quote!(&mut #bar));
                bars.push(bar);
            } else {
                if let syn::Type::Reference(_) = &parameter.ty {
                    copies.extend(quote!(let #kept = (&::autodiff::__private::Argument(#label)).copied();));
                    options.push(kept.clone());
                    bound.extend(quote!(let #label = &#kept;));
                } else {
                    copies.extend(quote!(let #kept = #label;));
                    bound.extend(quote!(let #label = #kept;));
                }
                again.push(quote!(#label));
                places.push(quote!(::autodiff::__private::Unasked));
            }
        }
        let (active, closure) = (self.active_arguments(), self.closure());
        let gradient = Self::together(bars.iter().map(|bar| quote!(#bar)).collect());
        let kept_active: Vec<_> = self.active().map(|(at, _)| format_ident!("__kept_{at}")).collect();
        let kept_together = Self::together(kept_active.iter().map(|kept| quote!(#kept)).collect());
        let (expected, check) = match self.is_fixed_result() {
            true => (quote!(), quote!()),
            false => (
                quote!(let __expected = ::autodiff::__private::Expected::of::<#scalar, _>(&value);),
                quote!(__expected.check::<#scalar, _>(&cotangent);),
            ),
        };
        let again = parameters.iter().zip(again).map(|(parameter, again)| match self.is_kept(parameter) {
            true => quote!(()),
            false => again,
        });
        let recorded_again = quote!(::autodiff::__private::pullback(#kept_together, #closure).1.pull(cotangent));
        let is_followed = self.either(&quote!(true), &quote!(false));
        let private = quote!(::autodiff::__private);
        quote! {
            #[allow(unused_imports)]
            use #private::{Copied as _, NotCopied as _};
            #copies
            let (value, record) = match #is_followed #(&& #options.is_some())* {
                true => {
                    let mut work = #private::Work::new();
                    let (value, kept) = Self::__fwd::<#(#captured),*>(#(#labels,)* &mut work);
                    (value, ::core::result::Result::Ok((kept, work)))
                }
                false => {
                    let (value, pullback) = #private::pullback(#active, #closure);
                    (value, ::core::result::Result::Err(pullback))
                }
            };
            #expected
            (value, move |cotangent| {
                let (kept, mut work) = match record {
                    ::core::result::Result::Ok(record) => record,
                    ::core::result::Result::Err(pullback) => return pullback.pull(cotangent),
                };
                #check
                let (#(::core::option::Option::Some(#options),)*) = (#(#options,)*) else { #private::never() };
                #bound
                #starts
                let seed = #private::owned::<#scalar, _>(&cotangent);
                Self::__rev::<#(#captured),*>(#(#again,)* kept, seed, #(#places,)* &mut work);
                if true #(&& #private::is_finite::<#scalar, _>(&#bars))* {
                    return #gradient;
                }
                #recorded_again
            })
        }
    }

    fn is_number(&self, parameter: &Parameter) -> bool {
        let scalar = self.scalar.to_string();
        types::is_scalar(&parameter.ty, &scalar) || types::referenced_scalar(&parameter.ty, &scalar).is_some()
    }

    /// `__fwd` and `__rev`, see `reverse/call.rs`. `__joint`: both in one frame, with the value.
    fn reverse(&self) -> TokenStream {
        let (list, clause) = self.split();
        let (tys, bars) = (self.signature.parameters.iter().map(|parameter| &parameter.ty), self.bars());
        let (places, scalar) = (self.places(), self.scalar);
        let result = self.result();
        let seed = self.signature.result.as_ref().map_or_else(|| quote!(()), types::owned);
        let seed_ty = match self.is_number_result() {
            true => seed,
            false => quote!(impl ::core::ops::FnOnce(&#result) -> #seed),
        };
        let joint = self.adjoint.map(|Adjoint { patterns, body, .. }| {
            let (patterns, body) = match body {
                Some(body) => (patterns.clone(), quote!(use ::autodiff::__private::{Places as _, Plain as _, Val as _}; #body)),
                None => self.one_after_the_other(),
            };
            quote! {
                #[doc(hidden)]
                #[inline]
                #[allow(unused, non_snake_case, non_shorthand_field_patterns)]
                pub fn __joint #list(
                    #(#patterns: #tys,)* __seed: #seed_ty, #(#bars: #places,)* __work: &mut ::autodiff::__private::Work<#scalar>
                ) -> #result #clause {
                    #body
                }
            }
        });
        let between = match self.signature.is_of_numbers() && Rules::read(false).preaccumulate {
            true => self.preaccumulated(),
            false => match self.adjoint.and_then(|adjoint| Some((adjoint, adjoint.sweeps.as_ref()?))) {
                Some((adjoint, sweeps)) => self.sweeps(adjoint, sweeps),
                None => self.rerun(),
            },
        };
        quote!(#between #joint)
    }

    /// The body of `__joint` by `__fwd` and `__rev`, and the names of its arguments.
    fn one_after_the_other(&self) -> (Vec<TokenStream>, TokenStream) {
        let (labels, bars, captured) = (self.arguments_of_reverse(), self.bars(), self.captured());
        let seed = match self.is_number_result() {
            true => quote!(__seed),
            false => quote!(__seed(&__value)),
        };
        let body = quote! {
            let (__value, __kept) = Self::__fwd::<#(#captured),*>(#(#labels,)* __work);
            Self::__rev::<#(#captured),*>(#(#labels,)* __kept, #seed, #(#bars,)* __work);
            __value
        };
        (labels.iter().map(Ident::to_token_stream).collect(), body)
    }

    fn result(&self) -> TokenStream {
        self.signature.result.as_ref().map_or_else(|| quote!(()), |ty| quote!(#ty))
    }

    fn bars(&self) -> Vec<Ident> {
        (0..self.signature.parameters.len()).map(|position| format_ident!("__bar_{position}")).collect()
    }

    fn arguments_of_reverse(&self) -> Vec<Ident> {
        (0..self.signature.parameters.len()).map(|position| format_ident!("__argument_{position}")).collect()
    }

    fn places(&self) -> Vec<TokenStream> {
        let place = |parameter: &Parameter| match parameter.active {
            true => {
                let place = types::place(&parameter.ty, self.scalar);
                quote!(impl #place)
            }
            false => quote!(impl ::core::marker::Sized),
        };
        self.signature.parameters.iter().map(place).collect()
    }

    /// `__fwd` keeps the parameter's argument, if it is needed: what `__rev` gets in its place is of no use.
    fn is_kept(&self, parameter: &Parameter) -> bool {
        parameter.is_state() || self.is_number(parameter) || Self::is_plain_float(parameter)
    }

    fn is_plain_float(parameter: &Parameter) -> bool {
        !parameter.active && ["f64", "f32"].iter().any(|float| types::is_scalar(&parameter.ty, float))
    }

    fn types_of_reverse(&self) -> Vec<TokenStream> {
        let ty = |parameter: &Parameter| match self.is_kept(parameter) {
            true => quote!(impl ::core::marker::Sized),
            false => parameter.ty.to_token_stream(),
        };
        self.signature.parameters.iter().map(ty).collect()
    }

    /// `__fwd` leaves the partial derivatives.
    fn preaccumulated(&self) -> TokenStream {
        let (list, clause) = self.split();
        let (labels, bars, places) = (self.arguments_of_reverse(), self.bars(), self.places());
        let tys = self.signature.parameters.iter().map(|parameter| &parameter.ty);
        let tys_of_reverse = self.types_of_reverse();
        let (scalar, result, captured) = (self.scalar, self.result(), self.captured());
        let count = self.active().count();
        let own: Vec<_> = self.active().map(|(at, _)| format_ident!("__c{at}")).collect();
        let given = self.signature.parameters.iter().enumerate().map(|(at, parameter)| match parameter.active {
            true => {
                let own = format_ident!("__c{at}");
                quote!(&mut #own)
            }
            false => quote!(::autodiff::__private::Unasked),
        });
        let by_joint = quote! {{
            #(let mut #own = <#scalar as ::autodiff::Scalar>::NIL;)*
            let __value = Self::__joint::<#(#captured),*>(
                #(#labels,)* <#scalar as ::autodiff::Scalar>::ONE, #(#given,)* __work
            );
            (__value, [#(#own),*])
        }};
        let (active, closure, renamed) = (self.active_arguments(), self.closure(), self.renamed());
        let together = Self::together(own.iter().map(|own| quote!(#own)).collect());
        let by_tape = quote! {{
            #renamed
            let (__value, #together) = ::autodiff::__private::value_and_grad(#active, #closure);
            (__value, [#(#own),*])
        }};
        let forward = self.either(&by_joint, &by_tape);
        let ends = self.active().zip(&own).map(|((at, parameter), own)| {
            let (bar, place) = (&bars[at], types::place(&parameter.ty, scalar));
            quote!(<_ as #place>::add(#bar, __seed * #own);)
        });
        quote! {
            #[doc(hidden)]
            #[inline]
            #[allow(unused)]
            pub fn __fwd #list(
                #(#labels: #tys,)* __work: &mut ::autodiff::__private::Work<#scalar>
            ) -> (#result, [#scalar; #count]) #clause {
                #forward
            }
            #[doc(hidden)]
            #[inline]
            #[allow(unused)]
            pub fn __rev #list(
                #(#labels: #tys_of_reverse,)* [#(#own),*]: [#scalar; #count],
                __seed: impl ::autodiff::__private::Seed<#result>, #(#bars: #places,)*
                __work: &mut ::autodiff::__private::Work<#scalar>
            ) #clause {
                let __seed = __seed.seed();
                #(#ends)*
            }
        }
    }

    /// `__fwd` leaves a record, `__rev` takes it.
    fn sweeps(&self, adjoint: &Adjoint, Sweeps { forward, reverse, kept }: &Sweeps) -> TokenStream {
        let (list, clause) = self.split();
        let (bars, places, patterns) = (self.bars(), self.places(), &adjoint.patterns);
        let tys: Vec<_> = self.signature.parameters.iter().map(|parameter| &parameter.ty).collect();
        let labels = self.arguments_of_reverse();
        let tys_of_reverse = self.types_of_reverse();
        let there = patterns.iter().zip(&labels).map(|(pattern, label)| quote!(let #pattern = #label;));
        let back = self.signature.parameters.iter().zip(patterns.iter().zip(&labels));
        let back = back.filter(|(parameter, _)| !self.is_kept(parameter));
        let back = back.map(|(_, (pattern, label))| quote!(let #pattern = #label;));
        let (name, scalar, result) = (self.name, self.scalar, self.result());
        let seed = self.signature.result.as_ref().map_or_else(|| quote!(()), types::owned);
        let (saves, restores) = self.kept_arguments();
        let forward = self.either(
            &quote! {{
                #(#there)*
                #forward
            }},
            &quote! {{
                #saves
                (#name(#(#labels),*), [<#scalar as ::autodiff::Scalar>::NIL; #kept])
            }},
        );
        let taped = self.taped();
        let reverse = self.either(
            &quote! {{
                #(#back)*
                #reverse
            }},
            &quote! {{
                #restores
                #taped
            }},
        );
        quote! {
            #[doc(hidden)]
            #[inline]
            #[allow(unused, non_snake_case, non_shorthand_field_patterns)]
            pub fn __fwd #list(
                #(#labels: #tys,)* __work: &mut ::autodiff::__private::Work<#scalar>
            ) -> (#result, [#scalar; #kept]) #clause {
                use ::autodiff::__private::{Places as _, Plain as _, Val as _};
                #forward
            }
            #[doc(hidden)]
            #[inline]
            #[allow(unused, non_snake_case, non_shorthand_field_patterns)]
            pub fn __rev #list(
                #(#labels: #tys_of_reverse,)* __kept: [#scalar; #kept],
                __seed: impl ::autodiff::__private::Seed<#seed>, #(#bars: #places,)*
                __work: &mut ::autodiff::__private::Work<#scalar>
            ) #clause {
                use ::autodiff::__private::{Places as _, Plain as _, Val as _};
                let __seed: #seed = __seed.seed();
                #reverse
            }
        }
    }

    /// `__fwd` is the primal, and keeps arguments; `__rev` sweeps forward again.
    fn rerun(&self) -> TokenStream {
        let (list, clause) = self.split();
        let parameters = &self.signature.parameters;
        let (labels, bars, places) = (self.arguments_of_reverse(), self.bars(), self.places());
        let tys = parameters.iter().map(|parameter| &parameter.ty);
        let tys_of_reverse = self.types_of_reverse();
        let (name, scalar, result, captured) = (self.name, self.scalar, self.result(), self.captured());
        let (saves, restores) = self.kept_arguments();
        let given = match self.is_number_result() {
            true => quote!(__seed),
            false => quote!(move |_| __seed),
        };
        let by_joint = quote! {{
            Self::__joint::<#(#captured),*>(#(#labels,)* #given, #(#bars,)* __work);
        }};
        let reverse = self.either(&by_joint, &self.taped());
        let seed = self.signature.result.as_ref().map_or_else(|| quote!(()), types::owned);
        quote! {
            #[doc(hidden)]
            #[inline]
            #[allow(unused)]
            pub fn __fwd #list(
                #(#labels: #tys,)* __work: &mut ::autodiff::__private::Work<#scalar>
            ) -> (#result, [#scalar; 0]) #clause {
                #saves
                (#name(#(#labels),*), [])
            }
            #[doc(hidden)]
            #[inline]
            #[allow(unused)]
            pub fn __rev #list(
                #(#labels: #tys_of_reverse,)* __kept: [#scalar; 0],
                __seed: impl ::autodiff::__private::Seed<#seed>, #(#bars: #places,)*
                __work: &mut ::autodiff::__private::Work<#scalar>
            ) #clause {
                #restores
                let __seed: #seed = __seed.seed();
                #reverse
            }
        }
    }

    /// Puts the arguments on the workspace that only `__fwd` gets; takes them off for `__rev`.
    fn kept_arguments(&self) -> (TokenStream, TokenStream) {
        let (parameters, scalar, labels) = (&self.signature.parameters, self.scalar, self.arguments_of_reverse());
        let (mut saves, mut restores) = (quote!(), quote!());
        for (at, parameter) in parameters.iter().enumerate().filter(|(_, parameter)| self.is_kept(parameter)) {
            let (label, own, ty) = (&labels[at], format_ident!("__own_{at}"), &parameter.ty);
            let owned = types::owned(ty);
            let number = types::referenced_scalar(ty, &scalar.to_string()).is_some();
            let (save, restore) = if Self::is_plain_float(parameter) {
                (
                    quote!(__work.put_bits(::core::convert::Into::<f64>::into(#label).to_bits());),
                    quote!(let #label = f64::from_bits(__work.take_bits()) as #owned;),
                )
            } else if number || !parameter.is_state() {
                let value = if number { quote!(*#label) } else { quote!(#label) };
                let again = types::borrowed(ty, own.to_token_stream());
                (quote!(__work.put([#value]);), quote!(let [mut #own] = __work.take(); let #label = #again;))
            } else {
                let again = types::borrowed(ty, own.to_token_stream());
                (
                    quote!(__work.put_shape(&&*#label);),
                    quote!(let mut #own = __work.shape::<#owned>(); let #label: &mut _ = #again;),
                )
            };
            saves.extend(save);
            restores = quote!(#restore #restores);
        }
        (saves, restores)
    }

    /// The arguments of `__fwd` and `__rev` under the drivers' names.
    fn renamed(&self) -> TokenStream {
        let scalar = self.scalar;
        let renamed = self.signature.parameters.iter().enumerate().map(|(at, parameter)| {
            let (argument, label) = (format_ident!("__argument_{at}"), self.label(at));
            let number = types::referenced_scalar(&parameter.ty, &scalar.to_string()).is_some();
            match parameter.is_state() && !number {
                true => quote!(let #label = &*#argument;),
                false => quote!(let #label = #argument;),
            }
        });
        quote!(#(#renamed)*)
    }

    /// The body of `__rev` by a tape.
    fn taped(&self) -> TokenStream {
        let (scalar, renamed) = (self.scalar, self.renamed());
        let states = self.active().filter(|(_, parameter)| parameter.is_state());
        let states = states.map(|(at, parameter)| {
            let (bar, state, scratch) =
                (format_ident!("__bar_{at}"), format_ident!("__state_{at}"), format_ident!("__scratch_{at}"));
            let (cotangent, label) = (types::cotangent(&parameter.ty), self.label(at));
            let zero = match types::referenced_scalar(&parameter.ty, &scalar.to_string()) {
                Some(_) => quote!(<#scalar as ::autodiff::Scalar>::ZERO),
                None => quote!(::autodiff::__private::zero::<#scalar, _>(&#label)),
            };
            let start = quote! {
                let mut #scratch = ::core::option::Option::None;
                let #bar: &mut #cotangent = ::autodiff::__private::Cotangent::<#cotangent>::place(#bar, &mut #scratch, || #zero);
                let #state = ::autodiff::__private::take(&mut *#bar);
            };
            (start, state)
        });
        let (starts, states): (Vec<_>, Vec<_>) = states.unzip();
        let own = self.signature.result.as_ref().map(|_| quote!(__seed));
        let outputs = Self::together(own.into_iter().chain(states.iter().map(|state| quote!(#state))).collect());
        let results: Vec<_> = self.active().map(|(at, _)| format_ident!("__c{at}").to_token_stream()).collect();
        let results = Self::together(results);
        let ends = self.active().map(|(at, parameter)| {
            let (bar, own, place) =
                (format_ident!("__bar_{at}"), format_ident!("__c{at}"), types::place(&parameter.ty, scalar));
            match parameter.is_state() {
                true if !types::is_slice_state(&parameter.ty) => quote!(*#bar = #own;),
                true => quote!(::autodiff::__private::acc(&mut *#bar, #own);),
                false => quote!(<_ as #place>::add(#bar, #own);),
            }
        });
        let (active, closure) = (self.active_arguments(), self.closure());
        quote! {{
            #renamed
            #(#starts)*
            let (_, pullback) = ::autodiff::__private::pullback(#active, #closure);
            let #results = pullback.pull(#outputs);
            #(#ends)*
        }}
    }

    /// `jvp`, `vjp`, `jacobian`.
    fn common(&self) -> TokenStream {
        let (inputs, cotangents, outputs) = (self.inputs(), self.cotangents(), self.outputs());
        let (active, closure) = (self.active_arguments(), self.closure());
        let (list, clause) = self.split();
        let private = quote!(::autodiff::__private);
        let (arguments, unpack) = self.arguments();
        let (tangents, scalar, captured) = (self.tangents(), self.scalar, self.captured());
        let labels = (0..self.signature.parameters.len()).map(|position| self.label(position));
        let vjp = match self.adjoint.is_some() && self.is_number_result() && !self.has_state() {
            true => quote! {
                let (value, gradient) = Self::value_and_grad::<#(#captured),*>(#(#labels),*);
                (value, move |cotangent| #private::pulled::<#scalar, _>(gradient, cotangent))
            },
            false
                if self.adjoint.is_some()
                    && !self.has_state()
                    && self.signature.is_result_active()
                    && self.can_keep() =>
            {
                self.kept_pullback()
            }
            false => quote! {
                let (value, pullback) = #private::pullback(#active, #closure);
                (value, move |cotangent| pullback.pull(cotangent))
            },
        };
        let rows = self.rows();
        let jacobian =
            match (self.pulls(), self.adjoint.is_some() && self.signature.is_result_active() && !self.has_state()) {
                (true, _) => {
                    let run = self.on_lanes();
                    quote!(#private::jacobian_of_adjoint(#active, #closure, #closure, #run))
                }
                (false, true) => {
                    let labels = (0..self.signature.parameters.len()).map(|position| self.label(position));
                    quote!(#private::jacobian_of_gradient(&Self::grad::<#(#captured),*>(#(#labels),*)))
                }
                (false, false) => quote!(#private::jacobian(#active, #closure, #closure, #closure)),
            };
        quote! {
            #rows
            /// The value and its derivative in the direction of the tangents.
            #[track_caller]
            pub fn jvp #list(#arguments, tangents: #tangents) -> (#outputs, #outputs) #clause {
                #unpack
                #private::jvp(#active, tangents, #closure)
            }
            /// The value and the pullback: from a cotangent of the result to those of the arguments. It can be called once.
            #[track_caller]
            #[must_use = "the pullback is what computes the derivative"]
            pub fn vjp #list(#inputs) -> (#outputs, impl ::core::ops::FnOnce(#outputs) -> #cotangents + use<#(#captured),*>) #clause {
                #vjp
            }
            /// The Jacobian: a row for each number of the result, a column for each of the arguments.
            #[track_caller]
            pub fn jacobian #list(#inputs) -> #private::DMatrix<#scalar> #clause {
                #jacobian
            }
        }
    }

    /// The closure that runs the adjoint on lanes.
    fn on_lanes(&self) -> TokenStream {
        let (pattern, arguments, closure) = (self.active_labels(), self.arguments_of_closure(), self.closure());
        if !self.pulls() {
            return quote!(|__x, __seeds| ::autodiff::__private::recorded_vjps(__x, __seeds, #closure));
        }
        let captured = self.captured().into_iter().map(|name| match name == self.scalar {
            true => quote!(_),
            false => quote!(#name),
        });
        quote!(|#pattern, __seeds| Self::__pull::<#(#captured),*>(#(#arguments,)* |value| __seeds.of(value)))
    }

    /// `vjps`; `jacobian_rows`, where the result is a row of numbers whose count is known.
    fn rows(&self) -> Option<TokenStream> {
        if self.has_state() || !self.signature.is_result_active() || self.is_number_result() {
            return None;
        }
        let (inputs, cotangents, outputs) = (self.inputs(), self.cotangents(), self.outputs());
        let (active, run) = (self.active_arguments(), self.on_lanes());
        let (list, clause) = self.split();
        let mut wide = self.generics.clone();
        wide.params.push(syn::parse_quote!(const __K: usize));
        let (wide, _, _) = wide.split_for_impl();
        let private = quote!(::autodiff::__private);
        let rows = self.count_of_row().map(|count| {
            quote! {
                /// The value and the Jacobian: for each number of the result its derivatives, in the shape of the arguments.
                /// All of them come from one forward sweep.
                #[inline]
                #[track_caller]
                pub fn jacobian_rows #list(#inputs) -> (#outputs, [#cotangents; #count]) #clause {
                    #private::jacobian_rows(#active, #run)
                }
            }
        });
        Some(quote! {
            /// The value, and for each of several cotangents of the result those of the arguments, from one forward sweep.
            #[inline]
            #[track_caller]
            pub fn vjps #wide(#inputs, cotangents: &[#outputs; __K]) -> (#outputs, [#cotangents; __K]) #clause {
                #private::vjps(#active, cotangents, #run)
            }
            #rows
        })
    }

    /// How many numbers the result is an array or a tuple of.
    fn count_of_row(&self) -> Option<TokenStream> {
        let scalar = self.scalar.to_string();
        match self.signature.result.as_ref()? {
            syn::Type::Array(array) if types::is_scalar(&array.elem, &scalar) => Some(array.len.to_token_stream()),
            syn::Type::Tuple(tuple) if tuple.elems.iter().all(|ty| types::is_scalar(ty, &scalar)) => {
                let count = tuple.elems.len();
                Some(quote!(#count))
            }
            _ => None,
        }
    }

    /// What the pullback's type mentions: all type and const parameters.
    fn captured(&self) -> Vec<&Ident> {
        let params = self.generics.params.iter();
        params
            .filter_map(|param| match param {
                GenericParam::Type(param) => Some(&param.ident),
                GenericParam::Const(param) => Some(&param.ident),
                GenericParam::Lifetime(_) => None,
            })
            .collect()
    }

    /// `arguments: (&[S], S)` and what takes it apart.
    fn arguments(&self) -> (TokenStream, TokenStream) {
        let tys: Vec<_> = self.signature.parameters.iter().map(|parameter| types::shared(&parameter.ty)).collect();
        let labels: Vec<_> = (0..tys.len()).map(|position| self.label(position)).collect();
        match (tys.as_slice(), labels.as_slice()) {
            ([ty], [label]) => (quote!(#label: #ty), quote!()),
            _ => (quote!(arguments: (#(#tys),*)), quote!(let (#(#labels),*) = arguments;)),
        }
    }

    fn tangents(&self) -> TokenStream {
        let scalar = self.scalar.to_string();
        let tys = self.active().map(|(_, parameter)| match types::referenced_scalar(&parameter.ty, &scalar) {
            Some(number) => number.clone(),
            None => types::shared(&parameter.ty),
        });
        Self::together(tys.map(|ty| quote!(#ty)).collect())
    }

    /// One number: its second derivative. Numbers: nested arrays. Anything else: a matrix.
    fn hessian(&self) -> TokenStream {
        let (inputs, scalar) = (self.inputs(), self.scalar);
        let (active, closure) = (self.active_arguments(), self.closure());
        let (list, clause) = self.split();
        let own = scalar.to_string();
        let count = self.active().count();
        let numbers = self.active().all(|(_, parameter)| types::is_scalar(&parameter.ty, &own));
        let (result, function) = match (numbers, count) {
            (true, 1) => (quote!(#scalar), "hessian_scalar"),
            (true, _) => (quote!([[#scalar; #count]; #count]), "hessian_array"),
            (false, _) => (quote!(::autodiff::__private::DMatrix<#scalar>), "hessian"),
        };
        let function = Ident::new(function, Span::mixed_site());
        let of_gradient = format_ident!("{function}_of_gradient");
        let gradient = self.gradient();
        let hessian = self.either(
            &quote!(::autodiff::__private::#of_gradient(#active, #gradient)),
            &quote!(::autodiff::__private::#function(#active, #closure)),
        );
        quote! {
            /// The Hessian; that of the sum, if the result is not one number.
            #[track_caller]
            pub fn hessian #list(#inputs) -> #result #clause {
                #hessian
            }
        }
    }

    /// `__with_i`: hands a passive argument to a call as the parameter wants it.
    fn with(&self, position: usize, name: Ident) -> TokenStream {
        let parameter = &self.signature.parameters[position];
        let written = &parameter.written;
        let params = self.with_generics(parameter);
        if !parameter.active || parameter.is_state() {
            return quote! {
                #[doc(hidden)]
                #[inline]
                pub fn #name<#params __F, __R>(k: #written, then: __F) -> __R
                where
                    __F: ::core::ops::FnOnce(#written) -> __R,
                {
                    then(k)
                }
            };
        }
        let (ty, scalar) = (&types::elided(&parameter.ty), self.scalar);
        if self.signature.is_generic() {
            // Over the function's own scalar: what it is given is of that type already, or a number.
            return quote! {
                #[doc(hidden)]
                #[inline]
                pub fn #name<__K, __F, __R>(k: __K, then: __F) -> __R
                where
                    __F: ::core::ops::FnOnce(__K) -> __R,
                {
                    then(k)
                }
            };
        }
        let float = Ident::new(&self.signature.float, Span::call_site());
        let referent = types::referenced_scalar(written, &self.signature.float).map(|_| quote!(*));
        let lifted = types::borrowed(ty, quote!(lifted));
        let lift = match types::is_slice(written, &self.signature.float) {
            // Borrowed, where the scalar is the float itself.
            true => quote!(lift::<#scalar, _>),
            false => quote!(lift_shape::<#float, #scalar, _>),
        };
        quote! {
            #[doc(hidden)]
            #[inline]
            pub fn #name<#params #scalar: ::autodiff::Scalar, __F, __R>(k: #written, then: __F) -> __R
            where
                __F: ::core::ops::FnOnce(#ty) -> __R,
            {
                let lifted = ::autodiff::__private::#lift(#referent k);
                then(#lifted)
            }
        }
    }

    /// `__back_i`: the same for `__rev`, which has no use for some.
    fn back(&self, position: usize) -> TokenStream {
        let (parameter, name) = (&self.signature.parameters[position], format_ident!("__back_{position}"));
        if !self.is_kept(parameter) || self.signature.is_generic() && !self.is_number(parameter) {
            return self.with(position, name);
        }
        let (written, params) = (&parameter.written, self.with_generics(parameter));
        let (own, ty) = match self.signature.is_generic() {
            true => (quote!(__K,), quote!(__K)),
            false => (quote!(), quote!(#written)),
        };
        quote! {
            #[doc(hidden)]
            #[inline]
            pub fn #name<#params #own __F, __R>(_: #ty, then: __F) -> __R
            where
                __F: ::core::ops::FnOnce(()) -> __R,
            {
                then(())
            }
        }
    }

    /// The const and lifetime parameters that the parameter's type mentions.
    fn with_generics(&self, parameter: &Parameter) -> TokenStream {
        let ty = &parameter.written;
        let text = quote!(#ty).to_string();
        let mentions = |name: &str| text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name);
        let params = self.function.sig.generics.params.iter().filter(|param| match param {
            GenericParam::Lifetime(param) => mentions(&param.lifetime.ident.to_string()),
            GenericParam::Const(param) => mentions(&param.ident.to_string()),
            GenericParam::Type(param) => mentions(&param.ident.to_string()),
        });
        quote!(#(#params,)*)
    }
}

/// What is passed by value and may own something.
fn is_moved(ty: &syn::Type) -> bool {
    let held = !matches!(ty, syn::Type::Reference(_) | syn::Type::ImplTrait(_));
    types::is_owner(ty) || held && !types::is_plain(ty)
}

/// A number, or an array or tuple of such.
fn is_fixed(ty: &syn::Type, scalar: &str) -> bool {
    match ty {
        syn::Type::Array(array) => is_fixed(&array.elem, scalar),
        syn::Type::Tuple(tuple) => tuple.elems.iter().all(|ty| is_fixed(ty, scalar)),
        other => types::is_scalar(other, scalar),
    }
}
