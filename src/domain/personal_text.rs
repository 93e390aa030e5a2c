//! What is about a person in the middle of a text: e-mail addresses, Dutch telephone numbers, and numbers that may be a
//! BSN. A number that the text calls an order, an invoice or a number of the chamber of commerce is one, and stays.

use std::collections::BTreeSet;

use crate::domain::personal::{self, MARK};

/// What kind of thing about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A citizen service number.
    Bsn,
}

impl Kind {
    /// The word that chooses between sentences.
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Bsn => "bsn",
        }
    }
}

/// Words beside which nine digits that pass the eleven test are a BSN, whatever else the text speaks of.
const ABOUT_A_PERSON: [&str; 15] = [
    "bsn",
    "klant",
    "burgerservice",
    "sofi",
    "cliënt",
    "client",
    "patiënt",
    "patient",
    "inwoner",
    "bewoner",
    "burger",
    "persoon",
    "leerling",
    "geboren",
    "person",
];

/// Words beside which nine digits are a number of something else, even where they pass the eleven test, as one in eleven
/// does by chance.
const ABOUT_SOMETHING_ELSE: [&str; 21] = [
    "order",
    "factuur",
    "invoice",
    "kvk",
    "chamber of commerce",
    "kamer van koophandel",
    "rsin",
    "btw",
    "vat ",
    "rekening",
    "artikel",
    "offerte",
    "contract",
    "project",
    "zaak",
    "besluit",
    "begroting",
    "grootboek",
    "kostenplaats",
    "verplichting",
    "beschikking",
];

/// Words beside which ten digits in one run are a telephone number.
const ABOUT_CALLING: [&str; 9] = [
    "tel",
    "bel",
    "mobiel",
    "gsm",
    "06-nummer",
    "whatsapp",
    "app ",
    "phone",
    "call",
];

/// Characters that people put between the digits of a telephone number.
const BETWEEN: [char; 7] = [' ', '-', '.', '(', ')', '\u{a0}', '–'];

/// A text with a mark in the place of what is about a person, and what kinds there were; `None` where there is nothing.
pub fn without(text: &str) -> Option<(String, BTreeSet<Kind>)> {
    // Most texts have neither an @ nor enough digits: they need no closer look.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 9 && !text.contains('@') {
        return None;
    }
    let mut spans: Vec<(usize, usize, Kind)> = text
        .match_indices('@')
        .filter_map(|(at, _)| personal::email_around(text, at))
        .map(|(start, end)| (start, end, Kind::Email))
        .collect();
    if digits >= 9 {
        let small = text.to_lowercase();
        let speaks_of = |words: &[&str]| words.iter().any(|word| small.contains(word));
        if speaks_of(&ABOUT_A_PERSON) || !speaks_of(&ABOUT_SOMETHING_ELSE) {
            spans.extend(
                personal::bsn_spans(text)
                    .into_iter()
                    .map(|(start, end)| (start, end, Kind::Bsn)),
            );
        }
        let is_called = speaks_of(&ABOUT_CALLING);
        spans.extend(
            phones(text, is_called)
                .into_iter()
                .map(|(start, end)| (start, end, Kind::Phone)),
        );
    }
    spans.sort_unstable();
    let (mut masked, mut position, mut kinds) = (String::new(), 0, BTreeSet::new());
    for (start, end, kind) in spans {
        if start < position {
            continue;
        }
        masked.push_str(text.get(position..start).unwrap_or_default());
        masked.push_str(MARK);
        position = end;
        kinds.insert(kind);
    }
    masked.push_str(text.get(position..).unwrap_or_default());
    (!kinds.is_empty()).then_some((masked, kinds))
}

/// Where the Dutch telephone numbers of a text begin and end.
fn phones(text: &str, is_called: bool) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut position = 0;
    while let Some(start) = text.get(position..).and_then(|rest| rest.find(['0', '+', '('])) {
        let start = position + start;
        match phone_at(text, start, is_called) {
            Some(end) => {
                spans.push((start, end));
                position = end;
            }
            None => position = start + 1,
        }
    }
    spans
}

/// Where the number ends that begins at a place; `None` when none does.
fn phone_at(text: &str, start: usize, is_called: bool) -> Option<usize> {
    let before = text.get(..start)?;
    // A bracket belongs to the number where it closes behind the first digits, and to the sentence elsewhere.
    if let Some(inner) = text.get(start..)?.strip_prefix('(')
        && !inner.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(')')
    {
        return None;
    }
    let last = before.chars().next_back();
    // Behind a letter or digit stands the rest of a code; the account number behind a bank's letters is one, too.
    let is_in_code = last.is_some_and(|c| c.is_alphanumeric() || "+,.:/-_#".contains(c)) || ends_in_bank(before);
    let groups = groups(text.get(start..)?);
    let (numbers, end) = (groups.0, start + groups.1);
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    if is_in_code || next.is_some_and(|c| c.is_alphanumeric() || c == ',') {
        return None;
    }
    let all: String = numbers.concat();
    let is_abroad = text.get(start..)?.starts_with('+') || all.starts_with("0031");
    if is_abroad {
        let own = all.strip_prefix("0031").or_else(|| all.strip_prefix("31"))?;
        let own = own.strip_prefix('0').unwrap_or(own);
        return (own.len() == 9 && !own.starts_with('0')).then_some(end);
    }
    let second = all.chars().nth(1)?;
    if all.len() != 10 || !all.starts_with('0') || second == '0' {
        return None;
    }
    let is_mobile = second == '6';
    let fits = match numbers.as_slice() {
        [] => false,
        [_] => is_mobile || is_called,
        // 06-11-2026 12 is a day, and no number.
        [day, month, year, ..] if day.len() == 2 && month.len() == 2 && year.len() == 4 => false,
        [first, ..] => first.len() == 2 && is_mobile || matches!(first.len(), 3 | 4),
    };
    fits.then_some(end)
}

/// The groups of digits at the start of a text with one or two signs between them, and where the last one ends; no more
/// than a telephone number has.
fn groups(text: &str) -> (Vec<String>, usize) {
    let (mut groups, mut end, mut count, mut between) = (vec![String::new()], 0, 0, 0);
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            if between > 0 && groups.last().is_some_and(|group| !group.is_empty()) {
                groups.push(String::new());
            }
            between = 0;
            count += 1;
            end = at + 1;
            if let Some(group) = groups.last_mut() {
                group.push(c);
            }
        } else if BETWEEN.contains(&c) && between < 2 || at == 0 && c == '+' {
            between += 1;
        } else {
            break;
        }
        if count > 14 {
            break;
        }
    }
    (groups, end)
}

/// True where a text ends in the beginning of an account number: `NL91 ABNA `.
fn ends_in_bank(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let is_bank = words
        .next()
        .is_some_and(|bank| bank.len() == 4 && bank.bytes().all(|b| b.is_ascii_uppercase()));
    is_bank
        && words
            .next()
            .is_some_and(|country| country.len() == 4 && country.is_char_boundary(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        without(text).map_or_else(|| text.to_owned(), |(masked, _)| masked)
    }

    #[test]
    fn telephone_numbers_and_addresses_in_a_text_are_found() {
        for (text, expected) in [
            ("bel Jan 06-12345678", "bel Jan •••"),
            ("06 12 34 56 78 of jan@example.nl", "••• of •••"),
            ("0612345678", "•••"),
            ("(020) 123 45 67.", "•••."),
            ("overleg (0512-123456)", "overleg (•••)"),
            ("+31 (0)6 12345678 gebeld", "••• gebeld"),
            ("0031201234567", "•••"),
            ("tel. 0201234567", "tel. •••"),
        ] {
            assert_eq!(masked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_bsn_is_one_unless_the_text_speaks_of_something_else_than_a_person() {
        // 123456782 passes the eleven test; so does many a code.
        assert_eq!(masked("123456782 huisbezoek"), "••• huisbezoek");
        assert_eq!(masked("factuur van klant 123456782"), "factuur van klant •••");
        assert_eq!(masked("zaaknummer 123456782"), "zaaknummer 123456782");
        assert_eq!(masked("BSN 123456782"), "BSN •••");
        assert_eq!(masked("cliënt 123456782 geplaatst"), "cliënt ••• geplaatst");
        assert_eq!(masked("order 123456782"), "order 123456782");
        assert_eq!(masked("BSN 123456789"), "BSN 123456789");
    }

    #[test]
    fn codes_amounts_days_and_accounts_are_no_telephone_numbers() {
        for text in [
            "KvK 01234567",
            "KvK-nummer 34567890",
            "factuur 2026-0612345678",
            "F0612345678",
            "€ 0,123456789 per stuk",
            "06-11-2026 14:00 uur",
            "van 01-10-2026 tot 31-10-2026",
            "ordernummer 0212345678",
            "NL91 ABNA 0417 1643 00",
            "NL91ABNA0417164300",
            "0001234567",
            "1.206.000,00 + 0.512",
            "2026-10 012 345",
            "06123456789012345",
        ] {
            assert_eq!(without(text), None, "{text}");
        }
    }
}
