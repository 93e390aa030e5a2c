//! Fewer meetings in person in twelve months than the network set itself.
//!
//! Quiet while the calendar does not go back twelve months, and where meetings of which nobody noted the form could make
//! up the number: what was not written down is not what did not happen.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::indicators::Scope;
use crate::indicators::meetings::held;
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "meetings-in-person-few",
    rule: "physical-meetings (12m) + meetings without a form < physical-meetings-norm, over a calendar of twelve months",
    thresholds: &["physical-meetings-norm"],
    is_convention: false,
};

/// Too few meetings in person.
pub(crate) struct MeetingsInPersonFew;

impl Rule for MeetingsInPersonFew {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let (network, window) = (Subject::network(), Window::TwelveMonths);
        let Some(figure) = evidence::figure(view, "physical-meetings", &network, window) else {
            return Vec::new();
        };
        let (Some(value), Some(noted)) = (figure.value, figure.n) else {
            return Vec::new();
        };
        let norm = view.scope.thresholds.value("physical-meetings-norm");
        let meetings = view.facts.table("meetings");
        let span = Scope::span(window, view.scope.month);
        let unknown = held(&meetings, span, view.scope).len().saturating_sub(noted as usize) as f64;
        let goes_back = meetings
            .rows()
            .filter_map(|row| row.date("held_on"))
            .any(|day| day <= span.0.last_day());
        if !goes_back || value + unknown >= norm {
            return Vec::new();
        }
        let planned = meetings.rows().filter(|row| {
            let is_later = row.date("held_on").is_some_and(|day| day > view.scope.month.last_day());
            is_later && row.text("form") == Some("physical")
        });
        vec![Finding {
            evidence: vec![evidence::of(figure)],
            arguments: BTreeMap::from([
                ("count", Argument::Count(value.round() as i64)),
                ("norm", evidence::number(norm)),
                ("planned", Argument::Count(planned.count() as i64)),
            ]),
            ..Finding::new(DEFINITION.id, FindingSeverity::Notice, network, view.scope.period())
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, rows};
    use crate::indicators::{INDICATORS, Indicator};
    use crate::signals::fixture::Case;

    fn found(meetings: &[[&'static str; 2]]) -> Vec<Finding> {
        let days: Vec<[&str; 3]> = meetings.iter().map(|[day, form]| [*day, *day, *form]).collect();
        let facts = facts(&[("meetings", &rows(["meeting_id", "held_on", "form"], &days))]);
        let physical = |indicator: &&&dyn Indicator| indicator.definition().id == "physical-meetings";
        let indicator = INDICATORS.iter().find(physical).expect("the figure");
        let mut case = Case::of_kpi(indicator.measure(&facts, &crate::indicators::fixture::scope()));
        case.facts = facts;
        case.find(&MeetingsInPersonFew)
    }

    #[test]
    fn one_in_person_in_a_year_is_fewer_than_two_and_what_is_planned_is_told() {
        let finding = found(&[
            ["2025-10-20", "digital"],
            ["2025-11-20", "digital"],
            ["2026-03-01", "physical"],
            ["2026-12-01", "physical"],
        ])
        .remove(0);
        assert_eq!(finding.arguments["count"], Argument::Count(1));
        assert_eq!(finding.arguments["norm"], Argument::Number(2.0, 0));
        assert_eq!(finding.arguments["planned"], Argument::Count(1));
        assert_eq!(finding.evidence[0].value, Some(1.0));
    }

    #[test]
    fn two_are_enough_and_a_meeting_without_a_form_may_have_been_one() {
        let earlier = ["2025-10-20", "digital"];
        assert!(found(&[earlier, ["2026-03-01", "physical"], ["2026-06-01", "physical"]]).is_empty());
        assert!(found(&[earlier, ["2026-03-01", "physical"], ["2026-06-01", ""]]).is_empty());
    }

    #[test]
    fn a_calendar_shorter_than_a_year_and_none_at_all_say_nothing() {
        assert!(found(&[["2025-12-01", "digital"]]).is_empty());
        assert!(found(&[]).is_empty());
        assert_eq!(found(&[["2025-11-30", "digital"]]).len(), 1);
    }
}
