//! What was written to be right everywhere, made short: a cotangent with one contribution is a `let`, one that is handed on whole
//! keeps its name.
//!
//! Works on the printed adjoint, on names that the macro made (`x_bar`, `__bar7`, `__b`), a list of statements at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use proc_macro2::Span;

use crate::printed::{added, after_attributes, bound, each_word, equals, statements, taken};
use crate::tokens::{ACC, AUTODIFF, LET, MUT, NIL, PRIVATE, Table, Tree, Word};

/// Makes the statements short.
pub(super) fn tidy(printed: &mut Vec<Tree>) {
    tidy_block(printed, &mut Cotangents::default());
}

/// How often each cotangent stands somewhere; few do.
#[derive(Clone, Default)]
struct Mentions(Vec<(Word, usize)>);

impl Mentions {
    fn add(&mut self, word: Word, count: usize) {
        match self.0.iter_mut().find(|(own, _)| *own == word) {
            Some((_, counted)) => *counted += count,
            None => self.0.push((word, count)),
        }
    }

    fn names(&self) -> impl Iterator<Item = Word> {
        self.0.iter().map(|(name, _)| *name)
    }
}

/// What is left of the statements is a list like any other: its mentions.
fn tidy_block(printed: &mut Vec<Tree>, cotangents: &mut Cotangents) -> Mentions {
    let mut list = List { lines: Vec::new(), places: BTreeMap::new(), cotangents };
    for (at, trees) in statements(&std::mem::take(printed)).enumerate() {
        let mut trees = trees.to_vec();
        let mut mentions = Mentions::default();
        tidy_inside(&mut trees, list.cotangents, &mut mentions);
        list.lines.push(None);
        list.put(at, trees, mentions);
    }
    list.give_single_contributions();
    list.hand_on();
    let mut all = Mentions::default();
    for line in list.lines.into_iter().flatten() {
        line.mentions.0.iter().for_each(|(name, count)| all.add(*name, *count));
        printed.extend(line.trees);
    }
    all
}

fn tidy_inside(printed: &mut [Tree], cotangents: &mut Cotangents, mentions: &mut Mentions) {
    for tree in printed {
        let is_block = tree.is_block();
        match tree {
            Tree::Group(_, _, inner) if is_block => {
                tidy_block(Rc::make_mut(inner), cotangents)
                    .0
                    .into_iter()
                    .for_each(|(name, count)| mentions.add(name, count));
            }
            Tree::Group(_, _, inner) => tidy_inside(Rc::<Vec<Tree>>::make_mut(inner), cotangents, mentions),
            Tree::Word(word, _) if cotangents.has(*word) => mentions.add(*word, 1),
            _ => {}
        }
    }
}

/// Which words are names of cotangents, found out once. The user's names have a number here.
#[derive(Default)]
struct Cotangents(Table<bool>);

impl Cotangents {
    fn has(&mut self, word: Word) -> bool {
        *self.0.entry(word, || {
            let name = word.text();
            name.ends_with("_bar") || name.starts_with("__bar") || &*name == "__b" || &*name == "__q"
        })
    }
}

/// A word where it stands: names meet by both.
type Name = (Word, Span);

/// What a statement is to this pass.
#[derive(Clone, Copy)]
enum Form {
    /// `let name = value;`, by where these stand.
    Let {
        name: usize,
        value: usize,
    },
    /// `acc(&mut name, value);`, its target if that is a name.
    Add {
        target: Option<Name>,
    },
    Other,
}

/// A statement with the cotangents in it.
struct Line {
    trees: Vec<Tree>,
    form: Form,
    mentions: Mentions,
    /// What a `let` binds.
    binds: Vec<Word>,
}

struct List<'c> {
    /// `None` where one has gone.
    lines: Vec<Option<Line>>,
    /// The lines in which a cotangent stands.
    places: BTreeMap<Word, BTreeSet<usize>>,
    cotangents: &'c mut Cotangents,
}

impl Line {
    fn count(&self, name: Word) -> usize {
        self.mentions.0.iter().find(|(own, _)| *own == name).map_or(0, |(_, count)| *count)
    }

    /// `name` and `value` of `let name = value;`
    fn bound(&self) -> Option<(Name, &[Tree])> {
        let Form::Let { name, value } = self.form else { return None };
        Some((path(&self.trees[name..=name])?, &self.trees[value..self.trees.len() - 1]))
    }

    /// `name` and `value` of `acc(&mut name, value);`
    fn contribution(&self) -> Option<(Name, &[Tree])> {
        let Form::Add { target: Some(target) } = self.form else { return None };
        Some((target, added(&self.trees)?.1))
    }

    fn is_binding_without(&self, name: Word) -> bool {
        self.bound().is_some_and(|((own, _), value)| {
            let mut found = false;
            each_word(value, &mut |word| found |= word == name);
            own == name && !found
        })
    }

    fn rename(&mut self, from: Word, to: Name) {
        // The binding is another one.
        let start = match self.form {
            Form::Let { value, .. } if self.binds.contains(&from) => value,
            _ if self.binds.contains(&from) => {
                equals(&self.trees, after_attributes(&self.trees)).unwrap_or(self.trees.len())
            }
            _ => 0,
        };
        rename(&mut self.trees[start..], from, to);
    }
}

fn rename(printed: &mut [Tree], from: Word, to: Name) {
    for tree in printed {
        match tree {
            Tree::Word(word, _) if *word == from => *tree = name(to),
            Tree::Group(_, _, inner) => rename(Rc::<Vec<Tree>>::make_mut(inner), from, to),
            _ => {}
        }
    }
}

impl List<'_> {
    /// A line, in whose blocks all is done.
    fn set(&mut self, at: usize, trees: Vec<Tree>) {
        self.remove(at);
        let mut mentions = Mentions::default();
        each_word(&trees, &mut |word| {
            if self.cotangents.has(word) {
                mentions.add(word, 1);
            }
        });
        self.put(at, trees, mentions);
    }

    fn put(&mut self, at: usize, trees: Vec<Tree>, mentions: Mentions) {
        let form = form(&trees);
        let mut binds = Vec::new();
        let start = after_attributes(&trees);
        if !mentions.0.is_empty() && trees.get(start).is_some_and(|tree| tree.is(LET)) {
            let end = equals(&trees, start).unwrap_or(trees.len());
            each_word(&trees[start..end], &mut |word| {
                binds.extend(Some(word).filter(|word| self.cotangents.has(*word)))
            });
        }
        for name in mentions.names() {
            self.places.entry(name).or_default().insert(at);
        }
        self.lines[at] = Some(Line { trees, form, mentions, binds });
    }

    fn remove(&mut self, at: usize) -> Option<Line> {
        let line = self.lines[at].take()?;
        for name in line.mentions.names() {
            self.places.entry(name).or_default().remove(&at);
        }
        Some(line)
    }

    fn line(&self, at: usize) -> Option<&Line> {
        self.lines[at].as_ref()
    }

    /// Where the name stands next, before it is bound anew.
    fn next_use(&self, from: usize, name: Word) -> Option<usize> {
        let next = *self.places.get(&name)?.range(from..).next()?;
        let anew = self.line(next).is_some_and(|line| line.is_binding_without(name));
        (!anew).then_some(next)
    }

    /// `let mut x_bar = NIL; .. acc(&mut x_bar, c);` is `let mut x_bar = c;`.
    fn give_single_contributions(&mut self) {
        for at in 0..self.lines.len() {
            let Some((name, value)) = self.line(at).and_then(Line::bound) else { continue };
            if !is_nil(value) || !self.cotangents.has(name.0) {
                continue;
            }
            let Some(next) = self.next_use(at + 1, name.0) else {
                self.remove(at);
                continue;
            };
            let once = self.line(next).filter(|line| line.count(name.0) == 1);
            let Some((target, value)) = once.and_then(Line::contribution) else { continue };
            if target.0 == name.0 {
                let binding = let_mut(name, value.to_vec());
                self.set(next, binding);
                self.remove(at);
            }
        }
    }

    /// `let y = take(&mut x);` where `x` is of this list and not asked for again: `y` is `x`.
    fn hand_on(&mut self) {
        let mut declared: HashMap<Word, usize> = HashMap::new();
        for at in 0..self.lines.len() {
            let Some(line) = self.line(at) else { continue };
            if let Some((target, value)) = line.contribution() {
                if let Some(from) = taken(value).and_then(path).filter(|from| self.is_last(at, from.0, &declared)) {
                    self.set(at, acc(target, from));
                }
                continue;
            }
            let Some((name, value)) = line.bound() else { continue };
            let (path, from) = (path(value), taken(value).and_then(path).or_else(|| path(value)));
            if !self.cotangents.has(name.0) {
                continue;
            }
            let from = from.filter(|from| self.cotangents.has(from.0));
            // What is taken from around this list is cleared there.
            let idle = path.is_some() || from.is_some_and(|from| self.is_last(at, from.0, &declared));
            if from.is_some() && idle && self.next_use(at + 1, name.0).is_none() {
                self.remove(at);
                continue;
            }
            let free = |(from, _): &Name| {
                *from != name.0
                    && (self.is_last(at, *from, &declared)
                        || path.is_some() && self.is_same(at, name.0, *from, &declared))
            };
            let Some(from) = from.filter(free) else {
                declared.insert(name.0, at);
                continue;
            };
            let (start, end) = (declared[&from.0], self.end_of_scope(at, name.0));
            self.remove(at);
            if self.next_use(at + 1, from.0).is_none() {
                self.make_mutable(start);
            }
            // The better name of the two stays.
            if is_passing(from.0) && !is_passing(name.0) {
                let end = self.end_of_scope(start, from.0);
                self.rename_binding(start, name);
                self.rename_uses(start + 1, end, from.0, name);
                declared.remove(&from.0);
                declared.insert(name.0, start);
            } else {
                self.rename_uses(at + 1, end, name.0, from);
                declared.remove(&name.0);
            }
        }
    }

    /// Whether `name` is a cotangent of this list that nothing after `at` asks for.
    fn is_last(&self, at: usize, name: Word, declared: &HashMap<Word, usize>) -> bool {
        declared.contains_key(&name)
            && self.line(at).is_some_and(|line| line.count(name) == 1)
            && self.next_use(at + 1, name).is_none()
    }

    /// Whether neither `name` nor `from`, of this list, changes after `at`, where `name` becomes `from`.
    fn is_same(&self, at: usize, name: Word, from: Word, declared: &HashMap<Word, usize>) -> bool {
        let is_read = |name: Word| {
            let scope = at + 1..self.end_of_scope(at, name) + 1;
            let mut uses = self.places.get(&name).into_iter().flat_map(|places| places.range(scope.clone()));
            uses.all(|at| self.line(*at).is_none_or(|line| is_only_read(&line.trees, name)))
        };
        declared.contains_key(&from) && is_read(name) && is_read(from)
    }

    /// The last line in which a name bound at `at` may stand: that of the next binding of the name.
    fn end_of_scope(&self, at: usize, name: Word) -> usize {
        let mut uses = self.places.get(&name).into_iter().flat_map(|places| places.range(at + 1..));
        let next = uses.find(|at| self.line(**at).is_some_and(|line| line.binds.contains(&name)));
        next.copied().unwrap_or(self.lines.len() - 1)
    }

    /// The uses of a name whose binding has gone, up to the value of the next binding of the name.
    fn rename_uses(&mut self, start: usize, end: usize, from: Word, to: Name) {
        let uses = self.places.get(&from).into_iter().flat_map(|places| places.range(start..end + 1).copied());
        for at in uses.collect::<Vec<_>>() {
            if let Some(mut line) = self.remove(at) {
                line.rename(from, to);
                self.set(at, line.trees);
            }
        }
    }

    fn rename_binding(&mut self, at: usize, to: Name) {
        if let Some(mut line) = self.remove(at) {
            if let Form::Let { name: place, .. } = line.form {
                line.trees[place] = name(to);
            }
            self.set(at, line.trees);
        }
    }

    fn make_mutable(&mut self, at: usize) {
        let Some(mut line) = self.remove(at) else { return };
        if let Form::Let { name, .. } = line.form
            && !line.trees[name - 1].is(MUT)
        {
            line.trees.insert(name, Tree::word(MUT));
        }
        self.set(at, line.trees);
    }
}

fn form(trees: &[Tree]) -> Form {
    match bound(trees) {
        Some((name, value)) => Form::Let { name, value },
        None => added(trees).map_or(Form::Other, |(target, _)| Form::Add { target: path(target) }),
    }
}

fn name((word, span): Name) -> Tree {
    Tree::Word(word, span)
}

fn let_mut(target: Name, value: Vec<Tree>) -> Vec<Tree> {
    let mut line = vec![Tree::word(LET), Tree::word(MUT), name(target), Tree::punct('=')];
    line.extend(value);
    line.push(Tree::punct(';'));
    line
}

/// `acc(&mut target, value);`
fn acc(target: Name, value: Name) -> Vec<Tree> {
    let mut line = helper(ACC);
    let arguments = vec![Tree::punct('&'), Tree::word(MUT), name(target), Tree::punct(','), name(value)];
    line.push(Tree::Group(proc_macro2::Delimiter::Parenthesis, Span::call_site(), Rc::new(arguments)));
    line.push(Tree::punct(';'));
    line
}

/// `::autodiff::__private::name`
fn helper(name: Word) -> Vec<Tree> {
    let colons = || {
        let joint = proc_macro2::Spacing::Joint;
        [Tree::Punct(':', joint, Span::call_site()), Tree::punct(':')]
    };
    [AUTODIFF, PRIVATE, name].into_iter().flat_map(|word| colons().into_iter().chain([Tree::word(word)])).collect()
}

fn path(value: &[Tree]) -> Option<Name> {
    match value {
        [Tree::Word(word, span)] => Some((*word, *span)),
        _ => None,
    }
}

/// `<S as ::autodiff::Scalar>::NIL`
fn is_nil(value: &[Tree]) -> bool {
    value.first().is_some_and(|tree| tree.is_punct('<'))
        && value.last().is_some_and(|tree| tree.is(NIL))
        && value.iter().all(|tree| matches!(tree, Tree::Word(..) | Tree::Punct('<' | '>' | ':', ..)))
}

/// Made in passing, for one statement.
fn is_passing(name: Word) -> bool {
    name.text().starts_with("__")
}

/// The name stands neither behind `&mut` nor before `.`, `[` or `=`.
fn is_only_read(trees: &[Tree], name: Word) -> bool {
    (0..trees.len()).all(|at| match &trees[at] {
        Tree::Group(_, _, inner) => is_only_read(inner, name),
        Tree::Word(word, _) if *word == name => {
            let exclusive = at > 0 && trees[at - 1].is(MUT);
            let changed = trees.get(at + 1).is_some_and(|next| {
                next.is_punct('.')
                    || next.is_punct('=')
                    || matches!(next, Tree::Group(proc_macro2::Delimiter::Bracket, ..))
            });
            !exclusive && !changed
        }
        _ => true,
    })
}
