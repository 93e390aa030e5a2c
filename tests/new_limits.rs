//! New limits of a process chart that a network declares, from the cell to the sentence.

use crate::common::Network;

/// A KPI around 54 in 2025 and around 31 from January 2026 on, with a version of its definition from that day.
fn network(reason: &str, role: &str) -> Network {
    let header = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;streefwaarde;reden_wijziging;gewijzigd_door_rol;nieuwe_grenzen";
    let definition =
        |from: &str, rest: &str| format!("k1;Wachttijd;output;dagen;lager;stand;laatste;maand;{from};28;{rest}");
    let text = [
        header.to_owned(),
        definition("2024-01-01", ";;"),
        definition("2026-01-01", &format!("{reason};{role};ja")),
    ];
    let of_2025 = [52, 55, 53, 54, 56, 55, 53, 54, 52, 55, 54, 53];
    let of_2026 = [30, 32, 31, 30, 32, 31, 30, 32, 31, 31];
    let months = (1..)
        .zip(of_2025)
        .map(|(month, value)| format!("k1;2025-{month:02};{value}"));
    let months = months.chain(
        (1..)
            .zip(of_2026)
            .map(|(month, value)| format!("k1;2026-{month:02};{value}")),
    );
    let rows: Vec<String> = std::iter::once("kpi_id;periode;waarde".to_owned())
        .chain(months)
        .collect();
    Network::small()
        .file("bureau/KPI_definities.csv", &text.join("\n"))
        .file("2026-10/aa/KPI_metingen.csv", &rows.join("\n"))
}

/// Mean and upper limit of the KPI, with how many points they rest on.
fn limits(network: &Network) -> [String; 3] {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let measurements = network.data("measurements");
    let found = measurements
        .iter()
        .find(|row| row["indicator"] == "kpi-centre-line" && row["subject"] == "k1")
        .expect("the limits of the KPI");
    ["value", "high", "n"].map(|column| found[column].clone())
}

fn page(network: &Network) -> String {
    let path = network.path("reports/maand/2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html");
    std::fs::read_to_string(path).expect("the page")
}

#[test]
fn new_limits_with_a_day_a_reason_and_a_role_count_are_drawn_and_are_said() {
    let declared = network("Aanmelding loopt via één loket", "stuurgroep");
    assert!(
        declared
            .diagnostics()
            .iter()
            .all(|said| said.code != "limits-undecided")
    );
    // Ten months: mean 31, moving ranges 2 1 1 2 1 1 2 1 0: mean 11/9; 31 + 2,66 × 11/9 = 34,2511.
    let [mean, high, n] = limits(&declared);
    assert_eq!((mean.as_str(), n.as_str()), ("31", "10"));
    assert!(
        (high.parse::<f64>().expect("a number") - (31.0 + 2.66 * 11.0 / 9.0)).abs() < 1e-6,
        "{high}"
    );
    let page = page(&declared);
    let note = "De grafiek van Wachttijd (dagen) heeft nieuwe grenzen vanaf 1 januari 2026. Reden: Aanmelding loopt via één \
                loket. Besloten door: stuurgroep.";
    assert!(page.contains(note), "the note is missing");
    // At the chart, and in words for who cannot see it.
    assert!(page.contains("nieuwe grenzen<"), "the event in the drawing is missing");
    assert!(page.contains("Nieuwe grenzen vanaf 1 januari 2026. Voorlopige grenzen"));
    // Nobody is asked whether the level changed: that is known.
    assert!(!page.contains("op een ander niveau te liggen"));
}

#[test]
fn without_a_reason_or_a_role_the_chart_keeps_its_limits_and_it_is_asked() {
    for (reason, role, cell) in [("", "stuurgroep", "K3"), ("Eén loket", "", "L3")] {
        let open = network(reason, role);
        let asked: Vec<(String, String)> = open
            .diagnostics()
            .into_iter()
            .filter(|said| said.code == "limits-undecided")
            .map(|said| (said.file, said.cell))
            .collect();
        assert_eq!(asked, [("bureau/KPI_definities.csv".to_owned(), cell.to_owned())]);
        let [mean, _, n] = limits(&open);
        assert!(mean.starts_with("53.83") && n == "12", "{mean} {n}");
        assert!(!page(&open).contains("heeft nieuwe grenzen"));
    }
}
