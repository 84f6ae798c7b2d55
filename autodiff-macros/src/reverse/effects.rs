//! What statements of printed code do besides computing, seen in their trees: what they bind and write to, and whether they go elsewhere.

use crate::printed::{self, equals};
use crate::tokens::{AWAIT, BREAK, CONTINUE, FOR, LET, LOOP, MUT, RETURN, Tree, WHILE};

pub(super) enum Effect<'t> {
    /// A pattern.
    Binds(&'t [Tree]),
    /// The left side of `=`.
    Assigns(&'t [Tree]),
    /// The left side of `+=` and its kin.
    Updates(&'t [Tree]),
    /// What stands behind `&mut`.
    Borrows(&'t [Tree]),
    /// An exit, a loop, a closure or a macro.
    Leaves,
}

/// Calls for every effect in the block.
pub(super) fn of_block<'t>(list: &'t [Tree], see: &mut dyn FnMut(Effect<'t>)) {
    printed::statements(list).for_each(|line| of_list(line, see));
}

fn of_list<'t>(list: &'t [Tree], see: &mut dyn FnMut(Effect<'t>)) {
    let is_punct = |at: usize, chars: &str| matches!(list.get(at), Some(Tree::Punct(own, ..)) if chars.contains(*own));
    for (at, tree) in list.iter().enumerate() {
        match tree {
            Tree::Group(_, _, inner) if tree.is_block() => of_block(inner, see),
            Tree::Group(_, _, inner) => of_list(inner, see),
            Tree::Word(LET, _) => {
                let end = equals(list, at).unwrap_or(list.len());
                see(Effect::Binds(&list[at + 1..end]));
            }
            Tree::Word(MUT, _) if at > 0 && list[at - 1].is_punct('&') => {
                let end = list[at..].iter().position(|tree| tree.is_punct(',')).map_or(list.len(), |end| at + end);
                see(Effect::Borrows(&list[at + 1..end]));
            }
            Tree::Word(RETURN | BREAK | CONTINUE | AWAIT | FOR | WHILE | LOOP, _) => see(Effect::Leaves),
            Tree::Punct('?', ..) => see(Effect::Leaves),
            Tree::Punct('|', ..) if at == 0 || !is_punct(at - 1, "|") && !is_operand(&list[at - 1]) => {
                see(Effect::Leaves);
            }
            Tree::Punct('!', ..) if at > 0 && is_name(&list[at - 1]) && !is_punct(at + 1, "=") => see(Effect::Leaves),
            // An arm of a `match`.
            Tree::Punct('=', ..) if is_punct(at + 1, ">") => {
                let start = list[..at].iter().rposition(|tree| tree.is_punct(',') || tree.is_block());
                see(Effect::Binds(&list[start.map_or(0, |start| start + 1)..at]));
            }
            Tree::Punct('=', ..) if at == 0 || is_punct(at + 1, "=") => {}
            Tree::Punct('=', ..) if is_punct(at - 1, "=!.") => {}
            Tree::Punct('=', ..) if is_punct(at - 1, "<>") && !(at > 1 && is_punct(at - 2, "<>")) => {}
            Tree::Punct('=', ..) if is_punct(at - 1, "+-*/%^&|<>") => {
                let left =
                    list[..at].iter().rposition(|tree| !matches!(tree, Tree::Punct(..))).map_or(0, |end| end + 1);
                see(Effect::Updates(&list[..left]));
            }
            Tree::Punct('=', ..) if list[..at].iter().any(|tree| tree.is(LET)) => {}
            Tree::Punct('=', ..) => see(Effect::Assigns(&list[..at])),
            _ => {}
        }
    }
}

/// What an operator may follow.
fn is_operand(tree: &Tree) -> bool {
    match tree {
        Tree::Word(word, _) => !word.is_keyword(),
        Tree::Literal(..) | Tree::Group(..) => true,
        Tree::Punct(char, ..) => *char == '>' || *char == '?',
    }
}

fn is_name(tree: &Tree) -> bool {
    matches!(tree, Tree::Word(word, _) if !word.is_keyword())
}
