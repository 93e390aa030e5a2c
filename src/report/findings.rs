//! Which findings a report shows, where, and in what tone.

use crate::domain::{Finding, FindingSeverity, SubjectType};
use crate::report::document::Sentence;
use crate::report::{Context, Tone, Trace};
use crate::signals::sentence::sentence;

/// Indicators that judge a pair of partners: they stand in the confidential file and nowhere else.
const CONFIDENTIAL: [&str; 4] = ["pair-asymmetry", "pair-opposition", "pair-trust", "pair-trust-change"];

/// True for an indicator that only the confidential file may show.
pub fn is_confidential(indicator: &str) -> bool {
    CONFIDENTIAL.contains(&indicator)
}

/// What may stand in the steering group's report: never anything about a pair of partners.
pub fn for_steering<'a>(context: &Context<'a>) -> Vec<&'a Finding> {
    context
        .findings
        .iter()
        .filter(|finding| finding.subject.kind != SubjectType::Pair)
        .filter(|finding| !finding.evidence.iter().any(|e| is_confidential(e.key.indicator)))
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

/// A finding as a sentence that can be traced to its first figure, where that figure is in this edition.
pub fn as_sentence(context: &Context<'_>, finding: &Finding) -> Sentence {
    Sentence {
        text: sentence(finding, context.locale),
        tone: tone(finding.severity),
        trace: trace(context, finding),
    }
}

/// The first figure of a finding that is in this edition.
pub fn trace(context: &Context<'_>, finding: &Finding) -> Option<Trace> {
    finding
        .evidence
        .iter()
        .find(|evidence| context.measurements.get(&evidence.key).is_some())
        .map(|evidence| Trace::Measurement(evidence.key.clone()))
}
