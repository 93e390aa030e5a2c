//! How wide text is and how many lines it takes, by the widths of Arial (and of Liberation Sans, which equals it).
//!
//! Nothing is cut when printed only if row heights are set for the text that is in them: Excel does not do so for
//! merged cells, and not at all before somebody edits the file.

/// Pixels in a point at the 96 dots an inch that spreadsheets count in.
const PIXELS: f64 = 96.0 / 72.0;

/// Width of a text in pixels.
pub(super) fn width(text: &str, points: f64, is_bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    let weight = if is_bold { 1.07 } else { 1.0 };
    f64::from(thousandths) / 1000.0 * points * PIXELS * weight
}

/// Number of lines that a text takes in a column of so many pixels, wrapped at spaces.
pub(super) fn lines(text: &str, pixels: f64, points: f64, is_bold: bool) -> u32 {
    text.split('\n')
        .map(|paragraph| lines_of_paragraph(paragraph, pixels, points, is_bold))
        .sum()
}

fn lines_of_paragraph(text: &str, pixels: f64, points: f64, is_bold: bool) -> u32 {
    // A little less than the column, for its padding and for differences between programs.
    let room = ((pixels - 8.0) * 0.98).max(10.0);
    let space = width(" ", points, is_bold);
    let mut lines = 1;
    let mut used = 0.0;
    for word in text.split(' ') {
        let length = width(word, points, is_bold);
        if used > 0.0 && used + space + length > room {
            lines += 1;
            used = 0.0;
        }
        if length > room {
            let (extra, last) = broken(word, room, points, is_bold);
            lines += extra;
            used = last;
        } else {
            used += length + if used > 0.0 { space } else { 0.0 };
        }
    }
    lines
}

/// Lines below the first that a word takes which is longer than a line, and the width of the last: it is broken after
/// hyphens, as in the name of a file, and elsewhere only where a part is longer than a line itself.
fn broken(word: &str, room: f64, points: f64, is_bold: bool) -> (u32, f64) {
    let mut lines = 0;
    let mut used = 0.0;
    for part in word.split_inclusive('-') {
        let length = width(part, points, is_bold);
        if used > 0.0 && used + length > room {
            lines += 1;
            used = 0.0;
        }
        let more = (length / room).ceil() - 1.0;
        lines += more as u32;
        used += length - more * room;
    }
    (lines, used)
}

/// Width of the longest word in pixels: a column narrower than that breaks it.
pub(super) fn longest_word(text: &str, points: f64, is_bold: bool) -> f64 {
    text.split([' ', '\n'])
        .map(|word| width(word, points, is_bold))
        .fold(0.0, f64::max)
}

/// Height in points of so many lines.
pub(super) fn height(lines: u32, points: f64) -> f64 {
    // Excel's highest row is 409 points.
    (f64::from(lines) * points * 1.27 + 3.0).min(409.0)
}

/// Advance of a character in thousandths of the font size.
fn advance(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 222,
        'f' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '/' | '!' | '[' | ']' => 278,
        'r' | '(' | ')' | '-' | '"' | '·' => 333,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'F' | 'T' | 'Z' => 611,
        'G' | 'O' | 'Q' => 778,
        'm' | 'M' => 833,
        'W' | '—' | '…' | '▲' | '●' | '■' | '◆' => 950,
        '%' => 889,
        '+' | '<' | '=' | '>' | '~' | '×' | '÷' | '−' => 584,
        // Digits and most small letters, with their accents.
        _ if (c as u32) < 0x0250 => 556,
        _ if (c as u32) < 0x2E80 => 570,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_wraps_at_spaces_and_breaks_only_words_that_do_not_fit() {
        // "nnnn" is 4 × 556/1000 × 10 × 4/3 = 29.7 pixels.
        assert!((width("nnnn", 10.0, false) - 29.4).abs() < 1.0);
        assert_eq!(lines("nnnn nnnn nnnn", 45.0, 10.0, false), 3);
        assert_eq!(lines("nnnn nnnn nnnn", 200.0, 10.0, false), 1);
        assert_eq!(lines("nnnn\nnnnn", 200.0, 10.0, false), 2);
        assert!(lines(&"n".repeat(40), 100.0, 10.0, false) >= 3);
    }
}
