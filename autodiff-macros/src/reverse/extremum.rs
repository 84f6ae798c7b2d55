//! The largest or smallest element of a list: where it lies is found again in the reverse sweep, so that nothing is recorded of the
//! rounds.

use proc_macro2::Ident;
use syn::{Pat, Result};

use super::place::{Denotation, Fixed, Storage, Ty, bar_of};
use super::{Code, Reverser};
use crate::ir::{Block, Operand, Place, Projection, Root, Statement, Value};
use crate::template::quote;

impl Reverser<'_> {
    /// `for item in list { carried = carried.max(item); }` of a list that is there in the reverse sweep.
    pub(super) fn extremum(&mut self, pattern: &Pat, source: &Operand, body: &Block) -> Result<Option<Code>> {
        let (Some(item), Some(list)) = (item_name(pattern), list_of(source)) else { return Ok(None) };
        let Some(carried) = carried(body, item).filter(|_| self.rules.extremum) else { return Ok(None) };
        let name = carried.to_string();
        let own = match self.denotations.get(&name) {
            Some(Denotation::Spot(spot)) => spot.root == name && spot.path.is_empty() && !spot.by_ref,
            _ => false,
        };
        let numbers = self.ty_of_operand(list) == Ty::List(Box::new(Ty::Number));
        if !own || !numbers || self.storages.get(&name) != Some(&Storage::Number) {
            return Ok(None);
        }
        let Fixed { denotation, .. } = self.fix(list)?;
        let Denotation::Spot(spot) = denotation else { return Ok(None) };
        let Some(again) = self.again(&spot) else { return Ok(None) };
        let (list_bar, carried_bar) = (self.bar(&spot), bar_of(&carried));
        let (source, body) = (self.printer.condition(source), self.printer.block(body));
        let start = self.hoist("v", &quote!(#carried.val()));
        self.before(quote!(for #pattern in #source { #body }));
        let end = self.hoist("v", &quote!(#carried.val()));
        self.need(&[start.to_string(), end.to_string()]);
        self.numbers.extend([start.to_string(), end.to_string()]);
        let reverse = quote! {
            let __b = ::autodiff::__private::take(&mut #carried_bar);
            let __b = ::autodiff::__private::of_extremum(&#again[..], #start, #end, __b, |__at, __c| {
                ::autodiff::__private::acc(&mut #list_bar[__at], __c);
            });
            ::autodiff::__private::acc(&mut #carried_bar, __b);
        };
        Ok(Some(Code { forward: quote!(), reverse }))
    }
}

/// `v`, `&v`.
fn item_name(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(named) if named.by_ref.is_none() && named.mutability.is_none() && named.subpat.is_none() => {
            Some(&named.ident)
        }
        Pat::Reference(inner) if inner.mutability.is_none() => item_name(&inner.pat),
        Pat::Paren(inner) => item_name(&inner.pat),
        _ => None,
    }
}

/// The list whose elements come one after the other: `list`, `&list`, `list.iter().copied()`.
fn list_of(source: &Operand) -> Option<&Operand> {
    match source {
        Operand::Place(_) => Some(source),
        Operand::Borrow { mutable: false, of } => list_of(of),
        Operand::Nested(value) => match &**value {
            Value::Use(operand) => list_of(operand),
            Value::Method { receiver, method, arguments, .. } => {
                let same = ["iter", "into_iter", "copied", "cloned"].iter().any(|name| method == name);
                list_of(receiver).filter(|_| same && arguments.is_empty())
            }
            _ => None,
        },
        _ => None,
    }
}

/// The name that a body carries on as the larger or smaller one of itself and the item, and does nothing else.
fn carried(body: &Block, item: &Ident) -> Option<Ident> {
    let mut statements = body.statements.iter().filter(|statement| !matches!(statement, Statement::Mark(_)));
    let mut same: Vec<(&Ident, &Ident)> = Vec::new();
    let mut chosen: Option<(&Ident, &Value)> = None;
    let (place, value) = loop {
        match statements.next()? {
            Statement::Let(binding) => {
                let (Some(name), Some(value), None) = (item_name(&binding.pattern), &binding.value, &binding.otherwise)
                else {
                    return None;
                };
                match value {
                    Value::Use(Operand::Place(place)) if chosen.is_none() => same.push((name, read(place)?)),
                    Value::Primitive { .. } | Value::PrimitivePath { .. } if chosen.is_none() => {
                        chosen = Some((name, value));
                    }
                    _ => return None,
                }
            }
            Statement::Store { place, value } => break (place, value),
            _ => return None,
        }
    };
    if statements.next().is_some() || body.tail.is_some() || !place.projections.is_empty() {
        return None;
    }
    let Root::Name(carried) = &place.root else { return None };
    let value = match (value, chosen) {
        (Operand::Nested(value), None) => value,
        (Operand::Place(place), Some((name, value))) if read(place)? == name => value,
        _ => return None,
    };
    let (Value::Primitive { method, arguments } | Value::PrimitivePath { method, arguments }) = value else {
        return None;
    };
    let name = |operand: &Operand| match operand {
        Operand::Place(place) => {
            let name = read(place)?;
            Some(same.iter().rev().find(|(own, _)| *own == name).map_or(name, |(_, of)| *of).clone())
        }
        _ => None,
    };
    let [first, second] = &arguments[..] else { return None };
    let right = (method == "max" || method == "min") && name(first)? == *carried && name(second)? == *item;
    right.then(|| carried.clone())
}

/// `x` of `x`, `*x`.
fn read(place: &Place) -> Option<&Ident> {
    match &place.root {
        Root::Name(name) if place.projections.iter().all(|part| matches!(part, Projection::Dereference)) => Some(name),
        _ => None,
    }
}
