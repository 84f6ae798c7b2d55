//! Methods of the standard library written as the branches, loops and indices that they stand for: for the adjoint, which knows those.
//!
//! Only where the form leaves no doubt what the receiver is: an option with derivatives, a list that is looked through.

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprClosure, ExprMethodCall, Pat, Stmt};

use crate::activity::{Activity, unwrapped};
use crate::names::Names;

/// Writes them out. Whether there were any.
pub(crate) fn write_out(function: &mut syn::ItemFn, activity: &Activity, names: &mut Names) -> bool {
    let mut writer = Writer { activity, names, any: false };
    writer.visit_block_mut(&mut function.block);
    writer.any
}

struct Writer<'a> {
    activity: &'a Activity,
    names: &'a mut Names,
    any: bool,
}

impl VisitMut for Writer<'_> {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_stmt_mut(&mut self, statement: &mut Stmt) {
        visit_mut::visit_stmt_mut(self, statement);
        if let Some(parts) = self.largest_with_place(statement) {
            *statement = parts;
            self.any = true;
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let written = match expression {
            Expr::MethodCall(call) => self.method(call),
            Expr::Call(call) => self.replaced(call),
            _ => None,
        };
        if let Some(written) = written {
            *expression = written;
            self.any = true;
        }
    }
}

impl Writer<'_> {
    fn name(&mut self, stem: &str) -> Ident {
        self.names.copy(&Ident::new(stem, Span::mixed_site()))
    }

    fn method(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let name = call.method.to_string();
        match (name.as_str(), arguments.as_slice()) {
            ("unwrap", []) | ("expect", [_]) => {
                if let Some(place) = self.extreme(&call.receiver) {
                    return Some(place);
                }
                self.after_option(call)
            }
            ("map_or", [other, Expr::Closure(some)]) if fits(some, 1) && self.is_option(&call.receiver) => {
                let (receiver, pattern, body) = (self.option(&call.receiver), &some.inputs[0], &some.body);
                Some(syn::parse_quote!(match #receiver { Some(#pattern) => #body, None => #other }))
            }
            ("map_or_else", [Expr::Closure(none), Expr::Closure(some)])
                if fits(none, 0) && fits(some, 1) && self.is_option(&call.receiver) =>
            {
                let (receiver, pattern, body) = (self.option(&call.receiver), &some.inputs[0], &some.body);
                let other = &none.body;
                Some(syn::parse_quote!(match #receiver { Some(#pattern) => #body, None => #other }))
            }
            ("unwrap_or_else", [Expr::Closure(none)]) if fits(none, 0) && self.is_option(&call.receiver) => {
                let (receiver, inside, other) = (self.option(&call.receiver), self.name("inside"), &none.body);
                Some(syn::parse_quote!(match #receiver { Some(#inside) => #inside, None => #other }))
            }
            ("and_then", [Expr::Closure(some)]) if fits(some, 1) && self.is_option(&call.receiver) => {
                let (receiver, pattern, body) = (self.option(&call.receiver), &some.inputs[0], &some.body);
                Some(syn::parse_quote!(match #receiver { Some(#pattern) => #body, None => None }))
            }
            ("unwrap_or", [_]) => self.after_option(call),
            ("extend", [items]) if self.gives_values(items) => {
                let (list, item) = (&call.receiver, self.name("item"));
                Some(syn::parse_quote!({ for #item in #items { #list.push(#item); } }))
            }
            _ => None,
        }
    }

    /// An option of something with derivatives, if it is no `Result`.
    fn is_option(&self, receiver: &Expr) -> bool {
        let result = match unwrapped(receiver) {
            Expr::MethodCall(call) => {
                ["parse", "try_into", "ok_or", "ok_or_else", "map_err"].iter().any(|name| call.method == name)
            }
            Expr::Call(call) => {
                matches!(&*call.func, Expr::Path(path) if path.path.is_ident("Ok") || path.path.is_ident("Err"))
            }
            _ => false,
        };
        !result && self.activity.is_active(receiver)
    }

    /// `receiver` of a method that options have and iterators have not: `map` and `filter` in it are those of options.
    fn option(&mut self, receiver: &Expr) -> Expr {
        self.mapped(receiver).unwrap_or_else(|| receiver.clone())
    }

    fn after_option(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let receiver = self.mapped(&call.receiver)?;
        Some(Expr::MethodCall(ExprMethodCall {
            receiver: Box::new(Expr::Paren(parenthesised(receiver))),
            ..call.clone()
        }))
    }

    /// `option.map(|v| ..)` and `option.filter(|v| ..)`.
    fn mapped(&mut self, expression: &Expr) -> Option<Expr> {
        let Expr::MethodCall(call) = unwrapped(expression) else { return None };
        let Some(Expr::Closure(closure)) = call.args.first() else { return None };
        if call.args.len() != 1 || !fits(closure, 1) || !self.is_option(&call.receiver) {
            return None;
        }
        let (pattern, body) = (&closure.inputs[0], &closure.body);
        match call.method.to_string().as_str() {
            "map" => {
                let receiver = self.option(&call.receiver);
                Some(syn::parse_quote!(match #receiver { Some(#pattern) => Some(#body), None => None }))
            }
            "filter" => {
                let (receiver, inside) = (self.option(&call.receiver), self.name("inside"));
                Some(syn::parse_quote! {
                    match #receiver {
                        Some(#inside) => { let #pattern = &#inside; if #body { Some(#inside) } else { None } }
                        None => None,
                    }
                })
            }
            _ => None,
        }
    }

    /// `list.iter().max_by(..)` of what is unwrapped, as an entry of the list; `reduce` as a `fold`.
    fn extreme(&mut self, option: &Expr) -> Option<Expr> {
        let Expr::MethodCall(call) = unwrapped(option) else { return None };
        let [argument] = call.args.iter().collect::<Vec<_>>()[..] else { return None };
        let (list, copied) = list_of(&call.receiver)?;
        if !self.activity.is_active(list) {
            return None;
        }
        match call.method.to_string().as_str() {
            "max_by" | "min_by" => {
                let (place, items) = (place_of(&call.method), &call.receiver);
                let entry: Expr = syn::parse_quote!(#list[#items.#place(#argument)]);
                Some(if copied { entry } else { syn::parse_quote!((&#entry)) })
            }
            "reduce" if copied => Some(syn::parse_quote!(#list.iter().copied().skip(1).fold(#list[0], #argument))),
            _ => None,
        }
    }

    /// `let (i, v) = list.iter().enumerate().max_by(..).unwrap();`
    fn largest_with_place(&mut self, statement: &Stmt) -> Option<Stmt> {
        let Stmt::Local(local) = statement else { return None };
        let (Pat::Tuple(parts), Some(init)) = (&local.pat, &local.init) else { return None };
        let [at, value] = parts.elems.iter().collect::<Vec<_>>()[..] else { return None };
        let Expr::MethodCall(unwrap) = unwrapped(&init.expr) else { return None };
        let Expr::MethodCall(call) = unwrapped(&unwrap.receiver) else { return None };
        let Expr::MethodCall(numbered) = unwrapped(&call.receiver) else { return None };
        let [argument] = call.args.iter().collect::<Vec<_>>()[..] else { return None };
        let named = ["max_by", "min_by"].iter().any(|name| call.method == name) && numbered.method == "enumerate";
        if !named || !["unwrap", "expect"].iter().any(|name| unwrap.method == name) || init.diverge.is_some() {
            return None;
        }
        let (list, copied) = list_of(&numbered.receiver)?;
        let (place, items) = (place_of(&call.method), &call.receiver);
        let borrow: Option<syn::Token![&]> = (!copied).then(Default::default);
        match (at, value) {
            (at, Pat::Wild(_)) => Some(syn::parse_quote!(let #at = #items.#place(#argument);)),
            (Pat::Wild(_), value) => Some(syn::parse_quote!(let #value = #borrow #list[#items.#place(#argument)];)),
            _ => None,
        }
    }

    /// Items that are no references: of a chain whose last adapter makes or copies them.
    fn gives_values(&self, items: &Expr) -> bool {
        match unwrapped(items) {
            Expr::MethodCall(call) => ["map", "filter_map", "copied", "cloned"].iter().any(|name| call.method == name),
            _ => false,
        }
    }

    /// `mem::replace(&mut name, value)`.
    fn replaced(&mut self, call: &syn::ExprCall) -> Option<Expr> {
        let Expr::Path(function) = &*call.func else { return None };
        let names: Vec<String> = function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let known = matches!(
            names.iter().map(String::as_str).collect::<Vec<_>>()[..],
            ["std" | "core", "mem", "replace"] | ["mem", "replace"]
        );
        let [Expr::Reference(place), value] = call.args.iter().collect::<Vec<_>>()[..] else { return None };
        let name = crate::activity::single_name(&place.expr)?;
        if !known || place.mutability.is_none() || !self.activity.is_active_name(name) {
            return None;
        }
        let (old, new) = (self.name("old"), self.name("new"));
        Some(syn::parse_quote!({ let #new = #value; let #old = #name; #name = #new; #old }))
    }
}

fn place_of(method: &Ident) -> Ident {
    Ident::new(&format!("place_of_{method}"), method.span())
}

/// The list whose entries an iterator gives one after the other, and whether as copies.
fn list_of(items: &Expr) -> Option<(&Expr, bool)> {
    let Expr::MethodCall(call) = unwrapped(items) else { return None };
    match call.method.to_string().as_str() {
        "iter" if call.args.is_empty() && is_plain_place(&call.receiver) => Some((&call.receiver, false)),
        "copied" | "cloned" if call.args.is_empty() => match list_of(&call.receiver)? {
            (list, false) => Some((list, true)),
            _ => None,
        },
        _ => None,
    }
}

/// A name, or a field of it: it may be read twice.
fn is_plain_place(expression: &Expr) -> bool {
    match unwrapped(expression) {
        Expr::Path(path) => path.path.get_ident().is_some(),
        Expr::Field(field) => is_plain_place(&field.base),
        _ => false,
    }
}

/// A closure whose body may stand elsewhere.
fn fits(closure: &ExprClosure, parameters: usize) -> bool {
    closure.inputs.len() == parameters && !crate::lower::closure_leaves(closure)
}

fn parenthesised(expression: Expr) -> syn::ExprParen {
    syn::ExprParen { attrs: Vec::new(), paren_token: Default::default(), expr: Box::new(expression) }
}
