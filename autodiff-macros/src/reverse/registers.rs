//! What an innermost loop adds to one place of a list in every round, it adds up first: the sum stays in a register.

use std::collections::BTreeSet;

use quote::format_ident;

use super::effects::{self, Effect};
use super::shape::{Loop, Shape, indices, place, root};
use crate::expression::Expression;
use crate::printed::{added, each_word};
use crate::template::quote;
use crate::tokens::{REV, TokenStream, Tree, Word};

/// `for i in range { ..; acc(&mut list[j], value); .. }` with `list` nowhere else in it, and `j` the same in every round.
pub(super) fn summed(shape: &Shape<'_>, each: &Loop<'_>) -> Option<TokenStream> {
    let (range, is_reversed) = match Expression::of(each.source) {
        Expression::Method(receiver, name, arguments) if name.is(REV) && arguments.is_empty() => (*receiver, true),
        other => (other, false),
    };
    let range = match range {
        Expression::Paren(inner) if is_reversed => *inner,
        other => other,
    };
    let Expression::Range(..) = range else { return None };
    let changes = Changes::of(each);
    let steady = |place: &Expression| {
        let Some(list) = root(place) else { return false };
        let (mut count, mut is_same) = (0, true);
        each_word(each.body, &mut |word| count += usize::from(word == list));
        place.each_word(&mut |word| is_same &= word == list || !changes.names.contains(&word));
        matches!(place, Expression::Index(..))
            && count == 1
            && shape.depths.get(&list) == Some(&indices(place))
            && is_same
    };
    let (mut lines, mut starts, mut ends, mut number) = (quote!(), quote!(), quote!(), 0);
    for line in &each.lines {
        let own = added(line).and_then(|(place, value)| Some((self::place(place)?, Expression::of(value))));
        let Some((place, value)) = own.filter(|(place, value)| is_number(shape, value) && steady(place)) else {
            lines.extend(line.iter().cloned());
            continue;
        };
        let sum = format_ident!("__sum{number}");
        number += 1;
        starts.extend(quote!(let mut #sum = ::autodiff::__private::nil_like(&#place);));
        lines.extend(quote!(#sum += #value;));
        ends.extend(quote!(::autodiff::__private::acc(&mut #place, #sum);));
    }
    if changes.leaves || number == 0 {
        return None;
    }
    let (pattern, reversed) = (each.pattern, is_reversed.then(|| quote!(.rev())));
    Some(quote!({
        let __range = #range;
        if !__range.is_empty() {
            #starts
            for #(#pattern)* in __range #reversed { #lines }
            #ends
        }
    }))
}

/// Arithmetic, or a number by its name.
fn is_number(shape: &Shape<'_>, value: &Expression) -> bool {
    match value {
        Expression::Paren(inner) => is_number(shape, inner),
        Expression::Binary(..) => true,
        Expression::Unary(op, _) => op.is_punct('-'),
        Expression::Path(path) => path.name().is_some_and(|name| shape.is_number(name)),
        _ => false,
    }
}

/// The names that a loop binds and changes; whether it may be left, or has another loop in it.
#[derive(Default)]
struct Changes {
    names: BTreeSet<Word>,
    leaves: bool,
}

impl Changes {
    fn of(each: &Loop<'_>) -> Changes {
        let mut changes = Changes::default();
        changes.change(each.pattern);
        effects::of_block(each.body, &mut |effect| match effect {
            Effect::Leaves => changes.leaves = true,
            Effect::Binds(list) | Effect::Assigns(list) | Effect::Updates(list) => changes.change(list),
            Effect::Borrows(list) => match place(list).as_ref().and_then(root) {
                Some(root) => {
                    changes.names.insert(root);
                }
                None => changes.change(list),
            },
        });
        changes
    }

    fn change(&mut self, list: &[Tree]) {
        each_word(list, &mut |word| {
            self.names.insert(word);
        });
    }
}
