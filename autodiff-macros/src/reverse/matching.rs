//! `match` and `if let`: the names of a pattern are places of what is matched, or copies of them.

use syn::{Pat, Result};

use super::place::{Denotation, Fixed, Spot};
use super::value::{is_pure, is_pure_operand};
use super::{Code, Reverser, refuse};
use crate::activity::bindings;
use crate::ir::{Argument, Arm, Block, Operand, Value};
use crate::template::quote;
use crate::tokens::TokenStream;

impl Reverser<'_> {
    /// What is matched, its indices hoisted.
    fn scrutinee(&mut self, operand: &Operand, binds: bool) -> Result<(Operand, Denotation)> {
        if !binds && is_pure_operand(operand) {
            return Ok((operand.clone(), Denotation::Passive));
        }
        match operand {
            Operand::Nested(value) if !self.holds_active(value) && is_pure(value) => {
                Ok((operand.clone(), Denotation::Passive))
            }
            Operand::Nested(value) => match &**value {
                Value::Use(operand) => self.scrutinee(operand, binds),
                Value::Tuple(parts) => {
                    let parts: Result<Vec<_>> = parts.iter().map(|part| self.scrutinee(part, true)).collect();
                    let (operands, denotations) = parts?.into_iter().unzip();
                    Ok((Operand::Nested(Box::new(Value::Tuple(operands))), Denotation::Tuple(denotations)))
                }
                _ => {
                    let Fixed { operand, denotation } = self.fix(operand)?;
                    Ok((operand, denotation))
                }
            },
            Operand::Borrow { mutable, of } => {
                let Fixed { operand, denotation } = self.fix(of)?;
                let denotation = match denotation {
                    Denotation::Spot(spot) => {
                        Denotation::Spot(Spot { by_ref: true, exclusive: *mutable || spot.exclusive, ..spot })
                    }
                    other => other,
                };
                Ok((Operand::Borrow { mutable: *mutable, of: Box::new(operand) }, denotation))
            }
            _ => {
                let Fixed { operand, denotation } = self.fix(operand)?;
                Ok((operand, denotation))
            }
        }
    }

    /// Names that a pattern binds to places which may be written through them are not followed.
    fn assert_shared(&self, pattern: &Pat, denotation: &Denotation) -> Result<()> {
        match denotation {
            Denotation::Spot(spot) if spot.exclusive && !bindings(pattern).is_empty() => {
                refuse(pattern, "no adjoint yet for a pattern that borrows mutably: use an index, or `=` to the whole")
            }
            Denotation::Tuple(parts) => parts.iter().try_for_each(|part| self.assert_shared(pattern, part)),
            _ => Ok(()),
        }
    }

    /// `Some(x)`.
    pub(super) fn some(&mut self, argument: &Argument, cotangent: Option<&TokenStream>) -> Result<Code> {
        let Argument::Operand(operand) = argument else {
            return Ok(Code {
                forward: self.printer.call(&syn::parse_quote!(Some), std::slice::from_ref(argument)),
                reverse: quote!(),
            });
        };
        let own = self.name("bar");
        let Code { forward, reverse } = self.used(operand, Some(&quote!(#own)))?;
        let reverse = cotangent.map(|cotangent| {
            quote! {
                if let ::std::option::Option::Some(mut #own) = ::autodiff::__private::take(&mut #cotangent) { #reverse }
            }
        });
        Ok(Code { forward: quote!(::std::option::Option::Some(#forward)), reverse: reverse.unwrap_or_default() })
    }

    /// `x.unwrap_or(y)`.
    pub(super) fn unwrap_or(
        &mut self,
        receiver: &Operand,
        other: &Operand,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (x, y) = (self.fix(receiver)?, self.fix(other)?);
        let (x_bar, y_bar) = (self.bar_of_fixed(&x)?, self.bar_of_fixed(&y)?);
        let (target, printed) = (self.printer.enclosed(&x.operand), self.printer.operand(&y.operand));
        let forward = quote!(#target.unwrap_or(#printed));
        let Some(cotangent) = cotangent else { return Ok(Code { forward, reverse: quote!() }) };
        let of_y = y_bar.map(|bar| quote!(::autodiff::__private::acc(&mut #bar, __b);));
        let reverse = match x_bar {
            Some(bar) => quote! {
                match &mut #bar {
                    ::std::option::Option::Some(__inside) => ::autodiff::__private::acc(&mut *__inside, __b),
                    ::std::option::Option::None => { #of_y }
                }
            },
            None => {
                let some = self.hoist("w", &quote!(#target.is_some()));
                self.need(&[some.to_string()]);
                quote!(if !#some { #of_y })
            }
        };
        Ok(Code { forward, reverse: quote!({ let __b = ::autodiff::__private::take(&mut #cotangent); #reverse }) })
    }

    /// `match`.
    pub(super) fn selection(
        &mut self,
        scrutinee: &Operand,
        arms: &[Arm],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let binds = arms.iter().any(|arm| !bindings(&arm.pattern).is_empty());
        let (operand, denotation) = self.scrutinee(scrutinee, binds)?;
        let (mut there, mut back) = (quote!(), quote!());
        for (number, arm) in arms.iter().enumerate() {
            let pattern = &arm.pattern;
            self.assert_shared(pattern, &denotation)?;
            let guard = match &arm.guard {
                Some(guard) => {
                    let guard = self.condition(guard)?;
                    Some(quote!(if #guard))
                }
                None => None,
            };
            let Code { forward, reverse } =
                self.arm(number, &arm.body, cotangent, Some((pattern, denotation.clone())))?;
            there.extend(quote!(#pattern #guard => { #forward }));
            back.extend(quote!(#number => { #reverse }));
        }
        let operand = self.printer.condition(&operand);
        Ok(Code {
            forward: quote!(match #operand { #there }),
            reverse: quote!(match __work.marked() { #back _ => {} }),
        })
    }

    /// `if let`; `None` for a condition that binds nothing active.
    pub(super) fn matching(
        &mut self,
        condition: &Operand,
        then: &Block,
        otherwise: Option<&Block>,
        cotangent: Option<&TokenStream>,
    ) -> Result<Option<Code>> {
        let Operand::Nested(value) = condition else { return Ok(None) };
        let Value::Matches(pattern, scrutinee) = &**value else { return Ok(None) };
        if bindings(pattern).is_empty() {
            return Ok(None);
        }
        let (operand, denotation) = self.scrutinee(scrutinee, true)?;
        self.assert_shared(pattern, &denotation)?;
        let yes = self.arm(1, then, cotangent, Some((pattern, denotation)))?;
        let empty = Block::default();
        let no = self.arm(0, otherwise.unwrap_or(&empty), cotangent, None)?;
        let operand = self.printer.condition(&operand);
        let (yes_forward, no_forward) = (yes.forward, no.forward);
        let (yes, no) = (yes.reverse, no.reverse);
        Ok(Some(Code {
            forward: quote!(if let #pattern = #operand { #yes_forward } else { #no_forward }),
            reverse: quote! {
                match __work.marked() {
                    1 => { #yes }
                    _ => { #no }
                }
            },
        }))
    }
}
