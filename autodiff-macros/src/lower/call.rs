//! Calls of functions, methods and closures.

use proc_macro2::Ident;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprCall, ExprClosure, ExprMethodCall, GenericArgument, Pat, Path, Type};

use super::passive::{fill_parameters, float_literal};
use super::{Lowerer, Want};
use crate::activity;
use crate::ir::{Argument, Operand, Value};
use crate::template::quote;
use crate::{known, types};

impl Lowerer<'_> {
    pub(super) fn method_call(&mut self, call: &ExprMethodCall, want: &Want) -> Value {
        if let Some(value) = self.chain(call, want) {
            return value;
        }
        let name = call.method.to_string();
        if known::is_primitive(&name, call.args.len()) && self.activity.is_active(&Expr::MethodCall(call.clone())) {
            let arguments = self.primitive_arguments(&name, Some(&call.receiver), &call.args);
            return Value::Primitive { method: call.method.clone(), arguments };
        }
        // `k.total_cmp(&x)`, `option.unwrap_or(x)`: what meets something active is lifted.
        let compared = (known::is_value_only(&name) || name == "unwrap_or")
            && call.args.iter().any(|e| self.activity.is_active(e));
        let receiver = match activity::unwrapped(&call.receiver) {
            Expr::Range(range) if compared => Operand::Nested(Box::new(self.range(range, &Want::active()))),
            receiver => self.nested_operand(receiver, &Want::if_active(compared)),
        };
        let active =
            self.activity.is_active(&call.receiver) || self.activity.is_active(&Expr::MethodCall(call.clone()));
        // `Option::insert` has no index.
        let first = usize::from(name == "insert" && call.args.len() == 1);
        let arguments = (first..).zip(&call.args);
        let arguments = arguments.map(|(position, e)| self.method_argument(&name, position, e, active)).collect();
        let turbofish = call.turbofish.clone().map(|mut generics| {
            if active {
                self.exchange().visit_angle_bracketed_generic_arguments_mut(&mut generics);
            }
            generics
        });
        Value::Method { receiver, method: call.method.clone(), turbofish, arguments }
    }

    pub(super) fn exchange(&self) -> types::Exchange<'_> {
        types::Exchange { float: &self.signature.float, scalar: &self.signature.scalar }
    }

    fn primitive_arguments<'e>(
        &mut self,
        name: &str,
        receiver: Option<&'e Expr>,
        arguments: impl IntoIterator<Item = &'e Expr>,
    ) -> Vec<Operand> {
        let receiver = receiver.map(|receiver| (receiver, Want::active()));
        let arguments = arguments.into_iter().enumerate().map(|(position, e)| {
            let passive = known::is_passive_argument(name, position);
            (e, Want::if_active(!passive))
        });
        let list: Vec<_> = receiver.into_iter().chain(arguments).collect();
        self.operands(&list)
    }

    fn method_argument(&mut self, name: &str, position: usize, argument: &Expr, active: bool) -> Operand {
        let passive = !self.activity.mentions(argument);
        if known::is_passive_argument(name, position) || known::is_value_only(name) && passive && !active {
            return self.nested_operand(argument, &Want::any());
        }
        if matches!(argument, Expr::Closure(_) | Expr::Path(_)) && passive && !active {
            return Operand::Passive(self.kept(argument), false);
        }
        if self.activity.closure(argument).is_some() {
            return Operand::Passive(self.kept(argument), false);
        }
        if known::takes_slice(name) && passive {
            let whole = match activity::unwrapped(argument) {
                Expr::Reference(reference) => &*reference.expr,
                other => other,
            };
            let whole = self.kept(whole);
            let lifted = Operand::Lifted(quote!(&(#whole)[..]));
            return Operand::Borrow { mutable: false, of: Box::new(lifted) };
        }
        if let Expr::Path(path) = argument
            && let Some(method) = self.float_function(&path.path)
        {
            let scalar = quote!(::autodiff::Scalar::#method);
            return Operand::Passive(scalar, false);
        }
        if let Expr::Path(path) = argument
            && path.qself.is_some()
            && active
        {
            let path = self.path_over_scalar(path);
            return Operand::Passive(quote!(#path), false);
        }
        if matches!(argument, Expr::Path(_)) && !self.activity.mentions(argument) && is_function_like(argument) {
            return Operand::Passive(self.kept(argument), false);
        }
        self.operand(argument, &Want::if_active(active))
    }

    pub(super) fn call(&mut self, call: &ExprCall, want: &Want) -> Value {
        let Expr::Path(function) = &*call.func else {
            return self.call_value(call);
        };
        if self.activity.closure(&call.func).is_some()
            || function.path.get_ident().is_some_and(|name| self.activity.is_active_name(name))
        {
            return self.call_closure(call);
        }
        if let Some(method) = self.float_function(&function.path) {
            if method == "from" {
                let argument = self.nested_operand(&call.args[0], &Want::any());
                return Value::Lift(argument);
            }
            let arguments = self.primitive_arguments(&method.to_string(), None, &call.args);
            return Value::PrimitivePath { method, arguments };
        }
        if known::passes_through(&function.path) {
            return self.call_known(call, function, want);
        }
        self.call_other(call, function)
    }

    /// `f64::max`, `f64::from`: the function's name.
    pub(super) fn float_function(&self, path: &Path) -> Option<Ident> {
        let mut segments = path.segments.iter();
        match (segments.next(), segments.next(), segments.next()) {
            (Some(float), Some(method), None) if float.ident == "f64" || float.ident == "f32" => {
                let is_constant = method.ident.to_string().starts_with(char::is_uppercase);
                (!is_constant).then(|| method.ident.clone())
            }
            _ => None,
        }
    }

    /// The callee is an expression: a field that holds a closure, or the like.
    fn call_value(&mut self, call: &ExprCall) -> Value {
        let function = (*call.func).clone();
        let wants: Vec<_> = call.args.iter().map(|e| Want::if_active(self.activity.is_active(e))).collect();
        let arguments = self.parts(&call.args, &wants);
        Value::Call { function, arguments: arguments.into_iter().map(Argument::Operand).collect() }
    }

    /// A local closure: its parameters say what is active.
    fn call_closure(&mut self, call: &ExprCall) -> Value {
        let parameters = self.activity.closure(&call.func).map(|closure| &closure.inputs);
        let wants: Vec<Want> = (0..call.args.len())
            .map(|position| match parameters.and_then(|parameters| parameters.get(position)) {
                Some(pattern) => Want::if_active(self.activity.binds_active(pattern)),
                None => Want::any(),
            })
            .collect();
        let arguments = self.parts(&call.args, &wants);
        Value::Call {
            function: (*call.func).clone(),
            arguments: arguments.into_iter().map(Argument::Operand).collect(),
        }
    }

    /// `Some(x)`, `Box::new(x)`, `mem::swap(&mut a, &mut b)`.
    fn call_known(&mut self, call: &ExprCall, function: &syn::ExprPath, want: &Want) -> Value {
        let active = want.active || call.args.iter().any(|e| self.activity.is_active(e));
        let wants = vec![Want::if_active(active); call.args.len()];
        let mut arguments = self.parts(&call.args, &wants);
        let mut function = self.path_over_scalar(function);
        if known::is_matrix_constructor(&function.path) {
            fill_parameters(&mut function.path, &self.signature.scalar);
            if function.path.segments.last().is_some_and(|last| last.ident.to_string().ends_with("_slice")) {
                arguments = arguments.into_iter().map(lent).collect();
            }
        }
        Value::Call {
            function: Expr::Path(function),
            arguments: arguments.into_iter().map(Argument::Operand).collect(),
        }
    }

    /// Another function: its own expansion says which parameters are active.
    fn call_other(&mut self, call: &ExprCall, function: &syn::ExprPath) -> Value {
        let list: Vec<_> = call.args.iter().map(|e| (e, Want::if_active(self.activity.is_active(e)))).collect();
        let operands = self.operands(&list);
        let arguments = call.args.iter().zip(operands);
        let arguments = arguments.map(|(e, operand)| self.argument(e, operand)).collect();
        let own = self.activity.is_active(&Expr::Path(function.clone()));
        let arguments = match own {
            true => call_plainly(arguments),
            false => arguments,
        };
        Value::Call { function: Expr::Path(self.callee(function)), arguments }
    }

    fn argument(&self, expression: &Expr, operand: Operand) -> Argument {
        match (float_literal(expression), operand) {
            (Some((literal, negative)), _) => Argument::Literal(literal, negative),
            (None, operand)
                if !self.activity.is_active(expression)
                    && !self.activity.is_plain(expression)
                    && !is_function_like(expression) =>
            {
                Argument::Passive(operand)
            }
            (None, operand) => Argument::Operand(operand),
        }
    }

    pub(super) fn path_over_scalar(&self, path: &syn::ExprPath) -> syn::ExprPath {
        let mut path = path.clone();
        self.exchange().visit_expr_path_mut(&mut path);
        path
    }

    /// The callee's turbofish has one more argument than the user wrote: its scalar.
    fn callee(&self, function: &syn::ExprPath) -> syn::ExprPath {
        let mut path = self.path_over_scalar(function);
        let changed = quote::ToTokens::to_token_stream(&path).to_string()
            != quote::ToTokens::to_token_stream(function).to_string();
        if let Some(last) = path.path.segments.last_mut()
            && let syn::PathArguments::AngleBracketed(generics) = &mut last.arguments
            && !changed
            && !self.signature.is_generic()
        {
            let inferred = GenericArgument::Type(Type::Infer(syn::TypeInfer { underscore_token: Default::default() }));
            generics.args.push(inferred);
        }
        path
    }

    pub(super) fn closure(&mut self, closure: &ExprClosure) -> Value {
        let active = self.activity.is_active(&closure.body);
        let result = match &closure.output {
            syn::ReturnType::Type(_, ty) if active => Some(self.signature.over_scalar(ty)),
            syn::ReturnType::Type(_, ty) => Some((**ty).clone()),
            syn::ReturnType::Default => None,
        };
        let parameters: Vec<Pat> = closure.inputs.iter().map(|pattern| self.pattern(pattern)).collect();
        let want = Want { active, ty: result.clone(), parts: None };
        self.results.push(want.clone());
        let body = self.block_of(&closure.body, &want);
        self.results.pop();
        Value::Closure { capture: closure.capture, parameters, result, body }
    }

    /// The parameters of a local closure without types are numbers, as far as anyone knows before its first call.
    pub(super) fn local_closure(&mut self, closure: &ExprClosure) {
        for pattern in &closure.inputs {
            if let Pat::Ident(named) = pattern {
                self.numbers.insert(named.ident.to_string());
            }
        }
    }
}

/// An upper-case or qualified path: `Some`, `Self::f`, `f64::max`.
fn is_function_like(expression: &Expr) -> bool {
    matches!(activity::unwrapped(expression), Expr::Closure(_))
        || matches!(activity::unwrapped(expression), Expr::Path(path) if path.path.segments.len() == 1
            && path.path.segments[0].ident.to_string().chars().all(|c| c.is_lowercase() || c == '_' || c.is_numeric()))
}

/// A lifted slice as what it is lifted to refers to.
fn lent(operand: Operand) -> Operand {
    match operand {
        Operand::Lifted(_) => Operand::Borrow { mutable: false, of: Box::new(operand) },
        other => other,
    }
}

/// `T::f(..)` of the function's own scalar: nothing to lift.
fn call_plainly(arguments: Vec<Argument>) -> Vec<Argument> {
    arguments
        .into_iter()
        .map(|argument| match argument {
            Argument::Passive(operand) => Argument::Operand(operand),
            Argument::Literal(literal, negative) => {
                let sign = negative.then(|| quote!(-));
                Argument::Operand(Operand::Passive(quote!(#sign #literal), false))
            }
            other => other,
        })
        .collect()
}
