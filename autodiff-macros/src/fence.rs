//! Every refusal, all at once, each at the user's token with what to write instead.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, FnArg, GenericParam, ItemFn, Pat, Type};

use crate::activity::{Activity, is_arithmetic, single_name, unwrapped};
use crate::attribute::{Parameter, Signature};
use crate::lower::macros;
use crate::types;

/// The refusals found so far.
#[derive(Default)]
pub(crate) struct Refusals(Option<syn::Error>);

impl Refusals {
    pub(crate) fn refuse(&mut self, at: impl ToTokens, text: impl std::fmt::Display) {
        let error = syn::Error::new_spanned(at, text);
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    pub(crate) fn into_error(self) -> Option<syn::Error> {
        self.0
    }

    /// The type of one parameter.
    pub(crate) fn parameter(&mut self, parameter: &Parameter, constant: bool, is_const: &dyn Fn(&str) -> bool) {
        if !parameter.active && types::is_mutable(&parameter.written) {
            let text = "what has no derivatives cannot be rewritten, as derivatives run the function more than once: take it without \
                        `mut`, and return what is new";
            return self.refuse(&parameter.written, text);
        }
        if constant {
            return;
        }
        let (name, ty) = (&parameter.pattern.to_token_stream().to_string(), &parameter.written);
        let name = name.rsplit(' ').next().unwrap_or(name).split('·').next().unwrap_or(name);
        if let Type::Ptr(pointer) = ty {
            self.refuse(pointer, "what a raw pointer refers to cannot be followed: take a reference or a slice");
        } else if is_function(ty) {
            self.refuse(ty, format!(
                "`{name}` would be called with active values but is not known at expansion: call a `#[differentiable]` \
                 function by its name, or mark the parameter `#[constant]` if nothing differentiable goes through it"
            ));
        } else if let Some(other) = ["f32", "f64"].iter().find_map(|float| types::find(&parameter.ty, float)) {
            self.refuse(&other, format!(
                "the function is differentiated over another float type than `{other}`: use one in the active parameters, and mark the \
                 others `#[constant]`"
            ));
        } else if parameter.active {
            if let Some(outer) = types::unknown_container(ty) {
                self.refuse(outer, format!(
                    "`{}` cannot be differentiated by: take a slice, a `Vec`, a matrix or a struct with `#[derive(Differentiable)]`, or mark the \
                     parameter `#[constant]`",
                    types::text(outer)
                ));
            } else if let Some(inner) = types::inner_reference(ty) {
                self.refuse(
                    inner,
                    "a reference here cannot be differentiated: take `&[Vec<f64>]`, `&[[f64; N]]` or `&[&[f64]]`",
                );
            }
        } else if !types::is_passive(ty, is_const) {
            self.refuse(ty, format!(
                "cannot see whether `{0}` holds numbers to differentiate by: mark the parameter `#[constant]` if it does not, or \
                 make it generic over them, `{0}<f64>` with `#[derive(Differentiable)]`",
                types::text(types::referent(ty))
            ));
        }
    }

    /// The signature as a whole.
    pub(crate) fn signature(&mut self, function: &ItemFn, signature: &Signature) {
        let sig = &function.sig;
        if let Some(FnArg::Receiver(receiver)) = sig.inputs.first() {
            self.refuse(receiver, "a method cannot be `#[differentiable]`: write a function beside the `impl` and call it from the method");
        }
        if let Some(token) = &sig.asyncness {
            self.refuse(
                token,
                "an `async` function cannot be differentiated: move the computation into a plain function",
            );
        }
        if let Some(token) = &sig.unsafety {
            self.refuse(token, "an `unsafe` function cannot be differentiated: wrap the unsafe part in a safe function of passive values");
        }
        if let Some(token) = &sig.constness {
            self.refuse(
                token,
                "a `const fn` cannot be differentiated, since operators of `S: Scalar` are not const: drop `const`",
            );
        }
        if let Some(abi) = &sig.abi {
            self.refuse(
                abi,
                "an `extern` function becomes generic, which its ABI does not allow: call a plain function from it",
            );
        }
        if sig.ident == "f64" || sig.ident == "f32" {
            self.refuse(
                &sig.ident,
                "the function's derivatives stand in an enum of its name, which would hide the type: name it otherwise",
            );
        }
        self.generics(sig, signature);
        let active = signature.parameters.iter().any(|parameter| parameter.active);
        if !active && self.0.is_none() {
            self.refuse(&sig.ident, "no parameter to differentiate by: give the function a parameter of `f64` or of arrays, slices, `Vec`s or tuples of `f64`");
        }
        self.result(sig, signature);
    }

    /// What a function with derivatives of its own cannot be.
    pub(crate) fn custom(&mut self, function: &ItemFn, signature: &Signature) {
        for parameter in &signature.parameters {
            if types::is_mutable(&parameter.written) {
                self.refuse(
                    &parameter.written,
                    "a function with derivatives of its own cannot rewrite its arguments: return the new state",
                );
            }
        }
        if signature.is_generic() || signature.float == "f32" {
            self.refuse(
                &function.sig.ident,
                "a function with derivatives of its own is written over `f64`: it runs on plain floats only, and those of `f32` are converted",
            );
        }
        if !signature.is_result_active() && self.0.is_none() {
            self.refuse(&function.sig.ident, "returns nothing to differentiate: return floats");
        }
    }

    fn generics(&mut self, sig: &syn::Signature, signature: &Signature) {
        for param in &sig.generics.params {
            if let GenericParam::Type(param) = param
                && param.bounds.iter().any(|bound| {
                    let text = bound.to_token_stream().to_string();
                    ["Float", "Real", "RealField", "ComplexField"].iter().any(|name| text.ends_with(name))
                })
                && param.ident != signature.scalar
            {
                self.refuse(&param.bounds, format!("write `{}: autodiff::Scalar` here: a function over other float traits needs no `#[differentiable]`", param.ident));
            }
        }
    }

    fn result(&mut self, sig: &syn::Signature, signature: &Signature) {
        let syn::ReturnType::Type(_, ty) = &sig.output else {
            if self.0.is_none() && !signature.parameters.iter().any(Parameter::is_state) {
                self.refuse(
                    &sig.ident,
                    "returns nothing to differentiate: return a float, or take a `&mut [f64]` for the results",
                );
            }
            return;
        };
        if let Type::Path(path) = &**ty
            && path.path.segments.last().is_some_and(|last| last.ident == "Result")
        {
            self.refuse(ty, "a `Result` is not made of numbers: return the number itself, or an `Option` of it");
        } else if let Type::ImplTrait(opaque) = &**ty {
            self.refuse(opaque, "an opaque result cannot be differentiated: name its type, such as `Vec<f64>`");
        } else if let Some(outer) = types::unknown_container(ty).filter(|_| signature.is_result_active()) {
            self.refuse(
                outer,
                format!(
                    "`{}` cannot be differentiated: return its numbers as an array, a `Vec`, a tuple, a matrix or a struct with \
                     `#[derive(Differentiable)]`",
                    types::text(outer)
                ),
            );
        } else if types::is_mutable(ty) {
            self.refuse(ty, "a `&mut` result cannot be followed: return the value itself");
        } else if !signature.is_result_active()
            && self.0.is_none()
            && !signature.parameters.iter().any(Parameter::is_state)
        {
            self.refuse(ty, format!("no `{}` in the result: there is nothing to differentiate", signature.float));
        }
    }

    /// What `#[differentiable(one_statement)]`, at `word`, asks of the signature.
    pub(crate) fn one_statement(&mut self, word: &Ident, signature: &Signature) {
        let scalar = signature.scalar.to_string();
        let is_number = signature.result.as_ref().is_some_and(|ty| types::is_scalar(ty, &scalar));
        let is_active = signature.parameters.iter().any(|parameter| parameter.active);
        if !is_number || !is_active || signature.parameters.iter().any(Parameter::is_state) {
            self.refuse(
                word,
                "a statement is one number: write `one_statement` for a function of floats whose result is one, and that \
                 rewrites none of its arguments",
            );
        }
    }

    /// The body.
    pub(crate) fn body(&mut self, activity: &Activity, signature: &Signature, body: &syn::Block) {
        Fence { refusals: self, activity, signature }.visit_block(body);
    }
}

fn is_function(ty: &Type) -> bool {
    let text = match ty {
        Type::ImplTrait(opaque) => opaque.bounds.to_token_stream().to_string(),
        Type::TraitObject(object) => object.bounds.to_token_stream().to_string(),
        Type::Reference(reference) => return is_function(&reference.elem),
        Type::Paren(paren) => return is_function(&paren.elem),
        Type::BareFn(_) => return true,
        _ => return false,
    };
    text.contains("Fn")
}

struct Fence<'a> {
    refusals: &'a mut Refusals,
    activity: &'a Activity,
    signature: &'a Signature,
}

impl Fence<'_> {
    fn patterns(&mut self, scrutinee: &Expr, pattern: &Pat) {
        if !self.activity.is_active(scrutinee) {
            return;
        }
        struct Floats(Vec<syn::LitFloat>);
        impl Visit<'_> for Floats {
            fn visit_lit_float(&mut self, literal: &syn::LitFloat) {
                self.0.push(literal.clone());
            }
        }
        let mut floats = Floats(Vec::new());
        floats.visit_pat(pattern);
        for literal in floats.0 {
            self.refusals.refuse(
                literal,
                "a float pattern cannot match an active value: compare with `if`, or in a guard `v if v == ..`",
            );
        }
    }

    /// `x as f32` where `x` is for certain a number with a derivative.
    fn cast(&mut self, cast: &syn::ExprCast) {
        let scalar = self.signature.scalar.to_string();
        let Some(name) = single_name(&cast.expr) else {
            return;
        };
        let parameter = self.signature.parameters.iter().find(|parameter| parameter.name == *name);
        let is_float = ["f32", "f64"].iter().any(|float| types::is_scalar(&cast.ty, float));
        if is_float && parameter.is_some_and(|parameter| parameter.active && types::is_scalar(&parameter.ty, &scalar)) {
            self.refusals.refuse(
                cast,
                "a cast to a float would lose the derivative: drop it, and use one float type in the function",
            );
        }
    }

    /// `2 * x` where `x` is for certain a number with a derivative: rustc would speak of the type parameter.
    fn integer(&mut self, binary: &syn::ExprBinary) {
        use syn::BinOp::{Add, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, Rem, Sub};
        let takes_floats = matches!(
            binary.op,
            Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_) | Lt(_) | Le(_) | Gt(_) | Ge(_) | Eq(_) | Ne(_)
        );
        if self.signature.is_generic() || !takes_floats {
            return;
        }
        for (literal, other) in [(&binary.left, &binary.right), (&binary.right, &binary.left)] {
            if let Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(int), .. }) = unwrapped(literal)
                && int.suffix().is_empty()
                && self.is_number(other)
            {
                let text = format!("an integer where a float must stand: write `{}.0`", int.base10_digits());
                self.refusals.refuse(int, text);
            }
        }
    }

    /// `x.next_up()` where `x` is for certain a number with a derivative.
    fn float_method(&mut self, call: &syn::ExprMethodCall) {
        let advice = match call.method.to_string().as_str() {
            "to_bits" | "to_be_bytes" | "to_le_bytes" | "to_ne_bytes" => {
                "bits have no derivative: take them of a `#[constant]` parameter"
            }
            "next_up" | "next_down" => "a step to the next float has no rule: add a small number",
            "midpoint" => "`midpoint` has no rule: write `0.5 * (x + y)`",
            "to_int_unchecked" => "an unchecked conversion is not followed: write `x as i64`",
            "abs_sub" => "`abs_sub` has no rule: write `(x - y).max(0.0)`",
            _ => return,
        };
        if self.is_number(&call.receiver) {
            self.refusals.refuse(&call.method, advice);
        }
    }

    /// An active parameter, an entry of one, or arithmetic with such.
    fn is_number(&self, expression: &Expr) -> bool {
        let scalar = self.signature.scalar.to_string();
        let parameter = |expression: &Expr| {
            let name = single_name(expression)?;
            self.signature.parameters.iter().find(|parameter| parameter.active && parameter.name == *name)
        };
        match unwrapped(expression) {
            Expr::Binary(e) if is_arithmetic(&e.op) => self.is_number(&e.left) || self.is_number(&e.right),
            Expr::Unary(e) if matches!(e.op, syn::UnOp::Neg(_)) => self.is_number(&e.expr),
            Expr::Index(e) if !matches!(unwrapped(&e.index), Expr::Range(_)) => {
                parameter(&e.expr).is_some_and(|parameter| types::is_slice(&parameter.ty, &scalar))
            }
            other => parameter(other).is_some_and(|parameter| types::is_scalar(&parameter.ty, &scalar)),
        }
    }

    fn unknown_macro(&mut self, call: &syn::Macro) {
        if self.activity.mentions_tokens(&call.tokens) && !macros::is_known(&call.path) {
            self.refusals.refuse(&call.path, "an unknown macro with active values in it: write the loop or call out; only `assert!`, `vec!`, `panic!`, \
                 `matches!`, `println!`, `format!` and their kin are understood");
        }
    }
}

impl Visit<'_> for Fence<'_> {
    fn visit_item(&mut self, _: &syn::Item) {}

    fn visit_attribute(&mut self, attribute: &syn::Attribute) {
        if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
            self.refusals.refuse(
                attribute,
                "conditional compilation inside the body is not followed: put it on the function, or use `if cfg!(..)`",
            );
        }
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.unknown_macro(call);
        if let Ok(arguments) = call.parse_body_with(macros::parse_expressions) {
            arguments.iter().for_each(|e| self.visit_expr(e));
        }
    }

    fn visit_expr(&mut self, expression: &Expr) {
        match expression {
            Expr::Unsafe(e) => self.refusals.refuse(
                e.unsafe_token,
                "what an `unsafe` block does cannot be followed: move it into a function of passive values",
            ),
            Expr::Async(e) => self
                .refusals
                .refuse(e.async_token, "an `async` block cannot be differentiated: compute first, then await"),
            Expr::Await(e) => {
                self.refusals.refuse(e.await_token, "`.await` cannot be differentiated: await first, then compute")
            }
            Expr::Try(e) => self.refusals.refuse(
                e.question_token,
                "`?` is not understood: match on the value and `return`, or check the arguments before",
            ),
            Expr::RawAddr(e) => self
                .refusals
                .refuse(e, "mutation through a raw pointer cannot be followed: use a reference or an index"),
            Expr::TryBlock(e) => {
                self.refusals.refuse(e.try_token, "a `try` block is not understood: match on the values")
            }
            Expr::Yield(e) => {
                self.refusals.refuse(e.yield_token, "generators cannot be differentiated: write the loop")
            }
            Expr::Cast(e) => self.cast(e),
            Expr::Binary(e) => self.integer(e),
            Expr::MethodCall(e) => self.float_method(e),
            Expr::Match(e) => e.arms.iter().for_each(|arm| self.patterns(&e.expr, &arm.pat)),
            Expr::Let(e) => self.patterns(&e.expr, &e.pat),
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}
