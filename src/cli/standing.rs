//! What is said of the edition that stands, where a run did not make it: what it knows, and what changed since.

use crate::cli::Console;
use crate::locale::Value;
use crate::pipeline::Changes;
use crate::publish::Manifest;

/// Adds for machines what holds of an edition also when nothing changed: whether somebody has to look, and which deliveries
/// came after its reference date and wait.
pub(super) fn for_machines(text: &mut serde_json::Value, manifest: &Manifest, needs_a_look: bool) {
    let after = manifest.after_reference.iter();
    text["needs_a_look"] = needs_a_look.into();
    text["known_until"] = manifest.reference_date.to_string().into();
    text["after_reference"] = after.map(|file| file.path.as_str()).collect();
}

/// The same for people.
pub(super) fn still(console: &Console, manifest: &Manifest) {
    console.say(&known(console, manifest));
    if manifest.needs_a_look {
        console.say(&console.locale.word("cli-still-look"));
    }
}

/// What changed since an edition, in words.
pub(super) fn changes(console: &Console, changes: &Changes) -> String {
    let locale = &console.locale;
    let files = [
        ("cli-change-new", &changes.new),
        ("cli-change-changed", &changes.changed),
        ("cli-change-gone", &changes.gone),
        ("cli-change-counting", &changes.counting),
    ];
    let named = files.into_iter().filter(|(_, paths)| !paths.is_empty());
    let mut said: Vec<String> = named
        .map(|(key, paths)| {
            let some: Vec<&str> = paths.iter().take(3).map(String::as_str).collect();
            let more = if paths.len() > 3 { ", …" } else { "" };
            let names = format!("{}{more}", some.join(", "));
            locale.text(key, &[("n", Value::from(paths.len())), ("names", Value::from(names))])
        })
        .collect();
    let others = [
        ("cli-change-reference-date", changes.reference_date),
        ("cli-change-pipeline", changes.pipeline),
        ("cli-change-program", changes.program),
        ("cli-change-earlier", changes.earlier),
    ];
    said.extend(
        others
            .into_iter()
            .filter(|(_, is_so)| *is_so)
            .map(|(key, _)| locale.word(key)),
    );
    if said.is_empty() {
        said.push(locale.word("cli-change-other"));
    }
    said.join("; ")
}

/// Up to which day an edition knows what was delivered, and which files came after it: who looks for a correction in an
/// edition that did not change finds here why it is not there.
fn known(console: &Console, manifest: &Manifest) -> String {
    let after = &manifest.after_reference;
    let names: Vec<String> = after.iter().take(3).map(|entry| entry.path.clone()).collect();
    let arguments = [
        ("date", Value::from(console.locale.date(manifest.reference_date))),
        ("n", Value::from(after.len())),
        ("files", Value::from(console.locale.list(&names))),
    ];
    console.locale.text("cli-known-until", &arguments)
}
