//! KPIs in per cent, of which the values of all months together tell what a part of 1 is.

use crate::common::Network;
use crate::values::{Typed, with_part, workbook};

use Typed::{Number, Percent, Text};

/// A network with the definition of a KPI in a unit, and its values in workbooks of two partners.
fn kpi(unit: &str, agreed: &str, months: &[(&str, Typed)]) -> Network {
    let definition = format!(
        "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;streefwaarde\nk1;Tijdig;output;{unit};hoger;stand;laatste;maand;2026-01-01;{agreed}\n"
    );
    let mut network = Network::small().file("bureau/KPI_definities.csv", &definition);
    for (month, value) in months {
        let bytes = workbook(
            "KPI_metingen",
            &["kpi_id", "periode", "waarde"],
            &[vec![Text("k1"), Number(0.0), *value]],
        );
        let bytes = with_part(&bytes, "xl/worksheets/sheet1.xml", |text| {
            let year = text.replace(
                "<c r=\"B2\"><v>0</v></c>",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>MONTH</t></is></c>",
            );
            year.replace("MONTH", month)
        });
        network = network.bytes(&format!("{month}/aa.xlsx"), &bytes);
    }
    network
}

/// The value of the KPI in a month of the first edition.
fn kpi_value(network: &Network, month: &str) -> String {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let measurements = network.data("measurements");
    let found = measurements
        .iter()
        .find(|row| row["indicator"] == "kpi-value" && row["subject"] == "k1" && row["period"] == month);
    found.map(|row| row["value"].clone()).unwrap_or_default()
}

#[test]
fn a_kpi_in_per_cent_with_parts_of_1_beside_parts_of_100_is_asked() {
    let network = kpi(
        "%",
        "60",
        &[
            ("2026-08", Number(55.0)),
            ("2026-09", Number(57.0)),
            ("2026-10", Number(0.58)),
        ],
    );
    let said = network.diagnostics();
    let asked: Vec<(&str, &str, &str)> = said
        .iter()
        .filter(|said| said.code == "ambiguous-percent")
        .map(|said| (said.file.as_str(), said.cell.as_str(), said.found.as_str()))
        .collect();
    assert_eq!(asked, [("2026-10/aa.xlsx", "C2", "0.58")]);
    assert_eq!(kpi_value(&network, "2026-09"), "57");
    assert_eq!(kpi_value(&network, "2026-10"), "");
}

#[test]
fn a_sign_or_a_cell_that_shows_per_cent_settles_a_kpi() {
    for value in [Text("58%"), Percent(0.58), Number(58.0)] {
        let network = kpi("%", "60", &[("2026-09", Number(57.0)), ("2026-10", value)]);
        assert_eq!(kpi_value(&network, "2026-10"), "58", "{value:?}");
    }
    // In a unit in which the whole is 1 the same cells are parts of it.
    for value in [Text("58%"), Percent(0.58), Number(0.58)] {
        let network = kpi("aandeel", "0,6", &[("2026-10", value)]);
        assert_eq!(kpi_value(&network, "2026-10"), "0.58", "{value:?}");
    }
}

#[test]
fn values_of_a_kpi_that_are_all_parts_of_1_are_asked_unless_its_target_is_one() {
    let months = [("2026-09", Text("0,4")), ("2026-10", Text("0,5"))];
    let asked = |network: &Network| {
        let said = network.diagnostics();
        said.iter().filter(|said| said.code == "ambiguous-percent").count()
    };
    assert_eq!(asked(&kpi("%", "", &months)), 2);
    assert_eq!(asked(&kpi("%", "60", &months)), 2);
    assert_eq!(asked(&kpi("%", "0,6", &months)), 0);
    assert_eq!(asked(&kpi("uur", "60", &months)), 0);
}

/// What is asked of rows `waarde;teller;noemer` over October, and the value of the KPI.
fn counted(target: &str, rows: &str) -> (Vec<String>, String) {
    let definition = format!(
        "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;streefwaarde\nk1;Tijdig;output;%;hoger;verhouding;gewogen;maand;2026-01-01;{target}\n"
    );
    let network = Network::small().file("bureau/KPI_definities.csv", &definition).file(
        "2026-10/aa/KPI_metingen.csv",
        &format!("kpi_id;periode;waarde;teller;noemer\n{rows}"),
    );
    let asked = network
        .diagnostics()
        .iter()
        .filter(|said| ["ratio-doubt", "ambiguous-percent"].contains(&said.code.as_str()))
        .map(|said| format!("{} {}", said.code, said.cell))
        .collect();
    (asked, kpi_value(&network, "2026-10"))
}

#[test]
fn a_numerator_above_its_denominator_is_asked_unless_the_kpi_can_exceed_the_whole() {
    for counts in ["560;77", "200;137"] {
        let row = format!("k1;2026-09;;60;100\nk1;2026-10;;{counts}\n");
        assert_eq!(
            counted("60", &row),
            (vec!["ratio-doubt D3".to_owned()], String::new()),
            "{counts}"
        );
    }
    let row = "k1;2026-10;;150;100\n";
    assert_eq!(counted("120", row), (Vec::new(), "150".to_owned()));
    // A value that hangs on no counts says so, too; a ratio of its own does not.
    let (asked, value) = counted("60", &format!("k1;2026-09;130;;\n{row}"));
    assert_eq!((asked, value.as_str()), (Vec::new(), "150"));
    assert_eq!(counted("60", "k1;2026-10;150;150;100\n").0, ["ratio-doubt D2"]);
}

#[test]
fn a_value_and_its_counts_settle_each_other_or_are_asked() {
    assert_eq!(counted("", "k1;2026-10;0,34;68;200\n"), (Vec::new(), "34".to_owned()));
    assert_eq!(
        counted("60", "k1;2026-09;;60;100\nk1;2026-10;58;137;200\n"),
        (vec!["ratio-doubt C3".to_owned()], String::new())
    );
    assert_eq!(counted("60", "k1;2026-10;68;137;200\n").0, [] as [&str; 0]);
}
