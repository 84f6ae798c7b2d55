//! `list.get(i)`, `list.first()`, `list.split_last()`: an option of places of the list. What a pattern binds in it, or `unwrap` gives, is
//! such a place; a copy of it is read.

use proc_macro2::Ident;
use syn::Result;

use super::place::{Denotation, Fixed, Spot, Ty};
use super::{Code, Reverser, refuse};
use crate::ir::{Operand, Value};
use crate::template::quote;
use crate::tokens::TokenStream;

impl Reverser<'_> {
    /// Such an option, or what is in it, with its indices hoisted; `None` for other values.
    pub(super) fn fix_entry(&mut self, value: &Value) -> Result<Option<Fixed>> {
        let Value::Method { receiver, method, turbofish, arguments } = value else { return Ok(None) };
        let name = method.to_string();
        let again = |receiver: Operand, arguments: Vec<Operand>| {
            let (method, turbofish) = (method.clone(), turbofish.clone());
            Operand::Nested(Box::new(Value::Method { receiver, method, turbofish, arguments }))
        };
        match (name.as_str(), arguments.as_slice()) {
            ("get", [index]) => {
                let Some((operand, spot)) = self.list(receiver)? else { return Ok(None) };
                let (tokens, needs, range) = self.index(index)?;
                if range {
                    return refuse(method, "no adjoint yet for `get` of a range: use an index");
                }
                let inside = self.entry(&spot, &quote!([#tokens]), false);
                let inside = Spot { needs: spot.needs.iter().cloned().chain(needs).collect(), ..inside };
                let operand = again(operand, vec![Operand::Passive(tokens, false)]);
                Ok(Some(perhaps(operand, Denotation::Spot(inside))))
            }
            ("first" | "last" | "split_first" | "split_last", []) => {
                let Some((operand, spot)) = self.list(receiver)? else { return Ok(None) };
                let (own, rest) = match name.ends_with("first") {
                    true => (self.entry(&spot, &quote!([0]), false), self.entry(&spot, &quote!([1..]), true)),
                    false => {
                        let list = self.printer.enclosed(&operand);
                        let last = self.hoist("i", &quote!(#list.len().wrapping_sub(1)));
                        let needs: Vec<_> = spot.needs.iter().cloned().chain([last.to_string()]).collect();
                        let (own, rest) =
                            (self.entry(&spot, &quote!([#last]), false), self.entry(&spot, &quote!([..#last]), true));
                        (Spot { needs: needs.clone(), ..own }, Spot { needs, ..rest })
                    }
                };
                let inside = match name.starts_with("split") {
                    true => Denotation::Tuple(vec![Denotation::Spot(own), Denotation::Spot(rest)]),
                    false => Denotation::Spot(own),
                };
                Ok(Some(perhaps(again(operand, Vec::new()), inside)))
            }
            ("copied" | "cloned", []) => match self.option(receiver)? {
                Some((operand, Denotation::Spot(spot))) => {
                    let copy = Denotation::Spot(Spot { by_ref: false, exclusive: false, ..spot });
                    Ok(Some(perhaps(again(operand, Vec::new()), copy)))
                }
                _ => Ok(None),
            },
            ("unwrap", []) | ("expect", [_]) => match self.option(receiver)? {
                Some((operand, inside)) => {
                    Ok(Some(Fixed { operand: again(operand, arguments.clone()), denotation: inside }))
                }
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// A list with derivatives.
    fn list(&mut self, receiver: &Operand) -> Result<Option<(Operand, Spot)>> {
        let Operand::Place(_) = receiver else { return Ok(None) };
        if !matches!(self.ty_of_operand(receiver), Ty::List(_)) {
            return Ok(None);
        }
        match self.fix(receiver)? {
            Fixed { operand, denotation: Denotation::Spot(spot) } => Ok(Some((operand, spot))),
            _ => Ok(None),
        }
    }

    fn entry(&self, spot: &Spot, index: &TokenStream, range: bool) -> Spot {
        let path = &spot.path;
        let ty = if range { spot.ty.clone() } else { spot.ty.element() };
        Spot { path: quote!(#path #index), ty, by_ref: true, exclusive: false, ..spot.clone() }
    }

    /// An option of a place, and the place.
    fn option(&mut self, operand: &Operand) -> Result<Option<(Operand, Denotation)>> {
        let fixed = match operand {
            Operand::Nested(value) => match self.fix_entry(value)? {
                Some(fixed) => fixed,
                None => return Ok(None),
            },
            Operand::Place(place) if place.projections.is_empty() && self.is_perhaps(operand) => self.fix(operand)?,
            _ => return Ok(None),
        };
        match fixed.denotation {
            Denotation::Perhaps(inside) => Ok(Some((fixed.operand, *inside))),
            _ => Ok(None),
        }
    }

    /// A value that is read where it is: `list.last().copied().unwrap()`, `list.get(i).copied().unwrap_or(y)`.
    pub(super) fn entry_value(&mut self, value: &Value, cotangent: Option<&TokenStream>) -> Result<Option<Code>> {
        let Value::Method { receiver, method, arguments, .. } = value else { return Ok(None) };
        if let ("unwrap_or", [other]) = (method.to_string().as_str(), arguments.as_slice()) {
            return match self.option(receiver)? {
                Some((operand, Denotation::Spot(spot))) if !spot.by_ref => {
                    self.entry_or(&operand, &spot, method, other, cotangent).map(Some)
                }
                _ => Ok(None),
            };
        }
        let Some(Fixed { operand, denotation: Denotation::Spot(spot) }) = self.fix_entry(value)? else {
            return Ok(None);
        };
        if spot.by_ref && cotangent.is_some() {
            return refuse(method, "a reference as a value has no adjoint yet: use `*` or an index");
        }
        let bar = self.bar(&spot);
        let reverse = cotangent.map(
            |cotangent| quote!(::autodiff::__private::acc(&mut #bar, ::autodiff::__private::take(&mut #cotangent));),
        );
        Ok(Some(Code { forward: self.printer.operand(&operand), reverse: reverse.unwrap_or_default() }))
    }

    fn entry_or(
        &mut self,
        operand: &Operand,
        spot: &Spot,
        method: &Ident,
        other: &Operand,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let other = self.fix(other)?;
        let (printed, own) = (self.printer.operand(operand), self.printer.operand(&other.operand));
        let forward = quote!(#printed.#method(#own));
        let Some(cotangent) = cotangent else { return Ok(Code { forward, reverse: quote!() }) };
        let there = self.hoist("w", &quote!(#printed.is_some()));
        self.need(&[there.to_string()]);
        let bar = self.bar(spot);
        let of_other = self.bar_of_fixed(&other)?.map(|bar| quote!(::autodiff::__private::acc(&mut #bar, __b);));
        let reverse = quote! {{
            let __b = ::autodiff::__private::take(&mut #cotangent);
            if #there { ::autodiff::__private::acc(&mut #bar, __b); } else { #of_other }
        }};
        Ok(Code { forward, reverse })
    }

    fn is_perhaps(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Place(crate::ir::Place { root: crate::ir::Root::Name(name), .. }) => {
                matches!(self.denotations.get(&name.to_string()), Some(Denotation::Perhaps(_)))
            }
            _ => false,
        }
    }
}

fn perhaps(operand: Operand, inside: Denotation) -> Fixed {
    Fixed { operand, denotation: Denotation::Perhaps(Box::new(inside)) }
}
