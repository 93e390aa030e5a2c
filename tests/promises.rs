//! The promises of `docs/reliability.md`, each with the tests that show it. A test that is renamed or taken away is missed
//! here, and so is a promise that the page does not list.

use crate::common::{Network, is_test, project};

/// Number of the promise, where its test stands, and the test's name.
const PROMISES: &[(&str, &str, &str)] = &[
    (
        "P1",
        "tests/crashes.rs",
        "p1_a_run_that_is_killed_leaves_the_old_set_or_the_new_one",
    ),
    ("P1", "tests/crashes.rs", "p1_two_hundred_kills"),
    (
        "P1",
        "src/world/mod.rs",
        "p1_who_follows_a_link_while_it_is_pointed_elsewhere_always_finds_something",
    ),
    (
        "P1",
        "src/publish/stage.rs",
        "p1_all_of_an_edition_is_on_the_disk_before_it_gets_its_name",
    ),
    (
        "P2",
        "src/publish/shelf.rs",
        "p2_every_call_of_publishing_fails_once_and_the_edition_before_stands",
    ),
    (
        "P2",
        "tests/crashes.rs",
        "p2_a_call_of_a_run_that_fails_is_reported_and_nothing_is_lost",
    ),
    ("P2", "tests/crashes.rs", "p2_every_call_of_a_run_fails_once"),
    (
        "P2",
        "tests/crashes.rs",
        "p2_a_disk_that_is_full_or_closed_exits_4_and_with_room_the_same_bytes_follow",
    ),
    ("P2", "tests/crashes.rs", "p2_a_limit_on_the_size_of_files_exits_4"),
    (
        "P2",
        "tests/crashes.rs",
        "p2_closed_and_full_outputs_do_not_stop_an_edition",
    ),
    (
        "P2",
        "tests/administration.rs",
        "p2_a_list_of_partners_that_the_disk_refuses_exits_4_and_is_no_matter_of_the_partners",
    ),
    (
        "P2",
        "tests/administration.rs",
        "p2_what_cannot_be_read_is_not_called_unwritten",
    ),
    (
        "P3",
        "tests/situations.rs",
        "p3_five_aborting_files_and_three_good_partners",
    ),
    (
        "P3",
        "tests/situations.rs",
        "p3_a_reader_that_is_killed_takes_only_its_own_file_along",
    ),
    (
        "P4",
        "tests/flips.rs",
        "p4_ten_thousand_flips_stop_nothing_and_change_no_figure_in_silence",
    ),
    ("P4", "tests/hostile.rs", "every_bad_file_gives_what_it_must"),
    (
        "P5",
        "tests/crashes.rs",
        "p5_an_inbox_that_cannot_be_written_to_is_enough",
    ),
    ("P5", "tests/editions.rs", "the_inbox_is_never_written_to"),
    ("P6", "tests/promises.rs", "p6_exit_codes_say_what_happened"),
    (
        "P6",
        "tests/unattended.rs",
        "a_month_that_vanished_from_the_inbox_is_no_success_and_no_correction",
    ),
    ("P7", "tests/conservation.rs", "p7_no_row_and_no_cent_is_lost"),
    (
        "P8",
        "tests/crashes.rs",
        "p8_the_second_of_two_runs_stops_at_once_and_a_lock_of_the_dead_holds_nobody",
    ),
    (
        "P9",
        "tests/promises.rs",
        "p9_the_same_inbox_twice_is_the_same_and_the_same_file_twice_counts_once",
    ),
    (
        "P10",
        "src/diagnostic/effect.rs",
        "p10_every_code_has_one_effect_with_words_for_it",
    ),
    (
        "P10",
        "src/intake/refused.rs",
        "a_refused_row_is_kept_as_it_was_understood_and_its_wrong_cell_as_it_was_typed",
    ),
    (
        "P11",
        "tests/bad_input.rs",
        "p11_a_missing_delivery_is_a_diagnostic_and_never_a_zero",
    ),
    (
        "P12",
        "src/report/letter/correction.rs",
        "p12_the_accepted_rows_go_back_with_the_refused_one_and_its_cell_is_marked_and_explained",
    ),
    (
        "P13",
        "tests/error_cases.rs",
        "p13_every_case_says_what_it_is_expected_to_say",
    ),
    ("P13", "src/diagnostic/code.rs", "ids_are_unique_and_kebab_case"),
    (
        "P13",
        "tests/promises.rs",
        "p13_no_code_is_taken_away_or_becomes_less_or_more_bad",
    ),
    (
        "P14",
        "tests/promises.rs",
        "p14_what_was_decided_in_the_pipeline_file_is_replayed",
    ),
    (
        "P14",
        "tests/promises.rs",
        "p14_each_kind_of_decision_changes_the_figure_and_is_replayed",
    ),
    (
        "P15",
        "tests/editions.rs",
        "the_month_before_says_what_to_do_and_its_letter_names_the_cells",
    ),
    (
        "P15",
        "src/restatement/compare.rs",
        "a_figure_that_differs_is_listed_and_marked",
    ),
    (
        "P15",
        "src/restatement/compare.rs",
        "the_same_text_is_no_restatement_even_when_the_status_changed",
    ),
    (
        "P15",
        "tests/five_years.rs",
        "p15_every_figure_that_changes_in_five_years_is_expected_and_listed_and_no_other",
    ),
    (
        "P15",
        "tests/real_inputs/duo.rs",
        "p15_a_source_of_which_214_and_then_4_values_changed_lists_exactly_these_and_reads_differently",
    ),
    (
        "P16",
        "src/report/context.rs",
        "p16_a_provisional_figure_is_marked_and_traced",
    ),
    (
        "P17",
        "tests/editions.rs",
        "p17_the_same_input_gives_the_same_bytes_in_any_zone_locale_thread_count_and_folder",
    ),
    ("P18", "tests/lifecycle.rs", "p18_the_schedule_is_what_systemd_accepts"),
    (
        "P18",
        "tests/lifecycle.rs",
        "a_success_is_noted_and_the_program_of_the_pipeline_is_started",
    ),
    (
        "P19",
        "tests/survey.rs",
        "p19_one_late_answer_is_not_told_by_two_editions",
    ),
    (
        "P19",
        "src/indicators/survey_dimension.rs",
        "a_suppressed_figure_says_nothing_at_all",
    ),
    (
        "P20",
        "tests/personal.rs",
        "p20_nothing_about_persons_stands_in_an_output_a_log_or_the_cache",
    ),
    (
        "P20",
        "tests/hostile.rs",
        "personal_data_of_a_survey_reach_no_output_and_no_cache",
    ),
    (
        "P21",
        "tests/hostile.rs",
        "p21_text_that_would_run_as_a_formula_stays_text",
    ),
    (
        "P21",
        "tests/bad_input.rs",
        "p21_what_a_partner_types_runs_in_no_output",
    ),
    (
        "P21",
        "src/render/data.rs",
        "text_never_runs_as_a_formula_and_numbers_stay_numbers",
    ),
    (
        "P22",
        "tests/promises.rs",
        "p22_every_dependency_is_locked_and_comes_from_the_registry",
    ),
];

#[test]
fn each_promise_has_its_tests_and_stands_on_the_page() {
    let page = std::fs::read_to_string(project().join("docs/reliability.md")).unwrap();
    for (promise, file, name) in PROMISES {
        let text = std::fs::read_to_string(project().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert!(is_test(&text, name), "{promise}: no test {name} in {file}");
        let row = page.lines().find(|line| line.starts_with(&format!("| {promise} |")));
        assert!(
            row.is_some_and(|row| row.contains(name)),
            "{promise}: {name} is not on the page"
        );
    }
    for number in 1..=22 {
        let promise = format!("P{number}");
        assert!(
            PROMISES.iter().any(|(own, _, _)| *own == promise),
            "{promise} has no test"
        );
        // Each promise has a test that bears its name, so that it is found from either side.
        let name = format!("p{number}_");
        assert!(
            PROMISES
                .iter()
                .any(|(own, _, test)| *own == promise && test.starts_with(&name)),
            "{promise} has no test that bears its name"
        );
    }
}

const GOOD: &str = "periode;soort;hoeveelheid\n2026-10;geld;1000\n";

fn everybody() -> Network {
    ["aa", "bb", "cc"].iter().fold(Network::small(), |network, partner| {
        network.file(&format!("2026-10/{partner}.csv"), GOOD)
    })
}

#[test]
fn p6_exit_codes_say_what_happened() {
    let nothing = Network::small().file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;veel\n");
    for name in ["Partners.csv", "Tarieven.csv"] {
        std::fs::remove_file(nothing.path("inbox/bureau").join(name)).unwrap();
    }
    assert_eq!(nothing.run("run", &[]).code, 1, "no row was accepted");
    let gone = Network::new();
    std::fs::remove_dir(gone.path("inbox")).unwrap();
    assert_eq!(gone.run("run", &[]).code, 1, "no inbox");
    let network = everybody();
    assert_eq!(network.run("run", &["--period", "oktober"]).code, 2, "usage");
    let refused = everybody().file("2026-10/cc.csv", "periode;soort;hoeveelheid\n2026-10;geld;veel\n");
    assert_eq!(refused.run("run", &[]).code, 3, "something was refused");
    let missing = Network::small().file("2026-10/aa.csv", GOOD);
    assert_eq!(missing.run("run", &[]).code, 3, "somebody did not deliver");
    let file = network.path("bestand").display().to_string();
    std::fs::write(&file, "").unwrap();
    assert_eq!(network.run("run", &["--out", &file]).code, 4, "no folder for editions");
    let lock = vlecht::publish::Lock::take(&network.path("reports/maand")).unwrap();
    assert_eq!(network.run("run", &[]).code, 11, "another run");
    drop(lock);
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
    assert_eq!(network.run("run", &[]).code, 0, "nothing changed");
}

#[test]
fn p9_the_same_inbox_twice_is_the_same_and_the_same_file_twice_counts_once() {
    let network = everybody();
    network.run("run", &[]);
    assert_eq!(network.run("run", &[]).code, 0);
    assert!(!network.path("reports/maand/2026-10/e02").exists());
    let copied = everybody().file("2026-10/aa/kopie.csv", GOOD);
    let said = copied.diagnostics();
    assert!(
        said.iter()
            .any(|said| said.found.contains("aa") || said.hint.contains("aa")),
        "{said:?}"
    );
    copied.run("run", &[]);
    let measured = copied.data("measurements");
    let value = measured
        .iter()
        .find(|row| {
            row["indicator"] == "contribution-value"
                && row["subject"] == "aa"
                && row["window"] == "month"
                && row["period"] == "2026-10"
        })
        .map(|row| row["value"].clone());
    assert_eq!(value.as_deref(), Some("1000.00"), "counted once");
}

/// `tests/fixtures/codes.txt` grows and never shrinks: whoever filters a log by a code goes on finding it.
#[test]
fn p13_no_code_is_taken_away_or_becomes_less_or_more_bad() {
    let now: std::collections::BTreeSet<String> = vlecht::diagnostic::Code::ALL
        .iter()
        .map(|code| format!("{} {}", code.id(), code.severity().id()))
        .collect();
    let listed = std::fs::read_to_string(project().join("tests/fixtures/codes.txt")).unwrap();
    let lost: Vec<&str> = listed.lines().filter(|line| !now.contains(*line)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let new: Vec<&String> = now
        .iter()
        .filter(|line| !listed.lines().any(|listed| listed == *line))
        .collect();
    assert!(new.is_empty(), "add to tests/fixtures/codes.txt: {new:?}");
}

#[test]
fn p14_what_was_decided_in_the_pipeline_file_is_replayed() {
    let mapped = "[[source]]\nfile = \"*/eigen.csv\"\ntable = \"contributions\"\n\
                  columns = { soort = \"Wat\", hoeveelheid = \"Hoeveel\" }\nconstants = { periode = \"2026-10\", partner_id = \"aa\" }\n";
    let network = Network::with_pipeline(mapped).file("2026-10/eigen.csv", "Wat;Hoeveel\ngeld;12\n");
    network.list_partner();
    let sums = |network: &Network| {
        let answer = network.run("run", &[]);
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
        std::fs::read_to_string(network.path("reports/maand/2026-10/e01/SHA256SUMS")).unwrap()
    };
    let first = sums(&network);
    std::fs::remove_dir_all(network.path("reports")).unwrap();
    std::fs::remove_dir_all(network.path("cache")).unwrap();
    assert_eq!(sums(&network), first);
}

/// A column, a value that can be read in two ways, a constant and two other names: each was decided in the pipeline file,
/// changes the figure, and says by whom. Without the decision the same delivery gives no figure.
#[test]
fn p14_each_kind_of_decision_changes_the_figure_and_is_replayed() {
    let mapped = "[[source]]\nfile = \"*/eigen.csv\"\ntable = \"contributions\"\n\
                  columns = { partner_id = \"Wie\", soort = \"Wat\", hoeveelheid = \"Hoeveel\" }\n\
                  constants = { periode = \"2026-10\" }\n";
    let value = "[source.values.hoeveelheid]\ndecimal = \".\"\n";
    let decided = "decided_by = \"programmasecretaris\"\ndecided_on = 2026-11-02\n";
    let partner = format!("[[alias]]\npartner = \"Waterschap Zed\"\nmeans = \"aa\"\n{decided}");
    let word = format!("[[alias]]\nword = \"knaken\"\nmeans = \"geld\"\n{decided}");
    let given = |decisions: &[&str]| {
        let network = Network::delivered(&decisions.concat());
        std::fs::remove_file(network.path("inbox/2026-10/aa/1.csv")).unwrap();
        network.file("2026-10/eigen.csv", "Wie;Wat;Hoeveel\nWaterschap Zed;knaken;1.206\n")
    };
    let figure = |network: &Network| {
        let answer = network.run("run", &[]);
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
        let own = |row: &std::collections::BTreeMap<String, String>| {
            ["contribution-value", "aa", "month", "2026-10"]
                .iter()
                .zip(["indicator", "subject", "window", "period"])
                .all(|(is, key)| row[key] == *is)
        };
        let found = network.data("measurements").into_iter().find(own);
        found.map(|row| row["value"].clone()).unwrap_or_default()
    };
    let all = [mapped, value, &partner, &word];
    let network = given(&all);
    assert_eq!(figure(&network), "1.21", "read as it was decided");
    let used = network.data("diagnostics");
    let names: Vec<&str> = used
        .iter()
        .filter(|row| row["code"] == "alias-used")
        .map(|row| row["found"].as_str())
        .collect();
    assert_eq!(names.len(), 2, "{used:?}");
    let page = network.path("reports/maand/2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(
        page.contains("programmasecretaris") && page.contains("Waterschap Zed"),
        "who decided it"
    );
    // Outputs and what was read go; the decisions stand in the pipeline file.
    let sums = || std::fs::read_to_string(network.path("reports/maand/2026-10/e01/SHA256SUMS")).unwrap();
    let first = sums();
    for folder in ["reports", "cache"] {
        std::fs::remove_dir_all(network.path(folder)).unwrap();
    }
    assert_eq!((figure(&network), sums()), ("1.21".to_owned(), first));
    // Each decision does something: without it the delivery gives another figure, or none.
    for without in 1..all.len() {
        let left: Vec<&str> = (0..all.len())
            .filter(|one| *one != without)
            .map(|one| all[one])
            .collect();
        assert_ne!(figure(&given(&left)), "1.21", "without {}", all[without]);
    }
}

#[test]
fn p22_every_dependency_is_locked_and_comes_from_the_registry() {
    let lock = std::fs::read_to_string(project().join("Cargo.lock")).unwrap();
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    assert!(packages.len() > 100);
    for package in packages
        .iter()
        .filter(|package| !package.contains("name = \"vlecht\"\n"))
    {
        assert!(
            package.contains("source = \"registry+https://github.com/rust-lang/crates.io-index\"")
                && package.contains("checksum = "),
            "{package}"
        );
    }
    // The lock file names optional parts of dependencies as well; what is compiled in, `cargo deny` looks at.
    for name in ["openssl-sys", "fontconfig", "freetype-sys"] {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name}");
    }
    let rules = std::fs::read_to_string(project().join(".deny.toml")).unwrap();
    assert!(rules.contains("yanked = \"deny\"") && rules.contains("unknown-git = \"deny\""));
}
