//! `vlecht explain`: an indicator, a rule, a code; with an edition, a cell of its report or of a delivery.

use std::path::PathBuf;

use crate::cli::edition::Sources;
use crate::cli::{Console, Exit, explain_figure};
use crate::diagnostic::Code;
use crate::diagnostic::explanation::explanation;
use crate::indicators::registry::definitions;
use crate::locale::Value;
use crate::signals::RULES;

/// What to explain.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// An indicator, rule or code; or the folder of an edition
    what: String,
    /// With an edition: a cell of its report ('Samenvatting!B5'), of another of its workbooks
    /// ('partners/aa/partnerblad_2026-10.xlsx!Partnerblad!B5') or of a delivery ('2026-10/file.xlsx!Bijdragen!C7')
    cell: Option<String>,
    #[command(flatten)]
    pub(super) sources: Sources,
}

/// Prints an explanation on stdout.
pub(super) fn explain(arguments: &ExplainArguments, console: &Console) -> Exit {
    if let Some(cell) = &arguments.cell {
        return explain_figure::explain(arguments, &PathBuf::from(&arguments.what), cell, console);
    }
    let found = indicator(&arguments.what, console)
        .or_else(|| rule(&arguments.what, console))
        .or_else(|| code(&arguments.what, console));
    if let Some(text) = found {
        Console::give(&text);
        Exit::Fine
    } else {
        let proposals = proposals(&arguments.what);
        let key = if proposals.is_empty() {
            "cli-explain-unknown"
        } else {
            "cli-explain-near"
        };
        let values = [
            ("what", Value::from(arguments.what.as_str())),
            ("near", Value::from(proposals.join(", "))),
        ];
        console.say(&console.locale.text(key, &values));
        Exit::Usage
    }
}

/// Lines of `label: value`, those without a value left out.
fn lines(title: &str, pairs: &[(&str, String)], console: &Console) -> String {
    let mut text = title.to_owned();
    for (label, value) in pairs {
        if !value.is_empty() {
            text.push_str(&format!("\n  {}: {value}", console.locale.word(label)));
        }
    }
    text
}

fn indicator(id: &str, console: &Console) -> Option<String> {
    let definition = definitions().into_iter().find(|definition| definition.id == id)?;
    let locale = &console.locale;
    let key = format!("indicator-{id}");
    let pairs = [
        ("explain-meaning", definition.words("meaning", locale)),
        ("explain-formula", definition.words("formula", locale)),
        ("explain-unit", definition.unit_word(locale)),
        (
            "explain-direction",
            locale.word(&format!("direction-{}", definition.direction.id())),
        ),
        ("explain-undefined", definition.words("undefined", locale)),
        ("explain-points", definition.minimum_points.to_string()),
        ("explain-source", definition.words("source", locale)),
        (
            "explain-convention",
            locale.word(if definition.is_convention {
                "explain-yes"
            } else {
                "explain-no"
            }),
        ),
        ("explain-version", definition.version.to_string()),
    ];
    Some(lines(&format!("{id} – {}", locale.word(&key)), &pairs, console))
}

fn rule(id: &str, console: &Console) -> Option<String> {
    let definition = RULES
        .iter()
        .map(|rule| rule.definition())
        .find(|definition| definition.id == id)?;
    let locale = &console.locale;
    let key = format!("finding-{id}");
    let thresholds = crate::config::Thresholds::default();
    let values: Vec<String> = definition
        .thresholds
        .iter()
        .filter_map(|id| {
            Some(format!(
                "{id} = {} ({})",
                thresholds.value(id),
                thresholds.get(id)?.reason(locale.language)
            ))
        })
        .collect();
    let pairs = [
        ("explain-meaning", locale.word(&format!("{key}.meaning"))),
        ("explain-rule", definition.words(locale)),
        ("explain-thresholds", values.join("; ")),
        ("explain-question", locale.word(&format!("{key}.question"))),
        ("explain-intervention", locale.word(&format!("{key}.intervention"))),
        ("explain-source", definition.source(locale)),
        (
            "explain-convention",
            locale.word(if definition.is_convention {
                "explain-yes"
            } else {
                "explain-no"
            }),
        ),
    ];
    Some(lines(&format!("{id} – {}", locale.word(&key)), &pairs, console))
}

fn code(id: &str, console: &Console) -> Option<String> {
    let code = Code::ALL.iter().find(|code| code.id() == id)?;
    let words = explanation(*code, &console.locale);
    let pairs = [
        ("explain-severity", words.severity),
        ("explain-effect", words.effect),
        ("label-expected", words.expected),
        ("label-hint", words.hint),
        ("explain-exit", words.exit),
    ];
    Some(lines(&format!("{id} – {}", words.message), &pairs, console))
}

/// Most ids that are proposed for one that does not exist.
const PROPOSED: usize = 5;

/// What may have been meant: ids that hold the word, or that a typing error turns into it.
fn proposals(what: &str) -> Vec<&'static str> {
    let what = what.trim().to_lowercase().replace([' ', '_'], "-");
    let ids = definitions().into_iter().map(|definition| definition.id);
    let ids = ids.chain(RULES.iter().map(|rule| rule.definition().id));
    let ids = ids.chain(Code::ALL.iter().map(|code| code.id()));
    let mut near: Vec<(usize, &'static str)> = ids
        .filter_map(|id| {
            let distance = strsim::osa_distance(&what, id);
            let holds = what.len() > 2 && (id.contains(&what) || what.contains(id));
            let is_near = holds || distance <= 1 + id.len() / 5;
            is_near.then_some((if holds { 0 } else { distance }, id))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, id)| id).take(PROPOSED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_or_a_part_finds_the_id() {
        assert_eq!(proposals("bad-numbr"), ["bad-number"]);
        assert_eq!(proposals("Bad_Number"), ["bad-number"]);
        assert_eq!(proposals("number"), ["ambiguous-number", "bad-number"]);
        assert_eq!(proposals("contributon-share"), ["contribution-share"]);
        assert!(proposals("zonnebloem").is_empty());
    }
}
