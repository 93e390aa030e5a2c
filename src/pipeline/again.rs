//! An edition made once more from what lies in the inbox now, to hold it against what was published.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::config::Pipeline;
use crate::domain::digest::sha256;
use crate::domain::{Artifact, Date};
use crate::intake;
use crate::pipeline::fed;
use crate::pipeline::moved::Moved;
use crate::pipeline::{Assessment, Request, RunError, assess, earlier, output, relations, this_program};
use crate::publish::{Act, Edition, FileEntry, Gone, Manifest, PublishError, record};
use crate::world;

/// What became of something that an edition was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InputFate {
    /// It holds other bytes now.
    Changed,
    /// It is not there any more.
    Gone,
    /// It had to be destroyed: the retention rule says so.
    Destroyed,
    /// It had to be destroyed: the consent for a story in it was withdrawn.
    Withdrawn,
}

impl InputFate {
    /// The word in the data; its words for people stand under `fate-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Destroyed => "destroyed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What an edition is worth today.
#[derive(Debug, Default, Serialize)]
pub struct Verification {
    /// Its files that are not what its checksums say.
    pub damaged: Vec<String>,
    /// Files in its folder that are none of its own: laid there since, or back after they had to go.
    pub strangers: Vec<String>,
    /// Its files that went because the consent for a story was withdrawn.
    pub redacted: Vec<Gone>,
    /// What it was made from and is not the same any more, with what became of it.
    pub inputs: Vec<(String, InputFate)>,
    /// The records under which some of that was destroyed.
    pub records: Vec<Destruction>,
    /// True when all that is not the same any more had to go: under a record, or after the term in the pipeline file.
    pub had_to_go: bool,
    /// Files of the inbox that it did not know; they were left out.
    pub left_out: Vec<String>,
    /// The program that made it, by version and commit, where another one looks at it now.
    pub program: Option<String>,
    /// True when the pipeline file is another than then.
    pub is_other_pipeline: bool,
    /// Its files that come out otherwise now, and not by what had to go.
    pub differing: Vec<String>,
    /// Figures that come out otherwise, although nothing that had to go fed them.
    pub unfed: Vec<Moved>,
    /// Its files that come out otherwise and that something which had to go fed; their checksums are right.
    pub unmakeable: Vec<String>,
    /// Its number of files.
    pub files: usize,
    /// True when it could be made again.
    pub is_remade: bool,
}

impl Verification {
    /// True when the edition is whole and comes out the same, byte for byte, as far as what it was made from may still be
    /// there.
    pub fn holds(&self) -> bool {
        let is_known = self.inputs.is_empty() || self.had_to_go;
        let is_the_same = self.differing.is_empty() && self.unfed.is_empty();
        let is_whole = self.damaged.is_empty() && self.strangers.is_empty();
        self.is_remade && is_whole && is_the_same && is_known
    }
}

/// The record of something that was destroyed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Destruction {
    /// What was destroyed: an edition, by its name.
    pub edition: String,
    /// The record beside it, such as `2026-10/e01.destroyed.json`.
    pub record: String,
    /// The day on which that was done.
    pub on: Date,
    /// On what ground.
    pub why: String,
}

/// A request that makes an edition again. Answers to the survey that may no longer be kept today are not read.
pub fn request(pipeline: Pipeline, cache: Option<std::path::PathBuf>, edition: &Edition) -> std::io::Result<Request> {
    let mut request = Request::new(pipeline, cache)?.like(&edition.manifest);
    request.as_of = Some(edition.manifest.reference_date);
    request.why.clone_from(&edition.manifest.reason);
    request.again = Some(edition.manifest.clone());
    if is_over(&request.pipeline) {
        request.pipeline.survey = None;
    }
    Ok(request)
}

/// True when the answers to the survey may no longer be kept today.
pub fn is_over(pipeline: &Pipeline) -> bool {
    let today = Date::in_amsterdam(world::unix_seconds());
    pipeline.survey.as_ref().is_some_and(|survey| today > survey.keep_until)
}

/// What is not the same any more of what an edition was made from: files of the inbox, and earlier editions.
pub fn fates(request: &Request, edition: &Edition) -> Result<Vec<(String, InputFate)>, PublishError> {
    let mut there = BTreeMap::new();
    let pipeline = &request.pipeline;
    let mut list = |folder, is_survey| {
        for file in intake::inbox::list(folder, is_survey).value {
            there.insert(file.path, file.sha256);
        }
    };
    list(&pipeline.inbox, false);
    if let Some(survey) = &pipeline.survey {
        list(&survey.inbox, true);
    }
    let mut fates = Vec::new();
    for input in files(&edition.manifest) {
        let held_a_story = || edition.gone().any(|gone| gone.delivered_in.contains(&input.path));
        let fate = match there.get(&input.path) {
            Some(sha256) if *sha256 == input.sha256 => continue,
            _ if held_a_story() => InputFate::Withdrawn,
            Some(_) => InputFate::Changed,
            None if is_answers(&input.path) && pipeline.survey.is_none() => InputFate::Destroyed,
            None => InputFate::Gone,
        };
        fates.push((input.path.clone(), fate));
    }
    let shelf = request.shelf();
    let manifest = &edition.manifest;
    let looked_at: BTreeSet<&FileEntry> = manifest
        .earlier_editions
        .iter()
        .chain(&manifest.compared_with)
        .chain(&manifest.shown_before)
        .collect();
    for entry in looked_at {
        let fate = match shelf.named(&entry.path)? {
            Some(found) if found.sha256 == entry.sha256 => continue,
            Some(_) => InputFate::Changed,
            None => {
                let folder = shelf.folder().join(&entry.path);
                let is_destroyed = earlier::is_destroyed(&record::of_edition(&folder)?);
                if is_destroyed {
                    InputFate::Destroyed
                } else {
                    InputFate::Gone
                }
            }
        };
        fates.push((entry.path.clone(), fate));
    }
    Ok(fates)
}

/// The files of the inbox that an edition knew, also those of which nothing counted yet.
fn files(manifest: &Manifest) -> impl Iterator<Item = &FileEntry> {
    manifest.inputs.iter().chain(&manifest.after_reference)
}

/// Assesses an edition again from the files that it knew, as far as they are still there. Gives the files that it did not
/// know as well. Nothing when there is no inbox any more.
pub fn assess_again(request: &mut Request, edition: &Edition) -> Result<Option<(Assessment, Vec<String>)>, RunError> {
    let known: BTreeSet<&str> = files(&edition.manifest).map(|input| input.path.as_str()).collect();
    let assessment = match assess(request, &|_, _| {}) {
        Ok(assessment) => assessment,
        Err(RunError::NoInbox(_)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let others: Vec<String> = files(&assessment.manifest)
        .filter(|input| !known.contains(input.path.as_str()))
        .map(|input| input.path.clone())
        .collect();
    if others.is_empty() {
        return Ok(Some((assessment, others)));
    }
    request.leave_out.extend(others.iter().cloned());
    Ok(Some((assess(request, &|_, _| {})?, others)))
}

/// The program that made an edition, where it is not this one: another version, or another commit of the same.
fn other_program(manifest: &Manifest) -> Option<String> {
    let (version, commit) = this_program();
    let is_this = manifest.program_version == version && manifest.program_commit.as_deref() == commit;
    (!is_this).then(|| manifest.program())
}

/// The records of the editions among what was destroyed.
fn records(request: &Request, fates: &[(String, InputFate)]) -> Result<Vec<Destruction>, PublishError> {
    let shelf = request.shelf();
    let mut found = Vec::new();
    let destroyed = fates.iter().filter(|(_, fate)| *fate == InputFate::Destroyed);
    for (name, _) in destroyed.filter(|(name, _)| !is_answers(name)) {
        let records = record::of_edition(&shelf.folder().join(name))?;
        let own = records.into_iter().filter(|record| record.act == Act::Destroyed);
        found.extend(own.map(|record| Destruction {
            edition: name.clone(),
            record: format!("{name}.{}.json", record.act.id()),
            on: record.on,
            why: record.why.unwrap_or_default(),
        }));
    }
    Ok(found)
}

/// True for answers to the survey.
pub(super) fn is_answers(path: &str) -> bool {
    path.starts_with("survey/")
}

/// Makes an edition again and compares: file by file, and what it was made from. `is_over` says that the term of the answers
/// has passed: that they are not read is as it should be.
pub fn verify(request: &mut Request, edition: &Edition, is_over: bool) -> Result<Verification, RunError> {
    let inputs = fates(request, edition)?;
    let had_to_go = |(path, fate): &(String, InputFate)| match fate {
        InputFate::Changed | InputFate::Gone => false,
        InputFate::Destroyed => is_over || !is_answers(path),
        InputFate::Withdrawn => true,
    };
    let mut found = Verification {
        damaged: edition.damaged()?,
        strangers: strangers(edition)?,
        redacted: edition.gone().cloned().collect(),
        records: records(request, &inputs)?,
        had_to_go: !inputs.is_empty() && inputs.iter().all(had_to_go),
        inputs,
        program: other_program(&edition.manifest),
        is_other_pipeline: request.pipeline.sha256 != edition.manifest.pipeline_sha256,
        files: whole(edition).len(),
        ..Verification::default()
    };
    let Some((assessment, left_out)) = assess_again(request, edition)? else {
        return Ok(found);
    };
    found.left_out = left_out;
    if assessment.is_empty() {
        return Ok(found);
    }
    let made = if edition.manifest.is_confidential {
        relations::made_again(request, &assessment)?
    } else {
        output::artifacts(&request.pipeline, &assessment)?
    };
    found.is_remade = !made.is_empty();
    if made.is_empty() {
        return Ok(found);
    }
    found.differing = differing(&whole(edition), &made);
    found.differing.retain(|path| !edition.had_to_lose(path));
    // Another program or pipeline file might be the reason as well.
    if found.had_to_go && found.program.is_none() && !found.is_other_pipeline {
        let differing = std::mem::take(&mut found.differing);
        let sorted = fed::sorted(edition, &assessment, (&found.inputs, differing, &made))?;
        (found.unmakeable, found.differing, found.unfed) = (sorted.excused, sorted.differing, sorted.unfed);
    }
    Ok(found)
}

/// True when this build makes the same files of an edition as the one that made it. Of an edition of which something is
/// gone nobody can tell, and it is as good as the same: nothing that was delivered asks for another.
pub(super) fn comes_out_the_same(request: &Request, edition: &Edition) -> Result<bool, RunError> {
    let mut again = Request {
        again: Some(edition.manifest.clone()),
        why: edition.manifest.reason.clone(),
        as_of: Some(edition.manifest.reference_date),
        ..request.clone()
    };
    let Some((assessment, _)) = assess_again(&mut again, edition)? else {
        return Ok(true);
    };
    let made = output::artifacts(&again.pipeline, &assessment)?;
    let mut differing = differing(&whole(edition), &made);
    differing.retain(|path| !edition.had_to_lose(path));
    Ok(differing.is_empty())
}

/// The files that are none of the edition's own. What a file manager or an office program leaves behind is nobody's.
fn strangers(edition: &Edition) -> Result<Vec<String>, PublishError> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let mut strangers = edition.strangers()?;
    strangers.retain(|path| !intake::sniff::is_left_behind(&name(path)));
    Ok(strangers)
}

/// The files of an edition that did not go with a story.
fn whole(edition: &Edition) -> Vec<FileEntry> {
    let files = edition.manifest.files.iter();
    files.filter(|file| !edition.had_to_lose(&file.path)).cloned().collect()
}

/// The paths of files that are there on one side only, or with other bytes.
fn differing(published: &[FileEntry], made: &[Artifact]) -> Vec<String> {
    let entry = |artifact: &Artifact| FileEntry {
        path: artifact.path.clone(),
        sha256: sha256(&artifact.bytes),
    };
    let published: BTreeSet<FileEntry> = published.iter().cloned().collect();
    let made: BTreeSet<FileEntry> = made.iter().map(entry).collect();
    let paths: BTreeSet<&String> = published.symmetric_difference(&made).map(|file| &file.path).collect();
    paths.into_iter().cloned().collect()
}
