//! Alpha-renaming: every binding of the body gets a name of its own.
//!
//! The later passes then work by name alone. [`Names::restore`] gives the user's names back to the
//! printed tokens; the order and nesting of the bindings is kept, so they resolve as before.

use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::{Group, Ident, Span, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::visit_mut::{self, VisitMut};

use crate::tokens::{Table, TokenStream, Tree, Word};

/// What every renamed binding was called.
#[derive(Default)]
pub(crate) struct Names {
    originals: HashMap<String, String>,
    bindings: HashMap<String, usize>,
}

impl Names {
    /// Renames the bindings of a function: those of its parameters, then those of its body.
    pub(crate) fn rename(function: &mut syn::ItemFn) -> Names {
        let mut renamer = Renamer { names: Names::default(), scopes: vec![HashMap::new()] };
        for input in &mut function.sig.inputs {
            if let syn::FnArg::Typed(parameter) = input {
                renamer.bind(&mut parameter.pat);
            }
        }
        renamer.visit_block_mut(&mut function.block);
        renamer.names
    }

    fn fresh(&mut self, ident: &Ident) -> Ident {
        let renamed = format!("{}·{}", ident.unraw(), self.originals.len());
        let original = ident.to_string();
        *self.bindings.entry(original.clone()).or_default() += 1;
        self.originals.insert(renamed.clone(), original);
        Ident::new(&renamed, ident.span())
    }

    /// Another binding of the same name, for a copy of what it stands in.
    pub(crate) fn copy(&mut self, ident: &Ident) -> Ident {
        let original = self.originals.get(&ident.to_string()).cloned().unwrap_or_else(|| ident.to_string());
        self.fresh(&named(&original, ident))
    }

    /// A binding that moves out of its closure into the body: it must not shadow another of its name.
    pub(crate) fn keep_apart(&mut self, ident: &Ident) {
        let name = ident.to_string();
        let Some(original) = self.originals.get_mut(&name) else {
            return;
        };
        if self.bindings.get(original).is_some_and(|count| *count > 1) {
            let number = name.rsplit('·').next().unwrap_or_default();
            *original = format!("{}_{number}", original.trim_start_matches("r#"));
        }
    }

    /// The tokens with the user's names.
    pub(crate) fn restore(&self, tokens: TokenStream) -> TokenStream {
        renamed(tokens, |word, text| self.originals.get(text).map_or(word, |original| Word::of(original)))
    }

    /// The tokens with a name of its own for every binding: that of the user where it has only one.
    pub(crate) fn distinct(&self, tokens: TokenStream) -> TokenStream {
        renamed(tokens, |word, text| match self.originals.get(text) {
            Some(original) if !self.is_ambiguous(original) => Word::of(original),
            Some(_) => Word::of(&plain(text)),
            None => word,
        })
    }

    /// Whether more than one binding has the name.
    pub(crate) fn is_ambiguous(&self, original: &str) -> bool {
        self.bindings.get(original).is_some_and(|count| *count > 1)
    }
}

/// A binding of the body.
pub(crate) fn is_renamed(name: &Ident) -> bool {
    name.to_string().contains('·')
}

/// A name for a renamed binding that needs no restoring: `__y_3`.
pub(crate) fn plain(name: &str) -> String {
    format!("__{}", name.trim_start_matches("r#").replace('·', "_"))
}

/// The tokens with every word by the name that it is given.
fn renamed(tokens: TokenStream, name: impl Fn(Word, &str) -> Word) -> TokenStream {
    fn rename(list: &mut [Tree], name: &mut dyn FnMut(Word) -> Word) {
        for tree in list {
            match tree {
                Tree::Word(word, _) => *word = name(*word),
                Tree::Group(_, _, inner) => rename(Rc::<Vec<Tree>>::make_mut(inner), name),
                Tree::Literal(..) | Tree::Punct(..) => {}
            }
        }
    }
    let mut names = Table::default();
    let mut list = tokens.into_trees();
    rename(&mut list, &mut |word| *names.entry(word, || name(word, &word.text())));
    list.into()
}

/// The name at another place: making it anew would ask the compiler.
fn at(name: &Ident, span: Span) -> Ident {
    let mut name = name.clone();
    name.set_span(span);
    name
}

fn named(text: &str, at: &Ident) -> Ident {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, at.span()),
        None => Ident::new(text, at.span()),
    }
}

fn regroup(group: &Group, stream: proc_macro2::TokenStream) -> Group {
    let mut fresh = Group::new(group.delimiter(), stream);
    fresh.set_span(group.span());
    fresh
}

/// The identifiers that a pattern binds. An upper-case name is a constant or a variant.
pub(crate) fn is_binding(pattern: &syn::PatIdent) -> bool {
    let plain = pattern.by_ref.is_none() && pattern.mutability.is_none() && pattern.subpat.is_none();
    !(plain && pattern.ident.unraw().to_string().starts_with(char::is_uppercase))
}

struct Renamer {
    names: Names,
    scopes: Vec<HashMap<String, Ident>>,
}

impl Renamer {
    fn scoped(&mut self, inner: impl FnOnce(&mut Self)) {
        self.scopes.push(HashMap::new());
        inner(self);
        self.scopes.pop();
    }

    fn lookup(&self, ident: &Ident) -> Option<Ident> {
        let name = ident.to_string();
        let found = self.scopes.iter().rev().find_map(|scope| scope.get(&name))?;
        Some(at(found, ident.span()))
    }

    fn bind(&mut self, pattern: &mut syn::Pat) {
        let mut binder = Binder { names: &mut self.names, bound: HashMap::new() };
        binder.visit_pat_mut(pattern);
        let bound = binder.bound;
        if let Some(scope) = self.scopes.last_mut() {
            scope.extend(bound);
        }
    }

    fn tokens(&self, tokens: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
        let mut after_dot = false;
        let rename = |token| {
            let dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            let field = std::mem::replace(&mut after_dot, dot);
            match token {
                TokenTree::Ident(ident) if !field => self.lookup(&ident).unwrap_or(ident).into(),
                TokenTree::Group(group) => regroup(&group, self.tokens(group.stream())).into(),
                other => other,
            }
        };
        tokens.into_iter().map(rename).collect()
    }
}

/// Renames the bindings of one pattern; the alternatives of `A(x) | B(x)` share theirs.
struct Binder<'a> {
    names: &'a mut Names,
    bound: HashMap<String, Ident>,
}

impl VisitMut for Binder<'_> {
    fn visit_pat_ident_mut(&mut self, pattern: &mut syn::PatIdent) {
        if is_binding(pattern) {
            let names = &mut *self.names;
            let fresh = self.bound.entry(pattern.ident.to_string()).or_insert_with(|| names.fresh(&pattern.ident));
            pattern.ident = at(fresh, pattern.ident.span());
        }
        visit_mut::visit_pat_ident_mut(self, pattern);
    }

    fn visit_field_pat_mut(&mut self, field: &mut syn::FieldPat) {
        field.colon_token.get_or_insert_with(Default::default);
        visit_mut::visit_field_pat_mut(self, field);
    }

    fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
}

type Elements = syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>;

/// `element; length`.
fn repeated(input: syn::parse::ParseStream<'_>) -> syn::Result<(syn::Expr, syn::Token![;], syn::Expr)> {
    Ok((input.parse()?, input.parse()?, input.parse()?))
}

impl VisitMut for Renamer {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        self.scoped(|inner| visit_mut::visit_block_mut(inner, block));
    }

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        if let Some(init) = &mut local.init {
            visit_mut::visit_local_init_mut(self, init);
        }
        self.bind(&mut local.pat);
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut syn::ExprClosure) {
        self.scoped(|inner| {
            for parameter in &mut closure.inputs {
                inner.bind(parameter);
            }
            inner.visit_expr_mut(&mut closure.body);
        });
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        self.scoped(|inner| {
            inner.bind(&mut arm.pat);
            if let Some((_, guard)) = &mut arm.guard {
                inner.visit_expr_mut(guard);
            }
            inner.visit_expr_mut(&mut arm.body);
        });
    }

    fn visit_expr_if_mut(&mut self, branch: &mut syn::ExprIf) {
        self.scoped(|inner| {
            inner.visit_expr_mut(&mut branch.cond);
            inner.visit_block_mut(&mut branch.then_branch);
        });
        if let Some((_, otherwise)) = &mut branch.else_branch {
            self.visit_expr_mut(otherwise);
        }
    }

    fn visit_expr_while_mut(&mut self, repeat: &mut syn::ExprWhile) {
        self.scoped(|inner| {
            inner.visit_expr_mut(&mut repeat.cond);
            inner.visit_block_mut(&mut repeat.body);
        });
    }

    fn visit_expr_for_loop_mut(&mut self, repeat: &mut syn::ExprForLoop) {
        self.visit_expr_mut(&mut repeat.expr);
        self.scoped(|inner| {
            inner.bind(&mut repeat.pat);
            inner.visit_block_mut(&mut repeat.body);
        });
    }

    fn visit_expr_let_mut(&mut self, condition: &mut syn::ExprLet) {
        self.visit_expr_mut(&mut condition.expr);
        self.bind(&mut condition.pat);
    }

    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if path.qself.is_none()
            && let Some(ident) = path.path.get_ident()
            && let Some(renamed) = self.lookup(ident)
        {
            path.path = renamed.into();
        }
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        field.colon_token.get_or_insert_with(Default::default);
        visit_mut::visit_field_value_mut(self, field);
    }

    /// The elements of `vec![..]` may bind names; of other macros only the names in scope are renamed.
    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        if call.path.is_ident("vec")
            && let Ok(mut elements) = call.parse_body_with(Elements::parse_terminated)
        {
            elements.iter_mut().for_each(|element| self.visit_expr_mut(element));
            call.tokens = elements.into_token_stream();
        } else if call.path.is_ident("vec")
            && let Ok((mut element, semicolon, mut length)) = call.parse_body_with(repeated)
        {
            self.visit_expr_mut(&mut element);
            self.visit_expr_mut(&mut length);
            call.tokens = quote!(#element #semicolon #length);
        } else {
            call.tokens = self.tokens(call.tokens.clone());
        }
    }
}
