//! Functions of matrices and structs: `map`, `zip_map` and `from_fn` with closures, and methods that overwrite parts of a matrix.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{Expr, Pat, Result};

use super::place::{Denotation, Spot, Ty};
use super::whole::add;
use super::{Code, Reverser, refuse};
use crate::ir::{Block, Operand, Value};
use crate::known;
use crate::template::quote;
use crate::tokens::TokenStream;

/// Methods that overwrite a matrix or a part of it.
const WRITERS: &[&str] =
    &["copy_from", "fill_column", "fill_row", "set_column", "set_row", "swap_columns", "swap_rows"];

pub(super) fn is_writer(method: &str) -> bool {
    WRITERS.contains(&method)
}

impl Reverser<'_> {
    /// `x.map(|x| ..)`, `x.zip_map(&y, |x, y| ..)`: one element after the other.
    pub(super) fn mapped(
        &mut self,
        method: &Ident,
        receiver: &Operand,
        other: Option<&Operand>,
        closure: &Operand,
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (count, position) = (self.name("count"), self.name("at"));
        let x = self.fix(receiver)?;
        let mut items = vec![item_of(&x.denotation, &position)];
        let target = self.printer.enclosed(&x.operand);
        let mut list = Vec::new();
        if let Some(other) = other {
            let y = self.fix(other)?;
            items.push(item_of(&y.denotation, &position));
            list.push(self.argument_again(other, y.operand));
        }
        let whole = |closure| quote!(#target.#method(#(#list,)* #closure));
        self.elements(closure, items, (&count, &position), cotangent, whole)
    }

    /// The argument of a method, its operand fixed: what was a reference stays one.
    fn argument_again(&self, original: &Operand, fixed: Operand) -> TokenStream {
        let operand = match original {
            Operand::Borrow { .. } => Operand::Borrow { mutable: false, of: Box::new(fixed) },
            _ => fixed,
        };
        match &operand {
            Operand::Lifted(_) => self.printer.number(&operand),
            operand => self.printer.operand(operand),
        }
    }

    /// The elements of a new matrix, from a closure over those of others or over indices.
    pub(super) fn elements(
        &mut self,
        closure: &Operand,
        items: Vec<Denotation>,
        (count, position): (&Ident, &Ident),
        cotangent: Option<&TokenStream>,
        whole: impl FnOnce(TokenStream) -> TokenStream,
    ) -> Result<Code> {
        let Some((parameters, body)) = called(closure, items.len()) else {
            return refuse(self.printer.operand(closure), "no adjoint yet for this argument: write a closure");
        };
        if super::control::leaves(&body) {
            return refuse(self.printer.operand(closure), "no adjoint yet for an exit from inside this closure");
        }
        let own = self.name("bar");
        let code = self.block(&body, Some(&quote!(#own)), quote!(), (false, false), |inner| {
            for (pattern, item) in parameters.iter().zip(items) {
                if let Denotation::Passive = item {
                    for name in crate::activity::bindings(pattern) {
                        inner.denotations.insert(name.to_string(), Denotation::Passive);
                        inner.define(&name);
                    }
                    continue;
                }
                let item = match item {
                    Denotation::Spot(spot) if inner.is_number_pattern(pattern) => {
                        Denotation::Spot(Spot { ty: Ty::Number, ..spot })
                    }
                    item => item,
                };
                let Code { forward, reverse } = inner.bind(pattern, item)?;
                inner.before(forward);
                inner.segment().reverse.push(reverse);
            }
            Ok(())
        });
        let Code { forward, reverse } = code?;
        let made = whole(quote!(|#(#parameters),*| { let #position = #count; #count += 1; #forward }));
        let reverse = cotangent.map(|cotangent| {
            quote! {
                for #position in (0..#cotangent.as_slice().len()).rev() {
                    let mut #own = ::autodiff::__private::take(&mut #cotangent.as_mut_slice()[#position]);
                    #reverse
                }
            }
        });
        Ok(Code { forward: quote!({ let mut #count = 0usize; #made }), reverse: reverse.unwrap_or_default() })
    }

    /// `x: f64`.
    fn is_number_pattern(&self, pattern: &Pat) -> bool {
        let is_scalar = |ty| {
            [&self.signature.float, &self.signature.scalar.to_string()]
                .iter()
                .any(|name| crate::types::is_scalar(ty, name))
        };
        matches!(pattern, Pat::Type(typed) if is_scalar(&typed.ty))
    }

    /// A method that overwrites its receiver, or a part of it.
    pub(super) fn written(&mut self, receiver: &Operand, method: &Ident, arguments: &[Operand]) -> Result<Code> {
        let x = self.fix(receiver)?;
        let name = method.to_string();
        let Denotation::Spot(spot) = &x.denotation else {
            return refuse(method, "no adjoint yet for this method of something passive");
        };
        let target = self.printer.enclosed(&x.operand);
        let (indices, value) = match (name.as_str(), arguments) {
            ("copy_from", [value]) => (Vec::new(), Some(value)),
            ("swap_rows" | "swap_columns", [i, j]) => (vec![i, j], None),
            (_, [index, value]) => (vec![index], Some(value)),
            _ => return refuse(method, "no adjoint yet for this method"),
        };
        let (mut fixed, mut needs) = (Vec::new(), Vec::new());
        for index in indices {
            let (tokens, more) = self.integer(index)?;
            fixed.push(tokens);
            needs.extend(more);
        }
        self.need(&needs);
        let Some(value) = value else {
            let bar = self.bar(spot);
            let swap = quote!(#method(#(#fixed),*));
            return Ok(Code { forward: quote!(#target.#swap), reverse: quote!(#bar.#swap;) });
        };
        let part = match name.rsplit('_').next() {
            Some("row") => quote!(.row(#(#fixed),*)),
            Some("column") => quote!(.column(#(#fixed),*)),
            _ => quote!(),
        };
        let path = &spot.path;
        let bar = self.bar(&Spot { path: quote!(#path #part), ..spot.clone() });
        let of_value = self.fix(value)?;
        let from = self.bar_of_fixed(&of_value)?;
        let printed = self.argument_again(value, of_value.operand);
        let function = if name.starts_with("fill") { quote!(total) } else { quote!(same) };
        let back = from.map(|from| add(&from, &function, &[]));
        Ok(Code {
            forward: quote!(#target.#method(#(#fixed,)* #printed)),
            reverse: quote!({ let __b = ::autodiff::__private::take(&mut #bar); #back }),
        })
    }
}

/// The element of a matrix, list or option.
fn item_of(denotation: &Denotation, position: &Ident) -> Denotation {
    let Denotation::Spot(spot) = denotation else { return Denotation::Passive };
    let path = &spot.path;
    let path = match spot.ty {
        Ty::Matrix | Ty::List(_) => quote!(#path[#position]),
        _ => quote!(#path.as_slice()[#position]),
    };
    Denotation::Spot(Spot { path, ty: spot.ty.element(), by_ref: false, exclusive: false, ..spot.clone() })
}

/// The parameters and the body of a closure; for a method of numbers by its path, those of such a closure.
fn called(closure: &Operand, arity: usize) -> Option<(Vec<Pat>, Block)> {
    match closure {
        Operand::Nested(value) => match &**value {
            Value::Closure { parameters, body, .. } if parameters.len() == arity => {
                Some((parameters.clone(), body.clone()))
            }
            _ => None,
        },
        Operand::Passive(tokens, _) => {
            let Ok(Expr::Path(path)) = tokens.parse::<Expr>() else { return None };
            let [_, scalar, method] = path.path.segments.iter().map(|segment| &segment.ident).collect::<Vec<_>>()[..]
            else {
                return None;
            };
            if scalar != "Scalar" || !known::is_primitive(&method.to_string(), arity - 1) {
                return None;
            }
            let own: Vec<Ident> = (0..arity).map(|at| format_ident!("__e{at}")).collect();
            let parameters = own.iter().map(|name| crate::lower::simple_pattern(name, false)).collect();
            let arguments = own.iter().map(|name| Operand::name(name.clone(), true)).collect();
            let tail = Some(Box::new(Value::PrimitivePath { method: method.clone(), arguments }));
            Some((parameters, Block { tail, ..Block::default() }))
        }
        _ => None,
    }
}
