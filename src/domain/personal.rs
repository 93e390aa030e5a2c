//! What is about a person wherever it stands: e-mail addresses and citizen service numbers (BSN).

use std::borrow::Cow;

/// What stands in the place of something personal.
pub(crate) const MARK: &str = "•••";

/// True when a text is one e-mail address and nothing else.
pub fn is_email(text: &str) -> bool {
    let text = text.trim();
    text.contains('@') && email_around(text, text.find('@').unwrap_or(0)) == Some((0, text.len()))
}

/// True when a text holds an e-mail address.
pub fn holds_email(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| email_around(text, at).is_some())
}

/// True when a text is a number of nine digits, perhaps with points, spaces or hyphens, that passes the eleven test.
pub fn is_bsn(text: &str) -> bool {
    // Only a text that begins with a digit, behind blanks, is looked at closely.
    if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return false;
    }
    let text = text.trim();
    if !(9..=12).contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_digit() || b". -".contains(&b)) {
        return false;
    }
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    passes_eleven(&digits)
}

/// The eleven test: nine times the first digit, eight times the second … twice the eighth, less the ninth.
fn passes_eleven(digits: &[u8]) -> bool {
    let [first @ .., last] = digits else { return false };
    let sum: i32 = first
        .iter()
        .zip((2..=9).rev())
        .map(|(digit, weight)| i32::from(*digit) * weight)
        .sum();
    digits.len() == 9 && digits.iter().any(|digit| *digit != 0) && (sum - i32::from(*last)) % 11 == 0
}

/// A text with a mark in the place of e-mail addresses and of numbers that pass the eleven test.
pub fn masked(text: &str) -> Cow<'_, str> {
    let mut spans: Vec<(usize, usize)> = text
        .match_indices('@')
        .filter_map(|(at, _)| email_around(text, at))
        .collect();
    spans.extend(bsn_spans(text));
    if spans.is_empty() {
        return Cow::Borrowed(text);
    }
    spans.sort_unstable();
    let mut masked = String::new();
    let mut position = 0;
    for (start, end) in spans {
        if start < position {
            continue;
        }
        masked.push_str(text.get(position..start).unwrap_or_default());
        masked.push_str(MARK);
        position = end;
    }
    masked.push_str(text.get(position..).unwrap_or_default());
    Cow::Owned(masked)
}

/// Where the address around an `@` begins and ends; `None` when it is none.
pub(crate) fn email_around(text: &str, at: usize) -> Option<(usize, usize)> {
    let is_local = |c: char| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let local = before.len() - before.trim_end_matches(is_local).len();
    let rest = after.trim_start_matches(is_domain);
    let domain = after.get(..after.len() - rest.len())?.trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let is_address = local > 0 && !name.is_empty() && top.len() >= 2 && top.chars().all(char::is_alphabetic);
    is_address.then_some((at - local, at + 1 + domain.len()))
}

/// Runs of exactly nine digits that pass the eleven test.
pub(crate) fn bsn_spans(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut spans = Vec::new();
    let mut position = 0;
    while position < bytes.len() {
        let length = bytes[position..].iter().take_while(|b| b.is_ascii_digit()).count();
        let digits: Vec<u8> = bytes[position..position + length].iter().map(|b| b - b'0').collect();
        if length == 9 && passes_eleven(&digits) {
            spans.push((position, position + length));
        }
        position += length.max(1);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_only_as_a_whole() {
        assert!(is_email("j.jansen@example.nl") && is_email(" a@b-c.example.org "));
        assert!(!is_email("mail j@example.nl") && !is_email("a@b") && !is_email("@example.nl"));
        assert!(holds_email("mail j@example.nl.") && !holds_email("3 @ € 5,00"));
    }

    #[test]
    fn a_bsn_passes_the_eleven_test() {
        // 9·1 + 8·2 + 7·3 + 6·4 + 5·5 + 4·6 + 3·7 + 2·8 − 2 = 154 = 14 · 11
        assert!(is_bsn("123456782") && is_bsn("1234.56.782"));
        assert!(!is_bsn("123456789") && !is_bsn("000000000") && !is_bsn("12345678") && !is_bsn("NL123456782"));
    }

    #[test]
    fn a_text_is_shown_without_what_is_personal() {
        assert_eq!(masked("opgave j.jansen@example.nl okt"), "opgave ••• okt");
        assert_eq!(masked("bsn_123456782_v2 2026-10"), "bsn_•••_v2 2026-10");
        assert_eq!(masked("1234567820 en 123456789"), "1234567820 en 123456789");
    }
}
