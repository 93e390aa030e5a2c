//! The story told by the whole house: files are rendered, read, put in the ledger, measured and judged.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::config::Thresholds;
use crate::config::mapping::{Mapping, Wide};
use crate::diagnostic::{Diagnostic, Severity};
use crate::domain::digest::sha256;
use crate::domain::{Date, Month};
use crate::indicators::{self, Scope};
use crate::intake::accepted::Accepted;
use crate::intake::{FileReading, InboxFile, read};
use crate::ledger::DeliveryState;
use crate::ledger::assemble::{self, Cut, Ledger};
use crate::sample::story::Story;
use crate::sample::{SampleContent, SampleOptions, calendar, contributions, generate};
use crate::signals::{self, View};

/// What the sample's pipeline file says about the province.
fn mapping() -> Mapping {
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Mapping {
        file: "*/provincie-waterkant.xlsx".to_owned(),
        sheet: Some("Overzicht".to_owned()),
        header_row: Some(4),
        table: Some("contributions".to_owned()),
        columns: pairs(&[
            ("kind", "soort"),
            ("project_id", "project"),
            ("description", "omschrijving"),
        ]),
        constants: pairs(&[("partner_id", "provincie")]),
        wide: Some(Wide {
            columns: vec!["realisatie *".to_owned()],
            into: "period".to_owned(),
            value: "quantity".to_owned(),
            ..Wide::default()
        }),
        ..Mapping::default()
    }
}

/// The sample as it is read: files, what was found in each, and the records.
struct Inbox {
    files: Vec<InboxFile>,
    readings: Vec<FileReading>,
    accepted: BTreeMap<String, Accepted>,
}

fn inbox() -> &'static Inbox {
    static INBOX: OnceLock<Inbox> = OnceLock::new();
    INBOX.get_or_init(|| {
        let mut files: Vec<(String, bool, Vec<u8>)> = generate(&SampleOptions::default())
            .into_iter()
            .map(|file| {
                let bytes = match file.content {
                    SampleContent::Workbook(document) => crate::render::xlsx::workbook(&document).expect("a workbook"),
                    SampleContent::Text(bytes) => bytes,
                };
                match file.path.strip_prefix("inbox/") {
                    Some(path) => (path.to_owned(), false, bytes),
                    None => (file.path, true, bytes),
                }
            })
            .collect();
        files.sort();
        let mut inbox = Inbox {
            files: Vec::new(),
            readings: Vec::new(),
            accepted: BTreeMap::new(),
        };
        for (path, is_survey, bytes) in files {
            let mappings: Vec<Mapping> = [mapping()].into_iter().filter(|m| m.is_about(&path)).collect();
            let mut read = read::read_bytes(&bytes, &path, &mappings, path.starts_with("survey/"));
            for (position, accepted) in read.accepted.into_iter().enumerate() {
                if let Some(accepted) = accepted {
                    let name = format!("{path}-{position}");
                    read.reading.tables[position].kept = Some(name.clone());
                    inbox.accepted.insert(name, accepted);
                }
            }
            inbox.readings.push(read.reading);
            inbox.files.push(InboxFile {
                sha256: sha256(&bytes),
                location: path.clone().into(),
                path,
                is_survey,
            });
        }
        inbox
    })
}

/// The sample as it stood on a day, about a month.
struct Told {
    ledger: Ledger,
    diagnostics: Vec<Diagnostic>,
    findings: Vec<(&'static str, String)>,
}

fn told(month: &str, reference_date: &str) -> Told {
    let month: Month = calendar::month(month).expect("a month");
    let scope = Scope {
        month,
        reference_date: Date::parse_iso(reference_date).expect("a day"),
        thresholds: Thresholds::default(),
        headline: std::collections::BTreeSet::new(),
        invited: crate::config::Invited::default(),
    };
    let cut = Cut {
        month,
        reference_date: scope.reference_date,
        deadline_working_day: 5,
        reads_survey: true,
        percent_doubt: Thresholds::default().value("percent-doubt"),
        stray_share: Thresholds::default().value("stray-share"),
        magnitude_doubt: Thresholds::default().value("magnitude-doubt"),
    };
    let inbox = inbox();
    let load = |name: &str| inbox.accepted.get(name).cloned();
    let outcome = assemble::assemble_with(&inbox.files, &inbox.readings, &load, cut).expect("every frame is there");
    let facts = &outcome.value.facts;
    let measurements = indicators::measure_all(facts, &scope);
    let found = signals::find_all(View {
        measurements: &measurements,
        facts,
        scope: &scope,
    });
    let mut diagnostics = outcome.diagnostics;
    let of_monitor = assemble::monitored(facts, month, &diagnostics);
    diagnostics.extend(of_monitor);
    diagnostics.retain(|diagnostic| diagnostic.code.severity() != Severity::Notice);
    Told {
        findings: found
            .into_iter()
            .map(|finding| (finding.rule, finding.subject.id))
            .collect(),
        ledger: outcome.value,
        diagnostics,
    }
}

fn pairs(findings: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    findings
        .iter()
        .map(|(rule, subject)| (*rule, (*subject).to_owned()))
        .collect()
}

#[test]
fn in_october_2026_every_finding_fires_once_and_nothing_is_wrong() {
    let told = told("2026-10", "2026-11-06");
    assert_eq!(told.diagnostics, []);
    let expected = pairs(&[
        ("benefit-behind-plan", "BT3"),
        ("pace-lost", "network"),
        ("pilot-not-landing", "network"),
        ("promise-not-met", "lisdodde"),
        ("special-cause-concern", "thuiszitters"),
        ("target-out-of-reach", "leerwerkplekken"),
        ("temporary-money-ends", "P1"),
        ("goal-without-soft-measure", "network"),
        ("kpi-on-open-term", "network"),
        ("mandate-below-norm", "network"),
        ("relations-to-discuss", "network"),
        ("results-untold", "network"),
        ("small-partner-carries-much", "polle"),
        ("agreement-to-disagree", "network"),
        ("special-cause-improvement", "snel-opgepakt"),
        ("success-to-celebrate", "snel-opgepakt"),
    ]);
    assert_eq!(told.findings, expected);
    let october = calendar::month("2026-10");
    let mut deliveries = told.ledger.facts.deliveries.iter().filter(|d| Some(d.month) == october);
    assert!(deliveries.all(|delivery| delivery.state == DeliveryState::OnTime && delivery.refused == 0));
}

#[test]
fn in_september_2026_one_delivery_is_missing_two_came_later_and_four_cells_are_refused() {
    let told = told("2026-09", "2026-10-07");
    let mut codes: Vec<&str> = told.diagnostics.iter().map(|diagnostic| diagnostic.code.id()).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "bad-number",
            "bad-period",
            "delivery-after-reference",
            "delivery-after-reference",
            "delivery-missing",
            "row-for-other-partner",
            "unknown-word"
        ]
    );
    let expected = pairs(&[
        ("benefit-behind-plan", "BT3"),
        ("pace-lost", "network"),
        ("pilot-not-landing", "network"),
        ("promise-not-met", "lisdodde"),
        ("target-out-of-reach", "leerwerkplekken"),
        ("temporary-money-ends", "P1"),
        ("delivery-missing", "network"),
        ("goal-without-soft-measure", "network"),
        ("kpi-on-open-term", "network"),
        ("mandate-below-norm", "network"),
        ("relations-to-discuss", "network"),
        ("results-untold", "network"),
        ("small-partner-carries-much", "polle"),
        // Seven months above the mean: the first month in which the run shows.
        ("special-cause-concern", "thuiszitters"),
        ("agreement-to-disagree", "network"),
        ("special-cause-improvement", "snel-opgepakt"),
    ]);
    assert_eq!(told.findings, expected);
}

#[test]
fn one_delivery_was_late_one_corrected_and_two_came_after_the_report() {
    let told = told("2026-10", "2026-11-06");
    let unusual: Vec<(String, &str, bool)> = told
        .ledger
        .facts
        .deliveries
        .iter()
        .filter(|d| d.state != DeliveryState::OnTime || d.is_corrected)
        .map(|d| {
            (
                format!("{} {}", d.month, d.state == DeliveryState::Late),
                d.partner.as_str(),
                d.is_corrected,
            )
        })
        .collect();
    let expected = [
        ("2026-03 true", "sudermar", false),
        ("2026-05 false", "brugwachter", true),
        ("2026-09 true", "rietveen", false),
        ("2026-09 false", "lisdodde", true),
    ];
    let mut expected: Vec<_> = expected.iter().map(|(a, b, c)| ((*a).to_owned(), *b, *c)).collect();
    expected.sort();
    let mut unusual = unusual;
    unusual.sort();
    assert_eq!(unusual, expected);
}

#[test]
fn every_contribution_of_the_story_is_read_once() {
    let options = SampleOptions::default();
    let story = Story::read(&options).expect("the story parses");
    let written: usize = story
        .months
        .iter()
        .flat_map(|month| story.partners().into_iter().map(move |(partner, _)| (*month, partner)))
        .map(|(month, partner)| contributions::of(&story.contributions, story.seed, partner, month).len())
        .sum();
    // Tij en Wende adds a row of money in each January, April, July and October: seven in twenty months.
    let read = told("2026-10", "2026-11-06").ledger.facts.table("contributions").len();
    assert_eq!(read, written + 7);
}
