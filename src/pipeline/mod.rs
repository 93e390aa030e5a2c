//! The story in one place: read, account, measure, compare, find, write, publish. One line a stage.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::config::{Pipeline, Survey};
use crate::contract;
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::domain::digest::sha256;
use crate::domain::{Artifact, Date, Finding, Month, Period};
use crate::indicators::{self, Measurements, Scope};
use crate::intake::{self, FileReading, InboxFile, Isolation};
use crate::ledger::shown_before::{Shown, ShownBefore};
use crate::ledger::{self, Cut, Facts, Receipt, Returned};
use crate::locale::Language;
use crate::publish::{Edition, FileEntry, Lock, Manifest, PublishError, Shelf};
use crate::report::FoundBefore;
use crate::report::survey::Kind as SurveyKind;
use crate::restatement::{self, Arrivals, Restatement};
use crate::signals::{self, View, recurrence};
use crate::world;

mod memory;
mod output;
mod papers;
mod relations;

use memory::Memory;

pub use output::{artifacts, steering_document};

/// The figures of an edition.
const MEASUREMENTS: &str = "programmabureau/data/measurements.csv";
/// What an edition found.
const FINDINGS: &str = "programmabureau/data/findings.csv";

/// What to run.
#[derive(Clone, Debug)]
pub struct Request {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// Another month than the pipeline's; of a report over a half-year the last month that counts.
    pub month: Option<Month>,
    /// Another reference date than the deadline of the month.
    pub as_of: Option<Date>,
    /// How files are kept from harming the run.
    pub isolation: Isolation,
    /// Folder of the cache.
    pub cache: PathBuf,
    /// The edition to compare with, by name; `Some(None)`: none at all. Absent: the newest that there is.
    pub compared_with: Option<Option<String>>,
}

impl Request {
    /// The restricted survey inbox, until the day on which its answers are to be destroyed.
    pub fn survey(&self) -> Option<&Survey> {
        self.pipeline
            .survey
            .as_ref()
            .filter(|survey| self.reference_date() <= survey.keep_until)
    }

    /// The restricted survey inbox, once its answers may no longer be kept.
    pub fn ended_survey(&self) -> Option<&Survey> {
        let survey = self.pipeline.survey.as_ref();
        survey.filter(|survey| self.reference_date() > survey.keep_until)
    }

    /// A pipeline with the usual isolation and cache.
    pub fn new(pipeline: Pipeline, cache: Option<PathBuf>) -> std::io::Result<Self> {
        let cache = cache
            .or_else(|| pipeline.cache.clone())
            .unwrap_or_else(world::cache_folder);
        let isolation = Isolation::Workers {
            program: world::program()?,
            count: world::processors(),
        };
        Ok(Self {
            pipeline,
            month: None,
            as_of: None,
            isolation,
            cache,
            compared_with: None,
        })
    }

    /// The same over another period than the pipeline's; `None` when the report is made over other periods.
    #[must_use]
    pub fn over(self, period: Period) -> Option<Self> {
        let month = Some(self.pipeline.report.last_month(period, self.month())?);
        Some(Self { month, ..self })
    }

    /// The reported month: the request's, else the pipeline's, else the last whole one in Amsterdam.
    pub fn month(&self) -> Month {
        let by_clock = || Month::of(Date::in_amsterdam(world::unix_seconds())).plus(-1);
        let month = self.month.or(self.pipeline.month).unwrap_or_else(by_clock);
        self.pipeline.report.ended(month, self.as_of)
    }

    /// The reported period: the month, or the half-year that holds it.
    pub fn period(&self) -> Period {
        self.pipeline.report.period(self.month())
    }

    /// The editions of the pipeline.
    pub fn shelf(&self) -> Shelf {
        Shelf::new(&self.pipeline.reports, &self.pipeline.name)
    }

    /// The reference date: the request's, else the deadline of the month; never now. What an edition of this month
    /// already knew is not forgotten again: its reference date is the least.
    pub fn reference_date(&self) -> Date {
        self.as_of.unwrap_or_else(|| {
            let deadline = ledger::monitor::deadline(self.month(), self.pipeline.deadline_working_day);
            let standing = self.shelf().editions(&self.period().to_string()).pop();
            standing.map_or(deadline, |edition| edition.manifest.reference_date.max(deadline))
        })
    }
}

/// Everything up to the findings: what `check` prints and what a report is made from.
#[derive(Debug)]
pub struct Assessment {
    /// What was accepted.
    pub facts: Facts,
    /// All figures.
    pub measurements: Measurements,
    /// What the rules found.
    pub findings: Vec<Finding>,
    /// What was wrong with the input, worst first.
    pub diagnostics: Vec<Diagnostic>,
    /// The account of every row.
    pub receipts: Vec<Receipt>,
    /// The tables with refused rows, as they go back to their senders.
    pub returned: Vec<Returned>,
    /// Files with answers to the survey that may no longer be kept; none was opened.
    pub survey_left: Vec<String>,
    /// Figures that an earlier edition showed otherwise.
    pub restatements: Vec<Restatement>,
    /// Month, reference date, thresholds.
    pub scope: Scope,
    /// The edition it would become.
    pub manifest: Manifest,
    /// The edition it was compared with.
    pub previous: Option<Edition>,
    /// The newest edition of the same period, where there is one.
    pub standing: Option<Edition>,
    /// What the newest edition of an earlier period found, where there is one.
    pub found_before: Option<FoundBefore>,
    /// The folder of the confidential relations file, where a run made one.
    pub relations: Option<PathBuf>,
}

impl Assessment {
    /// True when not a single row was accepted: nothing can be published.
    pub fn is_empty(&self) -> bool {
        self.receipts.iter().all(|receipt| receipt.rows_accepted == 0)
    }

    /// True when something was refused or is missing.
    pub fn needs_a_look(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code.asks_for_a_look())
    }

    /// True when an edition stands that was made from the same things.
    pub fn changes_nothing(&self) -> bool {
        self.standing
            .as_ref()
            .is_some_and(|edition| edition.manifest.is_made_from_the_same(&self.manifest))
    }
}

/// Why a run ended without an edition.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The inbox is not there, or nothing in it could be listed.
    #[error("no inbox")]
    NoInbox(Vec<Diagnostic>),
    /// The machine: cache, pipes, memory.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// A document could not be written.
    #[error("{0}")]
    Render(#[from] crate::render::RenderError),
    /// The edition could not be put in its place.
    #[error("{0}")]
    Publish(#[from] PublishError),
}

/// What came of a run.
#[derive(Debug)]
pub enum RunOutcome {
    /// A new edition.
    Published(Box<Edition>),
    /// The edition that stands was made from the same things.
    NothingChanged(Box<Edition>),
    /// No row was accepted; the edition that stands remains.
    NothingAccepted,
}

/// What was read, before anything is judged.
struct Inbox {
    files: Vec<InboxFile>,
    readings: Vec<FileReading>,
    /// Files with answers to the survey that may no longer be kept; none was opened.
    survey_left: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Inbox {
    /// Hash of what reading gave, and of what may no longer be read where there is any.
    fn readings_sha256(&self) -> String {
        let mut bytes = serde_json::to_vec(&self.readings).unwrap_or_default();
        for path in &self.survey_left {
            bytes.push(0);
            bytes.extend_from_slice(path.as_bytes());
        }
        sha256(&bytes)
    }
}

fn read(request: &Request, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Inbox, RunError> {
    let mut diagnostics = Vec::new();
    let files = inbox(request, &mut diagnostics)?;
    let survey_left = survey_left(request, &mut diagnostics);
    let done = AtomicUsize::new(0);
    let tick = || progress(done.fetch_add(1, Ordering::Relaxed) + 1, files.len());
    let readings = intake::read_all(
        &files,
        &request.pipeline.mappings,
        request.pipeline.reading_rules(),
        &request.cache,
        &request.isolation,
        &tick,
    )?;
    Ok(Inbox {
        files,
        readings,
        survey_left,
        diagnostics,
    })
}

/// Reads, accounts, measures, compares and finds. `progress` is called with files done and files in all.
pub fn assess(request: &Request, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Assessment, RunError> {
    judge(request, read(request, progress)?)
}

/// The workbooks to send out over the month: one for each partner that takes part in it, or for one partner only.
pub fn templates(
    request: &Request,
    only: Option<&str>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<Artifact>, RunError> {
    let assessment = assess(request, progress)?;
    Ok(output::templates(&request.pipeline, &assessment, only)?)
}

/// The workbook of a survey round in a language, with what the network knows already.
pub fn survey_template(
    request: &Request,
    (kind, terms): (SurveyKind, &Survey),
    language: Language,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Artifact, RunError> {
    let assessment = assess(request, progress)?;
    Ok(output::survey_template(
        &request.pipeline,
        &assessment,
        (kind, terms),
        language,
    )?)
}

fn judge(request: &Request, inbox: Inbox) -> Result<Assessment, RunError> {
    let pipeline = &request.pipeline;
    let readings_sha256 = inbox.readings_sha256();
    let Inbox {
        files,
        readings,
        survey_left,
        mut diagnostics,
    } = inbox;
    let cut = Cut {
        month: request.month(),
        reference_date: request.reference_date(),
        deadline_working_day: pipeline.deadline_working_day,
        reads_survey: request.survey().is_some(),
        percent_doubt: pipeline.thresholds.value("percent-doubt"),
    };
    let mut ledger = ledger::assemble(&files, &readings, &request.cache, cut)?.drain_into(&mut diagnostics);
    let shelf = request.shelf();
    let reported = request.period();
    let period = reported.to_string();
    if request.survey().is_some() {
        ledger.facts = ledger.facts.with_shown_before(shown_before(&shelf, &mut diagnostics));
    }
    let of_monitor = ledger::assemble::monitored(&ledger.facts, cut.month, &diagnostics);
    diagnostics.extend(of_monitor);
    let most = pipeline.thresholds.value("hours-a-year-per-fte");
    diagnostics.extend(ledger::asked::hours_of_a_year(&ledger.facts, cut.month, most));
    if ledger.receipts.iter().all(|receipt| receipt.rows_accepted == 0) {
        diagnostics.push(Diagnostic::new(Code::NothingAccepted, Place::default(), ""));
    }
    let scope = Scope {
        month: cut.month,
        reference_date: cut.reference_date,
        thresholds: pipeline.thresholds.clone(),
        headline: pipeline.headline.clone(),
        invited: pipeline
            .survey
            .as_ref()
            .map(|survey| survey.invited.clone())
            .unwrap_or_default(),
    };
    let mut measurements = indicators::measure_all(&ledger.facts, &scope);
    let standing = shelf.editions(&period).pop();
    let before = shelf.newest_before(&period);
    let previous = match &request.compared_with {
        Some(name) => name.as_ref().and_then(|name| shelf.named(name)),
        None => standing.clone().or_else(|| before.clone()),
    };
    let restatements = restated(previous.as_ref(), &ledger.facts, &measurements);
    restatement::mark(&mut measurements, &restatements);
    let mut findings = signals::find_all(View {
        measurements: &measurements,
        facts: &ledger.facts,
        scope: &scope,
    });
    tell_news(&mut findings, reported, previous.as_ref());
    diagnostics.iter_mut().for_each(contract::labels::add_english);
    diagnostic::sort(&mut diagnostics);
    let entry = |edition: &Edition| FileEntry {
        path: edition.name(),
        sha256: edition.sha256.clone(),
    };
    let manifest = Manifest {
        readings_sha256,
        earlier_editions: before.iter().map(entry).collect(),
        compared_with: previous.as_ref().map(entry),
        edition: shelf.next_number(&period),
        until: (reported.last_month() > cut.month).then(|| scope.period()),
        ..manifest(pipeline, &period, cut.reference_date, &ledger)
    };
    Ok(Assessment {
        facts: ledger.facts,
        measurements,
        findings,
        diagnostics,
        receipts: ledger.receipts,
        returned: ledger.returned,
        survey_left,
        restatements,
        scope,
        manifest,
        previous,
        standing,
        found_before: before.as_ref().and_then(found_before),
        relations: None,
    })
}

/// The main job: assesses, writes and publishes. Without an assessment the run was known to change nothing.
pub fn run(
    request: &Request,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<(Option<Assessment>, RunOutcome), RunError> {
    let shelf = request.shelf();
    let _lock = Lock::take(shelf.folder())?;
    let period = request.period().to_string();
    shelf.clean(&period)?;
    let inbox = read(request, progress)?;
    let memory = Memory::of(request, &inbox, shelf.newest_before(&period).as_ref());
    if let Some(standing) = shelf.editions(&period).pop().filter(|standing| memory.made(standing)) {
        shelf.point_latest(&standing.manifest)?;
        return Ok((None, RunOutcome::NothingChanged(Box::new(standing))));
    }
    let mut assessment = judge(request, inbox)?;
    if assessment.is_empty() {
        return Ok((Some(assessment), RunOutcome::NothingAccepted));
    }
    if assessment.changes_nothing()
        && let Some(standing) = assessment.standing.clone()
    {
        shelf.point_latest(&standing.manifest)?;
        memory.keep(&standing);
        return Ok((Some(assessment), RunOutcome::NothingChanged(Box::new(standing))));
    }
    let artifacts = output::artifacts(&request.pipeline, &assessment)?;
    assessment.manifest.needs_a_look = assessment.needs_a_look();
    assessment.relations = relations::publish(request, &assessment)?;
    let edition = shelf.publish(assessment.manifest.clone(), &artifacts)?;
    memory.keep(&edition);
    Ok((Some(assessment), RunOutcome::Published(Box::new(edition))))
}

/// The files of the inbox and of the restricted survey inbox.
fn inbox(request: &Request, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<InboxFile>, RunError> {
    let pipeline = &request.pipeline;
    let mut files = intake::inbox::list(&pipeline.inbox, false).drain_into(diagnostics);
    if let Some(fault) = diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == Code::InboxMissing)
    {
        return Err(RunError::NoInbox(vec![fault.clone()]));
    }
    if let Some(survey) = request.survey() {
        files.extend(intake::inbox::list(&survey.inbox, true).drain_into(diagnostics));
    }
    Ok(files)
}

/// The files in the restricted inbox that may no longer be kept, which is said. They are named and never opened.
fn survey_left(request: &Request, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let Some(survey) = request.ended_survey() else {
        return Vec::new();
    };
    let left = intake::inbox::names(&survey.inbox, true);
    if !left.is_empty() {
        let place = Place::file(left.first().cloned().unwrap_or_default());
        let diagnostic = Diagnostic::new(Code::SurveyKept, place, "")
            .with("deadline", survey.keep_until.to_string())
            .with("number", left.len().to_string());
        diagnostics.push(diagnostic);
    }
    left
}

/// What all editions showed of groups of respondents, those of later months among them: whoever makes an older month again
/// has these beside it. An edition whose figures cannot be read may have shown anything, which is said.
fn shown_before(shelf: &Shelf, diagnostics: &mut Vec<Diagnostic>) -> ShownBefore {
    let mut shown = ShownBefore::default();
    for edition in shelf.all() {
        let figures = edition
            .read(MEASUREMENTS)
            .and_then(|bytes| restatement::earlier::survey_figures(&bytes));
        let Some(figures) = figures else {
            let place = Place::file(format!("{}/{MEASUREMENTS}", edition.name()));
            diagnostics.push(Diagnostic::new(Code::EarlierEditionUnreadable, place, ""));
            shown.lose_an_edition();
            continue;
        };
        for figure in figures {
            let (n, value, version) = (figure.n, figure.value, figure.version);
            let own = Shown { n, value, version };
            shown.add(&figure.indicator, &figure.round, &figure.subject, own);
        }
    }
    shown
}

/// The figures that the edition compared with showed otherwise, each with the reason.
fn restated(previous: Option<&Edition>, facts: &Facts, measurements: &Measurements) -> Vec<Restatement> {
    let inputs = previous.iter().flat_map(|edition| &edition.manifest.inputs);
    let inputs = inputs.map(|input| input.sha256.as_str()).collect();
    let until = previous.and_then(|edition| edition.manifest.last_month());
    let arrivals = Arrivals::since(facts, &inputs, until);
    restatement::compare(&earlier_figures(previous), measurements, &|figure| {
        arrivals.explain(figure)
    })
}

/// Says of each finding whether the edition compared with had it too.
fn tell_news(findings: &mut [Finding], this: Period, previous: Option<&Edition>) {
    let Some(period) = previous.and_then(|edition| Period::parse(&edition.manifest.period)) else {
        return;
    };
    let file = previous.and_then(|edition| edition.read(FINDINGS));
    // What cannot be read says nothing of what is new.
    if let Some(earlier) = file.and_then(|bytes| recurrence::earlier(&bytes)) {
        recurrence::mark(findings, this, period, &earlier);
    }
}

/// What an edition found.
fn found_before(edition: &Edition) -> Option<FoundBefore> {
    Some(FoundBefore {
        period: Period::parse(&edition.manifest.period)?,
        findings: recurrence::earlier(&edition.read(FINDINGS)?)?,
    })
}

fn earlier_figures(edition: Option<&Edition>) -> Vec<restatement::EarlierFigure> {
    edition
        .and_then(|edition| edition.read(MEASUREMENTS))
        .map(|bytes| restatement::earlier::figures(&bytes))
        .unwrap_or_default()
}

fn manifest(pipeline: &Pipeline, period: &str, reference_date: Date, ledger: &ledger::Ledger) -> Manifest {
    let entry = |path: &String, sha256: &String| FileEntry {
        path: path.clone(),
        sha256: sha256.clone(),
    };
    Manifest {
        schema_version: crate::publish::manifest::SCHEMA_VERSION,
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        network: pipeline.network.clone(),
        pipeline: pipeline.name.clone(),
        pipeline_sha256: pipeline.sha256.clone(),
        period: period.to_owned(),
        until: None,
        reference_date,
        edition: 0,
        status: "concept".to_owned(),
        needs_a_look: false,
        inputs: ledger.inputs.iter().map(|(path, sha256)| entry(path, sha256)).collect(),
        readings_sha256: String::new(),
        earlier_editions: Vec::new(),
        compared_with: None,
        files: Vec::new(),
    }
}
