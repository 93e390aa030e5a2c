//! The story in one place: read, account, measure, compare, find, write, publish. One line a stage.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::config::{Pipeline, Survey};
use crate::contract::{self, FilledInBy};
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::domain::{Artifact, Date, Finding, Period};
use crate::indicators::{Measurements, Scope};
use crate::intake::cache::Records;
use crate::intake::{self, FileReading, InboxFile};
use crate::ledger::{self, Cut, Facts, Receipt, Returned};
use crate::locale::Language;
use crate::publish::{Edition, FileEntry, Lock, Manifest, PublishError, Shelf};
use crate::report::FoundBefore;
use crate::report::survey::Kind as SurveyKind;
use crate::restatement::{self, Restatement};
use crate::signals::{self, View, recurrence};
use crate::world;

pub mod again;
mod changes;
pub mod difference;
mod drawn_before;
mod earlier;
mod editions;
pub mod fed;
mod memory;
pub mod moved;
mod output;
mod papers;
pub mod prune;
mod rates_moved;
pub mod redact;
mod relations;
mod request;
mod restated;
pub(crate) mod row_cells;
mod vanished;

use drawn_before::DrawnBefore;
use earlier::Earlier;
use memory::{Memory, hash_of};

pub use changes::Changes;
pub use editions::list_editions;
pub use output::{artifacts, documents, message, steering_document};
pub use request::{Request, WaitFor};

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
    /// The newest edition of the same period that was approved and not withdrawn: a further one needs a reason.
    pub approved: Option<Edition>,
    /// What the newest edition of an earlier period found, where there is one.
    pub found_before: Option<FoundBefore>,
    /// The withdrawn editions of the same period.
    pub withdrawn: Vec<Edition>,
    /// The folder of the confidential relations file, where a run made one.
    pub relations: Option<PathBuf>,
}

impl Assessment {
    /// True when not a single row was accepted: nothing can be published. Answers to the survey alone, which lie in an
    /// inbox of their own, say nothing of deliveries; and where the disk refused the list of partners, nobody knows whose
    /// the rows are.
    pub fn is_empty(&self) -> bool {
        if self.disk_refused() && self.facts.partners.is_empty() {
            return true;
        }
        let is_survey = |receipt: &&Receipt| {
            contract::table_of_sheet(&receipt.table).is_some_and(|table| table.filled_in_by == FilledInBy::Survey)
        };
        let mut delivered = self.receipts.iter().filter(|receipt| !is_survey(receipt));
        delivered.all(Receipt::counts_nothing)
    }

    /// True without a list of partners: nobody can be said to be missing, and no share or balance can be true.
    pub fn is_without_partners(&self) -> bool {
        self.facts.partners.is_empty()
    }

    /// True when something was refused or is missing.
    pub fn needs_a_look(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code.asks_for_a_look())
    }

    /// True when the disk refused to give something of the inbox.
    pub fn disk_refused(&self) -> bool {
        self.diagnostics.iter().any(intake::inbox::is_of_the_disk)
    }

    /// True when an edition stands that was made from the same things by the same version.
    pub fn changes_nothing(&self) -> bool {
        self.standing
            .as_ref()
            .is_some_and(|edition| edition.manifest.is_made_from_the_same(&self.manifest))
    }

    /// The withdrawn edition that was made from the same deliveries, where there is one.
    fn withdrawn_before(&self) -> Option<&Edition> {
        let is_same = |edition: &&Edition| edition.manifest.is_made_from_the_same_deliveries(&self.manifest);
        self.withdrawn.iter().find(is_same)
    }

    /// The partners of whom nothing came yet over the month.
    pub fn waited_for(&self) -> Vec<String> {
        let month = self.scope.month;
        let open = self.facts.deliveries.iter();
        open.filter(|delivery| delivery.month == month && delivery.state == ledger::DeliveryState::Missing)
            .map(|delivery| delivery.partner.clone())
            .collect()
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
    /// There is no list of partners; the edition that stands remains.
    NoPartners,
    /// These partners did not deliver yet, and the run was to wait for them.
    Waiting(Vec<String>),
    /// The edition that stands was approved, and no reason was given to replace it.
    NeedsReason(Box<Edition>),
    /// This edition was made from the same things and withdrawn, and no reason was given to make it again.
    SameAsWithdrawn(Box<Edition>),
}

/// What was read, before anything is judged.
struct Inbox {
    files: Vec<InboxFile>,
    readings: Vec<FileReading>,
    records: Records,
    /// Files with answers to the survey that may no longer be kept; none was opened.
    survey_left: Vec<String>,
    diagnostics: Vec<Diagnostic>,
    /// Hash of what reading gave, and of what may no longer or could not be read where there is any: a delivery that the
    /// disk refused must not pass for one that is not there.
    readings_sha256: String,
}

fn read(request: &Request, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Inbox, RunError> {
    let mut diagnostics = Vec::new();
    let mut files = inbox(request, &mut diagnostics)?;
    files.retain(|file| !request.leave_out.contains(&file.path));
    let survey_left = survey_left(request, &mut diagnostics);
    let done = AtomicUsize::new(0);
    let tick = || progress(done.fetch_add(1, Ordering::Relaxed) + 1, files.len());
    let records = Records::of(&request.cache);
    let readings = read_files(request, &files, &records, &tick)?;
    Ok(Inbox {
        readings_sha256: hash_of(&readings, &survey_left, &diagnostics)?,
        files,
        readings,
        records,
        survey_left,
        diagnostics,
    })
}

fn read_files(
    request: &Request,
    files: &[InboxFile],
    records: &Records,
    progress: &(dyn Fn() + Sync),
) -> std::io::Result<Vec<FileReading>> {
    let pipeline = &request.pipeline;
    let rules = pipeline.reading_rules();
    intake::read_all(files, &pipeline.mappings, rules, records, &request.isolation, progress)
}

/// Reads, accounts, measures, compares and finds. `progress` is called with files done and files in all.
pub fn assess(request: &Request, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Assessment, RunError> {
    let request = &request.settled()?;
    let earlier = Earlier::of(request)?;
    let inbox = read(request, progress)?;
    still_has_answers(request, &inbox, &earlier)?;
    judge(request, inbox, earlier)
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

/// The partners that take part in the month of a request: id and name.
pub fn partners(request: &Request) -> Result<Vec<(String, String)>, RunError> {
    let assessment = assess(request, &|_, _| ())?;
    let active = assessment.facts.active_partners(assessment.scope.month).into_iter();
    Ok(active
        .map(|partner| (partner.id.clone(), partner.name.clone()))
        .collect())
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

/// What of the deliveries counts.
fn cut(request: &Request) -> Cut {
    let pipeline = &request.pipeline;
    Cut {
        month: request.month(),
        reference_date: request.reference_date(),
        deadline_working_day: pipeline.deadline_working_day,
        reads_survey: request.survey().is_some(),
        percent_doubt: pipeline.thresholds.value("percent-doubt"),
        stray_share: pipeline.thresholds.value("stray-share"),
        magnitude_doubt: pipeline.thresholds.value("magnitude-doubt"),
    }
}

fn judge(request: &Request, inbox: Inbox, earlier: Earlier) -> Result<Assessment, RunError> {
    let pipeline = &request.pipeline;
    let Inbox {
        mut readings_sha256,
        files,
        readings,
        records,
        survey_left,
        mut diagnostics,
    } = inbox;
    let untold = &request.withdrawn;
    let cut = cut(request);
    let assembled = |readings| {
        let readings = untold.masked_readings(readings);
        ledger::assemble(&files, &readings, &records, (cut, untold))
    };
    let mut ledger = if let Ok(ledger) = assembled(readings) {
        ledger
    } else {
        // The cache may be deleted at any moment: what was in it is read again, once, and that is what counts.
        let readings = read_files(request, &files, &records, &|| ())?;
        readings_sha256 = hash_of(&readings, &survey_left, &diagnostics)?;
        assembled(readings)?
    }
    .drain_into(&mut diagnostics);
    let reported = request.period();
    let Earlier {
        standing,
        approved,
        before,
        previous,
        withdrawn,
        shown,
        shown_in,
        number,
        said,
    } = earlier;
    diagnostics.extend(said);
    if request.survey().is_some() {
        ledger.facts = ledger.facts.with_shown_before(shown);
    }
    let of_monitor = ledger::assemble::monitored(&ledger.facts, cut.month, &diagnostics);
    diagnostics.extend(of_monitor);
    let most = pipeline.thresholds.value("hours-a-year-per-fte");
    diagnostics.extend(ledger::asked_facts::of_facts(&ledger.facts, cut.month, most));
    let gone = vanished::told(request, previous.as_ref(), (&files, &ledger), &mut diagnostics)?;
    let unpublishable = unpublishable(&ledger, files.is_empty(), &diagnostics);
    diagnostics.extend(unpublishable);
    let scope = Scope {
        month: cut.month,
        reference_date: cut.reference_date,
        thresholds: pipeline.thresholds.clone(),
        headline: pipeline.headline.clone(),
        invited: pipeline.survey.clone().map(|survey| survey.invited).unwrap_or_default(),
    };
    let known = (&ledger.facts, &scope);
    let (mut measurements, shown) = restated::measured(previous.as_ref(), known)?;
    let restatements = restated::since(previous.as_ref(), known, &gone, (&measurements, &shown));
    restatement::mark(&mut measurements, &restatements);
    let mut findings = signals::find_all(View {
        measurements: &measurements,
        facts: &ledger.facts,
        scope: &scope,
    });
    tell_news(&mut findings, reported, previous.as_ref())?;
    diagnostics.iter_mut().for_each(contract::labels::add_english);
    diagnostic::sort(&mut diagnostics);
    let manifest = Manifest {
        readings_sha256,
        earlier_editions: before.iter().map(earlier::entry).collect(),
        compared_with: previous.as_ref().map(earlier::entry),
        shown_before: shown_in,
        thresholds: earlier::own_thresholds(pipeline),
        withdrawn: untold.delivered(&ledger.facts, &ledger.returned),
        reason: request.why.clone(),
        edition: number,
        until: (reported.last_month() > cut.month).then(|| scope.period()),
        ..manifest(pipeline, &reported.to_string(), cut.reference_date, &ledger)
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
        approved,
        found_before: before.as_ref().map(earlier::found).transpose()?.flatten(),
        withdrawn,
        relations: None,
    })
}

/// Why nothing can be published of what was accepted: nothing was, or nobody is known.
fn unpublishable(ledger: &ledger::Ledger, is_empty: bool, said: &[Diagnostic]) -> Option<Diagnostic> {
    if ledger.receipts.iter().all(Receipt::counts_nothing) {
        let fault = Diagnostic::new(Code::NothingAccepted, Place::default(), "");
        return Some(if is_empty { fault.with("why", "empty") } else { fault });
    }
    let table = contract::table("partners").map_or("", |table| table.nl.as_str());
    let diagnostic = || Diagnostic::new(Code::PartnersMissing, Place::default(), "").with("table", table);
    // Where the disk refused the list it is not for the office to put it there.
    let is_missing = ledger.facts.partners.is_empty() && !said.iter().any(intake::inbox::is_of_the_disk);
    is_missing.then(diagnostic)
}

/// The main job: assesses, writes and publishes. Without an assessment the run was known to change nothing.
pub fn run(
    request: &Request,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<(Option<Assessment>, RunOutcome), RunError> {
    let shelf = request.shelf();
    let _lock = Lock::take(shelf.folder())?;
    let request = &request.settled()?;
    shelf.clean(&request.period().to_string())?;
    let inbox = read(request, progress)?;
    let earlier = Earlier::of(request)?;
    still_has_answers(request, &inbox, &earlier)?;
    let memory = Memory::of(request, &inbox, earlier.before.as_ref());
    if let Some(standing) = earlier.standing.as_ref().filter(|standing| memory.made(standing)) {
        listed(request, &shelf).map_err(PublishError::afterwards)?;
        return Ok((None, RunOutcome::NothingChanged(Box::new(standing.clone()))));
    }
    let mut assessment = judge(request, inbox, earlier)?;
    if let Some(outcome) = held_back(request, &assessment)? {
        listed(request, &shelf)?;
        if let RunOutcome::NothingChanged(standing) = &outcome {
            memory.keep(standing);
        }
        return Ok((Some(assessment), outcome));
    }
    let standing = assessment.standing.as_ref();
    let before = standing.and_then(|edition| DrawnBefore::of(edition, &assessment.manifest));
    let artifacts = side_by_side(|| output::artifacts_after(&request.pipeline, &assessment, before.as_ref()))?;
    assessment.manifest.needs_a_look = assessment.needs_a_look();
    assessment.relations = relations::publish(request, &assessment)?;
    let edition = shelf.publish(assessment.manifest.clone(), &artifacts)?;
    memory.keep(&edition);
    let (listed, ()) = rayon::join(
        || list_editions(&request.pipeline.reports, request.pipeline.language),
        || intake::cache::tidy(&request.cache),
    );
    listed.map_err(PublishError::afterwards)?;
    Ok((Some(assessment), RunOutcome::Published(Box::new(edition))))
}

/// Renews what points to editions: a run that was killed after publishing may have left it as it was.
fn listed(request: &Request, shelf: &Shelf) -> Result<(), PublishError> {
    shelf.point_latest()?;
    list_editions(&request.pipeline.reports, request.pipeline.language)
}

/// Makes files with one thread more than there are processors: the writer of workbooks has threads of its own, and
/// whoever waits for them leaves its processor to another.
fn side_by_side<T: Send>(make: impl FnOnce() -> T + Send) -> T {
    let threads = 1 + world::processors();
    match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(make),
        Err(_) => make(),
    }
}

/// Why nothing is published, where that is so.
fn held_back(request: &Request, assessment: &Assessment) -> Result<Option<RunOutcome>, RunError> {
    if assessment.is_empty() {
        return Ok(Some(RunOutcome::NothingAccepted));
    }
    if assessment.is_without_partners() {
        return Ok(Some(RunOutcome::NoPartners));
    }
    if let Some(standing) = assessment.standing.as_ref().filter(|_| assessment.changes_nothing())
        && (!standing.manifest.is_of_another_build(&assessment.manifest)
            || again::comes_out_the_same(request, standing)?)
    {
        return Ok(Some(RunOutcome::NothingChanged(Box::new(standing.clone()))));
    }
    let is_passed = || Date::in_amsterdam(world::unix_seconds()) > request.deadline();
    let waits = match request.wait_for {
        None => false,
        Some(WaitFor::Complete) => true,
        Some(WaitFor::Deadline) => !is_passed(),
    };
    let missing = assessment.waited_for();
    if waits && !missing.is_empty() {
        return Ok(Some(RunOutcome::Waiting(missing)));
    }
    if request.why.is_some() {
        return Ok(None);
    }
    if let Some(withdrawn) = assessment.withdrawn_before() {
        return Ok(Some(RunOutcome::SameAsWithdrawn(Box::new(withdrawn.clone()))));
    }
    let approved = assessment.approved.clone().map(Box::new);
    Ok(approved.map(RunOutcome::NeedsReason))
}

/// The files of the inbox and of the restricted survey inbox.
fn inbox(request: &Request, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<InboxFile>, RunError> {
    let pipeline = &request.pipeline;
    let mut files = intake::inbox::list(&pipeline.inbox, false).drain_into(diagnostics);
    let missing = |diagnostics: &[Diagnostic]| {
        let missing = diagnostics.iter().find(|said| said.code == Code::InboxMissing);
        missing.cloned()
    };
    if let Some(fault) = missing(diagnostics) {
        return Err(RunError::NoInbox(vec![fault]));
    }
    if let Some(survey) = request.survey() {
        files.extend(intake::inbox::list(&survey.inbox, true).drain_into(diagnostics));
    }
    match missing(diagnostics) {
        Some(fault) => Err(RunError::NoInbox(vec![fault.with("why", "survey")])),
        None => Ok(files),
    }
}

/// A survey inbox that is empty, while the edition compared with was made from answers: most often a disk that is not
/// mounted. An edition that is made again tells of what is gone by itself.
fn still_has_answers(request: &Request, inbox: &Inbox, earlier: &Earlier) -> Result<(), RunError> {
    let Some(survey) = request.survey().filter(|_| request.again.is_none()) else {
        return Ok(());
    };
    let inputs = earlier.previous.iter().flat_map(|edition| &edition.manifest.inputs);
    let had_answers = inputs.clone().any(|input| input.path.starts_with("survey/"));
    if !had_answers || inbox.files.iter().any(|file| file.is_survey) {
        return Ok(());
    }
    let place = Place::file(survey.inbox.display().to_string());
    let fault = Diagnostic::new(Code::InboxMissing, place, "").with("why", "emptied");
    Err(RunError::NoInbox(vec![fault]))
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

/// Says of each finding whether the edition compared with had it too.
fn tell_news(findings: &mut [Finding], this: Period, previous: Option<&Edition>) -> Result<(), PublishError> {
    let Some((period, edition)) =
        previous.and_then(|edition| Some((Period::parse(&edition.manifest.period)?, edition)))
    else {
        return Ok(());
    };
    let file = edition.read("programmabureau/data/findings.csv")?;
    // What cannot be read says nothing of what is new.
    if let Some(earlier) = file.and_then(|bytes| recurrence::earlier(&bytes)) {
        recurrence::mark(findings, this, period, &earlier);
    }
    Ok(())
}

/// The version of this program, and the commit it was built from where the build knew it.
fn this_program() -> (&'static str, Option<&'static str>) {
    let commit = env!("VLECHT_COMMIT");
    (
        env!("CARGO_PKG_VERSION"),
        Some(commit).filter(|commit| !commit.is_empty()),
    )
}

fn manifest(pipeline: &Pipeline, period: &str, reference_date: Date, ledger: &ledger::Ledger) -> Manifest {
    let entry = |path: &String, sha256: &String| FileEntry {
        path: path.clone(),
        sha256: sha256.clone(),
    };
    let program = this_program();
    Manifest {
        schema_version: crate::publish::manifest::SCHEMA_VERSION,
        program_version: program.0.to_owned(),
        program_commit: program.1.map(str::to_owned),
        is_confidential: false,
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
        after_reference: ledger
            .after_reference
            .iter()
            .map(|(path, sha256)| entry(path, sha256))
            .collect(),
        readings_sha256: String::new(),
        earlier_editions: Vec::new(),
        compared_with: None,
        shown_before: Vec::new(),
        thresholds: std::collections::BTreeMap::new(),
        rates: Some(ledger.facts.agreed()),
        withdrawn: Vec::new(),
        reason: None,
        files: Vec::new(),
    }
}
