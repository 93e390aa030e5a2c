//! Guards over a whole run that no module can hold by itself.

use std::collections::BTreeMap;

use crate::common::Network;

fn value(network: &Network, indicator: &str, subject: &str, window: &str) -> (String, String) {
    let rows: Vec<BTreeMap<String, String>> = network.data("measurements");
    let row = rows
        .iter()
        .find(|row| row["indicator"] == indicator && row["subject"] == subject && row["window"] == window)
        .unwrap_or_else(|| panic!("{indicator} {subject}"));
    (row["value"].clone(), row["status"].clone())
}

/// What `aa`, a public partner, pledged and gave.
fn money(pledges: &str) -> Network {
    Network::small().file("bureau/Toezeggingen.csv", pledges).file(
        "2026-10/aa.csv",
        "partner_id;periode;soort;hoeveelheid\naa;2026-10;geld;1000\n",
    )
}

const PLEDGES: &str = "toezegging_id;partner_id;soort;hoeveelheid;eenheid;van;tot;herkomst_middelen\n";

#[test]
fn money_of_which_the_origin_is_not_clear_is_not_counted_as_ones_own() {
    let one = money(&format!("{PLEDGES}T1;aa;geld;5000;EUR;2026-01-01;2026-12-31;eigen\n"));
    one.run("run", &[]);
    assert_eq!(value(&one, "own-funding-share", "aa", "12m").0, "1");
    let two = money(&format!(
        "{PLEDGES}T1;aa;geld;5000;EUR;2026-01-01;2026-12-31;eigen\nT2;aa;geld;7000;EUR;2026-01-01;2026-12-31;rijk_spuk\n"
    ));
    two.run("run", &[]);
    assert_eq!(value(&two, "own-funding-share", "aa", "12m").0, "0");
    assert!(two.diagnostics().iter().any(|said| said.code == "funds-origin-unclear"));
    // A pledge that says nothing takes nothing back.
    let blank = money(&format!(
        "{PLEDGES}T1;aa;geld;5000;EUR;2026-01-01;2026-12-31;eigen\nT2;aa;geld;7000;EUR;2026-01-01;2026-12-31;\n"
    ));
    blank.run("run", &[]);
    assert_eq!(value(&blank, "own-funding-share", "aa", "12m").0, "1");
}

#[test]
fn what_cannot_be_read_of_an_earlier_edition_hides_the_survey_of_this_one() {
    let survey = "[survey]\ninbox = \"enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"2028-12-31\"\n";
    let network = Network::with_pipeline(survey).file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
    );
    let folder = network.path("enquete");
    std::fs::create_dir_all(&folder).unwrap();
    let mut answers = "meetronde;respondent_code;partner_id;item_id;score\n".to_owned();
    for number in 0..7 {
        answers.push_str(&format!("2026-03;r{number};aa;V01;{}\n", 3 + number % 2));
    }
    std::fs::write(folder.join("antwoorden.csv"), answers).unwrap();
    std::fs::write(folder.join("Enquete_items.csv"), "item_id;dimensie\nV01;vertrouwen\n").unwrap();
    network.run("run", &["--period", "2026-11"]);
    let of_later = network.path("reports/maand/2026-11/e01/programmabureau/data/measurements.csv");
    assert!(
        std::fs::read_to_string(&of_later)
            .unwrap()
            .contains(",survey,trust/aa,")
    );
    // The month before is made after it, while the data file of the later edition is gone.
    std::fs::remove_file(&of_later).unwrap();
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert_eq!(
        value(&network, "survey-dimension", "trust/aa", "month"),
        (String::new(), "suppressed".to_owned())
    );
    assert!(
        answer.stderr.contains("earlier-edition-unreadable"),
        "{}",
        answer.stderr
    );
}

#[test]
fn of_one_table_on_two_sheets_of_a_file_the_first_counts_and_the_other_is_named() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (sheet, value) in [("KPI_metingen", 10.0), ("KPI_metingen 2", 12.0)] {
        let sheet = book.add_worksheet().set_name(sheet).unwrap();
        for (column, header) in (0..).zip(["kpi_id", "periode", "waarde"]) {
            sheet.write_string(0, column, header).unwrap();
        }
        sheet.write_string(1, 0, "k").unwrap();
        sheet.write_string(1, 1, "2026-10").unwrap();
        sheet.write_number(1, 2, value).unwrap();
    }
    let network = Network::small()
        .file(
            "bureau/KPI_definities.csv",
            "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
             k;Klanten;output;aantal;hoger;stand;laatste;maand;2026-01-01\n",
        )
        .bytes("2026-10/aa.xlsx", &book.save_to_buffer().unwrap());
    network.run("run", &[]);
    assert_eq!(value(&network, "kpi-value", "k", "month").0, "10");
    let said = network.diagnostics();
    let doubles = said.iter().filter(|said| said.code == "sheet-double");
    assert_eq!(doubles.count(), 1, "{said:#?}");
}
