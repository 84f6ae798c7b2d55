//! Random operations on tapes, in any order: several tapes at once, nested ones, pauses, resets, drops, gradients once and often,
//! panics in between, fused statements, checkpoints, variables of other tapes and of tapes that are gone. Beside each variable
//! lies its value and its derivatives with respect to everything its tape watches, by plain arithmetic: whatever the tapes
//! answer must be that, and what must not be answered must panic with its sentence. Afterwards no memory may be missing.
//!
//! `PROPTEST_CASES=100000 cargo test --release -p autodiff-tests --test fuzz` goes on for longer.
#![allow(unsafe_code)] // the allocator that counts

use autodiff::prelude::*;
use autodiff::{PersistentTape, Tape, Var, checkpoint, functions, release_buffers};
use proptest::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicIsize, Ordering};

/// Counts the bytes that are allocated.
struct Counting;

static ALLOCATED: AtomicIsize = AtomicIsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: all of it is the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.fetch_add(layout.size() as isize, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        ALLOCATED.fetch_sub(layout.size() as isize, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(block, layout) }
    }
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATED.fetch_add(size as isize - layout.size() as isize, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.realloc(block, layout, size) }
    }
}

enum Brand {}
type Number = Var<f64, Brand>;

#[differentiable]
fn plus_product(s: f64, x: f64, y: f64) -> f64 {
    s + x * y
}

#[differentiable]
fn minus_product(s: f64, x: f64, y: f64) -> f64 {
    s - x * y
}

/// Expressions of two numbers, by themselves and added to a third.
#[differentiable]
fn expressions(s: f64, x: f64, y: f64) -> f64 {
    let mut sum = s;
    sum += (y - x * x) * 0.5 + x * y;
    sum -= 2.0 * x;
    sum
}

#[differentiable]
fn literals(x: f64) -> f64 {
    let mut y = x * x - 0.5;
    y *= 0.25;
    1.0 + (2.0 - y) / 4.0
}

#[differentiable(one_statement)]
fn waves(x: [f64; 3], count: i32) -> f64 {
    let mut sum = 0.0;
    for k in 1..=count {
        sum += (f64::from(k) * x[0]).sin() * x[1] + x[2];
    }
    sum
}

/// A variable with what it must be.
#[derive(Clone)]
struct Known {
    var: Number,
    value: f64,
    /// By what its tape watches.
    derivatives: Vec<f64>,
}

impl Known {
    fn derivative(&self, watched: usize) -> f64 {
        self.derivatives.get(watched).copied().unwrap_or(0.0)
    }

    /// `var`, computed from `operands` by a function with this value and these partials.
    fn of(var: Number, value: f64, operands: &[&Known], partials: &[f64]) -> Known {
        let count = operands.iter().map(|x| x.derivatives.len()).max().unwrap_or(0);
        let sum = |w| operands.iter().zip(partials).map(|(x, partial)| x.derivative(w) * partial).sum();
        Known { var, value, derivatives: (0..count).map(sum).collect() }
    }
}

enum Token {
    Once(Tape<'static, f64, Brand>),
    Kept(PersistentTape<'static, f64, Brand>),
}

macro_rules! on {
    ($token:expr, |$tape:ident| $what:expr) => {
        match $token {
            Token::Once($tape) => $what,
            Token::Kept($tape) => $what,
        }
    };
}

struct Live {
    token: Token,
    watched: Vec<Number>,
    known: Vec<Known>,
}

#[derive(Default)]
struct Machine {
    live: Vec<Live>,
    stale: Vec<Number>,
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8 * (1.0 + a.abs().max(b.abs()))
}

fn check(what: &str, own: f64, expected: f64) -> Result<(), String> {
    if close(own, expected) { Ok(()) } else { Err(format!("{what}: {own} instead of {expected}")) }
}

/// The message of the panic that `f` must end with.
fn must_panic<R>(what: &str, expected: &str, f: impl FnOnce() -> R) -> Result<(), String> {
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(_) => Err(format!("{what} went through")),
        Err(payload) => {
            let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
            let text = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
            if text.contains(expected) { Ok(()) } else { Err(format!("{what} panicked with: {text}")) }
        }
    }
}

const GONE: &str = "tape is gone, or it lives on another thread";
const DIFFERENT: &str = "belong to different tapes";

impl Machine {
    /// Takes a tape's variables out of use.
    fn retire(&mut self, live: Live) -> Token {
        self.stale.extend(live.known.iter().map(|known| known.var).filter(|var| !is_constant(*var)));
        let excess = self.stale.len().saturating_sub(20);
        self.stale.drain(..excess);
        live.token
    }

    fn step(&mut self, [op, a, b, c]: [usize; 4]) -> Result<(), String> {
        if self.live.is_empty() || op == 0 && self.live.len() < 4 {
            let tape = Tape::new();
            let token = if a % 2 == 0 { Token::Once(tape) } else { Token::Kept(tape.persistent()) };
            self.live.push(Live { token, watched: Vec::new(), known: Vec::new() });
            return Ok(());
        }
        let t = a % self.live.len();
        if self.live[t].known.is_empty() || op == 1 {
            self.live[t].watch(0.3 + 0.1 * (b % 13) as f64);
            return Ok(());
        }
        match op {
            2 | 3 => self.live[t].arithmetic(b, c),
            4 if c % 8 == 0 => self.live[t].called(b, c / 8),
            4 | 5 => self.live[t].fused(b, c)?,
            6 => self.live[t].checkpointed(b, c),
            7 => self.live[t].nested(b)?,
            8 => {
                let live = &mut self.live[t];
                let x = live.known[b % live.known.len()].clone();
                let y = on!(&live.token, |tape| tape.stop_recording(|| x.var * 2.0 + x.var));
                live.known.push(Known { var: y, value: 3.0 * x.value, derivatives: Vec::new() });
            }
            9 => {
                let live = self.live.swap_remove(t);
                let target = live.known[b % live.known.len()].clone();
                let (watched, intermediate) = (live.watched.clone(), live.known[c % live.known.len()].clone());
                match self.retire(live) {
                    Token::Once(tape) => {
                        let gradient = tape.gradient(target.var);
                        for (w, &x) in watched.iter().enumerate() {
                            check("gradient", gradient.wrt(x), target.derivative(w))?;
                        }
                        if is_constant(target.var) && gradient.get(intermediate.var).is_some() {
                            return Err("a constant depends on something".into());
                        }
                    }
                    Token::Kept(tape) => drop(tape),
                }
            }
            10 => {
                if let Live { token: Token::Kept(tape), watched, known } = &self.live[t] {
                    let (x, y) = (&known[b % known.len()], &known[c % known.len()]);
                    let gradient = tape.gradient([x.var, y.var]);
                    let j = tape.jacobian([x.var, y.var], watched);
                    for (w, &v) in watched.iter().enumerate() {
                        check("sum of two", gradient.wrt(v), x.derivative(w) + y.derivative(w))?;
                        check("row 0", j[(0, w)], x.derivative(w))?;
                        check("row 1", j[(1, w)], y.derivative(w))?;
                    }
                }
            }
            11 => {
                let live = self.live.swap_remove(t);
                drop(self.retire(live));
            }
            12 => {
                let live = &mut self.live[t];
                on!(&live.token, |tape| tape.reset());
                let known = std::mem::take(&mut live.known);
                live.watched.clear();
                self.stale.extend(known.into_iter().map(|known| known.var).filter(|var| !is_constant(*var)));
            }
            13 => {
                let known = &self.live[t].known;
                let own = known[b % known.len()].var;
                if let Some(&stale) = self.stale.get(c % self.stale.len().max(1)) {
                    must_panic("a stale variable", GONE, || stale * stale)?;
                    must_panic("a stale operand", if is_constant(own) { GONE } else { "" }, || own * stale)?;
                    must_panic("a stale operand in a sum", GONE, || functions::sum(&[stale, own, own, own, own]))?;
                }
            }
            14 => {
                let other = (t + 1) % self.live.len();
                let of = |t: usize| self.live[t].known.iter().map(|known| known.var).find(|var| !is_constant(*var));
                if let (true, Some(x), Some(y)) = (other != t, of(t), of(other)) {
                    must_panic("two tapes", DIFFERENT, || x + y)?;
                    must_panic("two tapes in a product", DIFFERENT, || functions::dot(&[x; 3], &[x, y, x]))?;
                }
            }
            15 => {
                let live = &self.live[t];
                let x = live.known[b % live.known.len()].var;
                must_panic("a panic in a pause", "on purpose", || {
                    on!(&live.token, |tape| tape.stop_recording(|| if x.value().is_nan() {
                        0
                    } else {
                        panic!("on purpose")
                    }))
                })?;
                if !is_constant(x) {
                    must_panic("a panic in a checkpoint", "on purpose", || {
                        checkpoint(|x: Number| if x.value().is_nan() { x } else { panic!("on purpose") }, x)
                    })?;
                    let hidden = move |y: Number| y * x;
                    must_panic("a hidden argument", "did not get the variable as an argument", || {
                        checkpoint(hidden, x)
                    })?;
                }
            }
            16 => {
                let h = hessian(|x| x[0] * x[0] * x[1] + functions::norm(x), &[0.5, 2.0]);
                let r = 0.5_f64.hypot(2.0);
                check("a Hessian in between", h[(0, 1)], 1.0 - 0.5 * 2.0 / (r * r * r))?;
                let g = gradient(|x| functions::logsumexp(x), &[1.0_f32, 1.0]);
                check("single precision in between", f64::from(g[0]), 0.5)?;
            }
            17 => release_buffers(),
            18 => {
                let x = self.live[t].known[b % self.live[t].known.len()].var;
                let elsewhere = move || {
                    let own = gradient(|x| functions::dot(x, x), &[1.0, 2.0])[1];
                    (own, is_constant(x) || must_panic("another thread", GONE, || x * x).is_ok())
                };
                let (own, is_stopped) = std::thread::spawn(elsewhere).join().map_err(|_| "a thread panicked")?;
                check("another thread", own, 4.0)?;
                if !is_stopped {
                    return Err("a variable was used on another thread".into());
                }
            }
            _ => self.live[t].watch(0.3 + 0.1 * (b % 13) as f64),
        }
        Ok(())
    }
}

/// Whether `x` has no place on any tape: a statement of it is recorded nowhere and panics nowhere.
fn is_constant(x: Number) -> bool {
    format!("{x:?}").contains("at: 0 ")
}

impl Live {
    fn watch(&mut self, value: f64) {
        let var = on!(&self.token, |tape| tape.watch(value));
        let mut derivatives = vec![0.0; self.watched.len()];
        derivatives.push(1.0);
        self.watched.push(var);
        self.known.push(Known { var, value, derivatives });
    }

    fn push(&mut self, known: Known) {
        // Nothing may grow without bound.
        if known.value.abs() < 1e3 && known.derivatives.iter().all(|d| d.abs() < 1e6) {
            self.known.push(known);
        }
    }

    fn arithmetic(&mut self, b: usize, c: usize) {
        let n = self.known.len();
        let [x, y, s] = [b / 17, c, c / 7 + b].map(|k| self.known[k % n].clone());
        let (u, v, w) = (x.value, y.value, s.value);
        let (z, value, partials) = match b % 17 {
            0 => (x.var + y.var, u + v, [1.0, 1.0, 0.0]),
            1 => (x.var - y.var, u - v, [1.0, -1.0, 0.0]),
            2 => (x.var * y.var, u * v, [v, u, 0.0]),
            3 => {
                let q = v * v + 1.0;
                (x.var / (y.var * y.var + 1.0), u / q, [1.0 / q, -2.0 * u * v / (q * q), 0.0])
            }
            4 => (x.var.sin(), u.sin(), [u.cos(), 0.0, 0.0]),
            5 => (-x.var, -u, [-1.0, 0.0, 0.0]),
            6 => (x.var.tanh() * 2.0, u.tanh() * 2.0, [2.0 * (1.0 - u.tanh().powi(2)), 0.0, 0.0]),
            7 => (x.var.mul_add(y.var, 0.5), u.mul_add(v, 0.5), [v, u, 0.0]),
            8 => (1.0 - x.var, 1.0 - u, [-1.0, 0.0, 0.0]),
            // With constants for some of the three, and one variable for several of them.
            9 | 10 => (x.var.mul_add(y.var, s.var), u.mul_add(v, w), [v, u, 1.0]),
            11 => (plus_product(s.var, x.var, y.var), w + u * v, [v, u, 1.0]),
            12 => (minus_product(s.var, x.var, x.var), w - u * u, [-2.0 * u, 0.0, 1.0]),
            13 => (minus_product(s.var, x.var, y.var), w - u * v, [-v, -u, 1.0]),
            14 => (literals(x.var), (2.0 - (u * u - 0.5) * 0.25) / 4.0 + 1.0, [-u * 0.5 / 4.0, 0.0, 0.0]),
            15 => (x.var + 0.25, u + 0.25, [1.0, 0.0, 0.0]),
            _ => {
                let value = w + ((v - u * u) * 0.5 + u * v) - 2.0 * u;
                (expressions(s.var, x.var, y.var), value, [v - u - 2.0, 0.5 + u, 1.0])
            }
        };
        self.push(Known::of(z, value, &[&x, &y, &s], &partials));
    }

    /// Some of the variables, in an order that has runs and gaps.
    fn some(&self, b: usize, c: usize) -> Vec<Known> {
        let n = self.known.len();
        (0..3 + c % 40).map(|k| self.known[(b + k * (1 + c % 3)) % n].clone()).collect()
    }

    /// A function that is one statement, of variables some of which may be constants or one another.
    fn called(&mut self, b: usize, c: usize) {
        let n = self.known.len();
        let (x, y) = (self.known[b % n].clone(), self.known[c % n].clone());
        let (v, w) = (x.value, y.value);
        let z = waves([x.var, y.var, x.var], 3);
        let each = |k: f64| (k * v).sin() * w;
        let value = each(1.0) + each(2.0) + each(3.0) + 3.0 * v;
        let dx = (1..4).map(|k| f64::from(k) * (f64::from(k) * v).cos() * w).sum::<f64>() + 3.0;
        let dy = (1..4).map(|k| (f64::from(k) * v).sin()).sum();
        self.push(Known::of(z, value, &[&x, &y], &[dx, dy]));
    }

    fn fused(&mut self, b: usize, c: usize) -> Result<(), String> {
        let operands = self.some(b, c);
        let x: Vec<Number> = operands.iter().map(|x| x.var).collect();
        let v: Vec<f64> = operands.iter().map(|x| x.value).collect();
        let n = v.len() as f64;
        let (z, partials): (Number, Vec<f64>) = match b % 5 {
            0 => (x.iter().sum(), vec![1.0; v.len()]),
            1 => (functions::dot(&x, &x), v.iter().map(|v| 2.0 * v).collect()),
            2 => (functions::logsumexp(&x), functions::softmax(&v)),
            3 => {
                let mean = v.iter().sum::<f64>() / n;
                (functions::variance(&x), v.iter().map(|v| 2.0 * (v - mean) / n).collect())
            }
            _ => {
                let partials: Vec<f64> = v.iter().map(|v| v.cos()).collect();
                let z = on!(&self.token, |tape| tape.call(&x, |v| {
                    (v.iter().map(|v| v.sin()).sum(), v.iter().map(|v| v.cos()).collect::<Vec<f64>>())
                }));
                (z, partials)
            }
        };
        let value = match b % 5 {
            0 => v.iter().sum(),
            1 => v.iter().map(|v| v * v).sum(),
            2 => functions::logsumexp(&v),
            3 => functions::variance(&v),
            _ => v.iter().map(|v| v.sin()).sum(),
        };
        check("the value of a fused function", z.value(), value)?;
        let operands: Vec<&Known> = operands.iter().collect();
        self.push(Known::of(z, value, &operands, &partials));
        Ok(())
    }

    fn checkpointed(&mut self, b: usize, c: usize) {
        let n = self.known.len();
        let (x, y) = (self.known[b % n].clone(), self.known[c % n].clone());
        let (v, w) = (x.value, y.value);
        let f = |(x, y): (Number, Number)| {
            let z = checkpoint(|(x, y): (Number, Number)| x * y.sin(), (x, y));
            [z + x, z * y]
        };
        let [p, q] = checkpoint(f, (x.var, y.var));
        let z = v * w.sin();
        self.push(Known::of(p, z + v, &[&x, &y], &[w.sin() + 1.0, v * w.cos()]));
        self.push(Known::of(q, z * w, &[&x, &y], &[w.sin() * w, v * w.cos() * w + z]));
    }

    fn nested(&mut self, b: usize) -> Result<(), String> {
        let x = self.known[b % self.known.len()].clone();
        let v = x.value;
        enum Inner {}
        let inner = Tape::<Number, Inner>::new();
        let xi = inner.watch(x.var);
        let f = functions::dot(&[xi, xi.sin(), xi], &[xi.sin(), xi, xi]);
        let derivative = inner.gradient(f).wrt(xi);
        // f = 2 x sin x + x^2
        let value = 2.0 * v.sin() + 2.0 * v * v.cos() + 2.0 * v;
        check("an inner gradient", derivative.value(), value)?;
        let second = 4.0 * v.cos() - 2.0 * v * v.sin() + 2.0;
        self.push(Known::of(derivative, value, &[&x], &[second]));
        Ok(())
    }
}

fn run(program: &[[usize; 4]]) -> Result<(), String> {
    let mut machine = Machine::default();
    program.iter().try_for_each(|&step| machine.step(step))
}

/// Runs a program on a thread of its own, which takes all memory with it.
fn run_on_a_thread(program: &[[usize; 4]]) -> Result<(), String> {
    std::thread::scope(|scope| scope.spawn(|| run(program)).join()).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        Err(text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default())
    })
}

/// The only test here, so that nothing else allocates meanwhile.
#[test]
fn any_order_of_operations() {
    std::panic::set_hook(Box::new(|_| {}));
    let step = [0..19_usize, 0..100_usize, 0..1000_usize, 0..1000_usize];
    let program = prop::collection::vec(step, 1..120);
    let mut runner = proptest::test_runner::TestRunner::default();
    let result = runner.run(&program, |program| {
        // What is made once stays.
        let _ = run_on_a_thread(&program);
        let before = ALLOCATED.load(Ordering::SeqCst);
        let outcome = run_on_a_thread(&program);
        let after = ALLOCATED.load(Ordering::SeqCst);
        prop_assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
        prop_assert_eq!(after - before, 0, "bytes are missing");
        Ok(())
    });
    let _ = std::panic::take_hook();
    if let Err(error) = result {
        panic!("{error}");
    }
}
