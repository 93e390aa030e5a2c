//! `vlecht verify`: an edition made again and compared, byte for byte.

use crate::cli::edition::{EditionArguments, open, request};
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
    let mut request = match request(&arguments.sources, &edition, &console) {
        Ok(request) => request,
        Err(exit) => return exit,
    };
    console.locale = Locale::new(language.unwrap_or(request.pipeline.language));
    let found = match again::verify(&mut request, &edition) {
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
    let key = match (found.is_remade, found.holds()) {
        (false, _) => "verify-not-remade",
        (true, true) => "verify-holds",
        (true, false) => "verify-fails",
    };
    let values = [("edition", Value::from(name)), ("n", Value::from(found.files))];
    Console::give(&locale.text(key, &values));
}
