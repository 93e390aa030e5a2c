//! Texts in the letters that the embedded font has. A letter that it lacks would make the whole file unreadable for
//! those who have it read aloud, and so is refused by the standard.

use std::sync::LazyLock;

use typst::text::Font;
use unicode_normalization::UnicodeNormalization;

use super::desk;

/// Stands for a letter that cannot be printed.
const UNKNOWN: char = '\u{FFFD}';

/// The text with every letter that can be printed; others as the letters they are made of, or as `�`.
pub(super) fn printable(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => printed.push('\n'),
            '\t' => printed.push(' '),
            // Joiners, marks of direction and of variants have no shape of their own.
            '\u{200C}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' => {}
            // The hyphen at which no line breaks.
            '\u{2011}' => printed.push('-'),
            silent if silent.is_control() || silent == '\u{FEFF}' => {}
            known if has(known) => printed.push(known),
            other => printed.push_str(&parts(other)),
        }
    }
    printed
}

/// A letter as the letters it is made of. Letters that mean something in a drawing's text are not made from others.
fn parts(letter: char) -> String {
    let parts: String = letter.nfkd().collect();
    let is_plain = parts
        .chars()
        .all(|part| has(part) && !matches!(part, '<' | '>' | '&' | '"' | '\''));
    if is_plain { parts } else { UNKNOWN.to_string() }
}

fn has(letter: char) -> bool {
    static FONTS: LazyLock<Vec<Font>> = LazyLock::new(desk::fonts);
    FONTS
        .iter()
        .all(|font| font.info().coverage.contains(u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_has_stays_as_it_is() {
        let text = "Súdwest-Fryslân, 's-Hertogenbosch: € 1,2 mln – “≥ 5” → Σ Δ ĳ\u{a0}%\n#*$\\";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn what_it_lacks_is_made_of_its_parts_or_marked() {
        assert_eq!(printable("xⱼ ½ Ａ"), "xj ½ A");
        assert_eq!(printable("合同 🙂"), "�� �");
        assert_eq!(printable("a\u{0}b\u{200d}c\u{feff}d\te"), "abcd e");
        // A full-width sign does not turn into one that ends a text in a drawing.
        assert_eq!(printable("\u{ff1c}\u{ff02}"), "��");
    }
}
