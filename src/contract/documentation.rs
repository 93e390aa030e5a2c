//! The data dictionary `docs/tables.md`, made from the contract, so that it cannot say anything else.

use std::fmt::Write as _;

use crate::contract::{Column, ColumnType, FilledInBy, Table, tables};

/// The data dictionary of all tables as Markdown, in English with the Dutch names.
pub fn markdown() -> String {
    let mut page = include_str!("documentation.md").to_owned();
    page.push_str("\n| sheet | English | filled in by | meaning |\n|---|---|---|---|\n");
    for table in tables() {
        let line = [
            format!("[`{}`](#{})", table.nl, anchor(&table.nl)),
            table.en.clone(),
            filled_in_by(table.filled_in_by).to_owned(),
            table.meaning_en.clone(),
        ];
        push_line(&mut page, &line);
    }
    for table in tables() {
        push_table(&mut page, table);
    }
    page
}

fn push_table(page: &mut String, table: &Table) {
    let _ = write!(page, "\n## {}\n\n{}\n\n", table.nl, table.meaning_en);
    let mut facts = vec![
        ("English name", table.en.clone()),
        ("also read as", table.aliases.join(", ")),
        ("filled in by", filled_in_by(table.filled_in_by).to_owned()),
        ("key", dutch(table, &table.key)),
        ("control sum", dutch(table, table.control_sum.as_slice())),
        ("replaced per", dutch(table, table.period.as_slice())),
        ("belongs to", dutch(table, table.partner.as_slice())),
    ];
    if let Some(sum) = &table.share_sum {
        let [share, per] = [&sum.share, &sum.per].map(|id| dutch(table, std::slice::from_ref(id)));
        facts.push(("sums to 1", format!("{share} per {per}")));
    }
    let groups: Vec<String> = table.one_of.iter().map(|group| dutch(table, group)).collect();
    facts.push(("at least one of", groups.join("; or ")));
    for (label, text) in facts.iter().filter(|(_, text)| !text.is_empty()) {
        let _ = writeln!(page, "- {label}: {text}");
    }
    page.push_str(
        "\n| column | English | type | required | unit, bounds | words, reference | meaning | also read as |\n",
    );
    page.push_str("|---|---|---|---|---|---|---|---|\n");
    for column in &table.columns {
        push_line(page, &column_cells(table, column));
    }
}

fn column_cells(table: &Table, column: &Column) -> [String; 8] {
    let mark = if column.in_template { " ●" } else { "" };
    [
        format!("`{}`{mark}", column.nl),
        column.en.clone(),
        type_name(column.kind).to_owned(),
        needed(table, column).to_owned(),
        limits(column),
        words_and_reference(column),
        column.meaning_en.clone(),
        column.aliases.join(", "),
    ]
}

/// A column that decides a figure or tells rows apart may stay empty, but what stands there must be readable.
fn needed(table: &Table, column: &Column) -> &'static str {
    if column.required {
        "yes"
    } else if column.decides || table.tells_apart(column) {
        "readable"
    } else {
        ""
    }
}

fn limits(column: &Column) -> String {
    let bounds = match (column.min, column.max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    };
    let length = column.max_length.map(|length| format!("{length} characters"));
    let parts: Vec<String> = [column.unit.clone(), bounds, length].into_iter().flatten().collect();
    parts.join(", ")
}

fn words_and_reference(column: &Column) -> String {
    let words: Vec<String> = column
        .words
        .iter()
        .map(|word| format!("`{}` ({})", word.nl, word.en))
        .collect();
    let mut parts = vec![words.join(", ")];
    if let Some((table, target)) = column
        .reference()
        .and_then(|(table, id)| Some((crate::contract::table(table)?, id)))
    {
        parts.push(format!("in `{}`: {}", table.nl, dutch(table, &[target.to_owned()])));
    }
    if !column.also.is_empty() {
        parts.push(format!("or `{}`", column.also.join("`, `")));
    }
    if let Some(default) = &column.default {
        let word = column.words.iter().find(|word| word.id == *default);
        parts.push(format!("default `{}`", word.map_or(default, |word| &word.nl)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

fn dutch(table: &Table, ids: &[String]) -> String {
    let names: Vec<String> = ids
        .iter()
        .filter_map(|id| Some(format!("`{}`", table.column(id)?.nl)))
        .collect();
    names.join(", ")
}

fn push_line(page: &mut String, cells: &[String]) {
    page.push('|');
    for cell in cells {
        let _ = write!(page, " {} |", cell.replace('|', "\\|"));
    }
    page.push('\n');
}

fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

fn filled_in_by(who: FilledInBy) -> &'static str {
    match who {
        FilledInBy::Partner => "partner",
        FilledInBy::Office => "programme office",
        FilledInBy::Both => "partner and programme office",
        FilledInBy::Survey => "survey system, in the restricted inbox",
    }
}

fn type_name(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "text",
        ColumnType::Code => "code",
        ColumnType::Codes => "codes",
        ColumnType::Integer => "whole number",
        ColumnType::Decimal => "number",
        ColumnType::Money => "euros",
        ColumnType::Share => "share",
        ColumnType::Date => "date",
        ColumnType::Period => "period",
        ColumnType::Boolean => "yes or no",
        ColumnType::Enum => "word",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tables.md");

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "VLECHT_BLESS=1 writes the page; a test has no world of its own"
    )]
    fn the_committed_page_is_what_the_contract_says() {
        if std::env::var("VLECHT_BLESS").is_ok() {
            std::fs::write(PATH, markdown()).unwrap();
        }
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == markdown(),
            "docs/tables.md is out of date: run this test with VLECHT_BLESS=1"
        );
    }

    #[test]
    fn a_column_is_described_in_full() {
        let table = crate::contract::table("contributions").unwrap();
        let cells = column_cells(table, table.column("status").unwrap());
        assert_eq!(cells[0], "`status`");
        assert_eq!(
            cells[5],
            "`opgegeven` (reported), `gecontroleerd` (checked), `afgewezen` (rejected); default `opgegeven`"
        );
    }
}
