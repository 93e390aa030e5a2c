//! Momentum: does the collaboration keep its pace?
//!
//! # What it measures
//! Six signs of pace, each from 0 to 100, and their mean. The parts are always given with the total.
//!
//! # Formula
//! `M = Σ w·c ÷ Σ w` over the components that are there, at least 4 of:
//! - `pace`: process milestones finished ÷ due in 3 months;
//! - `slip`: `1 − mean slope of the forecast day`, from at least 3 snapshots of an open milestone;
//! - `freshness`: `max(0, 1 − days since the last process result ÷ 90)`;
//! - `attendance`: partners present ÷ the same meetings a year or half a year before;
//! - `contribution`: contributed in 3 months ÷ pledged for them;
//! - `energy`: what respondents say about energy and urgency.
//!
//! # Unit and direction
//! Points from 0 to 100; higher is better. To be read against the plan and the half-year before, never against
//! the first months: a quieter time after a lively start is normal.
//!
//! # Undefined when
//! Fewer than 4 components can be given: then it is insufficient. `slip` is insufficient as long as no open milestone has
//! forecasts of three months; `energy` is suppressed when fewer people answered than the survey's minimum.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 1; domain page, part 3.8. A convention, built on known parts.
//!
//! # Differs from
//! A score of how complete the deliveries are: that would measure the report with itself.

use std::collections::BTreeMap;

use crate::config::Thresholds;
use crate::domain::{Measurement, Month, Period, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::contribution::coverage::Reporting;
use crate::indicators::pace::attendance::{self, Meeting};
use crate::indicators::pace::milestone::{self, Milestone, MilestoneKind};
use crate::indicators::pace::slip::Forecasts;
use crate::indicators::pace::{Component, contribution, months, pulse};
use crate::indicators::survey::scores::{self, Round};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "momentum",
    unit: Unit::Points,
    direction: Direction::Increase,
    minimum_points: 4,
    is_convention: true,
    version: 2,
};

/// The components, in the order of reports, with the thresholds that hold their weights.
pub(crate) const COMPONENTS: [(&str, &str); 6] = [
    ("pace", "momentum-weight-pace"),
    ("slip", "momentum-weight-slip"),
    ("freshness", "momentum-weight-freshness"),
    ("attendance", "momentum-weight-attendance"),
    ("contribution", "momentum-weight-contribution"),
    ("energy", "momentum-weight-energy"),
];

/// Momentum and its components.
pub(crate) struct Momentum;

impl Indicator for Momentum {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let known = Known {
            milestones: milestone::of_kind(facts, MilestoneKind::Process),
            forecasts: Forecasts::of(facts, MilestoneKind::Process),
            meetings: attendance::meetings(facts),
            reporting: Reporting::new(facts.whole()),
            rounds: scores::rounds(facts, scope.month),
        };
        months(scope)
            .flat_map(|month| {
                let components = components(facts, scope, &known, month);
                let total = total(&components, &scope.thresholds, month);
                let parts = COMPONENTS.iter().zip(components).map(move |((id, _), component)| {
                    let subject = Subject::of(SubjectType::Milestones, id);
                    component.measurement(DEFINITION.id, subject, month, Window::Month)
                });
                parts.chain([total]).collect::<Vec<_>>()
            })
            .collect()
    }
}

/// What the components are made from, laid out once for all months.
struct Known<'a> {
    milestones: Vec<Milestone>,
    forecasts: Forecasts,
    meetings: Vec<Meeting>,
    reporting: Reporting<'a>,
    rounds: BTreeMap<Period, Round>,
}

fn components(facts: &Facts, scope: &Scope, known: &Known<'_>, month: Month) -> [Component; 6] {
    let value = |id: &str| scope.thresholds.value(id);
    [
        milestone::pace(&known.milestones, month),
        known.forecasts.component(month),
        milestone::freshness(&known.milestones, month, value("freshness-days")),
        attendance::against_before(facts, &known.meetings, month),
        contribution::run_rate(facts.whole(), &known.reporting, month),
        pulse::latest(&known.rounds, month, value("survey-minimum") as usize),
    ]
}

fn total(components: &[Component; 6], thresholds: &Thresholds, month: Month) -> Measurement {
    let present: Vec<(f64, f64)> = COMPONENTS
        .iter()
        .zip(components)
        .filter_map(|((_, weight), component)| Some((thresholds.value(weight), component.points?)))
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    let (weighted, weights) = present.iter().fold((0.0, 0.0), |(sum, total), (weight, points)| {
        (sum + weight * points, total + weight)
    });
    let is_enough = present.len() as f64 >= thresholds.value("momentum-components");
    let component = if is_enough {
        Component {
            points: Some(weighted / weights),
            ..Component::of(weighted, weights)
        }
    } else {
        Component::absent(Status::Insufficient)
    };
    let rows = components.iter().flat_map(|component| component.rows.clone()).collect();
    Component {
        n: Some(present.len()),
        rows,
        ..component
    }
    .measurement(DEFINITION.id, Subject::network(), month, Window::Month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RowSet;
    use crate::indicators::fixture::{Rows, at, facts, money, scope};

    const ITEMS: [(&str, &str); 4] = [
        ("item_id", "i"),
        ("dimension", "energy"),
        ("scale_min", "1"),
        ("scale_max", "5"),
    ];

    /// Pace 1 of 2, freshness 45 of 90 days, attendance 1 of 2 against 2 of 2, contributed 368 of 920,
    /// energy 4 of 5 by some respondents.
    fn network(respondents: usize) -> Facts {
        let milestones: &Rows<'_> = &[
            vec![
                ("kind", "process"),
                ("planned_on", "2026-09-01"),
                ("finished_on", "2026-09-16"),
            ],
            vec![("kind", "process"), ("planned_on", "2026-10-01")],
        ];
        let partner = |id| {
            vec![
                ("partner_id", id),
                ("name", id),
                ("type", "municipality"),
                ("active_from", "2020-01-01"),
            ]
        };
        let meeting = |id, day| vec![("meeting_id", id), ("held_on", day), ("kind", "steering-group")];
        let present = |id, partner| vec![("meeting_id", id), ("partner_id", partner), ("count", "1")];
        let pledge = vec![
            ("partner_id", "a"),
            ("kind", "money"),
            ("quantity", "920"),
            ("unit", "eur"),
            ("from", "2026-08-01"),
            ("to", "2026-10-31"),
        ];
        let codes: Vec<String> = (0..respondents).map(|n| format!("r{n}")).collect();
        let answers: Vec<Vec<(&str, &str)>> = codes
            .iter()
            .map(|code| {
                let who = [
                    ("respondent_code", code.as_str()),
                    ("partner_id", "a"),
                    ("round", "2026-09"),
                ];
                who.into_iter().chain([("item_id", "i"), ("score", "4")]).collect()
            })
            .collect();
        let mut facts = facts(&[
            ("partners", &[partner("a"), partner("b")]),
            ("milestones", milestones),
            (
                "meetings",
                &[meeting("now", "2026-10-05"), meeting("then", "2025-10-05")],
            ),
            (
                "attendance",
                &[present("now", "a"), present("then", "a"), present("then", "b")],
            ),
            ("pledges", &[pledge]),
            ("survey_items", &[ITEMS.to_vec()]),
            ("survey_answers", &answers),
        ]);
        facts.contributions = vec![money("a", "2026-09", 368), money("b", "2026-09", 9_000)];
        facts
    }

    fn of(found: &[Measurement], component: &str) -> Measurement {
        let subject = Subject::of(SubjectType::Milestones, component);
        at(found, "momentum", &subject, Window::Month)
    }

    #[test]
    fn it_is_the_mean_of_the_components_that_are_there() {
        // pace 50, freshness 100·(1 − 45÷90) = 50, attendance 100·(½ ÷ 1) = 50, contribution 40, energy 75:
        // (50 + 50 + 50 + 40 + 75) ÷ 5 = 53
        let found = Momentum.measure(&network(5), &scope());
        let values = COMPONENTS.map(|(id, _)| of(&found, id).value);
        assert_eq!(
            values,
            [Some(50.0), None, Some(50.0), Some(50.0), Some(40.0), Some(75.0)]
        );
        let total = at(&found, "momentum", &Subject::network(), Window::Month);
        assert_eq!((total.value, total.n), (Some(53.0), Some(5)));
        assert_eq!((total.numerator, total.denominator), (Some(265.0), Some(5.0)));
        let tables: Vec<&str> = total.rows.iter().map(|rows: &RowSet| rows.table()).collect();
        assert!(tables.contains(&"attendance") && !tables.contains(&"survey_answers"));
    }

    #[test]
    fn energy_of_a_few_respondents_is_suppressed_and_not_in_the_total() {
        let found = Momentum.measure(&network(4), &scope());
        assert_eq!(of(&found, "energy").status, Status::Suppressed);
        assert!(of(&found, "energy").rows.is_empty());
        let total = at(&found, "momentum", &Subject::network(), Window::Month);
        assert_eq!((total.value, total.n), (Some(47.5), Some(4)));
    }

    #[test]
    fn fewer_than_four_components_are_insufficient() {
        let mut facts = network(4);
        facts.contributions.clear();
        let found = Momentum.measure(&facts, &scope());
        assert_eq!(of(&found, "contribution").status, Status::Missing);
        let total = at(&found, "momentum", &Subject::network(), Window::Month);
        assert_eq!(
            (total.value, total.status, total.n),
            (None, Status::Insufficient, Some(3))
        );
        let empty = Momentum.measure(&Facts::default(), &scope());
        let total = at(&empty, "momentum", &Subject::network(), Window::Month);
        assert_eq!((total.value, total.status), (None, Status::Insufficient));
        assert_eq!(of(&empty, "attendance").status, Status::Missing);
        assert_eq!(of(&empty, "slip").status, Status::Insufficient);
    }

    #[test]
    fn the_total_is_never_without_its_components() {
        let found = Momentum.measure(&network(5), &scope());
        assert_eq!(found.len(), 15 * 7);
    }
}
