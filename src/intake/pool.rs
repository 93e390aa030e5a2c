//! The parent's side: hands files to workers, replaces those that die, and never dies with them.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::config::{Mapping, ReadingRules};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::intake::cache::{self, Records};
use crate::intake::inbox::InboxFile;
use crate::intake::proposal::Proposal;
use crate::intake::reading::FileReading;
use crate::intake::worker::{Answer, Request, SECONDS, answer};
use crate::world;

/// How files are kept from harming the run.
#[derive(Clone, Debug)]
pub enum Isolation {
    /// Each file is read by a worker process: this program, with the hidden verb `worker`.
    Workers {
        /// The program.
        program: PathBuf,
        /// How many at a time.
        count: usize,
    },
    /// In this process, one after the other: for tests of readers on files that are known to be harmless.
    None,
}

/// Reads all files, from the cache where they were read before. One reading per file, in the order given.
/// `progress` is called after each file. A thread that has no file left to read while others still wait for theirs
/// fetches the records of files that were read before.
pub fn read_all(
    files: &[InboxFile],
    mappings: &[Mapping],
    rules: ReadingRules,
    records: &Records,
    isolation: &Isolation,
    progress: &(dyn Fn() + Sync),
) -> std::io::Result<Vec<FileReading>> {
    let folder = records.folder().to_owned();
    world::make_folder(&folder).map_err(|fault| world::named(&folder, &fault))?;
    // Its files are for this account only, whatever the folder is; where that cannot be said of the folder, so be it.
    let _open = world::allow(&folder, 0o700);
    let requests: Vec<Request> = files
        .iter()
        .map(|file| {
            let mappings: Vec<Mapping> = mappings
                .iter()
                .filter(|mapping| mapping.is_about(&file.path))
                .cloned()
                .collect();
            let key = cache::key(&file.sha256, &file.path, file.is_survey, &mappings, rules);
            Request {
                location: file.location.clone(),
                path: file.path.clone(),
                sha256: file.sha256.clone(),
                is_survey: file.is_survey,
                mappings,
                rules,
                folder: folder.clone(),
                key,
                is_look: false,
            }
        })
        .collect();
    let results: Mutex<Vec<Option<FileReading>>> = Mutex::new(vec![None; files.len()]);
    let not_kept = Mutex::new(None);
    let next = AtomicUsize::new(0);
    let unread = AtomicUsize::new(0);
    let to_fetch: Mutex<Vec<String>> = Mutex::default();
    let fetch = || {
        while unread.load(Ordering::Relaxed) > 0 {
            let Some(name) = to_fetch.lock().ok().and_then(|mut names| names.pop()) else {
                break;
            };
            records.fetch(name);
        }
    };
    let work = || {
        let mut worker = None;
        loop {
            let position = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = requests.get(position) else { break };
            let reading = if let Some(reading) = cache::load(&folder, &request.key) {
                if let Ok(mut names) = to_fetch.lock() {
                    names.extend(reading.tables.iter().filter_map(|table| table.kept.clone()));
                }
                Ok(reading)
            } else {
                unread.fetch_add(1, Ordering::Relaxed);
                let reading = read_one(request, isolation, &mut worker);
                unread.fetch_sub(1, Ordering::Relaxed);
                reading
            };
            match (reading, results.lock()) {
                (Ok(reading), Ok(mut results)) => results[position] = Some(reading),
                (Err(fault), _) => {
                    *not_kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(fault);
                    break;
                }
                (Ok(_), Err(_)) => {}
            }
            progress();
        }
        fetch();
    };
    let count = match isolation {
        Isolation::Workers { count, .. } => (*count).clamp(1, files.len().max(1)),
        Isolation::None => 1,
    };
    std::thread::scope(|scope| {
        for _ in 0..count {
            scope.spawn(work);
        }
    });
    // A file that was read and could not be kept is no bad file: the disk is.
    if let Some(fault) = not_kept.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        return Err(fault);
    }
    let results = results
        .into_inner()
        .map_err(|_| std::io::Error::other("a reader thread failed"))?;
    Ok(results.into_iter().map(Option::unwrap_or_default).collect())
}

/// Looks at one file for a proposal of its mapping; nothing is kept.
pub fn look(file: &InboxFile, isolation: &Isolation) -> Result<Proposal, Box<Diagnostic>> {
    let request = Request {
        location: file.location.clone(),
        path: file.path.clone(),
        sha256: file.sha256.clone(),
        is_survey: file.is_survey,
        mappings: Vec::new(),
        rules: ReadingRules::default(),
        folder: PathBuf::new(),
        key: String::new(),
        is_look: true,
    };
    let failed = |code| Box::new(Diagnostic::new(code, Place::file(&file.path), ""));
    match ask(&request, isolation, &mut None) {
        Ok(Answer::Looked(proposal)) => Ok(proposal),
        Ok(Answer::Refused(diagnostic)) => Err(diagnostic),
        Ok(Answer::Read(_) | Answer::Failed(_) | Answer::NotKept(_)) => Err(failed(Code::FileUnreadable)),
        Err(code) => Err(failed(code)),
    }
}

/// Reads one file. Only a cache that cannot be written is an error; somebody who deleted it meanwhile is none.
fn read_one(request: &Request, isolation: &Isolation, worker: &mut Option<Worker>) -> std::io::Result<FileReading> {
    let failed = |code| FileReading {
        tables: Vec::new(),
        diagnostics: vec![Diagnostic::new(code, Place::file(&request.path), "")],
    };
    let mut answer = ask(request, isolation, worker);
    if matches!(answer, Ok(Answer::NotKept(_))) {
        world::make_folder(&request.folder).map_err(|fault| world::named(&request.folder, &fault))?;
        answer = ask(request, isolation, worker);
    }
    Ok(match answer {
        Ok(Answer::Read(reading)) => reading,
        Ok(Answer::NotKept(fault)) => {
            let place = request.folder.display();
            return Err(std::io::Error::other(format!("{place}: {fault}")));
        }
        Ok(_) => failed(Code::FileUnreadable),
        Err(code) => failed(code),
    })
}

/// Has a worker answer, or says why it did not.
fn ask(request: &Request, isolation: &Isolation, worker: &mut Option<Worker>) -> Result<Answer, Code> {
    Ok(match isolation {
        Isolation::None => answer(request),
        Isolation::Workers { program, .. } => {
            if worker.is_none() {
                *worker = Worker::start(program).ok();
            }
            let Some(alive) = worker.as_mut() else {
                return Err(Code::FileUnreadable);
            };
            match alive.ask(request) {
                Ok(answer) => answer,
                Err(Death::TooLong | Death::Died) => {
                    *worker = None;
                    return Err(Code::FileLimits);
                }
            }
        }
    })
}

/// How a worker ended.
enum Death {
    TooLong,
    Died,
}

struct Worker {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl Worker {
    fn start(program: &Path) -> std::io::Result<Self> {
        let mut child = Command::new(program)
            .arg("worker")
            // A thread pool and an arena per processor would eat the address space before the first cell.
            .env("POLARS_MAX_THREADS", "1")
            .env("RAYON_NUM_THREADS", "1")
            .env("MALLOC_ARENA_MAX", "2")
            // A misfortune that a test plans is the run's.
            .env_remove("VLECHT_FAULT")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(std::io::Error::other("a worker has no pipes"));
        };
        let (sender, answers) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { break };
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, input, answers })
    }

    fn ask(&mut self, request: &Request) -> Result<Answer, Death> {
        let mut line = serde_json::to_string(request).map_err(|_| Death::Died)?;
        line.push('\n');
        self.input
            .write_all(line.as_bytes())
            .and_then(|()| self.input.flush())
            .map_err(|_| Death::Died)?;
        match self.answers.recv_timeout(Duration::from_secs(SECONDS)) {
            Ok(line) => serde_json::from_str(&line).map_err(|_| Death::Died),
            Err(RecvTimeoutError::Timeout) => Err(Death::TooLong),
            Err(RecvTimeoutError::Disconnected) => Err(Death::Died),
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // A worker that hangs would outlive us; one that waits ends at once.
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::sha256;

    #[test]
    fn a_file_that_was_replaced_after_it_was_listed_is_not_read() {
        let cache = std::env::temp_dir().join(format!("vlecht-pool-{}", std::process::id()));
        world::make_folder(&cache).expect("a folder");
        let location = cache.join("aa.csv");
        world::write_unsynced(&location, b"periode;soort;hoeveelheid\n2026-10;geld;5\n").expect("a file");
        let file = |bytes: &[u8]| InboxFile {
            path: "2026-10/aa.csv".to_owned(),
            location: location.clone(),
            sha256: sha256(bytes),
            is_survey: false,
        };
        let files = [
            file(b"what stood there before"),
            file(b"periode;soort;hoeveelheid\n2026-10;geld;5\n"),
        ];
        let readings = read_all(
            &files,
            &[],
            ReadingRules::default(),
            &Records::of(&cache),
            &Isolation::None,
            &|| (),
        )
        .expect("reads");
        assert_eq!(readings[0].diagnostics[0].code, Code::FileUnreadable);
        assert!(readings[0].tables.is_empty());
        assert_eq!(readings[1].tables[0].rows_accepted, 1);
    }
}
