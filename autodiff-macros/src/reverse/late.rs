//! In functions of matrices and structs: cotangents made, added to and taken by their types, parameters' cotangents that are made by what first
//! comes to them, and the memory of intermediate matrices.

use std::rc::Rc;

use crate::template::quote;
use crate::tokens::{ACC, LET, MUT, PRIVATE, TAKE, Table, Tree, VAL, Word, ZERO_BAR};

/// How a name stands in the printed code.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    /// As a parameter's cotangent to which something whole is added: `acc(&mut (*name), ..)`.
    added: usize,
    /// As a value that is looked at, `&name` or `name.val()`, or bound: `let name = ..`.
    seen: usize,
    bound: usize,
}

/// Prints by types, and knows how names stand.
#[derive(Default)]
pub(super) struct ByTypes {
    counts: Table<Count>,
    /// Values with a cotangent beside them.
    values: Vec<Word>,
}

/// The tokens of `__private::`.
const PRIVATE_PATH: usize = 3;

/// What stands before is `__private::`.
fn is_private(before: &[Tree]) -> bool {
    matches!(before, [.., name, Tree::Punct(..), Tree::Punct(..)] if name.is(PRIVATE))
}

impl ByTypes {
    /// Cotangents are made, added to and taken by their types.
    pub(super) fn print(&mut self, printed: Vec<Tree>) -> Vec<Tree> {
        let mut trees = printed.into_iter();
        let mut out: Vec<Tree> = Vec::with_capacity(trees.len());
        while let Some(tree) = trees.next() {
            match tree {
                Tree::Group(delimiter, span, inner) => {
                    out.push(Tree::Group(delimiter, span, Rc::new(self.print(Rc::unwrap_or_clone(inner)))));
                }
                Tree::Word(name @ (ACC | TAKE), _) if is_private(&out) => {
                    if let (ACC, [Tree::Group(_, _, inner), ..]) = (name, trees.as_slice())
                        && let [_, Tree::Word(MUT, _), Tree::Group(_, _, place), Tree::Punct(',', ..), ..] =
                            inner.as_slice()
                        && let [Tree::Punct('*', ..), Tree::Word(bar, _)] = place.as_slice()
                    {
                        self.count(*bar).added += 1;
                    }
                    out.truncate(out.len() - PRIVATE_PATH);
                    out.extend([Tree::word(Word::of(&format!("__{}", name.text()))), Tree::punct('!')]);
                }
                Tree::Word(ZERO_BAR, span) if is_private(&out) => {
                    out.truncate(out.len() - PRIVATE_PATH);
                    let scalar = trees.nth(3).expect("the scalar in a turbofish");
                    let Some(Tree::Group(delimiter, _, value)) = trees.nth(3) else {
                        unreachable!("`zero_bar::<S, _>(..)`");
                    };
                    if let [Tree::Punct('&', ..), Tree::Word(name, _)] = value.as_slice() {
                        self.values.push(*name);
                    }
                    let mut arguments = vec![scalar, Tree::punct(',')];
                    arguments.extend(self.print(Rc::unwrap_or_clone(value)));
                    out.extend([Tree::word(Word::of("__zero_bar")), Tree::punct('!')]);
                    out.push(Tree::Group(delimiter, span, Rc::new(arguments)));
                }
                Tree::Word(name, span) => {
                    let bound = matches!(out.as_slice(), [.., Tree::Word(LET, _)])
                        && matches!(trees.as_slice(), [Tree::Punct('=', ..), ..]);
                    let looked_at = matches!(out.as_slice(), [.., Tree::Punct('&', ..)])
                        && !matches!(trees.as_slice(), [Tree::Punct('.', ..) | Tree::Group(..), ..])
                        || is_looked_at_by_val(trees.as_slice());
                    let count = self.count(name);
                    count.all += 1;
                    count.bound += usize::from(bound);
                    count.seen += usize::from(bound || looked_at);
                    out.push(Tree::Word(name, span));
                }
                other => out.push(other),
            }
        }
        out
    }

    fn count(&mut self, name: Word) -> &mut Count {
        self.counts.entry(name, Count::default)
    }

    /// Whether nothing is done with the cotangent of the parameter but to add something whole; it is also declared.
    pub(super) fn is_only_added_to(&mut self, bar: Word) -> bool {
        let count = *self.count(bar);
        count.added > 0 && count.all == count.added + 1
    }

    /// At the end of the statements, before the value: intermediate matrices, which are bound there and were only looked at, are done with.
    pub(super) fn done(&mut self, printed: &mut Vec<Tree>) {
        let Some(value) = printed.pop() else { return };
        for name in std::mem::take(&mut self.values) {
            let count = *self.count(name);
            let bound = |window: &&[Tree]| window[0].is(LET) && window[1].is(name) && window[2].is_punct('=');
            if let Some(local) = printed.windows(3).find(bound).map(|window| window[1].clone())
                && count.bound == 1
                && count.all == count.seen
            {
                printed.extend(quote!(::autodiff::__done!(#local);));
            }
        }
        printed.push(value);
    }
}

/// `.val()`.
fn is_looked_at_by_val(behind: &[Tree]) -> bool {
    matches!(behind, [Tree::Punct('.', ..), Tree::Word(VAL, _), Tree::Group(..), ..])
}

/// Puts a statement in the place of the one that begins with `let name :`, and of the one before, which makes a place for it.
pub(super) fn redeclare(printed: &mut Vec<Tree>, name: Word, statement: Vec<Tree>) {
    let declares = |window: &[Tree]| {
        window[0].is(LET) && window[1].is(name) && window[2].is_punct(':') && !window[3].is_punct(':')
    };
    let Some(start) = printed.windows(4).position(declares) else { return };
    let end = printed[start..].iter().position(|tree| tree.is_punct(';')).map_or(printed.len(), |end| start + end + 1);
    let before = printed[..start - 1].iter().rposition(|tree| tree.is_punct(';')).map_or(0, |end| end + 1);
    printed.splice(before..end, statement);
}
