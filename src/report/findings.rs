//! Which findings a report shows, where, and in what tone.

use crate::domain::{Finding, FindingSeverity, Recurrence, SubjectType};
use crate::report::document::Sentence;
use crate::report::{Context, Tone, Trace};
use crate::signals;
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

/// True for what the data of this month gave; the sentence that stands in every report is none.
pub fn is_signal(finding: &Finding) -> bool {
    signals::is_signal(finding)
}

/// The same in the order of the first page: what is new before what the report before had too, composed findings before
/// single ones, headline KPIs before the others, what concerns everyone before what concerns one partner, and the first
/// finding of every rule before the second of any. A target that was reached goes before other good news.
pub fn for_summary<'a>(context: &Context<'a>) -> Vec<&'a Finding> {
    let all: Vec<&Finding> = for_steering(context)
        .into_iter()
        .filter(|finding| is_signal(finding))
        .collect();
    let mut ranked: Vec<_> = all
        .iter()
        .enumerate()
        .map(|(position, finding)| {
            let repeats = all[..position]
                .iter()
                .filter(|earlier| earlier.rule == finding.rule)
                .count();
            let is_of_one = finding.subject.kind == SubjectType::Partner;
            let is_other_news = finding.severity == FindingSeverity::Success && finding.rule != "success-to-celebrate";
            let is_repeated = finding.recurrence == Some(Recurrence::Repeated);
            let is_headline =
                finding.subject.kind == SubjectType::Kpi && context.scope.is_headline(&finding.subject.id);
            let within = (
                is_repeated,
                finding.components.is_empty(),
                repeats,
                !is_headline,
                position,
            );
            ((finding.severity, is_other_news, is_of_one, within), *finding)
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, finding)| finding).collect()
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
    let said = sentence(finding, context.locale);
    let text = match finding.recurrence {
        Some(recurrence) => context.text(
            &format!("report-signals-marked-{}", recurrence.id()),
            &[("sentence", said.into())],
        ),
        None => said,
    };
    Sentence {
        text,
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::Subject;
    use crate::report::fixture::House;

    #[test]
    fn what_concerns_everyone_comes_before_what_concerns_one_partner_and_no_rule_comes_twice_first() {
        let mut house = House::empty();
        let finding = |rule, subject| Finding {
            rule,
            components: Vec::new(),
            recurrence: None,
            severity: FindingSeverity::Attention,
            subject,
            period: house.scope.period(),
            evidence: Vec::new(),
            arguments: BTreeMap::new(),
        };
        let kpi = |id| Subject::of(SubjectType::Kpi, id);
        house.findings = vec![
            finding("promise-not-met", Subject::partner("a")),
            finding("special-cause-concern", kpi("k1")),
            finding("special-cause-concern", kpi("k2")),
            finding("target-out-of-reach", kpi("k3")),
            finding("pair", Subject::pair("a", "b")),
        ];
        let order: Vec<String> = for_summary(&house.context())
            .iter()
            .map(|finding| finding.subject.id.clone())
            .collect();
        assert_eq!(order, ["k1", "k3", "k2", "a"]);
    }
}
