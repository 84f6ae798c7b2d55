//! The bar chart: what each method takes, over what ours takes on the same line.

use autodiff_benches::clock::{Measured, time};
use std::fmt::Write;

/// Bars are cut off here; the number beside them is not.
const MOST: f64 = 8.0;
const LABELS: f64 = 280.0;
const BARS: f64 = 560.0;
const ROW: f64 = 15.0;
const GAP: f64 = 30.0;

/// The lines of which the methods named in `ours` and those that follow `first_peer` are drawn.
pub fn svg(lines: &[(Measured, &str, usize)]) -> String {
    let height =
        60.0 + lines.iter().map(|(line, _, first)| GAP + ROW * (1 + line.methods.len() - first) as f64).sum::<f64>();
    let width = LABELS + BARS + 110.0;
    let mut out = String::new();
    let mut draw =
        |text: std::fmt::Arguments| out.write_fmt(text).and_then(|()| out.write_str("\n")).expect("a string takes it");
    draw(format_args!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
<text x="12" y="22" font-size="14" font-weight="bold">Time over that of autodiff on the same line (shorter is faster)</text>"##
    ));
    for tick in 0..=MOST as usize {
        let x = LABELS + BARS * tick as f64 / MOST;
        draw(format_args!(
            r##"<line x1="{x}" y1="34" x2="{x}" y2="{}" stroke="{}"/><text x="{x}" y="{}" text-anchor="middle" fill="#666">{tick}x</text>"##,
            height - 18.0,
            if tick == 1 { "#888" } else { "#e4e4e4" },
            height - 6.0
        ));
    }
    let mut y = 38.0;
    for (line, ours, first) in lines {
        y += GAP - ROW;
        draw(format_args!(r##"<text x="12" y="{}" font-weight="bold">{}</text>"##, y + 11.0, line.name));
        y += ROW;
        let own = line.methods.iter().find(|(name, _)| name == ours).expect("our own method");
        let peers = line.methods[*first..].iter();
        for (name, nanoseconds) in std::iter::once(own).chain(peers) {
            let ratio = nanoseconds / own.1;
            let (color, name) =
                if name == ours { ("#c0392b", format!("autodiff, {name}")) } else { ("#5b7fa6", name.clone()) };
            draw(format_args!(
                r##"<text x="{}" y="{}" text-anchor="end">{name}</text><rect x="{LABELS}" y="{}" width="{}" height="{}" fill="{color}"/><text x="{}" y="{}">{}{}</text>"##,
                LABELS - 8.0,
                y + 11.0,
                y + 1.5,
                BARS * ratio.min(MOST) / MOST,
                ROW - 3.0,
                LABELS + BARS * ratio.min(MOST) / MOST + 5.0,
                y + 11.0,
                if ratio > MOST { format!("{ratio:.0}x, ") } else { String::new() },
                time(*nanoseconds),
            ));
            y += ROW;
        }
    }
    draw(format_args!("</svg>"));
    out
}
