//! The clock: a run that goes on over midnight, the hour that comes twice, and the day that comes once in four years.
#![cfg(debug_assertions)]

use crate::common::{Answer, Network, vlecht};

/// Three partners since 2025 that gave something in a month; the month is the last whole one by the clock.
fn network(months: &[&str]) -> Network {
    let small = Network::small();
    let pipeline = std::fs::read_to_string(small.path("maand.toml")).unwrap();
    std::fs::write(small.path("maand.toml"), pipeline.replace("\"2026-10\"", "\"clock\"")).unwrap();
    let partners = std::fs::read_to_string(small.path("inbox/bureau/Partners.csv")).unwrap();
    let mut network = small.file("bureau/Partners.csv", &partners.replace("2026-01-01", "2025-01-01"));
    for month in months {
        for partner in ["aa", "bb", "cc"] {
            let text = format!("periode;soort;hoeveelheid\n{month};geld;1000\n");
            network = network.file(&format!("{month}/{partner}/1.csv"), &text);
        }
    }
    network
}

fn run(network: &Network, clock: &str) -> Answer {
    let answer = vlecht(&["run", "maand.toml"], &network.path(""), &[("VLECHT_CLOCK", clock)]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    answer
}

fn periods(network: &Network) -> Vec<String> {
    let entries = std::fs::read_dir(network.path("reports/maand")).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.starts_with("20")).collect();
    names.sort();
    names
}

#[test]
fn a_run_that_goes_on_over_midnight_is_about_one_month() {
    let network = network(&["2026-09", "2026-10"]);
    // 31 October in Amsterdam, two seconds before midnight; each time somebody looks it is a second later.
    run(&network, "1793487598+1");
    let periods = periods(&network);
    assert_eq!(periods.len(), 1, "{periods:?}");
    let edition = network.path(&format!("reports/maand/{}/e01", periods[0]));
    let manifest = std::fs::read_to_string(edition.join("manifest.json")).unwrap();
    assert!(
        manifest.contains(&format!("\"period\": \"{}\"", periods[0])),
        "{manifest}"
    );
    assert!(
        edition
            .join(format!("stuurgroep/stuurgroeprapportage_{}.xlsx", periods[0]))
            .exists()
    );
    let noted = std::fs::read_to_string(network.path("reports/maand/last-success.json")).unwrap();
    assert!(noted.contains(&format!("\"period\":\"{}\"", periods[0])), "{noted}");
    assert!(noted.contains("2026-10-31T23:"), "by then it was the next day: {noted}");
}

#[test]
fn the_hour_that_comes_twice_publishes_once() {
    let network = network(&["2026-09"]);
    // 02:30 in Amsterdam on 25 October, in summer time and an hour later in winter time.
    run(&network, "1792888200");
    let again = run(&network, "1792891800");
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert_eq!(periods(&network), ["2026-09"]);
    assert!(!network.path("reports/maand/2026-09/e02").exists());
    let noted = std::fs::read_to_string(network.path("reports/maand/last-success.json")).unwrap();
    assert!(noted.contains("2026-10-25T01:30:00Z"), "{noted}");
}

#[test]
fn the_29th_of_february_belongs_to_its_month() {
    let network = network(&["2028-01", "2028-02"]).file(
        "2028-02/aa/mijlpalen.csv",
        "mijlpaal_id;naam;soort;plan_datum;gereed_datum\nM1;Wijkteam;uitvoering;2028-02-29;29-02-2028\n",
    );
    // On 29 February January is the last whole month; an hour after midnight it is February.
    run(&network, "1835467200");
    assert_eq!(periods(&network), ["2028-01"]);
    run(&network, "1835481600");
    assert_eq!(periods(&network), ["2028-01", "2028-02"]);
    let data = network.path("reports/maand/2028-02/e01/programmabureau/data");
    let receipts = crate::common::table(&data.join("receipts.csv"));
    let own = receipts
        .iter()
        .find(|row| row["file"] == "2028-02/aa/mijlpalen.csv")
        .unwrap();
    assert_eq!(
        (own["rows_accepted"].as_str(), own["rows_refused"].as_str()),
        ("1", "0"),
        "{own:?}"
    );
    let figures = crate::common::table(&data.join("measurements.csv"));
    assert!(figures.iter().any(|row| row["indicator"] == "contribution-value"
        && row["subject"] == "aa"
        && row["period"] == "2028-02"
        && row["window"] == "month"
        && row["value"] == "1000.00"),);
}

#[test]
fn a_clock_that_was_set_back_reports_no_month_of_long_ago() {
    let network = network(&["2025-10", "2026-10"]);
    run(&network, "1795165200");
    let noted = std::fs::read(network.path("reports/maand/last-success.json")).unwrap();
    // A year back, as after restoring an old machine, and 1970, as with an empty battery.
    for clock in ["1763629200", "0"] {
        let variables = [("VLECHT_CLOCK", clock)];
        let answer = vlecht(&["run", "maand.toml", "--lang", "en"], &network.path(""), &variables);
        assert_eq!(answer.code, 4, "{}", answer.stderr);
        assert!(answer.stderr.contains("2026-11-20T09:00:00Z"), "{}", answer.stderr);
        assert_eq!(periods(&network), ["2026-10"]);
        assert_eq!(
            std::fs::read(network.path("reports/maand/last-success.json")).unwrap(),
            noted
        );
    }
    assert!(!network.path("reports/maand/1969-12").exists());
    // What a server corrects by itself is believed, and so is a month that somebody names.
    run(&network, "1795140000");
    let named = ["run", "maand.toml", "--period", "2025-10"];
    let answer = vlecht(&named, &network.path(""), &[("VLECHT_CLOCK", "1763629200")]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
}
