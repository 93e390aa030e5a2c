//! Contributions by month, over twelve months and to date: what value, cash and in kind have in common.

use crate::domain::{Measurement, Month, Period, Status, Subject, Unit, Window};
use crate::indicators::contribution::coverage::{Coverage, Reporting};
use crate::indicators::contribution::windowed::{Totals, by_partner, whole_span, year_by_partner};
use crate::indicators::{Definition, Scope};
use crate::ledger::{ContributionGroup, Facts, Partner};

/// Months that a series goes back.
const MONTHS: i32 = 24;

/// The wanted contributions per partner and of the network: each of the last 24 months (from the first one that
/// anything is known about), the twelve months up to the scope's month, and to date.
pub fn measure(
    definition: &'static Definition,
    facts: &Facts,
    scope: &Scope,
    wanted: impl Fn(&ContributionGroup) -> bool,
) -> Vec<Measurement> {
    let whole = facts.whole();
    let (reporting, reporting_whole) = (Reporting::new(facts), Reporting::new(whole));
    let first = scope
        .month
        .plus(1 - MONTHS)
        .max(reporting.first_month().unwrap_or(scope.month));
    let months = (first.ordinal()..=scope.month.ordinal()).map(|ordinal| (Window::Month, Month::from_ordinal(ordinal)));
    let longer = [Window::TwelveMonths, Window::ToDate].map(|window| (window, scope.month));
    months
        .chain(longer)
        .flat_map(|(window, end)| match window {
            Window::Month => over(definition, (facts, &reporting), (window, end), &wanted),
            _ => over(definition, (whole, &reporting_whole), (window, end), &wanted),
        })
        .collect()
}

fn over(
    definition: &'static Definition,
    (facts, reporting): (&Facts, &Reporting<'_>),
    (window, end): (Window, Month),
    wanted: &impl Fn(&ContributionGroup) -> bool,
) -> Vec<Measurement> {
    let span = Scope::span(window, end);
    let period = Period::Month(end);
    let is_year = window == Window::TwelveMonths;
    let mut sums = if is_year {
        year_by_partner(facts, span, wanted)
    } else {
        by_partner(facts, span, wanted)
    };
    let mut network = Totals::default();
    let mut coverages = Vec::new();
    let active = facts
        .partners
        .iter()
        .filter(|partner| partner.is_active_within(span.0, span.1));
    let mut measurements: Vec<Measurement> = active
        .map(|Partner { id, .. }| {
            let own = if is_year { whole_span(facts, id, span) } else { span };
            let coverage = reporting.coverage(id, own);
            coverages.push(coverage);
            let totals = sums.remove(id.as_str()).unwrap_or_default();
            network.add_all(&totals);
            let subject = Subject::partner(id);
            let without =
                |status| Measurement::without_value(definition.id, subject.clone(), period, window, Unit::Eur, status);
            match coverage {
                Coverage::Complete => figure(definition.id, subject, period, window, &totals),
                Coverage::Partial => figure(definition.id, subject, period, window, &totals).provisional(),
                Coverage::Split => without(Status::Undefined),
                Coverage::Missing | Coverage::Unasked => without(Status::Missing),
            }
        })
        .collect();
    let subject = Subject::network();
    measurements.push(if coverages.iter().any(|coverage| coverage.is_known()) {
        let total = figure(definition.id, subject, period, window, &network);
        let is_incomplete = coverages.iter().any(|coverage| coverage.lacks_delivery());
        if is_incomplete { total.provisional() } else { total }
    } else {
        Measurement::without_value(definition.id, subject, period, window, Unit::Eur, Status::Missing)
    });
    measurements
}

fn figure(
    indicator: &'static str,
    subject: Subject,
    period: Period,
    window: Window,
    totals: &Totals<'_>,
) -> Measurement {
    let [low, middle, high] = totals.euros();
    Measurement::new(indicator, subject, period, window, Unit::Eur, middle)
        .with_band(low, high)
        .with_n(totals.n())
        .with_rows(totals.rows())
}
