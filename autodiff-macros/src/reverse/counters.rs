//! Counters: integers of the user's that start at a literal and are only counted up or down by literals. The reverse sweep counts
//! them back, so that an index by a counter is not recorded.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Expr, Lit, Pat, Stmt};

use super::{Reverser, StatementOf, uses};
use crate::generic::Printer;
use crate::ir::{Block, Operand, Place, Projection, Root, Statement, Value};

/// The counters of a body.
pub(super) fn of(block: &Block, printer: &Printer<'_>) -> HashSet<String> {
    let (mut started, mut counted) = (HashSet::new(), HashMap::new());
    uses::each_statement(block, &mut |statement| {
        let Statement::Kept(tokens) = statement else { return };
        match counting(tokens) {
            Some((name, ..)) => *counted.entry(name.to_string()).or_insert(0) += 1,
            None => started.extend(start(tokens)),
        }
    });
    counted.retain(|name, _| started.contains(name));
    if counted.is_empty() {
        return HashSet::new();
    }
    let mut writes = Writes { names: counted.keys().cloned().collect(), counts: HashMap::new() };
    writes.tokens(printer.block(block), false);
    counted.into_iter().filter(|(name, count)| writes.counts.get(name) == Some(count)).map(|(name, _)| name).collect()
}

/// `let mut name = 0;`
fn start(tokens: &TokenStream) -> Option<String> {
    // Only what may be one is looked at closely.
    let mut words = tokens.clone().into_iter().take(2).map(|token| token.to_string());
    if words.next()? != "let" || words.next()? != "mut" {
        return None;
    }
    let StatementOf(Stmt::Local(local)) = syn::parse2(tokens.clone()).ok()? else { return None };
    let (Pat::Ident(named), Some(init)) = (&local.pat, &local.init) else { return None };
    let Expr::Lit(literal) = &*init.expr else { return None };
    integer(&literal.lit).then(|| named.ident.to_string())
}

/// An integer literal, of no type or an index's.
fn integer(literal: &Lit) -> bool {
    matches!(literal, Lit::Int(literal) if literal.suffix().is_empty() || literal.suffix() == "usize")
}

/// `name += 1;`, `name -= 1;`: the name, whether it is counted up, and by what.
pub(super) fn counting(tokens: &TokenStream) -> Option<(Ident, bool, TokenStream)> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Punct(op), TokenTree::Punct(equals), by @ ..] = &tokens[..] else {
        return None;
    };
    let [TokenTree::Literal(by), TokenTree::Punct(end)] = by else { return None };
    let literal: Lit = syn::parse2(quote!(#by)).ok()?;
    let right = equals.as_char() == '=' && end.as_char() == ';' && integer(&literal);
    match op.as_char() {
        '+' if right => Some((name.clone(), true, quote!(#by))),
        '-' if right => Some((name.clone(), false, quote!(#by))),
        _ => None,
    }
}

/// What the reverse sweep does to a counter, if it asks for it.
pub(super) struct Undo {
    counter: String,
    tokens: TokenStream,
    /// Recorded for it.
    needs: Option<String>,
}

/// How often names stand where they may be written to.
struct Writes {
    names: HashSet<String>,
    counts: HashMap<String, usize>,
}

impl Writes {
    /// `assigned`: all of it is the left side of an assignment.
    fn tokens(&mut self, tokens: TokenStream, assigned: bool) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for at in 0..tokens.len() {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            match &tokens[at] {
                TokenTree::Ident(name) if self.names.contains(&name.to_string()) => {
                    let exclusive = is_word(before, "mut");
                    if exclusive && at > 1 && is_word(tokens.get(at - 2), "let") {
                        continue;
                    }
                    let called = is_punct(tokens.get(at + 1), '.') && !is_word(tokens.get(at + 2), "val");
                    if assigned || exclusive || called || assigns(&tokens[at + 1..]) {
                        *self.counts.entry(name.to_string()).or_default() += 1;
                    }
                }
                TokenTree::Group(group) => {
                    // `list[i] = ..` reads i; `(i, j) = ..` does not.
                    let of_something = matches!(before, Some(TokenTree::Ident(_) | TokenTree::Group(_)));
                    let index = group.delimiter() == Delimiter::Bracket && of_something;
                    self.tokens(group.stream(), !index && (assigned || assigns(&tokens[at + 1..])));
                }
                _ => {}
            }
        }
    }
}

fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == word)
}

fn is_punct(token: Option<&TokenTree>, punct: char) -> bool {
    matches!(token, Some(TokenTree::Punct(own)) if own.as_char() == punct)
}

/// `= ..`, `+= ..`, but not `== ..`, `=> ..`, `<= ..`.
fn assigns(tokens: &[TokenTree]) -> bool {
    let punct = |at: usize| match tokens.get(at) {
        Some(TokenTree::Punct(punct)) => punct.as_char(),
        _ => ' ',
    };
    match (punct(0), punct(1), punct(2)) {
        ('=', next, _) => next != '=' && next != '>',
        ('+' | '-' | '*' | '/' | '%' | '&' | '|' | '^', '=', _) => true,
        ('<', '<', '=') | ('>', '>', '=') => true,
        _ => false,
    }
}

impl Reverser<'_> {
    /// The reverse of a statement that counts.
    pub(super) fn count_back(&mut self, tokens: &TokenStream) -> TokenStream {
        match counting(tokens).filter(|(name, ..)| self.counters.contains(&name.to_string())) {
            Some((name, true, by)) => self.undo_later(&name, quote!(#name -= #by;), None),
            Some((name, false, by)) => self.undo_later(&name, quote!(#name += #by;), None),
            None => quote!(),
        }
    }

    /// Gives the counter the value that `count` holds.
    pub(super) fn set_back(&mut self, counter: &Ident, count: &Ident) -> TokenStream {
        self.undo_later(counter, quote!(#counter = #count;), Some(count.to_string()))
    }

    fn undo_later(&mut self, counter: &Ident, tokens: TokenStream, needs: Option<String>) -> TokenStream {
        let undo = format_ident!("__undo_{}", self.undone.len());
        self.undone.push(Undo { counter: counter.to_string(), tokens, needs });
        quote!(#undo)
    }

    /// What stands for `__undo_0`.
    pub(super) fn undo(&self, number: &str) -> Option<TokenStream> {
        let Undo { counter, tokens, .. } = self.undone.get(number.parse::<usize>().ok()?)?;
        Some(if self.needed.contains(counter) { tokens.clone() } else { quote!() })
    }

    pub(super) fn need_counts(&mut self) {
        let asked = self.undone.iter().filter(|undo| self.needed.contains(&undo.counter));
        let needs: Vec<_> = asked.filter_map(|undo| undo.needs.clone()).collect();
        self.need(&needs);
    }

    /// A name from a record: counters go on counting.
    pub(super) fn bound_back(&self, name: &Ident) -> TokenStream {
        let token = self.counters.contains(&name.to_string()).then(|| quote!(mut));
        quote!(#token #name)
    }

    /// The counters from before a joined loop that its body counts.
    pub(super) fn counted_in(&self, start: usize, end: usize, body: &Block) -> Vec<Ident> {
        let mut names = Vec::new();
        uses::each_statement(body, &mut |statement| {
            if let Statement::Kept(tokens) = statement
                && let Some((name, ..)) = counting(tokens)
                && self.counters.contains(&name.to_string())
                && !self.moments.is_declared_between(&name.to_string(), start, end)
                && !names.contains(&name)
            {
                names.push(name);
            }
        });
        names
    }

    /// Whether the places of the statement are read in its own reverse code only, when counters are as they were.
    pub(super) fn is_direct(statement: &Statement) -> bool {
        match statement {
            Statement::Let(binding) => match &binding.value {
                Some(Value::Use(_)) | None => false,
                Some(value) => is_direct_value(value),
            },
            Statement::Store { value, .. } | Statement::Update { value, .. } => is_direct_operand(value),
            _ => false,
        }
    }
}

fn is_direct_value(value: &Value) -> bool {
    match value {
        Value::Use(operand) | Value::Unary(_, operand) => is_direct_operand(operand),
        Value::Binary(_, left, right) => is_direct_operand(left) && is_direct_operand(right),
        Value::Primitive { arguments, .. } | Value::PrimitivePath { arguments, .. } => {
            arguments.iter().all(is_direct_operand)
        }
        _ => false,
    }
}

fn is_direct_operand(operand: &Operand) -> bool {
    match operand {
        Operand::Place(Place { root: Root::Name(_), projections, .. }) => projections.iter().all(|part| match part {
            Projection::Index(index) => is_direct_operand(index),
            _ => true,
        }),
        Operand::Place(_) | Operand::Borrow { .. } => false,
        Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => true,
        Operand::Nested(value) => is_direct_value(value),
    }
}
