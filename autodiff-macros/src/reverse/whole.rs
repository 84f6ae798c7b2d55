//! Functions of matrices and structs: operators and methods of whole matrices, views as places, struct literals.
//!
//! No types are known here. Operators and methods have pullbacks by traits (`autodiff::__private::whole`), one for each operand, and
//! what is added to a cotangent, taken from it or made as one goes by its type, where a `#[constant]` field has none.

use proc_macro2::{Delimiter, Ident};
use syn::{BinOp, Expr, Member, Result, UnOp};

use super::place::{Denotation, Fixed, Spot, Ty};
use super::value::is_pure_operand;
use super::{Code, Reverser, refuse};
use crate::activity::is_arithmetic;
use crate::ir::{Argument, Operand, Place, Root, Statement, Value};
use crate::known;
use crate::template::quote;
use crate::tokens::{TokenStream, Tree, Word};

/// A pullback for one operand: the function, and whether it asks for the value of the receiver, and of the argument.
type Back = (&'static str, bool, bool);

/// Methods with the number of arguments, the pullback for the receiver, and that for the argument.
const METHODS: &[(&str, usize, Back, Option<Back>)] = &[
    ("add_scalar", 1, ("same", false, false), Some(("total", false, false))),
    ("clone", 0, ("same", false, false), None),
    ("clone_owned", 0, ("same", false, false), None),
    ("column_sum", 0, ("each_column", false, false), None),
    ("component_div", 1, ("component_div_left", false, true), Some(("component_div_right", true, true))),
    ("component_mul", 1, ("component_mul", false, true), Some(("component_mul", true, false))),
    ("cross", 1, ("cross_left", false, true), Some(("cross_right", true, false))),
    ("dot", 1, ("dot", false, true), Some(("dot", true, false))),
    ("expect", 1, ("some", false, false), None),
    ("into_owned", 0, ("same", false, false), None),
    ("kronecker", 1, ("kronecker_left", true, true), Some(("kronecker_right", true, true))),
    ("row_sum", 0, ("each_row", false, false), None),
    ("scale", 1, ("times_left", true, true), Some(("times_right", true, true))),
    ("sum", 0, ("spread", false, false), None),
    ("tr_mul", 1, ("tr_mul_left", true, true), Some(("tr_mul_right", true, true))),
    ("trace", 0, ("diagonal", false, false), None),
    ("transpose", 0, ("transpose", false, false), None),
    ("unscale", 1, ("over_left", true, true), Some(("over_right", true, true))),
    ("unwrap", 0, ("some", false, false), None),
    ("val", 0, ("same", false, false), None),
];

/// Methods of `Matrices` whose pullback has their name and asks for the receiver.
const BY_NAME: &[&str] = &[
    "abs",
    "amax",
    "amin",
    "column_mean",
    "max",
    "mean",
    "min",
    "norm",
    "norm_squared",
    "normalize",
    "row_mean",
    "variance",
];

/// Their result is a number.
const REDUCTIONS: &[&str] =
    &["amax", "amin", "dot", "max", "mean", "min", "norm", "norm_squared", "sum", "trace", "variance"];

/// A part of a matrix, by the method that gives it; the same mutably, and what makes a place of it.
const VIEWS: &[(&str, &str)] = &[
    ("as_slice", "as_mut_slice"),
    ("column", "column_mut"),
    ("columns", "columns_mut"),
    ("columns_range", "columns_range_mut"),
    ("fixed_columns", "fixed_columns_mut"),
    ("fixed_rows", "fixed_rows_mut"),
    ("fixed_view", "fixed_view_mut"),
    ("row", "row_mut"),
    ("rows", "rows_mut"),
    ("rows_range", "rows_range_mut"),
    ("view", "view_mut"),
];

/// Their result is a matrix, if the receiver is one.
const TO_MATRICES: &[&str] = &[
    "abs",
    "add_scalar",
    "clone",
    "clone_owned",
    "column_mean",
    "column_sum",
    "component_div",
    "component_mul",
    "into_owned",
    "map",
    "normalize",
    "row_mean",
    "row_sum",
    "scale",
    "tr_mul",
    "transpose",
    "unscale",
    "zip_map",
];

/// Primitives that integers have as well.
const OF_INTEGERS: &[&str] = &["abs", "clamp", "div_euclid", "max", "min", "powi", "rem_euclid", "signum"];

fn rule(method: &str, arguments: usize) -> Option<(Back, Option<Back>)> {
    if arguments == 0
        && let Some(name) = BY_NAME.iter().find(|name| **name == method)
    {
        return Some(((name, true, false), None));
    }
    let row = METHODS.iter().find(|row| row.0 == method && row.1 == arguments);
    row.map(|row| (row.2, row.3))
}

/// The method that gives the view to be read.
fn view(method: &str) -> Option<&'static str> {
    VIEWS.iter().find(|(shared, mutable)| *shared == method || *mutable == method).map(|(shared, _)| *shared)
}

/// Whether the method of a matrix only reads.
pub(super) fn only_reads(method: &str) -> bool {
    (0..2).any(|arguments| known::only_reads(method, arguments))
        || matches!(method, "clone" | "map" | "sum" | "zip_map")
}

/// Whether the method's result is a number, of whatever matrix.
pub(super) fn is_reduction(method: &str, arguments: usize) -> bool {
    REDUCTIONS.contains(&method) && rule(method, arguments).is_some()
}

/// The path of a view in a matrix, in its cotangent.
pub(super) fn mutable_views(path: &TokenStream) -> TokenStream {
    let mut list = path.trees().to_vec();
    // A field may have the name of a method: no call follows it.
    for at in 1..list.len() {
        let called = match list.get(at + 1) {
            Some(Tree::Group(delimiter, ..)) => *delimiter == Delimiter::Parenthesis,
            Some(Tree::Punct(punct, ..)) => *punct == ':',
            _ => false,
        };
        if let Tree::Word(name, span) = list[at]
            && called
            && list[at - 1].is_punct('.')
            && let Some((_, mutable)) = VIEWS.iter().find(|(shared, _)| name == **shared)
        {
            list[at] = Tree::Word(Word::of(mutable), span);
        }
    }
    list.into()
}

/// The path ends in a view.
pub(super) fn ends_in_view(path: &TokenStream) -> bool {
    matches!(path.trees().last(), Some(Tree::Group(Delimiter::Parenthesis, ..)))
}

impl Reverser<'_> {
    /// In a function of matrices or structs, values that may be more than numbers; `None` for others.
    pub(super) fn whole(&mut self, value: &Value, cotangent: Option<&TokenStream>) -> Result<Option<Code>> {
        if let Value::Method { receiver, method, turbofish, arguments } = value
            && self.holds_active(value)
        {
            match (method.to_string().as_str(), arguments.as_slice()) {
                ("unwrap_or", [other]) => return self.unwrap_or(receiver, other, cotangent).map(Some),
                ("unwrap", []) | ("expect", [_]) => {
                    return self.by_rule(value, receiver, method, turbofish.as_ref(), arguments, cotangent).map(Some);
                }
                _ => {}
            }
        }
        if !self.signature.structured {
            return Ok(None);
        }
        match value {
            Value::Binary(op, left, right) if is_arithmetic(op) && !self.are_numbers([left, right]) => {
                self.operator(op, [left, right], cotangent).map(Some)
            }
            Value::Unary(UnOp::Neg(_), operand) if !self.are_numbers([operand]) => {
                let operand = self.fix(operand)?;
                let number = self.printer.number(&operand.operand);
                let bar = self.bar_of_fixed(&operand)?;
                Ok(Some(self.taking(quote!(-#number), bar.map(|bar| add(&bar, &quote!(opposite), &[])), cotangent)))
            }
            Value::Primitive { method, arguments }
                if known::is_matrix_method(&method.to_string(), arguments.len() - 1) =>
            {
                match self.are_numbers(arguments) {
                    true => Ok(None),
                    false => self.by_rule(value, &arguments[0], method, None, &arguments[1..], cotangent).map(Some),
                }
            }
            Value::Primitive { method, arguments } | Value::PrimitivePath { method, arguments } => {
                let mut numbers = arguments.iter().enumerate();
                let of_integers = OF_INTEGERS.contains(&method.to_string().as_str());
                let known = numbers.all(|(at, argument)| {
                    at > 0 && known::is_passive_argument(&method.to_string(), at - 1) || self.are_numbers([argument])
                });
                if of_integers && !known && self.holds_active(value) {
                    return refuse(
                        method,
                        "the macro cannot see that this is a number: no adjoint yet; bind it with its type",
                    );
                }
                Ok(None)
            }
            Value::Method { receiver, method, turbofish, arguments } => {
                let name = method.to_string();
                if view(&name).is_some() {
                    let Some(Fixed { operand, denotation }) = self.fix_view(value)? else { return Ok(None) };
                    let bar = match &denotation {
                        Denotation::Spot(spot) => Some(self.bar(spot)),
                        _ => None,
                    };
                    let forward = self.printer.operand(&operand);
                    return Ok(Some(self.taking(forward, bar.map(|bar| add(&bar, &quote!(same), &[])), cotangent)));
                }
                match (rule(&name, arguments.len()), arguments.as_slice()) {
                    (None, [closure]) if name == "map" => {
                        self.mapped(method, receiver, None, closure, cotangent).map(Some)
                    }
                    (None, [other, closure]) if name == "zip_map" => {
                        self.mapped(method, receiver, Some(other), closure, cotangent).map(Some)
                    }
                    (None, _) if super::elements::is_writer(&name) => {
                        self.written(receiver, method, arguments).map(Some)
                    }
                    (Some(_), _) => {
                        self.by_rule(value, receiver, method, turbofish.as_ref(), arguments, cotangent).map(Some)
                    }
                    (None, _) => Ok(None),
                }
            }
            Value::Struct { path, fields, rest } => self.structure(path, fields, rest.as_ref(), cotangent).map(Some),
            Value::Call { function: Expr::Path(path), arguments } if known::is_matrix_constructor(&path.path) => {
                self.constructor(path, arguments, cotangent).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Whether the value is known to be a matrix.
    pub(super) fn is_matrix(&self, value: &Value) -> bool {
        let of = |operand: &Operand| match operand {
            Operand::Nested(value) => self.is_matrix(value),
            Operand::Place(_) => self.ty_of_operand(operand) == Ty::Matrix,
            Operand::Borrow { of, .. } => self.ty_of_operand(of) == Ty::Matrix,
            Operand::Lifted(tokens) => self.is_matrix_parameter(tokens),
            _ => false,
        };
        match value {
            _ if !self.signature.structured => false,
            Value::Use(operand) | Value::Unary(UnOp::Neg(_), operand) => of(operand),
            Value::Binary(op, left, right) if is_arithmetic(op) => of(left) || of(right),
            Value::Primitive { method, arguments } => {
                TO_MATRICES.contains(&method.to_string().as_str()) && of(&arguments[0])
            }
            Value::Method { receiver, method, .. } => {
                let name = method.to_string();
                view(&name).is_some_and(|name| name != "as_slice")
                    || TO_MATRICES.contains(&name.as_str()) && of(receiver)
                    || name == "transpose"
            }
            Value::Call { function: Expr::Path(path), .. } => known::is_matrix_constructor(&path.path),
            _ => false,
        }
    }

    fn is_matrix_parameter(&self, tokens: &TokenStream) -> bool {
        let Ok(expression) = tokens.parse::<Expr>() else { return false };
        let mut inner = crate::activity::unwrapped(&expression);
        while let Expr::Reference(reference) = inner {
            inner = crate::activity::unwrapped(&reference.expr);
        }
        let Expr::Path(path) = inner else { return false };
        self.signature.parameters.iter().any(|parameter| {
            path.path.is_ident(&parameter.name) && Ty::of(&parameter.ty, &self.signature.scalar) == Ty::Matrix
        })
    }

    /// A passive argument is handed to the callee in both sweeps: in the first one as a copy, where it may be a matrix or struct
    /// by value.
    pub(super) fn twice(&self, argument: &Argument) -> Argument {
        let copy = |operand: &Operand| match operand {
            Operand::Passive(tokens, effects) if self.may_move(tokens) => {
                Some(Operand::Passive(quote!(::autodiff::__copy!(#tokens)), *effects))
            }
            _ => None,
        };
        match argument {
            Argument::Passive(operand) => copy(operand).map_or_else(|| argument.clone(), Argument::Passive),
            Argument::Operand(operand) => copy(operand).map_or_else(|| argument.clone(), Argument::Operand),
            Argument::Literal(..) => argument.clone(),
        }
    }

    fn may_move(&self, tokens: &TokenStream) -> bool {
        let Ok(expression) = tokens.parse::<Expr>() else { return false };
        let inner = crate::activity::unwrapped(&expression);
        let of_parameter = |name: &Ident| {
            self.signature
                .parameters
                .iter()
                .any(|parameter| parameter.name == *name && matches!(parameter.ty, syn::Type::Reference(_)))
        };
        self.signature.structured
            && !self.activity.is_plain(inner)
            && matches!(inner, Expr::Path(path) if path.path.get_ident().is_some_and(|name| !of_parameter(name)))
    }

    /// Whether all operands are known to be numbers.
    pub(super) fn are_numbers<'o>(&self, operands: impl IntoIterator<Item = &'o Operand>) -> bool {
        operands.into_iter().all(|operand| match operand {
            Operand::Literal(..) => true,
            Operand::Nested(value) => match &**value {
                Value::Lift(Operand::Nested(inner)) => {
                    matches!(&**inner, Value::Cast(_, _, ty) if crate::types::is_scalar(ty, &self.signature.float))
                }
                value => self.ty_of(value) == Ty::Number,
            },
            Operand::Place(_) => self.ty_of_operand(operand) == Ty::Number,
            Operand::Passive(tokens, _) | Operand::Lifted(tokens) => self.is_number_literal(tokens),
            Operand::Borrow { .. } => false,
        })
    }

    /// `2.0`, `-1.5`, `n as f64`, a parameter that is a number.
    fn is_number_literal(&self, tokens: &TokenStream) -> bool {
        fn of(expression: &Expr, float: &str, parameter: &dyn Fn(&Ident) -> bool) -> bool {
            match crate::activity::unwrapped(expression) {
                Expr::Lit(literal) => matches!(literal.lit, syn::Lit::Float(_)),
                Expr::Unary(e) => matches!(e.op, UnOp::Neg(_)) && of(&e.expr, float, parameter),
                Expr::Cast(e) => crate::types::is_scalar(&e.ty, float),
                Expr::Path(path) => path.path.get_ident().is_some_and(parameter),
                _ => false,
            }
        }
        let parameter = |name: &Ident| {
            self.signature.parameters.iter().any(|parameter| {
                parameter.name == *name && crate::types::is_scalar(&parameter.written, &self.signature.float)
            })
        };
        tokens.parse().is_ok_and(|expression| of(&expression, &self.signature.float, &parameter))
    }

    /// What an operand is, under an expression that holds in the reverse sweep. A passive operand that is kept is evaluated once: its
    /// copy takes its place.
    fn again_or_kept(&mut self, fixed: &mut Fixed) -> TokenStream {
        let (scalar, tokens) = (self.signature.scalar.clone(), self.printer.number(&fixed.operand));
        match (&fixed.operand, &fixed.denotation) {
            (Operand::Literal(..), _) => return tokens,
            (Operand::Lifted(expression) | Operand::Passive(expression, _), _) if self.is_lasting(expression) => {
                return tokens;
            }
            (_, Denotation::Spot(spot)) => {
                if let Some(place) = self.again(spot) {
                    return match is_field(&spot.path) {
                        true => quote!(::autodiff::__private::lift::<#scalar, _>(#place.val()).val()),
                        false => quote!(#place.val()),
                    };
                }
                if let Operand::Place(Place { root: Root::Name(name), projections, .. }) = &fixed.operand
                    && projections.is_empty()
                    && spot.root == *name
                    && spot.path.is_empty()
                    && !self.unsteady.contains(&name.to_string())
                    && self.known.contains(&name.to_string())
                    && self.moments.is_never_moved(&name.to_string())
                    && !self.segment().scoped
                {
                    self.need(&[name.to_string()]);
                    return quote!(#name.val());
                }
            }
            _ => {}
        }
        let name = self.hoist("w", &quote!(::autodiff::__private::whole::keep(#tokens)));
        self.need(&[name.to_string()]);
        if let Denotation::Passive = fixed.denotation {
            fixed.operand = Operand::Passive(quote!(#name.val()), false);
        }
        quote!(#name.val())
    }

    /// A passive parameter, behind however many references.
    fn is_lasting(&mut self, tokens: &TokenStream) -> bool {
        let Ok(expression) = tokens.parse::<Expr>() else { return false };
        let mut inner = crate::activity::unwrapped(&expression);
        while let Expr::Reference(reference) = inner {
            inner = crate::activity::unwrapped(&reference.expr);
        }
        match inner {
            Expr::Lit(_) => true,
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| {
                !self.unsteady.contains(&name.to_string())
                    && self.signature.parameters.iter().any(|parameter| {
                        parameter.name == *name
                            && !parameter.active
                            && (matches!(parameter.ty, syn::Type::Reference(_))
                                || crate::types::is_scalar(&parameter.written, &self.signature.float))
                    })
            }),
            _ => false,
        }
    }

    fn operator(&mut self, op: &BinOp, operands: [&Operand; 2], cotangent: Option<&TokenStream>) -> Result<Code> {
        let [left, right] = operands;
        let (mut left, mut right) = (self.fix(left)?, self.fix(right)?);
        let bars = [self.bar_of_fixed(&left)?, self.bar_of_fixed(&right)?];
        let reverse = match bars.iter().all(Option::is_none) || cotangent.is_none() {
            true => None,
            false => Some(self.back_of_operator(op, [&mut left, &mut right], &bars)?),
        };
        let forward = self.printer.value(&Value::Binary(*op, left.operand, right.operand));
        Ok(self.taking(forward, reverse, cotangent))
    }

    /// Adds to the cotangents of the operands, from that of the result, `__b`.
    fn back_of_operator(
        &mut self,
        op: &BinOp,
        [left, right]: [&mut Fixed; 2],
        bars: &[Option<TokenStream>; 2],
    ) -> Result<TokenStream> {
        let (of_left, of_right) = match op {
            BinOp::Add(_) | BinOp::AddAssign(_) => (quote!(same), quote!(same)),
            BinOp::Sub(_) | BinOp::SubAssign(_) => (quote!(same), quote!(opposite)),
            BinOp::Mul(_) | BinOp::MulAssign(_) => (quote!(times_left), quote!(times_right)),
            BinOp::Div(_) | BinOp::DivAssign(_) => (quote!(over_left), quote!(over_right)),
            BinOp::Rem(_) | BinOp::RemAssign(_) => (quote!(rem_left), quote!(rem_right)),
            _ => return refuse(op, "no adjoint yet for this operator in a function of matrices or structs"),
        };
        let values = match op {
            BinOp::Add(_) | BinOp::AddAssign(_) | BinOp::Sub(_) | BinOp::SubAssign(_) => Vec::new(),
            _ => vec![self.again_or_kept(left), self.again_or_kept(right)],
        };
        let left = bars[0].as_ref().map(|bar| add(bar, &of_left, &values));
        let right = bars[1].as_ref().map(|bar| add(bar, &of_right, &values));
        Ok(quote!(#left #right))
    }

    /// A method with a rule.
    fn by_rule(
        &mut self,
        whole: &Value,
        receiver: &Operand,
        method: &Ident,
        turbofish: Option<&syn::AngleBracketedGenericArguments>,
        arguments: &[Operand],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (of_receiver, of_argument) = rule(&method.to_string(), arguments.len()).expect("a method with a rule");
        let mut x = self.fix(receiver)?;
        let x_bar = self.bar_of_fixed(&x)?;
        let mut y = match (arguments, of_argument) {
            ([argument], Some(_)) => Some(self.fix(argument)?),
            _ => None,
        };
        let y_bar = match &y {
            Some(y) => self.bar_of_fixed(y)?,
            None => None,
        };
        if let (None, Some(argument)) = (&y, arguments.first())
            && !is_pure_operand(argument)
        {
            return refuse(self.printer.operand(argument), "bind this argument to a name first");
        }
        let mut reverse = None;
        for (bar, back) in [(x_bar, Some(of_receiver)), (y_bar, of_argument)] {
            let (Some(bar), Some((function, asks_x, asks_y)), Some(_)) = (bar, back, cotangent) else { continue };
            let mut values = Vec::new();
            if asks_x {
                values.push(self.again_or_kept(&mut x));
            }
            if let (true, Some(y)) = (asks_y, &mut y) {
                values.push(self.again_or_kept(y));
            }
            let function = Ident::new(function, method.span());
            reverse.get_or_insert_with(TokenStream::new).extend(add(&bar, &quote!(#function), &values));
        }
        let again = |operand: &Operand, fixed: Operand| match operand {
            Operand::Borrow { mutable, .. } => Operand::Borrow { mutable: *mutable, of: Box::new(fixed) },
            _ => fixed,
        };
        let receiver = again(receiver, x.operand);
        let arguments: Vec<Operand> = match y {
            Some(y) => vec![again(&arguments[0], y.operand)],
            None => arguments.to_vec(),
        };
        let (method, method_name) = (method.clone(), method.to_string());
        let forward = self.printer.value(&match whole {
            Value::Primitive { .. } => {
                Value::Primitive { method, arguments: std::iter::once(receiver).chain(arguments).collect() }
            }
            _ => Value::Method { receiver, method, turbofish: turbofish.cloned(), arguments },
        });
        // What is read before a later operand may change it.
        let forward = match method_name == "val" {
            true => quote!(::autodiff::__private::whole::keep(#forward)),
            false => forward,
        };
        Ok(self.taking(forward, reverse, cotangent))
    }

    /// A part of a matrix as a place, its indices hoisted; `None` for other values.
    pub(super) fn fix_view(&mut self, value: &Value) -> Result<Option<Fixed>> {
        if let Some(entry) = self.fix_entry(value)? {
            return Ok(Some(entry));
        }
        let Value::Method { receiver, method, turbofish, arguments } = value else { return Ok(None) };
        let Some(shared) = view(&method.to_string()).filter(|_| self.signature.structured) else { return Ok(None) };
        let Fixed { operand, denotation } = self.fix(receiver)?;
        let (mut fixed, mut tokens, mut needs) = (Vec::new(), Vec::new(), Vec::new());
        for argument in arguments {
            let (index, more) = self.part(argument)?;
            fixed.push(Operand::Passive(index.clone(), false));
            tokens.push(index);
            needs.extend(more);
        }
        let operand = Operand::Nested(Box::new(Value::Method {
            receiver: operand,
            method: method.clone(),
            turbofish: turbofish.clone(),
            arguments: fixed,
        }));
        let denotation = match denotation {
            Denotation::Spot(spot) => {
                let (path, name) = (&spot.path, Ident::new(shared, method.span()));
                let place = (shared == "as_slice").then(|| quote!([..]));
                let path = quote!(#path.#name #turbofish (#(#tokens),*) #place);
                needs.extend(spot.needs.iter().cloned());
                let exclusive = method.to_string().contains("mut");
                let ty = if place.is_some() { Ty::List(Box::new(Ty::Number)) } else { Ty::Matrix };
                Denotation::Spot(Spot { path, needs, ty, by_ref: true, exclusive, ..spot })
            }
            Denotation::Passive => Denotation::Passive,
            Denotation::Tuple(_) | Denotation::Perhaps(_) => {
                return refuse(method, "no adjoint yet for this method of references");
            }
        };
        Ok(Some(Fixed { operand, denotation }))
    }

    /// An index, a range or a pair of indices that is the same in both sweeps.
    pub(super) fn part(&mut self, argument: &Operand) -> Result<(TokenStream, Vec<String>)> {
        let printed = self.printer.operand(argument);
        if let Ok(Expr::Tuple(tuple)) = printed.parse::<Expr>()
            && is_pure_operand(argument)
        {
            let mut needs = Vec::new();
            if tuple.elems.iter().all(|part| self.lasts(part, &mut needs)) {
                return Ok((printed, needs));
            }
            let name = self.hoist("w", &printed);
            return Ok((quote!(#name), vec![name.to_string()]));
        }
        let (index, needs, _) = self.index(argument)?;
        Ok((index, needs))
    }

    /// `place op= value`, where they may be more than numbers; `None` for numbers.
    pub(super) fn update_whole(&mut self, place: &Place, op: &BinOp, value: &Operand) -> Result<Option<Code>> {
        let target = Operand::Place(Place { by_value: false, ..place.clone() });
        if !self.signature.structured || self.are_numbers([&target, value]) {
            return Ok(None);
        }
        let (place, denotation) = self.fix_place(place)?;
        let mut value = self.fix(value)?;
        let Denotation::Spot(spot) = denotation else {
            if !matches!(value.denotation, Denotation::Passive) {
                return refuse(self.printer.place(&place), "the macro does not follow this name: no adjoint yet");
            }
            let statement = Statement::Update { place, op: *op, value: value.operand };
            return Ok(Some(Code { forward: self.printer.statement(&statement), reverse: quote!() }));
        };
        let (bar, from) = (self.bar(&spot), self.bar_of_fixed(&value)?);
        let mut old = Fixed { operand: Operand::Place(place.clone()), denotation: Denotation::Spot(spot) };
        let sum = matches!(op, BinOp::AddAssign(_) | BinOp::SubAssign(_));
        let reverse = match (sum, from) {
            (true, None) => quote!(),
            (true, from) => {
                let back = self.back_of_operator(op, [&mut old, &mut value], &[None, from])?;
                quote!({ let __b = ::autodiff::__private::whole::keep(#bar.val()); #back })
            }
            // The value as it was before is kept, as it is overwritten now.
            (false, from) => {
                let back = self.back_of_operator(op, [&mut old, &mut value], &[Some(bar.clone()), from])?;
                quote!({ let __b = ::autodiff::__private::take(&mut #bar); #back })
            }
        };
        let statement = Statement::Update { place, op: *op, value: value.operand };
        Ok(Some(Code { forward: self.printer.statement(&statement), reverse }))
    }

    fn structure(
        &mut self,
        path: &syn::Path,
        fields: &[(Member, Operand)],
        rest: Option<&Operand>,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (mut list, mut reverse) = (Vec::new(), Vec::new());
        for (member, operand) in fields {
            let own = cotangent.map(|cotangent| quote!(#cotangent.#member));
            let Code { forward, reverse: back } = self.used(operand, own.as_ref())?;
            list.push(quote!(#member: #forward));
            reverse.push(back);
        }
        let mut reverse: TokenStream = reverse.into_iter().rev().collect();
        let mut others = None;
        if let Some(rest) = rest {
            // What is left of the cotangent when the fields by name have had theirs.
            let rest = self.fix(rest)?;
            if let (Some(bar), Some(cotangent)) = (self.bar_of_fixed(&rest)?, cotangent) {
                let scalar = &self.signature.scalar;
                let named = fields
                    .iter()
                    .map(|(member, _)| quote!(::autodiff::__blank!(#scalar, #cotangent.#member, #bar.#member);));
                reverse.extend(quote! {
                    #(#named)*
                    ::autodiff::__private::acc(&mut #bar, ::autodiff::__private::take(&mut #cotangent));
                });
            }
            let printed = self.printer.operand(&rest.operand);
            others = Some(quote!(..#printed));
        }
        Ok(Code { forward: quote!(#path { #(#list,)* #others }), reverse })
    }

    /// `Vector3::new(x, y, z)`, `DMatrix::from_row_slice(2, 2, &[..])`, ..
    fn constructor(
        &mut self,
        path: &syn::ExprPath,
        arguments: &[Argument],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let name = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let (mut fixed, mut bars, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        for argument in arguments {
            let Argument::Operand(operand) = argument else {
                return refuse(path, "no adjoint yet for this constructor of a matrix");
            };
            if matches!(operand, Operand::Nested(value) if matches!(**value, Value::Closure { .. })) {
                if name != "from_fn" {
                    return refuse(path, "no adjoint yet for this constructor of a matrix");
                }
                let (count, position) = (self.name("count"), self.name("at"));
                let whole = |closure| quote!(#path(#(#sizes,)* #closure));
                let indices = vec![Denotation::Passive, Denotation::Passive];
                return self.elements(operand, indices, (&count, &position), cotangent, whole);
            }
            let own = self.fix(operand)?;
            sizes.push(self.printer.operand(&own.operand));
            bars.push(self.bar_of_fixed(&own)?);
            fixed.push(Argument::Operand(match operand {
                Operand::Borrow { mutable, .. } => Operand::Borrow { mutable: *mutable, of: Box::new(own.operand) },
                _ => own.operand,
            }));
        }
        let forward = self.printer.call(&Expr::Path(path.clone()), &fixed);
        let active: Vec<_> = bars.iter().enumerate().filter_map(|(at, bar)| Some((at, bar.as_ref()?))).collect();
        if active.is_empty() || cotangent.is_none() {
            return Ok(Code { forward, reverse: quote!() });
        }
        if name == "new" {
            let reverse = active.iter().map(|(at, bar)| {
                quote!(::autodiff::__private::acc(&mut #bar, ::autodiff::__private::whole::entry(&__b, #at));)
            });
            return Ok(self.taking(forward, Some(reverse.collect()), cotangent));
        }
        let function = match name.as_str() {
            "from_element" | "repeat" => quote!(total),
            "from_vec" | "from_column_slice" => quote!(by_columns),
            "from_row_slice" => quote!(by_rows),
            "from_diagonal" => quote!(of_diagonal),
            _ => return refuse(path, "no adjoint yet for this constructor of a matrix"),
        };
        match active.as_slice() {
            [(at, bar)] if at + 1 == arguments.len() => {
                Ok(self.taking(forward, Some(add(bar, &function, &[])), cotangent))
            }
            _ => refuse(path, "no adjoint yet for this constructor of a matrix"),
        }
    }
}

/// The path leads through a field, which may be `#[constant]`, and not to a view.
fn is_field(path: &TokenStream) -> bool {
    let is_view = |name: &Word| VIEWS.iter().any(|(shared, _)| *name == **shared);
    let mut names = path.trees().iter().filter_map(|tree| match tree {
        Tree::Word(name, _) => Some(name),
        _ => None,
    });
    names.next().is_some_and(|first| !is_view(first)) && !names.any(is_view)
}

/// `acc(&mut bar, function(values.., &__b))`.
pub(super) fn add(bar: &TokenStream, function: &TokenStream, values: &[TokenStream]) -> TokenStream {
    quote!(::autodiff::__private::acc(&mut #bar, ::autodiff::__private::whole::#function(#(#values,)* &__b));)
}

impl Reverser<'_> {
    /// Takes the cotangent of the result first.
    fn taking(&self, forward: TokenStream, reverse: Option<TokenStream>, cotangent: Option<&TokenStream>) -> Code {
        let (Some(reverse), Some(cotangent)) = (reverse, cotangent) else {
            return Code { forward, reverse: quote!() };
        };
        let done = self.signature.structured.then(|| quote!(::autodiff::__done!(__b);));
        Code { forward, reverse: quote!({ let __b = ::autodiff::__private::take(&mut #cotangent); #reverse #done }) }
    }
}
