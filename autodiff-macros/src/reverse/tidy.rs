//! What was written to be right everywhere, made short: a cotangent with one contribution is a `let`, one that is handed on whole
//! keeps its name.
//!
//! Works on the printed adjoint, on names that the macro made (`x_bar`, `__bar7`, `__b`), a list of statements at a time.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Pat, Stmt};

use super::join::mentions;

/// Makes the statements short.
pub(super) fn tidy(block: &mut Block) {
    Tidy.visit_block_mut(block);
}

struct Tidy;

impl VisitMut for Tidy {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let mut list = List::of(std::mem::take(&mut block.stmts));
        list.give_single_contributions();
        list.hand_on();
        block.stmts = list.lines.into_iter().flatten().map(|line| line.statement).collect();
    }
}

/// A statement with the names in it; `None` where one has gone.
struct Line {
    statement: Stmt,
    mentions: HashMap<String, usize>,
    /// What a `let` binds.
    binds: Vec<String>,
}

impl Line {
    fn of(statement: Stmt) -> Line {
        let mut counts = Cotangents::default();
        counts.visit_stmt(&statement);
        let mut binds = Cotangents::default();
        if let Stmt::Local(local) = &statement {
            binds.visit_pat(&local.pat);
        }
        Line { statement, mentions: counts.0, binds: binds.0.into_keys().collect() }
    }

    fn count(&self, name: &str) -> usize {
        self.mentions.get(name).copied().unwrap_or_default()
    }

    fn replace(&mut self, tokens: TokenStream) {
        let block: Block = syn::parse_quote!({ #tokens });
        if let Some(statement) = block.stmts.into_iter().next() {
            *self = Line::of(statement);
        }
    }

    fn rename(&mut self, from: &str, to: &Ident) {
        let mut rename = Rename { from, to };
        match &mut self.statement {
            // The binding is another one.
            Stmt::Local(local) if self.binds.iter().any(|own| own == from) => {
                local.init.iter_mut().for_each(|init| rename.visit_local_init_mut(init));
            }
            statement => rename.visit_stmt_mut(statement),
        }
        *self = Line::of(std::mem::replace(&mut self.statement, Stmt::Expr(Expr::Verbatim(quote!()), None)));
    }

    fn is_binding_without(&self, name: &str) -> bool {
        bound(&self.statement).is_some_and(|(own, value)| {
            let mut counts = Cotangents::default();
            counts.visit_expr(value);
            own == name && !counts.0.contains_key(name)
        })
    }
}

/// How often each name of a cotangent stands in what was visited.
#[derive(Default)]
struct Cotangents(HashMap<String, usize>);

impl Visit<'_> for Cotangents {
    fn visit_ident(&mut self, name: &Ident) {
        if is_cotangent(name) {
            *self.0.entry(name.to_string()).or_default() += 1;
        }
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        for (name, count) in mentions(&call.tokens) {
            *self.0.entry(name).or_default() += count;
        }
    }
}

struct Rename<'a> {
    from: &'a str,
    to: &'a Ident,
}

impl VisitMut for Rename<'_> {
    fn visit_ident_mut(&mut self, name: &mut Ident) {
        if name == self.from {
            *name = self.to.clone();
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        call.tokens = renamed(std::mem::take(&mut call.tokens), self.from, self.to);
    }
}

struct List {
    lines: Vec<Option<Line>>,
}

impl List {
    fn of(statements: Vec<Stmt>) -> List {
        List { lines: statements.into_iter().map(|statement| Some(Line::of(statement))).collect() }
    }

    /// Where the name stands next, before it is bound anew.
    fn next_use(&self, from: usize, name: &str) -> Option<usize> {
        let next =
            (from..self.lines.len()).find(|at| self.lines[*at].as_ref().is_some_and(|line| line.count(name) > 0))?;
        let anew = self.lines[next].as_ref().is_some_and(|line| line.is_binding_without(name));
        (!anew).then_some(next)
    }

    /// `let mut x_bar = NIL; .. acc(&mut x_bar, c);` is `let mut x_bar = c;`.
    fn give_single_contributions(&mut self) {
        for at in 0..self.lines.len() {
            let Some((name, value)) = self.lines[at].as_ref().and_then(|line| bound(&line.statement)) else { continue };
            if !is_nil(value) || !is_cotangent(name) {
                continue;
            }
            let (name, text) = (name.clone(), name.to_string());
            match self.next_use(at + 1, &text) {
                None => self.lines[at] = None,
                Some(next) => {
                    let Some(line) = self.lines[next].as_mut().filter(|line| line.count(&text) == 1) else { continue };
                    let Some((target, value)) = contribution(&line.statement) else { continue };
                    if *target == text {
                        let tokens = quote!(let mut #name = #value;);
                        line.replace(tokens);
                        self.lines[at] = None;
                    }
                }
            }
        }
    }

    /// `let y = take(&mut x);` where `x` is of this list and not asked for again: `y` is `x`.
    fn hand_on(&mut self) {
        let mut declared: HashMap<String, usize> = HashMap::new();
        for at in 0..self.lines.len() {
            let Some(line) = &self.lines[at] else { continue };
            if let Some((target, value)) = contribution(&line.statement) {
                if let Some(from) = taken(value).filter(|from| self.is_last(at, from, &declared)) {
                    let tokens = quote!(::autodiff::__private::acc(&mut #target, #from););
                    self.lines[at].iter_mut().for_each(|line| line.replace(tokens.clone()));
                }
                continue;
            }
            let Some((name, value)) = bound(&line.statement).filter(|(name, _)| is_cotangent(name)) else { continue };
            let (name, text) = (name.clone(), name.to_string());
            let from = taken(value).or_else(|| path(value)).filter(|from| is_cotangent(from)).cloned();
            // What is taken from around this list is cleared there.
            let idle = path(value).is_some() || from.as_ref().is_some_and(|from| self.is_last(at, from, &declared));
            if from.is_some() && idle && self.next_use(at + 1, &text).is_none() {
                self.lines[at] = None;
                continue;
            }
            let moved = |from: &Ident| *from != name && self.is_last(at, from, &declared);
            let copied =
                |from: &Ident| *from != name && path(value).is_some() && self.is_same(at, &name, from, &declared);
            let Some(from) = from.filter(|from| moved(from) || copied(from)) else {
                declared.insert(text, at);
                continue;
            };
            let (from_text, start) = (from.to_string(), declared[&from.to_string()]);
            let end = self.end_of_scope(at, &text);
            self.lines[at] = None;
            if self.next_use(at + 1, &from_text).is_none() {
                self.make_mutable(start);
            }
            // The better name of the two stays.
            if is_passing(&from) && !is_passing(&name) {
                let end = self.end_of_scope(start, &from_text);
                self.rename_binding(start, &name);
                self.rename_uses(start + 1, end, &from_text, &name);
                declared.remove(&from_text);
                declared.insert(text, start);
            } else {
                self.rename_uses(at + 1, end, &text, &from);
                declared.remove(&text);
            }
        }
    }

    /// Whether `name` is a cotangent of this list that nothing after `at` asks for.
    fn is_last(&self, at: usize, name: &Ident, declared: &HashMap<String, usize>) -> bool {
        let text = name.to_string();
        is_cotangent(name)
            && declared.contains_key(&text)
            && self.lines[at].as_ref().is_some_and(|line| line.count(&text) == 1)
            && self.next_use(at + 1, &text).is_none()
    }

    /// Whether neither `name` nor `from`, of this list, changes after `at`, where `name` becomes `from`.
    fn is_same(&self, at: usize, name: &Ident, from: &Ident, declared: &HashMap<String, usize>) -> bool {
        let scope = |name: &Ident| &self.lines[at + 1..=self.end_of_scope(at, &name.to_string())];
        declared.contains_key(&from.to_string())
            && [name, from].into_iter().all(|name| {
                let text = name.to_string();
                scope(name)
                    .iter()
                    .flatten()
                    .all(|line| line.count(&text) == 0 || is_only_read(line.statement.to_token_stream(), &text))
            })
    }

    /// The last line in which a name bound at `at` may stand: that of the next binding of the name.
    fn end_of_scope(&self, at: usize, name: &str) -> usize {
        let binds = |line: &Line| line.binds.iter().any(|own| own == name);
        let next = (at + 1..self.lines.len()).find(|line| self.lines[*line].as_ref().is_some_and(binds));
        next.unwrap_or(self.lines.len() - 1)
    }

    /// The uses of a name whose binding has gone, up to the value of the next binding of the name.
    fn rename_uses(&mut self, start: usize, end: usize, from: &str, to: &Ident) {
        let uses = self.lines[start..=end].iter_mut().flatten().filter(|line| line.count(from) > 0);
        uses.for_each(|line| line.rename(from, to));
    }

    fn rename_binding(&mut self, at: usize, to: &Ident) {
        if let Some(line) = &mut self.lines[at]
            && let Stmt::Local(local) = &mut line.statement
            && let Pat::Ident(named) = &mut local.pat
        {
            named.ident = to.clone();
            *line = Line::of(line.statement.clone());
        }
    }

    fn make_mutable(&mut self, at: usize) {
        if let Some(Line { statement: Stmt::Local(local), .. }) = &mut self.lines[at]
            && let Pat::Ident(named) = &mut local.pat
        {
            named.mutability = Some(Default::default());
        }
    }
}

/// `let name = value;`
pub(super) fn bound(statement: &Stmt) -> Option<(&Ident, &Expr)> {
    let Stmt::Local(local) = statement else { return None };
    match (&local.pat, &local.init) {
        (Pat::Ident(named), Some(init)) if named.by_ref.is_none() && init.diverge.is_none() => {
            Some((&named.ident, &init.expr))
        }
        _ => None,
    }
}

/// `acc(&mut name, value);`
fn contribution(statement: &Stmt) -> Option<(&Ident, &Expr)> {
    let Stmt::Expr(Expr::Call(call), Some(_)) = statement else { return None };
    match (is_helper(&call.func, "acc"), call.args.len()) {
        (true, 2) => Some((borrowed(&call.args[0])?, &call.args[1])),
        _ => None,
    }
}

/// `take(&mut name)`
fn taken(value: &Expr) -> Option<&Ident> {
    let Expr::Call(call) = value else { return None };
    match (is_helper(&call.func, "take"), call.args.len()) {
        (true, 1) => borrowed(&call.args[0]),
        _ => None,
    }
}

pub(super) fn borrowed(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Reference(reference) if reference.mutability.is_some() => path(&reference.expr),
        _ => None,
    }
}

pub(super) fn path(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}

/// `::autodiff::__private::name`
pub(super) fn is_helper(function: &Expr, name: &str) -> bool {
    let Expr::Path(path) = function else { return false };
    let segments: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments == ["autodiff", "__private", name]
}

/// `<S as ::autodiff::Scalar>::NIL`
fn is_nil(value: &Expr) -> bool {
    matches!(value, Expr::Path(path) if path.qself.is_some() && path.path.segments.last().is_some_and(|last| last.ident == "NIL"))
}

/// The user's names have a number here.
fn is_cotangent(name: &Ident) -> bool {
    let name = name.to_string();
    name.ends_with("_bar") || name.starts_with("__bar") || name == "__b" || name == "__q"
}

/// Made in passing, for one statement.
fn is_passing(name: &Ident) -> bool {
    name.to_string().starts_with("__")
}

/// The name stands neither behind `&mut` nor before `.`, `[` or `=`.
fn is_only_read(tokens: TokenStream, name: &str) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    (0..tokens.len()).all(|at| match &tokens[at] {
        TokenTree::Group(group) => is_only_read(group.stream(), name),
        TokenTree::Ident(ident) if ident == name => {
            let exclusive = at > 0 && matches!(&tokens[at - 1], TokenTree::Ident(before) if before == "mut");
            let next = tokens.get(at + 1);
            let changed = matches!(next, Some(TokenTree::Punct(next)) if matches!(next.as_char(), '.' | '='))
                || next.is_some_and(|next| next.to_string().starts_with('['));
            !exclusive && !changed
        }
        _ => true,
    })
}

fn renamed(tokens: TokenStream, from: &str, to: &Ident) -> TokenStream {
    let rename = |token| match token {
        TokenTree::Ident(ident) if ident == from => to.clone().into(),
        TokenTree::Group(group) => {
            let mut fresh = proc_macro2::Group::new(group.delimiter(), renamed(group.stream(), from, to));
            fresh.set_span(group.span());
            fresh.into()
        }
        other => other,
    };
    tokens.into_iter().map(rename).collect::<TokenStream>()
}
