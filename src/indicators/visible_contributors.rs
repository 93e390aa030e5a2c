//! # What it measures
//! How many partners visibly took part in the last months.
//!
//! # Formula
//! `Z = number of partners with any contribution / active partners`. A contribution is visible in every month that its
//! period touches: many partners deliver by the quarter, and a quarter that ended in these months shows. What was booked and
//! taken back in these months is none, nor is a row of zero.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in partners); higher is better.
//!
//! # Undefined when
//! No partner takes part. Provisional when a delivery of these months is missing.
//!
//! # Source
//! Our convention: that everybody contributes matters, not who gives most. Months: threshold `visible-months`.
//!
//! # Differs from
//! `effective-contributors`, which weighs partners by what they give.

use std::collections::BTreeSet;

use crate::domain::{Measurement, Month, Period, Subject, Unit, Window};
use crate::indicators::contribution::brought::brought;
use crate::indicators::contribution::coverage::Reporting;
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::contribution::windowed::givers;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::{ContributionGroup, Facts};

/// See the module.
pub struct VisibleContributors;

const DEFINITION: Definition = Definition {
    id: "visible-contributors",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 2,
};

impl Indicator for VisibleContributors {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        [scope.month, scope.month.plus(-1)]
            .map(|end| visible(facts, scope, end))
            .into()
    }
}

/// The figure of the months that end with one: of the reported month, and of the one before to compare it with.
fn visible(facts: &Facts, scope: &Scope, end: Month) -> Measurement {
    let facts = facts.whole();
    let months = scope.thresholds.value("visible-months").max(1.0) as i32;
    let span = (end.plus(1 - months), end);
    let active: BTreeSet<&str> = facts
        .partners
        .iter()
        .filter(|partner| partner.is_active_within(span.0, span.1))
        .map(|partner| partner.id.as_str())
        .collect();
    let is_seen =
        |group: &&ContributionGroup| group.period.first_month() <= span.1 && span.0 <= group.period.last_month();
    let (mut visible, mut rows) = (0, Vec::new());
    for (_, own) in givers(facts).filter(|(giver, _)| active.contains(giver)) {
        let kinds = brought(own.iter().filter(is_seen));
        visible += usize::from(!kinds.is_empty());
        rows.extend(kinds.into_values().flatten().cloned());
    }
    let reporting = Reporting::new(facts);
    let is_incomplete = active
        .iter()
        .any(|partner| reporting.coverage(partner, span).lacks_delivery());
    let (part, all) = (visible as f64, active.len() as f64);
    let (subject, window, period) = (Subject::network(), Window::ThreeMonths, Period::Month(end));
    let figure = Measurement::ratio(DEFINITION.id, subject, period, window, part, all);
    provisional_if(figure.with_n(active.len()).with_rows(rows), is_incomplete)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::fixture::{at, delivery, facts, hours, month, partner, scope, within};
    use crate::ledger::DeliveryState;

    fn now(facts: &Facts) -> Measurement {
        let found = VisibleContributors.measure(facts, &scope());
        at(&found, "visible-contributors", &Subject::network(), Window::ThreeMonths)
    }

    #[test]
    fn who_gave_anything_in_three_months_is_visible() {
        // In August to October: a (September), b (third quarter, ended in September). Not: c (July), d (took back), e (silent).
        let mut facts = facts(&[]);
        facts.partners = ["a", "b", "c", "d", "e"].map(|id| partner(id, None)).into();
        facts.contributions = vec![
            hours("a", "2026-09", 1),
            hours("b", "2026-K3", 900),
            hours("c", "2026-07", 900),
            hours("d", "2026-10", -5),
        ];
        let figure = now(&facts);
        assert_eq!(
            (figure.numerator, figure.denominator, figure.value),
            (Some(2.0), Some(5.0), Some(0.4))
        );
    }

    #[test]
    fn what_was_taken_back_under_another_project_and_a_row_of_zero_show_nobody() {
        let mut facts = facts(&[]);
        facts.partners = ["a", "b", "c"].map(|id| partner(id, None)).into();
        facts.contributions = vec![
            within(hours("a", "2026-09", 10), "P1"),
            hours("a", "2026-09", -10),
            hours("b", "2026-10", 0),
            within(hours("c", "2026-09", 10), "P1"),
            hours("c", "2026-10", -4),
        ];
        let figure = now(&facts);
        assert_eq!(
            (figure.numerator, figure.denominator),
            (Some(1.0), Some(3.0)),
            "c, of which something is left"
        );
    }

    #[test]
    fn a_missing_delivery_makes_it_provisional() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None)];
        facts.deliveries = vec![delivery("a", month(2026, 10), DeliveryState::Missing)];
        assert_eq!(now(&facts).status, Status::Provisional);
    }

    #[test]
    fn without_partners_it_is_undefined() {
        assert_eq!(now(&facts(&[])).status, Status::Undefined);
    }
}
