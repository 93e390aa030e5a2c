//! The questions that a month puts on the table: neutral, at most three, and never about one partner.

use crate::domain::{Finding, FindingSeverity, Recurrence, Subject, SubjectType};
use crate::report::{Context, FoundBefore, findings};
use crate::signals::{self, sentence};

/// Rules that lay several signs together: their questions come first.
const COMPOSED: [&str; 2] = ["pace-lost", "pilot-not-landing"];
/// Questions at most.
pub(crate) const MOST: usize = 3;

/// The signals whose questions are asked this month: what asks for a talk first, one of each rule, none about a partner.
pub(crate) fn asked<'a>(context: &Context<'a>) -> Vec<&'a Finding> {
    let found: Vec<&Finding> = findings::for_steering(context)
        .into_iter()
        .filter(|finding| signals::is_signal(finding) && finding.severity != FindingSeverity::Success)
        .filter(|finding| finding.subject.kind != SubjectType::Partner)
        .collect();
    let about = found.iter().map(|finding| Candidate {
        rule: finding.rule,
        is_attention: finding.severity == FindingSeverity::Attention,
        is_repeated: finding.recurrence == Some(Recurrence::Repeated),
        is_headline: is_headline(context, &named(&finding.subject)),
    });
    let chosen = chosen(&about.collect::<Vec<_>>());
    chosen
        .into_iter()
        .filter_map(|position| found.get(position).copied())
        .collect()
}

/// A question of the report before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedBefore {
    /// The question, with what it was about in front.
    pub(crate) question: String,
    /// True when the same signal is there this month too.
    pub(crate) still_shows: bool,
}

/// The questions that the report over an earlier period asked, read back.
pub(crate) fn asked_before(context: &Context<'_>, before: &FoundBefore) -> Vec<AskedBefore> {
    let found: Vec<_> = before
        .findings
        .iter()
        .filter(|finding| finding.is_signal() && finding.severity != FindingSeverity::Success.id())
        .filter(|finding| !finding.subject.starts_with("partner:"))
        .collect();
    let about: Vec<Candidate<'_>> = found
        .iter()
        .map(|finding| Candidate {
            rule: &finding.rule,
            is_attention: finding.severity == FindingSeverity::Attention.id(),
            is_repeated: finding.recurrence == Some(Recurrence::Repeated),
            is_headline: is_headline(context, &finding.subject),
        })
        .collect();
    chosen(&about)
        .into_iter()
        .filter_map(|position| found.get(position))
        .filter_map(|finding| {
            let title = context.locale.find(&format!("finding-{}", finding.rule), &[])?;
            let title = titled(context, title, subject_of(&finding.subject).as_ref());
            let question = context
                .locale
                .find(&format!("finding-{}.question", finding.rule), &[])?;
            let is_same = |now: &&Finding| now.rule == finding.rule && named(&now.subject) == finding.subject;
            Some(AskedBefore {
                question: format!("{title}: {question}"),
                still_shows: context.findings.iter().any(|now| is_same(&now)),
            })
        })
        .collect()
}

fn named(subject: &Subject) -> String {
    format!("{}:{}", subject.kind.id(), subject.id)
}

/// What the choice of questions looks at.
struct Candidate<'a> {
    rule: &'a str,
    is_attention: bool,
    is_repeated: bool,
    is_headline: bool,
}

/// True for a KPI, by its name in a data file, that the network steers by.
fn is_headline(context: &Context<'_>, subject: &str) -> bool {
    subject
        .strip_prefix("kpi:")
        .is_some_and(|kpi| context.scope.is_headline(kpi))
}

/// Positions of the first findings of different rules, in the order of the first page ([`findings::for_summary`]).
fn chosen(found: &[Candidate<'_>]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..found.len()).collect();
    places.sort_by_key(|place| {
        let own = &found[*place];
        let earlier = &found[..*place];
        let repeats = earlier.iter().filter(|other| other.rule == own.rule).count();
        let is_single = !COMPOSED.contains(&own.rule);
        (!own.is_attention, own.is_repeated, is_single, repeats, !own.is_headline)
    });
    let mut chosen: Vec<usize> = Vec::new();
    for place in places {
        let is_new = chosen.iter().all(|earlier| found[*earlier].rule != found[place].rule);
        if is_new && chosen.len() < MOST {
            chosen.push(place);
        }
    }
    chosen
}

/// A KPI, benefit or project by its name in a data file, `kind:id`.
fn subject_of(named: &str) -> Option<Subject> {
    let (kind, id) = named.split_once(':')?;
    let kinds = [SubjectType::Kpi, SubjectType::Benefit, SubjectType::Project];
    let kind = kinds.into_iter().find(|known| known.id() == kind)?;
    Some(Subject::of(kind, id))
}

/// The title of a signal with the name of the KPI, benefit or project that it is about.
fn titled(context: &Context<'_>, title: String, subject: Option<&Subject>) -> String {
    match subject {
        Some(subject) => format!("{title} ({})", context.subject_name(subject)),
        None => title,
    }
}

/// What a question is about, and the question: `Pilot heeft nog geen vaste plek: Waar landt dit straks?`
pub(crate) fn question(context: &Context<'_>, finding: &Finding) -> String {
    let title = sentence::title(finding, context.locale);
    let title = titled(context, title, subject_of(&named(&finding.subject)).as_ref());
    format!("{title}: {}", sentence::question(finding, context.locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(rule: &str) -> Candidate<'_> {
        Candidate {
            rule,
            is_attention: true,
            is_repeated: false,
            is_headline: false,
        }
    }

    #[test]
    fn questions_stand_in_the_order_of_the_first_page() {
        // New before repeated, composed before single, a headline KPI before others, one of each rule.
        let found = [
            candidate("benefit-behind-plan"),
            Candidate {
                is_headline: true,
                ..candidate("special-cause-concern")
            },
            candidate("pace-lost"),
            Candidate {
                is_repeated: true,
                ..candidate("pilot-not-landing")
            },
            candidate("pace-lost"),
        ];
        assert_eq!(chosen(&found), [2, 1, 0]);
    }
}
