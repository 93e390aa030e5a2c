//! What a build is made of and what it says of itself: the bill of materials, and the commit of the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::project;

/// The packages of the lock file: name and version.
fn locked() -> BTreeSet<(String, String)> {
    let lock = std::fs::read_to_string(project().join("Cargo.lock")).unwrap();
    let value = |package: &str, key: &str| {
        let line = package.lines().find(|line| line.starts_with(&format!("{key} = ")));
        line.unwrap().split('"').nth(1).unwrap().to_owned()
    };
    let packages = lock.split("[[package]]").skip(1);
    packages
        .map(|package| (value(package, "name"), value(package, "version")))
        .collect()
}

#[test]
fn the_bill_of_materials_names_what_is_built_in_and_nothing_that_is_not_locked() {
    let bill = || Command::new(project().join(".ci/sbom")).current_dir(project()).output();
    let Ok(first) = bill().map_err(|fault| eprintln!("skipped: {fault}")) else {
        return;
    };
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    assert_eq!(
        first.stdout,
        bill().unwrap().stdout,
        "the same lock file, the same bytes"
    );
    let bill: serde_json::Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!(
        (&bill["bomFormat"], &bill["metadata"]["component"]["name"]),
        (&"CycloneDX".into(), &"vlecht".into())
    );
    let text = |part: &serde_json::Value, key: &str| part[key].as_str().unwrap_or_default().to_owned();
    let parts: BTreeMap<String, String> = bill["components"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| {
            let (name, version) = (text(part, "name"), text(part, "version"));
            assert_eq!(text(part, "purl"), format!("pkg:cargo/{name}@{version}"));
            assert!(
                locked().contains(&(name.clone(), version.clone())),
                "{name} {version} is not locked"
            );
            assert!(part["licenses"][0]["expression"].is_string(), "{name} has no licence");
            (name, version)
        })
        .collect();
    assert_eq!(parts.get("calamine").map(String::as_str), Some("0.38.0"));
    // All that the project asks for itself is in it, what only tests need is not.
    let manifest = std::fs::read_to_string(project().join("Cargo.toml")).unwrap();
    let (_, asked) = manifest.split_once("\n[dependencies]\n").unwrap();
    let asked = asked.split("\n[").next().unwrap();
    let names = asked
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let names: Vec<&str> = names.filter_map(|line| line.split([' ', '.']).next()).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        assert!(parts.contains_key(name), "{name} is not in the bill");
    }
    assert!(!parts.contains_key("insta"));
}

/// What the build script says in a folder, as it does for a release.
fn says(script: &Path, folder: &Path, key: &str) -> String {
    let output = Command::new(script)
        .current_dir(folder)
        .env("PROFILE", "release")
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(&format!("cargo:rustc-env={key}=")));
    line.unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn a_release_names_its_commit_from_a_clone_and_from_an_archive_and_never_that_of_another_repository() {
    let folder = tempfile::TempDir::new().unwrap();
    let script = folder.path().join("version");
    let built = Command::new("rustc")
        .args(["--edition", "2024", "-o"])
        .arg(&script)
        .arg(project().join(".ci/version.rs"))
        .env("CARGO_PKG_VERSION", "9.8.7")
        .stderr(Stdio::null())
        .status();
    let git = |arguments: &[&str], at: &Path| {
        let output = Command::new("git")
            .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
            .args(arguments)
            .current_dir(at)
            .output();
        output
            .ok()
            .filter(|output| output.status.success())
            .map(|output| output.stdout)
    };
    let clone = folder.path().join("clone");
    std::fs::create_dir_all(clone.join(".ci")).unwrap();
    for name in ["commit", ".gitattributes", "version.rs"] {
        std::fs::copy(project().join(".ci").join(name), clone.join(".ci").join(name)).unwrap();
    }
    if !built.is_ok_and(|status| status.success()) || git(&["init", "-q"], &clone).is_none() {
        eprintln!("skipped: rustc and git are not both to be had");
        return;
    }
    git(&["add", "-A"], &clone).unwrap();
    git(&["commit", "-q", "-m", "first"], &clone).unwrap();
    let commit = String::from_utf8(git(&["rev-parse", "HEAD"], &clone).unwrap()).unwrap();
    let short: String = commit.chars().take(12).collect();
    assert_eq!(says(&script, &clone, "VLECHT_COMMIT"), short);
    assert_eq!(
        says(&script, &clone, "VLECHT_VERSION"),
        format!("9.8.7 (commit {short})")
    );
    // The archive of a commit has no `.git`, and lies in another repository here.
    let other = folder.path().join("other");
    let inside = other.join("sources");
    std::fs::create_dir_all(&inside).unwrap();
    git(&["init", "-q"], &other).unwrap();
    git(&["commit", "-q", "--allow-empty", "-m", "another"], &other).unwrap();
    let archive = folder.path().join("a.zip").display().to_string();
    git(&["archive", "--format=zip", "-o", &archive, "HEAD"], &clone).unwrap();
    let mut archive = zip::ZipArchive::new(std::fs::File::open(archive).unwrap()).unwrap();
    archive.extract(&inside).unwrap();
    assert_eq!(says(&script, &inside, "VLECHT_COMMIT"), short);
    // Sources without either know no commit.
    std::fs::remove_file(inside.join(".ci/commit")).unwrap();
    assert_eq!(says(&script, &inside, "VLECHT_VERSION"), "9.8.7");
}
