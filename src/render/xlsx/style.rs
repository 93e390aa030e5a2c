//! Colours and formats: one place, so that the same meaning always looks the same.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::render::palette::{self, Colour};
use crate::report::Tone;
use crate::report::document::Words;

/// A face that every office program has or has the equal of (Liberation Sans).
pub(super) const FONT: &str = "Arial";
/// Size of body text.
pub(super) const BODY: f64 = 10.0;
/// Size of notes.
pub(super) const SMALL: f64 = 9.0;

pub(super) const TEXT: Color = Color::RGB(palette::TEXT.value());
pub(super) const SECONDARY: Color = Color::RGB(palette::SECONDARY.value());
pub(super) const GRID: Color = Color::RGB(palette::GRID.value());
pub(super) const HEADER: Color = Color::RGB(palette::HEAD.value());
pub(super) const TILE: Color = Color::RGB(0xF5_F7FA);
pub(super) const BLUE: Color = Color::RGB(palette::BLUE.value());
pub(super) const TINT: Color = Color::RGB(palette::TINT.value());
pub(super) const TURQUOISE: Color = Color::RGB(palette::TURQUOISE.value());
pub(super) const PLUM: Color = Color::RGB(palette::PLUM.value());
pub(super) const ORANGE: Color = Color::RGB(palette::ORANGE.value());
/// Orange of text: the orange of areas is too light to read on white (contrast 4.5 to 1 is asked).
pub(super) const ORANGE_TEXT: Color = Color::RGB(0xB8_4308);
pub(super) const GREY: Color = Color::RGB(palette::QUIET.value());
/// Behind a cell that is to be corrected.
pub(super) const MARKED: Color = Color::RGB(0xFD_E9DF);
pub(super) const MUTED: Color = Color::RGB(palette::MUTED.value());

/// Body text.
pub(super) fn body() -> Format {
    sized(BODY)
}

/// Text of a size.
pub(super) fn sized(points: f64) -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(points)
        .set_font_color(TEXT)
        .set_align(FormatAlign::Top)
}

/// Secondary text.
pub(super) fn secondary(points: f64) -> Format {
    sized(points).set_font_color(SECONDARY)
}

/// Header cells of tables.
pub(super) fn header() -> Format {
    body()
        .set_bold()
        .set_background_color(HEADER)
        .set_text_wrap()
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(MUTED)
}

/// The band at the head of a sheet.
pub(super) fn band(colour: &str) -> Format {
    sized(15.0)
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(brand(colour))
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_indent(1)
}

/// The colour that the network chose; dark blue where it is none.
pub(super) fn brand(colour: &str) -> Color {
    Color::RGB(Colour::parse(colour).unwrap_or(palette::BLUE).value())
}

/// Colour of text with a tone.
pub(super) fn tone_text(tone: Tone) -> Color {
    match tone {
        Tone::Improvement => BLUE,
        Tone::Concern => ORANGE_TEXT,
        Tone::NoSignal => GREY,
        Tone::Neutral => PLUM,
        Tone::Plain => TEXT,
    }
}

/// Colour of areas with a tone.
pub(super) fn tone_area(tone: Tone) -> Color {
    match tone {
        Tone::Concern => ORANGE,
        Tone::Plain => MUTED,
        other => tone_text(other),
    }
}

/// Icon and word of a tone: `● verbetering`; nothing for plain text. Shapes differ, so that colour is never alone.
pub(super) fn tone_mark(tone: Tone, words: &Words) -> String {
    let [improvement, concern, no_signal, neutral] = &words.tones;
    let word = match tone {
        Tone::Improvement => improvement,
        Tone::Concern => concern,
        Tone::NoSignal => no_signal,
        Tone::Neutral => neutral,
        Tone::Plain => return String::new(),
    };
    format!("{}{word}", icon(tone))
}

/// Icon of a tone with a space behind it: the shapes that the pictures and the page have.
pub(super) fn icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Improvement => "● ",
        Tone::Concern => "◆ ",
        Tone::NoSignal => "■ ",
        Tone::Neutral => "▲ ",
        Tone::Plain => "",
    }
}
