//! Draws every fit over its data: one panel for each problem, in one SVG file.

use super::fit::Minimum;
use super::models::Response;
use super::report::Solved;
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The backend counts in whole units: so many of them make a pixel of the picture, or curves would look like stairs.
const UNITS: i32 = 8;
const PANEL: (i32, i32) = (400, 300);
const COLUMNS: i32 = 4;
const HEADER: i32 = 76;
const MARGIN: i32 = 14;
/// Points of a curve.
const SAMPLES: usize = 800;
/// The fits from the second starting point are drawn.
const DRAWN: usize = 1;

const FONT: &str = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
const INK: RGBColor = RGBColor(0x22, 0x2b, 0x36);
const GREY: RGBColor = RGBColor(0x6b, 0x76, 0x82);
const GRID: RGBColor = RGBColor(0xe6, 0xe9, 0xed);
const FRAME: RGBColor = RGBColor(0xa8, 0xb0, 0xb9);
const POINT: RGBColor = RGBColor(0x2f, 0x4b, 0x6e);
const CURVE: RGBColor = RGBColor(0xe0, 0x4f, 0x1a);
/// Where a second predictor makes a family of curves.
const FAMILY: [RGBColor; 4] =
    [RGBColor(0x00, 0x72, 0xb2), RGBColor(0x00, 0x9e, 0x73), RGBColor(0xe6, 0x9f, 0x00), RGBColor(0xc4, 0x3c, 0x5f)];

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Chart<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), Box<dyn Error>>;

/// `target/nist.svg` in the workspace.
pub fn default_path() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).join("target/nist.svg")
}

/// Writes the picture to `path`.
pub fn draw(all: &[Solved], path: &Path) -> Drawn {
    let svg = render(all)?;
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, svg)).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The picture as the text of an SVG file.
pub fn render(all: &[Solved]) -> Result<String, Box<dyn Error>> {
    // One cell more, for the legend.
    let rows = (all.len() as i32 + 1 + COLUMNS - 1) / COLUMNS;
    let size = (COLUMNS * PANEL.0 + 2 * MARGIN, rows * PANEL.1 + HEADER + MARGIN);
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, (units(size.0) as u32, units(size.1) as u32));
        let root = root.into_drawing_area();
        root.fill(&WHITE)?;
        let (head, body) = root.split_vertically(units(HEADER));
        header(&head)?;
        let body = body.margin(0, units(MARGIN), units(MARGIN), units(MARGIN));
        let cells = body.split_evenly((rows as usize, COLUMNS as usize));
        for (solved, cell) in all.iter().zip(&cells) {
            panel(solved, cell)?;
        }
        legend(&cells[all.len()])?;
        root.present()?;
    }
    let (drawn, shown) = (size_attributes((units(size.0), units(size.1))), size_attributes(size));
    Ok(svg.replacen(&drawn, &shown, 1))
}

fn size_attributes((width, height): (i32, i32)) -> String {
    format!("width=\"{width}\" height=\"{height}\"")
}

fn units(pixels: i32) -> i32 {
    pixels * UNITS
}

fn text(pixels: i32, color: RGBColor) -> TextStyle<'static> {
    (FONT, units(pixels)).into_font().color(&color)
}

fn bold(pixels: i32, color: RGBColor) -> TextStyle<'static> {
    (FONT, units(pixels)).into_font().style(FontStyle::Bold).color(&color)
}

fn line(color: RGBColor, tenths_of_a_pixel: i32) -> ShapeStyle {
    color.stroke_width((UNITS * tenths_of_a_pixel / 10) as u32)
}

fn header(area: &Area<'_>) -> Drawn {
    let left = units(MARGIN + 10);
    area.draw_text("NIST nonlinear regression: 27 fits over their data", &bold(22, INK), (left, units(16)))?;
    area.draw_text(
        "Derivatives by automatic differentiation of the models as written. Fitted from start 2.",
        &text(13, GREY),
        (left, units(46)),
    )?;
    Ok(())
}

/// What points, lines and numbers mean.
fn legend(area: &Area<'_>) -> Drawn {
    let (left, top, step) = (units(96), units(100), units(28));
    let beside = |row: i32| (left + units(48), top + row * step - units(6));
    for i in [4, 16, 28] {
        area.draw(&dot((left + units(i), top), POINT))?;
    }
    area.draw_text("measured", &text(13, INK), beside(0))?;
    area.draw(&PathElement::new(vec![(left, top + step), (left + units(32), top + step)], line(CURVE, 18)))?;
    area.draw_text("fitted", &text(13, INK), beside(1))?;
    let right = Pos::new(HPos::Right, VPos::Top);
    area.draw_text("10.9 digits", &text(11, GREY).pos(right), (left + units(36), top + 2 * step - units(5)))?;
    for (i, words) in ["of the worst parameter agree", "with the certified value,", "which has 11"].iter().enumerate() {
        let (x, y) = beside(2);
        area.draw_text(words, &text(13, INK), (x, y + i as i32 * units(18)))?;
    }
    Ok(())
}

fn dot(at: (i32, i32), color: RGBColor) -> Circle<(i32, i32), i32> {
    Circle::new(at, units(32) / 10, color.mix(0.6).filled())
}

/// One problem: its name, its axes, its data, its fit.
fn panel(solved: &Solved, cell: &Area<'_>) -> Drawn {
    let minimum = solved.fits[DRAWN].minimum.as_ref();
    let (title, plot) = cell.split_vertically(units(30));
    let remark = match solved.parameter_digits(DRAWN) {
        Some(digits) => format!("{digits:.1} digits"),
        None => "not converged".to_string(),
    };
    let right = Pos::new(HPos::Right, VPos::Top);
    title.draw_text(&solved.problem.name, &bold(14, INK), (units(66), units(10)))?;
    title.draw_text(&remark, &text(11, GREY).pos(right), (units(PANEL.0 - 12), units(12)))?;

    let families = families(solved, minimum);
    let (mut x, y) = (range(families.iter().flat_map(Family::x)), range(families.iter().flat_map(Family::y)));
    if families.len() > 1 {
        // Room for the curves' labels.
        x.end += 0.05 * (x.end - x.start);
    }
    let mut chart = ChartBuilder::on(&plot)
        .margin_left(units(6))
        .margin_right(units(12))
        .margin_bottom(units(6))
        .x_label_area_size(units(38))
        .y_label_area_size(units(60))
        .build_cartesian_2d(x, y)?;
    axes(&mut chart, solved)?;
    families.iter().try_for_each(|family| family.draw(&mut chart))
}

fn axes(chart: &mut Chart<'_, '_>, solved: &Solved) -> Drawn {
    let response = &solved.problem.response.meaning;
    let response = match solved.model.response {
        Response::Plain => response.clone(),
        Response::Logarithm => format!("log of {response}"),
    };
    let predictors = match &solved.problem.predictors[..] {
        [first] => first.meaning.clone(),
        [first, second, ..] => format!("{}, for each {}", first.meaning, second.meaning),
        [] => String::new(),
    };
    chart
        .configure_mesh()
        .x_labels(6)
        .y_labels(6)
        .x_label_formatter(&tick)
        .y_label_formatter(&tick)
        .bold_line_style(line(GRID, 10))
        .light_line_style(TRANSPARENT)
        .axis_style(line(FRAME, 10))
        .set_all_tick_mark_size(units(4))
        .label_style(text(12, GREY))
        .axis_desc_style(text(12, INK))
        .x_desc(predictors)
        .y_desc(response)
        .draw()?;
    Ok(())
}

/// The text of a tick: six significant digits at most.
fn tick(value: &f64) -> String {
    let rounded: f64 = format!("{value:.5e}").parse().unwrap_or(*value);
    // No "-0", and a minus as long as a digit.
    format!("{}", rounded + 0.0).replace('-', "\u{2212}")
}

/// The observations that share every predictor but the first, and the curve through them.
struct Family {
    /// The value of the second predictor, where there is one.
    label: Option<String>,
    color: (RGBColor, RGBColor),
    points: Vec<(f64, f64)>,
    curve: Vec<(f64, f64)>,
}

fn families(solved: &Solved, minimum: Option<&Minimum>) -> Vec<Family> {
    let response = solved.model.response;
    let mut kinds: Vec<&[f64]> = solved.problem.observations.iter().map(|o| &o.x[1..]).collect();
    kinds.sort_by(|a, b| a.partial_cmp(b).expect("predictors are numbers"));
    kinds.dedup();
    let span = span(solved.problem.observations.iter().map(|o| o.x[0]));
    let of_kind = |(i, &kind): (usize, &&[f64])| Family {
        label: kind.first().map(f64::to_string),
        color: if kind.is_empty() { (POINT, CURVE) } else { (FAMILY[i % FAMILY.len()], FAMILY[i % FAMILY.len()]) },
        points: solved
            .problem
            .observations
            .iter()
            .filter(|o| o.x[1..] == *kind)
            .map(|o| (o.x[0], response.of(o.y)))
            .collect(),
        curve: minimum.map_or(Vec::new(), |m| curve(solved, &m.parameters, kind, &span)),
    };
    kinds.iter().enumerate().map(of_kind).collect()
}

fn curve(solved: &Solved, b: &[f64], others: &[f64], span: &Range<f64>) -> Vec<(f64, f64)> {
    let at = |i: usize| {
        let first = span.start + (span.end - span.start) * i as f64 / SAMPLES as f64;
        let x: Vec<f64> = std::iter::once(first).chain(others.iter().copied()).collect();
        (first, (solved.model.value)(b, &x))
    };
    (0..=SAMPLES).map(at).collect()
}

impl Family {
    fn x(&self) -> impl Iterator<Item = f64> {
        self.points.iter().chain(&self.curve).map(|&(x, _)| x)
    }

    fn y(&self) -> impl Iterator<Item = f64> {
        self.points.iter().chain(&self.curve).map(|&(_, y)| y)
    }

    fn draw(&self, chart: &mut Chart<'_, '_>) -> Drawn {
        let (points, curve) = self.color;
        // Many points: smaller and paler ones, or they hide the curve.
        let (tenths, opacity) = if self.points.len() > 100 { (20, 0.4) } else { (32, 0.6) };
        let style = points.mix(opacity).filled();
        chart.draw_series(LineSeries::new(self.curve.iter().copied(), line(curve, 18)))?;
        let dots = self.points.iter().map(|&at| Circle::new(at, units(tenths) / 10, style));
        chart.draw_series(dots)?;
        if let (Some(label), Some(&end)) = (&self.label, self.curve.last()) {
            let style = bold(11, curve).pos(Pos::new(HPos::Left, VPos::Center));
            let beside = |at| EmptyElement::at(at) + Text::new(label.clone(), (units(7), 0), style.clone());
            chart.draw_series([beside(end)])?;
        }
        Ok(())
    }
}

/// The least and the greatest of some numbers.
fn span(values: impl Iterator<Item = f64>) -> Range<f64> {
    values.fold(f64::INFINITY..f64::NEG_INFINITY, |r, v| r.start.min(v)..r.end.max(v))
}

/// The range of an axis: a little more than its numbers span.
fn range(values: impl Iterator<Item = f64>) -> Range<f64> {
    let span = span(values);
    let more = 0.05 * (span.end - span.start);
    span.start - more..span.end + more
}
