//! Printed code as a tree that is cheap to read and to change.
//!
//! Every look at the compiler's tokens is a call into the compiler. An adjoint has thousands of them and several passes over it, so that
//! they are read once into this tree, whose words are numbers, and handed back once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// An identifier or a literal: a number in the table of the expansion at hand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Word(u32);

#[derive(Clone)]
pub(crate) enum Tree {
    Word(Word, Span),
    Literal(Word, Span),
    Punct(char, Spacing, Span),
    Group(Delimiter, Span, Vec<Tree>),
}

/// Words that passes look for.
macro_rules! words {
    ($($name:ident $text:literal)*) => {
        enum Known { $($name),* }
        const TEXTS: &[&str] = &[$($text),*];
        $(pub(crate) const $name: Word = Word(Known::$name as u32);)*
    };
}

#[allow(non_camel_case_types, clippy::upper_case_acronyms)]
mod known {
    use super::Word;
    words! {
        ACC "acc" ASYNC "async" AUTODIFF "autodiff" BREAK "break" CONST "const" CONTINUE "continue" ELSE "else" ENUM "enum"
        EXTERN "extern" FN "fn" FOR "for" IF "if" IMPL "impl" IN "in" LET "let" LOOP "loop" MATCH "match" MOD "mod" MOVE "move" MUT "mut"
        NIL "NIL" PRIVATE "__private" PUB "pub" PUT "put" RETURN "return" REV "rev" STRUCT "struct" TAKE "take" TRAIT "trait"
        UNSAFE "unsafe" WHILE "while" WORK "__work" ZERO_BAR "zero_bar"
    }
    pub(super) const ALL: &[&str] = TEXTS;
}
pub(crate) use known::*;

struct Entry {
    text: Rc<str>,
    /// To make others of, at other places.
    sample: Option<TokenTree>,
}

struct Words {
    entries: Vec<Entry>,
    numbers: HashMap<Rc<str>, Word>,
}

impl Words {
    fn known() -> Words {
        let mut words = Words { entries: Vec::new(), numbers: HashMap::new() };
        for text in known::ALL {
            words.add(text, None);
        }
        words
    }

    fn word(&mut self, text: &str, sample: impl FnOnce() -> Option<TokenTree>) -> Word {
        match self.numbers.get(text) {
            Some(word) => *word,
            None => self.add(text, sample()),
        }
    }

    fn add(&mut self, text: &str, sample: Option<TokenTree>) -> Word {
        let (word, text) = (Word(u32::try_from(self.entries.len()).expect("fewer words")), Rc::<str>::from(text));
        self.entries.push(Entry { text: text.clone(), sample });
        self.numbers.insert(text, word);
        word
    }
}

thread_local! {
    static WORDS: RefCell<Words> = RefCell::new(Words::known());
}

/// Forgets the words of the expansion before, whose tokens the compiler has taken back.
pub(crate) fn start() {
    WORDS.with_borrow_mut(|words| *words = Words::known());
}

impl Word {
    pub(crate) fn of(text: &str) -> Word {
        WORDS.with_borrow_mut(|words| words.word(text, || None))
    }

    pub(crate) fn text(self) -> Rc<str> {
        WORDS.with_borrow(|words| words.entries[self.0 as usize].text.clone())
    }

    fn token(self, span: Span) -> TokenTree {
        let mut token = WORDS.with_borrow_mut(|words| {
            let entry = &mut words.entries[self.0 as usize];
            let made = || match entry.text.strip_prefix("r#") {
                Some(raw) => Ident::new_raw(raw, Span::call_site()).into(),
                None => Ident::new(&entry.text, Span::call_site()).into(),
            };
            entry.sample.get_or_insert_with(made).clone()
        });
        token.set_span(span);
        token
    }
}

/// What is known of words: a list, as words are numbers.
#[derive(Clone)]
pub(crate) struct Table<T>(Vec<Option<T>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table(Vec::new())
    }
}

impl<T> Table<T> {
    /// The entry of the word, made when it is first asked for.
    pub(crate) fn entry(&mut self, word: Word, made: impl FnOnce() -> T) -> &mut T {
        let at = word.0 as usize;
        if at >= self.0.len() {
            self.0.resize_with(at + 1, || None);
        }
        self.0[at].get_or_insert_with(made)
    }
}

impl From<&Ident> for Word {
    fn from(ident: &Ident) -> Word {
        let text = ident.to_string();
        WORDS.with_borrow_mut(|words| words.word(&text, || Some(ident.clone().into())))
    }
}

impl Tree {
    pub(crate) fn word(text: Word) -> Tree {
        Tree::Word(text, Span::call_site())
    }

    pub(crate) fn punct(char: char) -> Tree {
        Tree::Punct(char, Spacing::Alone, Span::call_site())
    }

    pub(crate) fn is(&self, word: Word) -> bool {
        matches!(self, Tree::Word(own, _) if *own == word)
    }

    pub(crate) fn is_punct(&self, char: char) -> bool {
        matches!(self, Tree::Punct(own, ..) if *own == char)
    }

    pub(crate) fn is_block(&self) -> bool {
        matches!(self, Tree::Group(Delimiter::Brace, ..))
    }
}

/// The tokens as trees.
pub(crate) fn read(tokens: TokenStream) -> Vec<Tree> {
    let mut list = Vec::new();
    for token in tokens {
        list.push(match token {
            TokenTree::Ident(ident) => Tree::Word(Word::from(&ident), ident.span()),
            TokenTree::Punct(punct) => Tree::Punct(punct.as_char(), punct.spacing(), punct.span()),
            TokenTree::Group(group) => Tree::Group(group.delimiter(), group.span(), read(group.stream())),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let word = WORDS.with_borrow_mut(|words| words.word(&text, || Some(literal.clone().into())));
                Tree::Literal(word, literal.span())
            }
        });
    }
    list
}

/// The trees as tokens, each word by the name that it is given.
pub(crate) fn tokens(list: &[Tree], name: &mut dyn FnMut(Word) -> Word) -> TokenStream {
    let mut all = Vec::with_capacity(list.len());
    for tree in list {
        all.push(match tree {
            Tree::Word(word, span) => name(*word).token(*span),
            Tree::Literal(word, span) => word.token(*span),
            Tree::Punct(char, spacing, span) => {
                let mut punct = Punct::new(*char, *spacing);
                punct.set_span(*span);
                punct.into()
            }
            Tree::Group(delimiter, span, inner) => {
                let mut group = Group::new(*delimiter, tokens(inner, name));
                group.set_span(*span);
                group.into()
            }
        });
    }
    all.into_iter().collect()
}

/// The words of the trees in a row.
pub(crate) fn text(list: &[Tree]) -> String {
    let mut text = String::new();
    for tree in list {
        match tree {
            Tree::Word(word, _) | Tree::Literal(word, _) => {
                text.push_str(&word.text());
                text.push(' ');
            }
            Tree::Punct(char, ..) => text.push(*char),
            Tree::Group(delimiter, _, inner) => {
                let (open, close) = match delimiter {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                text.push_str(&self::text(inner));
                text.push_str(close);
            }
        }
    }
    text
}

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

/// The trees of a block, a statement each.
pub(crate) fn statements(list: Vec<Tree>) -> Vec<Vec<Tree>> {
    let mut ends = Vec::new();
    let mut at = 0;
    while at < list.len() {
        at = end_of_statement(&list, at);
        ends.push(at);
    }
    let mut list = list.into_iter();
    let mut start = 0;
    let mut all = Vec::with_capacity(ends.len());
    for end in ends {
        all.push(list.by_ref().take(end - start).collect());
        start = end;
    }
    all
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
