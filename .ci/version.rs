//! Build script: the version with the commit that it was built from, where git knows it, or the archive that `git archive` and
//! the pages of a host make. Reads nothing from the network.
#![expect(clippy::print_stdout, reason = "this is how a build script answers")]

use std::process::Command;

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// What git wrote into the archive of which these sources are; nothing in a clone.
fn of_archive() -> Option<String> {
    let commit = std::fs::read_to_string(".ci/commit").ok()?;
    let is_commit = commit.trim().len() >= 12 && commit.trim().chars().all(|c| c.is_ascii_hexdigit());
    is_commit.then(|| commit.chars().take(12).collect())
}

/// The commit of this clone. Of sources that were laid into somebody else's repository git would name the commit of that.
fn of_clone() -> Option<String> {
    let top = std::fs::canonicalize(git(&["rev-parse", "--show-toplevel"])?).ok()?;
    let here = std::fs::canonicalize(".").ok()?;
    (top == here)
        .then(|| git(&["rev-parse", "--short=12", "HEAD"]))
        .flatten()
}

fn main() {
    println!("cargo:rerun-if-changed=.ci/version.rs");
    println!("cargo:rerun-if-changed=.ci/commit");
    let version = env!("CARGO_PKG_VERSION");
    // A debug build is made many times an hour: it is not made again because something was committed.
    let is_release = std::env::var_os("PROFILE").is_some_and(|profile| profile == "release");
    let commit = is_release.then(|| of_archive().or_else(of_clone)).flatten();
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|_| is_release) {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    println!(
        "cargo:rustc-env=VLECHT_COMMIT={}",
        commit.as_deref().unwrap_or_default()
    );
    let suffix = match (commit, is_release) {
        (Some(commit), _) => format!(" (commit {commit})"),
        (None, true) => String::new(),
        (None, false) => " (debug build)".to_owned(),
    };
    println!("cargo:rustc-env=VLECHT_VERSION={version}{suffix}");
}
