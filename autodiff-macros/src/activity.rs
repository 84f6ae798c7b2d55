//! Activity: which names may hold a derivative.
//!
//! By name and flow-insensitive: a name is active if an active operand reaches it anywhere. Too many
//! is harmless, since `lift` and `val` leave integers alone.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Pat};

use crate::attribute::Signature;
use crate::known;
use crate::names::is_binding;
use crate::types;

/// The active names of a function.
pub(crate) struct Activity {
    active: HashSet<String>,
    /// Parameters whose types the signature fixes.
    fixed: HashSet<String>,
    /// Names that hold no float at all.
    plain: HashSet<String>,
    /// Local closures by name.
    closures: HashMap<String, syn::ExprClosure>,
    /// Names of mutable borrows.
    aliases: HashSet<String>,
    /// The function's own scalar: `T::lit(..)` is active.
    scalar: Option<String>,
    changed: bool,
}

impl Activity {
    pub(crate) fn of(signature: &Signature, body: &syn::Block) -> Activity {
        let mut activity = Activity {
            active: HashSet::new(),
            fixed: HashSet::new(),
            plain: HashSet::new(),
            closures: HashMap::new(),
            aliases: HashSet::new(),
            scalar: signature.is_generic().then(|| signature.float.clone()),
            changed: true,
        };
        for parameter in &signature.parameters {
            for name in bindings(&parameter.pattern) {
                let set = if parameter.active { &mut activity.active } else { &mut activity.fixed };
                set.insert(name.to_string());
                if types::is_passive(&parameter.ty, &|_| false) {
                    activity.plain.insert(name.to_string());
                }
            }
        }
        while std::mem::take(&mut activity.changed) {
            activity.visit_block(body);
        }
        activity
    }

    pub(crate) fn is_active_name(&self, name: &Ident) -> bool {
        self.active.contains(&name.to_string())
    }

    pub(crate) fn binds_active(&self, pattern: &Pat) -> bool {
        bindings(pattern).iter().any(|name| self.is_active_name(name))
    }

    /// The local closure of this name.
    pub(crate) fn closure(&self, function: &Expr) -> Option<&syn::ExprClosure> {
        let name = single_name(function)?;
        self.closures.get(&name.to_string())
    }

    /// Whether the value of the expression may hold a derivative.
    pub(crate) fn is_active(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) => self.is_active_name(name),
                None => self.is_own_scalar(&path.path),
            },
            Expr::Paren(e) => self.is_active(&e.expr),
            Expr::Group(e) => self.is_active(&e.expr),
            Expr::Reference(e) => self.is_active(&e.expr),
            Expr::Unary(e) => self.is_active(&e.expr),
            Expr::Field(e) => self.is_active(&e.base),
            Expr::Index(e) => self.is_active(&e.expr),
            Expr::Try(e) => self.is_active(&e.expr),
            Expr::Binary(e) => is_arithmetic(&e.op) && (self.is_active(&e.left) || self.is_active(&e.right)),
            Expr::MethodCall(call) => self.is_active_method(call),
            Expr::Call(call) => self.is_active(&call.func) || call.args.iter().any(|e| self.is_active(e)),
            Expr::Tuple(e) => e.elems.iter().any(|e| self.is_active(e)),
            Expr::Array(e) => e.elems.iter().any(|e| self.is_active(e)),
            Expr::Repeat(e) => self.is_active(&e.expr),
            Expr::Struct(e) => e.fields.iter().any(|field| self.is_active(&field.expr)),
            Expr::Closure(e) => self.is_active(&e.body),
            Expr::Block(e) => self.is_active_block(&e.block) || e.label.is_some() && self.breaks_active(&e.block),
            Expr::If(e) => {
                let otherwise = e.else_branch.as_ref();
                self.is_active_block(&e.then_branch) || otherwise.is_some_and(|(_, e)| self.is_active(e))
            }
            Expr::Match(e) => e.arms.iter().any(|arm| self.is_active(&arm.body)),
            Expr::Loop(e) => self.breaks_active(&e.body),
            Expr::Macro(e) => e.mac.path.is_ident("vec") && self.mentions_tokens(&e.mac.tokens),
            _ => false,
        }
    }

    fn is_own_scalar(&self, path: &syn::Path) -> bool {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        self.scalar.is_some() && first == self.scalar
    }

    fn is_active_method(&self, call: &syn::ExprMethodCall) -> bool {
        let into_integer = call.turbofish.as_ref().is_some_and(|generics| {
            let first = generics.args.first();
            matches!(first, Some(syn::GenericArgument::Type(ty)) if types::is_plain(ty))
        });
        !into_integer
            && !known::is_value_only(&call.method.to_string())
            && (self.is_active(&call.receiver) || call.args.iter().any(|e| self.is_active(e)))
    }

    fn is_active_block(&self, block: &syn::Block) -> bool {
        matches!(block.stmts.last(), Some(syn::Stmt::Expr(tail, None)) if self.is_active(tail))
            || matches!(block.stmts.last(), Some(syn::Stmt::Macro(call)) if call.semi_token.is_none()
                && call.mac.path.is_ident("vec") && self.mentions_tokens(&call.mac.tokens))
    }

    fn breaks_active(&self, block: &syn::Block) -> bool {
        let mut breaks =
            Search::new(|e| matches!(e, Expr::Break(exit) if exit.expr.as_ref().is_some_and(|e| self.is_active(e))));
        breaks.visit_block(block);
        breaks.found
    }

    /// Whether anything active occurs in the expression, or leaves the function through it.
    pub(crate) fn mentions(&self, expression: &Expr) -> bool {
        let mut search = Search::new(|e| self.touches(e));
        search.visit_expr(expression);
        search.found
    }

    pub(crate) fn mentions_statement(&self, statement: &syn::Stmt) -> bool {
        let mut search = Search::new(|e| self.touches(e));
        search.visit_stmt(statement);
        if let syn::Stmt::Macro(call) = statement {
            search.found |= self.mentions_tokens(&call.mac.tokens);
        }
        if let syn::Stmt::Local(local) = statement {
            search.found |= self.binds_active(&local.pat);
        }
        search.found
    }

    fn touches(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Path(_) => self.is_active(expression),
            Expr::Return(_) => true,
            Expr::Break(exit) => exit.expr.is_some(),
            Expr::Macro(call) => self.mentions_tokens(&call.mac.tokens),
            Expr::Let(condition) => self.binds_active(&condition.pat),
            Expr::ForLoop(e) => self.binds_active(&e.pat),
            Expr::Call(call) => {
                let parameters = self.closure(&call.func).map(|closure| &closure.inputs);
                parameters.is_some_and(|parameters| parameters.iter().any(|pattern| self.binds_active(pattern)))
            }
            Expr::Closure(closure) => closure.inputs.iter().any(|pattern| self.binds_active(pattern)),
            Expr::Block(block) => block.block.stmts.iter().any(|statement| self.declares(statement)),
            Expr::Loop(e) => e.body.stmts.iter().any(|statement| self.declares(statement)),
            _ => false,
        }
    }

    fn declares(&self, statement: &syn::Stmt) -> bool {
        match statement {
            syn::Stmt::Local(local) => self.binds_active(&local.pat),
            syn::Stmt::Macro(call) => self.mentions_tokens(&call.mac.tokens),
            _ => false,
        }
    }

    pub(crate) fn mentions_tokens(&self, tokens: &TokenStream) -> bool {
        tokens.clone().into_iter().any(|token| match token {
            TokenTree::Ident(ident) => self.is_active_name(&ident) || ident == "return",
            TokenTree::Group(group) => self.mentions_tokens(&group.stream()),
            _ => false,
        })
    }

    /// Whether the expression is known to hold no float: it needs no lift.
    pub(crate) fn is_plain(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Lit(literal) => !matches!(literal.lit, syn::Lit::Float(_)),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.plain.contains(&name.to_string())),
            Expr::Paren(e) => self.is_plain(&e.expr),
            Expr::Group(e) => self.is_plain(&e.expr),
            Expr::Reference(e) => self.is_plain(&e.expr),
            Expr::Unary(e) => self.is_plain(&e.expr),
            Expr::Field(e) => self.is_plain(&e.base),
            Expr::Index(e) => self.is_plain(&e.expr),
            Expr::Cast(e) => types::is_plain(&e.ty),
            Expr::Range(_) => true,
            Expr::Binary(e) => {
                let whole = !is_arithmetic(&e.op);
                whole || self.is_plain(&e.left) && self.is_plain(&e.right)
            }
            Expr::MethodCall(e) => known::is_value_only(&e.method.to_string()),
            _ => false,
        }
    }

    fn insert(&mut self, name: &Ident) {
        let name = name.to_string();
        if !self.fixed.contains(&name) && self.active.insert(name) {
            self.changed = true;
        }
    }

    fn insert_plain(&mut self, pattern: &Pat) {
        for name in bindings(pattern) {
            self.changed |= self.plain.insert(name.to_string());
        }
    }

    fn insert_all(&mut self, pattern: &Pat) {
        for name in bindings(pattern) {
            self.insert(&name);
        }
    }

    /// What is written through a mutable alias reaches what it refers to.
    fn flow_back(&mut self, pattern: &Pat, value: &Expr) {
        let mut borrowed = mutably_borrowed(value);
        if binds_by_mutable_reference(pattern) || self.hands_on_alias(value) {
            borrowed.push(unwrapped(value).clone());
        }
        if borrowed.is_empty() {
            return;
        }
        for name in bindings(pattern) {
            self.changed |= self.aliases.insert(name.to_string());
        }
        if self.binds_active(pattern) {
            borrowed.iter().for_each(|place| self.store(place));
        }
    }

    /// What a callee or an update with active operands may write to.
    fn store_borrowed(&mut self, expression: &Expr) {
        mutably_borrowed(expression).iter().for_each(|place| self.store(place));
        if self.hands_on_alias(expression) {
            self.store(unwrapped(expression));
        }
    }

    /// The name of a mutable borrow, or what a method takes out of it, as `borrowed.next()`.
    fn hands_on_alias(&self, expression: &Expr) -> bool {
        match unwrapped(expression) {
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.aliases.contains(&name.to_string())),
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                let by_value = known::is_value_only(&name) || known::is_primitive(&name, call.args.len());
                !by_value && self.hands_on_alias(&call.receiver)
            }
            _ => false,
        }
    }

    /// `pattern = value`, part by part where both are tuples.
    fn bind(&mut self, pattern: &Pat, value: &Expr) {
        self.flow_back(pattern, value);
        match (pattern, unwrapped(value)) {
            (Pat::Type(typed), value) if types::is_plain(&typed.ty) => {
                let _ = value;
                self.insert_plain(&typed.pat);
            }
            (Pat::Type(typed), value) => self.bind(&typed.pat, value),
            (Pat::Tuple(parts), Expr::Tuple(values)) if parts.elems.len() == values.elems.len() => {
                for (part, value) in parts.elems.iter().zip(&values.elems) {
                    self.bind(part, value);
                }
            }
            (pattern, value) if self.is_active(value) => self.insert_all(pattern),
            (pattern, value) if self.is_plain(value) => self.insert_plain(pattern),
            _ => {}
        }
    }

    /// The pattern of one item of an iterator.
    fn bind_item(&mut self, pattern: &Pat, iterator: &Expr) {
        self.flow_back(pattern, iterator);
        match (pattern, unwrapped(iterator)) {
            (Pat::Tuple(parts), Expr::MethodCall(call)) if parts.elems.len() == 2 => {
                match call.method.to_string().as_str() {
                    "enumerate" => {
                        self.insert_plain(&parts.elems[0]);
                        self.bind_item(&parts.elems[1], &call.receiver);
                    }
                    "zip" if call.args.len() == 1 => {
                        self.bind_item(&parts.elems[0], &call.receiver);
                        self.bind_item(&parts.elems[1], &call.args[0]);
                    }
                    _ => self.bind_item_of(pattern, call),
                }
            }
            (pattern, Expr::MethodCall(call)) => self.bind_item_of(pattern, call),
            (pattern, Expr::Range(_)) => self.insert_plain(pattern),
            (pattern, Expr::Reference(reference)) if matches!(pattern, Pat::Reference(_)) => {
                self.bind(pattern, &reference.expr);
            }
            (pattern, iterator) => self.bind(pattern, iterator),
        }
    }

    /// Adapters that hand the items on as they are.
    fn bind_item_of(&mut self, pattern: &Pat, call: &syn::ExprMethodCall) {
        let same =
            ["rev", "skip", "take", "step_by", "filter", "copied", "cloned", "take_while", "skip_while", "inspect"];
        let mapped = match call.args.first() {
            Some(Expr::Closure(closure)) if call.method == "map" => Some(&*closure.body),
            _ => None,
        };
        if same.iter().any(|name| call.method == name) {
            self.bind_item(pattern, &call.receiver);
        } else if let Some(body) = mapped {
            self.bind(pattern, body);
        } else if self.is_active_method(call) {
            self.insert_all(pattern);
        }
    }

    /// The root of a place that becomes active.
    fn store(&mut self, place: &Expr) {
        match place {
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.insert(name);
                }
            }
            Expr::Field(e) => self.store(&e.base),
            Expr::Index(e) => self.store(&e.expr),
            Expr::Unary(e) => self.store(&e.expr),
            Expr::Paren(e) => self.store(&e.expr),
            Expr::Group(e) => self.store(&e.expr),
            Expr::Reference(e) => self.store(&e.expr),
            Expr::MethodCall(e) => self.store(&e.receiver),
            Expr::Tuple(e) => e.elems.iter().for_each(|e| self.store(e)),
            Expr::Array(e) => e.elems.iter().for_each(|e| self.store(e)),
            other => self.store_borrowed(other),
        }
    }

    fn assign(&mut self, place: &Expr, value: &Expr) {
        match (place, unwrapped(value)) {
            (Expr::Tuple(places), Expr::Tuple(values)) if places.elems.len() == values.elems.len() => {
                for (place, value) in places.elems.iter().zip(&values.elems) {
                    self.assign(place, value);
                }
            }
            (place, value) if self.is_active(value) => self.store(place),
            _ => {}
        }
    }

    fn call(&mut self, call: &syn::ExprCall) {
        if let Some(closure) = self.closure(&call.func).cloned() {
            for (pattern, argument) in closure.inputs.iter().zip(&call.args) {
                self.bind(pattern, argument);
            }
        }
        if call.args.iter().any(|e| self.is_active(e)) {
            call.args.iter().for_each(|argument| self.store_borrowed(argument));
        }
        self.library_callbacks(call);
    }

    /// `iter::successors(Some(x), |v| ..)`: the closure gets what stands beside it.
    fn library_callbacks(&mut self, call: &syn::ExprCall) {
        let closures = call.args.iter().filter_map(|e| match unwrapped(e) {
            Expr::Closure(closure) => Some(closure),
            _ => None,
        });
        let beside = call.args.iter().filter(|e| !matches!(unwrapped(e), Expr::Closure(_)));
        let known = matches!(&*call.func, Expr::Path(function) if known::passes_through(&function.path));
        if known && beside.into_iter().any(|e| self.is_active(e)) {
            closures.for_each(|closure| closure.inputs.iter().for_each(|pattern| self.insert_all(pattern)));
        }
    }

    fn method(&mut self, call: &syn::ExprMethodCall) {
        let name = call.method.to_string();
        let active = call.args.iter().any(|e| self.is_active(e));
        if active && known::is_mutating(&name) {
            self.store(&call.receiver);
        }
        for (position, argument) in call.args.iter().enumerate() {
            let closure = match argument {
                Expr::Closure(closure) => Some(closure.clone()),
                other => self.closure(other).cloned(),
            };
            if let Some(closure) = closure {
                self.callback(call, &name, position, &closure);
            }
            if active || self.is_active(&call.receiver) {
                self.store_borrowed(argument);
            }
        }
    }

    /// The parameters of a closure that a method calls.
    fn callback(&mut self, call: &syn::ExprMethodCall, name: &str, position: usize, closure: &syn::ExprClosure) {
        let parameters: Vec<&Pat> = closure.inputs.iter().collect();
        match parameters.as_slice() {
            [carried, item] if name == "fold" && position == 1 => {
                if let Some(start) = call.args.first() {
                    self.bind(carried, start);
                }
                self.bind(carried, &closure.body);
                self.bind_item(item, &call.receiver);
            }
            [item] => self.bind_item(item, &call.receiver),
            parameters if self.is_active(&call.receiver) => {
                for pattern in parameters {
                    self.insert_all(pattern);
                }
            }
            _ => {}
        }
    }
}

impl Visit<'_> for Activity {
    fn visit_item(&mut self, _: &syn::Item) {}

    fn visit_local(&mut self, local: &syn::Local) {
        if let Some(init) = &local.init {
            if let (Some(name), Expr::Closure(closure)) = (pattern_name(&local.pat), unwrapped(&init.expr)) {
                self.closures.insert(name.to_string(), closure.clone());
            }
            self.bind(&local.pat, &init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &Expr) {
        match expression {
            Expr::Assign(e) => self.assign(&e.left, &e.right),
            Expr::Binary(e) if is_update(&e.op) && self.is_active(&e.right) => self.store(&e.left),
            Expr::ForLoop(e) => self.bind_item(&e.pat, &e.expr),
            Expr::Let(e) => self.bind(&e.pat, &e.expr),
            Expr::Match(e) => e.arms.iter().for_each(|arm| self.bind(&arm.pat, &e.expr)),
            Expr::MethodCall(e) => self.method(e),
            Expr::Call(e) => self.call(e),
            Expr::Macro(e) => {
                if let Ok(arguments) = e.mac.parse_body_with(crate::lower::macros::parse_expressions) {
                    arguments.iter().for_each(|e| self.visit_expr(e));
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}

/// Looks for an expression, outside nested items.
struct Search<F> {
    found: bool,
    wanted: F,
}

impl<F: Fn(&Expr) -> bool> Search<F> {
    fn new(wanted: F) -> Self {
        Search { found: false, wanted }
    }
}

impl<F: Fn(&Expr) -> bool> Visit<'_> for Search<F> {
    fn visit_item(&mut self, _: &syn::Item) {}

    fn visit_expr(&mut self, expression: &Expr) {
        self.found = self.found || (self.wanted)(expression);
        if !self.found {
            visit::visit_expr(self, expression);
        }
    }
}

/// The places that `&mut v`, `v.iter_mut()`, `v.split_at_mut(m)` borrow anywhere in an expression but in its closures.
fn mutably_borrowed(expression: &Expr) -> Vec<Expr> {
    struct Collector(Vec<Expr>);
    impl Visit<'_> for Collector {
        fn visit_item(&mut self, _: &syn::Item) {}

        fn visit_expr(&mut self, expression: &Expr) {
            match expression {
                Expr::Closure(_) => return,
                Expr::Reference(e) if e.mutability.is_some() => self.0.push((*e.expr).clone()),
                Expr::MethodCall(e) if known::borrows_mutably(&e.method.to_string()) => {
                    self.0.push((*e.receiver).clone());
                }
                Expr::Macro(e) => {
                    let arguments = e.mac.parse_body_with(crate::lower::macros::parse_expressions);
                    arguments.unwrap_or_default().iter().for_each(|e| self.visit_expr(e));
                }
                _ => {}
            }
            visit::visit_expr(self, expression);
        }
    }
    let mut collector = Collector(Vec::new());
    collector.visit_expr(expression);
    collector.0
}

/// `ref mut a` somewhere in the pattern.
fn binds_by_mutable_reference(pattern: &Pat) -> bool {
    struct Search(bool);
    impl Visit<'_> for Search {
        fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
            self.0 |= pattern.by_ref.is_some() && pattern.mutability.is_some();
            visit::visit_pat_ident(self, pattern);
        }
    }
    let mut search = Search(false);
    search.visit_pat(pattern);
    search.0
}

/// The names that a pattern binds.
pub(crate) fn bindings(pattern: &Pat) -> Vec<Ident> {
    struct Collector(Vec<Ident>);
    impl Visit<'_> for Collector {
        fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
            if is_binding(pattern) {
                self.0.push(pattern.ident.clone());
            }
            visit::visit_pat_ident(self, pattern);
        }
        fn visit_expr(&mut self, _: &Expr) {}
    }
    let mut collector = Collector(Vec::new());
    collector.visit_pat(pattern);
    collector.0
}

/// The name of a pattern that is a plain binding, with or without a type.
pub(crate) fn pattern_name(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(named) if named.subpat.is_none() && is_binding(named) => Some(&named.ident),
        Pat::Type(typed) => pattern_name(&typed.pat),
        _ => None,
    }
}

pub(crate) fn single_name(expression: &Expr) -> Option<&Ident> {
    match unwrapped(expression) {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}

/// Without parentheses.
pub(crate) fn unwrapped(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(e) => unwrapped(&e.expr),
        Expr::Group(e) => unwrapped(&e.expr),
        other => other,
    }
}

pub(crate) fn is_arithmetic(op: &BinOp) -> bool {
    matches!(op, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_))
}

/// `+=` and its kin.
pub(crate) fn is_update(op: &BinOp) -> bool {
    matches!(
        op,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_)
    )
}
