//! # What it measures
//! Whether a partner gave what it promised itself.
//!
//! # Formula
//! `P_i = delivered_i / pledged_i` over twelve months. Both are quantity times the agreed rate, money in euros; low and
//! high are the smallest and largest at the low, agreed and high rates, the same for both. A pledge counts by the days
//! that fall in the window. Delivered is what the partner contributed in the months in which its
//! pledges ran. Who reports by the quarter is taken over the last twelve months that hold its quarters whole. At the
//! scope's month, and at the end of each of the last two half-years that had ended.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros); higher is better, and above 1 is a gift.
//!
//! # Undefined when
//! No pledge falls in the window, or a pledge has no rate. A partner that never pledged has no figure. Missing when the
//! partner reported nothing; provisional when one of its deliveries is missing.
//!
//! # Source
//! Our convention: a partner is compared with its own word and not with others.
//!
//! # Differs from
//! `capacity-ratio`, which compares partners with each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, Month, Period, RowSet, Status, Subject, Unit, Window};
use crate::indicators::contribution::coverage::{Coverage, Reporting};
use crate::indicators::contribution::effort::{Band, provisional_if, with_ends};
use crate::indicators::contribution::pledged::{Promise, promises};
use crate::indicators::contribution::windowed::{Span, Totals, whole_span};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::{Facts, Partner};

/// See the module.
pub struct PledgeFulfilment;

const DEFINITION: Definition = Definition {
    id: "pledge-fulfilment",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for PledgeFulfilment {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let half_year = scope.last_half_year();
        let moments = BTreeSet::from([scope.month, half_year.last_month(), half_year.first_month().plus(-1)]);
        let reporting = Reporting::new(facts);
        moments.into_iter().flat_map(|end| at(facts, &reporting, end)).collect()
    }
}

fn at(facts: &Facts, reporting: &Reporting<'_>, end: Month) -> Vec<Measurement> {
    let span = Scope::span(Window::TwelveMonths, end);
    let (mut given, mut pledged, mut rows, mut lacks_delivery) = (Totals::default(), [0.0; 3], Vec::new(), false);
    let active = facts
        .partners
        .iter()
        .filter(|partner| partner.is_active_within(span.0, span.1));
    // Most partners' twelve months are the same.
    let mut promised = BTreeMap::new();
    let mut figures: Vec<Measurement> = active
        .filter_map(|partner| {
            let span = whole_span(facts, &partner.id, span);
            let promised = promised.entry(span).or_insert_with(|| promises(facts, span));
            let promise = promised.get(&partner.id)?;
            let coverage = reporting.coverage(&partner.id, span);
            let delivered = delivered(facts, partner, promise, span);
            if let (true, Some(value)) = (coverage.is_known(), promise.euros) {
                given.add_all(&delivered);
                pledged = [0, 1, 2].map(|rate| pledged[rate] + value[rate]);
                rows.extend(promise.rows.iter().copied());
            }
            lacks_delivery |= coverage.lacks_delivery();
            Some(fulfilment(partner, promise, &delivered, coverage, end))
        })
        .collect();
    if !figures.is_empty() {
        rows.sort_unstable();
        let network = ratio(Subject::network(), end, &given, pledged, rows);
        figures.push(provisional_if(network, lacks_delivery));
    }
    figures
}

fn fulfilment(partner: &Partner, promise: &Promise, given: &Totals<'_>, coverage: Coverage, end: Month) -> Measurement {
    let subject = Subject::partner(&partner.id);
    let without = |status| {
        let window = Window::TwelveMonths;
        Measurement::without_value(
            DEFINITION.id,
            subject.clone(),
            Period::Month(end),
            window,
            Unit::Ratio,
            status,
        )
    };
    match (coverage, promise.euros) {
        (Coverage::Missing | Coverage::Unasked, _) => without(Status::Missing),
        (Coverage::Split, _) | (_, None) => without(Status::Undefined),
        (_, Some(pledged)) => {
            let figure = ratio(subject.clone(), end, given, pledged, promise.rows.clone());
            provisional_if(figure, coverage.lacks_delivery())
        }
    }
}

fn ratio(subject: Subject, end: Month, given: &Totals<'_>, pledged: Band, pledges: Vec<u32>) -> Measurement {
    let (n, delivered) = (given.n(), given.euros());
    let figure = Measurement::ratio(
        DEFINITION.id,
        subject,
        Period::Month(end),
        Window::TwelveMonths,
        delivered[1],
        pledged[1],
    );
    with_ends(figure, [0, 1, 2].map(|rate| delivered[rate] / pledged[rate]))
        .with_n(n)
        .with_rows(given.rows())
        .with_rows([RowSet::new("pledges", pledges)])
}

/// What a partner gave in the months of the window in which its pledges ran.
fn delivered<'a>(facts: &'a Facts, partner: &Partner, promise: &Promise, span: Span) -> Totals<'a> {
    let mut totals = Totals::default();
    let groups = facts.contributions_of(&partner.id).iter().filter(|group| {
        let ran = group.period.last_month() >= promise.first && group.period.first_month() <= promise.last;
        ran && group.period.is_within(span.0, span.1)
    });
    groups.for_each(|group| totals.add(group));
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Measurements;
    use crate::indicators::fixture::{at as figure_at, delivery, facts, hours, money, month, partner, scope};
    use crate::ledger::DeliveryState;

    fn pledge<'a>(partner: &'a str, quantity: &'a str, from: &'a str, to: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("partner_id", partner),
            ("kind", "money"),
            ("quantity", quantity),
            ("from", from),
            ("to", to),
        ]
    }

    fn two_partners(pledges: &[Vec<(&str, &str)>]) -> Facts {
        let mut facts = facts(&[("pledges", pledges)]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts
    }

    #[test]
    fn who_reports_by_the_quarter_is_compared_over_four_whole_quarters() {
        // 1200 a year is promised and given, 300 a quarter. The window to October holds three quarters whole; the one
        // to September holds four: 1200 of 1200, not 900 of 1200.
        let mut facts = two_partners(&[pledge("a", "2400", "2025-01-01", "2026-12-31")]);
        facts.contributions = ["2025-K4", "2026-K1", "2026-K2", "2026-K3"]
            .map(|period| money("a", period, 300))
            .into();
        let figure = measured(&facts, &Subject::partner("a"));
        assert_eq!(figure.value.map(|value| (value * 100.0).round()), Some(100.0));
    }

    fn measured(facts: &Facts, subject: &Subject) -> Measurement {
        figure_at(
            &PledgeFulfilment.measure(facts, &scope()),
            "pledge-fulfilment",
            subject,
            Window::TwelveMonths,
        )
    }

    #[test]
    fn delivered_is_divided_by_what_was_due() {
        // Pledged 36.500 over 2026, 304 of 365 days due: 30.400. Given since January: 22.800, so 0,75.
        // The 9.999 of December came before the pledge ran.
        let mut facts = two_partners(&[pledge("a", "36500", "2026-01-01", "2026-12-31")]);
        facts.contributions = vec![
            hours("a", "2025-12", 9_999),
            hours("a", "2026-02", 20_000),
            hours("a", "2026-10", 2_800),
        ];
        let a = measured(&facts, &Subject::partner("a"));
        assert_eq!(
            (a.numerator, a.denominator, a.value),
            (Some(22_800.0), Some(30_400.0), Some(0.75))
        );
        assert_eq!(measured(&facts, &Subject::network()).value, Some(0.75));
    }

    #[test]
    fn the_band_holds_the_fulfilment_at_every_rate() {
        // 300 in money promised, 300 in hours given, worth 90 to 120 % of the agreed value.
        let mut facts = two_partners(&[pledge("a", "300", "2026-01-01", "2026-10-31")]);
        facts.contributions = vec![hours("a", "2026-02", 300)];
        let a = measured(&facts, &Subject::partner("a"));
        assert_eq!((a.low, a.value, a.high), (Some(0.9), Some(1.0), Some(1.2)));
    }

    #[test]
    fn half_years_that_had_ended_are_measured_too() {
        let mut facts = two_partners(&[pledge("a", "1000", "2025-01-01", "2026-12-31")]);
        facts.contributions = vec![hours("a", "2025-03", 100)];
        let months: Vec<_> = Measurements::new(PledgeFulfilment.measure(&facts, &scope()))
            .series("pledge-fulfilment", &Subject::partner("a"), Window::TwelveMonths)
            .iter()
            .map(|figure| figure.key.period.to_string())
            .collect();
        assert_eq!(months, ["2025-12", "2026-06", "2026-10"]);
    }

    #[test]
    fn who_never_pledged_has_no_figure_and_who_pledged_for_later_has_no_ratio() {
        let mut facts = two_partners(&[pledge("a", "1000", "2027-01-01", "2027-12-31")]);
        facts.contributions = vec![hours("a", "2026-03", 100), hours("b", "2026-03", 100)];
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
        let found = PledgeFulfilment.measure(&facts, &scope());
        assert!(found.iter().all(|figure| figure.key.subject != Subject::partner("b")));
    }

    #[test]
    fn a_pledge_without_a_rate_gives_no_ratio() {
        let mut room = pledge("a", "10", "2026-01-01", "2026-12-31");
        room[1] = ("kind", "room");
        let mut facts = two_partners(&[room]);
        facts.contributions = vec![hours("a", "2026-03", 100)];
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
    }

    #[test]
    fn a_missing_delivery_is_not_a_broken_promise() {
        let pledges = [
            pledge("a", "365", "2026-01-01", "2026-12-31"),
            pledge("b", "365", "2026-01-01", "2026-12-31"),
        ];
        let mut facts = two_partners(&pledges);
        facts.contributions = vec![hours("a", "2026-03", 304)];
        facts.deliveries = ["a", "b"]
            .map(|id| delivery(id, month(2026, 9), DeliveryState::Missing))
            .into();
        let a = measured(&facts, &Subject::partner("a"));
        assert_eq!((a.value, a.status), (Some(1.0), Status::Provisional));
        assert_eq!(measured(&facts, &Subject::partner("b")).status, Status::Missing);
        assert_eq!(measured(&facts, &Subject::network()).value, Some(1.0));
    }
}
