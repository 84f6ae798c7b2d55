//! Expressions of printed code, as far as passes look into them: arithmetic, places and calls. What is anything else stays as written.

use proc_macro2::{Delimiter, Span};

use crate::printed;
use crate::tokens::{AS, MUT, ToTokens, TokenStream, Tree, Word};

#[derive(Clone)]
pub(crate) enum Expression {
    Literal(Tree),
    Path(Path),
    Paren(Box<Expression>),
    /// `-x`, `!x`, `*x`.
    Unary(Tree, Box<Expression>),
    /// `x + y` and the like: `+ - * / %`.
    Binary(Box<Expression>, Tree, Box<Expression>),
    /// `x[y]`.
    Index(Box<Expression>, Box<Expression>),
    /// `x.y`, `x.0`.
    Field(Box<Expression>, Tree),
    Call(Box<Expression>, Vec<Expression>),
    Method(Box<Expression>, Tree, Vec<Expression>),
    /// `x as y`.
    Cast(Box<Expression>, Path),
    /// `x..y`, `x..=y`, by its mark.
    Range(Option<Box<Expression>>, Vec<Tree>, Option<Box<Expression>>),
    Reference {
        mutable: bool,
        of: Box<Expression>,
    },
    Array(Vec<Expression>),
    Other(Vec<Tree>),
}

/// A path as written, and its names without what stands in angle brackets.
#[derive(Clone)]
pub(crate) struct Path {
    written: Vec<Tree>,
    names: Vec<Word>,
}

impl Path {
    /// The name that the path is.
    pub(crate) fn name(&self) -> Option<Word> {
        match (self.written.as_slice(), self.names.as_slice()) {
            ([Tree::Word(..)], [name]) => Some(*name),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> &[Word] {
        &self.names
    }
}

impl Expression {
    pub(crate) fn of(list: &[Tree]) -> Expression {
        let mut reader = Reader { list, at: 0 };
        match reader.range() {
            Some(expression) if reader.at == list.len() => expression,
            _ => Expression::Other(list.to_vec()),
        }
    }

    pub(crate) fn of_name(name: Tree) -> Expression {
        Expression::Path(Path { names: name.as_word().into_iter().collect(), written: vec![name] })
    }

    pub(crate) fn sum(left: Expression, right: Expression) -> Expression {
        Expression::Binary(Box::new(left), Tree::punct('+'), Box::new(right))
    }

    /// The expressions in it.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Expression> {
        let (whole, other, list): (_, _, &[Expression]) = match self {
            Expression::Literal(_) | Expression::Path(_) | Expression::Other(_) => (None, None, &[]),
            Expression::Paren(inner)
            | Expression::Unary(_, inner)
            | Expression::Field(inner, _)
            | Expression::Cast(inner, _)
            | Expression::Reference { of: inner, .. } => (Some(inner), None, &[]),
            Expression::Binary(left, _, right) | Expression::Index(left, right) => (Some(left), Some(right), &[]),
            Expression::Call(inner, arguments) | Expression::Method(inner, _, arguments) => {
                (Some(inner), None, arguments)
            }
            Expression::Range(from, _, to) => (from.as_ref(), to.as_ref(), &[]),
            Expression::Array(elements) => (None, None, elements),
        };
        whole.into_iter().chain(other).map(|part| &**part).chain(list)
    }

    pub(crate) fn parts_mut(&mut self) -> impl Iterator<Item = &mut Expression> {
        let (whole, other, list): (_, _, &mut [Expression]) = match self {
            Expression::Literal(_) | Expression::Path(_) | Expression::Other(_) => (None, None, &mut []),
            Expression::Paren(inner)
            | Expression::Unary(_, inner)
            | Expression::Field(inner, _)
            | Expression::Cast(inner, _)
            | Expression::Reference { of: inner, .. } => (Some(inner), None, &mut []),
            Expression::Binary(left, _, right) | Expression::Index(left, right) => (Some(left), Some(right), &mut []),
            Expression::Call(inner, arguments) | Expression::Method(inner, _, arguments) => {
                (Some(inner), None, arguments)
            }
            Expression::Range(from, _, to) => (from.as_mut(), to.as_mut(), &mut []),
            Expression::Array(elements) => (None, None, elements),
        };
        whole.into_iter().chain(other).map(|part| &mut **part).chain(list)
    }

    /// The name that the expression is.
    pub(crate) fn name(&self) -> Option<Word> {
        match self {
            Expression::Path(path) => path.name(),
            _ => None,
        }
    }

    /// Calls for every word in it.
    pub(crate) fn each_word(&self, found: &mut dyn FnMut(Word)) {
        printed::each_word(self.to_token_stream().trees(), found);
    }
}

/// The parts between commas.
pub(crate) fn listed(list: &[Tree]) -> impl Iterator<Item = &[Tree]> {
    list.split(|tree| tree.is_punct(',')).filter(|part| !part.is_empty())
}

struct Reader<'t> {
    list: &'t [Tree],
    at: usize,
}

impl<'t> Reader<'t> {
    fn next(&self) -> Option<&'t Tree> {
        self.list.get(self.at)
    }

    fn is_punct(&self, ahead: usize, char: char) -> bool {
        self.list.get(self.at + ahead).is_some_and(|tree| tree.is_punct(char))
    }

    fn is_range(&self) -> bool {
        self.is_punct(0, '.') && self.is_punct(1, '.')
    }

    fn range(&mut self) -> Option<Expression> {
        let from = if self.is_range() { None } else { Some(self.sum()?) };
        if !self.is_range() {
            return from;
        }
        let length = if self.is_punct(2, '=') { 3 } else { 2 };
        let mark = self.list[self.at..self.at + length].to_vec();
        self.at += length;
        let to = if self.at == self.list.len() { None } else { Some(Box::new(self.sum()?)) };
        Some(Expression::Range(from.map(Box::new), mark, to))
    }

    fn sum(&mut self) -> Option<Expression> {
        let mut left = self.product()?;
        while let Some(op @ Tree::Punct('+' | '-', ..)) = self.next().cloned() {
            self.at += 1;
            left = Expression::Binary(Box::new(left), op, Box::new(self.product()?));
        }
        Some(left)
    }

    fn product(&mut self) -> Option<Expression> {
        let mut left = self.cast()?;
        while let Some(op @ Tree::Punct('*' | '/' | '%', ..)) = self.next().cloned() {
            self.at += 1;
            left = Expression::Binary(Box::new(left), op, Box::new(self.cast()?));
        }
        Some(left)
    }

    fn cast(&mut self) -> Option<Expression> {
        let mut value = self.unary()?;
        while self.next().is_some_and(|tree| tree.is(AS)) {
            self.at += 1;
            value = Expression::Cast(Box::new(value), self.path()?);
        }
        Some(value)
    }

    fn unary(&mut self) -> Option<Expression> {
        match self.next()?.clone() {
            op @ Tree::Punct('-' | '!' | '*', ..) => {
                self.at += 1;
                Some(Expression::Unary(op, Box::new(self.unary()?)))
            }
            Tree::Punct('&', ..) => {
                self.at += 1;
                let mutable = self.next()?.is(MUT);
                self.at += usize::from(mutable);
                Some(Expression::Reference { mutable, of: Box::new(self.unary()?) })
            }
            _ => self.postfix(),
        }
    }

    fn postfix(&mut self) -> Option<Expression> {
        let mut value = self.atom()?;
        loop {
            let inner = match self.next() {
                Some(Tree::Group(Delimiter::Parenthesis, _, inner)) => {
                    Expression::Call(Box::new(value), listed(inner).map(Expression::of).collect())
                }
                Some(Tree::Group(Delimiter::Bracket, _, inner)) => {
                    Expression::Index(Box::new(value), Box::new(Expression::of(inner)))
                }
                Some(Tree::Punct('.', ..)) if !self.is_range() => {
                    self.at += 1;
                    let name = self.next()?.clone();
                    match (&name, self.list.get(self.at + 1)) {
                        (Tree::Word(..), Some(Tree::Group(Delimiter::Parenthesis, _, inner))) => {
                            self.at += 1;
                            Expression::Method(Box::new(value), name, listed(inner).map(Expression::of).collect())
                        }
                        (Tree::Word(..) | Tree::Literal(..), _) => Expression::Field(Box::new(value), name),
                        _ => return None,
                    }
                }
                _ => return Some(value),
            };
            self.at += 1;
            value = inner;
        }
    }

    fn atom(&mut self) -> Option<Expression> {
        let atom = match self.next()? {
            Tree::Literal(..) => Expression::Literal(self.next()?.clone()),
            Tree::Group(Delimiter::Parenthesis, _, inner)
                if !inner.is_empty() && !inner.iter().any(|tree| tree.is_punct(',')) =>
            {
                Expression::Paren(Box::new(Expression::of(inner)))
            }
            Tree::Group(Delimiter::Bracket, _, inner) if !inner.iter().any(|tree| tree.is_punct(';')) => {
                Expression::Array(listed(inner).map(Expression::of).collect())
            }
            group @ Tree::Group(Delimiter::Parenthesis | Delimiter::Bracket, ..) => {
                Expression::Other(vec![group.clone()])
            }
            Tree::Word(..) | Tree::Punct('<' | ':', ..) => return self.path().map(Expression::Path),
            _ => return None,
        };
        self.at += 1;
        Some(atom)
    }

    /// `a::b::<C>::d`, `<A as b::C>::d`.
    fn path(&mut self) -> Option<Path> {
        let (list, start) = (self.list, self.at);
        let mut names = Vec::new();
        if self.is_punct(0, '<') {
            let inside = self.angles()?;
            let of_trait = inside.iter().rposition(|tree| tree.is(AS))?;
            names.extend(inside[of_trait + 1..].iter().filter_map(Tree::as_word));
        }
        loop {
            if self.is_punct(0, ':') && self.is_punct(1, ':') {
                self.at += 2;
            } else if self.at > start {
                break;
            }
            match self.next() {
                Some(Tree::Word(word, _)) if !word.is_keyword() => {
                    names.push(*word);
                    self.at += 1;
                }
                Some(Tree::Punct('<', ..)) => {
                    self.angles()?;
                }
                _ => return None,
            }
        }
        let is_macro = self.is_punct(0, '!') && !self.is_punct(1, '=');
        (!is_macro && self.at > start).then(|| Path { written: list[start..self.at].to_vec(), names })
    }

    /// What stands between `<` and its `>`.
    fn angles(&mut self) -> Option<&'t [Tree]> {
        let (start, mut depth) = (self.at + 1, 0);
        loop {
            let arrow = self.at > start && self.list[self.at - 1].is_punct('-');
            match self.next()? {
                Tree::Punct('<', ..) => depth += 1,
                Tree::Punct('>', ..) if !arrow => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return Some(&self.list[start..self.at - 1]);
            }
        }
    }
}

impl ToTokens for Path {
    fn to_tokens(&self, list: &mut TokenStream) {
        list.extend(self.written.iter().cloned());
    }
}

impl ToTokens for Expression {
    fn to_tokens(&self, list: &mut TokenStream) {
        let push = |list: &mut TokenStream, tree: Tree| list.extend([tree]);
        match self {
            Expression::Literal(tree) => tree.to_tokens(list),
            Expression::Path(path) => path.to_tokens(list),
            Expression::Paren(inner) => push(list, grouped(Delimiter::Parenthesis, inner)),
            Expression::Unary(op, value) => {
                op.to_tokens(list);
                value.to_tokens(list);
            }
            Expression::Binary(left, op, right) => {
                left.to_tokens(list);
                op.to_tokens(list);
                right.to_tokens(list);
            }
            Expression::Index(whole, index) => {
                whole.to_tokens(list);
                push(list, grouped(Delimiter::Bracket, index));
            }
            Expression::Field(whole, name) => {
                whole.to_tokens(list);
                push(list, Tree::punct('.'));
                name.to_tokens(list);
            }
            Expression::Call(function, arguments) => {
                function.to_tokens(list);
                push(list, several(Delimiter::Parenthesis, arguments));
            }
            Expression::Method(receiver, name, arguments) => {
                receiver.to_tokens(list);
                push(list, Tree::punct('.'));
                name.to_tokens(list);
                push(list, several(Delimiter::Parenthesis, arguments));
            }
            Expression::Cast(value, ty) => {
                value.to_tokens(list);
                push(list, Tree::word(AS));
                ty.to_tokens(list);
            }
            Expression::Range(from, mark, to) => {
                from.to_tokens(list);
                list.extend(mark.iter().cloned());
                to.to_tokens(list);
            }
            Expression::Reference { mutable, of } => {
                push(list, Tree::punct('&'));
                list.extend(mutable.then(|| Tree::word(MUT)));
                of.to_tokens(list);
            }
            Expression::Array(elements) => push(list, several(Delimiter::Bracket, elements)),
            Expression::Other(trees) => list.extend(trees.iter().cloned()),
        }
    }
}

fn grouped(delimiter: Delimiter, inner: &Expression) -> Tree {
    Tree::group(delimiter, inner.to_token_stream(), Span::call_site())
}

fn several(delimiter: Delimiter, parts: &[Expression]) -> Tree {
    let mut inner = TokenStream::new();
    for (at, part) in parts.iter().enumerate() {
        inner.extend((at > 0).then(|| Tree::punct(',')));
        part.to_tokens(&mut inner);
    }
    Tree::group(delimiter, inner, Span::call_site())
}

#[cfg(test)]
mod tests {
    use syn::Expr;

    use super::Expression;
    use crate::tokens::{ToTokens, TokenStream};

    /// What syn calls it; `?` for what is not looked into.
    fn by_syn(expression: &Expr) -> String {
        match expression {
            Expr::Lit(_) => "lit".into(),
            Expr::Path(_) => "path".into(),
            Expr::Paren(e) => format!("({})", by_syn(&e.expr)),
            Expr::Unary(e) => format!("op {}", by_syn(&e.expr)),
            Expr::Binary(e) if crate::activity::is_arithmetic(&e.op) => {
                format!("<{} op {}>", by_syn(&e.left), by_syn(&e.right))
            }
            Expr::Index(e) => format!("{}[{}]", by_syn(&e.expr), by_syn(&e.index)),
            Expr::Field(e) => format!("{}.field", by_syn(&e.base)),
            Expr::Call(e) => format!("{}({})", by_syn(&e.func), e.args.iter().map(by_syn).collect::<String>()),
            Expr::MethodCall(e) => format!("{}.{}", by_syn(&e.receiver), e.args.iter().map(by_syn).collect::<String>()),
            Expr::Cast(e) => format!("{} as", by_syn(&e.expr)),
            Expr::Range(e) => format!("{}..", e.start.iter().chain(&e.end).map(|end| by_syn(end)).collect::<String>()),
            Expr::Reference(e) => format!("&{}", by_syn(&e.expr)),
            Expr::Array(e) => format!("[{}]", e.elems.iter().map(by_syn).collect::<String>()),
            _ => "?".into(),
        }
    }

    fn by_us(expression: &Expression) -> String {
        let all = |parts: &[Expression]| parts.iter().map(by_us).collect::<String>();
        match expression {
            Expression::Literal(_) => "lit".into(),
            Expression::Path(_) => "path".into(),
            Expression::Paren(inner) => format!("({})", by_us(inner)),
            Expression::Unary(_, value) => format!("op {}", by_us(value)),
            Expression::Binary(left, _, right) => format!("<{} op {}>", by_us(left), by_us(right)),
            Expression::Index(whole, index) => format!("{}[{}]", by_us(whole), by_us(index)),
            Expression::Field(whole, _) => format!("{}.field", by_us(whole)),
            Expression::Call(function, arguments) => format!("{}({})", by_us(function), all(arguments)),
            Expression::Method(receiver, _, arguments) => format!("{}.{}", by_us(receiver), all(arguments)),
            Expression::Cast(value, _) => format!("{} as", by_us(value)),
            Expression::Range(from, _, to) => {
                format!("{}..", from.iter().chain(to).map(|end| by_us(end)).collect::<String>())
            }
            Expression::Reference { of, .. } => format!("&{}", by_us(of)),
            Expression::Array(elements) => format!("[{}]", all(elements)),
            Expression::Other(_) => "?".into(),
        }
    }

    #[test]
    fn expressions_are_read_as_syn_reads_them() {
        let written = [
            "a + b * c - -d / e % 2.0",
            "(a - b) * *c[i + 1].x",
            "x[3 * s..3 * s + 3][2].val() + x.0.field",
            "::autodiff::partial::sin(x, __y3) * <S as ::autodiff::Scalar>::lit(2.0)",
            "::autodiff::__private::lift::<S, _>(n as f64 / 2 as f64)",
            "-a as f64 * b",
            "(0..n - 1).rev()",
            "..=n",
            "i..",
            "&mut (*x)[j]",
            "[a, b + 1.0, &c]",
            "f(|a, b| a + b)",
            "a < b",
            "if a { b } else { c }",
            "a && b",
            "(a, b)",
            "Point { x, y }",
            "vec![a; 3]",
            "x?",
            "a << 2",
            "!a[0]",
            "f(g(x)(y), h[i](z))",
        ];
        for text in written {
            let tokens: proc_macro2::TokenStream = text.parse().expect("tokens");
            let own = TokenStream::from(tokens.clone());
            let read = Expression::of(own.trees());
            assert_eq!(read.to_token_stream().to_string(), own.to_string());
            let syn = by_syn(&syn::parse2(tokens).expect("an expression"));
            let is_known = !syn.contains('?');
            assert!(
                if is_known { by_us(&read) == syn } else { by_us(&read).contains('?') },
                "{text}: {} {syn}",
                by_us(&read)
            );
        }
    }
}
