//! What names stand for in the reverse sweep: storage with a cotangent, an alias of a place, or something passive.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{BinOp, Expr, Pat, Result, Type, UnOp};

use super::{Code, Kind, Reverser, refuse, refuse_at};
use crate::activity::{is_arithmetic, unwrapped};
use crate::attribute::Parameter;
use crate::ir::{Block, Exit, Operand, Place, Projection, Root, Statement, Value};
use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream, Tree};
use crate::types;

/// The little that is known of a type.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ty {
    Number,
    Plain,
    List(Box<Ty>),
    Optional(Box<Ty>),
    Matrix,
    Tuple(Vec<Ty>),
    /// The result of a call: if it is used as a number, it is one.
    Unknown,
    /// A part of such a result: it may be an integer.
    Doubtful,
}

impl Ty {
    pub(super) fn of(ty: &Type, scalar: &Ident) -> Ty {
        let own = scalar.to_string();
        match ty {
            _ if types::is_scalar(ty, &own) => Ty::Number,
            _ if types::is_plain(ty) => Ty::Plain,
            Type::Reference(reference) => Ty::of(&reference.elem, scalar),
            Type::Slice(slice) => Ty::List(Box::new(Ty::of(&slice.elem, scalar))),
            Type::Array(array) => Ty::List(Box::new(Ty::of(&array.elem, scalar))),
            Type::Paren(paren) => Ty::of(&paren.elem, scalar),
            Type::Group(group) => Ty::of(&group.elem, scalar),
            Type::Tuple(tuple) => Ty::Tuple(tuple.elems.iter().map(|ty| Ty::of(ty, scalar)).collect()),
            Type::Path(path)
                if path
                    .path
                    .segments
                    .last()
                    .is_some_and(|last| types::matrix_parameters(&last.ident.to_string()).is_some()) =>
            {
                Ty::Matrix
            }
            Type::Path(path)
                if let Some(last) = path.path.segments.last()
                    && last.ident == "Option"
                    && let syn::PathArguments::AngleBracketed(list) = &last.arguments
                    && let Some(syn::GenericArgument::Type(inner)) = list.args.first() =>
            {
                Ty::Optional(Box::new(Ty::of(inner, scalar)))
            }
            other => match crate::lower::vector_element(other) {
                Some(element) => Ty::List(Box::new(Ty::of(element, scalar))),
                None => Ty::Unknown,
            },
        }
    }

    /// How often it can be indexed before there is an element that is no list.
    pub(super) fn depth(&self) -> usize {
        match self {
            Ty::List(element) => 1 + element.depth(),
            _ => 0,
        }
    }

    pub(super) fn part(&self, number: usize) -> Ty {
        match self {
            Ty::Tuple(parts) => parts.get(number).cloned().unwrap_or(Ty::Doubtful),
            _ => Ty::Doubtful,
        }
    }

    pub(super) fn element(&self) -> Ty {
        match self {
            Ty::List(element) | Ty::Optional(element) => (**element).clone(),
            Ty::Matrix => Ty::Number,
            Ty::Unknown => Ty::Unknown,
            _ => Ty::Doubtful,
        }
    }
}

#[derive(Clone)]
pub(super) enum Denotation {
    Passive,
    Spot(Spot),
    /// A tuple of aliases and passive things.
    Tuple(Vec<Denotation>),
    /// An option of a reference to a place or of a copy of it, or of a tuple of such.
    Perhaps(Box<Denotation>),
}

/// A place by its root and the path from there, with indices that the reverse sweep has.
#[derive(Clone)]
pub(super) struct Spot {
    pub(super) root: Ident,
    pub(super) path: TokenStream,
    pub(super) needs: Vec<String>,
    pub(super) ty: Ty,
    /// The name is a reference to the place.
    pub(super) by_ref: bool,
    /// By `&mut`, perhaps.
    pub(super) exclusive: bool,
}

/// Where a root's cotangent lies.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Storage {
    /// A number: made in the reverse sweep.
    Number,
    /// A parameter: made before the forward sweep, or, behind a reference, the caller's.
    Parameter { reference: bool, shared: bool },
    /// Made beside the value.
    Beside,
    /// Made beside the value, on a stack.
    Stacked,
    /// Made in the reverse sweep, of recorded lengths.
    Blank,
}

/// Arrays, tuples and results of calls.
pub(super) fn is_packed(value: &Value) -> bool {
    match value {
        Value::Array(_) | Value::Tuple(_) | Value::Vector(_) | Value::Repeat { .. } | Value::Call { .. } => true,
        // Options out of branches, and what a list gives away.
        Value::If { .. } | Value::Match { .. } => true,
        Value::Method { method, .. } => method == "pop",
        _ => false,
    }
}

/// `name` of `name @ ..`.
fn rest_of(pattern: &Pat) -> Option<Pat> {
    match pattern {
        Pat::Ident(named) if matches!(&named.subpat, Some((_, rest)) if matches!(**rest, Pat::Rest(_))) => {
            Some(Pat::Ident(syn::PatIdent { subpat: None, ..named.clone() }))
        }
        _ => None,
    }
}

fn storage_is_number(number: bool, path: &TokenStream) -> bool {
    number && path.is_empty()
}

pub(super) fn bar_of(name: &Ident) -> Ident {
    let text = crate::names::plain(&name.to_string());
    format_ident!("{}_bar", text.trim_start_matches('_'), span = Span::mixed_site())
}

fn stack_of(name: &Ident) -> Ident {
    let text = crate::names::plain(&name.to_string());
    format_ident!("{}_bars", text.trim_start_matches('_'), span = Span::mixed_site())
}

/// An operand with its indices hoisted, and what it stands for.
pub(super) struct Fixed {
    pub(super) operand: Operand,
    pub(super) denotation: Denotation,
}

/// An expression that has its value in the reverse sweep too, and the names that it needs there.
#[derive(Clone)]
pub(super) struct Again {
    pub(super) tokens: TokenStream,
    pub(super) needs: Vec<String>,
}

impl Reverser<'_> {
    pub(super) fn parameter(&mut self, parameter: &Parameter) -> Result<()> {
        let Pat::Ident(named) = &parameter.pattern else {
            if parameter.active {
                return refuse(&parameter.pattern, "a pattern as parameter has no adjoint yet: give it a name");
            }
            for name in crate::activity::bindings(&parameter.pattern) {
                self.denotations.insert(name.to_string(), Denotation::Passive);
                self.known.insert(name.to_string());
            }
            return Ok(());
        };
        let name = named.ident.to_string();
        self.known.insert(name.clone());
        if named.mutability.is_some() {
            self.unsteady.insert(name.clone());
        }
        if !parameter.active {
            self.denotations.insert(name, Denotation::Passive);
            return Ok(());
        }
        let reference = matches!(&parameter.ty, Type::Reference(_));
        let shared = reference && !types::is_mutable(&parameter.ty);
        if matches!(&parameter.ty, Type::Reference(inner) if matches!(&*inner.elem, Type::Reference(_))) {
            return refuse(&parameter.ty, "a reference to a reference has no adjoint yet: take one reference");
        }
        self.storages.insert(name.clone(), Storage::Parameter { reference, shared });
        let spot = Spot {
            root: named.ident.clone(),
            path: quote!(),
            needs: Vec::new(),
            ty: Ty::of(&parameter.ty, &self.signature.scalar),
            by_ref: reference,
            exclusive: reference && !shared,
        };
        self.depths.extend([(name.clone(), spot.ty.depth()), (bar_of(&named.ident).to_string(), spot.ty.depth())]);
        self.denotations.insert(name, Denotation::Spot(spot));
        Ok(())
    }

    /// What is known of a name's type, from where it comes and what it is used with.
    fn seen(&self, name: &str, ty: Ty) -> Ty {
        match ty {
            Ty::Unknown | Ty::Doubtful if self.certain.contains(name) => Ty::Number,
            ty => ty,
        }
    }

    /// A local variable: forward code that makes its cotangent, after its value.
    pub(super) fn declare(&mut self, name: &Ident, ty: Ty, mutable: bool) -> TokenStream {
        let text = name.to_string();
        let ty = self.seen(&text, ty);
        if mutable {
            self.unsteady.insert(text.clone());
        }
        let bar = bar_of(name);
        let scoped = self.segment().scoped;
        let scalar = self.signature.scalar.clone();
        if ty == Ty::Number {
            self.numbers.extend([text.clone(), bar.to_string()]);
        }
        self.depths.extend([(text.clone(), ty.depth()), (bar.to_string(), ty.depth())]);
        let (storage, made) = match (&ty, scoped) {
            (Ty::Number, _) => {
                self.segment().cotangents.extend(quote!(let mut #bar = <#scalar as ::autodiff::Scalar>::NIL;));
                (Storage::Number, quote!())
            }
            (_, true) => {
                (Storage::Beside, quote!(let mut #bar = ::autodiff::__private::zero_bar::<#scalar, _>(&#name);))
            }
            (_, false) if self.split => {
                let moved = !mutable && !self.moments.is_moved_only_at(&text, |_| false);
                self.kinds.insert(bar.to_string(), if moved { Kind::Fixed } else { Kind::Blank(name.clone()) });
                self.define(&bar);
                self.needed.insert(bar.to_string());
                let measured = moved.then(|| super::measure(&bar, name));
                (Storage::Blank, measured.unwrap_or_default())
            }
            (_, false) => {
                let stack = stack_of(name);
                self.stacks.push(stack.clone());
                self.segment().cotangents.extend(quote!(let mut #bar = ::autodiff::__private::pop(&mut #stack);));
                (Storage::Stacked, quote!(#stack.push(::autodiff::__private::zero_bar::<#scalar, _>(&#name));))
            }
        };
        if scoped {
            self.scoped.insert(text.clone());
        }
        if let Some(names) = self.block_names.last_mut() {
            names.insert(text.clone());
        }
        self.storages.insert(text.clone(), storage);
        let spot = Spot { root: name.clone(), path: quote!(), needs: Vec::new(), ty, by_ref: false, exclusive: false };
        self.denotations.insert(text, Denotation::Spot(spot));
        self.define(name);
        made
    }

    /// The cotangent of a place, in the reverse sweep.
    pub(super) fn bar(&mut self, spot: &Spot) -> TokenStream {
        self.need(&spot.needs);
        let (bar, path) = (bar_of(&spot.root), &super::whole::mutable_views(&spot.path));
        let reference =
            matches!(self.storages.get(&spot.root.to_string()), Some(Storage::Parameter { reference: true, .. }));
        match reference && path.is_empty() {
            true => quote!((*#bar)),
            false => quote!(#bar #path),
        }
    }

    /// The cotangent of a place during the forward sweep, where only its lengths matter; `None` where there is none.
    pub(super) fn skeleton(&mut self, spot: &Spot) -> Option<TokenStream> {
        let path = &super::whole::mutable_views(&spot.path);
        match self.storages.get(&spot.root.to_string())? {
            Storage::Beside => {
                let bar = bar_of(&spot.root);
                Some(quote!(#bar #path))
            }
            Storage::Stacked => {
                let stack = stack_of(&spot.root);
                Some(quote!((*::autodiff::__private::last(&mut #stack)) #path))
            }
            _ => None,
        }
    }

    fn root(&mut self, name: &Ident) -> Result<Denotation> {
        let text = name.to_string();
        if let Some(denotation) = self.denotations.get(&text) {
            return Ok(denotation.clone());
        }
        if text.starts_with("__") || self.activity.is_active_name(name) {
            return refuse(name, "the macro does not follow this name: no adjoint yet");
        }
        Ok(Denotation::Passive)
    }

    /// A place with its indices hoisted.
    pub(super) fn fix_place(&mut self, place: &Place) -> Result<(Place, Denotation)> {
        let mut root = place.root.clone();
        if let Root::Other(operand) = &place.root
            && let Operand::Nested(value) = &**operand
            && is_packed(value)
            && let Operand::Place(own) = self.packed(value)?.operand
        {
            root = own.root;
        }
        let mut denotation = match &root {
            Root::Name(name) => self.root(name)?,
            Root::Other(operand) => match &**operand {
                Operand::Passive(_, false) | Operand::Lifted(_) => Denotation::Passive,
                Operand::Nested(value) if self.signature.structured => {
                    let Fixed { operand, denotation } = self.temporary(value)?;
                    root = Root::Other(Box::new(operand));
                    denotation
                }
                Operand::Nested(value) if let Some(Fixed { operand, denotation }) = self.fix_entry(value)? => {
                    root = Root::Other(Box::new(operand));
                    denotation
                }
                _ => {
                    let tokens = self.printer.place(place);
                    return refuse(tokens, "no adjoint yet for this expression as a place: bind it to a name first");
                }
            },
        };
        let mut fixed = Place { root, projections: Vec::new(), by_value: place.by_value };
        for projection in &place.projections {
            let (projection, next) = self.project(projection, denotation)?;
            fixed.projections.push(projection);
            denotation = next;
        }
        Ok((fixed, denotation))
    }

    fn project(&mut self, projection: &Projection, base: Denotation) -> Result<(Projection, Denotation)> {
        match (projection, base) {
            (projection, Denotation::Passive) => Ok((projection.clone(), Denotation::Passive)),
            (Projection::Dereference, Denotation::Spot(spot)) => {
                Ok((Projection::Dereference, Denotation::Spot(Spot { by_ref: false, ..spot })))
            }
            (Projection::Dereference, tuple @ Denotation::Tuple(_)) => Ok((Projection::Dereference, tuple)),
            (Projection::Field(member), Denotation::Tuple(parts)) => match member {
                syn::Member::Unnamed(index) if (index.index as usize) < parts.len() => {
                    Ok((projection.clone(), parts[index.index as usize].clone()))
                }
                other => refuse(other, "no such part of the tuple"),
            },
            (Projection::Field(member), Denotation::Spot(spot)) => {
                let ty = match member {
                    syn::Member::Unnamed(index) => spot.ty.part(index.index as usize),
                    syn::Member::Named(_) => Ty::Doubtful,
                };
                let path = &spot.path;
                let path = quote!(#path.#member);
                Ok((projection.clone(), Denotation::Spot(Spot { path, ty, by_ref: false, ..spot })))
            }
            (Projection::Index(index), Denotation::Spot(spot)) => {
                let (tokens, needs, range) = self.index(index)?;
                let ty = if range { spot.ty.clone() } else { spot.ty.element() };
                let path = &spot.path;
                let path = quote!(#path[#tokens]);
                let needs = spot.needs.iter().cloned().chain(needs).collect();
                let fixed = Projection::Index(Operand::Passive(tokens, false));
                Ok((fixed, Denotation::Spot(Spot { path, ty, needs, by_ref: false, ..spot })))
            }
            (Projection::Index(_), Denotation::Tuple(_)) => refuse_at(Span::call_site(), "an index into a tuple"),
            (_, Denotation::Perhaps(_)) => {
                refuse_at(Span::call_site(), "a part of an option has no adjoint yet: `match` it")
            }
        }
    }

    /// An index that is the same in both sweeps, what it needs, and whether it is a range.
    pub(super) fn index(&mut self, index: &Operand) -> Result<(TokenStream, Vec<String>, bool)> {
        if let Operand::Nested(value) = index
            && let Value::Range { from, limits, to } = &**value
        {
            let (from, mut needs) = self.limit(from.as_ref())?;
            let (to, more) = self.limit(to.as_ref())?;
            needs.extend(more);
            return Ok((quote!(#from #limits #to), needs, true));
        }
        let tokens = self.printer.operand(index);
        if let Operand::Passive(..) = index
            && let Ok(Expr::Range(range)) = tokens.parse::<Expr>()
        {
            let limits = range.limits;
            let (mut ends, mut needs) = (Vec::new(), Vec::new());
            for end in [&range.start, &range.end] {
                let end = end.as_ref().map(|end| Operand::Passive(end.to_token_stream(), true));
                let (tokens, more) = self.limit(end.as_ref())?;
                ends.push(tokens);
                needs.extend(more);
            }
            let (from, to) = (&ends[0], &ends[1]);
            return Ok((quote!(#from #limits #to), needs, true));
        }
        let parenthesised = matches!(tokens.trees().first(), Some(Tree::Group(..)));
        if parenthesised && matches!(tokens.parse::<Expr>(), Ok(Expr::Tuple(_))) {
            let (tokens, needs) = self.part(index)?;
            return Ok((tokens, needs, false));
        }
        let (tokens, needs) = self.integer(index)?;
        Ok((tokens, needs, false))
    }

    fn limit(&mut self, end: Option<&Operand>) -> Result<(TokenStream, Vec<String>)> {
        end.map_or(Ok((quote!(), Vec::new())), |end| self.integer(end))
    }

    /// An integer that is the same in both sweeps.
    pub(super) fn integer(&mut self, operand: &Operand) -> Result<(TokenStream, Vec<String>)> {
        if !super::value::is_pure_operand(operand) {
            return refuse(
                self.printer.operand(operand),
                "an index with effects has no adjoint yet: bind it to a name first",
            );
        }
        let tokens = self.printer.operand(operand);
        if let Ok(expression) = tokens.parse::<Expr>() {
            if let Expr::Path(path) = unwrapped(&expression)
                && path.path.get_ident().is_some_and(|name| self.unsteady.contains(&format!("{name}..")))
            {
                return refuse(path, "write the range out in the index");
            }
            let mut needs = Vec::new();
            if self.lasts(&expression, &mut needs) {
                self.usizes.extend(needs.iter().cloned());
                return Ok((tokens, needs));
            }
        }
        let name = self.hoist("i", &tokens);
        Ok((name.to_token_stream(), vec![name.to_string()]))
    }

    /// Whether the integer expression can be evaluated again in the reverse sweep.
    pub(super) fn lasts(&self, expression: &Expr, needs: &mut Vec<String>) -> bool {
        match expression {
            Expr::Lit(literal) => matches!(literal.lit, syn::Lit::Int(_)),
            Expr::Paren(e) => self.lasts(&e.expr, needs),
            Expr::Group(e) => self.lasts(&e.expr, needs),
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) if name.to_string().contains('·') || name.to_string().starts_with("__") => {
                    let text = name.to_string();
                    let steady = self.known.contains(&text)
                        && (!self.unsteady.contains(&text) || self.direct && self.counters.contains(&text))
                        && matches!(self.denotations.get(&text), None | Some(Denotation::Passive));
                    needs.push(text);
                    steady
                }
                Some(name) => name.to_string().chars().all(|c| c.is_uppercase() || c == '_' || c.is_numeric()),
                None => false,
            },
            Expr::Binary(e) if is_arithmetic(&e.op) => self.lasts(&e.left, needs) && self.lasts(&e.right, needs),
            Expr::MethodCall(call) if call.method == "len" && call.args.is_empty() => match unwrapped(&call.receiver) {
                Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.is_shared_parameter(name)),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the passive number can be evaluated again in the reverse sweep.
    fn lasts_as_number(&self, expression: &Expr, needs: &mut Vec<String>) -> bool {
        match expression {
            Expr::Lit(_) => true,
            Expr::Paren(e) => self.lasts_as_number(&e.expr, needs),
            Expr::Unary(e) => matches!(e.op, UnOp::Neg(_)) && self.lasts_as_number(&e.expr, needs),
            Expr::Binary(e) if is_arithmetic(&e.op) => {
                self.lasts_as_number(&e.left, needs) && self.lasts_as_number(&e.right, needs)
            }
            Expr::Cast(e) => self.lasts(&e.expr, needs),
            Expr::Path(path) => {
                let constant = path.path.segments.last().is_some_and(|last| {
                    last.ident.to_string().chars().all(|c| c.is_uppercase() || c == '_' || c.is_numeric())
                });
                let local = path
                    .path
                    .get_ident()
                    .is_some_and(|name| self.scoped.contains(&name.to_string()) || self.is_passive_number(name));
                constant || local && self.lasts(expression, needs)
            }
            _ => false,
        }
    }

    /// `#[constant] k: f64`.
    fn is_passive_number(&self, name: &Ident) -> bool {
        self.signature
            .parameters
            .iter()
            .any(|parameter| parameter.name == *name && types::is_scalar(&parameter.written, &self.signature.float))
    }

    /// `x: &[S]`: no one writes to it.
    pub(super) fn is_shared_parameter(&self, name: &Ident) -> bool {
        self.is_shared_name(&name.to_string())
    }

    pub(super) fn is_shared_name(&self, name: &str) -> bool {
        self.storages.get(name) == Some(&Storage::Parameter { reference: true, shared: true })
            && !self.unsteady.contains(name)
            && !(self.split && self.is_number_root(name))
    }

    fn is_number_root(&self, name: &str) -> bool {
        matches!(self.denotations.get(name), Some(Denotation::Spot(spot)) if spot.ty == Ty::Number)
    }

    pub(super) fn fix(&mut self, operand: &Operand) -> Result<Fixed> {
        match operand {
            Operand::Place(place) => {
                let (place, denotation) = self.fix_place(place)?;
                Ok(Fixed { operand: Operand::Place(place), denotation })
            }
            Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => {
                if !super::value::is_pure_operand(operand) {
                    return refuse(
                        self.printer.operand(operand),
                        "no adjoint yet for an exit from inside this expression",
                    );
                }
                Ok(Fixed { operand: operand.clone(), denotation: Denotation::Passive })
            }
            Operand::Nested(value) => self.temporary(value),
            // A matrix is not moved into its lifted copy.
            Operand::Borrow { of, .. } => match &**of {
                Operand::Lifted(tokens) if self.signature.structured && crate::generic::is_place(tokens) => {
                    self.fix(&Operand::Lifted(quote!(&#tokens)))
                }
                of => self.fix(of),
            },
        }
    }

    /// A nested number gets a name.
    pub(super) fn temporary(&mut self, value: &Value) -> Result<Fixed> {
        if let Value::Use(operand) = value {
            return self.fix(operand);
        }
        if let Some(fixed) = self.fix_view(value)? {
            return Ok(fixed);
        }
        if is_packed(value) || self.signature.structured {
            return self.packed(value);
        }
        if !value.is_number() {
            return refuse(
                self.printer.value(value),
                "no adjoint yet for this expression in place: bind it to a name first",
            );
        }
        let name = self.name("n");
        self.declare(&name, Ty::Number, false);
        let bar = bar_of(&name).into_token_stream();
        let Code { forward, reverse } = self.value(value, Some(&bar))?;
        self.before(quote!(let #name = #forward;));
        self.segment().reverse.push(reverse);
        let denotation = self.denotations[&name.to_string()].clone();
        Ok(Fixed { operand: Operand::name(name, true), denotation })
    }

    /// An array, tuple or result in place gets a name.
    fn packed(&mut self, value: &Value) -> Result<Fixed> {
        let (name, cotangent) = (self.name("n"), self.name("bar"));
        let made = self.declare(&name, self.ty_of(value), false);
        let bar = bar_of(&name);
        let Code { forward, reverse } = self.value(value, Some(&cotangent.to_token_stream()))?;
        self.before(quote!(let #name = #forward; #made));
        self.segment().reverse.push(quote!(let mut #cotangent = #bar; #reverse));
        let denotation = self.denotations[&name.to_string()].clone();
        Ok(Fixed { operand: Operand::name(name, false), denotation })
    }

    /// The cotangent of an operand, if it has one.
    pub(super) fn bar_of_fixed(&mut self, fixed: &Fixed) -> Result<Option<TokenStream>> {
        match &fixed.denotation {
            Denotation::Passive => Ok(None),
            Denotation::Spot(spot) => Ok(Some(self.bar(spot))),
            Denotation::Tuple(_) | Denotation::Perhaps(_) => {
                refuse(self.printer.operand(&fixed.operand), "no adjoint yet for references as a value: take it apart")
            }
        }
    }

    /// Known to be a number: what it is added to or multiplied by is one too.
    pub(super) fn is_certain(&self, fixed: &Fixed) -> bool {
        match &fixed.denotation {
            Denotation::Spot(spot) => spot.ty == Ty::Number,
            _ => matches!(fixed.operand, Operand::Literal(..)),
        }
    }

    /// Refuses what may be an integer as an operand of arithmetic: it has no cotangent to add to.
    pub(super) fn assert_number(&self, fixed: &Fixed, beside_number: bool) -> Result<()> {
        let doubtful = match &fixed.denotation {
            Denotation::Spot(spot) => match spot.ty {
                Ty::Doubtful => !self.signature.structured && !beside_number,
                Ty::Plain | Ty::List(_) | Ty::Optional(_) | Ty::Tuple(_) | Ty::Matrix => true,
                _ => false,
            },
            _ => self.is_plain(&fixed.operand),
        };
        if doubtful {
            return refuse(
                self.printer.operand(&fixed.operand),
                "the macro cannot see that this is a number: no adjoint yet; bind it with its type",
            );
        }
        Ok(())
    }

    fn is_plain(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Passive(..) | Operand::Place(_) => self
                .printer
                .operand(operand)
                .parse::<Expr>()
                .is_ok_and(|expression| self.activity.is_plain(&expression)),
            _ => false,
        }
    }

    /// The number that an operand is, under tokens that hold in both sweeps.
    pub(super) fn number(&mut self, fixed: &Fixed) -> TokenStream {
        if let Some(Again { tokens, needs }) = self.stable(fixed) {
            self.need(&needs);
            return tokens;
        }
        let name = self.hoist("v", &self.printer.number(&fixed.operand));
        self.numbers.insert(name.to_string());
        self.need(&[name.to_string()]);
        name.into_token_stream()
    }

    /// The same, asked for only if it is used. `None` for what is passive and may change.
    pub(super) fn stable(&mut self, fixed: &Fixed) -> Option<Again> {
        let tokens = self.printer.number(&fixed.operand);
        match (&fixed.operand, &fixed.denotation) {
            (Operand::Literal(..), _) => return Some(Again { tokens, needs: Vec::new() }),
            (Operand::Place(place), Denotation::Spot(spot)) => {
                if let (Root::Name(name), true, true) = (&place.root, place.projections.is_empty(), place.by_value)
                    && spot.ty == Ty::Number
                    && !spot.by_ref
                    && !self.unsteady.contains(&name.to_string())
                {
                    return Some(Again { tokens, needs: vec![name.to_string()] });
                }
                let (root, path) = (&spot.root, &spot.path);
                if self.is_shared_parameter(root) {
                    let tokens = match path.is_empty() {
                        true => quote!((*#root)),
                        false => quote!(#root #path.val()),
                    };
                    return Some(Again { tokens, needs: spot.needs.clone() });
                }
            }
            _ => {}
        }
        if let Operand::Lifted(expression) | Operand::Passive(expression, _) = &fixed.operand
            && self.rules.again
            && let Ok(expression) = expression.parse::<Expr>()
        {
            let mut needs = Vec::new();
            if self.lasts_as_number(&expression, &mut needs) {
                return Some(Again { tokens, needs });
            }
        }
        let Denotation::Spot(spot) = &fixed.denotation else { return None };
        if let Some(Again { tokens, needs }) = self.there(spot) {
            let tokens = match spot.path.is_empty() {
                true => tokens,
                false => quote!(#tokens.val()),
            };
            return Some(Again { tokens, needs });
        }
        let name = self.read_once(fixed, spot, tokens);
        Some(Again { tokens: name.to_token_stream(), needs: vec![name.to_string()] })
    }

    /// A name for what a place holds now: that of an earlier read in the segment, if nothing was written since.
    fn read_once(&mut self, fixed: &Fixed, spot: &Spot, tokens: TokenStream) -> Ident {
        let (segment, now) = (self.segment().id, self.now);
        let mut roots = vec![spot.root.to_string()];
        if let Operand::Place(Place { root: Root::Name(name), .. }) = &fixed.operand {
            roots.push(name.to_string());
        }
        let key = (segment, tokens.to_string());
        if let Some((name, then)) = self.reads.get(&key)
            && self.rules.remake
            && !spot.needs.iter().any(|need| self.counters.contains(need))
            && roots.iter().all(|root| !self.moments.is_written_between(root, *then, now))
        {
            return name.clone();
        }
        let name = self.name("v");
        let place = format_ident!("__read_{}", name, span = Span::mixed_site());
        self.before(quote!(#place));
        self.define(&name);
        self.numbers.insert(name.to_string());
        self.hoisted.insert(name.to_string(), quote!(let #name = #tokens;));
        self.reads.insert(key, (name.clone(), now));
        name
    }

    /// The place by its root, if it is there and the same in the reverse sweep.
    pub(super) fn again(&mut self, spot: &Spot) -> Option<TokenStream> {
        let Again { tokens, needs } = self.there(spot)?;
        self.need(&needs);
        Some(tokens)
    }

    fn there(&self, spot: &Spot) -> Option<Again> {
        let (root, path) = (&spot.root, &spot.path);
        let text = root.to_string();
        let reference = match self.storages.get(&text)? {
            Storage::Parameter { reference, .. } => *reference,
            Storage::Number | Storage::Beside if self.scoped.contains(&text) => false,
            _ => return None,
        };
        let number = self.is_number_root(&text);
        // Of the reverse sweep of a call only arguments that no one writes to are known.
        if self.split
            && (number || matches!(self.storages.get(&text)?, Storage::Parameter { reference: true, shared: false }))
        {
            return None;
        }
        let (now, joined) = if self.split { (0, 0) } else { (self.now, self.joined) };
        if !self.rules.again
            || !self.is_shared_name(&text) && self.moments.is_overwritten(&text, now, joined)
            || !number && !reference && self.moments.is_moved(&text, now, joined)
        {
            return None;
        }
        let mut needs = spot.needs.clone();
        if storage_is_number(number, path) {
            needs.push(text);
        }
        let tokens = match (reference, path.is_empty()) {
            (true, true) => quote!((*#root)),
            _ => quote!(#root #path),
        };
        Some(Again { tokens, needs })
    }

    pub(super) fn ty_of(&self, value: &Value) -> Ty {
        if !self.signature.structured && value.is_number() {
            return Ty::Number;
        }
        match value {
            Value::Binary(_, left, right) if self.signature.structured && self.are_numbers([left, right]) => Ty::Number,
            Value::Unary(UnOp::Neg(_), operand) if self.are_numbers([operand]) => Ty::Number,
            Value::Primitive { method, arguments } if self.signature.structured => {
                let own = crate::known::is_matrix_method(&method.to_string(), arguments.len() - 1);
                let number = if own { self.are_numbers(arguments) } else { method != "sin_cos" };
                if number { Ty::Number } else { Ty::Unknown }
            }
            Value::PrimitivePath { method, .. } if method != "sin_cos" => Ty::Number,
            Value::Start(_) => Ty::Number,
            _ if self.is_matrix(value) => Ty::Matrix,
            Value::Method { receiver, method, .. } if self.signature.structured && method == "val" => {
                self.ty_of_operand(receiver)
            }
            Value::Call { function: Expr::Path(path), arguments } if path.path.is_ident("Some") => match &arguments[..]
            {
                [crate::ir::Argument::Operand(operand)] => Ty::Optional(Box::new(self.ty_of_operand(operand))),
                _ => Ty::Unknown,
            },
            Value::Method { method, arguments, .. }
                if super::whole::is_reduction(&method.to_string(), arguments.len()) =>
            {
                Ty::Number
            }
            Value::Use(operand) => self.ty_of_operand(operand),
            Value::Unary(UnOp::Deref(_), operand) => self.ty_of_operand(operand),
            Value::Array(parts) | Value::Vector(parts) => {
                Ty::List(Box::new(parts.first().map_or(Ty::Unknown, |part| self.ty_of_operand(part))))
            }
            Value::Repeat { element, .. } => Ty::List(Box::new(self.ty_of_operand(element))),
            Value::Tuple(parts) => Ty::Tuple(parts.iter().map(|part| self.ty_of_operand(part)).collect()),
            Value::Primitive { method, .. } | Value::PrimitivePath { method, .. } if method == "sin_cos" => {
                Ty::Tuple(vec![Ty::Number, Ty::Number])
            }
            Value::Method { receiver, method, .. }
                if method == "to_vec" || method == "clone" || method == "to_owned" =>
            {
                self.ty_of_operand(receiver)
            }
            Value::Method { receiver, method, .. } if method == "pop" => {
                Ty::Optional(Box::new(self.ty_of_operand(receiver).element()))
            }
            Value::Method { receiver, method, .. }
                if method == "remove" && matches!(self.ty_of_operand(receiver), Ty::List(_)) =>
            {
                self.ty_of_operand(receiver).element()
            }
            Value::If { then, otherwise, .. } => self.ty_of_blocks([then].into_iter().chain(otherwise)),
            Value::Match { arms, .. } => self.ty_of_blocks(arms.iter().map(|arm| &arm.body)),
            Value::Scope { body, label: None } => self.ty_of_blocks([body]),
            Value::Scope { body, label: Some(label) } => match self.ty_of_blocks([body]) {
                Ty::Unknown => self.ty_of_breaks(body, label),
                ty => ty,
            },
            Value::Loop { body, label: Some(label) } => self.ty_of_breaks(body, label),
            Value::Loop { body, label: None } => self.ty_of_own_breaks(body),
            _ => Ty::Unknown,
        }
    }

    /// What `break 'label value` says of the value, if the first one does.
    fn ty_of_breaks(&self, body: &Block, label: &syn::Lifetime) -> Ty {
        self.ty_of_exits(body, |kind| matches!(kind, Exit::Break(_, Some(to)) if to == label))
    }

    /// The same of `break value`, where no other loop inside may be meant.
    fn ty_of_own_breaks(&self, body: &Block) -> Ty {
        let mut inner = false;
        super::uses::each_value(body, &mut |value| inner |= matches!(value, Value::Loop { .. }));
        match inner {
            true => Ty::Unknown,
            false => self.ty_of_exits(body, |kind| matches!(kind, Exit::Break(_, None))),
        }
    }

    fn ty_of_exits(&self, body: &Block, meant: impl Fn(&Exit) -> bool) -> Ty {
        let mut ty = Ty::Unknown;
        super::uses::each_value(body, &mut |value| {
            if let Value::Exit { kind, value: Some(value) } = value
                && ty == Ty::Unknown
                && meant(kind)
            {
                ty = self.ty_within(body, value);
            }
        });
        ty
    }

    /// The type of an operand whose name is bound in the block.
    fn ty_within(&self, body: &Block, operand: &Operand) -> Ty {
        let mut ty = self.ty_of_operand(operand);
        if let (Ty::Unknown, Operand::Place(Place { root: Root::Name(name), projections, .. })) = (&ty, operand)
            && projections.is_empty()
        {
            super::uses::each_statement(body, &mut |statement| {
                if let Statement::Let(binding) = statement
                    && let (Pat::Ident(named), Some(value)) = (&binding.pattern, &binding.value)
                    && named.ident == *name
                {
                    ty = self.ty_of(value);
                }
            });
        }
        ty
    }

    /// The type of the first block whose tail says it.
    fn ty_of_blocks<'b>(&self, blocks: impl IntoIterator<Item = &'b crate::ir::Block>) -> Ty {
        let tails = blocks.into_iter().filter_map(|block| block.tail.as_deref());
        tails.map(|tail| self.ty_of(tail)).find(|ty| *ty != Ty::Unknown).unwrap_or(Ty::Unknown)
    }

    pub(super) fn ty_of_operand(&self, operand: &Operand) -> Ty {
        match operand {
            Operand::Literal(..) => Ty::Number,
            Operand::Nested(value) => self.ty_of(value),
            Operand::Borrow { of, .. } => self.ty_of_operand(of),
            Operand::Place(place) => self.ty_of_place(place),
            Operand::Passive(tokens, _) => match tokens.parse::<Expr>() {
                Ok(expression) if self.activity.is_plain(&expression) => Ty::Plain,
                _ => Ty::Unknown,
            },
            Operand::Lifted(_) => Ty::Unknown,
        }
    }

    fn ty_of_place(&self, place: &Place) -> Ty {
        let Root::Name(name) = &place.root else { return Ty::Unknown };
        let mut ty = match self.denotations.get(&name.to_string()) {
            Some(Denotation::Spot(spot)) => spot.ty.clone(),
            _ if place.by_value && place.projections.is_empty() => return Ty::Number,
            _ => return Ty::Unknown,
        };
        for projection in &place.projections {
            ty = match projection {
                Projection::Dereference => ty,
                Projection::Field(syn::Member::Unnamed(index)) => ty.part(index.index as usize),
                Projection::Field(_) => Ty::Doubtful,
                Projection::Index(index) => match index {
                    Operand::Nested(value) if matches!(**value, Value::Range { .. }) => ty,
                    Operand::Passive(tokens, _) => match tokens.parse::<Expr>() {
                        Ok(Expr::Range(_)) => ty,
                        _ => ty.element(),
                    },
                    _ => ty.element(),
                },
            };
        }
        ty
    }

    /// `let pattern = place`, `= &place`: aliases, and reads part by part. `None` for other values.
    pub(super) fn alias(
        &mut self,
        pattern: &Pat,
        written: Option<&TokenStream>,
        value: &Value,
    ) -> Result<Option<Code>> {
        let (operand, borrowed) = match value {
            Value::Method { .. } if let Some(Fixed { operand, denotation }) = self.fix_view(value)? => {
                let Code { forward: made, reverse } = self.bind(pattern, denotation)?;
                let operand = self.printer.operand(&operand);
                return Ok(Some(Code { forward: quote!(let #pattern #written = #operand; #made), reverse }));
            }
            Value::Use(Operand::Place(place)) => (Operand::Place(place.clone()), None),
            Value::Use(Operand::Borrow { mutable, of }) => match &**of {
                Operand::Place(place) => (Operand::Place(place.clone()), Some(*mutable)),
                Operand::Lifted(_) | Operand::Passive(..) | Operand::Literal(..) => return Ok(None),
                Operand::Nested(_) | Operand::Borrow { .. } => {
                    return refuse(
                        self.printer.value(value),
                        "no adjoint yet for a reference to a temporary: bind it to a name first",
                    );
                }
            },
            Value::Method { receiver: Operand::Place(place), method, arguments, .. }
                if (method == "split_at" || method == "split_at_mut") && arguments.len() == 1 =>
            {
                return self.halves(pattern, written, place, method, &arguments[0]);
            }
            Value::Tuple(parts) if parts.iter().any(|part| self.is_alias(part)) => {
                return self.alias_tuple(pattern, written, parts).map(Some);
            }
            _ => return Ok(None),
        };
        let Fixed { operand, denotation } = self.fix(&operand)?;
        let denotation = match (denotation, borrowed) {
            (Denotation::Spot(spot), Some(mutable)) => {
                Denotation::Spot(Spot { by_ref: true, exclusive: mutable, ..spot })
            }
            (other, _) => other,
        };
        if let (Denotation::Spot(Spot { by_ref: false, .. }), Pat::Ident(_), Some(_)) = (&denotation, pattern, written)
        {
            return Ok(None);
        }
        let mut code = self.bind(pattern, denotation)?;
        let operand = self.printer.operand(&operand);
        let borrow = borrowed.map(|mutable| {
            let token = mutable.then(|| quote!(mut));
            quote!(&#token)
        });
        let made = code.forward;
        code.forward = quote!(let #pattern #written = #borrow #operand; #made);
        Ok(Some(code))
    }

    /// `let (a, b) = place.split_at(k)`.
    fn halves(
        &mut self,
        pattern: &Pat,
        written: Option<&TokenStream>,
        place: &Place,
        method: &Ident,
        at: &Operand,
    ) -> Result<Option<Code>> {
        let (place, denotation) = self.fix_place(place)?;
        let Denotation::Spot(spot) = denotation else { return Ok(None) };
        let (at, needs) = self.integer(at)?;
        let half = |range: TokenStream| {
            let path = &spot.path;
            let path = quote!(#path[#range]);
            let needs = spot.needs.iter().chain(&needs).cloned().collect();
            let exclusive = method == "split_at_mut";
            Denotation::Spot(Spot { path, needs, by_ref: true, exclusive, ..spot.clone() })
        };
        let parts = vec![half(quote!(..#at)), half(quote!(#at..))];
        let Code { forward: made, reverse } = self.bind(pattern, Denotation::Tuple(parts))?;
        let receiver = self.printer.enclosed(&Operand::Place(place));
        Ok(Some(Code { forward: quote!(let #pattern #written = #receiver.#method(#at); #made), reverse }))
    }

    fn is_alias(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Borrow { of, .. } => matches!(&**of, Operand::Place(_)),
            Operand::Place(Place { root: Root::Name(name), projections, .. }) if projections.is_empty() => {
                match self.denotations.get(&name.to_string()) {
                    Some(Denotation::Spot(spot)) => spot.by_ref,
                    Some(Denotation::Tuple(_) | Denotation::Perhaps(_)) => true,
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn alias_tuple(&mut self, pattern: &Pat, written: Option<&TokenStream>, parts: &[Operand]) -> Result<Code> {
        let (mut denotations, mut printed) = (Vec::new(), Vec::new());
        for part in parts {
            let borrow = matches!(part, Operand::Borrow { .. });
            let exclusive = matches!(part, Operand::Borrow { mutable: true, .. });
            let Fixed { operand, denotation } = self.fix(part)?;
            let denotation = match denotation {
                Denotation::Spot(spot) if borrow => Denotation::Spot(Spot { by_ref: true, exclusive, ..spot }),
                Denotation::Spot(spot) if !spot.by_ref => {
                    return refuse(
                        self.printer.operand(part),
                        "no adjoint yet for references and values in one tuple: bind them apart",
                    );
                }
                other => other,
            };
            denotations.push(denotation);
            let operand = match part {
                Operand::Borrow { mutable, .. } => Operand::Borrow { mutable: *mutable, of: Box::new(operand) },
                _ => operand,
            };
            printed.push(self.printer.operand(&operand));
        }
        let mut code = self.bind(pattern, Denotation::Tuple(denotations))?;
        let made = code.forward;
        code.forward = quote!(let #pattern #written = (#(#printed,)*); #made);
        Ok(code)
    }

    /// The names of a pattern over something that exists: aliases where it is by reference, else copies. Forward code after
    /// the binding, and reverse code.
    pub(super) fn bind(&mut self, pattern: &Pat, denotation: Denotation) -> Result<Code> {
        match (pattern, denotation) {
            (pattern, _) if crate::activity::bindings(pattern).is_empty() => Ok(Code::default()),
            (pattern, Denotation::Passive) => {
                self.passive_names(pattern);
                Ok(Code::default())
            }
            (Pat::Wild(_), _) => Ok(Code::default()),
            (Pat::Paren(inner), denotation) => self.bind(&inner.pat, denotation),
            (Pat::Type(typed), denotation) => self.bind(&typed.pat, denotation),
            (Pat::Ident(named), denotation) if named.by_ref.is_none() && named.subpat.is_none() => {
                self.bind_name(named, denotation)
            }
            (Pat::Reference(inner), Denotation::Spot(spot)) if spot.by_ref => {
                self.bind(&inner.pat, Denotation::Spot(Spot { by_ref: false, ..spot }))
            }
            (Pat::Reference(inner), tuple @ Denotation::Tuple(_)) => self.bind(&inner.pat, tuple),
            (Pat::Tuple(tuple), Denotation::Tuple(parts)) if tuple.elems.len() == parts.len() => {
                self.bind_parts(tuple.elems.iter().zip(parts))
            }
            (Pat::Tuple(tuple), Denotation::Spot(spot))
                if !tuple.elems.iter().any(|part| matches!(part, Pat::Rest(_))) =>
            {
                let parts = (0..tuple.elems.len()).map(|number| {
                    let (path, index) = (&spot.path, syn::Index::from(number));
                    let path = quote!(#path.#index);
                    Denotation::Spot(Spot { path, ty: spot.ty.part(number), ..spot.clone() })
                });
                let parts: Vec<_> = parts.collect();
                self.bind_parts(tuple.elems.iter().zip(parts))
            }
            (Pat::TupleStruct(tuple), Denotation::Perhaps(inside))
                if tuple.path.is_ident("Some") && tuple.elems.len() == 1 =>
            {
                self.bind(&tuple.elems[0], *inside)
            }
            // What is inside of an option, as a place.
            (Pat::TupleStruct(tuple), Denotation::Spot(spot))
                if tuple.path.is_ident("Some") && tuple.elems.len() == 1 =>
            {
                let path = &spot.path;
                let path = quote!(#path.as_slice()[0]);
                let inside = Spot { path, ty: spot.ty.element(), ..spot };
                self.bind(&tuple.elems[0], Denotation::Spot(inside))
            }
            (Pat::Struct(structure), Denotation::Spot(spot))
                if structure.path.segments.len() == 1 && self.signature.structured =>
            {
                let fields = structure.fields.iter().map(|field| {
                    let (path, member) = (&spot.path, &field.member);
                    let path = quote!(#path.#member);
                    (&*field.pat, Denotation::Spot(Spot { path, ty: Ty::Doubtful, ..spot.clone() }))
                });
                let fields: Vec<_> = fields.collect();
                self.bind_parts(fields.into_iter())
            }
            (Pat::Slice(slice), Denotation::Spot(spot))
                if !slice
                    .elems
                    .iter()
                    .rev()
                    .skip(1)
                    .any(|part| matches!(part, Pat::Rest(_)) || rest_of(part).is_some()) =>
            {
                let parts = slice.elems.iter().enumerate().map(|(number, part)| {
                    let (path, index) = (&spot.path, syn::Index::from(number));
                    match rest_of(part) {
                        Some(name) if spot.by_ref => {
                            (name, Denotation::Spot(Spot { path: quote!(#path[#index..]), ..spot.clone() }))
                        }
                        _ => {
                            let path = quote!(#path[#index]);
                            (part.clone(), Denotation::Spot(Spot { path, ty: spot.ty.element(), ..spot.clone() }))
                        }
                    }
                });
                let names: Vec<(Pat, Denotation)> = parts.collect();
                self.bind_parts(names.iter().map(|(part, spot)| (part, spot.clone())))
            }
            (other, _) => refuse(
                other,
                "this pattern has no adjoint yet: bind the value to a name and take it apart by fields or indices",
            ),
        }
    }

    fn bind_parts<'p>(&mut self, parts: impl Iterator<Item = (&'p Pat, Denotation)>) -> Result<Code> {
        let mut all = Code::default();
        for (pattern, denotation) in parts {
            let Code { forward, reverse } = self.bind(pattern, denotation)?;
            all.forward.extend(forward);
            all.reverse.extend(reverse);
        }
        Ok(all)
    }

    fn bind_name(&mut self, named: &syn::PatIdent, denotation: Denotation) -> Result<Code> {
        let name = &named.ident;
        match denotation {
            Denotation::Spot(spot) if !spot.by_ref => {
                let from = self.bar(&spot);
                let forward = self.declare(name, spot.ty, named.mutability.is_some());
                let bar = bar_of(name);
                let reverse = quote! {
                    ::autodiff::__private::acc(&mut #from, ::autodiff::__private::take(&mut #bar));
                };
                Ok(Code { forward, reverse })
            }
            Denotation::Spot(spot) if named.mutability.is_some() && super::whole::ends_in_view(&spot.path) => {
                self.denotations.insert(name.to_string(), Denotation::Spot(spot));
                Ok(Code::default())
            }
            _ if named.mutability.is_some() => {
                refuse(name, "a reference that changes what it refers to has no adjoint: use an index")
            }
            mut alias => {
                if let Denotation::Spot(spot) = &mut alias {
                    spot.ty = self.seen(&name.to_string(), spot.ty.clone());
                    self.depths.insert(name.to_string(), spot.ty.depth());
                }
                self.denotations.insert(name.to_string(), alias);
                Ok(Code::default())
            }
        }
    }

    /// `place = value`.
    pub(super) fn store(&mut self, place: &Place, value: &Operand) -> Result<Code> {
        let (place, denotation) = self.fix_place(place)?;
        let target = self.printer.place(&place);
        let spot = match denotation {
            Denotation::Spot(spot) if !spot.by_ref => spot,
            Denotation::Passive if super::value::is_pure_operand(value) => {
                let value = self.printer.operand(value);
                return Ok(Code { forward: quote!(#target = #value;), reverse: quote!() });
            }
            _ => return refuse(target, "a reference that changes what it refers to has no adjoint: use an index"),
        };
        let cotangent = self.name("bar");
        let bar = self.bar(&spot);
        let Code { forward, reverse } = self.value(&Value::Use(value.clone()), Some(&quote!(#cotangent)))?;
        if spot.ty == Ty::Number {
            self.numbers.insert(cotangent.to_string());
            return Ok(Code {
                forward: quote!(#target = #forward;),
                reverse: quote!(let mut #cotangent = ::autodiff::__private::take(&mut #bar); #reverse),
            });
        }
        // The new value may have other lengths: its cotangent comes with it, and the old one comes back.
        let Some(skeleton) = self.skeleton(&spot) else {
            return refuse(
                target,
                "no adjoint yet for replacing a whole part of an argument: write its numbers one by one",
            );
        };
        let (new, old, scalar) = (self.name("new"), self.name("old"), &self.signature.scalar);
        let forward = quote! {
            let #new = #forward;
            let #old = ::std::mem::replace(&mut #skeleton, ::autodiff::__private::zero_bar::<#scalar, _>(&#new));
            #target = #new;
        };
        self.define(&old);
        self.need(&[old.to_string()]);
        let reverse = quote!(let mut #cotangent = ::std::mem::replace(&mut #bar, #old); #reverse);
        Ok(Code { forward, reverse })
    }

    /// `place op= value`.
    pub(super) fn update(&mut self, place: &Place, op: &BinOp, value: &Operand) -> Result<Code> {
        if let Some(code) = self.update_whole(place, op, value)? {
            return Ok(code);
        }
        let (place, denotation) = self.fix_place(place)?;
        let target = self.printer.place(&place);
        let spot = match denotation {
            Denotation::Spot(spot) => spot,
            _ => {
                let value = self.printer.number(value);
                return Ok(Code { forward: quote!(#target #op #value;), reverse: quote!() });
            }
        };
        let bar = self.bar(&spot);
        let value = self.fix(value)?;
        self.assert_number(&value, spot.ty == Ty::Number)?;
        if spot.ty == Ty::Plain || spot.ty == Ty::Doubtful && !self.is_certain(&value) {
            return refuse(target, "the macro cannot see that this is a number: no adjoint yet; bind it with its type");
        }
        let from = self.bar_of_fixed(&value)?;
        let printed = self.printer.number(&value.operand);
        let acc = quote!(::autodiff::__private::acc);
        let code = match (op, from) {
            (BinOp::AddAssign(_) | BinOp::SubAssign(_), None) => {
                Code { forward: quote!(#target #op #printed;), reverse: quote!() }
            }
            (BinOp::AddAssign(_), Some(from)) => {
                Code { forward: quote!(#target #op #printed;), reverse: quote!(let __b = #bar; #acc(&mut #from, __b);) }
            }
            (BinOp::SubAssign(_), Some(from)) => Code {
                forward: quote!(#target #op #printed;),
                reverse: quote!(let __b = #bar; #acc(&mut #from, -__b);),
            },
            (BinOp::MulAssign(_) | BinOp::DivAssign(_) | BinOp::RemAssign(_), from) => {
                let op: BinOp = match op {
                    BinOp::MulAssign(_) => syn::parse_quote!(*),
                    BinOp::DivAssign(_) => syn::parse_quote!(/),
                    _ => syn::parse_quote!(%),
                };
                let old = Fixed {
                    operand: Operand::Place(Place { by_value: false, ..place }),
                    denotation: Denotation::Spot(spot),
                };
                let Code { forward, reverse } =
                    self.arithmetic(&op, [old, value], [Some(bar.clone()), from], &quote!(__b), true)?;
                Code {
                    forward: quote!(#target = #forward;),
                    reverse: quote!(let __b = ::autodiff::__private::take(&mut #bar); #reverse),
                }
            }
            _ => return refuse(target, "this operator has no adjoint"),
        };
        Ok(code)
    }
}
