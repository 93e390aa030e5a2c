//! `vlecht map`: what it proposes is accepted once a person has decided.

use super::{Found, pipeline, workbook};
use crate::common::{Network, vlecht};
use tempfile::TempDir;
use vlecht::diagnostic::Code;

/// What `vlecht map` prints about a workbook.
fn proposal(bytes: &[u8], name: &str) -> String {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join(name), bytes).unwrap();
    let answer = vlecht(&["map", name, "--lang", "nl"], folder.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    answer.stdout
}

/// The proposal with lines decided: each begins as given, and what replaces it.
fn decided(proposal: &str, decisions: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = proposal.lines().map(str::to_owned).collect();
    for (start, line) in decisions {
        let open = format!("#? {start}");
        let found = lines.iter().position(|line| line.starts_with(&open));
        let at = found.unwrap_or_else(|| panic!("{start} in {proposal}"));
        (*line).clone_into(&mut lines[at]);
    }
    lines.join("\n")
}

fn foreign() -> Vec<u8> {
    workbook(&[
        (
            "Overzicht",
            &[
                &["Onze inzet in het project"],
                &[""],
                &["Thema", "Toelichting", "jan", "feb", "mrt", "Totaal"],
                &["geld", "balie", "1", "2", "3", "6"],
                &["", "zorg", "4", "..", "6", "10"],
                &["", "huur", "..", "1", "1", "2"],
                &["euro", "koffie", "7", "8", "9", "24"],
                &["Totaal", "", "12", "11", "19", "42"],
                &["Opgesteld door de afdeling"],
            ],
        ),
        ("Uitleg", &[&["Vul dit blad in"], &["Dank u wel"]]),
    ])
}

#[test]
fn a_proposal_is_read_to_the_right_sum_once_a_person_has_decided() {
    let text = proposal(&foreign(), "zorg 2026-10.xlsx");
    assert!(text.contains("# Blad ‘Uitleg’: alleen tekst, geen tabel."), "{text}");
    // As it stands it says that something must be decided.
    assert!(pipeline(&text).is_err());
    let text = decided(
        &text,
        &[
            ("table = \"Bijdragen\"", "table = \"Bijdragen\""),
            ("columns.soort", "columns.soort = \"Thema\""),
            ("columns.omschrijving", "columns.omschrijving = \"Toelichting\""),
            ("wide.into", "wide.into = \"periode\""),
            ("wide.value", "wide.value = \"hoeveelheid\""),
            ("wide.year", "wide.year = 2026"),
            ("missing", "missing = [\"..\"]"),
            ("fill-down", "fill-down = [\"soort\"]"),
            ("last-row", "notes = [\"Opgesteld*\"]\nconstants.partner_id = \"aa\""),
        ],
    );
    let network = Network::with_pipeline(&text).bytes("2026-10/zorg 2026-10.xlsx", &foreign());
    network.list_partner();
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    let row = receipts
        .iter()
        .find(|row| row["table"] == "Bijdragen")
        .expect("a receipt");
    // 6 + 10 + 2 + 24, in ten cells; the row of totals and the remark are set aside.
    assert_eq!((row["control_sum"].as_str(), row["records"].as_str()), ("42", "10"));
    assert_eq!(
        (row["rows_accepted"].as_str(), row["rows_set_aside"].as_str()),
        ("4", "2")
    );
    let codes: Vec<String> = network.diagnostics().into_iter().map(|said| said.code).collect();
    assert!(!codes.iter().any(|code| code == "total-mismatch"), "{codes:?}");
}

#[test]
fn a_free_table_of_a_proposal_needs_one_decision() {
    let bytes = workbook(&[(
        "Register",
        &[&["Training", "Deelnemers"], &["A", "20"], &["B", "22"], &["C", "9"]],
    )]);
    let text = proposal(&bytes, "register.xlsx");
    let text = decided(
        &text,
        &[("free = ", "free = { name = \"Trainingen\", measure = \"Deelnemers\" }")],
    );
    let network = Network::with_pipeline(&text).bytes("2026-10/register.xlsx", &bytes);
    network.list_partner();
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    assert!(
        receipts
            .iter()
            .any(|row| row["table"] == "Trainingen" && row["control_sum"] == "51")
    );
}

#[test]
fn a_file_that_is_no_workbook_is_refused_with_its_kind() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("brief.xlsx"), b"%PDF-1.7").unwrap();
    let answer = vlecht(&["map", "brief.xlsx"], folder.path(), &[]);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("pdf"), "{}", answer.stderr);
    let absent = vlecht(&["map", "nergens.xlsx"], folder.path(), &[]);
    assert_eq!(absent.code, 2);
}

#[test]
fn machines_get_the_proposal_as_json() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("zorg.xlsx"), foreign()).unwrap();
    let answer = vlecht(&["map", "zorg.xlsx", "--format", "json"], folder.path(), &[]);
    let found: serde_json::Value = serde_json::from_str(answer.stdout.trim()).expect("is JSON");
    assert_eq!(
        found["sheets"][0]["holds"]["Foreign"][0]["header_rows"],
        serde_json::json!([3])
    );
}

/// Months with their quarter between them.
fn with_quarter() -> Vec<u8> {
    workbook(&[(
        "Overzicht 2026",
        &[
            &["Soort", "Omschrijving", "jan", "feb", "mrt", "Q1", "apr"],
            &["uren", "balie", "1", "2", "3", "6", "4"],
            &["geld", "huur", "10", "20", "30", "60", "40"],
        ],
    )])
}

#[test]
fn months_beside_their_quarter_count_once() {
    let text = decided(
        &proposal(&with_quarter(), "zorg.xlsx"),
        &[("wide.year", "wide.year = 2026\nconstants.partner_id = \"aa\"")],
    );
    // 1 + 2 + 3 + 4 and 10 + 20 + 30 + 40.
    let found = Found::of(&with_quarter(), &text);
    assert_eq!((found.rows(), found.sum()), ((2, 0, 0), (8, "110")));
    // Whoever reads the quarter as well is told, and nothing counts.
    let both = text.replace("total-columns = [\"Q1\"]", "");
    let found = Found::of(&with_quarter(), &both);
    assert_eq!(found.cells(Code::WideHeader), ["F1"]);
    assert_eq!(found.rows(), (0, 2, 0));
}

#[test]
fn a_title_in_days_is_asked_of_a_mapped_table_too_until_the_mapping_says_a_unit() {
    let rows: &[&[&str]] = &[
        &["Inzet in dagen"],
        &["Periode", "Wat", "Aantal"],
        &["2026-10", "uren", "4"],
        &["2026-10", "uren", "6"],
    ];
    let bytes = workbook(&[("Inzet", rows)]);
    let mapping = "[[source]]\nfile = \"*\"\nsheet = \"Inzet\"\nheader-row = 2\ntable = \"Bijdragen\"\n\
        columns = { periode = \"Periode\", soort = \"Wat\", hoeveelheid = \"Aantal\" }\n";
    let asked = Found::of(&bytes, mapping);
    assert_eq!(
        (asked.cells(Code::HeaderUnit), asked.rows()),
        (vec!["A1".to_owned()], (0, 2, 0))
    );
    let settled = format!("{mapping}values.hoeveelheid.scale = \"x8\"\n");
    assert_eq!(Found::of(&bytes, &settled).sum(), (2, "80"));
    let as_hours = format!("{mapping}constants.eenheid = \"uur\"\n");
    assert_eq!(Found::of(&bytes, &as_hours).sum(), (2, "10"));
}
