//! `#[derive(Differentiable)]`: a struct or enum over its scalar, as a shape with named parameters.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Field, Fields, GenericParam, Generics, Member, Type};

use crate::fence::Refusals;
use crate::types;

pub(crate) fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    let subject = Subject::read(input)?;
    let (shape, parameters, cotangent) = (subject.shape(), subject.parameters(), subject.cotangent());
    Ok(quote!(#shape #parameters #cotangent))
}

/// The type that is derived for.
struct Subject<'a> {
    name: &'a Ident,
    generics: Generics,
    /// The type parameter that stands for the number.
    scalar: Ident,
    /// Of a struct: one.
    variants: Vec<Variant<'a>>,
}

struct Variant<'a> {
    path: TokenStream,
    name: String,
    parts: Vec<Part<'a>>,
}

/// A field.
struct Part<'a> {
    member: Member,
    ty: &'a Type,
    is_constant: bool,
}

impl<'a> Subject<'a> {
    fn read(input: &'a DeriveInput) -> syn::Result<Self> {
        let name = &input.ident;
        let sources: Vec<(Option<&Ident>, &Fields)> = match &input.data {
            Data::Struct(data) => vec![(None, &data.fields)],
            Data::Enum(data) => data.variants.iter().map(|variant| (Some(&variant.ident), &variant.fields)).collect(),
            Data::Union(data) => {
                let text = "a union does not say which of its fields holds the numbers: make it an enum";
                return Err(syn::Error::new(data.union_token.span, text));
            }
        };
        let fields: Vec<&Field> = sources.iter().flat_map(|(_, fields)| fields.iter()).collect();
        let scalar = find_scalar(input, &fields)?;
        let mut refusals = Refusals::default();
        fields.iter().for_each(|field| check(field, &scalar, &input.generics, &mut refusals));
        if let Data::Enum(data) = &input.data {
            let marks = data.variants.iter().flat_map(|variant| &variant.attrs).filter(|mark| is_mark(mark));
            marks
                .for_each(|mark| refusals.refuse(mark, "mark the fields of the variant `#[constant]`, each by itself"));
        }
        if let Some(error) = refusals.into_error() {
            return Err(error);
        }
        let variants = sources.into_iter().map(|(variant, fields)| Variant::new(name, variant, fields)).collect();
        Ok(Subject { name, generics: generics(input, &scalar, &fields), scalar, variants })
    }

    /// `Model<'a, R, N>`.
    fn over(&self, scalar: &Ident) -> TokenStream {
        let arguments = self.generics.params.iter().map(|param| match param {
            GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
            GenericParam::Type(param) if param.ident == self.scalar => scalar.to_token_stream(),
            GenericParam::Type(param) => param.ident.to_token_stream(),
            GenericParam::Const(param) => param.ident.to_token_stream(),
        });
        let name = self.name;
        quote!(#name<#(#arguments),*>)
    }

    /// `match self { .. }`, an arm for each variant.
    fn arms(&self, body: impl Fn(&Variant<'_>) -> TokenStream) -> TokenStream {
        let arms = self.variants.iter().map(|variant| {
            let (pattern, body) = (variant.pattern("this"), body(variant));
            quote!(#pattern => { #body })
        });
        quote!(match self { #(#arms)* })
    }

    /// The same for two values, of which the variants agree.
    fn arms_of_two(&self, body: impl Fn(&Variant<'_>) -> TokenStream) -> TokenStream {
        let names = self.variants.iter().map(|variant| {
            let (path, name) = (&variant.path, &variant.name);
            quote!(#path { .. } => #name)
        });
        let names = quote!({ #(#names,)* });
        let arms = self.variants.iter().map(|variant| {
            let (this, other, body) = (variant.pattern("this"), variant.pattern("other"), body(variant));
            quote!((#this, #other) => { #body })
        });
        let check = (self.variants.len() > 1).then(|| {
            quote! {
                name.assert_alike("variant", match &*self #names, match &other #names);
            }
        });
        let rest = (self.variants.len() > 1).then(|| quote!(_ => {}));
        quote!(#check match (self, other) { #(#arms)* #rest })
    }

    fn shape(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let (scalar, other) = (&self.scalar, Ident::new("__R", Span::mixed_site()));
        let (this, over) = (self.over(scalar), self.over(&other));
        let shape = quote!(::autodiff::Shape<#scalar>);
        let map = self.arms(|variant| variant.map(&shape));
        let for_each = self.arms(|variant| variant.each(|part| part.call(&shape, "for_each", quote!(f))));
        let lengths = self.arms(|variant| {
            let number = self.variants.iter().position(|other| other.name == variant.name);
            let number = (self.variants.len() > 1).then(|| quote!(lengths.push(#number);));
            let parts = variant.each(|part| part.call(&shape, "lengths", quote!(lengths)));
            quote!(#number #parts)
        });
        let body = |[map, for_each, lengths]: [TokenStream; 3]| {
            quote! {
                type With<#other: ::autodiff::Scalar> = #over;

                fn map<#other: ::autodiff::Scalar>(&self, f: &mut impl ::core::ops::FnMut(#scalar) -> #other) -> #over {
                    #map
                }
                fn for_each(&self, f: &mut impl ::core::ops::FnMut(#scalar)) {
                    #for_each
                }
                fn lengths(&self, lengths: &mut ::std::vec::Vec<usize>) {
                    #lengths
                }
            }
        };
        let owned = body([map, for_each, lengths]);
        let borrowed = body(["map", "for_each", "lengths"].map(|function| {
            let argument = Ident::new(if function == "lengths" { function } else { "f" }, Span::call_site());
            let function = Ident::new(function, Span::call_site());
            quote!(<#this as #shape>::#function(*self, #argument))
        }));
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list #shape for #this #clause { #owned }

            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list #shape for &#this #clause { #borrowed }
        }
    }

    /// What adjoints do with a cotangent: add another one to it, and take it.
    fn cotangent(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let this = self.over(&self.scalar);
        let private = quote!(::autodiff::__private);
        let accumulate = self.arms_of_two(|variant| {
            variant.each(|part| {
                let (this, other, ty) = (part.binding("this"), part.binding("other"), part.ty);
                quote_spanned!(ty.span()=> #private::Accumulate::<#ty>::accumulate(#this, #other))
            })
        });
        let take = self.arms(|variant| {
            variant.build(|part| {
                let (this, ty) = (part.binding("this"), part.ty);
                quote_spanned!(ty.span()=> #private::take::<#ty>(#this))
            })
        });
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list #private::Accumulate<#this> for #this #clause {
                fn accumulate(&mut self, other: #this) {
                    let name = #private::Name::ROOT;
                    #accumulate
                }
            }

            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list #private::Take for #this #clause {
                type Taken = #this;
                fn taken(&mut self) -> #this {
                    #take
                }
            }
        }
    }

    /// The impl of the trait `Differentiable`.
    fn parameters(&self) -> TokenStream {
        let (list, _, clause) = self.generics.split_for_impl();
        let (scalar, this) = (&self.scalar, self.over(&self.scalar));
        let differentiable = quote!(::autodiff::Differentiable<#scalar>);
        let name = quote!(::autodiff::__private::Name<'_>);
        let [visit, visit_mut] = ["visit", "visit_mut"].map(|function| {
            self.arms(|variant| {
                variant.each(|part| {
                    let label = part.label();
                    part.call(&differentiable, function, quote!(&name.#label, f))
                })
            })
        });
        let [zip, zip_mut] = ["zip", "zip_mut"].map(|function| {
            self.arms_of_two(|variant| {
                variant.each(|part| {
                    let (label, other) = (part.label(), part.binding("other"));
                    part.call(&differentiable, function, quote!(#other, &name.#label, f))
                })
            })
        });
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            impl #list #differentiable for #this #clause {
                fn visit<'__a>(
                    &'__a self,
                    name: &#name,
                    f: &mut dyn ::core::ops::FnMut(&#name, ::std::vec::Vec<usize>, &'__a [#scalar]),
                ) {
                    #visit
                }
                fn visit_mut<'__a>(
                    &'__a mut self,
                    name: &#name,
                    f: &mut dyn ::core::ops::FnMut(&#name, ::std::vec::Vec<usize>, &'__a mut [#scalar]),
                ) {
                    #visit_mut
                }
                fn zip(&self, other: &Self, name: &#name, f: &mut dyn ::core::ops::FnMut(&[#scalar], &[#scalar])) {
                    #zip
                }
                fn zip_mut(
                    &mut self,
                    other: &Self,
                    name: &#name,
                    f: &mut dyn ::core::ops::FnMut(&mut [#scalar], &[#scalar]),
                ) {
                    #zip_mut
                }
            }
        }
    }
}

impl<'a> Variant<'a> {
    fn new(subject: &Ident, variant: Option<&Ident>, fields: &'a Fields) -> Self {
        let members = fields.members();
        let parts = fields.iter().zip(members).map(|(field, member)| Part {
            member,
            ty: &field.ty,
            is_constant: field.attrs.iter().any(is_mark),
        });
        let path = match variant {
            Some(variant) => quote!(#subject::#variant),
            None => quote!(#subject),
        };
        Variant { path, name: variant.unwrap_or(subject).to_string(), parts: parts.collect() }
    }

    fn pattern(&self, prefix: &str) -> TokenStream {
        let path = &self.path;
        let fields = self.parts.iter().map(|part| {
            let (member, binding) = (&part.member, part.binding(prefix));
            quote!(#member: #binding)
        });
        quote!(#path { #(#fields),* })
    }

    fn map(&self, shape: &TokenStream) -> TokenStream {
        self.build(|part| part.call(shape, "map", quote!(f)))
    }

    /// The variant of the given values, its constant fields cloned.
    fn build(&self, value: impl Fn(&Part<'_>) -> TokenStream) -> TokenStream {
        let path = &self.path;
        let fields = self.parts.iter().map(|part| {
            let (member, this, ty) = (&part.member, part.binding("this"), part.ty);
            let value = match part.is_constant {
                true => quote_spanned!(ty.span()=> ::core::clone::Clone::clone(#this)),
                false => value(part),
            };
            quote!(#member: #value)
        });
        quote!(#path { #(#fields),* })
    }

    /// Statements, one for each differentiated field.
    fn each(&self, call: impl Fn(&Part<'_>) -> TokenStream) -> TokenStream {
        let calls = self.parts.iter().filter(|part| !part.is_constant).map(call);
        quote!(#(#calls;)*)
    }
}

impl Part<'_> {
    /// What patterns call the field.
    fn binding(&self, prefix: &str) -> Ident {
        match &self.member {
            Member::Named(name) => format_ident!("__{prefix}_{}", name.unraw(), span = Span::mixed_site()),
            Member::Unnamed(index) => format_ident!("__{prefix}_{}", index.index, span = Span::mixed_site()),
        }
    }

    /// How parameters are called after it.
    fn label(&self) -> TokenStream {
        match &self.member {
            Member::Named(name) => {
                let name = name.unraw().to_string();
                quote!(field(#name))
            }
            Member::Unnamed(index) => {
                let index = index.index as usize;
                quote!(position(#index))
            }
        }
    }

    /// Calls a function of a trait on the field; errors point at its type.
    fn call(&self, of: &TokenStream, function: &str, arguments: TokenStream) -> TokenStream {
        let (ty, this) = (self.ty, self.binding("this"));
        let function = Ident::new(function, Span::mixed_site());
        quote_spanned!(ty.span()=> <#ty as #of>::#function(#this, #arguments))
    }
}

fn is_mark(attribute: &Attribute) -> bool {
    attribute.path().is_ident("constant")
}

/// The type parameter that stands for the number: the only one, the one with the bound `Scalar`, or the only one
/// that unmarked fields mention.
fn find_scalar(input: &DeriveInput, fields: &[&Field]) -> syn::Result<Ident> {
    let name = &input.ident;
    let all: Vec<_> = input.generics.type_params().collect();
    let bounded = |param: &syn::TypeParam| {
        let own = param.bounds.iter().any(crate::attribute::is_scalar_bound);
        own || input.generics.where_clause.iter().flat_map(|clause| &clause.predicates).any(|predicate| match predicate
        {
            syn::WherePredicate::Type(bound) => {
                types::is_scalar(&bound.bounded_ty, &param.ident.to_string())
                    && bound.bounds.iter().any(crate::attribute::is_scalar_bound)
            }
            _ => false,
        })
    };
    let used = |param: &syn::TypeParam| {
        let mut unmarked = fields.iter().filter(|field| !field.attrs.iter().any(is_mark));
        unmarked.any(|field| types::find(&field.ty, &param.ident.to_string()).is_some())
    };
    let candidates: Vec<_> = match all.iter().filter(|param| bounded(param)).collect::<Vec<_>>() {
        bounded if !bounded.is_empty() => bounded,
        _ if all.len() == 1 => all.iter().collect(),
        _ => all.iter().filter(|param| used(param)).collect(),
    };
    match candidates.as_slice() {
        [param] if used(param) => Ok(param.ident.clone()),
        [] if all.is_empty() => Err(syn::Error::new(
            name.span(),
            format!(
                "`{name}` has no type parameter for its numbers: write `{name}<T>`, and `T` for `f64` in the fields to be \
                 differentiated; `{name}<f64>` is then what `{name}` is now"
            ),
        )),
        [_] | [] => Err(syn::Error::new(
            name.span(),
            format!(
                "`{name}` has no field to differentiate by: none that is not `#[constant]` holds its type parameter"
            ),
        )),
        [_, second, ..] => Err(syn::Error::new(
            second.ident.span(),
            "more than one type parameter could stand for the numbers: give the one that does the bound `T: Scalar`",
        )),
    }
}

/// Refuses what a field cannot be.
fn check(field: &Field, scalar: &Ident, generics: &Generics, refusals: &mut Refusals) {
    let (ty, number) = (&field.ty, scalar.to_string());
    let holds_number = types::find(ty, &number);
    let mark = field.attrs.iter().find(|attribute| is_mark(attribute));
    if let Some(mark) = mark {
        if mark.meta.require_path_only().is_err() {
            refusals.refuse(mark, "write `#[constant]`, without arguments");
        }
        if let Some(inside) = holds_number {
            refusals.refuse(
                inside,
                format!(
                    "a `#[constant]` field keeps its type when `{number}` changes: write `f64` for `{number}` here"
                ),
            );
        }
        return;
    }
    let is_const = |name: &str| generics.const_params().any(|param| param.ident == name);
    if let Some(reference) = types::any_reference(ty) {
        refusals.refuse(
            reference,
            format!(
                "a differentiated field owns its numbers: write `Vec<{number}>`, an array or a matrix, or mark the field `#[constant]`"
            ),
        );
    } else if let Some(float) = ["f64", "f32"].iter().find_map(|float| types::find(ty, float)) {
        let text =
            format!("write `{number}` for `{float}`, or mark the field `#[constant]` if it is not differentiated by");
        refusals.refuse(float, text);
    } else if holds_number.is_none() && !is_passive(ty, &is_const) {
        refusals.refuse(
            ty,
            format!("`{}` holds no `{number}` to differentiate by: mark the field `#[constant]`", types::text(ty)),
        );
    }
}

/// What holds no number and needs no mark: integers, `bool`, containers of them.
fn is_passive(ty: &Type, is_const: &dyn Fn(&str) -> bool) -> bool {
    let not_shapes = ["String", "str", "Box", "Cow", "Range", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "VecDeque"];
    types::is_passive(ty, is_const) && !not_shapes.iter().any(|name| types::mentions(ty, name))
}

/// The generics of the impls.
fn generics(input: &DeriveInput, scalar: &Ident, fields: &[&Field]) -> Generics {
    let mut generics = input.generics.clone();
    for param in generics.type_params_mut() {
        param.default = None;
        param.eq_token = None;
        if param.ident == *scalar {
            param.bounds.push(syn::parse_quote!(::autodiff::Scalar));
        }
    }
    let others: Vec<_> = input.generics.type_params().filter(|param| param.ident != *scalar).collect();
    for field in fields.iter().filter(|field| field.attrs.iter().any(is_mark)) {
        let ty = &field.ty;
        if others.iter().any(|param| types::find(ty, &param.ident.to_string()).is_some()) {
            generics.make_where_clause().predicates.push(syn::parse_quote!(#ty: ::core::clone::Clone));
        }
    }
    generics
}
