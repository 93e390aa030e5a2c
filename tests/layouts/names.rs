//! Other names for partners, KPIs and words, and who decided them.

use super::{Found, pipeline, workbook};
use crate::common::Network;
use vlecht::diagnostic::Code;

const DECIDED: &str = "decided_by = \"programmasecretaris\"\ndecided_on = 2026-11-02\n";

#[test]
fn names_of_partners_kpis_and_words_mean_what_somebody_decided() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["wie", "wat", "hoeveel"],
            &["Gem. Waterkant", "euro's", "5"],
            &["gem waterkant", "euro's", "6"],
            &["Gemeente Waterland", "uren", "7"],
        ],
    )]);
    let found = Found::of(
        &bytes,
        &format!(
            "[[source]]\nfile = \"*\"\ntable = \"Bijdragen\"\nconstants = {{ periode = \"2026-10\" }}\n\
             columns = {{ partner_id = \"wie\", soort = \"wat\", hoeveelheid = \"hoeveel\" }}\n\
             [[source.alias]]\npartner = \"Gem. Waterkant\"\nmeans = \"waterkant\"\n{DECIDED}\
             [[source.alias]]\nword = \"euro's\"\nmeans = \"geld\"\n{DECIDED}"
        ),
    );
    // Waterland is like Waterkant and is not it.
    assert_eq!(
        found.values("partner_id"),
        ["waterkant", "waterkant", "Gemeente Waterland"]
    );
    assert_eq!(found.values("kind"), ["money", "money", "hours"]);
    let said = &found.read.reading.diagnostics;
    let told: Vec<(&str, &str, &str, &str)> = said
        .iter()
        .filter(|said| said.code == Code::AliasUsed)
        .map(|said| {
            let argument = |name: &str| said.arguments[name].as_str();
            (said.found.as_str(), argument("count"), argument("by"), argument("on"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Gem. Waterkant", "2", "programmasecretaris", "2026-11-02"),
            ("euro's", "2", "programmasecretaris", "2026-11-02"),
        ]
    );
}

#[test]
fn values_and_words_of_a_usual_layout_are_settled_without_a_mapping_of_its_columns() {
    let rows: &[&[&str]] = &[
        &["partner", "datum", "soort", "hoeveelheid"],
        &["aa", "3/4/2026", "euro's van ons", "1.206 "],
        &["aa", "4/4/2026", "geld", "987 "],
    ];
    let settled = format!(
        "[[source]]\nfile = \"*/zorg.xlsx\"\n[source.values.hoeveelheid]\ndecimal = \",\"\n\
         [source.values.periode]\ndate-order = \"mdy\"\n\
         [[source.alias]]\nword = \"euro's van ons\"\nmeans = \"geld\"\n{DECIDED}"
    );
    let bytes = workbook(&[("Bijdragen", rows)]);
    let found = Found::of(&bytes, &settled);
    assert_eq!(found.values("period"), ["2026-03", "2026-04"]);
    assert_eq!(found.values("quantity"), ["1206.0", "987.0"]);
    assert_eq!(found.values("kind"), ["money", "money"]);
    let told = &found.read.reading.diagnostics;
    assert_eq!(told.iter().filter(|said| said.code == Code::AliasUsed).count(), 1);
    // Without it the word is unknown and the number is asked.
    let asked = Found::of(&bytes, "");
    assert_eq!(asked.cells(Code::AmbiguousNumber), ["D2"]);
    assert_eq!(asked.cells(Code::UnknownWord), ["C2"]);
    // A column that no table has is a slip.
    let slip = settled.replace("source.values.hoeveelheid", "source.values.hoeveelhied");
    let faults = pipeline(&slip).expect_err("is refused");
    assert_eq!(faults.first().map(|fault| fault.code), Some(Code::MappingMissing));
}

#[test]
fn a_name_of_the_whole_network_is_known_in_every_file() {
    let rows: &[&[&str]] = &[
        &["partner", "periode", "soort", "hoeveelheid"],
        &["De Gemeente", "2026-10", "geld", "5"],
    ];
    let found = Found::of(
        &workbook(&[("Bijdragen", rows)]),
        &format!("[[alias]]\npartner = \"de gemeente\"\nmeans = \"aa\"\n{DECIDED}"),
    );
    assert_eq!(found.values("partner_id"), ["aa"]);
    assert_eq!(found.cells(Code::AliasUsed), ["A2"]);
}

#[test]
fn a_kpi_by_another_name() {
    let bytes = workbook(&[("Blad1", &[&["Indicator", "stand"], &["NPS Partners", "7"]])]);
    let found = Found::of(
        &bytes,
        &format!(
            "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\nconstants = {{ periode = \"2026-10\" }}\n\
             columns = {{ kpi_id = \"Indicator\", waarde = \"stand\" }}\n\
             [[source.alias]]\nkpi = \"NPS Partners\"\nmeans = \"K07\"\n{DECIDED}"
        ),
    );
    assert_eq!(found.values("kpi_id"), ["K07"]);
}

#[test]
fn two_columns_of_names_that_should_be_the_same() {
    let bytes = workbook(&[(
        "Blad1",
        &[
            &["oud", "nieuw"],
            &["Beek (L.)", "Beek"],
            &["Súdwest-Fryslân", "Sudwest Fryslan"],
            &["Aa", "Bé"],
        ],
    )]);
    let source = "[[source]]\nfile = \"*\"\nfree = { name = \"Namen\" }\ncolumns = { oud = \"oud\", nieuw = \"nieuw\" }\nsame = [\"oud\", \"nieuw\"]\n";
    let found = Found::of(&bytes, source);
    assert_eq!(found.cells(Code::NamesDiffer), ["B2", "B4"]);
    let settled = Found::of(
        &bytes,
        &format!("{source}[[source.alias]]\nword = \"Beek (L.)\"\nmeans = \"Beek\"\ncolumn = \"oud\"\n{DECIDED}"),
    );
    assert_eq!(settled.cells(Code::NamesDiffer), ["B4"]);
}

#[test]
fn who_decided_stands_in_the_report() {
    let network = Network::small();
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let alias = format!("[[alias]]\npartner = \"De stad Aa\"\nmeans = \"aa\"\n{DECIDED}");
    std::fs::write(network.path("maand.toml"), format!("{pipeline}{alias}")).unwrap();
    let network = network.file(
        "2026-10/opgave.csv",
        "partner;periode;soort;hoeveelheid\nde stad aa;2026-10;geld;1000\n",
    );
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let page = network.path("reports/maand/2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html");
    let text = std::fs::read_to_string(page).unwrap();
    for part in [
        "Andere namen",
        "De stad Aa",
        "programmasecretaris",
        "2\u{a0}nov\u{a0}2026",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let accepted = network
        .data("receipts")
        .iter()
        .any(|row| row["file"] == "2026-10/opgave.csv" && row["control_sum"] == "1000");
    assert!(accepted);
}
