//! Methods that change a list of numbers: its order, or its length. The cotangent undoes the change.

use proc_macro2::Ident;
use syn::Result;

use super::place::{Spot, Storage, Ty};
use super::{Code, Reverser, refuse};
use crate::ir::Operand;
use crate::known;
use crate::template::quote;
use crate::tokens::{ToTokens, TokenStream};

impl Reverser<'_> {
    /// `target.method(arguments)` of a list of numbers; `None` for other methods.
    pub(super) fn list_method(
        &mut self,
        spot: &Spot,
        target: &TokenStream,
        method: &Ident,
        arguments: &[Operand],
        cotangent: Option<&TokenStream>,
    ) -> Result<Option<Code>> {
        let name = method.to_string();
        if spot.ty != Ty::List(Box::new(Ty::Number)) {
            return Ok(None);
        }
        if known::is_resizing(&name) {
            self.assert_local(spot, method)?;
        }
        let bar = self.bar(spot);
        let scalar = self.signature.scalar.clone();
        let nil = quote!(<#scalar as ::autodiff::Scalar>::NIL);
        // The cotangent keeps up during the forward sweep where it is made beside the value.
        let skeleton = self.skeleton(spot);
        let beside = |change: TokenStream| skeleton.as_ref().map(|skeleton| quote!(#skeleton.#change;));
        let code = match (name.as_str(), arguments) {
            ("reverse", []) => Code { forward: quote!(#target.reverse()), reverse: quote!(#bar.reverse();) },
            ("rotate_left" | "rotate_right", [by]) => {
                let (by, needs) = self.integer(by)?;
                self.need(&needs);
                let back = if name == "rotate_left" { quote!(rotate_right) } else { quote!(rotate_left) };
                Code { forward: quote!(#target.#method(#by)), reverse: quote!(#bar.#back(#by);) }
            }
            ("sort_by" | "sort_unstable_by", [compare]) if super::value::is_pure_comparison(compare) => {
                let compare = self.printer.operand(compare);
                let order = self.hoist("w", &quote!(::autodiff::__private::sort_noting(&mut #target[..], #compare)));
                self.need(&[order.to_string()]);
                Code { forward: quote!(()), reverse: quote!(::autodiff::__private::put_back(&mut #bar[..], &#order);) }
            }
            ("pop", []) => {
                let own = beside(quote!(pop()));
                let reverse = match cotangent {
                    Some(cotangent) => quote! {
                        if let ::std::option::Option::Some(__b) = ::autodiff::__private::take(&mut #cotangent) {
                            #bar.push(__b);
                        }
                    },
                    None => {
                        let any = self.hoist("w", &quote!(!#target.is_empty()));
                        self.need(&[any.to_string()]);
                        quote!(if #any { #bar.push(#nil); })
                    }
                };
                Code { forward: quote!({ #own #target.pop() }), reverse }
            }
            ("truncate" | "clear", _) if arguments.iter().all(super::value::is_pure_operand) => {
                let length = self.length_now(target);
                let arguments: Vec<_> = arguments.iter().map(|argument| self.printer.operand(argument)).collect();
                let own = beside(quote!(#method(#(#arguments),*)));
                Code {
                    forward: quote!({ #own #target.#method(#(#arguments),*); }),
                    reverse: quote!(#bar.resize(#length, #nil);),
                }
            }
            ("resize", [new, value]) if super::value::is_pure_operand(new) => {
                let length = self.length_now(target);
                let (new, part) = (self.printer.operand(new), self.name("part"));
                let own = beside(quote!(resize(#new, #nil)));
                let Code { forward, reverse } = self.used(value, Some(&part.to_token_stream()))?;
                Code {
                    forward: quote!({ #own #target.resize(#new, #forward); }),
                    reverse: quote! {
                        let mut #part = #nil;
                        for __part in #bar.iter().skip(#length) { #part += *__part; }
                        #bar.resize(#length, #nil);
                        #reverse
                    },
                }
            }
            ("insert", [at, value]) => {
                let (at, needs) = self.integer(at)?;
                self.need(&needs);
                let (new, part, own) = (self.name("new"), self.name("bar"), beside(quote!(insert(#at, #nil))));
                let Code { forward, reverse } = self.used(value, Some(&part.to_token_stream()))?;
                Code {
                    forward: quote!({ let #new = #forward; #target.insert(#at, #new); #own }),
                    reverse: quote!(let mut #part = #bar.remove(#at); #reverse),
                }
            }
            ("remove", [at]) => {
                let (at, needs) = self.integer(at)?;
                self.need(&needs);
                let own = beside(quote!(remove(#at)));
                let part = match cotangent {
                    Some(cotangent) => quote!(::autodiff::__private::take(&mut #cotangent)),
                    None => nil,
                };
                Code { forward: quote!({ #own #target.remove(#at) }), reverse: quote!(#bar.insert(#at, #part);) }
            }
            ("extend_from_slice", [source]) => {
                let length = self.length_now(target);
                let fixed = self.fix(source)?;
                let from = self.bar_of_fixed(&fixed)?;
                let operand = match source {
                    Operand::Borrow { mutable, .. } => {
                        Operand::Borrow { mutable: *mutable, of: Box::new(fixed.operand) }
                    }
                    _ => fixed.operand,
                };
                let source = self.printer.operand(&operand);
                let own = beside(quote!(resize(#target.len(), #nil)));
                let reverse = match from {
                    Some(from) => quote! {
                        ::autodiff::__private::hand_on(&mut #from[..], &mut #bar[#length..]);
                        #bar.truncate(#length);
                    },
                    None => quote!(#bar.truncate(#length);),
                };
                Code { forward: quote!({ #target.extend_from_slice(#source); #own }), reverse }
            }
            _ => return Ok(None),
        };
        Ok(Some(code))
    }

    /// The cotangent of a parameter is made before the forward sweep and keeps its length.
    pub(super) fn assert_local(&self, spot: &Spot, method: &Ident) -> Result<()> {
        if matches!(self.storages.get(&spot.root.to_string()), Some(Storage::Parameter { .. })) {
            let text = "no adjoint yet for another length of a parameter: `let mut v = v;` first";
            return refuse(method, text);
        }
        Ok(())
    }

    /// The length before what is done to the list.
    fn length_now(&mut self, target: &TokenStream) -> Ident {
        let length = self.hoist("l", &quote!(#target.len()));
        self.need(&[length.to_string()]);
        length
    }
}
