//! Partners that merge or change their name, told as stories over months.

use crate::common::Network;
use crate::deliveries::{delivery, figure, figures, said, said_of, value};

/// A list of partners: A and B merge into N on 1 July 2026.
const MERGER: &str = "partner_id;naam;aliassen;type;rechtsvorm;actief_van;actief_tot;opgegaan_in;capaciteit_punten;klein\n\
    aa;Gemeente Aa;;gemeente;publiek;2025-01-01;2026-06-30;Gemeente Nieuw;50;nee\n\
    bb;Gemeente Bé;;gemeente;publiek;2025-01-01;2026-06-30;nn;30;nee\n\
    nn;Gemeente Nieuw;;gemeente;publiek;2026-07-01;;;80;nee\n\
    zz;Zorggroep;;zorgaanbieder;privaat;2025-01-01;;;20;nee\n";

fn merging() -> Network {
    Network::new().file("bureau/Partners.csv", MERGER)
}

#[test]
fn two_partners_merge_and_neither_their_months_nor_their_year_is_lost_or_doubled() {
    let mut network = merging();
    for month in ["2026-05", "2026-06"] {
        network = network
            .file(
                &format!("{month}/aa.csv"),
                &format!("periode;soort;hoeveelheid\n{month};geld;100\n"),
            )
            .file(
                &format!("{month}/bb.csv"),
                &format!("periode;soort;hoeveelheid\n{month};geld;10\n"),
            )
            .file(
                &format!("{month}/zz.csv"),
                &format!("periode;soort;hoeveelheid\n{month};geld;1000\n"),
            );
    }
    for month in ["2026-07", "2026-08", "2026-09", "2026-10"] {
        network = network
            .file(
                &format!("{month}/nn.csv"),
                &format!("periode;soort;hoeveelheid\n{month};geld;200\n"),
            )
            .file(
                &format!("{month}/zz.csv"),
                &format!("periode;soort;hoeveelheid\n{month};geld;1000\n"),
            );
    }
    // Before the merger: the old codes, and the new one is nowhere.
    let before = figures(&network, "2026-06", &[]);
    assert_eq!(value(&before, "contribution-value", "aa", "2026-06", "12m"), "200.00");
    assert_eq!(value(&before, "contribution-value", "bb", "2026-06", "12m"), "20.00");
    assert_eq!(figure(&before, "contribution-value", "nn", "2026-06", "12m"), None);
    assert_eq!(value(&before, "visible-contributors", "network", "2026-06", "3m"), "1");
    // After it: months under the code of the time, and the year of the successor holds its predecessors' months:
    // 2 × (100 + 10) + 4 × 200 = 1.020; with 6 × 1.000 the network has 7.020.
    let after = figures(&network, "2026-10", &[]);
    assert_eq!(value(&after, "contribution-value", "aa", "2026-06", "month"), "100.00");
    assert_eq!(value(&after, "contribution-value", "nn", "2026-07", "month"), "200.00");
    assert_eq!(figure(&after, "contribution-value", "nn", "2026-06", "month"), None);
    assert_eq!(figure(&after, "contribution-value", "aa", "2026-07", "month"), None);
    assert_eq!(value(&after, "contribution-value", "nn", "2026-10", "12m"), "1020.00");
    assert_eq!(figure(&after, "contribution-value", "aa", "2026-10", "12m"), None);
    assert_eq!(
        value(&after, "contribution-value", "network", "2026-10", "12m"),
        "7020.00"
    );
    // Two contributors in the year, not four; capacity 80 of 100 all year long: 50 + 30 before, 80 after.
    let visible = after
        .iter()
        .find(|row| row["indicator"] == "visible-contributors" && row["period"] == "2026-10")
        .map(|row| (row["numerator"].clone(), row["denominator"].clone()));
    assert_eq!(visible, Some(("2".to_owned(), "2".to_owned())));
    assert_eq!(value(&after, "capacity-share", "nn", "2026-10", "12m"), "0.8");
    assert_eq!(value(&after, "capacity-share", "zz", "2026-10", "12m"), "0.2");
    for (month, due) in [("2026-06", 3), ("2026-07", 2)] {
        let check = network.run("check", &["--format", "json", "--period", month]);
        assert!(!check.stdout.contains("delivery-missing"), "{month}: {}", check.stdout);
        let of_month = figures(&network, month, &[]);
        let timeliness = of_month
            .iter()
            .find(|row| row["indicator"] == "delivery-timeliness" && row["subject"] == "network");
        // May counts three; June three more, July two.
        let expected = if due == 3 { "6" } else { "8" };
        assert_eq!(
            timeliness.map(|row| row["denominator"].as_str()),
            Some(expected),
            "{month}"
        );
    }
}

#[test]
fn the_successor_delivers_what_its_predecessors_still_owed() {
    let network = merging()
        .file("2026-05/aa.csv", "periode;soort;hoeveelheid\n2026-05;geld;1\n")
        .file("2026-06/zz.csv", "periode;soort;hoeveelheid\n2026-06;geld;1000\n")
        .file(
            "2026-06/nieuw.csv",
            "partner_id;periode;aangeleverd_op;versie\nnn;2026-06;06-07-2026;1\n\npartner;periode;soort;hoeveelheid\n\
             aa;2026-06;geld;100\nGemeente Bé;2026-06;geld;10\n;2026-06;geld;3\n",
        );
    let figures = figures(&network, "2026-06", &[]);
    assert_eq!(
        value(&figures, "contribution-value", "aa", "2026-06", "month"),
        "100.00"
    );
    assert_eq!(value(&figures, "contribution-value", "bb", "2026-06", "month"), "10.00");
    // The third row says of whom it is by its cover only: a partner that did not exist yet. That is asked.
    assert_eq!(
        said_of(&network, "2026-06", "partner-not-active"),
        [("2026-06/nieuw.csv".to_owned(), "B7".to_owned())]
    );
    assert_eq!(said_of(&network, "2026-06", "delivery-missing"), []);
    assert_eq!(said_of(&network, "2026-06", "row-for-other-partner"), []);
}

#[test]
fn an_old_code_after_the_merger_is_the_successors_and_parts_are_no_corrections_of_each_other() {
    let network = merging()
        .file("2026-08/aa.csv", "periode;soort;hoeveelheid\n2026-08;geld;100\n")
        .file("2026-08/bb.csv", "periode;soort;hoeveelheid\n2026-08;geld;10\n")
        .file(
            "2026-08/zz.csv",
            "periode;soort;hoeveelheid;naar\n2026-08;geld;1000;aa\n",
        );
    let figures = figures(&network, "2026-08", &[]);
    assert_eq!(
        value(&figures, "contribution-value", "nn", "2026-08", "month"),
        "110.00"
    );
    assert_eq!(figure(&figures, "contribution-value", "aa", "2026-08", "month"), None);
    assert_eq!(said_of(&network, "2026-08", "partner-merged").len(), 2);
    assert_eq!(said_of(&network, "2026-08", "delivery-superseded"), []);
    // What went to the old code went to the new one.
    assert!(
        figures
            .iter()
            .any(|row| row["indicator"] == "pair-net-flow" && row["subject"].contains("nn"))
    );
}

#[test]
fn a_partner_under_a_new_code_corrects_what_it_sent_under_the_old_one() {
    let network = Network::new()
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van;actief_tot;opgegaan_in\n\
             oud;Waterschap Oud;waterschap;publiek;2025-01-01;2026-06-30;nieuw\n\
             nieuw;Waterschap Nieuw;waterschap;publiek;2026-07-01;;\n",
        )
        .file(
            "2026-06/oud.csv",
            &delivery("oud", "2026-06", "03-07-2026", 1, "2026-06;geld;100\n"),
        )
        .file(
            "2026-06/nieuw.csv",
            &delivery("nieuw", "2026-06", "06-07-2026", 2, "2026-06;geld;120\n"),
        )
        .file(
            "2026-07/nieuw.csv",
            &delivery("nieuw", "2026-07", "03-08-2026", 1, "2026-07;geld;7\n"),
        );
    let figures = figures(&network, "2026-07", &[]);
    assert_eq!(
        value(&figures, "contribution-value", "oud", "2026-06", "month"),
        "120.00"
    );
    assert_eq!(
        value(&figures, "contribution-value", "nieuw", "2026-07", "12m"),
        "127.00"
    );
    assert_eq!(
        said_of(&network, "2026-07", "delivery-superseded"),
        [("2026-06/oud.csv".to_owned(), String::new())]
    );
}

#[test]
fn a_merger_without_a_day_or_with_an_unknown_partner_is_asked() {
    let network = Network::new()
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van;actief_tot;opgegaan_in\n\
             aa;Aa;gemeente;publiek;2025-01-01;;bb\n\
             bb;Bé;gemeente;publiek;2025-01-01;2026-06-30;Gemeente Niemand\n\
             cc;Cé;gemeente;publiek;2025-01-01;2026-06-30;dd\n\
             dd;Dé;gemeente;publiek;2026-09-01;;\n",
        )
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;100\n");
    let asked: Vec<(String, String)> = said(&network, "merger-unclear")
        .into_iter()
        .map(|said| (said.1, said.2))
        .collect();
    let pair = |cell: &str, found: &str| (cell.to_owned(), found.to_owned());
    // The first has no last day, the second names nobody, the third a partner that begins two months too late.
    assert_eq!(
        asked,
        [pair("G2", "bb"), pair("G3", "Gemeente Niemand"), pair("G4", "dd")]
    );
}

#[test]
fn an_overview_that_the_successor_sends_again_does_not_double_the_series() {
    let kpi = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
               k1;Gesprekken;output;aantal;hoger;stroom;som;maand;2025-01-01\n";
    let of = |rows: &str| format!("kpi_id;periode;waarde\n{rows}");
    let network = merging()
        .file("bureau/KPI_definities.csv", kpi)
        .file("2026-05/aa.csv", &of("k1;2026-05;3\n"))
        .file("2026-06/aa.csv", &of("k1;2026-06;5\n"))
        .file("2026-06/bb.csv", &of("k1;2026-06;2\n"))
        // The overview of the new municipality: April it alone knows, May and June its predecessors had delivered.
        .file(
            "2026-07/nn.csv",
            &of("k1;2026-04;9\nk1;2026-05;3\nk1;2026-06;7\nk1;2026-07;8\n"),
        );
    let figures = figures(&network, "2026-07", &[]);
    let series =
        ["2026-04", "2026-05", "2026-06", "2026-07"].map(|month| value(&figures, "kpi-value", "k1", month, "month"));
    assert_eq!(series, ["9", "3", "7", "8"]);
    assert_eq!(
        said_of(&network, "2026-07", "merger-double"),
        [("2026-07/nn.csv".to_owned(), "B3".to_owned())]
    );
}

#[test]
fn a_partner_with_a_new_name_keeps_its_code_and_its_months() {
    let list = |name: &str, alias: &str| {
        format!(
            "partner_id;naam;aliassen;type;rechtsvorm;actief_van\nws;{name};{alias};waterschap;publiek;2025-01-01\n"
        )
    };
    let network = Network::new()
        .file("2026-06/bureau/Partners.csv", &list("Waterschap Oud", ""))
        .file(
            "2026-07/bureau/Partners.csv",
            &list("Waterschap Nieuw", "Waterschap Oud"),
        )
        .file(
            "2026-06/Waterschap Oud.csv",
            "periode;soort;hoeveelheid\n2026-06;geld;100\n",
        )
        .file(
            "2026-07/Waterschap Nieuw.csv",
            "periode;soort;hoeveelheid\n2026-07;geld;10\n",
        );
    let figures = figures(&network, "2026-07", &[]);
    assert_eq!(value(&figures, "contribution-value", "ws", "2026-07", "12m"), "110.00");
    assert_eq!(said_of(&network, "2026-07", "delivery-missing"), []);
    assert_eq!(said_of(&network, "2026-07", "partner-merged"), []);
}

#[test]
fn what_was_pledged_passes_to_the_successor() {
    let network = merging()
        .file(
            "bureau/Toezeggingen.csv",
            "toezegging_id;partner_id;soort;hoeveelheid;eenheid;van;tot;herkomst_middelen\n\
             t1;aa;geld;1200;EUR;2026-01-01;2026-12-31;eigen\nt2;bb;geld;365;EUR;2026-01-01;2026-12-31;eigen\n",
        )
        .file("2026-06/aa.csv", "periode;soort;hoeveelheid\n2026-06;geld;500\n")
        .file("2026-06/bb.csv", "periode;soort;hoeveelheid\n2026-06;geld;304\n")
        .file("2026-10/nn.csv", "periode;soort;hoeveelheid\n2026-10;geld;500\n");
    let figures = figures(&network, "2026-10", &[]);
    let pledged = figures
        .iter()
        .find(|row| row["indicator"] == "pledge-fulfilment" && row["subject"] == "nn" && row["period"] == "2026-10");
    let pledged = pledged.expect("the successor has what its predecessors pledged");
    // January to October are 304 of 365 days: 1.200 × 304/365 = 999,45 and 304; given 500 + 304 + 500.
    assert_eq!(pledged["numerator"], "1304");
    assert!(
        pledged["denominator"].starts_with("1303.4"),
        "{}",
        pledged["denominator"]
    );
}
