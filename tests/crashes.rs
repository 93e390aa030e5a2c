//! Misfortune: a disk that fails at any call, a program that is killed at any moment, disks that are full, closed or elsewhere.
#![cfg(all(unix, debug_assertions))]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use vlecht::config::Pipeline;
use vlecht::domain::digest::sha256;
use vlecht::intake::Isolation;
use vlecht::pipeline::{Assessment, Request, RunOutcome, run};
use vlecht::publish::Lock;
use vlecht::world::rehearsal::{Misfortune, rehearse};

use crate::common::files::files_below;
use crate::common::{Answer, Network, is_long, vlecht};

const GOOD: &str = "periode;soort;hoeveelheid\n2026-10;geld;1000\n";

/// A network with an edition, and a late delivery that asks for the next one.
fn network() -> Network {
    let network = first();
    network.file("2026-10/cc/1.csv", GOOD)
}

/// A copy of a network, so that the first edition need not be made each time.
fn copy(of: &Network) -> Network {
    let copy = Network::new();
    let status = Command::new("cp")
        .arg("-a")
        .arg(of.path("."))
        .arg(copy.path(""))
        .status();
    assert!(status.unwrap().success());
    copy
}

/// A network with an edition.
fn first() -> Network {
    let network = Network::small()
        .file("2026-10/aa/1.csv", GOOD)
        .file("2026-10/bb/1.csv", GOOD);
    let first = network.run("run", &[]);
    assert!(matches!(first.code, 0 | 3), "{}", first.stderr);
    network
}

/// Numbers that are the same every time (splitmix64).
fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    let mut state = seed;
    std::iter::from_fn(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Some(mixed ^ (mixed >> 31))
    })
}

/// Paths and bytes below a folder, what a lock and a note of success hold left out.
fn contents(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    files_below(folder, &mut files);
    files.retain(|path| !path.ends_with("last-success.json") && !path.ends_with(".lock"));
    files.sort();
    let bytes = |path: &Path| sha256(&std::fs::read(path).unwrap());
    files
        .into_iter()
        .map(|path| (path.strip_prefix(folder).unwrap().to_path_buf(), bytes(&path)))
        .collect()
}

/// What `latest` points to is whole.
fn latest_is_whole(reports: &Path) -> String {
    let edition = vlecht::publish::Edition::open(&reports.join("maand/latest"))
        .unwrap()
        .unwrap();
    assert_eq!(edition.damaged().unwrap(), Vec::<String>::new());
    edition.name()
}

fn request(network: &Network) -> Request {
    let pipeline = Pipeline::load(&network.path("maand.toml")).unwrap();
    let mut request = Request::new(pipeline, None).unwrap();
    request.isolation = Isolation::None;
    request
}

/// What the next run publishes when nothing goes wrong: the checksums of its edition.
fn expected() -> String {
    let network = network();
    let (_, outcome) = run(&request(&network), &|_, _| {}).unwrap();
    assert!(matches!(outcome, RunOutcome::Published(_)));
    std::fs::read_to_string(network.path("reports/maand/2026-10/e02/SHA256SUMS")).unwrap()
}

/// One call of a run fails: the run says so or was not harmed, the first edition stands, the next run gives the same bytes.
fn one_call_fails(of: &Network, call: u64, expected: &str) {
    let network = copy(of);
    let reports = network.path("reports");
    let before = contents(&reports.join("maand/2026-10/e01"));
    let first = request(&network);
    let planned = rehearse(&network.path(""), call, Misfortune::Fails);
    let outcome = run(&first, &|_, _| {});
    drop(planned);
    assert_eq!(contents(&reports.join("maand/2026-10/e01")), before, "call {call}");
    latest_is_whole(&reports);
    // A delivery that could not be read is named; a cache that could not be used costs time.
    let names_it = |assessment: Option<Assessment>| {
        let said = assessment.map(|assessment| assessment.diagnostics).unwrap_or_default();
        said.iter().any(|diagnostic| diagnostic.code.id() == "file-unreadable")
    };
    match outcome {
        Ok((assessment, RunOutcome::Published(edition))) => {
            let sums = std::fs::read_to_string(edition.folder.join("SHA256SUMS")).unwrap();
            assert!(
                names_it(assessment) || sums == expected,
                "call {call}: published otherwise and said nothing"
            );
        }
        // Without the list of partners nothing counts.
        Ok((assessment, RunOutcome::NothingAccepted)) => {
            assert!(
                names_it(assessment),
                "call {call}: nothing was accepted and nothing said"
            );
            next_is_as_expected(&network, call, expected);
        }
        Ok((_, outcome)) => panic!("call {call}: {outcome:?}"),
        Err(fault) => {
            assert!(!fault.to_string().is_empty());
            next_is_as_expected(&network, call, expected);
        }
    }
}

/// The run after a fault publishes what it would have published without.
fn next_is_as_expected(network: &Network, call: u64, expected: &str) {
    let (_, outcome) = run(&request(network), &|_, _| {}).unwrap();
    let (RunOutcome::Published(edition) | RunOutcome::NothingChanged(edition)) = outcome else {
        panic!("call {call}: {outcome:?}");
    };
    let sums = std::fs::read_to_string(edition.folder.join("SHA256SUMS")).unwrap();
    assert!(sums == expected, "call {call}: other bytes after the fault");
    assert_eq!(latest_is_whole(&network.path("reports")), "2026-10/e02");
}

/// Calls of a whole run below the network's folder.
fn calls() -> u64 {
    let network = network();
    let request = request(&network);
    let counted = rehearse(&network.path(""), 0, Misfortune::Fails);
    run(&request, &|_, _| {}).unwrap();
    counted.calls()
}

#[test]
fn p2_a_call_of_a_run_that_fails_is_reported_and_nothing_is_lost() {
    let (of, calls, expected) = (network(), calls(), expected());
    // The first calls are those of the lock and of the editions that stand; the others are drawn.
    let drawn = numbers(20_261_122).take(4).map(|number| 1 + number % calls);
    for call in (1..=2).chain(drawn) {
        one_call_fails(&of, call, &expected);
    }
}

#[test]
#[ignore = "every call of a run takes an hour in a debug build: VLECHT_LONG=1"]
fn p2_every_call_of_a_run_fails_once() {
    if !is_long() {
        eprintln!("skipped: VLECHT_LONG is not set");
        return;
    }
    let (of, calls, expected) = (network(), calls(), expected());
    (1..=calls).for_each(|call| one_call_fails(&of, call, &expected));
    eprintln!("{calls} calls failed");
}

/// The program is killed at a call; `latest` is whole, and the next run publishes the same bytes.
fn dies_at(of: &Network, call: u64, expected: &str) {
    let network = copy(of);
    let reports = network.path("reports");
    let fault = format!("dies:{call}:{}", reports.display());
    let died = vlecht(&["run", "maand.toml"], &network.path(""), &[("VLECHT_FAULT", &fault)]);
    assert_eq!(died.code, -1, "call {call}: {}", died.stderr);
    latest_is_whole(&reports);
    let next = network.run("run", &[]);
    assert!(matches!(next.code, 0 | 3), "call {call}: {}", next.stderr);
    assert_eq!(latest_is_whole(&reports), "2026-10/e02");
    let sums = std::fs::read_to_string(reports.join("maand/2026-10/e02/SHA256SUMS")).unwrap();
    assert!(sums == expected, "call {call}: other bytes after the kill");
    assert!(
        contents(&reports)
            .iter()
            .all(|(path, _)| !path.display().to_string().contains(".staging"))
    );
}

fn calls_of_publishing() -> u64 {
    let network = network();
    let counted = rehearse(&network.path("reports"), 0, Misfortune::Fails);
    run(&request(&network), &|_, _| {}).unwrap();
    counted.calls()
}

#[test]
fn p1_a_run_that_is_killed_leaves_the_old_set_or_the_new_one() {
    let (of, calls, expected) = (network(), calls_of_publishing(), expected());
    for number in numbers(1).take(3) {
        dies_at(&of, 1 + number % calls, &expected);
    }
}

#[test]
#[ignore = "two hundred runs that are killed take an hour in a debug build: VLECHT_LONG=1"]
fn p1_two_hundred_kills() {
    if !is_long() {
        eprintln!("skipped: VLECHT_LONG is not set");
        return;
    }
    let (of, calls, expected) = (network(), calls_of_publishing(), expected());
    for number in numbers(2).take(200) {
        dies_at(&of, 1 + number % calls, &expected);
    }
}

#[test]
fn p8_the_second_of_two_runs_stops_at_once_and_a_lock_of_the_dead_holds_nobody() {
    let network = network();
    let lock = Lock::take(&network.path("reports/maand")).unwrap();
    let second = network.run("run", &[]);
    assert_eq!(second.code, 11, "{}", second.stderr);
    let approve = vlecht(&["approve", "reports/maand/2026-10/e01"], &network.path(""), &[]);
    assert_eq!(approve.code, 11, "{}", approve.stderr);
    drop(lock);
    let fault = format!("dies:3:{}", network.path("reports").display());
    assert_eq!(
        vlecht(&["run", "maand.toml"], &network.path(""), &[("VLECHT_FAULT", &fault)]).code,
        -1
    );
    assert!(network.path("reports/maand/.lock").exists());
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
}

/// Runs a shell line in the network's folder; `$V` is the program.
fn shell(network: &Network, line: &str) -> Answer {
    Command::new("bash")
        .args(["-c", line])
        .current_dir(network.path(""))
        .env("V", env!("CARGO_BIN_EXE_vlecht"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
        .into()
}

#[test]
fn p2_a_limit_on_the_size_of_files_exits_4() {
    let network = network();
    let before = contents(&network.path("reports"));
    let limited = shell(&network, "ulimit -f 16; \"$V\" run maand.toml");
    assert_eq!(limited.code, 4, "{}", limited.stderr);
    assert_eq!(contents(&network.path("reports")), before);
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
}

#[test]
fn p2_closed_and_full_outputs_do_not_stop_an_edition() {
    for (line, codes) in [
        ("\"$V\" run maand.toml >&- 2>&-", [0, 3]),
        ("\"$V\" run maand.toml 2>/dev/full", [0, 3]),
        // Whoever asked for data on stdout must know that it is lost.
        ("\"$V\" run maand.toml >/dev/full", [4, 4]),
        ("set -o pipefail; \"$V\" run maand.toml | true", [0, 3]),
        ("\"$V\" run maand.toml --format json 2> >(true)", [0, 3]),
    ] {
        let network = network();
        let answer = shell(&network, line);
        assert!(
            codes.contains(&answer.code),
            "{line}: {} {}",
            answer.code,
            answer.stderr
        );
        assert_eq!(latest_is_whole(&network.path("reports")), "2026-10/e02", "{line}");
    }
}

/// A file system of its own below the network, as long as it lives; nothing where mounting is not possible.
struct Mounted(PathBuf);

impl Mounted {
    fn new(folder: &Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(folder)
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Self(folder.to_path_buf()));
        }
        eprintln!("skipped: mounting a file system is not possible here");
        None
    }

    fn again(&self, options: &str) -> bool {
        let status = Command::new("mount").args(["-o", options]).arg(&self.0).status();
        status.is_ok_and(|status| status.success())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _left = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn p2_a_disk_that_is_full_or_closed_exits_4_and_with_room_the_same_bytes_follow() {
    let expected = expected();
    let network = network();
    let reports = network.path("reports");
    std::fs::rename(&reports, network.path("aside")).unwrap();
    // Another file system than that of inbox and cache, too: what is renamed stays on one.
    let Some(disk) = Mounted::new(&reports, "size=64m") else {
        return;
    };
    let copied = shell(&network, "cp -a aside/. reports/");
    assert_eq!(copied.code, 0, "{}", copied.stderr);
    let before = contents(&reports);
    let filled = shell(
        &network,
        "head -c 63m /dev/zero > reports/vol || cat /dev/zero > reports/vol",
    );
    drop(filled);
    let full = network.run("run", &[]);
    assert_eq!(full.code, 4, "{}", full.stderr);
    std::fs::remove_file(reports.join("vol")).unwrap();
    assert_eq!(contents(&reports), before);
    assert!(disk.again("remount,ro"));
    let closed = network.run("run", &[]);
    assert_eq!(closed.code, 4, "{}", closed.stderr);
    assert!(disk.again("remount,rw"));
    assert_eq!(contents(&reports), before);
    let next = network.run("run", &[]);
    assert!(matches!(next.code, 0 | 3), "{}", next.stderr);
    let sums = std::fs::read_to_string(reports.join("maand/2026-10/e02/SHA256SUMS")).unwrap();
    assert!(sums == expected);
}

#[test]
fn p5_an_inbox_that_cannot_be_written_to_is_enough() {
    let network = network();
    let inbox = network.path("inbox");
    std::fs::rename(&inbox, network.path("aside")).unwrap();
    let Some(disk) = Mounted::new(&inbox, "size=16m") else {
        return;
    };
    assert_eq!(shell(&network, "cp -a aside/. inbox/").code, 0);
    assert!(disk.again("remount,ro"));
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    assert_eq!(contents(&inbox), contents(&network.path("aside")));
}

#[test]
fn the_cache_may_be_deleted_at_any_moment() {
    let (network, expected) = (network(), expected());
    let stop = std::sync::atomic::AtomicBool::new(false);
    let cache = network.path("cache");
    let answer = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::SeqCst) {
                let _gone = std::fs::remove_dir_all(&cache);
                std::thread::sleep(std::time::Duration::from_millis(40));
            }
        });
        let answer = network.run("run", &[]);
        stop.store(true, std::sync::atomic::Ordering::SeqCst);
        answer
    });
    // Deleted again and again it may give up; it never publishes less than what was delivered.
    if matches!(answer.code, 0 | 3) {
        let sums = std::fs::read_to_string(network.path("reports/maand/2026-10/e02/SHA256SUMS")).unwrap();
        assert!(sums == expected, "something was left out");
    } else {
        assert_eq!(answer.code, 4, "{}", answer.stderr);
    }
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
}

#[test]
fn two_programs_may_use_one_cache() {
    let (network, expected) = (network(), expected());
    let reports = network.path("elders");
    shell(&network, "cp -a reports elders; rm -rf cache");
    let out = reports.display().to_string();
    let (here, there) = std::thread::scope(|scope| {
        let there = scope.spawn(|| network.run("run", &["--out", &out]));
        (network.run("run", &[]), there.join().unwrap())
    });
    for (answer, reports) in [(here, network.path("reports")), (there, reports)] {
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
        let sums = std::fs::read_to_string(reports.join("maand/2026-10/e02/SHA256SUMS")).unwrap();
        assert!(sums == expected);
    }
}
