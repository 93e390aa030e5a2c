//! `vlecht check`: everything up to the findings, nothing published.

use crate::cli::ahead::is_ahead;
use crate::cli::progress::Progress;
use crate::cli::run::{failed, request};
use crate::cli::{Console, Exit, Format, PipelineArguments, load};
use crate::diagnostic::render;
use crate::domain::Finding;
use crate::locale::{Language, Locale, Value};
use crate::pipeline::{self, RunError};
use crate::signals::sentence;

/// Prints what was wrong, by partner, and what the rules find.
pub(super) fn check(arguments: &PipelineArguments, language: Option<Language>, mut console: Console) -> Exit {
    let pipeline = match load(arguments) {
        Ok(pipeline) => pipeline,
        Err(faults) => {
            console.report(&faults);
            return Exit::Usage;
        }
    };
    console.locale = Locale::new(language.unwrap_or(pipeline.language));
    if is_ahead(&pipeline, arguments, &console) {
        return Exit::Usage;
    }
    let request = match request(pipeline, arguments) {
        Ok(request) => request,
        Err(fault) => return failed(&console, &RunError::System(fault)),
    };
    let progress = Progress::new(&console.locale.word("cli-reading"), console.format == Format::Text);
    let assessment = pipeline::assess(&request, &|done, all| progress.tick(done, all));
    progress.end();
    let assessment = match assessment {
        Ok(assessment) => assessment,
        Err(fault) => return failed(&console, &fault),
    };
    let locale = &console.locale;
    let is_nothing = assessment.is_empty() || assessment.is_without_partners();
    // Of a report that does not appear there is nothing to discuss.
    let findings: &[Finding] = if is_nothing { &[] } else { &assessment.findings };
    match console.format {
        Format::Json => Console::give(&render::json(&assessment.diagnostics, locale)),
        Format::Text => {
            if assessment.diagnostics.is_empty() {
                Console::give(&locale.word("cli-check-clean"));
            } else {
                Console::give(&render::summary(
                    &assessment.diagnostics,
                    &|id| assessment.facts.partner_name(id).to_owned(),
                    locale,
                ));
            }
            Console::give(&locale.text("cli-check-findings", &[("n", Value::from(findings.len()))]));
            for finding in findings {
                Console::give(&format!("- {} [{}]", sentence::sentence(finding, locale), finding.rule));
            }
        }
    }
    match (is_nothing, assessment.needs_a_look()) {
        (true, _) if assessment.disk_refused() => Exit::Environment,
        (true, _) => Exit::Nothing,
        (false, true) => Exit::Look,
        (false, false) => Exit::Fine,
    }
}
