//! What follows a value that some of its branches leave stands in the branch that goes on: `let .. else`, `let v = match .. { .. => return ..}`.
//! A pattern is matched in an `if let` then, and no branch's value has to be handed out of it. `while let` is a `loop` here.

use std::rc::Rc;

use proc_macro2::Span;
use quote::format_ident;

use super::control;
use crate::activity::bindings;
use crate::ir::{Arm, Block, Exit, Let, Operand, Statement, Value};
use crate::known;
use crate::tokens::{TokenStream, Tree};

/// Moves what follows such values in the block and in those inside it.
pub(super) fn move_in(block: &mut Block) {
    Mover::default().block(block);
}

#[derive(Default)]
struct Mover {
    /// How many values have got a name.
    named: usize,
}

impl Mover {
    fn block(&mut self, block: &mut Block) {
        if !block.statements.iter().any(can_move) && block.tail.as_deref().is_none_or(|tail| !has_blocks(tail)) {
            return;
        }
        for statement in Rc::make_mut(&mut block.statements) {
            match statement {
                Statement::Let(binding) => {
                    binding.value.iter_mut().for_each(|value| self.inside(value));
                    binding.otherwise.iter_mut().for_each(|block| self.block(block));
                }
                Statement::Evaluate(value) => self.inside(value),
                _ => {}
            }
        }
        block.tail.iter_mut().for_each(|tail| self.inside(tail));
        self.split(block);
    }

    fn inside(&mut self, value: &mut Value) {
        match value {
            Value::If { then, otherwise, .. } => {
                self.block(then);
                otherwise.iter_mut().for_each(|block| self.block(block));
            }
            Value::Match { arms, .. } => arms.iter_mut().for_each(|arm| self.block(&mut arm.body)),
            Value::Scope { body, .. } | Value::For { body, .. } | Value::Loop { body, .. } => self.block(body),
            Value::While { body, .. } => {
                self.block(body);
                self.while_let(value);
            }
            _ => {}
        }
    }

    /// `while let pattern = value { body }` as `loop { if let pattern = value { body } else { break } }`.
    fn while_let(&mut self, value: &mut Value) {
        let Value::While { condition: Operand::Nested(condition), .. } = &*value else { return };
        let Value::Matches(pattern, _) = &**condition else { return };
        if bindings(pattern).is_empty() {
            return;
        }
        let whole = std::mem::replace(value, Value::Start("ZERO"));
        let Value::While { label, condition: Operand::Nested(condition), body } = whole else { return };
        let Value::Matches(pattern, scrutinee) = *condition else { return };
        let mut statements = Vec::new();
        let scrutinee = self.name_of(Value::Use(scrutinee), None, &mut statements);
        let exit = Value::Exit { kind: Exit::Break(Default::default(), None), value: None };
        statements.push(Statement::Evaluate(Value::If {
            condition: Operand::Nested(Box::new(Value::Matches(pattern, scrutinee))),
            then: body,
            otherwise: Some(Block { tail: Some(Box::new(exit)), ..Block::default() }),
        }));
        *value = Value::Loop { label, body: Block::of(statements) };
    }

    /// The first value of the block that branches leave takes in the rest, which is split in turn.
    fn split(&mut self, block: &mut Block) {
        let Some(at) = block.statements.iter().position(goes_on_in_a_branch) else { return };
        let statements = Rc::make_mut(&mut block.statements);
        let rest = statements.split_off(at + 1);
        let Some(Statement::Let(binding)) = statements.pop() else { return };
        let mut rest = Block { statements: Rc::new(rest), tail: block.tail.take() };
        let Let { attributes, pattern, ty, value: Some(value), otherwise } = *binding else { return };
        if let Some(otherwise) = otherwise {
            self.split(&mut rest);
            let scrutinee = self.name_of(value, ty, statements);
            let condition = Operand::Nested(Box::new(Value::Matches(pattern, scrutinee)));
            block.tail = Some(Box::new(Value::If { condition, then: rest, otherwise: Some(otherwise) }));
            return;
        }
        let mut take_in = |own: Block| {
            let mut statements = Rc::unwrap_or_clone(own.statements);
            let value = own.tail.map(|tail| *tail);
            let binding = Let {
                attributes: attributes.clone(),
                pattern: pattern.clone(),
                ty: ty.clone(),
                value,
                otherwise: None,
            };
            statements.push(Statement::Let(Box::new(binding)));
            statements.extend(rest.statements.iter().cloned());
            let mut whole = Block { statements: Rc::new(statements), tail: rest.tail.take() };
            self.split(&mut whole);
            whole
        };
        let value = match value {
            Value::If { condition, then, otherwise: Some(otherwise) } => {
                let (then, otherwise) = match diverges(&then) {
                    true => (then, take_in(otherwise)),
                    false => (take_in(then), otherwise),
                };
                Value::If { condition, then, otherwise: Some(otherwise) }
            }
            Value::Match { scrutinee, arms } => {
                let arms = arms.into_iter().map(|arm| match diverges(&arm.body) {
                    true => arm,
                    false => Arm { body: take_in(arm.body), ..arm },
                });
                Value::Match { scrutinee, arms: arms.collect() }
            }
            Value::Scope { body, .. } => {
                let Block { statements: own, tail } = take_in(body);
                statements.extend(Rc::unwrap_or_clone(own));
                block.tail = tail;
                return;
            }
            _ => return,
        };
        block.tail = Some(Box::new(value));
    }

    /// A place stands for itself.
    fn name_of(&mut self, value: Value, ty: Option<syn::Type>, statements: &mut Vec<Statement>) -> Operand {
        match value {
            Value::Use(operand @ (Operand::Place(_) | Operand::Borrow { .. })) => operand,
            Value::Use(Operand::Nested(value)) => self.name_of(*value, ty, statements),
            value @ Value::Tuple(_) => Operand::Nested(Box::new(value)),
            value => {
                let name = format_ident!("__of{}", self.named, span = Span::mixed_site());
                self.named += 1;
                statements.push(Statement::bind(crate::lower::simple_pattern(&name, false), ty, value));
                Operand::name(name, false)
            }
        }
    }
}

/// Whether there is anything to look at.
fn can_move(statement: &Statement) -> bool {
    match statement {
        Statement::Let(binding) => binding.otherwise.is_some() || binding.value.as_ref().is_some_and(has_blocks),
        Statement::Evaluate(value) => has_blocks(value),
        _ => false,
    }
}

fn has_blocks(value: &Value) -> bool {
    matches!(
        value,
        Value::If { .. }
            | Value::Match { .. }
            | Value::Scope { .. }
            | Value::For { .. }
            | Value::While { .. }
            | Value::Loop { .. }
    )
}

/// A value of which one branch goes on, and which the others leave.
fn goes_on_in_a_branch(statement: &Statement) -> bool {
    let Statement::Let(binding) = statement else { return false };
    if binding.otherwise.is_some() {
        return binding.value.is_some();
    }
    let Some(value) = &binding.value else { return false };
    let goes_on = |block: &Block| !diverges(block) && block.tail.is_some();
    let one = match value {
        Value::If { then, otherwise: Some(otherwise), .. } => {
            diverges(then) && goes_on(otherwise) || diverges(otherwise) && goes_on(then)
        }
        Value::Match { arms, .. } => {
            let mut open = arms.iter().filter(|arm| !diverges(&arm.body));
            open.next().is_some_and(|arm| arm.body.tail.is_some()) && open.next().is_none()
        }
        Value::Scope { label: None, body } => body.tail.is_some(),
        _ => false,
    };
    one && control::leaves_value(value)
}

/// Whether the block is left for certain, or ends in a panic.
pub(super) fn diverges(block: &Block) -> bool {
    let last = || match block.statements.last() {
        Some(Statement::Evaluate(value)) => leaves_for_certain(value),
        Some(Statement::Kept(tokens)) => begins_with_exit(tokens),
        _ => false,
    };
    match block.tail.as_deref() {
        Some(tail) => leaves_for_certain(tail),
        None => last(),
    }
}

fn leaves_for_certain(value: &Value) -> bool {
    match value {
        Value::Exit { .. } => true,
        Value::Use(Operand::Passive(tokens, _) | Operand::Lifted(tokens)) => begins_with_exit(tokens),
        Value::Macro { path, .. } => known::is_diverging(path),
        Value::If { then, otherwise: Some(otherwise), .. } => diverges(then) && diverges(otherwise),
        Value::Scope { label: None, body } => diverges(body),
        _ => false,
    }
}

fn begins_with_exit(tokens: &TokenStream) -> bool {
    let [Tree::Word(first, _), rest @ ..] = tokens.trees() else { return false };
    let name = first.text();
    match rest {
        [mark, ..] if mark.is_punct('!') => known::DIVERGING.contains(&&*name),
        _ => matches!(&*name, "break" | "continue" | "return"),
    }
}
