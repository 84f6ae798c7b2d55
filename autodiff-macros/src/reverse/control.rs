//! Branches, loops and exits: what was done lies on the control stack.

use std::borrow::Cow;

use syn::{Expr, Lifetime, Pat, Result, Stmt};

use super::place::Denotation;
use super::value::is_pure_operand;
use super::{Code, Frame, Reverser, StatementOf, is_return, refuse, refuse_at};
use crate::activity::bindings;
use crate::ir::{Block, Exit, Operand, Statement, Value};
use crate::printed::each_word;
use crate::template::quote;
use crate::tokens::{BREAK, CONTINUE, RETURN, ToTokens, TokenStream};

impl Reverser<'_> {
    pub(super) fn control(&mut self, value: &Value, cotangent: Option<&TokenStream>) -> Result<Code> {
        match value {
            Value::If { condition, then, otherwise } => self.branch(condition, then, otherwise.as_ref(), cotangent),
            Value::Match { scrutinee, arms } => self.selection(scrutinee, arms, cotangent),
            Value::Scope { label, body } => self.scope(label.as_ref(), body, cotangent),
            Value::For { label, pattern, source, body } => self.for_loop(label.as_ref(), pattern, source, body),
            Value::While { label, condition, body } => {
                let condition = self.condition(condition)?;
                self.repeat(label.as_ref(), &quote!(while #condition), body, None)
            }
            Value::Loop { label, body } => self.repeat(label.as_ref(), &quote!(loop), body, cotangent),
            Value::Exit { kind, value } => self.exit(kind, value.as_ref()),
            other => refuse(self.printer.value(other), "no adjoint yet for this expression"),
        }
    }

    pub(super) fn condition(&mut self, condition: &Operand) -> Result<TokenStream> {
        if !is_pure_operand(condition) {
            return refuse(
                self.printer.condition(condition),
                "no adjoint yet for a condition that binds or changes something active",
            );
        }
        Ok(self.printer.condition(condition))
    }

    /// The block of a branch, which leaves its number; the names of a pattern, and what it is matched with.
    pub(super) fn arm(
        &mut self,
        number: usize,
        block: &Block,
        cotangent: Option<&TokenStream>,
        pattern: Option<(&Pat, Denotation)>,
    ) -> Result<Code> {
        self.frames.push(Frame::Branch(number));
        let code = self.block(block, cotangent, quote!(__work.mark(#number);), (false, false), |inner| {
            if let Some((pattern, denotation)) = pattern {
                let Code { forward, reverse } = inner.bind(pattern, denotation)?;
                inner.before(forward);
                inner.segment().reverse.push(reverse);
            }
            Ok(())
        });
        self.frames.pop();
        code
    }

    fn branch(
        &mut self,
        condition: &Operand,
        then: &Block,
        otherwise: Option<&Block>,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        if let Some(code) = self.matching(condition, then, otherwise, cotangent)? {
            return Ok(code);
        }
        let test = self.condition(condition)?;
        let yes = self.arm(1, then, cotangent, None)?;
        let empty = Block::default();
        let no = self.arm(0, otherwise.unwrap_or(&empty), cotangent, None)?;
        let (yes_forward, no_forward) = (yes.forward, no.forward);
        let (yes, no) = (yes.reverse, no.reverse);
        Ok(Code {
            forward: quote!(if #test { #yes_forward } else { #no_forward }),
            reverse: quote! {
                match __work.marked() {
                    1 => { #yes }
                    _ => { #no }
                }
            },
        })
    }

    fn scope(&mut self, label: Option<&Lifetime>, body: &Block, cotangent: Option<&TokenStream>) -> Result<Code> {
        if let Some(label) = label {
            self.frames.push(Frame::Scope { label: label.clone(), cotangent: cotangent.cloned() });
        }
        let code = self.block(body, cotangent, quote!(), (false, false), |_| Ok(()));
        if label.is_some() {
            self.frames.pop();
        }
        let Code { forward, reverse } = code?;
        let label = label.map(|label| quote!(#label:));
        Ok(Code { forward: quote!(#label { #forward }), reverse: quote!({ #reverse }) })
    }

    /// `while` and `loop`: the number of rounds begun goes to the control stack.
    fn repeat(
        &mut self,
        label: Option<&Lifetime>,
        head: &TokenStream,
        body: &Block,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (count, result) = (self.name("rounds"), self.name("result"));
        self.frames.push(Frame::Loop { label: label.cloned(), count: count.clone(), cotangent: cotangent.cloned() });
        let code = self.block(body, None, quote!(), (false, false), |_| Ok(()));
        self.frames.pop();
        let Code { forward, reverse } = code?;
        let label = label.map(|label| quote!(#label:));
        Ok(Code {
            forward: quote! {{
                let mut #count = 0usize;
                let #result = #label #head { #count += 1; #forward };
                __work.mark(#count);
                #result
            }},
            reverse: quote!(for _ in 0..__work.marked() { #reverse }),
        })
    }

    fn for_loop(&mut self, label: Option<&Lifetime>, pattern: &Pat, source: &Operand, body: &Block) -> Result<Code> {
        if let Some(code) = self.join(label, pattern, source, body)? {
            return Ok(code);
        }
        if label.is_none()
            && let Some(code) = self.extremum(pattern, source, body)?
        {
            return Ok(code);
        }
        if let Some(range) = self.passive_range(source)
            && !leaves(body)
            && !breaks(body)
            && bindings(pattern).len() <= 1
        {
            return self.counted(label, pattern, &range, body);
        }
        let (count, position) = (self.name("rounds"), self.name("at"));
        let trips = match self.rules.trips && !leaves(body) {
            true => self.trips(source)?,
            false => None,
        };
        let (source, denotation) = self.item(source, &quote!(#position))?;
        let source = self.printer.condition(&source);
        self.refer(pattern, &source);
        self.frames.push(Frame::Loop { label: label.cloned(), count: count.clone(), cotangent: None });
        let code = self.block(body, None, quote!(), (false, false), |inner| {
            let Code { forward, reverse } = inner.bind(pattern, denotation)?;
            inner.before(forward);
            inner.segment().reverse.push(reverse);
            Ok(())
        });
        self.frames.pop();
        let Code { forward, reverse } = code?;
        let label = label.map(|label| quote!(#label:));
        let Some(trips) = trips else {
            return Ok(Code {
                forward: quote! {{
                    let mut #count = 0usize;
                    #label for #pattern in #source { let #position = #count; #count += 1; #forward }
                    __work.mark(#count);
                }},
                reverse: quote!(for #position in (0..__work.marked()).rev() { #reverse }),
            });
        };
        let forward = match super::join::mentions(&forward).contains_key(&position.to_string()) {
            true => quote! {{
                let mut #count = 0usize;
                #label for #pattern in #source { let #position = #count; #count += 1; #forward }
            }},
            false => quote!(#label for #pattern in #source { #forward }),
        };
        let reverse = match reverse.is_empty() {
            true => quote!(),
            false => quote!(for #position in (0..#trips).rev() { #reverse }),
        };
        Ok(Code { forward, reverse })
    }

    /// The source of a loop, if it is a range of integers: also `1..x.len()` of a list with derivatives.
    pub(super) fn passive_range(&self, source: &Operand) -> Option<Range> {
        let tokens = match source {
            Operand::Passive(tokens, _) => tokens.clone(),
            Operand::Nested(value) if ranges(value) && is_pure_operand(source) => self.printer.condition(source),
            _ => return None,
        };
        range_of(&tokens.parse::<Expr>().ok()?, false)
    }

    /// The names of a loop over what passive parameters hold, as `&data.bones` or `x.iter().zip(&data.bones)`: references that last.
    fn refer(&mut self, pattern: &Pat, source: &TokenStream) {
        if let Ok(source) = source.parse::<Expr>() {
            self.refer_to(pattern, &source);
        }
    }

    fn refer_to(&mut self, pattern: &Pat, source: &Expr) {
        let parts = match pattern {
            Pat::Tuple(tuple) if tuple.elems.len() == 2 => Some((&tuple.elems[0], &tuple.elems[1])),
            Pat::Paren(inner) => return self.refer_to(&inner.pat, source),
            _ => None,
        };
        match (source, parts) {
            (Expr::Paren(inner), _) => self.refer_to(pattern, &inner.expr),
            (Expr::MethodCall(call), Some((first, second))) if call.method == "zip" && call.args.len() == 1 => {
                self.refer_to(first, &call.receiver);
                self.refer_to(second, &call.args[0]);
            }
            (Expr::MethodCall(call), Some((_, item))) if call.method == "enumerate" => {
                self.refer_to(item, &call.receiver);
            }
            (Expr::MethodCall(call), _) if ["iter", "rev", "skip", "take"].iter().any(|name| call.method == name) => {
                self.refer_to(pattern, &call.receiver);
            }
            (Expr::Reference(_) | Expr::Field(_) | Expr::Index(_) | Expr::Path(_), _)
                if !matches!(pattern, Pat::Reference(_)) && self.is_held(source) =>
            {
                self.lasting.extend(bindings(pattern).iter().map(ToString::to_string));
            }
            _ => {}
        }
    }

    /// A place in what a passive parameter refers to.
    fn is_held(&self, place: &Expr) -> bool {
        match place {
            Expr::Reference(reference) => reference.mutability.is_none() && self.is_held(&reference.expr),
            Expr::Field(field) => self.is_held(&field.base),
            Expr::Index(index) => self.is_held(&index.expr),
            Expr::Paren(inner) => self.is_held(&inner.expr),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| {
                let refers = |parameter: &crate::attribute::Parameter| {
                    !parameter.active && parameter.name == *name && matches!(parameter.ty, syn::Type::Reference(_))
                };
                self.lasting.contains(&name.to_string()) || self.signature.parameters.iter().any(refers)
            }),
            _ => false,
        }
    }

    /// A range whose every round is run: downwards, without a count.
    fn counted(&mut self, label: Option<&Lifetime>, pattern: &Pat, range: &Range, body: &Block) -> Result<Code> {
        let (from, from_needs) = self.integer(&Operand::Passive(range.from.to_token_stream(), true))?;
        let (to, to_needs) = self.integer(&Operand::Passive(range.to.to_token_stream(), true))?;
        self.need(&from_needs);
        self.need(&to_needs);
        let limits = &range.limits;
        let count = self.name("rounds");
        self.frames.push(Frame::Loop { label: label.cloned(), count, cotangent: None });
        let mut provided = Vec::new();
        let code = self.block(body, None, quote!(), (false, false), |inner| {
            for name in bindings(pattern) {
                inner.denotations.insert(name.to_string(), Denotation::Passive);
                inner.known.insert(name.to_string());
                provided.push(name);
            }
            if let Pat::Ident(named) = pattern
                && named.mutability.is_some()
            {
                return refuse(pattern, "a loop variable that changes has no adjoint yet");
            }
            Ok(())
        });
        self.frames.pop();
        let Code { forward, reverse } = code?;
        let label = label.map(|label| quote!(#label:));
        let (there, back) = match range.reversed {
            true => (quote!((#from #limits #to).rev()), quote!(#from #limits #to)),
            false => (quote!(#from #limits #to), quote!((#from #limits #to).rev())),
        };
        let reverse = match reverse.is_empty() {
            true => quote!(),
            false => quote!(for #pattern in #back { #reverse }),
        };
        Ok(Code { forward: quote!(#label for #pattern in #there { #forward }), reverse })
    }

    /// `return`, `break`, `continue`: says how far every block that it leaves has come.
    fn exit(&mut self, kind: &Exit, value: Option<&Operand>) -> Result<Code> {
        let (mut pushes, mut measured, mut target) = (quote!(), Vec::new(), None);
        for frame in self.frames.iter().rev() {
            match (frame, kind) {
                (Frame::Block { exits, progress, segments }, _) => {
                    measured.push(Self::measures(segments));
                    self.finals.extend(segments.iter().map(|id| (*id, self.now)));
                    pushes.extend(Self::records(segments));
                    if *exits {
                        pushes.extend(quote!(__work.mark(#progress);));
                    }
                }
                (Frame::Branch(number), _) => pushes.extend(quote!(__work.mark(#number);)),
                (Frame::Loop { label, count, cotangent }, Exit::Break(_, to) | Exit::Continue(_, to)) => {
                    if to.is_none() || to == label {
                        target = Some(cotangent.clone());
                        break;
                    }
                    pushes.extend(quote!(__work.mark(#count);));
                }
                (Frame::Loop { count, .. }, _) => pushes.extend(quote!(__work.mark(#count);)),
                (Frame::Scope { label, cotangent }, Exit::Break(_, Some(to))) if to == label => {
                    target = Some(cotangent.clone());
                    break;
                }
                (Frame::Scope { .. }, _) => {}
            }
        }
        if is_return(kind) && value.is_some() != self.signature.result.is_some() {
            return refuse_at(self.name.span(), "a `return` without the function's value");
        }
        let cotangent = match (target, is_return(kind)) {
            (Some(cotangent), _) => cotangent,
            (None, true) => self.signature.result.as_ref().map(|_| quote!(__result_bar)),
            (None, false) => return refuse(quote!(break), "an exit without its loop"),
        };
        let Code { forward, reverse } = match value {
            Some(value) => self.used(value, cotangent.as_ref())?,
            None => Code::default(),
        };
        let measures: TokenStream = measured.into_iter().collect();
        let own = quote!(__exit);
        let (first, own) = match value {
            Some(_) => (quote!(let #own = #forward;), Some(own)),
            None => (quote!(), None),
        };
        let jump = match kind {
            Exit::Return(_) if value.is_some() => quote!(break '__body #own),
            Exit::Return(_) => quote!(break '__body ()),
            Exit::Break(token, label) => quote!(#token #label #own),
            Exit::Continue(token, label) => quote!(#token #label),
        };
        Ok(Code { forward: quote!({ #measures #first #pushes #jump }), reverse })
    }
}

/// The ends of a passive range.
pub(super) struct Range {
    pub(super) from: Expr,
    pub(super) limits: syn::RangeLimits,
    pub(super) to: Expr,
    reversed: bool,
}

/// `a..b`, `(a..b).rev()`.
fn ranges(value: &Value) -> bool {
    match value {
        Value::Range { .. } => true,
        Value::Use(Operand::Nested(value)) => ranges(value),
        Value::Method { receiver: Operand::Nested(value), method, arguments, .. } => {
            method == "rev" && arguments.is_empty() && ranges(value)
        }
        _ => false,
    }
}

fn range_of(expression: &Expr, reversed: bool) -> Option<Range> {
    match crate::activity::unwrapped(expression) {
        Expr::Range(range) => Some(Range {
            from: (**range.start.as_ref()?).clone(),
            limits: range.limits,
            to: (**range.end.as_ref()?).clone(),
            reversed,
        }),
        Expr::MethodCall(call) if call.method == "rev" && call.args.is_empty() => range_of(&call.receiver, !reversed),
        _ => None,
    }
}

/// Whether an exit in the block goes beyond it.
pub(super) fn leaves(block: &Block) -> bool {
    Leaving::default().block(block)
}

pub(super) fn statement_leaves(statement: &Statement) -> bool {
    Leaving::default().statement(statement)
}

pub(super) fn leaves_value(value: &Value) -> bool {
    Leaving::default().value(value)
}

/// A `break` or `continue` of the loop whose body this is: `leaves` sees those too, as they leave the block.
fn breaks(block: &Block) -> bool {
    leaves(block)
}

/// The loops and labels inside what is looked at.
#[derive(Default)]
struct Leaving {
    loops: usize,
    labels: Vec<Lifetime>,
}

impl Leaving {
    fn block(&mut self, block: &Block) -> bool {
        block.statements.iter().any(|statement| self.statement(statement))
            || block.tail.as_deref().is_some_and(|tail| self.value(tail))
    }

    fn statement(&mut self, statement: &Statement) -> bool {
        match statement {
            Statement::Let(binding) => {
                binding.value.as_ref().is_some_and(|value| self.value(value)) || binding.otherwise.is_some()
            }
            Statement::Store { value, .. } | Statement::Update { value, .. } => self.operand(value),
            Statement::Evaluate(value) => self.value(value),
            Statement::Kept(tokens) => match structured_kept(tokens) {
                Some(value) => self.value(&value),
                None => false,
            },
            Statement::Mark(_) => false,
        }
    }

    fn operand(&mut self, operand: &Operand) -> bool {
        match operand {
            Operand::Nested(value) => self.value(value),
            Operand::Borrow { of, .. } => self.operand(of),
            Operand::Passive(tokens, _) | Operand::Lifted(tokens) => exits_from(tokens),
            _ => false,
        }
    }

    fn inside(&mut self, label: Option<&Lifetime>, is_loop: bool, body: &Block) -> bool {
        self.loops += usize::from(is_loop);
        self.labels.extend(label.cloned());
        let found = self.block(body);
        self.loops -= usize::from(is_loop);
        if label.is_some() {
            self.labels.pop();
        }
        found
    }

    fn value(&mut self, value: &Value) -> bool {
        match value {
            Value::Use(operand) | Value::Unary(_, operand) => self.operand(operand),
            Value::Binary(_, left, right) => self.operand(left) || self.operand(right),
            Value::If { then, otherwise, .. } => {
                self.block(then) || otherwise.as_ref().is_some_and(|block| self.block(block))
            }
            Value::Match { arms, .. } => arms.iter().any(|arm| self.block(&arm.body)),
            Value::Scope { label, body } => self.inside(label.as_ref(), false, body),
            Value::For { label, body, .. } | Value::While { label, body, .. } | Value::Loop { label, body } => {
                self.inside(label.as_ref(), true, body)
            }
            Value::Exit { kind: Exit::Return(_), .. } => true,
            Value::Exit { kind: Exit::Break(_, label) | Exit::Continue(_, label), .. } => match label {
                Some(label) => !self.labels.contains(label),
                None => self.loops == 0,
            },
            _ => false,
        }
    }
}

/// A passive statement with exits in it, by its structure.
pub(super) fn structured(statement: &Statement) -> Result<Cow<'_, Statement>> {
    let Statement::Kept(tokens) = statement else {
        return Ok(Cow::Borrowed(statement));
    };
    match structured_kept(tokens) {
        Some(value) if leaves_value(&value) => Ok(Cow::Owned(Statement::Evaluate(value))),
        _ if exits_from(tokens) => refuse(tokens, "no adjoint yet for an exit from inside this statement"),
        _ => Ok(Cow::Borrowed(statement)),
    }
}

/// A tail that is a passive statement with exits in it.
pub(super) fn structured_tail(tail: Option<&Value>) -> Option<Statement> {
    match tail {
        Some(Value::Use(Operand::Passive(tokens, _))) if exits_from(tokens) => Some(Statement::Kept(tokens.clone())),
        _ => None,
    }
}

/// Whether an exit leaves the passive code: a labelled one, or one outside its own loops.
pub(super) fn exits_from(tokens: &TokenStream) -> bool {
    let mut found = false;
    each_word(tokens.trees(), &mut |word| found |= matches!(word, BREAK | CONTINUE | RETURN));
    found && parsed_exits_from(tokens)
}

fn parsed_exits_from(tokens: &TokenStream) -> bool {
    struct Search(usize, bool, Vec<Lifetime>);
    impl syn::visit::Visit<'_> for Search {
        fn visit_expr(&mut self, expression: &Expr) {
            let label = match expression {
                Expr::ForLoop(e) => e.label.as_ref(),
                Expr::While(e) => e.label.as_ref(),
                Expr::Loop(e) => e.label.as_ref(),
                Expr::Block(e) => e.label.as_ref(),
                _ => None,
            };
            self.2.extend(label.map(|label| label.name.clone()));
            let inside = matches!(expression, Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_));
            self.1 |= match expression {
                Expr::Break(syn::ExprBreak { label, .. }) | Expr::Continue(syn::ExprContinue { label, .. }) => {
                    match label {
                        Some(label) => !self.2.contains(label),
                        None => self.0 == 0,
                    }
                }
                Expr::Return(_) => true,
                _ => false,
            };
            self.0 += usize::from(inside);
            syn::visit::visit_expr(self, expression);
            self.0 -= usize::from(inside);
        }
        fn visit_expr_closure(&mut self, _: &syn::ExprClosure) {}
        fn visit_item(&mut self, _: &syn::Item) {}
    }
    let Ok(StatementOf(statement)) = tokens.parse() else {
        return true;
    };
    let mut search = Search(0, false, Vec::new());
    syn::visit::Visit::visit_stmt(&mut search, &statement);
    search.1
}

fn structured_kept(tokens: &TokenStream) -> Option<Value> {
    if !exits_from(tokens) {
        return None;
    }
    let StatementOf(statement) = tokens.parse().ok()?;
    match statement {
        Stmt::Expr(expression, _) => passive_control(&expression),
        _ => None,
    }
}

fn passive_control(expression: &Expr) -> Option<Value> {
    match expression {
        Expr::If(branch) => Some(Value::If {
            condition: Operand::Passive(branch.cond.to_token_stream(), false),
            then: passive_block(&branch.then_branch)?,
            otherwise: match &branch.else_branch {
                Some((_, otherwise)) => Some(match &**otherwise {
                    Expr::Block(block) => passive_block(&block.block)?,
                    other => Block::of(vec![Statement::Evaluate(passive_control(other)?)]),
                }),
                None => None,
            },
        }),
        Expr::Continue(exit) => {
            Some(Value::Exit { kind: Exit::Continue(exit.continue_token, exit.label.clone()), value: None })
        }
        Expr::Break(exit) if exit.expr.is_none() => {
            Some(Value::Exit { kind: Exit::Break(exit.break_token, exit.label.clone()), value: None })
        }
        _ => None,
    }
}

fn passive_block(block: &syn::Block) -> Option<Block> {
    let mut statements = Vec::new();
    for statement in &block.stmts {
        let tokens = statement.to_token_stream();
        if !exits_from(&tokens) {
            let end = matches!(statement, Stmt::Expr(_, None)).then(|| quote!(;));
            statements.push(Statement::Kept(quote!(#tokens #end)));
            continue;
        }
        match statement {
            Stmt::Expr(expression, _) => statements.push(Statement::Evaluate(passive_control(expression)?)),
            _ => return None,
        }
    }
    Some(Block::of(statements))
}
