//! Joining: a loop whose rounds only meet in sums sweeps each round forwards and backwards at once.
//!
//! The cotangents of the sums must be known before the loop: what follows may only add, negate and scale them by what is there
//! already. And nothing that the loop reads may be overwritten later, since its cotangent would be cleared after the fact.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::Ident;
use syn::{BinOp, Lifetime, Pat, Result, UnOp};

use super::place::{Denotation, Storage, Ty, bar_of};
use super::rewrite::Demand;
use super::{Code, Frame, Reverser, uses};
use crate::ir::{Block, Operand, Place, Root, Statement, Value};
use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream, Tree};

/// What comes after a loop in its block.
#[derive(Clone)]
pub(super) struct Suffix {
    pub(super) now: usize,
    /// Those of the block.
    pub(super) all: Rc<Vec<Statement>>,
    pub(super) start: usize,
    pub(super) tail: Option<Rc<Value>>,
}

impl Suffix {
    pub(super) fn statements(&self) -> &[Statement] {
        &self.all[self.start..]
    }

    fn leaves(&self) -> bool {
        self.statements().iter().any(super::control::statement_leaves)
            || self.tail.as_deref().is_some_and(super::control::leaves_value)
    }
}

struct Plan {
    /// The sums, and their cotangents.
    sums: Vec<(Ident, TokenStream)>,
    /// Numbers from before the loop that its rounds read.
    numbers: Vec<Ident>,
    /// What callees must say of themselves.
    demands: Vec<Demand>,
}

impl Reverser<'_> {
    /// The loop joined, if it may be.
    pub(super) fn join(
        &mut self,
        label: Option<&Lifetime>,
        pattern: &Pat,
        source: &Operand,
        body: &Block,
    ) -> Result<Option<Code>> {
        let Some(Plan { sums, numbers, demands }) = self.plan(source, body) else { return Ok(None) };
        self.may_join = true;
        if self.split {
            return Ok(None);
        }
        self.demands.extend(demands);
        let (count, position) = (self.name("rounds"), self.name("at"));
        let (source, denotation) = self.item(source, &quote!(#position))?;
        let source = self.printer.condition(&source);
        let outside = self.joined;
        self.joined = uses::end_of(body).map_or(outside, |end| self.moments.depth(end));
        let counters = self.counted_in(self.now, uses::end_of(body).unwrap_or(self.now), body);
        let counts: Vec<_> = counters.iter().map(|counter| self.hoist("i", &counter.to_token_stream())).collect();
        let before = self.joint_bars.len();
        self.joint_bars.extend(sums.iter().map(|(sum, _)| sum.to_string()));
        self.frames.push(Frame::Loop { label: label.cloned(), count: count.clone(), cotangent: None });
        let code = self.block(body, None, quote!(), (false, true), |inner| {
            let Code { forward, reverse } = inner.bind(pattern, denotation)?;
            inner.before(forward);
            inner.segment().reverse.push(reverse);
            Ok(())
        });
        self.frames.pop();
        self.joint_bars.truncate(before);
        self.joined = outside;
        let Code { forward, reverse } = code?;
        let label = label.map(|label| quote!(#label:));
        let counted = mentions(&quote!(#forward #reverse)).contains_key(&position.to_string());
        let (start, step) = match counted {
            true => (quote!(let mut #count = 0usize;), quote!(let #position = #count; #count += 1;)),
            false => (quote!(), quote!()),
        };
        let (sums, seeds): (Vec<_>, Vec<_>) = sums.iter().map(|(sum, seed)| (bar_of(sum), seed)).unzip();
        let numbers: Vec<_> = numbers.iter().map(bar_of).collect();
        let results: Vec<_> = numbers.iter().map(|_| self.name("j")).collect();
        let scalar = self.signature.scalar.clone();
        // Each round counts back what it counted; what was before the loop finds its own count.
        let ends: Vec<_> = counters.iter().map(|_| self.name("i")).collect();
        let forward = quote!(#forward #(let #ends = #counters;)*);
        let reverse = quote!(#reverse #(#counters = #ends;)*);
        let mut back: TokenStream =
            counters.iter().zip(&counts).map(|(counter, count)| self.set_back(counter, count)).collect();
        for (bar, result) in numbers.iter().zip(&results) {
            self.define(result);
            self.need(&[result.to_string()]);
            back.extend(quote!(::autodiff::__private::acc(&mut #bar, #result);));
        }
        let forward = quote! {
            let (#(#results,)*) = {
                #(let mut #sums = #seeds;)*
                #(let mut #numbers = <#scalar as ::autodiff::Scalar>::NIL;)*
                #start
                #label for #pattern in #source { #step #forward #reverse }
                (#(#numbers,)*)
            };
        };
        self.before(forward);
        Ok(Some(Code { forward: quote!(), reverse: back }))
    }

    fn plan(&self, source: &Operand, body: &Block) -> Option<Plan> {
        let suffix = self.suffix.as_ref().filter(|suffix| self.rules.join && suffix.now == self.now)?;
        let end = uses::end_of(body)?;
        let start = self.now;
        if self.moments.depth(end) != self.moments.depth(start) + 1 || super::control::leaves(body) || suffix.leaves() {
            return None;
        }
        let mentioned = mentions(&self.printer.block(body));
        let (mut sums, mut buffers, mut demands) = (Vec::new(), HashSet::new(), Vec::new());
        for name in self.moments.written_between(start, end) {
            let fixed = self.is_shared_name(name);
            if fixed || self.moments.is_declared_between(name, start, end) || !self.is_active_root(name) {
                continue;
            }
            match self.sum(name, body, mentioned.get(name).copied()?) {
                Some(sum) => sums.push(sum),
                None if self.is_rewritten(name, body, suffix, &mut demands) => {
                    buffers.insert(name.clone());
                }
                None => return None,
            }
        }
        let bars = self.bars_of(suffix);
        let mut plan = Plan { sums: Vec::new(), numbers: Vec::new(), demands };
        for sum in &sums {
            let Bar::Known(terms) = bars.get(&sum.to_string())? else { return None };
            plan.sums.push((sum.clone(), quote!(#((#terms))+*)));
        }
        let names: HashSet<String> = sums.iter().map(ToString::to_string).collect();
        let mut roots: Vec<Ident> = Vec::new();
        let read = mentions(&self.printer.operand(source));
        let mut mentioned: Vec<_> =
            mentioned.into_keys().filter(|name| !names.contains(name)).chain(read.into_keys()).collect();
        mentioned.sort();
        for name in &mentioned {
            match self.denotations.get(name) {
                Some(denotation) => roots_of(denotation, &mut roots),
                None if self.moments.is_declared_between(name, start, end) => {}
                None => continue,
            }
        }
        roots.sort();
        roots.dedup();
        for root in roots {
            let name = root.to_string();
            if buffers.contains(&name) {
                continue;
            }
            let fixed = self.is_shared_name(&name);
            if names.contains(&name) || !fixed && self.moments.is_overwritten(&name, start, self.joined) {
                return None;
            }
            match self.storages.get(&name)? {
                Storage::Parameter { .. } => {}
                Storage::Number => plan.numbers.push(root),
                // What is recorded in sweeps apart may be in scope in one frame.
                Storage::Beside | Storage::Stacked | Storage::Blank if self.split => {}
                Storage::Beside if self.scoped.contains(&name) => {}
                Storage::Beside | Storage::Stacked | Storage::Blank => return None,
            }
        }
        (!plan.sums.is_empty()).then_some(plan)
    }

    fn is_active_root(&self, name: &str) -> bool {
        !matches!(self.denotations.get(name), None | Some(Denotation::Passive))
    }

    /// A number of this block that the loop only adds to.
    fn sum(&self, name: &str, body: &Block, mentions: usize) -> Option<Ident> {
        let Some(Denotation::Spot(spot)) = self.denotations.get(name) else { return None };
        let is_local = self.block_names.last().is_some_and(|names| names.contains(name))
            || self.joint_bars.iter().any(|own| own == name);
        let own = spot.root == name && spot.path.is_empty() && !spot.by_ref && spot.ty == Ty::Number;
        let mut added = 0;
        uses::each_statement(body, &mut |statement| {
            if let Statement::Update { place, op: BinOp::AddAssign(_) | BinOp::SubAssign(_), .. } = statement
                && bare(place).is_some_and(|root| root == name)
            {
                added += 1;
            }
        });
        let storage = self.storages.get(name) == Some(&Storage::Number);
        (is_local && own && storage && added == mentions).then(|| spot.root.clone())
    }

    /// The cotangents that the names have before what follows.
    fn bars_of(&self, suffix: &Suffix) -> HashMap<String, Bar> {
        let mut bars = Bars { reverser: self, bars: HashMap::new() };
        for name in &self.joint_bars {
            let bar = bar_of(&Ident::new(name, proc_macro2::Span::call_site()));
            bars.bars.insert(name.clone(), Bar::Known(vec![quote!(#bar)]));
        }
        if let Some(tail) = &suffix.tail {
            let seed = match self.seeds.last() {
                Some(Some(seed)) => Bar::Known(vec![seed.clone()]),
                _ => Bar::Unknown,
            };
            bars.value(tail, seed);
        }
        for statement in suffix.statements().iter().rev() {
            bars.statement(statement);
        }
        bars.bars
    }

    /// The cotangent of a name that is bound at the statement, from what follows it.
    pub(super) fn seed_of(&self, name: &Ident, suffix: &Suffix) -> Option<TokenStream> {
        if suffix.leaves() {
            return None;
        }
        match self.bars_of(suffix).get(&name.to_string())? {
            Bar::Known(terms) => Some(quote!(#((#terms))+*)),
            _ => None,
        }
    }

    /// The operand as tokens that mean the same before the loop.
    fn factor(&self, operand: &Operand) -> Option<TokenStream> {
        if !super::value::is_pure_operand(operand) {
            return None;
        }
        let tokens = self.printer.number(operand);
        let there = mentions(&tokens).into_keys().all(|name| self.is_there(&name));
        there.then_some(tokens)
    }

    fn is_there(&self, name: &str) -> bool {
        match self.denotations.get(name) {
            Some(Denotation::Spot(spot)) => {
                let root = spot.root.to_string();
                self.storages.contains_key(&root) && !self.moments.is_overwritten(&root, self.now, self.joined)
            }
            Some(Denotation::Passive) => self.known.contains(name) && !self.unsteady.contains(name),
            Some(Denotation::Tuple(_) | Denotation::Perhaps(_)) => false,
            // The macro's own names are not; its path is.
            None => !name.contains('·') && (!name.starts_with("__") || name == "__private"),
        }
    }
}

/// What is known of a cotangent before its name's last use.
#[derive(Clone)]
enum Bar {
    Known(Vec<TokenStream>),
    Unknown,
}

impl Bar {
    fn scaled(&self, by: impl Fn(&TokenStream) -> TokenStream) -> Bar {
        match self {
            Bar::Known(terms) => Bar::Known(terms.iter().map(by).collect()),
            Bar::Unknown => Bar::Unknown,
        }
    }
}

/// A walk backwards over what follows, which must be linear in the names of interest.
struct Bars<'r, 'a> {
    reverser: &'r Reverser<'a>,
    bars: HashMap<String, Bar>,
}

impl Bars<'_, '_> {
    fn add(&mut self, name: String, bar: Bar) {
        let sum = match (self.bars.remove(&name), bar) {
            (None, bar) => bar,
            (Some(Bar::Known(mut terms)), Bar::Known(more)) => {
                terms.extend(more);
                Bar::Known(terms)
            }
            _ => Bar::Unknown,
        };
        self.bars.insert(name, sum);
    }

    fn forget(&mut self, tokens: &TokenStream) {
        for name in mentions(tokens).into_keys() {
            self.bars.insert(name, Bar::Unknown);
        }
    }

    fn operand(&mut self, operand: &Operand, bar: Bar) {
        match operand {
            Operand::Place(place) => match bare(place) {
                Some(name) => self.add(name.to_string(), bar),
                None => self.forget(&self.reverser.printer.operand(operand)),
            },
            Operand::Nested(value) => self.value(value, bar),
            Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => {}
            Operand::Borrow { .. } => self.forget(&self.reverser.printer.operand(operand)),
        }
    }

    fn value(&mut self, value: &Value, bar: Bar) {
        match value {
            Value::Use(operand) => self.operand(operand, bar),
            Value::Binary(BinOp::Add(_), left, right) => {
                self.operand(left, bar.clone());
                self.operand(right, bar);
            }
            Value::Binary(BinOp::Sub(_), left, right) => {
                self.operand(left, bar.clone());
                self.operand(right, bar.scaled(|term| quote!(-(#term))));
            }
            Value::Unary(UnOp::Neg(_), operand) => self.operand(operand, bar.scaled(|term| quote!(-(#term)))),
            Value::Binary(BinOp::Mul(_), left, right) => {
                for (one, other) in [(left, right), (right, left)] {
                    let scaled = match self.reverser.factor(other) {
                        Some(factor) => bar.scaled(|term| quote!((#term) * #factor)),
                        None => Bar::Unknown,
                    };
                    self.operand(one, scaled);
                }
            }
            Value::Binary(BinOp::Div(_), left, right) => {
                let scaled = match self.reverser.factor(right) {
                    Some(factor) => bar.scaled(|term| quote!((#term) / #factor)),
                    None => Bar::Unknown,
                };
                self.operand(left, scaled);
                self.operand(right, Bar::Unknown);
            }
            other => self.forget(&self.reverser.printer.value(other)),
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Let(binding) => {
                let Some(value) = &binding.value else { return };
                match &binding.pattern {
                    Pat::Ident(named) if named.by_ref.is_none() && named.subpat.is_none() => {
                        match self.bars.remove(&named.ident.to_string()) {
                            Some(bar) => self.value(value, bar),
                            None if super::value::is_pure(value) => {}
                            None => self.forget(&self.reverser.printer.value(value)),
                        }
                    }
                    _ => self.forget(&self.reverser.printer.value(value)),
                }
            }
            Statement::Update { place, op: op @ (BinOp::AddAssign(_) | BinOp::SubAssign(_)), value } => {
                let Some(name) = bare(place) else { return self.forget(&self.reverser.printer.operand(value)) };
                match self.bars.get(&name.to_string()).cloned() {
                    Some(bar) if matches!(op, BinOp::SubAssign(_)) => {
                        self.operand(value, bar.scaled(|term| quote!(-(#term))));
                    }
                    Some(bar) => self.operand(value, bar),
                    None => self.forget(&self.reverser.printer.operand(value)),
                }
            }
            Statement::Store { place, value } => match bare(place).map(|name| self.bars.remove(&name.to_string())) {
                Some(Some(bar)) => self.operand(value, bar),
                _ => self.forget(&self.reverser.printer.operand(value)),
            },
            Statement::Mark(_) => {}
            other => self.forget(&self.reverser.printer.statement(other)),
        }
    }
}

/// The name that a place is.
fn bare(place: &Place) -> Option<&Ident> {
    match &place.root {
        Root::Name(name) if place.projections.is_empty() => Some(name),
        _ => None,
    }
}

fn roots_of(denotation: &Denotation, roots: &mut Vec<Ident>) {
    match denotation {
        Denotation::Passive => {}
        Denotation::Spot(spot) => roots.push(spot.root.clone()),
        Denotation::Tuple(parts) => parts.iter().for_each(|part| roots_of(part, roots)),
        Denotation::Perhaps(inside) => roots_of(inside, roots),
    }
}

/// How often each name occurs.
pub(super) fn mentions(tokens: &TokenStream) -> HashMap<String, usize> {
    fn count(list: &[Tree], counts: &mut HashMap<String, usize>) {
        for tree in list {
            match tree {
                Tree::Word(name, _) => *counts.entry(name.text().to_string()).or_default() += 1,
                Tree::Group(_, _, inner) => count(inner, counts),
                Tree::Literal(literal, _) => inline_arguments(&literal.text(), counts),
                Tree::Punct(..) => {}
            }
        }
    }
    let mut counts = HashMap::new();
    count(tokens.trees(), &mut counts);
    counts
}

/// `"{x}"` mentions x.
fn inline_arguments(text: &str, counts: &mut HashMap<String, usize>) {
    if !text.starts_with('"') {
        return;
    }
    for rest in text.split('{').skip(1) {
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '·').collect();
        *counts.entry(name).or_default() += 1;
    }
}
