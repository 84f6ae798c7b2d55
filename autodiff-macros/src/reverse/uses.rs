//! How names are used in a body: what is not in the types can be seen there.

use std::collections::HashSet;

use crate::activity::is_arithmetic;
use crate::ir::{Argument, Block, Operand, Place, Projection, Root, Statement, Value};

/// Calls `see` with every value of the block, outer ones first.
pub(super) fn each_value<'b>(block: &'b Block, see: &mut dyn FnMut(&'b Value)) {
    for statement in &block.statements {
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
            Statement::Kept(_) => {}
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

/// Names that stand alone as operands of arithmetic: if they hold the result of a call, that is a number.
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
    names
}
