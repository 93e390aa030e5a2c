//! What is not the same any more since an edition was made: what somebody is told who has to say whether a new one is to come.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::publish::{FileEntry, Manifest};

/// What differs between what an edition was made from and what there is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Files that it did not know.
    pub new: Vec<String>,
    /// Files with other contents now.
    pub changed: Vec<String>,
    /// Files that are not there any more.
    pub gone: Vec<String>,
    /// Files that it knew and that count now, because the reference date is a later one.
    pub counting: Vec<String>,
    /// True when another reference date counts.
    pub reference_date: bool,
    /// True when the pipeline file is another one.
    pub pipeline: bool,
    /// True when another version of the program looks at it.
    pub program: bool,
    /// True when the edition of the period before is another one.
    pub earlier: bool,
}

impl Changes {
    /// From one manifest to another.
    pub fn between(then: &Manifest, now: &Manifest) -> Self {
        let (was, is) = (files(then), files(now));
        let paths = |files: &BTreeMap<&str, &str>, is_asked: &dyn Fn(&str, &str) -> bool| {
            let asked = files.iter().filter(|(path, sha256)| is_asked(path, sha256));
            asked.map(|(path, _)| (*path).to_owned()).collect()
        };
        let has = |files: &[FileEntry], path: &str| files.iter().any(|file| file.path == path);
        let waited = then.after_reference.iter().map(|file| file.path.as_str());
        let counting = waited.filter(|path| has(&now.inputs, path)).map(str::to_owned);
        let mut changes = Self {
            counting: counting.collect(),
            reference_date: then.reference_date != now.reference_date,
            new: paths(&is, &|path, _| !was.contains_key(path)),
            changed: paths(&is, &|path, sha256| was.get(path).is_some_and(|old| *old != sha256)),
            gone: paths(&was, &|path, _| !is.contains_key(path)),
            pipeline: then.pipeline_sha256 != now.pipeline_sha256,
            program: then.program_version != now.program_version,
            earlier: then.earlier_editions != now.earlier_editions,
        };
        // Where nothing else differs it is another build of the same version that makes something else of it.
        if changes == Self::default() {
            changes.program = then.is_of_another_build(now);
        }
        changes
    }
}

/// The files that an edition knew, with their hash.
fn files(manifest: &Manifest) -> BTreeMap<&str, &str> {
    let known = manifest.inputs.iter().chain(&manifest.after_reference);
    known.map(|file| (file.path.as_str(), file.sha256.as_str())).collect()
}
