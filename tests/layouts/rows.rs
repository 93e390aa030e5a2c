//! Which rows count, and what their cells mean.

use super::{Found, workbook};
use vlecht::diagnostic::Code;

const YEAR: &str = "[[source]]\nfile = \"*\"\ntable = \"Bijdragen\"\nheader-row = 2\nfill-down = [\"soort\"]\n\
     columns = { soort = \"Soort\", omschrijving = \"Wat\" }\nconstants = { partner_id = \"aa\" }\n\
     wide = { columns = [\"jan\", \"feb\"], into = \"periode\", value = \"hoeveelheid\", year = 2026 }\n\
     totals = [\"Subtotaal*\", \"Totaal\"]\ntotal-columns = [\"Som\"]\nnotes = [\"Bron:*\"]\n";

#[test]
fn names_are_filled_down_and_totals_are_held_against_their_sum() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Onze inzet"],
            &["Soort", "Wat", "jan", "feb", "Som"],
            &["uren", "balie", "1", "2", "3"],
            &["", "zorg", "3", "4", "7"],
            &["Subtotaal uren", "", "4", "6", "10"],
            &["geld", "koffie", "5", "", "5"],
            &["Totaal", "", "9", "6", "15"],
            &["Bron: onze administratie"],
        ],
    )]);
    let found = Found::of(&bytes, YEAR);
    assert_eq!((found.rows(), found.sum()), ((3, 0, 3), (5, "15")));
    assert_eq!(found.values("kind"), ["hours", "hours", "hours", "hours", "money"]);
    assert!(found.faults().is_empty(), "{:?}", found.faults());
    // What was left out is said: two rows of totals, a remark.
    assert_eq!(found.cells(Code::RowsLeftOut), ["8", "5"]);
}

#[test]
fn totals_that_do_not_agree_are_named_by_their_cell() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Onze inzet"],
            &["Soort", "Wat", "jan", "feb", "Som"],
            &["uren", "balie", "1", "2", "4"],
            &["Totaal", "", "1", "3", "4"],
        ],
    )]);
    let found = Found::of(&bytes, YEAR);
    assert_eq!(found.cells(Code::TotalMismatch), ["D4", "E3"]);
    assert_eq!(found.sum(), (2, "3"));
}

#[test]
fn a_pattern_finds_the_total_of_every_year_and_eats_no_column_that_is_read() {
    let yearly = YEAR.replace("[\"Som\"]", "[\"Totaal *\"]");
    for year in ["2025", "2026"] {
        let total = format!("Totaal {year}");
        let bytes = workbook(&[(
            "Blad1",
            &[
                &["Onze inzet"],
                &["Soort", "Wat", "jan", "feb", &total],
                &["uren", "balie", "1", "2", "4"],
            ],
        )]);
        let found = Found::of(&bytes, &yearly);
        assert_eq!(found.cells(Code::TotalMismatch), ["E3"], "{year}");
        assert_eq!(found.sum(), (2, "3"), "{year}");
        // A total that is not there is asked, however it is named.
        let other = Found::of(&bytes, &yearly.replace("Totaal *", "Som *"));
        assert_eq!(other.cells(Code::MappingUnmatched).len(), 1, "{year}");
    }
}

#[test]
fn only_the_rows_that_are_asked_for_count() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["regio", "kpi", "stand"],
            &["Noord", "K1", "1"],
            &["Zuid", "K1", "2"],
            &["Noord-Oost", "K2", "4"],
        ],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\", waarde = \"stand\" }\n\
         constants = { periode = \"2026-10\" }\nonly = { regio = \"Noord*\" }\n",
    );
    assert_eq!((found.rows(), found.sum()), ((2, 0, 1), (2, "5")));
}

#[test]
fn words_for_a_missing_value_are_no_zero_and_are_counted() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["kpi", "a", "b"],
            &["K1", "..", "2"],
            &["K2", "geheim", "3"],
            &["K3", "..", ".."],
        ],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\" }\nmissing = [\"..\", \"Geheim\"]\n\
         wide = { heads = { a = \"2026-01\", b = \"2026-02\" }, into = \"periode\", value = \"waarde\" }\n",
    );
    assert_eq!((found.rows(), found.sum()), ((2, 0, 1), (2, "5")));
    assert_eq!(found.cells(Code::MissingWord), ["B2", "B3", "C4"]);
}

#[test]
fn a_value_from_a_cell_above_the_table_holds_for_every_row() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Periode", "okt 2026"],
            &[""],
            &["kpi", "stand"],
            &["K1", "1"],
            &["K2", "2"],
        ],
    )]);
    let source = "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\", waarde = \"stand\" }\n\
                  constants-from = { periode = \"B1\" }\n";
    assert_eq!(Found::of(&bytes, source).values("period"), ["2026-10", "2026-10"]);
    let empty = Found::of(&bytes, &source.replace("B1", "C1"));
    assert_eq!(
        (empty.rows(), empty.cells(Code::MappingUnmatched).len()),
        ((0, 2, 0), 1)
    );
}

#[test]
fn thousands_and_units_in_a_column_of_their_own() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["kpi", "bedrag", "eenheid"],
            &["K1", "1,5", "x1000"],
            &["K2", "2", "mln"],
            &["K3", "7", ""],
            &["K4", "9", "ton"],
        ],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\", waarde = \"bedrag\" }\n\
         constants = { periode = \"2026-10\" }\n\
         [source.values.waarde]\nunit-column = \"eenheid\"\nunits = { x1000 = 1000, mln = 1000000, \"\" = 1 }\n",
    );
    // 1.5 × 1000 + 2 × 1 000 000 + 7; what a ton is nobody decided.
    assert_eq!((found.rows(), found.sum()), ((3, 1, 0), (3, "2001507")));
    assert_eq!(found.cells(Code::UnknownUnit), ["C5"]);
}

#[test]
fn a_number_that_can_be_two_is_asked_before_it_is_scaled() {
    let bytes = workbook(&[("Blad1", &[&["kpi", "bedrag"], &["K1", "'1.206"], &["K2", "5"]])]);
    // Typed as text: the apostrophe keeps the test's own workbook from making a number of it.
    let text = String::from_utf8(b"kpi;bedrag\nK1;1.206\nK2;5\n".to_vec()).unwrap();
    let source = |more: &str| {
        format!(
            "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = {{ kpi_id = \"kpi\", waarde = \"bedrag\" }}\n\
             constants = {{ periode = \"2026-10\" }}\n[source.values.waarde]\nscale = \"x1000\"\n{more}"
        )
    };
    let asked = Found::of(text.as_bytes(), &source(""));
    assert_eq!(
        (asked.rows(), asked.cells(Code::AmbiguousNumber)),
        ((1, 1, 0), vec!["B2".to_owned()])
    );
    let dutch = Found::of(text.as_bytes(), &source("decimal = \",\"\n"));
    assert_eq!(dutch.sum(), (2, "1211000"));
    let english = Found::of(text.as_bytes(), &source("decimal = \".\"\n"));
    assert_eq!(english.sum(), (2, "6206"));
    assert_eq!(Found::of(&bytes, &source("")).cells(Code::BadNumber), ["B2"]);
}

#[test]
fn several_numbers_in_a_cell_are_several_columns() {
    let bytes = workbook(&[(
        "Blad1",
        &[&["kpi", "ja|nee"], &["K1", "45|5"], &["K2", "30|10"], &["K3", "7"]],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\", teller = \"ja|nee\", noemer = \"ja|nee\" }\n\
         constants = { periode = \"2026-10\" }\n\
         [source.values.teller]\nsplit = \"|\"\npart = 1\n[source.values.noemer]\nsplit = \"|\"\npart = 2\n",
    );
    assert_eq!(found.rows(), (2, 1, 0));
    assert_eq!(found.values("numerator"), ["45.0", "30.0"]);
    assert_eq!(found.values("denominator"), ["5.0", "10.0"]);
    // Both columns are named where they stand on the sheet.
    let table = found.table();
    assert_eq!((table.columns["numerator"], table.columns["denominator"]), (2, 2));
    // One number where there should be two: neither column takes it.
    assert_eq!(found.cells(Code::BadNumber), ["B4", "B4"]);
}

#[test]
fn a_template_without_data_says_so_and_has_no_empty_rows() {
    let bytes = workbook(&[("Blad1", &[&["Groep", ""], &["kpi", "stand"], &["periode", "waarde"]])]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\nheader-rows = [1, 2, 3]\nfree = { name = \"Leeg\" }\ncolumns = { kpi = \"kpi / periode\" }\n",
    );
    assert_eq!(
        (found.rows(), found.faults()),
        ((0, 0, 0), vec![(Code::NoData, String::new())])
    );
}

#[test]
fn columns_of_a_free_table_have_types_and_bounds() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Training", "Uren", "Deelnemers"],
            &["A", "1.5", "20"],
            &["B", "90", "21"],
            &["C", "2", "veel"],
            &["", "3", "4"],
        ],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\nfree = { name = \"Trainingen\", measure = \"uren\" }\n\
         columns = { naam = \"Training\", uren = \"Uren\", mensen = \"Deelnemers\" }\n\
         [source.values.naam]\nrequired = true\n[source.values.uren]\nmax = 8\n[source.values.mensen]\ntype = \"whole\"\n",
    );
    // 1.5 + 2: ninety hours are refused, a row without a name too; a bad number beside the measure is a warning.
    assert_eq!((found.rows(), found.sum()), ((2, 2, 0), (2, "3.5")));
    assert_eq!(
        found.faults(),
        [
            (Code::OutOfBounds, "B3".to_owned()),
            (Code::BadOptional, "C4".to_owned()),
            (Code::MissingValue, "A5".to_owned()),
        ]
    );
}

#[test]
fn a_head_in_days_or_thousands_is_asked_until_the_mapping_says_what_it_is() {
    let of = |head: &str, more: &str| {
        let bytes = workbook(&[("Blad1", &[&["Maand", "Soort", head], &["2026-10", "uren", "6"]])]);
        let source = format!(
            "[[source]]\nfile = \"*\"\ntable = \"Bijdragen\"\nconstants = {{ partner_id = \"aa\" }}\n\
             columns = {{ periode = \"Maand\", soort = \"Soort\", hoeveelheid = \"{head}\" }}\n{more}"
        );
        Found::of(&bytes, &source)
    };
    for head in ["Dagen", "Bedrag (x € 1.000)"] {
        let asked = of(head, "");
        assert_eq!(asked.cells(Code::HeaderUnit), ["C1"], "{head}");
        assert_eq!(asked.rows().0, 0, "{head}");
    }
    let settled = of("Dagen", "[source.values.hoeveelheid]\nscale = 8\n");
    assert_eq!(
        (settled.cells(Code::HeaderUnit).len(), settled.values("quantity")),
        (0, vec!["48.0".to_owned()])
    );
    let letter = "[[source]]\nfile = \"*\"\ntable = \"Bijdragen\"\nconstants = { partner_id = \"aa\" }\n\
         columns = { periode = \"Maand\", soort = \"Soort\" }\nletters = { hoeveelheid = \"C\" }\n";
    let bytes = workbook(&[("Blad1", &[&["Maand", "Soort", "Dagen"], &["2026-10", "uren", "6"]])]);
    assert_eq!(Found::of(&bytes, letter).cells(Code::HeaderUnit), ["C1"]);
}
