//! The worker's side: reads one request a line, answers one line. Runs with limits that it sets itself.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::config::{Mapping, ReadingRules};
use crate::diagnostic::Diagnostic;
use crate::domain::digest::sha256;
use crate::intake::cache;
use crate::intake::proposal::{self, Proposal};
use crate::intake::read::read_with;
use crate::intake::reading::FileReading;
use crate::world;

/// Memory a worker may address, in bytes.
pub const MEMORY: u64 = 512 * 1024 * 1024;
/// Seconds of processor time a worker may spend on one file.
pub const SECONDS: u64 = 30;

/// One file to read.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Where it is.
    #[serde(with = "location")]
    pub location: PathBuf,
    /// Its path inside the inbox.
    pub path: String,
    /// SHA-256 of the bytes that were listed, in hexadecimal.
    pub sha256: String,
    /// True when it stands in the restricted inbox: only there survey tables are read.
    pub is_survey: bool,
    /// The mappings about it.
    pub mappings: Vec<Mapping>,
    /// What counts of what is hidden, and from where on something is doubted.
    pub rules: ReadingRules,
    /// Folder of the cache.
    pub folder: PathBuf,
    /// Name in the cache.
    pub key: String,
    /// True when the file is only looked at, for a proposal of its mapping.
    #[serde(default)]
    pub is_look: bool,
}

/// A path as its bytes: its name need not be text.
mod location {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::world;

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        world::path_to_bytes(path).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        Vec::deserialize(deserializer).map(world::path_from_bytes)
    }
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The reading; its records are in the cache.
    Read(FileReading),
    /// What the file looks like.
    Looked(Proposal),
    /// The file is no workbook that can be looked at.
    Refused(Box<Diagnostic>),
    /// The file could not be used; the text is for the log.
    Failed(String),
    /// What was read could not be kept; the text is for the log.
    NotKept(String),
}

/// Serves requests until the input ends. The exit code is the process's.
pub fn serve(input: impl BufRead, mut output: impl Write) -> std::process::ExitCode {
    let started = Instant::now();
    // A parser that stops on a damaged file says so in its own words, and looking up where takes longer than reading.
    std::panic::set_hook(Box::new(|_| {}));
    limit(rlimit::Resource::AS, MEMORY);
    limit(rlimit::Resource::CORE, 0);
    for line in input.lines() {
        let Ok(line) = line else {
            return std::process::ExitCode::FAILURE;
        };
        // Time on the wall is at least the processor's: the limit leaves this file its full share.
        limit_softly(rlimit::Resource::CPU, started.elapsed().as_secs() + SECONDS + 1);
        let answer = match serde_json::from_str::<Request>(&line) {
            Ok(request) => answer(&request),
            Err(fault) => Answer::Failed(fault.to_string()),
        };
        let Ok(mut text) = serde_json::to_string(&answer) else {
            return std::process::ExitCode::FAILURE;
        };
        text.push('\n');
        if output.write_all(text.as_bytes()).and_then(|()| output.flush()).is_err() {
            return std::process::ExitCode::FAILURE;
        }
    }
    std::process::ExitCode::SUCCESS
}

/// Reads one file into the cache.
pub fn answer(request: &Request) -> Answer {
    let bytes = match world::read(&request.location) {
        Ok(bytes) => bytes,
        Err(fault) => return Answer::Failed(fault.to_string()),
    };
    // A file that is replaced while the run reads would be published under the name of other bytes.
    if sha256(&bytes) != request.sha256 {
        return Answer::Failed("the file changed after it was listed".to_owned());
    }
    if request.is_look {
        return match proposal::of(&bytes, &request.path) {
            Ok(proposal) => Answer::Looked(proposal),
            Err(diagnostic) => Answer::Refused(diagnostic),
        };
    }
    let read = read_with(
        &bytes,
        &request.path,
        &request.mappings,
        request.is_survey,
        request.rules,
    );
    match cache::store(&request.folder, &request.key, read) {
        Ok(reading) => Answer::Read(reading),
        Err(fault) => Answer::NotKept(fault.to_string()),
    }
}

/// Sets a limit for good; where the system has none of that kind the parent's clock remains.
fn limit(resource: rlimit::Resource, value: u64) {
    let hard = resource.get_hard().unwrap_or(value).min(value);
    let _unlimited = rlimit::setrlimit(resource, hard, hard);
}

/// Sets a limit that may be raised again.
fn limit_softly(resource: rlimit::Resource, value: u64) {
    if let Ok(hard) = resource.get_hard() {
        let _unlimited = rlimit::setrlimit(resource, value.min(hard), hard);
    }
}
