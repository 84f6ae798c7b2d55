//! The attribute's arguments and the signature: which parameters are active, over which float.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{FnArg, GenericParam, ItemFn, Pat, ReturnType, Type, TypeParamBound};

use crate::fence::Refusals;
use crate::types;

/// `#[differentiable]`, `#[differentiable(adjoint)]`, `#[differentiable(one_statement)]` or `#[differentiable(tape)]`.
#[derive(Default)]
pub(crate) struct Arguments {
    /// Without an adjoint, an error.
    pub(crate) adjoint: Option<Ident>,
    /// No adjoint, whatever the body.
    pub(crate) tape: bool,
    /// On a tape one statement with its gradient.
    pub(crate) one_statement: bool,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Arguments::default());
        }
        let word: Ident = input.parse()?;
        let arguments = match word.to_string().as_str() {
            "adjoint" => Arguments { adjoint: Some(word.clone()), ..Arguments::default() },
            "one_statement" => Arguments { adjoint: Some(word.clone()), one_statement: true, tape: false },
            "tape" => Arguments { tape: true, ..Arguments::default() },
            _ => return Err(syn::Error::new(word.span(), UNKNOWN)),
        };
        if !input.is_empty() {
            return Err(syn::Error::new(word.span(), UNKNOWN));
        }
        Ok(arguments)
    }
}

const UNKNOWN: &str = "unknown argument: write `#[differentiable]`, `#[differentiable(adjoint)]`, \
                       `#[differentiable(one_statement)]` or `#[differentiable(tape)]`";

/// One parameter of the function.
pub(crate) struct Parameter {
    pub(crate) name: Ident,
    pub(crate) pattern: Pat,
    /// As written.
    pub(crate) written: Type,
    /// Over the scalar, where active.
    pub(crate) ty: Type,
    pub(crate) active: bool,
}

impl Parameter {
    /// A state that the function rewrites: input and output at once.
    pub(crate) fn is_state(&self) -> bool {
        self.active && types::is_mutable(&self.ty)
    }
}

/// What the signature says.
pub(crate) struct Signature {
    pub(crate) parameters: Vec<Parameter>,
    /// The type parameter that stands for the float.
    pub(crate) scalar: Ident,
    /// `f64`, `f32`, or the function's own `T: Scalar`.
    pub(crate) float: String,
    /// The result over the scalar; `None` for `()`.
    pub(crate) result: Option<Type>,
    /// Operands may be matrices: there are matrices or structs in the signature, or matrices in the body.
    pub(crate) structured: bool,
    /// On a tape it is one statement, with its gradient.
    pub(crate) one_statement: bool,
}

impl Signature {
    /// The function is written over its own `T: Scalar`.
    pub(crate) fn is_generic(&self) -> bool {
        self.scalar == self.float
    }

    /// The suffix of passive float literals.
    pub(crate) fn suffix(&self) -> &'static str {
        if self.float == "f32" { "f32" } else { "f64" }
    }

    pub(crate) fn over_scalar(&self, ty: &Type) -> Type {
        types::over(ty.clone(), &self.float, &self.scalar)
    }

    /// The result holds an active number.
    pub(crate) fn is_result_active(&self) -> bool {
        let scalar = self.scalar.to_string();
        self.result.as_ref().is_some_and(|ty| types::find(ty, &scalar).is_some())
    }

    /// One number of numbers: its partial derivatives are all that a reverse sweep needs.
    pub(crate) fn is_of_numbers(&self) -> bool {
        let scalar = self.scalar.to_string();
        let is_number = |ty| types::is_scalar(ty, &scalar) || types::referenced_scalar(ty, &scalar).is_some();
        let mut active = self.parameters.iter().filter(|parameter| parameter.active);
        self.result.as_ref().is_some_and(|ty| types::is_scalar(ty, &scalar))
            && active.all(|parameter| !parameter.is_state() && is_number(&parameter.ty))
    }

    /// Every argument can be handed to two functions: references to be read, and what is copied.
    pub(crate) fn is_lent(&self) -> bool {
        let scalar = self.scalar.to_string();
        self.parameters.iter().all(|parameter| match &parameter.ty {
            syn::Type::Reference(reference) => reference.mutability.is_none(),
            ty => types::is_scalar(ty, &scalar) || types::is_plain(ty),
        })
    }

    /// Reads the signature; takes `#[constant]` off the parameters.
    pub(crate) fn read(function: &mut ItemFn, refusals: &mut Refusals) -> Signature {
        let marked = take_marks(function);
        let own = own_scalar(function);
        let float = match &own {
            Some(own) => own.to_string(),
            None => main_float(function, &marked),
        };
        let scalar = own.unwrap_or_else(|| free_name(function));
        let constants = const_parameters(function);
        let mut parameters = Vec::new();
        for (number, (input, constant)) in function.sig.inputs.iter().zip(marked).enumerate() {
            let FnArg::Typed(typed) = input else { continue };
            let active = !constant && types::find(&typed.ty, &float).is_some();
            let parameter = Parameter {
                name: name_of(&typed.pat, number),
                pattern: (*typed.pat).clone(),
                written: (*typed.ty).clone(),
                ty: if active { types::over((*typed.ty).clone(), &float, &scalar) } else { (*typed.ty).clone() },
                active,
            };
            refusals.parameter(&parameter, constant, &|name| constants.iter().any(|own| own == name));
            parameters.push(parameter);
        }
        let result = match &function.sig.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) if matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()) => None,
            ReturnType::Type(_, ty) => Some(types::over((**ty).clone(), &float, &scalar)),
        };
        let structured = is_structured(function, &parameters, result.as_ref(), &scalar.to_string());
        let signature = Signature { parameters, scalar, float, result, structured, one_statement: false };
        refusals.signature(function, &signature);
        signature
    }
}

fn is_structured(function: &ItemFn, parameters: &[Parameter], result: Option<&Type>, scalar: &str) -> bool {
    let mut types = parameters.iter().filter(|parameter| parameter.active).map(|parameter| &parameter.ty).chain(result);
    types.any(|ty| types::holds_structure(ty, scalar)) || types::names_matrix(function.to_token_stream())
}

/// Removes `#[constant]`; says for each parameter whether it was there.
fn take_marks(function: &mut ItemFn) -> Vec<bool> {
    let mut marked = Vec::new();
    for input in &mut function.sig.inputs {
        let attributes = match input {
            FnArg::Typed(typed) => &mut typed.attrs,
            FnArg::Receiver(receiver) => &mut receiver.attrs,
        };
        let before = attributes.len();
        attributes.retain(|attribute| !attribute.path().is_ident("constant"));
        marked.push(attributes.len() < before);
    }
    marked
}

/// The function as the user wrote it, without the marks that only this macro reads.
pub(crate) fn original(function: &ItemFn) -> TokenStream {
    let mut function = function.clone();
    take_marks(&mut function);
    function.into_token_stream()
}

/// The function's own `T: Scalar`.
fn own_scalar(function: &ItemFn) -> Option<Ident> {
    let generics = &function.sig.generics;
    let in_list = generics.type_params().find(|own| own.bounds.iter().any(is_scalar_bound));
    if let Some(own) = in_list {
        return Some(own.ident.clone());
    }
    let predicates = &generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| match predicate {
        syn::WherePredicate::Type(bound) if bound.bounds.iter().any(is_scalar_bound) => match &bound.bounded_ty {
            Type::Path(path) => path.path.get_ident().cloned(),
            _ => None,
        },
        _ => None,
    })
}

pub(crate) fn is_scalar_bound(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else {
        return false;
    };
    bound.path.segments.last().is_some_and(|last| last.ident == "Scalar")
}

fn const_parameters(function: &ItemFn) -> Vec<String> {
    let params = function.sig.generics.params.iter();
    params
        .filter_map(|param| match param {
            GenericParam::Const(param) => Some(param.ident.to_string()),
            _ => None,
        })
        .collect()
}

/// `f32` if the first float of the active parameters (or else of the result) is one.
fn main_float(function: &ItemFn, marked: &[bool]) -> String {
    let inputs = function.sig.inputs.iter().zip(marked).filter(|(_, constant)| !**constant);
    let types = inputs.filter_map(|(input, _)| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    let result = match &function.sig.output {
        ReturnType::Type(_, ty) => Some(&**ty),
        ReturnType::Default => None,
    };
    for ty in types.chain(result) {
        for float in ["f64", "f32"] {
            if types::find(ty, float).is_some() {
                return float.to_owned();
            }
        }
    }
    "f64".to_owned()
}

/// A name for the type parameter that the user's function does not mention.
fn free_name(function: &ItemFn) -> Ident {
    let tokens = function.to_token_stream();
    let mut name = "S".to_owned();
    while mentions(&tokens, &name) {
        name.push('_');
    }
    Ident::new(&name.replace("S_", "Scalar_"), Span::call_site())
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name || ident == name.replace("S_", "Scalar_"),
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}

fn name_of(pattern: &Pat, number: usize) -> Ident {
    match pattern {
        Pat::Ident(named) if named.subpat.is_none() => named.ident.clone(),
        _ => format_ident!("argument_{number}", span = pattern.span()),
    }
}
