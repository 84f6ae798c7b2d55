//! Draws the loss of each step, and the digits that were misread, in one SVG file.

use super::data::{Digit, SIDE};
use super::training::Trained;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const SIZE: (i32, i32) = (1080, 460);
const HEADER: i32 = 60;
const CHART: i32 = 560;
const MARGIN: i32 = 28;
/// The misread digits of a row.
const COLUMNS: i32 = 4;
const CELL: (i32, i32) = (122, 130);
const IMAGE: i32 = 96;

const FONT: &str = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
const INK: RGBColor = RGBColor(0x22, 0x2b, 0x36);
const GREY: RGBColor = RGBColor(0x6b, 0x76, 0x82);
const GRID: RGBColor = RGBColor(0xe6, 0xe9, 0xed);
const FRAME: RGBColor = RGBColor(0xa8, 0xb0, 0xb9);
const STEP: RGBColor = RGBColor(0xb8, 0xc4, 0xd2);
const CURVE: RGBColor = RGBColor(0xe0, 0x4f, 0x1a);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn = Result<(), Box<dyn Error>>;

/// `target/digits.svg` in the workspace.
pub fn default_path() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).join("target/digits.svg")
}

/// Writes the picture to `path`.
pub fn draw(trained: &Trained, misread: &[(&Digit, usize)], held_out: usize, path: &Path) -> Drawn {
    let svg = render(trained, misread, held_out)?;
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, svg)).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The picture as the text of an SVG file.
pub fn render(trained: &Trained, misread: &[(&Digit, usize)], held_out: usize) -> Result<String, Box<dyn Error>> {
    let rows = (misread.len() as i32 + COLUMNS - 1) / COLUMNS;
    let height = SIZE.1.max(HEADER + 40 + rows * CELL.1);
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, (SIZE.0 as u32, height as u32)).into_drawing_area();
        root.fill(&WHITE)?;
        let (head, body) = root.split_vertically(HEADER);
        head.draw_text("A network learns to read digits", &bold(22), (MARGIN, 20))?;
        let (left, right) = body.split_horizontally(CHART);
        chart(trained, &left)?;
        let words = match misread.len() {
            0 => format!("None of {held_out} held-out digits misread"),
            count => format!("{count} of {held_out} held-out digits misread"),
        };
        right.draw_text(&words, &bold(14), (0, 0))?;
        misread.iter().enumerate().try_for_each(|(i, (digit, read))| {
            let at = ((i as i32 % COLUMNS) * CELL.0, 32 + (i as i32 / COLUMNS) * CELL.1);
            image(digit, *read, at, &right)
        })?;
        root.present()?;
    }
    Ok(svg)
}

fn text(pixels: i32, color: RGBColor) -> TextStyle<'static> {
    (FONT, pixels).into_font().color(&color)
}

fn bold(pixels: i32) -> TextStyle<'static> {
    (FONT, pixels).into_font().style(FontStyle::Bold).color(&INK)
}

/// The loss of each step, and its mean over each epoch.
fn chart(trained: &Trained, area: &Area<'_>) -> Drawn {
    let epochs = trained.losses.chunks(trained.epoch).enumerate();
    let means: Vec<(f64, f64)> =
        epochs.map(|(i, losses)| (i as f64 + 0.5, losses.iter().sum::<f64>() / losses.len() as f64)).collect();
    let step = |i: usize| (i as f64 + 0.5) / trained.epoch as f64;
    // The lowest losses of single steps may leave the frame below.
    let lowest = means.iter().map(|&(_, loss)| loss).fold(f64::INFINITY, f64::min) / 5.0;
    let highest = trained.losses.iter().copied().fold(lowest, f64::max) * 1.3;
    let mut chart = ChartBuilder::on(area)
        .margin_left(MARGIN - 14)
        .margin_right(40)
        .margin_bottom(14)
        .x_label_area_size(40)
        .y_label_area_size(58)
        .build_cartesian_2d(0.0..means.len() as f64, (lowest..highest).log_scale())?;
    chart
        .configure_mesh()
        .y_labels(8)
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(&|y| format!("{}", format!("{y:.0e}").parse::<f64>().unwrap_or(*y)))
        .bold_line_style(GRID)
        .light_line_style(TRANSPARENT)
        .axis_style(FRAME)
        .label_style(text(12, GREY))
        .axis_desc_style(text(12, INK))
        .x_desc("epoch")
        .y_desc("cross-entropy")
        .draw()?;
    let steps = trained.losses.iter().enumerate().map(|(i, &loss)| (step(i), loss.max(lowest)));
    chart.draw_series(LineSeries::new(steps, STEP.stroke_width(1)))?.label("each step").legend(key(STEP));
    chart.draw_series(LineSeries::new(means, CURVE.stroke_width(3)))?.label("mean of the epoch").legend(key(CURVE));
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .label_font(text(12, INK))
        .background_style(WHITE)
        .draw()?;
    Ok(())
}

/// A line beside its name.
fn key(color: RGBColor) -> impl Fn((i32, i32)) -> PathElement<(i32, i32)> {
    move |(x, y)| PathElement::new(vec![(x, y), (x + 16, y)], color.stroke_width(3))
}

/// A digit, and what it was taken for.
fn image(digit: &Digit, read: usize, (left, top): (i32, i32), area: &Area<'_>) -> Drawn {
    let pixel = |k: usize| k as i32 * IMAGE / SIDE as i32;
    for (k, &ink) in digit.pixels.iter().enumerate().filter(|(_, ink)| **ink > 0.0) {
        let (i, j) = (k / SIDE, k % SIDE);
        let from = (left + pixel(j), top + pixel(i));
        let to = (left + pixel(j + 1), top + pixel(i + 1));
        area.draw(&Rectangle::new([from, to], INK.mix(ink).filled()))?;
    }
    area.draw(&Rectangle::new([(left - 1, top - 1), (left + IMAGE, top + IMAGE)], FRAME))?;
    let words = format!("{} read as {read}", digit.label);
    let below = Pos::new(HPos::Left, VPos::Top);
    area.draw_text(&words, &text(12, GREY).pos(below), (left, top + IMAGE + 7))?;
    Ok(())
}
