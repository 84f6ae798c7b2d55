//! Counters: integers of the user's that start at a literal and are only counted up or down by literals. The reverse sweep counts
//! them back, so that an index by a counter is not recorded.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, Ident};
use quote::format_ident;

use super::{Reverser, uses};
use crate::generic::Printer;
use crate::ir::{Block, Operand, Place, Projection, Root, Statement, Value};
use crate::template::quote;
use crate::tokens::{LET, MUT, TokenStream, Tree, VAL, Word};

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
    writes.tokens(printer.block(block).trees(), false);
    counted.into_iter().filter(|(name, count)| writes.counts.get(name) == Some(count)).map(|(name, _)| name).collect()
}

/// `let mut name = 0;`
fn start(tokens: &TokenStream) -> Option<String> {
    let [keyword, mutable, Tree::Word(name, _), equals, Tree::Literal(number, _), end] = tokens.trees() else {
        return None;
    };
    let binds = keyword.is(LET) && mutable.is(MUT) && equals.is_punct('=') && end.is_punct(';');
    (binds && is_integer(*number)).then(|| name.text().to_string())
}

/// An integer literal, of no type or an index's.
fn is_integer(literal: Word) -> bool {
    syn::parse_str::<syn::LitInt>(&literal.text())
        .is_ok_and(|literal| literal.suffix().is_empty() || literal.suffix() == "usize")
}

/// `name += 1;`, `name -= 1;`: the name, whether it is counted up, and by what.
pub(super) fn counting(tokens: &TokenStream) -> Option<(Ident, bool, TokenStream)> {
    let [name, Tree::Punct(op @ ('+' | '-'), ..), equals, by, end] = tokens.trees() else { return None };
    let (Tree::Word(name, span), Tree::Literal(literal, _)) = (name, by) else { return None };
    let right = equals.is_punct('=') && end.is_punct(';') && is_integer(*literal);
    right.then(|| (name.ident(*span), *op == '+', quote!(#by)))
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
    fn tokens(&mut self, tokens: &[Tree], assigned: bool) {
        for at in 0..tokens.len() {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            match &tokens[at] {
                Tree::Word(name, _) if self.names.contains(&*name.text()) => {
                    let exclusive = is_word(before, MUT);
                    if exclusive && at > 1 && is_word(tokens.get(at - 2), LET) {
                        continue;
                    }
                    let called = is_punct(tokens.get(at + 1), '.') && !is_word(tokens.get(at + 2), VAL);
                    if assigned || exclusive || called || assigns(&tokens[at + 1..]) {
                        *self.counts.entry(name.text().to_string()).or_default() += 1;
                    }
                }
                Tree::Group(delimiter, _, inner) => {
                    // `list[i] = ..` reads i; `(i, j) = ..` does not.
                    let of_something = matches!(before, Some(Tree::Word(..) | Tree::Group(..)));
                    let index = *delimiter == Delimiter::Bracket && of_something;
                    self.tokens(inner, !index && (assigned || assigns(&tokens[at + 1..])));
                }
                _ => {}
            }
        }
    }
}

fn is_word(tree: Option<&Tree>, word: Word) -> bool {
    tree.is_some_and(|tree| tree.is(word))
}

fn is_punct(tree: Option<&Tree>, punct: char) -> bool {
    tree.is_some_and(|tree| tree.is_punct(punct))
}

/// `= ..`, `+= ..`, but not `== ..`, `=> ..`, `<= ..`.
fn assigns(tokens: &[Tree]) -> bool {
    let punct = |at: usize| match tokens.get(at) {
        Some(Tree::Punct(punct, ..)) => *punct,
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
