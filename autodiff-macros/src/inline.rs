//! Local closures, put in place where they are called: for the adjoint, which has places and cotangents for the captured names then.
//!
//! Names are unique by now, so a body means the same wherever it stands; each copy gets names of its own. Between a closure and its
//! last call the compiler, which sees the closures in the function itself, lets nobody else write to what it borrows; what a `move`
//! closure copied must never be written to.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprClosure, Lifetime, Pat, Stmt};

use crate::activity::{bindings, unwrapped};
use crate::names::Names;

/// A closure is copied up to this often, or until its copies have as many tokens.
const COPIES: usize = 3;
const TOKENS: usize = 1500;

/// Puts local closures where they are called. Whether there were any.
pub(crate) fn closures(function: &mut syn::ItemFn, names: &mut Names) -> bool {
    let mut any = false;
    // A closure that is given to another one is a local closure then.
    for _ in 0..8 {
        let Some((name, closure)) = next(&function.block) else { break };
        let mut inliner = Inliner { name: name.to_string(), closure, names, copies: 0 };
        inliner.visit_block_mut(&mut function.block);
        let mut removal = Removal(name.to_string());
        removal.visit_block_mut(&mut function.block);
        any = true;
    }
    any
}

/// The first local closure all of whose uses can be replaced.
fn next(block: &syn::Block) -> Option<(Ident, ExprClosure)> {
    let mut uses = Uses::default();
    uses.visit_block(block);
    let fits = |name: &String, closure: &ExprClosure| {
        let (calls, mentions) = (uses.calls.get(name).copied(), uses.mentions.get(name).copied());
        let calls = calls.unwrap_or_default();
        let size = count(closure.to_token_stream());
        let own: HashSet<String> = closure.inputs.iter().flat_map(bindings).map(|name| name.to_string()).collect();
        let captured = closure.capture.is_some()
            && identifiers(closure.body.to_token_stream())
                .iter()
                .any(|name| uses.mutable.contains(name) && !own.contains(name));
        calls > 0 && mentions == Some(calls) && (calls <= COPIES || calls * size <= TOKENS) && !captured
    };
    uses.closures.iter().find(|(name, closure)| fits(&name.to_string(), closure)).cloned()
}

fn count(tokens: TokenStream) -> usize {
    let of = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(of).sum()
}

fn identifiers(tokens: TokenStream) -> Vec<String> {
    let of = |token| match token {
        TokenTree::Group(group) => identifiers(group.stream()),
        TokenTree::Ident(name) => vec![name.to_string()],
        _ => Vec::new(),
    };
    tokens.into_iter().flat_map(of).collect()
}

fn name_of(expression: &Expr) -> Option<String> {
    match unwrapped(expression) {
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

/// `let name = |..| ..;`
fn definition(statement: &Stmt) -> Option<(&Ident, &ExprClosure)> {
    let Stmt::Local(local) = statement else { return None };
    let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    match (&local.pat, unwrapped(&init.expr)) {
        (Pat::Ident(named), Expr::Closure(closure)) if named.by_ref.is_none() && named.subpat.is_none() => {
            Some((&named.ident, closure))
        }
        _ => None,
    }
}

#[derive(Default)]
struct Uses {
    closures: Vec<(Ident, ExprClosure)>,
    /// By name: where it is called with as many arguments as it has, or given to a method.
    calls: HashMap<String, usize>,
    mentions: HashMap<String, usize>,
    /// Bound with `mut`.
    mutable: HashSet<String>,
}

impl Uses {
    fn arity(&self, name: &str) -> Option<usize> {
        self.closures.iter().find(|(own, _)| own == name).map(|(_, closure)| closure.inputs.len())
    }
}

impl<'a> Visit<'a> for Uses {
    fn visit_item(&mut self, _: &'a syn::Item) {}

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if let Some((name, closure)) = definition(statement) {
            self.closures.push((name.clone(), closure.clone()));
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_pat_ident(&mut self, named: &'a syn::PatIdent) {
        if named.mutability.is_some() {
            self.mutable.insert(named.ident.to_string());
        }
        visit::visit_pat_ident(self, named);
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        if let Some(name) = name_of(&call.func)
            && self.arity(&name) == Some(call.args.len())
        {
            *self.calls.entry(name).or_default() += 1;
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        for argument in &call.args {
            if let Some(name) = name_of(argument)
                && self.arity(&name).is_some()
            {
                *self.calls.entry(name).or_default() += 1;
            }
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        if let Some(name) = path.path.get_ident() {
            *self.mentions.entry(name.to_string()).or_default() += 1;
        }
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        for name in identifiers(call.tokens.clone()) {
            *self.mentions.entry(name).or_default() += 1;
        }
    }
}

struct Inliner<'n> {
    name: String,
    closure: ExprClosure,
    names: &'n mut Names,
    copies: usize,
}

impl Inliner<'_> {
    /// The closure with names of its own.
    fn copy(&mut self) -> ExprClosure {
        let mut closure = self.closure.clone();
        let mut bound = Bound::default();
        bound.visit_expr_closure(&closure);
        let fresh = bound.0.iter().map(|name| (name.to_string(), self.names.copy(name))).collect();
        Copier(fresh).visit_expr_closure_mut(&mut closure);
        closure
    }

    /// `{ let parameter = argument; .. body }`.
    fn inlined(&mut self, call: &syn::ExprCall) -> Expr {
        let closure = self.copy();
        self.copies += 1;
        let label = Lifetime::new(&format!("'__{}_{}", self.name.replace('·', "_"), self.copies), Span::mixed_site());
        let mut body = (*closure.body).clone();
        let mut returns = Returns { label: label.clone(), found: false };
        returns.visit_expr_mut(&mut body);
        let parameters = closure
            .inputs
            .iter()
            .zip(&call.args)
            .map(|(pattern, argument)| -> Stmt { syn::parse_quote!(let #pattern = #argument;) });
        let parameters: Vec<Stmt> = parameters.collect();
        let statements = match (&body, &closure.output) {
            (Expr::Block(block), syn::ReturnType::Default) if block.label.is_none() => block.block.stmts.clone(),
            (_, syn::ReturnType::Type(_, ty)) => {
                let result = self.names.copy(&Ident::new(&self.name, Span::mixed_site()));
                vec![syn::parse_quote!(let #result: #ty = #body;), Stmt::Expr(syn::parse_quote!(#result), None)]
            }
            _ => vec![Stmt::Expr(body, None)],
        };
        match returns.found {
            true => syn::parse_quote!(#label: { #(#parameters)* #(#statements)* }),
            false => syn::parse_quote!({ #(#parameters)* #(#statements)* }),
        }
    }
}

impl VisitMut for Inliner<'_> {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        match expression {
            Expr::Call(call) if name_of(&call.func).as_ref() == Some(&self.name) => {
                *expression = self.inlined(&call.clone())
            }
            Expr::MethodCall(call) => {
                for argument in &mut call.args {
                    if name_of(argument).as_ref() == Some(&self.name) {
                        *argument = Expr::Closure(self.copy());
                    }
                }
            }
            _ => {}
        }
    }
}

/// Takes the definition away.
struct Removal(String);

impl VisitMut for Removal {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.retain(|statement| definition(statement).is_none_or(|(name, _)| *name != self.0));
        visit_mut::visit_block_mut(self, block);
    }
}

/// The names that are bound inside.
#[derive(Default)]
struct Bound(Vec<Ident>);

impl<'a> Visit<'a> for Bound {
    fn visit_pat(&mut self, pattern: &'a Pat) {
        for name in bindings(pattern) {
            if !self.0.contains(&name) {
                self.0.push(name);
            }
        }
    }
}

/// Renames.
struct Copier(HashMap<String, Ident>);

impl Copier {
    fn rename(&self, name: &mut Ident) {
        if let Some(fresh) = self.0.get(&name.to_string()) {
            *name = Ident::new(&fresh.to_string(), name.span());
        }
    }

    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let rename = |token| match token {
            TokenTree::Ident(mut name) => {
                self.rename(&mut name);
                TokenTree::Ident(name)
            }
            TokenTree::Group(group) => {
                let mut fresh = proc_macro2::Group::new(group.delimiter(), self.tokens(group.stream()));
                fresh.set_span(group.span());
                TokenTree::Group(fresh)
            }
            other => other,
        };
        tokens.into_iter().map(rename).collect()
    }
}

impl VisitMut for Copier {
    fn visit_ident_mut(&mut self, name: &mut Ident) {
        self.rename(name);
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        call.tokens = self.tokens(call.tokens.clone());
    }
}

/// `return` from the closure leaves the block that stands for it.
struct Returns {
    label: Lifetime,
    found: bool,
}

impl VisitMut for Returns {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::Return(exit) = expression {
            let (label, value) = (&self.label, &exit.expr);
            *expression = syn::parse_quote!(break #label #value);
            self.found = true;
        }
    }
}
