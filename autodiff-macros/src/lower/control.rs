//! Branches, loops and exits.

use syn::Expr;

use super::{Lowerer, Want};
use crate::ir::{Arm, Exit, Operand, Value};

impl Lowerer<'_> {
    pub(super) fn control(&mut self, expression: &Expr, want: &Want) -> Value {
        match expression {
            Expr::Block(e) => self.scope(e, want),
            Expr::If(e) => self.branch(e, want),
            Expr::Match(e) => self.selection(e, want),
            Expr::Loop(e) => self.in_loop(e.label.as_ref(), want, |inner, label| Value::Loop {
                label,
                body: inner.block(&e.body, &Want::any()),
            }),
            Expr::While(e) => {
                let condition = self.nested_operand(&e.cond, &Want::any());
                self.in_loop(e.label.as_ref(), &Want::any(), |inner, label| Value::While {
                    label,
                    condition,
                    body: inner.block(&e.body, &Want::any()),
                })
            }
            Expr::ForLoop(e) => self.for_loop(e),
            Expr::Return(e) => {
                let want = self.results.last().cloned().unwrap_or_default();
                let value = e.expr.as_ref().map(|e| self.operand(e, &want));
                Value::Exit { kind: Exit::Return(e.return_token), value }
            }
            Expr::Break(e) => {
                let want = self.loop_want(e.label.as_ref());
                let value = e.expr.as_ref().map(|e| self.operand(e, &want));
                Value::Exit { kind: Exit::Break(e.break_token, e.label.clone()), value }
            }
            Expr::Continue(e) => Value::Exit { kind: Exit::Continue(e.continue_token, e.label.clone()), value: None },
            other => self.passive(other, want),
        }
    }

    fn scope(&mut self, scope: &syn::ExprBlock, want: &Want) -> Value {
        let Some(label) = &scope.label else {
            return Value::Scope { label: None, body: self.block(&scope.block, want) };
        };
        self.in_loop(Some(label), want, |inner, label| Value::Scope { label, body: inner.block(&scope.block, want) })
    }

    fn branch(&mut self, branch: &syn::ExprIf, want: &Want) -> Value {
        let condition = self.nested_operand(&branch.cond, &Want::any());
        let then = self.block(&branch.then_branch, want);
        let otherwise = branch.else_branch.as_ref().map(|(_, e)| self.block_of(e, want));
        Value::If { condition, then, otherwise }
    }

    fn selection(&mut self, selection: &syn::ExprMatch, want: &Want) -> Value {
        let scrutinee = match self.activity.mentions(&selection.expr) {
            true => self.operand(&selection.expr, &Want::any()),
            false => Operand::Passive(self.kept(&selection.expr), true),
        };
        let arms = selection.arms.iter().map(|arm| Arm {
            pattern: self.pattern(&arm.pat),
            guard: arm.guard.as_ref().map(|(_, e)| self.nested_operand(e, &Want::any())),
            body: self.block_of(&arm.body, want),
        });
        Value::Match { scrutinee, arms: arms.collect() }
    }

    pub(super) fn in_loop(
        &mut self,
        label: Option<&syn::Label>,
        want: &Want,
        inner: impl FnOnce(&mut Self, Option<syn::Lifetime>) -> Value,
    ) -> Value {
        let label = label.map(|label| label.name.clone());
        self.loops.push((label.clone(), want.clone()));
        let value = inner(self, label);
        self.loops.pop();
        value
    }

    fn loop_want(&self, label: Option<&syn::Lifetime>) -> Want {
        let around = self.loops.iter().rev();
        let found = match label {
            Some(label) => around.into_iter().find(|(name, _)| name.as_ref() == Some(label)),
            None => around.into_iter().next(),
        };
        found.map(|(_, want)| want.clone()).unwrap_or_default()
    }

    fn for_loop(&mut self, repeat: &syn::ExprForLoop) -> Value {
        let chain = self.split_chain(&repeat.expr, false);
        self.in_loop(repeat.label.as_ref(), &Want::any(), |inner, label| {
            let body = |inner: &mut Self| inner.block(&repeat.body, &Want::any());
            inner.for_chain(label, chain, &repeat.pat, body)
        })
    }
}
