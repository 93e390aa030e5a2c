//! The sample through the whole program: editions, exit codes, the same bytes anywhere.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::common::{project, vlecht};

/// A copy of what the sample's run needs, in a folder of its own.
struct Sample(TempDir);

impl Sample {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        for part in ["pipelines", "sample-data"] {
            copy(&project().join(part), &folder.path().join(part));
        }
        Self(folder)
    }

    fn run(&self, more: &[&str], variables: &[(&str, &str)]) -> crate::common::Answer {
        let cache = self.0.path().join("cache").display().to_string();
        let mut arguments = vec!["run", "pipelines/maandrapportage.toml", "--cache", &cache];
        arguments.extend(more);
        vlecht(&arguments, self.0.path(), variables)
    }

    fn edition(&self, name: &str) -> PathBuf {
        self.0.path().join("reports/maandrapportage").join(name)
    }
}

/// Copies a folder with what is below it.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("makes a folder");
    for entry in std::fs::read_dir(from).expect("lists") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a kind").is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copies");
        }
    }
}

fn sums(edition: &Path) -> String {
    std::fs::read_to_string(edition.join("SHA256SUMS")).expect("an edition with checksums")
}

#[test]
fn the_sample_month_is_clean_and_a_second_run_publishes_nothing() {
    let sample = Sample::new();
    let first = sample.run(&[], &[]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert!(
        sample
            .edition("2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.xlsx")
            .is_file()
    );
    assert!(sample.edition("latest/manifest.json").is_file());
    let letter = sample.edition("2026-10/e01/partners/lisdodde/aanleverbrief_2026-10.xlsx");
    assert!(!letter.exists(), "nobody gets a letter in a clean month");
    let second = sample.run(&[], &[]);
    assert_eq!(second.code, 0, "{}", second.stderr);
    assert!(!sample.edition("2026-10/e02").exists());
}

#[test]
fn the_month_before_says_what_to_do_and_its_letter_names_the_cells() {
    let sample = Sample::new();
    let answer = sample.run(&["--period", "2026-09"], &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    for text in [
        "ca. 40 uur",
        "vrijwilligers",
        "31-02-2026",
        "C4",
        "Coöperatie Wijkzorg Rietveen",
    ] {
        assert!(answer.stderr.contains(text), "{text} in {}", answer.stderr);
    }
    assert!(
        sample
            .edition("2026-09/e01/partners/lisdodde/aanleverbrief_2026-09.xlsx")
            .is_file()
    );
    // The next month knows what this one showed, and says what has changed since.
    let next = sample.run(&[], &[]);
    assert_eq!(next.code, 0, "{}", next.stderr);
    let restated = crate::common::table(&sample.edition("2026-10/e01/programmabureau/data/restatements.csv"));
    assert!(
        restated
            .iter()
            .any(|row| row["subject"] == "partner:rietveen" && row["period"] == "2026-09"),
        "{restated:?}"
    );
    // Only the success is new; the sentence about relations is never told apart.
    let of = |edition: &str| {
        let findings = crate::common::table(&sample.edition(edition).join("programmabureau/data/findings.csv"));
        let words = findings
            .into_iter()
            .map(|row| (row["rule"].clone(), row["recurrence"].clone()));
        words.collect::<std::collections::BTreeMap<String, String>>()
    };
    assert!(
        of("2026-09/e01").values().all(String::is_empty),
        "a first edition knows no news"
    );
    let october = of("2026-10/e01");
    let new: Vec<&String> = october
        .iter()
        .filter(|(_, word)| *word == "new")
        .map(|(rule, _)| rule)
        .collect();
    assert_eq!(new, ["success-to-celebrate"]);
    assert_eq!(october["pace-lost"], "repeated");
    assert_eq!(october["relations-to-discuss"], "");
}

#[test]
fn p17_the_same_input_gives_the_same_bytes_in_any_zone_locale_thread_count_and_folder() {
    let (here, there) = (Sample::new(), Sample::new());
    here.run(
        &[],
        &[
            ("TZ", "UTC"),
            ("LC_ALL", "C"),
            ("RAYON_NUM_THREADS", "1"),
            ("POLARS_MAX_THREADS", "1"),
        ],
    );
    there.run(
        &[],
        &[
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "nl_NL.UTF-8"),
            ("RAYON_NUM_THREADS", "2"),
            ("POLARS_MAX_THREADS", "2"),
        ],
    );
    assert_eq!(sums(&here.edition("2026-10/e01")), sums(&there.edition("2026-10/e01")));
}

#[test]
fn a_figure_leads_back_to_its_cells() {
    let sample = Sample::new();
    assert_eq!(sample.run(&[], &[]).code, 0);
    let cache = sample.0.path().join("cache").display().to_string();
    let explain = |cell: &str| {
        let edition = sample.edition("2026-10/e01").display().to_string();
        vlecht(&["explain", &edition, cell, "--cache", &cache], sample.0.path(), &[])
    };
    // The first figure of the first page stands in one of the first cells of its tiles.
    let found = ["A", "B", "C", "D"]
        .iter()
        .flat_map(|column| (3..20).map(move |row| format!("Samenvatting!{column}{row}")))
        .map(|cell| explain(&cell))
        .find(|answer| answer.code == 0 && answer.stdout.contains("visible-contributors"));
    let text = found.expect("a figure on the first page").stdout;
    assert!(text.contains(".xlsx › ") && text.contains("Bijdragen"), "{text}");
    // In words, not in the codes of the data files.
    assert!(
        text.contains("het netwerk · oktober 2026 · ") && text.contains("Status: volledig"),
        "{text}"
    );
    assert!(
        text.contains("Eenheid: ") && !text.contains(": ratio") && !text.contains(" 3m"),
        "{text}"
    );
    // What is counted over several figures leads to each of them; a survey's figure says why no answers follow.
    let goals = explain("Samenvatting!D12").stdout;
    assert_eq!(goals.matches("kpi-forecast").count(), 8, "{goals}");
    let trust = explain("Samenvatting!A17").stdout;
    assert!(trust.contains("niet per persoon getoond"), "{trust}");
    // A partner's own sheet, too: its figures, and no other partner's sheet of the same name.
    let own = explain("partners/sudermar/partnerblad_2026-10.xlsx!Partnerblad!A6").stdout;
    assert!(
        own.contains("contribution-") && own.contains("2026-10/gemeente-sudermar.xlsx › "),
        "{own}"
    );
    assert_eq!(
        explain("partnerblad_2026-10.xlsx!Partnerblad!A6").code,
        2,
        "whose it is must be said"
    );
    let fed = explain("2026-10/gemeente-sudermar.xlsx!Bijdragen!C3");
    assert!(
        fed.stdout.contains("contribution-value sudermar 2026-10 month"),
        "{}",
        fed.stdout
    );
}

#[test]
fn the_inbox_is_never_written_to() {
    let sample = Sample::new();
    let listing = |folder: &Path| {
        let mut files: Vec<(PathBuf, Vec<u8>)> = walk(folder)
            .into_iter()
            .map(|path| (path.clone(), std::fs::read(path).expect("reads")))
            .collect();
        files.sort();
        files
    };
    let before = listing(&sample.0.path().join("sample-data"));
    sample.run(&[], &[]);
    assert!(before == listing(&sample.0.path().join("sample-data")));
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder)
        .expect("lists")
        .flat_map(|entry| {
            let path = entry.expect("an entry").path();
            if path.is_dir() { walk(&path) } else { vec![path] }
        })
        .collect()
}

#[test]
fn what_is_committed_is_what_the_generator_writes() {
    let folder = TempDir::new().expect("a folder");
    let target = folder.path().join("sample").display().to_string();
    assert_eq!(vlecht(&["sample", &target], folder.path(), &[]).code, 0);
    for part in ["inbox", "survey"] {
        let made = walk(&folder.path().join("sample").join(part));
        let committed = walk(&project().join("sample-data").join(part));
        assert_eq!(made.len(), committed.len());
        for path in made {
            let inside = path.strip_prefix(folder.path().join("sample")).expect("inside");
            let other = project().join("sample-data").join(inside);
            assert!(
                std::fs::read(&path).ok() == std::fs::read(other).ok(),
                "{} differs: vlecht sample sample-data",
                inside.display()
            );
        }
    }
}

#[test]
fn the_sample_runs_with_nothing_but_the_program() {
    let folder = TempDir::new().expect("a folder");
    let target = folder.path().join("sample").display().to_string();
    assert_eq!(vlecht(&["sample", &target, "--pipelines"], folder.path(), &[]).code, 0);
    for (pipeline, edition) in [
        ("maandrapportage", "maandrapportage/2026-10/e01"),
        ("batenreview", "batenreview/2026-H2/e01"),
    ] {
        let file = format!("{target}/pipelines/{pipeline}.toml");
        let run = vlecht(&["run", &file, "--cache", "cache"], folder.path(), &[]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(Path::new(&target).join("reports").join(edition).is_dir());
    }
    assert_eq!(
        vlecht(&["sample", &target, "--pipelines", "--months", "3"], folder.path(), &[]).code,
        2
    );
}

#[test]
fn init_writes_files_that_run() {
    let folder = TempDir::new().expect("a folder");
    let target = folder.path().join("net").display().to_string();
    assert_eq!(vlecht(&["init", &target], folder.path(), &[]).code, 0);
    let answer = vlecht(
        &[
            "run",
            "pipelines/maandrapportage.toml",
            "--period",
            "2026-10",
            "--cache",
            "c",
        ],
        &folder.path().join("net"),
        &[("VLECHT_CLOCK", "1800000000")],
    );
    assert_eq!(answer.code, 1, "an empty inbox publishes nothing: {}", answer.stderr);
}

#[test]
fn wrong_usage_exits_2_and_help_exits_0() {
    let here = project();
    assert_eq!(vlecht(&["run"], &here, &[]).code, 2);
    assert_eq!(vlecht(&["run", "nergens.toml"], &here, &[]).code, 2);
    assert_eq!(vlecht(&["--help"], &here, &[]).code, 0);
    assert_eq!(vlecht(&["explain", "capacity-ratio"], &here, &[]).code, 0);
    assert_eq!(vlecht(&["explain", "bad-number", "--lang", "en"], &here, &[]).code, 0);
    assert_eq!(vlecht(&["explain", "pace-lost"], &here, &[]).code, 0);
    assert_eq!(vlecht(&["explain", "onzin"], &here, &[]).code, 2);
}

#[test]
fn what_an_edition_knew_is_not_forgotten_by_the_next_run() {
    let sample = Sample::new();
    assert_eq!(sample.run(&["--period", "2026-09"], &[]).code, 3);
    // By the end of October the late delivery and the correction had come.
    let later = sample.run(&["--period", "2026-09", "--as-of", "2026-10-31"], &[]);
    assert_eq!(later.code, 0, "{}", later.stderr);
    assert!(sample.edition("2026-09/e02").is_dir());
    let again = sample.run(&["--period", "2026-09"], &[]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(
        !sample.edition("2026-09/e03").exists(),
        "the deadline is no reason to go back"
    );
}

#[test]
fn a_run_that_is_killed_leaves_no_half_edition() {
    let sample = Sample::new();
    let cache = sample.0.path().join("cache").display().to_string();
    for wait in [30, 200, 600, 1_200] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_vlecht"))
            .args(["run", "pipelines/maandrapportage.toml", "--cache", &cache])
            .current_dir(sample.0.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("starts");
        std::thread::sleep(std::time::Duration::from_millis(wait));
        let _ended = child.kill();
        child.wait().expect("ends");
        let edition = sample.edition("2026-10/e01");
        assert!(!edition.exists() || edition.join("SHA256SUMS").is_file());
    }
    assert_eq!(sample.run(&[], &[]).code, 0);
    let left = walk(&sample.edition("2026-10"))
        .into_iter()
        .filter(|path| path.display().to_string().contains(".staging"))
        .count();
    assert_eq!(left, 0);
}
