//! What partners promised, valued the way deliveries are: quantity times the agreed rate, money in euros.
//!
//! A pledge is spread evenly over its days. What falls in a window is taken month by month at the rate of the month,
//! as contributions are, so that a new rate raises promise and delivery alike.

use std::collections::BTreeMap;

use crate::domain::{Date, Money, Month, Period};
use crate::indicators::contribution::windowed::Span;
use crate::ledger::{ContributionKind, Facts, Rates, Row};

/// What one partner promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The value that falls in the window; absent when a pledge has no rate.
    pub value: Option<Money>,
    /// The same in euros at the low, the agreed and the high rates.
    pub euros: Option<[f64; 3]>,
    /// First month of its pledges, in or outside the window.
    pub first: Month,
    /// Last month of its pledges, in or outside the window.
    pub last: Month,
    /// The pledges that fall in the window, as rows of `pledges`.
    pub rows: Vec<u32>,
}

/// What each partner with pledges promised for some months, by partner.
pub fn promises(facts: &Facts, span: Span) -> BTreeMap<String, Promise> {
    let (table, rates) = (facts.table("pledges"), Rates::from(&facts.table("rates")));
    let mut promises: BTreeMap<String, Promise> = BTreeMap::new();
    for row in table.rows() {
        let (Some(partner), Some(from), Some(to)) = (row.text("partner_id"), row.date("from"), row.date("to")) else {
            continue;
        };
        // What a partner promised before it merged, its successor owes.
        let partner = facts.holder(partner);
        if from > to {
            continue;
        }
        let (first, last) = (Month::of(from), Month::of(to));
        let promise = promises.entry(partner.to_owned()).or_insert_with(|| Promise {
            value: Some(Money::ZERO),
            euros: Some([0.0; 3]),
            first,
            last,
            rows: Vec::new(),
        });
        promise.first = promise.first.min(first);
        promise.last = promise.last.max(last);
        if first <= span.1 && span.0 <= last {
            let due = due(row, (from, to), span, &rates);
            promise.value = promise.value.zip(due).map(|(sum, [_, due, _])| sum + due);
            promise.euros = promise
                .euros
                .zip(due)
                .map(|(sum, due)| [0, 1, 2].map(|rate| sum[rate] + due[rate].euros()));
            promise.rows.push(row.index());
        }
    }
    promises
}

/// The part of a pledge that falls in some months, at the low, the agreed and the high rates.
fn due(row: Row<'_>, (from, to): (Date, Date), span: Span, rates: &Rates) -> Option<[Money; 3]> {
    let kind = ContributionKind::parse(row.text("kind")?)?;
    let unit = row.text("unit").unwrap_or(kind.usual_unit());
    let quantity = row.number("quantity")?;
    let days = f64::from(to.days() - from.days() + 1);
    let first = Month::of(from).max(span.0);
    let last = Month::of(to).min(span.1);
    (first.ordinal()..=last.ordinal())
        .map(Month::from_ordinal)
        .map(|month| {
            let (start, end) = (from.max(month.first_day()), to.min(month.last_day()));
            let part = quantity * f64::from(end.days() - start.days() + 1) / days;
            let day = Rates::day_of(Period::Month(month));
            rates.worth(kind, unit, None, day, part)
        })
        .try_fold([Money::ZERO; 3], |sum, worth| {
            let worth = worth?;
            Some([0, 1, 2].map(|rate| sum[rate] + worth[rate]))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, month};

    fn promised(pledges: &[[&str; 5]]) -> BTreeMap<String, Promise> {
        let pledges: Vec<Vec<(&str, &str)>> = pledges
            .iter()
            .map(|row| {
                ["partner_id", "kind", "quantity", "from", "to"]
                    .into_iter()
                    .zip(*row)
                    .collect()
            })
            .collect();
        let rate = |from, to, euros| {
            vec![
                ("kind", "hours"),
                ("unit", "hour"),
                ("eur_middle", euros),
                ("valid_from", from),
                ("valid_to", to),
            ]
        };
        let rates = [
            rate("2025-01-01", "2025-12-31", "50"),
            rate("2026-01-01", "2030-12-31", "60"),
        ];
        let facts = facts(&[("pledges", &pledges), ("rates", &rates)]);
        promises(&facts, (month(2025, 11), month(2026, 10)))
    }

    #[test]
    fn a_pledge_counts_by_the_days_that_fall_in_the_window() {
        // 2026 has 365 days, January to October 304: 36.500 × 304 / 365 = 30.400.
        let found = promised(&[["a", "money", "36500", "2026-01-01", "2026-12-31"]]);
        assert_eq!(found["a"].value.map(Money::euros), Some(30_400.0));
        assert_eq!((found["a"].first, found["a"].last), (month(2026, 1), month(2026, 12)));
    }

    #[test]
    fn each_month_goes_by_its_own_rate() {
        // December 2025 and January 2026 have 31 days each: 31 h × € 50 + 31 h × € 60 = € 3.410.
        let found = promised(&[["a", "hours", "62", "2025-12-01", "2026-01-31"]]);
        assert_eq!(found["a"].value.map(Money::euros), Some(3_410.0));
    }

    #[test]
    fn a_pledge_without_a_rate_leaves_the_promise_without_value() {
        let found = promised(&[
            ["a", "money", "100", "2026-01-01", "2026-01-31"],
            ["a", "room", "4", "2026-01-01", "2026-01-31"],
        ]);
        assert_eq!(found["a"].value, None);
        assert_eq!(found["a"].rows, [0, 1]);
    }

    #[test]
    fn a_pledge_outside_the_window_promises_nothing_for_it() {
        let found = promised(&[["a", "money", "100", "2024-01-01", "2024-12-31"]]);
        assert_eq!((found["a"].value, found["a"].rows.len()), (Some(Money::ZERO), 0));
    }

    #[test]
    fn a_pledge_that_ends_before_it_begins_is_none() {
        assert!(promised(&[["a", "money", "100", "2026-12-31", "2026-01-01"]]).is_empty());
    }
}
