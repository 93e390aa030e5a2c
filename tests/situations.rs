//! Inboxes as they are found on servers: what is no file, names that no list can show, files that come and go.
#![cfg(unix)]

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Command;

use crate::common::container::{compound, edited, old_workbook, record, with_part};
use crate::common::{Network, Said};
use crate::formats::fixture;

const GOOD: &str = "periode;soort;hoeveelheid\n2026-10;geld;1000\n";

/// The files that something is said of, with a code.
fn files(said: &[Said], code: &str) -> Vec<String> {
    let mut files: Vec<String> = said
        .iter()
        .filter(|said| said.code == code)
        .map(|said| said.file.clone())
        .collect();
    files.sort();
    files
}

/// What each partner's file gave: its path and the rows that were accepted.
fn accepted(network: &Network) -> Vec<(String, String)> {
    network
        .data("receipts")
        .into_iter()
        .filter(|row| row["file"].starts_with("2026-10"))
        .map(|row| (row["file"].clone(), row["rows_accepted"].clone()))
        .collect()
}

#[test]
fn what_is_no_plain_file_is_named_and_not_opened() {
    let network = Network::small().file("2026-10/aa.csv", GOOD);
    let folder = network.path("inbox/2026-10");
    let made = Command::new("mkfifo")
        .arg(folder.join("pijp.xlsx"))
        .status()
        .expect("runs");
    assert!(made.success());
    std::fs::write(
        network.path("elders.csv"),
        "periode;soort;hoeveelheid\n2026-10;geld;777\n",
    )
    .expect("writes");
    for (target, name) in [
        (network.path("elders.csv"), "bb.csv"),
        ("/dev/zero".into(), "nul.xlsx"),
        ("/etc".into(), "map"),
        (network.path("inbox"), "rond"),
        ("nergens".into(), "los.csv"),
    ] {
        std::os::unix::fs::symlink(target, folder.join(name)).expect("links");
    }
    std::fs::create_dir(folder.join("map.xlsx")).expect("makes a folder");
    let said = network.diagnostics();
    assert_eq!(
        files(&said, "file-not-regular"),
        ["bb.csv", "los.csv", "map", "nul.xlsx", "pijp.xlsx", "rond"].map(|name| format!("2026-10/{name}"))
    );
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert_eq!(accepted(&network), [("2026-10/aa.csv".to_owned(), "1".to_owned())]);
}

#[test]
fn names_that_cannot_be_shown_are_read_and_stay_apart() {
    let network = Network::small().file("2026-10/aa/opgave.csv", GOOD);
    let folder = network.path("inbox/2026-10");
    let write = |partner: &str, name: &[u8], text: &str| {
        let folder = folder.join(partner);
        std::fs::create_dir_all(&folder).expect("makes a folder");
        std::fs::write(folder.join(OsStr::from_bytes(name)), text).expect("writes");
    };
    write("bb", b"een\nbreuk.csv", GOOD);
    write("bb", b"een\rbreuk.csv", "periode;soort;hoeveelheid\n2026-10;geld;2\n");
    write("cc", b"caf\xE9.csv", GOOD);
    write("cc", b"caf\xE8.csv", "periode;soort;hoeveelheid\n2026-10;geld;3\n");
    let longest = [&[b'l'; 251][..], b".csv"].concat();
    write("aa", &longest, "periode;soort;hoeveelheid\n2026-09;geld;4\n");
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    let mut paths: Vec<&str> = receipts.iter().map(|row| row["file"].as_str()).collect();
    paths.retain(|path| path.starts_with("2026-10"));
    assert_eq!(paths.len(), 6, "{paths:?}");
    assert!(paths.contains(&"2026-10/bb/een?breuk.csv") && paths.contains(&"2026-10/bb/een?breuk.csv (2)"));
    assert!(paths.contains(&"2026-10/cc/caf\u{fffd}.csv") && paths.contains(&"2026-10/cc/caf\u{fffd}.csv (2)"));
    assert!(paths.iter().all(|path| !path.contains(['\n', '\r'])));
}

#[test]
fn two_partners_may_use_one_file_name() {
    let network = Network::small()
        .file("2026-10/aa/opgave.csv", GOOD)
        .file("2026-10/bb/opgave.csv", "periode;soort;hoeveelheid\n2026-10;geld;20\n");
    network.run("run", &[]);
    assert_eq!(
        accepted(&network),
        ["aa", "bb"].map(|partner| (format!("2026-10/{partner}/opgave.csv"), "1".to_owned()))
    );
}

#[test]
fn a_file_that_is_too_large_is_not_loaded() {
    let network = Network::small()
        .file("2026-10/aa.csv", GOOD)
        .file("2026-10/bb.xlsx", "");
    // Sparse: it takes no room on the disk, and would take all memory.
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(network.path("inbox/2026-10/bb.xlsx"))
        .expect("opens");
    file.set_len(1 << 40).expect("grows");
    assert_eq!(files(&network.diagnostics(), "file-limits"), ["2026-10/bb.xlsx"]);
}

#[test]
fn what_office_programs_leave_behind_is_counted() {
    let mut network = Network::small().file("2026-10/aa.csv", GOOD);
    let left = ["~$aa.xlsx", ".~lock.aa.xlsx#", "Thumbs.db", ".DS_Store", "desktop.ini"];
    for name in left {
        network = network.file(&format!("2026-10/{name}"), "x");
    }
    assert_eq!(files(&network.diagnostics(), "file-skipped").len(), left.len());
    network.run("run", &[]);
    let diagnostics = network.data("diagnostics");
    let named = diagnostics.iter().filter(|row| row["code"] == "file-skipped");
    assert_eq!(named.count(), left.len(), "the programme office sees them");
}

/// Files that stop a reader that does not look first.
fn aborting() -> Vec<(&'static str, Vec<u8>)> {
    let strings = |count: &str| {
        with_part(
            &edited(&fixture("xlsx"), |name, bytes| {
                (name != "xl/sharedStrings.xml").then_some(bytes)
            }),
            "xl/sharedStrings.xml",
            format!("<sst uniqueCount=\"{count}\"><si><t>x</t></si></sst>").as_bytes(),
        )
    };
    let repeats = edited(&fixture("ods"), |name, bytes| {
        let rows = "<table:table-row table:number-rows-repeated=\"90000\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"1000\"/></table:table-row></table:table>";
        if name == "content.xml" {
            return Some(
                String::from_utf8(bytes)
                    .expect("is text")
                    .replacen("</table:table>", rows, 1)
                    .into_bytes(),
            );
        }
        Some(bytes)
    });
    let mut circle = compound("Workbook", &old_workbook(&[], &[]));
    circle[512 + 4..][..4].copy_from_slice(&1u32.to_le_bytes());
    // A sheet that says that it is 65,535 rows of 65,535 columns.
    let size = record(0x0200, &[0, 0, 0xFFFF, 0, 0, 0xFFFF, 0]);
    vec![
        ("strings.xlsx", strings("99999999999")),
        ("overflow.xlsx", strings("18446744073709551615")),
        ("repeats.ods", repeats),
        ("circle.xls", circle),
        ("size.xls", compound("Workbook", &old_workbook(&[], &[size]))),
    ]
}

#[test]
fn p3_five_aborting_files_and_three_good_partners() {
    let mut network = Network::small()
        .file("2026-10/aa.csv", GOOD)
        .file("2026-10/bb.csv", GOOD)
        .file("2026-10/cc.csv", GOOD);
    for (name, bytes) in aborting() {
        network = network.bytes(&format!("2026-10/opgaven/{name}"), &bytes);
    }
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert_eq!(
        accepted(&network),
        ["aa", "bb", "cc"].map(|partner| (format!("2026-10/{partner}.csv"), "1".to_owned()))
    );
    let diagnostics = network.data("diagnostics");
    for (name, code) in [
        ("strings.xlsx", "file-limits"),
        ("overflow.xlsx", "file-limits"),
        ("repeats.ods", "file-limits"),
        ("circle.xls", "file-unreadable"),
        ("size.xls", "file-limits"),
    ] {
        let is_named = diagnostics
            .iter()
            .any(|row| row["code"] == code && row["file"] == format!("2026-10/opgaven/{name}"));
        assert!(is_named, "{name} must be {code}");
    }
}

/// A reader that the system kills, as it does with one that takes all memory: here at each file with `eater` in its name.
#[cfg(unix)]
#[test]
fn p3_a_reader_that_is_killed_takes_only_its_own_file_along() {
    use std::os::unix::fs::PermissionsExt as _;
    let names = ["aa", "eater-1", "bb", "eater-2", "cc"];
    let network = names.iter().fold(Network::small(), |network, name| {
        network.file(&format!("2026-10/{name}.csv"), GOOD)
    });
    let reader = network.path("reader");
    let program = env!("CARGO_BIN_EXE_vlecht");
    let script = format!(
        "#!/bin/sh\nwhile read -r line; do case \"$line\" in *eater*) kill -9 $$;; esac\nprintf '%s\\n' \"$line\" | \"{program}\" worker\ndone\n"
    );
    std::fs::write(&reader, script).unwrap();
    std::fs::set_permissions(&reader, std::fs::Permissions::from_mode(0o755)).unwrap();
    let files = vlecht::intake::inbox::list(&network.path("inbox"), false).value;
    let isolation = vlecht::intake::Isolation::Workers {
        program: reader,
        count: 2,
    };
    let rules = vlecht::config::ReadingRules::default();
    let cache = vlecht::intake::cache::Records::of(&network.path("cache"));
    let read = vlecht::intake::read_all(&files, &[], rules, &cache, &isolation, &|| ()).expect("reads");
    assert_eq!(files.len(), names.len() + 2);
    for (file, reading) in files.iter().zip(read) {
        let codes: Vec<&str> = reading.diagnostics.iter().map(|found| found.code.id()).collect();
        if file.path.contains("eater") {
            assert_eq!(
                (codes.as_slice(), reading.tables.len()),
                (&["file-limits"][..], 0),
                "{}",
                file.path
            );
        } else {
            assert_eq!(reading.tables.len(), 1, "{}: {codes:?}", file.path);
        }
    }
}

#[test]
fn a_file_that_goes_away_while_others_are_read_is_named() {
    let network = Network::small()
        .file("2026-10/aa.csv", GOOD)
        .file("2026-10/bb.csv", GOOD);
    let files = vlecht::intake::inbox::list(&network.path("inbox"), false).value;
    std::fs::remove_file(network.path("inbox/2026-10/bb.csv")).expect("is there");
    let isolation = vlecht::intake::Isolation::Workers {
        program: env!("CARGO_BIN_EXE_vlecht").into(),
        count: 1,
    };
    let rules = vlecht::config::ReadingRules::default();
    let cache = network.path("cache");
    let read = vlecht::intake::read_all(
        &files,
        &[],
        rules,
        &vlecht::intake::cache::Records::of(&cache),
        &isolation,
        &|| (),
    )
    .expect("reads");
    for (file, reading) in files.iter().zip(read) {
        let codes: Vec<&str> = reading.diagnostics.iter().map(|found| found.code.id()).collect();
        if file.path == "2026-10/bb.csv" {
            assert_eq!(codes, ["file-unreadable"]);
        } else {
            assert_eq!(reading.tables.len(), 1, "{}", file.path);
        }
    }
}

/// Size and time of change of every file below a folder.
fn state(folder: &Path) -> Vec<(std::path::PathBuf, u64, std::time::SystemTime)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("opens").flatten() {
        let data = entry.metadata().expect("is there");
        if data.is_dir() {
            found.extend(state(&entry.path()));
        } else {
            found.push((entry.path(), data.len(), data.modified().expect("has a time")));
        }
    }
    found.sort();
    found
}

#[test]
fn the_inbox_stays_as_it_was() {
    let mut network = Network::small().file("2026-10/aa.csv", GOOD);
    for kind in ["xlsx", "xlsb", "xls", "ods"] {
        network = network.bytes(&format!("2026-10/bb/opgave.{kind}"), &fixture(kind));
    }
    let before = state(&network.path("inbox"));
    network.run("run", &[]);
    assert_eq!(state(&network.path("inbox")), before);
}

#[test]
#[ignore = "ten thousand files take a while in a debug build"]
fn ten_thousand_tiny_files_are_all_accounted_for() {
    let network = Network::small().file("2026-10/aa.csv", GOOD);
    for number in 0..10_000 {
        let folder = network.path(&format!("inbox/2026-10/veel/{}", number / 1_000));
        std::fs::create_dir_all(&folder).expect("makes a folder");
        let text = format!("partner;periode;soort;hoeveelheid\naa;2026-10;geld;{number}\n");
        std::fs::write(folder.join(format!("{number}.csv")), text).expect("writes");
    }
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    let of_many = receipts.iter().filter(|row| row["file"].starts_with("2026-10/veel/"));
    assert_eq!(of_many.count(), 10_000);
}
