//! Loops whose reverse must not run together with them, though they look like it: joined carelessly, each gives a wrong number.
//!
//! A loop may be joined if its iterations meet only in an accumulation whose cotangent is known beforehand, and nothing that it reads
//! is overwritten later. Each function here breaks one of these conditions; `by_hand` has gradients derived on paper.

corpus! {
    // The accumulator is read in the loop.

    fn accumulator_scales_itself(x: &[f64]) -> f64 {
        let mut s = 1.0;
        for i in 0..x.len() {
            s += s * x[i];
        }
        s
    }

    fn accumulator_in_a_condition(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            if s > 0.5 {
                s += v * v;
            } else {
                s += 2.0 * v;
            }
        }
        s
    }

    fn accumulator_read_by_another(x: &[f64]) -> f64 {
        let (mut a, mut b) = (0.0, 0.0);
        for v in x {
            a += v;
            b += a * v;
        }
        b
    }

    fn accumulator_read_through_an_alias(x: &[f64]) -> f64 {
        let mut s = 1.0;
        let r = &mut s;
        for v in x {
            *r += v * *r;
        }
        s
    }

    fn accumulator_in_an_array(x: &[f64]) -> f64 {
        let mut acc = [1.0, 0.0];
        for i in 0..x.len() {
            let t = x[i] * acc[0];
            acc[(i + 1) % 2] += t;
        }
        acc[0] + acc[1]
    }

    fn running_mean(x: &[f64]) -> f64 {
        let mut m = 0.0;
        let mut spread = 0.0;
        for (i, v) in x.iter().enumerate() {
            m += (v - m) / (i + 1) as f64;
            spread += (v - m) * (v - m);
        }
        m * spread
    }

    fn accumulator_halved(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s = s * 0.5 + v * v;
        }
        s
    }

    fn accumulator_subtracted_from(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s = v * v - s;
        }
        s
    }

    fn accumulator_multiplied(x: &[f64]) -> f64 {
        let mut p = 1.0;
        for v in x {
            p *= v;
        }
        p
    }

    fn accumulator_bounded(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
            if s > 1.0 {
                s = 1.0 + 0.1 * v;
            }
        }
        s
    }

    // The cotangent of the accumulator is not known before the loop.

    fn squared_afterwards(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
        }
        s * s
    }

    fn root_afterwards(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
        }
        s.sqrt()
    }

    fn logarithm_of_a_chain(x: &[f64]) -> f64 {
        x.iter().map(|v| v.exp()).sum::<f64>().ln()
    }

    fn chosen_afterwards(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v.sin();
        }
        if s > 0.9 { s * s } else { 3.0 * s }
    }

    fn multiplied_by_a_later_sum(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
        }
        let mut t = 0.0;
        for v in x {
            t += s * v;
        }
        t
    }

    fn divided_by_a_later_sum(x: &[f64]) -> f64 {
        let (mut a, mut b) = (0.0, 0.0);
        for v in x {
            a += v * v;
        }
        for v in x {
            b += v;
        }
        a / b
    }

    fn two_accumulators_multiplied(x: &[f64]) -> f64 {
        let (mut a, mut b) = (0.0, 0.0);
        for v in x {
            a += v * v;
            b += v.exp();
        }
        a * b
    }

    fn accumulator_used_up_and_started_again(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
        }
        let weight = s.sin();
        s = 0.0;
        for v in x {
            s += weight * v;
        }
        s
    }

    fn returned_from_within(x: &[f64]) -> f64 {
        let mut s = 0.0;
        for v in x {
            s += v * v;
            if s > 1.0 {
                return s * v;
            }
        }
        s
    }

    // What the loop reads is overwritten later.

    fn overwritten_afterwards(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for i in 0..2 {
            s += u[i] * u[i];
        }
        u[0] = u[1] * u[1];
        s + u[0]
    }

    fn swapped_afterwards(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for v in &u {
            s += v * v;
        }
        u.swap(0, 1);
        s + 5.0 * u[0] * u[2]
    }

    fn square_all(u: &mut [f64]) {
        for v in u.iter_mut() {
            *v *= *v;
        }
    }

    fn overwritten_by_a_callee(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for i in 0..u.len() {
            s += u[i] * u[i];
        }
        square_all(&mut u[1..]);
        s + u[0] * u[1]
    }

    fn overwritten_in_the_next_round(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for _ in 0..2 {
            for i in 0..2 {
                s += u[i] * u[i];
            }
            u[0] = u[1] * u[1];
        }
        s
    }

    fn overwritten_through_an_alias(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for v in u.iter() {
            s += v * v;
        }
        let (left, right) = u.split_at_mut(1);
        left[0] = right[0] * right[1];
        s + u[0]
    }

    fn scalar_overwritten_afterwards(x: &[f64]) -> f64 {
        let mut k = x[0];
        let mut s = 0.0;
        for v in x {
            s += k * v;
        }
        k = k * k + x[1];
        s + k
    }

    fn overwritten_within(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let mut s = 0.0;
        for i in 0..u.len() - 1 {
            s += u[i] * u[i + 1];
            u[i + 1] = u[i] * u[i];
        }
        s
    }

    // A buffer that carries from one iteration to the next.

    fn rewritten_from_the_second_entry(x: &[f64]) -> f64 {
        let d = 3;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 1..d {
                b[v] = x[i] * v as f64;
            }
            s += b[0] * b[1];
            b[0] *= x[i];
        }
        s
    }

    fn rewritten_where_positive(x: &[f64]) -> f64 {
        let d = 2;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 0..d {
                if x[i] < 0.5 && v == 1 {
                    continue;
                }
                b[v] = x[i] * (v + 1) as f64;
            }
            s += b[0] * b[1];
        }
        s
    }

    fn rewritten_until_a_break(x: &[f64]) -> f64 {
        let d = 3;
        let mut b = vec![0.5; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 0..d {
                if v > i {
                    break;
                }
                b[v] = x[i] * x[i];
            }
            s += b[0] * b[1] * b[2];
        }
        s
    }

    fn rewritten_every_other_time(x: &[f64]) -> f64 {
        let d = 2;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            if i % 2 == 0 {
                for v in 0..d {
                    b[v] = x[i] + v as f64;
                }
            }
            s += b[0] * b[1] * x[i];
        }
        s
    }

    fn rewritten_ever_less(x: &[f64]) -> f64 {
        let mut d = 3;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 0..d {
                b[v] = x[i] * x[i];
            }
            d -= 1;
            s += b[0] * b[2];
        }
        s
    }

    fn rewritten_by_another_length(x: &[f64], m: usize) -> f64 {
        let d = 3;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 0..m {
                b[v] = x[i];
            }
            s += b[0] * b[2];
            b[2] += x[i];
        }
        s
    }

    fn read_before_it_is_rewritten(x: &[f64]) -> f64 {
        let d = 2;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            s += b[0] * b[1] * x[i];
            for v in 0..d {
                b[v] = x[i] + v as f64;
            }
        }
        s
    }

    fn rewritten_from_itself(x: &[f64]) -> f64 {
        let d = 2;
        let mut b = vec![1.0; d];
        let mut s = 0.0;
        for i in 0..x.len() {
            for v in 0..d {
                b[v] = b[d - 1 - v] * x[i];
            }
            s += b[0] + b[1];
        }
        s
    }

    fn scalar_kept_from_before(x: &[f64]) -> f64 {
        let mut last = 1.0;
        let mut s = 0.0;
        for v in x {
            s += last * v;
            last = v * v;
        }
        s
    }

    fn scalar_set_sometimes(x: &[f64]) -> f64 {
        let mut t = 1.0;
        let mut s = 0.0;
        for v in x {
            if *v > 0.6 {
                t = v * v;
            }
            s += t * v;
        }
        s
    }

    fn stack_across_iterations(x: &[f64]) -> f64 {
        let mut stack = vec![1.0];
        let mut s = 0.0;
        for v in x {
            let top = stack.pop().unwrap_or(0.5);
            s += top * v;
            stack.push(v * v);
            if *v > 0.6 {
                stack.push(top + v);
            }
        }
        s
    }

    fn continued_before_it_is_set(x: &[f64]) -> f64 {
        let mut t = 1.0;
        let mut s = 0.0;
        'rows: for i in 0..x.len() {
            for j in 0..i {
                s += t * x[j];
                if x[j] * x[i] > 0.4 {
                    continue 'rows;
                }
            }
            t = x[i] * x[i];
        }
        s * t
    }

    fn mirrored_accumulation(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = vec![1.0; n];
        for i in 0..n {
            let t = x[i] * u[i];
            u[n - 1 - i] += t;
        }
        u.iter().sum()
    }

    fn buffers_exchanged(x: &[f64]) -> f64 {
        let mut a = vec![1.0, 2.0];
        let mut b = vec![0.0, 0.0];
        let mut s = 0.0;
        for v in x {
            for i in 0..2 {
                b[i] = a[1 - i] * v;
            }
            s += b[0];
            std::mem::swap(&mut a, &mut b);
        }
        s
    }

    check {
        accumulator_scales_itself: 4 in 0.1..1.0;
        accumulator_in_a_condition: 5 in 0.1..1.0;
        accumulator_read_by_another: 4 in 0.1..1.0;
        accumulator_read_through_an_alias: 4 in 0.1..1.0;
        accumulator_in_an_array: 5 in 0.1..1.0;
        running_mean: 5 in 0.1..1.0;
        accumulator_halved: 4 in 0.1..1.0;
        accumulator_subtracted_from: 4 in 0.1..1.0;
        accumulator_multiplied: 4 in 0.1..1.0;
        accumulator_bounded: 6 in 0.1..1.0;
        squared_afterwards: 4 in 0.1..1.0;
        root_afterwards: 4 in 0.1..1.0;
        logarithm_of_a_chain: 4 in 0.1..1.0;
        chosen_afterwards: 3 in 0.1..1.0;
        multiplied_by_a_later_sum: 4 in 0.1..1.0;
        divided_by_a_later_sum: 4 in 0.1..1.0;
        two_accumulators_multiplied: 4 in 0.1..1.0;
        accumulator_used_up_and_started_again: 4 in 0.1..1.0;
        returned_from_within: 5 in 0.1..1.0;
        overwritten_afterwards: 2 in 0.1..1.0;
        swapped_afterwards: 3 in 0.1..1.0;
        overwritten_by_a_callee: 4 in 0.1..1.0;
        overwritten_in_the_next_round: 2 in 0.1..1.0;
        overwritten_through_an_alias: 3 in 0.1..1.0;
        scalar_overwritten_afterwards: 3 in 0.1..1.0;
        overwritten_within: 4 in 0.1..1.0;
        rewritten_from_the_second_entry: 3 in 0.1..1.0;
        rewritten_where_positive: 5 in 0.1..1.0;
        rewritten_until_a_break: 4 in 0.1..1.0;
        rewritten_every_other_time: 5 in 0.1..1.0;
        rewritten_ever_less: 3 in 0.1..1.0;
        rewritten_by_another_length |x| (x, 2): 4 in 0.1..1.0;
        read_before_it_is_rewritten: 4 in 0.1..1.0;
        rewritten_from_itself: 4 in 0.1..1.0;
        scalar_kept_from_before: 4 in 0.1..1.0;
        scalar_set_sometimes: 5 in 0.1..1.0;
        stack_across_iterations: 5 in 0.1..1.0;
        continued_before_it_is_set: 5 in 0.1..1.0;
        mirrored_accumulation: 5 in 0.1..1.0;
        buffers_exchanged: 4 in 0.1..1.0;
    }
}

/// `name, at the point: the gradient`, by hand.
macro_rules! by_hand {
    ($($name:ident, $point:expr => $gradient:expr;)*) => {
        #[test]
        fn by_hand() {
            $(
                let (gradient, expected): (Vec<f64>, _) = (smooth::$name::grad(&$point), $gradient);
                assert_eq!(gradient.len(), expected.len());
                for (got, expected) in gradient.iter().zip(expected) {
                    let name = stringify!($name);
                    assert!((got - expected).abs() < 1e-12 * (1.0 + expected.abs()), "{name}: {got} is not {expected}");
                }
            )*
        }
    };
}

by_hand! {
    // (1 + a)(1 + b)(1 + c)
    accumulator_scales_itself, [0.5, 1.0, 3.0] => [8.0, 6.0, 3.0];
    accumulator_read_through_an_alias, [0.5, 1.0, 3.0] => [8.0, 6.0, 3.0];
    // 2 * 0.2, then 2 * 0.3, then 0.5^2
    accumulator_in_a_condition, [0.2, 0.3, 0.5] => [2.0, 2.0, 1.0];
    // a a + (a + b) b
    accumulator_read_by_another, [2.0, 3.0] => [7.0, 8.0];
    // acc = [1, a], then [1 + b, a], then [1 + b, a + c (1 + b)]: 1 + b + a + c + b c
    accumulator_in_an_array, [0.5, 2.0, 3.0] => [1.0, 4.0, 3.0];
    // a^2 / 2 + b^2; b^2 - a^2
    accumulator_halved, [3.0, 5.0] => [3.0, 10.0];
    accumulator_subtracted_from, [3.0, 5.0] => [-6.0, 10.0];
    accumulator_multiplied, [2.0, 0.0, 4.0] => [0.0, 8.0, 0.0];
    // (a^2 + b^2 is beyond 1) 1 + 0.1 b, + c^2 beyond 1 again: 1 + 0.1 c
    accumulator_bounded, [0.9, 0.8, 0.5] => [0.0, 0.0, 0.1];
    // (a^2 + b^2)^2
    squared_afterwards, [1.0, 2.0] => [20.0, 40.0];
    root_afterwards, [3.0, 4.0] => [0.6, 0.8];
    logarithm_of_a_chain, [1.0, 1.0, 1.0, 1.0] => [0.25, 0.25, 0.25, 0.25];
    // (a^2 + b^2)(a + b)
    multiplied_by_a_later_sum, [1.0, 2.0] => [11.0, 17.0];
    // (a^2 + b^2) / (a + b)
    divided_by_a_later_sum, [1.0, 3.0] => [-0.125, 0.875];
    // a^2 exp a, of one number
    two_accumulators_multiplied, [0.0] => [0.0];
    // (a^2 + b^2) b, as 1 is passed at the second
    returned_from_within, [0.5, 2.0, 7.0] => [2.0, 12.25, 0.0];
    // a^2 + 2 b^2
    overwritten_afterwards, [0.5, 0.3] => [1.0, 1.2];
    // a^2 + b^2 + c^2 + 5 b c
    swapped_afterwards, [1.0, 2.0, 3.0] => [2.0, 19.0, 16.0];
    // a^2 + b^2 + a b^2
    overwritten_by_a_callee, [2.0, 3.0] => [13.0, 18.0];
    // a^2 + b^2 + b^4 + b^2
    overwritten_in_the_next_round, [2.0, 3.0] => [4.0, 120.0];
    // a^2 + b^2 + c^2 + b c
    overwritten_through_an_alias, [1.0, 2.0, 3.0] => [2.0, 7.0, 8.0];
    // a (a + b) + a^2 + b
    scalar_overwritten_afterwards, [2.0, 3.0] => [11.0, 3.0];
    // a b + a^2 c
    overwritten_within, [2.0, 3.0, 5.0] => [23.0, 2.0, 4.0];
    // a + a b + a b c
    rewritten_from_the_second_entry, [2.0, 3.0, 5.0] => [19.0, 12.0, 6.0];
    // a < 0.5: b = [a, 1], a; then [c, 2 c], 2 c^2; then a last [d, 2 c], 2 c d
    rewritten_where_positive, [0.25, 2.0, 0.375] => [1.0, 8.75, 4.0];
    // a^2 / 4; b^4 / 2; c^6
    rewritten_until_a_break, [2.0, 3.0, 1.0] => [1.0, 54.0, 6.0];
    // a (a + 1) a + a (a + 1) b
    rewritten_every_other_time, [2.0, 3.0] => [31.0, 6.0];
    // a^4 + b^2 a^2 + c^2 a^2
    rewritten_ever_less, [1.0, 2.0, 3.0] => [30.0, 4.0, 6.0];
    // a + a (a + 1) b
    read_before_it_is_rewritten, [2.0, 3.0] => [16.0, 6.0];
    // b = [a, a a], sum a + a^2; then [a^2 b, a^2 b b]
    rewritten_from_itself, [2.0, 3.0] => [53.0, 28.0];
    // a + a^2 b + b^2 c
    scalar_kept_from_before, [2.0, 3.0, 5.0] => [13.0, 34.0, 9.0];
    // a + b^2 b + b^2 c
    scalar_set_sometimes, [0.5, 2.0, 0.25] => [1.0, 13.0, 4.0];
    // a; then with [a^2, 1 + a] on the stack (1 + a) b
    stack_across_iterations, [1.0, 0.5] => [1.5, 2.0];
    // u = [1, 1 + a]; then u[0] += b (1 + a): 2 + a + b + a b
    mirrored_accumulation, [2.0, 3.0] => [4.0, 3.0];
    // 2 a; then [a b, 2 a b]: 2 a + a b
    buffers_exchanged, [2.0, 3.0] => [5.0, 2.0];
}
