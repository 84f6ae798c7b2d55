//! The statements of printed code: where they end, where their bodies are.

use proc_macro2::Delimiter;

use crate::tokens::{
    ACC, ASYNC, AUTODIFF, CONST, ELSE, ENUM, EXTERN, FN, FOR, IF, IMPL, IN, LET, LOOP, MATCH, MOD, MOVE, MUT, PRIVATE,
    PUB, RETURN, STRUCT, TAKE, TRAIT, Tree, UNSAFE, WHILE, Word,
};

/// Calls for every word in the trees.
pub(crate) fn each_word(list: &[Tree], found: &mut dyn FnMut(Word)) {
    for tree in list {
        match tree {
            Tree::Word(word, _) => found(*word),
            Tree::Group(_, _, inner) => each_word(inner, found),
            Tree::Literal(..) | Tree::Punct(..) => {}
        }
    }
}

/// The statements of a block.
pub(crate) fn statements(list: &[Tree]) -> impl Iterator<Item = &[Tree]> {
    let mut rest = list;
    std::iter::from_fn(move || {
        let (line, others) = (!rest.is_empty()).then(|| rest.split_at(end_of_statement(rest, 0)))?;
        rest = others;
        Some(line)
    })
}

/// The arguments of `::autodiff::__private::name(..)`, and what follows.
pub(crate) fn helped(list: &[Tree], name: Word) -> Option<(&[Tree], &[Tree])> {
    const PATH: usize = 9;
    let (path, rest) = (list.get(..PATH)?, &list[PATH..]);
    let colons = (0..PATH).all(|at| at % 3 == 2 || path[at].is_punct(':'));
    match rest {
        [Tree::Group(_, _, arguments), rest @ ..]
            if colons && path[2].is(AUTODIFF) && path[5].is(PRIVATE) && path[8].is(name) =>
        {
            Some((arguments, rest))
        }
        _ => None,
    }
}

/// What `acc(&mut place, value);` adds to, and what it adds.
pub(crate) fn added(list: &[Tree]) -> Option<(&[Tree], &[Tree])> {
    let (arguments, [end]) = helped(list, ACC)? else { return None };
    let comma = arguments.iter().position(|tree| tree.is_punct(','))?;
    end.is_punct(';').then_some(())?;
    Some((borrowed(&arguments[..comma])?, &arguments[comma + 1..]))
}

/// `place` of `take(&mut place)`.
pub(crate) fn taken(list: &[Tree]) -> Option<&[Tree]> {
    match helped(list, TAKE)? {
        (arguments, []) => borrowed(arguments),
        _ => None,
    }
}

/// `place` of `&mut place`.
fn borrowed(list: &[Tree]) -> Option<&[Tree]> {
    match list {
        [reference, mutable, place @ ..] if reference.is_punct('&') && mutable.is(MUT) => Some(place),
        _ => None,
    }
}

/// Where in `let name = value;` its name and its value stand.
pub(crate) fn bound(list: &[Tree]) -> Option<(usize, usize)> {
    let start = after_attributes(list);
    if !list.get(start).is_some_and(|tree| tree.is(LET)) || !list.last().is_some_and(|tree| tree.is_punct(';')) {
        return None;
    }
    let name = start + 1 + usize::from(list[start + 1].is(MUT));
    match (&list[name], equals(list, start)) {
        (Tree::Word(..), Some(at)) if at == name + 1 => Some((name, at + 1)),
        _ => None,
    }
}

/// Behind the attributes that the list begins with.
pub(crate) fn after_attributes(list: &[Tree]) -> usize {
    let mut at = 0;
    while list.get(at).is_some_and(|tree| tree.is_punct('#')) {
        at += 1 + usize::from(list.get(at + 1).is_some_and(|tree| tree.is_punct('!'))) + 1;
    }
    at.min(list.len())
}

/// Behind the statement that begins at `start`.
fn end_of_statement(list: &[Tree], start: usize) -> usize {
    let mut at = start + after_attributes(&list[start..]);
    if list.get(at).is_some_and(|tree| tree.is_punct('\'')) && list.get(at + 2).is_some_and(|tree| tree.is_punct(':')) {
        at += 3;
    }
    let block = match list.get(at) {
        Some(tree) if tree.is_block() => Some(at),
        Some(Tree::Word(IF, _)) => return end_of_if(list, at),
        Some(Tree::Word(WHILE | FOR | MATCH | LOOP, _)) => body_of(list, at),
        Some(Tree::Word(UNSAFE | CONST, _)) if list.get(at + 1).is_some_and(Tree::is_block) => Some(at + 1),
        Some(Tree::Word(FN | PUB | STRUCT | ENUM | IMPL | TRAIT | MOD | EXTERN | UNSAFE | CONST | ASYNC, _)) => {
            let end = list[at..].iter().position(|tree| tree.is_block() || tree.is_punct(';'));
            end.map(|end| at + end)
        }
        _ => end_of_path(list, at)
            .filter(|end| list[*end].is_punct('!') && list.get(end + 1).is_some_and(Tree::is_block))
            .map(|end| end + 1),
    };
    let semicolon = || list[at.min(list.len())..].iter().position(|tree| tree.is_punct(';')).map(|end| at + end);
    block.or_else(semicolon).map_or(list.len(), |end| end + 1)
}

/// Behind the path that begins at `start`.
fn end_of_path(list: &[Tree], start: usize) -> Option<usize> {
    (start..list.len()).find(|at| !matches!(&list[*at], Tree::Word(..) | Tree::Punct(':', ..)))
}

fn end_of_if(list: &[Tree], start: usize) -> usize {
    let mut at = start;
    loop {
        let Some(body) = body_of(list, at) else { return list.len() };
        match (list.get(body + 1), list.get(body + 2)) {
            (Some(Tree::Word(ELSE, _)), Some(Tree::Word(IF, _))) => at = body + 2,
            (Some(Tree::Word(ELSE, _)), Some(_)) => return body + 3,
            _ => return body + 1,
        }
    }
}

/// The block of the `if`, loop or `match` at `start`: the first braces that are neither a pattern's nor an operand.
pub(crate) fn body_of(list: &[Tree], start: usize) -> Option<usize> {
    let mut in_pattern = list[start].is(FOR);
    for at in start + 1..list.len() {
        match &list[at] {
            Tree::Word(LET, _) => in_pattern = true,
            Tree::Word(IN, _) => in_pattern = false,
            Tree::Punct('=', ..) => in_pattern = in_pattern && list[at - 1].is_punct('.'),
            Tree::Group(Delimiter::Brace, ..) if !in_pattern => {
                let is_operand = match &list[at - 1] {
                    Tree::Word(LOOP, _) => at - 1 != start,
                    Tree::Word(IF | MATCH | WHILE | IN | UNSAFE | CONST | ELSE | MOVE | RETURN, _) => true,
                    Tree::Punct('?', ..) => false,
                    Tree::Punct('>', ..) => false,
                    Tree::Punct('.', ..) => false,
                    Tree::Punct(..) => true,
                    _ => false,
                };
                if !is_operand {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Where in a `let` that begins at `start` its `=` is.
pub(crate) fn equals(list: &[Tree], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for at in start + 1..list.len() {
        match &list[at] {
            Tree::Punct(';', ..) => return None,
            Tree::Punct('<', ..) => depth += 1,
            Tree::Punct('>', ..) if !list[at - 1].is_punct('-') => depth = depth.saturating_sub(1),
            Tree::Punct('=', ..) if depth == 0 && !list[at - 1].is_punct('.') => return Some(at),
            _ => {}
        }
    }
    None
}
