//! How names are used in a body: what is not in the types can be seen there.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::activity::{bindings, is_arithmetic};
use crate::ir::{Argument, Block, Operand, Place, Projection, Root, Statement, Value};
use crate::known;

/// Calls `see` with every value of the block, outer ones first.
pub(super) fn each_value<'b>(block: &'b Block, see: &mut dyn FnMut(&'b Value)) {
    for statement in &*block.statements {
        match statement {
            Statement::Let(binding) => {
                binding.value.iter().for_each(|value| of_value(value, see));
                binding.otherwise.iter().for_each(|block| each_value(block, see));
            }
            Statement::Store { place, value } | Statement::Update { place, value, .. } => {
                of_place(place, see);
                of_operand(value, see);
            }
            Statement::Evaluate(value) => of_value(value, see),
            Statement::Kept(_) | Statement::Mark(_) => {}
        }
    }
    block.tail.iter().for_each(|tail| of_value(tail, see));
}

fn of_place<'b>(place: &'b Place, see: &mut dyn FnMut(&'b Value)) {
    if let Root::Other(operand) = &place.root {
        of_operand(operand, see);
    }
    for projection in &place.projections {
        if let Projection::Index(index) = projection {
            of_operand(index, see);
        }
    }
}

fn of_operand<'b>(operand: &'b Operand, see: &mut dyn FnMut(&'b Value)) {
    match operand {
        Operand::Place(place) => of_place(place, see),
        Operand::Borrow { of, .. } => of_operand(of, see),
        Operand::Nested(value) => of_value(value, see),
        Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => {}
    }
}

fn of_value<'b>(value: &'b Value, see: &mut dyn FnMut(&'b Value)) {
    see(value);
    match value {
        Value::Use(operand) | Value::Unary(_, operand) | Value::Lift(operand) | Value::Cast(operand, ..) => {
            of_operand(operand, see);
        }
        Value::Binary(_, left, right) => [left, right].into_iter().for_each(|operand| of_operand(operand, see)),
        Value::Primitive { arguments, .. }
        | Value::PrimitivePath { arguments, .. }
        | Value::Tuple(arguments)
        | Value::Array(arguments)
        | Value::Vector(arguments) => arguments.iter().for_each(|operand| of_operand(operand, see)),
        Value::Call { arguments, .. } => {
            for argument in arguments {
                if let Argument::Operand(operand) | Argument::Passive(operand) = argument {
                    of_operand(operand, see);
                }
            }
        }
        Value::Method { receiver, arguments, .. } => {
            of_operand(receiver, see);
            arguments.iter().for_each(|operand| of_operand(operand, see));
        }
        Value::Repeat { element, length, .. } => {
            [element, length].into_iter().for_each(|operand| of_operand(operand, see));
        }
        Value::Struct { fields, rest, .. } => {
            fields.iter().for_each(|(_, operand)| of_operand(operand, see));
            rest.iter().for_each(|operand| of_operand(operand, see));
        }
        Value::Range { from, to, .. } => from.iter().chain(to).for_each(|operand| of_operand(operand, see)),
        Value::Macro { arguments, .. } => arguments.iter().for_each(|argument| of_operand(&argument.value, see)),
        Value::Matches(_, operand) => of_operand(operand, see),
        Value::If { condition, then, otherwise } => {
            of_operand(condition, see);
            each_value(then, see);
            otherwise.iter().for_each(|block| each_value(block, see));
        }
        Value::Match { scrutinee, arms } => {
            of_operand(scrutinee, see);
            for arm in arms {
                arm.guard.iter().for_each(|guard| of_operand(guard, see));
                each_value(&arm.body, see);
            }
        }
        Value::For { source, body, .. } => {
            of_operand(source, see);
            each_value(body, see);
        }
        Value::While { condition, body, .. } => {
            of_operand(condition, see);
            each_value(body, see);
        }
        Value::Scope { body, .. } | Value::Loop { body, .. } | Value::Closure { body, .. } => each_value(body, see),
        Value::Exit { value, .. } => value.iter().for_each(|operand| of_operand(operand, see)),
        Value::Start(_) => {}
    }
}

/// Calls `see` with every statement of the block, also of blocks inside.
pub(super) fn each_statement<'b>(block: &'b Block, see: &mut dyn FnMut(&'b Statement)) {
    block.statements.iter().for_each(&mut *see);
    let mut blocks = Vec::new();
    each_value(block, &mut |value| match value {
        Value::If { then, otherwise, .. } => blocks.extend([then].into_iter().chain(otherwise)),
        Value::Match { arms, .. } => blocks.extend(arms.iter().map(|arm| &arm.body)),
        Value::Scope { body, .. }
        | Value::For { body, .. }
        | Value::While { body, .. }
        | Value::Loop { body, .. }
        | Value::Closure { body, .. } => blocks.push(body),
        _ => {}
    });
    for block in blocks {
        block.statements.iter().for_each(&mut *see);
    }
}

/// More than sums and products: primitives, quotients, calls.
pub(super) fn is_costly(block: &Block) -> bool {
    let mut costly = false;
    each_value(block, &mut |value| {
        costly |= match value {
            Value::Primitive { .. } | Value::PrimitivePath { .. } | Value::Call { .. } => true,
            Value::Binary(op, ..) => matches!(op, syn::BinOp::Div(_)),
            _ => false,
        };
    });
    costly
}

/// Names that stand alone as operands of arithmetic, or are added to a number: if they hold the result of a call, that is a number.
pub(super) fn arithmetic_names(block: &Block) -> HashSet<String> {
    let mut names = HashSet::new();
    each_value(block, &mut |value| {
        let operands: Vec<&Operand> = match value {
            Value::Binary(op, left, right) if is_arithmetic(op) => vec![left, right],
            Value::Unary(syn::UnOp::Neg(_), operand) => vec![operand],
            Value::Primitive { arguments, .. } | Value::PrimitivePath { arguments, .. } => arguments.iter().collect(),
            _ => Vec::new(),
        };
        for operand in operands {
            if let Operand::Place(Place { root: Root::Name(name), projections, .. }) = operand
                && projections.is_empty()
            {
                names.insert(name.to_string());
            }
        }
    });
    let mut numbers = HashSet::new();
    each_statement(block, &mut |statement| match statement {
        Statement::Let(binding) => {
            if let (syn::Pat::Ident(named), Some(true)) =
                (&binding.pattern, binding.value.as_ref().map(Value::is_number))
            {
                numbers.insert(named.ident.to_string());
            }
        }
        Statement::Update {
            place, value: Operand::Place(Place { root: Root::Name(name), projections, .. }), ..
        } if projections.is_empty()
            && place.projections.is_empty()
            && matches!(&place.root, Root::Name(sum) if numbers.contains(&sum.to_string())) =>
        {
            names.insert(name.to_string());
        }
        _ => {}
    });
    names
}

/// When what is overwritten. Statements have numbers, in the order of the text, and stand in loops.
#[derive(Clone, Default)]
pub(super) struct Moments {
    /// For every number, the loops around it, by their own numbers.
    loops: Vec<Vec<usize>>,
    current: Vec<usize>,
    declared: HashMap<String, usize>,
    writes: HashMap<String, Vec<usize>>,
    moves: HashMap<String, Vec<usize>>,
    /// Written through a name of a mutable borrow.
    borrowed: HashSet<String>,
    /// Lists that may get another length.
    resized: HashSet<String>,
}

impl Moments {
    /// Puts a mark before every statement.
    pub(super) fn of(block: &mut Block) -> Moments {
        let mut moments = Moments::default();
        moments.block(block);
        moments
    }

    /// Whether a place of this root may be written to after `now` and before the reverse sweep of what is done `now`. The
    /// reverse sweep comes within one round of the outermost `joined` loops.
    pub(super) fn is_overwritten(&self, name: &str, now: usize, joined: usize) -> bool {
        self.borrowed.contains(name) || self.happens_after(&self.writes, name, now, joined)
    }

    pub(super) fn is_moved(&self, name: &str, now: usize, joined: usize) -> bool {
        self.happens_after(&self.moves, name, now, joined)
    }

    /// Whether it is moved at these moments, if at all.
    pub(super) fn is_moved_only_at(&self, name: &str, allowed: impl Fn(usize) -> bool) -> bool {
        self.moves.get(name).is_none_or(|events| events.iter().all(|event| allowed(*event)))
    }

    pub(super) fn is_never_moved(&self, name: &str) -> bool {
        !self.moves.contains_key(name)
    }

    fn happens_after(&self, events: &HashMap<String, Vec<usize>>, name: &str, now: usize, joined: usize) -> bool {
        let declared = self.declared.get(name).map_or(0, |at| self.loops[*at].len()).max(joined);
        let here = &self.loops[now];
        events.get(name).is_some_and(|events| {
            events.iter().any(|&event| {
                let common = self.loops[event].iter().zip(here).take_while(|(a, b)| a == b).count();
                event >= now || common > declared
            })
        })
    }

    pub(super) fn is_borrowed(&self, name: &str) -> bool {
        self.borrowed.contains(name)
    }

    /// Whether the list has the length all its life that it was declared with.
    pub(super) fn is_length_kept(&self, name: &str) -> bool {
        !self.borrowed.contains(name) && !self.resized.contains(name)
    }

    /// Whether nothing is done to the list between its declaration and the moment.
    pub(super) fn is_untouched_until(&self, name: &str, now: usize) -> bool {
        let declared = self.declared.get(name).copied();
        declared.is_some_and(|at| !self.is_written_between(name, at, now) && !self.is_moved_between(name, at, now))
    }

    pub(super) fn is_moved_between(&self, name: &str, from: usize, to: usize) -> bool {
        self.moves.get(name).is_some_and(|events| events.iter().any(|event| (from..=to).contains(event)))
    }

    /// What is written to between two moments.
    pub(super) fn written_between(&self, from: usize, to: usize) -> Vec<&String> {
        let within = |events: &Vec<usize>| events.iter().any(|event| (from..=to).contains(event));
        let mut names: Vec<_> = self.writes.iter().filter(|(_, events)| within(events)).map(|(name, _)| name).collect();
        names.sort();
        names
    }

    /// Whether a place of this root may be written to from one moment to another, with no loop's end between.
    pub(super) fn is_written_between(&self, name: &str, from: usize, to: usize) -> bool {
        let within = |events: &Vec<usize>| events.iter().any(|event| (from..=to).contains(event));
        self.borrowed.contains(name) || self.writes.get(name).is_some_and(within)
    }

    pub(super) fn is_declared_between(&self, name: &str, from: usize, to: usize) -> bool {
        self.declared.get(name).is_some_and(|at| (from..=to).contains(at))
    }

    /// How many loops are around a moment.
    pub(super) fn depth(&self, at: usize) -> usize {
        self.loops[at].len()
    }

    fn fresh(&mut self) -> usize {
        self.loops.push(self.current.clone());
        self.loops.len() - 1
    }

    fn block(&mut self, block: &mut Block) {
        let mut marked = Vec::new();
        for mut statement in Rc::unwrap_or_clone(std::mem::take(&mut block.statements)) {
            let at = self.fresh();
            marked.push(Statement::Mark(at));
            self.statement(&mut statement, at);
            marked.push(statement);
        }
        if let Some(tail) = &mut block.tail {
            let at = self.fresh();
            marked.push(Statement::Mark(at));
            self.value(tail, at);
        }
        block.statements = Rc::new(marked);
    }

    fn declare(&mut self, pattern: &syn::Pat, at: usize) {
        for name in bindings(pattern) {
            self.declared.insert(name.to_string(), at);
        }
    }

    fn statement(&mut self, statement: &mut Statement, at: usize) {
        match statement {
            Statement::Let(binding) => {
                self.declare(&binding.pattern, at);
                if let Some(value) = &mut binding.value {
                    self.value(value, at);
                }
                if let Some(otherwise) = &mut binding.otherwise {
                    self.block(otherwise);
                }
            }
            Statement::Store { place, value } | Statement::Update { place, value, .. } => {
                self.operand(value, at);
                self.write(place, at);
                self.indices(place, at);
            }
            Statement::Evaluate(value) => self.value(value, at),
            Statement::Kept(tokens) => {
                if let Some(bound) = super::Bound::of(tokens) {
                    self.declare(&bound.pattern, at);
                }
            }
            Statement::Mark(_) => {}
        }
    }

    fn write(&mut self, place: &Place, at: usize) {
        if let Root::Name(name) = &place.root {
            self.writes.entry(name.to_string()).or_default().push(at);
            if place.projections.is_empty() {
                self.resized.insert(name.to_string());
            }
        }
    }

    fn indices(&mut self, place: &mut Place, at: usize) {
        if let Root::Other(operand) = &mut place.root {
            self.operand(operand, at);
        }
        for projection in &mut place.projections {
            if let Projection::Index(index) = projection {
                self.operand(index, at);
            }
        }
    }

    /// A mutable borrow in an argument ends with the call; one that gets a name does not.
    fn borrow(&mut self, of: &mut Operand, at: usize, ends: bool) {
        match of {
            Operand::Place(place) => {
                match (&place.root, ends) {
                    (Root::Name(name), false) => {
                        self.borrowed.insert(name.to_string());
                    }
                    _ => self.write(place, at),
                }
                self.indices(place, at);
            }
            other => self.operand(other, at),
        }
    }

    fn argument(&mut self, operand: &mut Operand, at: usize) {
        match operand {
            Operand::Borrow { mutable: true, of } => self.borrow(of, at, true),
            other => self.operand(other, at),
        }
    }

    /// An operand as a value: it may be moved.
    fn operand(&mut self, operand: &mut Operand, at: usize) {
        match operand {
            Operand::Place(place) => {
                if let Root::Name(name) = &place.root
                    && !matches!(place.projections.last(), Some(Projection::Index(_)))
                {
                    self.moves.entry(name.to_string()).or_default().push(at);
                }
                self.indices(place, at);
            }
            Operand::Borrow { mutable: true, of } => self.borrow(of, at, false),
            Operand::Borrow { of, .. } => self.read(of, at),
            Operand::Nested(value) => self.value(value, at),
            Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => {}
        }
    }

    fn read(&mut self, operand: &mut Operand, at: usize) {
        match operand {
            Operand::Place(place) => self.indices(place, at),
            other => self.operand(other, at),
        }
    }

    fn method(&mut self, receiver: &mut Operand, method: &str, at: usize, end: Option<usize>) {
        let reads = known::is_value_only(method)
            || known::is_source(method) && method != "into_iter" && method != "drain" && !method.ends_with("_mut")
            || super::whole::only_reads(method)
            || matches!(
                method,
                "to_vec"
                    | "clone"
                    | "to_owned"
                    | "first"
                    | "last"
                    | "get"
                    | "split_at"
                    | "split_first"
                    | "split_last"
                    | "as_slice"
                    | "zip"
                    | "enumerate"
                    | "rev"
                    | "skip"
                    | "take"
                    | "step_by"
                    | "copied"
                    | "cloned"
                    | "map"
                    | "filter"
            );
        match (receiver, end) {
            (Operand::Place(place), _) if reads => self.indices(place, at),
            (Operand::Place(place), None) if by_exclusive_reference(method) => {
                let known = self.resized.clone();
                self.write(place, at);
                if !known::is_resizing(method) {
                    self.resized = known;
                }
                self.indices(place, at);
            }
            (Operand::Place(place), Some(end)) => {
                self.write(place, end);
                self.operand(&mut Operand::Place(place.clone()), at);
            }
            (Operand::Place(place), None) => match (&place.root, method.ends_with("_mut")) {
                (Root::Name(name), true) => {
                    self.borrowed.insert(name.to_string());
                }
                _ => {
                    self.write(place, at);
                    self.operand(&mut Operand::Place(place.clone()), at);
                }
            },
            (other, Some(end)) => self.source(other, at, end),
            (other, None) => self.operand(other, at),
        }
    }

    /// The source of a loop, that may be written to until the loop's end.
    fn source(&mut self, source: &mut Operand, at: usize, end: usize) {
        match source {
            Operand::Place(place) => {
                self.write(place, end);
                self.operand(source, at);
            }
            Operand::Borrow { mutable: true, of } => self.borrow(of, end, true),
            Operand::Borrow { of, .. } => self.read(of, at),
            Operand::Nested(value) => match &mut **value {
                Value::Use(operand) => self.source(operand, at, end),
                Value::Method { receiver, method, arguments, .. } => {
                    self.method(receiver, &method.to_string(), at, Some(end));
                    let zip = method == "zip" || method == "chain";
                    for argument in arguments {
                        match zip {
                            true => self.source(argument, at, end),
                            false => self.operand(argument, at),
                        }
                    }
                }
                value => self.value(value, at),
            },
            _ => {}
        }
    }

    fn inside(&mut self, at: usize, body: &mut Block) -> usize {
        self.current.push(at);
        if let Some(tail) = body.tail.take() {
            Rc::make_mut(&mut body.statements).push(Statement::Evaluate(*tail));
        }
        self.block(body);
        let end = self.fresh();
        Rc::make_mut(&mut body.statements).push(Statement::Mark(end));
        self.current.pop();
        end
    }

    fn value(&mut self, value: &mut Value, at: usize) {
        match value {
            Value::Use(operand) => self.operand(operand, at),
            Value::Unary(_, operand) | Value::Lift(operand) | Value::Cast(operand, ..) | Value::Matches(_, operand) => {
                self.read(operand, at);
            }
            Value::Binary(_, left, right) => [left, right].into_iter().for_each(|operand| self.read(operand, at)),
            Value::Primitive { arguments, .. } | Value::PrimitivePath { arguments, .. } => {
                arguments.iter_mut().for_each(|operand| self.read(operand, at));
            }
            Value::Tuple(arguments) | Value::Array(arguments) | Value::Vector(arguments) => {
                arguments.iter_mut().for_each(|operand| self.operand(operand, at));
            }
            Value::Call { arguments, .. } => {
                for argument in arguments {
                    if let Argument::Operand(operand) | Argument::Passive(operand) = argument {
                        self.argument(operand, at);
                    }
                }
            }
            Value::Method { receiver, method, arguments, .. } => {
                self.method(receiver, &method.to_string(), at, None);
                arguments.iter_mut().for_each(|operand| self.argument(operand, at));
            }
            Value::Repeat { element, length, .. } => {
                self.operand(element, at);
                self.read(length, at);
            }
            Value::Struct { fields, rest, .. } => {
                fields.iter_mut().for_each(|(_, operand)| self.operand(operand, at));
                rest.iter_mut().for_each(|operand| self.operand(operand, at));
            }
            Value::Range { from, to, .. } => {
                from.iter_mut().chain(to).for_each(|operand| self.read(operand, at));
            }
            Value::Macro { arguments, .. } => {
                arguments.iter_mut().for_each(|argument| self.read(&mut argument.value, at))
            }
            Value::If { condition, then, otherwise } => {
                self.read(condition, at);
                self.block(then);
                otherwise.iter_mut().for_each(|block| self.block(block));
            }
            Value::Match { scrutinee, arms } => {
                self.operand(scrutinee, at);
                for arm in arms {
                    self.declare(&arm.pattern, at);
                    arm.guard.iter_mut().for_each(|guard| self.read(guard, at));
                    self.block(&mut arm.body);
                }
            }
            Value::For { pattern, source, body, .. } => {
                let end = self.inside(at, body);
                self.declare(pattern, end);
                self.source(source, at, end);
            }
            Value::While { condition, body, .. } => {
                let end = self.inside(at, body);
                self.read(condition, end);
            }
            Value::Loop { body, .. } => {
                self.inside(at, body);
            }
            Value::Scope { body, .. } | Value::Closure { body, .. } => self.block(body),
            Value::Exit { value, .. } => value.iter_mut().for_each(|operand| self.operand(operand, at)),
            Value::Start(_) => {}
        }
    }
}

/// Methods that change their receiver and do not move it.
fn by_exclusive_reference(method: &str) -> bool {
    known::is_resizing(method)
        || matches!(
            method,
            "swap"
                | "fill"
                | "copy_from_slice"
                | "clone_from_slice"
                | "reverse"
                | "rotate_left"
                | "rotate_right"
                | "sort_by"
                | "sort_unstable_by"
        )
}

/// The last mark of a loop's body.
pub(super) fn end_of(body: &Block) -> Option<usize> {
    match body.statements.last() {
        Some(Statement::Mark(end)) => Some(*end),
        _ => None,
    }
}
