//! The public statistics say what whoever calls them must know: when there is no result, in which order and length values
//! are given, and from which paper or package the method is.

use std::path::{Path, PathBuf};

use crate::common::project;

/// A public function of the statistics with its documentation and its signature.
struct Function {
    place: String,
    signature: String,
    documentation: String,
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// Each file with its text up to its tests.
fn texts() -> Vec<(String, String)> {
    let folder = project().join("src/statistics");
    let mut found = Vec::new();
    files(&folder, &mut found);
    found.sort();
    let named = found.into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let own = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default()
            .to_owned();
        (path.strip_prefix(&folder).unwrap().display().to_string(), own)
    });
    named.collect()
}

fn functions() -> Vec<Function> {
    let mut found = Vec::new();
    for (file, text) in texts() {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let name = line
                .strip_prefix("pub fn ")
                .or_else(|| line.strip_prefix("pub const fn "));
            let Some(name) = name else { continue };
            let rest = lines[at..].iter().take_while(|line| !line.starts_with('}'));
            let signature = rest.copied().collect::<Vec<_>>().join(" ");
            let signature = signature.split('{').next().unwrap_or_default().to_owned();
            let above = lines[..at].iter().rev();
            let above = above.take_while(|line| line.starts_with("///") || line.starts_with("#["));
            let mut said: Vec<&str> = above.filter_map(|line| line.strip_prefix("///")).collect();
            said.reverse();
            found.push(Function {
                place: format!("{file}: {}", name.split(['(', '<']).next().unwrap_or_default()),
                signature,
                documentation: said.join(" "),
            });
        }
    }
    found
}

fn lacking(is_said: impl Fn(&Function) -> bool) -> Vec<String> {
    let all = functions();
    assert!(all.len() > 140, "{}", all.len());
    all.into_iter()
        .filter(|one| !is_said(one))
        .map(|one| one.place)
        .collect()
}

#[test]
fn every_function_that_may_have_no_result_says_when() {
    let lost = lacking(|one| {
        let result = one.signature.split("->").last().unwrap_or_default();
        let may_lack = result.contains("Option<") || result.contains("Result<");
        // `None`, or the error by its name, or the function whose cases are the same.
        let said = &one.documentation;
        !may_lack || said.contains("`None`") || said.contains("[`") || said.contains("undefined")
    });
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_function_of_several_values_says_how_they_are_given() {
    let words = [
        "order", "length", "same", "position", "index", "sorted", "empty", "at least", "fewer", "as long", "as many",
    ];
    let lost = lacking(|one| {
        let said = one.documentation.to_lowercase();
        !one.signature.contains("&[") || words.iter().any(|word| said.contains(word))
    });
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_file_names_its_source() {
    for (file, text) in texts() {
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        let is_named = head
            .iter()
            .any(|line| line.contains("Source") || line.contains("source"));
        // What holds in every file is tried in one of them.
        assert!(is_named || file == "extremes.rs", "{file} names no source");
    }
}
