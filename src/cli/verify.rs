//! `vlecht verify`: an edition made again and compared, byte for byte.

use crate::cli::edition::{EditionArguments, made_again, open, pipeline};
use crate::cli::run::failed;
use crate::cli::{Console, Exit, Format};
use crate::locale::{Language, Locale, Value};
use crate::pipeline::again::{self, Verification};

/// Makes the edition again in memory and says what is no longer the same.
pub(super) fn verify(arguments: &EditionArguments, language: Option<Language>, mut console: Console) -> Exit {
    let edition = match open(&arguments.edition, &console) {
        Ok(edition) => edition,
        Err(exit) => return exit,
    };
    let sources = &arguments.sources;
    let made = pipeline(sources, &edition, &console).and_then(|pipeline| {
        let is_over = again::is_over(&pipeline);
        Ok((made_again(pipeline, sources, &edition, &console)?, is_over))
    });
    let (mut request, is_over) = match made {
        Ok(made) => made,
        Err(exit) => return exit,
    };
    console.locale = Locale::new(language.unwrap_or(request.pipeline.language));
    let found = match again::verify(&mut request, &edition, is_over) {
        Ok(found) => found,
        Err(fault) => return failed(&console, &fault),
    };
    let name = edition.name();
    match console.format {
        Format::Json => {
            let text = serde_json::json!({ "edition": name, "holds": found.holds(), "found": found });
            Console::give(&text.to_string());
        }
        Format::Text => tell(&name, &found, &console),
    }
    if found.holds() { Exit::Fine } else { Exit::Look }
}

fn tell(name: &str, found: &Verification, console: &Console) {
    let locale = &console.locale;
    let list = |key: &str, paths: &[String]| {
        if !paths.is_empty() {
            Console::give(&locale.text(key, &[("n", Value::from(paths.len()))]));
            for path in paths {
                Console::give(&format!("- {path}"));
            }
        }
    };
    list("verify-damaged", &found.damaged);
    list("verify-strangers", &found.strangers);
    for gone in &found.redacted {
        let values = [
            ("n", Value::from(gone.files.len())),
            ("story", Value::from(gone.story.as_str())),
            ("date", Value::from(locale.date(gone.on))),
            ("why", Value::from(gone.why.as_str())),
        ];
        Console::give(&locale.text("verify-redacted", &values));
        for file in &gone.files {
            Console::give(&format!("- {}", file.path));
        }
    }
    let inputs = found.inputs.iter();
    let inputs: Vec<String> = inputs
        .map(|(path, fate)| format!("{path}: {}", locale.word(&format!("fate-{}", fate.id()))))
        .collect();
    list("verify-inputs", &inputs);
    for destroyed in &found.records {
        let values = [
            ("edition", Value::from(destroyed.edition.as_str())),
            ("record", Value::from(destroyed.record.as_str())),
            ("date", Value::from(locale.date(destroyed.on))),
            ("why", Value::from(destroyed.why.as_str())),
        ];
        Console::give(&locale.text("verify-record", &values));
    }
    list("verify-left-out", &found.left_out);
    if let Some(version) = &found.program {
        let versions = [
            ("was", Value::from(version.as_str())),
            ("is", Value::from(super::VERSION)),
        ];
        Console::give(&locale.text("verify-program", &versions));
    }
    if found.is_other_pipeline {
        Console::give(&locale.word("verify-pipeline"));
    }
    list("verify-differing", &found.differing);
    let unfed = found.unfed.iter().map(|figure| {
        let (was, is) = (&figure.was, &figure.becomes);
        let (indicator, subject) = (&figure.indicator, &figure.subject);
        format!(
            "{indicator} {subject} {} {}: {was} → {is}",
            figure.period, figure.window
        )
    });
    list("verify-unfed", &unfed.collect::<Vec<_>>());
    list("verify-unmakeable", &found.unmakeable);
    let key = match (found.is_remade, found.holds(), found.unmakeable.is_empty()) {
        (false, ..) => "verify-not-remade",
        (true, true, true) => "verify-holds",
        (true, true, false) => "verify-holds-partly",
        (true, false, _) => "verify-fails",
    };
    let same = found.files.saturating_sub(found.unmakeable.len());
    let values = [
        ("edition", Value::from(name)),
        ("n", Value::from(found.files)),
        ("same", Value::from(same)),
    ];
    Console::give(&locale.text(key, &values));
}
