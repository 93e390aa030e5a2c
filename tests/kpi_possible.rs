//! Values that a KPI cannot have: asked, and in no figure.

use crate::common::Network;

/// What is asked of the values of a KPI, each of a month up to October 2026: code, cell and value.
fn asked(name: &str, unit: &str, agreed: (&str, &str), values: &[&str]) -> Vec<(String, String, String)> {
    let (baseline, target) = agreed;
    let definition = format!(
        "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;nulmeting;streefwaarde\nk1;{name};output;{unit};hoger;stroom;som;maand;2026-01-01;{baseline};{target}\n"
    );
    let mut network = Network::small().file("bureau/KPI_definities.csv", &definition);
    for (month, value) in (1..=10).rev().zip(values.iter().rev()) {
        let file = format!("kpi_id;periode;waarde\nk1;2026-{month:02};{value}\n");
        network = network.file(&format!("2026-{month:02}/bb/KPI_metingen.csv"), &file);
    }
    let said = network.diagnostics();
    said.into_iter()
        .filter(|said| ["value-doubt", "magnitude-doubt"].contains(&said.code.as_str()))
        .map(|said| (said.code, said.file, said.found))
        .collect()
}

fn one(code: &str, found: &str) -> Vec<(String, String, String)> {
    let file = "2026-10/bb/KPI_metingen.csv";
    vec![(code.to_owned(), file.to_owned(), found.to_owned())]
}

#[test]
fn fewer_than_none_is_asked_unless_the_definition_knows_of_it() {
    assert_eq!(
        asked("Bereik", "gezinnen", ("20", "60"), &["40", "-40"]),
        one("value-doubt", "-40")
    );
    assert_eq!(asked("Tijdig", "%", ("20", "60"), &["-40"]), one("value-doubt", "-40"));
    for (name, unit, baseline) in [
        ("Saldo verhuizingen", "gezinnen", "20"),
        ("Rest", "€", "20"),
        ("Bereik", "gezinnen", "-20"),
    ] {
        assert_eq!(
            asked(name, unit, (baseline, "60"), &["40", "-40"]),
            [],
            "{name} {unit} {baseline}"
        );
    }
}

#[test]
fn half_a_head_is_asked_and_half_an_hour_is_not() {
    assert_eq!(
        asked("Bereik", "gezinnen", ("20", "60"), &["12,5"]),
        one("value-doubt", "12.5")
    );
    let whole = ["12", "11", "14", "12", "15"];
    let then = |value| whole.into_iter().chain([value]).collect::<Vec<_>>();
    assert_eq!(
        asked("Bereik", "plekken", ("20", "60"), &then("12,5")),
        one("value-doubt", "12.5")
    );
    assert_eq!(asked("Opvang", "uur", ("20", "60"), &then("12,5")), []);
    assert_eq!(asked("Gemiddelde", "plekken", ("20", "60"), &then("12,5")), []);
}

#[test]
fn a_first_value_is_held_against_baseline_and_target() {
    assert_eq!(
        asked("Bereik", "gezinnen", ("20", "60"), &["412"]),
        one("magnitude-doubt", "412")
    );
    assert_eq!(asked("Bereik", "gezinnen", ("20", "60"), &["240"]), []);
    assert_eq!(
        asked("Tijdig", "%", ("20", "60"), &["8500%"]),
        one("value-doubt", "8500")
    );
}
