//! Expressions of one or two numbers, which a tape then records as one statement with their partial derivatives.
//!
//! `let t = x * x; let u = y - t; let z = u * 100.0;` becomes `let (p, q) = Scalar::both_in_expression(x, y);`, the same statements over `p` and
//! `q`, and `let z = Scalar::expression_of_both(x, y, q_100)`. Only operations go in whose derivatives are finite wherever
//! their values are: one of the others, times a derivative of 0, would make NaN of what the tape knows to be 0.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{BinOp, Pat, UnOp, parse_quote};

use crate::fuse::{can_be_read_twice, is_same};
use crate::ir::{Let, Operand, Place, Root, Statement, Value};

/// Finds expressions in the statements of a block, and numbers the names that they need.
pub(crate) struct Preaccumulation<'a> {
    /// How often each temporary is named: twice where it is used once.
    pub(crate) mentions: &'a HashMap<String, usize>,
    pub(crate) names: usize,
}

/// What a temporary is made of.
struct Expression {
    leaves: Vec<Place>,
    /// The statements, by their positions.
    members: Vec<usize>,
    /// How many of them compute something.
    steps: usize,
}

impl Preaccumulation<'_> {
    /// The statements with expressions in them; `None` if there are none.
    pub(crate) fn of(&mut self, statements: &[Statement], tail: &mut Option<Box<Value>>) -> Option<Vec<Statement>> {
        let mut out = Vec::with_capacity(statements.len());
        let mut start = 0;
        let mut found = false;
        while start < statements.len() || tail.is_some() && start == statements.len() {
            let length = statements[start..].iter().take_while(|statement| self.temporary(statement).is_some()).count();
            let end = start + length;
            found |= self.run(&statements[start..end], statements.get(end), tail, &mut out);
            start = end + 1;
        }
        found.then_some(out)
    }

    /// The name and value of a temporary that is used once.
    fn temporary<'b>(&self, statement: &'b Statement) -> Option<(String, &'b Value)> {
        let Statement::Let(binding) = statement else { return None };
        let Let { pattern: Pat::Ident(pattern), value: Some(value), otherwise: None, .. } = &**binding else {
            return None;
        };
        let name = pattern.ident.to_string();
        let is_pure = !value.has_effects() && !matches!(value, Value::Closure { .. });
        (is_pure && pattern.mutability.is_none() && self.mentions.get(&name) == Some(&2)).then_some((name, value))
    }

    /// Temporaries, and what uses the last of them: a statement, or without one the tail.
    fn run(
        &mut self,
        temporaries: &[Statement],
        last: Option<&Statement>,
        tail: &mut Option<Box<Value>>,
        out: &mut Vec<Statement>,
    ) -> bool {
        let mut expressions: Vec<Option<Expression>> = Vec::with_capacity(temporaries.len() + 1);
        let mut places: HashMap<String, usize> = HashMap::new();
        for (position, statement) in temporaries.iter().enumerate() {
            let (name, value) = self.temporary(statement).expect("a temporary");
            expressions.push(self.expression(value, position, &places, &expressions));
            places.insert(name, position);
        }
        let end = temporaries.len();
        // The last statement may be an expression itself, or add one to a place.
        let mut added = None;
        let of_last = match last {
            Some(Statement::Let(binding)) if binding.otherwise.is_none() => {
                let is_name = matches!(&binding.pattern, Pat::Ident(pattern) if pattern.by_ref.is_none());
                binding.value.as_ref().filter(|_| is_name)
            }
            Some(Statement::Update {
                place,
                op: BinOp::AddAssign(_) | BinOp::SubAssign(_),
                value: Operand::Place(term),
            }) if can_be_read_twice(place) => {
                let position = name_of(term).and_then(|name| places.get(&name));
                added = position.copied().filter(|position| {
                    let worth = |e: &Expression| e.steps >= e.leaves.len();
                    expressions[*position].as_ref().is_some_and(worth)
                });
                None
            }
            Some(_) => None,
            None => tail.as_deref(),
        };
        let of_last = of_last.and_then(|value| self.expression(value, end, &places, &expressions));
        let absorbed: Vec<usize> = expressions
            .iter()
            .chain([&of_last])
            .flatten()
            .flat_map(|e| e.members[..e.members.len() - 1].iter().copied())
            .collect();
        let is_worth = |e: &Expression| e.steps >= 2;
        let is_root = |position: usize| !absorbed.contains(&position) && added != Some(position);
        let mut found = false;
        // Members of an expression that is not worth it stay where they are.
        let mut moved = vec![false; end];
        for (position, e) in expressions.iter().enumerate() {
            if let Some(e) = e
                && (is_root(position) && is_worth(e) || added == Some(position))
            {
                e.members.iter().for_each(|member| moved[*member] = true);
            }
        }
        if let Some(e) = of_last.as_ref().filter(|e| is_worth(e)) {
            e.members.iter().filter(|member| **member < end).for_each(|member| moved[*member] = true);
        }
        for (position, statement) in temporaries.iter().enumerate() {
            match &expressions[position] {
                Some(e) if is_root(position) && is_worth(e) => {
                    found = true;
                    let Statement::Let(binding) = statement else { unreachable!("a temporary") };
                    let value = self.emit(e, temporaries, binding.value.as_ref().expect("a value"), out);
                    let mut binding = binding.clone();
                    binding.value = Some(value);
                    out.push(Statement::Let(binding));
                }
                _ if moved[position] => {}
                _ => out.push(statement.clone()),
            }
        }
        match last {
            Some(Statement::Update { place, op, value: Operand::Place(_) }) if added.is_some() => {
                found = true;
                let position = added.expect("a term");
                let e = expressions[position].as_ref().expect("an expression");
                let (_, value) = self.temporary(&temporaries[position]).expect("a temporary");
                let names = self.leaves(e, out);
                self.members(&e.members[..e.members.len() - 1], temporaries, e, &names, out);
                let term = over(value, e, &names);
                let term = match op {
                    BinOp::SubAssign(_) => {
                        let name = self.name("__m");
                        out.push(bind(&name, term));
                        Value::Unary(UnOp::Neg(syn::Token![-](op.span())), Operand::name(name, true))
                    }
                    _ => term,
                };
                let value = match e.leaves.iter().position(|leaf| is_same(leaf, place)) {
                    // Of the place itself, too.
                    Some(leaf) => {
                        let name = self.name("__m");
                        out.push(bind(&name, term));
                        let before = Operand::name(names[leaf].clone(), true);
                        let sum =
                            Value::Binary(BinOp::Add(syn::Token![+](op.span())), before, Operand::name(name, true));
                        whole(["expression", "expression_of_both"], None, e, sum, op.span())
                    }
                    None => {
                        let before = Operand::Place(Place { by_value: true, ..place.clone() });
                        whole(["plus_expression", "plus_expression_of_both"], Some(before), e, term, op.span())
                    }
                };
                out.push(Statement::Store { place: place.clone(), value: Operand::Nested(Box::new(value)) });
            }
            Some(Statement::Let(binding)) if of_last.as_ref().is_some_and(is_worth) => {
                found = true;
                let value = binding.value.as_ref().expect("a value");
                let value = self.emit(of_last.as_ref().expect("an expression"), temporaries, value, out);
                let mut binding = binding.clone();
                binding.value = Some(value);
                out.push(Statement::Let(binding));
            }
            Some(statement) => out.push(statement.clone()),
            None => {
                if let Some((value, e)) = tail.as_deref().zip(of_last.as_ref().filter(|e| is_worth(e))) {
                    found = true;
                    let value = self.emit(e, temporaries, &value.clone(), out);
                    *tail = Some(Box::new(value));
                }
            }
        }
        found
    }

    /// What the value at a position is an expression of, if it can be part of one.
    fn expression(
        &self,
        value: &Value,
        position: usize,
        places: &HashMap<String, usize>,
        known: &[Option<Expression>],
    ) -> Option<Expression> {
        let (operands, steps) = operands(value)?;
        let parts: Vec<(&Place, Option<&Expression>)> = operands
            .into_iter()
            .map(|place| {
                let made = name_of(place).and_then(|name| places.get(&name)).and_then(|at| known[*at].as_ref());
                (place, made)
            })
            .collect();
        // All operands with what they are made of, or only the last, or only the first.
        let choices: [fn(usize, usize) -> bool; 4] = [|_, _| true, |k, n| k + 1 == n, |k, _| k == 0, |_, _| false];
        choices.into_iter().find_map(|is_inside| {
            let mut made = Expression { leaves: Vec::new(), members: Vec::new(), steps };
            for (k, (place, part)) in parts.iter().enumerate() {
                match part {
                    Some(part) if is_inside(k, parts.len()) => {
                        part.leaves.iter().for_each(|leaf| made.add(leaf));
                        made.members.extend(&part.members);
                        made.steps += part.steps;
                    }
                    _ => made.add(place),
                }
            }
            made.members.push(position);
            (made.leaves.len() <= 2 && made.leaves.iter().all(is_found_again)).then_some(made)
        })
    }

    /// Writes the leaves and members of an expression; its value, which is that of its last statement.
    fn emit(&mut self, e: &Expression, temporaries: &[Statement], value: &Value, out: &mut Vec<Statement>) -> Value {
        let names = self.leaves(e, out);
        self.members(&e.members[..e.members.len() - 1], temporaries, e, &names, out);
        whole(["expression", "expression_of_both"], None, e, over(value, e, &names), Span::call_site())
    }

    fn name(&mut self, stem: &str) -> Ident {
        self.names += 1;
        Ident::new(&format!("{stem}{}", self.names), Span::mixed_site())
    }

    /// The names of the leaves inside the expression.
    fn leaves(&mut self, e: &Expression, out: &mut Vec<Statement>) -> Vec<Ident> {
        let names: Vec<Ident> = e.leaves.iter().map(|_| self.name("__e")).collect();
        let (pattern, method): (Pat, &str) = match names.as_slice() {
            [x] => (parse_quote!(#x), "in_expression"),
            [x, y] => (parse_quote!((#x, #y)), "both_in_expression"),
            _ => unreachable!("one leaf or two"),
        };
        let arguments = e.leaves.iter().cloned().map(Operand::Place).collect();
        let value = Value::PrimitivePath { method: Ident::new(method, Span::call_site()), arguments };
        out.push(Statement::bind(pattern, None, value));
        names
    }

    fn members(
        &self,
        members: &[usize],
        temporaries: &[Statement],
        e: &Expression,
        names: &[Ident],
        out: &mut Vec<Statement>,
    ) {
        for &member in members {
            let Statement::Let(binding) = &temporaries[member] else { unreachable!("a temporary") };
            let mut binding = binding.clone();
            binding.value = binding.value.as_ref().map(|value| over(value, e, names));
            out.push(Statement::Let(binding));
        }
    }
}

impl Expression {
    fn add(&mut self, leaf: &Place) {
        if !self.leaves.iter().any(|known| is_same(known, leaf)) {
            self.leaves.push(leaf.clone());
        }
    }
}

/// Whether the place can be read where the expression begins and where it ends, and be told from others.
fn is_found_again(place: &Place) -> bool {
    can_be_read_twice(place) && is_same(place, place)
}

fn bind(name: &Ident, value: Value) -> Statement {
    Statement::bind(parse_quote!(#name), None, value)
}

/// The expression with its value, as a number outside of it.
fn whole(names: [&str; 2], before: Option<Operand>, e: &Expression, value: Value, span: Span) -> Value {
    let leaves = e.leaves.iter().cloned().map(Operand::Place);
    let arguments = before.into_iter().chain(leaves).chain([Operand::Nested(Box::new(value))]).collect();
    Value::PrimitivePath { method: Ident::new(names[e.leaves.len() - 1], span), arguments }
}

/// The name of a place that is nothing but a name.
fn name_of(place: &Place) -> Option<String> {
    match &place.root {
        Root::Name(name) if place.projections.is_empty() => Some(name.to_string()),
        _ => None,
    }
}

/// The numbers that a value is computed from, if its derivative is finite where it is; and whether that takes a step.
fn operands(value: &Value) -> Option<(Vec<&Place>, usize)> {
    Some(match value {
        Value::Use(operand) => (vec![place(operand)?], 0),
        Value::Binary(BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_), x, y) => (vec![place(x)?, place(y)?], 1),
        Value::Unary(UnOp::Neg(_), x) => (vec![place(x)?], 1),
        Value::PrimitivePath { method, arguments } => {
            let is_known = ["plus_constant", "minus_constant", "constant_minus", "times_constant", "squared"];
            is_known.iter().any(|known| method == known).then_some(())?;
            (vec![place(&arguments[0])?], 1)
        }
        Value::Primitive { method, arguments } => {
            let is_known = match arguments.as_slice() {
                [_] => method == "sin" || method == "cos",
                [_, Operand::Passive(power, _)] => method == "powi" && power.to_string().parse::<u32>().is_ok(),
                _ => false,
            };
            is_known.then_some(())?;
            (vec![place(&arguments[0])?], 1)
        }
        _ => return None,
    })
}

fn place(operand: &Operand) -> Option<&Place> {
    match operand {
        Operand::Place(place) => Some(place),
        _ => None,
    }
}

/// The value with the names of the leaves inside the expression.
fn over(value: &Value, e: &Expression, names: &[Ident]) -> Value {
    let inside = |operand: &Operand| match operand {
        Operand::Place(place) => match e.leaves.iter().position(|leaf| is_same(leaf, place)) {
            Some(leaf) => Operand::name(names[leaf].clone(), true),
            None => Operand::Place(Place { by_value: true, ..place.clone() }),
        },
        other => other.clone(),
    };
    match value {
        Value::Use(operand) => Value::Use(inside(operand)),
        Value::Binary(op, x, y) => Value::Binary(*op, inside(x), inside(y)),
        Value::Unary(op, x) => Value::Unary(*op, inside(x)),
        // As a path: the trait may not be in scope, and no bound names these numbers.
        Value::Primitive { method, arguments } | Value::PrimitivePath { method, arguments } => {
            Value::PrimitivePath { method: method.clone(), arguments: arguments.iter().map(inside).collect() }
        }
        other => other.clone(),
    }
}
