//! What must hold for every table of the contract; a table that breaks it would be misread in silence.

use std::collections::BTreeMap;

use crate::contract::{Column, ColumnType, FilledInBy, Table, Word, normalise, table, tables};
use crate::domain::Date;

/// Fails when two owners share a name after normalisation, or when a name is nothing but punctuation.
fn assert_no_name_is_shared<'a>(place: &str, names: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for (owner, spellings) in names {
        for spelling in spellings {
            let name = normalise::name(spelling);
            assert!(!name.is_empty(), "{place}: {owner} has an empty name {spelling:?}");
            let first = owners.entry(name).or_insert(owner);
            assert_eq!(*first, owner, "{place}: two owners of the name {spelling:?}");
        }
    }
}

fn spellings<'a>(id: &'a str, nl: &'a str, en: &'a str, aliases: &'a [String]) -> Vec<&'a str> {
    let mut all = vec![id, nl, en];
    all.extend(aliases.iter().map(String::as_str));
    all
}

fn columns() -> impl Iterator<Item = (&'static Table, &'static Column)> {
    tables()
        .iter()
        .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
}

#[test]
fn all_tables_are_there() {
    assert_eq!(tables().len(), crate::contract::TABLES_SOURCE.len());
    assert_eq!(tables().len(), 32);
}

#[test]
fn no_two_sheets_have_the_same_name() {
    assert_no_name_is_shared(
        "contract",
        tables()
            .iter()
            .map(|t| (t.id.as_str(), spellings(&t.id, &t.nl, &t.en, &t.aliases))),
    );
}

#[test]
fn a_sheet_name_fits_in_a_workbook() {
    for table in tables() {
        for name in [&table.nl, &table.en] {
            assert!(name.chars().count() <= 31, "{name}");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name}");
        }
    }
}

#[test]
fn no_two_columns_of_a_table_have_the_same_name() {
    for table in tables() {
        let names = table
            .columns
            .iter()
            .map(|c| (c.id.as_str(), spellings(&c.id, &c.nl, &c.en, &c.aliases)));
        assert_no_name_is_shared(&table.id, names);
        let mut ids: Vec<&str> = table.columns.iter().map(|c| c.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), table.columns.len(), "{}: a column stands twice", table.id);
    }
}

#[test]
fn no_alias_says_what_another_name_says_already() {
    let assert_all_differ = |place: &str, nl: &str, en: &str, aliases: &[String]| {
        let mut seen = vec![normalise::name(nl), normalise::name(en)];
        for alias in aliases {
            let name = normalise::name(alias);
            assert!(!seen.contains(&name), "{place}: {alias}");
            seen.push(name);
        }
    };
    for table in tables() {
        assert_all_differ(&table.id, &table.nl, &table.en, &table.aliases);
    }
    for (table, column) in columns() {
        let place = format!("{}.{}", table.id, column.id);
        assert_all_differ(&place, &column.nl, &column.en, &column.aliases);
        for word in &column.words {
            assert_all_differ(&place, &word.nl, &word.en, &word.aliases);
        }
    }
}

#[test]
fn no_two_words_of_a_column_are_the_same() {
    for (table, column) in columns() {
        let place = format!("{}.{}", table.id, column.id);
        let names = column
            .words
            .iter()
            .map(|w: &Word| (w.id.as_str(), spellings(&w.id, &w.nl, &w.en, &w.aliases)));
        assert_no_name_is_shared(&place, names);
        assert_eq!(column.kind == ColumnType::Enum, !column.words.is_empty(), "{place}");
    }
}

#[test]
fn a_table_names_columns_that_it_has() {
    for table in tables() {
        let mut named: Vec<&String> = table.key.iter().collect();
        named.extend(&table.control_sum);
        named.extend(&table.period);
        named.extend(&table.partner);
        named.extend(table.share_sum.iter().flat_map(|sum| [&sum.per, &sum.share]));
        named.extend(table.one_of.iter().flatten());
        for id in named {
            assert!(table.column(id).is_some(), "{} has no column {id}", table.id);
        }
    }
}

#[test]
fn control_sums_periods_partners_and_shares_have_a_fitting_type() {
    for table in tables() {
        let kind = |id: &Option<String>| id.as_ref().and_then(|id| table.column(id)).map(|c| c.kind);
        if let Some(kind) = kind(&table.control_sum) {
            let is_number = matches!(
                kind,
                ColumnType::Integer | ColumnType::Decimal | ColumnType::Money | ColumnType::Share
            );
            assert!(is_number, "{}", table.id);
        }
        if let Some(kind) = kind(&table.period) {
            assert!(matches!(kind, ColumnType::Period | ColumnType::Date), "{}", table.id);
        }
        if let Some(kind) = kind(&table.partner) {
            assert_eq!(kind, ColumnType::Code, "{}", table.id);
        }
        if let Some(kind) = kind(&table.share_sum.as_ref().map(|sum| sum.share.clone())) {
            assert_eq!(kind, ColumnType::Share, "{}", table.id);
        }
    }
}

#[test]
fn a_reference_points_at_a_key() {
    for (source, column) in columns() {
        let Some(reference) = &column.references else {
            assert!(
                column.also.is_empty() || column.references.is_some(),
                "{}.{}",
                source.id,
                column.id
            );
            continue;
        };
        let (target, id) = column.reference().unwrap_or_else(|| panic!("{reference}"));
        let target = table(target).unwrap_or_else(|| panic!("no table for {reference}"));
        assert!(
            target.key.iter().any(|key| key == id),
            "{reference} is not part of a key"
        );
        assert!(
            matches!(column.kind, ColumnType::Code | ColumnType::Codes),
            "{}.{}",
            source.id,
            column.id
        );
    }
}

#[test]
fn a_default_is_a_value_that_the_column_allows() {
    for (table, column) in columns() {
        let Some(default) = &column.default else { continue };
        let is_within =
            |value: f64| column.min.is_none_or(|min| value >= min) && column.max.is_none_or(|max| value <= max);
        let is_valid = match column.kind {
            ColumnType::Enum => column.words.iter().any(|word| word.id == *default),
            ColumnType::Integer => default.parse::<i64>().is_ok_and(|value| is_within(value as f64)),
            ColumnType::Decimal | ColumnType::Money | ColumnType::Share => default.parse::<f64>().is_ok_and(is_within),
            ColumnType::Boolean => default.parse::<bool>().is_ok(),
            ColumnType::Date => Date::parse_iso(default).is_some(),
            ColumnType::Period => crate::domain::Period::parse(default).is_some(),
            ColumnType::Text | ColumnType::Code | ColumnType::Codes => !default.is_empty(),
        };
        assert!(is_valid, "{}.{}: {default}", table.id, column.id);
        assert!(
            !column.required,
            "{}.{} is required and has a default",
            table.id, column.id
        );
    }
}

#[test]
fn bounds_are_in_order_and_stand_where_they_mean_something() {
    for (table, column) in columns() {
        let place = format!("{}.{}", table.id, column.id);
        if let (Some(min), Some(max)) = (column.min, column.max) {
            assert!(min < max, "{place}");
        }
        let is_text = matches!(column.kind, ColumnType::Text | ColumnType::Code | ColumnType::Codes);
        assert_eq!(
            is_text,
            column.max_length.is_some(),
            "{place}: every text has a longest length"
        );
        let has_years = matches!(column.kind, ColumnType::Date | ColumnType::Period);
        assert!(!has_years || column.min.is_some_and(|year| year >= 1900.0), "{place}");
    }
}

#[test]
fn every_meaning_is_a_sentence() {
    let meanings = tables()
        .iter()
        .flat_map(|t| [&t.meaning_nl, &t.meaning_en])
        .chain(columns().flat_map(|(_, c)| [&c.meaning_nl, &c.meaning_en]));
    for meaning in meanings {
        assert!(
            meaning.ends_with('.') && meaning.chars().next().is_some_and(char::is_uppercase),
            "{meaning}"
        );
        assert!(
            meaning.chars().count() <= 160,
            "too long for a note at a cell: {meaning}"
        );
    }
}

#[test]
fn only_what_a_partner_fills_in_has_a_template() {
    for table in tables() {
        let has_template = table.columns.iter().any(|column| column.in_template);
        let is_asked = matches!(table.filled_in_by, FilledInBy::Partner | FilledInBy::Both);
        assert!(!has_template || is_asked, "{}", table.id);
        for column in &table.columns {
            let is_filled_in = column.in_template || Some(&column.id) == table.partner.as_ref();
            assert!(
                !(has_template && column.required) || is_filled_in,
                "{}.{} is required and not in the template",
                table.id,
                column.id
            );
        }
    }
    let shown = |id: &str| {
        let table = table(id).unwrap();
        table.columns.iter().filter(|column| column.in_template).count()
    };
    assert_eq!(shown("contributions"), 5);
}

#[test]
fn a_contributions_sheet_with_everyday_headers_is_understood() {
    let contributions = table("contributions").unwrap();
    let find = |header: &str| {
        let header = normalise::name(header);
        let column = contributions.columns.iter().find(|c| {
            spellings(&c.id, &c.nl, &c.en, &c.aliases)
                .iter()
                .any(|name| normalise::name(name) == header)
        });
        column.map(|c| c.id.as_str())
    };
    let found: Vec<_> = [
        "Partner",
        "Datum",
        "Soort",
        "Bedrag",
        "Eenheid",
        "Omschrijving",
        "Aantal",
    ]
    .map(find)
    .into_iter()
    .flatten()
    .collect();
    let expected = [
        "partner_id",
        "period",
        "kind",
        "quantity",
        "unit",
        "description",
        "quantity",
    ];
    assert_eq!(found, expected);
}

#[test]
fn headers_that_stand_on_any_sheet_recognise_no_table() {
    let everyday = [
        "id",
        "code",
        "naam",
        "name",
        "titel",
        "type",
        "soort",
        "datum",
        "date",
        "status",
        "omschrijving",
        "toelichting",
    ];
    for table in tables() {
        let mut identifying = table
            .columns
            .iter()
            .filter(|column| column.identifies.unwrap_or(column.required));
        let is_specific = identifying.any(|c| {
            spellings(&c.id, &c.nl, &c.en, &c.aliases)
                .iter()
                .all(|name| !everyday.contains(&normalise::name(name).as_str()))
        });
        assert!(
            is_specific,
            "{} would be seen in any list of things with a name",
            table.id
        );
    }
}
