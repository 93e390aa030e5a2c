//! A partner that by the last half-year had brought in less than it had promised.
//!
//! A partner is compared with its own word and with no other partner, and only at half-years: one or two months
//! say nothing, because much is delivered by the quarter.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "promise-not-met",
    rule: "pledge-fulfilment (12m) at the end of the last half-year < promise-share",
    thresholds: &["promise-share"],
    is_convention: true,
};

/// A promise that was not met at a half-year.
pub(crate) struct PromiseNotMet;

impl Rule for PromiseNotMet {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let share = view.scope.thresholds.value("promise-share");
        let moment = view.scope.last_half_year().last_month();
        view.measurements
            .of("pledge-fulfilment")
            .iter()
            .filter(|figure| figure.key.subject.kind == SubjectType::Partner)
            .filter(|figure| figure.key.window == Window::TwelveMonths && figure.key.period.last_month() == moment)
            .filter(|figure| figure.value.is_some_and(|fulfilment| fulfilment < share))
            .map(|figure| finding(view, figure))
            .collect()
    }
}

fn finding(view: View<'_>, figure: &Measurement) -> Finding {
    let name = view.facts.partner_name(&figure.key.subject.id).to_owned();
    let half_year = view.scope.last_half_year();
    // Since then it may have gone up or down: who reads the sentence is to know.
    let later = view.measurements.of("pledge-fulfilment").iter().find(|later| {
        later.key.subject == figure.key.subject
            && later.key.window == Window::TwelveMonths
            && later.key.period.last_month() == view.scope.month
            && later.key.period != figure.key.period
            && later.value.is_some()
    });
    let mut rests_on = vec![evidence::of(figure)];
    rests_on.extend(later.map(evidence::of));
    Finding {
        rule: DEFINITION.id,
        components: Vec::new(),
        recurrence: None,
        severity: FindingSeverity::Attention,
        subject: figure.key.subject.clone(),
        period: half_year,
        evidence: rests_on,
        arguments: BTreeMap::from([
            ("partner", Argument::Name(name)),
            ("fulfilment", Argument::Percent(figure.value.unwrap_or_default())),
            ("month", Argument::Period(figure.key.period)),
            ("is-later", Argument::Count(i64::from(later.is_some()))),
            (
                "later",
                Argument::Percent(later.and_then(|later| later.value).unwrap_or_default()),
            ),
            ("later-month", Argument::Period(later.unwrap_or(figure).key.period)),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject};
    use crate::signals::fixture::Case;

    fn found(period: &str, fulfilment: f64) -> Vec<Finding> {
        let period = Period::parse(period).expect("a period");
        let subject = Subject::partner("a");
        let figure = Measurement::ratio(
            "pledge-fulfilment",
            subject,
            period,
            Window::TwelveMonths,
            fulfilment,
            1.0,
        );
        Case::of_kpi(vec![figure]).find(&PromiseNotMet)
    }

    #[test]
    fn it_fires_below_four_fifths_at_the_last_half_year() {
        // The report is about October 2026: the last half-year ended in June.
        let finding = found("2026-06", 0.79).remove(0);
        assert_eq!(finding.subject, Subject::partner("a"));
        assert_eq!(finding.period.to_string(), "2026-H1");
    }

    #[test]
    fn what_it_is_by_now_is_said_too() {
        let figure = |period, fulfilment| {
            let (subject, period) = (Subject::partner("a"), Period::parse(period).expect("a period"));
            Measurement::ratio(
                "pledge-fulfilment",
                subject,
                period,
                Window::TwelveMonths,
                fulfilment,
                1.0,
            )
        };
        let finding = Case::of_kpi(vec![figure("2026-06", 0.6), figure("2026-10", 0.35)])
            .find(&PromiseNotMet)
            .remove(0);
        assert_eq!(finding.arguments["later"], Argument::Percent(0.35));
        assert_eq!(finding.arguments["is-later"], Argument::Count(1));
        assert_eq!(finding.evidence.len(), 2);
        assert_eq!(
            found("2026-06", 0.6).remove(0).arguments["is-later"],
            Argument::Count(0)
        );
    }

    #[test]
    fn it_does_not_fire_at_the_boundary_or_in_another_month() {
        assert!(found("2026-06", 0.8).is_empty());
        assert!(found("2026-10", 0.1).is_empty());
    }
}
