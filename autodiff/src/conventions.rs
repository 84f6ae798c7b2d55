//! What derivatives are where calculus gives none, or several: kinks, ties, poles, jumps, NaN.
//!
//! Each line below is a test, by dual numbers, by tape and through `#[differentiable]`. All are about `x`, or `(x, y)`
//! where the point is a pair; other operands are passive. Three rules explain most of them:
//!
//! - **Where a function has a derivative, that is the answer**, infinite ones included. At a kink it is one of the values
//!   between the two sides: the mean where the two sides are equals (ties), 0 where 0 is the natural choice (`abs`, `hypot`).
//! - **What is not active contributes nothing**: a passive operand's infinite partial makes no NaN, and neither does a branch
//!   that is not taken.
//! - **Comparisons look at values.** `x == 1.0` says nothing about derivatives, and nothing is dropped because a value is 0.
//!
//! # Kinks and ties
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x.abs()` | 0 | 0 | 0 | between -1 and 1, as TensorFlow and PyTorch |
//! | `x.abs()` | -0 | 0 | 0 | -0 is 0 |
//! | `x.max(0.0)` | 0 | 0 | 0.5 | a tie is split evenly, as in JAX and PyTorch |
//! | `x.min(0.0)` | 0 | 0 | 0.5 | a tie is split evenly |
//! | `x.max(0.0)` | -0 | 0 | 0.5 | -0 and 0 tie |
//! | `x.max(x)` | 1 | 1 | 1 | the shares of a tie add up to 1 |
//! | `x.min(x)` | 1 | 1 | 1 | the shares of a tie add up to 1 |
//! | `x.max(x).max(1.0)` | 1 | 1 | 0.5 | a fold of ties is split pair by pair; `functions::max` shares evenly |
//! | `x.max(y)` | (1, 1) | 1 | (0.5, 0.5) | a tie is split evenly |
//! | `x.min(y)` | (1, 1) | 1 | (0.5, 0.5) | a tie is split evenly |
//! | `x.clamp(0.0, 1.0)` | 0 | 0 | 1 | the interval is closed, so a projected gradient stays alive at its ends |
//! | `x.clamp(0.0, 1.0)` | 1 | 1 | 1 | the interval is closed |
//! | `x.clamp(0.0, 1.0)` | 2 | 1 | 0 | outside it is constant |
//! | `x.hypot(0.0)` | 0 | 0 | 0 | the shortest subgradient, as PyTorch's norm |
//! | `x.hypot(y)` | (0, 0) | 0 | (0, 0) | the shortest subgradient |
//! | `x.atan2(0.0)` | 0 | 0 | 0 | the angle has no derivative at the origin: nothing there turns it |
//! | `x.atan2(y)` | (0, 0) | 0 | (0, 0) | the same |
//!
//! # Poles and infinite slopes
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x.sqrt()` | 0 | 0 | inf | the limit from the right |
//! | `x.sqrt()` | -0 | -0 | inf | -0 is 0 |
//! | `x.cbrt()` | 0 | 0 | inf | the limit from both sides |
//! | `x.powf(0.5)` | 0 | 0 | inf | as the square root |
//! | `x.ln()` | 0 | -inf | inf | `1 / x` |
//! | `x.ln()` | -1 | NaN | -1 | `1 / x`: the value says that the point is outside |
//! | `x.sqrt()` | -1 | NaN | NaN | from the value |
//! | `x.recip()` | 0 | inf | -inf | `-1 / x^2` |
//! | `1.0 / x` | 0 | inf | -inf | `-1 / x^2` |
//! | `x.asin()` | 1 | 1.5707963267948966 | inf | the limit from inside |
//! | `x.asin()` | -1 | -1.5707963267948966 | inf | the limit from inside |
//! | `x.acos()` | 1 | 0 | -inf | the limit from inside |
//! | `x.acosh()` | 1 | 0 | inf | the limit from the right |
//! | `x.atanh()` | 1 | inf | inf | the limit from inside |
//!
//! # Powers
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x.powi(0)` | 0 | 1 | 0 | a constant function |
//! | `x.powi(1)` | 0 | 0 | 1 | the identity |
//! | `x.powi(-1)` | 0 | inf | -inf | `-1 / x^2` |
//! | `x.powf(0.0)` | 0 | 1 | 0 | a constant function; JAX and TensorFlow give NaN |
//! | `x.powf(0.0)` | -2 | 1 | 0 | a constant function |
//! | `x.powf(1.0)` | 0 | 0 | 1 | the identity |
//! | `x.powf(2.0)` | -2 | 4 | -4 | the base may be negative where the exponent is passive |
//! | `x.powf(y)` | (0, 0) | 1 | (0, 0) | the exponent's partial is 0 for `0^p`, `p >= 0` |
//! | `x.powf(y)` | (0, 1) | 0 | (1, 0) | the same |
//! | `x.powf(y)` | (0, 2) | 0 | (0, 0) | the same |
//! | `x.powf(y)` | (0, -1) | inf | (-inf, -inf) | the limits from the right |
//! | `x.powf(y)` | (-2, 2) | 4 | (-4, NaN) | the logarithm of a negative base |
//!
//! # Jumps and remainders
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x.signum()` | 0 | 1 | 0 | piecewise constant: 0 everywhere |
//! | `x.floor()` | 1 | 1 | 0 | piecewise constant |
//! | `x.ceil()` | 1 | 1 | 0 | piecewise constant |
//! | `x.round()` | 0.5 | 1 | 0 | piecewise constant |
//! | `x.trunc()` | 1 | 1 | 0 | piecewise constant |
//! | `x.fract()` | 1 | 0 | 1 | the line on either side |
//! | `x.rem_euclid(2.0)` | 4 | 0 | 1 | the line on either side |
//! | `x % 2.0` | 4 | 0 | 1 | the line on either side |
//! | `x % y` | (4, 2) | 0 | (1, -2) | `x - n * y` with the integer `n` |
//! | `x.rem_euclid(y)` | (-3, 2) | 1 | (1, 2) | the same |
//! | `x.copysign(-1.0)` | 2 | -2 | -1 | the line that is taken |
//! | `x.copysign(y)` | (2, -0) | -2 | (-1, 0) | by the sign, not by comparison; the sign's own derivative is 0 |
//! | `x.copysign(1.0)` | 0 | 0 | 0 | as `abs` |
//!
//! # Passive operands, zeros and infinities
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x + (0.0_f64).sqrt()` | 0 | 0 | 1 | a constant has no derivative, not even an infinite one |
//! | `x * x.floor().sqrt()` | 0 | 0 | 0 | a function of a piecewise constant is a constant |
//! | `x / 0.0` | 1 | inf | inf | the slope is `1 / 0` |
//! | `(0.0 * x).sqrt()` | 1 | 0 | 0 forward, NaN reverse | 0 * inf: a tangent that is 0 counts as passive, a cotangent that is inf does not |
//! | `(x * x).sqrt()` | 0 | 0 | 0 forward, NaN reverse | the same; `x.abs()` is the function that is meant |
//! | `0.0 * x.sqrt()` | 0 | 0 | NaN forward, 0 reverse | 0 * inf: a tangent that is inf, a cotangent that is 0 |
//! | `2.0 * x * 0.0 * 3.0` | 0 | 0 | 0 | products do not divide by their factors |
//! | `x * 0.0 * 3.0` | 2 | 0 | 0 | products do not divide by their factors |
//! | `x * y` | (0, 3) | 0 | (3, 0) | a factor that is 0 keeps its derivative |
//!
//! # Comparisons, branches and NaN
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `if x == 1.0 { x * x } else { x }` | 1 | 1 | 2 | by value, and the branch taken |
//! | `if x > 0.0 { x.sqrt() } else { 3.0 * x }` | 0 | 0 | 3 | the branch taken only: the root is never evaluated |
//! | `if x > 0.0 { x.ln() } else { 0.0 * x }` | -1 | -0 | 0 | the branch taken only |
//! | `if x.is_nan() { 1.0 * y } else { x * y }` | (NaN, 2) | 2 | (0, 1) | NaN is not touched by the branch taken |
//! | `x.sin()` | NaN | NaN | NaN | NaN goes through |
//! | `x.abs()` | NaN | NaN | NaN | NaN goes through |
//! | `x + 1.0` | NaN | NaN | 1 | the slope is known |
//! | `x.clamp(0.0, 1.0)` | NaN | NaN | 1 | as inside the interval |
//! | `x.max(1.0)` | NaN | 1 | 0 | `f64::max` ignores NaN |
//! | `x.max(y)` | (NaN, 2) | 2 | (0, 1) | `f64::max` ignores NaN |
//! | `x.min(y)` | (2, NaN) | 2 | (1, 0) | `f64::min` ignores NaN |
//!
//! # Special functions and slices
//!
//! | expression | at | value | derivative | why |
//! |---|---|---|---|---|
//! | `x.relu()` | 0 | 0 | 0 | as all others have it; `x.max(0.0)` is a tie |
//! | `x.leaky_relu(0.25)` | 0 | 0 | 0.25 | the left side, as `relu` |
//! | `x.elu()` | 0 | 0 | 1 | the slope of both sides |
//! | `x.sinc()` | 0 | 1 | 0 | the limit |
//! | `x.xlogy(y)` | (0, 1) | 0 | (0, 0) | `ln y` and `x / y` |
//! | `x.xlogy(y)` | (0, 0) | 0 | (-inf, 0) | the limit by `x`; by `y` it is constant |
//! | `x.xlogy(x)` | 0 | 0 | -inf | the limit from the right |
//! | `functions::norm(&[x, y])` | (0, 0) | 0 | (0, 0) | the shortest subgradient |
//! | `functions::max(&[x, y, x, y])` | (1, 1) | 1 | (0.5, 0.5) | all that are largest share evenly |
//! | `functions::min(&[x, y])` | (1, 1) | 1 | (0.5, 0.5) | all that are smallest share evenly |
//! | `functions::logsumexp(&[x, y])` | (-inf, 0) | 0 | (0, 1) | the weights |
//! | `functions::variance(&[x, y])` | (1, 1) | 0 | (0, 0) | the lowest point of a parabola |
//! | `functions::variance(&[x, y]).sqrt()` | (1, 1) | 0 | (0, 0) forward, (NaN, NaN) reverse | 0 * inf, as `(x * x).sqrt()` |
