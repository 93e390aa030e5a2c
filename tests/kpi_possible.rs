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
    // A tenth of a mean is a slip; of what is added one party may report a small part.
    assert_eq!(
        asked("Gemiddelde wachttijd", "dagen", ("30", "14"), &["2,3"]),
        one("magnitude-doubt", "2.3")
    );
    assert_eq!(
        asked("Gemiddelde wachttijd", "dagen", ("20", "14"), &["0"]),
        one("magnitude-doubt", "0")
    );
    assert_eq!(asked("Gemiddelde wachttijd", "dagen", ("30", "14"), &["12"]), []);
    assert_eq!(asked("Gemiddelde wachttijd", "dagen", ("30", "0"), &["2,3"]), []);
    assert_eq!(asked("Bereik", "gezinnen", ("20", "60"), &["2"]), []);
    assert_eq!(
        asked("Tijdig", "%", ("20", "60"), &["8500%"]),
        one("value-doubt", "8500")
    );
}

#[test]
fn some_of_none_and_half_a_count_are_asked() {
    let network = |rows: &str| {
        let definition = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;streefwaarde\nk1;Tijdig;output;%;hoger;verhouding;gewogen;maand;2026-01-01;60\n";
        Network::small().file("bureau/KPI_definities.csv", definition).file(
            "2026-10/bb/KPI_metingen.csv",
            &format!("kpi_id;periode;teller;noemer\n{rows}"),
        )
    };
    let asked = |rows: &str| -> Vec<(String, String)> {
        let said = network(rows).diagnostics().into_iter();
        said.filter(|said| said.code == "value-doubt")
            .map(|said| (said.cell, said.found))
            .collect()
    };
    let cell = |cell: &str, found: &str| vec![(cell.to_owned(), found.to_owned())];
    assert_eq!(asked("k1;2026-10;3;0\n"), cell("C2", "3"));
    assert_eq!(asked("k1;2026-10;0;0\n"), []);
    assert_eq!(asked("k1;2026-10;-27;44\n"), cell("C2", "-27"));
    let months = "k1;2026-05;20;44\nk1;2026-06;21;44\nk1;2026-07;22;44\nk1;2026-08;23;44\nk1;2026-09;24;44\n";
    assert_eq!(asked(&format!("{months}k1;2026-10;27,5;44\n")), cell("C7", "27.5"));
    assert_eq!(asked("k1;2026-10;27,5;44\n"), []);
}

#[test]
fn the_official_name_of_a_kpi_or_an_area_stands_for_its_code() {
    let network = Network::small()
        .file(
            "bureau/KPI_definities.csv",
            "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\nk1;Tijdig geholpen;output;dagen;lager;stand;laatste;maand;2026-01-01\nk2;Dubbel;output;dagen;lager;stand;laatste;maand;2026-01-01\nk3;Dubbel;output;dagen;lager;stand;laatste;maand;2026-01-01\n",
        )
        .file("bureau/Gebieden.csv", "gebied_id;naam;rol\ng1;Aan de Welle;pilot\n")
        .file(
            "2026-10/bb/KPI_metingen.csv",
            "kpi_id;periode;gebied;waarde\nTIJDIG  geholpen;2026-10;Aan de Welle;12\nDubbel;2026-10;;3\n",
        );
    let said = network.diagnostics().into_iter();
    let unknown: Vec<(String, String)> = said
        .filter(|said| said.code == "unknown-reference")
        .map(|said| (said.cell, said.found))
        .collect();
    assert_eq!(unknown, [("A3".to_owned(), "Dubbel".to_owned())]);
    network.run("run", &[]);
    let measured = network.data("measurements");
    let value = measured
        .iter()
        .find(|row| row["indicator"] == "kpi-value" && row["subject"].starts_with("k1") && row["period"] == "2026-10");
    assert_eq!(value.map(|row| row["value"].as_str()), Some("12"));
}
