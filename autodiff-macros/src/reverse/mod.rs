//! The reverse pass: from the intermediate representation to its adjoint, forward and reverse sweep in one frame.
//!
//! The forward sweep is the function with its reads hoisted. A block is cut into segments after each statement that may leave
//! it; what the reverse sweep needs of a segment is one record, put on the workspace where the block is left, what is not made of
//! numbers on the segment's own stack. Branches taken, trip counts and how far a block got lie on the workspace too. The cotangent of a place is the same place of the root's cotangent.
//! What is not understood is an error, and the function goes to the tape.

pub(crate) mod call;
mod control;
mod counters;
mod effects;
mod elements;
mod entries;
mod extremum;
mod join;
mod late;
mod lists;
mod matching;
mod numbers;
mod place;
mod registers;
mod rest;
pub(crate) mod rewrite;
mod shape;
mod source;
mod split;
mod tidy;
mod uses;
mod value;
mod whole;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{Pat, Result, Type};

use crate::activity::{Activity, bindings};
use crate::attribute::Signature;
use crate::generic::Printer;
use crate::ir::{Block, Exit, Let, Statement, Value};
use crate::lower::PASSIVE;
use crate::names::Names;
use crate::printed;
use crate::template::quote;
use crate::tokens::{ELSE, LET, MUT, Table, ToTokens, TokenStream, Tree, Word};
use crate::types;
use place::{Denotation, Storage, Ty};

/// Forward and reverse code of a piece.
#[derive(Default)]
struct Code {
    forward: TokenStream,
    reverse: TokenStream,
}

/// A straight run of statements: its hoisted names, and what its reverse sweep does, in forward order.
struct Segment {
    id: usize,
    forward: TokenStream,
    reverse: Vec<TokenStream>,
    names: Vec<Ident>,
    cotangents: TokenStream,
    /// The forward names are in scope in the reverse sweep.
    scoped: bool,
}

/// What a segment leaves for its reverse sweep.
#[derive(Default)]
struct Record {
    names: Vec<Ident>,
    remade: TokenStream,
}

/// What a name in a record holds.
#[derive(Clone)]
enum Kind {
    Number,
    Integer,
    /// A passive number of this type.
    Float(TokenStream),
    /// What `__fwd` of a callee gave.
    Kept,
    /// A copy of an argument, of a shape that only the compiler knows.
    Copy,
    /// The same, passed on by reference.
    Lent,
    /// The cotangent of a local: its lengths.
    Blank(Ident),
    /// The same, where the lengths do not change and the local is moved.
    Fixed,
    Other,
}

/// What an exit may cross.
enum Frame {
    Block { exits: bool, progress: usize, segments: Vec<usize> },
    Branch(usize),
    Loop { label: Option<syn::Lifetime>, count: Ident, cotangent: Option<TokenStream> },
    Scope { label: syn::Lifetime, cotangent: Option<TokenStream> },
}

pub(crate) struct Reverser<'a> {
    /// The function's own name.
    name: &'a Ident,
    /// Callees without an attribute are errors.
    strict: bool,
    items: &'a call::Items,
    callees: Vec<call::Callee>,
    /// Names that are used as numbers.
    arithmetic: HashSet<String>,
    /// Names that are for certain numbers, by what they are used with.
    certain: HashSet<String>,
    moments: uses::Moments,
    rules: Rules,
    /// The moment of the statement at hand.
    now: usize,
    /// What follows the statement at hand, where it is a loop or a sum.
    suffix: Option<join::Suffix>,
    /// The cotangents of the values of the blocks at hand, where they are known during the forward sweep.
    seeds: Vec<Option<TokenStream>>,
    tail_seed: Option<TokenStream>,
    /// Sums of joined loops: their cotangents are variables of the forward sweep.
    joint_bars: Vec<String>,
    block_names: Vec<HashSet<String>>,
    /// Passive names that refer to what parameters hold.
    lasting: HashSet<String>,
    /// How many loops are around the innermost joined loop and its body.
    joined: usize,
    /// A loop is joined, or would be if both sweeps were in one frame.
    may_join: bool,
    /// Locals that are still in scope where their reverse code runs.
    scoped: HashSet<String>,
    signature: &'a Signature,
    activity: &'a Activity,
    names: &'a Names,
    printer: Printer<'a>,
    denotations: HashMap<String, Denotation>,
    storages: HashMap<String, Storage>,
    /// Names of numbers in the printed code, also of cotangents.
    numbers: HashSet<String>,
    /// How often lists and their cotangents can be indexed.
    depths: HashMap<String, usize>,
    /// How to have the sum, difference or product at hand again.
    recipe: Option<place::Again>,
    /// The same, of names.
    recipes: HashMap<String, place::Again>,
    /// Reads of places that are overwritten later, by segment and place: the name and the moment.
    reads: HashMap<(usize, String), (Ident, usize)>,
    /// Their statements, which are printed if someone asks.
    hoisted: HashMap<String, TokenStream>,
    /// What the records of segments hold, and what is computed again from them.
    records: Vec<Record>,
    /// Bound with `mut`, or not by a number: not the same at every time.
    unsteady: HashSet<String>,
    /// Integers that the reverse sweep counts back, and how, by the number of the statement.
    counters: HashSet<String>,
    undone: Vec<counters::Undo>,
    /// The places at hand are used in the reverse code of this statement only.
    direct: bool,
    needed: HashSet<String>,
    /// Names that are used as indices.
    usizes: HashSet<String>,
    /// The sweeps are functions of their own: all that the reverse sweep gets is arguments and records.
    split: bool,
    /// What records hold besides numbers and integers.
    kinds: HashMap<String, Kind>,
    /// The types of locals, where they can be read off.
    types: HashMap<String, TokenStream>,
    /// When a segment's block is left with a value.
    finals: HashSet<(usize, usize)>,
    /// The first record is handed from `__fwd` to `__rev`.
    is_handed_on: bool,
    known: HashSet<String>,
    segments: Vec<(Vec<Ident>, bool)>,
    open: Vec<Segment>,
    frames: Vec<Frame>,
    stacks: Vec<Ident>,
    /// Arguments that a call records and its reverse lends; how many places for parts of cotangents there are.
    lent: Vec<Ident>,
    owns: usize,
    /// Places for the cotangents of passive arguments.
    spares: usize,
    /// How long lists are that were made of a length, and what passive names stand for that are lengths of arguments.
    lengths: HashMap<String, String>,
    counts: HashMap<String, String>,
    /// Callees may be taken to overwrite what they are given; which ones were.
    assumes: bool,
    demands: Vec<rewrite::Demand>,
    fresh: usize,
}

/// How many sums and products are worth one number less in a record.
const MADE_FOR_ONE_KEPT: usize = 4;

/// Which of the ways to save work are on: `AUTODIFF_RULES=-again,-join` at expansion turns some off, for comparison.
pub(crate) struct Rules {
    /// What is never overwritten is read again in the reverse sweep.
    again: bool,
    /// A loop whose rounds only meet in sums sweeps each round at once.
    join: bool,
    /// Cotangents with one contribution are plain values.
    tidy: bool,
    /// What is cheap is computed again in the reverse sweep where that saves keeping something.
    remake: bool,
    /// The records of all rounds of a loop are written and read at once. This and what follows want `tidy`.
    rows: bool,
    /// Rounds that are free of their order run upwards.
    upwards: bool,
    /// A loop that adds to several places of one list is one loop for each.
    split: bool,
    /// A call of a function of numbers that gives one number leaves its partial derivatives.
    pub(crate) preaccumulate: bool,
    /// Counters are counted back instead of recorded.
    count: bool,
    /// The number of a loop's rounds is had again from the lengths of its lists.
    trips: bool,
    /// What a loop adds to one place is added up first.
    registers: bool,
    /// A joined loop may have buffers that each round writes anew.
    rewrite: bool,
    /// A loop for the largest or smallest element keeps nothing of its rounds.
    extremum: bool,
    /// A call leaves what its reverse sweep needs, in place of the arguments for a second forward sweep.
    sweeps: bool,
    /// Both sweeps are not also written in one frame where nothing is saved by it.
    apart: bool,
}

impl Rules {
    pub(crate) fn read(structured: bool) -> Rules {
        let off = std::env::var("AUTODIFF_RULES").unwrap_or_default();
        let on = |name: &str| !off.split(',').any(|word| word.strip_prefix('-') == Some(name));
        // These know numbers only: what is added up, or computed again, may be a matrix.
        Rules {
            again: on("again"),
            join: on("join") && !structured,
            tidy: on("tidy") && !structured,
            remake: on("remake") && !structured,
            rows: on("rows") && !structured,
            upwards: on("upwards") && !structured,
            split: on("split") && !structured,
            preaccumulate: on("preaccumulate"),
            count: on("count") && !structured,
            trips: on("trips") && !structured,
            registers: on("registers") && !structured,
            rewrite: on("rewrite") && !structured,
            extremum: on("extremum") && !structured,
            sweeps: on("sweeps") && !structured,
            apart: on("apart"),
        }
    }
}

/// What `__joint` is made of.
pub(crate) struct Adjoint {
    pub(crate) patterns: Vec<TokenStream>,
    /// The functions that must have adjoints too.
    pub(crate) callees: Vec<call::Callee>,
    /// What callees must say of themselves for the first of two bodies.
    pub(crate) demands: Vec<rewrite::Demand>,
    /// Which `&mut` slices are written anew before they are read, and of which slice they must have the length.
    pub(crate) overwritten: Vec<(usize, usize)>,
    /// Sweeps forward to a value, asks for its cotangent, sweeps back; `None` where the sweeps one after the other are as good.
    pub(crate) body: Option<TokenStream>,
    pub(crate) sweeps: Option<Sweeps>,
}

/// What `__fwd` and `__rev` are made of, if the reverse sweep needs no more than arguments and records.
pub(crate) struct Sweeps {
    pub(crate) forward: TokenStream,
    pub(crate) reverse: TokenStream,
    /// How many numbers are handed from one to the other.
    pub(crate) kept: usize,
}

pub(crate) fn reverse(
    name: &Ident,
    signature: &Signature,
    activity: &Activity,
    names: &Names,
    block: &Block,
    items: &call::Items,
    strict: bool,
) -> Result<Adjoint> {
    let block = &mut block.clone();
    rest::move_in(block);
    let moments = uses::Moments::of(block);
    let arithmetic = if signature.structured { HashSet::new() } else { uses::arithmetic_names(block) };
    let certain = if signature.structured { HashSet::new() } else { numbers::of(signature, block) };
    let rules = Rules::read(signature.structured);
    let counters = match rules.count {
        true => counters::of(block, &Printer::of(signature, block)),
        false => HashSet::new(),
    };
    let reverser = |split: bool, assumes: bool| Reverser {
        moments: moments.clone(),
        rules: Rules::read(signature.structured),
        now: 0,
        joined: 0,
        may_join: false,
        suffix: None,
        seeds: Vec::new(),
        tail_seed: None,
        joint_bars: Vec::new(),
        block_names: Vec::new(),
        lasting: HashSet::new(),
        scoped: HashSet::new(),
        name,
        strict,
        items,
        callees: Vec::new(),
        arithmetic: arithmetic.clone(),
        certain: certain.clone(),
        signature,
        activity,
        names,
        printer: Printer::of(signature, block),
        denotations: HashMap::new(),
        storages: HashMap::new(),
        numbers: HashSet::new(),
        depths: HashMap::new(),
        recipe: None,
        recipes: HashMap::new(),
        reads: HashMap::new(),
        hoisted: HashMap::new(),
        records: Vec::new(),
        unsteady: HashSet::new(),
        counters: counters.clone(),
        undone: Vec::new(),
        direct: false,
        needed: HashSet::new(),
        usizes: HashSet::new(),
        split,
        kinds: HashMap::new(),
        types: HashMap::new(),
        finals: HashSet::new(),
        is_handed_on: false,
        known: HashSet::new(),
        segments: Vec::new(),
        open: Vec::new(),
        frames: Vec::new(),
        stacks: Vec::new(),
        lent: Vec::new(),
        owns: 0,
        spares: 0,
        lengths: HashMap::new(),
        counts: HashMap::new(),
        assumes,
        demands: Vec::new(),
        fresh: 0,
    };
    let mut split = reverser(true, true);
    split.admit(block)?;
    let sweeps = match split.rules.sweeps && !(signature.is_of_numbers() && split.rules.preaccumulate) {
        true => match split.sweeps(block) {
            Ok(sweeps) => Some(sweeps),
            Err(obstacle) => {
                if std::env::var_os("AUTODIFF_EXPLAIN").is_some() {
                    eprintln!("autodiff: `{name}` sweeps forward again in its callers' adjoints: {obstacle}");
                }
                None
            }
        },
        false => None,
    };
    let patterns = signature.parameters.iter().map(|parameter| names.distinct(parameter.pattern.to_token_stream()));
    let patterns: Vec<_> = patterns.collect();
    if sweeps.is_some() && signature.is_lent() && split.is_better_apart(block) {
        return Ok(Adjoint {
            patterns,
            overwritten: split.overwritten(block),
            demands: Vec::new(),
            callees: split.callees,
            body: None,
            sweeps,
        });
    }
    let mut joint = reverser(false, true);
    let code = joint.function(block)?;
    let otherwise = match joint.demands.is_empty() {
        true => None,
        false => {
            let mut plain = reverser(false, false);
            let code = plain.function(block)?;
            Some(plain.printed(code))
        }
    };
    let body = (sweeps.is_none() || !signature.is_lent() || joint.is_better_joint()).then(|| {
        let body = joint.printed(code);
        match &otherwise {
            Some(otherwise) => quote!(if Self::__OVERWRITTEN { #body } else { #otherwise }),
            None => body,
        }
    });
    Ok(Adjoint {
        patterns,
        overwritten: joint.overwritten(block),
        demands: joint.demands,
        callees: joint.callees,
        body,
        sweeps,
    })
}

fn refuse<T>(at: impl ToTokens, text: &str) -> Result<T> {
    Err(syn::Error::new(written(at.to_token_stream().trees()).unwrap_or_else(Span::call_site), text))
}

fn refuse_at<T>(at: Span, text: &str) -> Result<T> {
    Err(syn::Error::new(at, text))
}

/// The place of the first token that the user wrote.
fn written(list: &[Tree]) -> Option<Span> {
    let own = [format!("{:?}", Span::call_site()), format!("{:?}", Span::mixed_site())];
    list.iter().find_map(|tree| match tree {
        Tree::Group(_, _, inner) => written(inner),
        tree => Some(tree.span()).filter(|span| !own.contains(&format!("{span:?}"))),
    })
}

impl Reverser<'_> {
    /// Whether the signature allows an adjoint.
    fn admit(&self, block: &Block) -> Result<()> {
        if let Some(result) = &self.signature.result
            && types::inner_reference(&syn::parse_quote!([#result])).is_some()
        {
            return refuse(result, "a result that borrows has no adjoint: return an owned value");
        }
        if self.signature.result.is_some() && block.tail.is_none() && !rest::diverges(block) {
            return refuse_at(self.name.span(), "the body has no value at its end");
        }
        for parameter in &self.signature.parameters {
            if !parameter.active && types::is_owner(&parameter.ty) {
                let text = "a `#[constant]` parameter by value, which the forward sweep may move, has no adjoint: take it by reference";
                return refuse(&parameter.written, text);
            }
        }
        Ok(())
    }

    fn function(&mut self, block: &Block) -> Result<Code> {
        for parameter in &self.signature.parameters {
            self.parameter(parameter)?;
        }
        self.whole_body(block)
    }

    /// Both sweeps in one frame save something: a loop is joined, or all that the reverse sweep needs is in scope.
    fn is_better_joint(&self) -> bool {
        !self.rules.apart || self.may_join || (0..self.segments.len()).all(|id| self.recorded(id).is_empty())
    }

    /// Of sweeps apart: both in one frame would save nothing, as rounds record what primitives gave there, too.
    fn is_better_apart(&self, block: &Block) -> bool {
        let mut has_loops = false;
        uses::each_value(block, &mut |value| {
            has_loops |= matches!(value, Value::For { .. } | Value::While { .. } | Value::Loop { .. });
        });
        let mut recorded = (1..self.segments.len()).flat_map(|id| self.recorded(id));
        let mut records = || recorded.any(|name| matches!(stem(&name.to_string()), Some("d" | "y")));
        self.rules.apart && !self.may_join && has_loops && records()
    }

    fn printed(&self, Code { forward, reverse }: Code) -> TokenStream {
        let own = self.signature.scalar.to_string();
        let number = self.signature.result.as_ref().is_some_and(|result| types::is_scalar(result, &own));
        let (starts, ends) = self.ends();
        let start = if number { quote!(__seed) } else { quote!(__seed(&__value)) };
        let (stacks, spares) = (&self.stacks, self.spare_places());
        let (marked, lent) = self.marked();
        let markers = marked.iter().map(marker);
        let tokens = quote! {
            #spares
            #(let mut #stacks = ::std::vec::Vec::new();)*
            #(let #markers = ::autodiff::__private::Typed::<_>::new();)*
            #(let mut #lent = ::core::option::Option::None;)*
            #starts
            #forward
            let mut __result_bar = #start;
            #reverse
            #ends
            __value
        };
        let mut printed = self.fill(tokens);
        match self.signature.structured {
            true => self.print_by_types(&mut printed),
            false => self.polish(&mut printed),
        }
        self.names.distinct(printed.into())
    }

    /// What functions of matrices and structs have in place of that.
    fn print_by_types(&self, printed: &mut Vec<Tree>) {
        let mut by_types = late::ByTypes::default();
        *printed = by_types.print(std::mem::take(printed));
        for (at, parameter) in self.signature.parameters.iter().enumerate() {
            let (given, bar) = (format_ident!("__bar_{at}"), place::bar_of(&parameter.name));
            let word = Word::from(&bar);
            if parameter.active && types::is_dynamic_matrix(&parameter.ty) && by_types.is_only_added_to(word) {
                let cotangent = types::cotangent(&parameter.ty);
                let own = quote!(let #bar = &mut ::autodiff::__private::Handed::<_, #cotangent>::new(#given););
                late::redeclare(printed, word, own.into_trees());
            }
        }
        by_types.done(printed);
    }

    /// Makes printed code short and quick.
    fn polish(&self, printed: &mut Vec<Tree>) {
        if self.rules.tidy {
            tidy::tidy(printed);
            shape::shape(printed, &self.numbers, &self.depths, &self.rules);
        }
    }

    fn whole_body(&mut self, block: &Block) -> Result<Code> {
        let own = self.signature.scalar.to_string();
        let number = self.signature.result.as_ref().is_some_and(|result| types::is_scalar(result, &own));
        self.tail_seed = number.then(|| quote!(__seed));
        let seed = quote!(__result_bar);
        let cotangent = self.signature.result.as_ref().map(|_| &seed);
        let code = self.block(block, cotangent, quote!(), (true, false), |inner| {
            if inner.split {
                inner.keep_numbers();
            }
            Ok(())
        })?;
        self.decide();
        if let Some(name) = self.needed.iter().find(|name| !self.known.contains(*name)) {
            return refuse_at(Span::call_site(), &format!("`{name}` does not reach the reverse sweep"));
        }
        Ok(code)
    }

    /// The copies and cotangents in records, which have markers; the places of those that are lent.
    fn marked(&self) -> (Vec<Ident>, Vec<Ident>) {
        let (mut marked, mut lent) = (Vec::new(), Vec::new());
        for name in (0..self.segments.len()).flat_map(|id| self.recorded(id)) {
            match self.kind(&name) {
                Kind::Copy | Kind::Blank(_) | Kind::Fixed => marked.push(name),
                Kind::Lent => {
                    lent.push(place_of(&name));
                    marked.push(name);
                }
                _ => {}
            }
        }
        marked.extend(self.lent.iter().cloned());
        lent.extend(self.lent.iter().map(place_of));
        (marked, lent)
    }

    fn spare_places(&self) -> TokenStream {
        let (scalar, spares) = (&self.signature.scalar, (0..self.spares).map(|at| format_ident!("__spare_{at}")));
        let owns = (0..self.owns).map(own_place);
        quote! {
            #(let mut #spares: ::std::vec::Vec<#scalar> = ::std::vec::Vec::new();)*
            #(let mut #owns = ::std::vec::Vec::new();)*
        }
    }

    /// The cotangents of the parameters: where they come from, and where they go.
    fn ends(&self) -> (TokenStream, TokenStream) {
        let (mut starts, mut ends) = (quote!(), quote!());
        let scalar = &self.signature.scalar;
        for (at, parameter) in self.signature.parameters.iter().enumerate().filter(|(_, parameter)| parameter.active) {
            let (name, bar) = (&parameter.name, place::bar_of(&parameter.name));
            let (given, scratch) = (format_ident!("__bar_{at}"), format_ident!("__scratch_{at}"));
            let cotangent = types::cotangent(&parameter.ty);
            let number = self.is_number_type(&parameter.ty);
            let zero = match number {
                true => quote!(<#scalar as ::autodiff::Scalar>::NIL),
                false => quote!(::autodiff::__private::zero_bar::<#scalar, _>(&#name)),
            };
            match &parameter.ty {
                Type::Reference(_)
                    if types::is_slice(&parameter.ty, &scalar.to_string()) && !types::is_mutable(&parameter.ty) =>
                {
                    starts.extend(quote! {
                        let mut #scratch = ::std::vec::Vec::new();
                        let #bar = &mut ::autodiff::__private::SliceCotangent::<#scalar>::place(#given, &mut #scratch, #name.len())[..#name.len()];
                    });
                }
                Type::Reference(reference) if self.split && reference.mutability.is_some() => {
                    let owned = types::owned(&parameter.ty);
                    starts.extend(quote! {
                        let mut #scratch = ::std::option::Option::None;
                        let #bar: &mut #cotangent = ::autodiff::__private::Cotangent::<#cotangent>::place(
                            #given, &mut #scratch, ::autodiff::__private::never::<#owned>
                        );
                    });
                }
                Type::Reference(reference) => {
                    starts.extend(quote! {
                        let mut #scratch = ::std::option::Option::None;
                        let #bar: &mut #cotangent = ::autodiff::__private::Cotangent::<#cotangent>::place(#given, &mut #scratch, || #zero);
                    });
                    // Known to be of one length, their indices are checked once.
                    if matches!(&*reference.elem, Type::Slice(_)) {
                        starts.extend(quote!(let #bar = &mut #bar[..#name.len()];));
                    }
                }
                _ => {
                    starts.extend(quote!(let mut #bar = #zero;));
                    ends.extend(quote!(::autodiff::__private::Cotangent::<#cotangent>::add(#given, #bar);));
                }
            }
        }
        (starts, ends)
    }

    /// The scalar, or a reference to it.
    fn is_number_type(&self, ty: &Type) -> bool {
        let own = self.signature.scalar.to_string();
        types::is_scalar(ty, &own) || types::referenced_scalar(ty, &own).is_some()
    }

    fn name(&mut self, stem: &str) -> Ident {
        self.fresh += 1;
        format_ident!("__{stem}{}", self.fresh, span = Span::mixed_site())
    }

    fn segment(&mut self) -> &mut Segment {
        self.open.last_mut().expect("a segment is open while its statements are reversed")
    }

    /// Forward code before the statement at hand.
    fn before(&mut self, tokens: TokenStream) {
        self.segment().forward.extend(tokens);
    }

    /// The reverse sweep may ask for the name.
    fn define(&mut self, name: &Ident) {
        self.known.insert(name.to_string());
        self.segment().names.push(name.clone());
    }

    /// `let name = value;` before the statement at hand, kept for the reverse sweep if it asks.
    fn hoist(&mut self, stem: &str, value: &TokenStream) -> Ident {
        let name = self.name(stem);
        self.before(quote!(let #name = #value;));
        self.define(&name);
        name
    }

    fn need(&mut self, names: &[String]) {
        self.needed.extend(names.iter().cloned());
    }

    fn open(&mut self, scoped: bool) {
        let id = self.segments.len();
        self.segments.push((Vec::new(), scoped));
        if let Some(Frame::Block { segments, .. }) = self.frames.last_mut() {
            segments.push(id);
        }
        self.open.push(Segment {
            id,
            forward: quote!(),
            reverse: Vec::new(),
            names: Vec::new(),
            cotangents: quote!(),
            scoped,
        });
    }

    /// Statements and tail; `after` comes before the tail's value, `head` opens the first segment.
    fn block(
        &mut self,
        block: &Block,
        cotangent: Option<&TokenStream>,
        after: TokenStream,
        (top, scoped): (bool, bool),
        head: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<Code> {
        let exits = control::leaves(block);
        let last = control::structured_tail(block.tail.as_deref());
        let tail = if last.is_some() { None } else { block.tail.as_deref() };
        let statements = match last {
            Some(last) => Rc::new(block.statements.iter().cloned().chain([last]).collect()),
            None => block.statements.clone(),
        };
        let tail = tail.cloned().map(Rc::new);
        let now = self.now;
        let seed = self.tail_seed.take();
        self.seeds.push(seed);
        self.block_names.push(HashSet::new());
        self.frames.push(Frame::Block { exits, progress: 0, segments: Vec::new() });
        self.open(top && !self.split || scoped);
        head(self)?;
        let progress = self.name("progress");
        let Code { forward, reverse } =
            self.rest((&statements, 0), tail.as_ref(), cotangent, &after, top, &progress)?;
        self.frames.pop();
        self.now = now;
        self.seeds.pop();
        self.block_names.pop();
        let reverse = match exits {
            true => quote!(let #progress = __work.marked(); #reverse),
            false => reverse,
        };
        Ok(Code { forward, reverse })
    }

    /// The segment that is open, and those after it.
    fn rest(
        &mut self,
        (all, start): (&Rc<Vec<Statement>>, usize),
        tail: Option<&Rc<Value>>,
        cotangent: Option<&TokenStream>,
        after: &TokenStream,
        top: bool,
        progress: &Ident,
    ) -> Result<Code> {
        for (number, statement) in all.iter().enumerate().skip(start) {
            if let Statement::Mark(now) = statement {
                self.now = *now;
                continue;
            }
            let statement = &*control::structured(statement)?;
            self.suffix = is_summing(statement).then(|| join::Suffix {
                now: self.now,
                all: all.clone(),
                start: number + 1,
                tail: tail.cloned(),
            });
            if !control::statement_leaves(statement) {
                let Code { forward, reverse } = self.statement(statement)?;
                self.segment().forward.extend(forward);
                self.segment().reverse.push(reverse);
                continue;
            }
            let (Code { forward, reverse }, bound) = self.leaving(statement)?;
            let segment = self.close();
            let Some(Frame::Block { progress: at, .. }) = self.frames.last_mut() else {
                return refuse_at(Span::call_site(), "an exit outside of any block");
            };
            *at += 1;
            let passed = *at;
            self.open(false);
            for name in bound {
                self.define(&name);
            }
            let rest = self.rest((all, number + 1), tail, cotangent, after, false, progress)?;
            let (head, names, own) = segment;
            let inner = rest.forward;
            let forward = match top {
                true => quote!(#head let __value = '__body: { #forward #inner };),
                false => quote!(#head #forward #inner),
            };
            let rest = rest.reverse;
            let reverse = quote!(#names if #progress >= #passed { #rest } #reverse #own);
            return Ok(Code { forward, reverse });
        }
        self.end(tail.map(|tail| &**tail), cotangent, after, top)
    }

    /// Forward code, the record's pop with the cotangents, and the reverse code of a segment.
    fn close(&mut self) -> (TokenStream, TokenStream, TokenStream) {
        let segment = self.open.pop().expect("an open segment");
        self.segments[segment.id] = (segment.names, segment.scoped);
        let pop = format_ident!("__pop_record_{}", segment.id);
        let cotangents = segment.cotangents;
        let reverse: TokenStream = segment.reverse.into_iter().rev().collect();
        (segment.forward, quote!(#pop #cotangents), reverse)
    }

    /// The lengths of what the value of a block moves, before.
    fn measures(segments: &[usize]) -> TokenStream {
        let measures = segments.iter().map(|id| format_ident!("__measure_record_{}", id));
        quote!(#(#measures)*)
    }

    /// The records of a block that is left, in the opposite order of its segments: the reverse sweep asks for the first one first,
    /// and before anything that was done in the block.
    fn records(segments: &[usize]) -> TokenStream {
        let records = segments.iter().rev().map(|id| format_ident!("__push_record_{}", id));
        quote!(#(#records)*)
    }

    fn end(
        &mut self,
        tail: Option<&Value>,
        cotangent: Option<&TokenStream>,
        after: &TokenStream,
        top: bool,
    ) -> Result<Code> {
        let diverges = matches!(tail, Some(Value::Exit { .. }));
        if tail.is_some()
            && let Some(Frame::Block { segments, .. }) = self.frames.last()
        {
            self.finals.extend(segments.iter().map(|id| (*id, self.now)));
        }
        let code = match tail {
            Some(value) => self.value(value, cotangent)?,
            None => Code::default(),
        };
        let (mut head, names, own) = self.close();
        let (record, count) = match self.frames.last() {
            Some(Frame::Block { exits, progress, segments }) => {
                let passed = progress + 1;
                let measures = Self::measures(segments);
                head.extend(measures);
                (Self::records(segments), exits.then(|| quote!(__work.mark(#passed);)))
            }
            _ => (quote!(), None),
        };
        let (forward, reverse) = (code.forward, code.reverse);
        let forward = match (tail, top) {
            (None, true) => quote!(#head #record let __value = ();),
            (Some(_), true) if diverges => quote!(#head let __value = '__body: { #forward };),
            (Some(tail), true) if control::leaves_value(tail) => {
                quote!(#head let __value = '__body: { let __tail = #forward; #record #count __tail };)
            }
            (Some(_), true) => quote!(#head let __value = #forward; #record),
            (None, false) => quote!(#head #record #count #after),
            (Some(_), false) if diverges => quote!(#head #forward),
            (Some(_), false) => quote!(#head let __tail = #forward; #record #count #after __tail),
        };
        Ok(Code { forward, reverse: quote!(#names #reverse #own) })
    }

    /// Puts the records in, now that it is known what they hold.
    fn fill(&self, tokens: TokenStream) -> Vec<Tree> {
        let mut records = Records { reverser: self, stacks: Vec::new(), known: Table::default() };
        let filled = records.fill(&tokens.into_trees());
        let stacks = records.stacks;
        let mut all = quote!(#(let mut #stacks = ::std::vec::Vec::new();)*).into_trees();
        all.extend(filled);
        all
    }

    fn record(&self, text: &str, stacks: &mut Vec<Ident>) -> Option<TokenStream> {
        if let Some(id) = text.strip_prefix("__measure_record_") {
            return Some(self.measured(id.parse().ok()?));
        }
        let (push, id) = match (text.strip_prefix("__push_record_"), text.strip_prefix("__pop_record_")) {
            (Some(id), _) => (true, id),
            (_, Some(id)) => (false, id),
            _ => {
                if let Some(number) = text.strip_prefix("__undo_") {
                    return self.undo(number);
                }
                let name = text.strip_prefix("__read_")?;
                let read = self.hoisted.get(name).filter(|_| self.needed.contains(name));
                return Some(read.cloned().unwrap_or_default());
            }
        };
        let id = id.parse::<usize>().ok()?;
        let Record { names, remade } = self.records.get(id)?;
        if names.is_empty() {
            return Some(if push { quote!() } else { remade.clone() });
        }
        let (mut numbers, mut integers, mut single, mut others) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for name in names {
            match self.kind(name) {
                Kind::Number => numbers.push(name),
                Kind::Integer => integers.push(name),
                Kind::Other => others.push(name),
                kind => single.push((name, kind)),
            }
        }
        let stack = format_ident!("__records_{id}", span = Span::mixed_site());
        let mut record = quote!();
        if self.split && id == 0 && self.is_handed_on {
            record.extend(match push {
                true => quote!(let __kept = [#(#numbers),*];),
                false => quote!(let [#(#numbers),*] = __kept;),
            });
        } else if !numbers.is_empty() {
            record.extend(match push {
                true => quote!(__work.put([#(#numbers),*]);),
                false => quote!(let [#(#numbers),*] = __work.take();),
            });
        }
        for (name, kind) in single {
            let marker = marker(name);
            let (there, back) = match kind {
                Kind::Copy => (quote!(#marker.put(__work, &#name);), quote!(let #name = #marker.take(__work);)),
                Kind::Lent => {
                    let place = place_of(name);
                    (quote!(#marker.put(__work, &#name);), quote!(let #name = #marker.lend(__work, &mut #place);))
                }
                Kind::Blank(_) | Kind::Fixed => {
                    let measure = match kind {
                        Kind::Blank(root) if !self.is_moved(&root) => measure(name, &root),
                        _ => quote!(),
                    };
                    let lengths = lengths(name);
                    (
                        quote!(#measure #marker.put_blank(__work, &#lengths);),
                        quote!(let mut #name = #marker.blank(__work);),
                    )
                }
                Kind::Float(ty) => (
                    quote!(__work.put_bits(::core::convert::Into::<f64>::into(#name).to_bits());),
                    quote!(let #name = f64::from_bits(__work.take_bits()) as #ty;),
                ),
                _ => (quote!(__work.put(#name);), quote!(let #name = __work.take();)),
            };
            record = match push {
                true => quote!(#record #there),
                false => quote!(#back #record),
            };
        }
        if !integers.is_empty() {
            record = match push {
                true => quote!(#record __work.put_integers([#(#integers),*]);),
                false => {
                    let integers = integers.iter().map(|name| self.bound_back(name));
                    quote!(let [#(#integers),*] = __work.take_integers(); #record)
                }
            };
        }
        if !others.is_empty() {
            record.extend(match push {
                true => {
                    if !stacks.contains(&stack) {
                        stacks.push(stack.clone());
                    }
                    quote!(#stack.push((#(#others,)*));)
                }
                false => {
                    let others = others.iter().map(|name| self.bound_back(name));
                    quote!(let (#(#others,)*) = ::autodiff::__private::pop(&mut #stack);)
                }
            });
        }
        if !push {
            record.extend(remade.clone());
        }
        Some(record)
    }

    /// The names of a segment that its record holds.
    fn recorded(&self, id: usize) -> Vec<Ident> {
        self.records.get(id).map(|record| record.names.clone()).unwrap_or_default()
    }

    fn is_moved(&self, name: &Ident) -> bool {
        !self.moments.is_moved_only_at(&name.to_string(), |_| false)
    }

    fn measured(&self, id: usize) -> TokenStream {
        let blanks = self.recorded(id).into_iter().filter_map(|name| match self.kind(&name) {
            Kind::Blank(root) if self.is_moved(&root) => Some(measure(&name, &root)),
            _ => None,
        });
        blanks.collect()
    }

    fn kind(&self, name: &Ident) -> Kind {
        let text = name.to_string();
        if let Some(kind) = self.kinds.get(&text) {
            return kind.clone();
        }
        if self.storages.get(&text) == Some(&Storage::Number) {
            return Kind::Number;
        }
        if self.usizes.contains(&text) {
            return Kind::Integer;
        }
        match stem(&text) {
            Some("v" | "y" | "d" | "j") => Kind::Number,
            Some("i" | "l") => Kind::Integer,
            Some("kept") => Kind::Kept,
            _ => Kind::Other,
        }
    }

    /// Decides what the records hold. Inner segments come first: they may ask for names of outer ones.
    fn decide(&mut self) {
        self.need_counts();
        let segments = self.segments.clone();
        let mut records: Vec<Record> = segments.iter().map(|_| Record::default()).collect();
        for (record, (names, scoped)) in records.iter_mut().zip(&segments).rev() {
            let mut names = names.clone();
            names.dedup();
            if !scoped {
                *record = self.leave(&names);
            }
        }
        self.records = records;
    }

    /// The record of a segment that binds `names`.
    fn leave(&mut self, names: &[Ident]) -> Record {
        let own: HashSet<String> = names.iter().map(ToString::to_string).collect();
        let asked: Vec<&Ident> = names.iter().filter(|name| self.needed.contains(&name.to_string())).collect();
        let (mut kept, mut remade) = (HashSet::new(), HashSet::new());
        let mut open: Vec<String> = asked.iter().map(ToString::to_string).collect();
        while let Some(name) = open.pop() {
            match self.recipes.get(&name).filter(|_| self.rules.remake) {
                Some(recipe) => {
                    if remade.insert(name) {
                        open.extend(recipe.needs.iter().filter(|need| own.contains(*need)).cloned());
                    }
                }
                None => {
                    kept.insert(name);
                }
            }
        }
        if kept.len() >= asked.len() || remade.len() > MADE_FOR_ONE_KEPT * (asked.len() - kept.len()) {
            kept = asked.iter().map(ToString::to_string).collect();
            remade.clear();
        }
        let mut record = Record::default();
        for name in names {
            let text = name.to_string();
            if kept.contains(&text) {
                record.names.push(name.clone());
                self.needed.insert(text);
            } else if let Some(recipe) = self.recipes.get(&text).filter(|_| remade.contains(&text)) {
                let tokens = &recipe.tokens;
                record.remade.extend(quote!(let #name = #tokens;));
                self.needed.extend(recipe.needs.iter().filter(|need| !own.contains(*need)).cloned());
            }
        }
        record
    }

    fn statement(&mut self, statement: &Statement) -> Result<Code> {
        let outer = std::mem::replace(&mut self.direct, Self::is_direct(statement));
        let code = self.statement_of(statement);
        self.direct = outer;
        code
    }

    fn statement_of(&mut self, statement: &Statement) -> Result<Code> {
        match statement {
            Statement::Let(binding) => self.binding(binding),
            Statement::Store { place, value } => self.store(place, value),
            Statement::Update { place, op, value } => self.update(place, op, value),
            Statement::Evaluate(value) => {
                let Code { forward, reverse } = self.value(value, None)?;
                Ok(Code { forward: quote!(#forward;), reverse })
            }
            Statement::Kept(tokens) => self.kept(tokens),
            Statement::Mark(_) => Ok(Code::default()),
        }
    }

    /// A statement that may leave its block; the names that it binds when it does not.
    fn leaving(&mut self, statement: &Statement) -> Result<(Code, Vec<Ident>)> {
        match statement {
            Statement::Evaluate(value) => {
                let Code { forward, reverse } = self.value(value, None)?;
                Ok((Code { forward: quote!(#forward;), reverse }, Vec::new()))
            }
            Statement::Let(binding) => {
                let Let { pattern, value: Some(value), otherwise: None, .. } = &**binding else {
                    return refuse_at(Span::call_site(), "a `let` with `else` has no adjoint yet: use `if`");
                };
                let Pat::Ident(named) = pattern else {
                    return refuse(
                        pattern,
                        "a value that may leave the block has no adjoint yet in a pattern: bind it to a name",
                    );
                };
                if !self.is_number(value, binding.ty.as_ref()) {
                    return refuse(
                        pattern,
                        "a value that may leave the block has no adjoint yet unless it is a number",
                    );
                }
                let place = self.declare(&named.ident, Ty::Number, named.mutability.is_some());
                debug_assert!(place.is_empty());
                self.segment().names.pop();
                let bar = place::bar_of(&named.ident).into_token_stream();
                let Code { forward, reverse } = self.value(value, Some(&bar))?;
                let ty = binding.ty.as_ref().map(|ty| quote!(: #ty));
                Ok((Code { forward: quote!(let #pattern #ty = #forward;), reverse }, vec![named.ident.clone()]))
            }
            _ => refuse_at(Span::call_site(), "a statement that leaves its block in a place without adjoint"),
        }
    }

    fn is_number(&self, value: &Value, ty: Option<&Type>) -> bool {
        let own = self.signature.scalar.to_string();
        ty.is_some_and(|ty| types::is_scalar(ty, &own)) || matches!(self.ty_of(value), Ty::Number)
    }

    /// Passive, as written; its names may be asked for as indices.
    fn kept(&mut self, tokens: &TokenStream) -> Result<Code> {
        if let Some(bound) = Bound::of(tokens) {
            self.passive_names(&bound.pattern);
            if let Some(value) = &bound.value {
                self.note_count(&bound.pattern, value);
            }
            if bound.is_of_range() {
                self.unsteady.extend(bindings(&bound.pattern).iter().map(|name| format!("{name}..")));
            }
        }
        Ok(Code { forward: tokens.clone(), reverse: self.count_back(tokens) })
    }

    /// Names without derivatives.
    fn passive_names(&mut self, pattern: &Pat) {
        struct Mutable(Vec<String>);
        impl syn::visit::Visit<'_> for Mutable {
            fn visit_pat_ident(&mut self, named: &syn::PatIdent) {
                if named.mutability.is_some() {
                    self.0.push(named.ident.to_string());
                }
                syn::visit::visit_pat_ident(self, named);
            }
        }
        let mut mutable = Mutable(Vec::new());
        syn::visit::Visit::visit_pat(&mut mutable, pattern);
        self.unsteady.extend(mutable.0);
        for name in bindings(pattern) {
            self.denotations.insert(name.to_string(), Denotation::Passive);
            self.define(&name);
            if self.segment().scoped {
                self.scoped.insert(name.to_string());
            }
        }
    }

    fn binding(&mut self, binding: &Let) -> Result<Code> {
        let Let { attributes, pattern, ty, value, otherwise } = binding;
        let written = ty.as_ref().map(|ty| quote!(: #ty));
        let active = self.binds_active(pattern);
        if otherwise.is_some() {
            return refuse(pattern, "a `let` with `else` has no adjoint yet: use `if`");
        }
        let Some(value) = value else {
            if active {
                let own = self.signature.scalar.to_string();
                let typed = ty.as_ref().is_some_and(|ty| types::is_scalar(ty, &own));
                let named = match pattern {
                    Pat::Ident(named) if typed || self.certain.contains(&named.ident.to_string()) => named,
                    _ => {
                        let text = "give the variable a value where it is declared, or the type of a number";
                        return refuse(pattern, text);
                    }
                };
                self.declare(&named.ident, Ty::Number, true);
                self.segment().names.pop();
            } else {
                self.passive_names(pattern);
                for name in bindings(pattern) {
                    self.unsteady.insert(name.to_string());
                }
            }
            return Ok(Code { forward: quote!(#(#attributes)* let #pattern #written;), reverse: quote!() });
        };
        let constant = is_temporary(pattern) && !self.holds_active(value);
        if (!active || constant) && value::is_pure(value) {
            let value = self.printer.value(value);
            let forward = quote!(#(#attributes)* let #pattern #written = #value;);
            self.passive_names(pattern);
            self.note_count(pattern, &value);
            return Ok(Code { forward, reverse: quote!() });
        }
        if let Some(code) = self.alias(pattern, written.as_ref(), value)? {
            return Ok(code);
        }
        let ty = match ty {
            Some(ty) => Ty::of(ty, &self.signature.scalar),
            None => self.ty_of(value),
        };
        let ty = match (&ty, pattern) {
            (Ty::Unknown, Pat::Ident(named)) if self.arithmetic.contains(&named.ident.to_string()) => Ty::Number,
            _ => ty,
        };
        let cotangent = self.name("bar");
        self.note_length(pattern, value);
        self.note_type(pattern, binding.ty.as_ref(), value);
        let (pattern, made, bars) = self.destination(pattern, &ty)?;
        if let (Pat::Ident(named), Value::Scope { label: None, .. }, Some(suffix)) =
            (&pattern, value, self.suffix.take())
        {
            self.tail_seed = self.seed_of(&named.ident, &suffix);
        }
        // The value is reversed before its names exist, as it runs before.
        self.recipe = None;
        let Code { forward, reverse } = self.value(value, Some(&quote!(#cotangent)))?;
        if let (Pat::Ident(named), Value::Binary(..) | Value::Unary(..), Some(recipe)) =
            (&pattern, value, self.recipe.take())
            && named.mutability.is_none()
            && ty == Ty::Number
            && !recipe.needs.iter().any(|need| self.counters.contains(need))
        {
            self.recipes.insert(named.ident.to_string(), recipe);
        }
        Ok(Code {
            forward: quote!(#(#attributes)* let #pattern #written = #forward; #made),
            reverse: quote!(let mut #cotangent = #bars; #reverse),
        })
    }

    fn binds_active(&self, pattern: &Pat) -> bool {
        bindings(pattern).iter().any(|name| {
            let text = name.to_string();
            text.starts_with("__") && !text.starts_with(PASSIVE) || self.activity.is_active_name(name)
        })
    }

    /// Storage for the names of a pattern: the pattern, forward code after it, and its cotangent as an expression.
    fn destination(&mut self, pattern: &Pat, ty: &Ty) -> Result<(Pat, TokenStream, TokenStream)> {
        match pattern {
            Pat::Ident(_) if !self.binds_active(pattern) => {
                self.passive_names(pattern);
                Ok((pattern.clone(), quote!(), quote!(())))
            }
            Pat::Ident(named) if named.by_ref.is_none() && named.subpat.is_none() => {
                let made = self.declare(&named.ident, ty.clone(), named.mutability.is_some());
                Ok((pattern.clone(), made, place::bar_of(&named.ident).into_token_stream()))
            }
            Pat::Wild(_) => {
                let name = self.name("unused");
                let made = self.declare(&name, ty.clone(), false);
                let bar = place::bar_of(&name);
                Ok((crate::lower::simple_pattern(&name, false), made, bar.into_token_stream()))
            }
            Pat::Paren(inner) => self.destination(&inner.pat, ty),
            Pat::Type(typed) => self.destination(&typed.pat, ty),
            Pat::Slice(slice) if slice.elems.iter().all(|part| matches!(part, Pat::Ident(_) | Pat::Wild(_))) => {
                let mut slice = slice.clone();
                let (mut all, mut bars) = (quote!(), Vec::new());
                for part in &mut slice.elems {
                    let element = match (ty.element(), &*part) {
                        (Ty::Unknown, Pat::Ident(named)) if self.arithmetic.contains(&named.ident.to_string()) => {
                            Ty::Number
                        }
                        (element, _) => element,
                    };
                    let (fresh, made, bar) = self.destination(part, &element)?;
                    *part = fresh;
                    all.extend(made);
                    bars.push(bar);
                }
                Ok((Pat::Slice(slice), all, quote!([#(#bars),*])))
            }
            // A result taken apart by its fields.
            Pat::Struct(structure) if structure.path.segments.len() == 1 && self.signature.structured => {
                let whole = self.name("whole");
                let made = self.declare(&whole, Ty::Unknown, false);
                let spot = self.denotations[&whole.to_string()].clone();
                let Code { forward, reverse } = self.bind(pattern, spot)?;
                let bar = place::bar_of(&whole);
                let names = quote!(#made let #pattern = #whole; #forward);
                Ok((crate::lower::simple_pattern(&whole, false), names, quote!({ #reverse #bar })))
            }
            Pat::Tuple(tuple) if !tuple.elems.is_empty() => {
                let mut tuple = tuple.clone();
                let (mut all, mut bars) = (quote!(), Vec::new());
                for (number, part) in tuple.elems.iter_mut().enumerate() {
                    let (fresh, made, bar) = self.destination(part, &ty.part(number))?;
                    *part = fresh;
                    all.extend(made);
                    bars.push(bar);
                }
                Ok((Pat::Tuple(tuple), all, quote!((#(#bars,)*))))
            }
            other => refuse(
                other,
                "this pattern has no adjoint yet: bind the value to a name and take it apart by fields or indices",
            ),
        }
    }
}

/// Records for the words that stand for them.
struct Records<'r, 'a> {
    reverser: &'r Reverser<'a>,
    /// Those that are not made of numbers.
    stacks: Vec<Ident>,
    known: Table<Option<TokenStream>>,
}

impl Records<'_, '_> {
    fn fill(&mut self, list: &[Tree]) -> Vec<Tree> {
        let mut filled = Vec::with_capacity(list.len());
        for tree in list {
            match tree {
                Tree::Group(delimiter, span, inner) => {
                    filled.push(Tree::Group(*delimiter, *span, Rc::new(self.fill(inner))));
                }
                Tree::Word(word, _) => match self.of(*word) {
                    Some(record) => filled.extend_from_slice(record),
                    None => filled.push(tree.clone()),
                },
                other => filled.push(other.clone()),
            }
        }
        filled
    }

    fn of(&mut self, word: Word) -> Option<&[Tree]> {
        let Records { reverser, stacks, known } = self;
        let record = || reverser.record(&word.text(), stacks);
        known.entry(word, record).as_ref().map(TokenStream::trees)
    }
}

/// What a name was made for: `d` of `__d30`.
fn stem(name: &str) -> Option<&str> {
    name.strip_prefix("__").map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Says the type of what a record holds.
fn marker(name: &Ident) -> Ident {
    format_ident!("__type_of_{}", name, span = Span::mixed_site())
}

/// Notes the lengths of a local, whose cotangent has the other name.
fn measure(name: &Ident, root: &Ident) -> TokenStream {
    let (marker, lengths) = (marker(name), lengths(name));
    quote!(let #lengths = #marker.measure::<_>(&#root);)
}

/// Where copies of arguments lie in the reverse sweep, one after the other.
fn place_of(name: &Ident) -> Ident {
    format_ident!("__place_of_{}", name, span = Span::mixed_site())
}

/// Where a call has the cotangent of a part of a list whose other parts it has, too.
fn own_place(number: usize) -> Ident {
    format_ident!("__own_place_{}", number, span = Span::mixed_site())
}

fn lengths(name: &Ident) -> Ident {
    format_ident!("__lengths_of_{}", name, span = Span::mixed_site())
}

/// A loop, or a value that may be the sum of one.
fn is_summing(statement: &Statement) -> bool {
    match statement {
        Statement::Evaluate(value) => matches!(value, Value::For { .. }),
        Statement::Let(binding) => matches!(&binding.value, Some(Value::Scope { label: None, .. })),
        _ => false,
    }
}

/// A name that the macro made and that keeps its value.
fn is_temporary(pattern: &Pat) -> bool {
    matches!(pattern, Pat::Ident(named) if named.mutability.is_none() && named.ident.to_string().starts_with("__"))
}

/// A statement from tokens.
struct StatementOf(syn::Stmt);

/// A passive `let`.
struct Bound {
    pattern: Pat,
    value: Option<TokenStream>,
}

impl Bound {
    /// The statement, if it is a `let`. One of a name is quicker to read than to parse.
    fn of(tokens: &TokenStream) -> Option<Bound> {
        let list = tokens.trees();
        if !list.first().is_some_and(|first| first.is(LET) || first.is_punct('#')) {
            return None;
        }
        if let Some((name, value)) = printed::bound(list)
            && let Tree::Word(word, span) = &list[name]
            && !list.iter().any(|tree| tree.is(ELSE))
        {
            let pattern = crate::lower::simple_pattern(&word.ident(*span), list[name - 1].is(MUT));
            return Some(Bound { pattern, value: Some(list[value..list.len() - 1].to_vec().into()) });
        }
        let StatementOf(syn::Stmt::Local(local)) = tokens.parse().ok()? else { return None };
        Some(Bound { pattern: local.pat, value: local.init.map(|init| init.expr.to_token_stream()) })
    }

    fn is_of_range(&self) -> bool {
        let is_range =
            |value: &TokenStream| value.trees().windows(2).any(|two| two.iter().all(|tree| tree.is_punct('.')));
        self.value.as_ref().is_some_and(is_range)
    }
}

impl syn::parse::Parse for StatementOf {
    fn parse(input: syn::parse::ParseStream<'_>) -> Result<Self> {
        input.parse().map(StatementOf)
    }
}

fn is_return(kind: &Exit) -> bool {
    matches!(kind, Exit::Return(_))
}
