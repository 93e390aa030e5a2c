//! Temporary money that ends soon, while little of what stays is paid for by money that stays.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, Month, Period, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "temporary-money-ends",
    rule: "funding-cliff <= cliff-days and funding-coverage of the year after it < structural-share; \
           the network only where no project has such money",
    thresholds: &["cliff-days", "structural-share"],
    is_convention: true,
};

/// Temporary money that ends.
pub(crate) struct TemporaryMoneyEnds;

impl Rule for TemporaryMoneyEnds {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let cliffs = |kind| {
            let of_kind = view
                .measurements
                .across("funding-cliff", kind, view.scope.period(), Window::Month);
            let known: Vec<&Measurement> = of_kind.into_iter().filter(|cliff| cliff.value.is_some()).collect();
            known
        };
        let of_projects = cliffs(SubjectType::Project);
        let considered = if of_projects.is_empty() {
            cliffs(SubjectType::Network)
        } else {
            of_projects
        };
        considered
            .into_iter()
            .filter_map(|cliff| finding(view, cliff))
            .collect()
    }
}

fn finding(view: View<'_>, cliff: &Measurement) -> Option<Finding> {
    let thresholds = &view.scope.thresholds;
    let days = cliff.value.filter(|days| *days <= thresholds.value("cliff-days"))?;
    let last_day = view.scope.month.last_day().plus_days(days as i32);
    let year = Period::Year(last_day.year() + 1);
    let subject = &cliff.key.subject;
    let coverage = view
        .measurements
        .find("funding-coverage", subject, year, Window::TwelveMonths)?;
    let covered = coverage
        .value
        .filter(|covered| *covered < thresholds.value("structural-share"))?;
    let what = match subject.kind {
        SubjectType::Project => evidence::project_name(view, &subject.id),
        _ => String::new(),
    };
    Some(Finding {
        evidence: vec![evidence::of(cliff), evidence::of(coverage)],
        arguments: BTreeMap::from([
            ("of", Argument::Name(subject.kind.id().to_owned())),
            ("project", Argument::Name(what)),
            ("day", Argument::Date(last_day)),
            ("months", Argument::Count(months_to(view, last_day))),
            ("covered", Argument::Percent(covered)),
            ("year", Argument::Period(year)),
        ]),
        ..Finding::new(
            DEFINITION.id,
            FindingSeverity::Attention,
            subject.clone(),
            view.scope.period(),
        )
    })
}

/// Whole months from the end of the reported month to a day; none once it has passed.
fn months_to(view: View<'_>, day: crate::domain::Date) -> i64 {
    let ends_month = i32::from(Month::of(day).last_day() == day);
    let months = Month::of(day).ordinal() - view.scope.month.ordinal() - 1 + ends_month;
    i64::from(months.max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, Unit};
    use crate::indicators::fixture::scope;
    use crate::signals::fixture::Case;

    fn found(kind: SubjectType, days: f64, covered: Option<f64>) -> Vec<Finding> {
        let subject = Subject::of(kind, "network");
        let (period, window) = (scope().period(), Window::Month);
        let cliff = Measurement::new("funding-cliff", subject.clone(), period, window, Unit::Days, days);
        let coverage = covered.map(|covered| {
            let year = Period::Year(2027);
            Measurement::ratio("funding-coverage", subject, year, Window::TwelveMonths, covered, 1.0)
        });
        Case::of_kpi([cliff].into_iter().chain(coverage).collect()).find(&TemporaryMoneyEnds)
    }

    #[test]
    fn it_fires_within_half_a_year_when_the_next_year_is_not_covered() {
        // 61 days after 31 October is 31 December.
        let finding = found(SubjectType::Project, 61.0, Some(0.16)).remove(0);
        assert_eq!(finding.arguments["covered"], Argument::Percent(0.16));
        assert_eq!(
            finding.arguments["day"],
            Argument::Date(crate::indicators::fixture::day("2026-12-31"))
        );
        assert_eq!(finding.arguments["months"], Argument::Count(2));
        // 60 days after 31 October is 30 December: one whole month. What has ended lasts no month.
        let months = |days| found(SubjectType::Project, days, Some(0.16)).remove(0).arguments["months"].clone();
        assert_eq!((months(60.0), months(-30.0)), (Argument::Count(1), Argument::Count(0)));
        assert_eq!(found(SubjectType::Network, 61.0, Some(0.16)).len(), 1);
    }

    #[test]
    fn it_does_not_fire_far_off_covered_or_without_known_costs() {
        assert!(found(SubjectType::Project, 426.0, Some(0.16)).is_empty());
        assert!(found(SubjectType::Project, 61.0, Some(0.8)).is_empty());
        assert!(found(SubjectType::Project, 61.0, None).is_empty());
    }
}
