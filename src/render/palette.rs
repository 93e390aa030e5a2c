//! The colours of every report and how well they stand apart.
//!
//! Values after the UK Government Analysis Function's colour guidance; the contrast is that of WCAG 2.2. The tests
//! hold the palette to what the look of the reports promises: labels readable, neighbours apart on grey paper too.

use crate::report::Tone;
use crate::report::chart::{CalendarState, Fill};

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// Dark blue: in cash, measured, improvement.
pub const BLUE: Colour = Colour::rgb(0x12_43_6D);
/// Lighter tint of the same blue: in kind.
pub const TINT: Colour = Colour::rgb(0x6C_98_BF);
/// Turquoise: the second thing beside the first.
pub const TURQUOISE: Colour = Colour::rgb(0x28_A1_97);
/// Plum: the third; a change without a good or bad direction.
pub const PLUM: Colour = Colour::rgb(0x80_16_50);
/// Orange: the fourth; concern.
pub const ORANGE: Colour = Colour::rgb(0xF4_6A_25);
/// Grey of what is not in focus.
pub const MUTED: Colour = Colour::rgb(0x8C_8C_8C);
/// Grey of "no signal".
pub const QUIET: Colour = Colour::rgb(0x6F_6F_6F);
/// Dark grey of reference lines.
pub const LINE: Colour = Colour::rgb(0x3D_3D_3D);
/// Text.
pub const TEXT: Colour = Colour::rgb(0x1F_1F_1F);
/// Secondary text.
pub const SECONDARY: Colour = Colour::rgb(0x59_59_59);
/// Grid lines.
pub const GRID: Colour = Colour::rgb(0xD9_D9_D9);
/// Heads of tables.
pub const HEAD: Colour = Colour::rgb(0xE8_EE_F4);
/// Tints of one blue, from few to many. Neighbours in a heat map do not part the cells: the number in each does.
pub const STEPS: [Colour; 4] = [HEAD, Colour::rgb(0xA9_C1_D8), TINT, BLUE];
/// Paper.
pub const WHITE: Colour = Colour::rgb(0xFF_FF_FF);

impl Colour {
    /// A colour from `0xRRGGBB`.
    pub const fn rgb(value: u32) -> Self {
        Self {
            red: (value >> 16) as u8,
            green: (value >> 8) as u8,
            blue: value as u8,
        }
    }

    /// As one number, `0xRRGGBB`.
    pub const fn value(self) -> u32 {
        u32::from_be_bytes([0, self.red, self.green, self.blue])
    }

    /// A colour from `#RRGGBB`; `None` when it is written otherwise.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let value = u32::from_str_radix(digits, 16).ok()?;
        is_hex.then_some(Self::rgb(value))
    }

    /// As `#RRGGBB`.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }

    /// Relative luminance, 0 black to 1 white (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2).
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
    one.max(other) / one.min(other)
}

/// The colour of text on a fill: white or nearly black, whichever reads better.
pub fn text_on(fill: Colour) -> Colour {
    if contrast(WHITE, fill) >= contrast(TEXT, fill) {
        WHITE
    } else {
        TEXT
    }
}

/// The colour inside a series' bars; an outline is white inside.
pub fn fill(fill: Fill) -> Colour {
    match fill {
        Fill::Solid => BLUE,
        Fill::Tint => TINT,
        Fill::Second => TURQUOISE,
        Fill::Third => PLUM,
        Fill::Fourth => ORANGE,
        Fill::Muted => MUTED,
        Fill::Outline => WHITE,
    }
}

/// The colour of a tone's icon. Words beside it keep the colour of text.
pub fn tone(tone: Tone) -> Colour {
    match tone {
        Tone::Improvement => BLUE,
        Tone::Concern => ORANGE,
        Tone::NoSignal => QUIET,
        Tone::Neutral => PLUM,
        Tone::Plain => TEXT,
    }
}

/// The colour of a state in a calendar; each has a shape of its own too.
pub fn state(state: CalendarState) -> Colour {
    match state {
        CalendarState::OnTime => BLUE,
        CalendarState::Late => ORANGE,
        CalendarState::Corrected => PLUM,
        CalendarState::Missing => LINE,
    }
}

/// The tint of a value between nothing and the most there could be.
pub fn step(value: f64, most: f64) -> Colour {
    let share = if most > 0.0 {
        (value / most).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let last = STEPS.len() - 1;
    let position = (share * STEPS.len() as f64).floor() as usize;
    STEPS.get(position.min(last)).copied().unwrap_or(HEAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        // Black on white is (1 + 0.05) / (0 + 0.05) = 21; a colour beside itself is 1.
        assert!((contrast(WHITE, Colour::rgb(0)) - 21.0).abs() < 1e-9);
        assert!((contrast(PLUM, PLUM) - 1.0).abs() < 1e-9);
        // #767676 is the well-known lightest grey that passes 4.5 on white: 4.54.
        assert!((contrast(Colour::rgb(0x76_76_76), WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn text_reads_on_paper_and_heads() {
        for (text, ground) in [
            (TEXT, WHITE),
            (SECONDARY, WHITE),
            (TEXT, HEAD),
            (SECONDARY, HEAD),
            (QUIET, WHITE),
        ] {
            assert!(contrast(text, ground) >= 4.5, "{} on {}", text.hex(), ground.hex());
        }
    }

    #[test]
    fn labels_read_on_every_fill() {
        for colour in [BLUE, TINT, TURQUOISE, PLUM, ORANGE, MUTED, WHITE] {
            assert!(contrast(text_on(colour), colour) >= 4.5, "text on {}", colour.hex());
        }
    }

    #[test]
    fn fills_and_icons_stand_out_from_paper() {
        for colour in [BLUE, TINT, TURQUOISE, PLUM, ORANGE, MUTED, QUIET, LINE] {
            assert!(contrast(colour, WHITE) >= 3.0, "{} on white", colour.hex());
        }
    }

    #[test]
    fn fills_that_may_be_neighbours_differ_in_grey_too() {
        for (one, other) in [
            (BLUE, TINT),
            (BLUE, TURQUOISE),
            (BLUE, ORANGE),
            (BLUE, MUTED),
            (PLUM, ORANGE),
        ] {
            assert!(contrast(one, other) >= 3.0, "{} beside {}", one.hex(), other.hex());
        }
    }

    #[test]
    fn colours_of_others_are_read_strictly() {
        assert_eq!(Colour::parse("#12436d"), Some(BLUE));
        assert_eq!(Colour::parse("#12436"), None);
        assert_eq!(Colour::parse("#+2436D"), None);
        assert_eq!(Colour::parse("red;}"), None);
    }
}
