//! What the rules found, in the reader's words. The only file of the reports that turns a finding into a sentence.

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, SubjectType};
use crate::locale::{Locale, Value};
use crate::report::document::Sentence;
use crate::report::{Context, Tone, Trace};

/// The sentence of a finding.
pub fn sentence(finding: &Finding, locale: &Locale) -> String {
    said(finding, locale, "sentence").unwrap_or_else(|| format!("⟨finding-{}⟩", finding.rule))
}

/// The question that a finding raises, where it raises one.
pub fn question(finding: &Finding, locale: &Locale) -> Option<String> {
    said(finding, locale, "question")
}

fn said(finding: &Finding, locale: &Locale, attribute: &str) -> Option<String> {
    let arguments: Vec<(&str, Value)> = finding
        .arguments
        .iter()
        .map(|(name, argument)| (*name, value(argument, locale)))
        .collect();
    locale.find(&format!("finding-{}.{attribute}", finding.rule), &arguments)
}

fn value(argument: &Argument, locale: &Locale) -> Value {
    match argument {
        Argument::Name(name) => Value::from(name.as_str()),
        Argument::Count(count) => Value::Count(*count),
        Argument::Number(number, decimals) => Value::from(locale.number(*number, *decimals)),
        Argument::Percent(share) => Value::from(locale.percent(*share, 0)),
        Argument::Euros(euros) => Value::from(locale.euros(*euros)),
        Argument::Period(period) => Value::from(locale.period(*period)),
        Argument::Date(date) => Value::from(locale.date(*date)),
    }
}

/// What may stand in the steering group's report: never anything about a pair of partners.
pub fn for_steering<'a>(context: &Context<'a>) -> Vec<&'a Finding> {
    context
        .findings
        .iter()
        .filter(|finding| finding.subject.kind != SubjectType::Pair)
        .filter(|finding| !finding.evidence.iter().any(|e| e.key.indicator.starts_with("pair-")))
        .collect()
}

/// The findings that rest on one of some indicators, most pressing first.
pub fn about<'a>(context: &Context<'a>, indicators: &[&str]) -> Vec<&'a Finding> {
    for_steering(context)
        .into_iter()
        .filter(|finding| {
            finding
                .evidence
                .first()
                .is_some_and(|evidence| indicators.contains(&evidence.key.indicator))
        })
        .collect()
}

/// The tone of a finding.
pub fn tone(severity: FindingSeverity) -> Tone {
    match severity {
        FindingSeverity::Attention => Tone::Concern,
        FindingSeverity::Notice => Tone::NoSignal,
        FindingSeverity::Success => Tone::Improvement,
    }
}

/// The tone of a theme: a concern where a rule asks for a talk, an improvement where there is only good news.
pub fn theme_tone(context: &Context<'_>, indicators: &[&str]) -> Tone {
    let findings = about(context, indicators);
    if findings.iter().any(|f| f.severity == FindingSeverity::Attention) {
        Tone::Concern
    } else if findings.iter().any(|f| f.severity == FindingSeverity::Success) {
        Tone::Improvement
    } else {
        Tone::NoSignal
    }
}

/// A finding as a sentence that can be traced to its first figure.
pub fn as_sentence(finding: &Finding, locale: &Locale) -> Sentence {
    Sentence {
        text: sentence(finding, locale),
        tone: tone(finding.severity),
        trace: finding.evidence.first().map(|e| Trace::Measurement(e.key.clone())),
    }
}
