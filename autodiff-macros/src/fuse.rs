//! Operations that duals and tapes know a cheaper way for, in the function over `S: Scalar`: operators with a literal, squares,
//! and `s + x * y`, which becomes one operation.

use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::{BinOp, Pat};

use crate::generic::number_literal;
use crate::ir::{Block, Operand, Place, Projection, Root, Statement, Value};
use crate::preaccumulation::Preaccumulation;
use crate::printed::each_word;
use crate::tokens::TokenStream;

/// The body with these operations, if there are any; `printed` are its tokens.
pub(crate) fn operations(body: &Block, printed: &TokenStream) -> Option<Block> {
    let mut fuser = Fuser { mentions: HashMap::new(), names: 0, has_fused: false };
    fuser.count(printed);
    let mut body = body.clone();
    fuser.block(&mut body);
    fuser.has_fused.then_some(body)
}

struct Fuser {
    /// How often each temporary is named.
    mentions: HashMap<String, usize>,
    /// How many names have been made for expressions.
    names: usize,
    has_fused: bool,
}

impl Fuser {
    fn count(&mut self, tokens: &TokenStream) {
        each_word(tokens.trees(), &mut |word| {
            let name = word.text();
            if name.starts_with("__t") {
                *self.mentions.entry(name.to_string()).or_default() += 1;
            }
        });
    }

    fn block(&mut self, block: &mut Block) {
        let statements = Rc::make_mut(&mut block.statements);
        statements.iter_mut().for_each(|statement| self.inside(statement));
        block.tail.iter_mut().for_each(|tail| self.value(tail));
        let mut preaccumulation = Preaccumulation { mentions: &self.mentions, names: self.names };
        if let Some(found) = preaccumulation.of(statements, &mut block.tail) {
            self.names = preaccumulation.names;
            self.has_fused = true;
            *statements = found;
        }
        let mut at = 0;
        while at + 1 < statements.len() {
            if let Some((fused, length)) = self.fused(&statements[at..]) {
                statements.splice(at..at + length, [fused]);
                self.has_fused = true;
            }
            at += 1;
        }
    }

    fn inside(&mut self, statement: &mut Statement) {
        match statement {
            Statement::Let(binding) => {
                binding.value.iter_mut().for_each(|value| self.value(value));
                binding.otherwise.iter_mut().for_each(|block| self.block(block));
            }
            Statement::Evaluate(value) => self.value(value),
            Statement::Update { place, op, value } if can_be_read_twice(place) => {
                let before = Operand::Place(Place { by_value: true, ..place.clone() });
                if let Some(value) = with_literal(op, &before, value) {
                    *statement = Statement::Store { place: place.clone(), value: Operand::Nested(Box::new(value)) };
                    self.has_fused = true;
                }
            }
            Statement::Store { .. } | Statement::Update { .. } | Statement::Kept(_) | Statement::Mark(_) => {}
        }
    }

    fn value(&mut self, value: &mut Value) {
        match value {
            Value::If { then, otherwise, .. } => {
                self.block(then);
                otherwise.iter_mut().for_each(|block| self.block(block));
            }
            Value::Match { arms, .. } => arms.iter_mut().for_each(|arm| self.block(&mut arm.body)),
            Value::Scope { body, .. }
            | Value::For { body, .. }
            | Value::While { body, .. }
            | Value::Loop { body, .. }
            | Value::Closure { body, .. } => self.block(body),
            Value::Binary(op, left, right) => {
                if let Some(cheaper) = with_literal(op, left, right)
                    .or_else(|| square(op, left, right))
                    .or_else(|| with_lifted(op, left, right))
                {
                    *value = cheaper;
                    self.has_fused = true;
                }
            }
            _ => {}
        }
    }

    /// `let p = x * y; s += p;` or `let p = x * y; let z = s + p;` as one statement, and how many there were.
    fn fused(&self, statements: &[Statement]) -> Option<(Statement, usize)> {
        let (mut product, value) = self.temporary(&statements[0])?;
        let Value::Binary(BinOp::Mul(_), x, y) = value else { return None };
        if !is_read(x) || !is_read(y) {
            return None;
        }
        let mut at = 1;
        // The item of a sum has another name.
        if let Some((item, Value::Use(operand))) = self.temporary(&statements[1])
            && is_named(operand, &product)
        {
            product = item;
            at = 2;
        }
        let path = |method: &str, op: &BinOp, s: &Operand| Value::PrimitivePath {
            method: Ident::new(method, op.span()),
            arguments: vec![s.clone(), x.clone(), y.clone()],
        };
        let fused = match statements.get(at)? {
            Statement::Update { place, op, value } if is_named(value, &product) && can_be_read_twice(place) => {
                let method = match op {
                    BinOp::AddAssign(_) => "plus_product",
                    BinOp::SubAssign(_) => "minus_product",
                    _ => return None,
                };
                let before = Operand::Place(Place { by_value: true, ..place.clone() });
                Statement::Store { place: place.clone(), value: Operand::Nested(Box::new(path(method, op, &before))) }
            }
            Statement::Let(binding) => {
                let value = match binding.value.as_ref()? {
                    Value::Binary(op @ BinOp::Add(_), s, p) if is_named(p, &product) && is_read(s) => {
                        path("plus_product", op, s)
                    }
                    Value::Binary(op @ BinOp::Add(_), p, s) if is_named(p, &product) && is_read(s) => {
                        path("plus_product", op, s)
                    }
                    Value::Binary(op @ BinOp::Sub(_), s, p) if is_named(p, &product) && is_read(s) => {
                        path("minus_product", op, s)
                    }
                    _ => return None,
                };
                let mut binding = binding.clone();
                binding.value = Some(value);
                Statement::Let(binding)
            }
            _ => return None,
        };
        Some((fused, at + 1))
    }

    /// The name and value of a temporary that is used once.
    fn temporary<'b>(&self, statement: &'b Statement) -> Option<(String, &'b Value)> {
        let Statement::Let(binding) = statement else { return None };
        let (Pat::Ident(pattern), Some(value)) = (&binding.pattern, &binding.value) else { return None };
        let name = pattern.ident.to_string();
        (pattern.mutability.is_none() && self.mentions.get(&name) == Some(&2)).then_some((name, value))
    }
}

/// `x * 2.0` as a method of `x`.
fn with_literal(op: &BinOp, left: &Operand, right: &Operand) -> Option<Value> {
    let (method, x, literal, negative) = match (op, left, right) {
        (BinOp::Add(_) | BinOp::AddAssign(_), x, Operand::Literal(c, negative)) => ("plus_constant", x, c, *negative),
        (BinOp::Add(_), Operand::Literal(c, negative), x) => ("plus_constant", x, c, *negative),
        (BinOp::Sub(_) | BinOp::SubAssign(_), x, Operand::Literal(c, negative)) => ("minus_constant", x, c, *negative),
        (BinOp::Sub(_), Operand::Literal(c, negative), x) => ("constant_minus", x, c, *negative),
        (BinOp::Mul(_) | BinOp::MulAssign(_), x, Operand::Literal(c, negative)) => ("times_constant", x, c, *negative),
        (BinOp::Mul(_), Operand::Literal(c, negative), x) => ("times_constant", x, c, *negative),
        (BinOp::Div(_) | BinOp::DivAssign(_), x, Operand::Literal(c, negative)) => ("over_constant", x, c, *negative),
        (BinOp::Div(_), Operand::Literal(c, negative), x) => ("constant_over", x, c, *negative),
        _ => return None,
    };
    let constant = Operand::Passive(number_literal(literal, negative), false);
    let method = Ident::new(method, op.span());
    is_read(x).then(|| Value::PrimitivePath { method, arguments: vec![x.clone(), constant] })
}

/// `x - k` with a passive `k` as a method of `x`.
fn with_lifted(op: &BinOp, left: &Operand, right: &Operand) -> Option<Value> {
    let (method, x, lifted) = match (op, left, right) {
        (BinOp::Add(_), x, c @ Operand::Lifted(_)) | (BinOp::Add(_), c @ Operand::Lifted(_), x) => {
            ("plus_lifted", x, c)
        }
        (BinOp::Sub(_), x, c @ Operand::Lifted(_)) => ("minus_lifted", x, c),
        (BinOp::Sub(_), c @ Operand::Lifted(_), x) => ("lifted_minus", x, c),
        (BinOp::Mul(_), x, c @ Operand::Lifted(_)) | (BinOp::Mul(_), c @ Operand::Lifted(_), x) => {
            ("times_lifted", x, c)
        }
        _ => return None,
    };
    let method = Ident::new(method, op.span());
    is_read(x).then(|| Value::PrimitivePath { method, arguments: vec![x.clone(), lifted.clone()] })
}

/// `x * x` as a method of `x`.
fn square(op: &BinOp, left: &Operand, right: &Operand) -> Option<Value> {
    let (BinOp::Mul(_), Operand::Place(x), Operand::Place(y)) = (op, left, right) else { return None };
    let is_one = can_be_read_twice(x) && is_same(x, y);
    let method = Ident::new("squared", op.span());
    is_one.then(|| Value::PrimitivePath { method, arguments: vec![left.clone()] })
}

/// Whether two places are written alike.
pub(crate) fn is_same(x: &Place, y: &Place) -> bool {
    let (Root::Name(x_root), Root::Name(y_root)) = (&x.root, &y.root) else { return false };
    let pairs = x.projections.iter().zip(&y.projections);
    let alike = |(x, y): (&Projection, &Projection)| match (x, y) {
        (Projection::Field(x), Projection::Field(y)) => x == y,
        (Projection::Index(Operand::Passive(x, _)), Projection::Index(Operand::Passive(y, _))) => {
            x.to_string() == y.to_string()
        }
        (Projection::Dereference, Projection::Dereference) => true,
        _ => false,
    };
    x_root == y_root && x.projections.len() == y.projections.len() && pairs.into_iter().all(alike)
}

/// A number that is there already, and not known to be a constant.
fn is_read(operand: &Operand) -> bool {
    matches!(operand, Operand::Place(_))
}

fn is_named(operand: &Operand, name: &str) -> bool {
    match operand {
        Operand::Place(Place { root: Root::Name(root), projections, .. }) => projections.is_empty() && root == name,
        _ => false,
    }
}

pub(crate) fn can_be_read_twice(place: &Place) -> bool {
    matches!(place.root, Root::Name(_))
        && place.projections.iter().all(|projection| match projection {
            Projection::Index(index) => !index.has_effects(),
            Projection::Field(_) | Projection::Dereference => true,
        })
}
