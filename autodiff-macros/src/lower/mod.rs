//! From syntax to blocks of three-address statements.
//!
//! Operands are hoisted into temporaries in the order in which Rust evaluates them. Inside conditions,
//! guards, indices and sources of loops nothing is hoisted: there [`Lowerer::nested`] makes operands nest.

mod call;
mod chain;
pub(crate) use chain::{leaves as closure_leaves, vector_element};
mod control;
mod expression;
pub(crate) mod macros;
mod passive;

use std::collections::HashSet;
use std::rc::Rc;

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::visit_mut::VisitMut;
use syn::{Expr, Pat, Stmt, Type};

use crate::activity::{self, Activity};
use crate::attribute::Signature;
use crate::ir::{Block, Let, Operand, Place, Projection, Statement, Value};
use crate::names::Names;
use crate::template::quote;
use crate::types;

/// What the context wants of a value.
#[derive(Clone, Default)]
pub(crate) struct Want {
    /// Its floats shall be scalars `S`.
    active: bool,
    /// The type that the context gives it, if the user wrote one.
    ty: Option<Type>,
    /// What it wants of a tuple's parts, where some go to passive places.
    parts: Option<Vec<Want>>,
}

impl Want {
    fn any() -> Want {
        Want::default()
    }

    fn active() -> Want {
        Want { active: true, ..Want::default() }
    }

    fn if_active(active: bool) -> Want {
        Want { active, ..Want::default() }
    }
}

pub(crate) struct Lowerer<'a> {
    signature: &'a Signature,
    activity: &'a Activity,
    names: &'a mut Names,
    /// Names of numbers held by value.
    numbers: HashSet<String>,
    temporaries: usize,
    statements: Vec<Statement>,
    nested: bool,
    /// What `break` with a value is to give, for each loop around.
    loops: Vec<(Option<syn::Lifetime>, Want)>,
    /// What `return` is to give, for each function or closure around.
    results: Vec<Want>,
}

/// Lowers the body of a function.
pub(crate) fn lower(signature: &Signature, activity: &Activity, names: &mut Names, body: &syn::Block) -> Block {
    let scalar = signature.scalar.to_string();
    let by_value = signature.parameters.iter().filter(|parameter| types::is_scalar(&parameter.ty, &scalar));
    let numbers = by_value.filter(|parameter| parameter.active).map(|parameter| parameter.name.to_string()).collect();
    let result = Want { active: signature.is_result_active(), ty: signature.result.clone(), parts: None };
    let mut lowerer = Lowerer {
        signature,
        activity,
        names,
        numbers,
        temporaries: 0,
        statements: Vec::new(),
        nested: false,
        loops: Vec::new(),
        results: vec![result.clone()],
    };
    lowerer.block(body, &result)
}

impl Lowerer<'_> {
    fn temporary(&mut self) -> Ident {
        self.temporary_at(Span::mixed_site())
    }

    /// What the compiler says of its type, it says at the place of the expression that it stands for.
    fn temporary_at(&mut self, at: Span) -> Ident {
        self.temporaries += 1;
        format_ident!("__t{}", self.temporaries - 1, span = at.resolved_at(Span::mixed_site()))
    }

    /// Runs with a statement list of its own.
    fn collect(&mut self, inner: impl FnOnce(&mut Self) -> Option<Value>) -> Block {
        let outer = std::mem::take(&mut self.statements);
        let nested = std::mem::replace(&mut self.nested, false);
        let tail = inner(self);
        self.nested = nested;
        let statements = std::mem::replace(&mut self.statements, outer);
        Block { statements: Rc::new(statements), tail: tail.map(Box::new) }
    }

    /// Runs without hoisting.
    fn nested<R>(&mut self, inner: impl FnOnce(&mut Self) -> R) -> R {
        let outer = std::mem::replace(&mut self.nested, true);
        let result = inner(self);
        self.nested = outer;
        result
    }

    fn nested_operand(&mut self, expression: &Expr, want: &Want) -> Operand {
        self.nested(|inner| inner.operand(expression, want))
    }

    /// Known to be a number by value, not a matrix.
    fn is_number(&self, value: &Value) -> bool {
        match self.signature.structured {
            true => matches!(value, Value::Start(_) | Value::Use(Operand::Literal(..))),
            false => value.is_number(),
        }
    }

    /// A name for the value, or the value itself where nothing may be hoisted.
    fn bind(&mut self, value: Value, at: Span) -> Operand {
        match value {
            Value::Use(operand) => operand,
            // A closure's types come from where it stands.
            value @ Value::Closure { .. } => Operand::Nested(Box::new(value)),
            value if self.nested => Operand::Nested(Box::new(value)),
            value => {
                let name = self.temporary_at(at);
                let by_value = self.is_number(&value);
                self.declare(&name, false, value);
                Operand::name(name, by_value)
            }
        }
    }

    /// The name says that the value has no derivatives.
    fn bind_passive(&mut self, value: Value) -> Operand {
        self.temporaries += 1;
        let name = format_ident!("{PASSIVE}{}", self.temporaries - 1, span = Span::mixed_site());
        self.declare(&name, false, value);
        Operand::name(name, false)
    }

    /// `let name = value;`, with `mut` if need be.
    fn declare(&mut self, name: &Ident, mutable: bool, value: Value) {
        let pattern = simple_pattern(name, mutable);
        self.statements.push(Statement::bind(pattern, None, value));
    }

    pub(super) fn block(&mut self, block: &syn::Block, want: &Want) -> Block {
        self.collect(|inner| inner.block_statements(block, want))
    }

    fn block_statements(&mut self, block: &syn::Block, want: &Want) -> Option<Value> {
        let (last, rest) = match block.stmts.split_last() {
            Some((Stmt::Expr(tail, None), rest)) => (Some(tail), rest),
            _ => (None, block.stmts.as_slice()),
        };
        for (number, statement) in rest.iter().enumerate() {
            if let (Stmt::Macro(call), true) = (statement, number + 1 == block.stmts.len())
                && call.semi_token.is_none()
            {
                let tail = Expr::Macro(syn::ExprMacro { attrs: call.attrs.clone(), mac: call.mac.clone() });
                return Some(self.value(&tail, want));
            }
            self.statement(statement);
        }
        let tail = last?;
        match tail {
            Expr::Assign(_) => self.effect(tail, None),
            Expr::Binary(e) if activity::is_update(&e.op) => self.effect(tail, None),
            _ => return Some(self.value(tail, want)),
        }
        None
    }

    /// The block of one expression: an arm, a branch, the body of a closure.
    fn block_of(&mut self, expression: &Expr, want: &Want) -> Block {
        match expression {
            Expr::Block(inner) if inner.label.is_none() && inner.attrs.is_empty() => self.block(&inner.block, want),
            other => {
                let statement = Stmt::Expr(other.clone(), None);
                let block = syn::Block { brace_token: Default::default(), stmts: vec![statement] };
                self.block(&block, want)
            }
        }
    }

    fn statement(&mut self, statement: &Stmt) {
        if matches!(statement, Stmt::Item(_))
            || !self.activity.mentions_statement(statement) && !passive::binds_or_leaves(statement)
        {
            self.statements.push(Statement::Kept(self.kept_statement(statement)));
            return;
        }
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(expression, semi) => self.effect(expression, *semi),
            Stmt::Macro(call) => {
                let value = self.macro_call(&call.mac, &Want::any());
                self.statements.push(Statement::Evaluate(value));
            }
            Stmt::Item(_) => {}
        }
    }

    fn local(&mut self, local: &syn::Local) {
        if let Some(parts) = self.nested_parts(local) {
            return parts.iter().for_each(|part| self.statement(part));
        }
        let active = self.activity.binds_active(&local.pat);
        let (pattern, written) = match &local.pat {
            Pat::Type(typed) => ((*typed.pat).clone(), Some((*typed.ty).clone())),
            other => (other.clone(), None),
        };
        let ty = written.map(|ty| self.type_of_pattern(&pattern, ty));
        let want = Want { active, ty: ty.clone(), parts: self.wants_of_pattern(&pattern) };
        let pattern = self.pattern(&pattern);
        let attributes = local.attrs.clone();
        let Some(init) = &local.init else {
            self.statements.push(Statement::Let(Box::new(Let {
                attributes,
                pattern,
                ty,
                value: None,
                otherwise: None,
            })));
            return;
        };
        if let Expr::Closure(closure) = activity::unwrapped(&init.expr) {
            self.local_closure(closure);
        }
        let value = self.bound_value(&init.expr, active, &want);
        if let Some(name) = activity::pattern_name(&local.pat)
            && (self.is_number(&value)
                || ty.as_ref().is_some_and(|ty| types::is_scalar(ty, &self.signature.scalar.to_string())))
        {
            self.numbers.insert(name.to_string());
        }
        let result = self.results.last().cloned().unwrap_or_default();
        let otherwise = init.diverge.as_ref().map(|(_, e)| self.block_of(e, &result));
        self.statements.push(Statement::Let(Box::new(Let { attributes, pattern, ty, value: Some(value), otherwise })));
    }

    /// `let ((t, y), z) = ((0.0, x), w)` with a passive `t` as `let (t, y) = (0.0, x); let z = w;`: names are unique.
    fn nested_parts(&self, local: &syn::Local) -> Option<Vec<Stmt>> {
        let (pattern, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            pattern => (pattern, None),
        };
        let mixed = |part: &Pat| {
            let names = activity::bindings(part);
            let active = names.iter().filter(|name| self.activity.is_active_name(name)).count();
            matches!(part, Pat::Tuple(_)) && active > 0 && active < names.len()
        };
        let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
        let (Pat::Tuple(patterns), Expr::Tuple(values)) = (pattern, activity::unwrapped(&init.expr)) else {
            return None;
        };
        let whole = patterns.elems.iter().all(|part| !matches!(part, Pat::Rest(_)));
        let references = values.elems.iter().filter(|value| matches!(activity::unwrapped(value), Expr::Reference(_)));
        let references = references.count();
        let apart = patterns.elems.iter().any(mixed) || references > 0 && references < values.elems.len();
        if !whole || patterns.elems.len() != values.elems.len() || !apart {
            return None;
        }
        let part = |(number, (pattern, value)): (usize, (&Pat, &Expr))| match ty {
            Some(Type::Tuple(types)) => {
                let ty = types.elems.get(number)?;
                Some(syn::parse_quote!(let #pattern: #ty = #value;))
            }
            _ => Some(syn::parse_quote!(let #pattern = #value;)),
        };
        patterns.elems.iter().zip(&values.elems).enumerate().map(part).collect()
    }

    /// The type over the scalar, in those parts where the pattern binds something active.
    fn type_of_pattern(&self, pattern: &Pat, ty: Type) -> Type {
        match (pattern, ty) {
            (Pat::Tuple(parts), Type::Tuple(mut tuple)) if parts.elems.len() == tuple.elems.len() => {
                for (part, ty) in parts.elems.iter().zip(&mut tuple.elems) {
                    *ty = self.type_of_pattern(part, ty.clone());
                }
                Type::Tuple(tuple)
            }
            (pattern, ty) if self.activity.binds_active(pattern) => self.signature.over_scalar(&ty),
            (_, ty) => ty,
        }
    }

    /// What a tuple pattern wants of each part.
    fn wants_of_pattern(&self, pattern: &Pat) -> Option<Vec<Want>> {
        let Pat::Tuple(tuple) = pattern else { return None };
        let part = |pattern: &Pat| match pattern {
            Pat::Rest(_) => None,
            pattern => Some(Want {
                active: self.activity.binds_active(pattern),
                ty: None,
                parts: self.wants_of_pattern(pattern),
            }),
        };
        tuple.elems.iter().map(part).collect()
    }

    /// Names, some active and some passive.
    fn is_mixed(&self, places: &syn::ExprTuple) -> bool {
        let active = places.elems.iter().filter(|place| self.activity.is_active(place)).count();
        let simple = |place: &Expr| !matches!(place, Expr::Tuple(_) | Expr::Array(_) | Expr::Infer(_) | Expr::Range(_));
        active > 0 && active < places.elems.len() && places.elems.iter().all(simple)
    }

    /// `(t, y) = (t + h, y + k)` with a passive `t`: all values first, then the places.
    fn assign_each(&mut self, places: &syn::ExprTuple, values: &syn::ExprTuple) {
        let mut named = Vec::new();
        for (place, value) in places.elems.iter().zip(&values.elems) {
            let name = self.temporary();
            if self.activity.is_active(place) {
                let value = self.value(value, &Want::active());
                self.declare(&name, false, value);
            } else {
                self.statement(&syn::parse_quote!(let #name = #value;));
            }
            named.push((place, name));
        }
        for (place, name) in named {
            if self.activity.is_active(place) {
                let place = self.place(place);
                self.statements.push(Statement::Store { place, value: Operand::name(name, false) });
            } else {
                self.statement(&syn::parse_quote!(#place = #name;));
            }
        }
    }

    fn bound_value(&mut self, expression: &Expr, active: bool, want: &Want) -> Value {
        match active {
            true => self.value(expression, want),
            false => self.passive_value(expression),
        }
    }

    /// The value of a binding that stays passive though active names occur in it.
    fn passive_value(&mut self, expression: &Expr) -> Value {
        if !self.activity.mentions(expression) && passive::leaves(expression) {
            return self.control(activity::unwrapped(expression), &Want::any());
        }
        if self.activity.is_active(expression) && !is_control(expression) {
            return Value::Use(self.nested_operand(expression, &Want::any()));
        }
        self.value(expression, &Want::any())
    }

    /// An expression for its effects.
    fn effect(&mut self, expression: &Expr, semi: Option<syn::Token![;]>) {
        if !self.activity.mentions(expression) {
            let statement = Stmt::Expr(expression.clone(), semi.or(Some(Default::default())));
            self.statements.push(Statement::Kept(self.kept_statement(&statement)));
            return;
        }
        match expression {
            Expr::Assign(e) => self.assign(&e.left, &e.right),
            Expr::Binary(e) if activity::is_update(&e.op) => self.update(&e.left, e.op, &e.right),
            Expr::Paren(e) => self.effect(&e.expr, semi),
            other => {
                let value = self.value(other, &Want::any());
                self.statements.push(Statement::Evaluate(value));
            }
        }
    }

    fn assign(&mut self, left: &Expr, right: &Expr) {
        let want = Want::if_active(self.activity.is_active(left));
        match left {
            Expr::Infer(_) => {
                let value = self.value(right, &Want::any());
                self.statements.push(Statement::Evaluate(value));
            }
            Expr::Tuple(places)
                if self.is_mixed(places)
                    && let Expr::Tuple(values) = activity::unwrapped(right) =>
            {
                self.assign_each(places, values);
            }
            Expr::Tuple(_) | Expr::Array(_) => {
                let value = self.value(right, &want);
                let whole = self.temporary();
                self.declare(&whole, false, value);
                self.assign_parts(left, &whole, &[]);
            }
            Expr::Paren(e) => self.assign(&e.expr, right),
            place => {
                let value = self.operand(right, &want);
                let place = self.place(place);
                self.statements.push(Statement::Store { place, value });
            }
        }
    }

    /// `(a, [b, _]) = whole`, at `path` within the whole.
    fn assign_parts(&mut self, place: &Expr, whole: &Ident, path: &[(bool, usize)]) {
        let (places, array) = match place {
            Expr::Infer(_) | Expr::Range(_) => return,
            Expr::Tuple(tuple) => (&tuple.elems, false),
            Expr::Array(array) => (&array.elems, true),
            place => {
                let mut part = Place::name(whole.clone(), false);
                part.projections.extend(path.iter().map(|&(array, number)| match array {
                    true => Projection::Index(Operand::Passive(quote!(#number), false)),
                    false => Projection::Field(syn::Member::Unnamed(number.into())),
                }));
                let place = self.place(place);
                self.statements.push(Statement::Store { place, value: Operand::Place(part) });
                return;
            }
        };
        for (number, place) in places.iter().enumerate() {
            self.assign_parts(place, whole, &[path, &[(array, number)]].concat());
        }
    }

    /// `place op= e` is `let t = e; place op= t;`: an index may borrow what `e` reads.
    fn update(&mut self, left: &Expr, op: syn::BinOp, right: &Expr) {
        let active = self.activity.is_active(left);
        let value = self.operand(right, &Want::if_active(active));
        let value = match value {
            Operand::Place(place) if !place.projections.is_empty() => {
                let name = self.temporary();
                let value = self.read(Operand::Place(place));
                self.declare(&name, false, value);
                Operand::name(name, false)
            }
            other => other,
        };
        let place = self.place(left);
        self.statements.push(Statement::Update { place, op, value });
    }

    /// The pattern over the scalar, where it binds something active.
    fn pattern(&self, pattern: &Pat) -> Pat {
        let mut pattern = pattern.clone();
        if self.activity.binds_active(&pattern) {
            let signature = self.signature;
            types::Exchange { float: &signature.float, scalar: &signature.scalar }.visit_pat_mut(&mut pattern);
        }
        pattern
    }

    /// What is at a place, as an operand of arithmetic: a matrix stays there.
    fn read(&self, operand: Operand) -> Value {
        match self.signature.structured {
            true => Value::Method {
                receiver: operand,
                method: Ident::new("val", Span::mixed_site()),
                turbofish: None,
                arguments: Vec::new(),
            },
            false => Value::Use(operand),
        }
    }

    /// Operands in the order of evaluation: what a later one may change is read before.
    fn operands(&mut self, list: &[(&Expr, Want)]) -> Vec<Operand> {
        self.operands_by(list, false)
    }

    fn operands_by(&mut self, list: &[(&Expr, Want)], arithmetic: bool) -> Vec<Operand> {
        let mut operands: Vec<Operand> = Vec::with_capacity(list.len());
        for (expression, want) in list {
            let before = self.statements.len();
            let operand = self.operand(expression, want);
            if !self.nested && self.statements.len() > before {
                self.settle(&mut operands, before, arithmetic);
            }
            operands.push(operand);
        }
        operands
    }

    /// Reads the operands that statements from `at` on may change, before them.
    fn settle(&mut self, operands: &mut [Operand], at: usize, arithmetic: bool) {
        let effects = self.statements[at..].iter().any(Statement::has_effects);
        let mut at = at;
        for operand in operands {
            if operand.is_stable() || !(effects || operand.has_effects()) {
                continue;
            }
            let name = self.temporary();
            let by_value = !self.signature.structured && operand.is_number();
            let operand = std::mem::replace(operand, Operand::name(name.clone(), by_value));
            let value = if arithmetic { self.read(operand) } else { Value::Use(operand) };
            let pattern = simple_pattern(&name, false);
            self.statements.insert(at, Statement::bind(pattern, None, value));
            at += 1;
        }
    }
}

/// How temporaries begin that hold nothing active.
pub(crate) const PASSIVE: &str = "__passive";

pub(crate) fn simple_pattern(name: &Ident, mutable: bool) -> Pat {
    Pat::Ident(syn::PatIdent {
        attrs: Vec::new(),
        by_ref: None,
        mutability: mutable.then(Default::default),
        ident: name.clone(),
        subpat: None,
    })
}

/// Branches, loops and blocks: lowered by their parts, never as a whole.
pub(super) fn is_control(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::If(_)
            | Expr::Match(_)
            | Expr::Block(_)
            | Expr::Loop(_)
            | Expr::While(_)
            | Expr::ForLoop(_)
            | Expr::Return(_)
            | Expr::Break(_)
            | Expr::Continue(_)
    )
}
