//! The names of what a native chart draws, in a line above it. Programs order and label their own legends each in
//! another way; this line stands in the order of the drawing in all of them.

use rust_xlsxwriter::{Color, Format, Worksheet, XlsxError};

use crate::render::xlsx::in_workbook::Native;
use crate::render::xlsx::{chart_look, chart_xmr, names, style};
use crate::report::chart::{Fill, Series};

/// A sign in its colour and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) sign: &'static str,
    pub(super) colour: Color,
    pub(super) words: String,
}

/// What stands in the line; nothing for a chart with a legend of its own or without need of one.
pub(super) fn parts(chart: Native) -> Vec<Part> {
    match chart {
        Native::Paired(bars, _) if bars.series.len() > 1 => bars.series.iter().map(bar).collect(),
        Native::Xmr(panels) => chart_xmr::legend(panels),
        Native::Stacked(_)
        | Native::Paired(..)
        | Native::Dumbbell(_)
        | Native::Lines(_)
        | Native::Columns(_)
        | Native::Waterfall(_)
        | Native::Multiples(_) => Vec::new(),
    }
}

fn bar(series: &Series) -> Part {
    Part {
        sign: if series.fill == Fill::Outline { "□" } else { "■" },
        colour: chart_look::colour(series.fill),
        words: series.name.clone(),
    }
}

/// The whole line as text.
pub(super) fn text(parts: &[Part]) -> String {
    let texts: Vec<String> = parts
        .iter()
        .map(|part| format!("{} {}", part.sign, part.words))
        .collect();
    texts.join("     ")
}

/// Writes the line over a text that stands there already, with its colours.
pub(super) fn write(worksheet: &mut Worksheet, (row, column): (u32, u16), parts: &[Part]) -> Result<(), XlsxError> {
    let plain = style::sized(style::SMALL);
    let signs: Vec<Format> = parts
        .iter()
        .map(|part| style::body().set_bold().set_font_color(part.colour))
        .collect();
    let words: Vec<String> = parts
        .iter()
        .map(|part| names::text(&format!(" {}     ", part.words)))
        .collect();
    let mut rich: Vec<(&Format, &str)> = Vec::new();
    for ((part, sign), words) in parts.iter().zip(&signs).zip(&words) {
        rich.push((sign, part.sign));
        rich.push((&plain, words));
    }
    if !rich.is_empty() {
        worksheet.write_rich_string_with_format(row, column, &rich, &plain.clone().set_text_wrap())?;
    }
    Ok(())
}
