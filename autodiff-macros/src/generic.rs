//! The function over `S: Scalar`, printed from the intermediate representation.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{LitFloat, UnOp};

use crate::attribute::Signature;
use crate::certain::Certain;
use crate::ir::{Argument, Arm, Block, Exit, Let, MacroArgument, Operand, Place, Projection, Root, Statement, Value};
use crate::template::{quote, quote_spanned};
use crate::tokens::{TokenStream, Tree};

pub(crate) struct Printer<'a> {
    scalar: &'a Ident,
    /// Operands may be matrices.
    structured: bool,
    certain: Certain,
}

/// The functions of `__private::callee`.
const ARITIES: [&str; 8] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

impl<'a> Printer<'a> {
    pub(crate) fn of(signature: &'a Signature, body: &Block) -> Printer<'a> {
        let certain = Certain::of(signature, body);
        Printer { scalar: &signature.scalar, structured: signature.structured, certain }
    }

    /// For reading.
    pub(crate) fn plain(scalar: &'a Ident) -> Printer<'a> {
        Printer { scalar, structured: false, certain: Certain::default() }
    }
}

impl Printer<'_> {
    /// Statements and tail, without braces.
    pub(crate) fn block(&self, block: &Block) -> TokenStream {
        let statements = block.statements.iter().map(|statement| self.statement(statement));
        let tail = block.tail.as_ref().map(|tail| self.value(tail));
        quote!(#(#statements)* #tail)
    }

    pub(crate) fn statement(&self, statement: &Statement) -> TokenStream {
        match statement {
            Statement::Let(binding) => {
                let Let { attributes, pattern, ty, value, otherwise } = &**binding;
                let ty = ty.as_ref().map(|ty| quote!(: #ty));
                let value = value.as_ref().map(|value| self.value(value)).map(|value| quote!(= #value));
                let otherwise = otherwise.as_ref().map(|block| self.block(block)).map(|block| quote!(else { #block }));
                quote!(#(#attributes)* let #pattern #ty #value #otherwise;)
            }
            Statement::Store { place, value } => {
                let (place, value) = (self.place(place), self.operand(value));
                quote!(#place = #value;)
            }
            Statement::Update { place, op, value } => {
                let (place, value) = (self.place(place), self.number(value));
                quote!(#place #op #value;)
            }
            Statement::Evaluate(value) => {
                let (tokens, end) = (self.value(value), (!ends_itself(value)).then(|| quote!(;)));
                quote!(#tokens #end)
            }
            Statement::Kept(tokens) => tokens.clone(),
            Statement::Mark(_) => TokenStream::new(),
        }
    }

    pub(crate) fn value(&self, value: &Value) -> TokenStream {
        match value {
            Value::Use(operand) => self.operand(operand),
            Value::Binary(op, left, right) => self.binary(op, left, right),
            Value::Primitive { method, arguments } if self.structured => self.elementary(method, arguments),
            Value::Unary(op @ UnOp::Neg(_), operand) => {
                let operand = self.number(operand);
                quote!(#op #operand)
            }
            Value::Unary(op, operand) => {
                let operand = self.enclosed(operand);
                quote!(#op #operand)
            }
            Value::Primitive { method, arguments } => self.primitive(method, arguments),
            Value::PrimitivePath { method, arguments } => {
                let arguments = arguments.iter().map(|argument| self.number(argument));
                quote_spanned!(method.span()=> ::autodiff::Scalar::#method(#(#arguments),*))
            }
            Value::Start(name) => {
                let (scalar, name) = (self.scalar, Ident::new(name, Span::mixed_site()));
                quote!(<#scalar as ::autodiff::Scalar>::#name)
            }
            Value::Lift(operand) => {
                let operand = self.operand(operand);
                self.lift(&operand)
            }
            Value::Call { function, arguments } => self.call(function, arguments),
            Value::Method { receiver, method, arguments, .. }
                if self.structured && crate::known::is_matrix_method(&method.to_string(), arguments.len()) =>
            {
                let receiver = self.number(receiver);
                let arguments = arguments.iter().map(|argument| self.operand(argument));
                quote_spanned!(method.span()=> ::autodiff::__private::Matrices::#method(#receiver, #(#arguments),*))
            }
            Value::Method { receiver, method, turbofish, arguments } => {
                let receiver = self.enclosed(receiver);
                let owned = !self.structured || crate::known::takes_by_value(&method.to_string());
                let arguments = arguments.iter().map(|argument| match argument {
                    // What was a reference stays one.
                    Operand::Lifted(_) if !owned => self.number(argument),
                    argument => self.operand(argument),
                });
                quote!(#receiver.#method #turbofish (#(#arguments),*))
            }
            Value::Cast(operand, token, ty) => self.cast(operand, *token, ty),
            Value::Tuple(_) | Value::Array(_) | Value::Vector(_) | Value::Repeat { .. } | Value::Struct { .. } => {
                self.pack(value)
            }
            Value::Range { from, limits, to } => {
                let from = from.as_ref().map(|from| self.enclosed(from));
                let to = to.as_ref().map(|to| self.enclosed(to));
                quote!(#from #limits #to)
            }
            Value::Macro { path, arguments } => {
                let arguments = arguments.iter().map(|argument| self.macro_argument(argument));
                quote!(#path!(#(#arguments),*))
            }
            Value::Closure { capture, parameters, result, body } => {
                let result = result.as_ref().map(|ty| quote!(-> #ty));
                let body = self.block(body);
                quote!(#capture |#(#parameters),*| #result { #body })
            }
            control => self.control(control),
        }
    }

    fn control(&self, value: &Value) -> TokenStream {
        match value {
            Value::Matches(pattern, operand) => {
                let operand = self.operand(operand);
                quote!(let #pattern = #operand)
            }
            Value::If { condition, then, otherwise } => {
                let (condition, then) = (self.condition(condition), self.block(then));
                let otherwise = otherwise.as_ref().map(|block| self.otherwise(block));
                quote!(if #condition { #then } #otherwise)
            }
            Value::Match { scrutinee, arms } => {
                let scrutinee = self.operand(scrutinee);
                let arms = arms.iter().map(|arm| self.arm(arm));
                quote!(match #scrutinee { #(#arms)* })
            }
            Value::Scope { label, body } => {
                let (label, body) = (label.as_ref().map(|label| quote!(#label:)), self.block(body));
                quote!(#label { #body })
            }
            Value::For { label, pattern, source, body } => {
                let (label, body) = (label.as_ref().map(|label| quote!(#label:)), self.block(body));
                let source = self.condition(source);
                quote!(#label for #pattern in #source { #body })
            }
            Value::While { label, condition, body } => {
                let (label, body) = (label.as_ref().map(|label| quote!(#label:)), self.block(body));
                let condition = self.condition(condition);
                quote!(#label while #condition { #body })
            }
            Value::Loop { label, body } => {
                let (label, body) = (label.as_ref().map(|label| quote!(#label:)), self.block(body));
                quote!(#label loop { #body })
            }
            Value::Exit { kind, value } => {
                let value = value.as_ref().map(|value| self.operand(value));
                match kind {
                    Exit::Return(token) => quote!(#token #value),
                    Exit::Break(token, label) => quote!(#token #label #value),
                    Exit::Continue(token, label) => quote!(#token #label),
                }
            }
            _ => TokenStream::new(),
        }
    }

    /// `else if` stays `else if`.
    fn otherwise(&self, block: &Block) -> TokenStream {
        match (block.statements.as_slice(), &block.tail) {
            ([], Some(value)) if matches!(**value, Value::If { .. }) => {
                let value = self.value(value);
                quote!(else #value)
            }
            _ => {
                let block = self.block(block);
                quote!(else { #block })
            }
        }
    }

    pub(crate) fn arm(&self, arm: &Arm) -> TokenStream {
        let pattern = &arm.pattern;
        let guard = arm.guard.as_ref().map(|guard| self.condition(guard)).map(|guard| quote!(if #guard));
        let body = self.block(&arm.body);
        quote!(#pattern #guard => { #body })
    }

    fn pack(&self, value: &Value) -> TokenStream {
        let list = |operands: &[Operand]| -> Vec<TokenStream> {
            operands.iter().map(|operand| self.operand(operand)).collect()
        };
        match value {
            Value::Tuple(operands) if operands.len() == 1 => {
                let operand = self.operand(&operands[0]);
                quote!((#operand,))
            }
            Value::Tuple(operands) => {
                let operands = list(operands);
                quote!((#(#operands),*))
            }
            Value::Array(operands) => {
                let operands = list(operands);
                quote!([#(#operands),*])
            }
            Value::Vector(operands) => {
                let operands = list(operands);
                quote!(::std::vec![#(#operands),*])
            }
            Value::Repeat { vector, element, length } => {
                let (element, length) = (self.operand(element), self.operand(length));
                match vector {
                    true => quote!(::std::vec![#element; #length]),
                    false => quote!([#element; #length]),
                }
            }
            Value::Struct { path, fields, rest } => {
                let fields = fields.iter().map(|(member, operand)| {
                    let operand = self.operand(operand);
                    quote!(#member: #operand)
                });
                let rest = rest.as_ref().map(|rest| self.operand(rest)).map(|rest| quote!(..#rest));
                quote!(#path { #(#fields,)* #rest })
            }
            _ => TokenStream::new(),
        }
    }

    fn binary(&self, op: &syn::BinOp, left: &Operand, right: &Operand) -> TokenStream {
        let logical = matches!(op, syn::BinOp::And(_) | syn::BinOp::Or(_));
        let (left, right) = match logical {
            true => (self.logical(left), self.logical(right)),
            false => (self.number(left), self.number(right)),
        };
        match op {
            // `s * m` is no operator of nalgebra's but for plain floats.
            syn::BinOp::Mul(token) if self.structured => {
                quote_spanned!(token.span()=> ::autodiff::__private::times(#left, #right))
            }
            _ => quote!(#left #op #right),
        }
    }

    /// `a && b && let P = e`: no parentheses may stand around a `let`.
    fn logical(&self, operand: &Operand) -> TokenStream {
        match operand {
            Operand::Nested(value) if holds_let(value) => self.value(value),
            other => self.enclosed(other),
        }
    }

    pub(crate) fn condition(&self, operand: &Operand) -> TokenStream {
        let tokens = self.operand(operand);
        match operand {
            Operand::Nested(value) if starts_block(value) => quote!((#tokens)),
            _ => tokens,
        }
    }

    fn primitive(&self, method: &Ident, arguments: &[Operand]) -> TokenStream {
        let mut arguments = arguments.iter();
        let receiver = arguments.next().map(|receiver| self.enclosed(receiver));
        let arguments = arguments.map(|argument| self.operand(argument));
        quote!(#receiver.#method(#(#arguments),*))
    }

    /// A method of numbers, of which matrices may have one by the same name.
    fn elementary(&self, method: &Ident, arguments: &[Operand]) -> TokenStream {
        let (receiver, rest) = arguments.split_first().expect("a method has a receiver");
        let receiver = self.number(receiver);
        let rest = rest.iter().enumerate().map(|(position, argument)| {
            match crate::known::is_passive_argument(&method.to_string(), position) {
                true => self.operand(argument),
                false => self.number(argument),
            }
        });
        match crate::known::is_matrix_method(&method.to_string(), rest.len()) {
            true => quote_spanned!(method.span()=> ::autodiff::__private::Matrices::#method(#receiver, #(#rest),*)),
            false => quote!(#receiver.#method(#(#rest),*)),
        }
    }

    /// To an integer: the primal's value. To a float the compiler refuses, as it would lose the derivative.
    fn cast(&self, operand: &Operand, token: syn::Token![as], ty: &syn::Type) -> TokenStream {
        let operand = match operand {
            Operand::Passive(..) => self.enclosed(operand),
            _ if crate::types::is_plain(ty) => {
                let operand = self.enclosed(operand);
                quote!(#operand.plain())
            }
            // The refusal is about the cast, not about the attribute that parentheses of its own would point at.
            _ => match self.enclosed(operand).into_trees().as_slice() {
                [Tree::Group(delimiter, _, inner)] => {
                    let group = Tree::Group(*delimiter, token.span, inner.clone());
                    quote!(#group)
                }
                tokens => quote!(#(#tokens)*),
            },
        };
        quote!(#operand #token #ty)
    }

    /// Passive arguments pass through the callee's `__with_i`, which knows whether to lift them.
    pub(crate) fn call(&self, function: &syn::Expr, arguments: &[Argument]) -> TokenStream {
        let name = match function {
            syn::Expr::Path(_) => quote!(#function),
            other => quote!((#other)),
        };
        let name = self.taking(function, arguments).unwrap_or(name);
        self.call_as((&name, WITH), function, arguments, &[])
    }

    /// Asks the function whether it takes the arguments that are known to be active: a helper for plain floats is named.
    fn taking(&self, function: &syn::Expr, arguments: &[Argument]) -> Option<TokenStream> {
        if self.structured || !is_other_function(function) {
            return None;
        }
        let arity = Ident::new(ARITIES.get(arguments.len().checked_sub(1)?)?, Span::mixed_site());
        let types: Vec<_> = arguments.iter().map(|argument| self.known_type(argument)).collect();
        types.iter().any(Option::is_some).then(|| {
            let types = types.into_iter().map(|ty| ty.unwrap_or_else(|| quote!(::autodiff::__private::callee::Any)));
            quote_spanned!(function.span()=> (::autodiff::__private::callee::#arity(#function).taking::<(#(#types,)*)>()))
        })
    }

    fn known_type(&self, argument: &Argument) -> Option<TokenStream> {
        let Argument::Operand(operand) = argument else { return None };
        let scalar = self.scalar;
        match operand {
            _ if self.certain.is_number(operand) => Some(quote!(#scalar)),
            Operand::Place(place) if self.certain.is_slice(place) => Some(quote!(&[#scalar])),
            _ => None,
        }
    }

    /// The call under another name and with more arguments; `with` is the stem of what hands passive ones on.
    pub(crate) fn call_as(
        &self,
        (name, with): (&TokenStream, &str),
        function: &syn::Expr,
        arguments: &[Argument],
        more: &[TokenStream],
    ) -> TokenStream {
        let function_tokens = name;
        let mut outside = Vec::new();
        let mut list = Vec::new();
        for (position, argument) in arguments.iter().enumerate() {
            list.push(match argument {
                Argument::Operand(operand) => self.operand(operand),
                Argument::Literal(literal, negative) => {
                    let literal = number_literal(literal, *negative);
                    quote_spanned!(literal.span()=> <_ as ::autodiff::Scalar>::lit(#literal))
                }
                Argument::Passive(operand) => {
                    let name = format_ident!("__k{position}", span = Span::mixed_site());
                    outside.push((position, name.clone(), self.operand(operand)));
                    quote!(#name)
                }
            });
        }
        list.extend(more.iter().cloned());
        let mut call = quote!(#function_tokens(#(#list),*));
        for (position, name, operand) in outside.into_iter().rev() {
            let with = with_function(function, with, position);
            call = quote!(#with(#operand, |#name| #call));
        }
        call
    }

    pub(crate) fn macro_argument(&self, argument: &MacroArgument) -> TokenStream {
        let value = self.operand(&argument.value);
        let (name, verbatim) = (argument.name.as_ref().map(|name| quote!(#name =)), &argument.verbatim);
        quote!(#name #value #verbatim)
    }

    pub(crate) fn operand(&self, operand: &Operand) -> TokenStream {
        match operand {
            Operand::Place(place) => self.place(place),
            Operand::Literal(literal, negative) => {
                let scalar = self.scalar;
                let literal = number_literal(literal, *negative);
                quote_spanned!(literal.span()=> <#scalar as ::autodiff::Scalar>::lit(#literal))
            }
            Operand::Lifted(tokens) => self.lift(tokens),
            Operand::Passive(tokens, _) => tokens.clone(),
            Operand::Borrow { mutable, of } => {
                let (token, of) = (mutable.then(|| quote!(mut)), self.borrowed(of));
                quote!(&#token #of)
            }
            Operand::Nested(value) => self.value(value),
        }
    }

    /// What stands behind `&`: a matrix at a place is not moved into its lifted copy.
    fn borrowed(&self, operand: &Operand) -> TokenStream {
        match operand {
            Operand::Lifted(tokens) if self.structured && is_place(tokens) => self.lift(&quote!(&#tokens)),
            operand => self.enclosed(operand),
        }
    }

    fn lift(&self, tokens: &TokenStream) -> TokenStream {
        let scalar = self.scalar;
        quote_spanned!(tokens.span()=> ::autodiff::__private::lift::<#scalar, _>(#tokens))
    }

    /// As the operand of an operator or method: in parentheses where the tokens may fall apart.
    pub(crate) fn enclosed(&self, operand: &Operand) -> TokenStream {
        let tokens = self.operand(operand);
        match operand {
            Operand::Place(place) if !place.ends_in_dereference() => tokens,
            Operand::Literal(..) | Operand::Lifted(_) => tokens,
            Operand::Nested(value) if is_postfix(value) => tokens,
            Operand::Passive(..) if tokens.trees().len() == 1 => tokens,
            _ => quote!((#tokens)),
        }
    }

    /// As the operand of an arithmetic operator or comparison: by value, behind however many references.
    pub(crate) fn number(&self, operand: &Operand) -> TokenStream {
        let tokens = self.enclosed(operand);
        match operand {
            Operand::Literal(..) => tokens,
            // A field may be `#[constant]`.
            Operand::Place(place) if self.structured && (place.has_named_field() || self.certain.is_field(place)) => {
                let scalar = self.scalar;
                quote_spanned!(tokens.span()=> ::autodiff::__private::lift::<#scalar, _>(#tokens.val()).val())
            }
            Operand::Passive(..) => tokens,
            _ if self.structured => quote_spanned!(tokens.span()=> #tokens.val()),
            Operand::Lifted(_) => tokens,
            operand if operand.is_number() => tokens,
            Operand::Nested(value) if matches!(**value, Value::Lift(_) | Value::Cast(..)) => tokens,
            _ => quote_spanned!(tokens.span()=> #tokens.val()),
        }
    }

    pub(crate) fn place(&self, place: &Place) -> TokenStream {
        let mut tokens = match &place.root {
            Root::Name(name) => quote!(#name),
            Root::Other(operand) if place.projections.is_empty() => self.operand(operand),
            Root::Other(operand) => self.enclosed(operand),
        };
        for (number, projection) in place.projections.iter().enumerate() {
            let last = number + 1 == place.projections.len();
            tokens = match projection {
                Projection::Field(member) => quote!(#tokens.#member),
                Projection::Index(index) => {
                    let index = self.operand(index);
                    quote!(#tokens[#index])
                }
                Projection::Dereference if last => quote_spanned!(tokens.span()=> *#tokens),
                Projection::Dereference => quote!((*#tokens)),
            };
        }
        tokens
    }
}

impl Place {
    fn has_named_field(&self) -> bool {
        self.projections.iter().any(|projection| matches!(projection, Projection::Field(syn::Member::Named(_))))
    }

    fn ends_in_dereference(&self) -> bool {
        matches!(self.projections.last(), Some(Projection::Dereference))
            || self.projections.is_empty() && matches!(&self.root, Root::Other(_))
    }
}

/// Neither a local closure nor a function of the standard library that takes anything.
fn is_other_function(function: &syn::Expr) -> bool {
    let syn::Expr::Path(path) = function else { return false };
    let local = path.path.get_ident().is_some_and(crate::names::is_renamed);
    !local && !crate::known::passes_through(&path.path)
}

pub(crate) fn is_place(tokens: &TokenStream) -> bool {
    let expression = tokens.parse();
    matches!(expression, Ok(syn::Expr::Path(_) | syn::Expr::Field(_) | syn::Expr::Index(_)))
}

fn is_postfix(value: &Value) -> bool {
    matches!(
        value,
        Value::Primitive { .. }
            | Value::PrimitivePath { .. }
            | Value::Call { .. }
            | Value::Method { .. }
            | Value::Start(_)
            | Value::Lift(_)
            | Value::Tuple(_)
            | Value::Array(_)
            | Value::Vector(_)
            | Value::Macro { .. }
    )
}

fn holds_let(value: &Value) -> bool {
    match value {
        Value::Matches(..) => true,
        Value::Binary(syn::BinOp::And(_), left, right) => {
            [left, right].iter().any(|operand| matches!(operand, Operand::Nested(value) if holds_let(value)))
        }
        _ => false,
    }
}

/// Statements of type `()` that need no semicolon.
pub(crate) fn ends_itself(value: &Value) -> bool {
    matches!(value, Value::For { .. } | Value::While { .. } | Value::If { otherwise: None, .. })
}

/// A condition must not start with a block or end in a struct literal.
fn starts_block(value: &Value) -> bool {
    matches!(
        value,
        Value::Scope { .. } | Value::Struct { .. } | Value::Match { .. } | Value::If { .. } | Value::Loop { .. }
    )
}

/// The stem of what hands a passive argument on in a call.
pub(crate) const WITH: &str = "__with";

/// `g::__with_i`, at the span of `g`.
pub(crate) fn with_function(function: &syn::Expr, stem: &str, position: usize) -> TokenStream {
    let with = format_ident!("{stem}_{position}", span = function.span());
    match function {
        syn::Expr::Path(path) => {
            let mut path = path.path.clone();
            if path.segments.len() > 1 && path.segments.last().is_some_and(|last| is_driver(&last.ident)) {
                path.segments.pop();
                path.segments.pop_punct();
            }
            if let Some(last) = path.segments.last_mut() {
                last.arguments = syn::PathArguments::None;
            }
            quote!(#path::#with)
        }
        other => quote!((#other).#with),
    }
}

/// `g::grad(x, k)`: the parameters are those of `g`.
pub(crate) fn is_driver(name: &Ident) -> bool {
    ["grad", "value_and_grad", "hessian", "jacobian", "vjp"].iter().any(|driver| name == driver)
}

/// The literal as an `f64`, whatever its suffix.
pub(crate) fn number_literal(literal: &LitFloat, negative: bool) -> TokenStream {
    let digits = literal.base10_digits();
    let digits = if digits.contains(['.', 'e', 'E']) { digits.to_owned() } else { format!("{digits}.0") };
    let plain = LitFloat::new(&digits, literal.span());
    let sign = negative.then(|| quote!(-));
    quote!(#sign #plain)
}
