//! What repeats, said once: the same fault in the same column of the same sheet is one thing to repair.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::render::{self, Sentences};
use crate::diagnostic::{Code, Diagnostic, Place, Severity, arguments};
use crate::locale::{Locale, Value};

/// Different texts that are quoted of a group.
const QUOTED: usize = 3;

/// The argument with which one diagnostic stands for as many cells as it says.
pub const TIMES: &str = "times";

/// The same fault in the same column of the same sheet.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The first of them on the sheet.
    pub first: &'a Diagnostic,
    /// How many cells, rows or files it is about.
    pub count: usize,
    /// In how many files it is: 1, but for what is said of several in the same words.
    pub files: usize,
    /// The first different things that were found.
    quoted: Vec<&'a Diagnostic>,
    /// How many other different things were found.
    unquoted: usize,
}

/// How many cells, rows or files a diagnostic is about.
pub fn times(diagnostic: &Diagnostic) -> usize {
    let times = diagnostic.arguments.get(TIMES).and_then(|times| times.parse().ok());
    times.unwrap_or(1).max(1)
}

type Key<'a> = (Severity, Code, Option<&'a str>, Option<&'a str>, [Option<&'a str>; 2]);

/// The groups, worst first: refused before the rest, and what occurs most before what occurs less.
pub fn groups<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Vec<Group<'a>> {
    let mut by_key: BTreeMap<Key<'a>, Vec<&'a Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        by_key.entry(key(diagnostic)).or_default().push(diagnostic);
    }
    let mut groups: Vec<Group<'a>> = by_key.into_values().filter_map(group).collect();
    sort(&mut groups);
    groups
}

fn sort(groups: &mut [Group<'_>]) {
    groups.sort_by_key(|group| {
        let first = group.first;
        (first.severity(), Reverse(group.count), &first.place, first.code)
    });
}

/// The groups, with what is said of several files in the same words said once: of whole files, and what is only worth
/// knowing. What is to be mended on a sheet stays with its file.
pub fn groups_in_words<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, locale: &Locale) -> Vec<Group<'a>> {
    let mut met: BTreeMap<(Code, String), usize> = BTreeMap::new();
    let mut merged: Vec<Group<'a>> = Vec::new();
    for group in groups(diagnostics) {
        let place = &group.first.place;
        let may_merge = place.file.is_some() && (place.sheet.is_none() || group.first.severity() == Severity::Notice);
        if !may_merge {
            merged.push(group);
            continue;
        }
        let key = (group.first.code, render::sentences(group.first, locale).message);
        if let Some(known) = met.get(&key).and_then(|at| merged.get_mut(*at)) {
            known.join(group);
        } else {
            met.insert(key, merged.len());
            merged.push(group);
        }
    }
    sort(&mut merged);
    merged
}

fn key(diagnostic: &Diagnostic) -> Key<'_> {
    (
        diagnostic.severity(),
        diagnostic.code,
        diagnostic.place.file.as_deref(),
        diagnostic.place.sheet.as_deref(),
        [
            diagnostic.arguments.get("column").map(String::as_str),
            // What is wrong with a value of a KPI differs from value to value, and so does what to do.
            diagnostic
                .arguments
                .get("why")
                .filter(|_| diagnostic.code == Code::ValueDoubt)
                .map(String::as_str),
        ],
    )
}

fn group(mut own: Vec<&Diagnostic>) -> Option<Group<'_>> {
    own.sort_by_key(|diagnostic| diagnostic.place.cell);
    let first = *own.first()?;
    let count = own.iter().map(|diagnostic| times(diagnostic)).sum();
    let mut seen = std::collections::BTreeSet::new();
    own.retain(|diagnostic| !diagnostic.found.is_empty() && seen.insert(diagnostic.found.as_str()));
    let unquoted = own.len().saturating_sub(QUOTED);
    own.truncate(QUOTED);
    Some(Group {
        first,
        count,
        files: 1,
        quoted: own,
        unquoted,
    })
}

impl Group<'_> {
    /// Takes in what is said of another file in the same words.
    fn join(&mut self, other: Self) {
        self.count += other.count;
        self.files += other.files;
        self.unquoted += other.unquoted;
        for one in other.quoted {
            if self.quoted.iter().any(|known| known.found == one.found) {
                continue;
            }
            if self.quoted.len() < QUOTED {
                self.quoted.push(one);
            } else {
                self.unquoted += 1;
            }
        }
    }

    /// File and sheet; with the cell when the group is about one, and nothing when it is about several files.
    pub fn place(&self) -> Place {
        if self.files > 1 {
            return Place::default();
        }
        Place {
            cell: self.first.place.cell.filter(|_| self.count == 1),
            ..self.first.place.clone()
        }
    }

    /// What repeats, in a few words: `kolom hoeveelheid: 57 cellen zonder leesbaar getal, eerste D14`; nothing when
    /// nothing does.
    pub fn repeated(&self, locale: &Locale) -> Option<String> {
        if self.count == 1 {
            return None;
        }
        if self.files > 1 {
            let arguments = [
                ("count", Value::from(locale.number(self.files as f64, 0))),
                ("first", Value::from(self.first.place.file.clone().unwrap_or_default())),
            ];
            return Some(locale.text("summary-files", &arguments));
        }
        let place = Place {
            file: None,
            sheet: None,
            ..self.first.place
        };
        let cell = render::place_text(&place, locale);
        let column = self.first.arguments.get("column");
        let key = match (column, cell.is_empty()) {
            (Some(_), false) => "summary-cells",
            (None, false) => "summary-places",
            (_, true) => "summary-times",
        };
        let count = locale.number(self.count as f64, 0);
        let many = locale
            .find(
                &format!("diag-{}.many", self.first.code.id()),
                &[("count", Value::from(count.as_str()))],
            )
            .unwrap_or_else(|| locale.text("summary-many", &[("count", Value::from(count.as_str()))]));
        let other = arguments::in_language("column", locale);
        let column = self.first.arguments.get(&other).or(column);
        let arguments = [
            ("column", Value::from(column.map(String::as_str).unwrap_or_default())),
            ("count", Value::from(count)),
            ("many", Value::from(many)),
            ("first", Value::from(cell)),
        ];
        Some(locale.text(key, &arguments))
    }

    /// What was found: at most three different texts, and how many others there are. Nothing where the sentences of one
    /// message say it.
    pub fn found(&self, locale: &Locale) -> String {
        if self.count == 1 {
            return render::found_beside(self.first, locale);
        }
        self.all_found(locale)
    }

    /// What was found, also where a sentence says it.
    pub fn all_found(&self, locale: &Locale) -> String {
        let quoted: Vec<String> = self.quoted.iter().map(|one| arguments::found(one, locale)).collect();
        let quoted = quoted.join(" · ");
        if self.unquoted == 0 {
            return quoted;
        }
        locale.text(
            "summary-found",
            &[("quoted", Value::from(quoted)), ("count", Value::from(self.unquoted))],
        )
    }

    /// The sentences of the first, about all of them.
    pub fn sentences(&self, locale: &Locale) -> Sentences {
        render::sentences_about(self.first, self.count, locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CellRef;
    use crate::locale::Language;

    fn bad(column: &str, row: u32, found: &str) -> Diagnostic {
        let place = Place::cell("a.xlsx", "Inzet", CellRef::new(row, 4));
        Diagnostic::new(Code::BadNumber, place, found).with("column", column)
    }

    #[test]
    fn what_occurs_most_comes_first_and_is_counted_whole() {
        let mut all: Vec<Diagnostic> = (14..71)
            .map(|row| bad("hoeveelheid", row, &format!("x{row}")))
            .collect();
        all.push(bad("waarde_eur", 3, "y"));
        all.push(bad("hoeveelheid", 99, "z").with(TIMES, "43"));
        let groups = groups(&all);
        assert_eq!(groups.len(), 2);
        assert_eq!((groups[0].count, groups[1].count), (100, 1));
        let locale = Locale::new(Language::Nl);
        assert_eq!(
            groups[0].repeated(&locale).as_deref(),
            Some("kolom hoeveelheid: 100 cellen zonder leesbaar getal, eerste D14")
        );
        assert_eq!(groups[0].found(&locale), "x14 · x15 · x16 en nog 55 andere");
        assert_eq!(
            (groups[1].repeated(&locale), groups[1].found(&locale)),
            (None, "y".to_owned())
        );
    }

    #[test]
    fn what_is_said_of_several_files_in_the_same_words_is_said_once() {
        let undated = |file: &str| Diagnostic::new(Code::DeliveryUndated, Place::file(file), "");
        let mut all: Vec<Diagnostic> = ["c.csv", "a.csv", "b.csv"].map(undated).into();
        all.push(bad("hoeveelheid", 2, "x"));
        let locale = Locale::new(Language::Nl);
        let groups = groups_in_words(&all, &locale);
        assert_eq!(groups.len(), 2);
        assert_eq!((groups[1].files, groups[1].place()), (3, Place::default()));
        assert_eq!(
            groups[1].repeated(&locale).as_deref(),
            Some("3 bestanden, eerste a.csv")
        );
    }

    #[test]
    fn a_hint_about_many_cells_does_not_name_one() {
        let all = [bad("hoeveelheid", 2, "a"), bad("hoeveelheid", 3, "b")];
        let hint = groups(&all)[0].sentences(&Locale::new(Language::En)).hint;
        assert!(hint.contains("in these cells") && !hint.contains("D2"), "{hint}");
    }
}
