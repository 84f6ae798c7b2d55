//! The intermediate representation: blocks of three-address statements.
//!
//! Every operand is a place, a literal or something passive, except where hoisting would change what
//! the program does (conditions, guards, sources of loops): there operands nest.

use std::fmt;
use std::rc::Rc;

use proc_macro2::Ident;
use syn::{Attribute, BinOp, Expr, Lifetime, Pat, Path, Type, UnOp};

use crate::tokens::TokenStream;

/// Statements, and the value they lead to.
#[derive(Clone, Default)]
pub(crate) struct Block {
    pub(crate) statements: Rc<Vec<Statement>>,
    pub(crate) tail: Option<Box<Value>>,
}

impl Block {
    pub(crate) fn of(statements: Vec<Statement>) -> Block {
        Block { statements: Rc::new(statements), tail: None }
    }
}

#[derive(Clone)]
pub(crate) enum Statement {
    /// `let t = a * b`.
    Let(Box<Let>),
    /// `u[i] = t`.
    Store { place: Place, value: Operand },
    /// `u[i] += t`.
    Update { place: Place, op: BinOp, value: Operand },
    /// A call, branch or loop for its effects.
    Evaluate(Value),
    /// Passive, or an item: as written.
    Kept(TokenStream),
    /// The number of what follows, for the reverse pass.
    Mark(usize),
}

#[derive(Clone)]
pub(crate) struct Let {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) pattern: Pat,
    pub(crate) ty: Option<Type>,
    pub(crate) value: Option<Value>,
    pub(crate) otherwise: Option<Block>,
}

#[derive(Clone)]
pub(crate) enum Value {
    Use(Operand),
    /// Arithmetic, and in conditions also comparisons and logic.
    Binary(BinOp, Operand, Operand),
    Unary(UnOp, Operand),
    /// A method of numbers: the receiver is the first argument.
    Primitive {
        method: Ident,
        arguments: Vec<Operand>,
    },
    /// The same as a path: `f64::max(a, b)`.
    PrimitivePath {
        method: Ident,
        arguments: Vec<Operand>,
    },
    /// `S::ZERO`, `S::ONE` or `S::NIL`, where an accumulation starts.
    Start(&'static str),
    /// A passive value in an active place.
    Lift(Operand),
    Call {
        function: Expr,
        arguments: Vec<Argument>,
    },
    Method {
        receiver: Operand,
        method: Ident,
        turbofish: Option<syn::AngleBracketedGenericArguments>,
        arguments: Vec<Operand>,
    },
    /// To a passive type.
    Cast(Operand, syn::Token![as], Type),
    Tuple(Vec<Operand>),
    Array(Vec<Operand>),
    Vector(Vec<Operand>),
    Repeat {
        vector: bool,
        element: Operand,
        length: Operand,
    },
    Struct {
        path: Path,
        fields: Vec<(syn::Member, Operand)>,
        rest: Option<Operand>,
    },
    Range {
        from: Option<Operand>,
        limits: syn::RangeLimits,
        to: Option<Operand>,
    },
    /// `assert!`, `println!` and their kin.
    Macro {
        path: Path,
        arguments: Vec<MacroArgument>,
    },
    Closure {
        capture: Option<syn::token::Move>,
        parameters: Vec<Pat>,
        result: Option<Type>,
        body: Block,
    },
    /// `let pattern = operand`, in a condition.
    Matches(Pat, Operand),
    If {
        condition: Operand,
        then: Block,
        otherwise: Option<Block>,
    },
    Match {
        scrutinee: Operand,
        arms: Vec<Arm>,
    },
    Scope {
        label: Option<Lifetime>,
        body: Block,
    },
    For {
        label: Option<Lifetime>,
        pattern: Pat,
        source: Operand,
        body: Block,
    },
    While {
        label: Option<Lifetime>,
        condition: Operand,
        body: Block,
    },
    Loop {
        label: Option<Lifetime>,
        body: Block,
    },
    Exit {
        kind: Exit,
        value: Option<Operand>,
    },
}

#[derive(Clone)]
pub(crate) enum Exit {
    Return(syn::Token![return]),
    Break(syn::Token![break], Option<Lifetime>),
    Continue(syn::Token![continue], Option<Lifetime>),
}

#[derive(Clone)]
pub(crate) struct Arm {
    pub(crate) pattern: Pat,
    pub(crate) guard: Option<Operand>,
    pub(crate) body: Block,
}

/// An argument of a call to another function.
#[derive(Clone)]
pub(crate) enum Argument {
    Operand(Operand),
    /// A float literal: the callee's signature decides its type.
    Literal(syn::LitFloat, bool),
    /// Passive, but perhaps in an active position: the callee's `__with_i` decides.
    Passive(Operand),
}

#[derive(Clone)]
pub(crate) struct MacroArgument {
    pub(crate) name: Option<Ident>,
    pub(crate) value: Operand,
    /// Tokens after the first argument that are not expressions, as in `matches!`.
    pub(crate) verbatim: Option<TokenStream>,
}

#[derive(Clone)]
pub(crate) enum Operand {
    Place(Place),
    /// A constant of the scalar type, negated or not.
    Literal(syn::LitFloat, bool),
    /// Passive, in an active position.
    Lifted(TokenStream),
    /// Passive, as written; whether evaluating it may do more than give a value.
    Passive(TokenStream, bool),
    /// `&place`, `&mut place`.
    Borrow {
        mutable: bool,
        of: Box<Operand>,
    },
    /// An expression in place.
    Nested(Box<Value>),
}

/// `name(.field | [index])*`.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) root: Root,
    pub(crate) projections: Vec<Projection>,
    /// Known to be a number held by value.
    pub(crate) by_value: bool,
}

#[derive(Clone)]
pub(crate) enum Root {
    Name(Ident),
    /// A constant, or another expression that is not a name.
    Other(Box<Operand>),
}

#[derive(Clone)]
pub(crate) enum Projection {
    Field(syn::Member),
    Index(Operand),
    Dereference,
}

impl Place {
    pub(crate) fn name(name: Ident, by_value: bool) -> Place {
        Place { root: Root::Name(name), projections: Vec::new(), by_value }
    }
}

impl Value {
    /// A number by value, whatever the operands were.
    pub(crate) fn is_number(&self) -> bool {
        match self {
            Value::Binary(op, ..) => crate::activity::is_arithmetic(op),
            Value::Unary(UnOp::Neg(_), _) | Value::Use(Operand::Literal(..)) => true,
            Value::Primitive { method, .. } => method != "sin_cos",
            Value::PrimitivePath { method, .. } => method != "sin_cos",
            Value::Start(_) => true,
            Value::Use(operand) => operand.is_number(),
            _ => false,
        }
    }

    /// Evaluating it may do more than give a value.
    pub(crate) fn has_effects(&self) -> bool {
        match self {
            Value::Use(operand) | Value::Unary(_, operand) | Value::Lift(operand) | Value::Cast(operand, ..) => {
                operand.has_effects()
            }
            Value::Binary(_, left, right) => left.has_effects() || right.has_effects(),
            Value::Primitive { arguments, .. }
            | Value::PrimitivePath { arguments, .. }
            | Value::Tuple(arguments)
            | Value::Array(arguments)
            | Value::Vector(arguments) => arguments.iter().any(Operand::has_effects),
            Value::Repeat { element, .. } => element.has_effects(),
            Value::Start(_) | Value::Closure { .. } => false,
            Value::Method { receiver, method, arguments, .. } => {
                let name = method.to_string();
                !(crate::known::is_value_only(&name) || crate::known::only_reads(&name, arguments.len()))
                    || receiver.has_effects()
                    || arguments.iter().any(Operand::has_effects)
            }
            _ => true,
        }
    }
}

impl Statement {
    /// `let pattern: ty = value;`
    pub(crate) fn bind(pattern: Pat, ty: Option<Type>, value: Value) -> Statement {
        Statement::Let(Box::new(Let { attributes: Vec::new(), pattern, ty, value: Some(value), otherwise: None }))
    }

    pub(crate) fn has_effects(&self) -> bool {
        match self {
            Statement::Let(binding) => {
                binding.otherwise.is_some() || binding.value.as_ref().is_some_and(Value::has_effects)
            }
            _ => true,
        }
    }
}

impl Operand {
    pub(crate) fn name(name: Ident, by_value: bool) -> Operand {
        Operand::Place(Place::name(name, by_value))
    }

    pub(crate) fn is_number(&self) -> bool {
        match self {
            Operand::Literal(..) => true,
            Operand::Place(place) => place.by_value,
            Operand::Nested(value) => value.is_number(),
            _ => false,
        }
    }

    pub(crate) fn has_effects(&self) -> bool {
        match self {
            Operand::Passive(_, effects) => *effects,
            Operand::Nested(value) => value.has_effects(),
            Operand::Borrow { of, .. } => of.has_effects(),
            _ => false,
        }
    }

    /// Later statements cannot change it.
    pub(crate) fn is_stable(&self) -> bool {
        match self {
            Operand::Literal(..) | Operand::Borrow { .. } => true,
            Operand::Place(Place { root: Root::Name(name), projections, .. }) => {
                projections.is_empty() && name.to_string().starts_with("__")
            }
            _ => false,
        }
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scalar = Ident::new("S", proc_macro2::Span::call_site());
        write!(f, "{}", crate::generic::Printer::plain(&scalar).block(self))
    }
}
