//! How long reading takes beside a bare loop of calamine over the same files, in one run.
//!
//! `cargo bench --bench intake` reads 20 workbooks of 2,000 rows; `VLECHT_BENCH_PARTNERS=100 VLECHT_BENCH_ROWS=10000`
//! the million rows of docs/performance.md. Each figure is the least of three runs, and is printed as a ratio to the
//! bare loop, which uses a thread a core and no isolation. Nothing here is asserted: machines differ.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, stops at the first fault, and makes its own files"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use calamine::{DataRef, Reader, Xlsx};

const PROGRAM: &str = env!("CARGO_BIN_EXE_vlecht");

fn main() {
    let number = |name: &str, usual: usize| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(usual)
    };
    let (partners, rows) = (number("VLECHT_BENCH_PARTNERS", 20), number("VLECHT_BENCH_ROWS", 2_000));
    let folder = tempfile::tempdir().unwrap();
    let sample = folder.path().join("sample");
    run(
        &[
            "sample",
            &text(&sample),
            "--partners",
            &partners.to_string(),
            "--months",
            "1",
            "--rows",
            &rows.to_string(),
        ],
        folder.path(),
    );
    let pipeline = folder.path().join("maand.toml");
    std::fs::write(
        &pipeline,
        "[network]\nname = \"Bench\"\n[input]\ninbox = \"sample/inbox\"\n[period]\nmonth = \"2026-10\"\n[output]\nreports = \"reports\"\n",
    )
    .unwrap();
    let workbooks = xlsx_below(&sample);
    println!(
        "{} workbooks, {partners} partners x {rows} rows, {} cores",
        workbooks.len(),
        cores()
    );

    let bare = least(3, || {
        bare_loop(&workbooks);
    });
    println!(
        "{:<44} {:>8.2} s   1.00",
        "bare loop of calamine, a thread a core",
        bare.as_secs_f64()
    );
    let clear = || {
        let _gone = std::fs::remove_dir_all(folder.path().join("cache"));
        let _gone = std::fs::remove_dir_all(folder.path().join("reports"));
    };
    let read = |arguments: &[&str]| run(arguments, folder.path());
    let show = |name: &str, time: Duration, other: Duration| {
        println!(
            "{name:<44} {:>8.2} s   {:.2}",
            time.as_secs_f64(),
            time.as_secs_f64() / other.as_secs_f64()
        );
    };
    let cold_intake = least(3, || {
        clear();
        intake(&sample.join("inbox"), &folder.path().join("cache"));
    });
    show("bytes to cached records, workers, no cache", cold_intake, bare);
    let cold = least(3, || {
        clear();
        read(&["run", "maand.toml", "--cache", "cache"]);
    });
    show("whole process, no cache", cold, bare);
    let unchanged = least(3, || read(&["run", "maand.toml", "--cache", "cache"]));
    show("the same, inbox unchanged (to the cold run)", unchanged, cold);
}

/// Bytes to cached records, through workers as the main job does it.
fn intake(inbox: &Path, cache: &Path) {
    let files = vlecht::intake::inbox::list(inbox, false).value;
    let isolation = vlecht::intake::Isolation::Workers {
        program: PathBuf::from(PROGRAM),
        count: cores(),
    };
    let readings = vlecht::intake::read_all(
        &files,
        &[],
        vlecht::config::Treatments::default(),
        cache,
        &isolation,
        &|| {},
    )
    .unwrap();
    assert_eq!(readings.len(), files.len());
}

/// Every cell of every workbook, formulas included, as calamine hands them over.
fn bare_loop(workbooks: &[PathBuf]) -> usize {
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores())
            .map(|_| {
                scope.spawn(|| {
                    let mut cells = 0;
                    while let Some(path) = workbooks.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                        cells += cells_of(path);
                    }
                    cells
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn cells_of(path: &Path) -> usize {
    let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let mut cells = 0;
    for sheet in workbook.sheet_names() {
        let mut reader = workbook.worksheet_cells_reader(&sheet).unwrap();
        while let Some(cell) = reader.next_cell_with_formula_metadata().unwrap() {
            cells += usize::from(cell.value != DataRef::Empty);
        }
    }
    cells
}

fn run(arguments: &[&str], folder: &Path) {
    let output = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        matches!(output.status.code(), Some(0 | 3)),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn least(times: u32, mut work: impl FnMut()) -> Duration {
    (0..times)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed()
        })
        .min()
        .unwrap()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn xlsx_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(xlsx_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "xlsx") {
            found.push(path);
        }
    }
    found.sort();
    found
}
