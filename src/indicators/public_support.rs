//! # What it measures
//! Whether the public money that a project was given stays within what the project costs, contributions in kind left out.
//! What was given in kind costs the project nothing: public money beyond its costs would pay for hours that were given.
//!
//! # Formula
//! `public money / costs`, from the start up to the reported month: money given to the project by public bodies and the
//! State, whoever's it was at first; over the costs of all its years, of each what it was made for where it has ended,
//! else what is expected. The table of costs holds what is paid; what was given in kind is no part of it. Only of
//! projects that were given something in kind.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros), at most 1; neither good nor bad.
//!
//! # Undefined when
//! The costs are zero. Missing where no costs are known. Provisional while a delivery is missing.
//!
//! # Source
//! Regulation (EU) 2021/1060 art. 67(1)(a): the public support paid to an operation that includes contributions in kind
//! does not exceed the total eligible expenditure, contributions in kind excluded, at its end. Which costs are eligible a
//! scheme says; here all costs count (our convention).
//!
//! # Differs from
//! `cofinancing-share`, in which contributions in kind count as the region's own.

use std::collections::BTreeMap;

use crate::domain::{Measurement, Money, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::contribution::windowed::givers;
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope, costs};
use crate::ledger::{DeliveryState, Facts};

/// See the module.
pub(crate) struct PublicSupport;

static DEFINITION: Definition = Definition {
    id: "public-support",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// What a project was given.
#[derive(Default)]
struct Given {
    public_money: Money,
    in_kind: Money,
    rows: Vec<RowSet>,
}

impl Indicator for PublicSupport {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let mut given: BTreeMap<&str, Given> = BTreeMap::new();
        for (giver, groups) in givers(facts) {
            let is_public = facts
                .partner(giver)
                .is_some_and(|partner| partner.is_public || partner.kind == "state");
            for group in groups.iter().filter(|group| group.period.last_month() <= scope.month) {
                let Some(project) = &group.project else { continue };
                let given = given.entry(project).or_default();
                if !group.kind.is_cash() {
                    given.in_kind += group.middle;
                } else if is_public {
                    given.public_money += group.middle;
                    given.rows.push(group.rows.clone());
                }
            }
        }
        let table = facts.table("costs");
        let mut spent: BTreeMap<&str, (f64, Vec<u32>)> = BTreeMap::new();
        for ((project, year, _), cost) in costs::all(&table) {
            if let Some(amount) = cost.outcome(year, scope.month).or(cost.expected()).or(cost.actual) {
                let (sum, rows) = spent.entry(project).or_default();
                *sum += amount;
                rows.extend(cost.rows);
            }
        }
        let lacks_delivery = facts
            .deliveries
            .iter()
            .any(|delivery| delivery.month <= scope.month && delivery.state == DeliveryState::Missing);
        let projects = given.into_iter().filter(|(_, given)| given.in_kind > Money::ZERO);
        let figures = projects.map(|(project, given)| {
            let subject = Subject::of(SubjectType::Project, project);
            let Some((costs, rows)) = spent.remove(project) else {
                return frame.absent(subject, Status::Missing).with_rows(given.rows);
            };
            let figure = frame.ratio(subject, given.public_money.euros(), costs);
            let figure = figure.with_rows(given.rows).with_rows([RowSet::new("costs", rows)]);
            provisional_if(figure, lacks_delivery)
        });
        figures.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{
        at, city_firm_and_state, delivery, facts, hours, money, month, not_own, scope, within,
    };

    fn cost<'a>(project: &'a str, year: &'a str, kind: &'a str, amount: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("project_id", project),
            ("year", year),
            ("kind", kind),
            ("amount", amount),
            ("organisation", "city"),
        ]
    }

    fn network() -> Facts {
        let mut facts = facts(&[(
            "costs",
            &[
                // 2025 has ended: what was made counts. Of 2026 what is expected, of 2027 the budget.
                cost("P1", "2025", "budget", "900"),
                cost("P1", "2025", "actual", "400"),
                cost("P1", "2026", "budget", "500"),
                cost("P1", "2026", "forecast", "350"),
                cost("P1", "2027", "budget", "250"),
                cost("P3", "2026", "forecast", "100"),
            ],
        )]);
        facts.partners = city_firm_and_state();
        // By giver: the facts keep contributions in that order.
        facts.contributions = vec![
            within(hours("city", "2025-03", 50), "P1"),
            within(money("city", "2025-03", 200), "P1"),
            within(not_own(money("city", "2026-03", 300)), "P1"),
            within(money("city", "2026-11", 900), "P1"),
            within(hours("city", "2026-03", 10), "P2"),
            within(money("firm", "2026-03", 700), "P1"),
            within(money("state", "2026-03", 600), "P1"),
            within(money("state", "2026-03", 600), "P3"),
        ];
        facts
    }

    fn of(found: &[Measurement], project: &str) -> Measurement {
        let subject = Subject::of(SubjectType::Project, project);
        at(found, "public-support", &subject, Window::ToDate)
    }

    #[test]
    fn public_money_stands_beside_the_costs_without_what_was_given_in_kind() {
        // City 200 of its own and 300 passed on, the State 600; the firm's 700 and November are not. 400 + 350 + 250.
        let found = PublicSupport.measure(&network(), &scope());
        let first = of(&found, "P1");
        assert_eq!(
            (first.value, first.numerator, first.denominator),
            (Some(1.1), Some(1_100.0), Some(1_000.0))
        );
    }

    #[test]
    fn without_costs_it_is_missing_and_a_project_without_contributions_in_kind_is_not_asked() {
        let found = PublicSupport.measure(&network(), &scope());
        assert_eq!(of(&found, "P2").status, Status::Missing);
        assert_eq!(found.len(), 2, "nothing was given in kind to P3");
    }

    #[test]
    fn it_is_provisional_while_a_delivery_is_missing() {
        let mut facts = network();
        facts.deliveries = vec![delivery("city", month(2026, 9), DeliveryState::Missing)];
        assert_eq!(
            of(&PublicSupport.measure(&facts, &scope()), "P1").status,
            Status::Provisional
        );
    }
}
