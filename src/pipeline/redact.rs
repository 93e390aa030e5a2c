//! A story of which the consent was withdrawn: the files of editions that hold it go, with a record, and the editions that
//! stand are made again without it.
//!
//! The records come first: from then on nothing that is made tells the story, and what was killed in between is finished by
//! the same act once more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::config::Pipeline;
use crate::domain::{Artifact, Date};
use crate::ledger::{Withdrawn, returned_in};
use crate::pipeline::{Assessment, Request, RunError, RunOutcome, again, list_editions, output, run};
use crate::publish::{Act, Edition, FileEntry, Gone, Lock, PublishError, Record, Shelf, record};
use crate::world;

/// An edition that holds a story.
#[derive(Clone, Debug)]
pub struct Held {
    /// The edition.
    pub edition: Edition,
    /// Its files with words of the story.
    pub files: Vec<FileEntry>,
    /// The files of the inbox in which the story was delivered.
    pub delivered_in: Vec<String>,
}

/// What looking for a story gave.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The editions that hold it.
    pub held: Vec<Held>,
    /// True when some edition was made from a delivery that holds it.
    pub is_known: bool,
    /// Files that were to go with it and are still there: the act was interrupted.
    pub left: Vec<String>,
    /// Editions that cannot be made again from what is in the inbox, so that nobody can tell.
    pub unseen: Vec<String>,
}

impl Found {
    /// True when no edition was made from a delivery with such a story, as far as all of them can be made again.
    pub fn is_unknown(&self) -> bool {
        !self.is_known && self.unseen.is_empty()
    }
}

/// The stories that may no longer be told: some, and those of which records stand beside the editions.
pub(super) fn withdrawn(shelf: &Shelf, mut some: Withdrawn) -> Result<Withdrawn, PublishError> {
    for period in shelf.periods()? {
        let records = record::of_act(&shelf.folder().join(period), Act::Redacted)?;
        for gone in records.iter().flat_map(|record| &record.gone) {
            some = some.with_consent_withdrawn(&gone.story, gone.on);
        }
    }
    Ok(some)
}

/// Looks through all editions for a story: each is made again, with the words of the story and without.
pub fn find(pipeline: &Pipeline, cache: Option<&PathBuf>, story: &str) -> Result<Found, RunError> {
    let shelf = Shelf::new(&pipeline.reports, &pipeline.name);
    let mut found = Found::default();
    for edition in shelf.all()? {
        if has_lost(&edition, story) {
            found.is_known = true;
            found.left.extend(left(&edition, story));
            continue;
        }
        let mut request = again::request(pipeline.clone(), cache.cloned(), &edition)?;
        let is_whole = again::fates(&request, &edition)?
            .iter()
            .all(|(path, _)| !edition.manifest.inputs.iter().any(|input| input.path == *path));
        let Some((with, _)) = again::assess_again(&mut request, &edition)? else {
            found.unseen.push(edition.name());
            continue;
        };
        let delivered_in = delivered_in(&with, story);
        if delivered_in.is_empty() {
            if !is_whole {
                found.unseen.push(edition.name());
            }
            continue;
        }
        found.is_known = true;
        request.withdrawn = request.withdrawn.with_words_hidden(story);
        let without = crate::pipeline::assess(&request, &|_, _| {})?;
        let is_paper = |file: &FileEntry| Path::new(&file.path).extension().is_some_and(|kind| kind == "pdf");
        let has_papers = edition.manifest.files.iter().any(is_paper);
        let pipeline = Pipeline {
            pdf: has_papers,
            ..pipeline.clone()
        };
        let made = output::artifacts(&pipeline, &with)?;
        let paths = differing(&made, &output::artifacts(&pipeline, &without)?);
        // Of a file that is not made any more, as in another language, nobody can tell.
        let is_made = |file: &FileEntry| made.iter().any(|made| made.path == file.path);
        let mut left = edition.manifest.files.iter();
        if left.any(|file| !edition.had_to_lose(&file.path) && !is_made(file)) {
            found.unseen.push(edition.name());
        }
        let files = edition.manifest.files.iter().filter(|file| paths.contains(&file.path));
        let files: Vec<FileEntry> = files.filter(|file| !edition.had_to_lose(&file.path)).cloned().collect();
        if !files.is_empty() {
            found.held.push(Held {
                edition,
                files,
                delivered_in,
            });
        }
    }
    Ok(found)
}

/// The files of the inbox in which a story stands, also in a row that was refused; none where it was not delivered.
fn delivered_in(assessment: &Assessment, story: &str) -> Vec<String> {
    let table = assessment.facts.table("cases");
    let rows = table.rows().filter(|row| row.text("case_id") == Some(story));
    let sources = rows.filter_map(|row| assessment.facts.sources.get(row.source() as usize));
    let counted = sources.map(|source| source.file.as_str());
    let files: BTreeSet<&str> = counted.chain(returned_in(&assessment.returned, story)).collect();
    files.into_iter().map(str::to_owned).collect()
}

fn differing(with: &[Artifact], without: &[Artifact]) -> BTreeSet<String> {
    let others: BTreeSet<(&str, &[u8])> = without
        .iter()
        .map(|file| (file.path.as_str(), file.bytes.as_slice()))
        .collect();
    let differ = with
        .iter()
        .filter(|file| !others.contains(&(file.path.as_str(), file.bytes.as_slice())));
    differ.map(|file| file.path.clone()).collect()
}

/// Withdraws a story: writes the records, makes the editions that stood again without it, and removes the files that hold it.
/// Gives the new editions. The lock is the one under which the story was looked for: what another run published in between
/// would hold the story, and nobody would know.
pub fn act(
    pipeline: &Pipeline,
    cache: Option<&PathBuf>,
    (story, why, on): (&str, &str, Date),
    (held, lock): (&[Held], Lock),
) -> Result<Vec<Edition>, RunError> {
    let shelf = Shelf::new(&pipeline.reports, &pipeline.name);
    // What a run that was killed left lying may hold it, in any period.
    shelf.clean_all()?;
    for one in held {
        note(one, (story, why, on))?;
    }
    drop(lock);
    let mut new = Vec::new();
    for period in shelf.periods()? {
        let Some(standing) = shelf.standing(&period)?.filter(|edition| has_lost(edition, story)) else {
            continue;
        };
        let mut request = Request::new(pipeline.clone(), cache.cloned())?.like(&standing.manifest);
        request.why = Some(why.to_owned());
        match run(&request, &|_, _| {}) {
            Ok((_, RunOutcome::Published(edition))) => new.push(*edition),
            Ok(_) => {}
            // It stands. What lists it is renewed below, once the files are gone.
            Err(RunError::Publish(PublishError::Afterwards { .. })) => new.extend(shelf.standing(&period)?),
            Err(fault) => return Err(fault),
        }
    }
    let _lock = Lock::take(shelf.folder())?;
    for edition in shelf.all()? {
        for file in edition.gone().flat_map(|gone| &gone.files) {
            let path = edition.folder.join(&file.path);
            world::remove_file(&path).map_err(|fault| PublishError::disk(&path, fault))?;
        }
    }
    let listed = shelf
        .point_latest()
        .and_then(|()| list_editions(&pipeline.reports, pipeline.language));
    listed.map_err(PublishError::afterwards)?;
    Ok(new)
}

fn has_lost(edition: &Edition, story: &str) -> bool {
    edition.gone().any(|gone| gone.story == story)
}

/// The files that were to go with a story and are still there.
fn left(edition: &Edition, story: &str) -> Vec<String> {
    let gone = edition.gone().filter(|gone| gone.story == story);
    let files = gone.flat_map(|gone| &gone.files);
    let left = files.filter(|file| world::is_there(&edition.folder.join(&file.path)));
    left.map(|file| format!("{}/{}", edition.name(), file.path)).collect()
}

/// Writes what goes of an edition into the record beside it.
fn note(held: &Held, (story, why, on): (&str, &str, Date)) -> Result<(), PublishError> {
    let known = held.edition.records.iter().find(|record| record.act == Act::Redacted);
    let mut record = known
        .cloned()
        .unwrap_or_else(|| Record::of(&held.edition, Act::Redacted, on, Some(why)));
    record.gone.push(Gone {
        story: story.to_owned(),
        on,
        why: why.to_owned(),
        files: held.files.clone(),
        delivered_in: held.delivered_in.clone(),
    });
    record.write(&held.edition)
}
