//! The companion of a derived type: `ModelVariables<T, B>`, the variables of a `Model<T>` on the tape `B`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Fields, GenericParam, Generics, Member, Visibility};

use super::{Part, Subject, Variant};
use crate::types;

/// The companion, and the traits `Watch` and `Variables`.
pub(super) fn items(subject: &Subject<'_>, vis: &Visibility) -> TokenStream {
    let companion = Companion::new(subject);
    let (declaration, copies) = (companion.declaration(vis), companion.copies());
    let (watch, variables) = (companion.watch(), companion.variables());
    quote!(#declaration #copies #watch #variables)
}

struct Companion<'a> {
    subject: &'a Subject<'a>,
    name: Ident,
    brand: Ident,
    /// Those of the subject, and the brand.
    generics: Generics,
}

impl<'a> Companion<'a> {
    fn new(subject: &'a Subject<'a>) -> Self {
        let taken = |name: &str| subject.generics.type_params().any(|param| param.ident == name);
        let brand = Ident::new(if taken("B") { "Brand" } else { "B" }, Span::mixed_site());
        let mut generics = subject.generics.clone();
        generics.params.push(syn::parse_quote!(#brand: 'static));
        Companion { subject, name: format_ident!("{}Variables", subject.name), brand, generics }
    }

    /// `ModelVariables<'a, T, N, B>`.
    fn this(&self) -> TokenStream {
        let name = &self.name;
        let arguments = self.generics.params.iter().map(|param| match param {
            GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
            GenericParam::Type(param) => param.ident.to_token_stream(),
            GenericParam::Const(param) => param.ident.to_token_stream(),
        });
        quote!(#name<#(#arguments),*>)
    }

    /// Kept as it is: marked, or without a number.
    fn is_kept(&self, part: &Part<'_>) -> bool {
        let holds_number = types::find(part.ty, &self.subject.scalar.to_string()).is_some();
        part.is_constant || !holds_number || types::mentions(part.ty, "PhantomData")
    }

    /// The type of the field in the companion.
    fn type_of(&self, part: &Part<'_>) -> TokenStream {
        let (ty, scalar, brand) = (part.ty, &self.subject.scalar, &self.brand);
        match self.is_kept(part) {
            true => quote!(#ty),
            false => quote_spanned!(ty.span()=> <#ty as ::autodiff::Watch<#scalar, #brand>>::Vars),
        }
    }

    fn path(&self, variant: &Variant<'_>) -> TokenStream {
        let name = &self.name;
        let variant = format_ident!("{}", variant.name);
        match self.subject.is_enum {
            true => quote!(#name::#variant),
            false => quote!(#name),
        }
    }

    fn fields(&self, variant: &Variant<'_>) -> TokenStream {
        let own = !self.subject.is_enum;
        let fields = variant.parts.iter().map(|part| {
            let (ty, vis) = (self.type_of(part), own.then_some(part.vis));
            match &part.member {
                Member::Named(name) => quote!(#vis #name: #ty),
                Member::Unnamed(_) => quote!(#vis #ty),
            }
        });
        match variant.fields {
            Fields::Unnamed(_) => quote!((#(#fields),*)),
            Fields::Named(_) => quote!({ #(#fields),* }),
            Fields::Unit => quote!(),
        }
    }

    fn declaration(&self, vis: &Visibility) -> TokenStream {
        let (name, subject) = (&self.name, self.subject.name);
        let text = format!(
            "The variables of a [`{subject}`] on the tape `{}`: what `watch` gives, field by field.",
            self.brand
        );
        let clause = &self.generics.where_clause;
        let params = &self.generics.params;
        let attributes = quote! {
            #[doc = #text]
            #[allow(dead_code, missing_docs, clippy::all, clippy::pedantic)]
        };
        if self.subject.is_enum {
            let variants = self.subject.variants.iter().map(|variant| {
                let (name, fields) = (format_ident!("{}", variant.name), self.fields(variant));
                quote!(#name #fields)
            });
            return quote!(#attributes #vis enum #name<#params> #clause { #(#variants),* });
        }
        let fields = self.fields(&self.subject.variants[0]);
        match self.subject.variants[0].fields {
            Fields::Named(_) => quote!(#attributes #vis struct #name<#params> #clause #fields),
            _ => quote!(#attributes #vis struct #name<#params> #fields #clause;),
        }
    }

    /// A pattern of the companion, or of the subject.
    fn pattern(&self, path: TokenStream, variant: &Variant<'_>, prefix: &str) -> TokenStream {
        let fields = variant.parts.iter().map(|part| {
            let (member, binding) = (&part.member, part.binding(prefix));
            quote!(#member: #binding)
        });
        quote!(#path { #(#fields),* })
    }

    /// `match self`, from the companion to what is made of its fields.
    fn arms(&self, body: impl Fn(&Variant<'_>) -> TokenStream) -> TokenStream {
        let arms = self.subject.variants.iter().map(|variant| {
            let (pattern, body) = (self.pattern(self.path(variant), variant, "this"), body(variant));
            quote!(#pattern => { #body })
        });
        quote!(match self { #(#arms)* })
    }

    /// `Clone`, and `Copy` where the fields are.
    fn copies(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let this = self.this();
        let predicates =
            clause.map(|clause| clause.predicates.iter().map(ToTokens::to_token_stream).collect::<Vec<_>>());
        let predicates = predicates.unwrap_or_default();
        let bounds = |bound: TokenStream| {
            let parts = self.subject.variants.iter().flat_map(|variant| &variant.parts);
            // Only what depends on a parameter may be a bound that does not hold.
            let parts = parts.filter(|part| !self.is_kept(part)).map(|part| self.type_of(part));
            quote!(where #(#predicates,)* #(#parts: #bound,)*)
        };
        let kept_copy = self.subject.variants.iter().flat_map(|variant| &variant.parts).all(|part| !self.is_kept(part));
        let clone = self.arms(|variant| {
            let path = self.path(variant);
            let fields = variant.parts.iter().map(|part| {
                let (member, this) = (&part.member, part.binding("this"));
                quote!(#member: ::core::clone::Clone::clone(#this))
            });
            quote!(#path { #(#fields),* })
        });
        let bound = bounds(quote!(::core::clone::Clone));
        let clone = quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic)]
            impl #list ::core::clone::Clone for #this #bound {
                fn clone(&self) -> Self { #clone }
            }
        };
        let bound = bounds(quote!(::core::marker::Copy));
        let copy = kept_copy.then(|| {
            quote! {
                #[automatically_derived]
                impl #list ::core::marker::Copy for #this #bound {}
            }
        });
        quote!(#clone #copy)
    }

    fn watch(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let (scalar, brand) = (&self.subject.scalar, &self.brand);
        let (this, owner) = (self.this(), self.subject.over(scalar));
        let watch = self.subject.arms(|variant| {
            let path = self.path(variant);
            let fields = variant.parts.iter().map(|part| {
                let (member, this, ty) = (&part.member, part.binding("this"), part.ty);
                let value = match self.is_kept(part) {
                    true => quote_spanned!(ty.span()=> ::core::clone::Clone::clone(#this)),
                    false => {
                        quote_spanned!(ty.span()=> <#ty as ::autodiff::Watch<#scalar, #brand>>::watch_on(#this, tape))
                    }
                };
                quote!(#member: #value)
            });
            quote!(#path { #(#fields),* })
        });
        let signature = quote!(fn watch_on(&self, tape: &::autodiff::Tape<'_, #scalar, #brand>) -> #this);
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list ::autodiff::Watch<#scalar, #brand> for #owner #clause {
                type Vars = #this;
                #[track_caller]
                #signature { #watch }
            }

            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic)]
            impl #list ::autodiff::Watch<#scalar, #brand> for &#owner #clause {
                type Vars = #this;
                #[track_caller]
                #signature { <#owner as ::autodiff::Watch<#scalar, #brand>>::watch_on(*self, tape) }
            }
        }
    }

    fn variables(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let (scalar, brand) = (&self.subject.scalar, &self.brand);
        let (this, owner) = (self.this(), self.subject.over(scalar));
        let of = |part: &Part<'_>| {
            let ty = self.type_of(part);
            quote_spanned!(part.ty.span()=> <#ty as ::autodiff::Variables<#scalar, #brand>>)
        };
        let visit = self.arms(|variant| {
            let calls = variant.parts.iter().filter(|part| !self.is_kept(part)).map(|part| {
                let (of, this) = (of(part), part.binding("this"));
                quote!(#of::visit_with(#this, ::core::option::Option::None, f)?;)
            });
            quote!(#(#calls)*)
        });
        let pairs = self.subject.variants.iter().map(|variant| {
            let mine = self.pattern(self.path(variant), variant, "this");
            let theirs = self.pattern(variant.path.clone(), variant, "other");
            let calls = variant.parts.iter().filter(|part| !self.is_kept(part)).map(|part| {
                let (of, this, other) = (of(part), part.binding("this"), part.binding("other"));
                quote!(#of::visit_with(#this, ::core::option::Option::Some(#other), f)?;)
            });
            quote!((#mine, #theirs) => { #(#calls)* })
        });
        let differ = self.subject.is_enum.then(|| {
            quote! {
                _ => ::autodiff::DifferentShapes::unless_equal(0, 1)?,
            }
        });
        let derivatives = self.arms(|variant| {
            let path = &variant.path;
            let fields = variant.parts.iter().map(|part| {
                let (member, this) = (&part.member, part.binding("this"));
                let value = match self.is_kept(part) {
                    true => quote!(::core::clone::Clone::clone(#this)),
                    false => {
                        let of = of(part);
                        quote!(#of::derivatives(#this, gradient))
                    }
                };
                quote!(#member: #value)
            });
            quote!(#path { #(#fields),* })
        });
        let gradient = quote!(&::autodiff::Gradient<#scalar, #brand>);
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list ::autodiff::Variables<#scalar, #brand> for #this #clause {
                type Values = #owner;
                type Found = ::core::option::Option<#owner>;

                fn visit_with(
                    &self,
                    cotangent: ::core::option::Option<&#owner>,
                    f: &mut dyn ::core::ops::FnMut(::autodiff::Visited<'_, #scalar>),
                ) -> ::core::result::Result<(), ::autodiff::DifferentShapes> {
                    match cotangent {
                        ::core::option::Option::None => { #visit }
                        ::core::option::Option::Some(cotangent) => match (self, cotangent) { #(#pairs)* #differ },
                    }
                    ::core::result::Result::Ok(())
                }
                fn derivatives(&self, gradient: #gradient) -> #owner { #derivatives }
                fn find(&self, gradient: #gradient) -> Self::Found {
                    if ::autodiff::Variables::is_connected(self, gradient) {
                        ::core::option::Option::Some(::autodiff::Variables::derivatives(self, gradient))
                    } else {
                        ::core::option::Option::None
                    }
                }
            }
        }
    }
}
