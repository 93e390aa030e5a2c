//! The collaboration lost pace while the plan did not foresee it.
//!
//! Two signs, each enough:
//! - *dip*: in each of the last three months the momentum stood below 70 % of its mean over the half-year before
//!   those three, over the components that both have (at least four), while the plan did not foresee a quieter time:
//!   the number of process milestones due in the three months was at least 70 % of what was due in three months of
//!   that half-year;
//! - *silence*: more than 60 days without a result of the process while at least one was planned in that time
//!   (what had come ahead of its plan does not count).
//!
//! Beside it stand the components of the momentum, each held against its own value half a year before.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{
    Component, Date, Finding, FindingSeverity, Measurement, Month, Period, Sign, Subject, SubjectType, Window,
};
use crate::indicators::momentum::COMPONENTS;
use crate::indicators::pace::milestone::{self, MilestoneKind};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "pace-lost",
    rule: "momentum < pace-lost-share × mean of the half-year before, 3 months running, and not foreseen; \
           or process-freshness > pace-lost-days with a process milestone planned in that time",
    thresholds: &["momentum-components", "pace-lost-days", "pace-lost-share"],
    is_convention: true,
};

/// Months of a dip, and of the time it is compared with.
const DIP: i32 = 3;
const BEFORE: i32 = 6;

/// The collaboration lost pace.
pub(crate) struct PaceLost;

impl Rule for PaceLost {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let signs = [silence(view), dip(view)];
        let figures: Vec<&Measurement> = signs
            .iter()
            .flatten()
            .flat_map(|(figures, _)| figures.clone())
            .collect();
        let Some((_, arguments)) = signs.into_iter().flatten().next() else {
            return Vec::new();
        };
        vec![Finding {
            rule: DEFINITION.id,
            components: components(view),
            recurrence: None,
            severity: FindingSeverity::Attention,
            subject: Subject::network(),
            period: view.scope.period(),
            evidence: figures.into_iter().map(evidence::of).collect(),
            arguments,
        }]
    }
}

type Found<'a> = (Vec<&'a Measurement>, BTreeMap<&'static str, Argument>);

fn silence(view: View<'_>) -> Option<Found<'_>> {
    let month = view.scope.month;
    let freshness = at(view, "process-freshness", &Subject::network(), month, Window::Month)?;
    let days = freshness
        .value
        .filter(|days| *days > view.scope.thresholds.value("pace-lost-days"))?;
    let last_result: Date = month.last_day().plus_days(-(days as i32));
    let planned = milestone::of_kind(view.facts, MilestoneKind::Process)
        .iter()
        .filter(|milestone| milestone.finished_on.is_none_or(|day| month.last_day() < day))
        .filter_map(|milestone| milestone.planned_on)
        .filter(|planned_on| last_result < *planned_on && *planned_on <= month.last_day())
        .count();
    (planned > 0).then(|| {
        let arguments = BTreeMap::from([
            ("sign", Argument::Name("silence".to_owned())),
            ("days", Argument::Count(days as i64)),
            ("planned", Argument::Count(planned as i64)),
        ]);
        (vec![freshness], arguments)
    })
}

fn dip(view: View<'_>) -> Option<Found<'_>> {
    let last = view.scope.month;
    let share = view.scope.thresholds.value("pace-lost-share");
    let comparisons: Vec<(f64, f64)> = (1 - DIP..=0)
        .map(|offset| against_before(view, last.plus(offset)))
        .collect::<Option<_>>()?;
    let is_low = comparisons.iter().all(|(now, before)| *now < share * before);
    if !is_low || is_foreseen(view, share) {
        return None;
    }
    let (now, before) = comparisons.last()?;
    let arguments = BTreeMap::from([
        ("sign", Argument::Name("dip".to_owned())),
        ("now", Argument::Number(*now, 0)),
        ("before", Argument::Number(*before, 0)),
        ("months", Argument::Count(i64::from(DIP))),
    ]);
    let totals = (1 - DIP..=0)
        .rev()
        .filter_map(|offset| at(view, "momentum", &Subject::network(), last.plus(offset), Window::Month));
    Some((totals.collect(), arguments))
}

/// The momentum of a month and of the half-year before the dip, over the components that both have.
fn against_before(view: View<'_>, month: Month) -> Option<(f64, f64)> {
    let first_before = view.scope.month.plus(1 - DIP - BEFORE);
    let (mut now, mut before, mut weights, mut count) = (0.0, 0.0, 0.0, 0.0);
    for (id, weight) in COMPONENTS {
        let subject = Subject::of(SubjectType::Milestones, id);
        let points = |month| at(view, "momentum", &subject, month, Window::Month).and_then(|m| m.value);
        let earlier: Vec<f64> = (0..BEFORE)
            .filter_map(|offset| points(first_before.plus(offset)))
            .collect();
        let weight = view.scope.thresholds.value(weight);
        if let Some(points) = points(month).filter(|_| !earlier.is_empty() && weight > 0.0) {
            now += weight * points;
            before += weight * earlier.iter().sum::<f64>() / earlier.len() as f64;
            weights += weight;
            count += 1.0;
        }
    }
    (count >= view.scope.thresholds.value("momentum-components")).then(|| (now / weights, before / weights))
}

/// The components of the momentum in the reported month, and whether each is lower than half a year ago: the same month that
/// the report shows beside it.
fn components(view: View<'_>) -> Vec<Component> {
    let last = view.scope.month;
    let share = view.scope.thresholds.value("pace-lost-share");
    COMPONENTS
        .iter()
        .map(|(id, _)| {
            let subject = Subject::of(SubjectType::Milestones, id);
            let points = |month| at(view, "momentum", &subject, month, Window::Month).and_then(|m| m.value);
            let then = last.plus(-BEFORE);
            match (points(last), points(then)) {
                (Some(now), Some(before)) => Component {
                    id,
                    sign: if now < share * before {
                        Sign::Shows
                    } else {
                        Sign::Absent
                    },
                    arguments: BTreeMap::from([
                        ("now", Argument::Number(now, 0)),
                        ("before", Argument::Number(before, 0)),
                        ("then", Argument::Period(Period::Month(then))),
                    ]),
                },
                _ => Component {
                    id,
                    sign: Sign::Unknown,
                    arguments: BTreeMap::new(),
                },
            }
        })
        .collect()
}

/// True when fewer process milestones were planned in the dip than before it.
fn is_foreseen(view: View<'_>, share: f64) -> bool {
    let subject = Subject::of(SubjectType::Milestones, MilestoneKind::Process.id());
    let due = |end: Month| {
        let pace = at(view, "milestone-pace", &subject, end, Window::ThreeMonths);
        pace.and_then(|pace| pace.denominator).unwrap_or(0.0)
    };
    let last = view.scope.month;
    let (now, before) = (due(last), f64::midpoint(due(last.plus(-DIP)), due(last.plus(-2 * DIP))));
    now <= 0.0 || now < share * before
}

fn at<'a>(view: View<'a>, indicator: &str, subject: &Subject, month: Month, window: Window) -> Option<&'a Measurement> {
    view.measurements.at(indicator, subject, month, window)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Unit;
    use crate::indicators::fixture::{facts, scope};
    use crate::signals::fixture::Case;

    /// Four components at 80 points up to July and at `dip` in the last months, with milestones due before and now.
    fn momentum(dip: f64, months: i32, due_now: f64) -> Vec<Measurement> {
        let last = scope().month;
        let mut found = Vec::new();
        for offset in -8..=0 {
            let month = Period::Month(last.plus(offset));
            let points = if offset > -months { dip } else { 80.0 };
            let ids = ["pace", "freshness", "attendance", "contribution"];
            let subjects = ids.map(|id| Subject::of(SubjectType::Milestones, id));
            for subject in subjects.into_iter().chain([Subject::network()]) {
                found.push(Measurement::new(
                    "momentum",
                    subject,
                    month,
                    Window::Month,
                    Unit::Points,
                    points,
                ));
            }
            let process = Subject::of(SubjectType::Milestones, "process");
            let due = if offset == 0 { due_now } else { 10.0 };
            let pace = Measurement::new(
                "milestone-pace",
                process,
                month,
                Window::ThreeMonths,
                Unit::Points,
                50.0,
            );
            found.push(Measurement {
                denominator: Some(due),
                ..pace
            });
        }
        found
    }

    fn fires(figures: Vec<Measurement>) -> bool {
        !Case::of_kpi(figures).find(&PaceLost).is_empty()
    }

    #[test]
    fn three_months_below_seventy_percent_fire() {
        // 70 % of 80 is 56.
        let finding = Case::of_kpi(momentum(55.9, 3, 10.0)).find(&PaceLost).remove(0);
        assert_eq!(finding.arguments["before"], Argument::Number(80.0, 0));
        assert_eq!(finding.evidence.len(), 3);
        assert_eq!(finding.evidence[0].key.period, scope().period());
    }

    #[test]
    fn the_components_are_held_against_the_month_half_a_year_ago() {
        let mut figures = momentum(55.9, 3, 10.0);
        let then = Period::Month(scope().month.plus(-6));
        for figure in figures.iter_mut().filter(|figure| figure.key.period == then) {
            figure.value = Some(90.0);
        }
        let finding = Case::of_kpi(figures).find(&PaceLost).remove(0);
        let pace = &finding.components[0];
        assert_eq!(pace.arguments["before"], Argument::Number(90.0, 0));
        assert_eq!(pace.arguments["then"], Argument::Period(then));
        assert_eq!(pace.sign, Sign::Shows);
    }

    #[test]
    fn at_the_boundary_and_after_two_months_it_does_not_fire() {
        assert!(!fires(momentum(56.1, 3, 10.0)));
        assert!(!fires(momentum(10.0, 2, 10.0)));
    }

    #[test]
    fn a_quieter_time_that_was_planned_does_not_fire() {
        // Due 6.9 against 10: below 70 %, so the plan foresaw it.
        assert!(!fires(momentum(10.0, 3, 6.9)));
        assert!(fires(momentum(10.0, 3, 7.1)));
        assert!(!fires(momentum(10.0, 3, 0.0)));
    }

    #[test]
    fn fewer_than_four_shared_components_say_nothing() {
        let mut figures = momentum(10.0, 3, 10.0);
        figures.retain(|figure| figure.key.subject.id != "contribution");
        assert!(!fires(figures));
    }

    fn silent(days: f64, planned_on: &str) -> Vec<Finding> {
        let freshness = Measurement::new(
            "process-freshness",
            Subject::network(),
            scope().period(),
            Window::Month,
            Unit::Days,
            days,
        );
        let mut case = Case::of_kpi(vec![freshness]);
        case.facts = facts(&[("milestones", &[vec![("kind", "process"), ("planned_on", planned_on)]])]);
        case.find(&PaceLost)
    }

    #[test]
    fn more_than_sixty_days_without_a_planned_result_fire() {
        // 61 days before 31 October is 31 August.
        assert_eq!(silent(61.0, "2026-09-01")[0].arguments["days"], Argument::Count(61));
        assert!(silent(60.0, "2026-09-15").is_empty());
    }

    #[test]
    fn silence_without_a_plan_does_not_fire() {
        assert!(silent(61.0, "2026-08-31").is_empty());
        assert!(silent(61.0, "2026-11-01").is_empty());
    }
}
