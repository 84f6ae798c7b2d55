//! What is kept as written: its float literals get their type, so that `lift` never meets an open one.

use proc_macro2::TokenTree;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Lit, LitFloat, Stmt, UnOp};

use super::{Lowerer, Want, is_control};
use crate::activity::unwrapped;
use crate::ir::{Operand, Value};
use crate::known;
use crate::tokens::{ToTokens, TokenStream};

impl Lowerer<'_> {
    /// An expression with nothing active in it.
    pub(super) fn passive(&mut self, expression: &Expr, want: &Want) -> Value {
        Value::Use(match float_literal(expression) {
            Some((literal, negative)) if want.active => Operand::Literal(literal, negative),
            _ if want.active && !self.needs_no_lift(expression) => Operand::Lifted(self.kept(expression)),
            _ => Operand::Passive(self.kept(expression), may_have_effects(expression)),
        })
    }

    pub(super) fn needs_no_lift(&self, expression: &Expr) -> bool {
        let hollow = match unwrapped(expression) {
            Expr::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "None"),
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => known::is_empty_constructor(&path.path),
                _ => false,
            },
            Expr::Closure(_) | Expr::Range(_) | Expr::Struct(_) => true,
            Expr::Macro(call) => {
                call.mac.path.is_ident("vec") && call.mac.tokens.is_empty() || known::is_diverging(&call.mac.path)
            }
            Expr::Array(array) => array.elems.is_empty(),
            Expr::Tuple(tuple) => tuple.elems.is_empty(),
            _ => false,
        };
        hollow || self.activity.is_plain(expression)
    }

    /// Whether the parts of a passive expression in an active place are lifted one by one.
    pub(super) fn descends(&self, expression: &Expr, want: &Want) -> bool {
        want.active
            && match expression {
                Expr::Call(call) => {
                    matches!(&*call.func, Expr::Path(path) if known::passes_through(&path.path)
                    && (!call.args.is_empty() || known::is_matrix_constructor(&path.path)))
                }
                Expr::Macro(call) => call.mac.path.is_ident("vec") && !call.mac.tokens.is_empty(),
                Expr::Array(array) => !array.elems.is_empty(),
                Expr::Tuple(tuple) => !tuple.elems.is_empty(),
                Expr::Struct(_) => self.signature.structured,
                Expr::Paren(_) | Expr::Group(_) | Expr::Reference(_) | Expr::Repeat(_) => true,
                other => is_control(other),
            }
    }

    /// As written, with typed float literals.
    pub(super) fn kept(&self, expression: &Expr) -> TokenStream {
        let mut expression = expression.clone();
        Suffix(self.signature.suffix()).visit_expr_mut(&mut expression);
        expression.into_token_stream()
    }

    pub(super) fn kept_statement(&self, statement: &Stmt) -> TokenStream {
        let mut statement = statement.clone();
        Suffix(self.signature.suffix()).visit_stmt_mut(&mut statement);
        statement.into_token_stream()
    }
}

/// A float literal, and whether it is negated.
pub(super) fn float_literal(expression: &Expr) -> Option<(LitFloat, bool)> {
    match unwrapped(expression) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Float(float) => Some((float.clone(), false)),
            Lit::Int(int) if matches!(int.suffix(), "f64" | "f32") => {
                Some((LitFloat::new(&format!("{}.0", int.base10_digits()), int.span()), false))
            }
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            float_literal(&unary.expr).map(|(literal, negative)| (literal, !negative))
        }
        _ => None,
    }
}

fn may_have_effects(expression: &Expr) -> bool {
    struct Search(bool);
    impl syn::visit::Visit<'_> for Search {
        fn visit_expr(&mut self, expression: &Expr) {
            self.0 |= match expression {
                Expr::Call(_) | Expr::Macro(_) | Expr::Assign(_) => true,
                Expr::Binary(binary) => crate::activity::is_update(&binary.op),
                Expr::MethodCall(call) => !known::is_value_only(&call.method.to_string()),
                other => is_control(other),
            };
            syn::visit::visit_expr(self, expression);
        }
    }
    let mut search = Search(false);
    syn::visit::Visit::visit_expr(&mut search, expression);
    search.0
}

/// `DMatrix::zeros` becomes `DMatrix::<f64>::zeros`.
pub(super) fn fill_parameters(path: &mut syn::Path, number: &syn::Ident) {
    let Some((at, count)) = known::matrix_segment(path) else {
        return;
    };
    let segment = &mut path.segments[at];
    if segment.arguments.is_none() {
        let rest = (1..count).map(|_| quote::quote!(_));
        segment.arguments = syn::PathArguments::AngleBracketed(syn::parse_quote!(::<#number #(, #rest)*>));
    }
}

/// Gives float literals their type where nothing else does.
struct Suffix(&'static str);

impl Suffix {
    /// The same for the arguments of `vec!`.
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
        let suffixed = tokens.into_iter().map(|token| match &token {
            TokenTree::Literal(literal) => match syn::parse2::<LitFloat>(quote::ToTokens::to_token_stream(&token)) {
                Ok(mut float) => {
                    self.visit_lit_float_mut(&mut float);
                    float.set_span(literal.span());
                    quote::ToTokens::into_token_stream(float)
                }
                Err(_) => token.into(),
            },
            _ => token.into(),
        });
        suffixed.collect()
    }
}

impl VisitMut for Suffix {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        if !matches!(local.pat, syn::Pat::Type(_)) {
            visit_mut::visit_local_mut(self, local);
        }
    }

    fn visit_expr_call_mut(&mut self, call: &mut syn::ExprCall) {
        if let Expr::Path(function) = &mut *call.func {
            fill_parameters(&mut function.path, &syn::Ident::new(self.0, proc_macro2::Span::call_site()));
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        if call.path.is_ident("vec") {
            call.tokens = self.tokens(call.tokens.clone());
        }
    }

    fn visit_expr_struct_mut(&mut self, _: &mut syn::ExprStruct) {}

    fn visit_lit_float_mut(&mut self, literal: &mut LitFloat) {
        if literal.suffix().is_empty() {
            let digits = literal.base10_digits();
            let digits = digits.strip_suffix('.').unwrap_or(digits);
            *literal = LitFloat::new(&format!("{digits}{}", self.0), literal.span());
        }
    }
}

/// `let n = match i { .. => n, _ => continue };`, `let Some(n) = i else { continue };`: passive, but it leads out of its block.
pub(super) fn binds_or_leaves(statement: &Stmt) -> bool {
    let Stmt::Local(syn::Local { init: Some(init), .. }) = statement else { return false };
    init.diverge.is_some() || leaves(&init.expr)
}

/// A branch or block with an exit in it.
pub(super) fn leaves(expression: &Expr) -> bool {
    struct Exits(bool);
    impl syn::visit::Visit<'_> for Exits {
        fn visit_expr(&mut self, expression: &Expr) {
            self.0 |= matches!(expression, Expr::Break(_) | Expr::Continue(_) | Expr::Return(_));
            syn::visit::visit_expr(self, expression);
        }
        fn visit_expr_closure(&mut self, _: &syn::ExprClosure) {}
        fn visit_item(&mut self, _: &syn::Item) {}
    }
    let mut exits = Exits(false);
    if matches!(unwrapped(expression), Expr::If(_) | Expr::Match(_) | Expr::Block(_)) {
        syn::visit::Visit::visit_expr(&mut exits, expression);
    }
    exits.0
}
