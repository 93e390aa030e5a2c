//! The life of an edition: made, approved, replaced with a reason, withdrawn, verified, compared, destroyed.

use std::path::Path;

use crate::common::{Answer, Network, table, vlecht};

/// 20 November 2026, ten o'clock in Amsterdam.
const LATER: &str = "1795165200";

const HEADER: &str = "periode;soort;hoeveelheid\n";

/// A network of which everybody delivered.
fn network(more: &str) -> Network {
    let network = Network::with_pipeline(more);
    let filled = Network::small();
    for name in ["Partners.csv", "Tarieven.csv"] {
        let path = Path::new("inbox/bureau").join(name);
        std::fs::create_dir_all(network.path("inbox/bureau")).unwrap();
        std::fs::copy(
            filled.path(&path.display().to_string()),
            network.path(&path.display().to_string()),
        )
        .unwrap();
    }
    network
        .file("2026-10/aa/1.csv", &format!("{HEADER}2026-10;geld;1000\n"))
        .file("2026-10/bb/1.csv", &format!("{HEADER}2026-10;geld;2000\n"))
        .file("2026-10/cc/1.csv", &format!("{HEADER}2026-10;geld;500\n"))
}

fn act(network: &Network, arguments: &[&str]) -> Answer {
    vlecht(arguments, &network.path(""), &[("VLECHT_CLOCK", LATER)])
}

fn published(network: &Network, more: &[&str]) {
    let answer = network.run("run", more);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
}

/// A correction of what aa delivered.
fn corrected(network: Network) -> Network {
    network.file("2026-10/aa/2.csv", &format!("{HEADER}2026-10;geld;1250\n"))
}

fn exists(network: &Network, edition: &str) -> bool {
    network.path("reports/maand/2026-10").join(edition).exists()
}

fn latest(network: &Network) -> String {
    let target = std::fs::read_link(network.path("reports/maand/latest")).unwrap();
    target.display().to_string()
}

const E01: &str = "reports/maand/2026-10/e01";
const E02: &str = "reports/maand/2026-10/e02";

#[test]
fn after_approval_a_new_edition_needs_a_reason() {
    let network = network("");
    published(&network, &[]);
    let manifest = std::fs::read(network.path(E01).join("manifest.json")).unwrap();
    let approved = act(
        &network,
        &["approve", "reports/maand/latest", "--note", "stuurgroep 12-11-2026"],
    );
    assert_eq!(approved.code, 0, "{}", approved.stderr);
    let record = std::fs::read_to_string(network.path("reports/maand/2026-10/e01.approved.json")).unwrap();
    assert!(
        record.contains("\"2026-11-20\"") && record.contains("stuurgroep 12-11-2026"),
        "{record}"
    );
    assert_eq!(act(&network, &["approve", E01]).code, 2, "approved already");
    assert_eq!(network.run("run", &[]).code, 0, "nothing changed");

    let network = corrected(network);
    let held = network.run("run", &[]);
    assert_eq!(
        held.code, 3,
        "what was approved stands, and asks for a look: {}",
        held.stderr
    );
    assert!(held.stderr.contains("--why"), "{}", held.stderr);
    assert!(!exists(&network, "e02"));
    published(&network, &["--why", "correctie van Aa"]);
    assert_eq!(latest(&network), "2026-10/e02");
    let second = std::fs::read_to_string(network.path(E02).join("manifest.json")).unwrap();
    assert!(second.contains("\"reason\": \"correctie van Aa\""), "{second}");
    assert_eq!(
        std::fs::read(network.path(E01).join("manifest.json")).unwrap(),
        manifest
    );
    published(&network, &[]);
    assert!(
        !exists(&network, "e03"),
        "the reason is no part of what it was made from"
    );
    // The approval stands behind the concept, too; blanks are no reason.
    let network = network.file("2026-10/aa/3.csv", &format!("{HEADER}2026-10;geld;1300\n"));
    for more in [&[][..], &["--why", "  "]] {
        assert_eq!(network.run("run", more).code, 3);
        assert!(!exists(&network, "e03"));
    }
}

#[test]
fn what_was_withdrawn_is_not_made_again_without_a_reason() {
    let network = network("");
    published(&network, &[]);
    let network = corrected(network);
    published(&network, &[]);
    assert_eq!(latest(&network), "2026-10/e02");
    assert_eq!(act(&network, &["withdraw", E02, "--why", " "]).code, 2);
    let withdrawn = act(&network, &["withdraw", E02, "--why", "verkeerd bestand"]);
    assert_eq!(withdrawn.code, 0, "{}", withdrawn.stderr);
    assert_eq!(latest(&network), "2026-10/e01");
    assert!(exists(&network, "e02"), "it stays");
    assert_eq!(act(&network, &["approve", E02]).code, 2);
    let again = network.run("run", &[]);
    assert_eq!(again.code, 1, "{}", again.stderr);
    assert!(!exists(&network, "e03"));
    published(&network, &["--why", "het bestand was toch goed"]);
    assert_eq!(latest(&network), "2026-10/e03");
    let restated = table(&network.path("reports/maand/2026-10/e03/programmabureau/data/restatements.csv"));
    assert!(
        restated
            .iter()
            .any(|row| row["was"] == "1000.00" && row["becomes"] == "1250.00"),
        "compared with what stands, not with what was withdrawn: {restated:?}"
    );
}

#[test]
fn what_was_withdrawn_is_not_made_again_because_another_month_changed() {
    let network = network("").file("2026-09/aa/1.csv", &format!("{HEADER}2026-09;geld;1000\n"));
    published(&network, &["--period", "2026-09"]);
    published(&network, &[]);
    assert_eq!(act(&network, &["withdraw", E01, "--why", "verkeerde tabel"]).code, 0);
    published(&network, &["--period", "2026-09", "--as-of", "2026-10-20"]);
    assert_eq!(latest(&network), "2026-09/e02");
    let again = network.run("run", &[]);
    assert_eq!(again.code, 1, "{}", again.stderr);
    assert!(!exists(&network, "e02"));
    published(&network, &["--why", "toch goed"]);
}

#[test]
fn an_approved_edition_is_told_which_files_count_at_a_later_reference_date() {
    let late =
        format!("partner_id;periode;aangeleverd_op;versie\naa;2026-10;2026-11-20;2\n\n{HEADER}2026-10;geld;1250\n");
    let network = network("").file("2026-10/aa/2.csv", &late);
    published(&network, &[]);
    let waits = network.run("run", &[]);
    assert!(waits.stderr.contains("2026-10/aa/2.csv"), "{}", waits.stderr);
    assert_eq!(act(&network, &["approve", E01]).code, 0);
    let held = network.run("run", &["--as-of", "2026-11-21", "--format", "json"]);
    assert_eq!(held.code, 3, "{}", held.stderr);
    let said: serde_json::Value = serde_json::from_str(&held.stdout).unwrap();
    assert_eq!(
        (&said["changes"]["counting"], &said["changes"]["reference_date"]),
        (&serde_json::json!(["2026-10/aa/2.csv"]), &true.into())
    );
    let held = network.run("run", &["--as-of", "2026-11-21", "--format", "text"]);
    for text in ["1 bestand dat nu meetelt (2026-10/aa/2.csv)", "de peildatum"] {
        assert!(held.stderr.contains(text), "{}", held.stderr);
    }
}

#[test]
fn verify_makes_the_same_bytes_again_and_names_what_is_no_longer_the_same() {
    let network = network("");
    published(&network, &[]);
    let holds = act(&network, &["verify", E01, "--pipeline", "maand.toml"]);
    assert_eq!(holds.code, 0, "{}{}", holds.stdout, holds.stderr);
    // What came later is left out.
    let network = corrected(network);
    published(&network, &[]);
    let holds = act(&network, &["verify", E01]);
    assert_eq!(holds.code, 0, "{}{}", holds.stdout, holds.stderr);
    assert!(holds.stdout.contains("2026-10/aa/2.csv"), "{}", holds.stdout);
    let second = act(&network, &["verify", "reports/maand/latest"]);
    assert_eq!(second.code, 0, "{}{}", second.stdout, second.stderr);

    std::fs::write(
        network.path("inbox/2026-10/bb/1.csv"),
        format!("{HEADER}2026-10;geld;9\n"),
    )
    .unwrap();
    std::fs::remove_file(network.path("inbox/2026-10/cc/1.csv")).unwrap();
    let fails = act(&network, &["verify", E01, "--lang", "en"]);
    assert_eq!(fails.code, 3, "{}", fails.stderr);
    for text in [
        "2026-10/bb/1.csv: has other contents now",
        "2026-10/cc/1.csv: is not there any more",
        "programmabureau/data/measurements.csv",
    ] {
        assert!(fails.stdout.contains(text), "{text} in {}", fails.stdout);
    }
    std::fs::write(network.path(E01).join("programmabureau/data/measurements.csv"), "x").unwrap();
    let damaged = act(&network, &["verify", E01, "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&damaged.stdout).unwrap();
    assert_eq!(found["found"]["damaged"][0], "programmabureau/data/measurements.csv");
    let refused = act(&network, &["approve", E01]);
    assert_eq!(refused.code, 4, "what is damaged is not approved");
    assert!(
        refused.stderr.contains("programmabureau/data/measurements.csv"),
        "and it is named: {}",
        refused.stderr
    );
}

#[test]
fn diff_names_the_figures_that_moved_and_the_cells_that_moved_them() {
    let network = network("");
    published(&network, &[]);
    let network = corrected(network);
    published(&network, &[]);
    let answer = act(&network, &["diff", E01, E02, "--format", "json"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let difference = &found["difference"];
    assert_eq!(
        difference["causes"]["inputs"],
        serde_json::json!([["2026-10/aa/2.csv", "added"]])
    );
    assert_eq!(difference["unseen"], serde_json::json!([]));
    let moved = difference["moved"].as_array().unwrap();
    let own = moved
        .iter()
        .find(|moved| {
            moved["indicator"] == "contribution-value" && moved["subject"] == "partner aa" && moved["window"] == "month"
        })
        .unwrap();
    assert_eq!(
        (&own["was"], &own["becomes"], &own["cause"]),
        (&"1000.00".into(), &"1250.00".into(), &"input".into())
    );
    assert_eq!(own["cells_before"][0], "2026-10/aa/1.csv › 1 › C2 = 1000");
    assert_eq!(own["cells_after"][0], "2026-10/aa/2.csv › 2 › C2 = 1250");
    assert!(
        moved
            .iter()
            .all(|moved| moved["subject"] != "partner bb" || moved["indicator"] != "contribution-value"),
        "what bb put in did not move"
    );
    let same = act(&network, &["diff", E01, E01, "--lang", "en"]);
    assert!(same.stdout.contains("Not a single figure differs"), "{}", same.stdout);
}

#[test]
fn a_definition_of_a_kpi_that_changed_is_shown_by_the_cells_in_which_it_did() {
    let definition = |target: &str, delivered: &str| {
        format!(
            "partner_id;periode;aangeleverd_op;;;;;;;;;;\nbureau;2026-10;{delivered};;;;;;;;;;\n;;;;;;;;;;;;\n\
             kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;nulmeting;nulmeting_datum;streefwaarde;\
             streefdatum;geldig_van\n\
             k;Plekken;output;plekken;hoger;stand;laatste;maand;10;2026-01-01;{target};2026-12-31;2026-01-01\n"
        )
    };
    let network = network("")
        .file("bureau/KPI_definities.csv", &definition("20", "01-11-2026"))
        .file("2026-10/aa/KPI_metingen.csv", "kpi_id;periode;waarde\nk;2026-10;15\n");
    published(&network, &[]);
    let network = network.file("bureau/KPI_definities_2.csv", &definition("30", "03-11-2026"));
    published(&network, &[]);
    let answer = act(
        &network,
        &["diff", E01, E02, "--indicator", "kpi-attainment", "--format", "json"],
    );
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let moved = &found["difference"]["moved"][0];
    assert_eq!(
        (&moved["subject"], &moved["cause"]),
        (&"kpi k".into(), &"definition".into()),
        "{found}"
    );
    let listed = table(&network.path(E02).join("programmabureau/data/restatements.csv"));
    let attainment = listed.iter().find(|row| row["indicator"] == "kpi-attainment").unwrap();
    assert_eq!(attainment["reason"], "definition");
    assert_eq!(
        (moved["cells_before"][0].as_str(), moved["cells_after"][0].as_str()),
        (
            Some("bureau/KPI_definities.csv › KPI_definities › K5 = 20"),
            Some("bureau/KPI_definities_2.csv › KPI_definities_2 › K5 = 30")
        )
    );
}

#[test]
fn a_threshold_that_moved_a_figure_is_named() {
    let network = network("");
    published(&network, &[]);
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let more = "[thresholds.visible-months]\nvalue = 2\nreason_nl = \"proef\"\nreason_en = \"trial\"\n";
    let id = "visible-months";
    std::fs::write(network.path("maand.toml"), format!("{pipeline}{more}")).unwrap();
    assert!(network.run("check", &[]).code != 2, "no threshold {id}");
    published(&network, &[]);
    let answer = act(&network, &["diff", E01, E02, "--lang", "en"]);
    assert!(
        answer
            .stdout
            .contains(&format!("Threshold {id}: the usual value, then 2")),
        "{}",
        answer.stdout
    );
}

#[test]
fn a_rate_that_was_agreed_anew_is_the_reason_and_its_cells_are_shown() {
    let network = network("").file("2026-10/bb/1.csv", &format!("{HEADER}2026-10;uren;10\n"));
    published(&network, &[]);
    let rates = std::fs::read_to_string(network.path("inbox/bureau/Tarieven.csv")).unwrap();
    let network = network.file("2026-10/bureau/Tarieven.csv", &rates.replace(";65;", ";70;"));
    published(&network, &[]);
    let restated = table(&network.path(E02).join("programmabureau/data/restatements.csv"));
    assert!(
        restated
            .iter()
            .any(|row| row["subject"] == "partner:bb" && row["was"] == "650.00" && row["becomes"] == "700.00"),
        "{restated:?}"
    );
    assert!(restated.iter().all(|row| row["reason"] == "rates"), "{restated:?}");
    let answer = act(
        &network,
        &["diff", E01, E02, "--lang", "en", "--indicator", "contribution-in-kind"],
    );
    for text in [
        "Rate or price index rates uur hour 2025-01-01: eur_high 80, eur_low 55, eur_middle 65, kind hours, then eur_high 80, eur_low 55, eur_middle 70, kind hours",
        "contribution-in-kind partner bb 2026-10 month: 650.00 → 700.00 (another rate or price index)",
        "− bureau/Tarieven.csv › Tarieven › D2 = 55, E2 = 65, F2 = 80",
        "+ 2026-10/bureau/Tarieven.csv › Tarieven › D2 = 55, E2 = 70, F2 = 80",
    ] {
        assert!(answer.stdout.contains(text), "{text} in {}", answer.stdout);
    }
    // The page of the steering group says it in words.
    let page = std::fs::read_to_string(network.path(E02).join("stuurgroep/stuurgroeprapportage_2026-10.html")).unwrap();
    assert!(page.contains("door een gewijzigd tarief of een gewijzigde drempel"));
}

#[test]
fn a_delivery_that_came_after_the_reference_date_changes_nothing_of_what_is_verified() {
    let network = network("");
    published(&network, &[]);
    let late = crate::deliveries::delivery("aa", "2026-10", "2026-11-20", 2, "2026-10;geld;1250\n");
    let network = network.file("2026-10/aa/2.csv", &late);
    let first = act(&network, &["verify", E01]);
    assert_eq!(first.code, 0, "{}{}", first.stdout, first.stderr);
    assert!(
        first.stdout.contains("2026-10/aa/2.csv"),
        "it is left out: {}",
        first.stdout
    );
    // The next edition names it as not counting yet, and needs it to be made again.
    published(&network, &[]);
    assert_eq!(act(&network, &["verify", E02]).code, 0);
    std::fs::remove_file(network.path("inbox/2026-10/aa/2.csv")).unwrap();
    let gone = act(&network, &["verify", E02, "--lang", "en"]);
    assert_eq!(gone.code, 3, "{}", gone.stdout);
    assert!(
        gone.stdout.contains("2026-10/aa/2.csv: is not there any more"),
        "{}",
        gone.stdout
    );
}

#[test]
fn the_retention_rule_destroys_with_a_record_and_never_what_was_approved_without_a_category() {
    let network = network("[retention]\nconcept-months = 0\n");
    published(&network, &[]);
    let network = corrected(network);
    published(&network, &[]);
    let network = network.file("2026-10/aa/3.csv", &format!("{HEADER}2026-10;geld;1300\n"));
    assert_eq!(act(&network, &["approve", E02]).code, 0);
    published(&network, &["--why", "nog een correctie"]);
    let dry = act(&network, &["prune", "maand.toml"]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert!(
        dry.stdout.contains("2026-10/e01") && !dry.stdout.contains("e02") && !dry.stdout.contains("e03"),
        "{}",
        dry.stdout
    );
    assert!(exists(&network, "e01"), "nothing goes without --yes");
    assert_eq!(act(&network, &["prune", "maand.toml", "--yes"]).code, 0);
    assert!(!exists(&network, "e01") && exists(&network, "e02") && exists(&network, "e03"));
    assert!(exists(&network, "e01.destroyed.json"));
    let records = std::fs::read_dir(network.path("reports/maand")).unwrap().flatten();
    let record = records
        .map(|entry| entry.path())
        .find(|path| {
            path.display()
                .to_string()
                .contains("verklaring_van_vernietiging_2026-11-20")
        })
        .unwrap();
    let record = std::fs::read_to_string(record).unwrap();
    assert!(
        record.contains("2026-10/e01") && record.contains("0 maanden, vastgestelde edities onbeperkt\n"),
        "{record}"
    );
    // What an archivist asks: what it was, how much of it, and in what way it went.
    for said in ["\nWat: ", "\nHoe: ", "(concept), "] {
        assert!(record.contains(said), "{said}: {record}");
    }
    // The edition that was compared with it knows where it went.
    let verified = act(&network, &["verify", E02, "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&verified.stdout).unwrap();
    assert_eq!(
        found["found"]["inputs"],
        serde_json::json!([["2026-10/e01", "destroyed"]])
    );
    // It was made from nothing that is missing without a record, and its other files are what they were.
    assert_eq!(
        (verified.code, &found["holds"], &found["found"]["records"][0]["record"]),
        (0, &true.into(), &"2026-10/e01.destroyed.json".into()),
        "{}",
        verified.stdout
    );
    assert!(found["found"]["differing"].as_array().unwrap().is_empty());
    assert!(!found["found"]["unmakeable"].as_array().unwrap().is_empty());
    let said = act(&network, &["verify", E02, "--lang", "en"]).stdout;
    assert!(
        said.contains("2026-10/e01 was destroyed on 20 November 2026, by 2026-10/e01.destroyed.json"),
        "{said}"
    );
    let record = network.path("reports/maand/2026-10/e01.destroyed.json");
    let beside = network.path("e01.destroyed.json");
    std::fs::rename(&record, &beside).unwrap();
    assert_eq!(act(&network, &["verify", E02]).code, 3, "gone without a record");
    std::fs::rename(&beside, &record).unwrap();
    // With a category the approved one may go; what latest points to stays.
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let more = "approved-months = 0\narchive-category = \"12.1\"\n";
    std::fs::write(network.path("maand.toml"), format!("{pipeline}{more}")).unwrap();
    assert_eq!(act(&network, &["prune", "maand.toml", "--yes"]).code, 0);
    assert!(!exists(&network, "e02") && exists(&network, "e03"));
    assert_eq!(latest(&network), "2026-10/e03");
}

#[test]
fn a_run_waits_until_everybody_delivered_or_the_deadline_passed() {
    let network = network("");
    std::fs::remove_file(network.path("inbox/2026-10/cc/1.csv")).unwrap();
    let run = |clock: &str, wait: &str| {
        vlecht(
            &["run", "maand.toml", "--wait-for", wait],
            &network.path(""),
            &[("VLECHT_CLOCK", clock)],
        )
    };
    // The deadline is 6 November, the fifth working day. In Amsterdam it is 23:30 then, and 00:00 on the 7th.
    let (on_the_day, after) = ("1794004200", "1794006000");
    let waits = run(on_the_day, "deadline");
    assert_eq!(waits.code, 1, "{}", waits.stderr);
    assert!(
        waits.stderr.contains("geen aanlevering van: Coöperatie Cé.") && !waits.stderr.contains("Zorggroep"),
        "{}",
        waits.stderr
    );
    assert_eq!(run(after, "complete").code, 1);
    assert!(!exists(&network, "e01"));
    assert_eq!(run(after, "deadline").code, 3);
    assert!(exists(&network, "e01"));
    let network = network.file("2026-10/cc/1.csv", &format!("{HEADER}2026-10;geld;500\n"));
    let complete = vlecht(
        &["run", "maand.toml", "--wait-for", "complete"],
        &network.path(""),
        &[("VLECHT_CLOCK", on_the_day)],
    );
    assert!(matches!(complete.code, 0 | 3), "{}", complete.stderr);
    assert!(exists(&network, "e02"));
}

#[test]
fn a_clock_set_back_a_year_changes_nothing_for_a_month_that_was_named() {
    let network = network("");
    published(&network, &[]);
    let back = vlecht(
        &["run", "maand.toml"],
        &network.path(""),
        &[("VLECHT_CLOCK", "1763629200")],
    );
    assert_eq!(back.code, 0, "{}", back.stderr);
    assert!(!exists(&network, "e02"));
    assert_eq!(act(&network, &["verify", E01]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_success_is_noted_and_the_program_of_the_pipeline_is_started() {
    let network = network(
        "[after]\nsuccess = [\"sh\", \"-c\", \"echo $VLECHT_OUTCOME $VLECHT_PERIOD > goed.txt\"]\nfailure = [\"sh\", \"-c\", \"echo $VLECHT_EXIT_CODE $VLECHT_PERIOD > fout.txt\"]\n",
    );
    published(&network, &[]);
    let note = |name: &str| std::fs::read_to_string(network.path(name)).unwrap_or_default();
    assert_eq!(note("goed.txt"), "published 2026-10\n");
    assert_eq!(note("fout.txt"), "");
    let success: serde_json::Value = serde_json::from_str(&note("reports/maand/last-success.json")).unwrap();
    assert_eq!(
        (&success["period"], &success["outcome"]),
        (&"2026-10".into(), &"published".into())
    );
    std::fs::rename(network.path("inbox"), network.path("weg")).unwrap();
    assert_eq!(network.run("run", &[]).code, 1);
    assert_eq!(note("fout.txt"), "1 2026-10\n");
    let still: serde_json::Value = serde_json::from_str(&note("reports/maand/last-success.json")).unwrap();
    assert_eq!(still["run"], success["run"], "the last success is not the last run");
    std::fs::rename(network.path("weg"), network.path("inbox")).unwrap();
    let on_disk = network.run("run", &["--out", "maand.toml"]);
    assert_eq!(on_disk.code, 4, "{}", on_disk.stderr);
    assert_eq!(note("fout.txt"), "4 2026-10\n");
}

#[test]
fn the_log_for_machines_holds_codes_and_places_and_no_contents() {
    let network = network("").file("2026-10/aa/2.csv", &format!("{HEADER}2026-10;geld;geheim 12a\n"));
    let answer = network.run("run", &["--format", "json"]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    let lines: Vec<serde_json::Value> = answer
        .stderr
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let events: Vec<&str> = lines.iter().filter_map(|line| line["event"].as_str()).collect();
    assert_eq!((events.first(), events.last()), (Some(&"start"), Some(&"end")));
    assert!(
        lines
            .iter()
            .all(|line| line["run"] == lines[0]["run"] && line["time"].is_string())
    );
    let bad = lines.iter().find(|line| line["code"] == "bad-number").unwrap();
    assert_eq!(
        (&bad["file"], &bad["cell"], &bad["level"]),
        (&"2026-10/aa/2.csv".into(), &"C2".into(), &"error".into())
    );
    assert!(!answer.stderr.contains("geheim"), "{}", answer.stderr);
    assert_eq!(lines.last().unwrap()["exit_code"], 3);
}

#[test]
fn p18_the_schedule_is_what_systemd_accepts() {
    let network = network("");
    let folder = network.path("units");
    let answer = act(
        &network,
        &[
            "schedule",
            "maand.toml",
            "--user",
            "root",
            "--out",
            &folder.display().to_string(),
        ],
    );
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    assert!(
        answer.stderr.contains("clock"),
        "a month that is laid down is told: {}",
        answer.stderr
    );
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let (service, timer, crontab) = (
        read("vlecht-maand.service"),
        read("vlecht-maand.timer"),
        read("vlecht-maand.crontab"),
    );
    for line in [
        "PrivateNetwork=yes",
        "MemoryMax=2G",
        "OOMPolicy=continue",
        "UMask=0027",
        "TimeoutStartSec=15min",
        "SuccessExitStatus=3",
        "ProtectSystem=strict",
    ] {
        assert!(service.lines().any(|own| own == line), "{line}");
    }
    for text in [service.clone(), timer.clone(), crontab] {
        assert!(!text.contains('{'), "{text}");
    }
    assert!(
        timer.contains("OnCalendar=Mon..Fri *-*-08..31 06:30:00 Europe/Amsterdam") && timer.contains("Persistent=true")
    );
    let inbox = network.path("inbox").display().to_string();
    assert!(service.contains(&format!("ReadOnlyPaths=\"-{inbox}\"")), "{service}");
    let Ok(verified) = std::process::Command::new("systemd-analyze")
        .arg("verify")
        .args([folder.join("vlecht-maand.service"), folder.join("vlecht-maand.timer")])
        .output()
    else {
        eprintln!("skipped: systemd-analyze is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&verified.stderr).into_owned();
    assert!(verified.status.success(), "{said}");
    assert!(!said.contains("vlecht-maand"), "{said}");
}
