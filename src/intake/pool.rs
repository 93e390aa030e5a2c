//! All files of an inbox over a few threads, each with a worker of its own.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::config::{Mapping, ReadingRules};
use crate::intake::cache::{self, Records};
use crate::intake::inbox::InboxFile;
use crate::intake::isolation::{self, Isolation};
use crate::intake::reading::FileReading;
use crate::intake::worker::Request;
use crate::world;

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
    let folder = records.folder();
    world::make_folder(folder).map_err(|fault| world::named(folder, &fault))?;
    // Its files are for this account only, whatever the folder is; where that cannot be said of the folder, so be it.
    let _open = world::allow(folder, 0o700);
    let requests = files.iter().map(|file| request(file, mappings, rules, folder));
    let pool = Pool {
        requests: requests.collect(),
        records,
        isolation,
        progress,
        next: AtomicUsize::new(0),
        unread: AtomicUsize::new(0),
        to_fetch: Mutex::default(),
    };
    let count = match isolation {
        Isolation::Workers { count, .. } => (*count).clamp(1, files.len().max(1)),
        Isolation::None => 1,
    };
    let threads: Vec<std::io::Result<Vec<(usize, FileReading)>>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(|| pool.work())).collect();
        let failed = |_| Err(std::io::Error::other("a reader thread failed"));
        let ended = threads.into_iter().map(|thread| thread.join().unwrap_or_else(failed));
        ended.collect()
    });
    let mut readings = vec![FileReading::default(); files.len()];
    for thread in threads {
        // A file that was read and could not be kept is no bad file: the disk is.
        for (position, reading) in thread? {
            readings[position] = reading;
        }
    }
    Ok(readings)
}

/// What a worker is asked of a file.
fn request(file: &InboxFile, mappings: &[Mapping], rules: ReadingRules, folder: &Path) -> Request {
    let about = mappings.iter().filter(|mapping| mapping.is_about(&file.path));
    let mappings: Vec<Mapping> = about.cloned().collect();
    Request {
        location: file.location.clone(),
        path: file.path.clone(),
        sha256: file.sha256.clone(),
        is_survey: file.is_survey,
        key: cache::key(&file.sha256, &file.path, file.is_survey, &mappings, rules),
        mappings,
        rules,
        folder: folder.to_owned(),
        is_look: false,
    }
}

/// What the threads share.
struct Pool<'a> {
    requests: Vec<Request>,
    records: &'a Records,
    isolation: &'a Isolation,
    progress: &'a (dyn Fn() + Sync),
    /// Position of the next file that nobody took yet.
    next: AtomicUsize,
    /// Files that workers are reading.
    unread: AtomicUsize,
    /// Names of records that may be fetched meanwhile.
    to_fetch: Mutex<Vec<String>>,
}

impl Pool<'_> {
    /// Takes files until none is left; the readings with their positions.
    fn work(&self) -> std::io::Result<Vec<(usize, FileReading)>> {
        let mut worker = None;
        let mut readings = Vec::new();
        loop {
            let position = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = self.requests.get(position) else {
                break;
            };
            let reading = if let Some(reading) = cache::load(self.records.folder(), &request.key) {
                let names = reading.tables.iter().filter_map(|table| table.kept.clone());
                self.names().extend(names);
                reading
            } else {
                self.unread.fetch_add(1, Ordering::Relaxed);
                let reading = isolation::read_one(request, self.isolation, &mut worker);
                self.unread.fetch_sub(1, Ordering::Relaxed);
                reading?
            };
            readings.push((position, reading));
            (self.progress)();
        }
        self.fetch();
        Ok(readings)
    }

    /// Fetches records that were kept, as long as another thread waits for a worker.
    fn fetch(&self) {
        while self.unread.load(Ordering::Relaxed) > 0 {
            let Some(name) = self.names().pop() else { break };
            self.records.fetch(name);
        }
    }

    fn names(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.to_fetch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
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
