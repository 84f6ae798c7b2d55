//! Random smooth functions of several variables.

use autodiff::Scalar;
use proptest::prelude::*;

/// A function as a tree; smooth and of moderate size for moderate arguments.
#[derive(Clone, Debug)]
pub enum Expression {
    /// The variable of this number, modulo the count of variables.
    Variable(usize),
    /// A constant.
    Constant(f64),
    /// A function of one operand.
    Unary(Unary, Box<Expression>),
    /// A function of two operands.
    Binary(Binary, Box<Expression>, Box<Expression>),
}

/// Functions of one operand.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum Unary {
    Neg,
    Sin,
    Cos,
    Tanh,
    Atan,
    Asinh,
    ExpOfSin,
    LnOfOnePlusSquare,
    SqrtOfOnePlusSquare,
    Ln1pOfSquare,
    ExpM1OfTanh,
    Cube,
}

/// Functions of two operands.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum Binary {
    Add,
    Sub,
    Mul,
    Quotient,
    Hypot,
    Atan2,
    Power,
    MulAdd,
}

impl Expression {
    /// The value at `x`.
    pub fn eval<S: Scalar>(&self, x: &[S]) -> S {
        match self {
            Expression::Variable(i) => x[i % x.len()],
            Expression::Constant(c) => S::lit(*c),
            Expression::Unary(function, operand) => function.eval(operand.eval(x)),
            Expression::Binary(function, left, right) => function.eval(left.eval(x), right.eval(x)),
        }
    }
}

impl Unary {
    fn eval<S: Scalar>(self, x: S) -> S {
        match self {
            Unary::Neg => -x,
            Unary::Sin => x.sin(),
            Unary::Cos => x.cos(),
            Unary::Tanh => x.tanh(),
            Unary::Atan => x.atan(),
            Unary::Asinh => x.asinh(),
            Unary::ExpOfSin => x.sin().exp(),
            Unary::LnOfOnePlusSquare => (S::ONE + x * x).ln(),
            Unary::SqrtOfOnePlusSquare => (S::ONE + x * x).sqrt(),
            Unary::Ln1pOfSquare => x.powi(2).ln_1p(),
            Unary::ExpM1OfTanh => x.tanh().exp_m1(),
            Unary::Cube => x.tanh().powi(3),
        }
    }
}

impl Binary {
    fn eval<S: Scalar>(self, x: S, y: S) -> S {
        match self {
            Binary::Add => x + y,
            Binary::Sub => x - y,
            Binary::Mul => x.tanh() * y,
            Binary::Quotient => x / (S::ONE + y * y),
            Binary::Hypot => x.hypot(S::ONE + y * y),
            Binary::Atan2 => x.atan2(S::ONE + y * y),
            Binary::Power => (S::ONE + x * x).powf(y.sin()),
            Binary::MulAdd => x.tanh().mul_add(y, x),
        }
    }
}

/// Trees of up to some forty nodes.
pub fn expression() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        4 => (0_usize..8).prop_map(Expression::Variable),
        1 => (-2.0..2.0_f64).prop_map(Expression::Constant),
    ];
    leaf.prop_recursive(6, 40, 2, |inner| {
        let unary = proptest::sample::select(vec![
            Unary::Neg,
            Unary::Sin,
            Unary::Cos,
            Unary::Tanh,
            Unary::Atan,
            Unary::Asinh,
            Unary::ExpOfSin,
            Unary::LnOfOnePlusSquare,
            Unary::SqrtOfOnePlusSquare,
            Unary::Ln1pOfSquare,
            Unary::ExpM1OfTanh,
            Unary::Cube,
        ]);
        let binary = proptest::sample::select(vec![
            Binary::Add,
            Binary::Sub,
            Binary::Mul,
            Binary::Quotient,
            Binary::Hypot,
            Binary::Atan2,
            Binary::Power,
            Binary::MulAdd,
        ]);
        prop_oneof![
            (unary, inner.clone()).prop_map(|(function, operand)| Expression::Unary(function, operand.into())),
            (binary, inner.clone(), inner).prop_map(|(function, left, right)| Expression::Binary(
                function,
                left.into(),
                right.into()
            )),
        ]
    })
}
