//! `1.206` in a column of head counts: what other cells tell, what a mapping settles, and what is asked.

use vlecht::config::{DecimalSign, Mapping, ValueReading};
use vlecht::diagnostic::Code;
use vlecht::intake::read::read_bytes;

use crate::values::{Typed, accepted, hold, workbook};

use Typed::{Number, Text};

#[test]
fn head_counts_of_1_206_are_told_by_other_cells_by_whole_numbers_or_asked() {
    for (other, expected) in [
        ("1.206.000", Ok("1206.0")),
        ("12,5", Ok("1206.0")),
        ("12.5", Ok("1.206")),
        ("1206.345", Ok("1.206")),
        ("987", Err(Code::AmbiguousNumber)),
    ] {
        let column = [Text("1.206"), Text(other)];
        let rows: Vec<Vec<Typed>> = column.map(|cell| vec![Text("2026-10"), Text("geld"), cell]).to_vec();
        let bytes = workbook("Bijdragen", &["periode", "soort", "aantal"], &rows);
        let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
        hold(&read, "quantity", &[(column[0], expected)]);
    }
}

/// What is read of heads of `1.206` and another in a column that is whole by the contract, and what is said.
fn heads(other: Typed, mappings: &[Mapping]) -> (Vec<(u32, String)>, Vec<Code>) {
    let row = |head: Typed| vec![Text("k1"), Text("2026-10"), Number(5.0), head];
    let rows = [row(Text("1.206")), row(other)];
    let bytes = workbook("KPI_metingen", &["kpi_id", "periode", "waarde", "n"], &rows);
    let read = read_bytes(&bytes, "2026-10/aa.xlsx", mappings, false);
    let codes = read.reading.diagnostics.iter().map(|said| said.code).collect();
    (accepted(&read, "n"), codes)
}

#[test]
fn head_counts_of_1_206_in_a_whole_column_are_told_by_other_cells_or_a_mapping_and_else_asked() {
    let told = |first: &str, second: &str| vec![(2, first.to_owned()), (3, second.to_owned())];
    assert_eq!(heads(Text("1.206.300"), &[]), (told("1206", "1206300"), vec![]));
    assert_eq!(heads(Text("1.050,00"), &[]), (told("1206", "1050"), vec![]));
    // In a column with points before decimals it is no whole number.
    let refused = |code: Code, other: &str| (vec![(3, other.to_owned())], vec![code]);
    assert_eq!(heads(Text("12.0"), &[]), refused(Code::BadNumber, "12"));
    // Whole numbers beside it, typed or as text, tell nothing.
    for other in [Text("987"), Number(987.0)] {
        assert_eq!(heads(other, &[]), refused(Code::AmbiguousNumber, "987"));
    }
    let settled = |decimal: DecimalSign| Mapping {
        file: "*".to_owned(),
        header_row: Some(1),
        table: Some("kpi_measurements".to_owned()),
        columns: [
            ("kpi_id", "kpi_id"),
            ("period", "periode"),
            ("value", "waarde"),
            ("n", "n"),
        ]
        .map(|(id, header)| (id.to_owned(), header.to_owned()))
        .into(),
        values: [(
            "n".to_owned(),
            ValueReading {
                decimal: Some(decimal),
                ..ValueReading::default()
            },
        )]
        .into(),
        ..Mapping::default()
    };
    assert_eq!(
        heads(Text("987"), &[settled(DecimalSign::Comma)]),
        (told("1206", "987"), vec![])
    );
    assert_eq!(
        heads(Text("987"), &[settled(DecimalSign::Point)]),
        refused(Code::BadNumber, "987")
    );
}
