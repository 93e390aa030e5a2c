//! Diagnostics for people: by partner, worst first, with what repeats said once.
//!
//! A column with one mistake in 57 rows is one thing to repair, so it is one line here. The whole list stands
//! in the data files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::group::{Group, groups_in_words, times};
use crate::diagnostic::{Diagnostic, Severity, render};
use crate::locale::{Locale, Value};

/// How many groups of a file are shown before the rest of the file is counted.
const OF_FILE: usize = 8;

/// How many groups of a partner are shown before the rest is counted.
const OF_PARTNER: usize = 24;

/// All diagnostics in one text: per partner a line with the counts, then the groups of each file, the worst file first.
/// What is not shown is counted. `name` gives the name of a partner's id.
pub fn summary(diagnostics: &[Diagnostic], name: &dyn Fn(&str) -> String, locale: &Locale) -> String {
    let mut partners: BTreeMap<Option<&str>, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        partners
            .entry(diagnostic.partner.as_deref())
            .or_default()
            .push(diagnostic);
    }
    let mut partners: Vec<_> = partners.into_iter().collect();
    // The sort is stable: partners with the same counts stay in the order of their id.
    partners.sort_by_key(|(_, own)| {
        let counts = SEVERITIES.map(|key| Reverse(count(own, key)));
        (!own.iter().any(|one| one.prevents()), counts)
    });
    if partners.is_empty() {
        return locale.word("summary-none");
    }
    let mut is_cut = false;
    let mut blocks: Vec<String> = partners
        .into_iter()
        .map(|(partner, own)| block(partner.map(name), &own, &mut is_cut, locale))
        .collect();
    if is_cut {
        blocks.push(locale.word("summary-all"));
    }
    blocks.join("\n\n")
}

/// The keys of the words for how bad something is, worst first.
const SEVERITIES: [&str; 4] = [
    "severity-error",
    "severity-no-figure",
    "severity-warning",
    "severity-notice",
];

/// How often something of one kind of severity was said, by the key of its word.
fn count(diagnostics: &[&Diagnostic], key: &str) -> usize {
    let own = diagnostics.iter().filter(|one| one.code.severity_key() == key);
    own.map(|one| times(one)).sum()
}

fn block(partner: Option<String>, diagnostics: &[&Diagnostic], is_cut: &mut bool, locale: &Locale) -> String {
    let name = partner.unwrap_or_else(|| locale.word("summary-no-partner"));
    let number = |key| Value::from(locale.number(count(diagnostics, key) as f64, 0));
    let open = count(diagnostics, "severity-no-figure");
    let mut lines = vec![locale.text(
        "summary-partner",
        &[
            ("partner", Value::from(name)),
            ("errors", number("severity-error")),
            ("open", Value::from(open)),
            ("warnings", number("severity-warning")),
            ("notices", number("severity-notice")),
        ],
    )];
    let mut shown = 0;
    let mut files = files(diagnostics, locale).into_iter();
    for file in files.by_ref() {
        let room = OF_FILE.min(OF_PARTNER - shown);
        shown += file.len().min(room);
        for group in file.iter().take(room) {
            lines.extend(group_lines(group, locale));
        }
        if let Some(first) = file.get(room) {
            let name = first.place().file.unwrap_or_else(|| locale.word("summary-no-file"));
            lines.push(more("summary-more", &name, &file[room..], locale));
            *is_cut = true;
        }
        if shown == OF_PARTNER {
            break;
        }
    }
    let rest: Vec<Vec<Group>> = files.collect();
    if !rest.is_empty() {
        let number = locale.number(rest.len() as f64, 0);
        lines.push(more("summary-more-files", &number, &rest.concat(), locale));
        *is_cut = true;
    }
    lines.join("\n")
}

/// The groups by file: the file with the most refusals first, and before it what is as bad and about no file.
fn files<'a>(diagnostics: &[&'a Diagnostic], locale: &Locale) -> Vec<Vec<Group<'a>>> {
    let mut files: BTreeMap<Option<String>, Vec<Group>> = BTreeMap::new();
    for group in groups_in_words(diagnostics.iter().copied(), locale) {
        files.entry(group.place().file).or_default().push(group);
    }
    let mut files: Vec<Vec<Group>> = files.into_values().collect();
    files.sort_by_key(|groups| {
        let is_about_file = groups.first().is_some_and(|group| group.place().file.is_some());
        let counts = [Severity::Error, Severity::Warning, Severity::Notice].map(|severity| {
            let own = groups.iter().filter(|group| group.first.severity() == severity);
            Reverse(own.map(|group| group.count).sum::<usize>())
        });
        let worst = groups.first().map(|group| group.first.severity());
        let prevents = groups.iter().any(|group| group.first.prevents());
        (!prevents, worst, is_about_file, counts)
    });
    files
}

/// What is not shown, counted: kinds of messages and how often they occur.
fn more(key: &str, name: &str, groups: &[Group], locale: &Locale) -> String {
    let all: usize = groups.iter().map(|group| group.count).sum();
    let text = locale.text(
        key,
        &[
            ("name", Value::from(name)),
            ("count", Value::from(groups.len())),
            ("times", Value::from(locale.number(all as f64, 0))),
        ],
    );
    format!("  {text}")
}

/// Place and count, then what is wrong, what was found and expected, and what to do.
fn group_lines(group: &Group, locale: &Locale) -> Vec<String> {
    let severity = locale.word(&group.first.code.severity_key());
    let mut head = format!("  {severity} [{}]", group.first.code.id());
    let place = render::place_text(&group.place(), locale);
    let repeated = group.repeated(locale).unwrap_or_default();
    for (sign, part) in [(" ", &place), (", ", &repeated)] {
        if !part.is_empty() {
            head.push_str(if place.is_empty() { " " } else { sign });
            head.push_str(part);
        }
    }
    let words = group.sentences(locale);
    let found = group.found(locale);
    let mut lines = vec![head, format!("    {}", words.message)];
    for (label, text) in [
        ("label-found", found),
        ("label-expected", words.expected),
        ("label-hint", words.hint),
    ] {
        if !text.is_empty() {
            lines.push(format!("    {}: {text}", locale.word(label)));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place};
    use crate::domain::CellRef;
    use crate::locale::Language;

    fn bad(partner: &str, sheet: &str, row: u32) -> Diagnostic {
        let place = Place::cell("a.xlsx", sheet, CellRef::new(row, 4));
        Diagnostic::new(Code::BadNumber, place, "12a")
            .with("column", "Hoeveelheid")
            .about(partner)
    }

    #[test]
    fn a_fault_that_repeats_down_a_column_is_said_once() {
        let diagnostics: Vec<Diagnostic> = (14..71).rev().map(|row| bad("P01", "Inzet", row)).collect();
        let text = summary(&diagnostics, &str::to_owned, &Locale::new(Language::Nl));
        assert!(
            text.starts_with("P01: 57 geweigerd, 0 let op, 0 ter informatie\n"),
            "{text}"
        );
        assert!(
            text.contains("a.xlsx › Inzet, kolom Hoeveelheid: 57 cellen zonder leesbaar getal, eerste D14\n"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 6);
        assert!(text.contains("    Verwacht: "), "{text}");
    }

    #[test]
    fn the_partner_with_the_most_refusals_comes_first() {
        let late = Diagnostic::new(Code::DeliveryLate, Place::file("b.xlsx"), "").about("P00");
        let text = summary(
            &[
                late,
                bad("P02", "Inzet", 3),
                bad("P01", "Inzet", 3),
                bad("P02", "Inzet", 4),
            ],
            &str::to_owned,
            &Locale::new(Language::En),
        );
        let heads: Vec<&str> = text.lines().filter(|line| line.starts_with('P')).collect();
        assert!(heads[0].starts_with("P02: 2") && heads[1].starts_with("P01: 1") && heads[2].starts_with("P00: 0"));
    }

    #[test]
    fn what_is_not_shown_of_a_file_is_counted() {
        let mut diagnostics: Vec<Diagnostic> = (0..11).map(|n| bad("P01", &format!("Blad {n:02}"), 2)).collect();
        diagnostics.push(bad("P01", "Blad 10", 3));
        diagnostics.push(bad("P01", "Blad 09", 3));
        let text = summary(&diagnostics, &str::to_owned, &Locale::new(Language::Nl));
        // The two sheets with two cells come first; of the nine with one, six are shown.
        assert!(
            text.ends_with(
                "\n  a.xlsx: en nog 3 soorten meldingen, samen 3 keer\n\nNiet alles staat hier. Alles ziet u met --format json; \
                 na een run staat het ook in programmabureau/data/diagnostics.csv."
            ),
            "{text}"
        );
        assert!(text.find("Blad 09") < text.find("Blad 00"), "{text}");
    }

    #[test]
    fn ten_thousand_faults_give_a_page_that_can_be_read() {
        let many = (0..10_000).map(|n| {
            let place = Place::cell(
                format!("f{}.xlsx", n % 40),
                "Inzet",
                CellRef::new(n / 40 + 2, n % 13 + 1),
            );
            Diagnostic::new(Code::BadNumber, place, format!("x{n}"))
                .with("column", format!("kolom {}", n % 13))
                .about("P01")
        });
        let many: Vec<Diagnostic> = many.collect();
        let text = summary(&many, &str::to_owned, &Locale::new(Language::Nl));
        assert!(text.starts_with("P01: 10.000 geweigerd"), "{text}");
        assert!(text.lines().count() < 140, "{}", text.lines().count());
        // Each of 40 files has 250 cells in 13 columns; of three files 8 columns each are shown.
        assert!(text.contains("en nog 37 bestanden, samen 9.250 keer"), "{text}");
    }

    #[test]
    fn nothing_wrong_is_said_too() {
        assert_eq!(summary(&[], &str::to_owned, &Locale::new(Language::En)), "No messages.");
    }
}
