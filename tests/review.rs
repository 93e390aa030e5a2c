//! The half-yearly review of benefits through the whole program.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::common::{Answer, Network, project, table, vlecht};

/// The sample's review, published into a folder of its own.
struct Review(TempDir);

impl Review {
    fn new() -> Self {
        Self(TempDir::new().expect("a folder"))
    }

    fn run(&self, more: &[&str]) -> Answer {
        let (out, cache) = (self.path("reports"), self.path("cache"));
        let mut arguments = vec!["run", "pipelines/batenreview.toml", "--out", &out, "--cache", &cache];
        arguments.extend(more);
        vlecht(&arguments, &project(), &[])
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn edition(&self, name: &str) -> PathBuf {
        self.0.path().join("reports/batenreview").join(name)
    }
}

fn manifest(edition: &Path) -> serde_json::Value {
    let text = std::fs::read_to_string(edition.join("manifest.json")).expect("a manifest");
    serde_json::from_str(&text).expect("is JSON")
}

#[test]
fn the_review_of_a_running_half_year_is_clean_says_until_when_and_is_made_once() {
    let review = Review::new();
    let first = review.run(&[]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    let edition = review.edition("2026-H2/e01");
    for file in [
        "stuurgroep/batenreview_2026-H2.xlsx",
        "stuurgroep/batenreview_2026-H2.html",
        "stuurgroep/grafieken/realisatie.svg",
        "stuurgroep/grafieken/structureel-geld.png",
        "programmabureau/data/measurements.parquet",
        "SHA256SUMS",
    ] {
        assert!(edition.join(file).is_file(), "{file}");
    }
    assert!(!edition.join("partners").exists(), "letters go with a month");
    let made = manifest(&edition);
    assert_eq!(
        (made["period"].as_str(), made["until"].as_str()),
        (Some("2026-H2"), Some("2026-10"))
    );
    assert_eq!(made["reference_date"], "2026-11-06");
    assert!(review.edition("latest/manifest.json").is_file());
    let page = std::fs::read_to_string(edition.join("stuurgroep/batenreview_2026-H2.html")).expect("a page");
    assert!(page.contains("de tweede helft van 2026, t/m oktober 2026"));
    let rows = table(&edition.join("programmabureau/data/measurements.csv"));
    assert!(rows.iter().all(|row| row["edition"] == "2026-H2/e01"));
    let again = review.run(&["--period", "2026-H2"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(!review.edition("2026-H2/e02").exists());
    // A figure of the review leads back to cells.
    let (folder, cache) = (edition.display().to_string(), review.path("cache"));
    let explained = vlecht(&["explain", &folder, "Oordeel!C14", "--cache", &cache], &project(), &[]);
    assert_eq!(explained.code, 0, "{}", explained.stderr);
    assert!(explained.stdout.contains("Baten_realisatie"), "{}", explained.stdout);
}

#[test]
fn two_runs_give_the_same_bytes_and_an_ended_half_year_knows_its_last_month() {
    let (one, other) = (Review::new(), Review::new());
    for review in [&one, &other] {
        let answer = review.run(&["--period", "2026-H1"]);
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    }
    let sums = |review: &Review| std::fs::read_to_string(review.edition("2026-H1/e01/SHA256SUMS")).expect("checksums");
    assert_eq!(sums(&one), sums(&other));
    let made = manifest(&one.edition("2026-H1/e01"));
    assert!(made["until"].is_null(), "a half-year that has ended needs no month");
    let later = one.run(&[]);
    assert_eq!(later.code, 0, "{}", later.stderr);
    let compared = manifest(&one.edition("2026-H2/e01"))["compared_with"]["path"].clone();
    assert_eq!(compared, "2026-H1/e01");
}

#[test]
fn a_monthly_pipeline_makes_a_report_over_a_half_year_beside_its_months() {
    let network = Network::delivered("");
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
    let answer = network.run("run", &["--period", "2026-H2"]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let edition = network.path("reports/maand/2026-H2/e01");
    assert!(edition.join("stuurgroep/halfjaarrapportage_2026-H2.xlsx").is_file());
    assert!(!edition.join("partners").exists(), "letters go with a month");
    let page = std::fs::read_to_string(edition.join("stuurgroep/halfjaarrapportage_2026-H2.html")).expect("a page");
    assert!(page.contains("Bijdragen in dit halfjaar"), "the sheet of the half-year");
    let made = manifest(&edition);
    assert_eq!(made["until"], "2026-10", "October is the last month that is known");
    assert!(
        made["compared_with"].is_null(),
        "a month is no half-year to compare with"
    );
    // The months keep their place, and the half-year comes out the same.
    let latest = std::fs::read_link(network.path("reports/maand/latest")).expect("a link");
    assert_eq!(latest, std::path::Path::new("2026-10/e01"));
    let again = network.run("run", &["--period", "2026-H2"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(!network.path("reports/maand/2026-H2/e02").exists());
    let verified = crate::common::vlecht(
        &["verify", "reports/maand/2026-H2/e01", "--pipeline", "maand.toml"],
        &network.path(""),
        &[],
    );
    assert_eq!(verified.code, 0, "{} {}", verified.stdout, verified.stderr);
    // A whole half-year that lies behind is another edition, without a month up to which it counts.
    let first = network.run("run", &["--period", "2026-H1"]);
    assert!(matches!(first.code, 0 | 1 | 3), "{}", first.stderr);
}

#[test]
fn a_pipeline_of_a_half_year_says_so_in_its_file() {
    let network = Network::delivered("[report]\nkind = \"half-year-report\"\n");
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    assert!(
        network
            .path("reports/maand/2026-H2/e01/stuurgroep/halfjaarrapportage_2026-H2.xlsx")
            .is_file()
    );
}

#[test]
fn a_network_without_benefits_gets_a_review_that_says_so() {
    let network = Network::with_pipeline("[report]\nkind = \"benefits-review\"\n").file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
    );
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let page = network.path("reports/maand/2026-H2/e01/stuurgroep/batenreview_2026-H2.html");
    let page = std::fs::read_to_string(page).expect("a page");
    assert!(page.contains("Er staan nog geen baten in het register"));
    let empty = Network::with_pipeline("[report]\nkind = \"benefits-review\"\n");
    assert_eq!(empty.run("run", &[]).code, 1, "no row accepted is never a success");
}
