//! The look that all native charts share: no box, no shadow, light grid lines, one face.

use rust_xlsxwriter::{
    Chart, ChartAxis, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType,
    ChartSolidFill, Color,
};

use crate::render::xlsx::{names, style};
use crate::report::chart::Fill;

/// Text of a size and colour.
pub(super) fn font(points: f64, colour: Color) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(style::FONT).set_size(points).set_color(colour);
    font.unset_bold();
    font
}

/// No border and no fill round the chart and the plot; no title where the message stands in cells above it.
pub(super) fn frame(chart: &mut Chart, is_untitled: bool) {
    let mut area = ChartFormat::new();
    area.set_no_border()
        .set_solid_fill(ChartSolidFill::new().set_color(Color::White));
    let mut plot = ChartFormat::new();
    plot.set_no_border().set_no_fill();
    if is_untitled {
        chart.title().set_hidden();
    }
    chart.chart_area().set_format(&mut area);
    chart.plot_area().set_format(&mut plot);
}

/// A value axis: small grey figures, light grid lines where asked, no line of its own.
pub(super) fn value_axis(axis: &mut ChartAxis, code: &str, title: &str, has_grid: bool) {
    axis.set_num_format(code)
        .set_font(&font(9.0, style::SECONDARY))
        .set_format(ChartFormat::new().set_no_line())
        .set_major_gridlines(has_grid);
    if has_grid {
        axis.set_major_gridlines_line(ChartLine::new().set_color(style::GRID).set_width(0.75));
    }
    if !title.is_empty() {
        axis.set_name(names::label(title).as_str());
        axis.set_name_font(&font(9.0, style::SECONDARY));
    }
}

/// A category axis: names in body text, a thin line.
pub(super) fn category_axis(axis: &mut ChartAxis, points: f64) {
    axis.set_font(&font(points, style::TEXT))
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_color(style::MUTED).set_width(0.75)))
        .set_major_tick_type(rust_xlsxwriter::ChartAxisTickType::None)
        .set_major_gridlines(false);
}

/// A legend at the head, where names cannot stand beside what they name.
pub(super) fn legend(chart: &mut Chart, is_needed: bool) {
    if is_needed {
        chart
            .legend()
            .set_position(ChartLegendPosition::Top)
            .set_font(&font(9.0, style::TEXT));
    } else {
        chart.legend().set_hidden();
    }
}

/// Colour of a fill.
pub(super) fn colour(fill: Fill) -> Color {
    match fill {
        Fill::Solid | Fill::Outline => style::BLUE,
        Fill::Tint => style::TINT,
        Fill::Second => style::TURQUOISE,
        Fill::Third => style::PLUM,
        Fill::Fourth => style::ORANGE,
        Fill::Muted => style::MUTED,
    }
}

/// An area: filled and parted from its neighbour by white; what is planned is an outline only.
pub(super) fn area(fill: Fill) -> ChartFormat {
    let mut format = ChartFormat::new();
    if fill == Fill::Outline {
        format
            .set_solid_fill(ChartSolidFill::new().set_color(Color::White))
            .set_border(ChartLine::new().set_color(style::BLUE).set_width(1.25));
    } else {
        format
            .set_solid_fill(ChartSolidFill::new().set_color(colour(fill)))
            .set_border(ChartLine::new().set_color(Color::White).set_width(1.0));
    }
    format
}

/// A marker: solid for what is, a light one with an outline for what was agreed or is provisional. Not white:
/// `LibreOffice` draws no outline, and the marker would be gone.
pub(super) fn marker(shape: ChartMarkerType, size: u8, colour: Color, is_outline: bool) -> ChartMarker {
    let mut format = ChartFormat::new();
    let fill = if is_outline { style::TINT } else { colour };
    format
        .set_solid_fill(ChartSolidFill::new().set_color(fill))
        .set_border(ChartLine::new().set_color(colour).set_width(1.25));
    let mut marker = ChartMarker::new();
    marker.set_type(shape).set_size(size).set_format(&mut format);
    marker
}

/// A line without a drawing of its own, for series that are markers only.
pub(super) fn no_line() -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_no_line();
    format
}

/// Low and high end and step of an axis on round figures, at most five steps; `None` where there is nothing to span.
pub(super) fn span(values: impl Iterator<Item = f64>) -> Option<(f64, f64, f64)> {
    let ends = values.filter(|value| value.is_finite()).map(|value| (value, value));
    let (low, high) = ends.reduce(|(low, high), (value, _)| (low.min(value), high.max(value)))?;
    let span = high - low;
    if span <= low.abs().max(high.abs()) * 1e-6 || span > 1e15 {
        return None;
    }
    let power = 10f64.powf((span / 4.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| span / step <= 4.5)?;
    Some(((low / step).floor() * step, (high / step).ceil() * step, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_on_round_figures() {
        // From 34 to 60 is 26, in steps of 10 from 30 to 60.
        assert_eq!(span([34.0, 60.0, 42.0].into_iter()), Some((30.0, 60.0, 10.0)));
        assert_eq!(span([0.0, 48_672.0].into_iter()), Some((0.0, 60_000.0, 20_000.0)));
        assert_eq!(span([5.0, 5.0].into_iter()), None);
        assert_eq!(span(std::iter::empty()), None);
    }
}
