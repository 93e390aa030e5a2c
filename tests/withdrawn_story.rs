//! A story whose consent was withdrawn: what holds it goes with a record, and the editions that stand are made without it.

use std::path::{Path, PathBuf};

use crate::common::files::{contents, files_below};
use crate::common::{Answer, Network, vlecht};

/// 20 November 2026, ten o'clock in Amsterdam.
const TODAY: &str = "1795165200";
const WORDS: [&str; 2] = ["Weer rust in huis", "Binnen een week was het geregeld"];
const REFUSED: &str = "Niemand mag dit nog lezen";
const OTHER: &str = "De sleutel past weer";

/// Deliveries over September and October; with the second come two stories, of which one is for everybody.
fn network() -> Network {
    let mut network = Network::small();
    for month in ["2026-09", "2026-10"] {
        for partner in ["aa", "bb", "cc"] {
            let text = format!("periode;soort;hoeveelheid\n{month};geld;1000\n");
            network = network.file(&format!("{month}/{partner}/1.csv"), &text);
        }
    }
    let header = "casus_id;datum;titel;verhaal;toestemming_op;toestemming_voor;herleidbaarheid_getoetst_door_rol";
    let network = network.file(
        "2026-10/aa/verhalen.csv",
        &format!(
            "{header}\nC1;2026-10-12;{};{}.;2026-10-20;openbaar;privacyfunctionaris\n\
             C2;2026-10-10;{OTHER};Een tweede verhaal.;2026-10-20;netwerk;privacyfunctionaris\n",
            WORDS[0], WORDS[1]
        ),
    );
    for month in ["2026-09", "2026-10"] {
        let answer = network.run("run", &["--period", month]);
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    }
    network
}

fn act(network: &Network, arguments: &[&str]) -> Answer {
    vlecht(arguments, &network.path(""), &[("VLECHT_CLOCK", TODAY)])
}

fn redact(network: &Network, more: &[&str]) -> Answer {
    let mut arguments = vec!["redact", "maand.toml", "--why", "toestemming ingetrokken"];
    if !more.contains(&"--story") {
        arguments.extend(["--story", "C1"]);
    }
    arguments.extend(more);
    act(network, &arguments)
}

/// The files of the reports in which a text stands, workbooks unpacked.
fn with(network: &Network, text: &str) -> Vec<String> {
    let reports = network.path("reports/maand");
    let mut files = Vec::new();
    files_below(&reports, &mut files);
    let holds = |path: &PathBuf| {
        let parts = contents(path);
        parts.iter().any(|part| String::from_utf8_lossy(part).contains(text))
    };
    files.retain(holds);
    let inside = |path: &PathBuf| {
        path.strip_prefix(&reports)
            .unwrap_or(Path::new(""))
            .display()
            .to_string()
    };
    let mut names: Vec<String> = files
        .iter()
        .map(inside)
        .filter(|name| !name.starts_with("latest"))
        .collect();
    names.sort();
    names
}

const E01: &str = "reports/maand/2026-10/e01";
const HELD: [&str; 3] = [
    "2026-10/e01/openbaar/publieksversie_2026-10.html",
    "2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html",
    "2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.xlsx",
];

#[test]
fn an_edition_in_files_that_are_not_made_any_more_is_not_called_free_of_the_story() {
    let network = network();
    let text = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let english = text.replacen("[network]\n", "[network]\nlanguage = \"en\"\n", 1);
    std::fs::write(network.path("maand.toml"), english).unwrap();
    let answer = redact(&network, &["--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(
        (answer.code, &said["unseen"]),
        (3, &serde_json::json!(["2026-10/e01"])),
        "{}",
        answer.stdout
    );
}

#[test]
fn a_withdrawn_story_leads_to_an_edition_without_it_and_goes_from_those_that_held_it() {
    let network = network();
    assert_eq!(with(&network, WORDS[0]), HELD);
    let dry = redact(&network, &[]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert_eq!(dry.stdout.lines().collect::<Vec<_>>(), HELD);
    assert_eq!(with(&network, WORDS[0]), HELD, "nothing goes without --yes");

    let done = redact(&network, &["--yes"]);
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert!(
        done.stderr.contains("2026-10/e02") && done.stderr.contains("2026-10/aa/verhalen.csv"),
        "{}",
        done.stderr
    );
    for words in WORDS {
        assert_eq!(with(&network, words), [""; 0]);
    }
    let latest = std::fs::read_link(network.path("reports/maand/latest")).unwrap();
    assert_eq!(latest, Path::new("2026-10/e02"));
    let other = with(&network, OTHER);
    assert!(
        other.contains(&"2026-10/e02/stuurgroep/stuurgroeprapportage_2026-10.xlsx".to_owned()),
        "the other story is told: {other:?}"
    );
    let manifest = std::fs::read_to_string(network.path("reports/maand/2026-10/e02/manifest.json")).unwrap();
    assert!(
        manifest.contains("\"reason\": \"toestemming ingetrokken\""),
        "{manifest}"
    );
    assert!(
        !network.path("reports/maand/2026-09/e01.redacted.json").exists(),
        "it held nothing"
    );
    assert!(!network.path("reports/maand/2026-09/e02").exists());

    // What is gone is told, with the reason; everything else is what it was.
    let verified = act(&network, &["verify", E01]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    for text in [
        "toestemming ingetrokken",
        "20 november 2026",
        "openbaar/publieksversie_2026-10.html",
    ] {
        assert!(verified.stdout.contains(text), "{text} in {}", verified.stdout);
    }
    assert_eq!(act(&network, &["verify", "reports/maand/latest"]).code, 0);
    let page = std::fs::read_to_string(network.path("reports/index.html")).unwrap();
    assert!(!page.contains(HELD[0]), "the list of editions names no file that went");
    // It stays untold, and nothing is left to do.
    assert_eq!(network.run("run", &["--period", "2026-10"]).code, 0);
    assert!(!network.path("reports/maand/2026-10/e03").exists());
    assert_eq!(redact(&network, &["--yes"]).stdout, "");

    // Its delivery has to go, too; that it did is no riddle later.
    std::fs::remove_file(network.path("inbox/2026-10/aa/verhalen.csv")).unwrap();
    let verified = act(&network, &["verify", E01, "--lang", "en"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    let fate = "2026-10/aa/verhalen.csv: was destroyed or replaced, because the consent for a story was withdrawn";
    assert!(verified.stdout.contains(fate), "{}", verified.stdout);
    let next = network.run("check", &["--period", "2026-10", "--format", "json"]);
    assert!(!next.stdout.contains("delivery-gone"), "it had to go: {}", next.stdout);
    let unseen = redact(&network, &["--story", "C1", "--story", "C2"]);
    assert_eq!(unseen.code, 2, "one story at a time: {}", unseen.stderr);
}

#[cfg(debug_assertions)]
#[test]
fn a_redaction_that_was_killed_is_finished_by_the_next() {
    let network = network();
    let reports = network.path("reports");
    // It dies between the records and the new edition: that call writes into a folder that is being made.
    let fault = format!("dies:1:{}", reports.join("maand/2026-10/.staging-e02").display());
    let killed = vlecht(
        &[
            "redact",
            "maand.toml",
            "--story",
            "C1",
            "--why",
            "toestemming ingetrokken",
            "--yes",
        ],
        &network.path(""),
        &[("VLECHT_CLOCK", TODAY), ("VLECHT_FAULT", &fault)],
    );
    assert_eq!(killed.code, -1, "{}", killed.stderr);
    assert_eq!(with(&network, WORDS[0]), HELD);
    assert!(network.path("reports/maand/2026-10/e01.redacted.json").exists());
    // They are still there: they are listed, and counted when they go.
    assert_eq!(redact(&network, &[]).stdout.lines().collect::<Vec<_>>(), HELD);
    let finished = redact(&network, &["--yes"]);
    assert_eq!(finished.code, 0, "{}", finished.stderr);
    assert_eq!(finished.stdout.lines().collect::<Vec<_>>(), HELD);
    assert_eq!(with(&network, WORDS[0]), [""; 0]);
    assert!(network.path("reports/maand/2026-10/e02/SHA256SUMS").exists());
}

#[test]
fn a_code_that_no_story_has_is_a_fault_and_a_story_that_is_gone_already_is_none() {
    let network = network();
    let unknown = act(
        &network,
        &[
            "redact",
            "maand.toml",
            "--story",
            "C9",
            "--why",
            "toestemming ingetrokken",
            "--yes",
        ],
    );
    assert_eq!(unknown.code, 2, "{}", unknown.stderr);
    assert!(unknown.stderr.contains("C9"), "{}", unknown.stderr);
    assert_eq!(redact(&network, &["--yes"]).code, 0);
    // It may be done again, as after an interruption.
    assert_eq!(redact(&network, &["--yes"]).code, 0);
}

#[test]
fn a_story_whose_row_was_refused_goes_from_the_letter_that_sends_it_back() {
    let long = "te lang ".repeat(20);
    let header = "casus_id;datum;titel;verhaal";
    let rows = format!("{header}\nC7;2026-09-12;{long};{REFUSED}.\nC8;2026-09-13;Kort;Een ander verhaal.\n");
    let network = network().file("2026-09/aa/verhalen.csv", &rows);
    let published = network.run("run", &["--period", "2026-09"]);
    assert_eq!(published.code, 3, "{}", published.stderr);
    let letter = "2026-09/e02/partners/aa/aanleverbrief_2026-09.xlsx";
    assert_eq!(with(&network, REFUSED), [letter]);
    let done = redact(&network, &["--story", "C7", "--yes", "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(
        (done.code, &said["files"]),
        (0, &serde_json::json!([letter])),
        "{}",
        done.stderr
    );
    assert_eq!(said["delivered_in"], serde_json::json!(["2026-09/aa/verhalen.csv"]));
    assert_eq!(with(&network, REFUSED), [""; 0]);
    let again = "2026-09/e03/partners/aa/aanleverbrief_2026-09.xlsx";
    assert_eq!(
        with(&network, "Een ander verhaal"),
        [again],
        "the rest of the letter stays"
    );
}

#[test]
fn what_a_killed_run_left_lying_goes_with_the_story_in_any_period() {
    let network = network();
    let left = network.path("reports/maand/2026-09/.staging-e02/stuurgroep");
    std::fs::create_dir_all(&left).unwrap();
    std::fs::write(left.join("half.html"), WORDS[1]).unwrap();
    assert_eq!(redact(&network, &["--yes"]).code, 0);
    assert_eq!(with(&network, WORDS[1]), [""; 0]);
}

/// What another run publishes while the story is looked for would hold it, and nobody would know.
#[test]
fn a_story_is_not_looked_for_beside_another_run() {
    let network = network();
    let lock = std::fs::File::open(network.path("reports/maand/.lock")).unwrap();
    lock.lock().unwrap();
    // Its files are damaged: whoever looks for the story first would say so and not that another run is at work.
    std::fs::remove_dir_all(network.path("inbox")).unwrap();
    let beside = redact(&network, &["--yes"]);
    assert_eq!((beside.code, beside.stdout.as_str()), (11, ""), "{}", beside.stderr);
    drop(lock);
    assert_eq!(redact(&network, &["--yes"]).code, 3, "now it was looked for");
}
