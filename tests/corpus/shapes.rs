//! Loops whose adjoint takes another shape than the text (records a loop at a time, rounds upwards, a loop for each neighbour, values
//! computed again), and loops next to them that must keep theirs: reshaped carelessly, each of these gives a wrong number or
//! does not compile.

corpus! {
    // A loop for each neighbour.

    fn three_neighbours(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut next = x.to_vec();
        for _ in 0..3 {
            for i in 1..n - 1 {
                next[i] = u[i] + 0.1 * (u[i - 1] - 2.0 * u[i] + u[i + 1]) + 0.2 * u[i] * (1.0 - u[i]);
            }
            std::mem::swap(&mut u, &mut next);
        }
        u.iter().map(|v| v * v).sum()
    }

    fn neighbours_in_place(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        for _ in 0..2 {
            for i in 1..n - 1 {
                u[i] = u[i] * u[i] * 0.5 + 0.25 * (u[i - 1] + u[i + 1]);
            }
        }
        u[0] + u[1] * u[2]
    }

    fn neighbour_before_in_place(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        for i in 1..n {
            u[i] = u[i] * u[i - 1];
        }
        u[u.len() - 1] + u[1]
    }

    fn neighbour_after_in_place(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        for i in 0..n - 1 {
            u[i] = u[i] * u[i + 1];
        }
        u[0] * u[1]
    }

    fn two_lists_of_neighbours(x: &[f64]) -> f64 {
        let n = x.len();
        let (mut a, mut b) = (vec![0.0; n], vec![0.0; n]);
        for i in 1..n - 1 {
            a[i] = x[i - 1] * x[i + 1];
            b[i] = x[i] * 3.0 - x[i - 1];
        }
        let mut c = vec![0.0; n];
        for i in 2..n {
            c[i] = a[i - 1] * b[i - 2] + a[i - 2] * b[i - 1] + b[i];
        }
        c.iter().map(|v| v * v).sum::<f64>().sqrt()
    }

    fn neighbours_and_a_factor(x: &[f64]) -> f64 {
        let n = x.len();
        let k = x[0];
        let mut next = vec![0.0; x.len()];
        for i in 1..n - 1 {
            next[i] = k * (x[i + 1] - x[i - 1]) + x[i];
        }
        next.iter().map(|v| v.sin()).sum()
    }

    fn read_and_written_neighbours(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        for i in 1..n - 1 {
            let t = u[i + 1] * u[i - 1];
            u[i + 1] = t + u[i];
        }
        u.iter().sum()
    }

    fn added_to_neighbours(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = vec![0.0; x.len()];
        for i in 1..n - 1 {
            let flow = x[i] * x[i + 1];
            u[i - 1] -= flow;
            u[i + 1] += flow;
        }
        u.iter().map(|v| v * v * v).sum()
    }

    /// Of four numbers: neither loop has a round.
    fn no_rounds(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut next = x.to_vec();
        for i in 4..n {
            next[i] = u[i - 4] * u[i - 3] + u[i];
        }
        std::mem::swap(&mut u, &mut next);
        for i in 3..n - 3 {
            next[i] = u[i] * u[i + 7] + u[i + 8];
        }
        u[0] * next[1]
    }

    fn to_the_end_and_beyond(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut next = vec![0.0; n + 1];
        for i in 1..=n - 1 {
            next[i] = u[i - 1] * u[i];
        }
        for i in (1..n).rev() {
            u[i] = next[i] * next[i + 1] + next[i - 1];
        }
        u.iter().sum()
    }

    fn every_place_of_a_table(x: &[f64]) -> f64 {
        let mut table = [[0.0; 3]; 4];
        for i in 0..4 {
            for j in 0..3 {
                table[i][j] = x[(i + j) % x.len()] * x[i % x.len()];
            }
        }
        let mut smooth = [[0.0; 3]; 4];
        for i in 1..3 {
            for j in 0..3 {
                smooth[i][j] = table[i - 1][j] + table[i + 1][j] * table[i][j];
            }
        }
        for i in 0..4 {
            for j in 1..2 {
                smooth[i][j] = table[i][j - 1] * table[i][j + 1];
            }
        }
        let mut s = x[0];
        for row in &smooth {
            for v in row {
                s += v * v;
            }
        }
        s.sin()
    }

    // Values computed again.

    fn written_between_two_reads(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut s = 0.0;
        for _ in 0..2 {
            for i in 0..n {
                let a = u[i] * u[i];
                u[i] = a + 1.0;
                let b = u[i] * u[i];
                s += (a * b).sin();
            }
        }
        s * s
    }

    fn written_through_a_reference_between(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        for _ in 0..2 {
            for v in u.iter_mut() {
                let a = *v * *v;
                *v = a * 0.5;
                let b = *v * *v;
                *v += a * b;
            }
        }
        u.iter().sum()
    }

    fn written_by_a_callee_between(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut s = 1.0;
        for i in 0..n {
            let a = u[0] * u[i];
            turn(&mut u);
            let b = u[0] * u[i];
            s += a * b * s;
        }
        s
    }

    fn scalar_written_between(x: &[f64]) -> f64 {
        let mut y = x[0];
        let mut s = 0.0;
        for v in x {
            let a = y * v;
            y = a + 0.5;
            let b = y * v;
            s += a * b * s + b;
        }
        s
    }

    fn overwritten_by_the_next_round(x: &[f64]) -> f64 {
        let mut w = [x[0], x[1]];
        let mut y = 1.0;
        for v in x {
            let p = w[0] * v;
            let q = 2.0 - w[1];
            y *= p * q + 1.5;
            w[0] = w[1] + 0.1;
            w[1] = p;
        }
        y
    }

    fn a_long_way_from_one_value(x: &[f64]) -> f64 {
        let mut y = x[0];
        for v in x {
            let a = y + v;
            let b = a * a;
            let c = b - y;
            let d = c * b + a;
            y = 0.1 * d * c;
        }
        y
    }

    fn asked_for_by_an_inner_loop(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut s = 1.0;
        for i in 0..n {
            let scale = 0.5 * u[i];
            let shift = scale + u[0];
            for j in 0..i {
                u[j] = u[j] * scale + shift * s;
                s += 0.1 * u[j] * shift;
            }
        }
        s
    }

    // Records a loop at a time: bodies that are no closures.

    fn left_in_the_middle(x: &[f64]) -> f64 {
        let mut y = 1.0;
        for v in x {
            if y > 3.0 {
                break;
            }
            y *= 1.0 + v * v;
        }
        for v in x {
            if *v < 0.0 {
                continue;
            }
            y = y * v + y.sin();
        }
        y
    }

    fn returned_from_the_middle(x: &[f64]) -> f64 {
        let mut y = x[0];
        for v in x {
            y = y * v + 1.0;
            if y > 4.0 {
                return y * y;
            }
        }
        y
    }

    fn a_value_after_its_declaration(x: &[f64]) -> f64 {
        let mut y: f64;
        let mut s = 1.0;
        for v in x {
            y = v * s;
            s = y.cos() + y * y;
        }
        s
    }

    fn a_list_that_moves(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        for k in 0..3 {
            let t = u[k % u.len()] * u[0];
            let mut v = u;
            v[0] = t;
            u = v;
        }
        u.iter().map(|v| v * v).sum()
    }

    fn a_list_made_anew(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        for _ in 0..3 {
            let s = u[0] * u[1];
            u = u.iter().map(|v| v * s).collect();
        }
        u.iter().sum()
    }

    fn counters_of_their_own(x: &[f64]) -> f64 {
        let n = x.len();
        let mut p = 0;
        let mut y = 1.0;
        for i in 0..n {
            y = y * x[p] + x[i];
            p = (p + 2) % x.len();
        }
        y
    }

    fn counted_by_other_integers(x: &[f64]) -> f64 {
        let mut y = x[0];
        for k in 1..4i32 {
            y = y * (k as f64) + (y * x[1]).sin();
        }
        for k in (0..3u8).rev() {
            y = (y + f64::from(k)) * x[2];
        }
        for k in 0..=2i64 {
            y = y * y * 0.1 + k as f64;
        }
        y
    }

    fn halves_of_a_list(x: &[f64]) -> f64 {
        let mut u = x.to_vec();
        let h = u.len() / 2;
        let (left, right) = u.split_at_mut(h);
        for i in 1..h {
            left[i] = left[i] * right[i - 1];
            right[i] = right[i] + left[i - 1] * left[i];
        }
        left.iter().sum::<f64>() * right[0] + right[h - 1]
    }

    fn two_names_of_one_list(x: &[f64]) -> f64 {
        let n = x.len();
        let (a, b) = (&x[1..], &x[..x.len() - 1]);
        let mut next = vec![0.0; a.len()];
        for i in 0..n - 1 {
            next[i] = a[i] * b[i] + b[i];
        }
        next.iter().map(|v| v.exp()).sum()
    }

    fn carried_along(x: &[f64]) -> f64 {
        let n = x.len();
        let (mut y, mut z) = (x[0], x[1]);
        for i in 0..n {
            let t = y * x[i];
            y = t + z.sin();
            z = t * 0.3 + z;
        }
        y * z
    }

    fn stored_as_it_is_carried(x: &[f64]) -> f64 {
        let n = x.len();
        let mut path = vec![0.0; x.len()];
        let mut y = 1.0;
        for i in 0..n {
            y = y * 0.9 + x[i] * x[i];
            path[i] = y;
        }
        path.iter().map(|v| v.ln()).sum()
    }

    fn into_one_place(x: &[f64]) -> f64 {
        let n = x.len();
        let mut out = [0.0; 2];
        for i in 0..n {
            out[i % 2] = out[(i + 1) % 2] * 0.5 + x[i] * x[i];
        }
        out[0] * out[1]
    }

    fn constants_stored(x: &[f64]) -> f64 {
        let n = x.len();
        let mut u = x.to_vec();
        let mut y = x[0];
        for i in 0..n {
            if i % 2 == 0 {
                u[i] = 0.25;
                y = 2.0;
            }
            y = y * u[i] + x[i];
        }
        y
    }

    fn turn(u: &mut [f64]) {
        for i in 1..u.len() {
            u[i - 1] = u[i] * 0.5 + u[i - 1];
        }
    }

    check {
        three_neighbours: 7 in -1.0..1.0;
        neighbours_in_place: 5 in -1.0..1.0;
        neighbour_before_in_place: 5 in 0.5..1.5;
        neighbour_after_in_place: 5 in 0.5..1.5;
        two_lists_of_neighbours: 6 in -1.0..1.0;
        neighbours_and_a_factor: 6 in -1.0..1.0;
        read_and_written_neighbours: 5 in -1.0..1.0;
        added_to_neighbours: 6 in -1.0..1.0;
        no_rounds: 4 in -1.0..1.0;
        to_the_end_and_beyond: 5 in -1.0..1.0;
        every_place_of_a_table: 5 in -1.0..1.0;
        written_between_two_reads: 3 in -1.0..1.0;
        written_through_a_reference_between: 4 in -1.0..1.0;
        written_by_a_callee_between: 4 in -1.0..1.0;
        scalar_written_between: 4 in -1.0..1.0;
        overwritten_by_the_next_round: 4 in -1.0..1.0;
        a_long_way_from_one_value: 4 in -1.0..1.0;
        asked_for_by_an_inner_loop: 4 in -1.0..1.0;
        left_in_the_middle: 5 in -2.0..2.0;
        returned_from_the_middle: 4 in 0.5..2.0;
        a_value_after_its_declaration: 4 in -1.0..1.0;
        a_list_that_moves: 4 in -1.0..1.0;
        a_list_made_anew: 3 in -1.0..1.0;
        counters_of_their_own: 5 in -1.0..1.0;
        counted_by_other_integers: 3 in -1.0..1.0;
        halves_of_a_list: 6 in -1.0..1.0;
        two_names_of_one_list: 5 in -1.0..1.0;
        carried_along: 5 in -1.0..1.0;
        stored_as_it_is_carried: 5 in 0.5..1.5;
        into_one_place: 5 in -1.0..1.0;
        constants_stored: 5 in -1.0..1.0;
    }
}
