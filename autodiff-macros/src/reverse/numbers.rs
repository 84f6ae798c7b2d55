//! Which names hold numbers for certain, though they come from a call or a pattern whose types only the compiler knows: operands of one
//! operation have one type, and a literal with a point, an entry of a list of numbers or the argument of a sine is a number.

use std::collections::{HashMap, HashSet};

use syn::{BinOp, Pat, UnOp};

use super::place::Ty;
use super::uses;
use crate::activity::is_arithmetic;
use crate::attribute::Signature;
use crate::ir::{Block, Exit, Operand, Place, Projection, Root, Statement, Value};
use crate::types;

/// The names that are used with numbers.
pub(super) fn of(signature: &Signature, block: &Block) -> HashSet<String> {
    let active = signature.parameters.iter().filter(|parameter| parameter.active);
    let lists = active.map(|parameter| (parameter.name.to_string(), Ty::of(&parameter.ty, &signature.scalar)));
    let mut kin = Kin { parameters: lists.collect(), ..Kin::default() };
    for (name, ty) in kin.parameters.clone() {
        if ty == Ty::Number {
            let own = kin.name(&name);
            kin.unite(own, Kin::NUMBER);
        }
    }
    uses::each_value(block, &mut |value| {
        kin.value(value);
        if let Value::Exit { kind: Exit::Return(_), value: Some(value) } = value
            && returns_number(signature)
        {
            let own = kin.operand(value);
            kin.unite_known(own, Some(Kin::NUMBER));
        }
    });
    uses::each_statement(block, &mut |statement| kin.statement(statement, &signature.scalar));
    if let (Some(tail), true) = (&block.tail, returns_number(signature)) {
        let own = kin.value(tail);
        kin.unite_known(own, Some(Kin::NUMBER));
    }
    let number = kin.find(Kin::NUMBER);
    let names: Vec<_> = kin.names.iter().map(|(name, at)| (name.clone(), *at)).collect();
    names.into_iter().filter(|(_, at)| kin.find(*at) == number).map(|(name, _)| name).collect()
}

fn returns_number(signature: &Signature) -> bool {
    signature.result.as_ref().is_some_and(|result| types::is_scalar(result, &signature.scalar.to_string()))
}

/// Methods that integers have too: they say only that all is of one type.
pub(super) const OF_ANY: &[&str] = &["abs", "clamp", "div_euclid", "max", "min", "powi", "rem_euclid", "signum"];

/// Classes of names of one type.
struct Kin {
    parameters: HashMap<String, Ty>,
    names: HashMap<String, usize>,
    /// What each one is the same as; a root is its own.
    same: Vec<usize>,
}

impl Default for Kin {
    fn default() -> Self {
        Kin { parameters: HashMap::new(), names: HashMap::new(), same: vec![Self::NUMBER] }
    }
}

impl Kin {
    const NUMBER: usize = 0;

    fn find(&mut self, mut at: usize) -> usize {
        while self.same[at] != at {
            self.same[at] = self.same[self.same[at]];
            at = self.same[at];
        }
        at
    }

    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.same[one.max(other)] = one.min(other);
    }

    fn unite_known(&mut self, one: Option<usize>, other: Option<usize>) -> Option<usize> {
        if let (Some(one), Some(other)) = (one, other) {
            self.unite(one, other);
        }
        one.or(other)
    }

    fn name(&mut self, name: &str) -> usize {
        if let Some(at) = self.names.get(name) {
            return *at;
        }
        self.same.push(self.same.len());
        self.names.insert(name.to_owned(), self.same.len() - 1);
        self.same.len() - 1
    }

    fn operand(&mut self, operand: &Operand) -> Option<usize> {
        match operand {
            Operand::Literal(..) => Some(Self::NUMBER),
            Operand::Place(place) => self.place(place),
            Operand::Nested(value) => self.value(value),
            _ => None,
        }
    }

    /// A name, or `*name`; an entry of a parameter.
    fn place(&mut self, place: &Place) -> Option<usize> {
        let Root::Name(name) = &place.root else { return None };
        let name = name.to_string();
        if place.projections.iter().all(|part| matches!(part, Projection::Dereference)) {
            return Some(self.name(&name));
        }
        let mut ty = self.parameters.get(&name)?.clone();
        for part in &place.projections {
            ty = match part {
                Projection::Dereference => ty,
                Projection::Index(Operand::Nested(value)) if matches!(**value, Value::Range { .. }) => return None,
                Projection::Index(_) => ty.element(),
                Projection::Field(syn::Member::Unnamed(index)) => ty.part(index.index as usize),
                Projection::Field(_) => return None,
            };
        }
        (ty == Ty::Number).then_some(Self::NUMBER)
    }

    fn value(&mut self, value: &Value) -> Option<usize> {
        match value {
            Value::Use(operand) | Value::Unary(UnOp::Neg(_) | UnOp::Deref(_), operand) => self.operand(operand),
            Value::Start(_) => Some(Self::NUMBER),
            Value::Binary(op, left, right) => {
                let (left, right) = (self.operand(left), self.operand(right));
                match op {
                    BinOp::And(_) | BinOp::Or(_) => None,
                    op if is_arithmetic(op) => self.unite_known(left, right),
                    BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) | BinOp::Eq(_) | BinOp::Ne(_) => {
                        self.unite_known(left, right);
                        None
                    }
                    _ => None,
                }
            }
            Value::Primitive { method, arguments } => {
                let name = method.to_string();
                let own = self.operand(arguments.first()?);
                if !OF_ANY.contains(&name.as_str()) {
                    self.unite_known(own, Some(Self::NUMBER));
                    return (name != "sin_cos").then_some(Self::NUMBER);
                }
                let mut whole = own;
                for (at, argument) in arguments.iter().enumerate().skip(1) {
                    if !crate::known::is_passive_argument(&name, at - 1) {
                        let other = self.operand(argument);
                        whole = self.unite_known(whole, other);
                    }
                }
                whole
            }
            Value::PrimitivePath { method, arguments } => {
                let own = arguments.first().and_then(|first| self.operand(first));
                self.unite_known(own, Some(Self::NUMBER));
                (method != "sin_cos").then_some(Self::NUMBER)
            }
            Value::If { then, otherwise: Some(otherwise), .. } => self.blocks([then, otherwise]),
            Value::Match { arms, .. } => self.blocks(arms.iter().map(|arm| &arm.body)),
            Value::Scope { label: None, body } => self.blocks([body]),
            _ => None,
        }
    }

    /// The values of branches are of one type.
    fn blocks<'b>(&mut self, blocks: impl IntoIterator<Item = &'b Block>) -> Option<usize> {
        let tails = blocks.into_iter().filter_map(|block| block.tail.as_deref());
        tails.fold(None, |own, tail| {
            let other = self.value(tail);
            self.unite_known(own, other)
        })
    }

    fn statement(&mut self, statement: &Statement, scalar: &proc_macro2::Ident) {
        match statement {
            Statement::Let(binding) => {
                let Pat::Ident(named) = &binding.pattern else { return };
                let own = self.name(&named.ident.to_string());
                if binding.ty.as_ref().is_some_and(|ty| types::is_scalar(ty, &scalar.to_string())) {
                    self.unite(own, Self::NUMBER);
                }
                if let Some(value) = &binding.value {
                    let value = self.value(value);
                    self.unite_known(Some(own), value);
                }
            }
            Statement::Store { place, value } | Statement::Update { place, value, .. } => {
                let (own, value) = (self.place(place), self.operand(value));
                self.unite_known(own, value);
            }
            _ => {}
        }
    }
}
