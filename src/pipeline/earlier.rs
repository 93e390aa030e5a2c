//! What stands on the shelf already: the edition to compare with, and what readers saw of respondents.

use rayon::prelude::*;

use crate::config::Pipeline;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Period;
use crate::ledger::shown_before::{Shown, ShownBefore};
use crate::pipeline::Request;
use crate::publish::{Act, Edition, FileEntry, Manifest, PublishError, Record, Shelf, State, record};
use crate::report::FoundBefore;
use crate::restatement::earlier::SurveyFigure;
use crate::restatement::{self, EarlierFigure, Terms};
use crate::signals::recurrence;

/// The figures of an edition.
pub(super) const MEASUREMENTS: &str = "programmabureau/data/measurements.csv";
/// Those with names of this project's own.
pub(super) const FURTHER_MEASUREMENTS: &str = "programmabureau/data/further_measurements.csv";
/// What an edition found.
const FINDINGS: &str = "programmabureau/data/findings.csv";

/// What earlier editions are to the one that is made.
#[derive(Debug)]
pub(super) struct Earlier {
    /// The edition of the same period that stands.
    pub(super) standing: Option<Edition>,
    /// The newest edition of the same period that was approved and not withdrawn.
    pub(super) approved: Option<Edition>,
    /// The standing edition of the newest earlier period.
    pub(super) before: Option<Edition>,
    /// The edition whose figures are compared with.
    pub(super) previous: Option<Edition>,
    /// The withdrawn editions of the same period.
    pub(super) withdrawn: Vec<Edition>,
    /// What readers saw of groups of respondents.
    pub(super) shown: ShownBefore,
    /// The editions, and records of destroyed ones, that showed any of it.
    pub(super) shown_in: Vec<FileEntry>,
    /// The number of the edition that is made.
    pub(super) number: u32,
    /// What is to be said of editions that cannot be read.
    pub(super) said: Vec<Diagnostic>,
}

impl Earlier {
    /// Looks through the shelf. An edition that is made again sees what it saw the first time.
    pub(super) fn of(request: &Request) -> Result<Self, PublishError> {
        let shelf = request.shelf();
        let period = request.period().to_string();
        let again = request.again.as_ref();
        let reads_survey = request.survey().is_some();
        let SeenBefore { shown, shown_in, said } = if reads_survey {
            shown_before(&shelf, again)?
        } else {
            SeenBefore::default()
        };
        if let Some(manifest) = again {
            let named = |entry: Option<&FileEntry>| match entry {
                Some(entry) => shelf.named(&entry.path),
                None => Ok(None),
            };
            return Ok(Self {
                standing: None,
                approved: None,
                before: named(manifest.earlier_editions.first())?,
                previous: named(manifest.compared_with.as_ref())?,
                withdrawn: Vec::new(),
                shown,
                shown_in,
                number: manifest.edition,
                said,
            });
        }
        let (withdrawn, standing): (Vec<Edition>, Vec<Edition>) = shelf
            .editions(&period)?
            .into_iter()
            .partition(|edition| edition.state() == State::Withdrawn);
        let is_approved = |edition: &&Edition| edition.state() == State::Approved;
        let approved = standing.iter().rev().find(is_approved).cloned();
        let standing = standing.into_iter().next_back();
        let before = shelf.newest_before(&period)?;
        Ok(Self {
            previous: standing.clone().or_else(|| before.clone()),
            standing,
            approved,
            before,
            withdrawn,
            shown,
            shown_in,
            number: shelf.next_number(&period)?,
            said,
        })
    }
}

/// What readers saw of groups of respondents, and where.
#[derive(Default)]
struct SeenBefore {
    shown: ShownBefore,
    shown_in: Vec<FileEntry>,
    said: Vec<Diagnostic>,
}

impl SeenBefore {
    /// Adds what an edition showed; without figures nobody knows what that was, which is said.
    fn add(&mut self, entry: FileEntry, figures: Option<Vec<SurveyFigure>>) {
        let Some(figures) = figures else {
            let place = Place::file(format!("{}/{MEASUREMENTS}", entry.path));
            self.said
                .push(Diagnostic::new(Code::EarlierEditionUnreadable, place, ""));
            self.shown.lose_an_edition();
            self.shown_in.push(entry);
            return;
        };
        if !figures.is_empty() {
            self.shown_in.push(entry);
        }
        for figure in figures {
            let (indicator, round, subject) = (&figure.indicator, &figure.round, &figure.subject);
            let version = figure.version;
            match (figure.n, figure.value) {
                (Some(n), Some(value)) => self.shown.add(indicator, round, subject, Shown { n, value, version }),
                (n, _) => {
                    self.shown.add_hidden(indicator, round, subject);
                    if let Some(n) = n {
                        self.shown.add_kept_back(indicator, round, subject, n);
                    }
                }
            }
        }
    }
}

/// What all editions showed of groups of respondents, withdrawn and destroyed ones too, and those of later months: whoever
/// makes an older month again has these beside it. An edition that is made again sees only those that it saw then.
fn shown_before(shelf: &Shelf, again: Option<&Manifest>) -> Result<SeenBefore, PublishError> {
    let mut seen = SeenBefore::default();
    let is_asked = |entry: &FileEntry| again.is_none_or(|manifest| manifest.shown_before.contains(entry));
    for period in shelf.periods()? {
        for record in record::of_act(&shelf.folder().join(period), Act::Destroyed)? {
            let entry = FileEntry {
                path: record.edition,
                sha256: record.manifest_sha256,
            };
            if !record.kept.is_empty() && is_asked(&entry) {
                seen.add(
                    entry,
                    restatement::earlier::survey_figures(record.kept.join("\n").as_bytes()),
                );
            }
        }
    }
    let mut editions: Vec<(FileEntry, Edition)> = shelf.all()?.into_iter().map(|e| (entry(&e), e)).collect();
    editions.retain(|(entry, _)| is_asked(entry));
    let shown: Result<Vec<_>, PublishError> = editions
        .par_iter()
        .map(|(_, edition)| {
            let bytes = edition.read(MEASUREMENTS)?;
            Ok(bytes.and_then(|bytes| restatement::earlier::survey_figures(&bytes)))
        })
        .collect();
    for ((entry, _), figures) in editions.into_iter().zip(shown?) {
        seen.add(entry, figures);
    }
    seen.shown_in.sort();
    Ok(seen)
}

/// How a manifest names another edition.
pub(super) fn entry(edition: &Edition) -> FileEntry {
    FileEntry {
        path: edition.name(),
        sha256: edition.sha256.clone(),
    }
}

/// The figures that an edition showed.
pub(super) fn figures(edition: Option<&Edition>) -> Result<Vec<EarlierFigure>, PublishError> {
    let mut figures = Vec::new();
    for path in [MEASUREMENTS, FURTHER_MEASUREMENTS] {
        let bytes = edition.map(|edition| edition.read(path)).transpose()?.flatten();
        figures.extend(bytes.iter().flat_map(|bytes| restatement::earlier::figures(bytes)));
    }
    Ok(figures)
}

/// What an edition calculated with.
pub(super) fn terms(manifest: &Manifest) -> Terms {
    Terms {
        rates: manifest.rates.clone(),
        thresholds: manifest.thresholds.clone(),
    }
}

/// What an edition found; `None` where that cannot be read.
pub(super) fn found(edition: &Edition) -> Result<Option<FoundBefore>, PublishError> {
    let found = edition.read(FINDINGS)?.and_then(|bytes| recurrence::earlier(&bytes));
    let period = Period::parse(&edition.manifest.period);
    Ok(period
        .zip(found)
        .map(|(period, findings)| FoundBefore { period, findings }))
}

/// What has to be known of an edition after it was destroyed: the lines of its figures about respondents, so that no later
/// edition tells something together with what readers saw in it.
pub(super) fn kept_of(edition: &Edition) -> Result<Vec<String>, PublishError> {
    let bytes = edition.read(MEASUREMENTS)?.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let mut lines = text.lines();
    let header = lines.next().unwrap_or_default().trim_start_matches('\u{feff}');
    let own: Vec<&str> = lines.filter(|line| line.contains(",survey,")).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    Ok([header].into_iter().chain(own).map(str::to_owned).collect())
}

/// The thresholds that a network set itself, as the manifest holds them.
pub(super) fn own_thresholds(pipeline: &Pipeline) -> std::collections::BTreeMap<String, String> {
    let usual = crate::config::Thresholds::default();
    let own = pipeline.thresholds.iter().filter(|(id, threshold)| {
        usual
            .get(id)
            .is_none_or(|usual| usual.value.to_bits() != threshold.value.to_bits())
    });
    own.map(|(id, threshold)| (id.to_owned(), threshold.value.to_string()))
        .collect()
}

/// True for the record that says that an edition is gone.
pub(super) fn is_destroyed(records: &[Record]) -> bool {
    records.iter().any(|record| record.act == Act::Destroyed)
}
