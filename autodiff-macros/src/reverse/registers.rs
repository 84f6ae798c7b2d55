//! What an innermost loop adds to one place of a list in every round, it adds up first: the sum stays in a register.

use std::collections::{HashMap, HashSet};

use quote::format_ident;
use syn::visit::{self, Visit};
use syn::{Expr, ExprForLoop, Local, Stmt};

use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream};
use super::join::mentions;
use super::shape::{helped, indices, path, place_behind, root};

/// `for i in range { ..; acc(&mut list[j], value); .. }` with `list` nowhere else in it, and `j` the same in every round. `numbers` are
/// names of numbers, `depths` says how often a list can be indexed.
pub(super) fn summed(
    each: &ExprForLoop,
    numbers: &HashSet<String>,
    depths: &HashMap<String, usize>,
) -> Option<TokenStream> {
    let range = match &*each.expr {
        Expr::MethodCall(call) if call.method == "rev" && call.args.is_empty() => match &*call.receiver {
            Expr::Paren(paren) => &*paren.expr,
            other => other,
        },
        other => other,
    };
    let Expr::Range(_) = range else { return None };
    let added = each.body.stmts.iter().enumerate().filter_map(|(at, line)| Some((at, addition(line)?)));
    let added: Vec<_> = added.filter(|(_, (_, value))| is_number(value, numbers)).collect();
    if added.is_empty() {
        return None;
    }
    let mut changes = Changes::default();
    changes.visit_pat(&each.pat);
    changes.visit_block(&each.body);
    let counts = mentions(&each.body.to_token_stream());
    let steady = |place: &Expr| {
        let Some(list) = root(place).map(ToString::to_string) else { return false };
        let names = mentions(&place.to_token_stream());
        matches!(place, Expr::Index(_))
            && counts.get(&list) == Some(&1)
            && depths.get(&list) == Some(&indices(place))
            && !names.keys().any(|name| *name != list && changes.names.contains(name))
    };
    let added: Vec<_> = added.into_iter().filter(|(_, (place, _))| steady(place)).collect();
    if changes.leaves || added.is_empty() {
        return None;
    }
    let (mut lines, mut starts, mut ends) = (Vec::new(), quote!(), quote!());
    for (at, line) in each.body.stmts.iter().enumerate() {
        let Some((number, (_, (place, value)))) = added.iter().enumerate().find(|(_, (own, _))| *own == at) else {
            lines.push(line.to_token_stream());
            continue;
        };
        let sum = format_ident!("__sum{number}");
        starts.extend(quote!(let mut #sum = ::autodiff::__private::nil_like(&#place);));
        lines.push(quote!(#sum += #value;));
        ends.extend(quote!(::autodiff::__private::acc(&mut #place, #sum);));
    }
    let (pattern, reversed) = (&each.pat, matches!(&*each.expr, Expr::MethodCall(_)).then(|| quote!(.rev())));
    Some(quote!({
        let __range = #range;
        if !__range.is_empty() {
            #starts
            for #pattern in __range #reversed { #(#lines)* }
            #ends
        }
    }))
}

/// Arithmetic, or a number by its name.
fn is_number(value: &Expr, numbers: &HashSet<String>) -> bool {
    match value {
        Expr::Paren(paren) => is_number(&paren.expr, numbers),
        Expr::Binary(binary) => crate::activity::is_arithmetic(&binary.op),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Neg(_)),
        Expr::Path(_) => path(value).is_some_and(|name| numbers.contains(&name.to_string())),
        _ => false,
    }
}

/// The place and the value of `acc(&mut place, value);`
fn addition(line: &Stmt) -> Option<(Expr, &Expr)> {
    let Stmt::Expr(value, Some(_)) = line else { return None };
    let [place, value] = helped(value, "acc")?[..] else { return None };
    Some((place_behind(place)?, value))
}

/// The names that a loop binds and changes; whether it may be left, or has another loop in it.
#[derive(Default)]
struct Changes {
    names: HashSet<String>,
    leaves: bool,
}

impl Changes {
    fn change(&mut self, tokens: &impl ToTokens) {
        self.names.extend(mentions(&tokens.to_token_stream()).into_keys());
    }
}

impl Visit<'_> for Changes {
    fn visit_local(&mut self, local: &Local) {
        self.change(&local.pat);
        visit::visit_local(self, local);
    }

    fn visit_pat(&mut self, pattern: &syn::Pat) {
        self.change(pattern);
    }

    fn visit_expr(&mut self, expression: &Expr) {
        match expression {
            Expr::Assign(assign) => self.change(&assign.left),
            Expr::Binary(binary) if !crate::activity::is_arithmetic(&binary.op) => self.change(&binary.left),
            Expr::Reference(reference) if reference.mutability.is_some() => match root(&reference.expr) {
                Some(root) => self.change(root),
                None => self.change(&reference.expr),
            },
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Try(_) | Expr::Macro(_) => self.leaves = true,
            Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) | Expr::Closure(_) => self.leaves = true,
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}
