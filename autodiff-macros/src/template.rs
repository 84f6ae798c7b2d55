//! Templates of code: `quote!` as in the crate of that name, for token streams that are ours.

use crate::tokens::{ToTokens, TokenStream};

/// The tokens with what the variables behind `#` stand for: `quote!(let #x = f(#(#arguments),*);)`.
macro_rules! quote {
    () => { $crate::tokens::TokenStream::new() };
    ($($template:tt)*) => { $crate::template::quote_spanned!(::proc_macro2::Span::call_site()=> $($template)*) };
}

/// The same, with the template's own tokens at a span.
macro_rules! quote_spanned {
    ($span:expr=> $($template:tt)*) => {{
        let mut list = $crate::tokens::TokenStream::new();
        #[allow(unused_variables)]
        let span = $span;
        $crate::template::fill!(list span $($template)*);
        list
    }};
}

macro_rules! fill {
    ($list:ident $span:ident) => {};
    ($list:ident $span:ident # $name:ident $($rest:tt)*) => {
        $crate::tokens::ToTokens::to_tokens(&$name, &mut $list);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident #($($each:tt)*)* $($rest:tt)*) => {
        $crate::template::repeat!([$list $span ()] [$($each)*] [] $($each)*);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident #($($each:tt)*) $separator:tt * $($rest:tt)*) => {
        $crate::template::repeat!([$list $span ($separator)] [$($each)*] [] $($each)*);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident ($($inner:tt)*) $($rest:tt)*) => {
        $crate::template::group!($list $span Parenthesis $($inner)*);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident [$($inner:tt)*] $($rest:tt)*) => {
        $crate::template::group!($list $span Bracket $($inner)*);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident {$($inner:tt)*} $($rest:tt)*) => {
        $crate::template::group!($list $span Brace $($inner)*);
        $crate::template::fill!($list $span $($rest)*);
    };
    ($list:ident $span:ident $token:tt $($rest:tt)*) => {
        $list.push_text(stringify!($token), $span);
        $crate::template::fill!($list $span $($rest)*);
    };
}

macro_rules! group {
    ($list:ident $span:ident $delimiter:ident $($inner:tt)*) => {{
        #[allow(unused_mut)]
        let mut inner = $crate::tokens::TokenStream::new();
        $crate::template::fill!(inner $span $($inner)*);
        $list.push_group(::proc_macro2::Delimiter::$delimiter, inner, $span);
    }};
}

/// Finds the variables of what is repeated, then repeats it.
macro_rules! repeat {
    ($how:tt $each:tt $names:tt # $name:ident $($rest:tt)*) => {
        $crate::template::repeat!(@add $how $each $names $name $($rest)*)
    };
    (@add $how:tt $each:tt [$($names:ident)*] $name:ident $($rest:tt)*) => {
        $crate::template::repeat!($how $each [$($names)* $name] $($rest)*)
    };
    ($how:tt $each:tt $names:tt ($($inner:tt)*) $($rest:tt)*) => {
        $crate::template::repeat!($how $each $names $($inner)* $($rest)*)
    };
    ($how:tt $each:tt $names:tt [$($inner:tt)*] $($rest:tt)*) => {
        $crate::template::repeat!($how $each $names $($inner)* $($rest)*)
    };
    ($how:tt $each:tt $names:tt {$($inner:tt)*} $($rest:tt)*) => {
        $crate::template::repeat!($how $each $names $($inner)* $($rest)*)
    };
    ([$list:ident $span:ident ($($separator:tt)?)] [$($each:tt)*] [$($name:ident)*]) => {{
        #[allow(unused_imports)]
        use $crate::template::{EachOfIterator as _, EachOfSame as _, EachOfSlice as _};
        $(
            #[allow(unused_mut)]
            let mut $name = $name.each();
        )*
        let mut first = true;
        loop {
            $(let Some($name) = $name.next() else { break };)*
            $(if !first { $list.push_text(stringify!($separator), $span); })?
            first = false;
            $crate::template::fill!($list $span $($each)*);
        }
        let _ = first;
    }};
    ($how:tt $each:tt $names:tt $token:tt $($rest:tt)*) => {
        $crate::template::repeat!($how $each $names $($rest)*)
    };
}

pub(crate) use {fill, group, quote, quote_spanned, repeat};

/// The values of a variable in what is repeated. One that stands there twice has them once.
pub(crate) struct Each<I>(I);

/// One of the values.
pub(crate) struct One<T>(T);

impl<I: Iterator> Each<I> {
    pub(crate) fn each(self) -> Self {
        self
    }

    pub(crate) fn next(&mut self) -> Option<One<I::Item>> {
        self.0.next().map(One)
    }
}

impl<T> One<T> {
    pub(crate) fn next(self) -> Option<Self> {
        Some(self)
    }
}

impl<T: ToTokens> ToTokens for One<T> {
    fn to_tokens(&self, list: &mut TokenStream) {
        self.0.to_tokens(list);
    }
}

pub(crate) trait EachOfIterator: Iterator + Sized {
    fn each(self) -> Each<Self> {
        Each(self)
    }
}

impl<I: Iterator> EachOfIterator for I {}

pub(crate) trait EachOfSlice<T> {
    fn each(&self) -> Each<std::slice::Iter<'_, T>>;
}

impl<T> EachOfSlice<T> for [T] {
    fn each(&self) -> Each<std::slice::Iter<'_, T>> {
        Each(self.iter())
    }
}

/// The same value as often as others have one.
pub(crate) trait EachOfSame: ToTokens {
    fn each(&self) -> Each<std::iter::Repeat<&Self>> {
        Each(std::iter::repeat(self))
    }
}

impl<T: ToTokens> EachOfSame for T {}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};

    /// The same template by both macros, as text.
    macro_rules! both {
        ($($template:tt)*) => {
            (super::quote!($($template)*).compiler().to_string(), quote::quote!($($template)*).to_string())
        };
    }

    #[test]
    fn templates_mean_what_they_mean_to_quote() {
        let name = Ident::new("x", Span::call_site());
        let names = [name.clone(), Ident::new("y", Span::call_site())];
        let (number, nothing, path) = (3_usize, None::<Ident>, syn::parse_str::<syn::Path>("a::b").expect("a path"));
        let pairs = [
            both!(let #name: &'a mut [#path; #number] = -1.5e3 + #nothing 'c' as u8 ..=#name;),
            both!(#[doc = "text"] fn #name<'a>(#(#names: f64),*) -> bool { #(#names)&&* != !true }),
            both!(f(#(&mut #names, )* #(let #names = #names + #number;)*) { r"raw" => || x?.#number, _ => {} }),
            both!(#nothing [] () {} << >>= ::<_> #),
        ];
        for (own, theirs) in pairs {
            assert_eq!(own, theirs);
        }
    }
}
