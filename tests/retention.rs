//! What had to go excuses what it fed, and nothing else: an edition is verified after its answers, an earlier edition or a
//! story are gone, and each time a forged figure or file that has nothing to do with that is found.

use std::path::Path;

use serde_json::Value;

use crate::common::files::forge;
use crate::common::{Answer, Network, vlecht};
use crate::survey::answered;

/// 20 November 2026, ten o'clock in Amsterdam.
const TODAY: &str = "1795165200";
/// March 2029: after the retention date of the answers.
const OVER: &str = "1868000000";
const E01: &str = "reports/maand/2026-10/e01";
const E02: &str = "reports/maand/2026-10/e02";
const FURTHER: &str = "programmabureau/data/further_measurements.csv";
const FIGURES: &str = "programmabureau/data/measurements.csv";

fn on(network: &Network, clock: &str, arguments: &[&str]) -> Answer {
    vlecht(arguments, &network.path(""), &[("VLECHT_CLOCK", clock)])
}

fn published(network: &Network, more: &[&str]) {
    let answer = network.run("run", more);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
}

/// What `verify` finds: its exit code, and the paths or figures under three keys.
fn verified(network: &Network, clock: &str, edition: &str) -> (i32, Value) {
    let answer = on(network, clock, &["verify", edition, "--format", "json"]);
    let found: Value = serde_json::from_str(&answer.stdout).unwrap_or_else(|_| panic!("{}", answer.stderr));
    assert_eq!(found["holds"] == true, answer.code == 0);
    (answer.code, found["found"].clone())
}

fn names(found: &Value, key: &str) -> Vec<String> {
    let list = found[key].as_array().unwrap();
    list.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Makes a figure of an edition another one, in the data file alone.
fn forge_figure(edition: &Path, indicator: &str) -> String {
    let text = std::fs::read_to_string(edition.join(FIGURES)).unwrap();
    let is_own = |line: &&str| {
        let cells: Vec<&str> = line.split(',').collect();
        cells.get(2) == Some(&indicator) && cells.get(7).is_some_and(|value| !value.is_empty())
    };
    let line = text.lines().find(is_own).unwrap_or_else(|| panic!("no {indicator}"));
    let mut cells: Vec<&str> = line.split(',').collect();
    let was = cells[7].to_owned();
    cells[7] = "777";
    forge(edition, FIGURES, text.replace(line, &cells.join(",")).as_bytes());
    was
}

fn assert_unfed(found: &Value, indicator: &str, was: &str) {
    let figures = found["unfed"].as_array().unwrap();
    assert_eq!(figures.len(), 1, "{figures:?}");
    assert_eq!(
        (&figures[0]["indicator"], &figures[0]["was"], &figures[0]["becomes"]),
        (&indicator.into(), &"777".into(), &was.into())
    );
    assert!(names(found, "differing").contains(&FIGURES.to_owned()), "{found}");
}

#[test]
fn answers_that_had_to_go_excuse_figures_about_answers_only() {
    let network = answered().file("2026-10/aa/1.csv", "periode;soort;hoeveelheid\n2026-10;geld;1000\n");
    published(&network, &[]);
    let (code, whole) = verified(&network, TODAY, E01);
    assert_eq!((code, names(&whole, "unmakeable").len()), (0, 0), "{whole}");
    let kept = network.path("reports/maand/2026-10/e01");
    for answers in ["export_2026-05.csv", "Enquete_items.csv"] {
        std::fs::remove_file(network.path("enquete").join(answers)).unwrap();
    }
    let (code, found) = verified(&network, OVER, E01);
    assert_eq!(code, 0, "{found}");
    let unmakeable = names(&found, "unmakeable");
    assert!(unmakeable.contains(&FIGURES.to_owned()), "{unmakeable:?}");
    assert!(
        !unmakeable.iter().any(|path| path.starts_with("partners/")),
        "{unmakeable:?}"
    );
    assert!(names(&found, "differing").is_empty() && found["unfed"] == Value::Array(Vec::new()));

    // A figure about respondents cannot be made again; one about money can.
    let figures = std::fs::read(kept.join(FIGURES)).unwrap();
    forge_figure(&kept, "survey-dimension");
    assert_eq!(verified(&network, OVER, E01).0, 0, "nobody can tell any more");
    forge(&kept, FIGURES, &figures);
    let was = forge_figure(&kept, "contribution-value");
    let (code, found) = verified(&network, OVER, E01);
    assert_eq!(code, 3, "{found}");
    assert_unfed(&found, "contribution-value", &was);
    // Each file of figures is judged by its own: one that is forged does not accuse the other.
    forge(&kept, FIGURES, &figures);
    let further = std::fs::read(kept.join(FURTHER)).unwrap();
    let forged = String::from_utf8(further.clone())
        .unwrap()
        .replace(",partner-diversity,", ",public-support,");
    forge(&kept, FURTHER, forged.as_bytes());
    let (code, found) = verified(&network, OVER, E01);
    assert_eq!(
        (code, names(&found, "differing")),
        (3, vec![FURTHER.to_owned()]),
        "{found}"
    );
    assert!(names(&found, "unmakeable").contains(&FIGURES.to_owned()), "{found}");
    forge(&kept, FURTHER, &further);
    forge(&kept, FIGURES, &figures);
    forge_figure(&kept, "contribution-value");
    let said = on(&network, OVER, &["verify", E01, "--lang", "en"]).stdout;
    assert!(
        said.contains("do not rest on what had to go") || said.contains("does not rest on what had to go"),
        "{said}"
    );

    // In a partner's folder is nothing of the survey.
    forge(&kept, FIGURES, &figures);
    assert_eq!(verified(&network, OVER, E01).0, 0);
    let sheet = "partners/aa/partnerblad_2026-10.xlsx";
    forge(&kept, sheet, b"x");
    let (code, found) = verified(&network, OVER, E01);
    assert_eq!(
        (code, names(&found, "differing")),
        (3, vec![sheet.to_owned()]),
        "{found}"
    );
}

#[test]
fn an_edition_that_had_to_go_excuses_marks_and_words_and_no_figure() {
    let network = Network::delivered("[retention]\nconcept-months = 0\n");
    published(&network, &[]);
    let network = network.file("2026-10/aa/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;1250\n");
    published(&network, &[]);
    assert_eq!(on(&network, TODAY, &["prune", "maand.toml", "--yes"]).code, 0);
    let (code, found) = verified(&network, TODAY, E02);
    assert_eq!((code, names(&found, "differing").len()), (0, 0), "{found}");
    let unmakeable = names(&found, "unmakeable");
    assert!(
        unmakeable.contains(&"programmabureau/data/restatements.csv".to_owned()),
        "{unmakeable:?}"
    );

    let kept = network.path(E02);
    let figures = std::fs::read(kept.join(FIGURES)).unwrap();
    let was = forge_figure(&kept, "contribution-value");
    let (code, found) = verified(&network, TODAY, E02);
    assert_eq!(code, 3, "{found}");
    assert_unfed(&found, "contribution-value", &was);
    forge(&kept, FIGURES, &figures);
    let receipts = "programmabureau/data/receipts.csv";
    forge(&kept, receipts, b"x");
    let (code, found) = verified(&network, TODAY, E02);
    assert_eq!(
        (code, names(&found, "differing")),
        (3, vec![receipts.to_owned()]),
        "{found}"
    );
}

/// What stands in the folder of the period, hidden files too.
#[cfg(debug_assertions)]
fn inside(network: &Network) -> Vec<String> {
    let entries = std::fs::read_dir(network.path("reports/maand/2026-10"))
        .unwrap()
        .flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A record that says that an edition was destroyed must be true in the end, wherever it was interrupted.
#[cfg(debug_assertions)]
#[test]
fn a_destruction_that_fails_or_is_killed_at_any_call_is_finished_by_the_next() {
    let of = Network::delivered("[retention]\nconcept-months = 0\n");
    published(&of, &[]);
    let of = of.file("2026-10/aa/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;1250\n");
    published(&of, &[]);
    let prune = ["prune", "maand.toml", "--yes"];
    for misfortune in ["fails", "dies"] {
        let mut interrupted = 0;
        for call in 1..200 {
            let network = Network::new();
            let copied = std::process::Command::new("cp")
                .arg("-a")
                .arg(of.path("."))
                .arg(network.path(""))
                .status();
            assert!(copied.unwrap().success());
            let fault = format!("{misfortune}:{call}:{}", network.path("reports").display());
            let variables = [("VLECHT_CLOCK", TODAY), ("VLECHT_FAULT", fault.as_str())];
            let first = vlecht(&prune, &network.path(""), &variables);
            let latest = std::fs::read_link(network.path("reports/maand/latest")).unwrap();
            assert_eq!(latest, Path::new("2026-10/e02"), "{misfortune} {call}");
            if first.code == 0 {
                assert_eq!(inside(&network), ["e01.destroyed.json", "e02"], "{misfortune} {call}");
                break;
            }
            interrupted += 1;
            assert!(matches!(first.code, 4 | -1), "{misfortune} {call}: {}", first.stderr);
            // Of what is gone nobody is told that all stands as it was.
            if first.code == 4 && !inside(&network).contains(&"e01".to_owned()) {
                let is_told = ["is begonnen en niet af", "Wat gevraagd werd, is gedaan"];
                assert!(
                    is_told.iter().any(|told| first.stderr.contains(told)),
                    "{call}: {}",
                    first.stderr
                );
            }
            let second = on(&network, TODAY, &prune);
            assert_eq!(second.code, 0, "{misfortune} {call}: {}", second.stderr);
            assert_eq!(inside(&network), ["e01.destroyed.json", "e02"], "{misfortune} {call}");
        }
        assert!(interrupted > 20, "{misfortune}: {interrupted}");
    }
}

#[test]
fn a_file_that_was_laid_into_an_edition_is_found() {
    let network = Network::delivered("");
    published(&network, &[]);
    let public = network.path(E01).join("openbaar");
    std::fs::write(public.join("Thumbs.db"), "x").unwrap();
    assert_eq!(verified(&network, TODAY, E01).0, 0);
    std::fs::write(public.join("extra.html"), "x").unwrap();
    let (code, found) = verified(&network, TODAY, E01);
    assert_eq!(
        (code, names(&found, "strangers")),
        (3, vec!["openbaar/extra.html".to_owned()])
    );
}

#[test]
fn a_delivery_that_had_to_go_with_a_story_excuses_what_its_tables_feed() {
    let header = "casus_id;datum;titel;verhaal;toestemming_op;toestemming_voor;herleidbaarheid_getoetst_door_rol";
    let story = "C1;2026-10-12;Weer rust;Het is geregeld.;2026-10-20;openbaar;privacyfunctionaris";
    let other = "C2;2026-10-10;De sleutel;Een tweede verhaal.;2026-10-20;netwerk;privacyfunctionaris";
    let stories = "2026-10/aa/verhalen.csv";
    let network = Network::delivered("").file(stories, &format!("{header}\n{story}\n{other}\n"));
    published(&network, &[]);
    let page = network.path(E01).join("openbaar/publieksversie_2026-10.html");
    let told = std::fs::read(&page).unwrap();
    let why = ["redact", "maand.toml", "--story", "C1", "--why", "ingetrokken", "--yes"];
    let done = on(&network, TODAY, &why);
    assert_eq!(done.code, 0, "{}", done.stderr);
    // A copy from before that is put back tells the story again.
    std::fs::write(&page, told).unwrap();
    let (code, found) = verified(&network, TODAY, E01);
    assert_eq!(code, 3, "{found}");
    assert_eq!(names(&found, "strangers"), ["openbaar/publieksversie_2026-10.html"]);
    std::fs::remove_file(&page).unwrap();
    // The partner sends the file anew without the story: no figure rests on stories, so none may differ.
    let network = network.file(stories, &format!("{header}\n{other}\n"));
    let (code, found) = verified(&network, TODAY, E01);
    assert_eq!((code, &found["inputs"][0][1]), (0, &"withdrawn".into()), "{found}");
    let kept = network.path(E01);
    let was = forge_figure(&kept, "contribution-value");
    let (code, found) = verified(&network, TODAY, E01);
    assert_eq!(code, 3, "{found}");
    assert_unfed(&found, "contribution-value", &was);
}
