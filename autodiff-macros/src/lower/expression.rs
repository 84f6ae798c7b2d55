//! Expressions: operators, places, literals and packs.

use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::{BinOp, Expr, UnOp};

use super::{Lowerer, Want, is_control};
use crate::activity::is_arithmetic;
use crate::ir::{Operand, Place, Projection, Root, Value};
use crate::template::quote;
use crate::tokens::TokenStream;

impl Lowerer<'_> {
    pub(super) fn operand(&mut self, expression: &Expr, want: &Want) -> Operand {
        let value = self.value(expression, want);
        let passive = !want.active && !self.nested && is_branch(&value) && !self.activity.is_active(expression);
        match passive {
            true => self.bind_passive(value),
            false => self.bind(value, expression.span()),
        }
    }

    pub(super) fn value(&mut self, expression: &Expr, want: &Want) -> Value {
        let active = want.active || self.activity.is_active(expression) && !matches!(expression, Expr::Tuple(_));
        let want = &Want { active, ..want.clone() };
        if !self.activity.mentions(expression) && !self.descends(expression, want) {
            return self.passive(expression, want);
        }
        let value = self.form(expression, want);
        // A passive result of something active, as `x.len() as f64`.
        if want.active && !self.activity.is_active(expression) && !self.descends(expression, want) {
            return match value {
                Value::Exit { .. } | Value::While { .. } | Value::For { .. } | Value::Closure { .. } => value,
                value if self.needs_no_lift(expression) => value,
                value => Value::Lift(self.nested(|inner| inner.bind(value, expression.span()))),
            };
        }
        value
    }

    fn form(&mut self, expression: &Expr, want: &Want) -> Value {
        match expression {
            Expr::Paren(e) => self.value(&e.expr, want),
            Expr::Group(e) => self.value(&e.expr, want),
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => Value::Use(Operand::Place(self.place(expression))),
            Expr::Unary(e) => self.unary(e, want),
            Expr::Binary(e) => self.binary(e),
            Expr::Reference(e) => self.reference(e, want),
            Expr::MethodCall(e) => self.method_call(e, want),
            Expr::Call(e) => self.call(e, want),
            Expr::Macro(e) => self.macro_call(&e.mac, want),
            Expr::Cast(e) => Value::Cast(self.nested_operand(&e.expr, &Want::any()), e.as_token, (*e.ty).clone()),
            Expr::Tuple(e) => Value::Tuple(self.parts(&e.elems, &self.tuple_wants(e, want))),
            Expr::Array(e) => {
                let wants = vec![self.element_want(want); e.elems.len()];
                Value::Array(self.parts(&e.elems, &wants))
            }
            Expr::Repeat(e) => {
                let element = self.operand(&e.expr, &self.element_want(want));
                let length = self.nested_operand(&e.len, &Want::any());
                Value::Repeat { vector: false, element, length }
            }
            Expr::Struct(e) => self.structure(e, want),
            Expr::Range(e) => self.range(e, &Want::any()),
            Expr::Closure(e) => self.closure(e),
            Expr::Let(e) => {
                let scrutinee = self.nested_operand(&e.expr, &Want::any());
                Value::Matches(self.pattern(&e.pat), scrutinee)
            }
            Expr::Assign(_) => {
                let body = self.block_of(expression, &Want::any());
                Value::Scope { label: None, body }
            }
            other if is_control(other) => self.control(other, want),
            other => self.passive(other, want),
        }
    }

    pub(super) fn range(&mut self, range: &syn::ExprRange, want: &Want) -> Value {
        let from = range.start.as_ref().map(|e| self.nested_operand(e, want));
        let to = range.end.as_ref().map(|e| self.nested_operand(e, want));
        Value::Range { from, limits: range.limits, to }
    }

    pub(super) fn parts<'e>(&mut self, parts: impl IntoIterator<Item = &'e Expr>, wants: &[Want]) -> Vec<Operand> {
        let list: Vec<_> = parts.into_iter().zip(wants.iter().cloned()).collect();
        self.operands(&list)
    }

    fn tuple_wants(&self, tuple: &syn::ExprTuple, want: &Want) -> Vec<Want> {
        let part = |number: usize| match &want.ty {
            Some(syn::Type::Tuple(types)) => types.elems.get(number).cloned(),
            _ => None,
        };
        let bound = want.parts.as_ref().filter(|parts| parts.len() == tuple.elems.len());
        (0..tuple.elems.len())
            .map(|number| match bound {
                Some(parts) => Want { ty: part(number), ..parts[number].clone() },
                None => Want { active: want.active, ty: part(number), parts: None },
            })
            .collect()
    }

    pub(super) fn element_want(&self, want: &Want) -> Want {
        let ty = match &want.ty {
            Some(syn::Type::Array(array)) => Some((*array.elem).clone()),
            _ => None,
        };
        Want { active: want.active, ty, parts: None }
    }

    fn unary(&mut self, unary: &syn::ExprUnary, want: &Want) -> Value {
        match unary.op {
            UnOp::Deref(_) => Value::Use(Operand::Place(self.dereference(&unary.expr))),
            UnOp::Neg(_) => {
                let active = Want::if_active(want.active || self.activity.is_active(&unary.expr));
                Value::Unary(unary.op, self.operand(&unary.expr, &active))
            }
            _ => Value::Unary(unary.op, self.nested_operand(&unary.expr, &Want::any())),
        }
    }

    fn binary(&mut self, binary: &syn::ExprBinary) -> Value {
        let (left, right) = (&*binary.left, &*binary.right);
        let either = self.activity.is_active(left) || self.activity.is_active(right);
        if is_arithmetic(&binary.op) {
            let want = Want::if_active(either);
            let operands = self.operands_by(&[(left, want.clone()), (right, want)], true);
            return pair(binary.op, operands);
        }
        if crate::activity::is_update(&binary.op) {
            let body = self.block_of(&Expr::Binary(binary.clone()), &Want::any());
            return Value::Scope { label: None, body };
        }
        if let Some(comparison) = self.comparison_of_variants(binary) {
            return comparison;
        }
        let want = match binary.op {
            BinOp::And(_) | BinOp::Or(_) => Want::any(),
            _ => Want::if_active(either),
        };
        self.nested(|inner| {
            let operands = inner.operands(&[(left, want.clone()), (right, want)]);
            pair(binary.op, operands)
        })
    }

    /// `model.kind == Kind::Linear`: no numbers.
    fn comparison_of_variants(&mut self, binary: &syn::ExprBinary) -> Option<Value> {
        let method = match binary.op {
            BinOp::Eq(_) => "eq",
            BinOp::Ne(_) => "ne",
            _ => return None,
        };
        if !is_variant(&binary.left) && !is_variant(&binary.right) {
            return None;
        }
        let receiver = self.nested_operand(&binary.left, &Want::any());
        let other = self.nested_operand(&binary.right, &Want::any());
        Some(Value::Method {
            receiver,
            method: proc_macro2::Ident::new(method, proc_macro2::Span::mixed_site()),
            turbofish: None,
            arguments: vec![Operand::Borrow { mutable: false, of: Box::new(other) }],
        })
    }

    fn reference(&mut self, reference: &syn::ExprReference, want: &Want) -> Value {
        let mutable = reference.mutability.is_some();
        let inner = crate::activity::unwrapped(&reference.expr);
        let inner_want = Want { active: want.active, ty: referent(want), parts: None };
        let of = match inner {
            // Never a lifted copy of what is borrowed mutably: what is written to it would be lost.
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) if mutable || self.activity.mentions(inner) => {
                Operand::Place(self.place(inner))
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => Operand::Place(self.place(inner)),
            _ => {
                let value = self.value(inner, &inner_want);
                match value {
                    Value::Use(operand) => operand,
                    value if self.nested => Operand::Nested(Box::new(value)),
                    value => {
                        let name = self.temporary();
                        self.declare(&name, mutable, value);
                        Operand::name(name, false)
                    }
                }
            }
        };
        Value::Use(Operand::Borrow { mutable, of: Box::new(of) })
    }

    /// A passive expression that may be made of floats and says its type, as far as its form tells.
    fn may_be_lifted(&self, expression: &Expr) -> bool {
        let form = match crate::activity::unwrapped(expression) {
            Expr::Lit(_) | Expr::Path(_) | Expr::Field(_) | Expr::Index(_) | Expr::Unary(_) | Expr::Binary(_) => true,
            Expr::Array(_) | Expr::Repeat(_) | Expr::Tuple(_) | Expr::Call(_) => true,
            Expr::MethodCall(call) => {
                !["into", "collect", "parse", "unwrap_or_default"].iter().any(|name| call.method == name)
            }
            Expr::Macro(call) => call.mac.path.is_ident("vec"),
            _ => false,
        };
        form && !self.needs_no_lift(expression)
    }

    /// The place that the expression is, or a temporary with its value.
    pub(super) fn place(&mut self, expression: &Expr) -> Place {
        match expression {
            Expr::Paren(e) => self.place(&e.expr),
            Expr::Group(e) => self.place(&e.expr),
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) => Place::name(name.clone(), self.numbers.contains(&name.to_string())),
                None => other_root(Operand::Passive(self.kept(expression), false)),
            },
            Expr::Field(e) => self.project(&e.base, Projection::Field(e.member.clone())),
            Expr::Index(e) => {
                let index = self.nested_operand(&e.index, &Want::any());
                self.project(&e.expr, Projection::Index(index))
            }
            Expr::Unary(e) if matches!(e.op, UnOp::Deref(_)) => self.dereference(&e.expr),
            other => {
                let want = Want::if_active(self.activity.is_active(other));
                // In place: a temporary would have to be `mut` where the method borrows it so.
                match self.nested_operand(other, &want) {
                    Operand::Place(place) => place,
                    operand => other_root(operand),
                }
            }
        }
    }

    fn project(&mut self, base: &Expr, projection: Projection) -> Place {
        let mut place = self.place(base);
        place.projections.push(projection);
        place.by_value = false;
        place
    }

    fn dereference(&mut self, inner: &Expr) -> Place {
        self.project(inner, Projection::Dereference)
    }

    fn structure(&mut self, structure: &syn::ExprStruct, want: &Want) -> Value {
        let wants: Vec<_> =
            structure.fields.iter().map(|field| Want::if_active(self.activity.is_active(&field.expr))).collect();
        let operands = self.parts(structure.fields.iter().map(|field| &field.expr), &wants);
        let members = structure.fields.iter().map(|field| field.member.clone());
        let active = want.active || wants.iter().any(|want| want.active);
        let operands = structure.fields.iter().zip(operands).map(|(field, operand)| match operand {
            // The field's type says whether it is lifted.
            Operand::Passive(tokens, effects) if active && self.may_be_lifted(&field.expr) => {
                Operand::Passive(fitted(&tokens), effects)
            }
            // Evaluated before another field that has effects.
            Operand::Place(Place { root: Root::Name(name), .. })
                if active && !self.activity.mentions(&field.expr) && self.may_be_lifted(&field.expr) =>
            {
                Operand::Passive(fitted(&quote!(#name)), false)
            }
            operand => operand,
        });
        let mut path = structure.path.clone();
        if active {
            self.exchange().visit_path_mut(&mut path);
        }
        Value::Struct {
            path,
            fields: members.zip(operands).collect(),
            rest: structure.rest.as_ref().map(|e| self.nested_operand(e, &Want::any())),
        }
    }
}

/// A value whose statements may be active though it is not.
fn is_branch(value: &Value) -> bool {
    matches!(value, Value::If { .. } | Value::Match { .. } | Value::Scope { .. } | Value::Loop { .. })
}

/// `Kind::Linear`: a name in capitals and small letters.
fn is_variant(expression: &Expr) -> bool {
    let Expr::Path(path) = crate::activity::unwrapped(expression) else {
        return false;
    };
    path.path.segments.last().is_some_and(|last| {
        let name = last.ident.to_string();
        name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase) && name != "None"
    })
}

/// The value of a field, lifted if it is made of floats and the field is not.
fn fitted(tokens: &TokenStream) -> TokenStream {
    quote! {{
        use ::autodiff::__private::{FitFloats as _, FitOthers as _};
        let __field = #tokens;
        (&::autodiff::__private::Tag::of(&__field)).kind().fit(__field)
    }}
}

fn pair(op: BinOp, operands: Vec<Operand>) -> Value {
    let mut operands = operands.into_iter();
    match (operands.next(), operands.next()) {
        (Some(left), Some(right)) => Value::Binary(op, left, right),
        _ => unreachable!("two operands were lowered"),
    }
}

fn other_root(operand: Operand) -> Place {
    Place { root: Root::Other(Box::new(operand)), projections: Vec::new(), by_value: false }
}

fn referent(want: &Want) -> Option<syn::Type> {
    match &want.ty {
        Some(syn::Type::Reference(reference)) => Some((*reference.elem).clone()),
        _ => None,
    }
}
