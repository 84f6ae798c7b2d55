//! Calls of other differentiable functions: `__fwd` on the way there, `__rev` on the way back.
//!
//! # What stands beside a function
//!
//! For `fn f(a: A, b: &[f64], n: usize, u: &mut [f64], k: f64) -> R` the enum `f` has, hidden from its documentation, over `S: Scalar`:
//!
//! ```text
//! const __DERIVED: bool = true;
//! const __OVERWRITES: &[(usize, usize)];   // see rewrite.rs
//! fn __fwd<S>(a, b, n, u, k, work: &mut Work<S>) -> (R, Kept)
//! fn __rev<S>(a, b, n, _, _, kept: Kept, seed: R', a_bar: impl Cotangent<A'>, b_bar: impl Cotangent<[S]>, n_bar: impl Sized, .., work)
//! fn __with_0<..>(k, then), __with_1, ..   // hand a passive argument on, lifted to S where the parameter is active
//! fn __back_0<..>(k, then), __back_1, ..   // the same for `__rev`
//! ```
//!
//! `__fwd` is the function, and leaves what `__rev` needs: numbers in `Kept`, an array, the rest on the workspace, which `__rev` takes off
//! again, the calls in opposite order. `__rev` gets the arguments as they were at the call, but nothing of use for numbers and `&mut`, the
//! cotangent `seed` of the result (`Unseeded` where nobody uses it), and for every
//! parameter a place: to that of an active one it *adds* the cotangent. A `&mut` parameter's place holds the cotangent of its
//! final state on the way in, and that of its initial state on the way out. Primed types are owned, over `S`, with slices as
//! `Vec` (`types::owned`); a place (`types::place`) is `&mut` of that, or of a slice for a slice (`types::cotangent`), or `Unasked` for a passive
//! argument, or a `Spare` one. `&[f64]` takes a `SliceCotangent<S>`, which is the same for the one shape. A function's own pullback needs nothing but these.
//!
//! What `f` does is its own affair (`expand.rs`): keep its partial derivatives, or what its reverse sweep needs, or only the arguments and
//! sweep forward again, or record a tape.
//!
//! A callee without the attribute is known only to the compiler. Adjoint code names callees `__callee`, imported from where `f` is and
//! from `plain`, which offers an enum of this name if `f` has none; `__FOLLOWED` asks each for `__DERIVED`, and the caller takes the tape
//! if one of them is plain.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, Ident, Span};
use quote::format_ident;
use syn::visit::Visit;
use syn::{Expr, Result};

use super::place::{Denotation, Fixed, Ty};
use super::{Code, Kind, Reverser, refuse};
use crate::generic::{WITH, is_driver};
use crate::ir::{Argument, Operand, Value};
use crate::template::{quote, quote_spanned};
use crate::tokens::{TokenStream, Tree};

/// What a body declares for itself: outside of it, where `__FOLLOWED` stands, it is not known.
#[derive(Default)]
pub(crate) struct Items {
    /// Functions, and whether they have the attribute.
    functions: HashMap<String, bool>,
    others: HashSet<String>,
    imports: Vec<syn::ItemUse>,
    /// How many items there are.
    count: usize,
}

impl Items {
    pub(crate) fn of(block: &syn::Block) -> Items {
        let mut items = Items::default();
        items.visit_block(block);
        items
    }

    /// There are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether the name is the body's own.
    pub(super) fn declares(&self, name: &str) -> bool {
        self.functions.contains_key(name) || self.others.contains(name)
    }

    /// Imports from outside.
    pub(crate) fn imports(&self) -> impl Iterator<Item = &syn::ItemUse> {
        self.imports.iter().filter(|import| match &import.tree {
            syn::UseTree::Path(path) => !self.others.contains(&path.ident.to_string()),
            _ => true,
        })
    }
}

impl<'a> Visit<'a> for Items {
    fn visit_item(&mut self, item: &'a syn::Item) {
        self.count += 1;
        match item {
            syn::Item::Fn(function) => {
                let derived = function.attrs.iter().any(|attribute| {
                    attribute
                        .path()
                        .segments
                        .last()
                        .is_some_and(|last| last.ident == "differentiable" || last.ident == "custom_derivative")
                });
                self.functions.insert(function.sig.ident.to_string(), derived);
            }
            syn::Item::Use(import) => self.imports.push(import.clone()),
            syn::Item::Enum(item) => self.others.extend([item.ident.to_string()]),
            syn::Item::Struct(item) => self.others.extend([item.ident.to_string()]),
            syn::Item::Mod(item) => self.others.extend([item.ident.to_string()]),
            _ => {}
        }
    }
}

/// A function that is called, by its path.
#[derive(Clone)]
pub(crate) struct Callee {
    path: syn::Path,
    arity: usize,
}

impl Callee {
    pub(super) fn of(path: &syn::Path, arity: usize) -> Option<Callee> {
        (1..=MAX_ARITY).contains(&arity).then(|| Callee { path: path.clone(), arity })
    }

    /// Names the enum of the function `__callee` in the block.
    pub(crate) fn import(&self) -> TokenStream {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        let (path, arity) = (&self.path, format_ident!("{}", words[self.arity - 1]));
        // What the compiler says of an unknown function, it says at its name.
        let at = self.path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
        let tree = quote_spanned!(Span::call_site().located_at(at)=> #path as __callee);
        quote! {
            #[allow(unused_imports)]
            use {#tree, ::autodiff::__private::plain::#arity::*};
        }
    }
}

const MAX_ARITY: usize = 12;

/// A slice of a list.
fn is_part(spot: &super::place::Spot) -> bool {
    let Some(Tree::Group(Delimiter::Bracket, _, index)) = spot.path.trees().last() else { return false };
    index.windows(2).any(|two| two.iter().all(|tree| tree.is_punct('.')))
}

/// Where the cotangent of an argument goes.
enum Destination {
    Nowhere,
    /// A number: into a variable of its own, then to its place.
    Number(TokenStream),
    Place {
        root: Ident,
        bar: TokenStream,
        mutable: bool,
        /// A part of a list: a slice.
        part: bool,
    },
}

impl Reverser<'_> {
    pub(super) fn call(
        &mut self,
        function: &Expr,
        arguments: &[Argument],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let Expr::Path(path) = function else {
            return refuse(function, "no adjoint yet for a call of anything but a function by its name");
        };
        let Some(last) = path.path.segments.last() else {
            return refuse(path, "a call without a name");
        };
        let name = last.ident.to_string();
        if name == "swap" && arguments.len() == 2 {
            return self.swap(path, arguments);
        }
        let whole = Value::Call { function: function.clone(), arguments: arguments.to_vec() };
        let active = arguments.iter().any(|argument| match argument {
            Argument::Operand(operand) => !matches!(operand, Operand::Passive(..)),
            Argument::Literal(..) | Argument::Passive(_) => false,
        });
        if crate::known::is_empty_constructor(&path.path) && !active && super::value::is_pure(&whole) {
            return Ok(Code { forward: self.printer.call(function, arguments), reverse: quote!() });
        }
        let single = path.path.get_ident();
        if let (true, [argument]) = (path.path.is_ident("Some"), arguments) {
            return self.some(argument, cotangent);
        }
        let before = path.path.segments.iter().rev().nth(1).map(|segment| segment.ident.to_string());
        if before.is_some_and(|name| name.starts_with(char::is_uppercase)) {
            return refuse(path, "no adjoint for a function of a type: only `#[differentiable]` functions have one");
        }
        if is_driver(&last.ident) && single.is_none() {
            return refuse(path, "no adjoint yet of a derivative: it comes from a tape");
        }
        if let ("from_fn", [Argument::Operand(closure)]) = (name.as_str(), arguments)
            && path.path.segments.len() > 1
            && path.path.segments[path.path.segments.len() - 2].ident == "array"
        {
            let (count, position) = (self.name("count"), self.name("at"));
            return self.items(closure, None, (&count, &position), cotangent, |closure| quote!(#path(#closure)));
        }
        if crate::known::passes_through(&path.path)
            || name.starts_with("jvp")
            || name.starts_with("hvp")
            || path.qself.is_some()
            || path.path.segments.first().is_some_and(|first| {
                first.ident == "Self"
                    || first.ident == "std"
                    || first.ident == "core"
                    || first.ident == self.signature.scalar
            })
            || single
                .is_some_and(|name| self.denotations.contains_key(&name.to_string()) || name.to_string().contains('·'))
        {
            return refuse(path, "no adjoint yet for this call: only `#[differentiable]` functions have one");
        }
        self.follow(path, arguments, cotangent)
    }

    fn follow(
        &mut self,
        path: &syn::ExprPath,
        arguments: &[Argument],
        cotangent: Option<&TokenStream>,
    ) -> Result<Code> {
        let (mut there, mut back) = (Vec::new(), Vec::new());
        let (mut given, mut spares) = (vec![quote!(__seed)], 0);
        let (mut starts, mut ends, mut after, mut roots) = (quote!(), quote!(), quote!(), Vec::new());
        let mut lent = Vec::new();
        for argument in arguments {
            let Some(operand) = self.active_argument(argument)? else {
                let constant = self.constant(argument)?;
                back.push(match argument {
                    Argument::Literal(..) => Argument::Operand(Operand::Passive(quote!(()), false)),
                    _ => constant.clone(),
                });
                there.push(self.twice(&constant));
                given.push(match argument {
                    Argument::Passive(_) => {
                        let spare = format_ident!("__spare_{spares}");
                        spares += 1;
                        quote!(::autodiff::__private::Spare(&mut #spare))
                    }
                    _ => quote!(::autodiff::__private::Unasked),
                });
                continue;
            };
            let own = self.name("c");
            let scalar = &self.signature.scalar.clone();
            match self.argument(operand, &mut there, &mut back, &mut lent)? {
                Destination::Nowhere => given.push(quote!(::autodiff::__private::Unasked)),
                Destination::Number(bar) => {
                    starts.extend(quote!(let mut #own = <#scalar as ::autodiff::Scalar>::NIL;));
                    given.push(quote!(&mut #own));
                    ends.extend(quote!(::autodiff::__private::acc(&mut #bar, #own);));
                }
                Destination::Place { root, bar, part: true, .. }
                    if roots.contains(&root) && !self.signature.structured =>
                {
                    let own = self.own_place();
                    starts.extend(quote!(::autodiff::__private::take_into(&mut #own, &mut #bar);));
                    given.push(quote!(&mut #own));
                    ends.extend(quote!(::autodiff::__private::add_from(&mut #bar, &mut #own);));
                }
                Destination::Place { root, bar, .. } if roots.contains(&root) => {
                    starts.extend(quote!(let mut #own = ::autodiff::__private::take(&mut #bar);));
                    given.push(quote!(&mut #own));
                    ends.extend(quote!(::autodiff::__private::acc(&mut #bar, #own);));
                }
                Destination::Place { root, bar, mutable, .. } => {
                    // The callee may change its lengths: the cotangent of the final state has those after the call.
                    if mutable && let Some((place, skeleton)) = self.resized(operand)? {
                        after.extend(quote!(::autodiff::__private::fit::<#scalar, _>(&mut #skeleton, &#place);));
                    }
                    roots.push(root);
                    given.push(quote!(&mut #bar));
                }
            }
        }
        self.spares = self.spares.max(spares);
        let (kept, value) = (self.name("kept"), self.name("y"));
        self.before(quote!(let #kept;));
        self.define(&kept);
        self.need(&[kept.to_string()]);
        let sweeps = self.both_ways(path, &there, &back, &kept, &given)?;
        let call = sweeps.forward;
        for (kept, printed) in &lent {
            let marker = super::marker(kept);
            after.extend(quote!(#marker.put_owned(__work, &&#printed);));
        }
        let forward = quote!({ let (#value, __kept) = #call; #kept = __kept; #after #value });
        let call = sweeps.reverse;
        let lends = lent.iter().rev().map(|(kept, _)| {
            let (marker, place) = (super::marker(kept), super::place_of(kept));
            quote!(let #kept = #marker.lend(__work, &mut #place);)
        });
        let starts = quote!(#(#lends)* #starts);
        self.lent.extend(lent.into_iter().map(|(kept, _)| kept));
        let seed = match cotangent {
            Some(cotangent) => quote!(::autodiff::__private::take(&mut #cotangent)),
            None => quote!(::autodiff::__private::Unseeded),
        };
        Ok(Code { forward, reverse: quote!({ let __seed = #seed; #starts #call; #ends }) })
    }

    /// `f::__fwd(..)` and `f::__rev(..)`.
    fn both_ways(
        &mut self,
        path: &syn::ExprPath,
        there: &[Argument],
        back: &[Argument],
        kept: &Ident,
        given: &[TokenStream],
    ) -> Result<Code> {
        let function = Expr::Path(path.clone());
        let own_path = &path.path;
        let mut path = path.path.clone();
        let generics = match path.segments.last_mut() {
            Some(last) => std::mem::replace(&mut last.arguments, syn::PathArguments::None),
            None => syn::PathArguments::None,
        };
        let list = match generics {
            syn::PathArguments::AngleBracketed(mut list) => {
                list.colon2_token = Some(Default::default());
                Some(list)
            }
            _ => None,
        };
        let work = quote!(&mut *__work);
        let back_given: Vec<_> =
            [quote!(#kept)].into_iter().chain(given.iter().cloned()).chain([work.clone()]).collect();
        let sweeps = |printer: &crate::generic::Printer<'_>, of: TokenStream| Code {
            forward: printer.call_as((&quote!(#of::__fwd #list), WITH), &function, there, std::slice::from_ref(&work)),
            reverse: printer.call_as((&quote!(#of::__rev #list), "__back"), &function, back, &back_given),
        };
        let first = path.segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
        let own = self.items.functions.get(&first);
        if list.is_none() && (own == Some(&false) || self.items.others.contains(&first)) {
            return refuse(path, "no adjoint for a call of a function of the body's own: give it `#[differentiable]`");
        }
        if list.is_some() || self.strict || own == Some(&true) || path.is_ident(self.name) {
            return Ok(sweeps(&self.printer, quote!(#path)));
        }
        if back.len() > MAX_ARITY {
            return refuse(path, "no adjoint yet for a call with more than twelve arguments");
        }
        let Code { forward, reverse } = sweeps(&self.printer, quote!(__callee));
        let plainly = self.printer.call(&Expr::Path(syn::parse_quote!(#own_path)), there);
        let callee = Callee { path, arity: back.len() };
        let import = callee.import();
        self.callees.push(callee);
        // What a plain function gives is known from its call alone.
        let forward = quote! {{
            #import
            if __callee::__DERIVED { #forward } else { (#plainly, ::autodiff::__private::never()) }
        }};
        Ok(Code { forward, reverse: quote!({ #import #reverse }) })
    }

    /// The operand, unless it is passive.
    fn active_argument<'o>(&self, argument: &'o Argument) -> Result<Option<&'o Operand>> {
        let passive = match argument {
            Argument::Operand(Operand::Literal(..)) | Argument::Literal(..) => return Ok(None),
            Argument::Operand(operand @ (Operand::Passive(..) | Operand::Lifted(_))) | Argument::Passive(operand) => {
                operand
            }
            Argument::Operand(operand) => return Ok(Some(operand)),
        };
        let tokens = self.printer.operand(passive);
        match super::value::borrows_mutably(tokens.trees()) {
            true => refuse(tokens, "no adjoint yet for a passive state that the callee rewrites"),
            false => Ok(None),
        }
    }

    /// A constant argument under tokens that hold in both sweeps.
    fn constant(&mut self, argument: &Argument) -> Result<Argument> {
        let tokens = &match argument {
            Argument::Literal(..) | Argument::Operand(Operand::Literal(..)) => return Ok(argument.clone()),
            Argument::Passive(operand) if super::value::is_pure_operand(operand) => self.printer.operand(operand),
            Argument::Passive(operand) => {
                return refuse(self.printer.operand(operand), "bind this argument to a name first");
            }
            Argument::Operand(Operand::Passive(tokens, _) | Operand::Lifted(tokens)) => tokens.clone(),
            Argument::Operand(operand) => {
                return refuse(self.printer.operand(operand), "bind this argument to a name first");
            }
        };
        if super::control::exits_from(tokens) {
            return refuse(tokens, "no adjoint yet for an exit from inside this expression");
        }
        let again = |tokens: TokenStream| match argument {
            Argument::Passive(_) => Argument::Passive(Operand::Passive(tokens, false)),
            Argument::Operand(Operand::Lifted(_)) => Argument::Operand(Operand::Lifted(tokens)),
            _ => Argument::Operand(Operand::Passive(tokens, false)),
        };
        if let Ok(expression) = tokens.parse::<Expr>() {
            let mut needs = Vec::new();
            if self.lasts(&expression, &mut needs) {
                self.need(&needs);
                return Ok(argument.clone());
            }
            if matches!(expression, Expr::Closure(_)) || !self.outlives(&expression) {
                return refuse(
                    expression,
                    "no adjoint yet for a reference to a passive local as an argument: take it from a parameter",
                );
            }
        }
        let kept = self.hoist("k", tokens);
        self.need(&[kept.to_string()]);
        Ok(again(quote!(#kept)))
    }

    /// `&data[..]` lasts as long as the function's parameters do.
    fn outlives(&mut self, expression: &Expr) -> bool {
        let Expr::Reference(reference) = expression else { return true };
        if self.segment().scoped {
            return true;
        }
        let mut base = &*reference.expr;
        loop {
            base = match base {
                Expr::Index(e) => &e.expr,
                Expr::Field(e) => &e.base,
                Expr::Paren(e) => &e.expr,
                _ => break,
            };
        }
        let Expr::Path(path) = base else { return false };
        let Some(name) = path.path.get_ident() else { return true };
        if self.lasting.contains(&name.to_string()) {
            return true;
        }
        !name.to_string().contains('·') || self.signature.parameters.iter().any(|parameter| parameter.name == *name)
    }

    /// An active argument: how it is passed there and back, and where its cotangent goes.
    fn argument(
        &mut self,
        operand: &Operand,
        there: &mut Vec<Argument>,
        back: &mut Vec<Argument>,
        lent: &mut Vec<(Ident, TokenStream)>,
    ) -> Result<Destination> {
        let (mut mutable, borrowed) = match operand {
            Operand::Borrow { mutable, .. } => (*mutable, true),
            _ => (false, false),
        };
        let fixed = self.fix(operand)?;
        let printed = self.printer.operand(&fixed.operand);
        let spot = match &fixed.denotation {
            Denotation::Spot(spot) => spot.clone(),
            _ => {
                let kept = self.hoist("k", &printed);
                self.need(&[kept.to_string()]);
                let pass = |operand: Operand| match borrowed {
                    true => Operand::Borrow { mutable, of: Box::new(operand) },
                    false => operand,
                };
                if mutable {
                    return refuse(printed, "no adjoint yet for a passive state that the callee rewrites");
                }
                there.push(Argument::Operand(pass(Operand::name(kept.clone(), false))));
                back.push(Argument::Operand(pass(Operand::name(kept, false))));
                return Ok(Destination::Nowhere);
            }
        };
        let bar = self.bar(&spot);
        let by_ref = borrowed || spot.by_ref;
        // A `&mut` that is passed on.
        mutable |= spot.by_ref && spot.exclusive && !borrowed;
        let pass = |operand: Operand, by_ref: bool| match by_ref {
            true => Argument::Operand(Operand::Borrow { mutable, of: Box::new(operand) }),
            false => Argument::Operand(operand),
        };
        if spot.ty == Ty::Number && !mutable {
            there.push(pass(fixed.operand, borrowed));
            back.push(Argument::Operand(Operand::Passive(quote!(()), false)));
            return Ok(Destination::Number(bar));
        }
        if mutable {
            there.push(pass(fixed.operand, borrowed));
            back.push(Argument::Operand(Operand::Passive(quote!(()), false)));
            return Ok(Destination::Place { part: is_part(&spot), root: spot.root, bar, mutable });
        }
        if self.is_shared_parameter(&spot.root) && !mutable && by_ref {
            self.need(&spot.needs);
            let (root, path) = (&spot.root, &spot.path);
            let again = match (path.is_empty(), borrowed) {
                (true, false) => quote!(#root),
                (true, true) => quote!(&#root),
                (false, _) => quote!(&#root #path),
            };
            there.push(pass(fixed.operand, borrowed));
            back.push(Argument::Operand(Operand::Passive(again, false)));
            return Ok(Destination::Place { part: is_part(&spot), root: spot.root, bar, mutable });
        }
        if !mutable
            && by_ref
            && let Some(place) = self.again(&spot)
        {
            there.push(pass(fixed.operand, borrowed));
            back.push(Argument::Operand(Operand::Passive(quote!(&#place), false)));
            return Ok(Destination::Place { part: is_part(&spot), root: spot.root, bar, mutable });
        }
        let scalar = self.signature.scalar.clone();
        if by_ref && !(borrowed && spot.by_ref) && !self.signature.structured && spot.ty != Ty::Number {
            // The callee leaves it as it is: it is recorded after the call, and lent to the call's reverse.
            let kept = self.name("k");
            lent.push((kept.clone(), printed));
            there.push(pass(fixed.operand, borrowed));
            back.push(Argument::Operand(Operand::Passive(quote!(#kept), false)));
            return Ok(Destination::Place { part: is_part(&spot), root: spot.root, bar, mutable });
        }
        let copied = match (borrowed, spot.by_ref) {
            (true, true) => return refuse(printed, "no adjoint yet for a reference to a reference"),
            (true, false) if spot.ty == Ty::Number => quote!(#printed.val()),
            (true, false) => quote!(::autodiff::__private::owned::<#scalar, _>(&&#printed)),
            (false, _) => quote!(::autodiff::__private::owned::<#scalar, _>(&#printed)),
        };
        let kept = self.hoist("k", &copied);
        self.need(&[kept.to_string()]);
        let recorded = !self.signature.structured;
        if recorded {
            self.kinds.insert(kept.to_string(), if by_ref { Kind::Lent } else { Kind::Copy });
        }
        there.push(match borrowed {
            true => pass(fixed.operand, true),
            false => Argument::Operand(fixed.operand),
        });
        // In a record it is lent.
        let again = match by_ref && (self.segment().scoped || !recorded) {
            true => quote!(&#kept),
            false => quote!(#kept),
        };
        back.push(Argument::Operand(Operand::Passive(again, false)));
        Ok(Destination::Place { part: is_part(&spot), root: spot.root, bar, mutable })
    }

    /// A place for a part of a cotangent, of this call and of others that are done by then.
    fn own_place(&mut self) -> Ident {
        self.owns += 1;
        super::own_place(self.owns - 1)
    }

    /// A whole local buffer, and its cotangent in the forward sweep.
    fn resized(&mut self, operand: &Operand) -> Result<Option<(TokenStream, TokenStream)>> {
        let Fixed { operand, denotation } = self.fix(operand)?;
        let Denotation::Spot(spot) = denotation else { return Ok(None) };
        if !spot.path.is_empty() || spot.ty == Ty::Number {
            return Ok(None);
        }
        let place = self.printer.operand(&operand);
        match self.skeleton(&spot) {
            Some(skeleton) => Ok(Some((place, skeleton))),
            None => {
                let parameter = self.signature.parameters.iter().find(|parameter| parameter.name == spot.root);
                let text = parameter.map(|parameter| quote::ToTokens::to_token_stream(&parameter.ty).to_string());
                if text.is_some_and(|text| text.contains("Vec <")) {
                    return refuse(place, "no adjoint yet for passing on a `&mut Vec`: pass a slice of it");
                }
                Ok(None)
            }
        }
    }

    /// `mem::swap(&mut a, &mut b)`.
    fn swap(&mut self, path: &syn::ExprPath, arguments: &[Argument]) -> Result<Code> {
        let (mut bars, mut places, mut skeletons) = (Vec::new(), Vec::new(), Vec::new());
        for argument in arguments {
            let Argument::Operand(Operand::Borrow { mutable: true, of }) = argument else {
                return refuse(path, "swap the variables themselves: `swap(&mut a, &mut b)`");
            };
            let Fixed { operand, denotation } = self.fix(of)?;
            let Denotation::Spot(spot) = denotation else {
                return refuse(path, "swap the variables themselves: `swap(&mut a, &mut b)`");
            };
            if spot.by_ref {
                return refuse(path, "swap the variables themselves: `swap(&mut a, &mut b)`");
            }
            bars.push(self.bar(&spot));
            skeletons.push(if spot.ty == Ty::Number { None } else { self.skeleton(&spot) });
            places.push(self.printer.operand(&operand));
        }
        let (a, b) = (&places[0], &places[1]);
        let lengths = match (&skeletons[0], &skeletons[1]) {
            (Some(a), Some(b)) => quote!(::std::mem::swap(&mut #a, &mut #b);),
            (None, None) => quote!(),
            _ => return refuse(path, "no adjoint yet for swapping an argument with a local buffer"),
        };
        let (a_bar, b_bar) = (&bars[0], &bars[1]);
        Ok(Code {
            forward: quote!({ #path(&mut #a, &mut #b); #lengths }),
            reverse: quote!(::std::mem::swap(&mut #a_bar, &mut #b_bar);),
        })
    }
}
