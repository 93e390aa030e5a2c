//! One file at a time by a worker process, which is replaced when it dies: the run never dies with it.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::config::ReadingRules;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::intake::inbox::InboxFile;
use crate::intake::proposal::Proposal;
use crate::intake::reading::FileReading;
use crate::intake::worker::{Answer, Request, SECONDS, answer};
use crate::world;

/// Seconds by the clock after which a worker that says nothing is given up: on a busy machine it has a quarter of a
/// processor, and what it may take is counted by the kernel in processor time ([`SECONDS`]).
const PATIENCE: u64 = 4 * SECONDS;

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
        Ok(Answer::Read(_) | Answer::Failed(_) | Answer::NotKept(_)) | Err(Silence::NotStarted(_)) => {
            Err(failed(Code::FileUnreadable))
        }
        Err(Silence::Limits) => Err(failed(Code::FileLimits)),
    }
}

/// Reads one file. A cache that cannot be written and a worker that cannot be started are errors; somebody who deleted
/// the cache meanwhile is none.
pub(super) fn read_one(
    request: &Request,
    isolation: &Isolation,
    worker: &mut Option<Worker>,
) -> std::io::Result<FileReading> {
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
        Err(Silence::Limits) => failed(Code::FileLimits),
        Err(Silence::NotStarted(fault)) => {
            let program = match isolation {
                Isolation::Workers { program, .. } => program.as_path(),
                Isolation::None => Path::new(""),
            };
            return Err(world::named(program, &fault));
        }
    })
}

/// Why there is no answer.
enum Silence {
    /// The worker died of the file, or took too long.
    Limits,
    /// No worker could be started: the machine's fault, not the file's.
    NotStarted(std::io::Error),
}

/// Has a worker answer, or says why it did not. A worker that had read other files and dies at once may have died of
/// those: the file is then given to a fresh one.
fn ask(request: &Request, isolation: &Isolation, worker: &mut Option<Worker>) -> Result<Answer, Silence> {
    let Isolation::Workers { program, .. } = isolation else {
        return Ok(answer(request));
    };
    loop {
        let alive = match worker {
            Some(alive) => alive,
            None => worker.insert(Worker::start(program).map_err(Silence::NotStarted)?),
        };
        let is_fresh = alive.is_fresh;
        match alive.ask(request) {
            Ok(answer) => return Ok(answer),
            Err(death) => {
                *worker = None;
                if is_fresh || matches!(death, Death::Late) {
                    return Err(Silence::Limits);
                }
            }
        }
    }
}

/// How a worker ended.
enum Death {
    /// Within a time in which nobody has used up what a file may take.
    Soon,
    /// After that, or not at all.
    Late,
}

/// A worker process that waits for a file.
pub(super) struct Worker {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
    /// True until it answered once.
    is_fresh: bool,
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
        Ok(Self {
            child,
            input,
            answers,
            is_fresh: true,
        })
    }

    fn ask(&mut self, request: &Request) -> Result<Answer, Death> {
        let asked = Instant::now();
        let died = || {
            if asked.elapsed() < Duration::from_secs(SECONDS / 3) {
                Death::Soon
            } else {
                Death::Late
            }
        };
        let mut line = serde_json::to_string(request).map_err(|_| Death::Late)?;
        line.push('\n');
        self.input
            .write_all(line.as_bytes())
            .and_then(|()| self.input.flush())
            .map_err(|_| died())?;
        let line = match self.answers.recv_timeout(Duration::from_secs(PATIENCE)) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => return Err(Death::Late),
            Err(RecvTimeoutError::Disconnected) => return Err(died()),
        };
        self.is_fresh = false;
        serde_json::from_str(&line).map_err(|_| Death::Late)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // A worker that hangs would outlive us; one that waits ends at once.
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}
