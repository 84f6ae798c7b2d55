//! What is for certain a number over the scalar, by its form: parameters, entries and items of lists of numbers, and arithmetic
//! with such. Activity says only what may be one. And what is a field of a struct, which may be `#[constant]`.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::visit::Visit;
use syn::{Pat, UnOp};

use crate::activity::{bindings, is_arithmetic};
use crate::attribute::Signature;
use crate::ir::{Block, Operand, Place, Projection, Root, Statement, Value};
use crate::types;

#[derive(Default)]
pub(crate) struct Certain {
    numbers: HashSet<String>,
    /// References to numbers.
    items: HashSet<String>,
    /// Lists of numbers; those behind a shared reference; slices among these.
    lists: HashSet<String>,
    shared: HashSet<String>,
    slices: HashSet<String>,
    fields: HashSet<String>,
}

impl Certain {
    pub(crate) fn of(signature: &Signature, body: &Block) -> Certain {
        let scalar = signature.scalar.to_string();
        let mut certain = Certain::default();
        for parameter in signature.parameters.iter().filter(|parameter| parameter.active) {
            let (name, ty) = (parameter.name.to_string(), &parameter.ty);
            let shared = matches!(ty, syn::Type::Reference(_)) && !types::is_mutable(ty);
            if types::is_scalar(ty, &scalar) {
                certain.numbers.insert(name);
            } else if types::is_list(ty, &scalar) {
                if shared {
                    certain.shared.insert(name.clone());
                }
                if shared && types::is_slice(ty, &scalar) {
                    certain.slices.insert(name.clone());
                }
                certain.lists.insert(name);
            }
        }
        signature.parameters.iter().for_each(|parameter| certain.fields_of(&parameter.pattern));
        certain.block(body);
        certain
    }

    /// Bound by a struct's pattern, or part of what is.
    pub(crate) fn is_field(&self, place: &Place) -> bool {
        matches!(&place.root, Root::Name(name) if self.fields.contains(&name.to_string()))
    }

    pub(crate) fn is_number(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Literal(..) => true,
            Operand::Nested(value) => self.gives_number(value),
            Operand::Place(place) => match (&place.root, place.projections.as_slice()) {
                (Root::Name(name), []) => self.numbers.contains(&name.to_string()),
                (Root::Name(name), [Projection::Index(_)]) => self.lists.contains(&name.to_string()),
                (Root::Name(name), [Projection::Dereference]) => self.items.contains(&name.to_string()),
                _ => false,
            },
            _ => false,
        }
    }

    pub(crate) fn is_slice(&self, place: &Place) -> bool {
        bare(place).is_some_and(|name| self.slices.contains(&name.to_string()))
    }

    fn gives_number(&self, value: &Value) -> bool {
        match value {
            Value::Use(operand) | Value::Unary(UnOp::Neg(_), operand) => self.is_number(operand),
            Value::Binary(op, left, right) if is_arithmetic(op) => self.is_number(left) || self.is_number(right),
            Value::Primitive { method, arguments } => method != "sin_cos" && self.is_number(&arguments[0]),
            Value::Start(_) => true,
            _ => false,
        }
    }

    fn block(&mut self, block: &Block) {
        for statement in &*block.statements {
            match statement {
                Statement::Let(binding) => {
                    self.fields_of(&binding.pattern);
                    if let (Pat::Ident(named), Some(value)) = (&binding.pattern, &binding.value)
                        && named.by_ref.is_none()
                        && self.gives_number(value)
                    {
                        self.numbers.insert(named.ident.to_string());
                    }
                    binding.value.iter().for_each(|value| self.value(value));
                    binding.otherwise.iter().for_each(|block| self.block(block));
                }
                Statement::Evaluate(value) => self.value(value),
                _ => {}
            }
        }
        block.tail.iter().for_each(|value| self.value(value));
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::For { pattern, source, body, .. } => {
                self.fields_of(pattern);
                self.item(pattern, source);
                self.block(body);
            }
            Value::If { condition, then, otherwise } => {
                if let Operand::Nested(value) = condition
                    && let Value::Matches(pattern, _) = &**value
                {
                    self.fields_of(pattern);
                }
                self.block(then);
                otherwise.iter().for_each(|block| self.block(block));
            }
            Value::Match { arms, .. } => arms.iter().for_each(|arm| {
                self.fields_of(&arm.pattern);
                self.block(&arm.body);
            }),
            Value::Scope { body, .. }
            | Value::While { body, .. }
            | Value::Loop { body, .. }
            | Value::Closure { body, .. } => self.block(body),
            _ => {}
        }
    }

    fn fields_of(&mut self, pattern: &Pat) {
        struct Fields<'a>(&'a mut HashSet<String>);
        impl Visit<'_> for Fields<'_> {
            fn visit_pat_struct(&mut self, pattern: &syn::PatStruct) {
                let names = pattern.fields.iter().flat_map(|field| bindings(&field.pat));
                self.0.extend(names.into_iter().map(|name| name.to_string()));
            }
        }
        Fields(&mut self.fields).visit_pat(pattern);
    }

    /// The items of a list by reference are references to numbers: `v` in `&v` is one by value.
    fn item(&mut self, pattern: &Pat, source: &Operand) {
        if !self.gives_references(source) {
            return;
        }
        let (known, pattern) = match pattern {
            Pat::Reference(reference) => (&mut self.numbers, &*reference.pat),
            other => (&mut self.items, other),
        };
        if let Pat::Ident(named) = pattern
            && named.by_ref.is_none()
            && named.subpat.is_none()
        {
            known.insert(named.ident.to_string());
        }
    }

    fn gives_references(&self, source: &Operand) -> bool {
        let among =
            |place: &Place, lists: &HashSet<String>| bare(place).is_some_and(|name| lists.contains(&name.to_string()));
        match source {
            Operand::Place(place) => among(place, &self.shared),
            Operand::Nested(value) => match &**value {
                Value::Method { receiver: Operand::Place(place), method, .. } => {
                    method == "iter" && among(place, &self.lists)
                }
                _ => false,
            },
            _ => false,
        }
    }
}

fn bare(place: &Place) -> Option<&Ident> {
    match &place.root {
        Root::Name(name) if place.projections.is_empty() => Some(name),
        _ => None,
    }
}
