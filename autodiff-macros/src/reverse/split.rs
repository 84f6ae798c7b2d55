//! The forward and the reverse sweep as functions of their own, for callers.
//!
//! All that the reverse sweep needs is recorded, or an argument that no one writes to. What cannot be recorded is an error, and
//! callers sweep forward again.

use syn::Result;

use super::{Code, Kind, Reverser, Sweeps, refuse_at};
use crate::ir::Block;
use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream};
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
        let (markers, lent) = self.markers();
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
        let (spares, dead) =
            (self.spare_places(), self.dead(&quote!(#forward let _: [#scalar; #kept] = #handed;), &markers));
        let markers = quote!(#(let #markers = ::autodiff::__private::Typed::<_>::new();)*);
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
    fn dead(&self, forward: &TokenStream, markers: &[proc_macro2::Ident]) -> Option<TokenStream> {
        if markers.is_empty() {
            return None;
        }
        let scalar = &self.signature.scalar;
        let arguments = self.signature.parameters.iter().map(|parameter| {
            let (pattern, ty) = (&parameter.pattern, types::elided(&parameter.ty));
            quote!(let #pattern: #ty = ::autodiff::__private::never();)
        });
        Some(quote! {
            if false {
                #(#arguments)*
                let __work: &mut ::autodiff::__private::Work<#scalar> = ::autodiff::__private::never();
                #forward
            }
        })
    }
}
