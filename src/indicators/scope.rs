//! The moment at which figures are taken.

use std::collections::BTreeSet;

use crate::config::{Invited, Thresholds};
use crate::domain::{Date, Month, Period, Window};

/// The reported month, the reference date and the thresholds in force.
#[derive(Clone, Debug)]
pub struct Scope {
    /// The month that the report is about.
    pub month: Month,
    /// What was known on this day counts.
    pub reference_date: Date,
    /// Threshold values with their reasons.
    pub thresholds: Thresholds,
    /// The KPIs that the network named beforehand as those it steers by.
    pub headline: BTreeSet<String>,
    /// People invited to each survey round, where the network said it.
    pub invited: Invited,
}

impl Scope {
    /// True for a KPI that was named beforehand: it is tested by itself, the others together.
    pub fn is_headline(&self, kpi: &str) -> bool {
        self.headline.contains(kpi)
    }

    /// The reported month as a period.
    pub fn period(&self) -> Period {
        Period::Month(self.month)
    }

    /// First and last month of a window that ends with a month. `ToDate` starts in the year 1.
    pub fn span(window: Window, end: Month) -> (Month, Month) {
        let first = match window {
            Window::Month => end,
            Window::ThreeMonths => end.plus(-2),
            Window::TwelveMonths => end.plus(-11),
            Window::YearToDate => Period::Year(end.year()).first_month(),
            Window::ToDate => Month::from_ordinal(12),
        };
        (first, end)
    }

    /// The last months of the same number that hold whole every period that lies in them, at most eleven months before those
    /// asked for: of quarters the last four, whatever month it is. No such months with anything in them: those asked for.
    pub fn whole_span(periods: &[Period], span: (Month, Month)) -> (Month, Month) {
        let is_whole = |(first, last): (Month, Month)| {
            let is_cut = |period: &Period| {
                period.last_month() >= first && period.first_month() <= last && !period.is_within(first, last)
            };
            !periods.iter().any(is_cut) && periods.iter().any(|period| period.is_within(first, last))
        };
        (0..12)
            .map(|back| (span.0.plus(-back), span.1.plus(-back)))
            .find(|span| is_whole(*span))
            .unwrap_or(span)
    }

    /// The last half-year that had ended by the reported month.
    pub fn last_half_year(&self) -> Period {
        let current = Period::half_year_of(self.month);
        if current.last_month() == self.month {
            current
        } else {
            Period::half_year_of(current.first_month().plus(-1))
        }
    }
}
