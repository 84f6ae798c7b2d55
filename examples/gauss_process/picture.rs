//! Draws measurements, predictions and their uncertainty, as an SVG file.

use super::model::Prediction;
use plotters::prelude::*;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The backend counts in whole units: so many of them make a pixel of the picture, or curves would look like stairs.
const UNITS: i32 = 8;
const SIZE: (i32, i32) = (1000, 420);
const FONT: &str = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
const INK: RGBColor = RGBColor(0x22, 0x2b, 0x36);
const GREY: RGBColor = RGBColor(0x6b, 0x76, 0x82);
const GRID: RGBColor = RGBColor(0xe6, 0xe9, 0xed);
const BAND: RGBColor = RGBColor(0xdb, 0xe6, 0xf1);
const CURVE: RGBColor = RGBColor(0xe0, 0x4f, 0x1a);
const KNOWN: RGBColor = RGBColor(0x2f, 0x4b, 0x6e);

/// What is drawn.
pub struct Picture<'a> {
    /// Times and values of all measurements.
    pub measured: &'a [(f64, f64)],
    /// How many of them were trained on; the others are to be predicted.
    pub trained: usize,
    /// The curve.
    pub predictions: &'a [Prediction],
    /// A line of text below the title.
    pub subtitle: String,
}

/// `target/gauss_process.svg` in the workspace.
pub fn default_path() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).join("target/gauss_process.svg")
}

impl Picture<'_> {
    /// Writes the picture to `path`.
    pub fn draw(&self, path: &Path) -> Result<(), Box<dyn Error>> {
        let svg = self.render()?;
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(path, svg)).map_err(|error| format!("{}: {error}", path.display()).into())
    }

    /// The picture as the text of an SVG file.
    pub fn render(&self) -> Result<String, Box<dyn Error>> {
        let units = |pixels: i32| pixels * UNITS;
        let text = |pixels: i32, color: RGBColor| (FONT, units(pixels)).into_font().color(&color);
        let size = (units(SIZE.0), units(SIZE.1));
        let mut svg = String::new();
        {
            let root = SVGBackend::with_string(&mut svg, (size.0 as u32, size.1 as u32)).into_drawing_area();
            root.fill(&WHITE)?;
            let (head, body) = root.split_vertically(units(70));
            let title = "Air pressure, Easter Island minus Darwin: a Gaussian process";
            head.draw_text(title, &text(20, INK), (units(24), units(14)))?;
            head.draw_text(&self.subtitle, &text(13, GREY), (units(24), units(44)))?;

            let last = self.predictions.last().map_or(1.0, |p| p.time);
            let mut chart = ChartBuilder::on(&body)
                .margin_left(units(12))
                .margin_right(units(20))
                .margin_bottom(units(8))
                .x_label_area_size(units(44))
                .y_label_area_size(units(56))
                .build_cartesian_2d(0.0..last, -2.0..22.0)?;
            let edge = |sign: f64| self.predictions.iter().map(move |p| (p.time, p.mean + sign * 1.96 * p.deviation));
            let band: Vec<(f64, f64)> = edge(1.0).chain(edge(-1.0).rev()).collect();
            chart.draw_series([Polygon::new(band, BAND.filled())])?;
            chart
                .configure_mesh()
                .light_line_style(TRANSPARENT)
                .bold_line_style(GRID.stroke_width(units(1) as u32))
                .axis_style(GREY.stroke_width(units(1) as u32))
                .label_style(text(12, GREY))
                .x_desc("month")
                .y_desc("pressure difference")
                .axis_desc_style(text(13, INK))
                .x_labels(15)
                .x_label_formatter(&|x| format!("{x:.0}"))
                .y_label_formatter(&|y| format!("{y:.0}"))
                .draw()?;
            let mean = self.predictions.iter().map(|p| (p.time, p.mean));
            chart.draw_series(LineSeries::new(mean, CURVE.stroke_width((UNITS * 18 / 10) as u32)))?;
            if let Some(&(from, _)) = self.measured.get(self.trained) {
                let line = [(from - 0.5, -2.0), (from - 0.5, 22.0)];
                chart.draw_series(LineSeries::new(line, GREY.stroke_width(units(1) as u32)))?;
                chart.draw_series([Text::new("forecast", (from + 0.5, 21.5), text(13, INK))])?;
            }
            let dots = |measured: &[(f64, f64)], style: ShapeStyle| -> Vec<_> {
                measured.iter().map(|&at| Circle::new(at, units(5) / 2, style)).collect()
            };
            let (known, unknown) = self.measured.split_at(self.trained);
            chart.draw_series(dots(known, KNOWN.filled()))?;
            chart.draw_series(dots(unknown, WHITE.filled()))?;
            chart.draw_series(dots(unknown, KNOWN.stroke_width((UNITS * 15 / 10) as u32)))?;
            root.present()?;
        }
        let attributes = |(width, height): (i32, i32)| format!("width=\"{width}\" height=\"{height}\"");
        Ok(svg.replacen(&attributes(size), &attributes(SIZE), 1))
    }
}
