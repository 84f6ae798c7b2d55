//! The forward and the reverse sweep as functions of their own, for callers.
//!
//! All that the reverse sweep needs is recorded, or an argument that no one writes to. What cannot be recorded is an error, and
//! callers sweep forward again.

use proc_macro2::Ident;
use syn::{Pat, Result, Type};

use super::place::bar_of;
use super::{Code, Kind, Reverser, Sweeps, marker, refuse_at};
use crate::ir::{Block, Operand, Place, Root, Value};
use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream, Tree};
use crate::types;

impl Reverser<'_> {
    /// What only `__fwd` is given: it belongs to the record.
    pub(super) fn keep_numbers(&mut self) {
        for parameter in &self.signature.parameters {
            let name = &parameter.name;
            match &parameter.ty {
                ty if types::is_scalar(ty, &self.signature.scalar.to_string()) => {
                    self.kinds.insert(name.to_string(), Kind::Number);
                    self.define(name);
                }
                ty if !parameter.active && ["f64", "f32"].iter().any(|float| types::is_scalar(ty, float)) => {
                    self.kinds.insert(name.to_string(), Kind::Float(ty.to_token_stream()));
                    self.define(name);
                }
                _ => {}
            }
        }
    }

    pub(super) fn sweeps(&mut self, block: &Block) -> Result<Sweeps> {
        let here = self.name.span();
        if self.signature.structured {
            return refuse_at(here, "matrices and structs are not recorded");
        }
        if !self.items.is_empty() {
            return refuse_at(here, "the body has items of its own");
        }
        for parameter in &self.signature.parameters {
            self.parameter(parameter)?;
        }
        let exits = super::control::leaves(block);
        let Code { forward, reverse } = self.whole_body(block)?;
        for (id, name) in
            (0..self.segments.len()).flat_map(|id| self.recorded(id).into_iter().map(move |name| (id, name)))
        {
            match self.kind(&name) {
                Kind::Other => return refuse_at(here, &format!("`{name}` cannot be recorded")),
                Kind::Blank(root)
                    if !self.moments.is_moved_only_at(&root.to_string(), |now| self.finals.contains(&(id, now))) =>
                {
                    return refuse_at(here, &format!("`{root}` is moved"));
                }
                _ => {}
            }
        }
        let (marked, lent) = self.marked();
        let (markers, unknown): (Vec<_>, _) = (marked.iter().map(marker).collect(), quote!(_));
        if (1..self.segments.len()).any(|id| !self.recorded(id).is_empty()) && !super::uses::is_costly(block) {
            return refuse_at(here, "sums and products in loops are quicker done again than recorded");
        }
        if !self.stacks.is_empty() {
            return refuse_at(here, "a local is replaced");
        }
        self.is_handed_on = !exits;
        let kept = match self.is_handed_on {
            true => self.recorded(0).iter().filter(|name| matches!(self.kind(name), Kind::Number)).count(),
            false => 0,
        };
        let handed = match self.is_handed_on && !self.recorded(0).is_empty() {
            true => quote!(__kept),
            false => quote!([]),
        };
        let scalar = &self.signature.scalar;
        let (starts, ends) = self.ends();
        let types: Vec<_> = marked.iter().map(|name| self.recorded_type(name)).collect();
        let dead = types.iter().any(Option::is_none);
        let dead = dead.then(|| self.dead(&quote!(#forward let _: [#scalar; #kept] = #handed;)));
        let spares = self.spare_places();
        let types = types.iter().map(|ty| ty.unwrap_or(&unknown));
        let markers = quote!(#(let #markers = ::autodiff::__private::Typed::<#types>::new();)*);
        let printed = |tokens| {
            let mut printed = self.fill(tokens);
            self.polish(&mut printed);
            self.names.distinct(printed.into())
        };
        let sweeps = Sweeps {
            forward: printed(quote!(#markers #forward (__value, #handed))),
            reverse: printed(quote! {
                #markers
                #(let mut #lent = ::core::option::Option::None;)*
                #dead
                #spares
                #starts
                let mut __result_bar = __seed;
                #reverse
                #ends
            }),
            kept,
        };
        Ok(sweeps)
    }

    /// The forward sweep again, never run: it says the types of what is recorded.
    fn dead(&self, forward: &TokenStream) -> TokenStream {
        let scalar = &self.signature.scalar;
        let arguments = self.signature.parameters.iter().map(|parameter| {
            let (pattern, ty) = (&parameter.pattern, types::elided(&parameter.ty));
            quote!(let #pattern: #ty = ::autodiff::__private::never();)
        });
        quote! {
            if false {
                #(#arguments)*
                let __work: &mut ::autodiff::__private::Work<#scalar> = ::autodiff::__private::never();
                #forward
            }
        }
    }

    /// The type of what a record holds, if it is the cotangent of a local whose type can be read off.
    fn recorded_type(&self, name: &Ident) -> Option<&TokenStream> {
        match self.kind(name) {
            Kind::Blank(_) | Kind::Fixed => self.types.get(&name.to_string()),
            _ => None,
        }
    }

    /// Notes the type of a list that is made of numbers, or has its type written beside it.
    pub(super) fn note_type(&mut self, pattern: &Pat, written: Option<&Type>, value: &Value) {
        let Pat::Ident(named) = pattern else { return };
        let written = written.filter(|ty| types::is_owned_list(ty)).map(ToTokens::to_token_stream);
        if let Some(ty) = written.or_else(|| self.type_of_list(value)) {
            self.types.insert(bar_of(&named.ident).to_string(), ty);
        }
    }

    /// `Vec<S>` of `vec![0.0; n]` and of `x.to_vec()`, `[S; 3]` of `[a, b, c]`.
    fn type_of_list(&self, value: &Value) -> Option<TokenStream> {
        let scalar = &self.signature.scalar;
        match value {
            Value::Vector(parts) => {
                let element = self.type_of_element(parts.first()?)?;
                Some(quote!(::std::vec::Vec<#element>))
            }
            Value::Array(parts) => {
                let (element, length) = (self.type_of_element(parts.first()?)?, parts.len());
                Some(quote!([#element; #length]))
            }
            Value::Repeat { vector: true, element, .. } => {
                let element = self.type_of_element(element)?;
                Some(quote!(::std::vec::Vec<#element>))
            }
            Value::Repeat { element, length: Operand::Passive(length, _), .. } => {
                let element = self.type_of_element(element)?;
                matches!(length.trees(), [Tree::Literal(..)]).then(|| quote!([#element; #length]))
            }
            Value::Method { receiver: Operand::Place(place), method, .. } if method == "to_vec" => {
                let Place { root: Root::Name(root), projections, .. } = place else { return None };
                let parameter = self.signature.parameters.iter().find(|parameter| parameter.name == *root)?;
                let is_whole = projections.is_empty() && types::is_slice(&parameter.ty, &scalar.to_string());
                is_whole.then(|| quote!(::std::vec::Vec<#scalar>))
            }
            _ => None,
        }
    }

    fn type_of_element(&self, operand: &Operand) -> Option<TokenStream> {
        match operand {
            Operand::Nested(value) if !value.is_number() => self.type_of_list(value),
            Operand::Place(Place { root: Root::Name(root), projections, by_value: false })
                if projections.is_empty() =>
            {
                self.types.get(&bar_of(root).to_string()).cloned()
            }
            operand => operand.is_number().then(|| self.signature.scalar.to_token_stream()),
        }
    }
}
