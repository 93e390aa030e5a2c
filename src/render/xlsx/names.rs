//! Names of sheets and text as Excel accepts them.

use std::collections::BTreeSet;

use crate::report::Document;

const LONGEST_NAME: usize = 31;
/// Excel's limit on the text in a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// The names of the sheets of a workbook, each used once.
pub(super) struct Names {
    of_sheets: Vec<String>,
    ids: Vec<&'static str>,
    taken: BTreeSet<String>,
    tables: BTreeSet<String>,
}

impl Names {
    /// The names of a document's own sheets.
    pub(super) fn new(document: &Document) -> Self {
        let mut names = Self {
            of_sheets: Vec::new(),
            ids: document.sheets.iter().map(|sheet| sheet.id).collect(),
            taken: BTreeSet::new(),
            tables: BTreeSet::new(),
        };
        for sheet in &document.sheets {
            let name = names.claim(&sheet.name);
            names.of_sheets.push(name);
        }
        names
    }

    /// The names of the document's sheets, in their order.
    pub(super) fn of_sheets(&self) -> &[String] {
        &self.of_sheets
    }

    /// The name of the sheet with an id.
    pub(super) fn of(&self, id: &str) -> Option<&str> {
        let position = self.ids.iter().position(|other| *other == id)?;
        self.of_sheets.get(position).map(String::as_str)
    }

    /// A legal name, as near to the wanted one as can be and not used before.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let legal = legal(wanted);
        let mut name = legal.clone();
        let mut number = 2;
        // Excel does not tell names apart by case.
        while !self.taken.insert(name.to_lowercase()) {
            let suffix = format!(" ({number})");
            name = format!("{}{suffix}", cut(&legal, LONGEST_NAME - suffix.len()));
            number += 1;
        }
        name
    }

    /// A legal name for an Excel table, as near to the wanted one as can be and not used before.
    pub(super) fn claim_table(&mut self, wanted: &str) -> String {
        let legal = legal_table(wanted);
        let mut name = legal.clone();
        let mut number = 2;
        while !self.tables.insert(name.to_lowercase()) {
            name = format!("{legal}_{number}");
            number += 1;
        }
        name
    }
}

/// Letters, digits and underscores; not what Excel would read as the address of a cell.
fn legal_table(wanted: &str) -> String {
    let clean: String = cut(wanted, 200)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    if rust_xlsxwriter::utility::check_name(&clean).is_ok() {
        clean
    } else {
        format!("T_{clean}")
    }
}

/// At most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at the ends, not the name that Excel keeps for itself.
fn legal(wanted: &str) -> String {
    let replaced: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let trimmed = cut(replaced.trim().trim_matches('\''), LONGEST_NAME);
    let name = trimmed.trim().trim_matches('\'');
    match name.to_lowercase().as_str() {
        "" => "-".to_owned(),
        "history" => format!("{name}-"),
        _ => name.to_owned(),
    }
}

/// Text that fits in a cell and holds no control characters.
pub(super) fn text(raw: &str) -> String {
    let clean: String = raw
        .chars()
        .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
        .collect();
    cut(&clean, LONGEST_TEXT)
}

/// Text of a chart. The library takes a text that begins with `=` or ends like `Blad1!A1` for the address of a cell;
/// a space in front of the first and after an exclamation mark keeps it text.
pub(super) fn label(raw: &str) -> String {
    let clean = text(raw).replace('!', "! ");
    let clean = clean.trim_end();
    if clean.starts_with('=') {
        format!(" {clean}")
    } else {
        clean.to_owned()
    }
}

/// The beginning of a text, in at most so many UTF-16 units.
pub(super) fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect()
}

/// The same, ended after a whole word with three dots where something was left out.
pub(super) fn shortened(text: &str, units: usize) -> String {
    if text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    let head = cut(text, units.saturating_sub(1));
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_excel_refuses_becomes_one_that_it_takes() {
        assert_eq!(legal("KPI's"), "KPI's");
        assert_eq!(legal("a/b: c?"), "a b  c");
        assert_eq!(legal("'aangehaald'"), "aangehaald");
        assert_eq!(legal("History"), "History-");
        assert_eq!(legal("😀".repeat(20).as_str()).encode_utf16().count(), 30);
        assert_eq!(legal("  "), "-");
    }

    #[test]
    fn a_table_gets_a_name_that_excel_takes() {
        assert_eq!(legal_table("Bijdragen_per_partner"), "Bijdragen_per_partner");
        assert_eq!(legal_table("KPI's per maand"), "KPI_s_per_maand");
        assert_eq!(legal_table("KPI1"), "T_KPI1");
        assert_eq!(legal_table(""), "T_");
    }

    #[test]
    fn text_is_cut_at_the_limit_and_keeps_its_equals_sign() {
        assert_eq!(text("=1+1\u{7}"), "=1+1");
        assert_eq!(text(&"é".repeat(40_000)).chars().count(), LONGEST_TEXT);
    }
}
