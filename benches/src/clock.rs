//! Times of several methods for one piece of work, taken side by side: the processor's time of this thread, so that what else
//! runs on the machine disturbs less.

use cpu_time::ThreadTime;
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// One measurement takes at least so long; shorter work is repeated in it.
const MEASUREMENT: Duration = Duration::from_micros(100);

/// What the ratios of a table are to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The function alone: ratios are to it.
    Primal,
    /// The adjoint written by hand: ratios are to it as well.
    ByHand,
    /// Anything else.
    Other,
}

/// What was recorded on a tape.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// Statements, variables included.
    pub statements: usize,
    /// Bytes of all statements.
    pub bytes: usize,
}

struct Method<'a> {
    role: Role,
    name: String,
    aim: &'static str,
    recorded: Option<Recorded>,
    /// Does the work so many times.
    run: Box<dyn FnMut(u32) + 'a>,
}

/// A piece of work and the methods for it.
pub struct Workload<'a> {
    name: String,
    gradient: Vec<f64>,
    methods: Vec<Method<'a>>,
}

impl<'a> Workload<'a> {
    /// The work, by its plain function.
    pub fn new<O>(name: impl Into<String>, mut primal: impl FnMut() -> O + 'a) -> Self {
        let run = Box::new(move |times| repeat(times, &mut primal));
        let primal = Method { role: Role::Primal, name: "primal".into(), aim: "", recorded: None, run };
        Workload { name: name.into(), gradient: Vec::new(), methods: vec![primal] }
    }

    /// A method whose `numbers` must be those of the methods before it.
    ///
    /// # Panics
    /// If they are not.
    pub fn gradient<O>(
        &mut self,
        role: Role,
        name: impl Into<String>,
        aim: &'static str,
        mut run: impl FnMut() -> O + 'a,
        numbers: impl Fn(O) -> Vec<f64>,
    ) {
        let (name, found) = (name.into(), numbers(run()));
        self.agree(&name, found);
        self.add(role, name, aim, run);
    }

    /// Like [`gradient`](Workload::gradient), for a method that writes its `length` numbers where it is told to.
    pub fn gradient_into(
        &mut self,
        role: Role,
        name: impl Into<String>,
        aim: &'static str,
        length: usize,
        mut run: impl FnMut(&mut [f64]) + 'a,
    ) {
        let (name, mut out) = (name.into(), vec![0.0; length]);
        run(&mut out);
        self.agree(&name, out.clone());
        let run = move || {
            run(&mut out);
            black_box(&out);
        };
        self.add(role, name, aim, run);
    }

    /// A method for the derivative along `direction`.
    ///
    /// # Panics
    /// If it is not the gradient's product with it.
    pub fn tangent<O>(
        &mut self,
        name: impl Into<String>,
        direction: &[f64],
        mut run: impl FnMut() -> O + 'a,
        number: impl Fn(O) -> f64,
    ) {
        let (name, found) = (name.into(), number(run()));
        assert_eq!(direction.len(), self.gradient.len(), "{}, {name}", self.name);
        let product = direction.iter().zip(&self.gradient).map(|(a, b)| a * b).sum();
        self.check(&name, &[found], &[product]);
        self.add(Role::Other, name, "", run);
    }

    /// Says what the method added last recorded.
    pub fn recorded(&mut self, recorded: Recorded) {
        self.methods.last_mut().expect("a method").recorded = Some(recorded);
    }

    fn add<O>(&mut self, role: Role, name: String, aim: &'static str, mut run: impl FnMut() -> O + 'a) {
        let run = Box::new(move |times| repeat(times, &mut run));
        self.methods.push(Method { role, name, aim, recorded: None, run });
    }

    /// The numbers are those of the methods before, or the first.
    fn agree(&mut self, method: &str, found: Vec<f64>) {
        if self.gradient.is_empty() {
            self.gradient = found;
        } else {
            self.check(method, &found, &self.gradient);
        }
    }

    fn check(&self, method: &str, found: &[f64], expected: &[f64]) {
        let name = &self.name;
        assert_eq!(found.len(), expected.len(), "{name}, {method}");
        let scale = expected.iter().fold(0.0_f64, |scale, v| scale.max(v.abs()));
        for (i, (a, b)) in found.iter().zip(expected).enumerate() {
            let close = (a - b).abs() <= 1e-9 * b.abs() + 1e-12 * scale;
            assert!(close, "{name}, {method}: entry {i} is {a}, by the methods before {b}");
        }
    }

    /// The work's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many methods there are.
    pub fn methods(&self) -> usize {
        self.methods.len()
    }

    /// The methods' names.
    pub fn method_names(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(|method| method.name.as_str())
    }

    /// What the method recorded, if it records.
    pub fn recording_of(&self, method: &str) -> Option<Recorded> {
        self.methods.iter().find(|candidate| candidate.name == method)?.recorded
    }

    /// Runs a method so many times.
    ///
    /// # Panics
    /// If there is no method of that name.
    pub fn repeat(&mut self, method: &str, times: u32) {
        let method = self.methods.iter_mut().find(|candidate| candidate.name == method).expect("a method of this line");
        (method.run)(times);
    }

    /// Measures the methods in turn, again and again until the time is up.
    pub fn measure(mut self, budget: Duration) -> Measured {
        let repetitions: Vec<u32> = self.methods.iter_mut().map(|method| repetitions(&mut method.run)).collect();
        let mut samples = vec![Vec::new(); self.methods.len()];
        let start = Instant::now();
        while start.elapsed() < budget || samples[0].len() < 5 {
            for ((method, &times), samples) in self.methods.iter_mut().zip(&repetitions).zip(&mut samples) {
                let start = ThreadTime::now();
                (method.run)(times);
                samples.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(times));
            }
        }
        let times: Vec<Times> = samples.into_iter().map(Times::of).collect();
        let methods = self.methods.iter().zip(&times).map(|(method, own)| (method.name.clone(), own.minimum)).collect();
        Measured { rows: self.rows(&times), name: self.name, methods }
    }

    fn rows(&self, times: &[Times]) -> String {
        let of = |role| self.methods.iter().position(|method| method.role == role).map(|i| times[i]);
        let (primal, by_hand) = (of(Role::Primal), of(Role::ByHand));
        let mut rows = String::new();
        for (method, own) in self.methods.iter().zip(times) {
            let name = if method.role == Role::Primal { self.name.as_str() } else { "" };
            let ratio = |to: Option<Times>| to.map_or(String::new(), |to| format!("{:.2}", own.minimum / to.minimum));
            let (statements, nanoseconds, bytes) = per_statement(method.recorded, *own);
            writeln!(
                rows,
                "| {name:26} | {:26} | {:>8} | {:>8} | {:>8} | {:>9} | {:19} | {statements:>10} | {nanoseconds:>5} | {bytes:>4} |",
                method.name,
                time(own.minimum),
                time(own.median),
                ratio(primal),
                ratio(by_hand),
                method.aim,
            )
            .expect("a string takes it");
        }
        rows
    }
}

/// What was measured of a workload.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The work.
    pub name: String,
    /// A table row for each method.
    pub rows: String,
    /// The methods and their minima in nanoseconds.
    pub methods: Vec<(String, f64)>,
}

/// The head of the table.
pub fn head() -> String {
    let titles = format!(
        "| {:26} | {:26} | {:>8} | {:>8} | {:>8} | {:>9} | {:19} | {:>10} | {:>5} | {:>4} |",
        "workload", "method", "minimum", "median", "x primal", "x by hand", "aim", "statements", "ns/st", "B/st"
    );
    let rule: String = titles.chars().map(|c| if c == '|' { '|' } else { '-' }).collect();
    format!("{titles}\n{rule}")
}

/// Nanoseconds for one run.
#[derive(Clone, Copy)]
struct Times {
    minimum: f64,
    median: f64,
}

impl Times {
    fn of(mut samples: Vec<f64>) -> Times {
        samples.sort_by(f64::total_cmp);
        Times { minimum: samples[0], median: samples[samples.len() / 2] }
    }
}

fn repeat<O>(times: u32, run: &mut impl FnMut() -> O) {
    for _ in 0..times {
        black_box(run());
    }
}

/// How often the work fits into one measurement.
fn repetitions(run: &mut dyn FnMut(u32)) -> u32 {
    let mut times = 1;
    loop {
        let start = ThreadTime::now();
        run(times);
        if start.elapsed() >= MEASUREMENT {
            return times;
        }
        times *= 2;
    }
}

fn per_statement(recorded: Option<Recorded>, times: Times) -> (String, String, String) {
    let Some(Recorded { statements, bytes }) = recorded else {
        return Default::default();
    };
    let each = |total: f64| format!("{:.1}", total / statements as f64);
    (statements.to_string(), each(times.minimum), each(bytes as f64))
}

/// With three digits and a unit.
pub fn time(nanoseconds: f64) -> String {
    let (number, unit) = match nanoseconds {
        t if t < 1e3 => (t, "ns"),
        t if t < 1e6 => (t / 1e3, "us"),
        t if t < 1e9 => (t / 1e6, "ms"),
        t => (t / 1e9, "s"),
    };
    let digits = if number < 10.0 { 2 } else { usize::from(number < 100.0) };
    format!("{number:.digits$} {unit}")
}
