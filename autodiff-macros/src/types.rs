//! Forms of types: where the floats are, the same type over another scalar, owned and borrowed twins.

use proc_macro2::Ident;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{GenericArgument, PathArguments, Type};

use crate::template::quote;
use crate::tokens::TokenStream;

const PASSIVE: &[&str] = &[
    "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
    "isize",
];
const CONTAINERS: &[&str] = &[
    "Vec",
    "Option",
    "Box",
    "Range",
    "RangeInclusive",
    "VecDeque",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
    "Cow",
];

/// Containers of the standard library that are not made of numbers as the library sees it.
const OPAQUE: &[&str] = &[
    "Box",
    "Rc",
    "Arc",
    "Cell",
    "RefCell",
    "Mutex",
    "RwLock",
    "Range",
    "RangeInclusive",
    "VecDeque",
    "LinkedList",
    "BinaryHeap",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
    "Cow",
    "Result",
];

/// The number of type and const parameters of one of nalgebra's matrix types, by its name.
pub(crate) fn matrix_parameters(name: &str) -> Option<usize> {
    match name {
        "DMatrix" | "DVector" | "RowDVector" => return Some(1),
        "SVector" | "RowSVector" | "OVector" | "RowOVector" => return Some(2),
        "SMatrix" | "OMatrix" => return Some(3),
        _ => {}
    }
    let digits = name.strip_prefix("RowVector").or_else(|| name.strip_prefix("Vector"));
    let dimensions = match digits {
        Some(length) => length.to_owned(),
        None => name.strip_prefix("Matrix")?.replacen('x', "", 1),
    };
    let sized = !dimensions.is_empty() && dimensions.chars().all(|c| c == 'X' || ('1'..='6').contains(&c));
    sized.then_some(1)
}

/// `&DMatrix<..>`, `&DVector<..>`, `&RowDVector<..>`.
pub(crate) fn is_dynamic_matrix(ty: &Type) -> bool {
    let Type::Reference(reference) = ty else { return false };
    let Type::Path(path) = &*reference.elem else { return false };
    let is_matrix = |name: &Ident| name == "DMatrix" || name == "DVector" || name == "RowDVector";
    reference.mutability.is_none() && path.path.segments.last().is_some_and(|last| is_matrix(&last.ident))
}

/// A nalgebra matrix somewhere in what the tokens name.
pub(crate) fn names_matrix(tokens: proc_macro2::TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => matrix_parameters(&ident.to_string()).is_some(),
        proc_macro2::TokenTree::Group(group) => names_matrix(group.stream()),
        _ => false,
    })
}

/// Whether the type is, by its name, an integer, `bool` or `char`.
pub(crate) fn is_plain(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(|name| PASSIVE.contains(&name.to_string().as_str())))
}

/// Types whose values are moved: they own memory.
const OWNERS: &[&str] = &[
    "BTreeMap",
    "BTreeSet",
    "Box",
    "DMatrix",
    "DVector",
    "HashMap",
    "HashSet",
    "Matrix",
    "RowDVector",
    "String",
    "Vec",
    "VecDeque",
];

/// Whether a value of the type is known to be moved where it is used.
pub(crate) fn is_owner(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|last| OWNERS.contains(&last.ident.to_string().as_str()))
        }
        Type::Tuple(tuple) => tuple.elems.iter().any(is_owner),
        Type::Array(array) => is_owner(&array.elem),
        Type::Paren(paren) => is_owner(&paren.elem),
        Type::Group(group) => is_owner(&group.elem),
        _ => false,
    }
}

/// The first occurrence of a name in a type.
pub(crate) fn find(ty: &Type, name: &str) -> Option<Ident> {
    let mut finder = Finder { name, found: None };
    finder.visit_type(ty);
    finder.found
}

/// Whether a path in the type ends in the name, with arguments or without.
pub(crate) fn mentions(ty: &Type, name: &str) -> bool {
    struct Search<'a>(&'a str, bool);
    impl Visit<'_> for Search<'_> {
        fn visit_path_segment(&mut self, segment: &syn::PathSegment) {
            self.1 |= segment.ident == self.0;
            syn::visit::visit_path_segment(self, segment);
        }
    }
    let mut search = Search(name, false);
    search.visit_type(ty);
    search.1
}

struct Finder<'a> {
    name: &'a str,
    found: Option<Ident>,
}

impl Visit<'_> for Finder<'_> {
    fn visit_path(&mut self, path: &syn::Path) {
        if let Some(ident) = path.get_ident()
            && ident == self.name
        {
            self.found.get_or_insert_with(|| ident.clone());
        }
        syn::visit::visit_path(self, path);
    }
}

/// A container of the standard library with floats inside that is no array, slice, tuple, `Vec` or `Option`, or a view
/// of a matrix.
pub(crate) fn unknown_container(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(list) = &last.arguments else { return None };
            if OPAQUE.iter().any(|known| last.ident == known) || last.ident.to_string().contains("View") {
                return Some(ty);
            }
            list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => unknown_container(ty),
                _ => None,
            })
        }
        Type::Reference(reference) => unknown_container(&reference.elem),
        Type::Slice(slice) => unknown_container(&slice.elem),
        Type::Array(array) => unknown_container(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().find_map(unknown_container),
        Type::Paren(paren) => unknown_container(&paren.elem),
        Type::Group(group) => unknown_container(&group.elem),
        _ => None,
    }
}

/// A matrix or a struct somewhere in the type: its parts may be more than numbers.
pub(crate) fn holds_structure(ty: &Type, scalar: &str) -> bool {
    struct Search<'a>(&'a str, bool);
    impl Visit<'_> for Search<'_> {
        fn visit_type_path(&mut self, ty: &syn::TypePath) {
            let known = |name: &str| PASSIVE.contains(&name) || [self.0, "f32", "f64", "Vec", "Option"].contains(&name);
            let last = ty.path.segments.last().map(|last| last.ident.to_string());
            self.1 |= last.is_some_and(|name| !known(&name));
            syn::visit::visit_type_path(self, ty);
        }
        fn visit_expr(&mut self, _: &syn::Expr) {}
    }
    let mut search = Search(scalar, false);
    search.visit_type(ty);
    search.1
}

/// The type as one writes it.
pub(crate) fn text(ty: &Type) -> String {
    let mut text = quote::ToTokens::to_token_stream(ty).to_string();
    for (spaced, written) in [("& ", "&"), (" :: ", "::"), (" < ", "<"), (" >", ">"), (" ,", ","), (" ;", ";")] {
        text = text.replace(spaced, written);
    }
    text
}

/// The type with the scalar in place of the float.
pub(crate) fn over(mut ty: Type, float: &str, scalar: &Ident) -> Type {
    Exchange { float, scalar }.visit_type_mut(&mut ty);
    ty
}

/// Takes off the invisible brackets that `macro_rules` leaves around what it passes on.
pub(crate) fn ungroup(function: &mut syn::ItemFn) {
    struct Ungroup;
    impl VisitMut for Ungroup {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            while let Type::Group(group) = ty {
                *ty = (*group.elem).clone();
            }
            syn::visit_mut::visit_type_mut(self, ty);
        }
    }
    Ungroup.visit_item_fn_mut(function);
}

/// Puts the scalar in place of the float, wherever a type is named.
pub(crate) struct Exchange<'a> {
    pub(crate) float: &'a str,
    pub(crate) scalar: &'a Ident,
}

impl VisitMut for Exchange<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut syn::TypePath) {
        if ty.qself.is_none()
            && let Some(ident) = ty.path.get_ident()
            && ident == self.float
        {
            ty.path = Ident::new(&self.scalar.to_string(), ident.span()).into();
        }
        syn::visit_mut::visit_type_path_mut(self, ty);
    }
}

/// Whether every part of the type is known to hold no float.
pub(crate) fn is_passive(ty: &Type, consts: &dyn Fn(&str) -> bool) -> bool {
    match ty {
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return false;
            };
            let name = last.ident.to_string();
            match &last.arguments {
                PathArguments::None => PASSIVE.contains(&name.as_str()) || consts(&name),
                PathArguments::AngleBracketed(list) if CONTAINERS.contains(&name.as_str()) => {
                    list.args.iter().all(|argument| match argument {
                        GenericArgument::Type(ty) => is_passive(ty, consts),
                        _ => true,
                    })
                }
                _ => false,
            }
        }
        Type::Reference(reference) => is_passive(&reference.elem, consts),
        Type::Slice(slice) => is_passive(&slice.elem, consts),
        Type::Array(array) => is_passive(&array.elem, consts),
        Type::Tuple(tuple) => tuple.elems.iter().all(|ty| is_passive(ty, consts)),
        Type::Paren(paren) => is_passive(&paren.elem, consts),
        Type::Group(group) => is_passive(&group.elem, consts),
        Type::BareFn(function) => {
            let passive = function.inputs.iter().all(|input| is_passive(&input.ty, consts));
            passive && matches!(&function.output, syn::ReturnType::Type(_, ty) if is_passive(ty, consts))
        }
        _ => false,
    }
}

/// Whether the type is the scalar itself, by value.
pub(crate) fn is_scalar(ty: &Type, scalar: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(|name| name == scalar))
}

/// What the type refers to, if it is a reference.
pub(crate) fn referent(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => referent(&reference.elem),
        other => other,
    }
}

/// `&[f64]`.
pub(crate) fn is_slice(ty: &Type, scalar: &str) -> bool {
    matches!(ty, Type::Reference(reference)
        if matches!(&*reference.elem, Type::Slice(slice) if is_scalar(&slice.elem, scalar)))
}

/// `&[S]`, `[S; N]`, `Vec<S>` and references to these.
pub(crate) fn is_list(ty: &Type, scalar: &str) -> bool {
    match referent(ty) {
        Type::Slice(slice) => is_scalar(&slice.elem, scalar),
        Type::Array(array) => is_scalar(&array.elem, scalar),
        other => crate::lower::vector_element(other).is_some_and(|element| is_scalar(element, scalar)),
    }
}

/// `Vec<T>`, `[T; N]`, with the type of the elements written out.
pub(crate) fn is_owned_list(ty: &Type) -> bool {
    let is_element = |ty: &Type| match ty {
        Type::Path(path) => path.path.segments.iter().all(|segment| segment.arguments.is_none()),
        other => matches!(other, Type::Array(_)) && is_owned_list(other),
    };
    match ty {
        Type::Array(array) => is_element(&array.elem),
        other => {
            crate::lower::vector_element(other).is_some_and(|element| is_element(element) || is_owned_list(element))
        }
    }
}

/// `&mut [T]`.
pub(crate) fn is_slice_state(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if matches!(&*reference.elem, Type::Slice(_)))
}

pub(crate) fn is_mutable(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.mutability.is_some())
}

/// The owned twin: `&[S]` and `&Vec<S>` -> `Vec<S>`, `&[S; N]` -> `[S; N]`, `&S` -> `S`.
pub(crate) fn owned(ty: &Type) -> TokenStream {
    match ty {
        Type::Reference(reference) => owned(&reference.elem),
        Type::Slice(slice) => {
            let element = owned(&slice.elem);
            quote!(::std::vec::Vec<#element>)
        }
        Type::Array(array) => {
            let (element, length) = (owned(&array.elem), &array.len);
            quote!([#element; #length])
        }
        Type::Tuple(tuple) => {
            let elements = tuple.elems.iter().map(owned);
            quote!((#(#elements,)*))
        }
        Type::Paren(paren) => owned(&paren.elem),
        Type::Group(group) => owned(&group.elem),
        other => quote!(#other),
    }
}

/// What the cotangent of a parameter is accumulated in: the owned twin, but a slice for a slice.
pub(crate) fn cotangent(ty: &Type) -> TokenStream {
    match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => {
                let element = owned(&slice.elem);
                quote!([#element])
            }
            other => owned(other),
        },
        other => owned(other),
    }
}

/// The bound of a parameter's place for its cotangent.
pub(crate) fn place(ty: &Type, scalar: &Ident) -> TokenStream {
    let cotangent = cotangent(ty);
    match is_slice(ty, &scalar.to_string()) && !is_mutable(ty) {
        true => quote!(::autodiff::__private::SliceCotangent<#scalar>),
        false => quote!(::autodiff::__private::Cotangent<#cotangent>),
    }
}

/// What a function of this parameter type takes, from a place that holds the owned twin.
pub(crate) fn borrowed(ty: &Type, place: TokenStream) -> TokenStream {
    match ty {
        Type::Reference(_) if let Some(row) = row_of_references(ty) => {
            let row = match row {
                Type::Slice(_) => quote!(&row[..]),
                _ => quote!(row),
            };
            quote!(&#place.iter().map(|row| #row).collect::<::std::vec::Vec<_>>()[..])
        }
        Type::Reference(reference) => {
            let inner = borrowed(&reference.elem, place);
            let mutability = &reference.mutability;
            quote!(&#mutability #inner)
        }
        Type::Tuple(tuple) if tuple.elems.iter().any(holds_reference) => {
            let elements = tuple.elems.iter().enumerate().map(|(number, ty)| {
                let field = syn::Index::from(number);
                borrowed(ty, quote!(#place.#field))
            });
            quote!((#(#elements,)*))
        }
        Type::Paren(paren) => borrowed(&paren.elem, place),
        Type::Group(group) => borrowed(&group.elem, place),
        _ => place,
    }
}

fn holds_reference(ty: &Type) -> bool {
    match ty {
        Type::Reference(_) => true,
        Type::Tuple(tuple) => tuple.elems.iter().any(holds_reference),
        Type::Paren(paren) => holds_reference(&paren.elem),
        Type::Group(group) => holds_reference(&group.elem),
        _ => false,
    }
}

/// `T` of `&[&T]`, where `T` holds no further references.
fn row_of_references(ty: &Type) -> Option<&Type> {
    let Type::Reference(outer) = ty else { return None };
    let Type::Slice(slice) = &*outer.elem else { return None };
    let Type::Reference(row) = &*slice.elem else { return None };
    let simple = outer.mutability.is_none() && row.mutability.is_none() && inner_reference(&row.elem).is_none();
    (simple && !holds_reference(&row.elem)).then_some(&*row.elem)
}

/// A reference below a slice, array or `Vec`, but for `&[&[f64]]`: there is no owned twin that it could borrow from.
pub(crate) fn inner_reference(ty: &Type) -> Option<&Type> {
    fn below(ty: &Type, element: bool) -> Option<&Type> {
        match ty {
            Type::Reference(_) if element => Some(ty),
            Type::Reference(_) if row_of_references(ty).is_some() => None,
            Type::Reference(reference) => below(&reference.elem, false),
            Type::Slice(slice) => below(&slice.elem, true),
            Type::Array(array) => below(&array.elem, true),
            Type::Tuple(tuple) => tuple.elems.iter().find_map(|ty| below(ty, element)),
            Type::Paren(paren) => below(&paren.elem, element),
            Type::Group(group) => below(&group.elem, element),
            Type::Path(path) => match &path.path.segments.last()?.arguments {
                PathArguments::AngleBracketed(list) => list.args.iter().find_map(|argument| match argument {
                    GenericArgument::Type(ty) => below(ty, true),
                    _ => None,
                }),
                _ => None,
            },
            _ => None,
        }
    }
    below(ty, false)
}

/// A reference anywhere in the type.
pub(crate) fn any_reference(ty: &Type) -> Option<&syn::TypeReference> {
    struct Finder<'a>(Option<&'a syn::TypeReference>);
    impl<'a> Visit<'a> for Finder<'a> {
        fn visit_type_reference(&mut self, reference: &'a syn::TypeReference) {
            self.0.get_or_insert(reference);
        }
    }
    let mut finder = Finder(None);
    finder.visit_type(ty);
    finder.0
}

/// With elided lifetimes.
pub(crate) fn elided(ty: &Type) -> Type {
    struct Elide;
    impl VisitMut for Elide {
        fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
            reference.lifetime = None;
            syn::visit_mut::visit_type_reference_mut(self, reference);
        }
    }
    let mut ty = ty.clone();
    Elide.visit_type_mut(&mut ty);
    ty
}

/// The referent of `&S`.
pub(crate) fn referenced_scalar<'a>(ty: &'a Type, scalar: &str) -> Option<&'a Type> {
    match ty {
        Type::Reference(reference) if is_scalar(&reference.elem, scalar) => Some(&reference.elem),
        _ => None,
    }
}

/// A parameter of a driver: `&mut` states are handed in as `&`.
pub(crate) fn shared(ty: &Type) -> Type {
    let mut ty = ty.clone();
    if let Type::Reference(reference) = &mut ty {
        reference.mutability = None;
    }
    ty
}
