//! When two names are the same name.

use unicode_normalization::UnicodeNormalization;

/// A header, sheet name or word without what people write differently: case, spaces, underscores, hyphens,
/// diacritics, punctuation and characters that cannot be seen. `Plan-datum` and `plan_datum ` are the same.
pub fn name(text: &str) -> String {
    // Nearly every header and word is plain letters: no need to take it apart.
    if text.is_ascii() {
        return text
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| char::from(b.to_ascii_lowercase()))
            .collect();
    }
    text.nfkd()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A text as it is kept: composed form, no characters that cannot be seen, single spaces, no spaces around.
pub fn text(text: &str) -> String {
    if is_kept(text) {
        return text.to_owned();
    }
    let visible: String = text.nfc().filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for a plain text that is kept as it stands.
pub fn is_kept(text: &str) -> bool {
    let is_plain = text.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
    is_plain && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_in_many_spellings() {
        for spelling in [
            "plan_datum",
            "Plan-datum",
            " PLAN DATUM ",
            "plandatum",
            "plan\u{a0}datum\u{200b}",
        ] {
            assert_eq!(name(spelling), "plandatum");
        }
        assert_eq!(name("Súdwest-Fryslân"), name("Sudwest Fryslan"));
        assert_ne!(name("Gemeente A"), name("Gemeente B"));
    }

    #[test]
    fn text_keeps_what_can_be_seen() {
        assert_eq!(text("  Súdwest\u{200b}-Frysla\u{302}n\u{a0}\n x "), "Súdwest-Fryslân x");
    }
}
