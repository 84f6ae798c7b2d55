//! Macros of the standard library whose arguments are expressions.

use proc_macro2::Ident;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::{Lowerer, Want};
use crate::ir::{MacroArgument, Operand, Value};

const KNOWN: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "eprint",
    "eprintln",
    "format",
    "matches",
    "panic",
    "print",
    "println",
    "todo",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

pub(crate) fn is_known(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| KNOWN.contains(&last.ident.to_string().as_str()))
}

/// The expressions of `vec![a; n]`, `assert!(a, ..)`, `println!("..", a, b = c)`.
pub(crate) fn parse_expressions(input: ParseStream<'_>) -> syn::Result<Vec<Expr>> {
    let mut expressions = Vec::new();
    while !input.is_empty() {
        if input.peek(syn::Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
            input.parse::<Ident>()?;
            input.parse::<Token![=]>()?;
        }
        expressions.push(input.parse()?);
        if input.is_empty() {
            break;
        }
        if input.parse::<Option<Token![;]>>()?.is_none() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(expressions)
}

impl Lowerer<'_> {
    pub(super) fn macro_call(&mut self, call: &syn::Macro, want: &Want) -> Value {
        let name = call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let lowered = match name.as_str() {
            "vec" => self.vector(call, want),
            "matches" => self.matches(call),
            _ => self.macro_arguments(call, &name),
        };
        lowered.unwrap_or_else(|_| {
            // Not expressions: as written. The compiler says what it thinks of them.
            let argument =
                MacroArgument { name: None, value: Operand::Passive(call.tokens.clone().into(), true), verbatim: None };
            Value::Macro { path: call.path.clone(), arguments: vec![argument] }
        })
    }

    fn vector(&mut self, call: &syn::Macro, want: &Want) -> syn::Result<Value> {
        let repeated = |input: ParseStream<'_>| {
            let element: Expr = input.parse()?;
            input.parse::<Token![;]>()?;
            Ok((element, input.parse::<Expr>()?))
        };
        let want = Want { active: true, ..self.vector_element_want(want) };
        if let Ok((element, length)) = repeated.parse2(call.tokens.clone()) {
            let element = self.operand(&element, &want);
            let length = self.nested_operand(&length, &Want::any());
            return Ok(Value::Repeat { vector: true, element, length });
        }
        let elements = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone())?;
        let wants = vec![want; elements.len()];
        Ok(Value::Vector(self.parts(&elements, &wants)))
    }

    fn vector_element_want(&self, want: &Want) -> Want {
        Want { active: want.active, ty: want.ty.as_ref().and_then(super::chain::vector_element).cloned(), parts: None }
    }

    /// `matches!(e, pattern)`: only `e` is an expression.
    fn matches(&mut self, call: &syn::Macro) -> syn::Result<Value> {
        let parse =
            |input: ParseStream<'_>| Ok((input.parse::<Expr>()?, input.parse::<proc_macro2::TokenStream>()?.into()));
        let (scrutinee, rest) = parse.parse2(call.tokens.clone())?;
        let value = self.nested_operand(&scrutinee, &Want::any());
        let argument = MacroArgument { name: None, value, verbatim: Some(rest) };
        Ok(Value::Macro { path: call.path.clone(), arguments: vec![argument] })
    }

    fn macro_arguments(&mut self, call: &syn::Macro, name: &str) -> syn::Result<Value> {
        let parse = |input: ParseStream<'_>| {
            let mut arguments: Vec<(Option<Ident>, Expr)> = Vec::new();
            while !input.is_empty() {
                let named = input.peek(syn::Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]);
                let name = if named { Some((input.parse()?, input.parse::<Token![=]>()?).0) } else { None };
                arguments.push((name, input.parse()?));
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(arguments)
        };
        let arguments = parse.parse2(call.tokens.clone())?;
        let compared = name.ends_with("_eq") || name.ends_with("_ne");
        let active = compared && arguments.iter().take(2).any(|(_, e)| self.activity.is_active(e));
        let lowered = arguments.iter().enumerate().map(|(number, (name, e))| {
            let want = Want::if_active(active && number < 2);
            MacroArgument { name: name.clone(), value: self.nested_operand(e, &want), verbatim: None }
        });
        Ok(Value::Macro { path: call.path.clone(), arguments: lowered.collect() })
    }
}
