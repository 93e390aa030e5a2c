//! A number says what it counts: its unit stands at it, in the head of its column, in the name of its row, or in a column
//! beside it.

use std::collections::BTreeSet;

use vlecht::report::document::SheetKind;
use vlecht::report::{Block, Content, Document, NumberFormat, Sheet, Table};

/// Heads of columns whose word is what is counted, in Dutch and in English.
const COUNTED: [&str; 14] = [
    "Baten",
    "Benefits",
    "Aantal baten",
    "Number of benefits",
    "KPI's van het resultaat",
    "KPIs of the result",
    "KPI's van het samenwerken",
    "KPIs of working together",
    "Plaats",
    "Place",
    "Rijen aangenomen",
    "Rows accepted",
    "Rijen geweigerd",
    "Rows refused",
];

/// Months, behind which a number is a year.
const MONTHS: &str = "jan feb mrt apr mei jun jul aug sep okt nov dec januari februari maart april juni juli augustus september \
    oktober november december mar may oct january february march june july august october";

/// Words behind which a number is the end of a proportion or of a scale, a year, or the number of an edition.
const BEFORE: &str = "van de of to tot in sinds since uit from na after voor by = niveau besluit decision";

#[test]
fn no_number_of_a_report_lacks_its_unit() {
    let mut bare = BTreeSet::new();
    for made in super::of_sample() {
        for (_, document) in &made.documents {
            in_tables(document, &mut bare);
            in_sentences(document, &mut bare);
        }
    }
    let list: Vec<String> = bare.into_iter().collect();
    assert!(
        list.is_empty(),
        "{} numbers without a unit:\n{}",
        list.len(),
        list.join("\n")
    );
}

fn sheets(document: &Document) -> impl Iterator<Item = &Sheet> {
    document.sheets.iter().filter(|sheet| sheet.kind == SheetKind::Report)
}

fn in_tables(document: &Document, bare: &mut BTreeSet<String>) {
    for sheet in sheets(document) {
        for block in &sheet.blocks {
            if let Block::Table(table) = block {
                of_table(sheet, table, bare);
            }
        }
    }
}

fn names_a_unit(text: &str) -> bool {
    ["(", "%", "€"].iter().any(|sign| text.contains(sign))
}

fn of_table(sheet: &Sheet, table: &Table, bare: &mut BTreeSet<String>) {
    let heads: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
    let has_column_of_units = heads.iter().any(|head| ["Eenheid", "Unit"].contains(head));
    if has_column_of_units || names_a_unit(&table.caption) {
        return;
    }
    for row in &table.rows {
        let names: Vec<&str> = row
            .iter()
            .filter_map(|cell| match &cell.content {
                Content::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        // A weight has no unit.
        let is_weight = |name: &str| name.starts_with("Gewicht ") || name.starts_with("Weight ");
        let is_named = names.iter().any(|name| names_a_unit(name) || is_weight(name));
        for (cell, head) in row.iter().zip(&heads) {
            let is_plain = matches!(
                cell.content,
                Content::Number(
                    _,
                    NumberFormat::Count | NumberFormat::Decimal(_) | NumberFormat::General
                )
            );
            if is_plain && !names_a_unit(head) && !is_named && !COUNTED.contains(head) {
                bare.insert(format!("table on {}: {} | {head} | {names:?}", sheet.id, table.caption));
            }
        }
    }
}

fn in_sentences(document: &Document, bare: &mut BTreeSet<String>) {
    for sheet in sheets(document) {
        let mut texts = vec![sheet.headline.clone()];
        for block in &sheet.blocks {
            match block {
                Block::Paragraph(text) | Block::Note(text) | Block::Detail(text) => texts.push(text.clone()),
                Block::Sentences(sentences) => texts.extend(sentences.iter().map(|one| one.text.clone())),
                Block::Reading(reading) => texts.extend([reading.seen.clone(), reading.question.clone()]),
                Block::Chart(chart) => texts.push(chart.headline.clone()),
                Block::Tiles(tiles) => texts.extend(tiles.iter().map(|tile| tile.comparison.clone())),
                _ => {}
            }
        }
        for text in texts {
            bare.extend(
                naked(&text)
                    .into_iter()
                    .map(|number| format!("{number} on {}: {text}", sheet.id)),
            );
        }
    }
}

/// The numbers of a text behind which nothing is said, and before which no sign of money or word of a date stands.
fn naked(text: &str) -> Vec<String> {
    let months: BTreeSet<&str> = MONTHS.split_whitespace().collect();
    let known: BTreeSet<&str> = BEFORE.split_whitespace().collect();
    let tokens: Vec<&str> = text.split(' ').filter(|token| !token.is_empty()).collect();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let unquoted = token.trim_end_matches(',');
        let ends = unquoted.ends_with(['.', ';', ':', ')', '”', '"']) || at + 1 == tokens.len();
        let number = token.trim_matches(['.', ';', ':', ',', '(', ')', '“', '”', '"', '−', '-']);
        let is_number = number.starts_with(|c: char| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
        // The number of an item of a list stands first.
        if !is_number || !ends || at == 0 {
            continue;
        }
        let before = tokens.get(at - 1).copied().unwrap_or_default();
        let before = before.trim_matches(['(', '“', '"']).to_lowercase();
        // "2025 tot en met 2027": the end of a span of years.
        let is_year = before == "met" && number.len() == 4 && number.starts_with("20");
        let is_said =
            is_year || before.ends_with('€') || months.contains(before.as_str()) || known.contains(before.as_str());
        if !is_said {
            found.push(number.to_owned());
        }
    }
    found
}

#[test]
fn a_number_without_a_unit_is_found_and_one_with_a_unit_is_not() {
    assert_eq!(naked("Het staat op 94."), ["94"]);
    assert_eq!(
        naked("Het hoogst staat urgentie (75), het laagst rollen (59)."),
        ["75", "59"]
    );
    for text in [
        "Het staat op 94 jongeren.",
        "Dat is € 1.200.",
        "Dat is 69,1%.",
        "Gereed in oktober 2026.",
        "Dat zijn er 7 van de 15.",
        "n = 64",
        "1. Kiezen",
    ] {
        assert_eq!(naked(text), [""; 0], "{text}");
    }
}
