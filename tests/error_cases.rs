//! One folder per code under `tests/errors/`: the smallest input that causes it, and everything that `vlecht` says of it
//! in both languages. How to add one stands in `tests/errors/README.md`.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Deserialize;
use tempfile::TempDir;
use vlecht::diagnostic::Code;

use crate::common::{AFTERWARDS, project, vlecht};

/// Codes that no folder can cause, and why.
const WITHOUT_FOLDER: [(Code, &str); 0] = [];

/// The folder with the files that every case starts from.
const NETWORK: &str = "network";

/// What `case.toml` may say; a case without one puts the files of its `inbox` beside those of the network.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Case {
    /// The verb (default: `check`).
    verb: Option<String>,
    /// The pipeline file that is named on the command line.
    pipeline: Option<String>,
    /// More arguments.
    arguments: Vec<String>,
    /// True for a case whose inbox holds its own files only.
    alone: bool,
    /// Lines at the end of the pipeline file.
    more: String,
    /// Files whose bytes cannot stand in a text file of their own.
    bytes: Vec<Bytes>,
    /// Workbooks that the test writes.
    workbook: Vec<Workbook>,
    /// Links to other files.
    link: Vec<Link>,
    /// Files of the project that are put into the inbox.
    copy: Vec<Copy>,
    /// Zip archives of parts that stand in the description.
    archive: Vec<Archive>,
    /// Packed files that grow large when they are unpacked.
    packed: Vec<Packed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bytes {
    path: String,
    /// Bytes as text: each character below 256 is one byte.
    latin1: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    path: String,
    to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Copy {
    from: String,
    path: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Archive {
    path: String,
    parts: std::collections::BTreeMap<String, String>,
}

/// A zip archive with one part of nothing but zeros.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Packed {
    path: String,
    part: String,
    mebibytes: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Workbook {
    path: String,
    sheet: Vec<Sheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    name: String,
    #[serde(default)]
    hidden: bool,
    rows: Vec<Vec<toml::Value>>,
    /// Numbers of rows and columns as the sheet shows them, from 1.
    #[serde(default)]
    hidden_rows: Vec<u32>,
    #[serde(default)]
    hidden_columns: Vec<u16>,
    #[serde(default)]
    struck_out_rows: Vec<u32>,
    #[serde(default)]
    struck_out_parts: BTreeMap<String, [String; 2]>,
    #[serde(default)]
    merged: BTreeMap<String, String>,
    #[serde(default)]
    coloured_rows: Vec<u32>,
    /// Cell and what its note says.
    #[serde(default)]
    notes: std::collections::BTreeMap<String, String>,
}

#[test]
fn every_code_has_a_folder() {
    let folders = folders();
    let excused: Vec<&str> = WITHOUT_FOLDER.iter().map(|(code, _)| code.id()).collect();
    for code in Code::ALL {
        let id = code.id();
        assert!(
            folders.contains(id) || excused.contains(&id),
            "{id}: add tests/errors/{id}/inbox/ with the smallest file that causes it, then run \
             `VLECHT_BLESS=1 cargo test --test main error_cases` and read what it wrote (tests/errors/README.md)"
        );
        assert!(
            !(folders.contains(id) && excused.contains(&id)),
            "{id} has a folder: take it off the list WITHOUT_FOLDER"
        );
    }
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    for folder in &folders {
        assert!(
            ids.contains(folder.as_str()),
            "tests/errors/{folder} is the folder of no code"
        );
    }
}

#[test]
fn p13_every_case_says_what_it_is_expected_to_say() {
    let folders: Vec<String> = folders().into_iter().collect();
    let next = AtomicUsize::new(0);
    // Each case runs the program a few times and waits for it: four at once.
    let faults: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut faults = Vec::new();
                    while let Some(id) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
                        faults.extend(checked(id));
                    }
                    faults
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(
        faults.is_empty(),
        "{}\n\nIf this is what it should say, run again with VLECHT_BLESS=1.",
        faults.join("\n\n")
    );
}

fn errors() -> PathBuf {
    project().join("tests/errors")
}

/// The names of the folders of cases.
fn folders() -> BTreeSet<String> {
    let entries = std::fs::read_dir(errors()).unwrap().map(Result::unwrap);
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != NETWORK)
        .collect()
}

/// Runs a case in both languages; what differs from the expected output comes back.
fn checked(id: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for language in ["nl", "en"] {
        let said = run(id, language);
        let path = errors().join(id).join(format!("expected.{language}.txt"));
        if std::env::var_os("VLECHT_BLESS").is_some() {
            std::fs::write(&path, &said).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if said != expected {
            faults.push(format!(
                "{}\n--- expected\n{expected}\n--- said\n{said}",
                path.display()
            ));
        }
        if !said.contains(&format!("[{id}]")) {
            faults.push(format!("{}: does not cause [{id}]\n{said}", path.display()));
        }
        // A key without a text, an argument without a value.
        if said.contains(['⟨', '⟩']) || said.contains("{$") || said.contains("{ $") {
            faults.push(format!("{}: a text has a gap\n{said}", path.display()));
        }
    }
    faults
}

/// Everything that is said of a case, with the command and its exit code.
fn run(id: &str, language: &str) -> String {
    let from = errors().join(id);
    let text = std::fs::read_to_string(from.join("case.toml")).unwrap_or_default();
    let case: Case = toml::from_str(&text).unwrap_or_else(|fault| panic!("{id}/case.toml: {fault}"));
    let folder = TempDir::new().unwrap();
    let to = folder.path();
    prepare(&case, &from, to);
    let verb = case.verb.as_deref().unwrap_or("check");
    let pipeline = case.pipeline.as_deref().unwrap_or("maand.toml");
    let mut arguments = vec![verb, pipeline, "--lang", language];
    arguments.extend(case.arguments.iter().map(String::as_str));
    let answer = vlecht(&arguments, to, &[("VLECHT_CLOCK", AFTERWARDS)]);
    let own = std::fs::canonicalize(to).unwrap();
    let mut said = format!("$ vlecht {}\n", arguments.join(" "));
    for text in [&answer.stderr, &answer.stdout] {
        said.push_str(
            &text
                .replace(&own.display().to_string(), "…")
                .replace(&to.display().to_string(), "…"),
        );
    }
    let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
    format!("{}\nexit {}\n", lines.join("\n"), answer.code)
}

/// Lays out the folder in which a case runs.
fn prepare(case: &Case, from: &Path, to: &Path) {
    let inbox = to.join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    if !case.alone {
        copy(&errors().join(NETWORK), &inbox);
    }
    for name in ["inbox", "survey", "reports"] {
        copy(&from.join(name), &to.join(name));
    }
    let pipeline = format!(
        "[network]\nname = \"Regio Proef\"\n[input]\ninbox = \"inbox\"\ncache = \"cache\"\n[period]\nmonth = \"2026-10\"\n\
         [output]\nreports = \"reports\"\npdf = false\n{}",
        case.more
    );
    std::fs::write(to.join("maand.toml"), pipeline).unwrap();
    for file in &case.bytes {
        let bytes: Vec<u8> = file
            .latin1
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect();
        write(&to.join(&file.path), &bytes);
    }
    for workbook in &case.workbook {
        write(&to.join(&workbook.path), &made(workbook));
    }
    for link in &case.link {
        std::os::unix::fs::symlink(&link.to, to.join(&link.path)).unwrap();
    }
    for file in &case.copy {
        write(
            &to.join(&file.path),
            &std::fs::read(project().join(&file.from)).unwrap(),
        );
    }
    for archive in &case.archive {
        let parts = archive
            .parts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes().to_vec()));
        write(&to.join(&archive.path), &zipped(parts.collect()));
    }
    for packed in &case.packed {
        let zeros = vec![0; packed.mebibytes * 1024 * 1024];
        write(&to.join(&packed.path), &zipped(vec![(&packed.part, zeros)]));
    }
}

/// Copies a folder with what is below it; a folder that is not there has nothing.
fn copy(from: &Path, to: &Path) {
    let Ok(entries) = std::fs::read_dir(from) else {
        return;
    };
    for entry in entries.map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            write(&to, &std::fs::read(from).unwrap());
        }
    }
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

fn zipped(parts: Vec<(&str, Vec<u8>)>) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(&bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook as its description says: texts and numbers, and what is marked.
fn made(described: &Workbook) -> Vec<u8> {
    use rust_xlsxwriter::{Color, Format, Note, Workbook};
    let mut workbook = Workbook::new();
    for sheet in &described.sheet {
        let page = workbook.add_worksheet().set_name(&sheet.name).unwrap();
        page.set_hidden(sheet.hidden);
        for (row, cells) in (0..).zip(&sheet.rows) {
            let mut format = Format::new();
            if sheet.struck_out_rows.contains(&(row + 1)) {
                format = format.set_font_strikethrough();
            }
            if sheet.coloured_rows.contains(&(row + 1)) {
                format = format.set_background_color(Color::Yellow);
            }
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    toml::Value::Integer(number) => page.write_number_with_format(row, column, *number as f64, &format),
                    toml::Value::Float(number) => page.write_number_with_format(row, column, *number, &format),
                    toml::Value::String(text) => page.write_string_with_format(row, column, text, &format),
                    other => panic!("a cell is text or a number, not {other}"),
                }
                .unwrap();
            }
        }
        for (area, text) in &sheet.merged {
            let (first, last) = area.split_once(':').unwrap();
            let at = |cell: &str| vlecht::domain::CellRef::parse(cell).unwrap();
            let column = |cell: &str| u16::try_from(at(cell).column - 1).unwrap();
            let (top, bottom) = (at(first).row - 1, at(last).row - 1);
            page.merge_range(top, column(first), bottom, column(last), text, &Format::new())
                .unwrap();
        }
        for (cell, [struck, left]) in &sheet.struck_out_parts {
            let at = vlecht::domain::CellRef::parse(cell).unwrap();
            let column = u16::try_from(at.column - 1).unwrap();
            let (line, plain) = (Format::new().set_font_strikethrough(), Format::new());
            page.write_rich_string(at.row - 1, column, &[(&line, struck), (&plain, left)])
                .unwrap();
        }
        for row in &sheet.hidden_rows {
            page.set_row_hidden(row - 1).unwrap();
        }
        for column in &sheet.hidden_columns {
            page.set_column_hidden(column - 1).unwrap();
        }
        for (cell, text) in &sheet.notes {
            let at = vlecht::domain::CellRef::parse(cell).unwrap();
            let column = u16::try_from(at.column - 1).unwrap();
            page.insert_note(at.row - 1, column, &Note::new(text)).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}
