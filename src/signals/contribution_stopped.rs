//! Partners whose contributions stopped while somebody of theirs still comes to the table.
//!
//! Each is held against its own rhythm: who brings something every half-year has not stopped after three months. A month
//! counts only when its delivery came and could be read whole, because missing is not zero; and who pledged for a time
//! that is over did as was agreed. How many there are is told, not who.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Month, Subject, Window};
use crate::indicators::contribution::brought::periods;
use crate::indicators::meetings::{held, present};
use crate::ledger::{Facts, Partner};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "contribution-stopped",
    rule: "partners at a meeting of the last stopped-months that delivered in each of them and contributed in none, longer \
           than ever between two of their contributions, unless all they pledged was over > 0",
    thresholds: &["stopped-months"],
    is_convention: true,
};

/// Contributions of fewer periods before show no rhythm.
const FEWEST: usize = 3;

/// Contributions that stopped while people still come.
pub(crate) struct ContributionStopped;

impl Rule for ContributionStopped {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let facts = view.facts.whole();
        let months = view.scope.thresholds.value("stopped-months").max(1.0) as i32;
        let span = (view.scope.month.plus(1 - months), view.scope.month);
        let (meetings, attendance) = (facts.table("meetings"), facts.table("attendance"));
        let held = held(&meetings, span, view.scope);
        let at_the_table: BTreeSet<&str> = present(&attendance, &held)
            .into_iter()
            .map(|presence| facts.holder(presence.partner))
            .collect();
        let active = facts.active_partners(view.scope.month);
        let mut stopped = active.clone();
        stopped.retain(|partner| {
            at_the_table.contains(partner.id.as_str())
                && has_delivered_all(facts, partner, span)
                && has_stopped(facts, partner, span)
                && !is_over(facts, partner, span)
        });
        if stopped.is_empty() {
            return Vec::new();
        }
        let id = "contribution-value";
        vec![Finding {
            evidence: stopped
                .iter()
                .map(|partner| evidence::at(view, id, &Subject::partner(&partner.id), Window::Month))
                .collect(),
            arguments: BTreeMap::from([
                ("count", Argument::Count(stopped.len() as i64)),
                ("all", Argument::Count(active.len() as i64)),
                ("months", Argument::Count(i64::from(months))),
            ]),
            ..Finding::new(
                DEFINITION.id,
                FindingSeverity::Attention,
                Subject::network(),
                view.scope.period(),
            )
        }]
    }
}

/// Whether the delivery of each month came and could be read whole.
fn has_delivered_all(facts: &Facts, partner: &Partner, (first, last): (Month, Month)) -> bool {
    let of_span = facts
        .deliveries
        .iter()
        .filter(|delivery| delivery.partner == partner.id && first <= delivery.month && delivery.month <= last);
    let complete = of_span.clone().filter(|delivery| delivery.is_complete()).count();
    let months = last.ordinal() - first.ordinal() + 1;
    complete == of_span.count() && complete >= months as usize
}

/// Whether nothing was contributed in the span, after more periods than a few, and for longer than ever in between.
fn has_stopped(facts: &Facts, partner: &Partner, (first, last): (Month, Month)) -> bool {
    let given = facts.contributions_of(&partner.id).iter();
    let periods = periods(given.filter(|group| group.period.first_month() <= last));
    let mut until: Option<Month> = None;
    let mut longest = 0;
    for period in &periods {
        if let Some(until) = until {
            longest = longest.max(period.first_month().ordinal() - until.ordinal() - 1);
        }
        until = until.max(Some(period.last_month()));
    }
    let silent = until.map_or(0, |until| last.ordinal() - until.ordinal());
    periods.len() >= FEWEST && silent > longest && until < Some(first)
}

/// Whether the partner pledged something, and nothing for any day of the span.
fn is_over(facts: &Facts, partner: &Partner, (first, last): (Month, Month)) -> bool {
    let pledges = facts.table("pledges");
    let mut own = pledges
        .rows()
        .filter(|row| row.text("partner_id").map(|id| facts.holder(id)) == Some(partner.id.as_str()))
        .peekable();
    own.peek().is_some()
        && !own.any(|row| {
            row.date("from").is_none_or(|day| day <= last.last_day())
                && row.date("to").is_none_or(|day| day >= first.first_day())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{delivery, facts, hours, month, partner, rows, within};
    use crate::ledger::{ContributionGroup, DeliveryState};
    use crate::signals::fixture::Case;

    /// A partner that gave in some periods and was at a meeting on a day; it delivered every month from August on, of
    /// which October in this state.
    fn found(given: &[&str], met_on: &str, state: DeliveryState, pledged_until: &str) -> Vec<Finding> {
        let given = given.iter().map(|period| hours("a", period, 10)).collect();
        found_of(given, met_on, state, pledged_until)
    }

    fn found_of(
        given: Vec<ContributionGroup>,
        met_on: &str,
        state: DeliveryState,
        pledged_until: &str,
    ) -> Vec<Finding> {
        let attendance = rows(["meeting_id", "partner_id", "count"], &[["m", "a", "1"]]);
        let meetings = rows(["meeting_id", "held_on", "kind"], &[["m", met_on, "core-team"]]);
        let pledges = rows(["partner_id", "from", "to"], &[["a", "2025-01-01", pledged_until]]);
        let pledges = if pledged_until.is_empty() { Vec::new() } else { pledges };
        let mut facts = facts(&[
            ("meetings", &meetings),
            ("attendance", &attendance),
            ("pledges", &pledges),
        ]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = given;
        facts.deliveries = vec![
            delivery("a", month(2026, 8), DeliveryState::OnTime),
            delivery("a", month(2026, 9), DeliveryState::Late),
            delivery("a", month(2026, 10), state),
        ];
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts;
        case.find(&ContributionStopped)
    }

    const CAME: DeliveryState = DeliveryState::OnTime;
    const MONTHLY: [&str; 4] = ["2026-04", "2026-05", "2026-06", "2026-07"];

    #[test]
    fn three_months_of_nothing_after_months_of_something_while_somebody_comes() {
        let finding = found(&MONTHLY, "2026-10-05", CAME, "2026-12-31").remove(0);
        assert_eq!(
            (&finding.arguments["count"], &finding.arguments["all"]),
            (&Argument::Count(1), &Argument::Count(2))
        );
        assert_eq!(finding.evidence[0].key.subject, Subject::partner("a"));
        assert_eq!(finding.subject, Subject::network());
        let is_name = |argument: &Argument| matches!(argument, Argument::Name(_));
        assert!(!finding.arguments.values().any(is_name));
    }

    #[test]
    fn two_months_nobody_at_the_table_or_a_delivery_that_is_missing_say_nothing() {
        assert!(found(&["2026-05", "2026-06", "2026-08"], "2026-10-05", CAME, "").is_empty());
        assert!(found(&MONTHLY, "2026-07-31", CAME, "").is_empty());
        assert!(found(&MONTHLY, "2026-10-05", DeliveryState::Missing, "").is_empty());
    }

    #[test]
    fn a_partner_is_held_against_its_own_rhythm() {
        // From February to July nothing in between, five months; July to October three.
        assert!(found(&["2025-06", "2026-01", "2026-07"], "2026-10-05", CAME, "").is_empty());
        // The third quarter holds August and September.
        assert!(found(&["2026-K1", "2026-K2", "2026-K3"], "2026-10-05", CAME, "").is_empty());
        // Quarters without a gap, up to June: four months of nothing.
        assert_eq!(
            found(&["2025-K4", "2026-K1", "2026-K2"], "2026-10-05", CAME, "").len(),
            1
        );
        assert!(found(&["2026-06", "2026-07"], "2026-10-05", CAME, "").is_empty());
    }

    #[test]
    fn months_of_zero_or_of_what_was_taken_back_are_months_of_nothing() {
        let monthly = || MONTHLY.iter().map(|period| hours("a", period, 10)).collect::<Vec<_>>();
        let with = |more: Vec<ContributionGroup>| found_of([monthly(), more].concat(), "2026-10-05", CAME, "").len();
        assert_eq!(with(vec![hours("a", "2026-09", 0)]), 1);
        let booked = || within(hours("a", "2026-09", 10), "P1");
        assert_eq!(with(vec![booked(), hours("a", "2026-09", -10)]), 1);
        assert_eq!(with(vec![booked(), hours("a", "2026-09", -4)]), 0, "something is left");
        // A correction of an earlier month takes nothing of September away.
        assert_eq!(with(vec![booked(), hours("a", "2026-05", -10)]), 0);
    }

    #[test]
    fn a_pledge_that_was_over_was_kept() {
        assert!(found(&MONTHLY, "2026-10-05", CAME, "2026-07-31").is_empty());
        assert_eq!(found(&MONTHLY, "2026-10-05", CAME, "2026-08-01").len(), 1);
    }
}
