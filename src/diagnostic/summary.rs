//! Diagnostics for people: by partner, worst first, with what repeats said once.
//!
//! A column with one mistake in 57 rows is one thing to repair, so it is one line here. The whole list stands
//! in the data files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Place, Severity, render};
use crate::locale::{Locale, Value};

/// How many groups of a partner are shown before the rest is counted.
const GROUPS: usize = 20;

/// The same fault in the same column of the same sheet.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Group<'a> {
    severity: Severity,
    file: Option<&'a str>,
    sheet: Option<&'a str>,
    code: Code,
    column: Option<&'a str>,
}

/// All diagnostics in one text: per partner a line with the counts, then at most twenty groups.
pub fn summary(diagnostics: &[Diagnostic], locale: &Locale) -> String {
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
        [Severity::Error, Severity::Warning, Severity::Notice].map(|severity| Reverse(count(own, severity)))
    });
    if partners.is_empty() {
        return locale.word("summary-none");
    }
    let blocks: Vec<String> = partners
        .into_iter()
        .map(|(partner, own)| block(partner, &own, locale))
        .collect();
    blocks.join("\n\n")
}

fn count(diagnostics: &[&Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|d| d.severity() == severity).count()
}

fn block(partner: Option<&str>, diagnostics: &[&Diagnostic], locale: &Locale) -> String {
    let name = partner.map_or_else(|| locale.word("summary-no-partner"), str::to_owned);
    let mut lines = vec![locale.text(
        "summary-partner",
        &[
            ("partner", Value::from(name)),
            ("errors", Value::from(count(diagnostics, Severity::Error))),
            ("warnings", Value::from(count(diagnostics, Severity::Warning))),
            ("notices", Value::from(count(diagnostics, Severity::Notice))),
        ],
    )];
    let mut groups: BTreeMap<Group, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        groups.entry(group_of(diagnostic)).or_default().push(diagnostic);
    }
    let more = groups.len().saturating_sub(GROUPS);
    for (group, mut own) in groups.into_iter().take(GROUPS) {
        own.sort_by_key(|diagnostic| diagnostic.place.cell);
        lines.extend(group_lines(&group, &own, locale));
    }
    if more > 0 {
        let text = locale.text("summary-more", &[("count", Value::from(more))]);
        lines.push(format!("  {text}"));
    }
    lines.join("\n")
}

fn group_of(diagnostic: &Diagnostic) -> Group<'_> {
    Group {
        severity: diagnostic.severity(),
        file: diagnostic.place.file.as_deref(),
        sheet: diagnostic.place.sheet.as_deref(),
        code: diagnostic.code,
        column: diagnostic.arguments.get("column").map(String::as_str),
    }
}

/// Place and count, then what is wrong, what is expected and what to do, in the words of the first of the group.
fn group_lines(group: &Group, own: &[&Diagnostic], locale: &Locale) -> Vec<String> {
    let Some(first) = own.first() else {
        return Vec::new();
    };
    let severity = locale.word(&format!("severity-{}", group.severity.id()));
    let mut head = format!("  {severity} [{}]", group.code.id());
    let (place, count) = if own.len() == 1 {
        (render::place_text(&first.place), String::new())
    } else {
        let sheet = Place {
            cell: None,
            ..first.place.clone()
        };
        (render::place_text(&sheet), repeated(group, own.len(), first, locale))
    };
    for (sign, part) in [(" ", place), (", ", count)] {
        if !part.is_empty() {
            head.push_str(sign);
            head.push_str(&part);
        }
    }
    let words = render::sentences(first, locale);
    let found = if first.found.is_empty() {
        String::new()
    } else {
        format!(" {}: {}", locale.word("label-found"), first.found)
    };
    vec![
        head,
        format!("    {}{found}", words.message),
        format!("    {}: {}", locale.word("label-expected"), words.expected),
        format!("    {}: {}", locale.word("label-hint"), words.hint),
    ]
}

fn repeated(group: &Group, count: usize, first: &Diagnostic, locale: &Locale) -> String {
    let cell = first.place.cell_text();
    let key = match (group.column, cell.is_empty()) {
        (Some(_), false) => "summary-cells",
        (None, false) => "summary-places",
        (_, true) => "summary-times",
    };
    locale.text(
        key,
        &[
            ("column", Value::from(group.column.unwrap_or_default())),
            ("count", Value::from(count)),
            ("first", Value::from(cell)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let text = summary(&diagnostics, &Locale::new(Language::Nl));
        assert!(
            text.starts_with("P01: 57 geweigerd, 0 let op, 0 ter informatie\n"),
            "{text}"
        );
        assert!(
            text.contains("a.xlsx › Inzet, kolom Hoeveelheid: 57 cellen, eerste D14\n"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 5);
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
            &Locale::new(Language::En),
        );
        let heads: Vec<&str> = text.lines().filter(|line| line.starts_with('P')).collect();
        assert!(heads[0].starts_with("P02: 2") && heads[1].starts_with("P01: 1") && heads[2].starts_with("P00: 0"));
    }

    #[test]
    fn more_than_twenty_groups_are_counted() {
        let diagnostics: Vec<Diagnostic> = (0..23).map(|n| bad("P01", &format!("Blad {n:02}"), 2)).collect();
        let text = summary(&diagnostics, &Locale::new(Language::Nl));
        assert!(text.ends_with("\n  en nog 3 soorten meldingen"), "{text}");
    }

    #[test]
    fn nothing_wrong_is_said_too() {
        assert_eq!(summary(&[], &Locale::new(Language::En)), "No messages.");
    }
}
