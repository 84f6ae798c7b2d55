//! Token streams that are ours: trees whose words are numbers, cheap to build, to read and to change.
//!
//! Every look at the compiler's tokens, and every token made, is a call into the compiler. An adjoint has thousands of them and several
//! passes over it, so that they are made here and handed over once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenTree};

/// An identifier or a literal: a number in the table of the expansion at hand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Word(u32);

#[derive(Clone)]
pub(crate) enum Tree {
    Word(Word, Span),
    Literal(Word, Span),
    Punct(char, Spacing, Span),
    Group(Delimiter, Span, Rc<Vec<Tree>>),
}

/// A row of trees.
#[derive(Clone, Default)]
pub(crate) struct TokenStream(Vec<Tree>);

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
        AS "as" ASYNC "async" AWAIT "await" BREAK "break" CONST "const" CONTINUE "continue" ELSE "else" ENUM "enum" EXTERN "extern" FN "fn"
        FOR "for" IF "if" IMPL "impl" IN "in" LET "let" LOOP "loop" MATCH "match" MOD "mod" MOVE "move" MUT "mut" PUB "pub"
        RETURN "return" STRUCT "struct" TRAIT "trait" UNSAFE "unsafe" WHILE "while"
        ACC "acc" AUTODIFF "autodiff" LEN "len" LIFT "lift" LIT "lit" NIL "NIL" PARTIAL "partial" PRIVATE "__private" PUT "put" REV "rev"
        ROUND "__round" SCALAR "Scalar" TAKE "take" UNDERSCORE "_" VAL "val" WORK "__work" ZERO_BAR "zero_bar"
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
    numbers: HashMap<Rc<str>, Word, BuildHasherDefault<Quick>>,
    /// The words of templates by where their text lies.
    templates: Vec<(&'static str, Word)>,
}

/// Two multiplications a word of memory: the names are not an adversary's.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((eight, more)) = rest.split_first_chunk::<8>() {
            self.write_u64(u64::from_le_bytes(*eight));
            rest = more;
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, _: u8) {}

    fn write_u64(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// How many words of templates are remembered at once.
const TEMPLATES: usize = 1 << 11;

impl Words {
    fn known() -> Words {
        let mut words =
            Words { entries: Vec::new(), numbers: HashMap::default(), templates: vec![("", LET); TEMPLATES] };
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

    fn of_template(&mut self, text: &'static str) -> Word {
        let at = (text.as_ptr() as usize).wrapping_mul(31) % TEMPLATES;
        match self.templates[at] {
            (known, word) if std::ptr::eq(known, text) => word,
            _ => {
                let word = self.word(text, || None);
                self.templates[at] = (text, word);
                word
            }
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

    pub(crate) fn is_keyword(self) -> bool {
        self <= WHILE
    }

    pub(crate) fn text(self) -> Rc<str> {
        WORDS.with_borrow(|words| words.entries[self.0 as usize].text.clone())
    }

    pub(crate) fn ident(self, span: Span) -> Ident {
        match self.identifier(span) {
            TokenTree::Ident(ident) => ident,
            _ => unreachable!("a word is not a literal"),
        }
    }

    fn identifier(self, span: Span) -> TokenTree {
        let made = |text: &str| match text.strip_prefix("r#") {
            Some(raw) => Ident::new_raw(raw, span).into(),
            None => Ident::new(text, span).into(),
        };
        self.token(made, span)
    }

    fn literal(self, span: Span) -> TokenTree {
        let made = |text: &str| text.parse::<Literal>().expect("a literal is made of its text").into();
        self.token(made, span)
    }

    fn token(self, made: impl FnOnce(&str) -> TokenTree, span: Span) -> TokenTree {
        let mut token = WORDS.with_borrow_mut(|words| {
            let entry = &mut words.entries[self.0 as usize];
            entry.sample.get_or_insert_with(|| made(&entry.text)).clone()
        });
        token.set_span(span);
        token
    }
}

impl PartialEq<str> for Word {
    fn eq(&self, text: &str) -> bool {
        *self.text() == *text
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

    pub(crate) fn group(delimiter: Delimiter, inner: TokenStream, span: Span) -> Tree {
        Tree::Group(delimiter, span, Rc::new(inner.0))
    }

    pub(crate) fn as_word(&self) -> Option<Word> {
        match self {
            Tree::Word(word, _) => Some(*word),
            _ => None,
        }
    }

    pub(crate) fn is(&self, word: Word) -> bool {
        matches!(self, Tree::Word(own, _) if *own == word)
    }

    pub(crate) fn is_punct(&self, char: char) -> bool {
        matches!(self, Tree::Punct(own, ..) if *own == char)
    }

    pub(crate) fn span(&self) -> Span {
        match self {
            Tree::Word(_, span) | Tree::Literal(_, span) | Tree::Punct(_, _, span) | Tree::Group(_, span, _) => *span,
        }
    }

    pub(crate) fn is_block(&self) -> bool {
        matches!(self, Tree::Group(Delimiter::Brace, ..))
    }
}

/// The compiler's tokens as trees.
fn read(tokens: proc_macro2::TokenStream) -> Vec<Tree> {
    let mut list = Vec::new();
    for token in tokens {
        list.push(match token {
            TokenTree::Ident(ident) => Tree::Word(Word::from(&ident), ident.span()),
            TokenTree::Punct(punct) => Tree::Punct(punct.as_char(), punct.spacing(), punct.span()),
            TokenTree::Group(group) => Tree::Group(group.delimiter(), group.span(), Rc::new(read(group.stream()))),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let word = WORDS.with_borrow_mut(|words| words.word(&text, || Some(literal.clone().into())));
                Tree::Literal(word, literal.span())
            }
        });
    }
    list
}

/// The trees as tokens of the compiler.
fn written(list: &[Tree]) -> proc_macro2::TokenStream {
    let mut all = Vec::with_capacity(list.len());
    for tree in list {
        all.push(match tree {
            Tree::Word(word, span) => word.identifier(*span),
            Tree::Literal(word, span) => word.literal(*span),
            Tree::Punct(char, spacing, span) => {
                let mut punct = Punct::new(*char, *spacing);
                punct.set_span(*span);
                punct.into()
            }
            Tree::Group(delimiter, span, inner) => {
                let mut group = Group::new(*delimiter, written(inner));
                group.set_span(*span);
                group.into()
            }
        });
    }
    all.into_iter().collect()
}

impl TokenStream {
    pub(crate) fn new() -> TokenStream {
        TokenStream::default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// That of the first token.
    pub(crate) fn span(&self) -> Span {
        self.0.first().map_or_else(Span::call_site, Tree::span)
    }

    pub(crate) fn trees(&self) -> &[Tree] {
        &self.0
    }

    pub(crate) fn into_trees(self) -> Vec<Tree> {
        self.0
    }

    /// The compiler's.
    pub(crate) fn compiler(&self) -> proc_macro2::TokenStream {
        written(&self.0)
    }

    pub(crate) fn parse<T: syn::parse::Parse>(&self) -> syn::Result<T> {
        syn::parse2(self.compiler())
    }

    /// A token of a template, which may be made of several marks: `::`, `'a`.
    pub(crate) fn push_text(&mut self, text: &'static str, span: Span) {
        let first = text.as_bytes()[0];
        match first {
            _ if first.is_ascii_digit() || text.ends_with(['"', '\'']) => {
                self.0.push(Tree::Literal(word_of_template(text), span));
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.0.push(Tree::Word(word_of_template(text), span)),
            b'\'' => {
                self.0.push(Tree::Punct('\'', Spacing::Joint, span));
                self.0.push(Tree::Word(word_of_template(&text[1..]), span));
            }
            _ => {
                for (at, mark) in text.bytes().enumerate() {
                    let spacing = if at + 1 < text.len() { Spacing::Joint } else { Spacing::Alone };
                    self.0.push(Tree::Punct(char::from(mark), spacing, span));
                }
            }
        }
    }

    pub(crate) fn push_group(&mut self, delimiter: Delimiter, inner: TokenStream, span: Span) {
        self.0.push(Tree::group(delimiter, inner, span));
    }
}

fn word_of_template(text: &'static str) -> Word {
    WORDS.with_borrow_mut(|words| words.of_template(text))
}

impl From<Vec<Tree>> for TokenStream {
    fn from(list: Vec<Tree>) -> TokenStream {
        TokenStream(list)
    }
}

impl From<proc_macro2::TokenStream> for TokenStream {
    fn from(tokens: proc_macro2::TokenStream) -> TokenStream {
        TokenStream(read(tokens))
    }
}

impl Extend<TokenStream> for TokenStream {
    fn extend<I: IntoIterator<Item = TokenStream>>(&mut self, streams: I) {
        for stream in streams {
            if self.0.is_empty() {
                self.0 = stream.0;
            } else {
                self.0.extend(stream.0);
            }
        }
    }
}

impl Extend<Tree> for TokenStream {
    fn extend<I: IntoIterator<Item = Tree>>(&mut self, trees: I) {
        self.0.extend(trees);
    }
}

impl FromIterator<TokenStream> for TokenStream {
    fn from_iter<I: IntoIterator<Item = TokenStream>>(streams: I) -> TokenStream {
        let mut all = TokenStream::new();
        all.extend(streams);
        all
    }
}

impl FromIterator<Tree> for TokenStream {
    fn from_iter<I: IntoIterator<Item = Tree>>(trees: I) -> TokenStream {
        TokenStream(trees.into_iter().collect())
    }
}

impl IntoIterator for TokenStream {
    type Item = Tree;
    type IntoIter = std::vec::IntoIter<Tree>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The words in a row.
impl fmt::Display for TokenStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(&self.0))
    }
}

/// What can stand behind `#` in a template.
pub(crate) trait ToTokens {
    fn to_tokens(&self, list: &mut TokenStream);

    fn to_token_stream(&self) -> TokenStream {
        let mut list = TokenStream::new();
        self.to_tokens(&mut list);
        list
    }

    fn into_token_stream(self) -> TokenStream
    where
        Self: Sized,
    {
        self.to_token_stream()
    }
}

impl ToTokens for TokenStream {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.0.extend_from_slice(&self.0);
    }

    fn into_token_stream(self) -> TokenStream {
        self
    }
}

impl ToTokens for Tree {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.0.push(self.clone());
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.0.push(Tree::Word(Word::from(self), self.span()));
    }
}

impl ToTokens for Word {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.0.push(Tree::word(*self));
    }
}

impl<T: ToTokens + ?Sized> ToTokens for &T {
    fn to_tokens(&self, list: &mut TokenStream) {
        (**self).to_tokens(list);
    }
}

impl<T: ToTokens + ?Sized> ToTokens for Box<T> {
    fn to_tokens(&self, list: &mut TokenStream) {
        (**self).to_tokens(list);
    }
}

impl<T: ToTokens> ToTokens for Option<T> {
    fn to_tokens(&self, list: &mut TokenStream) {
        if let Some(own) = self {
            own.to_tokens(list);
        }
    }
}

impl<T: quote::ToTokens, P: quote::ToTokens> ToTokens for syn::punctuated::Punctuated<T, P> {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.0.extend(read(quote::ToTokens::to_token_stream(self)));
    }
}

/// What is the compiler's or syn's is read.
macro_rules! by_reading {
    ($($ty:ty),* $(,)?) => {
        $(impl ToTokens for $ty {
            fn to_tokens(&self, list: &mut TokenStream) {
                list.0.extend(read(quote::ToTokens::to_token_stream(self)));
            }
        })*
    };
}

by_reading! {
    proc_macro2::TokenStream, TokenTree, Literal, usize, str, String, bool,
    syn::Expr, syn::Pat, syn::Type, syn::Path, syn::Stmt, syn::Block, syn::Attribute, syn::Visibility, syn::Signature, syn::Lifetime,
    syn::LitFloat, syn::LitInt, syn::Lit, syn::Index, syn::Member, syn::BinOp, syn::UnOp, syn::RangeLimits, syn::Generics, syn::WhereClause,
    syn::AngleBracketedGenericArguments, syn::ImplGenerics<'_>, syn::TypeGenerics<'_>, syn::Turbofish<'_>, syn::ReturnType, syn::GenericParam,
    syn::WherePredicate, syn::ItemFn, syn::FnArg, syn::ExprIndex, syn::ExprPath, syn::ExprArray, syn::ConstParam, syn::ItemUse,
    syn::Token![as], syn::Token![return], syn::Token![break], syn::Token![continue], syn::Token![move], syn::Token![mut], syn::Token![*],
}

/// As written; a space stands between words only.
fn text(list: &[Tree]) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for tree in list {
        match tree {
            Tree::Word(word, _) | Tree::Literal(word, _) => {
                text.extend(after_word.then_some(' '));
                text.push_str(&word.text());
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
        after_word = matches!(tree, Tree::Word(..) | Tree::Literal(..));
    }
    text
}
