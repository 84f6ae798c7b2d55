//! The shape of loops: records written and read a loop at a time, rounds in any order run upwards, and a loop that adds to several
//! neighbours of an element is one loop for each.
//!
//! Works on the printed adjoint after `tidy`, whose statements are few: `let`, `acc`, `take`, and what takes a record off. A loop with
//! anything else in it stays as it is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::Delimiter;
use quote::format_ident;

use super::Rules;
use super::effects::{self, Effect};
use crate::expression::{Expression, listed};
use crate::printed::{added, body_of, bound, each_word, equals, statements, taken};
use crate::template::quote;
use crate::tokens::{
    ACC, AUTODIFF, BREAK, CONTINUE, FOR, IN, LEN, LET, LIFT, LIT, LOOP, MUT, PARTIAL, PRIVATE, PUT, RETURN, REV, ROUND,
    SCALAR, TAKE, ToTokens, TokenStream, Tree, UNDERSCORE, VAL, WHILE, WORK, Word,
};

/// Shapes the loops of an adjoint. `numbers` are names of numbers, `depths` says of lists how often they can be indexed.
pub(super) fn shape(
    printed: &mut Vec<Tree>,
    numbers: &HashSet<String>,
    depths: &HashMap<String, usize>,
    rules: &Rules,
) {
    let numbers = numbers.iter().map(|name| Word::of(name)).collect();
    let depths = depths.iter().map(|(name, depth)| (Word::of(name), *depth)).collect();
    let mut late = BTreeSet::new();
    find_late(printed, &mut late);
    Shape { numbers, depths, rules, late }.loops_in(printed);
}

/// Variables that get their value after their declaration.
fn find_late(printed: &[Tree], late: &mut BTreeSet<Word>) {
    for (at, tree) in printed.iter().enumerate() {
        match tree {
            Tree::Group(_, _, inner) => find_late(inner, late),
            Tree::Word(LET, _) if equals(printed, at).is_none() => {
                let end = printed[at..].iter().position(|tree| tree.is_punct(';') || tree.is_punct(':'));
                each_word(&printed[at..at + end.unwrap_or(1)], &mut |word| {
                    late.insert(word);
                });
            }
            _ => {}
        }
    }
}

pub(super) struct Shape<'a> {
    pub(super) numbers: BTreeSet<Word>,
    pub(super) depths: BTreeMap<Word, usize>,
    rules: &'a Rules,
    late: BTreeSet<Word>,
}

/// `for pattern in source { lines }`
pub(super) struct Loop<'t> {
    pub(super) pattern: &'t [Tree],
    pub(super) source: &'t [Tree],
    pub(super) body: &'t [Tree],
    pub(super) lines: Vec<&'t [Tree]>,
}

impl Shape<'_> {
    /// Shapes loops, inner ones first.
    fn loops_in(&self, printed: &mut Vec<Tree>) {
        for tree in printed.iter_mut() {
            if let Tree::Group(_, _, inner) = tree {
                self.loops_in(Rc::make_mut(inner));
            }
        }
        let mut at = 0;
        while at < printed.len() {
            if let Some((end, tokens)) = self.shaped(printed, at) {
                printed.splice(at..end, tokens);
            }
            at += 1;
        }
    }

    /// The end of the loop that begins at `at`, and what stands for it.
    fn shaped(&self, printed: &[Tree], at: usize) -> Option<(usize, TokenStream)> {
        if !printed[at].is(FOR) || at > 0 && printed[at - 1].is_punct(':') {
            return None;
        }
        let end = body_of(printed, at)?;
        let Tree::Group(_, _, body) = &printed[end] else { return None };
        if !may_be_shaped(&printed[at..end], body) {
            return None;
        }
        let source = printed[at..end].iter().position(|tree| tree.is(IN)).map(|source| at + source)?;
        let (pattern, source) = (&printed[at + 1..source], &printed[source + 1..end]);
        let each = Loop { pattern, source, body, lines: statements(body).collect() };
        Some((end + 1, self.recorded(&each).or_else(|| self.reversed(&each)).or_else(|| self.summed(&each))?))
    }

    /// `for p in source { ..; __work.put([a, b]); }` puts at once what a closure returns.
    fn recorded(&self, each: &Loop<'_>) -> Option<TokenStream> {
        let (last, rest) = each.lines.split_last()?;
        let [work, dot, put, Tree::Group(_, _, arguments), _] = last else { return None };
        let puts = work.is(WORK) && dot.is_punct('.') && put.is(PUT);
        let [record @ Tree::Group(Delimiter::Bracket, ..)] = arguments.as_slice() else { return None };
        if !self.rules.rows || !puts || !rest.iter().all(|line| self.is_of_closure(line)) {
            return None;
        }
        let (Loop { pattern, source, .. }, rest) = (each, rest.concat());
        let rounds = quote!(::std::iter::IntoIterator::into_iter(#(#source)*));
        let rounds = quote!(::std::iter::Iterator::map(#rounds, |#(#pattern)*| { #(#rest)* #record }));
        Some(quote!({ __work.put_rounds(#rounds); }))
    }

    /// Whether the statement can be one of a closure: nothing leaves it, it does not ask for the workspace, and no variable from around it
    /// is moved or gets its first value in it. What is moved in a loop is assigned there, too.
    fn is_of_closure(&self, line: &[Tree]) -> bool {
        let mut is_of_closure = true;
        each_word(line, &mut |word| is_of_closure &= word != WORK);
        effects::of_block(line, &mut |effect| {
            is_of_closure &= match effect {
                Effect::Leaves => false,
                Effect::Assigns(left) => match Expression::of(left) {
                    Expression::Index(..) | Expression::Unary(..) => true,
                    Expression::Field(whole, _) => is_element(&whole),
                    left => left.name().is_some_and(|name| self.is_number(name) && !self.late.contains(&name)),
                },
                Effect::Binds(_) | Effect::Updates(_) | Effect::Borrows(_) => true,
            }
        });
        is_of_closure
    }

    fn summed(&self, each: &Loop<'_>) -> Option<TokenStream> {
        if self.rules.registers { super::registers::summed(self, each) } else { None }
    }

    pub(super) fn is_number(&self, name: Word) -> bool {
        self.numbers.contains(&name)
    }

    fn reversed(&self, each: &Loop<'_>) -> Option<TokenStream> {
        let Expression::Method(paren, name, _) = Expression::of(each.source) else { return None };
        let Expression::Paren(range) = *paren else { return None };
        if !name.is(REV) || !matches!(*range, Expression::Range(..)) {
            return None;
        }
        let rounds = Rounds::of(each, *range)?;
        let upwards = self.rules.upwards && rounds.are_order_free();
        if upwards
            && self.rules.split
            && let Some(parts) = rounds.parts(self)
        {
            return Some(rounds.split(&parts, &self.depths));
        }
        match &rounds.record {
            Some(_) if !self.rules.rows => None,
            _ if upwards => Some(rounds.upwards()),
            Some(record) => Some(rounds.downwards(record)),
            None => None,
        }
    }
}

/// Whether the loop is worth a closer look: it puts a record last, goes backwards or adds to a cotangent; and no loop is inside.
fn may_be_shaped(head: &[Tree], lines: &[Tree]) -> bool {
    let puts = matches!(lines, [.., object, dot, put, Tree::Group(..), end]
        if object.is(WORK) && dot.is_punct('.') && put.is(PUT) && end.is_punct(';'));
    let reversed = matches!(head, [.., dot, rev, Tree::Group(..)] if dot.is_punct('.') && rev.is(REV));
    let (mut is_flat, mut adds) = (true, false);
    each_word(lines, &mut |word| {
        is_flat &= !matches!(word, FOR | WHILE | LOOP | RETURN | BREAK | CONTINUE);
        adds |= word == ACC;
    });
    is_flat && (puts || reversed || adds)
}

#[derive(Clone)]
enum Step {
    /// `let name = take(&mut place);`
    Take { name: Tree, place: Expression },
    /// `let name = value;`
    Let { name: Tree, value: Expression },
    /// `acc(&mut place, value);`
    Add { place: Expression, value: Expression },
}

/// A loop of the reverse sweep whose rounds are known step by step.
struct Rounds {
    /// The name, or `_`.
    variable: Tree,
    range: Expression,
    /// `let [a, b] = __work.take();`
    record: Option<Vec<Tree>>,
    steps: Vec<Step>,
    /// Bound in a round.
    own: BTreeSet<Word>,
}

/// A place that a round reads or writes.
struct Use<'s> {
    place: &'s Expression,
    root: Word,
    is_read: bool,
    is_written: bool,
}

impl Step {
    /// The steps of a statement; `None` if it is another one.
    fn of(line: &[Tree], steps: &mut Vec<Step>) -> Option<()> {
        let step = match bound(line) {
            Some((name, value)) => match taken(&line[value..line.len() - 1]) {
                Some(place) => Step::Take { name: line[name].clone(), place: self::place(place)? },
                None => {
                    let value = Expression::of(&line[value..line.len() - 1]);
                    Step::Let { name: line[name].clone(), value: Some(value).filter(is_pure)? }
                }
            },
            None => {
                let (place, value) = added(line)?;
                let value = match taken(value) {
                    Some(taken) => {
                        let name = Tree::word(Word::of(&format!("__own{}", steps.len())));
                        steps.push(Step::Take { name: name.clone(), place: self::place(taken)? });
                        Expression::of_name(name)
                    }
                    None => Expression::of(value),
                };
                Step::Add { place: self::place(place)?, value: Some(value).filter(is_pure)? }
            }
        };
        steps.push(step);
        Some(())
    }

    fn tokens(&self) -> TokenStream {
        match self {
            Step::Take { name, place } => quote!(let mut #name = ::autodiff::__private::take(&mut #place);),
            Step::Let { name, value } => quote!(let mut #name = #value;),
            Step::Add { place, value } => quote!(::autodiff::__private::acc(&mut #place, #value);),
        }
    }

    /// The name that the step binds or adds to.
    fn target(&self) -> Option<Word> {
        match self {
            Step::Take { name, .. } | Step::Let { name, .. } => name.as_word(),
            Step::Add { place, .. } => root(place),
        }
    }

    /// The names that it asks for.
    fn sources(&self) -> BTreeSet<Word> {
        match self {
            Step::Take { place, .. } => names_in(place),
            Step::Let { value, .. } => names_in(value),
            Step::Add { place, value } => &names_in(place) | &names_in(value),
        }
    }
}

impl Rounds {
    fn of(each: &Loop<'_>, range: Expression) -> Option<Rounds> {
        let [variable @ Tree::Word(..)] = each.pattern else { return None };
        let record = each.lines.first().and_then(|line| popped(line));
        let mut steps = Vec::new();
        for line in &each.lines[usize::from(record.is_some())..] {
            Step::of(line, &mut steps)?;
        }
        let mut own: BTreeSet<Word> = variable.as_word().into_iter().collect();
        own.extend(record.iter().flatten().filter_map(Tree::as_word));
        own.extend(steps.iter().filter(|step| !matches!(step, Step::Add { .. })).filter_map(Step::target));
        let rounds = Rounds { variable: variable.clone(), range, record, steps, own };
        // A list of the round's own, and records within records, are beyond this.
        let simple = uses(&rounds.steps).iter().all(|used| used.place.name().is_some() || !rounds.is_own(used.root));
        (simple && !rounds.steps.is_empty()).then_some(rounds)
    }

    fn is_own(&self, name: Word) -> bool {
        self.own.contains(&name)
    }

    /// The uses of cotangents from around the loop, by root.
    fn by_root<'s>(&self, steps: &'s [Step]) -> BTreeMap<Word, Vec<Use<'s>>> {
        let mut roots: BTreeMap<Word, Vec<Use<'s>>> = BTreeMap::new();
        for used in uses(steps).into_iter().filter(|used| !self.is_own(used.root)) {
            roots.entry(used.root).or_default().push(used);
        }
        roots
    }

    /// No round reads a cotangent that another one writes: each only adds, or has an element of its own.
    fn are_order_free(&self) -> bool {
        self.by_root(&self.steps).values().all(|uses| {
            let first = uses[0].place;
            uses.iter().all(|used| !used.is_read)
                || uses.iter().all(|used| text(used.place) == text(first)) && self.is_own_element(first)
        })
    }

    /// `list[i]`, `list[i + 1]`, `part[a..b][i]`: another place in every round.
    fn is_own_element(&self, place: &Expression) -> bool {
        let Expression::Index(list, index) = place else { return false };
        let own = |expression: &Expression| {
            expression.name().is_some_and(|name| self.variable.is(name)) && !self.variable.is(UNDERSCORE)
        };
        let shifted = match &**index {
            Expression::Binary(left, op, right) if op.is_punct('+') => {
                own(left) && is_integer(right) || is_integer(left) && own(right)
            }
            Expression::Binary(left, op, right) if op.is_punct('-') => own(left) && is_integer(right),
            index => own(index),
        };
        shifted && names_in(list).is_disjoint(&self.own)
    }

    /// The loops that the loop may be cut into: those that add to each of several places of one list.
    fn parts(&self, shape: &Shape<'_>) -> Option<Vec<Vec<usize>>> {
        let mut several = BTreeSet::new();
        for (name, uses) in self.by_root(&self.steps) {
            let places: BTreeSet<String> = uses.iter().map(|used| text(used.place)).collect();
            let adds = uses.iter().all(|used| !used.is_read);
            // A list that is read stays as it is until the last loop.
            if !adds && !uses.iter().all(|used| used.is_read && used.is_written) {
                return None;
            }
            if adds && places.len() > 1 {
                several.insert(name);
            }
        }
        let mut parts: Vec<(String, Vec<usize>)> = Vec::new();
        let mut rest = Vec::new();
        for (at, step) in self.steps.iter().enumerate() {
            match step {
                Step::Take { name, .. } if !name.as_word().is_some_and(|name| shape.is_number(name)) => return None,
                Step::Let { value, .. } | Step::Add { value, .. } if !is_cheap(value) => return None,
                Step::Add { place, .. } if root(place).is_some_and(|root| several.contains(&root)) => {
                    let key = text(place);
                    match parts.iter_mut().find(|(own, _)| *own == key) {
                        Some((_, part)) => part.push(at),
                        None => parts.push((key, vec![at])),
                    }
                }
                Step::Add { place, .. } if root(place).is_some_and(|root| !self.is_own(root)) => rest.push(at),
                _ => {}
            }
        }
        let mut parts: Vec<_> = parts.into_iter().map(|(_, part)| part).collect();
        if !rest.is_empty() {
            parts.push(rest);
        }
        (2..=4).contains(&parts.len()).then_some(parts)
    }

    /// The steps that those of a part need, in order, and its contributions, which go to a place at once.
    fn slice(&self, part: &[usize], is_last: bool) -> Vec<Step> {
        let (mut needed, mut lines) = (BTreeSet::new(), Vec::new());
        let mut totals: BTreeMap<String, (&Expression, Expression)> = BTreeMap::new();
        for (at, step) in self.steps.iter().enumerate().rev() {
            let asked =
                part.contains(&at) || step.target().is_some_and(|name| self.is_own(name) && needed.contains(&name));
            match step {
                Step::Take { .. } if is_last => lines.push(step.clone()),
                _ if !asked => continue,
                Step::Take { name, place } => lines.push(Step::Let { name: name.clone(), value: place.clone() }),
                Step::Add { place, value } if part.contains(&at) => {
                    let name = Tree::word(Word::of(&format!("__c{at}")));
                    let own = Expression::of_name(name.clone());
                    lines.push(Step::Let { name, value: value.clone() });
                    let total = match totals.remove(&text(place)) {
                        Some((_, others)) => Expression::sum(own, others),
                        None => own,
                    };
                    totals.insert(text(place), (place, total));
                }
                _ => lines.push(step.clone()),
            }
            needed.extend(step.sources());
        }
        lines.reverse();
        lines.extend(totals.into_values().map(|(place, value)| Step::Add { place: place.clone(), value }));
        lines
    }

    /// One loop after the other; the last clears what was read.
    fn split(&self, parts: &[Vec<usize>], depths: &BTreeMap<Word, usize>) -> TokenStream {
        let loops = parts.iter().enumerate().map(|(number, part)| {
            let lines = self.slice(part, number + 1 == parts.len());
            self.cut(&lines, depths).unwrap_or_else(|| self.in_order(&lines))
        });
        self.around(loops.collect())
    }

    /// All at once, in any order. Pieces would cost short loops more than they save.
    fn upwards(&self) -> TokenStream {
        let (variable, range) = (&self.variable, &self.range);
        let lines = self.steps.iter().map(Step::tokens);
        match self.record {
            None => quote!(for #variable in #range { #(#lines)* }),
            Some(_) => self.around(self.in_order(&self.steps)),
        }
    }

    /// The last round first, its record with it.
    fn downwards(&self, names: &[Tree]) -> TokenStream {
        let variable = &self.variable;
        let lines = self.steps.iter().map(Step::tokens);
        self.around(quote! {
            for (#variable, &[#(#names),*]) in ::std::iter::Iterator::zip(__range.rev(), __work.rounds(__rounds).iter().rev()) {
                #(#lines)*
            }
        })
    }

    /// What the loops over the rounds have in common.
    fn around(&self, loops: TokenStream) -> TokenStream {
        let range = &self.range;
        let end = self.record.as_ref().map(|names| {
            let width = names.len();
            quote!(__work.drop_rounds::<#width>(__rounds);)
        });
        quote!({
            let __range = #range;
            let __rounds = ::autodiff::__private::rounds(&__range);
            #loops
            #end
        })
    }

    /// The names of the record, if the lines ask for them.
    fn asked(&self, lines: &[Step]) -> Option<&Vec<Tree>> {
        let asked = |name: &Tree| lines.iter().any(|line| line.sources().iter().any(|word| name.is(*word)));
        self.record.as_ref().filter(|names| names.iter().any(asked))
    }

    fn in_order(&self, steps: &[Step]) -> TokenStream {
        let variable = &self.variable;
        let range = quote!(::std::clone::Clone::clone(&__range));
        let lines = steps.iter().map(Step::tokens);
        match self.asked(steps) {
            Some(names) => {
                let records = quote!(__work.rounds(__rounds));
                quote!(for (#variable, &[#(#names),*]) in ::std::iter::Iterator::zip(#range, #records) { #(#lines)* })
            }
            None => quote!(for #variable in #range { #(#lines)* }),
        }
    }

    /// The same over pieces of one length, in which no index needs a check.
    fn cut(&self, lines: &[Step], depths: &BTreeMap<Word, usize>) -> Option<TokenStream> {
        if self.variable.is(UNDERSCORE) || !matches!(&self.range, Expression::Range(_, mark, _) if mark.len() == 2) {
            return None;
        }
        let mut steps = lines.to_vec();
        let mut pieces = Pieces { rounds: self, depths, written: self.written(lines)?, pieces: Vec::new() };
        steps.iter_mut().for_each(|step| pieces.of_step(step));
        let pieces = pieces.pieces;
        if !pieces.iter().any(|piece| piece.exclusive) {
            return None;
        }
        let mut starts = quote!();
        for (number, Piece { list, index, exclusive, .. }) in pieces.iter().enumerate() {
            let (name, token) = (format_ident!("__piece{number}"), exclusive.then(|| quote!(mut)));
            starts.extend(quote!(let #name = &#token #list[#index..][..__rounds];));
        }
        let mut heads = quote!();
        if let Some(names) = self.asked(lines) {
            starts.extend(quote!(let __piece = &__work.rounds(__rounds)[..__rounds];));
            heads.extend(quote!(let [#(#names),*] = __piece[__round];));
        }
        let (name, statements) = (&self.variable, steps.iter().map(Step::tokens));
        if steps.iter().any(|step| step.sources().iter().any(|word| name.is(*word))) {
            heads.extend(quote!(let #name = #name + __round;));
        }
        Some(quote! {
            if __rounds > 0 {
                let #name = __range.start;
                #starts
                for __round in 0..__rounds { #heads #(#statements)* }
            }
        })
    }

    /// The one place that is written of each list of cotangents; `None` if there is another beside it.
    fn written(&self, lines: &[Step]) -> Option<BTreeMap<Word, String>> {
        let mut written = BTreeMap::new();
        for (root, uses) in self.by_root(lines) {
            let first = text(uses[0].place);
            if uses.iter().any(|used| text(used.place) != first) {
                return None;
            }
            written.insert(root, first);
        }
        Some(written)
    }
}

/// What the steps read and write of what they write to.
fn uses(steps: &[Step]) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    for step in steps {
        let (place, value, is_read) = match step {
            Step::Take { place, .. } => (Some(place), None, true),
            Step::Let { value, .. } => (None, Some(value), true),
            Step::Add { place, value } => (Some(place), Some(value), false),
        };
        let written = place.and_then(|place| Some(Use { place, root: root(place)?, is_read, is_written: true }));
        uses.extend(written);
        if let Some(value) = value {
            each_place(value, &mut |place, root| uses.push(Use { place, root, is_read: true, is_written: false }));
        }
    }
    let written: BTreeSet<Word> = uses.iter().filter(|used| used.is_written).map(|used| used.root).collect();
    uses.retain(|used| written.contains(&used.root));
    uses
}

/// Calls for the places in an expression, outermost first.
fn each_place<'e>(value: &'e Expression, see: &mut dyn FnMut(&'e Expression, Word)) {
    match root(value) {
        Some(root) => see(value, root),
        None => value.parts().for_each(|part| each_place(part, see)),
    }
}

/// `list[i + 1]` of every round, as one slice.
struct Piece {
    list: Expression,
    index: Expression,
    text: String,
    exclusive: bool,
}

/// Puts pieces in the place of elements.
struct Pieces<'r> {
    rounds: &'r Rounds,
    depths: &'r BTreeMap<Word, usize>,
    /// The place that is written of each list.
    written: BTreeMap<Word, String>,
    pieces: Vec<Piece>,
}

impl Pieces<'_> {
    fn of_step(&mut self, step: &mut Step) {
        match step {
            Step::Take { place, .. } => self.of(place),
            Step::Let { value, .. } => self.of(value),
            Step::Add { place, value } => {
                self.of(place);
                self.of(value);
            }
        }
    }

    fn of(&mut self, expression: &mut Expression) {
        let Some((list, text)) = self.element(expression) else {
            return expression.parts_mut().for_each(|part| self.of(part));
        };
        let written = self.written.get(&list);
        if written.is_some_and(|written| *written != text) {
            return;
        }
        let number = self.pieces.iter().position(|piece| piece.text == text).unwrap_or(self.pieces.len());
        let [piece, round] =
            [Word::of(&format!("__piece{number}")), ROUND].map(|word| Expression::of_name(Tree::word(word)));
        let round = Expression::Index(Box::new(piece), Box::new(round));
        if let (Expression::Index(list, index), true) =
            (std::mem::replace(expression, round), number == self.pieces.len())
        {
            self.pieces.push(Piece { list: *list, index: *index, text, exclusive: written.is_some() });
        }
    }

    /// The list of which the expression is another element in every round, and the text of the element.
    fn element(&self, expression: &Expression) -> Option<(Word, String)> {
        let (Some(list), Expression::Index(whole, _)) = (root(expression), expression) else { return None };
        let is_list = self.depths.get(&list).is_some_and(|depth| indices(whole) < *depth);
        (is_list && self.rounds.is_own_element(expression)).then(|| (list, text(expression)))
    }
}

/// How many elements of elements a place is; a part of a list is a list.
pub(super) fn indices(place: &Expression) -> usize {
    match place {
        Expression::Index(whole, index) => indices(whole) + usize::from(!matches!(**index, Expression::Range(..))),
        Expression::Paren(inner) | Expression::Unary(_, inner) => indices(inner),
        Expression::Path(_) => 0,
        _ => usize::MAX / 2,
    }
}

fn names_in(value: &Expression) -> BTreeSet<Word> {
    let mut names = BTreeSet::new();
    value.each_word(&mut |word| {
        names.insert(word);
    });
    names
}

/// The names of `let [a, b] = __work.take();`
fn popped(line: &[Tree]) -> Option<Vec<Tree>> {
    let [bind, Tree::Group(Delimiter::Bracket, _, names), equals, work, dot, take, _, _] = line else { return None };
    let pops = bind.is(LET) && equals.is_punct('=') && work.is(WORK) && dot.is_punct('.') && take.is(TAKE);
    let names = listed(names).map(|part| match part {
        [name @ Tree::Word(..)] => Some(name.clone()),
        [mutable, name @ Tree::Word(..)] if mutable.is(MUT) => Some(name.clone()),
        _ => None,
    });
    if pops { names.collect() } else { None }
}

/// A place, whose indices do nothing but count.
pub(super) fn place(list: &[Tree]) -> Option<Expression> {
    Some(Expression::of(list)).filter(|place| root(place).is_some())
}

/// `x` of `x`, `x[i].0`, `(*x)`, whose indices do nothing but count.
pub(super) fn root(place: &Expression) -> Option<Word> {
    match place {
        Expression::Path(path) => path.name(),
        Expression::Index(whole, index) if is_pure(index) => root(whole),
        Expression::Field(whole, _) | Expression::Paren(whole) => root(whole),
        Expression::Unary(op, whole) if op.is_punct('*') => root(whole),
        _ => None,
    }
}

/// Of a list or behind a reference: nothing can be moved out of it.
fn is_element(place: &Expression) -> bool {
    match place {
        Expression::Index(..) | Expression::Unary(..) => true,
        Expression::Field(whole, _) | Expression::Paren(whole) => is_element(whole),
        _ => false,
    }
}

fn text(place: &Expression) -> String {
    place.to_token_stream().to_string()
}

fn is_integer(expression: &Expression) -> bool {
    let Expression::Literal(Tree::Literal(literal, _)) = expression else { return false };
    let text = literal.text();
    let suffix = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    suffix.len() < text.len() && (suffix.is_empty() || suffix.starts_with(['u', 'i']))
}

/// Arithmetic on what is there.
fn is_pure(value: &Expression) -> bool {
    is_made_of(value, &|names| {
        matches!(names, [AUTODIFF, PARTIAL | SCALAR, _] | [AUTODIFF, PRIVATE, LIFT])
            || *names == ["std", "cmp", "Ord", "min"].map(Word::of)
    })
}

/// Arithmetic as cheap as reading its result again.
fn is_cheap(value: &Expression) -> bool {
    !divides(value) && is_made_of(value, &|names| matches!(names.last(), Some(&(LIT | LIFT))))
}

fn divides(value: &Expression) -> bool {
    matches!(value, Expression::Binary(_, op, _) if op.is_punct('/') || op.is_punct('%')) || value.parts().any(divides)
}

fn is_made_of(value: &Expression, calls: &dyn Fn(&[Word]) -> bool) -> bool {
    let itself = match value {
        Expression::Literal(_)
        | Expression::Path(_)
        | Expression::Paren(_)
        | Expression::Unary(..)
        | Expression::Cast(..)
        | Expression::Field(..)
        | Expression::Binary(..)
        | Expression::Index(..)
        | Expression::Range(..) => true,
        Expression::Method(_, name, arguments) => arguments.is_empty() && (name.is(VAL) || name.is(LEN)),
        Expression::Call(function, _) => matches!(&**function, Expression::Path(path) if calls(path.names())),
        Expression::Reference { .. } | Expression::Array(_) | Expression::Other(_) => false,
    };
    itself && value.parts().all(|part| is_made_of(part, calls))
}
