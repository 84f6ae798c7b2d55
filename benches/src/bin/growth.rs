//! Time and memory of a tape from 10^4 to 10^8 statements, and of independent tapes on several threads:
//! `cargo run --release -p autodiff-benches --bin growth [most statements]`. Prints tables and writes `benches/growth.svg`.

use autodiff::prelude::*;
use autodiff::release_buffers;
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

/// What was measured at one length, per statement.
struct Row {
    statements: usize,
    /// With fresh memory.
    first: f64,
    /// In the memory of the tape before.
    recording: f64,
    sweeping: f64,
    tape_bytes: f64,
    resident_bytes: f64,
}

/// A recurrence of two statements a step.
fn recurrence<S: Scalar>(x: S, y: S, steps: usize) -> S {
    (0..steps).fold(y, |y, _| y * x + x)
}

fn measure(statements: usize) -> Row {
    release_buffers();
    let run = || {
        tape!(tape);
        let (x, y) = tape.watch((0.5, 1.0));
        let start = Instant::now();
        let z = recurrence(x, y, statements / 2);
        let recording = start.elapsed().as_secs_f64();
        let (len, bytes) = (tape.len(), tape.bytes());
        let start = Instant::now();
        let gradient = tape.gradient(z);
        let sweeping = start.elapsed().as_secs_f64();
        // d/dx of the fixed point x / (1 - x).
        assert!((gradient.wrt(x) - 4.0).abs() < 1e-9);
        (recording, sweeping, len, bytes)
    };
    let before = resident();
    let (first, _, len, bytes) = run();
    let after = resident();
    let repetitions = (10_000_000 / statements).clamp(1, 100);
    let (mut recording, mut sweeping) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..repetitions.max(2) {
        let (r, s, ..) = run();
        (recording, sweeping) = (recording.min(r), sweeping.min(s));
    }
    let each = |x: f64| x / len as f64;
    Row {
        statements: len,
        first: each(first * 1e9),
        recording: each(recording * 1e9),
        sweeping: each(sweeping * 1e9),
        tape_bytes: each(bytes as f64),
        resident_bytes: each(after.saturating_sub(before) as f64),
    }
}

/// A number of bytes from a file of /proc; 0 where there is none.
fn kilobytes(path: &str, name: &str) -> usize {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    1024 * line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn resident() -> usize {
    kilobytes("/proc/self/status", "VmRSS:")
}

/// The gradients a second of so many threads, each with tapes of its own.
fn throughput(threads: usize) -> f64 {
    const GRADIENTS: usize = 2_000;
    let work = || {
        for _ in 0..GRADIENTS {
            tape!(tape);
            let (x, y) = tape.watch((black_box(0.5), 1.0));
            let z = recurrence(x, y, 2_500);
            black_box(tape.gradient(z).wrt((x, y)));
        }
    };
    let start = Instant::now();
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    (threads * GRADIENTS) as f64 / start.elapsed().as_secs_f64()
}

fn main() {
    let most: f64 = std::env::args().nth(1).map_or(1e8, |most| most.parse().expect("a number of statements"));
    println!("| statements | first recording, ns | recording, ns | sweeping, ns | tape, bytes | resident, bytes |");
    println!("|-----------:|--------------------:|--------------:|-------------:|------------:|----------------:|");
    let mut rows = Vec::new();
    for power in 4..=8 {
        let statements = 10_usize.pow(power);
        // 16 bytes a statement, at most twice that reserved, and 8 for its adjoint.
        let available = kilobytes("/proc/meminfo", "MemAvailable:");
        if statements as f64 > most || available > 0 && 40 * statements > available {
            println!("| {statements} | left out: {} MB of memory | | | | |", available >> 20);
            continue;
        }
        let row = measure(statements);
        println!(
            "| {} | {:.2} | {:.2} | {:.2} | {:.1} | {:.1} |",
            row.statements, row.first, row.recording, row.sweeping, row.tape_bytes, row.resident_bytes
        );
        rows.push(row);
    }
    release_buffers();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/growth.svg");
    std::fs::write(path, plot(&rows)).expect("benches/growth.svg can be written");

    println!("\n| threads | gradients of 5,000 statements a second | over one thread |");
    println!("|--------:|---------------------------------------:|----------------:|");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let one = throughput(1);
    for threads in (0..).map(|k| 1 << k).take_while(|threads| *threads <= 2 * cores) {
        let own = throughput(threads);
        println!("| {threads} | {own:.0} | {:.2} |", own / one);
    }
}

/// Nanoseconds and bytes of a statement over the number of statements: level lines are linear growth.
fn plot(rows: &[Row]) -> String {
    const WIDTH: f64 = 720.0;
    const HEIGHT: f64 = 360.0;
    let most = |f: fn(&Row) -> f64| rows.iter().map(f).fold(1.0, f64::max);
    let time = 1.1 * most(|row| row.first.max(row.recording).max(row.sweeping));
    let bytes = 1.1 * most(|row| row.resident_bytes.max(row.tape_bytes));
    let x = |row: &Row| 60.0 + (WIDTH - 130.0) * ((row.statements as f64).log10() - 4.0) / 4.0;
    let y = |part: f64| HEIGHT - 40.0 - (HEIGHT - 110.0) * part;
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
<text x="12" y="20" font-size="14" font-weight="bold">A tape of 10^4 to 10^8 statements: level lines are linear growth</text>
<text x="12" y="{}">left: ns a statement, to {time:.0}</text><text x="{}" y="{}" text-anchor="end">right: bytes a statement, to {bytes:.0}</text>
"##,
        38.0,
        WIDTH - 12.0,
        38.0
    );
    let lines: [(&str, &str, fn(&Row) -> f64, f64); 5] = [
        ("recording in fresh memory, ns", "#c0392b", |row| row.first, time),
        ("recording, ns", "#e67e22", |row| row.recording, time),
        ("sweeping, ns", "#f1c40f", |row| row.sweeping, time),
        ("on the tape, bytes", "#5b7fa6", |row| row.tape_bytes, bytes),
        ("resident after a gradient, bytes", "#2c3e50", |row| row.resident_bytes, bytes),
    ];
    for (k, (name, color, value, scale)) in lines.into_iter().enumerate() {
        let points: String = rows.iter().map(|row| format!("{:.1},{:.1} ", x(row), y(value(row) / scale))).collect();
        let legend = 12.0 + 142.0 * k as f64;
        let dash = if scale == bytes { r#" stroke-dasharray="5 3""# } else { "" };
        writeln!(out, r##"<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"{dash}/>"##)
            .expect("a string");
        writeln!(out, r##"<text x="{legend}" y="56" fill="{color}" font-size="10">{name}</text>"##).expect("a string");
    }
    for row in rows {
        let (x, power) = (x(row), (row.statements as f64).log10().round());
        writeln!(out, r##"<text x="{x}" y="{}" text-anchor="middle">10^{power}</text>"##, HEIGHT - 22.0)
            .expect("a string");
    }
    out + "</svg>\n"
}
