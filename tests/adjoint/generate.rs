//! Writes random programs in the accepted subset: `AUTODIFF_SEED=7 AUTODIFF_COUNT=150 cargo test -p autodiff-tests --test
//! adjoint write_programs` replaces `adjoint/random.rs`, and with `AUTODIFF_WIDE=1` `adjoint/random_wide.rs`.

use std::fmt::Write;

/// A random program being written, with the names in scope.
struct Program {
    state: u64,
    text: String,
    fresh: usize,
    numbers: Vec<(String, bool)>,
    lists: Vec<String>,
    indices: Vec<String>,
    matrices: Vec<String>,
    loops: usize,
    budget: i32,
    wide: Wide,
}

/// How much of the language is used beyond the core.
#[derive(Clone, Copy, PartialEq)]
enum Wide {
    Core,
    /// Parts of slices, states with results, nested calls, tables, copies of buffers.
    Buffers,
    /// Options, stacks, closures, patterns and blocks with values, too: mostly beyond the adjoint.
    All,
    /// That, and small matrices.
    Matrices,
}

impl Program {
    fn below(&mut self, n: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % n
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick(&mut self, list: &[String]) -> String {
        let at = self.below(list.len() as u64) as usize;
        list[at].clone()
    }

    fn name(&mut self, stem: &str) -> String {
        self.fresh += 1;
        // Names come back: shadowing is part of the language.
        format!("{stem}{}", self.fresh % 7)
    }

    fn index(&mut self) -> String {
        let indices = self.indices.clone();
        match self.below(4) {
            0 | 1 if !indices.is_empty() => self.pick(&indices),
            2 if !indices.is_empty() => format!("({} + {}) % 5", self.pick(&indices), self.below(4)),
            _ => self.below(5).to_string(),
        }
    }

    fn leaf(&mut self) -> String {
        let (numbers, lists) = (self.numbers.clone(), self.lists.clone());
        match self.below(10) {
            0..5 if !numbers.is_empty() => {
                let at = self.below(numbers.len() as u64) as usize;
                numbers[at].0.clone()
            }
            5 | 6 if !lists.is_empty() => format!("{}[{}]", self.pick(&lists), self.index()),
            7 => format!("{}.{}_f64", self.below(3), 1 + self.below(9)),
            8 if !self.indices.is_empty() => {
                let indices = self.indices.clone();
                format!("({} as f64)", self.pick(&indices))
            }
            _ => format!("x[{}]", self.index()),
        }
    }

    fn expression(&mut self, depth: u32) -> String {
        if depth == 0 || self.chance(15) {
            return self.leaf();
        }
        let a = self.expression(depth - 1);
        let kinds = match self.wide {
            Wide::Core => 25,
            Wide::Buffers => 27,
            Wide::All => 29,
            Wide::Matrices => 31,
        };
        match self.below(kinds) {
            0..3 => format!("({a} + {})", self.expression(depth - 1)),
            3..5 => format!("({a} - {})", self.expression(depth - 1)),
            5..9 => format!("({a} * {})", self.expression(depth - 1)),
            9 => format!("({a} / (1.5 + {}.sin()))", self.expression(depth - 1)),
            10 => format!("({a}).sin()"),
            11 => format!("({a}).tanh()"),
            12 => format!("(-{a})"),
            13 => format!("({a} * {a} + 1.0).sqrt()"),
            14 => format!("({a}).tanh().exp()"),
            15 => format!("({a}).max({})", self.expression(depth - 1)),
            16 => format!("({a}).powi({})", self.below(4)),
            17 => format!("helper({a}, {})", self.expression(depth - 1)),
            18 => format!("(if {} {{ {a} }} else {{ {} }})", self.condition(), self.expression(depth - 1)),
            19 => format!("{{ let q = {a}; q * q }}"),
            20 => format!("x.iter().map(|t| t * {a}).sum::<f64>()"),
            21 => format!("(({a}).abs() + 0.1).ln()"),
            22 if !self.lists.is_empty() => {
                let lists = self.lists.clone();
                format!("norm(&{})", self.pick(&lists))
            }
            23 => format!("taped({a}, &x[1..3])"),
            24 => format!("power({a} * 0.5, {})", self.below(3)),
            25 => format!("helper(helper({a}, {}), power({}, 2))", self.leaf(), self.leaf()),
            26 if !self.lists.is_empty() => {
                let (lists, from) = (self.lists.clone(), self.below(3));
                format!("norm(&{}[{from}..{}])", self.pick(&lists), from + 1 + self.below(2))
            }
            27 => format!("maybe({a}, {}).unwrap_or({})", self.leaf(), self.leaf()),
            28 => format!(
                "(match maybe({a}, 0.2) {{ Some(v) if v > 1.0 => v * 0.5, Some(v) => v, None => {} }})",
                self.leaf()
            ),
            29 | 30 if !self.matrices.is_empty() => self.of_matrix(&a),
            _ => format!("({a}).mul_add(0.5, {})", self.leaf()),
        }
    }

    /// A number of a matrix.
    fn of_matrix(&mut self, a: &str) -> String {
        let matrices = self.matrices.clone();
        let (g, h) = (self.pick(&matrices), self.pick(&matrices));
        match self.below(7) {
            0 => format!("({g}[(0, 1)] * {a})"),
            1 => format!("(&{g} * &{h}).trace()"),
            2 => format!("{g}.component_mul(&{h}).sum()"),
            3 => format!("({g} * {a}).norm_squared()"),
            4 => format!("(({g} * {h}).trace() + {a})"),
            5 => format!("({g}.transpose() - {h})[(1, 0)]"),
            _ => format!("{g}.row(1).dot(&{h}.row(0))"),
        }
    }

    fn condition(&mut self) -> String {
        let a = self.expression(1);
        match self.below(3) {
            0 => format!("{a} > 0.3"),
            1 => format!("{a} < {}", self.leaf()),
            _ if !self.indices.is_empty() => {
                let indices = self.indices.clone();
                format!("{} % 2 == {}", self.pick(&indices), self.below(2))
            }
            _ => format!("{a} <= 0.1 || {a} > 0.9"),
        }
    }

    fn line(&mut self, text: &str) {
        writeln!(self.text, "    {text}").expect("writing to a string");
    }

    fn scope(&mut self, inner: impl FnOnce(&mut Self)) {
        let (numbers, lists, indices) = (self.numbers.len(), self.lists.len(), self.indices.len());
        let matrices = self.matrices.len();
        inner(self);
        self.matrices.truncate(matrices);
        self.numbers.truncate(numbers);
        self.lists.truncate(lists);
        self.indices.truncate(indices);
    }

    fn body(&mut self, depth: u32, statements: u64) {
        let count = 1 + self.below(statements);
        for _ in 0..count {
            self.statement(depth);
        }
    }

    fn block(&mut self, head: &str, depth: u32, end: &str, names: impl FnOnce(&mut Self)) {
        self.line(&format!("{head} {{"));
        self.scope(|inner| {
            names(inner);
            inner.body(depth, 3);
        });
        self.line(&format!("}}{end}"));
    }

    fn mutable(&mut self) -> Option<String> {
        let names: Vec<String> =
            self.numbers.iter().filter(|(_, mutable)| *mutable).map(|(name, _)| name.clone()).collect();
        // A shadowed name may not be the mutable one any more.
        let last =
            |wanted: &String| self.numbers.iter().rev().find(|(name, _)| name == wanted).is_some_and(|(_, m)| *m);
        let names: Vec<String> = names.iter().filter(|name| last(name)).cloned().collect();
        (!names.is_empty()).then(|| self.pick(&names))
    }

    fn statement(&mut self, depth: u32) {
        self.budget -= 1;
        if self.budget < 0 {
            return;
        }
        let lists = self.lists.clone();
        let kind = self.below(match self.wide {
            Wide::Core if depth == 0 => 16,
            Wide::Core => 30,
            Wide::Buffers => 40,
            Wide::All => 51,
            Wide::Matrices => 59,
        });
        match kind {
            0..30 => {}
            30..40 => return self.rarer(kind - 30, depth),
            40..51 => return self.pattern(kind - 40, depth),
            _ => return self.matrix(kind - 51),
        }
        match kind {
            0 | 1 => {
                let (value, name) = (self.expression(3), self.name("a"));
                self.line(&format!("let {name} = {value};"));
                self.numbers.push((name, false));
            }
            2 => {
                let (value, name) = (self.expression(2), self.name("m"));
                self.line(&format!("let mut {name} = {value};"));
                self.numbers.push((name, true));
            }
            3..6 => {
                let Some(name) = self.mutable() else { return };
                let value = self.expression(3);
                let line = match self.below(6) {
                    0 => format!("{name} = ({value}).sin();"),
                    1 => format!("{name} += 0.3 * {value};"),
                    2 => format!("{name} -= ({value}).tanh();"),
                    3 => format!("{name} *= ({value}).cos();"),
                    4 => format!("{name} /= 1.2 + ({value}).sin();"),
                    _ => format!("{name} = 0.4 * {name} + ({value}).sin();"),
                };
                self.line(&line);
            }
            6 | 7 => {
                let (value, name) = (self.expression(1), self.name("u"));
                let line = match self.below(6) {
                    0 => format!("let mut {name} = vec![{value}; 5];"),
                    1 => format!("let mut {name} = [{value}; 5];"),
                    2 => format!("let mut {name} = x.to_vec();"),
                    3 => format!("let mut {name} = x.iter().map(|t| (t * {value}).sin()).collect::<Vec<f64>>();"),
                    4 => format!("let mut {name} = vec![x[0], {value}, 0.5, x[1], {value}];"),
                    _ => format!(
                        "let mut {name}: Vec<f64> = Vec::new(); for k in 0..5 {{ {name}.push(x[k] * {value}); }}"
                    ),
                };
                self.line(&line);
                self.lists.push(name);
            }
            8..11 if !lists.is_empty() => {
                let (list, index, value) = (self.pick(&lists), self.index(), self.expression(2));
                let line = match self.below(5) {
                    0 => format!("{list}[{index}] = ({value}).sin();"),
                    1 => format!("{list}[{index}] += 0.5 * {value};"),
                    2 => format!("{list}[{index}] *= ({value}).tanh();"),
                    3 => format!("{list}.swap({index}, {});", self.index()),
                    _ => format!("let k = ({value}).tanh(); smooth(&mut {list}, k);"),
                };
                self.line(&line);
            }
            11 => {
                let (a, b) = (self.expression(2), self.expression(1));
                let (p, q) = (self.name("p"), self.name("q"));
                if p != q {
                    self.line(&format!("let ({p}, {q}) = ({a}, {b});"));
                    self.numbers.extend([(p, false), (q, false)]);
                }
            }
            12 => {
                let (p, q) = (self.mutable(), self.mutable());
                if let (Some(p), Some(q)) = (p, q)
                    && p != q
                {
                    self.line(&format!("({p}, {q}) = ({q}, {p} * 0.5);"));
                }
            }
            13 if self.loops > 0 => {
                let condition = self.condition();
                let exit = if self.chance(60) { "continue" } else { "break" };
                self.line(&format!("if {condition} {{ {exit}; }}"));
            }
            14 if self.chance(40) => {
                let (condition, value) = (self.condition(), self.expression(2));
                self.line(&format!("if {condition} {{ return {value}; }}"));
            }
            15 if lists.len() > 1 => {
                let (u, v) = (self.pick(&lists), self.pick(&lists));
                if u != v {
                    self.line(&format!("let mut {u} = {u}.to_vec(); let mut {v} = {v}.to_vec(); {u}[0] = {v}[1] * {u}[2]; std::mem::swap(&mut {u}, &mut {v});"));
                }
            }
            _ if depth == 0 => {}
            16..19 => {
                let condition = self.condition();
                self.block(&format!("if {condition}"), depth - 1, "", |_| {});
                if self.chance(60) {
                    self.block("else", depth - 1, "", |_| {});
                }
            }
            19..22 => {
                let i = self.name("i");
                let range = match self.below(4) {
                    0 => "(0..5).rev()".to_owned(),
                    1 => "1..4".to_owned(),
                    2 => "0..x.len()".to_owned(),
                    _ => "0..=2".to_owned(),
                };
                self.loops += 1;
                self.block(&format!("for {i} in {range}"), depth - 1, "", |inner| inner.indices.push(i.clone()));
                self.loops -= 1;
            }
            22 | 23 => {
                let (i, t) = (self.name("i"), self.name("t"));
                let list = if lists.is_empty() || self.chance(50) { "x".to_owned() } else { self.pick(&lists) };
                let (head, index) = match self.below(4) {
                    0 => (format!("for ({i}, {t}) in x.iter().enumerate()"), true),
                    1 => (format!("for (&{t}, w) in x.iter().zip([0.5, 1.5, 2.5])"), false),
                    2 => (format!("for ({t}, w) in x.iter().rev().zip(x[1..].iter())"), false),
                    _ => (format!("for w in x.windows(2) {{ let {t} = w[0] * w[1];"), false),
                };
                let windows = head.ends_with(';');
                let head = if windows { head } else { format!("{head} {{ let {t} = {t} * 1.1;") };
                let _ = list;
                self.loops += 1;
                self.block(&head, depth - 1, "}", |inner| {
                    inner.numbers.push((t, false));
                    if index {
                        inner.indices.push(i);
                    }
                });
                self.loops -= 1;
            }
            24 if !lists.is_empty() => {
                let (list, t) = (self.pick(&lists), self.name("t"));
                let value = {
                    let lists = std::mem::take(&mut self.lists);
                    let v = self.expression(2);
                    self.lists = lists;
                    v
                };
                self.line(&format!("for {t} in {list}.iter_mut() {{ *{t} = (*{t} * {value}).sin(); }}"));
            }
            25 | 26 => {
                let k = self.name("k");
                self.line(&format!("let mut {k} = 0;"));
                self.loops += 1;
                self.line(&format!("while {k} < 4 {{ {k} += 1;"));
                self.scope(|inner| inner.body(depth - 1, 3));
                self.line("}");
                self.loops -= 1;
            }
            27 => {
                let (k, z, value) = (self.name("k"), self.name("z"), self.expression(2));
                self.line(&format!("let mut {k} = 0; let {z} = loop {{ {k} += 1;"));
                let loops = std::mem::take(&mut self.loops);
                self.scope(|inner| inner.body(depth - 1, 3));
                self.loops = loops;
                self.line(&format!("if {k} > 2 {{ break {value}; }} }};"));
                self.numbers.push((z, false));
            }
            28 => {
                let (value, other, name) = (self.expression(2), self.expression(2), self.name("a"));
                let what = if self.indices.is_empty() {
                    "x.len()".to_owned()
                } else {
                    let indices = self.indices.clone();
                    self.pick(&indices)
                };
                self.line(&format!(
                    "let {name} = match {what} % 3 {{ 0 => {value}, 1 | 4 => {{ let w = {other}; w * w }} _ => 0.25 }};"
                ));
                self.numbers.push((name, false));
            }
            _ => {
                let (i, j) = (self.name("i"), self.name("j"));
                if i == j {
                    return;
                }
                let condition = self.condition();
                self.fresh += 1;
                let at = self.fresh;
                self.line(&format!("'o{at}: for {i} in 0..4 {{ for {j} in 0..3 {{ if {j} > {i} {{ continue 'o{at}; }} if {condition} {{ break; }}"));
                self.loops += 1;
                self.scope(|inner| {
                    inner.indices.extend([i, j]);
                    inner.body(depth - 1, 3);
                });
                self.loops -= 1;
                self.line("} }");
            }
        }
    }
}

impl Program {
    /// Options, stacks, slices, states, closures, tables.
    fn rarer(&mut self, kind: u64, depth: u32) {
        let lists = self.lists.clone();
        if self.wide == Wide::Buffers && [0, 1, 5, 8].contains(&kind) {
            return;
        }
        match kind {
            0 => {
                let (condition, value, name) = (self.condition(), self.expression(2), self.name("o"));
                self.line(&format!("let {name}: Option<f64> = if {condition} {{ Some({value}) }} else {{ None }};"));
                let (a, other) = (self.name("a"), self.expression(1));
                match self.below(3) {
                    0 => self.line(&format!("let {a} = {name}.unwrap_or({other});")),
                    1 => self.line(&format!(
                        "let {a} = match {name} {{ Some(v) if v > 0.2 => v * {other}, Some(v) => v.sin(), None => {other} }};"
                    )),
                    _ => {
                        self.line(&format!("let mut {a} = {other}; if let Some(v) = {name} {{ {a} += v * {a}; }}"));
                        return self.numbers.push((a, true));
                    }
                }
                self.numbers.push((a, false));
            }
            1 => {
                let (Some(m), stack) = (self.mutable(), self.name("s")) else { return };
                let (value, condition) = (self.leaf(), self.condition());
                self.line(&format!("let mut {stack} = vec![{value}, x[1], 0.5];"));
                self.line(&format!("while let Some(t) = {stack}.pop() {{ {m} += 0.3 * t * t; if t > 0.7 && {stack}.len() < 4 {{ {stack}.push(0.5 * t); }} if {condition} {{ break; }} }}"));
            }
            2 if !lists.is_empty() => {
                let (list, value) = (self.pick(&lists), self.expression(1));
                let line = match self.below(6) {
                    0 => format!("let k = ({value}).tanh(); smooth(&mut {list}[1..5], k);"),
                    1 => format!("for c in {list}.chunks_mut(2) {{ c[0] *= ({value}).cos(); }}"),
                    2 => format!("{list}[1..3].copy_from_slice(&x[2..4]); {list}[0] += 0.1 * {value};"),
                    3 => format!("let k = ({value}).tanh(); {list}.fill(k); {list}[2] = x[0];"),
                    4 => format!("for i in 1..5 {{ {list}[i] = {list}[i] * ({value}).cos() + {list}[i - 1]; }}"),
                    _ => format!("{{ let row = &mut {list}[1..4]; row[1] = row[0] * row[2]; }}"),
                };
                self.line(&line);
            }
            3 if !lists.is_empty() => {
                let (list, value, name) = (self.pick(&lists), self.expression(1), self.name("a"));
                let line = match self.below(4) {
                    0 => format!("let k = ({value}).tanh(); let {name} = advance(&mut {list}, k);"),
                    1 => format!("let (l, r) = {list}.split_at(2); let {name} = l[1] * r[0] + r[2];"),
                    2 => format!("let {name} = {list}.iter().fold(0.0, |s, v| 0.5 * s + v);"),
                    _ => format!("let mut {name} = 0.0; for c in {list}.chunks(2) {{ {name} += c[0] * {value}; }}"),
                };
                self.line(&line);
                self.numbers.push((name, false));
            }
            4 => {
                let (a, b, p, q) = (self.expression(2), self.leaf(), self.name("p"), self.name("q"));
                if p != q {
                    self.line(&format!("let ({p}, {q}) = pair({a}, {b});"));
                    self.numbers.extend([(p, false), (q, false)]);
                }
            }
            5 => {
                let (k, a, b, name) = (self.leaf(), self.expression(1), self.expression(1), self.name("a"));
                self.line(&format!(
                    "let {name} = {{ let k = {k}; let g = |t: f64| (k * t).sin() + t; g({a}) * g({b}) }};"
                ));
                self.numbers.push((name, false));
            }
            6 => {
                let (table, value, name) = (self.name("g"), self.leaf(), self.name("a"));
                let (i, other) = (self.index(), self.expression(1));
                self.line(&format!("let mut {table} = [[{value}; 2]; 3]; {table}[({i}) % 3][1] += {other}; for r in 1..3 {{ for c in 0..2 {{ {table}[r][c] += 0.5 * {table}[r - 1][1 - c] * {table}[r][c]; }} }}"));
                self.line(&format!("let {name} = {table}[2][0] + {table}[1][1];"));
                self.numbers.push((name, false));
            }
            7 => {
                let (Some(m), n) = (self.mutable(), self.name("n")) else { return };
                self.line(&format!("let mut {n} = 0; while {m}.abs() < 3.0 {{ {m} = 1.4 * {m} + 0.3; {n} += 1; if {n} > 4 {{ break; }} }}"));
            }
            8 => {
                let (name, condition, value) = (self.name("a"), self.condition(), self.expression(2));
                self.line(&format!("let {name} = 'v: {{ if {condition} {{ break 'v ({value}); }} for t in x {{ if *t > 0.8 {{ break 'v t * 2.0; }} }} 0.3 * x[1] }};"));
                self.numbers.push((name, false));
            }
            _ if depth > 0 && !lists.is_empty() => {
                let (list, i) = (self.pick(&lists), self.name("i"));
                let value = self.leaf();
                self.line(&format!("for {i} in 0..4 {{ let old = {list}.clone(); {list}[{i}] = old[{i} + 1] * 0.6 + old[{i}] * {value};"));
                self.loops += 1;
                self.scope(|inner| {
                    inner.indices.push(i);
                    inner.body(depth - 1, 2);
                });
                self.loops -= 1;
                self.line("}");
            }
            _ => {}
        }
    }
}

impl Program {
    /// Closures, patterns, results that are dropped.
    fn pattern(&mut self, kind: u64, depth: u32) {
        let lists = self.lists.clone();
        let (a, b, k) = (self.expression(2), self.expression(1), self.leaf());
        let name = self.name("a");
        match kind {
            0 => self.line(&format!(
                "let {name} = {{ let k = {k}; let v = x.to_vec(); let g = |i: usize, t: f64| {{ let w = t * v[i % 5]; if w > k {{ w - k }} else {{ w.sin() }} }}; \
                 let mut s = 0.0; for i in 0..4 {{ s += g(i, {a}); }} s * g(2, {b}) }};"
            )),
            1 => self.line(&format!(
                "let {name} = {{ let mut s = {k}; let mut add = |t: f64| {{ s = 0.6 * s + t * t; }}; add({a}); add({b}); s }};"
            )),
            2 => self.line(&format!(
                "let {name} = {{ let k = {k}; let g = |t: f64| (t * k).tanh(); x.iter().map(|t| g(*t)).sum::<f64>() * g({a}) + g({b}) }};"
            )),
            3 if depth > 0 => {
                let mutable = self.mutable();
                self.block(&format!("if let Some({name}) = maybe({a}, {k})"), depth - 1, "", |inner| {
                    inner.numbers.push((name.clone(), false));
                });
                if let Some(m) = mutable {
                    self.block("else", depth - 1, "", |inner| inner.line(&format!("{m} = 0.5 * {m} + {b};")));
                }
                return;
            }
            4 => {
                let exit = if self.loops > 0 { "continue".to_owned() } else { format!("return {b}") };
                self.line(&format!("let Some({name}) = maybe({a}, {k}) else {{ {exit}; }};"));
            }
            5 => {
                let i = self.index();
                self.line(&format!(
                    "let {name} = match (({i}) % 2, maybe({a}, 0.1)) {{ (0, Some(v)) => v * {b}, (_, Some(v)) if v > 0.5 => v, (1, None) => {k}, _ => 0.3 }};"
                ));
            }
            6 => self.line(&format!(
                "let {name} = match pair({a}, {b}) {{ (p, q) if p > q => p * q, (p, q) => {{ let d = p - q; d * d }} }};"
            )),
            7 if !lists.is_empty() => {
                let (list, Some(m)) = (self.pick(&lists), self.mutable()) else { return };
                let line = match self.below(2) {
                    0 => format!("if let [first, .., last] = &{list}[..] {{ {m} += 0.4 * first * last * {b}; }}"),
                    _ => format!("{{ let &[p, q, ..] = &x[..] else {{ return {a} }}; {m} -= p * q * 0.3; }}"),
                };
                return self.line(&line);
            }
            8 if !lists.is_empty() => {
                let list = self.pick(&lists);
                let start = if self.chance(50) { "let _ = " } else { "" };
                return self.line(&format!("let k = ({a}).tanh(); {start}advance(&mut {list}, k);"));
            }
            9 => {
                let i = self.index();
                self.line(&format!(
                    "let {name} = match {i} {{ 0 => {a}, n @ 1..=2 => n as f64 * {b}, 3 | 4 => {k}, _ => 0.5 }};"
                ));
            }
            10 => {
                let option = self.name("o");
                self.line(&format!("let {option} = maybe({a}, {k}); let mut {name} = {b};"));
                self.line(&format!("if let Some(v) = &{option} {{ {name} += v * {name}; }}"));
                self.line(&format!("if let (Some(v), true) = ({option}, {name} > 0.1) {{ {name} *= v.cos(); }}"));
                return self.numbers.push((name, true));
            }
            _ => return,
        }
        self.numbers.push((name, false));
    }

    /// Matrices of two rows and columns.
    fn matrix(&mut self, kind: u64) {
        let matrices = self.matrices.clone();
        if kind < 3 || matrices.is_empty() {
            let name = self.name("w");
            let (a, b, c) = (self.expression(1), self.leaf(), self.leaf());
            let line = match self.below(3) {
                0 => format!("let mut {name} = Matrix2::new({a}, {b}, 0.5, {c});"),
                1 => format!("let mut {name} = Matrix2::from_element({a});"),
                _ => format!("let mut {name} = Matrix2::new({b}, 0.2, {c}, {a}).map(|t| t.tanh());"),
            };
            self.line(&line);
            return self.matrices.push(name);
        }
        let (g, h) = (self.pick(&matrices), self.pick(&matrices));
        let (a, b, i) = (self.expression(2), self.leaf(), self.index());
        let line = match kind {
            3 => format!("{g} = {h} * {g} * 0.3 + {h};"),
            4 => format!("{g}[(({i}) % 2, 1)] = {a};"),
            5 => format!("{g}[(1, ({i}) % 2)] += {a} * {b};"),
            6 => format!("{g} += {h}.transpose() * ({b}).tanh();"),
            _ => format!("{g} = {g}.component_mul(&{h}) - {h} * ({a}).tanh();"),
        };
        self.line(&line);
    }
}

/// A file of programs, and a test for all of them.
pub(crate) fn programs(seed: u64, count: usize, wide: bool) -> String {
    let mut all = format!("//! Random programs, written by `generate.rs` from seed {seed}.\n\nuse super::*;\n");
    if wide {
        all.push_str("use nalgebra::Matrix2;\n");
    }
    for number in 0..count {
        let state =
            (seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (number as u64 + 1).wrapping_mul(0xd1b5_4a32_d192_ed03)) | 1;
        let wide = match (wide, number % 4) {
            (false, _) => Wide::Core,
            (true, 0) => Wide::Buffers,
            (true, 3) => Wide::Matrices,
            (true, _) => Wide::All,
        };
        let mut program = Program {
            state,
            text: String::new(),
            fresh: 0,
            numbers: Vec::new(),
            lists: Vec::new(),
            indices: Vec::new(),
            matrices: Vec::new(),
            loops: 0,
            budget: 22,
            wide,
        };
        for _ in 0..20 {
            program.below(2);
        }
        program.line("let mut total = x[0];");
        program.numbers.push(("total".to_owned(), true));
        program.body(3, 10);
        let mut result = "total".to_owned();
        for (name, _) in program.numbers.clone().iter().rev().take(3) {
            write!(result, " + {name} * 0.7").expect("writing to a string");
        }
        for name in program.lists.clone().iter().rev().take(2) {
            write!(result, " + {name}[1] * {name}[3]").expect("writing to a string");
        }
        write!(
            all,
            "\n#[differentiable]\npub(super) fn p{number}(x: &[f64]) -> f64 {{\n{}    {result}\n}}\n",
            program.text
        )
        .expect("writing to a string");
    }
    all.push_str("\n#[test]\nfn random_programs() {\n    let mut adjoints = 0;\n");
    for number in 0..count {
        writeln!(all, "    adjoints += check!(p{number});").expect("writing to a string");
    }
    // Few programs may be a bad lot.
    let least = if wide || count < 60 { 2 } else { 8 };
    writeln!(all, "    assert!(adjoints * 10 >= {count} * {}, \"{{adjoints}} of {count} have an adjoint\");\n    println!(\"{{adjoints}} of {count} have an adjoint\");\n}}", least)
        .expect("writing to a string");
    all
}

/// With a seed it writes the programs anew; without, it sees that they come out the same each time.
#[test]
fn write_programs() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let wide = std::env::var_os("AUTODIFF_WIDE").is_some();
    let Some(seed) = number("AUTODIFF_SEED") else {
        assert_eq!(programs(3, 5, wide), programs(3, 5, wide));
        assert_ne!(programs(3, 5, wide), programs(4, 5, wide));
        return;
    };
    let text = programs(seed, number("AUTODIFF_COUNT").unwrap_or(120) as usize, wide);
    let file = if wide { "random_wide.rs" } else { "random.rs" };
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("adjoint").join(file);
    std::fs::write(path, text).expect("writing the programs");
}
