//! A network in a folder of its own: its inbox, its pipeline, and the program run on it.

pub(crate) mod container;
pub(crate) mod files;
pub(crate) mod records;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder with expected results and real files, where this machine has one.
pub(crate) fn shared() -> PathBuf {
    PathBuf::from(std::env::var_os("VLECHT_SHARED").expect("VLECHT_SHARED is set"))
}

/// 15 January 2027, in seconds since 1970: after all that tests deliver, so that none of them asks what day it is.
pub(crate) const AFTERWARDS: &str = "1800000000";

/// A network with an empty inbox.
pub(crate) struct Network {
    folder: TempDir,
}

/// The pipeline of a small network, without PDF files, which take a debug build longest; `more` is added at its end.
fn pipeline(more: &str) -> String {
    format!(
        "[network]\nname = \"Regio Proef\"\n[input]\ninbox = \"inbox\"\ncache = \"cache\"\n[period]\nmonth = \"2026-10\"\n\
         [output]\nreports = \"reports\"\npdf = false\n{more}"
    )
}

impl Network {
    /// A network with a pipeline of a few lines.
    pub(crate) fn new() -> Self {
        Self::with_pipeline("")
    }

    /// A network with more lines in its pipeline.
    pub(crate) fn with_pipeline(more: &str) -> Self {
        let network = Self {
            folder: TempDir::new().expect("a folder"),
        };
        std::fs::create_dir_all(network.path("inbox")).expect("makes the inbox");
        std::fs::write(network.path("maand.toml"), pipeline(more)).expect("writes the pipeline");
        network
    }

    /// A network with three partners, their rates and a target.
    pub(crate) fn small() -> Self {
        Self::new()
            .file(
                "bureau/Partners.csv",
                "partner_id;naam;aliassen;type;rechtsvorm;actief_van;capaciteit_punten;klein\n\
                 aa;Gemeente Aa;Aadorp;gemeente;publiek;2026-01-01;50;nee\n\
                 bb;Zorggroep Bé;;zorgaanbieder;privaat;2026-01-01;30;nee\n\
                 cc;Coöperatie Cé;;inwoners;privaat;2026-01-01;20;ja\n",
            )
            .file(
                "bureau/Tarieven.csv",
                "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van;bron\n\
                 uur;uren;uur;55;65;80;2025-01-01;afspraak\n\
                 zaal;ruimte;dagdeel;60;100;200;2025-01-01;afspraak\n",
            )
    }

    /// Puts a list with one partner, `aa`, into the inbox where there is none: without one nothing is published.
    pub(crate) fn list_partner(&self) {
        let path = self.path("inbox/bureau/Partners.csv");
        if !path.exists() {
            std::fs::create_dir_all(path.parent().expect("has a folder")).expect("makes a folder");
            let head = "partner_id;naam;type;rechtsvorm;actief_van";
            let text = format!("{head}\naa;Gemeente Aa;gemeente;publiek;2010-01-01\n");
            std::fs::write(path, text).expect("writes");
        }
    }

    /// The partners and rates of [`Self::small`] under a pipeline file with more in it; each of `aa`, `bb` and `cc`
    /// delivered 1000 euros over October.
    pub(crate) fn delivered(more: &str) -> Self {
        let mut network = Self::with_pipeline(more);
        let filled = Self::small();
        for name in ["bureau/Partners.csv", "bureau/Tarieven.csv"] {
            let text = std::fs::read_to_string(filled.path("inbox").join(name)).expect("reads");
            network = network.file(name, &text);
        }
        for partner in ["aa", "bb", "cc"] {
            let rows = "periode;soort;hoeveelheid\n2026-10;geld;1000\n";
            network = network.file(&format!("2026-10/{partner}/1.csv"), rows);
        }
        network
    }

    /// Puts a file into the inbox.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// Puts bytes into the inbox.
    pub(crate) fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let path = self.path("inbox").join(path);
        std::fs::create_dir_all(path.parent().expect("has a folder")).expect("makes a folder");
        std::fs::write(path, bytes).expect("writes");
        self
    }

    /// A path inside the network's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs a verb on the pipeline, on a day on which all months that tests speak of have passed.
    pub(crate) fn run(&self, verb: &str, more: &[&str]) -> Answer {
        let mut arguments = vec![verb, "maand.toml"];
        arguments.extend(more);
        vlecht(&arguments, self.folder.path(), &[("VLECHT_CLOCK", AFTERWARDS)])
    }

    /// What `check` says, as diagnostics: code and place, in order.
    pub(crate) fn diagnostics(&self) -> Vec<Said> {
        let answer = self.run("check", &["--format", "json"]);
        let said: Vec<serde_json::Value> =
            serde_json::from_str(answer.stdout.lines().next().unwrap_or("[]")).expect("is JSON");
        said.iter().map(Said::of).collect()
    }

    /// A data file of the first edition, as rows of named cells.
    pub(crate) fn data(&self, name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
        table(&self.path(&format!("reports/maand/2026-10/e01/programmabureau/data/{name}.csv")))
    }
}

/// What `check` said of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) file: String,
    pub(crate) cell: String,
    pub(crate) found: String,
    pub(crate) hint: String,
}

impl Said {
    fn of(value: &serde_json::Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Self {
            code: text("code"),
            severity: text("severity"),
            file: text("file"),
            cell: text("cell"),
            found: text("found"),
            hint: text("hint"),
        }
    }
}

/// What the program answered.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let answer = Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        // A word that was to be filled in stands there as `{$name}`.
        for text in [&answer.stdout, &answer.stderr] {
            assert!(!text.contains("{$"), "a word is missing: {text}");
        }
        answer
    }
}

/// Runs the program in a folder, with variables. A run speaks as it does on a terminal, unless it is told how.
pub(crate) fn vlecht(arguments: &[&str], folder: &Path, variables: &[(&str, &str)]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vlecht"));
    let is_told = arguments.iter().any(|argument| argument.starts_with("--format"));
    if arguments.first() == Some(&"run") && !is_told {
        command.args(["--format", "text"]);
    }
    command
        .args(arguments)
        .current_dir(folder)
        .envs(variables.iter().copied());
    command.output().expect("runs").into()
}

/// True where somebody asks for the tests that take an hour: `VLECHT_LONG=1`.
pub(crate) fn is_long() -> bool {
    std::env::var_os("VLECHT_LONG").is_some()
}

/// True when a source file has a test of that name.
pub(crate) fn is_test(source: &str, name: &str) -> bool {
    let Some((before, _)) = source.split_once(&format!("fn {name}(")) else {
        return false;
    };
    let lines = before.trim_end().lines().rev().map(str::trim);
    lines
        .take_while(|line| line.starts_with("#["))
        .any(|line| line == "#[test]")
}

/// A csv file as rows of named cells.
pub(crate) fn table(path: &Path) -> Vec<std::collections::BTreeMap<String, String>> {
    let bytes = std::fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let text = String::from_utf8(bytes).expect("is UTF-8");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().expect("has headers").clone();
    reader
        .records()
        .map(|record| {
            headers
                .iter()
                .map(str::to_owned)
                .zip(record.expect("a row").iter().map(str::to_owned))
                .collect()
        })
        .collect()
}
