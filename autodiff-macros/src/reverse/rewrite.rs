//! Buffers that every round of a loop writes anew before it reads them: no derivative passes from round to round through them.
//!
//! A buffer is written anew by a loop over all its indices, by `fill`, `copy_from_slice`, or by a function that says so of its
//! parameter: each function with an adjoint publishes in `__OVERWRITES` which `&mut` slices it writes anew before it reads them, and of
//! which slice they must have the length.

use proc_macro2::Ident;
use syn::{Expr, Pat};

use super::control::{leaves, statement_leaves};
use super::join::mentions;
use super::place::{Denotation, Storage};
use super::{Reverser, call, uses};
use crate::ir::{Argument, Block, Operand, Place, Projection, Root, Statement, Value};
use crate::template::quote;
use crate::tokens::{MUT, ToTokens, TokenStream, Tree};
use crate::types;

/// What a callee must say of itself for a loop to be joined: that it overwrites the parameter, at least if that is as long as one
/// of the others.
#[derive(Clone)]
pub(crate) struct Demand {
    callee: call::Callee,
    parameter: usize,
    as_long_as: Vec<usize>,
}

impl Demand {
    /// Whether it is met, as a constant.
    pub(crate) fn test(&self) -> TokenStream {
        let (import, parameter, as_long_as) = (self.callee.import(), self.parameter, &self.as_long_as);
        quote!({
            #import
            ::autodiff::__private::overwrites(__callee::__OVERWRITES, #parameter, &[#(#as_long_as),*])
        })
    }
}

/// How a block writes a buffer anew.
enum Written {
    /// Before anything in the block reads it.
    First,
    /// Before anything in the rounds of an inner loop reads it: nothing may read it after that loop.
    Inside,
}

impl Reverser<'_> {
    /// Notes how long a list is that is bound to a name, by an expression that holds wherever the name does.
    pub(super) fn note_length(&mut self, pattern: &Pat, value: &Value) {
        let Pat::Ident(named) = pattern else { return };
        let length = match value {
            Value::Repeat { length, .. } => self.canonical_operand(length),
            _ => None,
        };
        if let Some(length) = length {
            self.lengths.insert(named.ident.to_string(), length);
        }
    }

    /// Notes what a passive name stands for, if that is the length of an argument.
    pub(super) fn note_count(&mut self, pattern: &Pat, value: &TokenStream) {
        if let Pat::Ident(named) = pattern
            && named.mutability.is_none()
            && mentions(value).contains_key("len")
            && let Ok(value @ Expr::MethodCall(_)) = value.parse::<Expr>()
            && let Some(count) = self.canonical(&value)
        {
            self.counts.insert(named.ident.to_string(), count);
        }
    }

    fn canonical_operand(&self, operand: &Operand) -> Option<String> {
        if !super::value::is_pure_operand(operand) {
            return None;
        }
        self.canonical(&self.printer.operand(operand).parse::<Expr>().ok()?)
    }

    /// The integer as a text that is the same where its value is.
    fn canonical(&self, expression: &Expr) -> Option<String> {
        match expression {
            Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Int(literal) => Some(literal.base10_digits().to_owned()),
                _ => None,
            },
            Expr::Paren(e) => self.canonical(&e.expr),
            Expr::Group(e) => self.canonical(&e.expr),
            Expr::Path(path) => {
                let name = path.path.get_ident()?.to_string();
                self.lasts(expression, &mut Vec::new()).then(|| self.counts.get(&name).cloned().unwrap_or(name))
            }
            Expr::Binary(e) if crate::activity::is_arithmetic(&e.op) => {
                let (left, right) = (self.canonical(&e.left)?, self.canonical(&e.right)?);
                Some(format!("({left} {} {right})", e.op.to_token_stream()))
            }
            Expr::MethodCall(call) if call.method == "len" && call.args.is_empty() => {
                let Expr::Path(path) = crate::activity::unwrapped(&call.receiver) else { return None };
                let name = path.path.get_ident()?;
                let is_slice = self.signature.parameters.iter().any(|parameter| {
                    parameter.name == *name
                        && (types::is_slice(&parameter.ty, &self.signature.scalar.to_string())
                            || types::is_slice_state(&parameter.ty))
                });
                let steady = is_slice && !self.unsteady.contains(&name.to_string());
                let kept = self.moments.is_length_kept(&name.to_string());
                let length = self.lengths.get(&name.to_string()).filter(|_| kept);
                steady.then(|| length_of(name)).or_else(|| length.cloned())
            }
            _ => None,
        }
    }

    /// Whether every round of the loop whose body this is writes the buffer anew before it reads it, and nothing after the loop reads
    /// it; what callees must say of themselves for that.
    pub(super) fn is_rewritten(
        &self,
        name: &str,
        body: &Block,
        suffix: &super::join::Suffix,
        demands: &mut Vec<Demand>,
    ) -> bool {
        let own = match self.denotations.get(name) {
            Some(Denotation::Spot(spot)) => spot.root == name && spot.path.is_empty() && !spot.by_ref,
            _ => false,
        };
        let here = self.block_names.last().is_some_and(|names| names.contains(name));
        let there = self.storages.get(name) == Some(&Storage::Beside) && self.scoped.contains(name);
        let Some(length) = self.lengths.get(name) else { return false };
        if !self.rules.rewrite || !own || !here || !there || self.moments.is_borrowed(name) {
            return false;
        }
        let after = suffix.statements().iter().map(|statement| self.printer.statement(statement));
        let tail = suffix.tail.iter().map(|tail| self.printer.value(tail));
        if after.chain(tail).any(|tokens| mentions(&tokens).contains_key(name)) {
            return false;
        }
        self.moments.is_untouched_until(name, self.now)
            && self.keeps_length(name, body)
            && self.writes_anew(name, length, body, demands).is_some()
    }

    /// Whether nothing in the body may change the length of the list. What is handed to callees is looked at in `writes_anew`.
    fn keeps_length(&self, name: &str, body: &Block) -> bool {
        let mut kept = true;
        uses::each_statement(body, &mut |statement| {
            if let Statement::Store { place, .. } = statement
                && is_place(place, name)
            {
                kept = false;
            }
        });
        uses::each_value(body, &mut |value| match value {
            Value::Method { receiver: Operand::Place(place), method, .. } if is_place(place, name) => {
                let method = method.to_string();
                let keeps = ["iter", "iter_mut", "len", "fill", "copy_from_slice", "swap", "is_empty", "as_slice"];
                kept &= keeps.contains(&method.as_str());
            }
            // One call writes it anew; what others do to it is not known.
            Value::Call { arguments, .. } if handed(arguments, name).next().is_some() => {
                kept &= self.callee_of(value).is_some();
            }
            _ => {}
        });
        let mut handed_on = 0;
        uses::each_value(body, &mut |value| {
            if let Value::Call { arguments, .. } = value {
                handed_on += handed(arguments, name).count();
            }
        });
        kept && handed_on <= 1 && handed_on == exclusive(self.printer.block(body).trees(), name)
    }

    /// How the block writes the list of this length.
    fn writes_anew(&self, name: &str, length: &str, block: &Block, demands: &mut Vec<Demand>) -> Option<Written> {
        let is_named = |statement: &Statement| mentions(&self.printer.statement(statement)).contains_key(name);
        let at = block.statements.iter().position(is_named)?;
        let inside = match &block.statements[at] {
            Statement::Evaluate(Value::For { pattern, source, body, .. }) => {
                if self.overwrites_all(name, length, pattern, source, body) {
                    return Some(Written::First);
                }
                let read = mentions(&self.printer.operand(source)).contains_key(name);
                self.writes_anew(name, length, body, demands).filter(|_| !read).map(|_| Written::Inside)?
            }
            Statement::Evaluate(Value::Scope { label: None, body }) => self.writes_anew(name, length, body, demands)?,
            Statement::Evaluate(Value::Method { receiver: Operand::Place(place), method, arguments, .. })
                if is_place(place, name) =>
            {
                let whole = method == "fill" || method == "copy_from_slice";
                let fresh = !arguments.iter().any(|value| mentions(&self.printer.operand(value)).contains_key(name));
                return (whole && fresh).then_some(Written::First);
            }
            Statement::Evaluate(value @ Value::Call { .. }) => self.by_callee(name, length, value, demands)?,
            Statement::Let(binding) => match &binding.value {
                Some(value @ Value::Call { .. }) => self.by_callee(name, length, value, demands)?,
                _ => return None,
            },
            _ => return None,
        };
        if matches!(inside, Written::Inside)
            && (block.statements[at + 1..].iter().any(is_named)
                || block.tail.iter().any(|tail| mentions(&self.printer.value(tail)).contains_key(name)))
        {
            return None;
        }
        Some(inside)
    }

    /// `for i in 0..length { ..; name[i] = ..; .. }`, `for v in name.iter_mut() { *v = ..; }`, in which nothing else is done to it.
    fn overwrites_all(&self, name: &str, length: &str, pattern: &Pat, source: &Operand, body: &Block) -> bool {
        if leaves(body) {
            return false;
        }
        let tokens = self.printer.block(body);
        let counts = mentions(&tokens);
        let count = |name: &str| counts.get(name).copied().unwrap_or_default();
        if let Some(item) = item_of(pattern, source, name) {
            let stored = body.statements.iter().any(|statement| match statement {
                Statement::Store { place: Place { root: Root::Name(root), projections, .. }, .. } => {
                    *root == *item && matches!(projections[..], [Projection::Dereference])
                }
                _ => false,
            });
            return stored && count(name) == 0 && count(&item.to_string()) == 1;
        }
        let (Pat::Ident(variable), Some(range)) = (pattern, self.passive_range(source)) else { return false };
        let all = matches!(range.limits, syn::RangeLimits::HalfOpen(_))
            && self.canonical(&range.from).as_deref() == Some("0")
            && (self.canonical(&range.to).as_deref() == Some(length)
                || matches!(&range.to, Expr::MethodCall(call) if call.method == "len" && is_named(&call.receiver, name)));
        let stored = body.statements.iter().any(|statement| match statement {
            Statement::Store { place: Place { root: Root::Name(root), projections, .. }, .. } => {
                *root == name
                    && matches!(&projections[..], [Projection::Index(index)]
                        if variable.ident == self.printer.operand(index).to_string())
            }
            _ => false,
        });
        all && variable.mutability.is_none() && stored && count(name) == 1
    }

    /// A call that is given the list to write anew, if the callee says so.
    fn by_callee(&self, name: &str, length: &str, value: &Value, demands: &mut Vec<Demand>) -> Option<Written> {
        let Value::Call { arguments, .. } = value else { return None };
        let tokens = self.printer.value(value);
        let mut given = handed(arguments, name);
        let (parameter, None) = (given.next()?, given.next()) else { return None };
        if mentions(&tokens).get(name) != Some(&1) {
            return None;
        }
        let as_long = |argument: &Argument| {
            let (Argument::Operand(operand) | Argument::Passive(operand)) = argument else { return false };
            self.length_of_argument(operand).as_deref() == Some(length)
        };
        let as_long_as = (0..arguments.len()).filter(|&at| at != parameter && as_long(&arguments[at])).collect();
        demands.push(Demand { callee: self.callee_of(value)?, parameter, as_long_as });
        Some(Written::First)
    }

    /// The length of a list that is given whole.
    fn length_of_argument(&self, operand: &Operand) -> Option<String> {
        let operand = match operand {
            Operand::Borrow { of, .. } => of,
            other => other,
        };
        let Operand::Place(Place { root: Root::Name(root), projections, .. }) = operand else { return None };
        let name = root.to_string();
        if !projections.is_empty() {
            return None;
        }
        let parameter = self.signature.parameters.iter().find(|parameter| parameter.name == *root);
        match parameter {
            Some(parameter) if types::is_slice(&parameter.ty, &self.signature.scalar.to_string()) => {
                (!self.unsteady.contains(&name)).then(|| length_of(root))
            }
            Some(_) => None,
            // An array or a list that no one makes longer.
            None => self.lengths.get(&name).filter(|_| self.moments.is_length_kept(&name)).cloned(),
        }
    }

    /// The function that a call asks for, if it may publish what it overwrites.
    fn callee_of(&self, value: &Value) -> Option<call::Callee> {
        let Value::Call { function: Expr::Path(path), arguments } = value else { return None };
        let last = path.path.segments.last()?;
        let first = path.path.segments.first()?;
        let plain = self.assumes
            && path.qself.is_none()
            && !self.items.declares(&first.ident.to_string())
            && path.path.segments.iter().all(|segment| segment.arguments.is_none())
            && !["swap", "take", "replace"].iter().any(|name| last.ident == name)
            && !path.path.is_ident(self.name);
        plain.then(|| call::Callee::of(&path.path, arguments.len())).flatten()
    }

    /// Which `&mut` slices the function writes anew before it reads them, and of which slice they must have the length.
    pub(super) fn overwritten(&self, block: &Block) -> Vec<(usize, usize)> {
        let parameters = &self.signature.parameters;
        let scalar = self.signature.scalar.to_string();
        let mut found = Vec::new();
        let tail = block.tail.iter().map(|tail| Statement::Evaluate((**tail).clone()));
        let statements: Vec<_> = block.statements.iter().cloned().chain(tail).collect();
        for (at, parameter) in parameters.iter().enumerate() {
            if !parameter.active || !is_state(&parameter.ty) || self.signature.structured {
                continue;
            }
            let name = parameter.name.to_string();
            let own = !self.unsteady.contains(&name) && !self.moments.is_borrowed(&name);
            let is_named = |statement: &&Statement| mentions(&self.printer.statement(statement)).contains_key(&name);
            let Some(first) = statements.iter().find(is_named).filter(|_| own) else { continue };
            if statements.iter().take_while(|statement| !is_named(statement)).any(statement_leaves)
                || statement_leaves(first)
            {
                continue;
            }
            let slices = parameters.iter().enumerate().filter(|(other, parameter)| {
                *other == at || types::is_slice(&parameter.ty, &scalar) && !types::is_mutable(&parameter.ty)
            });
            let mut own = Vec::new();
            for (other, slice) in slices {
                let head = Block { statements: vec![first.clone()].into(), tail: None };
                let mut demands = Vec::new();
                let written = self.writes_anew(&name, &length_of(&slice.name), &head, &mut demands);
                if matches!(written, Some(Written::First)) && demands.is_empty() {
                    own.push((at, other));
                }
            }
            // Whatever its length is: that says it all.
            found.extend(match own.contains(&(at, at)) {
                true => vec![(at, at)],
                false => own,
            });
        }
        found
    }
}

/// `&mut [T]`.
fn is_state(ty: &syn::Type) -> bool {
    types::is_slice_state(ty) && types::is_mutable(ty)
}

/// The text of a slice's length.
fn length_of(name: &Ident) -> String {
    format!("len({name})")
}

fn is_place(place: &Place, name: &str) -> bool {
    matches!(&place.root, Root::Name(root) if root == name) && place.projections.is_empty()
}

/// Where a call is given `&mut name`.
fn handed<'a>(arguments: &'a [Argument], name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let own = move |argument: &Argument| match argument {
        Argument::Operand(Operand::Borrow { mutable: true, of })
        | Argument::Passive(Operand::Borrow { mutable: true, of }) => {
            matches!(&**of, Operand::Place(place) if is_place(place, name))
        }
        _ => false,
    };
    arguments.iter().enumerate().filter(move |(_, argument)| own(argument)).map(|(at, _)| at)
}

fn is_named(expression: &Expr, name: &str) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident(name))
}

/// How often `&mut name` stands in the code.
fn exclusive(list: &[Tree], name: &str) -> usize {
    let count = |(at, tree): (usize, &Tree)| match tree {
        Tree::Group(_, _, inner) => exclusive(inner, name),
        Tree::Word(own, _) if at > 0 && list[at - 1].is(MUT) => usize::from(*own == *name),
        _ => 0,
    };
    list.iter().enumerate().map(count).sum()
}

/// The name of the items of `name.iter_mut()`, `&mut name`.
fn item_of<'p>(pattern: &'p Pat, source: &Operand, name: &str) -> Option<&'p Ident> {
    let whole = match source {
        Operand::Borrow { mutable: true, of } => matches!(&**of, Operand::Place(place) if is_place(place, name)),
        Operand::Nested(value) => match &**value {
            Value::Use(operand) => return item_of(pattern, operand, name),
            Value::Method { receiver, method, .. } if method == "enumerate" => {
                let Pat::Tuple(tuple) = pattern else { return None };
                return item_of(tuple.elems.iter().nth(1)?, receiver, name);
            }
            Value::Method { receiver: Operand::Place(place), method, .. } => {
                method == "iter_mut" && is_place(place, name)
            }
            _ => false,
        },
        _ => false,
    };
    match pattern {
        Pat::Ident(named) if whole && named.by_ref.is_none() && named.mutability.is_none() => Some(&named.ident),
        _ => None,
    }
}
