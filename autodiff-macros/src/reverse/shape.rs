//! The shape of loops: records written and read a loop at a time, rounds in any order run upwards, and a loop that adds to several
//! neighbours of an element is one loop for each.
//!
//! Works on the printed adjoint after `tidy`, whose statements are few: `let`, `acc`, `take`, and what takes a record off. A loop with
//! anything else in it stays as it is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::Ident;
use quote::format_ident;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{BinOp, Block, Expr, ExprForLoop, Pat, Stmt};

use crate::template::quote;
use crate::tokens::{self, ACC, BREAK, CONTINUE, FOR, LET, LOOP, PUT, RETURN, REV, ToTokens, TokenStream, Tree, WHILE};
use super::Rules;
use super::join::mentions;
use crate::printed;

/// Shapes the loops of an adjoint. `numbers` are names of numbers, `depths` says of lists how often they can be indexed.
pub(super) fn shape(
    printed: &mut Vec<Tree>,
    numbers: &HashSet<String>,
    depths: &HashMap<String, usize>,
    rules: &Rules,
) {
    let mut late = HashSet::new();
    find_late(printed, &mut late);
    Shape { numbers, depths, rules, late }.loops_in(printed);
}

/// Variables that get their value after their declaration.
fn find_late(printed: &[Tree], late: &mut HashSet<String>) {
    for (at, tree) in printed.iter().enumerate() {
        match tree {
            Tree::Group(_, _, inner) => find_late(inner, late),
            Tree::Word(LET, _) if printed::equals(printed, at).is_none() => {
                let end = printed[at..].iter().position(|tree| tree.is_punct(';') || tree.is_punct(':'));
                printed::each_word(&printed[at..at + end.unwrap_or(1)], &mut |word| {
                    late.insert(word.text().to_string());
                });
            }
            _ => {}
        }
    }
}

struct Shape<'a> {
    numbers: &'a HashSet<String>,
    depths: &'a HashMap<String, usize>,
    rules: &'a Rules,
    late: HashSet<String>,
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
        let body = printed::body_of(printed, at)?;
        let Tree::Group(_, _, lines) = &printed[body] else { return None };
        if !may_be_shaped(&printed[at..body], lines) {
            return None;
        }
        let each: ExprForLoop = TokenStream::from(printed[at..=body].to_vec()).parse().ok()?;
        Some((body + 1, self.recorded(&each).or_else(|| self.reversed(&each)).or_else(|| self.summed(&each))?))
    }
}

/// Whether the loop is worth parsing: it puts a record last, goes backwards or adds to a cotangent; and no loop is inside.
fn may_be_shaped(head: &[Tree], lines: &[Tree]) -> bool {
    let puts = matches!(lines, [.., object, dot, put, Tree::Group(..), end]
        if object.is(tokens::WORK) && dot.is_punct('.') && put.is(PUT) && end.is_punct(';'));
    let reversed = matches!(head, [.., dot, rev, Tree::Group(..)] if dot.is_punct('.') && rev.is(REV));
    let (mut is_flat, mut adds) = (true, false);
    printed::each_word(lines, &mut |word| {
        is_flat &= !matches!(word, FOR | WHILE | LOOP | RETURN | BREAK | CONTINUE);
        adds |= word == ACC;
    });
    is_flat && (puts || reversed || adds)
}

impl Shape<'_> {
    /// `for p in source { ..; __work.put([a, b]); }` puts at once what a closure returns.
    fn recorded(&self, each: &ExprForLoop) -> Option<TokenStream> {
        let (last, rest) = each.body.stmts.split_last()?;
        let Stmt::Expr(Expr::MethodCall(put), Some(_)) = last else { return None };
        let Expr::Array(record) = put.args.first()? else { return None };
        let mut body = Body { shape: self, is_closure: true };
        rest.iter().for_each(|statement| body.visit_stmt(statement));
        let puts = put.method == "put" && path(&put.receiver)? == WORK;
        if !self.rules.rows || !puts || !body.is_closure || rest.iter().any(works) {
            return None;
        }
        let (pattern, source) = (&each.pat, &each.expr);
        let rounds = quote!(::std::iter::IntoIterator::into_iter(#source));
        let rounds = quote!(::std::iter::Iterator::map(#rounds, |#pattern| { #(#rest)* #record }));
        Some(quote!({ __work.put_rounds(#rounds); }))
    }

    fn summed(&self, each: &ExprForLoop) -> Option<TokenStream> {
        match self.rules.registers {
            true => super::registers::summed(each, self.numbers, self.depths),
            false => None,
        }
    }

    fn is_number(&self, name: &Ident) -> bool {
        self.numbers.contains(&name.to_string())
    }

    fn reversed(&self, each: &ExprForLoop) -> Option<TokenStream> {
        let Expr::MethodCall(call) = &*each.expr else { return None };
        let Expr::Paren(paren) = &*call.receiver else { return None };
        let (Expr::Range(_), true) = (&*paren.expr, call.method == "rev") else { return None };
        let rounds = Rounds::of(&each.pat, &paren.expr, &each.body)?;
        let upwards = self.rules.upwards && rounds.are_order_free();
        if upwards
            && self.rules.split
            && let Some(parts) = rounds.parts(self.numbers)
        {
            return Some(rounds.split(&parts, self.depths));
        }
        match &rounds.record {
            Some(_) if !self.rules.rows => None,
            _ if upwards => Some(rounds.upwards()),
            Some(record) => Some(rounds.downwards(record)),
            None => None,
        }
    }
}

/// Whether the body of a loop can be that of a closure: nothing leaves it, and no variable from around it is moved or gets its
/// first value in it. What is moved in a loop is assigned there, too.
struct Body<'a, 's> {
    shape: &'a Shape<'s>,
    is_closure: bool,
}

impl Visit<'_> for Body<'_, '_> {
    fn visit_expr(&mut self, expression: &Expr) {
        self.is_closure &= match expression {
            Expr::Return(_) | Expr::Try(_) | Expr::Break(_) | Expr::Continue(_) => false,
            Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) | Expr::Closure(_) | Expr::Await(_) => false,
            Expr::Assign(assign) => match &*assign.left {
                Expr::Index(_) | Expr::Unary(_) => true,
                Expr::Field(field) => is_element(&field.base),
                left => path(left)
                    .is_some_and(|name| self.shape.is_number(name) && !self.shape.late.contains(&name.to_string())),
            },
            _ => true,
        };
        visit::visit_expr(self, expression);
    }
    fn visit_macro(&mut self, _: &syn::Macro) {
        self.is_closure = false;
    }
}

/// The workspace of the function.
const WORK: &str = "__work";

/// Whether the statement asks for the workspace.
fn works(statement: &Stmt) -> bool {
    let mut names = Names::default();
    names.visit_stmt(statement);
    names.0.contains(WORK)
}

enum Step {
    /// `let name = take(&mut place);`
    Take { name: Ident, place: Expr },
    /// `let name = value;`
    Let { name: Ident, value: Expr },
    /// `acc(&mut place, value);`
    Add { place: Expr, value: Expr },
}

/// A loop of the reverse sweep whose rounds are known step by step.
struct Rounds {
    variable: Pat,
    range: Expr,
    /// `let [a, b] = __work.take();`
    record: Option<Vec<Ident>>,
    steps: Vec<Step>,
    /// Bound in a round.
    own: HashSet<String>,
}

/// A place that a round reads or writes.
struct Use {
    place: Expr,
    is_read: bool,
    is_written: bool,
}

impl Step {
    /// The steps of a statement; `None` if it is another one.
    fn of(statement: &Stmt, steps: &mut Vec<Step>) -> Option<()> {
        let step = match bound(statement) {
            Some((name, value)) => match helped(value, "take") {
                Some(taken) => Step::Take { name: name.clone(), place: place_behind(taken.first()?)? },
                None => Step::Let { name: name.clone(), value: Some(value).filter(|value| is_pure(value))?.clone() },
            },
            None => {
                let Stmt::Expr(value, Some(_)) = statement else { return None };
                let added = helped(value, "acc")?;
                let [place, value] = added[..] else { return None };
                let mut value = value.clone();
                if let Some(taken) = helped(&value, "take") {
                    let (name, place) = (format_ident!("__own{}", steps.len()), place_behind(taken.first()?)?);
                    steps.push(Step::Take { name: name.clone(), place });
                    value = syn::parse_quote!(#name);
                }
                Step::Add { place: place_behind(place)?, value: Some(value).filter(is_pure)? }
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
    fn target(&self) -> Option<&Ident> {
        match self {
            Step::Take { name, .. } | Step::Let { name, .. } => Some(name),
            Step::Add { place, .. } => root(place),
        }
    }

    /// The names that it asks for.
    fn sources(&self) -> HashSet<String> {
        let mut names = Names::default();
        match self {
            Step::Take { place, .. } => names.visit_expr(place),
            Step::Let { value, .. } => names.visit_expr(value),
            Step::Add { place, value } => {
                names.visit_expr(place);
                names.visit_expr(value);
            }
        }
        names.0
    }
}

impl Rounds {
    fn of(variable: &Pat, range: &Expr, body: &Block) -> Option<Rounds> {
        if !matches!(variable, Pat::Ident(_) | Pat::Wild(_)) {
            return None;
        }
        let mut statements = &body.stmts[..];
        let record = statements.first().and_then(popped);
        if record.is_some() {
            statements = &statements[1..];
        }
        let mut steps = Vec::new();
        for statement in statements {
            Step::of(statement, &mut steps)?;
        }
        let mut names = Names::default();
        names.visit_pat(variable);
        let mut own = names.0;
        own.extend(record.iter().flatten().map(ToString::to_string));
        own.extend(
            steps
                .iter()
                .filter(|step| !matches!(step, Step::Add { .. }))
                .filter_map(|step| Some(step.target()?.to_string())),
        );
        let (variable, range) = (variable.clone(), range.clone());
        let rounds = Rounds { variable, range, record, steps, own };
        // A list of the round's own, and records within records, are beyond this.
        let simple = rounds
            .uses()
            .iter()
            .all(|used| path(&used.place).is_some() || root(&used.place).is_some_and(|root| !rounds.is_own(root)));
        (simple && !rounds.steps.is_empty()).then_some(rounds)
    }

    fn is_own(&self, name: &Ident) -> bool {
        self.own.contains(&name.to_string())
    }

    /// What the steps read and write of cotangents.
    fn uses(&self) -> Vec<Use> {
        let mut uses = Vec::new();
        for step in &self.steps {
            let (place, value, is_read) = match step {
                Step::Take { place, .. } => (Some(place), None, true),
                Step::Let { value, .. } => (None, Some(value), true),
                Step::Add { place, value } => (Some(place), Some(value), false),
            };
            uses.extend(place.map(|place| Use { place: place.clone(), is_read, is_written: true }));
            let mut places = Places(Vec::new());
            value.iter().for_each(|value| places.visit_expr(value));
            uses.extend(places.0.into_iter().map(|place| Use { place, is_read: true, is_written: false }));
        }
        let written: HashSet<String> = uses
            .iter()
            .filter(|used| used.is_written)
            .filter_map(|used| Some(root(&used.place)?.to_string()))
            .collect();
        uses.retain(|used| root(&used.place).is_some_and(|root| written.contains(&root.to_string())));
        uses
    }

    /// The uses of cotangents from around the loop, by root.
    fn by_root(&self) -> BTreeMap<String, Vec<Use>> {
        let mut roots: BTreeMap<String, Vec<Use>> = BTreeMap::new();
        for used in self.uses() {
            if let Some(root) = root(&used.place).filter(|root| !self.is_own(root)) {
                roots.entry(root.to_string()).or_default().push(used);
            }
        }
        roots
    }

    /// No round reads a cotangent that another one writes: each only adds, or has an element of its own.
    fn are_order_free(&self) -> bool {
        self.by_root().values().all(|uses| {
            let first = text(&uses[0].place);
            uses.iter().all(|used| !used.is_read)
                || uses.iter().all(|used| text(&used.place) == first) && self.is_own_element(&uses[0].place)
        })
    }

    /// `list[i]`, `list[i + 1]`, `part[a..b][i]`: another place in every round.
    fn is_own_element(&self, place: &Expr) -> bool {
        let (Expr::Index(index), Pat::Ident(variable)) = (place, &self.variable) else { return false };
        let own = |expression: &Expr| path(expression) == Some(&variable.ident);
        let shifted = match &*index.index {
            Expr::Binary(sum) => match sum.op {
                BinOp::Add(_) => own(&sum.left) && is_integer(&sum.right) || is_integer(&sum.left) && own(&sum.right),
                BinOp::Sub(_) => own(&sum.left) && is_integer(&sum.right),
                _ => false,
            },
            index => own(index),
        };
        shifted && names_in(&index.expr).is_disjoint(&self.own)
    }

    /// The loops that the loop may be cut into: those that add to each of several places of one list.
    fn parts(&self, numbers: &HashSet<String>) -> Option<Vec<Vec<usize>>> {
        let roots = self.by_root();
        let mut several = BTreeSet::new();
        for (name, uses) in &roots {
            let places: BTreeSet<String> = uses.iter().map(|used| text(&used.place)).collect();
            let adds = uses.iter().all(|used| !used.is_read);
            // A list that is read stays as it is until the last loop.
            if !adds && !uses.iter().all(|used| used.is_read && used.is_written) {
                return None;
            }
            if adds && places.len() > 1 {
                several.insert(name.clone());
            }
        }
        let mut parts: Vec<(String, Vec<usize>)> = Vec::new();
        let mut rest = Vec::new();
        for (at, step) in self.steps.iter().enumerate() {
            match step {
                Step::Take { name, .. } if !numbers.contains(&name.to_string()) => return None,
                Step::Let { value, .. } if !is_cheap(value) => return None,
                Step::Add { value, .. } if !is_cheap(value) => return None,
                Step::Add { place, .. } if root(place).is_some_and(|root| several.contains(&root.to_string())) => {
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
    fn slice(&self, part: &[usize], is_last: bool) -> Vec<TokenStream> {
        let (mut needed, mut lines) = (HashSet::new(), Vec::new());
        let mut totals: BTreeMap<String, (&Expr, Vec<Ident>)> = BTreeMap::new();
        for (at, step) in self.steps.iter().enumerate().rev() {
            let asked = part.contains(&at)
                || step.target().is_some_and(|name| self.is_own(name) && needed.contains(&name.to_string()));
            match step {
                Step::Take { .. } if is_last => lines.push(step.tokens()),
                _ if !asked => continue,
                Step::Take { name, place } => lines.push(quote!(let mut #name = #place;)),
                Step::Add { place, value } if part.contains(&at) => {
                    let name = format_ident!("__c{at}");
                    lines.push(quote!(let #name = #value;));
                    totals.entry(text(place)).or_insert_with(|| (place, Vec::new())).1.push(name);
                }
                _ => lines.push(step.tokens()),
            }
            needed.extend(step.sources());
        }
        lines.reverse();
        lines.extend(totals.into_values().map(|(place, names)| {
            let names = names.iter().rev();
            quote!(::autodiff::__private::acc(&mut #place, #(#names)+*);)
        }));
        lines
    }

    /// One loop after the other; the last clears what was read.
    fn split(&self, parts: &[Vec<usize>], depths: &HashMap<String, usize>) -> TokenStream {
        let loops = parts.iter().enumerate().map(|(number, part)| {
            let lines = self.slice(part, number + 1 == parts.len());
            self.cut(&lines, depths).unwrap_or_else(|| self.in_order(&lines))
        });
        let loops: Vec<_> = loops.collect();
        self.around(quote!(#(#loops)*))
    }

    /// All at once, in any order. Pieces would cost short loops more than they save.
    fn upwards(&self) -> TokenStream {
        let (variable, range) = (&self.variable, &self.range);
        let lines: Vec<_> = self.steps.iter().map(Step::tokens).collect();
        match self.record {
            None => quote!(for #variable in #range { #(#lines)* }),
            Some(_) => self.around(self.in_order(&lines)),
        }
    }

    /// The last round first, its record with it.
    fn downwards(&self, names: &[Ident]) -> TokenStream {
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
    fn asked(&self, lines: &[TokenStream]) -> Option<&Vec<Ident>> {
        let asked: HashSet<String> = lines.iter().flat_map(|line| mentions(line).into_keys()).collect();
        self.record.as_ref().filter(|names| names.iter().any(|name| asked.contains(&name.to_string())))
    }

    fn in_order(&self, lines: &[TokenStream]) -> TokenStream {
        let variable = &self.variable;
        let range = quote!(::std::clone::Clone::clone(&__range));
        match self.asked(lines) {
            Some(names) => {
                let records = quote!(__work.rounds(__rounds));
                quote!(for (#variable, &[#(#names),*]) in ::std::iter::Iterator::zip(#range, #records) { #(#lines)* })
            }
            None => quote!(for #variable in #range { #(#lines)* }),
        }
    }

    /// The same over pieces of one length, in which no index needs a check.
    fn cut(&self, lines: &[TokenStream], depths: &HashMap<String, usize>) -> Option<TokenStream> {
        let (Pat::Ident(variable), Expr::Range(range)) = (&self.variable, &self.range) else { return None };
        if !matches!(range.limits, syn::RangeLimits::HalfOpen(_)) {
            return None;
        }
        let mut body: Block = quote!({ #(#lines)* }).parse().ok()?;
        let mut pieces = Pieces { rounds: self, depths, written: self.written(&body)?, pieces: Vec::new() };
        pieces.visit_block_mut(&mut body);
        let pieces = pieces.pieces;
        if !pieces.iter().any(|piece| piece.exclusive) {
            return None;
        }
        let mut starts = quote!();
        for (number, Piece { place, exclusive }) in pieces.iter().enumerate() {
            let (name, token) = (format_ident!("__piece{number}"), exclusive.then(|| quote!(mut)));
            let (list, index) = (&place.expr, &place.index);
            starts.extend(quote!(let #name = &#token #list[#index..][..__rounds];));
        }
        let mut heads = quote!();
        if let Some(names) = self.asked(lines) {
            starts.extend(quote!(let __piece = &__work.rounds(__rounds)[..__rounds];));
            heads.extend(quote!(let [#(#names),*] = __piece[__round];));
        }
        let (name, statements) = (&variable.ident, &body.stmts);
        let mut names = Names::default();
        statements.iter().for_each(|statement| names.visit_stmt(statement));
        if names.0.contains(&name.to_string()) {
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
    fn written(&self, body: &Block) -> Option<HashMap<String, String>> {
        let mut steps = Vec::new();
        for statement in &body.stmts {
            Step::of(statement, &mut steps)?;
        }
        let inner = Rounds {
            variable: self.variable.clone(),
            range: self.range.clone(),
            record: None,
            steps,
            own: self.own.clone(),
        };
        let mut written = HashMap::new();
        for (root, uses) in inner.by_root() {
            let first = text(&uses[0].place);
            if uses.iter().any(|used| text(&used.place) != first) {
                return None;
            }
            written.insert(root, first);
        }
        Some(written)
    }
}

/// `list[i + 1]` of every round, as one slice.
struct Piece {
    place: syn::ExprIndex,
    exclusive: bool,
}

/// Puts pieces in the place of elements.
struct Pieces<'r> {
    rounds: &'r Rounds,
    depths: &'r HashMap<String, usize>,
    /// The place that is written of each list.
    written: HashMap<String, String>,
    pieces: Vec<Piece>,
}

impl VisitMut for Pieces<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        let Some(list) = root(expression).map(ToString::to_string) else {
            return visit_mut::visit_expr_mut(self, expression);
        };
        let Expr::Index(index) = expression else {
            return visit_mut::visit_expr_mut(self, expression);
        };
        let written = self.written.get(&list);
        let is_list = self.depths.get(&list).is_some_and(|depth| indices(&index.expr) < *depth);
        let place = Expr::Index(index.clone());
        if !is_list || !self.rounds.is_own_element(&place) {
            return visit_mut::visit_expr_mut(self, expression);
        }
        let text = text(&place);
        if written.is_some_and(|written| *written != text) {
            return;
        }
        let number = self.pieces.iter().position(|piece| self::text(&Expr::Index(piece.place.clone())) == text);
        let number = number.unwrap_or_else(|| {
            self.pieces.push(Piece { place: index.clone(), exclusive: written.is_some() });
            self.pieces.len() - 1
        });
        let name = format_ident!("__piece{number}");
        *expression = syn::parse_quote!(#name[__round]);
    }
}

/// How many elements of elements a place is; a part of a list is a list.
pub(super) fn indices(place: &Expr) -> usize {
    match place {
        Expr::Index(index) => indices(&index.expr) + usize::from(!matches!(*index.index, Expr::Range(_))),
        Expr::Paren(paren) => indices(&paren.expr),
        Expr::Unary(unary) => indices(&unary.expr),
        Expr::Path(_) => 0,
        _ => usize::MAX / 2,
    }
}

/// The names in what was visited.
#[derive(Default)]
struct Names(HashSet<String>);

impl Visit<'_> for Names {
    fn visit_ident(&mut self, name: &Ident) {
        self.0.insert(name.to_string());
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.0.extend(mentions(&call.tokens.to_token_stream()).into_keys());
    }
}

fn names_in(value: &Expr) -> HashSet<String> {
    let mut names = Names::default();
    names.visit_expr(value);
    names.0
}

/// The places in an expression, outermost first.
struct Places(Vec<Expr>);

impl Visit<'_> for Places {
    fn visit_expr(&mut self, expression: &Expr) {
        match root(expression) {
            Some(_) => self.0.push(expression.clone()),
            None => visit::visit_expr(self, expression),
        }
    }
}

/// `let name = value;`
fn bound(statement: &Stmt) -> Option<(&Ident, &Expr)> {
    let Stmt::Local(local) = statement else { return None };
    match (&local.pat, &local.init) {
        (Pat::Ident(named), Some(init)) if named.by_ref.is_none() && init.diverge.is_none() => {
            Some((&named.ident, &init.expr))
        }
        _ => None,
    }
}

pub(super) fn path(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}

/// `::autodiff::__private::name`
fn is_helper(function: &Expr, name: &str) -> bool {
    let Expr::Path(path) = function else { return false };
    let segments: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments == ["autodiff", "__private", name]
}

/// The names of `let [a, b] = __work.take();`
fn popped(statement: &Stmt) -> Option<Vec<Ident>> {
    let Stmt::Local(local) = statement else { return None };
    let (Pat::Slice(list), Some(init)) = (&local.pat, &local.init) else { return None };
    let Expr::MethodCall(take) = &*init.expr else { return None };
    if take.method != "take" || path(&take.receiver)? != WORK {
        return None;
    }
    let names = list.elems.iter().map(|part| match part {
        Pat::Ident(named) if named.by_ref.is_none() && named.subpat.is_none() => Some(named.ident.clone()),
        _ => None,
    });
    names.collect()
}

/// The arguments of `::autodiff::__private::name(..)`.
pub(super) fn helped<'e>(value: &'e Expr, name: &str) -> Option<Vec<&'e Expr>> {
    match value {
        Expr::Call(call) if is_helper(&call.func, name) => Some(call.args.iter().collect()),
        _ => None,
    }
}

/// `place` of `&mut place`.
pub(super) fn place_behind(value: &Expr) -> Option<Expr> {
    match value {
        Expr::Reference(reference) if reference.mutability.is_some() && root(&reference.expr).is_some() => {
            Some((*reference.expr).clone())
        }
        _ => None,
    }
}

/// `x` of `x`, `x[i].0`, `(*x)`, whose indices do nothing but count.
pub(super) fn root(place: &Expr) -> Option<&Ident> {
    match place {
        Expr::Path(_) => path(place),
        Expr::Index(index) if is_pure(&index.index) => root(&index.expr),
        Expr::Field(field) => root(&field.base),
        Expr::Paren(paren) => root(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => root(&unary.expr),
        _ => None,
    }
}

/// Of a list or behind a reference: nothing can be moved out of it.
fn is_element(place: &Expr) -> bool {
    match place {
        Expr::Index(_) | Expr::Unary(_) => true,
        Expr::Field(field) => is_element(&field.base),
        Expr::Paren(paren) => is_element(&paren.expr),
        _ => false,
    }
}

/// As written, without a question to the compiler.
fn text(place: &Expr) -> String {
    place.to_token_stream().to_string()
}

fn is_integer(expression: &Expr) -> bool {
    matches!(expression, Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Int(_)))
}

/// Arithmetic on what is there.
fn is_pure(value: &Expr) -> bool {
    is_made_of(value, &|call| {
        let Expr::Path(function) = &*call.func else { return false };
        let names: Vec<_> = function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        matches!(
            names[..],
            ["autodiff", "partial" | "Scalar", _] | ["autodiff", "__private", "lift"] | ["std", "cmp", "Ord", "min"]
        )
    })
}

/// Arithmetic as cheap as reading its result again.
fn is_cheap(value: &Expr) -> bool {
    let mut quotients = Quotients(false);
    quotients.visit_expr(value);
    !quotients.0
        && is_made_of(value, &|call| {
            let Expr::Path(function) = &*call.func else { return false };
            function.path.segments.last().is_some_and(|last| last.ident == "lit" || last.ident == "lift")
        })
}

/// Whether there is a division.
struct Quotients(bool);

impl Visit<'_> for Quotients {
    fn visit_bin_op(&mut self, op: &BinOp) {
        self.0 |= matches!(op, BinOp::Div(_) | BinOp::Rem(_));
    }
}

fn is_made_of(value: &Expr, calls: &dyn Fn(&syn::ExprCall) -> bool) -> bool {
    let inner = |value: &Expr| is_made_of(value, calls);
    match value {
        Expr::Lit(_) | Expr::Path(_) => true,
        Expr::Paren(e) => inner(&e.expr),
        Expr::Group(e) => inner(&e.expr),
        Expr::Unary(e) => inner(&e.expr),
        Expr::Cast(e) => inner(&e.expr),
        Expr::Field(e) => inner(&e.base),
        Expr::Binary(e) => crate::activity::is_arithmetic(&e.op) && inner(&e.left) && inner(&e.right),
        Expr::Index(e) => inner(&e.expr) && inner(&e.index),
        Expr::Range(e) => e.start.iter().chain(&e.end).all(|end| inner(end)),
        Expr::MethodCall(e) => (e.method == "val" || e.method == "len") && e.args.is_empty() && inner(&e.receiver),
        Expr::Call(e) => calls(e) && e.args.iter().all(inner),
        _ => false,
    }
}
