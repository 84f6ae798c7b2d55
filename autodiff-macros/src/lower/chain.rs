//! Iterator chains become loops.
//!
//! The front of a chain stays an iterator, the loop's source; adapters that work item by item move into
//! the body, and `sum`, `product`, `fold` and `collect` become a variable that the loop carries. A chain
//! with other pieces is left as it is, with its closures over the scalar.

use std::rc::Rc;

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{BinOp, Expr, ExprClosure, ExprMethodCall, GenericArgument, Lifetime, Pat, Type};

use super::{Lowerer, Want, simple_pattern};
use crate::activity::{bindings, pattern_name, unwrapped};
use crate::ir::{Argument, Block, Exit, Let, Operand, Place, Statement, Value};
use crate::template::quote;
use crate::{known, types};

/// A chain, cut in two.
pub(super) struct Chain<'e> {
    source: &'e Expr,
    stages: Vec<&'e ExprMethodCall>,
    /// The type of the items at its end, if it is written.
    item: Option<Type>,
}

/// What makes the body of a loop.
type Body<'b, 'l> = Box<dyn FnOnce(&mut Lowerer<'l>) -> Block + 'b>;

/// What becomes of the items.
enum Terminal<'e> {
    Sum,
    Product,
    Fold(&'e Expr, &'e Expr),
    Collect(Box<Type>),
    ForEach(&'e ExprClosure),
}

impl<'l> Lowerer<'l> {
    /// The loop that a chain becomes, if it is made of known pieces.
    pub(super) fn chain(&mut self, call: &ExprMethodCall, want: &Want) -> Option<Value> {
        let whole = Expr::MethodCall(call.clone());
        let integer = want.ty.as_ref().is_some_and(types::is_plain);
        let for_each = call.method == "for_each";
        if integer || !(for_each || self.activity.is_active(&whole)) || !is_iterator(&call.receiver) {
            return None;
        }
        let terminal = self.terminal(call, want)?;
        let chain = self.split_chain(&call.receiver, true);
        let block = self.collect(|inner| inner.chain_block(chain, &terminal));
        if self.nested {
            return Some(Value::Scope { label: None, body: block });
        }
        self.statements.extend(Rc::unwrap_or_clone(block.statements));
        Some(block.tail.map_or(Value::Tuple(Vec::new()), |tail| *tail))
    }

    fn terminal<'e>(&self, call: &'e ExprMethodCall, want: &Want) -> Option<Terminal<'e>> {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        match (call.method.to_string().as_str(), arguments.as_slice()) {
            ("sum", []) => Some(Terminal::Sum),
            ("product", []) => Some(Terminal::Product),
            ("fold", [start, step]) if is_callable(step, 2) => Some(Terminal::Fold(start, step)),
            ("for_each", [Expr::Closure(body)]) if !leaves(body) => Some(Terminal::ForEach(body)),
            ("collect", []) => {
                let written = call.turbofish.as_ref().and_then(|generics| match generics.args.first() {
                    Some(GenericArgument::Type(ty)) => Some(self.signature.over_scalar(ty)),
                    _ => None,
                });
                let ty = written.or_else(|| want.ty.clone())?;
                vector_element(&ty).is_some().then_some(Terminal::Collect(Box::new(ty)))
            }
            _ => None,
        }
    }

    fn chain_block(&mut self, chain: Chain<'_>, terminal: &Terminal<'_>) -> Option<Value> {
        match terminal {
            Terminal::Sum => self.accumulation(chain, "NIL", BinOp::AddAssign(Default::default())),
            Terminal::Product => self.accumulation(chain, "ONE", BinOp::MulAssign(Default::default())),
            Terminal::Fold(start, step) => self.fold(chain, start, step),
            Terminal::Collect(ty) => self.collection(chain, ty),
            Terminal::ForEach(body) => {
                let repeat =
                    self.for_chain(None, chain, &body.inputs[0], |inner| inner.block_of(&body.body, &Want::any()));
                self.statements.push(Statement::Evaluate(repeat));
                None
            }
        }
    }

    fn accumulation(&mut self, chain: Chain<'_>, start: &'static str, op: BinOp) -> Option<Value> {
        let total = self.temporary();
        self.declare(&total, true, Value::Start(start));
        let item = self.temporary();
        let repeat = self.for_chain(None, chain, &simple_pattern(&item, false), |_| {
            let place = Place::name(total.clone(), true);
            let value = Operand::name(item.clone(), false);
            Block::of(vec![Statement::Update { place, op, value }])
        });
        self.statements.push(Statement::Evaluate(repeat));
        Some(Value::Use(Operand::name(total, true)))
    }

    fn fold(&mut self, chain: Chain<'_>, start: &Expr, step: &Expr) -> Option<Value> {
        let active = match step {
            Expr::Closure(closure) => {
                self.activity.binds_active(&closure.inputs[0]) || self.activity.is_active(&closure.body)
            }
            _ => true,
        };
        let want = Want::if_active(active);
        let start = self.value(start, &want);
        let by_value = self.is_number(&start);
        let carried = self.temporary();
        self.declare(&carried, true, start);
        let place = Place::name(carried.clone(), by_value);
        let repeat = match step {
            Expr::Closure(closure) => {
                let mut parameters = closure.inputs.iter();
                let (first, item) = (parameters.next()?, parameters.next()?);
                self.for_chain(None, chain, item, |inner| {
                    inner.collect(|inner| {
                        inner.bind_pattern(first, Operand::name(carried.clone(), by_value));
                        let value = inner.operand(&closure.body, &want);
                        inner.statements.push(Statement::Store { place, value });
                        None
                    })
                })
            }
            function => {
                let item = self.temporary();
                self.for_chain(None, chain, &simple_pattern(&item, false), |inner| {
                    inner.collect(|inner| {
                        let arguments =
                            vec![Operand::name(carried.clone(), by_value), Operand::name(item.clone(), false)];
                        let value = inner.apply(function, arguments, true);
                        let value = inner.bind(value, function.span());
                        inner.statements.push(Statement::Store { place, value });
                        None
                    })
                })
            }
        };
        self.statements.push(Statement::Evaluate(repeat));
        Some(Value::Use(Operand::name(carried, by_value)))
    }

    fn collection(&mut self, chain: Chain<'_>, ty: &Type) -> Option<Value> {
        let item = vector_element(ty).filter(|element| !matches!(element, Type::Infer(_))).cloned();
        let chain = Chain { item, ..chain };
        let collected = self.temporary();
        let empty = Value::Use(Operand::Passive(quote!(::std::vec::Vec::new()), false));
        let pattern = simple_pattern(&collected, true);
        self.statements.push(Statement::bind(pattern, Some(ty.clone()), empty));
        let item = self.temporary();
        let repeat = self.for_chain(None, chain, &simple_pattern(&item, false), |_| {
            let push = Value::Method {
                receiver: Operand::name(collected.clone(), false),
                method: Ident::new("push", Span::mixed_site()),
                turbofish: None,
                arguments: vec![Operand::name(item.clone(), false)],
            };
            Block::of(vec![Statement::Evaluate(push)])
        });
        self.statements.push(Statement::Evaluate(repeat));
        Some(Value::Use(Operand::name(collected, false)))
    }

    /// Cuts a chain before the first of the adapters at its end that a loop can take in.
    /// `flat_map` is one of them where nothing leaves the loop: it makes two of it.
    pub(super) fn split_chain<'e>(&self, expression: &'e Expr, flat: bool) -> Chain<'e> {
        let mut stages: Vec<&ExprMethodCall> = Vec::new();
        let mut source = expression;
        if is_iterator(expression) {
            while let Expr::MethodCall(call) = unwrapped(source)
                && (is_stage(call) || flat && is_flat(call, &stages))
            {
                stages.push(call);
                source = &call.receiver;
            }
        }
        while let Some(last) = stages.last()
            && last.method != "map"
            && last.method != "filter"
            && last.method != "filter_map"
            && last.method != "take_while"
            && last.method != "flat_map"
        {
            source = unwrapped(expression);
            stages.pop();
            for _ in 0..stages.len() {
                if let Expr::MethodCall(call) = unwrapped(source) {
                    source = &call.receiver;
                }
            }
        }
        stages.reverse();
        Chain { source, stages, item: None }
    }

    /// `for pattern in chain { body }`.
    pub(super) fn for_chain(
        &mut self,
        label: Option<Lifetime>,
        chain: Chain<'_>,
        pattern: &Pat,
        body: impl FnOnce(&mut Self) -> Block,
    ) -> Value {
        self.for_boxed(label, chain, pattern, Box::new(body))
    }

    /// `for item in chain.flat_map(|inner| other) { body }`: two loops.
    fn for_flat(&mut self, mut chain: Chain<'_>, at: usize, pattern: &Pat, body: Body<'_, 'l>) -> Value {
        let rest = chain.stages.split_off(at + 1);
        let Some(Expr::Closure(closure)) = chain.stages.pop().and_then(|stage| stage.args.first()) else {
            return Value::Tuple(Vec::new());
        };
        self.for_boxed(
            None,
            chain,
            &closure.inputs[0],
            Box::new(|lowerer| {
                lowerer.collect(|lowerer| {
                    let mut inner = lowerer.split_chain(&closure.body, true);
                    inner.stages.extend(rest);
                    let repeat = lowerer.for_boxed(None, inner, pattern, body);
                    lowerer.statements.push(Statement::Evaluate(repeat));
                    None
                })
            }),
        )
    }

    fn for_boxed(&mut self, label: Option<Lifetime>, chain: Chain<'_>, pattern: &Pat, body: Body<'_, 'l>) -> Value {
        if let Some(at) = chain.stages.iter().position(|stage| stage.method == "flat_map") {
            return self.for_flat(chain, at, pattern, body);
        }
        let source = self.nested_operand(chain.source, &Want::any());
        if chain.stages.is_empty() && !matches!(pattern, Pat::Type(_)) {
            let pattern = self.loop_pattern(pattern);
            let body = body(self);
            return Value::For { label, pattern, source, body };
        }
        let counters: Vec<_> = chain.stages.iter().map(|stage| self.counter(stage)).collect();
        // A typed parameter is bound by a `let`: a loop's pattern has no type.
        let stage = chain.stages.first();
        let direct = match stage.and_then(|stage| stage.args.first()) {
            Some(Expr::Closure(closure))
                if stage.is_some_and(|stage| stage.method == "map" || stage.method == "filter_map") =>
            {
                Some(&closure.inputs[0])
            }
            _ => None,
        };
        let direct = direct.filter(|pattern| !matches!(pattern, Pat::Type(_)));
        let first = match direct {
            Some(pattern) => self.loop_pattern(pattern),
            None => simple_pattern(&self.temporary(), false),
        };
        let whole = self.collect(|inner| {
            let mut item = pattern_name(&first).map(|name| Operand::name(name.clone(), false));
            for (number, (stage, counter)) in chain.stages.iter().zip(counters).enumerate() {
                let ty = chain.item.clone().filter(|_| number + 1 == chain.stages.len());
                item = Some(inner.stage(stage, item, number == 0 && direct.is_some(), counter, ty));
            }
            if let Some(item) = item {
                inner.bind_pattern(pattern, item);
            }
            let rest = body(inner);
            inner.statements.extend(Rc::unwrap_or_clone(rest.statements));
            rest.tail.map(|tail| *tail)
        });
        Value::For { label, pattern: first, source, body: whole }
    }

    /// The variable that counts for an `enumerate` in the body.
    fn counter(&mut self, stage: &ExprMethodCall) -> Option<Ident> {
        if stage.method != "enumerate" {
            return None;
        }
        let counter = self.temporary();
        self.declare(&counter, true, Value::Use(Operand::Passive(quote!(0usize), false)));
        Some(counter)
    }

    /// One adapter in the body: from the item before to the item after.
    fn stage(
        &mut self,
        stage: &ExprMethodCall,
        item: Option<Operand>,
        bound: bool,
        counter: Option<Ident>,
        ty: Option<Type>,
    ) -> Operand {
        let before = item.unwrap_or_else(|| Operand::Passive(quote!(()), false));
        match (stage.method.to_string().as_str(), stage.args.first()) {
            ("map", Some(Expr::Closure(closure))) => {
                if !bound {
                    self.bind_pattern(&closure.inputs[0], before);
                }
                let want = Want { ty, ..Want::if_active(self.activity.is_active(&closure.body)) };
                let value = self.value(&closure.body, &want);
                self.name(value, closure.body.span())
            }
            ("map", Some(function)) => {
                let value = self.apply(function, vec![before], self.activity.is_active(&stage.receiver));
                self.name(value, function.span())
            }
            ("filter_map", Some(Expr::Closure(closure))) => {
                if !bound {
                    self.bind_pattern(&closure.inputs[0], before);
                }
                self.inside_of(closure)
            }
            ("filter", Some(Expr::Closure(test))) => self.test(test, before, false),
            ("take_while", Some(Expr::Closure(test))) => self.test(test, before, true),
            ("enumerate", _) => self.count(before, counter),
            _ => self.name(
                Value::Method {
                    receiver: before,
                    method: Ident::new("clone", stage.method.span()),
                    turbofish: None,
                    arguments: Vec::new(),
                },
                stage.method.span(),
            ),
        }
    }

    /// Every item has a name: what follows may borrow it.
    fn name(&mut self, value: Value, at: Span) -> Operand {
        if let Value::Use(Operand::Place(place)) = &value
            && place.projections.is_empty()
        {
            return self.bind(value, at);
        }
        let name = self.temporary_at(at);
        let by_value = self.is_number(&value);
        self.declare(&name, false, value);
        Operand::name(name, by_value)
    }

    /// `if !test(&item) { continue; }`
    fn test(&mut self, test: &ExprClosure, item: Operand, stops: bool) -> Operand {
        let Operand::Place(place) = &item else {
            return item;
        };
        let again =
            Operand::Place(Place { root: place.root.copy(), projections: Vec::new(), by_value: place.by_value });
        self.bind_pattern(&test.inputs[0], Operand::Borrow { mutable: false, of: Box::new(item) });
        let holds = self.nested_operand(&test.body, &Want::any());
        let fails = Value::Unary(syn::UnOp::Not(Default::default()), holds);
        let kind = match stops {
            true => Exit::Break(Default::default(), None),
            false => Exit::Continue(Default::default(), None),
        };
        let exit = Statement::Evaluate(Value::Exit { kind, value: None });
        self.statements.push(Statement::Evaluate(Value::If {
            condition: Operand::Nested(Box::new(fails)),
            then: Block::of(vec![exit]),
            otherwise: None,
        }));
        again
    }

    /// `let Some(item) = body else { continue };`
    fn inside_of(&mut self, closure: &ExprClosure) -> Operand {
        let active = self.activity.is_active(&closure.body);
        let value = self.value(&closure.body, &Want::if_active(active));
        let whole = self.name(value, closure.body.span());
        let name = self.temporary_at(closure.body.span());
        let exit = Value::Exit { kind: Exit::Continue(Default::default(), None), value: None };
        self.statements.push(Statement::Let(Box::new(Let {
            attributes: Vec::new(),
            pattern: some(&name),
            ty: None,
            value: Some(Value::Use(whole)),
            otherwise: Some(Block { tail: Some(Box::new(exit)), ..Block::default() }),
        })));
        Operand::name(name, false)
    }

    fn count(&mut self, item: Operand, counter: Option<Ident>) -> Operand {
        let Some(counter) = counter else { return item };
        let numbered = Value::Tuple(vec![Operand::name(counter.clone(), false), item]);
        let numbered = self.name(numbered, Span::mixed_site());
        self.statements.push(Statement::Update {
            place: Place::name(counter, false),
            op: BinOp::AddAssign(Default::default()),
            value: Operand::Passive(quote!(1), false),
        });
        numbered
    }

    /// `function(arguments)` for a function given by its path.
    fn apply(&mut self, function: &Expr, arguments: Vec<Operand>, active: bool) -> Value {
        if let Expr::Path(path) = function
            && let Some(method) = self.float_function(&path.path)
        {
            return Value::PrimitivePath { method, arguments };
        }
        let function = match function {
            // `<[f64]>::to_vec`, of something over the scalar.
            Expr::Path(path) if path.qself.is_some() && active => Expr::Path(self.path_over_scalar(path)),
            other => other.clone(),
        };
        let arguments = arguments.into_iter().map(Argument::Operand).collect();
        Value::Call { function, arguments }
    }

    fn loop_pattern(&mut self, pattern: &Pat) -> Pat {
        self.move_out(pattern);
        match self.pattern(pattern) {
            Pat::Type(typed) => *typed.pat,
            other => other,
        }
    }

    /// `let pattern = item;`
    fn bind_pattern(&mut self, pattern: &Pat, item: Operand) {
        self.move_out(pattern);
        if !self.signature.structured
            && item.is_number()
            && let Some(name) = pattern_name(pattern)
        {
            self.numbers.insert(name.to_string());
        }
        let pattern = self.pattern(pattern);
        self.statements.push(Statement::bind(pattern, None, Value::Use(item)));
    }

    fn move_out(&mut self, pattern: &Pat) {
        for name in bindings(pattern) {
            self.names.keep_apart(&name);
        }
    }
}

impl crate::ir::Root {
    fn copy(&self) -> crate::ir::Root {
        match self {
            crate::ir::Root::Name(name) => crate::ir::Root::Name(name.clone()),
            crate::ir::Root::Other(_) => crate::ir::Root::Other(Box::new(Operand::Passive(quote!(()), false))),
        }
    }
}

/// `Some(name)`
fn some(name: &Ident) -> Pat {
    Pat::TupleStruct(syn::PatTupleStruct {
        attrs: Vec::new(),
        qself: None,
        path: syn::parse_quote!(Some),
        paren_token: Default::default(),
        elems: std::iter::once(simple_pattern(name, false)).collect(),
    })
}

/// `T` of `Vec<T>`.
pub(crate) fn vector_element(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Vec")?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(generics) => match generics.args.first() {
            Some(GenericArgument::Type(element)) => Some(element),
            _ => None,
        },
        _ => None,
    }
}

/// The chain starts at something that is an iterator by its form.
fn is_iterator(expression: &Expr) -> bool {
    match unwrapped(expression) {
        Expr::MethodCall(call) => known::is_source(&call.method.to_string()) || is_iterator(&call.receiver),
        Expr::Range(_) => true,
        _ => false,
    }
}

fn is_stage(call: &ExprMethodCall) -> bool {
    let name = call.method.to_string();
    known::is_inlined(&name)
        && match name.as_str() {
            "map" => call.args.len() == 1 && is_callable(&call.args[0], 1),
            "filter" | "filter_map" | "take_while" => {
                matches!(call.args.first(), Some(Expr::Closure(closure)) if closure.inputs.len() == 1 && !leaves(closure))
            }
            _ => call.args.is_empty(),
        }
}

/// `flat_map` with an iterator for each item, and nothing after it that ends the whole.
fn is_flat(call: &ExprMethodCall, after: &[&ExprMethodCall]) -> bool {
    let closure = match call.args.first() {
        Some(Expr::Closure(closure)) if call.method == "flat_map" => closure,
        _ => return false,
    };
    let ends = after.iter().any(|stage| stage.method == "take_while" || stage.method == "enumerate");
    closure.inputs.len() == 1 && is_iterator(&closure.body) && !leaves(closure) && !ends
}

fn is_callable(expression: &Expr, parameters: usize) -> bool {
    match expression {
        Expr::Closure(closure) => closure.inputs.len() == parameters && !leaves(closure),
        Expr::Path(path) => {
            path.path.segments.len() > 1 || path.path.get_ident().is_some_and(|name| !name.to_string().contains('·'))
        }
        _ => false,
    }
}

/// A `return` in a closure leaves the closure only: its body cannot move into a loop.
pub(crate) fn leaves(closure: &ExprClosure) -> bool {
    struct Search(bool);
    impl Visit<'_> for Search {
        fn visit_expr_return(&mut self, _: &syn::ExprReturn) {
            self.0 = true;
        }
        fn visit_expr_try(&mut self, _: &syn::ExprTry) {
            self.0 = true;
        }
    }
    let mut search = Search(false);
    search.visit_expr(&closure.body);
    search.0
}
