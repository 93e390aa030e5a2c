//! Colours and formats: one place, so that the same meaning always looks the same.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::report::Tone;
use crate::report::document::Words;

/// A face that every office program has or has the equal of (Liberation Sans).
pub(super) const FONT: &str = "Arial";
/// Size of body text.
pub(super) const BODY: f64 = 10.0;
/// Size of notes.
pub(super) const SMALL: f64 = 9.0;

pub(super) const TEXT: Color = Color::RGB(0x1F_1F1F);
pub(super) const SECONDARY: Color = Color::RGB(0x59_5959);
pub(super) const GRID: Color = Color::RGB(0xD9_D9D9);
pub(super) const HEADER: Color = Color::RGB(0xE8_EEF4);
pub(super) const TILE: Color = Color::RGB(0xF5_F7FA);
pub(super) const BLUE: Color = Color::RGB(0x12_436D);
pub(super) const TINT: Color = Color::RGB(0x9F_B8CE);
pub(super) const TURQUOISE: Color = Color::RGB(0x28_A197);
pub(super) const PLUM: Color = Color::RGB(0x80_1650);
pub(super) const ORANGE: Color = Color::RGB(0xF4_6A25);
/// Orange of text: the orange of areas is too light to read on white (contrast 4.5 to 1 is asked).
pub(super) const ORANGE_TEXT: Color = Color::RGB(0xB8_4308);
pub(super) const GREY: Color = Color::RGB(0x6F_6F6F);
pub(super) const MUTED: Color = Color::RGB(0x8C_8C8C);

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
    let digits = colour.trim_start_matches('#');
    u32::from_str_radix(digits, 16)
        .ok()
        .filter(|_| digits.len() == 6)
        .map_or(BLUE, Color::RGB)
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

/// Icon and word of a tone: `▲ verbetering`; nothing for plain text. Shapes differ, so that colour is never alone.
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

/// Icon of a tone with a space behind it. Shapes that Arial has.
pub(super) fn icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Improvement => "▲ ",
        Tone::Concern => "■ ",
        Tone::NoSignal => "○ ",
        Tone::Neutral => "● ",
        Tone::Plain => "",
    }
}
