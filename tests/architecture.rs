//! The floor plan of `docs/architecture.md`, enforced: who may use whom, where the large dependencies are named,
//! and how long a file may be.
//!
//! Test code inside `src/` counts too: a test that needs a higher layer belongs here, in `tests/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a module may use, besides itself.
enum Uses {
    /// Nothing of this crate.
    Nothing,
    /// All lower layers and the modules named, which stand in its own layer.
    BelowAnd(&'static [&'static str]),
    /// Only the modules named.
    Only(&'static [&'static str]),
}

use Uses::{BelowAnd, Nothing, Only};

/// Module, layer, and what it may use.
const PLAN: [(&str, u8, Uses); 19] = [
    ("domain", 0, Nothing),
    ("diagnostic", 1, BelowAnd(&["world", "locale"])),
    ("world", 1, BelowAnd(&["diagnostic", "locale"])),
    ("locale", 1, BelowAnd(&["diagnostic", "world"])),
    ("contract", 2, BelowAnd(&[])),
    ("config", 2, BelowAnd(&["contract"])),
    ("intake", 3, BelowAnd(&[])),
    ("ledger", 4, BelowAnd(&[])),
    ("statistics", 5, Nothing),
    ("indicators", 6, BelowAnd(&[])),
    ("signals", 7, BelowAnd(&[])),
    ("restatement", 7, BelowAnd(&[])),
    ("report", 8, BelowAnd(&[])),
    (
        "render",
        9,
        Only(&["domain", "diagnostic", "world", "locale", "report"]),
    ),
    ("publish", 10, Only(&["domain", "diagnostic", "world", "locale"])),
    ("pipeline", 11, BelowAnd(&[])),
    ("sample", 11, BelowAnd(&[])),
    ("cli", 12, BelowAnd(&[])),
    ("main", 12, BelowAnd(&["cli"])),
];

/// Dependencies whose names stay in one file or folder, so that each can be replaced there.
const KEPT_IN: [&str; 5] = ["calamine", "rust_xlsxwriter", "plotters", "typst", "clap"];

/// Lines a file may have, tests included.
const LONGEST: usize = 600;

/// A source file: its path from the root of the repository, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The module it belongs to: the first name below `src/`.
    fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let name = inside.split('/').next()?;
        Some(name.strip_suffix(".rs").unwrap_or(name))
    }

    /// Its text without comments, in which names of modules may stand freely.
    fn code(&self) -> String {
        let lines: Vec<&str> = self
            .text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| line.split_once(" // ").map_or(line, |(code, _)| code))
            .collect();
        lines.join("\n")
    }

    /// The modules of this crate that it names.
    fn used_modules(&self) -> BTreeSet<String> {
        let own_crate = if self.path == "src/main.rs" { "vlecht" } else { "crate" };
        let code = self.code();
        let mut used = BTreeSet::new();
        for after in paths_from(&code, own_crate) {
            match after.strip_prefix('{') {
                Some(group) => used.extend(heads_of_group(group)),
                None => used.extend(identifier(after)),
            }
        }
        used
    }
}

/// What follows each `name::` that stands by itself.
fn paths_from<'a>(code: &'a str, name: &str) -> Vec<&'a str> {
    let pattern = format!("{name}::");
    code.match_indices(&pattern)
        .filter(|(at, _)| {
            let before = code.get(..*at).and_then(|before| before.chars().next_back());
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
        })
        .filter_map(|(at, _)| code.get(at + pattern.len()..))
        .collect()
}

/// The first names inside `{a::b, c::{d, e}}`, given what follows the first brace.
fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut heads = Vec::new();
    let mut head = String::new();
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            heads.extend(identifier(head.trim()));
            head.clear();
        } else {
            head.push(c);
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

/// A module's name at the start of a path; names of types and macros are no modules.
fn identifier(text: &str) -> Option<String> {
    let name: String = text
        .chars()
        .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
        .collect();
    (!name.is_empty()).then_some(name)
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
                found.push(Source {
                    path: inside.replace('\\', "/"),
                    text: std::fs::read_to_string(&path).unwrap(),
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The modules of `src/`; `lib.rs` only lists them.
fn modules() -> Vec<Source> {
    let mut modules = sources("src");
    modules.retain(|source| source.path != "src/lib.rs");
    modules
}

fn may_use(module: &str, used: &str) -> bool {
    let plan = |name: &str| PLAN.iter().find(|(module, ..)| *module == name);
    let (Some((_, layer, may)), Some((_, other_layer, _))) = (plan(module), plan(used)) else {
        return false;
    };
    module == used
        || match may {
            Nothing => false,
            BelowAnd(beside) => other_layer < layer || beside.contains(&used),
            Only(allowed) => allowed.contains(&used),
        }
}

#[test]
fn every_module_has_a_place_in_the_plan() {
    let planned: BTreeSet<&str> = PLAN.iter().map(|(module, ..)| *module).collect();
    let unplanned: Vec<String> = modules()
        .iter()
        .filter(|source| !source.module().is_some_and(|module| planned.contains(module)))
        .map(|source| source.path.clone())
        .collect();
    assert!(unplanned.is_empty(), "no layer in the plan: {unplanned:?}");
}

#[test]
fn a_module_uses_only_what_the_plan_allows() {
    let mut faults = Vec::new();
    for source in modules() {
        let Some(module) = source.module() else { continue };
        for used in source.used_modules() {
            if !may_use(module, &used) {
                faults.push(format!("{} uses crate::{used}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "against the plan:\n{}", faults.join("\n"));
}

#[test]
fn nobody_climbs_out_of_a_module_unseen() {
    let climbers: Vec<String> = modules()
        .iter()
        .filter(|source| source.code().contains("super::super::"))
        .map(|source| source.path.clone())
        .collect();
    assert!(
        climbers.is_empty(),
        "write crate::… instead, so that the layers can be read: {climbers:?}"
    );
}

#[test]
fn each_large_dependency_is_named_in_one_file_or_folder() {
    for name in KEPT_IN {
        let files: Vec<String> = modules()
            .iter()
            .filter(|source| !paths_from(&source.code(), name).is_empty())
            .map(|source| source.path.clone())
            .collect();
        let modules: BTreeSet<&str> = files
            .iter()
            .filter_map(|path| path.strip_prefix("src/")?.split('/').next())
            .collect();
        assert!(modules.len() <= 1, "{name} is named in {files:?}");
    }
}

#[test]
fn the_page_names_every_part_of_intake_and_nothing_that_is_not_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/architecture.md")).unwrap();
    for entry in std::fs::read_dir(root.join("src/intake")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let name = name.strip_suffix(".rs").unwrap_or(&name);
        let is_named = page.contains(&format!("`{name}`")) || page.contains(&format!("`{name}/`"));
        assert!(is_named || matches!(name, "mod" | "tests"), "{name} is not on the page");
    }
    let paths = page.split('`').skip(1).step_by(2).filter(|named| named.contains('/'));
    for named in paths.filter(|named| !named.contains([' ', '*', '<'])) {
        let places = [named.to_owned(), format!("src/{named}"), format!("src/intake/{named}")];
        assert!(
            places.iter().any(|path| root.join(path).exists()),
            "{named} is not there"
        );
    }
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the median is for whoever runs the test with --nocapture"
)]
fn no_file_is_too_long_to_read() {
    let lengths: BTreeMap<String, usize> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(sources)
        .map(|source| (source.path, source.text.lines().count()))
        .collect();
    let long: Vec<_> = lengths.iter().filter(|(_, lines)| **lines > LONGEST).collect();
    let mut sorted: Vec<usize> = lengths.values().copied().collect();
    sorted.sort_unstable();
    let median = sorted.get(sorted.len() / 2);
    println!("{} files, median {median:?} lines (aim: 120)", sorted.len());
    assert!(long.is_empty(), "over {LONGEST} lines: {long:?}");
}

#[test]
fn groups_and_single_names_are_both_seen() {
    let source = Source {
        path: "src/report/mod.rs".to_owned(),
        text: "use crate::{domain::{Date, Money}, ledger};\n// crate::render in a comment\nuse crate::signals::Rule;\n"
            .to_owned(),
    };
    let used: Vec<String> = source.used_modules().into_iter().collect();
    assert_eq!(used, ["domain", "ledger", "signals"]);
    assert!(may_use("report", "signals") && !may_use("report", "render") && !may_use("publish", "report"));
    assert!(may_use("config", "contract") && !may_use("contract", "config") && !may_use("statistics", "domain"));
}
