//! Parameters of many shapes: flat vectors taken apart, arrays, tuples, const generics; recursion; integers among floats.

/// A tree by indices: (operation, left, right); operation 0 is a leaf.
const TREE: [(u8, usize, usize); 7] = [(1, 1, 2), (2, 3, 4), (3, 5, 6), (0, 0, 0), (0, 1, 0), (0, 2, 0), (0, 3, 0)];
const SCRIPT: &str = "+0 *1 -2 *0 +3 q";

corpus! {
    fn mean_and_deviation<const N: usize>(x: [f64; N]) -> (f64, f64) {
        let mean = x.iter().sum::<f64>() / N as f64;
        let variance = x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / N as f64;
        (mean, variance.sqrt())
    }

    fn coefficient_of_variation(x: [f64; 4]) -> f64 {
        let (mean, deviation) = mean_and_deviation(x);
        deviation / mean
    }

    fn trace_of_square<const N: usize>(a: [[f64; N]; N]) -> f64 {
        let mut t = 0.0;
        for i in 0..N {
            for j in 0..N {
                t += a[i][j] * a[j][i];
            }
        }
        t
    }

    fn traces(x: &[f64]) -> f64 {
        let a = [[x[0], x[1]], [x[2], x[3]]];
        let b = [[x[0], 1.0, 0.0], [x[1], x[2], x[4]], [0.5, x[3], 2.0]];
        trace_of_square(a) * trace_of_square(b)
    }

    fn unpack_into_tuple(x: &[f64]) -> f64 {
        let (center, (width, height), n) = (&x[..2], (x[2], x[3]), x.len() - 4);
        let tail = &x[x.len() - n..];
        let mut score = center[0] * width - center[1] * height;
        for (k, t) in tail.iter().enumerate() {
            score += t / (k + 1 + n) as f64;
        }
        score * score
    }

    fn unpack_with_offset(x: &[f64]) -> f64 {
        let sizes = [2usize, 3, 1];
        let mut offset = 0;
        let mut groups: Vec<Vec<f64>> = Vec::new();
        for size in sizes {
            groups.push(x[offset..offset + size].to_vec());
            offset += size;
        }
        let norms: Vec<f64> = groups.iter().map(|g| g.iter().map(|v| v * v).sum::<f64>().sqrt()).collect();
        norms[0] * norms[1] + norms[2] * groups[1][2]
    }

    fn unpack_matrix(x: &[f64]) -> f64 {
        let mut m = [[0.0; 3]; 3];
        let mut k = 0;
        for i in 0..3 {
            for j in i..3 {
                m[i][j] = x[k];
                m[j][i] = x[k];
                k += 1;
            }
        }
        let v = [1.0, -2.0, 0.5];
        let mut q = 0.0;
        for (i, row) in m.iter().enumerate() {
            for (j, a) in row.iter().enumerate() {
                q += v[i] * a * v[j];
            }
        }
        q.tanh() + m[0][1] * m[2][0]
    }

    fn pair_of_slices(a: &[f64], b: &[f64], scale: f64) -> f64 {
        let mut best = f64::NEG_INFINITY;
        for u in a {
            for v in b {
                let s = scale * u * v;
                if s > best {
                    best = s;
                }
            }
        }
        best + a.len() as f64 * scale
    }

    fn array_and_number(p: [f64; 3], t: f64) -> f64 {
        let [a, b, c] = p;
        a * (-b * t).exp() + c * t.powi(2)
    }

    fn tuple_parameter(limits: (f64, f64), x: f64) -> f64 {
        let (low, high) = limits;
        let s = (x - low) / (high - low);
        s * s * (3.0 - 2.0 * s)
    }

    fn nested_arrays(corners: [[f64; 2]; 3]) -> f64 {
        let mut perimeter = 0.0;
        for i in 0..3 {
            let [x0, y0] = corners[i];
            let [x1, y1] = corners[(i + 1) % 3];
            perimeter += ((x1 - x0).powi(2) + (y1 - y0).powi(2)).sqrt();
        }
        perimeter
    }

    fn by_reference(a: &f64, b: &[f64; 2]) -> f64 {
        let z = *a * b[0];
        z.sin() + a * b[1]
    }

    fn mode_switch(x: &[f64], mode: u8, flag: bool) -> f64 {
        let base = match mode {
            0 => x[0] * x[1],
            1 | 2 => x.iter().sum(),
            3..=5 => x.iter().product(),
            _ => 0.0,
        };
        if flag { -base } else { base.exp() }
    }

    fn all_modes(x: &[f64]) -> f64 {
        (0..7).map(|mode| mode_switch(x, mode, mode % 2 == 0)).sum()
    }

    fn is_even(n: u32, x: f64) -> f64 {
        if n == 0 { x } else { is_odd(n - 1, x * 1.1) }
    }

    fn is_odd(n: u32, x: f64) -> f64 {
        if n == 0 { -x } else { is_even(n - 1, x.sin() + 0.3) }
    }

    fn mutual_recursion(x: f64) -> f64 {
        is_even(6, x) + is_even(3, 2.0 * x)
    }

    fn fibonacci(n: u32, a: f64, b: f64) -> f64 {
        match n {
            0 => a,
            1 => b,
            _ => fibonacci(n - 1, a, b) + 0.5 * fibonacci(n - 2, a, b),
        }
    }

    fn evaluate(node: usize, leaves: &[f64]) -> f64 {
        let (op, left, right) = TREE[node];
        if op == 0 {
            return leaves[left];
        }
        let (a, b) = (evaluate(left, leaves), evaluate(right, leaves));
        match op {
            1 => a + b,
            2 => a * b,
            3 => a / b,
            _ => unreachable!("operations are 0 to 3"),
        }
    }

    fn expression_tree(x: &[f64]) -> f64 {
        evaluate(0, x) * x[0]
    }

    /// Instructions from a string, numbers from the parameters.
    fn interpreter(x: &[f64]) -> f64 {
        let mut acc = 1.0;
        for word in SCRIPT.split(' ') {
            let (op, rest) = word.split_at(1);
            if op == "q" {
                break;
            }
            let i: usize = rest.parse().unwrap();
            match op {
                "+" => acc += x[i],
                "-" => acc -= x[i],
                "*" => acc *= x[i],
                _ => panic!("unknown instruction {op}"),
            }
        }
        acc * acc
    }

    fn data_from_text(x: &[f64]) -> f64 {
        let text = "0.5,1.25\n2.0,-0.75\n1.5,3.0";
        let rows: Vec<(f64, f64)> = text
            .lines()
            .map(|line| {
                let (a, b) = line.split_once(',').unwrap();
                (a.parse().unwrap(), b.parse().unwrap())
            })
            .collect();
        let mut sum = 0.0;
        for (a, b) in rows {
            let r = x[0] * a + x[1] - b;
            sum += r * r;
        }
        sum
    }

    fn ackermann_like(m: u32, x: f64) -> f64 {
        let mut y = x;
        for k in 0..m {
            y = if k % 3 == 0 { (y + 0.1).sqrt() } else { y * y * 0.7 + f64::from(k) * 0.05 };
        }
        y
    }

    fn integer_heavy(x: &[f64]) -> f64 {
        let n = x.len();
        let mut visited = vec![false; n];
        let mut i = 0;
        let mut order = Vec::new();
        while !visited[i] {
            visited[i] = true;
            order.push(i);
            i = (i * 3 + 2) % n;
        }
        let mut acc = 1.0;
        for (k, &i) in order.iter().enumerate() {
            acc = acc * x[i] + (k as f64 - 1.5);
        }
        acc / order.len() as f64
    }

    fn sparse_polynomial(x: &[f64], exponents: &[[i32; 2]]) -> f64 {
        let (u, v) = (x[0], x[1]);
        exponents.iter().zip(&x[2..]).map(|(e, c)| c * u.powi(e[0]) * v.powi(e[1])).sum()
    }

    fn optional_prior(x: &[f64], prior: Option<usize>) -> f64 {
        let mut loss = x.iter().map(|v| v.powi(2)).sum::<f64>();
        if let Some(i) = prior {
            loss += (x[i] - 1.0).abs();
        }
        loss.ln()
    }

    fn best_of_three(x: &[f64]) -> f64 {
        let mut best: Option<(usize, f64)> = None;
        for (i, v) in x.iter().enumerate() {
            let score = v * (1.0 - v);
            match best {
                Some((_, b)) if b >= score => {}
                _ => best = Some((i, score)),
            }
        }
        let (i, score) = best.unwrap();
        score * (i + 1) as f64
    }

    fn hanoi_cost(n: u32, from: usize, to: usize, x: &[f64]) -> f64 {
        if n == 0 {
            return 0.0;
        }
        let via = 3 - from - to;
        hanoi_cost(n - 1, from, via, x) + (x[from] - x[to]).powi(2) * f64::from(n) + hanoi_cost(n - 1, via, to, x)
    }

    fn permanent(rows: &[[f64; 3]; 3], row: usize, used: u32) -> f64 {
        if row == 3 {
            return 1.0;
        }
        let mut total = 0.0;
        for column in 0..3 {
            if used & (1 << column) == 0 {
                total += rows[row][column] * permanent(rows, row + 1, used | 1 << column);
            }
        }
        total
    }

    fn permanent_of_flat(x: &[f64]) -> f64 {
        let rows = [[x[0], x[1], x[2]], [x[3], x[4], x[5]], [x[6], x[7], x[8]]];
        permanent(&rows, 0, 0)
    }

    fn scaled_rows(x: &[f64]) -> f64 {
        let mut rows = vec![vec![0.0; 3]; 2];
        for (i, row) in rows.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell = x[i] * x[j + 2];
            }
        }
        for row in &mut rows {
            let largest = row.iter().fold(0.0_f64, |m, v| m.max(v.abs()));
            row.iter_mut().for_each(|v| *v /= largest + 1.0);
        }
        rows.concat().iter().map(|v| v * v).sum()
    }

    check {
        coefficient_of_variation |x| ([x[0], x[1], x[2], x[3]]): 4 in 0.5..2.0;
        trace_of_square |x| ([[x[0], x[1]], [x[2], x[3]]]): 4 in -1.0..1.0;
        traces: 5 in -1.0..1.0;
        unpack_into_tuple: 7 in -1.0..1.0;
        unpack_with_offset: 6 in -1.0..1.0;
        unpack_matrix: 6 in -1.0..1.0;
        pair_of_slices |x| (&x[..3], &x[3..5], x[5]): 6 in -1.0..1.0;
        array_and_number |x| ([x[0], x[1], x[2]], x[3]): 4 in 0.1..1.0;
        tuple_parameter |x| ((x[0], x[1]), x[2]): 3 in 0.1..1.0;
        nested_arrays |x| ([[x[0], x[1]], [x[2], x[3]], [x[4], x[5]]]): 6 in -1.0..1.0;
        by_reference |x| (&x[0], &[x[1], x[2]]): 3 in -1.0..1.0;
        all_modes: 3 in -1.0..1.0;
        mutual_recursion |x| (x[0]): 1 in -1.0..1.0;
        fibonacci |x| (7, x[0], x[1]): 2 in -1.0..1.0;
        expression_tree: 4 in 0.5..1.5;
        interpreter: 4 in -1.0..1.0;
        data_from_text: 2 in -1.0..1.0;
        ackermann_like |x| (8, x[0]): 1 in 0.2..1.5;
        integer_heavy: 7 in -1.0..1.0;
        sparse_polynomial |x| (x, &[[1, 0], [2, 1], [0, 3]]): 5 in 0.5..1.5;
        optional_prior |x| (x, Some(1)): 4 in -1.0..0.9;
        best_of_three: 3 in 0.0..1.0;
        hanoi_cost |x| (4, 0, 2, x): 3 in -1.0..1.0;
        permanent_of_flat: 9 in -1.0..1.0;
        scaled_rows: 5 in -1.0..1.0;
    }
}
