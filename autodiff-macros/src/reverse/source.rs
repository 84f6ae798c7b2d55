//! Sources of loops: what an item stands for, by its position.

use syn::{Expr, Result};

use super::place::{Denotation, Fixed, Spot, Ty};
use super::{Reverser, refuse};
use crate::activity::unwrapped;
use crate::ir::{Operand, Value};
use crate::template::quote;
use crate::tokens::TokenStream;

impl Reverser<'_> {
    /// What the item at a position of the source stands for; the source with its indices hoisted.
    pub(super) fn item(&mut self, source: &Operand, position: &TokenStream) -> Result<(Operand, Denotation)> {
        match source {
            Operand::Passive(..) | Operand::Lifted(_) if super::value::is_pure_operand(source) => {
                Ok((source.clone(), Denotation::Passive))
            }
            Operand::Passive(..) | Operand::Lifted(_) => {
                refuse(self.printer.operand(source), "no adjoint yet for an exit from inside this expression")
            }
            Operand::Place(_) | Operand::Borrow { .. } => {
                let Fixed { operand, denotation } = self.fix(source)?;
                let (operand, by_ref, mutable) = match source {
                    Operand::Borrow { mutable, .. } => {
                        (Operand::Borrow { mutable: *mutable, of: Box::new(operand) }, true, *mutable)
                    }
                    _ => (operand, false, false),
                };
                match denotation {
                    Denotation::Passive => Ok((operand, Denotation::Passive)),
                    Denotation::Spot(spot) => {
                        let by_ref = by_ref || spot.by_ref;
                        let exclusive = mutable || spot.exclusive && !matches!(source, Operand::Borrow { .. });
                        Ok((operand, element(spot, position, by_ref, exclusive)))
                    }
                    Denotation::Tuple(_) | Denotation::Perhaps(_) => {
                        refuse(self.printer.operand(source), "this is not a source of items")
                    }
                }
            }
            Operand::Nested(value) => self.item_of_value(value, position),
            Operand::Literal(literal, _) => refuse(literal, "a number is not a source of items"),
        }
    }

    fn item_of_value(&mut self, value: &Value, position: &TokenStream) -> Result<(Operand, Denotation)> {
        let Value::Method { receiver, method, turbofish, arguments } = value else {
            return match value {
                Value::Use(operand) => self.item(operand, position),
                Value::Range { .. } if super::value::is_pure(value) => {
                    Ok((Operand::Nested(Box::new(value.clone())), Denotation::Passive))
                }
                Value::Array(_) | Value::Vector(_) | Value::Call { .. } => {
                    let Fixed { operand, .. } = self.fix(&Operand::Nested(Box::new(value.clone())))?;
                    self.item(&operand, position)
                }
                _ => refuse(
                    self.printer.value(value),
                    "no adjoint yet for this source of a loop: bind it to a name first",
                ),
            };
        };
        if let Some(Fixed { operand, denotation: Denotation::Spot(spot) }) = self.fix_view(value)? {
            let exclusive = spot.exclusive;
            return Ok((operand, element(spot, position, true, exclusive)));
        }
        let name = method.to_string();
        let mut fixed_arguments = arguments.clone();
        let (receiver, denotation) = match (name.as_str(), arguments.as_slice()) {
            ("iter" | "iter_mut", []) => {
                let (receiver, item) = self.item(receiver, position)?;
                let item = match item {
                    Denotation::Spot(spot) => {
                        Denotation::Spot(Spot { by_ref: true, exclusive: name == "iter_mut", ..spot })
                    }
                    other => other,
                };
                (receiver, item)
            }
            ("row_iter" | "row_iter_mut" | "column_iter" | "column_iter_mut", []) => {
                let Fixed { operand, denotation } = self.fix(receiver)?;
                let part = if name.starts_with("row") { quote!(row) } else { quote!(column) };
                let item = match denotation {
                    Denotation::Spot(spot) => {
                        let path = &spot.path;
                        let path = quote!(#path.#part(#position));
                        let exclusive = name.ends_with("_mut");
                        Denotation::Spot(Spot { path, ty: Ty::Matrix, by_ref: true, exclusive, ..spot })
                    }
                    other => other,
                };
                (operand, item)
            }
            ("into_iter" | "by_ref", []) if name == "into_iter" => self.item(receiver, position)?,
            ("copied" | "cloned", []) => {
                let (receiver, item) = self.item(receiver, position)?;
                let item = match item {
                    Denotation::Spot(spot) => Denotation::Spot(Spot { by_ref: false, exclusive: false, ..spot }),
                    Denotation::Passive => Denotation::Passive,
                    Denotation::Tuple(_) | Denotation::Perhaps(_) => {
                        return refuse(method, "copies of tuples have no adjoint yet");
                    }
                };
                (receiver, item)
            }
            ("enumerate", []) => {
                let (receiver, item) = self.item(receiver, position)?;
                (receiver, Denotation::Tuple(vec![Denotation::Passive, item]))
            }
            ("zip", [other]) => {
                let (receiver, first) = self.item(receiver, position)?;
                let (other, second) = self.item(other, position)?;
                fixed_arguments = vec![other];
                (receiver, Denotation::Tuple(vec![first, second]))
            }
            ("rev", []) => {
                if matches!(receiver, Operand::Passive(..)) {
                    return Ok((Operand::Nested(Box::new(value.clone())), Denotation::Passive));
                }
                let length = self.length(receiver)?;
                let length = self.hoist("l", &length);
                self.need(&[length.to_string()]);
                self.item(receiver, &quote!((#length - 1 - #position)))?
            }
            ("skip", [count]) => {
                let (count, needs) = self.integer(count)?;
                self.need(&needs);
                fixed_arguments = vec![Operand::Passive(count.clone(), false)];
                self.item(receiver, &quote!((#count + #position)))?
            }
            ("take", [count]) => {
                let (count, needs) = self.integer(count)?;
                self.need(&needs);
                fixed_arguments = vec![Operand::Passive(count, false)];
                self.item(receiver, position)?
            }
            ("step_by", [step]) => {
                let (step, needs) = self.integer(step)?;
                self.need(&needs);
                fixed_arguments = vec![Operand::Passive(step.clone(), false)];
                self.item(receiver, &quote!((#step * #position)))?
            }
            ("chunks" | "chunks_exact" | "chunks_mut" | "chunks_exact_mut" | "windows", [size]) => {
                let Operand::Place(_) = receiver else {
                    return refuse(method, "bind what is cut into pieces to a name first");
                };
                let (size, needs) = self.integer(size)?;
                self.need(&needs);
                fixed_arguments = vec![Operand::Passive(size.clone(), false)];
                let Fixed { operand, denotation } = self.fix(receiver)?;
                let Denotation::Spot(spot) = denotation else {
                    return refuse(method, "pieces of something passive in an active loop: bind them to a name first");
                };
                let piece = match name.as_str() {
                    "windows" => quote!(#position..#position + #size),
                    "chunks_exact" | "chunks_exact_mut" => quote!(#size * #position..#size * (#position + 1)),
                    _ => {
                        let whole = self.printer.enclosed(&operand);
                        let length = self.hoist("l", &quote!(#whole.len()));
                        self.need(&[length.to_string()]);
                        quote!(#size * #position..::std::cmp::Ord::min(#length, #size * (#position + 1)))
                    }
                };
                let path = &spot.path;
                let path = quote!(#path[#piece]);
                let exclusive = name.ends_with("_mut");
                (operand, Denotation::Spot(Spot { path, by_ref: true, exclusive, ..spot }))
            }
            _ => return refuse(method, "no adjoint yet for this adapter of an iterator"),
        };
        let value = Value::Method {
            receiver,
            method: method.clone(),
            turbofish: turbofish.clone(),
            arguments: fixed_arguments,
        };
        Ok((Operand::Nested(Box::new(value)), denotation))
    }

    /// The number of items, where it can be had again in the reverse sweep from the lengths of lists.
    pub(super) fn trips(&mut self, source: &Operand) -> Result<Option<TokenStream>> {
        match source {
            Operand::Place(_) => self.trips_of_list(source),
            Operand::Borrow { of, .. } => self.trips(of),
            Operand::Nested(value) => match &**value {
                Value::Use(operand) => self.trips(operand),
                Value::Method { receiver, method, arguments, .. } => {
                    match (method.to_string().as_str(), &arguments[..]) {
                        ("iter" | "iter_mut" | "into_iter" | "enumerate" | "copied" | "cloned" | "rev", []) => {
                            self.trips(receiver)
                        }
                        ("zip", [other]) => Ok(match (self.trips(receiver)?, self.trips(other)?) {
                            (Some(one), Some(other)) => Some(quote!(::std::cmp::Ord::min(#one, #other))),
                            _ => None,
                        }),
                        _ => Ok(None),
                    }
                }
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn trips_of_list(&mut self, list: &Operand) -> Result<Option<TokenStream>> {
        if !matches!(self.ty_of_operand(list), Ty::List(_)) {
            return Ok(None);
        }
        let Fixed { denotation, .. } = self.fix(list)?;
        let Denotation::Spot(spot) = denotation else { return Ok(None) };
        Ok(self.again(&spot).map(|list| quote!(#list.len())))
    }

    /// The number of items, before the loop.
    fn length(&mut self, source: &Operand) -> Result<TokenStream> {
        match source {
            Operand::Place(_) => {
                let fixed = self.fix(source)?;
                let place = self.printer.enclosed(&fixed.operand);
                Ok(quote!(#place.len()))
            }
            Operand::Borrow { of, .. } => self.length(of),
            Operand::Nested(value) => match &**value {
                Value::Use(operand) => self.length(operand),
                Value::Method { receiver, method, arguments, .. } => {
                    let inner = self.length(receiver)?;
                    let argument = arguments.first().map(|argument| self.printer.operand(argument));
                    match method.to_string().as_str() {
                        "iter" | "iter_mut" | "into_iter" | "enumerate" | "copied" | "cloned" | "rev" => Ok(inner),
                        "skip" => Ok(quote!(::std::primitive::usize::saturating_sub(#inner, #argument))),
                        "take" => Ok(quote!(::std::cmp::Ord::min(#inner, #argument))),
                        "zip" => {
                            let other = self.length(&arguments[0])?;
                            Ok(quote!(::std::cmp::Ord::min(#inner, #other)))
                        }
                        "chunks" | "chunks_mut" | "step_by" => {
                            Ok(quote!(::std::primitive::usize::div_ceil(#inner, #argument)))
                        }
                        "chunks_exact" | "chunks_exact_mut" => Ok(quote!((#inner / #argument))),
                        "windows" => Ok(quote!((#inner + 1).saturating_sub(#argument))),
                        _ => refuse(method, "no adjoint yet for this adapter before `rev`"),
                    }
                }
                other => refuse(self.printer.value(other), "no adjoint yet for `rev` of this"),
            },
            Operand::Passive(tokens, _) => match tokens.parse::<Expr>() {
                Ok(expression) => match unwrapped(&expression) {
                    Expr::Path(_) | Expr::Index(_) | Expr::Field(_) => Ok(quote!((#tokens).len())),
                    _ => refuse(tokens, "no adjoint yet for `rev` of this"),
                },
                Err(_) => refuse(tokens, "no adjoint yet for `rev` of this"),
            },
            other => refuse(self.printer.operand(other), "no adjoint yet for `rev` of this"),
        }
    }
}

/// The item of a list.
fn element(spot: Spot, position: &TokenStream, by_ref: bool, exclusive: bool) -> Denotation {
    let path = &spot.path;
    let path = quote!(#path[#position]);
    let ty = spot.ty.element();
    Denotation::Spot(Spot { path, ty, by_ref, exclusive, ..spot })
}
