//! What the administrator of a server notices: exit codes that are right, messages that name the file, logs that a program
//! can read, and rights that are what they should be.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::common::{Answer, Network, vlecht};
use crate::editions::copy;

/// 20 November 2026, ten o'clock in Amsterdam.
const LATER: &str = "1795165200";
const HEADER: &str = "periode;soort;hoeveelheid\n";
const E01: &str = "reports/maand/2026-10/e01";
const SURVEY: &str = "[survey]\ninbox = \"enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"2028-12-31\"\n";

fn published(network: &Network) {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
}

fn act(network: &Network, arguments: &[&str]) -> Answer {
    vlecht(arguments, &network.path(""), &[("VLECHT_CLOCK", LATER)])
}

/// A run of which the first call to one file fails.
fn without(network: &Network, path: &str, more: &[&str]) -> Answer {
    let fault = format!("fails:1:{}", network.path(path).display());
    let arguments: Vec<&str> = ["run", "maand.toml"].iter().chain(more).copied().collect();
    vlecht(&arguments, &network.path(""), &[("VLECHT_FAULT", &fault)])
}

/// The lines of a log for machines; each of them has to be JSON.
fn lines(log: &str) -> Vec<serde_json::Value> {
    let line = |line: &str| serde_json::from_str(line).unwrap_or_else(|fault| panic!("{fault}: {line}"));
    log.lines().map(line).collect()
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[cfg(debug_assertions)]
#[test]
fn p2_a_list_of_partners_that_the_disk_refuses_exits_4_and_is_no_matter_of_the_partners() {
    let network = Network::delivered("");
    let refused = without(&network, "inbox/bureau/Partners.csv", &[]);
    assert_eq!(refused.code, 4, "{}", refused.stderr);
    for text in ["bureau/Partners.csv", "De schijf of de rechten", "beheerder"] {
        assert!(refused.stderr.contains(text), "{text} in {}", refused.stderr);
    }
    assert!(!network.path(E01).exists());
    published(&network);
}

#[test]
fn an_inbox_from_which_the_offices_files_went_is_not_published() {
    let network = Network::delivered("");
    published(&network);
    let list = network.path("inbox/bureau/Partners.csv");
    std::fs::rename(&list, network.path("weg.csv")).unwrap();
    let gone = network.run("run", &[]);
    assert_eq!(gone.code, 1, "{}", gone.stderr);
    assert!(gone.stderr.contains("geen lijst van partners"), "{}", gone.stderr);
    assert!(!network.path("reports/maand/2026-10/e02").exists());
    assert_eq!(network.run("check", &[]).code, 1);
    std::fs::rename(network.path("weg.csv"), &list).unwrap();
    assert_eq!(network.run("run", &[]).code, 0, "nothing had changed");
    // Who waits for everybody has to know who everybody is.
    let unknown = Network::new().file("2026-10/aa.csv", &format!("partner_id;{HEADER}aa;2026-10;geld;1000\n"));
    let waits = unknown.run("run", &["--wait-for", "complete"]);
    assert_eq!(waits.code, 1, "{}", waits.stderr);
    assert!(!unknown.path("reports/maand/2026-10/e01").exists());
}

#[cfg(debug_assertions)]
#[test]
fn p2_what_cannot_be_read_is_not_called_unwritten() {
    let network = Network::delivered("");
    published(&network);
    let unread = without(&network, &format!("{E01}/manifest.json"), &[]);
    assert_eq!(unread.code, 4, "{}", unread.stderr);
    assert!(
        unread.stderr.contains("kon niet worden gelezen") && unread.stderr.contains("manifest.json"),
        "{}",
        unread.stderr
    );
    assert!(!unread.stderr.contains("geschreven. De vorige"), "{}", unread.stderr);
}

#[cfg(debug_assertions)]
#[test]
fn an_edition_that_stands_is_not_denied_when_only_the_note_of_success_fails() {
    let network = Network::delivered("");
    let answer = without(&network, "reports/maand/last-success.json", &[]);
    assert_eq!(answer.code, 4, "{}", answer.stderr);
    assert!(network.path(E01).exists());
    assert!(answer.stderr.contains("De run is klaar"), "{}", answer.stderr);
    assert!(!answer.stderr.contains("De vorige editie blijft"), "{}", answer.stderr);
    // The next run has nothing to publish and writes the note.
    assert_eq!(network.run("run", &[]).code, 0);
    assert!(network.path("reports/maand/last-success.json").exists());
}

/// The list of editions is the last thing that is written: what it lists stands by then.
#[cfg(debug_assertions)]
#[test]
fn an_edition_or_act_that_stands_is_not_denied_when_only_the_list_of_editions_fails() {
    let network = Network::delivered("[retention]\nconcept-months = 0\n");
    let is_true = |answer: &Answer| {
        assert_eq!(answer.code, 4, "{}", answer.stderr);
        for text in ["Wat gevraagd werd, is gedaan", "index.html", "start vlecht run"] {
            assert!(answer.stderr.contains(text), "{text} in {}", answer.stderr);
        }
        for untrue in ["De vorige editie blijft", "Er is niets geschreven"] {
            assert!(!answer.stderr.contains(untrue), "{}", answer.stderr);
        }
    };
    let listed = || std::fs::read_to_string(network.path("reports/index.html")).unwrap();
    let page = "reports/.index.html";
    is_true(&without(&network, page, &[]));
    assert!(network.path(E01).exists() && !network.path("reports/index.html").exists());
    assert_eq!(network.run("run", &[]).code, 0, "nothing had changed");
    assert!(listed().contains("2026-10/e01/"));
    // The same of what is done with an edition, and of a link that cannot be made.
    let fault = format!("fails:1:{}", network.path(page).display());
    let surroundings = [("VLECHT_CLOCK", LATER), ("VLECHT_FAULT", fault.as_str())];
    let withdraw = ["withdraw", E01, "--why", "fout"];
    is_true(&vlecht(&withdraw, &network.path(""), &surroundings));
    assert!(network.path("reports/maand/2026-10/e01.withdrawn.json").exists());
    is_true(&vlecht(
        &["prune", "maand.toml", "--yes"],
        &network.path(""),
        &surroundings,
    ));
    assert!(!network.path(E01).exists());
    is_true(&without(&network, "reports/maand/latest.new", &[]));
    assert!(network.path("reports/maand/2026-10/e02").exists());
    assert_eq!(network.run("run", &[]).code, 0);
    assert!(listed().contains("2026-10/e02/") && !listed().contains("2026-10/e01/"));
}

#[cfg(debug_assertions)]
#[test]
fn every_line_about_a_run_that_failed_names_the_run_and_its_end_is_an_error() {
    let network = Network::delivered("");
    let failed = without(&network, "reports/maand/2026-10/.staging-e01", &["--format", "json"]);
    assert_eq!(failed.code, 4, "{}", failed.stderr);
    let lines = lines(&failed.stderr);
    assert!(lines.iter().any(|line| line["event"] == "output-failed"));
    assert!(
        lines.iter().all(|line| line["run"] == lines[0]["run"]),
        "{}",
        failed.stderr
    );
    let end = lines.last().unwrap();
    assert_eq!((&end["event"], &end["level"]), (&"end".into(), &"error".into()));
}

/// What was killed leaves a hidden file, which the next command of the same kind removes; nothing else goes.
#[test]
fn what_a_killed_template_left_half_written_is_removed_and_nothing_else() {
    let network = Network::delivered("");
    let forms = network.path("uit");
    std::fs::create_dir(&forms).unwrap();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    for (name, is_old) in [(".tmp-vlecht-a", true), (".tmp-vlecht-b", false), (".tmpander", true)] {
        let file = std::fs::File::create(forms.join(name)).unwrap();
        if is_old {
            file.set_modified(hour_ago).unwrap();
        }
    }
    let answer = network.run("template", &["--partner", "aa", "--out", "uit"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let stands = |name: &str| forms.join(name).exists();
    assert_eq!(
        [".tmp-vlecht-a", ".tmp-vlecht-b", ".tmpander"].map(stands),
        [false, true, true]
    );
}

#[test]
fn a_full_stdout_after_publishing_says_that_the_edition_stands() {
    let network = Network::delivered("");
    let line = format!("\"{}\" run maand.toml > /dev/full", env!("CARGO_BIN_EXE_vlecht"));
    let full: Answer = std::process::Command::new("bash")
        .args(["-c", &line])
        .current_dir(network.path(""))
        .output()
        .unwrap()
        .into();
    assert_eq!(full.code, 4, "{}", full.stderr);
    assert!(
        full.stderr.contains("als gepubliceerd staat, is gepubliceerd"),
        "{}",
        full.stderr
    );
    assert!(network.path(E01).exists());
}

#[test]
fn a_survey_inbox_that_is_not_mounted_publishes_nothing() {
    let network = Network::delivered(SURVEY);
    let missing = network.run("run", &[]);
    assert_eq!(missing.code, 1, "{}", missing.stderr);
    assert!(
        missing.stderr.contains("enquete") && missing.stderr.contains("aangekoppeld"),
        "{}",
        missing.stderr
    );
    assert!(!network.path("reports/maand/2026-10").exists());
    // A folder that is still empty is no fault; one that was emptied is.
    std::fs::create_dir(network.path("enquete")).unwrap();
    published(&network);
    let answers = "meetronde;respondent_code;partner_id;item_id;score\n2026-10;q1;aa;V07;4\n";
    std::fs::write(network.path("enquete/antwoorden.csv"), answers).unwrap();
    published(&network);
    assert!(network.path("reports/maand/2026-10/e02").exists());
    std::fs::rename(network.path("enquete/antwoorden.csv"), network.path("weg.csv")).unwrap();
    for verb in ["run", "check"] {
        let emptied = network.run(verb, &["--lang", "en"]);
        assert_eq!(emptied.code, 1, "{}", emptied.stderr);
        assert!(emptied.stderr.contains("is empty"), "{}", emptied.stderr);
    }
    assert!(!network.path("reports/maand/2026-10/e03").exists());
    std::fs::rename(network.path("weg.csv"), network.path("enquete/antwoorden.csv")).unwrap();
    assert_eq!(network.run("run", &[]).code, 0);
}

#[test]
fn every_line_of_a_log_for_machines_is_json() {
    let network = Network::delivered("[after]\nsuccess = [\"sh\", \"-c\", \"echo rommel >&2; exit 3\"]\n");
    let answer = network.run("run", &["--format", "json"]);
    let said = lines(&answer.stderr);
    let after = said.iter().find(|line| line["event"] == "after").unwrap();
    assert_eq!(after["level"], "error");
    for (arguments, code, event) in [
        (&["run", "--nonsense", "--format=json"][..], 2, "usage"),
        (&["run", "nergens.toml", "--format", "json"], 2, "pipeline-unreadable"),
        (&["approve", "reports", "--format", "json"], 2, "no-edition"),
        (&["prune", "maand.toml", "--format", "json"], 2, "prune-no-rule"),
    ] {
        let answer = act(&network, arguments);
        assert_eq!(answer.code, code, "{arguments:?} {}", answer.stderr);
        let said = lines(&answer.stderr);
        assert!(
            said.iter().any(|line| line["event"] == event),
            "{event}: {}",
            answer.stderr
        );
    }
}

/// The last line about a run says why nothing came of it, for whoever reads the journal alone.
#[test]
fn the_end_of_a_failed_run_says_why_in_a_sentence() {
    let network = Network::delivered("");
    let ended = |more: &[&str]| {
        let answer = network.run("run", &[&["--format", "json", "--lang", "en"], more].concat());
        let end = lines(&answer.stderr)
            .into_iter()
            .find(|line| line["event"] == "end")
            .unwrap();
        assert_eq!(end["exit_code"], answer.code);
        end["message"].as_str().unwrap().to_owned()
    };
    std::fs::write(network.path("bestand"), "").unwrap();
    let disk = ended(&["--out", &network.path("bestand").display().to_string()]);
    assert!(disk.contains("bestand") && disk.contains("os error"), "{disk}");
    let held = vlecht::publish::Lock::take(&network.path("reports/maand")).unwrap();
    let locked = ended(&[]);
    assert!(locked.starts_with("Another run is going on"), "{locked}");
    drop(held);
    std::fs::rename(network.path("inbox"), network.path("weg")).unwrap();
    let gone = ended(&[]);
    assert!(gone.contains("inbox") && gone.contains("mounted"), "{gone}");
}

#[test]
fn a_lock_that_is_held_is_told_in_the_language_of_the_reader() {
    let network = Network::delivered("");
    let _held = vlecht::publish::Lock::take(&network.path("reports/maand")).unwrap();
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 11);
    assert!(
        answer.stderr.contains("Er loopt al een andere run") && answer.stderr.contains(".lock"),
        "{}",
        answer.stderr
    );
    assert!(!answer.stderr.contains("another run"), "{}", answer.stderr);
    let for_machines = network.run("run", &["--format", "json"]);
    assert_eq!(for_machines.code, 11);
    let said = lines(&for_machines.stderr);
    assert!(
        said.iter().any(|line| line["event"] == "cli-locked"),
        "{}",
        for_machines.stderr
    );
}

#[test]
fn what_was_withdrawn_is_named_to_nobody_as_the_edition_of_a_run() {
    let network = Network::delivered("");
    published(&network);
    assert_eq!(act(&network, &["withdraw", E01, "--why", "verkeerd bestand"]).code, 0);
    let text = network.run("run", &[]);
    assert_eq!((text.code, text.stdout.trim()), (1, ""), "{}", text.stderr);
    let json = network.run("run", &["--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(told["outcome"], "same-as-withdrawn");
    assert!(told["edition"].is_null(), "{told}");
}

#[test]
fn what_is_made_can_be_opened_by_whom_it_is_for_and_the_cache_by_nobody_else() {
    let network = Network::delivered("");
    assert_eq!(act(&network, &["init", "nieuw"]).code, 0);
    // As any file that this account makes.
    std::fs::write(network.path("any"), "").unwrap();
    let usual = mode(&network.path("any"));
    for file in ["pipelines/maandrapportage.toml", "inbox/LEESMIJ.txt"] {
        assert_eq!(mode(&network.path("nieuw").join(file)), usual, "{file}");
    }
    published(&network);
    let mut folders = vec![network.path("cache")];
    let mut closed = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let expected = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode(&path), expected, "{}", path.display());
            closed += 1;
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    assert!(closed > 3, "{closed}");
}

#[test]
fn a_crontab_line_names_the_cache_and_the_units_can_be_read() {
    let network = Network::delivered("");
    assert_eq!(act(&network, &["schedule", "maand.toml", "--out", "units"]).code, 0);
    let crontab = std::fs::read_to_string(network.path("units/vlecht-maand.crontab")).unwrap();
    let line = crontab.lines().find(|line| line.starts_with("30 6")).unwrap();
    assert!(line.ends_with("--cache /var/cache/vlecht >/dev/null"), "{line}");
    std::fs::write(network.path("any"), "").unwrap();
    assert_eq!(
        mode(&network.path("units/vlecht-maand.service")),
        mode(&network.path("any"))
    );
}

/// Makes the standing edition one of another build: its commit, and with `changed` other bytes of a file.
fn of_another_build(network: &Network, changed: Option<&str>) {
    let folder = network.path(E01);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let sha256 = |name: &str| vlecht::domain::digest::sha256(&std::fs::read(folder.join(name)).unwrap());
    let (mut manifest, mut sums) = (read("manifest.json"), read("SHA256SUMS"));
    let old = sha256("manifest.json");
    if let Some(name) = changed {
        let was = sha256(name);
        std::fs::write(folder.join(name), "as an older build made it").unwrap();
        manifest = manifest.replace(&was, &sha256(name));
        sums = sums.replace(&was, &sha256(name));
    }
    let version = "\"program_version\": \"0.1.0\",";
    assert!(manifest.contains(version), "{manifest}");
    manifest = manifest.replace(version, &format!("{version}\n  \"program_commit\": \"0123456789ab\","));
    std::fs::write(folder.join("manifest.json"), manifest).unwrap();
    std::fs::write(folder.join("SHA256SUMS"), sums.replace(&old, &sha256("manifest.json"))).unwrap();
}

#[test]
fn another_build_of_the_same_version_publishes_only_when_it_makes_something_else() {
    let network = Network::delivered("");
    published(&network);
    of_another_build(&network, None);
    let same = network.run("run", &[]);
    assert_eq!(same.code, 0, "{}", same.stderr);
    assert!(!network.path("reports/maand/2026-10/e02").exists(), "the same bytes");
    let verified = act(&network, &["verify", E01, "--lang", "en"]);
    assert_eq!(verified.code, 0, "{}", verified.stdout);
    assert!(
        verified.stdout.contains("0.1.0 (commit 0123456789ab)"),
        "{}",
        verified.stdout
    );

    let network = Network::delivered("");
    published(&network);
    of_another_build(&network, Some("programmabureau/data/findings.csv"));
    published(&network);
    assert!(network.path("reports/maand/2026-10/e02").exists(), "other bytes");
    assert_eq!(network.run("run", &[]).code, 0);
    assert!(!network.path("reports/maand/2026-10/e03").exists());
}

#[test]
fn a_copy_of_an_edition_is_none_and_latest_never_leads_back_by_one() {
    let network = Network::delivered("");
    published(&network);
    for place in ["2026-10/e01 kopie", "2026-10/e04", "2026-11/e01", "e01"] {
        let place = format!("reports/maand/{place}");
        copy(&network.path(E01), &network.path(&place));
        for verb in [&["approve"][..], &["withdraw", "--why", "fout"]] {
            let answer = act(&network, &[verb, &[&place]].concat());
            assert_eq!(answer.code, 2, "{place}: {}", answer.stderr);
            assert!(
                answer.stderr.contains("kopie van editie 2026-10/e01"),
                "{}",
                answer.stderr
            );
        }
        let name = network.path(&place);
        let beside = name.with_file_name(format!("{}.approved.json", name.file_name().unwrap().display()));
        assert!(!beside.exists(), "{}", beside.display());
    }
    let network = network.file("2026-10/aa/2.csv", &format!("{HEADER}2026-10;geld;1250\n"));
    published(&network);
    let latest = std::fs::read_link(network.path("reports/maand/latest")).unwrap();
    assert_eq!(latest, Path::new("2026-10/e05"), "a number is never used again");
    let page = std::fs::read_to_string(network.path("reports/index.html")).unwrap();
    let of = |edition: &str| {
        page.matches(&format!(
            "href=\"maand/2026-10/{edition}/stuurgroep/stuurgroeprapportage_2026-10.html\""
        ))
        .count()
    };
    assert_eq!((of("e01"), of("e05")), (1, 1), "each is listed once: {page}");
    assert_eq!(act(&network, &["approve", "reports/maand/latest"]).code, 0);
    assert!(network.path("reports/maand/2026-10/e05.approved.json").exists());
}

/// A threshold that changed in the same month is no reason for figures in which it has no part.
#[test]
fn diff_names_a_threshold_only_for_figures_that_it_can_move() {
    let network = Network::delivered("");
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
    std::fs::remove_file(network.path("inbox/2026-10/cc/1.csv")).unwrap();
    let text = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let own = "[thresholds]\nvisible-months = { value = 1, reason_nl = \"proef\", reason_en = \"trial\" }\n";
    std::fs::write(network.path("maand.toml"), format!("{text}\n{own}")).unwrap();
    assert_eq!(network.run("run", &[]).code, 3);
    let editions = ["reports/maand/2026-10/e01", "reports/maand/2026-10/e02"];
    let answer = vlecht(
        &["diff", editions[0], editions[1], "--format", "json"],
        &network.path(""),
        &[],
    );
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(found["difference"]["causes"]["thresholds"][0][0], "visible-months");
    let moved = found["difference"]["moved"].as_array().unwrap();
    let causes = |indicator: &str| -> std::collections::BTreeSet<&str> {
        let of = moved.iter().filter(|moved| moved["indicator"] == indicator);
        of.filter_map(|moved| moved["cause"].as_str()).collect()
    };
    assert_eq!(causes("contribution-value"), ["inputs"].into(), "{}", answer.stdout);
}
