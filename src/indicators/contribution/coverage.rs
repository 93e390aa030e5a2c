//! How far we know what a partner contributed over some months: missing is not zero.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Month, Period};
use crate::indicators::contribution::windowed::{Span, givers};
use crate::ledger::{DeliveryState, Facts};

/// How far a partner's contributions over some months are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// It reported, and no delivery of these months is missing. Without rows it contributed nothing.
    Complete,
    /// It reported, and the delivery of at least one of these months is missing.
    Partial,
    /// All it reported stands under a longer period that these months do not hold whole.
    Split,
    /// It reported nothing, although it was to deliver.
    Missing,
    /// It reported nothing and was not to deliver.
    Unasked,
}

impl Coverage {
    /// True when a sum over these months means something.
    pub fn is_known(self) -> bool {
        matches!(self, Self::Complete | Self::Partial)
    }

    /// True when something that was to come did not.
    pub fn lacks_delivery(self) -> bool {
        matches!(self, Self::Partial | Self::Missing)
    }
}

/// Who reported what, laid out for looking up.
#[derive(Debug)]
pub struct Reporting<'a> {
    came: BTreeMap<(&'a str, Month), bool>,
    periods: BTreeMap<&'a str, BTreeSet<Period>>,
}

impl<'a> Reporting<'a> {
    /// Lays out deliveries and contributions.
    pub fn new(facts: &'a Facts) -> Self {
        // Contributions stand in the order of their periods.
        let periods = givers(facts)
            .map(|(giver, own)| {
                let each = own.chunk_by(|a, b| a.period == b.period);
                (giver, each.filter_map(|same| Some(same.first()?.period)).collect())
            })
            .collect();
        let came = facts
            .deliveries
            .iter()
            .map(|delivery| {
                (
                    (delivery.partner.as_str(), delivery.month),
                    delivery.state != DeliveryState::Missing && !delivery.contributions_unread,
                )
            })
            .collect();
        Self { came, periods }
    }

    /// How far a partner's contributions over some months are known.
    pub fn coverage(&self, partner: &str, span: Span) -> Coverage {
        let (mut any_came, mut any_missing) = (false, false);
        for (_, came) in self.came.range((partner, span.0)..=(partner, span.1)) {
            any_came |= came;
            any_missing |= !came;
        }
        let periods = self.periods.get(partner);
        let any = |test: &dyn Fn(&Period) -> bool| periods.is_some_and(|periods| periods.iter().any(test));
        let has_rows = any(&|period| period.is_within(span.0, span.1));
        let has_longer = !has_rows && any(&|period| period.first_month() <= span.1 && span.0 <= period.last_month());
        match (has_rows || (any_came && !has_longer), any_missing) {
            (true, false) => Coverage::Complete,
            (true, true) => Coverage::Partial,
            (false, _) if has_longer => Coverage::Split,
            (false, true) => Coverage::Missing,
            (false, false) => Coverage::Unasked,
        }
    }

    /// The first month that anything is known about.
    pub fn first_month(&self) -> Option<Month> {
        let delivered = self.came.keys().map(|(_, month)| *month).min();
        let contributed = self.periods.values().flatten().map(|period| period.first_month()).min();
        delivered.into_iter().chain(contributed).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{delivery, facts, hours, month};

    #[test]
    fn what_is_missing_is_not_zero() {
        let mut facts = facts(&[]);
        facts.contributions = vec![hours("gives", "2026-09", 5), hours("yearly", "2026", 5)];
        facts.deliveries = vec![
            delivery("gives", month(2026, 10), DeliveryState::Missing),
            delivery("quiet", month(2026, 10), DeliveryState::Late),
            delivery("silent", month(2026, 10), DeliveryState::Missing),
        ];
        let reporting = Reporting::new(&facts);
        let span = (month(2026, 9), month(2026, 10));
        for (partner, expected) in [
            ("gives", Coverage::Partial),
            ("quiet", Coverage::Complete),
            ("silent", Coverage::Missing),
            ("yearly", Coverage::Split),
            ("unknown", Coverage::Unasked),
        ] {
            assert_eq!(reporting.coverage(partner, span), expected, "{partner}");
        }
        assert_eq!(reporting.first_month(), Some(month(2026, 1)));
    }

    #[test]
    fn contributions_that_were_all_refused_are_missing() {
        let mut facts = facts(&[]);
        let mut refused = delivery("refused", month(2026, 10), DeliveryState::OnTime);
        refused.contributions_unread = true;
        facts.deliveries = vec![refused];
        let span = (month(2026, 10), month(2026, 10));
        assert_eq!(Reporting::new(&facts).coverage("refused", span), Coverage::Missing);
    }
}
