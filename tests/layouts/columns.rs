//! Where columns stand and what they are called.

use super::{Found, with_merged, workbook};
use crate::common::Network;
use vlecht::diagnostic::Code;

#[test]
fn merged_headers_above_headers_name_their_columns() {
    let bytes = with_merged(
        &[
            &["", "", "", "", ""],
            &["kpi", "plan", "realisatie", "plan", "realisatie"],
            &["K1", "1", "2", "3", "4"],
            &["K2", "5", "6", "7", "8"],
        ],
        &[(0, 1, 2, "2025"), (0, 3, 4, "2026")],
    );
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\nsheet = \"Blad1\"\nheader-rows = [1, 2]\ntable = \"KPI_metingen\"\n\
         columns = { kpi_id = \"kpi\", waarde = \"2026 / realisatie\" }\nconstants = { periode = \"2026\" }\n",
    );
    // 4 + 8
    assert_eq!((found.rows(), found.sum()), ((2, 0, 0), (2, "12")));
}

#[test]
fn a_pattern_over_merged_headers_makes_rows_of_years() {
    let bytes = with_merged(
        &[
            &["", "", "", "", ""],
            &["kpi", "plan", "realisatie", "plan", "realisatie"],
            &["K1", "1", "2", "3", "4"],
        ],
        &[(0, 1, 2, "2025"), (0, 3, 4, "2026")],
    );
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\nheader-rows = [1, 2]\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"kpi\" }\n\
         wide = { columns = \"* / realisatie\", into = \"periode\", value = \"waarde\" }\n",
    );
    assert_eq!(found.values("period"), ["2025", "2026"]);
    assert_eq!(found.sum(), (2, "6"));
}

#[test]
fn a_header_that_stands_twice_is_asked_for_and_named_by_its_letter() {
    let bytes = workbook(&[("Blad1", &[&["kpi", "stand", "stand"], &["K1", "1", "2"]])]);
    let source = "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\nconstants = { periode = \"2026-10\" }\n";
    let twice = Found::of(
        &bytes,
        &format!("{source}columns = {{ kpi_id = \"kpi\", waarde = \"stand\" }}\n"),
    );
    assert_eq!(twice.faults(), [(Code::HeaderAmbiguous, "B1".to_owned())]);
    // No row is lost: it is refused until somebody says which column counts.
    assert_eq!(twice.rows(), (0, 1, 0));
    let letter = Found::of(
        &bytes,
        &format!("{source}columns = {{ kpi_id = \"kpi\" }}\nletters = {{ waarde = \"C\" }}\n"),
    );
    assert_eq!((letter.faults(), letter.sum()), (Vec::new(), (1, "2")));
}

/// Two tables beside each other, and one more under the first.
const BESIDE: &[&[&str]] = &[
    &["Noord", "", "", "Zuid", ""],
    &["kpi", "stand", "", "kpi", "stand"],
    &["K1", "1", "", "K1", "10"],
    &["K2", "2", "", "K2", "20"],
    &["", "", "", "K3", "30"],
    &["Oost", "", "", "", ""],
    &["kpi", "stand", "", "", ""],
    &["K1", "100", "", "", ""],
];

fn table_at(place: &str) -> String {
    format!(
        "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\n{place}\ncolumns = {{ kpi_id = \"kpi\", waarde = \"stand\" }}\n\
         constants = {{ periode = \"2026-10\" }}\n"
    )
}

#[test]
fn tables_beside_each_other_are_told_apart_by_range() {
    let bytes = workbook(&[("Blad1", BESIDE)]);
    for (range, sum) in [("A2:B4", "3"), ("D2:E", "60"), ("A7:B", "100")] {
        let found = Found::of(&bytes, &table_at(&format!("range = \"{range}\"")));
        assert_eq!((found.sum().1, found.faults()), (sum, Vec::new()), "{range}");
    }
}

#[test]
fn tables_with_the_same_headers_are_told_apart_by_position() {
    let bytes = workbook(&[("Blad1", BESIDE)]);
    // In reading order: left, right, and the one below the first, whose title is no row of the one above it.
    for (position, sum, rows) in [(1, "3", (2, 0, 0)), (2, "60", (3, 0, 0)), (3, "100", (1, 0, 0))] {
        let found = Found::of(&bytes, &table_at(&format!("position = {position}")));
        assert_eq!((found.sum().1, found.rows()), (sum, rows), "{position}");
    }
}

#[test]
fn a_header_that_is_not_there_comes_with_the_one_that_may_be_meant() {
    let bytes = workbook(&[("Blad1", &[&["kpi", "Stand per maand"], &["K1", "1"]])]);
    let found = Found::of(&bytes, &table_at("").replace("\"stand\"", "\"Stand per mand\""));
    let said = &found.read.reading.diagnostics[0];
    assert_eq!(said.code, Code::MappingUnmatched);
    assert_eq!(said.arguments["meant"], "Stand per maand");
}

#[test]
fn months_without_a_year_get_the_year_of_the_mapping() {
    let bytes = workbook(&[("Blad1", &[&["kpi", "jan", "feb.", "K1"], &["K1", "1", "2", "5"]])]);
    let source = |more: &str| {
        format!(
            "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\nheader-row = 1\ncolumns = {{ kpi_id = \"kpi\" }}\n\
             wide = {{ columns = [\"jan\", \"feb.\", \"K1\"], into = \"periode\", value = \"waarde\"{more} }}\n"
        )
    };
    let found = Found::of(&bytes, &source(", year = 2026"));
    assert_eq!(found.values("period"), ["2026-01", "2026-02", "2026-K1"]);
    let asked = Found::of(&bytes, &source(""));
    assert_eq!(asked.cells(Code::WideHeader), ["B1", "C1", "D1"]);
    assert_eq!(asked.rows(), (0, 1, 0));
}

#[test]
fn financial_years_count_as_somebody_decided() {
    let bytes = workbook(&[("Blad1", &[&["kpi", "2024/25", "2025/26"], &["K1", "1", "2"]])]);
    let source = |more: &str| {
        format!(
            "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\ncolumns = {{ kpi_id = \"kpi\" }}\n\
             wide = {{ columns = \"20*\", into = \"periode\", value = \"waarde\"{more} }}\n"
        )
    };
    let heads = |more: &str| {
        source(&format!(
            ", heads = {{ \"2024/25\" = \"2024-H2\", \"2025/26\" = \"2025-H2\" }}{more}"
        ))
    };
    assert_eq!(Found::of(&bytes, &heads("")).values("period"), ["2024-H2", "2025-H2"]);
    let whole = |counts: &str| source(&format!(", fiscal-year = \"{counts}\"")).replace("\"20*\"", "\"*/*\"");
    assert_eq!(Found::of(&bytes, &whole("end")).values("period"), ["2025", "2026"]);
    assert_eq!(Found::of(&bytes, &whole("start")).values("period"), ["2024", "2025"]);
}

#[test]
fn partners_as_columns_become_rows() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Wat", "Gem. Aa", "Zorggroep Bé"],
            &["geld", "5", "6"],
            &["uren", "", "7"],
        ],
    )]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntable = \"Bijdragen\"\ncolumns = { soort = \"Wat\" }\nconstants = { periode = \"2026-10\" }\n\
         wide = { columns = \"*\", into = \"partner_id\", value = \"hoeveelheid\" }\n\
         [[source.alias]]\npartner = \"gem aa\"\nmeans = \"aa\"\ndecided_by = \"programmasecretaris\"\ndecided_on = \"2026-11-02\"\n",
    );
    assert_eq!(found.values("partner_id"), ["aa", "Zorggroep Bé", "Zorggroep Bé"]);
    assert_eq!(found.sum(), (3, "18"));
}

#[test]
fn a_sheet_by_pattern_is_every_sheet_of_that_name() {
    let rows: &[&[&str]] = &[&["kpi", "stand"], &["K1", "1"]];
    let bytes = workbook(&[("okt 2026", rows), ("nov 2026", rows), ("Uitleg", &[&["Hallo"]])]);
    let found = Found::of(&bytes, &table_at("sheet = \"* 2026\""));
    assert_eq!(found.read.reading.tables.len(), 2);
    let absent = Found::of(&bytes, &table_at("sheet = \"okt 2062\""));
    let said = &absent.read.reading.diagnostics;
    assert!(
        said.iter()
            .any(|said| said.code == Code::MappingUnmatched && said.arguments["meant"] == "okt 2026")
    );
}

#[test]
fn a_table_of_the_contract_with_headers_at_the_left_is_turned_and_its_cells_keep_their_places() {
    let source = "[[source]]\nfile = \"*/aa.xlsx\"\ntransposed = true\ntable = \"Bijdragen\"\nconstants = { partner_id = \"aa\" }\n\
                  columns = { periode = \"Maand\", soort = \"Wat\", hoeveelheid = \"Hoeveel\" }\n";
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["Maand", "2026-10", "2026-10", "2026-10"],
            &["Wat", "geld", "uren", "ruimte"],
            &["Hoeveel", "100", "veel", "2"],
        ],
    )]);
    let found = Found::of(&bytes, source);
    assert_eq!((found.rows(), found.sum()), ((2, 1, 0), (2, "102")));
    assert_eq!(found.cells(Code::BadNumber), ["C3"]);
    // What the ledger says, too: there is no rate for rooms here.
    let network = Network::with_pipeline(source)
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
        )
        .bytes("2026-10/aa.xlsx", &bytes);
    let said = network.diagnostics();
    let rate: Vec<&str> = said
        .iter()
        .filter(|said| said.code == "no-rate")
        .map(|said| said.cell.as_str())
        .collect();
    assert_eq!(rate.len(), 1, "{said:#?}");
    assert!(rate[0].starts_with('D'), "{rate:?}");
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
}

#[test]
fn headers_at_the_left_are_turned() {
    let bytes = workbook(&[("Blad1", &[&["Naam", "Aa", "Bé", "Cé"], &["Uren", "1", "veel", "5"]])]);
    let found = Found::of(
        &bytes,
        "[[source]]\nfile = \"*\"\ntransposed = true\nfree = { name = \"Uren\", measure = \"Uren\" }\ncolumns = { naam = \"Naam\" }\n",
    );
    assert_eq!((found.rows(), found.sum()), ((2, 1, 0), (2, "6")));
    // The cell is named where it really stands.
    assert_eq!(found.cells(Code::BadNumber), ["C2"]);
}
