//! Values: arithmetic, primitives, packs.

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::format_ident;
use syn::{BinOp, Result, UnOp};

use super::place::{Again, Denotation, Fixed, Spot, Ty};
use super::{Code, Reverser, refuse};
use crate::activity::is_arithmetic;
use crate::ir::{Argument, Block, Exit, Operand, Place, Projection, Root, Statement, Value};
use crate::known;
use crate::template::quote;
use crate::tokens::{MUT, ToTokens, TokenStream, Tree};

impl Reverser<'_> {
    /// The value as an expression; `cotangent` is a variable of the reverse sweep with that of the value.
    pub(super) fn value(&mut self, value: &Value, cotangent: Option<&TokenStream>) -> Result<Code> {
        if let Some(code) = self.entry_value(value, cotangent)? {
            return Ok(code);
        }
        if let Some(code) = self.whole(value, cotangent)? {
            return Ok(code);
        }
        match value {
            Value::Use(operand) => self.used(operand, cotangent),
            Value::Binary(op, left, right) if is_arithmetic(op) => {
                let (left, right) = (self.fix(left)?, self.fix(right)?);
                let certain = self.is_certain(&left) || self.is_certain(&right);
                self.assert_number(&left, certain)?;
                self.assert_number(&right, certain)?;
                let bars = [self.bar_of_fixed(&left)?, self.bar_of_fixed(&right)?];
                let Code { forward, reverse } =
                    self.arithmetic(op, [left, right], bars, &quote!(__b), cotangent.is_some())?;
                Ok(with_number(forward, reverse, cotangent))
            }
            Value::Unary(UnOp::Neg(_), operand) => {
                let operand = self.fix(operand)?;
                self.assert_number(&operand, false)?;
                let bar = self.bar_of_fixed(&operand)?;
                let number = self.printer.number(&operand.operand);
                self.recipe =
                    self.stable(&operand).map(|Again { tokens, needs }| Again { tokens: quote!(-#tokens), needs });
                let reverse = bar.map(|bar| quote!(::autodiff::__private::acc(&mut #bar, -__b);));
                Ok(with_number(quote!(-#number), reverse.unwrap_or_default(), cotangent))
            }
            Value::Primitive { method, arguments } | Value::PrimitivePath { method, arguments } => {
                self.primitive(method, arguments, cotangent)
            }
            Value::Tuple(parts) => self.pack(value, parts, cotangent, true),
            Value::Array(parts) | Value::Vector(parts) => self.pack(value, parts, cotangent, false),
            Value::Repeat { vector, element, length } => self.repeated(*vector, element, length, cotangent),
            Value::Call { function, arguments } => self.call(function, arguments, cotangent),
            Value::Method { receiver, method, arguments, .. } => {
                self.method(value, receiver, method, arguments, cotangent)
            }
            Value::Start(_) | Value::Lift(_) | Value::Range { .. } | Value::Matches(..) | Value::Cast(..)
                if is_pure(value) =>
            {
                Ok(Code { forward: self.printer.value(value), reverse: quote!() })
            }
            Value::Unary(..) | Value::Binary(..) if is_pure(value) => {
                Ok(Code { forward: self.printer.value(value), reverse: quote!() })
            }
            Value::Macro { path, arguments } => {
                let ends = known::is_diverging(path);
                if cotangent.is_some() && !ends {
                    return refuse(path, "no adjoint yet for the value of this macro");
                }
                if arguments.iter().all(|argument| is_pure_operand(&argument.value)) && !self.captures(arguments) {
                    return Ok(Code { forward: self.printer.value(value), reverse: quote!() });
                }
                refuse(path, "this macro call has no adjoint yet: bind its arguments to names first")
            }
            Value::If { .. }
            | Value::Match { .. }
            | Value::Scope { .. }
            | Value::For { .. }
            | Value::While { .. }
            | Value::Loop { .. }
            | Value::Exit { .. } => self.control(value, cotangent),
            Value::Closure { .. } => refuse(
                self.printer.value(value),
                "no adjoint for a closure that is passed on, called in many places, or moves what is written to later: write a `#[differentiable]` function",
            ),
            other => refuse(self.printer.value(other), "no adjoint yet for this expression"),
        }
    }

    /// Whether a derivative may reach the value through its operands.
    pub(super) fn holds_active(&self, value: &Value) -> bool {
        match value {
            Value::Use(operand) | Value::Unary(_, operand) => self.is_active_operand(operand),
            Value::Binary(op, left, right) => {
                is_arithmetic(op) && (self.is_active_operand(left) || self.is_active_operand(right))
            }
            Value::Primitive { arguments, .. }
            | Value::PrimitivePath { arguments, .. }
            | Value::Tuple(arguments)
            | Value::Array(arguments)
            | Value::Vector(arguments) => arguments.iter().any(|argument| self.is_active_operand(argument)),
            Value::Start(_) | Value::Lift(_) | Value::Cast(..) | Value::Range { .. } => false,
            Value::Method { receiver, method, arguments, .. } => {
                !known::is_value_only(&method.to_string())
                    && (!self.signature.structured
                        || self.is_active_operand(receiver)
                        || arguments.iter().any(|argument| self.is_active_operand(argument)))
            }
            _ => true,
        }
    }

    fn is_active_operand(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Place(Place { root: Root::Name(name), .. }) => match self.denotations.get(&name.to_string()) {
                Some(denotation) => !matches!(denotation, Denotation::Passive),
                None => name.to_string().starts_with("__") || self.activity.is_active_name(name),
            },
            Operand::Place(Place { root: Root::Other(operand), .. }) => self.is_active_operand(operand),
            Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => false,
            Operand::Borrow { of, .. } => self.is_active_operand(of),
            Operand::Nested(value) => self.holds_active(value),
        }
    }

    /// A name captured by a format string would be another variable here.
    fn captures(&self, arguments: &[crate::ir::MacroArgument]) -> bool {
        arguments.iter().any(|argument| {
            let text = self.printer.operand(&argument.value).to_string();
            text.contains('"')
                && text.split('{').skip(1).any(|rest| {
                    let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    self.names.is_ambiguous(&name)
                })
        })
    }

    pub(super) fn used(&mut self, operand: &Operand, cotangent: Option<&TokenStream>) -> Result<Code> {
        match operand {
            Operand::Nested(value) => self.value(value, cotangent),
            Operand::Borrow { .. } => {
                refuse(self.printer.operand(operand), "a reference as a value has no adjoint yet: use it in place")
            }
            Operand::Place(_) => {
                let fixed = self.fix(operand)?;
                let forward = self.printer.operand(&fixed.operand);
                if let Denotation::Spot(spot) = &fixed.denotation
                    && spot.by_ref
                    && cotangent.is_some()
                {
                    return refuse(forward, "a reference as a value has no adjoint yet: use `*` or an index");
                }
                let bar = self.bar_of_fixed(&fixed)?;
                let reverse = match (bar, cotangent) {
                    (Some(bar), Some(cotangent)) => quote! {
                        ::autodiff::__private::acc(&mut #bar, ::autodiff::__private::take(&mut #cotangent));
                    },
                    _ => quote!(),
                };
                Ok(Code { forward, reverse })
            }
            Operand::Literal(..) | Operand::Lifted(_) | Operand::Passive(..) => {
                if !is_pure_operand(operand) {
                    return refuse(
                        self.printer.operand(operand),
                        "no adjoint yet for an exit from inside this expression",
                    );
                }
                Ok(Code { forward: self.printer.operand(operand), reverse: quote!() })
            }
        }
    }

    /// `left op right`, from the cotangent `seed`; both operands are read before if `needed`.
    pub(super) fn arithmetic(
        &mut self,
        op: &BinOp,
        operands: [Fixed; 2],
        bars: [Option<TokenStream>; 2],
        seed: &TokenStream,
        needed: bool,
    ) -> Result<Code> {
        let [left, right] = &operands;
        let acc = quote!(::autodiff::__private::acc);
        let plain = [self.printer.number(&left.operand), self.printer.number(&right.operand)];
        let [left_bar, right_bar] = bars;
        self.remember(op, left, right);
        if !needed || left_bar.is_none() && right_bar.is_none() {
            let [left, right] = plain;
            return Ok(Code { forward: quote!(#left #op #right), reverse: quote!() });
        }
        match op {
            BinOp::Add(_) | BinOp::Sub(_) => {
                let sign = matches!(op, BinOp::Sub(_)).then(|| quote!(-));
                let left = left_bar.map(|bar| quote!(#acc(&mut #bar, #seed);));
                let right = right_bar.map(|bar| quote!(#acc(&mut #bar, #sign #seed);));
                let [x, y] = plain;
                Ok(Code { forward: quote!(#x #op #y), reverse: quote!(#left #right) })
            }
            BinOp::Div(_) => self.quotient(operands, [left_bar, right_bar], seed),
            BinOp::Mul(_) if self.is_square(left, right) => {
                let x = self.number(left);
                let own = left_bar.map(|bar| quote!(#acc(&mut #bar, #seed * (#x + #x));));
                let x = here(x, &plain[0]);
                Ok(Code { forward: quote!(#x * #x), reverse: own.unwrap_or_default() })
            }
            BinOp::Mul(_) => {
                let x = if right_bar.is_some() { self.number(left) } else { plain[0].clone() };
                let y = if left_bar.is_some() { self.number(right) } else { plain[1].clone() };
                let left = left_bar.map(|bar| quote!(#acc(&mut #bar, #seed * #y);));
                let right = right_bar.map(|bar| quote!(#acc(&mut #bar, #seed * #x);));
                let (x, y) = (here(x, &plain[0]), here(y, &plain[1]));
                Ok(Code { forward: quote!(#x * #y), reverse: quote!(#left #right) })
            }
            _ => {
                let [x, y] = plain;
                self.by_partials(
                    &[quote!(#x), quote!(#y)],
                    [left_bar, right_bar].into(),
                    |names| {
                        let (x, y) = (&names[0], &names[1]);
                        quote!(#x #op #y)
                    },
                    seed,
                )
            }
        }
    }

    /// How to have a sum, difference or product again.
    fn remember(&mut self, op: &BinOp, left: &Fixed, right: &Fixed) {
        self.recipe = None;
        if !matches!(op, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_)) {
            return;
        }
        if let (Some(left), Some(right)) = (self.stable(left), self.stable(right)) {
            let (x, y) = (left.tokens, right.tokens);
            self.recipe = Some(Again { tokens: quote!(#x #op #y), needs: [left.needs, right.needs].concat() });
        }
    }

    /// The same name twice.
    fn is_square(&self, left: &Fixed, right: &Fixed) -> bool {
        let place = |fixed: &Fixed| match (&fixed.operand, &fixed.denotation) {
            (Operand::Place(_), Denotation::Spot(_)) => Some(self.printer.number(&fixed.operand).to_string()),
            _ => None,
        };
        place(left).is_some() && place(left) == place(right)
    }

    /// `x / y`, from its value and `y`.
    fn quotient(
        &mut self,
        operands: [Fixed; 2],
        [left_bar, right_bar]: [Option<TokenStream>; 2],
        seed: &TokenStream,
    ) -> Result<Code> {
        let [left, right] = &operands;
        let (x, y) = (self.printer.number(&left.operand), self.printer.number(&right.operand));
        let again = self.number(right);
        let acc = quote!(::autodiff::__private::acc);
        let own = left_bar.map(|bar| quote!(#acc(&mut #bar, __q);));
        let forward = quote!(#x / #y);
        let Some(bar) = right_bar else {
            return Ok(Code { forward, reverse: quote!(let __q = #seed / #again; #own) });
        };
        let value = self.hoist("y", &forward);
        self.numbers.insert(value.to_string());
        self.need(&[value.to_string()]);
        Ok(Code {
            forward: quote!(#value),
            reverse: quote!(let __q = #seed / #again; #own #acc(&mut #bar, -(__q * #value));),
        })
    }

    /// A primitive by its row in the rule table: its one partial derivative is kept.
    fn by_row(&mut self, method: &Ident, x: &TokenStream, passive: &[TokenStream], bar: &TokenStream) -> Code {
        let (operand, value, partial) = (self.name("x"), self.name("y"), self.name("d"));
        self.before(quote! {
            let #operand = #x;
            let #value = ::autodiff::Scalar::#method(#operand #(, #passive)*);
            let #partial = ::autodiff::partial::#method(#operand, #(#passive,)* #value);
        });
        self.define(&partial);
        self.numbers.insert(partial.to_string());
        self.need(&[partial.to_string()]);
        let reverse = quote!(::autodiff::__private::acc(&mut #bar, __b * #partial););
        Code { forward: quote!(#value), reverse }
    }

    /// A primitive with its partial derivatives, which are kept.
    fn by_partials(
        &mut self,
        values: &[TokenStream],
        bars: Vec<Option<TokenStream>>,
        body: impl FnOnce(&[Ident]) -> TokenStream,
        seed: &TokenStream,
    ) -> Result<Code> {
        let operands: Vec<Ident> = (0..values.len()).map(|number| format_ident!("__x{number}")).collect();
        let partials: Vec<Ident> = values.iter().map(|_| self.name("d")).collect();
        let (value, body) = (self.name("y"), body(&operands));
        self.before(quote! {
            let (#value, [#(#partials),*]) = ::autodiff::__private::partials([#(#values),*], |[#(#operands),*]| #body);
        });
        let mut reverse = quote!();
        for (partial, bar) in partials.iter().zip(bars) {
            if let Some(bar) = bar {
                self.define(partial);
                self.numbers.insert(partial.to_string());
                self.need(&[partial.to_string()]);
                reverse.extend(quote!(::autodiff::__private::acc(&mut #bar, #seed * #partial);));
            }
        }
        Ok(Code { forward: quote!(#value), reverse })
    }

    fn primitive(&mut self, method: &Ident, arguments: &[Operand], cotangent: Option<&TokenStream>) -> Result<Code> {
        let name = method.to_string();
        let (mut values, mut bars, mut passive) = (Vec::new(), Vec::new(), Vec::new());
        for (number, argument) in arguments.iter().enumerate() {
            if number > 0 && known::is_passive_argument(&name, number - 1) {
                if !is_pure_operand(argument) {
                    return refuse(self.printer.operand(argument), "bind this argument to a name first");
                }
                passive.push(self.printer.operand(argument));
                continue;
            }
            let fixed = self.fix(argument)?;
            self.assert_number(&fixed, !super::numbers::OF_ANY.contains(&name.as_str()))?;
            values.push(self.printer.number(&fixed.operand));
            bars.push(self.bar_of_fixed(&fixed)?);
        }
        if bars.iter().all(Option::is_none) || cotangent.is_none() {
            let tokens = quote!(::autodiff::Scalar::#method(#(#values,)* #(#passive),*));
            return Ok(Code { forward: tokens, reverse: quote!() });
        }
        if name == "sin_cos" {
            return Ok(self.sine_cosine(&values[0], bars.remove(0), cotangent));
        }
        if let ([x], [Some(bar)], true) = (values.as_slice(), bars.as_slice(), known::has_one_partial(&name)) {
            let Code { forward, reverse } = self.by_row(method, x, &passive, bar);
            return Ok(with_number(forward, reverse, cotangent));
        }
        let method = method.clone();
        let Code { forward, reverse } = self.by_partials(
            &values,
            bars,
            |names| quote!(::autodiff::Scalar::#method(#(#names,)* #(#passive),*)),
            &quote!(__b),
        )?;
        Ok(with_number(forward, reverse, cotangent))
    }

    fn sine_cosine(&mut self, x: &TokenStream, bar: Option<TokenStream>, cotangent: Option<&TokenStream>) -> Code {
        let (value, of_sine, of_cosine) = (self.name("y"), self.name("d"), self.name("d"));
        self.before(quote! {
            let (#value, [#of_sine, #of_cosine]) =
                ::autodiff::__private::partials_pair(#x, |__x| ::autodiff::Scalar::sin_cos(__x));
        });
        for name in [&of_sine, &of_cosine] {
            self.define(name);
            self.need(&[name.to_string()]);
        }
        let reverse = match (bar, cotangent) {
            (Some(bar), Some(cotangent)) => quote! {
                let (__b, __c) = #cotangent;
                ::autodiff::__private::acc(&mut #bar, __b * #of_sine + __c * #of_cosine);
            },
            _ => quote!(),
        };
        Code { forward: quote!(#value), reverse }
    }

    fn pack(&mut self, whole: &Value, parts: &[Operand], cotangent: Option<&TokenStream>, tuple: bool) -> Result<Code> {
        let (mut list, mut reverse) = (Vec::new(), Vec::new());
        for (number, part) in parts.iter().enumerate() {
            let index = syn::Index::from(number);
            let own = cotangent.map(|cotangent| match tuple {
                true => quote!(#cotangent.#index),
                false => quote!(#cotangent[#index]),
            });
            let Code { forward, reverse: back } = self.used(part, own.as_ref())?;
            list.push(forward);
            reverse.push(back);
        }
        let forward = match whole {
            Value::Tuple(_) => quote!((#(#list,)*)),
            Value::Array(_) => quote!([#(#list),*]),
            _ => quote!(::std::vec![#(#list),*]),
        };
        let reverse: TokenStream = reverse.into_iter().rev().collect();
        Ok(Code { forward, reverse })
    }

    fn repeated(
        &mut self,
        vector: bool,
        element: &Operand,
        length: &Operand,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        if !is_pure_operand(length) {
            return refuse(self.printer.operand(length), "bind this length to a name first");
        }
        let length = self.printer.operand(length);
        let part = self.name("part");
        let Code { forward, reverse } = self.used(element, Some(&quote!(#part)))?;
        let forward = match vector {
            true => quote!(::std::vec![#forward; #length]),
            false => quote!([#forward; #length]),
        };
        let reverse = match (cotangent, reverse.is_empty()) {
            (Some(cotangent), false) => self.repeated_reverse(element, &part, cotangent, reverse)?,
            _ => quote!(),
        };
        Ok(Code { forward, reverse })
    }

    /// The reverse of a value that was computed once and is in every place of a list.
    fn repeated_reverse(
        &self,
        element: &Operand,
        part: &Ident,
        list: &TokenStream,
        reverse: TokenStream,
    ) -> Result<TokenStream> {
        if self.ty_of_operand(element) == Ty::Number {
            let scalar = &self.signature.scalar;
            return Ok(quote! {
                let mut #part = <#scalar as ::autodiff::Scalar>::NIL;
                for __part in #list.iter_mut() { #part += ::autodiff::__private::take(__part); }
                #reverse
            });
        }
        // A call takes what it left off the workspace once.
        if reverse.to_string().contains("__work") {
            return refuse(
                self.printer.operand(element),
                "no adjoint yet for this value in every place: bind it to a name first",
            );
        }
        Ok(quote!(for #part in #list.iter_mut() { let mut #part = ::autodiff::__private::take(#part); #reverse }))
    }

    /// `from_fn(|i| ..)`, `list.map(|v| ..)`: the items one by one.
    pub(super) fn items(
        &mut self,
        closure: &Operand,
        item: Option<Denotation>,
        (count, position): (&Ident, &Ident),
        cotangent: Option<&TokenStream>,
        whole: impl FnOnce(TokenStream) -> TokenStream,
    ) -> Result<Code> {
        let Operand::Nested(closure) = closure else {
            return refuse(self.printer.operand(closure), "no adjoint yet for this argument: write a closure");
        };
        let (Value::Closure { parameters, body, .. }, Some(cotangent)) = (&**closure, cotangent) else {
            return refuse(self.printer.value(closure), "no adjoint yet for this argument: write a closure");
        };
        let [pattern] = parameters.as_slice() else {
            return refuse(self.printer.value(closure), "no adjoint yet for this closure");
        };
        if super::control::leaves(body) {
            return refuse(self.printer.value(closure), "no adjoint yet for an exit from inside this closure");
        }
        let own = self.name("bar");
        let code = self.block(body, Some(&own.to_token_stream()), quote!(), (false, false), |inner| {
            match item {
                Some(item) => {
                    let Code { forward, reverse } = inner.bind(pattern, item)?;
                    inner.before(forward);
                    inner.segment().reverse.push(reverse);
                }
                None => {
                    for name in crate::activity::bindings(pattern) {
                        inner.denotations.insert(name.to_string(), Denotation::Passive);
                        inner.define(&name);
                        inner.need(&[name.to_string()]);
                    }
                }
            }
            Ok(())
        });
        let Code { forward, reverse } = code?;
        let items = whole(quote!(|#pattern| { let #position = #count; #count += 1; #forward }));
        Ok(Code {
            forward: quote!({ let mut #count = 0usize; #items }),
            reverse: quote! {
                for #position in (0..#cotangent.len()).rev() {
                    let mut #own = ::autodiff::__private::take(&mut #cotangent[#position]);
                    #reverse
                }
            },
        })
    }

    fn method(
        &mut self,
        whole: &Value,
        receiver: &Operand,
        method: &Ident,
        arguments: &[Operand],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let name = method.to_string();
        if known::is_value_only(&name) && is_pure(whole) {
            return Ok(Code { forward: self.printer.value(whole), reverse: quote!() });
        }
        let fixed = match receiver {
            Operand::Place(_) => self.fix(receiver)?,
            Operand::Nested(value) if super::place::is_packed(value) => self.fix(receiver)?,
            other => {
                return refuse(
                    self.printer.operand(other),
                    "no adjoint yet for a method of this expression: bind it to a name first",
                );
            }
        };
        let target = self.printer.enclosed(&fixed.operand);
        let Denotation::Spot(spot) = fixed.denotation.clone() else {
            if let (Denotation::Passive, true) = (&fixed.denotation, arguments.iter().all(is_pure_operand)) {
                return Ok(Code { forward: self.printer.value(whole), reverse: quote!() });
            }
            return refuse(method, "no adjoint yet for this method of a tuple of references");
        };
        let bar = self.bar(&spot);
        let scalar = self.signature.scalar.clone();
        match (name.as_str(), arguments) {
            ("map", [closure]) if matches!(spot.ty, Ty::List(_)) => {
                let (count, position) = (self.name("count"), self.name("at"));
                let path = &spot.path;
                let path = quote!(#path[#position]);
                let item = Denotation::Spot(Spot { path, ty: spot.ty.element(), by_ref: false, ..spot.clone() });
                self.items(closure, Some(item), (&count, &position), cotangent, |closure| quote!(#target.map(#closure)))
            }
            ("to_vec" | "clone" | "to_owned", []) if !spot.by_ref || spot.ty != Ty::Number => {
                let reverse = cotangent.map(|cotangent| {
                    quote! {
                        ::autodiff::__private::acc(&mut #bar, ::autodiff::__private::take(&mut #cotangent));
                    }
                });
                Ok(Code { forward: quote!(#target.#method()), reverse: reverse.unwrap_or_default() })
            }
            ("swap", [i, j]) => {
                let ((i, more), (j, needs)) = (self.integer(i)?, self.integer(j)?);
                self.need(&more);
                self.need(&needs);
                let lengths = match &spot.ty {
                    Ty::List(element) if **element == Ty::Number => None,
                    _ => self.skeleton(&spot).map(|skeleton| quote!(#skeleton.swap(#i, #j);)),
                };
                Ok(Code { forward: quote!({ #target.swap(#i, #j); #lengths }), reverse: quote!(#bar.swap(#i, #j);) })
            }
            ("push", [value]) => {
                self.assert_local(&spot, method)?;
                let (new, own) = (self.name("new"), self.name("bar"));
                let Code { forward, reverse } = self.used(value, Some(&quote!(#own)))?;
                let lengths = self
                    .skeleton(&spot)
                    .map(|skeleton| quote!(::autodiff::__private::pushed::<#scalar, _>(&mut #skeleton, &#new);));
                Ok(Code {
                    forward: quote!({ let #new = #forward; #lengths #target.push(#new); }),
                    reverse: quote!(let mut #own = ::autodiff::__private::pop(&mut #bar); #reverse),
                })
            }
            ("fill", [value]) if spot.ty.element() == Ty::Number => {
                let part = self.name("part");
                let Code { forward, reverse } = self.used(value, Some(&quote!(#part)))?;
                Ok(Code {
                    forward: quote!(#target.fill(#forward)),
                    reverse: self.repeated_reverse(value, &part, &bar, reverse)?,
                })
            }
            ("copy_from_slice" | "clone_from_slice", [source]) if spot.ty.element() == Ty::Number => {
                let fixed = self.fix(source)?;
                let from = self.bar_of_fixed(&fixed)?;
                let operand = match source {
                    Operand::Borrow { mutable, .. } => {
                        Operand::Borrow { mutable: *mutable, of: Box::new(fixed.operand.clone()) }
                    }
                    _ => fixed.operand.clone(),
                };
                let source = self.printer.operand(&operand);
                let forward = quote!(#target.#method(#source));
                let reverse = match from {
                    // Parts of one list.
                    Some(from) if matches!(&fixed.denotation, Denotation::Spot(own) if own.root == spot.root) => {
                        let own = self.name("bar");
                        quote! {
                            let #own = ::autodiff::__private::take(&mut #bar[..]);
                            ::autodiff::__private::acc(&mut #from, #own);
                        }
                    }
                    Some(from) => quote!(::autodiff::__private::hand_on(&mut #from[..], &mut #bar[..]);),
                    None => quote!(#bar[..].fill(::autodiff::Scalar::NIL);),
                };
                Ok(Code { forward, reverse })
            }
            _ => match self.list_method(&spot, &target, method, arguments, cotangent)? {
                Some(code) => Ok(code),
                None => refuse(
                    method,
                    "no adjoint yet for this method; `#[differentiable]` functions, indices and loops have one",
                ),
            },
        }
    }
}

/// An operand in the forward sweep: by the name that holds it, else as written, by the item of an iterator and not by an index.
fn here(again: TokenStream, plain: &TokenStream) -> TokenStream {
    match again.trees() {
        [Tree::Word(..)] => again,
        _ => plain.clone(),
    }
}

/// The value is one number: its cotangent is read once.
fn with_number(forward: TokenStream, reverse: TokenStream, cotangent: Option<&TokenStream>) -> Code {
    match (cotangent, reverse.is_empty()) {
        (Some(cotangent), false) => {
            Code { forward, reverse: quote!(let __b = ::autodiff::__private::take(&mut #cotangent); #reverse) }
        }
        _ => Code { forward, reverse: quote!() },
    }
}

/// Evaluating it changes nothing, leaves nothing and binds nothing active.
pub(super) fn is_pure(value: &Value) -> bool {
    match value {
        Value::Use(operand) | Value::Unary(_, operand) | Value::Lift(operand) | Value::Cast(operand, ..) => {
            is_pure_operand(operand)
        }
        Value::Binary(_, left, right) => is_pure_operand(left) && is_pure_operand(right),
        Value::Primitive { arguments, .. }
        | Value::PrimitivePath { arguments, .. }
        | Value::Tuple(arguments)
        | Value::Array(arguments)
        | Value::Vector(arguments) => arguments.iter().all(is_pure_operand),
        Value::Repeat { element, length, .. } => is_pure_operand(element) && is_pure_operand(length),
        Value::Start(_) => true,
        Value::Method { receiver, method, arguments, .. } => {
            let name = method.to_string();
            (known::is_value_only(&name)
                || super::whole::only_reads(&name)
                || known::is_source(&name) && !name.ends_with("_mut") && name != "drain"
                || matches!(
                    name.as_str(),
                    "first"
                        | "last"
                        | "unwrap"
                        | "unwrap_or"
                        | "expect"
                        | "get"
                        | "split_at"
                        | "zip"
                        | "enumerate"
                        | "filter"
                        | "rev"
                        | "skip"
                        | "step_by"
                        | "take"
                        | "copied"
                        | "cloned"
                ))
                && is_pure_operand(receiver)
                && arguments.iter().all(|argument| is_pure_operand(argument) || is_pure_closure(argument))
        }
        Value::Call { arguments, .. } => arguments.iter().all(|argument| match argument {
            Argument::Operand(operand) => is_pure_operand(operand),
            Argument::Literal(..) => true,
            Argument::Passive(operand) => {
                is_pure_operand(operand)
                    && !matches!(operand, Operand::Passive(tokens, _) if borrows_mutably(tokens.trees()))
            }
        }),
        Value::Range { from, to, .. } => from.iter().chain(to).all(is_pure_operand),
        Value::Matches(pattern, operand) => crate::activity::bindings(pattern).is_empty() && is_pure_operand(operand),
        Value::Macro { path, arguments } => {
            path.is_ident("matches") && arguments.iter().all(|argument| is_pure_operand(&argument.value))
        }
        Value::Scope { .. } | Value::If { .. } | Value::Match { .. } | Value::For { .. } => {
            !super::control::leaves_value(value) && is_contained(value, &mut HashSet::new())
        }
        _ => false,
    }
}

pub(super) fn is_pure_operand(operand: &Operand) -> bool {
    match operand {
        Operand::Place(Place { root, projections, .. }) => {
            let root = match root {
                Root::Name(_) => true,
                Root::Other(operand) => is_pure_operand(operand),
            };
            root && projections.iter().all(|projection| match projection {
                Projection::Index(index) => is_pure_operand(index),
                _ => true,
            })
        }
        Operand::Literal(..) => true,
        // Passive code may call and count; it cannot write to anything active.
        Operand::Lifted(tokens) | Operand::Passive(tokens, _) => !super::control::exits_from(tokens),
        Operand::Borrow { mutable, of } => !mutable && is_pure_operand(of),
        Operand::Nested(value) => is_pure(value),
    }
}

/// What is written to is declared inside.
fn is_contained(value: &Value, own: &mut HashSet<String>) -> bool {
    let of_block = |block: &Block, own: &mut HashSet<String>| {
        block.statements.iter().all(|statement| match statement {
            Statement::Let(binding) => {
                own.extend(crate::activity::bindings(&binding.pattern).iter().map(ToString::to_string));
                binding.otherwise.is_none() && binding.value.as_ref().is_none_or(|value| is_contained(value, own))
            }
            Statement::Store { place, value } | Statement::Update { place, value, .. } => {
                matches!(&place.root, Root::Name(name) if own.contains(&name.to_string()))
                    && !place.projections.iter().any(|projection| matches!(projection, Projection::Dereference))
                    && is_pure_operand(value)
            }
            Statement::Evaluate(value) => is_contained(value, own),
            Statement::Kept(_) => false,
            Statement::Mark(_) => true,
        }) && block.tail.as_deref().is_none_or(|tail| is_contained(tail, own))
    };
    match value {
        Value::Scope { body, .. } => of_block(body, own),
        Value::If { condition, then, otherwise } => {
            is_pure_operand(condition)
                && of_block(then, own)
                && otherwise.as_ref().is_none_or(|otherwise| of_block(otherwise, own))
        }
        Value::Match { scrutinee, arms } => {
            is_pure_operand(scrutinee)
                && arms.iter().all(|arm| arm.guard.as_ref().is_none_or(is_pure_operand) && of_block(&arm.body, own))
        }
        Value::For { source, body, .. } => is_pure_operand(source) && of_block(body, own),
        Value::Exit { kind: Exit::Continue(..) | Exit::Break(..), value: None } => true,
        value => is_pure(value),
    }
}

/// `any(|v| ..)`: the body only looks.
fn is_pure_closure(operand: &Operand) -> bool {
    match operand {
        Operand::Nested(value) => match &**value {
            Value::Closure { body, .. } => {
                body.statements.iter().all(|statement| match statement {
                    crate::ir::Statement::Let(binding) => binding.value.as_ref().is_some_and(is_pure),
                    crate::ir::Statement::Mark(_) => true,
                    _ => false,
                }) && body.tail.as_deref().is_none_or(is_pure)
            }
            _ => false,
        },
        _ => false,
    }
}

/// `|a, b| a.total_cmp(b)`, `f64::total_cmp`.
pub(super) fn is_pure_comparison(operand: &Operand) -> bool {
    is_pure_operand(operand) || is_pure_closure(operand)
}

/// `&mut` somewhere in the trees.
pub(super) fn borrows_mutably(list: &[Tree]) -> bool {
    list.iter().enumerate().any(|(at, tree)| match tree {
        Tree::Group(_, _, inner) => borrows_mutably(inner),
        tree => tree.is(MUT) && at > 0 && list[at - 1].is_punct('&'),
    })
}
