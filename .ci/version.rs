//! Build script: the version with the commit that it was built from, where git knows it. Reads nothing from the network.
#![expect(clippy::print_stdout, reason = "this is how a build script answers")]

use std::process::Command;

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

fn main() {
    println!("cargo:rerun-if-changed=.ci/version.rs");
    let version = env!("CARGO_PKG_VERSION");
    // A debug build is made many times an hour: it is not made again because something was committed.
    let is_release = std::env::var_os("PROFILE").is_some_and(|profile| profile == "release");
    let commit = is_release.then(|| git(&["rev-parse", "--short=12", "HEAD"])).flatten();
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
