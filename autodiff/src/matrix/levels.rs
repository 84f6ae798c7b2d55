//! Rules over each kind of number: how a derivative type applies a rule to the level below it.

use super::rule::{Form, Iterative, Of, Rule};
use crate::{Dual, Scalar, Taylor, Var};

/// On duals: the rule's value one level further in, and its pushforward for each tangent.
#[track_caller]
pub(crate) fn over_duals<R: Rule, T: Scalar, const N: usize>(
    rule: &R,
    x: &Of<R::Input, Dual<T, N>>,
) -> Option<Of<R::Output, Dual<T, N>>> {
    let (y, saved) = rule.value(&R::Input::map(x, &mut |x| x.value()))?;
    let mut result = R::Output::map(&y, &mut Dual::passive);
    for i in 0..N {
        let mut active = false;
        let x_dot = R::Input::map(x, &mut |x| {
            let tangent = x.tangents()[i];
            active |= !tangent.is_structural_zero();
            tangent
        });
        if active {
            let y_dot = rule.pushforward(&saved, &x_dot);
            R::Output::zip(&mut result, &y_dot, &mut |y, tangent| y.set_tangent(i, tangent));
        }
    }
    Some(result)
}

/// On variables of a tape: the pushforward of `x - x.value()`, which is 0 and has the derivative of `x`, recorded.
#[track_caller]
pub(crate) fn over_variables<R: Iterative, T: Scalar, B: 'static>(
    rule: &R,
    x: &Of<R::Input, Var<T, B>>,
) -> Option<Of<R::Output, Var<T, B>>> {
    let y = T::iterate(rule, &R::Input::map(x, &mut |x| x.value()))?;
    let saved = R::Output::map(&y, &mut Var::passive);
    let x_dot = R::Input::map(x, &mut |x| x.sub_passive(x.value()));
    let mut result = rule.pushforward(&saved, &x_dot);
    R::Output::zip(&mut result, &y, &mut |y_dot, y| *y_dot = y_dot.with_value(y));
    Some(result)
}

/// On series: one more coefficient from each pushforward of the series of the tangent, which it integrates.
#[track_caller]
pub(crate) fn over_series<R: Iterative, T: Scalar, const N: usize>(
    rule: &R,
    x: &Of<R::Input, Taylor<T, N>>,
) -> Option<Of<R::Output, Taylor<T, N>>> {
    let y = T::iterate(rule, &R::Input::map(x, &mut |x| x.value()))?;
    let mut result = R::Output::map(&y, &mut Taylor::passive);
    let x_dot = R::Input::map(x, &mut |x| {
        let c = x.coefficients();
        Taylor::new(std::array::from_fn(|k| if k + 1 < N { c[k + 1] * T::lit((k + 1) as f64) } else { T::ZERO }))
    });
    for k in 1..N {
        let y_dot = rule.pushforward(&result, &x_dot);
        R::Output::zip(&mut result, &y_dot, &mut |y, y_dot| {
            let mut coefficients = y.coefficients();
            coefficients[k] = y_dot.coefficients()[k - 1] / T::lit(k as f64);
            *y = Taylor::new(coefficients);
        });
    }
    Some(result)
}
