//! What a run that nobody watches must not let pass: deliveries that are gone, days that have not come, an edition that was
//! approved, and a success that is none.

use crate::common::{Answer, Network, table, vlecht};

/// 20 November 2026, ten o'clock in Amsterdam.
#[cfg(debug_assertions)]
const NOW: &str = "1795165200";
const E02: &str = "reports/maand/2026-10/e02";

/// A network of which three partners delivered over September and October.
fn network(more: &str) -> Network {
    let mut network = Network::delivered(more);
    for partner in ["aa", "bb", "cc"] {
        let rows = "periode;soort;hoeveelheid\n2026-09;geld;700\n";
        network = network.file(&format!("2026-09/{partner}/1.csv"), rows);
    }
    network
}

fn json(answer: &Answer) -> serde_json::Value {
    serde_json::from_str(&answer.stdout).unwrap_or_else(|fault| panic!("{fault}: {}", answer.stdout))
}

/// What `run` says is gone: the number and the names; nothing where it does not say so.
fn gone(network: &Network, more: &[&str]) -> (i32, Option<String>) {
    let answer = network.run("run", &[&["--format", "json"][..], more].concat());
    let logged = answer.stderr.lines().find(|line| line.contains("delivery-gone"));
    let said = json(&answer);
    let said = said["diagnostics"].as_array().into_iter().flatten();
    let mut found = said.filter(|said| said["code"] == "delivery-gone").map(|said| {
        assert_eq!(said["severity"], "error");
        said["found"].as_str().unwrap_or_default().to_owned()
    });
    let found = found.next_back();
    // The log, which is all that a scheduler keeps, names them as well.
    assert!(
        found
            .iter()
            .all(|names| logged.is_some_and(|line| line.contains(names))),
        "{logged:?}"
    );
    (answer.code, found)
}

fn reasons(network: &Network, edition: &str) -> std::collections::BTreeSet<String> {
    let lines = table(&network.path(edition).join("programmabureau/data/restatements.csv"));
    lines.iter().map(|line| line["reason"].clone()).collect()
}

#[test]
fn a_month_that_vanished_from_the_inbox_is_no_success_and_no_correction() {
    let network = network("");
    assert_eq!(gone(&network, &[]), (0, None));
    std::fs::rename(network.path("inbox/2026-09"), network.path("weg")).unwrap();
    let names = "2026-09/aa/1.csv, 2026-09/bb/1.csv, 2026-09/cc/1.csv";
    assert_eq!(gone(&network, &[]), (3, Some(names.to_owned())));
    let reasons = reasons(&network, E02);
    assert!(
        reasons.contains("delivery-gone") && !reasons.contains("corrected-data"),
        "{reasons:?}"
    );
    let verified = vlecht(&["verify", E02], &network.path(""), &[]);
    assert_eq!(verified.code, 0, "it comes out the same: {}", verified.stdout);
    // Back in its place it is no news any more.
    std::fs::rename(network.path("weg"), network.path("inbox/2026-09")).unwrap();
    assert_eq!(gone(&network, &[]), (0, None));
}

#[test]
fn a_folder_that_vanished_before_the_next_month_is_named_in_words() {
    let network = network("");
    assert_eq!(network.run("run", &["--period", "2026-09"]).code, 0);
    std::fs::remove_dir_all(network.path("inbox/2026-09/bb")).unwrap();
    let answer = network.run("run", &["--lang", "en"]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    for text in [
        "1 file that edition 2026-09/e01 was made from",
        "2026-09/bb/1.csv",
        "Is the disk mounted",
    ] {
        assert!(answer.stderr.contains(text), "{text}: {}", answer.stderr);
    }
}

#[test]
fn what_was_moved_replaced_or_gave_nothing_is_not_gone() {
    let network = network("")
        .file("2026-10/cc/leesmij.csv", "hallo\n")
        .file("2026-10/cc/stuk.csv", "periode;soort;hoeveelheid\n2026-10;geld;veel\n");
    network.run("run", &[]);
    let inbox = network.path("inbox");
    // Another name, another content under the same name, a correction under another name; and files of which nothing counted.
    std::fs::rename(inbox.join("2026-09/aa/1.csv"), inbox.join("2026-09/aa/opgave.csv")).unwrap();
    let rows = |amount: u32| format!("periode;soort;hoeveelheid\n2026-10;geld;{amount}\n");
    std::fs::write(inbox.join("2026-10/aa/1.csv"), rows(1100)).unwrap();
    std::fs::remove_file(inbox.join("2026-10/bb/1.csv")).unwrap();
    std::fs::write(inbox.join("2026-10/bb/2.csv"), rows(1200)).unwrap();
    std::fs::remove_file(inbox.join("2026-10/cc/leesmij.csv")).unwrap();
    std::fs::remove_file(inbox.join("2026-10/cc/stuk.csv")).unwrap();
    assert_eq!(gone(&network, &[]), (0, None));
    let lines = table(&network.path(E02).join("programmabureau/data/restatements.csv"));
    let of = |subject: &str| {
        let own = lines
            .iter()
            .filter(|line| line["subject"] == subject && line["indicator"] == "contribution-value");
        own.map(|line| line["reason"].as_str())
            .collect::<std::collections::BTreeSet<_>>()
    };
    for partner in ["partner:aa", "partner:bb"] {
        assert_eq!(
            of(partner),
            ["corrected-data"].into(),
            "{partner} corrected and did not deliver late"
        );
    }
}

#[test]
fn a_register_of_the_office_is_replaced_by_a_newer_one_wherever_it_lies() {
    let network = network("");
    let inbox = network.path("inbox");
    let register = |month: &str, name: &str| inbox.join(format!("{month}/bureau/{name}"));
    for name in ["Partners.csv", "Tarieven.csv"] {
        std::fs::create_dir_all(inbox.join("2026-09/bureau")).unwrap();
        std::fs::rename(inbox.join("bureau").join(name), register("2026-09", name)).unwrap();
    }
    network.run("run", &[]);
    std::fs::create_dir_all(inbox.join("2026-10/bureau")).unwrap();
    let partners = std::fs::read_to_string(register("2026-09", "Partners.csv")).unwrap();
    std::fs::write(
        register("2026-10", "Partners.csv"),
        partners.replace("Aadorp", "Aastad"),
    )
    .unwrap();
    std::fs::remove_file(register("2026-09", "Partners.csv")).unwrap();
    assert_eq!(gone(&network, &[]), (0, None));
    std::fs::remove_file(register("2026-09", "Tarieven.csv")).unwrap();
    assert_eq!(gone(&network, &[]), (3, Some("2026-09/bureau/Tarieven.csv".to_owned())));
}

#[test]
fn a_new_file_of_another_partner_replaces_nothing() {
    let network = network("");
    network.run("run", &[]);
    std::fs::remove_file(network.path("inbox/2026-10/bb/1.csv")).unwrap();
    let network = network.file("2026-10/aa/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;1100\n");
    assert_eq!(gone(&network, &[]), (3, Some("2026-10/bb/1.csv".to_owned())));
}

#[cfg(debug_assertions)]
#[test]
fn a_period_or_day_that_has_not_come_is_refused() {
    let network = network("");
    for verb in ["run", "check"] {
        for (arguments, event) in [
            (["--as-of", "2099-01-01"], "as-of-ahead-of-clock"),
            (["--as-of", "2026-11-21"], "as-of-ahead-of-clock"),
            (["--period", "2026-12"], "period-ahead-of-clock"),
        ] {
            let all = [&[verb, "maand.toml", "--format", "json"][..], &arguments].concat();
            let answer = vlecht(&all, &network.path(""), &[("VLECHT_CLOCK", NOW)]);
            assert_eq!(answer.code, 2, "{all:?}: {}", answer.stderr);
            assert!(answer.stderr.contains(event), "{all:?}: {}", answer.stderr);
        }
    }
    assert!(!network.path("reports").exists());
    let run = |arguments: &[&str], clock: &str| {
        let all = [&["run", "maand.toml"][..], arguments].concat();
        vlecht(&all, &network.path(""), &[("VLECHT_CLOCK", clock)])
    };
    let dutch = run(&["--as-of", "2026-12-01"], NOW).stderr;
    for text in ["1 december 2026", "tot en met 20 november 2026", "Kies een eerdere dag"] {
        assert!(dutch.contains(text), "{text}: {dutch}");
    }
    assert_eq!(run(&["--as-of", "2026-11-20"], NOW).code, 0);
    // The month in the pipeline file counts also where the clock stands a year back.
    assert_eq!(
        run(&["--period", "2026-09", "--as-of", "2026-11-06"], "1763629200").code,
        0
    );
}

#[test]
fn an_approved_edition_stands_and_it_is_said_what_changed_since() {
    let network = network("");
    network.run("run", &[]);
    assert_eq!(
        vlecht(&["approve", "reports/maand/2026-10/e01"], &network.path(""), &[]).code,
        0
    );
    assert_eq!(network.run("run", &[]).code, 0, "nothing changed");
    let network = network.file("2026-10/aa/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;1100\n");
    assert_eq!(network.run("run", &["--why", "correctie"]).code, 0);
    std::fs::write(
        network.path("inbox/2026-10/bb/1.csv"),
        "periode;soort;hoeveelheid\n2026-10;geld;5\n",
    )
    .unwrap();
    let network = network.file("2026-10/cc/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;6\n");
    let held = network.run("run", &["--lang", "en"]);
    assert_eq!(held.code, 3, "it stands and asks for a look: {}", held.stderr);
    for text in [
        "Edition 2026-10/e01 of October 2026 is approved",
        "Since edition 2026-10/e02",
        "1 new file (2026-10/cc/2.csv)",
        "1 file with other contents (2026-10/bb/1.csv)",
        "--why",
    ] {
        assert!(held.stderr.contains(text), "{text}: {}", held.stderr);
    }
    assert!(held.stdout.trim_end().ends_with("2026-10/e02"), "{}", held.stdout);
    assert!(!network.path("reports/maand/2026-10/e03").exists());
    let said = json(&network.run("run", &["--format", "json"]));
    assert_eq!(
        (&said["outcome"], &said["approved"], &said["changes"]["changed"]),
        (
            &"needs-reason".into(),
            &"2026-10/e01".into(),
            &serde_json::json!(["2026-10/bb/1.csv"])
        )
    );
}

#[test]
fn a_run_that_changes_nothing_does_not_hide_what_waits_or_was_refused() {
    let late =
        "partner_id;periode;aangeleverd_op\naa;2026-10;20-11-2026\n\nperiode;soort;hoeveelheid\n2026-10;geld;9\n";
    let network = network("")
        .file("2026-10/aa/laat.csv", late)
        .file("2026-10/cc/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;veel\n");
    let noted = |network: &Network| -> serde_json::Value {
        let text = std::fs::read(network.path("reports/maand/last-success.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    let wait = ["--wait-for", "complete", "--format", "json"];
    let first = network.run("run", &wait);
    assert_eq!(first.code, 3, "{}", first.stdout);
    for forgotten in [false, true] {
        if forgotten {
            std::fs::remove_dir_all(network.path("cache")).unwrap();
        }
        let second = network.run("run", &wait);
        assert_eq!(second.code, 0, "nothing changed");
        for said in [json(&first), json(&second)] {
            assert_eq!(said["after_reference"], serde_json::json!(["2026-10/aa/laat.csv"]));
            assert_eq!(
                (&said["needs_a_look"], &said["known_until"]),
                (&true.into(), &"2026-11-06".into())
            );
        }
        assert_eq!(noted(&network)["exit_code"], 3, "rows are refused in what stands");
        let words = network.run("run", &["--lang", "en"]).stderr;
        assert!(words.contains("something is missing or was refused"), "{words}");
    }
}

#[test]
fn what_quotes_cells_reaches_neither_journal_nor_mail_and_a_review_has_its_own_months() {
    let network = network("");
    let here = network.path("");
    let printed = |pipeline: &str| vlecht(&["schedule", pipeline], &here, &[]).stdout;
    let monthly = printed("maand.toml");
    assert!(monthly.contains("\nStandardOutput=null\n"), "{monthly}");
    let cron = |text: &str| text.lines().find(|line| line.starts_with("30 6")).unwrap().to_owned();
    assert!(
        cron(&monthly).starts_with("30 6 * * 1-5 ") && cron(&monthly).ends_with(">/dev/null"),
        "{monthly}"
    );
    assert!(monthly.contains("OnCalendar=Mon..Fri *-*-08..31 06:30:00"), "{monthly}");
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let review = format!("{pipeline}[report]\nkind = \"benefits-review\"\n");
    std::fs::write(network.path("review.toml"), review).unwrap();
    let halves = printed("review.toml");
    assert!(
        halves.contains("OnCalendar=Mon..Fri *-01,07-08..31 06:30:00"),
        "{halves}"
    );
    assert!(cron(&halves).starts_with("30 6 * 1,7 1-5 "), "{halves}");
}

#[cfg(unix)]
#[test]
fn a_folder_named_latest_is_told_with_what_to_do() {
    let network = network("");
    network.run("run", &[]);
    let latest = network.path("reports/maand/latest");
    std::fs::remove_file(&latest).unwrap();
    std::fs::create_dir(&latest).unwrap();
    let answer = network.run("run", &["--lang", "en"]);
    assert_eq!(answer.code, 4, "{}", answer.stderr);
    for text in ["reports/maand/latest", "copy that followed links", "Remove this folder"] {
        assert!(answer.stderr.contains(text), "{text}: {}", answer.stderr);
    }
    assert!(!network.path("reports/maand/latest.new").exists());
    std::fs::remove_dir(&latest).unwrap();
    assert_eq!(network.run("run", &[]).code, 0);
    assert!(latest.join("manifest.json").is_file());
}

#[test]
fn a_cache_that_cannot_be_made_is_named() {
    let network = network("");
    std::fs::write(network.path("cache"), "").unwrap();
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 4, "{}", answer.stderr);
    assert!(answer.stderr.contains("cache/readings"), "{}", answer.stderr);
}

#[test]
fn an_inbox_that_is_missing_or_empty_asks_whether_it_is_mounted() {
    let network = Network::new();
    let empty = network.run("run", &["--lang", "en"]);
    assert_eq!(empty.code, 1, "{}", empty.stderr);
    assert!(
        empty.stderr.contains("The inbox folder is empty") && empty.stderr.contains("Is the disk mounted"),
        "{}",
        empty.stderr
    );
    // Of nobody nothing is to be discussed.
    let check = network.run("check", &[]);
    assert!(!check.stdout.contains("relations-to-discuss"), "{}", check.stdout);
    std::fs::remove_dir(network.path("inbox")).unwrap();
    let missing = network.run("run", &["--lang", "en"]);
    assert_eq!(missing.code, 1, "{}", missing.stderr);
    assert!(missing.stderr.contains("Is the disk mounted"), "{}", missing.stderr);
}

#[test]
fn what_keeps_the_report_from_appearing_is_said_first() {
    let rows = |partner: &str| {
        let kinds = ["uren;5;uur", "uren;6;uur", "geld;7;eur"];
        let rows = kinds.map(|kind| format!("{partner};2026-10;{kind}\n"));
        format!("partner_id;periode;soort;hoeveelheid;eenheid\n{}", rows.concat())
    };
    let network = Network::new()
        .file("2026-10/aa/1.csv", &rows("aa"))
        .file("2026-10/bb/1.csv", &rows("bb"));
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 1, "{}", answer.stderr);
    let at = |code: &str| {
        answer
            .stderr
            .find(code)
            .unwrap_or_else(|| panic!("{code}: {}", answer.stderr))
    };
    assert!(at("[partners-missing]") < at("[no-rate]"), "{}", answer.stderr);
    assert_eq!(network.diagnostics()[0].code, "partners-missing");
}

#[test]
fn without_a_terminal_the_log_of_a_run_is_lines_of_json() {
    let network = network("").file("2026-10/cc/2.csv", "periode;soort;hoeveelheid\n2026-10;geld;geheim\n");
    let run = |arguments: &[&str]| -> Answer {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_vlecht"));
        command.args(arguments).current_dir(network.path(""));
        command.output().unwrap().into()
    };
    let lines = |answer: &Answer| -> Vec<serde_json::Value> {
        let lines = answer.stderr.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
            .collect()
    };
    let first = run(&["run", "maand.toml"]);
    assert_eq!(first.code, 3, "{}", first.stderr);
    let said = lines(&first);
    let bad = said.iter().find(|line| line["code"] == "bad-number").unwrap();
    assert_eq!((&bad["file"], &bad["cell"]), (&"2026-10/cc/2.csv".into(), &"C2".into()));
    let end = said.last().unwrap();
    assert_eq!((&end["event"], &end["exit_code"]), (&"end".into(), &3.into()));
    assert!(
        end["message"]
            .as_str()
            .unwrap()
            .starts_with("Gepubliceerd: oktober 2026"),
        "{end}"
    );
    assert!(!first.stderr.contains("geheim"), "{}", first.stderr);
    // stdout is no log: it names the edition, for people and scripts alike.
    assert!(first.stdout.trim_end().ends_with("2026-10/e01"), "{}", first.stdout);
    let words = run(&["run", "maand.toml", "--format", "text"]);
    assert!(words.stderr.contains("Er is niets veranderd"), "{}", words.stderr);
    // What keeps a run from starting is a line of the log as well, and says what to do.
    let unread = lines(&run(&["run", "nergens.toml"]));
    assert_eq!(unread[0]["event"], "pipeline-unreadable");
    assert!(
        unread[0]["message"].as_str().unwrap().contains("Wat te doen"),
        "{unread:?}"
    );
    // Other verbs have no log.
    let check = run(&["check", "nergens.toml"]);
    assert!(
        check.stderr.starts_with("Geweigerd [pipeline-unreadable]"),
        "{}",
        check.stderr
    );
}

#[test]
fn init_says_what_it_did_the_second_time() {
    let network = Network::new();
    let init = || vlecht(&["init", "net", "--lang", "en"], &network.path(""), &[]).stderr;
    assert!(init().contains("The files of a new network are in net"));
    assert!(init().contains("Nothing was written or changed"));
    std::fs::remove_file(network.path("net/inbox/LEESMIJ.txt")).unwrap();
    assert!(init().contains("Added: 1"));
}

#[test]
fn a_fault_in_the_pipeline_file_is_told_with_line_character_and_range() {
    let network = Network::with_pipeline("[report]\nkind = benefits-review\n");
    let answer = network.run("check", &["--lang", "en"]);
    assert_eq!(answer.code, 2, "{}", answer.stderr);
    assert!(
        answer
            .stderr
            .contains("Line 12 of the pipeline file is not possible, from character 8"),
        "{}",
        answer.stderr
    );
    let network = Network::new();
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).unwrap();
    let late = pipeline.replace("[period]\n", "[period]\ndeadline-working-day = 40\n");
    std::fs::write(network.path("maand.toml"), late).unwrap();
    let answer = network.run("check", &["--lang", "en"]);
    assert_eq!(answer.code, 2, "{}", answer.stderr);
    assert!(
        answer.stderr.contains("deadline-working-day = 40") && answer.stderr.contains("a whole number from 1 to 20"),
        "{}",
        answer.stderr
    );
}
