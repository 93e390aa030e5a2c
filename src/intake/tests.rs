//! The reader as a whole, on small texts: what it accepts, refuses and sets aside.

use proptest::prelude::*;

use crate::config::mapping::{Mapping, Wide};
use crate::diagnostic::Code;
use crate::intake::accepted::Values;
use crate::intake::read::{Read, read_bytes};
use crate::intake::{Shape, Typed};

fn read(text: &str) -> Read {
    read_mapped(text, &[])
}

fn read_mapped(text: &str, mappings: &[Mapping]) -> Read {
    let read = read_bytes(text.as_bytes(), "2026-10/aa.csv", mappings, false);
    for table in &read.reading.tables {
        let accounted = table.rows_accepted + table.rows_refused + table.rows_set_aside;
        assert_eq!(table.rows_found, accounted, "{table:?}");
    }
    read
}

/// Codes with the cell that they are about.
fn said(read: &Read) -> Vec<(Code, String)> {
    let all = read.reading.diagnostics.iter();
    all.map(|found| (found.code, found.place.cell_text())).collect()
}

/// Rows accepted, refused and set aside in the first table.
fn rows(read: &Read) -> (u32, u32, u32) {
    let table = &read.reading.tables[0];
    (table.rows_accepted, table.rows_refused, table.rows_set_aside)
}

#[test]
fn a_cell_that_decides_a_figure_refuses_its_row_when_it_cannot_be_read() {
    for (header, value, code) in [
        ("eenheid", "dagdelen of uren", Code::UnknownWord),
        ("status", "misschien", Code::UnknownWord),
        ("herkomst_middelen", "van alles", Code::UnknownWord),
        ("waarde_eur", "ca. 100", Code::BadNumber),
    ] {
        let found = read(&format!(
            "periode;soort;hoeveelheid;{header}\n2026-10;uren;4;{value}\n2026-11;uren;4;\n"
        ));
        assert_eq!(rows(&found), (1, 1, 0), "{header}");
        assert_eq!(said(&found), [(code, "D2".to_owned())], "{header}");
    }
}

#[test]
fn an_amount_with_more_decimals_than_any_has_is_asked_unless_its_column_settles_it() {
    let with = |others: &str| {
        let text = format!("periode;soort;hoeveelheid\n2026-10;geld;1.2500\n{others}");
        let found = read(&text);
        (rows(&found), said(&found))
    };
    let asked = vec![(Code::AmbiguousNumber, "C2".to_owned())];
    assert_eq!(with("2026-10;uren;4\n"), ((1, 1, 0), asked.clone()));
    assert_eq!(with("2026-10;uren;4,5\n"), ((1, 1, 0), asked));
    assert_eq!(with("2026-10;uren;4.5\n"), ((2, 0, 0), vec![]));
}

#[test]
fn a_thousand_in_a_csv_with_commas_is_asked_unless_its_column_settles_it() {
    let alone = read("periode,soort,hoeveelheid\n2026-10,geld,1.206\n");
    assert_eq!(rows(&alone), (0, 1, 0));
    assert_eq!(said(&alone), [(Code::AmbiguousNumber, "C2".to_owned())]);
}

#[test]
fn a_word_alone_in_a_row_is_told_once() {
    let found = read("periode;soort;hoeveelheid\n2026-10;geld;5\nUren;;\n2026-10;uren;4\n");
    assert_eq!(rows(&found), (2, 1, 0));
    assert_eq!(said(&found), [(Code::BadPeriod, "A3".to_owned())]);
}

#[test]
fn a_cell_that_decides_nothing_counts_as_missing() {
    let found = read("periode;soort;hoeveelheid;niveau\n2026-10;uren;4;overal\n");
    assert_eq!(rows(&found), (1, 0, 0));
    assert_eq!(said(&found), [(Code::BadOptional, "D2".to_owned())]);
}

#[test]
fn a_cell_that_tells_rows_apart_refuses_its_row_when_it_cannot_be_read() {
    let long = "x".repeat(200);
    let found = read(&format!(
        "kpi_id;periode;doelgroep;waarde\nk1;2026-10;{long};5\nk1;2026-10;jong;6\n"
    ));
    assert_eq!(rows(&found), (1, 1, 0));
    assert_eq!(said(&found), [(Code::TextTooLong, "C2".to_owned())]);
}

#[test]
fn an_amount_in_euros_is_no_number_of_hours() {
    for (kind, quantity, is_refused) in [
        ("uren", "€ 20", true),
        ("kennis", "20 EUR", true),
        ("uren", "20", false),
        ("geld", "€ 20", false),
    ] {
        let found = read(&format!(
            "periode;hoeveelheid;soort\n2026-10;{quantity};{kind}\n2026-11;4;uren\n"
        ));
        let expected = if is_refused { (1, 1, 0) } else { (2, 0, 0) };
        assert_eq!(rows(&found), expected, "{kind} {quantity}");
        if is_refused {
            assert_eq!(said(&found), [(Code::BadNumber, "B2".to_owned())]);
            // It goes back as it was typed, and not as the number that it is in euros.
            let quantity = Typed::Text(quantity.to_owned());
            assert_eq!(found.reading.tables[0].refused[0].cells["quantity"], quantity);
        }
    }
    // Nor are they a number of people.
    let heads = read("kpi_id;periode;waarde;n\nk1;2026-10;5;€ 20\n");
    assert_eq!(said(&heads), [(Code::BadNumber, "D2".to_owned())]);
}

/// A table of contributions with a column per month.
fn months() -> Mapping {
    Mapping {
        file: "*".to_owned(),
        header_row: Some(1),
        table: Some("contributions".to_owned()),
        columns: [("kind", "soort"), ("project_id", "project")]
            .map(|(id, header)| (id.to_owned(), header.to_owned()))
            .into(),
        wide: Some(Wide {
            columns: vec!["*".to_owned()],
            into: "period".to_owned(),
            value: "quantity".to_owned(),
            ..Wide::default()
        }),
        ..Mapping::default()
    }
}

fn wide(rows: &str) -> Read {
    read_mapped(&format!("soort;project;2026-10;2026-11\n{rows}"), &[months()])
}

#[test]
fn an_empty_month_and_a_dash_are_no_record() {
    let found = wide("geld;P1;5;-\ngeld;P2;;7\ngeld;P3;-;\nAfdeling Noord;;;\n");
    assert_eq!(rows(&found), (2, 0, 2));
    assert_eq!(found.reading.tables[0].records, 2);
    assert_eq!(said(&found), []);
}

#[test]
fn a_month_that_is_refused_leaves_no_record_and_the_other_months_of_its_row_do() {
    let found = wide("geld;P1;5;veel\ngeld;P2;6;7\n");
    assert_eq!(rows(&found), (1, 1, 0));
    assert_eq!(found.reading.tables[0].records, 3);
    assert_eq!(found.reading.tables[0].control_sum.as_deref(), Some("18"));
    assert_eq!(said(&found), [(Code::BadNumber, "D2".to_owned())]);
    // What all months share is a fault of all.
    let shared = wide("vreugde;P1;5;8\ngeld;P2;6;7\n");
    assert_eq!((rows(&shared), shared.reading.tables[0].records), ((1, 1, 0), 2));
}

fn cell() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "", "-", "geld", "uren", "5", "1,5", "1.206", "veel", "Totaal", "2026-10", "#N/B",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_row_is_accepted_refused_or_set_aside(
        cells in prop::collection::vec([cell(), cell(), cell(), cell()], 1..12),
    ) {
        let text: String = cells.iter().map(|row| row.join(";") + "\n").collect();
        let found = wide(&text);
        let table = &found.reading.tables[0];
        // Of a row that is refused the good month may count.
        prop_assert!(table.records <= 2 * table.rows_accepted + table.rows_refused);
        prop_assert!(table.records >= table.rows_accepted);
        // The helper checks that the three sum to what was found.
        read(&format!("soort;periode;hoeveelheid;status\n{text}"));
    }
}

#[test]
fn a_column_that_stands_twice_is_named_with_the_first_one() {
    let found = read("periode;soort;hoeveelheid;Bedrag (EUR)\n2026-10;geld;5;6\n");
    let fault = &found.reading.diagnostics[0];
    assert_eq!(
        (fault.code, fault.found.as_str()),
        (Code::DuplicateHeader, "Bedrag (EUR)")
    );
    assert_eq!(fault.place.cell_text(), "D1");
    assert_eq!(fault.arguments.get("other").map(String::as_str), Some("C1"));
}

#[test]
fn of_an_optional_column_that_stands_twice_the_filled_one_counts() {
    for rest in [
        "omschrijving;Omschrijving\n2026-10;geld;5;;zaal\n",
        "Omschrijving;omschrijving\n2026-10;geld;5;zaal;\n",
    ] {
        let found = read(&format!("periode;soort;hoeveelheid;{rest}"));
        assert_eq!((rows(&found), said(&found)), ((1, 0, 0), Vec::new()));
        let accepted = found.accepted[0].as_ref().expect("a record");
        let Some(Values::Text(texts)) = accepted.column("description") else {
            panic!("a description");
        };
        assert_eq!(texts.get(0), Some("zaal"));
    }
    let both = read("periode;soort;hoeveelheid;omschrijving;Omschrijving\n2026-10;geld;5;zaal;zolder\n");
    assert_eq!(said(&both), [(Code::DuplicateHeader, "E1".to_owned())]);
}

#[test]
fn a_column_about_persons_is_said_also_where_the_table_lacks_a_column() {
    let text = "periode;soort;E-mail;Uren telefoon\n2026-10;geld;a@example.nl;5\n";
    let found = read_bytes(text.as_bytes(), "2026-10/aa/Bijdragen.csv", &[], false);
    let codes: Vec<Code> = found.reading.diagnostics.iter().map(|said| said.code).collect();
    assert_eq!(codes, [Code::PersonalData, Code::MissingColumn]);
    assert_eq!(found.reading.diagnostics[0].place.cell_text(), "C1");
    let kept = serde_json::to_string(&found.reading).expect("is written");
    assert!(!kept.contains("a@example.nl"), "{kept}");
}

#[test]
fn a_second_table_right_below_the_first_is_a_table_of_its_own() {
    let found = read(
        "periode;soort;hoeveelheid\n2026-10;uren;4\nperiode;kpi_id;waarde\n2026-10;K1;7\n2026-10;K2;8\n\
         periode;soort;hoeveelheid\n2026-10;geld;5\n",
    );
    let of = |id: &str| Shape::Contract(id.to_owned());
    let tables = found.reading.tables.iter();
    let tables: Vec<(Shape, u32, u32)> = tables
        .map(|table| (table.shape.clone(), table.rows_accepted, table.rows_refused))
        .collect();
    let (given, measured) = (of("contributions"), of("kpi_measurements"));
    assert_eq!(tables, [(given.clone(), 1, 0), (measured, 2, 0), (given, 1, 0)]);
    // A row in which only some texts are headers is a row like any other.
    let found = read(
        "periode;soort;hoeveelheid;omschrijving\n2026-10;uren;4;\nperiode;soort;hoeveelheid;vrij\n2026-10;uren;5;\n",
    );
    assert_eq!(found.reading.tables.len(), 1);
    assert_eq!(rows(&found), (2, 1, 0));
}
