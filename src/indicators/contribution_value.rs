//! # What it measures
//! What partners put in, in money and in kind, valued at the agreed rates: everything, also money of others that
//! a partner passes on.
//!
//! # Formula
//! `C = Σ quantity × rate(code, day)` at the low, agreed and high rates. Per month (the last 24), over twelve months
//! and to date; per partner and for the network. A contribution over a quarter, half-year or year is never split:
//! it counts in every window that holds it whole, and a partner's twelve months are the last that hold the periods it
//! reports by whole. What one partner gives another counts once, with the giver.
//!
//! # Unit and direction
//! Euros; neither good nor bad: whoever gives most is not the best partner.
//!
//! # Undefined when
//! All that a partner reported stands under a longer period than the window. Missing when it delivered nothing;
//! zero only when it delivered and had nothing to report. Provisional when one of several deliveries is missing.
//!
//! # Source
//! CPR (EU) 2021/1060 art. 67(1); replacement cost after Salamon e.a. 2011; Regio Deal regulation art. 1.
//!
//! # Differs from
//! `contribution-share`, which counts only a partner's own contributions.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::series;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct ContributionValue;

const DEFINITION: Definition = Definition {
    id: "contribution-value",
    unit: Unit::Eur,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for ContributionValue {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        series::measure(&DEFINITION, facts, scope, |_| true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Money, Status, Subject, Window};
    use crate::indicators::fixture::{at, delivery, facts, hours, money, month, not_own, partner, scope};
    use crate::ledger::{ContributionGroup, DeliveryState};

    fn measured(facts: &Facts, subject: &Subject, window: Window) -> Measurement {
        at(
            &ContributionValue.measure(facts, &scope()),
            "contribution-value",
            subject,
            window,
        )
    }

    fn two_partners() -> Facts {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts
    }

    #[test]
    fn the_worked_example_of_hours_and_half_days() {
        // 40 h × € 65 = € 2.600 and 3 half-days × € 100 = € 300: together € 2.900.
        let mut facts = two_partners();
        let rooms = ContributionGroup {
            low: Money::from_cents(20_000),
            ..hours("a", "2026-10", 300)
        };
        facts.contributions = vec![hours("a", "2026-10", 2_600), rooms];
        let figure = measured(&facts, &Subject::partner("a"), Window::Month);
        assert_eq!(figure.value, Some(2_900.0));
        // Low 2.600 × 0,9 + 200; high 2.900 × 1,2.
        assert_eq!((figure.low, figure.high), (Some(2_540.0), Some(3_480.0)));
        assert_eq!(figure.n, Some(2));
    }

    #[test]
    fn a_quarter_counts_in_the_year_and_in_no_month() {
        let mut facts = two_partners();
        facts.contributions = vec![hours("a", "2026-K3", 900), hours("a", "2026-10", 100)];
        let subject = Subject::partner("a");
        assert_eq!(measured(&facts, &subject, Window::Month).value, Some(100.0));
        assert_eq!(measured(&facts, &subject, Window::TwelveMonths).value, Some(1_000.0));
        let all = ContributionValue.measure(&facts, &scope());
        let august = all
            .iter()
            .find(|m| m.key.subject == subject && m.key.period.first_month() == month(2026, 8));
        assert_eq!(august.map(|m| m.status), Some(Status::Undefined));
    }

    #[test]
    fn missing_is_not_zero_and_nothing_to_report_is() {
        let mut facts = two_partners();
        facts.contributions = vec![hours("a", "2026-09", 100)];
        facts.deliveries = vec![
            delivery("a", month(2026, 10), DeliveryState::Missing),
            delivery("b", month(2026, 10), DeliveryState::OnTime),
        ];
        let (a, b) = (Subject::partner("a"), Subject::partner("b"));
        assert_eq!(measured(&facts, &a, Window::Month).status, Status::Missing);
        assert_eq!(measured(&facts, &b, Window::Month).value, Some(0.0));
        let year = measured(&facts, &a, Window::TwelveMonths);
        assert_eq!((year.value, year.status), (Some(100.0), Status::Provisional));
        let network = measured(&facts, &Subject::network(), Window::ToDate);
        assert_eq!((network.value, network.status), (Some(100.0), Status::Provisional));
    }

    #[test]
    fn without_any_delivery_the_network_is_missing() {
        let network = measured(&two_partners(), &Subject::network(), Window::Month);
        assert_eq!(network.status, Status::Missing);
    }

    #[test]
    fn the_network_is_the_sum_of_its_partners_and_money_of_others_counts_here() {
        let mut facts = two_partners();
        facts.contributions = vec![hours("a", "2026-05", 70), not_own(money("b", "2026-06", 30))];
        assert_eq!(
            measured(&facts, &Subject::network(), Window::TwelveMonths).value,
            Some(100.0)
        );
    }

    #[test]
    fn a_partner_that_left_has_no_later_months() {
        let mut facts = two_partners();
        facts.partners[0].active_to = Some(month(2026, 8).last_day());
        facts.contributions = vec![hours("a", "2026-08", 10)];
        let months: Vec<_> = ContributionValue
            .measure(&facts, &scope())
            .into_iter()
            .filter(|m| m.key.subject == Subject::partner("a") && m.key.window == Window::Month)
            .map(|m| m.key.period.first_month())
            .collect();
        assert_eq!(months, [month(2026, 8)]);
    }
}
