//! Text measured with the font it is drawn in, so that nothing is cut off and nothing overlaps.

use std::sync::OnceLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::scene::{Anchor, TextLook};
use crate::render::palette::{SECONDARY, TEXT};
use crate::render::{RenderError, font};

/// Size of labels.
pub(super) const LABEL: f64 = 13.0;
/// Size of notes.
pub(super) const NOTE: f64 = 11.0;
/// Size of the headline.
pub(super) const HEADLINE: f64 = 17.0;

/// Height of a line of text, as a share of its size.
pub(super) const LEADING: f64 = 1.35;

/// `ab_glyph` scales to the height of a line where CSS scales to the em: in Noto Sans 1069 + 293 units against 1000.
const LINE_UNITS: f64 = 1362.0;

/// Registers the embedded font once.
pub(super) fn prepare() -> Result<(), RenderError> {
    static REGISTERED: OnceLock<bool> = OnceLock::new();
    let is_registered = *REGISTERED.get_or_init(|| {
        register_font(font::FAMILY, FontStyle::Normal, font::REGULAR).is_ok()
            && register_font(font::FAMILY, FontStyle::Bold, font::BOLD).is_ok()
    });
    is_registered.then_some(()).ok_or(RenderError::Font)
}

/// Width of a text in pixels.
pub(super) fn width(text: &str, size: f64, is_bold: bool) -> f64 {
    let style = if is_bold { FontStyle::Bold } else { FontStyle::Normal };
    let em = FontDesc::new(FontFamily::Name(font::FAMILY), LINE_UNITS, style);
    let units = em
        .layout_box(text)
        .map_or(600.0 * text.chars().count() as f64, |((left, _), (right, _))| {
            f64::from(right - left)
        });
    units / 1000.0 * size
}

/// The widest of some texts.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64, is_bold: bool) -> f64 {
    texts
        .into_iter()
        .map(|text| width(text, size, is_bold))
        .fold(0.0, f64::max)
}

/// A text in lines that each fit a width; a word that does not fit alone is broken, never cut.
pub(super) fn wrap(text: &str, size: f64, is_bold: bool, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer, size, is_bold) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if line.chars().count() > 1 && width(&line, size, is_bold) > room {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The look of a label.
pub(super) fn label(anchor: Anchor) -> TextLook {
    TextLook {
        size: LABEL,
        is_bold: false,
        colour: TEXT,
        anchor,
    }
}

/// The look of a note.
pub(super) fn note(anchor: Anchor) -> TextLook {
    TextLook {
        size: NOTE,
        is_bold: false,
        colour: SECONDARY,
        anchor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_that_of_the_font_file() {
        prepare().unwrap();
        // A digit of Noto Sans is 572 units of 1000 wide: four of them at 10 px are 22.88 px.
        assert!((width("2026", 10.0, false) - 22.88).abs() < 0.05);
        assert!(width("Súdwest-Fryslân", LABEL, true) > width("Súdwest-Fryslân", LABEL, false));
    }

    #[test]
    fn no_letter_is_lost_when_a_text_is_wrapped() {
        prepare().unwrap();
        let text = "Zorgcombinatie Merwede en Waarden Hottentottententententoonstelling";
        for room in [1.0, 60.0, 120.0, 1000.0] {
            let lines = wrap(text, LABEL, false, room);
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
        assert!(wrap("", LABEL, false, 100.0).is_empty());
    }
}
