//! How long reading takes beside a bare loop of calamine over the same files, and what a month costs, in one run.
//!
//! `cargo bench --bench intake` reads 20 workbooks of 2,000 rows; `VLECHT_BENCH_PARTNERS=100 VLECHT_BENCH_ROWS=10000`
//! the million rows of docs/performance.md. Each figure is the least of three runs, and is printed as a ratio to the
//! bare loop, which uses a thread a core and no isolation, or to its own cold run. Nothing here is asserted: machines
//! differ. Runs are without PDF files but where it is said. `VLECHT_BENCH_MONTHS=60` says how long the long history is (0: left out).
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, stops at the first fault, and makes its own files"
)]

use std::io::{Read, Write};
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
    std::fs::write(folder.path().join("maand.toml"), pipeline(false)).unwrap();
    std::fs::write(folder.path().join("pdf.toml"), pipeline(true)).unwrap();
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
    let figures = indicators(&sample.join("inbox"), &folder.path().join("cache"));
    show("all indicators, in one process (to the cold run)", figures, cold);
    let with_pdf = least(1, || {
        let _gone = std::fs::remove_dir_all(folder.path().join("reports"));
        read(&["run", "pdf.toml", "--cache", "cache"]);
    });
    show("a run with all papers as PDF, readings kept", with_pdf, bare);
    let unchanged = least(3, || read(&["run", "maand.toml", "--cache", "cache"]));
    show("the same, inbox unchanged (to the cold run)", unchanged, cold);
    let mut turn = 0;
    let one_changed = least(3, || {
        turn += 1;
        change(&workbooks[0], turn);
        read(&["run", "maand.toml", "--cache", "cache"]);
    });
    show("the same, one file changed (to the cold run)", one_changed, cold);
    clear();
    let memory = peak_memory(folder.path(), &["run", "maand.toml", "--cache", "cache"]);
    println!(
        "{:<44} {:>8.2} GiB",
        "resident memory, all processes together",
        memory as f64 / f64::from(1 << 20)
    );
    let months = number("VLECHT_BENCH_MONTHS", 60);
    if months > 6 {
        let (short, long) = (month_after(6, folder.path()), month_after(months, folder.path()));
        println!("{:<44} {:>8.2} s   1.00", "a new month, the sixth", short.as_secs_f64());
        show(&format!("a new month, number {months}"), long, short);
    }
}

/// A pipeline file, with or without PDF files: those are no part of the numbers to meet.
fn pipeline(pdf: bool) -> String {
    format!(
        "[network]\nname = \"Bench\"\n[input]\ninbox = \"sample/inbox\"\n[period]\nmonth = \"2026-10\"\n\
         [output]\nreports = \"reports\"\npdf = {pdf}\n"
    )
}

/// Changes the quantity in the first row of a partner's contributions, as a correction would.
fn change(workbook: &Path, turn: u8) {
    let bytes = std::fs::read(workbook).unwrap();
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for number in 0..from.len() {
        let mut entry = from.by_index(number).unwrap();
        let mut text = Vec::new();
        entry.read_to_end(&mut text).unwrap();
        let name = entry.name().unwrap().into_owned();
        if name == "xl/worksheets/sheet2.xml" {
            let sheet = String::from_utf8(text).unwrap();
            let (before, cell) = sheet.split_once("<c r=\"C2\"").unwrap();
            let (style, cell) = cell.split_once("<v>").unwrap();
            let (_, after) = cell.split_once("</v>").unwrap();
            text = format!("{before}<c r=\"C2\"{style}<v>{}</v>{after}", 100 + u32::from(turn)).into_bytes();
        }
        to.start_file(name, options).unwrap();
        to.write_all(&text).unwrap();
    }
    std::fs::write(workbook, to.finish().unwrap().into_inner()).unwrap();
}

/// The time of one new month on top of all earlier ones: their files read, their editions published.
fn month_after(months: usize, folder: &Path) -> Duration {
    let home = folder.join(format!("history-{months}"));
    std::fs::create_dir(&home).unwrap();
    run(
        &["sample", "sample", "--partners", "12", "--months", &months.to_string()],
        &home,
    );
    std::fs::write(home.join("maand.toml"), pipeline(false)).unwrap();
    let last = home.join("sample/inbox/2026-10");
    let aside = home.join("aside");
    std::fs::rename(&last, &aside).unwrap();
    for back in (1..months).rev() {
        let number = 2026 * 12 + 9 - back;
        let period = format!("{}-{:02}", number / 12, number % 12 + 1);
        run(&["run", "maand.toml", "--cache", "cache", "--period", &period], &home);
    }
    std::fs::rename(&aside, &last).unwrap();
    let edition = home.join("reports/maand/2026-10");
    least(3, || {
        let _gone = std::fs::remove_dir_all(&edition);
        run(&["run", "maand.toml", "--cache", "cache"], &home);
    })
}

/// The largest sum of resident sizes of a command and its children, in KiB, looked at every 50 ms. Linux only.
fn peak_memory(folder: &Path, arguments: &[&str]) -> u64 {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(folder)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(resident(child.id()));
        std::thread::sleep(Duration::from_millis(50));
    }
    peak
}

fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let own: u64 = status
        .lines()
        .find_map(|line| {
            line.strip_prefix("VmRSS:")?
                .trim()
                .strip_suffix("kB")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0);
    let tasks = std::fs::read_dir(format!("/proc/{process}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let children: u64 = tasks
        .filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|children| {
            children
                .split_whitespace()
                .filter_map(|id| id.parse().ok())
                .collect::<Vec<u32>>()
        })
        .map(resident)
        .sum();
    own + children
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
        vlecht::config::ReadingRules::default(),
        &vlecht::intake::cache::Records::of(cache),
        &isolation,
        &|| {},
    )
    .unwrap();
    assert_eq!(readings.len(), files.len());
}

/// The time of all indicators over what was read before: the least of three.
fn indicators(inbox: &Path, cache: &Path) -> Duration {
    let files = vlecht::intake::inbox::list(inbox, false).value;
    let isolation = vlecht::intake::Isolation::Workers {
        program: PathBuf::from(PROGRAM),
        count: cores(),
    };
    let rules = vlecht::config::ReadingRules::default();
    let records = vlecht::intake::cache::Records::of(cache);
    let readings = vlecht::intake::read_all(&files, &[], rules, &records, &isolation, &|| {}).unwrap();
    let month = vlecht::domain::Month::new(2026, 10).unwrap();
    let thresholds = vlecht::config::Thresholds::default();
    let scope = vlecht::indicators::Scope {
        month,
        reference_date: month.plus(1).last_day(),
        headline: std::collections::BTreeSet::new(),
        invited: vlecht::config::Invited::default(),
        thresholds,
    };
    let value = |id: &str| scope.thresholds.value(id);
    let cut = vlecht::ledger::assemble::Cut {
        month,
        reference_date: scope.reference_date,
        deadline_working_day: 5,
        reads_survey: false,
        percent_doubt: value("percent-doubt"),
        stray_share: value("stray-share"),
        magnitude_doubt: value("magnitude-doubt"),
    };
    let untold = vlecht::ledger::withdrawn::Withdrawn::default();
    let ledger = vlecht::ledger::assemble::assemble(&files, &readings, &records, (cut, &untold));
    let facts = ledger.unwrap().value.facts;
    assert!(!facts.contributions.is_empty());
    least(3, || {
        assert!(!vlecht::indicators::measure_all(&facts, &scope).all().is_empty());
    })
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
