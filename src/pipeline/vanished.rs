//! What the edition compared with was made from and no longer lies in the inbox: most often a folder that was moved away, or a
//! disk that came back without all it held. It is said, and figures that it moved are told apart from corrections.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{self, FilledInBy};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Period;
use crate::intake::path_period::period_in_path;
use crate::intake::{self, InboxFile};
use crate::ledger::directory::{Directory, OFFICE};
use crate::ledger::{Facts, Ledger, Receipt};
use crate::pipeline::Request;
use crate::publish::{Act, Edition, FileEntry, PublishError, Shelf, record};
use crate::restatement;

/// The account of every row of an edition.
const RECEIPTS: &str = "programmabureau/data/receipts.csv";
/// How many names are said; `verify` gives them all.
const NAMED: usize = 5;

/// What is gone of what an edition was made from, and what came in its place.
#[derive(Debug, Default)]
pub(super) struct Vanished {
    /// The files that are gone without anything in their place, in the order of the edition's manifest.
    pub(super) files: Vec<String>,
    /// Files that stand in the place of one that is gone or was overwritten: corrections, whatever the ledger makes of them.
    pub(super) replacing: BTreeSet<String>,
}

/// What lies in the inbox now and what was accepted of it.
#[derive(Clone, Copy)]
struct Now<'a> {
    /// The files.
    files: &'a [InboxFile],
    /// What is said of files that are there and were not opened.
    said: &'a [Diagnostic],
    /// The account of every row.
    receipts: &'a [Receipt],
    /// What was accepted.
    facts: &'a Facts,
}

/// Says what is gone of what an edition was made from, and gives it.
pub(super) fn told(
    request: &Request,
    previous: Option<&Edition>,
    (files, ledger): (&[InboxFile], &Ledger),
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vanished, PublishError> {
    let now = Now {
        files,
        said: diagnostics,
        receipts: &ledger.receipts,
        facts: &ledger.facts,
    };
    let gone = Vanished::since(request, previous, now)?;
    diagnostics.extend(gone.said(previous));
    Ok(gone)
}

impl Vanished {
    /// Holds the inputs of an edition against the inbox. What was moved, was overwritten, is there and cannot be opened, or
    /// had to be destroyed (answers after their term, a story whose consent was withdrawn) is not gone; nor is what a new
    /// delivery of the same sender over the same month and tables replaces.
    fn since(request: &Request, previous: Option<&Edition>, now: Now<'_>) -> Result<Self, PublishError> {
        let mut found = Self::default();
        let Some(previous) = previous else { return Ok(found) };
        let inputs = &previous.manifest.inputs;
        let known: BTreeSet<&str> = inputs.iter().map(|input| input.path.as_str()).collect();
        let there: BTreeMap<&str, &str> = now
            .files
            .iter()
            .map(|file| (file.path.as_str(), file.sha256.as_str()))
            .collect();
        // Two partners may give the same bytes: only under a name that is new it is the same file.
        let under_new_names = there.iter().filter(|(path, _)| !known.contains(*path));
        let moved: BTreeSet<&str> = under_new_names.map(|(_, sha256)| *sha256).collect();
        let mut gone = Vec::new();
        for input in inputs {
            if let Some(sha256) = there.get(input.path.as_str()) {
                if *sha256 != input.sha256 {
                    found.replacing.insert(input.path.clone());
                }
            } else if !moved.contains(input.sha256.as_str())
                && !is_refused(&input.path, now.said)
                && !is_ended_survey(&input.path, request)
            {
                gone.push(input.path.as_str());
            }
        }
        if gone.is_empty() {
            return Ok(found);
        }
        let destroyed = of_stories(&request.shelf())?;
        gone.retain(|path| !destroyed.contains(*path));
        let replacements = Replacements::of(previous, inputs, now)?;
        for path in gone.into_iter().filter(|path| replacements.counted(path)) {
            let by = replacements.of_path(path);
            if by.is_empty() {
                found.files.push(path.to_owned());
            }
            found.replacing.extend(by);
        }
        Ok(found)
    }

    /// What is said of it.
    fn said(&self, previous: Option<&Edition>) -> Option<Diagnostic> {
        let previous = previous.filter(|_| !self.files.is_empty())?;
        let mut names = self.files.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if self.files.len() > NAMED {
            names.push_str(", …");
        }
        let diagnostic = Diagnostic::new(Code::DeliveryGone, Place::default(), names)
            .with("sum", self.files.len().to_string())
            .with("other", previous.name());
        Some(diagnostic)
    }
}

/// True for a file that is there, alone or in a folder, and was not opened: that is said already.
fn is_refused(path: &str, said: &[Diagnostic]) -> bool {
    let is_it = |file: &String| {
        path == file
            || path
                .strip_prefix(file.as_str())
                .is_some_and(|rest| rest.starts_with('/'))
    };
    let mut said = said.iter().filter(|said| intake::inbox::was_not_opened(said));
    said.any(|said| said.place.file.as_ref().is_some_and(is_it))
}

/// True for answers that may not be kept any more, or of which the pipeline file no longer speaks.
fn is_ended_survey(path: &str, request: &Request) -> bool {
    path.starts_with("survey/") && request.survey().is_none()
}

/// The files of the inbox that had to go with a story, by the records beside the editions.
fn of_stories(shelf: &Shelf) -> Result<BTreeSet<String>, PublishError> {
    let mut files = BTreeSet::new();
    for period in shelf.periods()? {
        let records = record::of_act(&shelf.folder().join(period), Act::Redacted)?;
        let gone = records.into_iter().flat_map(|record| record.gone);
        files.extend(gone.flat_map(|gone| gone.delivered_in));
    }
    Ok(files)
}

/// What may have come in the place of a file that is gone.
struct Replacements<'a> {
    directory: Directory,
    /// The tables of each file of the edition of which rows counted; `None` where that cannot be read, and then every file
    /// counted and none is replaced.
    tables: Option<BTreeMap<String, BTreeSet<String>>>,
    /// The receipts of files that the edition did not know.
    new: Vec<&'a Receipt>,
}

impl<'a> Replacements<'a> {
    fn of(previous: &Edition, inputs: &[FileEntry], now: Now<'a>) -> Result<Self, PublishError> {
        let known: BTreeSet<&str> = inputs.iter().map(|input| input.sha256.as_str()).collect();
        let new: BTreeSet<&str> = now
            .files
            .iter()
            .filter(|file| !known.contains(file.sha256.as_str()))
            .map(|file| file.path.as_str())
            .collect();
        let receipts = previous.read(RECEIPTS)?.unwrap_or_default();
        Ok(Self {
            directory: Directory::of(&now.facts.table("partners")),
            tables: restatement::earlier::tables(&receipts),
            new: now
                .receipts
                .iter()
                .filter(|receipt| new.contains(receipt.file.as_str()))
                .collect(),
        })
    }

    /// True when rows of a file counted in the edition: what gave nothing cannot be missed.
    fn counted(&self, path: &str) -> bool {
        self.tables.as_ref().is_none_or(|tables| tables.contains_key(path))
    }

    /// The new files of the sender and month of a path that together hold all its tables. Whose it was is told by the path;
    /// where that does not tell, a new file beside it has to be its replacement.
    fn of_path(&self, path: &str) -> BTreeSet<String> {
        let Some(tables) = self.tables.as_ref().and_then(|tables| tables.get(path)) else {
            return BTreeSet::new();
        };
        let (partner, month) = (
            self.directory.of_path(path),
            period_in_path(path).map(Period::last_month),
        );
        let is_of_sender = |receipt: &Receipt| match &partner {
            Some(partner) => receipt.partner.as_ref() == Some(partner),
            None => folder(&receipt.file) == folder(path),
        };
        let is_of_month = |receipt: &Receipt| month.is_none() || receipt.month == month;
        let may_replace = |receipt: &&&Receipt| {
            let is_register = is_register(&receipt.table) && receipt.partner.as_deref() == Some(OFFICE);
            is_register || (is_of_sender(receipt) && is_of_month(receipt))
        };
        let of_it = self.new.iter().filter(|receipt| tables.contains(&receipt.table));
        let of_it: Vec<&&Receipt> = of_it.filter(may_replace).collect();
        let held: BTreeSet<&String> = of_it.iter().map(|receipt| &receipt.table).collect();
        if held.len() < tables.len() {
            return BTreeSet::new();
        }
        of_it.iter().map(|receipt| receipt.file.clone()).collect()
    }
}

/// True for a table of the programme office: its newest register counts whole, wherever it lies and whatever month its folder
/// names.
fn is_register(table: &str) -> bool {
    contract::table_of_sheet(table).is_some_and(|table| table.filled_in_by == FilledInBy::Office)
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
